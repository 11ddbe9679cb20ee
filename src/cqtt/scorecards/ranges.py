"""Ranges of numbers with stated borders: what a band or a class covers."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from operator import index
from typing import Any, Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.findings import Finding
from cqtt.i18n import number, require_locale

_MOST_DIGITS: Final = 30


def require_number(value: object, name: str) -> None:
    """Refuse what is not a finite ``Decimal`` of a length that people read."""
    require_instance(value, Decimal, name, "finite-decimal")
    if isinstance(value, Decimal) and not value.is_finite():
        raise InvalidValueError(name, value, "finite-decimal")
    if isinstance(value, Decimal) and not _is_readable(value):
        raise InvalidValueError(name, value, "length-of-number")


def _is_readable(value: Decimal) -> bool:
    exponent = int(value.as_tuple().exponent)
    return value.adjusted() < _MOST_DIGITS and exponent >= -_MOST_DIGITS


def whole_as_decimal(value: Any) -> Any:
    """Return a whole number as a ``Decimal``, whatever class of them it is."""
    is_whole = not isinstance(value, bool) and hasattr(value, "__index__")
    return Decimal(index(value)) if is_whole else value


def require_length(value: int, name: str) -> int:
    """Return a count unless it has more digits than people read."""
    if value >= 10**_MOST_DIGITS:
        raise InvalidValueError(name, "int", "length-of-number")
    return value


def as_exact(value: object, name: str) -> Fraction:
    """
    Return a number as a fraction; a float, a bool or what is no number is refused.

    >>> as_exact(Decimal("79.5"), "total")
    Fraction(159, 2)
    """
    if isinstance(value, Fraction):
        return value
    if isinstance(value, bool) or not isinstance(value, Decimal | int):
        raise WrongTypeError(name, type(value).__name__, "exact-score")
    if isinstance(value, Decimal):
        require_number(value, name)
    return Fraction(value)


@frozen
class Range:
    """
    Numbers from one border to another (*khoảng điểm, khoảng giá trị*).

    Half-open unless said: ``low`` belongs to it and ``high`` does not.  ``None`` is no
    border.

    Raises:
        WrongTypeError: A border is not a ``Decimal``.
        InvalidValueError: A border is not finite or has more than 30 digits on one
            side of the point; nothing lies between them.

    >>> three = Range(Decimal(90), Decimal(95))
    >>> Fraction(90) in three, Fraction("94.99") in three, Fraction(95) in three
    (True, True, False)
    >>> three.text("en")
    'from 90 to below 95'
    """

    low: Decimal | None
    high: Decimal | None
    has_low: bool = field(default=True, validator=instance_of(bool, "yes-no"))
    has_high: bool = field(default=False, validator=instance_of(bool, "yes-no"))

    def __attrs_post_init__(self) -> None:
        for name, border in (("low", self.low), ("high", self.high)):
            if border is not None:
                require_number(border, name)
        if self.low is None or self.high is None:
            return
        is_point = self.low == self.high and self.has_low and self.has_high
        if not (self.low < self.high or is_point):
            raise InvalidValueError("high", self.high, "rising-range")

    def __contains__(self, value: Fraction | Decimal | int) -> bool:
        exact = as_exact(value, "value")
        return self.reaches_down_to(exact) and self.reaches_up_to(exact)

    def reaches_down_to(self, value: Fraction) -> bool:
        """Tell whether its low border is no bar to a number."""
        if self.low is None:
            return True
        low = Fraction(self.low)
        return value > low or (self.has_low and value == low)

    def reaches_up_to(self, value: Fraction) -> bool:
        """Tell whether its high border is no bar to a number."""
        if self.high is None:
            return True
        high = Fraction(self.high)
        return value < high or (self.has_high and value == high)

    def text(self, locale: str = "vi") -> str:
        """Return the range in words."""
        english = require_locale(locale) == "en"
        said = []
        if self.low is not None:
            word = "from" if self.has_low else "above"
            word_vi = "từ" if self.has_low else "trên"
            said.append(f"{word if english else word_vi} {number(self.low, locale)}")
        if self.high is not None:
            word = "to" if self.has_high else "to below" if said else "below"
            word_vi = "đến" if self.has_high else "đến dưới" if said else "dưới"
            said.append(f"{word if english else word_vi} {number(self.high, locale)}")
        return " ".join(said) or ("any" if english else "mọi giá trị")


def range_faults(
    ranges: Sequence[Range], place: str, least: Decimal | None, most: Decimal | None
) -> Iterator[Finding]:
    """
    Yield where ranges overlap, and what no range covers from ``least`` to ``most``.

    *Khoảng trống và khoảng chồng nhau.*  In the order of the numbers; without ``least``
    or ``most`` nothing is asked of that end.
    """
    rising = sorted(ranges, key=_start)
    if not rising:
        return
    if least is not None and not rising[0].reaches_down_to(Fraction(least)):
        yield _nothing(place, *_below(rising[0]))
    furthest = rising[0]
    for each in rising[1:]:
        yield from _between(furthest, each, place)
        furthest = max(furthest, each, key=_end)
    if most is not None and not furthest.reaches_up_to(Fraction(most)):
        side, side_en = ("trên", "above") if furthest.has_high else ("từ", "from")
        high = _written(furthest.high)
        yield _nothing(place, f"{side} {high[0]}", f"{side_en} {high[1]}")


def is_below(one: Range, other: Range) -> bool:
    """Tell whether a range begins below another with which it shares no number."""
    return _start(one) < _start(other)


def _nothing(place: str, where: str, where_en: str) -> Finding:
    """Return the finding of numbers that no range has."""
    return Finding(
        "whole-range",
        place,
        f"không có mức nào {where}",
        evidence_en=f"nothing {where_en}",
    )


def _written(border: Decimal | None) -> tuple[str, str]:
    return number(border or Decimal(0), "vi"), number(border or Decimal(0), "en")


def _start(each: Range) -> tuple[bool, Decimal, bool]:
    return each.low is not None, each.low or Decimal(0), not each.has_low


def _end(each: Range) -> tuple[bool, Decimal, bool]:
    return each.high is None, each.high or Decimal(0), each.has_high


def _below(first: Range) -> tuple[str, str]:
    side, side_en = ("dưới", "below") if first.has_low else ("đến", "up to")
    low, low_en = _written(first.low)
    return f"{side} {low}", f"{side_en} {low_en}"


def _between(below: Range, above: Range, place: str) -> Iterator[Finding]:
    high, low = below.high, above.low
    both, both_en = (f"{below.text(each)}; {above.text(each)}" for each in ("vi", "en"))
    if high is None or low is None or high > low:
        yield Finding("ranges-apart", place, both, evidence_en=both_en)
    elif high < low or not (below.has_high or above.has_low):
        yield _nothing(place, *_gap(below, above, high, low))
    elif below.has_high and above.has_low:
        yield Finding("ranges-apart", place, both, evidence_en=both_en)


def _gap(below: Range, above: Range, high: Decimal, low: Decimal) -> tuple[str, str]:
    """Return what lies between two ranges; one number where only a border does."""
    if high == low:
        at, at_en = _written(high)
        return f"ở đúng {at}", f"at {at_en}"
    gap = Range(high, low, has_low=not below.has_high, has_high=not above.has_low)
    return gap.text("vi"), gap.text("en")
