"""
Tests of ``cqtt.statistics``: quantiles, intervals of shares and of means.

Oracles: ``HA_TRUNG``, the check values of the reference (180 satisfied of 200, frame
931, computed there with scipy and statsmodels); tables of Student's t; scipy and
statsmodels on 200 random cases and on the edges, to 1e-9.
Properties: a larger frame never narrows, the share lies inside, mirrored shares have
mirrored intervals, a higher level never narrows.
"""

import math
from collections.abc import Callable
from fractions import Fraction
from random import Random
from typing import Any, Final

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.proportion import (
    multinomial_proportions_confint,
    proportion_confint,
)

from cqtt.errors import (
    InvalidValueError,
    UnknownLocaleError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.statistics import Interval, IntervalMethod, _beta
from cqtt.statistics.means import mean_interval
from cqtt.statistics.proportions import (
    effective_size,
    goodman_intervals,
    proportion_interval,
)
from cqtt.statistics.quantiles import (
    beta_cdf,
    beta_quantile,
    normal_quantile,
    normal_tail,
    t_quantile,
    t_tail,
)

WILSON: Final = IntervalMethod.WILSON
CLOPPER_PEARSON: Final = IntervalMethod.CLOPPER_PEARSON
AGRESTI_COULL: Final = IntervalMethod.AGRESTI_COULL
JEFFREYS: Final = IntervalMethod.JEFFREYS
LOGIT: Final = IntervalMethod.LOGIT
WALD: Final = IntervalMethod.WALD
OF_SHARES: Final = [WILSON, CLOPPER_PEARSON, AGRESTI_COULL, JEFFREYS, LOGIT, WALD]
# As statsmodels calls them.
PEERS: Final = {
    WILSON: "wilson",
    CLOPPER_PEARSON: "beta",
    AGRESTI_COULL: "agresti_coull",
    JEFFREYS: "jeffreys",
    WALD: "normal",
}


def close(got: float, wanted: float, within: float = 1e-9) -> bool:
    """Tell whether two numbers agree, relative or absolute."""
    return math.isclose(got, wanted, rel_tol=within, abs_tol=within)


def percents(interval: Interval | None) -> tuple[float, float]:
    """Return the ends in percent to two places, as the reference prints them."""
    assert interval is not None
    return round(100 * interval.low, 2), round(100 * interval.high, 2)


# --- quantiles --------------------------------------------------------------------


def test_a_table_of_students_t_is_met() -> None:
    """Oracle: the table of t in every textbook, and the reference's t(177)."""
    table = {
        (0.975, 1): 12.706,
        (0.975, 2): 4.303,
        (0.95, 5): 2.015,
        (0.975, 10): 2.228,
        (0.995, 30): 2.750,
        (0.975, 120): 1.980,
        (0.9995, 60): 3.460,
    }

    for (p, df), wanted in table.items():
        assert round(t_quantile(p, df), 3) == wanted
    assert round(t_quantile(0.975, 177), 4) == 1.9735
    assert t_quantile(0.5, 3) == 0.0


def test_quantiles_agree_with_scipy() -> None:
    """Oracle: scipy, on 400 random cases from one half to thousands of millions."""
    chance = Random(5)
    for _ in range(400):
        p = chance.choice((chance.random(), 10 ** -chance.uniform(1, 12)))
        a, b = (10 ** chance.uniform(-0.7, 9) for _ in "ab")
        x = chance.random()
        df = 10 ** chance.uniform(-0.3, 9)

        assert close(beta_quantile(p, a, b), stats.beta.ppf(p, a, b))
        assert close(beta_cdf(x, a, b), stats.beta.cdf(x, a, b))
        assert close(t_quantile(p, df), stats.t.ppf(p, df))
        assert close(t_tail(4 * x, df), 2 * stats.t.sf(4 * x, df))
        assert close(normal_quantile(p), stats.norm.ppf(p))
        assert close(normal_tail(-4 * x), 2 * stats.norm.sf(4 * x))


@pytest.mark.parametrize("b", [0.5, 1.0, 7.0, 1e9])
@pytest.mark.parametrize("a", [1e-3, 0.5, 1.0, 1e9])
@pytest.mark.parametrize("p", [1e-12, 0.0005, 0.5, 0.9995, 1 - 1e-12])
def test_extreme_beta_quantiles_agree_with_scipy(p: float, a: float, b: float) -> None:
    """Oracle: scipy; what is below the smallest float is 0."""
    assert close(beta_quantile(p, a, b), stats.beta.ppf(p, a, b))


def test_far_tails_do_not_overflow() -> None:
    """Where the logarithms lose their figures the root is kept; infinity is said."""
    assert close(t_quantile(1e-200, 1e12), stats.t.ppf(1e-200, 1e12))
    assert t_quantile(1e-200, 1e15) == t_quantile(1e-200, 1e12)
    assert t_quantile(1e-200, 0.01) == -math.inf
    assert t_quantile(1 - 1e-16, 0.01) == math.inf
    assert beta_quantile(1e-300, 1e-3, 1e12) == 0.0
    assert (beta_cdf(-1, 2, 3), beta_cdf(1.5, 2, 3)) == (0.0, 1.0)
    assert (t_tail(0, 3), t_tail(1e300, 3)) == (1.0, 0.0)


def test_the_searches_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """They give up after so many terms and steps, near the answer."""
    wanted = beta_quantile(0.025, 180, 21)
    monkeypatch.setattr(_beta, "_MOST_STEPS", 4)
    near = beta_quantile(0.025, 180, 21)
    monkeypatch.setattr(_beta, "_MOST_TERMS", 4)

    assert 1e-15 < abs(near - wanted) < 1e-2
    assert abs(beta_quantile(0.025, 180, 21) - wanted) < 0.1


# --- shares -----------------------------------------------------------------------

HA_TRUNG: Final = [
    (WALD, None, (85.84, 94.16)),
    (WILSON, None, (85.06, 93.43)),
    (AGRESTI_COULL, None, (84.99, 93.50)),
    (CLOPPER_PEARSON, None, (84.98, 93.78)),
    (JEFFREYS, None, (85.27, 93.58)),
    (WILSON, 931, (85.70, 93.11)),
]


@pytest.mark.parametrize(("method", "frame", "wanted"), HA_TRUNG)
def test_the_ha_trung_survey(
    method: IntervalMethod, frame: int | None, wanted: tuple[float, float]
) -> None:
    """180 of 200 are satisfied, of a frame of 931."""
    share = Fraction(180, 200)

    assert percents(proportion_interval(share, 200, method=method, frame=frame)) == (
        wanted
    )
    assert percents(proportion_interval(0.9, 200.0, method=method, frame=frame)) == (
        wanted
    )


# Newcombe (1998), two-sided intervals for the single proportion, table I.
TABLE_I: Final = {
    (81, 263): ((0.2553, 0.3662), (0.2527, 0.3676)),
    (15, 148): ((0.0624, 0.1605), (0.0578, 0.1617)),
    (0, 20): ((0.0, 0.1611), (0.0, 0.1684)),
    (1, 29): ((0.0061, 0.1718), (0.0009, 0.1776)),
}


@pytest.mark.parametrize("counts", TABLE_I)
def test_newcombes_table_is_met(counts: tuple[int, int]) -> None:
    """Oracle: his methods 3 (Wilson) and 5 (Clopper and Pearson)."""
    x, n = counts
    for method, ends in zip((WILSON, CLOPPER_PEARSON), TABLE_I[counts], strict=True):
        low, high, _ = proportion_interval(Fraction(x, n), n, method=method)

        assert (round(low, 4), round(high, 4)) == ends


def test_all_levels_together() -> None:
    """Oracles: the reference's Goodman intervals, and statsmodels on random counts."""
    got = goodman_intervals([78, 102, 20, 0])
    ends = [(round(100 * low, 1), round(100 * high, 1)) for low, high, _ in got]
    chance = Random(59)

    assert ends == [(30.8, 47.8), (42.3, 59.7), (5.9, 16.6), (0.0, 3.0)]
    assert {interval.level for interval in got} == {0.95}
    assert goodman_intervals([9, 3], frame=12)[0] == (0.75, 0.75, 0.95)
    for _ in range(200):
        counts = [chance.randint(5, 900) for _ in range(chance.randint(2, 6))]
        level = chance.choice((0.8, 0.95, 0.999))
        peers = multinomial_proportions_confint(counts, 1 - level, "goodman")
        for (low, high, _), peer in zip(
            goodman_intervals(counts, level=level), peers, strict=True
        ):
            assert close(low, peer[0])
            assert close(high, peer[1])


def test_nobody_unsatisfied() -> None:
    """None of 200: the exact bound on two sides and on one, near the rule of three."""
    two = proportion_interval(0, 200, method=CLOPPER_PEARSON)
    one = proportion_interval(0, 200, method=CLOPPER_PEARSON, level=0.90)

    assert percents(two) == (0.0, 1.83)
    assert percents(one) == (0.0, 1.49)
    assert close(one.high, 3 / 200, 1e-3)


@pytest.mark.parametrize(
    ("n", "reach"),
    [(200, 4.2), (150, 4.8), (90, 6.3), (30, 11.1), (20, 13.7), (10, 19.3)],
)
def test_how_wide_an_interval_is(n: int, reach: float) -> None:
    """The reference's half widths at 90 %."""
    low, high, _ = proportion_interval(0.9, n)

    assert round(50 * (high - low), 1) == reach


def cases() -> list[tuple[int, int, float]]:
    """Return 250 random cases and the edges: successes, answers, level."""
    chance = Random(7)
    found = []
    for _ in range(250):
        n = int(10 ** chance.uniform(0, 6))
        found.append((chance.randint(0, n), n, chance.choice((0.8, 0.95, 0.99))))
    for n in (1, 2, 30, 10**9):
        found += [(x, n, level) for x in (0, 1, n - 1, n) for level in (0.5, 0.999)]
    return found


@pytest.mark.parametrize("method", PEERS)
def test_intervals_agree_with_statsmodels(method: IntervalMethod) -> None:
    """Oracle: statsmodels; at 0 % and 100 % Jeffreys has the ends of Brown et al."""
    for x, n, level in cases():
        got = proportion_interval(Fraction(x, n), n, method=method, level=level)
        low, high = proportion_confint(x, n, 1 - level, PEERS[method])
        if method is JEFFREYS:
            low, high = (0.0 if x == 0 else low), (1.0 if x == n else high)

        assert close(got.low, low), (x, n, level)
        assert close(got.high, high), (x, n, level)
        assert got.level == level


def test_logit_is_its_formula() -> None:
    """Oracle: scipy's logit; at the ends Clopper and Pearson's stands in."""
    for x, n, level in cases():
        for df in (None, 5, 177.5):
            got = proportion_interval(
                Fraction(x, n), n, method=LOGIT, level=level, df=df
            )
            if x in (0, n):
                wanted = proportion_confint(x, n, 1 - level, "beta")
            else:
                up = (1 + level) / 2
                z = stats.norm.ppf(up) if df is None else stats.t.ppf(up, df)
                reach = z / math.sqrt(x * (n - x) / n)
                odds = math.log(x / (n - x))
                wanted = tuple(1 / (1 + np.exp([reach - odds, -reach - odds])))

            assert close(got.low, wanted[0])
            assert close(got.high, wanted[1])


def test_degrees_of_freedom_widen_wald_and_leave_wilson() -> None:
    """A surveyed variance uses Student's t."""
    reach = stats.t.ppf(0.975, 9) * math.sqrt(0.09 / 200)

    assert close(proportion_interval(0.9, 200, method=WALD, df=9).low, 0.9 - reach)
    assert proportion_interval(0.9, 200, df=9) == proportion_interval(0.9, 200)


def test_logit_of_extreme_shares_stays_inside() -> None:
    """Nothing overflows."""
    assert proportion_interval(1e-300, 1, method=LOGIT) == (0.0, 1.0, 0.95)


@pytest.mark.parametrize("method", OF_SHARES)
def test_extreme_numbers_stay_inside(method: IntervalMethod) -> None:
    """No size, share, level or variance overflows or loses the share."""
    shares = (0, 5e-324, 1e-17, 0.5, 1 - 2**-53, 1, Fraction(1, 10**400))
    for share in shares:
        for n in (5e-324, 1e-9, 1, 1e12, 1.7e308):
            for level in (5e-324, 0.5, 0.999, 1 - 2**-53):
                for df in (None, 5e-324, 1e300):
                    low, high, _ = proportion_interval(
                        share, n, method=method, level=level, df=df
                    )
                    assert 0 <= low <= float(share) <= high <= 1


def test_a_thousand_thousand_million_answers() -> None:
    """The exact methods are Wilson's from there on."""
    for method in (CLOPPER_PEARSON, JEFFREYS):
        assert proportion_interval(0.3, 1e13, method=method) == proportion_interval(
            0.3, 1e13
        )


@pytest.mark.parametrize("method", OF_SHARES)
def test_a_census_has_no_width(method: IntervalMethod) -> None:
    """When all have answered, the interval is the share."""
    for n in (1, 30, 10**9):
        for share in (Fraction(0), Fraction(1, 3), Fraction(1)):
            got = proportion_interval(share, n, method=method, frame=n)

            assert got == (float(share), float(share), 0.95)


def test_a_frame_makes_answers_count_for_more() -> None:
    """The reference's factor for 931 is 0.7860; below one answer nothing changes."""
    assert round(200 / effective_size(200, 931), 4) == 0.7860
    assert effective_size(200) == 200
    assert effective_size(200, 200) == math.inf
    assert effective_size(0.5, 1) == 0.5
    assert effective_size(0.5, 10) == 0.5


@pytest.mark.parametrize("method", OF_SHARES)
@given(
    share=st.fractions(0, 1, max_denominator=400),
    n=st.integers(1, 400),
    frames=st.tuples(st.integers(0, 3000), st.integers(0, 3000)).map(sorted),
    level=st.floats(0.01, 0.999),
)
def test_intervals_keep_their_promises(
    method: IntervalMethod, share: Fraction, n: int, frames: list[int], level: float
) -> None:
    """The share is inside, the mirror mirrors, a larger frame never narrows."""

    def interval(of: Fraction, level: float, frame: int | None) -> Interval:
        return proportion_interval(of, n, method=method, level=level, frame=frame)

    small = interval(share, level, n + frames[0])
    large = interval(share, level, n + frames[1])
    whole = interval(share, level, None)
    mirror = interval(1 - share, level, n + frames[0])
    surer = interval(share, (1 + level) / 2, n + frames[0])

    for low, high, _ in (small, large, whole, surer):
        assert 0 <= low <= float(share) <= high <= 1
    for narrow, wide in ((small, large), (large, whole), (small, surer)):
        assert wide.high - wide.low >= narrow.high - narrow.low - 1e-12
    assert surer.low <= small.low + 1e-12
    assert surer.high >= small.high - 1e-12
    assert close(mirror.low, 1 - small.high, 1e-12)
    assert close(mirror.high, 1 - small.low, 1e-12)


# --- means ------------------------------------------------------------------------


def test_the_mean_of_the_ha_trung_ballots() -> None:
    """78, 102, 20, 0 ballots of 5, 4, 3, 2 points: 4.29, sd 0.6387, ± 0.089."""
    points = [5] * 78 + [4] * 102 + [3] * 20
    variance = float(np.var(points, ddof=1))
    interval = mean_interval(float(np.mean(points)), variance, 200)

    assert round(math.sqrt(variance), 4) == 0.6387
    assert round(math.sqrt(variance / 200), 4) == 0.0452
    assert interval is not None
    assert round((interval.high - interval.low) / 2, 3) == 0.089
    assert round((interval.high + interval.low) / 2, 2) == 4.29


def test_mean_intervals_agree_with_scipy() -> None:
    """Oracle: scipy, on 200 random samples; the frame is Cochran's factor."""
    chance = Random(11)
    for _ in range(200):
        n = chance.randint(2, 500)
        points = [chance.randint(1, 5) for _ in range(n)]
        level = chance.choice((0.8, 0.95, 0.999))
        variance = float(np.var(points, ddof=1))
        mean, frame = float(np.mean(points)), n + chance.randint(1, 999)
        plain = mean_interval(mean, variance, n, level=level)
        framed = mean_interval(mean, variance, n, level=level, frame=frame)
        for got, factor in ((plain, 1), (framed, 1 - n / frame)):
            error = math.sqrt(variance / n * factor)
            if not error:
                assert got is None
                continue
            wanted = stats.t.interval(level, n - 1, mean, error)

            assert got is not None
            assert close(got.low, wanted[0])
            assert close(got.high, wanted[1])


def test_answers_that_do_not_vary_have_no_mean_interval() -> None:
    """Unless they are the whole frame: nothing tells how far others would lie."""
    assert mean_interval(4, 0, 1) is None
    assert mean_interval(4, 0, 1, frame=20) is None
    assert mean_interval(4, 0, 1, frame=1) == (4.0, 4.0, 0.95)
    assert mean_interval(4, 2, 9, frame=9) == (4.0, 4.0, 0.95)
    assert mean_interval(4, 0, 9) is None
    assert mean_interval(4, 0, 9, frame=9) == (4.0, 4.0, 0.95)


@given(
    n=st.integers(2, 400),
    variance=st.floats(1e-6, 1e6),
    more=st.integers(0, 3000),
    again=st.integers(0, 3000),
)
def test_a_larger_frame_never_narrows_a_mean(
    n: int, variance: float, more: int, again: int
) -> None:
    """The same for means."""
    widths = []
    for frame in (n + more, n + more + again, None):
        got = mean_interval(0, variance, n, frame=frame)
        assert got is not None
        assert got.low <= 0 <= got.high
        widths.append(got.high)

    assert widths == sorted(widths)


# --- names and refusals -----------------------------------------------------------


@pytest.mark.parametrize("method", IntervalMethod)
def test_methods_have_names_for_people(method: IntervalMethod) -> None:
    """In both languages, each its own."""
    assert method.label() != method.label("en")
    assert method.label().startswith("khoảng ")
    with pytest.raises(UnknownLocaleError):
        method.label("fr")


NAN: Final = float("nan")
REFUSED: Final[list[tuple[str, str, Callable[[], object]]]] = [
    ("p", "inside-unit", lambda: normal_quantile(0)),
    ("p", "inside-unit", lambda: t_quantile(1.0, 3)),
    ("p", "inside-unit", lambda: beta_quantile(2, 1, 1)),
    ("p", "finite-number", lambda: normal_quantile(NAN)),
    ("z", "finite-number", lambda: normal_tail(math.inf)),
    ("df", "above-zero", lambda: t_quantile(0.5, 0)),
    ("df", "above-zero", lambda: t_tail(1, -1)),
    ("a", "above-zero", lambda: beta_cdf(0.5, 0, 1)),
    ("b", "beta-shape", lambda: beta_cdf(0.5, 1, 1e13)),
    ("share", "share", lambda: proportion_interval(1.1, 9)),
    ("share", "share", lambda: proportion_interval(Fraction(-1, 9), 9)),
    ("share", "finite-number", lambda: proportion_interval(NAN, 9)),
    ("n", "above-zero", lambda: proportion_interval(0.5, 0)),
    ("n", "finite-number", lambda: proportion_interval(0.5, 10**400)),
    ("level", "inside-unit", lambda: proportion_interval(0.5, 9, level=1)),
    ("frame", "frame-size", lambda: proportion_interval(0.5, 9, frame=8)),
    ("frame", "count", lambda: proportion_interval(0.5, 9, frame=-1)),
    (
        "method",
        "method-of-shares",
        lambda: proportion_interval(0.5, 9, method=IntervalMethod.T),
    ),
    ("frame", "finite-number", lambda: proportion_interval(0.5, 9, frame=10**400)),
    ("counts", "some-answers", lambda: goodman_intervals([])),
    ("counts", "some-answers", lambda: goodman_intervals([0, 0])),
    ("counts", "count", lambda: goodman_intervals([3, -1])),
    ("variance", "not-negative", lambda: mean_interval(1, -1, 9)),
    ("n", "whole-quantity", lambda: mean_interval(1, 1, 0)),
    ("frame", "frame-size", lambda: mean_interval(1, 1, 9, frame=8)),
]


@pytest.mark.parametrize(("field", "slug", "call"), REFUSED)
def test_what_cannot_be_is_refused(
    field: str, slug: str, call: Callable[[], object]
) -> None:
    """With the field and what it must be."""
    with pytest.raises(InvalidValueError) as caught:
        call()

    assert (caught.value.field, caught.value.expected) == (field, slug)


@pytest.mark.parametrize("value", [True, "0.5", None, 1j])
def test_what_is_no_number_is_refused(value: Any) -> None:
    """A bool neither."""
    calls: list[Callable[[], object]] = [
        lambda: normal_quantile(value),
        lambda: proportion_interval(value, 9),
        lambda: proportion_interval(0.5, value),
        lambda: proportion_interval(0.5, 9, level=value),
        lambda: mean_interval(value, 1, 9),
        lambda: mean_interval(1, 1, value),
    ]
    for call in calls:
        with pytest.raises(WrongTypeError):
            call()
    with pytest.raises(WrongTypeError):
        proportion_interval(0.5, 9, frame=0.5)  # type: ignore[arg-type]
    with pytest.raises(WrongChoiceError):
        proportion_interval(0.5, 9, method="wilson")  # type: ignore[arg-type]


def test_numbers_of_numpy_are_numbers() -> None:
    """What is a number there is one here."""
    numbers: list[Any] = [np.float64(0.5), np.int64(9), np.int64(20)]
    half, nine, twenty = numbers

    assert proportion_interval(half, nine, frame=twenty) == (
        proportion_interval(0.5, 9, frame=20)
    )
    assert mean_interval(half, half, nine) == mean_interval(0.5, 0.5, 9)
