"""Which events begin each step of a petition, and which end it."""

from collections.abc import Iterator
from datetime import date
from itertools import takewhile
from typing import Final, NamedTuple, Protocol

from cqtt.petitions.channels import FeedbackChannel
from cqtt.petitions.events import (
    Accepted,
    Answered,
    ChecksWidened,
    ClarificationAsked,
    Continued,
    DialogueHeld,
    Event,
    Forwarded,
    FoundComplex,
    Guided,
    NotAccepted,
    Published,
    Received,
    Resolved,
    SentBack,
    Suspended,
    Terminated,
    Withdrawn,
)
from cqtt.petitions.kinds import PetitionKind, ReflectionSubject
from cqtt.petitions.steps import Step


class Followed(Protocol):
    """What is asked of a petition: its kind, its area, its channel and its events."""

    @property
    def kind(self) -> PetitionKind:
        """What it is by law."""

    @property
    def channel(self) -> FeedbackChannel:
        """How it came."""

    @property
    def is_remote(self) -> bool:
        """Whether the area is remote and hard to travel."""

    @property
    def events(self) -> tuple[Event, ...]:
        """What happened, in order."""


class Begun(NamedTuple):
    """A step that began: on which day, and when it was done, if that is recorded."""

    step: Step
    on: date
    done_on: date | None


class _Track(NamedTuple):
    step: Step
    starts: tuple[type[Event], ...]
    ends: tuple[type[Event], ...]
    only_done: bool = False
    only_heard: bool = False
    by_answer: bool = False


_PUT_AWAY: Final[tuple[type[Event], ...]] = (
    Guided,
    Forwarded,
    SentBack,
    NotAccepted,
    Withdrawn,
    Terminated,
)
_TAKEN_UP: Final[tuple[type[Event], ...]] = (*_PUT_AWAY, Accepted, Resolved)
_SETTLED: Final[tuple[type[Event], ...]] = (
    Resolved,
    Terminated,
    Withdrawn,
    Forwarded,
)
_HANDLED: Final[tuple[type[Event], ...]] = (
    *_TAKEN_UP,
    ClarificationAsked,
    ChecksWidened,
    FoundComplex,
    Answered,
)
_TOLD: Final[tuple[type[Event], ...]] = (Answered, Guided, SentBack, NotAccepted)

_OF_ALL: Final = (
    _Track(Step.ANSWER, (Received,), _TOLD, only_heard=True),
    _Track(Step.PROCESS, (Received,), _HANDLED),
)
_OF_COMPLAINTS: Final = (
    _Track(Step.ACCEPT, (Received,), _TAKEN_UP),
    _Track(Step.RESOLVE, (Accepted,), _SETTLED),
    _Track(Step.SEND_SUSPENSION, (Suspended, Terminated), (Answered,)),
    _Track(Step.SEND_CONTINUATION, (Continued,), (Answered,)),
    _Track(Step.NOTIFY_DIALOGUE, (DialogueHeld,), ()),
    _Track(Step.SEND_DECISION, (Resolved,), (Answered,)),
)
_OF_DENUNCIATIONS: Final = (
    _Track(Step.SORT, (Received,), _TAKEN_UP),
    _Track(Step.FORWARD, (Received,), (Forwarded,), only_done=True),
    _Track(Step.TELL_ACCEPTANCE, (Accepted,), (Answered,)),
    _Track(Step.RESOLVE, (Accepted,), _SETTLED),
    _Track(Step.SEND_SUSPENSION, (Suspended, Terminated), (Answered,)),
    _Track(Step.SEND_DECISION, (Resolved,), (Answered,)),
)
_OF_REGULATIONS: Final = (
    _Track(Step.FORWARD, (Received,), (Forwarded,), only_done=True),
    _Track(Step.REFUSE, (Received,), (SentBack, NotAccepted), only_done=True),
    _Track(Step.CLARIFY, (Received,), (ClarificationAsked,), only_done=True),
    _Track(Step.RESOLVE, (Received,), (*_PUT_AWAY, Resolved), by_answer=True),
    _Track(Step.PUBLISH, (Resolved,), (Published,)),
)


def is_about_regulations(petition: Followed) -> bool:
    """Tell whether it is feedback on administrative regulations and procedures."""
    subject = getattr(petition, "subject", None)
    return subject is ReflectionSubject.ADMINISTRATIVE_REGULATION


def begun_steps(petition: Followed) -> Iterator[Begun]:
    """Yield every step that a petition's events began, in the order of the law."""
    for track in _tracks(petition):
        if track.only_heard and not _can_be_answered(petition):
            continue
        for number, event in enumerate(petition.events):
            if isinstance(event, track.starts) and _counts(event, number, petition):
                begun = _begun(track, event, petition.events[number + 1 :])
                if begun.done_on is not None or not track.only_done:
                    yield begun


def _can_be_answered(petition: Followed) -> bool:
    """Tell whether somebody came, who is known if it is a denunciation."""
    is_denunciation = petition.kind is PetitionKind.DENUNCIATION
    is_nameless = is_denunciation and getattr(petition, "is_anonymous", False)
    return petition.channel is FeedbackChannel.IN_PERSON and not is_nameless


def _tracks(petition: Followed) -> tuple[_Track, ...]:
    if petition.kind is PetitionKind.COMPLAINT:
        return (*_OF_COMPLAINTS, *_OF_ALL)
    if petition.kind is PetitionKind.DENUNCIATION:
        return (*_OF_DENUNCIATIONS, *_OF_ALL)
    return (*_OF_REGULATIONS, *_OF_ALL) if is_about_regulations(petition) else _OF_ALL


def _counts(event: Event, number: int, petition: Followed) -> bool:
    """Tell whether an event begins a step; going on after a withdrawal does not."""
    if not isinstance(event, Continued):
        return True
    before = (e for e in reversed(petition.events[:number]) if _stops(e))
    return isinstance(next(before), Suspended)


def _stops(event: Event) -> bool:
    return isinstance(event, Suspended) or (isinstance(event, Withdrawn) and event.ends)


def _begun(track: _Track, event: Event, later: tuple[Event, ...]) -> Begun:
    if isinstance(event, DialogueHeld):
        return Begun(track.step, event.at.date(), event.noticed_on)
    ended_on = _ended_by_answer(later) if track.by_answer else None
    if ended_on is not None:
        return Begun(track.step, event.at.date(), ended_on)
    for number, each in enumerate(later):
        if isinstance(each, track.ends) and not _goes_on(each, later[number + 1 :]):
            return Begun(track.step, event.at.date(), each.at.date())
    return Begun(track.step, event.at.date(), None)


def _ended_by_answer(later: tuple[Event, ...]) -> date | None:
    """Return the day of the answer or outcome after which nothing went on."""
    moves = [e for e in later if not (isinstance(e, Withdrawn) and not e.ends)]
    over = Answered | Resolved | Published
    end = takewhile(lambda each: isinstance(each, over), reversed(moves))
    days = [each.at.date() for each in end if not isinstance(each, Published)]
    return min(days, default=None)


def _goes_on(event: Event, later: tuple[Event, ...]) -> bool:
    """Tell whether a withdrawal ended nothing: of a part, or taken up again."""
    if not isinstance(event, Withdrawn):
        return False
    moves = (each for each in later if not isinstance(each, Answered))
    return not event.ends or isinstance(next(moves, None), Continued)
