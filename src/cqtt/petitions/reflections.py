"""Reflections and proposals."""

from datetime import datetime
from typing import Self

from attrs import field, frozen

from cqtt.agencies import Actor
from cqtt.checks import instance_of
from cqtt.petitions.events import ClarificationAsked, Clarified, Published
from cqtt.petitions.kinds import PetitionKind, ReflectionSubject
from cqtt.petitions.petition import Petition


@frozen(kw_only=True)
class Reflection(Petition):
    """
    What a citizen tells or proposes (*phản ánh, kiến nghị*).

    It may be settled without being taken up formally.  An answer to the citizen ends it
    and counts as settling it, unless a later event goes on; an outcome recorded after
    the answer leaves it answered.

    Law:
        Law 42/2013/QH13; Decree 20/2008/NĐ-CP for administrative regulations.

    Raises:
        IllegalEventError, EventOrderError: The events do not follow one another.

    >>> from cqtt.petitions import Outcome
    >>> told = Reflection.receive(number="PA-07", at=datetime(2026, 8, 3, 9, 0))
    >>> told.resolve(Outcome.DONE, at=datetime(2026, 8, 5, 9, 0)).status.label()
    'đã giải quyết'
    >>> told.answer(at=datetime(2026, 8, 4, 9, 0)).status.label()
    'đã giải quyết và trả lời'
    """

    kind = PetitionKind.REFLECTION

    subject: ReflectionSubject = field(
        default=ReflectionSubject.GENERAL,
        validator=instance_of(ReflectionSubject, "enum-choice"),
    )

    def ask_to_clarify(self, *, at: datetime, by: Actor | None = None) -> Self:
        """Ask the citizen what is meant (*đề nghị làm rõ*)."""
        return self.record(ClarificationAsked(at=at, by=by))

    def clarify(self, *, at: datetime, by: Actor | None = None) -> Self:
        """Record that the citizen made it clear (*làm rõ*)."""
        return self.record(Clarified(at=at, by=by))

    def publish(
        self, *, at: datetime, where: str = "", by: Actor | None = None
    ) -> Self:
        """Record that the answer was published (*công khai*)."""
        return self.record(Published(at=at, by=by, where=where))
