"""The wordings of a report and its annex: ours, or an office's own."""

from functools import cache
from importlib.resources import files
from typing import Final

from cqtt.letters.templates import Templates
from cqtt.rendering.wording import Wording, read_wording

KIND: Final = "commune-report"
"""What an office's own wording is called: ``commune-report.vi``."""
ANNEX: Final = "commune-annex"

_OURS: Final = files("cqtt") / "reports" / "commune" / "wordings"


@cache
def _packaged(name: str) -> Wording:
    return read_wording((_OURS / f"{name}.txt").read_text("utf-8"), f"{name}.txt")


def wording_of(kind: str, locale: str, templates: Templates) -> Wording:
    """Return the office's wording of the report or the annex, or ours."""
    own = templates.own.get(f"{kind}.{locale}")
    return _packaged(f"{kind}.{locale}") if own is None else own
