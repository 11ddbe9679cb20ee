"""
Tests of ``cqtt.satisfaction.official``.

Oracle: the worked examples of the reference (nine indicators 14.5; 1000 dossiers, 30
late, 20 disliked, 10 both; points 96 → 6, 81 → 5.4, 45 → 3.0), and the ballots of Hà
Trung.  Properties: the set form against counting one by one; it is never below the
additive form; an indicator rounds as the ``decimal`` module does.
"""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any, Final

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtt.errors import InvalidValueError, UnknownLocaleError, WrongTypeError
from cqtt.facts import gradings, surveys
from cqtt.facts.compiled import national
from cqtt.findings import Severity
from cqtt.gradings import Grade, Grading
from cqtt.law import Confidence, Document
from cqtt.rates import Formula, Rate
from cqtt.satisfaction import (
    FIVE_LEVELS,
    FOUR_LEVELS,
    ONE_TO_TEN,
    ZERO_TO_TWO,
    Level,
    Scale,
    Side,
    Tally,
    official,
)
from cqtt.satisfaction.official import (
    BALLOT_SHARE,
    INDICATORS,
    REFLECTIONS_ON_TIME,
    WITHOUT_COMPLAINT,
    WITHOUT_COMPLAINT_ADDED,
    NineIndicators,
    Per,
    SatisfactionGroup,
    SatisfactionRate,
    ballot_share,
    contact_points,
    explain_two_rates,
    nine_indicators,
    points_of,
    reflections_on_time,
    reflections_satisfaction,
    time_points,
    without_complaint,
    without_complaint_added,
)
from cqtt.satisfaction.official.nine_result import IN_FORCE
from cqtt.satisfaction.official.sources import HA_TRUNG_REPORT

HA_TRUNG: Final = Tally(
    {"Rất hài lòng": 78, "Hài lòng": 102, "Bình thường": 20, "Không hài lòng": 0}
)
LATE: Final = {f"H{number}" for number in range(30)}
DISLIKED: Final = {f"H{number}" for number in range(20, 40)}


def slug_of(caught: "pytest.ExceptionInfo[Any]") -> str:
    expected = caught.value.expected
    assert isinstance(expected, str)
    return expected


# --- the two rates -----------------------------------------------------------------


def test_the_ballot_share_of_ha_trung() -> None:
    """Oracle: 39 % and 51 % of 200."""
    rate = ballot_share(HA_TRUNG)

    assert (rate.numerator, rate.denominator, rate.percent) == (180, 200, Decimal(90))
    assert rate.percent == HA_TRUNG.top2().percent
    assert isinstance(rate, Rate)


def test_the_ballot_share_leaves_out_what_is_no_answer() -> None:
    counts = {"Rất hài lòng": 3, "Không hài lòng": 1, "Không áp dụng": 4, "": 5, "?": 6}

    rate = ballot_share(Tally(counts, scale=FIVE_LEVELS))

    assert (rate.numerator, rate.denominator) == (3, 4)


def test_few_ballots_have_counts_and_no_percentage() -> None:
    """Below 30 answers, as a score; who wants a percentage asks for it."""
    few = Tally(
        {"Rất hài lòng": 20, "Hài lòng": 6, "Bình thường": 3}, scale=FOUR_LEVELS
    )
    rate, asked = ballot_share(few), ballot_share(few, headline_from=1)
    enough = ballot_share(few + Tally({"Hài lòng": 1}, scale=FOUR_LEVELS))

    assert (rate.percent, rate.share) == (None, Fraction(26, 29))
    assert (rate.text(), rate.text("en")) == ("26 trên 29", "26 of 29")
    assert asked.percent == Decimal("89.66")
    assert enough.percent == 90
    assert enough.findings() == asked.findings() == ()
    (finding,) = rate.findings()
    assert (finding.rule, finding.evidence) == ("enough-answers", "29")
    assert rate.explain().startswith(
        "Tỷ lệ người trả lời hài lòng: 26 phiếu chọn mức hài lòng trên 29 phiếu trả "
        "lời (Báo cáo"
    )
    assert (
        "Chỉ có 29 phiếu trả lời, dưới 30: nêu số phiếu, không nêu tỷ lệ %."
        in rate.explain()
    )
    assert "26 ballots at a satisfied level of 29 ballots answered (" in rate.explain(
        "en"
    )
    silence = without_complaint(10, counted_out=1)
    assert silence.percent == 90
    said = explain_two_rates(rate, silence).splitlines()[0]
    assert said == (
        "Tỷ lệ người trả lời hài lòng: 26 trên 29 (phiếu chọn mức hài lòng / phiếu trả "
        "lời)"
    )


