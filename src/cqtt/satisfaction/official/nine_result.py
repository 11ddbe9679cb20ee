"""The nine-indicator score as a value, in words and as a table."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import field, frozen

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.gradings import Grade, Grading
from cqtt.i18n import require_locale
from cqtt.law import Confidence, Period, cite
from cqtt.satisfaction.official.indicators import INDICATORS, Indicator, Per
from cqtt.satisfaction.score_tables import number_column, text_column
from cqtt.statistics.rounding import rounded
from cqtt.statutes import NINE_INDICATORS
from cqtt.tables import Table, cell_text

IN_FORCE: Final = Period(date(2018, 6, 21), date(2025, 6, 30))
"""From Decree 61/2018/NĐ-CP to the day before Decree 118/2025/NĐ-CP."""

CIRCULAR_FROM: Final = date(2019, 1, 6)
"""The first day of Circular 01/2018/TT-VPCP, which tells how to score."""

BEST: Final = 2
"""The most points that an indicator gives."""


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
    if grading is not None and grading.most != BEST * len(INDICATORS):
        raise InvalidValueError("grading", grading.name, "grading-to-eighteen")


def _optional_day(_instance: object, _attribute: object, day: date | None) -> None:
    if isinstance(day, datetime) or not isinstance(day, date | None):
        raise WrongTypeError("on", day, "day")


@frozen(kw_only=True)
class NineIndicators:
    """
    The nine scores and their total (*kết quả chấm điểm chín chỉ số*).

    An indicator without data is not zero: ``total`` is then ``None``, and
    ``points_so_far`` sums those that are there, out of ``most_so_far``.  ``on`` is the
    day of the assessment.  ``grading`` gives the class of the total: without one,
    ``grade`` is ``None``.  ``nine_indicators(points, grading=
    cqtt.facts.gradings()["nine-indicators"])`` passes the package's own.

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
        return rounded(sum(map(Fraction, known), Fraction(0)), 1)

    @property
    def most_so_far(self) -> int:
        """The most that the indicators with data could give."""
        return BEST * (len(self.scores) - len(self.missing))

    @property
    def max_points(self) -> int:
        """The most points: 18."""
        return BEST * len(self.scores)

    @property
    def total(self) -> Decimal | None:
        """The sum of the nine scores; ``None`` where one has no data."""
        return None if self.missing else self.points_so_far

    @property
    def grade(self) -> Grade | None:
        """
        The class of the total; ``None`` without a grading or a total.

        *Xếp loại.*  Pass ``grading=cqtt.facts.gradings()["nine-indicators"]`` to
        ``nine_indicators``.
        """
        if self.grading is None or self.total is None:
            return None
        return self.grading.of(self.total)

    @property
    def confidence(self) -> Confidence:
        """How sure it is which indicators go by dossier: that of the least sure."""
        sure = (each.indicator.confidence for each in self.scores)
        return max(sure, key=list(Confidence).index)

    def findings(self) -> tuple[Finding, ...]:
        """
        Return what is wrong with it: a day when it was not in force, no data, averages.

        An indicator that goes by unit gets 0, 1 or 2 once; of indicator 6, which one
        digest lists in both groups, an average is a note.
        """
        return (*self._of_the_day(), *self._missing(), *self._averages())

    def _of_the_day(self) -> Iterator[Finding]:
        if self.on is None:
            return
        if self.on not in IN_FORCE:
            yield Finding("nine-indicators-in-force", "on", self.on.isoformat())
        elif self.on < CIRCULAR_FROM:
            day = self.on.isoformat()
            yield Finding("circular-of-nine-indicators", "on", day, Severity.WARNING)

    def _averages(self) -> Iterator[Finding]:
        for each in self.scores:
            given = 1 if each.dossiers is None else each.dossiers
            if each.score is None or each.indicator.per is Per.DOSSIER:
                continue
            if given == 1 and each.score == int(each.score):
                continue
            is_sure = each.indicator.confidence is Confidence.HIGH
            yield Finding(
                "one-score-of-unit",
                f"points[{each.indicator.number}]",
                f"{each.score} of {given}" if given > 1 else str(each.score),
                Severity.WARNING if is_sure else Severity.NOTE,
            )

    def _missing(self) -> tuple[Finding, ...]:
        return tuple(
            Finding(
                "indicator-with-data",
                f"points[{each.number}]",
                "none",
                Severity.WARNING,
            )
            for each in self.missing
        )

    def explain(self, locale: str = "vi") -> str:
        """Return the total, how it was reached, what is missing and the source."""
        return _explained(self, locale)

    def table(self, locale: str = "vi") -> Table:
        """Return the nine scores and the total as a table, with notes in a locale."""
        return _table(self, locale)

    def _repr_html_(self) -> str:
        return self.table().html()


