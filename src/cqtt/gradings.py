"""
Gradings: which class a score falls into.

*Xếp loại theo điểm.*  A grading is data: the borders of its classes are half-open, so
that no score falls between two of them, and it says which text sets them and how sure
that is.

Not here: how a score comes about.
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from operator import index
from typing import Any

from attrs import evolve, field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import number, require_locale
from cqtt.law import Citation, Confidence, cite
from cqtt.text import require_nfc


def _exact(value: Any, name: str) -> Fraction:
    """Return a score as a fraction; a float or a bool is refused."""
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise InvalidValueError(name, value, "exact-score")
        return Fraction(value)
    if isinstance(value, Fraction):
        return value
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        raise WrongTypeError(name, value, "exact-score")
    return Fraction(index(value))


def _require_border(value: object, name: str) -> None:
    if not isinstance(value, Decimal):
        raise WrongTypeError(name, value, "border-of-grade")
    if not value.is_finite():
        raise InvalidValueError(name, value, "border-of-grade")


@frozen
class Grade:
    """
    One class of a grading (*mức xếp loại*), from ``at_least`` upwards.

    ``border_note`` is what is told of a score that is exactly ``at_least``.

    Raises:
        WrongTypeError: A text is not a str; the border is not a ``Decimal``.
        InvalidValueError: A label is empty; the border is not finite.
        NotNfcError: A text is not in Unicode NFC.

    >>> Grade("Tốt", "Good", Decimal(12)).text("en")
    'Good'
    """

    label: str
    label_en: str
    at_least: Decimal
    border_note: str = field(default="", kw_only=True)
    border_note_en: str = field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        for note in (self.border_note, self.border_note_en):
            require_nfc(note, "border_note")
        for name, label in (("label", self.label), ("label_en", self.label_en)):
            if not require_nfc(label, name).strip():
                raise InvalidValueError(name, label, "filled-text")
        _require_border(self.at_least, "at_least")

    def text(self, locale: str = "vi") -> str:
        """Return its label in a locale."""
        return self.label_en if require_locale(locale) == "en" else self.label


def _grades(values: Iterable[Grade]) -> tuple[Grade, ...]:
    if not isinstance(values, Iterable):
        raise WrongTypeError("grades", values, "grades")
    return tuple(values)


def _texts(values: Iterable[str]) -> tuple[str, ...]:
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise WrongTypeError("notes", values, "texts")
    return tuple(values)


@frozen
class Grading:
    """
    The classes of a score, from the best to the worst (*bảng xếp loại*).

    A class begins at its border and ends below the border of the one before it; the
    best one contains ``most``, and the worst one begins at ``least``.  ``confidence``
    says how sure it is that ``citation`` sets these borders.

    Raises:
        WrongTypeError: A class is not a ``Grade``; a border is not a ``Decimal``.
        InvalidValueError: There are fewer than two classes; their borders do not fall;
            the best one begins above ``most``; the worst one does not begin at
            ``least``; the name is empty.
        NotNfcError: A text is not in Unicode NFC.

    >>> good = Grade("Đạt", "Passed", Decimal(5))
    >>> bad = Grade("Hỏng", "Failed", Decimal(0))
    >>> halves = Grading("halves", (good, bad), Decimal(10))
    >>> halves.of(5).label, halves.of(Decimal("4.99")).label
    ('Đạt', 'Hỏng')
    """

    name: str
    grades: tuple[Grade, ...] = field(converter=_grades)
    most: Decimal
    least: Decimal = Decimal(0)
    citation: Citation | None = field(
        default=None, validator=instance_of(Citation | None, "citation")
    )
    confidence: Confidence = field(
        default=Confidence.HIGH, validator=instance_of(Confidence, "enum-choice")
    )
    notes: tuple[str, ...] = field(default=(), converter=_texts)
    notes_en: tuple[str, ...] = field(default=(), converter=_texts)

    def __attrs_post_init__(self) -> None:
        if not require_nfc(self.name, "name").strip():
            raise InvalidValueError("name", self.name, "filled-text")
        for note in (*self.notes, *self.notes_en):
            require_nfc(note, "notes")
        for grade in self.grades:
            require_instance(grade, Grade, "grades", "grades")
        if len(self.grades) < 2:  # noqa: PLR2004 a score is above a border or below it
            raise InvalidValueError("grades", len(self.grades), "grades")
        _require_border(self.most, "most")
        _require_border(self.least, "least")
        self._check_borders()

    def _check_borders(self) -> None:
        borders = [grade.at_least for grade in self.grades]
        for above, below in pairwise(borders):
            if not above > below:
                raise InvalidValueError("at_least", below, "falling-borders")
        if borders[0] > self.most:
            raise InvalidValueError("at_least", borders[0], "score-of-grading")
        if borders[-1] != self.least:
            raise InvalidValueError("at_least", borders[-1], "lowest-border")

    def of(self, score: Decimal | Fraction | int) -> Grade:
        """
        Return the class of a score (*xếp loại*); the score is taken as it is.

        Its ``text(locale)`` is what people read.

        Raises:
            WrongTypeError: The score is a float, or no number.
            InvalidValueError: It is below ``least``, above ``most``, or not finite.

        >>> good = Grade("Đạt", "Passed", Decimal(5))
        >>> bad = Grade("Hỏng", "Failed", Decimal(0))
        >>> grade = Grading("halves", (good, bad), Decimal(10)).of(Decimal("7.25"))
        >>> grade.text(), grade.text("en")
        ('Đạt', 'Passed')
        """
        exact = _exact(score, "score")
        if not Fraction(self.least) <= exact <= Fraction(self.most):
            raise InvalidValueError("score", score, "score-of-grading")
        return next(grade for grade in self.grades if exact >= Fraction(grade.at_least))

    def border_note(self, score: Decimal | Fraction | int, locale: str = "vi") -> str:
        """
        Return what is told of a score that is exactly a border; mostly nothing.

        *Ghi chú về điểm đúng bằng mốc.*  Such as that a source leaves it in no class.

        Raises:
            WrongTypeError: The score is a float, or no number.
            InvalidValueError: It is below ``least``, above ``most``, or not finite.

        >>> doubt = "exactly 5 is unverified"
        >>> good = Grade("Đạt", "Passed", Decimal(5), border_note_en=doubt)
        >>> bad = Grade("Hỏng", "Failed", Decimal(0))
        >>> halves = Grading("halves", (good, bad), Decimal(10))
        >>> halves.border_note(5, "en"), halves.border_note(Decimal("5.1"), "en")
        ('exactly 5 is unverified', '')
        """
        grade, english = self.of(score), require_locale(locale) == "en"
        if _exact(score, "score") != Fraction(grade.at_least):
            return ""
        return grade.border_note_en if english else grade.border_note

    def range_of(self, grade: Grade, locale: str = "vi") -> str:
        """
        Return from where to where a class of this grading goes, in words.

        Raises:
            InvalidValueError: The class is not of this grading.
        """
        if grade not in self.grades:
            raise InvalidValueError("grade", grade.label, "grade-of-grading")
        english = require_locale(locale) == "en"
        at = self.grades.index(grade)
        low = number(grade.at_least, locale)
        if not at:
            most = number(self.most, locale)
            return f"from {low} to {most}" if english else f"từ {low} đến {most}"
        high = number(self.grades[at - 1].at_least, locale)
        return f"from {low} to below {high}" if english else f"từ {low} đến dưới {high}"

    def explain(self, locale: str = "vi") -> str:
        """
        Return every class with its borders, the source and how sure it is.

        >>> good, bad = Grade("A", "A", Decimal(5)), Grade("B", "B", Decimal(0))
        >>> print(Grading("halves", (good, bad), Decimal(10)).explain("en"))
        A from 5 to 10; B from 0 to below 5
        """
        said = "; ".join(
            f"{grade.text(locale)} {self.range_of(grade, locale)}"
            for grade in self.grades
        )
        source = self.source(locale)
        return f"{said} ({source})" if source else said

    def source(self, locale: str = "vi") -> str:
        """Return the text that sets the borders and how sure that is; may be empty."""
        require_locale(locale)
        if self.citation is None:
            return ""
        sure = (self.confidence, self.citation.confidence)
        worst = max(sure, key=list(Confidence).index)
        return cite([evolve(self.citation, confidence=worst)], locale)
