"""
Measure the library against its peers: ``python dev.py bench [--save] [--strict]``.

Every answer is first checked against the brute-force reference of ``fixture.py``; then
the comparisons of ``goals.toml`` are measured, side by side.  It takes about a minute.
"""

import argparse
import sys
import time
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import fixture
import processes
import ratio
import report
from peers import PEERS, Peer, Task

GOALS: Final = Path(__file__).resolve().parent / "goals.toml"
PAIRS: Final = 9
PROCESS_PAIRS: Final = 11
SECONDS: Final = 0.03
PROCESS: Final = "process"


class Comparison(NamedTuple):
    """One entry of ``goals.toml``."""

    operation: str
    peer: str
    size: int = 0
    peer_size: int | None = None
    at_least: float | None = None
    at_most: float | None = None

    @property
    def title(self) -> str:
        """The operation with its size."""
        unit = {"add minutes": " min", "minutes between": " d", "count": " d"}
        named = self.operation.removesuffix(" minutes")
        size = f" {self.size}{unit.get(self.operation, '')}" if self.size else ""
        return named + size

    @property
    def goal(self) -> str:
        """The goal in words."""
        if self.at_least is not None:
            return f"peer ≥ {self.at_least:g} x cqtt"
        if self.at_most is not None:
            return f"cqtt ≤ {self.at_most:g} x peer"
        return ""

    def judged(self, measured: ratio.Ratio) -> tuple[ratio.Ratio, bool | None]:
        """Return the ratio the way the goal is put, and whether its median is met."""
        if self.at_most is not None:
            measured = measured.inverted()
            return measured, measured.median <= self.at_most
        if self.at_least is not None:
            return measured, measured.median >= self.at_least
        return measured, None


@cache
def peer(name: str) -> Peer:
    """Build a peer in its best state, once."""
    return PEERS[name]()


@cache
def task(name: str, operation: str, size: int) -> Task:
    """Build a task, once."""
    return peer(name).task(operation, size)


@cache
def wrong_answers(name: str, operation: str, size: int) -> int:
    """Count a peer's wrong answers; one that holds our calendar must have none."""
    asked = task(name, operation, size)
    given = [asked.plain(answer) for answer in asked.work()]
    right = fixture.expected(operation, size)
    wrong = sum(bool(a != b) for a, b in zip(given, right, strict=True))
    if wrong and peer(name).must_be_right:
        sys.exit(f"{name}: {wrong} of {len(given)} wrong in {operation!r}, size {size}")
    return wrong


def compared(asked: Comparison, clock: ratio.Clock) -> report.Row:
    """Check both sides of a comparison, then measure it."""
    size = asked.size if asked.peer_size is None else asked.peer_size
    wrong_answers("cqtt", asked.operation, asked.size)
    wrong = wrong_answers(asked.peer, asked.operation, size)
    ours = task("cqtt", asked.operation, asked.size).work
    theirs = task(asked.peer, asked.operation, size).work
    measured = ratio.paired(ours, theirs, clock=clock, pairs=PAIRS)
    label = peer(asked.peer).name + (f", {size}" if asked.peer_size else "")
    return _row(asked, label, f"{wrong} of {len(fixture.STARTS)}", measured)


def compared_processes(asked: Comparison) -> report.Row:
    """Check our process, then measure it against a peer's."""
    if processes.wrong_answers("cqtt"):
        sys.exit("cqtt: the process prints a wrong day")
    is_same = asked.peer in processes.SAME_QUESTION
    wrong = f"{processes.wrong_answers(asked.peer)} of 1" if is_same else "–"
    measured = processes.compare(asked.peer, pairs=PROCESS_PAIRS)
    return _row(asked, asked.peer, wrong, measured)


def _row(
    asked: Comparison, label: str, wrong: str, measured: ratio.Ratio
) -> report.Row:
    shown, passed = asked.judged(measured)
    return report.Row(asked.title, label, wrong, shown, asked.goal, passed)


def comparisons() -> list[Comparison]:
    """Read ``goals.toml``."""
    entries = tomllib.loads(GOALS.read_text(encoding="utf-8"))["comparison"]
    return [Comparison(**entry) for entry in entries]


def measured_rows(asked: Iterable[Comparison]) -> list[report.Row]:
    """Measure every comparison, with a dot for each."""
    clock = ratio.CpuClock(len(fixture.STARTS), SECONDS)
    rows = []
    for each in asked:
        print(".", end="", file=sys.stderr, flush=True)
        is_process = each.operation == PROCESS
        rows.append(compared_processes(each) if is_process else compared(each, clock))
    print(file=sys.stderr)
    return rows


def peer_table() -> str:
    """List the peers that were measured, their versions and what they can do."""
    measured = (peer(name) for name in PEERS)
    lines = ((each.name, each.version, each.supports.label()) for each in measured)
    return report.table(("peer", "version", "can do"), lines)


def method() -> dict[str, Any]:
    """Say how it was measured."""
    return {
        "pairs": PAIRS,
        "process_pairs": PROCESS_PAIRS,
        "seconds_per_measurement": SECONDS,
        "answers_per_call": len(fixture.STARTS),
        "clock": "CPU time of the process; wall time for whole processes",
    }


def main() -> int:
    """Measure, print, and save or judge where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--save", action="store_true", help="write results/*.json, RESULTS.md"
    )
    parser.add_argument("--strict", action="store_true", help="a missed goal fails")
    arguments = parser.parse_args()
    started = time.perf_counter()
    rows = measured_rows(comparisons())
    cells = (row.cells() for row in rows)
    measured = f"{peer_table()}\n\n{report.table(report.HEADINGS, cells)}"
    print(measured)
    missed = sum(row.passed is False for row in rows)
    reached = sum(row.passed is True for row in rows)
    taken = time.perf_counter() - started
    print(f"\n{reached} goals reached, {missed} missed; {taken:.0f} s")
    if arguments.save:
        packages = {peer(name).package for name in PEERS} - {""}
        file = report.save(rows, packages, method())
        report.update_page(measured, file)
        print(f"written: {file.name} and {report.PAGE.name}")
    return int(arguments.strict and bool(missed))


if __name__ == "__main__":
    sys.exit(main())
