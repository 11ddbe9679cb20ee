"""What is irregular about a petition; it is recorded all the same."""

from collections.abc import Iterator
from datetime import date, timedelta
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
from cqtt.petitions.irregular_people import (
    NOTHING,
    Words,
    fault,
    of_the_content,
    of_the_people,
)
from cqtt.petitions.kinds import Complexity, Instance, Outcome, PetitionKind
from cqtt.petitions.statuses import PetitionStatus
from cqtt.statutes import COMPLAINT_PROCEDURE_2026

_EVENTS: Final = ("Diễn biến", "events")
_ESPECIALLY: Final = Complexity.ESPECIALLY_COMPLEX
_NEW_PROCEDURE: Final = COMPLAINT_PROCEDURE_2026.document.in_force
_CRITERIA_SINCE: Final = date(2019, 5, 28)  # Decree 31/2019/NĐ-CP, Art. 3
_NOTICE: Final = timedelta(days=5)
_FORCED: Final = ("rút đơn do bị đe dọa, mua chuộc", "a forced withdrawal")
_ONE_GROUND: Final = ("1 tiêu chí", "one criterion")
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
        *of_the_people(petition),
        *of_the_content(petition),
        *_of_the_events(petition),
        *_of_the_extensions(petition),
        *_of_the_settlement(petition),
        *_of_the_end(petition),
        *_of_the_telling(petition),
    )


def _of_the_events(petition: Filed) -> Iterator[Finding]:
    for number, event in enumerate(petition.events):
        place = (
            f"Diễn biến {number + 1} ({event.label_vi})",
            f"events[{number}] {event.slug}",
        )
        yield from _of_the_reason(event, place)
        yield from _of_the_writing(petition, event, place)
        if petition.kind is PetitionKind.COMPLAINT:
            yield from _of_the_complaint(event, place)
        elif petition.kind is PetitionKind.DENUNCIATION:
            yield from _of_the_denunciation(event, place)
        if (
            isinstance(event, Resolved)
            and event.outcome not in _OUTCOMES[petition.kind]
        ):
            came = (event.outcome.label(), event.outcome.label("en"))
            yield fault("outcome-of-kind", place, came)


def _of_the_reason(event: Event, place: Words) -> Iterator[Finding]:
    with_reasons = SentBack | NotAccepted | Suspended | Terminated
    if isinstance(event, with_reasons) and not event.reason.strip():
        yield fault("told-reason", place, NOTHING)


def _of_the_writing(petition: Filed, event: Event, place: Words) -> Iterator[Finding]:
    if isinstance(event, FoundComplex) and not event.finding.strip():
        since = _NEW_PROCEDURE
        if petition.kind is PetitionKind.COMPLAINT and event.at.date() in since:
            yield fault("written-complexity", place, NOTHING)
    if isinstance(event, Extended) and not event.decision.strip():
        yield fault("written-extension", place, NOTHING)


def _of_the_complaint(event: Event, place: Words) -> Iterator[Finding]:
    day = event.at.date()
    is_new = day in _NEW_PROCEDURE
    if isinstance(event, Suspended) and not is_new:
        evidence = day.isoformat()
        yield fault("suspension-known-to-law", place, (evidence, evidence))
    elif isinstance(event, DialogueHeld) and is_new and _is_short(event):
        evidence = str(event.noticed_on)
        yield fault("dialogue-notice", place, (evidence, evidence))
    elif isinstance(event, FoundComplex) and event.level is _ESPECIALLY:
        came = (_ESPECIALLY.label(), _ESPECIALLY.label("en"))
        yield fault("complexity-of-complaints", place, came, Severity.ERROR)
    elif is_new and _is_forced(event):
        yield fault("coerced-complaint-withdrawal", place, _FORCED, Severity.NOTE)


def _of_the_denunciation(event: Event, place: Words) -> Iterator[Finding]:
    if _is_forced(event):
        yield fault("coerced-withdrawal", place, _FORCED)
    elif isinstance(event, FoundComplex) and event.level is _ESPECIALLY:
        is_ruled = event.at.date() >= _CRITERIA_SINCE
        if is_ruled and len(event.grounds) == 1:
            yield fault("especially-complex-grounds", place, _ONE_GROUND)


def _is_forced(event: Event) -> bool:
    return isinstance(event, Withdrawn) and event.is_coerced and event.ends


def _may_go_on(petition: Filed, event: Event) -> bool:
    is_ruled = petition.kind is PetitionKind.DENUNCIATION
    return _is_forced(event) and (is_ruled or event.at.date() in _NEW_PROCEDURE)


def _is_short(dialogue: DialogueHeld) -> bool:
    noticed = dialogue.noticed_on
    return noticed is not None and (dialogue.at.date() - noticed) < _NOTICE


def _of_the_extensions(petition: Filed) -> Iterator[Finding]:
    extensions = sum(isinstance(each, Extended) for each in petition.events)
    level = petition.complexity
    allowed = _EXTENSIONS[level]
    if extensions > allowed:
        evidence = (
            f"{extensions} lần gia hạn; vụ việc {level.label()} được {allowed} lần",
            f"{extensions} extensions of a case that is {level.label('en')}",
        )
        yield fault("extensions-of-denunciations", _EVENTS, evidence)


def _of_the_settlement(petition: Filed) -> Iterator[Finding]:
    if petition.resolved is None or petition.kind is PetitionKind.REFLECTION:
        return
    if petition.accepted is None:
        yield fault("accepted-first", _EVENTS, NOTHING)
    if any(isinstance(each, DialogueHeld) for each in petition.events):
        return
    if getattr(petition, "is_disciplinary", False):
        yield fault("disciplinary-dialogue", _EVENTS, NOTHING)
    elif getattr(petition, "instance", None) is Instance.SECOND:
        yield fault("dialogue-held", _EVENTS, NOTHING)


def _of_the_end(petition: Filed) -> Iterator[Finding]:
    """Miss the decision that ends what was taken up and withdrawn as a whole."""
    if petition.kind is PetitionKind.REFLECTION or petition.accepted is None:
        return
    is_over = petition.status is PetitionStatus.WITHDRAWN
    if is_over and not any(_may_go_on(petition, each) for each in petition.events):
        yield fault("ended-by-decision", _EVENTS, NOTHING, Severity.NOTE)


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
    status = petition.status
    is_told = untold is None or status is PetitionStatus.ANSWERED
    if status.is_closed and not is_told:
        place = (f"Diễn biến («{status.label()}»)", f"events ({status.label('en')})")
        yield fault("told-the-citizen", place, NOTHING, Severity.NOTE)
