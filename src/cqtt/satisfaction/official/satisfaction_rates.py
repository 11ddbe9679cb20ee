"""
The two figures that both get called "satisfaction rate", and what keeps them apart.

*Hai cách hiểu "tỷ lệ hài lòng".*  A commune publishes the share of the people asked who
chose a satisfied level.  Decision 766 takes every dossier off that was late, disliked
or complained about, and counts the rest: who says nothing is satisfied.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from attrs import field, frozen

from cqtt.checks import require_count, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.i18n import listed, require_locale
from cqtt.rates import Formula, Rate
from cqtt.satisfaction.measured import HEADLINE_FROM
from cqtt.satisfaction.official.formulas import (
    BALLOT_SHARE,
    REFLECTIONS_SATISFACTION,
    WITHOUT_COMPLAINT,
    WITHOUT_COMPLAINT_ADDED,
)
from cqtt.satisfaction.scales import Level
from cqtt.satisfaction.tallies import Tally

_SILENT: Final = (
    REFLECTIONS_SATISFACTION,
    WITHOUT_COMPLAINT,
    WITHOUT_COMPLAINT_ADDED,
)
_PEOPLE_APART: Final = {
    "vi": "Không so sánh được với tỷ lệ theo Bộ chỉ số 766, nơi người không nói gì "
    "được tính là hài lòng.",
    "en": "Not to be compared with the rate of Decision 766, in which silence counts "
    "as satisfied.",
}
_SILENCE_APART: Final = {
    "vi": "Người không nói gì được tính là hài lòng; không so sánh được với tỷ lệ "
    "người trả lời phiếu chọn mức hài lòng.",
    "en": "Silence counts as satisfied; not to be compared with the share of people "
    "who answered that they are satisfied.",
}
_FORMS: Final = {
    WITHOUT_COMPLAINT.name: {
        "vi": "Trừ mỗi hồ sơ một lần: đây là cách đọc không tính trùng, còn tài liệu "
        "mô tả công thức viết dạng trừ từng nhóm.",
        "en": "Each dossier is taken off once: the reading without double counting, "
        "while the document that describes the formulas writes the additive form.",
    },
    WITHOUT_COMPLAINT_ADDED.name: {
        "vi": "Trường hợp vừa trễ hạn vừa bị đánh giá không hài lòng bị trừ hai lần.",
        "en": "What is both late and disliked is subtracted twice.",
    },
}
_LEVELS: Final = {"vi": "Mức hài lòng: {levels}.", "en": "Satisfied levels: {levels}."}
_TOO_FEW: Final = {
    "vi": "Chỉ có {base} phiếu trả lời, dưới {least}: nêu số phiếu, không nêu tỷ lệ %.",
    "en": "Only {base} ballots answered, fewer than {least}: counts, no percentage.",
}


@frozen
class SatisfactionRate(Rate):
    """
    A satisfaction rate that says what it must not be compared with.

    *Tỷ lệ hài lòng, kèm cảnh báo khi so sánh.*  ``levels`` are the satisfied levels of
    a scale and ``taken_off`` what the additive form subtracts, where there are any.
    Below ``headline_from`` in the base there are counts and no percentage.

    Raises:
        WrongTypeError: A count is not an int; ``formula`` is not a ``Formula``.
        InvalidValueError: A count is below zero or the numerator above its base.

    >>> from cqtt.satisfaction.official import without_complaint
    >>> tally = Tally({"Rất hài lòng": 78, "Hài lòng": 102, "Bình thường": 20,
    ...                "Không hài lòng": 0})
    >>> print(ballot_share(tally).comparable_with(
    ...     without_complaint(1000, counted_out=40))[0].message("en"))
    ballot-share must be a rate that reads silence in the same way but \
