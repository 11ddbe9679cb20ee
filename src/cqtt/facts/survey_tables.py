"""Reading surveys, with their factors, questions, scales and series."""

from collections.abc import Iterable, Mapping
from typing import Final

from attrs import evolve

from cqtt.facts.fields import (
    check_edition,
    check_edition_name,
    citation_or_none,
    decimal_or_none,
    filled,
    flag,
    keep,
    made,
    one_of,
    period,
    words,
)
from cqtt.facts.reading import Reader
from cqtt.facts.scale_tables import read_scales
from cqtt.law import Document
from cqtt.satisfaction import (
    Factor,
    Question,
    Respondents,
    Scale,
    SeriesBreak,
    Source,
    Survey,
)
from cqtt.satisfaction.surveys import survey_faults
from cqtt.text import nfc

TABLES: Final = ("scale", "series", "survey")
"""The kinds of tables of a file of surveys."""

_FIELDS: Final = (
    *("code", "name", "name_en", "edition", "issuer", "since", "until", "source"),
    *("scale", "factor", "question", "is_complete", "max_points", "respondents"),
    *("series", "confidence", "url", "notes", "notes_en"),
)
_Registry = Mapping[str, Document]
_Scales = Mapping[str, Scale | None]
_Series = Mapping[str, tuple[SeriesBreak, ...]]


def read_surveys(readers: list[Reader], registry: _Registry) -> tuple[Survey, ...]:
    """Return the surveys of files, in their order; mistakes go to the readers."""
    scales = read_scales(readers)
    series = _series(readers, registry)
    found: dict[str, list[Survey]] = {}
    for reader in readers:
        for table in reader.tables("survey"):
            before = len(table.faults)
            survey = _survey(table, registry, scales, series)
            if len(table.faults) == before:
                editions = found.setdefault(survey.code, [])
                if editions:
                    check_edition(table, editions[-1].in_force, survey.in_force)
                earlier = [each.edition for each in editions]
                check_edition_name(table, survey.edition, earlier)
                editions.append(survey)
    return tuple(survey for editions in found.values() for survey in editions)


def _series(readers: Iterable[Reader], registry: _Registry) -> _Series:
    found: dict[str, tuple[SeriesBreak, ...]] = {}
    for reader in readers:
        for table in reader.tables("series"):
            table.only("name", "break")
            name = filled(table, "name")
            breaks = (_break(each, registry) for each in table.tables("break"))
            found[name] = (*found.get(name, ()), *breaks)
    return found


def _break(table: Reader, registry: _Registry) -> SeriesBreak:
    table.only("since", "reason", "reason_en", "source")
    return SeriesBreak(
        since=table.day("since"),
        reason=filled(table, "reason"),
        reason_en=filled(table, "reason_en"),
        citation=citation_or_none(table, "source", registry),
    )


def _survey(
    table: Reader, registry: _Registry, scales: _Scales, series: _Series
) -> Survey:
    table.only(*_FIELDS)
    before = len(table.faults)
    factors = tuple(filter(None, map(_factor, table.tables("factor"))))
    rows = table.tables("question")
    questions = tuple(filter(None, (_question(row, scales) for row in rows)))
    most = decimal_or_none(table, "max_points")
    is_read = len(table.faults) == before
    survey = _about(table, registry, scales, series)
    faults = tuple(survey_faults(factors, questions, most))
    for fault in faults:
        # Weights that were not read leave the others without their sum.
        if is_read or fault.expected != "sum-of-weights":
            keep(table, fault)
    if faults:
        return survey
    return evolve(survey, factors=factors, questions=questions, max_points=most)


def _about(
    table: Reader, registry: _Registry, scales: _Scales, series: _Series
) -> Survey:
    name = words(table, "series", "")
    return Survey(
        code=filled(table, "code"),
        name=filled(table, "name"),
        name_en=filled(table, "name_en"),
        edition=filled(table, "edition"),
        issuer=words(table, "issuer", ""),
        in_force=period(table),
        scale=_scale(table, scales),
        is_complete=flag(table, "is_complete", default=True),
        respondents=one_of(table, "respondents", Respondents, Respondents.UNSTATED),
        series=name,
        breaks=series.get(name, ()),
        citation=citation_or_none(table, "source", registry),
        confidence=table.confidence(),
        url=table.text("url", ""),
        notes=tuple(map(nfc, table.texts("notes"))),
        notes_en=tuple(map(nfc, table.texts("notes_en"))),
    )


def _scale(table: Reader, scales: _Scales) -> Scale | None:
    return scales[table.choice("scale", scales)] if "scale" in table.data else None


def _factor(table: Reader) -> Factor | None:
    table.only("code", "name", "name_en", "weight")
    code, name, name_en = (filled(table, each) for each in ("code", "name", "name_en"))
    weight = decimal_or_none(table, "weight")
    return made(table, lambda: Factor(code, name, name_en, weight=weight))


def _question(table: Reader, scales: _Scales) -> Question | None:
    table.only("code", "text", "text_en", "factor", "scale", "weight", "from")
    code, text, text_en = (filled(table, each) for each in ("code", "text", "text_en"))
    factor, scale = words(table, "factor", ""), _scale(table, scales)
    weight = decimal_or_none(table, "weight")
    source = one_of(table, "from", Source, Source.PEOPLE)
    return made(
        table,
        lambda: Question(
            code,
            text,
            text_en,
            factor=factor,
            scale=scale,
            weight=weight,
            source=source,
        ),
    )
