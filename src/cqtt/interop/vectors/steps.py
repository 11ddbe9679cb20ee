"""How many of some ordered numbers are not above another, without a search."""

from typing import Any, Final

from attrs import field, frozen

from cqtt.interop.vectors.kernels import numpy

_CELL: Final = 3600


@frozen(eq=False)
class Steps:
    """
    Ordered numbers, with how many lie below every hour.

    A search costs far more than to begin at the hour, where few are left.
    """

    _numbers: Any = field(repr=False)
    _origin: int
    _below: Any = field(repr=False)
    _most: int

    @classmethod
    def of(cls, numbers: Any) -> "Steps":
        """Make the table of some ``int64`` in ascending order, at least one."""
        np = numpy()
        first, last = int(numbers[0]) // _CELL, int(numbers[-1]) // _CELL
        hours = _CELL * np.arange(first, last + 2, dtype=np.int64)
        below = numbers.searchsorted(hours, "left")
        return cls(numbers, first, below, int(np.diff(below).max()))

    def up_to(self, values: Any) -> Any:
        """
        Return how many numbers are not above each value.

        Above all of them the answer may be more than there are.
        """
        np = numpy()
        hour = np.floor_divide(values, _CELL)
        np.subtract(hour, self._origin, out=hour)
        found = self._below.take(hour, mode="clip")
        for _ in range(self._most):
            np.add(found, self._numbers.take(found, mode="clip") <= values, out=found)
        return found
