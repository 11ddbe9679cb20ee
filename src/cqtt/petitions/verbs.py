"""The verbs of petitions: each records one event and returns a new petition."""

from datetime import datetime
from typing import Self

from attrs import evolve

from cqtt.agencies import Actor, Agency
from cqtt.petitions.events import (
    Accepted,
    Answered,
    Continued,
    Event,
    Forwarded,
    FoundComplex,
    Guided,
    NotAccepted,
    Resolved,
    SentBack,
    Suspended,
    Terminated,
    Withdrawn,
)
from cqtt.petitions.kinds import Complexity, Outcome


class Verbs:
    """
    What can be done with any petition; ``at`` is the moment, ``by`` who did it.

    Raises:
        IllegalEventError: It cannot follow the state; the error names what can.
        EventOrderError: It lies before the last event.
    """

    __slots__ = ()

    events: tuple[Event, ...]

    def record(self, *events: Event) -> Self:
        """Record events of your own making, in order."""
        return evolve(self, events=(*self.events, *events))  # type: ignore[misc]

    def guide(
        self, *, at: datetime, to: Agency | None = None, by: Actor | None = None
    ) -> Self:
        """Tell the citizen where to go (*hướng dẫn*)."""
        return self.record(Guided(at=at, by=by, to=to))

    def forward(self, *, at: datetime, to: Agency, by: Actor | None = None) -> Self:
        """Pass it on to the competent body (*chuyển đơn*)."""
        return self.record(Forwarded(at=at, by=by, to=to))

    def send_back(
        self, *, at: datetime, reason: str = "", by: Actor | None = None
    ) -> Self:
        """Send it back to the citizen (*trả lại đơn*)."""
        return self.record(SentBack(at=at, by=by, reason=reason))

    def accept(
        self, *, at: datetime, decision: str = "", by: Actor | None = None
    ) -> Self:
        """Take it up (*thụ lý*); the time to settle counts from here."""
        return self.record(Accepted(at=at, by=by, decision=decision))

    def decline(
        self, *, at: datetime, reason: str = "", by: Actor | None = None
    ) -> Self:
        """Do not take it up (*không thụ lý*)."""
        return self.record(NotAccepted(at=at, by=by, reason=reason))

    def withdraw(
        self,
        *,
        at: datetime,
        is_whole: bool = True,
        part: str = "",
        is_coerced: bool = False,
        goes_on: bool = False,
        by: Actor | None = None,
    ) -> Self:
        """Record that the citizen withdrew it (*rút đơn*), or a part of it."""
        return self.record(
            Withdrawn(
                at=at,
                by=by,
                is_whole=is_whole,
                part=part,
                is_coerced=is_coerced,
                goes_on=goes_on,
            )
        )

    def resolve(
        self,
        outcome: Outcome,
        *,
        at: datetime,
        decision: str = "",
        by: Actor | None = None,
    ) -> Self:
        """Settle it (*giải quyết*)."""
        return self.record(Resolved(at=at, by=by, outcome=outcome, decision=decision))

    def answer(self, *, at: datetime, by: Actor | None = None) -> Self:
        """
        Tell the citizen where it stands, or what came of it (*trả lời*).

        It ends the limits to answer who came, to tell of the acceptance and to send a
        decision, as far as they run; a reflection is settled by it.
        """
        return self.record(Answered(at=at, by=by))


class DecisionVerbs(Verbs):
    """What can be done with complaints and denunciations alone, by decisions."""

    __slots__ = ()

    def find_complex(
        self,
        *,
        at: datetime,
        level: Complexity = Complexity.COMPLEX,
        finding: str = "",
        grounds: tuple[str, ...] = (),
        by: Actor | None = None,
    ) -> Self:
        """Find it complex, by a writing kept on file (*vụ việc phức tạp*)."""
        return self.record(
            FoundComplex(at=at, by=by, level=level, finding=finding, grounds=grounds)
        )

    def suspend(
        self,
        *,
        at: datetime,
        reason: str = "",
        decision: str = "",
        by: Actor | None = None,
    ) -> Self:
        """Suspend settlement (*tạm đình chỉ*)."""
        return self.record(Suspended(at=at, by=by, reason=reason, decision=decision))

    def resume(
        self, *, at: datetime, decision: str = "", by: Actor | None = None
    ) -> Self:
        """Go on after a suspension, or despite a withdrawal (*tiếp tục giải quyết*)."""
        return self.record(Continued(at=at, by=by, decision=decision))

    def terminate(
        self,
        *,
        at: datetime,
        reason: str = "",
        decision: str = "",
        by: Actor | None = None,
    ) -> Self:
        """End settlement by a decision (*đình chỉ*)."""
        return self.record(Terminated(at=at, by=by, reason=reason, decision=decision))
