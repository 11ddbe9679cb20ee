"""
Which events came in time, and what they make of the question whether it is late.

*Đúng hạn, quá hạn.*  Both ask when the limit would be due after some of the events;
``Timed`` tells them.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final, TypeAlias

from cqtt.dossiers.events import (
    AskedForMore,
    Completed,
    ConfirmationAsked,
    Confirmed,
    ConsultationAnswered,
    ConsultationAsked,
    Event,
    Extended,
    Paid,
    PaymentAsked,
)
from cqtt.due_dates import DueDate, Timeliness
from cqtt.errors import ClockStoppedError, NotStartedError

DueAfter: TypeAlias = Callable[[Sequence[Event]], DueDate]
"""When a limit is due after some events; an error where it stands or has not begun."""

_ANSWERS: Final[dict[type[Event], type[Event]]] = {
    AskedForMore: Completed,
    PaymentAsked: Paid,
    ConfirmationAsked: Confirmed,
    ConsultationAsked: ConsultationAnswered,
}
"""What answers each request that may stop a limit."""

REQUESTS: Final = tuple(_ANSWERS)
"""What may stop a limit."""

REQUESTS_AND_APOLOGIES: Final = (*REQUESTS, Extended)
"""What may stop a limit or move its day."""


def kept_in_time(
    events: Sequence[Event], kinds: tuple[type[Event], ...], due_after: DueAfter
) -> tuple[Event, ...]:
    """
    Return the events without those of some kinds that came after the due day.

    The due day is the one before each of them; what answers a request that came too
    late goes with it.
    """
    kept: list[Event] = []
    dropped: list[type[Event]] = []
    for each in events:
        if isinstance(each, kinds) and _is_too_late(each, kept, due_after):
            dropped += [_ANSWERS[type(each)]] if type(each) in _ANSWERS else []
        elif type(each) in dropped:
            dropped.remove(type(each))
        else:
            kept.append(each)
    return tuple(kept)


def _is_too_late(event: Event, before: Sequence[Event], due_after: DueAfter) -> bool:
    try:
        return due_after(before).is_overdue(event.at)
    except (ClockStoppedError, NotStartedError):
        return False


def judged(events: Sequence[Event], at: date, due_after: DueAfter) -> Timeliness:
    """
    Tell whether a moment is early, on time or late after some events.

    While the limit stands still, the request that stopped it is judged instead.

    Raises:
        NotStartedError: The limit has not begun, and nothing stopped it.
    """
    try:
        return due_after(events).timeliness(at)
    except ClockStoppedError:
        asked = _last_request(events)
    try:
        return judged(events[:asked], events[asked].at, due_after)
    except NotStartedError:
        # Asked before the limit began and never answered: none of it was used.
        return Timeliness.EARLY


def _last_request(events: Sequence[Event]) -> int:
    """Return the place of the last event that may have stopped the limit."""
    return max(n for n, each in enumerate(events) if isinstance(each, REQUESTS))
