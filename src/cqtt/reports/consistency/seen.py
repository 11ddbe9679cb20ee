"""A figure as it is compared: its value read, its unit and its period known."""

import re
from enum import Enum
from fractions import Fraction
from functools import cached_property
from typing import Final

from attrs import define

from cqtt.reports.consistency.figure import ReportFigure
from cqtt.reports.consistency.spans import PeriodFault, Span, read_span
from cqtt.reports.consistency.values import LONGEST, Value, percents_in, read_value
from cqtt.reports.consistency.words import folded, has_any, listed, subject_of, unit_key


class UnitKind(Enum):
    """What a unit measures."""

    COUNT = "count"
    SHARE = "share"
    TIME = "time"
    DURATION = "duration"
    FREQUENCY = "frequency"
    SCORE = "score"
    MEASURE = "measure"
    TEXT = "text"


_POINTS: Final = ("percentage point", "percentage points")
_SHARES: Final = (
    *("percent", "per cent", "percentage", "pct"),
    *("phần trăm", "tỷ lệ", "tỉ lệ"),
)
_EVERY: Final = ("per", "mỗi", "hằng", "hàng")
_TIMES: Final = ("date", "ngày tháng", "period", "kỳ", "giai đoạn", "thời điểm")
_DURATIONS: Final = (
    "year month day hour minute week working~day quarter năm tháng ngày giờ phút tuần "
    "ngày~làm~việc quý"
)
_SCORES: Final = ("rank", "hạng", "thứ hạng", "score", "điểm", "points", "point")
_MEASURES: Final = (
    "vnd đồng triệu tỷ nghìn kg tấn tạ m2 m3 km m ha lít usd million billion thousand "
    "trđ mb gb tonne ton hectare metre kilometre litre lít kwh ratio tỷ~số times "
    "quintal"
)
_TEXTS: Final = ("text", "statement", "nhận định", "lời văn", "words", "word")
_TARGETS: Final = (
    "target targets goal quota chỉ~tiêu mục~tiêu được~giao phấn~đấu dự~kiến planned "
    "kế~hoạch~giao"
)
_AVERAGES: Final = "average mean median bình~quân trung~bình"
_CHANGES: Final = (
    "increase increased decrease decreased growth compared change difference tăng giảm "
    "so~với chênh~lệch cut reduced reduction rise"
)
_TOTALS: Final = (
    "total totals overall altogether sum tổng tổng~số tổng~cộng toàn~bộ combined"
)
_NO_TOTALS: Final = re.compile(
    r"tổng (?:kết|vệ sinh|hợp|đài|rà soát|công ty|điều tra|duyệt|thể)"
)
_REMARKS: Final = (
    "target least goal plan previous last~year năm~trước kỳ~trước tối~thiểu kế~hoạch "
    "chỉ~tiêu mục~tiêu nghị~quyết"
)


def kind_of_unit(unit: str) -> UnitKind:
    """Return what a unit measures; an empty one counts."""
    plain = folded(unit)
    is_slashed = "/" in plain and plain != "đ/c"
    fitting = {
        UnitKind.MEASURE: has_any(plain, _POINTS) or "điểm %" in plain,
        UnitKind.SHARE: "%" in plain or has_any(plain, _SHARES),
        UnitKind.TIME: plain in _TIMES,
        UnitKind.DURATION: unit_key(unit) in listed(_DURATIONS),
        UnitKind.FREQUENCY: is_slashed or has_any(plain, _EVERY),
        UnitKind.SCORE: has_any(plain, _SCORES),
        UnitKind.TEXT: plain in _TEXTS,
    }
    found = next((kind for kind, fits in fitting.items() if fits), None)
    if found is not None:
        return found
    is_measure = (
        has_any(f"{plain} {unit_key(unit)}", listed(_MEASURES)) or "m²" in plain
    )
    return UnitKind.MEASURE if is_measure else UnitKind.COUNT


