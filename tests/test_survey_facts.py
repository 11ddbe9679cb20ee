"""
The facts of satisfaction: surveys, gradings, published indices, a locality's own.

Oracles: what ``satisfaction-conduct-letters.md`` Part 1, ``law.md`` B11 and
``scorecards.json`` say, typed from there and not from the TOML.  Walks: what every
fact must have.  ``broken_surveys/`` has one mistake a folder; ``MISTAKES`` has the
words that its message must contain.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final
from unicodedata import is_normalized

import pytest

from cqtt import facts, statutes
from cqtt.errors import FactsError, InvalidValueError, UnknownNameError, WrongTypeError
from cqtt.law import Citation, Confidence, Period
from cqtt.satisfaction import (
    FIVE_LEVELS,
    FOUR_LEVELS,
    SCALES,
    ZERO_TO_TEN,
    ZERO_TO_TWO,
    PublishedIndex,
    Respondents,
    Scale,
    Side,
    Source,
    Survey,
    Tally,
    index_change,
)

BROKEN: Final = Path(__file__).parent / "broken_surveys"
SURVEYS: Final = facts.surveys()
GRADINGS: Final = facts.gradings()
INDICES: Final = facts.published_indices()
EDITIONS: Final = tuple(
    survey for code in SURVEYS for survey, _ in SURVEYS.versions(code)
)


def sipas(edition: str) -> Survey:
    """Return the edition of SIPAS that a decision set."""
    (found,) = (
        survey for survey, _ in SURVEYS.versions("sipas") if survey.edition == edition
    )
    return found


def cited(survey: Survey) -> Iterator[Citation]:
    """Yield every citation of a survey."""
    yield from filter(None, [survey.citation])
    yield from filter(None, (each.citation for each in survey.breaks))


# -- surveys: what the references say --------------------------------------------------


def test_the_surveys_that_are_there() -> None:
    """One code for each instrument; SIPAS has three editions."""
    assert list(SURVEYS) == [
        "sipas",
        "nine-indicators",
        "index-766",
        "commune-ballot",
        "one-stop-form",
        "qr-rating",
        "m-score",
    ]
    assert [survey.edition for survey, _ in SURVEYS.versions("sipas")] == [
        "1383/QĐ-BNV",
        "2640/QĐ-BNV",
        "1001/QĐ-BNV",
    ]
    assert SURVEYS["sipas"].edition == "1001/QĐ-BNV"


@pytest.mark.parametrize(
    ("day", "edition"),
    [
        (date(2015, 9, 29), "1383/QĐ-BNV"),
        (date(2017, 10, 9), "1383/QĐ-BNV"),
        (date(2017, 10, 10), "2640/QĐ-BNV"),
        (date(2020, 12, 31), "2640/QĐ-BNV"),
        (date(2021, 1, 1), None),
        (date(2022, 11, 1), None),
        (date(2023, 12, 10), None),
        (date(2023, 12, 11), "1001/QĐ-BNV"),
        (date(2026, 12, 31), "1001/QĐ-BNV"),
        (date(2027, 1, 1), None),
    ],
)
def test_an_edition_is_there_on_its_days_only(day: date, edition: str | None) -> None:
    """What is not in force on a day is not there."""
    there = SURVEYS.on(day).get("sipas")

    assert (there.edition if there else None) == edition


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("nine-indicators", date(2018, 6, 21), date(2025, 6, 30)),
        ("index-766", date(2022, 6, 23), None),
    ],
)
def test_evaluations_are_in_force_as_b11_says(
    code: str, first: date, last: date | None
) -> None:
    """B11.1: from 21 June 2018 to 30 June 2025; B11.4: since 23 June 2022."""
    assert SURVEYS[code].in_force == Period(first, last)
    assert code not in SURVEYS.on(date(2018, 6, 20))
    assert ("nine-indicators" in SURVEYS.on(date(2025, 7, 1))) is False
    assert "index-766" in SURVEYS.on(date(2026, 11, 22))


def test_a_survey_that_is_not_there_is_named() -> None:
    """A wrong code is answered with the nearest ones."""
    with pytest.raises(UnknownNameError, match="nine-indicators"):
        SURVEYS["nine-indicator"]
    with pytest.raises(UnknownNameError):
        SURVEYS.on(date(2026, 1, 1))["nine-indicators"]


def test_the_commune_ballot_counts_ha_trung() -> None:
    """Four levels at the one-stop desk: 78, 102, 20 and 0 of 200."""
    ballot = SURVEYS["commune-ballot"]
    tally = Tally(
        {"Rất hài lòng": 78, "Hài lòng": 102, "Bình thường": 20, "Không hài lòng": 0},
        survey=ballot,
        question="service",
    )

    assert ballot.scale is FOUR_LEVELS
    assert ballot.respondents is Respondents.USERS
    assert "Bộ phận Một cửa" in ballot.question("service").text()
    assert tally.answers == 200


def test_decision_2640_has_five_factors_and_seven_known_criteria() -> None:
    """The order of factors is that of the forms; 15 of 22 criteria are not known."""
    survey = sipas("2640/QĐ-BNV")

    assert [factor.name_en for factor in survey.factors] == [
        "Access to the service",
        "Procedures",
        "Officials who handle the work",
        "Result of the service",
        "Receiving and handling comments and complaints",
    ]
    assert len(survey.questions) == 7
    assert survey.is_complete is False
    assert any("7 trong 22" in note for note in survey.notes)
    assert survey.scale is FIVE_LEVELS
    assert survey.respondents is Respondents.USERS
    assert survey.citation is not None
    assert survey.citation.document.issued_on == date(2017, 10, 10)


def test_decision_1001_has_three_aspects_and_no_formula() -> None:
    """Households, three aspects, 42 + 51 + 10 indicators; no formula is settled."""
    survey = sipas("1001/QĐ-BNV")

    assert [factor.code for factor in survey.factors] == [
        "perception",
        "satisfaction",
        "expectations",
    ]
    assert survey.respondents is Respondents.HOUSEHOLDS
    assert (survey.questions, survey.is_complete) == ((), False)
    said = " ".join(survey.notes_en)
    assert "not settled" in said
    assert all(number in said for number in ("42", "51", "10"))
    assert all(factor.weight is None for factor in survey.factors)


def test_the_series_breaks_in_2022() -> None:
    """New respondents and a new subject; every edition of the series knows it."""
    for survey, _ in SURVEYS.versions("sipas"):
        (found,) = survey.breaks
        assert survey.series == "SIPAS"
        assert found.since == date(2022, 1, 1)
        assert "hộ gia đình" in found.text()
        assert "households" in found.text("en")


def test_the_nine_indicators() -> None:
    """B11.1: nine of 0, 1 or 2 points, at most 18; B11.2: people or system."""
    survey = SURVEYS["nine-indicators"]
    people = {q.code for q in survey.questions if q.source is Source.PEOPLE}

    assert [question.code for question in survey.questions] == list("123456789")
    assert [question.text() for question in survey.questions][5:7] == [
        "Mức độ công khai thủ tục hành chính",
        "Thái độ của cán bộ, công chức, viên chức",
    ]
    assert people == {"1", "3", "4", "7"}
    assert survey.scale is ZERO_TO_TWO
    assert survey.scale_of("7") is ZERO_TO_TWO
    assert survey.max_points == 18
    assert {question.weight for question in survey.questions} == {Decimal(2)}
    assert survey.confidence is Confidence.HIGH
    assert any("2, 6, 8, 9" in note and "trung bình" in note for note in survey.notes)
    assert survey.is_complete


def test_the_satisfaction_group_of_decision_766() -> None:
    """Three ratios of 6 points, 18 in all, from the system and on no scale."""
    survey = SURVEYS["index-766"]

    assert [question.code for question in survey.questions] == ["5.2", "5.3", "5.4"]
    assert [question.weight for question in survey.questions] == [Decimal(6)] * 3
    assert survey.max_points == 18
    assert {question.source for question in survey.questions} == {Source.SYSTEM}
    assert [survey.scale_of(q.code) for q in survey.questions] == [None] * 3


def test_what_provinces_use() -> None:
    """Form 5 asks overall satisfaction on four levels; M-Score gives 0 to 10."""
    form, rating = SURVEYS["one-stop-form"], SURVEYS["qr-rating"]

    assert form.scale_of("8") is FOUR_LEVELS
    assert [form.scale_of(q.code) for q in form.questions].count(None) == 7
    assert (rating.scale, len(rating.questions)) == (FOUR_LEVELS, 1)
    assert rating.confidence is Confidence.MEDIUM
    assert any("phiếu số 5" in note for note in rating.notes)
    for each in (form, rating):
        assert each.in_force == Period(None, date(2025, 6, 30))
        assert "nhập vào tỉnh Bắc Ninh ngày 01/07/2025" in each.notes[-1]
        assert each.code not in SURVEYS.on(date(2025, 7, 1))
    assert SURVEYS["m-score"].scale is ZERO_TO_TEN


# -- surveys: what every one must have -------------------------------------------------


@pytest.mark.parametrize("survey", EDITIONS, ids=lambda each: each.edition)
def test_every_survey_has_its_source(survey: Survey) -> None:
    """Registered documents, an address or a seed, notes in both languages."""
    registry = facts.documents()
    documents = [citation.document for citation in cited(survey)]

    assert survey.citation is not None
    assert all(registry[document.id] == document for document in documents)
    assert survey.url.startswith(("https://", "http://")) or (
        survey.code == "commune-ballot"  # a report that is not on the web
    )
    assert len(survey.notes) == len(survey.notes_en) > 0
    assert all(is_normalized("NFC", note) for note in survey.notes)
    assert all(note.endswith(".") for note in (*survey.notes, *survey.notes_en))


@pytest.mark.parametrize("survey", EDITIONS, ids=lambda each: each.edition)
def test_scales_are_those_of_the_library(survey: Survey) -> None:
    """A survey of the package has one of the constants, and none of its own."""
    scales = {survey.scale, *(question.scale for question in survey.questions)}

    assert scales - {None} <= set(SCALES)
    assert all(
        any(scale is known for known in SCALES) for scale in scales if scale is not None
    )


def test_statutes_cite_what_the_facts_cite() -> None:
    """The constants for rules in code are the places that the surveys name."""
    nine = SURVEYS["nine-indicators"].citation
    group = SURVEYS["index-766"].citation

    assert nine is not None
    assert group is not None
    for locale in ("vi", "en"):
        assert statutes.NINE_INDICATORS.text(locale) == nine.text(locale)
    assert statutes.SATISFACTION_INDEX.document.id == group.document.id


# -- gradings --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "score", "label"),
    [
        ("nine-indicators", Decimal("14.5"), "Tốt"),  # worked example of Part 1b
        ("nine-indicators", 15, "Xuất sắc"),
        ("nine-indicators", 18, "Xuất sắc"),
        ("nine-indicators", Decimal("11.9"), "Khá"),
        ("nine-indicators", Decimal("8.9"), "Trung bình"),
        ("nine-indicators", Decimal("5.9"), "Yếu"),
        ("index-766", Decimal("80.21"), "Tốt"),  # Bình Dương 2023
        ("index-766", Decimal("90.47"), "Xuất sắc"),
        ("index-766", Decimal("90.29"), "Xuất sắc"),
        ("index-766", Decimal("79.99"), "Khá"),
        ("index-766", Decimal("69.99"), "Trung bình"),
        ("index-766", Decimal("49.99"), "Yếu"),
    ],
)
def test_classes_are_those_of_b11(name: str, score: Decimal | int, label: str) -> None:
    """B11.3: 15, 12, 9 and 6 of 18; B11.5: 90, 80, 70 and 50 of 100."""
    assert GRADINGS[name].of(score).label == label


def test_every_grading_says_how_sure_it_is() -> None:
    """Both are of medium confidence and say why."""
    registry = facts.documents()
    assert list(GRADINGS) == ["nine-indicators", "index-766"]
    for grading in GRADINGS.values():
        assert grading.citation is not None
        assert registry[grading.citation.document.id] == grading.citation.document
        assert grading.confidence is Confidence.MEDIUM
        assert grading.explain().endswith("độ tin cậy trung bình)")
        assert len(grading.notes) == len(grading.notes_en) > 0
        assert all(is_normalized("NFC", note) for note in grading.notes)
    assert any("> 15" in note for note in GRADINGS["nine-indicators"].notes)
    with pytest.raises(InvalidValueError, match="from the least to the most"):
        GRADINGS["nine-indicators"].of(Decimal("18.1"))


def test_a_grading_is_there_on_its_days_only() -> None:
    """The nine indicators ended with their decree."""
    assert list(GRADINGS.on(date(2025, 6, 30))) == ["nine-indicators", "index-766"]
    assert list(GRADINGS.on(date(2025, 7, 1))) == ["index-766"]


# -- published indices -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "value", "low", "high", "n"),
    [
        ("sipas-2017", "81", "67.70", None, None),
        ("sipas-2019", "84.45", None, None, None),
        ("sipas-2020", "85.48", "75.68", "95.76", None),
        ("sipas-2022", "80.08", None, None, None),
        ("sipas-2023", "82.66", "75.03", "90.61", None),
        ("sipas-2023-access", "83.00", None, None, None),
        ("sipas-2023-procedures", "83.02", None, None, None),
        ("sipas-2023-officials", "83.12", None, None, None),
        ("sipas-2023-result", "83.03", None, None, None),
        ("sipas-2023-comments", "82.27", None, None, None),
        ("sipas-2023-no-harassment", "88.88", None, None, None),
        ("sipas-2024", "83.94", None, None, 36525),
        ("sipas-2024-policy", "83.84", "78.16", "90.59", 36525),
        ("sipas-2024-services", "84.09", "78.18", "92.00", 36525),
        ("sipas-2024-access", "84.27", "78.43", "92.14", 36525),
        ("sipas-2024-no-harassment", "90.06", None, None, 36525),
        ("sipas-2015-identity-card-march", "72.9", None, None, None),
        ("sipas-2015-land-march", "63.1", None, None, None),
        ("sipas-2015-building-march", "69.9", None, None, None),
        ("sipas-2015-certification-march", "70.4", None, None, None),
        ("sipas-2015-marriage-march", "79.9", None, None, None),
        ("sipas-2015-birth-march", "77.8", None, None, None),
        ("sipas-2015-identity-card-april", "83.4", None, None, None),
        ("sipas-2015-land-april", "74.4", None, None, None),
        ("sipas-2015-building-april", "78.4", None, None, None),
        ("sipas-2015-certification-april", "86", None, None, None),
        ("sipas-2015-marriage-april", "89.5", None, None, None),
        ("sipas-2015-birth-april", "87.5", None, None, None),
    ],
)
def test_results_are_as_published(
    code: str, value: str, low: str | None, high: str | None, n: int | None
) -> None:
    """Oracle: the tables of Part 1a, to the last place printed."""
    index = INDICES[code]

    assert str(index.value) == value
    assert (index.low and str(index.low), index.high and str(index.high)) == (low, high)
    assert index.n == n
    assert code.startswith(f"sipas-{index.year}")
    assert bool(index.part) == (code.count("-") > 1)


def test_no_result_is_there_that_nobody_typed() -> None:
    """28 rows; the years that no source gives and the targets are not there."""
    assert len(INDICES) == 28
    years = {index.year for index in INDICES.values()}
    assert years == {2015, 2017, 2019, 2020, 2022, 2023, 2024}


@pytest.mark.parametrize("index", INDICES.values(), ids=lambda each: each.label("en"))
def test_every_result_has_its_source(index: PublishedIndex) -> None:
    """An address, the breaks of the series, notes and parts in both languages."""
    assert index.url.startswith("https://")
    assert index.breaks == SURVEYS["sipas"].breaks
    assert bool(index.part) == bool(index.part_en)
    assert len(index.notes) == len(index.notes_en)


def test_extremes_name_their_provinces() -> None:
    """2020 and 2023: Quảng Ninh first, Bình Thuận and Bắc Kạn last."""
    for code, last in (("sipas-2020", "Bình Thuận"), ("sipas-2023", "Bắc Kạn")):
        assert (INDICES[code].low_unit, INDICES[code].high_unit) == (last, "Quảng Ninh")


def test_results_of_a_year_are_asked_by_a_day() -> None:
    """The period of a result is its year."""
    assert set(INDICES.on(date(2022, 7, 1))) == {"sipas-2022"}
    assert "sipas-2024-policy" in INDICES.on(date(2024, 12, 31))


@pytest.mark.parametrize(
    ("earlier", "later", "points"),
    [
        ("sipas-2023", "sipas-2024", "1.28"),
        ("sipas-2022", "sipas-2023", "2.58"),
        ("sipas-2023-access", "sipas-2024-access", "1.27"),
        ("sipas-2023-no-harassment", "sipas-2024-no-harassment", "1.18"),
    ],
)
def test_changes_that_the_references_check(
    earlier: str, later: str, points: str
) -> None:
    """83.94 - 82.66 = 1.28 and 82.66 - 80.08 = 2.58."""
    assert str(index_change(INDICES[earlier], INDICES[later]).points) == points


def test_2022_does_not_continue_2020() -> None:
    """80.08 against 85.48 is refused unless the break is accepted."""
    earlier, later = INDICES["sipas-2020"], INDICES["sipas-2022"]
    with pytest.raises(InvalidValueError, match=r"01/01/2022.*accept_break=True"):
        index_change(earlier, later)

    assert index_change(earlier, later, accept_break=True).points == Decimal("-5.40")


# -- a locality's own ------------------------------------------------------------------

OWN: Final = """
edition = "2026.11"

