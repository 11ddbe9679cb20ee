"""
The rows of a lazy frame on their way: columns on the side, and joins with small tables.

*Các dòng của bảng trì hoãn.*  Nothing is run here but the one query that counts rows
without an answer; the user's columns keep their types and their order.  Rows of polars
stay where they are, those of the others come in the order of the engine.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from cqtt.errors import InvalidValueError, MissingTimeError, WrongTypeError
from cqtt.interop.frames.checking import require_times
from cqtt.interop.frames.engines import beside
from cqtt.interop.frames.gathering import looked_up
from cqtt.interop.frames.tables import Table

_UTC: Final = ("UTC", "Etc/UTC", "GMT", "Z", "+00:00")
_AHEAD_BY_SEVEN: Final = ("+07:00", "Etc/GMT-7")
_VIETNAM: Final = ("Asia/Ho_Chi_Minh", "Asia/Saigon", *_AHEAD_BY_SEVEN)
_AHEAD_OF_UTC: Final = "7h"


class LostRows:
    """How many rows have no answer; an engine has no positions."""

    def __init__(self, rows: int) -> None:
        self.rows: int = rows

    def __repr__(self) -> str:
        return "1 row" if self.rows == 1 else f"{self.rows} rows"


class LazyRows:
    """
    A lazy frame of narwhals, with columns of our own beside the user's.

    Raises:
        InvalidValueError: One of the ``new`` names is there already in other capital
            letters; only polars tells such names apart.
    """

    def __init__(self, frame: Any, new: Sequence[str] = ()) -> None:
        self.frame: Any = frame
        schema = frame.collect_schema()
        self.schema: Mapping[str, Any] = dict(schema)
        self._theirs: list[str] = schema.names()
        self._ours: Final = "cqtt_" + "_" * max(map(len, self._theirs), default=0)
        self._made: int = 0
        self._empty: dict[str, bool] = {}
        if not frame.implementation.is_polars():
            _require_new(self._theirs, new)

    # -- columns -----------------------------------------------------------------------

    def day(self, column: str) -> Any:
        """Return a column as days, those of Vietnam where it holds moments."""
        import narwhals.stable.v2 as nw

        self._require_times(column)
        if self.holds_days(column):
            return nw.col(column)
        return self.moment(column).dt.date()

    def holds_days(self, column: str) -> bool:
        """Tell whether a column is one of days, without an hour."""
        import narwhals.stable.v2 as nw

        return bool(self.schema[column] == nw.Date)

    def holds_nothing(self, column: str) -> bool:
        """
        Tell whether a column has neither a type nor a value.

        One query is run where it has no type that is known.
        """
        import narwhals.stable.v2 as nw

        if self.schema[column] != nw.Unknown:
            return False
        if column not in self._empty:
            self._empty[column] = not self._many(~nw.col(column).is_null())
        return self._empty[column]

    def moment(self, column: str) -> Any:
        """Return a column of moments as Vietnamese wall-clock time."""
        import narwhals.stable.v2 as nw

        self._require_times(column)
        if self.schema[column] == nw.Date:
            raise WrongTypeError(column, "Date", "column-of-moments")
        if self.holds_nothing(column):
            return nw.lit(None).cast(nw.Datetime())
        zone, expression = self.schema[column].time_zone, nw.col(column)
        if zone is None:
            return expression
        # DuckDB and Spark have one zone for a whole session.
        converts = self.frame.implementation.is_polars()
        if zone in (_AHEAD_BY_SEVEN if converts else _VIETNAM):
            return expression.dt.replace_time_zone(None)
        if zone not in _UTC:
            if not converts:
                raise InvalidValueError(column, zone, "zone-of-engine")
            expression = expression.dt.convert_time_zone("UTC")
        return expression.dt.replace_time_zone(None).dt.offset_by(_AHEAD_OF_UTC)

    def second(self, column: str) -> Any:
        """Return the second of the day of a column of moments."""
        import narwhals.stable.v2 as nw

        clock = self.moment(column).dt
        hour, minute, second = (
            part.cast(nw.Int64)
            for part in (clock.hour(), clock.minute(), clock.second())
        )
        return hour * 3600 + minute * 60 + second

    def _require_times(self, column: str) -> None:
        import narwhals.stable.v2 as nw

        dtype = self.schema[column]
        require_times(dtype, column)
        if dtype not in (nw.Date, nw.Datetime) and not self.holds_nothing(column):
            raise WrongTypeError(column, str(dtype), "column-of-days")

    # -- steps -------------------------------------------------------------------------

    def put(self, expression: Any) -> str:
        """Put a column on the side and return its name."""
        name = self._name()
        self.frame = self.frame.with_columns(expression.alias(name))
        return name

    def join(self, table: Table, keys: Mapping[str, str]) -> dict[str, str]:
        """
        Join a small table, whose columns come on the side; return their names.

        ``keys`` names for each column of ours the one of the table that it equals.
        """
        names = {name: self._name() for name in table}
        if self.frame.implementation.is_polars():
            self.frame = looked_up(self.frame, table, keys, names)
            return names
        renamed = {names[name]: column for name, column in table.items()}
        self.frame = self.frame.join(
            beside(self.frame, renamed),
            left_on=list(keys),
            right_on=[names[each] for each in keys.values()],
            how="left",
        )
        return names

    def constant(self, value: date) -> str:
        """Put one day or wall-clock moment on the side of every row."""
        import narwhals.stable.v2 as nw

        is_moment = isinstance(value, datetime)
        kind = nw.Datetime() if is_moment else nw.Date()
        name = self.put(nw.lit(value).cast(kind))
        self.schema = {**self.schema, name: kind}
        return name

    def refuse(self, lost: Any, column: str, slug: str) -> None:
        """
        Count the rows of which ``lost`` is true, in one query, and refuse them.

        Raises:
            InvalidValueError: There is one.
        """
        if rows := self._many(lost):
            raise InvalidValueError(column, LostRows(rows), slug, f"{rows} dòng")

    def refuse_days(self, days: Any, argument: str, because: str) -> None:
        """
        Refuse bare days where the minute counts, in one query.

        ``days`` is an expression of those days, null elsewhere.

        Raises:
            MissingTimeError: There is one.
        """
        first = self._one(days.min())
        if first is not None:
            raise MissingTimeError(argument, first, because)

    def _many(self, chosen: Any) -> int:
        """Return of how many rows an expression is true, by one query."""
        import narwhals.stable.v2 as nw

        return int(self._one(chosen.cast(nw.Int64).sum()) or 0)

    def _one(self, aggregate: Any) -> Any:
        """Return one value of the whole frame, by one query."""
        asked = self.frame.select(aggregate.alias("value"))
        if self.frame.implementation.is_duckdb():  # narwhals would need pyarrow
            return asked.to_native().fetchall()[0][0]
        return asked.collect().item()

    def done(self, new: Mapping[str, Any]) -> Any:
        """Return the user's columns as they were, and the new ones after them."""
        import narwhals.stable.v2 as nw

        made = (expression.alias(name) for name, expression in new.items())
        return self.frame.select(*map(nw.col, self._theirs), *made)

    def _name(self) -> str:
        self._made += 1
        return f"{self._ours}{self._made}"


def _require_new(theirs: Sequence[str], new: Sequence[str]) -> None:
    there = {name.lower() for name in theirs}
    for name in new:
        if name.lower() in there:
            raise InvalidValueError("name", name, "new-column")
        there.add(name.lower())