def test_the_satisfied_levels_are_those_of_the_scale() -> None:
    """A scale may mark one level, or three."""
    marks = (Side.SATISFIED, Side.DISSATISFIED)
    levels = [
        Level(f"Mức {at}", f"Level {at}", points=-at, side=side)
        for at, side in enumerate(marks)
    ]
    one = ballot_share(Tally({"Mức 0": 40}, scale=Scale("hai", levels)))

    assert [level.label for level in one.levels] == ["Mức 0"]
    assert "Mức hài lòng: Mức 0." in one.explain()
    assert "Satisfied levels: Level 0." in one.explain("en")
    assert "two" not in one.explain("en")


def test_only_a_tally_has_a_ballot_share() -> None:
    with pytest.raises(WrongTypeError) as caught:
        ballot_share({"Hài lòng": 1})  # type: ignore[arg-type]
    assert slug_of(caught) == "tally-of-ballots"
    with pytest.raises(WrongTypeError):
        ballot_share(HA_TRUNG, headline_from=1.5)  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError):
        ballot_share(HA_TRUNG, headline_from=-1)


def test_the_report_is_the_one_of_the_registry() -> None:
    """One document of the facts, as an example of practice."""
    report = national().documents["report-hatrung-2022-12"]

    assert report == HA_TRUNG_REPORT
    assert BALLOT_SHARE.source().endswith(
        "một ví dụ thực hành: phiếu khảo sát tại bộ phận một cửa; độ tin cậy trung bình"
    )


def test_the_ballot_share_of_nobody_is_none() -> None:
    rate = ballot_share(Tally({}, scale=FIVE_LEVELS))

    assert rate.percent is None
    assert "không có số liệu" in rate.explain()
    assert rate.findings()[0].evidence == "0"


def test_a_scale_without_satisfied_levels_has_no_ballot_share() -> None:
    with pytest.raises(InvalidValueError) as caught:
        ballot_share(Tally({}, scale=ONE_TO_TEN))

    assert slug_of(caught) == "marked-scale"


def test_the_two_rates_say_that_they_are_not_to_be_compared() -> None:
    ballots, silence = ballot_share(HA_TRUNG), without_complaint(1000, counted_out=40)

    assert not ballots.counts_silence
    assert silence.counts_silence
    assert ballots.explain() == (
        "Tỷ lệ người trả lời hài lòng: 180 phiếu chọn mức hài lòng trên 200 phiếu trả "
        "lời, chiếm 90,00 % (Báo cáo tháng 12/2022 của Ủy ban nhân dân thị trấn Hà "
        "Trung về kết quả xây dựng mô hình “Chính quyền thân thiện, vì Nhân dân phục "
        "vụ”, một ví dụ thực hành: phiếu khảo sát tại bộ phận một cửa; độ tin cậy "
        "trung bình). Mức hài lòng: Rất hài lòng và Hài lòng. Không so sánh được với "
        "tỷ lệ theo Bộ chỉ số 766, nơi người không nói gì được tính là hài lòng."
    )
    assert silence.explain("en") == (
        "Satisfaction with receiving and settling procedures: 960 dossiers neither "
        "late nor disliked nor complained about of 1000 dossiers, 96.00 % (Decision "
        "766/QĐ-TTg of 23 June 2022 of the Prime Minister, indicators 5.2 to 5.4, by "
        "the document that describes its formulas; medium confidence). Silence counts "
        "as satisfied; not to be compared with the share of people who answered that "
        "they are satisfied. Each dossier is taken off once: the reading without "
        "double counting, while the document that describes the formulas writes the "
        "additive form."
    )
    for one, other in ((ballots, silence), (silence, ballots)):
        (finding,) = one.comparable_with(other)
        assert finding.rule == "one-reading-of-silence"
        assert finding.severity is Severity.WARNING
        assert finding.place == one.formula.name
        assert finding.evidence == other.formula.name


def test_rates_of_one_formula_are_compared() -> None:
    one, other = ballot_share(HA_TRUNG), ballot_share(HA_TRUNG + HA_TRUNG)

    assert one.comparable_with(other) == ()


def test_the_forms_of_766_are_not_compared_with_each_other() -> None:
    sets = without_complaint(10, counted_out=1)
    added = without_complaint_added(10, late=1, disliked_or_complained=0)

    assert [each.rule for each in sets.comparable_with(added)] == ["one-formula"]
    on_time = reflections_on_time(9, 10)
    rules = [each.rule for each in ballot_share(HA_TRUNG).comparable_with(on_time)]
    assert rules == ["one-formula"]


