"""The answers for lists of Python's dates and datetimes."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final

from attrs import field, frozen

from cqtt.checks import require_count
from cqtt.counting_rules import CountingRules
from cqtt.due_dates import DueDate, Remaining, Timeliness, due_date
from cqtt.errors import InvalidValueError
from cqtt.interop.vectors.arguments import (
    Asked,
    refuse_positions,
    require_step,
    whole_list,
)
from cqtt.interop.vectors.judging import AT_AN_HOUR
from cqtt.interop.vectors.lists import (
    DayLists,
    by_distinct,
    days_of,
    each_row,
    require_times,
)
from cqtt.interop.vectors.row_terms import EachLimit, EachQuantity, OneLimit
from cqtt.interop.vectors.rows import Beyond
from cqtt.interop.vectors.times import is_null
from cqtt.moments import require_moment
from cqtt.office_hours import WorkingTime
from cqtt.offices import Office
from cqtt.time_limits import (
    Hours,
    SameDay,
    TimeLimit,
    WorkingDays,
    WorkingHours,
)
from cqtt.workdays import WorkCalendar

_MINUTE: Final = timedelta(minutes=1)
_WITHOUT: Final = False
"""Stands for a due moment where there is none; ``None`` would make the row null."""


@frozen(eq=False)
class ListAnswers:
    """Answers for the rows of one call, as lists."""

    tables: DayLists
    office: Office | None
    rules: CountingRules
    asked: Asked = field(kw_only=True)
    beyond: Beyond = field(kw_only=True)

    @property
    def _calendar(self) -> WorkCalendar:
        return self.tables.calendar

    # -- days ------------------------------------------------------------------------

    def add(self, day: Any, n: Any) -> list[date | None]:
        """Return the n-th working day after each day, or before it."""
        days = self.asked.listed(day)
        if not isinstance(n, list | tuple):
            steps = require_step(n)
            return self._by_day(lambda each: self._calendar.add(each, steps), days)
        found = self.tables.add(days, n)
        if found is None:
            columns = [days_of(days, "day"), _not_zero(n)]
            return self._rows(self._calendar.add, columns, "day")
        return found

    def count(self, start: Any, end: Any) -> list[int | None]:
        """Count the working days after each start up to its end."""
        since, to = self.asked.listed(start), self.asked.listed(end)
        found = self.tables.count(since, to)
        if found is None:
            columns = [days_of(since, "start"), days_of(to, "end")]
            return self._rows(self._calendar.count, columns, "end")
        return found

    def roll(self, day: Any) -> list[date | None]:
        """Return each day where it is worked, else the next working day."""
        return self._by_day(self._calendar.roll, self.asked.listed(day))

    def is_working_day(self, day: Any) -> list[bool | None]:
        """Tell of each day whether it is worked."""
        return self._by_day(self._calendar.is_working_day, self.asked.listed(day))

    def _by_day(
        self, function: Callable[[date], Any], days: Sequence[Any]
    ) -> list[Any]:
        return by_distinct(function, days, "day", self.beyond)

    # -- limits ----------------------------------------------------------------------

    def due(
        self, limits: OneLimit | EachLimit | EachQuantity, received: Any
    ) -> list[date | None]:
        """Return the due days."""
        return self._due(limits, received, lambda due: due.on)

    def due_at(
        self, limits: OneLimit | EachLimit | EachQuantity, received: Any
    ) -> list[datetime | None]:
        """Return the due moments, ``None`` where a limit ends with its day."""
        found = self._due(limits, received, lambda due: due.at or _WITHOUT)
        return [each or None for each in found]

    def _due(
        self,
        limits: OneLimit | EachLimit | EachQuantity,
        received: Any,
        part: Callable[[DueDate], Any],
    ) -> list[Any]:
        times = self.asked.listed(received)
        if isinstance(limits, OneLimit):
            limit = limits.limit
            return by_distinct(
                lambda each: part(self._due_date(limit, each)),
                times,
                "received",
                self.beyond,
                by_day=self._counts_days(limit),
            )
        require_times(times, "received")
        columns = [limits.listed(), times]
        return self._rows(
            lambda limit, each: part(self._due_date(limit, each)), columns, "received"
        )

    def _counts_days(self, limit: TimeLimit) -> bool:
        """Tell whether the end follows from the day of receipt alone."""
        if isinstance(limit, (Hours, WorkingHours, SameDay)):
            return False
        if isinstance(limit, WorkingDays):
            return self.rules.counts_plain_days
        return self.rules.keeps_receipt

    def _due_date(self, limit: TimeLimit, received: date) -> DueDate:
        calendar = self._calendar if self.office is None else None
        return due_date(
            limit,
            received=received,
            calendar=calendar,
            office=self.office,
            rules=self.rules,
        )

    def timeliness(
        self, due: Any, finished: Any, due_at: Any
    ) -> list[Timeliness | None]:
        """Tell whether each row was early, on time or late."""
        columns = [
            self._days(due, "due"),
            self._moments(due_at),
            self._times(finished, "finished"),
        ]
        return self._rows(
            lambda on, at, done: self._reckoned(on, at).timeliness(done), columns, "due"
        )

    def remaining(
        self, due: Any, at: Any, due_at: Any, *, straight: bool
    ) -> list[Remaining | None]:
        """Return what is left of each limit."""
        columns = [
            self._days(due, "due"),
            self._moments(due_at),
            self._times(at, "at"),
        ]
        return self._rows(
            lambda on, moment, each: self._reckoned(
                on, moment, straight=straight
            ).remaining(each),
            columns,
            "due",
        )

    def _moments(self, due_at: Any) -> Sequence[Any]:
        moments = self.asked.listed(due_at)
        require_times(moments, "due_at")
        return [
            _WITHOUT if is_null(each) else require_moment(each, "due_at", AT_AN_HOUR)
            for each in moments
        ]

    def _reckoned(self, on: date, at: Any, *, straight: bool = False) -> DueDate:
        """Return a due date as it was reckoned before."""
        limit: TimeLimit = Hours(1) if straight else WorkingDays(1)
        given = (self._calendar, self.office, self.rules, None, ())
        return DueDate(limit, on, on, at or None, given)

    # -- working time ----------------------------------------------------------------

    def add_minutes(self, moment: Any, minutes: Any) -> list[datetime | None]:
        """Return when the office has worked so many minutes more."""
        if isinstance(minutes, list | tuple):
            amounts = _above_zero(minutes)
        else:
            one = require_count(minutes, "minutes", least=1)
            amounts = [one] * self.asked.size
        columns = [self._times(moment, "moment"), amounts]
        return self._rows(self._working_time.add, columns, "moment")

    def between(self, start: Any, end: Any) -> list[timedelta | None]:
        """Return the working time from each start to its end."""
        columns = [self._times(start, "start"), self._times(end, "end")]
        return self._rows(self._working_time.between, columns, "end")

    def minutes_between(self, start: Any, end: Any) -> list[int | None]:
        """Return the same in whole minutes, rounded down."""
        return [
            None if each is None else each // _MINUTE
            for each in self.between(start, end)
        ]

    # -- inside ----------------------------------------------------------------------

    @property
    def _working_time(self) -> WorkingTime:
        if self.office is None or self.office.working_time is None:
            raise InvalidValueError(
                "office", self.office and "no hours", "office-with-hours"
            )
        return self.office.working_time

    def _times(self, value: Any, name: str) -> Sequence[Any]:
        times = self.asked.listed(value)
        require_times(times, name)
        return times

    def _days(self, value: Any, name: str) -> list[Any]:
        return days_of(self.asked.listed(value), name)

    def _rows(
        self, function: Callable[..., Any], columns: Sequence[Any], name: str
    ) -> list[Any]:
        return each_row(function, columns, name, self.beyond)


def _not_zero(steps: Any) -> list[int | None]:
    numbers = whole_list(steps, "n")
    zeros = [at for at, each in enumerate(numbers) if each == 0]
    refuse_positions("n", zeros, len(numbers), "step")
    return numbers


def _above_zero(minutes: Any) -> list[int | None]:
    numbers = whole_list(minutes, "minutes")
    wrong = [at for at, each in enumerate(numbers) if each is not None and each < 1]
    refuse_positions("minutes", wrong, len(numbers), "whole-quantity")
    return numbers
