"""
Write what was measured into the pages: speed, and the answers of other libraries.

``python dev.py facts`` and ``python dev.py bench --save`` run it; it needs the standard
library only.  With ``--check`` it tells whether the pages are current.
"""

import json
import sys
import textwrap
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from measured_words import AREAS, COMPARED, OPERATIONS, PEERS_VI, TEXTS

ROOT: Final = Path(__file__).resolve().parents[2]
BENCHMARKS: Final = ROOT / "benchmarks"
BEGIN: Final = "<!-- compared: begin -->\n"
END: Final = "<!-- compared: end -->\n"
THOUSAND: Final = 1000
WIDE: Final = 2
"""Pairs that differ more than so many times make a ratio doubtful."""
UNITS: Final = {"add minutes": " min", "minutes between": " d", "count": " d"}


def saved() -> Path:
    """Return the latest run that was saved."""
    return max((BENCHMARKS / "results").glob("*.json"))


def read(file: Path) -> Any:
    """Read a JSON file."""
    return json.loads(file.read_text(encoding="utf-8"))


def goals() -> list[dict[str, Any]]:
    """Read the comparisons that have a goal, or are for information."""
    text = (BENCHMARKS / "goals.toml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = tomllib.loads(text)["comparison"]
    return found


def titled(operation: str, size: int) -> str:
    """Return how the benchmark names an operation with its size."""
    named = operation.removesuffix(" minutes")
    return f"{named} {size}{UNITS.get(operation, '')}" if size else named


def places() -> dict[str, tuple[str, int]]:
    """Return the operation and the size behind each title of a row."""
    return {
        titled(each["operation"], each.get("size", 0)): (
            each["operation"],
            each.get("size", 0),
        )
        for each in goals()
    }


def number(value: float, locale: str) -> str:
    """Write a number with three digits."""
    text = f"{value:.3g}" if abs(value) < THOUSAND else f"{value:.0f}"
    return text.replace(".", ",") if locale == "vi" else text


def size_text(size: int, locale: str) -> str:
    """Write a size with its thousands apart."""
    return f"{size:,}".replace(",", "." if locale == "vi" else ",")


def work_text(title: str, locale: str) -> tuple[int, str]:
    """Return the area of a row and what is done there; a real record has any size."""
    operation, size = places().get(title, (title.rstrip("0123456789 "), 0))
    area, vietnamese, english = OPERATIONS[operation]
    text = vietnamese if locale == "vi" else english
    if "{n}" in text:
        return area, text.format(n=size_text(size, locale))
    return area, f"{text} × {size_text(size, locale)}" if size else text


def peer_text(peer: str, locale: str) -> str:
    """Return the other side."""
    if locale == "vi":
        for english, vietnamese in PEERS_VI.items():
            peer = peer.replace(english, vietnamese)
    return peer


def ratio_text(row: Mapping[str, Any], locale: str) -> str:
    """Return the time of the other side over ours; a goal may be put the other way."""
    low, median, high = (row["ratio"][key] for key in ("low", "median", "high"))
    if row["goal"].startswith("cqtt"):
        low, median, high = 1 / high, 1 / median, 1 / low
    spread = f"{number(low, locale)}–{number(high, locale)}"
    return f"{number(median, locale)} ({spread}){' ~' if high > WIDE * low else ''}"


def goal_text(row: Mapping[str, Any], locale: str) -> str:
    """Return the goal for the ratio as it stands in the table."""
    if not row["goal"]:
        return ""
    least = next(word for word in row["goal"].split() if word[0].isdigit())
    least = least.replace(".", ",") if locale == "vi" else least
    return f"≥ 1/{least}" if row["goal"].startswith("cqtt") else f"≥ {least}"


def duration(seconds: float, locale: str) -> str:
    """Write a time with three digits and a fitting unit."""
    for unit, factor in (("ns", 1e9), ("µs", 1e6), ("ms", 1e3)):
        if seconds * factor < THOUSAND:
            return f"{number(seconds * factor, locale)} {unit}"
    return f"{number(seconds, locale)} s"


def line(row: Mapping[str, Any], locale: str) -> str:
    """Return the line of a comparison."""
    words = TEXTS[locale]
    met = {None: "", True: words["yes"], False: words["no"]}[row["passed"]]
    cells = (
        work_text(row["operation"], locale)[1],
        peer_text(row["peer"], locale),
        row["wrong"].replace(" of ", "/"),
        ratio_text(row, locale),
        goal_text(row, locale),
        met,
        duration(row["ratio"]["ours"], locale),
    )
    return f"| {' | '.join(cells)} |"


def absent(rows: Sequence[Mapping[str, Any]], locale: str) -> list[str]:
    """Name the works with a goal that the run has not measured."""
    there = {row["operation"] for row in rows}
    wanted = [
        (each["operation"], titled(each["operation"], each.get("size", 0)))
        for each in goals()
        if "at_least" in each or "at_most" in each
    ]
    return [
        named(operation, locale) for operation, title in wanted if title not in there
    ]


def speed(locale: str, run: Mapping[str, Any], name: str) -> str:
    """Return the page of speed."""
    words, rows, method = TEXTS[locale], run["rows"], run["method"]
    heads = words["heads"]
    rule = "| --- | --- | ---: | --- | --- | --- | ---: |"
    missing = absent(rows, locale)
    missed = [row for row in rows if row["passed"] is False]
    opening = words["opening"].format(
        file=f"benchmarks/results/{name}", date=run["date"], **run["machine"]
    )
    told = words["results"].format(
        reached=sum(row["passed"] is True for row in rows),
        missed=len(missed),
        absent=len(missing),
    )
    lines = [f"# {words['title']}", "", *paragraphs(opening), told, ""]
    if missed:
        lines += [f"**{words['missed']}**", "", f"| {heads} |", rule]
        lines += [*(line(row, locale) for row in missed), ""]
    if missing:
        lines += [
            *paragraphs(f"**{words['absent']}**: {'; '.join(dict.fromkeys(missing))}.")
        ]
    lines += paragraphs(words["how"].format(**method))
    for index, area in enumerate(AREAS):
        own = [row for row in rows if work_text(row["operation"], locale)[0] == index]
        if own:
            title, note = (
                (area.vi, area.note_vi) if locale == "vi" else (area.en, area.note_en)
            )
            lines += [f"## {title}", ""]
            lines += paragraphs(note) if note else []
            lines += [f"| {heads} |", rule, *(line(row, locale) for row in own), ""]
    lines += starts(locale, method) + memory(locale, method)
    pairs = ", ".join(f"{key} {value}" for key, value in run["versions"].items())
    lines += [f"## {words['versions']}", "", *paragraphs(pairs + ".")]
    return "\n".join(lines).rstrip() + "\n"


def starts(locale: str, method: Mapping[str, Any]) -> list[str]:
    """Tell how long the import takes, and the way to the first due date."""
    words, taken = TEXTS[locale], method.get("seconds_to_start")
    lines = [f"## {words['starts']}", ""]
    if taken is None:
        return [*lines, words["no_starts"], ""]
    told = words["starts_row"].format(pairs=method["process_pairs"])
    items = [f"- `{what}`: {duration(time, locale)}" for what, time in taken.items()]
    return [*lines, told, "", *items, ""]


def memory(locale: str, method: Mapping[str, Any]) -> list[str]:
    """Tell what a dossier takes, and a million rows."""
    words, rows = TEXTS[locale], method.get("megabytes_per_million_rows")
    lines = [
        f"## {words['memory']}",
        "",
        words["dossier"].format(**method["bytes_per_dossier"]),
        "",
    ]
    if rows is None:
        return [*lines, words["no_memory"], ""]
    items = [
        f"- {named(what, locale)}: {round(size)} MB" for what, size in rows.items()
    ]
    return [*lines, words["memory_row"], "", *items, ""]


def named(operation: str, locale: str) -> str:
    """Name what a million rows of were measured."""
    if operation not in OPERATIONS:
        return operation
    _, vietnamese, english = OPERATIONS[operation]
    return vietnamese if locale == "vi" else english


def paragraphs(text: str) -> list[str]:
    """Break text into lines, an item of a list with its lines indented."""
    lines = []
    for part in text.split("\n"):
        indent = "  " if part.startswith("- ") else ""
        lines += textwrap.wrap(
            part,
            130,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
    return [*lines, ""]


def compared(locale: str, told: Mapping[str, Any]) -> str:
    """Return the table of what the peers answered; what is wrong stands in bold."""
    words = COMPARED[locale]
    right = next(each["answers"] for each in told["answers"] if each["peer"] == "cqtt")
    heads = [
        words["peer"],
        words["how"],
        *(asked(each, locale) for each in told["questions"]),
    ]
    lines = [f"| {' | '.join(heads)} |", f"|{' --- |' * len(heads)}"]
    for each in told["answers"]:
        answers = [
            shown(answer, answer == truth)
            for answer, truth in zip(each["answers"], right, strict=True)
        ]
        lines.append(f"| {' | '.join((each['peer'], words[each['how']], *answers))} |")
    versions = ", ".join(f"{key} {value}" for key, value in told["versions"].items())
    about = words["told"].format(date=told["date"], versions=versions)
    return "\n".join([*lines, "", *paragraphs(about)])


def asked(question: Mapping[str, Any], locale: str) -> str:
    """Return a question as the heading of a column."""
    start = date.fromisoformat(question["start"])
    if question["end"] is None:
        day = f"{start:%d/%m/%Y}"
        return COMPARED[locale]["days"].format(n=question["working_days"], start=day)
    month = f"{date.fromisoformat(question['end']):%m/%Y}"
    return COMPARED[locale]["count"].format(month=month)


def shown(answer: str, is_right: bool) -> str:  # noqa: FBT001 - one word for one table
    """Return an answer, in bold where it is wrong."""
    text = f"{date.fromisoformat(answer):%d/%m/%Y}" if "-" in answer else answer
    return text if is_right else f"**{text}**"


def pages() -> Iterator[tuple[Path, str]]:
    """Give every page with its text."""
    file = saved()
    run, told = read(file), read(BENCHMARKS / "comparisons.json")
    for locale in TEXTS:
        home = ROOT / "docs" / locale
        yield home / "performance.md", speed(locale, run, file.name)
        page = home / "comparisons.md"
        before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
        after = rest.partition(END)[2]
        yield page, f"{before}{BEGIN}\n{compared(locale, told)}\n{END}{after}"


def main(words: Sequence[str]) -> int:
    """Write the pages, or with ``--check`` name those that are not current."""
    old = 0
    for file, text in pages():
        if "--check" not in words:
            file.write_text(text, encoding="utf-8", newline="\n")
        elif not file.exists() or file.read_text(encoding="utf-8") != text:
            sys.stdout.write(f"{file.relative_to(ROOT)} is old: python dev.py facts\n")
            old = 1
    return old


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
