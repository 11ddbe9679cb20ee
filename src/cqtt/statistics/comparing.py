"""
Differences: of two shares, of two means, of many, and along time.

*So sánh.*  A difference comes with its interval; a p-value is two-sided: the chance of
a difference at least as large where there is none.
"""

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from fractions import Fraction
from operator import mul
from typing import Final, NamedTuple

from cqtt.checks import require_count
from cqtt.errors import InvalidValueError
from cqtt.statistics._hypergeometric import Draw
from cqtt.statistics._require import (
    require_above_zero,
    require_exact,
    require_inside,
    require_not_negative,
    require_real,
    require_share,
)
from cqtt.statistics.intervals import Interval
from cqtt.statistics.proportions import proportion_interval
from cqtt.statistics.quantiles import normal_tail, t_quantile, t_tail

_FEWEST_EXPECTED: Final = 5
_SAME_CHANCE: Final = 1e-7


class ZTest(NamedTuple):
    """A z statistic and its two-sided p-value (*kiểm định z*)."""

    z: float
    p_value: float


class WelchTest(NamedTuple):
    """
    Welch's comparison of two means (*kiểm định t của Welch*).

    ``difference`` is the first mean less the second, ``interval`` is in the same unit.
    """

    difference: float
    interval: Interval
    t: float
    df: float
    p_value: float


def newcombe(
    share1: Fraction | float,
    n1: float,
    share2: Fraction | float,
    n2: float,
    *,
    level: float = 0.95,
    frame1: int | None = None,
    frame2: int | None = None,
) -> Interval:
    """
    Return an interval of the difference of two independent shares, first less second.

    *Khoảng tin cậy của hiệu hai tỷ lệ.*  Newcombe's hybrid of two Wilson intervals
    (1998, method 10): the low end is ``d - sqrt((share1 - low1)**2 + (high2 -
    share2)**2)``, the high end likewise; from -1 to 1.  Sizes and frames are those of
    ``proportion_interval``.

    Raises:
        WrongTypeError: A number is not a number, a frame not an int.
        InvalidValueError: A number is outside its range, or a frame below its size.

    >>> low, high, _ = newcombe(Fraction(180, 200), 200, Fraction(170, 200), 200)
    >>> round(100 * low, 2), round(100 * high, 2)
    (-1.54, 11.57)
    """
    low1, high1, _ = proportion_interval(share1, n1, level=level, frame=frame1)
    low2, high2, _ = proportion_interval(share2, n2, level=level, frame=frame2)
    difference = float(
        require_share(share1, "share1") - require_share(share2, "share2")
    )
    first, second = float(share1), float(share2)
    return Interval(
        difference - math.hypot(first - low1, high2 - second),
        difference + math.hypot(high1 - first, second - low2),
        level,
    )


def two_proportion_test(
    share1: Fraction | float, n1: float, share2: Fraction | float, n2: float
) -> ZTest:
    """
    Test whether two independent shares differ, first less second.

    *Kiểm định hiệu hai tỷ lệ.*  The score test: ``z = (share1 - share2) / sqrt(p * (1 -
    p) * (1 / n1 + 1 / n2))`` with the pooled share ``p``; its square is Pearson's chi
    square (1900).  Where all or none are satisfied there is no difference: z is 0, p 1.

    Raises:
        WrongTypeError: A number is not a number.
        InvalidValueError: A share is not from 0 to 1, or a size not above 0.

    >>> z, p = two_proportion_test(Fraction(180, 200), 200, Fraction(170, 200), 200)
    >>> round(z, 3), round(p, 3)
    (1.512, 0.131)
    """
    first, second = require_share(share1, "share1"), require_share(share2, "share2")
    size1, size2 = require_above_zero(n1, "n1"), require_above_zero(n2, "n2")
    weight1, weight2 = 1 / (1 + size2 / size1), 1 / (1 + size1 / size2)
    pooled = weight1 * float(first) + weight2 * float(second)
    rest = weight1 * float(1 - first) + weight2 * float(1 - second)
    error = math.sqrt(pooled * rest * (1 / size1 + 1 / size2))
    z = float(first - second) / error if error else 0.0
    return ZTest(z, normal_tail(z))


