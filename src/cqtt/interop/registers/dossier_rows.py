"""What a row of the register of dossiers means, and the row of a dossier."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from typing import Any, Final

from attrs import frozen

from cqtt.agencies import Agency
from cqtt.conduct.officers import same_writing
from cqtt.dossiers import (
    Applicant,
    AskedForMore,
    Completed,
    Dossier,
    Event,
    Extended,
    Finished,
    Received,
    Refused,
    Returned,
    SentHome,
    Stopped,
    Submitted,
)
from cqtt.dossiers.events import day_of_receipt
from cqtt.errors import InvalidValueError
from cqtt.interop.registers.dossier_choices import Way
from cqtt.interop.registers.dossier_columns import PERSONAL
from cqtt.interop.registers.events_of_rows import events_of, parts, require_owners
from cqtt.interop.registers.fields import Values
from cqtt.moments import wall_clock
from cqtt.procedures import Catalogue, ChannelKind, Procedure

_PHONE: Final = re.compile(r"\+?\d[\d .-]{6,16}\d", re.ASCII)
_BETWEEN: Final = "; "

_Made = Callable[[datetime, Values], Event]
_COURSE: Final[Mapping[str, _Made]] = {
    "submitted": lambda at, _: Submitted(at=at),
    "received": lambda at, row: Received(at=at, promised=row.get("promised")),
    "asked": lambda at, row: AskedForMore(at=at, reason=row.get("asked_for", "")),
    "completed": lambda at, _: Completed(at=at),
    "extended": lambda at, row: Extended(
        at=at, to=row["extended_to"], reason=_reason(row, "extended")
    ),
    "refused": lambda at, row: Refused(at=at, reason=_reason(row, "refused")),
    "stopped": lambda at, row: Stopped(at=at, reason=_reason(row, "stopped")),
    "finished": lambda at, row: Finished(at=at, result=row.get("result", "")),
    "returned": lambda at, row: (
        SentHome(at=at) if row.get("way") is Way.HOME else Returned(at=at)
    ),
}
"""The columns of events in the order in which they follow, where days do not tell."""

_REASONED: Final = ("refused", "stopped", "extended")
_BESIDE: Final = (
    ("promised", ("received",)),
    ("asked_for", ("asked",)),
    ("extended_to", ("extended",)),
    ("extended", ("extended_to",)),
    ("result", ("finished",)),
    ("reason", _REASONED),
)


def _reason(row: Values, role: str) -> str:
    """Return the reason for the first of the events of a row that have one."""
    first = next(each for each in _REASONED if each in row)
    return str(row.get("reason", "")) if role == first else ""


@frozen
class RowReader:
    """Makes dossiers of rows; ``hour`` is that of cells with a day alone."""

    procedures: Procedure | Mapping[str, Procedure]
    by_name: Mapping[str, tuple[Procedure, ...]]
    agencies: Mapping[str, Agency]
    hour: time

    @classmethod
    def of(
        cls,
        procedures: Procedure | Mapping[str, Procedure],
        agencies: Iterable[Agency],
        hour: time,
    ) -> "RowReader":
        """Return the reader of rows that name some procedures and agencies."""
        every = (
            (procedures,) if isinstance(procedures, Procedure) else procedures.values()
        )
        by_name: dict[str, tuple[Procedure, ...]] = {}
        for each in every:
            key = same_writing(each.name)
            by_name[key] = (*by_name.get(key, ()), each)
        named = {same_writing(each.name): each for each in agencies}
        return cls(procedures, by_name, named, hour)

    def dossier(self, row: Values) -> Dossier:
        """
        Return the dossier of a row.

        Raises:
            InvalidValueError: A column cannot be; the error's field is its role.
            IllegalEventError, EventOrderError: The days do not follow one another.
        """
        require_owners(row, _BESIDE)
        _require_order(row)
        events = events_of(row, _COURSE, self.hour)
        channel = row.get("channel", Way.DIRECT)
        return Dossier(
            number=row["number"],
            procedure=self._handled(self._procedure(row), events),
            applicant=applicant_of(row),
            channel=ChannelKind(channel.value),
            competent=self._agency(row.get("agency")),
            receiving_agency=self._agency(row.get("received_place")),
            returns_by=_returns_by(row.get("way")),
            events=events,
        )

    def _handled(self, procedure: Procedure, events: tuple[Event, ...]) -> Procedure:
        """Return the procedure as it was on the day of receipt."""
        if not events or not isinstance(self.procedures, Catalogue):
            return procedure
        return self.procedures.handled_on(procedure.code, day_of_receipt(events))

    def _procedure(self, row: Values) -> Procedure:
        code = row.get("procedure_code")
        if code is not None:
            return self._procedure_of(code)
        if "procedure_name" not in row and isinstance(self.procedures, Procedure):
            return self.procedures
        name = row["procedure_name"]
        found = self.by_name.get(same_writing(name), ())
        if len(found) != 1:
            raise InvalidValueError("procedure_name", name, "procedure-of-catalogue")
        return found[0]

    def _procedure_of(self, code: str) -> Procedure:
        if not isinstance(self.procedures, Procedure):
            found = self.procedures.get(code)
        else:
            found = self.procedures if code == self.procedures.code else None
        if found is None:
            raise InvalidValueError("procedure_code", code, "procedure-of-catalogue")
        return found

    def _agency(self, name: str | None) -> Agency | None:
        if name is None:
            return None
        return self.agencies.get(same_writing(name)) or Agency(name)


def _returns_by(way: Way | None) -> ChannelKind | None:
    """Return the channel of a result; at home is none."""
    if way is None or way is Way.HOME:
        return None
    return ChannelKind(way.value)


def _require_order(row: Values) -> None:
    """Refuse what can only follow the reception and lies on a day before it."""
    if "received" not in row:
        return
    received, _ = parts(row["received"])
    for role in ("extended", "finished", "returned"):
        if role in row and parts(row[role])[0] < received:
            raise InvalidValueError(role, row[role], "cell-of-later-day")


def applicant_of(row: Values) -> Applicant | None:
    """
    Return who applies; ``None`` where nothing is told of anybody.

    Raises:
        InvalidValueError: There is something of somebody without a name.
    """
    if "applicant" not in row:
        if any(role in row for role in PERSONAL):
            raise InvalidValueError("applicant", None, "cell-filled")
        return None
    address, phone = parted(row.get("address_and_phone", ""))
    return Applicant(
        name=row["applicant"],
        kind=row.get("applicant_kind"),
        kind_code=row.get("kind_code"),
        id_number=row.get("id_number", ""),
        phone=row.get("phone", phone),
        email=row.get("email", ""),
        address=row.get("address", address),
    )


def parted(told: str) -> tuple[str, str]:
    """Return address and telephone number of one cell."""
    if _PHONE.fullmatch(told):
        return "", told
    address, between, phone = told.rpartition(_BETWEEN)
    if between and _PHONE.fullmatch(phone):
        return address, phone
    return told, ""


def row_of(dossier: Dossier) -> dict[str, Any]:
    """Return the row of a dossier, of each kind of event the first."""
    received_by = dossier.receiving_agency
    row: dict[str, Any] = {
        "number": dossier.number,
        "procedure_name": " ".join(dossier.procedure.name.split()),
        "procedure_code": dossier.procedure.code,
        "agency": dossier.competent.name if dossier.competent else None,
        "received_place": received_by.name if received_by else None,
        "note": dossier.events[0].note,
        **_row_of_applicant(dossier.applicant),
    }
    if dossier.channel is not ChannelKind.DIRECT:
        row["channel"] = Way(dossier.channel.value)
    if dossier.returns_by is not None:
        row["way"] = Way(dossier.returns_by.value)
    for event in dossier.events:
        role = _ROLES.get(type(event))
        if role is not None and role not in row:
            row[role] = wall_clock(event.at)
            row |= _beside(event)
    return {role: value for role, value in row.items() if value not in {None, ""}}


_ROLES: Final[Mapping[type, str]] = {
    Submitted: "submitted",
    Received: "received",
    AskedForMore: "asked",
    Completed: "completed",
    Extended: "extended",
    Refused: "refused",
    Stopped: "stopped",
    Finished: "finished",
    Returned: "returned",
    SentHome: "returned",
}


def _beside(event: Event) -> dict[str, Any]:
    """Return what an event fills beside its own column."""
    match event:
        case Received():
            beside: dict[str, Any] = {"promised": _told(event.promised)}
        case AskedForMore():
            beside = {"asked_for": event.reason}
        case Extended():
            beside = {"extended_to": _told(event.to), "reason": event.reason}
        case Finished():
            beside = {"result": event.result}
        case SentHome():
            beside = {"way": Way.HOME}
        case Refused() | Stopped():
            beside = {"reason": event.reason}
        case _:
            beside = {}
    return beside


def _told(when: date | None) -> date | None:
    return wall_clock(when) if isinstance(when, datetime) else when


def _row_of_applicant(who: Applicant | None) -> dict[str, Any]:
    if who is None:
        return {}
    row: dict[str, Any] = {
        "applicant": who.name,
        "applicant_kind": who.kind,
        "kind_code": who.kind_code,
        "id_number": who.id_number,
        "email": who.email,
    }
    together = _BETWEEN.join(each for each in (who.address, who.phone) if each)
    if parted(together) == (who.address, who.phone):
        return row | {"address_and_phone": together}
    return row | {"address": who.address, "phone": who.phone}
