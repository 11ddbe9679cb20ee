"""Strategies for days and moments of a calendar or an office."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final

from cqtt.errors import InvalidValueError
from cqtt.moments import VIETNAM
from cqtt.office_hours import Shift
from cqtt.offices import Office
from cqtt.testing.calendars import TINY_CALENDAR
from cqtt.testing.offices import OFFICE
from cqtt.testing.strategies.door import st
from cqtt.workdays import WorkCalendar

_DAY: Final = timedelta(days=1)
_MINUTES: Final = 24 * 60
_ZONES: Final = (
    VIETNAM,
    UTC,
    timezone(timedelta(hours=9)),
    timezone(-timedelta(hours=5)),
)


def days(
    calendar: WorkCalendar = TINY_CALENDAR,
    *,
    working: bool | None = None,
    first: date | None = None,
    last: date | None = None,
) -> st.SearchStrategy[date]:
    """
    Draw days within a calendar (*ngày trong lịch*).

    Half of them lie on or beside a day that somebody decided, where mistakes live.
    ``working`` leaves only days that are worked, or only days off; ``first`` and
    ``last`` narrow the range.
    """
    since = max(calendar.first, first or calendar.first)
    until = min(calendar.last, last or calendar.last)
    beside = [each for each in _beside(calendar) if since <= each <= until]
    drawn = st.dates(since, until)
    if beside:
        drawn |= st.sampled_from(beside)
    if working is None:
        return drawn
    return drawn.filter(lambda day: calendar.is_working_day(day) is working)


def _beside(calendar: WorkCalendar) -> list[date]:
    """Return the days that were decided, and the days before and after each."""
    years = range(calendar.first.year, calendar.last.year + 1)
    decided = [
        each.on
        for year in years
        for each in (*calendar.days_off(year), *calendar.make_up_days(year))
    ]
    near = {day + step for day in decided for step in (-_DAY, 0 * _DAY, _DAY)}
    return sorted(near)


def moments(
    office: Office = OFFICE,
    *,
    worked: bool | None = None,
    aware: bool | None = None,
    seconds: bool = False,
    first: date | None = None,
    last: date | None = None,
) -> st.SearchStrategy[datetime]:
    """
    Draw moments of an office (*thời điểm trong và ngoài giờ làm việc*).

    Days are drawn as by ``days``; the beginnings and ends of shifts come often.
    ``worked`` leaves only moments within the office's hours, or only those outside.
    ``aware`` leaves only aware datetimes, of several zones, or only naive ones.  They
    are whole minutes, or whole seconds with ``seconds``.

    Raises:
        InvalidValueError: ``worked`` is asked of an office without hours.
    """
    if worked is not None and office.hours is None:
        raise InvalidValueError("worked", worked, "office-with-hours")
    drawn = days(office.calendar, working=worked or None, first=first, last=last)
    if worked:
        drawn = drawn.filter(lambda day: bool(_shifts(office, day)))
    whole = drawn.flatmap(lambda day: _clocks(day, _shifts(office, day), worked=worked))
    more = st.integers(0, 59 if seconds else 0)
    return st.builds(_in_zone, whole, _zones(aware=aware), more)


def _shifts(office: Office, day: date) -> tuple[Shift, ...]:
    return office.hours.worked_on(day, office.calendar) if office.hours else ()


def _clocks(
    day: date, shifts: tuple[Shift, ...], *, worked: bool | None
) -> st.SearchStrategy[datetime]:
    """Draw whole minutes of a day."""
    minutes = [
        at
        for at in range(_MINUTES)
        if worked is None or _is_within(at, shifts) is worked
    ]
    edges = {
        _minute(end) + step
        for shift in shifts
        for end in (shift.start, shift.end)
        for step in (-1, 0)
    }
    drawn = st.sampled_from(minutes)
    telling = sorted(edges.intersection(minutes))
    if telling:
        drawn |= st.sampled_from(telling)
    midnight = datetime.combine(day, time())
    return drawn.map(lambda at: midnight + timedelta(minutes=at))


def _minute(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _is_within(minute: int, shifts: tuple[Shift, ...]) -> bool:
    return any(_minute(each.start) <= minute < _minute(each.end) for each in shifts)


def _zones(*, aware: bool | None) -> st.SearchStrategy[timezone | None]:
    if aware is False:
        return st.none()
    return st.sampled_from(_ZONES if aware else (None, *_ZONES))


def _in_zone(moment: datetime, zone: timezone | None, seconds: int) -> datetime:
    exact = moment + timedelta(seconds=seconds)
    return exact if zone is None else exact.replace(tzinfo=VIETNAM).astimezone(zone)
