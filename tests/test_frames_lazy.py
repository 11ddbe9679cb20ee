"""
Tests of due dates, timeliness and counts inside engines.

Properties: polars lazy and DuckDB against the scalar path on the same random rows, with
fixed seeds.  Alarms: what is refused, and that an engine is left as it was.  Spark runs
rows of its own in ``tests/spark``.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final

import duckdb
import narwhals.stable.v2 as nw
import polars as pl
import pytest
from frames_of import Columns, of_pyarrow
from histories import DESK
from random_rows import CALENDAR, SEASONS, day, due, ends, moment, some
from reading import SOURCE

from cqtt import Office, WorkingDays, state_calendar
from cqtt.counting_rules import (
    CIVIL_CODE,
    OFFICE_CLOCK,
    CountingRules,
    LastDay,
    LeapDay,
)
from cqtt.cutoffs import (
    CutoffReading,
    LastHourCutoff,
    MovedReceipt,
    birth_bundle_cutoff,
    karaoke_bundle_cutoff,
)
from cqtt.due_dates import Timeliness
from cqtt.errors import (
    BeyondCalendarError,
    InvalidValueError,
    MissingTimeError,
    UnknownNameError,
    UnstatedLimitError,
    WrongTypeError,
)
from cqtt.interop.frames import (
    counts,
    due_dates,
    remaining,
    timeliness,
    working_days,
    working_minutes,
)
from cqtt.interop.frames.asking import DueDates, Place
from cqtt.interop.frames.engines import beside
from cqtt.interop.frames.joining import due_dates as joined_due_dates
from cqtt.interop.frames.tables import Column
from cqtt.moments import wall_clock
from cqtt.office_hours import OfficeHours
from cqtt.time_limits import (
    CalendarDays,
    Hours,
    Months,
    SameDay,
    TimeLimit,
    Unstated,
    Weeks,
    WorkingHours,
    Years,
    parse_time_limit,
)

STATE: Final = state_calendar()
IN_DAYS: Final[tuple[TimeLimit, ...]] = (
    WorkingDays(1),
    WorkingDays(Decimal("12.5")),
    CalendarDays(15),
    Weeks(2),
    Months(1),
    Years(1),
    Years(50),
)
BY_HOUR: Final[tuple[TimeLimit, ...]] = (
    WorkingHours(Decimal("4.25")),
    Hours(Decimal("30.5")),
    SameDay(cutoff=time(15)),
    SameDay(),
)
READINGS: Final = tuple(CutoffReading)
RULES: Final[Mapping[str, CountingRules]] = {
    "moved": CountingRules("a", off_day_receipt=MovedReceipt(SOURCE)),
    "15:00": CountingRules("b", bundle_cutoff=birth_bundle_cutoff(READINGS[0])),
    "15:00, moved": CountingRules(
        "c",
        bundle_cutoff=birth_bundle_cutoff(READINGS[1]),
        off_day_receipt=MovedReceipt(SOURCE),
    ),
    "last hour": CountingRules(
        "d", last_hour_cutoff=karaoke_bundle_cutoff(READINGS[1])
    ),
    "last day": CountingRules(
        "e", last_hour_cutoff=LastHourCutoff(READINGS[0], SOURCE, timedelta(hours=23))
    ),
    "literal": CountingRules("f", last_day=LastDay.LITERAL),
    "leap day": CountingRules("g", leap_day=LeapDay.FIRST_OF_MARCH),
}
TEXTS: Final = (
    "15 ngày làm việc",
    "12,5 ngày làm việc",
    "45 ngày",
    "02 tuần",
    "01 tháng",
    "01 năm",
    "04 giờ làm việc",
    "24 giờ",
    "trong ngày; sau 15 giờ thì ngày làm việc kế tiếp",
    "trong ngày",
    "  ",
    "sớm nhất có thể",
)


def in_polars(columns: Columns) -> pl.LazyFrame:
    """Return a lazy frame of polars."""
    return pl.LazyFrame(pl.from_arrow(of_pyarrow(columns)))


def in_duckdb(columns: Columns) -> duckdb.DuckDBPyRelation:
    """Return a table of a database of its own."""
    connection = duckdb.connect()
    connection.register("given", of_pyarrow(columns))
    connection.execute("CREATE TABLE dossiers AS SELECT * FROM given")
    connection.unregister("given")
    return connection.table("dossiers")


ENGINES: Final[Mapping[str, Callable[[Columns], Any]]] = {
    "polars": in_polars,
    "duckdb": in_duckdb,
}
every_engine: Final = pytest.mark.parametrize("engine", ENGINES)


def rows_of(frame: Any) -> dict[str, list[Any]]:
    """Return the columns of a lazy frame, by the order of ``id``."""
    if isinstance(frame, pl.LazyFrame):
        return frame.sort("id").collect().to_dict(as_series=False)
    table = frame.order("id").to_arrow_table()
    return {name: table[name].to_pylist() for name in table.column_names}


def frame_of(engine: str, **columns: Sequence[Any]) -> Any:
    """Return a lazy frame with an ``id``."""
    rows = len(next(iter(columns.values())))
    return ENGINES[engine]({"id": [*range(rows)], **columns})


# --- one limit for all rows -----------------------------------------------------------


@every_engine
@pytest.mark.parametrize("limit", IN_DAYS, ids=str)
def test_one_limit_in_days(engine: str, limit: TimeLimit) -> None:
    received = some(day, 1)
    frame = frame_of(engine, received=received, last=received)

    found = rows_of(
        due_dates(
            frame, received="received", limit=limit, calendar=CALENDAR, beyond="null"
        )
    )

    assert list(found) == ["id", "received", "last", "due_on"]
    assert found["received"] == received
    limits = [limit] * len(received)
    assert found["due_on"] == ends(limits, received, calendar=CALENDAR)[0]


@every_engine
@pytest.mark.parametrize("limit", [*IN_DAYS, *BY_HOUR], ids=str)
def test_one_limit_from_moments(engine: str, limit: TimeLimit) -> None:
    received = some(moment, 2)
    frame = frame_of(engine, received=received)

    found = rows_of(
        due_dates(
            frame, received="received", limit=limit, office=SEASONS, beyond="null"
        )
    )

    on, at = ends([limit] * len(received), received, office=SEASONS)
    assert found["due_on"] == on
    assert found.get("due_at", [None] * len(received)) == at
    assert ("due_at" in found) == isinstance(limit, Hours | WorkingHours)


@every_engine
@pytest.mark.parametrize("rules", RULES)
@pytest.mark.parametrize("kind", [WorkingDays, CalendarDays, Months, Years])
def test_rules_that_move_the_receipt_or_the_end(
    engine: str, rules: str, kind: Any
) -> None:
    received = [
        *some(moment, 3),
        datetime(2028, 2, 29, 8),
        datetime(2029, 8, 31, 16, 30),
    ]
    numbers = [*some(lambda each: each.randint(1, 9), 4), 1, 6]
    frame = frame_of(engine, received=received, n=numbers)
    place: dict[str, Any] = {"office": SEASONS, "rules": RULES[rules]}
    asked: dict[str, Any] = {"received": "received", "beyond": "null", **place}

    one = rows_of(due_dates(frame, limit=kind(3), **asked))
    each = rows_of(due_dates(frame, limit="n", kind=kind, **asked))

    assert one["due_on"] == ends([kind(3)] * len(received), received, **place)[0]
    limits = [n and kind(n) for n in numbers]
    assert each["due_on"] == ends(limits, received, **place)[0]


# --- limits row by row ----------------------------------------------------------------


@every_engine
@pytest.mark.parametrize(
    "kind", [WorkingDays, CalendarDays, Weeks, Months, Years, WorkingHours, Hours]
)
def test_quantities_of_one_kind(engine: str, kind: Any) -> None:
    received, numbers = some(moment, 5), some(lambda each: each.randint(1, 70), 6)
    frame = frame_of(engine, received=received, n=numbers)

    found = rows_of(
        due_dates(
            frame,
            received="received",
            limit="n",
            kind=kind,
            office=SEASONS,
            beyond="null",
        )
    )

    on, at = ends([n and kind(n) for n in numbers], received, office=SEASONS)
    assert found["due_on"] == on
    assert found.get("due_at", at) == at
    assert found["n"] == numbers


@every_engine
@pytest.mark.parametrize("held", [float, Decimal])
def test_quantities_in_quarters(engine: str, held: Any) -> None:
    received = some(moment, 7)
    numbers = [n and held(n) / 4 for n in some(lambda each: each.randint(1, 40), 8)]
    frame = frame_of(engine, received=received, n=numbers)

    found = rows_of(
        due_dates(
            frame,
            received="received",
            limit="n",
            kind=WorkingDays,
            calendar=CALENDAR,
            beyond="null",
        )
    )

    limits = [n and WorkingDays(Decimal(n)) for n in numbers]
    assert found["due_on"] == ends(limits, received, calendar=CALENDAR)[0]


@every_engine
def test_kinds_in_a_column(engine: str) -> None:
    kinds: dict[str, Any] = {
        "ngày làm việc": WorkingDays,
        "Ngày": CalendarDays,
        "Weeks": Weeks,
        "tháng": Months,
        "năm": Years,
        "giờ làm việc": WorkingHours,
        "giờ": Hours,
    }
    received, numbers = some(moment, 9), some(lambda each: each.randint(1, 9), 10)
    units = some(lambda each: each.choice(list(kinds)), 11)
    frame = frame_of(engine, received=received, n=numbers, unit=units)

    found = rows_of(
        due_dates(
            frame,
            received="received",
            limit="n",
            kind="unit",
            office=SEASONS,
            beyond="null",
        )
    )

    limits: list[TimeLimit | None] = [
        kinds[unit](n) if unit and n else None
        for unit, n in zip(units, numbers, strict=True)
    ]
    on, at = ends(limits, received, office=SEASONS)
    assert found["due_on"] == on
    assert found["due_at"] == at


@every_engine
def test_limits_as_texts(engine: str) -> None:
    received, texts = some(moment, 12), some(lambda each: each.choice(TEXTS), 13)
    frame = frame_of(engine, received=received, limit=texts)

    found = rows_of(
        due_dates(
            frame, received="received", limit="limit", office=SEASONS, beyond="null"
        )
    )

    limits = [
        parse_time_limit(each) if each and each.strip() else None for each in texts
    ]
    on, at = ends(limits, received, office=SEASONS)
    assert found["due_on"] == on
    assert found["due_at"] == at


@every_engine
def test_texts_in_days_only_have_no_moments(engine: str) -> None:
    received, texts = [date(2025, 12, 31), None], ["3 ngày làm việc", "5 ngày"]
    frame = frame_of(engine, received=received, limit=texts)
    found = due_dates(frame, received="received", limit="limit", calendar=STATE)
    assert rows_of(found)["due_on"] == [date(2026, 1, 7), None]
    assert rows_of(found)["due_at"] == [None, None]


@every_engine
def test_no_text_is_a_limit(engine: str) -> None:
    frame = frame_of(engine, received=[date(2025, 12, 31)] * 2, limit=[" ", "sớm"])
    found = due_dates(
        frame, received="received", limit="limit", calendar=CALENDAR, beyond="null"
    )
    assert rows_of(found)["due_on"] == [None, None]


# --- working time, what is left, timeliness, counts -----------------------------------


@every_engine
def test_working_days_and_what_is_left(engine: str) -> None:
    start, end = some(day, 14), some(moment, 15)
    frame = frame_of(engine, start=start, end=end)

    counted = rows_of(
        working_days(frame, start="start", end="end", calendar=CALENDAR, beyond="null")
    )
    left = rows_of(
        remaining(frame, due="start", at="end", calendar=CALENDAR, beyond="null")
    )

    pairs = [(a, b and b.date()) for a, b in zip(start, end, strict=True)]
    expected = [count(*each) for each in pairs]
    assert counted["working_days"] == expected
    assert left["working_days_left"] == [each and -each for each in expected]
    assert left["days_left"] == [
        None if n is None or a is None or b is None else (a - b).days
        for n, (a, b) in zip(expected, pairs, strict=True)
    ]


def count(start: date | None, end: date | None) -> int | None:
    """Return the scalar answer, or ``None`` where a frame has a null."""
    try:
        return None if start is None or end is None else CALENDAR.count(start, end)
    except BeyondCalendarError:
        return None


@every_engine
def test_one_day_for_all_rows(engine: str) -> None:
    frame = frame_of(engine, due=[date(2026, 1, 7), None])
    at = datetime(2025, 12, 31, 9)
    left = rows_of(remaining(frame, due="due", at=at, calendar=STATE))
    assert left["working_days_left"] == [3, None]
    assert left["days_left"] == [7, None]
    frame = frame_of(engine, since=[date(2025, 12, 31), None])
    end = date(2026, 1, 7)
    found = working_days(frame, start="since", end=end, calendar=STATE)
    assert rows_of(found)["working_days"] == [3, None]


@every_engine
def test_working_minutes(engine: str) -> None:
    start, end = some(moment, 16), some(moment, 17)
    frame = frame_of(engine, start=start, end=end)

    found = rows_of(
        working_minutes(frame, start="start", end="end", office=SEASONS, beyond="null")
    )

    working_time = SEASONS.working_time
    assert working_time is not None
    for a, b, minutes in zip(start, end, found["working_minutes"], strict=True):
        try:
            between = a and b and working_time.between(a, b)
        except BeyondCalendarError:
            between = None
        expected = None if between is None else between // timedelta(minutes=1)
        assert minutes == expected


JUDGED: Final = {
    (None, "at"): [None, "on-time", "late", "late"],
    ("finished", None): ["early", "on-time", "late", None],
    ("finished", "at"): ["early", "on-time", "late", "late"],
    (None, None): [None] * 4,
}


@every_engine
@pytest.mark.parametrize(("finished", "at"), JUDGED)
def test_timeliness_by_days(engine: str, finished: str | None, at: str | None) -> None:
    frame = frame_of(
        engine,
        due=[None, date(2026, 1, 7), date(2026, 1, 6), date(2026, 1, 5)],
        finished=[date(2026, 1, 6), date(2026, 1, 7), date(2026, 1, 8), None],
    )
    if finished:
        frame = frame_of(
            engine,
            due=[date(2026, 1, 7)] * 3 + [date(2026, 1, 5)],
            finished=[date(2026, 1, 6), date(2026, 1, 7), date(2026, 1, 8), None],
        )
    found = timeliness(
        frame, due="due", finished=finished, at=date(2026, 1, 7) if at else None
    )
    assert rows_of(found)["timeliness"] == JUDGED[finished, at]


@every_engine
def test_timeliness_by_moments(engine: str) -> None:
    received, finished = some(moment, 18), some(moment, 19)
    limits = some(lambda each: each.choice([WorkingHours(4), WorkingDays(2)]), 20)
    finished = [
        end if index % 3 else start and start + timedelta(hours=30 * (index % 2) + 4)
        for index, (start, end) in enumerate(zip(received, finished, strict=True))
    ]
    answers = [
        due(*each, office=SEASONS) for each in zip(limits, received, strict=True)
    ]
    frame = frame_of(
        engine,
        due_on=[each and each.on for each in answers],
        due_at=[wall_clock(each.at) if each and each.at else None for each in answers],
        finished=finished,
    )
    at = datetime(2029, 9, 7, 9, 30)

    found = timeliness(frame, due="due_on", finished="finished", due_at="due_at", at=at)

    assert rows_of(found)["timeliness"] == [
        answer and answer.timeliness(end or at).value
        for answer, end in zip(answers, finished, strict=True)
    ]
    assert set(rows_of(found)["timeliness"]) >= {each.value for each in Timeliness}


@every_engine
def test_bare_days_beside_due_moments(engine: str) -> None:
    frame = frame_of(
        engine,
        due=[date(2026, 1, 7)] * 4,
        due_at=[None, datetime(2026, 1, 7, 9), datetime(2026, 1, 7, 9), None],
        finished=[date(2026, 1, 7), date(2026, 1, 6), date(2026, 1, 8), None],
    )
    asked: dict[str, Any] = {"due": "due", "finished": "finished", "due_at": "due_at"}
    found = timeliness(frame, **asked, at=date(2026, 1, 7))
    judged = ["on-time", "early", "late", "on-time"]
    assert rows_of(found)["timeliness"] == judged


@every_engine
def test_a_bare_day_on_the_day_of_a_due_moment_is_refused(engine: str) -> None:
    frame = frame_of(
        engine,
        due=[date(2026, 1, 7)] * 2,
        due_at=[datetime(2026, 1, 7, 9)] * 2,
        finished=[date(2026, 1, 7), None],
        started=[datetime(2026, 1, 7, 8), None],
    )
    asked: dict[str, Any] = {"due": "due", "due_at": "due_at"}
    with pytest.raises(MissingTimeError) as caught:
        timeliness(frame, finished="finished", **asked)
    assert (caught.value.field, caught.value.got) == ("finished", date(2026, 1, 7))
    for finished in (None, "started"):
        with pytest.raises(MissingTimeError) as caught:
            timeliness(frame, finished=finished, **asked, at=date(2026, 1, 7))
        assert caught.value.field == "at"
    at = datetime(2026, 1, 7, 10)
    found = timeliness(frame, finished="started", **asked, at=at)
    assert rows_of(found)["timeliness"] == ["on-time", "late"]
    found = timeliness(frame, finished="started", **asked, at=date(2026, 1, 8))
    assert rows_of(found)["timeliness"] == ["on-time", "late"]


@every_engine
def test_a_bare_day_is_no_due_moment(engine: str) -> None:
    """As in memory: an engine would take it for midnight."""
    day = date(2026, 1, 7)
    frame = frame_of(engine, due=[day], due_at=[day], finished=[datetime(2026, 1, 7)])
    with pytest.raises(MissingTimeError) as caught:
        timeliness(frame, due="due", due_at="due_at", finished="finished")
    assert (caught.value.field, caught.value.got) == ("due_at", day)


@every_engine
def test_a_bare_day_has_no_working_minutes(engine: str) -> None:
    frame = frame_of(engine, start=[datetime(2026, 1, 5, 9)])
    with pytest.raises(MissingTimeError) as caught:
        working_minutes(frame, start="start", end=date(2026, 1, 7), office=DESK)
    assert caught.value.field == "end"


@every_engine
def test_counts(engine: str) -> None:
    judged = ["early", "late", "on-time", None, "early"]
    frame = frame_of(engine, xã=["A", "A", "B", "B", "A"], timeliness=judged)
    found = counts(frame, by="xã")
    assert found.of("A").early == 2
    assert found.of("B").not_known == 1


# --- moments and time zones -----------------------------------------------------------


def test_aware_columns_become_vietnamese_time() -> None:
    moments = [datetime(2026, 1, 5, 20, 30), datetime(2026, 1, 5, 7, 59, 59, 999_999)]
    frame = pl.LazyFrame({"id": [0, 1], "naive": moments})
    for zone in ("UTC", "Asia/Ho_Chi_Minh", "America/New_York"):
        aware = pl.col("naive").dt.replace_time_zone("Asia/Ho_Chi_Minh")
        given = frame.with_columns(at=aware.dt.convert_time_zone(zone))
        found = due_dates(given, received="at", limit=WorkingHours(1), office=DESK)
        assert rows_of(found)["due_at"] == [
            datetime(2026, 1, 6, 8, 30),
            datetime(2026, 1, 5, 8, 59),
        ]


@pytest.mark.parametrize(("zone", "hour"), [("UTC", 13), ("Asia/Ho_Chi_Minh", 20)])
def test_duckdb_has_one_time_zone(zone: str, hour: int) -> None:
    connection = duckdb.connect()
    connection.execute(f"SET TimeZone = '{zone}'")
    moments = f"SELECT 0 AS id, TIMESTAMPTZ '2026-01-05 {hour}:30:00' AS received"
    found = due_dates(
        connection.sql(moments), received="received", limit=WorkingHours(1), office=DESK
    )
    assert rows_of(found)["due_at"] == [datetime(2026, 1, 6, 8, 30)]


def test_another_time_zone_of_duckdb_is_refused() -> None:
    connection = duckdb.connect()
    connection.execute("SET TimeZone = 'Europe/Paris'")
    frame = connection.sql("SELECT TIMESTAMPTZ '2026-01-05 13:30:00' AS received")
    with pytest.raises(InvalidValueError, match="SET TimeZone = 'Asia/Ho_Chi_Minh'"):
        due_dates(frame, received="received", limit=WorkingDays(1), calendar=STATE)


@every_engine
def test_seconds_after_the_cutoff_are_late_and_parts_of_them_are_not(
    engine: str,
) -> None:
    at = datetime(2026, 1, 5, 15)
    received = [at, at + timedelta(microseconds=999_999), at + timedelta(seconds=1)]
    frame = frame_of(engine, received=received)
    limit = SameDay(cutoff=time(15))
    found = due_dates(frame, received="received", limit=limit, calendar=STATE)
    assert rows_of(found)["due_on"] == [
        date(2026, 1, 5),
        date(2026, 1, 5),
        date(2026, 1, 6),
    ]


# --- rows without an answer -----------------------------------------------------------


@every_engine
def test_rows_beyond_the_calendar_are_counted(engine: str) -> None:
    received = [date(1999, 1, 4), None, date(2026, 1, 5), STATE.last]
    frame = frame_of(engine, received=received)
    asked: dict[str, Any] = {"limit": WorkingDays(3), "calendar": STATE}
    with pytest.raises(InvalidValueError, match="2 rows") as caught:
        due_dates(frame, received="received", **asked)
    assert caught.value.field == "received"
    assert "2 dòng" in caught.value.message("vi")
    found = due_dates(frame, received="received", **asked, beyond="null")
    assert rows_of(found)["due_on"] == [None, None, date(2026, 1, 8), None]


@every_engine
@pytest.mark.parametrize("number", [0, -3, 2.5, 10**12])
def test_quantities_that_are_none_are_counted(engine: str, number: float) -> None:
    frame = frame_of(engine, received=[date(2026, 1, 5)] * 3, n=[number, 3, None])
    asked: dict[str, Any] = {"limit": "n", "kind": CalendarDays, "calendar": STATE}
    with pytest.raises(InvalidValueError, match="1 row "):
        due_dates(frame, received="received", **asked)
    found = due_dates(frame, received="received", **asked, beyond="null")
    assert rows_of(found)["due_on"] == [None, date(2026, 1, 8), None]


def test_no_number_of_a_float_column_is_a_null() -> None:
    frame = pl.LazyFrame(
        {"id": [0, 1], "received": [date(2026, 1, 5)] * 2, "n": [float("nan"), 3.0]}
    )
    asked: dict[str, Any] = {"limit": "n", "kind": CalendarDays, "calendar": STATE}
    found = due_dates(frame, received="received", **asked)
    assert rows_of(found)["due_on"] == [None, date(2026, 1, 8)]


@every_engine
def test_working_days_beyond_the_calendar_are_counted(engine: str) -> None:
    frame = frame_of(engine, start=[date(1999, 1, 4), None], end=[date(2026, 1, 5)] * 2)
    with pytest.raises(InvalidValueError, match="1 row "):
        working_days(frame, start="start", end="end", calendar=STATE)


@every_engine
def test_limits_that_roll_past_the_end_of_the_calendar_are_counted(engine: str) -> None:
    ends_on_sunday = STATE.extended(until=date(2028, 1, 1))
    received = [date(2028, 12, 20)] * 2
    frame = frame_of(engine, received=received, n=[9, 10])
    asked: dict[str, Any] = {"limit": "n", "kind": CalendarDays, "beyond": "null"}
    found = due_dates(frame, received="received", calendar=ends_on_sunday, **asked)
    assert rows_of(found)["due_on"] == [date(2028, 12, 29), None]


@every_engine
def test_texts_that_are_no_limit_are_counted(engine: str) -> None:
    frame = frame_of(engine, received=[date(2026, 1, 5)] * 2, limit=["sớm", None])
    with pytest.raises(InvalidValueError, match="1 row "):
        due_dates(frame, received="received", limit="limit", calendar=STATE)


def test_no_rows_have_no_answer() -> None:
    frame = pl.LazyFrame(schema={"id": pl.Int64, "received": pl.Date})
    asked: dict[str, Any] = {"limit": WorkingDays(3), "calendar": CALENDAR}
    assert rows_of(due_dates(frame, received="received", **asked))["due_on"] == []


# --- what is refused ------------------------------------------------------------------


@every_engine
def test_columns_that_are_not_what_they_must_be(engine: str) -> None:
    frame = frame_of(
        engine,
        text=["05/01/2026"],
        number=[46_027],
        day=[date(2026, 1, 5)],
        clock=[time(9)],
    )
    asked: dict[str, Any] = {"calendar": STATE}
    with pytest.raises(WrongTypeError, match="not of texts"):
        due_dates(frame, received="text", limit=WorkingDays(3), **asked)
    with pytest.raises(WrongTypeError, match="not of numbers"):
        due_dates(frame, received="number", limit=WorkingDays(3), **asked)
    with pytest.raises(WrongTypeError, match="days or moments"):
        due_dates(frame, received="clock", limit=WorkingDays(3), **asked)
    with pytest.raises(WrongTypeError, match="hour of receipt decides"):
        due_dates(frame, received="day", limit=SameDay(), **asked)
    with pytest.raises(WrongTypeError, match="column of numbers"):
        due_dates(frame, received="day", limit="text", kind=WorkingDays, **asked)
    with pytest.raises(WrongTypeError, match="day"):
        due_dates(frame, received="day", limit="day", **asked)
    with pytest.raises(WrongTypeError, match="day"):
        due_dates(frame, received="day", limit="number", kind="day", **asked)
    with pytest.raises(InvalidValueError, match="kind"):
        due_dates(frame, received="day", limit="number", **asked)
    with pytest.raises(InvalidValueError, match="text"):
        due_dates(frame, received="day", limit="number", kind="text", **asked)
    with pytest.raises(UnknownNameError):
        due_dates(frame, received="dáy", limit=WorkingDays(3), **asked)


def test_a_type_that_is_not_known_is_no_day() -> None:
    frame = pl.LazyFrame({"odd": pl.Series([object()], dtype=pl.Object)})
    with pytest.raises(WrongTypeError, match="days or moments"):
        due_dates(frame, received="odd", limit=WorkingDays(3), calendar=CALENDAR)


@every_engine
def test_what_has_no_lazy_form_says_what_to_do(engine: str) -> None:
    frame = frame_of(engine, received=[datetime(2026, 1, 5, 9)], n=[3])
    asked: dict[str, Any] = {"received": "received", "limit": WorkingDays(3)}
    by_clock = {**asked, "office": DESK, "rules": OFFICE_CLOCK}
    with pytest.raises(InvalidValueError, match="collect the frame first"):
        due_dates(frame, **by_clock)
    with pytest.raises(InvalidValueError, match="collect the frame first"):
        due_dates(frame, **{**by_clock, "limit": "n", "kind": WorkingDays})
    both = CountingRules(
        "both",
        bundle_cutoff=birth_bundle_cutoff(READINGS[0]),
        last_hour_cutoff=karaoke_bundle_cutoff(READINGS[0]),
    )
    with pytest.raises(InvalidValueError, match="one cut-off"):
        due_dates(frame, **asked, office=SEASONS, rules=both)
    with pytest.raises(InvalidValueError):
        due_dates(
            frame,
            received="received",
            limit=SameDay(),
            office=SEASONS,
            rules=RULES["15:00"],
        )
    odd = Office(STATE, OfficeHours.parse("07:31-11:32,13:30-17:00"))
    hours = {**asked, "limit": WorkingHours(1)}
    with pytest.raises(InvalidValueError, match="shifts"):
        due_dates(frame, **hours, office=odd)
    with pytest.raises(InvalidValueError, match="limit"):
        due_dates(frame, **hours, office=SEASONS, rules=RULES["15:00"])
    with pytest.raises(InvalidValueError, match="hours"):
        due_dates(frame, **hours, calendar=STATE)
    unstated = DueDates(
        received="received",
        limit=Unstated("sớm"),
        place=Place(STATE, None, CIVIL_CODE),
    )
    with pytest.raises(UnstatedLimitError):
        joined_due_dates(nw.from_native(frame), unstated)


def test_nothing_is_left_in_the_users_connection() -> None:
    connection = duckdb.connect()
    connection.execute(
        "CREATE TABLE t AS SELECT DATE '2026-01-05' AS received, 'a''b' AS s"
    )
    found = due_dates(
        connection.table("t"),
        received="received",
        limit=WorkingDays(3),
        calendar=STATE,
    )
    assert found.fetchall() == [(date(2026, 1, 5), "a'b", date(2026, 1, 8))]
    assert connection.sql("SHOW ALL TABLES").fetchall()[0][2] == "t"
    assert len(connection.sql("SHOW ALL TABLES").fetchall()) == 1


def test_due_dates_of_duckdb_need_no_pyarrow(monkeypatch: pytest.MonkeyPatch) -> None:
    frame = duckdb.connect().sql("SELECT DATE '2026-01-05' AS received, 3 AS n")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    asked: dict[str, Any] = {"limit": "n", "kind": WorkingDays, "calendar": STATE}
    found = due_dates(frame, received="received", **asked)
    assert found.fetchall() == [(date(2026, 1, 5), 3, date(2026, 1, 8))]


def test_columns_of_odd_names_and_types_stay_as_they_are() -> None:
    connection = duckdb.connect()
    connection.execute(
        """
        CREATE TABLE t AS
        SELECT 1::TINYINT AS "day", DATE '2026-01-05' AS "Ngày ""nhận\""",
               'x'::BLOB AS value, NULL::DECIMAL(9, 2) AS late_from, [1, 2] AS cqtt_1
        """
    )
    given = connection.table("t")
    found = due_dates(
        given, received='Ngày "nhận"', limit=WorkingDays(3), calendar=STATE
    )
    assert found.columns[:-1] == given.columns
    assert found.types[:-1] == given.types
    assert found.columns[-1] == "due_on"


def test_types_of_polars_stay_as_they_are() -> None:
    schema: dict[str, Any] = {
        "d": pl.Datetime("ns"),
        "c": pl.Categorical(),
        "n": pl.UInt8,
    }
    frame = pl.LazyFrame(
        {"d": [datetime(2026, 1, 5, 9)], "c": ["3 ngày"], "n": [3]}, schema=schema
    )
    found = due_dates(frame, received="d", limit="c", calendar=STATE)
    assert dict(found.collect_schema()) == {
        **schema,
        "due_on": pl.Date(),
        "due_at": pl.Datetime("us"),
    }
    assert found.collect()["due_on"].to_list() == [date(2026, 1, 8)]


def test_a_table_reaches_other_engines_through_narwhals() -> None:
    table = {
        "day": Column("day", [date(2026, 1, 5), None]),
        "n": Column("whole", [1, 2]),
    }
    made = beside(nw.from_native(pl.LazyFrame({"x": [1]})), table)
    assert isinstance(made.to_native(), pl.LazyFrame)
    assert made.collect().rows() == [(date(2026, 1, 5), 1), (None, 2)]


# --- the order of rows ----------------------------------------------------------------


@pytest.mark.parametrize("how", ["auto", "streaming"])
def test_rows_of_polars_stay_where_they_are(how: Any) -> None:
    rows = 20_000
    received = some(moment, 21, rows)
    numbers = some(lambda each: each.randint(1, 70), 22, rows)
    texts = some(lambda each: each.choice(TEXTS), 23, rows)
    given = pl.LazyFrame({"received": received, "n": numbers, "text": texts})
    asked: dict[str, Any] = {
        "received": "received",
        "office": SEASONS,
        "beyond": "null",
    }
    made = [
        due_dates(given, limit=WorkingDays(3), **asked),
        due_dates(given, limit=WorkingHours(3), **asked),
        due_dates(given, limit="n", kind=WorkingDays, **asked),
        due_dates(given, limit="text", **asked),
        working_days(
            given, start="received", end=CALENDAR.last, calendar=CALENDAR, beyond="null"
        ),
    ]
    for frame in made:
        found = frame.collect(engine=how)
        assert found.select("received", "n", "text").equals(given.collect())


# --- the ends of time, of numbers and of names ----------------------------------------


@every_engine
def test_no_due_moment_lies_after_the_year_9999(engine: str) -> None:
    received = [datetime(9999, 12, 31, 23, 59), datetime(9999, 12, 31, 18, 59)]
    frame = frame_of(engine, received=received, n=[5, 5])
    for limit in ({"limit": Hours(5)}, {"limit": "n", "kind": Hours}):
        asked: dict[str, Any] = {"received": "received", "calendar": STATE, **limit}
        found = rows_of(due_dates(frame, **asked, beyond="null"))
        assert found["due_on"] == [None, date(9999, 12, 31)]
        assert found["due_at"] == [None, datetime(9999, 12, 31, 23, 59)]
        with pytest.raises(InvalidValueError, match="1 row "):
            due_dates(frame, **asked)


@every_engine
def test_a_limit_that_ends_beyond_every_calendar(engine: str) -> None:
    frame = frame_of(engine, received=[datetime(2026, 1, 5, 9), datetime(1, 1, 1)])
    asked: dict[str, Any] = {"received": "received", "calendar": STATE}
    limits = (Years(10**6), Months(10**9), CalendarDays(10**12), Weeks(10**6))
    for limit in (*limits, Hours(10**15)):
        found = due_dates(frame, limit=limit, **asked, beyond="null")
        assert rows_of(found)["due_on"] == [None, None]
    found = due_dates(frame, limit=Years(2024), **asked, beyond="null")
    assert rows_of(found)["due_on"] == [None, date(2025, 1, 2)]


@every_engine
@pytest.mark.parametrize("kind", [CalendarDays, Weeks, Months, Years])
def test_quantities_reach_back_as_far_as_one_limit_for_all(
    engine: str, kind: Any
) -> None:
    received = [date(1998, 3, 2), date(1896, 2, 29), date(2000, 2, 29), date(1, 1, 1)]
    numbers = {CalendarDays: 10_000, Weeks: 1_500, Months: 330, Years: 28}
    n = numbers[kind]
    frame = frame_of(engine, received=received, n=[n] * 4, text=[str(kind(n))] * 4)
    asked: dict[str, Any] = {"received": "received", "calendar": STATE}
    expected = ends([kind(n)] * 4, received, calendar=STATE)[0]
    assert expected[0] is not None
    for limit in ({"limit": "n", "kind": kind}, {"limit": kind(n)}):
        found = rows_of(due_dates(frame, **asked, **limit, beyond="null"))
        assert found["due_on"] == expected


def test_quantities_that_no_column_of_days_can_hold() -> None:
    great = pl.Series([2**64 - 1, 3, None], dtype=pl.UInt64)
    frame = pl.LazyFrame({"id": [0, 1, 2], "r": [date(2026, 1, 5)] * 3, "n": great})
    asked: dict[str, Any] = {"received": "r", "limit": "n", "calendar": STATE}
    found = due_dates(frame, **asked, kind=WorkingDays, beyond="null")
    assert rows_of(found)["due_on"] == [None, date(2026, 1, 8), None]
    with pytest.raises(InvalidValueError, match="1 row "):
        due_dates(frame, **asked, kind=WorkingDays)


@pytest.mark.parametrize("held", ["UBIGINT", "HUGEINT", "DECIMAL(38, 0)"])
def test_quantities_that_duckdb_cannot_cast(held: str) -> None:
    frame = duckdb.connect().sql(
        f"SELECT DATE '2026-01-05' AS r, unnest([18446744073709551615, 3])::{held} AS n"
    )
    asked: dict[str, Any] = {"received": "r", "limit": "n", "calendar": STATE}
    found = due_dates(frame, **asked, kind=WorkingDays, beyond="null")
    ends_on = {due_on for *_, due_on in found.fetchall()}
    assert ends_on == {None, date(2026, 1, 8)}


@pytest.mark.parametrize("name", ["received", "DUE_ON"])
def test_names_that_differ_in_capitals_are_one_in_duckdb(name: str) -> None:
    frame = duckdb.connect().sql(
        "SELECT DATE '2026-01-05' AS \"Received\", DATE '1999-01-01' AS \"Due_on\""
    )
    asked: dict[str, Any] = {"received": "Received", "calendar": STATE}
    with pytest.raises(InvalidValueError, match="name"):
        due_dates(frame, limit=WorkingDays(1), name=name, **asked)
    with pytest.raises(InvalidValueError, match="name"):
        due_dates(frame, limit=Hours(1), name="Due", at_name="DUE", **asked)


def test_a_column_without_a_type_holds_nulls() -> None:
    frame = pl.LazyFrame(
        {"id": [0, 1], "day": [date(2026, 1, 5)] * 2, "no": [None] * 2}
    )
    asked: dict[str, Any] = {"calendar": STATE}
    three = WorkingDays(3)
    made = [
        due_dates(frame, received="no", limit=three, name="x", **asked),
        due_dates(frame, received="no", limit=Hours(3), name="x", **asked),
        due_dates(frame, received="day", limit="no", name="x", **asked),
        due_dates(
            frame, received="day", limit="no", kind=WorkingDays, name="x", **asked
        ),
        timeliness(frame, due="day", finished="no", due_at="no", name="x"),
        working_days(frame, start="no", end="day", name="x", **asked),
    ]
    for found in made:
        assert rows_of(found)["x"] == [None, None]


def test_vietnamese_time_was_no_other_before_1975() -> None:
    utc = pl.Series([datetime(1970, 1, 1, 16, 30)]).dt.replace_time_zone("UTC")
    for zone in ("UTC", "Asia/Ho_Chi_Minh", "+07:00"):
        ended = utc.dt.convert_time_zone(zone)
        frame = pl.LazyFrame({"id": [0], "due": [date(1970, 1, 1)], "ended": ended})
        found = timeliness(frame, due="due", finished="ended")
        assert rows_of(found)["timeliness"] == ["on-time"]
