"""The text of a file: where it is, its encoding, its lines, what is no text at all."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from codecs import lookup as codec_of
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import IO, Final

from cqtt.errors import InvalidValueError, PlainDataError, WrongTypeError

UTF_8: Final = "utf-8-sig"
_START: Final = 1 << 12
_LONGEST_LINE: Final = 1 << 20
_NOT_TEXT: Final = {
    BOM_UTF16_LE: "UTF-16, not UTF-8",
    BOM_UTF16_BE: "UTF-16, not UTF-8",
    b"PK\x03\x04": "an Excel or zip file, not CSV",
    b"\xd0\xcf\x11\xe0": "an old Excel file, not CSV",
}


def require_path(path: object) -> Path:
    """
    Return a path.

    Raises:
        WrongTypeError: It is neither text nor a path.
        InvalidValueError: There is a NUL in it.
    """
    if not isinstance(path, str | Path):
        raise WrongTypeError("path", type(path).__name__, "path-of-file")
    if "\0" in str(path):
        raise InvalidValueError("path", "a NUL in it", "path-of-file")
    return Path(path)


def require_encoding(encoding: object) -> str:
    """
    Return the name of an encoding; UTF-8 may have a byte order mark.

    Raises:
        WrongTypeError: It is no str.
        InvalidValueError: Python knows no such encoding of text.
    """
    if not isinstance(encoding, str):
        raise WrongTypeError("encoding", type(encoding).__name__, "encoding")
    try:
        "a".encode(encoding)  # refuses codecs that make no text, such as hex
        name = codec_of(encoding).name
    except (LookupError, ValueError):
        raise InvalidValueError("encoding", encoding, "encoding") from None
    return UTF_8 if name == "utf-8" else name


def require_text(path: Path, encoding: str) -> None:
    """
    Refuse a file that holds nothing, or bytes that UTF-8 text does not have.

    Raises:
        PlainDataError: It is such a file.
        OSError: It cannot be read.
    """
    with path.open("rb") as stream:
        start = stream.read(_START)
    if not start:
        raise PlainDataError(path.name, ("nothing is in it",))
    if encoding != UTF_8:
        return
    for mark, what in _NOT_TEXT.items():
        if start.startswith(mark):
            raise PlainDataError(path.name, (what,))
    if b"\0\0" not in start and start.count(b"\0") > len(start) // 4:
        low_first = start[1::2].count(0) > start[::2].count(0)
        meant = "utf-16-le" if low_first else "utf-16-be"
        what = f"UTF-16 without its mark, not UTF-8; pass encoding={meant!r}"
        raise PlainDataError(path.name, (what,))


def lines(stream: IO[str], name: str) -> Iterator[str]:
    """
    Yield the lines of a text, which need not fit into memory.

    Raises:
        PlainDataError: A line is so long that it is no row of ballots.
    """
    read = partial(stream.readline, _LONGEST_LINE)
    for at, line in enumerate(iter(read, ""), start=1):
        if len(line) >= _LONGEST_LINE:
            fault = f"line {at} has more than {_LONGEST_LINE:,} characters"
            raise PlainDataError(name, (fault,))
        yield line
