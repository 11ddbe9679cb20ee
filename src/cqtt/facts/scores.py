"""The package's gradings, and the national indices as they were published."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache

from cqtt.facts.compiled import national
from cqtt.facts.fields import (
    citation_or_none,
    decimal_or_none,
    filled,
    period,
    words,
)
from cqtt.facts.instruments import surveys
from cqtt.facts.reading import Reader
from cqtt.facts.tables import home, read_tables
from cqtt.gradings import Grade, Grading
from cqtt.law import Collection, Document, Period
from cqtt.satisfaction import PublishedIndex, SeriesBreak

_SERIES = "SIPAS"


@cache
def gradings() -> Collection[Grading]:
    """
    Return the classes of scores, by name (*bảng xếp loại*).

    Each says which text sets its borders and how sure that is: those of the nine
    indicators and of the index of Decision 766 are of medium confidence.

    >>> from decimal import Decimal
    >>> gradings()["nine-indicators"].of(Decimal("14.5")).label
    'Tốt'
    """
    registry = national().documents
    rows = read_tables(
        home() / "gradings.toml", "grading", lambda table: _grading(table, registry)
    )
    return Collection(
        "gradings", tuple((each.name, each, in_force) for each, in_force in rows)
    )


def _grading(table: Reader, registry: Mapping[str, Document]) -> tuple[Grading, Period]:
    grading = Grading(
        name=filled(table, "name"),
        grades=tuple(map(_grade, table.tables("grade"))),
        most=_decimal(table, "most"),
        citation=citation_or_none(table, "source", registry),
        confidence=table.confidence(),
        notes=table.texts("notes"),
        notes_en=table.texts("notes_en"),
    )
    return grading, period(table)


def _grade(table: Reader) -> Grade:
    label, label_en = filled(table, "label"), filled(table, "label_en")
    return Grade(
        label,
        label_en,
        _decimal(table, "at_least"),
        border_note=words(table, "border_note", ""),
        border_note_en=words(table, "border_note_en", ""),
    )


def _decimal(table: Reader, name: str) -> Decimal:
    return decimal_or_none(table, name) or Decimal(0)


@cache
def published_indices() -> Collection[PublishedIndex]:
    """
    Return the national results of SIPAS as they were published (*chỉ số đã công bố*).

    By code, ``"sipas-2024"`` or ``"sipas-2024-services"``; ``on(day)`` leaves the
    results of the day's year.  Years that no source gives are not there.  Of 2015 there
    are two results for each service, since two reports differ; whether they are of one
    survey is not sure.

    >>> published_indices()["sipas-2024"].value
    Decimal('83.94')
    """
    breaks = surveys()["sipas"].breaks
    rows = read_tables(
        home() / "published_indices.toml", "index", lambda each: _index(each, breaks)
    )
    return Collection(
        "published indices",
        tuple(
            (code, each, Period(date(each.year, 1, 1), date(each.year, 12, 31)))
            for code, each in rows
        ),
    )


def _index(
    table: Reader, breaks: tuple[SeriesBreak, ...]
) -> tuple[str, PublishedIndex]:
    return filled(table, "code"), PublishedIndex(
        series=_SERIES,
        year=table.whole_or_none("year") or 0,
        value=_decimal(table, "value"),
        part=words(table, "part", ""),
        part_en=words(table, "part_en", ""),
        low=decimal_or_none(table, "low"),
        high=decimal_or_none(table, "high"),
        low_unit=words(table, "low_unit", ""),
        high_unit=words(table, "high_unit", ""),
        n=table.whole_or_none("n"),
        breaks=breaks,
        url=table.text("url", ""),
        notes=table.texts("notes"),
        notes_en=table.texts("notes_en"),
    )
