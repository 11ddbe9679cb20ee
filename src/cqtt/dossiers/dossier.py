"""The dossier: a frozen value folded from its events."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Self

from attrs import evolve, field, fields, frozen

from cqtt.agencies import Actor, Agency, Unit
from cqtt.checks import instance_of
from cqtt.dossiers.applicants import Applicant
from cqtt.dossiers.course import Stand, fold
from cqtt.dossiers.events import (
    AskedForMore,
    Completed,
    Event,
    Received,
    Submitted,
    VisitBooked,
    day_of_receipt,
)
from cqtt.dossiers.holders import Holder, holder_of
from cqtt.dossiers.home import HomeVisit
from cqtt.dossiers.people import check_applicant
from cqtt.dossiers.statuses import DossierStatus
from cqtt.dossiers.timed import Timed
from cqtt.dossiers.verbs import Verbs
from cqtt.errors import InvalidValueError, UnknownNameError
from cqtt.findings import Finding
from cqtt.identifiers import DossierNumber
from cqtt.offices import Office
from cqtt.printable import is_blank, require_line
from cqtt.procedures import Catalogue, ChannelKind, Procedure
from cqtt.recorded import moment, texts
from cqtt.time_limits import TimeLimit


def _number(value: object) -> Any:
    return str(value) if isinstance(value, DossierNumber) else value


def _named(
    procedures: Procedure | Mapping[str, Procedure], code: str, events: Sequence[Event]
) -> Procedure:
    if isinstance(procedures, Procedure):
        return procedures
    if isinstance(procedures, Catalogue) and events:
        return procedures.handled_on(code, day_of_receipt(events))
    try:
        return procedures[code]
    except KeyError:
        raise UnknownNameError("procedures", code, ()) from None


def _filled(_instance: object, attribute: "Any", value: str) -> None:
    if is_blank(require_line(value, attribute.name)):
        raise InvalidValueError(attribute.name, value, "filled-text")


@frozen(kw_only=True)
class Dossier(Timed, Verbs):
    """
    One citizen's dossier (*hồ sơ*): what it is, and what happened to it.

    Every verb returns a new dossier; status, holder and due date are worked out from
    the events and never stored.  Three places are three fields: where the citizen was
    helped, where the dossier was received, and which authority is competent.  ``limit``
    is the limit promised, where it is another than the procedure's.

    >>> from cqtt import Office, state_calendar
    >>> from cqtt.facts import procedures
    >>> desk = Office(state_calendar())
    >>> residence = procedures()["1.004222"]
    >>> dossier = Dossier.receive(
    ...     residence, number="H56.24-260803-0001", at=datetime(2026, 8, 3, 9, 15)
    ... )
    >>> dossier.status.value, dossier.due(desk).on
    (2, datetime.date(2026, 8, 12))
    """

    number: str = field(converter=_number, validator=_filled)
    procedure: Procedure = field(
        validator=instance_of(Procedure, "procedure"), repr=lambda each: each.code
    )
    applicant: Applicant | None = field(default=None, validator=check_applicant)
    channel: ChannelKind = field(
        default=ChannelKind.DIRECT, validator=instance_of(ChannelKind, "enum-choice")
    )
    case: str | None = None
    helping_agency: Agency | None = field(
        default=None, validator=instance_of(Agency | None, "agency"), repr=False
    )
    receiving_agency: Agency | None = field(
        default=None, validator=instance_of(Agency | None, "agency"), repr=False
    )
    competent: Agency | None = field(
        default=None, validator=instance_of(Agency | None, "agency"), repr=False
    )
    across_boundaries: bool | None = field(default=None, repr=False)
    """Received irrespective of boundaries; ``None`` is inferred from the two places."""
    limit: TimeLimit | None = field(
        default=None, validator=instance_of(TimeLimit | None, "time-limit"), repr=False
    )
    returns_by: ChannelKind | None = field(default=None, repr=False)
    papers: tuple[str, ...] = field(default=(), repr=False, validator=texts)
    """The papers handed in, as the slip lists them."""
    events: tuple[Event, ...] = field(repr=lambda each: f"({len(each)} of them)")

    def __attrs_post_init__(self) -> None:
        fold(self.events)

    # -- beginning -------------------------------------------------------------------

    @classmethod
    def submit(
        cls,
        procedure: Procedure,
        *,
        number: str,
        at: datetime,
        channel: ChannelKind = ChannelKind.ONLINE,
        by: Actor | None = None,
        **more: Any,
    ) -> Self:
        """Return a dossier that the citizen sent and nobody has accepted yet."""
        event = Submitted(at=at, by=by)
        return cls(
            procedure=procedure, number=number, channel=channel, events=(event,), **more
        )

    @classmethod
    def receive(
        cls,
        procedure: Procedure,
        *,
        number: str,
        at: datetime,
        by: Actor | None = None,
        promised: date | datetime | None = None,
        **more: Any,
    ) -> Self:
        """
        Return a dossier received at the counter as complete (*tiếp nhận hồ sơ*).

        ``more`` are the other fields: applicant, channel, case, the three places.
        """
        event = Received(at=at, by=by, promised=promised)
        return cls(procedure=procedure, number=number, events=(event,), **more)

    # -- state -----------------------------------------------------------------------

    @property
    def status(self) -> DossierStatus:
        """Where it stands, by the national codes."""
        return self._stand().status

    @property
    def can_follow(self) -> tuple[str, ...]:
        """The events that can follow, by name."""
        from cqtt.dossiers.course import legal_after

        return legal_after(*self._stand())

    @property
    def holder(self) -> Holder:
        """Who has to move: a unit, or the citizen."""
        return holder_of(self.events, self.receiving_agency)

    @property
    def begun_at(self) -> datetime:
        """The moment of the first event."""
        return self.events[0].at

    @property
    def missing(self) -> tuple[str, ...]:
        """The papers that the citizen was asked for and has not supplied."""
        if self.status is not DossierStatus.WAITING_SUPPLEMENT:
            return ()
        asked: tuple[str, ...] = ()
        for each in self.events:
            if isinstance(each, AskedForMore):
                asked += each.missing
            elif isinstance(each, Completed):
                asked = ()
        return tuple(dict.fromkeys(asked))

    @property
    def visits(self) -> tuple[HomeVisit, ...]:
        """The visits at home that were agreed on."""
        return tuple(
            each.visit for each in self.events if isinstance(each, VisitBooked)
        )

    def as_of(self, at: datetime) -> "Dossier | None":
        """Return the dossier as it stood at a moment; ``None`` before it began."""
        until = moment(at)
        known = tuple(each for each in self.events if each.at <= until)
        return evolve(self, events=known) if known else None

    def _stand(self) -> Stand:
        return fold(self.events)

    # -- telling ---------------------------------------------------------------------

    def findings(self, office: Office | None = None) -> tuple[Finding, ...]:
        """
        Return what is irregular about what happened, each with its rule.

        With an office also what needs due dates, such as an apology after the due day.
        """
        from cqtt.dossiers.irregular import irregularities

        return irregularities(self.number, self, office)

    def timeline(self, locale: str = "vi") -> "tuple[Any, ...]":
        """Return one entry for each event, for display."""
        from cqtt.dossiers.timelines import timeline_of

        return timeline_of(self.events, locale)

    def _repr_html_(self) -> str:
        from cqtt.dossiers.timelines import timeline_table

        return timeline_table(self.number, self.procedure.name, self.events).html()

    def to_events(self) -> list[dict[str, Any]]:
        """Return the events as plain data, in order."""
        from cqtt.recorded import plain_events

        return plain_events(self.events)

    @classmethod
    def from_events(
        cls,
        events: Iterable[Event | Mapping[str, Any]],
        *,
        procedure: Procedure,
        number: str,
        **more: Any,
    ) -> Self:
        """
        Return a dossier from events, or from what ``to_events`` returned.

        ``more`` are the other fields: channel, case, applicant, the three places and so
        on; ``to_dict`` and ``from_dict`` keep them all.

        Raises:
            PlainDataError: An event cannot be read; the error names the place.
            IllegalEventError, EventOrderError: They do not follow one another.
        """
        from cqtt.dossiers.plainly import read_events

        return cls(
            procedure=procedure, number=number, events=read_events(events), **more
        )

    def to_dict(self) -> dict[str, Any]:
        """
        Return the whole dossier as plain data, the procedure by its code.

        It holds personal data.
        """
        from cqtt.dossiers.plainly import Header, plain_limit
        from cqtt.plain import to_plain

        told = {each.name: getattr(self, each.name) for each in fields(Header)}
        told["procedure"] = self.procedure.code
        return {name: to_plain(value) for name, value in told.items()} | {
            "limit": plain_limit(self.limit),
            "events": self.to_events(),
        }

    @classmethod
    def from_dict(
        cls, plain: Mapping[str, Any], procedures: Procedure | Mapping[str, Procedure]
    ) -> Self:
        """
        Return a dossier from what ``to_dict`` returned.

        Args:
            plain: The dossier.

            procedures: Its procedure, or a catalogue that has it; a ``Catalogue`` is
                asked for the day of receipt.

        Raises:
            PlainDataError: It cannot be read; the error names each place.
            UnknownNameError: The catalogue has no such procedure.
            IllegalEventError, EventOrderError: The events do not follow one another.
        """
        from cqtt.dossiers.plainly import read_events, read_header, read_limit

        header = read_header(plain)
        events = read_events(plain.get("events", ()))
        named = _named(procedures, header.procedure, events)
        told = {each.name: getattr(header, each.name) for each in fields(type(header))}
        return cls(
            **told | {"procedure": named},
            limit=read_limit(plain.get("limit")),
            events=events,
        )

    def unit(self) -> Unit | None:
        """Return the unit that has it, if one is known."""
        return self.holder.unit
