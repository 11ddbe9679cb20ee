"""Letters as plain text: for mail, messages and screens."""

from importlib.resources import files
from typing import Final

from cqtt.rendering.language import written
from cqtt.rendering.skins import Around, Skin
from cqtt.rendering.wording import LineKind


def _as_it_is(text: str) -> str:
    return text


TEXT: Final = Skin(
    name="text",
    literal=_as_it_is,
    gate=written,
    around={
        LineKind.TITLE: Around("", "\n"),
        LineKind.SUMMARY: Around("", "\n"),
        LineKind.PART: Around("\n", "\n"),
        LineKind.SECTION: Around("\n", "\n"),
        LineKind.POINT: Around("\n", "\n"),
        LineKind.ADDRESSEE: Around("\n", "\n"),
        LineKind.PARAGRAPH: Around("\n", "\n"),
        LineKind.NOTE: Around("\n", "\n"),
        LineKind.ITEM: Around("- ", "\n"),
        LineKind.ROW: Around("", "|\n"),
    },
    group={LineKind.ITEM: Around("\n", ""), LineKind.ROW: Around("\n", "")},
    cell=Around("| ", " "),
    head_cell=Around("| ", " "),
    frame=(files("cqtt") / "rendering" / "frames" / "letter.txt").read_text("utf-8"),
)
"""Plain text: a paragraph is a line, an item begins with a hyphen."""
