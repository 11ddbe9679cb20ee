"""
The satisfaction group of Decision 766: three ratios, 18 of its 100 points.

*Nhóm chỉ số mức độ hài lòng.*  The ratios and the rule of points are known from a
catalogue of the metrics, so they have medium confidence.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import require_locale
from cqtt.law import Confidence
from cqtt.rates import Rate
from cqtt.satisfaction.official.formulas import (
    REFLECTIONS_ON_TIME,
    REFLECTIONS_SATISFACTION,
    WITHOUT_COMPLAINT,
    WITHOUT_COMPLAINT_ADDED,
)
from cqtt.satisfaction.score_tables import number_column, text_column
from cqtt.statistics.rounding import rounded
from cqtt.tables import Table, cell_text

POINTS_OF_RATIO: Final = Decimal(6)
"""The most points that one of the three ratios gives."""

MAX_POINTS: Final = Decimal(18)
"""The most points that the group gives."""

FULL_FROM: Final = Fraction(9, 10)
"""The share from which a ratio gives all its points."""

_PLACES: Final = 2
_MOST: Final = 1_000_000
_CODES: Final = ("5.2", "5.3", "5.4")
_FORMULAS: Final = {
    "reflections_on_time": (REFLECTIONS_ON_TIME,),
    "reflections_satisfaction": (REFLECTIONS_SATISFACTION,),
    "settling_satisfaction": (WITHOUT_COMPLAINT, WITHOUT_COMPLAINT_ADDED),
}


def points_of(
    rate: Rate, most: Decimal, *, full_from: Fraction = Fraction(1)
) -> Decimal | None:
    """
    Return the points of a rate: all from ``full_from``, below it in proportion.

    *Tính điểm của một tỷ lệ.*  Two places, rounded half up; ``None`` where there is
    nothing to divide by.

    Raises:
        WrongTypeError: The rate is not a ``Rate``; the most points are neither int,
            Decimal nor Fraction, or ``full_from`` is neither Decimal nor Fraction.
        InvalidValueError: The most points are not above 0 or above a million;
            ``full_from`` is not above 0 or above 1.

    >>> points_of(Rate(81, 100, WITHOUT_COMPLAINT), Decimal(6), full_from=FULL_FROM)
    Decimal('5.40')
    """
    require_instance(rate, Rate, "rate", "rate")
    whole, full = _above_zero("most", most, _MOST), _above_zero("full_from", full_from)
    if rate.share is None:
        return None
    return rounded(whole * min(rate.share / full, Fraction(1)), _PLACES)


def _above_zero(name: str, value: object, most: int = 1) -> Fraction:
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction):
        raise WrongTypeError(name, value, "points-of-rate")
    is_number = not isinstance(value, Decimal) or value.is_finite()
    if not is_number or not 0 < value <= most:
        raise InvalidValueError(name, value, "points-of-rate")
    return Fraction(value)


@frozen(kw_only=True)
class SatisfactionGroup:
    """
    The three ratios and their points (*nhóm chỉ số mức độ hài lòng, 18 điểm*).

    ``confidence`` is medium: the source is a catalogue of the metrics.  That the 90 %
    hold for 5.2 too is a reading, of low confidence.  Where a ratio
    has nothing to divide by the source says "0 or N/A"; its points and the total are
    then ``None``, and ``points_so_far`` has the rest.

    Raises:
        WrongTypeError: A ratio is not a ``Rate``.
        InvalidValueError: A ratio has another formula.

    >>> from cqtt.satisfaction.official import (
    ...     reflections_on_time, reflections_satisfaction, without_complaint)
    >>> group = SatisfactionGroup(
    ...     reflections_on_time=reflections_on_time(45, 100),
    ...     reflections_satisfaction=reflections_satisfaction(100, counted_out=19),
    ...     settling_satisfaction=without_complaint(1000, counted_out=40),
    ... )
    >>> group.points, group.total
    ((Decimal('3.00'), Decimal('5.40'), Decimal('6.00')), Decimal('14.40'))
    """

    reflections_on_time: Rate = field(validator=instance_of(Rate, "rate"))
    reflections_satisfaction: Rate = field(validator=instance_of(Rate, "rate"))
    settling_satisfaction: Rate = field(validator=instance_of(Rate, "rate"))

    def __attrs_post_init__(self) -> None:
        for (name, formulas), rate in zip(_FORMULAS.items(), self.ratios, strict=True):
            if rate.formula not in formulas:
                raise InvalidValueError(name, rate.formula.name, "ratio-of-its-name")

    @property
    def ratios(self) -> tuple[Rate, Rate, Rate]:
        """The three ratios in the order of the Decision: 5.2, 5.3, 5.4."""
        return (
            self.reflections_on_time,
            self.reflections_satisfaction,
            self.settling_satisfaction,
        )

    @property
    def points(self) -> tuple[Decimal | None, ...]:
        """The points of each: 6 from 90 %, below it the rate times 6 over 90 %."""
        return tuple(
            points_of(rate, POINTS_OF_RATIO, full_from=FULL_FROM)
            for rate in self.ratios
        )

    @property
    def points_so_far(self) -> Decimal:
        """The points of the ratios that have something to divide by."""
        known = [points for points in self.points if points is not None]
        return rounded(sum(map(Fraction, known), Fraction(0)), _PLACES)

    @property
    def total(self) -> Decimal | None:
        """The points of all three, 18 at most; ``None`` where one has no points."""
        return None if None in self.points else self.points_so_far

    @property
    def max_points(self) -> Decimal:
        """The most points of the group."""
        return MAX_POINTS

    @property
    def confidence(self) -> Confidence:
        """How sure the ratios and the points are."""
        return Confidence.MEDIUM

    def explain(self, locale: str = "vi") -> str:
        """Return each ratio with its counts and points, the total and its source."""
        english = require_locale(locale) == "en"
        lines = [
            f"{code} {rate.explain(locale)} → {_points_text(points, locale)}"
            for code, rate, points in zip(_CODES, self.ratios, self.points, strict=True)
        ]
        ends = (self._total_text(locale), _READING[english], _RULE[english])
        return "\n".join([*lines, *ends])

    def _total_text(self, locale: str) -> str:
        most = cell_text(self.max_points, locale)
        so_far = cell_text(self.points_so_far, locale)
        if self.total is not None:
            said = f"Total {so_far} of {most} points"
            return said if locale == "en" else f"Tổng {so_far}/{most} điểm"
        if locale == "en":
            return (
                f"No total: a ratio has nothing to divide by, where the source says "
                f"“0 or N/A”; the others give {so_far} points"
            )
        return (
            "Không có tổng điểm: có tỷ lệ không có mẫu số, nguồn ghi “0 hoặc không áp "
            f"dụng”; các tỷ lệ còn lại được {so_far} điểm"
        )

    def table(self, locale: str = "vi") -> Table:
        """Return the ratios as a table, with notes in a locale."""
        english = require_locale(locale) == "en"
        rows = [
            (
                code,
                rate.formula.label(locale),
                rate.numerator,
                rate.denominator,
                rate.percent,
                points,
            )
            for code, rate, points in zip(_CODES, self.ratios, self.points, strict=True)
        ]
        total = ("", "Total" if english else "Tổng", None, None, None, self.total)
        return Table(
            "Nhóm chỉ số mức độ hài lòng (Quyết định 766)",
            title_en="Satisfaction group of Decision 766",
            columns=_COLUMNS,
            rows=[*rows, total],
            emphasised={len(rows)},
            notes=(_READING[english], _RULE[english]),
        )

    def _repr_html_(self) -> str:
        return self.table().html()


def _points_text(points: Decimal | None, locale: str) -> str:
    if points is None:
        return "no points" if locale == "en" else "không có điểm"
    written = cell_text(points, locale)
    return f"{written} {'points' if locale == 'en' else 'điểm'}"


_COLUMNS: Final = (
    text_column("code", "Chỉ số", "Indicator"),
    text_column("ratio", "Tên chỉ số", "Ratio"),
    number_column("numerator", "Tử số", "Counted"),
    number_column("denominator", "Mẫu số", "Of"),
    number_column("percent", "Tỷ lệ (%)", "Rate (%)"),
    number_column("points", "Điểm", "Points"),
)


_READING: Final = (
    "Với 5.2, ngưỡng 90 % là cách đọc, độ tin cậy thấp: nguồn nêu cho mức hài lòng",
    "For 5.2 the 90 % is a reading, low confidence: the source is on satisfaction",
)


def _rule(said: str, locale: str) -> str:
    return f"{said} ({WITHOUT_COMPLAINT.source(locale)})"


_RULE: Final = (
    _rule("Từ 90 % được 6 điểm; dưới 90 %: tỷ lệ × 6 / 90 %", "vi"),
    _rule("From 90 % 6 points; below 90 % the rate × 6 / 90 %", "en"),
)
