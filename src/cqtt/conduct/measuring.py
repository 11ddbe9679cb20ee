"""From the observations of an item to its result, and what of it is withheld."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Final, TypeAlias, TypeVar

from cqtt.agencies import Unit
from cqtt.conduct.codes import ConductItem
from cqtt.conduct.observations import Observation, SourceKind
from cqtt.conduct.officers import same_writing
from cqtt.conduct.results import (
    ItemResult,
    ItemStatus,
    ItemTrend,
    ObservedCounts,
    TrendPoint,
    counted,
)
from cqtt.conduct.settings import AssessmentSettings
from cqtt.law import Period
from cqtt.statistics import Interval
from cqtt.statistics.comparing import cochran_armitage
from cqtt.statistics.proportions import proportion_interval

_Rows: TypeAlias = Sequence[Observation]
_Part = TypeVar("_Part", bound=Hashable)
_OWN: Final = SourceKind.SELF_ASSESSMENT
_TWO: Final = 2


def standing_of(rows: _Rows, settings: AssessmentSettings) -> ItemStatus:
    """Return whether observations may be shown together."""
    if not rows:
        return ItemStatus.UNOBSERVED
    found = counted(rows)
    if (found.base or found.total) < settings.minimum:
        return ItemStatus.TOO_FEW
    if settings.withholds_one_post and _beside_one_post(rows) < max(
        1, settings.minimum
    ):
        return ItemStatus.ONE_POST
    return ItemStatus.SHOWN


def _beside_one_post(rows: _Rows) -> int:
    """Return how many observations are not of the post that was observed most."""
    posts: dict[tuple[Unit, str], int] = defaultdict(int)
    for each in rows:
        posts[each.unit, same_writing(each.post)] += each.count
    most = max((count for (_, post), count in posts.items() if post), default=0)
    return sum(posts.values()) - most


def item_result(
    item: ConductItem, rows: _Rows, settings: AssessmentSettings
) -> ItemResult:
    """Return the result of an item from all of its observations in a group."""
    beside = [each for each in rows if each.source is _OWN and not settings.joins_self]
    joined = [each for each in rows if each.source is not _OWN or settings.joins_self]
    status, self_status = (standing_of(each, settings) for each in (joined, beside))
    self_found = counted(beside) if self_status is ItemStatus.SHOWN else None
    if status is not ItemStatus.SHOWN:
        return ItemResult(
            item=item,
            status=status,
            self_status=self_status,
            self_assessment=self_found,
        )
    sources = _parted(joined, lambda each: each.source, settings)
    periods = _parted(joined, lambda each: _period(each.on, settings), settings)
    observed = counted(joined)
    return ItemResult(
        item=item,
        status=status,
        observed=observed,
        interval=_interval(observed, settings),
        sources=tuple(sorted(sources.items(), key=_position)) if sources else (),
        withholds_sources=sources is None,
        self_status=self_status,
        self_assessment=self_found,
        trend=_trend(joined, periods, settings) if periods else None,
        withholds_trend=periods is None,
        last_on=max(each.on for each in joined),
    )


def _parted(
    rows: _Rows, part_of: Callable[[Observation], _Part], settings: AssessmentSettings
) -> dict[_Part, ObservedCounts] | None:
    """Return the counts by parts; ``None`` where one of them must be withheld."""
    parts: dict[_Part, list[Observation]] = defaultdict(list)
    for each in rows:
        parts[part_of(each)].append(each)
    if any(
        standing_of(each, settings) is not ItemStatus.SHOWN for each in parts.values()
    ):
        return None
    return {part: counted(each) for part, each in parts.items()}


def _position(pair: tuple[SourceKind, ObservedCounts]) -> int:
    return list(SourceKind).index(pair[0])


def _interval(found: ObservedCounts, settings: AssessmentSettings) -> Interval | None:
    if found.share is None or found.n_effective is None:
        return None
    size = float(found.n_effective)
    return proportion_interval(found.share, size, level=settings.level)


def _period(day: date, settings: AssessmentSettings) -> Period | None:
    """Return the period that a day is in; ``None`` if it is in none of those given."""
    if settings.periods is None:
        last = monthrange(day.year, day.month)[1]
        return Period(day.replace(day=1), day.replace(day=last))
    return next((each for each in settings.periods if day in each), None)


def _trend(
    rows: _Rows,
    periods: Mapping[Period | None, ObservedCounts],
    settings: AssessmentSettings,
) -> ItemTrend | None:
    points = sorted(
        (
            TrendPoint(period, found)
            for period, found in periods.items()
            if period is not None and found.share is not None
        ),
        key=lambda point: point.period.since or date.min,
    )
    if len(points) < _TWO:
        return None
    # Of a share and a size the test makes what it makes of counts.
    shares = [point.observed.share or 0 for point in points]
    z, p_value = cochran_armitage(
        [share.numerator for share in shares],
        [share.denominator for share in shares],
        [_time(point.period, settings) for point in points],
        sizes=[point.observed.n_effective or 0 for point in points],
    )
    mixes = _mixes_sources(rows, settings)
    return ItemTrend(tuple(points), z, p_value, settings.level, mixes)


def _mixes_sources(rows: _Rows, settings: AssessmentSettings) -> bool:
    """Tell whether a source has another part of the base in one period than another."""
    weights: dict[Period, dict[SourceKind, Fraction]] = {}
    for each in rows:
        period = _period(each.on, settings)
        if period is not None and each.verdict.is_in_base:
            of_period = weights.setdefault(period, defaultdict(Fraction))
            of_period[each.source] += Fraction(each.weight) * each.count
    parts = {
        frozenset(
            (kind, weight / sum(found.values())) for kind, weight in found.items()
        )
        for found in weights.values()
    }
    return len(parts) > 1


def _time(period: Period, settings: AssessmentSettings) -> int:
    """Return when a period was: the number of its month, or its place in the list."""
    if settings.periods is not None:
        return settings.periods.index(period)
    since = period.since or date.min
    return 12 * since.year + since.month
