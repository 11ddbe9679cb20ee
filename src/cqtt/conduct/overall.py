"""How far all that was observed of a code of conduct was met, as one share."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import field, frozen

from cqtt.conduct.assuming import asked
from cqtt.conduct.result_texts import met_of, percent_text
from cqtt.conduct.results import ItemResult, ItemStatus, ObservedCounts
from cqtt.conduct.settings import AssessmentSettings
from cqtt.i18n import listed, require_locale
from cqtt.statistics.rounding import rounded

_PLACES: Final = 2


@frozen(kw_only=True)
class OverallMet:
    """
    The share of the met among all that was observed (*tỷ lệ đạt chung*).

    Every observation of every item that is shown counts once, by its weight: an item
    that was observed more weighs more.  Items that were never observed or are withheld
    are named and are not in it, so it tells nothing of them.  The self-assessment
    stands apart unless it was joined.  There is no interval, for observations of
    several items are often of one occasion.

    A scorecard takes it where a criterion is measured by ``conduct-met``.
    """

    # What it is about, in Vietnamese and in English.
    about: tuple[str, str]
    settings: AssessmentSettings = field(repr=False)
    results: tuple[ItemResult, ...] = field(repr=False)

    @property
    def numerator(self) -> int:
        """How many observations were met."""
        return sum(each.met for each in self._shown)

    @property
    def denominator(self) -> int:
        """How many observations are in the base: met, neutral and not met."""
        return sum(each.base for each in self._shown)

    @property
    def share(self) -> Fraction | None:
        """The share of the met by weight, exact from 0 to 1; ``None`` without base."""
        weight = sum((each.weight for each in self._shown), Fraction(0))
        met = sum(
            (each.weight * (each.share or 0) for each in self._shown), Fraction(0)
        )
        return met / weight if weight else None

    @property
    def n_effective(self) -> Fraction | None:
        """The size of an unweighted base that says as much; ``None`` without a base."""
        sizes = [(each.weight, each.n_effective) for each in self._shown]
        weight = sum((weight for weight, _ in sizes), Fraction(0))
        squares = sum((w**2 / n for w, n in sizes if n is not None), Fraction(0))
        return weight**2 / squares if squares else None

    @property
    def is_withheld(self) -> bool:
        """Whether there are too few for a headline: only counts are given."""
        size = self.n_effective
        return size is not None and size < self.settings.headline_from

    @property
    def percent(self) -> Decimal | None:
        """
        The share in percent, rounded half up to two places.

        ``None`` without a base, and where it is withheld.
        """
        if self.share is None or self.is_withheld:
            return None
        return rounded(100 * self.share, _PLACES)

    @property
    def _shown(self) -> tuple[ObservedCounts, ...]:
        return tuple(
            each.observed for each in self.results if each.observed is not None
        )

    def explain(self, locale: str = "vi") -> str:
        """Return the counts, which items are pooled and which are not, by lines."""
        return "\n".join(_lines(self, locale))


def _lines(found: OverallMet, locale: str) -> Iterator[str]:
    english = require_locale(locale) == "en"
    yield f"{_HEAD[english]}, {found.about[english]}: {_said(found, locale)}"
    for status, words in _ITEMS.items():
        names = [
            each.item.text(locale) for each in found.results if each.status in status
        ]
        if names:
            yield f"{words[english]}: {listed(names, locale)}"
    yield from asked(found.settings, locale)


def _said(found: OverallMet, locale: str) -> str:
    english = locale == "en"
    if found.share is None:
        return _NOTHING[english]
    counts = met_of(found.numerator, found.denominator, locale)
    said = f"{_MET[english]} {counts}"
    if found.percent is None:
        return f"{said}{_FEW[english].format(least=found.settings.headline_from)}"
    is_plain = found.share == Fraction(found.numerator, found.denominator)
    weighted = "" if is_plain else _WEIGHTED[english]
    return f"{said}{percent_text(found.percent, locale)}{weighted}"


_HEAD: Final = ("Tỷ lệ đạt chung", "Met overall")
_MET: Final = ("đạt", "met")
_NOTHING: Final = ("không có số liệu", "nothing to count")
_FEW: Final = (
    ", dưới {least} quan sát nên không nêu tỷ lệ",
    ", fewer than {least} observations, so no percentage",
)
_WEIGHTED: Final = (" (có trọng số)", " (weighted)")
_ITEMS: Final = {
    (ItemStatus.SHOWN,): (
        "Gộp từng quan sát của các nội dung",
        "Every observation counts of the items",
    ),
    (ItemStatus.TOO_FEW, ItemStatus.ONE_POST, ItemStatus.WEIGHTS): (
        "Không nêu kết quả riêng nên không gộp",
        "Withheld, so not in it",
    ),
    (ItemStatus.UNOBSERVED,): ("Chưa quan sát, không gộp", "Unobserved, not in it"),
}
