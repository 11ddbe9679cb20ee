"""
Tests of ``cqtt.statistics.planning`` and of ``cqtt.statistics.reliability``.

Oracles: the ministry's formula as the reference works it out; Cochran's 385; a search
for the least size; numpy's covariances for Cronbach's alpha, and Kuder and Richardson's
formula 20 where points are 0 and 1.
Properties: an allocation adds up, keeps its bounds and is as near as whole numbers can
be; the sizes are enough and one less is not.
"""

import math
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any, Final

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from statsmodels.stats.proportion import samplesize_confint_proportion

from cqtt.errors import InvalidValueError, WrongChoiceError, WrongTypeError
from cqtt.statistics.planning import (
    Allocation,
    allocate,
    design_effect_size,
    simple_size,
    wilson_size,
    yamane,
)
from cqtt.statistics.proportions import effective_size, proportion_interval
from cqtt.statistics.reliability import cronbach_alpha

# --- how many ---------------------------------------------------------------------

TAUGHT: Final = {
    200: ("133.33", 134),
    500: ("222.22", 223),
    931: ("279.79", 280),
    936: ("280.24", 281),
    1000: ("285.71", 286),
    5000: ("370.37", 371),
    100000: ("398.41", 399),
}


@pytest.mark.parametrize("frame", TAUGHT)
def test_the_formula_that_the_ministry_teaches(frame: int) -> None:
    """Oracle: the reference's check values at 5 %."""
    for margin in (Decimal("0.05"), Fraction(1, 20)):
        value, size = yamane(frame, margin)

        assert (f"{float(value):.2f}", size) == TAUGHT[frame]


def test_the_ministrys_formula_is_exact() -> None:
    """A whole number is not rounded up by the last figure of a float."""
    assert yamane(400, Fraction(1, 20)) == (200, 200)
    assert yamane(1, Decimal("0.05")) == (Fraction(400, 401), 1)


def test_cochrans_size() -> None:
    """Oracle: 385 at 5 % and 95 %, as every textbook has it; 9604 at 1 %."""
    assert round(simple_size(0.05).value, 2) == 384.15
    assert simple_size(Fraction(1, 20)).size == 385
    assert simple_size(0.01).size == 9604
    assert simple_size(0.05, share=0.9).size == 139
    assert simple_size(0.05, frame=1).size == 1


def test_simple_sizes_agree_with_statsmodels() -> None:
    """Oracle: statsmodels, on 200 random cases."""
    chance = Random(47)
    for _ in range(200):
        share, margin = chance.uniform(0.01, 0.99), chance.uniform(0.005, 0.2)
        level = chance.uniform(0.5, 0.999)
        wanted = samplesize_confint_proportion(share, margin, alpha=1 - level)
        got = simple_size(margin, share=share, level=level)

        assert math.isclose(got.value, wanted, rel_tol=1e-9)


def half_width(size: int, level: float, frame: int | None) -> float:
    """Return half the width of Wilson's interval at one half."""
    low, high, _ = proportion_interval(0.5, size, level=level, frame=frame)
    return (high - low) / 2


@given(
    margin=st.floats(0.01, 0.4),
    level=st.floats(0.5, 0.999),
    frame=st.none() | st.integers(1, 10**6),
)
def test_wilson_sizes_are_enough_and_no_more(
    margin: float, level: float, frame: int | None
) -> None:
    """One answer less would leave the interval wider at one half."""
    size = wilson_size(margin, level=level, frame=frame).size

    assert frame is None or size <= frame
    assert half_width(size, level, frame) <= margin * (1 + 1e-9)
    if size > 1:
        assert half_width(size - 1, level, frame) > margin * (1 - 1e-9)


@given(
    margin=st.floats(0.01, 0.4),
    share=st.floats(0.01, 0.99),
    frame=st.integers(1, 10**6),
)
def test_simple_sizes_are_enough_and_no_more(
    margin: float, share: float, frame: int
) -> None:
    """The variance in the frame is small enough, and one answer less is too few."""
    size = simple_size(margin, share=share, frame=frame).size

    def reach(n: int) -> float:
        known = effective_size(n, frame)
        return 1.959963984540054 * math.sqrt(share * (1 - share) / known)

    assert 1 <= size <= frame
    assert reach(size) <= margin * (1 + 1e-9)
    if size > 1:
        assert reach(size - 1) > margin * (1 - 1e-9)


