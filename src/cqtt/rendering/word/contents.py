"""
What a Word file says of its parts: their kinds, and which belongs to which.

*Thành phần của tệp.*  Word opens a file by these two lists and not by names, so macros
and what comes from elsewhere are looked for here.
"""

import re
from collections.abc import Iterator, Mapping
from posixpath import join, normpath
from typing import Final, NamedTuple
from xml.sax.saxutils import quoteattr

from cqtt.rendering.faults import Fault, fault
from cqtt.rendering.word.markup import walk

CONTENT_TYPES: Final = "[Content_Types].xml"
DOCUMENT: Final = "word/document.xml"

_RELATIONS: Final = re.compile(
    r"(?P<folder>(?:.*/)?)_rels/(?P<name>[^/]*)\.rels", re.IGNORECASE
)
_OF_PACKAGE: Final = "_rels/.rels"
_MACRO: Final = re.compile(r"macroEnabled|vbaProject|vbaData", re.IGNORECASE)
_MAIN: Final = re.compile(r"wordprocessingml\.(document|template)\.main\+xml\s*")
_WEB: Final = re.compile(r"(https?|mailto):|#", re.IGNORECASE)
_ATTACHED: Final = "attachedtemplate"
_ATTACHED_ELEMENT: Final = re.compile(
    rb"<(?P<prefix>\w+:)?attachedTemplate\b[^<>]*?"
    rb"(?:/>|>\s*</(?P=prefix)attachedTemplate\s*>)"
)
_NAMESPACE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"


class Relation(NamedTuple):
    """What a part has to do with another part, or with something outside."""

    key: str
    kind: str
    target: str
    mode: str

    @property
    def last(self) -> str:
        """What it is, such as ``hyperlink``, without the address before it."""
        return self.kind.rstrip("/").rpartition("/")[2].lower()

    @property
    def is_outside(self) -> bool:
        """Tell whether it is outside of the file."""
        return self.mode.lower() not in {"", "internal"}


def relations(data: bytes) -> tuple[Relation, ...]:
    """Return what a member with relations lists."""
    found: list[Relation] = []

    def start(name: str, values: dict[str, str]) -> None:
        if name == "Relationship":
            keys = "Id", "Type", "Target", "TargetMode"
            found.append(Relation(*(values.get(key, "") for key in keys)))

    walk(data, start)
    return tuple(found)


def harmful(members: Mapping[str, bytes]) -> Iterator[Fault]:
    """Find what is amiss in the lists of a file; the XML of its members is sound."""
    kinds = _kinds(members[CONTENT_TYPES])
    if any(map(_MACRO.search, (*members, *kinds.values()))):
        yield fault("word-macros")
    elif not _MAIN.search(kinds.get(f"/{DOCUMENT}", "")):
        yield fault("word-file", 0, f"no type of {DOCUMENT}")
    if _OF_PACKAGE not in members:
        yield fault("word-file", 0, f"no {_OF_PACKAGE}")
    known = {each.lower() for each in members if _endings(each) & kinds.keys()}
    for path, data in members.items():
        place = _RELATIONS.fullmatch(path)
        if place:
            for each in relations(data):
                yield from _wrong_relation(each, path, place["folder"], known)


def _kinds(data: bytes) -> dict[str, str]:
    """Return the kinds of parts, by their names and by the endings of names."""
    kinds: dict[str, str] = {}

    def start(_name: str, values: dict[str, str]) -> None:
        part = values.get("PartName", "." + values.get("Extension", ""))
        kinds[part.lower()] = values.get("ContentType", "")

    walk(data, start)
    return kinds


def _endings(path: str) -> set[str]:
    _, dot, ending = path.lower().rpartition(".")
    return {f"/{path.lower()}", dot + ending}


def _wrong_relation(
    each: Relation, path: str, folder: str, known: set[str]
) -> Iterator[Fault]:
    place = normpath(join("/", folder, each.target.partition("#")[0])).lstrip("/")
    if _MACRO.search(each.kind):
        yield fault("word-macros")
    elif each.last == "afchunk" or (each.is_outside and not _is_permitted(each)):
        yield fault("word-linked", 0, f"{each.last} in {path}")
    elif not each.is_outside and not each.target.startswith("#"):
        if place.lower() not in known:
            yield fault("word-file", 0, f"no {place}")
        elif each.last == "officedocument" and place.lower() != DOCUMENT:
            yield fault("word-file", 0, f"no {DOCUMENT}")


def _is_permitted(each: Relation) -> bool:
    is_link = each.last == "hyperlink" and _WEB.match(each.target.strip())
    return bool(is_link) or each.last == _ATTACHED


def detached(members: Mapping[str, bytes]) -> dict[str, bytes]:
    """
    Return a file that is attached to no template, as Word leaves it to others.

    Word would fetch it from where the clerk has it, or from a server.
    """
    told = dict(members)
    for path, data in members.items():
        place = _RELATIONS.fullmatch(path)
        every = relations(data) if place else ()
        kept = [each for each in every if each.last != _ATTACHED]
        if place and len(kept) < len(every):
            told[path] = _written(kept)
            part = place["folder"] + place["name"]
            if part in members:
                told[part] = _ATTACHED_ELEMENT.sub(b"", members[part])
    return told


def _written(kept: list[Relation]) -> bytes:
    told = "".join(
        f"<Relationship Id={quoteattr(each.key)} Type={quoteattr(each.kind)} "
        f"Target={quoteattr(each.target)}"
        + (f" TargetMode={quoteattr(each.mode)}" if each.mode else "")
        + "/>"
        for each in kept
    )
    return f'<Relationships xmlns="{_NAMESPACE}">{told}</Relationships>'.encode()
