"""The answer: which weeks and months are due, which were met, what was held."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import field, frozen

from cqtt.findings import Finding, Severity
from cqtt.i18n import day_text, day_told, english_day, require_locale
from cqtt.law import Period, both_ends
from cqtt.rates import Formula, Rate
from cqtt.reception.duties import Every, ReceptionDuty, least_sure
from cqtt.reception.sessions import Session, SessionState
from cqtt.reception.spans import CutSpans, DutySpan
from cqtt.tables import Column, Kind, Table


@frozen
class CoveragePart:
    """
    The part of a period on which one duty binds (*phần kỳ theo một quy định*).

    ``spans`` are its weeks or months, in order, also those that are not due.
    """

    duty: ReceptionDuty
    period: Period
    spans: tuple[DutySpan, ...] = field(repr=False)

    @property
    def due(self) -> int:
        """How many weeks or months are due."""
        return sum(span.is_due for span in self.spans)

    @property
    def met(self) -> int:
        """How many of those have enough days of reception."""
        return sum(span.is_met for span in self.spans)

    @property
    def unmet(self) -> tuple[DutySpan, ...]:
        """Those that are due and have not."""
        return tuple(span for span in self.spans if span.is_due and not span.is_met)

    @property
    def off(self) -> tuple[DutySpan, ...]:
        """Those without a working day; nothing is due in them, an inference."""
        return tuple(s for s in self.spans if s.is_off and not s.is_running)

    @property
    def cut(self) -> tuple[DutySpan, ...]:
        """Those that the period cuts and that are therefore not due."""
        left = (span for span in self.spans if not span.is_due and not span.is_off)
        return tuple(span for span in left if not span.is_running)

    @property
    def running(self) -> tuple[DutySpan, ...]:
        """Those that were not over on the day as of which it is told."""
        return tuple(span for span in self.spans if span.is_running)

    @property
    def rate(self) -> Rate:
        """Those met of those due; its formula cites the duty and its confidence."""
        return Rate(self.met, self.due, _formula((self.duty,)))

    def explain(self, locale: str = "vi") -> str:
        """Return the duty, the rate, and which weeks or months fell short."""
        english = require_locale(locale) == "en"
        first, last = both_ends(self.period)
        days = f"{day_told(first, locale)} - {day_told(last, locale)}"
        lines = [f"{days}: {self.duty.explain(locale)}", self.rate.explain(locale)]
        for spans, vi, en in (
            (self.unmet, "chưa đủ ngày tiếp", "short of reception days"),
            (self.off, "không có ngày làm việc, không tính", "wholly off, not due"),
            (self.cut, "không trọn trong kỳ, không tính", "cut by the period, not due"),
        ):
            if spans:
                named = "; ".join(span.label(locale) for span in spans)
                lines.append(f"{en if english else vi}: {named}")
        if self.running:
            begin = self.running[0].label(locale)
            lines.append(
                f"not over, not due yet: from {begin} on"
                if english
                else f"chưa hết, chưa tính: từ {begin}"
            )
        return "\n".join(lines)


@frozen
class DutyCoverage:
    """
    How far the duty to receive was met (*mức độ thực hiện trách nhiệm tiếp công dân*).

    ``parts`` has one entry for each duty that binds in the period: one that crosses
    1 July 2026 is told in two.  ``at`` is the last day that is known, ``None`` where
    the whole period is judged.  Made by ``coverage()``.
    """

    period: Period
    parts: tuple[CoveragePart, ...]
    sessions: tuple[Session, ...] = field(repr=False)
    cut: CutSpans = CutSpans.ISO
    at: date | None = None

    @property
    def due(self) -> int:
        """How many weeks and months are due."""
        return sum(part.due for part in self.parts)

    @property
    def met(self) -> int:
        """How many of those have enough days of reception."""
        return sum(part.met for part in self.parts)

    @property
    def held(self) -> int:
        """On how many days the head received by schedule, within the period."""
        return len({each.on for each in self.sessions if each.counts})

    @property
    def delegated(self) -> int:
        """How many sessions a deputy held."""
        return sum(each.is_held and each.delegated for each in self.sessions)

    @property
    def sudden(self) -> int:
        """How many sessions were held outside the schedule."""
        return sum(each.is_held and each.sudden for each in self.sessions)

    @property
    def postponed(self) -> int:
        """How many sessions were put off."""
        states = [each.state for each in self.sessions]
        return states.count(SessionState.POSTPONED)

    @property
    def not_held(self) -> int:
        """How many sessions were not held."""
        states = [each.state for each in self.sessions]
        return states.count(SessionState.NOT_HELD)

    @property
    def rate(self) -> Rate:
        """Weeks and months met of those due, for scorecards and reports."""
        formula = _formula(tuple(part.duty for part in self.parts))
        return Rate(self.met, self.due, formula)

    @property
    def day_rate(self) -> Rate:
        """
        Days that count, of those due (*số ngày đã tiếp trên số phải tiếp*).

        A week or month counts at most as many as are due in it, so that days of one do
        not make up for another.
        """
        spans = [span for part in self.parts for span in part.spans]
        held = sum(span.counted for span in spans)
        due = sum(span.needed for span in spans)
        cited = least_sure(tuple(part.duty for part in self.parts))
        formula = Formula(
            "reception-days-held",
            "Tỷ lệ ngày tiếp công dân đã thực hiện",
            "Reception days held",
            numerator_vi="ngày đã tiếp, không quá số ngày phải tiếp mỗi tuần (tháng)",
            numerator_en="days held, at most those due in each week or month,",
            denominator_vi="ngày phải tiếp công dân",
            denominator_en="days due",
            citation=cited.citation,
            confidence=cited.confidence,
        )
        return Rate(held, due, formula)

    def findings(self) -> tuple[Finding, ...]:
        """Return the weeks and months that fell short, and what was delegated."""
        return (*self._short(), *self._deputies())

    def explain(self, locale: str = "vi") -> str:
        """Return each part, then what was held in all and how cut weeks count."""
        english = require_locale(locale) == "en"
        counts = (self.held, self.delegated, self.sudden, self.postponed, self.not_held)
        names = _HELD_EN if english else _HELD
        told = "; ".join(f"{name}: {n}" for name, n in zip(names, counts, strict=True))
        parts = [part.explain(locale) for part in self.parts]
        lines = [*parts, told, self.cut.text(locale)]
        if self.at is not None:
            day = day_told(self.at, locale)
            lines.append(f"as of {day}" if english else f"tính đến hết ngày {day}")
        return "\n".join(lines)

    def table(self, locale: str = "vi") -> Table:
        """Return one row for each week and month (*bảng theo dõi ngày tiếp*)."""
        english = require_locale(locale) == "en"
        number = Kind.NUMBER
        columns = (
            Column("span", ("Kỳ",), heading_en=("Span",)),
            Column("working", ("Ngày làm việc",), heading_en=("Worked",), kind=number),
            Column("needed", ("Phải tiếp",), heading_en=("Due",), kind=number),
            Column("held", ("Đã tiếp",), heading_en=("Held",), kind=number),
            Column("delegated", ("Ủy quyền",), heading_en=("Delegated",), kind=number),
            Column("state", ("Kết quả",), heading_en=("Result",)),
        )
        rows = [
            (
                span.label(locale),
                span.working_days,
                span.needed,
                len(span.held_on),
                len(span.delegated_on),
                _state(span, english=english),
            )
            for part in self.parts
            for span in part.spans
        ]
        notes = tuple(part.duty.explain(locale) for part in self.parts)
        return Table(
            "Thực hiện trách nhiệm tiếp công dân",
            columns=columns,
            rows=rows,
            notes=(*notes, self.cut.text(locale)),
            title_en="Duty to receive citizens",
        )

    def _short(self) -> Iterator[Finding]:
        for part in self.parts:
            for span in part.unmet:
                held, due = len(span.held_on), span.needed
                first, last = day_text(span.first), day_text(span.last)
                name, name_en = span.every.text(), span.label("en")
                yield Finding(
                    "days-received",
                    f"{name.capitalize()} từ ngày {first} đến ngày {last}",
                    f"{held} trong {due} ngày phải tiếp",
                    Severity.WARNING,
                    evidence_en=f"{held} of {due}",
                    place_en=f"{name_en[0].upper()}{name_en[1:]}",
                )

    def _deputies(self) -> Iterator[Finding]:
        personal = [part.period for part in self.parts if part.duty.in_person]
        for each in self.sessions:
            binds = any(each.on in period for period in personal)
            if binds and each.is_held and each.delegated and not each.sudden:
                yield Finding(
                    "received-in-person",
                    day_text(each.on),
                    "ủy quyền cho cấp phó",
                    Severity.WARNING,
                    evidence_en="delegated to a deputy",
                    place_en=english_day(each.on),
                )


_HELD: Final = (
    "ngày người đứng đầu tiếp định kỳ",
    "buổi ủy quyền",
    "buổi đột xuất",
    "buổi lùi lịch",
    "buổi không tiếp",
)
_HELD_EN: Final = (
    "days held by the head",
    "sessions delegated",
    "sudden",
    "put off",
    "not held",
)


def _state(span: DutySpan, *, english: bool) -> str:
    if span.is_off and not span.is_running:
        return "off" if english else "không có ngày làm việc"
    if span.is_running:
        return "not over" if english else "chưa hết"
    if not span.is_due:
        return "not due" if english else "không tính"
    if span.is_met:
        return "met" if english else "đủ"
    return "short" if english else "chưa đủ"


def _formula(duties: tuple[ReceptionDuty, ...]) -> Formula:
    """Return the formula of weeks, of months, or of both, by the least sure duty."""
    kinds = {duty.every for duty in duties}
    vi, en = "tuần (tháng)", "weeks and months"
    if len(kinds) == 1:
        weekly = kinds == {Every.WEEK}
        vi, en = ("tuần", "weeks") if weekly else ("tháng", "months")
    cited = least_sure(duties)
    return Formula(
        "reception-duty-met",
        "Tỷ lệ thực hiện trách nhiệm tiếp công dân",
        "Reception duty met",
        numerator_vi=f"{vi} tiếp đủ số ngày",
        numerator_en=f"{en} with enough reception days",
        denominator_vi=f"{vi} phải tiếp công dân",
        denominator_en=f"{en} in which reception is due",
        citation=cited.citation,
        confidence=cited.confidence,
    )
