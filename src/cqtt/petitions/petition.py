"""What all petitions share: fields, the fold, and how they are told."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self, cast

from attrs import evolve, field, frozen

from cqtt.agencies import Actor, Agency, Unit
from cqtt.checks import instance_of
from cqtt.errors import WrongTypeError
from cqtt.findings import Finding
from cqtt.petitions.channels import FeedbackChannel
from cqtt.petitions.course import Stand, fold, legal_after
from cqtt.petitions.events import (
    EVENT_KINDS,
    Accepted,
    Event,
    FoundComplex,
    Received,
    Resolved,
)
from cqtt.petitions.fields import check_number, moment, text
from cqtt.petitions.kinds import Complexity, PetitionKind
from cqtt.petitions.people import Group, Petitioner, check_petitioner
from cqtt.petitions.statuses import PetitionStatus
from cqtt.petitions.timelines import Entry, timeline_of
from cqtt.petitions.transition import RunningLimit

if TYPE_CHECKING:
    from attrs import Attribute

    from cqtt.due_dates import DueDate
    from cqtt.offices import Office
    from cqtt.petitions.deadline import Deadline
    from cqtt.petitions.petition_law import PetitionLaw
    from cqtt.petitions.steps import Step
    from cqtt.workdays import WorkCalendar


def _check_events(
    _instance: object, attribute: "Attribute[Any]", events: object
) -> None:
    if not isinstance(events, tuple):
        raise WrongTypeError(attribute.name, type(events).__name__, "petition-events")
    for each in events:
        if not isinstance(each, EVENT_KINDS):
            came = type(each).__name__
            raise WrongTypeError(attribute.name, came, "petition-events")


@frozen(kw_only=True)
class Petition:
    """
    What a complaint, a denunciation and a reflection share (*đơn thư*).

    ``about`` is the short content, ``against`` the post or unit it is about; both are a
    citizen's words and left out of ``repr``, as who petitions is.  ``petitioner`` is
    ``None`` where nobody signed.  ``is_remote`` says that the area is remote and hard
    to travel.  ``received_by`` is the body that has it, ``competent`` the one that must
    settle it, ``unit`` the unit at work on it.  Status and stand are worked out from
    the events and never stored.  Make a ``Complaint``, ``Denunciation`` or
    ``Reflection``; this class has no law of its own.
    """

    kind: ClassVar[PetitionKind]
    """What it is by law."""

    number: str = field(validator=check_number)
    about: str = field(default="", repr=False, validator=text)
    petitioner: Petitioner | Group | None = field(
        default=None, repr=False, validator=check_petitioner
    )
    against: str = field(default="", repr=False, validator=text)
    channel: FeedbackChannel = field(
        default=FeedbackChannel.IN_PERSON,
        validator=instance_of(FeedbackChannel, "enum-choice"),
    )
    is_remote: bool = field(default=False, validator=instance_of(bool, "yes-no"))
    received_by: Agency | None = field(
        default=None, repr=False, validator=instance_of(Agency | None, "agency")
    )
    competent: Agency | None = field(
        default=None, repr=False, validator=instance_of(Agency | None, "agency")
    )
    unit: Unit | None = field(
        default=None, repr=False, validator=instance_of(Unit | None, "unit")
    )
    split_from: str = field(default="", validator=text)
    """The number under which a mixed petition came, of which this is one part."""
    events: tuple[Event, ...] = field(
        repr=lambda each: f"({len(each)} of them)", validator=_check_events
    )

    def __attrs_post_init__(self) -> None:
        fold(self.events, self.kind)

    @classmethod
    def receive(
        cls,
        *,
        number: str,
        at: datetime,
        by: Actor | None = None,
        forwarded_by: Agency | None = None,
        **more: Any,
    ) -> Self:
        """
        Return a petition that came in (*tiếp nhận đơn*).

        ``forwarded_by`` is the body that passed it on, such as one from above; ``more``
        are the other fields.
        """
        event = Received(at=at, by=by, forwarded_by=forwarded_by)
        return cls(number=number, events=(event,), **more)

    # -- state -----------------------------------------------------------------------

    @property
    def status(self) -> PetitionStatus:
        """Where it stands."""
        return self._stand().status

    @property
    def can_follow(self) -> tuple[str, ...]:
        """The events that can follow, by name."""
        return legal_after(self._stand(), self.kind)

    @property
    def received(self) -> Received:
        """Its reception, always the first event."""
        return cast("Received", self.events[0])  # the fold lets no other be first

    @property
    def accepted(self) -> Accepted | None:
        """The event that took it up, if it was."""
        return next((e for e in self.events if isinstance(e, Accepted)), None)

    @property
    def resolved(self) -> Resolved | None:
        """The event that settled it, if it was."""
        return next((e for e in self.events if isinstance(e, Resolved)), None)

    @property
    def complexity(self) -> Complexity:
        """How complex it was found last."""
        found = (e.level for e in reversed(self.events) if isinstance(e, FoundComplex))
        return next(found, Complexity.ORDINARY)

    @property
    def is_anonymous(self) -> bool:
        """Whether nobody is known behind it by name and address."""
        return self.petitioner is None or self.petitioner.is_anonymous

    def as_of(self, at: datetime) -> "Self | None":
        """Return the petition as it stood at a moment; ``None`` before it came."""
        until = moment(at)
        known = tuple(each for each in self.events if each.at <= until)
        return evolve(self, events=known) if known else None

    def _stand(self) -> Stand:
        return fold(self.events, self.kind)

    # -- in time ---------------------------------------------------------------------

    def deadlines(
        self,
        law: "PetitionLaw",
        *,
        calendar: "WorkCalendar | None" = None,
        office: "Office | None" = None,
        place: str = "",
        running: RunningLimit = RunningLimit.OLD_RULE,
    ) -> "tuple[Deadline, ...]":
        """Return every deadline that its events began; see ``petitions.deadlines``."""
        from cqtt.petitions.following import deadlines

        return deadlines(
            self, law, calendar=calendar, office=office, place=place, running=running
        )

    def due(
        self,
        step: "Step",
        law: "PetitionLaw",
        *,
        calendar: "WorkCalendar | None" = None,
        office: "Office | None" = None,
        place: str = "",
        running: RunningLimit = RunningLimit.OLD_RULE,
    ) -> "DueDate":
        """Return the due date of one step; see ``petitions.due_of``."""
        from cqtt.petitions.following import due_of

        return due_of(
            self,
            step,
            law,
            calendar=calendar,
            office=office,
            place=place,
            running=running,
        )

    # -- telling ---------------------------------------------------------------------

    def findings(self) -> tuple[Finding, ...]:
        """Return what is irregular about it, each with its rule; nobody is named."""
        from cqtt.petitions.irregular import irregularities

        return irregularities(self)

    def timeline(self, locale: str = "vi") -> tuple[Entry, ...]:
        """Return one entry for each event, for display; nobody is named."""
        return timeline_of(self.events, self.kind, locale)

    def to_events(self) -> list[dict[str, Any]]:
        """Return the events as plain data, in order."""
        from cqtt.petitions.plainly import plain_events

        return plain_events(self.events)

    def to_dict(self, *, identity: bool = False) -> dict[str, Any]:
        """
        Return the petition as plain data, with its kind.

        Who petitions is in it with ``identity`` only; without, it says no more than
        whether somebody is known.  The short content and the notes are in it, and they
        are a citizen's words.

        Law:
            Law 25/2018/QH14, Arts. 9 and 47: who denounces is kept secret.
        """
        from cqtt.petitions.plainly import plain_petition

        return plain_petition(self, identity=identity)

    @classmethod
    def from_dict(cls, plain: Mapping[str, Any]) -> Self:
        """
        Return a petition of this kind from what ``to_dict`` returned.

        Raises:
            PlainDataError: It cannot be read, or is of another kind.
            IllegalEventError, EventOrderError: The events do not follow one another.
        """
        from cqtt.petitions.plainly import read_petition

        return read_petition(plain, cls)

    @classmethod
    def from_events(
        cls, events: Iterable[Event | Mapping[str, Any]], *, number: str, **more: Any
    ) -> Self:
        """
        Return a petition from events, or from what ``to_events`` returned.

        Raises:
            PlainDataError: An event cannot be read; the error names the place.
            IllegalEventError, EventOrderError: They do not follow one another.
        """
        from cqtt.petitions.plainly import read_events

        return cls(number=number, events=read_events(events), **more)
