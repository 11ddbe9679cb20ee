"""Growth against an earlier count, and what was reached of a target."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import permutations
from typing import Final

from cqtt.errors import CqttError
from cqtt.findings import Severity
from cqtt.reports.consistency.check import Check, CheckKind, fault, held
from cqtt.reports.consistency.seen import Seen, UnitKind
from cqtt.reports.consistency.summing import plain
from cqtt.reports.consistency.words import has_any, listed, series_of
from cqtt.statistics.printed import read_percent
from cqtt.statistics.rounding import rounded
from cqtt.tables import cell_text

_NUMBER: Final = r"(\d+(?:[.,]\d+)?)"
_AGAINST: Final = re.compile(
    rf"{_NUMBER}\D{{0,20}}?\b(?:against|compared with|to|from|so với|lên|xuống)\b"
    rf"\D{{0,20}}?{_NUMBER}(?!\s*%)"
)
_OF_TARGET: Final = re.compile(
    rf"\b(?:target|plan|chỉ tiêu|kế hoạch)(?: of| là|:)?\s+{_NUMBER}\D{{0,20}}?"
    rf"\b{_NUMBER}\s*%"
)
_RATIO: Final = re.compile(rf"{_NUMBER}\s*(?:/|of|out of|trên)\s*{_NUMBER}(?!\s*%)")
_ARROW: Final = re.compile(rf"{_NUMBER}\D*?\s*(?:->|→|=>)\s*{_NUMBER}\D*")
_NUMBERS: Final = re.compile(_NUMBER)
_YEARS: Final = range(1900, 2101)
_GROWTHS: Final = listed(
    "growth increase increased decrease decreased rise fall tăng giảm tăng~trưởng cut "
    "reduced shortened reduction rút~ngắn cắt~giảm"
)
_UP: Final = listed("increase increased rise growth tăng")
_DOWN: Final = listed("decrease decreased fall reduction reduced giảm")
_SILENT: Final = frozenset(
    listed(
        "growth increase increased decrease decreased rise fall tăng giảm trưởng "
        "compared change difference against before over than previous last year rate "
        "so kỳ trước cùng"
    )
)
_HUNDRED: Final = 100


def check_changes(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Yield growths and achievements beside the two numbers that they rest on."""
    for each in seen:
        is_share = each.kind is UnitKind.SHARE and not each.approx
        named = has_any(f"{each.label} {each.measures}", _GROWTHS)
        if is_share and named:
            yield from _growth(each, seen)
        elif is_share and (each.is_aside or (each.number or 0) > _HUNDRED):
            yield from _ratio(each)
        elif each.kind in (UnitKind.COUNT, UnitKind.MEASURE) and not each.approx:
            yield from _of_a_target(each)


def _gives(printed: str, exact: Fraction) -> bool:
    """Tell whether a number rounded, or cut off, is printed so."""
    try:
        percent = read_percent(printed)
    except CqttError:
        return True  # it is no percentage; nothing to compare
    gap = abs(exact) - abs(Fraction(percent.value))
    step = 2 * Fraction(percent.half_step)
    return -step / 2 <= gap <= step


def _read(text: str) -> Fraction:
    return Fraction(text.replace(",", "."))


def _growth(each: Seen, seen: tuple[Seen, ...]) -> Iterator[Check]:
    told = _AGAINST.findall(each.measures)
    numbers = [_read(number) for pair in told[:1] for number in pair]
    if numbers and not any(number in _YEARS for number in numbers):
        yield from _of_two(each, (), numbers)
        return
    series = list(_series(each, seen))
    if len(series) == 1:
        (some,) = series
        counts = [Fraction(one.count or 0) for one in some]
        if _is_turned(each, *counts):
            places = (each.place, *(one.place for one in some))
            words = f"{each.printed}; {plain(counts[1])} → {plain(counts[0])}"
            both, sure = (words, words), Severity.WARNING
            yield fault("share-of-base", CheckKind.SHARE, places, both, sure)
            return
        yield from _of_two(each, some, counts)
        return
    arrows = [one for one in seen if _is_arrow_of(one, each)]
    if len(arrows) == 1:
        ends = [_read(number) for number in _NUMBERS.findall(arrows[0].value.text)]
        yield from _of_two(each, (arrows[0],), ends[::-1], is_ordered=True)


