"""
Tables and Form 06 as Excel files.

*Tệp Excel.*  Needs the extra ``excel``: ``pip install "cqtt[excel]"``.  The same value
gives the same bytes: the date inside is the last day of the period, never today.  Text
stays text, whatever it begins with; numbers are numbers.

Law: Decree 30/2020/NĐ-CP, Annex I, for paper, margins, font and the head of the page.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.interop.excel_book import Page, workbook
from cqtt.interop.excel_names import sheet_name, sheet_names
from cqtt.interop.excel_sheet import Look, Sheet
from cqtt.reports.filed_forms import Form06
from cqtt.tables import Table
from cqtt.tables.hypertext import ALIGNED

_UNDATED: Final = date(2000, 1, 1)
_COUNTRY: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"
_UNIT: Final = "Đơn vị tính: hồ sơ"
_PREPARER: Final = "Người lập biểu"
_TO_SIGN: Final = "(Ký, ghi rõ họ tên)"
_BLANK_PLACE: Final = "…………………"
_BLANK_DATE: Final = "ngày …… tháng …… năm ………"
_RULE: Final = "_" * 14

# Columns of the form: the blocks on the left and on the right of the page.
_LEFT: Final = (0, 4)
_RIGHT: Final = (6, 12)
_WIDTHS: Final = (5, 27, *[8.5] * 11)
_SIGNING_ROWS: Final = 4

_PLAIN: Final = Look(size=12)
_TITLE: Final = Look(size=13, bold=True, align="center")
_HEAD: Final = Look(size=12, bold=True, align="center")


def save_table(
    table: Table, path: str | Path, *, locale: str = "vi", created: date = _UNDATED
) -> None:
    """
    Write a table as an Excel file, an existing one replaced.

    *Lưu bảng thành tệp Excel.*  A4, landscape where there are more than six columns,
    one page wide; the heading is repeated on every page.

    Args:
        table: The table.

        path: Where to write.

        locale: The language of headings and title, ``"vi"`` or ``"en"``.

        created: The date that the file carries inside; not today, so that the same
            table gives the same file.

    Raises:
        MissingExtraError: xlsxwriter is not installed.
        WrongTypeError: It is no table; the day is no date.
        InvalidValueError: A text or the number of rows is beyond what Excel holds; the
            day is before 1901.
        UnknownLocaleError: It is neither ``"vi"`` nor ``"en"``.
        OSError: The file cannot be written.
    """
    _require_table(table, "table")
    pages = [_page(table, "Bảng", locale)]
    title = table.heading_title(locale)
    Path(path).write_bytes(workbook(pages, title, created))


def save_tables(
    tables: Iterable[Table] | Mapping[str, Table],
    path: str | Path,
    *,
    title: str = "",
    locale: str = "vi",
    created: date = _UNDATED,
) -> None:
    """
    Write tables as the sheets of one Excel file, an existing one replaced.

    *Lưu nhiều bảng thành một tệp Excel.*  Each sheet is as ``save_table`` writes it.

    Args:
        tables: The tables in their order; in a mapping under the names of the sheets,
            else each sheet has the title of its table.  A name is shortened and
            numbered where Excel needs it.

        path: Where to write.

        title: The title that the file carries inside.

        locale: The language of headings and titles, ``"vi"`` or ``"en"``.

        created: The date that the file carries inside; not today, so that the same
            tables give the same file.

    Raises:
        MissingExtraError: xlsxwriter is not installed.
        WrongTypeError: They are no tables, or not under names; the title is no text;
            the day is no date.
        InvalidValueError: There is no table; a text or the number of rows is beyond
            what Excel holds; the day is before 1901.
        UnknownLocaleError: It is neither ``"vi"`` nor ``"en"``.
        OSError: The file cannot be written.
    """
    content = tables_bytes(tables, title=title, locale=locale, created=created)
    Path(path).write_bytes(content)


def tables_bytes(
    tables: Iterable[Table] | Mapping[str, Table],
    *,
    title: str = "",
    locale: str = "vi",
    created: date = _UNDATED,
) -> bytes:
    """
    Return the Excel file that ``save_tables`` writes, as an answer of a web page.

    *Nội dung tệp Excel của nhiều bảng.*  Arguments and errors are those of
    ``save_tables``, save ``OSError``.
    """
    named = _named(tables, locale)
    names = sheet_names(name for name, _ in named)
    pages = [
        _page(table, name, locale)
        for name, (_, table) in zip(names, named, strict=True)
    ]
    return workbook(pages, title, created)


def _named(
    tables: Iterable[Table] | Mapping[str, Table], locale: str
) -> list[tuple[str, Table]]:
    """Return the tables with the names of their sheets, which are still to be cut."""
    if isinstance(tables, Table) or not isinstance(tables, Iterable):
        raise WrongTypeError("tables", type(tables).__name__, "tables-to-save")
    every = tuple(tables.values() if isinstance(tables, Mapping) else tables)
    if not every:
        raise InvalidValueError("tables", 0, "tables-of-workbook")
    for table in every:
        _require_table(table, "tables")
    if not isinstance(tables, Mapping):
        return [(table.heading_title(locale), table) for table in every]
    for name in tables:
        if not isinstance(name, str):
            raise WrongTypeError("tables", type(name).__name__, "tables-to-save")
    return list(zip(tables, every, strict=True))


def _require_table(table: object, field: str) -> None:
    if not isinstance(table, Table):
        raise WrongTypeError(field, type(table).__name__, "tables-to-save")


def _page(table: Table, name: str, locale: str) -> Page:
    title = table.heading_title(locale)

    def write(sheet: Sheet) -> None:
        sheet.widths(_natural_widths(table, locale))
        if title:
            sheet.block(0, (0, len(table.columns) - 1), title, _TITLE)
        end = _write_grid(sheet, table, 2 if title else 0, locale)
        for at, note in enumerate(table.notes, start=1):
            sheet.block(end + at, (0, len(table.columns) - 1), note, _PLAIN)

    wide = len(table.columns) > 6  # noqa: PLR2004 as the docstrings say
    return Page(name=name, landscape=wide, write=write)


def save_form_06(report: Form06, path: str | Path) -> None:
    """
    Write Form 06, or Form 07a, as offices file it; an existing file is replaced.

    *Lưu biểu 06 thành tệp Excel.*  Landscape A4, one page wide: the agency and the
    national motto, number and title of the form, the period, the table with its column
    numbers, the places to sign.  The date to sign is left blank.

    Raises:
        MissingExtraError: xlsxwriter is not installed.
        InvalidValueError: A text is longer than an Excel cell holds.
        OSError: The file cannot be written.
    """
    table, layout = report.table(), report.layout

    def write(sheet: Sheet) -> None:
        sheet.widths(_WIDTHS)
        _write_masthead(sheet, report)
        whole = (0, len(table.columns) - 1)
        sheet.block(4, whole, layout.form, _TITLE)
        sheet.block(5, whole, layout.title.upper(), _TITLE)
        italic = Look(size=13, italic=True, align="center")
        sheet.block(6, whole, report.period_line(), italic)
        sheet.block(7, whole, _UNIT, Look(size=12, italic=True, align="right"))
        end = _write_grid(sheet, table, 8, "vi")
        _write_signatures(sheet, report, end + 1)

    title = f"{layout.form}. {layout.title}"
    page = Page(name=sheet_name(layout.form), landscape=True, write=write)
    Path(path).write_bytes(workbook([page], title, report.last))


def _natural_widths(table: Table, locale: str) -> list[float]:
    """Return widths that hold what is short and wrap what is long."""
    shown = table.shown(locale)
    widths = []
    for index, column in enumerate(table.columns):
        longest = max((len(row[index]) for row in shown), default=0)
        word = max(map(len, column.label(locale).split()))
        widths.append(float(min(max(longest, word, 6) + 2, 40)))
    return widths


def _write_grid(sheet: Sheet, table: Table, top: int, locale: str) -> int:
    """Write heading, column numbers and rows; return the row after the last."""
    body = sheet.heading(table.headings(locale), top, table.depth)
    if table.numbers:
        look = _boxed(italic=True, align="center")
        sheet.row(body, table.numbers, [look] * len(table.numbers))
        body += 1
    sheet.repeat(top, body - 1)
    for index, row in enumerate(table.rows):
        bold = index in table.emphasised
        looks = [
            _boxed(bold=bold, align=ALIGNED[column.kind]) for column in table.columns
        ]
        sheet.row(body + index, row, looks)
    return body + len(table.rows)


def _boxed(*, bold: bool = False, italic: bool = False, align: str = "left") -> Look:
    return Look(size=12, bold=bold, italic=italic, align=align, border=True)


def _write_masthead(sheet: Sheet, report: Form06) -> None:
    plain = Look(size=12, align="center")
    agency = report.agency.name.upper()
    top = report.superior.upper()
    sheet.block(0, _LEFT, top or agency, plain if top else _HEAD)
    sheet.block(1, _LEFT, agency if top else _RULE, _HEAD)
    sheet.block(2, _LEFT, _RULE if top else "", _HEAD)
    sheet.block(0, _RIGHT, _COUNTRY, _HEAD)
    motto = Look(size=13, bold=True, align="center", underline=True)
    sheet.block(1, _RIGHT, _MOTTO, motto)


def _write_signatures(sheet: Sheet, report: Form06, top: int) -> None:
    italic = Look(size=13, italic=True, align="center")
    place = report.place or _BLANK_PLACE
    sheet.block(top, _RIGHT, f"{place}, {_BLANK_DATE}", italic)
    names = top + 2 + _SIGNING_ROWS
    for columns, post, name in (
        (_LEFT, _PREPARER, report.prepared_by),
        (_RIGHT, report.signer_post, report.signed_by),
    ):
        sheet.block(top + 1, columns, post, _TITLE)
        sheet.block(top + 2, columns, _TO_SIGN, italic)
        sheet.block(names + 1, columns, name, _TITLE)
