"""
Write the pages of facts: each fact with its source, its period and how sure it is.

``python dev.py facts`` writes both trees; ``--check`` only tells whether they are
current.
"""

import sys
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

import fact_rows as rows
from attrs import evolve
from fact_rows import Both, Row
from fact_words import INTROS, OVERVIEW, PAGES, WORDS

from cqtt import Citation
from cqtt.facts import documents, edition
from cqtt.law import Period

DOCS: Final = Path(__file__).resolve().parents[1]
LEVELS: Final = ("high", "medium", "low", "contested")
TREES: Final = ("vi", "en")


class Section(NamedTuple):
    """A table of facts, on the page that it stands on."""

    page: str
    title: Both
    rows: Callable[[], Iterable[Row]]


def sections() -> tuple[Section, ...]:
    """List every table in the order of the pages."""
    return (
        Section("facts", ("Quy tắc trong mã", "Rules in code"), rows.rules),
        Section("documents", ("Văn bản và nguồn", "Documents"), rows.documents),
        Section(
            "days", ("Ngày lễ theo luật", "Holidays by statute"), rows.holiday_laws
        ),
        *(of_year(year) for year in rows.years()),
        Section("procedures", ("Thủ tục", "Procedures"), rows.procedures),
        Section(
            "petitions",
            ("Thời hạn đơn thư", "Limits of petitions"),
            rows.petition_limits,
        ),
        Section(
            "petitions",
            ("Thẩm quyền và tạm đình chỉ", "Competence and suspension"),
            rows.competences,
        ),
        Section("petitions", ("Tiếp công dân", "Reception"), rows.reception),
        Section(
            "petitions",
            ("Đối thoại, lấy ý kiến, công khai", "Dialogue, consultation, publicity"),
            rows.democracy,
        ),
        Section(
            "model", ("Bộ quy tắc ứng xử", "Codes of conduct"), rows.codes_of_conduct
        ),
        Section("model", ("Bộ câu hỏi khảo sát", "Surveys"), rows.surveys),
        Section("model", ("Bảng tiêu chí", "Scorecards"), rows.scorecards),
        Section(
            "model",
            ("Bảng xếp loại và chỉ số đã công bố", "Gradings and published indices"),
            rows.gradings,
        ),
        Section("model", ("Mẫu một cửa", "One-stop forms"), rows.form_sets),
        Section("model", ("Thư", "Letters"), rows.letters),
        Section("units", ("Đơn vị cấp tỉnh", "Provinces"), rows.units),
    )


def of_year(year: int) -> Section:
    """Return the table of the days of a year."""
    return Section("days", (f"Năm {year}", str(year)), partial(rows.days, year))


def word(key: str, tree: str) -> str:
    """Return a word of the page in the language of the tree."""
    return WORDS[key][TREES.index(tree)]


def wrapped(text: str) -> str:
    """Break paragraphs into lines, never inside a word; a list stays as it is."""
    return "\n\n".join(
        part
        if part.startswith("- ")
        else textwrap.fill(part, 130, break_long_words=False, break_on_hyphens=False)
        for part in text.split("\n\n")
    )


def cell(text: str) -> str:
    """Return text that cannot end a cell of a table or begin a tag."""
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")


def source_text(source: Citation, tree: str) -> str:
    """Return a citation in which the document stands by its number, as a link."""
    document = source.document
    known = documents().get(document.id) or document
    shown = f"[{document.id}]({known.url})" if known.url else document.id
    short = evolve(document, title="\0", title_en="\0")
    return cell(evolve(source, document=short).text(tree)).replace("\0", shown)


def sources_text(row: Row, tree: str) -> str:
    """Return the sources of a fact, and its own page where it has one."""
    told = dict.fromkeys(source_text(each, tree) for each in row.sources)
    if row.url and not any(f"({row.url})" in each for each in told):
        told[f"[{row.url.split('/')[2]}]({row.url})"] = None
    return "; ".join(told) or word("none", tree)


def period_text(period: Period, tree: str) -> str:
    """Return the first and the last day; an unknown end is left out."""
    if period == Period():
        return word("unknown", tree)
    since = f"{period.since:%d/%m/%Y} " if period.since else ""
    until = f" {period.until:%d/%m/%Y}" if period.until else ""
    return f"{since}→{until}".replace(" ", "\u00a0")


def line(row: Row, tree: str) -> str:
    """Return the line of a fact in its table."""
    which = TREES.index(tree)
    name, says = cell(row.name[which]), cell(row.says[which])
    return (
        "| "
        + " | ".join(
            (
                f"{name}: {says}" if says else name,
                sources_text(row, tree),
                period_text(row.period, tree),
                word(row.sure, tree),
            )
        )
        + " |"
    )


