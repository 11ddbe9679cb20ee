"""Reads a register of any kind: heading, rows, faults."""

import re
from collections import defaultdict
from datetime import date
from itertools import chain, islice
from typing import Any, Final, Generic, TypeVar

from attrs import evolve, frozen

from cqtt.checks import require_instance
from cqtt.errors import (
    EventOrderError,
    IllegalEventError,
    InvalidValueError,
    WrongTypeError,
)
from cqtt.findings import Severity
from cqtt.interop.registers.cells import About
from cqtt.interop.registers.csv_files import LOOKED_AT, csv_grid
from cqtt.interop.registers.fields import Field, Layout, Values
from cqtt.interop.registers.grids import (
    BrokenRow,
    Grid,
    Row,
    Unreadable,
    is_filled,
)
from cqtt.interop.registers.headings import (
    Heading,
    columns_under,
    find_heading,
    named_columns,
)
from cqtt.interop.registers.options import Reading
from cqtt.interop.registers.remarks import remarks_of
from cqtt.interop.registers.results import RegisterRead, RowFault, fault_of
from cqtt.interop.registers.sources import Source, require_source
from cqtt.interop.registers.workbooks import chosen_sheet, open_workbook, sheet_grid
from cqtt.text import search_key

T = TypeVar("T")
_TOTAL: Final = re.compile(r"(?:tong|cong)(?: (?:so|cong|ho so)\b.*)?[ :.]*(?:\d.*)?")


@frozen(kw_only=True)
class Asked:
    """How a file is to be read, as the caller says."""

    path: Source
    sheet: str | None = None
    columns: Any = None
    delimiter: str | None = None
    encoding: str = "utf-8-sig"
    serials: bool = False

    @property
    def is_csv(self) -> bool:
        """Whether the file is no workbook by its name."""
        return self.path.suffix.casefold() in {".csv", ".tsv", ".txt"}


def asked(path: object, options: Reading) -> Asked:
    """
    Return how a file is to be read, checked.

    Raises:
        WrongTypeError: An option is of another type, or there is none of that name.
    """
    made = Asked(path=require_source(path), **options)
    require_instance(made.serials, bool, "serials", "yes-no")
    for name in ("sheet", "delimiter"):
        value = getattr(made, name)
        if value is not None and not isinstance(value, str):
            raise WrongTypeError(name, type(value).__name__, "text")
    return made


def read_layout(how: Asked, layout: Layout[T]) -> RegisterRead[T]:
    """
    Return the entries of a register, and what could not be read.

    Raises:
        MissingExtraError: It is a workbook and openpyxl is not installed.
        UnknownNameError: A column that must be there is not; there is no such sheet.
        InvalidValueError: Two columns have one heading; several sheets may be meant.
        PlainDataError: The file cannot be read as what its name says.
        OSError: It cannot be read.
    """
    named = named_columns(how.columns, layout)
    if how.is_csv:
        grid = csv_grid(
            how.path,
            delimiter=how.delimiter,
            encoding=how.encoding,
            columns_under=lambda rows: columns_under(rows, layout, named),
        )
        return _read(grid, layout, named, how)
    book = open_workbook(how.path)
    try:
        sheet = chosen_sheet(book, how.path, how.sheet)
        return _read(sheet_grid(book, how.path, sheet), layout, named, how)
    finally:
        book.close()


def _read(
    grid: Grid, layout: Layout[T], named: dict[str, str], how: Asked
) -> RegisterRead[T]:
    first = list(islice(grid.rows, LOOKED_AT))
    rows = [each for each in first if isinstance(each, Row)]
    heading = find_heading(rows, layout, named, grid.place)
    about = About(serials=how.serials, epoch=grid.epoch)
    gathering = _Gathering(grid.place, layout, heading, about)
    for row in chain(first, grid.rows):
        if row.number > heading.row:
            gathering.take(row)
    return gathering.read()


