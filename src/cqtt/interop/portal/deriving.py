"""From the record to the procedure, with everything odd about it."""

from datetime import date, datetime, timedelta
from typing import Any, Final

from cqtt.agencies import Level
from cqtt.findings import Finding, Severity
from cqtt.identifiers import ProcedureCode
from cqtt.interop.portal.components import case_names, components_of
from cqtt.interop.portal.fees import fees_of
from cqtt.interop.portal.known_keys import unknown_keys
from cqtt.interop.portal.limits import promised_limit, stated_limits
from cqtt.interop.portal.look import Look
from cqtt.interop.portal.prose import Prose, rules_in_prose
from cqtt.interop.portal.words import begins, holds_any
from cqtt.law import Document
from cqtt.moments import VIETNAM
from cqtt.procedures import (
    Case,
    Channel,
    Coded,
    Mechanism,
    Procedure,
    ProcedureKind,
    StatedLimit,
)

_LEVELS: Final = (
    ("isMinistry", Level.CENTRAL),
    ("isProvince", Level.PROVINCE),
    ("isWard", Level.COMMUNE),
)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=VIETNAM) + timedelta(hours=7)
_NO_CODE: Final = "?"
_USUAL_CODE: Final = r"[0-9]\.[0-9]{6}\Z"
_NEGATIVE: Final = ("từ chối", "không đủ điều kiện", "không đồng ý", "trả lại hồ sơ")
_DISTRICTS_END: Final = date(2025, 7, 1)
_BUNDLE: Final = "liên thông"
_BUNDLE_LETTERS: Final = len(_BUNDLE)
_KINDS: Final = {each.value: each for each in ProcedureKind}


def derive(data: dict[str, Any], url: str) -> tuple[Procedure, tuple[Finding, ...]]:
    """Return the procedure of a record, and the findings."""
    findings: list[Finding] = []
    record = Look(data, findings)
    steps = Prose(record.children("executionSteps"))
    methods = Prose(record.children("executionMethods"))
    stated = stated_limits(record, steps, methods)
    components = components_of(record)
    fees = fees_of(methods.rows)
    decision, published = _decision(record)
    code, name = _identity(record)
    kind = _kind(record)
    procedure = Procedure(
        code=code,
        name=name,
        time_limit=promised_limit(stated),
        limit_text="; ".join(dict.fromkeys(each.text for each in stated if each.text)),
        limits=stated,
        field_of_work=next(iter(_coded(record, "categoriesDetails")), None),
        levels=_levels(record),
        kind=kind,
        mechanism=_mechanism(kind, name),
        decision=decision,
        published_on=published,
        cases=_cases(record, case_names(components), name),
        channels=_channels(methods, stated),
        components=components,
        fees=fees,
        instructions=_instructions(steps),
        results=_results(record),
        legal_basis=_legal_basis(record),
        target_groups=_coded(record, "subjectTypesDetails"),
        authorities=_authorities(record),
        requirements=record.text("requirementsAndConditions"),
        url=url,
    )
    rules_in_prose(steps)
    rules_in_prose(methods)
    unknown_keys(record)
    return procedure, tuple(findings)


def _identity(record: Look) -> tuple[str, str]:
    code, name = record.text("code"), record.line("name")
    if not begins(_USUAL_CODE, code) and not ProcedureCode.is_valid(code):
        record.observe("procedure-code-form", "code", code or "nothing", Severity.ERROR)
    notation = record.text("codeNotation")
    if notation and notation != code:
        record.observe("one-code", "codeNotation", notation)
    if not name:
        record.observe("procedure-named", "name", "nothing", Severity.ERROR)
    return code or _NO_CODE, name or _NO_CODE


