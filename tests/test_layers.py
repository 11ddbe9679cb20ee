"""
Imports point down, each dependency has one door, and the process is left alone.

The checker reads source with :mod:`ast` and runs nothing: imports inside
functions and under ``TYPE_CHECKING`` count like any other.  The second half of
this file tests the checker on small bad sources.
"""

import ast
import re
import socket
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

import pytest

PACKAGE: Final = Path(__file__).resolve().parents[1] / "src" / "cqtt"

ROOMS_BY_LEVEL: Final = {
    0: "expectations _version _lazy",
    0.25: "errors",
    0.5: "checks text moments",
    0.75: "printable",
    1: "i18n law identifiers plain",
    2: (
        "findings statutes statistics gradings agencies workdays time_limits tables "
        "territory"
    ),
    2.5: "recorded",
    3: "rates office_hours cutoffs rendering",
    3.5: "counting_rules published",
    4: "offices clock satisfaction",
    5: "due_dates conduct",
    6: ("procedures petitions reception dialogues publicity scorecards programme"),
    7: "dossiers",
    8: "forms",
    8.5: "letters",
    9: "reports",
    10: "facts",
    11: "interop",
    12: "testing __main__",
}
LEVELS: Final = {
    room: level for level, rooms in ROOMS_BY_LEVEL.items() for room in rooms.split()
}
FACE: Final = "__init__"

EVERYWHERE: Final = "every room"
# The longest name that fits decides: dateutil as a whole has no door, two parts have.
DOORS: Final = {
    "attr": EVERYWHERE,
    "attrs": EVERYWHERE,
    "babel": "i18n",
    "cattr": "plain",
    "cattrs": "plain",
    "holidays": "facts",
    "dateutil": "",
    "dateutil.relativedelta": "due_dates",
    "dateutil.rrule": "reception",
    "jinja2": "rendering",
    "markupsafe": "rendering",
    "docx": "rendering",
    "docxtpl": "rendering",
    "typst": "rendering",
    "narwhals": "interop",
    "numpy": "interop",
    "openpyxl": "interop",
    "xlsxwriter": "interop",
    "icalendar": "interop",
    "pydantic": "interop",
    "pydantic_core": "interop",
    "hypothesis": "testing",
}

ARGUMENT: Final = "take it as an argument"
FORBIDDEN_MODULES: Final = {
    "os": "use pathlib, and take settings as arguments",
    "locale": "format with cqtt.i18n and take the locale as an argument",
    "logging": "return findings or raise; the library does not log",
    "random": "results must not depend on chance; " + ARGUMENT,
    "secrets": "results must not depend on chance; " + ARGUMENT,
    "uuid": "results must not depend on chance; " + ARGUMENT,
    "time": "the clock is not ours; " + ARGUMENT,
    "gc": "the process is not ours",
    "signal": "the process is not ours",
    "subprocess": "the process is not ours",
    "socket": "the library uses no network",
    "ssl": "the library uses no network",
    "urllib": "the library uses no network",
    "http": "the library uses no network",
    "ftplib": "the library uses no network",
    "smtplib": "the library uses no network",
}
# Names that must not be read, called or imported, as the last part of a dotted name.
FORBIDDEN_NAMES: Final = {
    "getenv": ARGUMENT,
    "environ": ARGUMENT,
    "argv": "only __main__ reads the command line",
    "stdin": "only __main__ reads standard input",
    "filterwarnings": "the process's warning filters are not ours",
    "simplefilter": "the process's warning filters are not ours",
    "resetwarnings": "the process's warning filters are not ours",
    "catch_warnings": "the process's warning filters are not ours",
    "import_module": "write a plain import, so that this test sees it",
    "__import__": "write a plain import, so that this test sees it",
}
FORBIDDEN_METHODS: Final = {
    "now": "the clock is not ours; " + ARGUMENT,
    "utcnow": "the clock is not ours; " + ARGUMENT,
    "today": "the clock is not ours; " + ARGUMENT,
}
FORBIDDEN_CALLS: Final = {
    "print": "return text; only __main__ prints",
    "input": "only __main__ reads standard input",
}
ALLOWED: Final[Mapping[str, frozenset[str]]] = {
    "__main__": frozenset({"print", "today", "argv", "stdin"}),
    "_lazy": frozenset({"import_module"}),
}


class Source(NamedTuple):
    """A module of the library: its dotted name below ``cqtt`` and its text."""

    name: str
    text: str
    is_package: bool = False

    @property
    def room(self) -> str:
        """The first part of the name: the module or package under ``cqtt``."""
        return self.name.partition(".")[0]

    @property
    def file(self) -> str:
        """The path, as a reader of the message needs it."""
        path = self.name.replace(".", "/") + ("/__init__" if self.is_package else "")
        return f"src/cqtt/{path}.py"


