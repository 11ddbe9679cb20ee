"""What was measured, as a table for people and as a file for later."""

import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, NamedTuple

from ratio import Ratio

RESULTS: Final = Path(__file__).resolve().parent / "results"
PAGE: Final = RESULTS.with_name("RESULTS.md")
DOCS: Final = RESULTS.parents[1] / "docs" / "tools" / "measured.py"
BEGIN: Final = "<!-- measured: begin -->\n"
END: Final = "<!-- measured: end -->\n"
HEADINGS: Final = (
    "operation",
    "peer",
    "wrong",
    "ratio median [min..max]",
    "goal",
    "verdict",
    "cqtt",
    "peer takes",
)


class Row(NamedTuple):
    """One comparison, measured."""

    operation: str
    peer: str
    wrong: str
    """How many of its answers are wrong."""
    ratio: Ratio
    goal: str
    passed: bool | None
    """``None`` where the comparison is information."""

    def cells(self) -> tuple[str, ...]:
        """Return the row as text; ``~`` marks a spread of more than two times."""
        spread = f"[{self.ratio.low:.3g}..{self.ratio.high:.3g}]"
        wide = " ~" if self.ratio.is_wide else ""
        verdict = {None: "", True: "pass", False: "FAIL"}[self.passed]
        return (
            self.operation,
            self.peer,
            self.wrong,
            f"x{self.ratio.median:.3g} {spread}{wide}",
            self.goal,
            verdict,
            duration(self.ratio.ours),
            duration(self.ratio.theirs),
        )

    def plain(self) -> dict[str, Any]:
        """Return the row as plain data, times in seconds."""
        return {**self._asdict(), "ratio": self.ratio._asdict()}


def duration(seconds: float) -> str:
    """Write a time with three digits and a fitting unit."""
    for unit, factor in (("ns", 1e9), ("µs", 1e6)):
        if seconds * factor < 1000:
            return f"{seconds * factor:.3g} {unit}"
    return f"{seconds * 1e3:.3g} ms"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Lay out rows under their headings, as a Markdown table."""
    lines = [headings, *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, tuple("-" * width for width in widths))
    return "\n".join(
        "| "
        + " | ".join(
            cell.ljust(width) for cell, width in zip(line, widths, strict=True)
        )
        + " |"
        for line in lines
    )


def machine() -> dict[str, Any]:
    """Describe the machine, without its name and without any path."""
    return {
        "system": platform.system(),
        "architecture": platform.machine(),
        "processor": _processor(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "implementation": platform.python_implementation(),
    }


def versions(packages: Iterable[str]) -> dict[str, str]:
    """Return the installed versions of packages."""
    return {package: version(package) for package in sorted(packages)}


def save(rows: Sequence[Row], packages: Iterable[str], method: dict[str, Any]) -> Path:
    """Write what was measured to ``results/<date>-<machine>.json``."""
    described = machine()
    kind = f"{described['system']}-{described['architecture']}-{described['cores']}cpu"
    today = datetime.now(UTC).date()
    file = RESULTS / f"{today}-{kind.lower()}.json"
    content = {
        "date": today.isoformat(),
        "machine": described,
        "versions": versions(packages),
        "method": method,
        "rows": [row.plain() for row in rows],
    }
    RESULTS.mkdir(exist_ok=True)
    text = json.dumps(content, ensure_ascii=False, indent=1)
    file.write_text(text + "\n", encoding="utf-8", newline="\n")
    return file


def update_page(measured: str, file: Path) -> None:
    """Put what was measured into ``RESULTS.md``, between its two marks."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    described = machine()
    where = (
        f"From `results/{file.name}`: {described['processor']}, "
        f"{described['cores']} cores, {described['system']}, "
        f"{described['implementation']} {described['python']}."
    )
    text = f"{before}{BEGIN}\n{where}\n\n{measured}\n\n{END}{after}"
    PAGE.write_text(text, encoding="utf-8", newline="\n")


def update_docs() -> None:
    """Write the pages of the docs from the latest run that was saved."""
    subprocess.run([sys.executable, "-X", "utf8", DOCS], check=True)


def _processor() -> str:
    """Return the processor's name where Linux tells it, else what Python knows."""
    told = Path("/proc/cpuinfo")
    if told.exists():
        for line in told.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "unknown"
