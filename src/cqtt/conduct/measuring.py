"""From the observations of an item to its result, and what of it is withheld."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias, TypeVar

from cqtt.conduct.gathering import (
    Alike,
    Gathered,
    beside_one_post,
    counted,
    gathered,
    in_base,
)
from cqtt.conduct.items import ConductItem
from cqtt.conduct.observations import Observation, SourceKind
from cqtt.conduct.results import (
    ItemResult,
    ItemStatus,
    ItemTrend,
    ObservedCounts,
    TrendPoint,
)
from cqtt.conduct.settings import AssessmentSettings
from cqtt.law import Period
from cqtt.statistics import Interval
from cqtt.statistics.comparing import cochran_armitage
from cqtt.statistics.proportions import proportion_interval

_Part = TypeVar("_Part", bound=Hashable)
_Sources: TypeAlias = Mapping[SourceKind, ObservedCounts]
_Periods: TypeAlias = Mapping[int | None, ObservedCounts]
_OWN: Final = SourceKind.SELF_ASSESSMENT
_TWO: Final = 2
_MONTHS: Final = 12


def standing_of(found: Gathered, settings: AssessmentSettings) -> ItemStatus:
    """Return whether there are enough observations to be shown together."""
    if not found:
        return ItemStatus.UNOBSERVED
    counts, base = counted(found), in_base(found)
    size = counts.n_effective or 0
    least = min(counts.base, size) if counts.base else counts.total
    if least < settings.minimum:
        return ItemStatus.TOO_FEW
    if settings.withholds_one_post and beside_one_post(base) < max(1, settings.minimum):
        return ItemStatus.ONE_POST
    return ItemStatus.SHOWN


def item_result(
    item: ConductItem, rows: Sequence[Observation], settings: AssessmentSettings
) -> ItemResult:
    """Return the result of an item from all of its observations in a group."""
    beside = [each for each in rows if each.source is _OWN and not settings.joins_self]
    joined = [each for each in rows if each.source is not _OWN or settings.joins_self]
    found, own = gathered(joined, settings), gathered(beside, settings)
    sources, periods = _parts(found, settings)
    hides = sources is None or periods is None
    status = _status(found, settings, hides_part=hides)
    self_status = _status(own, settings, hides_part=False)
    self_found = counted(own) if self_status is ItemStatus.SHOWN else None
    if status is not ItemStatus.SHOWN:
        return ItemResult(
            item=item,
            status=status,
            self_status=self_status,
            self_assessment=self_found,
            headline_from=settings.headline_from,
        )
    observed = counted(found)
    return ItemResult(
        item=item,
        status=status,
        observed=observed,
        interval=_interval(observed, settings),
        sources=tuple(sorted(sources.items(), key=_position)) if sources else (),
        withholds_sources=sources is None,
        self_status=self_status,
        self_assessment=self_found,
        trend=_trend(found, periods, settings) if periods else None,
        withholds_trend=periods is None,
        last_on=max(each.on for each in joined),
        joins_questions=any(each.questions > 1 for each in found),
        headline_from=settings.headline_from,
    )


def _status(
    found: Gathered, settings: AssessmentSettings, *, hides_part: bool
) -> ItemStatus:
    """Return whether observations may be shown, with a share by weight."""
    status = standing_of(found, settings)
    if status is ItemStatus.SHOWN and _weights_tell(
        found, settings, hides_part=hides_part
    ):
        return ItemStatus.WEIGHTS
    return status


def _weights_tell(
    found: Gathered, settings: AssessmentSettings, *, hides_part: bool
) -> bool:
    """
    Tell whether the share by weight gives away a part that must be withheld.

    Of two weights that are known, the counts and the share tell the verdicts of each.
    """
    by_weight = _by(in_base(found), _weight)
    if len(by_weight) == 1:
        return False
    small = [
        each
        for part in by_weight.values()
        if standing_of(part, settings) is not ItemStatus.SHOWN
        for each in part
    ]
    is_of_posts = settings.withholds_one_post and any(each.post for each in small)
    return bool(small) and (hides_part or is_of_posts)


def _weight(each: Alike) -> Decimal | Fraction | int:
    return each.weight if each.questions == 1 else each.share_of_weight


def _by(
    found: Gathered, part_of: Callable[[Alike], _Part]
) -> dict[_Part, dict[Alike, int]]:
    parts: dict[_Part, dict[Alike, int]] = defaultdict(dict)
    for each, count in found.items():
        parts[part_of(each)][each] = count
    return parts


def _parts(
    found: Gathered, settings: AssessmentSettings
) -> tuple[_Sources | None, _Periods | None]:
    """Return the counts by source and by period; what would tell one is not given."""

    def sources(*, hides_part: bool) -> _Sources | None:
        return _parted(found, _source, settings, hides_part=hides_part)

    by_source = sources(hides_part=False)
    periods = _parted(found, _when, settings, hides_part=by_source is None)
    return (sources(hides_part=True) if periods is None else by_source), periods


def _source(each: Alike) -> SourceKind:
    return each.source


def _when(each: Alike) -> int | None:
    return each.when


def _parted(
    found: Gathered,
    part_of: Callable[[Alike], _Part],
    settings: AssessmentSettings,
    *,
    hides_part: bool,
) -> dict[_Part, ObservedCounts] | None:
    """Return the counts by parts; ``None`` where one of them must be withheld."""
    parts = _by(found, part_of)
    if any(
        _status(each, settings, hides_part=hides_part) is not ItemStatus.SHOWN
        for each in parts.values()
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


def _period(when: int, settings: AssessmentSettings) -> Period:
    """Return the period of a place in the list, or the month of a number."""
    if settings.periods is not None:
        return settings.periods[when]
    year, month = divmod(when, _MONTHS)
    last = monthrange(year, month + 1)[1]
    return Period(date(year, month + 1, 1), date(year, month + 1, last))


def _trend(
    found: Gathered, periods: _Periods, settings: AssessmentSettings
) -> ItemTrend | None:
    points = {
        when: counts
        for when, counts in sorted(
            (when, counts) for when, counts in periods.items() if when is not None
        )
        if counts.share is not None
    }
    if len(points) < _TWO:
        return None
    # Of a share and a size the test makes what it makes of counts.
    shares = [counts.share or Fraction(0) for counts in points.values()]
    z, p_value = cochran_armitage(
        [share.numerator for share in shares],
        [share.denominator for share in shares],
        list(points),
        sizes=[counts.n_effective or 0 for counts in points.values()],
    )
    return ItemTrend(
        tuple(
            TrendPoint(_period(when, settings), counts)
            for when, counts in points.items()
        ),
        z,
        p_value,
        settings.level,
        _mixes_sources(found),
        periods[None].total if None in periods else 0,
    )


def _mixes_sources(found: Gathered) -> bool:
    """Tell whether a source has another part of the base in one period than another."""
    weights: dict[int, dict[SourceKind, Fraction]] = {}
    for each, count in found.items():
        if each.when is not None and each.verdict.is_in_base:
            of_period = weights.setdefault(each.when, defaultdict(Fraction))
            of_period[each.source] += each.share_of_weight * count
    parts = {
        frozenset(
            (kind, weight / sum(of_period.values()))
            for kind, weight in of_period.items()
        )
        for of_period in weights.values()
    }
    return len(parts) > 1