class Fault(NamedTuple):
    """One thing that is wrong, where, and what to do."""

    file: str
    line: int
    problem: str
    remedy: str

    def __str__(self) -> str:
        """Write the fault as one line that an editor can jump to."""
        return f"{self.file}:{self.line}: {self.problem}; {self.remedy}"


class Import(NamedTuple):
    """One imported name in full, e.g. ``cqtt.law.Citation``, and its line."""

    target: str
    line: int


def library(package: Path = PACKAGE) -> list[Source]:
    """Read every module of the package."""
    found = []
    for file in sorted(package.rglob("*.py")):
        parts = file.relative_to(package).with_suffix("").parts
        is_package = parts[-1] == "__init__" and len(parts) > 1
        name = ".".join(parts[:-1] if is_package else parts)
        found.append(Source(name, file.read_text(encoding="utf-8"), is_package))
    return found


def from_target(node: ast.ImportFrom, source: Source) -> str:
    """Resolve what stands after ``from``, relative or not."""
    if not node.level:
        return node.module or ""
    parts = ["cqtt", *([] if source.name == FACE else source.name.split("."))]
    ups = node.level - (source.is_package or source.name == FACE)
    base = parts[: len(parts) - ups]
    return ".".join([*base, *([node.module] if node.module else [])])


def imports(source: Source) -> Iterator[Import]:
    """Find every import of a module, wherever it stands."""
    for node in ast.walk(ast.parse(source.text)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, node.lineno)
        elif isinstance(node, ast.ImportFrom):
            start = from_target(node, source)
            for alias in node.names:
                yield Import(f"{start}.{alias.name}", node.lineno)


def is_inside(name: str, package: str) -> bool:
    """Tell whether a dotted name is the package or lies in it."""
    return name == package or name.startswith(package + ".")


def room_fault(source: Source, found: Import) -> Fault | None:
    """Check an import of our own package: it must point down."""
    target = found.target.split(".")[1:2]
    if not target or target[0] not in LEVELS:
        return Fault(
            source.file,
            found.line,
            f"{found.target} goes through the face or to a room without a level",
            "import from the module that defines it",
        )
    room = target[0]
    if room == source.room or LEVELS[room] < LEVELS[source.room]:
        return None
    return Fault(
        source.file,
        found.line,
        f"{source.room} (level {LEVELS[source.room]}) imports {room}"
        f" (level {LEVELS[room]})",
        "import from lower levels only: move the code down or take an argument",
    )


def outside_fault(source: Source, found: Import) -> Fault | None:
    """Check an import from outside: forbidden modules, doors."""
    top = found.target.partition(".")[0]
    if top in FORBIDDEN_MODULES:
        problem = f"imports {top}"
        return Fault(source.file, found.line, problem, FORBIDDEN_MODULES[top])
    if top in sys.stdlib_module_names:
        return None
    known = [name for name in DOORS if is_inside(found.target, name)]
    door = DOORS[max(known, key=len)] if known else ""
    if door in {EVERYWHERE, source.room}:
        return None
    remedy = (
        f"only {door} may; ask it for what you need"
        if door
        else "it has no door: see DOORS in tests/test_layers.py"
    )
    return Fault(source.file, found.line, f"imports {found.target}", remedy)


def import_faults(source: Source) -> Iterator[Fault]:
    """Check every import of a module; the face is free in its own package."""
    for found in imports(source):
        if not is_inside(found.target, "cqtt"):
            fault = outside_fault(source, found)
        else:
            fault = None if source.name == FACE else room_fault(source, found)
        if fault is not None:
            yield fault


def face_faults(source: Source) -> Iterator[Fault]:
    """Check that the face imports our modules under ``if TYPE_CHECKING:`` only."""
    tree = ast.parse(source.text)
    free = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for statement in node.body
        for inner in ast.walk(statement)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            targets = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            targets = [from_target(node, source)]
        else:
            continue
        eager = [name for name in targets if is_inside(name, "cqtt")]
        if (
            eager
            and eager[0] not in {"cqtt._version", "cqtt._lazy"}
            and id(node) not in free
        ):
            problem = f"the face imports {eager[0]} eagerly"
            remedy = "name it in _WHERE and import it under `if TYPE_CHECKING:`"
            yield Fault(source.file, node.lineno, problem, remedy)


def forbidden_name(node: ast.AST) -> tuple[str, str] | None:
    """Find a forbidden name in one node of a syntax tree, and the remedy."""
    match node:
        case ast.Call(func=ast.Attribute(attr=name)) if name in FORBIDDEN_METHODS:
            return name, FORBIDDEN_METHODS[name]
        case ast.Attribute(value=ast.Name(id="date" | "datetime"), attr=name) if (
            name in FORBIDDEN_METHODS  # handed over without a call
        ):
            return name, FORBIDDEN_METHODS[name]
        case ast.Call(func=ast.Name(id=name)) if name in FORBIDDEN_CALLS:
            return name, FORBIDDEN_CALLS[name]
        case ast.Attribute(attr=name) | ast.Name(id=name) | ast.alias(name=name):
            last = name.rpartition(".")[2]
            if last in FORBIDDEN_NAMES:
                return last, FORBIDDEN_NAMES[last]
        case _:
            pass
    return None


