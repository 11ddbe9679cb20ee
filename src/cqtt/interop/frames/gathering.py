"""
Small tables beside a lazy frame of polars: values taken by their position.

*Tra bảng nhỏ trong polars.*  A join of polars shuffles the rows, or pays ten times as
much to keep their order.  Keys that are days or whole numbers say at which position of
the table their values stand, so these are gathered, and the rows stay where they are.
Texts are joined, in order.  polars itself is reached through narwhals.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from cqtt.interop.frames.engines import numbers_of
from cqtt.interop.frames.tables import Column, Table


class Run(NamedTuple):
    """Keys from ``low`` to ``high`` of one group, whose values begin at ``start``."""

    group: int
    low: int
    high: int
    start: int


def looked_up(
    frame: Any, table: Table, keys: Mapping[str, str], names: Mapping[str, str]
) -> Any:
    """
    Return a lazy frame of narwhals with the columns of a small table beside its own.

    ``keys`` names for each column of the frame the one of the table that it equals: one
    of days, numbers or texts, and a second for the number of the group if there is one.
    ``names`` are what the columns are to be called.
    """
    import narwhals.stable.v2 as nw

    polars, native = nw.get_native_namespace(frame), frame.to_native()
    (ours, theirs), *second = keys.items()
    if table[theirs].held == "text":
        return nw.from_native(_joined(polars, native, table, (ours, theirs), names))
    groups = [0] * len(table[theirs].values)
    if second:
        groups = list(table[second[0][1]].values)
    runs, rows = _runs(list(numbers_of(table[theirs])), groups)
    at = _position(polars, ours, [each for each, _ in second], runs)
    gathered = {
        names[name]: polars.lit(_series(polars, column, rows)).gather(at)
        for name, column in table.items()
    }
    return nw.from_native(native.with_columns(**gathered))


def _joined(
    polars: Any,
    native: Any,
    table: Table,
    key: tuple[str, str],
    names: Mapping[str, str],
) -> Any:
    """Return a frame of polars joined with a table, in its own order."""
    ours, theirs = key
    small = {
        names[name]: _series(polars, column, range(len(column.values)))
        for name, column in table.items()
    }
    return native.join(
        polars.LazyFrame(small),
        how="left",
        left_on=ours,
        right_on=names[theirs],
        maintain_order="left",
    )


def _runs(
    keys: Iterable[Any], groups: Iterable[int]
) -> tuple[list[Run], list[int | None]]:
    """Return the runs of keys without a gap, and the row at each position of them."""
    found: defaultdict[int, dict[Any, int]] = defaultdict(dict)
    for row, (key, group) in enumerate(zip(keys, groups, strict=True)):
        found[group][key] = row
    runs: list[Run] = []
    at: list[int | None] = []
    for group, rows in found.items():
        low, high = min(rows), max(rows)
        runs.append(Run(group, low, high, len(at)))
        at += map(rows.get, range(low, high + 1))
    return runs, at


def _position(
    polars: Any, column: str, group: Sequence[str], runs: Sequence[Run]
) -> Any:
    """Return the position of each row's key, null where there is none."""
    key = polars.col(column).cast(polars.Int64)

    def inside() -> Iterator[Any]:
        for run in runs:
            known = key.is_between(run.low, run.high)
            for each in group:
                known &= polars.col(each) == run.group
            yield polars.when(known).then(key - (run.low - run.start))

    return polars.coalesce(*inside(), polars.lit(None, polars.Int64))


def _series(polars: Any, column: Column, rows: Sequence[int | None]) -> Any:
    """Return the values of rows of a table as a column of polars."""
    is_text = column.held == "text"
    values = list(column.values if is_text else numbers_of(column))
    chosen = [None if row is None else values[row] for row in rows]
    series = polars.Series(chosen, dtype=polars.String if is_text else polars.Int64)
    return series.cast(polars.Date) if column.held == "day" else series
