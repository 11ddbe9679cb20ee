"""
What is shipped, and what is shipped with it.

The wheel and the sdist are built here without network; ``python dev.py trust`` builds
them as a maintainer does, installs them where no source is, and tries the oldest and
the newest dependencies.
"""

import re
import runpy
import shutil
import subprocess
import sys
import tarfile
import tomllib
from importlib.metadata import PackageNotFoundError, distribution, metadata
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import cqtt

ROOT: Final = Path(__file__).resolve().parents[1]
PROJECT: Final[dict[str, Any]] = tomllib.loads(
    (ROOT / "pyproject.toml").read_text(encoding="utf-8")
)["project"]
EXTRAS: Final = ("excel", "frames", "ical", "pdf", "testing", "word")
PAGES: Final = tuple(
    ROOT / "docs" / language / "security.md" for language in ("en", "vi")
)
NOT_BUILT: Final = shutil.ignore_patterns("__pycache__")
# What a file of the package may be: code, facts, forms, catalogues, templates.
ENDINGS: Final = {
    ".css",
    ".html",
    ".json",
    ".po",
    ".py",
    ".toml",
    ".txt",
    ".typ",
    ".typed",
    ".xml",
}
MUST_BE_THERE: Final = (
    "cqtt/facts/announced.json",
    "cqtt/facts/documents.toml",
    "cqtt/facts/days/2026.toml",
    "cqtt/letters/field_words.toml",
    "cqtt/locale/en.po",
    "cqtt/py.typed",
    "cqtt/rendering/frames/letter.html",
    "cqtt/rendering/pdf/style.typ",
    "cqtt/rendering/word/parts/letter.xml",
    "cqtt/schema/dossiers.schema.json",
)
OF_THE_SDIST: Final = {
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "PKG-INFO",
    "README.md",
    "README.vi.md",
    "SECURITY.md",
    "benchmarks",
    "dev.py",
    "docs",
    "examples",
    "pyproject.toml",
    "src",
    "tests",
    "zensical.en.toml",
    "zensical.toml",
}
# How the metadata of packages tell a licence that SPDX has a name for.
TOLD_AS: Final = {
    "Apache-2.0": {"Apache-2.0", "Apache 2.0", "Apache Software License"},
    "BSD-2-Clause": {"BSD-2-Clause", "BSD License"},
    "BSD-3-Clause": {"BSD-3-Clause", "BSD License"},
    "BSD-3-Clause OR Apache-2.0": {"Dual License"},
    "LGPL-2.1-only": {"LGPL-2.1-only"},
    "MIT": {"MIT", "MIT License"},
    "MPL-2.0": {"MPL-2.0", "MPL 2.0"},
    "PSF-2.0": {"PSF-2.0", "Python Software Foundation License"},
}
MAY_BE_LONG: Final = 60


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy what the wheel is made of."""
    folder = tmp_path_factory.mktemp("tree") / "of another name"
    shutil.copytree(ROOT / "src", folder / "src", ignore=NOT_BUILT)
    for name in ("pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        shutil.copyfile(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def wheel(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel."""
    return wheel_of(tree, tmp_path_factory.mktemp("wheel"))


def wheel_of(tree: Path, where: Path) -> Path:
    """Build the wheel of a tree."""
    built = WheelBuilder(str(tree)).build(directory=str(where), versions=["standard"])
    return Path(next(iter(built)))


def sdist_of(tree: Path, where: Path) -> Path:
    """Build the sdist of a tree."""
    built = SdistBuilder(str(tree)).build(directory=str(where), versions=["standard"])
    return Path(next(iter(built)))


@pytest.fixture(scope="module")
def shipped(wheel: Path) -> set[str]:
    """Name the files of the wheel."""
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_has_every_file_of_the_package(tree: Path, shipped: set[str]) -> None:
    source = tree / "src"
    files = {
        each.relative_to(source).as_posix()
        for each in source.rglob("*")
        if each.is_file()
    }
    beside = {name for name in shipped if ".dist-info/" in name}

    assert shipped - beside == files
    assert {name.partition(".dist-info/")[2] for name in beside} == {
        "METADATA",
        "RECORD",
        "WHEEL",
        "licenses/LICENSE",
    }


