"""
Tests of ``cqtt.statistics.comparing`` and of the exact interval in a frame.

Oracles: Newcombe (1998), table II; the lady tasting tea and scipy's own example of
Fisher's test; Fleiss (1981), as R's ``prop.trend.test`` prints it; the reference's
check values; scipy and statsmodels on 200 random cases, to 1e-9; chances counted with
integers.
Properties: Holm keeps the order, what is compared with itself does not differ, what is
swapped changes sign.
"""

import gc
import math
from collections.abc import Callable
from fractions import Fraction
from random import Random
from typing import Final

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.contingency_tables import Table
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import (
    confint_proportions_2indep,
    proportions_ztest,
)

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.statistics._hypergeometric import Draw
from cqtt.statistics.comparing import (
    cochran_armitage,
    fisher_exact,
    holm,
    needs_exact,
    newcombe,
    two_proportion_test,
    welch,
)
from cqtt.statistics.proportions import hypergeometric_interval

Counts = tuple[int, int, int, int]


def close(got: float, wanted: float, within: float = 1e-9) -> bool:
    """Tell whether two numbers agree, relative or absolute."""
    return math.isclose(got, wanted, rel_tol=within, abs_tol=within)


def pairs(most: int, many: int = 200) -> list[Counts]:
    """Return random two by two tables, and those with nothing in a cell."""
    chance = Random(13)
    found: list[Counts] = [(0, 9, 0, 4), (9, 9, 4, 4), (9, 9, 0, 4), (0, 1, 1, 1)]
    for _ in range(many):
        n1, n2 = chance.randint(1, most), chance.randint(1, most)
        found.append((chance.randint(0, n1), n1, chance.randint(0, n2), n2))
    return found


# --- two shares -------------------------------------------------------------------

TABLE_II: Final = {
    (56, 70, 48, 80): (0.0524, 0.3339),
    (9, 10, 3, 10): (0.1705, 0.8090),
    (6, 7, 2, 7): (0.0582, 0.8062),
    (5, 56, 0, 29): (-0.0381, 0.1926),
    (0, 10, 0, 20): (-0.1611, 0.2775),
    (0, 10, 0, 10): (-0.2775, 0.2775),
    (10, 10, 0, 20): (0.6791, 1.0),
    (10, 10, 0, 10): (0.6075, 1.0),
}


@pytest.mark.parametrize("counts", TABLE_II)
def test_newcombes_table_is_met(counts: Counts) -> None:
    """Oracle: Newcombe (1998), table II, method 10."""
    x1, n1, x2, n2 = counts
    low, high, level = newcombe(Fraction(x1, n1), n1, Fraction(x2, n2), n2)

    assert (round(low, 4), round(high, 4)) == TABLE_II[counts]
    assert level == 0.95


def test_two_waves_of_the_reference() -> None:
    """180 and 170 of 200: z 1.512, p 0.131, from -1.54 to +11.57 points."""
    first, second = Fraction(180, 200), Fraction(170, 200)
    low, high, _ = newcombe(first, 200, second, 200)
    z, p = two_proportion_test(first, 200, second, 200)

    assert (round(100 * low, 2), round(100 * high, 2)) == (-1.54, 11.57)
    assert (round(z, 3), round(p, 3)) == (1.512, 0.131)


def test_two_shares_agree_with_statsmodels() -> None:
    """Oracle: statsmodels; where nothing varies there is no difference."""
    for x1, n1, x2, n2 in pairs(500):
        first, second = Fraction(x1, n1), Fraction(x2, n2)
        low, high, _ = newcombe(first, n1, second, n2, level=0.9)
        z, p = two_proportion_test(first, n1, second, n2)
        wanted = confint_proportions_2indep(
            x1, n1, x2, n2, method="newcomb", compare="diff", alpha=0.1
        )

        assert close(low, wanted[0])
        assert close(high, wanted[1])
        if first == second:
            assert (z, p) == (0.0, 1.0)
        else:
            peer = proportions_ztest([x1, x2], [n1, n2])
            assert close(z, peer[0])
            assert close(p, peer[1])


