"""
Opens a Word file from outside: bounded, in memory, and refused at the first doubt.

*Mở tệp Word.*  A file is a zip of members; nothing is written to disk, no name in it
is used as a path, and what it says of its own size is not believed.
"""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from cqtt.errors import TemplateError

MOST_MEMBERS: Final = 1_000
"""How many files a Word file may hold."""
LARGEST: Final = 64_000_000
"""How many bytes a Word file may have, unpacked."""
TIGHTEST: Final = 200
"""How many times larger a Word file may become by unpacking, above the first MB."""
CONTENT_TYPES: Final = "[Content_Types].xml"
DOCUMENT: Final = "word/document.xml"

_FREE: Final = 1_000_000
_OLD_OR_LOCKED: Final = b"\xd0\xcf\x11\xe0"
_ENCRYPTED: Final = 1
_MACROS: Final = re.compile(rb"macroEnabled|vbaProject|ms-word\.vbaData", re.IGNORECASE)
_MACRO_FILE: Final = re.compile(r"vba(Project|Data)", re.IGNORECASE)
_TEMPLATE_TYPE: Final = b"wordprocessingml.template.main+xml"
_DOCUMENT_TYPE: Final = b"wordprocessingml.document.main+xml"
_XML: Final = (".xml", ".rels")


def opened(data: bytes, name: str) -> dict[str, bytes]:
    """
    Return the members of a Word file, unpacked, in their order.

    A Word template (*.dotx*) becomes a document.

    Raises:
        TemplateError: It is no Word file, or one that is not safe to use.
    """
    is_locked = data.startswith(_OLD_OR_LOCKED)
    try:
        with ZipFile(BytesIO(data)) as file:
            members = dict(_read(file, len(data), name))
    except (BadZipFile, zlib.error, EOFError, ValueError, OSError) as error:
        if isinstance(error, TemplateError):
            raise
        raise _unopened(name, "word-locked" if is_locked else "word-file") from None
    for wanted in (CONTENT_TYPES, DOCUMENT):
        if wanted not in members:
            raise _unopened(name, "word-file", wanted)
    _require_harmless(members, name)
    types = members[CONTENT_TYPES]
    return members | {CONTENT_TYPES: types.replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE)}


def _unopened(name: str, rule: str, evidence: str = "") -> TemplateError:
    return TemplateError(name, ((0, rule, evidence),))


def _read(file: ZipFile, packed: int, name: str) -> Iterator[tuple[str, bytes]]:
    infos = [each for each in file.infolist() if not each.is_dir()]
    names = {each.filename for each in infos}
    if len(infos) > MOST_MEMBERS:
        raise _unopened(name, "word-size", f"{len(infos)} members")
    if len(names) < len(infos) or not all(map(_is_plain, names)):
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
    if info.flag_bits & _ENCRYPTED:
        raise _unopened(name, "word-locked")
    if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise _unopened(name, "word-file")
    with file.open(info) as member:
        data = member.read(room + 1)
    if len(data) > room:
        raise _unopened(name, "word-size", "more when unpacked")
    return data


def _require_harmless(members: dict[str, bytes], name: str) -> None:
    if _MACROS.search(members[CONTENT_TYPES]) or any(map(_MACRO_FILE.search, members)):
        raise _unopened(name, "word-macros")
    for each, data in members.items():
        # A declaration in UTF-16 is the same one with zeros between its letters.
        if each.endswith(_XML) and b"<!DOCTYPE" in data.replace(b"\0", b""):
            raise _unopened(name, "word-xml", "DOCTYPE")
