"""
The calendar: oracle rows of the truth table, properties against the naive model.

``cases/public_sector_days.csv`` is an oracle; the Hypothesis tests are properties.
"""

import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Final

import attrs
import naive
import pytest
from hypothesis import given
from hypothesis import strategies as st
from refusing import assert_refused

from cqtt import Citation, Document, WorkCalendar, state_calendar
from cqtt.errors import (
    BeyondCalendarError,
    ContradictionError,
    CqttError,
    EstimateUnavailableError,
    InvalidValueError,
    WrongTypeError,
)
from cqtt.law import Confidence
from cqtt.testing import strategies
from cqtt.workdays import Announcement, Day, Overlay, Reason, Status, worst

CALENDAR: Final = state_calendar()
DAYS: Final = st.dates(date(2010, 1, 1), date(2027, 12, 31))
REASONS: Final = {
    "holiday": Reason.HOLIDAY,
    "tet_schedule": Reason.TET,
    "substitute": Reason.SUBSTITUTE,
    "swap": Reason.SWAP,
}
LOCAL: Final = Document(
    "12/QĐ-UBND", "Quyết định 12/QĐ-UBND", issued_on=date(2026, 9, 7)
)


def closure(
    day: date, *, replaces: str = "", reason: Reason = Reason.CLOSURE
) -> Overlay:
    """Return an overlay of one row."""
    row = Day(day, reason, "Phòng chống bão", source=Citation(LOCAL), replaces=replaces)
    return Overlay("xã giả định", (Announcement(LOCAL, (row,)),), "2026.1")


@pytest.mark.parametrize(
    "row", naive.rows("public_sector_days.csv"), ids=lambda row: row["date"]
)
def test_row_of_the_truth_table_stands_in_the_calendar(row: dict[str, str]) -> None:
    """Every row of the truth has its name, reason, source and confidence."""
    day = CALENDAR.why(date.fromisoformat(row["date"]))
    made_up = row["kind"] == "makeup_work"

    assert day.name == row["name_vi"]
    assert day.reason is (Reason.MAKE_UP if made_up else REASONS[row["reason"]])
    assert day.is_working == made_up
    assert day.confidence is Confidence(row["confidence"])
    assert day.status is Status.OFFICIAL
    assert day.source is not None


def test_calendar_has_no_special_day_that_the_truth_has_not() -> None:
    """Days off and make-up days of all years are those of the truth, and no more."""
    years = range(2010, 2028)
    off = frozenset(day.on for year in years for day in CALENDAR.days_off(year))
    made_up = frozenset(day.on for year in years for day in CALENDAR.make_up_days(year))

    assert (off, made_up) == (naive.OFF, naive.MADE_UP)


@given(DAYS)
def test_is_working_day_equals_the_naive_model(day: date) -> None:
    """A day is worked where the naive model works it."""
    assert CALENDAR.is_working_day(day) == naive.works(day)
    assert CALENDAR.why(day).is_working == naive.works(day)


@given(st.dates(date(2012, 1, 1), date(2026, 6, 30)), st.integers(1, 300))
def test_add_equals_walking_day_by_day(day: date, count: int) -> None:
    """Adding working days is walking to them, and going back returns."""
    there = CALENDAR.add(day, count)

    assert there == naive.add_working(day, count)
    assert CALENDAR.count(day, there) == count
    assert CALENDAR.add(there, -count) == CALENDAR.add(
        CALENDAR.next_working_day(day), -1
    )


@given(DAYS, DAYS)
def test_count_is_antisymmetric_and_counts_each_day(start: date, end: date) -> None:
    """Counting is over days after the start up to the end, negated when swapped."""
    first, last = sorted((start, end))
    days = [first + timedelta(days=n) for n in range(1, (last - first).days + 1)]

    assert CALENDAR.count(first, last) == sum(map(naive.works, days))
    assert CALENDAR.count(start, end) == -CALENDAR.count(end, start)


@given(st.dates(date(2010, 1, 5), date(2027, 12, 30)))
def test_roll_keeps_a_working_day_and_neighbours_are_strict(day: date) -> None:
    """Rolling stays on a working day; next and previous always leave it."""
    rolled = CALENDAR.roll(day)

    assert rolled == naive.rolled(day)
    assert CALENDAR.next_working_day(day) > day > CALENDAR.previous_working_day(day)


