"""
Tests of scales, tallies and scores.

Oracles: the ballots of Hà Trung and the numbers of the reference, typed by hand.
Properties: what merging, framing and rounding keep, for any counts.
"""

from collections import Counter
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import permutations
from typing import Any, Final
from unicodedata import normalize

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtt.errors import (
    InvalidValueError,
    NotNfcError,
    UnknownNameError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.findings import Severity
from cqtt.law import Period
from cqtt.satisfaction import (
    FIVE_LEVELS,
    FOUR_LEVELS,
    ONE_TO_TEN,
    SCALES,
    ZERO_TO_TEN,
    ZERO_TO_TWO,
    Factor,
    Level,
    Measure,
    Mode,
    Origin,
    Question,
    Respondents,
    Scale,
    Side,
    Survey,
    Tally,
    Unit,
    score_table,
    tidy,
    tidy_scores,
)
from cqtt.satisfaction.matching import as_text, is_missing, recognise
from cqtt.satisfaction.measuring import mean_points, variance
from cqtt.satisfaction.surveys import SeriesBreak
from cqtt.statistics import IntervalMethod
from cqtt.statistics.balances import balance_interval

# The ballots of the one-stop desk in the report of Hà Trung: 200 of 931 dossiers.
HA_TRUNG: Final = {
    "rất hài lòng": 78,
    "hài lòng": 102,
    "bình thường": 20,
    "không hài lòng": 0,
}


def ha_trung(**about: Any) -> Tally:
    return Tally(HA_TRUNG, **about)


def four(*by_level: int, **about: Any) -> Tally:
    """Return a tally on the four levels."""
    counts = dict(zip(FOUR_LEVELS.labels, by_level, strict=True))
    return Tally(counts, scale=FOUR_LEVELS, **about)


COUNTS: Final = st.lists(st.integers(0, 400), min_size=4, max_size=4)


# --- oracles -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "low", "high"),
    [
        (IntervalMethod.WILSON, 85.06, 93.43),
        (IntervalMethod.AGRESTI_COULL, 84.99, 93.50),
        (IntervalMethod.CLOPPER_PEARSON, 84.98, 93.78),
        (IntervalMethod.JEFFREYS, 85.27, 93.58),
        (IntervalMethod.WALD, 85.84, 94.16),
    ],
)
def test_the_intervals_of_ha_trung(
    method: IntervalMethod, low: float, high: float
) -> None:
    """The table of the reference, 180 of 200."""
    score = ha_trung().top2(method=method)

    assert score.interval is not None
    assert (round(score.interval.low, 2), round(score.interval.high, 2)) == (low, high)
    assert score.interval.level == 0.95
    assert score.method is method


def test_a_frame_narrows_the_interval() -> None:
    """The sixth line of that table: 931 dossiers, of which 200 answered."""
    score = ha_trung(frame=931).top2()

    assert score.interval is not None
    assert (round(score.interval.low, 2), round(score.interval.high, 2)) == (
        85.70,
        93.11,
    )
    assert score.finite
    assert ha_trung(frame=931).top2(finite=False).interval == ha_trung().top2().interval


def test_the_shares_and_means_of_ha_trung() -> None:
    tally = ha_trung()

    assert tally.scale is FOUR_LEVELS
    assert tally.top2().percent == Decimal("90.00")
    assert (tally.top2().hits, tally.top2().base) == (180, 200)
    assert tally.satisfied().share == Fraction(9, 10)
    assert [score.percent for score in tally.distribution().values()] == [
        Decimal("39.00"),
        Decimal("51.00"),
        Decimal("10.00"),
        Decimal("0.00"),
    ]
    mean = tally.mean()
    assert mean.value == Decimal("3.29")
    assert mean.interval is not None
    half = (mean.interval.high - mean.interval.low) / 2
    assert round(half, 3) == 0.089
    assert tally.scaled().value == Decimal("76.33")
    assert round(float(variance(tally) or 0) ** 0.5, 4) == 0.6387


def test_the_same_ballots_on_five_levels() -> None:
    """4.29 and 82.25 in the reference: nobody chose the fifth level."""
    tally = Tally(HA_TRUNG | {"rất không hài lòng": 0})

    assert tally.scale is FIVE_LEVELS
    assert tally.mean().value == Decimal("4.29")
    assert tally.scaled().value == Decimal("82.25")


def test_a_net_promoter_score() -> None:
    """70 promoters and 5 detractors of 100 give +65."""
    tally = Tally({9: 40, 10: 30, 8: 20, 7: 5, 3: 5}, scale=ZERO_TO_TEN)

    assert tally.nps().value == Decimal("65.00")
    assert tally.nps().percent is None


# --- labels ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "label",
    [
        "Hài lòng",
        "HÀI LÒNG",
        "  hài   lòng ",
        normalize("NFD", "Hài lòng"),
        normalize("NFKD", "hài lòng").upper(),
        "Hai long",
        "satisfied",
        "SATISFIED",
    ],
)
def test_a_label_is_found_however_it_is_written(label: str) -> None:
    assert Tally({label: 3}, scale=FIVE_LEVELS).by_level == (0, 3, 0, 0, 0)


