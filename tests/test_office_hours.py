"""
Tests of ``cqtt.office_hours``.

Oracles: the tables of shifts, seasons, counters and make-up days below, typed by hand
from the calendar of the public sector.  Properties: Hypothesis against walks minute by
minute (``naive``, and ``worked_minute`` here for offices with unequal days) that read
the CSV of the truth and share no code with the library.  There is no alarm here.
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, timezone
from fractions import Fraction
from itertools import pairwise
from typing import Any, Final

import naive
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from refusing import assert_refused

from cqtt import Document, Office, state_calendar
from cqtt.errors import (
    BeyondCalendarError,
    CqttError,
    InvalidValueError,
    MissingTimeError,
    WrongTypeError,
)
from cqtt.moments import VIETNAM
from cqtt.office_hours import (
    CounterHours,
    OfficeHours,
    Season,
    Shift,
    WorkingTime,
    parse_shifts,
)
from cqtt.office_hours.profiles import profile_of
from cqtt.testing import strategies
from cqtt.workdays import Announcement, Day, Reason, WorkCalendar

CALENDAR: Final = state_calendar()
ORDINARY: Final = "07:30-11:30,13:30-17:00"
HOURS: Final = OfficeHours.parse(ORDINARY)
WORKING: Final = WorkingTime(CALENDAR, HOURS)
DAY_MINUTES: Final = 450


def said(shifts: tuple[Shift, ...]) -> str:
    """Write shifts as one text."""
    return ",".join(map(str, shifts))


# --- shifts ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "shifts"),
    [
        (ORDINARY, "07:30-11:30,13:30-17:00"),
        ("7:30-11:30, 13:30-17:00", "07:30-11:30,13:30-17:00"),
        (" 07:30 - 11:30 ,13:30-17:00 ", "07:30-11:30,13:30-17:00"),
        ("00:00-23:59", "00:00-23:59"),
        ("08:00-12:00,12:00-16:00", "08:00-12:00,12:00-16:00"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_shifts_are_read(text: str, shifts: str) -> None:
    """Shifts are read with or without leading zeros and spaces."""
    assert said(parse_shifts(text)) == shifts


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        ("07:30–11:30", "shifts", "shifts"),  # en dash
        ("07:30/11:30", "shifts", "shifts"),
        ("07:30-11:30;13:30-17:00", "shifts", "shifts"),
        ("07:30-11:30 13:30-17:00", "shifts", "shifts"),
        ("07:30-11:30,", "shifts", "shifts"),
        ("07:30", "shifts", "shifts"),
        ("07:30-", "shifts", "shifts"),
        ("7h30-11h30", "shifts", "shifts"),
        ("07.30-11.30", "shifts", "shifts"),
        ("0730-1130", "shifts", "shifts"),
        ("007:30-11:30", "shifts", "shifts"),
        ("07:3-11:30", "shifts", "shifts"),
        ("07:300-11:30", "shifts", "shifts"),
        (":30-11:30", "shifts", "shifts"),
        ("07:-11:30", "shifts", "shifts"),
        ("\u0660\u0667:30-11:30", "shifts", "shifts"),  # Arabic digits
        ("07:\u0663\u0660-11:30", "shifts", "shifts"),
        ("07:²0-11:30", "shifts", "shifts"),
        ("25:00-26:00", "shifts", "shifts"),
        ("07:30-24:00", "shifts", "shifts"),
        ("07:60-11:30", "shifts", "shifts"),
        ("sáng", "shifts", "shifts"),
        ("11:30-07:30", "shift", "shift-forward"),
        ("07:30-07:30", "shift", "shift-forward"),
        ("07:30-11:30,11:00-17:00", "shifts", "shifts-apart"),
        ("13:30-17:00,07:30-11:30", "shifts", "shifts-apart"),
        ("07:30-11:30,07:30-11:30", "shifts", "shifts-apart"),
    ],
)
def test_bad_shifts_are_refused(text: str, field: str, expected: str) -> None:
    """A wrong separator, an impossible hour, a backward or overlapping shift raises."""
    with pytest.raises(InvalidValueError) as caught:
        OfficeHours.parse(text)

    assert (caught.value.field, caught.value.expected) == (field, expected)


@pytest.mark.parametrize("text", [None, 7, ("07:30", "11:30"), b"07:30-11:30"])
def test_shifts_are_text(text: Any) -> None:
    """Shifts that are not text raise."""
    with pytest.raises(WrongTypeError) as caught:
        parse_shifts(text, "monday")

    assert (caught.value.field, caught.value.expected) == ("monday", "shifts")


@pytest.mark.parametrize("weekday", ["monday", "wednesday", "friday", "sunday"])
def test_the_weekday_of_a_fault_is_named(weekday: str) -> None:
    """A mistake in one weekday names it."""
    keywords: dict[str, Any] = {weekday: "7h30"}
    with pytest.raises(InvalidValueError) as caught:
        OfficeHours.parse(ORDINARY, **keywords)

    assert (caught.value.field, caught.value.got) == (weekday, "7h30")


def test_a_shift_needs_times() -> None:
    """A shift is made of naive times in whole minutes."""
    with pytest.raises(WrongTypeError):
        Shift("07:30", time(11, 30))  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        Shift(time(7, 30), time(11, 30, tzinfo=UTC))
    with pytest.raises(InvalidValueError):
        Shift(time(7, 30), time(11, 30, 15))


def test_a_shift_holds_both_its_ends() -> None:
    """A moment is within a shift from its start to its end, to the second."""
    shift = Shift(time(7, 30), time(11, 30))

    assert time(7, 30) in shift
    assert time(11, 30) in shift
    assert time(7, 29, 59) not in shift
    assert time(11, 30, 1) not in shift


@pytest.mark.parametrize("week", [(), ((),) * 7, ((Shift(time(8), time(9)),),) * 6])
def test_a_week_has_seven_days_and_a_shift(week: Any) -> None:
    """An office without any shift, or without seven weekdays, is refused."""
    with pytest.raises(InvalidValueError) as caught:
        OfficeHours(week)

    assert caught.value.expected == "some-shift"


def test_no_shift_at_all_is_refused() -> None:
    """Hours read from nothing are refused."""
    with pytest.raises(InvalidValueError):
        OfficeHours.parse("")


# --- weekdays and seasons --------------------------------------------------------

UNEQUAL: Final = OfficeHours.parse(
    ORDINARY, wednesday="", friday="07:30-11:30", saturday="08:00-11:00"
)


@pytest.mark.parametrize(
    ("day", "shifts"),
    [
        (date(2026, 3, 2), ORDINARY),  # Monday
        (date(2026, 3, 4), ""),  # Wednesday
        (date(2026, 3, 5), ORDINARY),  # Thursday
        (date(2026, 3, 6), "07:30-11:30"),  # Friday
        (date(2026, 3, 7), "08:00-11:00"),  # Saturday
        (date(2026, 3, 8), ""),  # Sunday
    ],
)
def test_weekdays_may_differ(day: date, shifts: str) -> None:
    """Each weekday has its own shifts, or none."""
    assert said(UNEQUAL.shifts_on(day)) == shifts


SUMMER: Final = "07:00-11:30,13:30-17:00"
WINTER: Final = "08:00-12:00,13:00-16:30"
SEASONAL: Final = HOURS.with_season(SUMMER, since=(4, 16), until=(10, 15)).with_season(
    WINTER, since=(11, 16), until=(2, 28)
)


@pytest.mark.parametrize(
    ("day", "shifts"),
    [
        (date(2026, 4, 15), ORDINARY),
        (date(2026, 4, 16), SUMMER),
        (date(2026, 7, 1), SUMMER),
        (date(2026, 10, 15), SUMMER),
        (date(2026, 10, 16), ORDINARY),
        (date(2026, 11, 16), WINTER),
        (date(2026, 12, 31), WINTER),
        (date(2027, 1, 1), WINTER),
        (date(2027, 2, 26), WINTER),
        (date(2027, 3, 1), ORDINARY),
        (date(2028, 2, 28), WINTER),
        (date(2028, 2, 29), ORDINARY),
    ],
)
def test_seasons_turn(day: date, shifts: str) -> None:
    """A season holds on both its ends and over the turn of the year."""
    assert said(SEASONAL.shifts_on(day)) == shifts


def test_29_february_lies_inside_a_season() -> None:
    """A season around the end of February holds on 29 February."""
    season = Season((2, 1), (3, 31), ())

    assert date(2028, 2, 29) in season
    assert date(2028, 4, 1) not in season


def test_a_season_keeps_weekdays_without_shifts() -> None:
    """A weekday that is never worked is not worked in a season either."""
    hours = UNEQUAL.with_season(SUMMER, since=(3, 1), until=(3, 31))

    assert hours.shifts_on(date(2026, 3, 4)) == ()
    assert said(hours.shifts_on(date(2026, 3, 6))) == SUMMER
    assert [said(each) for each in hours.profiles()] == [
        *([ORDINARY] * 3),
        "07:30-11:30",
        "08:00-11:00",
        *([SUMMER] * 5),
    ]


@pytest.mark.parametrize(
    ("since", "until"),
    [
        ((4, 16), (10, 15)),
        ((10, 15), (11, 1)),
        ((1, 1), (4, 16)),
        ((5, 1), (5, 2)),
        ((1, 1), (12, 31)),
        ((12, 1), (11, 30)),
        ((2, 28), (3, 1)),
        ((12, 31), (12, 31)),
    ],
)
def test_seasons_that_overlap_are_refused(since: Any, until: Any) -> None:
    """A season that shares a day with another is refused."""
    with pytest.raises(InvalidValueError) as caught:
        SEASONAL.with_season(ORDINARY, since=since, until=until)

    assert caught.value.expected == "seasons-apart"
    assert caught.value.got == (since, until)


def test_seasons_may_touch() -> None:
    """A season may begin on the day after another ends."""
    hours = SEASONAL.with_season(ORDINARY, since=(10, 16), until=(11, 15))

    assert len(hours.seasons) == 3


@pytest.mark.parametrize(
    "bad",
    [(2, 29), (2, 30), (13, 1), (0, 1), (4, 31), (4,), (4, 1, 2), 4, None, (4.0, 1)],
)
@pytest.mark.parametrize("end", ["since", "until"])
def test_an_end_is_a_day_of_every_year(end: str, bad: Any) -> None:
    """29 February, an impossible day and what is no pair are refused."""
    ends: dict[str, Any] = {"since": (4, 16), "until": (10, 15), end: bad}
    with pytest.raises(InvalidValueError) as caught:
        HOURS.with_season(SUMMER, **ends)

    assert (caught.value.field, caught.value.expected) == (end, "month-day")


def test_ends_from_a_file_become_pairs() -> None:
    """Ends given as lists, as JSON has them, make the same hours."""
    ends: Any = {"since": [4, 16], "until": [10, 15]}
    listed = HOURS.with_season(SUMMER, **ends)

    assert listed == HOURS.with_season(SUMMER, since=(4, 16), until=(10, 15))
    assert len({listed, SEASONAL}) == 2


month_days = st.dates(date(2001, 1, 1), date(2001, 12, 31)).map(
    lambda day: (day.month, day.day)
)


@given(month_days, month_days, month_days, month_days)
def test_seasons_overlap_where_they_share_a_day(
    since: Any, until: Any, other_since: Any, other_until: Any
) -> None:
    """Two seasons are refused exactly where a walk over the year finds a common day."""

    def days(first: tuple[int, int], last: tuple[int, int]) -> set[date]:
        day, found = date(2000, *first), set()
        while True:
            found.add(day)
            if (day.month, day.day) == last:
                return found
            day += naive.ONE_DAY
            day = day.replace(year=2000)

    shared = days(since, until) & days(other_since, other_until)
    one = HOURS.with_season(SUMMER, since=since, until=until)
    if shared:
        with pytest.raises(InvalidValueError):
            one.with_season(WINTER, since=other_since, until=other_until)
    else:
        one.with_season(WINTER, since=other_since, until=other_until)


# --- counters --------------------------------------------------------------------

OPEN: Final = (
    HOURS.with_counter("07:30-11:30", on="saturday")
    .with_counter("08:00-10:00", on="holiday")
    .with_counter("09:00-12:00", on=date(2026, 2, 17))
)


@pytest.mark.parametrize(
    ("day", "served"),
    [
        (date(2026, 3, 13), ORDINARY),  # a Friday
        (date(2026, 3, 14), "07:30-11:30"),  # a Saturday
        (date(2026, 3, 15), ""),  # a Sunday, without a counter
        (date(2023, 4, 29), "08:00-10:00"),  # Hùng Kings on a Saturday
        (date(2026, 4, 26), "08:00-10:00"),  # Hùng Kings on a Sunday
        (date(2026, 4, 27), "08:00-10:00"),  # its substitute, a Monday
        (date(2026, 8, 31), "08:00-10:00"),  # swapped off, a Monday
        (date(2026, 2, 16), "08:00-10:00"),  # Tết
        (date(2026, 2, 17), "09:00-12:00"),  # Tết, its own counter
        (date(2026, 8, 22), ORDINARY),  # a make-up Saturday
    ],
)
def test_counters_serve_on_days_off(day: date, served: str) -> None:
    """A Saturday counter rests on a holiday Saturday, a date of its own comes first."""
    assert said(OPEN.served_on(day, CALENDAR)) == served


def test_a_sunday_counter_serves_on_plain_sundays() -> None:
    """A Sunday counter rests on a Sunday that is a holiday."""
    hours = HOURS.with_counter("08:00-09:00", on="sunday")

    assert said(hours.served_on(date(2026, 3, 15), CALENDAR)) == "08:00-09:00"
    assert hours.served_on(date(2026, 4, 26), CALENDAR) == ()


def test_a_counter_replaces_one_for_the_same_days() -> None:
    """Of two counters for the same days the later counts, and an empty one closes."""
    hours = OPEN.with_counter("14:00-16:00", on="saturday")
    hours = hours.with_counter("", on=date(2026, 3, 21))

    assert said(hours.served_on(date(2026, 3, 14), CALENDAR)) == "14:00-16:00"
    assert hours.served_on(date(2026, 3, 21), CALENDAR) == ()
    assert len(hours.counters) == 4
    assert hours.counters[-1] == CounterHours(date(2026, 3, 21), ())


def test_a_counter_makes_no_working_day() -> None:
    """A Saturday with a counter is not worked."""
    working = WorkingTime(CALENDAR, OPEN)

    assert OPEN.worked_on(date(2026, 3, 14), CALENDAR) == ()
    assert working.add(datetime(2026, 3, 13, 17, 0), 1) == in_vietnam(
        2026, 3, 16, 7, 31
    )


@pytest.mark.parametrize("on", ["friday", "Saturday", "", None, 5])
def test_another_counter_day_is_refused(on: Any) -> None:
    """A counter is for Saturdays, Sundays, holidays or one date."""
    with pytest.raises(InvalidValueError) as caught:
        HOURS.with_counter("08:00-10:00", on=on)

    assert (caught.value.field, caught.value.expected) == ("on", "counter-day")


def test_a_counter_day_is_no_moment() -> None:
    """A datetime is refused as the date of a counter."""
    with pytest.raises(WrongTypeError):
        HOURS.with_counter("08:00-10:00", on=datetime(2026, 2, 17))


def test_a_counter_needs_shifts() -> None:
    """The shifts of a counter are read like others."""
    with pytest.raises(InvalidValueError):
        HOURS.with_counter("8h-10h", on="saturday")


# --- make-up days ----------------------------------------------------------------

SHORT_FRIDAY: Final = OfficeHours.parse(ORDINARY, friday="07:30-11:30")


@pytest.mark.parametrize(
    ("made_up", "shifts"),
    [
        (date(2019, 1, 5), ORDINARY),  # for Monday 31 December 2018
        (date(2024, 5, 4), ORDINARY),  # for Monday 29 April 2024
        (date(2025, 4, 26), "07:30-11:30"),  # for Friday 2 May 2025
        (date(2026, 1, 10), "07:30-11:30"),  # for Friday 2 January 2026
        (date(2026, 8, 22), ORDINARY),  # for Monday 31 August 2026
    ],
)
def test_a_make_up_day_has_the_shifts_it_stands_for(made_up: date, shifts: str) -> None:
    """A make-up Saturday is worked and served like the weekday it stands for."""
    working = WorkingTime(CALENDAR, SHORT_FRIDAY)
    midnight = datetime.combine(made_up, time())
    worked = working.between(midnight, midnight + naive.ONE_DAY)

    assert said(SHORT_FRIDAY.worked_on(made_up, CALENDAR)) == shifts
    assert said(SHORT_FRIDAY.served_on(made_up, CALENDAR)) == shifts
    assert worked == timedelta(hours=7.5 if shifts == ORDINARY else 4)


def test_a_make_up_day_of_an_unworked_weekday_is_not_worked() -> None:
    """Where the weekday it stands for has no shifts, a make-up day has none."""
    hours = OfficeHours.parse(ORDINARY, friday="")
    midnight = datetime(2026, 1, 10)

    assert hours.worked_on(date(2026, 1, 10), CALENDAR) == ()
    assert WorkingTime(CALENDAR, hours).between(
        midnight, midnight + naive.ONE_DAY
    ) == timedelta(0)


def test_a_make_up_day_follows_the_season_it_is_worked_in() -> None:
    """The weekday comes from the day replaced, the season from the day worked."""
    hours = SHORT_FRIDAY.with_season("08:00-12:00", since=(1, 5), until=(1, 31))

    assert said(hours.worked_on(date(2026, 1, 10), CALENDAR)) == "08:00-12:00"


def test_a_make_up_day_that_stands_for_nothing_has_its_own_shifts() -> None:
    """A make-up Saturday that names no weekday is worked with a Saturday's shifts."""
    saturday = date(2026, 3, 7)
    extra = Day(saturday, Reason.MAKE_UP, "Làm bù")
    paper = Document("invented", "Quyết định giả định để kiểm thử")
    calendar = WorkCalendar("tiny", (Announcement(paper, (extra,), settles=2026),))
    midnight = datetime.combine(saturday, time())

    for hours in (HOURS, UNEQUAL):
        worked = hours.worked_on(saturday, calendar)
        length = WorkingTime(calendar, hours).between(
            midnight, midnight + naive.ONE_DAY
        )
        assert said(worked) == ("08:00-11:00" if hours is UNEQUAL else "")
        assert length == timedelta(hours=3 if hours is UNEQUAL else 0)


