"""Lines in their groups, each group with what its lines add up to."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from attrs import field, frozen

from cqtt.i18n import require_locale
from cqtt.scorecards.cards import Card
from cqtt.scorecards.criteria import Criterion, Standing
from cqtt.scorecards.lines import Line
from cqtt.scorecards.showing import points_text, shown, two_places
from cqtt.scorecards.totals import Span, span_of


@frozen
class Group:
    """
    A group of criteria with the lines that count in it (*nhóm tiêu chí*).

    Of a group that counts, a bonus among its parts is left out.
    """

    criterion: Criterion
    lines: tuple[Line, ...] = field(repr=False)

    @property
    def span(self) -> Span:
        """From where to where its points may lie, exact."""
        return span_of(self.lines)

    @property
    def points(self) -> Decimal | None:
        """Its points that are there, so rounded; ``None`` where none are."""
        if all(each.is_missing for each in self.lines):
            return None
        return two_places(self.span.low)

    @property
    def is_complete(self) -> bool:
        """Whether no line of it is missing."""
        return not any(each.is_missing for each in self.lines)

    @property
    def exact(self) -> Fraction | None:
        """Its points, exact; ``None`` where a line is missing, or none counts."""
        return self.span.low if self.lines and self.is_complete else None

    def text(self, locale: str = "vi") -> str:
        """Return its name, its points and the most of it."""
        english = require_locale(locale) == "en"
        name = self.criterion.label(locale)
        if not self.lines:
            return name
        if self.points is None:
            return f"{name}: {'no points yet' if english else 'chưa có điểm'}"
        points = points_text(self.span.low, locale)
        if not self.is_complete:
            points = f"{'at least' if english else 'ít nhất'} {points}"
        if self.criterion.most is None:
            return f"{name}: {points}"
        most = shown(Fraction(self.criterion.most), locale)
        return f"{name}: {points} {'of' if english else 'trên'} {most}"


Row: TypeAlias = tuple[int, Group | Line]
"""How deep a row stands, and what it is."""


def outline(card: Card, lines: Iterable[Line]) -> tuple[Row, ...]:
    """Return the lines in order, each group before its parts."""
    by_code = {each.criterion.code: each for each in lines}
    return tuple(
        row for top in card.criteria for row in _rows(top, by_code, Standing.COUNTED, 0)
    )


def _rows(
    criterion: Criterion, by_code: Mapping[str, Line], above: Standing, depth: int
) -> Iterator[Row]:
    if not criterion.parts:
        yield depth, by_code[criterion.code]
        return
    standing = criterion.standing if above is Standing.COUNTED else above
    own = (by_code[each.code] for each in criterion.scored)
    group = Group(criterion, tuple(each for each in own if each.standing is standing))
    yield depth, group
    for part in criterion.parts:
        yield from _rows(part, by_code, standing, depth + 1)
