"""
The end of every row's limit inside an engine.

*Ngày hết hạn của từng dòng.*  One join where the limit is the same for all rows, two
where it stands in a column.
"""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from cqtt.errors import InvalidValueError, UnstatedLimitError
from cqtt.interop.frames.asking import DueDates, Place
from cqtt.interop.frames.lazy_hours import due_moments
from cqtt.interop.frames.lazy_limits import LazyLimits
from cqtt.interop.frames.lazy_rows import LazyRows
from cqtt.interop.frames.scales import position_in_engine, scale_of
from cqtt.interop.frames.tables import (
    Column,
    Table,
    due_table,
    needs_moments,
    table_of,
)
from cqtt.interop.vectors.limits import QUARTERS
from cqtt.time_limits import (
    Hours,
    SameDay,
    TimeLimit,
    Unstated,
    WorkingDays,
    WorkingHours,
)

_FAR: Final = 9999 * 366 * 24
"""Hours after which no day of receipt has a due day."""


class LazyEnds(NamedTuple):
    """Expressions of the due day and of the due moment."""

    on: Any
    at: Any


def end_of_all(rows: LazyRows, asked: DueDates, limit: TimeLimit) -> LazyEnds:
    """
    Return the ends of one limit for all rows.

    Raises:
        UnstatedLimitError: The limit is not stated.
    """
    import narwhals.stable.v2 as nw

    place = asked.place
    if isinstance(limit, Unstated):
        raise UnstatedLimitError(limit.text)
    _refuse_office_clock(type(limit), place)
    if isinstance(limit, Hours | WorkingHours):
        quarters = nw.lit(int(min(limit.quantity, _FAR) * QUARTERS)).cast(nw.Int64)
        at = due_moments(rows, asked.received, type(limit), quarters, place)
        return _ends(rows, [], [at])
    names = rows.join(
        due_table(limit, place), {rows.put(rows.day(asked.received)): "day"}
    )
    by_hour = needs_moments(type(limit), place)
    return _ends(rows, [_received(rows, asked.received, names, by_hour=by_hour)], [])


def ends_of_each(rows: LazyRows, asked: DueDates, limits: LazyLimits) -> LazyEnds:
    """Return the ends of the limits that stand in columns."""
    import narwhals.stable.v2 as nw

    on, at = [], []
    in_days: dict[int, Any] = {}
    for number, group in enumerate(limits.groups):
        _refuse_office_clock(group, asked.place)
        if isinstance(group, SameDay):
            in_days[number] = group
        elif group in (Hours, WorkingHours):
            quarters = nw.col(limits.quarters)
            if limits.number is not None:
                quarters = nw.when(nw.col(limits.number) == number).then(quarters)
            at.append(due_moments(rows, asked.received, group, quarters, asked.place))
        else:
            in_days[number] = group(1)
    if in_days:
        on.append(_in_days(rows, asked, limits, in_days))
    return _ends(rows, on, at)


def _in_days(
    rows: LazyRows, asked: DueDates, limits: LazyLimits, groups: Mapping[int, Any]
) -> Any:
    """Join receipts with positions, and positions and quantities with due days."""
    import narwhals.stable.v2 as nw

    by_hour = any(needs_moments(type(each), asked.place) for each in groups.values())
    day = rows.put(rows.day(asked.received))
    receipts: dict[str, Column] = {}
    ends: dict[str, Column] = {}
    steps, positions = {}, {}
    for at, limit in groups.items():
        scale = scale_of(limit, asked.place)
        steps[at] = nw.lit(scale.step)
        if scale.receipts is None:
            positions[at] = position_in_engine(nw.col(day), limit)
        else:
            found = table_of("whole", scale.receipts, by_hour=by_hour)
            _append(receipts, found, at)
        due = {
            "position": Column("whole", [position for position, _ in scale.ends]),
            "due": Column("day", [end for _, end in scale.ends]),
        }
        _append(ends, due, at)
    known = [_of_groups(limits.number, positions)] if positions else []
    of_group = {} if limits.number is None else {limits.number: "number"}
    if receipts:
        names = rows.join(receipts, {day: "day", **of_group})
        known.append(_received(rows, asked.received, names, by_hour=by_hour))
    units = (nw.col(limits.quarters) + (QUARTERS - 1)) // QUARTERS
    step = _of_groups(limits.number, steps)
    target = rows.put(nw.coalesce(*known) + units * step)
    return nw.col(rows.join(ends, {target: "position", **of_group})["due"])


def _of_groups(number: str | None, values: Mapping[int, Any]) -> Any:
    """Return for each row the expression of its group."""
    import narwhals.stable.v2 as nw

    if number is None:
        return next(iter(values.values()))
    return nw.coalesce(
        *(nw.when(nw.col(number) == at).then(value) for at, value in values.items())
    )


def _append(table: dict[str, Column], more: Table, group: int) -> None:
    """Append the rows of a group to a table."""
    many = len(next(iter(more.values())).values)
    numbered = {**more, "number": Column("whole", [group] * many)}
    for name, column in numbered.items():
        before = table[name].values if name in table else ()
        table[name] = Column(column.held, [*before, *column.values])


def _received(
    rows: LazyRows, received: str, names: Mapping[str, str], *, by_hour: bool
) -> Any:
    """Return what the table of receipts gives at the hour of each receipt."""
    import narwhals.stable.v2 as nw

    value = nw.col(names["value"])
    if not by_hour:
        return value
    is_late = rows.second(received) >= nw.col(names["late_from"])
    return nw.when(is_late).then(nw.col(names["late_value"])).otherwise(value)


def _ends(rows: LazyRows, on: list[Any], at: list[Any]) -> LazyEnds:
    """Return the one end that each row has, as columns on the side."""
    import narwhals.stable.v2 as nw

    nothing = nw.lit(None)
    moment = rows.put(nw.coalesce(*at) if at else nothing.cast(nw.Datetime()))
    days = [*on, *([nw.col(moment).dt.date()] if at else [])]
    day = rows.put(nw.coalesce(*days) if days else nothing.cast(nw.Date()))
    return LazyEnds(nw.col(day), nw.col(moment))


def _refuse_office_clock(kind: object, place: Place) -> None:
    if kind is WorkingDays and place.counts_moments:
        raise InvalidValueError("rules", place.rules.name, "office-clock-in-engine")
