"""
Tests of ``cqtt.statistics.designs``.

Oracles: the reference's strata (certification, civil status, land)
with svy's figures; svy on 200 random samples of each design, to 1e-9.
Properties: one stratum is a simple sample, a larger frame is never surer.
"""

import math
import statistics
from collections.abc import Callable
from fractions import Fraction
from random import Random
from typing import Any, Final, NamedTuple

import polars as pl
import pytest
import svy
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import t

from cqtt.errors import InvalidValueError, WrongChoiceError, WrongTypeError
from cqtt.statistics import IntervalMethod
from cqtt.statistics.designs import (
    Estimate,
    Stratum,
    clustered,
    post_stratified,
    stratified,
)
from cqtt.statistics.joined import joined_interval
from cqtt.statistics.proportions import effective_size, proportion_interval

CERTIFICATION: Final = Stratum(600, 80, 76)
CIVIL_STATUS: Final = Stratum(250, 60, 54)
LAND: Final = Stratum(81, 40, 28)
REFERENCE: Final = (CERTIFICATION, CIVIL_STATUS, LAND)
CASES: Final = 200


def close(got: float, wanted: float, within: float = 1e-9) -> bool:
    """Tell whether two numbers agree, relative or absolute."""
    return math.isclose(got, wanted, rel_tol=within, abs_tol=within)


def percents(ends: tuple[float, ...]) -> tuple[float, float]:
    """Return the ends in percent to two places."""
    return round(100 * ends[0], 2), round(100 * ends[1], 2)


def test_the_strata_of_the_reference() -> None:
    """Raw 87.78 %, stratified 91.48 %; se 2.001 and with the frame 1.791."""
    loose, tight = stratified(REFERENCE, fpc=False), stratified(REFERENCE)

    assert round(100 * 158 / 180, 2) == 87.78
    assert round(100 * float(loose.mean), 2) == 91.48
    assert loose.mean == tight.mean
    assert round(100 * loose.standard_error, 3) == 2.001
    assert round(100 * tight.standard_error, 3) == 1.791
    assert (loose.n, loose.df) == (180, 177)
    logit = IntervalMethod.LOGIT
    assert percents(loose.interval(method=logit)) == (86.61, 94.69)
    assert percents(tight.interval(method=logit)) == (87.22, 94.41)


# --- svy --------------------------------------------------------------------------


class Peer(NamedTuple):
    """What svy says of the share of the satisfied."""

    est: float
    se: float
    lci: float
    uci: float
    deff: float
    df: int


def ask(
    rows: list[tuple[Any, ...]],
    design: svy.Design,
    controls: dict[str | float | bool, float] | None = None,
) -> Peer:
    """Let svy estimate; a row is its group, answer, weight and population."""
    names = ["group", "y", "weight", "population"]
    sample = svy.Sample(pl.DataFrame(rows, schema=names, orient="row"), design)
    if controls:
        sample = sample.weighting.poststratify(controls=controls, cells="group")
    told: Any = sample.estimation.prop("y", deff="wr")
    (one,) = [each for each in told.estimates if each.y_level == 1]
    return Peer(one.est, one.se, one.lci, one.uci, one.deff, one.df)


def compare(got: Estimate, peer: Peer) -> None:
    """Demand that an estimate is svy's, with its logit interval."""
    low, high, _ = got.interval(method=IntervalMethod.LOGIT)

    assert close(float(got.mean), peer.est)
    assert close(got.standard_error, peer.se)
    assert got.df == peer.df
    assert got.design_effect is not None
    assert close(got.design_effect, peer.deff)
    if got.variance:
        assert close(low, peer.lci)
        assert close(high, peer.uci)


def answers(n: int, successes: int) -> list[float]:
    """Return so many answers, of which so many are satisfied."""
    return [1.0] * successes + [0.0] * (n - successes)


def random_strata(chance: Random) -> list[Stratum]:
    """Return strata of which not all agree."""
    while True:
        strata = []
        for _ in range(chance.randint(1, 5)):
            n = chance.randint(2, 40)
            more = chance.choice((0, chance.randint(1, 400)))
            strata.append(Stratum(n + more, n, chance.randint(0, n)))
        if 0 < sum(int(each.total) for each in strata) < sum(each.n for each in strata):
            return strata


def test_strata_agree_with_svy() -> None:
    """Oracle: svy, with and without the frame."""
    chance = Random(37)
    for number in range(CASES):
        strata = random_strata(chance)
        rows = [
            (str(name), y, each.population / each.n, each.population)
            for name, each in enumerate(strata)
            for y in answers(each.n, int(each.total))
        ]
        frame = "population" if number % 2 else None
        design = svy.Design(stratum="group", wgt="weight", pop_size=frame)

        compare(stratified(strata, fpc=bool(number % 2)), ask(rows, design))