@given(DAYS, DAYS)
def test_table_and_scalar_paths_agree(first: date, last: date) -> None:
    """The index of the table gives the same counts and due days as the methods."""
    first, last = sorted((first, last))
    last = min(last, first + timedelta(days=90))
    rows = list(CALENDAR.table(first, last))
    by_index = {index: day for day, works, index in rows if works}

    assert [day for day, _, _ in rows] == [
        first + timedelta(days=n) for n in range((last - first).days + 1)
    ]
    for (day, _, index), (after, works, next_index) in pairwise(rows):
        assert works == CALENDAR.is_working_day(after)
        assert next_index - index == CALENDAR.count(day, after)
        if index + 3 in by_index:
            assert by_index[index + 3] == CALENDAR.add(day, 3)


@given(strategies.calendars(years=2), st.data())
def test_any_calendar_is_walked_day_by_day(
    calendar: WorkCalendar, data: st.DataObject
) -> None:
    """What years to come may bring: announcements at random, and the naive walk."""
    special = {row.on: row for each in calendar.announcements for row in each.days}
    day = data.draw(strategies.days(calendar))
    other = data.draw(strategies.days(calendar))
    worked = [
        each
        for n in range((calendar.last - calendar.first).days + 1)
        if _works(each := calendar.first + timedelta(days=n), special)
    ]
    after = [each for each in worked if each > day]
    before = [each for each in worked if each < day]
    n = data.draw(st.integers(1, 40))

    assert calendar.is_working_day(day) == (day in worked)
    assert calendar.count(day, other) == sum(day < each <= other for each in worked) - (
        sum(other < each <= day for each in worked)
    )
    for steps, answer in ((n, after[n - 1 : n]), (-n, before[-n:][:1])):
        if len(after if steps > 0 else before) >= n:
            assert [calendar.add(day, steps)] == answer
        else:
            with pytest.raises(BeyondCalendarError):
                calendar.add(day, steps)


def _works(day: date, special: dict[date, Day]) -> bool:
    return special[day].is_working if day in special else day.weekday() < 5


def test_ordinary_days_have_an_answer_too() -> None:
    """A plain Wednesday and a plain Saturday say what they are and by which rule."""
    wednesday, saturday = CALENDAR.why(date(2026, 1, 7)), CALENDAR.why(date(2026, 1, 3))

    assert (wednesday.reason, wednesday.name) == (Reason.WORKING, "Ngày làm việc")
    assert (saturday.reason, saturday.name) == (Reason.WEEKEND, "Thứ Bảy")
    assert saturday.source is not None
    assert saturday.source.document.id == "188/1999/QĐ-TTg"
    assert saturday.known_on is saturday.source.document.known_on


def test_day_without_a_source_is_always_known() -> None:
    """A row of a calendar of one's own may have no source."""
    assert Day(date(2026, 1, 1), Reason.HOLIDAY, "Tết Dương lịch").known_on is None


@pytest.mark.parametrize("bad", [datetime(2026, 1, 5, 9), "2026-01-05", 5, None])
def test_methods_refuse_what_is_not_a_plain_date(bad: date) -> None:
    """A datetime where a day is wanted is refused everywhere."""
    day = date(2026, 1, 5)
    calls = (
        lambda: CALENDAR.add(bad, 1),
        lambda: CALENDAR.count(bad, day),
        lambda: CALENDAR.count(day, bad),
        lambda: CALENDAR.is_working_day(bad),
        lambda: CALENDAR.roll(bad),
        lambda: CALENDAR.next_working_day(bad),
        lambda: CALENDAR.previous_working_day(bad),
        lambda: CALENDAR.why(bad),
        lambda: CALENDAR.table(bad, day),
        lambda: CALENDAR.as_known_on(bad),
        lambda: CALENDAR.extended(until=bad),
    )
    for call in calls:
        with pytest.raises(WrongTypeError, match="must be a plain date"):
            call()


