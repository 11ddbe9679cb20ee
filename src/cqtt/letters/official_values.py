"""The values of an official form as they are printed, in both languages."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final

from cqtt.due_dates.phrases import limit_text
from cqtt.forms.parts import WAYS, Labelled
from cqtt.i18n import day_told, english_day, time_text
from cqtt.moments import wall_clock
from cqtt.procedures import ChannelKind
from cqtt.rendering.values import require_line
from cqtt.text import date_line
from cqtt.time_limits import parse_time_limit

_APOLOGY: Final = "xin trân trọng gửi lời xin lỗi đến Ông (Bà)/Tổ chức vì sự chậm trễ"
_APOLOGY_EN: Final = (
    "sincerely apologises to you for the delay in handling your dossier, which may "
    "have caused you trouble, expense and effort."
)
_PHRASES_EN: Final[Mapping[str, str]] = {
    "trước hạn": "early",
    "đúng hạn": "on time",
    "quá hạn": "late",
    "trả tại nhà": "brought home",
    WAYS[ChannelKind.DIRECT]: "in person",
    WAYS[ChannelKind.ONLINE]: "National Public Service Portal",
    WAYS[ChannelKind.POSTAL]: "public postal service",
    WAYS[ChannelKind.VNEID]: "VNeID application",
}
"""The words that forms are filled with by us; all others stay as they are."""


def require_printable(slip: Labelled) -> None:
    """
    Refuse a view with a text that cannot be printed on one line.

    Raises:
        InvalidValueError: A text has a control character or a line end.
    """
    for name, text in _texts(slip):
        require_line(text, name)


def _texts(slip: Labelled) -> Iterator[tuple[str, str]]:
    for _, name in slip.lines:
        value = getattr(slip, name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Labelled):
                yield from _texts(each)
            elif isinstance(each, str):
                yield name, each


def printed_lines(slip: Labelled, locale: str) -> dict[str, Any]:
    """Return the lines of a form by their field; what is empty is ``""``."""
    told = {name: _printed(getattr(slip, name), locale) for _, name in slip.lines}
    if locale == "en":
        told |= _in_english(slip)
    return told


def _printed(value: object, locale: str) -> Any:
    if isinstance(value, tuple):
        kept = (_cells(e, locale) if isinstance(e, Labelled) else e for e in value)
        return [each for each in kept if not isinstance(each, str) or each.strip()]
    if isinstance(value, date):
        return _moment(value, locale)
    return _text(value, locale)


def _cells(row: Labelled, locale: str) -> dict[str, Any]:
    """Return a row of a table: days and moments are short there."""
    told = {}
    for _, name in row.lines:
        value = getattr(row, name)
        is_when = isinstance(value, date)
        told[name] = _short(value, locale) if is_when else _text(value, locale)
    return told


def _text(value: object, locale: str) -> Any:
    if isinstance(value, str):
        told = "" if value.isspace() else value
        return _PHRASES_EN.get(told, told) if locale == "en" else told
    return "" if value is None else value


def _moment(when: date, locale: str) -> str:
    """Return a day, or a moment as forms write it out."""
    if not isinstance(when, datetime):
        return _short(when, locale)
    at = wall_clock(when)
    if locale == "en":
        return f"{time_text(at)} on {english_day(at.date())}"
    return f"{at.hour:02} giờ {at.minute:02} phút, {date_line(at.date())}"


def _short(when: date, locale: str) -> str:
    """Return a day, or a moment in little room, the hour first."""
    at = wall_clock(when) if isinstance(when, datetime) else None
    day = when if at is None else at.date()
    told = day_told(day, locale)
    return told if at is None else f"{time_text(at)} {told}"


def _in_english(slip: Labelled) -> dict[str, str]:
    """Return the lines whose Vietnamese words are known, in English."""
    given = {name: getattr(slip, name) for _, name in slip.lines if name in _ENGLISH}
    return {name: _ENGLISH[name](value) for name, value in given.items() if value}


def _limit(text: str) -> str:
    return limit_text(parse_time_limit(text), "en")


def _apology(text: str) -> str:
    who, found, _ = text.partition(_APOLOGY)
    return f"{who}{_APOLOGY_EN}" if found else text


_ENGLISH: Final[Mapping[str, Callable[[str], str]]] = {
    "limit_text": _limit,
    "apology": _apology,
}
