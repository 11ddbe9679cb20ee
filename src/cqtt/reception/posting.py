"""By when a schedule of reception must be posted."""

from datetime import date
from typing import Final

from cqtt.checks import require_instance
from cqtt.errors import NotInForceError
from cqtt.reception.before import LatestDay
from cqtt.statutes import (
    RECEPTION_LAW,
    SCHEDULE_POSTED,
    SCHEDULE_POSTED_SINCE_2026,
)
from cqtt.workdays import WorkCalendar, require_day

POSTED_BEFORE: Final = 5
"""Working days before a day of reception by which its schedule is posted."""


def posting_limit(
    day: date, calendar: WorkCalendar, *, full_days: bool = False
) -> LatestDay:
    """
    Return the last day for posting the schedule of a reception day.

    Raises:
        WrongTypeError: A value is of another type.
        NotInForceError: The day lies before the Law on Citizen Reception.
        BeyondCalendarError: The calendar does not reach so far back.

    Law:
        Law 42/2013/QH13, Art. 24(4).
    """
    require_day(day, "day")
    require_instance(calendar, WorkCalendar, "calendar", "calendar")
    if day not in RECEPTION_LAW.in_force:
        law = RECEPTION_LAW.in_force
        raise NotInForceError("posting of reception days", day, law.since, law.until)
    since = SCHEDULE_POSTED_SINCE_2026
    source = since.value if day in since.period else SCHEDULE_POSTED
    return LatestDay.before(
        day, POSTED_BEFORE, calendar, source=source, full_days=full_days
    )