def test_the_two_rates_explained() -> None:
    vietnamese, english = explain_two_rates(), explain_two_rates(locale="en")

    assert len(vietnamese.splitlines()) == 2
    assert "phiếu chọn mức hài lòng / phiếu trả lời" in vietnamese
    assert "người không nói gì được tính là hài lòng" in vietnamese
    assert "silence counts as satisfied" in english
    with pytest.raises(UnknownLocaleError):
        explain_two_rates(locale="fr")


def test_two_results_are_put_side_by_side() -> None:
    """90 % of 200 ballots and 96 % of 1000 dossiers, and why they differ."""
    silence = without_complaint(1000, counted_out=40)

    assert explain_two_rates(ballot_share(HA_TRUNG), silence) == (
        "Tỷ lệ người trả lời hài lòng: 90,00 %, 180 trên 200 (phiếu chọn mức hài lòng "
        "/ phiếu trả lời)\n"
        "Mức độ hài lòng trong tiếp nhận, giải quyết thủ tục hành chính: 96,00 %, 960 "
        "trên 1000 (hồ sơ không trễ hạn, không bị đánh giá không hài lòng, không bị "
        "phản ánh / hồ sơ)\n"
        "Hai tỷ lệ đo hai việc khác nhau: tỷ lệ trước chỉ tính người trả lời phiếu, "
        "trong đó đếm người chọn mức hài lòng; tỷ lệ sau tính mọi hồ sơ, người không "
        "nói gì được tính là hài lòng. Nêu riêng từng tỷ lệ, không dùng thay cho nhau."
    )
    reflections = reflections_satisfaction(10, counted_out=1)
    said = explain_two_rates(ballot_share(HA_TRUNG), reflections, locale="en")
    assert "the second counts all reflections within authority" in said


@pytest.mark.parametrize(
    ("rates", "error"),
    [
        (("en",), WrongTypeError),
        ((ballot_share(HA_TRUNG),), WrongTypeError),
        ((None, without_complaint(9, counted_out=1)), WrongTypeError),
        ((ballot_share(HA_TRUNG), reflections_on_time(9, 10)), WrongTypeError),
        ((ballot_share(HA_TRUNG), ballot_share(HA_TRUNG)), InvalidValueError),
        ((without_complaint(9, counted_out=1),) * 2, InvalidValueError),
    ],
)
def test_only_two_readings_are_put_side_by_side(
    rates: tuple[Any, ...], error: type[Exception]
) -> None:
    with pytest.raises(error) as caught:
        explain_two_rates(*rates)

    assert slug_of(caught) == "two-readings"


def test_every_formula_is_of_medium_confidence() -> None:
    formulas = [each for each in vars(official).values() if isinstance(each, Formula)]

    assert len(formulas) == 5
    assert {each.confidence for each in formulas} == {Confidence.MEDIUM}
    assert len({each.label_en for each in formulas}) == 5
    assert all(each.citation for each in formulas)
    assert isinstance(
        BALLOT_SHARE.citation and BALLOT_SHARE.citation.document, Document
    )


# --- Decision 766 ------------------------------------------------------------------


def test_the_set_form_and_the_additive_form() -> None:
    """Oracle: 1000 dossiers, 30 late, 20 disliked, 10 both: 96.0 % and 95.0 %."""
    sets = without_complaint(1000, late=LATE, disliked_or_complained=DISLIKED)
    added = without_complaint_added(1000, late=30, disliked_or_complained=20)

    assert (sets.percent, added.percent) == (Decimal(96), Decimal(95))
    assert sets == without_complaint(1000, counted_out=40)
    assert (sets.formula, added.formula) == (WITHOUT_COMPLAINT, WITHOUT_COMPLAINT_ADDED)
    assert added.taken_off == (30, 20)
    assert added.explain().startswith(
        "Mức độ hài lòng trong tiếp nhận, giải quyết thủ tục hành chính, trừ từng "
        "nhóm: 950 hồ sơ còn lại khi trừ số trễ hạn và số bị đánh giá không hài lòng, "
        "bị phản ánh trên 1000 hồ sơ, chiếm 95,00 % ("
    )
    assert "). 1000 − 30 − 20 = 950. Người" in added.explain()  # noqa: RUF001 a minus
    assert "). 1000 − 30 − 20 = 950. Silence" in added.explain("en")  # noqa: RUF001
    assert "neither" not in added.explain("en")
    assert "bị trừ hai lần" in added.explain()
    assert "subtracted twice" in added.explain("en")
    assert "không tính trùng" in sets.explain()
    assert "twice" not in sets.explain("en")
    assert added.counts_silence


