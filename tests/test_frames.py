"""
Tests of due dates, timeliness and counts over eager frames.

Properties: every backend against the scalar path on the same random rows, with fixed
seeds (and Hypothesis besides); Form 06 of columns against that of registers.
Alarms: what a column must be, and what the error says.
"""

import random
import sys
import unicodedata
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final
from unicodedata import normalize

import duckdb
import naive
import narwhals.stable.v2 as nw
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from frames_of import BACKENDS, days_in, of_polars, values_of
from histories import (
    DESK,
    OFFICES,
    offices,
    periods,
    plain_registers,
    procedure,
    read_history,
    registers,
)
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cqtt import Office, WorkingDays, due_date, state_calendar
from cqtt.counting_rules import OFFICE_CLOCK
from cqtt.dossiers import Dossier, Received
from cqtt.dossiers.in_time import REQUESTS
from cqtt.errors import (
    BeyondCalendarError,
    ClockStoppedError,
    InvalidValueError,
    MissingExtraError,
    MissingTimeError,
    NotStartedError,
    UnknownNameError,
    WrongTypeError,
)
from cqtt.interop import frames
from cqtt.interop.frames import (
    Count,
    beyond,
    counts,
    due_dates,
    form_06,
    remaining,
    timeliness,
    working_days,
    working_minutes,
)
from cqtt.interop.frames.counts_of import counts_of
from cqtt.interop.vectors.kernels import DayTables
from cqtt.moments import VIETNAM, wall_clock
from cqtt.procedures import ChannelKind, Coded
from cqtt.reports import form_06 as form_of_register
from cqtt.reports.from_registers import by_field
from cqtt.testing import COMMUNE
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
from cqtt.workdays import WorkCalendar

CALENDAR: Final = state_calendar()
FIRST, LAST = CALENDAR.first, CALENDAR.last
IN_DAYS: Final[tuple[TimeLimit, ...]] = (
    WorkingDays(1),
    WorkingDays(15),
    WorkingDays(Decimal("12.5")),
    CalendarDays(15),
    Weeks(2),
    Months(1),
    Years(1),
)
BY_HOUR: Final[tuple[TimeLimit, ...]] = (
    WorkingHours(4),
    Hours(Decimal("0.5")),
    SameDay(cutoff=time(15)),
)
TEXTS: Final = (
    "15 ngày làm việc",
    "Không quá 05 (năm) ngày làm việc",
    "12,5 ngày làm việc",
    "45 ngày",
    "02 tuần",
    "01 tháng",
    "01 năm",
)
every_backend: Final = pytest.mark.parametrize("backend", BACKENDS)


def day(chance: random.Random, span: int = 400) -> date:
    """Return a day around 2026."""
    return date(2025, 6, 1) + timedelta(days=chance.randrange(span))


def moment(chance: random.Random) -> datetime:
    """Return a moment around 2026, to the second."""
    seconds = chance.randrange(86_400)
    return datetime.combine(day(chance), time()) + timedelta(seconds=seconds)


def some(make: Callable[[random.Random], Any], seed: int, rows: int = 60) -> list[Any]:
    """Return rows of which a tenth is null, at least one of them."""
    chance = random.Random(seed)
    made = [make(chance) if chance.random() > 0.1 else None for _ in range(rows)]
    return [*made, None, make(chance)]


def due(limit: TimeLimit | None, received: date | None, **place: Any) -> Any:
    """Return the scalar answer: a due date, or ``None`` where a frame has a null."""
    if limit is None or received is None or isinstance(limit, Unstated):
        return None
    try:
        return due_date(limit, received=received, **place)
    except BeyondCalendarError:
        return None


def on(answer: Any) -> date | None:
    """Return the due day of an answer."""
    day: date | None = answer and answer.on
    return day


def at(answer: Any) -> datetime | None:
    """Return the due moment of an answer, on the wall clock."""
    return answer.at and wall_clock(answer.at) if answer else None


# --- one limit for all rows ----------------------------------------------------------


@every_backend
@pytest.mark.parametrize("limit", IN_DAYS, ids=str)
def test_one_limit_in_days(backend: str, limit: TimeLimit) -> None:
    received = some(day, seed=1)
    frame = BACKENDS[backend]({"id": [*range(len(received))], "received": received})

    found = due_dates(frame, received="received", limit=limit, calendar=CALENDAR)

    expected = [on(due(limit, each, calendar=CALENDAR)) for each in received]
    assert days_in(found, "due_on") == expected
    assert days_in(found, "received") == received


@every_backend
@pytest.mark.parametrize("limit", [*IN_DAYS, *BY_HOUR], ids=str)
@pytest.mark.parametrize("rules", [None, OFFICE_CLOCK])
def test_one_limit_from_moments(backend: str, limit: TimeLimit, rules: Any) -> None:
    received = some(moment, seed=2)
    frame = BACKENDS[backend]({"received": received})
    asked: dict[str, Any] = {"office": DESK, "rules": rules}

    found = due_dates(frame, received="received", limit=limit, **asked)

    answers = [due(limit, each, **asked) for each in received]
    assert days_in(found, "due_on") == list(map(on, answers))
    if any(map(at, answers)):
        assert values_of(found, "due_at") == list(map(at, answers))
    else:
        assert "due_at" not in nw.from_native(as_table(found)).columns


def as_table(frame: Any) -> Any:
    """Return a record batch as a table."""
    return pa.table(frame) if isinstance(frame, pa.RecordBatch) else frame


# --- limits row by row ---------------------------------------------------------------


@every_backend
def test_limits_as_texts(backend: str) -> None:
    received, texts = some(day, seed=3), some(lambda each: each.choice(TEXTS), seed=4)
    frame = BACKENDS[backend]({"received": received, "thời hạn": texts})

    found = due_dates(frame, received="received", limit="thời hạn", calendar=CALENDAR)

    limits = [each and parse_time_limit(each) for each in texts]
    pairs = zip(limits, received, strict=True)
    expected = [on(due(*pair, calendar=CALENDAR)) for pair in pairs]
    assert days_in(found, "due_on") == expected
    assert values_of(found, "due_at") == [None] * len(received)


@every_backend
def test_texts_of_every_kind(backend: str) -> None:
    texts = (
        *TEXTS,
        "04 giờ làm việc",
        "24 giờ",
        "trong ngày; sau 15 giờ thì ngày làm việc kế tiếp",
        "trong ngày",
        "  ",
    )
    chosen = some(lambda each: each.choice(texts), seed=5, rows=120)
    received = some(moment, seed=6, rows=120)
    frame = BACKENDS[backend]({"received": received, "limit": chosen})

    found = due_dates(frame, received="received", limit="limit", office=DESK)

    limits = [
        parse_time_limit(each) if each and each.strip() else None for each in chosen
    ]
    pairs = zip(limits, received, strict=True)
    answers = [due(*pair, office=DESK) for pair in pairs]
    assert days_in(found, "due_on") == list(map(on, answers))
    assert values_of(found, "due_at") == list(map(at, answers))


TEXT_TYPES: Final[Mapping[str, Callable[[list[Any]], Any]]] = {
    "pandas strings": lambda texts: pd.DataFrame(
        {"limit": pd.Series(texts, dtype="string")}
    ),
    "pandas categories": lambda texts: pd.DataFrame(
        {"limit": pd.Series(texts, dtype="category")}
    ),
    "polars categories": lambda texts: pl.DataFrame(
        {"limit": pl.Series(texts, dtype=pl.Categorical)}
    ),
    "dictionary": lambda texts: pa.table(
        {"limit": pa.array(texts).dictionary_encode()}
    ),
    "large": lambda texts: pa.table({"limit": pa.array(texts, pa.large_string())}),
    "views": lambda texts: pa.table({"limit": pa.array(texts, pa.string_view())}),
}


@pytest.mark.parametrize("held", TEXT_TYPES)
def test_texts_of_every_type(held: str) -> None:
    texts = [*TEXTS, None, *TEXTS]
    frame = nw.from_native(TEXT_TYPES[held](texts))
    days = frame.with_columns(day=nw.lit(datetime(2025, 12, 31))).to_native()

    found = due_dates(days, received="day", limit="limit", calendar=CALENDAR)

    expected = [
        each
        and due_date(parse_time_limit(each), received=DAYS[0], calendar=CALENDAR).on
        for each in texts
    ]
    assert days_in(found, "due_on") == expected


