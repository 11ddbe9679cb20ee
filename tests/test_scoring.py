"""
Tests of scoring: points, totals, classes, recognition, gains, files, rounds.

Oracles: typed from ``scorecards.json`` and ``satisfaction-conduct-letters.md`` Part 3
and 1b, 1c: the class borders of Đồng Nai, Hải Dương, the nine indicators and Decree 335
on both sides, the nine rows of Bình Dương, and the rule pattern of Decision 25/2021.
Properties: the total is the plain sum, a class contains the total, order never matters,
rounds never mix.  Units and people are invented.
"""

from collections.abc import Callable
from copy import copy
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any, ClassVar, Final

import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from cqtt import facts
from cqtt.agencies import Actor, Unit
from cqtt.conduct import (
    CodeOfConduct,
    Commitment,
    ConductItem,
    GroupBy,
    assess,
    coverage,
)
from cqtt.errors import (
    CqttError,
    InvalidValueError,
    UnknownNameError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.findings import Finding
from cqtt.law import Confidence, Period
from cqtt.rates import Rate
from cqtt.reports.formulas import ON_TIME_OF_FINISHED
from cqtt.satisfaction import Tally
from cqtt.scorecards import (
    AllOrNothing,
    Amount,
    Answer,
    Banded,
    BonusRule,
    ClassBand,
    ClassTable,
    Count,
    Criterion,
    Deducting,
    Evidence,
    Exhibit,
    Given,
    MinimumPerCriterion,
    MinimumTotal,
    PerShare,
    PerUnit,
    PointBand,
    Points,
    Quantity,
    Range,
    Requirement,
    Round,
    Rounds,
    Scorecard,
    ScoreSheet,
    ScoringRule,
    Share,
    Standing,
    YesNo,
    side_by_side,
)

D: Final = Decimal
F: Final = Fraction
YEAR: Final = Period(date(2026, 1, 1), date(2026, 12, 31))


def classes(*borders: tuple[str, str | None]) -> ClassTable:
    """Return half-open classes from the best to the worst, each from its border up."""
    tops = [None, *(low for _, low in borders)]
    return ClassTable(
        ClassBand(
            label,
            label,
            Range(None if low is None else D(low), None if top is None else D(top)),
        )
        for (label, low), top in zip(borders, tops, strict=False)
    )


def scorecard(*criteria: Criterion, **more: Any) -> Scorecard:
    """Return a scorecard of an invented commune."""
    names = {"code": "xa-mau", "name": "Bảng", "name_en": "Card", "edition": "2026"}
    return Scorecard(**{**names, "criteria": criteria, **more})


def criterion(code: str, most: int | None = None, **more: Any) -> Criterion:
    """Return a criterion that is named by its code."""
    return Criterion(code, f"Mục {code}", f"Item {code}", most and D(most), **more)


def error(make: Callable[[], object], kind: type[CqttError]) -> Any:
    """Return the error that making something raises."""
    with pytest.raises(kind) as caught:
        make()
    return caught.value


def labels(sheet: ScoreSheet) -> list[str]:
    """Return the possible classes by their labels."""
    return [each.label for each in sheet.possible_classes]


def grade(sheet: ScoreSheet) -> str | None:
    """Return the label of the class."""
    return sheet.grade.label if sheet.grade else None


def english(sheet: ScoreSheet) -> list[str]:
    """Return why there is no class, in English."""
    return [each.text("en") for each in sheet.refusals]


STARS: Final = classes(
    ("4 sao", "95"), ("3 sao", "90"), ("2 sao", "80"), ("1 sao", None)
)
DONG_NAI: Final = scorecard(
    criterion("1", 15),
    criterion("2", 15),
    criterion("3", 20, measure="satisfaction"),
    criterion("4", 50),
    criterion("5", standing=Standing.UNKNOWN),
    scale=D(100),
    classes=STARS,
    bonus=BonusRule.UNKNOWN,
)


def dong_nai(total: str, **more: Any) -> ScoreSheet:
    """Return a scoring of 50 points in the first three criteria and the rest."""
    given = {"1": D(15), "2": D(15), "3": D(20), "4": D(total) - 50, **more}
    return DONG_NAI.score(given)


# --- oracles: classes ------------------------------------------------------------


@pytest.mark.parametrize(
    ("total", "label"),
    [
        ("50", "1 sao"),
        ("79.99", "1 sao"),
        ("80", "2 sao"),
        ("89.99", "2 sao"),
        ("90", "3 sao"),
        ("94.99", "3 sao"),
        ("95", "4 sao"),
        ("100", "4 sao"),
    ],
)
def test_stars_of_dong_nai(total: str, label: str) -> None:
    """Oracle: borders as the press summary prints them; no initiative is claimed."""
    sheet = dong_nai(total, **{"5": D(0)})

    assert (grade(sheet), sheet.total) == (label, D(total))
    assert sheet.refusals == ()
    assert labels(sheet) == [label]


@pytest.mark.parametrize(
    ("total", "label"),
    [
        ("79.99", "Không đạt"),
        ("80", "Mức 1"),
        ("84.99", "Mức 1"),
        ("85", "Mức 2"),
        ("89.99", "Mức 2"),
        ("90", "Mức 3"),
        ("94.99", "Mức 3"),
        ("95", "Mức 4"),
        ("100", "Mức 4"),
    ],
)
def test_levels_of_hai_duong(total: str, label: str) -> None:
    """Oracle: five criteria with unknown maxima; the best class is closed at 100."""
    table = classes(
        ("Mức 4", "95"),
        ("Mức 3", "90"),
        ("Mức 2", "85"),
        ("Mức 1", "80"),
        ("Không đạt", None),
    )
    best = evolve(table.bands[0], range=Range(D(95), D(100), has_high=True))
    card = scorecard(
        *(criterion(str(code)) for code in range(1, 6)),
        scale=D(100),
        classes=ClassTable((best, *table.bands[1:])),
    )
    sheet = card.score({"1": D(total), **{str(code): D(0) for code in range(2, 6)}})

    assert grade(sheet) == label


BINH_DUONG: Final = (
    ("TP Thủ Dầu Một", "51.75", "32.83", "84.58"),
    ("TX Tân Uyên", "48.75", "33.25", "82.00"),
    ("Bàu Bàng", "47.45", "32.82", "80.27"),
    ("TX Thuận An", "46.80", "32.24", "79.04"),
    ("TX Dĩ An", "46.50", "31.56", "78.06"),
    ("TX Bến Cát", "45.75", "32.08", "77.83"),
    ("Dầu Tiếng", "44.00", "32.22", "76.22"),
    ("Phú Giáo", "46.00", "30.03", "76.03"),
    ("Bắc Tân Uyên", "40.45", "31.01", "71.46"),
)


def test_rows_of_binh_duong_add_up() -> None:
    """Oracle: 65 points of appraisal and 35 of a survey; the mean is 78.39."""
    card = scorecard(criterion("TD", 65), criterion("XHH", 35), scale=D(100))
    sheets = [
        card.score({"TD": D(appraisal), "XHH": D(survey)}, unit=unit)
        for unit, appraisal, survey, _ in BINH_DUONG
    ]

    assert [sheet.total for sheet in sheets] == [D(row[3]) for row in BINH_DUONG]
    mean = sum(sheet.exact_total for sheet in sheets) / len(sheets)
    assert round(float(mean), 2) == 78.39
    assert english(sheets[0]) == ["the scorecard has no classes"]


NINE: Final = scorecard(
    *(criterion(str(code), 2, places=1) for code in range(1, 10)),
    scale=D(18),
    classes=ClassTable.of_grading(facts.gradings()["nine-indicators"]),
)


def test_the_worked_example_of_nine_indicators() -> None:
    """Oracle: 5/4 rounds to 1.3 before summing; the total 14.5 is good."""
    points = ("1.25", "1.8", "1.5", "2.0", "2", "1", "1.9", "2", "1")
    sheet = NINE.score({str(n): D(each) for n, each in enumerate(points, 1)})

    assert sheet.line("1").exact == F(13, 10)
    assert "rounded half up to 1 place" in sheet.line("1").reason("en")
    assert "làm tròn 1 chữ số thập phân" in sheet.line("1").reason()
    assert (sheet.total, grade(sheet)) == (D("14.50"), "Tốt")


@pytest.mark.parametrize(
    ("total", "label"),
    [
        ("5.9", "Yếu"),
        ("6", "Trung bình"),
        ("8.9", "Trung bình"),
        ("9", "Khá"),
        ("11.9", "Khá"),
        ("12", "Tốt"),
        ("14.9", "Tốt"),
        ("15", "Xuất sắc"),
        ("18", "Xuất sắc"),
    ],
)
def test_classes_of_nine_indicators(total: str, label: str) -> None:
    """Oracle: the borders of the package's grading."""
    left, given = D(total), {}
    for code in range(1, 10):
        given[str(code)] = min(left, D(2))
        left -= given[str(code)]

    assert grade(NINE.score(given)) == label


FAILED: Final = "Không hoàn thành nhiệm vụ"
DISCIPLINED: Final = Requirement(
    "disciplined", "Bị kỷ luật", "Disciplined", wanted=False, grade=FAILED
)
DECREE_335: Final = scorecard(
    criterion("A", 30),
    criterion("B", 70),
    scale=D(100),
    classes=classes(
        ("Hoàn thành xuất sắc nhiệm vụ", "90"),
        ("Hoàn thành tốt nhiệm vụ", "70"),
        ("Hoàn thành nhiệm vụ", "50"),
        (FAILED, None),
    ),
    conditions=(DISCIPLINED,),
)


@pytest.mark.parametrize(
    ("b", "label"),
    [
        ("19.99", FAILED),
        ("20", "Hoàn thành nhiệm vụ"),
        ("39.99", "Hoàn thành nhiệm vụ"),
        ("40", "Hoàn thành tốt nhiệm vụ"),
        ("59.99", "Hoàn thành tốt nhiệm vụ"),
        ("60", "Hoàn thành xuất sắc nhiệm vụ"),
        ("70", "Hoàn thành xuất sắc nhiệm vụ"),
    ],
)
def test_classes_of_decree_335(b: str, label: str) -> None:
    """Oracle: 50, 70 and 90 of 100; a knock-out leads to the last class anyway."""
    given = {"A": D(30), "B": D(b)}

    assert grade(DECREE_335.score(given, answers={"disciplined": False})) == label
    assert grade(DECREE_335.score(given, answers={"disciplined": True})) == FAILED


def test_a_knock_out_that_nobody_answered_is_no_class() -> None:
    """The reason and both classes are named; the worst class needs no answer."""
    best, worst = ({"A": D(30), "B": D(b)} for b in (70, 0))
    sheet = DECREE_335.score(best)

    assert english(sheet) == ["not answered: Disciplined: must be “no”"]
    assert labels(sheet) == ["Hoàn thành xuất sắc nhiệm vụ", FAILED]
    assert grade(DECREE_335.score(worst)) == FAILED
    assert grade(DECREE_335.score({}, answers={"disciplined": True})) == FAILED


# --- oracle: the rule pattern of Decision 25/2021 --------------------------------

DECISION_25: Final = scorecard(
    criterion("1", 20),
    criterion("2", 30, parts=(criterion("2.1", 10), criterion("2.2", 20))),
    criterion("3", 50),
    scale=D(100),
    conditions=(
        MinimumTotal(D(80)),
        MinimumPerCriterion(D(50)),
        Requirement(
            "disciplined-leader",
            "Có người đứng đầu bị kỷ luật",
            "A leader was disciplined",
            wanted=False,
        ),
    ),
)
NOBODY: Final = {"disciplined-leader": False}


@pytest.mark.parametrize(
    ("points", "answer", "met"),
    [
        (("15", "5", "10", "50"), False, (True, True, True)),
        (("15", "5", "9.99", "50"), False, (False, False, True)),
        (("14.99", "5", "10", "50"), False, (False, True, True)),
        (("10", "5", "15", "50"), False, (True, True, True)),
        (("9.99", "5", "20", "50"), False, (True, False, True)),
        (("20", "0", "15", "45"), False, (True, True, True)),
        (("20", "0", "14.99", "50"), False, (True, False, True)),
        (("20", "10", "20", "50"), True, (True, True, False)),
    ],
)
def test_the_rule_pattern_of_decision_25(
    points: tuple[str, ...], answer: Any, met: tuple[bool, ...]
) -> None:
    """Oracle: total ≥ 80, each criterion ≥ 50 % of its most, no knock-out."""
    codes = ("1", "2.1", "2.2", "3")
    given = {code: D(each) for code, each in zip(codes, points, strict=True)}
    recognition = DECISION_25.score(
        given, answers={"disciplined-leader": answer}
    ).recognition

    assert recognition is not None
    assert tuple(each.is_met for each in recognition.results) == met
    assert recognition.is_met is all(met)


def test_recognition_tells_its_numbers() -> None:
    """A floor that is missed by a hair is not shown as reached."""
    given = {"1": D("9.9999"), "2.1": D(5), "2.2": D(15), "3": D(50)}
    sheet = DECISION_25.score(given, answers=NOBODY)
    recognition = sheet.recognition

    assert recognition is not None
    assert recognition.explain("en").splitlines() == [
        "Conditions: not met",
        "- at least 80 points in all: not met (total 79.99)",
        (
            "- at least 50 % of the most in every top-level criterion: "
            "not met (1: 9.99 of 20 (49.99 %))"
        ),
        "- A leader was disciplined: must be “no”: met (answered: no)",
    ]
    assert recognition.explain().splitlines() == [
        "Điều kiện kèm theo: không đạt",
        "- tổng điểm từ 80 trở lên: không đạt (tổng điểm 79,99)",
        (
            "- mỗi tiêu chí lớn đạt từ 50 % điểm tối đa trở lên: "
            "không đạt (tiêu chí 1: 9,99 trên 20 điểm (49,99 %))"
        ),
        "- Có người đứng đầu bị kỷ luật: yêu cầu “không”; trả lời “không”: đạt",
    ]


def test_recognition_of_what_is_missing_is_not_decidable() -> None:
    """Unless the rest cannot lift it, or has lifted it already."""
    open_ = DECISION_25.score({"1": D(20), "2.1": D(10)}).recognition
    low = DECISION_25.score({"1": D(0), "3": D(24)}, answers=NOBODY).recognition
    high = DECISION_25.score({"1": D(20), "2.2": D(15), "3": D(50)}).recognition

    assert open_ is not None
    assert low is not None
    assert high is not None
    assert [each.is_met for each in open_.results] == [None, None, None]
    assert open_.is_met is None
    assert "not answered" in open_.explain("en")
    assert "total from 30 to 100 points" in open_.explain("en")
    assert [each.is_met for each in low.results] == [False, False, True]
    assert [each.is_met for each in high.results] == [True, True, None]
    assert "met (each of 1, 2, 3 does)" in high.explain("en")
    assert "đạt (đều đạt: 1, 2, 3)" in high.explain()
    assert DONG_NAI.score({}).recognition is None


def test_a_floor_needs_the_most_points_and_no_bonus() -> None:
    """A group without its own most takes that of its parts; a bonus needs none."""
    card = scorecard(
        criterion("1", parts=(criterion("1.1", 10), criterion("1.2", 10))),
        criterion("2"),
        criterion("3", 5, standing=Standing.BONUS),
        criterion("4", 5, standing=Standing.UNKNOWN),
        conditions=(MinimumPerCriterion(D(50)),),
    )
    given = {"1.1": D(10), "1.2": D(0), "2": D(9), "3": D(0), "4": D(0)}
    recognition = card.score(given).recognition

    assert recognition is not None
    assert recognition.results[0].is_met is None
    assert recognition.results[0].reason.en == (
        "2: 9 (most points not known); 4: 0 of 5 (0 %)"
    )
    assert "chưa biết điểm tối đa" in recognition.results[0].reason.text()


def test_readings_of_a_bonus_reach_recognition() -> None:
    """A total that only a bonus lifts over the border is not decidable."""
    card = evolve(DONG_NAI, conditions=(MinimumTotal(D(80)),))
    given = {"1": D(15), "2": D(15), "3": D(20), "4": D(28), "5": D(5)}
    recognition = card.score(given).recognition

    assert recognition is not None
    assert recognition.results[0].text("en") == (
        "at least 80 points in all: not decidable (total 78 or 83)"
    )


# --- totals, bonus, refusals -----------------------------------------------------


def test_a_bonus_that_nobody_settled_is_read_every_way() -> None:
    """Each reading with its class; where all agree there is one."""
    apart, agreed = dong_nai("92", **{"5": D(5)}), dong_nai("96", **{"5": D(5)})

    assert grade(apart) is None
    assert english(apart) == [
        (
            "the scorecard does not settle the bonus: apart: 92 → 3 sao; "
            "added: 97 → 4 sao; added up to the scale: 97 → 4 sao"
        )
    ]
    assert labels(apart) == ["4 sao", "3 sao"]
    assert (apart.total, apart.raw, apart.bonus) == (D(92), D(92), D(5))
    assert (apart.lowest, apart.highest) == (D(92), D(97))
    assert grade(agreed) == "4 sao"
    assert agreed.totals == {
        BonusRule.APART: 96,
        BonusRule.ADDED: 101,
        BonusRule.CAPPED: 100,
    }


def test_a_bonus_that_is_missing_is_named_only_where_it_decides() -> None:
    """Its most points are not known, so any better class may come out."""
    sure, open_ = dong_nai("95"), dong_nai("85")

    assert (grade(sure), [each.criterion.code for each in sure.missing]) == (
        "4 sao",
        ["5"],
    )
    assert english(open_) == ["evidence for a bonus is missing: 5"]
    assert labels(open_) == ["4 sao", "3 sao", "2 sao"]
    assert (open_.is_complete, open_.highest) == (True, None)


def test_what_is_missing_is_never_zero() -> None:
    """The total is then at least; the classes that could come out are named."""
    sheet = DONG_NAI.score({"1": D(15), "2": D(15), "4": D("46.5"), "5": D(0)})

    assert (sheet.total, sheet.lowest, sheet.highest) == (
        D("76.5"),
        D("76.5"),
        D("96.5"),
    )
    assert not sheet.is_complete
    assert english(sheet) == ["evidence is missing: 3"]
    assert labels(sheet) == ["4 sao", "3 sao", "2 sao", "1 sao"]
    assert sheet.line("3").points is None
    assert "Total: from 76.5 to 96.5 points" in sheet.explain("en")
    assert "Có thể xếp: 4 sao, 3 sao, 2 sao, 1 sao" in sheet.explain()


def test_missing_evidence_is_no_class_even_where_one_is_possible() -> None:
    """What could still come out is told; no form is complete without its lines."""
    sheet = DONG_NAI.score({"1": D(0), "2": D(0), "3": D(20), "5": D(0)})

    assert (grade(sheet), labels(sheet)) == (None, ["1 sao"])


def test_unknown_maxima_are_bounded_by_the_scale() -> None:
    """Points together above the scale are refused."""
    card = scorecard(criterion("1"), criterion("2"), scale=D(100), classes=STARS)
    sheet = card.score({"1": D(60)})
    wrong = error(lambda: card.score({"1": D(60), "2": D("40.01")}), InvalidValueError)

    assert (sheet.lowest, sheet.highest) == (D(60), D(100))
    assert (wrong.field, wrong.got) == ("xa-mau: total", D("100.01"))
    assert wrong.expected == "points-to-the-scale"


def test_nothing_bounds_what_nobody_knows() -> None:
    """Without a scale the highest total is not known, and nothing is capped."""
    card = scorecard(
        criterion("1"),
        criterion("2", 5, standing=Standing.BONUS),
        bonus=BonusRule.UNKNOWN,
        classes=STARS,
    )
    open_, full = card.score({"2": D(5)}), card.score({"1": D(90), "2": D(5)})

    assert (open_.lowest, open_.highest) == (D(0), None)
    assert "Total: at least 0 points" in open_.explain("en")
    assert "Tổng điểm: ít nhất 0" in open_.explain()
    assert open_.table("en").rows[-2][1] == "Total, at least"
    assert set(full.totals) == {BonusRule.APART, BonusRule.ADDED}
    assert len(full.readings) == 2
    assert labels(open_) == ["4 sao", "3 sao", "2 sao", "1 sao"]


@pytest.mark.parametrize(
    ("bonus", "total", "label", "said", "row"),
    [
        (
            BonusRule.APART,
            "88",
            "2 sao",
            "Total: 88 points\nBonus: 20 points, not in the total\n",
            "Total, without the bonus of 20",
        ),
        (
            BonusRule.ADDED,
            "108",
            "4 sao",
            "Total: 88 + bonus 20 = 108 points\nClass:",
            "Total, 88 + bonus 20",
        ),
        (
            BonusRule.CAPPED,
            "100",
            "4 sao",
            "Total: 88 + bonus 20, up to the scale = 100 points\nClass:",
            "Total, 88 + bonus 20, up to the scale",
        ),
    ],
)
def test_a_bonus_counts_as_its_scorecard_says(
    bonus: BonusRule, total: str, label: str, said: str, row: str
) -> None:
    """Apart, added above the scale, or added up to it."""
    card = scorecard(
        criterion("1", 100),
        criterion("2", 20, standing=Standing.BONUS),
        scale=D(100),
        classes=STARS,
        bonus=bonus,
    )
    sheet = card.score({"1": D(88), "2": D(20)})

    assert (sheet.total, grade(sheet)) == (D(total), label)
    assert (sheet.raw, sheet.bonus) == (D(88), D(20))
    assert card.score({"1": D(88)}).total == D(88)
    assert said in sheet.explain("en")
    assert "Total by reading" not in sheet.explain("en")
    assert sheet.table("en").rows[-2][1] == row


def test_a_capped_bonus_is_bounded_whatever_is_missing() -> None:
    """A bonus without a known most lifts the total to the scale at most."""
    card = scorecard(
        criterion("1", 100),
        criterion("2", standing=Standing.BONUS),
        criterion("3", 5, standing=Standing.UNKNOWN),
        scale=D(100),
        classes=STARS,
        bonus=BonusRule.CAPPED,
    )
    sheet = card.score({"1": D(88), "3": D(5)})

    assert [each.text("en") for each in sheet.readings] == [
        "added up to the scale, apart",
        "added up to the scale, added",
        "added up to the scale",
    ]
    assert (sheet.lowest, sheet.highest) == (D(88), D(100))
    assert english(sheet) == [
        "evidence for a bonus is missing: 2",
        (
            "the scorecard does not settle the bonus: "
            "added up to the scale, apart: 88 → 2 sao; "
            "added up to the scale, added: 93 → 3 sao; "
            "added up to the scale: 93 → 3 sao"
        ),
    ]


def test_a_total_in_a_gap_has_no_class() -> None:
    """The total is named; a class that is forced stands."""
    failed = Requirement("x", "Có lỗi", "A fault", wanted=False, grade="Khá")
    table = ClassTable(
        (
            ClassBand("Tốt", "good", Range(D(90), None)),
            ClassBand("Khá", "fair", Range(D(80), D(89))),
            ClassBand("Yếu", "weak", Range(None, D(80))),
        )
    )
    card = scorecard(criterion("1", 100), classes=table)
    forced = evolve(card, conditions=(failed,))

    assert english(card.score({"1": D("89.5")})) == ["the total 89.5 lies in no class"]
    assert grade(forced.score({"1": D("89.5")}, answers={"x": True})) == "Khá"
    assert grade(forced.score({"1": D(95)}, answers={"x": True})) == "Khá"
    assert grade(forced.score({"1": D(70)}, answers={"x": True})) == "Yếu"
    assert grade(forced.score({"1": D(95)}, answers={"x": False})) == "Tốt"
    assert english(forced.score({"1": D(95)}))[0].startswith("not answered")
    assert grade(forced.score({"1": D(85)})) == "Khá"
    assert labels(card.score({})) == ["Tốt", "Khá", "Yếu"]


def test_readings_in_a_gap_are_named_as_such() -> None:
    """One reading has a class and the other has none."""
    table = ClassTable((ClassBand("Tốt", "good", Range(D(90), None)),))
    card = evolve(DONG_NAI, classes=table)
    sheet = card.score({"1": D(15), "2": D(15), "3": D(20), "4": D(35), "5": D(5)})

    assert english(sheet) == [
        (
            "the scorecard does not settle the bonus: apart: 85 → no class; "
            "added: 90 → good; added up to the scale: 90 → good"
        ),
        "the total 85 lies in no class",
    ]
    assert "không có mức" in sheet.refusals[0].text()


def test_the_class_is_read_from_the_exact_total() -> None:
    """94.995 is shown as 95 and is still the class below; a finding says so."""
    sheet = dong_nai("94.995", **{"5": D(0)})
    found = [each for each in sheet.findings() if each.rule == "class-of-exact"]

    assert (sheet.total, grade(sheet)) == (D("95.00"), "3 sao")
    assert [each.evidence_en for each in found] == ["95: 3 sao and 4 sao"]
    assert [(each.place, each.place_en) for each in found] == [
        ("xa-mau: tổng điểm", "xa-mau: total")
    ]
    assert "- Xếp loại theo tổng điểm chưa làm tròn (95: 3 sao và 4 sao)" in (
        sheet.explain()
    )
    best = ClassBand("Đủ", "full", Range(D(95), D(95), has_high=True))
    card = scorecard(criterion("1", 100), classes=ClassTable((best,)))
    (gap,) = [
        each
        for each in card.score({"1": D("94.999")}).findings()
        if each.rule == "class-of-exact"
    ]
    assert (gap.evidence, gap.evidence_en) == (
        "95: không mức nào và Đủ",
        "95: none and full",
    )


def test_a_scorecard_without_criteria_gives_no_total() -> None:
    """Bình Phước: only the process is known."""
    wrong = error(lambda: scorecard().score({}), InvalidValueError)

    assert (wrong.field, wrong.expected) == ("xa-mau: criteria", "criteria-known")


# --- evidence --------------------------------------------------------------------

MEASURED: Final = scorecard(
    Criterion("1", "Đúng hạn", "On time", D(20), rule=PerShare(), measure="on-time"),
    Criterion("2", "Đối thoại", "Dialogues", D(10), rule=PerUnit(D(3))),
    Criterion("3", "Niêm yết", "Posted", D(10), rule=YesNo()),
    Criterion("4", "Tự chấm", "Judged", D(10)),
)


def test_measured_values_feed_a_scorecard() -> None:
    """A rate, a count, a bool and a decimal; by code or by measure."""
    sheet = MEASURED.score(
        {  # type: ignore[arg-type]
            "on-time": Rate(931, 936, ON_TIME_OF_FINISHED),
            "2": Count(2),
            "3": True,
            "4": D("7.5"),
        }
    )

    assert sheet.line("1").exact == F(20 * 931, 936)
    assert sheet.exact_total == F(20 * 931, 936) + 6 + 10 + F(15, 2)
    assert "931" in sheet.line("1").reason("en")
    assert (
        sheet.line("3").text("en")
        == "3. Posted: 10 points of 10 (yes; all points for yes)"
    )


def test_evidence_may_come_as_objects() -> None:
    """With its files; by code or by measure; a generator is fine."""
    offered = [
        Evidence("on-time", Share(9, 10), round=Round.FINAL, files=("a.pdf",)),
        Evidence("3", Answer(value=False), round=Round.FINAL),
    ]
    sheet = MEASURED.score((each for each in offered), round=Round.FINAL)

    assert (sheet.total, sheet.round) == (D(18), Round.FINAL)
    assert sheet.line("1").files == ("a.pdf",)
    assert repr(offered[0]).count("a.pdf") == 0


@pytest.mark.parametrize(
    ("evidence", "kind", "field", "slug"),
    [
        ({"2": 48}, WrongTypeError, "2. given (Count(48))", "kind-in-brackets"),
        ({"2": "48"}, WrongTypeError, "2. given", "evidence-of-criterion"),
        ({"2": 4.8}, WrongTypeError, "2. given", "evidence-of-criterion"),
        ({"4": 12}, WrongTypeError, "4. given (Points(12))", "kind-in-brackets"),
        ({"on-time": 5}, WrongTypeError, "1. given (Share)", "evidence-of-rule"),
        ({"2": True}, WrongTypeError, "2. given (Count)", "evidence-of-rule"),
        ({"4": Share(1, 2)}, WrongTypeError, "4. given (Points)", "evidence-of-rule"),
        ({"4": D("10.01")}, InvalidValueError, "4. points", "points-to-the-most"),
        ({2: Count(1)}, WrongTypeError, "evidence", "text"),
        ("2", WrongTypeError, "evidence", "evidence"),
        (5, WrongTypeError, "evidence", "evidence"),
        ([Count(2)], WrongTypeError, "evidence", "evidence"),
        (
            {"1": Share(1, 2), "on-time": Share(1, 2)},
            InvalidValueError,
            "evidence of 1",
            "evidence-once",
        ),
        (
            [Evidence("2", Count(1), round=Round.SELF)] * 2,
            InvalidValueError,
            "evidence of 2",
            "evidence-once",
        ),
        (
            [Evidence("2", Count(1), round=Round.APPRAISED)],
            InvalidValueError,
            "2. round",
            "one-round",
        ),
    ],
)
def test_evidence_that_does_not_fit_is_refused(
    evidence: Any, kind: type[CqttError], field: str, slug: str
) -> None:
    """The error names the criterion, and what its rule takes."""
    wrong = error(lambda: MEASURED.score(evidence), kind)

    assert (wrong.field, wrong.expected) == (field, slug)


def test_duplicate_evidence_is_called_so() -> None:
    """The sentence says what is wrong and what to do."""
    twice = [Evidence("2", Count(1), round=Round.SELF)] * 2
    wrong = error(lambda: MEASURED.score(twice), InvalidValueError)

    assert str(wrong) == (
        "evidence of 2 must be given once; this is duplicate evidence but '2' came; "
        "keep one of the two"
    )


@pytest.mark.parametrize(
    ("make", "close"),
    [
        (lambda: MEASURED.score({"on_time": Share(1, 2)}), ("on-time",)),
        (lambda: MEASURED.score({}, files={"9": ("a.pdf",)}), ()),
        (
            lambda: DECISION_25.score({}, answers={"disciplined-leaders": False}),
            ("disciplined-leader",),
        ),
        (lambda: MEASURED.score({}).line("9"), ()),
        (lambda: DECISION_25.score({"2": D(3)}), ("2.1", "2.2")),
    ],
)
def test_unknown_names_are_told_with_those_like_them(
    make: Callable[[], object], close: tuple[str, ...]
) -> None:
    """Criteria, measures, requirements; a group names its parts."""
    assert error(make, UnknownNameError).close == close


@pytest.mark.parametrize(
    ("make", "kind", "field"),
    [
        (lambda: MEASURED.score({}, round="self"), WrongChoiceError, "round"),  # type: ignore[arg-type]
        (lambda: MEASURED.score({}, files=["a.pdf"]), WrongTypeError, "files"),  # type: ignore[arg-type]
        (
            lambda: MEASURED.score({}, files={"1": "a.pdf"}),
            WrongTypeError,
            "files of 1",
        ),
        (lambda: MEASURED.score({}, files={"1": 5}), WrongTypeError, "files of 1"),  # type: ignore[dict-item]
        (lambda: MEASURED.score({}, files={"1": (5,)}), WrongTypeError, "files of 1"),  # type: ignore[dict-item]
        (lambda: MEASURED.score({}, filing=("",)), InvalidValueError, "filing"),
        (lambda: MEASURED.score({}, answers=["x"]), WrongTypeError, "answers"),  # type: ignore[arg-type]
        (
            lambda: DECISION_25.score({}, answers={"disciplined-leader": 1}),  # type: ignore[dict-item]
            WrongTypeError,
            "answers['disciplined-leader']",
        ),
        (lambda: MEASURED.score({}, period=2026), WrongTypeError, "period"),  # type: ignore[arg-type]
        (lambda: MEASURED.score({}, on=datetime(2026, 1, 1)), WrongTypeError, "on"),
        (lambda: MEASURED.score({}, unit=5), WrongTypeError, "unit"),  # type: ignore[arg-type]
        (
            lambda: Evidence("", Count(1), round=Round.SELF),
            InvalidValueError,
            "criterion",
        ),
        (lambda: Evidence("1", 5, round=Round.SELF), WrongTypeError, "given"),
        (
            lambda: Evidence("1", Count(1), round=Round.SELF, files="a.pdf"),
            WrongTypeError,
            "files",
        ),
    ],
)
def test_arguments_of_other_types_are_refused(
    make: Callable[[], object], kind: type[CqttError], field: str
) -> None:
    """Each names its place."""
    assert error(make, kind).field == field


def test_evidence_of_nothing_is_missing_and_says_why() -> None:
    """0 of 0 is not 0 points; a number in no band gives none; nor does a rule alone."""
    gapped = Banded((PointBand(Range(D(3), None), D(5)),), Quantity.COUNT)
    card = scorecard(
        criterion("1", 10, rule=PerShare()),
        criterion("2", 10, rule=gapped),
        criterion("3", rule=PerUnit(D(1))),
        criterion("4", 10),
    )
    sheet = card.score({"1": Share(0, 0), "2": Count(1), "3": Count(1)})  # type: ignore[arg-type]

    assert [each.criterion.code for each in sheet.missing] == ["1", "2", "3", "4"]
    assert sheet.line("1").reason("en") == (
        "nothing to count; by share, all points from 100 %; "
        "of nothing no points are derived"
    )
    assert sheet.line("2").reason("en").endswith("the rule gives no points for this")
    assert sheet.line("3").reason("en").endswith("the most points are not known")
    assert sheet.line("4").text() == "4. Mục 4: còn thiếu (chưa chấm)"
    assert sheet.line("4").text("en") == "4. Item 4: missing (no evidence given)"
    found = [each for each in sheet.findings() if each.rule == "criterion-with-points"]
    assert [each.place for each in found] == ["1", "2", "3", "4"]


def test_a_withheld_score_is_told() -> None:
    """Twenty answers give points, and a finding says that they are few."""
    few = Tally(
        dict(
            zip(
                ("rất hài lòng", "hài lòng", "bình thường", "không hài lòng"),
                (8, 10, 2, 0),
                strict=True,
            )
        )
    )
    sheet = MEASURED.score({"1": few.top2(), "2": Count(1)})  # type: ignore[arg-type]
    found = [each for each in sheet.findings() if each.rule == "enough-answers"]

    assert sheet.line("1").points == D(18)
    assert [(each.place, each.evidence, each.evidence_en) for each in found] == [
        ("1", "18/20, 90 %", "18 of 20 (90 %)")
    ]
    assert "- Few answers for a share: 1" in sheet.explain("en")
    assert sheet.table().notes[-1] == "- Ít câu trả lời, tỷ lệ chưa vững: 1"


# --- a rule of one's own ---------------------------------------------------------


@frozen
class BestOfTwo(ScoringRule):
    """A province's rule: half the points for one dialogue, all for two."""

    takes: ClassVar[tuple[type, ...]] = (Count,)

    def points(self, given: Given, most: Fraction) -> Fraction | None:
        """Return half of the most for each, up to two."""
        assert isinstance(given, Count)
        return min(given.value, 2) * most / 2

    def better(self, given: Given, most: Fraction) -> Given | None:
        """Return one more."""
        assert most > 0
        assert isinstance(given, Count)
        return Count(given.value + 1)

    def text(self, locale: str = "vi") -> str:
        """Return the rule in words."""
        return "half for each of two" if locale == "en" else "mỗi lần một nửa"


@frozen
class Broken(ScoringRule):
    """A rule that gives what it was told to give."""

    gives: Any

    def points(self, given: Given, most: Fraction) -> Fraction | None:
        """Return it."""
        result: Fraction | None = self.gives
        return result if most and not isinstance(given, Amount) else None

    def text(self, locale: str = "vi") -> str:
        """Return the rule in words."""
        return locale


def test_a_rule_of_ones_own_scores_and_gains() -> None:
    """It is scored, explained and told what one more brings, like any other."""
    card = scorecard(criterion("1", 10, rule=BestOfTwo()))
    sheet = card.score({"1": Count(1)})

    assert (
        sheet.line("1").text("en")
        == "1. Item 1: 5 points of 10 (1 counted; half for each of two)"
    )
    assert [each.text("en") for each in sheet.gains()] == [
        "1. Item 1: one more, 2: +5 points"
    ]
    assert card.score({"1": Count(2)}).gains() == ()


@pytest.mark.parametrize(
    ("gives", "kind", "slug"),
    [
        (0.5, WrongTypeError, "exact-score"),
        (True, WrongTypeError, "exact-score"),
        ("7", WrongTypeError, "exact-score"),
        (D("NaN"), InvalidValueError, "finite-decimal"),
        (F(-1), InvalidValueError, "points-from-zero"),
        (F(11), InvalidValueError, "points-to-the-most"),
    ],
)
def test_a_rule_that_gives_what_is_no_score_is_refused(
    gives: Any, kind: type[CqttError], slug: str
) -> None:
    """A float, a bool, less than nothing, more than the most."""
    card = scorecard(criterion("1", 10, rule=Broken(gives)))
    wrong = error(lambda: card.score({"1": Points(D(1))}), kind)

    assert (wrong.field, wrong.expected) == ("1. points", slug)
    for exact in (7, D(7), F(7)):
        whole = scorecard(criterion("1", 10, rule=Broken(exact)))
        assert whole.score({"1": Points(D(1))}).exact_total == 7


def test_a_rule_of_ones_own_never_gets_a_share_of_nothing() -> None:
    """0 of 0 is missing by every rule."""

    class Doubled(ScoringRule):
        takes = (Share,)

        def points(self, given: Given, most: Fraction) -> Fraction | None:
            assert isinstance(given, Share)
            assert given.value is not None
            return min(most, 2 * given.value * most)

        def text(self, locale: str = "vi") -> str:
            return locale

    card = scorecard(criterion("1", 10, rule=Doubled()))

    assert card.score({"1": Share(0, 0)}).line("1").is_missing
    assert card.score({"1": Share(1, 4)}).total == 5


# --- gains -----------------------------------------------------------------------


def test_gains_are_told_the_most_first() -> None:
    """One unit more, a yes, a threshold, a band; with the class it would bring."""
    card = scorecard(
        Criterion("1", "Đúng hạn", "On time", D(40), rule=PerShare()),
        Criterion("2", "Niêm yết", "Posted", D(10), rule=YesNo()),
        Criterion("3", "Số hóa", "Digital", D(10), rule=AllOrNothing(D(90))),
        Criterion(
            "4",
            "Muộn",
            "Late",
            D(10),
            rule=Banded(
                (
                    PointBand(Range(None, D(3)), D(10)),
                    PointBand(Range(D(3), None), D(4)),
                ),
                Quantity.COUNT,
            ),
        ),
        Criterion("5", "Chấm", "Judged", D(15)),
        Criterion("6", "Hài lòng", "Happy", D(5), rule=AllOrNothing(D(90))),
        Criterion("7", "Nữa", "More", D(10), rule=PerUnit(D(1)), places=0),
        scale=D(100),
        classes=STARS,
    )
    sheet = card.score(
        {  # type: ignore[arg-type]
            "1": Share(931, 936),
            "2": False,
            "3": Share(80, 100),
            "4": Count(5),
            "5": D(15),
            "6": Share.of_percent(D("88.5")),
            "7": Count(10),
        }
    )

    assert sheet.total == D("68.79")
    assert [each.text("en") for each in sheet.gains()] == [
        "2. Posted: yes instead of no: +10 points",
        "3. Digital: 10 more, 90 of 100 (90 %): +10 points",
        "4. Late: 3 fewer, 2: +6 points",
        "6. Happy: with 90 %: +5 points",
        "1. On time: one more, 932 of 936 (99.57 %): +0.04 points",
    ]
    assert [each.text() for each in sheet.gains()] == [
        "2. Niêm yết: có thay vì không: thêm 10 điểm",
        "3. Số hóa: thêm 10 trường hợp (90/100, 90 %): thêm 10 điểm",
        "4. Muộn: bớt 3 trường hợp (còn 2): thêm 6 điểm",
        "6. Hài lòng: đạt 90 %: thêm 5 điểm",
        "1. Đúng hạn: thêm 1 trường hợp (932/936, 99,57 %): thêm 0,04 điểm",
    ]
    assert not any(each.changes_class for each in sheet.gains())


def test_a_gain_says_which_class_it_brings() -> None:
    """From a class to a better one; from none to one."""
    gapped = ClassTable(
        (
            ClassBand("Đạt", "passed", Range(D(90), None)),
            ClassBand("Chưa", "not yet", Range(None, D(80))),
        )
    )
    rule = PerShare()
    stars = scorecard(criterion("1", 100, rule=rule), classes=STARS)
    other = scorecard(criterion("1", 100, rule=rule), classes=gapped)
    (gain,) = stars.score({"1": Share(94, 100)}).gains()
    (first,) = other.score({"1": Share(89, 100)}).gains()
    (lost,) = other.score({"1": Share(79, 100)}).gains()

    assert gain.text("en").endswith("+1 point; class: 3 sao → 4 sao")
    assert gain.text().endswith("thêm 1 điểm; xếp loại: 3 sao → 4 sao")
    assert first.text("en").endswith("; class: – → passed")
    assert lost.changes_class
    assert lost.text("en").endswith("+1 point")
    assert (gain.exact, gain.then.exact) == (1, 95)  # type: ignore[comparison-overlap]


def test_a_gain_of_a_measured_amount_names_the_border() -> None:
    """An amount has no unit, but a band has a border."""
    rule = Banded(
        (
            PointBand(Range(D("2.5"), None), D(9)),
            PointBand(Range(None, D("2.5")), D(1)),
        ),
        Quantity.AMOUNT,
    )
    card = scorecard(criterion("1", 10, rule=rule))
    (gain,) = card.score({"1": Amount(D("2.1"))}).gains()

    assert gain.text("en") == "1. Item 1: with 2.5: +8 points"


def test_a_gain_that_rounds_to_nothing_is_still_told() -> None:
    """Where the source does not round; where it does there is none."""
    plain = scorecard(criterion("1", 2, rule=PerShare()))
    rounds = scorecard(criterion("1", 2, rule=PerShare(), places=1))
    given = {"1": Share(500, 1000)}
    many = {"1": Share(50_000, 100_000)}

    assert plain.score(many).gains()[0].text("en").endswith("less than +0.01 points")
    assert plain.score(many).gains()[0].text().endswith("thêm chưa đến 0,01 điểm")
    (gain,) = rounds.score(given).gains()
    assert gain.text("en").endswith(": 25 more, 525 of 1000 (52.5 %): +0.1 points")
    assert plain.score({}).gains() == ()
    assert scorecard(criterion("1")).score({"1": D(3)}).gains() == ()


# --- files -----------------------------------------------------------------------

PLAN: Final = Exhibit("ke-hoach", "Kế hoạch", "Plan")
POSTS: Final = Exhibit("ke-hoach-tin-bai", "Kế hoạch tin bài", "Plan of posts")
LETTER: Final = Exhibit("11", "Tờ trình", "Submission")
REPORT: Final = Exhibit("12", "Báo cáo", "Report")
FILED: Final = scorecard(
    criterion(
        "1",
        10,
        parts=(criterion("1.1", 10, exhibits=(PLAN, POSTS)),),
        exhibits=(LETTER,),
    ),
    criterion("2", 90),
    scale=D(100),
    filing=(LETTER, REPORT),
)


@pytest.mark.parametrize(
    ("names", "missing"),
    [
        ((), ["ke-hoach", "ke-hoach-tin-bai"]),
        (("ke-hoach",), ["ke-hoach-tin-bai"]),
        (("Kế hoạch 2026.pdf",), ["ke-hoach-tin-bai"]),
        (("ke_hoach_tin_bai.v2.pdf",), ["ke-hoach"]),
        (("ke-hoach.pdf", "KE-HOACH-TIN-BAI.PDF"), []),
        (("ke-hoachx.pdf", "bao-cao.pdf"), ["ke-hoach", "ke-hoach-tin-bai"]),
    ],
)
def test_a_file_is_a_document_by_its_name(
    names: tuple[str, ...], missing: list[str]
) -> None:
    """The code alone, or before a dot, hyphen, underscore or space; the longest."""
    sheet = FILED.score({}, files={"1": ("11.pdf",), "1.1": names})

    assert [each.exhibit.code for each in sheet.files_missing] == missing


def test_missing_documents_are_asked_for_by_name() -> None:
    """Of criteria, of groups and of the filing; other files are counted, not named."""
    offered = [Evidence("1.1", D(9), round=Round.SELF, files=("ke-hoach.pdf",))]
    sheet = FILED.score(
        offered,
        files={"1.1": ["ke-hoach.pdf", "anh Nguyễn Văn A.jpg"], "2": ["x.pdf"]},
        filing=["12.docx"],
    )

    assert [each.text("en") for each in sheet.files_missing] == [
        "1: Submission (11)",
        "1.1: Plan of posts (ke-hoach-tin-bai)",
    ]
    assert sheet.filing_missing == (LETTER,)
    assert sheet.files_unmatched == (("1.1", ("anh Nguyễn Văn A.jpg",)),)
    assert sheet.line("1.1").files == ("ke-hoach.pdf", "anh Nguyễn Văn A.jpg")
    told = {each.rule: each for each in sheet.findings()}
    assert told["files-of-exhibits"].evidence == "1"
    assert told["exhibit-at-hand"].evidence == "Tờ trình"
    assert "Nguyễn" not in repr(sheet) + repr(sheet.findings())
    assert (
        "Documents missing:\n- 1: Submission (11)\n"
        "- 1.1: Plan of posts (ke-hoach-tin-bai)\n- Submission (11)\n"
        "Files of no document (begin the name with the document's code):\n"
        "- 1.1: anh Nguyễn Văn A.jpg"
    ) in sheet.explain("en")
    assert "Tệp chưa khớp tài liệu nào" in sheet.explain()
    assert "Tài liệu còn thiếu:" in sheet.explain()
    assert sheet.table("en").notes == (
        "the scorecard has no classes",
        "Documents missing:",
        "- 1: Submission (11)",
        "- 1.1: Plan of posts (ke-hoach-tin-bai)",
        "- Submission (11)",
    )
    html = sheet._repr_html_()
    assert "<p>Tài liệu còn thiếu:</p><p>- 1: Tờ trình (11)</p>" in html
    assert "Nguyễn" not in html


# --- sheets ----------------------------------------------------------------------


def test_a_sheet_explains_itself() -> None:
    """The head, every line, the totals, the class and its note."""
    noted = evolve(STARS.bands[0], note="Chỉ một xã mỗi năm.", note_en="One a year.")
    card = evolve(DONG_NAI, classes=ClassTable((noted, *STARS.bands[1:])))
    sheet = card.score(
        {  # type: ignore[arg-type]
            "1": D(15),
            "2": D(15),
            "satisfaction": D(20),
            "4": Points(D(46), reason="Chỉ số 92", reason_en="Index 92"),
            "5": D(0),
        },
        unit="Xã Mẫu",
        period=YEAR,
        on=date(2026, 12, 5),
        round=Round.APPRAISED,
    )

    assert sheet.explain("en").splitlines() == [
        (
            "Card (2026), appraisal, Xã Mẫu, from 01/01/2026 to 31/12/2026, "
            "scored on 05/12/2026"
        ),
        "1. Item 1: 15 points of 15 (judged on the evidence)",
        "2. Item 2: 15 points of 15 (judged on the evidence)",
        "3. Item 3: 20 points of 20 (judged on the evidence)",
        "4. Item 4: 46 points of 50 (Index 92)",
        "5. Item 5: 0 points (judged on the evidence) [perhaps a bonus: not settled]",
        "Total: 96 points",
        "Class: 4 sao (from 95)",
        "One a year.",
        "To mind:",
        "- The scorecard does not say what a bonus does to the total",
        "- Most points not known: 5",
    ]
    assert sheet.explain().splitlines()[0] == (
        "Bảng, bản 2026 – Thẩm định – Xã Mẫu – từ 01/01/2026 đến 31/12/2026 "
        "– ngày 05/12/2026"
    )
    assert sheet.explain().splitlines()[-6:] == [
        "Tổng điểm: 96 điểm",
        "Xếp loại: 4 sao (từ 95)",
        "Chỉ một xã mỗi năm.",
        "Cần lưu ý:",
        "- Bảng tiêu chí không nói rõ điểm thưởng tính vào tổng thế nào",
        "- Chưa biết điểm tối đa: 5",
    ]
    assert "Điểm thưởng" not in sheet.explain()


def test_a_sheet_without_a_class_says_why() -> None:
    """With the conditions of recognition; an open period is told by its one end."""
    sheet = DECISION_25.score({"1": D(20)}, period=Period(date(2026, 1, 1)))
    ended = DECISION_25.score({"1": D(20)}, period=Period(None, date(2026, 1, 1)))

    assert "Chưa xếp loại:\n- bảng tiêu chí không có bảng xếp loại" in sheet.explain()
    assert "Conditions: not decidable" in sheet.explain("en")
    assert sheet.label("en") == "Card (2026), self-score, from 01/01/2026"
    assert ended.label() == "Bảng, bản 2026 – Tự chấm – đến 01/01/2026"
    bonus = dong_nai("92", **{"5": D(5)})
    assert (
        "Tổng điểm, theo cách hiểu thấp nhất về điểm thưởng: 92 điểm\n"
        "Điểm thưởng: 5 điểm\n"
    ) in bonus.explain()
    assert bonus.table("en").rows[-2][1] == "Total, by the lowest reading of the bonus"
    assert "Tổng theo cách hiểu: để riêng: 92; cộng thêm: 97" in bonus.explain()


def test_a_sheet_is_a_table() -> None:
    """The last row is the total; refusals stand below."""
    sheet = DONG_NAI.score({"1": D(15), "2": D(15), "4": D("46.5"), "5": D(0)})
    table = sheet.table("en")

    assert table.rows[0] == ("1", "Item 1", D(15), D("15.00"), "judged on the evidence")
    assert table.rows[2] == ("3", "Item 3", D(20), None, "no evidence given")
    assert table.rows[4][-1] == "judged on the evidence; perhaps a bonus: not settled"
    assert table.rows[-2:] == (
        (None, "Total, at least", D(100), D("76.50"), ""),
        (None, "Class", None, None, "none"),
    )
    assert sheet.table().rows[-1][-1] == "chưa xếp loại"
    assert table.notes == (
        "evidence is missing: 3",
        "To mind:",
        "- The scorecard does not say what a bonus does to the total",
        "- Most points not known: 5",
    )
    assert dong_nai("95").table().rows[-1][-1] == "4 sao (từ 95)"
    assert "Tổng điểm, ít nhất" in sheet._repr_html_()
    assert "bonus" in str(
        scorecard(criterion("1", 5, standing=Standing.BONUS)).score({}).table("en")
    )


LEADER: Final = Requirement(
    "leader", "Có lãnh đạo bị kỷ luật", "A leader was disciplined", wanted=False
)


def knocked_out(*, grade: str = "", answer: bool | None = True) -> ScoreSheet:
    """Return a scoring of 100 points whose leader was disciplined."""
    card = scorecard(
        criterion("1", 100),
        scale=D(100),
        classes=classes(("Tốt", "70"), ("Chưa đạt", None)),
        conditions=(MinimumTotal(D(50)), evolve(LEADER, grade=grade)),
    )
    return card.score(
        {"1": D(100)}, answers={} if answer is None else {"leader": answer}
    )


def test_a_knock_out_stands_beside_the_class_and_in_the_table() -> None:
    """Nobody reads "Tốt" alone where a condition is not met."""
    sheet = knocked_out()

    assert "Xếp loại: Tốt (từ 70); không đạt điều kiện: " in sheet.explain()
    assert sheet.table("en").rows[1:] == (
        (None, "Total", D(100), D("100.00"), ""),
        (
            None,
            "Class",
            None,
            None,
            (
                "Tốt (from 70); conditions not met: "
                "A leader was disciplined: must be “no”"
            ),
        ),
        (None, "Conditions", None, None, "not met"),
        (None, "at least 50 points in all", None, None, "met (total 100)"),
        (
            None,
            "A leader was disciplined: must be “no”",
            None,
            None,
            "not met (answered: yes)",
        ),
    )
    assert sheet.table("en").emphasised == {1, 2, 3}
    assert "không đạt (trả lời “có”)" in sheet._repr_html_()


def test_a_class_that_a_requirement_sets_has_no_range() -> None:
    """It is not the class of its total; the condition is not told twice beside it."""
    sheet = knocked_out(grade="Chưa đạt")

    assert (
        "Class: Chưa đạt (by requirement: A leader was disciplined: must be “no”)\n"
    ) in sheet.explain("en")
    assert "Xếp loại: Chưa đạt (theo điều kiện: Có lãnh đạo" in sheet.explain()
    assert [each.code for each in sheet.classing.forced_by] == ["leader"]
    assert knocked_out(grade="Chưa đạt", answer=False).classing.forced_by == ()


def test_conditions_that_nobody_answered_are_told_beside_the_class() -> None:
    """And where they are met nothing is added."""
    assert ("Class: Tốt (from 70); conditions not decidable yet\n") in knocked_out(
        answer=None
    ).explain("en")
    assert "; chưa xác định được các điều kiện" in str(knocked_out(answer=None).table())
    assert "Class: Tốt (from 70)\n" in knocked_out(answer=False).explain("en")


def test_a_class_of_unknown_maxima_says_so() -> None:
    """Hải Dương: the class rests on points of which nobody knows the most."""
    card = facts.scorecards()["haiduong-2024"]
    given = {"1": D(96), **{code: D(1) for code in "2345"}}
    sheet = card.score(given, on=date(2026, 1, 1))
    known = "; chưa biết điểm tối đa: 1, 2, 3, 4, 5"

    assert f"Xếp loại: Mức 4 (từ 95 đến 100){known}" in sheet.explain()
    assert sheet.table("en").rows[-1][-1] == (
        "Level 4 (from 95 to 100); most points not known: 1, 2, 3, 4, 5"
    )
    assert "- Bảng tiêu chí không có hiệu lực vào ngày chấm" in sheet.explain()
    assert "- The scorecard is not in force on the day of scoring" in (
        sheet.table("en").notes
    )
    assert f"- {card.gaps[0].removesuffix('.')}" in sheet.explain()


GROUPS: Final = scorecard(
    criterion(
        "1",
        50,
        parts=(
            criterion("1.1", 20),
            criterion("1.2", parts=(criterion("1.2.1", 30),)),
            criterion("1.3", 5, standing=Standing.BONUS),
        ),
    ),
    criterion("2", 50),
    criterion(
        "3",
        standing=Standing.BONUS,
        parts=(criterion("3.1", 5, gap="thiếu", gap_en="cut off"),),
    ),
    criterion("4", parts=(criterion("4.1", 5, standing=Standing.BONUS),)),
    scale=D(100),
    bonus=BonusRule.ADDED,
)
ALL_OF_IT: Final = {
    "1.1": D(15),
    "1.2.1": D("22.5"),
    "1.3": D(2),
    "2": D(40),
    "3.1": D(1),
    "4.1": D("0.5"),
}


def test_groups_stand_before_their_parts_with_subtotals() -> None:
    """A bonus in a group that counts is left out of its subtotal."""
    sheet = GROUPS.score(ALL_OF_IT)
    table = sheet.table("en")

    assert sheet.explain("en").splitlines()[1:] == [
        "1. Item 1: 37.5 points of 50",
        "  1.1. Item 1.1: 15 points of 20 (judged on the evidence)",
        "  1.2. Item 1.2: 22.5 points",
        "    1.2.1. Item 1.2.1: 22.5 points of 30 (judged on the evidence)",
        "  1.3. Item 1.3: 2 points of 5 (judged on the evidence) [bonus]",
        "2. Item 2: 40 points of 50 (judged on the evidence)",
        "3. Item 3: 1 point",
        "  3.1. Item 3.1: 1 point of 5 (judged on the evidence) [bonus]",
        "4. Item 4",
        "  4.1. Item 4.1: 0.5 points of 5 (judged on the evidence) [bonus]",
        "Total: 77.5 + bonus 3.5 = 81 points",
        "No class:",
        "- the scorecard has no classes",
        "To mind:",
        "- 3.1: cut off",
    ]
    assert [row[0] for row in table.rows][:5] == ["1", "1.1", "1.2", "1.2.1", "1.3"]
    assert table.rows[0][2:] == (D(50), D("37.50"), "")
    assert table.rows[8][2:] == (None, None, "")
    assert table.emphasised == {0, 2, 6, 8, 10}


def test_groups_that_lack_a_part_are_at_least() -> None:
    """And a group without any points says that."""
    sheet = GROUPS.score({"1.1": D(15), "3.1": D(1)})

    assert sheet.explain("en").splitlines()[1:5] == [
        "1. Item 1: at least 15 points of 50",
        "  1.1. Item 1.1: 15 points of 20 (judged on the evidence)",
        "  1.2. Item 1.2: no points yet",
        "    1.2.1. Item 1.2.1: missing (no evidence given)",
    ]
    assert "1. Mục 1: ít nhất 15 điểm trên 50" in sheet.explain()
    assert "1.2. Mục 1.2: chưa có điểm" in sheet.explain()
    assert "Total: from 16 to 106 points (15 + bonus 1)" in sheet.explain("en")
    assert [row[4] for row in sheet.table("en").rows][:3] == [
        "at least: a part has no points yet",
        "judged on the evidence",
        "no points yet",
    ]
    assert [row[4] for row in sheet.table().rows][:3] == [
        "ít nhất: còn mục chưa có điểm",
        "người chấm cho điểm theo minh chứng",
        "chưa có điểm",
    ]


def test_a_long_explanation_stands_on_lines_of_its_own() -> None:
    """Below its line; in a table it is on one line; a short one is in brackets."""
    many = Tally(
        dict(
            zip(
                ("rất hài lòng", "hài lòng", "bình thường", "không hài lòng"),
                (78, 102, 20, 0),
                strict=True,
            )
        )
    )
    card = scorecard(
        criterion("1", parts=(criterion("1.1", 10, rule=PerShare()),)),
        criterion("2", 10),
    )
    said = "Đoàn thẩm định xem tại chỗ ngày 05/12/2026 và đối chiếu sổ tiếp công dân."
    long = Points(D(7), reason=f"{said} Ba sổ đều đủ.")
    sheet = card.score({"1.1": many.satisfied(), "2": long})  # type: ignore[arg-type]
    lines = sheet.explain().splitlines()

    assert lines[2:4] == [
        "  1.1. Mục 1.1: 9 điểm trên 10 (180/200, 90 %; theo tỷ lệ, đủ điểm từ 100 %)",
        (
            "      Tỷ lệ hài lòng: 90,00 %; 180 trên 200 câu trả lời "
            "(Rất hài lòng, Hài lòng)"
        ),
    ]
    at = lines.index("2. Mục 2: 7 điểm trên 10")
    assert lines[at + 1] == f"    {said} Ba sổ đều đủ."
    assert "\n" not in sheet.line("1.1").text()


def test_a_sheet_is_tidy_data() -> None:
    """A row for each line; exact numbers stay exact."""
    rows = GROUPS.score(ALL_OF_IT, unit="Xã Mẫu").tidy()

    assert rows[1] == {
        "unit": "Xã Mẫu",
        "round": "self",
        "group": "1.2",
        "code": "1.2.1",
        "name": "Mục 1.2.1",
        "name_en": "Item 1.2.1",
        "standing": "counted",
        "most": D(30),
        "points": D("22.50"),
        "exact": F(45, 2),
    }
    assert [(row["code"], row["group"], row["standing"]) for row in rows[2:4]] == [
        ("1.3", "1", "bonus"),
        ("2", "", "counted"),
    ]
    assert DONG_NAI.score({}).tidy()[0]["exact"] is None


def test_rounds_have_groups_classes_and_conditions() -> None:
    """Subtotals with their differences; a bonus is marked; reasons are real ones."""
    card = evolve(GROUPS, classes=STARS, conditions=(LEADER,))
    own = card.score(
        ALL_OF_IT,
        unit="Xã Mẫu",
        period=YEAR,
        answers={"leader": True},
    )
    reason = "chỉ thấy hai trong ba sổ"
    theirs = card.score(
        {**ALL_OF_IT, "1.1": Points(D(10), reason=reason)},  # type: ignore[arg-type]
        unit="Xã Mẫu",
        period=YEAR,
        answers={"leader": False},
        round=Round.APPRAISED,
    )
    table = side_by_side(own, theirs).table()

    assert table.title == "Bảng, bản 2026 – Xã Mẫu – từ 01/01/2026 đến 31/12/2026"
    assert table.rows[0][3:] == (
        D("37.50"),
        D("32.50"),
        D("-5.00"),
        "thẩm định -5 điểm",
    )
    assert table.rows[1][-1] == f"thẩm định -5 điểm: {reason}"
    assert table.rows[4][-1] == "điểm thưởng"
    assert table.rows[8][3:] == (None, None, None, "")
    assert table.rows[10][1:] == (
        "Tổng điểm",
        D(100),
        D("81.00"),
        D("76.00"),
        D("-5.00"),
        "tự chấm: 77,5 + thưởng 3,5. thẩm định -5 điểm: 72,5 + thưởng 3,5",
    )
    assert table.rows[11][1:5] == ("Xếp loại", None, "2 sao", "1 sao")
    assert table.rows[12][1:5] == ("Điều kiện kèm theo", None, "không đạt", "đạt")
    assert table.rows[12][-1] == (
        "tự chấm: không đạt điều kiện: Có lãnh đạo bị kỷ luật: yêu cầu “không”"
    )
    assert table.rows[13][1:] == (
        "Có lãnh đạo bị kỷ luật",
        None,
        "có",
        "không",
        None,
        "",
    )
    assert table.emphasised == {0, 2, 6, 8, 10, 11, 12}
    assert (
        side_by_side(own)
        .explain()
        .startswith("tự chấm: 81 điểm, 2 sao; không đạt điều kiện: Có lãnh đạo")
    )
    plain = side_by_side(GROUPS.score({}))
    assert plain.table("en").rows[-1][1] == "Total"
    assert plain.table("en").rows[0][3] is None
    assert len(side_by_side(own).table("en").rows) == len(table.rows) - 1


@frozen
class Noted(BestOfTwo):
    """A rule that finds something of its own."""

    def findings(self, place: str) -> tuple[Finding, ...]:
        """Return what nobody here has short words for."""
        return (Finding("count", place, "-1"),)


def test_what_to_mind_is_told_in_short_lines() -> None:
    """Holes of bands and classes; what a rule of one's own finds, in full."""
    gapped = Banded((PointBand(Range(D(3), None), D(5)),), Quantity.COUNT)
    card = scorecard(
        criterion("1", 10, rule=gapped),
        criterion("2", 10, rule=Noted()),
        classes=ClassTable((ClassBand("Đạt", "passed", Range(D(5), None)),)),
    )
    sheet = card.score({"1": Count(3), "2": Count(2)})

    found = sheet.findings()[1]
    assert sheet.explain().splitlines()[-4:] == [
        "Cần lưu ý:",
        "- 1: không có mức nào dưới 3",
        f"- {found.message()}",
        "- xếp loại: không có mức nào dưới 5",
    ]
    assert sheet.explain("en").splitlines()[-1] == "- classes: nothing below 5"


def test_a_scorecard_is_a_table() -> None:
    """Criteria, most points, rule, exhibits and gaps."""
    card = scorecard(
        criterion("1", 10, parts=(criterion("1.1", 10, exhibits=(PLAN, POSTS)),)),
        criterion("2", gap="thiếu", gap_en="cut off", standing=Standing.UNKNOWN),
        gaps=("Chưa rõ",),
        gaps_en=("Open",),
    )
    table = card.table("en")

    assert table.rows == (
        ("1", "Item 1", D(10), "", "", ""),
        ("1.1", "Item 1.1", D(10), "judged on the evidence", "Plan; Plan of posts", ""),
        (
            "2",
            "Item 2",
            None,
            "judged on the evidence; perhaps a bonus: not settled",
            "",
            "cut off",
        ),
    )
    assert table.notes == ("Open",)
    assert card.table().rows[2][-1] == "thiếu"
    assert "Chưa rõ" in card._repr_html_()


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: MEASURED.score({"9": D(1)}), "the names are '1', '2', '3', '4', 'on-"),
        (
            lambda: MEASURED.score({}, files={"9": ()}),
            "the names are '1', '2', '3', '4'",
        ),
        (
            lambda: MEASURED.score({}).line("on_time"),
            "hold the name but 'on_time' came; did you mean 'on-time'",
        ),
        (
            lambda: DECISION_25.score({}, answers={"9": True}),
            "the names are 'disciplined-leader'",
        ),
    ],
)
def test_unknown_names_say_which_are_known(
    make: Callable[[], object], said: str
) -> None:
    """Those that are near, else all; of many the first twenty."""
    wrong = error(make, UnknownNameError)

    assert said in str(wrong)
    assert "of xa-mau must hold" in str(wrong)
    many = scorecard(*(criterion(f"{code:02}a") for code in range(30)))
    long = error(lambda: many.score({"zz": D(1)}), UnknownNameError)
    assert str(long).endswith("'19a', …")
    assert long.message().endswith("các tên hiện có: " + str(long).partition("are ")[2])
    assert copy(long).known == long.known


