"""What reads texts, numbers, days and moments, strictly."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import isfinite
from re import compile as pattern
from typing import Any, Final
from unicodedata import normalize

from cqtt.interop.json_forms.faults import FaultError
from cqtt.moments import VIETNAM, in_vietnam
from cqtt.plain import ReadHook

FRACTION: Final = r"-?[0-9]{1,400}/[1-9][0-9]{0,399}"
"""How a fraction is written."""
DECIMAL: Final = r"[+-]?[0-9]{1,40}(\.[0-9]{1,40})?([Ee][+-]?[0-9]{1,3})?"
"""How a decimal is written."""
_ZEROS: Final = "0{0,38}"
QUARTERS: Final = (
    rf"(\+?(?=.*[1-9])[0-9]{{1,40}}(\.(0|25|5|75){_ZEROS})?"
    r"|\+?[0-9]{1,40}(\.[0-9]{1,40})?[Ee][+-]?[0-9]{1,3})"
)
"""How a decimal above zero in steps of a quarter is written."""
WHOLE_MINUTES: Final = r"([01][0-9]|2[0-3]):[0-5][0-9](:00(\.0{1,6})?)?"
"""How a time of day in whole minutes is written."""
DAY: Final = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
"""How a day is written."""
MOMENT: Final = (
    rf"{DAY}T[0-9]{{2}}:[0-9]{{2}}(:[0-9]{{2}}(\.[0-9]{{1,9}})?)?"
    r"(Z|[+-][0-9]{2}:[0-9]{2})?"
)
"""How a moment is written."""
_FRACTION: Final = pattern(FRACTION)
_DECIMAL: Final = pattern(DECIMAL)
_TIME: Final = pattern(r"[0-2][0-9]:[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?")
_DAY_LENGTH: Final = 10
_MOST_TEXTS: Final = 4096
_OURS: Final = "+07:00"


SAID: Final[dict[type[Any], str]] = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    Decimal: 'a number written as text, such as "2.5"',
    Fraction: "a fraction written as text, such as 1/2",
    datetime: "a moment written as 2026-01-31T07:30:00+07:00",
    date: "a day written as 2026-01-31",
    time: "a time of day written as 07:30",
    timedelta: "a number of seconds",
}
"""What each of them must be."""


def _fault(kind: type[Any]) -> FaultError:
    return FaultError(f"must be {SAID[kind]}")


def read_text(value: Any, _kind: object) -> str:
    """Read a text into NFC."""
    if value.__class__ is not str:
        raise _fault(str)
    return value if value.isascii() else normalize("NFC", value)


def _yes_no(value: Any, _kind: object) -> bool:
    if value.__class__ is not bool:
        raise _fault(bool)
    return value


def _whole(value: Any, _kind: object) -> int:
    if value.__class__ is not int:
        raise _fault(int)
    return value


def _float(value: Any, _kind: object) -> float:
    if value.__class__ not in (float, int) or not isfinite(value):
        raise _fault(float)
    return float(value)


def _decimal(value: Any, _kind: object) -> Decimal:
    if value.__class__ is not str or not _DECIMAL.fullmatch(value):
        raise _fault(Decimal)
    return Decimal(value)


def _fraction(value: Any, _kind: object) -> Fraction:
    if value.__class__ is not str or not _FRACTION.fullmatch(value):
        raise _fault(Fraction)
    return Fraction(value)


@lru_cache(maxsize=_MOST_TEXTS)
def _read_day(text: str) -> date:
    # fromisoformat reads weeks, and days without hyphens, too.
    if len(text) != _DAY_LENGTH or text[7] != "-":
        raise ValueError(text)
    return date.fromisoformat(text)


def _day(value: Any, _kind: object) -> date:
    try:
        if value.__class__ is str:
            return _read_day(value)
    except ValueError:
        pass
    raise _fault(date)


@lru_cache(maxsize=_MOST_TEXTS)
def _read_clock(text: str) -> time:
    if text[8:] != _OURS:
        raise ValueError(text)
    return time.fromisoformat(text[:8]).replace(tzinfo=VIETNAM)


def _moment(value: Any, _kind: object) -> datetime:
    try:
        if value.__class__ is str and value[10] == "T":
            # The two halves come again and again, whole moments hardly.
            return datetime.combine(_read_day(value[:10]), _read_clock(value[11:]))
    except (IndexError, ValueError):
        return _other_moment(value)
    raise _fault(datetime)


def _other_moment(value: str) -> datetime:
    try:
        if value[7] == "-" and value[10] == "T":
            return in_vietnam(datetime.fromisoformat(value))
    except (IndexError, ValueError, OverflowError):
        pass
    raise _fault(datetime)


def read_when(value: Any, kind: object) -> date:
    """Read a day or a moment."""
    is_day = value.__class__ is str and len(value) == _DAY_LENGTH
    return _day(value, kind) if is_day else _moment(value, kind)


def _time(value: Any, _kind: object) -> time:
    try:
        if value.__class__ is str and _TIME.fullmatch(value):
            return time.fromisoformat(value)
    except ValueError:
        pass
    raise _fault(time)


def _length(value: Any, _kind: object) -> timedelta:
    try:
        if value.__class__ in (int, float):
            return timedelta(seconds=value)
    except (OverflowError, ValueError):
        pass
    raise _fault(timedelta)


def read_nothing(value: Any, _kind: object) -> None:
    """Read ``null``."""
    if value is not None:
        raise FaultError("must be null")


def read_as_it_is(value: Any, _kind: object) -> Any:
    """Keep whatever came."""
    return value


SCALAR_READERS: Final[dict[type[Any], ReadHook]] = {
    str: read_text,
    bool: _yes_no,
    int: _whole,
    float: _float,
    Decimal: _decimal,
    Fraction: _fraction,
    datetime: _moment,
    date: _day,
    time: _time,
    timedelta: _length,
}
"""What reads each of them, by class."""
