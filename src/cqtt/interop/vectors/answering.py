"""The calendar and the office, asked for many rows at once."""

from functools import cached_property
from typing import Any

from attrs import field, frozen

from cqtt.checks import require_instance
from cqtt.counting_rules import CIVIL_CODE, CountingRules
from cqtt.errors import InvalidValueError
from cqtt.interop.vectors.arguments import rows_of
from cqtt.interop.vectors.arrays import ArrayAnswers
from cqtt.interop.vectors.kernels import DayTables
from cqtt.interop.vectors.limits import Kind, LimitTables
from cqtt.interop.vectors.listed import ListAnswers
from cqtt.interop.vectors.lists import DayLists
from cqtt.interop.vectors.row_terms import limits_of, require_rows, rows_among
from cqtt.interop.vectors.rows import Beyond, require_beyond
from cqtt.offices import Office
from cqtt.time_limits import TimeLimit
from cqtt.workdays import WorkCalendar


@frozen(init=False)
class Vectors:
    """
    A calendar, or an office with its hours, for arrays and lists.

    *Tính hạn hàng loạt.*  Give a calendar, or an office; ``rules`` go before those of
    the office (with a calendar, ``CIVIL_CODE``).  Answers are those of
    ``WorkCalendar``, ``WorkingTime`` and ``due_date``, row by row.

    Arrays of ``datetime64`` (any unit from the day on; Vietnamese wall-clock time) give
    arrays.  Lists of dates or datetimes give lists, and never become arrays.  Arrays of
    objects hold dates, datetimes and ``None``.  Any argument but one may be one value
    for all rows.  A null row (NaT, ``None``, a masked number) stays null: NaT among
    days and moments, masked among counts.  A row beyond the calendar raises an error
    that tells how many there are and where, or is null too with ``beyond="null"``.

    Immutable and shareable between threads: tables are made once, when they are first
    needed, and never written to again.

    >>> import numpy as np
    >>> from cqtt import WorkingDays, state_calendar
    >>> vectors = Vectors(state_calendar())
    >>> received = np.array(["2025-12-31", "2026-02-13", "NaT"], "datetime64[D]")
    >>> vectors.due(WorkingDays(3), received)
    array(['2026-01-07', '2026-02-25',        'NaT'], dtype='datetime64[D]')
    >>> vectors.add(received, np.array([1, -1, 5]))
    array(['2026-01-05', '2026-02-12',        'NaT'], dtype='datetime64[D]')
    """

    calendar: WorkCalendar = field()
    office: Office | None = None
    rules: CountingRules = CIVIL_CODE

    def __init__(
        self,
        calendar: WorkCalendar | None = None,
        *,
        office: Office | None = None,
        rules: CountingRules | None = None,
    ) -> None:
        require_instance(calendar, WorkCalendar | None, "calendar", "calendar")
        require_instance(office, Office | None, "office", "office")
        require_instance(rules, CountingRules | None, "rules", "counting-rules")
        if (calendar is None) == (office is None):
            came = "neither" if calendar is None else "both"
            raise InvalidValueError("calendar and office", came, "calendar-or-office")
        place: Any = calendar if office is None else office.calendar
        own = CIVIL_CODE if office is None else office.rules
        self.__attrs_init__(place, office, own if rules is None else rules)

    # -- days ------------------------------------------------------------------------

    def add(self, day: Any, n: Any, *, beyond: Beyond = "raise") -> Any:
        """
        Return the n-th working day after each day, or before it where n is negative.

        Args:
            day: Days or moments; of a moment the day counts.

            n: Working days to go, one for all or one for each; not zero.

            beyond: ``"raise"`` or ``"null"``.

        Returns:
            ``datetime64[D]``, or a list of dates.

        Raises:
            WrongTypeError: Texts or numbers for days; an n that is no whole number.
            InvalidValueError: An n is zero; rows are beyond the calendar.
        """
        return self._asked(beyond, day=day, n=n).add(day, n)

    def count(self, start: Any, end: Any, *, beyond: Beyond = "raise") -> Any:
        """
        Count the working days after each start up to and including its end.

        Returns:
            ``int64``, masked where something is null; or a list.  Negative where the
            end lies before the start.

        >>> from datetime import date
        >>> from cqtt import state_calendar
        >>> Vectors(state_calendar()).count([date(2026, 2, 13)], date(2026, 2, 23))
        [1]
        """
        return self._asked(beyond, start=start, end=end).count(start, end)

    def roll(self, day: Any, *, beyond: Beyond = "raise") -> Any:
        """Return each day where it is worked, else the next working day."""
        return self._asked(beyond, day=day).roll(day)

    def is_working_day(self, day: Any, *, beyond: Beyond = "raise") -> Any:
        """
        Tell of each day whether it is worked.

        Returns:
            Booleans, masked where a day is null; or a list.
        """
        return self._asked(beyond, day=day).is_working_day(day)

    # -- limits ----------------------------------------------------------------------

    def due(
        self,
        limit: TimeLimit | Kind | Any,
        received: Any,
        *,
        quantity: Any = None,
        beyond: Beyond = "raise",
    ) -> Any:
        """
        Return the due day of each receipt, as ``due_date(...).on``.

        Args:
            limit: One limit for all, such as ``WorkingDays(3)``; a list of limits, one
                for each row, ``None`` where there is none; or a kind such as
                ``WorkingDays`` where ``quantity`` holds whole numbers (or, in a list,
                ``Decimal`` quarters).

            received: Days or moments of receipt; hours, ``SameDay`` and cut-offs need
                moments.

            quantity: One for each row, above zero.

            beyond: ``"raise"``, or ``"null"`` also for limits of rows that are not
                stated.

        Returns:
            ``datetime64[D]``, or a list of dates.

        Raises:
            MissingTimeError: Bare days where the minute counts.
            UnstatedLimitError: The one limit is not stated.
            WrongTypeError, InvalidValueError: An argument is not what it must be; rows
                are beyond the calendar, or their limits are not stated.

        >>> from datetime import date
        >>> from cqtt import CalendarDays, WorkingDays, state_calendar
        >>> limits = [WorkingDays(3), CalendarDays(15), None]
        >>> found = Vectors(state_calendar()).due(limits, [date(2026, 2, 13)] * 3)
        >>> [str(day) for day in found]
        ['2026-02-25', '2026-03-02', 'None']
        """
        limits = limits_of(limit, quantity, beyond)
        answers = self._asked(beyond, received=received, **rows_among(limits, received))
        require_rows(limits, answers.asked.size)
        return answers.due(limits, received)

    def due_at(
        self,
        limit: TimeLimit | Kind | Any,
        received: Any,
        *,
        quantity: Any = None,
        beyond: Beyond = "raise",
    ) -> Any:
        """
        Return the due moment of each receipt, as ``due_date(...).at``.

        Arguments and errors are those of ``due``.

        Returns:
            ``datetime64[s]`` on the Vietnamese wall clock, or a list of aware
            datetimes; null where the limit ends with its day.
        """
        limits = limits_of(limit, quantity, beyond)
        answers = self._asked(beyond, received=received, **rows_among(limits, received))
        require_rows(limits, answers.asked.size)
        return answers.due_at(limits, received)

    def timeliness(self, due: Any, finished: Any, *, due_at: Any = None) -> Any:
        """
        Tell whether each row was early, on time or late, as ``DueDate.timeliness``.

        Args:
            due: Due days; of a moment the day counts.

            finished: Days or moments of finishing; null where it is not finished.

            due_at: Due moments, null where a limit ends with its day.

        Returns:
            An array of objects, or a list: members of ``Timeliness``, ``None`` where
            the due day or the finish is null.

        Raises:
            MissingTimeError: A bare day that is the day of a due moment.

        >>> from datetime import date
        >>> from cqtt import state_calendar
        >>> days = [date(2026, 1, 6), date(2026, 1, 8), None]
        >>> found = Vectors(state_calendar()).timeliness([date(2026, 1, 7)] * 3, days)
        >>> [each and each.value for each in found]
        ['early', 'late', None]
        """
        answers = self._asked("raise", due=due, finished=finished, due_at=due_at)
        return answers.timeliness(due, finished, due_at)

    def remaining(
        self,
        due: Any,
        at: Any,
        *,
        due_at: Any = None,
        straight: bool = False,
        beyond: Beyond = "raise",
    ) -> Any:
        """
        Return what is left of each limit at a day or a moment.

        It is what ``DueDate.remaining`` tells.

        Args:
            due: Due days; of a moment the day counts.

            at: Days or moments, one for all or one for each.

            due_at: Due moments, null where a limit ends with its day.

            straight: Whether minutes run through nights and days off, as those of
                ``Hours`` do; without an office with hours they always do.

            beyond: ``"raise"`` or ``"null"``.

        Returns:
            ``Left``, three arrays; or a list of ``Remaining``.
        """
        hours = None if self.office is None else self.office.hours
        answers = self._asked(beyond, due=due, at=at, due_at=due_at)
        return answers.remaining(due, at, due_at, straight=straight or hours is None)

    # -- working time ----------------------------------------------------------------

    def add_minutes(
        self, moment: Any, minutes: Any, *, beyond: Beyond = "raise"
    ) -> Any:
        """
        Return when the office has worked so many minutes more, as ``WorkingTime.add``.

        Args:
            moment: Moments, to the second.

            minutes: Working minutes to go, above zero, one for all or one for each.

            beyond: ``"raise"`` or ``"null"``.

        Returns:
            ``datetime64[s]`` on the Vietnamese wall clock, or a list of aware
            datetimes.

        Raises:
            MissingTimeError: Bare days.
            InvalidValueError: The office has no hours; minutes are not above zero; rows
                are beyond the calendar.
        """
        answers = self._asked(beyond, moment=moment, minutes=minutes)
        return answers.add_minutes(moment, minutes)

    def between(self, start: Any, end: Any, *, beyond: Beyond = "raise") -> Any:
        """
        Return the working time from each start to its end; negative if swapped.

        Returns:
            ``timedelta64[s]``, or a list of ``timedelta``.

        >>> import numpy as np
        >>> from cqtt import state_calendar
        >>> from cqtt.office_hours import OfficeHours
        >>> hours = OfficeHours.parse("07:30-11:30,13:30-17:00")
        >>> vectors = Vectors(office=Office(state_calendar(), hours))
        >>> start = np.array(["2026-11-23T16:00"], "datetime64[m]")
        >>> vectors.between(start, np.datetime64("2026-11-25T09:00"))
        array([9000], dtype='timedelta64[s]')
        """
        return self._asked(beyond, start=start, end=end).between(start, end)

    def minutes_between(self, start: Any, end: Any, *, beyond: Beyond = "raise") -> Any:
        """
        Return the same in whole minutes, rounded down.

        Returns:
            ``int64``, masked where something is null; or a list.
        """
        return self._asked(beyond, start=start, end=end).minutes_between(start, end)

    # -- inside ----------------------------------------------------------------------

    @cached_property
    def tables(self) -> LimitTables:
        """The tables for arrays, which data frames use too."""
        days = DayTables.of(self.calendar)
        return LimitTables(self.calendar, self.office, self.rules, days)

    @cached_property
    def _lists(self) -> DayLists:
        return DayLists.of(self.calendar)

    def _asked(self, beyond: Beyond, **columns: Any) -> ArrayAnswers | ListAnswers:
        require_beyond(beyond)
        asked = rows_of(**columns)
        if asked.are_listed:
            return ListAnswers(
                self._lists, self.office, self.rules, asked=asked, beyond=beyond
            )
        return ArrayAnswers(self.tables, asked, beyond=beyond)