def test_one_label_in_two_forms_adds_up() -> None:
    written = {"Hài lòng": 2, normalize("NFD", "Hài lòng"): 3}

    assert Tally(written, scale=FOUR_LEVELS).counts["Hài lòng"] == 5


def test_what_is_not_on_the_scale_is_kept_apart() -> None:
    tally = Tally(
        HA_TRUNG | {"Không áp dụng": 3, "": 2, None: 1, float("nan"): 1, "tạm được": 4}
    )

    assert (tally.answers, tally.not_applicable, tally.no_answer) == (200, 3, 4)
    assert tally.unknown == (("tạm được", 4),)
    assert tally.missing == 8
    assert tally.missing_share == Fraction(8, 208)
    assert tally.ballots == 211
    (finding,) = tally.findings()
    assert finding.rule == "known-label"
    assert finding.severity is Severity.WARNING
    assert "tạm được" in finding.evidence
    assert "tạm được" not in repr(tally)


def test_a_scale_that_was_not_offered_is_told() -> None:
    """The worst answers of a five-level form are no unknown words on four levels."""
    answers = HA_TRUNG | {"Rất không hài lòng": 9}
    first, second = Tally(answers, scale=FOUR_LEVELS).findings()

    assert (first.rule, first.evidence) == (
        "scale-that-was-offered",
        "labels of five-levels",
    )
    assert first.severity is Severity.ERROR
    assert second.rule == "known-label"
    assert Tally(answers).findings() == ()


def test_a_balance_has_two_parts_of_one_whole() -> None:
    with pytest.raises(InvalidValueError):
        balance_interval(Fraction(9, 10), Fraction(2, 10), 20)


def test_an_unknown_label_without_answers_is_nothing() -> None:
    assert Tally(HA_TRUNG | {"tạm được": 0}).unknown == ()


def test_numbers_of_a_data_frame_are_read() -> None:
    """A column with empty cells is a column of floats."""
    answers = [7.0, 7, "7", Decimal(7), None, float("nan"), 11, 2.5, True, [1]]
    tally = Tally.from_answers(answers, scale=ONE_TO_TEN)

    assert tally.counts["7"] == 4
    assert tally.no_answer == 2
    assert dict(tally.unknown) == {"11": 1, "2.5": 1, "(bool)": 1, "(list)": 1}


def test_numbers_of_two_libraries_are_counted_together() -> None:
    """numpy's small integers and Decimal refuse to be compared."""
    answers = [Decimal(7), np.uint8(7), Decimal("nan"), 7, "7"]

    assert Tally.from_answers(answers, scale=ONE_TO_TEN).counts["7"] == 4


def test_a_bare_number_is_no_worded_level() -> None:
    tally = Tally.from_answers([1, 2, 2], scale=FIVE_LEVELS)

    assert tally.answers == 0
    assert tally.unknown == (("1", 1), ("2", 2))


@pytest.mark.parametrize("answers", [[1, True], [True, 1], (True, True, 1)])
def test_a_bool_is_no_number(answers: Any) -> None:
    """Though a dictionary takes it for one, whatever comes first."""
    tally = Tally.from_answers(answers, scale=ZERO_TO_TEN)

    assert (tally.answers, tally.unknown) == (1, (("(bool)", len(answers) - 1),))


def test_a_bool_may_be_a_code() -> None:
    codes = {True: "Hài lòng", False: "Không hài lòng"}

    assert Tally.from_answers(
        [True, False, True], scale=FOUR_LEVELS, codes=codes
    ).by_level == (0, 2, 0, 1)


@pytest.mark.parametrize(
    "answers",
    [
        "Hài lòng",
        b"Hai long",
        {"Hài lòng": 50},
        5,
        None,
        pd.DataFrame({"a": ["Hài lòng"]}),
        np.zeros((2, 2)),
    ],
)
def test_what_is_no_list_of_answers(answers: Any) -> None:
    with pytest.raises(WrongTypeError, match="single answers"):
        Tally.from_answers(answers, scale=FOUR_LEVELS)


def test_columns_are_lists_of_answers() -> None:
    told = ["Hài lòng", None, "Hài lòng"]
    for column in (pa.array(told), pd.Series(told), pl.Series(told), np.array(told)):
        tally = Tally.from_answers(column, scale=FOUR_LEVELS)
        assert (tally.by_level, tally.no_answer) == ((0, 2, 0, 0), 1)
    with pytest.raises(WrongTypeError):
        Tally.from_answers(told, scale=FOUR_LEVELS, codes=5)  # type: ignore[arg-type]


def test_a_long_label_does_not_bury_the_finding() -> None:
    tally = Tally({"x" * 10_000: 1}, scale=FOUR_LEVELS)

    assert len(tally.findings()[0].message("en")) < 300
    assert tally.unknown == (("x" * 10_000, 1),)


@pytest.mark.parametrize("least", [-1, 10.5, float("nan"), None, "x", True])
def test_a_headline_needs_a_number_of_answers(least: Any) -> None:
    with pytest.raises((InvalidValueError, WrongTypeError), match="headline_from"):
        ha_trung().top2(headline_from=least)


def test_finite_is_yes_or_no() -> None:
    with pytest.raises(WrongTypeError):
        ha_trung(frame=931).top2(finite="no")  # type: ignore[arg-type]


