"""The answers over eager frames, by the tables of ``cqtt.interop.vectors``."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from cqtt.errors import InvalidValueError
from cqtt.interop.frames.asking import Between, DueDates, Left
from cqtt.interop.frames.columns import (
    days_like,
    moments_like,
    numbers_like,
    the_same,
    times_of,
)
from cqtt.interop.frames.row_limits import RowLimits, row_limits
from cqtt.interop.vectors.judging import days_left, minutes_left
from cqtt.interop.vectors.kernels import NULL, numpy
from cqtt.interop.vectors.limits import Ends
from cqtt.interop.vectors.rows import lost_rows, refuse_beyond, rows_at
from cqtt.interop.vectors.times import Times
from cqtt.time_limits import WorkingHours

_WORKING_TIME = "working time"


def due_dates(frame: Any, asked: DueDates) -> Iterable[Any]:
    """Return the columns of due days and, where there are any, of due moments."""
    ends, unread, outside = ends_of(frame, asked)
    if asked.beyond == "raise":
        refuse_unread(asked, unread, ends.on.size)
        refuse_beyond(asked.received, outside, ends.on.size)
    like = frame[asked.received]
    yield days_like(like, asked.name, ends.on)
    if asked.has_moments:
        at = numpy().full(ends.on.size, NULL) if ends.at is None else ends.at
        yield moments_like(like, asked.at_name, at)


def ends_of(frame: Any, asked: DueDates) -> tuple[Ends, Any, Any]:
    """
    Return the ends of limits, and the rows without an answer.

    These are the positions of rows whose limit cannot be read, and of those beyond the
    calendar.
    """
    np = numpy()
    received = times_of(frame[asked.received], asked.received)
    tables = asked.place.tables
    if asked.limit is not None:
        ends = tables.due(asked.limit, received)
        return ends, np.empty(0, np.intp), lost_rows(ends.on, received.values)
    limits = row_limits(frame, asked)
    try:
        ends = limits.ends(tables, received)
    except InvalidValueError as error:
        raise _with_rows(error, limits) from None
    lost = lost_rows(ends.on, received.values)
    codes = limits.codes[lost]
    outside = lost[limits.quarters_of[codes] != NULL]
    return ends, lost[limits.unread_of[codes]], outside


def _with_rows(error: InvalidValueError, limits: RowLimits) -> InvalidValueError:
    """Return the error of an office without hours with the rows that need them."""
    if error.expected != "office-with-hours" or WorkingHours not in limits.groups:
        return error
    np, number = numpy(), limits.groups.index(WorkingHours)
    rows = rows_at(np.flatnonzero(limits.group == number), limits.codes.size)
    en = f"{error.got or 'none'} for {rows.rows} of {rows.of} rows, in working hours"
    vi = f"không có, cho {rows.rows} trên {rows.of} dòng tính bằng giờ làm việc"
    at = f"{rows.positions[0]}"
    return InvalidValueError(
        "office",
        f"{en}, the first at {at}",
        "office-with-hours",
        f"{vi}, dòng đầu ở vị trí {at}",
    )


def refuse_unread(asked: DueDates, unread: Any, of: int) -> None:
    """
    Raise for rows whose limit cannot be read.

    Raises:
        InvalidValueError: There is one.
    """
    if len(unread):
        rows = rows_at(unread, of)
        column = asked.column or ""
        raise InvalidValueError(column, rows, "limits-to-read", rows.told_vi())


def working_days(frame: Any, asked: Between) -> Iterable[Any]:
    """Return the column of working days after each start up to its end."""
    start, end = _ends(frame, asked)
    counted = asked.place.tables.days.count(start.days(), end.days())
    _refuse(asked, counted, start, end)
    return [numbers_like(_like(frame, asked), asked.name, counted)]


def working_minutes(frame: Any, asked: Between) -> Iterable[Any]:
    """Return the column of working minutes from each start to its end."""
    start, end = _ends(frame, asked)
    seconds = asked.place.tables.time.between(
        start.seconds("start", _WORKING_TIME), end.seconds("end", _WORKING_TIME)
    )
    _refuse(asked, seconds, start, end)
    return [numbers_like(_like(frame, asked), asked.name, minutes_left(seconds))]


def remaining(frame: Any, asked: Left) -> Iterable[Any]:
    """Return the columns of working days and of days that are left."""
    due = times_of(frame[asked.due], asked.due)
    at = _times(frame, asked.at, due.size)
    worked = asked.place.tables.days.count(at.days(), due.days())
    _refuse(asked, worked, at, due)
    days = days_left(due.days(), at.days())
    days[worked == NULL] = NULL
    like = frame[asked.due]
    yield numbers_like(like, asked.name, worked)
    yield numbers_like(like, asked.days_name, days)


def _ends(frame: Any, asked: Between) -> tuple[Times, Times]:
    rows = len(frame)
    return _times(frame, asked.start, rows), _times(frame, asked.end, rows)


def _times(frame: Any, when: str | date, rows: int) -> Times:
    if isinstance(when, str):
        return times_of(frame[when], when)
    return the_same(when, rows)


def _like(frame: Any, asked: Between) -> Any:
    return frame[asked.read[0]]


def _refuse(asked: Between | Left, answers: Any, *given: Times) -> None:
    if asked.beyond == "raise":
        lost = lost_rows(answers, *(each.values for each in given))
        refuse_beyond(" and ".join(asked.read), lost, answers.size)