QUANTITIES: Final[Mapping[str, Callable[[list[Any]], list[Any]]]] = {
    "whole numbers": lambda numbers: numbers,
    "floats": lambda numbers: [each and float(each) for each in numbers],
    "decimals": lambda numbers: [each and Decimal(each) for each in numbers],
}


@every_backend
@pytest.mark.parametrize("held", QUANTITIES)
@pytest.mark.parametrize(
    "kind", [WorkingDays, CalendarDays, Weeks, Months, Years, WorkingHours, Hours]
)
def test_quantities_of_one_kind(backend: str, held: str, kind: Any) -> None:
    numbers = some(lambda each: each.randint(1, 9), seed=7)
    received = some(moment, seed=8)
    frame = BACKENDS[backend]({"received": received, "n": QUANTITIES[held](numbers)})

    found = due_dates(
        frame, received="received", limit="n", kind=kind, office=DESK, beyond="null"
    )

    limits = [each and kind(each) for each in numbers]
    pairs = zip(limits, received, strict=True)
    answers = [due(*pair, office=DESK) for pair in pairs]
    assert days_in(found, "due_on") == list(map(on, answers))
    if kind in (WorkingHours, Hours):
        assert values_of(found, "due_at") == list(map(at, answers))


@every_backend
def test_quantities_of_kinds(backend: str) -> None:
    kinds: dict[str, Any] = {
        "ngày làm việc": WorkingDays,
        "Ngày": CalendarDays,
        "Months": Months,
    }
    numbers = some(lambda each: each.randint(1, 400), seed=9)
    named = some(lambda each: each.choice([*kinds]), seed=10)
    received = some(day, seed=11)
    frame = BACKENDS[backend]({"received": received, "n": numbers, "unit": named})

    found = due_dates(
        frame,
        received="received",
        limit="n",
        kind="unit",
        calendar=CALENDAR,
        beyond="null",
    )

    rows = zip(numbers, named, received, strict=True)
    answers = [
        due(n and name and kinds[name](n), each, calendar=CALENDAR)
        for n, name, each in rows
    ]
    assert None in answers
    assert days_in(found, "due_on") == list(map(on, answers))


# --- any rows at all -----------------------------------------------------------------

ANY_LIMITS: Final = st.one_of(
    st.integers(1, 300).map(WorkingDays),
    st.integers(1, 4000).map(CalendarDays),
    st.integers(1, 130).map(Months),
    st.integers(1, 12).map(Years),
    st.integers(1, 600).map(WorkingHours),
    st.integers(1, 9000).map(Hours),
    st.none(),
)
WORDS: Final = {
    WorkingDays: "ngày làm việc",
    CalendarDays: "ngày",
    Months: "tháng",
    Years: "năm",
    WorkingHours: "giờ làm việc",
    Hours: "giờ",
}


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.one_of(
                st.none(),
                st.datetimes(datetime(2009, 1, 1), datetime(2030, 1, 1)).map(
                    lambda each: each.replace(microsecond=0)
                ),
            ),
            ANY_LIMITS,
        ),
        min_size=1,
        max_size=20,
    ),
    st.sampled_from([*BACKENDS]),
)
def test_any_rows_are_answered_one_by_one(
    rows: list[tuple[datetime | None, Any]], backend: str
) -> None:
    """Days inside the calendar and beyond it, limits of every kind, nulls."""
    received = [moment for moment, _ in rows]
    units = [limit and WORDS[type(limit)] for _, limit in rows]
    texts = [
        limit and f"{limit.quantity} {unit}"
        for (_, limit), unit in zip(rows, units, strict=True)
    ]
    numbers = [limit and limit.quantity for _, limit in rows]
    columns: dict[str, list[Any]] = {
        "at": received,
        "text": texts,
        "n": numbers,
        "unit": units,
    }
    assume(all(map(any, columns.values())))  # a column of nulls has another type
    frame = BACKENDS[backend](columns)
    asked: dict[str, Any] = {"received": "at", "office": DESK, "beyond": "null"}

    answers = [due(limit, moment, office=DESK) for moment, limit in rows]
    asks: tuple[dict[str, Any], ...] = (
        {"limit": "text"},
        {"limit": "n", "kind": "unit"},
    )
    for each in asks:
        found = due_dates(frame, **asked, **each)
        assert days_in(found, "due_on") == list(map(on, answers))
        assert values_of(found, "due_at") == list(map(at, answers))
    lost = [
        place
        for place, (answer, (moment, limit)) in enumerate(
            zip(answers, rows, strict=True)
        )
        if answer is None and moment and limit
    ]
    report = beyond(frame, received="at", limit="text", office=DESK)
    assert sorted((*report.beyond, *report.unread)) == lost


@every_backend
def test_working_days_are_those_of_a_walk(backend: str) -> None:
    """Day by day over the file of the truth, which shares no code with the library."""
    received = [date(2025, 1, 1) + timedelta(days=each) for each in range(0, 600, 7)]
    numbers = [1 + each % 40 for each in range(len(received))]
    frame = BACKENDS[backend]({"received": received, "n": numbers})

    found = due_dates(
        frame, received="received", limit="n", kind=WorkingDays, calendar=CALENDAR
    )

    expected = list(map(naive.add_working, received, numbers))
    assert days_in(found, "due_on") == expected


# --- working days and minutes --------------------------------------------------------


def two(make: Callable[[random.Random], Any], seed: int) -> dict[str, list[Any]]:
    """Return two columns of days or moments."""
    return {"start": some(make, seed), "end": some(make, seed + 1)}


@every_backend
@pytest.mark.parametrize("make", [day, moment])
def test_working_days(backend: str, make: Callable[[random.Random], Any]) -> None:
    columns = two(make, seed=12)
    frame = BACKENDS[backend](columns)

    found = working_days(frame, start="start", end="end", calendar=CALENDAR)

    expected = [
        start and end and CALENDAR.count(as_day(start), as_day(end))
        for start, end in zip(*columns.values(), strict=True)
    ]
    assert values_of(found, "working_days") == expected


def as_day(when: date) -> date:
    """Return the day of a day or moment."""
    return when.date() if isinstance(when, datetime) else when


@every_backend
def test_working_days_from_one_day(backend: str) -> None:
    ends, start = some(day, seed=14), date(2025, 12, 31)
    frame = BACKENDS[backend]({"end": ends})

    found = working_days(frame, start=start, end="end", office=DESK, name="n")

    assert values_of(found, "n") == [end and CALENDAR.count(start, end) for end in ends]


@every_backend
def test_working_minutes(backend: str) -> None:
    columns = two(moment, seed=16)
    frame = BACKENDS[backend](columns)

    found = working_minutes(frame, start="start", end="end", office=DESK)

    worked = DESK.working_time
    assert worked is not None
    expected = [
        start and end and worked.between(start, end) // timedelta(minutes=1)
        for start, end in zip(*columns.values(), strict=True)
    ]
    assert values_of(found, "working_minutes") == expected


@every_backend
def test_what_is_left(backend: str) -> None:
    received, limit, now = some(day, seed=18), WorkingDays(15), date(2026, 1, 1)
    answers = [due(limit, each, calendar=CALENDAR) for each in received]
    frame = BACKENDS[backend]({"due_on": list(map(on, answers))})

    found = remaining(frame, due="due_on", at=now, calendar=CALENDAR)

    left = [each and each.remaining(now) for each in answers]
    assert values_of(found, "working_days_left") == [
        each and each.working_days for each in left
    ]
    assert values_of(found, "days_left") == [each and each.days for each in left]


@every_backend
def test_what_is_left_at_a_moment_of_each(backend: str) -> None:
    columns = {"due_on": some(day, seed=19), "asked_at": some(moment, seed=20)}
    frame = BACKENDS[backend](columns)

    found = remaining(frame, due="due_on", at="asked_at", office=DESK)

    expected = [
        due and now and CALENDAR.count(now.date(), due)
        for due, now in zip(*columns.values(), strict=True)
    ]
    assert values_of(found, "working_days_left") == expected


# --- timeliness ----------------------------------------------------------------------


@every_backend
def test_timeliness_by_the_day(backend: str) -> None:
    received, ended = some(day, seed=21), some(moment, seed=22)
    answers = [due(WorkingDays(90), each, calendar=CALENDAR) for each in received]
    frame = BACKENDS[backend]({"due_on": list(map(on, answers)), "ended": ended})

    found = timeliness(frame, due="due_on", finished="ended")

    expected = [
        each and end and each.timeliness(end).value
        for each, end in zip(answers, ended, strict=True)
    ]
    assert set(expected) >= {"early", "late", None}
    assert values_of(found, "timeliness") == expected


