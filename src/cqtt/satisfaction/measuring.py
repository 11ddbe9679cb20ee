"""Computing scores from a tally."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Final, TypedDict, Unpack

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError
from cqtt.satisfaction.counts import Counts
from cqtt.satisfaction.matching import level_index
from cqtt.satisfaction.measured import HEADLINE_FROM
from cqtt.satisfaction.measures import (
    MEAN,
    NET,
    NPS,
    SATISFIED,
    SCALED,
    SHARE,
    TOP2,
    TOP2_UNMARKED,
    Measure,
)
from cqtt.satisfaction.scores import Score
from cqtt.statistics import Interval, IntervalMethod
from cqtt.statistics.balances import balance_interval
from cqtt.statistics.means import mean_interval
from cqtt.statistics.proportions import counted_interval, method_used

LEVEL: Final = 0.95
"""The confidence of an interval unless another is asked for."""

_TOP: Final = 2
_NPS_POINTS: Final = tuple(range(10, -1, -1))
_PROMOTERS: Final = 2
_DETRACTORS: Final = 7


class How(TypedDict, total=False):
    """
    How a score is computed, beside its measure.

    ``level`` is the confidence of the interval, between 0 and 1 (0.95); ``finite`` says
    whether a frame narrows it (True); ``headline_from`` is the fewest answers for
    which a percentage is given (30).
    """

    level: float
    finite: bool
    headline_from: int


class ShareHow(How, total=False):
    """As ``How``, and ``method``, the way to the interval of a share (Wilson)."""

    method: IntervalMethod


def top2(tally: Counts, **how: Unpack[ShareHow]) -> Score:
    """Return the share of the two best levels; see ``Tally.top2``."""
    top, satisfied = tally.scale.labels[:_TOP], tally.scale.satisfied
    if satisfied and satisfied != top:
        raise InvalidValueError("scale", tally.scale.name, "top-two-satisfied")
    if len(tally.scale.levels) <= _TOP + 1:
        raise InvalidValueError("scale", tally.scale.name, "top-two-satisfied")
    return _share(tally, TOP2 if satisfied else TOP2_UNMARKED, top, how)


def satisfied(tally: Counts, **how: Unpack[ShareHow]) -> Score:
    """Return the share of the levels marked as satisfied; see ``Tally.satisfied``."""
    chosen = tally.scale.satisfied
    if not chosen:
        raise InvalidValueError("scale", tally.scale.name, "marked-scale")
    return _share(tally, SATISFIED, chosen, how)


def share_of(tally: Counts, labels: Iterable[str], **how: Unpack[ShareHow]) -> Score:
    """Return the share of named levels; see ``Tally.share_of``."""
    found = {level_index(label, tally.scale) for label in labels}
    if not found:
        raise InvalidValueError("labels", 0, "labels-of-levels")
    chosen = tuple(tally.scale.labels[at] for at in sorted(found))
    return _share(tally, SHARE, chosen, how)


def distribution(tally: Counts, **how: Unpack[ShareHow]) -> dict[str, Score]:
    """Return the share of each level; see ``Tally.distribution``."""
    return {label: share_of(tally, (label,), **how) for label in tally.scale.labels}


def mean(tally: Counts, **how: Unpack[How]) -> Score:
    """Return the mean of the points; see ``Tally.mean``."""
    return _mean(tally, MEAN, (Fraction(0), Fraction(1)), how)


def scaled(tally: Counts, **how: Unpack[How]) -> Score:
    """Return the mean, scaled to 0–100; see ``Tally.scaled``."""
    low, high = tally.scale.lowest, tally.scale.highest
    return _mean(tally, SCALED, (low, 100 / (high - low)), how)


def net(tally: Counts, **how: Unpack[How]) -> Score:
    """Return satisfied minus dissatisfied; see ``Tally.net``."""
    plus, minus = tally.scale.satisfied, tally.scale.dissatisfied
    if not plus or not minus:
        raise InvalidValueError("scale", tally.scale.name, "marked-scale")
    counts = tally.counts
    up, down = (sum(counts[label] for label in side) for side in (plus, minus))
    return _balance(tally, NET, (up, down), how)


def nps(tally: Counts, **how: Unpack[How]) -> Score:
    """Return promoters minus detractors; see ``Tally.nps``."""
    if tuple(level.points for level in tally.scale.levels) != _NPS_POINTS:
        raise InvalidValueError("scale", tally.scale.name, "zero-to-ten")
    up, down = sum(tally.by_level[:_PROMOTERS]), sum(tally.by_level[-_DETRACTORS:])
    return _balance(tally, NPS, (up, down), how)


def variance(tally: Counts) -> Fraction | None:
    """
    Return the sample variance of the points, s² with n - 1; ``None`` below two answers.

    *Phương sai mẫu.*  Exact.
    """
    n = tally.answers
    if n < _TOP:
        return None
    points = [Fraction(level.points) for level in tally.scale.levels]
    pairs = list(zip(points, tally.by_level, strict=True))
    total = sum((point * count for point, count in pairs), Fraction(0))
    squares = sum((point**2 * count for point, count in pairs), Fraction(0))
    return (squares - total**2 / n) / (n - 1)


def mean_points(tally: Counts) -> Fraction | None:
    """Return the exact mean of the points; ``None`` without answers."""
    if not tally.answers:
        return None
    pairs = zip(tally.scale.levels, tally.by_level, strict=True)
    total = sum((Fraction(level.points) * n for level, n in pairs), Fraction(0))
    return total / tally.answers


def _share(
    tally: Counts, measure: Measure, chosen: tuple[str, ...], how: ShareHow
) -> Score:
    method = how.get("method", IntervalMethod.WILSON)
    exact, interval = None, None
    if tally.answers:
        hits, frame = sum(tally.counts[each] for each in chosen), _frame(tally, how)
        exact = Fraction(hits, tally.answers)
        level = how.get("level", LEVEL)
        found = counted_interval(
            hits, tally.answers, method=method, level=level, frame=frame
        )
        interval, method = times(found, 100), method_used(method, frame)
    return _score(tally, measure, (exact, interval, method), how, chosen=chosen)


def _mean(
    tally: Counts, measure: Measure, shift: tuple[Fraction, Fraction], how: How
) -> Score:
    """Return the mean, moved by the first number and then stretched by the second."""
    points, spread = mean_points(tally), variance(tally) or Fraction(0)
    start, factor = shift
    exact, interval = None, None
    if points is not None:
        exact = (points - start) * factor
        interval = mean_interval(
            float(exact),
            float(spread * factor**2),
            tally.answers,
            level=how.get("level", LEVEL),
            frame=_frame(tally, how),
        )
    return _score(tally, measure, (exact, interval, IntervalMethod.T), how)


def _balance(
    tally: Counts, measure: Measure, sides: tuple[int, int], how: How
) -> Score:
    exact, interval = None, None
    if tally.answers:
        up, down = (Fraction(side, tally.answers) for side in sides)
        exact = 100 * (up - down)
        found = balance_interval(
            up,
            down,
            tally.answers,
            level=how.get("level", LEVEL),
            frame=_frame(tally, how),
        )
        interval = times(found, 100)
    return _score(tally, measure, (exact, interval, IntervalMethod.MOVER), how)


def _frame(tally: Counts, how: How) -> int | None:
    require_instance(how.get("finite", True), bool, "finite", "yes-no")
    return tally.frame if how.get("finite", True) else None


def times(interval: Interval, factor: float) -> Interval:
    """Return an interval in another unit."""
    low, high, level = interval
    return Interval(factor * low, factor * high, level)


def _score(
    tally: Counts,
    measure: Measure,
    found: tuple[Fraction | None, Interval | None, IntervalMethod],
    how: How,
    *,
    chosen: tuple[str, ...] = (),
) -> Score:
    exact, interval, method = found
    return Score(
        tally=tally,
        measure=measure,
        exact=exact,
        interval=interval,
        method=method if interval else None,
        chosen=chosen,
        finite=_frame(tally, how) is not None,
        headline_from=how.get("headline_from", HEADLINE_FROM),
    )
