"""
Due dates: properties against the naive model, attributes, and refusals.

The Hypothesis tests are properties; the model in ``naive`` shares no code with the
library.  The oracles of the law are in test_cases.
"""

import copy
import json
import pickle
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import partial, reduce
from itertools import islice, starmap
from typing import Any, Final, TypeAlias

import attrs
import naive
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import SOURCE
from refusing import assert_refused

from cqtt import (
    OFFICE_CLOCK,
    CalendarDays,
    Clock,
    Hours,
    Months,
    Office,
    OfficeHours,
    WorkingDays,
    WorkingHours,
    due_date,
    state_calendar,
)
from cqtt.clock import BIRTH_AND_DEATH_BUNDLE, KARAOKE_BUNDLE, ONE_STOP, Stop
from cqtt.counting_rules import CIVIL_CODE, CountingRules, LastDay, LeapDay
from cqtt.cutoffs import (
    CIVIL_STATUS_SAME_DAY,
    BundleCutoff,
    CutoffReading,
    LastHourCutoff,
    MovedReceipt,
    birth_bundle_cutoff,
)
from cqtt.due_dates import DueDate, RunKind, Timeliness
from cqtt.errors import (
    BeyondCalendarError,
    ClockError,
    ClockStoppedError,
    CqttError,
    InvalidValueError,
    MissingTimeError,
    UnknownLocaleError,
    UnstatedLimitError,
    WrongTypeError,
)
from cqtt.facts import WeekendCultureDay
from cqtt.findings import Severity
from cqtt.moments import VIETNAM, wall_clock
from cqtt.statutes import (
    BIRTH_BUNDLE_CUTOFF,
    BUNDLE_PAUSES,
    LAST_DAY_ROLLS,
    MONTHS_END,
)
from cqtt.testing import HOURS, strategies
from cqtt.time_limits import SameDay, TimeLimit, Unstated, Weeks, Years
from cqtt.workdays import Announcement, Day, Overlay, Reason, Status

CALENDAR: Final = state_calendar()
DESK: Final = Office(CALENDAR, HOURS)
RECEIPTS: Final = strategies.days(
    CALENDAR, first=date(2012, 1, 1), last=date(2026, 6, 30)
)
MOMENTS: Final = strategies.moments(
    DESK, aware=False, first=date(2018, 1, 1), last=date(2026, 6, 30)
)
WORKING: Final = strategies.time_limits(WorkingDays, most=120, whole=True)
DAY_LIMITS: Final = (
    strategies.time_limits(WorkingDays, most=120)
    | strategies.time_limits(CalendarDays, most=120)
    | strategies.time_limits(Weeks, most=20)
    | strategies.time_limits(Months, most=12)
)
Recorded: TypeAlias = Callable[[Clock], Clock]
LATER: Final = st.integers(0, 3)


def ask(limit: TimeLimit, received: date, **more: Any) -> DueDate:
    """Ask about the state calendar."""
    return due_date(limit, received=received, calendar=CALENDAR, **more)


# -- properties ------------------------------------------------------------------------


@given(RECEIPTS, DAY_LIMITS)
def test_due_day_is_the_naive_one_and_worked(received: date, limit: TimeLimit) -> None:
    """A limit in days ends where walking the days ends, on a working day."""
    due = ask(limit, received)
    if isinstance(limit, WorkingDays):
        expected = naive.add_working(received, naive.ceiling(limit.quantity))
    elif isinstance(limit, Months):
        expected = naive.rolled(naive.month_later(received, limit.quantity))
    else:
        assert isinstance(limit, (CalendarDays, Weeks))
        days = limit.quantity * (7 if isinstance(limit, Weeks) else 1)
        expected = naive.rolled(received + timedelta(days=days))

    assert due.on == expected
    assert CALENDAR.is_working_day(due.on)
    assert due.at is None


@given(RECEIPTS, WORKING)
def test_exactly_n_working_days_lie_in_the_interval(
    received: date, limit: WorkingDays
) -> None:
    """The working days after receipt up to the due day are those of the limit."""
    assert CALENDAR.count(received, ask(limit, received).on) == limit.quantity


@given(RECEIPTS, DAY_LIMITS, st.integers(0, 30))
def test_later_receipt_never_gives_an_earlier_day(
    received: date, limit: TimeLimit, later: int
) -> None:
    """Who comes later is not served earlier."""
    assert ask(limit, received).on <= ask(limit, received + timedelta(days=later)).on


@given(RECEIPTS, DAY_LIMITS, st.integers(0, 60))
def test_one_more_day_off_never_brings_a_day_forward(
    received: date, limit: TimeLimit, offset: int
) -> None:
    """A closure can only put a due day off."""
    closed = received + timedelta(days=offset)
    row = Day(closed, Reason.CLOSURE, "Phòng chống bão", source=SOURCE)
    replaced = CALENDAR.why(closed)
    if replaced.moved and replaced.source:
        row = attrs.evolve(row, replaces=replaced.source.document.id)
    overlay = Overlay("x", (Announcement(SOURCE.document, (row,)),))
    local = CALENDAR.overlaid(overlay)

    assert (
        due_date(limit, received=received, calendar=local).on >= ask(limit, received).on
    )


@given(RECEIPTS, DAY_LIMITS, st.data())
def test_stopping_and_resuming_at_once_changes_nothing(
    received: date, limit: TimeLimit, data: st.DataObject
) -> None:
    """A stop without length is no stop."""
    due = ask(limit, received)
    day = data.draw(st.dates(received, due.on))
    clock = Clock().stop(day, reason="chờ xác minh").resume(day)

    assert ask(limit, received, clock=clock).on == due.on


@given(RECEIPTS, WORKING, st.integers(0, 40), st.integers(0, 40))
def test_paused_limit_counts_the_rest_after_it(
    received: date, limit: WorkingDays, start: int, length: int
) -> None:
    """After a pause as many working days follow as were left before it."""
    before = ask(limit, received)
    stop = min(received + timedelta(days=start), before.on)
    resume = stop + timedelta(days=length)
    clock = Clock().stop(stop, reason="chờ xác minh").resume(resume)
    due = ask(limit, received, clock=clock)
    left = CALENDAR.count(stop, before.on)
    expected = naive.add_working(resume, left) if left else naive.rolled(resume)

    assert due.on == expected
    counted = sum(run.days for run in due.runs if run.kind is RunKind.COUNTED)
    assert counted == limit.quantity


@given(RECEIPTS, DAY_LIMITS)
def test_explanation_adds_up_to_the_count(received: date, limit: TimeLimit) -> None:
    """The runs follow one another and their counted days are those of the limit."""
    due = ask(limit, received)
    days = [run.first + timedelta(days=n) for run in due.runs for n in range(run.days)]
    counted = sum(run.days for run in due.runs if run.kind is RunKind.COUNTED)

    assert days == sorted(set(days))
    assert days[0] == received + timedelta(days=1)
    assert days[-1] in {due.on, due.on - timedelta(days=1)}
    if isinstance(limit, WorkingDays):
        assert counted == naive.ceiling(limit.quantity)
        off = {day for day in days if not naive.works(day)}
        assert {day.on for day in due.skipped} == off
    elif isinstance(limit, CalendarDays):
        assert counted == limit.quantity
    for locale in ("vi", "en"):
        assert due.explain(locale).count("\n") >= len(due.runs)


@given(MOMENTS, st.integers(1, 160))
def test_working_hours_equal_walking_minute_by_minute(
    received: datetime, quarters: int
) -> None:
    """Working hours end where walking the minutes ends, and their runs add up."""
    limit = WorkingHours(Decimal(quarters) / 4)
    due = due_date(limit, received=received, office=DESK)
    worked = [run.worked for run in due.runs if run.worked]

    assert due.at is not None
    assert wall_clock(due.at) == naive.add_minutes(received, quarters * 15)
    assert sum(worked, timedelta()) == timedelta(minutes=quarters * 15)


@given(MOMENTS, st.integers(1, 200))
def test_hours_run_through_everything(received: datetime, quarters: int) -> None:
    """Hours skip no night and no holiday."""
    due = ask(Hours(Decimal(quarters) / 4), received)

    assert due.at is not None
    assert wall_clock(due.at) - received == timedelta(minutes=quarters * 15)
    assert due.skipped == ()
    assert due.status is Status.OFFICIAL


@given(MOMENTS, st.integers(1, 60))
def test_office_clock_keeps_the_share_of_the_day(received: datetime, days: int) -> None:
    """By the office clock n days are n times the office's hours from the receipt."""
    due = due_date(
        WorkingDays(days), received=received, office=DESK, rules=OFFICE_CLOCK
    )

    assert due.at is not None
    assert wall_clock(due.at) == naive.add_minutes(received, days * 450)


@given(RECEIPTS, st.integers(1, 30))
def test_excluding_days_is_stopping_around_them(received: date, length: int) -> None:
    """Days left out count like a stop the day before and a resumption on the last."""
    first = received + timedelta(days=2)
    last = first + timedelta(days=length)
    excluded = Clock().exclude(first, last, reason="sự cố", source=SOURCE)
    stopped = Clock().stop(received + timedelta(days=1), reason="sự cố").resume(last)
    for limit in (WorkingDays(20), CalendarDays(30), Months(2)):
        left_out = ask(limit, received, clock=excluded)
        assert left_out.on == ask(limit, received, clock=stopped).on


def clock_of(recorded: Iterable[Recorded]) -> Clock:
    """Record one thing after the other."""
    return reduce(lambda clock, record: record(clock), recorded, Clock())


def excluding(first: date, last: date) -> Recorded:
    """Return what records an exclusion."""
    return lambda clock: clock.exclude(first, last, reason="sự cố", source=SOURCE)


def stopping(when: date) -> Recorded:
    """Return what records a stop."""
    return lambda clock: clock.stop(when, reason="thiếu giấy tờ")


def resuming(when: date) -> Recorded:
    """Return what records a resumption."""
    return lambda clock: clock.resume(when)


@st.composite
def pauses(
    draw: st.DrawFn, received: date, end: date, step: timedelta
) -> tuple[Clock, Clock]:
    """
    Draw pauses around an end as they are recorded in one order, and in another.

    In the second every exclusion is told as two that adjoin, in any order, and put
    anywhere among the stops and resumptions, which keep theirs.
    """
    begun = max(received, end - draw(LATER) * step)
    moves, when = [], begun
    for later, length in draw(st.lists(st.tuples(LATER, LATER), max_size=3)):
        moves.append(stopping(when := when + later * step))
        moves.append(resuming(when := when + length * step))
    whole, split = [], []
    gap = timedelta() if isinstance(begun, datetime) else step
    for later, *parts in draw(st.lists(st.tuples(LATER, LATER, LATER), max_size=4)):
        first = begun + later * step
        middle = first + parts[0] * step
        last = middle + gap + parts[1] * step
        whole.append(excluding(first, last))
        split += [excluding(first, middle), excluding(middle + gap, last)]
    mixed = [*moves]
    for each in draw(st.permutations(split)):
        mixed.insert(draw(st.integers(0, len(mixed))), each)
    return clock_of([*whole, *moves]), clock_of(mixed)


@given(
    st.data(),
    RECEIPTS,
    strategies.time_limits(WorkingDays, CalendarDays, Weeks, most=3),
)
def test_days_do_not_depend_on_how_pauses_are_recorded(
    data: st.DataObject, received: date, limit: TimeLimit
) -> None:
    """The order in which pauses were recorded, and an exclusion cut in two, are one."""
    end = ask(limit, received).on
    one, other = data.draw(pauses(received, end, timedelta(days=1)))

    assert ask(limit, received, clock=one).on == ask(limit, received, clock=other).on


@given(
    st.data(),
    MOMENTS,
    strategies.time_limits(Hours, WorkingHours, most=2)
    | st.integers(1, 8).map(lambda quarters: WorkingDays(Decimal(quarters) / 4))
    | st.just(SameDay()),
    st.sampled_from([timedelta(minutes=30), timedelta(hours=4)]),
)
def test_moments_do_not_depend_on_how_pauses_are_recorded(
    data: st.DataObject, received: datetime, limit: TimeLimit, step: timedelta
) -> None:
    """Nor do they of limits in hours, by the office clock and within the day."""
    asked = partial(due_date, limit, received=received, office=DESK, rules=OFFICE_CLOCK)
    due = asked()
    end = wall_clock(due.at) if due.at else datetime.combine(due.on, time(9))
    clocks = data.draw(pauses(received, end, step))
    one, other = (asked(clock=clock) for clock in clocks)

    assert (one.on, one.at) == (other.on, other.at)


