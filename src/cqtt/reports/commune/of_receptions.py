"""Figures of reception: the duty of the head, who came, how soon they were answered."""

from collections.abc import Iterator
from typing import Any, ClassVar, Final

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.checks import instance_of
from cqtt.findings import Finding
from cqtt.law import Period, both_ends
from cqtt.rates import Rate
from cqtt.reception import (
    CoveragePart,
    DutyCoverage,
    Every,
    ReceptionBook,
    ReceptionDuty,
    Session,
    coverage,
)
from cqtt.reception.covering import require_duties, require_sessions
from cqtt.reports.commune.figures import FigureValue, ReportedFigure
from cqtt.reports.commune.on_receptions import sentences_on
from cqtt.reports.commune.sources import Labels, ReportSource, Sentence
from cqtt.tables import Table
from cqtt.workdays import WorkCalendar

_DUTY: Final = {
    "held": ("Ngày người đứng đầu tiếp công dân định kỳ", "Days held by the head"),
    "delegated": ("Buổi tiếp do cấp phó thực hiện", "Sessions delegated"),
    "sudden": ("Buổi tiếp đột xuất", "Sudden sessions"),
    "postponed": ("Buổi tiếp lùi lịch", "Sessions put off"),
    "not_held": ("Buổi tiếp không thực hiện", "Sessions not held"),
}
# Weeks and months are never added: each is told by itself, with its own text.
_SPANS: Final = {
    Every.WEEK: ("tuần", "Tuần", "weeks", "Weeks"),
    Every.MONTH: ("tháng", "Tháng", "months", "Months"),
}
_VISITS: Final = {
    "visits": ("Lượt tiếp công dân", "Visits"),
    "people": ("Công dân được tiếp", "People received"),
    "groups": ("Đoàn đông người", "Groups"),
    "answered": ("Lượt đã thông báo kết quả xử lý", "Visits answered"),
    "by_head": ("Lượt do người đứng đầu tiếp", "Visits received by the head"),
}
_DUTY_UNITS: Final = {
    **dict.fromkeys(_DUTY, ("buổi", "sessions")),
    "held": ("ngày", "days"),
}
_VISIT_UNITS: Final = {
    **dict.fromkeys(_VISITS, ("lượt", "visits")),
    "people": ("người", "people"),
    "groups": ("đoàn", "groups"),
}


def _duties(duties: Any) -> tuple[ReceptionDuty, ...]:
    return require_duties(duties)


def _sessions(sessions: Any) -> tuple[Session, ...]:
    return require_sessions(sessions)


@frozen
class Receptions(ReportSource):
    """
    The reception of citizens (*tiếp công dân*) against the duty of the head.

    ``duties`` are those of one post, ``cqtt.facts.reception_duties().of(...)``.  With a
    ``book`` visits, people and answers are counted too; names stay out.

    Raises:
        WrongTypeError, InvalidValueError: A value is not what it must be.
    """

    label_vi: ClassVar[str] = "Lịch và sổ tiếp công dân"
    label_en: ClassVar[str] = "Schedule and register of reception"

    sessions: tuple[Session, ...] = field(
        converter=_sessions, repr=lambda each: f"({len(each)} of them)"
    )
    duties: tuple[ReceptionDuty, ...] = field(
        kw_only=True, converter=_duties, repr=False
    )
    calendar: WorkCalendar = field(
        kw_only=True, validator=instance_of(WorkCalendar, "calendar"), repr=False
    )
    book: ReceptionBook | None = field(
        default=None,
        kw_only=True,
        validator=instance_of(ReceptionBook | None, "reception-book"),
        repr=False,
    )

    def _covered(self, period: Period) -> DutyCoverage:
        return coverage(self.duties, self.sessions, period, self.calendar)

    def figures(self, period: Period) -> tuple[ReportedFigure, ...]:
        """
        Return the days held, the weeks and the months met, the visits and answers.

        Weeks and months are told apart, each over the days on which its duty binds.

        Raises:
            NotInForceError: On a day of the period no duty binds.
            BeyondCalendarError: The calendar does not cover the period.
        """
        duty, block = self._covered(period), "reception"
        found = self.counts(
            duty, _DUTY, period, block=block, prefix="reception", units=_DUTY_UNITS
        )
        days = duty.day_rate
        found.append(self.rate("reception-days-rate", days, period, block=block))
        for every in Every:
            found += self._spans(
                every, [e for e in duty.parts if e.duty.every is every]
            )
        if self.book is None:
            return tuple(found)
        _, last = both_ends(period)
        visits = self.book.counts(period)
        found += self.counts(
            visits, _VISITS, period, block=block, prefix="reception", units=_VISIT_UNITS
        )
        in_time = self.book.answered_in_time(period, self.calendar, last)
        rate = self.rate("reception-in-time-rate", in_time, period, block=block)
        return (*found, rate)

    def _spans(
        self, every: Every, parts: list[CoveragePart]
    ) -> Iterator[ReportedFigure]:
        """Yield the weeks or the months due, those met, and their share."""
        if not parts:
            return
        unit, name, unit_en, name_en = _SPANS[every]
        since, until = parts[0].period.since, parts[-1].period.until
        due, met = sum(part.due for part in parts), sum(part.met for part in parts)
        rate = Rate(met, due, parts[-1].rate.formula)
        values: tuple[tuple[str, FigureValue, Labels], ...] = (
            ("due", due, (f"{name} phải tiếp công dân", f"{name_en} due")),
            ("met", met, (f"{name} tiếp đủ số ngày", f"{name_en} met")),
            (
                "rate",
                rate,
                (f"Tỷ lệ {unit} tiếp đủ số ngày", f"Share of {unit_en} met"),
            ),
        )
        for slug, value, labels in values:
            yield self.figure(
                f"reception-{unit_en}-{slug}",
                value,
                labels,
                Period(since, until),
                block="reception",
                units=("", "") if slug == "rate" else (unit, unit_en),
                citation=parts[-1].duty.citation,
            )

    def sentences(self, figures: tuple[ReportedFigure, ...]) -> tuple[Sentence, ...]:
        """Return the sentences on the duty, the sessions, the visits and answers."""
        return sentences_on(figures, self.duties)

    def tables(self, period: Period, unit: Agency) -> tuple[Table, ...]:  # noqa: ARG002 it names no unit
        """Return a row for each week and month of the duty."""
        return (self._covered(period).table(),)

    def findings(self, period: Period) -> tuple[Finding, ...]:
        """Return the weeks and months that fell short, and what was delegated."""
        return self._covered(period).findings()
