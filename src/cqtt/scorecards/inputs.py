"""What a criterion takes as evidence: a share, a count, an amount, a yes, points."""

from decimal import Decimal
from fractions import Fraction
from math import isfinite
from typing import Any, Final, Protocol, TypeAlias, runtime_checkable

from attrs import field, frozen

from cqtt.checks import instance_of, require_count, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import number, require_locale
from cqtt.rates import Rate
from cqtt.scorecards.ranges import require_length, require_number, whole_as_decimal
from cqtt.scorecards.showing import points_text, shown
from cqtt.text import require_nfc

_ALL: Final = 100
# What a measured share calls its two counts: a Rate, a Score.
_COUNTS: Final = (("numerator", "denominator"), ("hits", "base"))


@runtime_checkable
class HasShare(Protocol):
    """
    What is measured elsewhere and knows its share: a rate, a score, a coverage.

    *Giá trị có tỷ lệ.*
    """

    @property
    def share(self) -> Fraction | None:
        """The exact share, from 0 to 1; ``None`` where there was nothing to count."""

    def explain(self, locale: str = "vi") -> str:
        """Return how it came about."""


def _points(value: Any) -> Decimal:
    points: Decimal = whole_as_decimal(value)
    require_number(points, "value")
    if points < 0:
        raise InvalidValueError("value", points, "points-from-zero")
    return points


def _whole(value: Any) -> int:
    return require_length(require_count(value, "value"), "value")


def _counted(value: Any) -> int | None:
    name = "met or of"
    return None if value is None else require_length(require_count(value, name), name)


@frozen(kw_only=True)
class _Reasoned:
    """What every kind of evidence says of where it comes from, in both languages."""

    # What a person wrote of a score is not for logs.
    reason: str = field(default="", repr=False)
    reason_en: str = field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        require_nfc(self.reason, "reason")
        require_nfc(self.reason_en, "reason_en")

    def why(self, locale: str = "vi") -> str:
        """Return where it comes from; Vietnamese where there is no English."""
        english = require_locale(locale) == "en"
        return self.reason_en or self.reason if english else self.reason


@frozen
class Share(_Reasoned):
    """
    A share that was measured (*tỷ lệ đo được*): so many of so many, or an exact share.

    ``exact`` is a share that has no counts, from 0 to 1.  ``reason`` and ``reason_en``
    say where it comes from.  ``is_withheld`` says that it rests on too few answers for
    a headline.  Of nothing, it is unknown.

    Raises:
        WrongTypeError: A count is not a whole number; ``exact`` is not a ``Fraction``;
            a reason is not a str; ``is_withheld`` is not a bool.
        NotNfcError: A reason is not in Unicode NFC.
        InvalidValueError: A count is below zero, ``met`` above ``of``, ``exact`` not
            from 0 to 1; there are both counts and ``exact``, or neither.

    >>> Share(931, 936).value, Share(0, 0).value
    (Fraction(931, 936), None)
    """

    met: int | None = field(default=None, converter=_counted)
    of: int | None = field(default=None, converter=_counted)
    exact: Fraction | None = field(default=None, kw_only=True)
    is_withheld: bool = field(
        default=False, kw_only=True, validator=instance_of(bool, "yes-no")
    )

    def __attrs_post_init__(self) -> None:
        _Reasoned.__attrs_post_init__(self)
        if self.exact is not None:
            require_instance(self.exact, Fraction, "exact", "share-or-counts")
            has_counts = self.met is not None or self.of is not None
            if has_counts or not 0 <= self.exact <= 1:
                raise InvalidValueError("exact", self.exact, "share-or-counts")
        elif self.met is None or self.of is None:
            raise InvalidValueError("met", self.met, "share-or-counts")
        elif self.met > self.of:
            raise InvalidValueError("met", self.met, "met-of-all")

    @classmethod
    def measured(cls, source: HasShare) -> "Share":
        """
        Return the share of a ``Rate`` or a ``Score``, with its reasons.

        It keeps the counts of what has them, and whether it is withheld.  Of what holds
        a ``rate``, such as the coverage of commitments, it is the share of that rate.

        Raises:
            WrongTypeError: It has neither a ``share`` nor a ``rate``; a ``Tally``,
                whose share is ``tally.satisfied()``; results of conduct, whose share is
                ``results.of().overall()``.
            InvalidValueError: It is a number that is no share, such as a mean.

        >>> from cqtt.rates import Rate
        >>> from cqtt.reports.formulas import ON_TIME_OF_FINISHED
        >>> measured = Share.measured(Rate(931, 936, ON_TIME_OF_FINISHED))
        >>> measured.met, measured.of, measured.value
        (931, 936, Fraction(931, 936))
        """
        return measured_share(source, "source")

    @classmethod
    def of_percent(cls, value: Decimal | int) -> "Share":
        """
        Return the share of a percentage, from 0 to 100.

        Raises:
            WrongTypeError: It is neither a ``Decimal`` nor a whole number.
            InvalidValueError: It is below 0 or above 100.

        >>> Share.of_percent(Decimal("97.5")).value
        Fraction(39, 40)
        """
        percent: Any = whole_as_decimal(value)
        if isinstance(percent, float) and isfinite(percent):
            place = f"value (Decimal('{percent}'))"
            raise WrongTypeError(place, percent, "percent-in-brackets")
        require_number(percent, "value")
        if not 0 <= percent <= _ALL:
            raise InvalidValueError("value", percent, "percent-of-share")
        return cls(exact=Fraction(percent) / _ALL)

    @property
    def value(self) -> Fraction | None:
        """The exact share, from 0 to 1; ``None`` of nothing."""
        if self.exact is not None:
            return self.exact
        return Fraction(self.met or 0, self.of) if self.of else None

    def text(self, locale: str = "vi") -> str:
        """Return the counts and the percentage, which is rounded to two places."""
        english = require_locale(locale) == "en"
        if self.value is None:
            return "nothing to count" if english else "không phát sinh (0/0)"
        percent = f"{shown(100 * self.value, locale)} %"
        if self.exact is not None:
            return percent
        if english:
            return f"{self.met} of {self.of} ({percent})"
        return f"{self.met}/{self.of}, {percent}"


