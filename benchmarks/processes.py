"""Whole processes: a fresh interpreter, the imports, one due date, the end."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import ratio

RIGHT: Final = "2026-01-07"
"""Three working days after 31 December 2025, as letter 12729/VPCP-KGVX has it."""

PROGRAMS: Final = {
    "cqtt": """
from datetime import date
from cqtt import WorkingDays, due_date, state_calendar
calendar = state_calendar()
print(due_date(WorkingDays(3), received=date(2025, 12, 31), calendar=calendar).on)
""",
    "holidays": """
from datetime import date
from holidays import country_holidays
print(country_holidays("VN").get_nth_working_day(date(2025, 12, 31), 3))
""",
    "lexdays": """
import lexdays
print(lexdays.compute("us/frcp", "2025-12-31", "P3D").deadline)
""",
    "numpy": """
import numpy
off = ["2026-01-01", "2026-01-02"]
print(numpy.busday_offset("2025-12-31", 3, holidays=off))
""",
    "bare Python": "print()",
}

SAME_QUESTION: Final = ("holidays", "numpy")
"""The programs that count working days in Vietnam; the others only start and answer."""


@contextmanager
def environment() -> Iterator[dict[str, str]]:
    """
    Give the variables of the children.

    Modules are compiled once, into a folder of our own, whatever the caller's settings:
    a program that cannot keep its bytecode would be measured compiling.
    """
    with tempfile.TemporaryDirectory() as folder:
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("PYTHON")
        }
        yield kept | {"PYTHONPYCACHEPREFIX": folder, "PYTHONUTF8": "1"}


def answer(name: str, variables: dict[str, str]) -> str:
    """Run a program in a fresh interpreter and return what it printed."""
    return subprocess.run(
        [sys.executable, "-c", PROGRAMS[name]],
        env=variables,
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ).stdout.strip()


def compare(peer: str, *, pairs: int) -> ratio.Ratio:
    """Measure our program and a peer's in turn, by wall time."""
    with environment() as variables:
        return ratio.paired(
            lambda: answer("cqtt", variables),
            lambda: answer(peer, variables),
            clock=ratio.wall_clock,
            pairs=pairs,
        )


def wrong_answers(peer: str) -> int:
    """Return 1 where a peer's program prints another day, else 0."""
    with environment() as variables:
        return int(answer(peer, variables) != RIGHT)


STARTS: Final = {
    "python": "pass",
    "import cqtt": "import cqtt",
    "cqtt, first due date": PROGRAMS["cqtt"],
}
"""What a user waits for: the interpreter, the face, the first answer."""


def seconds_to_start(times: int) -> dict[str, float]:
    """Return the median of whole processes, by wall time, taken in turns."""
    taken: dict[str, list[float]] = {what: [] for what in STARTS}
    with environment() as variables:
        for turn in range(times + 1):
            for what, program in STARTS.items():
                command = [sys.executable, "-X", "utf8", "-c", program]
                started = time.perf_counter()
                subprocess.run(
                    command, env=variables, stdout=subprocess.DEVNULL, check=True
                )
                if turn:  # the first one compiles
                    taken[what].append(time.perf_counter() - started)
    return {what: statistics.median(seconds) for what, seconds in taken.items()}
