"""
Tests of weighted, stratified and clustered scores.

Oracles: the strata of the reference, typed by hand; svy and scipy on random samples.
Properties: weights of one, one stratum, clusters of one change nothing.
"""

import random
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.satisfaction import (
    FOUR_LEVELS,
    ONE_TO_TEN,
    DesignKind,
    Tally,
    WeightedTally,
    clustered,
    post_stratified,
    reliability,
    stratified,
)
from cqtt.statistics import IntervalMethod

MEASURES: Final = ("top2", "satisfied", "mean", "scaled")
COUNTS: Final = st.lists(st.integers(0, 60), min_size=4, max_size=4)


def four(*by_level: int, **about: Any) -> Tally:
    counts = dict(zip(FOUR_LEVELS.labels, by_level, strict=True))
    return Tally(counts, scale=FOUR_LEVELS, **about)


def weighted(*answers: tuple[Any, Any], **about: Any) -> WeightedTally:
    return WeightedTally.from_answers(answers, scale=FOUR_LEVELS, **about)


def floats(exact: tuple[Fraction, ...]) -> tuple[float, ...]:
    return tuple(map(float, exact))


# --- weights -----------------------------------------------------------------------


def test_weights_count() -> None:
    found = weighted(
        ("Hài lòng", 2), ("hai long", Decimal("0.5")), ("Bình thường", 0.5)
    )

    assert found.tally.by_level == (0, 2, 1, 0)
    assert floats(found.sums) == (0, 2.5, 0.5, 0)
    score = found.score("satisfied", headline_from=1)
    assert score.share == Fraction(5, 6)
    assert score.percent == Decimal("83.33")
    assert found.n_effective == Fraction(9) / Fraction(9, 2)
    assert found.design_effect == Fraction(3, 2)
    assert "có trọng số" in score.explain()
    assert "weighted answers" in score.explain("en")
    assert "effective size 2.0" in score.explain("en")


def test_kish_design_effect_of_the_reference() -> None:
    """Weights N/n of the strata 600/80, 250/60, 81/40: 1.185 and 151.9."""
    answers = [
        ("Hài lòng", Fraction(size, n))
        for size, n in ((600, 80), (250, 60), (81, 40))
        for _ in range(n)
    ]
    found = weighted(*answers)

    assert round(float(found.design_effect or 0), 3) == 1.185
    assert round(float(found.n_effective or 0), 1) == 151.9


def test_a_weighted_mean() -> None:
    """Against the formula written out in floats."""
    rng = random.Random(5)
    for _ in range(200):
        n = rng.randint(2, 40)
        points = [rng.randint(1, 4) for _ in range(n)]
        weights: list[Any] = [
            rng.choice([0.25, 1, 2.5, Decimal("0.1")]) for _ in range(n)
        ]
        labels = [FOUR_LEVELS.labels[4 - each] for each in points]
        score = weighted(*zip(labels, weights, strict=True)).score("mean")
        w = [float(each) for each in weights]
        middle = sum(a * b for a, b in zip(w, points, strict=True)) / sum(w)
        assert float(score.exact or 0) == pytest.approx(middle, rel=1e-12)


@pytest.mark.parametrize(
    ("weight", "error"),
    [
        (0, InvalidValueError),
        (-1, InvalidValueError),
        (float("nan"), InvalidValueError),
        (float("inf"), InvalidValueError),
        (Decimal("nan"), InvalidValueError),
        ("1", WrongTypeError),
        (True, WrongTypeError),
        (None, WrongTypeError),
    ],
)
def test_a_weight_is_a_number_above_zero(weight: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="weight above zero"):
        weighted(("Hài lòng", weight))


def test_weights_of_what_is_not_on_the_scale_are_not_used() -> None:
    found = weighted(("Hài lòng", 1), ("", 9), ("?", 9), ("N/A", 9), (3, 9))

    assert sum(found.sums) == 1
    assert found.tally.ballots == 5


