"""
The end of a limit for every row: each kind of limit under one set of terms.

The tables follow ``cqtt.due_dates`` rule by rule; a test compares them with it on every
kind of limit.  What follows from the day alone is a table over days; a limit within the
day chooses between two.  No kind is asked row by row.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, Final, NamedTuple, TypeAlias

from attrs import field, frozen

from cqtt.counting_rules import Convention, CountingRules, LastDay, LeapDay
from cqtt.due_dates.in_days import rolled_literally
from cqtt.errors import BeyondCalendarError, InvalidValueError, UnstatedLimitError
from cqtt.interop.vectors.hours import DAY, TimeTables
from cqtt.interop.vectors.kernels import (
    EPOCH,
    NULL,
    DayTables,
    Lookup,
    blocks,
    numpy,
)
from cqtt.interop.vectors.receipts import ReceiptTables
from cqtt.interop.vectors.times import Times, floored
from cqtt.office_hours.shifts import seconds_of
from cqtt.offices import Office
from cqtt.time_limits import (
    CalendarDays,
    Hours,
    Months,
    SameDay,
    TimeLimit,
    Unstated,
    Weeks,
    WorkingDays,
    WorkingHours,
    Years,
)
from cqtt.workdays import WorkCalendar

Kind: TypeAlias = (
    type[WorkingDays]
    | type[CalendarDays]
    | type[Weeks]
    | type[Months]
    | type[Years]
    | type[WorkingHours]
    | type[Hours]
)
"""A kind of time limit that has a quantity."""

KINDS: Final = (WorkingDays, CalendarDays, Weeks, Months, Years, WorkingHours, Hours)
QUARTERS: Final = 4
_QUARTER_OF_AN_HOUR: Final = 900
_FAR: Final = 1 << 32
_FIRST_SECOND: Final = (1 - EPOCH) * DAY
_LAST_SECOND: Final = (3_652_059 - EPOCH + 1) * DAY - 1
_IN_HOURS: Final = "a limit in hours or by the office clock"
_WITHIN_DAY: Final = "a limit within the day"
DAYS_OF: Final[Mapping[type, int]] = {CalendarDays: 1, Weeks: 7}
MONTHS_OF: Final[Mapping[type, int]] = {Months: 1, Years: 12}


class Ends(NamedTuple):
    """
    The last day of each row as a day number, and its due moment in seconds.

    ``at`` is ``None`` where no row has a due moment, and ``NULL`` in rows without one.
    """

    on: Any
    at: Any = None


@frozen(eq=False)
class LimitTables:
    """Tables for limits under a calendar or an office and its counting rules."""

    calendar: WorkCalendar
    office: Office | None
    rules: CountingRules
    days: DayTables = field(repr=False)

    @cached_property
    def time(self) -> TimeTables:
        """The tables of the office's working time."""
        if self.office is None or self.office.working_time is None:
            raise InvalidValueError(
                "office", self.office and "no hours", "office-with-hours"
            )
        return TimeTables.of(self.office.working_time)

    @cached_property
    def _receipts(self) -> ReceiptTables:
        return ReceiptTables(self.office, self.rules, self.days)

    # -- one limit for all rows ------------------------------------------------------

    def due(self, limit: TimeLimit, received: Times) -> Ends:
        """
        Return the ends of one limit for all rows.

        Raises:
            MissingTimeError: Bare days where the minute counts.
            UnstatedLimitError: The limit is not stated.
            InvalidValueError: The office has no hours but the limit needs them, or a
                cut-off moves the receipt of a limit that is not in days.
        """
        if isinstance(limit, Unstated):
            raise UnstatedLimitError(limit.text)
        if isinstance(limit, SameDay):
            return Ends(self._within_the_day(limit, received))
        quarters = int(min(limit.quantity, _FAR) * QUARTERS)
        if self.ends_at_an_hour(type(limit)):
            return self._in_hours(type(limit), quarters, received)
        return Ends(
            self._in_days(type(limit), quarters, self._receipts.starts(received))
        )

    def each(self, kind: Kind, quarters: Any, received: Times) -> Ends:
        """
        Return the ends of limits of one kind, a quantity for each row.

        ``quarters`` is an ``int64`` of four times the quantity, above zero, ``NULL``
        for none.
        """
        np = numpy()
        if kind is WorkingDays and not self.ends_at_an_hour(kind):
            start = self._receipts.starts(received)
            return Ends(self.days.add_each(start, _whole_days(quarters)))
        lost = quarters == NULL
        known = np.where(lost, QUARTERS, np.minimum(quarters, _FAR * QUARTERS))
        if self.ends_at_an_hour(kind):
            ends = self._in_hours(kind, known, received)
        else:
            ends = Ends(
                self._each_in_days(kind, known, self._receipts.starts(received))
            )
        for found in ends:
            if found is not None:
                found[lost] = NULL
        return ends

    def mixed(self, limits: Sequence[TimeLimit | None], received: Times) -> Ends:
        """Return the ends of a limit for each row; a row without one is ``NULL``."""
        np = numpy()
        codes, distinct = _coded(limits)
        on, at = np.full(received.size, NULL), np.full(received.size, NULL)
        order = np.argsort(codes, kind="stable")
        bounds = np.searchsorted(codes[order], np.arange(len(distinct) + 1))
        for code, limit in enumerate(distinct):
            if limit is None:
                continue
            rows = order[bounds[code] : bounds[code + 1]]
            ends = self.due(limit, received.rows(rows))
            on[rows] = ends.on
            if ends.at is not None:
                at[rows] = ends.at
        return Ends(on, at)

    def ends_at_an_hour(self, kind: type) -> bool:
        """Tell whether a kind of limit has a due moment."""
        by_clock = self.rules.convention is Convention.OFFICE_CLOCK
        return kind in (Hours, WorkingHours) or (kind is WorkingDays and by_clock)

    # -- limits in days --------------------------------------------------------------

    def _in_days(self, kind: type, quarters: int, start: Any) -> Any:
        if kind is WorkingDays:
            return self.days.add(start, -(-quarters // QUARTERS))
        quantity = quarters // QUARTERS
        ends = self._rolled
        if kind in DAYS_OF:
            days = quantity * DAYS_OF[kind]
            return Lookup(ends.origin - days, ends.values).of(start)
        months = quantity * MONTHS_OF[kind]
        first, last = _starts_of_months(self.days, months)
        domain = numpy().arange(first, last + 1, dtype="int64")
        composed = ends.of(self._months_later(domain, months, kind))
        return Lookup.over(first, composed).of(start)

    def _each_in_days(self, kind: type, quarters: Any, start: Any) -> Any:
        np = numpy()
        ends = np.empty(start.size, np.int64)
        for block in blocks(start.size):
            here, quantity = start[block], quarters[block] // QUARTERS
            if kind in DAYS_OF:
                end = here + quantity * DAYS_OF[kind]
            else:
                end = self._months_later(here, quantity * MONTHS_OF[kind], kind)
            ends[block] = np.where(here == NULL, NULL, end)
        return self._rolled.of(ends)

    def _months_later(self, start: Any, months: Any, kind: type) -> Any:
        """Return the same day so many months later, or the last one of that month."""
        np = numpy()
        begun = start.view("datetime64[D]").astype("datetime64[M]")
        offset = start - begun.astype("datetime64[D]").view(np.int64)
        month = begun + np.asarray(months).astype("timedelta64[M]")
        first = month.astype("datetime64[D]").view(np.int64)
        following = month + np.timedelta64(1, "M")
        after = following.astype("datetime64[D]").view(np.int64)
        end = np.minimum(first + offset, after - 1)
        if kind is Years and self.rules.leap_day is LeapDay.FIRST_OF_MARCH:
            end += first + offset >= after
        return end

    @cached_property
    def _rolled(self) -> Lookup:
        """Every day where a limit may end on it, else the day to which it rolls."""
        if self.rules.last_day is LastDay.AS_WORKED:
            return self.days.rolling()
        return Lookup.over(self.days.first, self.days.each_day(self._literally))

    def _literally(self, day: date) -> int:
        try:
            return rolled_literally(day, self.calendar).toordinal() - EPOCH
        except BeyondCalendarError:
            return NULL

    # -- within the day --------------------------------------------------------------

    def _within_the_day(self, limit: SameDay, received: Times) -> Any:
        np = numpy()
        self._refuse_cutoffs(limit)
        days = received.days()
        seconds = received.seconds("received", _WITHIN_DAY) - days * DAY
        on_time, late = self._served
        ends = on_time.of(days)
        if limit.cutoff is not None:
            missed = np.flatnonzero(seconds > seconds_of(limit.cutoff))
            ends[missed] = late.of(days[missed])
        return ends

    @cached_property
    def _served(self) -> tuple[Lookup, Lookup]:
        """Of every day the day of the result in time, and that of one too late."""
        np = numpy()
        first, last = self.days.first, self.days.last
        days = np.arange(first, last + 1, dtype=np.int64)
        works = self.days.is_working(days)
        serves = works if self.office is None else self.days.each_day(self._has_counter)
        both = days[(works & serves) == 1]
        after = np.append(both, NULL)[np.searchsorted(both, days, "right")]
        in_time = np.where(serves == 1, days, after)
        return Lookup.over(first, in_time), Lookup.over(first, after)

    def _has_counter(self, day: date) -> bool:
        return self.office is not None and self.office.has_counter_on(day)

    def _refuse_cutoffs(self, limit: object) -> None:
        if self.rules.bundle_cutoff or self.rules.last_hour_cutoff:
            raise InvalidValueError("limit", limit, "cutoff-for-days")

    # -- limits in hours -------------------------------------------------------------

    def _in_hours(self, kind: type, quarters: Any, received: Times) -> Ends:
        np = numpy()
        self._refuse_cutoffs(kind.__name__)
        minutes = received.minutes("received", _IN_HOURS)
        if kind is Hours:
            at = minutes + quarters * _QUARTER_OF_AN_HOUR
            known = (minutes >= _FIRST_SECOND) & (at <= _LAST_SECOND)
            at = np.where(known, at, NULL)
        elif kind is WorkingHours:
            at = self.time.add(minutes, quarters * _QUARTER_OF_AN_HOUR)
        else:
            at = self.time.add_office_days(minutes, quarters)
        return Ends(floored(at, DAY), at)


def _whole_days(quarters: Any) -> Any:
    """Return quarters as whole days, rounded up; ``NULL`` stays."""
    days = quarters + (QUARTERS - 1)
    days >>= 2
    if quarters.size and quarters.min() == NULL:
        days[quarters == NULL] = NULL
    return days


def _coded(
    limits: Sequence[TimeLimit | None],
) -> tuple[Any, list[TimeLimit | None]]:
    """Return the number of each row's limit, and the distinct limits."""
    distinct: dict[TimeLimit | None, int] = {}
    # To hash a limit costs far more than to see that it is the same object.
    known: dict[int, int] = {}
    codes = []
    for limit in limits:
        code = known.get(id(limit))
        if code is None:
            code = distinct.setdefault(limit, len(distinct))
            known[id(limit)] = code
        codes.append(code)
    return numpy().array(codes, "int64"), list(distinct)


def _starts_of_months(days: DayTables, months: int) -> tuple[int, int]:
    """Return the ends of the days from which so many months end in the calendar."""
    np = numpy()
    ends = np.array([days.first, days.last], np.int64).view("datetime64[D]")
    starts = ends.astype("datetime64[M]") - np.timedelta64(months, "M")
    first = starts[0].astype("datetime64[D]")
    last = (starts[1] + np.timedelta64(1, "M")).astype("datetime64[D]")
    return int(first.astype(np.int64)), int(last.astype(np.int64))
