"""
A deliberately naive model: day by day, minute by minute, from the CSV of the truth.

It shares no code with the library and uses none of it.
"""

import csv
import math
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Final

CASES: Final = Path(__file__).parent / "cases"
ONE_DAY: Final = timedelta(days=1)
ONE_MINUTE: Final = timedelta(minutes=1)
SHIFTS: Final = ((time(7, 30), time(11, 30)), (time(13, 30), time(17, 0)))


def rows(name: str) -> list[dict[str, str]]:
    """Read a file of cases."""
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def truth() -> tuple[frozenset[date], frozenset[date]]:
    """Return the days off and the make-up days of the truth table."""
    off: set[date] = set()
    made_up: set[date] = set()
    for row in rows("public_sector_days.csv"):
        (off if row["kind"] == "off" else made_up).add(date.fromisoformat(row["date"]))
    return frozenset(off), frozenset(made_up)


OFF, MADE_UP = truth()


def works(day: date, off: frozenset[date] = OFF) -> bool:
    """Tell whether a day is worked."""
    if day in MADE_UP:
        return True
    return day.weekday() < 5 and day not in off


def after(day: date) -> Iterator[date]:
    """Yield the days after a day, one by one."""
    while True:
        day += ONE_DAY
        yield day


def add_working(day: date, count: int, off: frozenset[date] = OFF) -> date:
    """Walk to the count-th working day after a day."""
    for each in after(day):
        count -= works(each, off)
        if count == 0:
            return each
    raise AssertionError


def rolled(day: date, off: frozenset[date] = OFF) -> date:
    """Walk on while the day is off."""
    while not works(day, off):
        day += ONE_DAY
    return day


def month_later(day: date, months: int) -> date:
    """Go to the same day number of a later month, or to its last day."""
    year, month = day.year, day.month
    for _ in range(months):
        month += 1
        if month > 12:
            year, month = year + 1, 1
    number = day.day
    while True:
        try:
            return date(year, month, number)
        except ValueError:
            number -= 1


def in_shift(moment: datetime) -> bool:
    """Tell whether the minute that begins at a moment is worked."""
    if not works(moment.date()):
        return False
    return any(start <= moment.time() < end for start, end in SHIFTS)


def add_minutes(moment: datetime, minutes: int) -> datetime:
    """Walk minute by minute until so many have been worked."""
    while minutes:
        minutes -= in_shift(moment)
        moment += ONE_MINUTE
    return moment


def minutes_between(start: datetime, end: datetime) -> int:
    """Count the minutes worked between two moments, one by one."""
    count = 0
    while start < end:
        count += in_shift(start)
        start += ONE_MINUTE
    return count


def ceiling(quantity: object) -> int:
    """Return the whole working days of a quantity."""
    return math.ceil(Fraction(str(quantity)))
