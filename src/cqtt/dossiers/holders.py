"""Who has to move."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from attrs import frozen

from cqtt.agencies import Agency, Unit
from cqtt.dossiers.course import statuses_of
from cqtt.dossiers.events import ConfirmationAsked, Confirmed, Event, Transferred
from cqtt.dossiers.statuses import DossierStatus

_NOBODYS_MOVE: Final = (
    DossierStatus.NOT_RECEIVED,
    DossierStatus.STOPPED,
    DossierStatus.RETURNED,
)


@frozen
class Holder:
    """
    Who has a dossier (*đang giữ hồ sơ*): a unit, or the citizen whose move it is.

    ``unit`` is the one that has the papers, also while the citizen must move; ``None``
    where no event names it, and once nobody has to move any more.  ``since`` is when
    the move fell to the holder.
    """

    unit: Unit | None
    is_citizen: bool
    since: datetime


def holder_of(events: Sequence[Event], receiving_agency: Agency | None) -> Holder:
    """Return who has the dossier after some events."""
    unit = (
        None
        if receiving_agency is None
        else Unit(receiving_agency.name, agency=receiving_agency)
    )
    since = events[0].at
    is_citizen = is_confirming = False
    status = DossierStatus.REGISTERED
    for each, status in zip(events, statuses_of(events), strict=True):
        is_moved = isinstance(each, Transferred)
        if isinstance(each, Transferred):
            unit = each.to
        elif unit is None and each.by is not None:
            unit = each.by.unit
        if isinstance(each, (ConfirmationAsked, Confirmed)):
            is_confirming = isinstance(each, ConfirmationAsked)
        was_citizen, is_citizen = (
            is_citizen,
            _is_citizens(status, is_confirming=is_confirming),
        )
        if is_citizen != was_citizen or (is_moved and not is_citizen):
            since = each.at
    if status in _NOBODYS_MOVE:
        return Holder(None, is_citizen=False, since=events[-1].at)
    return Holder(unit, is_citizen, since)


def _is_citizens(status: DossierStatus, *, is_confirming: bool) -> bool:
    waits = status.waits_for_citizen or is_confirming
    return waits and not status.is_closed
