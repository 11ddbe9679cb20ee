"""Two scores of one measure: their difference, its interval and its test."""

import math
from collections.abc import Sequence
from enum import Enum
from fractions import Fraction
from typing import Final, NamedTuple

from attrs import field, frozen

from cqtt.i18n import require_locale
from cqtt.satisfaction.measured import Measured
from cqtt.satisfaction.measures import Unit
from cqtt.satisfaction.measuring import times, variance
from cqtt.statistics import Interval
from cqtt.statistics.comparing import (
    WelchTest,
    fisher_exact,
    needs_exact,
    newcombe,
    two_proportion_test,
    welch,
)
from cqtt.statistics.proportions import effective_size
from cqtt.statistics.quantiles import normal_quantile, normal_tail

# Stands for the endless size of a sample that left nobody out.
_EVERYBODY: Final = 1e300
# The quantile of an interval takes most of Welch's time; this level needs none.
_NO_LEVEL: Final = 2.0**-60
_UNTESTED: Final = (None, None, None)


class DifferenceTest(Enum):
    """
    How a difference is tested (*phép kiểm định*).

    ``CENSUS`` is no test: where everybody answered, no difference comes from sampling.
    ``INTERVALS`` is for scores of samples that are not simple: its variance is the one
    that the intervals of the two scores tell.  ``MCNEMAR`` is for two questions that
    the same people answered.
    """

    SCORE = "score z"
    FISHER = "Fisher exact"
    WELCH = "Welch t"
    CENSUS = "census"
    INTERVALS = "z from intervals"
    MCNEMAR = "McNemar exact"

    def label(self, locale: str = "vi") -> str:
        """Return its name for people."""
        return _LABELS[self][require_locale(locale) == "en"]


_LABELS: Final = {
    DifferenceTest.SCORE: ("kiểm định z", "score z test"),
    DifferenceTest.FISHER: ("kiểm định chính xác Fisher", "Fisher's exact test"),
    DifferenceTest.WELCH: ("kiểm định t của Welch", "Welch's t test"),
    DifferenceTest.CENSUS: ("điều tra toàn bộ", "everybody asked"),
    DifferenceTest.INTERVALS: (
        "kiểm định z từ hai khoảng tin cậy",
        "z test from the two intervals",
    ),
    DifferenceTest.MCNEMAR: (
        "kiểm định chính xác McNemar",
        "McNemar's exact test",
    ),
}


class Outcome(NamedTuple):
    """The outcome of a test; the numbers are ``None`` where there is none."""

    test: DifferenceTest
    statistic: float | None
    df: float | None
    p_value: float | None


@frozen(cache_hash=True)
class Sample:
    """
    What a test takes of a score, computed once: sizes, share or mean, spread.

    ``value`` is the score in the unit of its ``interval``.  ``is_simple`` says whether
    its counts tell all: it is a share or a mean of a simple random sample.
    ``varies`` says whether its answers do.
    """

    exact: Fraction
    number: float
    base: int
    hits: int | None
    frame: int | None
    size: float
    spread: float
    value: Fraction = field(eq=False)
    interval: Interval | None
    is_simple: bool
    varies: bool

    @property
    def is_census(self) -> bool:
        """Whether everybody answered."""
        return self.frame == self.base

    @property
    def is_unanimous_census(self) -> bool:
        """Whether everybody answered, and all alike: no z can be held against that."""
        return self.is_census and self.exact in (0, 1)


def sample_of(score: Measured) -> Sample:
    """Return what a test takes of a score, which has answers."""
    hits, exact, unit = score.hits, score.exact or Fraction(0), score.measure.unit
    frame = score.tally.frame if score.finite else None
    if score.design is not None and score.design.of == score.design.parts:
        frame = score.base
    size = effective_size(score.base, frame)
    simple = score.design is None and unit is not Unit.BALANCE
    return Sample(
        exact=exact,
        number=float(exact),
        base=score.base,
        hits=hits,
        frame=frame,
        size=_EVERYBODY if math.isinf(size) else size,
        spread=_spread(score, frame) if simple and hits is None else 0.0,
        value=100 * exact if unit is Unit.PERCENT else exact,
        interval=score.interval,
        is_simple=simple,
        varies=len(score.tally.by_level) - score.tally.by_level.count(0) > 1,
    )


