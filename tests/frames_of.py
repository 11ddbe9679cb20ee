"""Frames of every backend from the same rows, and their values back."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

import pandas as pd
import polars as pl
import pyarrow as pa

Columns = Mapping[str, Sequence[Any]]


def _is_time(values: Sequence[Any]) -> bool:
    return any(isinstance(each, date) for each in values)


def _is_moment(values: Sequence[Any]) -> bool:
    return any(isinstance(each, datetime) for each in values)


def of_pandas(unit: str) -> Callable[[Columns], pd.DataFrame]:
    """Return what makes a frame of pandas whose times have a unit."""

    def make(columns: Columns) -> pd.DataFrame:
        made = {
            name: pd.Series(values, dtype=f"datetime64[{unit}]")
            if _is_time(values)
            else pd.Series(values)
            for name, values in columns.items()
        }
        frame = pd.DataFrame(made)
        # An index that is neither in order nor without repeats.
        frame.index = pd.Index([7, *range(len(frame) - 1, 0, -1)][: len(frame)])
        return frame

    return make


def of_objects(columns: Columns) -> pd.DataFrame:
    """Return a frame of pandas that holds objects of Python."""
    return pd.DataFrame(
        {name: pd.Series(values, dtype=object) for name, values in columns.items()}
    )


def of_arrow_types(columns: Columns) -> pd.DataFrame:
    """Return a frame of pandas whose columns are held by Arrow."""
    table = of_pyarrow(columns)
    return table.to_pandas(types_mapper=pd.ArrowDtype)


def of_polars(columns: Columns) -> pl.DataFrame:
    """Return a frame of polars."""
    return pl.DataFrame(
        {
            name: pl.Series(
                name,
                values,
                dtype=(pl.Datetime("us") if _is_moment(values) else pl.Date)
                if _is_time(values)
                else None,
            )
            for name, values in columns.items()
        }
    )


def of_pyarrow(columns: Columns) -> pa.Table:
    """Return a table of pyarrow, in two chunks."""
    table = pa.table({name: pa.array(values) for name, values in columns.items()})
    half = table.num_rows // 2
    return pa.concat_tables([table[:half], table[half:]])


def of_batch(columns: Columns) -> pa.RecordBatch:
    """Return a record batch of pyarrow."""
    return pa.record_batch({name: pa.array(each) for name, each in columns.items()})


BACKENDS: Final[Mapping[str, Callable[[Columns], Any]]] = {
    "pandas ns": of_pandas("ns"),
    "pandas us": of_pandas("us"),
    "pandas s": of_pandas("s"),
    "pandas objects": of_objects,
    "pandas arrow": of_arrow_types,
    "polars": of_polars,
    "pyarrow": of_pyarrow,
    "record batch": of_batch,
}


def values_of(frame: Any, column: str) -> list[Any]:
    """Return a column as plain values; midnights of pandas stay moments."""
    found = frame[column]
    if hasattr(found, "to_pylist"):
        values: list[Any] = found.to_pylist()
        return values
    return [_plain(each) for each in found.to_list()]


def days_in(frame: Any, column: str) -> list[Any]:
    """Return a column of days; the midnights of pandas are days."""
    return [
        each.date() if isinstance(each, datetime) else each
        for each in values_of(frame, column)
    ]


def _plain(value: Any) -> Any:
    if value is None or value is pd.NaT or value is pd.NA or value != value:  # noqa: PLR0124 NaN
        return None
    if isinstance(value, pd.Timestamp):
        return value.to_pydatetime()
    return value