def test_date_subclass_is_a_date() -> None:
    """A subclass of date, as test tools make, is taken for the day it is."""

    class FakeDate(date):
        pass

    assert CALENDAR.add(FakeDate(2025, 12, 31), 3) == date(2026, 1, 7)
    assert CALENDAR.count(FakeDate(2025, 12, 31), FakeDate(2026, 1, 7)) == 3
    assert CALENDAR.is_working_day(FakeDate(2026, 1, 10))


@pytest.mark.parametrize("bad", [1.0, "1", True, None])
def test_add_refuses_a_count_that_is_no_int(bad: int) -> None:
    """A float, a text and a boolean are not numbers of days."""
    with pytest.raises(WrongTypeError, match="n must be a whole number of days"):
        CALENDAR.add(date(2026, 1, 5), bad)


def test_add_refuses_zero() -> None:
    """Zero days would be a guess between staying and rolling."""
    with pytest.raises(InvalidValueError, match="roll"):
        CALENDAR.add(date(2026, 1, 5), 0)


def test_bounds_are_enforced_on_both_sides() -> None:
    """A day or an answer outside the announced years is an error that says how on."""
    first, last = CALENDAR.first, CALENDAR.last
    before, after = first - timedelta(days=1), last + timedelta(days=1)
    for call in (
        lambda: CALENDAR.add(last, 1),
        lambda: CALENDAR.add(after, 1),
        lambda: CALENDAR.add(after, -1),
        lambda: CALENDAR.count(first, after),
        lambda: CALENDAR.is_working_day(after),
        lambda: CALENDAR.why(after),
        lambda: CALENDAR.table(first, after),
    ):
        with pytest.raises(BeyondCalendarError, match=r"calendar\.extended"):
            call()
    for call in (
        lambda: CALENDAR.add(before, 1),
        lambda: CALENDAR.count(before, last),
        lambda: CALENDAR.count(last, before),
        lambda: CALENDAR.add(first, -1),
    ):
        with pytest.raises(BeyondCalendarError, match="earlier years"):
            call()
    assert CALENDAR.count(first, first) == 0
    assert CALENDAR.is_working_day(last) == naive.works(last)


def test_table_refuses_days_that_run_backwards() -> None:
    """The last day of a table is not before its first."""
    with pytest.raises(InvalidValueError, match="on or after the first"):
        CALENDAR.table(date(2026, 1, 2), date(2026, 1, 1))


def test_year_of_days_off_is_checked() -> None:
    """A year is an int within the calendar."""
    with pytest.raises(WrongTypeError):
        CALENDAR.days_off("2026")  # type: ignore[arg-type]
    with pytest.raises(BeyondCalendarError):
        CALENDAR.make_up_days(2028)
    for year in (0, -5, 10_000, 10**30):
        with pytest.raises(BeyondCalendarError):
            CALENDAR.days_off(year)


def test_as_known_on_forgets_later_letters() -> None:
    """Five days before the letter of 25 December 2025 the 2nd of January was worked."""
    earlier = CALENDAR.as_known_on(date(2025, 12, 20))

    assert earlier.is_working_day(date(2026, 1, 2))
    assert not earlier.is_working_day(date(2026, 1, 10))
    assert not earlier.is_working_day(date(2026, 1, 1))
    assert earlier.edition == f"{CALENDAR.facts_edition}@2025-12-20"
    assert earlier.as_known_on(date(2026, 1, 1)) == earlier


def test_as_known_on_ends_where_nothing_was_announced() -> None:
    """Before the schedule of 2026 was announced the calendar ended with 2025."""
    assert CALENDAR.as_known_on(date(2025, 9, 1)).last == date(2025, 12, 31)


@pytest.mark.parametrize(
    ("known_on", "day"),
    [
        (date(2025, 9, 1), date(2026, 4, 26)),
        (date(2025, 9, 1), date(2026, 4, 27)),
        (date(2026, 9, 1), date(2027, 5, 3)),
    ],
)
def test_a_year_nobody_announced_stands_by_statute(known_on: date, day: date) -> None:
    """A holiday on a weekend and its day in lieu are statutory, never official."""
    year_end = date(day.year, 12, 31)
    known = CALENDAR.as_known_on(known_on).extended(until=year_end)

    assert known.why(day).status is Status.STATUTORY
    assert CALENDAR.why(day).status is Status.OFFICIAL


