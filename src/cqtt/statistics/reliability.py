"""
Whether the questions of a factor measure one thing.

*Độ tin cậy của thang đo.*
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from numbers import Integral, Real
from typing import Any, Final

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.statistics._require import require_exact, require_real

_FEWEST: Final = 2


def cronbach_alpha(rows: Iterable[Sequence[Fraction | float]]) -> Fraction | None:
    """
    Return Cronbach's alpha (1951), exactly; at most 1, and it may be below 0.

    *Hệ số Cronbach's alpha.*  A row is what one person gave to each of ``k`` questions,
    in points; a person who left one out has no row.  ``k / (k - 1) * (1 - sum of the
    variances of the questions / variance of the sums)``.  Fewer than two rows, or sums
    that do not vary, give ``None``.

    Raises:
        WrongTypeError: A point is not a number.
        InvalidValueError: A row has fewer than two points, or not as many as the first;
            a point is not finite.

    >>> cronbach_alpha([(1, 1), (2, 3), (3, 2)])
    Fraction(2, 3)
    """
    items: list[_Moments] = []
    sums = _Moments()
    for row in rows:
        items = items or [_Moments() for _ in row]
        if len(row) < _FEWEST or len(row) != len(items):
            raise InvalidValueError("rows", len(row), "row-of-points")
        points = [_exact(point) for point in row]
        for item, point in zip(items, points, strict=True):
            item.add(point)
        sums.add(sum(points))
    if sums.count < _FEWEST or not sums.spread:
        return None
    part = Fraction(sum(item.spread for item in items)) / sums.spread
    return Fraction(len(items), len(items) - 1) * (1 - part)


class _Moments:
    """How many numbers came, their sum and the sum of their squares."""

    def __init__(self) -> None:
        self.count = 0
        self._total: Fraction | int = 0
        self._squares: Fraction | int = 0

    def add(self, number: Fraction | int) -> None:
        self.count += 1
        self._total += number
        self._squares += number * number

    @property
    def spread(self) -> Fraction | int:
        """The variance, times what is the same for all numbers of one table."""
        return self.count * self._squares - self._total * self._total


def _exact(point: Any) -> Fraction | int:
    if not isinstance(point, Real):  # free text of a ballot is not shown
        raise WrongTypeError("rows", type(point).__name__, "finite-number")
    require_real(point, "rows")
    return int(point) if isinstance(point, Integral) else require_exact(point, "rows")
