"""The line of one criterion in a scoring: what was given, the points and why."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import require_locale
from cqtt.scorecards.criteria import Criterion, Standing, rule_text
from cqtt.scorecards.inputs import Answer, Given, Points, Share
from cqtt.scorecards.ranges import as_exact
from cqtt.scorecards.rules import Judged, ScoringRule
from cqtt.scorecards.showing import points_text, shown, two_places
from cqtt.statistics.rounding import rounded


@frozen
class Line:
    """
    One criterion in a scoring (*dòng chấm điểm*).

    ``exact`` are its points before any rounding for show, ``None`` where it is missing;
    ``standing`` is that of the criterion in its group.  ``files`` are the names of the
    files that were given for it.  ``Scorecard.score`` makes it.

    Raises:
        WrongTypeError: A value is of another type.
    """

    criterion: Criterion = field(
        repr=lambda criterion: repr(criterion.code),
        validator=instance_of(Criterion, "criteria"),
    )
    standing: Standing = field(validator=instance_of(Standing, "enum-choice"))
    given: Given | None = field(
        validator=instance_of(Given | None, "evidence-of-criterion")
    )
    exact: Fraction | None = field(
        validator=instance_of(Fraction | None, "exact-score")
    )
    files: tuple[str, ...] = field(default=(), repr=False)

    @property
    def points(self) -> Decimal | None:
        """The points, rounded half up to two places; ``None`` where it is missing."""
        return None if self.exact is None else two_places(self.exact)

    @property
    def is_missing(self) -> bool:
        """Whether nothing was given for it, or nothing that tells points."""
        return self.exact is None

    @property
    def is_overruled(self) -> bool:
        """Whether a person gave points in place of the rule that measures them."""
        return (
            isinstance(self.given, Points) and Points not in self.criterion.rule.takes
        )

    @property
    def most(self) -> Fraction | None:
        """The most points of the criterion; ``None`` where no source says."""
        most = self.criterion.most
        return None if most is None else Fraction(most)

    def reason(self, locale: str = "vi") -> str:
        """
        Return what was counted and by which rule, or why there are no points.

        On one line.  That a person judged is said only where no reason is given.
        """
        why = "; ".join(self.why(locale).splitlines())
        return "; ".join(filter(None, [*self._basis(locale), why]))

    def why(self, locale: str = "vi") -> str:
        """Return where its points come from; empty where nobody said, or none are."""
        has_points = self.given is not None and self.exact is not None
        return self.given.why(locale) if self.given and has_points else ""

    def _basis(self, locale: str) -> list[str]:
        """Return what was counted, the rule and the rounding, or why none."""
        rule = rule_text(self.criterion, locale)
        if self.given is None:
            return [self._nothing(locale)]
        given = self.given.text(locale)
        if self.exact is None:
            return [given, rule, self._why_none(self.given, locale)]
        # Points that a person gave are the points of the line already.
        counted = "" if isinstance(self.given, Points) else given
        if self.is_overruled:
            rule = _OVERRULED[locale == "en"].format(rule=rule)
        elif isinstance(self.criterion.rule, Judged) and self.why(locale):
            rule = ""
        return [counted, rule, self._rounding(locale)]

    def text(self, locale: str = "vi") -> str:
        """Return the line on one line; in Vietnamese a long reason is a sentence."""
        head, *rest = self.paragraph(locale)
        if not rest or locale == "en":
            return f"{self._points(locale)} ({self.reason(locale)})"
        return f"{head}. {'; '.join(rest)}"

    def paragraph(self, locale: str = "vi") -> tuple[str, ...]:
        """
        Return the line as a sentence, and below it where its points come from.

        That stands in the brackets of the sentence where it is short.
        """
        why = self.why(locale)
        if "\n" not in why and len(why) <= _LONGEST_WHY:
            return (f"{self._points(locale)} ({self.reason(locale)})",)
        basis = "; ".join(filter(None, self._basis(locale)))
        points = self._points(locale)
        return (f"{points} ({basis})" if basis else points, *why.splitlines())

    def _points(self, locale: str) -> str:
        name, english = self.criterion.label(locale), locale == "en"
        if self.exact is None:
            none = _ABSENT if self.given is None else _NONE_YET
            return f"{name}: {none[english]}"
        points = points_text(self.exact, locale)
        if self.most is None:
            return f"{name}: {points}"
        return (
            f"{name}: {points} {'of' if english else 'trên'} {shown(self.most, locale)}"
        )

    def _rounding(self, locale: str) -> str:
        places = self.criterion.places
        if places is None:
            return ""
        if locale == "en":
            return f"rounded half up to {places} {'place' if places == 1 else 'places'}"
        return f"làm tròn {places} chữ số thập phân"

    def _nothing(self, locale: str) -> str:
        """Return that nothing was given; exhibits are another matter."""
        takes = self.criterion.rule.takes
        if require_locale(locale) == "en":
            return "no evidence given"
        if Points in takes:
            return "chưa chấm"
        return "chưa trả lời" if Answer in takes else "chưa có số liệu"

    def _why_none(self, given: Given, locale: str) -> str:
        english = locale == "en"
        if isinstance(given, Share) and given.value is None:
            return _NO_BASE[english]
        if self.most is None:
            return _NO_MOST[english]
        return _NO_POINTS[english]


_LONGEST_WHY: Final = 80
_ABSENT = ("còn thiếu", "missing")
_NONE_YET = ("chưa có điểm", "no points yet")
_OVERRULED = (
    "người chấm cho điểm, không theo cách chấm: {rule}",
    "given by a person, not by the rule: {rule}",
)
_NO_BASE = ("không phát sinh thì không suy ra điểm", "of nothing no points are derived")
_NO_MOST = ("chưa biết điểm tối đa", "the most points are not known")
_NO_POINTS = (
    "cách chấm không cho điểm với giá trị này",
    "the rule gives no points for this",
)


def line_of(
    criterion: Criterion,
    standing: Standing,
    given: Given | None,
    files: tuple[str, ...] = (),
    *,
    may_overrule: bool = False,
) -> Line:
    """
    Return the line of a criterion for some evidence, or for none.

    ``may_overrule`` takes points of a person in place of every rule.

    Raises:
        WrongTypeError: The evidence is not of the kind that the rule takes; the rule
            gives a float or a text.
        InvalidValueError: The points are above the most, or below zero.
    """
    exact = None
    if given is not None:
        is_overruled = may_overrule and isinstance(given, Points)
        rule = Judged() if is_overruled else criterion.rule
        exact = points_of(criterion, given, rule)
    return Line(criterion, standing, given, exact, files)


def points_of(criterion: Criterion, given: Given, rule: ScoringRule) -> Fraction | None:
    """Return the exact points by a rule, rounded only if the source rounds."""
    code = criterion.code
    if not isinstance(given, rule.takes):
        kinds = " or ".join(kind.__name__ for kind in rule.takes)
        place, came = f"{code}. given ({kinds})", type(given).__name__
        if isinstance(given, Points):
            raise WrongTypeError(place, came, "measured-evidence")
        raise WrongTypeError(place, came, "evidence-of-rule")
    if isinstance(given, Share) and given.value is None:
        return None
    if criterion.most is None:
        points = _without_most(rule, given)
        most = None
    else:
        most = Fraction(criterion.most)
        points = rule.points(given, most)
    if points is None:
        return None
    exact = _checked(points, most, f"{code}. points")
    if criterion.places is None:
        return exact
    return Fraction(rounded(exact, criterion.places))


def _without_most(rule: ScoringRule, given: Given) -> Fraction | None:
    """Return points that a person gave as they are; a rule needs the most."""
    if not isinstance(rule, Judged) or not isinstance(given, Points):
        return None
    return Fraction(given.value)


def _checked(points: object, most: Fraction | None, place: str) -> Fraction:
    exact = as_exact(points, place)
    if exact < 0:
        raise InvalidValueError(place, two_places(exact), "points-from-zero")
    if most is not None and exact > most:
        raise InvalidValueError(place, two_places(exact), "points-to-the-most")
    return exact
