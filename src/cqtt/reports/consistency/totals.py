"""Totals and their parts, told by their labels."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from cqtt.findings import Severity
from cqtt.reports.consistency.check import Check, CheckKind, fault
from cqtt.reports.consistency.classes import (
    PARTITIONS,
    Partition,
    best_class,
    level_of,
)
from cqtt.reports.consistency.outcomes import Role, rest_of, role_of
from cqtt.reports.consistency.seen import Seen
from cqtt.reports.consistency.summing import (
    added,
    amount_of,
    compared,
    is_near,
    plain,
    sum_of,
)
from cqtt.reports.consistency.words import folded, has_any, listed, subject_of, words_of

_MOST_PARTS: Final = 12
_LEAST: Final = 2
_SURE: Final = 3
_NEARER: Final = 50
_TOTAL_WORDS: Final = frozenset(
    listed("tổng total cộng all overall number toàn bộ combined sum")
)
_GENERIC: Final = frozenset(
    listed(
        "collected counted cast returned sent gửi đã thu về survey posted published "
        "population inhabitant resident people person niêm yết công khai dân số nhân "
        "khẩu"
    )
)
_SOME: Final = ("trong đó", "of which", "including", "notably", "chủ yếu", "tiêu biểu")
_RETURNS: Final = (
    (
        ("issued", "handed out", "distributed", "sent out", "phát ra"),
        ("returned", "collected", "came back", "thu về", "thu lại"),
    ),
    (("printed",), ("handed out", "distributed")),
    (("raised", "nêu", "asked"), ("answered", "replied", "trả lời")),
    (
        ("opinions", "questions", "ý kiến", "câu hỏi"),
        ("answered", "replied", "passed", "forwarded", "trả lời", "chuyển"),
    ),
)
_OPEN: Final = ("waiting", "pending", "unanswered", "open", "chưa", "đang", "còn")
_REST: Final = ("other", "others", "khác", "còn lại", "the rest")
_WIDER: Final = frozenset(
    listed(
        "issued distributed phát ra planned plan kế hoạch target carried previous "
        "trước cumulative lũy kế luỹ and và including gồm cả near cận non not without "
        "không chưa phó deputy vice former other khác newly"
    )
)


def check_totals(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Yield whether figures of one group, unit and period make up their totals."""
    tables: dict[object, list[Seen]] = {}
    for each in seen:
        if each.amount is not None:
            key = (each.group_key, each.period_key, each.unit)
            tables.setdefault(key, []).append(each)
    for table in tables.values():
        yield from _of_a_table(table)
        yield from _parts_above(table)
        yield from _came_back(table)


def _of_a_table(table: list[Seen]) -> Iterator[Check]:
    done: set[str] = set()
    for each in table:
        named = _named_addends(each, table)
        if named:
            done.add(each.id)
            yield compared(each, named)
    for partition, parts in _partitions_of(table):
        yield from _of_a_partition(partition, parts, table, done)
    for total in table:
        if len(table) > _SURE and total.id not in done and _is_bare(total):
            yield from _of_all_others(total, table)
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
        if len(parts) == len(found) >= _LEAST:
            yield partition, parts


def _of_a_partition(
    partition: Partition, parts: list[Seen], table: list[Seen], done: set[str]
) -> Iterator[Check]:
    total = sum_of(parts)
    is_every = not partition.classes or len(parts) == len(partition.classes)
    others = [each for each in table if each not in parts]
    wholes = [each for each in others if _is_whole_of(each, parts)]
    equal = next((each for each in wholes if each.amount == total), None)
    if equal is not None:
        done.update(each.id for each in wholes)
        yield compared(equal, parts)
        return
    for whole in wholes or [each for each in others if _is_near_total(each, parts)]:
        gap = amount_of(whole) - total
        near = partition.is_sure or is_near(total, amount_of(whole))
        if (gap > 0 and not is_every) or not near:
            continue  # a class that is not told may hold the rest
        if any(each.amount == gap for each in others if each is not whole):
            continue  # the rest is told by itself
        done.add(whole.id)
        sure = partition.is_sure and bool(wholes)
        yield compared(whole, parts, Severity.ERROR if sure else Severity.WARNING)


def _is_near_total(each: Seen, parts: list[Seen]) -> bool:
    is_bare = each.is_total and role_of(each) is None
    return is_bare and is_near(amount_of(each), sum_of(parts))


def _is_whole_of(each: Seen, parts: list[Seen]) -> bool:
    units = frozenset((*each.unit.split(), *words_of(each.figure.unit)))
    is_all = each.subject <= units | _GENERIC
    is_named = is_all or each.is_total or role_of(each) is Role.RECEIVED
    common = frozenset.intersection(*(part.subject for part in parts))
    told = frozenset().union(*(subject_of(part.figure.measures) for part in parts))
    return is_named and rest_of(each) - _TOTAL_WORDS - _GENERIC <= common | told


