"""The timeline of a petition, for display."""

from collections.abc import Sequence
from datetime import datetime

from attrs import frozen

from cqtt.petitions.course import stands_of
from cqtt.petitions.events import Event, Forwarded, Guided, Received, Resolved
from cqtt.petitions.kinds import PetitionKind, in_words
from cqtt.petitions.statuses import PetitionStatus


@frozen(kw_only=True)
class Entry:
    """
    One line of a timeline: when, what, the body or outcome, and the state after it.

    *Một dòng diễn biến.*  No reason, note or name is in it.
    """

    at: datetime
    what: str
    detail: str
    status: PetitionStatus


def timeline_of(
    events: Sequence[Event], kind: PetitionKind, locale: str
) -> tuple[Entry, ...]:
    """Return one entry for each event, in ``"vi"`` or ``"en"``."""
    return tuple(
        Entry(
            at=each.at,
            what=in_words((each.label_vi, each.slug.replace("-", " ")), locale),
            detail=_detail(each, locale),
            status=stand.status,
        )
        for each, stand in zip(events, stands_of(events, kind), strict=True)
    )


def _detail(event: Event, locale: str) -> str:
    if isinstance(event, Resolved):
        return event.outcome.label(locale)
    if isinstance(event, Received):
        return event.forwarded_by.name if event.forwarded_by else ""
    if isinstance(event, Guided | Forwarded):
        return event.to.name if event.to else ""
    return getattr(event, "decision", "")
