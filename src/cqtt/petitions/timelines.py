"""The timeline of a petition, for display."""

from collections.abc import Sequence
from datetime import datetime

from attrs import frozen

from cqtt.petitions.course import stands_of
from cqtt.petitions.events import (
    Event,
    Forwarded,
    FoundComplex,
    Guided,
    Received,
    Resolved,
)
from cqtt.petitions.kinds import PetitionKind, in_words
from cqtt.petitions.statuses import PetitionStatus


@frozen(kw_only=True)
class Entry:
    """
    One line of a timeline: when, what, its detail, and the state after it.

    *Một dòng diễn biến.*  The detail is the other body, the outcome, how complex and by
    which finding, or the number of the decision.  No reason, note or name is in it.
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
    if isinstance(event, FoundComplex):
        return ", ".join(filter(None, (event.level.label(locale), event.finding)))
    if isinstance(event, Received):
        return event.forwarded_by.name if event.forwarded_by else ""
    if isinstance(event, Guided | Forwarded):
        return event.to.name if event.to else ""
    return getattr(event, "decision", "")
