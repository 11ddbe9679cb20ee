"""Parts that say that they are parts: "of which", "by hamlet", "by field"."""

import re
from collections.abc import Iterator
from typing import Final

from cqtt.findings import Severity
from cqtt.reports.consistency.check import Check, CheckKind, fault
from cqtt.reports.consistency.classes import PARTITIONS, best_class, level_of
from cqtt.reports.consistency.outcomes import Role, rest_of, role_of
from cqtt.reports.consistency.seen import Seen
from cqtt.reports.consistency.summing import (
    amount_of,
    compared,
    is_near,
    plain,
    sum_of,
)
from cqtt.reports.consistency.words import listed, words_of

_OF_WHICH: Final = re.compile(
    r"(?:of (?:which|them|whom)|among (?:which|them|whom)|including|trong đó)\b"
)
_BY_KIND: Final = re.compile(r"(?P<whole>.+?),?\s+(?:by|theo|chia theo)\s+\D+")
_GOOD: Final = frozenset(
    listed(
        "signed trained effective qualified recognised certified commended present "
        "attended voted female women young poor satisfied ký"
    )
)
_SIGNED: Final = frozenset(("signed", "ký"))
_OF_A_GOOD: Final = frozenset(
    listed("commitment pledge cam kết training well working family models")
)
_OF_PLACES: Final = frozenset(
    listed("commune ward town district unit staff office payroll present local")
)
_ANY_KIND: Final = frozenset(
    listed("total all number registered nominated proposed model movement")
)
_LEAST: Final = 2
_FEWEST: Final = 3
_TENTH: Final = 10


