"""The hours of an office: weekdays, seasons, counters."""

from collections.abc import Iterator
from datetime import date
from typing import Final, Literal, TypeAlias

import attrs
from attrs import field, frozen

from cqtt.errors import InvalidValueError
from cqtt.office_hours.shifts import Shift, parse_shifts
from cqtt.workdays import Reason, WorkCalendar, require_day

Week: TypeAlias = tuple[tuple[Shift, ...], ...]
MonthDay: TypeAlias = tuple[int, int]
CounterDay: TypeAlias = Literal["saturday", "sunday", "holiday"] | date

_DAYS_OF_WEEK: Final = 7
_COUNTER_DAYS: Final = ("saturday", "sunday", "holiday")
_COMMON_YEAR: Final = 2001
_LEAP_YEAR: Final = 2000


@frozen
class Season:
    """
    Other shifts for a part of every year (*mùa hè, mùa đông*).

    ``since`` and ``until`` are pairs of month and day, both within the season, which
    may run over the turn of the year.
    """

    since: MonthDay
    until: MonthDay
    week: Week = field(repr=False)

    def __contains__(self, day: date) -> bool:
        here = (day.month, day.day)
        if self.since <= self.until:
            return self.since <= here <= self.until
        return here >= self.since or here <= self.until


@frozen
class CounterHours:
    """
    Hours in which a counter serves although the calendar rests.

    *Tiếp nhận ngoài ngày làm việc*, e.g. Saturday morning, or death registration on
    holidays.  ``on`` is ``"saturday"``, ``"sunday"`` (plain weekly rest, never a
    holiday), ``"holiday"`` (any other day off) or one date.

    Law:
        Decision 14/2010/QĐ-TTg lets provinces open on Saturdays, not on holidays; such
        a Saturday does not become a working day (an inference, confidence medium).
    """

    on: CounterDay
    shifts: tuple[Shift, ...]


@frozen
class OfficeHours:
    """
    The hours of an office (*giờ làm việc của cơ quan*).

    ``week`` holds the shifts of Monday to Sunday; make one with ``parse``.

    >>> hours = OfficeHours.parse("07:30-11:30,13:30-17:00")
    >>> summer = "07:00-11:30,13:30-17:00"
    >>> hours = hours.with_season(summer, since=(4, 16), until=(10, 15))
    >>> hours = hours.with_counter("07:30-11:30", on="saturday")
    >>> [str(shift) for shift in hours.shifts_on(date(2026, 5, 4))]
    ['07:00-11:30', '13:30-17:00']
    """

    week: Week
    seasons: tuple[Season, ...] = ()
    counters: tuple[CounterHours, ...] = ()

    def __attrs_post_init__(self) -> None:
        if len(self.week) != _DAYS_OF_WEEK or not any(self.week):
            raise InvalidValueError("week", self.week, "some-shift")

    @classmethod
    def parse(
        cls,
        shifts: str,
        *,
        monday: str | None = None,
        tuesday: str | None = None,
        wednesday: str | None = None,
        thursday: str | None = None,
        friday: str | None = None,
        saturday: str = "",
        sunday: str = "",
    ) -> "OfficeHours":
        """
        Read the shifts of Monday to Friday, and those of weekdays that differ.

        ``saturday`` and ``sunday`` are for offices whose calendar works on them; a
        counter that only receives dossiers is ``with_counter``.  A make-up day is
        worked with the shifts of the weekday it stands for.

        Raises:
            InvalidValueError: A text is not of the form ``07:30-11:30,13:30-17:00``.
        """
        different = (monday, tuesday, wednesday, thursday, friday)
        names = ("monday", "tuesday", "wednesday", "thursday", "friday")
        ordinary = parse_shifts(shifts)
        week = [
            ordinary if text is None else parse_shifts(text, name)
            for name, text in zip(names, different, strict=True)
        ]
        weekend = (parse_shifts(saturday, "saturday"), parse_shifts(sunday, "sunday"))
        return cls((*week, *weekend))

    def with_season(
        self, shifts: "str | OfficeHours", *, since: MonthDay, until: MonthDay
    ) -> "OfficeHours":
        """
        Return the hours with other shifts for a part of every year.

        Shifts given as text hold on every weekday that has shifts outside the season;
        an ``OfficeHours`` gives each weekday its own.

        Raises:
            InvalidValueError: An end is not a day of every year, or seasons overlap.
        """
        week = shifts.week if isinstance(shifts, OfficeHours) else self._all(shifts)
        season = Season(_month_day("since", since), _month_day("until", until), week)
        for other in self.seasons:
            if _overlap(season, other):
                raise InvalidValueError("season", (since, until), "seasons-apart")
        return attrs.evolve(self, seasons=(*self.seasons, season))

    def _all(self, shifts: str) -> Week:
        parsed = parse_shifts(shifts)
        return tuple(parsed if ordinary else () for ordinary in self.week)

    def with_counter(self, shifts: str, *, on: CounterDay) -> "OfficeHours":
        """
        Return the hours with a counter that serves while the calendar rests.

        It replaces one given before for the same days; ``shifts=""`` closes a date.

        Raises:
            InvalidValueError: ``on`` is none of its choices.
        """
        if isinstance(on, date):
            require_day(on, "on")
        elif on not in _COUNTER_DAYS:
            raise InvalidValueError("on", on, "counter-day")
        counter = CounterHours(on, parse_shifts(shifts))
        others = (each for each in self.counters if each.on != on)
        return attrs.evolve(self, counters=(*others, counter))

    def shifts_on(self, day: date, *, weekday: int | None = None) -> tuple[Shift, ...]:
        """
        Return the shifts of a day by season and weekday, whatever the calendar says.

        ``weekday`` (Monday is 0) stands in for the day's own, for a make-up day.
        """
        at = day.weekday() if weekday is None else weekday
        for season in self.seasons:
            if day in season:
                return season.week[at]
        return self.week[at]

    def worked_on(self, day: date, calendar: WorkCalendar) -> tuple[Shift, ...]:
        """Return the shifts that the office works on a day; none on a day off."""
        why = calendar.why(day)
        if not why.is_working:
            return ()
        return self.shifts_on(day, weekday=why.moved.weekday() if why.moved else None)

    def served_on(self, day: date, calendar: WorkCalendar) -> tuple[Shift, ...]:
        """
        Return the hours in which the counter receives dossiers on a day.

        On a working day these are its shifts; on another, those of ``with_counter``, a
        counter for that very date first.
        """
        why = calendar.why(day)
        if why.is_working:
            return self.worked_on(day, calendar)
        plain = why.reason is Reason.WEEKEND
        kind = ("saturday", "sunday")[day.weekday() - 5] if plain else "holiday"
        for wanted in (day, kind):
            for counter in self.counters:
                if counter.on == wanted:
                    return counter.shifts
        return ()

    def profiles(self) -> Iterator[tuple[Shift, ...]]:
        """Yield the shifts of every weekday that has any, in every season."""
        for week in (self.week, *(season.week for season in self.seasons)):
            yield from filter(None, week)


def _month_day(name: str, value: MonthDay) -> MonthDay:
    try:
        day = date(_COMMON_YEAR, *value)
    except (TypeError, ValueError):
        raise InvalidValueError(name, value, "month-day") from None
    return day.month, day.day


def _overlap(one: Season, other: Season) -> bool:
    return any(
        end in season
        for season, ends in ((one, other), (other, one))
        for end in (date(_LEAP_YEAR, *ends.since), date(_LEAP_YEAR, *ends.until))
    )