@every_backend
def test_timeliness_to_the_minute(backend: str) -> None:
    chance = random.Random(23)
    received = some(moment, seed=24)
    limits = [chance.choice((WorkingHours(4), WorkingDays(1))) for _ in received]
    answers = [due(*pair, office=DESK) for pair in zip(limits, received, strict=True)]
    ended = [near(each, chance) for each in answers]
    frame = BACKENDS[backend](
        {"on": [*map(on, answers)], "at": [*map(at, answers)], "ended": ended}
    )
    now = datetime(2026, 3, 4, 10, 0, 30)

    found = timeliness(frame, due="on", finished="ended", due_at="at", at=now)

    expected = [
        each and each.timeliness(end or now).value
        for each, end in zip(answers, ended, strict=True)
    ]
    assert values_of(found, "timeliness") == expected


def near(answer: Any, chance: random.Random) -> datetime | None:
    """Return a moment around a due date, or nothing."""
    if answer is None or chance.random() < 0.2:
        return None
    around = answer.at or datetime.combine(answer.on, time(23))
    return wall_clock(around) + timedelta(seconds=chance.randrange(-150, 150))


@every_backend
def test_what_runs_is_judged_at_a_day(backend: str) -> None:
    due_on = [date(2026, 3, 4), date(2026, 3, 5), date(2026, 3, 3), None]
    frame = BACKENDS[backend]({"due_on": due_on})

    found = timeliness(frame, due="due_on", at=date(2026, 3, 4))

    assert values_of(found, "timeliness") == ["on-time", "early", "late", None]


@every_backend
def test_what_is_not_finished_is_not_judged(backend: str) -> None:
    frame = BACKENDS[backend]({"due_on": [date(2026, 3, 4)]})

    assert values_of(timeliness(frame, due="due_on"), "timeliness") == [None]


def test_an_hour_is_asked_for_where_it_decides() -> None:
    """A bare day says nothing on the due day of a limit in hours; else it is enough."""
    at = datetime(2026, 3, 4, 10)
    frame = pl.DataFrame({"due": [at.date()], "at": [at], "end": [at.date()]})

    with pytest.raises(MissingTimeError, match="finished"):
        timeliness(frame, due="due", finished="end", due_at="at")
    later = frame.with_columns(end=pl.lit(date(2026, 3, 5)))
    found = timeliness(later, due="due", finished="end", due_at="at")
    assert found["timeliness"].to_list() == ["late"]


def test_what_runs_keeps_the_hours_of_what_is_finished() -> None:
    """A bare ``at`` lacks an hour only where it decides, and then it is named."""
    at = datetime(2026, 3, 5, 9)
    ended = [at - timedelta(hours=1), at + timedelta(hours=1), None]
    frame = pl.DataFrame({"due": [at.date()] * 3, "at": [at] * 3, "end": ended})
    asked: dict[str, Any] = {"due": "due", "finished": "end", "due_at": "at"}

    found = timeliness(frame, **asked, at=date(2026, 3, 31))
    assert found["timeliness"].to_list() == ["on-time", "late", "late"]
    with pytest.raises(MissingTimeError, match="at must be"):
        timeliness(frame, **asked, at=date(2026, 3, 5))


def test_groups_of_one_name_in_two_unicode_forms_are_one() -> None:
    """A name typed on another keyboard is the same name."""
    name = "Hà Trung"
    apart = normalize("NFD", name)
    frame = pl.DataFrame({"xã": [name, apart], "timeliness": ["early", "late"]})

    found = counts(frame, by="xã")
    assert [row.group for row in found.rows] == [(name,)]
    assert found.of(apart) == found.of(name) == found.rows[0]
    assert (found.rows[0].early, found.rows[0].late) == (1, 1)


def test_objects_that_mix_days_and_moments_keep_their_hours() -> None:
    at = datetime(2026, 3, 2, 9)
    ended = [date(2026, 3, 1), at + timedelta(hours=1), None, at]
    frame = pd.DataFrame(
        {
            "due": pd.Series([at.date()] * 4, dtype=object),
            "at": [at] * 4,
            "end": pd.Series(ended, dtype=object),
        }
    )
    asked: dict[str, Any] = {"due": "due", "finished": "end", "due_at": "at"}

    found = timeliness(frame, **asked)
    assert values_of(found, "timeliness") == ["early", "late", None, "on-time"]
    frame.loc[0, "end"] = at.date()
    with pytest.raises(MissingTimeError, match="finished"):
        timeliness(frame, **asked)


def test_the_greatest_moment_of_an_aware_column_is_late() -> None:
    """What "not finished" is written as in pandas: seven hours more do not fit."""
    due, greatest = [date(2026, 3, 2)] * 2, 2**63 - 1
    ends = pa.array([greatest, 0]).cast(pa.timestamp("ns", "UTC"))
    table = pa.table({"due": due, "end": ends})
    aware = pd.DataFrame({"due": pd.to_datetime(due), "end": ends.to_pandas()})

    for frame in (table, aware, pl.DataFrame(table)):
        found = timeliness(frame, due="due", finished="end")
        assert values_of(found, "timeliness") == ["late", "early"]


# --- Form 06 -------------------------------------------------------------------------


def row_of(dossier: Dossier, office: Office, last: date) -> dict[str, Any]:
    """Return a dossier as it was known at the end of a period, as columns."""
    known = dossier.as_of(datetime.combine(last, time(23, 59, 59), VIETNAM))
    row: dict[str, Any] = dict.fromkeys(COLUMNS)
    if known is None:
        return row
    received = [each.at for each in known.events if isinstance(each, Received)]
    if not received:
        return row
    events = known.events_in_time(office)
    since = None
    while row["due_on"] is None:
        try:
            answer = known.due_after(events, office)
        except ClockStoppedError:
            asked = last_request(events)
            since, events = events[asked].at, events[:asked]
        else:
            row |= {"due_on": answer.on, "due_at": answer.at}
    ended = known.ended
    return row | {
        "received": received[0],
        "finished": ended and ended.at,
        "waiting": since,
        "field": by_field(known),
        "channel": known.channel.value,
    }


COLUMNS: Final = (
    "received",
    "finished",
    "due_on",
    "due_at",
    "waiting",
    "field",
    "channel",
)
NAMED: Final[dict[str, Any]] = {
    "received": "received",
    "due": "due_on",
    "finished": "finished",
    "online": "channel",
    "label": "field",
    "due_at": "due_at",
    "waiting_since": "waiting",
}


def last_request(events: Any) -> int:
    """Return the place of the last request of a history."""
    return max(n for n, each in enumerate(events) if isinstance(each, REQUESTS))


def has_row(dossier: Dossier, office: Office, last: date) -> bool:
    """Tell whether a due day is known of a dossier."""
    try:
        row_of(dossier, office, last)
    except NotStartedError:
        return False
    return True


def as_columns(rows: list[dict[str, Any]]) -> dict[str, list[Any]]:
    """Return rows as columns whose moments are naive."""
    return {
        name: [
            wall_clock(row[name]) if isinstance(row[name], datetime) else row[name]
            for row in rows
        ]
        for name in COLUMNS
    }


def check_form(found: list[Dossier], period: tuple[date, date], place: str) -> int:
    """Compare the form of columns with that of the register; return its rows."""
    first, last = period
    office = OFFICES[place]
    kept = [each for each in found if has_row(each, office, last)]
    asked: dict[str, Any] = {"first": first, "last": last, "agency": COMMUNE}
    expected = form_of_register(kept, office=office, **asked)
    columns = as_columns([row_of(each, office, last) for each in kept])
    frame = (
        nw.from_native(of_polars(columns))
        .with_columns(
            *(
                nw.col(name).cast(nw.Datetime)
                for name in ("received", "finished", "due_at", "waiting")
            ),
            nw.col("due_on").cast(nw.Date),
            *(nw.col(name).cast(nw.String) for name in ("field", "channel")),
        )
        .to_native()
    )
    tables = (frame, frame.to_pandas(), frame.to_arrow(), frame.lazy())
    for each in tables:
        assert form_06(each, **NAMED, **asked) == expected
    return len(kept)


@settings(max_examples=30, deadline=None)
@given(registers(), periods(), offices())
def test_the_form_of_columns_is_that_of_the_register(
    found: list[Dossier], period: tuple[date, date], place: str
) -> None:
    """Every clock rule, limit, place and history."""
    check_form(found, period, place)


