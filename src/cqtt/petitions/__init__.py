"""
Petitions: complaints, denunciations and reflections, and what happens to each.

*Đơn thư khiếu nại, tố cáo, phản ánh, kiến nghị.*  Each is a frozen value folded from
its events.  What a citizen gave stays out of every ``repr``, message and table.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.petitions.channels import FeedbackChannel as FeedbackChannel
    from cqtt.petitions.competence import Competence as Competence
    from cqtt.petitions.competence import Post as Post
    from cqtt.petitions.competence import competent_for as competent_for
    from cqtt.petitions.competence import forward_to as forward_to
    from cqtt.petitions.complaints import Complaint as Complaint
    from cqtt.petitions.counting import count_petitions as count_petitions
    from cqtt.petitions.counts import ANSWERED_RATE as ANSWERED_RATE
    from cqtt.petitions.counts import SETTLED_RATE as SETTLED_RATE
    from cqtt.petitions.counts import PetitionCounts as PetitionCounts
    from cqtt.petitions.deadline import Deadline as Deadline
    from cqtt.petitions.deadline import deadline_of as deadline_of
    from cqtt.petitions.deadline_rows import deadline_table as deadline_table
    from cqtt.petitions.denunciations import Denunciation as Denunciation
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
    from cqtt.petitions.feedback import FEEDBACK_ANSWERED as FEEDBACK_ANSWERED
    from cqtt.petitions.feedback import ChannelCount as ChannelCount
    from cqtt.petitions.feedback import FeedbackSummary as FeedbackSummary
    from cqtt.petitions.feedback_counting import feedback_summary as feedback_summary
    from cqtt.petitions.following import deadlines as deadlines
    from cqtt.petitions.following import due_of as due_of
    from cqtt.petitions.kind_counts import KindCounts as KindCounts
    from cqtt.petitions.kinds import Complexity as Complexity
    from cqtt.petitions.kinds import Instance as Instance
    from cqtt.petitions.kinds import Outcome as Outcome
    from cqtt.petitions.kinds import PetitionKind as PetitionKind
    from cqtt.petitions.kinds import ReflectionSubject as ReflectionSubject
    from cqtt.petitions.limits import PetitionLimit as PetitionLimit
    from cqtt.petitions.people import Group as Group
    from cqtt.petitions.people import Petitioner as Petitioner
    from cqtt.petitions.petition import Petition as Petition
    from cqtt.petitions.petition_law import PauseRule as PauseRule
    from cqtt.petitions.petition_law import PetitionLaw as PetitionLaw
    from cqtt.petitions.reading import petition_from_dict as petition_from_dict
    from cqtt.petitions.reflections import Reflection as Reflection
    from cqtt.petitions.splitting import MixedPetition as MixedPetition
    from cqtt.petitions.splitting import joined as joined
    from cqtt.petitions.statuses import PetitionStatus as PetitionStatus
    from cqtt.petitions.steps import Circumstance as Circumstance
    from cqtt.petitions.steps import Milestone as Milestone
    from cqtt.petitions.steps import Step as Step
    from cqtt.petitions.timelines import Entry as Entry
    from cqtt.petitions.transition import RunningLimit as RunningLimit
    from cqtt.petitions.transition import transition_of as transition_of

_WHERE = {
    "ANSWERED_RATE": "cqtt.petitions.counts",
    "Accepted": "cqtt.petitions.events",
    "Answered": "cqtt.petitions.events",
    "ChannelCount": "cqtt.petitions.feedback",
    "ChecksWidened": "cqtt.petitions.events",
    "Circumstance": "cqtt.petitions.steps",
    "ClarificationAsked": "cqtt.petitions.events",
    "Clarified": "cqtt.petitions.events",
    "Competence": "cqtt.petitions.competence",
    "Complaint": "cqtt.petitions.complaints",
    "Complexity": "cqtt.petitions.kinds",
    "Continued": "cqtt.petitions.events",
    "Deadline": "cqtt.petitions.deadline",
    "Denunciation": "cqtt.petitions.denunciations",
    "DialogueHeld": "cqtt.petitions.events",
    "EVENT_KINDS": "cqtt.petitions.events",
    "Entry": "cqtt.petitions.timelines",
    "Event": "cqtt.petitions.events",
    "Extended": "cqtt.petitions.events",
    "FEEDBACK_ANSWERED": "cqtt.petitions.feedback",
    "FeedbackChannel": "cqtt.petitions.channels",
    "FeedbackSummary": "cqtt.petitions.feedback",
    "Forwarded": "cqtt.petitions.events",
    "FoundComplex": "cqtt.petitions.events",
    "Group": "cqtt.petitions.people",
    "Guided": "cqtt.petitions.events",
    "Instance": "cqtt.petitions.kinds",
    "KindCounts": "cqtt.petitions.kind_counts",
    "Milestone": "cqtt.petitions.steps",
    "MixedPetition": "cqtt.petitions.splitting",
    "NotAccepted": "cqtt.petitions.events",
    "Outcome": "cqtt.petitions.kinds",
    "PauseRule": "cqtt.petitions.petition_law",
    "Petition": "cqtt.petitions.petition",
    "PetitionCounts": "cqtt.petitions.counts",
    "PetitionKind": "cqtt.petitions.kinds",
    "PetitionLaw": "cqtt.petitions.petition_law",
    "PetitionLimit": "cqtt.petitions.limits",
    "PetitionStatus": "cqtt.petitions.statuses",
    "Petitioner": "cqtt.petitions.people",
    "Post": "cqtt.petitions.competence",
    "Published": "cqtt.petitions.events",
    "Received": "cqtt.petitions.events",
    "Reflection": "cqtt.petitions.reflections",
    "ReflectionSubject": "cqtt.petitions.kinds",
    "Resolved": "cqtt.petitions.events",
    "RunningLimit": "cqtt.petitions.transition",
    "SETTLED_RATE": "cqtt.petitions.counts",
    "SentBack": "cqtt.petitions.events",
    "Step": "cqtt.petitions.steps",
    "Suspended": "cqtt.petitions.events",
    "Terminated": "cqtt.petitions.events",
    "Withdrawn": "cqtt.petitions.events",
    "competent_for": "cqtt.petitions.competence",
    "count_petitions": "cqtt.petitions.counting",
    "deadline_of": "cqtt.petitions.deadline",
    "deadline_table": "cqtt.petitions.deadline_rows",
    "deadlines": "cqtt.petitions.following",
    "due_of": "cqtt.petitions.following",
    "feedback_summary": "cqtt.petitions.feedback_counting",
    "forward_to": "cqtt.petitions.competence",
    "joined": "cqtt.petitions.splitting",
    "petition_from_dict": "cqtt.petitions.reading",
    "transition_of": "cqtt.petitions.transition",
}

__all__ = [
    "ANSWERED_RATE",
    "EVENT_KINDS",
    "FEEDBACK_ANSWERED",
    "SETTLED_RATE",
    "Accepted",
    "Answered",
    "ChannelCount",
    "ChecksWidened",
    "Circumstance",
    "ClarificationAsked",
    "Clarified",
    "Competence",
    "Complaint",
    "Complexity",
    "Continued",
    "Deadline",
    "Denunciation",
    "DialogueHeld",
    "Entry",
    "Event",
    "Extended",
    "FeedbackChannel",
    "FeedbackSummary",
    "Forwarded",
    "FoundComplex",
    "Group",
    "Guided",
    "Instance",
    "KindCounts",
    "Milestone",
    "MixedPetition",
    "NotAccepted",
    "Outcome",
    "PauseRule",
    "Petition",
    "PetitionCounts",
    "PetitionKind",
    "PetitionLaw",
    "PetitionLimit",
    "PetitionStatus",
    "Petitioner",
    "Post",
    "Published",
    "Received",
    "Reflection",
    "ReflectionSubject",
    "Resolved",
    "RunningLimit",
    "SentBack",
    "Step",
    "Suspended",
    "Terminated",
    "Withdrawn",
    "competent_for",
    "count_petitions",
    "deadline_of",
    "deadline_table",
    "deadlines",
    "due_of",
    "feedback_summary",
    "forward_to",
    "joined",
    "petition_from_dict",
    "transition_of",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