def test_reflections() -> None:
    """The catalogue writes no additive form of 5.3."""
    sets = reflections_satisfaction(
        1000, late=LATE, disliked_or_complained=list(DISLIKED)
    )

    assert sets.percent == 96
    assert "additive" not in sets.explain("en")
    assert reflections_satisfaction(1000, counted_out=40) == sets


def test_an_id_that_comes_twice_counts_once() -> None:
    ids = ["H1", "H1", "H2"]

    assert without_complaint(10, late=ids, disliked_or_complained=()).numerator == 8


def test_the_additive_form_below_zero_names_the_set_form() -> None:
    with pytest.raises(InvalidValueError) as caught:
        without_complaint_added(10, late=6, disliked_or_complained=5)

    assert slug_of(caught) == "left-above-zero"
    assert "use without_complaint() with the ids" in str(caught.value)
    assert "dùng without_complaint() với mã" in caught.value.message("vi")
    assert without_complaint_added(10, late=5, disliked_or_complained=5).numerator == 0


def test_more_cannot_be_counted_out_than_there_are() -> None:
    with pytest.raises(InvalidValueError) as caught:
        without_complaint(10, late=range(6), disliked_or_complained=range(5, 11))

    assert slug_of(caught) == "part-of-base"
    assert caught.value.got == 11


