"""
One calendar, one office, sixteen threads.

Property: whatever threads ask at once, each gets the answer that one thread gets.  The
values are frozen and no lock is taken; what is loaded on first use is loaded here in a
process of its own, by all threads at the same moment.
"""

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, time, timedelta
from random import Random
from threading import Barrier
from typing import Any, Final

import pytest

from cqtt import (
    CalendarDays,
    Months,
    Office,
    OfficeHours,
    WorkingDays,
    WorkingHours,
    due_date,
    state_calendar,
)
from cqtt.time_limits import TimeLimit

THREADS: Final = 16
CALENDAR: Final = state_calendar()
DESK: Final = Office(
    CALENDAR, OfficeHours.parse("07:30-11:30,13:30-17:00"), appointment=time(16, 0)
)
LIMITS: Final[tuple[TimeLimit, ...]] = (
    WorkingDays(3),
    WorkingHours(20),
    CalendarDays(15),
    Months(1),
)


def moments(seed: int) -> list[datetime]:
    """Return moments of 2024 to 2026, the same for the same seed."""
    chance = Random(seed)
    start = datetime(2024, 1, 2, 7, 0)
    return [
        start + timedelta(minutes=chance.randrange(2 * 365 * 24 * 60))
        for _ in range(300)
    ]


def added(seed: int) -> list[Any]:
    """Add and count working days."""
    days = [each.date() for each in moments(seed)]
    return [
        (CALENDAR.add(day, 7), CALENDAR.count(date(2025, 1, 1), day), CALENDAR.why(day))
        for day in days
    ]


def worked(seed: int) -> list[Any]:
    """Add and count working minutes."""
    time_of_work = DESK.working_time
    assert time_of_work is not None
    return [
        (
            time_of_work.add(each, 20 * 60),
            time_of_work.between(each, each + timedelta(days=30)),
        )
        for each in moments(seed)
    ]


def due(seed: int) -> list[Any]:
    """Ask for due dates of every kind, with their reasons in both languages."""
    answers: list[Any] = []
    for at, limit in zip(moments(seed), LIMITS * 75, strict=True):
        found = due_date(limit, received=at, office=DESK)
        answers.append((found.on, found.at, found.status, found.skipped))
        if len(answers) % 20 == 0:
            answers.append((found.explain("vi"), found.explain("en")))
    return answers


@pytest.mark.parametrize("ask", [added, worked, due])
def test_threads_get_what_one_gets(ask: Callable[[int], list[Any]]) -> None:
    """They begin at the same moment, half of them with the same questions."""
    together = Barrier(THREADS)
    seeds = [at // 2 for at in range(THREADS)]

    def answer(seed: int) -> list[Any]:
        together.wait(60)
        return ask(seed)

    with ThreadPoolExecutor(THREADS) as pool:
        answers = list(pool.map(answer, seeds))

    assert answers == [ask(seed) for seed in seeds]


FIRST_USE: Final = """
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from threading import Barrier

together = Barrier(16)
sys.setswitchinterval(1e-5)

def first(at):
    together.wait(60)
    import cqtt
    from cqtt.facts import procedures
    office = cqtt.Office(cqtt.state_calendar())
    limit = procedures()["1.004222"].limit()
    found = cqtt.due_date(limit, received=datetime(2026, 8, 3, 9, 15), office=office)
    return found.explain(("vi", "en")[at % 2])

with ThreadPoolExecutor(16) as pool:
    told = list(pool.map(first, range(16)))
assert len(set(told)) == 2, len(set(told))
print(told[1].splitlines()[-3])
"""


def test_first_use_by_all_threads_at_once() -> None:
    """Modules, facts and translations are loaded on first use, whoever is first."""
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-W", "error", "-c", FIRST_USE],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Due: until the end of Wednesday, 12/08/2026")