def test_weighted_answers_with_codes() -> None:
    found = weighted((1, 2), (2, 1), codes={1: "Rất hài lòng", 2: "Bình thường"})

    assert floats(found.sums) == (2, 0, 1, 0)
    odd = weighted((1, 2), (True, 9), ([1], 9), codes={1: "Rất hài lòng"})
    assert floats(odd.sums) == (2, 0, 0, 0)
    assert dict(odd.tally.unknown) == {"(bool)": 1, "(list)": 1}


def test_weighted_batches_merge() -> None:
    one = weighted(("Hài lòng", 2), ("?", 1))
    two = weighted(("Bình thường", 1), ("Hài lòng", 3))
    both = WeightedTally.merged([one, two], frame=10)

    assert floats(both.sums) == (0, 5, 1, 0)
    assert floats(both.squares) == (0, 13, 1, 0)
    assert both.tally.frame == 10
    with pytest.raises(InvalidValueError):
        WeightedTally.merged([])


def test_no_weighted_answers() -> None:
    found = weighted()

    assert (found.n_effective, found.design_effect) == (None, None)
    for measure in MEASURES:
        score = found.score(measure)
        assert (score.exact, score.interval) == (None, None)


def test_one_weighted_answer() -> None:
    one = weighted(("Hài lòng", 3))

    assert one.score("mean").interval is None
    assert one.score("top2").interval is not None


def test_a_measure_is_named() -> None:
    with pytest.raises(InvalidValueError, match="top2, satisfied, mean or scaled"):
        weighted(("Hài lòng", 3)).score("median")
    with pytest.raises(InvalidValueError, match="says which levels"):
        WeightedTally.from_answers([("3", 1)], scale=ONE_TO_TEN).score("satisfied")


@given(COUNTS, st.integers(0, 300), st.sampled_from([Fraction(1), Fraction(7, 3)]))
def test_weights_of_one_change_nothing(
    counts: list[int], more: int, weight: Fraction
) -> None:
    """Nor do any equal weights."""
    plain = four(*counts, frame=sum(counts) + more)
    answers = [(label, weight) for label, n in plain.counts.items() for _ in range(n)]
    found = weighted(*answers, frame=plain.frame)
    for measure in MEASURES:
        theirs, ours = getattr(plain, measure)(), found.score(measure)
        assert ours.exact == theirs.exact
        assert ours.value == theirs.value
        assert ours.method == theirs.method
        if theirs.interval is None:
            assert ours.interval is None
        else:
            assert ours.interval == pytest.approx(theirs.interval, abs=1e-9)


NOT_OF_SHARES: Final = (
    IntervalMethod.T,
    IntervalMethod.MOVER,
    IntervalMethod.HYPERGEOMETRIC,
)


def test_every_method_takes_weights() -> None:
    found = weighted(*[("Hài lòng", 1.5)] * 40, *[("Bình thường", 1)] * 10, frame=50)

    for method in IntervalMethod:
        if method not in NOT_OF_SHARES:
            interval = found.score(method=method).interval
            assert interval is not None
            assert interval.low == interval.high == pytest.approx(6000 / 70)


# --- strata, post-strata, clusters -------------------------------------------------


def desk(satisfied: int, n: int, frame: int | None = None, **about: Any) -> Tally:
    return four(0, satisfied, n - satisfied, 0, frame=frame, **about)


REFERENCE: Final = {
    "Chứng thực": desk(76, 80, 600),
    "Hộ tịch": desk(54, 60, 250),
    "Đất đai": desk(28, 40, 81),
}


