"""What a cell holds, and how it is written."""

from datetime import date, datetime
from decimal import Decimal
from typing import Final, TypeAlias

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import day_text, require_locale, time_text
from cqtt.moments import wall_clock
from cqtt.text import nfc

Cell: TypeAlias = str | int | Decimal | date | datetime | None

_SWAPPED: Final = str.maketrans(",.", ".,")


def check_cell(cell: object, place: str) -> None:
    """Refuse what a cell cannot hold; the error never holds text or a number."""
    fits = isinstance(cell, str | int | Decimal | date | None)
    if not fits or isinstance(cell, bool):
        # A cell may hold a citizen's data, so the error gets the type alone.
        raise WrongTypeError(place, type(cell).__name__, "cell")
    if isinstance(cell, Decimal) and not cell.is_finite():
        raise InvalidValueError(place, str(cell), "cell")


def cell_text(cell: Cell, locale: str = "vi") -> str:
    """
    Write a cell as a locale does, in NFC and on one line.

    Whole numbers stand in full, decimals keep every place, an empty cell is empty.

    >>> cell_text(Decimal("1234.50")), cell_text(date(2026, 3, 31))
    ('1.234,50', '31/03/2026')
    """
    require_locale(locale)
    if cell is None:
        return ""
    if isinstance(cell, str):
        return " ".join(nfc(cell).split())
    if isinstance(cell, Decimal):
        written = f"{cell:,f}"
        return written.translate(_SWAPPED) if locale == "vi" else written
    if isinstance(cell, datetime):
        moment = wall_clock(cell)
        return f"{time_text(moment)} {day_text(moment)}"
    return day_text(cell) if isinstance(cell, date) else str(cell)
