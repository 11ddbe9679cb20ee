"""
Shares from samples that are not simple: strata, post-strata, clusters, weights.

*Thiết kế mẫu.*  Each gives an ``Estimate``: the exact share, the variance that its
design has, and how many simple answers it is worth.  They agree with svy, and through
it with R's survey package.
"""

import math
from collections.abc import Iterable
from fractions import Fraction
from typing import Final, NamedTuple

from attrs import field, frozen

from cqtt.errors import InvalidValueError
from cqtt.statistics._require import require_above_zero, require_count
from cqtt.statistics.intervals import Interval, IntervalMethod
from cqtt.statistics.proportions import effective_size, proportion_interval

_ROUNDING: Final = 1e-9


@frozen
class Estimate:
    """
    A share and how sure its design makes it (*ước lượng tỷ lệ*).

    ``share`` is exact, from 0 to 1; ``variance`` is that of the share; ``n`` is how
    many answered; ``df`` are the degrees of freedom of the variance.

    ``n_effective`` is the size of the simple sample that would be as sure: ``share *
    (1 - share) / variance`` (Korn and Graubard 1998).  Where no answers differ within a
    stratum, nothing tells the variance and it is the size itself; where all have been
    counted it is infinite.
    """

    share: Fraction
    variance: float
    n: int
    df: int
    n_effective: float

    @property
    def standard_error(self) -> float:
        """The root of the variance (*sai số chuẩn*)."""
        return math.sqrt(self.variance)

    @property
    def design_effect(self) -> float | None:
        """
        The variance over that of a simple sample with replacement (*hệ số thiết kế*).

        Kish's deft squared (1965), ``variance * (n - 1) / (share * (1 - share))``, as
        svy says with ``deff="wr"``; ``None`` where the share is 0 or 1.
        """
        simple = self.share * (1 - self.share)
        return self.variance * (self.n - 1) / float(simple) if simple else None

    def interval(
        self, *, method: IntervalMethod = IntervalMethod.WILSON, level: float = 0.95
    ) -> Interval:
        """
        Return an interval of the share, from its effective size.

        With ``LOGIT`` it is the one that surveys print.  Where all have been counted it
        is the share itself.

        Raises:
            WrongChoiceError: ``method`` is no ``IntervalMethod``.
            InvalidValueError: ``level`` is not between 0 and 1, or the method is for
                means.
        """
        counted_out = self.n_effective == math.inf
        size = self.n if counted_out else self.n_effective
        return proportion_interval(
            self.share,
            size,
            method=method,
            level=level,
            frame=self.n if counted_out else None,
            df=self.df or None,
        )


@frozen
class Stratum:
    """
    A part of the frame and what was answered there (*tầng*).

    ``population`` is how many people it has, ``n`` how many of them answered,
    ``successes`` how many of these are satisfied.

    Raises:
        WrongTypeError: A count is not an int.
        InvalidValueError: Nobody answered, more answered than there are, or
            ``successes`` is not from 0 to ``n``.
    """

    population: int = field()
    n: int = field()
    successes: int = field()

    def __attrs_post_init__(self) -> None:
        answers = require_count(self.n, "n", least=1)
        if require_count(self.population, "population") < answers:
            raise InvalidValueError("population", self.population, "frame-size")
        if require_count(self.successes, "successes") > answers:
            raise InvalidValueError("successes", self.successes, "part-of-base")

    @property
    def share(self) -> Fraction:
        """The exact share of the satisfied."""
        return Fraction(self.successes, self.n)


def stratified(strata: Iterable[Stratum], *, fpc: bool = True) -> Estimate:
    """
    Return the share of a frame from which each stratum was sampled by itself.

    *Mẫu phân tầng.*  With ``W = population / frame`` the share is the sum of ``W *
    share`` and its variance that of ``W**2 * (1 - n / population) * share * (1 - share)
    / (n - 1)`` (Cochran 1977, 5.7).  Without ``fpc`` the factor ``1 - n / population``
    is left out.  The degrees of freedom are the answers less the strata.

    A stratum with a single answer tells no variance and is refused, unless that person
    is all of it and ``fpc`` holds.

    Raises:
        InvalidValueError: There is no stratum, or one with a single answer.

    >>> strata = [Stratum(600, 80, 76), Stratum(250, 60, 54), Stratum(81, 40, 28)]
    >>> estimate = stratified(strata)
    >>> round(float(estimate.share), 4), round(estimate.standard_error, 5)
    (0.9148, 0.01791)
    """
    parts = _some(strata)
    frame = sum(each.population for each in parts)
    variance = Fraction(0)
    for each in parts:
        left_out = Fraction(each.population - each.n, each.population) if fpc else 1
        if not left_out:
            continue
        if each.n == 1:
            raise InvalidValueError("strata", each, "answers-in-stratum")
        spread = each.share * (1 - each.share) / (each.n - 1)
        variance += Fraction(each.population, frame) ** 2 * left_out * spread
    n = sum(each.n for each in parts)
    simple = effective_size(n, frame if fpc else None)
    return _estimate(_weighted(parts), variance, n, n - len(parts), simple)