def fisher_exact(x1: int, n1: int, x2: int, n2: int) -> float:
    """
    Return the p-value of Fisher's exact test of ``x1`` of ``n1`` against ``x2`` of n2.

    *Kiểm định chính xác Fisher* (1935).  Two-sided: the chances of all tables with the
    same margins that are not likelier than the one that came are added.  Chances that
    differ by less than a ten-millionth of themselves count as the same, as in R.

    Raises:
        WrongTypeError: A count is not an int.
        InvalidValueError: A size is below 1, or a count not from 0 to its size.

    >>> round(fisher_exact(3, 4, 1, 4), 4)
    0.4857
    """
    draw = Draw(*_margins(x1, n1, x2, n2))
    if x1 > draw.mode:
        draw, x1 = draw.mirrored(), n1 - x1
    bound = draw.log_chance(x1) + _SAME_CHANCE
    if draw.log_chance(draw.mode) <= bound:
        return 1.0
    above = range(draw.mode, draw.most + 1)
    other = bisect_left(above, 1, key=lambda x: draw.log_chance(x) <= bound)
    return min(1.0, draw.at_most(x1) + draw.at_least(draw.mode + other))


def needs_exact(x1: int, n1: int, x2: int, n2: int) -> bool:
    """
    Tell whether a count that is to be expected in the two by two table is below 5.

    *Bảng có tần số kỳ vọng nhỏ.*  Then the score test is too rough (Cochran 1954) and
    Fisher's is the one to use.

    Raises:
        WrongTypeError: A count is not an int.
        InvalidValueError: A size is below 1, or a count not from 0 to its size.

    >>> needs_exact(9, 10, 3, 10), needs_exact(180, 200, 170, 200)
    (True, False)
    """
    size1, marked, both = _margins(x1, n1, x2, n2)
    least = min(size1, both - size1) * min(marked, both - marked)
    return least < _FEWEST_EXPECTED * both


def holm(p_values: Iterable[float]) -> tuple[float, ...]:
    """
    Adjust the p-values of many comparisons, so that chance alone rarely shows in any.

    *Hiệu chỉnh Holm* (1979).  The smallest is multiplied by how many there are, the
    next by one less, and so on; none falls below one before it nor rises above 1.  They
    come back in the order in which they were given.

    Raises:
        WrongTypeError: A p-value is not a number.
        InvalidValueError: A p-value is not from 0 to 1.

    >>> holm([0.01, 0.04, 0.03])
    (0.03, 0.06, 0.06)
    """
    given = [float(require_share(p, "p_values")) for p in p_values]
    adjusted, worst = [0.0] * len(given), 0.0
    for rank, place in enumerate(sorted(range(len(given)), key=given.__getitem__)):
        worst = max(worst, min(1.0, (len(given) - rank) * given[place]))
        adjusted[place] = worst
    return tuple(adjusted)