def test_codes_of_a_form() -> None:
    tally = Tally.from_answers(
        iter([1, 2, 2, 9, None, 3]),
        codes={1: "Rất hài lòng", 2: "hài lòng", 9: "N/A"},
        scale=FOUR_LEVELS,
    )

    assert tally.by_level == (1, 2, 0, 0)
    assert (tally.not_applicable, tally.no_answer) == (1, 1)
    assert tally.unknown == (("3", 1),)


class NAType:
    """Stands for what pandas puts for a missing value; it has no truth value."""

    def __eq__(self, other: object) -> bool:
        raise TypeError

    def __hash__(self) -> int:
        return 1


def test_missing_values_of_data_frames() -> None:
    assert is_missing(NAType())
    assert is_missing(Decimal("nan"))
    assert not is_missing(0)
    assert is_missing(Decimal("snan"))
    assert is_missing(np.float32("nan"))
    assert as_text(float("inf")) == "(float)"
    assert as_text(10**400) == "(int)"
    assert as_text(Decimal("1e999999")) == "(Decimal)"
    assert [as_text(each) for each in (Decimal("1.00"), -0.0, Decimal("2.50"))] == [
        "1",
        "0",
        "2.5",
    ]
    assert as_text(b"x") == "(bytes)"


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.name)
def test_a_scale_is_recognised_by_its_labels(scale: Scale) -> None:
    assert recognise([*scale.labels, "Không áp dụng", None, "?"]) is scale


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        ([], "no label"),
        ([None, ""], "labels of no scale"),
        (["hài lòng", "tốt"], "1 of 2 labels fit four-levels, five-levels"),
        (["hài lòng"], "FOUR_LEVELS or FIVE_LEVELS"),
        (["tốt"], "1 labels of no scale"),
        ([1, 2, 3, 4, 5], "codes="),
    ],
)
def test_a_scale_that_is_not_recognised_must_be_named(
    labels: list[object], words: str
) -> None:
    with pytest.raises(InvalidValueError, match=words):
        Tally(dict.fromkeys(labels, 1))


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"counts": ["hài lòng"]}, "Tally.from_answers"),
        ({"scale": "four-levels"}, "a Scale or None"),
        ({"mode": "counter"}, "Mode.COUNTER"),
        ({"survey": "desk"}, "a Survey or None"),
    ],
)
def test_what_is_none_of_what_a_tally_takes(wrong: dict[str, Any], words: str) -> None:
    with pytest.raises(WrongTypeError, match=words):
        Tally(**{"counts": HA_TRUNG} | wrong)


def test_an_error_names_the_label_of_the_scale_only() -> None:
    with pytest.raises(InvalidValueError, match="Hài lòng"):
        Tally({"Hài lòng": -1}, scale=FOUR_LEVELS)
    with pytest.raises(InvalidValueError) as caught:
        Tally({"ông Năm ở xóm trên": -1}, scale=FOUR_LEVELS)
    assert "Năm" not in str(caught.value)
    with pytest.raises(InvalidValueError, match="150 < 200"):
        ha_trung(frame=150)


