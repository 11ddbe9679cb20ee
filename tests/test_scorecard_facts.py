"""
Scorecards as facts, and a locality's own.

Oracles: what ``scorecards.json`` and ``satisfaction-conduct-letters.md`` Part 3 say,
typed from there and not from the TOML; where the file lies beside the repository it is
compared as a whole.  Walks: what every scorecard must have.  ``broken_scorecards/`` has
one mistake a folder; ``MISTAKES`` has the words that its message must contain.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, Final
from unicodedata import is_normalized

import pytest
from attrs import evolve

from cqtt import facts
from cqtt.errors import FactsError, WrongTypeError
from cqtt.facts import criterion_tables, scorecard_tables
from cqtt.facts.criterion_tables import MEASURES
from cqtt.facts.fields import CITED
from cqtt.law import Citation, Confidence, Period
from cqtt.scorecards import (
    AllOrNothing,
    Amount,
    Banded,
    BonusRule,
    ClassTable,
    Count,
    Criterion,
    Deducting,
    Judged,
    MinimumPerCriterion,
    MinimumTotal,
    Offered,
    PerShare,
    PerUnit,
    Quantity,
    Requirement,
    Scorecard,
    Share,
    Standing,
    YesNo,
)

BROKEN: Final = Path(__file__).parent / "broken_scorecards"
DATA: Final = Path(__file__).parents[2] / "shared" / "data" / "scorecards.json"
CARDS: Final = facts.scorecards()
PROPOSAL: Final = CARDS["cqtt-proposal-2026"]


# Names that the file shortens, and how they are written out.
SPELLED: Final = {
    "Cải cách hành chính theo Chỉ số CCHC do UBND tỉnh ban hành": (
        "Cải cách hành chính theo Chỉ số cải cách hành chính do Ủy ban nhân dân tỉnh"
        " ban hành"
    ),
    "Cung cấp dịch vụ trực tuyến + thanh toán trực tuyến": (
        "Cung cấp dịch vụ trực tuyến và thanh toán trực tuyến"
    ),
    "Thời gian giải quyết TTHC so với quy định": (
        "Thời gian giải quyết thủ tục hành chính so với quy định"
    ),
    "Mức độ công khai TTHC": "Mức độ công khai thủ tục hành chính",
}


def label(code: str, total: str) -> str | None:
    """Return the class of a total in a scorecard of the package."""
    classes = CARDS[code].classes
    assert classes is not None
    found = classes.of(Fraction(total))
    return found.label if found else None


def maxima(card: Scorecard) -> dict[str, Decimal | None]:
    """Return the most points of the criteria at the top."""
    return {each.code: each.most for each in card.criteria}


def told(card: Scorecard) -> set[tuple[str, str]]:
    """Return the rules and places of a scorecard's findings."""
    return {(found.rule, found.place) for found in card.findings()}


def cited(card: Scorecard) -> Iterator[Citation]:
    """Yield every citation of a scorecard."""
    yield from filter(None, [card.citation])
    yield from filter(None, (each.citation for each in card.requirements))


# -- what the references say -----------------------------------------------------------


def test_the_scorecards_that_are_there() -> None:
    """Four of provinces, five that they rest on, one proposal."""
    assert list(CARDS) == [
        "dongnai-2025-54",
        "bacgiang-qcdc-2023",
        "haiduong-2024",
        "binhphuoc-2024",
        "qd766-2022",
        "tt01-2018",
        "qd25-2021-tcpl",
        "nd335-2025",
        "binhduong-cchc-2017",
        "cqtt-proposal-2026",
    ]
    assert [code for code in CARDS if CARDS[code].is_proposal] == ["cqtt-proposal-2026"]


@pytest.mark.parametrize(
    ("code", "most"),
    [
        ("dongnai-2025-54", {"1": 15, "2": 15, "3": 20, "4": 50, "5": None}),
        ("bacgiang-qcdc-2023", {"21": 20, "22": 25, "23": 20, "24": 15, "25": 20}),
        ("haiduong-2024", dict.fromkeys("12345")),
        ("binhphuoc-2024", {}),
        ("qd766-2022", {"1": 18, "2": 20, "3": 22, "4": 22, "5": 18}),
        ("tt01-2018", dict.fromkeys("123456789", 2)),
        ("qd25-2021-tcpl", {}),
        ("nd335-2025", {"A": 30, "B": 70}),
        ("binhduong-cchc-2017", {"TD": 65, "XHH": 35}),
    ],
)
def test_most_points_are_those_of_the_source(
    code: str, most: dict[str, int | None]
) -> None:
    """Oracle: Part 3 and the file of scorecards."""
    assert maxima(CARDS[code]) == most


