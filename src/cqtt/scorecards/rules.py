"""How evidence becomes points: shares, yes or no, units, deductions."""

from abc import ABC, abstractmethod
from decimal import Decimal
from fractions import Fraction
from math import ceil
from typing import ClassVar, Final

from attrs import frozen

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.findings import Finding
from cqtt.i18n import number, require_locale
from cqtt.scorecards.inputs import Answer, Count, Given, Points, Share
from cqtt.scorecards.ranges import require_number

_HUNDRED: Final = Fraction(100)


@frozen
class ScoringRule(ABC):
    """
    How a criterion turns evidence into points (*cách chấm điểm*).

    A rule of one's own is a class under this one, frozen by ``attrs``, with ``points``
    and ``text``, and ``better`` where its evidence has a unit.  ``takes`` is a tuple
    of the classes of evidence that it takes, also where it is one: ``(Share,)``.
    ``points`` gets such evidence, never a share of nothing, and gives an exact number
    from 0 to ``most``: a ``Fraction``; a ``Decimal`` or an int is taken too, a float
    refused by ``score``.  What the class itself raises goes through as it is.

    >>> from attrs import frozen
    >>> @frozen
    ... class Halved(ScoringRule):
    ...     takes = (Answer,)
    ...     def points(self, given, most):
    ...         return most if given.value else most / 2
    ...     def text(self, locale="vi"):
    ...         return "all or half" if locale == "en" else "đủ hoặc một nửa"
    >>> Halved().points(Answer(value=False), Fraction(5))
    Fraction(5, 2)
    """

    takes: ClassVar[tuple[type, ...]] = (Points,)

    @abstractmethod
    def points(self, given: Given, most: Fraction) -> Fraction | None:
        """Return the exact points of some evidence; ``None`` where it says nothing."""

    def better(self, given: Given, most: Fraction) -> Given | None:
        """
        Return the nearest evidence that earns more, mostly one unit more.

        ``None`` where nothing does, or where the evidence has no unit.
        """
        del given, most
        return None

    def findings(self, place: str) -> tuple[Finding, ...]:
        """Return what the rule leaves open; mostly nothing."""
        del place
        return ()

    @abstractmethod
    def text(self, locale: str = "vi") -> str:
        """Return how points come about, in words."""


@frozen
class Judged(ScoringRule):
    """
    Points are given by a person, from 0 to the most (*chấm theo minh chứng*).

    >>> Judged().points(Points(Decimal("14.5")), Fraction(15))
    Fraction(29, 2)
    """

    def points(self, given: Given, most: Fraction) -> Fraction | None:
        """Return the points that were given; ``score`` refuses what is too much."""
        del most
        if not isinstance(given, Points):
            raise WrongTypeError("given", type(given).__name__, "evidence-of-rule")
        return Fraction(given.value)

    def text(self, locale: str = "vi") -> str:
        """Return how points come about, in words."""
        if require_locale(locale) == "en":
            return "judged on the evidence"
        return "người chấm cho điểm theo minh chứng"


def _above_zero(value: Decimal, name: str) -> None:
    require_number(value, name)
    if value <= 0:
        raise InvalidValueError(name, value, "points-above-zero")


def _percentage(value: Decimal, name: str) -> None:
    require_number(value, name)
    if not 0 < value <= 100:  # noqa: PLR2004 a percentage
        raise InvalidValueError(name, value, "percentage")


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
        _percentage(self.full_at, "full_at")

    def points(self, given: Given, most: Fraction) -> Fraction | None:
        """Return the share of the most, at most all of it."""
        share = _share_of(given)
        if share is None:
            return None
        return min(Fraction(1), share * _HUNDRED / Fraction(self.full_at)) * most

    def better(self, given: Given, most: Fraction) -> Given | None:
        """Return the share with one more met."""
        is_full = self.points(given, most) == most
        return None if is_full else _one_more(_as_share(given))

    def text(self, locale: str = "vi") -> str:
        """Return how points come about, in words."""
        english = require_locale(locale) == "en"
        full = number(self.full_at, locale)
        if english:
            return f"by share, all points from {full} %"
        return f"theo tỷ lệ, đủ điểm từ {full} %"


@frozen
class YesNo(ScoringRule):
    """
    All points for yes, none for no (*chấm có hoặc không*).

    >>> YesNo().points(Answer(value=True), Fraction(2))
    Fraction(2, 1)
    """

    takes: ClassVar[tuple[type, ...]] = (Answer,)

    def points(self, given: Given, most: Fraction) -> Fraction | None:
        """Return all points or none."""
        return most if _answer(given) else Fraction(0)

    def better(self, given: Given, most: Fraction) -> Given | None:
        """Return a yes for a no."""
        del most
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
        _percentage(self.at_least, "at_least")

    def points(self, given: Given, most: Fraction) -> Fraction | None:
        """Return all points or none."""
        share = _share_of(given)
        if share is None:
            return None
        return most if share * _HUNDRED >= Fraction(self.at_least) else Fraction(0)

    def better(self, given: Given, most: Fraction) -> Given | None:
        """Return the share from which there are all points."""
        del most
        share, enough = _as_share(given), Fraction(self.at_least) / _HUNDRED
        if share.value is None or share.value >= enough:
            return None
        if share.of is None:
            return Share(exact=enough)
        return Share(ceil(enough * share.of), share.of)

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

    def better(self, given: Given, most: Fraction) -> Given | None:
        """Return one unit more, unless there are all points."""
        is_full = self.points(given, most) == most
        return None if is_full else Count(_count(given) + 1)

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

    def better(self, given: Given, most: Fraction) -> Given | None:
        """Return one fault less, or the most faults that leave a point."""
        count = _count(given)
        last = ceil(most / Fraction(self.each)) - 1
        return Count(min(count - 1, last)) if count else None

    def text(self, locale: str = "vi") -> str:
        """Return how points come about, in words."""
        each = number(self.each, locale)
        if require_locale(locale) == "en":
            return f"all points less {each} for each, not below 0"
        return f"đủ điểm, mỗi trường hợp trừ {each} điểm, không dưới 0"


def _as_share(given: Given) -> Share:
    if not isinstance(given, Share):
        raise WrongTypeError("given", type(given).__name__, "evidence-of-rule")
    return given


def _share_of(given: Given) -> Fraction | None:
    return _as_share(given).value


def _answer(given: Given) -> bool:
    if not isinstance(given, Answer):
        raise WrongTypeError("given", type(given).__name__, "evidence-of-rule")
    return given.value


def _count(given: Given) -> int:
    if not isinstance(given, Count):
        raise WrongTypeError("given", type(given).__name__, "evidence-of-rule")
    return given.value


def _one_more(given: Share) -> Share | None:
    """Return a share with one more met; ``None`` without counts, or where all are."""
    if given.met is None or given.of is None or given.met == given.of:
        return None
    return Share(given.met + 1, given.of)