@settings(max_examples=30, deadline=None)
@given(plain_registers(), st.integers(0, 24), st.integers(0, 12), offices())
def test_the_form_around_the_due_day(
    found: list[Dossier], days: int, length: int, place: str
) -> None:
    last = date(2026, 3, 5) + timedelta(days=days)
    check_form(found, (last - timedelta(days=length), last), place)


MARCH: Final[dict[str, Any]] = {
    "first": date(2026, 3, 1),
    "last": date(2026, 3, 31),
    "agency": COMMUNE,
}
# Five working days: received Mon 2 March, due Mon 9 March.
HISTORIES: Final = (
    "received 2026-03-02T09:00; finished 2026-03-05T09:00",
    "received 2026-03-02T09:00; finished 2026-03-09T16:00",
    "received 2026-03-02T09:00; finished 2026-03-10T09:00",
    "received 2026-02-23T09:00; finished 2026-03-02T09:00",
    "received 2026-02-23T09:00; finished 2026-02-27T09:00",
    "received 2026-03-30T09:00",
    "received 2026-03-02T09:00",
    "received 2026-03-02T09:00; asked-for-more 2026-03-06T09:00",
    "received 2026-03-02T09:00; finished 2026-04-01T09:00",
    "submitted 2026-03-02T09:00",
    "received 2026-04-01T00:00",
)


def dossiers_of_march() -> list[Dossier]:
    """Return a dossier for each history; those of even place came online."""
    return [
        Dossier(
            number=f"H56.24-260302-{at:04}",
            procedure=procedure(
                field_of_work=Coded(("Hộ tịch", "Đất đai")[at % 3 > 0])
            ),
            channel=ChannelKind.DIRECT if at % 2 else ChannelKind.ONLINE,
            events=read_history(each),
        )
        for at, each in enumerate(HISTORIES)
    ]


@every_backend
@pytest.mark.parametrize("whole", [True, False])
def test_the_form_of_a_month(backend: str, whole: bool) -> None:  # noqa: FBT001 pytest
    """Every backend, from moments or from days alone, against the register."""
    found = dossiers_of_march()
    columns = as_columns([row_of(each, DESK, MARCH["last"]) for each in found])
    if not whole:
        columns |= {
            name: [each and as_day(each) for each in columns[name]]
            for name in ("received", "finished", "waiting")
        }
    columns["channel"] = [each == "online" for each in columns["channel"]]
    frame = BACKENDS[backend](columns)

    form = form_06(frame, **NAMED, **MARCH)

    assert form == form_of_register(found, office=DESK, **MARCH)
    if backend in ("polars", "pyarrow"):
        asked = NAMED | {"due_at": None}
        assert form == form_06(in_duckdb(frame), **asked, **MARCH)
    assert [row.label for row in form.rows] == ["Đất đai", "Hộ tịch"]
    figures = form.total
    assert (figures.received, figures.settled, figures.carried_over) == (8, 4, 1)


def in_duckdb(frame: Any) -> Any:
    """Return a frame as a table of DuckDB."""
    connection = duckdb.connect()
    connection.register("given", nw.from_native(frame).to_arrow())
    connection.execute("CREATE TABLE dossiers AS SELECT * FROM given")
    return connection.table("dossiers")


def test_a_form_without_labels_has_one_row() -> None:
    frame = pl.DataFrame(
        {
            "r": [date(2026, 3, 2)] * 2,
            "d": [date(2026, 3, 9)] * 2,
            "f": [None, date(2026, 3, 9)],
            "o": ["vneid", "postal"],
        }
    )
    asked: dict[str, Any] = {
        "received": "r",
        "due": "d",
        "finished": "f",
        "online": "o",
    }

    for each in (frame, frame.lazy()):
        form = form_06(each, **asked, **MARCH, place="Hà Trung")
        (row,) = form.rows
        assert row.label == "Lĩnh vực khác"
        assert (row.figures.received_online, row.figures.received_direct) == (1, 1)
        assert (row.figures.on_time, row.figures.running_late) == (1, 1)
        assert form.place == "Hà Trung"


def test_labels_that_differ_in_their_unicode_form_are_one_row() -> None:
    columns = {
        "label": ["Hộ tịch", "Hộ tịch", None],
        "d": [date(2026, 3, 9)] * 3,
        "o": [True] * 3,
    }
    frame = pl.DataFrame(columns)
    asked: dict[str, Any] = {
        "received": "d",
        "due": "d",
        "finished": "d",
        "online": "o",
    }

    form = form_06(frame, **asked, label="label", **MARCH)

    figures = {row.label: row.figures.on_time for row in form.rows}
    assert figures == {"Hộ tịch": 2, "Lĩnh vực khác": 1}


def test_a_form_of_no_rows_tells_of_nothing() -> None:
    frame = pl.DataFrame(schema={"d": pl.Date, "o": pl.Boolean})
    asked: dict[str, Any] = {
        "received": "d",
        "due": "d",
        "finished": "d",
        "online": "o",
    }

    for each in (frame, frame.lazy()):
        assert form_06(each, **asked, **MARCH).total.received == 0


@pytest.mark.parametrize("lazy", [False, True])
@pytest.mark.parametrize(
    ("column", "slug"), [("due", "due-days-of-report"), ("on", "channels-of-report")]
)
def test_a_form_does_not_guess(lazy: bool, column: str, slug: str) -> None:  # noqa: FBT001 pytest
    frame = pl.DataFrame(
        {
            "at": [date(2026, 3, 2), date(2026, 3, 3), date(2026, 4, 3)],
            "due": [date(2026, 3, 9)] * 3,
            "on": [True] * 3,
        }
    ).with_columns(pl.when(pl.col("at") < date(2026, 3, 3)).then(column).alias(column))
    asked: dict[str, Any] = {
        "received": "at",
        "due": "due",
        "finished": "at",
        "online": "on",
    }

    with pytest.raises(InvalidValueError) as caught:
        form_06(frame.lazy() if lazy else frame, **asked, **MARCH)
    assert (caught.value.field, caught.value.expected) == (column, slug)
    assert "positions 1)" in str(caught.value) or lazy


@pytest.mark.parametrize("channel", ["Nguyễn Văn A", 38_201_012_345])
def test_a_channel_is_one_that_there_is(channel: object) -> None:
    frame = pl.DataFrame({"d": [date(2026, 3, 2)], "o": [channel]})
    asked: dict[str, Any] = {
        "received": "d",
        "due": "d",
        "finished": "d",
        "online": "o",
    }

    for each in (frame, frame.lazy()):
        with pytest.raises(InvalidValueError, match="online") as caught:
            form_06(each, **asked, **MARCH)
        assert str(channel) not in str(caught.value)


@pytest.mark.parametrize("lazy", [False, True])
def test_channels_of_other_periods_do_not_matter(lazy: bool) -> None:  # noqa: FBT001 pytest
    days = [date(2026, 3, 2), date(2025, 3, 2), date(2026, 2, 27)]
    ended = [date(2026, 3, 5), date(2025, 3, 5), date(2026, 3, 2)]
    channels = ["online", "fax", "fax"]
    frame = pl.DataFrame({"d": days, "due": ended, "end": ended, "o": channels})

    found = form_06(
        frame.lazy() if lazy else frame,
        received="d",
        due="due",
        finished="end",
        online="o",
        **MARCH,
    ).total
    assert (found.received_online, found.carried_over, found.received) == (1, 1, 2)


def test_a_due_moment_decides_in_the_form_of_every_kind_of_frame() -> None:
    """Finished on the due day: in time until the due moment, late after it."""
    frame = pl.DataFrame(
        {
            "r": [datetime(2026, 3, 2, 8)] * 2,
            "d": [date(2026, 3, 2)] * 2,
            "m": [datetime(2026, 3, 2, 10, 30)] * 2,
            "f": [datetime(2026, 3, 2, 10, 30), datetime(2026, 3, 2, 10, 31)],
            "o": [True] * 2,
        }
    )
    asked: dict[str, Any] = {
        "received": "r",
        "due": "d",
        "due_at": "m",
        "finished": "f",
        "online": "o",
    }

    for each in (frame, frame.lazy(), in_duckdb(frame)):
        found = form_06(each, **asked, **MARCH).total
        assert (found.on_time, found.late) == (1, 1)


def test_an_empty_label_is_no_label() -> None:
    day = [date(2026, 3, 2)] * 3
    frame = pl.DataFrame({"d": day, "o": [True] * 3, "field": ["", " ", None]})

    for each in (frame, frame.lazy()):
        form = form_06(
            each,
            received="d",
            due="d",
            finished="d",
            online="o",
            label="field",
            **MARCH,
        )
        assert [row.figures.received_online for row in form.rows] == [3]


