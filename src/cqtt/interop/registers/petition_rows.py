"""What a row of the register of petitions means, and the row of a petition."""

from collections.abc import Callable, Mapping
from datetime import datetime, time
from typing import Any, Final

from attrs import frozen

from cqtt.agencies import Agency, Unit
from cqtt.conduct.officers import same_writing
from cqtt.interop.registers.events_of_rows import events_of, require_owners
from cqtt.interop.registers.fields import Values
from cqtt.moments import wall_clock
from cqtt.petitions import (
    Accepted,
    Answered,
    Complaint,
    Denunciation,
    Event,
    FeedbackChannel,
    Forwarded,
    Group,
    Guided,
    NotAccepted,
    Petition,
    Petitioner,
    PetitionKind,
    Received,
    Reflection,
    Resolved,
    SentBack,
    Withdrawn,
)

_CLASSES: Final[Mapping[PetitionKind, type[Petition]]] = {
    each.kind: each for each in (Complaint, Denunciation, Reflection)
}
_Made = Callable[[datetime, Values], Event]
_COURSE: Final[Mapping[str, _Made]] = {
    "received": lambda at, _: Received(at=at),
    "guided": lambda at, _: Guided(at=at),
    "forwarded": lambda at, row: Forwarded(at=at, to=row["forwarded_to"]),
    "sent_back": lambda at, row: SentBack(at=at, reason=row.get("reason", "")),
    "declined": lambda at, row: NotAccepted(
        at=at, reason="" if "sent_back" in row else row.get("reason", "")
    ),
    "accepted": lambda at, _: Accepted(at=at),
    "withdrawn": lambda at, _: Withdrawn(at=at),
    "resolved": lambda at, row: Resolved(
        at=at, outcome=row["outcome"], decision=row.get("decision", "")
    ),
    "answered": lambda at, _: Answered(at=at),
}
"""The columns of events in the order in which they follow, where days do not tell."""

_BESIDE: Final = (
    ("forwarded_to", ("forwarded",)),
    ("forwarded", ("forwarded_to",)),
    ("outcome", ("resolved",)),
    ("resolved", ("outcome",)),
    ("decision", ("resolved",)),
    ("reason", ("sent_back", "declined")),
)


@frozen
class RowReader:
    """Makes petitions of rows; ``hour`` is that of cells with a day alone."""

    agencies: Mapping[str, Agency]
    units: Mapping[str, Unit]
    hour: time

    def petition(self, row: Values) -> Petition:
        """
        Return the petition of a row.

        Raises:
            InvalidValueError: A column cannot be; the error's field is its role.
            IllegalEventError, EventOrderError: The days do not follow one another.
        """
        require_owners(row, _BESIDE)
        unit = row.get("unit")
        to = self._agency(row.get("forwarded_to"))
        told = row if to is None else {**row, "forwarded_to": to}
        return _CLASSES[row["kind"]](
            number=row["number"],
            about=row.get("about", ""),
            petitioner=petitioner_of(row),
            against=row.get("against", ""),
            channel=row.get("channel", FeedbackChannel.IN_PERSON),
            received_by=self._agency(row.get("received_by")),
            competent=self._agency(row.get("competent")),
            unit=None if unit is None else self._unit(unit),
            events=events_of(told, _COURSE, self.hour),
        )

    def _agency(self, name: str | None) -> Agency | None:
        if name is None:
            return None
        return self.agencies.get(same_writing(name)) or Agency(name)

    def _unit(self, name: str) -> Unit:
        return self.units.get(same_writing(name)) or Unit(name)


def petitioner_of(row: Values) -> Petitioner | Group | None:
    """Return who petitions; ``None`` where nothing is told."""
    told = {
        name: row[name]
        for name in ("name", "address", "telephone", "id_number", "is_withheld")
        if name in row
    }
    one = Petitioner(**told) if told else None
    size = row.get("people", 1)
    if size == 1:
        return one
    return Group(size=size, representatives=() if one is None else (one,))


def row_of(petition: Petition, *, identity: bool) -> dict[str, Any]:
    """Return the row of a petition; who it is only with ``identity``."""
    row: dict[str, Any] = {
        "number": petition.number,
        "kind": petition.kind,
        "about": petition.about,
        "against": petition.against,
        "received_by": petition.received_by.name if petition.received_by else "",
        "competent": petition.competent.name if petition.competent else "",
        "unit": petition.unit.name if petition.unit else "",
        "note": petition.events[0].note,
        **row_of_petitioner(petition.petitioner, identity=identity),
    }
    if petition.channel is not FeedbackChannel.IN_PERSON:
        row["channel"] = petition.channel
    for event in petition.events:
        role = _ROLES.get(type(event))
        if role is not None and role not in row:
            row[role] = wall_clock(event.at)
            row |= _beside(event)
    return {
        role: value for role, value in row.items() if value not in {None, "", False}
    }


_ROLES: Final[Mapping[type, str]] = {
    Received: "received",
    Guided: "guided",
    Forwarded: "forwarded",
    SentBack: "sent_back",
    NotAccepted: "declined",
    Accepted: "accepted",
    Withdrawn: "withdrawn",
    Resolved: "resolved",
    Answered: "answered",
}


def _beside(event: Event) -> dict[str, Any]:
    match event:
        case Forwarded():
            return {"forwarded_to": event.to.name}
        case SentBack() | NotAccepted():
            return {"reason": event.reason}
        case Resolved():
            return {"outcome": event.outcome, "decision": event.decision}
        case _:
            return {}


def row_of_petitioner(
    who: Petitioner | Group | None, *, identity: bool
) -> dict[str, Any]:
    """Return the columns of who petitions: the first of several who speak."""
    if who is None:
        return {}
    size: dict[str, Any] = {}
    if isinstance(who, Group):
        size = {"people": who.size}
        if not who.representatives:
            return size
        who = who.representatives[0]
    shown = who if identity else who.withheld()
    return {
        "name": shown.name,
        "address": shown.address,
        "telephone": shown.telephone,
        "id_number": shown.id_number,
        "is_withheld": shown.is_withheld,
        **size,
    }
