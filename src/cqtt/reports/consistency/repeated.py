"""The same quantity told twice, and series whose unit or year changes."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from typing import Final

from cqtt.findings import Severity
from cqtt.reports.consistency.check import Check, CheckKind, fault, held
from cqtt.reports.consistency.outcomes import Role, rest_of, role_of
from cqtt.reports.consistency.seen import Seen, UnitKind
from cqtt.reports.consistency.words import has_any, listed, series_of, years_of

_MORE: Final = (">", "≥", "hơn", "trên", "over", "more than", "at least")
_LESS: Final = ("<", "≤", "gần", "almost", "nearly", "under", "dưới")
_TOTALS: Final = frozenset(listed("tổng total number cộng overall all"))
_SUMMARIES: Final = (
    *("summary", "overview", "assessment", "conclusion", "general", "strengths"),
    *("tổng hợp", "đánh giá", "kết luận", "kết quả chung", "chung", "ưu điểm"),
)
_ASIDE: Final = (Role.RETURNED, Role.TRANSFERRED)
_OUTSIDE: Final = (
    *("outside", "not under authority", "guided", "not within"),
    *("không thuộc thẩm quyền", "ngoài thẩm quyền", "hướng dẫn"),
)
_NEAR: Final = 10


def check_repeated(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Yield quantities told twice, bases that are told otherwise, and series."""
    told: dict[object, list[Seen]] = {}
    for each in seen:
        told.setdefault(
            (each.figure.document, series_of(each.figure.label)), []
        ).append(each)
    bases = [*_bases(seen)]
    yield from bases
    for one, other in combinations(seen, 2):
        yield from _of_one_role(one, other)
    units = {check.figures[0] for check in bases if check.kind is CheckKind.UNIT}
    for some in told.values():
        for one, other in combinations(some, 2):
            for check in _of_two(one, other):
                if check.kind is not CheckKind.UNIT or check.figures[0] not in units:
                    yield check


def _of_one_role(one: Seen, other: Seen) -> Iterator[Check]:
    """Compare what two places say was received, settled or the like."""
    role = role_of(one)
    same = (
        role is not None
        and role is role_of(other)
        and one.figure.document == other.figure.document
        and (_is_one_group(one, other) or _is_summary(one) or _is_summary(other))
        and one.subject - _TOTALS == other.subject - _TOTALS
        and None is not one.period_key == other.period_key
        and not _is_told(one, other)
    )
    if same and one.count is not None and other.count is not None:
        yield from _of_one_quantity(one, other)


def _is_summary(each: Seen) -> bool:
    """Tell whether a figure stands where a report sums up what it told before."""
    return has_any(each.group_key[1], _SUMMARIES)


def _is_told(one: Seen, other: Seen) -> bool:
    """Tell whether two figures are compared by their whole labels."""
    series = series_of(one.figure.label) == series_of(other.figure.label)
    return series and one.group_key == other.group_key


def _of_two(one: Seen, other: Seen) -> Iterator[Check]:
    years = years_of(one.label), years_of(other.label)
    if years[0] == years[1]:
        if one.period_key == other.period_key and _is_one_group(one, other):
            yield from _of_one_quantity(one, other)
        return
    if not _is_one_group(one, other):
        return
    named = bool(one.unit and other.unit)
    if named and one.unit != other.unit and one.kind is other.kind is UnitKind.COUNT:
        words = f"{one.figure.unit}; {other.figure.unit}"
        places = (other.place, one.place)
        yield fault(
            "unit-of-series", CheckKind.UNIT, places, (words, words), Severity.WARNING
        )
    if all(len(named) == 1 for named in years):
        for each, (year,) in zip((one, other), years, strict=True):
            yield from _year(each, year)


def _is_one_group(one: Seen, other: Seen) -> bool:
    return one.group_key == other.group_key


def _year(each: Seen, year: int) -> Iterator[Check]:
    """Compare the year that a label names with that of its period."""
    days = each.days
    if days is None or days.first is None or days.first.year != days.last.year:
        return
    if days.last.year != year:
        words = f"{year}; {days.last.year}"
        yield fault(
            "year-of-label",
            CheckKind.PERIOD,
            (each.place,),
            (words, words),
            Severity.WARNING,
        )


