"""Totals and their parts."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from cqtt.findings import Severity
from cqtt.reports.consistency.check import Check, CheckKind, fault, held
from cqtt.reports.consistency.classes import (
    PARTITIONS,
    Partition,
    best_class,
    level_of,
)
from cqtt.reports.consistency.outcomes import Role, rest_of, role_of
from cqtt.reports.consistency.seen import Seen
from cqtt.reports.consistency.words import folded, listed, subject_of, words_of

_SUMMED: Final = re.compile(r"\d+(?:[^\d+.,;%/]*)(?:\+[^\d+%/]*\d+[^\d+.,;%/]*)+")
_LISTED: Final = re.compile(
    r"(gồm|bao gồm|comprising|consisting of|trong đó|of which)\s*:?\s*(.+)"
)
_NUMBERS: Final = re.compile(r"(?<![\d.,/-])\d+(?![\d%/]|[.,]\d|\s*%)")
_OPEN_LISTS: Final = ("trong đó", "of which")
_MOST_PARTS: Final = 12
_LEAST: Final = 2
_NEAR: Final = 20
_TOTAL_WORDS: Final = frozenset(
    listed("tổng total cộng all overall number toàn bộ combined sum")
)
_GENERIC: Final = frozenset(listed("collected counted cast sent gửi đã thu về survey"))


def check_totals(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Yield whether parts make up their totals."""
    yield from _within_measures(seen)
    yield from _linked(seen)
    tables: dict[object, list[Seen]] = {}
    for each in seen:
        if each.count is not None:
            key = (each.group_key, each.period_key, each.unit)
            tables.setdefault(key, []).append(each)
    for table in tables.values():
        yield from _of_a_table(table)