def test_a_form_is_of_an_agency() -> None:
    frame = pl.DataFrame({"d": [date(2026, 3, 2)], "o": [True]})
    wrong: Any = {**MARCH, "agency": "UBND"}

    with pytest.raises(WrongTypeError, match="agency must be"):
        form_06(frame, received="d", due="d", finished="d", online="o", **wrong)


def test_a_period_ends_after_it_starts() -> None:
    asked: dict[str, Any] = {
        "received": "d",
        "due": "d",
        "finished": "d",
        "online": "o",
    }
    period = MARCH | {"last": date(2026, 2, 28)}

    with pytest.raises(InvalidValueError, match="last"):
        form_06(pl.DataFrame({"d": [], "o": []}), **asked, **period)


# --- counts --------------------------------------------------------------------------


@every_backend
def test_counts_are_those_of_a_loop(backend: str) -> None:
    units = some(lambda each: each.choice("ĐAB"), seed=31)
    judged = some(lambda each: each.choice(("early", "on-time", "late")), seed=32)
    ended = some(day, seed=33)
    frame = BACKENDS[backend]({"xã": units, "judged": judged, "ended": ended})

    found = counts(frame, by="xã", timeliness="judged", finished="ended")

    assert [row.group for row in found.rows] == [("A",), ("B",), ("Đ",), (None,)]
    for row in found.rows:
        rows = [
            (word, end is None)
            for unit, word, end in zip(units, judged, ended, strict=True)
            if unit == row.group[0]
        ]
        assert row.early == rows.count(("early", False))
        assert row.on_time == rows.count(("on-time", False))
        assert row.late == rows.count(("late", False))
        assert row.running_late == rows.count(("late", True))
        assert row.not_known == sum(word is None for word, _ in rows)
    total = found.total
    assert total.known + total.not_known == len(units)
    if backend in ("polars", "pyarrow"):
        asked = {"by": "xã", "timeliness": "judged", "finished": "ended"}
        assert counts(in_duckdb(frame), **asked) == found


@pytest.mark.parametrize("lazy", [False, True])
def test_counts_of_categories_and_of_several_columns(lazy: bool) -> None:  # noqa: FBT001 pytest
    frame = pl.DataFrame(
        {
            "xã": pl.Series(["B", "A", "A"], dtype=pl.Categorical),
            "năm": [2026, 2026, 2025],
            "timeliness": pl.Series(
                ["early", "late", None], dtype=pl.Enum(["early", "late"])
            ),
        }
    )

    found = counts(frame.lazy() if lazy else frame, by=["xã", "năm"])

    assert [row.group for row in found.rows] == [("A", 2025), ("A", 2026), ("B", 2026)]
    assert found.of("A", 2026) == Count(group=("A", 2026), late=1)
    assert found.of("A", 2025).not_known == 1


def test_counts_of_all_are_one_group() -> None:
    found = counts(pl.DataFrame({"timeliness": ["early", "late"]}))

    assert found.rows == (Count(early=1, late=1),)
    assert len(found.table().rows) == 1


def test_counts_of_batches_add_up() -> None:
    first = counts(
        pl.DataFrame({"xã": ["A", "B"], "timeliness": ["early", "late"]}), by="xã"
    )
    second = counts(pl.DataFrame({"xã": ["B"], "timeliness": ["late"]}), by="xã")

    assert (first + second).of("B") == Count(group=("B",), late=2)
    with pytest.raises(InvalidValueError, match="same columns"):
        first + counts(pl.DataFrame({"timeliness": ["late"]}))
    for wrong in (first, first.total):
        with pytest.raises(TypeError):
            wrong + 1  # type: ignore[operator]


def test_a_group_that_is_not_there() -> None:
    found = counts(pl.DataFrame({"xã": ["A"], "timeliness": ["early"]}), by="xã")

    with pytest.raises(UnknownNameError, match=r"row\.group for row in counts"):
        found.of("B")
    with pytest.raises(InvalidValueError, match="group must be one value"):
        found.of("A", "B")
    assert found.of("A").early == 1


def test_counts_are_shown_as_a_table() -> None:
    frame = pl.DataFrame({"xã": ["A", None], "timeliness": ["early", "late"]})
    found = counts(frame, by="xã")

    rates = {rate.formula.name: rate.text("en") for rate in found.total.rates()}
    assert rates["on-time-of-finished"] == "50.00 %"
    assert found.table().rows[-1] == ("Tổng cộng", 1, 0, 1, 0, 0, 0)
    assert "Not known" in found.text("en")
    assert "Total" in found.text("en")
    assert "Tổng cộng" in found.text()
    assert "<table" in found._repr_html_()


def test_rates_are_shown_with_what_they_are_of() -> None:
    texts = ["early", "late", "on-time", None]
    frame = pl.DataFrame({"xã": ["A", "A", "B", "C"], "timeliness": texts})
    table = counts(frame, by="xã").rate_table("en")

    assert [column.name for column in table.columns][:4] == [
        "by 0",
        "on-time-of-finished",
        "on-time-of-finished counted",
        "on-time-of-finished of",
    ]
    assert [row[:4] for row in table.rows] == [
        ("A", Decimal("50.00"), 1, 2),
        ("B", Decimal("100.00"), 1, 1),
        ("C", None, 0, 0),
        ("Total", Decimal("66.67"), 2, 3),
    ]
    assert "Tỷ lệ" in counts(frame).rate_table().text()
    assert (table.columns[-1].name, table.rows[0][-1]) == ("not_known", 0)
    assert len(counts(frame).rate_table().rows) == 1


@pytest.mark.parametrize(
    ("not_known", "vi", "en"),
    [
        (0, "", ""),
        (
            1,
            "1 dòng chưa xác định không nằm trong mẫu số nào",
            "1 row whose timeliness is not known is in no denominator",
        ),
        (
            1321,
            "1321 dòng chưa xác định không nằm trong mẫu số nào",
            "1321 rows whose timeliness is not known are in no denominator",
        ),
    ],
)
def test_rates_tell_the_rows_that_they_leave_out(
    not_known: int, vi: str, en: str
) -> None:
    """Else the base of a rate passes for all that were received."""
    count = Count(early=3, late=1, not_known=not_known)
    rates = [rate.explain() for rate in count.rates()]

    assert count.explain().splitlines() == [*rates, *filter(None, [vi])]
    assert count.explain("en").splitlines()[5:] == [*filter(None, [en])]
    table = counts_of((), [count]).rate_table()
    assert table.rows[0][-1] == not_known


def test_a_reader_of_batches_is_counted_to_its_end() -> None:
    table = pa.table({"timeliness": ["early", "late", "late"]})

    assert counts(table.to_reader(max_chunksize=1)).total == Count(early=1, late=2)


def test_groups_are_by_columns_of_single_values() -> None:
    frame = pl.DataFrame({"timeliness": ["late"], "tags": [["a", "b"]]})
    wrong: Any = 5

    for each in (frame, frame.lazy()):
        with pytest.raises(WrongTypeError, match="tags must be"):
            counts(each, by="tags")
        with pytest.raises(WrongTypeError, match="by must be"):
            counts(each, by=wrong)


def test_only_what_timeliness_says_is_counted() -> None:
    frame = pl.DataFrame({"timeliness": ["Nguyễn Văn A"]})

    with pytest.raises(InvalidValueError, match="early") as caught:
        counts(frame)
    assert "Nguyễn" not in str(caught.value)


# --- what a frame must be ------------------------------------------------------------

DAYS: Final = [date(2025, 12, 31), date(2026, 1, 2)]
THREE: Final[dict[str, Any]] = {"limit": WorkingDays(3), "calendar": CALENDAR}


def fails(error: type[Exception], frame: Any, *words: str, **more: Any) -> Any:
    """Return the error that due dates of a frame give, which holds some words."""
    with pytest.raises(error) as caught:
        due_dates(frame, **{"received": "day", **THREE, **more})
    for word in words:
        assert word in str(caught.value)
    return caught.value


@every_backend
def test_texts_are_no_days(backend: str) -> None:
    frame = BACKENDS[backend]({"day": ["31/12/2025", "02/01/2026"]})

    fails(WrongTypeError, frame, "day must be", "not of texts", "format='%d/%m/%Y'")


