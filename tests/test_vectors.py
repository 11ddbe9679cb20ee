"""
Tests of ``cqtt.interop.vectors``.

Oracles: due dates typed from the examples of the scalar tests, and what errors say.
Properties: on the same random rows, nulls and days beyond the calendar included, every
array and every list gives what ``WorkCalendar``, ``WorkingTime`` and ``due_date`` give
one by one, and working days are those of the naive model.
"""

import pickle
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from functools import partial
from itertools import product
from typing import Any, Final

import naive
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtt import due_date, state_calendar
from cqtt.counting_rules import (
    CIVIL_CODE,
    OFFICE_CLOCK,
    CountingRules,
    LastDay,
    LeapDay,
)
from cqtt.cutoffs import (
    BundleCutoff,
    CutoffReading,
    LastHourCutoff,
    MovedReceipt,
)
from cqtt.due_dates import Remaining, Timeliness
from cqtt.errors import (
    BeyondCalendarError,
    CqttError,
    InvalidValueError,
    MissingExtraError,
    MissingTimeError,
    UnstatedLimitError,
    WrongTypeError,
)
from cqtt.interop import vectors as package
from cqtt.interop.vectors import Left, Rows, Vectors
from cqtt.interop.vectors.hours import TimeTables
from cqtt.interop.vectors.kernels import EPOCH, NULL, DayTables, Lookup
from cqtt.interop.vectors.times import Times, times_of
from cqtt.moments import VIETNAM, in_vietnam
from cqtt.office_hours import OfficeHours, WorkingTime
from cqtt.offices import Office
from cqtt.statutes import BIRTH_BUNDLE_CUTOFF as SOURCE
from cqtt.time_limits import (
    CalendarDays,
    Hours,
    Months,
    SameDay,
    TimeLimit,
    Unstated,
    Weeks,
    WorkingDays,
    WorkingHours,
    Years,
)
from cqtt.workdays import Announcement, Day, Reason, WorkCalendar

CALENDAR: Final = state_calendar()
HOURS: Final = (
    OfficeHours.parse("07:30-11:30,13:30-17:00", friday="08:00-11:45")
    .with_season("07:00-11:30,13:30-17:10", since=(4, 16), until=(10, 15))
    .with_counter("07:30-11:30", on="saturday")
)
MORNINGS: Final = OfficeHours.parse("08:00-12:00", wednesday="")
OFFICE: Final = Office(CALENDAR, HOURS)
VECTORS: Final = Vectors(CALENDAR)
IN_OFFICE: Final = Vectors(office=OFFICE)
ROWS: Final = 400
DAY: Final = 86_400
NAT: Final = np.datetime64("NaT", "D")
DUE: Final = [date(2026, 1, 7)]
THREE: Final = [WorkingDays(3)] * 3


def chance() -> np.random.Generator:
    return np.random.default_rng(2026)


def some_moments(size: int = ROWS) -> list[datetime | None]:
    """Moments in and around the calendar, some on the hour, leap days and nulls."""
    random = chance()
    first = datetime.combine(CALENDAR.first, time()) - timedelta(days=40)
    days = (CALENDAR.last - CALENDAR.first).days + 50
    seconds = random.integers(0, days * DAY, size)
    seconds[::3] = seconds[::3] // 1800 * 1800
    found: list[datetime | None] = [
        first + timedelta(seconds=int(each)) for each in seconds
    ]
    found[:8] = [datetime(year, 2, 29, 10) for year in range(2012, 2028, 4)] * 2
    found[8:11] = [None] * 3
    found[11:14] = [
        datetime(2026, 1, 9, 15),
        datetime(2026, 1, 9, 15, 0, 1),
        datetime(2026, 1, 10, 16, 5),
    ]
    return found


def some_days(size: int = ROWS) -> list[date | None]:
    return [each and each.date() for each in some_moments(size)]


MOMENTS: Final = some_moments()
DAYS: Final = some_days()
OTHERS: Final = [*DAYS[57:], *DAYS[:57]]
LATER: Final = [*MOMENTS[57:], *MOMENTS[:57]]


def as_days(values: list[Any]) -> Any:
    return np.array(values, "datetime64[D]")


def as_moments(values: list[Any], unit: str = "s") -> Any:
    return np.array(values, f"datetime64[{unit}]")


def one_by_one(function: Callable[..., Any], *columns: Any) -> list[Any]:
    """Ask the scalar path; ``None`` for a null row and for one beyond the calendar."""
    answers: list[Any] = []
    for row in zip(*columns, strict=True):
        try:
            answers.append(None if None in row else function(*row))
        except BeyondCalendarError:
            answers.append(None)
    return answers


def plain(answers: Any) -> list[Any]:
    """Return an answer as a list of naive values."""
    listed: list[Any] = answers if isinstance(answers, list) else answers.tolist()
    return [
        each.replace(tzinfo=None) if isinstance(each, datetime) else each
        for each in listed
    ]


# --- days ----------------------------------------------------------------------------


@pytest.mark.parametrize("n", [1, 3, 250, -1, -30, 10**30, -(10**30)])
def test_fixed_n(n: int) -> None:
    expected = one_by_one(lambda day: CALENDAR.add(day, n), DAYS)
    assert plain(VECTORS.add(as_days(DAYS), n, beyond="null")) == expected
    assert VECTORS.add(DAYS, n, beyond="null") == expected


@pytest.mark.parametrize("least", [1, -300])
def test_an_n_for_each_row(least: int) -> None:
    steps = chance().integers(least, 300, ROWS)
    steps[steps == 0] = 1
    kinds = ["i2", ">i8"]
    if least > 0:
        kinds += ["u1", "u8"]
        steps = steps % 255 + 1
    expected = one_by_one(CALENDAR.add, DAYS, steps.tolist())
    days = as_days(DAYS)
    for each in (steps, *map(steps.astype, kinds), steps.tolist()):
        assert plain(VECTORS.add(days, each, beyond="null")) == expected
    assert VECTORS.add(DAYS, steps.tolist(), beyond="null") == expected


def test_a_null_n_and_unsigned_ones() -> None:
    days = as_days([date(2025, 12, 31)] * 3)
    masked = np.ma.masked_array([3, 3, 3], [False, True, False])
    expected = [date(2026, 1, 7), None, date(2026, 1, 7)]
    assert plain(VECTORS.add(days, masked)) == expected
    assert plain(VECTORS.add(days, [3, None, 3])) == expected
    assert plain(VECTORS.add(days, np.array([3, np.nan, 3], object))) == expected
    assert VECTORS.add([date(2025, 12, 31)] * 3, [3, None, np.int64(3)]) == expected
    far = np.array([3, 2**64 - 1, 3], np.uint64)
    assert plain(VECTORS.add(days, far, beyond="null")) == expected


def test_sums_that_leave_int64_are_null() -> None:
    tables = DayTables.of(CALENDAR)
    ends = [2**63 - 1, 1 - 2**63, 2**62, -(2**62), 2**62 + 5, NULL + 20_000, NULL]
    for day, n in product([*ends, 20_000], [*ends, 1, -1]):
        if day != 20_000 or abs(n) > 1:
            assert tables.add_each(np.array([day]), np.array([n])).tolist() == [NULL]