def code_of_conduct() -> CodeOfConduct:
    """Return a code of one item."""
    return CodeOfConduct(
        code="xa-mau",
        name="1 luôn",
        name_en="1 always",
        edition="2026",
        items=(ConductItem("luon-mim-cuoi", "luôn mỉm cười", "always smile"),),
    )


def test_a_coverage_is_a_share_with_its_counts() -> None:
    """By the rate that it holds, whose explanation is one line."""
    code = code_of_conduct()
    officer = Actor(Unit("Một cửa"), "công chức")
    signed = [Commitment(officer, code, date(2026, 1, 5))]
    found = coverage(signed, [officer] * 4, code, on=date(2026, 6, 30))
    sheet = MEASURED.score({"1": found})

    given = sheet.line("1").given
    assert isinstance(given, Share)
    assert (given.met, given.of, sheet.total) == (1, 4, D(5))
    assert given.why() == found.rate.explain()
    assert Share.measured(found) == given


def test_a_tally_says_how_to_name_a_share() -> None:
    """It has several; the message names the method."""
    tally = Tally(
        {"rất hài lòng": 1, "hài lòng": 1, "bình thường": 1, "không hài lòng": 0}
    )
    given: Any = tally
    for make in (lambda: MEASURED.score({"1": given}), lambda: Share.measured(given)):
        wrong = error(make, WrongTypeError)
        assert wrong.expected == "share-of-tally"
        assert "tally.satisfied()" in str(wrong)