# --- working time ----------------------------------------------------------------


def in_vietnam(*parts: int) -> datetime:
    """Return an aware moment from its parts."""
    return datetime(*parts, tzinfo=VIETNAM)  # type: ignore[misc,arg-type]


@pytest.mark.parametrize(
    ("start", "minutes", "end"),
    [
        # Within a shift, to its end, over lunch, over the night.
        (datetime(2026, 3, 2, 8, 0), 60, in_vietnam(2026, 3, 2, 9, 0)),
        (datetime(2026, 3, 2, 8, 0), 210, in_vietnam(2026, 3, 2, 11, 30)),
        (datetime(2026, 3, 2, 8, 0), 211, in_vietnam(2026, 3, 2, 13, 31)),
        (datetime(2026, 3, 2, 8, 0), 420, in_vietnam(2026, 3, 2, 17, 0)),
        (datetime(2026, 3, 2, 8, 0), 421, in_vietnam(2026, 3, 3, 7, 31)),
        # From outside the shifts: early, at lunch, late, on a Sunday, at their ends.
        (datetime(2026, 3, 2, 0, 0), 1, in_vietnam(2026, 3, 2, 7, 31)),
        (datetime(2026, 3, 2, 12, 0), 30, in_vietnam(2026, 3, 2, 14, 0)),
        (datetime(2026, 3, 2, 11, 30), 30, in_vietnam(2026, 3, 2, 14, 0)),
        (datetime(2026, 3, 2, 13, 30), 30, in_vietnam(2026, 3, 2, 14, 0)),
        (datetime(2026, 3, 2, 17, 0), 30, in_vietnam(2026, 3, 3, 8, 0)),
        (datetime(2026, 3, 2, 23, 59, 59), 30, in_vietnam(2026, 3, 3, 8, 0)),
        (datetime(2026, 3, 8, 9, 0), 450, in_vietnam(2026, 3, 9, 17, 0)),
        # Over Vietnam Culture Day, over Tết, onto a make-up Saturday.
        (datetime(2026, 11, 23, 16, 0), 240, in_vietnam(2026, 11, 25, 10, 30)),
        (datetime(2026, 11, 23, 16, 0), 420, in_vietnam(2026, 11, 25, 15, 30)),
        (datetime(2026, 2, 13, 16, 30), 60, in_vietnam(2026, 2, 23, 8, 0)),
        (datetime(2026, 8, 21, 16, 0), 120, in_vietnam(2026, 8, 22, 8, 30)),
        # Seconds stay.
        (datetime(2026, 3, 2, 16, 59, 30), 1, in_vietnam(2026, 3, 3, 7, 30, 30)),
        (datetime(2026, 3, 2, 8, 0, 15, 999), 1, in_vietnam(2026, 3, 2, 8, 1, 15)),
    ],
)
def test_minutes_are_added(start: datetime, minutes: int, end: datetime) -> None:
    """Working minutes run through the shifts and end with them."""
    actual = WORKING.add(start, minutes)

    assert actual == end
    assert actual.utcoffset() == timedelta(hours=7)
    assert WORKING.add_seconds(start, minutes * 60) == end


