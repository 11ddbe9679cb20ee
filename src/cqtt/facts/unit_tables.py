"""The package's provincial units: reading them, and what became of them."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple, cast

from attrs import evolve

from cqtt.facts.fields import (
    CITED,
    citation,
    count,
    filled_line,
    flag,
    one_line,
    one_of,
)
from cqtt.facts.own_files import read_own
from cqtt.facts.reading import Reader
from cqtt.facts.tables import home
from cqtt.law import Citation, Document, Period
from cqtt.territory.changes import UnitChange
from cqtt.territory.collection import Units
from cqtt.territory.provinces import (
    CommuneCounts,
    EndedKind,
    ProvinceKind,
    ProvinceUnit,
)

_TABLES: Final = ("merger", "counted", "ended", "unit")
_DAY: Final = timedelta(days=1)
_Registry = Mapping[str, Document]


@cache
def units() -> Units:
    """
    Return the provinces and centrally-run cities (*đơn vị hành chính cấp tỉnh*).

    The 34 units since 1 July 2025 and the 63 before, each with the code, name and kind
    of its days, what it was merged from and how many communes it has; the communes
    themselves are not listed.  When a unit of before 2025 began is not recorded: its
    period is open, and days before 1 August 2008, when there were others, are refused.

    >>> standing = units().on(date(2026, 11, 22)).values()
    >>> sum(unit.kind is ProvinceKind.CITY for unit in standing)
    9
    >>> units()["24"]
    Traceback (most recent call last):
    cqtt.errors.InvalidValueError: unit must be a code or name that always meant the \
same unit but '24: Bắc Giang (24, → 30/06/2025); Bắc Ninh (24, 01/07/2025 →)' came; \
ask for a day: units().on(day)[...]
    """
    return read_own(home() / "units.toml", _TABLES, _read)


class _Basis(NamedTuple):
    """What holds for every unit: the day of the merger and the sources."""

    on: date
    known_since: date
    source: Citation
    codes: Citation
    old_codes: Citation
    counted: CommuneCounts


def _read(readers: list[Reader], registry: _Registry) -> Units:
    [reader] = readers
    basis = _basis(reader, registry)
    found: list[ProvinceUnit] = []
    changes: list[UnitChange] = []
    for table in reader.tables("unit"):
        table.only("code", "name", "kind", "merged", "communes", "became")
        first, *later = _versions(table, basis, registry)
        merged = [_old(each, basis) for each in table.tables("merged")]
        found += [*merged, first, *later]
        changes += [_change(each, first, is_merger=True) for each in merged]
        changes += [
            _change(*pair, is_merger=False) for pair in pairwise([first, *later])
        ]
    found.sort(key=lambda unit: (unit.code, unit.in_force.since or date.min))
    items = tuple((unit.code, unit, unit.in_force) for unit in found)
    ended = tuple(_ended(reader, registry))
    return Units("units", items, tuple(changes), ended, basis.known_since)


def _change(
    before: ProvinceUnit, after: ProvinceUnit, *, is_merger: bool
) -> UnitChange:
    # What came after something has a beginning.
    since, source = cast("date", after.in_force.since), after.citations[0]
    return UnitChange(
        before=before, after=after, since=since, citation=source, is_merger=is_merger
    )


def _basis(reader: Reader, registry: _Registry) -> _Basis:
    [merger] = reader.tables("merger")
    [counted] = reader.tables("counted")
    merger.only("on", "known_since", "source", "codes", "old_codes")
    counted.only("since", "source", "confidence", "note", "note_en")
    return _Basis(
        on=merger.day("on"),
        known_since=merger.day("known_since"),
        source=_cited(merger, "source", registry)[0],
        codes=_cited(merger, "codes", registry)[0],
        old_codes=_cited(merger, "old_codes", registry)[0],
        counted=CommuneCounts(
            wards=0,
            communes=0,
            in_force=Period(counted.day("since")),
            citation=_cited(counted, "source", registry)[0],
            confidence=counted.confidence(),
            note=one_line(counted, "note"),
            note_en=one_line(counted, "note_en"),
        ),
    )


def _cited(table: Reader, name: str, registry: _Registry) -> tuple[Citation, ...]:
    """Return the citations of a list of tables."""
    found = []
    for each in table.tables(name):
        each.only(*CITED)
        found.append(citation(each, registry))
    return tuple(found)


def _named(
    table: Reader, in_force: Period, basis: _Basis, code: Citation
) -> ProvinceUnit:
    return ProvinceUnit(
        code=filled_line(table, "code"),
        name=filled_line(table, "name"),
        kind=one_of(table, "kind", ProvinceKind),
        in_force=in_force,
        citations=(basis.source, code),
    )


def _old(table: Reader, basis: _Basis) -> ProvinceUnit:
    """Return a unit that ended with the merger."""
    table.only("code", "name", "kind")
    return _named(table, Period(None, basis.on - _DAY), basis, basis.old_codes)


def _versions(
    table: Reader, basis: _Basis, registry: _Registry
) -> Iterator[ProvinceUnit]:
    """Yield a unit that stands, in each of its periods."""
    since = basis.on if table.data.get("merged") else None
    unit = _named(table, Period(since), basis, basis.codes)
    counts = tuple(_counts(table, basis, registry))
    for later in table.tables("became"):
        later.only("on", "name", "kind", "source")
        on = later.day("on")
        ended = Period(unit.in_force.since, on - _DAY)
        yield evolve(unit, in_force=ended, communes=_within(counts, ended))
        unit = evolve(
            unit,
            name=one_line(later, "name", unit.name),
            kind=one_of(later, "kind", ProvinceKind),
            in_force=Period(on),
            citations=(*_cited(later, "source", registry), basis.codes),
        )
    yield evolve(unit, communes=_within(counts, unit.in_force))


def _counts(
    table: Reader, basis: _Basis, registry: _Registry
) -> Iterator[CommuneCounts]:
    """Yield how many communes a unit has, each until the next count."""
    read = list(table.tables("communes"))
    days = [each.day_or_none("since") for each in read]
    ends = [None if day is None else day - _DAY for day in days[1:]] + [None]
    for each, since, until in zip(read, days, ends, strict=True):
        each.only(
            *("since", "wards", "communes", "special_zones", "source"),
            *("confidence", "note", "note_en"),
        )
        general = basis.counted
        yield evolve(
            general,
            wards=count(each, "wards"),
            communes=count(each, "communes"),
            special_zones=count(each, "special_zones"),
            in_force=Period(since or general.in_force.since, until),
            citation=next(iter(_cited(each, "source", registry)), general.citation),
            confidence=each.confidence(general.confidence),
            note=one_line(each, "note", general.note),
            note_en=one_line(each, "note_en", general.note_en),
        )


def _within(
    counts: tuple[CommuneCounts, ...], period: Period
) -> tuple[CommuneCounts, ...]:
    """Return the counts that hold on some day of a period."""
    return tuple(
        each
        for each in counts
        if (each.in_force.until or date.max) >= (period.since or date.min)
        and (each.in_force.since or date.min) <= (period.until or date.max)
    )


def _ended(reader: Reader, registry: _Registry) -> Iterator[EndedKind]:
    for table in reader.tables("ended"):
        table.only("until", "level", "sources", "kinds", "sure")
        until, level = table.day("until"), filled_line(table, "level")
        cited = _cited(table, "sources", registry)
        is_sure = flag(table, "sure", default=True)
        for name in table.texts("kinds"):
            yield EndedKind(
                name=name, level=level, until=until, citations=cited, is_sure=is_sure
            )