def test_results_of_conduct_say_how_to_name_a_share() -> None:
    """Those of one group, and of all, by what they have."""
    results: Any = assess([], code_of_conduct(), by=GroupBy.WHOLE)
    for value, said in (
        (results, "results.of().overall()"),
        (results.of(), "pass assessment.overall()"),
    ):
        wrong = error(partial(MEASURED.score, {"1": value}), WrongTypeError)
        assert said in str(wrong)
        assert said.removeprefix("pass ") in wrong.message()


def test_a_group_is_called_a_group() -> None:
    """It is scored by its parts, which are named."""
    wrong = error(lambda: DECISION_25.score({"2": D(3)}), UnknownNameError)

    assert str(wrong) == (
        "criteria of xa-mau (2 is a group, scored by its parts) must hold the name but "
        "'2' came; did you mean '2.1' or '2.2'"
    )


def test_what_a_plain_value_is_called_in_a_refusal() -> None:
    """As it was given, not as what it becomes; those who appraise may mean points."""
    yes = error(lambda: MEASURED.score({"4": True}), WrongTypeError)
    count = error(
        lambda: MEASURED.score({"2": 5}, round=Round.APPRAISED),  # type: ignore[arg-type]
        WrongTypeError,
    )

    assert (yes.field, yes.got) == ("4. given (Points)", True)
    assert count.expected == "count-or-points"