def _spread(score: Measured, frame: int | None) -> float:
    """Return the variance of the points in the unit of the score, frame reckoned."""
    tally, points = score.tally, variance(score.tally) or Fraction(0)
    factor, left_out = Fraction(1), Fraction(1)
    if score.measure.unit is Unit.HUNDRED:
        factor = 100 / (tally.scale.highest - tally.scale.lowest)
    if frame is not None:
        left_out = 1 - Fraction(tally.answers, frame)
    return float(points * factor**2 * left_out)


def outcome_of(a: Sample, b: Sample) -> Outcome:
    """Test whether two samples differ, first less second."""
    if a.is_census and b.is_census:
        p_value = 1.0 if a.exact == b.exact else 0.0
        return Outcome(DifferenceTest.CENSUS, None, None, p_value)
    if not (a.is_simple and b.is_simple):
        found = contrast((a, b), (1, -1))
        z, p = (None, None) if found is None else found[:2]
        return Outcome(DifferenceTest.INTERVALS, z, None, p)
    if a.hits is None or b.hits is None:
        return _outcome_of_means(a, b)
    unanimous = a.is_unanimous_census or b.is_unanimous_census
    if unanimous or needs_exact(a.hits, a.base, b.hits, b.base):
        p_value = fisher_exact(a.hits, a.base, b.hits, b.base)
        return Outcome(DifferenceTest.FISHER, None, None, p_value)
    z, p_value = two_proportion_test(a.number, a.size, b.number, b.size)
    return Outcome(DifferenceTest.SCORE, z, None, p_value)


def _outcome_of_means(a: Sample, b: Sample) -> Outcome:
    """Test means after Welch; exactly where the answers of each side are all one."""
    if a.varies or b.varies or 1 in (a.base, b.base):
        test = _welch(a, b, _NO_LEVEL)
        return Outcome(DifferenceTest.WELCH, *(test[2:] if test else _UNTESTED))
    alike = b.base if a.exact == b.exact else 0
    p_value = fisher_exact(a.base, a.base, alike, b.base)
    return Outcome(DifferenceTest.FISHER, None, None, p_value)


def interval_of(a: Sample, b: Sample, level: float) -> Interval | None:
    """
    Return the interval of the difference, first less second.

    In percentage points for shares (Newcombe), else in the unit of the scores (Welch);
    joined from the intervals of the two where a sample is not simple.
    """
    if not (a.is_simple and b.is_simple):
        joined = contrast((a, b), (1, -1))
        return joined.interval if joined else None
    if a.hits is not None and b.hits is not None:
        found = newcombe(
            *(a.exact, a.base, b.exact, b.base),
            level=level,
            frame1=a.frame,
            frame2=b.frame,
        )
        return times(found, 100)
    if a.is_census and b.is_census:
        difference = float(a.exact - b.exact)
        return Interval(difference, difference, level)
    test = _welch(a, b, level)
    return test.interval if test else None


def _welch(a: Sample, b: Sample, level: float) -> WelchTest | None:
    return welch(*(a.number, a.spread, a.base, b.number, b.spread, b.base), level=level)


class Contrast(NamedTuple):
    """A sum of scores times factors, tested against nought: z, p and interval."""

    z: float | None
    p_value: float | None
    interval: Interval


def contrast(
    samples: Sequence[Sample], factors: Sequence[Fraction | float]
) -> Contrast | None:
    """
    Test a weighted sum of independent scores by the intervals that they have.

    Each end is as far from the sum as the squared distances of the scores' own ends
    add up to (Zou, Huang and Zhang 2009; for two shares Newcombe 1998), and the
    standard error is the distance of the end next to nought over the normal quantile:
    so test and interval agree at their level.  ``None`` where a score has no interval.
    """
    total, below, above, level = Fraction(0), 0.0, 0.0, 0.0
    for each, factor in zip(samples, factors, strict=True):
        if each.interval is None:
            return None
        low, high, level = each.interval
        down, up = float(each.value) - low, high - float(each.value)
        total += Fraction(factor) * each.value
        below = math.hypot(below, factor * (down if factor > 0 else up))
        above = math.hypot(above, factor * (up if factor > 0 else down))
    middle = float(total)
    interval = Interval(middle - below, middle + above, level)
    error = (below if total > 0 else above) / -normal_quantile((1 - level) / 2)
    if not total:
        return Contrast(0.0, 1.0, interval)
    if not error:
        return Contrast(None, None, interval)
    return Contrast(middle / error, normal_tail(middle / error), interval)