_HOW: Final = (
    "Mỗi chỉ số làm tròn một chữ số thập phân (0,05 làm tròn lên) trước khi cộng.",
    "Each indicator is rounded half up to one decimal before summing.",
)
_ONE_DIGEST: Final = (
    "Chỉ số 6 chấm theo cơ quan: độ tin cậy trung bình, một nguồn xếp vào cả hai nhóm.",
    "Indicator 6 goes by unit: medium confidence, one digest lists it in both groups.",
)


def _explained(result: NineIndicators, locale: str) -> str:
    """Return each score and what follows from them, by lines."""
    scores = (each for each in result.scores if each.score is not None)
    return "\n".join(
        [*(_line(each, locale) for each in scores), *_notes(result, locale)]
    )


def _line(each: IndicatorScore, locale: str) -> str:
    """Return an indicator with its sum, the number it is divided by, and its score."""
    name = f"{each.indicator.number}. {each.indicator.label(locale)}"
    score = cell_text(each.score, locale)
    if each.dossiers is None:
        return f"{name}: {score}"
    return f"{name}: {each.points}/{each.dossiers} → {score}"


def _notes(result: NineIndicators, locale: str) -> list[str]:
    """Return the total, what is missing, the class, the rules and the source."""
    english = require_locale(locale) == "en"
    return [
        _total(result, locale),
        *_missing(result, locale),
        *_grade(result, locale),
        _HOW[english],
        _ONE_DIGEST[english],
        *_told(result, locale),
        cite([NINE_INDICATORS], locale),
    ]


def _total(result: NineIndicators, locale: str) -> str:
    english = locale == "en"
    if result.total is None:
        return "No total." if english else "Không có tổng điểm."
    total, most = cell_text(result.total, locale), result.max_points
    return (
        f"Total: {total} of {most} points."
        if english
        else f"Tổng điểm: {total}/{most} điểm."
    )


def _missing(result: NineIndicators, locale: str) -> Iterator[str]:
    if not result.missing:
        return
    numbers = ", ".join(str(each.number) for each in result.missing)
    so_far, most = cell_text(result.points_so_far, locale), result.most_so_far
    yield (
        f"No data for indicator {numbers}, which is not zero points; the others give "
        f"{so_far} of {most}."
        if locale == "en"
        else f"Chưa có số liệu của chỉ số {numbers}, không tính là 0 điểm; các chỉ số "
        f"còn lại được {so_far}/{most} điểm."
    )


def _grade(result: NineIndicators, locale: str) -> Iterator[str]:
    grade, grading = result.grade, result.grading
    if grade is not None and grading is not None:
        source = grading.source(locale)
        word = "Class" if locale == "en" else "Xếp loại"
        said = f"{word}: {grade.text(locale)}, {grading.range_of(grade, locale)}"
        yield f"{said} ({source})." if source else f"{said}."
        if note := grading.border_note(result.total or 0, locale):
            yield note


def _told(result: NineIndicators, locale: str) -> Iterator[str]:
    """Return the findings in words; what has no data is told with the total."""
    for finding in result.findings():
        if finding.rule != "indicator-with-data":
            yield finding.message(locale)


def _table(result: NineIndicators, locale: str) -> Table:
    """Return the score as a table, with notes in a locale."""
    english = require_locale(locale) == "en"
    rows = [
        (
            each.indicator.number,
            each.indicator.label(locale),
            _per(each.indicator, locale),
            each.points,
            each.dossiers,
            each.score,
        )
        for each in result.scores
    ]
    total = (None, "Total" if english else "Tổng", "", None, None, result.total)
    return Table(
        "Đánh giá việc giải quyết thủ tục hành chính",
        title_en="Evaluation of the handling of procedures",
        columns=_COLUMNS,
        rows=[*rows, total],
        emphasised={len(rows)},
        notes=tuple(_notes(result, locale)),
    )


def _per(indicator: Indicator, locale: str) -> str:
    return indicator.per.text(locale)


_COLUMNS: Final = (
    text_column("number", "Số", "No."),
    text_column("indicator", "Chỉ số", "Indicator"),
    text_column("per", "Chấm theo", "By"),
    number_column("points", "Cộng điểm", "Sum of points"),
    number_column("dossiers", "Số lượt chấm", "Number"),
    number_column("score", "Điểm", "Score"),
)