def test_points_in_a_self_score_are_refused_with_what_to_do() -> None:
    """A Decimal may have been meant as a percentage; points are for appraisers."""
    wrong = error(lambda: MEASURED.score({"1": D("98.3")}), WrongTypeError)

    assert (wrong.field, wrong.expected) == ("1. given (Share)", "measured-evidence")
    assert "Share.of_percent(Decimal('98.3'))" in str(wrong)
    assert "only those who appraise may give Points" in str(wrong)
    assert "pass Points" not in str(wrong)
    appraised = MEASURED.score({"1": D("9.3")}, round=Round.APPRAISED)
    assert appraised.line("1").points == D("9.30")


def test_what_was_not_given_is_named_by_its_kind() -> None:
    """Exhibits are another matter, so their word is not used."""
    sheet = MEASURED.score({})

    assert [each.reason() for each in sheet.lines] == [
        "chưa có số liệu",
        "chưa có số liệu",
        "chưa trả lời",
        "chưa chấm",
    ]
    assert not any("minh chứng" in each.reason() for each in sheet.lines)


def test_findings_name_what_to_mind() -> None:
    """A day out of force, on top of what the scorecard leaves open."""
    card = evolve(DONG_NAI, in_force=Period(date(2025, 11, 10)))
    early = card.score({}, on=date(2025, 11, 9))
    later = card.score({}, on=date(2025, 11, 10))

    assert "scorecard-in-force" in {each.rule for each in early.findings()}
    assert "scorecard-in-force" not in {each.rule for each in later.findings()}
    assert later.findings()[: len(card.findings())] == card.findings()
    assert all(each.message() and each.message("en") for each in early.findings())


