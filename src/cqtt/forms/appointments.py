"""When a result is due: by law, by the office's appointment, and as it was promised."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.dossiers import Dossier, Event, Extended, Received
from cqtt.dossiers.timed import NO_DUE_DAY
from cqtt.due_dates import DueDate
from cqtt.errors import BeyondCalendarError, EstimateUnavailableError
from cqtt.moments import in_vietnam
from cqtt.offices import Office

_DAY: Final = instance_of(date | None, "day-or-moment")
_MOMENT: Final = instance_of(datetime | None, "moment")


@frozen(kw_only=True)
class Appointment:
    """
    When a result is due (*thời gian hẹn trả kết quả*).

    ``due_on`` is the last day by law; ``None`` where no day can be named.  ``due_at``
    is the moment (+07:00) of a limit in hours, or of the office's appointment, which
    is kept beside the legal end.  ``promised`` is what the office last told the
    citizen, on the receipt or with an apology; ``promised_at`` is its moment, which for
    a bare day is the office's hour for appointments, if it sets one.
    """

    due_on: date | None = field(default=None, validator=_DAY)
    due_at: datetime | None = field(default=None, validator=_MOMENT)
    promised: date | datetime | None = field(default=None, validator=_DAY)
    promised_at: datetime | None = field(default=None, validator=_MOMENT)

    @property
    def told(self) -> date | datetime | None:
        """What the form prints: the promise, else the moment, else the day."""
        promised, at = self.promised, self.due_at
        if promised is None:
            return at or self.due_on
        if isinstance(promised, datetime):
            return promised
        if at is not None and at.date() == promised:
            return at
        return self.promised_at or promised


class Appointed:
    """What every form with an appointment tells of it."""

    __slots__ = ()
    due: Appointment

    @property
    def due_on(self) -> date | None:
        """The last day by law; ``None`` where no day can be named."""
        return self.due.due_on

    @property
    def due_at(self) -> datetime | None:
        """The moment of a limit in hours, or of the office's appointment, if any."""
        return self.due.due_at

    @property
    def told(self) -> date | datetime | None:
        """What the form prints as due; see ``Appointment.told``."""
        return self.due.told


def appointment_of(
    dossier: Dossier, events: Sequence[Event], office: Office
) -> Appointment:
    """
    Return when the result is due after some of a dossier's events.

    Raises:
        BeyondCalendarError: Past what the calendar knows.
    """
    due = _due_or_none(dossier, events, office)
    promised, told_at = _promised(events)
    return Appointment(
        due_on=None if due is None else due.on,
        due_at=None if due is None else due.at or due.appointment_at,
        promised=promised,
        promised_at=_hour_of(promised, told_at, office),
    )


def _due_or_none(
    dossier: Dossier, events: Sequence[Event], office: Office
) -> DueDate | None:
    try:
        return dossier.due_after(events, office)
    except NO_DUE_DAY:
        return None


def _promised(events: Sequence[Event]) -> tuple[date | None, datetime | None]:
    """Return the last promise and the moment at which it was made."""
    for each in reversed(events):
        if isinstance(each, Extended):
            return each.to, each.at
        if isinstance(each, Received):
            return each.promised, each.at
    return None, None


def _hour_of(
    promised: date | None, told_at: datetime | None, office: Office
) -> datetime | None:
    if promised is None or told_at is None:
        return None
    if isinstance(promised, datetime):
        return promised
    try:
        at = office.appointment_on(promised, after=told_at)
    except (BeyondCalendarError, EstimateUnavailableError):
        return None
    return None if at is None else in_vietnam(at)