# --- bad input ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("counts", "error"),
    [
        ({"hài lòng": -1}, InvalidValueError),
        ({"hài lòng": 1.5}, WrongTypeError),
        ({"hài lòng": float("nan")}, WrongTypeError),
        ({"hài lòng": True}, WrongTypeError),
        ({"hài lòng": "3"}, WrongTypeError),
    ],
)
def test_a_count_is_a_whole_number(
    counts: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        Tally(counts, scale=FOUR_LEVELS)


@pytest.mark.parametrize("name", ["frame", "asked"])
def test_a_frame_holds_the_ballots(name: str) -> None:
    with pytest.raises(InvalidValueError, match="at least the number of ballots"):
        ha_trung(**{name: 199})
    with pytest.raises(InvalidValueError):
        ha_trung().with_frame(199)


def level(label: str, points: Any = 1, side: Any = Side.UNMARKED, **more: Any) -> Level:
    return Level(label, label, points=points, side=side, **more)


GOOD, FAIR, BAD = Side.SATISFIED, Side.NEUTRAL, Side.DISSATISFIED


@pytest.mark.parametrize(
    ("levels", "words"),
    [
        ([level("tốt", 1)], "two or more levels"),
        ([level("tốt", 2), level("tot", 1)], "no other level has"),
        ([level("tốt", 2), level("kém", 1, aliases=("TỐT",))], "no other level has"),
        ([level("tốt", 1), level("kém", 1)], "fewer points"),
        ([level("kém", 1), level("tốt", 2)], "fewer points"),
        ([level("tốt", 2), level("Không áp dụng", 1)], "does not apply"),
        ([level("a", 3, GOOD), level("b", 2, BAD), level("c", 1, FAIR)], "satisfied"),
        ([level("a", 2, BAD), level("b", 1, GOOD)], "satisfied"),
    ],
)
def test_a_scale_is_in_order(levels: list[Level], words: str) -> None:
    with pytest.raises(InvalidValueError, match=words):
        Scale("own", levels)


def test_what_a_scale_is_made_of() -> None:
    with pytest.raises(WrongTypeError):
        Scale("own", ["tốt", "kém"])  # type: ignore[list-item]
    with pytest.raises(InvalidValueError):
        Scale(" ", FOUR_LEVELS.levels)
    with pytest.raises(NotNfcError):
        level(normalize("NFD", "tốt"), 1)
    with pytest.raises(InvalidValueError):
        level(" ", 1)
    with pytest.raises(WrongTypeError):
        level("tốt", 1.5)
    with pytest.raises(WrongTypeError):
        level("tốt", points=True)
    for points in (Decimal("nan"), Decimal("1e400"), Decimal("1e-99"), 10**400):
        with pytest.raises(InvalidValueError):
            level("tốt", points)
    assert level("tốt", Decimal(0)).points == 0
    with pytest.raises(WrongTypeError):
        level("tốt", 1, aliases="xyz")
    with pytest.raises(WrongChoiceError):
        level("tốt", 1, "satisfied")


def test_an_own_scale() -> None:
    """Worded answers that count 100, 50 and 0, as a commune's form has them."""
    scale = Scale(
        "own", [level("Nhanh", 100, GOOD), level("Vừa", 50), level("Chậm", 0, BAD)]
    )
    tally = Tally({"nhanh": 20, "vua": 5, "CHẬM": 15}, scale=scale)

    assert tally.mean().value == Decimal("56.25")
    assert tally.scaled().value == Decimal("56.25")
    assert tally.satisfied().percent == Decimal("50.00")
    assert tally.net().value == Decimal("12.50")
    assert scale.levels[0].text() == scale.levels[0].text("en") == "Nhanh"


@pytest.mark.parametrize(
    ("ask", "scale"),
    [
        (Tally.top2, ZERO_TO_TWO),
        (
            Tally.top2,
            Scale("own", [level("a", 4, GOOD), *map(level, "bcd", (3, 2, 1))]),
        ),
        (Tally.satisfied, ONE_TO_TEN),
        (Tally.net, ONE_TO_TEN),
        (Tally.nps, FIVE_LEVELS),
        (Tally.nps, ONE_TO_TEN),
    ],
)
def test_a_measure_that_the_scale_does_not_have(ask: Any, scale: Scale) -> None:
    tally = Tally(dict.fromkeys(scale.labels, 50), scale=scale)

    with pytest.raises(InvalidValueError, match="scale"):
        ask(tally)


def test_levels_are_named_by_their_labels() -> None:
    assert ha_trung().share_of("RẤT HÀI LÒNG", "bình thường").hits == 98
    with pytest.raises(UnknownNameError):
        ha_trung().share_of("tốt")
    with pytest.raises(UnknownNameError):
        ha_trung().share_of("Không áp dụng")
    with pytest.raises(InvalidValueError):
        ha_trung().share_of()


def test_the_top_two_of_ten_points() -> None:
    counts = dict.fromkeys(ONE_TO_TEN.labels, 10)

    assert Tally(counts).top2().hits == 20
    assert Tally(counts).top2().measure.label() == "Tỷ lệ chọn hai mức cao nhất"


# --- few answers, none, one --------------------------------------------------------


def test_few_answers_have_no_headline() -> None:
    score = four(20, 9, 0, 0).top2()

    assert score.is_withheld
    assert (score.percent, score.value) == (None, None)
    assert score.share == 1
    assert score.text() == "29 trên 29"
    assert score.text("en") == "29 of 29"
    assert [finding.rule for finding in score.findings()] == ["enough-answers"]
    assert "không nêu tỷ lệ" in score.explain()
    assert "no percentage" in score.explain("en")
    assert four(20, 9, 1, 0).top2().percent == Decimal("96.67")
    assert four(20, 9, 0, 0).top2(headline_from=1).percent == Decimal("100.00")


def test_a_mean_is_no_percentage() -> None:
    tally = four(20, 9, 0, 0)

    assert tally.mean().value == Decimal("3.69")
    assert tally.scaled().value is None
    assert tally.scaled().text() == "29 câu trả lời"
    assert tally.scaled().text("en") == "29 answers"
    assert tally.scaled().explain("en").startswith("Score from 0 to 100: 29 answers\n")


@pytest.mark.parametrize("name", ["top2", "satisfied", "mean", "scaled", "net"])
def test_nobody_answered(name: str) -> None:
    score = getattr(four(0, 0, 0, 0), name)()

    assert (score.exact, score.value, score.interval, score.method) == (None,) * 4
    assert score.text() == "không có câu trả lời"
    assert score.text("en") == "no answers"
    assert "no answers" in score.explain("en")
    assert "No interval" in score.explain("en")
    assert "Không có khoảng tin cậy" in score.explain()
    assert four(0, 0, 0, 0).missing_share is None


def test_one_answer() -> None:
    one = four(1, 0, 0, 0)

    assert one.mean().value == Decimal("4.00")
    assert one.mean().interval is None
    assert one.top2().interval is not None
    assert variance(one) is None
    assert mean_points(four(0, 0, 0, 0)) is None


def test_the_exact_interval_is_exact_in_a_frame() -> None:
    """The seventh line of the table; 80 of 100 asked, nobody dissatisfied."""
    exact = IntervalMethod.CLOPPER_PEARSON
    score = ha_trung(frame=931).top2(method=exact)

    assert score.method is IntervalMethod.HYPERGEOMETRIC
    assert score.interval is not None
    assert [round(end, 2) for end in score.interval[:2]] == [85.61, 93.34]
    nearly = four(1, 0, 0, 98, frame=100).top2(method=exact)
    assert nearly.interval == pytest.approx((1, 100 / 99, 0.95))
    nobody = four(80, 0, 0, 0, frame=100).share_of("Không hài lòng", method=exact)
    assert nobody.interval == (0, 2, 0.95)
    assert ha_trung().top2(method=exact).method is exact
    with pytest.raises(InvalidValueError):
        ha_trung().top2(method=IntervalMethod.HYPERGEOMETRIC)


def test_answers_that_are_all_one_tell_no_spread() -> None:
    """Two ballots of the best level do not make a mean certain."""
    alike = four(30, 0, 0, 0)

    assert alike.mean().interval is alike.scaled().interval is None
    assert "không có sai khác" in alike.mean().explain()
    assert "all answers are one" in alike.mean().explain("en")
    assert four(30, 0, 0, 0, frame=30).mean().interval == (4.0, 4.0, 0.95)


def test_a_census_has_no_error_of_sampling() -> None:
    score = ha_trung(frame=200).top2()

    assert score.interval == (90.0, 90.0, 0.95)


@pytest.mark.parametrize("level", [0, 1, 1.5, float("nan")])
def test_a_confidence_is_between_0_and_1(level: float) -> None:
    with pytest.raises(InvalidValueError):
        ha_trung().top2(level=level)


# --- merging -----------------------------------------------------------------------


def test_batches_add_up() -> None:
    first = Tally({"hài lòng": 3, "?": 1, "": 1}, scale=FOUR_LEVELS)
    second = Tally({"hài lòng": 4, "?": 2, "N/A": 5}, scale=FOUR_LEVELS)
    both = Tally.merged([first, second], frame=20)

    assert both.by_level == (0, 7, 0, 0)
    assert both.unknown == (("?", 3),)
    assert (both.no_answer, both.not_applicable, both.frame) == (1, 5, 20)
    assert first + second == Tally.merged([second, first])
    assert (first + second).with_frame(20) == both


def test_frames_of_units_add_up() -> None:
    one = four(50, 0, 0, 0, frame=100, asked=60, unit="Xã An Bình")
    two = four(60, 0, 0, 0, frame=120, asked=70, unit="Xã Bình Minh")
    merged = one + two

    assert (merged.frame, merged.asked) == (220, 130)
    assert "không theo quy mô" in merged.top2().explain()
    assert "not by its size" in merged.top2().explain("en")
    other = four(5, 0, 0, 0, frame=10_000, unit="Xã Cao Sơn")
    assert (one + other).frame is None  # one in two, and one in two thousand
    assert merged.origin.units == ("Xã An Bình", "Xã Bình Minh")
    others = [four(1, 0, 0, 0, unit=unit) for unit in ("Xã Ea Súp", "Xã Đồi Gió")]
    assert Tally.merged(others).origin.units == ("Xã Đồi Gió", "Xã Ea Súp")
    assert (one + two.with_frame(None)).frame is None
    assert Tally.merged([one]).frame == 100
    assert Tally.merged([one, one], frame=100, asked=100).frame == 100


@pytest.mark.parametrize("units", [("", ""), ("A", ""), ("A", "A")])
def test_a_frame_is_given_once(units: tuple[str, str]) -> None:
    parts = [four(5, 0, 0, 0, frame=100, unit=unit) for unit in units]

    with pytest.raises(InvalidValueError, match="once for each unit"):
        Tally.merged(parts)


def test_what_cannot_be_merged() -> None:
    with pytest.raises(InvalidValueError):
        Tally.merged([])
    with pytest.raises(InvalidValueError, match="one scale"):
        Tally.merged([four(1, 1, 1, 1), Tally(dict.fromkeys(FIVE_LEVELS.labels, 1))])
    with pytest.raises(TypeError):
        four(1, 1, 1, 1) + 1  # type: ignore[operator]


@given(st.lists(COUNTS, min_size=1, max_size=4), st.randoms())
def test_merging_in_any_order_gives_the_same(
    parts: list[list[int]], random: Any
) -> None:
    modes, days = list(Mode), [date(2026, 10, 1), date(2026, 10, 9), None]
    tallies = [
        four(
            *part,
            unit=f"Xã {at}",
            frame=random.choice([None, 5_000]),
            mode=random.choice(modes),
            first_on=random.choice(days),
        )
        for at, part in enumerate(parts)
    ]
    found = set()
    for order in permutations(tallies):
        whole = order[0]
        for each in order[1:]:
            whole += each
        found |= {whole, Tally.merged(order)}

    assert len(found) == 1


@given(st.lists(st.sampled_from([*FOUR_LEVELS.labels, "", "N/A", "?"]), max_size=60))
def test_counting_answers_is_counting(answers: list[str]) -> None:
    tally = Tally.from_answers(answers, scale=FOUR_LEVELS)
    naive = Counter(answers)

    assert tally.counts == {label: naive[label] for label in FOUR_LEVELS.labels}
    assert (tally.no_answer, tally.not_applicable) == (naive[""], naive["N/A"])
    assert tally.ballots == len(answers)


@given(COUNTS, st.integers(0, 500), st.integers(0, 500))
def test_a_larger_frame_never_narrows(counts: list[int], more: int, yet: int) -> None:
    tally = four(*counts)
    for name in ("top2", "mean", "net"):
        small = getattr(tally.with_frame(tally.ballots + more), name)().interval
        large = getattr(tally.with_frame(tally.ballots + more + yet), name)().interval
        endless = getattr(tally, name)().interval
        if endless is None:  # nothing varies, or nobody answered
            assert large is None or more + yet == 0
            continue
        for inner, outer in ((small, large), (large, endless)):
            assert outer.low <= inner.low + 1e-9
            assert inner.high <= outer.high + 1e-9


@given(COUNTS)
def test_scores_stay_in_their_bounds(counts: list[int]) -> None:
    tally = four(*counts)
    for name, least, most in (
        ("top2", 0, 100),
        ("mean", 1, 4),
        ("scaled", 0, 100),
        ("net", -100, 100),
    ):
        score = getattr(tally, name)(headline_from=1)
        if score.value is None:
            assert not tally.answers
            continue
        assert least <= score.value <= most
        if score.interval is not None:
            exact = float(score.exact) * (100 if score.share is not None else 1)
            low, high, _ = score.interval
            assert low <= exact + 1e-9
            assert exact <= high + 1e-9


@given(COUNTS)
def test_a_net_score_is_mirrored(counts: list[int]) -> None:
    """Satisfied and dissatisfied exchanged, the interval changes its sign."""
    very, good, fair, poor = counts
    there, back = four(very + good, 0, fair, poor), four(poor, 0, fair, very + good)
    one, other = there.net().interval, back.net().interval
    if one is None or other is None:
        assert not sum(counts)
        return

    assert one.low == pytest.approx(-other.high, abs=1e-9)
    assert one.high == pytest.approx(-other.low, abs=1e-9)


@given(st.integers(1, 3000), st.data())
def test_shares_are_rounded_half_up(n: int, data: Any) -> None:
    hits = data.draw(st.integers(0, n))
    exact = Decimal(hits * 100) / Decimal(n)  # 28 digits: no tie is lost below 10**6
    wanted = exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)

    assert four(hits, 0, n - hits, 0).top2(headline_from=1).percent == wanted