@pytest.mark.parametrize(
    "groups",
    [
        {},
        {"late": ()},
        {"disliked_or_complained": ()},
        {"late": (), "counted_out": 0},
        {"disliked_or_complained": (), "counted_out": 0},
        {"late": (), "disliked_or_complained": (), "counted_out": 0},
    ],
)
def test_both_groups_or_their_number(groups: Mapping[str, Any]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        without_complaint(10, **groups)

    assert slug_of(caught) == "ids-or-number"


@pytest.mark.parametrize("ids", ["H12", b"H12", 3, [["H12"]]])
def test_ids_that_are_none(ids: Any) -> None:
    with pytest.raises(WrongTypeError) as caught:
        without_complaint(10, late=ids, disliked_or_complained=())

    assert slug_of(caught) == "ids"
    assert "H12" not in str(caught.value)


@pytest.mark.parametrize("count", [True, 1.0, "1", None])
def test_numbers_of_dossiers_are_whole(count: Any) -> None:
    with pytest.raises(WrongTypeError):
        without_complaint(count, counted_out=0)
    with pytest.raises(WrongTypeError):
        without_complaint_added(10, late=count, disliked_or_complained=0)
    with pytest.raises(WrongTypeError):
        reflections_on_time(count, 3)


def test_numbers_of_numpy_are_taken() -> None:
    rate = without_complaint(np.int64(10), counted_out=np.int32(1))  # type: ignore[arg-type]

    assert rate == without_complaint(10, counted_out=1)


@given(
    st.sets(st.integers(0, 30)),
    st.sets(st.integers(0, 30)),
    st.integers(62, 100),
)
def test_the_set_form_counts_one_by_one(
    late: set[int], disliked: set[int], total: int
) -> None:
    sets = without_complaint(total, late=late, disliked_or_complained=disliked)
    added = without_complaint_added(
        total, late=len(late), disliked_or_complained=len(disliked)
    )

    calm = [each for each in range(total) if each not in late and each not in disliked]
    assert sets.numerator == len(calm)
    assert added.numerator <= sets.numerator
    assert (added.numerator == sets.numerator) is late.isdisjoint(disliked)


def group(
    on_time: tuple[int, int] = (9, 10), calm: int = 0, dossiers: int = 1000
) -> SatisfactionGroup:
    return SatisfactionGroup(
        reflections_on_time=reflections_on_time(*on_time),
        reflections_satisfaction=reflections_satisfaction(100, counted_out=calm),
        settling_satisfaction=without_complaint(dossiers, counted_out=0),
    )


@pytest.mark.parametrize(
    ("counted", "base", "points"),
    [
        (96, 100, "6.00"),
        (90, 100, "6.00"),
        (81, 100, "5.40"),
        (45, 100, "3.00"),
        (0, 100, "0.00"),
        (100, 100, "6.00"),
        (899, 1000, "5.99"),  # 5.99333…
        (8999, 10000, "6.00"),  # 5.99933…
        (3, 400, "0.05"),  # exactly 0.05
        (27, 800, "0.23"),  # exactly 0.225, a tie
    ],
)
def test_points_of_a_ratio(counted: int, base: int, points: str) -> None:
    """Oracle: 96 → 6, 81 → 5.4, 45 → 3.0."""
    found = group((counted, base))

    assert found.points[0] == Decimal(points)
    assert str(found.points[0]) == points


def test_the_group_of_766() -> None:
    found = group((45, 100), 19)

    assert found.points == (Decimal("3.00"), Decimal("5.40"), Decimal("6.00"))
    assert (found.total, found.max_points) == (Decimal("14.40"), Decimal(18))
    assert found.confidence is Confidence.MEDIUM
    assert (
        found.explain("en")
        .splitlines()[0]
        .startswith(
            "5.2 Reflections settled on time: 45 reflections early or on time of 100 "
            "reflections within authority, 45.00 % (Decision 766"
        )
    )
    assert "→ 5,40 điểm" in found.explain()
    assert "Tổng 14,40/18 điểm" in found.explain()
    assert "Total 14.40 of 18 points" in found.explain("en")
    assert found.explain().splitlines()[-2] == (
        "Với 5.2, ngưỡng 90 % là cách đọc, độ tin cậy thấp: nguồn nêu cho mức hài lòng"
    )
    assert "For 5.2 the 90 % is a reading" in found.table("en").notes[0]
    assert found.explain().splitlines()[-1].endswith("độ tin cậy trung bình)")
    assert found.explain("en").splitlines()[-1].endswith("medium confidence)")


def test_a_ratio_without_a_base_has_no_points() -> None:
    found = group((0, 0), 19)

    assert found.points[0] is None
    assert (found.total, found.points_so_far) == (None, Decimal("11.40"))
    assert "“0 hoặc không áp dụng”" in found.explain()
    assert "“0 or N/A”" in found.explain("en")
    assert "→ no points" in found.explain("en")
    assert found.table().to_records()[0]["points"] is None


def test_the_group_as_a_table() -> None:
    found = group((45, 100), 19)

    records = found.table("en").to_records()
    assert [record["code"] for record in records] == ["5.2", "5.3", "5.4", ""]
    assert records[-1]["points"] == Decimal("14.40")
    assert "medium confidence" in found.table("en").text("en")
    assert found._repr_html_() == found.table().html()
    assert "14,40" in found._repr_html_()


def test_the_additive_form_is_a_ratio_too() -> None:
    added = SatisfactionGroup(
        reflections_on_time=reflections_on_time(9, 10),
        reflections_satisfaction=reflections_satisfaction(100, counted_out=11),
        settling_satisfaction=without_complaint_added(
            1000, late=30, disliked_or_complained=20
        ),
    )

    assert added.points[1:] == (Decimal("5.93"), Decimal("6.00"))
    assert "subtracted twice" in added.explain("en")


def test_ratios_stand_in_their_own_place() -> None:
    with pytest.raises(InvalidValueError) as caught:
        SatisfactionGroup(
            reflections_on_time=reflections_on_time(9, 10),
            reflections_satisfaction=reflections_satisfaction(9, counted_out=0),
            settling_satisfaction=ballot_share(HA_TRUNG),
        )

    assert slug_of(caught) == "ratio-of-its-name"
    with pytest.raises(WrongTypeError):
        SatisfactionGroup(
            reflections_on_time=Fraction(1, 2),  # type: ignore[arg-type]
            reflections_satisfaction=reflections_satisfaction(9, counted_out=0),
            settling_satisfaction=without_complaint(9, counted_out=0),
        )


def test_points_in_proportion_from_the_start() -> None:
    half = SatisfactionRate(1, 2, REFLECTIONS_ON_TIME)

    assert points_of(half, Decimal(20)) == Decimal("10.00")
    assert points_of(Rate(0, 0, REFLECTIONS_ON_TIME), Decimal(20)) is None


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ((0.5, Decimal(6)), WrongTypeError),
        ((Rate(1, 2, REFLECTIONS_ON_TIME), 6.0), WrongTypeError),
        ((Rate(1, 2, REFLECTIONS_ON_TIME), True), WrongTypeError),
        ((Rate(1, 2, REFLECTIONS_ON_TIME), Decimal("NaN")), InvalidValueError),
        ((Rate(1, 2, REFLECTIONS_ON_TIME), Decimal("1e999999")), InvalidValueError),
        ((Rate(1, 2, REFLECTIONS_ON_TIME), 0), InvalidValueError),
    ],
)
def test_points_of_what_is_no_rate(
    given: tuple[Any, ...], error: type[Exception]
) -> None:
    with pytest.raises(error):
        points_of(*given)
    for full_from, kind in ((0, InvalidValueError), (2, InvalidValueError)):
        with pytest.raises(kind):
            points_of(
                Rate(1, 2, REFLECTIONS_ON_TIME),
                Decimal(6),
                full_from=full_from,  # type: ignore[arg-type]
            )