@given(
    RECEIPTS,
    strategies.time_limits(CalendarDays, WorkingDays, most=15, whole=True),
    st.lists(st.tuples(st.integers(1, 30), st.integers(0, 8)), max_size=4),
)
def test_days_left_out_equal_walking_day_by_day(
    received: date, limit: WorkingDays | CalendarDays, left_out: list[tuple[int, int]]
) -> None:
    """The last day is the n-th that counts; it rolls on to one that is not left out."""
    spans = [
        (first, first + timedelta(days=length))
        for first, length in ((received + timedelta(days=n), k) for n, k in left_out)
    ]
    clock = clock_of(starmap(excluding, spans))
    counts_all = isinstance(limit, CalendarDays)

    def is_out(day: date) -> bool:
        return any(first <= day <= last for first, last in spans)

    counted = (
        day
        for day in naive.after(received)
        if not is_out(day) and (counts_all or naive.works(day))
    )
    end = next(islice(counted, int(limit.quantity) - 1, None))
    while is_out(end) or not naive.works(end):
        end += timedelta(days=1)

    assert ask(limit, received, clock=clock).on == end


# -- the answer ------------------------------------------------------------------------


def test_due_date_that_justifies_the_library() -> None:
    """Three working days from 31 December 2025, before and after the letter."""
    due = ask(WorkingDays(3), date(2025, 12, 31))

    assert due.on == date(2026, 1, 7)
    assert due.ends_at == datetime.fromisoformat("2026-01-08T00:00:00+07:00")
    assert due.status is Status.OFFICIAL
    assert due.assumptions == ()
    assert due.edition == CALENDAR.edition
    assert [day.on.day for day in due.skipped] == [1, 2, 3, 4]
    assert due.citations[0].text() == "khoản 2 Điều 147 Bộ luật Dân sự số 91/2015/QH13"
    assert "12729/VPCP-KGVX" in {each.document.id for each in due.citations}
    assert (due.calendar, due.office, due.rules, due.clock) == (
        CALENDAR,
        None,
        CIVIL_CODE,
        None,
    )
    assert due.appointment_at is None
    assert due.findings == ()


def test_working_hours_of_the_design() -> None:
    """Four working hours from 16:00 on the eve of Culture Day."""
    due = due_date(WorkingHours(4), received=datetime(2026, 11, 23, 16, 0), office=DESK)

    assert due.at == datetime.fromisoformat("2026-11-25T10:30:00+07:00")
    assert due.ends_at == due.at
    assert due.on == date(2026, 11, 25)
    assert [each.code for each in due.assumptions] == ["working-hours-in-shifts"]


def test_aware_receipt_is_converted() -> None:
    """Nine in the morning in London is the afternoon in Vietnam."""
    received = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)

    assert ask(WorkingDays(1), received).on == date(2026, 11, 23)
    assert ask(Hours(1), received).at == datetime(2026, 11, 20, 19, 0, tzinfo=UTC)


def test_legal_end_and_appointment_are_two_things() -> None:
    """The slip's hour stands beside the end of the day."""
    desk = Office(CALENDAR, HOURS, appointment=time(16, 30))
    due = due_date(WorkingDays(3), received=date(2025, 12, 31), office=desk)

    assert due.appointment_at == datetime.fromisoformat("2026-01-07T16:30:00+07:00")
    assert due.ends_at == datetime.fromisoformat("2026-01-08T00:00:00+07:00")
    hours = due_date(WorkingHours(4), received=datetime(2026, 1, 5, 8), office=desk)
    assert hours.appointment_at is None


def test_office_clock_keeps_the_legal_end_of_the_day() -> None:
    """The office clock is practice: the law still ends with the day."""
    due = due_date(
        WorkingDays(1),
        received=datetime(2026, 1, 5, 9, 0),
        office=DESK,
        rules=OFFICE_CLOCK,
    )

    assert due.at == datetime.fromisoformat("2026-01-06T09:00:00+07:00")
    assert due.ends_at == datetime.fromisoformat("2026-01-07T00:00:00+07:00")
    assert [each.code for each in due.assumptions] == ["office-clock-is-practice"]


def test_office_clock_rounds_up_to_the_minute_once() -> None:
    """11/60 of a day are left at the stop: 44 minutes of a Friday of four hours."""
    hours = OfficeHours.parse("07:30-11:30,13:30-17:00", friday="07:00-11:00")
    clock = (
        Clock()
        .stop(datetime(2026, 1, 5, 8, 0), reason="thiếu giấy tờ")
        .resume(datetime(2026, 1, 9, 7, 0))
    )
    quarter = WorkingDays(Decimal("0.25"))
    desk = Office(CALENDAR, hours, rules=OFFICE_CLOCK)
    received = datetime(2026, 1, 5, 7, 30)

    plain = due_date(quarter, received=received, office=desk)
    paused = due_date(quarter, received=received, office=desk, clock=clock)

    assert plain.at == datetime.fromisoformat("2026-01-05T09:23:00+07:00")
    assert plain.runs[-1].end_at == datetime(2026, 1, 5, 9, 23)
    assert paused.at == datetime.fromisoformat("2026-01-09T07:44:00+07:00")


def test_rules_of_the_office_hold_unless_others_are_passed() -> None:
    """An office counts by its own rules; an argument goes before them."""
    desk = Office(CALENDAR, HOURS, rules=OFFICE_CLOCK)
    received = datetime(2026, 1, 5, 9, 0)

    assert due_date(WorkingDays(1), received=received, office=desk).at is not None
    civil = due_date(WorkingDays(1), received=received, office=desk, rules=CIVIL_CODE)
    assert civil.at is None


FRACTION: Final = WorkingDays(Decimal("0.5"))
LITERAL: Final = CountingRules("x", last_day=LastDay.LITERAL)
IN_MARCH: Final = CountingRules("x", leap_day=LeapDay.FIRST_OF_MARCH)
MOVED: Final = CountingRules("x", off_day_receipt=MovedReceipt(SOURCE))


@pytest.mark.parametrize(
    ("limit", "received", "rules", "codes"),
    [
        (FRACTION, date(2026, 1, 5), None, ["fraction-ends-on-its-day"]),
        (CalendarDays(15), date(2026, 8, 7), None, ["make-up-day-is-worked"]),
        (Years(1), date(2025, 9, 3), None, []),
        (
            Years(1),
            date(2025, 8, 31),
            None,
            ["off-day-receipt-stays", "day-off-by-decision-rolls"],
        ),
        (Years(2), date(2024, 2, 29), None, ["leap-day-as-months"]),
        (Years(2), date(2024, 2, 29), IN_MARCH, []),
        (WorkingDays(1), date(2026, 1, 3), None, ["off-day-receipt-stays"]),
        (WorkingDays(1), date(2026, 1, 3), MOVED, []),
        (CalendarDays(15), date(2026, 8, 7), LITERAL, []),
        (WorkingDays(1), date(2026, 1, 5), None, []),
    ],
)
def test_inference_is_marked(
    limit: TimeLimit, received: date, rules: CountingRules | None, codes: list[str]
) -> None:
    """What the law leaves open is among the assumptions, with its switch."""
    due = ask(limit, received, rules=rules)

    assert [each.code for each in due.assumptions] == codes
    for each in due.assumptions:
        assert each.switch
        assert each.text("en") != each.text("vi")


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        (CutoffReading.NEXT_DAY_IS_DAY_ONE, date(2026, 11, 27)),
        (CutoffReading.NEXT_DAY_REPLACES_RECEIPT, date(2026, 11, 30)),
    ],
)
def test_last_hour_before_closing_has_two_readings(
    reading: CutoffReading, expected: date
) -> None:
    """From 16:00 at an office that closes at 17:00 the next working day counts."""
    rules = CountingRules("karaoke", last_hour_cutoff=LastHourCutoff(reading, SOURCE))
    late = due_date(
        WorkingDays(3),
        received=datetime(2026, 11, 23, 16, 0),
        office=DESK,
        rules=rules,
    )
    early = due_date(
        WorkingDays(3),
        received=datetime(2026, 11, 23, 15, 59),
        office=DESK,
        rules=rules,
    )

    assert (late.on, early.on) == (expected, date(2026, 11, 27))
    assert [each.code for each in late.assumptions] == ["cutoff-reading"]
    assert SOURCE in late.citations
    assert SOURCE not in early.citations
    assert SOURCE.document.title in late.explain()


def test_last_hour_needs_an_office_with_hours() -> None:
    """Without hours nobody knows when the last one begins; a day off has none."""
    rules = CountingRules(
        "karaoke",
        last_hour_cutoff=LastHourCutoff(CutoffReading.NEXT_DAY_IS_DAY_ONE, SOURCE),
    )
    with pytest.raises(InvalidValueError, match="an office with its hours"):
        ask(WorkingDays(3), datetime(2026, 11, 23, 16, 0), rules=rules)
    sunday = datetime(2026, 11, 22, 16, 30)
    due = due_date(WorkingDays(3), received=sunday, office=DESK, rules=rules)
    assert due.on == date(2026, 11, 26)


def test_cutoff_with_a_bare_day_is_an_error() -> None:
    """A cut-off needs the minute of receipt."""
    rules = CountingRules(
        "bundle",
        bundle_cutoff=BundleCutoff(time(15), CutoffReading.NEXT_DAY_IS_DAY_ONE, SOURCE),
    )
    with pytest.raises(MissingTimeError, match="a cut-off counts from the minute"):
        ask(WorkingDays(3), date(2026, 11, 23), rules=rules)
    hour = attrs.evolve(
        rules,
        bundle_cutoff=None,
        last_hour_cutoff=LastHourCutoff(CutoffReading.NEXT_DAY_IS_DAY_ONE, SOURCE),
    )
    with pytest.raises(MissingTimeError, match="a cut-off counts from the minute"):
        due_date(WorkingDays(3), received=date(2026, 11, 23), office=DESK, rules=hour)


def test_saturday_counter_serves_within_the_day() -> None:
    """A counter on Saturday gives the result on Saturday, which stays a day off."""
    desk = Office(CALENDAR, HOURS.with_counter("07:30-11:30", on="saturday"))
    received = datetime(2026, 3, 14, 9, 0)
    due = due_date(SameDay(time(15)), received=received, office=desk)
    without = due_date(SameDay(time(15)), received=received, office=DESK)

    assert due.on == date(2026, 3, 14)
    assert [each.code for each in due.assumptions] == ["counter-on-day-off"]
    assert without.on == date(2026, 3, 16)
    assert ask(SameDay(), received).on == date(2026, 3, 16)
    assert due_date(WorkingDays(3), received=received, office=desk).on == date(
        2026, 3, 18
    )


def test_same_day_that_stopped_ends_on_the_day_it_resumes() -> None:
    """A day's wait for the citizen does not make a same-day case late."""
    clock = (
        Clock()
        .stop(date(2026, 1, 5), reason="chờ công dân xác nhận")
        .resume(date(2026, 1, 7))
    )

    assert ask(SameDay(), datetime(2026, 1, 5, 9), clock=clock).on == date(2026, 1, 7)
    outage = Clock().exclude(
        date(2026, 1, 5), date(2026, 1, 6), reason="sự cố hệ thống", source=SOURCE
    )
    assert ask(SameDay(), datetime(2026, 1, 5, 9), clock=outage).on == date(2026, 1, 7)


