"""What a commune must make public, from its file."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from attrs import evolve

from cqtt.facts.fields import (
    CITED,
    citation,
    filled,
    flag,
    made,
    period,
    several,
)
from cqtt.facts.own_files import collected, read_own
from cqtt.facts.reading import Reader
from cqtt.facts.tables import home
from cqtt.law import Citation, Collection, Confidence, Document
from cqtt.publicity import PlaceKind, PublicityDuty, PublicityRule
from cqtt.time_limits import WorkingDays

_Registry = Mapping[str, Document]
_Duties = list[tuple[tuple[str, ...], PublicityDuty | None]]
_Timings = dict[str, tuple[WorkingDays, Citation]]


@cache
def publicity_rules() -> Collection[PublicityRule]:
    """
    Return what a commune must make public, by the clause of Art. 11 (*công khai*).

    Before 1 July 2023 the law did not exist.  Names are short wordings of ours.

    >>> from datetime import date
    >>> rules = publicity_rules()
    >>> len(rules), rules["13"].is_permanent, len(rules.on(date(2023, 6, 30)))
    (14, True, 0)
    """
    tables = ("item", "duty", "timing", "amended")
    return collected(
        "publicity_rules", read_own(home() / "publicity.toml", tables, _read)
    )


def _read(readers: list[Reader], registry: _Registry) -> tuple[PublicityRule, ...]:
    [reader] = readers
    [doubt] = (_doubt(each) for each in reader.tables("amended"))
    duties = [_duty(each, registry, doubt) for each in reader.tables("duty")]
    timings: _Timings = {}
    for table in reader.tables("timing"):
        table.only("items", "working_days", *CITED)
        limit = WorkingDays(table.whole_or_none("working_days") or 1)
        source = doubt.of(citation(table, registry))
        timings |= dict.fromkeys(table.texts("items"), (limit, source))
    rules = [
        _rule(each, registry, duties, timings, doubt) for each in reader.tables("item")
    ]
    return tuple(filter(None, rules))


class _Doubt(NamedTuple):
    """Why every citation of the file is less sure after a day."""

    sure_until: date | None
    note: str
    note_en: str

    def of(self, source: Citation) -> Citation:
        return evolve(
            source,
            note=self.note,
            note_en=self.note_en,
            confidence=Confidence.MEDIUM,
        )


def _doubt(table: Reader) -> _Doubt:
    table.only("sure_until", "note", "note_en")
    return _Doubt(
        table.day_or_none("sure_until"), filled(table, "note"), filled(table, "note_en")
    )


def _duty(
    table: Reader, registry: _Registry, doubt: _Doubt
) -> tuple[tuple[str, ...], PublicityDuty | None]:
    table.only("items", "days", "permanent", "places", *CITED)
    return table.texts("items"), made(
        table,
        lambda: PublicityDuty(
            places=several(table, "places", PlaceKind),
            source=doubt.of(citation(table, registry)),
            days=table.whole_or_none("days"),
            is_permanent=flag(table, "permanent", default=False),
        ),
    )


def _rule(
    table: Reader,
    registry: _Registry,
    duties: _Duties,
    timings: _Timings,
    doubt: _Doubt,
) -> PublicityRule | None:
    table.only("number", "name", "name_en", "since", "until", *CITED)
    number = table.whole_or_none("number") or 0
    limit, source = timings.get(str(number), (None, None))
    return made(
        table,
        lambda: PublicityRule(
            number=number,
            name=filled(table, "name"),
            name_en=filled(table, "name_en"),
            source=doubt.of(citation(table, registry)),
            in_force=period(table),
            duties=tuple(
                duty for items, duty in duties if duty and str(number) in items
            ),
            within=limit,
            within_source=source,
            sure_until=doubt.sure_until,
        ),
    )
