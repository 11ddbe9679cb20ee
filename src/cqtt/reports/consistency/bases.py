"""What the shares of a table may be of."""

from collections.abc import Iterator
from typing import Final

from cqtt.reports.consistency.classes import level_of
from cqtt.reports.consistency.outcomes import Role, role_of
from cqtt.reports.consistency.seen import Seen

_FEWEST: Final = 2


def bases_of(beside: list[Seen], rows: set[str], least: int) -> dict[str, int]:
    """
    Return what the shares may be of, each size once: wholes first, then the largest.

    Counts beside them, bases of fractions, and, where none of them is a whole, the sum
    of the counts beside them.
    """
    others = [each for each in beside if each.count and each.id not in rows]
    sure = [(e.base, f"{e.id} ({e.base})") for e in beside if e.base]
    sure += [(each.count or 0, each.id) for each in others if is_whole(each)]
    sure += list(_without_carried(beside))
    levels = [e for e in beside if level_of(e) is not None and not e.is_total]
    is_scale = len({level_of(each) for each in levels}) == len(levels) > _FEWEST
    if is_scale and not {each.id for each in levels} <= rows:
        ids = " + ".join(each.id for each in levels)
        sure.append((sum(each.count or 0 for each in levels), ids))
    found = [(each.count or 0, each.id) for each in others if not is_whole(each)]
    if len(others) > 1 and not sure:
        ids = " + ".join(each.id for each in others)
        found.append((sum(each.count or 0 for each in others), ids))
    sizes: dict[int, str] = {}
    both = (sorted(some, key=lambda one: -one[0]) for some in (sure, found))
    for size, name in (one for some in both for one in some):
        if size >= least:
            sizes.setdefault(size, name)
    return {name: size for size, name in sizes.items()}


def _without_carried(beside: list[Seen]) -> Iterator[tuple[int, str]]:
    """Yield what was received with, and without, what was carried over."""
    carried = [each for each in beside if role_of(each) is Role.CARRIED]
    for each in beside if len(carried) == 1 else ():
        if role_of(each) is Role.RECEIVED and carried[0].count:
            received, more = each.count or 0, carried[0].count
            yield received + more, f"{each.id} + {carried[0].id}"
            yield received - more, f"{each.id} - {carried[0].id}"


def is_whole(figure: Seen) -> bool:
    """Tell whether a count is a total, or what was received or settled."""
    return figure.is_total or role_of(figure) in (Role.RECEIVED, Role.SETTLED)