def stood_for() -> dict[date, date]:
    """Return the weekday that each make-up day of the truth table stands for."""
    found = {}
    for row in naive.rows("public_sector_days.csv"):
        if written := re.search(r"thay ngày (\d+)/(\d+)/(\d+)", row["name_vi"]):
            day, month, year = map(int, written.groups())
            found[date.fromisoformat(row["date"])] = date(year, month, day)
    assert found.keys() == naive.MADE_UP
    return found


STOOD_FOR: Final = stood_for()
MORNING: Final = (time(7, 30), time(11, 30))
AFTERNOON: Final = (time(13, 30), time(17, 0))
UNEQUAL_WEEK: Final = {
    0: (MORNING, AFTERNOON),
    1: (MORNING, AFTERNOON),
    2: (),
    3: (MORNING, AFTERNOON),
    4: (MORNING,),
}
UNEQUAL_WORKING: Final = WorkingTime(
    CALENDAR, OfficeHours.parse(ORDINARY, wednesday="", friday="07:30-11:30")
)


def worked_minute(moment: datetime) -> bool:
    """Tell whether the office with unequal days works the minute of a moment."""
    day = moment.date()
    if not naive.works(day):
        return False
    shifts = UNEQUAL_WEEK[STOOD_FOR.get(day, day).weekday()]
    return any(start <= moment.time() < end for start, end in shifts)


