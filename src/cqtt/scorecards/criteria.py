"""Criteria: what is scored, for how many points, by which rule, on what evidence."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_count, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.findings import Finding
from cqtt.i18n import require_locale
from cqtt.law import Confidence
from cqtt.printable import require_line, require_names
from cqtt.scorecards.bands import Banded
from cqtt.scorecards.ranges import require_number, whole_as_decimal
from cqtt.scorecards.rules import Judged, ScoringRule
from cqtt.text import search_key

_MOST_PLACES: Final = 10
_DEEPEST: Final = 8


class Standing(Enum):
    """
    How the points of a criterion stand to the total (*điểm chính, điểm thưởng*).

    ``UNKNOWN``: the source does not say whether they are a bonus.
    """

    COUNTED = "counted"
    BONUS = "bonus"
    UNKNOWN = "unknown"


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
        require_names(code=self.code, name=self.name, name_en=self.name_en)

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return self.name_en if require_locale(locale) == "en" else self.name


def exhibits_of(values: Iterable[Exhibit]) -> tuple[Exhibit, ...]:
    """Return exhibits as a tuple; what cannot be gone through is refused."""
    if not isinstance(values, Iterable):
        raise WrongTypeError("exhibits", values, "exhibits")
    return tuple(values)


def check_exhibits(exhibits: Iterable[Exhibit], place: str) -> None:
    """Refuse what is no exhibit, and two of one code, which one file would be."""
    codes: set[str] = set()
    for each in exhibits:
        require_instance(each, Exhibit, place, "exhibits")
        if file_key(each.code) in codes:
            raise InvalidValueError(place, each.code, "exhibit-of-its-own")
        codes.add(file_key(each.code))


def file_key(name: str) -> str:
    """Return what names of files are compared by: no case, marks or signs."""
    return "-".join(re.split(r"[-_. ]+", search_key(name)))


def _places(value: Any) -> int | None:
    return None if value is None else require_count(value, "places")


def _most(value: Decimal | int | None) -> Decimal | None:
    """Return the most points; a whole number as a ``Decimal``."""
    most: Decimal | None = whole_as_decimal(value)
    return most


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

    ``most`` is the most points it gives, a ``Decimal`` or a whole number, ``None``
    where no source says.  A criterion
    with ``parts`` is their group and is not scored itself.  ``measure`` names what
    feeds it, such as ``"on-time"``; ``gap`` says what its source leaves open, ``why``
    why it weighs what it does, ``places`` to how many decimals its source rounds its
    points.

    Raises:
        WrongTypeError: A value is of another type.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: A text is empty, or has a line end or a control character;
            ``most`` is not above zero; ``places`` is not from 0 to 10, or fewer than
            ``most`` has; a band gives more than ``most``; two exhibits share a code; a
            group has a rule, a measure or places; parts are nested more than eight
            times.

    >>> Criterion("2", "Văn hóa công sở", "Office culture", Decimal(15)).label("en")
    '2. Office culture'
    """

    code: str
    name: str
    name_en: str
    most: Decimal | None = field(default=None, converter=_most)
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
        require_names(code=self.code, name=self.name, name_en=self.name_en)
        _require_kinds(self.rule, f"{self.code}. rule.takes")
        for text in (self.measure, self.gap, self.gap_en, self.why, self.why_en):
            require_line(text, "measure, gap or why")
        check_exhibits(self.exhibits, f"{self.code}. exhibits")
        if self.most is not None:
            require_number(self.most, "most")
            if self.most <= 0:
                raise InvalidValueError("most", self.most, "points-above-zero")
            self._check_bands(self.most)
        if self.places is not None:
            self._check_places(self.places)
        if self.parts:
            self._check_parts()

    def _check_bands(self, most: Decimal) -> None:
        for band in self.rule.bands if isinstance(self.rule, Banded) else ():
            if band.points > most:
                place = f"{self.code}. bands"
                raise InvalidValueError(place, band.points, "points-to-the-most")

    def _check_places(self, places: int) -> None:
        """Refuse a rounding that would lift all points above the most."""
        steps = Fraction(10) ** min(places, _MOST_PLACES)
        is_fine = self.most is None or (Fraction(self.most) * steps).denominator == 1
        if places > _MOST_PLACES or not is_fine:
            place = f"{self.code}. places"
            raise InvalidValueError(place, min(places, 99), "places-of-points")

    def _check_parts(self) -> None:
        for part in self.parts:
            require_instance(part, Criterion, "parts", "criteria")
        levels = _levels(self)
        if levels > _DEEPEST:
            raise InvalidValueError(f"{self.code}. parts", levels, "parts-in-parts")
        for name, came in (("rule", self.rule), ("measure", self.measure)):
            if came != "" and came != Judged():
                raise InvalidValueError(
                    f"{self.code}. {name}", type(came).__name__, "scored-criterion"
                )
        if self.places is not None:
            place = f"{self.code}. places"
            raise InvalidValueError(place, self.places, "scored-criterion")

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


def rule_text(criterion: Criterion, locale: str) -> str:
    """Return how points come about; a rule of one's own must say it in a text."""
    said: object = criterion.rule.text(locale)
    if not isinstance(said, str):
        place = f"{criterion.code}. rule.text"
        raise WrongTypeError(place, type(said).__name__, "text")
    return said


def rule_findings(criterion: Criterion, place: str) -> tuple[Finding, ...]:
    """Return what the rule of a criterion leaves open; only findings are taken."""
    found: Any = criterion.rule.findings(place)
    are_findings = isinstance(found, tuple | list)
    if not are_findings or not all(isinstance(each, Finding) for each in found):
        place = f"{criterion.code}. rule.findings"
        raise WrongTypeError(place, type(found).__name__, "findings-of-rule")
    return tuple(found)


def _levels(criterion: Criterion) -> int:
    """Return how many levels of parts are below a criterion."""
    return max((1 + _levels(part) for part in criterion.parts), default=0)


def sum_of_most(criteria: Iterable[Criterion]) -> Fraction | None:
    """Return the sum of the most points; ``None`` where one is not known."""
    known = [each.most for each in criteria]
    if any(most is None for most in known):
        return None
    return sum((Fraction(most) for most in known if most is not None), Fraction(0))