def test_contested_day_makes_the_answer_contested() -> None:
    """A limit that runs over the Monday after a weekend 24/11 says so."""
    longer = CALENDAR.extended(until=date(2029, 12, 31))
    due = due_date(WorkingDays(3), received=date(2029, 11, 22), calendar=longer)
    lieu = state_calendar(weekend_culture_day=WeekendCultureDay.DAY_IN_LIEU)
    given = lieu.extended(until=date(2029, 12, 31))

    assert due.status is Status.CONTESTED
    assert "weekend-culture-day" in {each.code for each in due.assumptions}
    other = due_date(WorkingDays(3), received=date(2029, 11, 22), calendar=given)
    assert (due.on, other.on) == (date(2029, 11, 27), date(2029, 11, 28))


def test_estimated_year_makes_the_answer_estimated() -> None:
    """An answer in a year that nobody announced is an estimate."""
    longer = CALENDAR.extended(until=date(2028, 12, 31))
    due = due_date(CalendarDays(30), received=date(2027, 12, 20), calendar=longer)

    assert due.status is Status.ESTIMATED
    assert "ước tính" in due.explain()


def test_days_that_the_last_day_rolled_over_are_skipped() -> None:
    """For a limit in days the days skipped are those of the roll."""
    due = ask(CalendarDays(10), date(2026, 4, 15))

    assert [day.on.day for day in due.skipped] == [25, 26, 27]
    assert ask(CalendarDays(9), date(2026, 4, 15)).skipped == ()


def test_hours_on_end_skip_no_day() -> None:
    """Twenty-four hours from a Friday run through the days off that follow."""
    assert ask(Hours(24), datetime(2026, 4, 24, 16)).skipped == ()


def test_literal_reading_rolls_to_a_working_weekday() -> None:
    """Read literally, a holiday before a make-up Saturday rolls over that Saturday."""
    friday = Day(date(2026, 1, 9), Reason.HOLIDAY, "Ngày hội", source=SOURCE)
    local = CALENDAR.overlaid(Overlay("x", (Announcement(SOURCE.document, (friday,)),)))
    rules = CountingRules("literal", last_day=LastDay.LITERAL)
    received = date(2026, 1, 5)
    literal = due_date(CalendarDays(4), received=received, calendar=local, rules=rules)
    worked = due_date(CalendarDays(4), received=received, calendar=local)

    assert (literal.on, worked.on) == (date(2026, 1, 12), date(2026, 1, 10))
    assert "make-up-day-is-worked" in {each.code for each in worked.assumptions}


def test_moved_receipt_is_told_with_its_source() -> None:
    """An office that moves a receipt says by which rule; an unmoved one does not."""
    rules = CountingRules("moved", off_day_receipt=MovedReceipt(SOURCE))
    moved = ask(WorkingDays(3), date(2026, 3, 14), rules=rules)
    plain = ask(WorkingDays(3), date(2026, 3, 16), rules=rules)

    assert "coi như nhận ngày 16/03/2026" in moved.explain()
    assert SOURCE in moved.citations
    assert SOURCE not in plain.citations


def test_cutoff_that_was_missed_is_the_one_that_is_cited() -> None:
    """Of two cut-offs the one that the receipt missed gives the source."""
    other = attrs.evolve(SOURCE, article="9")
    reading = CutoffReading.NEXT_DAY_REPLACES_RECEIPT
    rules = CountingRules(
        "both",
        bundle_cutoff=BundleCutoff(time(16, 30), reading, SOURCE),
        last_hour_cutoff=LastHourCutoff(reading, other),
    )
    received = datetime(2026, 1, 5, 16, 10)
    due = due_date(WorkingDays(1), received=received, office=DESK, rules=rules)

    assert other in due.citations
    assert SOURCE not in due.citations


# -- the clock -------------------------------------------------------------------------


def test_stopped_limit_has_no_due_date_but_says_what_is_left() -> None:
    """A limit that stands still tells how much of it remains."""
    stopped = Clock().stop(date(2026, 3, 9), reason="thiếu giấy tờ")
    with pytest.raises(ClockStoppedError, match="3 working days left"):
        ask(WorkingDays(5), date(2026, 3, 5), clock=stopped)
    with pytest.raises(ClockStoppedError, match="11 days left"):
        ask(CalendarDays(15), date(2026, 3, 5), clock=stopped)
    at = Clock().stop(datetime(2026, 3, 9, 9, 0), reason="thiếu giấy tờ")
    received = datetime(2026, 3, 9, 8, 0)
    with pytest.raises(ClockStoppedError, match=r"23 hours left") as caught:
        ask(Hours(24), received, clock=at)
    assert caught.value.since == date(2026, 3, 9)
    with pytest.raises(ClockStoppedError, match=r"7 working hours left"):
        due_date(WorkingHours(8), received=received, office=DESK, clock=at)
    with pytest.raises(ClockStoppedError, match=r"0.866667 working days left"):
        due_date(
            WorkingDays(1), received=received, office=DESK, rules=OFFICE_CLOCK, clock=at
        )


def test_hours_carry_what_is_left_over_a_pause() -> None:
    """What remains at a stop is working time, not wall-clock time."""
    clock = (
        Clock()
        .stop(datetime(2026, 3, 9, 9, 0), reason="thiếu giấy tờ")
        .resume(datetime(2026, 3, 10, 14, 0))
    )
    received = datetime(2026, 3, 9, 8, 0)
    hours = ask(Hours(3), received, clock=clock)
    worked = due_date(WorkingHours(3), received=received, office=DESK, clock=clock)
    office = due_date(
        WorkingDays(1), received=received, office=DESK, rules=OFFICE_CLOCK, clock=clock
    )

    assert hours.at == datetime.fromisoformat("2026-03-10T16:00:00+07:00")
    assert worked.at == datetime.fromisoformat("2026-03-10T16:00:00+07:00")
    assert office.at == datetime.fromisoformat("2026-03-11T11:00:00+07:00")
    assert sum(
        (run.worked or timedelta() for run in worked.runs), timedelta()
    ) == timedelta(hours=3)
    for due in (hours, worked, office):
        assert [run.kind for run in due.runs].count(RunKind.PAUSED) == 1
        assert "thiếu giấy tờ" in due.explain()


def test_outage_is_left_out_of_hours() -> None:
    """Moments and whole days may be left out of a limit in hours."""
    received = datetime(2026, 3, 9, 8, 0)
    minutes = Clock().exclude(
        datetime(2026, 3, 9, 8, 30),
        datetime(2026, 3, 9, 10, 0),
        reason="sự cố hệ thống",
        source=SOURCE,
    )
    day = Clock().exclude(
        date(2026, 3, 10), date(2026, 3, 10), reason="sự cố hệ thống", source=SOURCE
    )
    at_the_end = Clock().exclude(
        datetime(2026, 3, 9, 10, 30),
        datetime(2026, 3, 9, 12, 0),
        reason="sự cố hệ thống",
        source=SOURCE,
    )

    assert ask(Hours(2), received, clock=minutes).at == datetime.fromisoformat(
        "2026-03-09T11:30:00+07:00"
    )
    assert ask(Hours(24), received, clock=day).at == datetime.fromisoformat(
        "2026-03-11T08:00:00+07:00"
    )
    assert ask(Hours(3), received, clock=at_the_end).at == datetime.fromisoformat(
        "2026-03-09T12:30:00+07:00"
    )
    worked = due_date(WorkingHours(3), received=received, office=DESK, clock=at_the_end)
    assert worked.at == datetime.fromisoformat("2026-03-09T14:00:00+07:00")
    after = Clock().exclude(
        datetime(2026, 3, 9, 11, 0),
        datetime(2026, 3, 9, 12, 0),
        reason="sự cố hệ thống",
        source=SOURCE,
    )
    assert ask(Hours(3), received, clock=after).at == datetime.fromisoformat(
        "2026-03-09T11:00:00+07:00"
    )


def test_outage_told_in_moments_leaves_out_whole_days_of_a_limit_in_days() -> None:
    """A limit in days leaves out the days after the first moment's day."""
    clock = Clock().exclude(
        datetime(2026, 3, 9, 9), datetime(2026, 3, 11, 9), reason="sự cố", source=SOURCE
    )

    assert ask(WorkingDays(5), date(2026, 3, 5), clock=clock).on == date(2026, 3, 16)
    before = Clock().exclude(
        date(2026, 3, 1), date(2026, 3, 4), reason="sự cố", source=SOURCE
    )
    assert ask(WorkingDays(5), date(2026, 3, 5), clock=before).on == date(2026, 3, 12)


def test_extension_of_hours_keeps_its_unit() -> None:
    """Hours are extended by hours or to a moment."""
    received = datetime(2026, 3, 9, 8, 0)
    when = datetime(2026, 3, 9, 9, 0)
    by = Clock().extend(when, by=Hours(2), reason="cần thêm thời gian")
    to = Clock().extend(when, to=datetime(2026, 3, 12, 12, 0), reason="cần thêm")
    wrong = Clock().extend(when, by=WorkingDays(2), reason="cần thêm thời gian")

    assert ask(Hours(1), received, clock=by).at == datetime.fromisoformat(
        "2026-03-09T11:00:00+07:00"
    )
    extended = due_date(WorkingHours(1), received=received, office=DESK, clock=to)
    assert extended.at == datetime.fromisoformat("2026-03-12T12:00:00+07:00")
    assert "cần thêm" in extended.explain()
    with pytest.raises(ClockError, match="of the same kind"):
        ask(Hours(1), received, clock=wrong)
    with pytest.raises(ClockError, match="of the same kind"):
        ask(WorkingDays(1), date(2026, 3, 9), clock=by)


def test_extra_time_is_of_the_kind_of_the_limit() -> None:
    """Ten working days are added to working days, not to months or a same-day case."""
    extra = Clock().add_time(WorkingDays(10), reason="vùng khó khăn", source=SOURCE)

    assert (
        ask(WorkingDays(20), date(2026, 3, 2), clock=extra).on
        == ask(WorkingDays(30), date(2026, 3, 2)).on
    )
    with pytest.raises(ClockError, match="of the same kind"):
        ask(Months(1), date(2026, 3, 2), clock=extra)
    with pytest.raises(ClockError, match="of the same kind"):
        ask(SameDay(), datetime(2026, 3, 2, 9), clock=extra)


def test_stop_after_the_end_is_recorded_and_found_odd() -> None:
    """A stop after the last day changes nothing and is a finding."""
    clock = (
        Clock()
        .stop(date(2026, 3, 20), reason="thiếu giấy tờ")
        .resume(date(2026, 3, 25))
    )
    due = ask(WorkingDays(5), date(2026, 3, 5), clock=clock)

    assert due.on == date(2026, 3, 12)
    assert [each.rule for each in due.findings] == ["stop-in-time"]
    assert "20/03/2026" in due.findings[0].message("en")


@pytest.mark.parametrize(
    "clock",
    [
        Clock().stop(date(2026, 3, 4), reason="thiếu giấy").resume(date(2026, 3, 10)),
        Clock().extend(date(2026, 3, 4), to=date(2026, 3, 30), reason="cần thêm"),
        Clock().stop(date(2026, 3, 1), reason="x").resume(date(2026, 3, 2)),
    ],
)
def test_event_before_the_receipt_is_refused(clock: Clock) -> None:
    """Nothing can happen to a limit before it begins."""
    with pytest.raises(ClockError, match="not before the start of the limit"):
        ask(WorkingDays(5), date(2026, 3, 5), clock=clock)


def test_odd_extensions_are_found() -> None:
    """An extension too late, backwards or once too often is recorded and told."""
    once = Clock(ONE_STOP).extend(
        date(2026, 3, 20), to=date(2026, 3, 10), reason="cần thêm"
    )
    twice = once.extend(
        date(2026, 3, 20), by=WorkingDays(2), reason="cần thêm", accept_repeat=True
    )
    rules = [
        each.rule
        for each in ask(WorkingDays(5), date(2026, 3, 5), clock=twice).findings
    ]

    assert rules == [
        "extension-in-time",
        "extension-forward",
        "extension-in-time",
        "extensions-allowed",
    ]
    plain = Clock().extend(date(2026, 3, 10), to=date(2026, 3, 30), reason="cần thêm")
    assert ask(WorkingDays(5), date(2026, 3, 5), clock=plain).findings == ()
    paused = Clock().stop(date(2026, 3, 9), reason="thiếu").resume(date(2026, 3, 13))
    assert ask(WorkingDays(5), date(2026, 3, 5), clock=paused).findings == ()
    after = Clock().exclude(
        date(2026, 3, 20), date(2026, 3, 21), reason="sự cố", source=SOURCE
    )
    assert ask(WorkingDays(5), date(2026, 3, 5), clock=after).findings == ()