# --- origins, surveys --------------------------------------------------------------


def survey(**more: Any) -> Survey:
    fields: dict[str, Any] = {
        "code": "desk",
        "name": "Phiếu tại quầy",
        "name_en": "Ballot at the counter",
        "edition": "2026",
        "in_force": Period(date(2026, 1, 1), date(2026, 12, 31)),
        "scale": FOUR_LEVELS,
        "factors": (Factor("staff", "Công chức", "Officials"),),
        "questions": (
            Question("1", "Thái độ?", "Attitude?", factor="staff"),
            Question("2", "Điểm?", "Points?", scale=ZERO_TO_TWO),
        ),
    }
    return Survey(**fields | more)


def test_a_survey_brings_its_scale() -> None:
    assert Tally({"hài lòng": 1}, survey=survey()).scale is FOUR_LEVELS
    assert Tally({"1": 1}, survey=survey(), question="2").scale is ZERO_TO_TWO
    assert Tally({"hài lòng": 1}, survey=survey(), question="1").scale is FOUR_LEVELS
    with pytest.raises(UnknownNameError) as caught:
        Tally({"hài lòng": 1}, survey=survey(), question="Ông Năm")
    assert "Năm" not in str(caught.value)
    with pytest.raises(UnknownNameError):
        survey().question("3")