def walk(moment: datetime, minutes: int, works: Callable[[datetime], bool]) -> datetime:
    """Walk minute by minute until so many have been worked."""
    while minutes:
        minutes -= works(moment)
        moment += naive.ONE_MINUTE
    return moment


span: Final[Any] = {"first": date(2018, 1, 1), "last": date(2027, 11, 30)}
days = strategies.days(CALENDAR, **span)
moments = strategies.moments(Office(CALENDAR, HOURS), aware=False, **span)
seconds = st.integers(0, 59).map(lambda at: timedelta(seconds=at))


@given(moments, st.integers(1, 2 * DAY_MINUTES) | st.sampled_from([1, 240, 450, 451]))
@example(datetime(2026, 2, 13, 17, 0), 1)
@example(datetime(2025, 12, 31, 16, 59), 1350)
def test_adding_is_walking(start: datetime, minutes: int) -> None:
    """Adding minutes ends where a walk minute by minute ends."""
    expected = naive.add_minutes(start, minutes)

    assert WORKING.add(start, minutes).replace(tzinfo=None) == expected


@given(moments, st.integers(1, DAY_MINUTES))
@example(datetime(2026, 1, 9, 11, 30), 450)
def test_adding_is_walking_with_unequal_days(start: datetime, minutes: int) -> None:
    """The same holds for an office with a short Friday and closed Wednesdays."""
    expected = walk(start, minutes, worked_minute)

    assert UNEQUAL_WORKING.add(start, minutes).replace(tzinfo=None) == expected


