"""
How many to ask, and where.

*Cỡ mẫu.*  A margin is half the width of the interval, as a share: 1/20 for ± 5 points.
The formula that the ministry teaches stands beside the usual ones.
"""

import math
from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Final, NamedTuple

from cqtt.checks import require_count, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.statistics._require import (
    require_above_zero,
    require_exact,
    require_frame,
    require_inside,
    require_not_negative,
    require_real,
)
from cqtt.statistics.quantiles import normal_quantile

_ROUNDING: Final = 1e-12
_LEAST_MARGIN: Final = 1e-6
_LEAST_PLACE: Final = -6


class SampleSize(NamedTuple):
    """
    What a formula gives and how many to ask (*cỡ mẫu theo công thức*).

    ``value`` is what the formula gives, ``size`` the next whole number.
    """

    value: Fraction | float
    size: int


def yamane(frame: int, margin: Fraction | Decimal) -> SampleSize:
    """
    Return ``N / (1 + N * e**2)``, exactly.

    *Công thức Yamane.*  So the ministry teaches it for satisfaction surveys, with a
    margin of 5 %; from Yamane (1967).  It stands for a share of one half, a level of
    95.45 % (z = 2) and nearly Cochran's correction for the frame.

    Raises:
        WrongTypeError: ``frame`` is not an int, ``margin`` not exact (a float).
        InvalidValueError: ``frame`` is below 1; ``margin`` is not between a millionth
            and 1.

    >>> value, size = yamane(931, Decimal("0.05"))
    >>> round(float(value), 2), size
    (279.79, 280)
    """
    people = require_count(frame, "frame", least=1)
    if not isinstance(margin, (Fraction, Decimal)):
        raise WrongTypeError("margin", margin, "exact-margin")
    # A Decimal such as 1e-999999 has to be refused before it becomes a fraction.
    is_number = isinstance(margin, Fraction) or (
        margin.is_finite() and margin.adjusted() >= _LEAST_PLACE
    )
    if not is_number or not 0 < margin < 1:
        raise InvalidValueError("margin", margin, "exact-margin")
    exact = Fraction(margin)
    value = people / (1 + people * exact * exact)
    return SampleSize(value, math.ceil(value))


def simple_size(
    margin: Fraction | float,
    *,
    share: Fraction | float = 0.5,
    level: float = 0.95,
    frame: int | None = None,
    design_effect: Fraction | float = 1,
) -> SampleSize:
    """
    Return how many answers make Wald's interval as narrow as ± ``margin``.

    *Cỡ mẫu ngẫu nhiên đơn giản.*  ``m = z**2 * share * (1 - share) / margin**2``, and
    in a frame of N ``m / (1 + (m - 1) / N)`` (Cochran 1977, 4.4).  A share of one half
    is the worst case.  ``design_effect`` multiplies m, before the frame narrows it.

    Raises:
        WrongTypeError: A number is not a number, ``frame`` not an int.
        InvalidValueError: ``margin``, ``share`` or ``level`` is not between 0 and 1,
            ``margin`` is below a millionth, ``frame`` below 1, or ``design_effect`` not
            above 0.

    >>> simple_size(0.05).size, simple_size(0.05, frame=931).size
    (385, 273)
    >>> simple_size(0.05, frame=931, design_effect=2).size
    422
    """
    reach = _z(level) / _margin(margin)
    p = require_inside(share, "share")
    return _in_frame(reach * reach * p * (1 - p), frame, design_effect)


def wilson_size(
    margin: Fraction | float,
    *,
    level: float = 0.95,
    frame: int | None = None,
    design_effect: Fraction | float = 1,
) -> SampleSize:
    """
    Return how many answers never have a Wilson interval wider than ± ``margin``.

    *Cỡ mẫu theo khoảng Wilson.*  The interval is widest at one half, where its half
    width is ``z / (2 * sqrt(n + z**2))``; so ``n = z**2 / (4 * margin**2) - z**2``, and
    in a frame as many as count for so many (``effective_size``).  ``design_effect``
    multiplies n, before the frame narrows it.

    Raises:
        WrongTypeError: A number is not a number, ``frame`` not an int.
        InvalidValueError: ``margin`` or ``level`` is not between 0 and 1, ``margin`` is
            below a millionth, ``frame`` below 1, or ``design_effect`` not above 0.

    >>> wilson_size(0.05).size, wilson_size(0.05, frame=931).size
    (381, 271)
    """
    z = _z(level)
    reach = z / (2 * _margin(margin))
    return _in_frame(reach * reach - z * z, frame, design_effect)


def design_effect_size(n: int, design_effect: Fraction | float) -> SampleSize:
    """
    Return how many answers of a design are worth ``n`` simple ones: ``n`` times it.

    *Cỡ mẫu có xét hệ số thiết kế* (Kish 1965).

    Raises:
        WrongTypeError: ``n`` is not an int, or the effect not a number.
        InvalidValueError: ``n`` is below 1, or the effect not above 0.

    >>> design_effect_size(385, 1.5).size
    578
    """
    effect = require_above_zero(design_effect, "design_effect")
    count = require_count(n, "n", least=1)
    is_exact = isinstance(design_effect, Fraction)
    return _sized(count * (design_effect if is_exact else effect))


