"""Points by the range that a measured number lies in."""

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from math import ceil, floor
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.findings import Finding
from cqtt.i18n import number, require_locale
from cqtt.scorecards.inputs import Amount, Count, Given, Share
from cqtt.scorecards.ranges import Range, range_faults, require_number
from cqtt.scorecards.rules import ScoringRule
from cqtt.scorecards.showing import in_full


class Quantity(Enum):
    """What the bands of a criterion are about (*đại lượng*)."""

    PERCENT = "percent"
    COUNT = "count"
    AMOUNT = "amount"


@frozen
class PointBand:
    """
    The points for one range of a measured number (*mức điểm theo khoảng*).

    Raises:
        WrongTypeError: ``range`` is not a ``Range``; ``points`` not a ``Decimal``.
        InvalidValueError: The points are below zero or not finite.
    """

    range: Range = field(validator=instance_of(Range, "range"))
    points: Decimal

    def __attrs_post_init__(self) -> None:
        require_number(self.points, "points")
        if self.points < 0:
            raise InvalidValueError("points", self.points, "points-from-zero")


def _bands(values: Iterable[PointBand]) -> tuple[PointBand, ...]:
    if not isinstance(values, Iterable):
        raise WrongTypeError("bands", values, "point-bands")
    return tuple(values)


@frozen
class Banded(ScoringRule):
    """
    Points by the range that a measured number lies in (*điểm theo mức*).

    Borders are those that the text prints.  A number in no band gives no points, not
    0: ``findings`` says which numbers these are.

    Raises:
        WrongTypeError: A band is not a ``PointBand``.
        InvalidValueError: There is no band; two overlap.

    >>> bands = Banded((
    ...     PointBand(Range(Decimal(95), None), Decimal(10)),
    ...     PointBand(Range(Decimal(80), Decimal(95)), Decimal(5)),
    ...     PointBand(Range(None, Decimal(80)), Decimal(0)),
    ... ))
    >>> bands.points(Share(949, 1000), Fraction(10))
    Fraction(5, 1)
    """

    bands: tuple[PointBand, ...] = field(converter=_bands)
    quantity: Quantity = field(
        default=Quantity.PERCENT, validator=instance_of(Quantity, "enum-choice")
    )

    def __attrs_post_init__(self) -> None:
        if not self.bands:
            raise InvalidValueError("bands", 0, "point-bands")
        for band in self.bands:
            require_instance(band, PointBand, "bands", "point-bands")
        for found in range_faults([band.range for band in self.bands], "", None, None):
            if found.rule == "ranges-apart":
                raise InvalidValueError("bands", found.evidence_en, "ranges-apart")

    @property
    def takes(self) -> tuple[type, ...]:  # type: ignore[override]
        """What it takes as evidence, which follows from what its bands are about."""
        return (_TAKEN[self.quantity],)

    def points(self, given: Given, most: Fraction) -> Fraction | None:
        """Return the points of the band; ``None`` where no band has the number."""
        del most
        value = _measured(given)
        if value is None:
            return None
        fitting = (band for band in self.bands if value in band.range)
        return next((Fraction(band.points) for band in fitting), None)

    def better(self, given: Given, most: Fraction) -> Given | None:
        """Return the nearest number in a band of more points."""
        value, now = _measured(given), self.points(given, most)
        if value is None or now is None:
            return None
        reached = [
            (abs(near - value), -Fraction(band.points), near)
            for band in self.bands
            if band.points > now
            and (near := _nearest(band.range, value, _unit_of(given))) is not None
            and self._has(near)
        ]
        return _changed(given, min(reached)[2]) if reached else None

    def _has(self, value: Fraction) -> bool:
        least, most = _ENDS[self.quantity]
        return value in Range(least, most, has_high=True)

    def findings(self, place: str) -> tuple[Finding, ...]:
        """Return the numbers that no band has; of counts, the whole ones."""
        least, most = _ENDS[self.quantity]
        ranges = [band.range for band in self.bands]
        if self.quantity is Quantity.COUNT:
            ranges = list(filter(None, map(_of_whole, ranges)))
        return tuple(range_faults(ranges, place, least, most))

    def text(self, locale: str = "vi") -> str:
        """Return how points come about, in words."""
        word = "points" if require_locale(locale) == "en" else "điểm"
        unit = " %" if self.quantity is Quantity.PERCENT else ""
        return "; ".join(
            f"{band.range.text(locale)}{unit}{_upward(band.range, locale)}: "
            f"{number(band.points, locale)} {word}"
            for band in self.bands
        )


_TAKEN: Final = {
    Quantity.PERCENT: Share,
    Quantity.COUNT: Count,
    Quantity.AMOUNT: Amount,
}
_ENDS: Final = {
    Quantity.PERCENT: (Decimal(0), Decimal(100)),
    Quantity.COUNT: (Decimal(0), None),
    Quantity.AMOUNT: (None, None),
}


def _upward(band: Range, locale: str) -> str:
    """Return what Vietnamese says after a border without one above it."""
    is_open = band.low is not None and band.high is None and band.has_low
    return " trở lên" if is_open and locale == "vi" else ""


def _of_whole(band: Range) -> Range | None:
    """Return the same whole numbers as half-open; ``None`` where it has none."""
    low = _first_whole(band.low, is_after=not band.has_low)
    high = _first_whole(band.high, is_after=band.has_high)
    if low is not None and high is not None and low >= high:
        return None
    return Range(low, high)


def _first_whole(border: Decimal | None, *, is_after: bool) -> Decimal | None:
    """Return the first whole number from a border on, or after it."""
    if border is None:
        return None
    whole = ceil(border)
    return Decimal(whole + 1 if is_after and whole == border else whole)


def _measured(given: Given) -> Fraction | None:
    """Return the number that bands are about; a share is in percent."""
    if isinstance(given, Share):
        return None if given.value is None else 100 * given.value
    if isinstance(given, Count | Amount):
        return Fraction(given.value)
    raise WrongTypeError("given", type(given).__name__, "evidence-of-rule")


def _unit_of(given: Given) -> Fraction | None:
    """Return what one unit more adds to the number; ``None`` where it has no unit."""
    if isinstance(given, Share):
        return Fraction(100, given.of) if given.of else None
    return Fraction(1) if isinstance(given, Count) else None


def _nearest(band: Range, value: Fraction, unit: Fraction | None) -> Fraction | None:
    """Return the number of a band that is nearest to one outside it, in whole units."""
    is_below = not band.reaches_down_to(value)
    border = band.low if is_below else band.high
    near = Fraction(border or 0)
    if unit is not None:
        near = (ceil if is_below else floor)(near / unit) * unit
        if near not in band:
            near += unit if is_below else -unit
    return near if near in band else None


def _changed(given: Given, value: Fraction) -> Given:
    """Return evidence of the same kind with another number."""
    if isinstance(given, Share):
        if given.of is None:
            return Share(exact=value / 100)
        return Share(int(value * given.of / 100), given.of)
    if isinstance(given, Count):
        return Count(int(value))
    return Amount(in_full(value))
