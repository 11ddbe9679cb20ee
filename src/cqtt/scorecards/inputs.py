"""What a criterion takes as evidence: a share, a count, an amount, a yes, points."""

from decimal import Decimal
from fractions import Fraction
from typing import Any, Protocol, TypeAlias, runtime_checkable

from attrs import field, frozen

from cqtt.checks import instance_of, require_count, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.scorecards.ranges import require_number
from cqtt.text import require_nfc


@runtime_checkable
class HasShare(Protocol):
    """What is measured elsewhere and knows its share: a rate, a score, a coverage."""

    @property
    def share(self) -> Fraction | None:
        """The exact share, from 0 to 1; ``None`` where there was nothing to count."""

    def explain(self, locale: str = "vi") -> str:
        """Return how it came about."""


def _points(value: Any) -> Decimal:
    points = Decimal(value) if type(value) is int else value
    require_number(points, "value")
    if points < 0:
        raise InvalidValueError("value", points, "points-from-zero")
    return points


def _whole(value: Any) -> int:
    return require_count(value, "value")


def _counted(value: Any) -> int | None:
    return None if value is None else require_count(value, "met or of")


@frozen
class Share:
    """
    A share that was measured (*tỷ lệ*): so many of so many, or an exact share.

    ``exact`` is a share that has no counts, from 0 to 1.  ``reason`` and ``reason_en``
    say where it comes from.  Of nothing, it is unknown.

    Raises:
        WrongTypeError: A count is not a whole number; ``exact`` is not a ``Fraction``.
        InvalidValueError: A count is below zero, ``met`` above ``of``, ``exact`` not
            from 0 to 1; there are neither both counts nor ``exact``.

    >>> Share(931, 936).value, Share(0, 0).value
    (Fraction(931, 936), None)
    """

    met: int | None = field(default=None, converter=_counted)
    of: int | None = field(default=None, converter=_counted)
    exact: Fraction | None = field(default=None, kw_only=True)
    reason: str = field(default="", kw_only=True)
    reason_en: str = field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        require_nfc(self.reason, "reason")
        require_nfc(self.reason_en, "reason_en")
        if self.exact is not None:
            require_instance(self.exact, Fraction, "exact", "share-or-counts")
            if not 0 <= self.exact <= 1:
                raise InvalidValueError("exact", self.exact, "share-or-counts")
        elif self.met is None or self.of is None:
            raise InvalidValueError("met", self.met, "share-or-counts")
        elif self.met > self.of:
            raise InvalidValueError("met", self.met, "part-of-base")

    @classmethod
    def measured(cls, source: HasShare) -> "Share":
        """
        Return the share of a ``Rate``, a ``Score`` or a coverage, with its reasons.

        Raises:
            WrongTypeError: It has no ``share`` and ``explain``.

        >>> from cqtt.rates import Rate
        >>> from cqtt.reports.formulas import ON_TIME_OF_FINISHED
        >>> Share.measured(Rate(931, 936, ON_TIME_OF_FINISHED)).value
        Fraction(931, 936)
        """
        if not isinstance(source, HasShare):
            raise WrongTypeError("source", type(source).__name__, "measured-share")
        vi, en = source.explain("vi"), source.explain("en")
        if source.share is None:
            return cls(0, 0, reason=vi, reason_en=en)
        return cls(exact=source.share, reason=vi, reason_en=en)

    @classmethod
    def of_percent(cls, value: Decimal | int) -> "Share":
        """
        Return the share of a percentage, from 0 to 100.

        >>> Share.of_percent(Decimal("97.5")).value
        Fraction(39, 40)
        """
        exact = Decimal(value) if type(value) is int else value
        require_number(exact, "value")
        return cls(exact=Fraction(exact) / 100)

    @property
    def value(self) -> Fraction | None:
        """The exact share, from 0 to 1; ``None`` of nothing."""
        if self.exact is not None:
            return self.exact
        return Fraction(self.met or 0, self.of) if self.of else None


@frozen
class Count:
    """
    How many there were (*số lượng*): dialogues held, letters sent, late returns.

    Raises:
        WrongTypeError: It is not a whole number.
        InvalidValueError: It is below zero.
    """

    value: int = field(converter=_whole)
    reason: str = field(default="", kw_only=True)
    reason_en: str = field(default="", kw_only=True)


@frozen
class Amount:
    """
    A measured number that is neither a share nor a count (*giá trị đo được*).

    Raises:
        WrongTypeError: It is not a ``Decimal``.
        InvalidValueError: It is not finite.
    """

    value: Decimal
    reason: str = field(default="", kw_only=True)
    reason_en: str = field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        require_number(self.value, "value")


@frozen
class Answer:
    """
    Yes or no (*có hoặc không*).

    Raises:
        WrongTypeError: It is not a bool.
    """

    value: bool = field(validator=instance_of(bool, "yes-no"))
    reason: str = field(default="", kw_only=True)
    reason_en: str = field(default="", kw_only=True)


@frozen
class Points:
    """
    Points that a person gave (*điểm chấm*), with the reason.

    Raises:
        WrongTypeError: It is not a ``Decimal``, or a whole number.
        InvalidValueError: It is below zero or not finite.
    """

    value: Decimal = field(converter=_points)
    reason: str = field(default="", kw_only=True)
    reason_en: str = field(default="", kw_only=True)


Given: TypeAlias = Share | Count | Amount | Answer | Points
"""What a criterion takes as evidence."""