def test_post_strata_agree_with_svy() -> None:
    """Oracle: svy's linearised variance of the post-stratified share."""
    chance = Random(41)
    for number in range(CASES):
        strata = random_strata(chance)
        frame = sum(each.population for each in strata)
        n = sum(each.n for each in strata)
        rows = [
            (str(name), y, frame / n, frame)
            for name, each in enumerate(strata)
            for y in answers(each.n, int(each.total))
        ]
        controls: dict[str | float | bool, float] = {
            str(name): each.population for name, each in enumerate(strata)
        }
        size = "population" if number % 2 else None
        peer = ask(rows, svy.Design(wgt="weight", pop_size=size), controls)

        compare(post_stratified(strata, fpc=bool(number % 2)), peer)


def test_clusters_agree_with_svy() -> None:
    """Oracle: svy, with and without the number of clusters."""
    chance = Random(43)
    done = 0
    while done < CASES:
        sizes = [chance.randint(1, 30) for _ in range(chance.randint(2, 15))]
        clusters = [(chance.randint(0, n), n) for n in sizes]
        if not 0 < sum(x for x, _ in clusters) < sum(sizes):
            continue
        done += 1
        frame = len(clusters) + chance.randint(0, 90)
        rows = [
            (str(name), y, 1.0, frame)
            for name, (x, n) in enumerate(clusters)
            for y in answers(n, x)
        ]
        size = "population" if done % 2 else None
        peer = ask(rows, svy.Design(psu="group", wgt="weight", pop_size=size))

        compare(clustered(clusters, frame=frame if done % 2 else None), peer)


# --- edges ------------------------------------------------------------------------


def test_a_census_is_sure() -> None:
    """All have been counted: no variance, no width, whatever the method."""
    strata = [Stratum(1, 1, 1), Stratum(30, 30, 21)]
    for got in (
        stratified(strata),
        post_stratified(strata),
        clustered([(1, 1), (21, 30)], frame=2),
        clustered([(22, 31)], frame=1),
        post_stratified([Stratum(1, 1, 1)]),
        stratified([Stratum(1, 1, 0)]),
    ):
        assert got.variance == 0
        assert got.n_effective == math.inf
        share = float(got.mean)
        for method in (IntervalMethod.WILSON, IntervalMethod.LOGIT):
            assert got.interval(method=method) == (share, share, 0.95)


def test_answers_that_agree_tell_no_variance() -> None:
    """The size is then the effective size; at 0 and 1 there is no design effect."""
    everyone = stratified([Stratum(90, 20, 20), Stratum(50, 10, 10)], fpc=False)
    framed = stratified([Stratum(90, 20, 20), Stratum(50, 10, 10)])
    divided = stratified([Stratum(90, 20, 20), Stratum(50, 10, 0)], fpc=False)
    villages = clustered([(9, 9), (5, 5)])

    assert (everyone.mean, everyone.n_effective) == (Fraction(1), 30.0)
    assert everyone.design_effect is None
    assert everyone.mean_interval() is None
    assert close(framed.n_effective, effective_size(30, 140))
    assert (divided.mean, divided.n_effective) == (Fraction(90, 140), 30)
    assert divided.design_effect == 0
    assert (villages.mean, villages.n_effective) == (Fraction(1), 14.0)
    size = 30 * (t.ppf(0.975, 29) / t.ppf(0.975, 28)) ** 2
    assert everyone.interval().low == pytest.approx(proportion_interval(1, size).low)


def test_clusters_that_are_alike_cost_nothing_and_unlike_ones_much() -> None:
    """Villages of one mind are worth no more than one answer each."""
    unlike = clustered([(30, 30), (0, 30), (30, 30), (0, 30)])

    assert unlike.design_effect is not None
    assert unlike.design_effect > 30
    assert unlike.n_effective < 4


def test_clusters_are_never_worth_more_than_their_answers() -> None:
    """Three villages that came out alike by chance still are three villages."""
    alike = clustered([(18, 20), (19, 21), (17, 19)])

    assert alike.n_effective > 60
    size = 60 * (t.ppf(0.975, 59) / t.ppf(0.975, 2)) ** 2
    wanted = proportion_interval(alike.mean, size)
    assert alike.interval() == pytest.approx(wanted, rel=1e-9)


def test_means_of_strata() -> None:
    """Cochran's formula written out; ones and zeros are the shares."""
    chance = Random(5)
    for _ in range(CASES):
        points = [
            [chance.randint(1, 4) for _ in range(chance.randint(2, 30))]
            for _ in range(chance.randint(2, 4))
        ]
        sizes = [len(each) + chance.randint(0, 50) for each in points]
        strata = [
            Stratum(size, len(each), sum(each), Fraction(sum(p * p for p in each)))
            for size, each in zip(sizes, points, strict=True)
        ]
        got = stratified(strata)
        parts = [
            (size / sum(sizes), statistics.fmean(each), statistics.variance(each))
            for size, each in zip(sizes, points, strict=True)
        ]
        variance = sum(
            weight**2 * (1 - len(each) / size) * spread / len(each)
            for (weight, _, spread), each, size in zip(
                parts, points, sizes, strict=True
            )
        )
        middle = sum(weight * mean for weight, mean, _ in parts)
        assert close(float(got.mean), middle)
        assert close(got.variance, variance)
        interval = got.mean_interval()
        assert interval is not None
        reach = t.ppf(0.975, got.df) * variance**0.5
        assert close(interval.high, middle + reach)


