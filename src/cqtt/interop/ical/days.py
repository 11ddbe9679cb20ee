"""The work calendar itself as entries: days off and make-up days."""

from typing import Final

from attrs import evolve

from cqtt.checks import require_instance
from cqtt.due_dates.phrases import reason_text
from cqtt.i18n import require_locale
from cqtt.interop.ical.entry import CalendarEntry, CalendarKind
from cqtt.law import Confidence, Period, both_ends
from cqtt.workdays import Day, Status, WorkCalendar

_SURE: Final = frozenset({Status.OFFICIAL, Status.STATUTORY})
_EXPECTED: Final = (" (dự kiến)", " (expected)")


def day_entries(
    calendar: WorkCalendar, period: Period, *, locale: str = "vi"
) -> tuple[CalendarEntry, ...]:
    """
    Return the days off and the make-up days of a period (*ngày nghỉ, ngày làm bù*).

    Those that somebody decided or that are estimated; plain weekends are not among
    them.  The description names the documents.  An estimated day says so and is
    tentative.

    Raises:
        WrongTypeError: It is no calendar, or no period.
        InvalidValueError: The period has an open end.
        BeyondCalendarError: It reaches beyond the calendar.
        UnknownLocaleError: It is neither ``"vi"`` nor ``"en"``.

    >>> from datetime import date
    >>> from cqtt import state_calendar
    >>> newyear = Period(date(2026, 1, 1), date(2026, 1, 10))
    >>> for entry in day_entries(state_calendar(), newyear):
    ...     print(entry.starts, entry.summary)
    2026-01-01 Tết Dương lịch
    2026-01-02 Nghỉ hoán đổi dịp Tết Dương lịch (làm bù 10/01/2026)
    2026-01-10 Làm bù dịp Tết Dương lịch (thay ngày 02/01/2026)
    """
    require_instance(calendar, WorkCalendar, "calendar", "calendar")
    first, last = both_ends(period)
    require_locale(locale)
    decided = (calendar.announced(day) for day, _, _ in calendar.table(first, last))
    return tuple(_entry(calendar, day, locale) for day in decided if day is not None)


def _entry(calendar: WorkCalendar, day: Day, locale: str) -> CalendarEntry:
    is_sure = day.status in _SURE
    also = (document.name(locale) for document in day.also)
    laid_over = (overlay.name for overlay in calendar.overlays)
    return CalendarEntry(
        kind=CalendarKind.MAKE_UP if day.is_working else CalendarKind.DAY_OFF,
        key=("day", calendar.name, *laid_over, day.on.isoformat()),
        starts=day.on,
        summary=_summary(day, locale) + ("" if is_sure else _EXPECTED[locale == "en"]),
        description="\n".join((reason_text(day, locale), *also)),
        is_sure=is_sure,
    )


def _summary(day: Day, locale: str) -> str:
    if locale == "vi":
        return day.name
    bare = evolve(day, source=None, status=Status.OFFICIAL, confidence=Confidence.HIGH)
    words = reason_text(bare, locale)
    return words[:1].upper() + words[1:]
