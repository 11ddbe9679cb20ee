"""
Round trips through pipes: ours against a process that only reads and writes JSON.

The echo reads each line with ``json.loads`` and writes it with ``json.dumps``, which is
the least that a process in Python does.  Each side answers the same requests one by
one: the next is sent when the answer has come.  Every request has a day of its own, and
every answer is compared with that of the library before anything is timed.

While they are timed, this process and the two others run on one core, where the system
lets them be put there.  On two, every line wakes an idle core, which takes a virtual
machine longer than the answer, or nothing, as it happens.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, Final, NamedTuple

from cqtt import (
    Office,
    OfficeHours,
    WorkingDays,
    WorkingHours,
    due_date,
    state_calendar,
)

ECHO: Final = "echo process"
DUE: Final = "round trip, due date"
HOURS: Final = "round trip, due date in working hours"
ADD: Final = "round trip, working days added"
EXPLAIN: Final = "round trip, due date explained"

FIRST: Final = date(2020, 1, 1)
DAYS: Final = 2000
SHIFTS: Final = "07:30-11:30,13:30-17:00"
_ECHO_PROGRAM: Final = """
import json, sys
requests, answers = sys.stdin.buffer, sys.stdout.buffer
while line := requests.readline():
    answers.write(json.dumps(json.loads(line), ensure_ascii=False).encode() + b"\\n")
    answers.flush()
"""


class Works(NamedTuple):
    """Ours and theirs, each a work that asks everything."""

    ours: Callable[[], Any]
    theirs: Callable[[], Any]


class Client:
    """A process that answers each line with one."""

    def __init__(self, *arguments: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    @property
    def pid(self) -> int:
        """The number that the system gave the process."""
        return self._process.pid

    def ask(self, lines: list[bytes]) -> list[bytes]:
        """Send one line after the other; return what comes back."""
        requests, answers = self._process.stdin, self._process.stdout
        if requests is None or answers is None:
            sys.exit("a process without pipes")
        told = []
        for line in lines:
            requests.write(line)
            requests.flush()
            told.append(answers.readline())
        return told


@cache
def ours() -> Client:
    """Return our process, which ends with this one."""
    return Client("-m", "cqtt", "serve")


@cache
def echo() -> Client:
    """Return the echo."""
    return Client("-c", _ECHO_PROGRAM)


@contextmanager
def on_one_core() -> Iterator[None]:
    """Keep this process, ours and the echo on one core; then let them go again."""
    put = getattr(os, "sched_setaffinity", None)
    if put is None:
        yield
        return
    allowed = os.sched_getaffinity(0)
    together = (0, ours().pid, echo().pid)
    for each in together:
        put(each, {max(allowed)})
    try:
        yield
    finally:
        for each in together:
            put(each, allowed)


def _question(operation: str, number: int) -> dict[str, Any]:
    day = FIRST + timedelta(days=number % DAYS)
    if operation == ADD:
        return {"op": "days.add", "day": day.isoformat(), "n": number % 20 + 1}
    if operation == HOURS:
        return {
            "op": "due_date",
            "limit": {"type": "time_limits.WorkingHours", "quantity": number % 16 + 1},
            "received": f"{day}T09:15:00",
            "office": {"hours": SHIFTS, "appointment": "16:30"},
        }
    return {
        "op": "explain" if operation == EXPLAIN else "due_date",
        "limit": f"{number % 20 + 1} ngày làm việc",
        "received": day.isoformat(),
    }


@cache
def lines(operation: str, size: int) -> list[bytes]:
    """Return the requests as lines."""
    asked = [{"id": number, **_question(operation, number)} for number in range(size)]
    return [json.dumps(each, ensure_ascii=False).encode() + b"\n" for each in asked]


def _right(operation: str, number: int) -> str:
    """Return the day or moment that the library gives."""
    day, calendar = FIRST + timedelta(days=number % DAYS), state_calendar()
    if operation == ADD:
        return calendar.add(day, number % 20 + 1).isoformat()
    if operation == HOURS:
        received = datetime.fromisoformat(f"{day}T09:15:00")
        limit = WorkingHours(number % 16 + 1)
        due = due_date(limit, received=received, office=_desk())
        return due.at.isoformat() if due.at else ""
    due = due_date(WorkingDays(number % 20 + 1), received=day, calendar=calendar)
    return due.on.isoformat()


@cache
def _desk() -> Office:
    return Office(state_calendar(), OfficeHours.parse(SHIFTS))


def require_right(operation: str, size: int) -> None:
    """End the run where an answer is not that of the library, or the echo is none."""
    asked = lines(operation, size)
    told = [json.loads(line) for line in ours().ask(asked)]
    for number, answer in enumerate(told):
        result = answer["result"]
        found = result["due"] if operation == EXPLAIN else result
        given = found["at"] if operation == HOURS else found["on"]
        if (answer["id"], given) != (number, _right(operation, number)):
            sys.exit(f"{operation}: answer {number} is wrong")
    if [json.loads(line) for line in echo().ask(asked)] != [*map(json.loads, asked)]:
        sys.exit("the echo is none")


def against_echo(operation: str) -> Callable[[int], Works]:
    """Return what makes the works of an operation."""

    def works(size: int) -> Works:
        require_right(operation, size)
        asked = lines(operation, size)
        return Works(lambda: ours().ask(asked), lambda: echo().ask(asked))

    return works


WORKS: Final[dict[tuple[str, str], Callable[[int], Works]]] = {
    (operation, ECHO): against_echo(operation)
    for operation in (DUE, HOURS, ADD, EXPLAIN)
}


def main() -> None:
    """Print the ratios."""
    import ratio

    size = DAYS
    for (operation, _), make in WORKS.items():
        works = make(size)
        clock = ratio.WallClock(size)
        with on_one_core():
            measured = ratio.paired(works.ours, works.theirs, clock=clock, pairs=11)
        times = 1 / measured.median
        low, high = 1 / measured.high, 1 / measured.low
        print(
            f"{operation}: {times:.2f} times the echo ({low:.2f}-{high:.2f}); "
            f"{measured.ours * 1e6:.0f} against {measured.theirs * 1e6:.0f} "
            "microseconds"
        )


if __name__ == "__main__":
    main()
