"""Surveys: the instrument that was used, with its edition and its source."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError, UnknownNameError, WrongTypeError
from cqtt.i18n import require_locale
from cqtt.law import Citation, Confidence, Period
from cqtt.satisfaction.scales import Scale
from cqtt.text import require_nfc


class Source(Enum):
    """
    Who or what gives the answer to a question (*nguồn dữ liệu*).

    ``PEOPLE`` answer on a scale; ``SYSTEM`` figures come from the one-stop system.
    """

    PEOPLE = "people"
    SYSTEM = "system"


class Respondents(Enum):
    """
    Who is asked (*đối tượng khảo sát*).

    Answers of people who just used a service and of households at large differ in
    kind; they are not compared.
    """

    USERS = "users"
    HOUSEHOLDS = "households"
    UNSTATED = "unstated"


def _require_texts(**texts: str) -> None:
    for name, text in texts.items():
        if not require_nfc(text, name).strip():
            raise InvalidValueError(name, text, "filled-text")


@frozen
class Question:
    """
    A question or an indicator of a survey (*câu hỏi, chỉ số thành phần*).

    ``scale`` is ``None`` for what is a ratio of counts and for a question that has the
    scale of its survey; ``weight`` is its share of the whole or the most points it
    gives, ``None`` where no source says.

    Raises:
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: A text is empty; the weight is not above zero.
    """

    code: str
    text_vi: str
    text_en: str
    factor: str = field(default="", kw_only=True)
    scale: Scale | None = field(
        default=None, kw_only=True, validator=instance_of(Scale | None, "scale")
    )
    weight: Decimal | None = field(
        default=None, kw_only=True, validator=instance_of(Decimal | None, "weight")
    )
    source: Source = field(
        default=Source.PEOPLE,
        kw_only=True,
        validator=instance_of(Source, "enum-choice"),
    )

    def __attrs_post_init__(self) -> None:
        _require_texts(code=self.code, text_vi=self.text_vi, text_en=self.text_en)
        require_nfc(self.factor, "factor")
        _check_weight(self.weight)

    def text(self, locale: str = "vi") -> str:
        """Return its wording in a locale."""
        return self.text_en if require_locale(locale) == "en" else self.text_vi


def _check_weight(weight: Decimal | None) -> None:
    if weight is not None and not (weight.is_finite() and weight > 0):
        raise InvalidValueError("weight", weight, "weight")


@frozen
class Factor:
    """
    A group of questions (*yếu tố*), with its weight where a source states one.

    Raises:
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: A text is empty; the weight is not above zero.
    """

    code: str
    name: str
    name_en: str
    weight: Decimal | None = field(
        default=None, kw_only=True, validator=instance_of(Decimal | None, "weight")
    )

    def __attrs_post_init__(self) -> None:
        _require_texts(code=self.code, name=self.name, name_en=self.name_en)
        _check_weight(self.weight)

    def label(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return self.name_en if require_locale(locale) == "en" else self.name


@frozen
class SeriesBreak:
    """
    A day from which results no longer continue a series (*đứt chuỗi số liệu*).

    ``since`` is the first day of what is new.

    Raises:
        WrongTypeError: The day is not a plain date; a text is not a str.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: A text is empty.
    """

    since: date
    reason: str
    reason_en: str
    citation: Citation | None = field(
        default=None, validator=instance_of(Citation | None, "citation")
    )

    def __attrs_post_init__(self) -> None:
        if isinstance(self.since, datetime) or not isinstance(self.since, date):
            raise WrongTypeError("since", self.since, "day")
        _require_texts(reason=self.reason, reason_en=self.reason_en)

    def text(self, locale: str = "vi") -> str:
        """Return the reason in a locale."""
        return self.reason_en if require_locale(locale) == "en" else self.reason


def _factors(values: Iterable[Factor]) -> tuple[Factor, ...]:
    return tuple(values)


def _questions(values: Iterable[Question]) -> tuple[Question, ...]:
    return tuple(values)


def _breaks(values: Iterable[SeriesBreak]) -> tuple[SeriesBreak, ...]:
    return tuple(values)


def _texts(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(values)


_TOTALS: Final = (Fraction(1), Fraction(100))


@frozen(kw_only=True)
class Survey:
    """
    A survey in one edition (*bộ câu hỏi, phiếu khảo sát*).

    ``code`` names the survey, ``edition`` the version; ``in_force`` is the period in
    which this edition is used.  ``series`` names what its results continue, and
    ``breaks`` the days on which that series starts anew.  ``is_complete`` says whether
    every question of the source is here.

    Weights are all given or none: those of the factors, and those of the questions.
    Where ``max_points`` is given they sum to it, else to 1 or 100.

    Raises:
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: A text is empty; two factors or questions share a code; a
            question names a factor that is not there; weights are given in part or do
            not sum.
    """

    code: str
    name: str
    name_en: str
    edition: str
    issuer: str = ""
    in_force: Period = field(
        default=Period(), validator=instance_of(Period, "period-of-survey")
    )
    scale: Scale | None = field(
        default=None, validator=instance_of(Scale | None, "scale")
    )
    factors: tuple[Factor, ...] = field(default=(), converter=_factors)
    questions: tuple[Question, ...] = field(default=(), converter=_questions)
    is_complete: bool = field(default=True, validator=instance_of(bool, "yes-no"))
    max_points: Decimal | None = field(
        default=None, validator=instance_of(Decimal | None, "weight")
    )
    respondents: Respondents = field(
        default=Respondents.UNSTATED, validator=instance_of(Respondents, "enum-choice")
    )
    series: str = ""
    breaks: tuple[SeriesBreak, ...] = field(default=(), converter=_breaks)
    citation: Citation | None = field(
        default=None, validator=instance_of(Citation | None, "citation")
    )
    confidence: Confidence = field(
        default=Confidence.HIGH, validator=instance_of(Confidence, "enum-choice")
    )
    url: str = ""
    notes: tuple[str, ...] = field(default=(), converter=_texts)
    notes_en: tuple[str, ...] = field(default=(), converter=_texts)

    def __attrs_post_init__(self) -> None:
        _require_texts(
            code=self.code, name=self.name, name_en=self.name_en, edition=self.edition
        )
        for text in (self.issuer, self.series, self.url, *self.notes, *self.notes_en):
            require_nfc(text, "issuer, series, url or note")
        for factor in self.factors:
            require_instance(factor, Factor, "factors", "factors")
        for question in self.questions:
            require_instance(question, Question, "questions", "questions")
        for each in self.breaks:
            require_instance(each, SeriesBreak, "breaks", "breaks")
        _check_weight(self.max_points)
        for fault in survey_faults(self.factors, self.questions, self.max_points):
            raise fault

    def label(self, locale: str = "vi") -> str:
        """Return its name and edition in a locale."""
        name = self.name_en if require_locale(locale) == "en" else self.name
        return f"{name} ({self.edition})"

    def question(self, code: str) -> Question:
        """
        Return a question by its code.

        Raises:
            UnknownNameError: The survey has no such question.
        """
        for question in self.questions:
            if question.code == code:
                return question
        raise UnknownNameError("questions", code, self.codes)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of its questions."""
        return tuple(question.code for question in self.questions)

    def scale_of(self, code: str) -> Scale | None:
        """Return the scale of a question, which is the survey's unless it has one."""
        return self.question(code).scale or self.scale


