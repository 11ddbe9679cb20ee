"""What a share without a count of its own label may be made of."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from cqtt.findings import Severity
from cqtt.reports.consistency.check import Check, CheckKind, fault, held
from cqtt.reports.consistency.classes import level_of
from cqtt.reports.consistency.outcomes import OUTCOME_WORDS, Role, role_of
from cqtt.reports.consistency.seen import Seen, may_be_of_one_period
from cqtt.reports.consistency.words import listed
from cqtt.statistics.printed import read_percent

_ANY: Final = frozenset(
    listed("dossier petition hồ sơ đơn thư number total tổng người person")
)


class _Parts(NamedTuple):
    """Counts that may be a numerator, and their figures."""

    number: int
    figures: tuple[Seen, ...]


def fitted(share: Seen, seen: tuple[Seen, ...]) -> Check | None:
    """
    Return what a share may be: of its group, two counts that give it, or do not.

    One that the counts give holds.  A count that the share's words name and that no
    base of the group gives it is a warning: it may be another count that was meant.
    ``None`` where nothing of the group is near it.
    """
    group = [
        each
        for each in seen
        if each.count is not None
        and each.group_key == share.group_key
        and may_be_of_one_period(each, share)
    ]
    printed = read_percent(share.printed)
    for number, figures in _numerators(group):
        for base, beside in _bases(group, figures):
            sizes = printed.denominators(number)
            if sizes is not None and sizes.holds(base) and number:
                ids = dict.fromkeys(e.id for e in (share, *figures, *beside))
                told = f"{share.printed}; {number}/{base}"
                return held(CheckKind.SHARE, tuple(ids), told)
    words = _names(share)
    named = [e for e in group if words and words <= _names(e) and _may_be(share, e)]
    if len(named) != 1:
        return None
    return _of_the_named(share, named[0], group)


def _numerators(group: list[Seen]) -> Iterator[_Parts]:
    best = [each for each in group if level_of(each) in (0, 1)]
    if len(best) > 1:
        yield _Parts(sum(each.count or 0 for each in best), tuple(best))
    for each in group:
        yield _Parts(each.count or 0, (each,))


def _bases(
    group: list[Seen], figures: tuple[Seen, ...]
) -> Iterator[tuple[int, tuple[Seen, ...]]]:
    for each in group:
        if each.base:
            yield each.base, (each,)
        if each not in figures and each.unit == figures[0].unit and each.count:
            yield each.count, (each,)
            # Two classes may be all.
            yield each.count + sum(e.count or 0 for e in figures), (each,)


def _names(each: Seen) -> frozenset[str]:
    """Return the words of a label that name one thing among others of its group."""
    return each.subject - OUTCOME_WORDS - _ANY - frozenset(each.unit.split())


def _may_be(share: Seen, count: Seen) -> bool:
    """Tell whether a share may be of a count: what was returned is not received."""
    return role_of(share) in (None, role_of(count))


def _of_the_named(share: Seen, count: Seen, group: list[Seen]) -> Check | None:
    wholes = [
        base
        for base, (beside,) in _bases(group, (count,))
        if base >= (count.count or 0)
        and base in (beside.count, beside.base)
        and (beside.is_total or role_of(beside) is Role.RECEIVED or beside.base == base)
    ]
    if not wholes:
        return None
    counts = f"{count.count}/{max(wholes)}"
    words = f"{share.printed}; {counts}"
    places = (share.place, count.place)
    return fault(
        "share-of-base", CheckKind.SHARE, places, (words, words), Severity.WARNING
    )
