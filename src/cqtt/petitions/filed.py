"""What is filed of every petition: its fields, and the state its events lead to."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self, cast

from attrs import evolve, field, frozen

from cqtt.agencies import Actor, Agency, Unit
from cqtt.checks import instance_of
from cqtt.errors import WrongTypeError
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
from cqtt.petitions.fields import check_number
from cqtt.petitions.kinds import Complexity, PetitionKind
from cqtt.petitions.people import Group, Petitioner, check_petitioner
from cqtt.petitions.statuses import PetitionStatus
from cqtt.recorded import moment, text

if TYPE_CHECKING:
    from attrs import Attribute


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
class Filed:
    """The fields of a petition and its state (*hồ sơ đơn thư*); see ``Petition``."""

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
