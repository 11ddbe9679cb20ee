"""A sheet of an Excel file: looks, merged blocks, headings, cells, paper."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from textwrap import wrap
from typing import Any, Final

from attrs import evolve, frozen

from cqtt.errors import InvalidValueError
from cqtt.moments import wall_clock
from cqtt.tables import Cell, HeadingCell, cell_text
from cqtt.tables.plain_text import heading_heights
from cqtt.text import nfc

_FONT: Final = "Times New Roman"
_A4: Final = 9
_INCH: Final = 25.4
# Decree 30/2020/NĐ-CP, Annex I.I, in millimetres: left, right, top, bottom.
_MARGINS: Final = (30, 15, 20, 20)
# Points that a line takes up, for one point of font size.
_LINE: Final = 1.35
_EXCEL_DIGITS: Final = 15
FIRST_EXCEL_YEAR: Final = 1901
_MOST_WIDTH: Final = 255.0
_MOST_HEIGHT: Final = 409.0


@frozen(kw_only=True)
class Look:
    """How a cell looks; ``number`` is its Excel number format."""

    size: int
    bold: bool = False
    italic: bool = False
    underline: bool = False
    border: bool = False
    align: str = "left"
    number: str = ""

    def properties(self) -> dict[str, object]:
        """Return the properties of an xlsxwriter format."""
        kept: dict[str, object] = {
            "bold": self.bold,
            "italic": self.italic,
            "underline": int(self.underline),
            "border": int(self.border),
            "num_format": self.number,
        }
        return {
            "font_name": _FONT,
            "font_size": self.size,
            "align": self.align,
            "valign": "vcenter",
            "text_wrap": True,
        } | {name: value for name, value in kept.items() if value}


class Sheet:
    """One sheet of a workbook of xlsxwriter, written cell by cell."""

    def __init__(self, book: Any, name: str) -> None:
        self._book = book
        self._sheet = book.add_worksheet(name)
        self._formats: dict[Look, Any] = {}
        self._widths: Sequence[float] = ()
        self._heights: dict[int, float] = {}

    def page(self, *, landscape: bool) -> None:
        """Set the paper: A4, the margins of official documents, one page wide."""
        self._sheet.set_paper(_A4)
        if landscape:
            self._sheet.set_landscape()
        self._sheet.set_margins(*(side / _INCH for side in _MARGINS))
        self._sheet.fit_to_pages(1, 0)

    def widths(self, widths: Sequence[float]) -> None:
        """Set the widths of the columns, in characters."""
        self._widths = [min(width, _MOST_WIDTH) for width in widths]
        for column, width in enumerate(self._widths):
            self._sheet.set_column(column, column, width)

    def note(self, row: int, column: int, text: str) -> None:
        """Put a note on a cell, which Excel shows when the pointer rests there."""
        self._sheet.write_comment(row, column, text, {"x_scale": 2})

    def typed(self, column: int, number: str) -> None:
        """Give the empty cells of a column an Excel number format."""
        width = self._widths[column]
        look = self._format(Look(size=12, number=number))
        self._sheet.set_column(column, column, width, look)

    def repeat(self, first: int, last: int) -> None:
        """Print rows on every page and keep them in sight."""
        self._sheet.repeat_rows(first, last)
        self._sheet.freeze_panes(last + 1, 0)

    def block(self, row: int, columns: tuple[int, int], text: str, look: Look) -> None:
        """Write text over several columns of a row, high enough for all its lines."""
        lines = len(self._wrapped(text, columns)) or 1
        height = max(self._heights.get(row, 0.0), lines * look.size * _LINE)
        height = min(height, _MOST_HEIGHT)
        self._heights[row] = height
        self._sheet.set_row(row, height)
        self._merge((row, columns[0], row, columns[1]), text, look)

    def heading(self, cells: Sequence[HeadingCell], top: int, depth: int) -> int:
        """Write a heading of several levels; return the row after it."""
        look = Look(size=12, bold=True, align="center", border=True)
        texts = {
            cell: self._wrapped(
                cell.text, (cell.column, cell.column + cell.columns - 1)
            )
            for cell in cells
        }
        for level, lines in enumerate(heading_heights(texts, depth)):
            self._sheet.set_row(
                top + level, min((lines * 12 + 2) * _LINE, _MOST_HEIGHT)
            )
        for cell in cells:
            first, left = top + cell.row, cell.column
            last, right = first + cell.rows - 1, left + cell.columns - 1
            self._merge((first, left, last, right), cell.text, look)
        return top + depth

    def row(self, row: int, cells: Sequence[Cell], looks: Sequence[Look]) -> None:
        """Write a row of a table, high enough for its longest cell."""
        lines = 1
        for column, (cell, look) in enumerate(zip(cells, looks, strict=True)):
            if isinstance(cell, str):
                lines = max(lines, len(self._wrapped(cell, (column, column))))
            self.put(row, column, cell, look)
        self._sheet.set_row(row, min((lines * 12 + 2) * _LINE, _MOST_HEIGHT))

    def put(self, row: int, column: int, cell: Cell, look: Look) -> None:
        """
        Write a cell: a number as a number, a day as a day, text always as text.

        Raises:
            InvalidValueError: Excel cannot hold it; the error holds no content.
        """
        if self._put(row, column, cell, look):
            place = f"row {row + 1}, column {column + 1}"
            raise InvalidValueError(place, type(cell).__name__, "excel-cell")

    def _put(self, row: int, column: int, cell: Cell, look: Look) -> int:
        if cell is None:
            code = self._sheet.write_blank(row, column, None, self._format(look))
        elif isinstance(cell, date) and cell.year >= FIRST_EXCEL_YEAR:
            code = self._put_day(row, column, cell, look)
        elif isinstance(cell, int | Decimal) and _is_exact(cell):
            format_ = self._format(_with_number(look, _places(cell)))
            code = self._sheet.write_number(row, column, cell, format_)
        else:
            place = f"row {row + 1}, column {column + 1}"
            text = letters(cell, place) if isinstance(cell, str) else cell_text(cell)
            code = self._sheet.write_string(row, column, text, self._format(look))
        return int(code)

    def _put_day(self, row: int, column: int, day: date, look: Look) -> int:
        if isinstance(day, datetime):
            format_ = self._format(_with_number(look, "hh:mm dd/mm/yyyy"))
            moment = wall_clock(day)
            return int(self._sheet.write_datetime(row, column, moment, format_))
        format_ = self._format(_with_number(look, "dd/mm/yyyy"))
        return int(self._sheet.write_datetime(row, column, day, format_))

    def _merge(self, area: tuple[int, int, int, int], text: str, look: Look) -> None:
        if area[:2] != area[2:]:
            self._sheet.merge_range(*area, "", self._format(look))
        self.put(area[0], area[1], text, look)

    def _wrapped(self, text: str, columns: tuple[int, int]) -> list[str]:
        """Guess where a text breaks; a capital is wider than the digit that counts."""
        inside = sum(self._widths[columns[0] : columns[1] + 1])
        wide = sum(letter.isupper() for letter in text) > len(text) / 2
        return wrap(text, max(1, int(inside * (0.9 if wide else 1.15))))

    def _format(self, look: Look) -> Any:
        if look not in self._formats:
            self._formats[look] = self._book.add_format(look.properties())
        return self._formats[look]


def letters(text: str, field: str) -> str:
    """
    Return a text in NFC.

    Raises:
        InvalidValueError: A half of a letter stands in it, which no file can hold.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        raise InvalidValueError(field, "half a letter", "whole-letters") from None
    return nfc(text)


def _with_number(look: Look, number: str) -> Look:
    return evolve(look, number=number)


def _is_exact(number: int | Decimal) -> bool:
    """Tell whether Excel keeps every digit; it has fifteen."""
    return len(Decimal(number).as_tuple().digits) <= _EXCEL_DIGITS


def _places(number: int | Decimal) -> str:
    exponent = Decimal(number).as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return "#,##0" + ("." + "0" * places if places else "")
