"""
Shares and means from samples that are not simple: strata, clusters.

*Thiết kế mẫu.*  Each gives an ``Estimate``: the exact mean, the variance that its
design has, and how many simple answers it is worth.  They agree with svy, and through
it with R's survey package.
"""

import math
from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from attrs import evolve, field, frozen

from cqtt.checks import require_count
from cqtt.errors import InvalidValueError
from cqtt.statistics._require import (
    require_frame,
    require_inside,
)
from cqtt.statistics.intervals import Interval, IntervalMethod
from cqtt.statistics.proportions import effective_size, proportion_interval
from cqtt.statistics.quantiles import t_quantile

_WITH_T: Final = (IntervalMethod.LOGIT, IntervalMethod.WALD, IntervalMethod.T)


@frozen
class Estimate:
    """
    A mean of values and how sure its design makes it (*ước lượng*).

    A share is the mean of ones and zeros.  ``mean`` is exact; ``variance`` is that of
    the mean, ``spread`` that of the values themselves; ``n`` is how many answered;
    ``df`` are the degrees of freedom of the variance.

    ``n_effective`` is the size of the simple sample that would be as sure: ``spread /
    variance`` (Korn and Graubard 1998).  Where no answers differ within a stratum,
    nothing tells the variance and it is the size itself; where all have been counted it
    is infinite.  ``worth_at_most`` is the largest size that an interval may count: that
    of clusters is what their answers would be worth one by one, however alike the
    clusters came out.
    """

    mean: Fraction
    variance: float
    spread: Fraction
    n: int
    df: int
    n_effective: float
    worth_at_most: float = math.inf

    @property
    def worth(self) -> float:
        """The size that an interval counts (*cỡ mẫu dùng cho khoảng tin cậy*)."""
        return min(self.n_effective, self.worth_at_most)

    @property
    def standard_error(self) -> float:
        """The root of the variance (*sai số chuẩn*)."""
        return math.sqrt(self.variance)

    @property
    def design_effect(self) -> float | None:
        """
        The variance over that of a simple sample with replacement (*hệ số thiết kế*).

        Kish's deft squared (1965), ``variance * (n - 1) / spread``, as svy says with
        ``deff="wr"``; ``None`` where all values are one.
        """
        if not self.spread:
            return None
        return self.variance * (self.n - 1) / float(self.spread)

    def interval(
        self, *, method: IntervalMethod = IntervalMethod.WILSON, level: float = 0.95
    ) -> Interval:
        """
        Return an interval of a share, from its effective size.

        The methods that count answers take the effective size times the square of the
        ratio of t with ``n - 1`` degrees of freedom to t with ``df``: few strata or
        clusters tell their own variance badly (Korn and Graubard 1998, who did so for
        the exact interval).  ``LOGIT`` and ``WALD`` use t itself, and ``LOGIT`` is the
        interval that surveys print.  Where all have been counted it is the share.

        Raises:
            WrongChoiceError: ``method`` is no ``IntervalMethod``.
            InvalidValueError: ``level`` is not between 0 and 1, or the method is for
                means.
        """
        counted_out = self.worth == math.inf
        size = self.n if counted_out else self.n_effective
        if method not in _WITH_T and 0 < self.df < self.n - 1:
            tail = (1 - require_inside(level, "level")) / 2
            size = min(size, self.worth)
            size *= (t_quantile(tail, self.n - 1) / t_quantile(tail, self.df)) ** 2
        return proportion_interval(
            self.mean,
            self.n if counted_out else size,
            method=method,
            level=level,
            frame=self.n if counted_out else None,
            df=self.df or None,
        )

    def mean_interval(self, *, level: float = 0.95) -> Interval | None:
        """
        Return Student's interval of a mean, ``None`` where nothing varies.

        *Khoảng tin cậy của điểm trung bình.*  The mean itself where all have been
        counted.

        Raises:
            InvalidValueError: ``level`` is not between 0 and 1.
        """
        tail = (1 - require_inside(level, "level")) / 2
        if not self.variance and self.worth != math.inf:
            return None
        reach = -t_quantile(tail, self.df) * self.standard_error if self.df else 0.0
        return Interval(float(self.mean) - reach, float(self.mean) + reach, level)


@frozen
class Stratum:
    """
    A part of the frame and what was answered there (*tầng*).

    ``population`` is how many people it has, ``n`` how many of them answered, ``total``
    the sum of their values and ``squares`` that of the squares.  Without ``squares``
    the values are ones and zeros, and ``total`` is how many are satisfied.

    Raises:
        WrongTypeError: A count is not an int.
        InvalidValueError: Nobody answered, more answered than there are, ``total`` is
            not from 0 to ``n``, or no values have such sums.
    """

    population: int = field()
    n: int = field()
    total: int | Fraction = field()
    squares: Fraction | None = None

    def __attrs_post_init__(self) -> None:
        answers = require_count(self.n, "n", least=1)
        if require_count(self.population, "population") < answers:
            raise InvalidValueError("population", self.population, "frame-size")
        if self.squares is None and require_count(self.total, "total") > answers:
            raise InvalidValueError("total", self.total, "part-of-base")
        if self.spread < 0:
            raise InvalidValueError("squares", self.squares, "sums-of-values")

    @property
    def mean(self) -> Fraction:
        """The exact mean of the values."""
        return Fraction(self.total) / self.n

    @property
    def spread(self) -> Fraction:
        """The variance of the values, with ``n`` below."""
        squares = self.total if self.squares is None else self.squares
        return Fraction(squares) / self.n - self.mean**2


