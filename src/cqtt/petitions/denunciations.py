"""Denunciations."""

from datetime import datetime
from typing import Self

from attrs import frozen

from cqtt.agencies import Actor
from cqtt.petitions.events import ChecksWidened, Extended
from cqtt.petitions.kinds import PetitionKind
from cqtt.petitions.petition import Petition
from cqtt.petitions.verbs import DecisionVerbs


@frozen(kw_only=True)
class Denunciation(Petition, DecisionVerbs):
    """
    A report of a breach of the law (*tố cáo*).

    Who denounces is kept secret: ``to_dict`` holds it with ``identity=True`` only.

    Law:
        Law 25/2018/QH14; Decree 31/2019/NĐ-CP, amended by Decree 156/2026/NĐ-CP.

    Raises:
        IllegalEventError, EventOrderError: The events do not follow one another.

    >>> told = Denunciation.receive(number="TC-01", at=datetime(2026, 8, 3, 9, 0))
    >>> print(told.findings()[0].message("en"))
    petitioner must be somebody known by name and address but nothing came; it is not \
handled as a denunciation: record that with decline(); where content and evidence are \
clear, inspect the matter or pass it to who can with forward() (Law 25/2018/QH14, Art. \
25)
    """

    kind = PetitionKind.DENUNCIATION

    def widen_checks(self, *, at: datetime, by: Actor | None = None) -> Self:
        """Record that who denounces is checked in several places (*kiểm tra*)."""
        return self.record(ChecksWidened(at=at, by=by))

    def extend(
        self,
        *,
        at: datetime,
        decision: str = "",
        days: int | None = None,
        by: Actor | None = None,
    ) -> Self:
        """Give more time by a written decision (*gia hạn*)."""
        return self.record(Extended(at=at, by=by, decision=decision, days=days))
