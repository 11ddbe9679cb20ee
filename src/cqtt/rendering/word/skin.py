"""Letters as the body of a Word document: paragraphs of named styles, and tables."""

import re
from importlib.resources import files
from typing import Final

from markupsafe import escape

from cqtt.rendering.language import written
from cqtt.rendering.skins import Around, Skin
from cqtt.rendering.wording import LineKind, Wording

PARTS: Final = files("cqtt") / "rendering" / "word" / "parts"
"""Where the files of our own package lie."""

TEXT_WIDTH: Final = 9354
"""How wide the text of an A4 page is, in twentieths of a point: 165 mm."""

_RUN: Final = Around('<w:r><w:t xml:space="preserve">', "</w:t></w:r></w:p>")
_ROW: Final = "<w:tr>"
_HEAD_ROW: Final = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_GRID: Final = "<w:gridCol/>"
_NARROWEST: Final = 900  # twips: room for a short word
_MOST_WORDS: Final = 16


def escaped(text: str) -> str:
    """Return text as XML, in an element or an attribute."""
    return str(escape(text))


def _frame() -> str:
    around, signature = (
        (PARTS / name).read_text("utf-8") for name in ("letter.xml", "signature.xml")
    )
    return around.replace("@@signature@@", signature)


def _gate(value: object) -> str:
    return escaped(written(value))


def _paragraph(style: str, after: str = "\n") -> Around:
    before = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{_RUN.before}'
    return Around(before, _RUN.after + after)


def _cell(style: str) -> Around:
    paragraph = _paragraph(style, "")
    before = '<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>'
    return Around(before + paragraph.before, paragraph.after + "</w:tc>")


_SUMMARY_RULE: Final = (
    '<w:p><w:pPr><w:pStyle w:val="SummaryRule"/>'
    '<w:ind w:left="@about@" w:right="@about@"/></w:pPr></w:p>\n'
)
_HEAD_CELL: Final = _cell("TableHead")
_TABLE: Final = Around(
    '<w:tbl><w:tblPr><w:tblStyle w:val="LetterTable"/>'
    '<w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>' + _GRID + "</w:tblGrid>\n",
    '</w:tbl>\n<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>\n',
)
_FIRST_ROW: Final = re.compile(
    re.escape(_GRID) + r"(?P<between>.*?)" + _ROW + r"(?P<cells>.*?)</w:tr>", re.DOTALL
)
_WORDS: Final = re.compile(r'preserve">(.*?)</w:t>', re.DOTALL)
_EMPTY_TABLE: Final = re.compile(
    r"<w:tbl>(?:(?!<w:tbl>).)*?</w:tblGrid>\n" + re.escape(_TABLE.after), re.DOTALL
)
_SIGNATURES: Final = '<w:p><w:pPr><w:pStyle w:val="BeforeSignature"/>'
_STYLED: Final = "</w:pPr><w:r>"
_OPENING: Final = re.compile(r"\{%\s*(?:if|for)\b")
_CLOSING: Final = re.compile(r"\{%\s*end(?:if|for)\b")
_MOST_KEPT: Final = 3


def without_empty_tables(page: str) -> str:
    """Return a page without the tables all rows of which were left out."""
    return _EMPTY_TABLE.sub("", page) if "</w:tblGrid>\n</w:tbl>" in page else page


class _WordSkin(Skin):
    """
    A skin that knows the columns of its tables and repeats their first rows.

    The last paragraph stays on the sheet of the signature.
    """

    def source(self, wording: Wording) -> tuple[str, tuple[int, ...]]:
        """Return the Jinja source and, for each of its lines, the wording's line."""
        text, lines = super().source(wording)
        before, mark, after = _FIRST_ROW.sub(_with_columns, text).partition(_SIGNATURES)
        return _kept(before) + mark + after, lines


def _kept(before: str) -> str:
    """Keep the last paragraph on the next one's sheet, and any that may be the last."""
    at = len(before)
    for _ in range(_MOST_KEPT):
        at = before.rfind(_STYLED, 0, at)
        before = f"{before[:at]}<w:keepNext/>{before[at:]}"
        if len(_OPENING.findall(before, 0, at)) == len(_CLOSING.findall(before, 0, at)):
            break
    return before


def _with_columns(found: re.Match[str]) -> str:
    cells = found["cells"]
    told = [min(len(words) + 1, _MOST_WORDS) for words in _WORDS.findall(cells)]
    widths = [max(TEXT_WIDTH * size // sum(told), _NARROWEST) for size in told]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    row = _HEAD_ROW if _HEAD_CELL.before in cells else _ROW
    return f"{grid}{found['between']}{row}{cells}</w:tr>"


WORD: Final = _WordSkin(
    name="word",
    literal=escaped,
    gate=_gate,
    around={
        LineKind.TITLE: _paragraph("Heading1"),
        LineKind.SUMMARY: _paragraph("Subtitle", f"\n{_SUMMARY_RULE}"),
        LineKind.PART: _paragraph("Heading2"),
        LineKind.SECTION: _paragraph("Heading3"),
        LineKind.POINT: _paragraph("Heading4"),
        LineKind.ADDRESSEE: _paragraph("Addressee"),
        LineKind.PARAGRAPH: _paragraph("BodyText"),
        LineKind.NOTE: _paragraph("Note"),
        LineKind.ITEM: _paragraph("ListBullet"),
        LineKind.ROW: Around(_ROW, "</w:tr>\n"),
    },
    group={LineKind.ITEM: Around("", ""), LineKind.ROW: _TABLE},
    cell=_cell("TableText"),
    head_cell=_HEAD_CELL,
    frame=_frame(),
)
"""The body of a Word document; ``docx`` makes a file of it."""
