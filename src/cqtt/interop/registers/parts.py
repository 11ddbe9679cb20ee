"""The parts of a workbook: bounded, without entities; merged, hidden, not computed."""

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import IO, Any, Final, TypeAlias
from xml.parsers import expat
from zipfile import ZipFile

from attrs import frozen

from cqtt.errors import PlainDataError
from cqtt.interop.registers.sources import Source, packed

MOST_BYTES: Final = 1 << 29
"""How many bytes a workbook may unpack to."""
_MOST_PARTS: Final = 10_000
_MOST_MERGED: Final = 100_000
_LAST_ROW: Final = 1 << 20
_CHUNK: Final = 1 << 16
_OLD: Final = b"\xd0\xcf\x11\xe0"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_LOCKED: Final = "it is locked with a password; save it without one"
_OLD_FORMAT: Final = "an .xls file of old Excel; save it as .xlsx"
NO_WORKBOOK: Final = "no .xlsx workbook, or a damaged one"
_HAS_DOCTYPE: Final = "a part of it has a DOCTYPE, which no workbook has"

_Attributes = dict[str, str]
Place: TypeAlias = tuple[int, int]
"""Row and column, both from 1."""
Area: TypeAlias = tuple[Place, Place]
"""The first place of a merged area and its last."""


@frozen
class Structure:
    """
    What the cells of a sheet do not tell by themselves.

    ``merged`` has for each merged area its first place and its last; ``hidden`` the
    rows that are not shown; ``uncomputed`` the formulas without a kept result.
    """

    merged: tuple[Area, ...] = ()
    hidden: frozenset[int] = frozenset()
    uncomputed: tuple[Place, ...] = ()


def require_workbook(path: Source) -> None:
    """
    Refuse a file that is no workbook of today, or is larger inside than it may be.

    Raises:
        PlainDataError: It is such a file.
        OSError: It cannot be read.
    """
    with path.open("rb") as stream:
        start = stream.read(len(_OLD))
        if start == _OLD:
            is_locked = _ENCRYPTED in stream.read(MOST_BYTES)
            raise PlainDataError(path.name, (_LOCKED if is_locked else _OLD_FORMAT,))
    if not start:
        raise PlainDataError(path.name, ("nothing is in it",))
    try:
        with ZipFile(packed(path)) as archive:
            _require_bounded(archive, path.name)
    except PlainDataError:
        raise
    except Exception:  # noqa: BLE001 damaged archives raise of every kind
        raise PlainDataError(path.name, (NO_WORKBOOK,)) from None


def _require_bounded(archive: ZipFile, name: str) -> None:
    """Refuse what unpacks to too much; no more is unpacked than is told here."""
    infos = archive.infolist()
    size = sum(each.file_size for each in infos)
    if size > MOST_BYTES or len(infos) > _MOST_PARTS:
        fault = f"{len(infos):,} parts of {size:,} bytes are packed in it; too many"
        raise PlainDataError(name, (fault,))
    for each in infos:
        with archive.open(each) as part:
            if not _begins_plainly(part):
                raise PlainDataError(name, (_HAS_DOCTYPE,))


class _BegunError(Exception):
    """What stands before the first element was read; only this module sees it."""


def _begins_plainly(part: IO[bytes]) -> bool:
    """Tell whether a part, whatever its name, has no DOCTYPE before its elements."""
    found = []

    def begin(*_: object) -> None:
        raise _BegunError

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = lambda *_: found.append(True)
    parser.StartElementHandler = begin
    try:
        while not found and (chunk := part.read(_CHUNK)):
            parser.Parse(chunk)
        # Newer expat holds a long beginning back until it is told the end.
        parser.Parse(b"", True)  # noqa: FBT003 expat takes it by its place only
    except (_BegunError, expat.ExpatError):  # a picture is no XML
        pass
    return not found