class Allocation(Enum):
    """
    How a sample is shared out among strata (*phân bổ mẫu*).

    ``PROPORTIONAL``: as the people; ``EQUAL``: the same to each; ``NEYMAN``: as people
    times their spread, which makes the variance least (Neyman 1934).
    """

    PROPORTIONAL = "proportional"
    EQUAL = "equal"
    NEYMAN = "neyman"


def allocate(
    total: int,
    populations: Sequence[int],
    *,
    how: Allocation = Allocation.PROPORTIONAL,
    spreads: Sequence[Fraction | float] | None = None,
    least: int = 0,
) -> tuple[int, ...]:
    """
    Share a sample out among strata, so that it adds up exactly.

    *Phân bổ mẫu cho các tầng.*  No stratum gets more than its people, nor fewer than
    ``least`` unless it has fewer; what one cannot take goes to the others in the same
    proportion.  Fractions are settled by the largest remainder, the earlier stratum
    first.  ``spreads`` are the standard deviations that ``NEYMAN`` needs; strata that
    do not vary get no more than ``least``, or where none of the others can take more,
    what is left in proportion to their people.

    Raises:
        WrongTypeError: A count is not an int, or a spread not a number.
        WrongChoiceError: ``how`` is no ``Allocation``.
        InvalidValueError: There is no stratum, a count is below 0, ``total`` is more
            than there are people or less than the least of all, a spread is below 0,
            or there are not as many as strata where they are needed.

    >>> allocate(180, [600, 250, 81])
    (116, 48, 16)
    >>> allocate(180, [600, 250, 81], least=30)
    (106, 44, 30)
    """
    require_instance(how, Allocation, "how", "enum-choice")
    people = [require_count(each, "populations") for each in populations]
    floor, wanted = require_count(least, "least"), require_count(total, "total")
    lows = [min(floor, each) for each in people]
    if not people or not sum(lows) <= wanted <= sum(people):
        raise InvalidValueError("total", total, "allocated-total")
    weights = _weights(people, how, spreads)
    exact = _filled(Fraction(wanted), weights, lows, people)
    return _whole(wanted, exact)


def _weights(
    people: list[int], how: Allocation, spreads: Sequence[Fraction | float] | None
) -> list[Fraction]:
    if how is not Allocation.NEYMAN:
        equal = how is Allocation.EQUAL
        return [Fraction(1 if equal else each) for each in people]
    if spreads is None or len(spreads) != len(people):
        came = None if spreads is None else len(spreads)
        raise InvalidValueError("spreads", came, "spread-of-each")
    for spread in spreads:
        require_not_negative(spread, "spreads")
    return [
        each * require_exact(spread, "spreads")
        for each, spread in zip(people, spreads, strict=True)
    ]


def _filled(
    total: Fraction, weights: list[Fraction], lows: list[int], highs: list[int]
) -> list[Fraction]:
    """Share out in proportion to weights, between bounds: freeze what breaks them."""
    shares = [Fraction(0)] * len(weights)
    free = set(range(len(weights)))
    while free:
        if not any(weights[i] for i in free):
            weights = [Fraction(high) for high in highs]
        rate = total / (sum(weights[i] for i in free) or 1)
        bounded = {
            i: min(max(rate * weights[i], Fraction(lows[i])), Fraction(highs[i]))
            for i in free
        }
        off = sum(bounded.values()) - total
        # Those on the side that is too much are held; at the last all are.
        held = {
            i for i in free if off == 0 or (bounded[i] - rate * weights[i]) * off > 0
        }
        for i in held:
            shares[i] = bounded[i]
            total -= bounded[i]
        free -= held
    return shares


def _whole(total: int, shares: list[Fraction]) -> tuple[int, ...]:
    """Round to whole numbers that add up: the largest remainders go up."""
    sizes = [math.floor(share) for share in shares]
    by_rest = sorted(range(len(shares)), key=lambda i: sizes[i] - shares[i])
    for i in by_rest[: total - sum(sizes)]:
        sizes[i] += 1
    return tuple(sizes)


def _margin(margin: Fraction | float) -> float:
    number = require_real(margin, "margin")
    if not _LEAST_MARGIN <= number < 1:
        raise InvalidValueError("margin", margin, "margin")
    return number


def _z(level: float) -> float:
    return -normal_quantile((1 - require_inside(level, "level")) / 2)


def _in_frame(
    simple: float, frame: int | None, design_effect: Fraction | float
) -> SampleSize:
    """Return how many of a frame and a design count for as many as are needed."""
    needed = simple * require_above_zero(design_effect, "design_effect")
    if frame is None:
        return _sized(needed)
    people = require_frame(frame, 1)
    return _sized(people / (1 + (people - 1) / needed) if needed > 0 else 0.0)


def _sized(value: Fraction | float) -> SampleSize:
    """Round up to at least 1; the last figures of a float do not make one more."""
    near = value if isinstance(value, Fraction) else value * (1 - _ROUNDING)
    return SampleSize(value, max(1, math.ceil(near)))
