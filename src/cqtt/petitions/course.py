"""The fold: from the events of a petition to where they lead, and what can't follow."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from cqtt.errors import EventOrderError, IllegalEventError
from cqtt.petitions.events import (
    EVENT_KINDS,
    Accepted,
    Answered,
    ChecksWidened,
    ClarificationAsked,
    Clarified,
    Continued,
    DialogueHeld,
    Event,
    Extended,
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
from cqtt.petitions.kinds import PetitionKind
from cqtt.petitions.statuses import PetitionStatus as S

_NEW: Final = ("not received", "chưa tiếp nhận")
_BREAKS: Final = frozenset({S.WAITING, S.SUSPENDED, S.WITHDRAWN})
"""States that go back to the one before them."""
_UNSETTLED: Final = (S.RECEIVED, S.ACCEPTED)


class Stand(NamedTuple):
    """
    Where events lead.

    ``before`` is the state that a break goes back to, and from which a reflection goes
    on that was answered without being settled.
    """

    status: S
    before: S | None = None


_Targets = dict[type[Event], S | None]
_Course = dict[S, _Targets]
_BACK: Final = None


def _of_all() -> _Course:
    """Return what can happen to any petition."""
    put_away: _Targets = {
        Guided: S.GUIDED,
        Forwarded: S.FORWARDED,
        SentBack: S.SENT_BACK,
        NotAccepted: S.NOT_ACCEPTED,
    }
    course: _Course = {each: {Answered: each} for each in S}
    course[S.RESOLVED][Answered] = S.ANSWERED
    course[S.RECEIVED] |= put_away | {Accepted: S.ACCEPTED, Resolved: S.RESOLVED}
    course[S.ACCEPTED] |= {Forwarded: S.FORWARDED, Resolved: S.RESOLVED}
    for each in _UNSETTLED:
        course[each][Withdrawn] = S.WITHDRAWN
    return course


def _of_decided() -> _Course:
    """Return what can happen to complaints and denunciations."""
    course = _of_all()
    course[S.RECEIVED][FoundComplex] = S.RECEIVED
    course[S.ACCEPTED] |= {
        FoundComplex: S.ACCEPTED,
        Suspended: S.SUSPENDED,
        Terminated: S.TERMINATED,
    }
    course[S.SUSPENDED] |= {
        Continued: _BACK,
        Withdrawn: S.WITHDRAWN,
        Terminated: S.TERMINATED,
    }
    course[S.WITHDRAWN] |= {Continued: _BACK, Terminated: S.TERMINATED}
    return course


def _of_complaints() -> _Course:
    course = _of_decided()
    course[S.ACCEPTED][DialogueHeld] = S.ACCEPTED
    return course


def _of_denunciations() -> _Course:
    course = _of_decided()
    course[S.RECEIVED][ChecksWidened] = S.RECEIVED
    course[S.ACCEPTED][Extended] = S.ACCEPTED
    return course


def _of_reflections() -> _Course:
    course = _of_all()
    for each in _UNSETTLED:
        course[each] |= {ClarificationAsked: S.WAITING, Answered: S.ANSWERED}
    course[S.WAITING] |= course[S.RECEIVED] | {Clarified: _BACK}
    for each in (S.RESOLVED, S.ANSWERED):
        course[each][Published] = each
    return course


_COURSES: Final[Mapping[PetitionKind, _Course]] = {
    PetitionKind.COMPLAINT: _of_complaints(),
    PetitionKind.DENUNCIATION: _of_denunciations(),
    PetitionKind.REFLECTION: _of_reflections(),
}


def stands_of(events: Iterable[Event], kind: PetitionKind) -> Iterator[Stand]:
    """
    Yield where a petition stands after each of its events.

    Raises:
        IllegalEventError: One of them cannot follow; it names what can.
        EventOrderError: One of them lies before the one before it.
    """
    stand, previous = None, None
    for event in events:
        if type(event) not in _following(stand, kind):
            raise _illegal(event.slug, event.label_vi, stand, kind)
        if previous is not None and event.at < previous.at:
            raise EventOrderError(event.slug, event.at, previous.at, event.label_vi)
        stand, previous = _next(stand, event, kind), event
        yield stand


def fold(events: Iterable[Event], kind: PetitionKind) -> Stand:
    """
    Return where events lead.

    Raises:
        IllegalEventError, EventOrderError: They do not follow one another.
    """
    stand = None
    for each in stands_of(events, kind):
        stand = each
    if stand is None:
        raise _illegal("nothing", "sự kiện nào", stand, kind)
    return stand


def legal_after(stand: Stand | None, kind: PetitionKind) -> tuple[str, ...]:
    """Return the names of the events that can follow, in their usual order."""
    following = _following(stand, kind)
    return tuple(each.slug for each in EVENT_KINDS if each in following)


def _following(stand: Stand | None, kind: PetitionKind) -> _Targets:
    if stand is None:
        return {Received: S.RECEIVED}
    targets = _COURSES[kind][stand.status]
    if stand.status is S.ANSWERED and stand.before is not None:
        may_go_on = _COURSES[kind][stand.before]
        return may_go_on | targets | {Clarified: _BACK, Resolved: S.ANSWERED}
    return targets


def _next(stand: Stand | None, event: Event, kind: PetitionKind) -> Stand:
    if stand is None:
        return Stand(S.RECEIVED)
    target = _following(stand, kind)[type(event)]
    if isinstance(event, Withdrawn) and not event.ends:
        return stand
    if target is _BACK:
        return Stand(stand.before or stand.status)
    if target in _BREAKS:
        return Stand(target, stand.before or stand.status)
    if target is S.ANSWERED and not isinstance(event, Resolved):
        goes_on = stand.status if stand.status in _UNSETTLED else None
        return Stand(target, stand.before or goes_on)
    return Stand(target)


def _illegal(
    event: str, event_vi: str, stand: Stand | None, kind: PetitionKind
) -> IllegalEventError:
    names = _NEW
    if stand is not None:
        names = (stand.status.label("en"), stand.status.label("vi"))
    following = _following(stand, kind)
    legal_vi = tuple(each.label_vi for each in EVENT_KINDS if each in following)
    legal = legal_after(stand, kind)
    return IllegalEventError(
        event, names[0], legal, event_vi, names[1], legal_vi, ("a petition", "đơn")
    )
