"""Reading a procedure: one row of the file, which gives one version or several."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final, TypeVar

from cqtt.agencies import Agency, Level
from cqtt.clock import (
    BIRTH_AND_DEATH_BUNDLE,
    CIVIL_STATUS,
    LAND,
    ONE_STOP,
    ClockRules,
)
from cqtt.facts.fields import (
    citation_or_none,
    filled,
    filled_line,
    flag,
    inner,
    one_of,
    one_or_none,
    period,
    several,
    words,
)
from cqtt.facts.procedure_fees import read_fee
from cqtt.facts.procedure_limits import read_counted, read_limit, read_stated
from cqtt.facts.procedure_papers import DatedComponent, read_component
from cqtt.facts.procedure_versions import Turns, versions
from cqtt.facts.reading import Reader
from cqtt.identifiers import ProcedureCode
from cqtt.law import Citation, Document, Period, cite
from cqtt.procedures import (
    Case,
    Channel,
    ChannelKind,
    Coded,
    Mechanism,
    Part,
    Procedure,
    ProcedureKind,
)

T = TypeVar("T")

_FIELDS: Final = (
    "code",
    "name",
    "field",
    "levels",
    "kind",
    "mechanism",
    "decision",
    "limit",
    "limit_source",
    "clock",
    "clock_since",
    "since",
    "until",
    "competence",
    "channels",
    "stated",
    "case",
    "fee",
    "component",
    "papers_complete",
    "part",
    "result",
    "legal_basis",
    "as_of",
    "url",
    "confidence",
    "notes",
)
_CLOCKS: Final = {
    "one-stop": ONE_STOP,
    "birth-and-death-bundle": BIRTH_AND_DEATH_BUNDLE,
    "civil-status": CIVIL_STATUS,
    "land": LAND,
}
_ISSUERS: Final = {
    "BTP": "Bộ Tư pháp",
    "BCA": "Bộ Công an",
    "BTC": "Bộ Tài chính",
    "BXD": "Bộ Xây dựng",
    "BNNMT": "Bộ Nông nghiệp và Môi trường",
}
_KINDS_OF_TEXT: Final = {
    "NĐ": "Nghị định",
    "NQ": "Nghị quyết",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "QĐ": "Quyết định",
}


def read_procedure(
    table: Reader, registry: Mapping[str, Document]
) -> tuple[tuple[Procedure, Period], ...]:
    """Return the versions that a row makes; ``registry`` holds what it may cite."""
    table.only(*_FIELDS)
    papers = _every(table, "component", lambda each: read_component(each, registry))
    procedure = _procedure(table, registry, papers)
    turns = Turns(clock=table.day_or_none("clock_since"), papers=papers)
    return tuple(versions(procedure, period(table), turns))


def _procedure(
    table: Reader, registry: Mapping[str, Document], papers: tuple[DatedComponent, ...]
) -> Procedure:
    """Return the procedure as it is when all that a row says has begun."""
    limit = words(table, "limit")
    competence = citation_or_none(table, "competence", registry)
    kinds = several(table, "channels", ChannelKind)
    return Procedure(
        code=read_code(table, "code"),
        name=filled(table, "name"),
        time_limit=read_limit(limit, citation_or_none(table, "limit_source", registry)),
        limit_text=limit,
        limits=_spread(table, "stated", lambda each: read_stated(each, registry)),
        field_of_work=_coded_or_none(table, "field"),
        levels=several(table, "levels", Level),
        kind=one_or_none(table, "kind", ProcedureKind),
        mechanism=one_of(table, "mechanism", Mechanism, Mechanism.ONE_STOP),
        decision=_decision(table, registry),
        cases=_every(table, "case", _case),
        channels=tuple(Channel(kind=each) for each in kinds),
        components=tuple(each.component for each in papers),
        papers_complete=flag(table, "papers_complete", default=bool(papers)),
        fees=_spread(table, "fee", lambda each: read_fee(each, registry)),
        parts=_every(table, "part", lambda each: _part(each, registry)),
        results=_every(table, "result", _coded),
        legal_basis=_legal_basis(table, registry, competence),
        clock_rules=_clock(table),
        as_of=table.day_or_none("as_of"),
        url=table.text("url", ""),
        confidence=table.confidence(),
        notes=_notes(table, competence),
    )


def read_code(table: Reader, name: str) -> str:
    """Return a procedure's code, with or without its local suffix."""
    code = filled(table, name)
    if name in table.data and not ProcedureCode.is_valid(code):
        table.fault("procedure-code", name, repr(code))
    return code


def _every(table: Reader, name: str, read: Callable[[Reader], T]) -> tuple[T, ...]:
    return tuple(read(each) for each in table.tables(name))


def _spread(
    table: Reader, name: str, read: Callable[[Reader], Iterator[T]]
) -> tuple[T, ...]:
    return tuple(found for each in table.tables(name) for found in read(each))


def _clock(table: Reader) -> ClockRules:
    return _CLOCKS[table.choice("clock", _CLOCKS, "one-stop")]


def _coded(table: Reader) -> Coded:
    table.only("code", "name")
    return Coded(filled(table, "name"), table.text("code", "") or None)


def _coded_or_none(table: Reader, name: str) -> Coded | None:
    coded = inner(table, name)
    return None if coded is None else _coded(coded)


def _case(table: Reader) -> Case:
    table.only("code", "name")
    return Case(code=read_code(table, "code"), name=table.text("name", ""))


def _part(table: Reader, registry: Mapping[str, Document]) -> Part:
    table.only("name", "authority", "level", "limit", "clock", "source")
    level = one_or_none(table, "level", Level)
    return Part(
        name=filled(table, "name"),
        authority=Agency(filled_line(table, "authority"), level=level),
        limit=read_counted(table, "limit"),
        clock_rules=_clock(table),
        source=citation_or_none(table, "source", registry),
    )


def _decision(table: Reader, registry: Mapping[str, Document]) -> Document | None:
    """Return the decision that announces a procedure; few of them are registered."""
    decision = inner(table, "decision")
    if decision is None:
        return None
    decision.only("number", "issued_on")
    number, issued = filled(decision, "number"), decision.day_or_none("issued_on")
    return registry.get(number) or _made(number, issued)


def _made(number: str, issued: date | None) -> Document:
    issuer = next(
        (_ISSUERS[each] for each in re.split("[-/]", number) if each in _ISSUERS), None
    )
    day = f" ngày {issued:%d/%m/%Y}" if issued else ""
    of = f" của {issuer}" if issuer else ""
    return Document(
        id=number,
        kind="decision",
        number=number,
        title=f"Quyết định {number}{day}{of}",
        issuer=issuer,
        issued_on=issued,
    )


def _legal_basis(
    table: Reader, registry: Mapping[str, Document], competence: Citation | None
) -> tuple[Document, ...]:
    """Return the texts that a record names, and the one that sets who is competent."""
    named = [
        registry.get(each) or _unregistered(each) for each in table.texts("legal_basis")
    ]
    if competence is not None and competence.document not in named:
        named.append(competence.document)
    return tuple(named)


def _unregistered(number: str) -> Document:
    letters = number.rpartition("/")[2].partition("-")[0]
    kind = _KINDS_OF_TEXT.get(letters)
    return Document(
        id=number, number=number, title=f"{kind} {number}" if kind else number
    )


def _notes(table: Reader, competence: Citation | None) -> tuple[str, ...]:
    notes = table.texts("notes")
    return (
        notes if competence is None else (*notes, f"Thẩm quyền: {cite([competence])}")
    )
