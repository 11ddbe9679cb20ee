"""A scorecard as data: its criteria, its classes, its conditions and its gaps."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from difflib import get_close_matches
from enum import Enum
from fractions import Fraction
from itertools import zip_longest
from typing import Final, TypeAlias

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError, UnknownNameError, WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale
from cqtt.law import Citation, Confidence, Period
from cqtt.scorecards.classes import ClassTable
from cqtt.scorecards.conditions import MinimumPerCriterion, MinimumTotal, Requirement
from cqtt.scorecards.criteria import (
    Criterion,
    Exhibit,
    Standing,
    exhibits_of,
    require_texts,
    sum_of_most,
)
from cqtt.scorecards.ranges import require_number
from cqtt.scorecards.showing import warned
from cqtt.text import require_nfc


class BonusRule(Enum):
    """
    What bonus points do to the total that a class is read from (*điểm thưởng*).

    ``APART``: nothing; ``ADDED``: they are added, also above the scale; ``CAPPED``:
    they are added up to the scale; ``UNKNOWN``: the source does not say.
    """

    APART = "apart"
    ADDED = "added"
    CAPPED = "capped"
    UNKNOWN = "unknown"


Condition: TypeAlias = MinimumTotal | MinimumPerCriterion | Requirement
"""What recognition needs beside the points."""

_UNKNOWN: Final = warned("chưa biết", "unknown")
_CONDITIONS: Final = (MinimumTotal, MinimumPerCriterion, Requirement)


def _criteria(values: Iterable[Criterion]) -> tuple[Criterion, ...]:
    if not isinstance(values, Iterable):
        raise WrongTypeError("criteria", values, "criteria")
    return tuple(values)


def _conditions(values: Iterable[Condition]) -> tuple[Condition, ...]:
    if not isinstance(values, Iterable):
        raise WrongTypeError("conditions", values, "conditions")
    return tuple(values)


def _texts(values: Iterable[str]) -> tuple[str, ...]:
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise WrongTypeError("notes", values, "texts")
    return tuple(values)


@frozen(kw_only=True)
class Card:
    """
    A scorecard in one edition, before it is used: what ``Scorecard`` adds is ``score``.

    *Bảng tiêu chí, thang điểm.*  See ``Scorecard`` for what each field holds.
    """

    code: str
    name: str
    name_en: str
    edition: str
    criteria: tuple[Criterion, ...] = field(default=(), converter=_criteria)
    scale: Decimal | None = None
    classes: ClassTable | None = field(
        default=None, validator=instance_of(ClassTable | None, "class-table")
    )
    conditions: tuple[Condition, ...] = field(default=(), converter=_conditions)
    bonus: BonusRule = field(
        default=BonusRule.APART, validator=instance_of(BonusRule, "enum-choice")
    )
    filing: tuple[Exhibit, ...] = field(default=(), converter=exhibits_of)
    issuer: str = ""
    places: tuple[str, ...] = field(default=(), converter=_texts)
    in_force: Period = field(
        default=Period(), validator=instance_of(Period, "period-of-scorecard")
    )
    citation: Citation | None = field(
        default=None, validator=instance_of(Citation | None, "citation")
    )
    confidence: Confidence = field(
        default=Confidence.HIGH, validator=instance_of(Confidence, "enum-choice")
    )
    is_proposal: bool = field(default=False, validator=instance_of(bool, "yes-no"))
    urls: tuple[str, ...] = field(default=(), converter=_texts)
    gaps: tuple[str, ...] = field(default=(), converter=_texts)
    gaps_en: tuple[str, ...] = field(default=(), converter=_texts)
    notes: tuple[str, ...] = field(default=(), converter=_texts)
    notes_en: tuple[str, ...] = field(default=(), converter=_texts)

    def __attrs_post_init__(self) -> None:
        require_texts(
            code=self.code, name=self.name, name_en=self.name_en, edition=self.edition
        )
        texts = (self.issuer, *self.places, *self.urls, *self.gaps, *self.gaps_en)
        for text in (*texts, *self.notes, *self.notes_en):
            require_nfc(text, "issuer, place, url, gap or note")
        for criterion in self.criteria:
            require_instance(criterion, Criterion, "criteria", "criteria")
        for condition in self.conditions:
            require_instance(condition, _CONDITIONS, "conditions", "conditions")
        for exhibit in self.filing:
            require_instance(exhibit, Exhibit, "filing", "exhibits")
        if self.scale is not None:
            require_number(self.scale, "scale")
        for fault in card_faults(self.criteria, self.scale):
            raise fault
        for fault in self._of_requirements():
            raise fault
        if self.bonus is BonusRule.CAPPED and self.cap is None:
            raise InvalidValueError("scale", "None", "scale-of-cap")

    def _of_requirements(self) -> Iterator[InvalidValueError]:
        labels = {band.label for band in self.classes.bands} if self.classes else set()
        codes: set[str] = set()
        for each in self.requirements:
            if each.code in codes:
                yield InvalidValueError("code", each.code, "requirement-of-its-own")
            if each.grade and each.grade not in labels:
                yield InvalidValueError("grade", each.grade, "label-of-class")
            codes.add(each.code)

    @property
    def cap(self) -> Fraction | None:
        """Up to where bonus points count: the scale, else the sum of the most."""
        if self.scale is not None:
            return Fraction(self.scale)
        counted = [each for each in self.criteria if each.standing is Standing.COUNTED]
        return sum_of_most(counted) if counted else None

    @property
    def scored(self) -> tuple[Criterion, ...]:
        """The criteria that are scored, groups taken apart."""
        return tuple(each for top in self.criteria for each in top.scored)

    @property
    def standings(self) -> tuple[tuple[Criterion, Standing], ...]:
        """The criteria that are scored, and how their points stand to the total."""
        return tuple(
            pair for top in self.criteria for pair in _standings(top, Standing.COUNTED)
        )

    @property
    def every_criterion(self) -> tuple[Criterion, ...]:
        """The criteria in order, each group before its parts."""
        return tuple(_all(self.criteria))

    @property
    def requirements(self) -> tuple[Requirement, ...]:
        """The facts that it asks as yes or no."""
        return tuple(each for each in self.conditions if isinstance(each, Requirement))

    @property
    def measures(self) -> dict[str, Criterion]:
        """The criteria that something measured feeds, by the name of the measure."""
        return {each.measure: each for each in self.scored if each.measure}

    def criterion(self, name: str) -> Criterion:
        """
        Return a scored criterion by its code, or by the measure that feeds it.

        Raises:
            UnknownNameError: It has no such criterion, or the criterion is a group;
                then its parts are named.
        """
        for each in self.scored:
            if each.code == name:
                return each
        if name in self.measures:
            return self.measures[name]
        groups = {each.code: each for each in self.every_criterion if each.parts}
        if name in groups:
            parts = tuple(part.code for part in groups[name].scored)
            raise UnknownNameError(f"criteria of {self.code}", name, parts)
        known = (*(each.code for each in self.scored), *self.measures)
        raise UnknownNameError(
            f"criteria of {self.code}", name, near(name, known), known
        )

    def label(self, locale: str = "vi") -> str:
        """Return its name and edition in a locale."""
        name = self.name_en if require_locale(locale) == "en" else self.name
        return f"{name} ({self.edition})"

    def findings(self) -> tuple[Finding, ...]:
        """Return what its source leaves open: maxima, borders, classes, the bonus."""
        return tuple(self._found())

    def _found(self) -> Iterator[Finding]:
        for vi, en in zip_longest(self.gaps, self.gaps_en, fillvalue=""):
            yield Finding("settled-scorecard", self.code, **warned(vi, en))
        if not self.criteria:
            yield Finding("criteria-known", self.code, "none", Severity.WARNING)
        for each in self.scored:
            yield from self._of_criterion(each)
        if self.bonus is BonusRule.UNKNOWN:
            yield Finding("bonus-settled", self.code, **_UNKNOWN)
        if self.classes is None:
            yield Finding("classes-known", self.code, "none", Severity.WARNING)
        else:
            place = f"{self.code}: classes"
            yield from self.classes.findings(Decimal(0), self.scale, place)

    def _of_criterion(self, each: Criterion) -> Iterator[Finding]:
        place = f"{self.code}: {each.code}"
        if each.most is None:
            yield Finding("most-known", place, **_UNKNOWN)
        if each.gap or each.gap_en:
            yield Finding("settled-scorecard", place, **warned(each.gap, each.gap_en))
        yield from each.rule.findings(place)


def near(name: object, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known names that are like an unknown one."""
    return tuple(get_close_matches(str(name), list(known)))