@pytest.mark.parametrize("name", ["roll", "is_working_day"])
def test_single_days(name: str) -> None:
    expected = one_by_one(getattr(CALENDAR, name), DAYS)
    assert plain(getattr(VECTORS, name)(as_days(DAYS), beyond="null")) == expected
    assert getattr(VECTORS, name)(DAYS, beyond="null") == expected


def test_counts() -> None:
    expected = one_by_one(CALENDAR.count, DAYS, OTHERS)
    days, others = as_days(DAYS), as_days(OTHERS)
    found = VECTORS.count(days, others, beyond="null")
    assert isinstance(found, np.ma.MaskedArray)
    assert found.tolist() == expected
    assert VECTORS.count(DAYS, OTHERS, beyond="null") == expected
    assert VECTORS.count(days, OTHERS, beyond="null").tolist() == expected


def test_nothing_null_gives_plain_arrays() -> None:
    days = as_days([date(2026, 2, 13)])
    found = VECTORS.count(days, np.datetime64("2026-02-23"))
    assert (type(found), found.dtype, found.tolist()) == (np.ndarray, np.int64, [1])
    works = VECTORS.is_working_day(days)
    assert (type(works), works.dtype, works.tolist()) == (np.ndarray, bool, [True])


def test_lists_that_are_plain_take_the_short_way() -> None:
    days, ends = [date(2026, 2, 13)] * 2, [date(2026, 2, 23), date(2026, 2, 12)]
    assert VECTORS.count(days, ends) == [1, -1]
    assert VECTORS.add(days, [1, 2]) == [CALENDAR.add(days[0], n) for n in (1, 2)]


def test_the_naive_model_agrees() -> None:
    received = [date(2025, 1, 1) + timedelta(days=n) for n in range(600)]
    steps = [1 + n % 40 for n in range(600)]
    expected = list(map(naive.add_working, received, steps))
    assert plain(VECTORS.add(as_days(received), np.array(steps))) == expected
    assert VECTORS.add(received, steps) == expected


def test_empty_columns() -> None:
    nothing = as_days([])
    assert VECTORS.add(nothing, 3).tolist() == VECTORS.add(nothing, []).tolist() == []
    assert VECTORS.count(nothing, nothing).tolist() == VECTORS.add([], 3) == []
    assert VECTORS.add([], []) == VECTORS.count([], []) == []
    assert IN_OFFICE.minutes_between(nothing, nothing).tolist() == []
    assert IN_OFFICE.due(Hours(1), nothing).tolist() == []


def test_long_columns_go_block_by_block() -> None:
    days = np.datetime64("2018-01-01") + chance().integers(0, 2800, 100_000)
    days[[0, 40_000, 99_999]] = NAT
    ends, steps = days[::-1], chance().integers(1, 50, days.size)
    listed = days.tolist()
    expected = one_by_one(CALENDAR.add, listed, steps.tolist())
    assert VECTORS.add(days, steps).tolist() == expected
    counts = one_by_one(CALENDAR.count, listed, ends.tolist())
    assert VECTORS.count(days, ends).tolist() == counts


def before_1970(last: int = 1970) -> WorkCalendar:
    """Return a small calendar of somebody's own that begins before numpy's epoch."""
    new_year = Day(date(1969, 1, 1), Reason.HOLIDAY, "Tết Dương lịch")
    document = SOURCE.document
    announced = [Announcement(document, (new_year,), settles=1969)]
    announced += [
        Announcement(document, (), settles=year) for year in range(1970, last + 1)
    ]
    return WorkCalendar("cũ", tuple(announced))


# --- limits --------------------------------------------------------------------------

LIMITS: Final[tuple[TimeLimit, ...]] = (
    WorkingDays(3),
    WorkingDays(Decimal("2.25")),
    WorkingDays(10**20),
    CalendarDays(15),
    CalendarDays(10**30),
    Weeks(2),
    Months(1),
    Months(30),
    Months(10**20),
    Years(1),
    Years(4),
    WorkingHours(5),
    WorkingHours(Decimal("0.25")),
    Hours(24),
    Hours(Decimal("100.5")),
    Hours(10**12),
    SameDay(),
    SameDay(time(15)),
)
DAY_ONE: Final = CutoffReading.NEXT_DAY_IS_DAY_ONE
REPLACES: Final = CutoffReading.NEXT_DAY_REPLACES_RECEIPT
LAST_HOUR: Final = LastHourCutoff(REPLACES, SOURCE)
AT_THREE: Final = {each: BundleCutoff(time(15), each, SOURCE) for each in CutoffReading}
MOVED: Final = MovedReceipt(SOURCE)
LITERAL: Final = CountingRules(
    "khác", last_day=LastDay.LITERAL, leap_day=LeapDay.FIRST_OF_MARCH
)
RULES: Final = (
    CIVIL_CODE,
    OFFICE_CLOCK,
    LITERAL,
    CountingRules("dời", off_day_receipt=MOVED),
    CountingRules("chốt", bundle_cutoff=AT_THREE[DAY_ONE]),
    CountingRules("chốt", bundle_cutoff=AT_THREE[REPLACES], off_day_receipt=MOVED),
    CountingRules(
        "chốt",
        bundle_cutoff=AT_THREE[DAY_ONE],
        last_hour_cutoff=LAST_HOUR,
        off_day_receipt=MOVED,
    ),
    CountingRules(
        "chốt",
        last_hour_cutoff=LastHourCutoff(
            DAY_ONE, SOURCE, timedelta(minutes=90, microseconds=5)
        ),
    ),
)
PLACES: Final[dict[str, dict[str, Any]]] = {
    "calendar": {"calendar": CALENDAR},
    "office": {"office": OFFICE},
    "office without hours": {"office": Office(CALENDAR)},
    "mornings": {"office": Office(CALENDAR, MORNINGS)},
}


def expected_of(
    limit: TimeLimit, rules: CountingRules, place: dict[str, Any]
) -> tuple[list[Any], list[Any]] | str:
    """Return due days and moments one by one, or what is wrong with the question."""

    def ends(received: datetime) -> Any:
        due = due_date(limit, received=received, rules=rules, **place)
        return due.on, due.at and due.at.replace(tzinfo=None)

    try:
        found = one_by_one(ends, MOMENTS)
    except InvalidValueError as error:
        return error.expected
    return [each and each[0] for each in found], [each and each[1] for each in found]


def answer_of(vectors: Vectors, *question: Any, **more: Any) -> Any:
    try:
        on = vectors.due(*question, beyond="null", **more)
        at = vectors.due_at(*question, beyond="null", **more)
    except InvalidValueError as error:
        return error.expected
    return plain(on), plain(at)


@pytest.mark.parametrize("rules", RULES, ids=range(len(RULES)))
@pytest.mark.parametrize("place", PLACES)
def test_every_limit_under_all_rules(place: str, rules: CountingRules) -> None:
    vectors = Vectors(**PLACES[place], rules=rules)
    moments = as_moments(MOMENTS)
    for limit in LIMITS:
        expected = expected_of(limit, rules, PLACES[place])
        assert answer_of(vectors, limit, moments) == expected, limit


@pytest.mark.parametrize("rules", RULES, ids=range(len(RULES)))
def test_lists_of_receipts(rules: CountingRules) -> None:
    vectors = Vectors(office=OFFICE, rules=rules)
    for limit in LIMITS:
        expected = expected_of(limit, rules, PLACES["office"])
        assert answer_of(vectors, limit, MOMENTS) == expected, limit


