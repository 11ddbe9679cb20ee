"""
Small tables inside the engine of a lazy frame, beside the user's rows.

*Đưa bảng nhỏ vào máy tính toán.*  DuckDB gets a table as a query of constants, made
from the user's own relation because only relations of one connection join; it leaves
nothing behind in the connection.  The others get it through narwhals, Spark by the
session of the frame.  polars needs no joins: see ``gathering``.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from cqtt.interop.frames.tables import Column, Held, Table

_EPOCH: Final = date(1970, 1, 1).toordinal()
_NOTHING: Final = -(2**31)


def beside(frame: Any, table: Table) -> Any:
    """Return a small table as a lazy frame of narwhals that joins with another."""
    import narwhals.stable.v2 as nw

    engine, native = frame.implementation, frame.to_native()
    if engine.is_duckdb():
        return nw.from_native(_constants(native, table))
    kinds = {"day": nw.Date(), "whole": nw.Int64()}
    made = nw.from_dict(
        {name: list(column.values) for name, column in table.items()},
        {name: kinds.get(column.held, nw.String()) for name, column in table.items()},
        backend="pyarrow",
    )
    return made.lazy(engine, session=getattr(native, "sparkSession", None))


def _constants(relation: Any, table: Table) -> Any:
    """Return the rows of a table as a relation of the same connection."""
    one_row = relation.limit(0).aggregate("count(*) AS n")
    listed = ", ".join(
        f"unnest({_list(column)}) AS {_quoted(name)}" for name, column in table.items()
    )
    typed = ", ".join(
        f"{_SQL[column.held].format(_quoted(name))} AS {_quoted(name)}"
        for name, column in table.items()
    )
    length = len(next(iter(table.values())).values)
    return one_row.project(listed).project(typed).limit(length)


_SQL: Final[dict[Held, str]] = {
    "day": f"DATE '1970-01-01' + nullif({{}}, {_NOTHING})::INTEGER",
    "whole": f"nullif({{}}, {_NOTHING})",
    "text": "{}",
}


def _list(column: Column) -> str:
    """Return values as a list of SQL; numbers as one text, which is read faster."""
    if column.held == "text":
        return f"[{', '.join(_text(each) for each in column.values) or _text('')}]"
    known = (_NOTHING if each is None else each for each in numbers_of(column))
    numbers = ",".join(map(str, known)) or "0"
    return f"string_split('{numbers}', ',')::BIGINT[]"


def numbers_of(column: Column) -> Iterator[int | None]:
    """Yield the values of a column, days as days since 1970."""
    for value in column.values:
        is_day = isinstance(value, date)
        yield value.toordinal() - _EPOCH if is_day else value


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