def test_a_frame_narrows_the_difference() -> None:
    """It vanishes where both are counted out."""
    loose = newcombe(0.9, 200, 0.85, 200)
    tight = newcombe(0.9, 200, 0.85, 200, frame1=931, frame2=400)

    assert loose.low < tight.low < 0.05 < tight.high < loose.high
    assert newcombe(Fraction(9, 10), 20, Fraction(8, 10), 20, frame1=20, frame2=20) == (
        0.1,
        0.1,
        0.95,
    )


@given(
    first=st.fractions(0, 1, max_denominator=99),
    second=st.fractions(0, 1, max_denominator=99),
    n1=st.integers(1, 10**9),
    n2=st.integers(1, 10**9),
)
def test_differences_change_sign(
    first: Fraction, second: Fraction, n1: int, n2: int
) -> None:
    """What is swapped changes sign; the difference lies inside, from -1 to 1."""
    low, high, _ = newcombe(first, n1, second, n2)
    swapped = newcombe(second, n2, first, n1)
    z, p = two_proportion_test(first, n1, second, n2)

    assert -1 - 1e-12 <= low <= float(first - second) <= high <= 1 + 1e-12
    assert close(swapped.low, -high)
    assert close(swapped.high, -low)
    assert close(two_proportion_test(second, n2, first, n1).z, -z)
    assert 0 <= p <= 1
    assert two_proportion_test(first, n1, first, n2) == (0.0, 1.0)


# --- few answers ------------------------------------------------------------------


def test_fishers_tea() -> None:
    """Oracles: the lady tasting tea (Fisher 1935), and the example in scipy's pages."""
    assert round(fisher_exact(3, 4, 1, 4), 4) == 0.4857
    assert round(fisher_exact(4, 4, 0, 4), 4) == round(2 / 70, 4)
    assert close(fisher_exact(8, 10, 1, 6), 0.034965034965034975)


def counted(x1: int, n1: int, x2: int, n2: int) -> float:
    """Add the chances of the tables that are not likelier, with integers."""
    marked = x1 + x2

    def ways(x: int) -> int:
        return math.comb(n1, x) * math.comb(n2, marked - x)

    every = [ways(x) for x in range(max(0, marked - n2), min(n1, marked) + 1)]
    return float(Fraction(sum(w for w in every if w <= ways(x1)), sum(every)))


def test_fisher_agrees_with_integers_and_scipy() -> None:
    """Oracles: integers, and scipy."""
    for x1, n1, x2, n2 in pairs(25) + pairs(400) + pairs(9):
        got = fisher_exact(x1, n1, x2, n2)

        assert close(got, counted(x1, n1, x2, n2))
        table = [[x1, n1 - x1], [x2, n2 - x2]]
        assert close(got, stats.fisher_exact(table).pvalue)


def test_fisher_of_very_many() -> None:
    """Equal shares do not differ; of many the two tests agree."""
    many = 10**9
    x1, x2 = 900_010_000, 899_990_000
    rough = two_proportion_test(Fraction(x1, many), many, Fraction(x2, many), many)

    assert fisher_exact(x1, many, x1, many) == 1.0
    assert close(fisher_exact(x1, many, x2, many), rough.p_value, 1e-3)


def test_the_draw_agrees_with_scipy() -> None:
    """Oracle: scipy's hypergeometric distribution, on 300 random draws."""
    chance = Random(17)
    for _ in range(300):
        frame = int(10 ** chance.uniform(0, 5))
        draw = Draw(chance.randint(0, frame), chance.randint(0, frame), frame)
        x = chance.randint(draw.least, draw.most)
        peer = stats.hypergeom(frame, draw.marked, draw.drawn)

        assert close(math.exp(draw.log_chance(x)), peer.pmf(x))
        assert close(draw.at_least(x), peer.sf(x - 1))
        assert close(draw.at_most(x), peer.cdf(x))
        assert draw.at_least(draw.most + 1) == 0.0


