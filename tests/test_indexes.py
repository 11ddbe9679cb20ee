"""
Tests of ``cqtt.satisfaction.indexes``.

Oracle: small surveys computed by hand; scipy's t interval of the mean of the ballots.
Properties: the index of ballots against a naive mean; it lies between the least and the
most of its questions; equal weights given by hand change nothing.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from statistics import fmean
from typing import Any, Final

import numpy as np
import pandas as pd
import polars as pl
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from cqtt.errors import InvalidValueError, UnknownNameError, WrongTypeError
from cqtt.satisfaction import (
    FIVE_LEVELS,
    FOUR_LEVELS,
    ZERO_TO_TWO,
    Factor,
    Question,
    Survey,
    Tally,
)
from cqtt.satisfaction.index_result import SatisfactionIndex
from cqtt.satisfaction.indexes import index, index_of_ballots

BEST, GOOD, FAIR, POOR = FOUR_LEVELS.labels
SURVEY: Final = Survey(
    code="mau",
    name="Phiếu mẫu",
    name_en="Sample ballot",
    edition="2026",
    scale=FOUR_LEVELS,
    factors=(
        Factor("service", "Phục vụ", "Service"),
        Factor("result", "Kết quả", "Result"),
    ),
    questions=(
        Question("speed", "Thời gian", "Time", factor="service"),
        Question("manner", "Thái độ", "Manner", factor="service"),
        Question("paper", "Kết quả đúng", "Correct result", factor="result"),
    ),
)


def tally(best: int, good: int, fair: int, poor: int) -> Tally:
    counts = dict(zip(FOUR_LEVELS.labels, (best, good, fair, poor), strict=True))
    return Tally(counts, scale=FOUR_LEVELS)


# Top two: 80, 60, 90 percent.  Means of 4 to 1: 3.3, 2.6, 3.7; of 0 to 100: 76.67 …
TALLIES: Final = {
    "speed": tally(50, 30, 20, 0),
    "manner": tally(10, 50, 30, 10),
    "paper": tally(80, 10, 10, 0),
}


def weighted(**weights: Decimal) -> Survey:
    questions = [
        evolve(each, weight=weights.get(each.code)) for each in SURVEY.questions
    ]
    factors = [evolve(each, weight=weights.get(each.code)) for each in SURVEY.factors]
    return evolve(SURVEY, questions=questions, factors=factors)


def slug_of(caught: "pytest.ExceptionInfo[Any]") -> str:
    expected = caught.value.expected
    assert isinstance(expected, str)
    return expected


# --- by hand -----------------------------------------------------------------------


def test_questions_weigh_the_same() -> None:
    """(80 + 60 + 90) / 3 = 76.67."""
    found = index(TALLIES, SURVEY)

    assert (found.exact, found.value) == (Fraction(230, 3), Decimal("76.67"))
    assert [part.value for part in found.parts] == [80, 60, 90]
    assert (found.method, found.weights) == ("top2", "criteria")
    assert (found.interval, found.ballots, found.base) == (None, None, 100)
    assert found.findings() == ()


def test_factors_weigh_the_same() -> None:
    """((80 + 60) / 2 + 90) / 2 = 80."""
    found = index(TALLIES, SURVEY, weights="factors")

    assert found.value == Decimal("80.00")
    shares = [part.weight for part in found.parts]
    assert shares == [Fraction(1, 4), Fraction(1, 4), Fraction(1, 2)]


def test_the_scaled_mean() -> None:
    """Means 3.3, 2.6 and 3.7 of 1 to 4 are 76.67, 53.33 and 90 of 0 to 100."""
    found = index(TALLIES, SURVEY, method="scaled_mean")

    assert found.value == Decimal("73.33")
    assert [part.value for part in found.parts] == [
        TALLIES[code].scaled().value for code in ("speed", "manner", "paper")
    ]


def test_the_weights_of_the_survey_are_used() -> None:
    """0.5 × 80 + 0.3 × 60 + 0.2 × 90 = 76; 0.7 × 70 + 0.3 × 90 = 76."""
    questions = weighted(
        speed=Decimal("0.5"), manner=Decimal("0.3"), paper=Decimal("0.2")
    )
    factors = weighted(service=Decimal(70), result=Decimal(30))

    assert index(TALLIES, questions).value == Decimal("76.00")
    assert index(TALLIES, factors, weights="factors").value == Decimal("76.00")
    assert "theo phiếu khảo sát" in index(TALLIES, questions).explain()
    stated = index(TALLIES, factors, weights="factors").explain("en")
    assert "of factors as the survey states" in stated
    assert "all questions the same" in index(TALLIES, factors).explain("en")


@pytest.mark.parametrize(
    ("weights", "value"),
    [
        (
            {
                "speed": Decimal("0.5"),
                "manner": Decimal("0.3"),
                "paper": Decimal("0.2"),
            },
            76,
        ),
        ({"speed": 50, "manner": 30, "paper": 20}, 76),
        (
            {
                "speed": Fraction(1, 3),
                "manner": Fraction(1, 3),
                "paper": Fraction(1, 3),
            },
            0,
        ),
        ({"service": 70, "result": 30}, 76),
    ],
)
def test_weights_of_ones_own(weights: Mapping[str, Any], value: int) -> None:
    found = index(TALLIES, SURVEY, weights=weights)

    assert found.value == (Decimal(value) if value else index(TALLIES, SURVEY).value)
    assert found.weights == "own"
    assert "do người tính đặt" in found.explain()


# --- without answers ---------------------------------------------------------------


def test_a_question_without_answers_is_not_zero() -> None:
    found = index({**TALLIES, "paper": tally(0, 0, 0, 0)}, SURVEY)
    without = {code: each for code, each in TALLIES.items() if code != "paper"}

    assert found == index(without, SURVEY)
    assert (found.exact, found.value) == (None, None)
    assert [each.code for each in found.missing] == ["paper"]
    rules = [each.rule for each in found.findings()]
    assert rules == ["question-with-answers", "enough-answers"]
    assert "không tính là 0: paper" in found.explain()
    assert "not zero: paper" in found.explain("en")
    assert "questions without answers" in found.explain("en")


def test_few_answers_give_no_headline() -> None:
    few = {**TALLIES, "paper": tally(20, 9, 0, 0)}

    found = index(few, SURVEY)
    assert (found.value, found.is_withheld) == (None, True)
    assert found.exact == 80
    assert "chỉ có 29 câu trả lời" in found.explain()
    assert "only 29 answers" in found.explain("en")
    assert index(few, SURVEY, headline_from=29).value == Decimal("80.00")


def test_unread_answers_are_found_once() -> None:
    odd = Tally({"Rất hài lòng": 40, "Tuyệt": 2}, scale=FOUR_LEVELS)

    found = index({"speed": odd, "manner": odd, "paper": odd}, SURVEY)

    assert [each.rule for each in found.findings()] == ["known-label"]


# --- ballots -----------------------------------------------------------------------

BALLOTS: Final = (
    [{"speed": BEST, "manner": GOOD, "paper": BEST}] * 20
    + [{"speed": GOOD, "manner": "BINH THUONG", "paper": GOOD}] * 15
    + [{"speed": FAIR, "manner": POOR, "paper": FAIR}] * 5
)


@pytest.mark.parametrize("level", [0.8, 0.95, 0.99])
def test_the_interval_of_ballots_is_that_of_scipy(level: float) -> None:
    found = index_of_ballots(BALLOTS, SURVEY, level=level)

    values = [100.0] * 20 + [200 / 3] * 15 + [0.0] * 5
    expected = stats.t.interval(level, 39, fmean(values), stats.sem(values))
    assert found.interval is not None
    assert found.interval[:2] == pytest.approx(expected, rel=1e-9)
    assert found.interval.level == level
    assert found.exact == Fraction(75)
    assert (found.ballots, found.left_out) == (40, 0)


def test_ballots_give_what_their_tallies_give() -> None:
    for method in ("top2", "scaled_mean"):
        found = index_of_ballots(BALLOTS, SURVEY, method=method, weights="factors")
        tallies = {part.question.code: part.tally for part in found.parts}

        assert index(tallies, SURVEY, method=method, weights="factors") == evolve(
            found, interval=None, ballots=None
        )


def test_a_ballot_that_leaves_a_question_out_is_left_out() -> None:
    open_ones: list[Mapping[str, Any]] = [
        {"speed": BEST, "manner": GOOD},
        {"speed": BEST, "manner": GOOD, "paper": None},
        {"speed": BEST, "manner": GOOD, "paper": "Không áp dụng"},
        {"speed": BEST, "manner": GOOD, "paper": "Tuyệt"},
    ]

    found = index_of_ballots([*BALLOTS, *open_ones], SURVEY)

    assert (found.ballots, found.left_out, found.unknown) == (40, 4, 1)
    assert found.interval == index_of_ballots(BALLOTS, SURVEY).interval
    assert (
        " Bỏ 3 phiếu trả lời thiếu hoặc có câu không áp dụng."
        " Bỏ 1 phiếu có câu trả lời không thuộc thang đo.\n"
    ) in found.explain()
    assert (
        " Ballots left out, a question being open or not applicable: 3."
        " Ballots left out, an answer being off the scale: 1.\n"
    ) in found.explain("en")
    assert [(each.rule, each.place, each.evidence) for each in found.findings()] == [
        ("answers-on-the-scale", "paper", "1")
    ]
    assert "Tuyệt" not in repr(found) + str(found.findings())


def test_a_ballot_both_open_and_off_the_scale_is_left_out_once() -> None:
    """It counts as unknown; each answer off the scale is told at its question."""
    odd = {"speed": "chị Mẫu kêu", "manner": None, "paper": 7, "other": "x"}

    found = index_of_ballots([*BALLOTS, odd, odd, {}], SURVEY)

    assert (found.left_out, found.unknown) == (3, 2)
    assert [(each.rule, each.place, each.evidence) for each in found.findings()] == [
        ("answers-on-the-scale", "speed", "2"),
        ("numbers-on-the-scale", "paper", "2"),
    ]
    assert "Mẫu" not in "".join(each.message() for each in found.findings())


CODED: Final[list[dict[str, Any]]] = [
    *([{"speed": 1, "manner": 2, "paper": 1}] * 20),
    *([{"speed": 2, "manner": 3, "paper": 2}] * 15),
    *([{"speed": 3, "manner": 4, "paper": 3}] * 5),
]
CODES: Final = dict(enumerate(FOUR_LEVELS.labels, start=1))


def test_codes_stand_for_labels() -> None:
    assert index_of_ballots(CODED, SURVEY, codes=CODES) == index_of_ballots(
        BALLOTS, SURVEY
    )


def test_numbers_without_codes_are_not_called_unanswered() -> None:
    """They came, and name no level: pass codes."""
    found = index_of_ballots(CODED, SURVEY)

    assert (found.ballots, found.left_out, found.unknown) == (0, 40, 40)
    rules = [(each.rule, each.place, each.evidence) for each in found.findings()]
    assert rules == [
        ("whole-ballots", "index", "none"),
        ("enough-answers", "index", "0"),
        ("numbers-on-the-scale", "speed", "40"),
        ("numbers-on-the-scale", "manner", "40"),
        ("numbers-on-the-scale", "paper", "40"),
    ]
    assert "codes={1: 'Rất hài lòng', …}" in found.findings()[-1].message()
    assert "codes={1: 'Rất hài lòng', …}" in found.findings()[-1].message("en")
    said, english = found.explain(), found.explain("en")
    assert said.startswith("Chỉ số hài lòng: không nêu, không có phiếu trả lời đủ;")
    assert "not given, no complete ballot;" in english
    assert "Không có câu trả lời" not in said
    assert "Without answers" not in english
    assert "Bỏ 40 phiếu có câu trả lời không thuộc thang đo." in said
    assert "thiếu" not in said


def test_numbers_off_a_scale_of_numbers_need_no_codes() -> None:
    numbered = evolve(SURVEY, scale=ZERO_TO_TWO)
    seven = {"speed": 7, "manner": 2, "paper": 1.0}

    found = index_of_ballots([seven], numbered, method="scaled_mean")

    assert [each.rule for each in found.findings()][-1] == "answers-on-the-scale"


def test_true_is_no_code_and_lists_are_no_answers() -> None:
    odd = [{"speed": True, "manner": [1], "paper": 1}]

    found = index_of_ballots(odd, SURVEY, codes=CODES)
    yes = index_of_ballots(
        [dict.fromkeys(TALLIES, True)], SURVEY, codes={True: GOOD, False: POOR}
    )

    assert [each.place for each in found.findings()][-2:] == ["speed", "manner"]
    assert (yes.ballots, yes.exact) == (1, Fraction(100))
    with pytest.raises(WrongTypeError) as caught:
        index_of_ballots(CODED, SURVEY, codes=[GOOD])  # type: ignore[arg-type]
    assert slug_of(caught) == "codes-by-answer"


@pytest.mark.parametrize("count", [2, 40])
def test_ballots_that_are_alike_have_no_interval(count: int) -> None:
    found = index_of_ballots(BALLOTS[:1] * count, SURVEY)

    assert (found.interval, found.ballots) == (None, count)
    assert "mọi phiếu cho cùng một chỉ số, nên không biết" in found.explain()
    assert "all ballots give one index, which does not tell" in found.explain("en")
    assert "quá ít" not in found.explain()
    assert "too few" not in found.explain("en")


@pytest.mark.parametrize("make", [pd.DataFrame, pl.DataFrame, pl.LazyFrame])
def test_a_data_frame_is_told_how_it_becomes_ballots(make: Any) -> None:
    with pytest.raises(WrongTypeError) as caught:
        index_of_ballots(make(BALLOTS), SURVEY)

    assert slug_of(caught) == "ballots-one-by-one"
    assert 'df.to_dict("records")' in str(caught.value)
    records = pd.DataFrame(BALLOTS).to_dict("records")
    assert index_of_ballots(records, SURVEY).ballots == 40


def test_a_frame_narrows_the_interval() -> None:
    wide = index_of_ballots(BALLOTS, SURVEY).interval
    narrow = index_of_ballots(BALLOTS, SURVEY, frame=50).interval
    whole = index_of_ballots(BALLOTS, SURVEY, frame=40).interval

    assert wide is not None
    assert narrow is not None
    assert whole is not None
    assert wide.low < narrow.low < whole.low == whole.high == 75
    with pytest.raises(InvalidValueError):
        index_of_ballots(BALLOTS, SURVEY, frame=39)


@pytest.mark.parametrize("count", [0, 1])
def test_too_few_ballots_have_no_interval(count: int) -> None:
    found = index_of_ballots(BALLOTS[:count], SURVEY)

    assert (found.interval, found.ballots) == (None, count)
    assert "quá ít phiếu" in found.explain()
    assert "too few complete ballots" in found.explain("en")


ANSWER: Final = st.sampled_from([*FOUR_LEVELS.labels, None])


@given(st.lists(st.tuples(ANSWER, ANSWER, ANSWER), max_size=40))
def test_the_index_is_the_mean_of_the_ballots(rows: list[tuple[Any, ...]]) -> None:
    ballots = [dict(zip(TALLIES, row, strict=True)) for row in rows]

    found = index_of_ballots(ballots, SURVEY, method="scaled_mean")

    points = {BEST: 100.0, GOOD: 200 / 3, FAIR: 100 / 3, POOR: 0.0}
    whole = [[points[each] for each in row] for row in rows if None not in row]
    assert (found.ballots, found.left_out) == (len(whole), len(rows) - len(whole))
    if whole:
        assert found.exact is not None
        assert float(found.exact) == pytest.approx(fmean(map(fmean, whole)))
    varied = len({round(fmean(row), 6) for row in whole}) > 1
    assert (found.interval is not None) == varied
    if found.interval is not None:
        spread = np.std([fmean(row) for row in whole], ddof=1) / len(whole) ** 0.5
        reach = stats.t.ppf(0.975, len(whole) - 1) * spread
        assert (found.interval.high - found.interval.low) / 2 == pytest.approx(
            reach, abs=1e-9
        )


COUNT: Final = st.integers(0, 50)


@given(st.lists(st.tuples(COUNT, COUNT, COUNT, COUNT), min_size=3, max_size=3))
def test_the_index_lies_between_its_questions(rows: list[tuple[int, ...]]) -> None:
    tallies = {code: tally(*row) for code, row in zip(TALLIES, rows, strict=True)}
    found = index(tallies, SURVEY, weights="factors")

    values = [part.exact for part in found.parts if part.exact is not None]
    if found.exact is not None:
        assert min(values) <= found.exact <= max(values)
    same = dict.fromkeys(TALLIES, Fraction(1, 3))
    assert index(tallies, SURVEY).exact == index(tallies, SURVEY, weights=same).exact


# --- for people --------------------------------------------------------------------


def test_an_index_explains_itself() -> None:
    assert index(TALLIES, SURVEY).explain() == (
        "Chỉ số hài lòng: 76,67 trên 100; Phiếu mẫu (2026), 3 câu hỏi.\n"
        "Mỗi câu hỏi: tỷ lệ chọn hai mức cao nhất, % (top2).\n"
        "Trọng số: các câu hỏi như nhau (criteria).\n"
        "Không có khoảng tin cậy: cần từng phiếu, vì một người trả lời nhiều câu.\n"
        "Công thức của chỉ số SIPAS chưa rõ: kết quả này không phải SIPAS."
    )
    assert index_of_ballots(
        BALLOTS, evolve(SURVEY, is_complete=False), method="scaled_mean"
    ).explain("en") == (
        "Index of satisfaction: 68.06 of 100; Sample ballot (2026), 3 questions.\n"
        "Each question: the mean scaled to 0–100 (scaled_mean).\n"
        "Weights: all questions the same (criteria).\n"
        "95 % interval (t, 40 complete ballots): 60.54 to 75.57.\n"
        "The survey does not hold every question of its source.\n"
        "How SIPAS is computed is not settled: this is not SIPAS."
    )


def test_the_interval_in_vietnamese() -> None:
    lines = index_of_ballots(BALLOTS, SURVEY, level=0.999).explain().splitlines()

    assert lines[3].startswith("Khoảng tin cậy 99,9 % (t, 40 phiếu đủ): ")
    assert "chia đều" in index(TALLIES, SURVEY, weights="factors").explain()


def test_an_index_as_a_table() -> None:
    found = index_of_ballots(BALLOTS, SURVEY, weights="factors")

    records = found.table("en").to_records()
    assert [record["weight"] for record in records] == [25, 25, 50, None]
    assert [record["value"] for record in records][-1] == found.value
    assert records[0]["question"] == "Time"
    assert found._repr_html_() == found.table().html()
    assert "Thời gian" in found._repr_html_()
    assert "not SIPAS" in found.table("en").text("en")


def test_what_keeps_two_indexes_apart() -> None:
    found = index(TALLIES, SURVEY)
    other = index(TALLIES, evolve(SURVEY, edition="2027"), method="scaled_mean")
    factors = index(TALLIES, SURVEY, weights="factors")
    same = index(TALLIES, SURVEY, weights=dict.fromkeys(TALLIES, Fraction(1, 3)))

    assert [each.place for each in found.comparable_with(other)] == ["survey", "method"]
    assert [each.place for each in found.comparable_with(factors)] == ["weights"]
    assert {each.rule for each in found.comparable_with(other)} == {"one-index-method"}
    assert found.comparable_with(same) == ()


def test_the_repr_is_short() -> None:
    found = index(TALLIES, SURVEY)

    assert isinstance(found, SatisfactionIndex)
    assert repr(found).startswith("SatisfactionIndex(survey='mau', method='top2'")
    assert len(repr(found)) < 160


# --- bad input ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("weights", "slug"),
    [
        ("equal", "weights-of-index"),
        (None, "weights-of-index"),
        ({"speed": Decimal("0.5"), "manner": Decimal("0.3")}, "sum-of-weights"),
        ({"speed": 50, "manner": 50}, "weights-by-code"),
        ({"service": 50, "else": 50}, "weights-by-code"),
        ({}, "sum-of-weights"),
        ({"speed": 100, "manner": 0, "paper": 0}, "weight"),
        ({"speed": Decimal("NaN"), "manner": 0, "paper": 0}, "weight"),
    ],
)
def test_weights_that_cannot_be(weights: Any, slug: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        index(TALLIES, SURVEY, weights=weights)

    assert slug_of(caught) == slug


@pytest.mark.parametrize("weight", [0.5, True, "0.5", None])
def test_weights_of_the_wrong_type(weight: Any) -> None:
    with pytest.raises(WrongTypeError):
        index(TALLIES, SURVEY, weights={"service": weight, "result": weight})


def test_factors_need_questions_and_questions_factors() -> None:
    loose = evolve(
        SURVEY, questions=(*SURVEY.questions, Question("more", "Khác", "Other"))
    )
    empty = evolve(SURVEY, questions=SURVEY.questions[:2])

    for survey in (loose, empty):
        with pytest.raises(InvalidValueError) as caught:
            index({}, survey, weights="factors")
        assert slug_of(caught) == "questions-in-factors"
    with pytest.raises(InvalidValueError) as caught:
        index({}, empty, weights={"service": 50, "result": 50})
    assert slug_of(caught) == "questions-in-factors"


def test_surveys_that_have_no_index() -> None:
    bare = evolve(SURVEY, questions=())
    ratio = evolve(SURVEY, scale=None)

    for survey, slug in (
        (bare, "survey-with-questions"),
        (ratio, "question-on-a-scale"),
    ):
        with pytest.raises(InvalidValueError) as caught:
            index({}, survey)
        assert slug_of(caught) == slug
    with pytest.raises(WrongTypeError):
        index({}, None)  # type: ignore[arg-type]


def test_tallies_that_do_not_fit() -> None:
    other = Tally({}, scale=FIVE_LEVELS)

    with pytest.raises(InvalidValueError) as caught:
        index({"speed": other}, SURVEY)
    assert slug_of(caught) == "scale-of-question"
    with pytest.raises(UnknownNameError):
        index({"sped": tally(1, 0, 0, 0)}, SURVEY)


def test_methods_that_cannot_be() -> None:
    with pytest.raises(InvalidValueError) as caught:
        index(TALLIES, SURVEY, method="sipas")  # type: ignore[arg-type]
    assert slug_of(caught) == "method-of-index"
    with pytest.raises(InvalidValueError) as caught:
        index({}, evolve(SURVEY, scale=ZERO_TO_TWO))
    assert slug_of(caught) == "top-two-satisfied"


def test_ballots_that_are_none() -> None:
    with pytest.raises(WrongTypeError) as caught:
        index_of_ballots(["speed"], SURVEY)  # type: ignore[list-item]

    assert slug_of(caught) == "ballot"


def test_an_error_says_the_type_of_a_ballot_only() -> None:
    """What a citizen wrote stays out of it."""
    for ballot in (["chị Mẫu kêu"], "chị Mẫu kêu"):
        with pytest.raises(WrongTypeError) as caught:
            index_of_ballots([ballot], SURVEY)  # type: ignore[list-item]
        assert "Mẫu" not in str(caught.value)
        assert caught.value.got == type(ballot).__name__


@pytest.mark.parametrize("ballots", [{"speed": "Hài lòng"}, "chị Mẫu", 5, None])
def test_ballots_in_what_is_no_list(ballots: Any) -> None:
    with pytest.raises(WrongTypeError) as caught:
        index_of_ballots(ballots, SURVEY)
    assert slug_of(caught) == "ballots-one-by-one"
    assert "Mẫu" not in str(caught.value)


@pytest.mark.parametrize("tallies", [[1], None, {"speed": {"Hài lòng": 1}}])
def test_tallies_that_are_none(tallies: Any) -> None:
    with pytest.raises(WrongTypeError) as caught:
        index(tallies, SURVEY)
    assert slug_of(caught) == "tallies-by-question"


@pytest.mark.parametrize(
    ("least", "error"),
    [(1.5, WrongTypeError), ("30", WrongTypeError), (-1, InvalidValueError)],
)
def test_headlines_begin_at_a_whole_number(least: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        index({}, SURVEY, headline_from=least)
    with pytest.raises(error):
        index_of_ballots([], SURVEY, headline_from=least)
