"""Writes the entries of a register, or an empty register to fill in."""

import csv
from collections.abc import Sequence
from datetime import date, datetime
from io import StringIO
from typing import Any, Final

from cqtt.errors import InvalidValueError
from cqtt.interop.excel import tables_bytes
from cqtt.interop.excel_book import Page, workbook
from cqtt.interop.excel_names import sheet_name
from cqtt.interop.excel_sheet import Look, Sheet
from cqtt.interop.registers.csv_files import safe_text
from cqtt.interop.registers.fields import Field, Layout, Values
from cqtt.interop.registers.sources import ToWrite, put, writes_csv
from cqtt.tables import Cell, Column, Kind, Table

_INDEX: Final = "index"
_LEFT_OUT: Final = ("kind_code",)
_HEADING_ROW: Final = 2
_WIDEST: Final = 28


def save_entries(
    layout: Layout[Any],
    rows: Sequence[Values],
    path: ToWrite,
    *,
    more: Sequence[Table] = (),
    created: date,
) -> None:
    """
    Write rows under the headings of a register; CSV where the name ends so.

    Raises:
        MissingExtraError: It is a workbook and xlsxwriter is not installed.
        InvalidValueError: The path names neither; Excel cannot hold a text; there are
            more tables and it is CSV.
        OSError: The file cannot be written.
    """
    table = _table(layout, rows)
    if writes_csv(path):
        if more:
            raise InvalidValueError("courses", "true", "courses-of-csv")
        put(path, _csv(table))
        return
    tables = {layout.title: table} | {each.title: each for each in more}
    put(path, tables_bytes(tables, title=layout.title, created=created))


def _table(layout: Layout[Any], rows: Sequence[Values]) -> Table:
    used = [
        each
        for each in layout.fields
        if each.is_official or any(each.role in row for row in rows)
    ]
    return Table(
        layout.title,
        columns=tuple(
            Column(each.role, each.names[:1], kind=_kind(each)) for each in used
        ),
        rows=[
            [_cell(each, row, number) for each in used]
            for number, row in enumerate(rows, start=1)
        ],
    )


def _kind(field: Field) -> Kind:
    if field.role == _INDEX:
        return Kind.INDEX
    return Kind.DAY if field.is_day else Kind.TEXT


def _cell(field: Field, row: Values, number: int) -> Cell:
    if field.role == _INDEX:
        return number
    value = row.get(field.role)
    return None if value is None else field.show(value)


def _csv(table: Table) -> bytes:
    """Return a table as CSV that no spreadsheet takes for formulas."""
    memory = StringIO(newline="")
    writer = csv.writer(memory)
    writer.writerow([column.label() for column in table.columns])
    writer.writerows([map(_csv_text, row) for row in table.rows])
    return memory.getvalue().encode("utf-8-sig")


def _csv_text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return f"{cell:%d/%m/%Y %H:%M:%S}"
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return safe_text(cell) if isinstance(cell, str) else str(cell)


def template_bytes(layout: Layout[Any], path: ToWrite, created: date) -> bytes:
    """Return the headings of a register, those of a workbook each with its note."""
    fields = [each for each in layout.fields if each.role not in _LEFT_OUT]
    columns = tuple(Column(each.role, each.names[:1]) for each in fields)
    table = Table(layout.title, columns=columns)
    if writes_csv(path):
        return _csv(table)

    def write(sheet: Sheet) -> None:
        sheet.widths([min(len(each.names[0]) + 4.0, _WIDEST) for each in fields])
        look = Look(size=13, bold=True, align="center")
        sheet.block(0, (0, len(fields) - 1), layout.title, look)
        end = sheet.heading(table.headings(), _HEADING_ROW, table.depth)
        sheet.repeat(_HEADING_ROW, end - 1)
        for at, each in enumerate(fields):
            sheet.note(_HEADING_ROW, at, each.hint)
            sheet.typed(at, "dd/mm/yyyy hh:mm" if each.is_day else "@")

    page = Page(name=sheet_name(layout.title), landscape=True, write=write)
    return workbook([page], layout.title, created)