def test_when_the_exact_test_is_needed() -> None:
    """The least expected count is 5 or it is below."""
    assert not needs_exact(5, 10, 5, 10)
    assert needs_exact(5, 10, 4, 10)
    assert needs_exact(10, 10, 10, 10)
    for x1, n1, x2, n2 in pairs(60):
        if 0 < x1 + x2 < n1 + n2:
            table = [[x1, n1 - x1], [x2, n2 - x2]]
            expected = stats.contingency.expected_freq(table)
            assert needs_exact(x1, n1, x2, n2) == (expected.min() < 5)


# --- the exact interval -----------------------------------------------------------


def test_the_exact_interval_of_ha_trung() -> None:
    """The reference: 85.61 to 93.34 % of 931."""
    low, high, level = hypergeometric_interval(180, 200, 931)

    assert (round(100 * low, 2), round(100 * high, 2), level) == (85.61, 93.34, 0.95)


def test_the_exact_interval_agrees_with_a_search() -> None:
    """Oracle: every number of marked ones is tried, with scipy's chances."""
    chance = Random(19)
    for number in range(200):
        frame = chance.randint(1, 150)
        n = chance.choice((1, frame, chance.randint(1, frame)))
        x = (0, n, chance.randint(0, n))[number % 3]
        level = chance.choice((0.5, 0.9, 0.999))
        marked = np.arange(x, frame - n + x + 1)
        tail = (1 - level) / 2 - 1e-12  # a tie stays
        kept = marked[
            (stats.hypergeom.sf(x - 1, frame, marked, n) > tail)
            & (stats.hypergeom.cdf(x, frame, marked, n) > tail)
        ]

        assert hypergeometric_interval(x, n, frame, level=level) == (
            kept.min() / frame,
            kept.max() / frame,
            level,
        )


@given(frame=st.integers(1, 300), level=st.floats(0.5, 0.999), data=st.data())
def test_the_exact_interval_keeps_its_promises(
    frame: int, level: float, data: st.DataObject
) -> None:
    """
    The share is inside, the mirror mirrors, a higher level never narrows.

    Inside but for less than one person: the ends are whole numbers of people, and 1 of
    8 is 1.125 of 9.
    """
    n = data.draw(st.integers(1, frame))
    x = data.draw(st.integers(0, n))
    low, high, _ = hypergeometric_interval(x, n, frame, level=level)
    mirror = hypergeometric_interval(n - x, n, frame, level=level)
    surer = hypergeometric_interval(x, n, frame, level=(1 + level) / 2)

    assert 0 <= low <= high <= 1
    assert low - 1 / frame < x / n < high + 1 / frame
    assert close(mirror.low, 1 - high, 1e-12)
    assert close(mirror.high, 1 - low, 1e-12)
    assert surer.low <= low
    assert high <= surer.high
    assert n < frame or low == high


def test_the_exact_interval_of_very_many() -> None:
    """It ends, and nothing is rounded to nothing."""
    low, high, _ = hypergeometric_interval(0, 1000, 10**9, level=0.999)

    assert low == 0
    assert close(high, 1 - 0.0005 ** (1 / 1000), 1e-6)


# --- many comparisons, many waves -------------------------------------------------


def test_holm_agrees_with_statsmodels(monkeypatch: pytest.MonkeyPatch) -> None:
    """Oracle: statsmodels, which collects garbage in every call if it is let."""
    monkeypatch.setattr(gc, "collect", lambda: 0)
    chance = Random(23)
    for _ in range(200):
        p_values = [chance.random() ** 3 for _ in range(chance.randint(1, 30))]
        p_values += [*chance.choices(p_values, k=3), 0.0, 1.0]

        assert np.allclose(
            holm(p_values), multipletests(p_values, method="holm")[1], 1e-12, 0
        )
    assert holm([]) == ()


