"""Sheets of Excel workbooks, row by row."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from cqtt.errors import (
    InvalidValueError,
    MissingExtraError,
    PlainDataError,
    UnknownNameError,
)
from cqtt.interop.registers.grids import (
    MOST_COLUMNS,
    Grid,
    Row,
    Unreadable,
    is_filled,
)
from cqtt.interop.registers.parts import (
    NO_WORKBOOK,
    Area,
    Structure,
    require_workbook,
    structure_of,
)
from cqtt.interop.registers.sources import Source, packed
from cqtt.text import nfc

COURSES_SHEET: Final = "Diễn biến"
"""The sheet in which this library keeps what the columns of a register do not hold."""

_ZEROS: Final = re.compile("0{2,40}")
_QUOTED: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_UNCOMPUTED: Final = Unreadable(is_error=False)
_ERROR: Final = Unreadable(is_error=True)
_HALF_SECOND: Final = timedelta(milliseconds=500)
_Book = Any


def open_workbook(path: Source) -> _Book:
    """
    Return a workbook of openpyxl, which reads its sheets row by row.

    Raises:
        MissingExtraError: openpyxl is not installed.
        PlainDataError: It is no workbook, an old or a locked one, or too large inside.
        OSError: It cannot be read.
    """
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise MissingExtraError("openpyxl", "excel") from None
    require_workbook(path)
    try:
        return load_workbook(
            packed(path), read_only=True, data_only=True, keep_links=False
        )
    except Exception:  # noqa: BLE001 openpyxl raises of every kind on what is damaged
        raise PlainDataError(path.name, (NO_WORKBOOK,)) from None


def chosen_sheet(book: _Book, path: Source, sheet: str | None) -> str:
    """
    Return the name of the sheet to read: the one asked for, or the only one.

    Sheets that are hidden or empty are not the only one, nor is ``COURSES_SHEET``.

    Raises:
        UnknownNameError: There is no sheet of that name.
        InvalidValueError: None is named and several have something in them, or none.
    """
    names = [each.title for each in book.worksheets]
    if sheet is not None:
        found = [name for name in names if nfc(name) == nfc(sheet)]
        if not found:
            raise UnknownNameError(f"sheets of {path.name}", sheet, (), tuple(names))
        return str(found[0])
    shown = [
        each.title
        for each in book.worksheets
        if each.sheet_state == "visible" and nfc(each.title) != COURSES_SHEET
    ]
    filled = [
        each for each in shown if len(shown) == 1 or _has_anything(book, path, each)
    ]
    if len(filled) != 1:
        raise InvalidValueError("sheet", " | ".join(filled) or 0, "one-sheet")
    return str(filled[0])


def _has_anything(book: _Book, path: Source, sheet: str) -> bool:
    rows = sheet_grid(book, path, sheet).rows
    return any(isinstance(row, Row) and not row.is_blank for row in rows)


def sheet_grid(book: _Book, path: Source, sheet: str) -> Grid:
    """Return the rows of a sheet."""
    from openpyxl.utils.cell import coordinate_to_tuple

    found = book[sheet]
    # The size that a file tells may be wrong, and would cut rows off.
    found.reset_dimensions()
    structure = structure_of(path, sheet, coordinate_to_tuple)
    rows = _rows(found, path, structure)
    return Grid(f"{path.name} [{nfc(sheet)}]", rows, book.epoch)


def _rows(sheet: Any, path: Source, structure: Structure) -> Iterator[Row]:
    merged = _Merged(structure.merged)
    uncomputed: dict[int, list[int]] = {}
    for row, column in structure.uncomputed:
        uncomputed.setdefault(row, []).append(column)
    cells = sheet.iter_rows(max_col=MOST_COLUMNS)
    for number, values in enumerate(_values(cells, path), start=1):
        for column in uncomputed.get(number, ()):
            values.extend([None] * (column - len(values)))
            values[column - 1] = _UNCOMPUTED
        yield merged.row(number, values, is_hidden=number in structure.hidden)


def _width(row: Sequence[Any]) -> int:
    """Return how many cells there are without the empty ones at the end."""
    width = len(row)
    while width and row[width - 1].value is None:
        width -= 1
    return width


def _values(cells: Iterator[Any], path: Source) -> Iterator[list[Any]]:
    """Yield the values of each row, without the empty ones at its end."""
    blank: Any = None
    while True:
        try:
            came = next(cells)
            # Rows that a file leaves out come as one and the same object.
            width = 0 if came is blank else _width(came)
            values = [_value(cell) for cell in came[:width]]
        except StopIteration:
            return
        except Exception:  # noqa: BLE001 as above
            raise PlainDataError(path.name, (NO_WORKBOOK,)) from None
        blank = blank if width else came
        yield values


def _value(cell: Any) -> Any:
    """Return the value of a cell: a day without an hour where that is its format."""
    value = cell.value
    if value is None or isinstance(value, str):
        return _ERROR if cell.data_type == "e" else value
    if isinstance(value, datetime):
        value = (value + _HALF_SECOND).replace(microsecond=0)
        return value if _has_hour(cell.number_format, value) else value.date()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if type(value) is int and value >= 0:
        return _with_zeros(value, cell.number_format)
    return value


def _has_hour(number_format: str, moment: datetime) -> bool:
    shown = _QUOTED.sub("", number_format).casefold()
    return "h" in shown or moment != datetime.combine(moment, datetime.min.time())


def _with_zeros(number: int, number_format: str) -> int | str:
    """Return a number as text where its format fills it up with zeros."""
    if _ZEROS.fullmatch(number_format):
        return str(number).zfill(len(number_format))
    return number


class _Merged:
    """Fills merged cells with the value that they show."""

    def __init__(self, areas: Iterable[Area]) -> None:
        self._right: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self._down: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for (top, left), (bottom, right) in areas:
            if left < right:
                self._right[top].append((left - 1, min(right, MOST_COLUMNS)))
            if top < bottom:
                self._down[top].append((left - 1, bottom))
        self._open: dict[int, tuple[int, Any]] = {}

    def row(self, number: int, cells: list[Any], *, is_hidden: bool) -> Row:
        """Return the row of cells, with those of merged areas filled."""
        filled = self._fill_from_above(number, cells)
        for left, bottom in self._down.pop(number, ()):
            if left < len(cells) and is_filled(cells[left]):
                self._open[left] = (bottom, cells[left])
        spread = list(cells)
        for left, end in self._right.pop(number, ()):
            if left < len(spread):
                spread += [None] * (end - len(spread))
                spread[left:end] = [spread[left]] * (end - left)
        return Row(number, tuple(cells), tuple(spread), is_hidden, filled)

    def _fill_from_above(self, number: int, cells: list[Any]) -> frozenset[int]:
        self._open = {
            at: (bottom, value)
            for at, (bottom, value) in self._open.items()
            if number <= bottom
        }
        for at, (_, value) in self._open.items():
            cells += [None] * (at + 1 - len(cells))
            cells[at] = value
        return frozenset(self._open)
