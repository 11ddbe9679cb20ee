"""
The frozen questions of the benchmarks, and a brute-force reference for the answers.

The reference reads ``tests/cases/public_sector_days.csv`` itself and walks day by day
and minute by minute: it shares neither code nor facts with the library.
"""

import csv
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

DAYS_CSV: Final = (
    Path(__file__).resolve().parents[1] / "tests" / "cases" / "public_sector_days.csv"
)
ONE_DAY: Final = timedelta(days=1)
ONE_MINUTE: Final = timedelta(minutes=1)
SATURDAY: Final = 5

FIRST: Final = date(2017, 1, 1)
"""The calendar that peers are given begins here; every question lies well inside."""
LAST: Final = date(2027, 12, 31)

SHIFTS: Final = ((time(7, 30), time(11, 30)), (time(13, 30), time(17)))
HOURS: Final = "07:30-11:30,13:30-17:00"

STARTS: Final = tuple(
    date(2018, 1, 1) + timedelta(days=i * 1021 % 2922) for i in range(64)
)
"""64 days from 2018 to 2025, weekends and holidays among them."""
MOMENTS: Final = tuple(
    datetime.combine(day, time(7 + i % 11, i * 7 % 60)) for i, day in enumerate(STARTS)
)
"""A moment on each of these days, from 07:00 to 17:59: before work, at lunch, after."""


def _read_marked_days() -> dict[date, bool]:
    with DAYS_CSV.open(encoding="utf-8", newline="") as file:
        return {
            date.fromisoformat(row["date"]): row["kind"] == "makeup_work"
            for row in csv.DictReader(file)
        }


_MARKED: Final = _read_marked_days()


def is_worked(day: date) -> bool:
    """Tell whether a day is worked: as the file says, else Monday to Friday."""
    return _MARKED.get(day, day.weekday() < SATURDAY)


DAYS: Final = tuple(FIRST + timedelta(days=i) for i in range((LAST - FIRST).days + 1))
NOT_WORKED: Final = tuple(day for day in DAYS if not is_worked(day))
WEEKDAYS_OFF: Final = tuple(day for day in NOT_WORKED if day.weekday() < SATURDAY)
MAKE_UP_DAYS: Final = tuple(
    day for day in DAYS if is_worked(day) and day.weekday() >= SATURDAY
)

_WORKED_MINUTES: Final = frozenset(
    minute
    for start, end in SHIFTS
    for minute in range(start.hour * 60 + start.minute, end.hour * 60 + end.minute)
)


def add(day: date, n: int) -> date:
    """Walk day by day to the n-th working day after a day."""
    while n:
        day += ONE_DAY
        n -= is_worked(day)
    return day


def count(start: date, end: date) -> int:
    """Walk day by day from the day after the start to the end, and count."""
    days = range(1, (end - start).days + 1)
    return sum(is_worked(start + timedelta(days=i)) for i in days)


def is_worked_minute(moment: datetime) -> bool:
    """Tell whether the minute that begins now is worked."""
    return moment.hour * 60 + moment.minute in _WORKED_MINUTES and is_worked(
        moment.date()
    )


def add_minutes(moment: datetime, minutes: int) -> datetime:
    """Walk minute by minute until so many were worked."""
    while minutes:
        minutes -= is_worked_minute(moment)
        moment += ONE_MINUTE
    return moment


def minutes_between(start: datetime, end: datetime) -> int:
    """Walk minute by minute from one moment to the other, and count."""
    minutes = range((end - start) // ONE_MINUTE)
    return sum(is_worked_minute(start + i * ONE_MINUTE) for i in minutes)


def day_pairs(span: int) -> list[tuple[date, date]]:
    """Pair every start with the day so many calendar days later."""
    return [(day, day + timedelta(days=span)) for day in STARTS]


def moment_pairs(span: int) -> list[tuple[datetime, datetime]]:
    """Pair every moment with the one so many calendar days and 100 minutes later."""
    return [(moment, moment + timedelta(days=span, minutes=100)) for moment in MOMENTS]


def expected(operation: str, size: int) -> Sequence[Any]:
    """Return what an operation must answer, by brute force."""
    if operation == "add minutes":
        return [add_minutes(moment, size) for moment in MOMENTS]
    if operation == "minutes between":
        return [minutes_between(*pair) for pair in moment_pairs(size)]
    if operation == "count":
        return [count(*pair) for pair in day_pairs(size)]
    return [add(day, size) for day in STARTS]
