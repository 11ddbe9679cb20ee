"""Limits in working days, days, weeks, months, years, and within the day."""

from datetime import date, datetime, timedelta
from typing import Final, TypeAlias

from cqtt.clock import Exclusion, When
from cqtt.counting_rules import LastDay, LeapDay
from cqtt.due_dates.measures import End, Pause
from cqtt.due_dates.terms import Terms, start_day
from cqtt.errors import BeyondCalendarError, ClockError
from cqtt.moments import day_of, require_moment
from cqtt.time_limits import (
    CalendarDays,
    Months,
    SameDay,
    TimeLimit,
    Weeks,
    WorkingDays,
    Years,
)
from cqtt.workdays import Reason, WorkCalendar

CivilLimit: TypeAlias = CalendarDays | Weeks | Months | Years
DayLimit: TypeAlias = WorkingDays | CivilLimit | SameDay

_ONE_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5
_PUBLIC_HOLIDAYS: Final = frozenset({Reason.HOLIDAY, Reason.TET})


class DayMeasure:
    """The scale of days; ``limit`` decides whether days off count."""

    def __init__(self, terms: Terms, limit: DayLimit) -> None:
        self.terms: Terms = terms
        self.calendar: WorkCalendar = terms.calendar
        self.limit: DayLimit = limit
        self.counts_working_days: bool = isinstance(limit, (WorkingDays, SameDay))

    def start(self, received: date) -> date:
        """Return the day that is not counted; for ``SameDay`` the day of the result."""
        if isinstance(self.limit, SameDay):
            return self._within_the_day(received, self.limit)
        return start_day(received, self.terms)

    def floor(self, start: date) -> date:
        """Return the start, or the day before it where the start is the limit."""
        return start - _ONE_DAY if isinstance(self.limit, SameDay) else start

    def point(self, when: When, field: str = "when") -> date:
        """Return the day of an event."""
        return day_of(when, field)

    def excluded(self, exclusion: Exclusion) -> Pause[date]:
        """Return whole excluded days; given moments, what a stop would leave out."""
        return excluded_days(exclusion)

    def ahead(self, start: date, limit: TimeLimit) -> date:
        """Return the last day before any roll."""
        if isinstance(limit, SameDay):
            return start
        if isinstance(limit, WorkingDays):
            return self.calendar.add(start, limit.whole_days)
        if not isinstance(limit, CivilLimit):
            raise ClockError("by", limit, "same-unit")
        try:
            return civil_end(start, limit, self.terms.rules.leap_day)
        except ValueError:
            calendar = self.calendar
            raise BeyondCalendarError(
                calendar.name, None, calendar.first, calendar.last
            ) from None

    def carry(self, end: date, pause: Pause[date], used: date) -> date:
        """
        Count what remained after the stop from the resumption on.

        Where the limit's own days were used and only the roll to a working day
        remained, it is rolled again if the pause took that day, and else stands.
        """
        ended = self.ended(end)
        if pause.stop >= ended:
            return pause.resume
        if isinstance(self.limit, SameDay):
            return end if pause.resume < end else self._next_served(pause.resume)
        left = self._left(pause.stop, used)
        if not left:
            rolled = self.ended(pause.resume + _ONE_DAY)
            return end if pause.resume < ended else rolled
        if self.counts_working_days:
            return self.calendar.add(pause.resume, left)
        return pause.resume + timedelta(days=left)

    def ended(self, end: date) -> date:
        """Return the last day as it rolls."""
        return self.close(end).on

    def remaining(self, end: date, stop: date) -> tuple[str, str]:
        """Return the days left, of the kind that the limit counts."""
        unit = "working days" if self.counts_working_days else "days"
        return str(self._left(stop, end)), unit

    def close(self, end: date) -> End:
        """Roll the last day on from a day off."""
        if self.is_served(end):
            return End(end, None)
        literal = self.terms.rules.last_day is LastDay.LITERAL
        if literal and not self.counts_working_days:
            return End(rolled_literally(end, self.calendar), None)
        return End(self.calendar.roll(end), None)

    def is_served(self, day: date) -> bool:
        """Tell whether a result within the day may fall on this day, off or not."""
        office = self.terms.office
        return (
            isinstance(self.limit, SameDay)
            and office is not None
            and office.has_counter_on(day)
        )

    def _within_the_day(self, received: date, limit: SameDay) -> date:
        moment = require_moment(received, "received", "a limit within the day")
        day = moment.date()
        served = self.is_served(day) or (
            self.terms.office is None and self.calendar.is_working_day(day)
        )
        if not served or (limit.cutoff is not None and moment.time() > limit.cutoff):
            return self._next_served(day)
        return day

    def _next_served(self, day: date) -> date:
        """Return the next working day on which the office serves."""
        day = self.calendar.next_working_day(day)
        while self.terms.office is not None and not self.is_served(day):
            day = self.calendar.next_working_day(day)
        return day

    def _left(self, stop: date, end: date) -> int:
        """Return how many days of the limit's kind lie after a stop."""
        if self.counts_working_days:
            return max(0, self.calendar.count(stop, end))
        return max(0, (end - stop).days)


def excluded_days(exclusion: Exclusion) -> Pause[date]:
    """Return whole excluded days; given moments, what a stop would leave out."""
    stop = day_of(exclusion.first, "first")
    if not isinstance(exclusion.first, datetime):
        stop -= _ONE_DAY
    return Pause(stop, day_of(exclusion.last, "last"))


def civil_end(start: date, limit: CivilLimit, leap_day: LeapDay) -> date:
    """Return where a limit in days, weeks, months or years ends, before any roll."""
    if isinstance(limit, CalendarDays):
        return start + timedelta(days=limit.quantity)
    if isinstance(limit, Weeks):
        return start + timedelta(weeks=limit.quantity)
    from dateutil.relativedelta import relativedelta

    if isinstance(limit, Months):
        return start + relativedelta(months=limit.quantity)
    end = start + relativedelta(years=limit.quantity)
    was_clamped = end.day != start.day
    return end + _ONE_DAY if was_clamped and leap_day is LeapDay.FIRST_OF_MARCH else end


def rolled_literally(end: date, calendar: WorkCalendar) -> date:
    """Roll only weekend days and public holidays, to a working Monday to Friday."""
    holiday = calendar.why(end).reason in _PUBLIC_HOLIDAYS
    if end.weekday() < _SATURDAY and not holiday:
        return end
    end = calendar.next_working_day(end)
    while end.weekday() >= _SATURDAY:
        end = calendar.next_working_day(end)
    return end