@given(strategies.offices(), st.data(), st.integers(1, DAY_MINUTES))
def test_any_office_is_walked_minute_by_minute(
    office: Office, data: st.DataObject, minutes: int
) -> None:
    """Random calendars, short days and summers; seasons and make-up days meet."""
    first, last = date(2029, 4, 10), date(2029, 4, 22)
    start = data.draw(strategies.moments(office, aware=False, first=first, last=last))
    hours, working_time = office.hours, office.working_time
    assert hours is not None
    assert working_time is not None
    plain_week = hours.week
    summer_week = [each.week for each in hours.seasons] or [plain_week]

    def works(moment: datetime) -> bool:
        day = office.calendar.why(moment.date())
        stood_for = day.moved or day.on
        summer = (4, 16) <= (day.on.month, day.on.day) <= (10, 15)
        week = summer_week[0] if summer else plain_week
        shifts = week[stood_for.weekday()] if day.is_working else ()
        return any(each.start <= moment.time() < each.end for each in shifts)

    end = working_time.add(start, minutes).replace(tzinfo=None)
    assert end == walk(start, minutes, works)


@given(moments, st.integers(0, 15 * 1440))
def test_between_is_counting(start: datetime, length: int) -> None:
    """The time between two moments is what a walk counts, with a sign."""
    end = start + timedelta(minutes=length)
    expected = timedelta(minutes=naive.minutes_between(start, end))

    assert WORKING.between(start, end) == expected
    assert WORKING.between(end, start) == -expected
    assert WORKING.elapsed(end) - WORKING.elapsed(start) == expected.total_seconds()


@given(moments, seconds, seconds)
def test_seconds_run_within_their_minute(
    minute: datetime, one: timedelta, other: timedelta
) -> None:
    """Within a minute of the clock, seconds are worked all or none."""
    step = max(one, other) - min(one, other)
    worked = WORKING.between(minute + min(one, other), minute + max(one, other))

    assert worked == (step if naive.in_shift(minute) else timedelta(0))


@given(moments, moments, moments)
def test_stretches_add_up(one: datetime, other: datetime, last: datetime) -> None:
    """Time from one moment to another and on is time all the way."""
    parts = WORKING.between(one, other) + WORKING.between(other, last)

    assert parts == WORKING.between(one, last)


@given(moments, seconds, st.integers(1, 10**6))
def test_adding_seconds_adds_as_many(
    start: datetime, more: timedelta, worked: int
) -> None:
    """The moment after adding is the first by which so much was worked."""
    start += more
    assume(start.year < 2027)
    end = WORKING.add_seconds(start, worked)

    assert WORKING.elapsed(end) - WORKING.elapsed(start) == worked
    assert WORKING.elapsed(end - timedelta(seconds=1)) == WORKING.elapsed(end) - 1


