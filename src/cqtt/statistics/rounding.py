"""Exact rounding: half up, and cutting off."""

from decimal import Decimal
from fractions import Fraction


def rounded(value: Fraction, places: int) -> Decimal:
    """
    Round a number to so many decimal places, half away from zero.

    *Làm tròn.*  Exact, whatever the caller's decimal context.

    >>> rounded(Fraction(5, 4), 1), rounded(Fraction(-5, 4), 1)
    (Decimal('1.3'), Decimal('-1.3'))
    """
    steps = 10**places
    top, below = abs(value.numerator), value.denominator
    return _placed(value, (2 * top * steps + below) // (2 * below), places)


def cut(value: Fraction, places: int) -> Decimal:
    """
    Cut a number off after so many decimal places.

    *Cắt bỏ, không làm tròn.*

    >>> cut(Fraction(93100, 936), 2)
    Decimal('99.46')
    """
    return _placed(
        value, abs(value.numerator) * 10**places // value.denominator, places
    )


def _placed(value: Fraction, units: int, places: int) -> Decimal:
    sign = 1 if value < 0 and units else 0
    return Decimal((sign, tuple(map(int, str(units))), -places))
