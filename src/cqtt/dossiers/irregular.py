"""What is irregular about what happened; it is recorded all the same."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from cqtt.dossiers.events import (
    AskedForMore,
    Event,
    Extended,
    Received,
    Refused,
    Submitted,
)
from cqtt.dossiers.timed import NO_DUE_DAY, Timed
from cqtt.due_dates import DueDate
from cqtt.findings import Finding, Severity
from cqtt.identifiers import DossierNumber
from cqtt.moments import day_of
from cqtt.offices import Office
from cqtt.statutes import ONE_STOP_DECREE

_ONE_DAY: Final = timedelta(days=1)


def irregularities(
    number: str, dossier: Timed, office: Office | None
) -> tuple[Finding, ...]:
    """Return what is irregular; with an office also what needs due dates."""
    return (
        *_of_the_number(number, dossier),
        *_of_the_answer(dossier, office),
        *_of_the_requests(dossier, office),
        *_of_the_promise(dossier, office),
        *_of_the_apologies(dossier, office),
    )


def _of_the_number(number: str, dossier: Timed) -> Iterator[Finding]:
    if not DossierNumber.is_valid(number):
        yield Finding(
            "dossier-number", "number", "mã khác", Severity.NOTE, evidence_en="another"
        )
        return
    day = DossierNumber.parse(number).day
    first = next(
        (e for e in dossier.events if isinstance(e, (Received, Submitted))), None
    )
    if first is not None and first.at.date() != day:
        yield Finding("number-of-the-day", "number", day.isoformat(), Severity.WARNING)


def _of_the_requests(dossier: Timed, office: Office | None) -> Iterator[Finding]:
    requests = 0
    for number, event in enumerate(dossier.events):
        place = _place(number, event)
        if isinstance(event, AskedForMore):
            requests += 1
            if requests > 1 and event.at.date() in ONE_STOP_DECREE.in_force:
                yield Finding("one-supplement", place, str(requests), Severity.WARNING)
            if not (event.missing or event.reason):
                yield Finding("told-what-is-missing", place, "nothing")
            if office is not None:
                yield from _too_late(dossier, number, event, office)
        elif isinstance(event, Refused) and not event.reason:
            yield Finding("reasoned-refusal", place, "nothing")


def _too_late(
    dossier: Timed, number: int, event: AskedForMore, office: Office
) -> Iterator[Finding]:
    due = _due_before(dossier, number, office)
    if due is not None and due.is_overdue(event.at):
        evidence = f"{event.at.date()} > {due.on}"
        yield Finding("supplement-in-time", _place(number, event), evidence)


def _of_the_answer(dossier: Timed, office: Office | None) -> Iterator[Finding]:
    """Compare the first answer to an online dossier with its hours."""
    if office is None or office.hours is None or not dossier.channel.is_electronic:
        return
    for number, event in enumerate(dossier.events):
        if isinstance(event, (Received, AskedForMore, Refused)):
            if any(isinstance(each, Submitted) for each in dossier.events[:number]):
                due = dossier.reception_due(office)
                if due.is_overdue(event.at):
                    evidence = f"{event.at:%Y-%m-%d %H:%M} > {due.at:%Y-%m-%d %H:%M}"
                    place = _place(number, event)
                    yield Finding("answer-in-time", place, evidence, Severity.WARNING)
            return


def _of_the_promise(dossier: Timed, office: Office | None) -> Iterator[Finding]:
    """Compare the day that the slip promised with the one that the law gives."""
    for number, event in enumerate(dossier.events):
        if not isinstance(event, Received) or event.promised is None or not office:
            continue
        due = _due_before(dossier, number + 1, office)
        promised = day_of(event.promised, "promised")
        if due is not None and promised > due.on:
            place = _place(number, event)
            evidence = f"{promised} > {due.on}"
            yield Finding("promise-within-limit", place, evidence, Severity.WARNING)


def _of_the_apologies(dossier: Timed, office: Office | None) -> Iterator[Finding]:
    apologies = 0
    for number, event in enumerate(dossier.events):
        if not isinstance(event, Extended):
            continue
        apologies += 1
        place = _place(number, event)
        if apologies > 1 and event.at.date() in ONE_STOP_DECREE.in_force:
            evidence = str(apologies)
            yield Finding("one-re-appointment", place, evidence, Severity.WARNING)
        if not event.reason:
            yield Finding("reasoned-apology", place, "nothing")
        if office is not None:
            yield from _late(dossier, number, event, office)


def _late(
    dossier: Timed, number: int, event: Extended, office: Office
) -> Iterator[Finding]:
    due = _due_before(dossier, number, office)
    if due is None:
        return
    day = event.at.date()
    place = _place(number, event)
    if due.is_overdue(event.at):
        evidence = f"{day} > {due.on}"
        yield Finding("apology-in-time", place, evidence, Severity.WARNING)
    elif day > due.on - _ONE_DAY:
        evidence = f"{day} > {due.on - _ONE_DAY}"
        yield Finding("apology-a-day-before", place, evidence, Severity.WARNING)
    new = day_of(event.to, "to")
    if new <= due.on:
        evidence = f"{new} ≤ {due.on}"
        yield Finding("extension-forward", place, evidence, Severity.WARNING)
    if new < day_of(due.received, "received"):
        yield Finding("after-start", place, new.isoformat())
    if not office.calendar.is_working_day(new):
        yield Finding("working-new-day", place, new.isoformat(), Severity.WARNING)


def _due_before(dossier: Timed, number: int, office: Office) -> DueDate | None:
    try:
        return dossier.due_after(dossier.events[:number], office)
    except NO_DUE_DAY:
        return None


def _place(number: int, event: Event) -> str:
    return f"events[{number}] {event.slug}"
