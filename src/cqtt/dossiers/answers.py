"""Answers that may not exist: a due day, a judgement, the reception."""

from datetime import datetime

from cqtt.dossiers.dossier import Dossier
from cqtt.dossiers.events import Received
from cqtt.dossiers.timed import NO_DUE_DAY
from cqtt.due_dates import DueDate, Timeliness
from cqtt.offices import Office


def due_or_none(dossier: Dossier, office: Office) -> DueDate | None:
    """Return when a dossier is due; ``None`` where no day can be named."""
    try:
        return dossier.due(office)
    except NO_DUE_DAY:
        return None


def timeliness_or_none(
    dossier: Dossier, office: Office, at: datetime
) -> Timeliness | None:
    """Return whether a dossier is early, on time or late; ``None`` if unknown."""
    try:
        return dossier.timeliness(office, at=at)
    except NO_DUE_DAY:
        return None


def received_of(dossier: Dossier) -> Received | None:
    """Return the reception of a dossier, if it was received."""
    return next((each for each in dossier.events if isinstance(each, Received)), None)
