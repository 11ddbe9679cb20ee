"""The classes of a scorecard: stars, levels, titles, with the borders a text prints."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.findings import Finding
from cqtt.gradings import Grading
from cqtt.i18n import require_locale
from cqtt.law import Confidence
from cqtt.printable import require_line
from cqtt.scorecards.ranges import (
    Range,
    as_exact,
    is_below,
    range_faults,
    require_number,
)
from cqtt.text import require_nfc


@frozen
class ClassBand:
    """
    One class of a scorecard and the totals that it covers (*mức, hạng, sao*).

    ``note`` is told of every total that falls into it, such as a quota that the text
    sets or a doubt about the border.

    Raises:
        WrongTypeError: A text is not a str; ``range`` is not a ``Range``.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: A label is empty.

    >>> ClassBand("4 sao", "four stars", Range(Decimal(95), None)).text("en")
    'four stars (from 95)'
    """

    label: str
    label_en: str
    range: Range = field(validator=instance_of(Range, "range"))
    note: str = field(default="", kw_only=True)
    note_en: str = field(default="", kw_only=True)
    confidence: Confidence = field(
        default=Confidence.HIGH,
        kw_only=True,
        validator=instance_of(Confidence, "enum-choice"),
    )

    def __attrs_post_init__(self) -> None:
        for name, label in (("label", self.label), ("label_en", self.label_en)):
            if not require_line(label, name).strip():
                raise InvalidValueError(name, label, "filled-text")
        require_nfc(self.note, "note")
        require_nfc(self.note_en, "note_en")

    def name(self, locale: str = "vi") -> str:
        """Return its label in a locale."""
        return self.label_en if require_locale(locale) == "en" else self.label

    def text(self, locale: str = "vi") -> str:
        """Return its label with the totals that it covers."""
        return f"{self.name(locale)} ({self.range.text(locale)})"


def _bands(values: Iterable[ClassBand]) -> tuple[ClassBand, ...]:
    if not isinstance(values, Iterable):
        raise WrongTypeError("bands", values, "class-bands")
    return tuple(values)


@frozen
class ClassTable:
    """
    The classes of a scorecard, the best first (*bảng xếp loại theo bảng tiêu chí*).

    Borders are those that a text prints: a total that lies in none of them has no
    class, and ``findings`` says which totals these are.  Two classes never share one.

    Raises:
        WrongTypeError: A class is not a ``ClassBand``.
        InvalidValueError: There is no class; two share a label or a total; a class
            stands before a better one.

    >>> table = ClassTable((
    ...     ClassBand("Đạt", "passed", Range(Decimal(80), Decimal(100), has_high=True)),
    ...     ClassBand("Không đạt", "failed", Range(None, Decimal(79), has_high=True)),
    ... ))
    >>> table.of(Fraction(80)).label, table.of(Fraction("79.5"))
    ('Đạt', None)
    >>> [found.evidence_en for found in table.findings(Decimal(0), Decimal(100))]
    ['nothing above 79 to below 80']
    """

    bands: tuple[ClassBand, ...] = field(converter=_bands)

    def __attrs_post_init__(self) -> None:
        if not self.bands:
            raise InvalidValueError("bands", 0, "class-bands")
        labels: set[str] = set()
        for band in self.bands:
            require_instance(band, ClassBand, "bands", "class-bands")
            if band.label in labels:
                raise InvalidValueError("label", band.label, "class-of-its-own")
            labels.add(band.label)
        ranges = [band.range for band in self.bands]
        for found in range_faults(ranges, "", None, None):
            if found.rule == "ranges-apart":
                raise InvalidValueError("bands", found.evidence_en, "ranges-apart")
        for better, worse in pairwise(self.bands):
            if is_below(better.range, worse.range):
                label = f"{better.label} > {worse.label}"
                raise InvalidValueError("bands", label, "falling-borders")

    @classmethod
    def of_grading(cls, grading: Grading) -> "ClassTable":
        """
        Return the classes of a grading, which has no gaps.

        Raises:
            WrongTypeError: It is not a ``Grading``.
        """
        require_instance(grading, Grading, "grading", "grading")
        tops = (None, *(grade.at_least for grade in grading.grades[:-1]))
        return cls(
            ClassBand(
                grade.label,
                grade.label_en,
                Range(grade.at_least, top),
                note=grade.border_note,
                note_en=grade.border_note_en,
                confidence=grading.confidence,
            )
            for grade, top in zip(grading.grades, tops, strict=True)
        )

    def of(self, total: Fraction | Decimal | int) -> ClassBand | None:
        """
        Return the class that an exact total falls into; ``None`` where there is none.

        Raises:
            WrongTypeError: It is a float, or no number.
            InvalidValueError: It is not finite.
        """
        exact = as_exact(total, "total")
        return next((band for band in self.bands if exact in band.range), None)

    def findings(
        self, least: Decimal, most: Decimal | None, place: str = "classes"
    ) -> tuple[Finding, ...]:
        """
        Return the totals from ``least`` to ``most`` that have no class.

        Raises:
            WrongTypeError: A bound is not a ``Decimal``.
        """
        require_number(least, "least")
        if most is not None:
            require_number(most, "most")
        ranges = [band.range for band in self.bands]
        return tuple(range_faults(ranges, place, least, most))