def test_the_strata_of_the_reference() -> None:
    """Raw 87.78 %, stratified 91.48 %; logit 87.22-94.41, without frame 86.61-94.69."""
    score = stratified(REFERENCE, method=IntervalMethod.LOGIT)
    loose = stratified(REFERENCE, method=IntervalMethod.LOGIT, finite=False)

    assert Tally.merged(REFERENCE.values(), frame=931).top2().percent == Decimal(
        "87.78"
    )
    assert score.percent == loose.percent == Decimal("91.48")
    assert [round(end, 2) for end in score.interval or ()] == [87.22, 94.41, 0.95]
    assert [round(end, 2) for end in loose.interval or ()] == [86.61, 94.69, 0.95]
    assert score.tally.frame == 931
    assert score.finite
    assert not loose.finite
    assert score.design is not None
    assert score.design.kind is DesignKind.STRATA
    assert "lấy mẫu theo 3 tầng" in score.explain()
    assert "Thiết kế mẫu" in score.explain()
    assert "within each stratum" in score.explain("en")


def test_a_share_of_strata_has_no_plain_count() -> None:
    """180 answers, but 91.48 % is no count of them."""
    assert (
        stratified(REFERENCE)
        .explain("en")
        .splitlines()[0]
        .endswith("91.48 %; 180 answers (Very satisfied, Satisfied)")
    )


def test_means_of_strata() -> None:
    mean, scaled = stratified(REFERENCE, "mean"), stratified(REFERENCE, "scaled")

    assert mean.value == Decimal("2.91")
    assert scaled.value == Decimal("63.83")
    assert mean.interval is not None
    assert scaled.interval is not None
    stretched = (scaled.interval.high - scaled.interval.low) / 100 * 3
    assert mean.interval.high - mean.interval.low == pytest.approx(stretched)
    assert mean.method is IntervalMethod.T


def test_groups_are_weighted_to_the_census() -> None:
    """The standard error is that of the numbers, which svy confirms: 1.789."""
    groups = {name: tally.with_frame(None) for name, tally in REFERENCE.items()}
    sizes = {name: tally.frame or 0 for name, tally in REFERENCE.items()}
    score = post_stratified(groups, sizes, method=IntervalMethod.WALD)

    assert score.percent == Decimal("91.48")
    assert score.tally.frame == 931
    assert score.interval is not None
    half = (score.interval.high - score.interval.low) / 2
    assert half == pytest.approx(1.7889 * 1.9733, abs=2e-3)
    assert "hậu phân tầng" in score.explain()
    with pytest.raises(InvalidValueError, match="one population for each group"):
        post_stratified(groups, {"Đất đai": 81})


def test_villages_are_clusters() -> None:
    villages = {
        "Thôn 1": desk(28, 31),
        "Thôn 2": desk(30, 31),
        "Thôn 3": desk(21, 30),
        "Thôn 4": desk(31, 32),
    }
    score, framed = clustered(villages), clustered(villages, of=6)
    whole = Tally.merged(villages.values()).top2()

    assert score.percent == whole.percent
    assert score.interval is not None
    assert framed.interval is not None
    assert whole.interval is not None
    assert score.interval.low < framed.interval.low < whole.interval.low
    assert score.design is not None
    assert round(score.design.effect or 0, 2) == 4.77
    assert clustered(villages, "mean").interval is not None
    assert clustered(villages, of=6, finite=False).interval == score.interval
    assert "4 cụm" in score.explain()
    assert "3 bậc tự do (t)" in score.explain()
    assert "3 degrees of freedom (t)" in score.explain("en")


def test_more_villages_in_all_leave_more_unknown() -> None:
    """However alike the villages came out."""
    alike = {str(at): desk(18 + at % 2, 20) for at in range(6)}
    few, many = clustered(alike, of=7), clustered(alike, of=60)
    loose = clustered(alike)

    assert few.design is not None
    assert loose.design is not None
    assert loose.design.n_effective == few.design.n_effective == 120
    assert few.interval is not None
    assert many.interval is not None
    assert loose.interval is not None
    assert few.interval.low > many.interval.low > loose.interval.low


