"""An index of satisfaction as a value, in words and as a table."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal, TypeAlias

from attrs import field, frozen

from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale
from cqtt.satisfaction.index_ballots import interval_words, left_out_words
from cqtt.satisfaction.index_weights import states_weights
from cqtt.satisfaction.measured import HEADLINE_FROM
from cqtt.satisfaction.score_tables import number_column, text_column
from cqtt.satisfaction.surveys import Question, Survey
from cqtt.satisfaction.tallies import Tally
from cqtt.statistics.intervals import Interval
from cqtt.statistics.rounding import rounded
from cqtt.tables import Cell, Table, cell_text

Method: TypeAlias = Literal["top2", "scaled_mean"]
"""
How a question becomes a number from 0 to 100.

``"top2"``: the percentage who chose one of the two best levels; ``"scaled_mean"``: the
mean of the points, from 0 at the worst level to 100 at the best.
"""


_PLACES: Final = 2


@frozen
class IndexPart:
    """
    One question in an index (*chỉ số thành phần*): its weight and its number.

    ``exact`` is from 0 to 100, ``None`` where nobody answered; weights sum to 1.
    """

    question: Question
    weight: Fraction
    tally: Tally = field(repr=False)
    exact: Fraction | None

    @property
    def value(self) -> Decimal | None:
        """The number rounded half up to two places."""
        return None if self.exact is None else rounded(self.exact, _PLACES)


@frozen(kw_only=True)
class SatisfactionIndex:
    """
    An index from 0 to 100 with its method (*chỉ số hài lòng kèm phương pháp*).

    ``method`` and ``weights`` are how it was computed, ``"own"`` for weights of the
    caller.  A question without answers is not zero: the index is then ``None``.
    ``ballots`` are those that answer every question and ``left_out`` the others, where
    the ballots were given one by one; then alone there is an ``interval``.  Of those
    left out, ``unknown`` have an answer that names no level, which ``unread`` tells by
    question; in the others a question is open or does not apply.
    """

    survey: Survey = field(repr=lambda survey: repr(survey.code))
    method: Method
    weights: Literal["criteria", "factors", "own"]
    parts: tuple[IndexPart, ...] = field(repr=False)
    interval: Interval | None = None
    ballots: int | None = None
    left_out: int = 0
    unknown: int = 0
    unread: tuple[Finding, ...] = field(default=(), repr=False)
    headline_from: int = HEADLINE_FROM

    @property
    def missing(self) -> tuple[Question, ...]:
        """The questions that nobody answered, or no ballot that answers them all."""
        return tuple(part.question for part in self.parts if part.exact is None)

    @property
    def exact(self) -> Fraction | None:
        """The index before rounding; ``None`` where a question has no answers."""
        values = [part.exact for part in self.parts]
        total = Fraction(0)
        for part, value in zip(self.parts, values, strict=True):
            if value is None:
                return None
            total += part.weight * value
        return total

    @property
    def base(self) -> int:
        """The answers to the question that the fewest answered."""
        return min(part.tally.answers for part in self.parts)

    @property
    def is_withheld(self) -> bool:
        """Whether a question has too few answers for a headline."""
        return self.base < self.headline_from

    @property
    def value(self) -> Decimal | None:
        """The index rounded half up to two places; ``None`` also if it is withheld."""
        exact = self.exact
        return None if exact is None or self.is_withheld else rounded(exact, _PLACES)

    def findings(self) -> tuple[Finding, ...]:
        """Return the questions without answers or with few, and what came unread."""
        found = [
            Finding("question-with-answers", each.code, "none", Severity.WARNING)
            for each in self.missing
            if self.ballots is None
        ]
        if self.ballots == 0:
            found.append(Finding("whole-ballots", "index", "none", Severity.WARNING))
        if self.is_withheld:
            few = str(self.base)
            found.append(Finding("enough-answers", "index", few, Severity.WARNING))
        unread = (each for part in self.parts for each in part.tally.findings())
        return (*found, *dict.fromkeys(unread), *self.unread)

    def comparable_with(self, other: "SatisfactionIndex") -> tuple[Finding, ...]:
        """Return why it cannot be compared with another index; nothing if it can."""
        pairs = (
            ("survey", self.survey.label(), other.survey.label()),
            ("method", self.method, other.method),
            ("weights", _weights_of(self), _weights_of(other)),
        )
        return tuple(
            Finding("one-index-method", name, theirs, Severity.WARNING)
            for name, ours, theirs in pairs
            if ours != theirs
        )

    def explain(self, locale: str = "vi") -> str:
        """Return the index, its method, its weights and what is not known, by lines."""
        return _explained(self, locale)

    def table(self, locale: str = "vi") -> Table:
        """Return the questions and the index as a table, with notes in a locale."""
        return _table(self, locale)

    def _repr_html_(self) -> str:
        return self.table().html()


def _weights_of(index: SatisfactionIndex) -> str:
    weights = (f"{part.question.code}: {part.weight}" for part in index.parts)
    return ", ".join(weights)


_METHODS: Final = {
    "top2": (
        "Mỗi câu hỏi: tỷ lệ chọn hai mức cao nhất, % (top2).",
        "Each question: percent who chose the top two levels (top2).",
    ),
    "scaled_mean": (
        "Mỗi câu hỏi: điểm trung bình quy đổi 0–100 (scaled_mean).",
        "Each question: the mean scaled to 0–100 (scaled_mean).",
    ),
}
_SAME: Final = {
    "criteria": (
        "Trọng số: các câu hỏi như nhau (criteria).",
        "Weights: all questions the same (criteria).",
    ),
    "factors": (
        "Trọng số: các yếu tố như nhau, chia đều cho các câu hỏi của yếu tố (factors).",
        "Weights: all factors the same, shared out evenly inside each (factors).",
    ),
    "own": ("Trọng số: do người tính đặt.", "Weights: the caller's own."),
}
_STATED: Final = {
    "criteria": (
        "Trọng số: của câu hỏi theo phiếu khảo sát (criteria).",
        "Weights: of questions as the survey states (criteria).",
    ),
    "factors": (
        "Trọng số: của yếu tố theo phiếu khảo sát, chia đều cho câu hỏi (factors).",
        "Weights: of factors as the survey states, shared out evenly (factors).",
    ),
}
_NOT_SIPAS: Final = (
    "Công thức của chỉ số SIPAS chưa rõ: kết quả này không phải SIPAS.",
    "How SIPAS is computed is not settled: this is not SIPAS.",
)
_PARTIAL: Final = (
    "Bộ câu hỏi chưa đủ so với nguồn.",
    "The survey does not hold every question of its source.",
)


def _explained(found: SatisfactionIndex, locale: str) -> str:
    """Return the index in words, by lines."""
    english = require_locale(locale) == "en"
    own = (
        found.survey.questions if found.weights == "criteria" else found.survey.factors
    )
    stated = found.weights != "own" and states_weights(own)
    lines = [
        _headline(found, locale),
        _METHODS[found.method][english],
        (_STATED if stated else _SAME)[found.weights][english],
        interval_words(found.interval, found.ballots, english=english)
        + left_out_words(found.left_out, found.unknown, english=english),
        *_missing(found, locale),
        *([_PARTIAL[english]] if not found.survey.is_complete else []),
        _NOT_SIPAS[english],
    ]
    return "\n".join(lines)


def _headline(found: SatisfactionIndex, locale: str) -> str:
    name, asked = found.survey.label(locale), len(found.parts)
    if locale == "en":
        said = _value(found, locale) or f"not given, {_why(found, locale)}"
        return f"Index of satisfaction: {said}; {name}, {asked} questions."
    said = _value(found, locale) or f"không nêu, {_why(found, locale)}"
    return f"Chỉ số hài lòng: {said}; {name}, {asked} câu hỏi."


def _value(found: SatisfactionIndex, locale: str) -> str:
    if found.value is None:
        return ""
    return f"{cell_text(found.value, locale)} {'of' if locale == 'en' else 'trên'} 100"


def _why(found: SatisfactionIndex, locale: str) -> str:
    if found.ballots == 0:
        return "no complete ballot" if locale == "en" else "không có phiếu trả lời đủ"
    if found.missing:
        english = "there are questions without answers"
        return english if locale == "en" else "có câu hỏi không có câu trả lời"
    few = found.base
    return f"only {few} answers" if locale == "en" else f"chỉ có {few} câu trả lời"


def _missing(found: SatisfactionIndex, locale: str) -> Iterator[str]:
    if found.missing and found.ballots is None:
        codes = ", ".join(question.code for question in found.missing)
        said = "Without answers, which is not zero" if locale == "en" else _UNANSWERED
        yield f"{said}: {codes}."


_UNANSWERED: Final = "Không có câu trả lời, không tính là 0"


def _table(found: SatisfactionIndex, locale: str) -> Table:
    """Return the questions with their weights, and the index below."""
    english = require_locale(locale) == "en"
    rows: list[tuple[Cell, ...]] = [
        (
            part.question.code,
            part.question.text(locale),
            rounded(100 * part.weight, 2),
            part.tally.answers,
            part.value,
        )
        for part in found.parts
    ]
    total = "Index" if english else "Chỉ số"
    rows.append(("", total, None, found.ballots, found.value))
    return Table(
        "Chỉ số hài lòng",
        title_en="Index of satisfaction",
        columns=_COLUMNS,
        rows=rows,
        emphasised={len(found.parts)},
        notes=tuple(_explained(found, locale).splitlines()),
    )


_COLUMNS: Final = (
    text_column("code", "Mã", "Code"),
    text_column("question", "Câu hỏi", "Question"),
    number_column("weight", "Trọng số %", "Weight %"),
    number_column("answers", "Số câu trả lời", "Answers"),
    number_column("value", "Điểm (0–100)", "Value (0–100)"),
)
