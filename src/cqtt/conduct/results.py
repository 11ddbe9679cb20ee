"""What observations say of one item: counts, a share, its interval and its trend."""

from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Final

from attrs import frozen

from cqtt.conduct.items import ConductItem
from cqtt.conduct.observations import SourceKind, Verdict
from cqtt.i18n import require_locale
from cqtt.law import Period
from cqtt.satisfaction.measured import HEADLINE_FROM
from cqtt.satisfaction.trends import Direction
from cqtt.statistics import Interval
from cqtt.statistics.rounding import rounded

_PLACES: Final = 2
_FEWEST_EXPECTED: Final = 5


class ItemStatus(Enum):
    """
    Whether a result is shown, and if not, why (*tình trạng kết quả*).

    ``UNOBSERVED``: nothing was observed, which never counts as met; ``TOO_FEW``: fewer
    observations than the minimum, or an effective size below it; ``ONE_POST``: what is
    not of one post is fewer than the minimum, so it may be a person's; ``WEIGHTS``: a
    part that is withheld has weights of its own, so that the share would tell it.
    What is withheld holds no number at all.
    """

    SHOWN = "shown"
    UNOBSERVED = "unobserved"
    TOO_FEW = "too-few"
    ONE_POST = "one-post"
    WEIGHTS = "weights"

    def text(self, locale: str = "vi", *, minimum: int) -> str:
        """Return it in words; ``minimum`` is the fewest that are shown."""
        words = _STATUS[self][require_locale(locale) == "en"]
        return words.format(minimum=minimum)


_STATUS: Final = {
    ItemStatus.SHOWN: ("có quan sát", "observed"),
    ItemStatus.UNOBSERVED: ("chưa quan sát", "unobserved"),
    ItemStatus.TOO_FEW: (
        "không nêu kết quả vì có dưới {minimum} quan sát",
        "withheld, fewer than {minimum} observations",
    ),
    ItemStatus.ONE_POST: (
        "không nêu kết quả vì hầu hết quan sát chỉ ở một chức danh",
        "withheld, nearly all of one post",
    ),
    ItemStatus.WEIGHTS: (
        (
            "không nêu kết quả vì trọng số làm lộ phần quá nhỏ hoặc của riêng một "
            "chức danh"
        ),
        "withheld, since the weights would tell a part too small or of one post",
    ),
}


@frozen
class ObservedCounts:
    """
    Observations of an item, counted (*số liệu quan sát*).

    ``counts`` are those of the verdicts, in the order of ``Verdict``.  ``share`` is
    that of the met in the base, by weight, exact from 0 to 1; ``None`` without a base.
    ``n_effective`` is the size of an unweighted base that says as much (Kish 1965):
    the base itself where all weights are one; answers of one person to several
    questions are one.  ``weight`` is the sum of the weights of
    the base.
    """

    counts: tuple[int, ...]
    share: Fraction | None
    n_effective: Fraction | None
    weight: Fraction

    @property
    def by_verdict(self) -> dict[Verdict, int]:
        """The counts by verdict."""
        return dict(zip(Verdict, self.counts, strict=True))

    @property
    def met(self) -> int:
        """How many were met."""
        return self.by_verdict[Verdict.MET]

    @property
    def base(self) -> int:
        """How many the share is of: met, neutral and not met."""
        return sum(n for each, n in self.by_verdict.items() if each.is_in_base)

    @property
    def total(self) -> int:
        """How many there are, in the base or not."""
        return sum(self.counts)

    @property
    def percent(self) -> Decimal | None:
        """The share in percent, rounded half up to two places, of however few."""
        return None if self.share is None else rounded(100 * self.share, _PLACES)

    def is_few(self, headline_from: int = HEADLINE_FROM) -> bool:
        """Tell whether the effective size is too small for a percentage as headline."""
        return self.n_effective is not None and self.n_effective < headline_from

    @property
    def is_weighted(self) -> bool:
        """Whether weights that differ stand behind the share."""
        return self.n_effective is not None and self.n_effective != self.base