@every_backend
@pytest.mark.parametrize("serials", [[45_000, 45_001], [45_000.5, 45_001.25]])
def test_serial_days_of_excel_are_no_days(backend: str, serials: list[Any]) -> None:
    frame = BACKENDS[backend]({"day": serials})

    fails(WrongTypeError, frame, "not of numbers", "origin='1899-12-30'")


def test_times_of_day_are_no_days() -> None:
    fails(WrongTypeError, pl.DataFrame({"day": [time(9)]}), "a column of days")
    fails(WrongTypeError, pd.DataFrame({"day": [time(9)]}), "a column of days")
    periods = pd.period_range("2026-01-01", periods=2)
    fails(WrongTypeError, pd.DataFrame({"day": periods}), "a column of days")
    categories = pl.Series(["a"], dtype=pl.Categorical)
    fails(WrongTypeError, pl.DataFrame({"day": categories}), "not of texts")


@every_backend
def test_a_column_that_lacks(backend: str) -> None:
    frame = BACKENDS[backend]({"received_on": DAYS, "xã": ["A", "B"]})

    error = fails(UnknownNameError, frame, received="recieved_on")
    assert error.close == ("received_on",)
    assert "received_on" in str(error)


def test_a_column_whose_accents_are_spelt_otherwise() -> None:
    name = "ngày nhận"
    frame = pl.DataFrame({unicodedata.normalize("NFD", name): DAYS, "n": [1, 2]})

    for each in (frame, frame.lazy()):
        fails(InvalidValueError, each, "'NFC'", received=name)
    odd = pd.DataFrame({5: DAYS})
    fails(UnknownNameError, odd, "columns must hold", received=name)


def test_a_column_that_is_doubled() -> None:
    table = pa.table([pa.array(DAYS), pa.array(DAYS)], names=["day", "day"])
    frame = pd.DataFrame([[DAYS[0]] * 2], columns=["day", "day"])

    for doubled in (table, frame):
        error = fails(InvalidValueError, doubled, "rename")
        assert error.expected == "column-once"


@every_backend
def test_a_name_that_is_there_already(backend: str) -> None:
    frame = BACKENDS[backend]({"day": DAYS, "due_on": DAYS})

    error = fails(InvalidValueError, frame, "another name")
    assert (error.got, error.expected) == ("due_on", "new-column")
    fails(InvalidValueError, frame, name="day")
    found = due_dates(frame, received="day", name="hạn trả", **THREE)
    assert days_in(found, "hạn trả") == [date(2026, 1, 7), date(2026, 1, 7)]


@every_backend
def test_rows_beyond_the_calendar(backend: str) -> None:
    late = LAST - timedelta(days=1)
    columns = {"day": [DAYS[0], date(1999, 1, 4), None, late, LAST + timedelta(days=9)]}
    frame = BACKENDS[backend](columns)

    error = fails(InvalidValueError, frame, "3 of 5", "positions 1, 3, 4")
    assert "vị trí 1, 3, 4" in error.message("vi")
    assert error.got.positions == (1, 3, 4)
    found = due_dates(frame, received="day", beyond="null", **THREE)
    assert days_in(found, "due_on") == [date(2026, 1, 7), None, None, None, None]
    report = beyond(frame, received="day", **THREE)
    assert (report.rows, report.beyond, report.unread) == (5, (1, 3, 4), ())
    assert not report.are_none


@every_backend
def test_limits_that_cannot_be_read(backend: str) -> None:
    days = [DAYS[0]] * 5
    texts = ["3 ngày làm việc", "sớm nhất", None, "0 ngày", " "]
    frame = BACKENDS[backend]({"day": days, "limit": texts})

    error = fails(InvalidValueError, frame, "positions 1, 3", limit="limit")
    assert (error.field, error.expected) == ("limit", "limits-to-read")
    asked: dict[str, Any] = {"received": "day", "limit": "limit", "calendar": CALENDAR}
    found = due_dates(frame, **asked, beyond="null")
    assert days_in(found, "due_on") == [date(2026, 1, 7), None, None, None, None]
    assert beyond(frame, **asked).unread == (1, 3)


@every_backend
@pytest.mark.parametrize(
    ("kind", "unread"), [(WorkingDays, (1, 2, 3, 4)), (CalendarDays, (1, 2, 3, 4, 5))]
)
def test_quantities_that_cannot_be_read(
    backend: str, kind: Any, unread: tuple[int, ...]
) -> None:
    numbers = [3.0, 0.0, -1.0, 0.3, 1e30, 12.5, None]
    frame = BACKENDS[backend]({"day": [DAYS[0]] * 7, "n": numbers})

    report = beyond(frame, received="day", limit="n", kind=kind, calendar=CALENDAR)

    assert report.unread == unread


@pytest.mark.parametrize("held", ["object", "int64", "float64", "uint64", "texts"])
def test_quantities_in_any_order(held: str) -> None:
    """The first limit is not taken for none where the others count up from one."""
    limits = [7, 1, 2, 7]
    expected = [CALENDAR.add(DAYS[0], each) for each in limits]
    days = pd.to_datetime([DAYS[0]] * 4)
    texts = [f"{each} ngày làm việc" for each in limits]
    values = pd.Series(texts) if held == "texts" else pd.Series(limits, dtype=held)
    kind = None if held == "texts" else WorkingDays
    frame = pd.DataFrame({"day": days, "n": values})

    found = due_dates(frame, received="day", limit="n", kind=kind, calendar=CALENDAR)
    assert days_in(found, "due_on") == expected
    if kind:
        found = due_dates(
            frame.assign(kind="ngày làm việc"),
            received="day",
            limit="n",
            kind="kind",
            calendar=CALENDAR,
        )
        assert days_in(found, "due_on") == expected


def test_quantities_of_more_bits_than_numpy_has() -> None:
    numbers = pl.Series([3, None, 2**100], dtype=pl.Int128)
    frame = pl.DataFrame({"day": [DAYS[0]] * 3, "n": numbers})
    asked: dict[str, Any] = {"limit": "n", "kind": WorkingDays, "calendar": CALENDAR}

    found = due_dates(frame, received="day", **asked, beyond="null")
    assert found["due_on"].to_list() == [date(2026, 1, 7), None, None]


@pytest.mark.parametrize("values", [[1, True, 2], [True, 1, 2], [[1], [2], [3]]])
def test_objects_that_are_no_quantities(values: list[Any]) -> None:
    numbers = pd.Series(values, dtype=object)
    frame = pd.DataFrame({"day": [DAYS[0]] * 3, "n": numbers})

    error = fails(WrongTypeError, frame, limit="n", kind=WorkingDays)
    assert error.field == "n"


def test_a_kind_is_one_that_there_is() -> None:
    """Of a row: a category that no row has is nothing to stop at."""
    kinds = pd.Categorical(["ngày"] * 2, categories=["ngày", "Nguyễn Văn A"])
    frame = pd.DataFrame({"day": pd.to_datetime(DAYS), "n": [1, 2], "kind": kinds})
    asked: dict[str, Any] = {"limit": "n", "kind": "kind", "calendar": CALENDAR}

    found = due_dates(frame, received="day", **asked)
    assert days_in(found, "due_on") == [date(2026, 1, 5)] * 2
    frame.loc[1, "kind"] = "Nguyễn Văn A"
    error = fails(InvalidValueError, frame, "positions 1)", **asked)
    assert "Nguyễn" not in str(error)
    frame["kind"] = 38_201_012_345
    error = fails(InvalidValueError, frame, "positions 0, 1)", **asked)
    assert "38201012345" not in str(error)


def test_the_rows_without_an_answer_are_told() -> None:
    days = [date(1999, 1, 4)] * 12
    report = beyond(pl.DataFrame({"day": days}), received="day", **THREE)

    assert report.text("en").splitlines() == [
        "beyond the calendar: 12 of 12 rows, at 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …",
        "limit not read: 0 of 12 rows",
    ]
    assert "ngoài lịch làm việc: 12 trên 12 dòng, vị trí 0" in report.text()
    empty = beyond(
        pl.DataFrame({"day": days[:0]}, {"day": pl.Date}), received="day", **THREE
    )
    assert empty.are_none
    with pytest.raises(WrongTypeError, match="collect"):
        beyond(pl.LazyFrame({"day": days}), received="day", **THREE)