def test_extension_to_a_day_off_tells_its_roll() -> None:
    """A new appointment on a Saturday runs on to Monday and says why."""
    clock = Clock().extend(date(2026, 3, 10), to=date(2026, 3, 28), reason="cần thêm")
    due = ask(WorkingDays(5), date(2026, 3, 5), clock=clock)

    assert due.on == date(2026, 3, 30)
    assert "28/03/2026: ngày cuối cùng, nghỉ hằng tuần" in due.explain()
    assert "hẹn lại đến Thứ Bảy, 28/03/2026" in due.explain()


def test_days_off_that_a_rule_moves_over_are_told() -> None:
    """Between the receipt and the day it is moved to no day off is left untold."""
    reading = CutoffReading.NEXT_DAY_REPLACES_RECEIPT
    cutoff = CountingRules(
        "bundle", bundle_cutoff=BundleCutoff(time(15), reading, SOURCE)
    )
    late = ask(WorkingDays(3), datetime(2026, 11, 23, 15, 20), rules=cutoff)
    moved = ask(WorkingDays(1), date(2026, 3, 14), rules=MOVED)

    assert "24/11/2026: không tính, Ngày Văn hóa Việt Nam" in late.explain()
    assert "15/03/2026: không tính, nghỉ hằng tuần" in moved.explain()


def test_total_of_extra_time_is_told() -> None:
    """With time added the whole limit is told."""
    clock = Clock().add_time(WorkingDays(10), reason="vùng khó khăn", source=SOURCE)
    due = ask(WorkingDays(17), date(2026, 3, 5), clock=clock)

    assert "Tổng thời hạn: 27 ngày làm việc" in due.explain()


def test_paused_month_is_told_in_days() -> None:
    """What remained of a month at a stop is counted in days, and told so."""
    clock = (
        Clock().stop(date(2026, 3, 10), reason="thiếu giấy").resume(date(2026, 3, 20))
    )
    text = ask(Months(1), date(2026, 3, 5), clock=clock).explain()

    assert "ngày tương ứng" not in text
    assert "từ ngày thứ 6 đến ngày thứ 31, kể cả ngày nghỉ" in text


def test_receipt_before_the_code_says_so() -> None:
    """A receipt before 2017 is counted by the Code of 2015, as an assumption."""
    codes = [each.code for each in ask(WorkingDays(3), date(2016, 12, 30)).assumptions]

    assert codes == ["before-the-code-of-2015"]


def test_part_of_an_hour_is_told_in_minutes() -> None:
    """A quarter of an hour is fifteen minutes, and office days may end on any."""
    quarter = due_date(
        WorkingHours(Decimal("1.25")), received=datetime(2026, 1, 5, 8), office=DESK
    )
    minutes = due_date(
        WorkingHours(Decimal("0.25")), received=datetime(2026, 1, 5, 8), office=DESK
    )

    assert "tính 1 giờ 15 phút làm việc" in quarter.explain()
    assert "counted, 15 minutes" in minutes.explain("en")


# -- what a sceptical lawyer found -----------------------------------------------------


@pytest.mark.parametrize("limit", [WorkingDays(3), CalendarDays(3)])
def test_exclusion_after_the_end_changes_nothing(limit: TimeLimit) -> None:
    """Days left out from the day after the due day come too late."""
    due = ask(limit, date(2026, 3, 9))
    first = due.on + timedelta(days=1)
    clock = Clock().exclude(
        first, first + timedelta(days=4), reason="sự cố", source=SOURCE
    )
    late = ask(limit, date(2026, 3, 9), clock=clock)

    assert late.on == due.on
    assert SOURCE not in late.citations


def test_stop_after_the_end_does_not_wake_an_exclusion() -> None:
    """An exclusion that comes too late stays so when a later stop overlaps it."""
    clock = (
        Clock()
        .exclude(date(2026, 3, 13), date(2026, 3, 19), reason="sự cố", source=SOURCE)
        .stop(date(2026, 3, 16), reason="thiếu")
        .resume(date(2026, 3, 20))
    )

    assert ask(WorkingDays(3), date(2026, 3, 9), clock=clock).on == date(2026, 3, 12)


def test_stop_before_a_moved_start_is_cut_to_it() -> None:
    """A stop between the receipt and the day it is moved to takes no day twice."""
    clock = Clock().stop(date(2026, 3, 14), reason="thiếu").resume(date(2026, 3, 17))
    due = ask(WorkingDays(3), date(2026, 3, 14), rules=MOVED, clock=clock)

    assert due.on == date(2026, 3, 20)
    assert sum(run.days for run in due.runs if run.kind is RunKind.COUNTED) == 3


def test_restart_and_appointment_before_the_receipt_are_refused() -> None:
    """A limit neither begins again nor ends before it began."""
    again = Clock().restart(date(2026, 3, 2), reason="đã bổ sung")
    back = Clock().extend(date(2026, 3, 9), to=date(2026, 3, 2), reason="hẹn lại")
    for clock in (again, back):
        with pytest.raises(ClockError, match="not before the start"):
            ask(WorkingDays(3), date(2026, 3, 9), clock=clock)


def test_a_limit_stopped_while_only_the_roll_was_left_has_no_days_left() -> None:
    """Oracle: seven days from 26 August are used on 2 September, a holiday."""
    first, last = date(2026, 9, 3), date(2026, 9, 4)
    clock = Clock().exclude(first, last, reason="sự cố", source=SOURCE)
    stopped = clock.stop(date(2026, 9, 5), reason="thiếu giấy tờ")

    with pytest.raises(ClockStoppedError, match="with 0 days left"):
        ask(CalendarDays(7), date(2026, 8, 26), clock=stopped)


def test_limit_runs_until_the_day_to_which_it_rolled() -> None:
    """Between a last day off and the next working day a limit can still be stopped."""
    received, limit = date(2026, 3, 9), CalendarDays(5)
    stopped = Clock().stop(date(2026, 3, 16), reason="thiếu").resume(date(2026, 3, 20))
    sunday = Clock().stop(date(2026, 3, 15), reason="thiếu").resume(date(2026, 3, 19))
    extended = Clock().extend(
        date(2026, 3, 16), by=CalendarDays(5), reason="cần thêm thời gian"
    )
    excluded = Clock().exclude(
        date(2026, 3, 16), date(2026, 3, 18), reason="sự cố", source=SOURCE
    )

    assert ask(limit, received, clock=stopped).on == date(2026, 3, 20)
    assert ask(limit, received, clock=stopped).findings == ()
    assert RunKind.ROLLED in {
        run.kind for run in ask(limit, received, clock=stopped).runs
    }
    assert (
        "thời hạn chạy đến hết ngày này"
        in ask(limit, received, clock=stopped).explain()
    )
    assert ask(limit, received, clock=sunday).on == date(2026, 3, 20)
    assert ask(limit, received, clock=extended).on == date(2026, 3, 23)
    assert ask(limit, received, clock=extended).findings == ()
    assert ask(limit, received, clock=excluded).on == date(2026, 3, 19)


def test_events_of_one_day_run_as_they_were_recorded() -> None:
    """An extension and a stop of the same day keep their order."""
    clock = (
        Clock()
        .extend(date(2026, 3, 10), to=date(2026, 3, 20), reason="cần thêm")
        .stop(date(2026, 3, 10), reason="thiếu")
        .resume(date(2026, 3, 13))
    )
    twice = (
        Clock()
        .stop(date(2026, 3, 4), reason="thiếu")
        .resume(date(2026, 3, 9))
        .extend(date(2026, 3, 9), to=date(2026, 3, 27), reason="cần thêm")
        .stop(date(2026, 3, 9), reason="thiếu")
        .resume(date(2026, 3, 13))
    )

    assert ask(WorkingDays(3), date(2026, 3, 9), clock=clock).on == date(2026, 3, 25)
    assert ask(WorkingDays(10), date(2026, 3, 2), clock=twice).on == date(2026, 4, 2)


@pytest.mark.parametrize(
    ("limit", "rules"),
    [
        (Hours(4), CIVIL_CODE),
        (WorkingHours(4), CIVIL_CODE),
        (SameDay(), CIVIL_CODE),
        (WorkingDays(1), OFFICE_CLOCK),
    ],
)
def test_cutoff_is_refused_where_no_text_says_how(
    limit: TimeLimit, rules: CountingRules
) -> None:
    """A cut-off that moves the clock is for limits in days."""
    cutoff = BundleCutoff(time(15), CutoffReading.NEXT_DAY_IS_DAY_ONE, SOURCE)
    with pytest.raises(InvalidValueError, match="where a cut-off moves its start"):
        due_date(
            limit,
            received=datetime(2026, 11, 23, 15, 20),
            office=DESK,
            rules=attrs.evolve(rules, bundle_cutoff=cutoff),
        )


def test_office_that_moves_a_day_off_moves_it_before_any_cutoff() -> None:
    """A receipt on a day off is one of the next working day, whatever its hour."""
    reading = CutoffReading.NEXT_DAY_IS_DAY_ONE
    rules = attrs.evolve(MOVED, bundle_cutoff=BundleCutoff(time(15), reading, SOURCE))
    days = {
        ask(WorkingDays(3), datetime(2026, 3, 14, hour), rules=rules).on
        for hour in (9, 16)
    }

    assert days == {date(2026, 3, 19)}


def test_appointment_is_one_that_can_be_kept() -> None:
    """No slip names an hour when the counter is closed, or one that has passed."""
    hours = HOURS.with_counter("07:30-11:30", on="saturday")
    desk = Office(CALENDAR, hours, appointment=time(16, 30))
    saturday = due_date(SameDay(), received=datetime(2026, 3, 14, 9), office=desk)
    late = due_date(SameDay(), received=datetime(2026, 3, 13, 16, 45), office=desk)
    in_time = due_date(SameDay(), received=datetime(2026, 3, 13, 9), office=desk)

    assert (saturday.on, saturday.appointment_at) == (date(2026, 3, 14), None)
    assert late.appointment_at is None
    assert in_time.appointment_at == datetime.fromisoformat("2026-03-13T16:30:00+07:00")
    assert "Hẹn trả" not in late.explain()


def test_result_asked_for_after_closing_is_an_inference() -> None:
    """Without a cut-off a receipt at 18:00 is within the day, as an inference."""
    late = due_date(SameDay(), received=datetime(2026, 3, 13, 18), office=DESK)

    assert late.on == date(2026, 3, 13)
    assert [each.code for each in late.assumptions] == ["after-closing-same-day"]


def test_a_receipt_after_a_saturday_counter_says_nothing_of_a_missing_cutoff() -> None:
    """At 14:00, after the counter and before the cut-off, the inference is true."""
    desk = Office(CALENDAR, HOURS.with_counter("07:30-11:30", on="saturday"))
    received = datetime(2026, 11, 21, 14)
    due = due_date(CIVIL_STATUS_SAME_DAY, received=received, office=desk)

    assert "after-closing-same-day" in [each.code for each in due.assumptions]
    assert "mà chưa quá giờ chốt vẫn là trong ngày" in due.explain()
    assert "that no cut-off moves" in due.explain("en")


def test_plain_runs_name_what_their_days_share() -> None:
    """A run of a weekend is not named after its Saturday, nor Tết after one day."""
    runs = ask(WorkingDays(5), date(2026, 2, 13)).to_dict()["runs"]

    assert [run["why"] for run in runs if run["kind"] == "skipped"] == [
        "Nghỉ hằng tuần",
        "Tết Nguyên đán",
        "Nghỉ hằng tuần",
    ]


def test_a_plain_run_of_a_swap_keeps_its_make_up_day() -> None:
    """What a swapped day is made up by is no part of one day's name."""
    runs = ask(WorkingDays(3), date(2025, 12, 31)).to_dict()["runs"]

    assert "Nghỉ hoán đổi dịp Tết Dương lịch (làm bù 10/01/2026)" in [
        run["why"] for run in runs
    ]


