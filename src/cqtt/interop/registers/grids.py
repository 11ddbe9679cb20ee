"""Rows of a sheet or of a CSV file, as they stand, with their numbers."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final, NamedTuple

from attrs import frozen

from cqtt.findings import Finding

MOST_COLUMNS: Final = 256
"""How many columns are read."""

EXCEL_EPOCH: Final = datetime(1899, 12, 30)  # noqa: DTZ001 a sheet knows no zones


class Unreadable(NamedTuple):
    """A cell that holds no value: an error of Excel, or a formula without a result."""

    is_error: bool


@frozen
class Row:
    """
    A row, its number that which Excel shows, from 1.

    ``filled`` are the columns, from 0, whose cell was merged with one above and holds
    that one's value.  ``spread`` are the cells with those merged to the right filled,
    as headings need them.
    """

    number: int
    cells: tuple[Any, ...]
    spread: tuple[Any, ...] = ()
    is_hidden: bool = False
    filled: frozenset[int] = frozenset()

    @property
    def is_blank(self) -> bool:
        """Whether no cell of its own shows anything."""
        return not any(
            is_filled(each) and at not in self.filled
            for at, each in enumerate(self.cells)
        )


@frozen
class BrokenRow:
    """Lines of a CSV file that are no row."""

    number: int
    finding: Finding


@frozen
class Grid:
    """Rows of a file, which can be gone through once; ``place`` names it in faults."""

    place: str
    rows: Iterator[Row | BrokenRow]
    epoch: datetime = EXCEL_EPOCH
    is_sheet: bool = True


def is_filled(cell: object) -> bool:
    """Tell whether a cell shows anything."""
    return bool(cell.strip()) if isinstance(cell, str) else cell is not None


def column_letters(column: int) -> str:
    """
    Return the letters of a column, counted from 0, as Excel shows them.

    >>> column_letters(0), column_letters(26)
    ('A', 'AA')
    """
    letters, left = "", column + 1
    while left:
        left, at = divmod(left - 1, 26)
        letters = chr(ord("A") + at) + letters
    return letters
