"""
Importing cqtt is cheap, and the face names what it says.

The measured programs run in an interpreter of their own, without the tests'
environment, and say what they loaded.
"""

import ast
import importlib
import inspect
import json
import subprocess
import sys
from typing import Final

import pytest

import cqtt
from cqtt._lazy import load

MOST_NAMES: Final = 30
# What the face may load beyond a bare interpreter: the means to load on first use.
STANDARD: Final = {
    "importlib",
    "importlib._bootstrap",
    "importlib._bootstrap_external",
    "warnings",
}
HEAVY: Final = {
    "attr",
    "attrs",
    "babel",
    "cattrs",
    "dateutil",
    "holidays",
    "jinja2",
    "narwhals",
    "numpy",
    "typing",
}
FIRST_DUE_DATE: Final = """
from datetime import date
from cqtt import WorkingDays, due_date, state_calendar
due = due_date(
    WorkingDays(3), received=date(2025, 12, 31), calendar=state_calendar()
)
assert due.on == date(2026, 1, 7), due.on
"""


def loaded_by(program: str) -> set[str]:
    """Run a program in an interpreter of its own and name the modules it loaded."""
    ask = f"{program}\nimport sys\nnames = sorted(sys.modules)\nimport json\n"
    done = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", "-c", ask + "print(json.dumps(names))"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout))


def packages(modules: set[str]) -> set[str]:
    """Reduce module names to the packages they belong to."""
    return {name.partition(".")[0] for name in modules}


def test_the_measurement_sees_imports() -> None:
    """A program that loads much is seen to load much."""
    assert {"attrs", "typing"} <= packages(loaded_by("import attrs, typing"))


def test_importing_the_face_loads_nothing_else() -> None:
    """``import cqtt`` loads the face and at most a few standard modules."""
    extra = loaded_by("import cqtt") - loaded_by("")
    outside = {name for name in extra if name.partition(".")[0] != "cqtt"}

    assert outside <= STANDARD
    assert extra - outside <= {"cqtt", "cqtt._lazy", "cqtt._version"}
    assert not packages(extra) & HEAVY


def test_the_first_due_date_is_light() -> None:
    """The first due date in working days loads no heavy dependency."""
    extra = loaded_by(FIRST_DUE_DATE) - loaded_by("")

    assert not packages(extra) & (HEAVY - {"attr", "attrs", "typing"})


def module_of(name: str) -> str:
    """Say from which module the face's table takes a name, without ``cqtt.``."""
    where = cqtt._WHERE[name].removeprefix("cqtt").lstrip(".")
    return "" if where == name else where


def typed_imports() -> dict[str, str]:
    """Read what the face imports for type checkers: name and module."""
    found = {}
    for node in ast.parse(inspect.getsource(cqtt)).body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            for each in node.body:
                assert isinstance(each, ast.ImportFrom), ast.unparse(each)
                module = (each.module or "").removeprefix("cqtt").lstrip(".")
                for alias in each.names:
                    found[alias.asname or alias.name] = module
    return found


def test_type_checkers_see_what_runs() -> None:
    """The imports under ``TYPE_CHECKING`` and the lazy table agree."""
    assert typed_imports() == {name: module_of(name) for name in cqtt._WHERE}


def test_the_face_lists_its_names() -> None:
    """``__all__`` and ``dir()`` name the table's names, and there are few."""
    names = set(cqtt.__all__)

    assert names == set(cqtt._WHERE)
    assert len(cqtt.__all__) == len(names) <= MOST_NAMES
    assert names <= set(dir(cqtt))
    assert [name for name in dir(cqtt) if name[0] != "_" and name not in names] == []


def test_every_name_of_the_face_loads() -> None:
    """Each name is the thing that its module defines."""
    for name in cqtt._WHERE:
        module = importlib.import_module(f"cqtt.{module_of(name) or name}")
        expected = getattr(module, name) if module_of(name) else module

        assert getattr(cqtt, name) is expected


def test_an_unknown_name_is_an_attribute_error() -> None:
    """The face answers for unknown names as every module does."""
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = cqtt.no_such_name


def test_a_room_that_the_face_does_not_name_is_told() -> None:
    """An attribute that is a module says how to import it."""
    with pytest.raises(AttributeError, match=r"is a module: import cqtt\.reception"):
        load("cqtt", {}, "reception")
    with pytest.raises(AttributeError, match="see dir"):
        load("cqtt", {}, "no such.name")
