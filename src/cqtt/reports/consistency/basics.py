"""What a single figure must be, whatever stands beside it."""

from collections.abc import Iterator
from typing import Final

from cqtt.findings import Severity
from cqtt.reports.consistency.check import Check, CheckKind, fault, held
from cqtt.reports.consistency.classes import named_sets
from cqtt.reports.consistency.seen import Seen, UnitKind
from cqtt.reports.consistency.spans import PeriodFault, Span
from cqtt.reports.consistency.worded import stated_fraction
from cqtt.reports.consistency.words import has_any, listed
from cqtt.statistics import rounding
from cqtt.tables import cell_text

_WHOLE: Final = 100
_COUNTED: Final = listed(
    "dossier petition ballot letter person people procedure document meeting case "
    "conference opinion item unit household family commune village hamlet ward model "
    "team school pupil child member official citizen visit complaint board teacher "
    "broadcast plan decision session worker cell party~member hộ thôn xã tổ mô~hình "
    "trẻ học~sinh đảng~viên đoàn lớp trường thành~viên cán~bộ gia~đình"
)
_BEYOND: Final = (
    *("vượt", "exceeded", "exceeding", "target", "plan", "kế hoạch", "chỉ tiêu"),
    *("mục tiêu", "index", "chỉ số", "capacity", "công suất", "ratio", "tỷ số"),
)


def check_each(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Yield what each figure is by itself: fractions, shares, counts, days."""
    for each in seen:
        yield from _value(each)
        yield from _days(each)


def _value(each: Seen) -> Iterator[Check]:
    value = each.value
    if each.figure.value is None and not named_sets(each):
        words = ("không có giá trị", "no value")
        severity = Severity.WARNING
        yield fault("figure-value", CheckKind.RECORD, (each.place,), words, severity)
    elif value.base is not None:
        yield from _fraction(each)
    elif each.kind is UnitKind.SHARE and value.number is not None:
        yield from _share(each)
    elif each.kind is UnitKind.COUNT and value.number is not None:
        yield from _count(each)


def _fraction(each: Seen) -> Iterator[Check]:
    top, base = each.value.number, each.value.base
    if each.kind is not UnitKind.COUNT or top is None or base is None:
        return
    told = f"{top}/{base}"
    if not base:
        yield fault("empty-base", CheckKind.PART, (each.place,), (told, told))
    elif top <= base:
        yield held(CheckKind.PART, (each.id,), f"{top} ≤ {base}")
    elif not _may_exceed(each):
        words = f"{told}; {top} > {base}"
        yield fault("part-of-base", CheckKind.PART, (each.place,), (words, words))


def _may_exceed(each: Seen) -> bool:
    """Tell whether more than all may be right: more than a target, a growth."""
    both = f"{each.label} {each.measures} {each.figure.unit.casefold()}"
    return each.is_change or has_any(both, _BEYOND)


def _share(each: Seen) -> Iterator[Check]:
    number = each.value.number
    stated = stated_fraction(each)
    is_beyond = stated is not None and stated[0] > stated[1]
    if number is None or is_beyond or _may_exceed(each):
        return
    if not 0 <= number <= _WHOLE:
        told = f"{cell_text(rounding.rounded(number, 2))} %"
        yield fault("share-up-to-hundred", CheckKind.SHARE, (each.place,), (told, told))


def _count(each: Seen) -> Iterator[Check]:
    number = each.value.number
    if number is None or each.is_average or not each.figure.unit:
        return
    told = cell_text(rounding.rounded(number, 2))
    if number < 0 and not each.is_change:
        yield fault("counted-whole", CheckKind.RECORD, (each.place,), (told, told))
    elif number.denominator != 1:
        known = Severity.ERROR if has_any(each.unit, _COUNTED) else Severity.NOTE
        severity = Severity.WARNING if each.approx else known
        places = (each.place,)
        yield fault("counted-whole", CheckKind.RECORD, places, (told, told), severity)


def _days(each: Seen) -> Iterator[Check]:
    for days in dict.fromkeys((each.span, each.value.days, each.value.until)):
        if days is PeriodFault.NO_DAY:
            words = ("ngày, tháng hoặc quý không có trong lịch", "no day of the year")
            yield fault("figure-day", CheckKind.PERIOD, (each.place,), words)
        elif days is PeriodFault.REVERSED:
            words = ("cuối trước đầu", "the end before the beginning")
            yield fault("period-in-order", CheckKind.PERIOD, (each.place,), words)
    yield from _arrow(each)


def _arrow(each: Seen) -> Iterator[Check]:
    first, then = each.value.days, each.value.until
    if not isinstance(first, Span) or not isinstance(then, Span):
        return
    start, end = first.first or first.last, then.first or then.last
    months = 12 * (end.year - start.year) + end.month - start.month
    vi = f"từ {start:%m/%Y} đến {end:%m/%Y}: {months} tháng"
    en = f"{start:%m/%Y} to {end:%m/%Y}: {months} months"
    planned = has_any(
        f"{each.label} {each.measures}",
        ("planned", "plan", "kế hoạch", "dự kiến", "due", "hạn"),
    )
    if months >= 0 or planned:
        yield held(CheckKind.PERIOD, (each.id,), vi, en)
        return
    yield fault(
        "period-in-order",
        CheckKind.PERIOD,
        (each.place,),
        (vi, en),
        Severity.WARNING,
    )
