"""Whether a share rises or falls over the waves of a survey."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise
from typing import Final, Literal, TypeAlias, TypeVar

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.satisfaction.comparability import OBSTACLES
from cqtt.satisfaction.comparing import (
    accepted,
    checked_pairs,
    difference_of,
    holm_adjusted,
    require_named,
    scores_of,
)
from cqtt.satisfaction.counts import Counts
from cqtt.satisfaction.measured import HEADLINE_FROM
from cqtt.satisfaction.measures import Unit
from cqtt.satisfaction.measuring import LEVEL, How
from cqtt.satisfaction.obstacle import BREAK
from cqtt.satisfaction.scores import Score
from cqtt.satisfaction.trend_tests import TrendOutcome, TrendTest, outcome_along
from cqtt.satisfaction.trends import Trend
from cqtt.satisfaction.waves import Time, timed

Wave = TypeVar("Wave", str, int, date)
TrendMeasure: TypeAlias = Literal["top2", "satisfied"]

# What blocks was refused already, pair by pair.
_ANY: Final = frozenset(OBSTACLES)


def trend(
    waves: Mapping[Wave, Counts | Score],
    measure: TrendMeasure | None = None,
    *,
    times: Iterable[Time] | None = None,
    level: float = LEVEL,
    accept_break: bool = False,
    accept: Iterable[str] = (),
    headline_from: int = HEADLINE_FROM,
) -> Trend:
    """
    Test whether a share rises or falls over waves (*xu hướng qua các đợt*).

    ``waves`` go from the earliest to the latest; their names are texts, years or days.
    Years (ints) and days (dates) are the times of the waves; for texts the steps are
    taken to be equal.  ``times`` says otherwise when the waves were, in any unit.
    ``measure`` of tallies is ``top2`` if none is named.

    Two waves are tested as in ``compare``.  For more, the Cochran–Armitage test
    (Cochran 1954, Armitage 1955) is one for a straight line; frames count through the
    effective sizes.  Where a wave is a ``Score`` of a sample that is not simple, such
    as that of ``stratified``, or where some waves asked everybody, the slope of the
    straight line through the shares is tested by their intervals, as in ``compare``.
    Where every wave asked everybody, nothing is sampling and nothing is tested.

    A trend across a series break of the survey, such as that of 2022, is refused:
    ``accept_break`` lets the waves pass, with the other edition and the other people
    asked that go with the break; then it is told, no trend over all of them is tested,
    and no step across it is called a change.  ``accept`` holds the slugs of other
    obstacles, as in ``compare``; each wave is held against each.

    Raises:
        WrongTypeError: The waves are no mapping; one is neither a ``Tally`` nor a
            ``Score``; its name or a time is of another type; ``accept_break`` is no
            bool.
        InvalidValueError: There are fewer than two waves; their years, days or times
            are not in order; the times are not as many; an obstacle is an error and not
            accepted; else as ``compare``.
        UnknownNameError: ``accept`` holds what is no obstacle.

    >>> from cqtt.satisfaction import FOUR_LEVELS, Tally
    >>> waves = {2023 + at: Tally({"Hài lòng": 160 + 10 * at,
    ...                            "Bình thường": 40 - 10 * at}, scale=FOUR_LEVELS)
    ...          for at in range(3)}
    >>> found = trend(waves)
    >>> round(found.z, 3), round(found.p_value, 4), found.direction
    (2.801, 0.0051, <Direction.UP: 'up'>)
    """
    if not isinstance(measure, str | None):
        raise WrongTypeError("measure", type(measure).__name__, "measure-of-trend")
    if measure not in (None, "top2", "satisfied"):
        raise InvalidValueError("measure", measure, "measure-of-trend")
    require_instance(accept_break, bool, "accept_break", "yes-no")
    timing = timed(require_named(waves, "waves"), times)
    named = dict(zip(timing.names, waves.values(), strict=True))
    scores = scores_of(named, measure, How(level=level, headline_from=headline_from))
    every = tuple(scores.values())
    for score in every:
        if score.measure.unit is not Unit.PERCENT:
            raise InvalidValueError("measure", score.measure.name, "measure-of-trend")
    found = checked_pairs(scores, accepted(accept), accept_break=accept_break)
    steps = holm_adjusted(
        [
            difference_of(scores[b], scores[a], _ANY, level=level, names=(b, a))
            for a, b in pairwise(scores)
        ]
    )
    outcome = (
        TrendOutcome(TrendTest.NONE, None, None)
        if any(each.rule == BREAK for each in found)
        else outcome_along(every, steps, timing, level)
    )
    return Trend(
        names=timing.names,
        scores=every,
        times=timing.times,
        test=outcome.test,
        z=outcome.z,
        p_value=outcome.p_value,
        steps=steps,
        level=level,
        spacing=timing.spacing,
        obstacles=found,
    )
