"""How evidence becomes points: shares, bands, yes or no, units, deductions."""

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import ClassVar, Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.findings import Finding
from cqtt.i18n import number, require_locale
from cqtt.scorecards.inputs import Amount, Answer, Count, Given, Points, Share
from cqtt.scorecards.ranges import Range, range_faults, require_number

_HUNDRED: Final = Fraction(100)


@frozen
class ScoringRule:
    """
    How a criterion turns evidence into points (*cách chấm điểm*).

    A rule of one's own is a frozen class under this one with ``takes``, ``points`` and
    ``text``; ``points`` gets evidence of a class in ``takes`` and gives an exact number
    from 0 to ``most``.
    """

    takes: ClassVar[tuple[type, ...]] = (Points,)

    def points(self, given: Given, most: Fraction) -> Fraction | None:
        """Return the exact points of some evidence; ``None`` where it says nothing."""
        raise NotImplementedError

    def better(self, given: Given) -> Given | None:
        """Return the evidence with one unit more; ``None`` where there is none."""
        del given
        return None

    def text(self, locale: str = "vi") -> str:
        """Return how points come about, in words."""
        raise NotImplementedError


@frozen
class Judged(ScoringRule):
    """
    Points are given by a person, from 0 to the most (*chấm theo minh chứng*).

    >>> Judged().points(Points(Decimal("14.5")), Fraction(15))
    Fraction(29, 2)
    """

    def points(self, given: Given, most: Fraction) -> Fraction | None:
        """Return the points that were given; above the most is an error."""
        if not isinstance(given, Points):
            raise WrongTypeError("given", type(given).__name__, "evidence-of-rule")
        points = Fraction(given.value)
        if points > most:
            raise InvalidValueError("points", given.value, "points-to-the-most")
        return points

    def text(self, locale: str = "vi") -> str:
        """Return how points come about, in words."""
        if require_locale(locale) == "en":
            return "judged on the evidence"
        return "người chấm cho điểm theo minh chứng"


def _above_zero(value: Decimal, name: str) -> None:
    require_number(value, name)
    if value <= 0:
        raise InvalidValueError(name, value, "above-zero")


@frozen
class PerShare(ScoringRule):
    """
    Points grow with a share (*điểm theo tỷ lệ*), all of them from ``full_at`` percent.

    >>> PerShare(Decimal(90)).points(Share(45, 100), Fraction(6))
    Fraction(3, 1)
    """

    takes: ClassVar[tuple[type, ...]] = (Share,)
    full_at: Decimal = Decimal(100)

    def __attrs_post_init__(self) -> None:
        _above_zero(self.full_at, "full_at")
        if self.full_at > 100:  # noqa: PLR2004 a percentage
            raise InvalidValueError("full_at", self.full_at, "percentage")

    def points(self, given: Given, most: Fraction) -> Fraction | None:
        """Return the share of the most, at most all of it."""
        share = _share(given)
        if share is None:
            return None
        return min(Fraction(1), share * _HUNDRED / Fraction(self.full_at)) * most

    def better(self, given: Given) -> Given | None:
        """Return the share with one more met."""
        return _one_more(given)

    def text(self, locale: str = "vi") -> str:
        """Return how points come about, in words."""
        english = require_locale(locale) == "en"
        full = number(self.full_at, locale)
        if english:
            return f"by share, all points from {full} %"
        return f"theo tỷ lệ, đủ điểm từ {full} %"


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
                raise InvalidValueError("bands", found.evidence, "ranges-apart")

    @property
    def takes(self) -> tuple[type, ...]:  # type: ignore[override]
        """What it takes as evidence, which follows from what its bands are about."""
        return (_TAKEN[self.quantity],)

    def points(self, given: Given, most: Fraction) -> Fraction | None:
        """Return the points of the band; ``None`` where no band has the number."""
        value = _measured(given)
        if value is None:
            return None
        for band in self.bands:
            if value in band.range:
                return min(most, Fraction(band.points))
        return None

    def better(self, given: Given) -> Given | None:
        """Return the number with one unit more; an amount has no unit."""
        return _one_more(given)

    def findings(self, place: str) -> tuple[Finding, ...]:
        """Return the numbers that no band has."""
        least, most = _ENDS[self.quantity]
        ranges = [band.range for band in self.bands]
        return tuple(range_faults(ranges, place, least, most))

    def text(self, locale: str = "vi") -> str:
        """Return how points come about, in words."""
        word = "points" if require_locale(locale) == "en" else "điểm"
        unit = " %" if self.quantity is Quantity.PERCENT else ""
        return "; ".join(
            f"{band.range.text(locale)}{unit}: {number(band.points, locale)} {word}"
            for band in self.bands
        )


