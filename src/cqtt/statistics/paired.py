"""
The difference of two shares that the same people tell, as of two questions.

*So sánh hai tỷ lệ trên cùng một mẫu.*  Four counts say all: who is satisfied with both,
with the first only, with the second only, with neither.
"""

import math
from fractions import Fraction

from cqtt.checks import require_count
from cqtt.statistics.intervals import Interval
from cqtt.statistics.proportions import proportion_interval
from cqtt.statistics.quantiles import beta_cdf


def paired_difference(
    both: int, first: int, second: int, neither: int, *, level: float = 0.95
) -> Interval:
    """
    Return an interval of the difference of two paired shares, first less second.

    *Khoảng tin cậy của hiệu hai tỷ lệ ghép cặp.*  Newcombe's method 10 for paired data
    (1998, Statistics in Medicine 17, 2635): the two Wilson intervals, joined with the
    correlation of the answers, corrected for continuity where it is above 0.  It lies
    between -1 and 1.

    Raises:
        WrongTypeError: A count is not an int.
        InvalidValueError: A count is below 0, nobody answered, or ``level`` is not
            between 0 and 1.

    >>> low, high, _ = paired_difference(59, 6, 16, 80)
    >>> round(low, 4), round(high, 4)
    (-0.1186, -0.0046)
    """
    counts = (both, first, second, neither)
    a, b, c, d = (require_count(each, "count") for each in counts)
    n = require_count(a + b + c + d, "count", least=1)
    share1, share2 = Fraction(a + b, n), Fraction(a + c, n)
    low1, high1, _ = proportion_interval(share1, n, level=level)
    low2, high2, _ = proportion_interval(share2, n, level=level)
    phi, gap = _correlation(a, b, c, d), float(share1 - share2)
    one, other = float(share1), float(share2)
    return Interval(
        gap - _joined(one - low1, high2 - other, phi),
        gap + _joined(high1 - one, other - low2, phi),
        level,
    )


def mcnemar_exact(first: int, second: int) -> float:
    """
    Return the p-value of McNemar's exact test (*kiểm định chính xác McNemar*).

    ``first`` are satisfied with the first only, ``second`` with the second only: where
    the shares are the same either is as likely (McNemar 1947).  Two-sided, from the
    binomial distribution; 1 where nobody tells the two apart.

    Raises:
        WrongTypeError: A count is not an int.
        InvalidValueError: A count is below 0.

    >>> round(mcnemar_exact(6, 16), 4)
    0.0525
    """
    less, more = sorted(
        (require_count(first, "first"), require_count(second, "second"))
    )
    if less == more:
        return 1.0
    return min(1.0, 2 * beta_cdf(0.5, more, less + 1))


def _correlation(both: int, first: int, second: int, neither: int) -> float:
    margins = (both + first) * (second + neither) * (both + second) * (first + neither)
    if not margins:
        return 0.0
    product = both * neither - first * second
    if product > 0:
        n = both + first + second + neither
        return max(product - n / 2, 0.0) / math.sqrt(margins)
    return product / math.sqrt(margins)


def _joined(one: float, other: float, phi: float) -> float:
    return math.sqrt(max(0.0, one**2 - 2 * phi * one * other + other**2))
