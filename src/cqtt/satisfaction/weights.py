"""Weighted answers: sums of weights by level, and what they cost in precision."""

from collections.abc import Hashable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from math import isfinite
from numbers import Rational, Real
from typing import Any, Final, Self

from attrs import field, frozen

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.satisfaction.designed import designed_score, empty_score, weighing
from cqtt.satisfaction.matching import as_text, place_in
from cqtt.satisfaction.measured import HEADLINE_FROM, Design, DesignKind
from cqtt.satisfaction.measuring import LEVEL, ShareHow
from cqtt.satisfaction.scales import Scale
from cqtt.satisfaction.scores import Score
from cqtt.satisfaction.single_ballots import require_codes
from cqtt.satisfaction.single_ballots import told as coded_answer
from cqtt.satisfaction.tallies import Tally
from cqtt.statistics import IntervalMethod
from cqtt.statistics.designs import Estimate
from cqtt.statistics.proportions import effective_size

Weight = int | Decimal | Fraction | float
"""What a weight may be; a float is taken for the number that it is exactly."""


@frozen
class WeightedTally:
    """
    Answers with weights, counted by level (*kết quả có trọng số*).

    ``tally`` holds the plain counts; ``sums`` and ``squares`` the sums of the weights
    and of their squares by level, exact.  ``from_answers`` makes one; batches merge.

    >>> from cqtt.satisfaction import FOUR_LEVELS
    >>> weighted = WeightedTally.from_answers(
    ...     [("Hài lòng", 2), ("Bình thường", 1), ("Hài lòng", 1)], scale=FOUR_LEVELS
    ... )
    >>> weighted.score("satisfied", headline_from=1).percent
    Decimal('75.00')
    """

    tally: Tally
    sums: tuple[Fraction, ...] = field(repr=False)
    squares: tuple[Fraction, ...] = field(repr=False)

    def __attrs_post_init__(self) -> None:
        levels = len(self.tally.scale.levels)
        pairs = list(zip(self.sums, self.squares, strict=False))
        fits = len(self.sums) == len(self.squares) == levels
        if not fits or any((w > 0) is not (sq > 0) or w < 0 for w, sq in pairs):
            raise InvalidValueError("sums", len(self.sums), "sums-of-weights")

    @classmethod
    def from_answers(
        cls,
        weighted: Iterable[tuple[Any, Weight]],
        *,
        scale: Scale,
        codes: Mapping[Any, str] | None = None,
        **about: Any,
    ) -> Self:
        """
        Count answers that come with their weights.

        ``codes`` and ``about`` are as for ``Tally.from_answers``.  Weights of answers
        that are not on the scale are not used.

        Raises:
            WrongTypeError: A weight is not a number.
            InvalidValueError: A weight is not finite or not above zero.
        """
        totals: dict[Any, tuple[int, Fraction, Fraction]] = {}
        known = require_codes(codes)
        for answer, weight in weighted:
            exact, told = _weight(weight), _key(coded_answer(answer, known))
            count, total, square = totals.get(told, _NOTHING)
            totals[told] = (count + 1, total + exact, square + exact**2)
        counted = {told: count for told, (count, _, _) in totals.items()}
        sums, squares = (
            [Fraction(0)] * len(scale.levels),
            [Fraction(0)] * len(scale.levels),
        )
        for told, (_, total, square) in totals.items():
            place = place_in(scale, told)
            if place is not None:
                sums[place] += total
                squares[place] += square
        return cls(Tally(counted, scale=scale, **about), tuple(sums), tuple(squares))

    @classmethod
    def merged(cls, parts: Iterable[Self], *, frame: int | None = None) -> Self:
        """
        Return the sum of weighted tallies on one scale (*gộp kết quả*).

        Raises:
            InvalidValueError: As for ``Tally.merged``.
        """
        every = tuple(parts)
        tally = Tally.merged((part.tally for part in every), frame=frame)
        sums = _by_level(part.sums for part in every)
        return cls(tally, sums, _by_level(part.squares for part in every))

    @property
    def n_effective(self) -> Fraction | None:
        """
        The size of an unweighted sample that says as much: ``(Σw)² / Σw²``.

        *Cỡ mẫu hiệu dụng.*  Kish 1965; ``None`` without answers.
        """
        squares = sum(self.squares)
        return sum(self.sums) ** 2 / squares if squares else None

    @property
    def design_effect(self) -> Fraction | None:
        """What the weights do to the variance: answers over effective size (Kish)."""
        size = self.n_effective
        return self.tally.answers / size if size else None

    def score(
        self,
        measure: str = "top2",
        *,
        level: float = LEVEL,
        method: IntervalMethod = IntervalMethod.WILSON,
        finite: bool = True,
        headline_from: int = HEADLINE_FROM,
    ) -> Score:
        """
        Return a weighted score: ``top2``, ``satisfied``, ``mean`` or ``scaled``.

        *Điểm có trọng số.*  The interval rests on the effective size; a frame narrows
        it by the plain count.  The settings are those of ``Tally.top2``.  Weights of
        one give the plain score.

        Raises:
            InvalidValueError: There is no such measure; the scale does not have it; a
                setting is outside its range.
        """
        how = ShareHow(
            level=level, method=method, finite=finite, headline_from=headline_from
        )
        weighed, size = weighing(self.tally, measure), self.n_effective
        if size is None:
            return empty_score(self.tally, weighed, how)
        count = self.tally.answers
        frame = self.tally.frame if finite else None
        design = Design(
            kind=DesignKind.WEIGHTS,
            n_effective=float(size),
            effect=float(count / size),
            parts=1,
            df=count - 1,
        )
        left_out = 1 if frame is None else 1 - Fraction(count, frame)
        spread = weighed.spread(self.sums)
        variance = spread * left_out / (size - 1) if size > 1 else Fraction(0)
        estimate = Estimate(
            mean=weighed.mean(self.sums),
            variance=float(variance),
            spread=spread,
            n=count,
            df=count - 1,
            n_effective=float(size) * effective_size(count, frame) / count,
        )
        return designed_score(self.tally, weighed, estimate, design, how)


_NOTHING: Final = (0, Fraction(0), Fraction(0))


def _key(answer: Any) -> Any:
    """Return an answer as a key: a bool is not 1, and what has no hash has its type."""
    plain = isinstance(answer, Hashable) and not isinstance(answer, bool)
    return answer if plain else as_text(answer)


def _weight(weight: Any) -> Fraction:
    if isinstance(weight, bool) or not isinstance(weight, Real | Decimal):
        raise WrongTypeError("weight", type(weight).__name__, "weight-of-an-answer")
    if not isfinite(weight) or weight <= 0:
        raise InvalidValueError("weight", str(weight), "weight-of-an-answer")
    if isinstance(weight, Rational | Decimal):
        return Fraction(weight)
    return Fraction(float(weight))


def _by_level(rows: Iterable[tuple[Fraction, ...]]) -> tuple[Fraction, ...]:
    return tuple(sum(level, Fraction(0)) for level in zip(*rows, strict=True))
