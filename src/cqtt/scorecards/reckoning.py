"""What follows from the lines of a scoring: totals, the class, recognition."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.scorecards.cards import BonusRule, Card
from cqtt.scorecards.classes import ClassBand
from cqtt.scorecards.classing import Classing, Reason, classing_of
from cqtt.scorecards.criteria import Standing
from cqtt.scorecards.lines import Line
from cqtt.scorecards.recognizing import Recognition, recognition_of
from cqtt.scorecards.showing import two_places
from cqtt.scorecards.totals import (
    Reading,
    Span,
    by_code,
    counted_span,
    excess,
    readings,
    span_of,
    totals_by_rule,
    widest,
)


def _lines(values: Iterable[Line]) -> tuple[Line, ...]:
    if not isinstance(values, Iterable):
        raise WrongTypeError("lines", type(values).__name__, "lines-of-card")
    return tuple(values)


@frozen(kw_only=True)
class Reckoned:
    """
    The lines of a scoring and what follows from them, before its round and its files.

    *Kết quả tính điểm.*  See ``ScoreSheet`` for what each field holds.
    """

    card: Card = field(
        repr=lambda card: repr(card.code), validator=instance_of(Card, "scorecard")
    )
    lines: tuple[Line, ...] = field(converter=_lines)
    answers: tuple[tuple[str, bool], ...] = ()

    def __attrs_post_init__(self) -> None:
        for each in self.lines:
            require_instance(each, Line, "lines", "lines-of-card")
        found = tuple((each.criterion, each.standing) for each in self.lines)
        if found != self.card.standings:
            raise InvalidValueError("lines", len(found), "lines-of-card")
        for fault in excess(self.card, self.lines):
            raise fault

    def line(self, code: str) -> Line:
        """
        Return the line of a criterion, by its code or the measure that feeds it.

        Raises:
            UnknownNameError: No such criterion is scored.
        """
        return by_code(self.lines)[self.card.criterion(code).code]

    @property
    def missing(self) -> tuple[Line, ...]:
        """The lines without points, which are not 0: each says why."""
        return tuple(each for each in self.lines if each.is_missing)

    @property
    def is_complete(self) -> bool:
        """Whether no criterion of the total is missing; a bonus may be."""
        return not any(each.standing is Standing.COUNTED for each in self.missing)

    @property
    def exact_raw(self) -> Fraction:
        """The points that count, without any bonus; what is missing adds nothing."""
        return counted_span(self.card, self.lines).low

    @property
    def raw(self) -> Decimal:
        """The points without any bonus, rounded half up to two places."""
        return two_places(self.exact_raw)

    @property
    def exact_bonus(self) -> Fraction:
        """The points of bonus criteria, and of those that may be a bonus."""
        return span_of(
            each for each in self.lines if each.standing is not Standing.COUNTED
        ).low

    @property
    def bonus(self) -> Decimal:
        """The bonus points, rounded half up to two places; kept apart."""
        return two_places(self.exact_bonus)

    @property
    def totals(self) -> dict[BonusRule, Fraction]:
        """The total by each rule for a bonus, exact, whatever the scorecard says."""
        return totals_by_rule(self.card, self.lines)

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The total by every way to read the scorecard; one where it is plain."""
        return readings(self.card, self.lines)

    @property
    def span(self) -> Span:
        """From where to where the total may lie, exact, under every reading."""
        return widest([each.span for each in self.readings])

    @property
    def exact_total(self) -> Fraction:
        """
        The total that is there, exact; the lowest where readings of a bonus differ.

        It is "at least" where something is missing: see ``is_complete`` and ``span``.
        """
        return self.span.low

    @property
    def total(self) -> Decimal:
        """The total that is there, rounded half up to two places."""
        return two_places(self.exact_total)

    @property
    def lowest(self) -> Decimal:
        """The lowest total that is possible, rounded half up to two places."""
        return self.total

    @property
    def highest(self) -> Decimal | None:
        """The highest possible total, so rounded; ``None`` where it is not known."""
        high = self.span.high
        return None if high is None else two_places(high)

    @property
    def classing(self) -> Classing:
        """The class, why there is none, and which are possible."""
        return classing_of(self.card, self.lines, dict(self.answers))

    @property
    def grade(self) -> ClassBand | None:
        """The class of the exact total; ``None`` where it cannot be derived."""
        return self.classing.grade

    @property
    def refusals(self) -> tuple[Reason, ...]:
        """Why there is no class; empty where there is one."""
        return self.classing.refusals

    @property
    def possible_classes(self) -> tuple[ClassBand, ...]:
        """The classes that could still come out, from the best to the worst."""
        return self.classing.possible

    @property
    def recognition(self) -> Recognition | None:
        """Whether each condition is met; ``None`` where the scorecard has none."""
        return recognition_of(self.card, self.lines, dict(self.answers))
