"""Columns of a data frame as codes: categories and small whole numbers, no text."""

from typing import Any, Final

from attrs import frozen

from cqtt.satisfaction.matching import is_missing

_MOST_LABELS: Final = 1 << 12
_WIDEST: Final = 1 << 62


@frozen(eq=False)
class Coded:
    """A column as codes from 0, with what each stands for; ``None`` is nothing."""

    codes: Any
    labels: list[Any]


def coded_column(series: Any) -> Coded | None:
    """
    Return a column of an eager frame as codes, or ``None`` where that does not pay.

    ``series`` is one of narwhals.  Categories of pandas, polars and pyarrow, and whole
    numbers within a small range, are codes already.
    """
    import narwhals.stable.v2 as nw

    if series.dtype.is_integer():
        return _of_numbers(series)
    if series.dtype in (nw.Categorical, nw.Enum):
        native, backend = series.to_native(), series.implementation
        if backend.is_pandas() and hasattr(native.dtype, "categories"):
            return _of_pandas(native)
        if backend.is_polars():
            return _of_polars(series)
        if backend.is_pyarrow():
            return _of_arrow(native)
    return None


def _of_numbers(series: Any) -> Coded | None:
    import narwhals.stable.v2 as nw

    lowest, highest = series.min(), series.max()
    if is_missing(lowest):
        return None
    low, high = int(lowest), int(highest)  # a narrow type overflows
    if high - low >= _MOST_LABELS or low < -_WIDEST or high > _WIDEST:
        return None
    first = 0 if low >= 0 and high < _MOST_LABELS else low
    labels: list[Any] = list(range(first, high + 1))
    if series.null_count():
        series = series.cast(nw.Int64()).fill_null(high + 1)
        labels.append(None)
    codes = series.to_numpy()
    return Coded(codes.astype("int64") - first if first else codes, labels)


def _of_pandas(native: Any) -> Coded | None:
    labels = [*native.dtype.categories.tolist(), None]
    return _with_nulls(native.cat.codes.to_numpy(), labels)


def _of_polars(series: Any) -> Coded | None:
    """Return the codes of polars, which may be high: the process has one numbering."""
    import narwhals.stable.v2 as nw

    distinct = series.unique().drop_nulls()
    numbers = distinct.to_native().to_physical().to_list()
    texts = distinct.cast(nw.String()).to_list()
    physical = nw.from_native(series.to_native().to_physical(), series_only=True)
    if series.null_count():
        physical = physical.cast(nw.Int64()).fill_null(-1)
    codes = physical.to_numpy()
    if max(numbers, default=-1) + 1 >= _MOST_LABELS:
        codes, numbers = _numbered_anew(codes, numbers), range(len(numbers))
    labels: list[Any] = [None] * (max(numbers, default=-1) + 2)
    for number, text in zip(numbers, texts, strict=True):
        labels[number] = text
    return _with_nulls(codes, labels)


def _numbered_anew(codes: Any, numbers: list[int]) -> Any:
    """Give each number its place in the list; what is below 0 stays below 0."""
    import numpy as np

    places = np.full(max(numbers) + 2, -1)
    places[numbers] = np.arange(len(numbers))
    return places[codes]


def _of_arrow(native: Any) -> Coded | None:
    array = native.unify_dictionaries().combine_chunks()
    labels = [*array.dictionary.to_pylist(), None]
    indices = array.indices.cast("int64").fill_null(-1)
    return _with_nulls(indices.to_numpy(zero_copy_only=False), labels)


def _with_nulls(codes: Any, labels: list[Any]) -> Coded | None:
    """Give nulls, which are below 0, the last label, which is nothing."""
    if len(labels) > _MOST_LABELS:
        return None
    if codes.size and codes.min() < 0:
        codes = codes.astype("int64")
        codes[codes < 0] = len(labels) - 1
    return Coded(codes, labels)
