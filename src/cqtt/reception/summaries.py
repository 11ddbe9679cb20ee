"""Everything that a report says of reception over a period."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from attrs import frozen

from cqtt.checks import require_instance
from cqtt.i18n import require_locale
from cqtt.law import Period
from cqtt.rates import Rate
from cqtt.reception.books import ReceptionBook
from cqtt.reception.counting import ReceptionCounts
from cqtt.reception.covered import DutyCoverage
from cqtt.reception.covering import coverage
from cqtt.reception.duties import ReceptionDuty
from cqtt.reception.sessions import Session
from cqtt.reception.spans import CutSpans
from cqtt.tables import Column, Kind, Table
from cqtt.workdays import WorkCalendar


@frozen
class ReceptionSummary:
    """
    What a report says of reception (*tổng hợp công tác tiếp công dân*).

    Made by ``summarise()``; all of it is of one period.  ``coverage.day_rate`` feeds a
    scorecard that asks for days: ``Share.measured(summary.coverage.day_rate)``.
    """

    period: Period
    coverage: DutyCoverage
    counts: ReceptionCounts
    in_time: Rate

    @property
    def rate(self) -> Rate:
        """Weeks and months met of those due."""
        return self.coverage.rate

    @property
    def held(self) -> int:
        """On how many days the head received by schedule."""
        return self.coverage.held

    @property
    def due(self) -> int:
        """How many weeks and months are due."""
        return self.coverage.due

    @property
    def met(self) -> int:
        """How many of those have enough days of reception."""
        return self.coverage.met

    @property
    def postponed(self) -> int:
        """How many sessions were put off."""
        return self.coverage.postponed

    def explain(self, locale: str = "vi") -> str:
        """Return the duty, what was held, who came, and how soon they were answered."""
        told = (self.coverage, self.counts)
        lines = [each.explain(locale) for each in told]
        return "\n".join([*lines, self.in_time.explain(locale)])

    def table(self, locale: str = "vi") -> Table:
        """Return one row for each figure; an empty cell is not counted."""
        english = require_locale(locale) == "en"
        columns = (
            Column("figure", ("Chỉ tiêu",), heading_en=("Figure",)),
            Column("value", ("Số liệu",), heading_en=("Value",), kind=Kind.NUMBER),
        )
        names = _NAMES_EN if english else _NAMES
        found = self.coverage
        figures: tuple[int | Decimal | None, ...] = (
            *(found.due, found.met, found.rate.percent, found.held),
            *(found.delegated, found.sudden, found.postponed, found.not_held),
        )
        rows = [
            *zip(names, figures, strict=True),
            *self.counts.named(locale),
            (self.in_time.formula.label(locale) + " (%)", self.in_time.percent),
        ]
        return Table(
            "Kết quả tiếp công dân",
            columns=columns,
            rows=rows,
            notes=(self.rate.explain(locale), self.in_time.explain(locale)),
            title_en="Citizen reception",
        )


_NAMES = (
    "tuần, tháng phải tiếp",
    "tuần, tháng tiếp đủ",
    "tỷ lệ (%)",
    "ngày người đứng đầu tiếp định kỳ",
    "buổi ủy quyền",
    "buổi đột xuất",
    "buổi lùi lịch",
    "buổi không tiếp",
)
_NAMES_EN = (
    "weeks and months due",
    "weeks and months met",
    "rate (%)",
    "days on which the head received by schedule",
    "delegated sessions",
    "sudden sessions",
    "sessions put off",
    "sessions not held",
)


def summarise(
    period: Period,
    *,
    duties: ReceptionDuty | Iterable[ReceptionDuty],
    sessions: Iterable[Session],
    book: ReceptionBook,
    calendar: WorkCalendar,
    at: date,
    cut: CutSpans = CutSpans.ISO,
) -> ReceptionSummary:
    """
    Sum up reception over a period, as of a day (*tổng hợp*).

    ``at`` is the last day that is known: a week or month that ends later is not due
    yet, nor is an answer whose due day is not past.

    Raises:
        NotInForceError: On a day of the period no duty binds.
        InvalidValueError, WrongTypeError: A value is not what it must be.
        BeyondCalendarError: The calendar does not cover the period.

    >>> from cqtt import state_calendar
    >>> from cqtt.facts import reception_duties
    >>> from cqtt.reception import EntryKind, ReceivingPost, ReceptionEntry
    >>> july = Period(date(2026, 7, 1), date(2026, 7, 31))
    >>> came = ReceptionEntry(1, date(2026, 7, 9), EntryKind.PROPOSAL)
    >>> summary = summarise(
    ...     july,
    ...     duties=reception_duties().of(ReceivingPost.COMMUNE_CHAIR),
    ...     sessions=[Session(date(2026, 7, 9))],
    ...     book=ReceptionBook([came]),
    ...     calendar=state_calendar(),
    ...     at=date(2026, 8, 3),
    ... )
    >>> summary.held, summary.due, summary.met, summary.counts.visits
    (1, 1, 0, 1)
    """
    require_instance(book, ReceptionBook, "book", "reception-book")
    found = coverage(duties, sessions, period, calendar, cut=cut, at=at)
    in_time = book.answered_in_time(period, calendar, at)
    return ReceptionSummary(period, found, book.counts(period), in_time)
