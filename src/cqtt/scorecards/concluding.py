"""What comes of a scoring in words: the total, the bonus, the class, recognition."""

from collections.abc import Iterator
from typing import Final

from cqtt.i18n import require_locale
from cqtt.law import Confidence
from cqtt.scorecards.cards import BonusRule
from cqtt.scorecards.reckoning import Reckoned
from cqtt.scorecards.showing import points_text, shown

LOWEST: Final = (
    "theo cách hiểu thấp nhất về điểm thưởng",
    "by the lowest reading of the bonus",
)
"""By which reading a total is told that is not settled."""


def class_text(reckoned: Reckoned, locale: str) -> str:
    """
    Return the class with all that goes with it; empty where there is none.

    The totals that it covers, or the requirements that lead to it; how sure its border
    is, where that is in doubt; criteria whose most points nobody knows; conditions that
    are not met.
    """
    grade = reckoned.grade
    if grade is None:
        return ""
    english = require_locale(locale) == "en"
    forced = _forced_text(reckoned, locale)
    said = f"{grade.name(locale)} ({forced})" if forced else grade.text(locale)
    unknown = [each for each in reckoned.lines if each.exact and each.most is None]
    codes = ", ".join(each.criterion.code for each in unknown)
    open_ = "most points not known" if english else "chưa biết điểm tối đa"
    maxima = f"{open_}: {codes}" if codes else ""
    beside = [class_doubt(reckoned, locale), maxima]
    return "; ".join(filter(None, [said, *beside, unrecognized(reckoned, locale)]))


def class_reason(reckoned: Reckoned, locale: str) -> str:
    """Return the requirements that lead to the class, or why there is none."""
    if reckoned.grade is None:
        return "; ".join(each.text(locale) for each in reckoned.refusals)
    return _forced_text(reckoned, locale)


def _forced_text(reckoned: Reckoned, locale: str) -> str:
    forced = reckoned.classing.forced_by
    if not forced:
        return ""
    head = "by requirement" if require_locale(locale) == "en" else "theo điều kiện"
    return f"{head}: {'; '.join(each.text(locale) for each in forced)}"


def class_doubt(reckoned: Reckoned, locale: str) -> str:
    """
    Return how sure the class is, in words; empty where it is, or where there is none.

    It is as sure as its border; one that requirements lead to as the surest of them.
    """
    if reckoned.grade is None:
        return ""
    forced = {each.confidence for each in reckoned.classing.forced_by}
    found = forced or {reckoned.grade.confidence}
    return next(each for each in Confidence if each in found).doubt(locale)


def unrecognized(reckoned: Reckoned, locale: str) -> str:
    """Return why it cannot be recognised, or not yet; empty where nothing bars it."""
    english = require_locale(locale) == "en"
    recognition, forced = reckoned.recognition, reckoned.classing.forced_by
    if recognition is None:
        return ""
    failed = [each.condition for each in recognition.results if each.is_met is False]
    others = [each for each in failed if each not in forced]
    if others:
        head = "conditions not met" if english else "không đạt điều kiện"
        return f"{head}: {'; '.join(each.text(locale) for each in others)}"
    if recognition.is_met is None:
        if english:
            return "conditions not decidable yet"
        return "chưa xác định được các điều kiện"
    return ""


def total_name(reckoned: Reckoned, locale: str) -> str:
    """Return what the total is called: at least, and what of a bonus is in it."""
    name = "Total" if require_locale(locale) == "en" else "Tổng điểm"
    return ", ".join([name, *total_notes(reckoned, locale)])


def total_notes(reckoned: Reckoned, locale: str) -> Iterator[str]:
    """Yield that a total lacks something, and what of a bonus is in it."""
    english = locale == "en"
    if not reckoned.is_complete:
        yield "at least" if english else "ít nhất"
    if not reckoned.exact_bonus:
        return
    if len(reckoned.readings) > 1:
        # "At least" is of every reading.
        if reckoned.is_complete:
            yield LOWEST[english]
    elif reckoned.card.bonus is BonusRule.APART:
        bonus = shown(reckoned.exact_bonus, locale)
        without = "without the bonus of" if english else "chưa tính điểm thưởng"
        yield f"{without} {bonus}"
    else:
        yield _sum(reckoned, locale)


