"""
Petitions: complaints, denunciations and reflections, and what happens to each.

*Đơn thư khiếu nại, tố cáo, phản ánh, kiến nghị.*  Each is a frozen value folded from
its events.  What a citizen gave stays out of every ``repr``, message and table.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.petitions.channels import FeedbackChannel as FeedbackChannel
    from cqtt.petitions.events import EVENT_KINDS as EVENT_KINDS
    from cqtt.petitions.events import Accepted as Accepted
    from cqtt.petitions.events import Answered as Answered
    from cqtt.petitions.events import ChecksWidened as ChecksWidened
    from cqtt.petitions.events import ClarificationAsked as ClarificationAsked
    from cqtt.petitions.events import Clarified as Clarified
    from cqtt.petitions.events import Continued as Continued
    from cqtt.petitions.events import DialogueHeld as DialogueHeld
    from cqtt.petitions.events import Event as Event
    from cqtt.petitions.events import Extended as Extended
    from cqtt.petitions.events import Forwarded as Forwarded
    from cqtt.petitions.events import FoundComplex as FoundComplex
    from cqtt.petitions.events import Guided as Guided
    from cqtt.petitions.events import NotAccepted as NotAccepted
    from cqtt.petitions.events import Published as Published
    from cqtt.petitions.events import Received as Received
    from cqtt.petitions.events import Resolved as Resolved
    from cqtt.petitions.events import SentBack as SentBack
    from cqtt.petitions.events import Suspended as Suspended
    from cqtt.petitions.events import Terminated as Terminated
    from cqtt.petitions.events import Withdrawn as Withdrawn
    from cqtt.petitions.kinds import Complexity as Complexity
    from cqtt.petitions.kinds import Instance as Instance
    from cqtt.petitions.kinds import Outcome as Outcome
    from cqtt.petitions.kinds import PetitionKind as PetitionKind
    from cqtt.petitions.kinds import ReflectionSubject as ReflectionSubject

_WHERE = {
    "Accepted": "cqtt.petitions.events",
    "Answered": "cqtt.petitions.events",
    "ChecksWidened": "cqtt.petitions.events",
    "ClarificationAsked": "cqtt.petitions.events",
    "Clarified": "cqtt.petitions.events",
    "Complexity": "cqtt.petitions.kinds",
    "Continued": "cqtt.petitions.events",
    "DialogueHeld": "cqtt.petitions.events",
    "EVENT_KINDS": "cqtt.petitions.events",
    "Event": "cqtt.petitions.events",
    "Extended": "cqtt.petitions.events",
    "FeedbackChannel": "cqtt.petitions.channels",
    "Forwarded": "cqtt.petitions.events",
    "FoundComplex": "cqtt.petitions.events",
    "Guided": "cqtt.petitions.events",
    "Instance": "cqtt.petitions.kinds",
    "NotAccepted": "cqtt.petitions.events",
    "Outcome": "cqtt.petitions.kinds",
    "PetitionKind": "cqtt.petitions.kinds",
    "Published": "cqtt.petitions.events",
    "Received": "cqtt.petitions.events",
    "ReflectionSubject": "cqtt.petitions.kinds",
    "Resolved": "cqtt.petitions.events",
    "SentBack": "cqtt.petitions.events",
    "Suspended": "cqtt.petitions.events",
    "Terminated": "cqtt.petitions.events",
    "Withdrawn": "cqtt.petitions.events",
}

__all__ = [
    "EVENT_KINDS",
    "Accepted",
    "Answered",
    "ChecksWidened",
    "ClarificationAsked",
    "Clarified",
    "Complexity",
    "Continued",
    "DialogueHeld",
    "Event",
    "Extended",
    "FeedbackChannel",
    "Forwarded",
    "FoundComplex",
    "Guided",
    "Instance",
    "NotAccepted",
    "Outcome",
    "PetitionKind",
    "Published",
    "Received",
    "ReflectionSubject",
    "Resolved",
    "SentBack",
    "Suspended",
    "Terminated",
    "Withdrawn",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
