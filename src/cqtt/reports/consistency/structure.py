"""Named sets, scales, frequencies and reception days: structure against numbers."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from attrs import field, frozen

from cqtt.checks import require_count
from cqtt.errors import InvalidValueError
from cqtt.findings import Severity
from cqtt.reports.consistency.check import Check, CheckKind, fault, held
from cqtt.reports.consistency.classes import level_of, named_sets
from cqtt.reports.consistency.seen import Seen, UnitKind
from cqtt.reports.consistency.spans import Span
from cqtt.reports.consistency.words import folded, has_any

_STATED_LEVELS: Final = re.compile(
    r"(?:thang|scale of)\s+(\d+)\b|(\d+)[\s-]+(?:levels?|mức(?: độ)?|point scale)\b"
)
_EVERY_TIMES: Final = {
    "week": ("per week", "a week", "/week", "/tuần", "mỗi tuần", "hằng tuần"),
    "month": ("per month", "a month", "/month", "/tháng", "mỗi tháng", "hằng tháng"),
    "quarter": ("per quarter", "/quarter", "/quý", "mỗi quý", "hằng quý"),
    "year": ("per year", "a year", "/year", "/năm", "mỗi năm", "hằng năm"),
}
_OF_STEPS: Final = frozenset(("week", "month", "quarter", "year", "tháng", "tuần"))
_RECEPTIONS: Final = (*("reception", "receptions", "tiếp công dân", "tiếp dân"),)
_OF_DAYS: Final = ("day", "session", "ngày", "buổi", "kỳ", "meeting", "phiên", "time")
_OF_COMMUNES: Final = ("commune", "communes", "xã", "phường", "thị trấn", "ward")
_SHORT_OF_WEEKLY: Final = 24
_WEEKLY_UNTIL: Final = date(2026, 6, 30)
_FEWEST: Final = 3
_YEAR: Final = 365
_LEVELS_OF_FIVE: Final = frozenset((0, 1, 2, 3, 4))


@frozen
class Frequency:
    """
    How often something must be or was: so many times a week, month, quarter or year.

    *Tần suất.*  ``every`` is ``"week"``, ``"month"``, ``"quarter"`` or ``"year"``.

    Raises:
        WrongTypeError: ``times`` is no whole number.
        InvalidValueError: It is not above zero; ``every`` is another word.

    >>> Frequency(2, "month").over(date(2021, 1, 1), date(2022, 12, 31))
    48
    """

    times: int = field()
    every: str = "week"

    def __attrs_post_init__(self) -> None:
        require_count(self.times, "times", least=1)
        if self.every not in _EVERY_TIMES:
            raise InvalidValueError("every", self.every, "frequency-step")

    def over(self, first: date, last: date) -> int:
        """Return how many times that is from one day to another, whole steps only."""
        if self.every == "week":
            return self.times * (((last - first).days + 1) // 7)
        months = 12 * (last.year - first.year) + last.month - first.month + 1
        steps = {"month": 1, "quarter": 3, "year": 12}[self.every]
        return self.times * (months // steps)


def check_structure(
    seen: tuple[Seen, ...], duties: Mapping[str, Frequency]
) -> Iterator[Check]:
    """Yield what named sets, scales, frequencies and duties say against numbers."""
    for each in seen:
        yield from _set_size(each)
        yield from _frequency(each, seen)
        duty = duties.get(each.id) or duties.get(each.figure.group)
        if duty is not None and each.kind is UnitKind.COUNT:
            yield from _duty(each, duty)
        elif duty is None:
            yield from _weekly(each)
    yield from _renamed_sets(seen)
    yield from _scales(seen)


def _set_size(each: Seen) -> Iterator[Check]:
    named = named_sets(each)
    if not named:
        return
    sizes = tuple(size for size, _ in named)
    told = " + ".join(map(str, sizes))
    number, terms = each.number, each.value.terms
    if number is None:
        words = (f"{told}; không nêu các mục", f"{told}; no items told")
        yield fault(
            "set-told", CheckKind.DEFINITION, (each.place,), words, Severity.NOTE
        )
    elif terms in ((), sizes) and number == sum(sizes):
        yield held(CheckKind.SET_SIZE, (each.id,), f"{told} = {number}")
    else:
        came = " + ".join(map(str, terms)) if terms else str(number)
        words = (f"tên nêu {told}, có {came} mục", f"named {told}, has {came} items")
        yield fault("set-size", CheckKind.SET_SIZE, (each.place,), words)


def _renamed_sets(seen: tuple[Seen, ...]) -> Iterator[Check]:
    known: dict[tuple[str, str], tuple[int, Seen]] = {}
    for each in seen:
        for size, name in named_sets(each):
            first, other = known.setdefault((each.figure.document, name), (size, each))
            if first != size:
                words = f"{first}; {size}"
                places = (each.place, other.place)
                yield fault(
                    "set-named-alike",
                    CheckKind.SET_SIZE,
                    places,
                    (words, words),
                    Severity.WARNING,
                )


def _scales(seen: tuple[Seen, ...]) -> Iterator[Check]:
    scales: dict[object, dict[int, Seen]] = {}
    for each in seen:
        level = level_of(each)
        if level is not None and each.number is not None and not each.is_total:
            scales.setdefault((each.group_key, each.period_key), {}).setdefault(
                level, each
            )
    for scale in scales.values():
        if len(scale) >= _FEWEST:
            yield from _scale(scale, seen)


def _scale(scale: dict[int, Seen], seen: tuple[Seen, ...]) -> Iterator[Check]:
    levels = [scale[at] for at in sorted(scale)]
    places = tuple(each.place for each in levels)
    for other in seen:
        stated = _stated_levels(other, levels[0])
        if stated is None:
            continue
        if stated == len(levels):
            ids = (other.id, *(each.id for each in levels))
            yield held(CheckKind.SCALE, ids, f"{stated} = {len(levels)}")
            continue
        words = (f"nêu {stated} mức, có {len(levels)}", f"{stated} told, {len(levels)}")
        yield fault(
            "scale-levels",
            CheckKind.SCALE,
            (other.place, *places),
            words,
            Severity.WARNING,
        )
    missing = _LEVELS_OF_FIVE - set(scale)
    if missing in ({4}, {0}):
        words = (
            f"{len(levels)} mức, thiếu một mức ở một phía so với thang 5 mức",
            f"{len(levels)} levels, one fewer on one side than the scale of 5",
        )
        yield fault("even-scale", CheckKind.SCALE, places, words, Severity.NOTE)


def _stated_levels(other: Seen, level: Seen) -> int | None:
    if other.group_key != level.group_key:
        return None
    found = _STATED_LEVELS.search(f"{other.label} {other.measures}")
    if found:
        return int(found[1] or found[2])
    is_number = other.unit in ("level", "mức", "mức độ") and other.number is not None
    return int(other.number or 0) if is_number else None


def _frequency(each: Seen, seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Compare so many a month with the count of the same thing over the period."""
    every = _every(each.figure.unit)
    days, number = each.days, each.number
    whole = number is not None and number.denominator == 1 and number >= 1
    is_open = days is None or days.first is None
    if every is None or not whole or is_open or days is None or number is None:
        return
    due = Frequency(int(number), every).over(days.first or days.last, days.last)
    same = [
        other
        for other in seen
        if other.count is not None
        and other.group_key == each.group_key
        and other.period_key == each.period_key
        and each.subject - _OF_STEPS <= other.subject
    ]
    told = f"{number} × {due // int(number)} = {due}"
    if len(same) != 1 or each.approx:
        yield held(CheckKind.FREQUENCY, (each.id,), told)
        return
    (other,) = same
    if other.count == due:
        yield held(CheckKind.FREQUENCY, (each.id, other.id), told)
        return
    words = f"{told}; {other.count}"
    places = (each.place, other.place)
    yield fault(
        "frequency-total",
        CheckKind.FREQUENCY,
        places,
        (words, words),
        Severity.WARNING,
    )


