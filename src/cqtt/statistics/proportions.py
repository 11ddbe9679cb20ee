"""
Confidence intervals of a share.

*Khoảng tin cậy của tỷ lệ.*  Wilson's is the default; Brown, Cai and DasGupta (2001)
compare the rest.
"""

import math
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType
from typing import Final, NamedTuple

from cqtt.checks import require_count, require_instance
from cqtt.errors import InvalidValueError
from cqtt.statistics._beta import logistic
from cqtt.statistics._hypergeometric import Draw
from cqtt.statistics._require import (
    require_above_zero,
    require_frame,
    require_inside,
    require_share,
)
from cqtt.statistics.intervals import Interval, IntervalMethod
from cqtt.statistics.quantiles import (
    beta_quantile,
    normal_quantile,
    t_quantile,
)


def proportion_interval(
    share: Fraction | float,
    n: float,
    *,
    method: IntervalMethod = IntervalMethod.WILSON,
    level: float = 0.95,
    frame: int | None = None,
    df: float | None = None,
) -> Interval:
    """
    Return a confidence interval of a share.

    *Khoảng tin cậy của một tỷ lệ.*  ``share`` is from 0 to 1 and so are the ends.
    ``n`` is how many answered, or an effective size: any real number above 0.

    ``frame`` is how many could have been asked, N.  It makes the answers count for
    ``n * (N - 1) / (N - n)`` (Cochran 1977); when all have answered the interval is the
    share itself.  A larger frame never makes it narrower.

    ``df`` are the degrees of freedom of a surveyed variance.  ``LOGIT`` and ``WALD``
    then use Student's t in place of the normal; the others have no use for it.

    - ``WILSON``: the score interval (Wilson 1927), the shares ``p`` for which
      ``(share - p)**2 <= z**2 * p * (1 - p) / n``.
    - ``CLOPPER_PEARSON``: the exact interval (Clopper and Pearson 1934), from quantiles
      of the beta distributions ``(x, n - x + 1)`` and ``(x + 1, n - x)``.
    - ``AGRESTI_COULL``: Wald's about ``(x + z**2 / 2) / (n + z**2)`` (Agresti and Coull
      1998), cut off at 0 and 1.
    - ``JEFFREYS``: quantiles of the beta distribution ``(x + 1/2, n - x + 1/2)``; an
      end of 0 at the share 0 and of 1 at the share 1, as Brown, Cai and DasGupta (2001)
      advise and statsmodels does not.  It is stretched to hold the share, which it
      could miss where ``x`` is a fraction below 1.
    - ``LOGIT``: ``logit(share) ± z / sqrt(n * share * (1 - share))``, as survey
      programs print it.  It does not exist at 0 and 1; there Clopper and Pearson's
      stands in for it, as Korn and Graubard (1998) advise for rare answers.
    - ``WALD``: ``share ± z * sqrt(share * (1 - share) / n)``, cut off at 0 and 1.  It
      is here to compare with spreadsheets; at 0 and at 1 it has no width.

    Raises:
        WrongTypeError: A number is not a number, ``frame`` not an int.
        WrongChoiceError: ``method`` is no ``IntervalMethod``.
        InvalidValueError: A number is outside its range, ``frame`` is below ``n``, or
            the method is for means.

    >>> low, high, level = proportion_interval(Fraction(180, 200), 200)
    >>> round(100 * low, 2), round(100 * high, 2), level
    (85.06, 93.43, 0.95)
    """
    exact_share = require_share(share, "share")
    require_instance(method, IntervalMethod, "method", "enum-choice")
    if method not in _LOWER:
        raise InvalidValueError("method", method, "method-of-shares")
    level = require_inside(level, "level")
    size = effective_size(n, frame)
    p, q = float(exact_share), float(1 - exact_share)
    if size == math.inf:
        return Interval(p, p, level)
    lower, tail = _LOWER[method], (1 - level) / 2
    if df is None or method not in _WITH_DF:
        spread = -normal_quantile(tail)
    else:
        spread = -t_quantile(tail, df)
    low = lower(_Side(p, q, size, tail, spread))
    high = 1 - lower(_Side(q, p, size, tail, spread))
    return Interval(max(0.0, min(low, p)), min(1.0, max(high, p)), level)


