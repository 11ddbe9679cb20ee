"""What an apology takes from a dossier."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple, TypedDict

from cqtt.agencies import Agency
from cqtt.checks import require_instance
from cqtt.dossiers import Dossier, DossierStatus, Event, Extended, Received
from cqtt.dossiers.answers import received_of
from cqtt.dossiers.timed import NO_DUE_DAY
from cqtt.due_dates import Timeliness
from cqtt.errors import InvalidValueError, NotStartedError, WrongTypeError
from cqtt.forms.appointments import appointment_of
from cqtt.letters.faults import Delivery
from cqtt.letters.people import Recipient
from cqtt.moments import day_of
from cqtt.offices import Office


class Page(TypedDict, total=False):
    """The fields of an apology that a dossier does not know, or knows otherwise."""

    to: Recipient
    issuer: Agency
    place: str
    superior: str
    number: str
    recipients: tuple[str, ...]
    contact: str
    consent: bool | None
    promised: date | datetime
    state: str
    state_en: str
    reason_en: str
    remedy: str
    remedy_en: str
    responsible: str
    responsible_en: str
    previous: int
    delivery: Delivery
    accept_repeat: bool


class Given(NamedTuple):
    """A dossier, whose it is, the new day where one is set, and whether it is late."""

    dossier: Dossier
    office: Office
    new_promise: date | datetime | None
    is_late: bool


class _Promises(NamedTuple):
    """The missed appointment, the new one, its reason, and how many came before."""

    missed: date | datetime | None
    new: date | datetime | None
    reason: str
    previous: int


_STATES: Final = {
    DossierStatus.RECEIVED: (
        "đã được tiếp nhận và đang giải quyết",
        "received and being handled",
    )
}
_IN_TIME: Final = (Timeliness.EARLY, Timeliness.ON_TIME)


def gathered(given: Given, reason: str, page: Page) -> dict[str, Any]:
    """
    Return the fields of an apology that a dossier knows, those of ``page`` first.

    Raises:
        NotStartedError: It was not received.
        InvalidValueError: It is to be late, and was finished in time.
    """
    dossier, office = given.dossier, given.office
    if not isinstance(dossier, Dossier):
        # A mapping of a dossier holds a citizen's data, so the error gets its type.
        raise WrongTypeError("dossier", type(dossier).__name__, "dossier")
    require_instance(office, Office, "office", "office")
    received = received_of(dossier)
    if received is None:
        raise NotStartedError(Received.slug, Received.label_vi)
    ended = dossier.ended
    promises = _promises(given) if ended is None else _kept(given, ended.at)
    return {
        "calendar": office.calendar,
        "procedure": dossier.procedure.name,
        "dossier_number": dossier.number,
        "received": received.at.date(),
        "promised": promises.missed,
        "finished": None if ended is None else ended.at,
        "new_promise": promises.new,
        "reason": reason or promises.reason,
        "previous": promises.previous,
        **_of_the_work(dossier, office, page),
        **_between(dossier, office, page),
        **page,
    }


def _promises(given: Given) -> _Promises:
    """Tell what was promised before this letter, and what with it."""
    dossier, new, reason = given.dossier, given.new_promise, ""
    events: Sequence[Event] = dossier.events
    extended = [
        (at, each) for at, each in enumerate(events) if isinstance(each, Extended)
    ]
    if new is None and extended:
        at, event = extended.pop()
        told = appointment_of(dossier, events[: at + 1], given.office).told
        events, new, reason = events[:at], told or event.to, event.reason
    missed = appointment_of(dossier, events, given.office).told
    return _Promises(missed, new, reason, len(extended))


def _kept(given: Given, ended: datetime) -> _Promises:
    """
    Tell what was promised for a result that is there.

    A promise made after the due day does not count, nor one beyond the legal end.
    """
    dossier, office = given.dossier, given.office
    before: Sequence[Event] = dossier.events
    try:
        if given.is_late and (judged := dossier.timeliness(office)) in _IN_TIME:
            raise InvalidValueError("dossier", judged.value, "late-dossier")
        before = dossier.events_in_time(office)
    except NO_DUE_DAY:
        pass
    due = appointment_of(dossier, before, office)
    told = due.told
    if told is not None and day_of(told, "told") >= ended.date():
        told = due.due_at or due.due_on
    earlier = sum(isinstance(each, Extended) for each in dossier.events)
    return _Promises(told, given.new_promise, "", earlier)


def _of_the_work(dossier: Dossier, office: Office, page: Page) -> dict[str, str]:
    """Say how far the work is, and whom to ask."""
    unit = dossier.holder.unit
    agency = page.get("issuer") or _agency(dossier, office)
    asked = (agency.name if agency else "", page.get("contact", ""))
    state, state_en = _STATES.get(
        dossier.status, (dossier.status.label(), dossier.status.label("en"))
    )
    return {
        "state": state if unit is None else f"{state} tại {unit.name}",
        "state_en": state_en if unit is None else f"{state_en} at {unit.name}",
        "responsible": ", ".join(each for each in asked if each),
    }


def _agency(dossier: Dossier, office: Office) -> Agency | None:
    return dossier.competent or dossier.receiving_agency or office.agency


def _between(dossier: Dossier, office: Office, page: Page) -> dict[str, object]:
    """Return who writes and who is written to, where ``page`` does not tell."""
    told: dict[str, object] = {}
    if "issuer" not in page:
        told["issuer"] = _agency(dossier, office)
    if "to" not in page:
        applicant = dossier.applicant
        told["to"] = None if applicant is None else Recipient.of(applicant)
    return told
