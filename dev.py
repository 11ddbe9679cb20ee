"""
The one door for working on cqtt: ``python dev.py COMMAND``.

Needs Python 3.11 or newer and nothing else.  It makes a virtual environment
beside itself, installs what the command needs from PyPI, and runs the command;
as long as the requirements stay the same, the next run does not use the network.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import platform
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if sys.version_info < (3, 11):  # noqa: UP036 - says so to people with an older Python
    sys.exit("dev.py needs Python 3.11 or newer, this is " + platform.python_version())

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROOT: Final = Path(__file__).resolve().parent
NO_VENV: Final = """\
This Python cannot make a virtual environment: its module {module!r} is missing.
Debian and Ubuntu ship it apart:  sudo apt-get install python3-venv
Elsewhere install Python 3.11 or newer from https://www.python.org/downloads/"""


class Environment(NamedTuple):
    """A virtual environment: its folder and what is installed into it."""

    folder: Path
    editable: str
    requirements: Path | None = None

    @property
    def python(self) -> Path:
        """The interpreter inside, which sits elsewhere on Windows."""
        inside = "Scripts/python.exe" if os.name == "nt" else "bin/python"
        return self.folder / inside

    @property
    def stamp(self) -> Path:
        """The file that says what was installed last for these extras."""
        name = "".join(c if c.isalnum() else "-" for c in self.editable)
        return self.folder / f"installed{name}.txt"

    def pip_arguments(self) -> list[str]:
        """Say what pip has to install."""
        arguments = ["--editable", self.editable]
        if self.requirements is not None and self.requirements.exists():
            arguments += ["--requirement", str(self.requirements)]
        return arguments

    def fingerprint(self) -> str:
        """Hash everything that a change of must lead to a new installation."""
        digest = hashlib.sha256()
        for text in (platform.python_version(), platform.machine(), str(ROOT)):
            digest.update(text.encode() + b"\n")
        for file in (ROOT / "pyproject.toml", self.requirements):
            if file is not None and file.exists():
                digest.update(file.read_bytes() + b"\n")
        return digest.hexdigest()


PLAIN: Final = Environment(ROOT / ".venv", ".")
TEST: Final = Environment(ROOT / ".venv", ".[test]")
CHECK: Final = Environment(ROOT / ".venv", ".[check]")
DOCS: Final = Environment(ROOT / ".venv", ".[docs]")
BENCH: Final = Environment(
    ROOT / ".venv-bench", ".", ROOT / "benchmarks" / "requirements.txt"
)
SPARK: Final = Environment(
    ROOT / ".venv-spark",
    ".[frames]",
    ROOT / "examples" / "spark" / "requirements.txt",
)
MUTATION: Final = Environment(
    ROOT / ".venv-mutation",
    ".[test]",
    ROOT / "tests" / "mutation" / "requirements.txt",
)


class Step(NamedTuple):
    """One thing that ``check`` looks at."""

    name: str
    run: Callable[[], tuple[bool, str]]


class Command(NamedTuple):
    """What a word on the command line does."""

    run: Callable[[Sequence[str]], int]
    summary: str


def clean_variables(program: str | Path) -> dict[str, str]:
    """Give the variables that a child runs with: UTF-8, and no other Python's paths."""
    unwanted = {"PYTHONPATH", "PYTHONHOME", "PYTHONIOENCODING", "VIRTUAL_ENV"}
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    path = os.pathsep.join([str(Path(program).parent), kept.get("PATH", os.defpath)])
    return kept | {
        "PATH": path,  # pyright asks the first "python" for its packages
        "PYTHONUTF8": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
        # pyright comes whole from PyPI; without these it asks other servers.
        "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1",
        "PYRIGHT_PYTHON_USE_BUNDLED_PYRIGHT": "1",
    }


def call(*arguments: str | Path) -> int:
    """Run a program in the project's folder and return its exit status."""
    sys.stdout.flush()
    words = [str(argument) for argument in arguments]
    return subprocess.run(
        words, cwd=ROOT, env=clean_variables(arguments[0]), check=False
    ).returncode


