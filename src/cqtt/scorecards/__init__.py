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
    from cqtt.scorecards.cards import BonusRule as BonusRule
    from cqtt.scorecards.cards import Card as Card
    from cqtt.scorecards.cards import Condition as Condition
    from cqtt.scorecards.classes import ClassBand as ClassBand
    from cqtt.scorecards.classes import ClassTable as ClassTable
    from cqtt.scorecards.conditions import MinimumPerCriterion as MinimumPerCriterion
    from cqtt.scorecards.conditions import MinimumTotal as MinimumTotal
    from cqtt.scorecards.conditions import Requirement as Requirement
    from cqtt.scorecards.criteria import Criterion as Criterion
    from cqtt.scorecards.criteria import Exhibit as Exhibit
    from cqtt.scorecards.criteria import Standing as Standing
    from cqtt.scorecards.inputs import Amount as Amount
    from cqtt.scorecards.inputs import Answer as Answer
    from cqtt.scorecards.inputs import Count as Count
    from cqtt.scorecards.inputs import Given as Given
    from cqtt.scorecards.inputs import HasShare as HasShare
    from cqtt.scorecards.inputs import Points as Points
    from cqtt.scorecards.inputs import Share as Share
    from cqtt.scorecards.ranges import Range as Range
    from cqtt.scorecards.rules import AllOrNothing as AllOrNothing
    from cqtt.scorecards.rules import Banded as Banded
    from cqtt.scorecards.rules import Deducting as Deducting
    from cqtt.scorecards.rules import Judged as Judged
    from cqtt.scorecards.rules import PerShare as PerShare
    from cqtt.scorecards.rules import PerUnit as PerUnit
    from cqtt.scorecards.rules import PointBand as PointBand
    from cqtt.scorecards.rules import Quantity as Quantity
    from cqtt.scorecards.rules import ScoringRule as ScoringRule
    from cqtt.scorecards.rules import YesNo as YesNo

_WHERE = {
    "AllOrNothing": "cqtt.scorecards.rules",
    "Amount": "cqtt.scorecards.inputs",
    "Answer": "cqtt.scorecards.inputs",
    "Banded": "cqtt.scorecards.rules",
    "BonusRule": "cqtt.scorecards.cards",
    "Card": "cqtt.scorecards.cards",
    "ClassBand": "cqtt.scorecards.classes",
    "ClassTable": "cqtt.scorecards.classes",
    "Condition": "cqtt.scorecards.cards",
    "Count": "cqtt.scorecards.inputs",
    "Criterion": "cqtt.scorecards.criteria",
    "Deducting": "cqtt.scorecards.rules",
    "Exhibit": "cqtt.scorecards.criteria",
    "Given": "cqtt.scorecards.inputs",
    "HasShare": "cqtt.scorecards.inputs",
    "Judged": "cqtt.scorecards.rules",
    "MinimumPerCriterion": "cqtt.scorecards.conditions",
    "MinimumTotal": "cqtt.scorecards.conditions",
    "PerShare": "cqtt.scorecards.rules",
    "PerUnit": "cqtt.scorecards.rules",
    "PointBand": "cqtt.scorecards.rules",
    "Points": "cqtt.scorecards.inputs",
    "Quantity": "cqtt.scorecards.rules",
    "Range": "cqtt.scorecards.ranges",
    "Requirement": "cqtt.scorecards.conditions",
    "ScoringRule": "cqtt.scorecards.rules",
    "Share": "cqtt.scorecards.inputs",
    "Standing": "cqtt.scorecards.criteria",
    "YesNo": "cqtt.scorecards.rules",
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
    "Condition",
    "Count",
    "Criterion",
    "Deducting",
    "Exhibit",
    "Given",
    "HasShare",
    "Judged",
    "MinimumPerCriterion",
    "MinimumTotal",
    "PerShare",
    "PerUnit",
    "PointBand",
    "Points",
    "Quantity",
    "Range",
    "Requirement",
    "ScoringRule",
    "Share",
    "Standing",
    "YesNo",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
