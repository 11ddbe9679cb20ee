"""
Working time over arrays of moments, to the second, for any shifts and seasons.

A moment is an ``int64`` of seconds on the Vietnamese wall clock since 1970.  Two tables
answer without a loop over shifts.  Forward: within a cell (the longest time that every
shift begins and ends on, half an hour for most offices) the office works all the time
or not at all, so the time worked is a constant, or a constant plus the moment itself.
Back: working time is cut into pieces that lie in one shift each, and the moment is the
time worked plus a constant of the piece.  Where shifts begin on odd minutes cells would
be many: there a cell is a whole shift, or what lies between two.
"""

from datetime import date
from itertools import accumulate
from math import gcd
from typing import Any, Final

from attrs import field, frozen

from cqtt.interop.vectors.kernels import EPOCH, NULL, blocks, numpy
from cqtt.interop.vectors.steps import Steps
from cqtt.office_hours import WorkingTime
from cqtt.office_hours.shifts import Seconds, as_seconds

DAY: Final = 86_400
LOST: Final = -(2**60)
"""So far below every time worked that no sum with a quantity comes near one."""
_LOST_BELOW: Final = -(2**59)
_MOST_CELLS: Final = 1 << 20


@frozen(eq=False)
class TimeTables:
    """
    The tables of an office's working time; shareable between threads.

    They take some 3 MB for a calendar of eighteen years.
    """

    _cell: int
    _origin: int
    _done: Any = field(repr=False)
    _piece: int
    _pieces: Any = field(repr=False)
    _until: Any = field(repr=False)
    _bounds: Steps | None = None
    _ends: Steps | None = None

    @classmethod
    def of(cls, working_time: WorkingTime) -> "TimeTables":
        """Make the tables of an office's working time."""
        first = working_time.calendar.first.toordinal()
        days = _shifts_by_day(working_time)
        lengths = [sum(end - start for start, end in shifts) for shifts in days]
        until = [0, *accumulate(lengths)]
        cell = gcd(
            DAY, *(each for shifts in set(days) for ends in shifts for each in ends)
        )
        worked = (end - start for shifts in set(days) for start, end in shifts)
        piece = gcd(*worked) or DAY
        midnight = (first - EPOCH) * DAY
        known = numpy().unique(numpy().array(until, "int64"))
        if len(days) * DAY > _MOST_CELLS * cell:
            bounds, done = _whole_cells(days, midnight)
            ends, pieces = _whole_pieces(bounds, done)
            steps = Steps.of(bounds), Steps.of(ends)
            return cls(cell, 0, done, piece, pieces, known, *steps)
        return cls(
            cell,
            midnight // cell - 1,
            _cells(days, until, cell, midnight),
            piece,
            _pieces(days, piece, midnight),
            known,
        )

    def elapsed(self, moments: Any) -> Any:
        """
        Return the seconds worked from the calendar's first day to each moment.

        Far below zero where the moment is null or outside the calendar.
        """
        np = numpy()
        out = np.empty(moments.size, np.int64)
        for block in blocks(moments.size):
            self._elapsed(moments[block], out[block])
        return out

    def _elapsed(self, moments: Any, out: Any) -> None:
        np = numpy()
        if self._bounds is None:
            spare = np.floor_divide(moments, self._cell)
            np.subtract(spare, self._origin, out=spare)
        else:
            spare = self._bounds.up_to(moments)
        self._done.take(spare, mode="clip", out=out)
        # The last bit tells whether the cell is worked: then the moment counts.
        np.bitwise_and(out, 1, out=spare)
        np.negative(spare, out=spare)
        np.bitwise_and(spare, moments, out=spare)
        np.right_shift(out, 1, out=out)
        np.add(out, spare, out=out)

    def at(self, done: Any) -> Any:
        """Return the moment by which so many seconds, above zero, were worked."""
        np = numpy()
        out = np.empty(done.size, np.int64)
        for block in blocks(done.size):
            self._at(done[block], out[block])
        return out

    def _at(self, done: Any, out: Any) -> None:
        np = numpy()
        if self._ends is None:
            piece = np.add(done, self._piece - 1)
            np.floor_divide(piece, self._piece, out=piece)
        else:
            piece = self._ends.up_to(done - 1)
        self._pieces.take(piece, mode="clip", out=out)
        np.add(out, done, out=out)
        if out.min() < _LOST_BELOW:
            out[out < _LOST_BELOW] = NULL

    def add(self, moments: Any, seconds: Any) -> Any:
        """Return when the office has worked so many seconds, above zero, more."""
        np = numpy()
        out = np.empty(moments.size, np.int64)
        each = getattr(seconds, "ndim", 0) > 0
        for block in blocks(moments.size):
            here = moments[block]
            done = np.empty(here.size, np.int64)
            self._elapsed(here, done)
            np.add(done, seconds[block] if each else seconds, out=done)
            self._at(done, out[block])
        return out

    def between(self, start: Any, end: Any) -> Any:
        """Return the seconds worked from each start to its end, negative if swapped."""
        np = numpy()
        out = np.empty(start.size, np.int64)
        for block in blocks(start.size):
            found, left = out[block], np.empty(start[block].size, np.int64)
            self._elapsed(start[block], left)
            self._elapsed(end[block], found)
            lost = None
            if found.min() < _LOST_BELOW or left.min() < _LOST_BELOW:
                lost = (found < _LOST_BELOW) | (left < _LOST_BELOW)
            np.subtract(found, left, out=found)
            if lost is not None:
                found[lost] = NULL
        return out

    def add_office_days(self, moments: Any, quarters: Any) -> Any:
        """
        Return when so many quarters of the office's days, above zero, are over.

        The share of the day goes with the limit, as by the office clock; the answer is
        rounded up to the minute.  Moments are whole minutes.
        """
        np = numpy()
        out = np.empty(moments.size, np.int64)
        each = getattr(quarters, "ndim", 0) > 0
        for block in blocks(moments.size):
            amount = quarters[block] if each else quarters
            out[block] = self._add_office_days(moments[block], amount)
        return out

    def _add_office_days(self, moments: Any, quarters: Any) -> Any:
        np = numpy()
        until = self._until // 60
        lengths = np.diff(until)
        done = self.elapsed(moments)
        lost = done < _LOST_BELOW
        done = np.where(lost, 0, done) // 60
        day = np.maximum(np.searchsorted(until, done) - 1, 0)
        length = lengths[day]
        # In units of a quarter of a minute's share of that day.
        share = 4 * (done - until[day]) + quarters * length
        whole = 4 * length
        passed = (share - 1) // whole
        ends_on = day + passed
        known = np.minimum(ends_on, lengths.size - 1)
        rest = share - whole * passed
        target = 60 * (until[known] - (-rest * lengths[known]) // whole)
        target[lost | (ends_on >= lengths.size)] = LOST
        return self.at(target)


def _shifts_by_day(working_time: WorkingTime) -> list[Seconds]:
    calendar, hours = working_time.calendar, working_time.hours
    days = range(calendar.first.toordinal(), calendar.last.toordinal() + 1)
    return [
        as_seconds(hours.worked_on(date.fromordinal(day), calendar)) for day in days
    ]


def _cells(days: list[Seconds], until: list[int], cell: int, midnight: int) -> Any:
    """Return twice the constant of every cell, plus one where it is worked."""
    np = numpy()
    known = {shifts: _cells_of(shifts, cell) for shifts in set(days)}
    numbers = {shifts: number for number, shifts in enumerate(known)}
    kinds = np.fromiter((numbers[shifts] for shifts in days), np.intp)
    done = np.array([done for done, _ in known.values()], np.int64)[kinds]
    worked = np.array([worked for _, worked in known.values()], np.int64)[kinds]
    starts = midnight + cell * np.arange(done.size, dtype=np.int64).reshape(done.shape)
    done += np.array(until[:-1], np.int64)[:, None]
    packed = 2 * (done - worked * starts) + worked
    return np.concatenate(([2 * LOST], packed.ravel(), [2 * LOST]))


def _cells_of(shifts: Seconds, cell: int) -> tuple[list[int], list[int]]:
    """Return what is worked before every cell of a day, and which are worked."""
    worked = [
        int(any(start <= at < end for start, end in shifts))
        for at in range(0, DAY, cell)
    ]
    return [cell * n for n in accumulate(worked[:-1], initial=0)], worked


def _pieces(days: list[Seconds], piece: int, midnight: int) -> Any:
    """Return, of every piece of working time, its moment less the time worked."""
    np = numpy()
    known = {
        shifts: np.array(
            [at for shift in shifts for at in range(*shift, piece)], np.int64
        )
        for shifts in set(filter(None, days))
    }
    begun = [
        known[shifts] + (midnight + DAY * at)
        for at, shifts in enumerate(days)
        if shifts
    ]
    pieces = np.concatenate(([LOST], *begun, [LOST]))
    pieces[1:-1] -= piece * np.arange(pieces.size - 2, dtype=np.int64)
    return pieces


def _whole_cells(days: list[Seconds], midnight: int) -> tuple[Any, Any]:
    """Return where every cell begins, and its constant as ``_cells`` makes it."""
    np = numpy()
    shifts = np.array(
        [
            (midnight + DAY * at + start, midnight + DAY * at + end)
            for at, shifts in enumerate(days)
            for start, end in shifts
        ],
        np.int64,
    ).reshape(-1, 2)
    begun, ended = shifts.T
    done = np.cumsum(ended - begun)
    packed = np.stack((2 * (done - ended) + 1, 2 * done), axis=1)
    last = midnight + DAY * len(days)
    bounds = np.concatenate(([midnight], shifts.ravel(), [last]))
    return bounds, np.concatenate(([2 * LOST, 0], packed.ravel(), [2 * LOST]))


def _whole_pieces(bounds: Any, done: Any) -> tuple[Any, Any]:
    """Return the time worked by the end of every shift, and ``_pieces`` of shifts."""
    np = numpy()
    by_the_end = done[3:-1:2] >> 1
    length = bounds[2:-1:2] - bounds[1:-1:2]
    first = bounds[1:-1:2] - (by_the_end - length)
    return np.append(0, by_the_end), np.concatenate(([LOST], first, [LOST]))