# --- the nine indicators -----------------------------------------------------------

EXAMPLE: Final[Mapping[int, Any]] = {
    1: [2, 2, 1, 0],  # 1.25, which banker's rounding would make 1.2
    2: {2: 8, 1: 2},
    3: Tally({"2": 1, "1": 1, "0": 0}, scale=ZERO_TO_TWO),
    4: [2],
    5: 2,
    6: 1,
    7: Decimal("1.9"),
    8: (2,),
    9: [1],
}
CLASSES: Final = Grading(
    "nine",
    (
        Grade("Xuất sắc", "Excellent", Decimal(15)),
        Grade("Tốt", "Good", Decimal(12)),
        Grade("Khá", "Fair", Decimal(0)),
    ),
    Decimal(18),
)


def test_the_worked_example_of_nine_indicators() -> None:
    """Oracle: 1.3, 1.8, 1.5, 2.0, 2, 1, 1.9, 2, 1 make 14.5, which is "tốt"."""
    found = nine_indicators(EXAMPLE, on=date(2025, 6, 30), grading=CLASSES)

    scores = [str(each.score) for each in found.scores]
    assert scores == ["1.3", "1.8", "1.5", "2.0", "2.0", "1.0", "1.9", "2.0", "1.0"]
    assert found.total == Decimal("14.5")
    assert found.grade is not None
    assert found.grade.label == "Tốt"
    assert found.missing == ()
    assert found.findings() == ()
    assert (found.scores[0].points, found.scores[0].dossiers) == (5, 4)
    assert (found.scores[4].points, found.scores[4].dossiers) == (None, None)


def test_rounding_comes_before_summing() -> None:
    """Nine times 1.25 are 11.25; rounded first they are 11.7."""
    found = nine_indicators(dict.fromkeys(range(1, 10), (2, 2, 1, 0)))

    assert found.total == Decimal("11.7")


def test_the_most_are_eighteen() -> None:
    found = nine_indicators(dict.fromkeys(range(1, 10), (2,)))

    assert (found.total, found.max_points) == (Decimal("18.0"), 18)


def test_an_indicator_without_data_is_not_zero() -> None:
    points: dict[int, Any] = {**EXAMPLE, 3: None, 5: [], 9: {2: 0}}
    del points[1]

    found = nine_indicators(points, grading=CLASSES)

    assert [each.number for each in found.missing] == [1, 3, 5, 9]
    assert (found.total, found.grade) == (None, None)
    assert (found.points_so_far, found.most_so_far) == (Decimal("8.7"), 10)
    assert {finding.rule for finding in found.findings()} == {"indicator-with-data"}
    assert "Chưa có số liệu của chỉ số 1, 3, 5, 9" in found.explain()
    assert "No data for indicator 1, 3, 5, 9, which is not zero" in found.explain("en")
    assert "8.7 of 10" in found.explain("en")
    assert "No total." in found.explain("en")
    assert "Không có tổng điểm." in found.explain()


@pytest.mark.parametrize("on", [date(2018, 6, 20), date(2025, 7, 1)])
def test_a_day_when_they_were_not_in_force(on: date) -> None:
    found = nine_indicators(EXAMPLE, on=on)

    assert [each.rule for each in found.findings()] == ["nine-indicators-in-force"]
    assert found.findings()[0].severity is Severity.ERROR
    assert f"{on:%d/%m/%Y}" in found.explain()


@pytest.mark.parametrize(
    ("on", "rules"),
    [
        (date(2018, 6, 21), ["circular-of-nine-indicators"]),
        (date(2019, 1, 5), ["circular-of-nine-indicators"]),
        (date(2019, 1, 6), []),
    ],
)
def test_the_circular_came_after_the_decree(on: date, rules: list[str]) -> None:
    """B1.5: from 6 January 2019, while the decree is of 21 June 2018."""
    found = nine_indicators(EXAMPLE, on=on)

    assert [each.rule for each in found.findings()] == rules
    assert ("Nghị định 61/2018 có hiệu lực" in found.explain()) is bool(rules)


@pytest.mark.parametrize(
    ("points", "evidence"),
    [
        ((2, 1), "1.5 of 2"),
        ((2, 2), "2.0 of 2"),
        (Decimal("1.7"), "1.7"),
        ({2: 1}, None),
        (2, None),
    ],
)
def test_a_unit_gets_one_score(points: Any, evidence: str | None) -> None:
    """Indicators 5, 6, 8 and 9; of 6 it is less sure."""
    found = nine_indicators({**EXAMPLE, 6: points, 9: points})
    told = [(each.place, each.severity, each.evidence) for each in found.findings()]

    assert told == (
        [
            ("points[6]", Severity.NOTE, evidence),
            ("points[9]", Severity.WARNING, evidence),
        ]
        if evidence
        else []
    )
    assert ("not an average" in found.explain("en")) is bool(evidence)


