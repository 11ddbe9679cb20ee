"""The rows of dossiers in a period, each in one column of Form 06."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final, NamedTuple

from cqtt.errors import InvalidValueError
from cqtt.interop.frames.asking import Reported
from cqtt.interop.frames.columns import the_same, times_of
from cqtt.interop.frames.row_limits import coded
from cqtt.interop.vectors.judging import LATE, NOT_KNOWN, judged_times
from cqtt.interop.vectors.kernels import EPOCH, NULL, numpy
from cqtt.interop.vectors.rows import Rows, rows_at
from cqtt.interop.vectors.times import Times
from cqtt.procedures import ChannelKind
from cqtt.satisfaction.matching import is_missing

CARRIED_OVER, DIRECT, ONLINE = range(3)
NO_PART: Final = -1
IN_TIME: Final = 3
"""Results 0, 1 and 2 are early, on time and late; 3 and 4 run, in time and late."""
_RESULTS: Final = 5
_PARTS: Final = 3


class Counted(NamedTuple):
    """How many rows of a label stand in one column of each part of the form."""

    label: Any
    part: int
    result: int
    rows: int


def counted_rows(frame: Any, asked: Reported) -> Iterator[Counted]:
    """
    Yield how many rows of an eager frame stand where.

    Raises:
        InvalidValueError: Rows of the period have no due day, or no channel.
    """
    np = numpy()
    rows = PeriodRows(frame, asked)
    part, result = rows.parts(), rows.results()
    if asked.label is None:
        labels, label = [None], 0
    else:
        known = coded(frame[asked.label])
        labels, label = known.labels, known.codes[rows.inside].astype(np.int64)
    keys = (label * _PARTS + part) * _RESULTS + result
    counts = np.bincount(keys)
    for key in np.flatnonzero(counts).tolist():
        place, at = divmod(key, _RESULTS)
        number, into = divmod(place, _PARTS)
        yield Counted(labels[number], into, at, int(counts[key]))


class PeriodRows:
    """The rows of an eager frame that are in the period."""

    def __init__(self, frame: Any, asked: Reported) -> None:
        np = numpy()
        self._frame: Any = frame
        self._asked: Reported = asked
        first, last = day_number(asked.first), day_number(asked.last)
        day = times_of(frame[asked.received], asked.received).days()
        ended = times_of(frame[asked.finished], asked.finished).days()
        is_over = (ended != NULL) & (ended < first)
        self.inside: Any = np.flatnonzero((day != NULL) & (day <= last) & ~is_over)
        self._is_new: Any = day[self.inside] >= first
        self._last: int = last

    def parts(self) -> Any:
        """Return of each row whether it was carried over, came online or not."""
        np = numpy()
        column = self._asked.online
        of = coded(self._frame[column])
        online = np.array([part_of(each) for each in of.labels], np.int64)
        parts = np.where(self._is_new, online[of.codes[self.inside]], CARRIED_OVER)
        if wrong := self._rows(parts == NO_PART):
            raise InvalidValueError(
                column, wrong, "channels-of-report", wrong.told_vi()
            )
        return parts

    def results(self) -> Any:
        """Return the result of each row; 3 and 4 are those that run."""
        np = numpy()
        ended = self._until_the_end(self._asked.finished)
        since = self._until_the_end(self._asked.waiting_since)
        is_settled, waits = ended.values != NULL, since.values != NULL
        at_the_end = the_same(self._asked.end, self.inside.size)
        later = np.where(is_settled, self._judged(ended), self._judged(at_the_end))
        codes = np.where(waits, self._judged(since), later).astype(np.int64)
        if wrong := self._rows(codes == NOT_KNOWN):
            raise InvalidValueError(
                self._asked.due, wrong, "due-days-of-report", wrong.told_vi()
            )
        return np.where(is_settled, codes, IN_TIME + (codes == LATE))

    def _judged(self, finished: Times) -> Any:
        due_at = self._asked.due_at
        return judged_times(
            self._inside(self._asked.due),
            finished,
            None if due_at is None else self._inside(due_at),
            "finished",
        )

    def _inside(self, column: str) -> Times:
        return times_of(self._frame[column], column).rows(self.inside)

    def _until_the_end(self, column: str | None) -> Times:
        """Return the days or moments of a column, null after the period."""
        np = numpy()
        if column is None:
            return Times(np.full(self.inside.size, NULL))
        times = self._inside(column)
        return times.known(times.days() <= self._last)

    def _rows(self, wrong: Any) -> Rows | None:
        """Tell where rows of the period stand in the frame, if there are any."""
        if not wrong.any():
            return None
        return rows_at(self.inside[wrong], len(self._frame))


def day_number(day: date) -> int:
    """Return the days since 1970."""
    return day.toordinal() - EPOCH


def part_of(value: Any) -> int:
    """
    Return where a dossier that came in the period is counted, by its channel.

    ``NO_PART`` where that is neither true nor false, nor a value of ``ChannelKind``.
    """
    if is_missing(value):
        return NO_PART
    if hasattr(value, "__bool__") and value in (False, True):
        return ONLINE if value else DIRECT
    try:
        return ONLINE if ChannelKind(value).is_electronic else DIRECT
    except ValueError:
        return NO_PART