def survey_faults(
    factors: Iterable[Factor],
    questions: Iterable[Question],
    max_points: Decimal | None,
) -> Iterator[InvalidValueError]:
    """Yield what is wrong between the factors and the questions of one survey."""
    factors, questions = tuple(factors), tuple(questions)
    codes = [factor.code for factor in factors]
    yield from _repeated(codes)
    yield from _repeated([question.code for question in questions])
    for question in questions:
        if question.factor and question.factor not in codes:
            yield InvalidValueError("factor", question.factor, "factor-of-survey")
    for weights in (
        [factor.weight for factor in factors],
        [question.weight for question in questions],
    ):
        yield from _ill_weighted(weights, max_points)


def _repeated(codes: list[str]) -> Iterator[InvalidValueError]:
    for at, code in enumerate(codes):
        if code in codes[:at]:
            yield InvalidValueError("code", code, "code-of-its-own")


def _ill_weighted(
    weights: list[Decimal | None], max_points: Decimal | None
) -> Iterator[InvalidValueError]:
    given = [Fraction(weight) for weight in weights if weight is not None]
    if not given:
        return
    wanted = _TOTALS if max_points is None else (Fraction(max_points),)
    if len(given) < len(weights) or sum(given) not in wanted:
        yield InvalidValueError("weights", str(sum(given)), "sum-of-weights")
