"""The weeks and months in which a duty is due, and what was held in each."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from typing import Final

from attrs import frozen

from cqtt.i18n import day_told, require_locale
from cqtt.reception.duties import Every, ReceptionDuty
from cqtt.workdays import WorkCalendar

_WEEK: Final = timedelta(days=6)
_TO_THURSDAY: Final = timedelta(days=3)
_TO_FRIDAY: Final = timedelta(days=4)
_DAY: Final = timedelta(days=1)
_LONGEST_MONTH: Final = 31


class CutSpans(Enum):
    """
    Whether a week or month is due that the period cuts (*tuần, tháng không trọn*).

    The law is silent.  A week is cut where one of its Mondays to Fridays lies outside
    the period, or on the other side of a change of the law.

    ``ISO``: a cut week is due where its Thursday lies in the period, as ISO 8601 gives
    a week to a year, so that a year has each week once; a cut month is not due.
    ``DUE``: both are due.  ``NOT_DUE``: neither is.
    """

    ISO = "iso"
    DUE = "due"
    NOT_DUE = "not-due"

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _CUTS[self][require_locale(locale) == "en"]


_CUTS: Final = {
    CutSpans.ISO: (
        (
            "tuần không trọn trong kỳ được tính nếu có ngày thứ Năm trong kỳ; tháng "
            "không trọn thì không tính"
        ),
        "a cut week is due where its Thursday lies in the period, a cut month is not",
    ),
    CutSpans.DUE: (
        "tuần, tháng không trọn trong kỳ vẫn tính",
        "cut weeks and months are due",
    ),
    CutSpans.NOT_DUE: (
        "không tính tuần, tháng không trọn trong kỳ",
        "cut weeks and months are not due",
    ),
}


@frozen
class DutySpan:
    """
    A week or a month of a duty (*tuần, tháng phải tiếp công dân*).

    ``first`` and ``last`` are its days within the period.  ``needed`` is how many days
    of reception are due in it, 0 where it is not due: it has no working day, it is cut,
    or it is not over yet; never more than its working days.  ``held_on`` are the days
    on which the head received, ``delegated_on`` those on which only a deputy did.  Made
    by ``coverage()``.

    >>> DutySpan(Every.WEEK, date(2026, 5, 4), date(2026, 5, 10), 5, 1).is_met
    False
    """

    every: Every
    first: date
    last: date
    working_days: int
    needed: int
    held_on: tuple[date, ...] = ()
    delegated_on: tuple[date, ...] = ()
    is_running: bool = False

    @property
    def is_due(self) -> bool:
        """Whether the duty asks for a day of reception in it."""
        return self.needed > 0

    @property
    def is_met(self) -> bool:
        """Whether it is due and has enough days of reception."""
        return self.is_due and len(self.held_on) >= self.needed

    @property
    def counted(self) -> int:
        """How many of its days of reception count, at most as many as are due."""
        return min(len(self.held_on), self.needed)

    @property
    def is_off(self) -> bool:
        """Whether it has no working day, such as the week of Tết."""
        return self.working_days == 0

    def label(self, locale: str = "vi") -> str:
        """
        Return its name with its days.

        >>> DutySpan(Every.WEEK, date(2026, 5, 4), date(2026, 5, 10), 5, 1).label()
        'tuần 19 (04/05/2026 - 10/05/2026)'
        """
        require_locale(locale)
        days = f"{day_told(self.first, locale)} - {day_told(self.last, locale)}"
        if self.every is Every.WEEK:
            number = self.first.isocalendar().week
            return f"{self.every.text(locale)} {number} ({days})"
        return f"{self.every.text(locale)} {self.first:%m/%Y} ({days})"


Days = tuple[date, date]


def spans_of(
    duty: ReceptionDuty,
    within: Days,
    calendar: WorkCalendar,
    cut: CutSpans,
    at: date | None = None,
) -> Iterator[DutySpan]:
    """
    Yield the weeks or months of a duty between two days, with nothing held yet.

    One that ends after ``at`` is running, so not due yet.
    """
    for start, end in _whole(duty.every, *within):
        first, last = max(start, within[0]), min(end, within[1])
        days = sum(worked for _, worked, _ in calendar.table(first, last))
        runs = at is not None and last > at
        is_due = _is_due(duty.every, (start, end), within, cut) and not runs
        needed = min(duty.days, days) if is_due else 0
        yield DutySpan(duty.every, first, last, days, needed, is_running=runs)


def _whole(every: Every, first: date, last: date) -> Iterator[Days]:
    """Yield the whole weeks or months that have a day between two days."""
    weekly = every is Every.WEEK
    start = first - timedelta(days=first.weekday() if weekly else first.day - 1)
    while start <= last:
        end = start + _WEEK if weekly else _end_of_month(start)
        yield start, end
        start = end + _DAY


def _end_of_month(first: date) -> date:
    in_next = first + timedelta(days=_LONGEST_MONTH)
    return in_next.replace(day=1) - _DAY


def _is_due(every: Every, whole: Days, within: Days, cut: CutSpans) -> bool:
    start, end = whole
    if every is Every.WEEK:
        end = start + _TO_FRIDAY
    is_cut = start < within[0] or end > within[1]
    if not is_cut or cut is CutSpans.DUE:
        return True
    thursday = start + _TO_THURSDAY
    by_iso = cut is CutSpans.ISO and every is Every.WEEK
    return by_iso and within[0] <= thursday <= within[1]