without-complaint-766 came; show the two apart: one counts the people who chose a \
satisfied level, in the other silence counts as satisfied
    """

    levels: tuple[Level, ...] = field(default=(), kw_only=True)
    taken_off: tuple[int, ...] = field(default=(), kw_only=True)
    headline_from: int = field(default=0, kw_only=True)

    @headline_from.validator
    def _check_headline(self, _attribute: object, least: int) -> None:
        require_count(least, "headline_from")

    @property
    def counts_silence(self) -> bool:
        """Whether who says nothing counts as satisfied."""
        return self.formula in _SILENT

    @property
    def is_withheld(self) -> bool:
        """Whether there are too few answers for a headline: only counts are given."""
        return 0 < self.denominator < self.headline_from

    @property
    def percent(self) -> Decimal | None:
        """The share in percent to two places; ``None`` also where it is withheld."""
        return None if self.is_withheld else super().percent

    def text(self, locale: str = "vi") -> str:
        """Return the percentage, or the counts where it is withheld."""
        return _counts(self, locale) if self.is_withheld else super().text(locale)

    def explain(self, locale: str = "vi") -> str:
        """Return the formula, the counts, the source and what it is not."""
        is_bare = self.is_withheld
        said = _without_percent(self, locale) if is_bare else super().explain(locale)
        return " ".join([f"{said}.", *self._details(locale)])

    def _details(self, locale: str) -> Iterator[str]:
        if self.taken_off:
            less = " \N{MINUS SIGN} ".join(
                map(str, (self.denominator, *self.taken_off))
            )
            yield f"{less} = {self.numerator}."
        if self.levels:
            named = listed([level.text(locale) for level in self.levels], locale)
            yield _LEVELS[locale].format(levels=named)
        if self.is_withheld:
            base, least = self.denominator, self.headline_from
            yield _TOO_FEW[locale].format(base=base, least=least)
        yield (_SILENCE_APART if self.counts_silence else _PEOPLE_APART)[locale]
        if self.formula.name in _FORMS:
            yield _FORMS[self.formula.name][locale]

    def findings(self) -> tuple[Finding, ...]:
        """Return that there are too few answers for a headline."""
        if self.denominator >= self.headline_from:
            return ()
        few = str(self.denominator)
        return (Finding("enough-answers", self.formula.name, few, Severity.WARNING),)

    def comparable_with(self, other: Rate) -> tuple[Finding, ...]:
        """Return why it cannot be compared with another rate; nothing if it can."""
        if other.formula == self.formula:
            return ()
        place, evidence = self.formula.name, other.formula.name
        if self.counts_silence is (other.formula in _SILENT):
            return (Finding("one-formula", place, evidence, Severity.WARNING),)
        return (Finding("one-reading-of-silence", place, evidence, Severity.WARNING),)


def ballot_share(
    tally: Tally, *, headline_from: int = HEADLINE_FROM
) -> SatisfactionRate:
    """
    Return the share that a commune publishes: who chose a satisfied level.

    *Tỷ lệ hài lòng theo phiếu khảo sát.*  The base are the answers on the scale: what
    does not apply and what was left open is not in it.  Below ``headline_from`` answers
    there is no percentage.  No text sets it: what is cited is one example of practice;
    medium confidence.  Its interval is that of ``tally.satisfied()``.

    Raises:
        WrongTypeError: ``tally`` is not a ``Tally``, or ``headline_from`` no whole
            number.
        InvalidValueError: The scale does not mark which levels are satisfied;
            ``headline_from`` is below zero.

    >>> tally = Tally({"Rất hài lòng": 78, "Hài lòng": 102, "Bình thường": 20,
    ...                "Không hài lòng": 0})
    >>> ballot_share(tally).percent
    Decimal('90.00')
    """
    require_instance(tally, Tally, "tally", "tally-of-ballots")
    score = tally.satisfied()
    return SatisfactionRate(
        score.hits or 0,
        score.base,
        BALLOT_SHARE,
        levels=tuple(each for each in tally.scale.levels if each.label in score.chosen),
        headline_from=headline_from,
    )


def explain_two_rates(
    ballots: SatisfactionRate | None = None,
    silence: SatisfactionRate | None = None,
    *,
    locale: str = "vi",
) -> str:
    """
    Return what tells the two satisfaction rates apart, a line for each.

    *Giải thích hai tỷ lệ hài lòng.*  With two results, ``ballot_share`` first, it puts
    them side by side with their counts and says why they differ; without, it gives the
    formulas.

    Raises:
        WrongTypeError: One of the two is missing or no ``SatisfactionRate``.
        InvalidValueError: In the first silence counts as satisfied, or in the second it
            does not.

    >>> from cqtt.satisfaction.official import without_complaint
    >>> tally = Tally({"Rất hài lòng": 78, "Hài lòng": 102, "Bình thường": 20,
    ...                "Không hài lòng": 0})
    >>> silence = without_complaint(1000, counted_out=40)
    >>> print(explain_two_rates(ballot_share(tally), silence, locale="en"))
    Share of answers that are satisfied: 90.00 %, 180 of 200 (ballots at a \
satisfied level / ballots answered)
    Satisfaction with receiving and settling procedures: 96.00 %, 960 of 1000 \
