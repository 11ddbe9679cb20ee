"""Columns, and the cells of a heading of several levels."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.errors import InvalidValueError
from cqtt.i18n import require_locale
from cqtt.text import require_nfc

_MOST_LEVELS: Final = 4


class Kind(Enum):
    """
    What a column holds, which decides how it is aligned (*kiểu cột*).

    ``INDEX`` is the number of the row (*số thứ tự*), centred.
    """

    INDEX = "index"
    TEXT = "text"
    NUMBER = "number"
    DAY = "day"


@frozen
class Column:
    """
    A column and its headings (*cột*).

    ``heading`` goes from the outermost group to the column's own heading; neighbours
    with the same groups stand under one.  ``number`` is what the row of column numbers
    prints, such as ``"(3)"``.

    Raises:
        NotNfcError: The name or a heading is not in Unicode NFC.
        InvalidValueError: The name is empty; there are no headings, an empty one or
            more than four; the English ones are not as many.

    >>> Column("late", ("Đã giải quyết", "Quá hạn"), number="(10)").label()
    'Quá hạn'
    """

    name: str = field()
    heading: tuple[str, ...] = field(validator=instance_of(tuple, "heading"))
    heading_en: tuple[str, ...] = field(
        default=(), kw_only=True, validator=instance_of(tuple, "heading-en")
    )
    kind: Kind = field(
        default=Kind.TEXT, kw_only=True, validator=instance_of(Kind, "enum-choice")
    )
    number: str = field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not require_nfc(self.name, "name"):
            raise InvalidValueError("name", self.name, "filled-text")
        for part in (*self.heading, *self.heading_en):
            if not require_nfc(part, "heading").strip():
                raise InvalidValueError("heading", self.heading, "heading")
        if not 1 <= len(self.heading) <= _MOST_LEVELS:
            raise InvalidValueError("heading", self.heading, "heading")
        if self.heading_en and len(self.heading_en) != len(self.heading):
            raise InvalidValueError("heading_en", self.heading_en, "heading-en")

    def headings(self, locale: str = "vi") -> tuple[str, ...]:
        """Return the headings in a locale; Vietnamese where there is no English."""
        english = require_locale(locale) == "en" and self.heading_en
        return self.heading_en if english else self.heading

    def label(self, locale: str = "vi") -> str:
        """Return the column's own heading."""
        return self.headings(locale)[-1]


@frozen
class HeadingCell:
    """
    A cell of the heading: its text, its place from 0 and how far it reaches.

    *Ô tiêu đề.*
    """

    text: str
    row: int
    column: int
    rows: int
    columns: int


def depth_of(columns: Sequence[Column]) -> int:
    """Return the number of levels of the heading."""
    return max(len(column.heading) for column in columns)


def heading_cells(
    columns: Sequence[Column], locale: str = "vi"
) -> tuple[HeadingCell, ...]:
    """
    Return the cells of a heading, level by level, left to right.

    A column whose heading has fewer levels than others reaches down to the rows.
    """
    paths = [column.headings(locale) for column in columns]
    depth = depth_of(columns)
    return tuple(cell for level in range(depth) for cell in _level(paths, level, depth))


def _level(
    paths: Sequence[tuple[str, ...]], level: int, depth: int
) -> Iterator[HeadingCell]:
    at = 0
    while at < len(paths):
        path, wide = paths[at], 1
        if len(path) > level + 1:
            while _same_group(path, paths[at + wide : at + wide + 1], level):
                wide += 1
            yield HeadingCell(path[level], level, at, 1, wide)
        elif len(path) == level + 1:
            yield HeadingCell(path[level], level, at, depth - level, 1)
        at += wide


def _same_group(
    path: tuple[str, ...], following: Sequence[tuple[str, ...]], level: int
) -> bool:
    """Tell whether the next column, if there is one, stands under the same group."""
    return any(
        len(other) > level + 1 and path[: level + 1] == other[: level + 1]
        for other in following
    )
