"""An Excel file of several pages; the same pages give the same bytes."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from io import BytesIO
from typing import Any

from attrs import frozen

from cqtt.errors import InvalidValueError, MissingExtraError, WrongTypeError
from cqtt.interop.excel_sheet import FIRST_EXCEL_YEAR, Sheet, letters


@frozen(kw_only=True)
class Page:
    """A sheet that is still to be written."""

    name: str
    landscape: bool
    write: Callable[[Sheet], None]


def workbook(pages: Iterable[Page], title: str, created: date) -> bytes:
    """
    Return the bytes of a workbook.

    Raises:
        MissingExtraError: xlsxwriter is not installed.
        WrongTypeError: The day is no date, the title no text.
        InvalidValueError: The day is before 1901.
    """
    if not isinstance(created, date):
        raise WrongTypeError("created", type(created).__name__, "day-of-file")
    if created.year < FIRST_EXCEL_YEAR:
        raise InvalidValueError("created", created, "day-of-file")
    if not isinstance(title, str):
        raise WrongTypeError("title", type(title).__name__, "text")
    xlsxwriter = _xlsxwriter()
    memory = BytesIO()
    book = xlsxwriter.Workbook(
        memory,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    moment = datetime(created.year, created.month, created.day)  # noqa: DTZ001 the file's
    book.set_properties({"title": letters(title, "title"), "created": moment})
    for page in pages:
        sheet = Sheet(book, page.name)
        sheet.page(landscape=page.landscape)
        page.write(sheet)
    book.close()
    return memory.getvalue()


def _xlsxwriter() -> Any:
    try:
        import xlsxwriter
    except ImportError:
        raise MissingExtraError("xlsxwriter", "excel") from None
    return xlsxwriter