@pytest.mark.parametrize("on", [None, date(2025, 6, 30)])
def test_a_day_when_they_were_in_force(on: date | None) -> None:
    assert nine_indicators(EXAMPLE, on=on).findings() == ()


def test_the_nine_explained() -> None:
    found = nine_indicators(EXAMPLE, grading=CLASSES)

    scores, reasons = found.explain().split("\n9. ")
    first, *_, eighth = scores.splitlines()
    assert first.startswith("1. ")
    assert first.endswith(": 5/4 → 1,3")
    assert eighth.startswith("8. ")
    assert reasons.partition("\n")[2] == (
        "Tổng điểm: 14,5/18 điểm.\n"
        "Xếp loại: Tốt, từ 12 đến dưới 15.\n"
        "Mỗi chỉ số làm tròn một chữ số thập phân (0,05 làm tròn lên) trước khi cộng.\n"
        "Chỉ số 6 chấm theo cơ quan: độ tin cậy trung bình, một nguồn xếp vào cả hai "
        "nhóm.\n"
        "Điều 13 Thông tư 01/2018/TT-VPCP ngày 23/11/2018 của Văn phòng Chính phủ, "
        "tổng hợp theo Điều 15; căn cứ Điều 31 Nghị định 61/2018/NĐ-CP"
    )
    english = found.explain("en")
    assert "\nTotal: 14.5 of 18 points.\nClass: Good, from 12 to below" in english
    assert "medium confidence" in english
    assert "Xếp loại" not in nine_indicators(EXAMPLE).explain()


def test_the_class_names_its_source() -> None:
    from cqtt.statutes import NINE_INDICATORS

    sourced = Grading(
        "nine",
        CLASSES.grades,
        Decimal(18),
        citation=NINE_INDICATORS,
        confidence=Confidence.MEDIUM,
    )

    line = nine_indicators(EXAMPLE, grading=sourced).explain("en").splitlines()[10]
    assert line.endswith("medium confidence).")


def test_the_nine_with_the_facts() -> None:
    """The classes and the names are those of the facts: 14.5 good, 15 excellent."""
    grading, survey = gradings()["nine-indicators"], surveys()["nine-indicators"]
    found = nine_indicators(EXAMPLE, grading=grading)
    better = nine_indicators({**EXAMPLE, 3: [2]}, grading=grading)

    assert (found.total, found.grade) == (Decimal("14.5"), grading.grades[1])
    assert (better.total, better.grade) == (Decimal("15.0"), grading.grades[0])
    assert "Đúng 15 điểm là xuất sắc: điều này chưa kiểm chứng" in better.explain()
    assert "exactly 15 is excellent is unverified" in better.explain("en")
    assert "chưa kiểm chứng, vì" not in found.explain()
    assert "độ tin cậy trung bình" in found.explain().splitlines()[10]
    told = [(each.text("vi"), each.text("en")) for each in survey.questions]
    assert [(each.name, each.name_en) for each in INDICATORS] == told
    assert survey.in_force == IN_FORCE


def test_the_nine_as_a_table() -> None:
    found = nine_indicators({**EXAMPLE, 9: None})

    records = found.table("en").to_records()
    assert len(records) == 10
    assert records[0]["indicator"] == "Total time against the legal time"
    assert [record["per"] for record in records[4:7]] == ["unit", "unit", "dossier"]
    assert records[8]["score"] is None
    assert records[9]["score"] is None
    assert found._repr_html_() == found.table().html()
    assert "1,3" in found._repr_html_()


def test_what_goes_by_dossier_and_what_by_unit() -> None:
    """Oracle: 1–4 and 7 by dossier, 5, 6, 8, 9 by unit; 6 is less sure."""
    by_dossier = [each.number for each in INDICATORS if each.per is Per.DOSSIER]
    sure = {each.number: each.confidence for each in INDICATORS}

    assert by_dossier == [1, 2, 3, 4, 7]
    assert {number for number, each in sure.items() if each is Confidence.MEDIUM} == {6}
    assert nine_indicators(EXAMPLE).confidence is Confidence.MEDIUM
    assert [each.number for each in INDICATORS] == list(range(1, 10))