@pytest.mark.parametrize(
    ("known_on", "until", "number"),
    [
        (date(2019, 6, 1), 2021, 13),
        (date(2019, 11, 20), 2021, 14),
        (date(2012, 1, 5), 2014, 11),
    ],
)
def test_a_law_ends_when_its_successor_is_known(
    known_on: date, until: int, number: int
) -> None:
    """In June 2019 nobody knew that the code of 2012 would end with 2020."""
    known = CALENDAR.as_known_on(known_on).extended(until=date(until, 12, 31))

    assert len(known.days_off(until)) == number
    assert not known.is_working_day(date(until, 1, 1))


def test_law_stands_before_its_year_repeats_it() -> None:
    """National Day is off on any day one asks, before the ministry repeats it."""
    told_late = {date(2025, 9, 1), date(2025, 9, 2)}
    announcements = tuple(
        attrs.evolve(
            each, days=tuple(day for day in each.days if day.on not in told_late)
        )
        for each in CALENDAR.announcements
    )
    late = attrs.evolve(CALENDAR, announcements=announcements)
    known = late.as_known_on(date(2025, 6, 1))
    national_day, neighbour = known.why(date(2025, 9, 2)), known.why(date(2025, 9, 1))

    assert (national_day.is_working, national_day.status) == (False, Status.STATUTORY)
    assert (neighbour.is_working, neighbour.status) == (False, Status.ESTIMATED)


def test_culture_day_was_not_known_before_its_resolution() -> None:
    """24 November 2026 was an ordinary day until 24 April 2026."""
    day = date(2026, 11, 24)

    assert CALENDAR.as_known_on(date(2026, 4, 23)).is_working_day(day)
    assert not CALENDAR.as_known_on(date(2026, 4, 24)).is_working_day(day)


def test_calendar_before_the_first_announcement_is_refused() -> None:
    """Nothing was known before the first schedule of the table."""
    with pytest.raises(BeyondCalendarError):
        CALENDAR.as_known_on(date(2009, 1, 1))


def test_extended_marks_every_day_that_nobody_announced() -> None:
    """Estimated years say so, day by day."""
    longer = CALENDAR.extended(until=date(2029, 6, 30))

    assert longer.last == date(2029, 12, 31)
    assert longer.announced_until == date(2027, 12, 31)
    assert longer.why(date(2028, 1, 1)).status is Status.STATUTORY
    assert longer.why(date(2028, 1, 26)).status is Status.ESTIMATED
    assert longer.why(date(2028, 3, 15)).status is Status.ESTIMATED
    assert longer.edition.endswith("~2029")
    assert longer.status(date(2027, 12, 1), date(2027, 12, 31)) is Status.OFFICIAL
    assert longer.status(date(2027, 12, 1), date(2028, 1, 3)) is Status.ESTIMATED
    assert CALENDAR.extended(until=date(2027, 6, 30)) is CALENDAR


def test_extended_needs_an_estimator_and_a_lunar_table() -> None:
    """A calendar without an estimator cannot guess, and none reaches beyond 2100."""
    bare = attrs.evolve(CALENDAR, estimate=None)
    with pytest.raises(EstimateUnavailableError, match="must carry an estimator"):
        bare.extended(until=date(2028, 1, 1))
    with pytest.raises(EstimateUnavailableError, match="must carry an estimator"):
        attrs.evolve(bare, until=date(2028, 1, 1))
    with pytest.raises(EstimateUnavailableError, match="at most 2100"):
        CALENDAR.extended(until=date(2101, 1, 1))


def test_as_known_on_without_an_estimator_takes_the_rows_alone() -> None:
    """Without an estimator the calendar of a day holds what was announced by it."""
    bare = attrs.evolve(CALENDAR, estimate=None).as_known_on(date(2025, 12, 20))

    assert bare.is_working_day(date(2026, 1, 2))


