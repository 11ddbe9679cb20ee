"""A printed number of receptions against what was due: what it can tell and cannot."""

from collections.abc import Iterable

from attrs import frozen

from cqtt.checks import require_count, require_instance
from cqtt.i18n import day_told, require_locale
from cqtt.law import Period, both_ends
from cqtt.rates import Formula, Rate
from cqtt.reception.covering import parts_of, require_duties
from cqtt.reception.duties import ReceptionDuty, least_sure
from cqtt.reception.spans import CutSpans, DutySpan, spans_of
from cqtt.workdays import WorkCalendar


@frozen
class ReportedCoverage:
    """
    A printed number of receptions against the duty (*số buổi tiếp trong báo cáo*).

    Made by ``reported_coverage()``.  A number without days cannot say in which weeks
    they were: ``missing`` is the least number of days that lack, ``rate`` the most that
    can have been met.
    """

    held: int
    period: Period
    duties: tuple[ReceptionDuty, ...]
    spans: tuple[DutySpan, ...]
    cut: CutSpans = CutSpans.ISO

    @property
    def due(self) -> int:
        """How many weeks and months are due."""
        return sum(span.is_due for span in self.spans)

    @property
    def days_due(self) -> int:
        """How many days of reception are due in them."""
        return sum(span.needed for span in self.spans)

    @property
    def missing(self) -> int:
        """How many days lack at the least, even if each was in a week of its own."""
        return max(0, self.days_due - self.held)

    @property
    def rate(self) -> Rate:
        """The weeks and months that can have been met at the most, of those due."""
        left, most = self.held, 0
        for needed in sorted(span.needed for span in self.spans if span.is_due):
            left -= needed
            most += left >= 0
        return Rate(most, self.due, _formula(least_sure(self.duties)))

    def explain(self, locale: str = "vi") -> str:
        """Return the number, what was due, and what follows."""
        english = require_locale(locale) == "en"
        first, last = both_ends(self.period)
        off = [span.label(locale) for span in self.spans if span.is_off]
        days = f"{day_told(first, locale)} - {day_told(last, locale)}"
        if english:
            said = f"{days}: receptions told: {self.held}; days due: {self.days_due}, "
            said += f"in weeks or months: {self.due}; lacking at least: {self.missing}"
            named = "wholly off, not due"
        else:
            said = f"{days}: báo cáo {self.held} buổi tiếp; phải tiếp {self.days_due} "
            said += f"ngày trong {self.due} tuần hoặc tháng; thiếu ít nhất "
            said += f"{self.missing} ngày"
            named = "không có ngày làm việc, không tính"
        lines = [said, self.rate.explain(locale), self.cut.text(locale)]
        return "\n".join([*lines, *([f"{named}: {'; '.join(off)}"] if off else [])])


def reported_coverage(
    duties: ReceptionDuty | Iterable[ReceptionDuty],
    held: int,
    period: Period,
    calendar: WorkCalendar,
    *,
    cut: CutSpans = CutSpans.ISO,
) -> ReportedCoverage:
    """
    Hold a number of receptions that a report prints against the duty.

    *Đối chiếu số buổi tiếp đã báo cáo.*  Due are the weeks or months of ``coverage()``.

    Raises:
        NotInForceError: On a day of the period no duty binds.
        WrongTypeError, InvalidValueError: A value is not what it must be.
        BeyondCalendarError: The calendar does not cover the period.

    >>> from datetime import date
    >>> from cqtt import state_calendar
    >>> from cqtt.facts import reception_duties
    >>> from cqtt.reception import ReceivingPost
    >>> year = Period(date(2022, 1, 1), date(2022, 12, 31))
    >>> duties = reception_duties().of(ReceivingPost.COMMUNE_CHAIR)
    >>> told = reported_coverage(duties, 48, year, state_calendar())
    >>> told.due, told.missing, told.rate.text()
    (51, 3, '94,12 %')
    """
    require_instance(calendar, WorkCalendar, "calendar", "calendar")
    require_instance(cut, CutSpans, "cut", "enum-choice")
    held = require_count(held, "held")
    parts = tuple(parts_of(require_duties(duties), both_ends(period)))
    spans = tuple(
        span for duty, within in parts for span in spans_of(duty, within, calendar, cut)
    )
    return ReportedCoverage(held, period, tuple(duty for duty, _ in parts), spans, cut)


def _formula(duty: ReceptionDuty) -> Formula:
    return Formula(
        "reception-duty-met-at-most",
        "Tỷ lệ thực hiện trách nhiệm tiếp công dân, mức cao nhất có thể",
        "Reception duty met, at the most",
        numerator_vi="tuần (tháng) có thể đã tiếp đủ",
        numerator_en="weeks and months that can have been met",
        denominator_vi="tuần (tháng) phải tiếp công dân",
        denominator_en="weeks and months in which reception is due",
        citation=duty.citation,
        confidence=duty.confidence,
    )
