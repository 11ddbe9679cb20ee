"""
Tests of comparing: obstacles, differences, rankings and trends of satisfaction.

Oracles: the check values of the reference (180 against 170 of 200; waves of 160, 170
and 180 of 200), and statsmodels and scipy on random counts.  Alarms: the words as they
stand.  Properties: mirrored pairs, a result against itself, more comparisons, a ranking
against all its pairs, and a trend turned round.
"""

import gc
import random
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, Literal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportions_ztest

from cqtt.errors import (
    InvalidValueError,
    NotNfcError,
    UnknownLocaleError,
    UnknownNameError,
    WrongTypeError,
)
from cqtt.expectations import EXPECTED
from cqtt.findings import Severity
from cqtt.law import Period
from cqtt.satisfaction import (
    FIVE_LEVELS,
    FOUR_LEVELS,
    OBSTACLES,
    ONE_TO_TEN,
    Comparisons,
    Difference,
    DifferenceTest,
    Direction,
    Level,
    Mode,
    Question,
    Respondents,
    Scale,
    Score,
    SeriesBreak,
    Side,
    Spacing,
    Survey,
    Tally,
    TrendTest,
    WeightedTally,
    clustered,
    compare,
    compare_all,
    obstacles,
    ranking,
    stratified,
    trend,
)
from cqtt.statistics import IntervalMethod

CLOSE: Final = 1e-9
RANDOM: Final = range(200)


def of(hits: int, base: int, **about: Any) -> Tally:
    """Return a tally with so many satisfied answers of so many."""
    counts = {"Hài lòng": hits, "Bình thường": base - hits}
    return Tally(counts, scale=FOUR_LEVELS, **about)


def slug_of(caught: "pytest.ExceptionInfo[Any]") -> str:
    expected = caught.value.expected
    assert isinstance(expected, str)
    return expected


FIRST: Final = of(180, 200, unit="Xã A")
SECOND: Final = of(170, 200, unit="Xã B")
TEN: Final = Tally({"10": 40}, scale=ONE_TO_TEN)
STRATA: Final[dict[str, Tally]] = {
    "Tầng 1": of(150, 200, frame=2000),
    "Tầng 2": of(90, 100, frame=500),
}
LATER: Final[dict[str, Tally]] = {
    "Tầng 1": of(170, 200, frame=2000),
    "Tầng 2": of(90, 100, frame=500),
}
WEIGHTED: Final = WeightedTally.from_answers([("Hài lòng", 1)], scale=FOUR_LEVELS)
WAVES: Final = {2023: of(160, 200), 2024: of(170, 200), 2025: of(180, 200)}

BREAK: Final = SeriesBreak(
    date(2022, 1, 1), "hỏi hộ gia đình", "households are asked", None
)


def survey(edition: str = "2017", **more: Any) -> Survey:
    about: dict[str, Any] = {
        "scale": FOUR_LEVELS,
        "breaks": (BREAK,),
        "questions": (
            Question("1", "Câu 1", "Question 1"),
            Question("2", "Câu 2", "Q"),
        ),
    } | more
    return Survey(
        code="mau",
        name="Phiếu mẫu",
        name_en="Sample survey",
        edition=edition,
        **about,
    )


# --- obstacles -------------------------------------------------------------------

OTHER_POINTS: Final = Scale(
    "four-levels",
    (
        Level("Rất hài lòng", "Very satisfied", points=3, side=Side.SATISFIED),
        Level("Hài lòng", "Satisfied", points=2, side=Side.SATISFIED),
        Level("Bình thường", "Neutral", points=1, side=Side.NEUTRAL),
        Level("Không hài lòng", "Dissatisfied", points=0, side=Side.DISSATISFIED),
    ),
)
RENAMED: Final = Scale("bốn mức", FOUR_LEVELS.levels)
USERS: Final = survey("2021", respondents=Respondents.USERS, series="s")
HOUSEHOLDS: Final = survey("2022", respondents=Respondents.HOUSEHOLDS, series="s")
OPEN: Final = survey("2022", in_force=Period(date(2022, 1, 1), None))
OLD: Final = survey("2017", in_force=Period(date(2017, 1, 1), date(2021, 12, 31)))
D2021, D2022, D2023 = date(2021, 6, 1), date(2022, 6, 1), date(2023, 6, 1)
YES, NO = Severity.ERROR, Severity.WARNING

About = dict[str, Any]
FOUR: Final[About] = {"scale": FOUR_LEVELS}
PAIRS: Final[dict[str, tuple[About, About, list[tuple[str, Severity]]]]] = {
    "nothing stated": ({}, {}, []),
    "renamed scale": ({}, {"scale": RENAMED}, []),
    "other levels": ({}, {"scale": FIVE_LEVELS}, [("same-scale", YES)]),
    "other points": ({}, {"scale": OTHER_POINTS}, [("same-scale", YES)]),
    "one question stated": ({"survey": OLD, "question": "1"}, {"survey": OLD}, []),
    "other question": (
        {"survey": OLD, "question": "1"},
        {"survey": OLD, "question": "2"},
        [("same-question", YES)],
    ),
    "one survey stated": ({"survey": OLD}, {}, []),
    "same survey twice": ({"survey": survey()}, {"survey": survey()}, []),
    "other edition": (
        {"survey": survey("1")},
        {"survey": survey("2")},
        [("same-survey", YES)],
    ),
    "one series": (
        {"survey": survey("1", series="s")},
        {"survey": survey("2", series="s")},
        [("same-survey", NO)],
    ),
    "users and households": (
        {"survey": USERS},
        {"survey": HOUSEHOLDS},
        [("same-survey", NO), ("same-respondents", YES)],
    ),
    "a break between": (
        {"survey": survey(), "first_on": D2021, "last_on": D2021},
        {"survey": survey(), "first_on": D2022},
        [("same-side-of-break", YES)],
    ),
    "one side of the break": (
        {"survey": survey(), "first_on": D2022},
        {"survey": survey(), "last_on": D2023},
        [],
    ),
    "a break inside": (
        {"survey": survey(), "first_on": D2021, "last_on": D2022},
        {"survey": survey()},
        [("same-side-of-break", YES)],
    ),
    "a break between editions": (
        {"survey": OLD},
        {"survey": OPEN},
        [("same-survey", YES), ("same-side-of-break", YES)],
    ),
    "other mode": (
        {"mode": Mode.COUNTER},
        {"mode": Mode.QR},
        [("same-mode", NO)],
    ),
    "one mode stated": ({"mode": Mode.COUNTER}, {}, []),
    "one unit, other days": (
        {"unit": "Xã A", "first_on": D2021},
        {"unit": "Xã A", "first_on": D2022},
        [],
    ),
    "one unit, days unknown": (
        {"unit": "Xã A", "first_on": D2021},
        {"unit": "Xã A"},
        [],
    ),
    "one unit, same days": (
        {"unit": "Xã A", "first_on": D2021, "last_on": D2022},
        {"unit": "Xã A", "first_on": D2022, "last_on": D2023},
        [("other-answers", NO)],
    ),
    "other units, same days": (
        {"unit": "Xã A", "first_on": D2021},
        {"unit": "Xã B", "first_on": D2021},
        [],
    ),
}


@pytest.mark.parametrize("case", PAIRS)
def test_obstacles_are_found(case: str) -> None:
    """Each obstacle is told with its severity, in either order of the two results."""
    one, other, expected = PAIRS[case]
    counts = {"Hài lòng": 60}
    a = Tally(counts, **(FOUR | one))
    b = Tally(counts, **(FOUR | other))

    for found in (obstacles(a, b), obstacles(b, a)):
        assert [(each.rule, each.severity) for each in found] == expected
    for each in (*a.top2().comparable_with(b.top2()), *obstacles(a, b)):
        assert each.rule in OBSTACLES
        assert each.message("en") != each.message("vi")


def test_few_and_no_answers_are_obstacles() -> None:
    """Below thirty is told; without an answer there is nothing to compare."""
    (few,) = obstacles(of(10, 29), FIRST)
    (none,) = obstacles(FIRST, of(0, 0))

    assert (few.rule, few.evidence, few.severity) == ("enough-answers", "29 / 200", NO)
    assert (none.rule, none.evidence) == ("answers-to-compare", "200 / 0")
    assert none.severity is YES


def test_scores_know_what_they_can_be_compared_with() -> None:
    """A score adds its measure and its chosen levels, and its own least base."""
    top2, few = FIRST.top2(), of(10, 29)

    assert top2.comparable_with(SECOND.top2()) == ()
    (other,) = top2.comparable_with(SECOND.scaled())
    assert (other.rule, other.severity) == ("same-measure", YES)
    assert other.evidence == "top2 (Rất hài lòng, Hài lòng) / scaled"
    very = FIRST.share_of("rất hài lòng").comparable_with(FIRST.share_of("hài lòng"))
    assert [each.rule for each in very] == ["same-measure"]
    (withheld,) = top2.comparable_with(few.top2())
    assert withheld.rule == "enough-answers"
    assert top2.comparable_with(few.top2(headline_from=20)) == ()
    assert FIRST.mean().comparable_with(few.mean()) == ()
    with pytest.raises(WrongTypeError) as caught:
        top2.comparable_with(FIRST)  # type: ignore[arg-type]
    assert slug_of(caught) == "score-to-compare"


def test_the_list_of_obstacles_is_whole() -> None:
    """Every slug that can be accepted is an expectation."""
    assert set(OBSTACLES) <= set(EXPECTED)
    assert len(set(OBSTACLES)) == len(OBSTACLES)


# --- two results -----------------------------------------------------------------


def test_the_check_values_of_the_reference() -> None:
    """180 of 200 against 170 of 200."""
    found = compare(FIRST, SECOND)

    assert found.difference == Fraction(1, 20)
    assert found.points == Decimal("5.00")
    assert found.test is DifferenceTest.SCORE
    assert found.statistic == pytest.approx(1.512, abs=5e-4)
    assert found.p_value == pytest.approx(0.131, abs=5e-4)
    assert found.interval is not None
    assert found.interval == pytest.approx((-1.54, 11.57, 0.95), abs=5e-3)
    assert not found.is_significant
    assert (found.obstacles, found.adjusted, found.df) == ((), None, None)


