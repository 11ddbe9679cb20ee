"""
Proves what the package promises of itself: ``python dev.py trust``.

Three trials, each in environments of its own under ``build/trust``.  They install
from PyPI; the standard library is all that this file needs, so any Python from 3.11 on
may run it, and is then the one that is tried: ``python3.13 dev.py trust newest``.

- ``package``: wheel and sdist come out byte by byte the same from two folders, at two
  times and by way of the sdist; the wheel runs its demo in an empty environment, and
  passes the tests in a folder that has no sources;
- ``lowest``: the tests pass with the oldest versions that pyproject.toml admits;
- ``newest``: they pass with the newest that there are.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tomllib
import venv
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROOT: Final = Path(__file__).resolve().parents[2]
WORK: Final = ROOT / "build" / "trust"
VERSION: Final = "".join(platform.python_version_tuple()[:2])
NOT_COPIED: Final = ("__pycache__", ".*", "build", "dist", "site", "*.egg-info")
# When the files of the second build were changed; no byte may come from it.
LONG_AGO: Final = 1_600_000_000
DEVELOPERS: Final = ("check", "docs")
# These tests look at the sources themselves, which stand nowhere in this trial.
ABOUT_SOURCES: Final = (
    "tests/test_errors.py",
    "tests/test_layers.py",
    "tests/test_packaging.py",
    "tests/test_public_api.py",
)


def run(*arguments: str | Path, cwd: Path = ROOT) -> None:
    """Run a program, and stop with its status when it fails."""
    words = [str(each) for each in arguments]
    unwanted = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "SOURCE_DATE_EPOCH")
    kept = {name: text for name, text in os.environ.items() if name not in unwanted}
    print("$", *words, flush=True)
    done = subprocess.run(words, cwd=cwd, env=kept | {"PYTHONUTF8": "1"}, check=False)
    if done.returncode:
        sys.exit(done.returncode)


def environment(name: str) -> Path:
    """Make an empty environment of this Python and return its interpreter."""
    folder = WORK / f"{name}-{VERSION}"
    venv.create(folder, clear=True, with_pip=True)
    inside = "Scripts/python.exe" if os.name == "nt" else "bin/python"
    return folder / inside


def install(python: Path, *what: str | Path) -> None:
    """Install packages, and tell which versions came."""
    run(python, "-m", "pip", "install", "--quiet", *what)
    run(python, "-m", "pip", "freeze", "--exclude-editable")


def project() -> dict[str, Any]:
    """Read the project's table of pyproject.toml."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    table: dict[str, Any] = tomllib.loads(text)["project"]
    return table


def lowest_pins(table: dict[str, Any]) -> list[str]:
    """Say each dependency at the oldest version that it may have, extras included."""
    wanted = list(table["dependencies"])
    for extra, added in table["optional-dependencies"].items():
        if extra not in DEVELOPERS:
            wanted += [each for each in added if not each.startswith("cqtt[")]
    return [each.replace(">=", "==") for each in wanted]


def copied(where: Path, source: Path = ROOT) -> Path:
    """Copy the project without what is made from it."""
    shutil.rmtree(where, ignore_errors=True)
    shutil.copytree(source, where, ignore=shutil.ignore_patterns(*NOT_COPIED))
    # It says what is no part of the sdist.
    shutil.copyfile(source / ".gitignore", where / ".gitignore")
    return where


def digests(folder: Path) -> dict[str, str]:
    """Hash the files of a folder."""
    return {
        each.name: hashlib.sha256(each.read_bytes()).hexdigest()
        for each in sorted(folder.iterdir())
    }


def build(python: Path, source: Path, where: Path) -> None:
    """Build the sdist and, from the tree itself, the wheel."""
    shutil.rmtree(where, ignore_errors=True)
    run(
        *(python, "-m", "build", "--no-isolation", "--sdist", "--wheel"),
        *("--outdir", where, source),
    )


def same(first: Path, second: Path, what: str) -> None:
    """Stop where the files of two folders differ."""
    one, other = digests(first), digests(second)
    if one != other:
        sys.exit(f"trust: {what} differ: {one} and {other}")
    for name, digest in one.items():
        print(f"same: {what}: {digest}  {name}")


def package(arguments: Sequence[str]) -> None:
    """Build twice, compare, install where no source is, and run."""
    python = environment("build")
    install(python, "build", "hatchling")
    here = copied(WORK / "one")
    there = copied(WORK / "two" / "a folder of another name", here)
    for each in there.rglob("*"):
        os.utime(each, (LONG_AGO, LONG_AGO))
    build(python, here, WORK / "dist")
    build(python, there, WORK / "again")
    same(WORK / "dist", WORK / "again", "two folders, two times")
    by_sdist(python)
    wheel = next((WORK / "dist").glob("*.whl"))
    try_wheel(wheel)
    if "--tests" in arguments:
        try_tests(wheel, [each for each in arguments if each != "--tests"])


def by_sdist(python: Path) -> None:
    """Build from the sdist what was built from the tree."""
    unpacked = WORK / "unpacked"
    shutil.rmtree(unpacked, ignore_errors=True)
    sdist = next((WORK / "dist").glob("*.tar.gz"))
    shutil.unpack_archive(sdist, unpacked, filter="data")
    build(python, next(unpacked.iterdir()), WORK / "from-sdist")
    same(WORK / "dist", WORK / "from-sdist", "tree and sdist")


def try_wheel(wheel: Path) -> None:
    """Run the demo from a wheel alone, with nothing but the core."""
    python = environment("wheel")
    install(python, wheel)
    run(python, "-I", "-m", "cqtt", "demo", cwd=WORK)


def try_tests(wheel: Path, arguments: Sequence[str]) -> None:
    """Run the tests against the wheel, in a folder without sources."""
    python = environment("wheel-tests")
    install(python, f"cqtt[test] @ {wheel.as_uri()}")
    folder = copied(WORK / "no-sources")
    shutil.rmtree(folder / "src")
    left_out = [f"--ignore={each}" for each in ABOUT_SOURCES]
    run(python, "-m", "pytest", "-q", *left_out, "tests", *arguments, cwd=folder)


def lowest(arguments: Sequence[str]) -> None:
    """Run the tests with the oldest versions."""
    python = environment("lowest")
    table = project()
    install(python, *lowest_pins(table), "--editable", ".[test]")
    run(python, "-m", "pytest", "-q", *arguments)


def newest(arguments: Sequence[str]) -> None:
    """Run the tests with the newest versions."""
    python = environment("newest")
    install(python, "--upgrade", "--editable", ".[test]")
    run(python, "-m", "pytest", "-q", *arguments)


TRIALS: Final[dict[str, Callable[[Sequence[str]], None]]] = {
    "package": package,
    "lowest": lowest,
    "newest": newest,
}


def main(words: Sequence[str]) -> None:
    """Run the trial that is named, or all of them."""
    if not words:
        for trial in TRIALS.values():
            trial(())
    elif words[0] in TRIALS:
        TRIALS[words[0]](words[1:])
    else:
        sys.exit(f"trust: {words[0]!r} is none of {', '.join(TRIALS)}")


if __name__ == "__main__":
    main(sys.argv[1:])
