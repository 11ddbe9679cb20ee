"""Which count a printed share belongs to."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from attrs import frozen

from cqtt.errors import CqttError
from cqtt.reports.consistency.classes import level_of, level_words
from cqtt.reports.consistency.outcomes import Role, rest_of, role_of
from cqtt.reports.consistency.seen import Seen, UnitKind, may_be_of_one_period
from cqtt.reports.consistency.worded import named_base, named_count, stated_fraction
from cqtt.reports.consistency.words import listed, subject_of
from cqtt.statistics.printed import read_percent

_NUMBER: Final = re.compile(r"[0-9]{1,9}")
_OF_SURVEYS: Final = frozenset(
    listed(
        "survey answer respondent people person citizen ballot level khảo sát mức độ "
        "người dân phiếu công dân better above trở lên very rất hoàn toàn"
    )
)

_PARTS: Final = 2


@frozen
class Pair:
    """A printed share, its count, and its base where the report names it."""

    share: Seen
    count: Seen
    number: int
    printed: str
    base: int | None

    @property
    def figures(self) -> tuple[Seen, ...]:
        """The figures that it rests on, the share first."""
        both = (self.share, self.count)
        return both if self.share is not self.count else both[:1]


def pairs_of(seen: tuple[Seen, ...]) -> Iterator[Pair]:
    """Yield each printed share with its count, where one is found."""
    by_id = {each.id: each for each in seen}
    for each in seen:
        if each.approx or not _is_percent(each.printed):
            continue
        if each.kind is not UnitKind.SHARE:
            if each.count is not None:
                base = _named_base(each, by_id) or each.base or _said_base(each, seen)
                yield Pair(each, each, each.count, each.printed, base)
            continue
        if each.is_aside:
            continue
        linked = _linked(each, by_id)
        pair = linked or _said(each, seen) or _beside(each, seen)
        if pair is not None:
            yield pair


def _is_percent(text: str) -> bool:
    try:
        read_percent(text)
    except CqttError:
        return False
    return True


def _named_base(each: Seen, by_id: dict[str, Seen]) -> int | None:
    """Return the base that a record links to, by an id or as a number."""
    named = each.figure.denominator
    if named in by_id:
        return by_id[named].count or None
    return int(named) or None if _NUMBER.fullmatch(named) else None


def _said_base(each: Seen, seen: tuple[Seen, ...]) -> int | None:
    """Return the base that a measure names, not below the count."""
    base = named_base(each, seen)
    fits = base is not None and base.unit == each.unit and base is not each
    size = base.count if fits and base is not None else None
    return size if size and size >= (each.count or 0) else None


def _said(share: Seen, seen: tuple[Seen, ...]) -> Pair | None:
    """Return a share whose measure names both its count and its base."""
    count, base = named_count(share, seen), named_base(share, seen)
    if count is None or base is None or count is base or count.unit != base.unit:
        return None
    if count.amount is None or base.amount is None or count.amount > base.amount:
        return None
    if count.count is not None and base.count is not None:
        number = _nearest(share, count, seen)
        return Pair(share, count, number, share.printed, base.count)
    # Hectares and kilometres have decimals.
    scale = count.amount.denominator * base.amount.denominator
    sizes = (int(each * scale) for each in (count.amount, base.amount))
    number, size = sizes
    return Pair(share, count, number, share.printed, size)


def _linked(share: Seen, by_id: dict[str, Seen]) -> Pair | None:
    named = share.figure.numerator
    count = by_id.get(named)
    if count is None or count.count is None:
        if not _NUMBER.fullmatch(named):
            return None
        base = _named_base(share, by_id)
        return Pair(share, share, int(named), share.printed, base) if base else None
    base = _named_base(share, by_id) or count.base
    return Pair(share, count, count.count, share.printed, base)


def _beside(share: Seen, seen: tuple[Seen, ...]) -> Pair | None:
    """Return the one count of its group whose label says the same."""
    fitting = [
        each
        for each in seen
        if each.count is not None
        and each.group_key == share.group_key
        and may_be_of_one_period(each, share)
        and _is_alike(share, each)
    ]
    same = [each for each in fitting if each.period_key == share.period_key] or fitting
    exact = [each for each in same if each.subject == share.subject] or same
    if len(exact) != 1:
        return None
    (count,) = exact
    number = _nearest(share, count, seen)
    stated = stated_fraction(share)
    base = int(stated[1]) if stated and stated[0] == number else count.base
    return Pair(share, count, number, share.printed, base)


def _nearest(share: Seen, count: Seen, seen: tuple[Seen, ...]) -> int:
    """
    Return the count that the share tells, of those that its words may mean.

    On time may hold the early ones, satisfied the very satisfied ones.
    """
    table = [
        each
        for each in seen
        if each.count is not None
        and each.group_key == count.group_key
        and each.period_key == count.period_key
        and each.unit == count.unit
    ]
    own = count.count or 0
    better = [each.count or 0 for each in table if _is_better(each, count)]
    base = max(max(each.count or 0, each.base or 0) for each in table)
    if len(better) != 1 or not base:
        return own
    due = read_percent(share.printed).value * base / 100
    return min((own, own + better[0]), key=lambda number: abs(number - due))


def _is_better(each: Seen, count: Seen) -> bool:
    if role_of(count) is Role.ON_TIME:
        return role_of(each) is Role.EARLY
    return level_of(count) == 1 and level_of(each) == 0


def _adds_words(share: Seen, count: Seen) -> bool:
    """Tell whether a share names more than the level of a count: a second survey."""
    known = count.subject | subject_of(f"{count.figure.measures} {count.figure.group}")
    return bool(share.subject - known - _OF_SURVEYS - level_words(share))


def _is_alike(share: Seen, count: Seen) -> bool:
    """Tell whether a share and a count are of one thing, by their labels."""
    if level_of(share) is not None or level_of(count) is not None:
        return level_of(share) == level_of(count) and not _adds_words(share, count)
    role = role_of(count)
    if role is not role_of(share) or role is Role.RECEIVED:
        return False
    if role is not None:
        return rest_of(share) - rest_of(count) == frozenset()
    units = frozenset(count.unit.split())
    bare = count.subject - units
    return bool(bare) and share.subject - units == bare


def total_of(pairs: list[Pair]) -> Pair | None:
    """
    Return the share of a row that the others are the parts of, such as ballots back.

    The counts of the others add up to its own, and their shares to 100 %.
    """
    every = sum(pair.number for pair in pairs)
    for pair in pairs if len(pairs) > _PARTS else ():
        parts = [read_percent(each.printed) for each in pairs if each is not pair]
        shares = sum((part.value for part in parts), Decimal(0))
        if pair.number * 2 == every and abs(shares - 100) < len(parts):
            return pair
    return None