def measured_share(source: object, place: str) -> Share:
    """Return what ``Share.measured`` does; ``place`` names the source in an error."""
    found = measured_in(source)
    if found is None:
        refuse_several(source, place)
        raise WrongTypeError(place, type(source).__name__, "measured-share")
    share: object = found.share
    if share is None and getattr(found, "exact", None) is not None:
        raise InvalidValueError(place, "a number", "measured-share")
    if share is not None and not isinstance(share, Fraction):
        raise WrongTypeError(place, type(share).__name__, "share-or-counts")
    met, of = (0, 0) if share is None else _counts_of(found, share)
    return Share(
        met,
        of,
        exact=share if met is None else None,
        reason=found.explain("vi"),
        reason_en=found.explain("en"),
        is_withheld=getattr(found, "is_withheld", False) is True,
    )


def measured_in(value: object) -> HasShare | None:
    """Return what has a share: the rate that a value holds, else the value itself."""
    if isinstance(value, type):
        return None
    rate = getattr(value, "rate", None)
    if isinstance(rate, Rate):
        return rate
    return value if isinstance(value, HasShare) else None


def refuse_several(value: object, place: str) -> None:
    """Refuse what has several shares, and say how to name one."""
    if callable(getattr(value, "satisfied", None)):
        raise WrongTypeError(place, type(value).__name__, "share-of-tally")
    # Conduct stands apart from scorecards, so its results are known by what they do.
    if callable(getattr(value, "overall", None)):
        raise WrongTypeError(place, type(value).__name__, "share-of-assessment")
    if callable(getattr(value, "of", None)) and hasattr(value, "groups"):
        raise WrongTypeError(place, type(value).__name__, "share-of-assessments")


def _counts_of(
    source: HasShare, share: Fraction
) -> tuple[int, int] | tuple[None, None]:
    """Return the two counts that a share is the quotient of, if it has them."""
    for names in _COUNTS:
        met, of = (getattr(source, name, None) for name in names)
        if type(met) is int and type(of) is int and share * of == met:
            return met, of
    return None, None


@frozen
class Count(_Reasoned):
    """
    How many there were (*số lượng*): dialogues held, letters sent, late returns.

    Raises:
        WrongTypeError: It is not a whole number; a reason is not a str.
        NotNfcError: A reason is not in Unicode NFC.
        InvalidValueError: It is below zero.
    """

    value: int = field(converter=_whole)

    def text(self, locale: str = "vi") -> str:
        """Return the count in words."""
        count = number(self.value, locale)
        return f"{count} counted" if locale == "en" else f"{count} trường hợp"


@frozen
class Amount(_Reasoned):
    """
    A measured number that is neither a share nor a count (*giá trị đo được*).

    Raises:
        WrongTypeError: It is not a ``Decimal``; a reason is not a str.
        NotNfcError: A reason is not in Unicode NFC.
        InvalidValueError: It is not finite.
    """

    value: Decimal

    def __attrs_post_init__(self) -> None:
        _Reasoned.__attrs_post_init__(self)
        require_number(self.value, "value")

    def text(self, locale: str = "vi") -> str:
        """Return the number as a locale writes it."""
        return number(self.value, locale)


@frozen
class Answer(_Reasoned):
    """
    Yes or no (*có hoặc không*).

    Raises:
        WrongTypeError: It is not a bool; a reason is not a str.
        NotNfcError: A reason is not in Unicode NFC.
    """

    value: bool = field(validator=instance_of(bool, "yes-no"))

    def text(self, locale: str = "vi") -> str:
        """Return yes or no."""
        if require_locale(locale) == "en":
            return "yes" if self.value else "no"
        return "có" if self.value else "không"


@frozen
class Points(_Reasoned):
    """
    Points that a person gave (*điểm chấm*), with the reason.

    Raises:
        WrongTypeError: It is not a ``Decimal`` or a whole number; a reason is not
            a str.
        NotNfcError: A reason is not in Unicode NFC.
        InvalidValueError: It is below zero or not finite.
    """

    value: Decimal = field(converter=_points)

    def text(self, locale: str = "vi") -> str:
        """Return the points in words."""
        return points_text(Fraction(self.value), locale)


Given: TypeAlias = Share | Count | Amount | Answer | Points
"""What a criterion takes as evidence."""