[[document]]
id = "45/KH-UBND"
title = "Kế hoạch 45/KH-UBND ngày 05/01/2026"
title_en = "Plan 45/KH-UBND of 5 January 2026"
issued_on = 2026-01-05

[[scale]]
name = "ba-muc"
not_applicable = ["Chưa sử dụng"]
level = [
  { label = "Tốt", label_en = "Good", points = "2.5", side = "satisfied" },
  { label = "Được", label_en = "Fair", points = 1, aliases = ["Tạm được"] },
  { label = "Kém", label_en = "Poor", points = 0, side = "dissatisfied" },
]

[[series]]
name = "xã Mẫu"
[[series.break]]
since = 2026-07-01
reason = "đổi phiếu"
reason_en = "new form"
source = { document = "45/KH-UBND" }

[[survey]]
code = "xa-mau"
name = "Phiếu xã Mẫu"
name_en = "Ballot of Mẫu Commune"
edition = "2025"
until = 2025-12-31
scale = "four-levels"

[[survey]]
code = "xa-mau"
name = "Phiếu xã Mẫu"
name_en = "Ballot of Mẫu Commune"
edition = "2026"
issuer = "Ủy ban nhân dân xã Mẫu"
since = 2026-01-01
scale = "ba-muc"
respondents = "users"
series = "xã Mẫu"
source = { document = "45/KH-UBND", article = "2", confidence = "medium" }
confidence = "medium"
notes = ["Thí điểm."]
notes_en = ["A trial."]

