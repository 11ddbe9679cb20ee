"""A scorecard as data: its criteria, its classes, its conditions and its gaps."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import zip_longest
from typing import Any, Final, TypeAlias

from attrs import evolve, field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError, UnknownNameError, WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale
from cqtt.law import Citation, Confidence, Period
from cqtt.printable import require_line, require_names
from cqtt.scorecards.adding import all_criteria, card_faults
from cqtt.scorecards.classes import ClassTable
from cqtt.scorecards.conditions import MinimumPerCriterion, MinimumTotal, Requirement
from cqtt.scorecards.criteria import (
    Criterion,
    Exhibit,
    Standing,
    check_exhibits,
    exhibits_of,
    rule_findings,
    sum_of_most,
)
from cqtt.scorecards.naming import unknown_name
from cqtt.scorecards.ranges import require_number
from cqtt.scorecards.showing import warned


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

    *Bảng tiêu chí chưa chấm.*  See ``Scorecard`` for what each field holds.
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
        require_names(
            code=self.code, name=self.name, name_en=self.name_en, edition=self.edition
        )
        texts = (self.issuer, *self.places, *self.urls, *self.gaps, *self.gaps_en)
        for text in (*texts, *self.notes, *self.notes_en):
            require_line(text, "issuer, place, url, gap or note")
        for criterion in self.criteria:
            require_instance(criterion, Criterion, "criteria", "criteria")
        for condition in self.conditions:
            require_instance(condition, _CONDITIONS, "conditions", "conditions")
        check_exhibits(self.filing, "filing")
        if self.scale is not None:
            require_number(self.scale, "scale")
            if self.scale <= 0:
                raise InvalidValueError("scale", self.scale, "points-above-zero")
        for fault in card_faults(self.criteria, self.scale):
            raise fault
        for fault in self._of_requirements():
            raise fault
        if self.bonus is BonusRule.CAPPED and self.cap is None:
            raise InvalidValueError("scale", "None", "scale-of-cap")
        for fault in self._out_of_reach():
            raise fault

    def _out_of_reach(self) -> Iterator[InvalidValueError]:
        """Yield the borders of classes and conditions that no total reaches."""
        highest = self._highest()
        if highest is None:
            return
        for band in self.classes.bands if self.classes else ():
            if not band.range.reaches_down_to(highest):
                yield InvalidValueError("classes", band.label, "border-in-reach")
        for each in self.conditions:
            if isinstance(each, MinimumTotal) and each.points > highest:
                yield InvalidValueError("conditions", each.points, "border-in-reach")

    def _highest(self) -> Fraction | None:
        """Return the highest total that any reading allows; ``None`` if not known."""
        if self.scale is None:
            return None
        others = [each for each, how in self.standings if how is not Standing.COUNTED]
        is_settled = all(how is not Standing.UNKNOWN for _, how in self.standings)
        if is_settled and self.bonus in {BonusRule.APART, BonusRule.CAPPED}:
            return Fraction(self.scale)
        bonus = sum_of_most(others)
        return None if bonus is None else Fraction(self.scale) + bonus

    def _of_requirements(self) -> Iterator[InvalidValueError]:
        labels = {band.label for band in self.classes.bands} if self.classes else set()
        codes: set[str] = set()
        for each in self.requirements:
            if each.code in codes:
                place = "condition.code"
                yield InvalidValueError(place, each.code, "requirement-of-its-own")
            if each.grade and each.grade not in labels:
                yield InvalidValueError("condition.grade", each.grade, "label-of-class")
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
        return tuple(all_criteria(self.criteria))

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
        return self.finder()(name)

    def finder(self) -> "Callable[[Any], Criterion]":
        """Return what ``criterion`` does as a function for many names, made once."""
        scored = {each.code: each for each in self.scored}
        known = {**self.measures, **scored}

        def found(name: Any) -> Criterion:
            if not isinstance(name, str) or name not in known:
                raise self._unknown(name, (*scored, *self.measures))
            return known[name]

        return found

    def _unknown(self, name: Any, known: tuple[str, ...]) -> UnknownNameError:
        place = f"criteria of {self.code}"
        for group in self.every_criterion if isinstance(name, str) else ():
            if group.parts and group.code == name:
                parts = tuple(part.code for part in group.scored)
                place = f"{place} ({name} is a group, scored by its parts)"
                return UnknownNameError(place, name, parts)
        return unknown_name(place, name, known)

    def label(self, locale: str = "vi") -> str:
        """Return its name and edition in a locale."""
        if require_locale(locale) == "en":
            return f"{self.name_en} ({self.edition})"
        return f"{self.name}, bản {self.edition}"

    def findings(self) -> tuple[Finding, ...]:
        """Return what its source leaves open: maxima, borders, classes, the bonus."""
        return tuple(self._found())

    def _found(self) -> Iterator[Finding]:
        for vi, en in zip_longest(self.gaps, self.gaps_en, fillvalue=""):
            yield Finding("settled-scorecard", self.code, **_quoted(vi, en))
        if not self.criteria:
            yield Finding("criteria-known", self.code, "none", Severity.WARNING)
        for each in self.every_criterion:
            yield from self._of_criterion(each)
        if self.bonus is BonusRule.UNKNOWN:
            yield Finding("bonus-settled", self.code, **_UNKNOWN)
        if self.classes is None:
            yield Finding("classes-known", self.code, "none", Severity.WARNING)
        else:
            found = self.classes.findings(Decimal(0), self.scale)
            places = f"{self.code}: xếp loại", f"{self.code}: classes"
            yield from (
                evolve(each, place=places[0], place_en=places[1]) for each in found
            )

    def _of_criterion(self, each: Criterion) -> Iterator[Finding]:
        place = f"{self.code}: {each.code}"
        if each.most is None and not each.parts:
            yield Finding("most-known", place, **_UNKNOWN)
        if each.gap or each.gap_en:
            found = _quoted(each.gap, each.gap_en)
            yield Finding("settled-scorecard", place, **found)
        yield from rule_findings(each, place)


def _quoted(vi: str, en: str) -> dict[str, Any]:
    """Return what a finding says, quoted without its last full stop: words follow."""
    return warned(*(each and f"“{each.removesuffix('.')}”" for each in (vi, en)))


def _standings(
    criterion: Criterion, above: Standing
) -> Iterator[tuple[Criterion, Standing]]:
    """Yield the scored criteria; what stands in a bonus group is a bonus."""
    standing = criterion.standing if above is Standing.COUNTED else above
    if not criterion.parts:
        yield criterion, standing
    for part in criterion.parts:
        yield from _standings(part, standing)