EMPTY: Final[Mapping[str, Any]] = {
    "pandas": pd.DataFrame({"day": []}),
    "pandas days": pd.DataFrame({"day": pd.Series([], dtype="datetime64[ns]")}),
    "polars": pl.DataFrame({"day": []}),
    "polars days": pl.DataFrame({"day": []}, schema={"day": pl.Date}),
    "pyarrow": pa.table({"day": pa.array([], pa.null())}),
    "record batch": pa.record_batch({"day": pa.array([], pa.date32())}),
}


@pytest.mark.parametrize("name", EMPTY)
def test_an_empty_frame(name: str) -> None:
    found = due_dates(EMPTY[name], received="day", **THREE)

    assert type(found) is type(EMPTY[name])
    assert values_of(found, "due_on") == []


NOTHING: Final[Mapping[str, Any]] = {
    "pandas objects": pd.DataFrame({"day": pd.Series([None, pd.NaT], dtype=object)}),
    "pandas floats": pd.DataFrame({"day": [np.nan, np.nan]}),
    "pandas days": pd.DataFrame(
        {"day": pd.Series([None, None], dtype="datetime64[s]")}
    ),
    "polars": pl.DataFrame({"day": [None, None]}),
    "pyarrow": pa.table({"day": pa.array([None, None])}),
}


@pytest.mark.parametrize("name", NOTHING)
def test_a_column_of_nulls_alone(name: str) -> None:
    found = due_dates(NOTHING[name], received="day", **THREE)

    assert values_of(found, "due_on") == [None, None]


AWARE: Final = [datetime(2025, 12, 31, 18, 0), datetime(2025, 12, 30, 16, 59)]
ZONES: Final = ("UTC", "Asia/Ho_Chi_Minh", "Asia/Tokyo", "America/New_York")
ZONED: Final[Mapping[str, Callable[[str], Any]]] = {
    "pandas": lambda zone: pd.DataFrame(
        {
            "at": pd.Series(AWARE, dtype="datetime64[us]")
            .dt.tz_localize("UTC")
            .dt.tz_convert(zone)
        }
    ),
    "pandas arrow": lambda zone: ZONED["pyarrow"](zone).to_pandas(
        types_mapper=pd.ArrowDtype
    ),
    "polars": lambda zone: pl.DataFrame({"at": AWARE}).with_columns(
        pl.col("at").dt.replace_time_zone("UTC").dt.convert_time_zone(zone)
    ),
    "pyarrow": lambda zone: pa.table(
        {
            "at": pa.array(AWARE, pa.timestamp("us", "UTC")).cast(
                pa.timestamp("us", zone)
            )
        }
    ),
}


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("backend", ZONED)
def test_aware_columns_become_vietnamese_time(backend: str, zone: str) -> None:
    """18:00 UTC is 01:00 of the next day; 16:59 UTC is the minute before midnight."""
    frame = ZONED[backend](zone)
    limit = WorkingHours(4)

    found = due_dates(frame, received="at", limit=WorkingDays(3), calendar=CALENDAR)
    hours = due_dates(frame, received="at", limit=limit, office=DESK)

    local = [each + timedelta(hours=7) for each in AWARE]
    days = [
        due_date(WorkingDays(3), received=each, calendar=CALENDAR).on for each in local
    ]
    assert days_in(found, "due_on") == days == [date(2026, 1, 7), date(2026, 1, 6)]
    moments = [due_date(limit, received=each, office=DESK).at for each in local]
    assert values_of(hours, "due_at") == [each and wall_clock(each) for each in moments]


def test_objects_of_mixed_zones() -> None:
    zones = [VIETNAM, UTC, None]
    moments = [AWARE[0].replace(tzinfo=zone) for zone in zones]
    frame = pd.DataFrame({"at": pd.Series(moments, dtype=object)})

    found = due_dates(frame, received="at", limit=Hours(1), calendar=CALENDAR)

    expected = [
        due_date(Hours(1), received=each, calendar=CALENDAR).at for each in moments
    ]
    assert values_of(found, "due_at") == [
        each and wall_clock(each) for each in expected
    ]


def test_due_moments_that_nanoseconds_cannot_hold() -> None:
    received = pd.to_datetime(["2026-03-02 08:00", None]).astype("datetime64[ns]")
    frame = pd.DataFrame({"day": received})

    found = due_dates(frame, received="day", limit=Hours(3_000_000), calendar=CALENDAR)
    expected = datetime(2026, 3, 2, 8) + timedelta(hours=3_000_000)
    assert values_of(found, "due_at") == [expected, None]
    assert days_in(found, "due_on") == [expected.date(), None]


def _arrow_in_pandas(values: Any) -> pd.DataFrame:
    return pd.DataFrame({"day": pd.Series(values, dtype=pd.ArrowDtype(values.type))})


DAYS_OF_ODD_TYPES: Final[Mapping[str, Callable[[], Any]]] = {
    "dictionary": lambda: pa.table({"day": pa.array(DAYS).dictionary_encode()}),
    "categories": lambda: pd.DataFrame(
        {"day": pd.Series(pd.to_datetime(DAYS)).astype("category")}
    ),
    "categories of dates": lambda: pd.DataFrame(
        {"day": pd.Series(DAYS, dtype=object).astype("category")}
    ),
    "dictionary in pandas": lambda: _arrow_in_pandas(
        pa.array(DAYS).dictionary_encode()
    ),
    "date64": lambda: _arrow_in_pandas(pa.array(DAYS).cast(pa.date64())),
    "sparse": lambda: pd.DataFrame(
        {"day": pd.Series(pd.to_datetime(DAYS)).astype("Sparse[datetime64[ns]]")}
    ),
}


@pytest.mark.parametrize("held", DAYS_OF_ODD_TYPES)
def test_days_of_odd_types(held: str) -> None:
    found = due_dates(DAYS_OF_ODD_TYPES[held](), received="day", **THREE)

    assert days_in(found, "due_on") == [date(2026, 1, 7), date(2026, 1, 7)]


def test_arrow_days_in_milliseconds() -> None:
    table = pa.table({"day": pa.array([*DAYS, None], pa.date64())})

    found = due_dates(table, received="day", **THREE)

    assert values_of(found, "due_on") == [date(2026, 1, 7)] * 2 + [None]


@every_backend
def test_bare_days_where_the_minute_counts(backend: str) -> None:
    """The midnights of pandas are moments: it has no days."""
    frame = BACKENDS[backend]({"day": DAYS})
    asked: dict[str, Any] = {"limit": WorkingHours(4), "office": DESK}

    if backend.startswith("pandas") and backend[7:] in ("ns", "us", "s"):
        found = due_dates(frame, received="day", **asked)
        assert values_of(found, "due_at")[0] == datetime(2025, 12, 31, 11, 30)
    else:
        fails(MissingTimeError, frame, "counts from the minute", calendar=None, **asked)


WRONG_ARGUMENTS: Final[Mapping[str, tuple[type[Exception], dict[str, Any]]]] = {
    "no text": (WrongTypeError, {"received": 3}),
    "no name": (InvalidValueError, {"received": ""}),
    "neither": (InvalidValueError, {"calendar": None}),
    "both": (InvalidValueError, {"office": DESK}),
    "no calendar": (WrongTypeError, {"calendar": "vn"}),
    "no office": (WrongTypeError, {"calendar": None, "office": "vn"}),
    "no rules": (WrongTypeError, {"rules": "vn"}),
    "no limit": (WrongTypeError, {"limit": 3}),
    "unstated": (InvalidValueError, {"limit": Unstated("không rõ")}),
    "kind of one limit": (InvalidValueError, {"kind": WorkingDays}),
    "no kind": (WrongTypeError, {"limit": "n", "kind": SameDay}),
    "kind not said": (InvalidValueError, {"limit": "n"}),
    "quantities as texts": (WrongTypeError, {"limit": "text", "kind": WorkingDays}),
    "limits as days": (WrongTypeError, {"limit": "day"}),
    "kind unknown": (InvalidValueError, {"limit": "n", "kind": "text"}),
    "beyond": (InvalidValueError, {"beyond": "skip"}),
    "two names alike": (InvalidValueError, {"limit": "text", "name": "due_at"}),
}


@pytest.mark.parametrize("name", WRONG_ARGUMENTS)
def test_wrong_arguments(name: str) -> None:
    error, wrong = WRONG_ARGUMENTS[name]
    frame = pl.DataFrame({"day": DAYS, "n": [3, 4], "text": ["Văn A"] * 2})

    assert "Văn" not in str(fails(error, frame, **wrong))


@pytest.mark.parametrize("wrong", [[1, 2], "table.csv", {"day": DAYS}, pl.Series(DAYS)])
def test_what_is_no_frame(wrong: Any) -> None:
    fails(WrongTypeError, wrong, "frame must be a data frame")