def _every(unit: str) -> str | None:
    plain = folded(unit)
    return next(
        (
            every
            for every, words in _EVERY_TIMES.items()
            if any(plain.endswith(word) for word in words)
        ),
        None,
    )


def _duty(each: Seen, duty: Frequency) -> Iterator[Check]:
    days = each.days
    if days is None or days.first is None or each.count is None:
        return
    due = duty.over(days.first, days.last)
    told = f"{each.count}; {due}"
    if each.count >= due:
        yield held(CheckKind.FREQUENCY, (each.id,), f"{each.count} ≥ {due}")
        return
    yield fault(
        "duty-met", CheckKind.FREQUENCY, (each.place,), (told, told), Severity.WARNING
    )


def _weekly(each: Seen) -> Iterator[Check]:
    """Note reception days that look weekly and are fewer than the weeks."""
    days, count = each.days, _whole(each)
    named = has_any(f"{each.label} {each.measures}", _RECEPTIONS)
    unit = folded(each.figure.unit).split()
    of_days = any(word in (*unit, *each.unit.split()) for word in _OF_DAYS)
    if not (named and of_days) or days is None or days.first is None or not count:
        return
    if "person" in each.unit or days.last > _WEEKLY_UNTIL:
        return
    weeks = Frequency(1, "week").over(days.first, days.last)
    both = f"{each.label} {each.measures}"
    is_commune = has_any(both, _OF_COMMUNES)
    looks_weekly = count * _YEAR > _SHORT_OF_WEEKLY * _span(days)
    if count >= weeks or not (is_commune or looks_weekly):
        return
    words = (f"{count} buổi; {weeks} tuần", f"{count}; {weeks} weeks")
    yield fault(
        "weekly-reception", CheckKind.FREQUENCY, (each.place,), words, Severity.NOTE
    )


def _whole(each: Seen) -> int | None:
    """Return a count, or a number of days."""
    number = each.number
    is_days = each.kind is UnitKind.DURATION and not each.approx
    if is_days and number is not None and number.denominator == 1:
        return int(number)
    return each.count


def _span(days: Span) -> int:
    return days.days or _YEAR