@given(days)
def test_working_time_works_as_the_hours_say(day: date) -> None:
    """The time worked on a day is the length of the shifts worked on it."""
    midnight = datetime.combine(day, time())
    for working in (WORKING, UNEQUAL_WORKING):
        shifts = working.hours.worked_on(day, CALENDAR)
        length = sum(
            (
                datetime.combine(day, shift.end) - datetime.combine(day, shift.start)
                for shift in shifts
            ),
            start=timedelta(),
        )

        assert working.between(midnight, midnight + naive.ONE_DAY) == length


# --- positions -------------------------------------------------------------------


@given(moments)
def test_position_counts_worked_days(moment: datetime) -> None:
    """A position is the days worked before and the share of the day, naively."""
    day, minutes, worked = moment.date(), 0, 0
    at = datetime.combine(day, time())
    while at < moment:
        minutes += naive.in_shift(at)
        at += naive.ONE_MINUTE
    first = date(2018, 1, 1)
    while first < day:
        worked += naive.works(first)
        first += naive.ONE_DAY
    start = WORKING.position(datetime(2018, 1, 1))

    expected = worked + Fraction(minutes, DAY_MINUTES)
    assert WORKING.position(moment) - start == expected


@given(moments, seconds)
def test_position_leads_back(moment: datetime, more: timedelta) -> None:
    """The moment at a position has worked as much as the one it came from."""
    moment += more
    for working in (WORKING, UNEQUAL_WORKING):
        back = working.at_position(working.position(moment))

        assert working.elapsed(back) == working.elapsed(moment)
        assert back.replace(tzinfo=None) <= moment


@given(moments, moments)
def test_position_grows_with_time(one: datetime, other: datetime) -> None:
    """A later moment has no lower position, and the same order as working time."""
    for working in (WORKING, UNEQUAL_WORKING):
        parts = working.position(other) - working.position(one)
        worked = working.between(one, other)

        assert (parts > 0, parts < 0) == (worked > timedelta(), worked < timedelta())


