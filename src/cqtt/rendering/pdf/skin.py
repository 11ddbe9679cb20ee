r"""
Letters as typst source, in which every text is a string and none is markup.

A text becomes ``#"…";``: inside a string only ``\`` and ``"`` mean something, and both
are escaped.
"""

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Final

from cqtt.rendering.language import written
from cqtt.rendering.skins import Around, Skin
from cqtt.rendering.wording import LineKind

ROOM: Final = files("cqtt") / "rendering" / "pdf"

_LONG_WORD: Final = re.compile(r"\S{17,}|[^ ]{60,}")
_PART: Final = re.compile(
    "(?:[^@./_-][\u0300-\u036f\u200d\ufe0f]*){1,8}[@./_-]{0,4}|[@./_-]{1,8}"
)


def string(text: str) -> str:
    r"""
    Return a text as a string of typst.

    >>> print(string('a "b" \\'))
    "a \"b\" \\"
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _text(text: str) -> str:
    return "#cut;".join(f"#{string(part)};" for part in _parts(text)) if text else ""


def _parts(text: str) -> Iterator[str]:
    """Divide a text where a line may end in a word that would leave the paper."""
    start = 0
    for word in _LONG_WORD.finditer(text):
        for part in _PART.finditer(text, word.start(), word.end()):
            yield text[start : part.end()]
            start = part.end()
    if start < len(text):
        yield text[start:]


def _gate(value: object) -> str:
    return _text(written(value))


PDF: Final = Skin(
    name="pdf",
    literal=_text,
    gate=_gate,
    around={
        LineKind.TITLE: Around("title[", "]\n"),
        LineKind.SUMMARY: Around("summary[", "]\n"),
        LineKind.PART: Around("part[", "]\n"),
        LineKind.SECTION: Around("section[", "]\n"),
        LineKind.POINT: Around("point[", "]\n"),
        LineKind.ADDRESSEE: Around("addressee[", "]\n"),
        LineKind.PARAGRAPH: Around("par[", "]\n"),
        LineKind.NOTE: Around("note[", "]\n"),
        LineKind.ITEM: Around("[", "],\n"),
        LineKind.ROW: Around("row(", "),\n"),
    },
    group={
        LineKind.ITEM: Around("list(\n", ")\n"),
        LineKind.ROW: Around("rows(\n", ")\n"),
    },
    cell=Around("[", "],"),
    head_cell=Around("top[", "],"),
    frame=(ROOM / "letter.typ").read_text("utf-8"),
)
"""One letter as a call of typst; ``pdf`` makes a document of such calls."""