def test_an_edition_that_is_not_in_force_is_told() -> None:
    tally = ha_trung(
        survey=survey(), first_on=date(2026, 12, 1), last_on=date(2027, 1, 2)
    )
    (finding,) = tally.findings()

    assert (finding.rule, finding.evidence) == ("survey-in-force", "2027-01-02")
    assert ha_trung(survey=survey(), first_on=date(2026, 2, 1)).findings() == ()
    assert "desk" in repr(tally)


def test_an_origin_is_checked() -> None:
    with pytest.raises(InvalidValueError):
        Origin(first_on=date(2026, 2, 2), last_on=date(2026, 2, 1))
    with pytest.raises(InvalidValueError):
        Origin(units=(" ",))
    with pytest.raises(WrongTypeError):
        Origin(first_on=datetime(2026, 2, 2))
    with pytest.raises(WrongTypeError):
        Origin(survey="x")  # type: ignore[arg-type]
    assert Origin(survey=survey()).respondents is Respondents.UNSTATED


def test_questions_of_one_ballot_are_not_independent() -> None:
    """Merged they give an interval that is too narrow, and it says so."""
    parts = [four(30, 0, 0, 9, question=code, unit="Xã A") for code in ("1", "2")]
    merged = Tally.merged(parts)

    assert merged.origin.questions == ("1", "2")
    assert merged.origin.question == ""
    assert "quá hẹp" in merged.top2().explain()
    assert "too narrow" in merged.top2().explain("en")
    assert "quá hẹp" not in parts[0].top2().explain()
    assert (merged + four(1, 0, 0, 0)).origin.questions == ()
    odd = Tally({"hài lòng": 1, "?": 2}, scale=FOUR_LEVELS, unit="Xã A", question="1")
    assert odd.findings()[0].place == "Xã A, 1"


