"""
Zip files whose members were compressed before, so that a letter costs its own text.

*Tệp nén.*  ``zipfile`` compresses each member each time; what never changes in a mail
merge is compressed once here.  The same members give the same bytes: every date is
1 January 1980, the first one that a zip file knows.
"""

from collections.abc import Iterable
from struct import Struct
from typing import Final, NamedTuple
from zlib import compress, crc32

_LOCAL: Final = Struct("<4s5H3I2H")
_CENTRAL: Final = Struct("<4s6H3I5H2I")
_END: Final = Struct("<4s4H2IH")
_VERSION: Final = 20
_DEFLATED: Final = 8
_UTF8_NAME: Final = 0x800
_TIME: Final = 0
_DATE: Final = 0x21  # 1 January 1980
_RAW: Final = -15
BEST: Final = 9
"""How hard to compress what is compressed once."""


class Member(NamedTuple):
    """
    A file of a package, compressed.

    ``local`` is its header and its data, ``entry`` what the directory says of it.
    """

    local: bytes
    entry: tuple[bytes, int, int, int]


def member(name: str, data: bytes, level: int = BEST) -> Member:
    """Return a file compressed; ``level`` is zlib's, from 1 to 9."""
    packed = compress(data, level, wbits=_RAW)
    path = name.encode()
    sizes = crc32(data), len(packed), len(data)
    head = _LOCAL.pack(
        b"PK\3\4", _VERSION, _UTF8_NAME, _DEFLATED, _TIME, _DATE, *sizes, len(path), 0
    )
    return Member(head + path + packed, (path, *sizes))


def archive(members: Iterable[Member]) -> bytes:
    """Return the zip file of these members, in this order."""
    locals_, entries, at = [], [], 0
    for local, (path, *sizes) in members:
        locals_.append(local)
        entries.append(
            _CENTRAL.pack(
                b"PK\1\2",
                _VERSION,
                _VERSION,
                _UTF8_NAME,
                _DEFLATED,
                _TIME,
                _DATE,
                *sizes,
                len(path),
                *(0, 0, 0, 0, 0),
                at,
            )
            + path
        )
        at += len(local)
    directory = b"".join(entries)
    count = len(entries)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), at, 0)
    return b"".join((*locals_, directory, end))
