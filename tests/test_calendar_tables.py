"""
Tests of the calendar as a frame, as SQL and as CSV.

Properties: SQLite and DuckDB give the scalar answers by the queries of the docs.
Alarms: what each dialect writes, and what is refused.
"""

import csv
import io
import sqlite3
from datetime import date
from typing import Any, Final

import duckdb
import pytest

from cqtt import state_calendar
from cqtt.errors import BeyondCalendarError, InvalidValueError, WrongTypeError
from cqtt.interop.frames.calendars import calendar_sql, calendar_table

CALENDAR: Final = state_calendar()
DUE: Final = (
    "SELECT c.day, d.day FROM work_calendar c LEFT JOIN work_calendar d "
    "ON d.is_working = 1 AND d.work_index = c.work_index + 3 ORDER BY c.day"
)
ROLLED: Final = "SELECT day, rolls_to FROM work_calendar ORDER BY day"


def due(day: date) -> date | None:
    """Return the third working day after a day, if the calendar tells."""
    try:
        return CALENDAR.add(day, 3)
    except BeyondCalendarError:
        return None


def days() -> list[date]:
    """Return every day of the calendar."""
    return [day for day, _, _ in CALENDAR.table(CALENDAR.first, CALENDAR.last)]


def test_sqlite_adds_working_days() -> None:
    connection = sqlite3.connect(":memory:")
    connection.executescript(calendar_sql(CALENDAR, dialect="sqlite"))
    found = connection.execute(DUE).fetchall()
    connection.close()
    expected = [
        (day.isoformat(), (end := due(day)) and end.isoformat()) for day in days()
    ]
    assert found == expected


@pytest.mark.parametrize("dialect", ["duckdb", "standard", "postgresql"])
def test_duckdb_adds_working_days_and_rolls(dialect: Any) -> None:
    connection = duckdb.connect()
    connection.execute(calendar_sql(CALENDAR, dialect=dialect))
    assert connection.execute(DUE).fetchall() == [(day, due(day)) for day in days()]
    rolled = [(day, CALENDAR.roll(day)) for day in days()]
    assert connection.execute(ROLLED).fetchall() == rolled


def test_csv_has_a_line_for_each_day() -> None:
    rows = list(csv.DictReader(io.StringIO(calendar_sql(CALENDAR, dialect="csv"))))
    assert [date.fromisoformat(row["day"]) for row in rows] == days()
    assert rows[-1]["reason"] == CALENDAR.why(CALENDAR.last).reason.value


def test_dialects_write_dates_their_way() -> None:
    asked: dict[str, Any] = {"first": date(2026, 1, 2), "last": date(2026, 1, 3)}
    server = calendar_sql(CALENDAR, dialect="sqlserver", table="dbo.lich", **asked)
    assert "INSERT INTO dbo.lich (day, " in server
    assert "('2026-01-02', 0, 4013, '2026-01-05', 'swap'),\n" in server
    oracle = calendar_sql(CALENDAR, dialect="oracle", **asked)
    assert oracle.count("INSERT INTO") == 2
    assert "is_working NUMBER(1) NOT NULL" in oracle
    assert "(DATE '2026-01-02', 0, 4013, DATE '2026-01-05', 'swap');" in oracle
    assert oracle.startswith(f"-- {CALENDAR.edition}: 2026-01-02 .. 2026-01-03\n")


def test_a_day_that_rolls_past_the_end_has_no_end() -> None:
    calendar = CALENDAR.extended(until=date(2028, 1, 1))  # ends on a Sunday
    sql = calendar_sql(calendar, first=date(2028, 12, 30))
    assert sql.count("NULL, 'weekend'") == 2
    text = calendar_sql(calendar, first=calendar.last, dialect="csv")
    assert text.splitlines()[1].split(",")[3] == ""


@pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
def test_frames_have_the_same_rows(backend: Any) -> None:
    found = calendar_table(CALENDAR, backend=backend, first=date(2026, 1, 1))
    names = list(found.column_names if backend == "pyarrow" else found.columns)
    rows = [tuple(found[name][at] for name in names) for at in range(len(found))]
    if backend == "pyarrow":
        rows = [tuple(each.as_py() for each in row) for row in rows]
    assert rows == [
        (*row, CALENDAR.roll(row[0]), CALENDAR.why(row[0]).reason.value)
        for row in CALENDAR.table(date(2026, 1, 1), CALENDAR.last)
    ]


def test_what_is_refused() -> None:
    odd: Any = "mysql; DROP"
    with pytest.raises(InvalidValueError, match="'standard'"):
        calendar_sql(CALENDAR, dialect=odd)
    for name in ("lịch", "a b", "", "a;b", "a..b"):
        with pytest.raises(InvalidValueError, match="underscores"):
            calendar_sql(CALENDAR, table=name)
    with pytest.raises(InvalidValueError, match="polars"):
        calendar_table(CALENDAR, backend=odd)
    with pytest.raises(WrongTypeError):
        calendar_sql(odd)
    with pytest.raises(BeyondCalendarError):
        calendar_sql(CALENDAR, first=date(1990, 1, 1))
    with pytest.raises(InvalidValueError):
        calendar_sql(CALENDAR, first=date(2026, 1, 2), last=date(2026, 1, 1))
