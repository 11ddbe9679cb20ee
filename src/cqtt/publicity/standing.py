"""How long a content stood at a place, in runs of consecutive days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import Enum
from typing import Final

from attrs import frozen

from cqtt.due_dates import DueDate, due_date
from cqtt.i18n import require_locale
from cqtt.law import Period
from cqtt.publicity.kinds import Place
from cqtt.publicity.rules import PublicityDuty
from cqtt.time_limits import CalendarDays
from cqtt.workdays import WorkCalendar

_DAY: Final = timedelta(days=1)
_LABELS: Final = {
    "enough": ("đủ", "enough"),
    "running": ("đang công khai, chưa đủ ngày", "up, not long enough yet"),
    "short": ("thiếu ngày", "too short"),
    "taken-down": ("không còn công khai", "taken down"),
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
    return ((run.until or date.min) - (run.since or date.min)).days + 1


@frozen
class PlaceCheck:
    """
    One content at one place against its duty (*kết quả tại một nơi*).

    ``runs`` are the runs of consecutive days on which it stood there, up to ``on``.
    """

    place: Place
    duty: PublicityDuty
    runs: tuple[Period, ...]
    on: date

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
            return Standing.ENOUGH if self.is_up else Standing.TAKEN_DOWN
        if self.duty.days is None or self.days >= self.duty.days:
            return Standing.ENOUGH
        return Standing.RUNNING if self.is_up else Standing.SHORT

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

        Law:
            Civil Code 91/2015/QH13, Arts. 147(2) and 148(5).
        """
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