def _is_turned(each: Seen, last: Fraction, first: Fraction) -> bool:
    """Tell whether a rise is told of what fell, or a fall of what rose."""
    up, down = (has_any(each.label, words) for words in (_UP, _DOWN))
    positive = (each.number or 0) > 0
    return positive and up != down and last != first and up != (last > first)


def _is_arrow_of(one: Seen, each: Seen) -> bool:
    """Tell whether a figure is the "15 -> 10" that a share cuts: of its line."""
    same = one.group_key == each.group_key and one.figure.line == each.figure.line
    is_arrow = _ARROW.fullmatch(one.value.text) is not None
    return same and is_arrow and one.period_key == each.period_key


def _of_two(
    each: Seen,
    figures: tuple[Seen, ...],
    numbers: list[Fraction],
    *,
    is_ordered: bool = False,
) -> Iterator[Check]:
    """Compare a growth with two numbers, the later one first where it is ordered."""
    last, first = numbers
    if not last or not first:
        return
    words = f"{each.printed}; {plain(first)} → {plain(last)}"
    ids = (each.id, *(one.id for one in figures))
    orders = [(last, first)] if is_ordered else permutations(numbers)
    fits = [(new - old) / old * _HUNDRED for new, old in orders]
    if any(_gives(each.printed, exact) for exact in fits):
        yield held(CheckKind.SHARE, ids, words)
        return
    words += f" = {cell_text(rounded(fits[0], 2))} %"
    places = (each.place, *(one.place for one in figures))
    yield fault(
        "share-of-base", CheckKind.SHARE, places, (words, words), Severity.WARNING
    )


def _series(each: Seen, seen: tuple[Seen, ...]) -> Iterator[tuple[Seen, ...]]:
    """Yield the counts of its year and of the year before that a growth names."""
    days = each.days
    kind = frozenset(w for w in each.subject - _SILENT if not w.isdigit())
    if days is None or days.first is None or not kind:
        return
    near = [
        one
        for one in seen
        if one.count is not None
        and one.base is None
        and one.group_key == each.group_key
        and one.days is not None
        and one.days.first is not None
        and kind <= one.subject
    ]
    for new in near:
        for old in near:
            same = series_of(new.figure.label) == series_of(old.figure.label)
            like = new.unit == old.unit and new.period_key == each.period_key
            if same and like and _is_year_before(old, new):
                yield new, old


def _is_year_before(old: Seen, new: Seen) -> bool:
    ends = [one.days for one in (old, new)]
    years = [days.last.year for days in ends if days is not None]
    lengths = [days.days or 0 for days in ends if days is not None]
    return years[1] - years[0] == 1 and abs(lengths[0] - lengths[1]) <= 1


def _ratio(each: Seen) -> Iterator[Check]:
    """Compare a share of a target or of a plan with the two numbers beside it."""
    told = _RATIO.findall(each.measures)
    if len(told) != 1:
        return
    top, base = (_read(number) for number in told[0])
    if base:
        yield _compared(each, each.printed, top, base)


def _of_a_target(each: Seen) -> Iterator[Check]:
    """Compare "target 100, 118 % of the target" with the count that it is told of."""
    told = _OF_TARGET.findall(each.measures)
    number = each.number
    if len(told) != 1 or number is None or not _read(told[0][0]):
        return
    yield _compared(each, f"{told[0][1]}%", number, _read(told[0][0]))


def _compared(each: Seen, printed: str, top: Fraction, base: Fraction) -> Check:
    exact = top / base * _HUNDRED
    shown = f"{plain(top)}/{plain(base)} = {cell_text(rounded(exact, 2))} %"
    words = f"{printed}; {shown}"
    if _gives(printed, exact):
        return held(CheckKind.SHARE, (each.id,), words)
    return fault(
        "share-of-base",
        CheckKind.SHARE,
        (each.place,),
        (words, words),
        Severity.WARNING,
    )