def test_a_new_appointment_without_its_minute_is_named() -> None:
    """A limit in hours asks for the moment of ``to``, not of ``when``."""
    clock = Clock().extend(
        datetime(2026, 4, 16, 9), to=date(2026, 4, 17), reason="cần thêm"
    )
    with pytest.raises(MissingTimeError, match="to must be a datetime") as caught:
        due_date(
            WorkingHours(4),
            received=datetime(2026, 4, 15, 16),
            office=DESK,
            clock=clock,
        )

    assert (caught.value.field, caught.value.got) == ("to", date(2026, 4, 17))


@pytest.mark.parametrize("is_first", [True, False])
def test_a_stop_without_length_at_the_end_lets_no_later_pause_in(
    *, is_first: bool
) -> None:
    """Oracle: one hour from 16:00 is over at 17:00, when the exclusion begins."""
    five = datetime(2026, 4, 22, 17)
    stop = [stopping(five), resuming(five)]
    left_out = [excluding(five, five + timedelta(hours=2))]
    recorded = clock_of([*stop, *left_out] if is_first else [*left_out, *stop])
    due = ask(Hours(1), five - timedelta(hours=1), clock=recorded)

    assert due.at == five.replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("stop", "resume", "due"),
    [
        (17, 22, 23),
        (18, 22, 23),
        (21, 22, 23),
        (18, 23, 24),
        (20, 25, 26),
        (23, 25, 25),
    ],
)
def test_a_stop_while_only_the_roll_remained(stop: int, resume: int, due: int) -> None:
    """A week from 10 February ends in Tết and rolls to the 23rd: Article 148(5)."""
    clock = Clock().stop(date(2026, 2, stop), reason="x").resume(date(2026, 2, resume))
    got = ask(Weeks(1), date(2026, 2, 10), clock=clock)

    assert got.on == date(2026, 2, due)
    assert got.findings == ()
    assert LAST_DAY_ROLLS in got.citations


@pytest.mark.parametrize(
    ("first", "last", "due"),
    [(18, 24, 25), (19, 20, 23), (19, 24, 25), (23, 24, 25), (24, 25, 23)],
)
def test_an_excluded_day_is_never_the_rolled_last_day(
    first: int, last: int, due: int
) -> None:
    """An exclusion matters if it takes the day to which the limit rolled."""
    days = date(2026, 2, first), date(2026, 2, last)
    clock = Clock().exclude(*days, reason="bão", source=SOURCE)

    assert ask(Weeks(1), date(2026, 2, 10), clock=clock).on == date(2026, 2, due)


@given(
    received=RECEIPTS,
    later=st.integers(0, 10),
    days=st.integers(1, 20),
    pause=st.tuples(st.integers(10, 30), st.integers(0, 20)),
    kind=st.sampled_from(["stop", "exclusion"]),
)
def test_a_later_receipt_is_not_due_earlier_under_a_pause(
    received: date, later: int, days: int, pause: tuple[int, int], kind: str
) -> None:
    """One pause, the same for both: the later dossier is never due first."""
    first = received + timedelta(days=pause[0])
    last = first + timedelta(days=pause[1])
    clock = Clock().stop(first, reason="x").resume(last)
    if kind == "exclusion":
        clock = Clock().exclude(first, last, reason="bão", source=SOURCE)
    limit = CalendarDays(days)
    early = ask(limit, received, clock=clock).on
    late = ask(limit, received + timedelta(days=later), clock=clock).on

    assert early <= late
    assert kind == "stop" or not first <= early <= last


def test_a_result_within_the_day_waits_for_a_day_that_is_served() -> None:
    """An office closed on Fridays promises nothing for a Friday."""
    hours = OfficeHours.parse("07:30-11:30,13:30-17:00", friday="")
    received = datetime(2026, 3, 12, 15, 30)
    due = due_date(SameDay(time(15)), received=received, office=Office(CALENDAR, hours))

    assert due.on == date(2026, 3, 16)


@pytest.mark.parametrize(
    ("clock", "appointment"),
    [
        (Clock().restart(datetime(2026, 3, 10, 16, 45), reason="x"), None),
        (
            Clock()
            .stop(datetime(2026, 3, 9, 10), reason="x")
            .resume(datetime(2026, 3, 10, 16, 50)),
            None,
        ),
        (
            Clock()
            .stop(datetime(2026, 3, 9, 10), reason="x")
            .resume(datetime(2026, 3, 10, 9)),
            datetime.fromisoformat("2026-03-10T16:30:00+07:00"),
        ),
    ],
)
def test_appointment_is_after_a_restart_or_resumption(
    clock: Clock, appointment: datetime | None
) -> None:
    """No slip names an hour before the limit ran again."""
    desk = Office(CALENDAR, HOURS, appointment=time(16, 30))
    received = datetime(2026, 3, 9, 9)
    due = due_date(SameDay(), received=received, office=desk, clock=clock)

    assert (due.on, due.appointment_at) == (date(2026, 3, 10), appointment)


def test_an_extension_cites_and_marks_what_its_own_unit_needs() -> None:
    """A month from a rolled end, a year from 29 February, days past 24 November."""
    months = ask(
        CalendarDays(3),
        date(2026, 1, 28),
        clock=Clock().extend(date(2026, 1, 29), by=Months(1), reason="x"),
    )
    years = ask(
        CalendarDays(3),
        date(2024, 2, 26),
        clock=Clock().extend(date(2024, 2, 27), by=Years(1), reason="x"),
    )
    longer = CALENDAR.extended(until=date(2029, 12, 31))
    days = due_date(
        CalendarDays(5),
        received=date(2029, 11, 15),
        calendar=longer,
        clock=Clock().extend(date(2029, 11, 19), by=WorkingDays(6), reason="x"),
    )
    in_working_days = ask(
        WorkingDays(3),
        date(2026, 3, 4),
        clock=Clock().extend(date(2026, 3, 5), by=Months(1), reason="x"),
    )

    assert {MONTHS_END, LAST_DAY_ROLLS} <= set(months.citations)
    assert [each.code for each in years.assumptions] == ["leap-day-as-months"]
    assert (days.on, days.status) == (date(2029, 11, 28), Status.CONTESTED)
    assert [day.on.day for day in days.skipped] == [24, 25]
    assert [day.on.day for day in in_working_days.skipped] == [7, 8]


def test_hours_stopped_with_nothing_left_end_on_resumption() -> None:
    """At the due minute, or at night before a Saturday appointment, nothing is left."""
    received = datetime(2026, 3, 13, 8)
    clock = (
        Clock()
        .stop(datetime(2026, 3, 13, 9), reason="x")
        .resume(datetime(2026, 3, 16, 10))
    )
    at_the_end = due_date(WorkingHours(1), received=received, office=DESK, clock=clock)
    clock = (
        Clock()
        .extend(received, to=datetime(2026, 3, 14, 10), reason="x")
        .stop(datetime(2026, 3, 13, 18), reason="x")
        .resume(datetime(2026, 3, 13, 19))
    )
    at_night = due_date(WorkingHours(1), received=received, office=DESK, clock=clock)

    assert at_the_end.at == datetime.fromisoformat("2026-03-16T10:00:00+07:00")
    assert at_night.at == datetime.fromisoformat("2026-03-14T10:00:00+07:00")


def test_outage_of_a_served_saturday_gives_the_next_working_day() -> None:
    """A same-day result of a counter on a day off waits for the next working day."""
    desk = Office(CALENDAR, HOURS.with_counter("07:30-11:30", on="saturday"))
    clock = Clock().exclude(
        date(2026, 3, 14), date(2026, 3, 14), reason="sự cố", source=SOURCE
    )
    received = datetime(2026, 3, 14, 9)

    assert due_date(SameDay(), received=received, office=desk, clock=clock).on == date(
        2026, 3, 16
    )


def test_extension_by_a_same_day_is_refused() -> None:
    """A day is not extended by "within the day"."""
    clock = Clock().extend(date(2026, 3, 10), by=SameDay(), reason="cần thêm")
    with pytest.raises(ClockError, match="of the same kind"):
        ask(WorkingDays(3), date(2026, 3, 9), clock=clock)


@pytest.mark.parametrize("hour", [5, 12, 17, 19])
def test_no_run_is_told_that_counts_nothing(hour: int) -> None:
    """A receipt outside the shifts begins with the next of them."""
    due = due_date(WorkingHours(4), received=datetime(2026, 3, 9, hour), office=DESK)
    worked = [run.worked for run in due.runs if run.kind is RunKind.COUNTED]

    assert all(worked)
    assert sum(filter(None, worked), timedelta()) == timedelta(hours=4)


def test_receipt_with_seconds_counts_from_its_minute() -> None:
    """Django's seconds do not make the parts differ from the whole."""
    due = due_date(
        WorkingHours(4), received=datetime(2026, 3, 9, 15, 20, 37), office=DESK
    )

    assert due.at == datetime.fromisoformat("2026-03-10T09:50:00+07:00")
    assert "1 giờ 40 phút làm việc" in due.explain()
    clocked = due_date(
        WorkingDays(1),
        received=datetime(2026, 3, 9, 15, 20, 37),
        office=Office(
            CALENDAR,
            OfficeHours.parse("07:30-11:30,13:30-17:00", tuesday="07:30-10:17"),
        ),
        rules=OFFICE_CLOCK,
    )
    assert clocked.at is not None
    assert clocked.at.second == 0


def test_day_without_office_hours_is_told_as_such() -> None:
    """A working day on which this office has no shift is not called a day off."""
    desk = Office(CALENDAR, OfficeHours.parse("07:30-11:30,13:30-17:00", tuesday=""))
    due = due_date(WorkingHours(4), received=datetime(2026, 3, 9, 16), office=desk)

    assert "10/03/2026: không tính, cơ quan không có giờ làm việc" in due.explain()


def test_days_of_an_extension_are_not_days_of_the_limit() -> None:
    """A pause inside an extension does not turn its days into counted ones."""
    clock = (
        Clock()
        .extend(date(2026, 3, 10), by=WorkingDays(5), reason="cần thêm")
        .stop(date(2026, 3, 17), reason="thiếu")
        .resume(date(2026, 3, 18))
    )
    by_days = Clock().extend(date(2026, 3, 10), by=CalendarDays(10), reason="cần thêm")
    by_work = Clock().extend(date(2026, 3, 10), by=WorkingDays(5), reason="cần thêm")
    paused = ask(WorkingDays(3), date(2026, 3, 9), clock=clock)
    weekends = ask(WorkingDays(3), date(2026, 3, 9), clock=by_days)
    no_weekends = ask(CalendarDays(3), date(2026, 3, 9), clock=by_work)

    assert sum(run.days for run in paused.runs if run.kind is RunKind.COUNTED) == 3
    assert [run.kind for run in weekends.runs] == [RunKind.COUNTED, RunKind.EXTENDED]
    assert RunKind.SKIPPED in {run.kind for run in no_weekends.runs}


def test_choice_of_march_is_told_as_a_choice() -> None:
    """29 February to 1 March is the office's choice, not the month's end."""
    text = ask(Years(2), date(2024, 2, 29), rules=IN_MARCH).explain()

    assert "đến ngày 01/03 vì năm đó không có ngày 29/02" in text
    assert "Quy tắc tính: x" in text


def test_literal_reading_tells_what_it_does() -> None:
    """A swapped day that stays and a make-up Saturday that rolls are both told."""
    stays = ask(CalendarDays(10), date(2026, 8, 21), rules=LITERAL)
    rolls = ask(CalendarDays(15), date(2026, 8, 7), rules=LITERAL)
    sunday = ask(CalendarDays(10), date(2011, 1, 19), rules=LITERAL)

    assert stays.on == date(2026, 8, 31)
    assert "hiểu đúng từng chữ thì không dời" in stays.explain()
    assert "ngày cuối cùng là Thứ Bảy, dù là ngày làm bù" in rolls.explain()
    assert sum(r.days for r in sunday.runs if r.kind is RunKind.COUNTED) == 10