@given(p_values=st.lists(st.floats(0, 1), max_size=20))
def test_holm_keeps_the_order(p_values: list[float]) -> None:
    """No adjusted value is below its own, above 1, or past a larger one's."""
    adjusted = holm(iter(p_values))
    both = sorted(zip(p_values, adjusted, strict=True))

    assert all(p <= q <= 1 for p, q in both)
    assert [q for _, q in both] == sorted(adjusted)


def test_a_trend_of_smokers() -> None:
    """Oracle: Fleiss (1981), p. 139, as R's prop.trend.test prints it."""
    z, p = cochran_armitage([83, 90, 129, 70], [86, 93, 136, 82])

    assert z < 0
    assert round(z * z, 4) == 8.2249
    assert round(p, 6) == 0.004132


def test_three_waves_of_the_reference() -> None:
    """160, 170, 180 of 200: z 2.801, p 0.0051; the unit of time does not matter."""
    z, p = cochran_armitage([160, 170, 180], [200, 200, 200])
    years = cochran_armitage([160, 170, 180], [200] * 3, [2023.5, 2024.5, 2025.5])
    far = cochran_armitage([160, 170, 180], [200] * 3, [-1e308, 0, 1e308])

    assert (round(z, 3), round(p, 4)) == (2.801, 0.0051)
    assert years == far == (z, p)


def test_trends_agree_with_statsmodels() -> None:
    """Oracle: statsmodels, whose variance has n - 1 in place of n."""
    chance = Random(29)
    for _ in range(200):
        waves = chance.randint(2, 8)
        totals = [chance.randint(1, 300) for _ in range(waves)]
        marked = [chance.randint(0, n) for n in totals]
        times = sorted(chance.sample(range(2000, 2030), waves))
        z, p = cochran_armitage(marked, totals, times)
        if not 0 < sum(marked) < sum(totals):
            assert (z, p) == (0.0, 1.0)
            continue
        rest = [n - x for x, n in zip(marked, totals, strict=True)]
        table = Table(np.array([rest, marked]), shift_zeros=False)
        peer = table.test_ordinal_association(np.arange(2), np.array(times))
        many = sum(totals)

        assert close(z, peer.zscore * math.sqrt(many / (many - 1)), 1e-8)
        assert close(p, 2 * stats.norm.sf(abs(z)))


def test_sizes_say_what_a_wave_counts_for() -> None:
    """Property: twice the sizes are twice the answers; the totals are the rule."""
    x, n = [16, 17, 18], [20, 20, 20]

    assert cochran_armitage(x, n, sizes=n) == cochran_armitage(x, n)
    double = cochran_armitage([32, 34, 36], [40] * 3)
    assert cochran_armitage(x, n, sizes=[40.0] * 3) == double
    mixed = cochran_armitage([32, 17, 18], [40, 20, 20])
    assert cochran_armitage(x, n, sizes=[40, 20, Fraction(20)]) == mixed


def test_no_trend() -> None:
    """Where nothing varies, or all is at one time."""
    assert cochran_armitage([9, 9], [9, 9]) == (0.0, 1.0)
    assert cochran_armitage([0], [9]) == (0.0, 1.0)
    assert cochran_armitage([3], [9]) == (0.0, 1.0)
    assert cochran_armitage([3, 7], [9, 9], [2024, 2024]) == (0.0, 1.0)
    assert cochran_armitage([3, 3], [9, 9]) == (0.0, 1.0)


# --- two means --------------------------------------------------------------------


