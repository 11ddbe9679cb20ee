"""The appointment in force after some events, as a moment."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Final, NamedTuple

from cqtt.clock.events import Restart, Resume, Stop, is_before
from cqtt.dossiers import Dossier, Event, Extended, Received
from cqtt.errors import (
    BeyondCalendarError,
    ClockError,
    ClockStoppedError,
    CqttError,
    EstimateUnavailableError,
    LimitConflictError,
    MissingTimeError,
    NotStartedError,
    UnstatedLimitError,
)
from cqtt.moments import in_vietnam
from cqtt.offices import Office

_PROBLEMS: Final[Mapping[type[CqttError], str]] = {
    NotStartedError: "not begun",
    ClockStoppedError: "stands still",
    ClockError: "cannot be counted",
    MissingTimeError: "cannot be counted",
    UnstatedLimitError: "not stated",
    LimitConflictError: "several stated",
    BeyondCalendarError: "beyond the calendar",
    EstimateUnavailableError: "beyond the calendar",
}
_UNKNOWN: Final = tuple(_PROBLEMS)
_DAY_END: Final = time(23, 59, 59)


class Appointment(NamedTuple):
    """The moment, if one is known, and why the limit gave none, if it did not."""

    at: datetime | None
    problem: str = ""


def appointment(
    dossier: Dossier, events: Sequence[Event], office: Office
) -> Appointment:
    """
    Return the appointment in force after some events (*ngày hẹn trả kết quả*).

    What the slip or the last apology promised, until a supplement or another wait has
    moved the limit; from then on, and where nothing was promised, the due date.
    """
    promise = _promise(events)
    try:
        if promise is not None and not _has_moved(dossier, events, promise.at):
            return Appointment(_moment(promise.to, office))
        due = dossier.due_after(events, office)
    except _UNKNOWN as error:
        known = None if promise is None else _moment(promise.to, office)
        return Appointment(known, _PROBLEMS[type(error)])
    return Appointment(due.appointment_at or due.at or _moment(due.on, office))


class _Promise(NamedTuple):
    at: datetime
    to: date


def _promise(events: Sequence[Event]) -> _Promise | None:
    for event in reversed(events):
        if isinstance(event, Extended):
            return _Promise(event.at, event.to)
        if isinstance(event, Received) and event.promised is not None:
            return _Promise(event.at, event.promised)
    return None


def _has_moved(dossier: Dossier, events: Sequence[Event], since: datetime) -> bool:
    clock = dossier.clock_after(events)
    return any(
        isinstance(each, Stop | Resume | Restart) and not is_before(each.when, since)
        for each in clock.events
    )


def _moment(to: date, office: Office) -> datetime:
    """
    Return the hour of a day: the slip's, else when the counter closes, else its end.

    Midnight would make every result of the day late wherever minutes are compared.
    """
    if isinstance(to, datetime):
        return in_vietnam(to)
    try:
        set_by_office = office.appointment_on(to, after=to)
        served = office.served_on(to)
    except (BeyondCalendarError, EstimateUnavailableError):
        set_by_office, served = None, None
    closing = served[-1].end if served else _DAY_END
    return in_vietnam(set_by_office or datetime.combine(to, closing))
