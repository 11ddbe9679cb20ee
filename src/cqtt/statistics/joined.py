"""
The interval of a weighted sum of independent shares, joined from theirs.

*Khoảng tin cậy ghép từ các tầng.*
"""

import math
from collections.abc import Sequence
from fractions import Fraction

from cqtt.statistics.designs import Stratum
from cqtt.statistics.intervals import Interval, IntervalMethod
from cqtt.statistics.proportions import counted_interval


def joined_interval(
    strata: Sequence[Stratum],
    *,
    method: IntervalMethod = IntervalMethod.WILSON,
    level: float = 0.95,
    fpc: bool = True,
) -> Interval:
    """
    Return the interval of the share of a frame, joined from those of its strata.

    *Khoảng tin cậy của mẫu phân tầng.*  Each stratum has its own interval; with ``W``
    its part of the frame the lower end is ``p - sqrt(sum(W**2 * (p_h - l_h)**2))``, the
    upper one likewise (square-and-add; Zou, Huang and Zhang 2009).  So a stratum in
    which all agree is not taken for certain, as the estimated variance would have it,
    and one stratum has the interval of a simple sample.

    Raises:
        InvalidValueError: ``level`` is not between 0 and 1, or the method is for means.

    >>> low, high, _ = joined_interval([Stratum(100, 20, 20), Stratum(100, 20, 10)])
    >>> round(low, 3), round(high, 3)
    (0.636, 0.842)
    """
    frame = sum(each.population for each in strata)
    share, down, up = Fraction(0), 0.0, 0.0
    for each in strata:
        weight = Fraction(each.population, frame)
        share += weight * each.mean
        low, high, _ = counted_interval(
            int(each.total),
            each.n,
            method=method,
            level=level,
            frame=each.population if fpc else None,
        )
        down += (float(weight) * (float(each.mean) - low)) ** 2
        up += (float(weight) * (high - float(each.mean))) ** 2
    middle = float(share)
    low, high = middle - math.sqrt(down), middle + math.sqrt(up)
    return Interval(max(0.0, low), min(1.0, high), level)
