"""From announcements to the special days of a calendar, and how far it reaches."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import chain
from typing import Final, NamedTuple

import attrs

from cqtt.errors import (
    BeyondCalendarError,
    ContradictionError,
    EstimateUnavailableError,
    InvalidValueError,
)
from cqtt.workdays.announcements import Announcement, Overlay
from cqtt.workdays.days import Day, Estimator, Reason, Status

_STATUTES: Final = frozenset({"code", "law", "resolution"})


class Layers(NamedTuple):
    """What a calendar is built from."""

    name: str
    announcements: tuple[Announcement, ...]
    overlays: tuple[Overlay, ...]
    estimate: Estimator | None
    known_on: date | None
    until: date | None


class Merged(NamedTuple):
    """The reach of a calendar and its days that are not ordinary."""

    first: date
    announced_until: date
    last: date
    special: dict[date, Day]


def merge(layers: Layers) -> Merged:
    """Lay announcements, estimates and overlays over one another."""
    national = [
        each for each in layers.announcements if each.was_known(layers.known_on)
    ]
    local = [
        each
        for overlay in layers.overlays
        for each in overlay.announcements
        if each.was_known(layers.known_on)
    ]
    every = settled_years(layers.announcements)
    years = settled_years([*national, *local])
    if not years or years[0] != every[0]:
        raise BeyondCalendarError(layers.name, layers.known_on, *_bounds(every))
    reach = _reach(years, layers.until)
    _fill(reach, (_national(row, reach.announced_until) for row in rows(national)))
    for row in _unannounced(layers, reach):
        reach.special.setdefault(row.on, row)
    _fill(reach, rows(local))
    return reach


def rows(announcements: Iterable[Announcement]) -> Iterator[Day]:
    """Yield every row of some announcements."""
    return chain.from_iterable(each.days for each in announcements)


def settled_years(announcements: Collection[Announcement]) -> list[int]:
    """Return the announced years from the first on, without a gap."""
    settled = sorted({each.settles for each in announcements if each.settles})
    return [year for count, year in enumerate(settled) if year == settled[0] + count]


def check_replacements(merged: Merged, overlay: Overlay) -> None:
    """Refuse a row that replaces a document without a row for its day."""
    for row in rows(overlay.announcements):
        within = merged.first <= row.on <= merged.last
        there = merged.special.get(row.on)
        if row.replaces and within and not _is_replaced(there, row):
            raise InvalidValueError(
                f"replaces of {row.on.isoformat()}", row.replaces, "replaced-row"
            )


def _reach(years: list[int], until: date | None) -> Merged:
    announced = date(years[-1], 12, 31)
    last = max(announced, date(until.year, 12, 31)) if until else announced
    return Merged(date(years[0], 1, 1), announced, last, {})


def _bounds(years: list[int]) -> tuple[date, date]:
    if not years:
        return date.max, date.max
    return date(years[0], 1, 1), date(years[-1], 12, 31)


def _unannounced(layers: Layers, reach: Merged) -> Iterator[Day]:
    if layers.estimate and layers.known_on:
        for year in range(layers.known_on.year, reach.announced_until.year + 1):
            yield from filter(_is_law, layers.estimate(year, layers.known_on))
    for year in range(reach.announced_until.year + 1, reach.last.year + 1):
        if layers.estimate is None:
            raise EstimateUnavailableError(layers.name, year, None)
        yield from layers.estimate(year, layers.known_on)


def _is_law(row: Day) -> bool:
    """Whether a day stands by law before its year's later announcements repeat it."""
    tet = row.reason is Reason.TET or (
        row.reason is Reason.SUBSTITUTE and row.status is Status.ESTIMATED
    )
    return not tet


def _fill(merged: Merged, announced: Iterable[Day]) -> None:
    for row in announced:
        if not merged.first <= row.on <= merged.last:
            continue
        there = merged.special.get(row.on)
        if there is None or _is_replaced(there, row):
            merged.special[row.on] = row
        elif not there.agrees_with(row):
            raise ContradictionError(row.on, _document_of(there), _document_of(row))


def _national(row: Day, announced_until: date) -> Day:
    if row.on > announced_until and _is_by_statute(row):
        return attrs.evolve(row, status=Status.STATUTORY)
    return row


def _is_by_statute(row: Day) -> bool:
    kind = row.source.document.kind if row.source else ""
    in_lieu = row.reason is Reason.SUBSTITUTE and kind in _STATUTES
    return in_lieu or row.reason is Reason.HOLIDAY


def _is_replaced(there: Day | None, row: Day) -> bool:
    if there is None or not row.replaces or there.source is None:
        return False
    named = {there.source.document.id, *(document.id for document in there.also)}
    return row.replaces in named


def _document_of(day: Day) -> str:
    return day.source.document.id if day.source else day.name
