"""
What the formulas refuse: the name of the number, what came, and what must be.

Oracles, typed from the "Raises" of each function: every number by its own name.
"""

import math
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import partial
from itertools import chain
from typing import Any, Final

import pytest
from refusing import assert_refused

from cqtt.errors import CqttError, InvalidValueError, WrongChoiceError, WrongTypeError
from cqtt.statistics import comparing, designs, planning, proportions, quantiles
from cqtt.statistics.balances import balance_interval
from cqtt.statistics.intervals import IntervalMethod
from cqtt.statistics.means import mean_interval
from cqtt.statistics.paired import mcnemar_exact, paired_difference
from cqtt.statistics.printed import read_percent
from cqtt.statistics.reliability import cronbach_alpha

HALF: Final = Fraction(1, 2)
YES: Final = bool(1)
CERTAIN: Final = designs.stratified([designs.Stratum(50, 9, 4)])
FEW: Final = designs.Stratum(5, 1, 1)
METHODS: Final = tuple(str(each) for each in IntervalMethod)
METHODS_AT: Final = "cqtt.statistics.IntervalMethod"
ALLOCATIONS: Final = tuple(str(each) for each in planning.Allocation)
ALLOCATIONS_AT: Final = "cqtt.statistics.planning.Allocation"

Refusal = tuple[Callable[[], object], CqttError]


def count_of(
    call: Callable[[Any], object], field: str, least: int = 0
) -> list[Refusal]:
    """Return what a count must refuse: no whole number, and one too small."""
    slug = "whole-quantity" if least else "count"
    return [
        (lambda: call(1.5), WrongTypeError(field, 1.5, "whole-number")),
        (lambda: call(YES), WrongTypeError(field, YES, "whole-number")),
        (lambda: call("7"), WrongTypeError(field, "str", "whole-number")),
        (lambda: call(least - 1), InvalidValueError(field, least - 1, slug)),
    ]


def number_of(
    call: Callable[[Any], object], field: str, slug: str, *bad: object
) -> list[Refusal]:
    """Return what a number must refuse: text, a bool, infinity and its own range."""
    return [
        (lambda: call("7"), WrongTypeError(field, "7", "finite-number")),
        (lambda: call(YES), WrongTypeError(field, YES, "finite-number")),
        (lambda: call(math.inf), InvalidValueError(field, math.inf, "finite-number")),
        (
            lambda: call(10**400),
            InvalidValueError(field, 10**400, "finite-number"),
        ),
        *((partial(call, one), InvalidValueError(field, one, slug)) for one in bad),
    ]


def share_of(call: Callable[[Any], object], field: str) -> list[Refusal]:
    """Return what a share must refuse."""
    return number_of(call, field, "share", -0.01, 1.01, Fraction(-1, 9), 2)


def inside_of(call: Callable[[Any], object], field: str) -> list[Refusal]:
    """Return what a level must refuse: 0 and 1 too."""
    return number_of(call, field, "inside-unit", 0, 1, 0.0, 1.0)


def above_of(call: Callable[[Any], object], field: str) -> list[Refusal]:
    """Return what a size must refuse: 0 too."""
    return number_of(call, field, "above-zero", 0, -0.5)


def spread_of(call: Callable[[Any], object], field: str) -> list[Refusal]:
    """Return what a spread must refuse."""
    return number_of(call, field, "not-negative", -0.5)


def size_of(sized: Callable[..., object]) -> list[Refusal]:
    """Return what both formulas of a sample's size must refuse."""
    return [
        *number_of(sized, "margin", "margin", 0, 1, 1.0, 9e-7),
        *inside_of(lambda bad: sized(0.05, level=bad), "level"),
        *above_of(lambda bad: sized(0.05, design_effect=bad), "design_effect"),
        *count_of(lambda bad: sized(0.05, frame=bad), "frame"),
        (lambda: sized(0.05, frame=0), InvalidValueError("frame", 0, "frame-size")),
    ]


def pair_of(place: int) -> list[Refusal]:
    """Return what one of the four counts of pairs must refuse."""
    return count_of(
        lambda bad: paired_difference(*(bad if at == place else 2 for at in range(4))),
        "count",
    )