def name_faults(source: Source) -> Iterator[Fault]:
    """Check that the module leaves clock, environment and process alone."""
    allowed = ALLOWED.get(source.name, frozenset())
    for node in ast.walk(ast.parse(source.text)):
        found = forbidden_name(node)
        if found is not None and found[0] not in allowed:
            line = getattr(node, "lineno", 0)
            yield Fault(source.file, line, f"uses {found[0]}", found[1])


def inner_edges(sources: Iterable[Source]) -> dict[str, dict[str, int]]:
    """Say which module of a package imports which other one of it, and where."""
    sources = list(sources)
    names = {source.name for source in sources}
    edges: dict[str, dict[str, int]] = {source.name: {} for source in sources}
    for source in sources:
        for found in imports(source):
            target = found.target.removeprefix("cqtt.")
            while target and target not in names:
                target = target.rpartition(".")[0]
            if target and target != source.name and is_inside(target, source.room):
                edges[source.name].setdefault(target, found.line)
    return edges


def cycle(edges: Mapping[str, Mapping[str, int]]) -> list[str]:
    """Return one cycle of imports, or nothing."""
    done: set[str] = set()

    def walk(name: str, path: list[str]) -> list[str]:
        if name in path:
            return [*path[path.index(name) :], name]
        if name in done:
            return []
        for target in edges.get(name, {}):
            found = walk(target, [*path, name])
            if found:
                return found
        done.add(name)
        return []

    return next(filter(None, (walk(name, []) for name in edges)), [])


def cycle_faults(sources: list[Source]) -> Iterator[Fault]:
    """Check that modules of one package do not import each other in a ring."""
    edges = inner_edges(sources)
    ring = cycle(edges)
    if ring:
        file = next(source.file for source in sources if source.name == ring[0])
        problem = "import cycle " + " -> ".join(ring)
        remedy = "move what both need into a third module of the package"
        yield Fault(file, edges[ring[0]][ring[1]], problem, remedy)


def faults(sources: Iterable[Source]) -> list[Fault]:
    """Check modules and return everything that is wrong."""
    sources = list(sources)
    found: list[Fault] = []
    for source in sources:
        if source.name == FACE:
            found += face_faults(source)
        elif source.room not in LEVELS:
            remedy = "give it a level in tests/test_layers.py and in the design"
            found.append(Fault(source.file, 1, "has no level", remedy))
            continue
        found += import_faults(source)
        found += name_faults(source)
    return list(dict.fromkeys([*found, *cycle_faults(sources)]))