def table(found: Sequence[Row], tree: str) -> list[str]:
    """Return a table of facts."""
    heading = " | ".join(
        word(key, tree) for key in ("fact", "source", "period", "sure")
    )
    return [
        f"| {heading} |",
        "| --- | --- | --- | --- |",
        *(line(row, tree) for row in found),
    ]


def counted(found: Sequence[Row], tree: str) -> str:
    """Say how many facts there are, and how sure they are."""
    counts = Counter(row.sure for row in found)
    parts = [
        f"{word(level, tree)} {counts[level]}" for level in LEVELS if counts[level]
    ]
    return f"{len(found)} {word('lines', tree)}: {', '.join(parts)}."


def page(name: str, tree: str, found: dict[Section, list[Row]]) -> str:
    """Return one page of the folder ``facts``."""
    which = TREES.index(tree)
    own = [(each, found[each]) for each in found if each.page == name]
    all_rows = [row for _, some in own for row in some]
    lines = [f"# {PAGES[name][which]}", "", wrapped(INTROS[name][which]), ""]
    lines += [counted(all_rows, tree), ""]
    for section, some in own:
        if len(own) > 1:
            lines += [f"## {section.title[which]}", ""]
        lines += [*table(some, tree), ""]
    return "\n".join(lines).rstrip() + "\n"


def unsure(tree: str, found: dict[Section, list[Row]]) -> str:
    """Return the page of everything that is not sure, with the notes on it."""
    which = TREES.index(tree)
    doubtful = {
        each: [row for row in some if row.sure != "high"]
        for each, some in found.items()
    }
    count = sum(map(len, doubtful.values()))
    lines = [f"# {PAGES['unsure'][which]}", "", wrapped(INTROS["unsure"][which]), ""]
    lines += [f"{count} {word('lines', tree)}.", ""]
    for section, some in doubtful.items():
        if some:
            lines += [f"## {section.title[which]}", ""]
            lines += [item(row, tree) for row in some]
            lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def item(row: Row, tree: str) -> str:
    """Return a fact that is not sure, and what is said about it."""
    which = TREES.index(tree)
    says, notes = cell(row.says[which]), cell(row.notes[which])
    told = f"{cell(row.name[which])}: {says}" if says else cell(row.name[which])
    parts = [f"- **{word(row.sure, tree)}** · {told}", sources_text(row, tree), notes]
    return " · ".join(part for part in parts if part)


def overview(tree: str, found: dict[Section, list[Row]]) -> str:
    """Return the first page: how much there is, and the rules in code."""
    which = TREES.index(tree)
    title, opening, rules = OVERVIEW[tree]
    all_rows = [row for some in found.values() for row in some]
    heads = [word("page", tree), word("count", tree)]
    heads += [word(level, tree) for level in LEVELS]
    lines = [f"# {title}", "", wrapped(opening.format(edition=edition())), ""]
    lines += [f"| {' | '.join(heads)} |", "| --- " + "| ---: " * 5 + "|"]
    for name in PAGES:
        if name != "unsure":
            some = [row for each in found if each.page == name for row in found[each]]
            link = f"[{PAGES[name][which]}](facts/{name}.md)"
            lines.append(summed(link, some))
    own = next(each for each in found if each.page == "facts")
    lines.append(summed(own.title[which], found[own]))
    lines.append(summed("**Σ**", all_rows))
    lines += ["", f"## {own.title[which]}", "", wrapped(rules), ""]
    lines += table(found[own], tree)
    return "\n".join(lines) + "\n"


def summed(name: str, some: Sequence[Row]) -> str:
    """Return a line of the table of counts."""
    counts = Counter(row.sure for row in some)
    shown = (str(counts[level] or "") for level in LEVELS)
    return f"| {name} | {len(some)} | {' | '.join(shown)} |"


def everything() -> dict[Section, list[Row]]:
    """Return every table with its facts, and the documents that no file registers."""
    found: dict[Section, list[Row]] = {}
    told = [row for each in sections() for row in each.rows()]
    for section in sections():
        found[section] = list(section.rows())
        if section.page == "documents":
            title = ("Chỉ nêu ở bản ghi thủ tục, trong mã", "In records and code only")
            elsewhere = Section("documents", title, tuple)
            found[elsewhere] = list(rows.unregistered(told))
    return found


def pages() -> Iterator[tuple[Path, str]]:
    """Give every page of both trees with its text."""
    found = everything()
    for tree in TREES:
        home = DOCS / tree
        yield home / "facts.md", overview(tree, found)
        for name in PAGES:
            text = unsure(tree, found) if name == "unsure" else page(name, tree, found)
            yield home / "facts" / f"{name}.md", text


def main(words: Sequence[str]) -> int:
    """Write the pages, or with ``--check`` name those that are not current."""
    old = 0
    for file, text in pages():
        if "--check" not in words:
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        elif not file.exists() or file.read_text(encoding="utf-8") != text:
            sys.stdout.write(f"{file.relative_to(DOCS)} is old: python dev.py facts\n")
            old = 1
    return old


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
