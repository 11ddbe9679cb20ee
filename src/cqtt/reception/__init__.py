"""
Receiving citizens: duties, schedules, what was held, the register of who came.

*Tiếp công dân.*  A ``ReceptionDuty`` says how often a head must receive; a
``Schedule`` plans the days; ``coverage()`` compares what was held with what was due;
a ``ReceptionBook`` is the register of Form 03/TCD.  Nothing here reads a clock.

Law:
    Law 42/2013/QH13; from 1 July 2026 with Decree 154/2026/NĐ-CP.

Not here: what becomes of a petition (``cqtt.petitions``), dialogues
(``cqtt.dialogues``), the duties themselves (``cqtt.facts.reception_duties()``).
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.reception.before import LatestDay as LatestDay
    from cqtt.reception.books import ReceptionBook as ReceptionBook
    from cqtt.reception.counting import GROUP_FROM as GROUP_FROM
    from cqtt.reception.counting import ReceptionCounts as ReceptionCounts
    from cqtt.reception.covered import CoveragePart as CoveragePart
    from cqtt.reception.covered import DutyCoverage as DutyCoverage
    from cqtt.reception.covering import coverage as coverage
    from cqtt.reception.covering import planned_coverage as planned_coverage
    from cqtt.reception.duties import Every as Every
    from cqtt.reception.duties import ReceivingPost as ReceivingPost
    from cqtt.reception.duties import ReceptionDuties as ReceptionDuties
    from cqtt.reception.duties import ReceptionDuty as ReceptionDuty
    from cqtt.reception.entries import EntryKind as EntryKind
    from cqtt.reception.entries import ReceptionAnswer as ReceptionAnswer
    from cqtt.reception.entries import ReceptionEntry as ReceptionEntry
    from cqtt.reception.online import OnlineReception as OnlineReception
    from cqtt.reception.planned import OnDayOff as OnDayOff
    from cqtt.reception.planned import PlannedDay as PlannedDay
    from cqtt.reception.planned import Postponement as Postponement
    from cqtt.reception.posting import POSTED_BEFORE as POSTED_BEFORE
    from cqtt.reception.posting import posting_limit as posting_limit
    from cqtt.reception.receipts import DocumentReceipt as DocumentReceipt
    from cqtt.reception.receipts import ReceivedPaper as ReceivedPaper
    from cqtt.reception.recurring import Recurrence as Recurrence
    from cqtt.reception.recurring import monthly as monthly
    from cqtt.reception.recurring import monthly_weekday as monthly_weekday
    from cqtt.reception.recurring import recurrence as recurrence
    from cqtt.reception.recurring import weekly as weekly
    from cqtt.reception.refusals import Refusal as Refusal
    from cqtt.reception.refusals import RefusalGround as RefusalGround
    from cqtt.reception.reported import ReportedCoverage as ReportedCoverage
    from cqtt.reception.reported import reported_coverage as reported_coverage
    from cqtt.reception.schedules import Schedule as Schedule
    from cqtt.reception.sessions import Session as Session
    from cqtt.reception.sessions import SessionState as SessionState
    from cqtt.reception.spans import CutSpans as CutSpans
    from cqtt.reception.spans import DutySpan as DutySpan
    from cqtt.reception.summaries import ReceptionSummary as ReceptionSummary
    from cqtt.reception.summaries import summarise as summarise

_WHERE = {
    "CoveragePart": "cqtt.reception.covered",
    "CutSpans": "cqtt.reception.spans",
    "DocumentReceipt": "cqtt.reception.receipts",
    "DutyCoverage": "cqtt.reception.covered",
    "DutySpan": "cqtt.reception.spans",
    "EntryKind": "cqtt.reception.entries",
    "Every": "cqtt.reception.duties",
    "GROUP_FROM": "cqtt.reception.counting",
    "LatestDay": "cqtt.reception.before",
    "OnDayOff": "cqtt.reception.planned",
    "OnlineReception": "cqtt.reception.online",
    "POSTED_BEFORE": "cqtt.reception.posting",
    "PlannedDay": "cqtt.reception.planned",
    "Postponement": "cqtt.reception.planned",
    "ReceivedPaper": "cqtt.reception.receipts",
    "ReceivingPost": "cqtt.reception.duties",
    "ReceptionAnswer": "cqtt.reception.entries",
    "ReceptionBook": "cqtt.reception.books",
    "ReceptionCounts": "cqtt.reception.counting",
    "ReceptionDuties": "cqtt.reception.duties",
    "ReceptionDuty": "cqtt.reception.duties",
    "ReceptionEntry": "cqtt.reception.entries",
    "ReceptionSummary": "cqtt.reception.summaries",
    "Recurrence": "cqtt.reception.recurring",
    "Refusal": "cqtt.reception.refusals",
    "RefusalGround": "cqtt.reception.refusals",
    "ReportedCoverage": "cqtt.reception.reported",
    "Schedule": "cqtt.reception.schedules",
    "Session": "cqtt.reception.sessions",
    "SessionState": "cqtt.reception.sessions",
    "coverage": "cqtt.reception.covering",
    "monthly": "cqtt.reception.recurring",
    "monthly_weekday": "cqtt.reception.recurring",
    "planned_coverage": "cqtt.reception.covering",
    "posting_limit": "cqtt.reception.posting",
    "recurrence": "cqtt.reception.recurring",
    "reported_coverage": "cqtt.reception.reported",
    "summarise": "cqtt.reception.summaries",
    "weekly": "cqtt.reception.recurring",
}

__all__ = [
    "GROUP_FROM",
    "POSTED_BEFORE",
    "CoveragePart",
    "CutSpans",
    "DocumentReceipt",
    "DutyCoverage",
    "DutySpan",
    "EntryKind",
    "Every",
    "LatestDay",
    "OnDayOff",
    "OnlineReception",
    "PlannedDay",
    "Postponement",
    "ReceivedPaper",
    "ReceivingPost",
    "ReceptionAnswer",
    "ReceptionBook",
    "ReceptionCounts",
    "ReceptionDuties",
    "ReceptionDuty",
    "ReceptionEntry",
    "ReceptionSummary",
    "Recurrence",
    "Refusal",
    "RefusalGround",
    "ReportedCoverage",
    "Schedule",
    "Session",
    "SessionState",
    "coverage",
    "monthly",
    "monthly_weekday",
    "planned_coverage",
    "posting_limit",
    "recurrence",
    "reported_coverage",
    "summarise",
    "weekly",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
