"""Scores of samples that are not simple random ones."""

from collections.abc import Callable
from fractions import Fraction
from math import isinf, sqrt
from typing import Final

from attrs import frozen

from cqtt.errors import InvalidValueError
from cqtt.satisfaction.counts import Counts
from cqtt.satisfaction.measured import HEADLINE_FROM, Design
from cqtt.satisfaction.measures import (
    MEAN,
    SATISFIED,
    SCALED,
    TOP2,
    Measure,
    Unit,
)
from cqtt.satisfaction.measuring import (
    LEVEL,
    ShareHow,
    satisfied,
    times,
    top2,
)
from cqtt.satisfaction.scores import Score
from cqtt.statistics import Interval, IntervalMethod
from cqtt.statistics.proportions import proportion_interval
from cqtt.statistics.quantiles import t_quantile


@frozen
class Weighing:
    """
    What a measure gives each level: 1 or 0 for a share, points for a mean.

    *Giá trị của từng mức.*
    """

    measure: Measure
    values: tuple[Fraction, ...]
    chosen: tuple[str, ...] = ()

    def mean(self, by_level: tuple[int | Fraction, ...]) -> Fraction:
        """Return the mean of the values over counts or sums of weights."""
        pairs = zip(self.values, by_level, strict=True)
        return sum((value * n for value, n in pairs), Fraction(0)) / sum(by_level)

    def spread(self, by_level: tuple[int | Fraction, ...]) -> Fraction:
        """Return the variance of the values, with n below."""
        middle = self.mean(by_level)
        pairs = zip(self.values, by_level, strict=True)
        squares = sum(((value - middle) ** 2 * n for value, n in pairs), Fraction(0))
        return squares / sum(by_level)


def weighing(counts: Counts, measure: str) -> Weighing:
    """
    Return what a measure, named by its slug, gives each level of a tally's scale.

    Raises:
        InvalidValueError: There is no such measure; the scale does not have it.
    """
    if measure not in _WEIGHINGS:
        known = ", ".join(_WEIGHINGS)
        raise InvalidValueError("measure", f"{measure!r} (known: {known})", "measure")
    return _WEIGHINGS[measure](counts)


def _of_levels(found: Score) -> Weighing:
    labels = found.tally.scale.labels
    values = tuple(Fraction(label in found.chosen) for label in labels)
    return Weighing(found.measure, values, found.chosen)


def _of_points(counts: Counts) -> Weighing:
    points = tuple(Fraction(level.points) for level in counts.scale.levels)
    return Weighing(MEAN, points)


def _of_hundred(counts: Counts) -> Weighing:
    low, high = counts.scale.lowest, counts.scale.highest
    points = _of_points(counts).values
    return Weighing(SCALED, tuple(100 * (each - low) / (high - low) for each in points))


_WEIGHINGS: Final[dict[str, Callable[[Counts], Weighing]]] = {
    TOP2.name: lambda counts: _of_levels(top2(counts)),
    SATISFIED.name: lambda counts: _of_levels(satisfied(counts)),
    MEAN.name: _of_points,
    SCALED.name: _of_hundred,
}


@frozen
class Estimate:
    """
    An estimated mean, the variance of that estimate and its degrees of freedom.

    *Ước lượng.*  The variance is ``None`` where the sample does not give one.  ``size``
    is that of the simple random sample whose interval a share gets; ``finite`` says
    whether size and variance reckon with a finite population.
    """

    mean: Fraction
    variance: Fraction | None
    df: float
    size: float
    finite: bool


def designed_score(
    counts: Counts,
    weighed: Weighing,
    estimate: Estimate,
    design: Design,
    how: ShareHow,
) -> Score:
    """
    Return the score of an estimate.

    A share gets its interval from the size, a mean one of Student's from the variance.
    """
    method, level = IntervalMethod.T, how.get("level", LEVEL)
    if weighed.measure.unit is Unit.PERCENT:
        method = how.get("method", IntervalMethod.WILSON)
        interval: Interval | None = _share_interval(estimate, method, level)
    else:
        interval = _mean_interval(estimate, level)
    return Score(
        tally=counts,
        measure=weighed.measure,
        exact=estimate.mean,
        interval=interval,
        method=method if interval else None,
        chosen=weighed.chosen,
        finite=estimate.finite,
        design=design,
        headline_from=how.get("headline_from", HEADLINE_FROM),
    )


def empty_score(counts: Counts, weighed: Weighing, how: ShareHow) -> Score:
    """Return the score of no answers."""
    return Score(
        tally=counts,
        measure=weighed.measure,
        exact=None,
        interval=None,
        chosen=weighed.chosen,
        headline_from=how.get("headline_from", HEADLINE_FROM),
    )


def _share_interval(
    estimate: Estimate, method: IntervalMethod, level: float
) -> Interval:
    share, size = estimate.mean, estimate.size
    if isinf(size):
        return Interval(100 * float(share), 100 * float(share), level)
    df = estimate.df if estimate.df > 0 else None
    found = proportion_interval(share, size, method=method, level=level, df=df)
    return times(found, 100)


def _mean_interval(estimate: Estimate, level: float) -> Interval | None:
    if estimate.variance is None:
        return None
    reach = -t_quantile((1 - level) / 2, estimate.df) * sqrt(estimate.variance)
    return Interval(float(estimate.mean) - reach, float(estimate.mean) + reach, level)