def _of_one_quantity(one: Seen, other: Seen) -> Iterator[Check]:
    first, second = one.number, other.number
    if first is None or second is None or one.unit != other.unit:
        return
    if _measure_apart(one, other):
        return
    ids = (other.id, one.id)
    words = f"{_shown(one)}; {_shown(other)}"
    same_base = one.base == other.base or None in (one.base, other.base)
    if _may_be_one(one, first, other, second) and same_base:
        yield held(CheckKind.REPEATED, ids, words)
        return
    sure = one.period_key is not None and one.measures == other.measures
    severity = Severity.ERROR if sure else Severity.WARNING
    places = (other.place, one.place)
    yield fault("told-once", CheckKind.REPEATED, places, (words, words), severity)


def _shown(each: Seen) -> str:
    number = each.number or Fraction(0)
    base = "" if each.base is None else f"/{each.base}"
    plain = str(number) if number.denominator == 1 else f"{float(number):g}"
    return f"{each.approx}{plain.replace('.', ',')}{base}"


def _measure_apart(one: Seen, other: Seen) -> bool:
    """Tell whether their measures say that they count different things."""
    words = [set(each.measures.split()) for each in (one, other)]
    return bool(words[0] and words[1]) and not (
        words[0] <= words[1] or words[1] <= words[0]
    )


def _may_be_one(one: Seen, first: Fraction, other: Seen, second: Fraction) -> bool:
    if first == second:
        return True
    if not one.approx and not other.approx:
        return False
    about, about_number, exact = (
        (one, first, second) if one.approx else (other, second, first)
    )
    if _NEAR * abs(first - second) > max(abs(first), abs(second)):
        return False
    if about.approx in _MORE:
        return exact >= about_number
    return exact <= about_number if about.approx in _LESS else True


def _bases(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Compare the base of a fraction with what its group tells was received."""
    for each in seen:
        base = each.base
        if base is None or each.count is None:
            continue
        table = [
            other
            for other in seen
            if other is not each
            and other.count is not None
            and other.group_key == each.group_key
            and other.period_key == each.period_key
            and (other.unit == each.unit or role_of(other) is Role.RECEIVED)
        ]
        yield from _base(each, base, table)


def _is_outside(each: Seen) -> bool:
    """Tell whether a figure was not for the committee to settle."""
    words = f"{each.label} {each.measures}"
    return role_of(each) in _ASIDE or has_any(words, _OUTSIDE)


def _base(each: Seen, base: int, table: list[Seen]) -> Iterator[Check]:
    equal = [other for other in table if other.count == base]
    if equal:
        yield held(CheckKind.PART, (each.id, equal[0].id), f"{base} = {equal[0].count}")
        if each.unit and all(o.unit not in (each.unit, "") for o in equal):
            words = f"{equal[0].figure.unit}; {each.figure.unit}"
            places = (each.place, equal[0].place)
            yield fault(
                "unit-of-series",
                CheckKind.UNIT,
                places,
                (words, words),
                Severity.WARNING,
            )
        return
    whole = [
        other
        for other in table
        if (role_of(other) is Role.RECEIVED and rest_of(other) == rest_of(each))
        or (other.is_total and role_of(other) is None and other.unit == each.unit)
    ]
    carried = sum(o.count or 0 for o in table if role_of(o) is Role.CARRIED)
    # Both years may have a base of their own where nothing says what is settled.
    told = role_of(each) is not None or (len(whole) == 1 and whole[0].is_total)
    aside = {(whole[0].count or 0) - base} if whole else set[int]()
    if any(each.count in aside for each in table if _is_outside(each)):
        return
    if len(whole) == 1 and told and (whole[0].count or 0) + carried != base:
        words = f"{each.count}/{base}; {whole[0].count}"
        yield fault(
            "base-told",
            CheckKind.PART,
            (each.place, whole[0].place),
            (words, words),
            Severity.WARNING,
        )
