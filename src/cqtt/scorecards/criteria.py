"""Criteria: what is scored, for how many points, by which rule, on what evidence."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

from attrs import field, frozen

from cqtt.checks import instance_of, require_count, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import require_locale
from cqtt.law import Confidence
from cqtt.scorecards.bands import Banded
from cqtt.scorecards.ranges import require_number
from cqtt.scorecards.rules import Judged, ScoringRule
from cqtt.text import require_nfc


class Standing(Enum):
    """
    How the points of a criterion stand to the total (*điểm chính, điểm thưởng*).

    ``UNKNOWN``: the source does not say whether they are a bonus.
    """

    COUNTED = "counted"
    BONUS = "bonus"
    UNKNOWN = "unknown"


def require_texts(**texts: str) -> None:
    """Refuse a text that is empty or not in NFC."""
    for name, text in texts.items():
        if not require_nfc(text, name).strip():
            raise InvalidValueError(name, text, "filled-text")


@frozen
class Exhibit:
    """
    A document that a criterion or a filing asks for (*minh chứng, tài liệu*).

    Raises:
        WrongTypeError: A text is not a str.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: A text is empty.
    """

    code: str
    name: str
    name_en: str
    confidence: Confidence = field(
        default=Confidence.HIGH,
        kw_only=True,
        validator=instance_of(Confidence, "enum-choice"),
    )

    def __attrs_post_init__(self) -> None:
        require_texts(code=self.code, name=self.name, name_en=self.name_en)

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return self.name_en if require_locale(locale) == "en" else self.name


def exhibits_of(values: Iterable[Exhibit]) -> tuple[Exhibit, ...]:
    """Return exhibits as a tuple; what cannot be gone through is refused."""
    if not isinstance(values, Iterable):
        raise WrongTypeError("exhibits", values, "exhibits")
    return tuple(values)


def _places(value: Any) -> int | None:
    return None if value is None else require_count(value, "places")


def _parts(values: "Iterable[Criterion]") -> "tuple[Criterion, ...]":
    if not isinstance(values, Iterable):
        raise WrongTypeError("parts", values, "criteria")
    return tuple(values)


def _require_kinds(rule: ScoringRule, place: str) -> None:
    """Refuse a rule of one's own whose ``takes`` is no tuple of classes."""
    takes: Any = rule.takes
    is_tuple = isinstance(takes, tuple) and bool(takes)
    if not is_tuple or not all(isinstance(each, type) for each in takes):
        raise WrongTypeError(place, type(takes).__name__, "kinds-of-evidence")


@frozen
class Criterion:
    """
    A criterion, or a group of them (*tiêu chí, nhóm tiêu chí*).

    ``most`` is the most points it gives, ``None`` where no source says.  A criterion
    with ``parts`` is their group and is not scored itself.  ``measure`` names what
    feeds it, such as ``"on-time"``; ``gap`` says what its source leaves open, ``why``
    why it weighs what it does, ``places`` to how many decimals its source rounds its
    points.

    Raises:
        WrongTypeError: A value is of another type.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: A text is empty; ``most`` is not above zero; ``places`` is
            below zero; a band gives more than ``most``.

    >>> Criterion("2", "Văn hóa công sở", "Office culture", Decimal(15)).label("en")
    '2. Office culture'
    """

    code: str
    name: str
    name_en: str
    most: Decimal | None = None
    rule: ScoringRule = field(
        default=Judged(),
        kw_only=True,
        validator=instance_of(ScoringRule, "scoring-rule"),
    )
    parts: "tuple[Criterion, ...]" = field(default=(), kw_only=True, converter=_parts)
    standing: Standing = field(
        default=Standing.COUNTED,
        kw_only=True,
        validator=instance_of(Standing, "enum-choice"),
    )
    exhibits: tuple[Exhibit, ...] = field(
        default=(), kw_only=True, converter=exhibits_of
    )
    measure: str = field(default="", kw_only=True)
    places: int | None = field(default=None, kw_only=True, converter=_places)
    gap: str = field(default="", kw_only=True)
    gap_en: str = field(default="", kw_only=True)
    why: str = field(default="", kw_only=True)
    why_en: str = field(default="", kw_only=True)
    confidence: Confidence = field(
        default=Confidence.HIGH,
        kw_only=True,
        validator=instance_of(Confidence, "enum-choice"),
    )

    def __attrs_post_init__(self) -> None:
        require_texts(code=self.code, name=self.name, name_en=self.name_en)
        _require_kinds(self.rule, f"{self.code}. rule.takes")
        for text in (self.measure, self.gap, self.gap_en, self.why, self.why_en):
            require_nfc(text, "measure, gap or why")
        if self.most is not None:
            require_number(self.most, "most")
            if self.most <= 0:
                raise InvalidValueError("most", self.most, "points-above-zero")
            self._check_bands(self.most)
        for exhibit in self.exhibits:
            require_instance(exhibit, Exhibit, "exhibits", "exhibits")
        for part in self.parts:
            require_instance(part, Criterion, "parts", "criteria")

    def _check_bands(self, most: Decimal) -> None:
        for band in self.rule.bands if isinstance(self.rule, Banded) else ():
            if band.points > most:
                place = f"{self.code}. bands"
                raise InvalidValueError(place, band.points, "points-to-the-most")

    @property
    def scored(self) -> "tuple[Criterion, ...]":
        """The criteria in it that are scored: itself, or those of its parts."""
        return tuple(self._scored())

    def _scored(self) -> "Iterator[Criterion]":
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.scored

    def label(self, locale: str = "vi") -> str:
        """Return its code and name in a locale."""
        name = self.name_en if require_locale(locale) == "en" else self.name
        return f"{self.code}. {name}"


def sum_of_most(criteria: Iterable[Criterion]) -> Fraction | None:
    """Return the sum of the most points; ``None`` where one is not known."""
    known = [each.most for each in criteria]
    if any(most is None for most in known):
        return None
    return sum((Fraction(most) for most in known if most is not None), Fraction(0))