@pytest.mark.parametrize("seed", RANDOM)
def test_shares_against_statsmodels_and_scipy(seed: int) -> None:
    """The interval is Newcombe's, the test the score test or Fisher's."""
    rng = random.Random(seed)
    n1, n2 = rng.randint(1, 400), rng.randint(1, 400)
    x1, x2 = (int(n * min(1, rng.uniform(0.5, 1.05))) for n in (n1, n2))
    level = rng.choice([0.8, 0.9, 0.95, 0.99])
    found = compare(of(x1, n1), of(x2, n2), level=level)

    low, high = confint_proportions_2indep(
        x1, n1, x2, n2, method="newcomb", compare="diff", alpha=1 - level
    )
    assert found.interval is not None
    assert found.interval[:2] == pytest.approx((100 * low, 100 * high), abs=1e-7)
    table = [[x1, n1 - x1], [x2, n2 - x2]]
    least = min(n1, n2) * min(x1 + x2, n1 + n2 - x1 - x2) / (n1 + n2)
    if least < 5:
        assert found.test is DifferenceTest.FISHER
        assert found.statistic is None
        assert found.p_value == pytest.approx(stats.fisher_exact(table)[1], abs=CLOSE)
    else:
        z, p = proportions_ztest([x1, x2], [n1, n2])
        assert found.test is DifferenceTest.SCORE
        assert found.statistic == pytest.approx(z, abs=CLOSE)
        assert found.p_value == pytest.approx(p, abs=CLOSE)
    assert found.p_value is not None
    assert found.is_significant == (found.p_value < 1 - level)


@pytest.mark.parametrize("seed", RANDOM)
def test_means_against_scipy(seed: int) -> None:
    """Means and scores from 0 to 100 are compared after Welch."""
    rng = random.Random(seed)
    samples = [
        [1, 4, *(rng.choice((1, 2, 3, 4)) for _ in range(rng.randint(0, 60)))]
        for _ in range(2)
    ]
    a, b = (
        Tally.from_answers(map(str, each), codes=CODES, scale=FOUR_LEVELS)
        for each in samples
    )
    found, scaled = compare(a, b, "mean"), compare(a, b, "scaled")

    peer = stats.ttest_ind(*samples, equal_var=False)
    low, high = peer.confidence_interval(0.95)
    assert found.test is scaled.test is DifferenceTest.WELCH
    assert found.interval is not None
    assert scaled.interval is not None
    assert found.statistic == pytest.approx(peer.statistic, abs=CLOSE)
    assert (found.df, found.p_value) == pytest.approx((peer.df, peer.pvalue), rel=1e-8)
    assert found.interval[:2] == pytest.approx((low, high), abs=1e-8)
    assert scaled.p_value == pytest.approx(peer.pvalue, rel=1e-8)
    assert scaled.interval[:2] == pytest.approx((low * 100 / 3, high * 100 / 3))
    assert scaled.difference == found.difference * 100 / 3


CODES: Final = dict(zip("4321", FOUR_LEVELS.labels, strict=True))


@pytest.mark.parametrize("seed", range(50))
def test_frames_make_samples_count_for_more(seed: int) -> None:
    """Interval and test of shares take the effective sizes n(N - 1)/(N - n)."""
    rng = random.Random(seed)
    sizes = [rng.randint(50, 200) for _ in range(2)]
    frames = [n + rng.randint(1, 900) for n in sizes]
    hits = [int(n * rng.uniform(0.7, 0.85)) for n in sizes]
    a, b = (
        of(x, n, frame=frame) for x, n, frame in zip(hits, sizes, frames, strict=True)
    )
    found = compare(a, b)

    worth = [n * (N - 1) / (N - n) for n, N in zip(sizes, frames, strict=True)]
    z, p = proportions_ztest(
        [x / n * size for x, n, size in zip(hits, sizes, worth, strict=True)], worth
    )
    assert (found.statistic, found.p_value) == pytest.approx((z, p), abs=CLOSE)
    assert found.interval is not None
    bare = compare(a.with_frame(None), b.with_frame(None))
    assert bare.interval is not None
    assert found.interval.low >= bare.interval.low
    assert found.interval.high <= bare.interval.high


def test_a_frame_narrows_the_comparison_of_means() -> None:
    """The variance of a mean has the factor 1 - n/N: at N = 2n it is half."""
    a, b = (each.with_frame(400) for each in (FIRST, SECOND))
    bare, framed = compare(FIRST, SECOND, "mean"), compare(a, b, "mean")

    assert bare.statistic is not None
    assert framed.statistic == pytest.approx(bare.statistic * 2**0.5)
    assert framed.df == pytest.approx(bare.df)


def test_where_everybody_answered_nothing_is_sampling() -> None:
    """Two censuses have no test: a difference is one, and equal is equal."""
    a, b = (each.with_frame(200) for each in (FIRST, SECOND))
    measures: tuple[Literal["top2", "mean"], ...] = ("top2", "mean")
    for measure in measures:
        found = compare(a, b, measure)
        same = compare(a, a, measure)

        assert found.test is same.test is DifferenceTest.CENSUS
        assert (found.p_value, same.p_value) == (0.0, 1.0)
        assert found.interval is not None
        assert found.interval.low == pytest.approx(found.interval.high)
    assert compare(a, b).explain("en").splitlines()[2] == (
        "Everybody asked: Xã A is higher than Xã B; there is no sampling noise"
    )
    assert "Xã A cao hơn Xã B; không có sai số chọn mẫu" in compare(a, b).explain()
    equal = compare_all({"A": a, "B": a})
    assert "A equals B" in equal.explain("en")
    assert "A bằng B" in equal.explain()


def test_a_census_against_a_sample_is_a_test_against_one_number() -> None:
    """With everybody of one side asked, only the other side is uncertain."""
    found = compare(FIRST, SECOND.with_frame(200))

    assert found.test is DifferenceTest.SCORE
    assert found.statistic == pytest.approx(0.05 / (0.85 * 0.15 / 200) ** 0.5)
    means = compare(FIRST, SECOND.with_frame(200), "mean")
    points = [3] * 180 + [2] * 20
    peer = stats.ttest_1samp(points, 2.85)
    assert means.statistic == pytest.approx(peer.statistic)
    assert means.p_value == pytest.approx(peer.pvalue)


def test_a_census_of_one_mind_is_tested_exactly() -> None:
    """Against 100 % of everybody no z is finite; Fisher's test stays cautious."""
    census = of(60, 60, frame=60)
    for pair in ((census, of(40, 60)), (of(40, 60), census)):
        found = compare(*pair)

        assert found.test is DifferenceTest.FISHER
        assert found.p_value == pytest.approx(
            stats.fisher_exact([[60, 0], [40, 20]])[1], rel=1e-9
        )


def test_an_end_next_to_zero_has_no_sign() -> None:
    """An interval that reaches just below zero is not printed from -0,00."""
    found = compare(of(2_000_000, 2_000_000), of(1_999_999, 2_000_000))

    assert "từ 0,00 đến 0,00" in found.explain()


@pytest.mark.parametrize(("n1", "n2"), [(200, 200), (40, 31), (2, 3), (3, 2)])
def test_sides_of_one_mind_each_are_tested_exactly(n1: int, n2: int) -> None:
    """All of one value against all of another: Fisher's test of the two groups."""
    best, worst = Tally({"Rất hài lòng": n1}, **FOUR), Tally({"Hài lòng": n2}, **FOUR)
    found = compare(best, worst, "mean", headline_from=1)
    back = compare(worst, best, "scaled", headline_from=1)
    same = compare(best, best, "mean")

    assert found.test is back.test is same.test is DifferenceTest.FISHER
    assert found.p_value == pytest.approx(
        stats.fisher_exact([[n1, 0], [0, n2]])[1], rel=1e-9
    )
    assert back.p_value == pytest.approx(found.p_value)
    assert (found.interval, back.statistic) == (None, None)
    assert (same.p_value, same.is_significant) == (1, False)


def test_all_best_against_all_worst_is_no_noise() -> None:
    """200 against 200: grounds enough, and two sure ranks."""
    best, worst = (
        Tally({label: 200}, **FOUR) for label in ("Rất hài lòng", "Không hài lòng")
    )
    found = ranking({"A": worst, "B": best}, "scaled")

    assert [(e.unit, e.best, e.worst) for e in found.units] == [
        ("B", 1, 1),
        ("A", 2, 2),
    ]
    assert "told apart" not in found.explain("en")
    assert compare(best, worst, "mean", names=("B", "A")).explain("en").splitlines()[
        2
    ] == (
        "Fisher's exact test, p < 0.001: "
        "grounds enough for saying that B is higher than A"
    )


def test_what_cannot_be_tested_is_no_noise() -> None:
    """A single answer, or a varied census against one mind, has no test."""
    varied = of(20, 40, frame=40)
    for a, b in ((of(1, 1), of(20, 40)), (of(1, 1), of(0, 1)), (of(9, 9), varied)):
        found = compare(a, b, "mean")

        assert found.test is DifferenceTest.WELCH
        assert (found.p_value, found.statistic, found.interval) == (None, None, None)
        assert not found.is_significant
        assert (
            "\nKhông kiểm định được: câu trả lời quá ít hoặc không có sai khác\n"
            in found.explain()
        )
        assert "No test is possible: too few answers" in found.explain("en")
    many = compare_all(
        {"A": of(1, 1), "B": of(0, 40), "C": of(30, 40)}, "mean", headline_from=1
    )
    adjusted = [each.adjusted for each in many.differences]
    assert adjusted[:2] == [None, None]
    assert many.differences[2].comparisons == 1
    assert "A trừ B: +1,00 điểm: không kiểm định được" in many.explain()
    assert "A less B: +1.00 points: no test is possible" in many.explain("en")
    assert many.table().to_records()[0]["p"] is None