# --- rounds ----------------------------------------------------------------------


def three_rounds() -> Rounds:
    """Return a self-score, an appraisal and a decision that differ."""
    points = {
        Round.FINAL: ("15", "13"),
        Round.SELF: ("15", "15"),
        Round.APPRAISED: ("15", None),
    }
    sheets = [
        DONG_NAI.score(
            {
                "1": D(one),
                "3": D(20),
                "4": D(45),
                "5": D(0),
                **({"2": D(two)} if two else {}),
            },
            round=each,
            unit="Xã Mẫu",
        )
        for each, (one, two) in points.items()
    ]
    return side_by_side(*sheets)


def test_rounds_stand_side_by_side() -> None:
    """In their order, with differences and the reasons of what changed."""
    rounds = three_rounds()

    assert [each.round for each in rounds.sheets] == list(Round)
    assert [each.points for each in rounds.revisions] == [None, None]
    assert rounds.explain("en").splitlines() == [
        "self-score: 95 points, 4 sao",
        "appraisal: at least 80 points, no class (evidence is missing: 2)",
        "final decision: 93 points, 3 sao",
        ("2. Item 2: self-score 15 points → appraisal missing (no evidence given)"),
        ("2. Item 2: appraisal missing (no evidence given) → final decision 13 points"),
    ]
    assert (
        rounds.explain().splitlines()[1]
        == "thẩm định: ít nhất 80 điểm, chưa xếp loại (chưa có điểm: 2)"
    )
    assert "thẩm định còn thiếu" in rounds.explain()


