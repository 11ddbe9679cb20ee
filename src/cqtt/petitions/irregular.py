"""What is irregular about a petition; it is recorded all the same."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from cqtt.findings import Finding, Severity
from cqtt.petitions.events import (
    Accepted,
    Answered,
    DialogueHeld,
    Event,
    Extended,
    Forwarded,
    FoundComplex,
    NotAccepted,
    Resolved,
    SentBack,
    Suspended,
    Terminated,
    Withdrawn,
)
from cqtt.petitions.filed import Filed
from cqtt.petitions.kinds import Complexity, Instance, Outcome, PetitionKind
from cqtt.petitions.people import Group, Petitioner
from cqtt.statutes import COMPLAINT_PROCEDURE_2026, GROUPS_SEND_SPEAKERS

_ESPECIALLY: Final = Complexity.ESPECIALLY_COMPLEX
_NEW_PROCEDURE: Final = COMPLAINT_PROCEDURE_2026.document.in_force
_GROUP_RULE: Final = GROUPS_SEND_SPEAKERS.document.in_force
_NOTICE: Final = timedelta(days=5)
_ASKED: Final = {
    "name": ("họ tên", "name"),
    "address": ("địa chỉ", "address"),
    "telephone": ("số điện thoại", "telephone"),
}
_OUTCOMES: Final = {
    PetitionKind.COMPLAINT: (Outcome.UPHELD, Outcome.PARTLY, Outcome.REJECTED),
    PetitionKind.DENUNCIATION: (Outcome.UPHELD, Outcome.PARTLY, Outcome.REJECTED),
    PetitionKind.REFLECTION: tuple(Outcome),
}
_EXTENSIONS: Final = {
    Complexity.ORDINARY: 0,
    Complexity.COMPLEX: 1,
    Complexity.ESPECIALLY_COMPLEX: 2,
}


def irregularities(petition: Filed) -> tuple[Finding, ...]:
    """Return what is irregular, people first, then by event."""
    return (
        *_of_the_people(petition),
        *_of_the_group(petition),
        *_of_the_content(petition),
        *_of_the_events(petition),
        *_of_the_extensions(petition),
        *_of_the_settlement(petition),
        *_of_the_telling(petition),
    )


def _of_the_people(petition: Filed) -> Iterator[Finding]:
    who = petition.petitioner
    if petition.kind is PetitionKind.DENUNCIATION:
        yield from _of_the_denouncer(petition)
    elif who is None:
        yield Finding("told-contact", "petitioner", "nothing", Severity.NOTE)
    if isinstance(who, Petitioner) and who.missing:
        words = [_ASKED[each] for each in who.missing]
        vietnamese = "không có " + ", ".join(each[0] for each in words)
        english = "no " + ", ".join(each[1] for each in words)
        yield Finding(
            "told-contact", "petitioner", vietnamese, Severity.NOTE, evidence_en=english
        )


def _of_the_denouncer(petition: Filed) -> Iterator[Finding]:
    who = petition.petitioner
    severity = Severity.ERROR if petition.accepted else Severity.WARNING
    if petition.is_anonymous:
        yield Finding("known-denouncer", "petitioner", "nothing", severity)
    elif isinstance(who, Petitioner) and who.is_identified is False:
        yield Finding(
            "known-denouncer",
            "petitioner",
            "không xác định được người tố cáo hoặc mạo tên",
            severity,
            evidence_en="nobody who is that person",
        )
    if petition.channel.is_electronic:
        channel = petition.channel
        yield Finding(
            "written-or-spoken",
            "channel",
            channel.label(),
            severity,
            evidence_en=channel.label("en"),
        )


def _of_the_group(petition: Filed) -> Iterator[Finding]:
    who, day = petition.petitioner, petition.received.at.date()
    if not isinstance(who, Group) or day not in _GROUP_RULE:
        return
    came, allowed = len(who.representatives), who.allowed
    if not came:
        yield Finding("some-representative", "petitioner", "0", Severity.WARNING)
    elif allowed is not None and came > allowed:
        evidence = f"{came} > {allowed}"
        yield Finding(
            "representatives-allowed", "petitioner", evidence, Severity.WARNING
        )


def _of_the_content(petition: Filed) -> Iterator[Finding]:
    if not petition.about.strip():
        yield Finding("told-content", "about", "nothing", Severity.NOTE)


def _of_the_events(petition: Filed) -> Iterator[Finding]:
    for number, event in enumerate(petition.events):
        place = f"events[{number}] {event.slug}"
        yield from _of_the_reason(event, place)
        yield from _of_the_writing(petition, event, place)
        if petition.kind is PetitionKind.COMPLAINT:
            yield from _of_the_complaint(event, place)
        if isinstance(event, Withdrawn) and event.is_coerced and event.ends:
            yield Finding("coerced-withdrawal", place, "nothing", Severity.WARNING)
        if (
            isinstance(event, Resolved)
            and event.outcome not in _OUTCOMES[petition.kind]
        ):
            yield Finding(
                "outcome-of-kind",
                place,
                event.outcome.label(),
                Severity.WARNING,
                evidence_en=event.outcome.label("en"),
            )


def _of_the_reason(event: Event, place: str) -> Iterator[Finding]:
    with_reasons = SentBack | NotAccepted | Suspended | Terminated
    if isinstance(event, with_reasons) and not event.reason.strip():
        yield Finding("told-reason", place, "nothing", Severity.WARNING)


def _of_the_writing(petition: Filed, event: Event, place: str) -> Iterator[Finding]:
    if isinstance(event, FoundComplex) and not event.finding.strip():
        since = _NEW_PROCEDURE
        if petition.kind is PetitionKind.COMPLAINT and event.at.date() in since:
            yield Finding("written-complexity", place, "nothing", Severity.WARNING)
    if isinstance(event, Extended) and not event.decision.strip():
        yield Finding("written-extension", place, "nothing", Severity.WARNING)


def _of_the_complaint(event: Event, place: str) -> Iterator[Finding]:
    day = event.at.date()
    is_new = day in _NEW_PROCEDURE
    if isinstance(event, Suspended) and not is_new:
        evidence = day.isoformat()
        yield Finding("suspension-known-to-law", place, evidence, Severity.WARNING)
    elif isinstance(event, DialogueHeld) and is_new and _is_short(event):
        evidence = str(event.noticed_on)
        yield Finding("dialogue-notice", place, evidence, Severity.WARNING)
    elif isinstance(event, FoundComplex) and event.level is _ESPECIALLY:
        label, english = _ESPECIALLY.label(), _ESPECIALLY.label("en")
        yield Finding("complexity-of-complaints", place, label, evidence_en=english)


def _is_short(dialogue: DialogueHeld) -> bool:
    noticed = dialogue.noticed_on
    return noticed is not None and (dialogue.at.date() - noticed) < _NOTICE


def _of_the_extensions(petition: Filed) -> Iterator[Finding]:
    extensions = sum(isinstance(each, Extended) for each in petition.events)
    allowed = _EXTENSIONS[petition.complexity]
    if extensions > allowed:
        evidence = f"{extensions} > {allowed}"
        yield Finding("extensions-allowed", "events", evidence, Severity.WARNING)


def _of_the_settlement(petition: Filed) -> Iterator[Finding]:
    if petition.resolved is None or petition.kind is PetitionKind.REFLECTION:
        return
    if petition.accepted is None:
        yield Finding("accepted-first", "events", "nothing", Severity.WARNING)
    is_second = getattr(petition, "instance", None) is Instance.SECOND
    held = any(isinstance(each, DialogueHeld) for each in petition.events)
    if is_second and not held:
        yield Finding("dialogue-held", "events", "nothing", Severity.WARNING)


def _of_the_telling(petition: Filed) -> Iterator[Finding]:
    """Compare the last event that the citizen must be told of with what was told."""
    if petition.is_anonymous:
        return
    to_tell = Accepted | NotAccepted | Forwarded | Resolved | Suspended | Terminated
    untold = None
    for each in petition.events:
        if isinstance(each, to_tell):
            untold = each
        elif isinstance(each, Answered):
            untold = None
    if untold is not None and petition.status.is_closed:
        evidence = f"tình trạng «{petition.status.label()}»"
        english = f"the state {petition.status.label('en')!r}"
        yield Finding(
            "told-the-citizen", "events", evidence, Severity.NOTE, evidence_en=english
        )
