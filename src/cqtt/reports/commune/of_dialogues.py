"""Figures of dialogues: people, opinions, and what became of them."""

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, Final

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.checks import instance_of
from cqtt.dialogues import Dialogue, DialogueDuty, DialogueSummary, dialogue_summary
from cqtt.errors import WrongTypeError
from cqtt.findings import Finding
from cqtt.law import Period
from cqtt.reports.commune.figures import ReportedFigure
from cqtt.reports.commune.phrases import Phrases
from cqtt.reports.commune.sources import ReportSource, Sentence
from cqtt.tables import Table
from cqtt.workdays import WorkCalendar

_COUNTS: Final = {
    "held": ("Hội nghị đối thoại của xã", "Dialogue conferences of the commune"),
    "villages": ("Hội nghị của thôn, tổ dân phố", "Conferences of villages"),
    "hearings": ("Họp đối thoại trước khi quyết định", "Hearings before a decision"),
    "others": ("Cuộc đối thoại khác", "Other dialogues"),
    "attended": ("Lượt người tham dự", "People attending"),
    "opinions": ("Ý kiến", "Opinions"),
    "at_once": ("Ý kiến được trả lời ngay", "Opinions answered on the spot"),
    "in_time": ("Ý kiến trả lời sau, đúng hạn", "Answered later, in time"),
    "late": ("Ý kiến trả lời sau, quá hạn", "Answered later, late"),
    "answered": ("Ý kiến trả lời sau, không hẹn ngày", "Answered, no day was set"),
    "open": ("Ý kiến chưa trả lời, còn trong hạn", "Open, in time"),
    "no_day": ("Ý kiến chưa trả lời, chưa hẹn ngày trả lời", "Open, no day was set"),
    "overdue": ("Ý kiến chưa trả lời, quá hạn", "Open, overdue"),
    "notices": ("Thông báo kết luận", "Notices of the outcome"),
}
_RATES: Final = {
    "dialogues-at-once-rate": "rate_at_once",
    "dialogues-answered-rate": "rate_answered",
    "dialogues-in-time-rate": "rate_in_time",
}
_UNITS: Final = {
    **dict.fromkeys(_COUNTS, ("ý kiến", "opinions")),
    **dict.fromkeys(("held", "villages"), ("hội nghị", "conferences")),
    **dict.fromkeys(("hearings", "others"), ("cuộc", "meetings")),
    "attended": ("lượt người", "person-times"),
    "notices": ("thông báo", "notices"),
}
_ANSWERED: Final = {
    "dialogues-in-time": (
        "{dialogues-in-time} ý kiến được trả lời sau, đúng hạn",
        "answered later in time {dialogues-in-time}",
    ),
    "dialogues-late": (
        "{dialogues-late} ý kiến được trả lời sau, quá hạn",
        "answered later and late {dialogues-late}",
    ),
    "dialogues-answered": (
        "{dialogues-answered} ý kiến được trả lời sau, không hẹn ngày",
        "answered later without a set day {dialogues-answered}",
    ),
    "dialogues-open": (
        "{dialogues-open} ý kiến chưa trả lời, còn trong hạn",
        "open and not overdue {dialogues-open}",
    ),
    "dialogues-no-day": (
        "{dialogues-no-day} ý kiến chưa trả lời, chưa hẹn ngày trả lời",
        "open without a set day {dialogues-no-day}",
    ),
    "dialogues-overdue": (
        "{dialogues-overdue} ý kiến chưa trả lời, đã quá hạn",
        "open and overdue {dialogues-overdue}",
    ),
}
_BESIDE: Final = {
    "dialogues-villages": (
        "{dialogues-villages} hội nghị của cộng đồng dân cư ở thôn, tổ dân phố",
        "conferences of villages {dialogues-villages}",
    ),
    "dialogues-hearings": (
        "{dialogues-hearings} cuộc họp đối thoại trước khi quyết định",
        "hearings before a decision {dialogues-hearings}",
    ),
    "dialogues-others": (
        "{dialogues-others} cuộc đối thoại khác",
        "other dialogues {dialogues-others}",
    ),
}


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
        found = self.counts(
            summary,
            _COUNTS,
            period,
            block=block,
            prefix="dialogues",
            units=_UNITS,
            stocks=("open", "no_day", "overdue"),
        )
        for slug, name in _RATES.items():
            rate = getattr(summary, name)
            if rate is not None:
                found.append(self.rate(slug, rate, period, block=block))
        return tuple(found)

    def sentences(self, figures: tuple[ReportedFigure, ...]) -> tuple[Sentence, ...]:
        """Return the sentences on meetings, people, opinions and answers."""
        phrases = Phrases(figures)
        return (
            phrases.sentence(
                "dialogues-held",
                (
                    "Đã tổ chức {dialogues-held} hội nghị đối thoại.",
                    "Dialogue conferences of the commune: {dialogues-held}.",
                ),
                (
                    "Trong kỳ không tổ chức hội nghị đối thoại.",
                    "The commune held no dialogue conference.",
                ),
            ),
            *_beside(phrases),
            *_on_opinions(phrases),
        )

    def tables(self, period: Period, unit: Agency) -> tuple[Table, ...]:  # noqa: ARG002 it names no unit
        """Return the counts of the period."""
        return (self._summary(period).table(),)

    def findings(self, period: Period) -> tuple[Finding, ...]:
        """Return what is irregular about the dialogues."""
        return self._summary(period).findings