def effective_size(n: float, frame: int | None = None) -> float:
    """
    Return how many answers ``n`` of a frame of N count for.

    *Cỡ mẫu hiệu dụng.*  ``n * (N - 1) / (N - n)`` (Cochran 1977, from the variance
    without replacement), never below ``n``; infinity when all have answered; ``n``
    itself where the frame is not known.

    Raises:
        WrongTypeError: ``n`` is not a number, ``frame`` not an int.
        InvalidValueError: ``n`` is not above 0, or ``frame`` below ``n``.

    >>> round(effective_size(200, 931), 2)
    254.45
    """
    size = require_above_zero(n, "n")
    if frame is None:
        return size
    people = require_frame(frame, n)
    return size * max(1.0, (people - 1) / (people - n)) if people > n else math.inf


def goodman_intervals(
    counts: Sequence[int], *, level: float = 0.95, frame: int | None = None
) -> tuple[Interval, ...]:
    """
    Return intervals of the shares of all levels, which hold together.

    *Khoảng tin cậy đồng thời.*  Goodman's (1965): of ``k`` levels each has Wilson's
    interval of the level ``1 - (1 - level) / k``.  ``level`` is that of all together.

    Raises:
        WrongTypeError: A count is not an int.
        InvalidValueError: There is no answer, a count is below 0, ``frame`` is below
            the answers, or ``level`` not between 0 and 1.

    >>> for low, high, _ in goodman_intervals([78, 102, 20, 0]):
    ...     print(round(100 * low, 1), round(100 * high, 1))
    30.8 47.8
    42.3 59.7
    5.9 16.6
    0.0 3.0
    """
    answers = sum(require_count(each, "counts") for each in counts)
    if not answers:
        raise InvalidValueError("counts", answers, "some-answers")
    each_level = 1 - (1 - require_inside(level, "level")) / len(counts)
    found = (
        proportion_interval(
            Fraction(int(each), answers), answers, level=each_level, frame=frame
        )
        for each in counts
    )
    return tuple(Interval(low, high, level) for low, high, _ in found)


def hypergeometric_interval(
    successes: int, n: int, frame: int, *, level: float = 0.95
) -> Interval:
    """
    Return the exact interval of a share in a frame of which ``n`` were drawn at random.

    *Khoảng tin cậy siêu bội.*  The ends are shares of the whole frame: of all numbers
    of satisfied people in it, those under which neither so many nor so few satisfied
    answers are rarer than ``(1 - level) / 2`` (Wright 1991).

    Raises:
        WrongTypeError: A count is not an int.
        InvalidValueError: ``n`` is below 1, ``successes`` not from 0 to ``n``,
            ``frame`` below ``n``, or ``level`` not between 0 and 1.

    >>> low, high, _ = hypergeometric_interval(180, 200, 931)
    >>> round(100 * low, 2), round(100 * high, 2)
    (85.61, 93.34)
    """
    answers = require_count(n, "n", least=1)
    x = require_count(successes, "successes")
    if x > answers:
        raise InvalidValueError("successes", successes, "part-of-base")
    people = require_frame(frame, answers)
    tail = (1 - require_inside(level, "level")) / 2
    low = _fewest_marked(x, answers, people, tail)
    high = people - _fewest_marked(answers - x, answers, people, tail)
    return Interval(low / people, high / people, level)


