"""
The hypergeometric distribution: how many of ``drawn`` are among the ``marked``.

Its chances are three of Loader's binomial chances (2000), exact for large frames too.
"""

import math
from typing import NamedTuple

from cqtt.statistics._beta import log_density

_NOTHING = 2.0**-60


class Draw(NamedTuple):
    """So many drawn from a frame without replacement, in which so many are marked."""

    drawn: int
    marked: int
    frame: int

    @property
    def least(self) -> int:
        """The fewest marked ones that the draw can hold."""
        return max(0, self.drawn + self.marked - self.frame)

    @property
    def most(self) -> int:
        """The most marked ones that the draw can hold."""
        return min(self.drawn, self.marked)

    @property
    def mode(self) -> int:
        """The likeliest number of marked ones."""
        return (self.drawn + 1) * (self.marked + 1) // (self.frame + 2)

    def mirrored(self) -> "Draw":
        """Return the same draw with the others marked."""
        return Draw(self.drawn, self.frame - self.marked, self.frame)

    def log_chance(self, x: int) -> float:
        """Return the logarithm of the chance of exactly ``x``, which can be."""
        rest = self.frame - self.drawn
        if not rest or not self.drawn:
            return 0.0
        odds = math.log(self.drawn / rest)
        both = math.log(self.frame) * 2 - math.log(self.drawn) - math.log(rest)
        return both + (
            _log_binomial(odds, x, self.marked)
            + _log_binomial(odds, self.drawn - x, self.frame - self.marked)
            - _log_binomial(odds, self.drawn, self.frame)
        )

    def at_least(self, x: int) -> float:
        """Return the chance of ``x`` or more."""
        if x <= self.least:
            return 1.0
        if x > self.mode:
            return self.beyond_mode(x)
        return 1 - self.mirrored().beyond_mode(self.drawn - x + 1)

    def at_most(self, x: int) -> float:
        """Return the chance of ``x`` or fewer."""
        return self.mirrored().at_least(self.drawn - x)

    def beyond_mode(self, x: int) -> float:
        """Add the chances from ``x``, which is beyond the mode, upwards."""
        if x > self.most:
            return 0.0
        term = total = math.exp(self.log_chance(x))
        others = self.frame - self.marked - self.drawn
        while x < self.most and term > _NOTHING * total:
            x += 1
            term *= (self.marked - x + 1) / x * (self.drawn - x + 1) / (others + x)
            total += term
        return total


def _log_binomial(odds: float, x: int, n: int) -> float:
    """Return the log chance of ``x`` of ``n`` with these odds, plus ``log(p * q)``."""
    return log_density(odds, x + 1, n - x + 1) - math.log(n + 1)
