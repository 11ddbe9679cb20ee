"""
Reports that an office files, as values that check themselves.

*Báo cáo.*  ``Form06`` is what an agency received and settled in a period, ``Form07a``
the same for several agencies; ``Figures`` are the counts of one row, and
``cqtt.reports.formulas`` the rates that they give.

Not here: writing files (``cqtt.interop.excel``).
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.reports.commune.figures import ReportedFigure as ReportedFigure
    from cqtt.reports.commune.report import CommuneReport as CommuneReport
    from cqtt.reports.commune.sources import ReportSource as ReportSource
    from cqtt.reports.compared import ComparedFigure as ComparedFigure
    from cqtt.reports.compared import FigureDifference as FigureDifference
    from cqtt.reports.compared import ReportComparison as ReportComparison
    from cqtt.reports.comparing import compare as compare
    from cqtt.reports.consistency.check import Check as Check
    from cqtt.reports.consistency.check import CheckKind as CheckKind
    from cqtt.reports.consistency.checked import CheckedReport as CheckedReport
    from cqtt.reports.consistency.checked import Unseen as Unseen
    from cqtt.reports.consistency.checking import check_report as check_report
    from cqtt.reports.consistency.figure import ReportFigure as ReportFigure
    from cqtt.reports.consistency.structure import Frequency as Frequency
    from cqtt.reports.counting import Counted as Counted
    from cqtt.reports.counting import count_dossiers as count_dossiers
    from cqtt.reports.figures import Figures as Figures
    from cqtt.reports.filed_forms import Form06 as Form06
    from cqtt.reports.filed_forms import Form07a as Form07a
    from cqtt.reports.filed_forms import Row06 as Row06
    from cqtt.reports.formulas import every_rate as every_rate
    from cqtt.reports.from_registers import figures_of as figures_of
    from cqtt.reports.from_registers import form_06 as form_06
    from cqtt.reports.from_registers import form_07a as form_07a
    from cqtt.reports.index_766 import Judgement as Judgement
    from cqtt.reports.index_766 import Progress as Progress
    from cqtt.reports.index_766 import judge as judge
    from cqtt.reports.index_766 import progress as progress
    from cqtt.reports.layouts import BY_AGENCY as BY_AGENCY
    from cqtt.reports.layouts import OF_2020 as OF_2020
    from cqtt.reports.layouts import TWO_LEVEL as TWO_LEVEL
    from cqtt.reports.layouts import Layout as Layout
    from cqtt.reports.layouts import RowGroup as RowGroup
    from cqtt.reports.measures import MeanTime as MeanTime
    from cqtt.reports.measures import PeriodRates as PeriodRates
    from cqtt.reports.measures import rates_of as rates_of

_WHERE = {
    "Check": "cqtt.reports.consistency.check",
    "CheckKind": "cqtt.reports.consistency.check",
    "CheckedReport": "cqtt.reports.consistency.checked",
    "Frequency": "cqtt.reports.consistency.structure",
    "ReportFigure": "cqtt.reports.consistency.figure",
    "Unseen": "cqtt.reports.consistency.checked",
    "check_report": "cqtt.reports.consistency.checking",
    "CommuneReport": "cqtt.reports.commune.report",
    "ComparedFigure": "cqtt.reports.compared",
    "FigureDifference": "cqtt.reports.compared",
    "ReportComparison": "cqtt.reports.compared",
    "compare": "cqtt.reports.comparing",
    "ReportSource": "cqtt.reports.commune.sources",
    "ReportedFigure": "cqtt.reports.commune.figures",
    "Counted": "cqtt.reports.counting",
    "count_dossiers": "cqtt.reports.counting",
    "figures_of": "cqtt.reports.from_registers",
    "form_06": "cqtt.reports.from_registers",
    "form_07a": "cqtt.reports.from_registers",
    "MeanTime": "cqtt.reports.measures",
    "PeriodRates": "cqtt.reports.measures",
    "rates_of": "cqtt.reports.measures",
    "Judgement": "cqtt.reports.index_766",
    "Progress": "cqtt.reports.index_766",
    "judge": "cqtt.reports.index_766",
    "progress": "cqtt.reports.index_766",
    "BY_AGENCY": "cqtt.reports.layouts",
    "Figures": "cqtt.reports.figures",
    "Form06": "cqtt.reports.filed_forms",
    "Form07a": "cqtt.reports.filed_forms",
    "Layout": "cqtt.reports.layouts",
    "OF_2020": "cqtt.reports.layouts",
    "Row06": "cqtt.reports.filed_forms",
    "RowGroup": "cqtt.reports.layouts",
    "TWO_LEVEL": "cqtt.reports.layouts",
    "every_rate": "cqtt.reports.formulas",
}

__all__ = [
    "BY_AGENCY",
    "OF_2020",
    "TWO_LEVEL",
    "Check",
    "CheckKind",
    "CheckedReport",
    "CommuneReport",
    "ComparedFigure",
    "Counted",
    "FigureDifference",
    "Figures",
    "Form06",
    "Form07a",
    "Frequency",
    "Judgement",
    "Layout",
    "MeanTime",
    "PeriodRates",
    "Progress",
    "ReportComparison",
    "ReportFigure",
    "ReportSource",
    "ReportedFigure",
    "Row06",
    "RowGroup",
    "Unseen",
    "check_report",
    "compare",
    "count_dossiers",
    "every_rate",
    "figures_of",
    "form_06",
    "form_07a",
    "judge",
    "progress",
    "rates_of",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