[[survey.factor]]
code = "people"
name = "Con người"
name_en = "People"
weight = "0.625"

[[survey.factor]]
code = "place"
name = "Cơ sở"
name_en = "Place"
weight = "0.375"

[[survey.question]]
code = "1"
factor = "people"
text = "Thái độ"
text_en = "Attitude"

[[survey.question]]
code = "2"
factor = "place"
scale = "one-to-ten"
text = "Chỗ ngồi"
text_en = "Seats"
"""


def test_a_locality_loads_its_own_surveys(tmp_path: Path) -> None:
    """Own scales, documents, series and editions, from a folder or one file."""
    file = tmp_path / "mau.toml"
    file.write_text(OWN, encoding="utf-8")
    own = facts.load_surveys(tmp_path)
    survey = own["xa-mau"]

    assert own.name == tmp_path.name
    assert list(facts.load_surveys(str(file))) == ["xa-mau"]
    assert own.on(date(2025, 12, 31))["xa-mau"].scale is FOUR_LEVELS
    assert (survey.edition, survey.confidence) == ("2026", Confidence.MEDIUM)
    assert survey.citation is not None
    assert survey.citation.text() == "Điều 2 Kế hoạch 45/KH-UBND ngày 05/01/2026"
    assert [factor.weight for factor in survey.factors] == [
        Decimal("0.625"),
        Decimal("0.375"),
    ]
    assert [each.since for each in survey.breaks] == [date(2026, 7, 1)]
    assert survey.breaks[0].citation == Citation(survey.citation.document)


LEAST: Final = """
[[scale]]
name = "hai-muc"
level = [
  { label = "Tốt", label_en = "Good", points = 1 },
  { label = "Kém", label_en = "Poor", points = 0 },
]

