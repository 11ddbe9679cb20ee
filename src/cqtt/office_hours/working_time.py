"""Arithmetic in the time that an office works, by table look-up."""

from bisect import bisect_left
from datetime import date, datetime, timedelta
from fractions import Fraction
from itertools import accumulate
from typing import NoReturn

from attrs import field, frozen

from cqtt.errors import BeyondCalendarError, InvalidValueError, WrongTypeError
from cqtt.moments import VIETNAM, in_vietnam, require_moment
from cqtt.office_hours.hours import OfficeHours
from cqtt.office_hours.profiles import Profile, end_of, profile_of, seconds_done
from cqtt.office_hours.shifts import Seconds, Shift, as_seconds, seconds_of
from cqtt.workdays import WorkCalendar

_MINUTE = 60


@frozen
class WorkingTime:
    """
    The working time of an office: its hours on the days of its calendar.

    *Thời gian làm việc.*  Precision is one second; moments in may be naive (Vietnamese
    wall clock) or aware, moments out are aware (+07:00).  Time that ends exactly with
    a shift ends there, not at the start of the next.

    >>> from cqtt import state_calendar
    >>> hours = OfficeHours.parse("07:30-11:30,13:30-17:00")
    >>> working_time = WorkingTime(state_calendar(), hours)
    >>> working_time.add(datetime(2026, 11, 23, 16, 0), 240).isoformat()
    '2026-11-25T10:30:00+07:00'
    """

    calendar: WorkCalendar
    hours: OfficeHours
    _base: int = field(init=False, eq=False, repr=False)
    _days_before: tuple[int, ...] = field(init=False, eq=False, repr=False)
    _shifts: tuple[Seconds, ...] = field(init=False, eq=False, repr=False)
    _worked_until: tuple[int, ...] = field(init=False, eq=False, repr=False)
    _profiles: tuple[Profile, ...] = field(init=False, eq=False, repr=False)
    _midnights: tuple[datetime, ...] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        days, shifts, before = self._worked_days()
        lengths = (sum(end - start for start, end in each) for each in shifts)
        profiles = {each: profile_of(each) for each in set(shifts)}
        derived = {
            "_base": self.calendar.first.toordinal(),
            "_days_before": before,
            "_shifts": shifts,
            "_worked_until": (0, *accumulate(lengths)),
            "_profiles": tuple(profiles[each] for each in shifts),
            "_midnights": tuple(
                datetime(day.year, day.month, day.day, tzinfo=VIETNAM) for day in days
            ),
        }
        for name, value in derived.items():
            object.__setattr__(self, name, value)

    def _worked_days(
        self,
    ) -> tuple[list[date], tuple[Seconds, ...], tuple[int, ...]]:
        calendar = self.calendar
        stood_for = {
            day.on: day.moved
            for year in range(calendar.first.year, calendar.last.year + 1)
            for day in calendar.make_up_days(year)
        }
        known: dict[tuple[Shift, ...], Seconds] = {}
        days: list[date] = []
        shifts: list[Seconds] = []
        before = [0]
        for day, is_working, _ in calendar.table(calendar.first, calendar.last):
            moved = stood_for.get(day)
            if is_working:
                weekday = moved.weekday() if moved else None
                worked = self.hours.shifts_on(day, weekday=weekday)
                if worked:
                    days.append(day)
                    shifts.append(known.setdefault(worked, as_seconds(worked)))
            before.append(len(days))
        return days, tuple(shifts), tuple(before)

    def add(self, moment: datetime, minutes: int) -> datetime:
        """
        Return the moment by which the office has worked so many minutes more.

        Args:
            moment: Start; outside working time it counts from the next shift.

            minutes: Working minutes to go, above zero.

        Raises:
            MissingTimeError: ``moment`` is a bare day.
            InvalidValueError: ``minutes`` is not above zero.
            BeyondCalendarError: The answer lies beyond the calendar.
        """
        if minutes.__class__ is not int:
            raise WrongTypeError("minutes", minutes, "whole-quantity")
        if minutes < 1:
            raise InvalidValueError("minutes", minutes, "whole-quantity")
        return self._at(self.elapsed(moment) + minutes * _MINUTE)

    def add_seconds(self, moment: datetime, seconds: int) -> datetime:
        """Return the same as ``add`` for seconds; zero gives the moment itself."""
        done = self.elapsed(moment)
        return self._at(done + seconds) if seconds else in_vietnam(moment)

    def between(self, start: datetime, end: datetime) -> timedelta:
        """
        Return the working time from one moment to another; negative if swapped.

        >>> from cqtt import state_calendar
        >>> hours = OfficeHours.parse("07:30-11:30,13:30-17:00")
        >>> working_time = WorkingTime(state_calendar(), hours)
        >>> start, end = datetime(2026, 11, 23, 16), datetime(2026, 11, 25, 9)
        >>> print(working_time.between(start, end))
        2:30:00
        """
        return timedelta(seconds=self.elapsed(end) - self.elapsed(start))

    def elapsed(self, moment: datetime) -> int:
        """Return the working seconds from the calendar's first day to a moment."""
        if moment.__class__ is not datetime or moment.tzinfo is not None:
            moment = require_moment(moment, "moment", "working time")
        position = moment.toordinal() - self._base
        if position < 0:
            self._refuse(moment)
        try:
            before = self._days_before[position]
            after = self._days_before[position + 1]
        except IndexError:
            self._refuse(moment)
        done = self._worked_until[before]
        if after != before:
            if moment.second:
                return done + seconds_done(self._shifts[before], seconds_of(moment))
            done += self._profiles[before].done[moment.hour * 60 + moment.minute]
        return done

    def _at(self, target: int) -> datetime:
        index = bisect_left(self._worked_until, target) - 1
        if not 0 <= index < len(self._shifts):
            self._refuse(None)
        worked = target - self._worked_until[index]
        minutes, seconds = divmod(worked, _MINUTE)
        if not seconds:
            return self._midnights[index] + self._profiles[index].ends[minutes]
        return self._midnights[index] + end_of(self._shifts[index], worked)

    def position(self, moment: datetime) -> Fraction:
        """
        Return how many of the office's days have passed, to the part of the day.

        The part is the share of that day's working time; the office clock counts on it.
        """
        done = self.elapsed(moment)
        index = bisect_left(self._worked_until, done)
        if index == 0:
            return Fraction(0)
        start, end = self._worked_until[index - 1], self._worked_until[index]
        return index - 1 + Fraction(done - start, end - start)

    def at_position(self, position: Fraction) -> datetime:
        """Return the moment at a position above zero, rounded up to the second."""
        index = -(-position.numerator // position.denominator) - 1
        if not 0 <= index < len(self._shifts):
            self._refuse(None)
        start, end = self._worked_until[index], self._worked_until[index + 1]
        share = (position - index) * (end - start)
        return self._at(start - (-share.numerator // share.denominator))

    def _refuse(self, moment: datetime | None) -> NoReturn:
        calendar = self.calendar
        day = None if moment is None else moment.date()
        raise BeyondCalendarError(calendar.name, day, calendar.first, calendar.last)