def post_stratified(strata: Iterable[Stratum], *, fpc: bool = True) -> Estimate:
    """
    Return the share of a frame from a simple sample, weighted to known populations.

    *Phân tầng sau khi chọn mẫu.*  The share is that of ``stratified``.  The variance is
    the linearised one, which svy and R's survey compute: with ``n`` the size of the
    whole sample, ``n / (n - 1)`` times the sum of ``W**2 * share * (1 - share) / n_h``,
    times ``1 - n / frame`` with ``fpc``.  The degrees of freedom are ``n - 1``.

    Raises:
        InvalidValueError: There is no stratum, or a single answer in all, unless it is
            the whole frame and ``fpc`` holds.

    >>> strata = [Stratum(600, 80, 76), Stratum(250, 60, 54), Stratum(81, 40, 28)]
    >>> round(post_stratified(strata).standard_error, 5)
    0.01789
    """
    parts = _some(strata)
    frame = sum(each.population for each in parts)
    n = sum(each.n for each in parts)
    left_out = Fraction(frame - n, frame) if fpc else Fraction(1)
    if n == 1 and left_out:
        raise InvalidValueError("strata", n, "answers-in-stratum")
    spread = sum(
        Fraction(each.population, frame) ** 2 * each.share * (1 - each.share) / each.n
        for each in parts
    )
    variance = left_out * spread * Fraction(n, max(1, n - 1))
    simple = effective_size(n, frame if fpc else None)
    return _estimate(_weighted(parts), variance, n, n - 1, simple)


def clustered(
    clusters: Iterable[tuple[int, int]], *, frame: int | None = None
) -> Estimate:
    """
    Return the share from whole clusters, such as villages, drawn at random.

    *Mẫu chùm.*  Each cluster is how many are satisfied and how many answered.  The
    share is the ratio of the sums; its variance is the linearised one, ``m / (m - 1)``
    times the sum of ``(x - share * n)**2`` over the square of all answers (Cochran
    1977, 6.1), for ``m`` clusters.  ``frame`` is how many clusters there are: it makes
    the variance smaller by ``1 - m / frame``.  The degrees of freedom are ``m - 1``.

    Raises:
        WrongTypeError: A count is not an int.
        InvalidValueError: There is a single cluster or none, more clusters than there
            are, a cluster without answers, or more satisfied ones than answers.

    >>> villages = [(28, 31), (30, 31), (21, 30), (31, 32)]
    >>> estimate = clustered(villages)
    >>> round(float(estimate.share), 4), round(estimate.standard_error, 4)
    (0.8871, 0.0624)
    """
    drawn = [_cluster(*each) for each in clusters]
    count = len(drawn)
    left_out = Fraction(1)
    if frame is not None:
        if require_count(frame, "frame") < count:
            raise InvalidValueError("frame", frame, "frame-size")
        left_out = Fraction(frame - count, max(1, frame))
    if count == 0 or (count == 1 and left_out):
        raise InvalidValueError("clusters", count, "some-clusters")
    n = sum(size for _, size in drawn)
    share = Fraction(sum(x for x, _ in drawn), n)
    squares = sum((x - share * size) ** 2 for x, size in drawn)
    variance = left_out * squares / n**2 * Fraction(count, max(1, count - 1))
    simple = n * effective_size(count, frame) / count
    return _estimate(share, variance, n, count - 1, simple)


class Kish(NamedTuple):
    """What unequal weights cost (*hiệu ứng trọng số*)."""

    design_effect: float
    n_effective: float


def kish(n: int, weights: Fraction | float, squares: Fraction | float) -> Kish:
    """
    Return Kish's design effect of unequal weights and the effective size (1965).

    *Cỡ mẫu hiệu dụng theo trọng số.*  ``weights`` is the sum of the weights of the
    ``n`` answers and ``squares`` that of their squares; the size is ``weights**2 /
    squares`` and the effect ``n`` over it, 1 for equal weights.

    Raises:
        WrongTypeError: ``n`` is not an int, or a sum is not a number.
        InvalidValueError: ``n`` is below 1, a sum is not above 0, or no weights of at
            least 0 have such sums.

    >>> effect, size = kish(180, 931, 600**2 / 80 + 250**2 / 60 + 81**2 / 40)
    >>> round(effect, 3), round(size, 1)
    (1.185, 151.9)
    """
    answers = require_count(n, "n", least=1)
    total = require_above_zero(weights, "weights")
    size = total * (total / require_above_zero(squares, "squares"))
    if not 1 - _ROUNDING <= size <= answers * (1 + _ROUNDING):
        raise InvalidValueError("squares", squares, "weight-sums")
    return Kish(answers / size, size)


def _estimate(
    share: Fraction, variance: Fraction, n: int, df: int, simple: float
) -> Estimate:
    worth = float(share * (1 - share) / variance) if variance else simple
    return Estimate(share, float(variance), n, df, worth)


def _some(strata: Iterable[Stratum]) -> list[Stratum]:
    parts = list(strata)
    if not parts:
        raise InvalidValueError("strata", parts, "some-strata")
    return parts


def _weighted(parts: list[Stratum]) -> Fraction:
    frame = sum(each.population for each in parts)
    return sum(
        (each.population * each.share for each in parts), start=Fraction(0)
    ) / Fraction(frame)


def _cluster(successes: int, n: int) -> tuple[int, int]:
    answers, marked = (
        require_count(n, "n", least=1),
        require_count(successes, "successes"),
    )
    if marked > answers:
        raise InvalidValueError("successes", successes, "part-of-base")
    return marked, answers