[[survey]]
code = "xa-mau"
name = "Phiếu xã Mẫu"
name_en = "Ballot of Mẫu Commune"
edition = "2026"
scale = "hai-muc"
factor = [
  { code = "people", name = "Con người", name_en = "People", weight = 40 },
  { code = "place", name = "Cơ sở", name_en = "Place", weight = "60" },
]
question = [ { code = "Q1", text = "Thái độ", text_en = "Attitude" } ]
"""


def test_the_least_that_a_survey_has(tmp_path: Path) -> None:
    """Weights are whole numbers or texts; the rest of the fields may be left out."""
    file = tmp_path / "mau.toml"
    file.write_text(LEAST, encoding="utf-8")
    survey = facts.load_surveys(file)["xa-mau"]

    assert [factor.weight for factor in survey.factors] == [Decimal(40), Decimal(60)]
    assert survey.scale is not None
    assert [level.side for level in survey.scale.levels] == [Side.UNMARKED] * 2


@pytest.mark.parametrize(
    ("left_out", "field"),
    [
        ('name = "hai-muc"', "name"),
        ('label = "Kém", ', "label"),
        (', label_en = "Poor"', "label_en"),
        (", points = 0", "points"),
        ('code = "xa-mau"', "code"),
        ('name = "Phiếu xã Mẫu"', "name"),
        ('name_en = "Ballot of Mẫu Commune"', "name_en"),
        ('edition = "2026"', "edition"),
        ('code = "people", ', "code"),
        (', name = "Con người"', "name"),
        (', name_en = "People"', "name_en"),
        ('code = "Q1", ', "code"),
        (', text = "Thái độ"', "text"),
        (', text_en = "Attitude"', "text_en"),
    ],
)
def test_what_load_surveys_requires(tmp_path: Path, left_out: str, field: str) -> None:
    """Its docstring lists these fields; what is left out is named."""
    assert LEAST.count(left_out) == 1
    file = tmp_path / "mau.toml"
    file.write_text(LEAST.replace(left_out, ""), encoding="utf-8")

    with pytest.raises(FactsError) as caught:
        facts.load_surveys(file)

    assert f".{field} must be" in str(caught.value)


@pytest.mark.parametrize(
    ("weight", "words"),
    [
        ("40.0", "one with places in quotes"),
        ('"4O"', "one with places in quotes"),
        ("41", "101"),
    ],
)
def test_weights_are_exact_and_add_up(tmp_path: Path, weight: str, words: str) -> None:
    """A number with a point in TOML is a float."""
    file = tmp_path / "mau.toml"
    text = LEAST.replace("weight = 40", f"weight = {weight}")
    file.write_text(text, encoding="utf-8")

    with pytest.raises(FactsError, match=words) as caught:
        facts.load_surveys(file)

    assert len(caught.value.faults) == 1


def test_an_own_scale_counts_own_answers(tmp_path: Path) -> None:
    """Aliases and what does not apply are those of the file."""
    (tmp_path / "mau.toml").write_text(OWN, encoding="utf-8")
    survey = facts.load_surveys(tmp_path)["xa-mau"]
    scale = survey.scale_of("1")
    tally = Tally(
        {"tốt": 5, "Tạm được": 2, "Chưa sử dụng": 1, "": 3},
        survey=survey,
        question="1",
    )

    assert isinstance(scale, Scale)
    assert [level.points for level in scale.levels] == [Decimal("2.5"), 1, 0]
    assert [level.side for level in scale.levels] == [
        Side.SATISFIED,
        Side.UNMARKED,
        Side.DISSATISFIED,
    ]
    assert (tally.by_level, tally.not_applicable, tally.no_answer) == ((5, 2, 0), 1, 3)
    assert survey.scale_of("2") is not scale


MISTAKES: Final = {
    "break-without-day": "series[1].break[1].since must be a field that is filled in",
    "break-without-reason": "series[1].break[1].reason must be a field that is filled",
    "broken-toml": "surveys.toml must be a TOML file",
    "complete-in-quotes": "survey[1].is_complete must be one of the words",
    "document-taken": "document[1].id must be a document id that is not taken",
    "edition-taken": "survey[2].edition must be an edition that no other of the same",
    "edition-without-end": "survey[2].since must be an edition that begins after",
    "editions-overlap": "survey[2].since must be an edition that begins after",
    "empty-edition": "survey[1].edition must be text that is not empty",
    "factor-twice": "survey[1].code must be a code that nothing else",
    "level-not-applicable": "scale[1].label must be a level that people choose",
    "level-points-rise": "scale[1].points must be fewer points",
    "level-sides-mixed": "scale[1].side must be the satisfied levels first",
    "level-twice": "scale[1].label must be a label that no other level has",
    "level-unknown-side": "scale[1].level[1].side must be one of the words",
    "level-without-points": "scale[1].level[2].points must be a field",
    "missing-name": "survey[1].name must be a field that is filled in",
    "most-points-missed": "survey[1].weights must be weights for all or none",
    "not-nfc": "survey[1].series must be text in Unicode NFC",
    "notes-is-a-text": "survey[1].notes must be a list of texts",
    "period-backwards": "survey[1].until must be a last day on or after the first",
    "question-twice": "survey[1].code must be a code that nothing else",
    "question-without-text": "survey[1].question[1].text must be a field",
    "questions-is-a-text": "survey[1].question must be a list of tables",
    "scale-name-taken": "scale[1].name must be a name that no other scale has",
    "scale-of-one-level": "scale[1].levels must be two or more levels",
    "unknown-document": "survey[1].source.document must be the id of a registered",
    "unknown-factor": "survey[1].factor must be the code of a factor",
    "unknown-field": "survey[1].colour must be a field that this table has",
    "unknown-respondents": "survey[1].respondents must be one of the words",
    "unknown-scale": "survey[1].scale must be one of the words",
    "unknown-source": "survey[1].question[1].from must be one of the words",
    "unknown-table": "ballot must be a field that this table has",
    "weight-below-zero": "survey[1].factor[1].weight must be a weight above zero",
    "weight-for-one": "survey[1].weights must be weights for all or none",
    "weight-of-nothing": "survey[1].question[1].weight must be a weight above zero",
    "weight-of-words": "survey[1].question[1].weight must be a whole number, or one",
    "weight-with-places": "survey[1].question[1].weight must be a whole number, or one",
    "weights-do-not-sum": "survey[1].weights must be weights for all or none",
}


def test_every_broken_folder_has_its_words() -> None:
    """No folder is left out, and no words stand alone."""
    assert {folder.name for folder in BROKEN.iterdir()} == set(MISTAKES)


@pytest.mark.parametrize("name", MISTAKES)
def test_one_mistake_gives_one_finding(name: str) -> None:
    """A mistake is told with file and place, and blames nothing else."""
    with pytest.raises(FactsError) as caught:
        facts.load_surveys(BROKEN / name)

    assert len(caught.value.faults) == 1, str(caught.value)
    assert f"surveys.toml{'' if name == 'broken-toml' else ': '}" in str(caught.value)
    assert MISTAKES[name] in str(caught.value)


def test_every_mistake_of_a_folder_is_told_at_once(tmp_path: Path) -> None:
    """Two files, six mistakes, one error."""
    wrong = (
        OWN.replace('"2.5"', "2.5")
        .replace('scale = "four-levels"', 'scale = "tám-mức"')
        .replace('factor = "place"', 'factor = "nowhere"')
        .replace('code = "2"', 'code = "1"')
        .replace("2026-07-01", '"hè"')
    )
    (tmp_path / "a.toml").write_text(wrong, encoding="utf-8")
    (tmp_path / "b.toml").write_text("x = ", encoding="utf-8")
    with pytest.raises(FactsError) as caught:
        facts.load_surveys(tmp_path)

    assert len(caught.value.faults) == 6, str(caught.value)


def test_a_weight_that_is_not_read_is_not_a_wrong_sum(tmp_path: Path) -> None:
    """One wrong weight is one mistake; the sum is not blamed as well."""
    (tmp_path / "a.toml").write_text(OWN.replace('"0.375"', "0.375"), encoding="utf-8")
    with pytest.raises(FactsError) as caught:
        facts.load_surveys(tmp_path)

    assert len(caught.value.faults) == 1, str(caught.value)


@pytest.mark.parametrize(
    "weight",
    ['"1e999999"', '"NaN"', '"Infinity"', '"\u0660"', '""', "true", '"1_0"', "[]"],
)
def test_a_number_is_plain(tmp_path: Path, weight: str) -> None:
    """No exponents, no other digits, nothing that would take a year to compute."""
    (tmp_path / "a.toml").write_text(
        OWN.replace('weight = "0.375"', f"weight = {weight}"), encoding="utf-8"
    )
    with pytest.raises(FactsError, match="one with places in quotes"):
        facts.load_surveys(tmp_path)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"x = {'[' * 5000}{']' * 5000}", "a.toml must be a TOML file"),
        (f"x = {'1' * 5000}", "a.toml must be a TOML file"),
        (OWN.replace('"0.375"', f"0x{'f' * 5000}"), "weight must be a whole number"),
        (OWN.replace("2026-07-01", f"0x{'f' * 5000}"), "but int came"),
        (OWN.replace('"0.375"', f'"{"x" * 5000}"'), f"but '{'x' * 79}… came"),
        (f"{'y' * 5000} = 1", f"a.toml: {'y' * 80} must be a field"),
        (OWN.replace('"four-levels"', f'"{"z" * 5000}"'), f"'{'z' * 79}… (known: "),
        (OWN.replace("2026-07-01", f'"{"hè" * 900}"'), "h… came"),
    ],
)
def test_what_is_very_long_is_told_in_short(
    tmp_path: Path, text: str, words: str
) -> None:
    """Deep nesting, numbers of 5,000 digits and long texts: one error each."""
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    with pytest.raises(FactsError) as caught:
        facts.load_surveys(tmp_path)

    assert words in str(caught.value)
    assert len(str(caught.value)) < 900


def test_what_cannot_be_opened_is_told(tmp_path: Path) -> None:
    """A folder that is called a file, and links that lead nowhere or round."""
    (tmp_path / "a.toml").mkdir()
    (tmp_path / "b.toml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "c.toml").symlink_to(tmp_path / "c.toml")
    (tmp_path / "d.toml").write_text(OWN, encoding="utf-8")
    with pytest.raises(FactsError) as caught:
        facts.load_surveys(tmp_path)

    assert len(caught.value.faults) == 3
    for name in ("a.toml", "b.toml", "c.toml"):
        assert f"{name} must be a TOML file" in str(caught.value)
    assert str(tmp_path) not in str(caught.value)


def test_a_path_that_cannot_be_is_told(tmp_path: Path) -> None:
    """A loop is no file; a name of 300 signs is longer than a disk takes."""
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    for path in (loop, tmp_path / ("x" * 300)):
        with pytest.raises(FactsError) as caught:
            facts.load_surveys(path)
        assert len(caught.value.faults) == 1
        assert len(str(caught.value)) < 400


def test_a_folder_without_files_is_refused(tmp_path: Path) -> None:
    """An empty folder, and one that is not there."""
    with pytest.raises(FactsError, match="at least one"):
        facts.load_surveys(tmp_path)
    with pytest.raises(FactsError, match="no such file"):
        facts.load_surveys(tmp_path / "nowhere")


@pytest.mark.parametrize("path", [None, 5, b"a.toml"])
def test_a_path_is_a_text_or_a_path(path: Any) -> None:
    """What is neither is refused before anything is opened."""
    with pytest.raises(WrongTypeError, match="path must be"):
        facts.load_surveys(path)
