"""
Satisfaction: a score that can be defended.

*Mức độ hài lòng.*  A ``Tally`` keeps the counts, the frame and where they come from; a
``Score`` says its formula, its base, its interval and what was left out.

Not here: surveys with their sources (``cqtt.facts.surveys``), reading files and data
frames (``cqtt.interop``).  Its names load on first use.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.satisfaction.allocation import SamplePlan as SamplePlan
    from cqtt.satisfaction.allocation import allocate as allocate
    from cqtt.satisfaction.comparability import OBSTACLES as OBSTACLES
    from cqtt.satisfaction.comparability import obstacles as obstacles
    from cqtt.satisfaction.comparing import compare as compare
    from cqtt.satisfaction.comparing import compare_all as compare_all
    from cqtt.satisfaction.comparisons import Comparisons as Comparisons
    from cqtt.satisfaction.differences import Difference as Difference
    from cqtt.satisfaction.index_result import SatisfactionIndex as SatisfactionIndex
    from cqtt.satisfaction.indexes import index as index
    from cqtt.satisfaction.indexes import index_of_ballots as index_of_ballots
    from cqtt.satisfaction.measured import Design as Design
    from cqtt.satisfaction.measured import DesignKind as DesignKind
    from cqtt.satisfaction.measures import Measure as Measure
    from cqtt.satisfaction.measures import Unit as Unit
    from cqtt.satisfaction.obstacle import Obstacle as Obstacle
    from cqtt.satisfaction.official import NineIndicators as NineIndicators
    from cqtt.satisfaction.official import SatisfactionGroup as SatisfactionGroup
    from cqtt.satisfaction.official import SatisfactionRate as SatisfactionRate
    from cqtt.satisfaction.official import ballot_share as ballot_share
    from cqtt.satisfaction.official import explain_two_rates as explain_two_rates
    from cqtt.satisfaction.official import nine_indicators as nine_indicators
    from cqtt.satisfaction.official import reflections_on_time as reflections_on_time
    from cqtt.satisfaction.official import (
        reflections_satisfaction as reflections_satisfaction,
    )
    from cqtt.satisfaction.official import without_complaint as without_complaint
    from cqtt.satisfaction.official import (
        without_complaint_added as without_complaint_added,
    )
    from cqtt.satisfaction.origins import Mode as Mode
    from cqtt.satisfaction.origins import Origin as Origin
    from cqtt.satisfaction.paired_questions import (
        ranking_of_ballots as ranking_of_ballots,
    )
    from cqtt.satisfaction.pairs import DifferenceTest as DifferenceTest
    from cqtt.satisfaction.planning import compare_sizes as compare_sizes
    from cqtt.satisfaction.planning import exact_size as exact_size
    from cqtt.satisfaction.planning import taught_size as taught_size
    from cqtt.satisfaction.questions_together import Reliability as Reliability
    from cqtt.satisfaction.questions_together import reliability as reliability
    from cqtt.satisfaction.ranked_units import RankedUnit as RankedUnit
    from cqtt.satisfaction.rankings import Ranking as Ranking
    from cqtt.satisfaction.rankings import ranking as ranking
    from cqtt.satisfaction.sample_sizes import SampleSize as SampleSize
    from cqtt.satisfaction.sample_sizes import SizeMethod as SizeMethod
    from cqtt.satisfaction.samples import clustered as clustered
    from cqtt.satisfaction.samples import post_stratified as post_stratified
    from cqtt.satisfaction.samples import stratified as stratified
    from cqtt.satisfaction.scales import FIVE_LEVELS as FIVE_LEVELS
    from cqtt.satisfaction.scales import FOUR_LEVELS as FOUR_LEVELS
    from cqtt.satisfaction.scales import ONE_TO_TEN as ONE_TO_TEN
    from cqtt.satisfaction.scales import SCALES as SCALES
    from cqtt.satisfaction.scales import ZERO_TO_TEN as ZERO_TO_TEN
    from cqtt.satisfaction.scales import ZERO_TO_TWO as ZERO_TO_TWO
    from cqtt.satisfaction.scales import Level as Level
    from cqtt.satisfaction.scales import Scale as Scale
    from cqtt.satisfaction.scales import Side as Side
    from cqtt.satisfaction.score_tables import score_table as score_table
    from cqtt.satisfaction.scores import Score as Score
    from cqtt.satisfaction.series import IndexChange as IndexChange
    from cqtt.satisfaction.series import PublishedIndex as PublishedIndex
    from cqtt.satisfaction.series import index_change as index_change
    from cqtt.satisfaction.showing import tidy as tidy
    from cqtt.satisfaction.showing import tidy_scores as tidy_scores
    from cqtt.satisfaction.surveys import Factor as Factor
    from cqtt.satisfaction.surveys import Question as Question
    from cqtt.satisfaction.surveys import Respondents as Respondents
    from cqtt.satisfaction.surveys import SeriesBreak as SeriesBreak
    from cqtt.satisfaction.surveys import Source as Source
    from cqtt.satisfaction.surveys import Survey as Survey
    from cqtt.satisfaction.tallies import Tally as Tally
    from cqtt.satisfaction.trend_tests import TrendTest as TrendTest
    from cqtt.satisfaction.trending import trend as trend
    from cqtt.satisfaction.trends import Direction as Direction
    from cqtt.satisfaction.trends import Trend as Trend
    from cqtt.satisfaction.waves import Spacing as Spacing
    from cqtt.satisfaction.weights import WeightedTally as WeightedTally

_WHERE = {
    "Reliability": "cqtt.satisfaction.questions_together",
    "reliability": "cqtt.satisfaction.questions_together",
    "clustered": "cqtt.satisfaction.samples",
    "post_stratified": "cqtt.satisfaction.samples",
    "stratified": "cqtt.satisfaction.samples",
    "Comparisons": "cqtt.satisfaction.comparisons",
    "Design": "cqtt.satisfaction.measured",
    "DesignKind": "cqtt.satisfaction.measured",
    "Difference": "cqtt.satisfaction.differences",
    "DifferenceTest": "cqtt.satisfaction.pairs",
    "Direction": "cqtt.satisfaction.trends",
    "FIVE_LEVELS": "cqtt.satisfaction.scales",
    "FOUR_LEVELS": "cqtt.satisfaction.scales",
    "Factor": "cqtt.satisfaction.surveys",
    "IndexChange": "cqtt.satisfaction.series",
    "Level": "cqtt.satisfaction.scales",
    "Measure": "cqtt.satisfaction.measures",
    "Mode": "cqtt.satisfaction.origins",
    "NineIndicators": "cqtt.satisfaction.official",
    "ONE_TO_TEN": "cqtt.satisfaction.scales",
    "OBSTACLES": "cqtt.satisfaction.comparability",
    "Obstacle": "cqtt.satisfaction.obstacle",
    "Origin": "cqtt.satisfaction.origins",
    "PublishedIndex": "cqtt.satisfaction.series",
    "Question": "cqtt.satisfaction.surveys",
    "RankedUnit": "cqtt.satisfaction.ranked_units",
    "Ranking": "cqtt.satisfaction.rankings",
    "Respondents": "cqtt.satisfaction.surveys",
    "SCALES": "cqtt.satisfaction.scales",
    "SamplePlan": "cqtt.satisfaction.allocation",
    "SampleSize": "cqtt.satisfaction.sample_sizes",
    "SatisfactionGroup": "cqtt.satisfaction.official",
    "SatisfactionIndex": "cqtt.satisfaction.index_result",
    "SatisfactionRate": "cqtt.satisfaction.official",
    "Scale": "cqtt.satisfaction.scales",
    "Score": "cqtt.satisfaction.scores",
    "SeriesBreak": "cqtt.satisfaction.surveys",
    "Side": "cqtt.satisfaction.scales",
    "SizeMethod": "cqtt.satisfaction.sample_sizes",
    "Source": "cqtt.satisfaction.surveys",
    "Spacing": "cqtt.satisfaction.waves",
    "Survey": "cqtt.satisfaction.surveys",
    "Tally": "cqtt.satisfaction.tallies",
    "Trend": "cqtt.satisfaction.trends",
    "TrendTest": "cqtt.satisfaction.trend_tests",
    "Unit": "cqtt.satisfaction.measures",
    "WeightedTally": "cqtt.satisfaction.weights",
    "ZERO_TO_TEN": "cqtt.satisfaction.scales",
    "ZERO_TO_TWO": "cqtt.satisfaction.scales",
    "allocate": "cqtt.satisfaction.allocation",
    "ballot_share": "cqtt.satisfaction.official",
    "index_change": "cqtt.satisfaction.series",
    "compare": "cqtt.satisfaction.comparing",
    "compare_all": "cqtt.satisfaction.comparing",
    "compare_sizes": "cqtt.satisfaction.planning",
    "exact_size": "cqtt.satisfaction.planning",
    "explain_two_rates": "cqtt.satisfaction.official",
    "index": "cqtt.satisfaction.indexes",
    "index_of_ballots": "cqtt.satisfaction.indexes",
    "nine_indicators": "cqtt.satisfaction.official",
    "obstacles": "cqtt.satisfaction.comparability",
    "ranking": "cqtt.satisfaction.rankings",
    "reflections_on_time": "cqtt.satisfaction.official",
    "reflections_satisfaction": "cqtt.satisfaction.official",
    "ranking_of_ballots": "cqtt.satisfaction.paired_questions",
    "score_table": "cqtt.satisfaction.score_tables",
    "taught_size": "cqtt.satisfaction.planning",
    "tidy": "cqtt.satisfaction.showing",
    "tidy_scores": "cqtt.satisfaction.showing",
    "trend": "cqtt.satisfaction.trending",
    "without_complaint": "cqtt.satisfaction.official",
    "without_complaint_added": "cqtt.satisfaction.official",
}

__all__ = sorted(_WHERE)  # noqa: PLE0605 the table is the list


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