class _Gathering(Generic[T]):
    """Gathers entries, faults, and what else is to be told."""

    def __init__(
        self, source: str, layout: Layout[T], heading: Heading, about: About
    ) -> None:
        self._source = source
        self._layout = layout
        self._heading = heading
        self._about = about
        self._fields = [each for each in layout.fields if each.role in heading.places]
        self._entries: list[T] = []
        self._rows: list[int] = []
        self._faults: list[RowFault] = []
        self._keys: dict[Any, int] = {}
        self._blank: list[int] = []
        self._told: dict[str, list[int]] = defaultdict(list)

    def take(self, row: Row | BrokenRow) -> None:
        """Take a row below the heading."""
        if isinstance(row, BrokenRow):
            self._faults.append(RowFault(row.number, "", "", row.finding))
            return
        kind = self._kind_of(row)
        if kind == "blank":
            self._blank.append(row.number)
            return
        # Blank rows count where something follows them.
        self._told["blank"] += self._blank
        self._blank = []
        if kind:
            self._told[kind].append(row.number)
            return
        if row.is_hidden:
            self._told["hidden"].append(row.number)
        if row.filled & set(self._heading.places.values()):
            self._told["merged"].append(row.number)
        values = self._values(row)
        if values is not None:
            self._add(row, values)

    def _kind_of(self, row: Row) -> str:
        """Return what a row is that is no entry; empty for an entry."""
        if row.is_blank:
            return "blank"
        is_first = not (self._entries or self._faults)
        is_numbers = is_first and self._heading.is_of_numbers(row)
        if is_numbers or self._heading.is_repeated(row):
            return "heading"
        needed = {role for group in self._layout.needed for role in group}
        own = {role for role in needed if is_filled(self._cell(row, role))}
        if _is_total(row) and len(own) <= 1:
            return "total"
        if own == {self._layout.key}:
            # A section has a name where entries have a number.
            return "" if _has_digit(self._cell(row, self._layout.key)) else "other"
        return "" if own else "other"

    def _cell(self, row: Row, role: str) -> Any:
        at = self._heading.places.get(role)
        return None if at is None or at >= len(row.cells) else row.cells[at]

    def _values(self, row: Row) -> dict[str, Any] | None:
        """Return what stands in a row; ``None`` where it cannot be read."""
        found: dict[str, Any] = {}
        is_whole = True
        for each in self._fields:
            cell = self._cell(row, each.role)
            try:
                value = each.read(cell, self._about)
            except InvalidValueError as error:
                self._misfit(row, each, error.expected, cell)
                is_whole = is_whole and each.is_droppable
                continue
            if value is not None:
                found[each.role] = value
        return found if is_whole and self._is_filled(row, found) else None

    def _is_filled(self, row: Row, found: Values) -> bool:
        """Tell whether a row has what it needs; what lacks is told."""
        lacking = [
            group
            for group in self._layout.needed
            if not any(role in found for role in group)
        ]
        for group in lacking:
            role = next(role for role in group if role in self._heading.places)
            self._refused(row, InvalidValueError(role, None, "cell-filled"))
        return not lacking

    def _misfit(self, row: Row, field: Field, rule: str, cell: Any) -> None:
        severity = Severity.WARNING if field.is_droppable else Severity.ERROR
        named = self._heading.letter(field.role), self._heading.name(field.role)
        self._faults.append(
            fault_of(self._source, row.number, rule, _came(cell), named, severity)
        )

    def fault(self, rule: str, row: Row, came: tuple[str, str]) -> None:
        """Tell what is wrong with a row as a whole."""
        self._faults.append(fault_of(self._source, row.number, rule, came))

    def _add(self, row: Row, values: Values) -> None:
        key = values.get(self._layout.key)
        if key is not None and key in self._keys:
            earlier = self._keys[key]
            said = f"đã có ở dòng {earlier}", f"that of row {earlier}"
            self.fault("row-number-once", row, said)
            return
        try:
            entry = self._layout.make(values)
        except (InvalidValueError, WrongTypeError) as error:
            self._refused(row, error)
        except (IllegalEventError, EventOrderError) as error:
            said = error.message("vi"), error.message("en")
            self.fault("events-of-row", row, said)
        else:
            self._entries.append(entry)
            self._rows.append(row.number)
            if key is not None:
                self._keys[key] = row.number

    def _refused(self, row: Row, error: InvalidValueError | WrongTypeError) -> None:
        """Tell what an entry cannot be made of, at its cell where it has one."""
        if error.field in self._heading.places:
            field = evolve(self._layout.field(error.field), is_droppable=False)
            self._misfit(row, field, error.expected, error.got)
        else:
            fault = fault_of(self._source, row.number, error.expected, _told(error))
            self._faults.append(fault)

    def read(self) -> RegisterRead[T]:
        """Return what was read."""
        heading = self._heading
        return RegisterRead(
            source=self._source,
            heading_row=heading.row,
            columns=tuple(
                (role, heading.letter(role), heading.name(role))
                for role in heading.places
            ),
            entries=tuple(self._entries),
            rows=tuple(self._rows),
            faults=tuple(self._faults),
            remarks=tuple(remarks_of(self._source, heading.unread, self._told)),
            unread=heading.unread,
        )


def _has_digit(cell: Any) -> bool:
    return not isinstance(cell, str) or any(map(str.isdecimal, cell))


def _is_total(row: Row) -> bool:
    """Tell whether the first text of a row says that it is a total."""
    texts = (each for each in row.cells if isinstance(each, str) and each.strip())
    return bool(_TOTAL.fullmatch(search_key(next(texts, ""))))


def _told(error: InvalidValueError | WrongTypeError) -> tuple[str, str]:
    """Return what came in Vietnamese and English; days of catalogues are said."""
    if error.expected == "day-of-catalogue":
        return error.got_vi, str(error.got)
    return _came(error.got)


def _came(cell: Any) -> tuple[str, str]:
    """Return what came in Vietnamese and English, without saying it."""
    if isinstance(cell, str):
        if _PROCEDURE.fullmatch(cell.strip()):
            return cell.strip(), ""
        return f"{len(cell)} ký tự", f"{len(cell)} characters"
    if cell is None:
        return "không có gì", "nothing"
    for kind, vi, en in _KINDS:
        if isinstance(cell, kind):
            return vi, en
    return "một giá trị khác", "another value"


_PROCEDURE: Final = re.compile(r"\d\.\d{3,6}", re.ASCII)
_KINDS: Final[tuple[tuple[Any, str, str], ...]] = (
    (Unreadable, "một ô không có giá trị", "a cell without a value"),
    (int | float, "một số", "a number"),
    (date, "một ngày", "a day"),
)