@pytest.mark.parametrize("rules", [CIVIL_CODE, OFFICE_CLOCK, LITERAL])
def test_a_kind_with_quantities(rules: CountingRules) -> None:
    vectors = Vectors(office=OFFICE, rules=rules)
    quantities = chance().integers(1, 40, ROWS)
    quantities[20:25] = 2**62
    masked = np.ma.masked_array(quantities, np.arange(ROWS) % 50 == 30)
    listed = masked.tolist()
    for kind in (WorkingDays, CalendarDays, Weeks, Months, Years, WorkingHours, Hours):
        found = one_by_one(
            lambda n, at, kind=kind: due_date(
                kind(n), received=at, office=OFFICE, rules=rules
            ),
            listed,
            MOMENTS,
        )
        expected = (
            [each and each.on for each in found],
            [each and each.at and each.at.replace(tzinfo=None) for each in found],
        )
        moments = as_moments(MOMENTS)
        for given_as in (masked, listed):
            answer = answer_of(vectors, kind, moments, quantity=given_as)
            assert answer == expected, kind
        for given_as in (masked, listed):
            answer = answer_of(vectors, kind, MOMENTS, quantity=given_as)
            assert answer == expected, kind


def test_quarters_in_a_list() -> None:
    quantities = [Decimal("0.25"), Decimal("2.5"), 3, None]
    moments = [datetime(2026, 11, 23, 16)] * 4
    expected = one_by_one(
        lambda n: due_date(WorkingHours(n), received=moments[0], office=OFFICE).on,
        quantities,
    )
    received = as_moments(moments)
    for each in (quantities, np.array(quantities, object)):
        found = IN_OFFICE.due(WorkingHours, received, quantity=each)
        assert found.tolist() == expected
    assert IN_OFFICE.due(WorkingHours, moments, quantity=quantities) == expected
    three = IN_OFFICE.due(WorkingHours, moments[:1], quantity=[np.int8(3)])
    assert three == expected[2:3]
    same = IN_OFFICE.due(WorkingHours, received, quantity=Decimal("2.5"))
    assert same.tolist() == [expected[1]] * 4


def test_a_limit_for_each_row() -> None:
    choices = [*LIMITS, None, WorkingDays(3)]
    limits = [choices[n] for n in chance().integers(0, len(choices), ROWS)]
    found = one_by_one(
        lambda limit, at: due_date(limit, received=at, office=OFFICE), limits, MOMENTS
    )
    expected = (
        [each and each.on for each in found],
        [each and each.at and each.at.replace(tzinfo=None) for each in found],
    )
    array = np.empty(ROWS, object)
    array[:] = limits
    for given_as in (limits, tuple(limits), array):
        assert answer_of(IN_OFFICE, given_as, as_moments(MOMENTS)) == expected
        assert answer_of(IN_OFFICE, given_as, MOMENTS) == expected


def test_bare_days_serve_limits_in_days() -> None:
    for limit in (WorkingDays(3), CalendarDays(9), Weeks(1), Months(1), Years(1)):
        expected = one_by_one(
            lambda day, limit=limit: (
                due_date(limit, received=day, calendar=CALENDAR).on
            ),
            DAYS,
        )
        assert plain(VECTORS.due(limit, as_days(DAYS), beyond="null")) == expected
        assert VECTORS.due(limit, DAYS, beyond="null") == expected


@pytest.mark.parametrize("received", [as_days(DUE), DUE], ids=["array", "list"])
def test_bare_days_where_the_minute_counts(received: Any) -> None:
    cutoff = Vectors(office=OFFICE, rules=RULES[4])
    last_hour = Vectors(office=OFFICE, rules=RULES[7])
    for vectors, limit in (
        (IN_OFFICE, Hours(1)),
        (IN_OFFICE, SameDay()),
        (IN_OFFICE, WorkingHours(1)),
        (cutoff, WorkingDays(3)),
        (last_hour, WorkingDays(3)),
    ):
        with pytest.raises(MissingTimeError) as caught:
            vectors.due(limit, received)
        assert (caught.value.field, caught.value.got) == ("received", DUE[0])


def test_nulls_alone_have_no_time_to_lack() -> None:
    assert IN_OFFICE.due(Hours(1), as_days([None])).tolist() == [None]


def test_due_dates_of_the_commune() -> None:
    received = [date(2025, 12, 31), date(2026, 2, 13)]
    expected = [date(2026, 1, 7), date(2026, 2, 25)]
    assert VECTORS.due(WorkingDays(3), received) == expected
    assert VECTORS.due(WorkingDays(3), as_days(received)).tolist() == expected
    three = np.array([3, 3])
    found = VECTORS.due(WorkingDays, as_days(received), quantity=three)
    assert found.tolist() == expected


def test_limits_that_are_none() -> None:
    days = as_days(DUE)
    for question in (days, DUE):
        with pytest.raises(UnstatedLimitError):
            VECTORS.due(Unstated("không nêu"), question)
    refused(lambda: VECTORS.due("3 ngày", days), "limit", "time-limit")
    refused(lambda: VECTORS.due(["3 ngày"], days), "limit[0]", "time-limit")
    refused(lambda: VECTORS.due(3, days, quantity=[3]), "limit", "kind-with-quantity")
    two = [WorkingDays(3)] * 2
    refused(lambda: VECTORS.due(two, days), "limit", "as-many-rows")
    wrong = np.array([3, 3])
    refused(
        lambda: VECTORS.due(WorkingDays, days, quantity=wrong),
        "quantity",
        "as-many-rows",
    )
    zero = np.array([0])
    refused(
        lambda: VECTORS.due(WorkingDays, days, quantity=zero),
        "quantity",
        "whole-quantity",
    )
    refused(
        lambda: VECTORS.due(WorkingDays, days, quantity=[True]),
        "quantity[0]",
        "quarter-quantity",
    )
    refused(
        lambda: VECTORS.due(WorkingDays, days, quantity=Column()),
        "quantity",
        "array-of-numbers",
    )


@pytest.mark.parametrize("days", [as_days(DUE * 3), DUE * 3], ids=["array", "list"])
def test_cells_are_not_told_in_errors(days: Any) -> None:
    """The position is: what stands in a column named by mistake may be anyone's."""
    for wrong in ("0912345678", -912_345_678, [912_345_678], Decimal("912345678.1")):
        for column in ([1, wrong, 2], np.array([1, wrong, 2], object)):
            ask = partial(VECTORS.due, WorkingDays, days, quantity=column)
            told = str(refused(ask, "quantity[1]", "quarter-quantity"))
            assert type(wrong).__name__ in told
            assert "912345678" not in told
    for cell in (912_345_678.5, "0912345678"):
        steps = partial(VECTORS.add, days, [1, cell, 2])
        assert "912345678" not in str(refused(steps, "n[1]", "whole-number"))
    limits = partial(VECTORS.due, [*THREE[:2], 912_345_678], days)
    assert "912345678" not in str(refused(limits, "limit[2]", "time-limit"))
    number: Any = [DUE[0], 912_345_678, None]
    told = str(refused(lambda: VECTORS.roll(number), "day[1]", "day-or-moment"))
    assert "912345678" not in told
    told = str(refused(lambda: VECTORS.add(days, [3, 0, 0]), "n", "step"))
    assert "2 of 3 that are not (positions 1, 2)" in told


