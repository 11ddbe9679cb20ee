"""Self-score, appraisal and final decision, side by side; rounds never mix."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final

from attrs import field, frozen

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError
from cqtt.i18n import require_locale
from cqtt.scorecards.criteria import Criterion
from cqtt.scorecards.evidence import Round
from cqtt.scorecards.lines import Line
from cqtt.scorecards.sheets import ScoreSheet
from cqtt.scorecards.showing import points_text, two_places
from cqtt.scorecards.wording import (
    CODE,
    CRITERION,
    MOST,
    name_of,
    number_column,
    text_column,
)
from cqtt.tables import Cell, Column, Table

_ORDER: Final = tuple(Round)
_HEADINGS: Final = {
    Round.SELF: ("Tự chấm", "Self-score"),
    Round.APPRAISED: ("Thẩm định", "Appraisal"),
    Round.FINAL: ("Quyết định", "Final"),
}


@frozen
class Revision:
    """
    What one round made of the line of another (*chênh lệch giữa hai vòng chấm*).

    ``exact`` is the later less the earlier; ``None`` where either has no points.
    """

    before: Line
    after: Line
    rounds: tuple[Round, Round]

    @property
    def exact(self) -> Fraction | None:
        """The difference of the points, exact; ``None`` where one is missing."""
        if self.before.exact is None or self.after.exact is None:
            return None
        return self.after.exact - self.before.exact

    @property
    def points(self) -> Decimal | None:
        """The difference, rounded half up to two places; ``None`` likewise."""
        return None if self.exact is None else two_places(self.exact)

    def text(self, locale: str = "vi") -> str:
        """Return what changed, with the reasons of both rounds."""
        name = self.before.criterion.label(locale)
        sides = (
            f"{each.text(locale)} {_points(line, locale)} ({line.reason(locale)})"
            for each, line in zip(self.rounds, (self.before, self.after), strict=True)
        )
        return f"{name}: {' → '.join(sides)}"


def _points(line: Line, locale: str) -> str:
    if line.exact is None:
        return "missing" if locale == "en" else "còn thiếu"
    return points_text(line.exact, locale)


@frozen
class Rounds:
    """
    The rounds of one scoring side by side (*bảng so sánh các vòng chấm điểm*).

    ``sheets`` are in the order of the rounds: self-score, appraisal, final decision.
    Each keeps its own evidence and points.
    """

    sheets: tuple[ScoreSheet, ...] = field(repr=False)

    def sheet(self, of: Round) -> ScoreSheet | None:
        """Return the sheet of a round; ``None`` where there is none."""
        return next((each for each in self.sheets if each.round is of), None)

    @property
    def revisions(self) -> tuple[Revision, ...]:
        """Where a round gave other points than the one before it, or none, or first."""
        return tuple(
            revision
            for before, after in pairwise(self.sheets)
            for revision in _revisions(before, after)
            if revision.before.exact != revision.after.exact
        )

    def explain(self, locale: str = "vi") -> str:
        """Return the total and class of each round, then each change and why."""
        lines = [_head(each, locale) for each in self.sheets]
        return "\n".join([*lines, *(each.text(locale) for each in self.revisions)])

    def table(self, locale: str = "vi") -> Table:
        """Return a column for each round and difference, and reasons of changes."""
        first = self.sheets[0]
        criteria = [line.criterion for line in first.lines]
        rows = [self._row(criterion, locale) for criterion in criteria]
        return Table(
            first.card.label("vi"),
            title_en=first.card.label("en"),
            columns=(CODE, CRITERION, MOST, *self._columns()),
            rows=[*rows, self._totals(locale)],
            emphasised=(len(rows),),
        )

    def _columns(self) -> Iterator[Column]:
        for each in self.sheets:
            yield number_column(each.round.value, *_HEADINGS[each.round])
        for before, after in pairwise(self.sheets):
            headings = zip(_HEADINGS[after.round], _HEADINGS[before.round], strict=True)
            vi, en = (f"{one} – {other}" for one, other in headings)
            yield number_column(
                f"{after.round.value}-less-{before.round.value}", vi, en
            )
        yield text_column("reasons", "Căn cứ", "Reasons")

    def _row(self, criterion: Criterion, locale: str) -> tuple[Cell, ...]:
        code = criterion.code
        lines = [each.line(code) for each in self.sheets]
        changes = [
            Revision(one.line(code), other.line(code), (one.round, other.round))
            for one, other in pairwise(self.sheets)
        ]
        changed = any(each.before.exact != each.after.exact for each in changes)
        reasons = (
            f"{sheet.round.text(locale)}: {line.reason(locale)}"
            for sheet, line in zip(self.sheets, lines, strict=True)
        )
        return (
            code,
            name_of(criterion, locale),
            criterion.most,
            *(line.points for line in lines),
            *(each.points for each in changes),
            ". ".join(reasons) if changed else "",
        )

    def _totals(self, locale: str) -> tuple[Cell, ...]:
        """Return the last row; a difference only of totals that lack nothing."""
        english = require_locale(locale) == "en"
        differences = (
            two_places(after.exact_total - before.exact_total)
            if before.is_complete and after.is_complete
            else None
            for before, after in pairwise(self.sheets)
        )
        classes = (
            f"{each.round.text(locale)}: {each.grade.name(locale)}"
            for each in self.sheets
            if each.grade is not None
        )
        return (
            None,
            "Total" if english else "Tổng điểm",
            self.sheets[0].card.scale,
            *(each.total for each in self.sheets),
            *differences,
            ". ".join(classes),
        )

    def _repr_html_(self) -> str:
        return self.table().html()


def _revisions(before: ScoreSheet, after: ScoreSheet) -> Iterator[Revision]:
    for line in before.lines:
        other = after.line(line.criterion.code)
        yield Revision(line, other, (before.round, after.round))


def _head(sheet: ScoreSheet, locale: str) -> str:
    english = require_locale(locale) == "en"
    total = points_text(sheet.exact_total, locale)
    if not sheet.is_complete:
        total = f"{'at least' if english else 'ít nhất'} {total}"
    grade = "no class" if english else "chưa xếp loại"
    if sheet.grade is not None:
        grade = sheet.grade.name(locale)
    return f"{sheet.round.text(locale)}: {total}, {grade}"


def side_by_side(*sheets: ScoreSheet) -> Rounds:
    """
    Set the rounds of one scoring side by side (*so sánh các vòng chấm điểm*).

    Raises:
        WrongTypeError: One is not a ``ScoreSheet``.
        InvalidValueError: There is none; two are of one round; they are of different
            scorecards, units or periods.

    >>> from cqtt.scorecards import Criterion, Scorecard
    >>> card = Scorecard(code="xa-mau", name="Tự chấm", name_en="Own", edition="2026",
    ...                  criteria=(Criterion("1", "Một", "One", Decimal(60)),))
    >>> own = card.score({"1": Decimal(55)})
    >>> theirs = card.score({"1": Decimal(50)}, round=Round.APPRAISED)
    >>> [each.points for each in side_by_side(theirs, own).revisions]
    [Decimal('-5.00')]
    """
    if not sheets:
        raise InvalidValueError("sheets", 0, "rounds")
    for each in sheets:
        require_instance(each, ScoreSheet, "sheets", "rounds")
    seen: set[Round] = set()
    for each in sheets:
        if each.round in seen:
            raise InvalidValueError("round", each.round.value, "round-of-its-own")
        seen.add(each.round)
        _require_same(sheets[0], each)
    return Rounds(tuple(sorted(sheets, key=lambda each: _ORDER.index(each.round))))


def _require_same(first: ScoreSheet, other: ScoreSheet) -> None:
    for name, one, two in (
        ("card", first.card.label("en"), other.card.label("en")),
        ("unit", first.unit, other.unit),
        ("period", str(first.period), str(other.period)),
    ):
        if one != two:
            raise InvalidValueError(name, f"{one} and {two}", "same-scoring")
    if first.card != other.card:
        raise InvalidValueError("card", other.card.code, "same-scoring")
