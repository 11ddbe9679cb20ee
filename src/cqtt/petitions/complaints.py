"""Complaints."""

from datetime import date, datetime
from typing import Self

from attrs import field, frozen

from cqtt.agencies import Actor
from cqtt.checks import instance_of
from cqtt.petitions.events import DialogueHeld
from cqtt.petitions.kinds import Instance, PetitionKind
from cqtt.petitions.petition import Petition
from cqtt.petitions.verbs import DecisionVerbs


@frozen(kw_only=True)
class Complaint(Petition, DecisionVerbs):
    """
    A complaint against a decision or an act (*khiếu nại*).

    Law:
        Law 02/2011/QH13; Decree 124/2020/NĐ-CP, amended by Decree 155/2026/NĐ-CP.

    Raises:
        IllegalEventError, EventOrderError: The events do not follow one another.

    >>> complaint = Complaint.receive(number="KN-01", at=datetime(2026, 8, 3, 9, 0))
    >>> complaint = complaint.accept(at=datetime(2026, 8, 7, 15, 0), decision="12/TB")
    >>> complaint.status.label(), complaint.instance.label()
    ('đã thụ lý, đang giải quyết', 'lần đầu')
    """

    kind = PetitionKind.COMPLAINT

    instance: Instance = field(
        default=Instance.FIRST, validator=instance_of(Instance, "enum-choice")
    )
    is_disciplinary: bool = field(default=False, validator=instance_of(bool, "yes-no"))
    """Whether it is against a disciplinary decision on an official, which has limits
    of its own."""

    def hold_dialogue(
        self,
        *,
        at: datetime,
        noticed_on: date | None = None,
        is_attended: bool = True,
        by: Actor | None = None,
    ) -> Self:
        """Record the dialogue about it (*tổ chức đối thoại*)."""
        return self.record(
            DialogueHeld(at=at, by=by, noticed_on=noticed_on, is_attended=is_attended)
        )