@pytest.mark.parametrize(
    ("code", "total", "name"),
    [
        ("dongnai-2025-54", "0", "1 sao"),
        ("dongnai-2025-54", "79.99", "1 sao"),
        ("dongnai-2025-54", "80", "2 sao"),
        ("dongnai-2025-54", "89.99", "2 sao"),
        ("dongnai-2025-54", "90", "3 sao"),
        ("dongnai-2025-54", "94.99", "3 sao"),
        ("dongnai-2025-54", "95", "4 sao"),
        ("dongnai-2025-54", "105", "4 sao"),
        ("haiduong-2024", "79.99", "Không đạt"),
        ("haiduong-2024", "80", "Mức 1"),
        ("haiduong-2024", "84.99", "Mức 1"),
        ("haiduong-2024", "85", "Mức 2"),
        ("haiduong-2024", "89.99", "Mức 2"),
        ("haiduong-2024", "90", "Mức 3"),
        ("haiduong-2024", "94.99", "Mức 3"),
        ("haiduong-2024", "95", "Mức 4"),
        ("haiduong-2024", "100", "Mức 4"),
        ("haiduong-2024", "100.01", None),
        ("qd766-2022", "49.99", "Yếu"),
        ("qd766-2022", "50", "Trung bình"),
        ("qd766-2022", "69.99", "Trung bình"),
        ("qd766-2022", "70", "Khá"),
        ("qd766-2022", "80", "Tốt"),
        ("qd766-2022", "80.21", "Tốt"),
        ("qd766-2022", "89.99", "Tốt"),
        ("qd766-2022", "90", "Xuất sắc"),
        ("tt01-2018", "5.9", "Yếu"),
        ("tt01-2018", "6", "Trung bình"),
        ("tt01-2018", "9", "Khá"),
        ("tt01-2018", "11.9", "Khá"),
        ("tt01-2018", "12", "Tốt"),
        ("tt01-2018", "14.5", "Tốt"),
        ("tt01-2018", "15", "Xuất sắc"),
        ("nd335-2025", "49.99", "Không hoàn thành nhiệm vụ"),
        ("nd335-2025", "50", "Hoàn thành nhiệm vụ"),
        ("nd335-2025", "69.99", "Hoàn thành nhiệm vụ"),
        ("nd335-2025", "70", "Hoàn thành tốt nhiệm vụ"),
        ("nd335-2025", "89.99", "Hoàn thành tốt nhiệm vụ"),
        ("nd335-2025", "90", "Hoàn thành xuất sắc nhiệm vụ"),
        ("cqtt-proposal-2026", "79.99", "Dưới mức tham khảo"),
        ("cqtt-proposal-2026", "80", "Mức tham khảo B"),
        ("cqtt-proposal-2026", "89.99", "Mức tham khảo B"),
        ("cqtt-proposal-2026", "90", "Mức tham khảo A"),
        ("cqtt-proposal-2026", "100", "Mức tham khảo A"),
    ],
)
def test_classes_on_both_sides_of_a_border(
    code: str, total: str, name: str | None
) -> None:
    """Oracle: borders as the sources print them, with the number below each."""
    assert label(code, total) == name


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("dongnai-2025-54", date(2025, 11, 10), None),
        ("bacgiang-qcdc-2023", None, date(2025, 6, 30)),
        ("haiduong-2024", date(2024, 6, 13), date(2025, 6, 30)),
        ("binhphuoc-2024", None, date(2025, 6, 30)),
        ("qd766-2022", date(2022, 6, 23), None),
        ("tt01-2018", date(2019, 1, 6), date(2025, 6, 30)),
        ("qd25-2021-tcpl", date(2021, 7, 22), date(2025, 12, 31)),
        ("nd335-2025", date(2026, 1, 1), None),
        ("binhduong-cchc-2017", date(2017, 1, 1), date(2017, 12, 31)),
        ("cqtt-proposal-2026", None, None),
    ],
)
def test_a_scorecard_is_there_on_its_days_only(
    code: str, first: date | None, last: date | None
) -> None:
    """Provinces that were merged ended on 30 June 2025."""
    assert CARDS[code].in_force == Period(first, last)
    assert (code in CARDS.on(date(2026, 5, 1))) is (last is None)


def test_dong_nai_leaves_open_what_the_press_left_open() -> None:
    """The fifth criterion, the bonus, the index and the lowest class are gaps."""
    card = CARDS["dongnai-2025-54"]

    assert card.criterion("5").standing is Standing.UNKNOWN
    assert card.criterion("5").confidence is Confidence.LOW
    assert card.bonus is BonusRule.UNKNOWN
    assert "5 điểm" in card.criterion("5").gap
    assert "50 điểm" in card.criterion("4").gap
    assert isinstance(card.criterion("4").rule, Judged)
    assert any("1 sao" in gap for gap in card.gaps)
    assert told(card) >= {
        ("bonus-settled", "dongnai-2025-54"),
        ("most-known", "dongnai-2025-54: 5"),
        ("settled-scorecard", "dongnai-2025-54: 3"),
        ("settled-scorecard", "dongnai-2025-54: 4"),
        ("settled-scorecard", "dongnai-2025-54: 5"),
        ("settled-scorecard", "dongnai-2025-54"),
    }
    sure = [each.confidence for each in card.criterion("2").exhibits]
    assert sure == [Confidence.LOW] * 3


def test_bac_giang_asks_for_five_documents_and_evidence_for_each_group() -> None:
    """Filing 11 to 15; an index and a bundle for each group; no classes."""
    card = CARDS["bacgiang-qcdc-2023"]

    assert [each.code for each in card.filing] == ["11", "12", "13", "14", "15"]
    assert [len(each.exhibits) for each in card.criteria] == [2, 2, 2, 2, 3]
    assert card.classes is None
    assert ("classes-known", "bacgiang-qcdc-2023") in told(card)