def test_overlay_closes_a_day_and_says_why() -> None:
    """A storm closure is a day off of the locality, with its own document."""
    local = CALENDAR.overlaid(closure(date(2026, 9, 10)))
    day = local.why(date(2026, 9, 10))

    assert (day.reason, day.is_working) == (Reason.CLOSURE, False)
    assert local.add(date(2026, 9, 9), 1) == date(2026, 9, 11)
    assert local.edition == f"{CALENDAR.facts_edition}+2026.1"
    assert CALENDAR.is_working_day(date(2026, 9, 10))
    assert local.as_known_on(date(2026, 9, 6)).is_working_day(date(2026, 9, 10))


def test_overlay_that_says_the_same_changes_nothing() -> None:
    """A province that repeats a national holiday keeps the national source."""
    local = CALENDAR.overlaid(closure(date(2026, 9, 2)))

    assert local.why(date(2026, 9, 2)) == CALENDAR.why(date(2026, 9, 2))


def test_overlay_that_differs_must_name_what_it_replaces() -> None:
    """A make-up day is closed only by naming the announcement that set it."""
    day = date(2026, 1, 10)
    with pytest.raises(ContradictionError, match="12729/VPCP-KGVX"):
        CALENDAR.overlaid(closure(day))
    local = CALENDAR.overlaid(closure(day, replaces="12729/VPCP-KGVX"))

    assert not local.is_working_day(day)


def test_overlay_that_replaces_nothing_is_refused() -> None:
    """A name in replaces must have a row for that day."""
    for day in (date(2026, 9, 10), date(2026, 1, 10)):
        with pytest.raises(InvalidValueError, match="replaces of"):
            CALENDAR.overlaid(closure(day, replaces="1/NO"))
    with pytest.raises(WrongTypeError, match="load_days"):
        CALENDAR.overlaid("folder")  # type: ignore[arg-type]


def test_overlay_on_a_calendar_as_known_is_not_checked_against_the_future() -> None:
    """What a row replaces may not have been announced yet on that day."""
    known = CALENDAR.as_known_on(date(2026, 9, 8))
    local = known.overlaid(closure(date(2026, 1, 10), replaces="12729/VPCP-KGVX"))

    assert not local.is_working_day(date(2026, 1, 10))


def test_overlay_beyond_the_calendar_waits_for_it() -> None:
    """A row of a year that is not there yet counts once the calendar reaches it."""
    local = CALENDAR.overlaid(closure(date(2028, 3, 15)))

    assert not local.extended(until=date(2028, 1, 1)).is_working_day(date(2028, 3, 15))


def test_row_without_a_source_is_named_by_its_name() -> None:
    """A contradiction with an unsourced row names the day's own words."""
    row = Day(date(2026, 1, 5), Reason.HOLIDAY, "Ngày hội")
    mine = WorkCalendar("ours", (Announcement(LOCAL, (row,), settles=2026),))
    made_up = Day(date(2026, 1, 5), Reason.WORKING, "Ngày làm việc")
    with pytest.raises(ContradictionError, match="Ngày hội"):
        mine.overlaid(Overlay("x", (Announcement(LOCAL, (made_up,)),))).why(row.on)


def test_overlay_may_settle_a_further_year() -> None:
    """The schedule of a year announced after a release is laid over the facts."""
    tet = date(2028, 1, 26)
    row = Day(tet, Reason.TET, "Tết Nguyên đán", source=Citation(LOCAL))
    settled = Announcement(LOCAL, (row,), settles=2028)
    longer = CALENDAR.overlaid(Overlay("2028", (settled,)))

    assert longer.last == longer.announced_until == date(2028, 12, 31)
    assert longer.why(tet).status is Status.OFFICIAL
    assert longer.is_working_day(date(2028, 3, 15))
    assert longer.as_known_on(date(2026, 9, 6)).last < date(2028, 1, 1)


def test_own_calendar_without_a_settled_year_is_refused() -> None:
    """A calendar needs one announcement that settles a year."""
    with pytest.raises(BeyondCalendarError):
        WorkCalendar("ours", (Announcement(LOCAL, ()),))


def test_own_calendar_of_one_year_has_that_year() -> None:
    """Years after a gap are not in a calendar."""
    announcements = tuple(
        Announcement(LOCAL, (), settles=year) for year in (2024, 2026)
    )
    calendar = WorkCalendar("ours", announcements)

    assert (calendar.first, calendar.last) == (date(2024, 1, 1), date(2024, 12, 31))
    assert calendar.edition == "ours"
    assert calendar.why(date(2024, 1, 2)).source is None