def _beside(phrases: Phrases) -> Iterator[Sentence]:
    """Yield the meetings of other kinds: none of them is the commune's conference."""
    vi, en = phrases.some(_BESIDE)
    if vi:
        yield Sentence(
            f"Có {vi}, không tính vào số hội nghị đối thoại của xã.",
            f"Not counted as conferences of the commune: {en}.",
        )


def _on_opinions(phrases: Phrases) -> Iterator[Sentence]:
    """Yield what was said and what became of it; nothing where nobody came."""
    beside = any(phrases.is_some(slug) for slug in _BESIDE)
    if phrases.is_none("dialogues-held") and not beside:
        return
    where = "Tại các cuộc nêu trên có" if beside else "Có"
    at_once = phrases.either(
        "dialogues-at-once",
        (
            "trong đó {dialogues-at-once} ý kiến được trả lời ngay tại hội nghị",
            "answered on the spot {dialogues-at-once}",
        ),
        (
            "không có ý kiến nào được trả lời ngay tại hội nghị",
            "none answered on the spot",
        ),
    )
    yield phrases.sentence(
        "dialogues-opinions",
        (
            (
                f"{where} {{dialogues-attended}} lượt người tham dự, nêu "
                f"{{dialogues-opinions}} ý kiến, {at_once[0]}."
            ),
            (
                "People attending: {dialogues-attended}; opinions: "
                f"{{dialogues-opinions}}, {at_once[1]}."
            ),
        ),
        (
            f"{where} {{dialogues-attended}} lượt người tham dự, không có ý kiến.",
            "People attending: {dialogues-attended}; no opinions.",
        ),
    )
    vi, en = phrases.some(_ANSWERED)
    if vi:
        yield Sentence(f"Còn lại {vi}.", f"The others: {en}.")
    yield Sentence(
        "Tỷ lệ ý kiến đã được trả lời là {dialogues-answered-rate+counts}.",
        "Opinions answered: {dialogues-answered-rate+counts}.",
    )
    yield phrases.sentence(
        "dialogues-notices",
        (
            "Đã ban hành {dialogues-notices} thông báo kết luận.",
            "Notices of the outcome issued: {dialogues-notices}.",
        ),
        (
            "Chưa ban hành thông báo kết luận.",
            "No notice of the outcome was issued.",
        ),
    )
