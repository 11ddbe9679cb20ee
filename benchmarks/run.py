"""
Measure the library against its peers: ``python dev.py bench [--save] [--strict]``.

Every answer is first checked against the brute-force reference of ``fixture.py``; then
the comparisons of ``goals.toml`` are measured, side by side.  It takes some
ten minutes.  Real portal records are measured too where they stand in ``--records`` or
beside the checkout.
"""

import argparse
import gc
import sys
import time
import tomllib
from collections.abc import (
    Callable,
    Container,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from types import ModuleType
from typing import Any, Final, NamedTuple

import fixture
import form_06
import frames
import json_objects
import letters
import processes
import ratio
import records
import report
import scoring
import serving
import vectors
from peers import PEERS, Peer, Task

GOALS: Final = Path(__file__).resolve().parent / "goals.toml"
PAIRS: Final = 9
PROCESS_PAIRS: Final = 11
SECONDS: Final = 0.03
LONG_PAIRS: Final = 7
LONG_SECONDS: Final = 1.2
"""Of works that take long: each is done several times, as a full garbage collection
comes at every second or third time only."""
PROCESS: Final = "process"
RECORD: Final = "record"
FORM_06: Final = "form 06"
FROM_EVENTS: Final = "pandas, from events"
PACKAGES: Final = {
    "cattrs",
    "docxtpl",
    "duckdb",
    "jinja2",
    "numba",
    "pandas",
    "typst",
}
"""What stands in no table of peers, as it answers no question of ``fixture.py``."""


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


def compared_records(asked: Comparison, texts: Sequence[str]) -> report.Row:
    """Check what both sides read of records, then measure it."""
    works = records.works(texts)
    records.require_right(texts, works)
    with light_heap():
        measured = _long(works.ours, works.theirs, len(texts))
    return _row(asked, asked.peer, f"0 of {len(texts)}", measured)


def real_records(asked: Comparison, folder: Path) -> list[report.Row]:
    """Measure real records, for information, where there are any."""
    texts = records.real_texts(folder)
    if not texts:
        return []
    shown = asked._replace(operation="real record", size=len(texts), at_most=None)
    return [compared_records(shown, texts)]


def compared_form_06(asked: Comparison) -> report.Row:
    """Check that both sides count the same, then measure it."""
    form_06.require_edges()
    with light_heap():
        works = form_06.works(form_06.rows_of(asked.size))
        form_06.require_equal(works)
        is_whole = asked.peer == FROM_EVENTS
        theirs = works.from_events if is_whole else works.from_columns
        measured = _long(works.ours, theirs, asked.size)
    return _row(asked, asked.peer, f"0 of {asked.size}", measured)


def compared_letters(asked: Comparison) -> report.Row:
    """Measure letters, once it is sure that both sides write the same ones."""
    letters_are_equal()
    works = letters.WORKS[asked.operation, asked.peer]()
    # typst works on every core, so a PDF is measured by the clock on the wall.
    clock: ratio.Clock = ratio.CpuClock(letters.LETTERS, LONG_SECONDS / 4)
    if asked.operation in letters.ON_THE_WALL:
        clock = ratio.WallClock(letters.LETTERS)
    with light_heap():
        measured = ratio.paired(works.ours, works.theirs, clock=clock, pairs=LONG_PAIRS)
    return _row(asked, asked.peer, f"0 of {letters.LETTERS}", measured)


def compared_answers(asked: Comparison) -> report.Row:
    """Measure the counting of answers, once it is sure that both sides agree."""
    scoring.require_equal(asked.size)
    works = scoring.WORKS[asked.operation, asked.peer](asked.size)
    clock: ratio.Clock = ratio.CpuClock(asked.size, LONG_SECONDS / 4)
    if asked.operation in scoring.ON_THE_WALL:
        clock = ratio.WallClock(asked.size)
    with light_heap():
        measured = ratio.paired(works.ours, works.theirs, clock=clock, pairs=LONG_PAIRS)
    return _row(asked, asked.peer, f"0 of {asked.size}", measured)


def compared_rows(asked: Comparison, made_by: ModuleType) -> report.Row:
    """Measure the rows of arrays or frames, once it is sure that ours are right."""
    wrong = made_by.wrong_rows(asked.operation, asked.peer, asked.size)
    works = made_by.WORKS[asked.operation, asked.peer](asked.size)
    clock = ratio.CpuClock(asked.size, LONG_SECONDS / 4)
    with light_heap():
        measured = ratio.paired(works.ours, works.theirs, clock=clock, pairs=LONG_PAIRS)
    return _row(asked, asked.peer, f"{wrong} of {asked.size}", measured)


def compared_round_trips(asked: Comparison) -> report.Row:
    """Measure round trips through pipes, once it is sure that ours are right."""
    works = serving.WORKS[asked.operation, asked.peer](asked.size)
    clock = ratio.WallClock(asked.size)
    with serving.on_one_core():
        measured = ratio.paired(works.ours, works.theirs, clock=clock, pairs=LONG_PAIRS)
    return _row(asked, asked.peer, f"0 of {asked.size}", measured)


def compared_objects(asked: Comparison) -> report.Row:
    """Measure the reading of JSON lines, once it is sure that both sides agree."""
    json_objects.require_equal(asked.operation, asked.size)
    works = json_objects.works(asked.operation, asked.peer, asked.size)
    clock = ratio.CpuClock(asked.size, LONG_SECONDS / 4)
    with light_heap():
        measured = ratio.paired(works.ours, works.theirs, clock=clock, pairs=LONG_PAIRS)
    return _row(asked, asked.peer, f"0 of {asked.size}", measured)


@cache
def letters_are_equal() -> None:
    """Check once that both sides write the same letters."""
    letters.require_equal()


@contextmanager
def light_heap() -> Iterator[None]:
    """
    Keep what stands in memory already from the garbage collector.

    It runs as it does for users, who have not loaded every peer of this folder.
    """
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _long(ours: ratio.Work, theirs: ratio.Work, answers: int) -> ratio.Ratio:
    clock = ratio.CpuClock(answers, LONG_SECONDS)
    return ratio.paired(ours, theirs, clock=clock, pairs=LONG_PAIRS)


def _row(
    asked: Comparison, label: str, wrong: str, measured: ratio.Ratio
) -> report.Row:
    shown, passed = asked.judged(measured)
    return report.Row(asked.title, label, wrong, shown, asked.goal, passed)


def comparisons() -> list[Comparison]:
    """Read ``goals.toml``."""
    entries = tomllib.loads(GOALS.read_text(encoding="utf-8"))["comparison"]
    return [Comparison(**entry) for entry in entries]


MEASURED: Final[
    tuple[tuple[Container[object], Callable[[Comparison], report.Row]], ...]
] = (
    (letters.WORKS, compared_letters),
    (scoring.WORKS, compared_answers),
    (serving.WORKS, compared_round_trips),
    (vectors.WORKS, partial(compared_rows, made_by=vectors)),
    (frames.WORKS, partial(compared_rows, made_by=frames)),
    (json_objects.WORKS, compared_objects),
)
"""What modules measure themselves, by operation and peer."""


def rows_of(asked: Comparison, clock: ratio.Clock, folder: Path) -> list[report.Row]:
    """Measure a comparison."""
    for works, compare in MEASURED:
        if (asked.operation, asked.peer) in works:
            return [compare(asked)]
    if asked.operation == PROCESS:
        return [compared_processes(asked)]
    if asked.operation == RECORD:
        ours = compared_records(asked, records.made_up(asked.size))
        return [ours, *real_records(asked, folder)]
    if asked.operation == FORM_06:
        return [compared_form_06(asked)]
    return [compared(asked, clock)]


def measured_rows(asked: Iterable[Comparison], folder: Path) -> list[report.Row]:
    """Measure every comparison, with a dot for each."""
    clock = ratio.CpuClock(len(fixture.STARTS), SECONDS)
    rows = []
    for each in asked:
        print(".", end="", file=sys.stderr, flush=True)
        rows += rows_of(each, clock, folder)
    print(file=sys.stderr)
    return rows


def peer_table() -> str:
    """List the peers that were measured, their versions and what they can do."""
    measured = (peer(name) for name in PEERS)
    lines = ((each.name, each.version, each.supports.label()) for each in measured)
    return report.table(("peer", "version", "can do"), lines)


def memory(weight: form_06.Weight) -> str:
    """Tell what a dossier takes."""
    return (
        f"Memory of a dossier of eight events, by tracemalloc: {weight.alone:.0f} "
        f"bytes by itself, {weight.with_events:.0f} with its events."
    )


def memory_of_rows(taken: Mapping[str, float]) -> str:
    """Tell what a million rows take at the peak, answers included."""
    told = "; ".join(f"{work} {megabytes:.0f}" for work, megabytes in taken.items())
    return f"Peak memory in MB per million rows, by tracemalloc: {told}."


def method(weight: form_06.Weight, memory: Mapping[str, float]) -> dict[str, Any]:
    """Say how it was measured, and what is no comparison."""
    return {
        "megabytes_per_million_rows": dict(memory),
        "seconds_to_start": processes.seconds_to_start(PROCESS_PAIRS),
        "bytes_per_dossier": {key: round(n) for key, n in weight._asdict().items()},
        "pairs": PAIRS,
        "process_pairs": PROCESS_PAIRS,
        "long_pairs": LONG_PAIRS,
        "seconds_per_long_measurement": LONG_SECONDS,
        "seconds_per_measurement": SECONDS,
        "answers_per_call": len(fixture.STARTS),
        "clock": "CPU time of the process; wall time for whole processes, and for "
        "round trips, whose processes run on one core meanwhile",
    }


def main() -> int:
    """Measure, print, and save or judge where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--save", action="store_true", help="write results/*.json, RESULTS.md"
    )
    parser.add_argument("--strict", action="store_true", help="a missed goal fails")
    parser.add_argument(
        "--records",
        type=Path,
        default=records.SHARED,
        help="folder of real portal records, one JSON file each",
    )
    arguments = parser.parse_args()
    started = time.perf_counter()
    weight = form_06.weight()
    rows = measured_rows(comparisons(), arguments.records)
    cells = (row.cells() for row in rows)
    taken_by_rows = {**vectors.memory(), **frames.memory()}
    tables = (
        peer_table(),
        report.table(report.HEADINGS, cells),
        memory(weight),
        memory_of_rows(taken_by_rows),
    )
    page = "\n\n".join(tables)
    print(page)
    missed = sum(row.passed is False for row in rows)
    reached = sum(row.passed is True for row in rows)
    taken = time.perf_counter() - started
    print(f"\n{reached} goals reached, {missed} missed; {taken:.0f} s")
    if arguments.save:
        packages = {peer(name).package for name in PEERS} - {""} | PACKAGES
        file = report.save(rows, packages, method(weight, taken_by_rows))
        report.update_page(page, file)
        report.update_docs()
        print(f"written: {file.name}, {report.PAGE.name} and the pages of the docs")
    return int(arguments.strict and bool(missed))


if __name__ == "__main__":
    sys.exit(main())
