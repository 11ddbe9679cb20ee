"""A measured number: its base, its interval, and when it is withheld."""

from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Final

from attrs import field, frozen

from cqtt.checks import require_count
from cqtt.i18n import require_locale
from cqtt.satisfaction.counts import Counts
from cqtt.satisfaction.measures import Measure, Unit
from cqtt.statistics import Interval, IntervalMethod
from cqtt.statistics.rounding import rounded
from cqtt.tables import cell_text

HEADLINE_FROM: Final = 30
"""The fewest answers for which a percentage is a headline."""

_PLACES: Final = 2
_UNITS: Final = {
    Unit.PERCENT: (" %", " %"),
    Unit.HUNDRED: (" trên 100", " of 100"),
    Unit.BALANCE: (" điểm phần trăm", " percentage points"),
    Unit.POINTS: (" điểm", " points"),
}


class DesignKind(Enum):
    """What makes a sample other than a simple random one (*loại thiết kế mẫu*)."""

    STRATA = "strata"
    POST_STRATA = "post-strata"
    CLUSTERS = "clusters"
    WEIGHTS = "weights"


@frozen
class Design:
    """
    How a sample that is not simple random was reckoned with (*thiết kế mẫu*).

    ``effect`` is the variance against that of a simple random sample of the same size
    (*hệ số thiết kế*), frames apart; ``None`` where the answers do not tell it.
    ``n_effective`` is the size of the simple random sample that would say as much,
    infinite where it is not known; for clusters at most that of their answers.
    ``parts`` is the number of strata or clusters, ``of`` how many clusters there are,
    ``alike`` how many strata have answers that are all one.  ``df`` are the degrees of
    freedom (*bậc tự do*) of a variance.
    """

    kind: DesignKind
    n_effective: float
    effect: float | None
    parts: int
    df: int
    of: int | None = None
    alike: int = 0


@frozen(kw_only=True)
class Measured:
    """
    A number that was measured: what a ``Score`` is before its words.

    *Kết quả đo.*  See ``Score`` for what each field holds.
    """

    tally: Counts
    measure: Measure
    exact: Fraction | None
    interval: Interval | None
    method: IntervalMethod | None = None
    chosen: tuple[str, ...] = ()
    finite: bool = False
    design: Design | None = None
    headline_from: int = field(default=HEADLINE_FROM)

    @headline_from.validator
    def _check_headline(self, _attribute: object, least: int) -> None:
        require_count(least, "headline_from")

    @property
    def base(self) -> int:
        """The number of answers that the score rests on."""
        return self.tally.answers

    @property
    def hits(self) -> int | None:
        """The answers that count, for a share of the answers; else ``None``."""
        if not self.chosen or self.measure.unit is not Unit.PERCENT:
            return None
        return sum(self.tally.counts[label] for label in self.chosen)

    @property
    def share(self) -> Fraction | None:
        """The exact share, from 0 to 1; ``None`` for what is none."""
        return self.exact if self.measure.unit is Unit.PERCENT else None

    @property
    def is_withheld(self) -> bool:
        """Whether there are too few answers for a headline: only counts are given."""
        return self.measure.unit is not Unit.POINTS and self.base < self.headline_from

    @property
    def value(self) -> Decimal | None:
        """
        The score in its unit, rounded half up to two places; in percent for a share.

        ``None`` without answers, and where it is withheld.
        """
        if self.exact is None or self.is_withheld:
            return None
        steps = 100 if self.measure.unit is Unit.PERCENT else 1
        return rounded(steps * self.exact, _PLACES)

    @property
    def percent(self) -> Decimal | None:
        """The share in percent, as ``value``; ``None`` for what is no share."""
        return self.value if self.measure.unit is Unit.PERCENT else None

    @property
    def missing_share(self) -> Fraction | None:
        """The share of answers that are none, or unknown, among the applicable ones."""
        return self.tally.missing_share

    def text(self, locale: str = "vi") -> str:
        """Return the value with its unit, or the counts where it is withheld."""
        english = require_locale(locale) == "en"
        if self.value is not None:
            unit = _UNITS[self.measure.unit][english]
            return f"{cell_text(self.value, locale)}{unit}"
        if self.exact is None:
            return "no answers" if english else "không có câu trả lời"
        if self.hits is None:
            return f"{self.base} answers" if english else f"{self.base} câu trả lời"
        return f"{self.hits} {'of' if english else 'trên'} {self.base}"
