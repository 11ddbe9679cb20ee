"""
Dialogues with the people: who came, what was said, what was answered by when.

*Hội nghị trao đổi, đối thoại với Nhân dân.*  A ``Dialogue`` with its opinions, each
followed to its answer; ``dialogue_summary()`` counts a period and holds it against the
yearly duty.  Consultations and hearings before a decision are checked beside.

Law:
    Law 10/2022/QH15, Arts. 27, 28, 32 and 33, since 1 July 2023.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.dialogues.consulting import Consultation as Consultation
    from cqtt.dialogues.consulting import ConsultationRule as ConsultationRule
    from cqtt.dialogues.consulting import Hearing as Hearing
    from cqtt.dialogues.dialogue import Dialogue as Dialogue
    from cqtt.dialogues.dialogue import DialogueKind as DialogueKind
    from cqtt.dialogues.duties import DialogueDuty as DialogueDuty
    from cqtt.dialogues.duties import DutyState as DutyState
    from cqtt.dialogues.duties import DutyYear as DutyYear
    from cqtt.dialogues.formulas import ANSWERED as ANSWERED
    from cqtt.dialogues.formulas import ANSWERED_AT_ONCE as ANSWERED_AT_ONCE
    from cqtt.dialogues.formulas import ANSWERED_IN_TIME as ANSWERED_IN_TIME
    from cqtt.dialogues.irregular import dialogue_findings as dialogue_findings
    from cqtt.dialogues.listing import opinion_table as opinion_table
    from cqtt.dialogues.opinions import AnswerDue as AnswerDue
    from cqtt.dialogues.opinions import Opinion as Opinion
    from cqtt.dialogues.opinions import OpinionStatus as OpinionStatus
    from cqtt.dialogues.summary import DialogueSummary as DialogueSummary
    from cqtt.dialogues.summing import dialogue_summary as dialogue_summary

_WHERE = {
    "ANSWERED": "cqtt.dialogues.formulas",
    "ANSWERED_AT_ONCE": "cqtt.dialogues.formulas",
    "ANSWERED_IN_TIME": "cqtt.dialogues.formulas",
    "AnswerDue": "cqtt.dialogues.opinions",
    "Consultation": "cqtt.dialogues.consulting",
    "ConsultationRule": "cqtt.dialogues.consulting",
    "Dialogue": "cqtt.dialogues.dialogue",
    "DialogueDuty": "cqtt.dialogues.duties",
    "DialogueKind": "cqtt.dialogues.dialogue",
    "DialogueSummary": "cqtt.dialogues.summary",
    "DutyState": "cqtt.dialogues.duties",
    "DutyYear": "cqtt.dialogues.duties",
    "Hearing": "cqtt.dialogues.consulting",
    "Opinion": "cqtt.dialogues.opinions",
    "OpinionStatus": "cqtt.dialogues.opinions",
    "dialogue_findings": "cqtt.dialogues.irregular",
    "dialogue_summary": "cqtt.dialogues.summing",
    "opinion_table": "cqtt.dialogues.listing",
}

__all__ = [
    "ANSWERED",
    "ANSWERED_AT_ONCE",
    "ANSWERED_IN_TIME",
    "AnswerDue",
    "Consultation",
    "ConsultationRule",
    "Dialogue",
    "DialogueDuty",
    "DialogueKind",
    "DialogueSummary",
    "DutyState",
    "DutyYear",
    "Hearing",
    "Opinion",
    "OpinionStatus",
    "dialogue_findings",
    "dialogue_summary",
    "opinion_table",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
