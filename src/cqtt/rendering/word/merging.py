"""
Cells that docxtpl merges or colours: what may be said of them, and what they become.

*Gộp ô.*  ``{% colspan 2 %}``, ``{% cellbg "FFFF00" %}``, ``{% hm %}`` and ``{% vm %}``
change the cell in which they stand, by docxtpl's rules.  A value that becomes a number
of columns or a colour is checked, for docxtpl would show it in its own error.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from attrs import frozen

from cqtt.errors import TemplateError
from cqtt.rendering.faults import Fault, fault
from cqtt.rendering.grammar import Fragment
from cqtt.rendering.skins import Compiled
from cqtt.rendering.word.braces import WORDS
from cqtt.rendering.word.tool import docxtpl

MOST_COLUMNS: Final = 63
"""How many columns a table of Word may have."""

_FIRST_ID: Final = 1_000
_NAME: Final = r"[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)?"
_SAYS: Final[Mapping[str, re.Pattern[str]]] = {
    "colspan": re.compile(rf"\{{%\s*colspan\s+(?:(?P<n>\d{{1,2}})|{_NAME})\s*%\}}"),
    "cellbg": re.compile(
        rf"\{{%\s*cellbg\s+(?:([\"'])[0-9A-Fa-f]{{6}}\1|{_NAME})\s*%\}}"
    ),
    "hm": re.compile(r"\{%\s*hm\s*%\}"),
    "vm": re.compile(r"\{%\s*vm\s*%\}"),
}
_CELL: Final = re.compile(r"<w:tc(?=[ >])")
_MERGES: Final = re.compile(r"\{%[-+]?\s*(?:colspan|cellbg|hm|vm)\b")
_SPAN: Final = re.compile(r'<w:gridSpan w:val="([^"]*)"')
_COLOUR: Final = re.compile(r'<w:shd [^>]*?w:fill="([^"]*)"')
_IS_COLOUR: Final = re.compile(r"auto|[0-9A-Fa-f]{1,6}")
# What docxtpl raises at a table that it does not understand.
_OF_DOCXTPL: Final = (
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    ArithmeticError,
    SyntaxError,
)


def merges(tags: list[Fragment]) -> bool:
    """Tell whether docxtpl has to mend what these tags do."""
    return any(each.tag in {*_SAYS, "tc"} for each in tags)


def not_understood(tags: list[Fragment], line: int) -> Iterator[Fault]:
    """Find tags that say anything but a number, a colour or a field."""
    for each in tags:
        if each.tag in _SAYS:
            told = _SAYS[each.tag].fullmatch(each.source)
            number = told.groupdict().get("n") if told else None
            if told is None or not 0 < int(number or 1) <= MOST_COLUMNS:
                yield fault("not-permitted", line, each.source)


def misplaced(xml: str) -> bool:
    """Tell whether such a tag stands outside of a plain cell with rules of its own."""
    first, *pieces = _CELL.split(xml)
    outside = [first]
    for each in pieces:
        cell, end, after = each.partition("</w:tc>")
        is_plain = bool(end) and cell.count("</w:tcPr>") == 1
        outside.append(after if is_plain else each)
    words = "".join(each["words"] for each in WORDS.finditer("".join(outside)))
    return bool(_MERGES.search(words))


@frozen(eq=False)
class Mended(Compiled):
    """A part whose tables and drawings docxtpl mends each time it is filled."""

    def fill(self, values: Mapping[str, Any]) -> str:
        """
        Return the part with its values.

        Raises:
            TemplateError: As ``Compiled.fill``; or a table cannot be what it says.
        """
        xml = super().fill(values)
        wrong = _wrong(xml)
        told = None if wrong else _mended(xml)
        if told is None:
            raise TemplateError(self.name, (fault("cannot-run", 0, wrong or "table"),))
        return told


def _wrong(xml: str) -> str:
    """Return which tag has a value that it cannot use, or nothing."""
    for span in _SPAN.findall(xml):
        is_number = span.isascii() and span.isdigit() and len(span) <= len("63")
        if not is_number or not 0 < int(span) <= MOST_COLUMNS:
            return "colspan"
    if all(map(_IS_COLOUR.fullmatch, _COLOUR.findall(xml))):
        return ""
    return "cellbg"


def _mended(xml: str) -> str | None:
    """Let docxtpl count the columns of tables and number the drawings."""
    tool = docxtpl()
    tool.docx_ids_index = _FIRST_ID
    try:
        tree = tool.fix_tables(xml)
        tool.fix_docpr_ids(tree)
        return str(tool.xml_to_string(tree))
    except _OF_DOCXTPL:  # its words hold what stands in the cell
        return None
