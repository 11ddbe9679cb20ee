"""Figures of reception: the duty of the head, who came, how soon they were answered."""

from typing import Any, ClassVar, Final

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.checks import instance_of
from cqtt.findings import Finding
from cqtt.law import Period, both_ends
from cqtt.reception import DutyCoverage, ReceptionBook, ReceptionDuty, Session, coverage
from cqtt.reception.covering import require_duties, require_sessions
from cqtt.reports.commune.figures import ReportedFigure
from cqtt.reports.commune.phrases import Phrases
from cqtt.reports.commune.sources import ReportSource, Sentence
from cqtt.tables import Table
from cqtt.workdays import WorkCalendar

_DUTY: Final = {
    "held": ("Ngày người đứng đầu tiếp công dân định kỳ", "Days held by the head"),
    "due": ("Tuần, tháng phải tiếp công dân", "Weeks and months due"),
    "met": ("Tuần, tháng tiếp đủ số ngày", "Weeks and months met"),
    "delegated": ("Buổi tiếp do cấp phó thực hiện", "Sessions delegated"),
    "sudden": ("Buổi tiếp đột xuất", "Sudden sessions"),
    "postponed": ("Buổi tiếp lùi lịch", "Sessions put off"),
    "not_held": ("Buổi tiếp không thực hiện", "Sessions not held"),
}
_VISITS: Final = {
    "visits": ("Lượt tiếp công dân", "Visits"),
    "people": ("Công dân được tiếp", "People received"),
    "groups": ("Đoàn đông người", "Groups"),
    "answered": ("Lượt đã thông báo kết quả xử lý", "Visits answered"),
    "by_head": ("Lượt do người đứng đầu tiếp", "Visits received by the head"),
}
_KINDS_OF_SESSION: Final = {
    "reception-delegated": (
        "{reception-delegated} buổi do cấp phó thực hiện",
        "delegated {reception-delegated}",
    ),
    "reception-sudden": (
        "{reception-sudden} buổi đột xuất",
        "sudden {reception-sudden}",
    ),
    "reception-postponed": (
        "{reception-postponed} buổi lùi lịch",
        "put off {reception-postponed}",
    ),
    "reception-not-held": (
        "{reception-not-held} buổi không thực hiện",
        "not held {reception-not-held}",
    ),
}
_DUTY_UNITS: Final = {
    **dict.fromkeys(_DUTY, ("buổi", "sessions")),
    "held": ("ngày", "days"),
    "due": ("kỳ", "weeks and months"),
    "met": ("kỳ", "weeks and months"),
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
        Return the duty met, the sessions, and of the book the visits and answers.

        Raises:
            NotInForceError: On a day of the period no duty binds.
            BeyondCalendarError: The calendar does not cover the period.
        """
        duty, block = self._covered(period), "reception"
        found = self.counts(
            duty, _DUTY, period, block=block, prefix="reception", units=_DUTY_UNITS
        )
        found.append(self.rate("reception-duty-rate", duty.rate, period, block=block))
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

    def sentences(self, figures: tuple[ReportedFigure, ...]) -> tuple[Sentence, ...]:
        """Return the sentences on the duty, the sessions, the visits and answers."""
        phrases = Phrases(figures)
        vi, en = phrases.some(_KINDS_OF_SESSION)
        sessions = Sentence(f"Trong kỳ có {vi}.", f"Sessions: {en}.")
        return (
            _on_duty(phrases),
            *((sessions,) if vi else ()),
            _on_visits(phrases),
            Sentence(
                "Tỷ lệ lượt tiếp được thông báo kết quả đúng hạn là "
                "{reception-in-time-rate+counts}.",
                "Visits answered in time: {reception-in-time-rate+counts}.",
            ),
        )

    def tables(self, period: Period, unit: Agency) -> tuple[Table, ...]:  # noqa: ARG002 it names no unit
        """Return a row for each week and month of the duty."""
        return (self._covered(period).table(),)

    def findings(self, period: Period) -> tuple[Finding, ...]:
        """Return the weeks and months that fell short, and what was delegated."""
        return self._covered(period).findings()


def _on_duty(phrases: Phrases) -> Sentence:
    held = phrases.either(
        "reception-held",
        (
            "Người đứng đầu đã tiếp công dân định kỳ {reception-held} ngày",
            "Days on which the head received: {reception-held}",
        ),
        ("Người đứng đầu chưa tiếp công dân định kỳ", "The head received on no day"),
    )
    met = phrases.either(
        "reception-met",
        (
            (
                "có {reception-met} trên {reception-due} kỳ (tuần, tháng) tiếp đủ số "
                "ngày theo quy định, đạt {reception-duty-rate}"
            ),
            "{reception-met} of {reception-due}, {reception-duty-rate}",
        ),
        (
            (
                "chưa có kỳ nào trong {reception-due} kỳ (tuần, tháng) tiếp đủ số ngày "
                "theo quy định"
            ),
            "none of {reception-due}",
        ),
    )
    return Sentence(
        f"{held[0]}; {met[0]}.",
        f"{held[1]}; weeks and months with enough of them: {met[1]}.",
        about="reception-held",
    )


def _on_visits(phrases: Phrases) -> Sentence:
    groups = phrases.either(
        "reception-groups",
        (
            "trong đó có {reception-groups} đoàn đông người",
            "groups: {reception-groups}",
        ),
        ("không có đoàn đông người", "no groups"),
    )
    some = (
        (
            "Đã tiếp {reception-visits} lượt với {reception-people} người, "
            f"{groups[0]}."
        ),
        (
            "Visits received: {reception-visits}; people: {reception-people}; "
            f"{groups[1]}."
        ),
    )
    none = ("Trong kỳ không có lượt tiếp công dân.", "No visit was received.")
    return phrases.sentence("reception-visits", some, none)