def test_a_ranking_names_the_pairs_without_a_test() -> None:
    """They are told apart from noise, the first five by name."""
    units = {f"Xã {at}": of(20 + at, 40) for at in range(6)} | {"Xã X": of(1, 1)}
    two = ranking({"A": of(1, 1), "B": of(20, 40)}, "scaled", headline_from=1)
    many = ranking(units, "mean", headline_from=1)

    assert two.untested == (("A", "B"),)
    assert two.noise == ()
    assert "phân biệt" not in two.explain()
    assert two.table().notes[1] == (
        "Không kiểm định được (câu trả lời quá ít hoặc không có sai khác): A – B"
    )
    assert len(many.untested) == 6
    assert (
        "Xã X – Xã 5; Xã X – Xã 4; Xã X – Xã 3; Xã X – Xã 2; Xã X – Xã 1 và 1 cặp "
        in (many.explain())
    )
    assert "(too few answers, or answers that do not vary): Xã X" in many.explain("en")
    assert "Xã X – Xã 1 and 1 more" in many.explain("en")


def test_small_samples_give_no_number_of_points() -> None:
    """Below thirty answers there are counts; asked for, there are points."""
    a, b = of(9, 10), of(5, 10)
    found, asked = compare(a, b), compare(a, b, headline_from=1)

    assert found.test is DifferenceTest.FISHER
    assert (found.points, found.difference) == (None, Fraction(2, 5))
    assert [each.rule for each in found.obstacles] == ["enough-answers"]
    assert (asked.points, asked.obstacles) == (Decimal("40.00"), ())
    assert "không nêu con số" in found.explain()
    assert "9 of 10" in found.explain("en")
    assert "not stated" in found.explain("en")


@pytest.mark.parametrize("measure", ["top2", "satisfied", "mean", "scaled"])
def test_every_measure_can_be_compared(measure: Any) -> None:
    """Each has its score, its unit and words in both languages."""
    found = compare(FIRST, SECOND, measure)

    assert found.first.measure.name == found.second.measure.name == measure
    assert found.points is not None
    for locale in ("vi", "en"):
        assert len(found.explain(locale).splitlines()) == 4


# --- what blocks -----------------------------------------------------------------


def test_an_obstacle_blocks_until_it_is_accepted() -> None:
    """An error is raised with its slug; accepted, it is told with the result."""
    a = of(40, 50, survey=survey(), first_on=D2021)
    b = of(45, 50, survey=survey(), first_on=D2022)
    with pytest.raises(InvalidValueError) as caught:
        compare(a, b)
    assert slug_of(caught) == "same-side-of-break"
    assert "2022-01-01 (hỏi hộ gia đình / households are asked)" in str(caught.value)

    for accept in (("same-side-of-break",), "same-side-of-break"):
        found = compare(b, a, accept=accept)
        assert [each.rule for each in found.obstacles] == ["same-side-of-break"]
        assert found.explain().splitlines()[-1] == (
            "Lưu ý: chuỗi số liệu không liên tục từ ngày 01/01/2022 (hỏi hộ gia đình): "
            "kết quả trước và sau ngày đó không so sánh trực tiếp được"
        )
        assert found.explain("en").splitlines()[-1] == (
            "Mind: the series breaks on 01/01/2022 (households are asked): results "
            "before that day and after it cannot be compared directly"
        )


def test_what_is_accepted_leaves_the_rest() -> None:
    """Each error asks for itself, and the pair is named where names are known."""
    a, b = of(40, 50), Tally({"Hài lòng": 50}, scale=FIVE_LEVELS)
    with pytest.raises(InvalidValueError) as caught:
        compare_all({"A": a, "B": b}, accept=["same-mode"])
    assert caught.value.field == "A / B: scale"
    assert compare(a, b, accept=["same-scale"]).points == Decimal("-20.00")


def test_nothing_cannot_be_compared() -> None:
    """Without an answer there is no score, whatever is accepted."""
    with pytest.raises(InvalidValueError) as caught:
        compare(FIRST, of(0, 0), accept=["answers-to-compare"])
    assert slug_of(caught) == "answers-to-compare"


