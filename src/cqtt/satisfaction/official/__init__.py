"""
The official methods of satisfaction, each with its source and its rounding.

*Phương pháp chính thức.*  Two figures are called "satisfaction rate" and are not the
same: ``ballot_share`` counts the people who say that they are satisfied, in
``without_complaint`` (Decision 766) silence counts as satisfied.

>>> print(explain_two_rates("en"))
Share of answers that are satisfied: ballots at the two satisfied levels / ballots \
answered. Not to be compared with the rate of Decision 766, in which silence counts \
as satisfied.
Satisfaction with receiving and settling procedures: dossiers neither late nor \
disliked nor complained about / dossiers. Silence counts as satisfied; not to be \
compared with the share of people who answered that they are satisfied.

Not here: the classes of scores (``cqtt.facts.gradings()``); the class borders for
officials, which no source at hand confirms; the index of SIPAS, whose formula is not
settled (``cqtt.satisfaction.indexes``).
"""

from cqtt.satisfaction.official.dossier_points import contact_points, time_points
from cqtt.satisfaction.official.index_766 import SatisfactionGroup, points_of
from cqtt.satisfaction.official.indicators import INDICATORS, Indicator, Per
from cqtt.satisfaction.official.nine_indicators import nine_indicators
from cqtt.satisfaction.official.nine_result import IndicatorScore, NineIndicators
from cqtt.satisfaction.official.satisfaction_rates import (
    BALLOT_SHARE,
    REFLECTIONS_ON_TIME,
    REFLECTIONS_SATISFACTION,
    REFLECTIONS_SATISFACTION_ADDED,
    WITHOUT_COMPLAINT,
    WITHOUT_COMPLAINT_ADDED,
    SatisfactionRate,
    ballot_share,
    explain_two_rates,
)
from cqtt.satisfaction.official.without_complaint import (
    reflections_on_time,
    reflections_satisfaction,
    reflections_satisfaction_added,
    without_complaint,
    without_complaint_added,
)

__all__ = [
    "BALLOT_SHARE",
    "INDICATORS",
    "REFLECTIONS_ON_TIME",
    "REFLECTIONS_SATISFACTION",
    "REFLECTIONS_SATISFACTION_ADDED",
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
    "reflections_satisfaction_added",
    "time_points",
    "without_complaint",
    "without_complaint_added",
]
