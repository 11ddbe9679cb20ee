"""
Ratios of two ways to do the same, measured side by side.

Absolute times on a shared machine move by a factor of two or three; the ratio of two
neighbouring measurements holds within some 20 to 40 percent.  So both are measured in
turn, A B A B …, and a ratio is the median of at least seven pairs, with its lowest and
highest.
"""

import statistics
import time
from collections.abc import Callable
from typing import Final, NamedTuple

MINIMUM_PAIRS: Final = 7
WIDE: Final = 2.0

Work = Callable[[], object]
Clock = Callable[[Work], float]


class Ratio(NamedTuple):
    """How many times as long the other takes: median and range of the pairs."""

    median: float
    low: float
    high: float
    ours: float
    """Our median time, in seconds per answer."""
    theirs: float
    """Their median time, in seconds per answer."""

    @property
    def is_wide(self) -> bool:
        """Tell whether the pairs differ so much that the machine was not quiet."""
        return self.high > WIDE * self.low

    def inverted(self) -> "Ratio":
        """Return how many times as long we take."""
        return self._replace(
            median=1 / self.median, low=1 / self.high, high=1 / self.low
        )


class CpuClock:
    """
    CPU time of one answer, for work on one thread.

    A work gives ``answers`` answers at each call and is repeated until one measurement
    takes about ``seconds``, so that the grain of the clock does not matter.
    """

    def __init__(self, answers: int, seconds: float) -> None:
        self.answers = answers
        self.seconds = seconds
        self._rounds: dict[Work, int] = {}

    def __call__(self, work: Work) -> float:
        """Measure a work; the first time, find out how often to repeat it."""
        rounds = self._rounds.get(work) or self._calibrate(work)
        return _cpu_time(work, rounds) / rounds / self.answers

    def _calibrate(self, work: Work) -> int:
        rounds, taken = 1, _cpu_time(work, 1)
        while taken < self.seconds / 4:
            rounds *= 2
            taken = _cpu_time(work, rounds)
        rounds = self._rounds[work] = max(1, round(rounds * self.seconds / taken))
        return rounds


class WallClock:
    """Wall time of one answer, for work on several threads, done once at a time."""

    def __init__(self, answers: int) -> None:
        self.answers = answers

    def __call__(self, work: Work) -> float:
        """Measure a work."""
        return wall_clock(work) / self.answers


def wall_clock(work: Work) -> float:
    """Measure the wall time of a work done once, for whole processes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def paired(ours: Work, theirs: Work, *, clock: Clock, pairs: int) -> Ratio:
    """Measure two works in turn; both are warmed up first."""
    if pairs < MINIMUM_PAIRS:
        message = f"a ratio needs at least {MINIMUM_PAIRS} pairs, not {pairs}"
        raise ValueError(message)
    clock(ours), clock(theirs)
    times = [(clock(ours), clock(theirs)) for _ in range(pairs)]
    ratios = [their / our for our, their in times]
    return Ratio(
        statistics.median(ratios),
        min(ratios),
        max(ratios),
        statistics.median(our for our, _ in times),
        statistics.median(their for _, their in times),
    )


def _cpu_time(work: Work, rounds: int) -> float:
    started = time.process_time()
    for _ in range(rounds):
        work()
    return time.process_time() - started
