"""
Tests of ``cqtt.gradings``.

Oracles: the classes of the nine indicators and of the index of Decision 766, typed from
``law.md`` B11.3 and B11.5.  Properties: every score has exactly one class, the one
that a plain walk over the borders finds.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import numpy as np
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cqtt.errors import (
    InvalidValueError,
    NotNfcError,
    UnknownLocaleError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.gradings import Grade, Grading
from cqtt.law import Citation, Confidence, Document

DECREE: Final = Document("61/2018/NĐ-CP", "Nghị định 61/2018", "Decree 61/2018")
GRADES: Final = tuple(
    Grade(label, label_en, Decimal(border))
    for label, label_en, border in (
        ("Xuất sắc", "Excellent", 15),
        ("Tốt", "Good", 12),
        ("Khá", "Fair", 9),
        ("Trung bình", "Average", 6),
        ("Yếu", "Weak", 0),
    )
)
NINE: Final = Grading(
    "nine",
    GRADES,
    Decimal(18),
    citation=Citation(DECREE, article="32"),
    confidence=Confidence.MEDIUM,
)


@pytest.mark.parametrize(
    ("score", "label"),
    [
        (18, "Xuất sắc"),
        (15, "Xuất sắc"),
        (Decimal("15.0"), "Xuất sắc"),
        (Decimal("14.9"), "Tốt"),
        (Decimal("14.5"), "Tốt"),
        (Fraction(44999999, 3000000), "Tốt"),
        (Fraction(15), "Xuất sắc"),
        (12, "Tốt"),
        (Decimal("11.9"), "Khá"),
        (9, "Khá"),
        (Decimal("8.9"), "Trung bình"),
        (6, "Trung bình"),
        (Decimal("5.9"), "Yếu"),
        (0, "Yếu"),
        (np.int64(12), "Tốt"),
    ],
)
def test_a_border_belongs_to_the_class_above(score: Any, label: str) -> None:
    """Classes are half-open; the best one contains the most."""
    assert NINE.of(score).label == label


def test_a_grading_is_told_in_both_languages() -> None:
    """Classes with their borders, the source and how sure it is."""
    assert NINE.explain() == (
        "Xuất sắc từ 15 đến 18; Tốt từ 12 đến dưới 15; Khá từ 9 đến dưới 12; "
        "Trung bình từ 6 đến dưới 9; Yếu từ 0 đến dưới 6 "
        "(Điều 32 Nghị định 61/2018, độ tin cậy trung bình)"
    )
    assert NINE.explain("en") == (
        "Excellent from 15 to 18; Good from 12 to below 15; Fair from 9 to below 12; "
        "Average from 6 to below 9; Weak from 0 to below 6 "
        "(Article 32, Decree 61/2018, medium confidence)"
    )
    assert NINE.range_of(GRADES[1], "en") == "from 12 to below 15"
    assert [grade.text("vi") for grade in GRADES[:2]] == ["Xuất sắc", "Tốt"]


def test_the_worse_confidence_is_told() -> None:
    """A place that is less sure than the grading says so, and the reverse."""
    low = evolve(NINE, citation=Citation(DECREE, confidence=Confidence.LOW))
    sure = evolve(NINE, confidence=Confidence.HIGH)

    assert low.source("en") == "Decree 61/2018, low confidence"
    assert sure.source("en") == "Article 32, Decree 61/2018"
    assert evolve(NINE, citation=None).explain("en").endswith("Weak from 0 to below 6")


def test_borders_are_written_as_a_locale_does() -> None:
    """A decimal comma in Vietnamese."""
    halves = Grading(
        "halves",
        [Grade("Đạt", "Passed", Decimal("2.5")), Grade("Hỏng", "Failed", Decimal(0))],
        Decimal(5),
    )

    assert halves.explain() == "Đạt từ 2,5 đến 5; Hỏng từ 0 đến dưới 2,5"
    assert isinstance(halves.grades, tuple)


@given(st.fractions(min_value=0, max_value=18, max_denominator=1000))
def test_every_score_has_one_class(score: Fraction) -> None:
    """Property: a plain walk over borders finds the same, and only one class fits."""
    ends = [19, 15, 12, 9, 6]
    fitting = [
        grade
        for grade, end in zip(GRADES, ends, strict=True)
        if grade.at_least <= Decimal(score.numerator) / score.denominator < end
    ]

    assert fitting == [NINE.of(score)]


@pytest.mark.parametrize(
    ("score", "error", "words"),
    [
        (Decimal("18.1"), InvalidValueError, "from the least to the most"),
        (-1, InvalidValueError, "from the least to the most"),
        (Decimal("NaN"), InvalidValueError, "finite Decimal"),
        (Decimal("Infinity"), InvalidValueError, "finite Decimal"),
        (14.5, WrongTypeError, "a float is refused"),
        (True, WrongTypeError, "a float is refused"),
        ("15", WrongTypeError, "a float is refused"),
        (None, WrongTypeError, "a float is refused"),
    ],
)
def test_a_score_that_cannot_be_is_refused(
    score: Any, error: type[Exception], words: str
) -> None:
    """Outside the grading, not finite, or not exact."""
    with pytest.raises(error, match=words):
        NINE.of(score)


def test_a_class_of_another_grading_is_refused() -> None:
    """A class has borders only in its own grading."""
    with pytest.raises(InvalidValueError, match="class of this grading"):
        NINE.range_of(Grade("Đạt", "Passed", Decimal(0)))
    with pytest.raises(UnknownLocaleError):
        NINE.source("fr")


@pytest.mark.parametrize(
    ("change", "error", "words"),
    [
        ({"name": " "}, InvalidValueError, "name"),
        ({"notes": ("a\u0301",)}, NotNfcError, "notes"),
        ({"grades": ()}, InvalidValueError, "two or more"),
        ({"grades": GRADES[-1:]}, InvalidValueError, "two or more"),
        ({"grades": (*GRADES[:-1], "Yếu")}, WrongTypeError, "Grade objects"),
        ({"grades": GRADES[::-1]}, InvalidValueError, "below that of the class"),
        ({"grades": GRADES[:1] + GRADES}, InvalidValueError, "below that of the class"),
        ({"grades": GRADES[:-1]}, InvalidValueError, "begins at the least"),
        ({"least": Decimal(-1)}, InvalidValueError, "begins at the least"),
        ({"most": Decimal(14)}, InvalidValueError, "least to the most"),
        ({"most": Decimal("NaN")}, InvalidValueError, "finite Decimal"),
        ({"most": 18}, WrongTypeError, "finite Decimal"),
        ({"citation": "NĐ 61"}, WrongTypeError, "citation"),
        ({"confidence": "low"}, WrongChoiceError, "Confidence"),
        ({"grades": 5}, WrongTypeError, "Grade objects"),
        ({"notes": "một ghi chú"}, WrongTypeError, "tuple of texts"),
        ({"notes_en": 3}, WrongTypeError, "tuple of texts"),
    ],
)
def test_a_grading_that_cannot_be_is_refused(
    change: dict[str, Any], error: type[Exception], words: str
) -> None:
    """Borders fall, cover every score and are exact."""
    with pytest.raises(error, match=words):
        evolve(NINE, **change)


@pytest.mark.parametrize(
    ("values", "error"),
    [
        (("", "Good", Decimal(1)), InvalidValueError),
        (("Tốt", " ", Decimal(1)), InvalidValueError),
        (("Tô\u0301t", "Good", Decimal(1)), NotNfcError),
        (("Tốt", "Good", 1), WrongTypeError),
        (("Tốt", "Good", 1.5), WrongTypeError),
        (("Tốt", "Good", Decimal("Infinity")), InvalidValueError),
    ],
)
def test_a_grade_that_cannot_be_is_refused(
    values: tuple[Any, ...], error: type[Exception]
) -> None:
    """Labels are filled and the border is a finite Decimal."""
    with pytest.raises(error):
        Grade(*values)


def test_a_border_may_have_a_note() -> None:
    """It is told of a score that is exactly there, and of no other."""
    doubtful = Grade(
        "Tốt", "Good", Decimal(12), border_note="12 chưa rõ", border_note_en="12 unsure"
    )
    grading = evolve(NINE, grades=(GRADES[0], doubtful, GRADES[-1]))

    assert grading.border_note(12) == "12 chưa rõ"
    assert grading.border_note(Decimal("12.0"), "en") == "12 unsure"
    assert grading.border_note(Decimal("12.1")) == grading.border_note(15) == ""
    with pytest.raises(UnknownLocaleError):
        grading.border_note(12, "fr")
    with pytest.raises(NotNfcError):
        Grade("Tốt", "Good", Decimal(12), border_note="Tô\u0301t")
