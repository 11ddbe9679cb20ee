"""Scores of samples that are not simple random ones."""

from collections.abc import Callable, Sequence
from fractions import Fraction
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
from cqtt.statistics.designs import Estimate, Stratum
from cqtt.statistics.joined import joined_interval

_OF_VARIANCE: Final = (IntervalMethod.LOGIT, IntervalMethod.WALD)


@frozen
class Weighing:
    """
    What a measure gives each level: 1 or 0 for a share, points for a mean.

    *Giá trị của từng mức.*
    """

    measure: Measure
    values: tuple[Fraction, ...]
    chosen: tuple[str, ...] = ()

    def total(self, by_level: tuple[int | Fraction, ...]) -> Fraction:
        """Return the sum of the values."""
        pairs = zip(self.values, by_level, strict=True)
        return sum((value * n for value, n in pairs), Fraction(0))

    def squares(self, by_level: tuple[int | Fraction, ...]) -> Fraction:
        """Return the sum of the squared values."""
        pairs = zip(self.values, by_level, strict=True)
        return sum((value**2 * n for value, n in pairs), Fraction(0))

    def mean(self, by_level: tuple[int | Fraction, ...]) -> Fraction:
        """Return the mean of the values."""
        return self.total(by_level) / sum(by_level)

    def spread(self, by_level: tuple[int | Fraction, ...]) -> Fraction:
        """Return the variance of the values, with n below."""
        return self.squares(by_level) / sum(by_level) - self.mean(by_level) ** 2


def weighing(counts: Counts, measure: object) -> Weighing:
    """
    Return what a measure, named by its slug, gives each level of a tally's scale.

    Raises:
        InvalidValueError: There is no such measure; the scale does not have it.
    """
    if not isinstance(measure, str) or measure not in _WEIGHINGS:
        known = ", ".join(_WEIGHINGS)
        raise InvalidValueError(
            "measure", f"{str(measure)[:40]!r} (known: {known})", "measure"
        )
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


def designed_score(
    counts: Counts,
    weighed: Weighing,
    estimate: Estimate,
    design: Design,
    how: ShareHow,
    *,
    strata: Sequence[Stratum] = (),
) -> Score:
    """
    Return the score of an estimate.

    A share gets its interval joined from those of the strata, else from its effective
    size; a mean one of Student's.
    """
    method, level = IntervalMethod.T, how.get("level", LEVEL)
    if weighed.measure.unit is Unit.PERCENT:
        method = how.get("method", IntervalMethod.WILSON)
        if strata and method not in _OF_VARIANCE:
            fpc = how.get("finite", True)
            share = joined_interval(strata, method=method, level=level, fpc=fpc)
            method = IntervalMethod.MOVER
        else:
            share = estimate.interval(method=method, level=level)
        interval: Interval | None = times(share, 100)
    else:
        interval = estimate.mean_interval(level=level)
    return Score(
        tally=counts,
        measure=weighed.measure,
        exact=estimate.mean,
        interval=interval,
        method=method if interval else None,
        chosen=weighed.chosen,
        finite=how.get("finite", True) and counts.frame is not None,
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