(dossiers neither late nor disliked nor complained about / dossiers)
    The two measure different things: the first counts only those who answered, and of \
them who chose a satisfied level; the second counts all dossiers, and who says nothing \
is satisfied. Show them apart; neither stands for the other.
    """
    require_locale(locale)
    if ballots is None and silence is None:
        return "\n".join(
            f"{formula.label(locale)}: {_divided(formula, locale)}. {apart}"
            for formula, apart in (
                (BALLOT_SHARE, _PEOPLE_APART[locale]),
                (WITHOUT_COMPLAINT, _SILENCE_APART[locale]),
            )
        )
    answered = _of_reading("ballots", ballots, counts_silence=False)
    silent = _of_reading("silence", silence, counts_silence=True)
    of_all = silent.formula
    every = of_all.denominator_en if locale == "en" else of_all.denominator_vi
    lines = [_beside(rate, locale) for rate in (answered, silent)]
    return "\n".join([*lines, _TWO_THINGS[locale].format(every=every)])


_TWO_THINGS: Final = {
    "vi": "Hai tỷ lệ đo hai việc khác nhau: tỷ lệ trước chỉ tính người trả lời phiếu, "
    "trong đó đếm người chọn mức hài lòng; tỷ lệ sau tính mọi {every}, người không nói "
    "gì được tính là hài lòng. Nêu riêng từng tỷ lệ, không dùng thay cho nhau.",
    "en": "The two measure different things: the first counts only those who answered, "
    "and of them who chose a satisfied level; the second counts all {every}, and who "
    "says nothing is satisfied. Show them apart; neither stands for the other.",
}


def _of_reading(name: str, rate: object, *, counts_silence: bool) -> SatisfactionRate:
    if not isinstance(rate, SatisfactionRate):
        raise WrongTypeError(name, rate, "two-readings")
    if rate.counts_silence is not counts_silence:
        raise InvalidValueError(name, rate.formula.name, "two-readings")
    return rate


def _beside(rate: Rate, locale: str) -> str:
    texts = dict.fromkeys([rate.text(locale), _counts(rate, locale)])
    said = f"{rate.formula.label(locale)}: {', '.join(texts)}"
    return f"{said} ({_divided(rate.formula, locale)})"


def _counts(rate: Rate, locale: str) -> str:
    of = "of" if require_locale(locale) == "en" else "trên"
    return f"{rate.numerator} {of} {rate.denominator}"


def _without_percent(rate: Rate, locale: str) -> str:
    formula, english = rate.formula, require_locale(locale) == "en"
    top, base = (
        (formula.numerator_en, formula.denominator_en)
        if english
        else (formula.numerator_vi, formula.denominator_vi)
    )
    of = "of" if english else "trên"
    said = f"{rate.numerator} {top} {of} {rate.denominator} {base}"
    return f"{formula.label(locale)}: {said} ({formula.source(locale)})"


def _divided(formula: Formula, locale: str) -> str:
    if locale == "en":
        return f"{formula.numerator_en} / {formula.denominator_en}"
    return f"{formula.numerator_vi} / {formula.denominator_vi}"