share = proportions.proportion_interval
REFUSALS: Final[list[Refusal]] = [
    *share_of(lambda bad: share(bad, 9), "share"),
    *above_of(lambda bad: share(HALF, bad), "n"),
    *inside_of(lambda bad: share(HALF, 9, level=bad), "level"),
    *count_of(lambda bad: share(HALF, 9, frame=bad), "frame"),
    (lambda: share(HALF, 9, frame=8), InvalidValueError("frame", 8, "frame-size")),
    (
        lambda: share(HALF, 9, method=7),  # type: ignore[arg-type]
        WrongChoiceError("method", "int", METHODS, METHODS_AT),
    ),
    (
        lambda: share(HALF, 9, method=IntervalMethod.T),
        InvalidValueError("method", IntervalMethod.T, "method-of-shares"),
    ),
    *above_of(proportions.effective_size, "n"),
    *count_of(lambda bad: proportions.effective_size(9, bad), "frame"),
    *count_of(lambda bad: proportions.goodman_intervals([bad, 4]), "counts"),
    (
        lambda: proportions.goodman_intervals([0, 0]),
        InvalidValueError("counts", 0, "some-answers"),
    ),
    *inside_of(lambda bad: proportions.goodman_intervals([1], level=bad), "level"),
    (
        lambda: proportions.goodman_intervals([5, 4], frame=8),
        InvalidValueError("frame", 8, "frame-size"),
    ),
    *count_of(lambda bad: proportions.hypergeometric_interval(1, bad, 9), "n", 1),
    *count_of(lambda bad: proportions.hypergeometric_interval(bad, 5, 9), "successes"),
    *count_of(lambda bad: proportions.hypergeometric_interval(1, 5, bad), "frame"),
    *inside_of(
        lambda bad: proportions.hypergeometric_interval(1, 5, 9, level=bad), "level"
    ),
    (
        lambda: proportions.hypergeometric_interval(6, 5, 9),
        InvalidValueError("successes", 6, "part-of-base"),
    ),
    (
        lambda: proportions.hypergeometric_interval(1, 5, 4),
        InvalidValueError("frame", 4, "frame-size"),
    ),
    (
        lambda: balance_interval(HALF, Fraction(2, 3), 9),
        InvalidValueError("minus", Fraction(2, 3), "share"),
    ),
    *share_of(lambda bad: comparing.two_proportion_test(bad, 9, HALF, 9), "share1"),
    *share_of(lambda bad: comparing.two_proportion_test(HALF, 9, bad, 9), "share2"),
    *above_of(lambda bad: comparing.two_proportion_test(HALF, bad, HALF, 9), "n1"),
    *above_of(lambda bad: comparing.two_proportion_test(HALF, 9, HALF, bad), "n2"),
    *count_of(lambda bad: comparing.fisher_exact(bad, 5, 1, 5), "x1"),
    *count_of(lambda bad: comparing.fisher_exact(0, bad, 1, 5), "n1", 1),
    *count_of(lambda bad: comparing.fisher_exact(1, 5, bad, 5), "x2"),
    *count_of(lambda bad: comparing.needs_exact(1, 5, 0, bad), "n2", 1),
    (
        lambda: comparing.fisher_exact(6, 5, 1, 5),
        InvalidValueError("x1", 6, "part-of-base"),
    ),
    (
        lambda: comparing.needs_exact(1, 5, 6, 5),
        InvalidValueError("x2", 6, "part-of-base"),
    ),
    *share_of(lambda bad: comparing.holm([0.5, bad]), "p_values"),
    *count_of(lambda bad: comparing.cochran_armitage([bad], [5]), "successes"),
    *count_of(lambda bad: comparing.cochran_armitage([0], [bad]), "totals", 1),
    (
        lambda: comparing.cochran_armitage([6], [5]),
        InvalidValueError("successes", 6, "part-of-base"),
    ),
    (
        lambda: comparing.cochran_armitage([1, 2], [5, 5, 5], [1], sizes=[]),
        InvalidValueError("totals", (2, 3, 1, 0), "same-length"),
    ),
    (
        lambda: comparing.cochran_armitage([], []),
        InvalidValueError("totals", (0, 0, 0, 0), "same-length"),
    ),
    *number_of(
        lambda bad: comparing.cochran_armitage([1], [5], [bad]),
        "times",
        "finite-number",
    ),
    *above_of(lambda bad: comparing.cochran_armitage([1], [5], sizes=[bad]), "sizes"),
    *number_of(
        lambda bad: comparing.welch(bad, 1, 5, 1, 1, 5), "mean1", "finite-number"
    ),
    *number_of(
        lambda bad: comparing.welch(1, 1, 5, bad, 1, 5), "mean2", "finite-number"
    ),
    *spread_of(lambda bad: comparing.welch(1, bad, 5, 1, 1, 5), "variance1"),
    *spread_of(lambda bad: comparing.welch(1, 1, 5, 1, bad, 5), "variance2"),
    *count_of(lambda bad: comparing.welch(1, 1, bad, 1, 1, 5), "n1", 1),
    *count_of(lambda bad: comparing.welch(1, 1, 5, 1, 1, bad), "n2", 1),
    *inside_of(lambda bad: comparing.welch(1, 1, 5, 1, 1, 5, level=bad), "level"),
    *number_of(lambda bad: mean_interval(bad, 1, 5), "mean", "finite-number"),
    *spread_of(lambda bad: mean_interval(1, bad, 5), "variance"),
    *count_of(lambda bad: mean_interval(1, 1, bad), "n", 1),
    *inside_of(lambda bad: mean_interval(1, 1, 5, level=bad), "level"),
    (
        lambda: mean_interval(1, 1, 5, frame=4),
        InvalidValueError("frame", 4, "frame-size"),
    ),
    *chain.from_iterable(map(pair_of, range(4))),
    (
        lambda: paired_difference(0, 0, 0, 0),
        InvalidValueError("count", 0, "whole-quantity"),
    ),
    *count_of(lambda bad: mcnemar_exact(bad, 1), "first"),
    *count_of(lambda bad: mcnemar_exact(1, bad), "second"),
    *count_of(lambda bad: designs.Stratum(5, bad, 0), "n", 1),
    *count_of(lambda bad: designs.Stratum(bad, 1, 0), "population")[:3],
    *count_of(lambda bad: designs.Stratum(5, 1, bad), "total"),
    (
        lambda: designs.Stratum(4, 5, 1),
        InvalidValueError("population", 4, "frame-size"),
    ),
    (lambda: designs.Stratum(9, 5, 6), InvalidValueError("total", 6, "part-of-base")),
    (
        lambda: designs.Stratum(9, 2, 4, Fraction(7)),
        InvalidValueError("squares", Fraction(7), "sums-of-values"),
    ),
    (
        lambda: designs.stratified([]),
        InvalidValueError("strata", [], "some-strata"),
    ),
    (
        lambda: designs.stratified([FEW]),
        InvalidValueError("strata", FEW, "answers-in-stratum"),
    ),
    (
        lambda: designs.post_stratified([FEW]),
        InvalidValueError("strata", 1, "answers-in-stratum"),
    ),
    (lambda: designs.clustered([]), InvalidValueError("clusters", 0, "some-clusters")),
    (
        lambda: designs.clustered([(1, 2)]),
        InvalidValueError("clusters", 1, "some-clusters"),
    ),
    (
        lambda: designs.clustered([(1, 2), (1, 2)], frame=1),
        InvalidValueError("frame", 1, "frame-size"),
    ),
    (
        lambda: designs.clustered([(3, 2), (1, 2)]),
        InvalidValueError("total", 3, "part-of-base"),
    ),
    *count_of(lambda bad: designs.clustered([(0, bad)]), "n", 1),
    *count_of(lambda bad: designs.clustered([(bad, 5)]), "total"),
    *count_of(lambda bad: planning.yamane(bad, HALF), "frame", 1),
    *(
        (
            partial(planning.yamane, 9, bad),
            InvalidValueError("margin", bad, "exact-margin"),
        )
        for bad in (
            *(Fraction(0), Fraction(1), Decimal(0), Decimal(1)),
            *(Decimal("Infinity"), Decimal("1E-7"), Decimal("-0.1")),
        )
    ),
    (lambda: planning.yamane(9, 0.05), WrongTypeError("margin", 0.05, "exact-margin")),  # type: ignore[arg-type]
    *size_of(planning.simple_size),
    *size_of(planning.wilson_size),
    *inside_of(lambda bad: planning.simple_size(0.05, share=bad), "share"),
    *count_of(lambda bad: planning.design_effect_size(bad, 2), "n", 1),
    *above_of(lambda bad: planning.design_effect_size(9, bad), "design_effect"),
    *count_of(lambda bad: planning.allocate(bad, [9]), "total"),
    *count_of(lambda bad: planning.allocate(5, [9, bad]), "populations"),
    *count_of(lambda bad: planning.allocate(5, [9], least=bad), "least"),
    (
        lambda: planning.allocate(5, [9], how=7),  # type: ignore[arg-type]
        WrongChoiceError("how", "int", ALLOCATIONS, ALLOCATIONS_AT),
    ),
    *(
        (
            partial(planning.allocate, total, people, least=3),
            InvalidValueError("total", total, "allocated-total"),
        )
        for total, people in ((0, []), (10, [4, 5]), (5, [4, 5]))
    ),
    *(
        (
            partial(
                planning.allocate,
                5,
                [9, 9],
                how=planning.Allocation.NEYMAN,
                spreads=spreads,
            ),
            InvalidValueError("spreads", came, "spread-of-each"),
        )
        for spreads, came in ((None, None), ([1], 1), ([1, 2, 3], 3))
    ),
    *spread_of(
        lambda bad: planning.allocate(
            5, [9, 9], how=planning.Allocation.NEYMAN, spreads=[1, bad]
        ),
        "spreads",
    ),
    *inside_of(quantiles.normal_quantile, "p"),
    *number_of(quantiles.normal_tail, "z", "finite-number"),
    *inside_of(lambda bad: quantiles.t_quantile(bad, 5), "p"),
    *above_of(lambda bad: quantiles.t_quantile(0.5, bad), "df"),
    *number_of(lambda bad: quantiles.t_tail(bad, 5), "t", "finite-number"),
    *above_of(lambda bad: quantiles.t_tail(1, bad), "df"),
    *number_of(lambda bad: quantiles.beta_cdf(bad, 2, 3), "x", "finite-number"),
    *above_of(lambda bad: quantiles.beta_cdf(0.5, bad, 3), "a"),
    *above_of(lambda bad: quantiles.beta_cdf(0.5, 2, bad), "b"),
    *inside_of(lambda bad: quantiles.beta_quantile(bad, 2, 3), "p"),
    *above_of(lambda bad: quantiles.beta_quantile(0.5, bad, 3), "a"),
    *above_of(lambda bad: quantiles.beta_quantile(0.5, 2, bad), "b"),
    (
        lambda: quantiles.beta_cdf(0.5, 1e300, 3),
        InvalidValueError("a", 1e300, "beta-shape"),
    ),
    (
        lambda: cronbach_alpha([("x", 1)]),  # type: ignore[list-item]
        WrongTypeError("rows", "str", "finite-number"),
    ),
    *number_of(lambda bad: cronbach_alpha([(1, 2), (bad, 1)]), "rows", "finite-number")[
        1:
    ],
    (lambda: cronbach_alpha([(1,)]), InvalidValueError("rows", 1, "row-of-points")),
    (
        lambda: cronbach_alpha([(1, 2), (1, 2, 3)]),
        InvalidValueError("rows", 3, "row-of-points"),
    ),
    *inside_of(lambda bad: paired_difference(1, 2, 3, 4, level=bad), "level"),
    *inside_of(lambda bad: CERTAIN.mean_interval(level=bad), "level"),
    *inside_of(lambda bad: CERTAIN.interval(level=bad), "level"),
    *(
        (
            partial(read_percent, text, "share"),
            InvalidValueError("share", text, "printed-percent"),
        )
        for text in ("", "x", "1,2,3", "-1")
    ),
    (lambda: read_percent("x"), InvalidValueError("text", "x", "printed-percent")),
]


