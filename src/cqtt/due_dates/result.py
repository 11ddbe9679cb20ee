"""The answer: a day, and everything that can be asked of it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final

from attrs import field, frozen

from cqtt.errors import MissingTimeError
from cqtt.moments import VIETNAM, day_of, in_vietnam, wall_clock
from cqtt.time_limits.kinds import Hours, WorkingDays

# A due date is computed a million times for once that it is explained: what explains
# it is imported where it is asked for, which keeps the first due date light.
if TYPE_CHECKING:
    from cqtt.clock import Clock
    from cqtt.counting_rules import CountingRules
    from cqtt.due_dates.assumptions import Assumption
    from cqtt.due_dates.reasons import Reasons
    from cqtt.due_dates.reckoning import Reckoning
    from cqtt.due_dates.remaining import Remaining, Timeliness
    from cqtt.due_dates.runs import Run
    from cqtt.due_dates.terms import Given
    from cqtt.findings import Finding
    from cqtt.law import Citation
    from cqtt.offices import Office
    from cqtt.time_limits.kinds import TimeLimit
    from cqtt.workdays import Day, Status, WorkCalendar

_MINUTE: Final = timedelta(minutes=1)


@frozen
class DueDate:
    """
    The day by which a result must be handed over, and why.

    *Ngày hẹn trả kết quả, hạn giải quyết.*  Made by ``due_date()``; it holds its
    question and its answer and derives the rest when asked.

    >>> from cqtt import WorkingDays, due_date, state_calendar
    >>> due = due_date(
    ...     WorkingDays(3), received=date(2025, 12, 31), calendar=state_calendar()
    ... )
    >>> due.on, due.status.value, due.timeliness(date(2026, 1, 6)).value
    (datetime.date(2026, 1, 7), 'official', 'early')
    """

    limit: TimeLimit
    """The limit that was asked about."""
    received: date
    """The day or moment of receipt, as it was given."""
    on: date
    """The last day."""
    _at: datetime | None = field(repr=False)
    _terms: Given = field(repr=False)

    # -- the answer ------------------------------------------------------------------

    @property
    def at(self) -> datetime | None:
        """The due moment (+07:00) of hour limits and the office clock, or ``None``."""
        return None if self._at is None else in_vietnam(self._at)

    @property
    def ends_at(self) -> datetime:
        """
        The legal end (+07:00).

        For limits in days 00:00 of the day after the last one, exclusive.  A limit in
        hours ends at its moment, ``at``, which is still in time.  By the office clock,
        which is practice, the legal end is still that of the day.

        Law:
            Civil Code 91/2015/QH13, Arts. 147(1), 148(6).
        """
        if self._at is not None and not isinstance(self.limit, WorkingDays):
            return in_vietnam(self._at)
        midnight = datetime.combine(self.on + timedelta(days=1), time())
        return midnight.replace(tzinfo=VIETNAM)

    @property
    def appointment_at(self) -> datetime | None:
        """
        The hour of the due day on the office's slip, if the office sets one.

        ``None`` where no counter serves at that hour of that day, or where it is not
        after the receipt, or the restart or resumption of that day.
        """
        at = self._reckoning().appointment
        return None if at is None else in_vietnam(at)

    # -- under what it was counted ---------------------------------------------------

    @property
    def calendar(self) -> WorkCalendar:
        """The calendar that was used."""
        return self._terms[0]

    @property
    def office(self) -> Office | None:
        """The office whose limit it is, if one was given."""
        return self._terms[1]

    @property
    def rules(self) -> CountingRules:
        """The counting rules that were used."""
        return self._terms[2]

    @property
    def clock(self) -> Clock | None:
        """What happened to the limit."""
        return self._terms[3]

    @property
    def edition(self) -> str:
        """Which facts the answer rests on."""
        return self.calendar.edition

    # -- reasons ---------------------------------------------------------------------

    @property
    def status(self) -> Status:
        """How sure the answer is: the worst status of the days it used."""
        return self._reasons().status()

    @property
    def assumptions(self) -> tuple[Assumption, ...]:
        """What was inferred where the law is silent, each with its switch."""
        return self._reasons().assumptions()

    @property
    def runs(self) -> tuple[Run, ...]:
        """The days from receipt to the due day, in runs."""
        return self._reasons().runs()

    @property
    def skipped(self) -> tuple[Day, ...]:
        """
        The days off that were left out of the count, in order.

        For limits in days, weeks, months and years these are the days that the last day
        rolled over; days off inside such a limit count.
        """
        return self._reasons().skipped()

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The article of every rule used, then the sources of the days met."""
        return self._reasons().citations()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is odd about the recorded events, such as a stop after the end."""
        return self._reasons().findings()

    def explain(self, locale: str = "vi", *, start: str = "") -> str:
        """
        Tell how the day was counted, one line for each run of days.

        Args:
            locale: ``"vi"`` or ``"en"``.

            start: What the day is that is not counted, in that language, where it is
                none of receipt, such as ``"ngày thụ lý"``.

        Raises:
            UnknownLocaleError: Another language.
        """
        return self._reasons().explanation(locale, start).text()

    def to_dict(self) -> dict[str, Any]:
        """Return the answer and its reasons as plain data, in a stable order."""
        reasons = self._reasons().to_dict()
        appointment = self.appointment_at
        return {
            "limit": reasons.pop("limit"),
            "received": reasons.pop("received"),
            "on": self.on.isoformat(),
            "at": self.at.isoformat() if self.at else None,
            "ends_at": self.ends_at.isoformat(),
            "appointment_at": appointment.isoformat() if appointment else None,
            **reasons,
            "edition": self.edition,
        }

    def _repr_html_(self) -> str:
        return self._reasons().explanation("vi").html()

    # -- against a day or a moment ---------------------------------------------------

    def remaining(self, at: date) -> Remaining:
        """
        Return what is left at a day or a moment.

        Raises:
            BeyondCalendarError: The day is outside the calendar.
        """
        from cqtt.due_dates.remaining import Remaining

        day = day_of(at, "at")
        minutes = None
        if self._at is not None and isinstance(at, datetime):
            minutes = self._time_left(wall_clock(at).replace(second=0)) // _MINUTE
        working = self.calendar.count(day, self.on)
        return Remaining(working, (self.on - day).days, minutes)

    def is_overdue(self, at: date) -> bool:
        """
        Tell whether the limit has run out at a day or a moment.

        The precision is one minute where the limit has a due moment, else one day.

        Raises:
            MissingTimeError: A bare day that is the day of the due moment.
        """
        return self.timeliness(at).value == "late"

    def timeliness(self, finished: date) -> Timeliness:
        """
        Tell whether a day or a moment of finishing is early, on time or late.

        The precision is one minute where the limit has a due moment (seconds are
        dropped on both sides), else one day.

        Raises:
            MissingTimeError: A bare day that is the day of the due moment.
        """
        from cqtt.due_dates.remaining import Timeliness

        day = day_of(finished, "finished")
        if day != self.on:
            return Timeliness.EARLY if day < self.on else Timeliness.LATE
        if self._at is None:
            return Timeliness.ON_TIME
        if not isinstance(finished, datetime):
            raise MissingTimeError("finished", finished, "a limit that ends at an hour")
        late = wall_clock(finished).replace(second=0) > self._at.replace(second=0)
        return Timeliness.LATE if late else Timeliness.ON_TIME

    def _time_left(self, asked: datetime) -> timedelta:
        due = self._at or asked
        worked = self.office.working_time if self.office else None
        if worked is None or isinstance(self.limit, Hours):
            return due - asked
        return worked.between(asked, due)

    # -- inside ----------------------------------------------------------------------

    def _reasons(self) -> Reasons:
        from cqtt.due_dates.reasons import Reasons

        return Reasons(self._reckoning())

    def _reckoning(self) -> Reckoning:
        from cqtt.due_dates.reckoning import Reckoning
        from cqtt.due_dates.terms import Terms

        terms = Terms(*self._terms)
        return Reckoning(self.limit, self.received, self.on, self._at, terms)