@given(
    days.map(naive.rolled),
    st.integers(1, 1439).filter(lambda at: 450 < at <= 690 or 810 < at <= 1020),
    st.integers(1, 20),
)
def test_whole_positions_are_working_days(day: date, at: int, count: int) -> None:
    """Full days on from within a day end at the same share of a later day."""
    start = datetime.combine(day, time(at // 60, at % 60))
    end = WORKING.at_position(WORKING.position(start) + count)

    assert end.date() == naive.add_working(day, count)
    assert end.time() == start.time()


def test_a_part_of_a_day_is_a_share_of_its_hours() -> None:
    """A quarter of a short Friday is an hour, of a full day nearly two."""
    friday, monday = datetime(2026, 3, 6), datetime(2026, 3, 9)
    working = WorkingTime(CALENDAR, SHORT_FRIDAY)
    quarter = Fraction(1, 4)

    on_friday = working.at_position(working.position(friday) + quarter)
    on_monday = working.at_position(working.position(monday) + quarter)
    assert on_friday == in_vietnam(2026, 3, 6, 8, 30)
    assert on_monday == in_vietnam(2026, 3, 9, 9, 22, 30)


def test_a_position_rounds_up_to_the_second() -> None:
    """A share that ends within a second ends with that second."""
    start = WORKING.position(datetime(2026, 3, 2))

    # 27 000 s / 7 = 3857.14… s after 07:30.
    end = WORKING.at_position(start + Fraction(1, 7))
    assert end == in_vietnam(2026, 3, 2, 8, 34, 18)


# --- what comes in ---------------------------------------------------------------


@given(moments, st.integers(-12, 14), st.integers(1, DAY_MINUTES))
def test_aware_moments_are_converted(
    moment: datetime, offset: int, minutes: int
) -> None:
    """A moment of any zone gives what the same moment in Vietnam gives."""
    zone = timezone(timedelta(hours=offset))
    aware = moment.replace(tzinfo=VIETNAM).astimezone(zone)

    assert WORKING.elapsed(aware) == WORKING.elapsed(moment)
    assert WORKING.add(aware, minutes) == WORKING.add(moment, minutes)
    assert WORKING.position(aware) == WORKING.position(moment)


@pytest.mark.parametrize(
    "moment",
    [datetime(2026, 3, 7, 9, 0), datetime(2026, 3, 7, 2, 0, tzinfo=UTC)],
)
def test_adding_nothing_gives_the_moment(moment: datetime) -> None:
    """Zero seconds give the moment itself, in Vietnamese time."""
    actual = WORKING.add_seconds(moment, 0)

    assert actual == in_vietnam(2026, 3, 7, 9, 0)
    assert actual.utcoffset() == timedelta(hours=7)


VERBS: Final[list[Callable[[Any], object]]] = [
    WORKING.elapsed,
    WORKING.position,
    lambda moment: WORKING.add(moment, 1),
    lambda moment: WORKING.add_seconds(moment, 0),
    lambda moment: WORKING.add_seconds(moment, 1),
    lambda moment: WORKING.between(moment, datetime(2026, 3, 2)),
    lambda moment: WORKING.between(datetime(2026, 3, 2), moment),
]


@pytest.mark.parametrize("verb", VERBS)
def test_a_bare_day_is_refused(verb: Callable[[Any], object]) -> None:
    """Working time needs the hour and minute."""
    with pytest.raises(MissingTimeError) as caught:
        verb(date(2026, 3, 2))

    assert caught.value.got == date(2026, 3, 2)


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("moment", [None, "2026-03-02T08:00", 20260302, time(8)])
def test_what_is_no_moment_is_refused(
    verb: Callable[[Any], object], moment: object
) -> None:
    """Text, numbers and bare times are refused."""
    with pytest.raises(WrongTypeError):
        verb(moment)


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize(
    "moment",
    [
        datetime.combine(CALENDAR.first, time()) - timedelta(seconds=1),
        datetime.combine(CALENDAR.last, time()) + timedelta(days=1),
        datetime.combine(CALENDAR.first, time(6, 59), VIETNAM).astimezone(UTC)
        - timedelta(hours=7),
        datetime(1, 1, 1),
        datetime(9999, 12, 31),
    ],
)
def test_moments_beyond_the_calendar_are_refused(
    verb: Callable[[Any], object], moment: datetime
) -> None:
    """A moment before the first or after the last day raises with the bounds."""
    with pytest.raises(BeyondCalendarError) as caught:
        verb(moment)

    error = caught.value
    assert (error.first, error.last) == (CALENDAR.first, CALENDAR.last)
    assert error.day is not None
    assert not error.first <= error.day <= error.last


def test_answers_beyond_the_calendar_are_refused() -> None:
    """An answer past the last day raises; the last minute is still reached."""
    late = datetime.combine(CALENDAR.last, time(16, 59))
    for minutes in (2, 10**15):
        with pytest.raises(BeyondCalendarError) as caught:
            WORKING.add(late, minutes)
        assert caught.value.day is None
    for position in (WORKING.position(late) + 1, Fraction(10**15)):
        with pytest.raises(BeyondCalendarError):
            WORKING.at_position(position)

    last = datetime.combine(CALENDAR.last, time(17, 0), VIETNAM)
    assert WORKING.add(late, 1) == last
    assert WORKING.at_position(WORKING.position(last)) == last


@pytest.mark.parametrize("position", [Fraction(0), Fraction(-1), Fraction(-1, 3)])
def test_nothing_was_worked_at_the_start(position: Fraction) -> None:
    """The calendar begins at position zero, and nothing lies at or before it."""
    assert WORKING.position(datetime.combine(CALENDAR.first, time())) == 0
    with pytest.raises(BeyondCalendarError):
        WORKING.at_position(position)


def test_going_back_past_the_start_is_refused() -> None:
    """Seconds below zero never wrap round to the end of the calendar."""
    start = datetime.combine(CALENDAR.first, time())
    with pytest.raises(BeyondCalendarError):
        WORKING.add_seconds(start, -1)


@pytest.mark.parametrize(
    ("minutes", "error"),
    [
        *((0, InvalidValueError), (-1, InvalidValueError)),
        *((True, WrongTypeError), (1.0, WrongTypeError), ("1", WrongTypeError)),
        *((None, WrongTypeError), (Fraction(1), WrongTypeError)),
    ],
)
def test_minutes_are_whole_and_above_zero(minutes: Any, error: Any) -> None:
    """Minutes to add are an int of at least 1."""
    with pytest.raises(error) as caught:
        WORKING.add(datetime(2026, 3, 2, 8, 0), minutes)

    assert (caught.value.field, caught.value.got) == ("minutes", minutes)


def test_a_whole_day_may_be_one_shift() -> None:
    """An office of one shift and one weekday counts as well."""
    hours = OfficeHours.parse("", sunday="", monday="08:00-16:00")
    working = WorkingTime(CALENDAR, hours)
    mondays = [datetime(2026, 3, 2, 8, 0) + timedelta(weeks=n) for n in range(4)]

    for one, other in pairwise(mondays):
        assert working.between(one, other) == timedelta(hours=8)
        assert (
            working.add(one, 480 + 1).replace(tzinfo=None) == other + naive.ONE_MINUTE
        )


def test_hours_and_working_time_are_values() -> None:
    """Equal hours are equal, hash alike and never change."""
    assert OfficeHours.parse(ORDINARY) == HOURS
    assert len({OfficeHours.parse(ORDINARY), HOURS, SEASONAL, OPEN}) == 3
    assert WorkingTime(CALENDAR, OfficeHours.parse(ORDINARY)) == WORKING
    values: list[Any] = [HOURS, WORKING, SEASONAL.seasons[0], OPEN.counters[0]]
    for value in values:
        with pytest.raises(AttributeError):
            value.hours = None
        assert not hasattr(value, "__dict__")
    assert HOURS.seasons == ()
    assert HOURS.counters == ()


def test_season_may_give_each_weekday_its_own_shifts() -> None:
    """A short Friday stays short in summer where the season says so."""
    summer = OfficeHours.parse("07:00-11:00,13:00-17:00", friday="07:00-11:00")
    hours = OfficeHours.parse("07:30-11:30,13:30-17:00").with_season(
        summer, since=(4, 16), until=(10, 15)
    )

    assert [str(each) for each in hours.shifts_on(date(2026, 5, 8))] == ["07:00-11:00"]
    assert len(hours.shifts_on(date(2026, 5, 7))) == 2


# --- what a refusal tells, and the ends of the calendar --------------------------

FAR: Final = date(2200, 1, 3)


def outside(day: date | None) -> BeyondCalendarError:
    """Return the error of a day that the calendar does not know."""
    return BeyondCalendarError(CALENDAR.name, day, CALENDAR.first, CALENDAR.last)


@pytest.mark.parametrize(
    ("call", "error"),
    [
        *(
            (
                lambda day=day: OfficeHours.parse(ORDINARY, **{day: "x"}),
                InvalidValueError(day, "x", "shifts"),
            )
            for day in (
                *("monday", "tuesday", "wednesday", "thursday"),
                *("friday", "saturday", "sunday"),
            )
        ),
        (lambda: parse_shifts("7-8"), InvalidValueError("shifts", "7-8", "shifts")),
        (
            lambda: parse_shifts("07:30-8", "monday"),
            InvalidValueError("monday", "07:30-8", "shifts"),
        ),
        (
            lambda: parse_shifts("08:00-09:00, 25:00-26:00", "monday"),
            InvalidValueError("monday", "08:00-09:00, 25:00-26:00", "shifts"),
        ),
        (
            lambda: parse_shifts("08:00-10:00, 9:00-11:00"),
            InvalidValueError("shifts", "08:00-10:00,09:00-11:00", "shifts-apart"),
        ),
        (lambda: parse_shifts(7, "friday"), WrongTypeError("friday", 7, "shifts")),  # type: ignore[arg-type]
        (
            lambda: Shift(time(9), time(8)),
            InvalidValueError("shift", "09:00-08:00", "shift-forward"),
        ),
        (
            lambda: OfficeHours(((),) * 7),
            InvalidValueError("week", ((),) * 7, "some-shift"),
        ),
        (
            lambda: HOURS.with_counter("08:00-09:00", on="monday"),  # type: ignore[arg-type]
            InvalidValueError("on", "monday", "counter-day"),
        ),
        (
            lambda: HOURS.with_counter("08:00-09:00", on=datetime(2026, 1, 1)),
            WrongTypeError("on", datetime(2026, 1, 1), "day"),
        ),
        (
            lambda: HOURS.with_season(ORDINARY, since=(2, 29), until=(10, 15)),
            InvalidValueError("since", (2, 29), "month-day"),
        ),
        (
            lambda: HOURS.with_season(ORDINARY, since=(2, 28), until=(13, 1)),
            InvalidValueError("until", (13, 1), "month-day"),
        ),
        (
            lambda: HOURS.with_season(ORDINARY, since=(4, 1), until=(5, 1)).with_season(
                ORDINARY, since=(5, 1), until=(6, 1)
            ),
            InvalidValueError("season", ((5, 1), (6, 1)), "seasons-apart"),
        ),
        (lambda: WORKING.add(datetime(2200, 1, 3, 9), 1), outside(FAR)),
        (lambda: WORKING.elapsed(datetime(1900, 1, 3, 9)), outside(date(1900, 1, 3))),
        (
            lambda: WORKING.elapsed(date(2026, 1, 5)),  # type: ignore[arg-type]
            MissingTimeError("moment", date(2026, 1, 5), "working time"),
        ),
        (lambda: WORKING.at_position(Fraction(0)), outside(None)),
        (lambda: WORKING.at_position(Fraction(10**6)), outside(None)),
        (
            lambda: WORKING.add(datetime(2026, 1, 5, 9), 0),
            InvalidValueError("minutes", 0, "whole-quantity"),
        ),
        (
            lambda: WORKING.add(datetime(2026, 1, 5, 9), 1.5),  # type: ignore[arg-type]
            WrongTypeError("minutes", 1.5, "whole-quantity"),
        ),
    ],
)
def test_refusal_says_what_came(call: Callable[[], object], error: CqttError) -> None:
    """Oracle: the field and what came, the calendar's name and its ends."""
    assert_refused(call, error)


def test_first_worked_day_has_positions_of_its_own() -> None:
    """Oracle: 1 January 2010 was a holiday on a Friday; two hours of 4 January."""
    moment = datetime(2010, 1, 4, 9, 30)

    assert WORKING.position(datetime(2010, 1, 4, 7, 30)) == 0
    assert WORKING.position(moment) == Fraction(120, DAY_MINUTES)
    assert WORKING.at_position(Fraction(120, DAY_MINUTES)) == moment.replace(
        tzinfo=VIETNAM
    )
    assert WORKING.elapsed(moment) == 2 * 3600


def test_every_minute_of_a_day_is_reached_from_its_start() -> None:
    """Oracle: four hours to half past eleven, then half past one to five o'clock."""
    working = WorkingTime(CALENDAR, HOURS)
    first, morning = datetime(2010, 1, 4, 7, 30), datetime(2026, 3, 9, 7, 30)
    for start in (first, morning):
        before = working.elapsed(start)
        for minutes in range(1, DAY_MINUTES + 1):
            lunch = timedelta(minutes=120 if minutes > 240 else 0)
            end = start + timedelta(minutes=minutes) + lunch
            assert working.add(start, minutes) == end.replace(tzinfo=VIETNAM)
            assert working.elapsed(end) - before == 60 * minutes
    assert working.elapsed(first) == 0
    assert working.elapsed(datetime(2010, 1, 1, 10)) == 0
    assert working.add_seconds(morning, 240 * 60) == datetime(
        2026, 3, 9, 11, 30, tzinfo=VIETNAM
    )
    assert working.add_seconds(morning, 240 * 60 + 1) == datetime(
        2026, 3, 9, 13, 30, 1, tzinfo=VIETNAM
    )


def test_tables_of_a_day_end_with_its_last_minute() -> None:
    """Oracle: a day of 30 and 15 minutes has 46 ends, from its start to its close."""
    profile = profile_of(((3600, 5400), (7200, 8100)))

    assert len(profile.done) == 24 * 60
    assert profile.done[60:91:30] == (0, 1800)
    assert profile.done[-1] == 45 * 60
    assert [each.total_seconds() for each in profile.ends] == [
        *range(3600, 5401, 60),
        *range(7260, 8101, 60),
    ]
