"""One due date as it was reckoned, and its course when that is asked for."""

from datetime import date, datetime
from typing import NamedTuple, TypeAlias

from cqtt.clock import Clock, Restart, Resume
from cqtt.counting_rules import Convention
from cqtt.due_dates.course import Course, run
from cqtt.due_dates.in_days import DayLimit, DayMeasure
from cqtt.due_dates.in_hours import HourLimit, MomentMeasure
from cqtt.due_dates.measures import End
from cqtt.due_dates.terms import Terms
from cqtt.errors import BeyondCalendarError, InvalidValueError, UnstatedLimitError
from cqtt.moments import day_of
from cqtt.time_limits import (
    Hours,
    Months,
    SameDay,
    TimeLimit,
    Unstated,
    WorkingDays,
    WorkingHours,
    Years,
)
from cqtt.workdays import Day

AnyCourse: TypeAlias = Course[date] | Course[datetime]

_NOTHING_HAPPENED = Clock()


class Reckoning(NamedTuple):
    """What a due date stores; the rest is derived from it."""

    limit: TimeLimit
    received: date
    on: date
    at: datetime | None
    terms: Terms

    @property
    def is_by_office_clock(self) -> bool:
        """Whether working days ran by the office clock."""
        return (
            isinstance(self.limit, WorkingDays)
            and self.terms.rules.convention is Convention.OFFICE_CLOCK
        )

    @property
    def begun(self) -> date:
        """The day or moment at which the limit last began: receipt, or a restart."""
        clock = self.terms.clock
        events = clock.events if clock else ()
        restarts = [event.when for event in events if isinstance(event, Restart)]
        return [self.received, *restarts][-1]

    @property
    def appointment(self) -> datetime | None:
        """The hour on the slip (wall clock), after all that happened on the due day."""
        office, clock = self.terms.office, self.terms.clock
        if office is None or self.at is not None:
            return None
        begun = (
            event.when
            for event in (clock.events if clock else ())
            if isinstance(event, (Restart, Resume))
            and day_of(event.when, "when") == self.on
        )
        moments = (self.received, *begun)
        slips = [office.appointment_on(self.on, after=each) for each in moments]
        return None if None in slips else slips[0]

    def told(self, day: date) -> Day | None:
        """
        Return why a day is off or made up.

        ``None`` for an ordinary working day, and outside the calendar, where a limit
        that counts every day may begin.
        """
        calendar = self.terms.calendar
        if not calendar.first <= day <= calendar.last:
            return None
        told = calendar.announced(day)
        if told is None and not calendar.is_working_day(day):
            return calendar.why(day)
        return told

    def day(self, day: date) -> Day | None:
        """Return why a day is worked or not; ``None`` outside the calendar."""
        calendar = self.terms.calendar
        return calendar.why(day) if calendar.first <= day <= calendar.last else None


def reckon(limit: TimeLimit, received: date, terms: Terms) -> tuple[AnyCourse, End]:
    """
    Return the course of a limit and its last day.

    Raises:
        UnstatedLimitError: The record states no limit.
    """
    if isinstance(limit, Unstated):
        raise UnstatedLimitError(limit.text)
    try:
        return _reckon(limit, received, terms)
    except OverflowError:
        calendar = terms.calendar
        raise BeyondCalendarError(
            calendar.name, None, calendar.first, calendar.last
        ) from None


def _reckon(
    limit: DayLimit | HourLimit, received: date, terms: Terms
) -> tuple[AnyCourse, End]:
    clock = terms.clock or _NOTHING_HAPPENED
    if isinstance(limit, (Hours, WorkingHours)) or (
        isinstance(limit, WorkingDays)
        and terms.rules.convention is Convention.OFFICE_CLOCK
    ):
        _refuse_cutoffs(limit, terms)
        by_moments = MomentMeasure(terms, limit)
        moments = run(by_moments, limit, received, clock)
        return moments, by_moments.close(moments.end)
    if isinstance(limit, SameDay):
        _refuse_cutoffs(limit, terms)
    by_days = DayMeasure(terms, limit)
    days = run(by_days, limit, received, clock)
    return days, by_days.close(days.end)


def _refuse_cutoffs(limit: TimeLimit, terms: Terms) -> None:
    """Refuse a cut-off that moves the clock where the law does not say how."""
    if terms.rules.bundle_cutoff or terms.rules.last_hour_cutoff:
        raise InvalidValueError("limit", limit, "cutoff-for-days")


def is_clamped(course: AnyCourse) -> bool:
    """Tell whether months or years ended on the last day of a shorter month."""
    first_end = course.steps[0].before if course.steps else course.end
    return (
        isinstance(course.limit, (Months, Years)) and first_end.day < course.start.day
    )


def day_before_the_count(reckoning: Reckoning, course: AnyCourse) -> date:
    """Return the day after which days count, or are looked at for ``SameDay``."""
    if isinstance(course.limit, SameDay):
        return day_of(reckoning.begun, "received")
    return course.start.date() if isinstance(course.start, datetime) else course.start