def test_what_is_not_known_of_two_provinces_is_told() -> None:
    """Hải Dương: no maxima; Bình Phước: no criteria at all."""
    unknown = {("most-known", f"haiduong-2024: {code}") for code in "12345"}

    assert told(CARDS["haiduong-2024"]) >= unknown
    assert ("criteria-known", "binhphuoc-2024") in told(CARDS["binhphuoc-2024"])
    assert CARDS["binhphuoc-2024"].scale is None


def test_the_index_of_decision_766() -> None:
    """Parts as the catalogue has them; only 5.4 has the rule of 90 %, 2.1 a share."""
    card = CARDS["qd766-2022"]
    parts = [[each.most for each in group.parts] for group in card.criteria]

    assert parts == [
        [6, 4, 2, 6],
        [20],
        [12, 2, 2, 6],
        [6, 4, 2, 2, 4, 2, 2],
        [6, 6, 6],
    ]
    assert {each.code: each.rule for each in card.scored if each.rule != Judged()} == {
        "2.1": PerShare(),
        "5.4": PerShare(Decimal(90)),
    }
    assert card.classes == ClassTable.of_grading(facts.gradings()["index-766"])
    assert card.confidence is Confidence.MEDIUM


@pytest.mark.parametrize(
    ("percent", "points"), [(96, "6"), (90, "6"), (81, "5.4"), (45, "3")]
)
def test_the_points_of_indicator_5_4(percent: int, points: str) -> None:
    """Oracle: the examples of Part 1c."""
    rule = CARDS["qd766-2022"].criterion("5.4").rule

    assert rule.points(Share.of_percent(percent), Fraction(6)) == Fraction(points)


def test_the_nine_indicators_round_to_one_decimal_by_dossier() -> None:
    """Article 15: 1, 2, 3, 4 and 7; the others are scored by unit."""
    card = CARDS["tt01-2018"]

    assert [each.code for each in card.criteria if each.places == 1] == list("12347")
    assert card.scale == 18
    assert card.classes == ClassTable.of_grading(facts.gradings()["nine-indicators"])


def test_the_conditions_of_decision_25() -> None:
    """80 in all, 50 % of each, no disciplined leader, the self-score posted."""
    card = CARDS["qd25-2021-tcpl"]
    total, floor, leader, posted = card.conditions

    assert total == MinimumTotal(Decimal(80))
    assert floor == MinimumPerCriterion(Decimal(50))
    assert isinstance(leader, Requirement)
    assert isinstance(posted, Requirement)
    assert (leader.code, leader.wanted) == ("disciplined-leader", False)
    assert (posted.code, posted.wanted) == ("self-score-posted", True)
    assert any("27/2025/QĐ-TTg" in gap for gap in card.gaps)


@pytest.mark.parametrize(
    ("points", "answers", "outcome"),
    [
        ("20 20 20 10 10", "no yes", "met"),
        ("20 20 20 10.01 9.99", "no yes", "not met"),  # 49.95 % of one
        ("16 16 16 16 16", "no yes", "met"),
        ("16 16 16 16 15.99", "no yes", "not met"),  # 79.99 in all
        ("20 20 20 20 20", "yes yes", "not met"),  # a disciplined leader
        ("20 20 20 20 20", "no no", "not met"),  # nothing posted
        ("20 20 20 20 20", "no", "not decidable"),
    ],
)
def test_the_pattern_of_decision_25(points: str, answers: str, outcome: str) -> None:
    """Its conditions over five invented criteria of 20: both sides of each border."""
    five = (Criterion(code, "Tiêu chí", "One", Decimal(20)) for code in "12345")
    codes = ("disciplined-leader", "self-score-posted")
    sheet = evolve(CARDS["qd25-2021-tcpl"], criteria=five).score(
        dict(zip("12345", map(Decimal, points.split()), strict=True)),
        answers=dict(
            zip(codes, (each == "yes" for each in answers.split()), strict=False)
        ),
    )

    assert sheet.recognition is not None
    assert sheet.recognition.explain("en").startswith(f"Conditions: {outcome}\n")


def test_what_leads_to_the_lowest_class_of_decree_335() -> None:
    """Points b, c and d of the fourth class; the quota is a note of the first."""
    card = CARDS["nd335-2025"]

    assert [each.code for each in card.requirements] == [
        "concluded-decline",
        "disciplined",
        "unit-corruption",
    ]
    assert {each.grade for each in card.requirements} == {"Không hoàn thành nhiệm vụ"}
    assert not any(each.wanted for each in card.requirements)
    assert card.classes is not None
    assert "20 %" in card.classes.bands[0].note


def test_published_rows_of_binh_duong_add_up() -> None:
    """Oracle: the first and last row of 2017 within the most of each part."""
    most = maxima(CARDS["binhduong-cchc-2017"])

    for appraisal, survey, total in (
        ("51.75", "32.83", "84.58"),
        ("40.45", "31.01", "71.46"),
    ):
        assert Decimal(appraisal) + Decimal(survey) == Decimal(total)
        assert Decimal(appraisal) <= (most["TD"] or 0)
        assert Decimal(survey) <= (most["XHH"] or 0)


