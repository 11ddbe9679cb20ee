"""
Due dates, working days and timeliness inside an engine, by joins with small tables.

*Tính hạn ngay trong máy tính toán dữ liệu.*  Every function takes a lazy frame of
narwhals and a question of ``asking`` and returns a lazy frame: no rows are fetched and
no function of Python is called for a row.  With ``beyond="raise"`` a query is run at
once that counts the rows without an answer; another finds bare days where a due moment
decides.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from cqtt.due_dates import Timeliness
from cqtt.interop.frames.asking import Between, DueDates, Judged, Left, Place
from cqtt.interop.frames.lazy_ends import end_of_all, ends_of_each
from cqtt.interop.frames.lazy_hours import elapsed
from cqtt.interop.frames.lazy_limits import limits_of
from cqtt.interop.frames.lazy_rows import LazyRows
from cqtt.interop.frames.tables import worked_through
from cqtt.interop.vectors.judging import AT_AN_HOUR
from cqtt.moments import require_moment

_WORKING_TIME: Final = "working time"


def due_dates(frame: Any, asked: DueDates) -> Any:
    """Return a lazy frame with the due days, and due moments where there may be any."""
    import narwhals.stable.v2 as nw

    rows = LazyRows(frame, asked.new)
    given = ~nw.col(asked.received).is_null()
    if asked.limit is not None:
        ends = end_of_all(rows, asked, asked.limit)
    else:
        limits = limits_of(rows, asked)
        ends = ends_of_each(rows, asked, limits)
        given &= ~nw.col(limits.quarters).is_null()
        if asked.beyond == "raise":
            rows.refuse(limits.unread, asked.column or "", "limits-to-read")
    if asked.beyond == "raise":
        rows.refuse(given & ends.on.is_null(), asked.received, "rows-within-calendar")
    return rows.done(dict(zip(asked.new, ends, strict=False)))


def working_days(frame: Any, asked: Between) -> Any:
    """Return a lazy frame with the working days after start up to and including end."""
    rows = LazyRows(frame, asked.new)
    start, end = (_column(rows, each) for each in (asked.start, asked.end))
    since, until = (_counted(rows, each, asked.place) for each in (start, end))
    counted = until["value"] - since["value"]
    _refuse_beyond(rows, asked, counted, (start, end))
    return rows.done({asked.name: counted})


def working_minutes(frame: Any, asked: Between) -> Any:
    """Return a lazy frame with the working minutes from start to end, rounded down."""
    rows = LazyRows(frame, asked.new)
    for argument, each in (("start", asked.start), ("end", asked.end)):
        if isinstance(each, date):
            require_moment(each, argument, _WORKING_TIME)
    start, end = (_column(rows, each) for each in (asked.start, asked.end))
    since, until = (
        elapsed(rows, each, rows.second(each), asked.place) for each in (start, end)
    )
    minutes = (until - since) // 60
    _refuse_beyond(rows, asked, minutes, (start, end))
    return rows.done({asked.name: minutes})


def remaining(frame: Any, asked: Left) -> Any:
    """Return a lazy frame with the working days and the days that are left."""
    rows = LazyRows(frame, asked.new)
    at = _column(rows, asked.at)
    since, until = (_counted(rows, each, asked.place) for each in (at, asked.due))
    working, days = (until[name] - since[name] for name in ("value", "ordinal"))
    _refuse_beyond(rows, asked, working, (at, asked.due))
    return rows.done({asked.name: working, asked.days_name: days})


def timeliness(frame: Any, asked: Judged) -> Any:
    """Return a lazy frame with the column that says early, on time or late."""
    import narwhals.stable.v2 as nw

    rows = LazyRows(frame, asked.new)
    ends = {asked.finished: "finished"} if asked.finished else {}
    if asked.at is not None:
        ends[rows.constant(asked.at)] = "at"
    if not ends:
        return rows.done({asked.name: nw.lit(None).cast(nw.String())})
    finished = rows.put(nw.coalesce(*map(rows.day, ends)))
    day, due = nw.col(finished), rows.day(asked.due)
    is_late = day > due
    if asked.due_at is not None:
        _refuse_days(rows, asked, asked.due_at, day, ends)
        minute = nw.coalesce(*(_minute(rows, each) for each in ends))
        is_late |= (day == due) & _is_after(rows, day, minute, asked.due_at)
    judged = (
        nw.when(day < due)
        .then(nw.lit(Timeliness.EARLY.value))
        .when(is_late)
        .then(nw.lit(Timeliness.LATE.value))
        .when(day == due)
        .then(nw.lit(Timeliness.ON_TIME.value))
    )
    return rows.done({asked.name: judged})


def _refuse_days(
    rows: LazyRows, asked: Judged, due_at: str, day: Any, ends: Mapping[str, str]
) -> None:
    """Refuse bare days for due moments, and for what falls on the day of one."""
    import narwhals.stable.v2 as nw

    if rows.holds_days(due_at):
        rows.refuse_days(rows.day(due_at), "due_at", AT_AN_HOUR)
    is_near = (day == rows.day(asked.due)) & ~nw.col(due_at).is_null()
    for column, argument in ends.items():
        if rows.holds_days(column):
            decides = is_near & ~nw.col(column).is_null()
            if argument == "at" and asked.finished:
                decides &= nw.col(asked.finished).is_null()
            rows.refuse_days(nw.when(decides).then(day), argument, AT_AN_HOUR)


def _is_after(rows: LazyRows, day: Any, minute: Any, due_at: str) -> Any:
    """Tell whether a minute of a day lies after a due moment; false without one."""
    due = rows.day(due_at)
    after = (day > due) | ((day == due) & (minute > _minute(rows, due_at)))
    return after.fill_null(value=False)


def _minute(rows: LazyRows, column: str) -> Any:
    """Return the minute of the day; the first of it where the column holds days."""
    import narwhals.stable.v2 as nw

    if rows.holds_days(column):
        return nw.when(~nw.col(column).is_null()).then(nw.lit(0)).cast(nw.Int64)
    return rows.second(column) // 60


def _column(rows: LazyRows, when: str | date) -> str:
    """Return the name of a column, or of one that holds the same on every row."""
    return when if isinstance(when, str) else rows.constant(when)


def _counted(rows: LazyRows, column: str, place: Place) -> Mapping[str, Any]:
    """Return the ordinal of each day, and the working days up to it."""
    import narwhals.stable.v2 as nw

    day = rows.put(rows.day(column))
    names = rows.join(worked_through(place), {day: "day"})
    return {name: nw.col(side) for name, side in names.items()}


def _refuse_beyond(
    rows: LazyRows, asked: Between | Left, answer: Any, given: tuple[str, str]
) -> None:
    import narwhals.stable.v2 as nw

    if asked.beyond == "raise":
        start, end = (~nw.col(each).is_null() for each in given)
        lost = start & end & answer.is_null()
        rows.refuse(lost, " and ".join(asked.read), "rows-within-calendar")