def answered(*, answer: bool | None, round_: Round) -> ScoreSheet:
    """Return a scoring whose class hangs on one answer, of which it is sure."""
    doubted = evolve(STARS.bands[-1], confidence=Confidence.MEDIUM)
    card = scorecard(
        criterion("1", 100),
        classes=ClassTable((*STARS.bands[:-1], doubted)),
        conditions=(evolve(LEADER, grade="1 sao"),),
    )
    answers = {} if answer is None else {"leader": answer}
    return card.score({"1": D(96)}, answers=answers, round=round_)


def test_answers_that_differ_between_rounds_are_told() -> None:
    """The points are the same, so only the answers say why the classes are not."""
    both = side_by_side(
        answered(answer=True, round_=Round.SELF),
        answered(answer=False, round_=Round.APPRAISED),
    )
    why = "by requirement: A leader was disciplined: must be “no”"

    assert both.explain("en").splitlines() == [
        f"self-score: 96 points, 1 sao ({why})",
        "appraisal: 96 points, 4 sao",
        "A leader was disciplined: self-score yes → appraisal no",
    ]
    assert both.explain().splitlines()[-1] == (
        "Có lãnh đạo bị kỷ luật: tự chấm có → thẩm định không"
    )
    assert [row[1:] for row in both.table("en").rows[-3:]] == [
        ("Class", None, "1 sao", "4 sao", None, f"self-score: {why}"),
        ("Conditions", None, "not met", "met", None, ""),
        ("A leader was disciplined", None, "yes", "no", None, ""),
    ]


