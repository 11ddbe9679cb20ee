"""
What a cell of a register holds: text, codes, days, moments, numbers, choices.

A reader takes the cell and what is known of the file; it returns the value, ``None``
for an empty cell, or raises ``InvalidValueError`` without what stands in the cell.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any, Final, TypeAlias, TypeVar

from attrs import frozen

from cqtt.errors import InvalidValueError
from cqtt.interop.cell_moments import moment_in
from cqtt.interop.registers.grids import EXCEL_EPOCH, Unreadable, is_filled
from cqtt.printable import HIDDEN
from cqtt.text import nfc, search_key

E = TypeVar("E", bound=Enum)

_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2199
_DASHES: Final = re.compile(r"[-–—.…_/\s]+")
_SHORT_YEAR: Final = re.compile(r"\b\d{1,2} ?([/.-]) ?\d{1,2} ?\1 ?\d{2}\b", re.ASCII)
_SERIAL: Final = re.compile(r"\d{4,6}(?:[.,]\d{1,12})?", re.ASCII)
# From 1927 in Excel's count; a smaller number is more likely anything else.
_LEAST_DAYS: Final = 10_000
# Excel keeps fifteen digits of a number.
_MOST_EXACT: Final = 10**15
_MOST_DAYS: Final = 200_000
_DAY_SECONDS: Final = 86_400
_YES: Final = frozenset({"x", "co", "yes", "true", "1", "dung", "✓", "✔", "v"})
_NO: Final = frozenset({"khong", "no", "false", "0", "sai"})
_NUMBER: Final = re.compile(r"\d{1,15}", re.ASCII)


@frozen(kw_only=True)
class About:
    """
    What is known of the file beside its cells.

    With ``serials`` a number in a column of days is a day of Excel's, counted from
    ``epoch``.
    """

    serials: bool = False
    epoch: datetime = EXCEL_EPOCH


Reader: TypeAlias = Callable[[Any, About], Any]


def line(cell: Any, about: About) -> str | None:
    """Read a text of one line; white space within is one blank."""
    found = text(cell, about)
    return " ".join(found.split()) or None if found is not None else None


def text(cell: Any, _: About) -> str | None:
    """Read a text of any lines, or a whole number as one."""
    value = _own(cell)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if value is None:
        return None
    if not isinstance(value, str):
        raise InvalidValueError("cell", "", "cell-of-text")
    clean = nfc(value).replace("\r\n", "\n").replace("\r", "\n").strip()
    if HIDDEN.search(clean.replace("\n", "").replace("\t", "")):
        raise InvalidValueError("cell", "", "cell-of-text")
    return clean or None


def code(cell: Any, about: About) -> str | None:
    """Read a code: a text, or a whole number that Excel keeps whole."""
    is_long = isinstance(cell, int) and cell >= _MOST_EXACT
    if isinstance(cell, float) or is_long:
        raise InvalidValueError("cell", "", "cell-as-text")
    return line(cell, about)


def written_code(cell: Any, about: About) -> str | None:
    """Read a code of which a number loses digits: leading zeros, zeros at the end."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        raise InvalidValueError("cell", "", "cell-as-text")
    return line(cell, about)


def when(cell: Any, about: About) -> date | datetime | None:
    """Read a day or a moment, the day before the month."""
    value = _unless_dashes(cell)
    if value is None:
        return None
    found = _when(value, about)
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise InvalidValueError("cell", "", "cell-of-likely-day")
    return found


def _when(value: Any, about: About) -> date | datetime:
    if isinstance(value, date):
        return value
    if isinstance(value, str) and not _SERIAL.fullmatch(value.strip()):
        try:
            return moment_in(value)
        except InvalidValueError:
            if _SHORT_YEAR.search(value):
                raise InvalidValueError("cell", "", "cell-of-whole-year") from None
            raise
    if isinstance(value, str):
        value = float(value.replace(",", "."))
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InvalidValueError("cell", "", "cell-of-moment")
    if not about.serials:
        raise InvalidValueError("cell", "", "cell-of-no-serial")
    if not _LEAST_DAYS <= value < _MOST_DAYS:
        raise InvalidValueError("cell", "", "cell-of-real-moment")
    moment = about.epoch + timedelta(seconds=round(value * _DAY_SECONDS))
    return moment if value % 1 else moment.date()


def day(cell: Any, about: About) -> date | None:
    """Read a day; of a moment its day."""
    found = when(cell, about)
    return found.date() if isinstance(found, datetime) else found


def count(cell: Any, _: About) -> int | None:
    """Read a whole number."""
    value = _unless_dashes(cell)
    if value is None:
        return None
    if isinstance(value, str) and _NUMBER.fullmatch(value.strip()):
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise InvalidValueError("cell", "", "cell-of-whole-number")
    return value


def yes_no(cell: Any, _: About) -> bool | None:
    """Read a mark: x, có, không; an empty cell tells nothing."""
    value = _unless_dashes(cell)
    if value is None or isinstance(value, bool):
        return value
    key = search_key(str(value))
    if key not in _YES | _NO:
        raise InvalidValueError("cell", "", "cell-of-yes-or-no")
    return key in _YES


def choice(
    labels: Iterable[tuple[E, Iterable[str]]],
) -> Callable[[Any, About], E | None]:
    """Return the reader of a choice among labels, in any case and without accents."""
    found: dict[str, E] = {}
    several: set[str] = set()
    for member, names in labels:
        for name in (member.value, *names):
            key = words_of(name)
            if found.setdefault(key, member) is not member:
                several.add(key)
    meant: Mapping[str, E] = {
        key: member for key, member in found.items() if key not in several
    }

    def read(cell: Any, _: About) -> E | None:
        value = _unless_dashes(cell)
        if value is None:
            return None
        key = words_of(value) if isinstance(value, str) else ""
        if key not in meant:
            raise InvalidValueError("cell", "", "cell-of-choice")
        return meant[key]

    return read


def words_of(name: str) -> str:
    """Return the words of a label or a heading, as they are compared."""
    key = search_key(name)
    return " ".join(re.findall(r"[^\W_]+", key))


def _unless_dashes(cell: Any) -> Any:
    value = _own(cell)
    is_blank = isinstance(value, str) and _DASHES.fullmatch(value)
    return None if is_blank else value


def _own(cell: Any) -> Any:
    """Return what a cell holds; refuse an error of Excel."""
    if isinstance(cell, Unreadable):
        raise InvalidValueError(
            "cell", "", "cell-without-error" if cell.is_error else "cell-computed"
        )
    return cell if is_filled(cell) else None
