"""
Numbers as sources tell them, with "over" and "almost", and sums that keep the bound.

*Trên, hơn, gần, khoảng.*  "Over 50" and 3 are over 53.  "Over 50" and "almost 30" have
no sum in one number: a ``Total`` keeps them apart and says so.
"""

from collections.abc import Iterable
from decimal import Context, Decimal
from enum import Enum
from operator import index
from typing import Any, Final, TypeAlias

from attrs import field, frozen

from cqtt.checks import instance_of, require_all
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import listed, number, require_locale
from cqtt.programme.requiring import as_tuple, each

Number: TypeAlias = int | Decimal

_MOST_DIGITS: Final = 30
_EXACT: Final = Context(prec=20 * _MOST_DIGITS)


class Bound(Enum):
    """
    What a told number is to the real one (*mức độ chính xác*).

    ``EXACT``: the number itself; ``OVER``: the real one is larger (*trên, hơn*);
    ``ALMOST``: it is smaller (*gần*); ``ABOUT``: it is near, on either side (*khoảng*).
    """

    EXACT = "exact"
    OVER = "over"
    ALMOST = "almost"
    ABOUT = "about"

    def text(self, locale: str = "vi") -> str:
        """Return the word before the number; empty for an exact one."""
        return _WORDS[self][require_locale(locale) == "en"]


_WORDS: Final = {
    Bound.EXACT: ("", ""),
    Bound.OVER: ("trên", "over"),
    Bound.ALMOST: ("gần", "almost"),
    Bound.ABOUT: ("khoảng", "about"),
}


def _number(value: Any) -> Number:
    """Return a number that is exact and not below zero."""
    try:
        found: Number = value if isinstance(value, Decimal) else index(value)
    except TypeError:
        shown = value if isinstance(value, float) else type(value).__name__
        raise WrongTypeError("value", shown, "quantity-number") from None
    if isinstance(value, bool):
        raise WrongTypeError("value", value, "quantity-number")
    if not Decimal(found).is_finite() or found < 0:
        raise InvalidValueError("value", found, "quantity-number")
    _, digits, exponent = Decimal(found).as_tuple()
    if len(digits) + abs(int(exponent)) > _MOST_DIGITS:
        raise InvalidValueError("value", "a long number", "quantity-number")
    # No zero below zero; exact, whatever the caller's context.
    return found.copy_abs() if isinstance(found, Decimal) else found


@frozen
class Quantity:
    """
    A number and what it is to the real one (*số lượng và mức độ chính xác*).

    ``value`` is an int or a finite ``Decimal`` of at most 30 digits, zero or more.
    Adding keeps the bound; two that differ, none of them exact, are not added.

    Raises:
        WrongTypeError: ``value`` is a float, a bool or no number.
        InvalidValueError: It is below zero, not finite or too long; two are added whose
            bounds do not go together.

    >>> print(Quantity(50, Bound.OVER) + Quantity(3))
    trên 53
    >>> Quantity(30, Bound.ALMOST).text("en")
    'almost 30'
    """

    value: Number = field(converter=_number)
    bound: Bound = field(
        default=Bound.EXACT, validator=instance_of(Bound, "enum-choice")
    )

    @property
    def is_exact(self) -> bool:
        """Whether the number is the real one."""
        return self.bound is Bound.EXACT

    @property
    def least(self) -> Number | None:
        """
        The number that the real one does not fall below; ``None`` of *about*.

        Of *almost* it is zero, which is all that is known.
        """
        if self.bound is Bound.ABOUT:
            return None
        return 0 if self.bound is Bound.ALMOST else self.value

    @property
    def most(self) -> Number | None:
        """The number that the real one does not pass; ``None`` if not known."""
        is_known = self.bound in {Bound.EXACT, Bound.ALMOST}
        return self.value if is_known else None

    def __add__(self, other: object) -> "Quantity":
        if not isinstance(other, Quantity):
            return NotImplemented
        bounds = {self.bound, other.bound} - {Bound.EXACT}
        if len(bounds) > 1:
            raise InvalidValueError("bound", other.bound.value, "bounds-together")
        bound = bounds.pop() if bounds else Bound.EXACT
        return Quantity(_plus(self.value, other.value), bound)

    def text(self, locale: str = "vi") -> str:
        """Return the number with its word, as a locale writes it."""
        word, written = self.bound.text(locale), number(self.value, locale)
        return f"{word} {written}" if word else written

    def __str__(self) -> str:
        return self.text()


def as_quantity(value: Any) -> Any:
    """Return a bare number as an exact quantity; what else came is left as it is."""
    return value if value is None or isinstance(value, Quantity) else Quantity(value)


def _plus(one: Number, other: Number) -> Number:
    if isinstance(one, int) and isinstance(other, int):
        return one + other
    return _EXACT.add(Decimal(one), Decimal(other))


@frozen
class Total:
    """
    A sum over told numbers that keeps each bound apart (*tổng*).

    ``parts`` holds one quantity for each bound that came, exact ones first.  The order
    of what is summed never matters.

    Raises:
        WrongTypeError: What is summed is no ``Quantity``.

    >>> over, almost = Quantity(50, Bound.OVER), Quantity(30, Bound.ALMOST)
    >>> Total.of([over, Quantity(3)]).quantity
    Quantity(value=53, bound=<Bound.OVER: 'over'>)
    >>> mixed = Total.of([over, Quantity(3), almost])
    >>> print(mixed.quantity, mixed.text("en"), mixed.least)
    None 3, over 50, and almost 30, not summed 53
    """

    parts: tuple[Quantity, ...] = field(
        default=(),
        converter=as_tuple,
        validator=each(instance_of(Quantity, "bounded-quantity")),
    )

    @classmethod
    def of(cls, quantities: Iterable[Quantity]) -> "Total":
        """Return the sum of quantities; that of nothing is exactly zero."""
        sums: dict[Bound, Quantity] = {}
        for one in require_all(quantities, Quantity, "quantities", "bounded-quantity"):
            before = sums.get(one.bound)
            sums[one.bound] = one if before is None else before + one
        return cls(tuple(sums[bound] for bound in Bound if bound in sums))

    def __add__(self, other: object) -> "Total":
        if not isinstance(other, Total):
            return NotImplemented
        return Total.of([*self.parts, *other.parts])

    @property
    def quantity(self) -> Quantity | None:
        """The sum in one number; ``None`` where bounds do not go together."""
        told = [part for part in self.parts if not part.is_exact]
        if len(told) > 1:
            return None
        return sum(self.parts, Quantity(0))

    @property
    def exact(self) -> Number | None:
        """The sum as a bare number; ``None`` where any part of it is a bound."""
        quantity = self.quantity
        return quantity.value if quantity is not None and quantity.is_exact else None

    @property
    def least(self) -> Number:
        """The number that the real sum does not fall below."""
        found: Number = 0
        for part in self.parts:
            found = _plus(found, part.least or 0)
        return found

    @property
    def most(self) -> Number | None:
        """The number that the real sum does not pass; ``None`` if not known."""
        found: Number = 0
        for part in self.parts:
            if part.most is None:
                return None
            found = _plus(found, part.most)
        return found

    def text(self, locale: str = "vi") -> str:
        """Return the sum in words; parts that are not summed are told apart."""
        quantity = self.quantity
        if quantity is not None:
            return quantity.text(locale)
        parts = listed((part.text(locale) for part in self.parts), locale)
        not_summed = "not summed" if locale == "en" else "không cộng gộp"
        return f"{parts}, {not_summed}"

    def __str__(self) -> str:
        return self.text()
