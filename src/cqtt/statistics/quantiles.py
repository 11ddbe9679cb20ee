"""
Tail areas and quantiles of the normal, Student's t and the beta distribution.

*Phân vị.*  They need the standard library only and agree with scipy to 1e-9 and better.
"""

import math
from statistics import NormalDist
from typing import Final

from cqtt.errors import InvalidValueError
from cqtt.statistics._beta import LARGEST_LOG, log_odds, log_tails, logistic
from cqtt.statistics._require import require_above_zero, require_inside, require_real

_NORMAL: Final = NormalDist()
# The largest parameters of a beta distribution, and degrees of freedom that matter.
MOST: Final = 1e12
_LEAST: Final = 1e-300


def normal_quantile(p: float) -> float:
    """
    Return the point below which a share ``p`` of the standard normal lies.

    *Phân vị chuẩn.*  Wichura's AS 241 (1988), as the standard library has it.

    Raises:
        WrongTypeError: ``p`` is not a number.
        InvalidValueError: It is not between 0 and 1, both excluded.

    >>> round(normal_quantile(0.975), 6)
    1.959964
    """
    return _NORMAL.inv_cdf(require_inside(p, "p"))


def normal_tail(z: float) -> float:
    """
    Return the chance that a standard normal is at least as far from 0 as ``z``.

    *Xác suất hai phía.*  This is the two-sided p-value of a z statistic.

    Raises:
        WrongTypeError: ``z`` is not a number.
        InvalidValueError: It is not finite.

    >>> round(normal_tail(-1.96), 4)
    0.05
    """
    return math.erfc(abs(require_real(z, "z")) / math.sqrt(2))


def t_quantile(p: float, df: float) -> float:
    """
    Return the point below which a share ``p`` of Student's t lies.

    *Phân vị Student.*  ``df`` are the degrees of freedom, a real number above 0.
    Student's t and the beta distribution: Abramowitz and Stegun 26.7.1.

    Raises:
        WrongTypeError: An argument is not a number.
        InvalidValueError: ``p`` is not between 0 and 1, or ``df`` not above 0.

    >>> round(t_quantile(0.975, 177), 4)
    1.9735
    """
    require_inside(p, "p")
    half = _half(df)
    tail = 2 * min(p, 1 - p)
    if tail >= 1:
        return 0.0
    log_far = (math.log(2 * half) - log_odds(tail, half, 0.5)) / 2
    far = math.exp(log_far) if log_far < LARGEST_LOG else math.inf
    return far if p > 1 / 2 else -far


def t_tail(t: float, df: float) -> float:
    """
    Return the chance that Student's t is at least as far from 0 as ``t``.

    *Xác suất hai phía.*  This is the two-sided p-value of a t statistic.

    Raises:
        WrongTypeError: An argument is not a number.
        InvalidValueError: ``t`` is not finite, or ``df`` not above 0.

    >>> round(t_tail(-2.0, 10), 5)
    0.07339
    """
    far = abs(require_real(t, "t"))
    half = _half(df)
    if far == 0:
        return 1.0
    odds = math.log(2 * half) - 2 * math.log(far)
    return math.exp(log_tails(odds, half, 0.5).lower)


def beta_cdf(x: float, a: float, b: float) -> float:
    """
    Return the share of a beta distribution below ``x``, from 0 to 1.

    *Hàm beta không đầy đủ chuẩn hóa.*  ``a`` and ``b`` are real numbers above
    0, at most ``MOST``.

    Raises:
        WrongTypeError: An argument is not a number.
        InvalidValueError: ``x`` is not finite, or ``a`` or ``b`` out of their range.

    >>> round(beta_cdf(0.5, 2, 3), 4)
    0.6875
    """
    require_real(x, "x")
    a, b = _shape(a, "a"), _shape(b, "b")
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    return math.exp(log_tails(math.log(x) - math.log1p(-x), a, b).lower)


def beta_quantile(p: float, a: float, b: float) -> float:
    """
    Return the point below which a share ``p`` of a beta distribution lies.

    *Phân vị beta.*  ``a`` and ``b`` are real numbers above
    0, at most ``MOST``.

    Raises:
        WrongTypeError: An argument is not a number.
        InvalidValueError: ``p`` is not between 0 and 1, or ``a`` or ``b`` out of
            their range.

    >>> round(beta_quantile(0.6875, 2, 3), 6)
    0.5
    """
    require_inside(p, "p")
    a, b = _shape(a, "a"), _shape(b, "b")
    return logistic(log_odds(p, a, b))


def _half(df: float) -> float:
    """Return half the degrees of freedom; beyond the bounds nothing changes."""
    return min(max(require_above_zero(df, "df"), _LEAST), MOST) / 2


def _shape(value: float, field: str) -> float:
    if require_above_zero(value, field) > MOST:
        raise InvalidValueError(field, value, "beta-shape")
    return float(value)