def cochran_armitage(
    successes: Sequence[int],
    totals: Sequence[int],
    times: Sequence[Fraction | float] | None = None,
    *,
    sizes: Sequence[Fraction | float] | None = None,
) -> ZTest:
    """
    Test whether a share rises or falls along the waves of a survey.

    *Kiểm định xu hướng Cochran–Armitage* (Cochran 1954, Armitage 1955).  ``times`` says
    when the waves were, in any unit; without it they are 1, 2, 3 and so on.  z is above
    0 where the share rises.  ``sizes`` says how many answers each wave counts for, such
    as the effective sizes of samples from known frames; without it, its total.  Where
    all or none are satisfied, or all waves have the same time, z is 0 and p is 1.

    Raises:
        WrongTypeError: A count is not an int, or a time not a number.
        InvalidValueError: There is no wave, the lists are not of one length, a total is
            below 1, a count not from 0 to its total, a time not finite, or a size not
            above 0.

    >>> z, p = cochran_armitage([160, 170, 180], [200, 200, 200])
    >>> round(z, 3), round(p, 4)
    (2.801, 0.0051)
    """
    when = range(1, len(totals) + 1) if times is None else times
    worth = totals if sizes is None else sizes
    if not 0 < len(successes) == len(totals) == len(when) == len(worth):
        lengths = len(successes), len(totals), len(when), len(worth)
        raise InvalidValueError("totals", lengths, "same-length")
    for x, n in zip(successes, totals, strict=True):
        _require_part(x, n, "successes", "totals")
    scores = [require_exact(time, "times") for time in when]
    weights = [_above_zero(size, "sizes") for size in worth]
    parts = [
        weight * Fraction(int(x), int(n))
        for x, n, weight in zip(successes, totals, weights, strict=True)
    ]
    whole = sum(weights, Fraction(0))
    share = sum(parts, Fraction(0)) / whole
    middle = sum(map(mul, scores, weights), Fraction(0)) / whole
    off = [score - middle for score in scores]
    rise = sum(map(mul, off, parts), Fraction(0))
    variance = share * (1 - share) * sum(map(mul, map(mul, off, off), weights))
    size = math.sqrt(rise * rise / variance) if variance else 0.0
    z = size if rise > 0 else -size
    return ZTest(z, normal_tail(z))


def welch(  # noqa: PLR0917 - two samples of three numbers each
    mean1: Fraction | float,
    variance1: Fraction | float,
    n1: int,
    mean2: Fraction | float,
    variance2: Fraction | float,
    n2: int,
    *,
    level: float = 0.95,
) -> WelchTest | None:
    """
    Compare two independent means whose spreads may differ, first less second.

    *Kiểm định t của Welch* (1947), with the degrees of freedom of Satterthwaite (1946).
    The variances are those of the samples, with ``n - 1`` below.  ``None`` where
    nothing tells the spread: one of the two has a single answer, or neither varies.

    Raises:
        WrongTypeError: A number is not a number, or a size not an int.
        InvalidValueError: A size is below 1, a variance below 0, ``level`` not between
            0 and 1, or a number is not finite.

    >>> test = welch(4.29, 0.4079, 200, 4.10, 0.5528, 200)
    >>> round(test.difference, 2), round(test.t, 3), round(test.p_value, 4)
    (0.19, 2.741, 0.0064)
    """
    difference = require_real(mean1, "mean1") - require_real(mean2, "mean2")
    size1, size2 = require_count(n1, "n1", least=1), require_count(n2, "n2", least=1)
    part1 = require_not_negative(variance1, "variance1") / size1
    part2 = require_not_negative(variance2, "variance2") / size2
    level = require_inside(level, "level")
    if min(size1, size2) == 1 or not part1 + part2:
        return None
    error = math.sqrt(part1 + part2)
    ratio = part1 / (part1 + part2)
    df = 1 / (ratio**2 / (size1 - 1) + (1 - ratio) ** 2 / (size2 - 1))
    reach = -t_quantile((1 - level) / 2, df) * error
    interval = Interval(difference - reach, difference + reach, level)
    t = difference / error
    return WelchTest(difference, interval, t, df, t_tail(t, df))


def _above_zero(value: Fraction | float, field: str) -> Fraction:
    require_above_zero(value, field)
    return require_exact(value, field)


def _margins(x1: int, n1: int, x2: int, n2: int) -> tuple[int, int, int]:
    """Return the first size, how many are satisfied and how many there are."""
    _require_part(x1, n1, "x1", "n1")
    _require_part(x2, n2, "x2", "n2")
    return int(n1), int(x1) + int(x2), int(n1) + int(n2)


def _require_part(x: int, n: int, part: str, base: str) -> None:
    if require_count(x, part) > require_count(n, base, least=1):
        raise InvalidValueError(part, x, "part-of-base")