def test_hours_need_an_office_with_hours() -> None:
    frame = pl.DataFrame({"at": AWARE})
    asked: dict[str, Any] = {"start": "at", "end": AWARE[1]}

    with pytest.raises(InvalidValueError, match="hours"):
        working_minutes(frame, **asked, office=Office(CALENDAR))
    with pytest.raises(InvalidValueError, match="exactly one"):
        working_minutes(frame, **asked, office=None)  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match="name of a column"):
        working_minutes(frame, start=AWARE[0], end=AWARE[1], office=DESK)
    with pytest.raises(WrongTypeError, match="a date"):
        working_minutes(frame, start="at", end=7, office=DESK)  # type: ignore[arg-type]


def test_counts_beyond_the_calendar() -> None:
    frame = pl.DataFrame({"day": [*DAYS, None, date(1999, 1, 4)]})
    asked: dict[str, Any] = {"start": "day", "end": DAYS[1], "calendar": CALENDAR}

    with pytest.raises(InvalidValueError, match="positions 3"):
        working_days(frame, **asked)
    found = working_days(frame, **asked, beyond="null")
    assert found["working_days"].to_list() == [0, 0, None, None]
    with pytest.raises(InvalidValueError, match="positions 3"):
        remaining(frame, due="day", at=DAYS[0], calendar=CALENDAR)


# --- what stays as it was ------------------------------------------------------------


@every_backend
def test_the_frame_that_came_is_not_changed(backend: str) -> None:
    columns: dict[str, Any] = {"b": [3, None], "day": DAYS, "a": ["x", "ý"]}
    frame, again = BACKENDS[backend](columns), BACKENDS[backend](columns)

    found = due_dates(frame, received="day", **THREE)

    if isinstance(frame, pd.DataFrame):
        pd.testing.assert_frame_equal(frame, again)
        pd.testing.assert_frame_equal(found[["b", "day", "a"]], again)
        assert found.index.equals(again.index)
        assert list(found.columns) == ["b", "day", "a", "due_on"]
    else:
        assert frame.equals(again)
        assert found.select(["b", "day", "a"]).equals(again)
        assert nw.from_native(as_table(found)).columns == ["b", "day", "a", "due_on"]
    assert type(found) is type(frame)


DTYPES: Final[Mapping[str, tuple[Any, Any]]] = {
    "pandas ns": ("datetime64[ns]", "datetime64[ns]"),
    "pandas us": ("datetime64[us]", "datetime64[us]"),
    "pandas s": ("datetime64[s]", "datetime64[s]"),
    "pandas objects": ("object", "object"),
    "pandas arrow": ("date32[day][pyarrow]", "timestamp[us][pyarrow]"),
    "polars": (pl.Date, pl.Datetime("us")),
    "pyarrow": (pa.date32(), pa.timestamp("us")),
    "record batch": (pa.date32(), pa.timestamp("us")),
}


@every_backend
def test_the_types_of_new_columns(backend: str) -> None:
    """They are the same with nulls and without, and those of the column that came."""
    days, moments = DTYPES[backend]
    for nulls in ([], [None]):
        frame = BACKENDS[backend]({"at": [*AWARE, *nulls]})
        found = due_dates(frame, received="at", limit=Hours(1), calendar=CALENDAR)
        found = working_days(found, start="at", end="due_on", calendar=CALENDAR)
        found = timeliness(found, due="due_on", finished="at")
        types = dtypes_of(found)
        assert types["due_on"] == days
        assert types["due_at"] == moments
        counted = nw.from_native(as_table(found))
        assert counted["working_days"].dtype == nw.Int64
        assert counted["timeliness"].dtype == nw.String


def dtypes_of(frame: Any) -> dict[str, Any]:
    """Return the types of a frame's columns as the backend has them."""
    if isinstance(frame, pd.DataFrame):
        return {name: str(dtype) for name, dtype in frame.dtypes.items()}
    if isinstance(frame, pl.DataFrame):
        return dict(frame.schema)
    return {each.name: each.type for each in frame.schema}


def test_a_reader_of_batches_is_answered_batch_by_batch() -> None:
    batches = [
        pa.record_batch({"day": pa.array([each], pa.date32())})
        for each in (*DAYS, None)
    ]
    read: list[int] = []

    def reading() -> Any:
        for at, each in enumerate(batches):
            read.append(at)
            yield each

    reader = pa.RecordBatchReader.from_batches(batches[0].schema, reading())
    found = due_dates(reader, received="day", **THREE)

    assert isinstance(found, pa.RecordBatchReader)
    assert read == []
    assert found.read_next_batch()["due_on"].to_pylist() == [date(2026, 1, 7)]
    assert read == [0]
    assert found.read_all().num_rows == 2


def _reader(*days: date) -> pa.RecordBatchReader:
    batches = [pa.record_batch({"day": pa.array([each] * 2)}) for each in days]
    return pa.RecordBatchReader.from_batches(batches[0].schema, batches)


def test_the_tables_of_a_reader_are_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[WorkCalendar] = []

    def count(calendar: WorkCalendar) -> DayTables:
        made.append(calendar)
        return make(calendar)

    make = DayTables.of
    monkeypatch.setattr(DayTables, "of", count)
    due_dates(_reader(*DAYS * 3), received="day", **THREE).read_all()
    assert made == [CALENDAR]


def test_rows_of_a_reader_are_counted_from_its_beginning() -> None:
    far = _reader(*DAYS, date(1990, 1, 1))
    texts = pa.RecordBatchReader.from_batches(
        pa.schema({"day": pa.string()}), [pa.record_batch({"day": ["31/12/2025"]})]
    )

    with pytest.raises(InvalidValueError, match=r"2 of 6 .*positions 4, 5\)") as caught:
        due_dates(far, received="day", **THREE).read_all()
    assert "vị trí 4, 5" in caught.value.message("vi")
    fails(WrongTypeError, texts, "not of texts")
    numbers = pa.table({"day": DAYS, "n": [1, 2]}).to_reader()
    with pytest.raises(InvalidValueError, match="kind must be"):
        due_dates(numbers, received="day", limit="n", calendar=CALENDAR).read_all()


@pytest.mark.parametrize("package", ["narwhals.stable.v2", "numpy"])
def test_a_package_that_lacks_is_named(
    monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    frame = pl.DataFrame({"day": DAYS})
    monkeypatch.setitem(sys.modules, package, None)

    with pytest.raises(MissingExtraError, match="frames"):
        due_dates(frame, received="day", **THREE)


def test_lazy_frames_stay_lazy() -> None:
    """The answers of lazy frames have tests of their own."""
    found = due_dates(pl.LazyFrame({"day": DAYS}), received="day", **THREE)

    assert isinstance(found, pl.LazyFrame)
    assert days_in(found.collect(), "due_on") == [date(2026, 1, 7)] * 2


def test_names_of_the_room_load_on_first_use() -> None:
    assert set(frames.__all__) == set(dir(frames))
    with pytest.raises(AttributeError):
        _ = frames.nothing


@pytest.mark.parametrize(
    "place", [{"calendar": CALENDAR}, {"office": Office(CALENDAR)}]
)
def test_the_rows_that_need_the_hours_of_an_office_are_told(
    place: dict[str, Any],
) -> None:
    """One limit in hours among many in days."""
    rows = pl.DataFrame(
        {
            "at": [datetime(2026, 3, 2, 9, 0)] * 3,
            "limit": ["3 ngày làm việc", "8 giờ làm việc", "4 giờ làm việc"],
        }
    )
    with pytest.raises(InvalidValueError) as caught:
        due_dates(rows, received="at", limit="limit", **place)

    assert (caught.value.field, caught.value.expected) == (
        "office",
        "office-with-hours",
    )
    assert "for 2 of 3 rows, in working hours, the first at 1" in str(caught.value)
    assert "2 trên 3 dòng" in caught.value.message("vi")


def test_the_office_clock_needs_the_hours_too() -> None:
    """No limit is in hours, so no row is blamed."""
    rows = pl.DataFrame(
        {"at": [datetime(2026, 3, 2, 9, 0)], "limit": ["3 ngày làm việc"]}
    )
    asked: dict[str, Any] = {"office": Office(CALENDAR), "rules": OFFICE_CLOCK}

    with pytest.raises(InvalidValueError, match="hours but 'no hours' came"):
        due_dates(rows, received="at", limit="limit", **asked)