def _standings(
    criterion: Criterion, above: Standing
) -> Iterator[tuple[Criterion, Standing]]:
    """Yield the scored criteria; what stands in a bonus group is a bonus."""
    standing = criterion.standing if above is Standing.COUNTED else above
    if not criterion.parts:
        yield criterion, standing
    for part in criterion.parts:
        yield from _standings(part, standing)


def card_faults(
    criteria: Iterable[Criterion], scale: Decimal | None
) -> Iterator[InvalidValueError]:
    """Yield what is wrong between the criteria of one scorecard."""
    criteria = tuple(criteria)
    yield from _repeated(criteria)
    counted = [each for each in criteria if each.standing is Standing.COUNTED]
    whole = sum_of_most(counted)
    if counted and scale is not None and whole not in {None, Fraction(scale)}:
        yield InvalidValueError("scale", _sum(whole, scale), "sum-of-maxima")
    for criterion in criteria:
        yield from _ill_divided(criterion)


def _ill_divided(criterion: Criterion) -> Iterator[InvalidValueError]:
    """Yield what is wrong between a group and its parts."""
    counted = [each for each in criterion.parts if each.standing is Standing.COUNTED]
    whole, most = sum_of_most(counted), criterion.most
    if counted and most is not None and whole not in {None, Fraction(most)}:
        place = f"{criterion.code}: most"
        yield InvalidValueError(place, _sum(whole, most), "sum-of-maxima")
    for part in criterion.parts:
        yield from _ill_divided(part)


def _sum(whole: Fraction | None, most: Decimal) -> str:
    return f"{most} ≠ {float(whole or 0):g}"


def _repeated(criteria: Iterable[Criterion]) -> Iterator[InvalidValueError]:
    codes: set[str] = set()
    measures: set[str] = set()
    for each in _all(criteria):
        if each.code in codes:
            yield InvalidValueError("code", each.code, "criterion-of-its-own")
        if each.measure and each.measure in measures:
            yield InvalidValueError("measure", each.measure, "measure-of-its-own")
        codes.add(each.code)
        measures.add(each.measure)


def _all(criteria: Iterable[Criterion]) -> Iterator[Criterion]:
    for each in criteria:
        yield each
        yield from _all(each.parts)