def test_a_census_of_strata() -> None:
    score = stratified({"a": desk(20, 20, 20), "b": desk(10, 20, 20)})

    assert score.interval == (75.0, 75.0, 0.95)
    assert "cỡ mẫu hiệu dụng" not in score.explain()


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: stratified({}), "at least one tally"),
        (lambda: stratified({"a": desk(1, 2)}), "whose tally has a frame"),
        (lambda: stratified({"a": desk(0, 0, 5)}), "with answers but 'a'"),
        (lambda: stratified({"a": desk(1, 1, 5)}), "strata must be"),
        (lambda: stratified(REFERENCE, "nps"), "measure must be"),
        (lambda: clustered({"a": desk(1, 2)}), "clusters must be"),
        (lambda: clustered({"a": desk(0, 0)}), "with answers but 'a'"),
        (
            lambda: clustered({"a": desk(1, 2), "b": desk(1, 2)}, of=1),
            "of must be at least",
        ),
    ],
)
def test_samples_that_tell_nothing(call: Any, words: str) -> None:
    with pytest.raises(InvalidValueError, match=words):
        call()


@pytest.mark.parametrize(
    "call",
    [
        lambda: stratified([desk(1, 2, 9)]),  # type: ignore[arg-type]
        lambda: stratified({"a": 5}),  # type: ignore[dict-item]
        lambda: post_stratified({"a": desk(1, 2)}, [5]),  # type: ignore[arg-type]
        lambda: Tally.merged([5]),  # type: ignore[list-item]
    ],
)
def test_what_is_no_sample(call: Any) -> None:
    with pytest.raises(WrongTypeError):
        call()


def test_a_measure_is_a_name() -> None:
    with pytest.raises(InvalidValueError):
        stratified(REFERENCE, {"Đất đai": 500})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sums", "squares"),
    [
        ((0, 0, 0, 0), (1, 0, 0, 0)),
        ((-1, 0, 0, 0), (1, 0, 0, 0)),
        ((1, 0, 0, 0), (0, 0, 0, 0)),
        ((1, 0), (1, 0)),
        ((1, 0, 0, 0), (1, 0, 0)),
    ],
)
def test_sums_of_weights_fit(sums: tuple[int, ...], squares: tuple[int, ...]) -> None:
    made = [tuple(map(Fraction, each)) for each in (sums, squares)]

    with pytest.raises(InvalidValueError):
        WeightedTally(desk(1, 1), *made)


def test_parts_of_one_unit_are_strata_too() -> None:
    """Their frames are sizes of strata, not of one unit counted twice."""
    strata = {
        name: tally.with_frame(tally.frame)
        for name, tally in zip(
            "ab", [desk(5, 9, 20, unit="X"), desk(8, 9, 20, unit="X")], strict=True
        )
    }

    assert stratified(strata).tally.frame == 40


def test_a_stratum_in_which_all_agree_is_not_certain() -> None:
    """5 of 5 who were asked of 10,000: the interval of the whole is a wide one."""
    score = stratified({"A": desk(5, 5, 10_000), "B": desk(25, 50, 100)})

    assert score.percent == Decimal("99.50")
    assert score.interval is not None
    assert score.interval.low < 60
    assert score.design is not None
    assert (score.design.effect, score.design.alike) == (None, 1)
    assert "1 tầng chỉ có một loại trả lời" in score.explain()
    assert "1 of them with one answer only" in score.explain("en")
    assert "effective size" not in score.explain("en")


def test_one_man_does_not_stand_for_half_the_people() -> None:
    groups = {"nữ": desk(50, 59), "nam": desk(1, 1)}
    score = post_stratified(groups, {"nữ": 4_120, "nam": 3_980})

    assert score.interval is not None
    assert score.interval.low < 55


def test_frames_are_no_gain_of_the_design() -> None:
    """Two like strata gain nothing, however many of them answered."""
    score = stratified({"a": desk(90, 180, 200), "b": desk(90, 180, 200)})

    assert score.design is not None
    assert score.design.effect == pytest.approx(1, abs=0.01)


