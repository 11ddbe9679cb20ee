"""Strategies for calendars, office hours and offices."""

from datetime import date, timedelta
from typing import Final

from attrs import evolve

from cqtt.law import Citation, Document
from cqtt.office_hours import OfficeHours
from cqtt.offices import Office
from cqtt.testing.offices import HOURS
from cqtt.testing.people import COMMUNE
from cqtt.testing.strategies.door import st
from cqtt.workdays import Announcement, Day, Reason, WorkCalendar

_OFF: Final = (
    Reason.HOLIDAY,
    Reason.TET,
    Reason.SUBSTITUTE,
    Reason.CLOSURE,
    Reason.LOCAL_REST,
)
_WEEK: Final = 7
_MORNINGS: Final = ("07:00-11:30", "07:30-11:30", "08:00-12:00")
_AFTERNOONS: Final = ("13:00-17:00", "13:30-17:00", "14:00-16:00")


def calendars(
    first: int = 2029, years: int = 1, *, most_off: int = 20, most_swaps: int = 4
) -> st.SearchStrategy[WorkCalendar]:
    """
    Draw calendars whose years are announced one by one, at random (*lịch làm việc*).

    Days off fall on any day, weekends too; swaps exchange a weekday and a day of a
    weekend of the same year.  Each year's announcement was issued on 1 December before
    it.

    >>> from hypothesis import find
    >>> plain = find(calendars(), lambda calendar: True)
    >>> plain.days_off(2029), plain.last
    ((), datetime.date(2029, 12, 31))
    """
    announced = [
        _announcements(year, most_off, most_swaps)
        for year in range(first, first + years)
    ]
    return st.tuples(*announced).map(
        lambda drawn: WorkCalendar("lịch giả định ngẫu nhiên", drawn)
    )


@st.composite
def _announcements(
    draw: st.DrawFn, year: int, most_off: int, most_swaps: int
) -> Announcement:
    document = Document(
        f"{year}/QĐ-VD", f"Quyết định giả định {year}", issued_on=date(year - 1, 12, 1)
    )
    weeks = st.integers(0, 51)
    pairs = st.tuples(weeks, st.integers(0, 4), weeks, st.integers(5, 6))
    found: dict[date, Day] = {}
    for off_week, weekday, week, weekend in draw(st.lists(pairs, max_size=most_swaps)):
        off, worked = _nth(year, off_week, weekday), _nth(year, week, weekend)
        if off not in found and worked not in found:
            row = Day(off, Reason.SWAP, "Ngày hội", source=Citation(document))
            found[off] = evolve(row, moved=worked)
            found[worked] = evolve(row, on=worked, reason=Reason.MAKE_UP, moved=off)
    days = st.dates(date(year, 1, 1), date(year, 12, 31))
    rows = st.tuples(days, st.sampled_from(_OFF))
    for day, reason in draw(st.lists(rows, max_size=most_off)):
        row = Day(day, reason, "Ngày nghỉ giả định", source=Citation(document))
        found.setdefault(day, row)
    return Announcement(document, tuple(found.values()), settles=year)


def _nth(year: int, week: int, weekday: int) -> date:
    """Return a weekday of a week of a year, counted from its first Monday on."""
    first = date(year, 1, 1)
    monday = first + timedelta(days=-first.weekday() % _WEEK)
    day = monday + timedelta(weeks=week, days=weekday)
    return day if day.year == year else day - timedelta(weeks=1)


@st.composite
def office_hours(draw: st.DrawFn) -> OfficeHours:
    """
    Draw hours of one or two shifts (*giờ làm việc*).

    Some have a weekday of their own, a summer, or a counter on days off.
    """
    hours = OfficeHours.parse(
        draw(_shifts()),
        wednesday=draw(st.none() | _shifts()),
        friday=draw(st.none() | st.just("") | _shifts()),
    )
    if draw(st.booleans()):
        hours = hours.with_season(draw(_shifts()), since=(4, 16), until=(10, 15))
    for on in draw(st.sets(st.sampled_from(["saturday", "sunday", "holiday"]))):
        hours = hours.with_counter(draw(st.sampled_from(_MORNINGS)), on=on)  # type: ignore[arg-type]
    return hours


def _shifts() -> st.SearchStrategy[str]:
    both = st.tuples(st.sampled_from(_MORNINGS), st.sampled_from(_AFTERNOONS))
    return st.sampled_from(_MORNINGS) | both.map(",".join)


def offices(
    calendar: st.SearchStrategy[WorkCalendar] | None = None,
    hours: st.SearchStrategy[OfficeHours | None] | None = None,
) -> st.SearchStrategy[Office]:
    """
    Draw offices (*cơ quan*) of an invented commune.

    Without ``calendar`` the calendars are those of ``calendars()``; without ``hours``
    those of ``office_hours()`` and, often, the plain ones of ``cqtt.testing``.
    """
    return st.builds(
        Office,
        calendars() if calendar is None else calendar,
        st.just(HOURS) | office_hours() if hours is None else hours,
        agency=st.just(COMMUNE),
    )
