"""Where a dossier is: in which step of the process, at the authority of which part."""

from collections.abc import Sequence
from datetime import datetime

from cqtt.agencies import Agency
from cqtt.dossiers.clocking import since_reception
from cqtt.dossiers.events import Event, Received, Transferred
from cqtt.procedures.parts import Part
from cqtt.procedures.steps import Step
from cqtt.text import search_key


def step_of(
    events: Sequence[Event], steps: Sequence[Step]
) -> tuple[Step, datetime] | None:
    """Return the step that a dossier is in and since when, if it is known."""
    for event in reversed(events):
        if isinstance(event, Transferred):
            for step in steps:
                if event.step == step.name or (
                    not event.step and event.to.name == step.unit
                ):
                    return step, event.at
            return None
    return None


def got_at(
    events: Sequence[Event], part: Part, place: Agency | None
) -> datetime | None:
    """Return when the authority of a part of a bundle got the dossier."""
    for event in since_reception(events):
        if isinstance(event, Transferred):
            agency = event.to.agency
            names = (event.to.name, agency.name if agency else "")
            if event.step == part.name or any(_is_such(part, each) for each in names):
                return event.at
        elif isinstance(event, Received) and place and _is_such(part, place.name):
            return event.at
    return None


def _is_such(part: Part, name: str) -> bool:
    """Tell whether a body is of the kind that the part names, "cấp xã" or not."""
    kind = search_key(part.authority.name).removesuffix(" cap xa")
    return bool(name) and kind.removeprefix("co quan ") in search_key(name)