BAD: Final[dict[str, tuple[Callable[[], object], type[Exception], str]]] = {
    "no tally": (
        lambda: compare(FIRST, 5),  # type: ignore[arg-type]
        WrongTypeError,
        "tally-to-compare",
    ),
    "weighted tally": (
        lambda: compare(WEIGHTED, FIRST),  # type: ignore[arg-type]
        WrongTypeError,
        "tally-to-compare",
    ),
    "one name": (
        lambda: compare(FIRST, SECOND, names=("2026", "2026")),
        InvalidValueError,
        "two-names",
    ),
    "a text as names": (
        lambda: compare(FIRST, SECOND, names="ab"),  # type: ignore[arg-type]
        InvalidValueError,
        "two-names",
    ),
    "an empty name": (
        lambda: compare(FIRST, SECOND, names=("2026", "")),
        InvalidValueError,
        "two-names",
    ),
    "scores of two measures": (
        lambda: compare(FIRST.mean(), SECOND.top2(), accept=["same-measure"]),
        InvalidValueError,
        "same-measure",
    ),
    "another measure than that of the scores": (
        lambda: compare(FIRST.top2(), SECOND.top2(), "mean"),
        InvalidValueError,
        "same-measure",
    ),
    "scores of another level": (
        lambda: compare(stratified(STRATA), stratified(LATER), level=0.9),
        InvalidValueError,
        "level-of-scores",
    ),
    "a trend of scores that are means": (
        lambda: trend({2025: FIRST.mean(), 2026: SECOND.mean()}),
        InvalidValueError,
        "measure-of-trend",
    ),
    "other measure": (
        lambda: compare(FIRST, SECOND, "net"),  # type: ignore[arg-type]
        InvalidValueError,
        "measure-to-compare",
    ),
    "measure that the scale has not": (
        lambda: compare(TEN, TEN, "satisfied"),
        InvalidValueError,
        "marked-scale",
    ),
    "level": (
        lambda: compare(FIRST, SECOND, level=95),
        InvalidValueError,
        "inside-unit",
    ),
    "one result": (
        lambda: compare_all({"A": FIRST}),
        InvalidValueError,
        "two-tallies",
    ),
    "one unit": (lambda: ranking({"A": FIRST}), InvalidValueError, "two-tallies"),
    "one wave": (lambda: trend({2024: FIRST}), InvalidValueError, "two-tallies"),
    "trend of means": (
        lambda: trend(WAVES, "mean"),  # type: ignore[arg-type]
        InvalidValueError,
        "measure-of-trend",
    ),
    "years out of order": (
        lambda: trend({2024: FIRST, 2023: SECOND}),
        InvalidValueError,
        "waves-in-order",
    ),
    "days out of order": (
        lambda: trend({D2022: FIRST, D2021: SECOND}),
        InvalidValueError,
        "waves-in-order",
    ),
    "a year twice": (
        lambda: trend({2024: FIRST, "2024": SECOND}),  # type: ignore[type-var]
        InvalidValueError,
        "waves-in-order",
    ),
    "times out of order": (
        lambda: trend(WAVES, times=[1, 1, 2]),
        InvalidValueError,
        "waves-in-order",
    ),
    "too few times": (
        lambda: trend(WAVES, times=[1, 2]),
        InvalidValueError,
        "times-of-waves",
    ),
    "times that are no list": (
        lambda: trend(WAVES, times=5),  # type: ignore[arg-type]
        WrongTypeError,
        "times-of-waves",
    ),
    "times as a text": (
        lambda: trend(WAVES, times="123"),  # type: ignore[arg-type]
        WrongTypeError,
        "times-of-waves",
    ),
    "a time as a text": (
        lambda: trend(WAVES, times=[1, 2, "3"]),  # type: ignore[list-item]
        WrongTypeError,
        "times-of-waves",
    ),
    "a time without end": (
        lambda: trend(WAVES, times=[1, 2, float("inf")]),
        InvalidValueError,
        "times-of-waves",
    ),
    "truth for a time": (
        lambda: trend(WAVES, times=[False, True, 2]),
        WrongTypeError,
        "times-of-waves",
    ),
    "a list of tallies": (
        lambda: compare_all([FIRST, SECOND]),  # type: ignore[arg-type]
        WrongTypeError,
        "two-tallies",
    ),
    "nothing to rank": (
        lambda: ranking(None),  # type: ignore[arg-type]
        WrongTypeError,
        "two-tallies",
    ),
    "a list of waves": (
        lambda: trend([FIRST, SECOND]),  # type: ignore[arg-type]
        WrongTypeError,
        "two-tallies",
    ),
    "a number as accepted": (
        lambda: compare(FIRST, SECOND, accept=5),  # type: ignore[arg-type]
        WrongTypeError,
        "slugs-of-obstacles",
    ),
    "a list among the accepted": (
        lambda: compare(FIRST, SECOND, accept=[[]]),  # type: ignore[list-item]
        WrongTypeError,
        "slugs-of-obstacles",
    ),
    "a list as a measure": (
        lambda: compare(FIRST, SECOND, ["top2"]),  # type: ignore[arg-type]
        WrongTypeError,
        "measure-to-compare",
    ),
    "an array as the measure of scores": (
        lambda: ranking({"A": FIRST.top2(), "B": SECOND.top2()}, np.ones(2)),  # type: ignore[arg-type]
        WrongTypeError,
        "measure-to-compare",
    ),
    "an array as the measure of a trend": (
        lambda: trend(WAVES, np.ones(2)),  # type: ignore[arg-type]
        WrongTypeError,
        "measure-of-trend",
    ),
    "a number as names": (
        lambda: compare(FIRST, SECOND, names=5),  # type: ignore[arg-type]
        InvalidValueError,
        "two-names",
    ),
    "lists as names": (
        lambda: compare(FIRST, SECOND, names=([], [1])),  # type: ignore[arg-type]
        WrongTypeError,
        "text",
    ),
    "a word for yes": (
        lambda: trend(WAVES, accept_break="no"),  # type: ignore[arg-type]
        WrongTypeError,
        "yes-no",
    ),
    "moment": (
        lambda: trend({datetime(2024, 1, 1): FIRST, D2021: SECOND}),
        WrongTypeError,
        "name-of-wave",
    ),
    "truth": (
        lambda: trend({False: FIRST, True: SECOND}),
        WrongTypeError,
        "name-of-wave",
    ),
    "empty wave": (
        lambda: trend({1: FIRST, 2: of(0, 0)}),
        InvalidValueError,
        "answers-to-compare",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_refused(case: str) -> None:
    """Each slip has its error and its slug."""
    call, kind, slug = BAD[case]
    with pytest.raises(kind) as caught:
        call()
    assert slug_of(caught) == slug


def test_names_are_checked() -> None:
    """Slugs, the baseline and the form of names are checked."""
    with pytest.raises(UnknownNameError) as caught:
        compare(FIRST, SECOND, accept=["same-modes"])
    assert caught.value.close[0] == "same-mode"
    with pytest.raises(UnknownNameError) as caught:
        compare_all({"Xã A": FIRST, "Xã B": SECOND}, baseline="Xã C")
    assert set(caught.value.close) == {"Xã A", "Xã B"}
    with pytest.raises(NotNfcError):
        ranking({"Xa\u0303 A": FIRST, "Xã B": SECOND})
    for found in (
        compare(FIRST, SECOND),
        compare_all({"A": FIRST, "B": SECOND}),
        ranking({"A": FIRST, "B": SECOND}),
        trend(WAVES),
    ):
        with pytest.raises(UnknownLocaleError):
            found.explain("fr")


# --- words -----------------------------------------------------------------------


def test_the_words_of_a_difference() -> None:
    """Result, difference, test and assumption; grounds, never "no difference"."""
    found = compare(FIRST, SECOND)

    assert found.explain() == (
        "Tỷ lệ hài lòng (hai mức cao nhất): Xã A 90,00 % (180/200); "
        "Xã B 85,00 % (170/200)\n"
        "Chênh lệch +5,00 điểm phần trăm (Xã A trừ Xã B); "
        "khoảng tin cậy 95 %: từ -1,54 đến 11,57\n"
        "Kiểm định z, z = 1,512, p = 0,131: chưa đủ căn cứ để nói Xã A cao hơn Xã B\n"
        "Giả định: hai mẫu ngẫu nhiên, độc lập với nhau"
    )
    assert found.explain("en") == (
        "Satisfied share (top two levels): Xã A 90.00 % (180/200); "
        "Xã B 85.00 % (170/200)\n"
        "Difference +5.00 percentage points (Xã A less Xã B); "
        "95 % interval: -1.54 to 11.57\n"
        "Score z test, z = 1.512, p = 0.131: "
        "not enough grounds for saying that Xã A is higher than Xã B\n"
        "Assumed: two random samples, independent of each other"
    )


def test_the_words_of_a_sure_difference() -> None:
    """The higher one is named first, whatever the order; a tiny p is below 0.001."""
    found = compare(of(120, 200, unit="Xã C"), FIRST, "scaled")

    assert "đủ căn cứ để nói Xã A cao hơn Xã C" in found.explain()
    assert "p < 0,001: đủ căn cứ" in found.explain()
    assert "p < 0.001: grounds enough for saying that Xã A is higher" in found.explain(
        "en"
    )
    assert "63,33 trên 100 (200 câu trả lời)" in found.explain()
    assert "-10,00 điểm trên thang 0–100 (Xã C trừ Xã A)" in found.explain()


@pytest.mark.parametrize(
    ("one", "other", "names", "names_en"),
    [
        ({}, {}, "kết quả thứ nhất trừ kết quả thứ hai", "the first result less"),
        (
            {"unit": "Xã A", "first_on": D2021},
            {"unit": "Xã A", "first_on": D2022, "last_on": D2023},
            "01/06/2021 trừ 01/06/2022–01/06/2023",
            "01/06/2021 less",
        ),
        ({"unit": "Xã A"}, {}, "kết quả thứ nhất", "the second result"),
    ],
)
def test_results_without_names_are_told_apart(
    one: About, other: About, names: str, names_en: str
) -> None:
    """By their units, else by their days, else as first and second."""
    found = compare(of(180, 200, **one), of(170, 200, **other))

    assert names in found.explain()
    assert names_en in found.explain("en")


def test_equal_results_are_not_called_the_same() -> None:
    """Equal shares do not show that nothing differs."""
    found = compare(FIRST, of(180, 200, unit="Xã D"))

    assert "chưa đủ căn cứ để nói Xã A và Xã D khác nhau" in found.explain()
    assert "no grounds for saying that Xã A and Xã D differ" in found.explain("en")
    assert "Chênh lệch 0,00 điểm" in found.explain()


def test_a_difference_as_a_table() -> None:
    """One row, in text and HTML."""
    found = compare(FIRST, SECOND)

    assert found.table().to_records() == [
        {
            "first": "Xã A",
            "second": "Xã B",
            "first_value": Decimal("90.00"),
            "second_value": Decimal("85.00"),
            "difference": Decimal("5.00"),
            "low": Decimal("-1.54"),
            "high": Decimal("11.57"),
            "p": "0,131",
            "conclusion": "chưa đủ căn cứ để nói Xã A cao hơn Xã B",
        }
    ]
    assert found._repr_html_() == found.table().html()


# --- many ------------------------------------------------------------------------


def test_all_pairs_and_a_baseline() -> None:
    """Pairs are in the order of the mapping; a baseline is taken from the others."""
    tallies = {str(year): tally for year, tally in WAVES.items()}
    pairs, base = compare_all(tallies), compare_all(tallies, baseline="2024")

    assert [each.names for each in pairs.differences] == [
        ("2023", "2024"),
        ("2023", "2025"),
        ("2024", "2025"),
    ]
    assert [(each.names, each.points) for each in base.differences] == [
        (("2023", "2024"), Decimal("-5.00")),
        (("2025", "2024"), Decimal("5.00")),
    ]
    assert [each.names for each in pairs.significant] == [("2023", "2025")]
    assert pairs._repr_html_() == pairs.table().html()
    assert pairs.table().to_records()[1]["adjusted"] == "0,015"


def test_the_words_of_many_comparisons() -> None:
    """A line each, with the adjusted p-value; too few answers stand apart."""
    tallies = {"A": of(180, 200), "B": of(170, 200), "C": of(9, 10), "D": of(0, 0)}
    found = compare_all(tallies | {"E": of(150, 200)}, baseline="A", level=0.999)

    assert found.explain().splitlines() == [
        "2 so sánh với A, độ tin cậy 99,9 %, p hiệu chỉnh Holm",
        (
            "B trừ A: -5,00 điểm phần trăm (-16,28 … 6,22), p = 0,131: "
            "chưa đủ căn cứ để nói A cao hơn B"
        ),
        (
            "E trừ A: -15,00 điểm phần trăm (-27,27 … -2,43), p < 0,001: "
            "đủ căn cứ để nói A cao hơn E"
        ),
        "Không so sánh, dưới 30 câu trả lời: C 9 trên 10; D không có câu trả lời",
        "Giả định: các mẫu ngẫu nhiên, độc lập với nhau",
    ]
    assert found.explain("en").splitlines()[0] == (
        "2 comparisons with A, confidence 99.9 %, p after Holm"
    )
    assert found.explain("en").splitlines()[-2] == (
        "Not compared, fewer than 30 answers: C 9 of 10; D no answers"
    )
    assert [name for name, _ in found.apart] == ["C", "D"]
    assert found.table().notes == tuple(found.explain().splitlines()[-2:-1])
    one = compare_all(tallies)
    assert one.explain("en").startswith("1 comparison, confidence")
    assert "Holm-adjusted for 1 comparison p = " in one.differences[0].explain("en")
    assert "hiệu chỉnh Holm cho 2 so sánh p = " in found.differences[0].explain()
    assert "Holm-adjusted for 2 comparisons p = " in found.differences[0].explain("en")


def test_few_answers_stand_apart_unless_they_are_asked_for() -> None:
    """As in a ranking; a baseline with few answers leaves nothing to compare."""
    tallies = {"A": of(180, 200), "B": of(9, 10)}
    asked = compare_all(tallies, headline_from=0)
    lonely = compare_all(tallies, baseline="B")

    assert ([each.names for each in asked.differences], asked.apart) == (
        [("A", "B")],
        (),
    )
    assert (lonely.differences, [name for name, _ in lonely.apart]) == ((), ["B"])
    none = compare_all({"A": of(0, 0), "B": of(9, 10)}, headline_from=0)
    assert "dưới 1 câu trả lời: A không có câu trả lời" in none.explain()


@pytest.mark.parametrize("seed", range(100))
def test_holm_against_statsmodels(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Adjusted p-values and what is significant are those of multipletests."""
    monkeypatch.setattr(gc, "collect", lambda: 0)  # its collection takes 0.1 s
    rng = random.Random(seed)
    found = compare_all(
        {str(at): of(rng.randint(20, 60), 60) for at in range(rng.randint(2, 7))}
    )

    p_values = [each.p_value for each in found.differences]
    reject, adjusted, *_ = multipletests(p_values, alpha=0.05, method="holm")
    assert [each.adjusted for each in found.differences] == pytest.approx(
        list(adjusted)
    )
    assert [each.is_significant for each in found.differences] == list(reject)


# --- rankings --------------------------------------------------------------------


def test_a_ranking_says_what_is_noise() -> None:
    """Ranks that could be, ties, units apart, and words for them."""
    units = {
        "Xã A": of(85, 90),
        "Xã B": of(84, 90),
        "Xã C": of(70, 90),
        "Xã D": of(16, 20),
        "Xã E": of(60, 90),
        "Xã F": of(168, 180),
        "Xã G": of(0, 0),
    }
    found = ranking(units)

    assert [(e.unit, e.rank, e.best, e.worst) for e in found.units] == [
        ("Xã A", 1, 1, 3),
        ("Xã B", 2, 1, 3),
        ("Xã F", 2, 1, 3),
        ("Xã C", 4, 4, 5),
        ("Xã E", 5, 4, 5),
    ]
    assert [unit for unit, _ in found.apart] == ["Xã D", "Xã G"]
    assert [each.names for each in found.noise] == [("Xã A", "Xã B"), ("Xã C", "Xã E")]
    assert {each.comparisons for each in found.neighbours} == {10}
    assert found.explain() == (
        "Tỷ lệ hài lòng (hai mức cao nhất): xếp hạng 5 đơn vị, 10 cặp so sánh, "
        "độ tin cậy 95 %, Holm\n"
        "1. Xã A: 94,44 % (85/90); có thể từ hạng 1 đến hạng 3; "
        "đủ căn cứ để nói cao hơn Xã C, Xã E\n"
        "2. Xã B: 93,33 % (84/90); có thể từ hạng 1 đến hạng 3; "
        "đủ căn cứ để nói cao hơn Xã C, Xã E\n"
        "2. Xã F: 93,33 % (168/180); có thể từ hạng 1 đến hạng 3; "
        "đủ căn cứ để nói cao hơn Xã C, Xã E\n"
        "4. Xã C: 77,78 % (70/90); có thể từ hạng 4 đến hạng 5\n"
        "5. Xã E: 66,67 % (60/90); có thể từ hạng 4 đến hạng 5\n"
        "Chênh lệch giữa các đơn vị liền kề sau đây có thể chỉ là nhiễu (sai số chọn "
        "mẫu): Xã A – Xã B; Xã C – Xã E\n"
        "Không xếp hạng, dưới 30 câu trả lời: Xã D 16 trên 20; "
        "Xã G không có câu trả lời\n"
        "Giả định: các mẫu ngẫu nhiên, độc lập với nhau"
    )
    english = found.explain("en").splitlines()
    assert english[1] == (
        "1. Xã A: 94.44 % (85/90); could be 1 to 3; "
        "grounds enough to call it higher than Xã C, Xã E"
    )
    assert [(each.higher, each.lower) for each in found.units[2:4]] == [
        ((), ("Xã C", "Xã E")),
        (("Xã A", "Xã B", "Xã F"), ()),
    ]
    assert english[6] == (
        "These differences between neighbours may be noise: Xã A – Xã B; Xã C – Xã E"
    )
    assert english[7].startswith("Not ranked, fewer than 30 answers: Xã D 16 of 20")
    lines = found.explain().splitlines()
    assert found.table().notes == (lines[0], *lines[6:])
    assert [row["rank"] for row in found.table().to_records()] == [
        *(1, 2, 2, 4, 5),
        *(None, None),
    ]
    assert found._repr_html_() == found.table().html()
    tidy = found.tidy()
    assert tidy[3] | {"low": 0, "high": 0} == {
        "unit": "Xã C",
        "measure": "top2",
        "hits": 70,
        "base": 90,
        "percent": pytest.approx(700 / 9),
        "low": 0,
        "high": 0,
        "withheld": False,
        "rank": 4,
        "best": 4,
        "worst": 5,
    }
    assert (tidy[-1]["rank"], tidy[-1]["unit"]) == (None, "Xã G")


def test_a_ranking_that_is_all_noise_and_one_that_is_none() -> None:
    """The order as a whole may say nothing, or every place may be sure."""
    noise = ranking({"A": of(180, 200), "B": of(179, 200), "C": of(178, 200)})
    sure = ranking({"A": of(50, 200), "B": of(190, 200)})
    lonely = ranking({"A": of(50, 200), "B": of(19, 20)})

    assert "Chưa đủ căn cứ để phân biệt các đơn vị" in noise.explain()
    assert "No two units can be told apart" in noise.explain("en")
    assert sure.noise == ()
    assert sure.explain("en").splitlines() == [
        (
            "Satisfied share (top two levels): 2 units ranked, 1 pair, "
            "confidence 95 %, Holm"
        ),
        "1. B: 95.00 % (190/200); rank 1; grounds enough to call it higher than A",
        "2. A: 25.00 % (50/200); rank 2",
        "Assumed: random samples, independent of each other",
    ]
    assert sure.explain().splitlines()[-2] == "2. A: 25,00 % (50/200); hạng 2"
    assert "1 unit ranked, 0 pairs" in lonely.explain("en")
    assert "Assumed" not in lonely.explain("en")
    assert [(each.best, each.worst) for each in lonely.units] == [(1, 1)]
    assert "told apart" not in lonely.explain("en")
    assert ranking({"A": of(1, 2), "B": of(1, 2)}, headline_from=3).units == ()


def test_many_lower_units_are_told_in_short() -> None:
    """All from one unit down where they are the last, else the first five."""
    low = {f"Xã {at}": of(100 - at, 200) for at in range(8)}
    last = ranking({"Xã A": of(199, 200), "Xã B": of(190, 200)} | low)
    gap = ranking(
        {"Xã A": of(180, 200)}
        | {f"Xã {at}": of(150, 200) for at in range(8)}
        | {"Xã X": of(22, 30)}
    )

    assert last.explain().splitlines()[1] == (
        "1. Xã A: 99,50 % (199/200); có thể từ hạng 1 đến hạng 2; "
        "đủ căn cứ để nói cao hơn cả 8 đơn vị từ Xã 0 (hạng 3) trở xuống"
    )
    assert "call it higher than all 8 units from Xã 0 (rank 3) down" in last.explain(
        "en"
    )
    assert gap.units[0].lower == tuple(f"Xã {at}" for at in range(8))
    assert "cao hơn Xã 0, Xã 1, Xã 2, Xã 3, Xã 4 và 3 đơn vị khác" in gap.explain()
    assert "Xã 3, Xã 4 and 3 more units" in gap.explain("en")


def test_a_ranking_refuses_what_cannot_be_compared() -> None:
    """Any two of the ranked units must be comparable; those apart need not be."""
    other = Tally({"Hài lòng": 40}, scale=FIVE_LEVELS)
    few = Tally({"Hài lòng": 4}, scale=FIVE_LEVELS)
    with pytest.raises(InvalidValueError) as caught:
        ranking({"A": FIRST, "B": other})
    assert slug_of(caught) == "same-scale"
    accepted = ranking({"A": FIRST, "B": other}, accept=["same-scale"])
    assert [each.rule for each in accepted.obstacles] == ["same-scale"]
    assert "Lưu ý: các kết quả không cùng một thang đo" in accepted.explain()
    assert ranking({"A": FIRST, "B": SECOND, "C": few}).obstacles == ()


@pytest.mark.parametrize("measure", ["top2", "mean"])
def test_a_ranking_agrees_with_all_its_pairs(measure: Any) -> None:
    """The ranks that could be follow from the comparisons, one by one."""
    rng = random.Random(5)
    units = {f"Xã {at}": of(rng.randint(60, 95), 100) for at in range(12)}
    units["Xã X"] = units["Xã 3"]
    check_ranking(units, measure)


def check_ranking(units: Mapping[str, Tally], measure: Any) -> None:
    found, pairs = ranking(units, measure), compare_all(units, measure)
    above = dict.fromkeys(units, 0)
    below = dict.fromkeys(units, 0)
    for pair in pairs.significant:
        up, down = pair.names if pair.difference > 0 else pair.names[::-1]
        below[up] += 1
        above[down] += 1
    values = [each.score.exact or Fraction(0) for each in found.units]

    assert sorted(values, reverse=True) == values
    for each, value in zip(found.units, values, strict=True):
        assert each.best == 1 + above[each.unit]
        assert each.worst == len(units) - below[each.unit]
        assert each.rank == 1 + sum(other > value for other in values)
        assert each.best <= each.rank <= each.worst


# --- trends ----------------------------------------------------------------------


def test_the_check_value_of_the_trend() -> None:
    """160, 170 and 180 of 200: z = 2.801, p = 0.0051."""
    found = trend(WAVES)

    assert found.z == pytest.approx(2.801, abs=5e-4)
    assert found.p_value == pytest.approx(0.0051, abs=5e-5)
    assert (found.direction, found.is_significant) == (Direction.UP, True)
    assert [each.names for each in found.steps] == [("2024", "2023"), ("2025", "2024")]
    assert [each.points for each in found.steps] == [Decimal("5.00")] * 2
    assert found.explain() == (
        "Tỷ lệ hài lòng (hai mức cao nhất): 2023 80,00 % (160/200); "
        "2024 85,00 % (170/200); 2025 90,00 % (180/200)\n"
        "Kiểm định Cochran–Armitage, z = 2,801, p = 0,005: "
        "đủ căn cứ để nói tỷ lệ tăng qua các đợt\n"
        "Từ đợt này sang đợt sau, p hiệu chỉnh Holm cho 2 so sánh:\n"
        "2024 trừ 2023: +5,00 điểm phần trăm (-2,48 … 12,44), p = 0,261: "
        "chưa đủ căn cứ để nói 2024 cao hơn 2023\n"
        "2025 trừ 2024: +5,00 điểm phần trăm (-1,54 … 11,57), p = 0,261: "
        "chưa đủ căn cứ để nói 2025 cao hơn 2024\n"
        "Giả định: các mẫu ngẫu nhiên, độc lập với nhau; các đợt cách đều"
    )
    assert found.explain("en").splitlines()[1] == (
        "Cochran–Armitage test, z = 2.801, p = 0.005: "
        "grounds enough for saying that the share rises over the waves"
    )
    records = found.table().to_records()
    assert [row["step"] for row in records] == [None, *[Decimal("5.00")] * 2]
    assert found._repr_html_() == found.table().html()
    assert [row["unit"] for row in found.tidy()] == ["2023", "2024", "2025"]


def test_trends_that_fall_or_do_not_move() -> None:
    """Down is told; without grounds no trend is claimed, nor its absence."""
    down = trend({"đợt 1": FIRST, "đợt 2": SECOND})
    level = trend({D2021: FIRST, D2022: FIRST.with_frame(900)})

    assert (down.direction, down.is_significant) == (Direction.DOWN, False)
    assert "chưa đủ căn cứ để nói tỷ lệ giảm qua các đợt" in down.explain()
    assert "not enough grounds for saying that the share falls" in down.explain("en")
    assert level.direction is Direction.LEVEL
    assert level.names == ("01/06/2021", "01/06/2022")
    assert "chưa đủ căn cứ để nói tỷ lệ tăng hay giảm" in level.explain()
    few = trend({2024: of(9, 10), 2025: of(5, 10)})
    assert "2025 trừ 2024: p = 0,141: chưa đủ căn cứ" in few.explain()
    assert few.explain().endswith(
        "Lưu ý: có kết quả chỉ dựa trên 10 câu trả lời, dưới 30"
    )
    years: Any = {np.int64(2024): FIRST, np.int64(2025): SECOND}
    assert trend(years).names == ("2024", "2025")


def test_times_weigh_the_waves() -> None:
    """Unequal steps change the test; equal ones in another unit do not."""
    plain, years, late = (
        trend(WAVES, times=times) for times in (None, [2023, 2024, 2025], [0, 1, 9])
    )

    assert years.z == pytest.approx(plain.z)
    assert late.z != pytest.approx(plain.z)
    assert (plain.times, late.times) == ((2023, 2024, 2025), (0, 1, 9))
    assert (plain.spacing, late.spacing) == (Spacing.NUMBERS, Spacing.GIVEN)
    assert late.explain().endswith(
        "các đợt cách nhau lần lượt 1; 8, theo thời điểm đã cho"
    )
    assert late.explain("en").endswith("waves 1; 8 apart, by the times given")
    assert plain.explain("en").endswith("; waves at equal steps")


@pytest.mark.parametrize(
    ("names", "times", "spacing", "words", "words_en"),
    [
        (
            (2020, 2024, 2025),
            (2020, 2024, 2025),
            Spacing.NUMBERS,
            "các đợt cách nhau lần lượt 4; 1, theo số ghi ở tên đợt",
            "waves 4; 1 apart, by the numbers that name them",
        ),
        (
            (date(2024, 12, 31), date(2025, 12, 31), date(2026, 1, 31)),
            (0, 365, 396),
            Spacing.DAYS,
            "các đợt cách nhau lần lượt 365; 31 ngày",
            "waves 365; 31 days apart",
        ),
        (
            ("2020", "2024", "2025"),
            None,
            Spacing.EQUAL,
            "coi như các đợt cách đều",
            "waves taken to be at equal steps",
        ),
        (
            (2020, "2024", date(2025, 1, 1)),
            None,
            Spacing.EQUAL,
            "coi như các đợt cách đều",
            "waves taken to be at equal steps",
        ),
    ],
)
def test_years_and_days_are_times(
    names: Any, times: Any, spacing: Spacing, words: str, words_en: str
) -> None:
    """The test is that of the times that the names tell; the words say which."""
    every = [of(160, 200), of(170, 200), of(190, 200)]
    found = trend(dict(zip(names, every, strict=True)))
    at = times or (1, 2, 3)
    asked = trend(dict(zip("abc", every, strict=True)), times=at)

    assert (found.times, found.spacing) == (times, spacing)
    assert (found.z, found.p_value) == (asked.z, asked.p_value)
    assert found.explain().endswith(f"; {words}")
    assert found.explain("en").endswith(f"; {words_en}")


def test_steps_of_parts_are_told_with_the_comma_of_the_locale() -> None:
    """Times in years and parts of years; two waves have no steps to tell."""
    every = dict(zip("abc", WAVES.values(), strict=True))
    found = trend(every, times=[2024, 2024.5, 2026])
    every.popitem()

    assert "lần lượt 0,5; 1,5, theo" in found.explain()
    assert "waves 0.5; 1.5 apart" in found.explain("en")
    assert trend(every).explain().endswith("độc lập với nhau")


def test_a_trend_does_not_cross_a_break() -> None:
    """The break of 2022 is refused between any two waves, unless it is accepted."""
    about: About = {"survey": survey()}
    waves = {
        2021: of(80, 100, **about, last_on=D2021),
        2022: of(70, 100, **about),
        2023: of(75, 100, **about, first_on=D2023),
    }
    with pytest.raises(InvalidValueError) as caught:
        trend(waves)
    assert slug_of(caught) == "same-side-of-break"
    assert caught.value.field == "2021 / 2023: series"
    assert "điểm đứt" in caught.value.message()

    for how in ({"accept_break": True}, {"accept": "same-side-of-break"}):
        found = trend(waves, **how)
        assert [each.rule for each in found.obstacles] == ["same-side-of-break"]
        assert "từ ngày 01/01/2022 (hỏi hộ gia đình)" in found.explain()
        assert (found.test, found.z, found.p_value) == (TrendTest.NONE, None, None)
        assert (found.direction, found.is_significant) == (None, False)


OF_USERS: Final = survey(
    "2640/QĐ-BNV", respondents=Respondents.USERS, questions=(), breaks=()
)
OF_HOUSEHOLDS: Final = survey(
    "1001/QĐ-BNV", respondents=Respondents.HOUSEHOLDS, questions=()
)


def test_an_accepted_break_takes_its_changes_with_it() -> None:
    """The break of SIPAS is the change of the people asked, and of the edition."""
    before: About = {"survey": OF_USERS, "first_on": date(2019, 10, 1)}
    after: About = {"survey": OF_HOUSEHOLDS, "first_on": date(2024, 10, 1)}
    waves = {2019: of(170, 200, **before), 2024: of(150, 200, **after)}
    with pytest.raises(InvalidValueError) as caught:
        trend(waves)
    assert slug_of(caught) == "same-survey"
    found = trend(waves, accept_break=True)
    other = Tally({"Hài lòng": 40}, scale=FIVE_LEVELS, **after)

    assert {each.rule for each in found.obstacles} == {
        *("same-survey", "same-respondents", "same-side-of-break")
    }
    lines, english = (found.explain(each).splitlines() for each in ("vi", "en"))
    assert lines[1] == (
        "Không kiểm định xu hướng chung: chênh lệch qua điểm đứt chuỗi số liệu không "
        "phải biến động; chỉ xét xu hướng riêng từng phía của điểm đứt"
    )
    assert english[1].startswith("No test over all waves: a difference across a break")
    assert lines[3].endswith(
        ": chênh lệch qua điểm đứt chuỗi số liệu, không phải biến động"
    )
    assert english[3].endswith(
        ": a difference across a break of the series, which is no change"
    )
    assert "đủ căn cứ" not in found.explain()
    assert "grounds" not in found.explain("en")
    with pytest.raises(InvalidValueError) as caught:
        trend({2019: waves[2019], 2024: other}, accept_break=True)
    assert slug_of(caught) == "same-scale"


def test_steps_on_one_side_of_a_break_are_told_as_ever() -> None:
    """Only the step across it is no change."""
    whole = survey(questions=())
    waves = {
        year: of(hits, 200, survey=whole, first_on=date(year, 6, 1))
        for year, hits in ((2020, 150), (2021, 185), (2022, 120), (2023, 160))
    }
    said = trend(waves, accept_break=True).explain().splitlines()

    assert "đủ căn cứ để nói 2021 cao hơn 2020" in said[3]
    assert said[4].endswith("qua điểm đứt chuỗi số liệu, không phải biến động")
    assert "đủ căn cứ để nói 2023 cao hơn 2022" in said[5]
    assert said[6] == "Giả định: các mẫu ngẫu nhiên, độc lập với nhau"


def test_a_trend_accepts_other_obstacles_by_name() -> None:
    """Accepting the break accepts nothing else."""
    waves = {1: of(40, 50, survey=survey("1")), 2: of(45, 50, survey=survey("2"))}
    with pytest.raises(InvalidValueError) as caught:
        trend(waves, accept_break=True)
    assert slug_of(caught) == "same-survey"
    assert trend(waves, accept=["same-survey"]).obstacles


# --- scores, names, questions -----------------------------------------------------


def square_and_add(first: Score, second: Score) -> tuple[float, float]:
    """Return the ends by Newcombe's formula, in percent or points."""
    assert first.interval is not None
    assert second.interval is not None
    steps = 100 if first.share is not None else 1
    one, other = (float(steps * (each.exact or 0)) for each in (first, second))
    (l1, u1, _), (l2, u2, _) = first.interval, second.interval
    gap = one - other
    return (
        gap - ((one - l1) ** 2 + (u2 - other) ** 2) ** 0.5,
        gap + ((u1 - one) ** 2 + (other - l2) ** 2) ** 0.5,
    )


DESIGNED: Final[dict[str, tuple[Callable[[], Score], Callable[[], Score]]]] = {
    "strata": (lambda: stratified(LATER), lambda: stratified(STRATA)),
    "strata, means": (
        lambda: stratified(LATER, "mean"),
        lambda: stratified(STRATA, "mean"),
    ),
    "clusters": (lambda: clustered(LATER), lambda: clustered(STRATA)),
    "strata and a plain score": (
        lambda: stratified(LATER),
        lambda: of(80, 110).top2(),
    ),
    "balances": (lambda: of(80, 110).net(), lambda: of(70, 110).net()),
}


def net_of(hits: int, base: int) -> Score:
    return of(hits, base).net()


@pytest.mark.parametrize("case", DESIGNED)
def test_scores_of_designs_are_compared_by_their_intervals(case: str) -> None:
    """The ends are joined by Newcombe's formula; test and interval agree."""
    first, second = (make() for make in DESIGNED[case])
    found = compare(first, second)

    assert found.test is DifferenceTest.INTERVALS
    assert found.interval is not None
    assert found.interval[:2] == pytest.approx(square_and_add(first, second))
    assert found.difference == (first.exact or 0) - (second.exact or 0)
    assert found.is_significant == (found.interval.low > 0)
    assert found.df is None
    back = compare(second, first)
    assert (back.statistic, back.p_value) == pytest.approx(
        (-(found.statistic or 0), found.p_value)
    )


def test_one_stratum_is_a_simple_sample() -> None:
    """Its interval is Newcombe's; the z of the intervals is close to the score test."""
    plain = compare(FIRST.with_frame(931), SECOND.with_frame(931))
    first, second = (
        stratified({"Tầng": each.with_frame(931)}) for each in (FIRST, SECOND)
    )
    found = compare(first, second)

    assert found.interval == pytest.approx(plain.interval)
    assert found.p_value == pytest.approx(plain.p_value, abs=0.01)


def test_weighted_scores_are_compared_and_ranked() -> None:
    """Weights make up a score that stands beside plain tallies."""
    weighted = WeightedTally.from_answers(
        [("Hài lòng", 2)] * 50 + [("Bình thường", 1)] * 50, scale=FOUR_LEVELS
    ).score("satisfied")
    found = ranking({"Xã A": weighted, "Xã B": FIRST}, "satisfied")
    many = compare_all({"Xã A": weighted, "Xã B": FIRST}, "satisfied")

    assert [each.unit for each in found.units] == ["Xã B", "Xã A"]
    assert found.units[0].lower == ("Xã A",)
    assert many.differences[0].points == Decimal("-23.33")


def test_plain_scores_are_compared_by_their_counts() -> None:
    """As their tallies are, whatever the level or method of their own intervals."""
    method = IntervalMethod.CLOPPER_PEARSON
    scores = [each.top2(level=0.5, method=method) for each in (FIRST, SECOND)]
    tallies = compare(FIRST, SECOND)
    found = compare(scores[0], scores[1])

    assert (found.interval, found.statistic, found.p_value) == (
        tallies.interval,
        tallies.statistic,
        tallies.p_value,
    )
    framed = [each.with_frame(220) for each in (FIRST, SECOND)]
    a, b = framed
    bare = compare(a.top2(finite=False), b.top2(finite=False))
    assert (bare.interval, bare.p_value) == (tallies.interval, tallies.p_value)
    means = compare(a.mean(finite=False), b.mean(finite=False))
    assert means.statistic == compare(FIRST, SECOND, "mean").statistic
    share = compare(FIRST.share_of("hài lòng"), SECOND.share_of("hài lòng"))
    assert share.p_value == tallies.p_value


def test_designs_that_tell_no_variance_or_leave_nobody_out() -> None:
    """Without an interval there is no test; where all were asked there is no noise."""
    everybody = {"Tầng 1": of(10, 40, frame=40), "Tầng 2": of(30, 40, frame=40)}
    others = {"Tầng 1": of(12, 40, frame=40), "Tầng 2": of(30, 40, frame=40)}
    census = compare(stratified(everybody), stratified(others))
    villages = compare(clustered(everybody, of=2), clustered(others, of=2))
    alike = {"Tầng 1": of(40, 40, frame=400), "Tầng 2": of(40, 40, frame=400)}
    mean = compare(stratified(alike, "mean"), of(30, 40).mean())
    wald = IntervalMethod.WALD
    none = {"Tầng 1": of(0, 40, frame=400), "Tầng 2": of(0, 40, frame=400)}
    point = compare(stratified(alike, method=wald), stratified(none, method=wald))

    assert census.test is villages.test is DifferenceTest.CENSUS
    assert (census.p_value, villages.p_value) == (0.0, 0.0)
    assert mean.test is point.test is DifferenceTest.INTERVALS
    assert (mean.interval, mean.p_value) == (None, None)
    assert point.p_value is None
    assert "Không kiểm định được: câu trả lời quá ít" in point.explain()
    same = compare(stratified(LATER), stratified(LATER))
    assert (same.statistic, same.p_value) == (0, 1)


def test_the_words_of_a_comparison_of_designs() -> None:
    """No plain counts stand beside a weighted share; the assumption is another."""
    found = compare(stratified(LATER), stratified(STRATA), names=("2026", "2025"))

    assert found.explain().splitlines() == [
        (
            "Tỷ lệ hài lòng (hai mức cao nhất): 2026 86,00 % (300 câu trả lời); "
            "2025 78,00 % (300 câu trả lời)"
        ),
        (
            "Chênh lệch +8,00 điểm phần trăm (2026 trừ 2025); "
            "khoảng tin cậy 95 %: từ 1,85 đến 14,07"
        ),
        (
            "Kiểm định z từ hai khoảng tin cậy, z = 2,549, p = 0,011: "
            "đủ căn cứ để nói 2026 cao hơn 2025"
        ),
        "Giả định: hai mẫu độc lập với nhau, mỗi mẫu được chọn đúng như thiết kế",
    ]
    assert "Z test from the two intervals, z = " in found.explain("en")
    assert found.explain("en").endswith(
        "Assumed: two samples, independent of each other, each drawn as designed"
    )
    points = compare(net_of(80, 110), net_of(70, 110))
    assert f"+{points.points} percentage points" in points.explain("en")


def test_a_trend_of_designs_tests_the_line_through_the_shares() -> None:
    """With two waves it is the comparison; with more, the slope by the intervals."""
    two = trend({2025: stratified(STRATA), 2026: stratified(LATER)})
    step = compare(stratified(LATER), stratified(STRATA))
    waves: dict[int, Tally | Score] = {
        2020: of(160, 200).top2(),
        2024: stratified(STRATA),
        2026: FIRST,
    }
    found = trend(waves)

    assert (two.z, two.p_value) == pytest.approx((step.statistic, step.p_value))
    records = found.table().to_records()
    assert [row["hits"] for row in records] == [160, None, 180]
    parts = [(each.interval, each.exact) for each in found.scores]
    middle = (2020 + 2024 + 2026) / 3
    slope, below = 0.0, 0.0
    for (interval, exact), at in zip(parts, waves, strict=True):
        assert interval is not None
        value = 100 * float(exact or 0)
        slope += (at - middle) * value
        end = interval.low if at > middle else interval.high
        below += ((at - middle) * (value - end)) ** 2
    assert found.z == pytest.approx(slope / below**0.5 * stats.norm.ppf(0.975))
    assert (
        found.explain()
        .splitlines()[1]
        .startswith(
            "Kiểm định z cho đường thẳng qua các đợt, từ các khoảng tin cậy, z = "
        )
    )
    assert "Z test of a straight line over the waves" in found.explain("en")
    assert "mỗi mẫu được chọn đúng như thiết kế; các đợt cách nhau" in found.explain()


CENSUSES: Final[dict[str, tuple[tuple[int, ...], Direction, str, str]]] = {
    "rises": ((30, 31, 31), Direction.UP, "tỷ lệ tăng qua", "the share rises over"),
    "falls": ((30, 20), Direction.DOWN, "tỷ lệ giảm qua", "the share falls over"),
    "stays": ((30, 30, 30), Direction.LEVEL, "không đổi", "is the same in all waves"),
    "on the whole up": (
        *((30, 29, 32), Direction.UP),
        *("nhìn chung tăng", "on the whole it rises"),
    ),
    "on the whole down": (
        *((30, 35, 29), Direction.DOWN),
        *("nhìn chung giảm", "on the whole it falls"),
    ),
    "up and down": (
        *((30, 35, 30), Direction.LEVEL),
        *("nhìn chung không tăng không giảm", "on the whole neither"),
    ),
}


@pytest.mark.parametrize("case", CENSUSES)
@pytest.mark.parametrize("kind", ["tallies", "strata"])
def test_a_trend_of_censuses_has_no_noise(case: str, kind: str) -> None:
    """Where everybody answered in each wave, nothing is tested and nothing assumed."""
    hits, direction, words, words_en = CENSUSES[case]
    tallies = {str(at): of(each, 40, frame=40) for at, each in enumerate(hits)}
    designed = {name: stratified({"Tầng": each}) for name, each in tallies.items()}
    found = trend(designed if kind == "strata" else tallies)
    lines, english = (found.explain(each).splitlines() for each in ("vi", "en"))

    assert (found.test, found.z) == (TrendTest.CENSUS, None)
    assert found.p_value == (0.0 if len(set(hits)) > 1 else 1.0)
    assert found.direction is direction
    assert lines[1].startswith("Điều tra toàn bộ: tỷ lệ")
    assert words in lines[1]
    assert lines[1].endswith("; không có sai số chọn mẫu")
    assert english[1].startswith("Everybody asked: the share")
    assert words_en in english[1]
    assert "Giả định" not in found.explain()
    assert "p <" not in found.explain()
    assert found.table().notes == (lines[1],)


@pytest.mark.parametrize(
    "waves",
    [
        (of(160, 200, frame=250), of(172, 200, frame=250)),
        (of(30, 30), of(26, 30)),
        (of(160, 200), of(172, 200, frame=200)),
        (of(160, 200).top2(), stratified(LATER)),
    ],
)
def test_a_trend_of_two_waves_is_their_comparison(waves: Any) -> None:
    """One test, one p-value, one conclusion: frames and small counts reckoned."""
    found = trend(dict(zip((2024, 2025), waves, strict=True)))
    pair = compare(waves[1], waves[0])

    assert found.test is TrendTest.STEP
    assert (found.z, found.p_value) == (pair.statistic, pair.p_value)
    assert found.is_significant == pair.is_significant
    label = found.steps[0].test.label("en")
    said = found.explain("en").splitlines()
    assert said[1].lower().startswith(label.lower())
    assert said[2] == "Wave to wave:"
    assert "Holm" not in found.explain()
    assert ("not enough grounds" in said[1]) == ("not enough grounds" in said[3])


def test_frames_count_in_a_trend() -> None:
    """Of 300 with 200 asked each answer is worth 299/100 answers, as in the steps."""
    framed = {at: each.with_frame(300) for at, each in WAVES.items()}
    found = trend(framed)

    assert found.test is TrendTest.COCHRAN_ARMITAGE
    assert found.z == pytest.approx((trend(WAVES).z or 0) * 2.99**0.5)


def test_samples_and_censuses_are_tested_by_their_intervals() -> None:
    """A census has no error; the slope's is that of the sampled waves."""
    census = of(170, 200, frame=200)
    waves = {2023: of(160, 200), 2024: census, 2025: of(180, 200)}
    found = trend(waves, level=0.9)

    assert found.test is TrendTest.LINE
    low = of(180, 200).top2(level=0.9).interval
    high = of(160, 200).top2(level=0.9).interval
    assert low is not None
    assert high is not None
    error = ((90 - low.low) ** 2 + (high.high - 80) ** 2) ** 0.5
    assert found.z == pytest.approx(10 / error * stats.norm.ppf(0.95))
    assert "Kiểm định z cho đường thẳng qua các đợt" in found.explain()


def test_small_counts_make_a_trend_rough() -> None:
    """Below 5 to be expected in a wave, the text says that the test is rough."""
    few = trend({2023: of(30, 30), 2024: of(28, 30), 2025: of(26, 30)})
    none = trend({2023: of(30, 30), 2024: of(30, 30), 2025: of(30, 30)})

    assert few.explain().splitlines()[-1] == (
        "Lưu ý: số câu trả lời ít (có tần số kỳ vọng dưới 5): "
        "kiểm định xu hướng chỉ gần đúng"
    )
    assert "the test of the trend is approximate only" in few.explain("en")
    assert "gần đúng" not in none.explain()
    assert "gần đúng" not in trend(WAVES).explain()


def test_a_trend_without_intervals_has_no_test() -> None:
    """By Wald's way all answers alike have no error: no z comes of them."""
    wald, alike = IntervalMethod.WALD, {"Tầng": of(40, 40, frame=400)}
    none = {"Tầng": of(0, 40, frame=400)}
    every = [stratified(each, method=wald) for each in (none, none, alike)]
    found = trend(dict(enumerate(every)))

    assert (found.test, found.z, found.p_value) == (TrendTest.LINE, None, None)
    assert found.direction is Direction.UP
    assert not found.is_significant
    assert found.explain().splitlines()[1].startswith("Không kiểm định được xu hướng")
    assert "No test of a trend is possible" in found.explain("en")


def test_two_results_can_be_named() -> None:
    """Names come before units and days."""
    found = compare(FIRST, SECOND, names=("2026", "2025"))

    assert found.names == ("2026", "2025")
    assert "chưa đủ căn cứ để nói 2026 cao hơn 2025" in found.explain()


def test_questions_of_one_ballot_can_be_ranked() -> None:
    """The remedy stands in the error; what it means is told once."""
    asked = [Question(str(at), f"Câu {at}", f"Question {at}") for at in range(1, 9)]
    whole = survey(questions=tuple(asked))
    about: About = {"survey": whole, "unit": "Xã A", "first_on": D2022}
    questions = {
        f"Câu {at}": of(180 if at == 1 else 140 + at, 200, question=each.code, **about)
        for at, each in enumerate(asked, start=1)
    }
    with pytest.raises(InvalidValueError) as caught:
        ranking(questions)
    for locale in ("vi", "en"):
        assert "accept=['same-question']" in caught.value.message(locale)
    found = ranking(questions, accept=["same-question"])

    assert (
        found.explain()
        .splitlines()[0]
        .startswith(
            "Tỷ lệ hài lòng (hai mức cao nhất): xếp hạng 8 câu hỏi, 28 cặp so sánh"
        )
    )
    assert "cao hơn cả 7 câu hỏi từ Câu 8 (hạng 2) trở xuống" in found.explain()
    assert found.explain().count("Lưu ý:") == 1
    assert found.explain().endswith(
        "Lưu ý: các câu hỏi khác nhau do cùng những người trả lời: "
        "phép kiểm định coi các mẫu là độc lập nên chỉ để tham khảo"
    )
    assert found.explain("en").endswith(
        "Mind: different questions that the same people answered: "
        "the test takes the samples for independent and is a rough guide only"
    )


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ({}, {}, "nếu cùng người trả lời thì"),
        ({"unit": "Xã A"}, {}, "nếu cùng người trả lời thì"),
        ({"unit": "Xã A"}, {"unit": "Xã A"}, "do cùng những người trả lời"),
        ({"unit": "Xã A"}, {"unit": "Xã B"}, "có thể do nội dung câu hỏi"),
        (
            {"unit": "Xã A", "first_on": D2021},
            {"unit": "Xã A", "first_on": D2022},
            "có thể do nội dung câu hỏi",
        ),
        (
            {"unit": "Xã A", "first_on": D2022},
            {"unit": "Xã A", "last_on": D2021},
            "có thể do nội dung câu hỏi",
        ),
    ],
)
def test_questions_of_other_people_are_told_apart(
    one: About, other: About, words: str
) -> None:
    """Other units or other days are other people; unknown is told as unknown."""
    whole = survey(breaks=())
    a = of(180, 200, survey=whole, question="1", **one)
    b = of(170, 200, survey=whole, question="2", **other)
    found = compare(a, b, accept=["same-question"])

    assert words in found.explain()
    assert "Mind: different questions" in found.explain("en")


FIELDS: Final = ("series", "mode", "tally", "question", "answers", "scale", "survey ")


@pytest.mark.parametrize("case", PAIRS)
def test_the_words_of_obstacles_hold_no_names_of_fields(case: str) -> None:
    """For a chairman: everyday words, in one language, the same either way round."""
    one, other, _ = PAIRS[case]
    a, b = (Tally({"Hài lòng": 60}, **(FOUR | each)) for each in (one, other))

    for found, back in zip(obstacles(a, b), obstacles(b, a), strict=True):
        assert found.text() != found.text("en")
        assert (found.text(), found.text("en")) == (back.text(), back.text("en"))
        assert not any(field in found.text() for field in FIELDS)
        assert not any(each.value in found.text() for each in Respondents)


# --- what is assumed --------------------------------------------------------------

AT_THE_COUNTER: Final = "Hỏi tại quầy, có mặt cán bộ: khoảng tin cậy chỉ nói về"
BY_CHOICE: Final = "Người trả lời tự chọn tham gia: khoảng tin cậy chỉ nói về"
ASKED: Final = {
    "A": of(180, 200, mode=Mode.COUNTER),
    "B": of(170, 200, mode=Mode.QR),
    "C": of(165, 200, mode=Mode.ONLINE),
}
TEXTS: Final[dict[str, Callable[[Mapping[str, Any]], Any]]] = {
    "compare": lambda every: compare(*list(every.values())[:2]),
    "ranking": ranking,
    "trend": trend,
    "compare_all": compare_all,
}


@pytest.mark.parametrize("text", TEXTS)
def test_every_text_says_once_how_people_were_asked(text: str) -> None:
    """At the counter, and by their own choice: no interval holds what that does."""
    said = TEXTS[text](ASKED).explain()
    english = TEXTS[text](ASKED).explain("en")
    plain = TEXTS[text]({"A": FIRST, "B": SECOND}).explain()

    for words in (AT_THE_COUNTER, BY_CHOICE, "Giả định: "):
        assert said.count(words) == 1
    for words in ("Asked at the counter", "People chose by themselves", "Assumed: "):
        assert english.count(words) == 1
    assert plain.count("Giả định: ") == 1
    assert AT_THE_COUNTER not in plain
    assert BY_CHOICE not in plain


@pytest.mark.parametrize("text", TEXTS)
def test_no_text_assumes_a_sample_of_censuses(text: str) -> None:
    """Everybody was asked: no random sample is assumed."""
    censuses = {"A": FIRST.with_frame(200), "B": SECOND.with_frame(200)}

    assert "Giả định" not in TEXTS[text](censuses).explain()
    assert "Assumed" not in TEXTS[text](censuses).explain("en")


@pytest.mark.parametrize("text", TEXTS)
def test_every_text_says_that_designs_are_assumed(text: str) -> None:
    """Samples by strata are drawn as designed."""
    designs = {"A": stratified(STRATA), "B": stratified(LATER)}

    assert "được chọn đúng như thiết kế" in TEXTS[text](designs).explain()
    assert "drawn as designed" in TEXTS[text](designs).explain("en")


# --- properties ------------------------------------------------------------------

counts = st.lists(st.integers(0, 60), min_size=4, max_size=4).filter(any)
tallies = counts.map(
    lambda each: Tally(
        dict(zip(FOUR_LEVELS.labels, each, strict=True)), scale=FOUR_LEVELS
    )
)
measures = st.sampled_from(["top2", "satisfied", "mean", "scaled"])


def mirrored(found: Difference) -> tuple[Any, ...]:
    low, high = found.interval[:2] if found.interval else (0, 0)
    return (-found.difference, -(found.statistic or 0), -high, -low)


@given(tallies, tallies, measures)
def test_a_comparison_is_mirrored(a: Tally, b: Tally, measure: Any) -> None:
    """The other way round is the same with the other sign."""
    one, other = compare(a, b, measure), compare(b, a, measure)
    low, high = other.interval[:2] if other.interval else (0, 0)

    assert mirrored(one) == pytest.approx(
        (other.difference, other.statistic or 0, low, high), abs=1e-9
    )
    assert one.p_value == pytest.approx(other.p_value, abs=1e-9)
    assert one.test is other.test


@given(tallies, measures)
def test_a_result_against_itself_is_nought(tally: Tally, measure: Any) -> None:
    """No difference, and nothing significant."""
    found = compare(tally, tally, measure, headline_from=0)

    assert found.difference == 0
    assert found.points == Decimal("0.00")
    assert not found.is_significant
    assert found.p_value in (None, pytest.approx(1))


@given(st.lists(tallies, min_size=3, max_size=6), measures)
def test_more_comparisons_never_lower_a_p_value(
    every: list[Tally], measure: Any
) -> None:
    """One more unit can only make it harder to tell two apart."""
    named = {str(at): tally for at, tally in enumerate(every)}
    more = {each.names: each.adjusted for each in comparisons(named, measure)}
    named.popitem()

    for each in comparisons(named, measure):
        if each.adjusted is not None:
            now = more[each.names]
            assert now is not None
            assert now >= each.adjusted >= (each.p_value or 0)


def comparisons(named: Mapping[str, Tally], measure: Any) -> tuple[Difference, ...]:
    found: Comparisons = compare_all(named, measure)
    return found.differences


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(60, 90)), min_size=2), measures
)
def test_ranks_follow_from_pairs(sizes: list[tuple[int, int]], measure: Any) -> None:
    """Whatever the units are."""
    check_ranking({str(at): of(*each) for at, each in enumerate(sizes[:8])}, measure)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(60, 90)), min_size=2))
def test_a_trend_turned_round_has_the_other_sign(sizes: list[tuple[int, int]]) -> None:
    """The same waves backwards fall as they rose."""
    waves = [of(*each) for each in sizes[:8]]
    one = trend(dict(enumerate(waves)))
    other = trend(dict(enumerate(reversed(waves))))

    assert one.z == pytest.approx(other.z and -other.z, abs=1e-9)
    assert one.test is other.test
    assert one.p_value == pytest.approx(other.p_value, abs=1e-9)