@pytest.mark.parametrize(
    ("points", "slug"),
    [
        ({0: [1]}, "indicator-number"),
        ({10: [1]}, "indicator-number"),
        ({True: [1]}, "indicator-number"),
        ({1: [3]}, "zero-to-two"),
        ({1: {3: 1}}, "zero-to-two"),
        ({1: [-1]}, "count"),
        ({1: {2: -1}}, "count"),
        ({1: 3}, "score-of-indicator"),
        ({1: -1}, "score-of-indicator"),
        ({1: Decimal("1.25")}, "score-of-indicator"),
        ({1: Decimal("2.1")}, "score-of-indicator"),
        ({1: Decimal("NaN")}, "score-of-indicator"),
        ({1: HA_TRUNG}, "zero-to-two"),
    ],
)
def test_points_that_cannot_be(points: Any, slug: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        nine_indicators(points)

    assert slug_of(caught) == slug


@pytest.mark.parametrize(
    ("points", "slug"),
    [
        ([[1]], "points-by-indicator"),
        ({1: 1.3}, "points-of-dossiers"),
        ({1: "22"}, "points-of-dossiers"),
        ({1: True}, "points-of-dossiers"),
        ({1: [1.0]}, "whole-number"),
        ({1: [None]}, "whole-number"),
        ({1: [True]}, "whole-number"),
        ({1: {2: 1.0}}, "whole-number"),
    ],
)
def test_points_of_the_wrong_type(points: Any, slug: str) -> None:
    with pytest.raises(WrongTypeError) as caught:
        nine_indicators(points)

    assert slug_of(caught) == slug


def test_days_and_gradings_that_cannot_be() -> None:
    hundred = Grading(
        "hundred",
        (Grade("Đạt", "Passed", Decimal(50)), Grade("Không", "Failed", Decimal(0))),
        Decimal(100),
    )
    with pytest.raises(WrongTypeError):
        nine_indicators({}, on=datetime(2025, 6, 30, 8, 0))
    with pytest.raises(WrongTypeError):
        nine_indicators({}, on="2025-06-30")  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        nine_indicators({}, grading="nine")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError) as caught:
        nine_indicators({}, grading=hundred)
    assert slug_of(caught) == "grading-to-eighteen"


def test_the_repr_is_short() -> None:
    assert repr(nine_indicators(EXAMPLE, grading=CLASSES)) == (
        "NineIndicators(on=None, grading='nine')"
    )
    assert isinstance(nine_indicators({}), NineIndicators)


@given(st.lists(st.integers(0, 2), min_size=1, max_size=60))
def test_an_indicator_rounds_as_decimals_do(points: list[int]) -> None:
    found = nine_indicators({1: points}).scores[0]

    exact = Decimal(sum(points)) / Decimal(len(points))
    assert found.score == exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
    counted = {point: points.count(point) for point in points}
    assert nine_indicators({1: counted}).scores[0] == found


# --- what earns points -------------------------------------------------------------


@pytest.mark.parametrize(
    ("used", "allowed", "points"),
    [
        (4, 5, 2),
        (5, 5, 1),
        (6, 5, 0),
        (0, 0, 1),
        (Decimal("4.5"), 5, 2),
        (Fraction(11, 2), Decimal("5.5"), 1),
    ],
)
def test_points_for_time(
    used: Decimal | Fraction, allowed: Decimal | Fraction, points: int
) -> None:
    """Oracle: shorter 2, equal 1, longer 0 (B11.1)."""
    assert time_points(used, allowed) == points


@pytest.mark.parametrize(
    ("used", "kind"),
    [
        (4.5, WrongTypeError),
        (True, WrongTypeError),
        ("4", WrongTypeError),
        (-1, InvalidValueError),
        (Decimal("NaN"), InvalidValueError),
        (Decimal("Infinity"), InvalidValueError),
    ],
)
def test_times_that_cannot_be(used: Any, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        time_points(used, 5)
    with pytest.raises(kind):
        time_points(5, used)


@pytest.mark.parametrize(
    ("contacts", "excused", "points"),
    [(0, 0, 2), (1, 0, 1), (2, 0, 0), (9, 0, 0), (2, 1, 1), (2, 2, 2), (3, 1, 0)],
)
def test_points_for_contacts(contacts: int, excused: int, points: int) -> None:
    """Oracle: none 2, one 1, more 0, unless by the applicant's fault (B11.1)."""
    assert contact_points(contacts, by_applicants_fault=excused) == points


def test_contacts_that_cannot_be() -> None:
    with pytest.raises(InvalidValueError):
        contact_points(-1)
    with pytest.raises(WrongTypeError):
        contact_points(True)  # noqa: FBT003 the wrong type is the point
    with pytest.raises(InvalidValueError) as caught:
        contact_points(1, by_applicants_fault=2)
    assert slug_of(caught) == "part-of-base"