@pytest.mark.skipif(not DATA.exists(), reason="the data lie beside the repository")
def test_facts_are_those_of_the_file() -> None:
    """Oracle: codes, names and most points of every criterion, and all parts."""
    read = json.loads(DATA.read_text(encoding="utf-8"))
    rows: list[dict[str, Any]] = [*read["scorecards"], *read["related_scorecards"]]

    assert {row["id"] for row in rows} == set(CARDS) - {"cqtt-proposal-2026"}
    for row in rows:
        card = CARDS[row["id"]]
        assert card.scale == row["scale_max"] or row["scale_max"] is None
        assert [(each.code, each.most) for each in card.criteria] == [
            (each["code"], each["max_points"]) for each in row["criteria"]
        ]
        for mine, stated in zip(card.criteria, row["criteria"], strict=True):
            assert SPELLED.get(stated["name_vi"], stated["name_vi"]) == mine.name
        for group, stated in zip(card.criteria, row["criteria"], strict=True):
            points = [most for _, most in stated.get("parts", [])]
            assert [part.most for part in group.parts] == points


# -- what every scorecard must have ----------------------------------------------------


@pytest.mark.parametrize("card", CARDS.values(), ids=lambda each: each.code)
def test_every_scorecard_has_its_source(card: Scorecard) -> None:
    """Registered documents, an address, notes and gaps in both languages."""
    registry = facts.documents()
    documents = [citation.document for citation in cited(card)]

    assert card.citation is not None or card.is_proposal
    assert all(registry[document.id] == document for document in documents)
    assert all(url.startswith(("https://", "http://")) for url in card.urls)
    assert bool(card.urls) is not card.is_proposal
    assert len(card.notes) == len(card.notes_en) > 0
    assert len(card.gaps) == len(card.gaps_en) > 0
    said = (*card.notes, *card.notes_en, *card.gaps, *card.gaps_en)
    assert all(is_normalized("NFC", text) and text.endswith(".") for text in said)
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("card", CARDS.values(), ids=lambda each: each.code)
def test_totals_add_up_or_the_gap_is_stated(card: Scorecard) -> None:
    """The most points that count make the scale; where one is unknown it is told."""
    counted = [each for each in card.criteria if each.standing is Standing.COUNTED]
    known = [each.most for each in counted if each.most is not None]

    if counted and len(known) == len(counted):
        assert sum(known) == card.scale
    else:
        assert {rule for rule, _ in told(card)} & {"most-known", "criteria-known"}
    assert not {rule for rule, _ in told(card)} & {"whole-range", "ranges-apart"}


@pytest.mark.parametrize("card", CARDS.values(), ids=lambda each: each.code)
def test_criteria_are_ordered_and_told_in_both_languages(card: Scorecard) -> None:
    """Codes are unique; names, reasons and gaps stand in both languages."""
    every = [*card.criteria, *(part for each in card.criteria for part in each.parts)]
    exhibits = [each.code for one in every for each in one.exhibits]

    assert len({each.code for each in every}) == len(every)
    assert len(set(exhibits)) == len(exhibits)
    for each in every:
        assert each.name != each.name_en or each.name.startswith("Chỉ số")
        assert bool(each.gap) == bool(each.gap_en)
        assert bool(each.why) == bool(each.why_en)
        assert is_normalized("NFC", each.name + each.gap + each.why)


# -- our proposal ----------------------------------------------------------------------


def test_the_proposal_says_that_it_is_one() -> None:
    """Its name, levels, findings and confidence say so in both languages."""
    assert "không phải văn bản pháp luật" in PROPOSAL.label()
    assert "no legal text" in PROPOSAL.label("en")
    assert PROPOSAL.citation is None
    assert PROPOSAL.confidence is Confidence.LOW
    assert any("proposal" in found.evidence_en for found in PROPOSAL.findings())
    assert any("đề xuất" in found.evidence for found in PROPOSAL.findings())
    assert PROPOSAL.classes is not None
    assert all("đề xuất" in band.note for band in PROPOSAL.classes.bands)
    assert all("proposes" in band.note_en for band in PROPOSAL.classes.bands)
    titles = {"sao", "Mức 1", "Mức 2", "Mức 3", "Mức 4", "Xuất sắc", "Tốt", "Khá"}
    assert not titles & {band.label for band in PROPOSAL.classes.bands}


def test_the_weights_of_the_proposal() -> None:
    """100 points in six groups; satisfaction, then timeliness weigh most."""
    assert maxima(PROPOSAL) == {
        "1": 14,
        "2": 26,
        "3": 28,
        "4": 18,
        "5": 10,
        "6": 4,
        "7": 5,
    }
    heaviest = sorted(PROPOSAL.scored, key=lambda each: -(each.most or 0))
    assert [each.measure for each in heaviest[:2]] == [
        "one-stop-satisfaction",
        "on-time",
    ]
    assert PROPOSAL.criterion("7").standing is Standing.BONUS
    assert PROPOSAL.bonus is BonusRule.APART
    assert PROPOSAL.conditions == (MinimumPerCriterion(Decimal(50)),)


def test_every_weight_of_the_proposal_has_its_reason() -> None:
    """Groups and parts; what is not measured asks for a document by name."""
    every = [*PROPOSAL.criteria, *PROPOSAL.scored]

    assert all(each.why and each.why_en for each in every)
    assert all(each.measure or each.exhibits for each in PROPOSAL.scored)


