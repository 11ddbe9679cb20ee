"""
The nine-indicator score of Circular 01/2018: rounded first, then summed.

*Đánh giá việc giải quyết thủ tục hành chính theo chín chỉ số.*  An indicator is the sum
of the points over the number of those who got them, rounded half up to one decimal;
the total is the sum of the rounded ones, 18 at most.  In force from 21 June 2018 to
30 June 2025.

Not here: the classes of the total (``cqtt.facts.gradings()``) and those of officials,
whose borders no source at hand confirms.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from attrs import field, frozen

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.gradings import Grade, Grading
from cqtt.law import Confidence, Period
from cqtt.satisfaction.official.indicators import INDICATORS, Indicator
from cqtt.satisfaction.scales import ZERO_TO_TWO
from cqtt.satisfaction.tallies import Tally
from cqtt.statistics._require import require_count
from cqtt.statistics.rounding import rounded
from cqtt.tables import Table

IN_FORCE: Final = Period(date(2018, 6, 21), date(2025, 6, 30))
"""From Decree 61/2018/NĐ-CP to the day before Decree 118/2025/NĐ-CP."""

_PLACES: Final = 1
_BEST: Final = 2
_NUMBERS: Final = {indicator.number: indicator for indicator in INDICATORS}

Points: TypeAlias = Iterable[int] | Mapping[int, int] | Tally | Decimal | int | None
"""
What the nine-indicator score takes for one indicator.

The points of each dossier; how many dossiers got 2, 1 and 0; a tally on that scale; or
the score itself, to one decimal.  ``None`` where there are no data.
"""


@frozen
class IndicatorScore:
    """
    The score of one indicator (*điểm chỉ số*), from 0 to 2.

    ``points`` over ``dossiers`` is the exact score; both are ``None`` where the score
    itself was given.  ``score`` is rounded half up to one decimal, ``None`` without
    data.
    """

    indicator: Indicator
    score: Decimal | None
    points: int | None = None
    dossiers: int | None = None


def _require_grading(
    _instance: object, _attribute: object, grading: Grading | None
) -> None:
    require_instance(grading, Grading | None, "grading", "grading")
    if grading is not None and grading.most != _BEST * len(INDICATORS):
        raise InvalidValueError("grading", grading.name, "grading-of-18")


def _optional_day(_instance: object, _attribute: object, day: date | None) -> None:
    if isinstance(day, datetime) or not isinstance(day, date | None):
        raise WrongTypeError("on", day, "day")


@frozen(kw_only=True)
class NineIndicators:
    """
    The nine scores and their total (*kết quả chấm điểm chín chỉ số*).

    An indicator without data is not zero: ``total`` is then ``None``, and
    ``points_so_far`` sums those that are there, out of ``most_so_far``.  ``on`` is the
    day of the assessment.  ``grading`` gives the class of the total.

    Raises:
        WrongTypeError: The day is not a plain date; the grading is not a ``Grading``.
        InvalidValueError: The most points of the grading are not 18.
    """

    scores: tuple[IndicatorScore, ...] = field(repr=False)
    on: date | None = field(default=None, validator=_optional_day)
    grading: Grading | None = field(
        default=None,
        validator=_require_grading,
        repr=lambda grading: repr(grading and grading.name),
    )

    @property
    def missing(self) -> tuple[Indicator, ...]:
        """The indicators without data."""
        return tuple(each.indicator for each in self.scores if each.score is None)

    @property
    def points_so_far(self) -> Decimal:
        """The sum of the scores that are there."""
        known = [each.score for each in self.scores if each.score is not None]
        return sum(known, Decimal("0.0"))

    @property
    def most_so_far(self) -> int:
        """The most that the indicators with data could give."""
        return _BEST * (len(self.scores) - len(self.missing))

    @property
    def max_points(self) -> int:
        """The most points: 18."""
        return _BEST * len(self.scores)

    @property
    def total(self) -> Decimal | None:
        """The sum of the nine scores; ``None`` where one has no data."""
        return None if self.missing else self.points_so_far

    @property
    def grade(self) -> Grade | None:
        """The class of the total; ``None`` without a grading or a total."""
        if self.grading is None or self.total is None:
            return None
        return self.grading.of(self.total)

    @property
    def confidence(self) -> Confidence:
        """How sure it is which indicators go by dossier: that of the least sure."""
        sure = (each.indicator.confidence for each in self.scores)
        return max(sure, key=list(Confidence).index)

    def findings(self) -> tuple[Finding, ...]:
        """Return what is wrong with it: no data, a day when it was not in force."""
        missing = tuple(
            Finding("indicator-with-data", f"[{each.number}]", "none", Severity.WARNING)
            for each in self.missing
        )
        if self.on is None or self.on in IN_FORCE:
            return missing
        late = Finding("nine-indicators-in-force", "on", self.on.isoformat())
        return (late, *missing)

    def explain(self, locale: str = "vi") -> str:
        """Return the total, how it was reached, what is missing and the source."""
        from cqtt.satisfaction.official.showing import nine_explained

        return nine_explained(self, locale)

    def table(self, locale: str = "vi") -> Table:
        """Return the nine scores and the total as a table, with notes in a locale."""
        from cqtt.satisfaction.official.showing import nine_table

        return nine_table(self, locale)

    def _repr_html_(self) -> str:
        return self.table().html()


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
    score to one decimal.  Indicators that are left out have no data.

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
    if not (exact.is_finite() and 0 <= exact <= _BEST):
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
    if point > _BEST:
        raise InvalidValueError("points", point, "zero-to-two")
    return point
