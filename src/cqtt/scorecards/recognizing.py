"""Whether the conditions of recognition are met, each with its numbers."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from attrs import frozen

from cqtt.i18n import LOCALES, require_locale
from cqtt.scorecards.cards import Card, Condition
from cqtt.scorecards.classing import Reason
from cqtt.scorecards.conditions import (
    MinimumPerCriterion,
    MinimumTotal,
    Requirement,
)
from cqtt.scorecards.criteria import Criterion, Standing, sum_of_most
from cqtt.scorecards.lines import Line
from cqtt.scorecards.showing import shown, shown_cut
from cqtt.scorecards.totals import Span, by_code, readings, span_in, widest


@frozen
class ConditionResult:
    """
    Whether one condition is met (*kết quả từng điều kiện*).

    ``is_met`` is ``None`` where that cannot be decided yet; ``reason`` has the numbers.
    """

    condition: Condition
    is_met: bool | None
    reason: Reason

    def text(self, locale: str = "vi") -> str:
        """Return the condition, whether it is met, and the numbers."""
        said, met = self.condition.text(locale), met_text(self.is_met, locale)
        if locale == "vi" and isinstance(self.condition, Requirement):
            return f"{said}; {self.reason.text(locale)}: {met}"
        return f"{said}: {met} ({self.reason.text(locale)})"


@frozen
class Recognition:
    """
    Whether every condition of recognition is met (*điều kiện công nhận*).

    ``is_met`` is ``False`` where one is not met, else ``None`` where one cannot be
    decided yet.
    """

    results: tuple[ConditionResult, ...]

    @property
    def is_met(self) -> bool | None:
        """Whether all are met; ``None`` where that cannot be decided yet."""
        return _all_met(each.is_met for each in self.results)

    def explain(self, locale: str = "vi") -> str:
        """Return the outcome and a line for each condition."""
        english = require_locale(locale) == "en"
        head = "Conditions" if english else "Điều kiện kèm theo"
        lines = (f"- {each.text(locale)}" for each in self.results)
        return "\n".join([f"{head}: {met_text(self.is_met, locale)}", *lines])


def _all_met(met: Iterable[bool | None]) -> bool | None:
    met = tuple(met)
    if False in met:
        return False
    return None if None in met else True


def met_text(is_met: bool | None, locale: str) -> str:  # noqa: FBT001 what is told
    """Return whether a condition is met, in words."""
    words = {
        True: ("đạt", "met"),
        False: ("không đạt", "not met"),
        None: ("chưa xác định được", "not decidable"),
    }
    return words[is_met][require_locale(locale) == "en"]


def recognition_of(
    card: Card, lines: Iterable[Line], answers: Mapping[str, bool]
) -> Recognition | None:
    """Return whether each condition is met; ``None`` where a scorecard has none."""
    if not card.conditions:
        return None
    lines = tuple(lines)
    return Recognition(
        tuple(_result(card, each, lines, answers) for each in card.conditions)
    )


def _result(
    card: Card,
    condition: Condition,
    lines: tuple[Line, ...],
    answers: Mapping[str, bool],
) -> ConditionResult:
    if isinstance(condition, MinimumTotal):
        return _of_total(card, condition, lines)
    if isinstance(condition, MinimumPerCriterion):
        return _of_criteria(card, condition, lines)
    return _of_answer(condition, answers.get(condition.code))


def _of_answer(
    condition: Requirement,
    answer: bool | None,  # noqa: FBT001 it is the answer itself
) -> ConditionResult:
    if answer is None:
        return ConditionResult(condition, None, Reason("chưa trả lời", "not answered"))
    said = Reason(
        f"trả lời “{'có' if answer else 'không'}”",
        f"answered: {'yes' if answer else 'no'}",
    )
    return ConditionResult(condition, condition.is_met(answer), said)


def _of_total(
    card: Card, condition: MinimumTotal, lines: tuple[Line, ...]
) -> ConditionResult:
    spans = [each.span for each in readings(card, lines)]
    met = {_reaches(span, Fraction(condition.points)) for span in spans}
    by_text = {locale: _spans(spans, locale) for locale in LOCALES}
    reason = Reason(f"tổng điểm {by_text['vi']}", f"total {by_text['en']}")
    return ConditionResult(condition, met.pop() if len(met) == 1 else None, reason)


def _spans(spans: list[Span], locale: str) -> str:
    """Return the totals by reading; in one, where something is missing."""
    if any(span.is_open for span in spans):
        unit = "points" if locale == "en" else "điểm"
        return f"{widest(spans).text(locale, is_cut=True)} {unit}"
    word = " or " if locale == "en" else " hoặc "
    return word.join(dict.fromkeys(span.text(locale, is_cut=True) for span in spans))


def _reaches(span: Span, least: Fraction) -> bool | None:
    """Tell whether a total is at least so high; ``None`` where it may be."""
    if span.low >= least:
        return True
    return None if span.high is None or span.high >= least else False


def _of_criteria(
    card: Card, condition: MinimumPerCriterion, lines: tuple[Line, ...]
) -> ConditionResult:
    """Judge every top-level criterion that counts; parts add up to their group."""
    found = list(_each_criterion(card, condition, lines))
    codes = ", ".join(top.code for top, _, _ in found)
    reason = Reason(
        _not_met(found, "vi") or f"đều đạt: {codes}",
        _not_met(found, "en") or f"each of {codes} does",
    )
    is_met = _all_met(each for _, each, _ in found)
    return ConditionResult(condition, is_met, reason)


_Judged = tuple[Criterion, bool | None, tuple[Span, Fraction | None]]


def _not_met(found: Iterable[_Judged], locale: str) -> str:
    """Return what is not met, and then what is not decidable yet."""
    found = tuple(found)
    failed = "; ".join(_said(each, locale) for each in found if each[1] is False)
    undecided = [each for each in found if each[1] is None]
    if not failed or not undecided:
        return failed or "; ".join(_said(each, locale) for each in undecided)
    head = "not decidable yet" if locale == "en" else "chưa xác định được"
    others = "; ".join(
        f"{_name(each, locale)} ({_numbers(each, locale)})" for each in undecided
    )
    return f"{failed}; {head}: {others}"


def _each_criterion(
    card: Card, condition: MinimumPerCriterion, lines: tuple[Line, ...]
) -> Iterator[_Judged]:
    found = by_code(lines)
    for top in card.criteria:
        if top.standing is Standing.BONUS:
            continue
        span, most = span_in(top, found, top.standing), _most(top)
        is_met = None
        if most is not None:
            least = most * Fraction(condition.percent) / 100
            is_met = _reaches(span, least)
            # A part that may be a bonus may as well count to its group.
            unsettled = span_in(top, found, Standing.UNKNOWN)
            if is_met is False and _reaches(span + unsettled, least) is not False:
                is_met = None
        # It may turn out to be a bonus, which needs no points.
        if top.standing is Standing.UNKNOWN and is_met is False:
            is_met = None
        yield top, is_met, (span, most)


def _most(top: Criterion) -> Fraction | None:
    if top.most is not None:
        return Fraction(top.most)
    counted = [each for each in top.parts if each.standing is Standing.COUNTED]
    return sum_of_most(counted) if counted else None


def _said(judged: _Judged, locale: str) -> str:
    return f"{_name(judged, locale)}: {_numbers(judged, locale)}"


def _name(judged: _Judged, locale: str) -> str:
    return judged[0].code if locale == "en" else f"tiêu chí {judged[0].code}"


def _numbers(judged: _Judged, locale: str) -> str:
    """Return the points and the most; the share of one number, not of a range."""
    span, most = judged[2]
    english, points = locale == "en", span.text(locale, is_cut=True)
    if most is None:
        if english:
            return f"{points} (most points not known)"
        return f"{points} điểm (chưa biết điểm tối đa)"
    whole = shown(most, locale)
    said = f"{points} of {whole}" if english else f"{points} trên {whole} điểm"
    if span.is_open:
        return said
    # Cut off: a floor that is not reached must not be shown as reached.
    return f"{said} ({shown_cut(100 * span.low / most, locale)} %)"