@frozen
class YesNo(ScoringRule):
    """
    All points for yes, none for no (*có hoặc không*).

    >>> YesNo().points(Answer(value=True), Fraction(2))
    Fraction(2, 1)
    """

    takes: ClassVar[tuple[type, ...]] = (Answer,)

    def points(self, given: Given, most: Fraction) -> Fraction | None:
        """Return all points or none."""
        return most if _answer(given) else Fraction(0)

    def better(self, given: Given) -> Given | None:
        """Return a yes for a no."""
        return None if _answer(given) else Answer(value=True)

    def text(self, locale: str = "vi") -> str:
        """Return how points come about, in words."""
        english = require_locale(locale) == "en"
        return "all points for yes" if english else "có thì đủ điểm, không thì 0 điểm"


@frozen
class AllOrNothing(ScoringRule):
    """
    All points from a share on, none below it (*đạt đủ hoặc không có điểm*).

    ``at_least`` is that share in percent, by default every one.

    >>> AllOrNothing().points(Share(247, 248), Fraction(5))
    Fraction(0, 1)
    """

    takes: ClassVar[tuple[type, ...]] = (Share,)
    at_least: Decimal = Decimal(100)

    def __attrs_post_init__(self) -> None:
        _above_zero(self.at_least, "at_least")
        if self.at_least > 100:  # noqa: PLR2004 a percentage
            raise InvalidValueError("at_least", self.at_least, "percentage")

    def points(self, given: Given, most: Fraction) -> Fraction | None:
        """Return all points or none."""
        share = _share(given)
        if share is None:
            return None
        return most if share * _HUNDRED >= Fraction(self.at_least) else Fraction(0)

    def better(self, given: Given) -> Given | None:
        """Return the share with one more met."""
        return _one_more(given)

    def text(self, locale: str = "vi") -> str:
        """Return how points come about, in words."""
        least = number(self.at_least, locale)
        if require_locale(locale) == "en":
            return f"all points from {least} %, else none"
        return f"từ {least} % thì đủ điểm, dưới mức đó 0 điểm"


@frozen
class PerUnit(ScoringRule):
    """
    So many points for each, up to the most (*điểm theo số lượng*).

    >>> PerUnit(Decimal("0.5")).points(Count(48), Fraction(10))
    Fraction(10, 1)
    """

    takes: ClassVar[tuple[type, ...]] = (Count,)
    each: Decimal

    def __attrs_post_init__(self) -> None:
        _above_zero(self.each, "each")

    def points(self, given: Given, most: Fraction) -> Fraction | None:
        """Return the points of all units, at most all of them."""
        return min(most, _count(given) * Fraction(self.each))

    def better(self, given: Given) -> Given | None:
        """Return one unit more."""
        return _one_more(given)

    def text(self, locale: str = "vi") -> str:
        """Return how points come about, in words."""
        each = number(self.each, locale)
        if require_locale(locale) == "en":
            return f"{each} points for each, up to the most"
        return f"mỗi trường hợp {each} điểm, không quá điểm tối đa"


@frozen
class Deducting(ScoringRule):
    """
    All points less so many for each fault, never below 0 (*trừ điểm*).

    >>> Deducting(Decimal(2)).points(Count(3), Fraction(5))
    Fraction(0, 1)
    """

    takes: ClassVar[tuple[type, ...]] = (Count,)
    each: Decimal

    def __attrs_post_init__(self) -> None:
        _above_zero(self.each, "each")

    def points(self, given: Given, most: Fraction) -> Fraction | None:
        """Return what the deductions leave."""
        return max(Fraction(0), most - _count(given) * Fraction(self.each))

    def better(self, given: Given) -> Given | None:
        """Return one fault less."""
        count = _count(given)
        return Count(count - 1) if count else None

    def text(self, locale: str = "vi") -> str:
        """Return how points come about, in words."""
        each = number(self.each, locale)
        if require_locale(locale) == "en":
            return f"all points less {each} for each, not below 0"
        return f"đủ điểm, mỗi trường hợp trừ {each} điểm, không dưới 0"


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


def _share(given: Given) -> Fraction | None:
    if not isinstance(given, Share):
        raise WrongTypeError("given", type(given).__name__, "evidence-of-rule")
    return given.value


def _answer(given: Given) -> bool:
    if not isinstance(given, Answer):
        raise WrongTypeError("given", type(given).__name__, "evidence-of-rule")
    return given.value


def _count(given: Given) -> int:
    if not isinstance(given, Count):
        raise WrongTypeError("given", type(given).__name__, "evidence-of-rule")
    return given.value


def _measured(given: Given) -> Fraction | None:
    if isinstance(given, Share):
        return None if given.value is None else _HUNDRED * given.value
    if isinstance(given, Count | Amount):
        return Fraction(given.value)
    raise WrongTypeError("given", type(given).__name__, "evidence-of-rule")


def _one_more(given: Given) -> Given | None:
    if isinstance(given, Count):
        return Count(given.value + 1)
    if not isinstance(given, Share) or given.met is None or given.met == given.of:
        return None
    return Share(given.met + 1, given.of)