def test_most_of_the_proposal_fills_itself() -> None:
    """Measured criteria have 91 of 100 points."""
    measured = [
        each.most or 0
        for each in PROPOSAL.scored
        if each.measure and each.standing is Standing.COUNTED
    ]

    assert sum(measured) == 91
    assert all(each.measure in MEASURES for each in PROPOSAL.scored if each.measure)


def test_the_proposal_scores_figures_of_the_seeds() -> None:
    """Oracle: figures of Hà Trung and Âu Lâu, reckoned by hand; the floor is met."""
    evidence: dict[str, Offered] = {
        "1.1": Decimal(3),
        "procedures-posted": Share(248, 248),
        "1.3": True,
        "1.4": True,
        "1.5": Decimal(2),
        "on-time": Share(931, 936),
        "late-without-apology": Count(0),
        "one-stop-satisfaction": Share(180, 200),
        "reflections-late": Count(0),
        "reception-days-held": Share(48, 52),
        "dialogues": Count(7),
        "opinions-unanswered": Count(0),
        "petitions-overdue": Count(1),
        "commitments-signed": Share(30, 30),
        "conduct-met": Share(9, 10),
        "findings-open": Count(0),
        "propaganda-items": Count(24),
        "initiatives": Count(0),
    }
    sheet = PROPOSAL.score(evidence)
    late, received = Fraction(20 * 931, 936), Fraction(6 * 48, 52)

    assert sheet.exact_total == 13 + (late + 6) + 28 + (received + 11) + 4 + Fraction(
        "9.6"
    )
    assert sheet.total == Decimal("97.03")
    assert sheet.recognition is not None
    assert sheet.recognition.is_met is True
    assert sheet.grade is not None
    assert sheet.grade.label == "Mức tham khảo A"


def test_decree_335_scores_a_civil_servant() -> None:
    """85 is good; whoever was disciplined is in the lowest class all the same."""
    card = CARDS["nd335-2025"]
    points = {"A": Decimal(25), "B": Decimal(60)}
    clean = {"concluded-decline": False, "disciplined": False, "unit-corruption": False}
    good = card.score(points, answers=clean)
    bad = card.score(points, answers={**clean, "disciplined": True})

    assert good.grade is not None
    assert good.grade.label == "Hoàn thành tốt nhiệm vụ"
    assert bad.grade is not None
    assert bad.grade.label == "Không hoàn thành nhiệm vụ"


def test_the_loader_names_every_measure() -> None:
    """Its docstring is where a clerk looks them up."""
    said = facts.load_scorecards.__doc__ or ""

    assert all(f"``{name}``" in said for name in MEASURES)


@pytest.mark.parametrize("card", CARDS.values(), ids=lambda each: each.code)
def test_measures_give_what_the_rules_take(card: Scorecard) -> None:
    """A share for a rule of shares, a count for one of counts."""
    for name, criterion in card.measures.items():
        assert MEASURES[name] in criterion.rule.takes


# -- a locality's own ------------------------------------------------------------------

OWN: Final = """
edition = "2026.11"

[[document]]
id = "45/QĐ-UBND"
title = "Quyết định 45/QĐ-UBND ngày 05/01/2026"
title_en = "Decision 45/QĐ-UBND of 5 January 2026"
issued_on = 2026-01-05

[[scorecard]]
code = "tinh-mau"
name = "Bảng tiêu chí tỉnh Mẫu"
name_en = "Scorecard of Mẫu Province"
edition = "2025"
until = 2025-12-31
grading = "index-766"

[[scorecard]]
code = "tinh-mau"
name = "Bảng tiêu chí tỉnh Mẫu"
name_en = "Scorecard of Mẫu Province"
edition = "2026"
since = 2026-01-01
issuer = "Ủy ban nhân dân tỉnh Mẫu"
places = ["Mẫu"]
scale = "40.5"
bonus = "capped"
source = { document = "45/QĐ-UBND", article = "2", confidence = "medium" }
class = [
  { label = "Đạt", label_en = "Passed", above = "32.5", to = "40.5" },
  { label = "Chưa đạt", label_en = "Not passed", to = "32.5" },
]
filing = [ { code = "a", name = "Tờ trình", name_en = "Submission" } ]

[[scorecard.condition]]
kind = "minimum-total"
points = 20

[[scorecard.condition]]
kind = "minimum-per-criterion"
percent = "33.3"

[[scorecard.condition]]
kind = "requirement"
code = "posted"
text = "Đã niêm yết"
text_en = "Posted"
wanted = true

[[scorecard.criterion]]
code = "1"
name = "Đúng hạn"
name_en = "On time"
most = 20
rule = "share"
full_at = 95
measure = "on-time"

[[scorecard.criterion]]
code = "2"
name = "Hài lòng"
name_en = "Satisfied"
most = 10
rule = "bands"
band = [
  { from = 95, points = 10 },
  { from = 80, below = 95, points = 5 },
  { below = 80, points = 0 },
]

[[scorecard.criterion]]
code = "3"
name = "Điện thoại"
name_en = "Telephones"
most = 1
rule = "yes-no"

[[scorecard.criterion]]
code = "4"
name = "Tin bài"
name_en = "Items"
most = 2
rule = "per-unit"
each = "0.5"

[[scorecard.criterion]]
code = "5"
name = "Trễ"
name_en = "Late"
most = 3
rule = "deduct"
each = 2

[[scorecard.criterion]]
code = "6"
name = "Cam kết"
name_en = "Commitments"
most = 2
rule = "all-or-nothing"
at_least = 90

[[scorecard.criterion]]
code = "7"
name = "Nhóm"
name_en = "Group"
most = "2.5"

[[scorecard.criterion.part]]
code = "7.1"
name = "Phòng"
name_en = "Room"
most = 1
places = 1

[[scorecard.criterion.part]]
code = "7.2"
name = "Giờ"
name_en = "Hours"
most = "1.5"
rule = "bands"
quantity = "amount"
band = [ { above = 8, points = 1 }, { to = 8, points = 0 } ]

[[scorecard.criterion]]
code = "8"
name = "Sáng kiến"
name_en = "Initiative"
standing = "bonus"
rule = "judged"
exhibit = [
  { code = "8a", name = "Quyết định", name_en = "Decision", confidence = "low" },
]
"""


