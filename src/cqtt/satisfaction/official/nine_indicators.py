"""
The nine-indicator score of Circular 01/2018: rounded first, then summed.

*Đánh giá việc giải quyết thủ tục hành chính theo chín chỉ số.*  An indicator is the sum
of the points over the number of those who got them, rounded half up to one decimal;
the total is the sum of the rounded ones, 18 at most.  In force from 21 June 2018 to
30 June 2025; the Circular, which tells how to score, from 6 January 2019.

Not here: the classes of the total (``cqtt.facts.gradings()``) and those of officials,
whose borders no source at hand confirms.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from cqtt.checks import require_count, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.gradings import Grading
from cqtt.satisfaction.official.indicators import INDICATORS, Indicator
from cqtt.satisfaction.official.nine_result import (
    BEST,
    IndicatorScore,
    NineIndicators,
)
from cqtt.satisfaction.scales import ZERO_TO_TWO
from cqtt.satisfaction.tallies import Tally
from cqtt.statistics.rounding import rounded

_PLACES: Final = 1
_NUMBERS: Final = {indicator.number: indicator for indicator in INDICATORS}

Points: TypeAlias = Iterable[int] | Mapping[int, int] | Tally | Decimal | int | None
"""
What the nine-indicator score takes for one indicator.

The points of each dossier; how many dossiers got 2, 1 and 0; a tally on that scale; or
the score itself, to one decimal.  ``None`` where there are no data.
"""


def nine_indicators(
    points: Mapping[int, Points],
    *,
    on: date | None = None,
    grading: Grading | None = None,
) -> NineIndicators:
    """
    Return the nine-indicator score from points by the number of the indicator.

    *Chấm điểm chín chỉ số.*  ``points`` goes from 1 … 9 to the points of each dossier,
    to counts such as ``{2: 30, 1: 4, 0: 1}``, to a ``Tally`` on ``ZERO_TO_TWO`` or to a
    score to one decimal.  Indicators 5, 6, 8 and 9 go by unit and get 0, 1 or 2 once.
    Indicators that are left out have no data.  ``grading`` gives the class; without one
    there is none.

    Raises:
        WrongTypeError: A point is not a whole number; a score is a float; the day is
            not a plain date.
        InvalidValueError: There is no indicator of that number; a point is not 0, 1 or
            2; a score is above 2 or has two decimals; a tally is on another scale; the
            most points of the grading are not 18.

    Law:
        Circular 01/2018/TT-VPCP, Articles 13 to 15, under Decree 61/2018/NĐ-CP, Article
        31; from 21 June 2018 to 30 June 2025.

    >>> score = nine_indicators({1: [2, 2, 1, 0], 2: Decimal("1.8")})
    >>> score.scores[0].score, score.total, score.points_so_far
    (Decimal('1.3'), None, Decimal('3.1'))

    With the classes of the package (medium confidence):

    >>> from cqtt.facts import gradings
    >>> every = {1: [2, 2, 1], 2: [2, 2], 3: [2, 1], 4: [2], 5: 2, 6: 1, 7: [2, 1],
    ...          8: 1, 9: 2}
    >>> score = nine_indicators(every, grading=gradings()["nine-indicators"])
    >>> score.total, score.grade.text("en")
    (Decimal('14.7'), 'Good')
    """
    require_instance(points, Mapping, "points", "points-by-indicator")
    for key in points:
        if isinstance(key, bool) or key not in _NUMBERS:
            raise InvalidValueError("indicator", key, "indicator-number")
    scores = tuple(_score(each, points.get(each.number)) for each in INDICATORS)
    return NineIndicators(scores=scores, on=on, grading=grading)


def _score(indicator: Indicator, points: Points) -> IndicatorScore:
    if points is None:
        return IndicatorScore(indicator, None)
    if isinstance(points, Decimal | int):
        return IndicatorScore(indicator, _given(points))
    by_point = _counted(points)
    total = sum(point * count for point, count in by_point)
    number = sum(count for _, count in by_point)
    score = rounded(Fraction(total, number), _PLACES) if number else None
    return IndicatorScore(indicator, score, total, number)


def _given(score: Decimal | int) -> Decimal:
    """Return a score that was given as such, to one decimal."""
    if isinstance(score, bool):
        raise WrongTypeError("points", score, "points-of-dossiers")
    exact = Decimal(score)
    if not (exact.is_finite() and 0 <= exact <= BEST):
        raise InvalidValueError("score", score, "score-of-indicator")
    written = rounded(Fraction(exact), _PLACES)
    if written != exact:
        raise InvalidValueError("score", score, "score-of-indicator")
    return written


def _counted(
    points: Iterable[int] | Mapping[int, int] | Tally,
) -> list[tuple[int, int]]:
    """Return each point with the number of those who got it."""
    if isinstance(points, Tally):
        if points.scale != ZERO_TO_TWO:
            raise InvalidValueError("points", points.scale.name, "zero-to-two")
        levels = zip(ZERO_TO_TWO.levels, points.by_level, strict=True)
        return [(int(level.points), count) for level, count in levels]
    if isinstance(points, Mapping):
        pairs = points.items()
        return [(_point(point), require_count(n, "count")) for point, n in pairs]
    if isinstance(points, str | bytes) or not isinstance(points, Iterable):
        raise WrongTypeError("points", type(points).__name__, "points-of-dossiers")
    return [(_point(point), 1) for point in points]


def _point(value: object) -> int:
    point = require_count(value, "points")
    if point > BEST:
        raise InvalidValueError("points", point, "zero-to-two")
    return point
