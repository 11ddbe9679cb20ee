"""
Scorecards: criteria, points and classes, with the reasons of every point.

*Bảng tiêu chí chấm điểm.*  A ``Scorecard`` is data with its gaps told; ``score`` gives
points, what is missing and what one more unit of evidence would bring, and refuses a
class that it cannot derive.  It takes shares, counts and yes or no as evidence and
knows no room that measures them.

Not here: the scorecards of provinces (``cqtt.facts.scorecards``).  Its names load on
first use.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.scorecards.bands import Banded as Banded
    from cqtt.scorecards.bands import PointBand as PointBand
    from cqtt.scorecards.bands import Quantity as Quantity
    from cqtt.scorecards.cards import BonusRule as BonusRule
    from cqtt.scorecards.cards import Card as Card
    from cqtt.scorecards.cards import Condition as Condition
    from cqtt.scorecards.classes import ClassBand as ClassBand
    from cqtt.scorecards.classes import ClassTable as ClassTable
    from cqtt.scorecards.classing import Classing as Classing
    from cqtt.scorecards.classing import Reason as Reason
    from cqtt.scorecards.conditions import MinimumPerCriterion as MinimumPerCriterion
    from cqtt.scorecards.conditions import MinimumTotal as MinimumTotal
    from cqtt.scorecards.conditions import Requirement as Requirement
    from cqtt.scorecards.criteria import Criterion as Criterion
    from cqtt.scorecards.criteria import Exhibit as Exhibit
    from cqtt.scorecards.criteria import Standing as Standing
    from cqtt.scorecards.evidence import Evidence as Evidence
    from cqtt.scorecards.evidence import Offered as Offered
    from cqtt.scorecards.evidence import Round as Round
    from cqtt.scorecards.exhibiting import MissingFile as MissingFile
    from cqtt.scorecards.gaining import Gain as Gain
    from cqtt.scorecards.inputs import Amount as Amount
    from cqtt.scorecards.inputs import Answer as Answer
    from cqtt.scorecards.inputs import Count as Count
    from cqtt.scorecards.inputs import Given as Given
    from cqtt.scorecards.inputs import HasShare as HasShare
    from cqtt.scorecards.inputs import Points as Points
    from cqtt.scorecards.inputs import Share as Share
    from cqtt.scorecards.lines import Line as Line
    from cqtt.scorecards.ranges import Range as Range
    from cqtt.scorecards.recognizing import ConditionResult as ConditionResult
    from cqtt.scorecards.recognizing import Recognition as Recognition
    from cqtt.scorecards.rounds import Revision as Revision
    from cqtt.scorecards.rounds import Rounds as Rounds
    from cqtt.scorecards.rounds import side_by_side as side_by_side
    from cqtt.scorecards.rules import AllOrNothing as AllOrNothing
    from cqtt.scorecards.rules import Deducting as Deducting
    from cqtt.scorecards.rules import Judged as Judged
    from cqtt.scorecards.rules import PerShare as PerShare
    from cqtt.scorecards.rules import PerUnit as PerUnit
    from cqtt.scorecards.rules import ScoringRule as ScoringRule
    from cqtt.scorecards.rules import YesNo as YesNo
    from cqtt.scorecards.scorecard import Scorecard as Scorecard
    from cqtt.scorecards.sheets import ScoreSheet as ScoreSheet
    from cqtt.scorecards.totals import Reading as Reading
    from cqtt.scorecards.totals import Span as Span

_WHERE = {
    "AllOrNothing": "cqtt.scorecards.rules",
    "Amount": "cqtt.scorecards.inputs",
    "Answer": "cqtt.scorecards.inputs",
    "Banded": "cqtt.scorecards.bands",
    "BonusRule": "cqtt.scorecards.cards",
    "Card": "cqtt.scorecards.cards",
    "ClassBand": "cqtt.scorecards.classes",
    "ClassTable": "cqtt.scorecards.classes",
    "Classing": "cqtt.scorecards.classing",
    "Condition": "cqtt.scorecards.cards",
    "ConditionResult": "cqtt.scorecards.recognizing",
    "Count": "cqtt.scorecards.inputs",
    "Criterion": "cqtt.scorecards.criteria",
    "Deducting": "cqtt.scorecards.rules",
    "Evidence": "cqtt.scorecards.evidence",
    "Exhibit": "cqtt.scorecards.criteria",
    "Gain": "cqtt.scorecards.gaining",
    "Given": "cqtt.scorecards.inputs",
    "HasShare": "cqtt.scorecards.inputs",
    "Judged": "cqtt.scorecards.rules",
    "Line": "cqtt.scorecards.lines",
    "MinimumPerCriterion": "cqtt.scorecards.conditions",
    "MinimumTotal": "cqtt.scorecards.conditions",
    "MissingFile": "cqtt.scorecards.exhibiting",
    "Offered": "cqtt.scorecards.evidence",
    "PerShare": "cqtt.scorecards.rules",
    "PerUnit": "cqtt.scorecards.rules",
    "PointBand": "cqtt.scorecards.bands",
    "Points": "cqtt.scorecards.inputs",
    "Quantity": "cqtt.scorecards.bands",
    "Range": "cqtt.scorecards.ranges",
    "Reading": "cqtt.scorecards.totals",
    "Reason": "cqtt.scorecards.classing",
    "Recognition": "cqtt.scorecards.recognizing",
    "Requirement": "cqtt.scorecards.conditions",
    "Revision": "cqtt.scorecards.rounds",
    "Round": "cqtt.scorecards.evidence",
    "Rounds": "cqtt.scorecards.rounds",
    "ScoreSheet": "cqtt.scorecards.sheets",
    "Scorecard": "cqtt.scorecards.scorecard",
    "ScoringRule": "cqtt.scorecards.rules",
    "Share": "cqtt.scorecards.inputs",
    "Span": "cqtt.scorecards.totals",
    "Standing": "cqtt.scorecards.criteria",
    "YesNo": "cqtt.scorecards.rules",
    "side_by_side": "cqtt.scorecards.rounds",
}

__all__ = [
    "AllOrNothing",
    "Amount",
    "Answer",
    "Banded",
    "BonusRule",
    "Card",
    "ClassBand",
    "ClassTable",
    "Classing",
    "Condition",
    "ConditionResult",
    "Count",
    "Criterion",
    "Deducting",
    "Evidence",
    "Exhibit",
    "Gain",
    "Given",
    "HasShare",
    "Judged",
    "Line",
    "MinimumPerCriterion",
    "MinimumTotal",
    "MissingFile",
    "Offered",
    "PerShare",
    "PerUnit",
    "PointBand",
    "Points",
    "Quantity",
    "Range",
    "Reading",
    "Reason",
    "Recognition",
    "Requirement",
    "Revision",
    "Round",
    "Rounds",
    "ScoreSheet",
    "Scorecard",
    "ScoringRule",
    "Share",
    "Span",
    "Standing",
    "YesNo",
    "side_by_side",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
