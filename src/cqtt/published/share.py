"""One share of a printed table, recomputed."""

from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Final, NamedTuple

from attrs import frozen

from cqtt.i18n import require_locale
from cqtt.published.slips import Slip
from cqtt.published.table import Base, PublishedShare
from cqtt.rates import Formula, Rate
from cqtt.statistics import rounding
from cqtt.statistics.printed import WholeNumbers
from cqtt.tables import cell_text

_LEAST_PLACES: Final = 2
_BELOW: Final = 1_000
_MOST_SHOWN: Final = 5


class Verdict(Enum):
    """
    What a printed share is (*kết luận*).

    ``RIGHT``: the exact share rounded half up, of the base of the table or of the one
    that all its shares fit where none is named.  ``OTHER_BASE``: right, but of another
    named base than the table's.  ``CUT``: cut off instead of rounded.  ``WRONG``: no
    base gives it.  ``OPEN``: it cannot be recomputed, nothing speaks against it.
    """

    RIGHT = "right"
    OTHER_BASE = "other-base"
    CUT = "cut"
    WRONG = "wrong"
    OPEN = "open"

    def label(self, locale: str = "vi") -> str:
        """Return it in words."""
        return _VERDICTS[self][require_locale(locale) == "en"]


_VERDICTS: Final = {
    Verdict.RIGHT: ("đúng", "right"),
    Verdict.OTHER_BASE: ("đúng trên mẫu số khác", "right of another base"),
    Verdict.CUT: ("cắt bỏ, không làm tròn", "cut off, not rounded"),
    Verdict.WRONG: ("sai", "wrong"),
    Verdict.OPEN: ("không tính lại được", "cannot be recomputed"),
}


_PHRASES: Final = {
    "printed": ("in", "printed"),
    "recomputed": ("tính lại", "recomputed"),
    "perhaps": ("có lẽ", "perhaps"),
    "bases": ("mẫu số cho số này", "bases that give it"),
    "counts": ("tử số cho số này", "counts that give it"),
    "of": ("trên", "of"),
    "none": ("không có", "none"),
}


def _phrase(phrase: str, locale: str) -> str:
    return _PHRASES[phrase][locale == "en"]


class FittingCounts(NamedTuple):
    """The counts that are a printed share of a base (*tử số có thể*)."""

    base: Base
    counts: WholeNumbers


@frozen
class CheckedShare:
    """
    A printed share beside what it should be (*tỷ lệ đã kiểm tra*).

    ``base`` is the base that gives what was printed, else that of the table; ``None``
    where there is none.  ``counts`` are the counts that would give it, of each named
    base that has some.  ``slips`` are proposals, the likeliest first.
    """

    share: PublishedShare
    verdict: Verdict
    base: Base | None
    counts: tuple[FittingCounts, ...] = ()
    slips: tuple[Slip, ...] = ()

    @property
    def rate(self) -> Rate | None:
        """The count over its base; ``None`` where one is not known or does not fit."""
        return None if self.base is None else rate_of(self.share, self.base)

    @property
    def exact(self) -> Fraction | None:
        """The exact share, from 0 to 1."""
        return None if self.rate is None else self.rate.share

    @property
    def percent(self) -> Decimal | None:
        """The share in percent, half up, to as many places as printed, at least two."""
        if self.exact is None:
            return None
        places = max(_LEAST_PLACES, self.share.percent.places)
        return rounding.rounded(100 * self.exact, places)

    @property
    def denominators(self) -> WholeNumbers | None:
        """The bases of which the count is the printed share; ``None`` if none is."""
        return self.share.denominators

    @property
    def is_of_unnamed_base(self) -> bool:
        """Whether its base is the sum of the counts."""
        return self.base is not None and self.base.is_sum

    @property
    def slip(self) -> Slip | None:
        """The likeliest slip, if one is proposed."""
        return self.slips[0] if self.slips else None

    def explain(self, locale: str = "vi") -> str:
        """
        Return a line with the verdict, then what would give it and the likely slips.

        Of the slips those are said that are as sure as the likeliest.
        """
        lines = [self._verdict_line(require_locale(locale))]
        if self.verdict in (Verdict.WRONG, Verdict.OPEN):
            lines.append(self._fitting_line(locale))
        perhaps = _phrase("perhaps", locale)
        lines += [f"{perhaps}: {slip.explain(locale)}" for slip in self._surest_slips()]
        return "\n  ".join(lines)

    def _surest_slips(self) -> tuple[Slip, ...]:
        return tuple(s for s in self.slips if s.confidence is self.slips[0].confidence)

    def _verdict_line(self, locale: str) -> str:
        share, rate = self.share, self.rate
        said = f"{share.label}: {_phrase('printed', locale)} {share.printed.strip()}"
        if rate and self.percent is not None:
            counts = f"{rate.numerator}/{rate.denominator}"
            percent = f"{cell_text(self.percent, locale)} %"
            said += f", {_phrase('recomputed', locale)} {counts} = {percent}"
        return f"{said}: {self.verdict.label(locale)}"

    def _fitting_line(self, locale: str) -> str:
        bases = self._fitting_bases(locale) or _phrase("none", locale)
        said = f"{_phrase('bases', locale)}: {bases}"
        if not self.counts:
            return said
        of = _phrase("of", locale)
        counts = [
            f"{one.counts.text(locale)} {of} {one.base.size}" for one in self.counts
        ]
        return f"{said}; {_phrase('counts', locale)}: {', '.join(counts)}"

    def _fitting_bases(self, locale: str) -> str:
        if self.share.count is not None:
            return self.denominators.text(locale) if self.denominators else ""
        possible = [str(size) for size in self.share.possible_bases(_BELOW)]
        more = ["…"] if len(possible) > _MOST_SHOWN else []
        return ", ".join(possible[:_MOST_SHOWN] + more)


def rate_of(share: PublishedShare, base: Base) -> Rate | None:
    """Return the count of a share over a base; ``None`` where it is no part of it."""
    if share.count is None or share.count > base.size:
        return None
    return Rate(share.count, base.size, _formula(share, base))


def _formula(share: PublishedShare, base: Base) -> Formula:
    return Formula(
        "published-share",
        share.label,
        share.label,
        numerator_vi=share.label,
        numerator_en=share.label,
        denominator_vi=base.label("vi"),
        denominator_en=base.label("en"),
    )