@define(slots=False, eq=False)
class Seen:
    """A figure, and what it says."""

    figure: ReportFigure
    at: int

    @cached_property
    def kind(self) -> UnitKind:
        """What its unit measures; a bare percentage is a share."""
        value, unit = self.figure.value, self.figure.unit
        if not unit and isinstance(value, str) and value.strip().endswith("%"):
            return UnitKind.SHARE
        return kind_of_unit(unit)

    @cached_property
    def value(self) -> Value:
        """What its value says."""
        found = read_value(
            self.figure.value,
            is_share=self.kind is UnitKind.SHARE,
            is_time=self.kind is UnitKind.TIME or folded(self.figure.unit) == "month",
        )
        return found or Value()

    @cached_property
    def label(self) -> str:
        """Its label, folded."""
        return folded(self.figure.label)[:LONGEST]

    @cached_property
    def measures(self) -> str:
        """What it measures, folded."""
        return folded(self.figure.measures)[:LONGEST]

    @cached_property
    def span(self) -> Span | PeriodFault | None:
        """The days of its period."""
        return read_span(self.figure.period)

    @property
    def days(self) -> Span | None:
        """The days of its period, where it has some."""
        return self.span if isinstance(self.span, Span) else None

    @cached_property
    def period_key(self) -> object:
        """What two figures of one period share; ``None`` where it names none."""
        days = self.days
        return None if days is None else (days.first, days.last, days.rest)

    @cached_property
    def group_key(self) -> tuple[str, str]:
        """The figures that belong together: of one group, else of one line."""
        figure = self.figure
        group = folded(figure.group) or f"\n{figure.line}"
        return figure.document, group

    @cached_property
    def unit(self) -> str:
        """Its unit as units are compared."""
        return unit_key(self.figure.unit)

    @cached_property
    def subject(self) -> frozenset[str]:
        """The telling words of its label."""
        return subject_of(self.figure.label)

    @property
    def id(self) -> str:
        """Its id."""
        return self.figure.id

    @property
    def place(self) -> tuple[str, str]:
        """Its id and its place."""
        return self.figure.id, self.figure.place

    @cached_property
    def approx(self) -> str:
        """How it is only about right; empty where it is exact."""
        return folded(self.figure.approx) or self.value.approx

    @cached_property
    def number(self) -> Fraction | None:
        """Its number, or its numerator."""
        return self.value.number

    @cached_property
    def count(self) -> int | None:
        """Its number where it counts whole things, exactly, that came about."""
        number = self.number
        odd = number is None or number.denominator != 1 or number < 0
        if odd or self.approx or self.kind is not UnitKind.COUNT or self.is_aside:
            return None
        return int(number or 0)

    @cached_property
    def amount(self) -> Fraction | None:
        """Its count, or what it measures in money or weight, exactly."""
        is_measure = self.kind is UnitKind.MEASURE and not self.approx
        if is_measure and self.number is not None and not self.is_aside:
            return self.number
        return None if self.count is None else Fraction(self.count)

    @cached_property
    def base(self) -> int | None:
        """The base of its fraction, where it has one."""
        base = self.value.base
        whole = base is not None and base.denominator == 1 and base >= 0
        return int(base) if whole and base is not None else None

    @cached_property
    def is_target(self) -> bool:
        """Whether it tells what was to be reached."""
        return has_any(self.label, listed(_TARGETS)) or has_any(
            self.measures, ("target", "chỉ tiêu", "mục tiêu")
        )

    @cached_property
    def is_change(self) -> bool:
        """Whether it tells a change, or more than what was to be reached."""
        both = f"{self.label} {self.measures}"
        return has_any(both, listed(_CHANGES))

    @cached_property
    def is_average(self) -> bool:
        """Whether it tells a mean."""
        return has_any(f"{self.label} {self.measures}", listed(_AVERAGES))

    @property
    def is_aside(self) -> bool:
        """Whether it is no count of what came about: a target, a mean, a change."""
        return self.is_target or self.is_average or self.is_change

    @cached_property
    def is_total(self) -> bool:
        """Whether its label or its measure calls it a total."""
        measured = f"{self.measures.split(',')[0].strip()} "
        begins = measured.startswith(tuple(f"{each} " for each in listed(_TOTALS)))
        ends = self.measures.endswith((", total", ", tổng số", ", tổng cộng"))
        label = _NO_TOTALS.sub(" ", self.label)
        named = has_any(label, listed(_TOTALS)) or label in ("cộng", "cộng:", "all")
        return (
            begins
            or ends
            or named
            or label.startswith("all ")
            or label.endswith(" in all")
            or "(derived)" in label
        )

    @cached_property
    def printed(self) -> str:
        """The share that is printed with its count; empty where there is none."""
        given = self.figure.printed or self.value.printed
        if given or self.kind is UnitKind.SHARE:
            return given
        told = percents_in(f"{self.figure.label} {self.figure.measures}")
        aside = self.is_aside or has_any(
            f"{self.label} {self.measures}", listed(_REMARKS)
        )
        return told[0] if len(told) == 1 and not aside else ""


def is_of_one_period(one: Seen, other: Seen) -> bool:
    """Tell whether two figures are of one period; ``None`` fits another ``None``."""
    return one.period_key == other.period_key


def may_be_of_one_period(one: Seen, other: Seen) -> bool:
    """Tell whether two figures may be of one period: one of them names none."""
    return None in (one.period_key, other.period_key) or is_of_one_period(one, other)
