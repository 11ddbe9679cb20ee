"""Totals: what is there, what is possible, and what a bonus makes of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from attrs import evolve, field, frozen

from cqtt.checks import instance_of
from cqtt.errors import InvalidValueError
from cqtt.i18n import require_locale
from cqtt.scorecards.cards import BonusRule, Card
from cqtt.scorecards.criteria import Criterion, Standing
from cqtt.scorecards.lines import Line
from cqtt.scorecards.showing import shown, shown_cut, two_places

_SETTLED: Final = (BonusRule.APART, BonusRule.ADDED, BonusRule.CAPPED)
_RULES: Final = {
    BonusRule.APART: ("để riêng", "apart"),
    BonusRule.ADDED: ("cộng thêm", "added"),
    BonusRule.CAPPED: (
        "cộng thêm nhưng không quá thang điểm",
        "added up to the scale",
    ),
}


@frozen
class Span:
    """
    From where to where a total may lie (*khoảng điểm có thể*).

    ``low`` is what is there, ``high`` what it is with all points of what is missing;
    ``None`` where that is not known.

    Raises:
        WrongTypeError: A value is no ``Fraction``.
    """

    low: Fraction = field(validator=instance_of(Fraction, "exact-score"))
    high: Fraction | None = field(validator=instance_of(Fraction | None, "exact-score"))

    def __add__(self, other: "Span") -> "Span":
        if self.high is None or other.high is None:
            return Span(self.low + other.low, None)
        return Span(self.low + other.low, self.high + other.high)

    @property
    def is_open(self) -> bool:
        """Whether it is more than one number."""
        return self.low != self.high

    def text(self, locale: str = "vi", *, is_cut: bool = False) -> str:
        """
        Return the number, or from where to where it may lie.

        Rounded half up to two places; ``is_cut`` cuts off instead, so that what is not
        reached does not look so.
        """
        write = shown_cut if is_cut else shown
        low, english = write(self.low, locale), require_locale(locale) == "en"
        if not self.is_open:
            return low
        if self.high is None:
            return f"at least {low}" if english else f"ít nhất {low}"
        high = write(self.high, locale)
        return f"from {low} to {high}" if english else f"từ {low} đến {high}"


def widest(spans: Sequence[Span]) -> Span:
    """Return from the lowest to the highest total of one or more spans."""
    highs = [each.high for each in spans if each.high is not None]
    high = max(highs) if len(highs) == len(spans) else None
    return Span(min(each.low for each in spans), high)


NOTHING: Final = Span(Fraction(0), Fraction(0))
"""No points, and none to come."""


def span_of(lines: Iterable[Line]) -> Span:
    """Return what some lines add up to, and what they could."""
    whole = NOTHING
    for line in lines:
        if line.exact is None:
            whole += Span(Fraction(0), line.most)
        else:
            whole += Span(line.exact, line.exact)
    return whole


Lines: TypeAlias = Mapping[str, Line]
"""The lines of a scoring by the code of their criterion."""


def by_code(lines: Iterable[Line]) -> dict[str, Line]:
    """Return lines by the code of their criterion."""
    return {each.criterion.code: each for each in lines}


def span_in(
    criterion: Criterion,
    lines: Lines,
    of: Standing,
    above: Standing = Standing.COUNTED,
) -> Span:
    """
    Return what the lines of one standing in a criterion add up to, and could.

    The most of a group bounds it where those of its parts do not; ``above`` is the
    standing of what the criterion stands in.
    """
    standing = criterion.standing if above is Standing.COUNTED else above
    if not criterion.parts:
        found = lines.get(criterion.code) if standing is of else None
        return NOTHING if found is None else span_of((found,))
    inside, beside = NOTHING, NOTHING
    for part in criterion.parts:
        span = span_in(part, lines, of, standing)
        if part.standing is Standing.COUNTED:
            inside += span
        else:  # it does not count to the most of the group
            beside += span
    return (_up_to(inside, criterion.most) if standing is of else inside) + beside


def _up_to(span: Span, most: Decimal | None) -> Span:
    """Return a span that goes no higher, but where its points do already."""
    if most is None:
        return span
    bound = max(span.low, Fraction(most))
    return evolve(span, high=bound if span.high is None else min(span.high, bound))


def _whole(card: Card, lines: Lines, of: Standing) -> Span:
    whole = NOTHING
    for top in card.criteria:
        whole += span_in(top, lines, of)
    return whole


def counted_span(card: Card, lines: Iterable[Line]) -> Span:
    """Return the total without a bonus; the scale bounds it where maxima do not."""
    return _up_to(_whole(card, by_code(lines), Standing.COUNTED), card.scale)


def excess(card: Card, lines: Iterable[Line]) -> Iterator[InvalidValueError]:
    """Yield the groups that have more points than their most, and a total likewise."""
    found = by_code(lines)
    for group in card.every_criterion:
        if not group.parts or group.most is None:
            continue
        # A bonus inside a group that counts does not count to its most.
        low = sum((_own_points(part, found) for part in group.parts), start=Fraction(0))
        if low > Fraction(group.most):
            place = f"{group.code}. points"
            yield InvalidValueError(place, two_places(low), "points-to-the-most")
    total = counted_span(card, found.values()).low
    if card.scale is not None and total > Fraction(card.scale):
        place = f"{card.code}: total"
        yield InvalidValueError(place, two_places(total), "points-to-the-scale")


def _own_points(criterion: Criterion, lines: Lines) -> Fraction:
    """Return the points that count to the group that a criterion stands in."""
    if criterion.standing is not Standing.COUNTED:
        return Fraction(0)
    if criterion.parts:
        own = (_own_points(part, lines) for part in criterion.parts)
        return sum(own, start=Fraction(0))
    return lines[criterion.code].exact or Fraction(0)


@frozen
class Reading:
    """
    One way to read what a bonus does to the total (*cách hiểu điểm thưởng*).

    ``bonus`` is about criteria that are a bonus, ``unsettled`` about those of which the
    source does not say whether they are; ``None`` where there are none.
    """

    bonus: BonusRule | None
    unsettled: BonusRule | None
    span: Span

    def text(self, locale: str = "vi") -> str:
        """Return the way in words; empty where there is no bonus at all."""
        rules = dict.fromkeys(filter(None, (self.bonus, self.unsettled)))
        return ", ".join(_RULES[each][require_locale(locale) == "en"] for each in rules)


def readings(card: Card, lines: Iterable[Line]) -> tuple[Reading, ...]:
    """
    Return the total by every way to read a scorecard; one where its source is plain.

    A way that needs a scale is left out where none is known.
    """
    return tuple(_readings(card, tuple(lines)))


def _readings(card: Card, lines: tuple[Line, ...]) -> Iterator[Reading]:
    counted, found = counted_span(card, lines), by_code(lines)
    bonus = [each for each in lines if each.standing is Standing.BONUS]
    unsettled = [each for each in lines if each.standing is Standing.UNKNOWN]
    span = _whole(card, found, Standing.BONUS)
    other_span = _whole(card, found, Standing.UNKNOWN)
    for rule in _rules(card, is_settled=card.bonus is not BonusRule.UNKNOWN, of=bonus):
        for other in _rules(card, is_settled=False, of=unsettled):
            total = total_by(card, counted, ((rule, span), (other, other_span)))
            yield Reading(rule, other, total)


def _rules(
    card: Card, *, is_settled: bool, of: list[Line]
) -> tuple[BonusRule | None, ...]:
    if not of:
        return (None,)
    if is_settled:
        return (card.bonus,)
    return _SETTLED if card.cap is not None else _SETTLED[:-1]


def total_by(
    card: Card, counted: Span, parts: Iterable[tuple[BonusRule | None, Span]]
) -> Span:
    """Return a total with bonus points, each by its rule; what is capped comes last."""
    total, capped = counted, NOTHING
    for rule, span in parts:
        if rule is BonusRule.ADDED:
            total += span
        elif rule is BonusRule.CAPPED:
            capped += span
    if capped == NOTHING or card.cap is None:
        return total
    # What is above the scale without the capped points stays there.
    with_it = total + capped
    low = max(total.low, min(with_it.low, card.cap))
    high = card.cap if with_it.high is None else min(with_it.high, card.cap)
    return Span(low, total.high if total.high is None else max(total.high, high))


def totals_by_rule(card: Card, lines: Iterable[Line]) -> dict[BonusRule, Fraction]:
    """Return the total that is there by each rule, whatever the scorecard says."""
    lines = tuple(lines)
    counted = counted_span(card, lines)
    bonus = span_of(each for each in lines if each.standing is not Standing.COUNTED)
    rules = _SETTLED if card.cap is not None else _SETTLED[:-1]
    return {rule: total_by(card, counted, ((rule, bonus),)).low for rule in rules}
