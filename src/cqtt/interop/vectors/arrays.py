"""The answers for arrays of numpy."""

from typing import Any, Final, NamedTuple

from attrs import field, frozen

from cqtt.checks import require_count
from cqtt.interop.vectors.arguments import (
    Asked,
    refuse_rows,
    require_step,
    whole_numbers,
)
from cqtt.interop.vectors.hours import LOST
from cqtt.interop.vectors.judging import (
    AT_AN_HOUR,
    JUDGEMENTS,
    days_left,
    judged_times,
    minutes_left,
)
from cqtt.interop.vectors.kernels import NULL, numpy
from cqtt.interop.vectors.limits import Ends, LimitTables
from cqtt.interop.vectors.row_terms import EachLimit, EachQuantity, OneLimit
from cqtt.interop.vectors.rows import Beyond, lost_rows, refuse_beyond
from cqtt.interop.vectors.times import Times

_MINUTE: Final = 60
_FAR: Final = 1 << 40
_WORKED: Final = "working time"


class Left(NamedTuple):
    """
    What is left of each limit, as in ``Remaining``, in arrays.

    *Thời gian còn lại của từng dòng.*

    ``minutes`` is ``None`` where no due moments came, or bare days were asked about.
    """

    working_days: Any
    days: Any
    minutes: Any = None


@frozen(eq=False)
class ArrayAnswers:
    """Answers for the rows of one call, as arrays."""

    tables: LimitTables
    asked: Asked
    beyond: Beyond = field(kw_only=True)

    # -- days ------------------------------------------------------------------------

    def add(self, day: Any, n: Any) -> Any:
        """Return the n-th working day after each day, or before it."""
        given = self.asked.times(day, "day")
        if not getattr(n, "ndim", 0) and not isinstance(n, list | tuple):
            found = self.tables.days.add(given.days(), require_step(n))
            return self._days(found, "day", given.values)
        steps = whole_numbers(n, "n")
        refuse_rows("n", steps == 0, "step")
        found = self.tables.days.add_each(given.days(), steps)
        return self._days(found, "day", given.values, steps)

    def count(self, start: Any, end: Any) -> Any:
        """Count the working days after each start up to its end."""
        since, to = self.asked.times(start, "start"), self.asked.times(end, "end")
        return _numbers(self._count(since, to, "end"))

    def _count(self, since: Times, to: Times, name: str) -> Any:
        found = self.tables.days.count(since.days(), to.days())
        self._check(found, name, since.values, to.values)
        return found

    def roll(self, day: Any) -> Any:
        """Return each day where it is worked, else the next working day."""
        given = self.asked.times(day, "day")
        return self._days(self.tables.days.roll(given.days()), "day", given.values)

    def is_working_day(self, day: Any) -> Any:
        """Tell of each day whether it is worked."""
        given = self.asked.times(day, "day")
        found = self.tables.days.is_working(given.days())
        self._check(found, "day", given.values)
        return _masked(found == 1, found)

    # -- limits ----------------------------------------------------------------------

    def due(self, limits: OneLimit | EachLimit | EachQuantity, received: Any) -> Any:
        """Return the due days."""
        return self._ends(limits, received).on.view("datetime64[D]")

    def due_at(self, limits: OneLimit | EachLimit | EachQuantity, received: Any) -> Any:
        """Return the due moments, NaT where a limit ends with its day."""
        ends = self._ends(limits, received)
        at = numpy().full(ends.on.size, NULL) if ends.at is None else ends.at
        return at.view("datetime64[s]")

    def _ends(self, limits: OneLimit | EachLimit | EachQuantity, received: Any) -> Ends:
        times = self.asked.times(received, "received")
        ends, given = limits.ends(self.tables, times)
        self._check(ends.on, "received", times.values, *given)
        return ends

    def timeliness(self, due: Any, finished: Any, due_at: Any) -> Any:
        """Tell whether each row was early, on time or late, as an array of objects."""
        at = None if due_at is None else self.asked.times(due_at, "due_at")
        codes = judged_times(
            self.asked.times(due, "due"),
            self.asked.times(finished, "finished"),
            at,
            "finished",
        )
        return numpy().array(JUDGEMENTS, object).take(codes)

    def remaining(self, due: Any, at: Any, due_at: Any, *, straight: bool) -> Left:
        """Return what is left of each limit."""
        on, asked = self.asked.times(due, "due"), self.asked.times(at, "at")
        counted = self._count(asked, on, "due")
        left = days_left(on.days(), asked.days())
        left[counted == NULL] = NULL
        working, days = _numbers(counted), _numbers(left)
        if due_at is None or asked.are_days:
            return Left(working, days)
        minute = asked.moments().minutes("at", AT_AN_HOUR)
        end = self.asked.times(due_at, "due_at").seconds("due_at", AT_AN_HOUR)
        if straight:
            seconds = days_left(end, minute)
        else:
            seconds = self.tables.time.between(minute, end)
            self._check(seconds, "due_at", minute, end)
        return Left(working, days, _numbers(minutes_left(seconds)))

    # -- working time ----------------------------------------------------------------

    def add_minutes(self, moment: Any, minutes: Any) -> Any:
        """Return when the office has worked so many minutes more."""
        given = self.asked.times(moment, "moment")
        seconds = given.seconds("moment", _WORKED)
        if getattr(minutes, "ndim", 0) or isinstance(minutes, list | tuple):
            numbers = whole_numbers(minutes, "minutes")
            null = numbers == NULL
            refuse_rows("minutes", (numbers < 1) & ~null, "whole-quantity")
            np = numpy()
            more = np.where(null, LOST, np.minimum(numbers, _FAR) * _MINUTE)
            others = [numbers]
        else:
            amount = require_count(minutes, "minutes", least=1)
            more, others = min(amount, _FAR) * _MINUTE, []
        found = self.tables.time.add(seconds, more)
        self._check(found, "moment", given.values, *others)
        return found.view("datetime64[s]")

    def between(self, start: Any, end: Any) -> Any:
        """Return the working time from each start to its end."""
        return self._between(start, end).view("timedelta64[s]")

    def minutes_between(self, start: Any, end: Any) -> Any:
        """Return the same in whole minutes, rounded down."""
        return _numbers(minutes_left(self._between(start, end)))

    def _between(self, start: Any, end: Any) -> Any:
        since, to = self.asked.times(start, "start"), self.asked.times(end, "end")
        found = self.tables.time.between(
            since.seconds("start", _WORKED), to.seconds("end", _WORKED)
        )
        self._check(found, "end", since.values, to.values)
        return found

    # -- inside ----------------------------------------------------------------------

    def _days(self, found: Any, name: str, *given: Any) -> Any:
        self._check(found, name, *given)
        return found.view("datetime64[D]")

    def _check(self, found: Any, name: str, *given: Any) -> None:
        if self.beyond == "raise":
            refuse_beyond(name, lost_rows(found, *given), found.size)


def _numbers(found: Any) -> Any:
    return _masked(found, found)


def _masked(values: Any, found: Any) -> Any:
    """Return values as they are, or as a masked array where something is null."""
    if not found.size or found.min() != NULL:
        return values
    return numpy().ma.masked_array(values, found == NULL)
