"""Strategies for petitions."""

from datetime import datetime, timedelta
from typing import Final

from cqtt.moments import VIETNAM
from cqtt.petitions import Complaint, Denunciation, Petition, PetitionKind, Reflection
from cqtt.testing.people import COMMUNE, PETITIONER
from cqtt.testing.petitions import petition_event
from cqtt.testing.strategies.door import st

_CLASSES: Final[dict[PetitionKind, type[Petition]]] = {
    each.kind: each for each in (Complaint, Denunciation, Reflection)
}
_BEGINS: Final = datetime(2029, 1, 2, 9, tzinfo=VIETNAM)


@st.composite
def petitions(draw: st.DrawFn, *kinds: PetitionKind, most: int = 7) -> Petition:
    """
    Draw petitions with a legal history (*đơn thư*), of January 2029 and later.

    ``kinds`` are complaints, denunciations or reflections, by default all; ``most`` is
    the largest number of events.
    """
    kind = draw(st.sampled_from(kinds or tuple(PetitionKind)))
    at = _BEGINS + timedelta(days=draw(st.integers(0, 20)))
    petition = _CLASSES[kind].receive(
        number=f"{draw(st.integers(1, 9999)):04}/ĐT",
        at=at,
        about="việc đổ rác cạnh nhà văn hóa",
        petitioner=draw(st.sampled_from([None, PETITIONER])),
        received_by=COMMUNE,
    )
    for _ in range(draw(st.integers(0, most - 1))):
        following = petition.can_follow
        at += timedelta(days=draw(st.integers(0, 9)))
        name = draw(st.sampled_from(following))
        petition = petition.record(petition_event(name, at))
    return petition
