"""Reading a folder of TOML files: documents, announcements, and their mistakes."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import MAXYEAR, MINYEAR, date
from importlib.resources.abc import Traversable
from re import search, sub
from typing import Final

from attrs import evolve

from cqtt.errors import FactsError
from cqtt.facts.compiled import Folder
from cqtt.facts.reading import NO_DAY, Reader
from cqtt.findings import Finding
from cqtt.law import Citation, Document, Period
from cqtt.workdays import Announcement, Day, Reason

_SATURDAY: Final = 5
_ROW_REASONS: Final = {
    each.value: each
    for each in (
        Reason.HOLIDAY,
        Reason.TET,
        Reason.SUBSTITUTE,
        Reason.CLOSURE,
        Reason.LOCAL_REST,
        Reason.WORKING,
    )
}
_CURLY: Final = "[\u2018-\u201f]"
_KINDS: Final = (
    "code",
    "law",
    "resolution",
    "decree",
    "circular",
    "decision",
    "letter",
    "notice",
    "submission",
    "press",
    "local",
    "practice",
)


def read_folder(
    name: str, files: Iterable[Traversable], known: Mapping[str, Document]
) -> Folder:
    """
    Read documents and announcements; ``known`` are documents registered elsewhere.

    Raises:
        FactsError: Anything is wrong; it holds every mistake of every file.
    """
    faults: list[Finding] = []
    readers = [reader for file in files for reader in _open(file, faults)]
    documents: dict[str, Document] = {}
    for reader in readers:
        for table in reader.tables("document"):
            _register(table, documents, known)
    every = {**known, **documents}
    announcements = [
        (table.place, _announcement(table, every))
        for reader in readers
        for table in reader.tables("announcement")
    ]
    edition = "".join(reader.text("edition", "") for reader in readers)
    faults.extend(_contradictions(announcements))
    if faults:
        raise FactsError(name, tuple(faults))
    read = tuple(announcement for _, announcement in announcements)
    return Folder(documents, read, edition)


def toml_files(folder: Traversable) -> list[Traversable]:
    """Return the TOML files of a folder, by name; "A.TOML" is one too."""
    files = (each for each in folder.iterdir() if each.name.lower().endswith(".toml"))
    return sorted(files, key=lambda each: each.name)


def parse_toml(file: Traversable, faults: list[Finding]) -> dict[str, object] | None:
    """
    Return the content of a file, or ``None`` and a finding.

    Wrong is also what is no file or cannot be opened, is nested too deep, or has a
    number of more digits than Python reads.  Curly quotes in place of straight ones are
    said outright.
    """
    text = ""
    if not file.is_file():  # a pipe would be waited for
        evidence = "không phải tệp"
        faults.append(
            Finding(
                "toml", file.name, evidence, evidence_en="something that is no file"
            )
        )
        return None
    try:
        text = file.read_bytes().decode("utf-8-sig")
        return tomllib.loads(text)
    except OSError as error:
        faults.append(Finding("toml", file.name, error.strerror or "unreadable"))
    except (ValueError, RecursionError) as error:
        faults.append(_syntax(file.name, text, str(error)))
    return None


def _syntax(name: str, text: str, error: str) -> Finding:
    """Return what is wrong with a TOML text, whose line the error tells."""
    at = search(r"\(at line ([0-9]+), ", error)
    if at:
        line = text.split("\n")[int(at[1]) - 1]
        # What stands in straight quotes may hold curly ones.
        bare = sub(r'"[^"]*"', lambda told: " " * len(told[0]), line)
        curly = search(_CURLY, bare)
        if curly:
            sign, column = curly[0], curly.start() + 1
            return Finding(
                "straight-quotes",
                name,
                f"dấu {sign} ở dòng {at[1]}, cột {column}",
                evidence_en=f"{sign} at line {at[1]}, column {column}",
            )
    return Finding("toml", name, error)


def _open(file: Traversable, faults: list[Finding]) -> Iterator[Reader]:
    data = parse_toml(file, faults)
    if data is not None:
        reader = Reader(data, f"{file.name}: ", faults)
        reader.only("document", "announcement", "edition", "schema", "as_of")
        yield reader


def _register(
    table: Reader, documents: dict[str, Document], known: Mapping[str, Document]
) -> None:
    before = len(table.faults)
    document = read_document(table)
    if document.id in documents or document.id in known:
        table.fault("new-document", "id", repr(document.id))
    elif len(table.faults) == before:
        documents[document.id] = document


def read_document(table: Reader) -> Document:
    """Read one document of the registry."""
    table.only(
        "id",
        "kind",
        "number",
        "title",
        "title_en",
        "issuer",
        "issued_on",
        "reported_on",
        "since",
        "until",
        "url",
        "confidence",
    )
    since, until = table.day_or_none("since"), table.day_or_none("until")
    if since and until and until < since:
        table.fault("interval", "until", until)
        until = None
    return Document(
        id=table.line("id"),
        kind=table.choice("kind", _KINDS, "local"),
        number=table.line("number", "") or None,
        title=table.line("title"),
        title_en=table.line("title_en", ""),
        issuer=table.line("issuer", "") or None,
        issued_on=table.day_or_none("issued_on"),
        reported_on=table.day_or_none("reported_on"),
        in_force=Period(since, until),
        url=table.text("url", ""),
        confidence=table.confidence(),
    )


def _announcement(table: Reader, documents: Mapping[str, Document]) -> Announcement:
    table.only("document", "also", "settles", "url", "confidence", "day", "swap")
    document = _document(table, "document", table.text("document"), documents)
    also = tuple(
        _document(table, "also", each, documents) for each in table.texts("also")
    )
    confidence = table.confidence()
    source = Citation(document, confidence=confidence)
    rows = [_row(each, source, also) for each in table.tables("day")]
    for each in table.tables("swap"):
        rows.extend(_swap(each, source, also))
    if not rows:
        table.fault("required-field", "day", "nothing")
    return Announcement(
        document,
        tuple(sorted(rows, key=lambda row: row.on)),
        also=also,
        settles=_settled_year(table),
        url=table.text("url", ""),
    )


def _settled_year(table: Reader) -> int | None:
    year = table.whole_or_none("settles")
    if year is not None and not MINYEAR <= year <= MAXYEAR:
        table.fault("year-of-calendar", "settles", year)
        return None
    return year


def _document(
    table: Reader, name: str, identity: str, documents: Mapping[str, Document]
) -> Document:
    found = documents.get(identity)
    if found is None:
        if identity:
            table.fault("known-document", name, repr(identity))
        return Document(identity, identity)
    return found


def _row(table: Reader, source: Citation, also: tuple[Document, ...]) -> Day:
    table.only("on", "name", "reason", "article", "clause", "confidence", "replaces")
    source = evolve(
        source,
        article=table.text("article", "") or None,
        clause=table.text("clause", "") or None,
    )
    return Day(
        on=table.day("on"),
        reason=_ROW_REASONS[table.choice("reason", _ROW_REASONS)],
        occasion=table.text("name"),
        source=source,
        also=also,
        confidence=table.confidence(source.confidence),
        replaces=table.text("replaces", ""),
    )


def _swap(table: Reader, source: Citation, also: tuple[Document, ...]) -> list[Day]:
    table.only("off", "work", "occasion", "confidence", "replaces")
    off, work = (
        table.day_or_none("off", required=True),
        table.day_or_none("work", required=True),
    )
    if off and off.weekday() >= _SATURDAY:
        table.fault("weekday", "off", off)
    if work and work.weekday() < _SATURDAY:
        table.fault("weekend-day", "work", work)
    occasion = table.text("occasion")
    confidence = table.confidence(source.confidence)
    replaces = table.text("replaces", "")
    if off is None or work is None:
        return []
    return [
        Day(
            on=on,
            reason=reason,
            occasion=occasion,
            source=source,
            also=also,
            moved=moved,
            confidence=confidence,
            replaces=replaces,
        )
        for on, reason, moved in (
            (off, Reason.SWAP, work),
            (work, Reason.MAKE_UP, off),
        )
    ]


def _contradictions(
    announcements: Iterable[tuple[str, Announcement]],
) -> Iterator[Finding]:
    seen: dict[date, tuple[Day, str]] = {}
    for place, announcement in announcements:
        for row in announcement.days:
            there, first_place = seen.setdefault(row.on, (row, place))
            if not (there.agrees_with(row) or row.replaces or row.on == NO_DAY):
                yield Finding(
                    "one-effect",
                    f"{place}: {row.on.isoformat()}",
                    f"quy định khác với {first_place}",
                    evidence_en=f"another than that of {first_place}",
                )
