"""Reading codes of conduct, with the items that they take from others."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Final

from attrs import evolve

from cqtt.conduct.codes import CodeOfConduct
from cqtt.conduct.items import ConductItem, code_faults
from cqtt.conduct.names import require_slug
from cqtt.conduct.statuses import SourceStatus
from cqtt.facts.fields import (
    STAND_IN,
    check_edition,
    check_edition_name,
    citation_or_none,
    filled,
    filled_line,
    inner,
    keep,
    lines,
    made,
    one_line,
    one_of,
    period,
    words,
)
from cqtt.facts.place_tables import Places
from cqtt.facts.reading import Reader, shown
from cqtt.law import Document
from cqtt.text import nfc

TABLES: Final = ("code",)
"""The kinds of tables of a file of codes of conduct."""

_FIELDS: Final = (
    *("code", "name", "name_en", "edition", "issuer", "places", "since", "until"),
    *("issuer_until", "source", "status", "confidence", "part_of", "url"),
    *("take", "item", "parts_en", "notes", "notes_en"),
)
_LONGEST: Final = 80
_MOST_NEAR: Final = 20
"""Of how many mistakes near names are looked for: that takes long."""
_NO_PLACES: Final = Places()
_Registry = Mapping[str, Document]
_Editions = dict[str, list[CodeOfConduct]]


def read_codes(
    readers: Iterable[Reader],
    registry: _Registry,
    known: Iterable[CodeOfConduct] = (),
    places: Places = _NO_PLACES,
) -> tuple[CodeOfConduct, ...]:
    """
    Return the codes of files, in their order; mistakes go to the readers.

    Items are taken from ``known`` codes and from those defined before, of which the
    last edition counts where none is named; no code has the slug of a known one.
    """
    found: _Editions = {}
    takeable: _Editions = {}
    for code in known:
        takeable.setdefault(code.code, []).append(code)
    taken = frozenset(takeable)
    for reader in readers:
        for table in reader.tables("code"):
            read = _code(table, registry, takeable)
            if read is not None and read.code in taken:
                table.fault("own-code", "code", shown(read.code))
            if read is None or read.code in taken:
                continue
            editions = found.setdefault(read.code, [])
            if editions:
                check_edition(table, editions[-1].in_force, read.in_force)
            earlier = [each.edition for each in editions]
            check_edition_name(table, read.edition, earlier)
            read = evolve(read, place_changes=places.changes_of(read.places))
            editions.append(read)
            takeable.setdefault(read.code, []).append(read)
    return tuple(code for editions in found.values() for code in editions)


def _code(
    table: Reader, registry: _Registry, takeable: _Editions
) -> CodeOfConduct | None:
    """Return the code of a table; ``None`` where anything in it is wrong."""
    table.only(*_FIELDS)
    before = len(table.faults)
    items = _items(table, takeable)
    are_read = len(table.faults) == before
    status = one_of(table, "status", SourceStatus, SourceStatus.OWN)
    for fault in code_faults(items, status):
        # Items that were not read are there all the same.
        if are_read or fault.expected != "items-or-name-only":
            keep(table, fault, "item")
    about = {name: filled_line(table, name) for name in ("name", "name_en")}
    code = _slug(table)
    edition, in_force = filled_line(table, "edition"), period(table)
    issuer_until = table.day_or_none("issuer_until")
    citation = citation_or_none(table, "source", registry)
    places = lines(table, "places")
    notes, notes_en = (map(nfc, table.texts(each)) for each in ("notes", "notes_en"))
    more = {name: one_line(table, name, "") for name in ("issuer", "part_of", "url")}
    confidence = table.confidence()
    if len(table.faults) > before:
        return None
    return CodeOfConduct(
        code=code,
        name=about["name"],
        name_en=about["name_en"],
        issuer=more["issuer"],
        part_of=more["part_of"],
        url=more["url"],
        edition=edition,
        items=items,
        in_force=in_force,
        issuer_until=issuer_until,
        citation=citation,
        status=status,
        confidence=confidence,
        places=places,
        notes=notes,
        notes_en=notes_en,
    )


def _items(table: Reader, takeable: _Editions) -> tuple[ConductItem, ...]:
    """Return the items taken, then the own ones; parts have their English names."""
    taken = [item for each in table.tables("take") for item in _taken(each, takeable)]
    items = (*taken, *map(_item, table.tables("item")))
    names = inner(table, "parts_en")
    if names is None:
        return items
    parts = {item.part for item in items}
    for part in names.data:
        if nfc(part) not in parts:
            names.fault("part-of-code", part[:_LONGEST], shown(part))
    english = {nfc(part): filled_line(names, part) for part in names.data}
    return tuple(
        evolve(item, part_en=english.get(item.part, item.part_en)) for item in items
    )


def _slug(table: Reader) -> str:
    """Return the slug of a code or an item; what is no slug is a mistake."""
    code = filled_line(table, "code")
    slug = None if code == STAND_IN else made(table, lambda: require_slug(code, "code"))
    if slug is not None:
        return slug
    # Of its own, so that it is blamed for nothing else.
    return f"no-slug-{len(table.faults)}"


def _item(table: Reader) -> ConductItem:
    table.only("code", "text", "text_en", "part")
    return ConductItem(
        _slug(table),
        filled_line(table, "text"),
        filled_line(table, "text_en"),
        part=one_line(table, "part", ""),
    )


def _taken(table: Reader, takeable: _Editions) -> tuple[ConductItem, ...]:
    """Return the items that a table takes; none where anything in it is wrong."""
    table.only("code", "edition", "items", "part")
    before = len(table.faults)
    source = _source(table, takeable)
    names = tuple(map(nfc, table.texts("items")))
    part = one_line(table, "part", "") if "part" in table.data else None
    if source is None:
        return ()
    if not source.items:
        table.fault("items-found", "code", shown(source.code))
    known = dict.fromkeys(item.code for item in source.items)
    unknown = [name for name in names if name not in known]
    for count, name in enumerate(unknown):
        near = _near(name, known) if count < _MOST_NEAR else ()
        table.fault("taken-item", "items", shown(name), near=near)
    if table.data.get("items") == []:
        table.fault("taken-item", "items", "none")
    return source.take(*names, part=part) if len(table.faults) == before else ()


def _source(table: Reader, takeable: _Editions) -> CodeOfConduct | None:
    """Return the code that a table takes from, in the edition that it names."""
    code, edition = filled(table, "code"), words(table, "edition", "")
    editions = takeable.get(code, [])
    if not editions:
        if code != STAND_IN:
            near = _near(code, takeable)
            table.fault("taken-code", "code", shown(code), near=near)
        return None
    for each in reversed(editions):
        if edition in ("", each.edition):
            return each
    there = [each.edition for each in editions]
    table.fault("taken-edition", "edition", shown(edition), known=there)
    return None


def _near(name: str, known: Iterable[str]) -> list[str]:
    """Return the names that may be meant; a text of many words is no slug."""
    return get_close_matches(name, list(known)) if len(name) <= _LONGEST else []