def check_families(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Yield whether parts that say so fit in the whole that they are of."""
    tables: dict[object, list[Seen]] = {}
    for each in seen:
        if each.amount is not None:
            key = (each.group_key, each.period_key, each.unit)
            tables.setdefault(key, []).append(each)
    for table in tables.values():
        table.sort(key=lambda each: each.at)
        yield from _of_which(table)
        yield from _by_kind(table)
        yield from _of_places(table)
        yield from _of_good_ones(table)
        yield from _of_one_role(table)
        yield from _of_outcomes(table)


def _of_one_role(table: list[Seen]) -> Iterator[Check]:
    """Compare "received by the secretary, by the chairman" with "received"."""
    for whole in table:
        role, rest = role_of(whole), rest_of(whole)
        alike = [e for e in table if role and role_of(e) is role and e is not whole]
        parts = [each for each in alike if rest < rest_of(each) and not each.is_total]
        rests = [rest_of(each) - rest for each in parts]
        apart = len(frozenset().union(*rests)) == sum(map(len, rests))
        gap = abs(amount_of(whole) - sum_of(parts))
        near = _TENTH * gap <= amount_of(whole)
        if len(parts) >= _LEAST and apart and near and len(parts) == len(alike):
            yield compared(whole, parts, Severity.WARNING)


def _of_outcomes(table: list[Seen]) -> Iterator[Check]:
    """Compare opinions with those settled and those pending, where that is all."""
    roles = {role_of(each): each for each in table}
    due = {None, Role.SETTLED, Role.PENDING}
    if set(roles) != due or len(table) != len(due) or roles[None].is_total:
        return
    whole, parts = roles[None], [roles[Role.SETTLED], roles[Role.PENDING]]
    named = not frozenset(whole.unit.split()).isdisjoint(whole.subject)
    if named and all(each.base is None for each in table):
        yield compared(whole, parts, Severity.WARNING)


def _of_which(table: list[Seen]) -> Iterator[Check]:
    """Compare the figures after a whole that begin with "of which" with it."""
    parts = [each for each in table if _OF_WHICH.match(each.label)]
    wholes = [each for each in table if each not in parts]
    if len(wholes) != 1 or not parts:
        return
    (whole,) = wholes
    for part in parts:
        if amount_of(part) > amount_of(whole):
            words = f"{plain(amount_of(part))} > {plain(amount_of(whole))}"
            places = (part.place, whole.place)
            yield fault("part-of-whole", CheckKind.PART, places, (words, words))
            return
    # Women and party members may be the same people.
    is_apart = "person" not in whole.unit and len(parts) >= _LEAST
    if is_apart and is_near(sum_of(parts), amount_of(whole)):
        yield compared(whole, parts, Severity.WARNING)


def _by_kind(table: list[Seen]) -> Iterator[Check]:
    """Compare parts whose measure is the one of the whole, "by field"."""
    kinds: dict[str, list[Seen]] = {}
    for each in table:
        found = _BY_KIND.fullmatch(each.measures)
        if level_of(each) is not None or role_of(each) is not None:
            continue
        if found:
            kinds.setdefault(found["whole"], []).append(each)
        elif each.measures and not each.subject & frozenset(each.unit.split()):
            kinds.setdefault(each.measures, []).append(each)
    for told, parts in kinds.items():
        others = [each for each in table if each not in parts]
        named = [each for each in others if each.label == told]
        wholes = named or [e for e in others if e.measures.startswith(told)]
        fewest = _LEAST if named else _FEWEST
        gap = abs(sum_of(parts) - sum_of(wholes))
        near = _TENTH * gap <= sum_of(wholes)
        if len(wholes) == 1 and len(parts) >= fewest and near:
            yield compared(wholes[0], parts, Severity.WARNING)


def _of_good_ones(table: list[Seen]) -> Iterator[Check]:
    """Compare "officials who signed" with "officials of the commune"."""
    for part in table:
        good = _GOOD & part.subject
        kind = part.subject - _GOOD - _OF_A_GOOD
        wholes = [
            each
            for each in table
            if each is not part
            and good
            and kind
            and kind <= each.subject <= kind | _OF_PLACES | _ANY_KIND
        ]
        bare = kind <= frozenset(part.unit.split()) and len(table) == _LEAST
        is_signed = not kind and not _SIGNED.isdisjoint(good) and len(table) == _LEAST
        if good and ((kind and bare) or is_signed) and not wholes:
            wholes = [each for each in table if each is not part]
        if len(wholes) == 1 and amount_of(part) > amount_of(wholes[0]):
            places = (part.place, wholes[0].place)
            words = f"{plain(amount_of(part))} > {plain(amount_of(wholes[0]))}"
            sure = Severity.WARNING
            yield fault("part-of-whole", CheckKind.PART, places, (words, words), sure)


def _of_places(table: list[Seen]) -> Iterator[Check]:
    """Compare "money by hamlet A, by hamlet B" with "money"."""
    for whole in table:
        parts = [each for each in table if _is_part(each, whole)]
        extras = [each.subject - whole.subject for each in parts]
        if len(parts) < _LEAST or _is_known(parts):
            continue
        common = frozenset.intersection(*extras)
        own = [extra - common for extra in extras]
        is_all = whole.is_total and len(parts) == len(table) - 1
        apart = len(frozenset().union(*own)) == sum(map(len, own)) and all(own)
        gap = amount_of(whole) - sum_of(parts)
        # Some hamlets may not be told.
        near = is_all or _TENTH * gap <= amount_of(whole)
        if apart and (common or is_all) and near:
            yield compared(whole, parts, Severity.WARNING)


def _is_known(parts: list[Seen]) -> bool:
    """Tell whether parts are levels, outcomes or kinds, which are compared by these."""
    return any(
        level_of(each) is not None
        or role_of(each) is not None
        or any(best_class(each, some.classes) is not None for some in PARTITIONS)
        for each in parts
    )


def _is_part(each: Seen, whole: Seen) -> bool:
    """Tell whether a label begins with the whole label of another figure."""
    shorter, longer = (words_of(one.figure.label) for one in (whole, each))
    named = tuple(word for word in shorter if word in whole.subject)
    begins = longer[: len(named)] == named and len(longer) > len(named)
    return each is not whole and bool(named) and begins and not each.is_total