def test_a_design_needs_more() -> None:
    """The last figure of a float does not ask for one more."""
    assert design_effect_size(385, Fraction(3, 2)) == (Fraction(1155, 2), 578)
    assert design_effect_size(200, 1.1).size == 220
    assert design_effect_size(200, 1).size == 200
    assert design_effect_size(10, 0.001).size == 1


def test_a_wide_margin_needs_one() -> None:
    """Where the formula gives nothing, one is asked."""
    assert wilson_size(0.5) == (0.0, 1)
    assert wilson_size(0.9, frame=20) == (0.0, 1)


# --- where ------------------------------------------------------------------------


def test_an_allocation_by_hand() -> None:
    """180 to certification, civil status and land, worked out by hand."""
    people = [600, 250, 81]

    assert allocate(180, people) == (116, 48, 16)
    assert allocate(180, people, how=Allocation.EQUAL) == (60, 60, 60)
    assert allocate(301, people, how=Allocation.EQUAL) == (110, 110, 81)
    assert allocate(2, [5, 5, 5], how=Allocation.EQUAL) == (1, 1, 0)
    assert allocate(931, people) == (600, 250, 81)
    assert allocate(180, people, least=30) == (106, 44, 30)
    assert allocate(9, [5, 0, 9], least=4) == (4, 0, 5)
    assert allocate(0, [0]) == (0,)


def test_neymans_allocation_by_hand() -> None:
    """By people times spread; who does not vary gets the least of all."""
    neyman = Allocation.NEYMAN

    # 600 * 1 : 250 * 2 : 100 * 4 = 6 : 5 : 4
    assert allocate(150, [600, 250, 100], how=neyman, spreads=[1, 2, 4]) == (60, 50, 40)
    assert allocate(150, [600, 250, 30], how=neyman, spreads=[1, 2, 40]) == (65, 55, 30)
    assert allocate(50, [60, 40, 9], how=neyman, spreads=[0, 1, 0], least=2) == (
        8,
        40,
        2,
    )
    assert allocate(10, [60, 40], how=neyman, spreads=[0.0, 0.0]) == (6, 4)


strata = st.lists(st.integers(0, 500), min_size=1, max_size=8)


@given(people=strata, data=st.data())
def test_allocations_add_up_within_bounds(
    people: list[int], data: st.DataObject
) -> None:
    """For every way; in whole numbers each is next to its exact share."""
    assume(sum(people))
    least = data.draw(st.integers(0, 30))
    lows = [min(least, each) for each in people]
    total = data.draw(st.integers(sum(lows), sum(people)))
    how = data.draw(st.sampled_from(Allocation))
    spreads = data.draw(
        st.lists(st.floats(0, 9), min_size=len(people), max_size=len(people))
    )
    got = allocate(total, people, how=how, spreads=spreads, least=least)

    assert sum(got) == total
    for low, size, high in zip(lows, got, people, strict=True):
        assert low <= size <= high
    if how is Allocation.PROPORTIONAL and not least:
        for size, each in zip(got, people, strict=True):
            assert abs(size - Fraction(total * each, sum(people))) < 1
    if how is Allocation.EQUAL:
        free = [
            size
            for low, size, high in zip(lows, got, people, strict=True)
            if low < size < high
        ]
        assert not free or max(free) - min(free) <= 1


# --- one thing --------------------------------------------------------------------


def test_alpha_agrees_with_numpy() -> None:
    """Oracle: numpy's covariances, on 200 random tables of 2 to 9 questions."""
    chance = Random(53)
    for _ in range(200):
        k, people = chance.randint(2, 9), chance.randint(2, 60)
        rows = []
        for _ in range(people):
            mood = chance.randint(1, 4)
            rows.append([mood + chance.randint(0, 1) for _ in range(k)])
        covariances = np.cov(np.array(rows).T)
        got = cronbach_alpha(iter(rows))
        if not covariances.sum():
            assert got is None
            continue
        wanted = k / (k - 1) * (1 - np.trace(covariances) / covariances.sum())

        assert got is not None
        assert math.isclose(got, wanted, rel_tol=1e-9, abs_tol=1e-9)


def test_alpha_by_hand() -> None:
    """Like questions give 1; opposite ones have no sums that vary; 2/3 by hand."""
    assert cronbach_alpha([(1, 1), (2, 2), (5, 5)]) == 1
    assert cronbach_alpha([(1, 5), (2, 4), (5, 1)]) is None
    assert cronbach_alpha([(1, 1), (2, 3), (3, 2)]) == Fraction(2, 3)
    assert cronbach_alpha([(0.5, 0.5), (1.0, 1.5), (1.5, 1.0)]) == Fraction(2, 3)
    assert cronbach_alpha([(1, 2)]) is None
    assert cronbach_alpha([]) is None
    assert cronbach_alpha(np.array([[1, 1], [2, 3], [3, 2]])) == Fraction(2, 3)