@pytest.mark.parametrize(("call", "error"), REFUSALS)
def test_formula_says_what_it_refuses(
    call: Callable[[], object], error: CqttError
) -> None:
    """Oracle: the class of the error, the number's name, what came and what must be."""
    assert_refused(call, error)


def test_ends_of_what_is_allowed_are_taken() -> None:
    """Oracle: 0 and 1 are shares, a frame may be as large as its answers."""
    for end in (0, 1, Fraction(0), Fraction(1), 0.0, 1.0):
        low, high, _ = share(end, 9)
        assert low <= end <= high
    assert share(HALF, 9, frame=9)[:2] == (0.5, 0.5)
    assert proportions.hypergeometric_interval(5, 5, 5)[:2] == (1.0, 1.0)
    assert proportions.hypergeometric_interval(0, 1, 1)[:2] == (0.0, 0.0)
    assert designs.Stratum(5, 5, 5).mean == 1
    assert planning.allocate(9, [4, 5], least=3) == (4, 5)
    assert planning.allocate(6, [4, 5], least=3) == (3, 3)
    assert planning.yamane(1, Decimal("0.000001")).size == 1
    assert mcnemar_exact(0, 0) == 1


def test_all_counted_leaves_no_interval_and_the_level_is_told() -> None:
    """Oracle: where the frame is the sample the gap is known, one half less a fifth."""
    everyone = balance_interval(HALF, Fraction(1, 5), 10, level=0.9, frame=10)
    halves = balance_interval(Fraction(1, 5), HALF, 10, level=0.9, frame=10)

    assert everyone == pytest.approx((0.3, 0.3, 0.9))
    assert halves == pytest.approx((-0.3, -0.3, 0.9))
    assert balance_interval(HALF, Fraction(1, 5), 10).level == 0.95


