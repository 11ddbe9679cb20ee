"""Entries as a calendar file of RFC 5545."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from cqtt.checks import require_all
from cqtt.errors import InvalidValueError, MissingExtraError
from cqtt.i18n import require_locale
from cqtt.interop.ical.entry import CalendarEntry
from cqtt.moments import in_vietnam, require_moment
from cqtt.printable import HIDDEN, require_line

UNSTAMPED: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""The moment of making that a file has where none is told: no clock is read."""

_PRODUCT: Final = "-//cqtt//cqtt.interop.ical//{language}"
_ONE_DAY: Final = timedelta(days=1)


def calendar_bytes(
    entries: Iterable[CalendarEntry],
    *,
    name: str = "",
    stamp: datetime = UNSTAMPED,
    locale: str = "vi",
) -> bytes:
    """
    Return entries as the bytes of a calendar file (*tệp lịch .ics*), UTF-8.

    Every entry is a ``VEVENT``: Google Calendar and Outlook show no tasks (``VTODO``)
    of a file.  A whole day is a date without a time zone; a moment is told in UTC,
    which programs show in the time of their user and which needs no table of time
    zones.  Only what has an end takes up time.  Entries come in the order of time; the
    same entries give the same bytes.  Characters that cannot be printed become spaces.
    No entries give an empty calendar, for a feed on a day without any; RFC 5545 wants
    at least one.

    Args:
        entries: What ``due_entries``, ``reception_entries`` and so on return, or
            entries of one's own.

        name: What programs call the calendar.

        stamp: When the file was made (``DTSTAMP``), naive in Vietnamese time; the
            moment of asking for a feed.

        locale: The language of the categories, ``"vi"`` or ``"en"``.

    Raises:
        MissingExtraError: icalendar is not installed.
        WrongTypeError: They are no entries, or the stamp is no moment.
        MissingTimeError: The stamp is a bare day.
        InvalidValueError: Two entries that differ have one key; the name is not one
            line.
        UnknownLocaleError: It is neither ``"vi"`` nor ``"en"``.

    Law:
        RFC 5545; RFC 7986 for ``NAME``.

    >>> from datetime import date
    >>> report = CalendarEntry(
    ...     starts=date(2026, 12, 15), summary="Báo cáo năm", key=("report", "2026")
    ... )
    >>> lines = calendar_bytes([report]).decode().splitlines()
    >>> [line for line in lines if line.startswith(("SUMMARY", "DTSTART", "DTEND"))]
    ['SUMMARY:Báo cáo năm', 'DTSTART;VALUE=DATE:20261215', 'DTEND;VALUE=DATE:20261216']
    """
    icalendar = _icalendar()
    language = require_locale(locale).upper()
    made = in_vietnam(require_moment(stamp, "stamp", "a calendar file")).astimezone(UTC)
    calendar = icalendar.Calendar()
    calendar.add("prodid", _PRODUCT.format(language=language))
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if require_line(name, "name"):
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)  # what Google and Outlook read
    for entry in _ordered(entries):
        event = icalendar.Event()
        for key, value in _properties(entry, made, locale):
            event.add(key, value)
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def save_calendar(
    entries: Iterable[CalendarEntry],
    path: str | Path,
    *,
    name: str = "",
    stamp: datetime = UNSTAMPED,
    locale: str = "vi",
) -> None:
    """
    Write entries as a calendar file, an existing one replaced.

    *Lưu tệp lịch.*  The bytes, arguments and errors are those of ``calendar_bytes``.

    Raises:
        OSError: The file cannot be written.
    """
    Path(path).write_bytes(
        calendar_bytes(entries, name=name, stamp=stamp, locale=locale)
    )


def _icalendar() -> Any:
    try:
        import icalendar
    except ImportError:
        raise MissingExtraError("icalendar", "ical") from None
    return icalendar


def _ordered(entries: Iterable[CalendarEntry]) -> list[CalendarEntry]:
    """Return each entry once, in the order of time."""
    by_uid: dict[str, CalendarEntry] = {}
    for entry in require_all(entries, CalendarEntry, "entries", "calendar-entries"):
        if by_uid.setdefault(entry.uid, entry) != entry:
            raise InvalidValueError("entries", "one key twice", "entry-once")
    return sorted(by_uid.values(), key=_place_in_time)


def _place_in_time(entry: CalendarEntry) -> tuple[str, str]:
    # A day comes before its moments: "2026-08-03" < "2026-08-03T08:00:00+07:00".
    return entry.starts.isoformat(), entry.uid


def _properties(
    entry: CalendarEntry, made: datetime, locale: str
) -> Iterable[tuple[str, Any]]:
    yield "uid", entry.uid
    yield "dtstamp", made
    if isinstance(entry.starts, datetime):
        yield "dtstart", entry.starts.astimezone(UTC)
    else:
        yield "dtstart", entry.starts
        yield "dtend", entry.starts + _ONE_DAY
    if isinstance(entry.ends, datetime):
        yield "dtend", entry.ends.astimezone(UTC)
    yield "summary", _line(entry.summary)
    if entry.description:
        yield (
            "description",
            "\n".join(map(_line, re.split(_LINE_END, entry.description))),
        )
    if entry.place:
        yield "location", _line(entry.place)
    yield "categories", [entry.kind.text(locale)]
    yield "sequence", entry.revision
    yield "status", _status(entry)
    yield "transp", "TRANSPARENT" if entry.ends is None else "OPAQUE"
    if entry.is_private:
        yield "class", "PRIVATE"


_LINE_END: Final = "\r\n|\r|\n"


def _line(text: str) -> str:
    return HIDDEN.sub(" ", text)


def _status(entry: CalendarEntry) -> str:
    if entry.is_cancelled:
        return "CANCELLED"
    return "CONFIRMED" if entry.is_sure else "TENTATIVE"