def test_a_class_is_as_sure_as_what_leads_to_it() -> None:
    """The doubt about a border does not touch a class that a requirement sets."""
    own = answered(answer=True, round_=Round.SELF)
    leader = evolve(LEADER, grade="1 sao", confidence=Confidence.LOW)
    unsure = evolve(own, card=evolve(own.card, conditions=(leader,)))

    assert "confidence" not in own.explain("en")
    assert "confidence" not in str(side_by_side(own).table("en").rows)
    assert "“no”); low confidence" in unsure.explain("en")
    assert "độ tin cậy thấp" in side_by_side(unsure).explain()


def test_what_no_round_answered_is_told_once() -> None:
    """And what one left open is named beside what the other answered."""
    own = answered(answer=None, round_=Round.SELF)
    theirs = answered(answer=False, round_=Round.APPRAISED)

    assert side_by_side(own).explain("en").splitlines() == [
        (
            "self-score: 96 points, no class (not answered: A leader was disciplined: "
            "must be “no”); conditions not decidable yet"
        ),
        "A leader was disciplined: not answered",
    ]
    assert side_by_side(own, theirs).explain().splitlines()[-1] == (
        "Có lãnh đạo bị kỷ luật: tự chấm chưa trả lời → thẩm định không"
    )


def test_a_difference_upwards_has_its_sign() -> None:
    """A cell is a number, so the sign stands in the text beside it."""
    own, theirs = dong_nai("80"), dong_nai("90")
    table = side_by_side(own, evolve(theirs, round=Round.APPRAISED)).table("en")

    assert table.rows[3][-2:] == (D("10.00"), "appraisal +10 points")
    assert table.rows[5][-2:] == (D("10.00"), "appraisal +10 points")
    assert table.rows[0][-2:] == (D("0.00"), "")


def test_rounds_are_a_table() -> None:
    """A column for each round and each difference; no difference of what is missing."""
    rounds = three_rounds()
    table = rounds.table("en")
    own, final = rounds.sheet(Round.SELF), rounds.sheet(Round.FINAL)
    assert own is not None
    assert final is not None
    two = side_by_side(own, final)

    assert [column.name for column in table.columns][3:] == [
        "self",
        "appraised",
        "final",
        "appraised-less-self",
        "final-less-appraised",
        "reasons",
    ]
    assert table.rows[0][3:] == (*[D("15.00")] * 3, D("0.00"), D("0.00"), "")
    assert table.rows[1][3:8] == (D("15.00"), None, D("13.00"), None, None)
    assert table.rows[1][8] == "appraisal: no evidence given"
    assert table.rows[4][8] == "perhaps a bonus: not settled"
    assert table.rows[-2][3:8] == (D("95.00"), D("80.00"), D("93.00"), None, None)
    assert table.rows[-2][8] == "appraisal: at least"
    assert table.rows[-1][1:8] == ("Class", None, "4 sao", "–", "3 sao", None, None)
    assert two.table().rows[-2][5] == D("-2.00")
    assert table.emphasised == {5, 6}
    assert (table.title, table.title_en) == (
        "Bảng, bản 2026 – Xã Mẫu",
        "Card (2026), Xã Mẫu",
    )
    assert two.revisions[0].points == D("-2.00")
    assert two.sheet(Round.APPRAISED) is None
    assert "Thẩm định" in rounds._repr_html_()


@pytest.mark.parametrize(
    ("sheets", "field", "slug"),
    [
        ((), "sheets", "rounds"),
        ((dong_nai("95"), dong_nai("94")), "round", "round-of-its-own"),
        (
            (dong_nai("95"), DECISION_25.score({}, round=Round.FINAL)),
            "card",
            "same-scoring",
        ),
        (
            (
                dong_nai("95"),
                evolve(DONG_NAI, name="Bảng khác").score({}, round=Round.FINAL),
            ),
            "card",
            "same-scoring",
        ),
        (
            (dong_nai("95"), DONG_NAI.score({}, round=Round.FINAL, unit="Xã Mới")),
            "unit",
            "same-scoring",
        ),
        (
            (dong_nai("95"), DONG_NAI.score({}, round=Round.FINAL, period=YEAR)),
            "period",
            "same-scoring",
        ),
    ],
)
def test_sheets_that_are_no_rounds_of_one_scoring_are_refused(
    sheets: tuple[ScoreSheet, ...], field: str, slug: str
) -> None:
    """Two of a round; other scorecards, units, periods; none."""
    wrong = error(lambda: side_by_side(*sheets), InvalidValueError)

    assert (wrong.field, wrong.expected) == (field, slug)
    other: Any = DONG_NAI
    assert error(lambda: side_by_side(other), WrongTypeError).expected == "rounds"


# --- properties ------------------------------------------------------------------

CENTS: Final = st.integers(0, 1000).map(lambda cents: D(cents) / 100)
TENS: Final = scorecard(
    *(criterion(str(code), 10) for code in range(1, 11)), scale=D(100), classes=STARS
)


@given(st.lists(CENTS, min_size=10, max_size=10), st.permutations(range(10)))
def test_the_total_is_the_plain_sum_in_any_order(
    points: list[Decimal], order: list[int]
) -> None:
    """Property: order of evidence does not matter; the class contains the total."""
    pairs = [(str(code), each) for code, each in enumerate(points, 1)]
    sheet = TENS.score(dict(pairs))
    shuffled = TENS.score(dict(pairs[at] for at in order))
    objects = TENS.score(Evidence(*pairs[at], round=Round.SELF) for at in order)

    assert sheet.exact_total == sum(map(F, points))
    assert sheet == shuffled == objects
    assert sheet.grade is not None
    assert sheet.exact_total in sheet.grade.range


@given(st.dictionaries(st.integers(1, 10).map(str), CENTS))
def test_what_is_missing_bounds_the_total(known: dict[str, Decimal]) -> None:
    """Property: every way to fill what is missing lies between, in a possible class."""
    sheet = TENS.score(known)
    assert sheet.span.high is not None
    for rest in (D(0), D("3.33"), D(10)):
        full = TENS.score(
            {str(code): known.get(str(code), rest) for code in range(1, 11)}
        )
        assert sheet.exact_total <= full.exact_total <= sheet.span.high
        assert full.grade in sheet.possible_classes


@given(CENTS, CENTS)
def test_self_and_appraised_never_mix(own: Decimal, theirs: Decimal) -> None:
    """Property: each round keeps its points, whatever the other one says."""
    first = TENS.score({"1": own})
    second = TENS.score({"1": theirs}, round=Round.APPRAISED)
    rounds = side_by_side(second, first)

    assert [each.exact_total for each in rounds.sheets] == [F(own), F(theirs)]
    assert sum(each.exact or 0 for each in rounds.revisions) == F(theirs) - F(own)
    mixed = [
        Evidence("1", own, round=Round.SELF),
        Evidence("2", theirs, round=Round.APPRAISED),
    ]
    for each in (Round.SELF, Round.APPRAISED):
        with pytest.raises(InvalidValueError):
            TENS.score(mixed, round=each)


@given(st.integers(0, 200), st.integers(0, 50), st.sampled_from(list(BonusRule)[:3]))
def test_a_bonus_never_lowers_a_total(
    counted: int, bonus: int, rule: BonusRule
) -> None:
    """Property: apart ≤ capped ≤ added, and none is below the points that count."""
    card = scorecard(
        criterion("1", 100),
        criterion("2", 50, standing=Standing.BONUS),
        scale=D(100),
        bonus=rule,
    )
    sheet = card.score({"1": D(counted) / 2, "2": D(bonus)})
    totals = sheet.totals

    assert sheet.exact_total == totals[rule]
    assert (
        sheet.exact_raw
        == totals[BonusRule.APART]
        <= totals[BonusRule.CAPPED]
        <= totals[BonusRule.ADDED]
    )
    assert totals[BonusRule.CAPPED] <= 100


@given(st.integers(0, 60), st.integers(0, 60))
def test_every_gain_is_what_scoring_anew_gives(met: int, count: int) -> None:
    """Property: the points and the class that are told come out of a new scoring."""
    card = scorecard(
        criterion("1", 60, rule=PerShare(D(90))),
        criterion("2", 40, rule=PerUnit(D("1.5"))),
        classes=STARS,
    )
    given: dict[str, Given] = {"1": Share(met, 60), "2": Count(count)}
    sheet = card.score(given)
    for gain in sheet.gains():
        assert gain.then.given is not None
        anew = card.score({**given, gain.now.criterion.code: gain.then.given})
        assert anew.exact_total == sheet.exact_total + gain.exact
        assert anew.grade == gain.grade_then
        assert gain.exact > 0


def measured_card() -> Scorecard:
    """Return a card of one measured criterion."""
    late = Criterion(
        "1", "Đúng hạn", "On time", D(20), rule=PerShare(), measure="on-time"
    )
    return Scorecard(
        code="xa-mau", name="Tự chấm", name_en="Own", edition="2026", criteria=(late,)
    )


