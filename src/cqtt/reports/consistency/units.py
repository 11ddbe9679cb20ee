"""One amount told in two units: square metres and hectares, million and billion."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from typing import Final

from cqtt.findings import Severity
from cqtt.reports.consistency.check import Check, CheckKind, fault, held
from cqtt.reports.consistency.seen import Seen, UnitKind
from cqtt.reports.consistency.summing import amount_of, plain
from cqtt.reports.consistency.words import folded, listed, words_of

_MONEY: Final = ("vnd", "đồng", "dong")
_SIZES: Final = {
    "thousand": 10**3,
    "nghìn": 10**3,
    "million": 10**6,
    "triệu": 10**6,
    "billion": 10**9,
    "tỷ": 10**9,
}
_UNITS: Final = {
    **dict.fromkeys(("m2", "m²", "square metres", "mét vuông"), ("area", 1)),
    **dict.fromkeys(("ha", "hectare", "hectares", "héc ta"), ("area", 10**4)),
    **dict.fromkeys(("m", "metre", "metres", "mét"), ("length", 1)),
    **dict.fromkeys(("km", "kilometre", "kilometres"), ("length", 10**3)),
    **dict.fromkeys(("kg", "kilogram"), ("weight", 1)),
    **dict.fromkeys(("tạ", "quintal", "quintals"), ("weight", 100)),
    **dict.fromkeys(("tấn", "tonne", "tonnes", "ton", "tons"), ("weight", 10**3)),
}
_SUMMED: Final = frozenset(listed("summary conclusion overview kết luận"))
_SILENT: Final = frozenset(
    listed(
        "summary conclusion overview tổng hợp kết luận m2 ha hectare km m kg tonne ton "
        "tấn million billion triệu tỷ square metre kilometre repeated again that i e"
    )
)


def check_units(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Yield whether two figures of one label and two units are one amount."""
    measured = [each for each in seen if each.kind is UnitKind.MEASURE]
    for one, other in combinations(measured, 2):
        both = scale_of(one.figure.unit), scale_of(other.figure.unit)
        if None in (one.amount, other.amount) or one.unit == other.unit:
            continue
        if both[0] is None or both[1] is None or both[0][0] != both[1][0]:
            continue
        if _is_one_thing(one, other):
            yield _compared(one, other, both[0][1], both[1][1])


def scale_of(unit: str) -> tuple[str, int] | None:
    """Return what a unit measures, and how many of the smallest unit it is."""
    key = folded(unit)
    words = key.split()
    if any(each in words for each in _MONEY):
        sizes = [_SIZES[each] for each in words if each in _SIZES]
        return "money", sizes[0] if sizes else 1
    return _UNITS.get(key)


def _is_one_thing(one: Seen, other: Seen) -> bool:
    words = [set(words_of(each.figure.label)) for each in (one, other)]
    labels = [some - _SILENT for some in words]
    same = one.group_key == other.group_key and one.period_key == other.period_key
    # Land donated, summed up, is all the land donated by households before.
    summed = any(_SUMMED & words[at] and labels[at] <= labels[1 - at] for at in (0, 1))
    return same and (labels[0] == labels[1] or summed) and all(labels)


def _compared(one: Seen, other: Seen, size: int, larger: int) -> Check:
    if size > larger:
        return _compared(other, one, larger, size)
    exact, told = amount_of(one) * size / larger, amount_of(other)
    # The larger unit is printed with fewer places.
    step = Fraction(1, told.denominator) if told.denominator > 1 else Fraction(1)
    shown = f"{plain(amount_of(one))} {one.figure.unit} = {plain(exact)}"
    words = f"{shown} {other.figure.unit}; {plain(told)}"
    if abs(exact - told) < step:
        return held(CheckKind.UNIT, (other.id, one.id), words)
    places, sure = (other.place, one.place), Severity.WARNING
    return fault("told-once", CheckKind.UNIT, places, (words, words), sure)