@pytest.mark.parametrize("plus", [Fraction(0), Fraction(3, 10), Fraction(1)])
def test_balance_of_all_or_nothing_is_twice_the_share(plus: Fraction) -> None:
    """Oracle: where the other share is the rest, p - (1 - p) is 2 p - 1."""
    low, high, _ = share(plus, 20)

    balance = balance_interval(plus, 1 - plus, 20)

    assert balance[:2] == pytest.approx((2 * low - 1, 2 * high - 1))


def test_counted_interval_is_exact_within_a_frame() -> None:
    """Oracle: the ends of 4 of 5 out of 8 are those of the hypergeometric interval."""
    exact = proportions.hypergeometric_interval(4, 5, 8, level=0.9)
    methods = (IntervalMethod.CLOPPER_PEARSON, IntervalMethod.HYPERGEOMETRIC)
    for method in methods:
        found = proportions.counted_interval(4, 5, method=method, level=0.9, frame=8)
        assert found == (min(exact.low, 0.8), max(exact.high, 0.8), 0.9)
        assert proportions.method_used(method, 8) is IntervalMethod.HYPERGEOMETRIC
    assert proportions.counted_interval(4, 5, level=0.9, frame=8) == share(
        Fraction(4, 5), 5, level=0.9, frame=8
    )
    assert proportions.counted_interval(4, 5, method=methods[0]) == share(
        Fraction(4, 5), 5, method=methods[0]
    )
    assert proportions.method_used(methods[0], None) is methods[0]
    assert proportions.method_used(IntervalMethod.WILSON, 8) is IntervalMethod.WILSON