def test_worst_status_is_the_least_sure() -> None:
    """Contested is worse than estimated, and nothing is official."""
    assert (
        worst([Status.ESTIMATED, Status.CONTESTED, Status.OFFICIAL]) is Status.CONTESTED
    )
    assert worst([]) is Status.OFFICIAL


def test_calendar_is_shareable_and_survives_pickling() -> None:
    """Threads get the same answers, and a copy from another process is equal."""
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(300)]
    expected = [CALENDAR.add(day, 10) for day in days]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda day: CALENDAR.add(day, 10), days))
    copy = pickle.loads(pickle.dumps(CALENDAR))  # noqa: S301 our own bytes

    assert answers == expected
    assert copy == CALENDAR
    assert hash(copy) == hash(CALENDAR)
    assert copy.add(date(2025, 12, 31), 3) == date(2026, 1, 7)


def test_calendar_is_immutable_and_its_repr_short() -> None:
    """A calendar cannot be changed and does not print its years."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        CALENDAR.name = "other"  # type: ignore[misc]
    assert len(repr(CALENDAR)) < 300
    assert issubclass(BeyondCalendarError, CqttError)


DAY_FIRST: Final = date(2024, 1, 1)
DAY_LAST: Final = date(2026, 12, 31)
ORDER: Final = Document(
    "9/2020/QH14", "Luật giả định", issued_on=date(2020, 1, 1), kind="law"
)


def small(*days: Day, **others: object) -> WorkCalendar:
    """Return a calendar of three years, 2024 to 2026, with these rows only."""
    settled = tuple(
        Announcement(LOCAL if year > 2024 else ORDER, (), settles=year)
        for year in (2024, 2025, 2026)
    )
    rows = Announcement(ORDER, days)
    return WorkCalendar("lịch nhỏ", (*settled, rows), **others)  # type: ignore[arg-type]


def beyond(day: date | None) -> BeyondCalendarError:
    """Return the error of a day outside the small calendar."""
    return BeyondCalendarError("lịch nhỏ", day, DAY_FIRST, DAY_LAST)


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda c: c.add(DAY_LAST, 1), beyond(None)),
        (lambda c: c.add(DAY_FIRST, -1), beyond(date(2023, 12, 31))),
        (lambda c: c.add(date(2024, 1, 5), -5), beyond(date(2023, 12, 31))),
        (lambda c: c.add(date(2023, 12, 31), 1), beyond(date(2023, 12, 31))),
        (lambda c: c.add(date(2027, 1, 1), -1), beyond(date(2027, 1, 1))),
        (lambda c: c.add(DAY_FIRST, 0), InvalidValueError("n", 0, "step")),
        (lambda c: c.add(DAY_FIRST, 1.0), WrongTypeError("n", 1.0, "step")),
        (lambda c: c.count(DAY_FIRST, date(2027, 1, 1)), beyond(date(2027, 1, 1))),
        (lambda c: c.count(DAY_LAST, date(2027, 1, 1)), beyond(date(2027, 1, 1))),
        (lambda c: c.count(date(2023, 12, 31), DAY_LAST), beyond(date(2023, 12, 31))),
        (lambda c: c.count("x", DAY_LAST), WrongTypeError("start", "str", "day")),
        (lambda c: c.count(DAY_LAST, 7), WrongTypeError("end", 7, "day")),
        (lambda c: c.is_working_day(date(2027, 1, 1)), beyond(date(2027, 1, 1))),
        (lambda c: c.is_working_day(date(2023, 12, 31)), beyond(date(2023, 12, 31))),
        (lambda c: c.is_working_day(7), WrongTypeError("day", 7, "day")),
        (lambda c: c.announced(date(2027, 1, 1)), beyond(date(2027, 1, 1))),
        (
            lambda c: c.table(DAY_LAST, DAY_FIRST),
            InvalidValueError("last", DAY_FIRST, "interval"),
        ),
        (lambda c: c.days_off(2023), beyond(date(2023, 1, 1))),
        (lambda c: c.days_off(1), beyond(date(1, 1, 1))),
        (lambda c: c.days_off(9999), beyond(date(9999, 1, 1))),
        (lambda c: c.days_off(0), beyond(None)),
        (lambda c: c.days_off(10_000), beyond(None)),
        (lambda c: c.days_off("2024"), WrongTypeError("year", "2024", "year")),
        (lambda c: c.extended(until=2027), WrongTypeError("until", 2027, "day")),
        (
            lambda c: c.extended(until=date(2027, 1, 1)),
            EstimateUnavailableError("lịch nhỏ", 2027, None),
        ),
        (
            lambda c: c.overlaid("folder"),
            WrongTypeError("overlay", "folder", "overlay"),
        ),
        (
            lambda c: c.overlaid(closure(DAY_FIRST, replaces="1/NO")),
            InvalidValueError("replaces of 2024-01-01", "1/NO", "replaced-row"),
        ),
        (
            lambda c: c.overlaid(closure(DAY_LAST, replaces="1/NO")),
            InvalidValueError("replaces of 2026-12-31", "1/NO", "replaced-row"),
        ),
        (lambda c: c.as_known_on(date(2019, 12, 31)), beyond(date(2019, 12, 31))),
    ],
)
def test_refusal_says_what_came_and_what_is_known(
    call: Callable[[WorkCalendar], object], error: CqttError
) -> None:
    """Oracle: an error carries the calendar's name, its ends, and what came."""
    assert_refused(lambda: call(small()), error)