@pytest.mark.parametrize("days", [as_days(DUE * 3), DUE * 3], ids=["array", "list"])
def test_limits_of_rows_that_are_not_stated(days: Any) -> None:
    limits = [WorkingDays(3), Unstated("BÍ MẬT"), None]
    error = refused(lambda: VECTORS.due(limits, days), "limit", "limits-to-read")
    assert "positions 1)" in str(error)
    assert "BÍ MẬT" not in str(error)
    found = VECTORS.due(limits, days, beyond="null")
    assert plain(found) == [date(2026, 1, 10), None, None]


def test_one_day_with_many_limits() -> None:
    day = date(2026, 3, 2)
    expected = [date(2026, 3, 3), date(2026, 4, 2), None]
    limits = [WorkingDays(1), Months(1), None]
    assert VECTORS.due(limits, day) == VECTORS.due(tuple(limits), day) == expected
    assert VECTORS.due(limits, np.datetime64(day)) == expected
    assert VECTORS.due_at(limits, day) == [None] * 3
    expected = [date(2026, 3, 3), date(2026, 3, 4)]
    assert VECTORS.due(WorkingDays, day, quantity=[1, 2]) == expected
    found = VECTORS.due(WorkingDays, day, quantity=np.array([1, 2]))
    assert found.tolist() == expected
    refused(lambda: VECTORS.due(WorkingDays(1), day), "received", "array-of-times")


# --- timeliness and what is left -----------------------------------------------------


def due_of(limit: TimeLimit, received: list[Any]) -> list[Any]:
    return one_by_one(lambda at: due_date(limit, received=at, office=OFFICE), received)


@pytest.mark.parametrize("limit", [WorkingDays(3), WorkingHours(5), Hours(30)])
def test_timeliness(limit: TimeLimit) -> None:
    dues = due_of(limit, MOMENTS)
    finished = [
        each and each.at and (each.at + timedelta(minutes=n % 5 - 2))
        if isinstance(limit, Hours) and n % 3
        else LATER[n]
        for n, each in enumerate(dues)
    ]
    finished = [each and each.replace(tzinfo=None) for each in finished]
    expected = one_by_one(lambda due, at: due.timeliness(at), dues, finished)
    on = [each and each.on for each in dues]
    at = [each and each.at and each.at.replace(tzinfo=None) for each in dues]
    found = IN_OFFICE.timeliness(
        as_days(on), as_moments(finished), due_at=as_moments(at)
    )
    assert (found.dtype, found.tolist()) == (object, expected)
    assert IN_OFFICE.timeliness(on, finished, due_at=at) == expected


def test_timeliness_of_days() -> None:
    days = [date(2026, 1, 6), date(2026, 1, 7), date(2026, 1, 8), None]
    expected = [Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE, None]
    assert VECTORS.timeliness(DUE * 4, days) == expected
    assert VECTORS.timeliness(DUE[0], days) == expected
    assert VECTORS.timeliness(as_days(DUE * 4), as_days(days)).tolist() == expected


def test_a_bare_day_on_the_day_of_a_due_moment() -> None:
    at = [datetime(2026, 1, 7, 10), None]
    due, finished = DUE * 2, [date(2026, 1, 7)] * 2
    with pytest.raises(MissingTimeError):
        VECTORS.timeliness(due, finished, due_at=at)
    with pytest.raises(MissingTimeError):
        VECTORS.timeliness(as_days(due), as_days(finished), due_at=as_moments(at))
    other = [date(2026, 1, 8), date(2026, 1, 7)]
    expected = [Timeliness.LATE, Timeliness.ON_TIME]
    assert VECTORS.timeliness(due, other, due_at=at) == expected
    found = VECTORS.timeliness(as_days(due), as_days(other), due_at=as_moments(at))
    assert found.tolist() == expected


def test_days_and_moments_mixed() -> None:
    """Every row keeps its hour, in an array of objects as in a list."""
    at, day = datetime(2026, 1, 7, 10), date(2026, 1, 7)
    mixed = [date(2026, 1, 6), datetime(2026, 1, 7, 11), None, at]
    due, ends = DUE * 4, [at] * 4
    expected = [Timeliness.EARLY, Timeliness.LATE, None, Timeliness.ON_TIME]
    assert IN_OFFICE.timeliness(due, mixed, due_at=ends) == expected
    objects, moments = np.array(mixed, object), as_moments(ends)
    found = IN_OFFICE.timeliness(as_days(due), objects, due_at=moments)
    assert found.tolist() == expected
    objects[3] = day
    with pytest.raises(MissingTimeError, match="2026-01-07"):
        IN_OFFICE.timeliness(as_days(due), objects, due_at=moments)
    left = IN_OFFICE.remaining(as_days(due), objects, due_at=moments)
    listed = IN_OFFICE.remaining(due, objects.tolist(), due_at=ends)
    assert left.minutes.tolist() == [each and each.minutes for each in listed]
    limits = [WorkingDays(1), WorkingHours(1), None, WorkingDays(1)]
    assert IN_OFFICE.due(limits, objects).tolist() == IN_OFFICE.due(limits, mixed)
    with pytest.raises(MissingTimeError, match="2026-01-06"):
        IN_OFFICE.due(WorkingHours(1), objects)


@pytest.mark.parametrize("made", [list, as_days])
def test_a_bare_day_is_no_due_moment(made: Callable[[list[date]], Any]) -> None:
    """Neither in an array nor in a list."""
    days = made([date(2026, 1, 7)])
    with pytest.raises(MissingTimeError) as caught:
        IN_OFFICE.timeliness(days, days, due_at=days)
    assert (caught.value.field, caught.value.got) == ("due_at", date(2026, 1, 7))


def test_moments_of_a_coarse_unit_past_the_calendar_stay_past_it() -> None:
    """In seconds they would not fit, and would come back as moments within it."""
    wraps = (2**64 + 1_767_571_200) // 3600  # to 5 January 2026
    hours = np.array([wraps, 2**62, -(2**62)], np.int64).view("datetime64[h]")
    found = IN_OFFICE.due(WorkingHours(1), hours, beyond="null")
    assert found.tolist() == [None] * 3


def test_a_due_day_beyond_has_nothing_left() -> None:
    far, at = [date(9000, 1, 1), *DUE], date(2026, 1, 5)
    left = VECTORS.remaining(as_days(far), at, beyond="null")
    assert (left.working_days.tolist(), left.days.tolist()) == ([None, 2], [None, 2])
    refused(lambda: VECTORS.remaining(as_days(far), at), "due", "rows-within-calendar")


@pytest.mark.parametrize("limit", [WorkingDays(3), WorkingHours(5), Hours(30)])
def test_what_is_left(limit: TimeLimit) -> None:
    dues = due_of(limit, MOMENTS)
    expected = one_by_one(lambda due, at: due.remaining(at), dues, LATER)
    on = [each and each.on for each in dues]
    at = [each and each.at and each.at.replace(tzinfo=None) for each in dues]
    straight = isinstance(limit, Hours)
    found = IN_OFFICE.remaining(
        as_days(on),
        as_moments(LATER),
        due_at=as_moments(at),
        straight=straight,
        beyond="null",
    )
    assert isinstance(found, Left)
    working, days, minutes = (column.tolist() for column in found)
    assert working == [each and each.working_days for each in expected]
    known = [n for n, each in enumerate(expected) if each]
    assert [days[n] for n in known] == [expected[n].days for n in known]
    assert [minutes[n] for n in known] == [expected[n].minutes for n in known]
    listed = IN_OFFICE.remaining(on, LATER, due_at=at, straight=straight, beyond="null")
    assert listed == expected


