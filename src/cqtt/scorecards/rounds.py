"""Self-score, appraisal and final decision, side by side; rounds never mix."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final

from attrs import field, frozen

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import require_locale
from cqtt.scorecards.answering import told_answers
from cqtt.scorecards.concluding import (
    class_doubt,
    class_note,
    class_reason,
    unrecognized,
)
from cqtt.scorecards.evidence import Round
from cqtt.scorecards.lines import Line
from cqtt.scorecards.round_tables import remark, rounds_table
from cqtt.scorecards.sheets import ScoreSheet
from cqtt.scorecards.showing import points_text, two_places
from cqtt.tables import Table

_ORDER: Final = tuple(Round)


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
        sides = zip(self.rounds, (self.before, self.after), strict=True)
        told = (_side(each, line, locale) for each, line in sides)
        return f"{name}: {' → '.join(told)}"


def _side(each: Round, line: Line, locale: str) -> str:
    said, why = f"{each.text(locale)} {_points(line, locale)}", remark(line, locale)
    return f"{said} ({why})" if why else said


def _points(line: Line, locale: str) -> str:
    if line.exact is None:
        return "missing" if locale == "en" else "còn thiếu"
    return points_text(line.exact, locale)


def _in_order(values: Iterable[ScoreSheet]) -> tuple[ScoreSheet, ...]:
    """Return the sheets of one scoring in the order of their rounds."""
    if not isinstance(values, Iterable):
        raise WrongTypeError("sheets", type(values).__name__, "rounds")
    sheets = tuple(values)
    if not sheets:
        raise InvalidValueError("sheets", 0, "rounds")
    seen: set[Round] = set()
    for each in sheets:
        require_instance(each, ScoreSheet, "sheets", "rounds")
        if each.round in seen:
            raise InvalidValueError("round", each.round.value, "round-of-its-own")
        seen.add(each.round)
        _require_same(sheets[0], each)
    return tuple(sorted(sheets, key=lambda each: _ORDER.index(each.round)))


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


@frozen
class Rounds:
    """
    The rounds of one scoring side by side (*bảng so sánh các vòng chấm điểm*).

    ``sheets`` are in the order of the rounds: self-score, appraisal, final decision.
    Each keeps its own evidence and points.

    Raises:
        WrongTypeError: One is not a ``ScoreSheet``.
        InvalidValueError: There is none; two are of one round; they are of different
            scorecards, units or periods.
    """

    sheets: tuple[ScoreSheet, ...] = field(repr=False, converter=_in_order)

    def sheet(self, of: Round) -> ScoreSheet | None:
        """
        Return the sheet of a round; ``None`` where there is none.

        Raises:
            WrongChoiceError: It is not a ``Round``.
        """
        require_instance(of, Round, "of", "enum-choice")
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
        """
        Return the total and class of each round, then each change and why.

        Requirements are told where rounds answered differently, or one did not.
        """
        lines = [_head(each, locale) for each in self.sheets]
        lines += told_answers(self.sheets, locale)
        return "\n".join([*lines, *(each.text(locale) for each in self.revisions)])

    def table(self, locale: str = "vi") -> Table:
        """
        Return a column for each round and difference, and reasons of changes.

        Groups stand before their parts, the total, the classes and the conditions of
        recognition below.
        """
        return rounds_table(self.sheets, locale)

    def _repr_html_(self) -> str:
        return self.table().html()


def _revisions(before: ScoreSheet, after: ScoreSheet) -> Iterator[Revision]:
    for line, other in zip(before.lines, after.lines, strict=True):
        yield Revision(line, other, (before.round, after.round))


def _head(sheet: ScoreSheet, locale: str) -> str:
    english = require_locale(locale) == "en"
    total = points_text(sheet.exact_total, locale)
    if not sheet.is_complete:
        total = f"{'at least' if english else 'ít nhất'} {total}"
    grade = "no class" if english else "chưa xếp loại"
    if sheet.grade is not None:
        grade = sheet.grade.name(locale)
    if why := class_reason(sheet, locale):
        grade = f"{grade} ({why})"
    doubt = class_doubt(sheet, locale)
    beside = [doubt, unrecognized(sheet, locale), class_note(sheet, locale)]
    said = filter(None, [f"{total}, {grade}", *beside])
    return f"{sheet.round.text(locale)}: {'; '.join(said)}"


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
    return Rounds(sheets)