def _decision(record: Look) -> tuple[Document | None, date | None]:
    proposal = record.child("procedureProposal")
    number = proposal.text("proposalNumber") or record.text("decisionNo")
    issued = _day(proposal, "decisionDate")
    published = _day(proposal, "publicationDate")
    if not number:
        record.observe("decision-numbered", "procedureProposal", "nothing")
        return None, published
    if published is None:
        proposal.observe("published", "publicationDate", "nothing", Severity.NOTE)
    if issued is None:
        proposal.observe("decision-dated", "decisionDate", "nothing", Severity.NOTE)
    elif issued < _DISTRICTS_END:
        proposal.observe("decision-two-tier", "decisionDate", issued.isoformat())
    issuer = proposal.child("issuingAgency").text("name")
    dated = f" ngày {issued.day:02}/{issued.month:02}/{issued.year}" if issued else ""
    title = f"Quyết định {number}{dated}" + (f" của {issuer}" if issuer else "")
    return (
        Document(
            id=number,
            title=title,
            title_en=f"Decision {number}" + (f" of {issued}" if issued else ""),
            kind="decision",
            number=number,
            issuer=issuer or None,
            issued_on=issued,
        ),
        published,
    )


def _day(row: Look, name: str) -> date | None:
    milliseconds = row.whole(name)
    if milliseconds is None:
        return None
    try:
        return (_EPOCH + timedelta(milliseconds=milliseconds)).date()
    except OverflowError:
        row.observe("record-day", name, "beyond the calendar", Severity.ERROR)
        return None


def _levels(record: Look) -> tuple[Level, ...]:
    levels = tuple(level for name, level in _LEVELS if record.flag(name))
    if not levels:
        record.observe("level-stated", "isWard", "none", Severity.NOTE)
    return levels


def _kind(record: Look) -> ProcedureKind | None:
    written = record.text("type")
    if written not in _KINDS:
        record.observe("known-procedure-kind", "type", written or "nothing")
    return _KINDS.get(written)


def _mechanism(kind: ProcedureKind | None, name: str) -> Mechanism:
    bundles = (ProcedureKind.INTERCONNECTED, ProcedureKind.INTERCONNECTED_INTERNAL)
    is_bundle = kind in bundles or name[:_BUNDLE_LETTERS].lower() == _BUNDLE
    return Mechanism.INTERLINKED if is_bundle else Mechanism.ONE_STOP


def _cases(record: Look, groups: tuple[str, ...], name: str) -> tuple[Case, ...]:
    cases = []
    seen_codes: set[str] = set()
    unnamed = 0
    for row in record.children("cases"):
        code = row.text("code")
        if code and code in seen_codes:
            row.observe("case-code-once", "code", code)
        seen_codes.add(code)
        own = row.line("name")
        unnamed += own == name
        cases.append(Case(code=code or None, name=own))
    if unnamed > 1:
        record.observe("cases-told-apart", "cases", str(unnamed), Severity.NOTE)
    return (*cases, *(Case(name=each) for each in groups))


def _channels(methods: Prose, stated: tuple[StatedLimit, ...]) -> tuple[Channel, ...]:
    """Return the channels; the limits that they state come first, one for each."""
    return tuple(
        Channel(kind=each.channel, text=text)
        for each, text in zip(stated, methods.written, strict=False)
        if each.channel is not None
    )


def _instructions(steps: Prose) -> tuple[str, ...]:
    rows = zip(steps.rows, steps.written, strict=True)
    joined = (_joined(row.text("name"), text) for row, text in rows)
    return tuple(filter(None, joined))


def _coded(record: Look, *list_names: str) -> tuple[Coded, ...]:
    """Return what some lists name, each once."""
    rows = dict.fromkeys(row for each in list_names for row in record.named(each))
    return tuple(Coded(name, code or None) for name, code in rows if name)


def _results(record: Look) -> tuple[Coded, ...]:
    results = _coded(record, "resultsDetails")
    if not results:
        record.observe("result-stated", "resultsDetails", "none", Severity.NOTE)
    for each in results:
        if holds_any(_NEGATIVE, each.name.lower()):
            record.observe("result-granted", "resultsDetails", each.name, Severity.NOTE)
    return results


def _legal_basis(record: Look) -> tuple[Document, ...]:
    rows = dict.fromkeys(record.named("legalBasisesDetails"))
    return tuple(
        Document(id=number or name, title=name or number, number=number or None)
        for name, number in rows
        if number or name
    )


def _authorities(record: Look) -> tuple[Coded, ...]:
    return _coded(
        record,
        "departmentsAuthority",
        "unitGroupsAuthority",
        "departmentsExecuting",
        "unitGroupsExecuting",
    )


def _joined(name: str, description: str) -> str:
    return f"{name}\n{description}" if name and description else name or description