def test_the_wheel_has_code_facts_and_templates_alone(shipped: set[str]) -> None:
    files = [Path(name) for name in shipped if ".dist-info/" not in name]

    assert set(MUST_BE_THERE) <= shipped
    assert {each.parts[0] for each in files} == {"cqtt"}
    assert {each.suffix for each in files if each.name != "py.typed"} == (
        ENDINGS - {".typed"}
    )
    assert not [each for each in files if each.name.startswith(("test_", "."))]


def test_the_wheel_is_pure_python(wheel: Path) -> None:
    assert wheel.name == f"cqtt-{cqtt.__version__}-py3-none-any.whl"
    with ZipFile(wheel) as archive:
        info = next(each for each in archive.namelist() if each.endswith("/WHEEL"))
        assert "Root-Is-Purelib: true" in archive.read(info).decode()


def test_the_same_tree_gives_the_same_bytes(
    tree: Path, wheel: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "two"
    shutil.copytree(tree, elsewhere, copy_function=shutil.copyfile)
    sdist = sdist_of(tree, tmp_path / "first")

    assert wheel_of(elsewhere, tmp_path / "out").read_bytes() == wheel.read_bytes()
    again = sdist_of(elsewhere, tmp_path / "second")
    assert again.read_bytes() == sdist.read_bytes()


def test_the_sdist_gives_the_same_wheel(
    tree: Path, wheel: Path, tmp_path: Path
) -> None:
    sdist = sdist_of(tree, tmp_path / "out")
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")

    built = wheel_of(tmp_path / sdist.name.removesuffix(".tar.gz"), tmp_path / "wheel")

    assert built.read_bytes() == wheel.read_bytes()


def test_the_sdist_has_what_a_packager_needs(tmp_path: Path) -> None:
    with tarfile.open(sdist_of(ROOT, tmp_path)) as archive:
        files = [each for each in archive.getmembers() if each.isfile()]
    names = [each.name.partition("/")[2] for each in files]

    assert {each.partition("/")[0] for each in names} == OF_THE_SDIST
    assert "tests/conftest.py" in names
    assert not [each for each in names if "__pycache__" in each or "/." in each]


def test_the_demo_runs_from_the_wheel(wheel: Path, tmp_path: Path) -> None:
    """The files of the wheel are all that the demo needs; no source is near."""
    shutil.unpack_archive(wheel, tmp_path, "zip")
    program = (
        "import runpy, sys; sys.path.insert(0, sys.argv.pop(1)); "
        "import cqtt; assert cqtt.__file__.startswith(sys.path[0]), cqtt.__file__; "
        "sys.argv[1:] = ['demo']; runpy.run_module('cqtt', run_name='__main__')"
    )

    done = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", "-c", program, str(tmp_path)],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "07/01/2026" in done.stdout


def needed(requirements: list[str], extra: str = "") -> dict[str, bool]:
    """Follow requirements to the end; tell which of them are installed."""
    found: dict[str, bool] = {}
    waiting = [Requirement(each) for each in requirements]
    while waiting:
        each = waiting.pop()
        name = canonicalize_name(each.name)
        is_meant = each.marker is None or each.marker.evaluate({"extra": extra})
        if name in found or not is_meant:
            continue
        try:
            told = distribution(name).requires or []
            found[name] = True
        except PackageNotFoundError:
            told, found[name] = [], False
        waiting += [Requirement(one) for one in told if "extra ==" not in one]
    return found


def core() -> list[str]:
    """Name what comes with ``pip install cqtt``."""
    found = needed(PROJECT["dependencies"])
    assert all(found.values()), found
    return sorted(found)


def test_what_comes_with_the_core_is_known() -> None:
    """
    An alarm: each of these is a package that a province has to trust.

    babel has pytz for Python older than 3.9 only, cattrs exceptiongroup for 3.10.
    """
    assert core() == [
        "attrs",
        "babel",
        "cattrs",
        "holidays",
        "jinja2",
        "markupsafe",
        "python-dateutil",
        "six",
        "typing-extensions",
    ]


@pytest.mark.parametrize("name", [each for each in core() if each != "markupsafe"])
def test_the_core_is_pure_python(name: str) -> None:
    found = distribution(name)
    wheel = found.read_text("WHEEL") or ""
    compiled = [
        str(each) for each in found.files or [] if each.suffix in {".so", ".pyd"}
    ]

    assert re.findall(r"^Tag: (.+)$", wheel, re.MULTILINE)
    assert all(
        each.endswith("-none-any")
        for each in re.findall(r"^Tag: (.+)$", wheel, re.MULTILINE)
    )
    assert not compiled


WITHOUT_SPEEDUPS: Final = """
import sys
sys.modules["markupsafe._speedups"] = None
import markupsafe
assert markupsafe._escape_inner.__module__ == "markupsafe._native"
from datetime import date
from cqtt.rendering import wording
from cqtt import due_date, state_calendar, WorkingDays
from cqtt.letters import samples
due = due_date(
    WorkingDays(3), received=date(2025, 12, 31), calendar=state_calendar()
)
assert "07/01/2026" in due._repr_html_()
from jinja2 import Template
assert Template("{{ a|e }}").render(a="<b>") == "&lt;b&gt;"
"""


def test_markupsafe_works_without_its_compiled_part() -> None:
    """Where no wheel fits, markupsafe installs without it, and nothing changes."""
    done = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", "-c", WITHOUT_SPEEDUPS],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 0, done.stderr


def licence_table(page: Path) -> dict[str, tuple[str, str]]:
    """Read the table of packages: who needs them, and their licence."""
    rows = re.findall(
        r"^\| ([a-z\d-]+) \| ([a-z, ]+) \| ([A-Za-z0-9. -]+) \| [^|]+ \|$",
        page.read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    return {name: (by, licence) for name, by, licence in rows}


def licence_told(name: str) -> str:
    """Return the licence that a package tells of itself, however it does."""
    found = metadata(name)
    for key in ("License-Expression", "License"):
        told = str(found[key] or "") if key in found else ""
        if 0 < len(told) < MAY_BE_LONG:
            return told
    classified = [
        each.rpartition(" :: ")[2]
        for each in found.get_all("Classifier") or []
        if each.startswith("License ::")
    ]
    return str(classified[0])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_licences_are_listed(page: Path) -> None:
    table = licence_table(page)
    came: dict[str, set[str]] = {name: {"core"} for name in core()}
    for extra in EXTRAS:
        found = needed(PROJECT["optional-dependencies"][extra])
        for name in {name for name, is_there in found.items() if is_there}:
            came.setdefault(name, set()).add(extra)

    for name, by in came.items():
        listed_by, licence = table[name]
        assert licence_told(name).startswith(tuple(TOLD_AS[licence])), name
        if "core" in by:
            assert listed_by == "core"
        else:
            assert by <= set(listed_by.split(", ")), name
    assert not set(table) - set(came), "the table names what nobody needs"


def test_classifiers_name_the_least_python() -> None:
    named = [
        each.rpartition(" :: ")[2]
        for each in PROJECT["classifiers"]
        if re.fullmatch(r"Programming Language :: Python :: 3\.\d+", each)
    ]

    assert PROJECT["requires-python"] == f">={named[0]}"
    assert named == [f"3.{11 + at}" for at in range(len(named))]


def test_the_oldest_versions_are_stated_for_each() -> None:
    """Every dependency has a lowest version and no highest one."""
    trust = runpy.run_path(str(ROOT / "tests" / "trust" / "run.py"))
    pins = trust["lowest_pins"](PROJECT)

    odd = [each for each in pins if not re.fullmatch(r"[a-z\d-]+==\d[\da-z.]*", each)]
    assert not odd
    assert len(pins) == len(set(pins))
    assert {each.split("==")[0] for each in pins} >= {"attrs", "numpy", "docxtpl"}