def test_who_chose_to_answer_is_told() -> None:
    assert "tự chọn" in ha_trung(mode=Mode.QR).top2().explain()
    assert "by themselves" in ha_trung(mode=Mode.ONLINE).top2().explain("en")


def test_most_of_a_frame_is_told() -> None:
    """The effective size holds on average; the exact interval always."""
    assert "chắc hơn" in four(70, 0, 0, 10, frame=100).top2().explain()
    assert "exact interval" in four(70, 0, 0, 10, frame=100).top2().explain("en")
    exact = four(70, 0, 0, 10, frame=100).top2(method=IntervalMethod.CLOPPER_PEARSON)
    assert "chắc hơn" not in exact.explain()
    census = four(70, 0, 0, 10, frame=80).top2()
    assert "Toàn bộ 80" in census.explain()
    assert "All 80 of the frame answered" in census.explain("en")
    assert "Giả định" not in census.explain()


def test_merged_origins_keep_what_they_share() -> None:
    same = [
        four(1, 0, 0, 0, survey=survey(), question="1", mode=mode)
        for mode in (Mode.QR, Mode.COUNTER)
    ]
    merged = same[0] + same[1]
    other = four(1, 0, 0, 0, survey=survey(edition="2027"), question="1")

    assert merged.origin.question == "1"
    assert merged.origin.modes == (Mode.COUNTER, Mode.QR)
    assert (merged + other).origin.survey is None
    assert (merged + other).origin.question == ""


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"name": " "}, "filled|text"),
        ({"factors": ("x",)}, "Factor"),
        ({"questions": ("x",)}, "Question"),
        ({"factors": ()}, "factor of the survey"),
        ({"factors": (Factor("staff", "a", "b"),) * 2}, "nothing else"),
        ({"in_force": None}, "Period"),
        ({"breaks": ("x",)}, "SeriesBreak"),
        ({"is_complete": "no"}, "True or False"),
        ({"issuer": 5}, "text"),
        ({"notes": (b"x",)}, "text"),
        ({"max_points": Decimal("nan")}, "above zero"),
        ({"max_points": 18}, "above zero"),
        ({"citation": "x"}, "Citation"),
        (
            {"factors": (Factor("staff", "a", "b", weight=Decimal("0.9")),)},
            "sum to 1",
        ),
        (
            {
                "factors": (
                    Factor("staff", "a", "b", weight=Decimal(1)),
                    Factor("other", "a", "b"),
                )
            },
            "sum to 1",
        ),
    ],
)
def test_a_survey_is_checked(wrong: dict[str, Any], words: str) -> None:
    with pytest.raises((InvalidValueError, WrongTypeError), match=words):
        survey(**wrong)


def test_weights_sum_to_the_most_points() -> None:
    thirds = tuple(Question(str(at), "a", "b", weight=Decimal(6)) for at in range(3))

    assert survey(questions=thirds, max_points=Decimal(18)).max_points == 18
    with pytest.raises(InvalidValueError):
        survey(questions=thirds)
    with pytest.raises(InvalidValueError):
        Question("1", "a", "b", weight=Decimal(0))


def test_surveys_speak_two_languages() -> None:
    found = survey()

    assert found.label() == "Phiếu tại quầy (2026)"
    assert found.label("en") == "Ballot at the counter (2026)"
    assert found.question("1").text() == "Thái độ?"
    assert found.question("1").text("en") == "Attitude?"
    assert found.factors[0].label() == "Công chức"
    assert found.factors[0].label("en") == "Officials"
    broken = SeriesBreak(date(2022, 1, 1), "đổi đối tượng", "other respondents")
    with pytest.raises(WrongTypeError):
        SeriesBreak(datetime(2022, 1, 1), "a", "b")
    with pytest.raises(InvalidValueError):
        SeriesBreak(date(2022, 1, 1), "", "b")
    assert (broken.text(), broken.text("en")) == ("đổi đối tượng", "other respondents")


def test_a_measure_of_ones_own() -> None:
    own = Measure("smile", "Tỷ lệ mỉm cười", "Share of smiles", Unit.PERCENT)

    assert (own.label(), own.label("en")) == ("Tỷ lệ mỉm cười", "Share of smiles")
    with pytest.raises(InvalidValueError):
        Measure(" ", "a", "b")


# --- words and tables --------------------------------------------------------------

SAID: Final = """\
Tỷ lệ hài lòng (hai mức cao nhất): 90,00 %; 180 trên 200 câu trả lời \
(Rất hài lòng, Hài lòng)
Khoảng tin cậy 95 %: từ 85,70 % đến 93,11 %, khoảng Wilson, hiệu chỉnh tổng thể \
hữu hạn N = 931
Không tính vào mẫu số: 3 không áp dụng, 4 không trả lời và 2 không thuộc thang đo \
(thiếu 2,91 %)
Nguồn: Xã An Bình; phiếu tại quầy; 01/10/2026–31/10/2026; Phiếu tại quầy (2026)
Số phiếu thu về: 209/300, 69,67 %
Giả định: các câu trả lời là mẫu ngẫu nhiên từ tổng thể 931
Hỏi tại quầy, có mặt cán bộ: khoảng tin cậy chỉ nói về sai số chọn mẫu"""

