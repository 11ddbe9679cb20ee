"""
Working days over arrays of day numbers, block by block so that they stay in the cache.

A day number is an ``int64`` of days since 1 January 1970, which is what numpy, Arrow
and polars store; ``NULL``, the smallest ``int64`` (numpy's NaT), is no day.  Every
kernel takes contiguous arrays of one dimension, never writes to them, and gives a new
array in which a row is ``NULL`` where an argument is, and where the answer is beyond
the calendar.  ``cqtt.interop.vectors.rows`` tells the two apart.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final

from attrs import field, frozen

from cqtt.errors import MissingExtraError
from cqtt.workdays import WorkCalendar

NULL: Final = -(2**63)
EPOCH: Final = 719_163
"""The ordinal of 1 January 1970."""
BLOCK: Final = 1 << 15
_MOST: Final = 1 << 40


def numpy() -> Any:
    """
    Return numpy.

    Raises:
        MissingExtraError: It is not installed.
    """
    try:
        import numpy as np
    except ImportError:
        raise MissingExtraError("numpy", "frames") from None
    return np


def blocks(size: int) -> Iterator[slice]:
    """Yield the blocks of an array, in order."""
    return (slice(at, at + BLOCK) for at in range(0, size, BLOCK))


@frozen(eq=False)
class Lookup:
    """
    An answer for every day of a stretch, ``NULL`` at both ends.

    ``values[day - origin]`` is the answer of a day; what lies outside is clipped to an
    end, which is how a null and a day beyond become ``NULL`` without a test.
    """

    origin: int
    values: Any = field(repr=False)

    @classmethod
    def over(cls, first: int, answers: Any) -> "Lookup":
        """Make the table of answers for the days from ``first`` on."""
        return cls(first - 1, numpy().concatenate(([NULL], answers, [NULL])))

    def of(self, days: Any) -> Any:
        """Return the answer of each day."""
        np = numpy()
        out = np.empty(days.size, np.int64)
        shifted = np.empty(min(days.size, BLOCK), np.int64) if self.origin else None
        for block in blocks(days.size):
            here, found = days[block], out[block]
            if shifted is not None:
                here = np.subtract(here, self.origin, out=shifted[: here.size])
            self.values.take(here, mode="clip", out=found)
        return out


@frozen(eq=False)
class DayTables:
    """
    The tables of a calendar, as numpy wants them; shareable between threads.

    ``first`` and ``last`` are the ends of the calendar as day numbers.

    >>> from cqtt import state_calendar
    >>> import numpy as np
    >>> tables = DayTables.of(state_calendar())
    >>> received = np.array(["2025-12-31", "NaT"], "datetime64[D]")
    >>> tables.add(received.view(np.int64), 3).view("datetime64[D]")
    array(['2026-01-07',        'NaT'], dtype='datetime64[D]')
    """

    first: int
    last: int
    _origin: int
    _through: Any = field(repr=False)
    _before: Any = field(repr=False)
    _worked: Any = field(repr=False)

    @classmethod
    def of(cls, calendar: WorkCalendar) -> "DayTables":
        """Make the tables of a calendar."""
        np = numpy()
        first, last = (
            day.toordinal() - EPOCH for day in (calendar.first, calendar.last)
        )
        rows = calendar.table(calendar.first, calendar.last)
        flags = np.fromiter((worked for _, worked, _ in rows), bool)
        # From 1970 on a day number is an index by itself, which saves a pass.
        origin = min(0, first - 1)
        through = np.full(last - origin + 2, NULL)
        through[first - origin : -1] = np.cumsum(flags)
        before = np.full(last - origin + 2, -NULL - 1)
        before[first - origin : -1] = np.cumsum(flags) - flags + 1
        days = first + np.flatnonzero(flags)
        worked = np.concatenate(([NULL], days, [NULL]))
        for table in (through, before, worked):
            table.setflags(write=False)
        return cls(first, last, origin, through, before, worked)

    def each_day(self, function: Callable[[date], int]) -> Any:
        """Ask for every day of the calendar, once."""
        days = range(self.first + EPOCH, self.last + EPOCH + 1)
        answers = (function(date.fromordinal(day)) for day in days)
        return numpy().fromiter(answers, "int64", len(days))

    # -- arithmetic ------------------------------------------------------------------

    def adding(self, n: int) -> Lookup:
        """Return the table of the n-th working day after, or before, every day."""
        np = numpy()
        ranks = self._through if n > 0 else self._before
        known = slice(self.first - self._origin, -1)
        values = np.full(ranks.size, NULL)
        far = max(-_MOST, min(n, _MOST))
        values[known] = self._worked.take(ranks[known] + far, mode="clip")
        return Lookup(self._origin, values)

    def add(self, days: Any, n: int) -> Any:
        """Return the n-th working day after each day, or before it; n is not zero."""
        return self.adding(n).of(days)

    def add_each(self, days: Any, n: Any) -> Any:
        """
        Return the same for an n of each row, an array of ``int64``.

        A row is ``NULL`` too where its n is zero or ``NULL``.
        """
        np = numpy()
        out = np.empty(days.size, np.int64)
        ranks = np.empty(min(days.size, BLOCK), np.int64)
        for block in blocks(days.size):
            here, steps, found = days[block], n[block], out[block]
            # With a null n the sum is clipped, or zero, where the sentinel stands.
            if steps.min() > 0 or not ((steps <= 0) & (steps != NULL)).any():
                rank = self._ranks(self._through, here, ranks[: here.size])
                np.add(rank, steps, out=rank)
            else:
                rank = self._ranks_both_ways(here, steps)
            self._worked.take(rank, mode="clip", out=found)
        return out

    def _ranks(self, table: Any, days: Any, out: Any) -> Any:
        if self._origin:
            days = days - self._origin
        return table.take(days, mode="clip", out=out)

    def _ranks_both_ways(self, days: Any, n: Any) -> Any:
        np = numpy()
        # Where both could leave the range of int64 a wrapped sum would be an answer.
        steps = np.clip(n, -_MOST, _MOST)
        forward = self._ranks(self._through, days, np.empty(days.size, np.int64))
        backward = self._ranks(self._before, days, np.empty(days.size, np.int64))
        ranks = np.where(steps > 0, forward, backward) + steps
        ranks[steps == 0] = 0
        return ranks

    def count(self, start: Any, end: Any) -> Any:
        """Count the working days after each start up to and including its end."""
        np = numpy()
        out = np.empty(start.size, np.int64)
        ranks = np.empty(min(start.size, BLOCK), np.int64)
        for block in blocks(start.size):
            left, right = start[block], end[block]
            found = self._ranks(self._through, right, out[block])
            rank = self._ranks(self._through, left, ranks[: left.size])
            outside = found.min() == NULL or rank.min() == NULL
            lost = (found == NULL) | (rank == NULL) if outside else None
            np.subtract(found, rank, out=found)
            if lost is not None:
                found[lost] = NULL
        return out

    # -- single days -----------------------------------------------------------------

    def rolling(self) -> Lookup:
        """Return the table of every day where it is worked, else of the next one."""
        values = numpy().full(self._through.size, NULL)
        known = slice(self.first - self._origin, -1)
        values[known] = self._worked.take(self._before[known], mode="clip")
        return Lookup(self._origin, values)

    def roll(self, days: Any) -> Any:
        """Return each day where it is worked, else the next working day."""
        return self.rolling().of(days)

    def working(self) -> Lookup:
        """Return the table that holds 1 for every working day and 0 for others."""
        values = numpy().full(self._through.size, NULL)
        known = slice(self.first - self._origin, -1)
        values[known] = self._through[known] - self._before[known] + 1
        return Lookup(self._origin, values)

    def is_working(self, days: Any) -> Any:
        """Return 1 for each working day and 0 for others, as ``int64``."""
        return self.working().of(days)
