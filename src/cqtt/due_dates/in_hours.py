"""Limits in hours, in working hours, and working days by the office clock."""

from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import Final, TypeAlias

from cqtt.clock import Exclusion, When
from cqtt.due_dates.measures import End, Pause
from cqtt.due_dates.terms import Terms
from cqtt.errors import ClockError
from cqtt.moments import require_moment, wall_clock
from cqtt.office_hours import WorkingTime
from cqtt.time_limits import Hours, TimeLimit, WorkingDays, WorkingHours
from cqtt.workdays import WorkCalendar

HourLimit: TypeAlias = Hours | WorkingHours | WorkingDays

_BECAUSE: Final = "a limit in hours or by the office clock"


class StraightHours:
    """Hours that run through nights, weekends and holidays."""

    unit = "hours"

    def __init__(self, terms: Terms) -> None:
        self.calendar: WorkCalendar = terms.calendar

    def run(self, start: datetime, amount: Fraction) -> datetime:
        """Return the moment so many hours later."""
        return start + timedelta(seconds=int(amount * 3600))

    def left(self, stop: datetime, end: datetime) -> Fraction:
        """Return the hours between two moments."""
        return Fraction(end.toordinal() - stop.toordinal()) * 24 + Fraction(
            _second_of_day(end) - _second_of_day(stop), 3600
        )


class WorkedHours:
    """Hours of the office's working time."""

    unit = "working hours"

    def __init__(self, terms: Terms) -> None:
        self.working_time: WorkingTime = terms.working_time

    def run(self, start: datetime, amount: Fraction) -> datetime:
        """Return the moment by which the office has worked so many hours more."""
        ahead = self.working_time.add_seconds(start, int(amount * 3600))
        return wall_clock(ahead)

    def left(self, stop: datetime, end: datetime) -> Fraction:
        """Return the working hours between two moments."""
        elapsed = self.working_time.elapsed
        return Fraction(elapsed(end) - elapsed(stop), 3600)


class OfficeDays:
    """Working days of the office clock: the share of the day goes with the limit."""

    unit = "working days"

    def __init__(self, terms: Terms) -> None:
        self.working_time: WorkingTime = terms.working_time

    def run(self, start: datetime, amount: Fraction) -> datetime:
        """Return the second so many of the office's days later, rounded up."""
        ahead = self.working_time.position(start) + amount
        return wall_clock(self.working_time.at_position(ahead))

    def left(self, stop: datetime, end: datetime) -> Fraction:
        """Return the office's days between two moments."""
        position = self.working_time.position
        return position(end) - position(stop)


class MomentMeasure:
    """The scale of moments; ``limit`` decides what an hour or a day is."""

    def __init__(self, terms: Terms, limit: HourLimit) -> None:
        self.limit: HourLimit = limit
        self.scale: StraightHours | WorkedHours | OfficeDays = _SCALES[type(limit)](
            terms
        )

    def start(self, received: date) -> datetime:
        """Return the minute of receipt."""
        return require_moment(received, "received", _BECAUSE).replace(second=0)

    def floor(self, start: datetime) -> datetime:
        """Return the start."""
        return start

    def point(self, when: When, field: str = "when") -> datetime:
        """Return the minute of an event."""
        return require_moment(when, field, _BECAUSE).replace(second=0)

    def excluded(self, exclusion: Exclusion) -> Pause[datetime]:
        """Return excluded moments, or whole days from midnight to midnight."""
        return Pause(_opening(exclusion.first), _closing(exclusion.last))

    def ahead(self, start: datetime, limit: TimeLimit) -> datetime:
        """Return the due moment."""
        if not isinstance(limit, HourLimit) or type(limit) is not type(self.limit):
            raise ClockError("by", limit, "same-unit")
        return self.scale.run(start, Fraction(limit.quantity))

    def carry(self, end: datetime, pause: Pause[datetime], used: datetime) -> datetime:
        """Run what remained at the stop from the resumption on."""
        left = self.scale.left(pause.stop, used)
        if left <= 0:
            return max(pause.resume, self.ended(end))
        return self.scale.run(pause.resume, left)

    def ended(self, end: datetime) -> datetime:
        """Return the due moment; an office day's share ends on a whole minute."""
        return _minute_up(end) if isinstance(self.limit, WorkingDays) else end

    def remaining(self, end: datetime, stop: datetime) -> tuple[str, str]:
        """Return the hours or office days left."""
        left = max(Fraction(0), self.scale.left(stop, end))
        return f"{float(left):g}", self.scale.unit

    def close(self, end: datetime) -> End:
        """Return the due moment and its day; nothing rolls."""
        due = self.ended(end)
        return End(due.date(), due)


_SCALES: Final[dict[type, type[StraightHours | WorkedHours | OfficeDays]]] = {
    Hours: StraightHours,
    WorkingHours: WorkedHours,
    WorkingDays: OfficeDays,
}


def _second_of_day(moment: datetime) -> int:
    return moment.hour * 3600 + moment.minute * 60 + moment.second


def _minute_up(moment: datetime) -> datetime:
    minute = moment.replace(second=0)
    return minute if minute == moment else minute + timedelta(minutes=1)


def _opening(first: When) -> datetime:
    return (
        wall_clock(first)
        if isinstance(first, datetime)
        else datetime.combine(first, time())
    )


def _closing(last: When) -> datetime:
    if isinstance(last, datetime):
        return wall_clock(last)
    return datetime.combine(last + timedelta(days=1), time())
