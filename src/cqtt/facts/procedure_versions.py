"""
The versions that one row of the file makes, where something in it began on a day.

A row says once what does not change; ``waived_since`` of a paper and ``clock_since``
of the row say from which day the paper falls away for data, and from which day the
clock is that of the record.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import evolve, frozen

from cqtt.clock import ONE_STOP
from cqtt.facts.procedure_papers import DatedComponent
from cqtt.law import Period
from cqtt.procedures import Component, Procedure


@frozen(kw_only=True)
class Turns:
    """The days on which something in a row began; ``None`` where it always was so."""

    clock: date | None
    papers: tuple[DatedComponent, ...]


def versions(
    procedure: Procedure, period: Period, turns: Turns
) -> Iterator[tuple[Procedure, Period]]:
    """Yield the versions of a row in order; most rows have one."""
    days = _days(period, turns)
    firsts = (period.since, *days)
    lasts = (*(each - timedelta(days=1) for each in days), period.until)
    for first, last in zip(firsts, lasts, strict=True):
        yield _as_of(procedure, first, turns), Period(first, last)


def _days(period: Period, turns: Turns) -> list[date]:
    every = {turns.clock, *(each.waived_since for each in turns.papers)}
    return sorted(
        each
        for each in every
        if each is not None and each in period and each != period.since
    )


def _as_of(procedure: Procedure, first: date | None, turns: Turns) -> Procedure:
    papers = tuple(_paper(each, first) for each in turns.papers)
    found = evolve(procedure, components=papers)
    if turns.clock is None or _began(turns.clock, first):
        return found
    note = (
        f"Trước ngày {turns.clock:%d/%m/%Y}: quyết định công bố chưa ghi nhận; "
        "nội dung theo bản ghi sau đó."
    )
    notes = (*procedure.notes, note)
    return evolve(found, clock_rules=ONE_STOP, decision=None, notes=notes)


def _paper(dated: DatedComponent, first: date | None) -> Component:
    since = dated.waived_since
    if since is None or _began(since, first):
        return dated.component
    return evolve(dated.component, waived_if_found_in=())


def _began(since: date, first: date | None) -> bool:
    return first is not None and since <= first
