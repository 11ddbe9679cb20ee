"""What will be removed is said aloud, and the pages say how versions are promised."""

import pickle
import re
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest

import cqtt
from cqtt import facts
from cqtt.errors import CqttDeprecationWarning, CqttWarning
from cqtt.interop.json_forms.versions import MIGRATIONS, version_of
from cqtt.interop.serving.about import PROTOCOL

ROOT: Final = Path(__file__).resolve().parents[1]
SOURCE: Final = Path(cqtt.__file__).parent
OURS: Final = ("cqtt.rooms.old", "cqtt.rooms.new", "2.0")
PROGRAM: Final = """
import warnings
from cqtt.errors import CqttDeprecationWarning

def old():
    told = CqttDeprecationWarning("cqtt.rooms.old", "cqtt.rooms.new", "2.0")
    warnings.warn(told, stacklevel=2)

def caller():
    old()
"""
SEMVER: Final = r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(\.dev\d+|(a|b|rc)\d+)?"
EDITION: Final = r"20\d\d\.([1-9]|1[0-2])\.[1-9]\d*"


def test_people_see_it_by_default(tmp_path: Path) -> None:
    """In a module that somebody imports, where Python hides its own warning."""
    (tmp_path / "theirs.py").write_text(PROGRAM, encoding="utf-8")
    start = "import sys; sys.path.insert(0, sys.argv[1]); import theirs; "

    done = subprocess.run(
        [sys.executable, "-I", "-c", start + "theirs.caller()", str(tmp_path)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert "theirs.py:10: CqttDeprecationWarning: cqtt.rooms.old will be" in done.stderr


def test_it_says_what_to_do() -> None:
    told = CqttDeprecationWarning(*OURS)

    assert str(told) == (
        "cqtt.rooms.old will be removed in version 2.0; use cqtt.rooms.new"
    )
    assert (told.name, told.instead, told.removed_in) == OURS
    assert isinstance(told, CqttWarning)
    assert not isinstance(told, DeprecationWarning)
    again = pickle.loads(pickle.dumps(told))  # noqa: S301 ours
    assert (str(again), again.removed_in) == (str(told), "2.0")


def test_nothing_is_deprecated_yet() -> None:
    """An alarm: the first one gets a row in docs/en/versioning.md and a test."""
    users = [
        file.relative_to(SOURCE).as_posix()
        for file in SOURCE.rglob("*.py")
        if "CqttDeprecationWarning" in file.read_text(encoding="utf-8")
    ]

    assert users == ["errors.py"]


def test_the_version_is_semantic() -> None:
    assert re.fullmatch(SEMVER, cqtt.__version__)


def test_the_edition_is_a_month_and_a_number() -> None:
    manifest: dict[str, Any] = tomllib.loads(
        (SOURCE / "facts" / "manifest.toml").read_text(encoding="utf-8")
    )

    assert facts.edition() == manifest["edition"]
    assert re.fullmatch(EDITION, facts.edition())
    year, month, _ = facts.edition().split(".")
    as_of = manifest["as_of"]
    assert isinstance(as_of, date)
    assert (int(year), int(month)) == (as_of.year, as_of.month)


def test_an_answer_quotes_its_edition() -> None:
    due = cqtt.due_date(
        cqtt.WorkingDays(3),
        received=date(2025, 12, 31),
        calendar=cqtt.state_calendar(),
    )

    assert due.edition == facts.edition()
    assert facts.edition() in due.explain()


def test_every_older_form_can_still_be_read() -> None:
    """Each version below today's has a rule that makes the next one of it."""
    for name in {each for each, _ in MIGRATIONS}:
        steps = {since for each, since in MIGRATIONS if each == name}
        assert steps == set(range(1, version_of(name)))


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_page_says_what_the_code_does(language: str) -> None:
    page = (ROOT / "docs" / language / "versioning.md").read_text(encoding="utf-8")

    assert f"`protocol` = {PROTOCOL}" in page
    assert f"`dossiers.Dossier` = {version_of('dossiers.Dossier')}" in page