def test_day_returned_to_work_is_told_with_its_source() -> None:
    """A weekend day that a locality works without a swap names its decision."""
    row = Day(date(2026, 9, 19), Reason.WORKING, "Ngày làm việc bù bão", source=SOURCE)
    local = CALENDAR.overlaid(Overlay("x", (Announcement(SOURCE.document, (row,)),)))
    due = due_date(WorkingDays(3), received=date(2026, 9, 17), calendar=local)

    assert "19/09/2026: tính, ngày thứ 2; ngày làm việc bù bão" in due.explain()
    assert SOURCE in due.citations


def test_text_out_of_force_is_found() -> None:
    """A same-day rule of a law that has ended is a finding."""
    due = ask(CIVIL_STATUS_SAME_DAY, datetime(2027, 4, 1, 9))

    assert [each.rule for each in due.findings] == ["in-force"]
    assert [each.severity for each in due.findings] == [Severity.WARNING]
    assert "60/2014/QH13 không có hiệu lực vào ngày 01/04/2027" in due.explain()
    assert "\nLưu ý: " in due.explain()
    assert ask(WorkingDays(3), date(2016, 12, 30)).findings == ()
    assert ask(CIVIL_STATUS_SAME_DAY, datetime(2026, 4, 1, 9)).findings == ()


def test_amended_text_is_found_before_its_first_day() -> None:
    """Oracle: Decree 301/2026 changes the bundles of Decree 63/2024 on 1 September."""
    clock = Clock(BIRTH_AND_DEATH_BUNDLE)
    early, later = (
        ask(
            WorkingDays(5),
            received,
            clock=clock.supplement(received, received, reason="thiếu giấy tờ"),
        )
        for received in (date(2026, 8, 28), date(2026, 9, 1))
    )

    [found] = early.findings
    assert (found.rule, found.severity) == ("in-force", Severity.WARNING)
    assert found.message("en") == (
        "63/2024/NĐ-CP (text since 01/09/2026) must be a text in force on the day of "
        "receipt but 28/08/2026 came; check which text applied then"
    )
    told = "63/2024/NĐ-CP (bản từ 01/09/2026) không có hiệu lực vào ngày 28/08/2026"
    told_en = "63/2024/NĐ-CP (text since 01/09/2026) was not in force on 28/08/2026"
    assert told in early.explain()
    assert told_en in early.explain("en")
    assert later.findings == ()


def test_text_out_of_force_is_found_once_for_a_document() -> None:
    """Two amended places of one decree are one finding."""
    rules = CountingRules(
        "x", bundle_cutoff=birth_bundle_cutoff(CutoffReading.NEXT_DAY_IS_DAY_ONE)
    )
    received = datetime(2026, 8, 27, 15, 20)
    clock = Clock(BIRTH_AND_DEATH_BUNDLE).supplement(
        datetime(2026, 8, 28, 8), datetime(2026, 8, 28, 9), reason="thiếu giấy tờ"
    )
    due = ask(WorkingDays(5), received, rules=rules, clock=clock)

    assert {BUNDLE_PAUSES, BIRTH_BUNDLE_CUTOFF} <= set(due.citations)
    assert [each.rule for each in due.findings] == ["in-force"]


def test_doubtful_source_says_so_in_the_explanation() -> None:
    """A rule of medium confidence is told as one."""
    clock = Clock(KARAOKE_BUNDLE).supplement(
        date(2026, 3, 9), date(2026, 3, 10), reason="thiếu giấy tờ"
    )
    due = ask(WorkingDays(3), date(2026, 3, 5), clock=clock)

    assert "độ tin cậy trung bình" in due.explain()
    assert "medium confidence" in due.explain("en")


@pytest.mark.parametrize(
    "clock",
    [
        Clock().exclude(date(2026, 3, 10), date.max, reason="x", source=SOURCE),
        Clock().stop(date(2026, 3, 10), reason="x").resume(date.max),
    ],
)
def test_event_at_the_end_of_time_is_beyond_the_calendar(clock: Clock) -> None:
    """However far an event lies, the error is the library's."""
    for limit in (CalendarDays(5), WorkingDays(5)):
        with pytest.raises(BeyondCalendarError):
            ask(limit, date(2026, 3, 9), clock=clock)
    if not isinstance(clock.events[0], Stop):
        with pytest.raises(BeyondCalendarError):
            ask(Hours(72), datetime(2026, 3, 9, 9), clock=clock)


def test_notes_are_read_aloud() -> None:
    """What is odd about an event stands in the explanation too."""
    clock = Clock().stop(date(2026, 3, 20), reason="x").resume(date(2026, 3, 25))
    due = ask(WorkingDays(5), date(2026, 3, 5), clock=clock)

    assert "Lưu ý: 20/03/2026: phải là việc tạm dừng" in due.explain()
    assert "Note: 20/03/2026: must be recorded" in due.explain("en")
    assert "stop-day-used" not in {each.code for each in due.assumptions}


def test_plain_data_holds_the_events() -> None:
    """What happened to a limit stands in its plain data."""
    clock = (
        Clock()
        .add_time(WorkingDays(10), reason="vùng khó khăn", source=SOURCE)
        .stop(datetime(2026, 3, 9, 9), reason="thiếu")
        .resume(date(2026, 3, 13))
        .extend(date(2026, 3, 16), by=WorkingDays(Decimal("0.5")), reason="cần thêm")
    )
    plain = ask(WorkingDays(5), datetime(2026, 3, 5, 9), clock=clock).to_dict()

    assert json.loads(json.dumps(plain)) == plain
    assert [each["type"] for each in plain["events"]] == [
        "clock.ExtraTime",
        "clock.Stop",
        "clock.Resume",
        "clock.Extension",
    ]
    assert plain["events"][3]["goal"] == {
        "type": "time_limits.WorkingDays",
        "quantity": "0.5",
    }
    assert plain["events"][1]["when"] == "2026-03-09T09:00:00+07:00"
    assert plain["received"] == "2026-03-05T09:00:00+07:00"
    assert sum(
        (date.fromisoformat(run["last"]) - date.fromisoformat(run["first"])).days + 1
        for run in plain["runs"]
        if run["kind"] == "counted"
    ) == 15  # fmt: skip


def test_time_left_of_working_hours_is_working_time() -> None:
    """Minutes left are the office's, of a limit that counts the office's."""
    due = due_date(WorkingHours(4), received=datetime(2026, 11, 23, 16), office=DESK)

    assert due.remaining(datetime(2026, 11, 23, 16, 30)).minutes == 210
    assert due.remaining(datetime(2026, 11, 25, 11, 0)).minutes == -30


def test_events_are_told_with_their_sources() -> None:
    """Restart, extra time, exclusion and extension stand in the explanation."""
    clock = (
        Clock()
        .add_time(WorkingDays(10), reason="vùng khó khăn", source=SOURCE)
        .exclude(
            date(2026, 3, 16),
            date(2026, 3, 17),
            reason="nghĩa vụ tài chính",
            source=SOURCE,
        )
        .restart(date(2026, 3, 10), reason="đã bổ sung hồ sơ", source=SOURCE)
        .extend(
            date(2026, 3, 20), by=WorkingDays(2), reason="cần xác minh", source=SOURCE
        )
        .extend(date(2026, 3, 23), to=date(2026, 4, 15), reason="xác minh lại")
    )
    due = ask(WorkingDays(5), date(2026, 3, 5), clock=clock)
    text = due.explain()

    for words in (
        "vùng khó khăn",
        "nghĩa vụ tài chính",
        "đã bổ sung hồ sơ",
        "cần xác minh",
        "xác minh lại",
        "thời gian gia hạn",
    ):
        assert words in text
    assert due.on == date(2026, 4, 15)
    assert SOURCE in due.citations
    assert RunKind.EXTENDED in {run.kind for run in due.runs}
    assert ask(Months(1), date(2026, 3, 5), clock=Clock().exclude(
        date(2026, 3, 16), date(2026, 3, 17), reason="nghĩa vụ tài chính", source=SOURCE
    )).assumptions[-1].code == "rest-of-months-in-days"  # fmt: skip


# -- remaining, overdue, timeliness ----------------------------------------------------


def test_remaining_counts_down_and_below_zero() -> None:
    """What is left is counted after the day asked, negative once overdue."""
    due = ask(WorkingDays(3), date(2025, 12, 31))

    assert (
        due.remaining(date(2026, 1, 5)).working_days,
        due.remaining(date(2026, 1, 5)).days,
    ) == (2, 2)
    assert due.remaining(date(2026, 1, 7)).working_days == 0
    assert due.remaining(date(2026, 1, 9)).working_days == -2
    assert due.remaining(datetime(2026, 1, 5, 9)).minutes is None
    hours = ask(Hours(24), datetime(2026, 1, 5, 9))
    assert hours.remaining(datetime(2026, 1, 6, 8, 0, 30)).minutes == 60
    assert hours.remaining(datetime(2026, 1, 6, 10)).minutes == -60
    assert hours.remaining(date(2026, 1, 6)).minutes is None


@pytest.mark.parametrize(
    ("finished", "expected"),
    [
        (date(2026, 1, 6), Timeliness.EARLY),
        (date(2026, 1, 7), Timeliness.ON_TIME),
        (datetime(2026, 1, 7, 23, 59, 59), Timeliness.ON_TIME),
        (date(2026, 1, 8), Timeliness.LATE),
        (datetime(2026, 1, 8, 0, 0), Timeliness.LATE),
    ],
)
def test_timeliness_by_the_day(finished: date, expected: Timeliness) -> None:
    """Early, on time and late by the day."""
    due = ask(WorkingDays(3), date(2025, 12, 31))

    assert due.timeliness(finished) is expected
    assert due.is_overdue(finished) == (expected is Timeliness.LATE)


@pytest.mark.parametrize(
    ("finished", "expected"),
    [
        (datetime(2026, 11, 24, 23, 0), Timeliness.EARLY),
        (date(2026, 11, 24), Timeliness.EARLY),
        (datetime(2026, 11, 25, 7, 45), Timeliness.ON_TIME),
        (datetime(2026, 11, 25, 10, 30, 59), Timeliness.ON_TIME),
        (datetime(2026, 11, 25, 10, 31), Timeliness.LATE),
        (date(2026, 11, 26), Timeliness.LATE),
    ],
)
def test_timeliness_by_the_minute(finished: date, expected: Timeliness) -> None:
    """Early, on time and late by the minute where there is a due moment."""
    due = due_date(WorkingHours(4), received=datetime(2026, 11, 23, 16, 0), office=DESK)

    assert due.timeliness(finished) is expected


def test_timeliness_by_the_minute_needs_the_minute() -> None:
    """On the day of the due moment a bare day does not decide."""
    due = due_date(WorkingHours(4), received=datetime(2026, 11, 23, 16, 0), office=DESK)
    with pytest.raises(MissingTimeError):
        due.is_overdue(date(2026, 11, 25))
    with pytest.raises(WrongTypeError):
        due.timeliness("2026-11-25")  # type: ignore[arg-type]


# -- the limit's own texts -------------------------------------------------------------


def test_the_texts_of_the_limit_are_cited_first() -> None:
    """What sets the limit and its start comes before the rules of counting."""
    other = attrs.evolve(SOURCE, article="9")
    plain = ask(WorkingDays(3), date(2026, 1, 5))
    due = ask(WorkingDays(3), date(2026, 1, 5), sources=(other, SOURCE, other))

    assert due.citations == (other, SOURCE, *plain.citations)
    assert due.to_dict()["citations"] == [
        str(other),
        str(SOURCE),
        *plain.to_dict()["citations"],
    ]
    assert "Căn cứ: Điều 9 Quyết định giả định để kiểm thử; " in due.explain()
    assert "Law: Article 9, " in due.explain("en")
    assert (due.on, due.runs) == (plain.on, plain.runs)


# -- shapes ----------------------------------------------------------------------------