def counted_interval(
    successes: int,
    n: int,
    *,
    method: IntervalMethod = IntervalMethod.WILSON,
    level: float = 0.95,
    frame: int | None = None,
) -> Interval:
    """
    Return the interval of a counted share; the exact one is exact in a frame too.

    *Khoảng tin cậy của một số đếm.*  As ``proportion_interval``, but with a frame
    ``CLOPPER_PEARSON``, like ``HYPERGEOMETRIC``, is ``hypergeometric_interval``: the
    effective size of the others holds on average, and too seldom where most have
    answered.  Its ends are whole numbers of people of the frame; it is stretched to
    hold the share, which may lie between two of them.

    Raises:
        InvalidValueError: ``HYPERGEOMETRIC`` without a frame; else as the two.

    >>> low, high, _ = counted_interval(180, 200, frame=931)
    >>> round(100 * low, 2), round(100 * high, 2)
    (85.7, 93.11)
    """
    share = Fraction(successes, n)
    if frame is not None and method in _EXACT:
        low, high, _ = hypergeometric_interval(successes, n, frame, level=level)
        return Interval(min(low, float(share)), max(high, float(share)), level)
    return proportion_interval(share, n, method=method, level=level, frame=frame)


def method_used(method: IntervalMethod, frame: int | None) -> IntervalMethod:
    """Return the method that ``counted_interval`` uses."""
    if frame is not None and method in _EXACT:
        return IntervalMethod.HYPERGEOMETRIC
    return method


_EXACT: Final = (IntervalMethod.CLOPPER_PEARSON, IntervalMethod.HYPERGEOMETRIC)


def _fewest_marked(x: int, n: int, frame: int, tail: float) -> int:
    """Return the fewest marked ones under which ``x`` or more are not too rare."""
    can_be, least = range(x, frame - n + x + 1), tail * (1 - _SAME_CHANCE)
    found = bisect_left(
        can_be, 1, key=lambda marked: Draw(n, marked, frame).at_least(x) >= least
    )
    return can_be[found]


_SAME_CHANCE: Final = 1e-9
# Of more answers the exact intervals and Wilson's are the same to ten places.
_MANY: Final = 1e11


class _Side(NamedTuple):
    """One side of an interval: the share of those counted and of the rest."""

    p: float
    q: float
    n: float
    tail: float
    spread: float


def _wilson(side: _Side) -> float:
    p, q, n, _, spread = side
    if not p:
        return 0.0
    c = spread * spread / n
    # The smaller root by way of the larger, so that nothing cancels.
    return p * p / (p + c / 2 + math.sqrt(c * (p * q + c / 4)))


def _clopper_pearson(side: _Side) -> float:
    p, q, n, tail, _ = side
    if n > _MANY:
        return _wilson(side)
    return beta_quantile(tail, p * n, q * n + 1) if p * n else 0.0


def _agresti_coull(side: _Side) -> float:
    p, q, n, _, spread = side
    added = spread * spread / 2
    size = n + 2 * added
    p, q = (p * n + added) / size, (q * n + added) / size
    return p - spread * math.sqrt(p * q / size)


def _jeffreys(side: _Side) -> float:
    p, q, n, tail, _ = side
    if n > _MANY:
        return _wilson(side)
    return beta_quantile(tail, p * n + 1 / 2, q * n + 1 / 2) if p else 0.0


def _logit(side: _Side) -> float:
    p, q, n, _, spread = side
    if not n * p * q:
        return _clopper_pearson(side)
    return logistic(math.log(p / q) - spread / math.sqrt(n * p * q))


def _wald(side: _Side) -> float:
    p, q, n, _, spread = side
    return p - spread * math.sqrt(p * q / n)


_LOWER: Final[Mapping[IntervalMethod, Callable[[_Side], float]]] = MappingProxyType(
    {
        IntervalMethod.WILSON: _wilson,
        IntervalMethod.CLOPPER_PEARSON: _clopper_pearson,
        IntervalMethod.AGRESTI_COULL: _agresti_coull,
        IntervalMethod.JEFFREYS: _jeffreys,
        IntervalMethod.LOGIT: _logit,
        IntervalMethod.WALD: _wald,
    }
)
_WITH_DF: Final = (IntervalMethod.LOGIT, IntervalMethod.WALD)
