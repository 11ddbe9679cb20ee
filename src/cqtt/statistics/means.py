"""
Confidence interval of a mean.

*Khoảng tin cậy của điểm trung bình.*
"""

import math
from fractions import Fraction

from cqtt.checks import require_count
from cqtt.statistics._require import (
    require_frame,
    require_inside,
    require_not_negative,
    require_real,
)
from cqtt.statistics.intervals import Interval
from cqtt.statistics.quantiles import t_quantile


def mean_interval(
    mean: Fraction | float,
    variance: Fraction | float,
    n: int,
    *,
    level: float = 0.95,
    frame: int | None = None,
) -> Interval | None:
    """
    Return Student's interval of a mean (1908), or ``None`` where nothing varies.

    *Khoảng tin cậy của điểm trung bình.*  ``mean ± t * sqrt(variance / n)`` with
    ``n - 1`` degrees of freedom, in the unit of the mean.  ``variance`` is that of the
    sample, with ``n - 1`` below.  ``frame`` is how many could have been asked, N: the
    variance of the mean then has the factor ``1 - n / N`` (Cochran 1977), and when all
    have answered the interval is the mean itself.  A single answer, or answers that are
    all one, do not tell how far others would lie: there is no interval.

    Raises:
        WrongTypeError: A number is not a number, ``n`` or ``frame`` not an int.
        InvalidValueError: ``n`` is below 1, ``frame`` below ``n``, the variance below
            0, ``level`` not between 0 and 1, or a number is not finite.

    >>> low, high, _ = mean_interval(4.29, 0.407940, 200)
    >>> round(low, 3), round(high, 3)
    (4.201, 4.379)
    """
    middle = require_real(mean, "mean")
    spread = require_not_negative(variance, "variance")
    answers = require_count(n, "n", least=1)
    level = require_inside(level, "level")
    left_out = 1.0
    if frame is not None:
        people = require_frame(frame, answers)
        left_out = (people - answers) / people
    if not spread and left_out:
        return None
    if not left_out:
        return Interval(middle, middle, level)
    reach = -t_quantile((1 - level) / 2, answers - 1)
    reach *= math.sqrt(spread / answers * left_out)
    return Interval(middle - reach, middle + reach, level)