def own(folder: Path, text: str) -> Scorecard:
    """Load the scorecard of a province from a text."""
    (folder / "mau.toml").write_text(text, encoding="utf-8")
    return facts.load_scorecards(folder)["tinh-mau"]


def test_a_province_loads_its_own_scorecard(tmp_path: Path) -> None:
    """Every rule, borders of both kinds, documents and editions of its own."""
    card = own(tmp_path, OWN)
    rules = {each.code: each.rule for each in card.scored}

    assert rules["1"] == PerShare(Decimal(95))
    assert isinstance(rules["2"], Banded)
    assert rules["3"] == YesNo()
    assert rules["4"] == PerUnit(Decimal("0.5"))
    assert rules["5"] == Deducting(Decimal(2))
    assert rules["6"] == AllOrNothing(Decimal(90))
    assert rules["7.1"] == rules["8"] == Judged()
    assert isinstance(rules["7.2"], Banded)
    assert rules["7.2"].quantity is Quantity.AMOUNT
    assert rules["7.2"].points(Amount(Decimal(8)), Fraction(2)) == 0
    assert card.scale == Decimal("40.5")
    assert card.bonus is BonusRule.CAPPED
    assert card.citation is not None
    assert card.citation.text() == "Điều 2 Quyết định 45/QĐ-UBND ngày 05/01/2026"
    assert [each.code for each in card.filing] == ["a"]
    assert card.conditions[:2] == (
        MinimumTotal(Decimal(20)),
        MinimumPerCriterion(Decimal("33.3")),
    )
    assert card.classes is not None
    assert [band.range.text("en") for band in card.classes.bands] == [
        "above 32.5 to 40.5",
        "to 32.5",
    ]
    assert told(card) == {("most-known", "tinh-mau: 8")}


def test_a_province_scores_with_its_own_scorecard(tmp_path: Path) -> None:
    """By hand: 18.947… + 5 + 1 + 1.5 + 1 + 2 + 0.9 + 0, and 5 of bonus."""
    evidence: dict[str, Offered] = {
        "on-time": Share(90, 100),
        "2": Share(94, 100),
        "3": True,
        "4": Count(3),
        "5": Count(1),
        "6": Share(9, 10),
        "7.1": Decimal("0.85"),
        "7.2": Amount(Decimal(8)),
        "8": Decimal(5),
    }
    sheet = own(tmp_path, OWN).score(evidence, answers={"posted": True})

    assert sheet.exact_total == Fraction(20 * 90, 95) + Fraction("11.4") + 5
    assert sheet.total == Decimal("35.35")
    assert sheet.grade is not None
    assert sheet.grade.label == "Đạt"


def test_editions_of_a_province_are_asked_by_a_day(tmp_path: Path) -> None:
    """The earlier one has the classes of a grading of ours; one file does as well."""
    own(tmp_path, OWN)
    loaded = facts.load_scorecards(str(tmp_path / "mau.toml"))
    earlier = loaded.on(date(2025, 12, 31))["tinh-mau"]

    assert loaded.name == "mau.toml"
    assert (earlier.edition, loaded["tinh-mau"].edition) == ("2025", "2026")
    assert earlier.classes == ClassTable.of_grading(facts.gradings()["index-766"])


@pytest.mark.parametrize(
    ("kept", "put"),
    [
        ('label_en = "Not passed", to = "32.5"', 'label_en = "No", to = 30'),
        ("  { from = 80, below = 95, points = 5 },\n", ""),
    ],
)
def test_holes_are_accepted_on_demand(tmp_path: Path, kept: str, put: str) -> None:
    """A text that leaves numbers out is loaded when the file says so, and told."""
    holed = OWN.replace(kept, put)
    with pytest.raises(FactsError, match="ranges that cover every number"):
        own(tmp_path, holed)

    card = own(
        tmp_path, holed.replace('"40.5"\n', '"40.5"\nholes_accepted = true\n', 1)
    )

    assert "whole-range" in {found.rule for found in card.findings()}


def test_texts_of_another_form_become_nfc(tmp_path: Path) -> None:
    """A text that a phone wrote in parts is a mistake that names the place."""
    with pytest.raises(FactsError, match=r"criterion\[3\]\.name must be text in"):
        own(tmp_path, OWN.replace("Điện thoại", "Điện thoa\u0323i"))


