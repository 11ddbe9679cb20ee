"""Early, on time or late, over the columns of an eager frame."""

from collections.abc import Iterable
from typing import Any, Final

from cqtt.due_dates import Timeliness
from cqtt.interop.frames.asking import Judged
from cqtt.interop.frames.columns import texts_like, the_same, times_of
from cqtt.interop.vectors.judging import judged_times
from cqtt.interop.vectors.kernels import NULL, numpy
from cqtt.interop.vectors.times import Times

VALUES: Final = tuple(each.value for each in Timeliness)


def timeliness(frame: Any, asked: Judged) -> Iterable[Any]:
    """Return the column of an eager frame that says which it is."""
    due = times_of(frame[asked.due], asked.due)
    finished = Times(numpy().full(due.size, NULL))
    if asked.finished is not None:
        finished = times_of(frame[asked.finished], asked.finished)
    due_at = None
    if asked.due_at is not None:
        due_at = times_of(frame[asked.due_at], asked.due_at)
    codes = judged_times(due, finished, due_at, "finished")
    if asked.at is not None:
        runs = numpy().flatnonzero(finished.values == NULL)
        codes[runs] = judged_times(
            due.rows(runs),
            the_same(asked.at, runs.size),
            None if due_at is None else due_at.rows(runs),
            "at",
        )
    return [texts_like(frame[asked.due], asked.name, VALUES, codes)]