SAID_EN: Final = """\
Satisfied share (top two levels): 90.00 %; 180 of 200 answers \
(Very satisfied, Satisfied)
95 % interval: 85.70 % to 93.11 %, Wilson interval, corrected for the finite \
population of 931
Not in the base: 3 not applicable, 4 no answer, and 2 not on the scale \
(missing 2.91 %)
From: Xã An Bình; ballots at the counter; 01/10/2026–31/10/2026; \
Ballot at the counter (2026)
Ballots returned: 209/300, 69.67 %
Assumed: the answers are a random sample of 931
Asked at the counter, the official present: the interval is of sampling only"""


def full() -> Tally:
    return Tally(
        HA_TRUNG | {"Không áp dụng": 3, "": 4, "tạm được": 2},
        frame=931,
        asked=300,
        unit="Xã An Bình",
        mode=Mode.COUNTER,
        first_on=date(2026, 10, 1),
        last_on=date(2026, 10, 31),
        survey=survey(),
    )


def test_a_score_says_its_reasons() -> None:
    """Read by a person: what a clerk has to say about the number."""
    assert full().top2().explain() == SAID
    assert full().top2().explain("en") == SAID_EN
    assert full().top2(level=0.995).explain("en").splitlines()[1].startswith("99.5 % ")


def test_a_mean_says_its_scale_and_its_method() -> None:
    said = full().mean().explain().splitlines()

    assert said[0] == "Điểm trung bình: 3,29 điểm; 200 câu trả lời, thang 1–4"
    assert said[1].endswith("khoảng Student (t), hiệu chỉnh tổng thể hữu hạn N = 931")
    assert full().mean().explain("en").splitlines()[0].endswith("scale 1–4")
    assert "hiệu chỉnh" not in ha_trung().mean().explain()
    assert full().top2().missing_share == Fraction(6, 206)


def test_a_balance_of_all_answers_is_twice_a_share() -> None:
    """Nobody is neutral: the interval is that of Wilson, stretched."""
    net, share = four(40, 50, 0, 10).net(), four(40, 50, 0, 10).top2()

    assert net.interval is not None
    assert share.interval is not None
    assert net.interval.low == pytest.approx(2 * share.interval.low - 100)
    assert net.interval.high == pytest.approx(2 * share.interval.high - 100)


def test_only_what_does_not_apply_is_left_out() -> None:
    tally = Tally(HA_TRUNG | {"Không áp dụng": 3})

    assert "Không tính vào mẫu số: 3 không áp dụng\n" in tally.top2().explain()


def test_a_tally_is_a_table() -> None:
    table = full().table()

    assert [row[:3] for row in table.rows] == [
        ("Rất hài lòng", 78, Decimal("39.00")),
        ("Hài lòng", 102, Decimal("51.00")),
        ("Bình thường", 20, Decimal("10.00")),
        ("Không hài lòng", 0, Decimal("0.00")),
        ("Tổng số trên thang đo", 200, None),
        ("Không áp dụng", 3, None),
        ("Không trả lời", 4, None),
        ("Không thuộc thang đo: tạm được", 2, None),
    ]
    assert full().table("en").rows[0][0] == "Very satisfied"
    assert table.notes[0].startswith("Nguồn: Xã An Bình")
    assert "Hỏi tại quầy" in table.notes[-1]
    assert four(10, 2, 0, 0).table().rows[0][1:] == (10, None, None, None)
    assert str(table) == table.text()
    assert "<table" in full()._repr_html_()
    assert "<table" in full().top2()._repr_html_()


def test_scores_are_a_table() -> None:
    scores = {"Xã A": ha_trung().top2(), "Xã B": four(0, 0, 0, 0).top2()}
    table = score_table(scores, "en")

    assert table.columns[0].name == "name"
    assert table.rows[0][2:5] == (180, 200, Decimal("90.00"))
    assert table.rows[1][4:] == (None, "%", None, None, None)
    assert table.notes == ()
    assert len(full().top2().table().columns) == 8
    assert full().top2().table().notes == tuple(SAID.splitlines()[2:])
    few = score_table({"Xã C": four(10, 2, 0, 0).top2()})
    assert few.rows[0][2:7] == (12, 12, None, "%", None)
    with pytest.raises(WrongTypeError):
        score_table([ha_trung().top2()])  # type: ignore[arg-type]


def test_tidy_rows_are_for_data_frames() -> None:
    rows = tidy({"Xã A": ha_trung(), "Xã B": four(0, 0, 0, 0)})

    assert len(rows) == 8
    assert rows[1] | {"low": 0, "high": 0} == {
        "unit": "Xã A",
        "level": "Hài lòng",
        "level_en": "Satisfied",
        "position": 2,
        "side": "satisfied",
        "count": 102,
        "answers": 200,
        "percent": 51.0,
        "low": 0,
        "high": 0,
    }
    assert rows[7]["percent"] is rows[7]["low"] is None
    (one,) = tidy_scores({"Xã A": four(10, 2, 0, 0).scaled()})
    assert one["withheld"]
    assert (one["hits"], one["base"]) == (None, 12)
    assert one["percent"] == pytest.approx(94.444444)
