"""Figures of dialogues: people, opinions, and what became of them."""

from collections.abc import Iterable
from typing import Any, ClassVar, Final

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.checks import instance_of
from cqtt.dialogues import Dialogue, DialogueDuty, DialogueSummary, dialogue_summary
from cqtt.errors import WrongTypeError
from cqtt.findings import Finding
from cqtt.law import Period
from cqtt.reports.commune.figures import ReportedFigure
from cqtt.reports.commune.sources import ReportSource, Sentence
from cqtt.tables import Table
from cqtt.workdays import WorkCalendar

_COUNTS: Final = {
    "held": ("Hội nghị đối thoại", "Dialogues held"),
    "attended": ("Lượt người tham dự", "People attending"),
    "opinions": ("Ý kiến", "Opinions"),
    "at_once": ("Ý kiến được trả lời ngay", "Opinions answered on the spot"),
    "in_time": ("Ý kiến trả lời sau, đúng hạn", "Answered later, in time"),
    "late": ("Ý kiến trả lời sau, quá hạn", "Answered later, late"),
    "answered": ("Ý kiến trả lời sau, không hẹn ngày", "Answered, no day was set"),
    "open": ("Ý kiến chưa trả lời, chưa quá hạn", "Open, not overdue"),
    "overdue": ("Ý kiến chưa trả lời, quá hạn", "Open, overdue"),
    "notices": ("Thông báo kết luận", "Notices of the outcome"),
}
_RATES: Final = {
    "dialogues-at-once-rate": "rate_at_once",
    "dialogues-answered-rate": "rate_answered",
    "dialogues-in-time-rate": "rate_in_time",
}
_SENTENCES: Final = (
    Sentence(
        "Đã tổ chức {dialogues-held} hội nghị đối thoại.",
        "{dialogues-held} dialogues were held.",
    ),
    Sentence(
        "Có {dialogues-attended} lượt người tham dự với {dialogues-opinions} ý kiến, "
        "trong đó {dialogues-at-once} ý kiến được trả lời ngay tại hội nghị.",
        "{dialogues-attended} people attended and gave {dialogues-opinions} opinions, "
        "{dialogues-at-once} of which were answered on the spot.",
    ),
    Sentence(
        "Các ý kiến khác: trả lời sau đúng hạn {dialogues-in-time}, quá hạn "
        "{dialogues-late}, không hẹn ngày {dialogues-answered}; chưa trả lời "
        "{dialogues-open} ý kiến chưa quá hạn và {dialogues-overdue} ý kiến quá hạn.",
        "Of the others {dialogues-in-time} were answered in time, {dialogues-late} "
        "late, {dialogues-answered} without a day; {dialogues-open} are open and "
        "{dialogues-overdue} overdue.",
        needs_some=True,
    ),
    Sentence(
        "Tỷ lệ ý kiến đã được trả lời là {dialogues-answered-rate}; đã ban hành "
        "{dialogues-notices} thông báo kết luận.",
        "{dialogues-answered-rate} of the opinions were answered; "
        "{dialogues-notices} notices of the outcome were issued.",
    ),
)


def _every(values: Any) -> tuple[Any, ...]:
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise WrongTypeError("dialogues", type(values).__name__, "dialogue")
    return tuple(values)


@frozen
class Dialogues(ReportSource):
    """
    The dialogues of a commune (*đối thoại với Nhân dân*).

    ``duties`` are ``cqtt.facts.dialogue_duties().values()``, ``villages`` those that
    must each have a conference; ``calendar`` is needed for limits in working days.
    Words of opinions stay out of the report.

    Raises:
        WrongTypeError: A value is of another type.

    >>> from datetime import date
    >>> year = Period(date(2026, 1, 1), date(2026, 12, 31))
    >>> Dialogues(()).figures(year)[0].value
    0
    """

    label_vi: ClassVar[str] = "Sổ theo dõi đối thoại"
    label_en: ClassVar[str] = "Register of dialogues"

    dialogues: tuple[Dialogue, ...] = field(
        converter=_every, repr=lambda each: f"({len(each)} of them)"
    )
    duties: tuple[DialogueDuty, ...] = field(
        default=(), kw_only=True, converter=_every, repr=False
    )
    villages: tuple[str, ...] = field(
        default=(), kw_only=True, converter=_every, repr=False
    )
    calendar: WorkCalendar | None = field(
        default=None,
        kw_only=True,
        validator=instance_of(WorkCalendar | None, "calendar"),
        repr=False,
    )

    def _summary(self, period: Period) -> DialogueSummary:
        return dialogue_summary(
            self.dialogues,
            period,
            duties=self.duties,
            villages=self.villages,
            calendar=self.calendar,
        )

    def figures(self, period: Period) -> tuple[ReportedFigure, ...]:
        """Return the counts that are known, and the rates that they give."""
        summary, block = self._summary(period), "dialogue"
        found = self.counts(summary, _COUNTS, period, block=block, prefix="dialogues")
        for slug, name in _RATES.items():
            rate = getattr(summary, name)
            if rate is not None:
                found.append(self.rate(slug, rate, period, block=block))
        return tuple(found)

    def sentences(self, figures: tuple[ReportedFigure, ...]) -> tuple[Sentence, ...]:  # noqa: ARG002 they are the same
        """Return the sentences on meetings, people, opinions and answers."""
        return _SENTENCES

    def tables(self, period: Period, unit: Agency) -> tuple[Table, ...]:  # noqa: ARG002 it names no unit
        """Return the counts of the period."""
        return (self._summary(period).table(),)

    def findings(self, period: Period) -> tuple[Finding, ...]:
        """Return what is irregular about the dialogues."""
        return self._summary(period).findings
