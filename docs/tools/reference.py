"""
Write the reference: a Markdown page for every room, made of its docstrings.

The source is read, never run, so no extra of cqtt is needed.  A name stands in full
on one page, that of the innermost room that exports it; other rooms that offer the
name link there.  What a module inside a room defines beyond that is listed in short.
"""

import doctest
import re
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

import griffe
from rooms import Thing, is_room, modules, public_names, true_path
from signatures import declaration, is_enum, lineage

KINDS: Final = {
    griffe.Kind.CLASS: "class",
    griffe.Kind.FUNCTION: "function",
    griffe.Kind.ATTRIBUTE: "value",
    griffe.Kind.TYPE_ALIAS: "type",
}


class Words(NamedTuple):
    """What the pages say themselves; the docstrings are in English."""

    parameters: str
    returns: str
    raises: str
    law: str
    members: str
    bases: str
    inside: str
    elsewhere: str
    name: str
    meaning: str
    room: str


WORDS: Final = {
    "en": Words(
        parameters="Arguments",
        returns="Returns",
        raises="Raises",
        law="Law",
        members="Values",
        bases="Inherits from",
        inside="In the modules of this room",
        elsewhere="Described elsewhere",
        name="Name",
        meaning="What it is",
        room="Room",
    ),
    "vi": Words(
        parameters="Tham số",
        returns="Kết quả",
        raises="Lỗi",
        law="Căn cứ",
        members="Giá trị",
        bases="Kế thừa từ",
        inside="Trong các mô-đun của phần này",
        elsewhere="Được mô tả ở trang khác",
        name="Tên",
        meaning="Ý nghĩa",
        room="Phần",
    ),
}


def page_of(room: str) -> str:
    """Name the page of a room."""
    return f"{room}.md"


class Reference:
    """The pages of the reference, and where each name stands."""

    def __init__(self, package: griffe.Module) -> None:
        """Find the rooms, and for every exported name the page that describes it."""
        self.modules = list(modules(package))
        self.rooms = {each.path: each for each in self.modules if is_room(each)}
        self.homes: dict[str, str] = {}
        self.anchors: dict[str, str | None] = {}
        for path in sorted(self.rooms, key=lambda path: (-path.count("."), path)):
            for name in public_names(self.rooms[path]):
                target = self.rooms[path][name]
                if target.is_module or path == "cqtt":
                    continue
                full = true_path(target)
                best = self.homes.get(full)
                if best is None or not full.startswith(f"{best}."):
                    self.homes[full] = path
        for full, room in self.homes.items():
            name = full.rpartition(".")[2]
            place = f"{page_of(room)}#{name}"
            # A short name that two rooms use links nowhere.
            self.anchors[name] = None if name in self.anchors else place
            self.anchors[full] = self.anchors[f"{room}.{name}"] = place
        for path in self.rooms:
            self.anchors[path] = page_of(path)

    def page(self, room: str, locale: str) -> str:
        """Write the page of a room."""
        return Page(self, self.rooms[room], WORDS[locale]).text()


