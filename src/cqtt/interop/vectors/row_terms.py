"""The limits of a call: one for all rows, one for each, or a kind with quantities."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Any, Final

from attrs import field, frozen

from cqtt.checks import told
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.interop.vectors.arguments import (
    is_array,
    is_of_rows,
    refuse_positions,
    refuse_rows,
    whole_numbers,
)
from cqtt.interop.vectors.kernels import NULL, numpy
from cqtt.interop.vectors.limits import KINDS, QUARTERS, Ends, LimitTables
from cqtt.interop.vectors.rows import Beyond
from cqtt.interop.vectors.times import Times, is_null
from cqtt.time_limits import TimeLimit, Unstated

_FAR: Final = 1 << 32


@frozen(eq=False)
class OneLimit:
    """One limit for all rows."""

    limit: TimeLimit

    def ends(self, tables: LimitTables, received: Times) -> tuple[Ends, list[Any]]:
        """Return the end of each row, and what else may be null in a row."""
        return tables.due(self.limit, received), []


@frozen(eq=False)
class EachLimit:
    """A limit for each row, ``None`` where there is none."""

    limits: Sequence[TimeLimit | None] = field(repr=False)

    def ends(self, tables: LimitTables, received: Times) -> tuple[Ends, list[Any]]:
        """Return the end of each row, and what else may be null in a row."""
        known = [0 if limit else NULL for limit in self.limits]
        return tables.mixed(self.limits, received), [numpy().array(known, "int64")]

    def listed(self) -> Sequence[TimeLimit | None]:
        """Return the limit of each row."""
        return self.limits


@frozen(eq=False)
class EachQuantity:
    """Limits of one kind, a quantity for each row."""

    kind: Any
    quantity: Any = field(repr=False)

    def ends(self, tables: LimitTables, received: Times) -> tuple[Ends, list[Any]]:
        """Return the end of each row, and what else may be null in a row."""
        quarters = self._quarters()
        return tables.each(self.kind, quarters, received), [quarters]

    def _quarters(self) -> Any:
        """Return four times the quantities."""
        np = numpy()
        if isinstance(self.quantity, list | tuple) or self.quantity.dtype.kind == "O":
            limits = self._limits(self.quantity)
            quarters = (
                NULL if each is None else int(min(each.quantity, _FAR) * QUARTERS)
                for each in limits
            )
            return np.fromiter(quarters, np.int64, len(self.quantity))
        numbers = whole_numbers(self.quantity, "quantity")
        if numbers.size and numbers.min() > 0:
            return np.minimum(numbers, _FAR) * QUARTERS
        null = numbers == NULL
        refuse_rows("quantity", (numbers < 1) & ~null, "whole-quantity")
        return np.where(null, NULL, np.minimum(numbers, _FAR) * QUARTERS)

    def listed(self) -> Sequence[TimeLimit | None]:
        """Return the limit of each row."""
        listed = isinstance(self.quantity, list | tuple)
        return self._limits(self.quantity if listed else self.quantity.tolist())

    def _limits(self, quantities: Iterable[Any]) -> list[Any]:
        known: dict[Any, Any] = {}
        limits = []
        for at, each in enumerate(quantities):
            # True is 1 to a dict, but no quantity.
            key = type(each), each if isinstance(each, Hashable) else None
            if key not in known:
                known[key] = self._limit(each, at)
            limits.append(known[key])
        return limits

    def _limit(self, quantity: Any, at: int) -> Any:
        """Return the limit of a quantity; whole numbers of numpy are taken."""
        if is_null(quantity):
            return None
        is_whole = hasattr(quantity, "__index__") and not isinstance(quantity, bool)
        try:
            return self.kind(int(quantity) if is_whole else quantity)
        except (WrongTypeError, InvalidValueError) as error:
            # A cell may hold anything: only what it is is told.
            came, kind = type(quantity).__name__, type(error)
            raise kind(f"quantity[{at}]", came, error.expected) from None


def limits_of(
    limit: Any, quantity: Any, beyond: Beyond
) -> OneLimit | EachLimit | EachQuantity:
    """
    Read the limits of a call.

    Raises:
        WrongTypeError: ``limit`` is no limit, holds what is none, or is no kind of
            limit where quantities came.
        InvalidValueError: Limits of rows are not stated.
    """
    if quantity is not None:
        if not any(limit is kind for kind in KINDS):
            raise WrongTypeError("limit", told(limit), "kind-with-quantity")
        if not is_of_rows(quantity):
            return OneLimit(limit(quantity))
        _require_numbers(quantity)
        return EachQuantity(limit, quantity)
    if isinstance(limit, TimeLimit):
        return OneLimit(limit)
    if is_array(limit) and hasattr(limit, "tolist"):
        limit = limit.tolist()
    if not isinstance(limit, list | tuple):
        raise WrongTypeError("limit", told(limit), "time-limit")
    for at, each in enumerate(limit):
        if each is not None and not isinstance(each, TimeLimit):
            raise WrongTypeError(f"limit[{at}]", type(each).__name__, "time-limit")
    return EachLimit(_stated(limit, beyond))


def _require_numbers(quantity: Any) -> None:
    dtype = getattr(quantity, "dtype", None)
    if is_array(quantity) and not hasattr(dtype, "kind"):
        raise WrongTypeError("quantity", type(quantity).__name__, "array-of-numbers")


def _stated(
    limits: Sequence[TimeLimit | None], beyond: Beyond
) -> Sequence[TimeLimit | None]:
    """Return limits of rows, ``None`` where one is not stated and that may be."""
    unstated = [at for at, each in enumerate(limits) if isinstance(each, Unstated)]
    if not unstated:
        return limits
    if beyond == "raise":
        refuse_positions("limit", unstated, len(limits), "limits-to-read")
    return [None if isinstance(each, Unstated) else each for each in limits]


def rows_among(limits: Any, received: Any) -> dict[str, Any]:
    """Return the limits by name where they alone tell how many rows there are."""
    if is_of_rows(received) or isinstance(limits, OneLimit):
        return {}
    if isinstance(limits, EachLimit):
        return {"limit": list(limits.limits)}
    return {"quantity": limits.quantity}


def require_rows(limits: Any, size: int) -> None:
    """
    Refuse limits of another number than there are rows.

    Raises:
        InvalidValueError: They are more or fewer.
    """
    each = {EachLimit: "limits", EachQuantity: "quantity"}.get(type(limits))
    if each is not None and len(getattr(limits, each)) != size:
        name = "limit" if each == "limits" else each
        raise InvalidValueError(name, len(getattr(limits, each)), "as-many-rows")