def test_plain_data_is_json_in_a_stable_order() -> None:
    """The plain form has the attributes of the class, dates as ISO texts."""
    due = due_date(WorkingHours(4), received=datetime(2026, 11, 23, 16, 0), office=DESK)
    plain = due.to_dict()

    assert list(plain) == [
        "limit",
        "received",
        "on",
        "at",
        "ends_at",
        "appointment_at",
        "rules",
        "events",
        "status",
        "assumptions",
        "runs",
        "skipped",
        "citations",
        "findings",
        "edition",
    ]
    assert plain["limit"] == {"type": "time_limits.WorkingHours", "quantity": 4}
    assert plain["at"] == "2026-11-25T10:30:00+07:00"
    assert plain["skipped"][0]["on"] == "2026-11-24"
    assert json.loads(json.dumps(plain)) == plain
    fraction = ask(WorkingDays(Decimal("12.5")), date(2026, 1, 5)).to_dict()
    assert fraction["limit"] == {"type": "time_limits.WorkingDays", "quantity": "12.5"}
    same_day = ask(SameDay(time(15)), datetime(2026, 1, 5, 9)).to_dict()
    assert same_day["limit"]["cutoff"] == "15:00"


def test_html_form_is_escaped_and_has_every_line() -> None:
    """A notebook shows a table whose cells cannot carry markup."""
    clock = (
        Clock()
        .stop(date(2026, 1, 5), reason="<b>thiếu</b> & sai")
        .resume(date(2026, 1, 6))
    )
    html = ask(WorkingDays(3), date(2026, 1, 2), clock=clock)._repr_html_()

    assert "&lt;b&gt;thiếu&lt;/b&gt; &amp; sai" in html
    assert html.startswith("<table><caption>")
    assert html.count("<tr>") == html.count("</tr>") > 5


def test_due_date_is_a_value() -> None:
    """Equal questions have equal answers, which can be copied and sent on."""
    due = ask(WorkingDays(3), date(2025, 12, 31))
    again = ask(WorkingDays(3), date(2025, 12, 31))

    assert due == again
    assert hash(due) == hash(again)
    assert copy.deepcopy(due) == due
    assert pickle.loads(pickle.dumps(due)) == due  # noqa: S301 our own bytes
    assert repr(due) == (
        "DueDate(limit=WorkingDays(quantity=3), received=datetime.date(2025, 12, 31), "
        "on=datetime.date(2026, 1, 7))"
    )


# -- refusals --------------------------------------------------------------------------


def test_exactly_one_of_calendar_and_office() -> None:
    """Neither and both are refused, and so is something else."""
    day = date(2026, 1, 5)
    with pytest.raises(InvalidValueError, match="exactly one of calendar and office"):
        due_date(WorkingDays(3), received=day)
    with pytest.raises(InvalidValueError, match="exactly one of calendar and office"):
        due_date(WorkingDays(3), received=day, calendar=CALENDAR, office=DESK)
    with pytest.raises(WrongTypeError, match="state_calendar"):
        due_date(WorkingDays(3), received=day, calendar=2026)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError, match="an Office"):
        due_date(WorkingDays(3), received=day, office=CALENDAR)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "limit", [Hours(1), WorkingHours(1), SameDay(), SameDay(time(15))]
)
def test_bare_day_where_the_minute_counts_is_refused(limit: TimeLimit) -> None:
    """Hours, working hours and a same-day limit need the moment of receipt."""
    with pytest.raises(MissingTimeError, match="pass datetime"):
        due_date(limit, received=date(2026, 1, 5), office=DESK)


def test_working_hours_need_an_office_with_hours() -> None:
    """A calendar does not say when an office opens."""
    with pytest.raises(InvalidValueError, match="an office with its hours"):
        ask(WorkingHours(1), datetime(2026, 1, 5, 9))
    with pytest.raises(InvalidValueError, match="an office with its hours"):
        ask(WorkingDays(1), datetime(2026, 1, 5, 9), rules=OFFICE_CLOCK)


def test_unstated_limit_has_no_due_date() -> None:
    """Nobody can be held to a limit that nobody stated."""
    with pytest.raises(UnstatedLimitError, match="Không có thông tin"):
        ask(Unstated("Không có thông tin"), date(2026, 1, 5))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"limit": 3}, "limit must be a time limit"),
        ({"received": "2026-01-05"}, "received must be a date or a datetime"),
        ({"rules": "civil"}, "rules must be counting rules"),
        ({"clock": "paused"}, "clock must be a Clock"),
        ({"clock": "paused", "limit": CalendarDays(3)}, "clock must be a Clock"),
    ],
)
def test_argument_of_another_type_is_refused(
    arguments: dict[str, Any], words: str
) -> None:
    """Each argument says what it must be."""
    asked: dict[str, Any] = {"limit": WorkingDays(3), "received": date(2026, 1, 5)}
    with pytest.raises(WrongTypeError, match=words):
        due_date(**{**asked, **arguments}, calendar=CALENDAR)


@pytest.mark.parametrize(
    "limit",
    [
        CalendarDays(10_000_000),
        Weeks(1_000_000),
        Months(100_000),
        Years(9_000),
        CalendarDays(10**30),
        WorkingDays(100_000),
        Months(40),
    ],
)
def test_limit_past_the_calendar_is_refused(limit: TimeLimit) -> None:
    """However long, a limit past the calendar has one clear error."""
    with pytest.raises(BeyondCalendarError, match="extended"):
        ask(limit, date(2026, 1, 5))
    with pytest.raises(BeyondCalendarError):
        ask(Hours(10**12), datetime(2026, 1, 5, 9))


def test_receipt_outside_the_calendar_is_told_as_such() -> None:
    """A receipt before the calendar may still have a civil due date within it."""
    assert ask(Months(2), date(2009, 12, 5)).on == date(2010, 2, 5)
    with pytest.raises(BeyondCalendarError, match="earlier years"):
        ask(WorkingDays(3), date(2009, 12, 5))


# -- what a refusal tells --------------------------------------------------------------

MONDAY: Final = date(2026, 3, 9)
NINE: Final = datetime(2026, 3, 9, 9)
BEFORE: Final = date(2026, 3, 8)
BY_HOUR: Final = "a limit in hours or by the office clock"
PLAIN: Final = Office(CALENDAR)
CUTOFF: Final = BundleCutoff(time(15), CutoffReading.NEXT_DAY_IS_DAY_ONE, SOURCE)
LAST_HOUR: Final = LastHourCutoff(CutoffReading.NEXT_DAY_IS_DAY_ONE, SOURCE)
LATE: Final = CountingRules("bó", bundle_cutoff=CUTOFF)
CLOSING: Final = CountingRules("giờ cuối", last_hour_cutoff=LAST_HOUR)
STOPPED: Final = Clock().stop(BEFORE, reason="thiếu").resume(MONDAY)


def past(day: date | None) -> BeyondCalendarError:
    """Return the error of a day outside the state calendar."""
    return BeyondCalendarError(CALENDAR.name, day, CALENDAR.first, CALENDAR.last)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (
            {"calendar": None},
            InvalidValueError("calendar and office", "neither", "calendar-or-office"),
        ),
        (
            {"office": DESK},
            InvalidValueError("calendar and office", "both", "calendar-or-office"),
        ),
        ({"calendar": "lịch"}, WrongTypeError("calendar", "lịch", "calendar")),
        (
            {"calendar": None, "office": "xã"},
            WrongTypeError("office", "xã", "office"),
        ),
        ({"limit": 3}, WrongTypeError("limit", 3, "time-limit")),
        (
            {"rules": "luật", "limit": Months(1)},
            WrongTypeError("rules", "luật", "counting-rules"),
        ),
        ({"clock": 7}, WrongTypeError("clock", 7, "clock")),
        (
            {"received": "x", "limit": Months(1)},
            WrongTypeError("received", "x", "day-or-moment"),
        ),
        ({"received": "x"}, WrongTypeError("received", "x", "day-or-moment")),
        ({"limit": Unstated("không rõ")}, UnstatedLimitError("không rõ")),
        ({"limit": Months(100_000)}, past(None)),
        ({"limit": CalendarDays(10**30)}, past(None)),
        ({"limit": Hours(10**12), "received": NINE}, past(None)),
        (
            {"limit": WorkingDays(1), "received": date(2009, 12, 5)},
            past(date(2009, 12, 5)),
        ),
        ({"limit": Hours(1)}, MissingTimeError("received", MONDAY, BY_HOUR)),
        (
            {"limit": SameDay()},
            MissingTimeError("received", MONDAY, "a limit within the day"),
        ),
        (
            {
                "limit": Hours(1),
                "received": NINE,
                "clock": Clock().stop(MONDAY, reason="thiếu").resume(date(2026, 3, 10)),
            },
            MissingTimeError("when", MONDAY, BY_HOUR),
        ),
        (
            {
                "limit": Hours(1),
                "received": NINE,
                "clock": Clock().extend(NINE, to=date(2026, 3, 10), reason="hẹn"),
            },
            MissingTimeError("to", date(2026, 3, 10), BY_HOUR),
        ),
        ({"rules": LATE}, MissingTimeError("received", MONDAY, "a cut-off")),
        (
            {"rules": CLOSING, "calendar": None, "office": DESK},
            MissingTimeError("received", MONDAY, "a cut-off"),
        ),
        (
            {"rules": CLOSING, "received": NINE},
            InvalidValueError("office", None, "office-with-hours"),
        ),
        (
            {"rules": CLOSING, "received": NINE, "calendar": None, "office": PLAIN},
            InvalidValueError("office", "no hours", "office-with-hours"),
        ),
        (
            {"limit": WorkingHours(1), "received": NINE},
            InvalidValueError("office", None, "office-with-hours"),
        ),
        (
            {
                "limit": WorkingHours(1),
                "received": NINE,
                "calendar": None,
                "office": PLAIN,
            },
            InvalidValueError("office", "no hours", "office-with-hours"),
        ),
        (
            {"limit": Hours(1), "received": NINE, "rules": LATE},
            InvalidValueError("limit", Hours(1), "cutoff-for-days"),
        ),
        (
            {"limit": SameDay(), "received": NINE, "rules": CLOSING},
            InvalidValueError("limit", SameDay(), "cutoff-for-days"),
        ),
        ({"clock": STOPPED}, ClockError("when", BEFORE, "after-start")),
        (
            {"clock": Clock().extend(MONDAY, to=BEFORE, reason="hẹn lại")},
            ClockError("to", BEFORE, "after-start"),
        ),
        (
            {"clock": Clock().extend(MONDAY, by=Hours(1), reason="cần thêm")},
            ClockError("by", Hours(1), "same-unit"),
        ),
        (
            {"clock": Clock().extend(MONDAY, by=SameDay(), reason="cần thêm")},
            ClockError("by", SameDay(), "same-unit"),
        ),
        (
            {
                "limit": Hours(1),
                "received": NINE,
                "clock": Clock().extend(NINE, by=WorkingHours(1), reason="cần thêm"),
            },
            ClockError("by", WorkingHours(1), "same-unit"),
        ),
        *(
            (
                {
                    "limit": limit,
                    "received": NINE,
                    "clock": Clock().add_time(added, reason="khó", source=SOURCE),
                },
                ClockError("add_time", added, "same-unit"),
            )
            for limit, added in (
                (Months(1), WorkingDays(1)),
                (SameDay(), WorkingDays(1)),
            )
        ),
        (
            {"clock": Clock().stop(date(2026, 3, 10), reason="thiếu")},
            ClockStoppedError(date(2026, 3, 10), "2", "working days"),
        ),
        (
            {"limit": Weeks(1), "clock": Clock().stop(MONDAY, reason="thiếu")},
            ClockStoppedError(MONDAY, "7", "days"),
        ),
        (
            {
                "limit": CalendarDays(5),
                "clock": Clock().stop(date(2026, 3, 14), reason="thiếu"),
            },
            ClockStoppedError(date(2026, 3, 14), "0", "days"),
        ),
        (
            {
                "limit": Hours(5),
                "received": NINE,
                "clock": Clock().stop(datetime(2026, 3, 9, 10, 30), reason="thiếu"),
            },
            ClockStoppedError(MONDAY, "3.5", "hours"),
        ),
    ],
)
def test_refusal_carries_what_was_asked(
    arguments: dict[str, Any], error: CqttError
) -> None:
    """Oracle: the argument's name, what came, and what it must be."""
    asked: dict[str, Any] = {
        "limit": WorkingDays(3),
        "received": MONDAY,
        "calendar": CALENDAR,
    }

    assert_refused(lambda: due_date(**{**asked, **arguments}), error)


