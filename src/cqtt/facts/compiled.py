"""
The package's announcements and documents in compiled form, quick to load.

The facts are written as TOML (``documents.toml``, ``days/``, ``manifest.toml``);
``announced.json`` is made from them, holds the same and no more, and is what programs
load: parsing the TOML would take longer than the first due date.  A test proves that
it is current, and ``python dev.py facts`` makes it anew.
"""

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, Final, NamedTuple

from cqtt.law import Citation, Confidence, Document, Period
from cqtt.workdays import Announcement, Day, Reason

FILE: Final = "announced.json"


class Folder(NamedTuple):
    """What a folder of facts holds."""

    documents: dict[str, Document]
    announcements: tuple[Announcement, ...]
    edition: str


@cache
def national() -> Folder:
    """Return the package's own facts."""
    # The loader's own door: importlib.resources costs more than all the rest here.
    loader: Any = __spec__.loader
    folder = loader.path.removesuffix("compiled.py")
    return unpacked(loader.get_data(f"{folder}{FILE}"))


def packed(folder: Folder) -> str:
    """Return a folder as JSON, one document and one announcement a line."""
    documents = ",\n".join(map(_line, map(_pack_document, folder.documents.values())))
    announced = ",\n".join(map(_line, map(_pack, folder.announcements)))
    return (
        f'{{"edition": {_line(folder.edition)},\n"documents": [\n{documents}\n],\n'
        f'"announcements": [\n{announced}\n]}}\n'
    )


def unpacked(text: bytes) -> Folder:
    """Return a folder from its JSON."""
    data = json.loads(text)
    documents = {row[0]: _unpack_document(row) for row in data["documents"]}
    announcements = tuple(_unpack(row, documents) for row in data["announcements"])
    return Folder(documents, announcements, data["edition"])


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _pack_document(document: Document) -> list[Any]:
    return [
        document.id,
        document.title,
        document.title_en,
        document.kind,
        document.number,
        document.issuer,
        _written(document.issued_on),
        _written(document.reported_on),
        _written(document.in_force.since),
        _written(document.in_force.until),
        document.url,
        document.confidence.value,
    ]


def _unpack_document(row: list[Any]) -> Document:
    return Document(
        id=row[0],
        title=row[1],
        title_en=row[2],
        kind=row[3],
        number=row[4],
        issuer=row[5],
        issued_on=_read(row[6]),
        reported_on=_read(row[7]),
        in_force=Period(_read(row[8]), _read(row[9])),
        url=row[10],
        confidence=Confidence(row[11]),
    )


def _pack(announcement: Announcement) -> list[Any]:
    return [
        announcement.document.id,
        [each.id for each in announcement.also],
        announcement.settles,
        announcement.url,
        list(_pack_days(announcement)),
    ]


def _pack_days(announcement: Announcement) -> Iterator[list[Any]]:
    for day in announcement.days:
        source = day.source or Citation(announcement.document)
        yield [
            _written(day.on),
            day.reason.value,
            day.occasion,
            _written(day.moved),
            source.article,
            source.clause,
            source.confidence.value,
            day.confidence.value,
        ]


def _unpack(row: list[Any], documents: dict[str, Document]) -> Announcement:
    name, also_names, settles, url, days = row
    document = documents[name]
    also = tuple(documents[each] for each in also_names)
    return Announcement(
        document,
        tuple(_unpack_day(day, document, also) for day in days),
        also,
        settles,
        url,
    )


def _unpack_day(row: list[Any], document: Document, also: tuple[Document, ...]) -> Day:
    on, reason, occasion, moved, article, clause, sure_source, sure = row
    return Day(
        date.fromisoformat(on),
        Reason(reason),
        occasion,
        source=Citation(document, article, clause, confidence=Confidence(sure_source)),
        also=also,
        moved=_read(moved),
        confidence=Confidence(sure),
    )


def _written(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _read(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
