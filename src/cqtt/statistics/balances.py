"""The interval of a balance: one share minus another of the same answers."""

import math
from fractions import Fraction

from cqtt.errors import InvalidValueError
from cqtt.statistics.intervals import Interval
from cqtt.statistics.proportions import proportion_interval


def balance_interval(
    plus: Fraction,
    minus: Fraction,
    n: float,
    *,
    level: float = 0.95,
    frame: int | None = None,
) -> Interval:
    """
    Return an interval of the difference of two shares of the same answers.

    *Khoảng tin cậy của hiệu hai tỷ lệ trong cùng một mẫu.*  ``plus`` and ``minus`` are
    shares of the same ``n`` answers, of which they take different ones; the ends are
    from -1 to 1.  It joins the Wilson intervals of the two (square-and-add, Newcombe
    1998; MOVER, Zou and Donner 2008) with the correlation of two shares of one
    multinomial sample, ``-sqrt(p q / ((1 - p)(1 - q)))``.

    Raises:
        InvalidValueError: The shares sum to more than 1; else as
            ``proportion_interval``.

    >>> low, high, _ = balance_interval(Fraction(9, 10), Fraction(0), 200)
    >>> round(100 * low, 1), round(100 * high, 1)
    (84.7, 93.4)
    """
    plus, minus = Fraction(plus), Fraction(minus)
    if plus + minus > 1:
        raise InvalidValueError("minus", minus, "share")
    first = proportion_interval(plus, n, level=level, frame=frame)
    second = proportion_interval(minus, n, level=level, frame=frame)
    both = _correlation(plus, minus)
    gap = float(plus - minus)
    down = _joined(float(plus) - first.low, second.high - float(minus), both)
    up = _joined(first.high - float(plus), float(minus) - second.low, both)
    return Interval(max(-1.0, gap - down), min(1.0, gap + up), level)


def _correlation(plus: Fraction, minus: Fraction) -> float:
    if plus + minus == 1:
        return -1.0
    return -math.sqrt(plus * minus / ((1 - plus) * (1 - minus)))


def _joined(first: float, second: float, correlation: float) -> float:
    square = first**2 + second**2 - 2 * correlation * first * second
    return math.sqrt(max(0.0, square))