def test_finishing_on_the_due_day_needs_the_hour_where_the_limit_has_one() -> None:
    """Oracle: of a limit that ends at 10:00 a bare day does not say."""
    due = ask(Hours(1), NINE)

    assert_refused(
        lambda: due.timeliness(MONDAY),
        MissingTimeError("finished", MONDAY, "a limit that ends at an hour"),
    )
    assert_refused(
        lambda: due.timeliness("x"),  # type: ignore[arg-type]
        WrongTypeError("finished", "x", "day-or-moment"),
    )
    assert_refused(
        lambda: due.remaining("x"),  # type: ignore[arg-type]
        WrongTypeError("at", "x", "day-or-moment"),
    )
    assert_refused(
        lambda: Timeliness.LATE.label("fr"), UnknownLocaleError("fr", ("vi", "en"))
    )


# -- the answer as plain data ----------------------------------------------------------


def test_paused_limit_is_plain_data_whole() -> None:
    """Oracle: limit, events, runs and days off of one answer, typed by hand."""
    clock = (
        Clock()
        .stop(date(2025, 12, 30), reason="thiếu giấy tờ", source=SOURCE)
        .resume(date(2025, 12, 31))
    )
    plain = ask(WorkingDays(3), date(2025, 12, 29), clock=clock).to_dict()

    assert plain["limit"]["type"] == "time_limits.WorkingDays"
    assert plain["limit"]["quantity"] == 3
    assert (plain["received"], plain["on"]) == ("2025-12-29", "2026-01-06")
    assert plain["runs"] == [
        run("2025-12-30", "2025-12-30", "counted"),
        run("2025-12-31", "2025-12-31", "paused", causes=["thiếu giấy tờ"]),
        run("2026-01-01", "2026-01-01", "skipped", why="Tết Dương lịch"),
        run(
            "2026-01-02",
            "2026-01-02",
            "skipped",
            why="Nghỉ hoán đổi dịp Tết Dương lịch (làm bù 10/01/2026)",
        ),
        run("2026-01-03", "2026-01-04", "skipped", why="Nghỉ hằng tuần"),
        run("2026-01-05", "2026-01-06", "counted"),
    ]
    assert plain["skipped"][0] == {
        "on": "2026-01-01",
        "reason": "holiday",
        "name": "Tết Dương lịch",
        "status": "official",
        "source": "Điều 112 Bộ luật Lao động số 45/2019/QH14",
        "moved": None,
    }
    assert plain["skipped"][1]["moved"] == "2026-01-10"
    assert plain["skipped"][1]["source"].startswith("Công văn 12729/VPCP-KGVX")
    assert [each["type"] for each in plain["events"]] == [
        "clock.Stop",
        "clock.Resume",
    ]
    assert plain["events"][0]["when"] == "2025-12-30"
    assert plain["events"][0]["source"] == SOURCE.text()


def run(
    first: str,
    last: str,
    kind: str,
    why: str | None = None,
    causes: list[str] | None = None,
) -> dict[str, Any]:
    """Return a run of days as plain data."""
    return {
        "first": first,
        "last": last,
        "kind": kind,
        "why": why,
        "causes": causes or [],
        "worked_minutes": None,
    }


def test_limit_with_a_source_tells_it_as_text() -> None:
    """Oracle: the source of a limit stands as cited; worked time is in minutes."""
    same_day = due_date(CIVIL_STATUS_SAME_DAY, received=NINE, office=DESK).to_dict()
    hours = due_date(WorkingHours(3), received=NINE, office=DESK).to_dict()

    assert CIVIL_STATUS_SAME_DAY.source is not None
    assert same_day["limit"]["source"] == CIVIL_STATUS_SAME_DAY.source.text()
    assert hours["at"] == "2026-03-09T14:00:00+07:00"
    assert [each["worked_minutes"] for each in hours["runs"]] == [180]


def test_odd_events_are_told_with_what_and_when() -> None:
    """Oracle: the rule, what it is about, and the day, for each odd event."""
    clock = (
        Clock(ONE_STOP)
        .extend(date(2026, 3, 20), to=date(2026, 3, 10), reason="lùi")
        .extend(date(2026, 3, 21), by=WorkingDays(2), reason="thêm", accept_repeat=True)
        .stop(date(2026, 4, 20), reason="thiếu")
        .resume(date(2026, 4, 22))
    )
    found = ask(WorkingDays(5), date(2026, 3, 5), clock=clock).findings

    assert [(each.rule, each.place, each.evidence) for each in found] == [
        ("extension-in-time", "extension", "20/03/2026"),
        ("extension-forward", "extension", "10/03/2026"),
        ("extension-in-time", "extension", "21/03/2026"),
        ("extensions-allowed", "extension", "21/03/2026"),
        ("stop-in-time", "stop", "20/04/2026"),
    ]
    assert {each.severity for each in found} == {Severity.WARNING}


def test_whole_days_of_other_lengths_are_told_apart() -> None:
    """Oracle: Thursday has seven hours and a half, Friday four, Monday as Thursday."""
    hours = OfficeHours.parse("07:30-11:30,13:30-17:00", friday="08:00-12:00")
    due = due_date(
        WorkingHours(21),
        received=datetime(2026, 3, 4, 15),
        office=Office(CALENDAR, hours),
    )

    assert due.at == datetime.fromisoformat("2026-03-09T17:00:00+07:00")
    assert [(each.first.day, each.last.day, each.worked) for each in due.runs] == [
        (4, 4, timedelta(hours=2)),
        (5, 5, timedelta(hours=7, minutes=30)),
        (6, 6, timedelta(hours=4)),
        (7, 8, timedelta()),
        (9, 9, timedelta(hours=7, minutes=30)),
    ]
    assert [each.start_at for each in due.runs][1:] == [None] * 4


@pytest.mark.parametrize(("year", "years"), [(2096, 3), (2096, 4), (2092, 1)])
def test_year_of_a_century_has_no_leap_day(year: int, years: int) -> None:
    """Oracle: 2093, 2099 and, by the Gregorian rule, 2100 are no leap years."""
    longer = CALENDAR.extended(until=date(2100, 12, 31))
    due = due_date(Years(years), received=date(year, 2, 29), calendar=longer)
    leap = due_date(Years(4), received=date(2092, 2, 29), calendar=longer)

    assert "leap-day-as-months" in {each.code for each in due.assumptions}
    assert "leap-day-as-months" not in {each.code for each in leap.assumptions}
    assert leap.received.replace(year=2096) <= leap.on


def test_hours_left_of_straight_hours_run_through_the_weekend() -> None:
    """Oracle: due on Saturday at 12:30, two and a half hours after ten."""
    friday = datetime(2026, 3, 6, 16, 30)
    saturday = datetime(2026, 3, 7, 10)
    for where in ({"office": DESK}, {"calendar": CALENDAR}):
        due = due_date(Hours(20), received=friday, **where)
        assert due.remaining(saturday).minutes == 150
    worked = due_date(WorkingHours(8), received=friday, office=DESK)
    assert worked.remaining(saturday).minutes == 450


def test_result_within_the_day_waits_for_a_day_with_hours() -> None:
    """Oracle: too late on Tuesday, closed on Wednesday, so Thursday is the one day."""
    hours = OfficeHours.parse("07:30-11:30,13:30-17:00", wednesday="")
    office, tuesday = Office(CALENDAR, hours), datetime(2026, 3, 10, 16)
    asked = {"limit": SameDay(time(15)), "received": tuesday, "office": office}
    clock = Clock().extend(tuesday, to=date(2026, 3, 13), reason="hẹn lại")
    due = due_date(**asked)  # type: ignore[arg-type]
    extended = due_date(**asked, clock=clock)  # type: ignore[arg-type]

    assert due.on == date(2026, 3, 12)
    assert [(each.first.day, each.kind) for each in due.runs] == [
        (11, RunKind.SKIPPED),
        (12, RunKind.COUNTED),
    ]
    assert "11/03/2026: không tính, cơ quan không có giờ làm việc" in due.explain()
    assert extended.on == date(2026, 3, 13)
    assert [(each.first.day, each.kind) for each in extended.runs] == [
        (11, RunKind.SKIPPED),
        (12, RunKind.COUNTED),
        (13, RunKind.EXTENDED),
    ]


def test_status_of_days_that_count_anyway_is_that_of_the_end() -> None:
    """Oracle: a contested day off inside ten days is not looked at, one skipped is."""
    storm = Day(date(2026, 3, 5), Reason.CLOSURE, "bão", Status.CONTESTED, SOURCE)
    closed = Overlay("xã", (Announcement(SOURCE.document, (storm,)),))
    calendar = CALENDAR.overlaid(closed)
    received = date(2026, 3, 2)

    for limit, status in (
        (CalendarDays(10), Status.OFFICIAL),
        (CalendarDays(3), Status.CONTESTED),
        (WorkingDays(5), Status.CONTESTED),
        (WorkingDays(2), Status.OFFICIAL),
    ):
        assert due_date(limit, received=received, calendar=calendar).status is status


def test_neighbouring_holidays_are_told_apart() -> None:
    """Oracle: 30 April and 1 May are two holidays of one article."""
    due = ask(WorkingDays(1), date(2026, 4, 29))

    assert [(each.first, each.why and each.why.name) for each in due.runs[:2]] == [
        (date(2026, 4, 30), "Ngày Chiến thắng"),
        (date(2026, 5, 1), "Ngày Quốc tế Lao động"),
    ]


def test_hours_are_counted_and_what_runs_late_is_late() -> None:
    """Oracle: one run of the kind counted; late stays late while it still runs."""
    (only,) = ask(Hours(30), NINE).runs

    assert (only.kind, only.days) == (RunKind.COUNTED, 2)
    assert only.worked == timedelta(hours=30)
    words = [
        (each.label(), each.label("en"), each.label(is_running=True))
        for each in Timeliness
    ]
    assert words == [
        ("trước hạn", "early", "trong hạn"),
        ("đúng hạn", "on time", "trong hạn"),
        ("quá hạn", "late", "quá hạn"),
    ]


def test_day_off_without_a_source_is_told_without_one() -> None:
    """Oracle: the reason stands alone, with no brackets behind it."""
    storm = Day(date(2026, 3, 5), Reason.CLOSURE, "Phòng chống bão")
    closed = Overlay("xã", (Announcement(SOURCE.document, (storm,)),))
    calendar = CALENDAR.overlaid(closed)
    due = due_date(WorkingDays(3), received=date(2026, 3, 4), calendar=calendar)

    assert "05/03/2026: không tính, Phòng chống bão" in due.explain().splitlines()
    assert "05/03/2026: not counted, Phòng chống bão" in due.explain("en").splitlines()


def test_receipt_before_the_calendar_is_told_too() -> None:
    """Oracle: two months from 5 December 2009 end on Friday 5 February 2010."""
    due = ask(Months(2), date(2009, 12, 5))

    assert [each.code for each in due.assumptions] == ["before-the-code-of-2015"]
    assert [(each.first, each.last) for each in due.runs] == [
        (date(2009, 12, 6), date(2010, 2, 5))
    ]
    assert "06/12/2009–05/02/2010: tính liên tục" in due.explain()
    assert due.to_dict()["received"] == "2009-12-05"


def test_roll_that_was_stopped_is_cited() -> None:
    """Oracle: five days end on Saturday 14 March; a stop from that day on finds it."""
    for day, rolls in ((13, False), (14, True), (15, True)):
        stop = Clock().stop(date(2026, 3, day), reason="thiếu")
        clock = stop.resume(date(2026, 3, 17))
        due = ask(CalendarDays(5), MONDAY, clock=clock)

        assert due.on == date(2026, 3, 18)
        assert (LAST_DAY_ROLLS in due.citations) is rolls


def test_receipt_on_the_first_day_of_the_calendar_is_looked_at() -> None:
    """Oracle: 1 January 2010 was a holiday, so a receipt on it is one on a day off."""
    due = ask(Months(2), date(2010, 1, 1))

    assert "off-day-receipt-stays" in {each.code for each in due.assumptions}
