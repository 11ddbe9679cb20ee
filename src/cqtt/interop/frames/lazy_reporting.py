"""The rows of dossiers in a period, counted inside an engine for Form 06."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from cqtt.due_dates import Timeliness
from cqtt.errors import InvalidValueError
from cqtt.interop.frames.asking import Judged, Reported
from cqtt.interop.frames.dossier_rows import (
    CARRIED_OVER,
    IN_TIME,
    NO_PART,
    Counted,
    part_of,
)
from cqtt.interop.frames.joining import timeliness
from cqtt.interop.frames.lazy_rows import LazyRows, LostRows
from cqtt.interop.vectors.judging import LATE
from cqtt.satisfaction.matching import is_missing

_CODES: Final = {each.value: code for code, each in enumerate(Timeliness)}


def counted_rows_lazily(frame: Any, asked: Reported) -> Iterator[Counted]:
    """
    Yield how many rows of a lazy frame stand where; one query is run.

    Raises:
        InvalidValueError: Rows of the period have no due day, or no channel.
    """
    counted: Counter[tuple[Any, int, int]] = Counter()
    no_day = no_channel = 0
    for label, is_new, online, is_settled, judged, rows in _groups(frame, asked):
        part = part_of(online) if is_new else CARRIED_OVER
        if is_missing(judged):
            no_day += rows
        elif part == NO_PART:
            no_channel += rows
        else:
            code = _CODES[judged]
            result = code if is_settled else IN_TIME + (code == LATE)
            counted[None if is_missing(label) else label, part, result] += rows
    if no_day:
        lost = LostRows(no_day)
        raise InvalidValueError(asked.due, lost, "due-days-of-report", f"{no_day} dòng")
    if no_channel:
        lost = LostRows(no_channel)
        raise InvalidValueError(
            asked.online, lost, "channels-of-report", f"{no_channel} dòng"
        )
    for (label, part, result), rows in counted.items():
        yield Counted(label, part, result, rows)


def _groups(frame: Any, asked: Reported) -> Iterator[tuple[Any, ...]]:
    """Run the query that counts rows by all that decides where they stand."""
    import narwhals.stable.v2 as nw

    inside = _inside(frame, asked)
    judged = _judged_by(inside, asked, "ended", "by_end")
    judged = _judged_by(judged, asked, "since", "by_request")
    judged = _judged_by(judged, asked, None, "by_period")
    is_settled = ~nw.col("ended").is_null()
    waits = ~nw.col("since").is_null()
    keys = {
        "label": nw.col("label"),
        "is_new": nw.col("is_new"),
        "online": nw.col("online"),
        "is_settled": is_settled,
        "judged": nw.when(waits)
        .then(nw.col("by_request"))
        .when(is_settled)
        .then(nw.col("by_end"))
        .otherwise(nw.col("by_period")),
    }
    groups = judged.select(**keys).group_by(*keys, drop_null_keys=False)
    found: Iterator[tuple[Any, ...]] = (
        groups.agg(nw.len().alias("rows")).collect().iter_rows()
    )
    return found


def _inside(frame: Any, asked: Reported) -> Any:
    """Return the rows of the period under names of our own."""
    import narwhals.stable.v2 as nw

    rows = LazyRows(frame)
    first, last = (nw.lit(each).cast(nw.Date()) for each in (asked.first, asked.last))
    received, over = rows.day(asked.received), rows.day(asked.finished)
    chosen = {
        "label": nw.lit(None).cast(nw.String())
        if asked.label is None
        else nw.col(asked.label),
        "is_new": received >= first,
        "online": nw.col(asked.online),
        "due": nw.col(asked.due),
        "ended": _until(rows, asked.finished, last),
        "since": _until(rows, asked.waiting_since, last),
    }
    if asked.due_at is not None:
        chosen["due_at"] = nw.col(asked.due_at)
    is_inside = (received <= last) & (over.is_null() | (over >= first))
    return frame.filter(is_inside).select(**chosen)


def _until(rows: LazyRows, column: str | None, last: Any) -> Any:
    """Return the days or moments of a column, null after the period."""
    import narwhals.stable.v2 as nw

    if column is None:
        return nw.lit(None).cast(nw.Date())
    return nw.when(rows.day(column) <= last).then(nw.col(column))


def _judged_by(frame: Any, asked: Reported, finished: str | None, name: str) -> Any:
    """Add the column that judges rows by one column, or by the end of the period."""
    due_at = None if asked.due_at is None else "due_at"
    at = asked.end if finished is None else None
    return timeliness(
        frame,
        Judged(due="due", finished=finished, due_at=due_at, at=at, name=name),
    )