PAGE: Final = (PACKAGE.parents[1] / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_the_list_of_rooms_is_true() -> None:
    """CONTRIBUTING has the floors and the rooms of this file."""
    drawn = re.findall(r"^ ?(\d[\d.]*) +(\S.*: .*)$", PAGE, re.MULTILINE)
    floors = {
        float(level): {each.partition(":")[0].strip() for each in rooms.split(";")}
        for level, rooms in drawn
    }

    assert floors == {
        float(level): set(rooms.split()) for level, rooms in ROOMS_BY_LEVEL.items()
    }


def test_the_drawing_of_the_rooms_is_true() -> None:
    """Each arrow of CONTRIBUTING leads from a room to one that imports it."""
    arrows = re.findall(r"^ +(\w+) --> (\w+)$", PAGE, re.MULTILINE)
    taken = {
        (found.target.split(".")[1], source.room)
        for source in library()
        for found in imports(source)
        if is_inside(found.target, "cqtt") and found.target != "cqtt"
    }

    assert len(arrows) == PAGE.count("-->") > 20
    assert set(arrows) <= taken


def test_the_library_keeps_its_layers() -> None:
    """Imports point down, doors are kept, clock and process are left alone."""
    found = faults(library())

    assert not found, "\n" + "\n".join(map(str, found))


def test_the_library_is_found() -> None:
    """The checker reads the library and not an empty folder."""
    assert {"errors", FACE, "_version"} <= {source.name for source in library()}


BAD: Final = {
    # upward, sideways, through the face, unknown
    "up": ("law", "from cqtt.offices import Office", "level 1) imports offices"),
    "sideways": ("law", "import cqtt.i18n", "level 1) imports i18n"),
    "from package": ("law", "from cqtt import clock", "imports clock"),
    "relative": ("law", "from .clock import Clock", "imports clock"),
    "in a function": ("law", "def f():\n    import cqtt.clock", ":2: law"),
    "for types": (
        "law",
        "if TYPE_CHECKING:\n    from cqtt.clock import Clock",
        ":2: law",
    ),
    "from a room inside": ("forms.kinds", "from ..letters import L", "imports letters"),
    "the face": ("law", "import cqtt", "through the face"),
    "a name of the face": ("law", "from cqtt import due_date", "through the face"),
    "no level": ("kitchen", "x = 1", "src/cqtt/kitchen.py:1: has no level"),
    # doors
    "babel": ("law", "from babel.numbers import format_decimal", "only i18n may"),
    "relativedelta": (
        "petitions",
        "from dateutil.relativedelta import relativedelta",
        "only due_dates may",
    ),
    "rrule": ("due_dates", "from dateutil import rrule", "only reception may"),
    "parser": ("due_dates", "from dateutil import parser", "it has no door"),
    "dateutil": ("due_dates", "import dateutil", "it has no door"),
    "unknown": ("law", "import requests", "it has no door"),
    "numpy": ("workdays", "def f():\n    import numpy as np", "only interop may"),
    # process
    "os": ("law", "from os.path import join", "imports os"),
    "urllib": ("facts", "import urllib.request", "imports urllib"),
    "time": ("law", "import time", "imports time"),
    "today": ("law", "x = date.today()", "uses today"),
    "factory": ("law", "x = field(factory=date.today)", "uses today"),
    "now": ("__main__", "x = datetime.now(tz)", "uses now"),
    "utcnow": ("law", "x = datetime.utcnow()", "uses utcnow"),
    "environ": ("law", "x = anything.environ['A']", "uses environ"),
    "print": ("law", "print('x')", "uses print"),
    "argv": ("law", "from sys import argv", "uses argv"),
    "filters": ("law", "warnings.simplefilter('ignore')", "uses simplefilter"),
    "import_module": ("law", "import_module('o' + 's')", "uses import_module"),
    # face
    "eager face": (FACE, "from cqtt.law import Citation", "the face imports cqtt.law"),
    "eager relative": (FACE, "from .law import Citation", "the face imports cqtt.law"),
    "face door": (FACE, "import babel", "only i18n may"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_source_is_noticed(case: str) -> None:
    """One mistake gives one fault, with file, line and remedy."""
    name, text, words = BAD[case]
    found = faults([Source(name, text)])

    assert len(found) == 1, found
    assert words in str(found[0])


GOOD: Final = {
    "down": ("clock", "from cqtt.law import Citation\nimport cqtt.errors"),
    "same room": ("letters.kinds", "from .base import Letter"),
    "down relative": ("letters.kinds", "from ..dossiers import Dossier"),
    "door": ("due_dates", "from dateutil.relativedelta import relativedelta"),
    "attrs": ("law", "from attrs import frozen"),
    "time class": ("law", "from datetime import time\nnow = time(7, 30)"),
    "warn": ("law", "import warnings\nwarnings.warn('x')"),
    "main": ("__main__", "import sys\nprint(sys.argv, sys.stdin, date.today())"),
    "face": (
        FACE,
        """
from cqtt._lazy import load
from cqtt._version import __version__
TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.law import Citation
def __getattr__(name):
    return load(__name__, {}, name)
""",
    ),
}


@pytest.mark.parametrize("case", GOOD)
def test_a_good_source_passes(case: str) -> None:
    """What the house allows gives no fault."""
    assert faults([Source(*GOOD[case])]) == []


def test_a_cycle_inside_a_room_is_noticed() -> None:
    """Two modules of a package that import each other are a fault."""
    ring = [
        Source("letters", "from cqtt.letters.base import Letter", is_package=True),
        Source("letters.base", "import cqtt.letters.kinds"),
        Source("letters.kinds", "def f():\n    from cqtt.letters import base"),
    ]

    (found,) = faults(ring)

    assert "letters.base -> letters.kinds -> letters.base" in str(found)


def test_a_package_may_gather_its_modules() -> None:
    """A package that imports from its modules is no cycle."""
    gathered = [
        Source("letters", "from .kinds import Apology", is_package=True),
        Source("letters.kinds", "from .base import Letter"),
        Source("letters.base", "from cqtt.law import Citation"),
    ]

    assert faults(gathered) == []


def test_a_module_that_asks_its_own_package_is_a_cycle() -> None:
    """A module must import from its neighbours, not from the package around it."""
    ring = [
        Source("letters", "from .base import Letter", is_package=True),
        Source("letters.base", "from . import LETTERS"),
    ]

    assert "import cycle" in str(faults(ring)[0])


def test_sockets_are_closed() -> None:
    """The tests themselves cannot reach the network."""
    with pytest.raises(AssertionError, match="no network"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    with socket.socket() as closed, pytest.raises(AssertionError, match="no network"):
        closed.connect(("192.0.2.1", 80))