def test_first_and_last_day_are_in_the_calendar() -> None:
    """Oracle: Monday 1 January 2024 and Thursday 31 December 2026, no days off."""
    calendar = small()

    assert calendar.add(DAY_FIRST, 1) == date(2024, 1, 2)
    assert calendar.add(date(2024, 1, 2), -1) == DAY_FIRST
    assert calendar.add(date(2026, 12, 30), 1) == DAY_LAST
    assert calendar.count(DAY_FIRST, date(2024, 1, 8)) == 5
    assert calendar.count(DAY_FIRST, DAY_LAST) == 262 + 261 + 261 - 1
    assert calendar.is_working_day(DAY_FIRST)
    assert calendar.is_working_day(DAY_LAST)
    assert calendar.extended(until=DAY_LAST) is calendar
    assert [*calendar.table(DAY_LAST, DAY_LAST)] == [(DAY_LAST, True, 784)]


@pytest.mark.parametrize("confidence", [None, *Confidence])
def test_ordinary_day_rests_on_the_rule_of_the_week(
    confidence: Confidence | None,
) -> None:
    """Oracle: an ordinary day tells its own date, its rule and how sure that is."""
    rule = None if confidence is None else Citation(ORDER, confidence=confidence)
    calendar = small(weekly_rest=rule)
    sure = confidence or Confidence.HIGH
    friday, saturday = date(2026, 12, 25), date(2026, 12, 26)

    assert calendar.why(friday) == Day(
        friday, Reason.WORKING, "Ngày làm việc", source=rule, confidence=sure
    )
    assert calendar.why(saturday) == Day(
        saturday, Reason.WEEKEND, "Thứ Bảy", source=rule, confidence=sure
    )
    assert calendar.why(DAY_LAST).status is Status.OFFICIAL


def test_announced_is_what_was_decided_of_a_day() -> None:
    """Oracle: the row itself, and nothing of the day after it."""
    row = Day(date(2025, 3, 3), Reason.CLOSURE, "bão", source=Citation(LOCAL))
    calendar = small(row)

    assert calendar.announced(date(2025, 3, 3)) is row
    assert calendar.announced(date(2025, 3, 4)) is None


def test_status_looks_at_every_day_from_the_first_to_the_last_and_no_other() -> None:
    """Oracle: one contested day, at the start, at the end, and just outside."""
    day = date(2025, 3, 3)
    calendar = small(Day(day, Reason.HOLIDAY, "lễ", Status.CONTESTED, Citation(ORDER)))
    before, after = date(2025, 3, 2), date(2025, 3, 4)

    assert calendar.status(day, day) is Status.CONTESTED
    assert calendar.status(DAY_FIRST, day) is Status.CONTESTED
    assert calendar.status(day, DAY_LAST) is Status.CONTESTED
    assert calendar.status(DAY_FIRST, before) is Status.OFFICIAL
    assert calendar.status(after, DAY_LAST) is Status.OFFICIAL


