"""
Mutate rooms, run their tests on every mutant, and list who survived.

``python dev.py mutate [ROOM ...]`` runs it in an environment of its own, with mutmut,
on Linux or macOS.  A room is copied to build/mutation/ROOM, so that nothing here is
touched.  What was killed there before is not run again, survivors are: after a change
of tests say ``--fresh`` for figures that count.  ``--sample 600`` runs as many mutants
of each room, always the same ones of the same code.

What survives and means the same stands in explained.toml; a room passes when at least
90 % of its mutants are killed and every survivor is explained.
"""

import argparse
import ast
import difflib
import json
import os
import random
import re
import shutil
import subprocess
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parents[1]
ROOMS: Final = tomllib.loads((HERE / "rooms.toml").read_text(encoding="utf-8"))
LEAST: Final = 90
"""Percent of the mutants that tests must kill."""
KILLED: Final = {1, 2, 3, 255}
"""A test failed, or (2, 3, 255) a file of tests could not even be collected."""
TIMED_OUT: Final = {-24, -9, 24, 36, 152}
NO_TEST: Final = 33
SKIPPED: Final = 34
SEED: Final = 9
NOT_EXPLAINED: Final = "NOT EXPLAINED"
PROTOCOL: Final = re.compile(rb"(\(Protocol(?:\[\w+\])?\):)(\r?\n)")
SETTINGS: Final = """

[tool.mutmut]
source_paths = ["src"]
only_mutate = ["src/cqtt/{room}/*.py"]
also_copy = ["examples"]
pytest_add_cli_args_test_selection = {tests}
pytest_add_cli_args = [
  "-p",
  "mutation_plugin",
  "-p",
  "no:unraisableexception",
  "--assert=plain",
]
process_isolation = "forkserver"
forkserver_warmup = "collect"
use_git_change_detection = false
on_dependency_change = "ignore"
track_dependencies = false
timeout_constant = 2.0
timeout_multiplier = 4.0
"""


class Survivor(NamedTuple):
    """A mutant that no test killed: where it is, the line before, the line after."""

    place: str
    was: str
    now: str


def copy_of(room: str) -> Path:
    """Bring the room's copy up to date; unchanged files keep their time."""
    folder = ROOT / "build" / "mutation" / room
    for name in ("src", "tests", "examples"):
        kept = set()
        for file in (ROOT / name).rglob("*"):
            if "__pycache__" in file.parts or not file.is_file():
                continue
            inside = file.relative_to(ROOT)
            kept.add(folder / inside)
            twin = folder / inside
            # A mutated method would be one more member that a protocol asks for.
            wanted = PROTOCOL.sub(
                rb"\1  # pragma: no mutate block\2", file.read_bytes()
            )
            if twin.exists() and twin.read_bytes() == wanted:
                continue
            twin.parent.mkdir(parents=True, exist_ok=True)
            twin.write_bytes(wanted)
            old = folder / "mutants" / inside
            old.unlink(missing_ok=True)
        for file in (folder / name).rglob("*.py"):
            if file not in kept:
                file.unlink()
                (folder / "mutants" / file.relative_to(folder)).unlink(missing_ok=True)
    chosen = [f"tests/{name}.py" for name in ROOMS[room]["tests"]]
    tests = json.dumps([*chosen, "tests/mutation/room_examples.py"])
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    text = text.replace('  "--doctest-modules",\n', "")
    text += SETTINGS.format(room=room, tests=tests)
    settings = folder / "pyproject.toml"
    if settings.exists() and settings.read_text(encoding="utf-8") != text:
        # With other tests every verdict is void, and mutmut would forget the sample.
        shutil.rmtree(folder / "mutants", ignore_errors=True)
    settings.write_text(text, encoding="utf-8")
    return folder


def mutate(room: str, sample: int, children: int) -> int:
    """Let mutmut run in the room's copy: what was killed before is not run again."""
    folder = copy_of(room)
    program = Path(sys.executable).parent / "mutmut"
    variables = dict(os.environ, CI="1", CQTT_MUTATED_ROOM=room, PYTHONHASHSEED="0")
    variables["PYTHONPATH"] = str(HERE)  # for the plugin

    def run(*names: str) -> int:
        words = [str(program), "run", "--max-children", str(children), *names]
        return subprocess.run(words, cwd=folder, env=variables, check=False).returncode

    if not list(notes(room)):
        run("no mutant has this name")  # writes them all and fails
    choose(room, sample)
    return run()


def notes(room: str) -> list[Path]:
    """List the files in which mutmut notes the verdicts."""
    folder = ROOT / "build" / "mutation" / room / "mutants" / "src" / "cqtt" / room
    return sorted(folder.rglob("*.py.meta"))