def test_every_mistake_of_a_file_is_told_at_once(tmp_path: Path) -> None:
    """Six mistakes, one error; the sum is not blamed for points that were not read."""
    wrong = (
        OWN.replace("most = 20\n", "most = 20.0\n")
        .replace('rule = "yes-no"', 'rule = "maybe"')
        .replace("wanted = true", 'wanted = "có"')
        .replace('bonus = "capped"', 'bonus = "extra"')
        .replace('each = "0.5"', "each = 0.5")
        .replace("2026-01-01", '"hè"')
    )
    with pytest.raises(FactsError) as caught:
        own(tmp_path, wrong)

    assert len(caught.value.faults) == 6, str(caught.value)


# -- the example -----------------------------------------------------------------------

EXAMPLE: Final = Path(__file__).parents[1] / "examples" / "scorecard.toml"
FIELDS: Final = {
    "scorecard": scorecard_tables._FIELDS,
    "class": (
        *("label", "label_en", "from", "above", "to", "below"),
        *("note", "note_en", "confidence"),
    ),
    "condition": (
        *("kind", "points", "percent", "code", "text", "text_en", "wanted", "grade"),
        *("confidence", "source"),
    ),
    "criterion": (*criterion_tables._FIELDS, *criterion_tables._SCORED, "part"),
    "rules": tuple(
        name for fields, _ in criterion_tables._RULES.values() for name in fields
    ),
    "band": ("from", "above", "to", "below", "points"),
    "exhibit": ("code", "name", "name_en", "confidence"),
    "source": CITED,
}


def test_the_example_is_a_complete_scorecard() -> None:
    """Groups, every rule, exhibits, a capped bonus, a knock-out: 35 + 47.5 + 2.5."""
    card = facts.load_scorecards(EXAMPLE)["xa-mau"]
    given: dict[str, Offered] = {
        "on-time": Share(899, 931),
        "one-stop-satisfaction": Share(180, 200),
        "procedures-posted": Share(248, 248),
        "dialogues": Count(2),
        "late-without-apology": Count(1),
        "2.3": True,
        "2.4": Decimal(12),
        "initiatives": Count(1),
    }
    clean = card.score(given, answers={"disciplined-leader": False})
    bad = card.score(given, answers={"disciplined-leader": True})

    assert clean.exact_raw == 30 + Fraction("12.5") + 10 + 10 + 8 + 5 + 12
    assert (clean.total, clean.bonus) == (Decimal("90.00"), Decimal("2.50"))
    assert clean.grade is not None
    assert clean.grade.label == "Tốt"
    assert bad.grade is not None
    assert bad.grade.label == "Chưa đạt"
    assert {type(each.rule) for each in card.scored} == {
        PerShare,
        Banded,
        AllOrNothing,
        PerUnit,
        Deducting,
        YesNo,
        Judged,
    }
    assert "Tổng điểm: 87,5 + thưởng 2,5 = 90 điểm" in clean.explain()


def test_the_example_has_every_field() -> None:
    """But those that say the same otherwise: ``grading``, ``above``, a note, …."""
    text = EXAMPLE.read_text(encoding="utf-8")
    others = {"above", "note", "note_en", "title_en", "measure"}

    for table, fields in FIELDS.items():
        written = {name for name in fields if re.search(rf"\b{name}\b", text)}
        assert set(fields) - written <= others, table


@pytest.mark.parametrize("table", FIELDS)
def test_the_loader_names_every_field(table: str) -> None:
    """Alarm: a field that its help does not name is one that nobody finds."""
    said = facts.load_scorecards.__doc__ or ""

    missing = [
        name
        for name in FIELDS[table]
        if not re.search(rf"``(?:\[\[)?{name}(?:\]\])?(?: = [^`]*)?``", said)
    ]
    assert missing == []


# -- broken files ----------------------------------------------------------------------

