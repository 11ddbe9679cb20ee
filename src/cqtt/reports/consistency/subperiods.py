"""Counts of years, quarters or months, and the count of the time that they make up."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from cqtt.findings import Severity
from cqtt.reports.consistency.check import Check, CheckKind, fault, held
from cqtt.reports.consistency.outcomes import Role, role_of
from cqtt.reports.consistency.seen import Seen
from cqtt.reports.consistency.summing import added, amount_of, compared, is_near, sum_of
from cqtt.reports.consistency.words import listed

_OF_TIME: Final = frozenset(
    listed(
        "total tổng cộng quarter month half year overall both two hai cả đầu cuối i ii "
        "iii iv "
        "q1 q2 q3 q4 h1 h2 first second third fourth january february march april may "
        "june july august september october november december"
    )
)
_FLOWS: Final = frozenset(Role) - {Role.PENDING, Role.CARRIED}
_FEWEST: Final = 2


class _Dated(NamedTuple):
    """A figure and the two ends of its period."""

    figure: Seen
    first: date
    last: date


def check_subperiods(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Yield whether the counts of parts of a period make up that of the whole."""
    tables: dict[object, list[_Dated]] = {}
    for each in seen:
        days = each.days
        if each.amount is not None and days is not None and days.first is not None:
            kind = frozenset(w for w in each.subject - _OF_TIME if not w.isdigit())
            dated = _Dated(each, days.first, days.last)
            tables.setdefault((each.group_key, each.unit, kind), []).append(dated)
    for table in tables.values():
        for whole in table:
            parts = _tiling(whole, table)
            if len(parts) >= _FEWEST:
                yield from _of_parts(whole.figure, parts)


def _tiling(whole: _Dated, table: list[_Dated]) -> list[Seen]:
    """Return the figures whose periods make up a figure's, one after the other."""
    at, parts = whole.first, list[Seen]()
    while at <= whole.last:
        fitting = [
            each
            for each in table
            if each.first == at and each.last <= whole.last and each[1:] != whole[1:]
        ]
        if len(fitting) != 1:
            return []
        parts.append(fitting[0].figure)
        at = fitting[0].last + timedelta(days=1)
    return parts


def _of_parts(whole: Seen, parts: list[Seen]) -> Iterator[Check]:
    # People, units and models are not counted anew each year.
    is_flow = role_of(whole) in _FLOWS
    near = is_near(sum_of(parts), amount_of(whole))
    if near or is_flow:
        yield compared(whole, parts, Severity.ERROR if is_flow else Severity.WARNING)
    bases = [each.base for each in parts if each.base is not None]
    if whole.base is None or len(bases) < len(parts):
        return
    sums = added(bases)
    if sum(bases) == whole.base:
        yield held(CheckKind.TOTAL, (whole.id, *(each.id for each in parts)), sums)
        return
    words, places = f"{sums}; {whole.base}", (whole.place, *(e.place for e in parts))
    yield fault("total-of-parts", CheckKind.TOTAL, places, (words, words))
