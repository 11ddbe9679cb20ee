"""``python -m cqtt``: what a newcomer sees first."""

import subprocess
import sys
from importlib.metadata import version
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import Any, Final

import pytest

from cqtt.__main__ import main
from cqtt._version import __version__
from cqtt.facts import edition

KNOWN: Final = "0.109"
"""The version of ``holidays`` whose answer differs; a later one may be mended."""


def run(*arguments: str) -> tuple[int, str]:
    """Run a command in this process."""
    out = StringIO()
    return main(list(arguments), out), out.getvalue()


def test_no_argument_tells_how_to_begin() -> None:
    """Without an argument the use is told, and nothing failed."""
    code, text = run()

    assert code == 0
    assert "python -m cqtt demo" in text


@pytest.mark.parametrize("word", ["help", "-h", "--help"])
def test_help_in_the_words_that_people_try(word: str) -> None:
    """It tells the use, and nothing failed."""
    assert run(word) == run()


@pytest.mark.parametrize("word", ["version", "-V", "--version"])
def test_the_version_and_the_edition_of_the_facts(word: str) -> None:
    """One line, with which the demo begins too."""
    code, text = run(word)

    assert code == 0
    assert text == f"cqtt {__version__}, dữ liệu / facts {edition()}\n"
    assert run("demo")[1].startswith(text)


def test_unknown_command_tells_the_same_and_fails() -> None:
    """A command that is not there is an error."""
    code, text = run("dmeo")

    assert code == 2
    assert "python -m cqtt demo" in text


@pytest.mark.parametrize("arguments", [["demo"], ["demo", "vi"]])
def test_demo_tells_due_dates_and_where_holidays_differs(arguments: list[str]) -> None:
    """The demo has the case of the letter, and what ``holidays`` would have said."""
    code, text = run(*arguments)

    assert code == 0
    assert "Hạn: đến hết Thứ Tư, 07/01/2026" in text
    assert ("≠ holidays" in text) == (version("holidays") == KNOWN)
    assert text.count("Căn cứ") == 9


def test_demo_speaks_english() -> None:
    """The same in English."""
    code, text = run("demo", "en")

    assert code == 0
    assert "Due: until the end of Wednesday, 07/01/2026" in text


def test_demo_prints_vietnamese_on_a_narrow_terminal() -> None:
    """A terminal with a Western code page does not stop the demo."""
    raw = BytesIO()
    out = TextIOWrapper(raw, encoding="cp1252")
    main(["demo"], out)
    out.flush()

    assert "Thời hạn" in raw.getvalue().decode("utf-8")


class _Closed(BytesIO):
    """A pipe whose reader is gone, as of ``head``."""

    def write(self, _written: Any, /) -> int:
        """Refuse, as the system does."""
        raise BrokenPipeError


@pytest.mark.parametrize("word", ["demo", "help", "dmeo"])
def test_nobody_listening_any_more_is_no_error(word: str) -> None:
    """``python -m cqtt demo | head`` ends quietly."""
    out = TextIOWrapper(_Closed(), encoding="utf-8")

    assert main([word], out) == 0
    assert out.closed


def test_module_runs_as_a_program(tmp_path: Path) -> None:
    """``python -m cqtt`` works from anywhere."""
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "cqtt"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 0
    assert "cqtt" in done.stdout