def choose(room: str, sample: int) -> None:
    """Mark what is to be run: a sample, always the same, without those once killed."""
    names = sorted(verdicts(room))
    random.Random(SEED).shuffle(names)  # a larger sample holds the smaller one
    wanted = set(names[: sample or None])
    for file in notes(room):
        written = json.loads(file.read_text(encoding="utf-8"))
        codes = written["exit_code_by_key"]
        for name, code in codes.items():
            if name not in wanted:
                codes[name] = SKIPPED
            elif code not in KILLED:
                codes[name] = None
        file.write_text(json.dumps(written), encoding="utf-8")


def verdicts(room: str) -> dict[str, int | None]:
    """Read what mutmut wrote down: the exit status of each mutant's tests."""
    found: dict[str, int | None] = {}
    for file in notes(room):
        found |= json.loads(file.read_text(encoding="utf-8"))["exit_code_by_key"]
    return found


def survivor(room: str, name: str) -> Survivor:
    """Say what a mutant changed, by comparing its function with the original."""
    module, _, function = name.rpartition(".")
    file = ROOT / "build" / "mutation" / room / "mutants" / "src"
    file = file.joinpath(*module.split("."))
    file = file / "__init__.py" if file.is_dir() else file.with_suffix(".py")
    stem = function.rpartition("__mutmut_")[0]
    texts = functions(file)
    before, after = texts[f"{stem}__mutmut_orig"], texts[function]
    changed = list(difflib.ndiff(before[1:], after[1:]))
    was = " ".join(line[2:].strip() for line in changed if line.startswith("- "))
    now = " ".join(line[2:].strip() for line in changed if line.startswith("+ "))
    if not was and not now:
        was, now = before[0].partition("(")[2], after[0].partition("(")[2]
    short = module.removeprefix("cqtt.").removeprefix(f"{room}.")
    spoken = stem.removeprefix("x_").removeprefix("xǁ").replace("ǁ", ".")
    return Survivor(f"{short}.{spoken}", was, now)


_READ: Final[dict[Path, dict[str, list[str]]]] = {}


def functions(file: Path) -> dict[str, list[str]]:
    """Read the lines of every function and method of a mutated file, by name."""
    if file not in _READ:
        text = file.read_text(encoding="utf-8")
        lines = text.splitlines()
        _READ[file] = {
            node.name: lines[node.lineno - 1 : node.end_lineno]
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.FunctionDef)
        }
    return _READ[file]


def explained(room: str) -> dict[Survivor, str]:
    """Read why mutants that survive mean the same as the original."""
    text = (HERE / "explained.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text).get(room, [])
    return {Survivor(row["place"], row["was"], row["now"]): row["why"] for row in rows}


def report(room: str) -> Iterator[str]:
    """Tell the figures of a room, and each survivor with its explanation."""
    judged = verdicts(room)
    counts = Counter(
        "killed"
        if code in KILLED
        else "timed out"
        if code in TIMED_OUT
        else "not run"
        if code in {None, SKIPPED}
        else "survived"
        for code in judged.values()
    )
    why = explained(room)
    left = {
        name: survivor(room, name)
        for name, code in judged.items()
        if code not in {None, SKIPPED} | KILLED | TIMED_OUT
    }
    decided = counts["killed"] + counts["survived"]
    share = 100 * counts["killed"] / decided if decided else 0.0
    known = sum(each in why for each in left.values())
    yield (
        f"{room}: {share:.1f} % killed of {decided} mutants; "
        f"{counts['survived']} survived, of them {known} explained; "
        f"{counts['timed out']} timed out, {counts['not run']} not run"
    )
    for name, each in sorted(left.items()):
        told = why.get(each, NOT_EXPLAINED)
        state = "no test" if judged[name] == NO_TEST else "survived"
        yield f"\n{state} {name}\n  - {each.was}\n  + {each.now}\n  {told}"


def main() -> int:
    """Mutate the rooms that the words name, or all of them."""
    parser = argparse.ArgumentParser(prog="dev.py mutate", description=__doc__)
    parser.add_argument("rooms", nargs="*", help=", ".join(ROOMS))
    parser.add_argument("--sample", type=int, default=0, help="mutants of each room")
    parser.add_argument("--children", type=int, default=2)
    parser.add_argument("--fresh", action="store_true", help="forget earlier runs")
    parser.add_argument("--report", action="store_true", help="read the last run only")
    chosen = parser.parse_args()
    weak = []
    for room in chosen.rooms or list(ROOMS):
        started = time.monotonic()
        if chosen.fresh:
            shutil.rmtree(ROOT / "build" / "mutation" / room, ignore_errors=True)
        if not chosen.report and mutate(room, chosen.sample, chosen.children):
            return 1
        lines = list(report(room))
        print("\n".join(lines))
        print(f"{time.monotonic() - started:.0f} s")
        share = float(lines[0].split(": ")[1].split(" ")[0])
        if share < LEAST or any(NOT_EXPLAINED in line for line in lines):
            weak.append(room)
    if weak:
        print(f"\nbelow {LEAST} % or not explained: {', '.join(weak)}")
    return 1 if weak else 0


if __name__ == "__main__":
    sys.exit(main())
