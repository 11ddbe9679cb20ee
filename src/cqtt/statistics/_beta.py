"""
The beta distribution in logarithms: density, tails and quantile over the log-odds.

The density is written with Loader's deviance (2000), which stays exact for very many
answers; its tail is the continued fraction of DiDonato and Morris (1992, ACM algorithm
708), computed the way of Lentz (1976).  A quantile is found by Newton's method on the
logarithm of the tail over the log-odds: that curve is concave, so no start can make it
miss.
"""

import math
from typing import Final, NamedTuple

_HALF_LOG_TAU: Final = math.log(math.tau) / 2
_STIRLING: Final = (1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360)
_STIRLING_FROM: Final = 15.0
_NEAR: Final = 0.1
_TINY: Final = 1e-300
LARGEST_LOG: Final = 600.0
_CLOSE: Final = 1e-12
_ENOUGH: Final = 2.0**-53
# Some dozens are used, a few thousand for a thousand million answers.
_MOST_TERMS: Final = 1_000_000
_MOST_STEPS: Final = 200


def logistic(odds: float) -> float:
    """
    Return the share whose log-odds are ``odds``.

    *Hàm logistic.*  Neither end overflows.

    >>> logistic(0), round(logistic(2.3737), 4)
    (0.5, 0.9148)
    """
    if odds >= 0:
        return 1 / (1 + math.exp(-odds))
    small = math.exp(odds)
    return small / (1 + small)


class LogTails(NamedTuple):
    """Logarithms of the tails at a point, and of the density over the log-odds."""

    lower: float
    upper: float
    density: float


def log_odds(p: float, a: float, b: float) -> float:
    """Return the log-odds of the beta quantile: Newton's method on the nearer tail."""
    is_low = p <= 1 / 2
    sign, wanted = (1, math.log(p)) if is_low else (-1, math.log1p(-p))
    low, high = -math.inf, math.inf
    odds = math.log(a) - math.log(b)
    for _ in range(_MOST_STEPS):
        tails = log_tails(odds, a, b)
        tail = tails.lower if is_low else tails.upper
        steep = math.exp(min(tail - tails.density, LARGEST_LOG))
        move = sign * (wanted - tail) * steep
        low, high = (odds, high) if move > 0 else (low, odds)
        # Far out the logarithms lose their last figures; the bracket keeps the root.
        inside = low <= odds + move <= high
        odds = odds + move if inside else (low + high) / 2
        if abs(move) <= _CLOSE * max(1, abs(odds)):
            break
    return odds


def log_tails(odds: float, a: float, b: float) -> LogTails:
    x, y = logistic(odds), logistic(-odds)
    density = log_density(odds, a, b)
    if (a + 1) * y > (b + 1) * x:
        lower = density + math.log(_fraction(a, b, x, y))
        return LogTails(lower, _log_rest(lower), density)
    upper = density + math.log(_fraction(b, a, y, x))
    return LogTails(_log_rest(upper), upper, density)


def _log_rest(log_part: float) -> float:
    return math.log(max(-math.expm1(log_part), _TINY))


def log_density(odds: float, a: float, b: float) -> float:
    """Return the logarithm of ``x**a * (1 - x)**b / B(a, b)``."""
    off = a * logistic(-odds) - b * logistic(odds)
    log_x, log_y = -_softplus(-odds), -_softplus(odds)
    both = a + b
    return (
        (math.log(a) + math.log(b) - math.log(both)) / 2
        - _HALF_LOG_TAU
        + (_stirling_rest(both) - _stirling_rest(a) - _stirling_rest(b))
        - _deviance(a, off, log_x + math.log(both))
        - _deviance(b, -off, log_y + math.log(both))
    )


def _deviance(got: float, off: float, log_expected: float) -> float:
    """Return ``got * log(got / expected) + expected - got``, Loader's bd0."""
    expected = got - off
    if abs(off) >= _NEAR * (got + expected):
        return got * (math.log(got) - log_expected) - off
    ratio = off / (got + expected)
    total, power = off * ratio, 2 * got * ratio
    for odd in range(3, 33, 2):
        power *= ratio * ratio
        total += power / odd
    return total


def _stirling_rest(z: float) -> float:
    """Return what Stirling's formula leaves of the logarithm of the gamma function."""
    if z < _STIRLING_FROM:
        return math.lgamma(z) - (z - 1 / 2) * math.log(z) + z - _HALF_LOG_TAU
    square, total = z * z, 0.0
    for term in reversed(_STIRLING):
        total = total / square + term
    return total / z


def _fraction(a: float, b: float, x: float, y: float) -> float:
    """Return the lower tail over the density: DiDonato and Morris's fraction."""
    gap = 1 + a * y - b * x
    whole = numerator = gap * a / (a + 1)
    below = 0.0
    for n in range(1, _MOST_TERMS):
        before = a + 2 * n - 1
        odd = n * (b - n) * x / before
        top = (a + n - 1) * ((a + b + n - 1) / before) * odd * x
        rest = n + odd + (a + n) / (a + 2 * n + 1) * (gap + n * (1 + y))
        below = 1 / (rest + top * below)
        numerator = rest + top / numerator
        whole *= numerator * below
        if abs(numerator * below - 1) <= _ENOUGH:
            break
    return 1 / whole


def _softplus(odds: float) -> float:
    return max(odds, 0.0) + math.log1p(math.exp(-abs(odds)))
