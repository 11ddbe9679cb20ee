"""A petition in each state, and events by name."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any, Final

from cqtt.errors import UnknownNameError
from cqtt.moments import VIETNAM
from cqtt.petitions import (
    EVENT_KINDS,
    Complaint,
    Denunciation,
    Event,
    Outcome,
    Petition,
    PetitionStatus,
    Reflection,
)
from cqtt.testing.people import CLERK, COMMUNE, NEIGHBOUR, PETITIONER

_KINDS: Final[Mapping[str, type[Any]]] = {each.slug: each for each in EVENT_KINDS}
_REASON: Final = {"reason": "lý do giả định"}
_MUST: Final[Mapping[str, Mapping[str, Any]]] = {
    "forwarded": {"to": NEIGHBOUR},
    "resolved": {"outcome": Outcome.UPHELD},
    "sent-back": _REASON,
    "not-accepted": _REASON,
    "suspended": _REASON,
    "terminated": _REASON,
}


def petition_event(name: str, at: datetime, **more: Any) -> Event:
    """
    Return an event of a petition by its name (*diễn biến của đơn thư*).

    What such an event must have and ``more`` does not give is filled in: a body, what
    came of it, a reason.

    Raises:
        UnknownNameError: No event has this name.

    >>> petition_event("accepted", datetime(2029, 1, 10, 8)).slug
    'accepted'
    """
    if name not in _KINDS:
        close = tuple(get_close_matches(name, _KINDS))
        raise UnknownNameError("events of a petition", name, close, tuple(_KINDS))
    event: Event = _KINDS[name](at=at, **{**_MUST.get(name, {}), **more})
    return event


def _of(kind: type[Petition], number: str, *names: str) -> Petition:
    """Return a petition of Monday 8 January 2029 and what followed, a day each."""
    begun = datetime(2029, 1, 8, 9, tzinfo=VIETNAM)
    received = kind.receive(
        number=number,
        at=begun,
        by=CLERK,
        about="việc đổ rác cạnh nhà văn hóa",
        petitioner=PETITIONER,
        received_by=COMMUNE,
        competent=COMMUNE,
    )
    return received.record(
        *(
            petition_event(name, begun + timedelta(days=after))
            for after, name in enumerate(names, 1)
        )
    )


def _in_each_state() -> tuple[Petition, ...]:
    return (
        _of(Complaint, "KN-01"),
        _of(Reflection, "PA-01", "clarification-asked"),
        _of(Complaint, "KN-02", "accepted"),
        _of(Complaint, "KN-03", "accepted", "suspended"),
        _of(Complaint, "KN-04", "guided"),
        _of(Denunciation, "TC-01", "forwarded", "answered"),
        _of(Complaint, "KN-05", "sent-back"),
        _of(Denunciation, "TC-02", "not-accepted", "answered"),
        _of(Complaint, "KN-06", "withdrawn"),
        _of(Denunciation, "TC-03", "accepted", "terminated", "answered"),
        _of(Complaint, "KN-07", "accepted", "resolved"),
        _of(Reflection, "PA-02", "accepted", "answered"),
    )


PETITIONS: Final[Mapping[PetitionStatus, Petition]] = MappingProxyType(
    {each.status: each for each in _in_each_state()}
)
"""A petition in each state: complaints, denunciations, reflections of January 2029."""