def capture(*arguments: str | Path) -> tuple[bool, str]:
    """Run a program in the project's folder; return its success and what it wrote."""
    done = subprocess.run(
        [str(argument) for argument in arguments],
        cwd=ROOT,
        env=clean_variables(arguments[0]),
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    return done.returncode == 0, done.stdout


def must(what: str, *arguments: str | Path) -> None:
    """Run a program and stop everything when it fails."""
    if call(*arguments):
        sys.exit(f"dev.py: {what} failed, see above")


def create(environment: Environment) -> None:
    """Make the virtual environment, unless a good one is there."""
    for module in ("venv", "ensurepip"):
        if importlib.util.find_spec(module) is None:
            sys.exit(NO_VENV.format(module=module))
    must(
        "making the virtual environment",
        *(sys.executable, "-m", "venv", "--clear", environment.folder),
    )


def is_usable(environment: Environment) -> bool:
    """Tell whether the environment's Python starts and has our version."""
    if not environment.python.exists():
        return False
    ask = "import platform, pip; print(platform.python_version())"
    works, version = capture(environment.python, "-c", ask)
    return works and version.strip() == platform.python_version()


def prepare(environment: Environment) -> Path:
    """Bring the environment up to date and return its Python."""
    fingerprint = environment.fingerprint()
    stamp = environment.stamp
    installed = stamp.read_text(encoding="utf-8") if stamp.exists() else ""
    if installed == fingerprint and environment.python.exists():
        return environment.python
    started = time.perf_counter()
    print(f"setting up {environment.folder.name} …", end=" ", flush=True)
    if not is_usable(environment):
        create(environment)
    must(
        "pip install",
        *(environment.python, "-m", "pip", "install", "--quiet"),
        *environment.pip_arguments(),
    )
    stamp.write_text(fingerprint, encoding="utf-8")
    print(f"{time.perf_counter() - started:.1f} s")
    return environment.python


def sources() -> list[str]:
    """List the folders and files with Python in them."""
    places = ("src", "tests", "examples", "benchmarks", "docs", "dev.py")
    return [
        place
        for place in places
        if (ROOT / place).is_file() or any((ROOT / place).rglob("*.py"))
    ]


def typing_completeness(python: Path) -> tuple[bool, str]:
    """Let pyright judge whether every public name is typed: all of them must be."""
    written = capture(
        *(python, "-m", "pyright", "--verifytypes", "cqtt"),
        *("--ignoreexternal", "--outputjson"),
    )[1]
    try:
        answer = json.loads(written)
        report, diagnostics = answer["typeCompleteness"], answer["generalDiagnostics"]
    except (ValueError, KeyError):
        return False, written
    score = float(report["completenessScore"])
    lines = [f"{score:.2%} of the public names are fully typed, 100 % must be"]
    lines += [each["message"] for each in diagnostics]
    for symbol in report["symbols"]:
        if symbol["isExported"] and not symbol["isTypeKnown"]:
            reasons = [each["message"] for each in symbol["diagnostics"]]
            lines.append(f"{symbol['name']}: {'; '.join(reasons)}")
    return score == 1, "\n".join(lines)


def check_steps(python: Path) -> list[Step]:
    """List what ``check`` does; the longest comes first."""
    module = (python, "-m")
    quietly = (*module, "pytest", "--quiet", "--tb=short")
    return [
        Step(
            "properties",
            lambda: capture(*quietly, "-m", "hypothesis"),
        ),
        Step(
            "oracles, every branch covered",
            lambda: capture(
                # What only a random example reaches is covered on some machines only.
                *(*quietly, "-m", "not hypothesis", "--cov=cqtt", "--cov-branch"),
                *("--cov-report=term-missing:skip-covered", "--cov-fail-under=100"),
            ),
        ),
        Step(
            "layers", lambda: capture(*module, "pytest", "-q", "tests/test_layers.py")
        ),
        Step("format", lambda: capture(*module, "ruff", "format", "--check", ".")),
        Step(
            "lint",
            lambda: capture(*module, "ruff", "check", "--output-format=concise", "."),
        ),
        Step("types", lambda: capture(*module, "mypy", *sources())),
        Step("types of the public API", lambda: typing_completeness(python)),
    ]


def timed(step: Step) -> tuple[bool, str, float]:
    """Run a step and measure it."""
    started = time.perf_counter()
    passed, output = step.run()
    return passed, output, time.perf_counter() - started


def check(arguments: Sequence[str]) -> int:
    """Run every check, two at a time, and list what failed."""
    if arguments:
        sys.exit("dev.py: check takes no arguments")
    steps = check_steps(prepare(CHECK))
    failed: dict[str, str] = {}
    with ThreadPoolExecutor(max_workers=2) as pool:
        for step, result in zip(steps, pool.map(timed, steps), strict=True):
            passed, output, seconds = result
            print(f"{'ok    ' if passed else 'FAILED'} {seconds:6.1f} s  {step.name}")
            if not passed:
                failed[step.name] = output
    for name, output in failed.items():
        print(f"\n--- {name} ---\n{output.rstrip()}")
    if failed:
        print(f"\ncheck FAILED: {', '.join(failed)}")
    return 1 if failed else 0


def demo(arguments: Sequence[str]) -> int:
    """Show what the library does, then the year of an invented commune."""
    python = prepare(PLAIN)
    year = (ROOT / "examples" / "commune", ROOT / "build" / "xa-hoa-mai")
    return call(python, "-m", "cqtt", "demo", *arguments) or call(python, *year)


def test(arguments: Sequence[str]) -> int:
    """Run the tests; arguments go to pytest."""
    return call(prepare(TEST), "-m", "pytest", *arguments)


def bench(arguments: Sequence[str]) -> int:
    """Run the benchmarks; arguments go to them."""
    return call(prepare(BENCH), ROOT / "benchmarks" / "run.py", *arguments)


def spark(arguments: Sequence[str]) -> int:
    """Compare Spark with the scalar path, then compute a province's year on it."""
    python = prepare(SPARK)
    rows = ROOT / "tests" / "spark" / "rows_on_spark.py"
    year = ROOT / "examples" / "spark" / "province_year.py"
    return call(python, rows) or call(python, year, *arguments)


def mutate(arguments: Sequence[str]) -> int:
    """Change the code of rooms in small ways and see that tests notice."""
    return call(prepare(MUTATION), ROOT / "tests" / "mutation" / "run.py", *arguments)


def facts(arguments: Sequence[str]) -> int:
    """Compile the facts anew, then write the pages that are made of facts and terms."""
    python = prepare(TEST)
    tools = ROOT / "docs" / "tools"
    pages = [tools / name for name in ("facts_pages.py", "glossary.py", "measured.py")]
    return call(python, ROOT / "tests" / "test_compiled.py", *arguments) or max(
        call(python, page) for page in pages
    )


def schema(arguments: Sequence[str]) -> int:
    """Make the JSON Schema files anew."""
    return call(prepare(TEST), ROOT / "tests" / "test_json_forms.py", *arguments)


def trust(arguments: Sequence[str]) -> int:
    """Try what the package promises of itself, with the Python that runs this."""
    return call(sys.executable, ROOT / "tests" / "trust" / "run.py", *arguments)


def docs(arguments: Sequence[str]) -> int:
    """Build the site, in Vietnamese and in English."""
    if arguments:
        sys.exit("dev.py: docs takes no arguments")
    status = call(prepare(DOCS), ROOT / "docs" / "tools" / "build.py")
    if not status:
        print("to read it with its search: python -m http.server --directory site")
    return status


COMMANDS: Final = {
    "demo": Command(demo, "show what the library does"),
    "test": Command(test, "run the tests; arguments go to pytest"),
    "check": Command(check, "format, lint, types, layers, tests with full coverage"),
    "bench": Command(bench, "measure speed and memory"),
    "spark": Command(spark, "run on Spark in local mode; it installs Spark and Java"),
    "mutate": Command(mutate, "change the code in small ways; the tests must notice"),
    "facts": Command(facts, "compile the facts after a change, and write their pages"),
    "schema": Command(schema, "write the JSON Schema files after a change"),
    "trust": Command(trust, "try the wheel, and the lowest and newest dependencies"),
    "docs": Command(docs, "build the site of the documentation into site/"),
}


def main(words: Sequence[str]) -> int:
    """Run the command that the words name."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8")
    if not words or words[0] not in COMMANDS:
        for name, command in COMMANDS.items():
            print(f"python dev.py {name:<6} {command.summary}")
        return 2 if words else 0
    return COMMANDS[words[0]].run(words[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