def test_what_is_left_without_moments() -> None:
    at = date(2026, 1, 5)
    assert VECTORS.remaining(DUE, at) == [Remaining(2, 2)]
    left = VECTORS.remaining(as_days(DUE), at, due_at=datetime(2026, 1, 7, 9))
    assert (left.working_days.tolist(), left.days.tolist(), left.minutes) == (
        [2],
        [2],
        None,
    )
    without_hours = VECTORS.remaining(
        as_days(DUE), datetime(2026, 1, 5, 9), due_at=datetime(2026, 1, 7, 9)
    )
    assert without_hours.minutes.tolist() == [2 * 24 * 60]


# --- working time --------------------------------------------------------------------

SHIFTS: Final = {
    "seasons": HOURS,
    "mornings": MORNINGS,
    "odd minutes": OfficeHours.parse("00:00-11:31,13:30-23:59"),
    "nothing worked": OfficeHours.parse("", saturday="08:00-12:00", monday=""),
}


@pytest.mark.parametrize("name", SHIFTS)
def test_working_time(name: str) -> None:
    office = Office(CALENDAR, SHIFTS[name])
    vectors, worked = Vectors(office=office), WorkingTime(CALENDAR, SHIFTS[name])
    minutes = chance().integers(1, 50_000, ROWS)
    listed = minutes.tolist()
    moments, later = as_moments(MOMENTS), as_moments(LATER)
    for amount, each in ((minutes, listed), (np.int16(240), [240] * ROWS)):
        expected = plain(one_by_one(worked.add, MOMENTS, each))
        found = vectors.add_minutes(moments, amount, beyond="null")
        assert plain(found) == expected
        given_as = listed if amount is minutes else amount
        found = vectors.add_minutes(MOMENTS, given_as, beyond="null")
        assert plain(found) == expected
    expected = one_by_one(worked.between, MOMENTS, LATER)
    found = vectors.between(moments, later, beyond="null")
    assert (found.dtype, plain(found)) == ("timedelta64[s]", expected)
    assert vectors.between(MOMENTS, LATER, beyond="null") == expected
    whole = [None if each is None else each // naive.ONE_MINUTE for each in expected]
    assert vectors.minutes_between(moments, later, beyond="null").tolist() == whole
    assert vectors.minutes_between(MOMENTS, LATER, beyond="null") == whole


@pytest.mark.parametrize("week", ["07:31-11:29,13:07-17:02", "00:01-00:02,23:00-23:59"])
def test_shifts_on_odd_minutes(week: str) -> None:
    """Cells of a minute would be eight million: they are whole shifts."""
    hours = OfficeHours.parse(week, friday="08:03-11:46")
    office = Office(CALENDAR, hours, rules=OFFICE_CLOCK)
    vectors, worked = Vectors(office=office), WorkingTime(CALENDAR, hours)
    on_the_minute = [time(7, 31), time(11, 29), time(13, 7), time(17, 2), time()]
    edges = [datetime.combine(date(2026, 3, 2), each) for each in on_the_minute]
    ends = [datetime.combine(day, time()) for day in (CALENDAR.first, CALENDAR.last)]
    moments = [*MOMENTS, *edges, *ends, ends[1] + timedelta(days=1), None]
    for minutes in (1, 238, 50_000):
        expected = plain(one_by_one(lambda at, n=minutes: worked.add(at, n), moments))
        found = vectors.add_minutes(as_moments(moments), minutes, beyond="null")
        assert plain(found) == expected
    later = moments[::-1]
    expected = one_by_one(worked.between, moments, later)
    found = vectors.between(as_moments(moments), as_moments(later), beyond="null")
    assert plain(found) == expected
    limit = WorkingDays(Decimal("2.25"))
    due = one_by_one(lambda at: due_date(limit, received=at, office=office), moments)
    found = vectors.due_at(limit, as_moments(moments), beyond="null")
    assert plain(found) == [each and each.at.replace(tzinfo=None) for each in due]


def test_the_naive_minutes_agree() -> None:
    hours = OfficeHours.parse("07:30-11:30,13:30-17:00")
    vectors = Vectors(office=Office(CALENDAR, hours))
    moments = [datetime(2026, 1, 1) + timedelta(minutes=437 * n) for n in range(60)]
    ends = [each + timedelta(minutes=3001) for each in moments]
    added = [naive.add_minutes(each, 500) for each in moments]
    assert plain(vectors.add_minutes(as_moments(moments), 500)) == added
    counted = list(map(naive.minutes_between, moments, ends))
    found = vectors.minutes_between(as_moments(moments), as_moments(ends))
    assert found.tolist() == counted


def test_null_minutes() -> None:
    moments = as_moments([datetime(2026, 11, 23, 16), None, datetime(1990, 1, 1)])
    masked = np.ma.masked_array([1, 1, 1], [True, True, True])
    assert IN_OFFICE.add_minutes(moments, masked).tolist() == [None] * 3
    listed = IN_OFFICE.add_minutes(moments.tolist(), [None] * 3)
    assert listed == [None] * 3


def test_minutes_that_are_none() -> None:
    moments = as_moments([datetime(2026, 11, 23, 16)])
    for wrong, slug in (
        (np.array([0]), "whole-quantity"),
        (0, "whole-quantity"),
        (1.5, "whole-number"),
        (np.array([1.5]), "whole-number"),
        ([1.5], "whole-number"),
    ):
        field = "minutes[0]" if isinstance(wrong, list) else "minutes"
        refused(partial(IN_OFFICE.add_minutes, moments, wrong), field, slug)
    for listed, field, slug in (
        (0, "minutes", "whole-quantity"),
        ([0], "minutes", "whole-quantity"),
        ([1.5], "minutes[0]", "whole-number"),
    ):
        refused(partial(IN_OFFICE.add_minutes, plain(moments), listed), field, slug)
    assert IN_OFFICE.add_minutes(plain(moments), [None]) == [None]


def test_a_calendar_alone_has_no_hours() -> None:
    moment = [datetime(2026, 11, 23, 16)]
    for each in (moment, as_moments(moment)):
        refused(partial(VECTORS.between, each, each), "office", "office-with-hours")
        refused(
            partial(VECTORS.due, WorkingHours(1), each),
            "office",
            "office-with-hours",
        )
    with pytest.raises(MissingTimeError):
        IN_OFFICE.between(as_days(DUE), as_days(DUE))


# --- what comes in -------------------------------------------------------------------


@pytest.mark.parametrize("unit", ["h", "m", "s", "ms", "us", "ns", "2s", "15m", "ps"])
def test_units_of_moments(unit: str) -> None:
    if unit == "ps":  # these reach from October 1969 to March 1970
        calendar = before_1970()
        moments = [datetime(1970, 1, 5, 16), None, datetime(1969, 12, 31, 9)]
    else:
        calendar = CALENDAR
        moments = [datetime(2026, 11, 23, 16), None, datetime(2026, 2, 13, 9)]
    vectors = Vectors(office=Office(calendar, HOURS))
    worked = WorkingTime(calendar, HOURS)
    expected = plain(one_by_one(lambda at: worked.add(at, 240), moments))
    given_as = as_moments(moments).astype(f"datetime64[{unit}]")
    found = vectors.add_minutes(given_as, 240)
    assert (found.dtype, found.tolist()) == ("datetime64[s]", expected)
    on = one_by_one(lambda at: calendar.add(at.date(), 3), moments)
    assert vectors.add(given_as, 3).tolist() == on
    due = one_by_one(
        lambda at: due_date(Hours(2), received=at, calendar=calendar).on, moments
    )
    assert vectors.due(Hours(2), given_as).tolist() == due


def test_units_too_fine_for_seconds() -> None:
    """An attosecond is counted from 1970 to ten seconds after it."""
    vectors = Vectors(before_1970())
    moments = np.array([1, -1, -(2**63)], "datetime64[as]")
    expected = [date(1970, 1, 2), date(1970, 1, 1), None]
    assert vectors.due(CalendarDays(1), moments).tolist() == expected


def test_parts_of_a_second_are_dropped() -> None:
    moments = np.array(["2026-11-23T16:00:00.999999"], "datetime64[us]")
    found = IN_OFFICE.add_minutes(moments, 60)
    assert found.tolist() == [datetime(2026, 11, 23, 17)]


def test_days_of_two_and_byte_orders() -> None:
    days = np.array(["2025-12-31", "NaT"], "datetime64[D]")
    for each in (days.astype(">M8[D]"), days[::-1][::-1], days.astype("M8[2D]")):
        expected = [CALENDAR.add(each[0].item(), 3), None]
        assert VECTORS.add(each, 3).tolist() == expected
    unitless = np.full(2, np.iinfo(np.int64).min).view("datetime64")
    assert VECTORS.add(unitless, 3).tolist() == [None, None]


def test_masked_days_are_null() -> None:
    days = np.ma.masked_array(as_days(DUE * 2), [True, False])
    assert VECTORS.roll(days).tolist() == [None, DUE[0]]
    objects = np.ma.masked_array(np.array(DUE * 2, object), [True, False])
    assert VECTORS.roll(objects).tolist() == [None, DUE[0]]
    numbers = np.ma.masked_array([1, 2], [True, False])
    refused(lambda: VECTORS.roll(numbers), "day", "times-not-numbers")


def test_arrays_of_objects() -> None:
    aware = datetime(2025, 12, 31, 18, tzinfo=UTC)  # the New Year in Vietnam
    days = np.array([date(2025, 12, 31), None, aware, pd.NaT, np.nan, pd.NA], object)
    expected = [date(2026, 1, 7), None, date(2026, 1, 7), None, None, None]
    assert VECTORS.add(days, 3).tolist() == expected
    assert VECTORS.add(days.tolist(), 3) == expected
    moments = np.array([aware, None, datetime(2026, 1, 1, 1, 30)], object)
    expected_at = [datetime(2026, 1, 1, 2), None, datetime(2026, 1, 1, 2, 30)]
    assert VECTORS.due_at(Hours(1), moments).tolist() == expected_at
    listed = VECTORS.due_at(Hours(1), moments.tolist())
    assert listed[0] == datetime(2026, 1, 1, 2, tzinfo=VIETNAM)
    assert plain(listed) == expected_at


def test_lists_of_datetimes_count_their_days() -> None:
    received = [datetime(2025, 12, 31, 16), None]
    expected = [date(2026, 1, 7), None]
    assert VECTORS.add(received, 3) == VECTORS.add(received, [3, 3]) == expected
    assert VECTORS.roll([pd.Timestamp("2026-01-03 10:00")]) == [date(2026, 1, 5)]
    assert VECTORS.count(received, [date(2026, 1, 7)] * 2) == [3, None]


def test_a_scalar_of_numpy_beside_a_list() -> None:
    assert VECTORS.count(DUE, np.datetime64("2026-01-12")) == [4]
    assert VECTORS.count(DUE, NAT) == [None]
    start, end = [datetime(2026, 1, 7, 8)], np.datetime64("2026-01-07T09:00", "ns")
    assert IN_OFFICE.between(start, end) == [timedelta(hours=1)]


def test_moments_at_the_ends_of_what_can_be_told() -> None:
    """Sentinels of "not finished": seven hours more are in no type of moments."""
    pandas = pd.Timestamp.max.tz_localize("UTC")
    last = datetime.max.replace(tzinfo=UTC)
    first = datetime.min.replace(tzinfo=timezone(timedelta(hours=14)))
    days = DUE * 3
    objects = np.array([pandas, last, first], object)
    expected = [Timeliness.LATE, Timeliness.LATE, Timeliness.EARLY]
    assert VECTORS.timeliness(as_days(days), objects).tolist() == expected
    assert VECTORS.timeliness(DUE, [pandas]) == [Timeliness.LATE]
    assert in_vietnam(pandas).isoformat() == "2262-04-12T06:47:16+07:00"


def test_a_list_beside_an_array() -> None:
    assert VECTORS.count(DUE, as_days(DUE)).tolist() == [0]


class Column:
    """Something like a column of a data frame."""

    def __array__(self) -> Any:
        raise AssertionError

    def __len__(self) -> int:
        return 1


def refused(ask: Callable[[], object], field: str, slug: str) -> CqttError:
    with pytest.raises((InvalidValueError, WrongTypeError)) as caught:
        ask()
    error: Any = caught.value
    assert (error.field, error.expected) == (field, slug)
    return caught.value


@pytest.mark.parametrize(
    ("given_as", "field", "slug"),
    [
        (np.array(["31/12/2025"]), "day", "times-not-texts"),
        (np.array([b"31/12/2025"]), "day", "times-not-texts"),
        (np.array([46_000]), "day", "times-not-numbers"),
        (np.array([46_000.5]), "day", "times-not-numbers"),
        (np.array([True]), "day", "array-of-times"),
        (np.array([1], "m8[D]"), "day", "array-of-times"),
        (np.array(["2026-01"], "M8[M]"), "day", "unit-of-days"),
        (np.array(["2026"], "M8[Y]"), "day", "unit-of-days"),
        (np.array(["2026-01-01"], "M8[W]"), "day", "unit-of-days"),
        (np.array([["2026-01-01"]], "M8[D]"), "day", "one-dimension"),
        (pd.Series(as_days(DUE)), "day", "array-of-times"),
        (Column(), "day", "array-of-times"),
        (np.array(["Nguyễn Văn A"], object), "day[0]", "day-or-moment"),
        (["Nguyễn Văn A"], "day[0]", "day-or-moment"),
        ([date(2026, 1, 1), 46_000], "day[1]", "day-or-moment"),
        ([[date(2026, 1, 1)]], "day[0]", "day-or-moment"),
        (date(2026, 1, 1), "day", "array-of-times"),
        ("Nguyễn Văn A", "day", "array-of-times"),
    ],
)
def test_what_is_no_column_of_days(given_as: Any, field: str, slug: str) -> None:
    for ask in (partial(VECTORS.roll, given_as), partial(VECTORS.add, given_as, 3)):
        error = refused(ask, field, slug)
        assert "Nguyễn" not in f"{error} {error.message('vi')}"


def test_texts_in_lists_of_two_columns() -> None:
    wrong = [*DUE, "Nguyễn Văn A"]
    refused(lambda: VECTORS.add(wrong, [1, 1]), "day[1]", "day-or-moment")
    refused(lambda: VECTORS.add([[], []], [1, 1]), "day[0]", "day-or-moment")
    refused(lambda: VECTORS.count(wrong, DUE * 2), "start[1]", "day-or-moment")
    refused(lambda: VECTORS.count([[], []], DUE * 2), "start[0]", "day-or-moment")
    refused(lambda: IN_OFFICE.between(wrong, wrong), "start[1]", "day-or-moment")
    limits = [WorkingDays(1)] * 2
    refused(lambda: VECTORS.due(limits, wrong), "received[1]", "day-or-moment")
    refused(lambda: VECTORS.due(limits[0], wrong), "received[1]", "day-or-moment")
    refused(lambda: VECTORS.timeliness(DUE * 2, wrong), "finished[1]", "day-or-moment")
    refused(lambda: VECTORS.count(as_days(DUE), "x"), "end", "array-of-times")


def test_errors_of_the_scalar_path_pass_through() -> None:
    far = datetime.max.replace(tzinfo=UTC)
    with pytest.raises(InvalidValueError):
        VECTORS.add([far], 3)

    class Odd(date):
        def toordinal(self) -> int:
            raise TypeError

    with pytest.raises(TypeError):
        VECTORS.add([Odd(2026, 1, 1)], 3)


@pytest.mark.parametrize("days", [as_days(DUE), DUE], ids=["array", "list"])
def test_an_n_that_is_none(days: Any) -> None:
    for wrong in (0, 1.5, True, None, "3"):
        refused(partial(VECTORS.add, days, wrong), "n", "step")
    refused(lambda: VECTORS.add(days, [1, 2]), "n", "as-many-rows")
    refused(lambda: VECTORS.add(days, np.array([1.0])), "n", "whole-number")
    refused(lambda: VECTORS.add(days, np.array([[1]])), "n", "one-dimension")


def test_numbers_that_are_none_are_told_by_position() -> None:
    days = as_days(DUE * 9)
    steps = np.zeros(9, int)
    error: Any = refused(lambda: VECTORS.add(days, steps), "n", "step")
    assert error.got == Rows(9, 9, (0, 1, 2, 3, 4))
    assert "9 of 9 that are not (positions 0, 1, 2, 3, 4, …)" in str(error)
    assert "9 trên 9 dòng không đúng (vị trí 0, 1, 2, 3, 4, …)" in error.message("vi")
    assert error.to_dict()["data"]["got"] == [9, 9, [0, 1, 2, 3, 4]]
    refused(lambda: VECTORS.add(as_days(DUE), [True]), "n[0]", "whole-number")
    refused(lambda: VECTORS.add(DUE, [True]), "n[0]", "whole-number")
    refused(lambda: VECTORS.add(DUE, [0]), "n", "step")


# --- rows beyond the calendar --------------------------------------------------------


@pytest.mark.parametrize("days", [as_days, list], ids=["array", "list"])
def test_rows_beyond_raise_or_are_null(days: Callable[[Any], Any]) -> None:
    given_as = days([date(2026, 1, 5), None, date(2050, 1, 1), date(1990, 1, 1)])
    questions: list[Callable[..., Any]] = [
        partial(VECTORS.add, given_as, 3),
        partial(VECTORS.add, given_as, [3] * 4),
        partial(VECTORS.roll, given_as),
        partial(VECTORS.is_working_day, given_as),
        partial(VECTORS.count, given_as, given_as),
        partial(VECTORS.due, WorkingDays(3), given_as),
        partial(VECTORS.due, [WorkingDays(3)] * 4, given_as),
        partial(VECTORS.due, Months, given_as, quantity=[1] * 4),
        partial(VECTORS.remaining, given_as, given_as),
    ]
    for ask in questions:
        with pytest.raises(InvalidValueError) as caught:
            ask()
        assert caught.value.expected == "rows-within-calendar"
        assert caught.value.got == Rows(2, 4, (2, 3))
        found: Any = ask(beyond="null")
        first = found[0] if isinstance(found, Left) else found
        nulls = [each is None for each in plain(first)]
        assert nulls == [False, True, True, True]


def test_a_choice_that_is_none() -> None:
    wrong: Any = "drop"
    refused(lambda: VECTORS.add(DUE, 3, beyond=wrong), "beyond", "beyond-of-rows")


def test_hours_end_with_the_years_that_python_knows() -> None:
    moments = np.array(["9999-12-31T23:30", "0000-12-31T12:00"], "datetime64[s]")
    found = VECTORS.due_at(Hours(1), moments, beyond="null")
    assert found.tolist() == [None, None]


# --- tables --------------------------------------------------------------------------


def test_a_calendar_that_begins_before_1970() -> None:
    calendar = before_1970()
    vectors = Vectors(calendar)
    days: list[Any] = [calendar.first + timedelta(days=n) for n in range(-3, 735)]
    days[7] = None
    others = days[::-1]
    array = as_days(days)
    for n in (3, -3):
        expected = one_by_one(lambda day, n=n: calendar.add(day, n), days)
        assert vectors.add(array, n, beyond="null").tolist() == expected
    for steps in ([3] * len(days), [-3, 3] * (len(days) // 2)):
        expected = one_by_one(calendar.add, days, steps)
        assert vectors.add(array, steps, beyond="null").tolist() == expected
    counted = one_by_one(calendar.count, days, others)
    assert vectors.count(array, as_days(others), beyond="null").tolist() == counted
    rolled = one_by_one(calendar.roll, days)
    assert vectors.roll(array, beyond="null").tolist() == rolled


def test_a_calendar_that_ends_on_a_sunday() -> None:
    calendar = before_1970(1972)
    vectors = Vectors(calendar, rules=LITERAL)
    days = [date(1972, 12, 20) + timedelta(days=n) for n in range(8)]
    limit = CalendarDays(8)
    expected = one_by_one(
        lambda day: due_date(limit, received=day, calendar=calendar, rules=LITERAL).on,
        days,
    )
    assert None in expected
    assert vectors.due(limit, as_days(days), beyond="null").tolist() == expected


def test_tables_are_not_written_to() -> None:
    tables = DayTables.of(CALENDAR)
    with pytest.raises(ValueError, match="read-only"):
        tables._worked[0] = 1


def test_kernels_leave_their_arguments_alone() -> None:
    days = as_days(DAYS).view(np.int64)
    days.setflags(write=False)
    tables = DayTables.of(CALENDAR)
    assert tables.add(days, 3).base is None
    assert Lookup.over(5, np.array([7])).of(np.array([5, 6])).tolist() == [7, NULL]
    assert times_of(days.view("M8[D]"), "day").days().base is not None
    assert Times(np.array([0]), DAY).size == 1
    elapsed = IN_OFFICE.tables.time.elapsed(np.array([NULL]))
    assert elapsed[0] < -(2**59)


def test_vectors_are_values() -> None:
    assert Vectors(CALENDAR) == VECTORS
    assert hash(Vectors(CALENDAR)) == hash(VECTORS)
    again = pickle.loads(pickle.dumps(VECTORS))  # noqa: S301 our own
    assert again == VECTORS
    assert again.add(DUE, 1) == VECTORS.add(DUE, 1)
    assert Vectors(office=Office(CALENDAR, rules=LITERAL)).rules == LITERAL
    with pytest.raises(AttributeError):
        VECTORS.rules = LITERAL  # type: ignore[misc]


def test_a_place_is_needed() -> None:
    refused(Vectors, "calendar and office", "calendar-or-office")
    refused(
        lambda: Vectors(CALENDAR, office=OFFICE),
        "calendar and office",
        "calendar-or-office",
    )
    wrong: Any = "lịch"
    refused(lambda: Vectors(wrong), "calendar", "calendar")
    refused(lambda: Vectors(office=wrong), "office", "office")
    refused(lambda: Vectors(CALENDAR, rules=wrong), "rules", "counting-rules")


def test_a_last_hour_needs_an_office_with_hours() -> None:
    vectors = Vectors(CALENDAR, rules=RULES[7])
    moments = as_moments([datetime(2026, 1, 7, 9)])
    refused(lambda: vectors.due(WorkingDays(1), moments), "office", "office-with-hours")


@pytest.fixture
def _no_numpy() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "numpy", None)
        yield


@pytest.mark.usefixtures("_no_numpy")
def test_lists_need_no_numpy() -> None:
    vectors = Vectors(office=OFFICE)
    assert vectors.add([date(2025, 12, 31)], 3) == DUE
    assert vectors.due(WorkingDays(3), [date(2025, 12, 31)]) == DUE
    with pytest.raises(MissingExtraError):
        vectors.add(as_days(DUE), 3)


def test_sixteen_threads_share_one() -> None:
    vectors = Vectors(office=OFFICE)
    moments, later = as_moments(MOMENTS), as_moments(LATER)
    alone = Vectors(office=OFFICE)

    def ask(asked: Vectors) -> list[Any]:
        arrays = [
            asked.add(moments, 3, beyond="null"),
            asked.add(moments, np.full(ROWS, 5), beyond="null"),
            asked.count(moments, later, beyond="null"),
            asked.due(Months(1), moments, beyond="null"),
            asked.due(SameDay(time(15)), moments, beyond="null"),
            asked.due_at(WorkingHours(5), moments, beyond="null"),
            asked.between(moments, later, beyond="null"),
        ]
        lists = [asked.add(MOMENTS, 3, beyond="null"), asked.roll(DAYS, beyond="null")]
        return [*map(plain, arrays), *lists]

    expected = ask(alone)
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(ask, [vectors] * 64))
    assert all(answer == expected for answer in answers)


def test_the_face_of_the_package() -> None:
    assert dir(package) == sorted(package.__all__) == ["Left", "Rows", "Vectors"]


# --- Hypothesis ----------------------------------------------------------------------

MOMENT: Final = st.datetimes(datetime(2009, 12, 1), datetime(2028, 1, 20))
COLUMN: Final = st.lists(st.none() | MOMENT, min_size=1, max_size=30)
LIMIT: Final = st.one_of(
    st.integers(1, 400).map(WorkingDays),
    st.integers(1, 400).map(CalendarDays),
    st.integers(1, 50).map(Weeks),
    st.integers(1, 40).map(Months),
    st.integers(1, 5).map(Years),
    st.integers(1, 999).map(lambda n: WorkingHours(Decimal(n) / 4)),
    st.integers(1, 999).map(lambda n: Hours(Decimal(n) / 4)),
    st.times().map(lambda at: SameDay(at.replace(second=0, microsecond=0))),
)


@given(LIMIT, COLUMN, st.sampled_from(RULES[:4]))
def test_any_limit(
    limit: TimeLimit, received: list[datetime | None], rules: CountingRules
) -> None:
    vectors = Vectors(office=OFFICE, rules=rules)
    found = one_by_one(
        lambda at: due_date(limit, received=at, office=OFFICE, rules=rules), received
    )
    expected = (
        [each and each.on for each in found],
        [each and each.at and each.at.replace(tzinfo=None) for each in found],
    )
    assert answer_of(vectors, limit, as_moments(received, "us")) == expected
    assert answer_of(vectors, limit, received) == expected


@given(COLUMN, st.integers(-300, 300).filter(bool), st.integers(1, 9000))
def test_any_moment(received: list[datetime | None], n: int, minutes: int) -> None:
    array = as_moments(received, "us")
    days = one_by_one(lambda at: CALENDAR.add(at.date(), n), received)
    assert plain(VECTORS.add(array, n, beyond="null")) == days
    assert VECTORS.add(received, n, beyond="null") == days
    worked = WorkingTime(CALENDAR, HOURS)
    moments = plain(one_by_one(lambda at: worked.add(at, minutes), received))
    assert plain(IN_OFFICE.add_minutes(array, minutes, beyond="null")) == moments


@st.composite
def shifts(draw: st.DrawFn) -> str:
    """Draw shifts at odd minutes that do not overlap."""
    ends = sorted(draw(st.sets(st.integers(0, 1439), min_size=2, max_size=8)))
    texts = [f"{at // 60:02d}:{at % 60:02d}" for at in ends[: len(ends) // 2 * 2]]
    pairs = zip(texts[::2], texts[1::2], strict=True)
    return ",".join(f"{start}-{end}" for start, end in pairs)


@given(shifts(), shifts(), COLUMN, st.integers(1, 9000), st.integers(1, 60))
def test_any_shifts(
    week: str, friday: str, received: list[Any], minutes: int, quarters: int
) -> None:
    # A small calendar: tables of odd minutes are large.
    calendar = before_1970()
    back = timedelta(days=20_500)
    moments = [each and each - back for each in received]
    hours = OfficeHours.parse(week, friday=friday)
    office = Office(calendar, hours, rules=OFFICE_CLOCK)
    vectors, worked = Vectors(office=office), WorkingTime(calendar, hours)
    array = as_moments(moments, "us")
    expected = plain(one_by_one(lambda at: worked.add(at, minutes), moments))
    assert plain(vectors.add_minutes(array, minutes, beyond="null")) == expected
    limit = WorkingDays(Decimal(quarters) / 4)
    found = one_by_one(lambda at: due_date(limit, received=at, office=office), moments)
    due = [each and each.at.replace(tzinfo=None) for each in found]
    assert plain(vectors.due_at(limit, array, beyond="null")) == due


def test_share_of_a_day_is_exact() -> None:
    """Two days of 37 and 41 minutes: a share of one is rounded up on the other."""
    calendar = before_1970()
    hours = OfficeHours.parse("08:00-08:37", friday="08:00-08:41")
    office = Office(calendar, hours, rules=OFFICE_CLOCK)
    received = datetime(1969, 3, 6, 8, 10)  # a Thursday
    minutes = -(-Fraction(10, 37) * 41 // 1)
    expected = datetime(1969, 3, 7, 8) + timedelta(minutes=int(minutes))
    vectors = Vectors(office=office)
    assert plain(vectors.due_at(WorkingDays(1), as_moments([received]))) == [expected]
    assert plain(vectors.due_at(WorkingDays(1), [received])) == [expected]
    assert date(1970, 1, 1).toordinal() == EPOCH
    assert TimeTables.of(WorkingTime(calendar, hours)) is not None
