"""
Opens a Word file from outside: bounded, in memory, and refused at the first doubt.

*Mở tệp Word.*  A file is a zip of members; nothing is written to disk, no name in it
is used as a path, and what it says of its own size is not believed.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from cqtt.errors import TemplateError
from cqtt.rendering.faults import Fault
from cqtt.rendering.word.commands import commands
from cqtt.rendering.word.contents import CONTENT_TYPES, DOCUMENT, detached, harmful
from cqtt.rendering.word.markup import is_markup, walk

MOST_MEMBERS: Final = 1_000
"""How many files a Word file may hold."""
LARGEST: Final = 64_000_000
"""How many bytes a Word file may have, unpacked."""
TIGHTEST: Final = 200
"""How many times larger a Word file may become by unpacking, above the first MB."""
MOST_XML: Final = 12_000_000
"""How many bytes of XML a Word file may have, unpacked."""

_FREE: Final = 1_000_000
_OLD_OR_LOCKED: Final = b"\xd0\xcf\x11\xe0"
_LOCKED: Final = 0x1 | 0x40 | 0x2000  # encrypted, strongly, or even its names
_PATCH: Final = 0x20
# What zipfile raises at what is no zip file, or one of a newer kind.
_NO_ZIP: Final = (
    BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    ValueError,
    OSError,
    RuntimeError,
    OverflowError,
)
_TEMPLATE_TYPE: Final = b"wordprocessingml.template.main+xml"
_DOCUMENT_TYPE: Final = b"wordprocessingml.document.main+xml"


def opened(data: bytes, name: str) -> dict[str, bytes]:
    """
    Return the members of a Word file, unpacked, in their order.

    A Word template (*.dotx*) becomes a document; one that is attached is forgotten.

    Raises:
        TemplateError: It is no Word file, or one that is not safe to use.
    """
    is_locked = data.startswith(_OLD_OR_LOCKED)
    try:
        with ZipFile(BytesIO(data)) as file:
            members = dict(_read(file, len(data), name))
    except _NO_ZIP as error:
        if isinstance(error, TemplateError):
            raise
        raise _unopened(name, "word-locked" if is_locked else "word-file") from None
    for wanted in (CONTENT_TYPES, DOCUMENT):
        if wanted not in members:
            raise _unopened(name, "word-file", f"no {wanted}")
    _require_harmless(members, name)
    members = detached(members)
    types = members[CONTENT_TYPES]
    return members | {CONTENT_TYPES: types.replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE)}


def _unopened(name: str, rule: str, evidence: str = "") -> TemplateError:
    return TemplateError(name, ((0, rule, evidence),))


def _read(file: ZipFile, packed: int, name: str) -> Iterator[tuple[str, bytes]]:
    infos = [each for each in file.infolist() if not each.is_dir()]
    names = {each.filename.casefold() for each in infos}
    if len(infos) > MOST_MEMBERS:
        raise _unopened(name, "word-size", f"{len(infos)} members")
    if len(names) < len(infos) or not all(_is_plain(each.filename) for each in infos):
        raise _unopened(name, "word-member")
    room = min(LARGEST, _FREE + TIGHTEST * packed)
    for info in infos:
        data = _bounded(file, info, room, name)
        room -= len(data)
        yield info.filename, data


def _is_plain(name: str) -> bool:
    """Tell whether a member's name stays inside its package, on every system."""
    path = PurePosixPath(name)
    is_inside = not path.is_absolute() and ".." not in path.parts
    return is_inside and str(path) == name and not re.search(r"[\\:\x00-\x1f]", name)


def _bounded(file: ZipFile, info: ZipInfo, room: int, name: str) -> bytes:
    if info.flag_bits & _LOCKED:
        raise _unopened(name, "word-locked")
    is_known = info.compress_type in {ZIP_STORED, ZIP_DEFLATED}
    if info.flag_bits & _PATCH or not is_known:
        raise _unopened(name, "word-file")
    with file.open(info) as member:
        data = member.read(room + 1)
    if len(data) > room:
        raise _unopened(name, "word-size", "more when unpacked")
    return data


def _require_harmless(members: dict[str, bytes], name: str) -> None:
    parts = {path: data for path, data in members.items() if is_markup(path, data)}
    if sum(map(len, parts.values())) > MOST_XML:
        raise _unopened(name, "word-size", "more XML")
    for path, data in parts.items():
        wrong = walk(data)
        if wrong:
            raise _unopened(name, "word-xml", f"{wrong} in {path}")
    told = [*harmful(members), *(_ran(parts))]
    if told:
        raise TemplateError(name, tuple(dict.fromkeys(told)))


def _ran(parts: dict[str, bytes]) -> Iterator[Fault]:
    """Find what Word would run or fetch when it opens these parts."""
    for path, data in parts.items():
        yield from commands(data, path)