def test_equal_spreads_have_a_test_of_welch() -> None:
    """Oracle by hand: a difference of 1, variances 4 of ten answers each."""
    found = comparing.welch(2, 4, 10, 1, 4, 10, level=0.9)

    assert found is not None
    assert found.t == pytest.approx(1 / math.sqrt(0.8))
    assert found.df == pytest.approx(18)
    assert found.interval.level == 0.9
    # 1.7341 is the upper 5 % of Student's t with 18 degrees of freedom, from tables.
    assert found.interval.high == pytest.approx(1 + 1.7341 * math.sqrt(0.8), abs=1e-4)
    assert comparing.welch(2, 0, 10, 1, 0, 10) is None
    assert comparing.welch(2, 4, 1, 1, 4, 10) is None
    assert comparing.welch(2, 4, 10, 1, 4, 1) is None
    assert comparing.welch(2, 4, 2, 1, 0, 2) is not None


def test_pairs_that_all_agree_differ_by_the_wilson_ends_of_the_level() -> None:
    """Oracle: where all were satisfied both times only the two high ends are 1."""
    for level in (0.8, 0.95):
        low, high, told = paired_difference(20, 0, 0, 0, level=level)
        reach = math.sqrt(2) * (1 - share(1, 20, level=level).low)
        assert (low, high, told) == pytest.approx(
            (-reach / math.sqrt(2), reach / math.sqrt(2), level)
        )


def test_beta_distribution_has_ends() -> None:
    """Oracle: nothing lies below 0 and nothing above 1."""
    for x, chance in ((-1.0, 0.0), (0.0, 0.0), (1.0, 1.0), (2.0, 1.0)):
        assert quantiles.beta_cdf(x, 2, 3) == chance
    assert quantiles.beta_cdf(0.5, 1, 1) == pytest.approx(0.5)


def test_pairs_that_hardly_agree_have_no_correlation() -> None:
    """Oracle: 3 x 3 less 2 x 2 is 5, no more than half of ten pairs."""
    reach = 0.5 - share(HALF, 10).low

    assert paired_difference(3, 2, 2, 3)[:2] == pytest.approx(
        (-math.sqrt(2) * reach, math.sqrt(2) * reach)
    )


def test_chance_is_at_most_one() -> None:
    """Oracle: one more of two kinds of change says nothing, however many changed."""
    for count in range(300):
        assert 1 - 1e-9 < mcnemar_exact(count, count + 1) <= 1


def test_less_than_one_answer_is_needed_of_a_frame() -> None:
    """Oracle by hand: a quarter of 1.96 squared over 0.999 squared, of ten."""
    needed = 1.959964**2 / 4 / 0.999**2
    found = planning.simple_size(0.999, frame=10)

    assert needed < 1
    assert found.size == 1
    assert found.value == pytest.approx(10 / (1 + 9 / needed))