MISTAKES: Final = {
    "band-above-the-most": "criterion[1].band must be points up to the most",
    "band-without-points": "criterion[1].band[2].points must be a field that is filled",
    "bands-miss-a-range": "criterion must be ranges that cover every number but crit",
    "bands-none": "criterion[1].band must be one or more PointBand",
    "bands-overlap": "criterion[1].band must be ranges that share no number",
    "broken-toml": "scorecards.toml must be a TOML file",
    "class-borders-swapped": "class[1].below must be a border above the low one",
    "class-twice": "scorecard[1].class must be a label that no other class has",
    "class-two-low-borders": "class[1].above must be one low border and one high",
    "class-with-line-end": "class[1].label must be one line without control",
    "classes-and-grading": "scorecard[1].grading must be left out where the classes",
    "classes-from-the-worst": "scorecard[1].class must be a border below that",
    "classes-miss-a-range": "scorecard[1].class must be ranges that cover every number",
    "classes-miss-the-top": "scorecard[1].class must be ranges that cover every number",
    "classes-none": "scorecard[1].class must be one or more ClassBand",
    "classes-out-of-reach": "scorecard[1].class must be within the points",
    "classes-overlap": "scorecard[1].class must be ranges that share no number",
    "code-twice": "scorecard[1].criterion.code must be a code that no other",
    "condition-percent-above-100": "condition[1].percent must be a percentage above 0",
    "condition-unknown": "condition[1].kind must be one of the words",
    "condition-without-points": "condition[1].points must be a field that is filled in",
    "criteria-is-a-text": "scorecard[1].criterion must be a list of tables",
    "criterion-without-english": "criterion[1].name_en must be a field that is filled",
    "decimal-not-in-quotes": "criterion[1].most must be a whole number, or one with",
    "deduct-without-each": "criterion[1].each must be a field that is filled in",
    "editions-overlap": "scorecard[2].since must be an edition that begins after",
    "exhibit-twice": "criterion[1].exhibit must be a code that no other",
    "exhibit-without-code": "criterion[1].exhibit[1].code must be a field",
    "filing-with-line-end": "filing[1].name must be one line without",
    "full-at-above-100": "criterion[1].full_at must be a percentage above 0",
    "gap-in-one-language": "criterion[1].gap must be told in Vietnamese and in English",
    "gaps-in-one-language": "scorecard[1].gaps must be told in Vietnamese and in Eng",
    "grade-of-no-class": "condition[1].grade must be the label of one of the score",
    "group-with-a-rule": "criterion[1].rule must be a field that this table has",
    "holes-in-quotes": "scorecard[1].holes_accepted must be one of the words",
    "measure-of-another-rule": "criterion[1].measure must be a measure that gives the",
    "measure-twice": "scorecard[1].criterion.measure must be a measure that feeds",
    "measure-unknown": "criterion[1].measure must be one of the words",
    "most-of-nothing": "criterion[1].most must be points above zero but 0 came",
    "parts-miss-the-group": "scorecard[1].1: most must be the sum of the most points",
    "period-backwards": "scorecard[1].until must be a last day on or after the first",
    "places-lift-the-most": "criterion[1].places must be 0 to 10 decimal places",
    "requirement-twice": "scorecard[1].condition.code must be a code that no other",
    "requirement-with-line-end": "condition[1].text must be one line without",
    "requirement-without-answer": "condition[1].wanted must be a field that is filled",
    "rule-of-another-field": "criterion[1].full_at must be a field that this table has",
    "rule-unknown": "criterion[1].rule must be one of the words",
    "scale-below-zero": "scorecard[1].scale must be points above zero but -100",
    "unknown-bonus": "scorecard[1].bonus must be one of the words",
    "unknown-document": "scorecard[1].source.document must be the id of a registered",
    "unknown-field": "scorecard[1].colour must be a field that this table has",
    "unknown-grading": "scorecard[1].grading must be one of the words",
    "unknown-standing": "criterion[1].standing must be one of the words",
    "unknown-table": "score must be a field that this table has",
    "weights-miss-the-total": "scorecard[1].scale must be the sum of the most points",
    "without-edition": "scorecard[1].edition must be a field that is filled in",
}


def test_every_broken_folder_has_its_words() -> None:
    """No folder is left out, and no words stand alone."""
    assert {folder.name for folder in BROKEN.iterdir()} == set(MISTAKES)


@pytest.mark.parametrize("name", MISTAKES)
def test_one_mistake_gives_one_finding(name: str) -> None:
    """A mistake is told with file and place, and blames nothing else."""
    with pytest.raises(FactsError) as caught:
        facts.load_scorecards(BROKEN / name)

    assert len(caught.value.faults) == 1, str(caught.value)
    assert f"scorecards.toml{'' if name == 'broken-toml' else ': '}" in str(
        caught.value
    )
    assert MISTAKES[name] in str(caught.value)


def test_classes_that_are_not_read_blame_no_label(tmp_path: Path) -> None:
    """A wrong border is one mistake; the grade that names the class is none."""
    file = BROKEN / "grade-of-no-class" / "scorecards.toml"
    text = file.read_text(encoding="utf-8").replace('"Kém"', '"Đạt"')
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    assert len(facts.load_scorecards(tmp_path)) == 1

    (tmp_path / "a.toml").write_text(text.replace("80", "8.0"), encoding="utf-8")
    with pytest.raises(FactsError) as caught:
        facts.load_scorecards(tmp_path)
    assert str(caught.value).count("a whole number, or one with") == len(
        caught.value.faults
    )


def test_parts_are_not_nested_without_end(tmp_path: Path) -> None:
    """600 levels are one mistake and no crash; eight are read."""
    head = (BROKEN / "code-twice" / "scorecards.toml").read_text(encoding="utf-8")
    head = head.partition("[[scorecard.criterion]]")[0]

    def nested(levels: int) -> str:
        tables = (
            f'[[scorecard.criterion{".part" * level}]]\ncode = "{level}"\n'
            'name = "Phần"\nname_en = "Part"\n'
            for level in range(levels)
        )
        return head + "".join(tables)

    file = tmp_path / "a.toml"
    file.write_text(nested(9), encoding="utf-8")
    card = facts.load_scorecards(file)["x-mau"]
    assert [each.code for each in card.scored] == ["8"]

    file.write_text(nested(600), encoding="utf-8")
    with pytest.raises(FactsError, match="nested no deeper than eight times") as caught:
        facts.load_scorecards(file)
    assert len(caught.value.faults) == 1


def test_a_folder_without_files_is_refused(tmp_path: Path) -> None:
    """An empty folder is no scorecard."""
    with pytest.raises(FactsError, match="at least one"):
        facts.load_scorecards(tmp_path)


@pytest.mark.parametrize("path", [None, 5, b"a.toml"])
def test_a_path_is_a_text_or_a_path(path: Any) -> None:
    """What is neither is refused before anything is opened."""
    with pytest.raises(WrongTypeError, match="path must be"):
        facts.load_scorecards(path)
