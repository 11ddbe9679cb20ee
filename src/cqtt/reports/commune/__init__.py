"""
The commune's own report, every figure of it recomputed from its sources.

*Báo cáo kết quả của xã.*  ``CommuneReport`` collects figures from sources, each of
which says what it covers, and writes the document; ``ReportSource`` is what a source
of one's own is made from.

Not here: Form 06 (``cqtt.reports``), the checking of a printed report.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.reports.commune.collecting import ReportSection as ReportSection
    from cqtt.reports.commune.evidencing import EVIDENCE as EVIDENCE
    from cqtt.reports.commune.evidencing import Evidenced as Evidenced
    from cqtt.reports.commune.figures import FigureValue as FigureValue
    from cqtt.reports.commune.figures import ReportedFigure as ReportedFigure
    from cqtt.reports.commune.of_commitments import Commitments as Commitments
    from cqtt.reports.commune.of_dialogues import Dialogues as Dialogues
    from cqtt.reports.commune.of_dossiers import Dossiers as Dossiers
    from cqtt.reports.commune.of_feedback import Feedback as Feedback
    from cqtt.reports.commune.of_letters import Letters as Letters
    from cqtt.reports.commune.of_petitions import Petitions as Petitions
    from cqtt.reports.commune.of_programme import Programme as Programme
    from cqtt.reports.commune.of_publicity import Publicity as Publicity
    from cqtt.reports.commune.of_receptions import Receptions as Receptions
    from cqtt.reports.commune.of_surveys import Survey as Survey
    from cqtt.reports.commune.report import CommuneReport as CommuneReport
    from cqtt.reports.commune.sources import ReportSource as ReportSource
    from cqtt.reports.commune.sources import Sentence as Sentence
    from cqtt.reports.commune.structure import BLOCKS as BLOCKS
    from cqtt.reports.commune.structure import GAPS as GAPS
    from cqtt.reports.commune.structure import STRUCTURE as STRUCTURE
    from cqtt.reports.commune.structure import Heading as Heading

_WHERE = {
    "BLOCKS": "cqtt.reports.commune.structure",
    "Commitments": "cqtt.reports.commune.of_commitments",
    "CommuneReport": "cqtt.reports.commune.report",
    "Dialogues": "cqtt.reports.commune.of_dialogues",
    "Dossiers": "cqtt.reports.commune.of_dossiers",
    "EVIDENCE": "cqtt.reports.commune.evidencing",
    "Evidenced": "cqtt.reports.commune.evidencing",
    "Feedback": "cqtt.reports.commune.of_feedback",
    "FigureValue": "cqtt.reports.commune.figures",
    "GAPS": "cqtt.reports.commune.structure",
    "Heading": "cqtt.reports.commune.structure",
    "Letters": "cqtt.reports.commune.of_letters",
    "Petitions": "cqtt.reports.commune.of_petitions",
    "Programme": "cqtt.reports.commune.of_programme",
    "Publicity": "cqtt.reports.commune.of_publicity",
    "Receptions": "cqtt.reports.commune.of_receptions",
    "ReportSection": "cqtt.reports.commune.collecting",
    "ReportSource": "cqtt.reports.commune.sources",
    "ReportedFigure": "cqtt.reports.commune.figures",
    "STRUCTURE": "cqtt.reports.commune.structure",
    "Sentence": "cqtt.reports.commune.sources",
    "Survey": "cqtt.reports.commune.of_surveys",
}

__all__ = sorted(_WHERE)  # noqa: PLE0605 the table is the list


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