@frozen
class TrendPoint:
    """The counts of one period of a trend (*số liệu của một kỳ*)."""

    period: Period
    observed: ObservedCounts


@frozen
class ItemTrend:
    """
    Whether the share of an item rises or falls (*xu hướng*).

    ``points`` are the periods with a base, in order.  ``z`` and the two-sided
    ``p_value`` are those of the Cochran–Armitage test; z is above 0 where the share
    rises.  ``mixes_sources`` says that the sources do not have the same parts of the
    base in all periods: then the trend may be that of the mix, and has no direction.
    ``outside`` is how many observations lie in none of the periods.
    """

    points: tuple[TrendPoint, ...]
    z: float
    p_value: float
    level: float
    mixes_sources: bool = False
    outside: int = 0

    @property
    def is_significant(self) -> bool:
        """Whether the p-value is below 1 - level."""
        return self.p_value < 1 - self.level

    @property
    def direction(self) -> Direction | None:
        """
        Where the share goes; ``None`` without grounds enough for saying so.

        Where the mix of sources differs there are none: each source may fall and the
        whole rise (Simpson 1951).
        """
        if self.mixes_sources or not self.is_significant:
            return None
        return Direction.UP if self.z > 0 else Direction.DOWN

    @property
    def is_weighted(self) -> bool:
        """Whether weights that differ stand behind a share."""
        return any(point.observed.is_weighted for point in self.points)

    @property
    def is_rough(self) -> bool:
        """Whether an expected count is below 5: the test is approximate only."""
        counts = [point.observed for point in self.points]
        sizes = [each.n_effective or Fraction(0) for each in counts]
        hits = sum((each.share or 0) * (each.n_effective or 0) for each in counts)
        whole = sum(sizes)
        fewest = min(sizes) * min(hits, whole - hits)
        return 0 < fewest < _FEWEST_EXPECTED * whole


@frozen(kw_only=True)
class ItemResult:
    """
    What was observed of an item (*kết quả của một nội dung*).

    Where ``status`` is not ``SHOWN`` there are no counts and no other number.
    ``sources`` holds the counts of each source; it is empty, and
    ``withholds_sources``, where one of them alone would be withheld, since the rest
    would tell it.  So is the trend for its periods.  ``self_assessment`` stands beside
    the share unless it was joined.  ``trend`` is ``None`` under two periods with a
    base.  ``last_on`` is the last day on which the item was observed.
    ``joins_questions`` tells that some answers are of one person to several questions.
    Below an effective size of ``headline_from`` there is no percentage.
    """

    item: ConductItem
    status: ItemStatus
    observed: ObservedCounts | None = None
    interval: Interval | None = None
    sources: tuple[tuple[SourceKind, ObservedCounts], ...] = ()
    withholds_sources: bool = False
    self_status: ItemStatus = ItemStatus.UNOBSERVED
    self_assessment: ObservedCounts | None = None
    trend: ItemTrend | None = None
    withholds_trend: bool = False
    last_on: date | None = None
    joins_questions: bool = False
    headline_from: int = HEADLINE_FROM

    @property
    def share(self) -> Fraction | None:
        """The share of the met, exact; ``None`` if unobserved, withheld or no base."""
        return None if self.observed is None else self.observed.share

    @property
    def is_withheld(self) -> bool:
        """Whether there are too few for a headline: only counts are given, if any."""
        if self.observed is None:
            return self.status is not ItemStatus.UNOBSERVED
        return self.observed.is_few(self.headline_from)

    @property
    def percent(self) -> Decimal | None:
        """
        The share in percent, rounded half up to two places.

        ``None`` where there is no share, and where it is withheld.
        """
        if self.observed is None or self.is_withheld:
            return None
        return self.observed.percent
