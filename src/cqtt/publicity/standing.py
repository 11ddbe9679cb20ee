"""How long a content stood at a place, in runs of consecutive days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import Enum
from itertools import pairwise
from typing import Final

from attrs import field, frozen

from cqtt.checks import require_instance
from cqtt.due_dates import DueDate, due_date
from cqtt.i18n import require_locale
from cqtt.law import Period, both_ends
from cqtt.publicity.kinds import Place, PlaceKind
from cqtt.publicity.rules import PublicityDuty
from cqtt.time_limits import CalendarDays
from cqtt.workdays import WorkCalendar

_DAY: Final = timedelta(days=1)
_LABELS: Final = {
    "enough": ("đủ", "enough"),
    "running": ("đang công khai, chưa đủ ngày", "up, not long enough yet"),
    "short": ("thiếu ngày", "too short"),
    "taken-down": ("không còn công khai", "taken down"),
    "interrupted": ("có lúc không công khai", "was down for a time"),
    "out-of-date": ("chưa cập nhật thay đổi", "not updated since it changed"),
    "missing": ("chưa công khai", "missing"),
}


class Standing(Enum):
    """Whether it stood long enough at a place (*tình trạng công khai*)."""

    ENOUGH = "enough"
    RUNNING = "running"
    """It stands there and must stay until ``PlaceCheck.stays_until``."""
    SHORT = "short"
    """It was taken down too early; the days before an interruption do not count."""
    TAKEN_DOWN = "taken-down"
    """It must always stand there and does not any more."""
    INTERRUPTED = "interrupted"
    """It must always stand there, does, and was away between two runs."""
    OUT_OF_DATE = "out-of-date"
    """It stands there always, or on the website, and not as it is since a change."""
    MISSING = "missing"

    def label(self, locale: str = "vi") -> str:
        """Return its name for people."""
        vi, en = _LABELS[self.value]
        return en if require_locale(locale) == "en" else vi

    @property
    def is_gap(self) -> bool:
        """Whether something is missing; what still runs is no gap."""
        return self not in {Standing.ENOUGH, Standing.RUNNING}


def runs_of(spans: Iterable[tuple[date, date]]) -> tuple[Period, ...]:
    """
    Return runs of consecutive days, in order (*các đợt liên tục*).

    Spans that overlap, or follow on the next day, are one run; a day between them that
    is in none breaks it.

    >>> [each.until for each in runs_of([(date(2026, 1, 1), date(2026, 1, 5)),
    ...                                  (date(2026, 1, 6), date(2026, 1, 9))])]
    [datetime.date(2026, 1, 9)]
    """
    runs: list[Period] = []
    for first, last in sorted(spans):
        before = runs[-1].until if runs else None
        if before is not None and first <= before + _DAY:
            runs[-1] = Period(runs[-1].since, max(before, last))
        else:
            runs.append(Period(first, last))
    return tuple(runs)


def days_of(run: Period) -> int:
    """Return how many days a run has, both ends counted."""
    first, last = both_ends(run)
    return (last - first).days + 1


def overlap(span: Period, period: Period) -> bool:
    """Tell whether two spans with both ends have a day in common."""
    (first, last), (since, until) = both_ends(span), both_ends(period)
    return first <= until and last >= since


@frozen
class PlaceCheck:
    """
    One content at one place against its duty (*kết quả tại một nơi*).

    Made by ``check_publicity()``.  ``runs`` are the runs of consecutive days on which
    it stood there, up to ``on``.  ``period`` is what is looked at, ``updated_on`` the
    day of the last update there and ``changed_on`` that of the content's last change.
    """

    place: Place
    duty: PublicityDuty
    runs: tuple[Period, ...]
    on: date
    period: Period = field(default=Period(date.min, date.max), kw_only=True)
    updated_on: date | None = field(default=None, kw_only=True)
    changed_on: date | None = field(default=None, kw_only=True)

    @property
    def days(self) -> int:
        """The length of the longest run, both ends counted; 0 where there is none."""
        return max(map(days_of, self.runs), default=0)

    @property
    def is_up(self) -> bool:
        """Whether it stood there on the day asked about."""
        return bool(self.runs) and self.runs[-1].until == self.on

    @property
    def standing(self) -> Standing:
        """Whether that is enough."""
        if not self.runs:
            return Standing.MISSING
        if self.duty.is_permanent:
            return self._permanent()
        if self.is_out_of_date:
            return Standing.OUT_OF_DATE
        if self.duty.days is None or self.days >= self.duty.days:
            return Standing.ENOUGH
        return Standing.RUNNING if self.is_up else Standing.SHORT

    @property
    def gaps(self) -> tuple[Period, ...]:
        """
        The days between two runs of what must always stand there, within the period.

        A gap that only touches the period is told as a whole.
        """
        if not self.duty.is_permanent:
            return ()
        between = [
            Period(both_ends(before)[1] + _DAY, both_ends(after)[0] - _DAY)
            for before, after in pairwise(self.runs)
        ]
        return tuple(each for each in between if overlap(each, self.period))

    @property
    def is_out_of_date(self) -> bool:
        """
        Whether it changed after its last update there.

        Asked of what must always stand at the headquarters, and of the website, where
        people look for what is in force now; that the latter must be updated is our
        reading of Art. 13(1).
        """
        changed, updated = self.changed_on, self.updated_on
        is_kept_current = self.duty.is_permanent or self._is_on_website
        return (
            is_kept_current
            and changed is not None
            and updated is not None
            and updated < changed <= self.on
        )

    @property
    def is_by_shorter_reading(self) -> bool:
        """
        Whether the days are enough only if the day of posting counts.

        The law counts days of posting "from the day of posting", and days of the
        loudspeakers simply as days.
        """
        is_read = self.place.kind is PlaceKind.LOUDSPEAKER
        return not is_read and self.days == self.duty.days

    @property
    def _is_on_website(self) -> bool:
        return self.is_up and self.place.kind is PlaceKind.WEBSITE

    def _permanent(self) -> Standing:
        if not self.is_up:
            return Standing.TAKEN_DOWN
        if self.is_out_of_date:
            return Standing.OUT_OF_DATE
        return Standing.INTERRUPTED if self.gaps else Standing.ENOUGH

    @property
    def stays_until(self) -> date | None:
        """
        The last day of the least time, the first day counted; ``None`` without one.

        It is that of the first run that is long enough, else of the last one.
        """
        run = self._run()
        if run is None or run.since is None or self.duty.days is None:
            return None
        return run.since + (self.duty.days - 1) * _DAY

    def safe_until(self, calendar: WorkCalendar) -> DueDate | None:
        """
        Return until when it stays by the longest reading of the law.

        The law counts "from the day of posting".  By the Civil Code the first day is
        then not counted, and an end on a day off moves to the next working day; who
        leaves it up until this day is right by either reading.

        Raises:
            WrongTypeError: The calendar is not a ``WorkCalendar``.
            BeyondCalendarError: It runs past what the calendar knows.

        Law:
            Civil Code 91/2015/QH13, Arts. 147(2) and 148(5).
        """
        require_instance(calendar, WorkCalendar, "calendar", "calendar")
        run = self._run()
        if run is None or run.since is None or self.duty.days is None:
            return None
        return due_date(
            CalendarDays(self.duty.days),
            received=run.since,
            calendar=calendar,
            sources=(self.duty.source,),
        )

    def _run(self) -> Period | None:
        """Return the run that counts."""
        needed = self.duty.days or 0
        enough = [each for each in self.runs if days_of(each) >= needed]
        return next(iter([*enough, *self.runs[-1:]]), None)