class Page:
    """One page while it is written."""

    def __init__(self, reference: Reference, room: griffe.Module, words: Words) -> None:
        """Start an empty page."""
        self.reference = reference
        self.room = room
        self.words = words

    def text(self) -> str:
        """Write the room, its names, and what the modules inside define."""
        here: list[tuple[str, Thing]] = []
        elsewhere: list[tuple[str, Thing]] = []
        for name in public_names(self.room):
            target = self.room[name]
            is_home = self.reference.homes.get(true_path(target)) == self.room.path
            (here if is_home else elsewhere).append((name, target))
        parts = [f"# {self.room.path}", self.docstring(self.room)]
        if here:
            parts.append(self.overview(here))
        if elsewhere:
            title = self.words.elsewhere
            parts += [f"## {title}" if here else "", self.links(elsewhere)]
        parts += [self.entry(name, target) for name, target in here]
        rest = list(self.inside())
        if rest:
            rows = [f"| `{path}` | {first} |" for path, first in rest]
            parts += [f"## {self.words.inside}", self.table(rows)]
        return "\n\n".join(part for part in parts if part) + "\n"

    def table(self, rows: list[str]) -> str:
        """Write a table of names."""
        head = f"| {self.words.name} | {self.words.meaning} |"
        return "\n".join([head, "| --- | --- |", *rows])

    def overview(self, names: list[tuple[str, Thing]]) -> str:
        """List the names of the page."""
        return self.table(
            [f"| [`{name}`](#{name}) | {self.first(it)} |" for name, it in names]
        )

    def links(self, names: list[tuple[str, Thing]]) -> str:
        """List the names that stand on other pages."""
        rows = []
        for name, target in names:
            place = self.reference.anchors.get(true_path(target))
            shown = f"[`{name}`]({place})" if place else f"`{name}`"
            rows.append(f"| {shown} | {self.first(target)} |")
        return self.table(rows)

    def inside(self) -> Iterator[tuple[str, str]]:
        """Give the public names of the modules inside that no room exports."""
        for module in self.reference.modules:
            if self.room_of(module.path) != self.room.path or is_room(module):
                continue
            for name, member in sorted(module.members.items()):
                path = f"{module.path}.{name}"
                if member.is_alias or member.is_module or name.startswith("_"):
                    continue
                if path not in self.reference.homes:
                    yield path, self.first(member)

    def room_of(self, path: str) -> str:
        """Name the innermost room around a module."""
        while path not in self.reference.rooms:
            path = path.rpartition(".")[0]
        return path

    def first(self, target: Thing) -> str:
        """Give the first sentence of a docstring, or a value, for a cell of a table."""
        it = target.final_target if isinstance(target, griffe.Alias) else target
        if it.docstring is None and isinstance(it, griffe.Attribute) and it.value:
            return f"`{textwrap.shorten(str(it.value), 70, placeholder=' …')}`".replace(
                "|", "\\|"
            )
        text = it.docstring.value if it.docstring else ""
        line = " ".join(text.split("\n\n", 1)[0].split())
        return self.linked(line.replace("|", "\\|"))

    def entry(self, name: str, target: Thing) -> str:
        """Write a name in full."""
        it = target.final_target if isinstance(target, griffe.Alias) else target
        parts = [f"## {name} {{ #{name} }}"]
        parts.append(f"*{KINDS[it.kind]}* `{it.path}`")
        parts += [fenced(declaration(name, it)), self.docstring(it)]
        if isinstance(it, griffe.Class):
            parts.append(self.bases(it))
            if is_enum(it):
                parts.append(self.values(it))
            parts += [
                self.member(name, inner, member)
                for inner, member in self.methods(it).items()
            ]
        return "\n\n".join(part for part in parts if part)

    def member(self, owner: str, name: str, member: griffe.Object) -> str:
        """Write a method or a property."""
        parts = [
            f"### {owner}.{name} {{ #{owner}.{name} }}",
            fenced(declaration(name, member)),
            self.docstring(member),
        ]
        return "\n\n".join(part for part in parts if part)

    def methods(self, it: griffe.Class) -> dict[str, griffe.Object]:
        """Give the public methods and properties, those of bases without a page too."""
        found: dict[str, griffe.Object] = {}
        for base in lineage(it):
            if base is not it and base.path in self.reference.homes:
                continue
            for name, member in base.members.items():
                is_method = member.is_function or "property" in member.labels
                if isinstance(member, griffe.Alias) or name.startswith("_"):
                    continue
                if is_method:
                    found[name] = member
        return found

    def bases(self, it: griffe.Class) -> str:
        """Name the bases that have a page."""
        paths = [base.path for base in it.mro() if base.path in self.reference.homes]
        names = [self.linked(f"`{path}`") for path in paths]
        return f"{self.words.bases}: {', '.join(names)}" if names else ""

    def values(self, enum: griffe.Class) -> str:
        """List the values of an enumeration."""
        rows = [
            f"| `{name}` | `{member.value}` |"
            for name, member in enum.attributes.items()
            if not name.startswith("_")
        ]
        return "\n".join([f"| {self.words.members} | |", "| --- | --- |", *rows])

    # -- docstrings ------------------------------------------------------------------

    def docstring(self, target: griffe.Object) -> str:
        """Write a docstring as Markdown."""
        if target.docstring is None:
            return ""
        sections = griffe.parse_google(
            target.docstring, warnings=False, returns_named_value=False
        )
        return "\n\n".join(self.section(each) for each in sections)

    def section(self, section: griffe.DocstringSection) -> str:
        """Write one section of a docstring."""
        words = self.words
        match section:
            case griffe.DocstringSectionParameters(value=items):
                rows = [(f"`{each.name}`", each.description) for each in items]
                return self.listed(words.parameters, rows)
            case griffe.DocstringSectionRaises(value=items):
                rows = [
                    (self.errors(each.annotation), each.description) for each in items
                ]
                return self.listed(words.raises, rows)
            case griffe.DocstringSectionReturns(value=items):
                said = "\n".join(each.description for each in items)
                return f"**{words.returns}**\n\n{self.prose(said)}"
            case griffe.DocstringSectionAdmonition(title=title, value=value):
                title = words.law if title == "Law" else title
                return f"**{title}**\n\n{self.prose(value.description)}"
            case _:
                return self.prose(str(section.value))

    def errors(self, annotation: object) -> str:
        """Write the errors of one line, with their links."""
        names = re.findall(r"[\w.]+", str(annotation))
        return ", ".join(self.linked(f"`{name}`") for name in names)

    def listed(self, title: str, rows: list[tuple[str, str]]) -> str:
        """Write arguments or errors as a list."""
        lines = [
            f"- {name}: {self.linked(' '.join(text.split()))}" for name, text in rows
        ]
        return "\n".join([f"**{title}**", "", *lines])

    def prose(self, text: str) -> str:
        """Write the text of a docstring; its examples become blocks."""
        written = []
        for is_example, lines in chunks(text):
            block = "\n".join(lines).strip("\n")
            if is_example:
                written.append(fenced(block, "pycon"))
            elif block:
                written.append(self.linked(block))
        return "\n\n".join(written)

    def linked(self, text: str) -> str:
        """Turn names in backticks into links, where the reference has them."""
        return re.sub(r"(?<!`)(`{1,2})([^`\n]+)\1(?!`)", self.link, text)

    def link(self, found: re.Match[str]) -> str:
        """Turn one name into a link; a plain word may mean something else there."""
        name = found[2]
        bare = name.removesuffix("()")
        place = self.reference.anchors.get(f"{self.room.path}.{bare}")
        if place is None and ("." in bare or not bare.islower()):
            place = self.reference.anchors.get(bare)
        return f"[`{name}`]({place})" if place else f"`{name}`"


def chunks(text: str) -> Iterable[tuple[bool, list[str]]]:
    """Part the lines of a text into examples and the rest."""
    parsed = doctest.DocTestParser().parse(text)
    found: list[tuple[bool, list[str]]] = []
    for piece in parsed:
        is_example = isinstance(piece, doctest.Example)
        if isinstance(piece, doctest.Example):
            source = piece.source.rstrip("\n").split("\n")
            lines = [
                f"{'>>>' if at == 0 else '...'} {line}".rstrip()
                for at, line in enumerate(source)
            ]
            lines += piece.want.rstrip("\n").split("\n") if piece.want else []
        else:
            if not piece.strip() and found and found[-1][0]:
                continue
            lines = piece.split("\n")
        if found and found[-1][0] and is_example:
            found[-1][1].extend(lines)
        else:
            found.append((is_example, lines))
    return found


def fenced(code: str, language: str = "python") -> str:
    """Write a block of code."""
    return f"```{language}\n{code}\n```" if code else ""


def write(folder: Path, locale: str, reference: Reference) -> None:
    """Write every page into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for room in reference.rooms:
        page = reference.page(room, locale)
        (folder / page_of(room)).write_text(page, encoding="utf-8")