def structure_of(
    path: Source, sheet: str, place_of: Callable[[str], Place]
) -> Structure:
    """
    Return what is merged, hidden and not computed in a sheet.

    ``place_of`` reads a cell's name such as ``"B7"``.

    Raises:
        PlainDataError: The parts of the workbook do not fit together; a row stands
            twice, above an earlier one or beyond the last.
    """
    reader = _SheetReader(place_of)
    try:
        with ZipFile(packed(path)) as archive:
            _parse(archive, _part_of(archive, sheet), reader.handlers())
    except Exception:  # noqa: BLE001 as above
        raise PlainDataError(path.name, (NO_WORKBOOK,)) from None
    return Structure(
        tuple(reader.merged), frozenset(reader.hidden), tuple(reader.uncomputed)
    )


def _part_of(archive: ZipFile, sheet: str) -> str:
    """Return the name of the part that holds a sheet."""
    roots = _targets(archive, PurePosixPath())
    book = next(to for kind, to in roots.values() if kind.endswith("/officeDocument"))
    ids: dict[str, str] = {}

    def note(tag: str, attributes: _Attributes) -> None:
        if _local(tag) == "sheet":
            told = {_local(key): value for key, value in attributes.items()}
            ids[told["name"]] = told["id"]

    _parse(archive, book, {"StartElementHandler": note})
    return _targets(archive, PurePosixPath(book))[ids[sheet]][1]


def _targets(archive: ZipFile, part: PurePosixPath) -> dict[str, tuple[str, str]]:
    """Return the parts that a part refers to: by their ids, kind and name."""
    found: dict[str, tuple[str, str]] = {}

    def note(tag: str, attributes: _Attributes) -> None:
        if _local(tag) == "Relationship":
            whole = str(part.parent / attributes["Target"]).lstrip("/")
            found[attributes["Id"]] = (attributes["Type"], whole)

    relations = str(part.parent / "_rels" / f"{part.name}.rels")
    _parse(archive, relations, {"StartElementHandler": note})
    return found


def _parse(archive: ZipFile, part: str, handlers: dict[str, Any]) -> None:
    parser = expat.ParserCreate()
    for name, handler in handlers.items():
        setattr(parser, name, handler)
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk)
    parser.Parse(b"", True)  # noqa: FBT003 expat takes it by its place only


def _local(name: str) -> str:
    return name.rpartition(":")[2]


class _SheetReader:
    """Takes the elements of a sheet as they come; its rows must go down."""

    def __init__(self, place_of: Callable[[str], Place]) -> None:
        self.merged: list[Area] = []
        self.hidden: list[int] = []
        self.uncomputed: list[Place] = []
        self._place_of = place_of
        self._row = self._column = 0
        self._is_text = self._in_result = self._waits = False

    def handlers(self) -> dict[str, Any]:
        """Return what a parser calls."""
        return {
            "StartElementHandler": self._start,
            "EndElementHandler": self._end,
            "CharacterDataHandler": self._text,
        }

    def _start(self, tag: str, attributes: _Attributes) -> None:
        name = _local(tag)
        if name == "c":
            told = attributes.get("r")
            self._column = self._place_of(told)[1] if told else self._column + 1
            self._is_text = attributes.get("t") == "str"
        elif name == "f":
            self._waits = not self._is_text  # the empty text is a result too
        elif name == "v":
            self._in_result = True
        elif name == "row":
            self._begin_row(attributes)
        elif name == "mergeCell" and len(self.merged) < _MOST_MERGED:
            first, _, last = attributes["ref"].partition(":")
            self.merged.append((self._place_of(first), self._place_of(last or first)))

    def _begin_row(self, attributes: _Attributes) -> None:
        row = int(attributes.get("r", self._row + 1))
        if not self._row < row <= _LAST_ROW:
            raise ValueError
        self._row, self._column = row, 0
        if attributes.get("hidden") in {"1", "true"}:
            self.hidden.append(row)

    def _text(self, text: str) -> None:
        if self._in_result and text.strip():
            self._waits = False

    def _end(self, tag: str) -> None:
        self._in_result = False
        if self._waits and _local(tag) == "c":
            self.uncomputed.append((self._row, self._column))
            self._waits = False