def test_a_part_of_each_village_is_no_whole_cluster() -> None:
    villages = {str(at): desk(28, 31, 500) for at in range(4)}

    with pytest.raises(InvalidValueError, match="a part of a cluster was asked"):
        clustered(villages, of=4)
    assert clustered(villages).interval is not None
    whole = {str(at): desk(20 + at, 31, 31) for at in range(4)}
    assert "4 trong số 9 cụm" in clustered(whole, of=9).explain()
    assert "4 of the 9 clusters" in clustered(whole, of=9).explain("en")


@given(COUNTS, st.integers(0, 300), st.sampled_from([True, False]))
def test_one_stratum_is_a_simple_sample(
    counts: list[int],
    more: int,
    framed: bool,  # noqa: FBT001 Hypothesis passes it
) -> None:
    """The share, the mean and their intervals are the same."""
    plain = four(*counts, frame=sum(counts) + more)
    if plain.answers < 2:
        return
    for measure in MEASURES:
        theirs = getattr(plain, measure)(finite=framed)
        ours = stratified({"": plain}, measure, finite=framed)
        assert ours.exact == theirs.exact
        assert ours.interval == pytest.approx(theirs.interval, abs=1e-9)


# --- questions together ------------------------------------------------------------


def test_questions_that_go_together() -> None:
    """Cronbach's alpha of the points; labels in any form, broken ballots counted."""
    rows = [("Hài lòng", "HÀI LÒNG"), ("binh thuong", "Bình thường"), ("", "Hài lòng")]
    found = reliability(rows, FOUR_LEVELS)

    assert found.value == Decimal("1.000")
    assert (found.questions, found.ballots, found.left_out) == (2, 2, 1)
    assert found.explain() == (
        "Cronbach's alpha: 1,000; 2 câu hỏi, 2 phiếu trả lời đủ, loại 1 phiếu"
    )
    none = reliability(rows[:1], FOUR_LEVELS)
    assert none.value is None
    assert "không xác định" in none.explain()
    assert "not known" in none.explain("en")
    with pytest.raises(InvalidValueError):
        reliability([("Hài lòng",)], FOUR_LEVELS)


def test_ballots_as_data_frames_have_them() -> None:
    codes = {1: "Rất hài lòng", 2: "Hài lòng", 3: "Bình thường"}
    frame = pd.DataFrame({"a": [1, 2, 3, 9], "b": [1, 3, 2, 1]})
    rows = frame.to_dict("records")
    found = reliability(rows, FOUR_LEVELS, codes=codes)
    turned = [dict(reversed(row.items())) for row in rows]

    assert (found.questions, found.ballots, found.left_out) == (2, 3, 1)
    assert found.value == Decimal("0.667")
    odd = reliability([*rows, {"a": True, "b": [1]}], FOUR_LEVELS, codes=codes)
    assert (odd.alpha, odd.left_out) == (found.alpha, 2)
    tuples = frame.itertuples(index=False)
    assert reliability(tuples, FOUR_LEVELS, codes=codes) == found
    assert reliability([rows[0], *turned[1:]], FOUR_LEVELS, codes=codes) == found
    for wrong in (frame, ["Hài lòng"], [1]):
        with pytest.raises(WrongTypeError, match="sequence or a mapping of answers"):
            reliability(wrong, FOUR_LEVELS)  # type: ignore[arg-type]


def test_the_only_village_may_be_all_of_them() -> None:
    score = clustered({"Thôn 1": desk(20, 25, 25)}, of=1)

    assert score.interval == (80.0, 80.0, 0.95)
    assert score.design is not None
    assert score.design.effect is None


@given(st.lists(st.integers(1, 1000), min_size=1, max_size=30))
def test_unequal_weights_cost(weights: list[int]) -> None:
    """The effective size is between 1 and the size, and the effect is over it."""
    found = weighted(*(("Hài lòng", weight) for weight in weights))

    assert found.n_effective is not None
    assert 1 <= found.n_effective <= len(weights)
    assert found.design_effect == len(weights) / found.n_effective
