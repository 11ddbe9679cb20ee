"""
The official methods of satisfaction, each with its source and its rounding.

*Phương pháp chính thức.*  Two figures are called "satisfaction rate" and are not the
same: ``ballot_share`` counts the people who say that they are satisfied, in
``without_complaint`` (Decision 766) silence counts as satisfied.

>>> print(explain_two_rates(locale="en"))
Share of answers that are satisfied: ballots at a satisfied level / ballots \
answered. Not to be compared with the rate of Decision 766, in which silence counts \
as satisfied.
Satisfaction with receiving and settling procedures: dossiers neither late nor \
disliked nor complained about / dossiers. Silence counts as satisfied; not to be \
compared with the share of people who answered that they are satisfied.

The 18 points of Decision 766, from lists of ids: an id that is in both lists counts
once.

>>> reflections = ["P1", "P2", "P3", "P4", "P5"]
>>> late, disliked, dossiers_late = ["P2"], ["P2"], ["H07", "H31"]
>>> group = SatisfactionGroup(
...     reflections_on_time=reflections_on_time(
...         len(reflections) - len(late), len(reflections)),
...     reflections_satisfaction=reflections_satisfaction(
...         len(reflections), late=late, disliked_or_complained=disliked),
...     settling_satisfaction=without_complaint(
...         100, late=dossiers_late, disliked_or_complained=["H31", "H40"]),
... )
>>> [rate.text("en") for rate in group.ratios]
['80.00 %', '80.00 %', '97.00 %']
>>> group.points, group.total
((Decimal('5.33'), Decimal('5.33'), Decimal('6.00')), Decimal('16.66'))

The nine indicators have a class only if a grading is passed:
``nine_indicators(points, grading=cqtt.facts.gradings()["nine-indicators"]).grade``.

Not here: the classes themselves (``cqtt.facts.gradings()``); the class borders for
officials, which no source at hand confirms; the index of SIPAS, whose formula is not
settled (``cqtt.satisfaction.indexes``).
"""

from cqtt.satisfaction.official.dossier_points import contact_points, time_points
from cqtt.satisfaction.official.formulas import (
    BALLOT_SHARE,
    REFLECTIONS_ON_TIME,
    REFLECTIONS_SATISFACTION,
    WITHOUT_COMPLAINT,
    WITHOUT_COMPLAINT_ADDED,
)
from cqtt.satisfaction.official.index_766 import SatisfactionGroup, points_of
from cqtt.satisfaction.official.indicators import INDICATORS, Indicator, Per
from cqtt.satisfaction.official.nine_indicators import nine_indicators
from cqtt.satisfaction.official.nine_result import IndicatorScore, NineIndicators
from cqtt.satisfaction.official.satisfaction_rates import (
    SatisfactionRate,
    ballot_share,
    explain_two_rates,
)
from cqtt.satisfaction.official.without_complaint import (
    reflections_on_time,
    reflections_satisfaction,
    without_complaint,
    without_complaint_added,
)

__all__ = [
    "BALLOT_SHARE",
    "INDICATORS",
    "REFLECTIONS_ON_TIME",
    "REFLECTIONS_SATISFACTION",
    "WITHOUT_COMPLAINT",
    "WITHOUT_COMPLAINT_ADDED",
    "Indicator",
    "IndicatorScore",
    "NineIndicators",
    "Per",
    "SatisfactionGroup",
    "SatisfactionRate",
    "ballot_share",
    "contact_points",
    "explain_two_rates",
    "nine_indicators",
    "points_of",
    "reflections_on_time",
    "reflections_satisfaction",
    "time_points",
    "without_complaint",
    "without_complaint_added",
]
