"""What the numbers that go into a formula must be."""

import math
from fractions import Fraction
from numbers import Rational, Real
from typing import Any

from cqtt.checks import require_count
from cqtt.errors import InvalidValueError, WrongTypeError


def require_real(value: Any, field: str) -> float:
    """Return a finite number as a float; a bool, NaN and infinity are refused."""
    if isinstance(value, bool) or not isinstance(value, Real):
        raise WrongTypeError(field, value, "finite-number")
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise InvalidValueError(field, value, "finite-number")
    return number


def require_inside(value: Any, field: str) -> float:
    """Return a number between 0 and 1, both excluded."""
    number = require_real(value, field)
    if not 0 < number < 1:
        raise InvalidValueError(field, value, "inside-unit")
    return number


def require_above_zero(value: Any, field: str) -> float:
    """Return a number above 0."""
    number = require_real(value, field)
    if number <= 0:
        raise InvalidValueError(field, value, "above-zero")
    return number


def require_not_negative(value: Any, field: str) -> float:
    """Return a number of at least 0."""
    number = require_real(value, field)
    if number < 0:
        raise InvalidValueError(field, value, "not-negative")
    return number


def require_share(value: Any, field: str) -> Fraction | float:
    """Return a number from 0 to 1, exact if it came exact."""
    number = require_real(value, field)
    if not 0 <= number <= 1:
        raise InvalidValueError(field, value, "share")
    return require_exact(value, field) if isinstance(value, Rational) else number


def require_frame(value: Any, answers: float) -> int:
    """Return how many could have been asked: not fewer than have answered."""
    people = require_count(value, "frame")
    require_real(people, "frame")
    if people < answers:
        raise InvalidValueError("frame", value, "frame-size")
    return people


def require_exact(value: Any, field: str) -> Fraction:
    """Return a finite number without loss."""
    number = require_real(value, field)
    if isinstance(value, Rational):
        return Fraction(int(value.numerator), int(value.denominator))
    return Fraction(number)