def _sum(reckoned: Reckoned, locale: str) -> str:
    """Return the points and the bonus that a total is the sum of."""
    english = locale == "en"
    raw, bonus = reckoned.exact_raw, reckoned.exact_bonus
    word = "bonus" if english else "thưởng"
    said = f"{shown(raw, locale)} + {word} {shown(bonus, locale)}"
    if raw + bonus == reckoned.exact_total:
        return said
    return f"{said}, {'up to the scale' if english else 'không quá thang điểm'}"


def told_total(reckoned: Reckoned, locale: str) -> Iterator[str]:
    """Yield the total and the bonus; the total by every reading where they differ."""
    english = require_locale(locale) == "en"
    word, total = "Total" if english else "Tổng điểm", _total(reckoned, locale)
    if not reckoned.exact_bonus:
        yield f"{word}: {total}"
        return
    bonus = points_text(reckoned.exact_bonus, locale)
    head = f"{'Bonus' if english else 'Điểm thưởng'}: {bonus}"
    ways = reckoned.readings
    if len(ways) > 1:
        # A span is from the lowest to the highest of every reading.
        lowest = f", {LOWEST[english]}" if reckoned.is_complete else ""
        yield f"{word}{lowest}: {total}"
        yield head
        yield from told_readings(reckoned, locale)
    elif reckoned.card.bonus is BonusRule.APART:
        yield f"{word}: {total}"
        outside = "not in the total" if english else "không tính vào tổng điểm"
        yield f"{head}, {outside}"
    elif reckoned.is_complete:
        yield f"{word}: {_sum(reckoned, locale)} = {total}"
    else:
        yield f"{word}: {_total(reckoned, locale, _sum(reckoned, locale))}"


def told_readings(reckoned: Reckoned, locale: str) -> Iterator[str]:
    """Yield the total by every reading of a bonus that is there, where they differ."""
    ways = reckoned.readings
    if reckoned.exact_bonus and len(ways) > 1:
        by_way = (f"{way.text(locale)}: {way.span.text(locale)}" for way in ways)
        each = "Total by reading" if locale == "en" else "Tổng theo cách hiểu"
        yield f"{each}: {'; '.join(by_way)}"


def class_note(reckoned: Reckoned, locale: str) -> str:
    """Return what is told of every total in the class; empty where nothing is."""
    grade = reckoned.grade
    if grade is None:
        return ""
    return grade.note_en if require_locale(locale) == "en" else grade.note


def _total(reckoned: Reckoned, locale: str, made_of: str = "") -> str:
    """Return the total, or from where to where it may lie and what it is made of."""
    if reckoned.is_complete:
        return points_text(reckoned.exact_total, locale)
    span, is_between = reckoned.span, reckoned.span.high is not None
    most = span.low if span.high is None else span.high
    unit = points_text(most, locale).split()[-1]
    said = f"{span.text(locale)} {unit}"
    lacks = "tùy số liệu còn thiếu" if is_between and locale == "vi" else ""
    beside = "; ".join(filter(None, [made_of, lacks]))
    return f"{said} ({beside})" if beside else said


def told_class(reckoned: Reckoned, locale: str) -> Iterator[str]:
    """Yield the class and its note, or why there is none and which are possible."""
    english, grade = require_locale(locale) == "en", reckoned.grade
    if grade is not None:
        yield f"{'Class' if english else 'Xếp loại'}: {class_text(reckoned, locale)}"
        yield from filter(None, [class_note(reckoned, locale)])
        return
    yield "No class:" if english else "Chưa xếp loại:"
    yield from (f"- {reason.text(locale)}" for reason in reckoned.refusals)
    if len(reckoned.possible_classes) > 1:
        names = ", ".join(each.name(locale) for each in reckoned.possible_classes)
        yield f"{'Possible' if english else 'Có thể xếp'}: {names}"
