"""How a file is to be read."""

from collections.abc import Mapping
from typing import TypedDict


class Reading(TypedDict, total=False):
    """
    How a file is to be read (*cách đọc tệp*).

    ``sheet`` is the name of the sheet, where there are several with something in them.
    ``columns`` are the headings of columns that are called otherwise, by their roles:
    ``{"received": "Ngày vào sổ"}``.  ``delimiter`` and ``encoding`` are those of CSV
    files; without a delimiter it is found.  With ``serials`` a bare number in a column
    of days is a day of Excel's that lost its format.
    """

    sheet: str | None
    columns: Mapping[str, str] | None
    delimiter: str | None
    encoding: str
    serials: bool
