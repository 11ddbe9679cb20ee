"""
Columns of days and moments as numpy has them, and answers as their frame has them.

A column is read as days, or as moments of the Vietnamese wall clock in its own unit;
nothing is copied where the frame's memory serves.  pandas has no type of days: there a
day is its midnight.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, Final

from cqtt.errors import WrongTypeError
from cqtt.interop.frames.checking import require_times
from cqtt.interop.vectors import times as vectors
from cqtt.interop.vectors.kernels import EPOCH, NULL, numpy
from cqtt.interop.vectors.rows import rows_at
from cqtt.interop.vectors.times import Times
from cqtt.satisfaction.matching import is_missing

_AHEAD_OF_UTC: Final = 7 * 3600
_MOST: Final = 2**63 - 1
_MOST_SECONDS: Final = 2**62
_MICRO: Final = 1_000_000
_MICROSECONDS: Final = "datetime64[us]"
_MILLISECONDS: Final = 86_400_000
_PER_SECOND: Final = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}
_ARROW_DAYS: Final = "date32[day][pyarrow]"
_ARROW_MOMENTS: Final = "timestamp[us][pyarrow]"


def narwhals() -> Any:
    """Return narwhals, which the caller has made sure is there."""
    import narwhals.stable.v2 as nw

    return nw


# -- in ------------------------------------------------------------------------------


def times_of(series: Any, column: str) -> Times:
    """
    Read a column of days or moments.

    ``series`` is one of narwhals; ``column`` is its name, for the error.

    Raises:
        WrongTypeError: It holds something else; the error says how to turn it into
            days.
    """
    nw = narwhals()
    series = _without_dictionary(series)
    dtype = series.dtype
    if is_of_objects(series):
        return _of_objects(series.to_list(), column)
    if _is_of_numpy(series):
        return vectors.times_of(_array_of_numpy(series.to_native()), column)
    if dtype in (nw.Date, nw.Datetime):
        return vectors.times_of(_array(series), column)
    if dtype != nw.String and series.null_count() == len(series):
        return Times(numpy().full(len(series), NULL))
    if _is_date64(series):
        return Times(vectors.floored(integers(series), _MILLISECONDS))
    require_times(dtype, column)
    raise WrongTypeError(column, str(dtype), "column-of-days")


def the_same(at: date, rows: int) -> Times:
    """Return one day or moment for every row."""
    np = numpy()
    kind = "datetime64[s]" if isinstance(at, datetime) else "datetime64[D]"
    return vectors.times_of(np.full(rows, np.datetime64(at).astype(kind)), "at")


def _is_of_numpy(series: Any) -> bool:
    """Tell whether moments are held by pandas itself; narwhals misses some zones."""
    if not is_of_pandas(series) or is_of_arrow(series):
        return False
    return bool(series.to_native().dtype.kind == "M")


def _without_dictionary(series: Any) -> Any:
    """Return a column whose values stand in a dictionary as one that holds them."""
    nw = narwhals()
    native = series.to_native()
    if series.dtype != nw.Categorical or series.implementation.is_polars():
        return series
    if series.implementation.is_pyarrow():
        plain = native.cast(native.type.value_type)
    elif is_of_arrow(series):
        kind = native.dtype.pyarrow_dtype.value_type
        plain = native.astype(type(native.dtype)(kind))
    else:
        plain = native.astype(native.dtype.categories.dtype)
    return nw.from_native(plain, series_only=True)


def _array_of_numpy(native: Any) -> Any:
    if type(native.dtype).__name__ == "SparseDtype":
        native = native.sparse.to_dense()
    if native.dt.tz is None:
        return native.to_numpy()
    return _in_vietnam(native.dt.tz_convert(None).to_numpy(), native.dt.unit)


def _array(series: Any) -> Any:
    nw = narwhals()
    if series.dtype == nw.Date:
        return integers(series.cast(nw.Int32)).view("datetime64[D]")
    moments = integers(series).view(f"datetime64[{series.dtype.time_unit}]")
    if series.dtype.time_zone is None:
        return moments
    return _in_vietnam(moments, series.dtype.time_unit)


def _in_vietnam(moments: Any, unit: str) -> Any:
    """Add seven hours; those that their unit could not hold go to seconds first."""
    np = numpy()
    per_second = _PER_SECOND[unit]
    numbers = moments.view(np.int64)
    if numbers.size and numbers.max() > _MOST - _AHEAD_OF_UTC * per_second:
        seconds = np.minimum(vectors.floored(numbers, per_second), _MOST_SECONDS)
        moments = seconds.view("datetime64[s]")
    return moments + np.timedelta64(_AHEAD_OF_UTC, "s")


def integers(series: Any) -> Any:
    """Return a column as ``int64``, ``NULL`` where it is null."""
    whole = series.cast(narwhals().Int64)
    if whole.null_count():
        whole = whole.fill_null(NULL)
    return whole.to_numpy()


def is_of_pandas(series: Any) -> bool:
    """Tell whether a column is one of pandas, or of what is like it."""
    return bool(series.implementation.is_pandas_like())


def is_of_arrow(series: Any) -> bool:
    """Tell whether a column of pandas is held by Arrow."""
    return str(series.to_native().dtype).endswith("[pyarrow]")


def is_of_objects(series: Any) -> bool:
    """Tell whether a column holds objects of Python, one by one."""
    is_object = series.dtype == narwhals().Object
    return is_object or (is_of_pandas(series) and series.to_native().dtype == object)


def _is_date64(series: Any) -> bool:
    native = series.to_native()
    if series.implementation.is_pyarrow():
        return str(native.type) == "date64[ms]"
    return is_of_pandas(series) and str(native.dtype) == "date64[ms][pyarrow]"


def _of_objects(values: Sequence[Any], column: str) -> Times:
    """Read dates and datetimes of Python, one by one."""
    np = numpy()
    if set(map(type, values)) == {date}:
        ordinals = np.fromiter(map(date.toordinal, values), np.int64, len(values))
        return Times(ordinals - EPOCH)
    known = [None if is_missing(each) else each for each in values]
    _require_days(known, column)
    return vectors.times_of_objects(known, column)


def _require_days(values: Sequence[Any], column: str) -> None:
    odd = [at for at, value in enumerate(values) if not isinstance(value, date | None)]
    if not odd:
        return
    rows, first = rows_at(odd, len(values)), values[odd[0]]
    if isinstance(first, str):
        raise WrongTypeError(column, rows, "days-not-texts", rows.told_vi())
    if isinstance(first, int | float):
        raise WrongTypeError(column, rows, "days-not-numbers", rows.told_vi())
    raise WrongTypeError(column, rows, "column-of-days", rows.told_vi())


# -- out -----------------------------------------------------------------------------


def days_like(series: Any, name: str, days: Any) -> Any:
    """
    Return day numbers as a new column of days of the kind of frame of a column.

    pandas has no days: there they are midnights, in the column's own unit (microseconds
    where it cannot hold them), unless the column is held by Arrow or holds dates of
    Python.
    """
    nw, np = narwhals(), numpy()
    if not is_of_pandas(series):
        if days.size and days.min() == NULL:
            return _new(series, name, days.view("datetime64[D]"))
        # What both hold; from datetime64 they would copy it value by value.
        return _new(series, name, days.astype(np.int32)).cast(nw.Date)
    native = series.to_native()
    if native.dtype == object:
        return _pandas(native, name, days.view("datetime64[D]").tolist(), object)
    if is_of_arrow(series):
        return _pandas(native, name, days.view("datetime64[D]"), _ARROW_DAYS)
    unit, per_day = _unit(native, days)
    return _pandas(native, name, vectors.scaled(days, per_day).view(unit), None)


def moments_like(series: Any, name: str, seconds: Any) -> Any:
    """Return seconds of the wall clock as a new column of naive moments."""
    if not is_of_pandas(series):
        return _new(series, name, vectors.scaled(seconds, _MICRO).view(_MICROSECONDS))
    native = series.to_native()
    if native.dtype == object:
        moments = seconds.view("datetime64[s]").astype(_MICROSECONDS)
        return _pandas(native, name, moments.tolist(), object)
    if is_of_arrow(series):
        return _pandas(native, name, seconds.view("datetime64[s]"), _ARROW_MOMENTS)
    unit, per_day = _unit(native, seconds, vectors.DAY)
    units = vectors.scaled(seconds, per_day // vectors.DAY)
    return _pandas(native, name, units.view(unit), None)


def numbers_like(series: Any, name: str, numbers: Any) -> Any:
    """Return whole numbers as a new column, one that can hold nulls."""
    nw = narwhals()
    if not is_of_pandas(series):
        # Both polars and Arrow take NaT for null and keep moments as their numbers.
        return _new(series, name, numbers.view(_MICROSECONDS)).cast(nw.Int64)
    native = series.to_native()
    kind = "int64[pyarrow]" if is_of_arrow(series) else "Int64"
    made = type(native)(numbers, index=native.index, name=name).astype(kind)
    if numbers.size and numbers.min() == NULL:
        made = made.mask(numbers == NULL)
    return nw.from_native(made, series_only=True)


def texts_like(series: Any, name: str, texts: Iterable[str], codes: Any) -> Any:
    """Return the text of each code as a new column; the code after the last is null."""
    nw = narwhals()
    labels = [*texts, None]
    if is_of_pandas(series):
        native = series.to_native()
        known = type(native)(labels, dtype=_text_type(series)).take(codes)
        made = known.set_axis(native.index).rename(name)
        return nw.from_native(made, series_only=True)
    known = nw.new_series(name, labels, nw.String, backend=series.implementation)
    return known[codes]


def _new(series: Any, name: str, values: Any) -> Any:
    return narwhals().new_series(name, values, backend=series.implementation)


def _pandas(native: Any, name: str, values: Any, dtype: Any) -> Any:
    made = type(native)(values, index=native.index, name=name, dtype=dtype)
    return narwhals().from_native(made, series_only=True)


def _text_type(series: Any) -> str | None:
    return "string[pyarrow]" if is_of_arrow(series) else None


def _unit(native: Any, times: Any, in_a_day: int = 1) -> tuple[str, int]:
    """Return a type of moments, like a column's if it can, and its units in a day."""
    unit = native.dt.unit if hasattr(native, "dt") else "us"
    per_day = vectors.DAY * _PER_SECOND[unit]
    if times.size and int(times.max()) * (per_day // in_a_day) > _MOST:
        return _MICROSECONDS, vectors.DAY * _MICRO
    return f"datetime64[{unit}]", per_day