def test_welch_agrees_with_scipy() -> None:
    """Oracle: scipy, on 200 random pairs of samples."""
    chance = Random(31)
    for _ in range(200):
        first, second = (
            [chance.randint(1, 5) for _ in range(chance.randint(2, 90))] + [1, 5]
            for _ in range(2)
        )
        numbers = [
            (float(np.mean(each)), float(np.var(each, ddof=1)), len(each))
            for each in (first, second)
        ]
        got = welch(*numbers[0], *numbers[1], level=0.9)
        peer = stats.ttest_ind(first, second, equal_var=False)
        low, high = peer.confidence_interval(0.9)

        assert got is not None
        assert close(got.difference, float(np.mean(first)) - float(np.mean(second)))
        assert close(got.t, peer.statistic)
        assert close(got.df, peer.df)
        assert close(got.p_value, peer.pvalue)
        assert close(got.interval.low, low)
        assert close(got.interval.high, high)
        assert got.interval.level == 0.9


def test_welch_of_nothing_that_varies() -> None:
    """A single answer and equal answers tell no spread; one that varies is enough."""
    assert welch(4, 1, 1, 3, 1, 9) is None
    assert welch(4, 1, 9, 3, 0, 1) is None
    assert welch(4, 0, 9, 3, 0, 9) is None
    got = welch(4, 0, 9, 3, 1, 9)
    assert got is not None
    assert (got.t, got.df) == (3.0, 8.0)


# --- refusals ---------------------------------------------------------------------

NAN: Final = float("nan")
REFUSED: Final[list[tuple[str, str, Callable[[], object]]]] = [
    ("share", "share", lambda: newcombe(1.1, 9, 0.5, 9)),
    ("frame", "frame-size", lambda: newcombe(0.5, 9, 0.5, 9, frame2=8)),
    ("share2", "share", lambda: two_proportion_test(0.5, 9, -0.1, 9)),
    ("n1", "above-zero", lambda: two_proportion_test(0.5, 0, 0.5, 9)),
    ("x1", "part-of-base", lambda: fisher_exact(5, 4, 1, 4)),
    ("n2", "whole-quantity", lambda: fisher_exact(3, 4, 0, 0)),
    ("x2", "count", lambda: needs_exact(3, 4, -1, 4)),
    ("p_values", "share", lambda: holm([0.5, 1.5])),
    ("p_values", "finite-number", lambda: holm([NAN])),
    ("totals", "same-length", lambda: cochran_armitage([], [])),
    ("totals", "same-length", lambda: cochran_armitage([1], [1, 2])),
    ("totals", "same-length", lambda: cochran_armitage([1, 1], [1, 2], [1])),
    (
        *("totals", "same-length"),
        lambda: cochran_armitage([1, 1], [1, 2], sizes=[1]),
    ),
    ("sizes", "above-zero", lambda: cochran_armitage([1, 1], [1, 2], sizes=[1, 0])),
    ("successes", "part-of-base", lambda: cochran_armitage([1, 3], [1, 2])),
    ("times", "finite-number", lambda: cochran_armitage([1, 1], [1, 2], [1, NAN])),
    ("variance2", "not-negative", lambda: welch(1, 1, 9, 1, -1, 9)),
    ("n1", "whole-quantity", lambda: welch(1, 1, 0, 1, 1, 9)),
    ("level", "inside-unit", lambda: welch(1, 1, 9, 1, 1, 9, level=1)),
    ("successes", "part-of-base", lambda: hypergeometric_interval(5, 4, 9)),
    ("frame", "frame-size", lambda: hypergeometric_interval(3, 4, 3)),
    ("level", "inside-unit", lambda: hypergeometric_interval(3, 4, 9, level=0)),
]


@pytest.mark.parametrize(("field", "slug", "call"), REFUSED)
def test_what_cannot_be_is_refused(
    field: str, slug: str, call: Callable[[], object]
) -> None:
    """With the field and what it must be."""
    with pytest.raises(InvalidValueError) as caught:
        call()

    assert (caught.value.field, caught.value.expected) == (field, slug)


def test_counts_are_whole() -> None:
    """A float or a bool is no count."""
    with pytest.raises(WrongTypeError):
        fisher_exact(3.0, 4, 1, 4)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        cochran_armitage([True], [1])
