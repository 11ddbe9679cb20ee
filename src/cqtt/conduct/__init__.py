"""
Conduct: codes such as "5 biết" and "4 luôn", who signed them, how they are kept.

*Quy tắc ứng xử, cam kết, đánh giá việc thực hiện.*  A ``CodeOfConduct`` says who
adopted which wording and how that is known; results per person are only for the caller
who asks for them by post.

Not here: the codes with their sources (``cqtt.facts.codes_of_conduct``).  Its names
load on first use.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.conduct.assessed import Assessment as Assessment
    from cqtt.conduct.assessed import Assessments as Assessments
    from cqtt.conduct.assessing import assess as assess
    from cqtt.conduct.boards import ConductDisplay as ConductDisplay
    from cqtt.conduct.boards import desk_card as desk_card
    from cqtt.conduct.boards import wall_board as wall_board
    from cqtt.conduct.codes import CodeOfConduct as CodeOfConduct
    from cqtt.conduct.collection import CodesOfConduct as CodesOfConduct
    from cqtt.conduct.commitments import Commitment as Commitment
    from cqtt.conduct.commitments import changes_since as changes_since
    from cqtt.conduct.comparing import CodeComparison as CodeComparison
    from cqtt.conduct.comparing import compare as compare
    from cqtt.conduct.covered import Coverage as Coverage
    from cqtt.conduct.covering import coverage as coverage
    from cqtt.conduct.items import ConductItem as ConductItem
    from cqtt.conduct.local_thresholds import DA_NANG_LATE as DA_NANG_LATE
    from cqtt.conduct.local_thresholds import LOCAL_THRESHOLDS as LOCAL_THRESHOLDS
    from cqtt.conduct.observations import Observation as Observation
    from cqtt.conduct.observations import SourceKind as SourceKind
    from cqtt.conduct.observations import Verdict as Verdict
    from cqtt.conduct.overall import OverallMet as OverallMet
    from cqtt.conduct.place_changes import PlaceChange as PlaceChange
    from cqtt.conduct.results import ItemResult as ItemResult
    from cqtt.conduct.results import ItemStatus as ItemStatus
    from cqtt.conduct.results import ItemTrend as ItemTrend
    from cqtt.conduct.results import ObservedCounts as ObservedCounts
    from cqtt.conduct.results import TrendPoint as TrendPoint
    from cqtt.conduct.settings import AssessmentSettings as AssessmentSettings
    from cqtt.conduct.settings import GroupBy as GroupBy
    from cqtt.conduct.signing import COMMITMENT_COVERAGE as COMMITMENT_COVERAGE
    from cqtt.conduct.signing import Missing as Missing
    from cqtt.conduct.signing import Signing as Signing
    from cqtt.conduct.signing import StaffSigned as StaffSigned
    from cqtt.conduct.statuses import SourceStatus as SourceStatus
    from cqtt.conduct.survey_answers import QuestionMap as QuestionMap
    from cqtt.conduct.survey_answers import observations_of as observations_of
    from cqtt.conduct.thresholds import Judgement as Judgement
    from cqtt.conduct.thresholds import Threshold as Threshold
    from cqtt.rendering.boards.sheets import BoardPaper as BoardPaper
    from cqtt.rendering.boards.sheets import CardPaper as CardPaper

_WHERE = {
    "Assessment": "cqtt.conduct.assessed",
    "AssessmentSettings": "cqtt.conduct.settings",
    "Assessments": "cqtt.conduct.assessed",
    "BoardPaper": "cqtt.rendering.boards.sheets",
    "COMMITMENT_COVERAGE": "cqtt.conduct.signing",
    "CardPaper": "cqtt.rendering.boards.sheets",
    "CodeComparison": "cqtt.conduct.comparing",
    "CodeOfConduct": "cqtt.conduct.codes",
    "CodesOfConduct": "cqtt.conduct.collection",
    "Commitment": "cqtt.conduct.commitments",
    "ConductDisplay": "cqtt.conduct.boards",
    "ConductItem": "cqtt.conduct.items",
    "Coverage": "cqtt.conduct.covered",
    "DA_NANG_LATE": "cqtt.conduct.local_thresholds",
    "GroupBy": "cqtt.conduct.settings",
    "ItemResult": "cqtt.conduct.results",
    "ItemStatus": "cqtt.conduct.results",
    "ItemTrend": "cqtt.conduct.results",
    "Judgement": "cqtt.conduct.thresholds",
    "LOCAL_THRESHOLDS": "cqtt.conduct.local_thresholds",
    "Missing": "cqtt.conduct.signing",
    "Observation": "cqtt.conduct.observations",
    "ObservedCounts": "cqtt.conduct.results",
    "OverallMet": "cqtt.conduct.overall",
    "PlaceChange": "cqtt.conduct.place_changes",
    "QuestionMap": "cqtt.conduct.survey_answers",
    "Signing": "cqtt.conduct.signing",
    "SourceKind": "cqtt.conduct.observations",
    "SourceStatus": "cqtt.conduct.statuses",
    "StaffSigned": "cqtt.conduct.signing",
    "Threshold": "cqtt.conduct.thresholds",
    "TrendPoint": "cqtt.conduct.results",
    "Verdict": "cqtt.conduct.observations",
    "assess": "cqtt.conduct.assessing",
    "changes_since": "cqtt.conduct.commitments",
    "compare": "cqtt.conduct.comparing",
    "coverage": "cqtt.conduct.covering",
    "desk_card": "cqtt.conduct.boards",
    "observations_of": "cqtt.conduct.survey_answers",
    "wall_board": "cqtt.conduct.boards",
}

__all__ = [
    "COMMITMENT_COVERAGE",
    "DA_NANG_LATE",
    "LOCAL_THRESHOLDS",
    "Assessment",
    "AssessmentSettings",
    "Assessments",
    "BoardPaper",
    "CardPaper",
    "CodeComparison",
    "CodeOfConduct",
    "CodesOfConduct",
    "Commitment",
    "ConductDisplay",
    "ConductItem",
    "Coverage",
    "GroupBy",
    "ItemResult",
    "ItemStatus",
    "ItemTrend",
    "Judgement",
    "Missing",
    "Observation",
    "ObservedCounts",
    "OverallMet",
    "PlaceChange",
    "QuestionMap",
    "Signing",
    "SourceKind",
    "SourceStatus",
    "StaffSigned",
    "Threshold",
    "TrendPoint",
    "Verdict",
    "assess",
    "changes_since",
    "compare",
    "coverage",
    "desk_card",
    "observations_of",
    "wall_board",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
