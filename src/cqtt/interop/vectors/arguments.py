"""Arguments of one call: arrays, lists, or one value for all rows."""

from collections.abc import Sequence
from datetime import date
from itertools import repeat
from operator import index
from typing import Any, Final

from attrs import frozen

from cqtt.checks import told
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.interop.vectors.kernels import NULL, numpy
from cqtt.interop.vectors.rows import rows_at
from cqtt.interop.vectors.times import (
    Times,
    is_null,
    plain_time,
    times_of,
    times_of_objects,
)

_FAR: Final = 2**62


@frozen
class Asked:
    """How many rows a call is about, and whether they are answered by a list."""

    size: int
    are_listed: bool

    def times(self, value: Any, field: str) -> Times:
        """Read days or moments for numpy; one for all is repeated without a copy."""
        if isinstance(value, list | tuple):
            return times_of_objects(value, field)
        if is_array(value):
            return times_of(value, field)
        np = numpy()
        if isinstance(value, np.datetime64):
            one = times_of(np.array([value]), field)
        elif is_null(value) or isinstance(value, date):
            one = times_of_objects([value], field)
        else:
            raise WrongTypeError(field, told(value), "array-of-times")
        return Times(np.broadcast_to(one.values, self.size), one.per_day)

    def listed(self, value: Any) -> Sequence[Any]:
        """Return a list as it is, and one value for all as a list."""
        if isinstance(value, list | tuple):
            return value
        return list(repeat(plain_time(value), self.size))


def is_of_rows(value: Any) -> bool:
    """Tell whether a value is one for each row."""
    return is_array(value) or isinstance(value, list | tuple)


def is_array(value: Any) -> bool:
    """Tell whether a value is an array or a column, of whatever kind."""
    return hasattr(value, "__array__") and getattr(value, "ndim", 1) != 0


def rows_of(**columns: Any) -> Asked:
    """
    Return what rows a call is about.

    Raises:
        InvalidValueError: There are two lengths.
        WrongTypeError: There is neither an array nor a list.
    """
    sizes = {name: len(each) for name, each in columns.items() if is_of_rows(each)}
    if not sizes:
        name, one = next(iter(columns.items()))
        raise WrongTypeError(name, told(one), "array-of-times")
    size = next(iter(sizes.values()))
    for name, other in sizes.items():
        if other != size:
            raise InvalidValueError(name, other, "as-many-rows")
    return Asked(size, not any(map(is_array, columns.values())))


def whole_numbers(values: Any, field: str) -> Any:
    """
    Read an array or a list of whole numbers as ``int64``, ``NULL`` where masked.

    Raises:
        WrongTypeError: It holds floats, booleans, or something else.
    """
    np = numpy()
    if isinstance(values, list | tuple) or values.dtype.kind == "O":
        listed = whole_list(values, field)
        return np.array([NULL if each is None else each for each in listed], "int64")
    if values.ndim != 1:
        raise InvalidValueError(field, f"{values.ndim}-d", "one-dimension")
    if values.dtype.kind not in "iu":
        raise WrongTypeError(field, str(values.dtype), "whole-number")
    if values.dtype == np.uint64:
        values = np.minimum(values, _FAR)
    masked = np.ma.getmaskarray(values) if np.ma.isMaskedArray(values) else None
    numbers = np.ascontiguousarray(np.asarray(values), np.int64)
    if masked is not None:
        numbers = np.where(masked, NULL, numbers)
    return numbers


def whole_list(values: Any, field: str) -> list[int | None]:
    """
    Read whole numbers one by one; ``None`` is null.

    Raises:
        WrongTypeError: One of them is something else; the field names its position.
    """
    numbers: list[int | None] = []
    for at, value in enumerate(values):
        if is_null(value):
            numbers.append(None)
        elif hasattr(value, "__index__") and not isinstance(value, bool):
            numbers.append(max(-_FAR, min(int(value), _FAR)))
        else:
            came = type(value).__name__
            raise WrongTypeError(f"{field}[{at}]", came, "whole-number")
    return numbers


def require_step(value: Any) -> int:
    """Return a whole number of days other than zero."""
    try:
        n = None if isinstance(value, bool) else index(value)
    except TypeError:
        n = None
    if n is None:
        raise WrongTypeError("n", told(value), "step")
    if not n:
        raise InvalidValueError("n", n, "step")
    return n


def refuse_rows(field: str, wrong: Any, slug: str) -> None:
    """
    Refuse numbers that are wrong in some rows.

    Raises:
        InvalidValueError: There is one; ``got`` is a ``Rows`` of ``vectors.rows``.
    """
    refuse_positions(field, numpy().flatnonzero(wrong), wrong.size, slug)


def refuse_positions(field: str, wrong: Sequence[int], of: int, slug: str) -> None:
    """
    Refuse what is wrong at some positions.

    Raises:
        InvalidValueError: There is one; ``got`` is a ``Rows`` of ``vectors.rows``.
    """
    if len(wrong):
        rows = rows_at(wrong, of)
        raise InvalidValueError(field, rows, slug, rows.told_vi())