def _of_a_total(total: Seen, table: list[Seen]) -> Iterator[Check]:
    """Compare a total with the other figures of its table, if they are parts."""
    kind = rest_of(total) - _TOTAL_WORDS
    others = [each for each in table if not each.is_total]
    parts = [each for each in others if kind <= each.subject]
    if len(parts) < _LEAST and len(others) == len(table) - 1:
        parts = [each for each in others if role_of(each) is None]
    if not _LEAST <= len(parts) <= _MOST_PARTS:
        return
    every = range(len(parts), _LEAST - 1, -1)
    for some in (some for size in every for some in combinations(parts, size)):
        if sum_of(some) == total.amount:
            yield compared(total, some)
            return
    is_some = any(has_any(f"{e.label} {e.measures}", _SOME) for e in (total, *parts))
    is_all = len(parts) == len(others) and any(has_any(e.label, _REST) for e in parts)
    if (is_near(sum_of(parts), amount_of(total)) or is_all) and not is_some:
        yield compared(total, parts, Severity.WARNING)


def _is_bare(total: Seen) -> bool:
    """Tell whether a label says only what is counted, and that it came or is done."""
    plain_role = role_of(total) in (None, Role.RECEIVED, Role.SETTLED)
    return plain_role and not total.is_total and not rest_of(total)


def _of_all_others(total: Seen, table: list[Seen]) -> Iterator[Check]:
    """Compare a bare count with all that stands beside it, if that is very near."""
    parts = [each for each in table if each is not total]
    plain_ones = all(role_of(e) is None and e.base is None for e in parts)
    gap = abs(sum_of(parts) - amount_of(total))
    if plain_ones and _NEARER * gap <= amount_of(total):
        yield compared(total, parts, Severity.WARNING)


def _parts_above(table: list[Seen]) -> Iterator[Check]:
    """Compare a figure with one whose label says the same and less."""
    for whole in table:
        above = list(_above(whole, table))
        # Where several are above it, it is one class of them.
        for part in above if len(above) == 1 else ():
            words = f"{plain(amount_of(part))} > {plain(amount_of(whole))}"
            places = (part.place, whole.place)
            yield fault(
                "part-of-whole",
                CheckKind.PART,
                places,
                (words, words),
                Severity.WARNING,
            )


def _came_back(table: list[Seen]) -> Iterator[Check]:
    """Compare what was handed out or raised with what came back or was answered."""
    for given, back in _RETURNS:
        wholes = [each for each in table if has_any(each.label, given)]
        wholes = [e for e in wholes if not has_any(e.label, (*back, *_OPEN))]
        parts = [each for each in table if has_any(each.label, back)]
        nested = any(e.subject < o.subject for e in parts for o in parts)
        if len(wholes) == 1 and not nested and sum_of(parts) > sum_of(wholes):
            sums = added(amount_of(each) for each in parts)
            words = (
                f"{sums}; {plain(sum_of(wholes))}"
                if len(parts) > 1
                else (f"{plain(sum_of(parts))} > {plain(sum_of(wholes))}")
            )
            places = (*(each.place for each in parts), wholes[0].place)
            kind, sure = CheckKind.PART, Severity.WARNING
            yield fault("part-of-whole", kind, places, (words, words), sure)


def _above(whole: Seen, table: list[Seen]) -> Iterator[Seen]:
    for part in table:
        is_kind = whole.subject < part.subject and bool(whole.subject)
        extra = part.subject - whole.subject
        is_above = amount_of(part) > amount_of(whole)
        aside = (
            part.is_total
            or role_of(part) is not role_of(whole)
            or bool(part.figure.part_of)
            or _are_classes(part, whole)
            or _is_above_its_base(part)
            or not (part.unit or _is_within(whole, part))
        )
        if is_kind and is_above and not (aside or extra & _WIDER):
            yield part


def _is_above_its_base(part: Seen) -> bool:
    return part.base is not None and part.base < amount_of(part)


def _is_within(whole: Seen, part: Seen) -> bool:
    """Tell whether a label's words stand in another one side by side, in order."""
    words = (words_of(each.figure.label) for each in (whole, part))
    shorter, longer = (f" {' '.join(some)} " for some in words)
    return shorter in longer


def _are_classes(part: Seen, whole: Seen) -> bool:
    """Tell whether both are classes of one whole, "một cửa", "một cửa liên thông"."""
    if level_of(whole) is not None:
        return True
    return any(
        best_class(whole, some.classes) is not None
        and best_class(whole, some.classes) != best_class(part, some.classes)
        for some in PARTITIONS
    )
