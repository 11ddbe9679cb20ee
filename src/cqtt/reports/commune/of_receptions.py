"""Figures of reception: the duty of the head, who came, how soon they were answered."""

from calendar import monthrange
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
from cqtt.reports.commune.periods import days_text
from cqtt.reports.commune.phrases import Phrases
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
_OF_DAYS: Final = Sentence(
    "Tính theo số ngày phải tiếp, đạt {reception-days-rate+counts}; mỗi tuần (tháng) "
    "tính không quá số ngày phải tiếp.",
    "Of the days due {reception-days-rate+counts} were held; each week or month counts "
    "up to its own.",
)
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
        phrases = Phrases(figures)
        vi, en = phrases.some(_KINDS_OF_SESSION)
        sessions = Sentence(f"Trong kỳ có {vi}.", f"Sessions: {en}.")
        return (
            _on_days(phrases),
            *self._on_spans(figures, phrases),
            _OF_DAYS,
            *((sessions,) if vi else ()),
            _on_visits(phrases),
            Sentence(
                "Tỷ lệ lượt tiếp được thông báo kết quả đúng hạn là "
                "{reception-in-time-rate+counts}.",
                "Visits answered in time: {reception-in-time-rate+counts}.",
            ),
        )

    def _on_spans(
        self, figures: tuple[ReportedFigure, ...], phrases: Phrases
    ) -> Iterator[Sentence]:
        """Yield a sentence on the weeks and one on the months, where some are due."""
        periods = {each.slug: each.period for each in figures}
        for every, (unit, _, unit_en, _) in _SPANS.items():
            slug = f"reception-{unit_en}-due"
            if phrases.is_some(slug):
                told = periods[slug]
                since, _ = both_ends(told)
                binds = next(e for e in self.duties if since in e.in_force)
                least = binds.days, every.text("en")
                yield _on_span((unit, unit_en), told, least, phrases)

    def tables(self, period: Period, unit: Agency) -> tuple[Table, ...]:  # noqa: ARG002 it names no unit
        """Return a row for each week and month of the duty."""
        return (self._covered(period).table(),)

    def findings(self, period: Period) -> tuple[Finding, ...]:
        """Return the weeks and months that fell short, and what was delegated."""
        return self._covered(period).findings()


def _on_days(phrases: Phrases) -> Sentence:
    """Return on how many days the head received."""
    return phrases.sentence(
        "reception-held",
        (
            "Người đứng đầu đã tiếp công dân định kỳ {reception-held} ngày.",
            "Days on which the head received: {reception-held}.",
        ),
        ("Người đứng đầu chưa tiếp công dân định kỳ.", "The head received on no day."),
    )


def _on_span(
    units: Labels, period: Period, least: tuple[int, str], phrases: Phrases
) -> Sentence:
    """Return how many weeks or months have enough days, and how many must be."""
    (unit, unit_en), (days, each) = units, least
    days_vi, days_en = days_text(period), days_text(period, "en")
    due, met = f"{{reception-{unit_en}-due}}", f"{{reception-{unit_en}-met}}"
    rate = f"{{reception-{unit_en}-rate}}"
    duty = f"mỗi {unit} phải tiếp ít nhất {days} ngày"
    duty_en = f"at least {days} {'day' if days == 1 else 'days'} each {each}"
    if unit_en == "months" and _cuts_a_month(period):
        duty = f"{duty}, không tính tháng chưa trọn"
        duty_en = f"{duty_en}, cut months not counted"
    return phrases.sentence(
        f"reception-{unit_en}-met",
        (
            (
                f"{_capital(days_vi)} ({duty}), có {met} trên {due} {unit} tiếp đủ số "
                f"ngày, đạt {rate}."
            ),
            f"{_capital(days_en)} ({duty_en}): {met} of {due} {unit_en}, {rate}.",
        ),
        (
            (
                f"{_capital(days_vi)} ({duty}), chưa có {unit} nào trong {due} {unit} "
                "tiếp đủ số ngày."
            ),
            f"{_capital(days_en)} ({duty_en}): none of {due} {unit_en}.",
        ),
    )


def _cuts_a_month(period: Period) -> bool:
    first, last = both_ends(period)
    return first.day != 1 or last.day != monthrange(last.year, last.month)[1]


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


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