@pytest.mark.parametrize("round_", [Round.APPRAISED, Round.FINAL])
def test_those_who_appraise_may_give_points_in_place_of_a_rule(round_: Round) -> None:
    """The line says that a person gave them; there is no gain to promise."""
    sheet = measured_card().score({"on-time": Points(17)}, round=round_)
    line = sheet.line("on-time")
    assert (sheet.total, line.is_overruled, sheet.gains()) == (D(17), True, ())
    assert "given by a person, not by the rule" in line.reason("en")
    assert "người chấm cho điểm, không theo cách chấm" in line.reason()


def test_a_unit_may_not_give_itself_points_for_what_is_measured() -> None:
    """A self-score is by the rule."""
    with pytest.raises(WrongTypeError, match=r"1\. given \(Share\)"):
        measured_card().score({"1": Points(17)})


def test_a_line_is_found_by_code_and_by_measure() -> None:
    """Both name one criterion; an unknown name is refused with near ones."""
    sheet = measured_card().score({"1": Share(9, 10)})
    assert sheet.line("1") is sheet.line("on-time")
    assert not sheet.line("1").is_overruled
    with pytest.raises(UnknownNameError):
        sheet.line("on-tim")


# --- what a lawyer and an attacker found ---------------------------------------------


def test_gains_are_ranked_by_what_the_total_grows() -> None:
    """A bonus apart and a total at its scale promise nothing."""
    counted = criterion("1", 10, rule=PerUnit(D(1)))
    extra = criterion("B", 5, rule=PerUnit(D(5)), standing=Standing.BONUS)
    given: dict[str, Count] = {"1": Count(8), "B": Count(0)}
    apart = scorecard(extra, counted, scale=D(10))
    capped = evolve(apart, bonus=BonusRule.CAPPED)
    unknown = evolve(apart, bonus=BonusRule.UNKNOWN)

    assert [each.text("en") for each in apart.score(given).gains()] == [
        "1. Item 1: one more, 9: +1 point",
        "B. Item B: one more, 1: +5 points (bonus, not in the total)",
    ]
    assert [(int(each.total), each.text()) for each in capped.score(given).gains()] == [
        (
            2,
            (
                "B. Mục B: thêm 1 trường hợp (thành 1): thêm 5 điểm "
                "(tổng điểm thêm 2 điểm, không quá thang điểm)"
            ),
        ),
        (1, "1. Mục 1: thêm 1 trường hợp (thành 9): thêm 1 điểm"),
    ]
    (full,) = capped.score({"1": Count(9), "B": Count(1)}).gains()
    assert full.text("en").endswith("(the total is at the scale already)")
    (_, other) = unknown.score(given).gains()
    assert other.text("en").endswith(
        "(the total stays by the lowest reading of the bonus)"
    )
    both = evolve(unknown, criteria=(extra, counted, evolve(extra, code="C")))
    least = both.score({"1": Count(10), "B": Count(0), "C": Count(0)}).gains()
    assert all("the total stays" in each.text("en") for each in least)


def test_a_gain_that_would_be_refused_is_none() -> None:
    """A part that takes all of its group leaves nothing for another part."""
    group = Criterion(
        "1",
        "Nhóm",
        "Group",
        D(10),
        parts=(criterion("1.1"), criterion("1.2", 8, rule=PerUnit(D(1)))),
    )
    card = scorecard(group, scale=D(10))
    given: dict[str, Count | Decimal] = {"1.1": D(8), "1.2": Count(2)}
    sheet = card.score(given)

    assert sheet.gains() == ()
    assert card.score({"1.2": Count(2)}).span.high == 10
    found = error(lambda: card.score({**given, "1.1": D(9)}), InvalidValueError)
    assert (found.field, found.expected) == ("1. points", "points-to-the-most")


def test_a_bonus_in_a_group_does_not_count_to_its_most() -> None:
    """Nor do the points of a group in a group twice."""
    inner = Criterion("1.1", "a", "a", D(6), parts=(criterion("1.1.1", 6),))
    extra = Criterion(
        "1.2", "b", "b", D(5), parts=(criterion("1.2.1", 5),), standing=Standing.BONUS
    )
    group = Criterion("1", "c", "c", D(6), parts=(inner, extra))
    sheet = scorecard(group, bonus=BonusRule.ADDED).score({"1.1.1": D(6)})

    assert (sheet.span.low, sheet.span.high) == (F(6), F(11))


@pytest.mark.parametrize(
    ("places", "met", "told"),
    [(2, 1501, "5 more, 1506 of 3000"), (2, 3000, ""), (0, 2900, ""), (None, 3000, "")],
)
def test_a_gain_is_counted_until_the_rounded_points_rise(
    places: int | None, met: int, told: str
) -> None:
    """Decision 766: 6.67 points of 3000 people, rounded to two places."""
    card = scorecard(
        Criterion("1", "a", "a", D(7), rule=PerShare(), places=places and 2)
        if places != 0
        else Criterion("1", "a", "a", D(7), rule=PerShare(D(97)), places=0)
    )
    gains = card.score({"1": Share(met, 3000)}).gains()

    assert [told in each.text("en") for each in gains] == [True] * bool(told) or (
        places == 2
    )


def test_a_rounding_may_hide_every_gain() -> None:
    """Of units that never rise, of fewer faults, and of what has no unit."""
    unit = Criterion("1", "a", "a", D(10), rule=PerUnit(D("0.2")), places=0)
    tiny = Criterion("2", "b", "b", D(1), rule=Deducting(D("0.1")), places=0)
    never = Criterion("3", "c", "c", D(1), rule=PerUnit(D("0.001")), places=0)
    card = scorecard(unit, tiny, never)
    gains = card.score({"1": Count(0), "2": Count(7), "3": Count(900)}).gains()

    assert [each.text("en") for each in gains] == [
        "1. a: 3 more, 3: +1 point",
        "2. b: 2 fewer, 5: +1 point",
    ]
    exact = Criterion("1", "a", "a", D(1), rule=AllOrNothing(), places=0)
    (gain,) = scorecard(exact).score({"1": Share(exact=F(1, 2))}).gains()
    assert gain.exact == 1


class Wrong(ScoringRule):
    """A rule whose parts say what nobody can use."""

    takes = (Answer,)

    def points(self, given: Given, most: Fraction) -> Fraction | None:
        """Return half."""
        del given
        return most / 2

    def better(self, given: Given, most: Fraction) -> Any:
        """Return what the rule does not take."""
        del given, most
        return Count(3)

    def findings(self, place: str) -> Any:
        """Return no findings."""
        return [place]

    def text(self, locale: str = "vi") -> Any:
        """Return no text."""
        del locale
        return 5


@pytest.mark.parametrize(
    ("make", "place"),
    [
        (lambda sheet: sheet.gains(), "1. rule.better"),
        (lambda sheet: sheet.card.findings(), "1. rule.findings"),
        (lambda sheet: sheet.explain(), "1. rule.text"),
        (lambda sheet: sheet.card.table(), "1. rule.text"),
    ],
)
def test_what_a_rule_of_ones_own_says_wrong_is_named(
    make: Callable[[ScoreSheet], object], place: str
) -> None:
    """The rule is blamed, not the evidence."""
    sheet = scorecard(criterion("1", 10, rule=Wrong())).score({"1": True})

    assert error(lambda: make(sheet), WrongTypeError).field == place


def test_notes_of_a_class_are_told_wherever_the_class_is() -> None:
    """The doubt about one star stands in the text, the table and the rounds."""
    card = facts.scorecards()["dongnai-2025-54"]
    given = {str(each): D(0) for each in range(1, 6)}
    own = card.score(given)
    band = own.grade

    assert band is not None
    assert "one star (below 80); medium confidence" in own.explain("en")
    assert "; độ tin cậy trung bình" in own.explain()
    assert band.note_en in own.table("en").notes
    both = side_by_side(own, card.score(given, round=Round.APPRAISED))
    assert both.table("en").notes == (band.note_en,)
    assert band.note in both.explain()
    assert "one star (medium confidence)" in str(both.table("en").rows)
    assert "; medium confidence" in both.explain("en")
    readings = side_by_side(card.score({**given, "5": D(5)})).table("en").notes
    assert readings[-1].startswith("self-score: Total by reading: apart: 0; added: 5")


def test_missing_evidence_that_changes_nothing_says_so() -> None:
    """Hải Dương: 98 of 100 with one criterion missing is Level 4 whatever comes."""
    card = facts.scorecards()["haiduong-2024"]
    sheet = card.score({str(each): D("24.5") for each in range(1, 5)})

    assert sheet.grade is None
    assert english(sheet) == ["evidence is missing: 5; any points give Level 4"]
    assert "điểm nào cũng cho mức Mức 4" in sheet.refusals[0].text()


def test_a_floor_with_an_unsettled_part_is_not_decided() -> None:
    """Under some readings its points count to the group."""
    group = Criterion(
        "1",
        "a",
        "a",
        D(10),
        parts=(criterion("1.1", 10), criterion("1.2", 5, standing=Standing.UNKNOWN)),
    )
    card = scorecard(group, conditions=(MinimumPerCriterion(D(50)),))

    def is_met(part: str, other: str) -> bool | None:
        sheet = card.score({"1.1": D(part), "1.2": D(other)})
        assert sheet.recognition is not None
        return sheet.recognition.is_met

    assert is_met("4", "5") is None
    assert is_met("4", "0.5") is False
    assert is_met("5", "0") is True


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"lines": None}, WrongTypeError),
        ({"lines": (5,)}, WrongTypeError),
        ({"lines": ()}, InvalidValueError),
        ({"card": None}, WrongTypeError),
        ({"unit": "Xã\nMẫu"}, InvalidValueError),
    ],
)
def test_a_sheet_holds_the_lines_of_its_card(
    change: dict[str, Any], kind: type[CqttError]
) -> None:
    """What is changed by hand is checked as what ``score`` made."""
    sheet = scorecard(criterion("1", 10), scale=D(10)).score({"1": D(5)})

    error(lambda: evolve(sheet, **change), kind)
    twice = error(lambda: evolve(sheet, lines=sheet.lines * 2), InvalidValueError)
    assert twice.expected == "lines-of-card"
    line = evolve(sheet.lines[0], exact=F(11))
    more = error(lambda: evolve(sheet, lines=(line,)), InvalidValueError)
    assert more.expected == "points-to-the-scale"


def test_rounds_and_lines_are_checked_by_themselves() -> None:
    """Rounds need sheets, a sheet is asked by a ``Round``, a line by a name."""
    sheet = scorecard(criterion("1", 10)).score({"1": D(5)})

    error(lambda: Rounds(None), WrongTypeError)  # type: ignore[arg-type]
    error(lambda: Rounds(()), InvalidValueError)
    error(lambda: Rounds((sheet,)).sheet("self"), WrongTypeError)  # type: ignore[arg-type]
    assert error(lambda: sheet.line([]), CqttError).got == "list"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "name", ["Trần Thị Mẫu.pdf", "0912345678", "x" * 61, "Hẹn 9 giờ"]
)
def test_a_name_that_may_be_a_persons_is_not_told(name: str) -> None:
    """As where files and criteria are swapped."""
    card = scorecard(criterion("1", 10))
    found = error(lambda: card.score({}, files={name: ["1"]}), CqttError)

    assert found.got == "str"
    assert name not in str(found)
    assert found.known == ("1",)


def test_a_file_may_lie_in_a_folder() -> None:
    """Of either kind of slash."""
    exhibits = (Exhibit("ke", "Kế hoạch", "Plan"),)
    card = scorecard(criterion("1", 10, exhibits=exhibits))
    sheet = card.score({}, files={"1": ["minh-chung/Ke.pdf"]})
    other = card.score({}, files={"1": ["D:\\ho so\\ke_1.pdf"]})

    assert sheet.files_missing == other.files_missing == ()