def test_alpha_of_right_and_wrong_is_formula_20() -> None:
    """Oracle: Kuder and Richardson (1937), k / (k - 1) * (1 - sum of pq / variance)."""
    rows = [(1, 1, 1, 0), (1, 0, 1, 0), (1, 1, 1, 1), (0, 0, 1, 0), (0, 0, 0, 0)]
    passed = [Fraction(sum(each), 5) for each in zip(*rows, strict=True)]
    sums = [sum(row) for row in rows]
    variance = Fraction(sum(s * s for s in sums), 5) - Fraction(sum(sums), 5) ** 2

    assert cronbach_alpha(rows) == (
        Fraction(4, 3) * (1 - sum(p * (1 - p) for p in passed) / variance)
    )


# --- refusals ---------------------------------------------------------------------

NEYMAN: Final = Allocation.NEYMAN
NAN: Final = float("nan")
REFUSED: Final[list[tuple[str, str, Callable[[], object]]]] = [
    ("frame", "whole-quantity", lambda: yamane(0, Fraction(1, 20))),
    ("margin", "exact-margin", lambda: yamane(9, Decimal(0))),
    ("margin", "exact-margin", lambda: yamane(9, Fraction(1))),
    ("margin", "exact-margin", lambda: yamane(9, Decimal("NaN"))),
    ("margin", "margin", lambda: simple_size(5)),
    ("margin", "margin", lambda: wilson_size(1e-7)),
    ("share", "inside-unit", lambda: simple_size(0.05, share=0)),
    ("level", "inside-unit", lambda: wilson_size(0.05, level=95)),
    ("frame", "frame-size", lambda: wilson_size(0.05, frame=0)),
    ("frame", "finite-number", lambda: wilson_size(0.05, frame=10**400)),
    ("design_effect", "above-zero", lambda: design_effect_size(9, 0)),
    ("n", "whole-quantity", lambda: design_effect_size(0, 1)),
    ("total", "allocated-total", lambda: allocate(0, [])),
    ("total", "allocated-total", lambda: allocate(10, [4, 5])),
    ("total", "allocated-total", lambda: allocate(5, [4, 5], least=3)),
    ("populations", "count", lambda: allocate(5, [4, -5])),
    ("spreads", "spread-of-each", lambda: allocate(5, [4, 5], how=NEYMAN)),
    ("spreads", "spread-of-each", lambda: allocate(5, [9], how=NEYMAN, spreads=[])),
    (
        "spreads",
        "not-negative",
        lambda: allocate(5, [9], how=NEYMAN, spreads=[-1]),
    ),
    ("rows", "row-of-points", lambda: cronbach_alpha([(1,), (2,)])),
    ("rows", "row-of-points", lambda: cronbach_alpha([()])),
    ("rows", "row-of-points", lambda: cronbach_alpha([(1, 2), (1, 2, 3)])),
    ("rows", "finite-number", lambda: cronbach_alpha([(1, NAN)])),
]


@pytest.mark.parametrize(("field", "slug", "call"), REFUSED)
def test_what_cannot_be_is_refused(
    field: str, slug: str, call: Callable[[], object]
) -> None:
    """With the field and what it must be."""
    with pytest.raises(InvalidValueError) as caught:
        call()

    assert (caught.value.field, caught.value.expected) == (field, slug)


@pytest.mark.parametrize("value", [True, "1", None])
def test_what_is_no_number_is_refused(value: Any) -> None:
    """A bool neither; where exactness matters, no float."""
    calls: list[Callable[[], object]] = [
        lambda: yamane(value, Fraction(1, 20)),
        lambda: yamane(9, value),
        lambda: simple_size(value),
        lambda: design_effect_size(9, value),
        lambda: allocate(value, [9]),
        lambda: allocate(9, [value]),
        lambda: allocate(9, [9], how=NEYMAN, spreads=[value]),
        lambda: cronbach_alpha([(1, value)]),
        lambda: yamane(9, 0.05),  # type: ignore[arg-type]
    ]
    for call in calls:
        with pytest.raises(WrongTypeError):
            call()
    with pytest.raises(WrongTypeError) as caught:
        cronbach_alpha([(1, "ông A kém lắm")])  # type: ignore[list-item]
    assert caught.value.got == "str"
    with pytest.raises(WrongChoiceError):
        allocate(9, [9], how="equal")  # type: ignore[arg-type]
