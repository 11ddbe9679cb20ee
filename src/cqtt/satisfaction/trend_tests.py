"""How a share is tested along the waves of a survey."""

from collections.abc import Sequence
from enum import Enum
from fractions import Fraction
from typing import Final, NamedTuple

from attrs import evolve

from cqtt.i18n import require_locale
from cqtt.satisfaction.differences import Difference
from cqtt.satisfaction.measuring import times
from cqtt.satisfaction.pairs import Sample, contrast, sample_of
from cqtt.satisfaction.scores import Score
from cqtt.satisfaction.waves import Timing
from cqtt.statistics.comparing import cochran_armitage
from cqtt.statistics.proportions import proportion_interval

_FEWEST_EXPECTED: Final = 5


class TrendTest(Enum):
    """
    How a trend is tested (*kiểm định xu hướng*).

    ``STEP`` is the test of two waves, as in ``compare``; ``LINE`` is the slope of a
    straight line, tested by the intervals of the waves, where a sample is not simple or
    some waves asked everybody.  ``CENSUS`` is no test: everybody answered in each wave.
    ``NONE`` is none either: a break of the series lies between the waves.
    """

    COCHRAN_ARMITAGE = "Cochran–Armitage"
    LINE = "z from intervals"
    STEP = "of two waves"
    CENSUS = "census"
    NONE = "none"

    def label(self, locale: str = "vi") -> str:
        """Return its name for people."""
        return _LABELS[self][require_locale(locale) == "en"]


_LABELS: Final = {
    TrendTest.COCHRAN_ARMITAGE: (
        "kiểm định Cochran–Armitage",
        "Cochran–Armitage test",
    ),
    TrendTest.LINE: (
        "kiểm định z cho đường thẳng qua các đợt, từ các khoảng tin cậy",
        "z test of a straight line over the waves, from their intervals",
    ),
    TrendTest.STEP: ("kiểm định của hai đợt", "test of the two waves"),
    TrendTest.CENSUS: ("điều tra toàn bộ", "everybody asked"),
    TrendTest.NONE: ("không kiểm định xu hướng chung", "no test over all waves"),
}


class TrendOutcome(NamedTuple):
    """The test of a trend; z and p are ``None`` where there are none."""

    test: TrendTest
    z: float | None
    p_value: float | None


def outcome_along(
    scores: Sequence[Score], steps: Sequence[Difference], timing: Timing, level: float
) -> TrendOutcome:
    """Test a share along waves: as the step from wave to wave where there is one."""
    samples = [sample_of(score) for score in scores]
    if all(each.is_census for each in samples):
        moved = len({each.exact for each in samples}) > 1
        return TrendOutcome(TrendTest.CENSUS, None, 0.0 if moved else 1.0)
    if len(steps) == 1:
        return TrendOutcome(TrendTest.STEP, steps[0].statistic, steps[0].p_value)
    if all(each.is_simple and not each.is_census for each in samples):
        z, p_value = cochran_armitage(
            [each.hits or 0 for each in samples],
            [each.base for each in samples],
            timing.times,
            sizes=[each.size for each in samples],
        )
        return TrendOutcome(TrendTest.COCHRAN_ARMITAGE, z, p_value)
    found = contrast([_at_level(each, level) for each in samples], _off_middle(timing))
    return TrendOutcome(TrendTest.LINE, *((None, None) if found is None else found[:2]))


def _at_level(sample: Sample, level: float) -> Sample:
    """Return a sample with the interval that ``compare`` takes of it."""
    if not sample.is_simple:
        return sample
    found = proportion_interval(
        sample.exact, sample.base, level=level, frame=sample.frame
    )
    return evolve(sample, interval=times(found, 100))


def _off_middle(timing: Timing) -> list[Fraction]:
    """Return how far each wave is from the middle of their times."""
    when = [Fraction(time) for time in timing.times or range(len(timing.names))]
    middle = sum(when, Fraction(0)) / len(when)
    return [at - middle for at in when]


def slope(scores: Sequence[Score], timing: Timing) -> Fraction:
    """Return a number with the sign of the straight line through the shares."""
    parts = zip(_off_middle(timing), scores, strict=True)
    return sum((off * (score.exact or 0) for off, score in parts), Fraction(0))


def is_rough(scores: Sequence[Score]) -> bool:
    """Tell whether a count that is to be expected in a wave is below 5."""
    hits, whole = sum(each.hits or 0 for each in scores), sum(e.base for e in scores)
    fewest = min(each.base for each in scores) * min(hits, whole - hits)
    return 0 < fewest < _FEWEST_EXPECTED * whole