def test_row_of_a_year_to_come_stands_by_statute_only() -> None:
    """Oracle: beyond the announced years a holiday, and a day in lieu by law, stand."""
    decision = Citation(Document("1/TB", "Thông báo", issued_on=date(2020, 1, 1)))
    law = Citation(ORDER)
    rows = (
        Day(date(2027, 1, 1), Reason.HOLIDAY, "lễ", source=law),
        Day(date(2027, 1, 4), Reason.SUBSTITUTE, "bù", source=law),
        Day(date(2027, 1, 5), Reason.SUBSTITUTE, "bù", source=decision),
        Day(date(2027, 1, 6), Reason.SUBSTITUTE, "bù"),
        Day(date(2027, 2, 5), Reason.TET, "tết", source=law),
        Day(date(2027, 4, 30), Reason.HOLIDAY, "lễ"),
    )
    calendar = small(*rows, estimate=lambda *_: ())
    longer = calendar.extended(until=date(2027, 6, 1))

    assert [longer.why(row.on).status for row in rows] == [
        Status.STATUTORY,
        Status.STATUTORY,
        Status.OFFICIAL,
        Status.OFFICIAL,
        Status.OFFICIAL,
        Status.STATUTORY,
    ]


def test_what_stands_by_law_was_known_before_its_schedule() -> None:
    """Oracle: of a year whose schedule was not out, only the law was known."""
    holiday, tet = date(2026, 4, 30), date(2026, 2, 17)
    guessed, fixed = date(2026, 3, 2), date(2026, 9, 3)
    rows = (
        Day(holiday, Reason.HOLIDAY, "lễ", Status.STATUTORY, Citation(ORDER)),
        Day(tet, Reason.TET, "tết", Status.ESTIMATED),
        Day(guessed, Reason.SUBSTITUTE, "bù", Status.ESTIMATED),
        Day(fixed, Reason.SUBSTITUTE, "bù", Status.STATUTORY, Citation(ORDER)),
    )

    def estimate(year: int, _known_on: date | None) -> tuple[Day, ...]:
        return tuple(row for row in rows if row.on.year == year)

    known = small(estimate=estimate).as_known_on(date(2026, 9, 7))

    assert [known.announced(row.on) for row in rows] == [rows[0], None, None, rows[3]]


def test_row_without_a_source_cannot_be_replaced() -> None:
    """Oracle: a name in replaces needs a document, and that row has none."""
    day = date(2025, 3, 3)
    calendar = small(Day(day, Reason.HOLIDAY, "lễ"))

    assert_refused(
        lambda: calendar.overlaid(closure(day, replaces="1/NO")),
        InvalidValueError("replaces of 2025-03-03", "1/NO", "replaced-row"),
    )


def test_rows_on_the_last_day_count_and_rows_beyond_it_are_passed_over() -> None:
    """Oracle: the row of the last announced day is official, the next year's waits."""
    beyond_it = Day(date(2027, 1, 1), Reason.HOLIDAY, "lễ", source=Citation(ORDER))
    last = Day(DAY_LAST, Reason.HOLIDAY, "lễ", source=Citation(ORDER))
    calendar = small(beyond_it, last)

    assert calendar.why(DAY_LAST) == last
    assert calendar.last == DAY_LAST


def test_contradiction_names_both_documents_and_missing_estimates_the_year() -> None:
    """Oracle: the document that was there, then the one that came."""
    day = date(2025, 3, 3)
    rest = Day(day, Reason.HOLIDAY, "lễ", source=Citation(ORDER))
    worked = Day(day, Reason.WORKING, "làm", source=Citation(LOCAL))

    assert_refused(
        lambda: small(rest, worked),
        ContradictionError(day, "9/2020/QH14", "12/QĐ-UBND"),
    )
    assert_refused(
        lambda: small().extended(until=date(2028, 5, 1)),
        EstimateUnavailableError("lịch nhỏ", 2028, None),
    )
    assert_refused(
        lambda: attrs.evolve(small(), until=date(2028, 5, 1)),
        EstimateUnavailableError("lịch nhỏ", 2027, None),
    )