def test_a_mean_without_degrees_of_freedom_has_no_interval() -> None:
    alone = clustered([(Fraction(7), 2)], frame=1, spread=Fraction(1, 4))
    loose = Estimate(Fraction(1), 0.0, Fraction(0), 1, 0, 1.0)

    assert alone.mean_interval() == (3.5, 3.5, 0.95)
    assert loose.mean_interval() is None


@given(
    population=st.integers(2, 10**6),
    data=st.data(),
)
def test_one_stratum_is_a_simple_sample(population: int, data: st.DataObject) -> None:
    """Its variance is that of Cochran, and post-strata of one say nearly the same."""
    n = data.draw(st.integers(2, population))
    x = data.draw(st.integers(0, n))
    share = Fraction(x, n)
    got = stratified([Stratum(population, n, x)])
    wanted = share * (1 - share) / (n - 1) * (1 - Fraction(n, population))

    assert got.mean == share
    assert got.variance == float(wanted)
    assert got == post_stratified([Stratum(population, n, x)])


strata_lists = st.lists(
    st.tuples(st.integers(2, 60), st.integers(0, 900), st.integers(0, 60)).map(
        lambda each: Stratum(each[0] + each[1], each[0], min(each[2], each[0]))
    ),
    min_size=1,
    max_size=5,
)


@given(strata=strata_lists, more=st.integers(0, 1000))
def test_a_frame_never_makes_less_sure(strata: list[Stratum], more: int) -> None:
    """
    Neither of strata nor of clusters; the share does not ask the frame.

    Effective sizes are compared where both variances are told: that of a stratum of one
    mind beside one that was counted out is not.  The joined interval, which scores of
    strata have, holds always.
    """
    clusters = [(int(each.total), each.n) for each in strata] * 2
    m = len(clusters)
    for tight, loose in (
        (stratified(strata), stratified(strata, fpc=False)),
        (post_stratified(strata), post_stratified(strata, fpc=False)),
        (clustered(clusters, frame=m), clustered(clusters, frame=m + more)),
        (clustered(clusters, frame=m + more), clustered(clusters)),
    ):
        assert tight.mean == loose.mean
        assert tight.variance <= loose.variance
        if loose.variance and not tight.variance:
            continue
        assert tight.n_effective >= loose.n_effective * (1 - 1e-12)
        low, high, _ = tight.interval()
        wide = loose.interval()
        assert wide.low - 1e-12 <= low <= float(tight.mean) <= high
        assert high <= wide.high + 1e-12
    inner, outer = (joined_interval(strata, fpc=fpc) for fpc in (True, False))
    assert outer.low <= inner.low + 1e-12
    assert inner.high <= outer.high + 1e-12


# --- refusals ---------------------------------------------------------------------

REFUSED: Final[list[tuple[str, str, Callable[[], object]]]] = [
    ("n", "whole-quantity", lambda: Stratum(9, 0, 0)),
    ("population", "frame-size", lambda: Stratum(8, 9, 0)),
    ("total", "part-of-base", lambda: Stratum(9, 8, 9)),
    ("total", "count", lambda: Stratum(9, 8, -1)),
    ("squares", "sums-of-values", lambda: Stratum(9, 8, 8, Fraction(7))),
    ("strata", "some-strata", lambda: stratified([])),
    ("strata", "some-strata", lambda: post_stratified(iter(()))),
    ("strata", "answers-in-stratum", lambda: stratified([LAND, Stratum(9, 1, 1)])),
    (
        "strata",
        "answers-in-stratum",
        lambda: stratified([LAND, Stratum(1, 1, 1)], fpc=False),
    ),
    ("strata", "answers-in-stratum", lambda: post_stratified([Stratum(9, 1, 1)])),
    ("clusters", "some-clusters", lambda: clustered([])),
    ("clusters", "some-clusters", lambda: clustered([], frame=0)),
    ("clusters", "some-clusters", lambda: clustered([(1, 2)], frame=2)),
    ("frame", "frame-size", lambda: clustered([(1, 2), (1, 2)], frame=1)),
    ("n", "whole-quantity", lambda: clustered([(0, 0), (1, 2)])),
    ("total", "part-of-base", lambda: clustered([(3, 2), (1, 2)])),
    ("level", "inside-unit", lambda: stratified(REFERENCE).interval(level=2)),
]


@pytest.mark.parametrize(("field", "slug", "call"), REFUSED)
def test_what_cannot_be_is_refused(
    field: str, slug: str, call: Callable[[], object]
) -> None:
    """With the field and what it must be."""
    with pytest.raises(InvalidValueError) as caught:
        call()

    assert (caught.value.field, caught.value.expected) == (field, slug)


def test_what_is_no_count_is_refused() -> None:
    """A float or a bool neither."""
    for bad in (True, 2.0, "2", None):
        value: Any = bad
        with pytest.raises(WrongTypeError):
            Stratum(9, value, 1)
        with pytest.raises(WrongTypeError):
            clustered([(1, value), (1, 2)])
    with pytest.raises(WrongChoiceError):
        stratified(REFERENCE).interval(method="wilson")  # type: ignore[arg-type]