def stratified(strata: Iterable[Stratum], *, fpc: bool = True) -> Estimate:
    """
    Return the mean of a frame from which each stratum was sampled by itself.

    *Mẫu phân tầng.*  With ``W = population / frame`` the mean is the sum of ``W *
    mean`` and its variance that of ``W**2 * (1 - n / population) * spread / (n - 1)``
    (Cochran 1977, 5.3).  Without ``fpc`` the factor ``1 - n / population``
    is left out.  The degrees of freedom are the answers less the strata.

    A stratum with a single answer tells no variance and is refused, unless that person
    is all of it and ``fpc`` holds.

    Raises:
        InvalidValueError: There is no stratum, or one with a single answer.

    >>> strata = [Stratum(600, 80, 76), Stratum(250, 60, 54), Stratum(81, 40, 28)]
    >>> estimate = stratified(strata)
    >>> round(float(estimate.mean), 4), round(estimate.standard_error, 5)
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
        spread = each.spread / (each.n - 1)
        variance += Fraction(each.population, frame) ** 2 * left_out * spread
    n = sum(each.n for each in parts)
    simple = effective_size(n, frame if fpc else None)
    return _estimate(_moments(parts), variance, n, n - len(parts), simple)


def post_stratified(strata: Iterable[Stratum], *, fpc: bool = True) -> Estimate:
    """
    Return the mean of a frame from a simple sample, weighted to known populations.

    *Phân tầng sau khi chọn mẫu.*  The mean is that of ``stratified``.  The variance is
    the linearised one, which svy and R's survey compute: with ``n`` the size of the
    whole sample, ``n / (n - 1)`` times the sum of ``W**2 * spread / n_h``,
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
        Fraction(each.population, frame) ** 2 * each.spread / each.n for each in parts
    )
    variance = left_out * spread * Fraction(n, max(1, n - 1))
    simple = effective_size(n, frame if fpc else None)
    return _estimate(_moments(parts), variance, n, n - 1, simple)


def clustered(
    clusters: Iterable[tuple[int | Fraction, int]],
    *,
    frame: int | None = None,
    spread: Fraction | None = None,
) -> Estimate:
    """
    Return the mean from whole clusters, such as villages, drawn at random.

    *Mẫu chùm.*  Each cluster is the sum of its values and how many answered.  The mean
    is the ratio of the sums; its variance is the linearised one, ``m / (m - 1)`` times
    the sum of ``(total - mean * n)**2`` over the square of all answers (Cochran 1977,
    chapter 6), for ``m`` clusters.  ``frame`` is how many clusters there are: it makes
    the variance smaller by ``1 - m / frame``.  The degrees of freedom are ``m - 1``.
    ``spread`` is the variance of all values, with n below; without it the values are
    ones and zeros.

    Raises:
        WrongTypeError: A count is not an int.
        InvalidValueError: There is a single cluster or none, more clusters than there
            are, a cluster without answers, or more satisfied ones than answers.

    >>> villages = [(28, 31), (30, 31), (21, 30), (31, 32)]
    >>> estimate = clustered(villages)
    >>> round(float(estimate.mean), 4), round(estimate.standard_error, 4)
    (0.8871, 0.0624)
    """
    drawn = [_cluster(*each, are_shares=spread is None) for each in clusters]
    count = len(drawn)
    left_out = Fraction(1)
    if frame is not None:
        villages = require_frame(frame, count)
        left_out = Fraction(villages - count, max(1, villages))
    if count == 0 or (count == 1 and left_out):
        raise InvalidValueError("clusters", count, "some-clusters")
    n = sum(size for _, size in drawn)
    mean = Fraction(sum(total for total, _ in drawn)) / n
    squares = sum((total - mean * size) ** 2 for total, size in drawn)
    variance = left_out * squares / n**2 * Fraction(count, max(1, count - 1))
    whole = mean * (1 - mean) if spread is None else spread
    simple = n * effective_size(count, frame) / count
    found = _estimate((mean, whole), variance, n, count - 1, simple)
    return evolve(found, worth_at_most=simple)


def _estimate(
    moments: tuple[Fraction, Fraction],
    variance: Fraction,
    n: int,
    df: int,
    simple: float,
) -> Estimate:
    mean, spread = moments
    worth = float(spread / variance) if variance else simple
    return Estimate(mean, float(variance), spread, n, df, worth)


def _some(strata: Iterable[Stratum]) -> list[Stratum]:
    parts = list(strata)
    if not parts:
        raise InvalidValueError("strata", parts, "some-strata")
    return parts


def _moments(parts: list[Stratum]) -> tuple[Fraction, Fraction]:
    """Return the mean and the spread of the values in the whole frame."""
    frame = sum(each.population for each in parts)
    weights = [Fraction(each.population, frame) for each in parts]
    pairs = list(zip(weights, parts, strict=True))
    mean = sum((weight * each.mean for weight, each in pairs), Fraction(0))
    squares = sum(
        (weight * (each.spread + each.mean**2) for weight, each in pairs), Fraction(0)
    )
    return mean, squares - mean**2


def _cluster(
    total: int | Fraction, n: int, *, are_shares: bool
) -> tuple[int | Fraction, int]:
    answers = require_count(n, "n", least=1)
    if are_shares and require_count(total, "total") > answers:
        raise InvalidValueError("total", total, "part-of-base")
    return total, answers