def _within_measures(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Compare a count with the sum that its own words give."""
    for each in seen:
        if each.count is None:
            continue
        summed = _SUMMED.search(each.measures)
        if summed:
            yield _compared(each, [int(n) for n in re.findall(r"\d+", summed[0])])
            continue
        among = _LISTED.search(each.measures)
        parts = [int(n) for n in _NUMBERS.findall(among[2])] if among else []
        if among and len(parts) >= _LEAST:
            yield _listed(each, parts, is_open=among[1] in _OPEN_LISTS)


def _compared(each: Seen, parts: list[int]) -> Check:
    sums = f"{' + '.join(map(str, parts))} = {sum(parts)}"
    if sum(parts) == each.count:
        return held(CheckKind.TOTAL, (each.id,), sums)
    words = f"{sums}; {each.count}"
    return fault("total-of-parts", CheckKind.TOTAL, (each.place,), (words, words))


def _listed(each: Seen, parts: list[int], *, is_open: bool) -> Check:
    sums = f"{' + '.join(map(str, parts))} = {sum(parts)}"
    count = each.count or 0
    if sum(parts) == count or (is_open and sum(parts) < count):
        return held(CheckKind.TOTAL, (each.id,), sums)
    words = f"{sums}; {count}"
    return fault(
        "total-of-parts",
        CheckKind.TOTAL,
        (each.place,),
        (words, words),
        Severity.WARNING,
    )


def _linked(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Compare parts with the wholes that they name."""
    by_id = {each.id: each for each in seen}
    parts: dict[str, list[Seen]] = {}
    for each in seen:
        for whole in each.figure.part_of:
            parts.setdefault(whole, []).append(each)
    for name, some in parts.items():
        total = by_id[name].count if name in by_id else None
        counts = [each.count for each in some if each.count is not None]
        if total is None or not counts:
            continue
        sums = f"{' + '.join(map(str, counts))} = {sum(counts)}"
        figures = (by_id[name], *some)
        if sum(counts) == total or (len(counts) == 1 and counts[0] <= total):
            yield held(CheckKind.TOTAL, tuple(e.id for e in figures), sums)
            continue
        words, places = f"{sums}; {total}", tuple(e.place for e in figures)
        # Fewer may be some of the parts only.
        severity = Severity.ERROR if sum(counts) > total else Severity.WARNING
        yield fault("total-of-parts", CheckKind.TOTAL, places, (words, words), severity)


def _of_a_table(table: list[Seen]) -> Iterator[Check]:
    done: set[str] = set()
    for each in table:
        named = _named_addends(each, table)
        if named:
            done.add(each.id)
            yield _sum_check(each, named, Severity.ERROR)
    for partition in _partitions_of(table):
        yield from _of_a_partition(*partition, table, done)
    for total in table:
        if total.is_total and total.id not in done and role_of(total) is None:
            yield from _of_a_total(total, table)


def _named_addends(total: Seen, table: list[Seen]) -> list[Seen]:
    """Return the figures that a label such as "Early + on time" names."""
    label = re.sub(r"\(.*?\)", " ", total.label)
    if "+" not in label:
        return []
    found = []
    for addend in label.split("+"):
        words = subject_of(addend)
        fitting = [
            each
            for each in table
            if each is not total
            and (words <= each.subject or folded(addend) == each.measures)
        ]
        if not words or len(fitting) != 1 or fitting[0] in found:
            return []
        found.append(fitting[0])
    return found


def _sum_check(total: Seen, parts: Sequence[Seen], severity: Severity) -> Check:
    counts = [each.count or 0 for each in parts]
    sums = f"{' + '.join(map(str, counts))} = {sum(counts)}"
    figures = (total, *parts)
    if sum(counts) == total.count:
        return held(CheckKind.TOTAL, tuple(each.id for each in figures), sums)
    words = f"{sums}; {total.count}"
    places = tuple(each.place for each in figures)
    return fault("total-of-parts", CheckKind.TOTAL, places, (words, words), severity)


def _partitions_of(table: list[Seen]) -> Iterator[tuple[Partition, list[Seen]]]:
    levels = [e for e in table if level_of(e) is not None and not e.is_total]
    if len({level_of(each) for each in levels}) == len(levels) > _LEAST:
        yield Partition(()), levels
    for partition in PARTITIONS:
        parts = [
            each
            for each in table
            if best_class(each, partition.classes) is not None
            and not each.is_total
            and role_of(each) is None
        ]
        found = {best_class(each, partition.classes) for each in parts}
        if len(parts) == len(found) == len(partition.classes):
            yield partition, parts


def _of_a_partition(
    partition: Partition, parts: list[Seen], table: list[Seen], done: set[str]
) -> Iterator[Check]:
    total = sum(each.count or 0 for each in parts)
    others = [each for each in table if each not in parts]
    wholes = [each for each in others if _is_whole_of(each, parts)]
    equal = next((each for each in wholes if each.count == total), None)
    if equal is not None:
        done.update(each.id for each in wholes)
        yield _sum_check(equal, parts, Severity.ERROR)
        return
    for whole in wholes or [e for e in others if _is_near_total(e, total)]:
        gap = (whole.count or 0) - total
        if any(each.count == gap for each in others if each is not whole):
            continue  # the rest is told by itself
        done.add(whole.id)
        sure = partition.is_sure and bool(wholes)
        severity = Severity.ERROR if sure else Severity.WARNING
        yield _sum_check(whole, parts, severity)


def _is_near_total(each: Seen, total: int) -> bool:
    return each.is_total and role_of(each) is None and is_near(each.count or 0, total)


def _is_whole_of(each: Seen, parts: list[Seen]) -> bool:
    units = frozenset((*each.unit.split(), *words_of(each.figure.unit)))
    is_all = each.subject <= units | _GENERIC
    is_named = is_all or each.is_total or role_of(each) is Role.RECEIVED
    common = frozenset.intersection(*(part.subject for part in parts))
    return is_named and rest_of(each) - _TOTAL_WORDS - _GENERIC <= common | _words_of(
        parts
    )


def _words_of(parts: list[Seen]) -> frozenset[str]:
    return frozenset().union(*(subject_of(part.figure.measures) for part in parts))


def _of_a_total(total: Seen, table: list[Seen]) -> Iterator[Check]:
    """Compare a total with the other figures of its table, where they must be parts."""
    kind = rest_of(total) - _TOTAL_WORDS
    parts = [
        e for e in table if not e.is_total and e is not total and kind <= e.subject
    ]
    if len(parts) < _LEAST or len(parts) > _MOST_PARTS:
        return
    whole = total.count or 0
    every = [*range(len(parts), _LEAST - 1, -1)]
    for some in (some for size in every for some in combinations(parts, size)):
        if sum(each.count or 0 for each in some) == whole:
            yield _sum_check(total, some, Severity.WARNING)
            return
    summed = sum(each.count or 0 for each in parts)
    if is_near(summed, whole):
        yield _sum_check(total, parts, Severity.WARNING)


def is_near(one: int, other: int) -> bool:
    """Tell whether two numbers may be one: nearly equal, or of the same digits."""
    if sorted(str(one)) == sorted(str(other)):
        return True
    return _NEAR * abs(one - other) <= max(one, other)
