"""The text of a file: where it is, its encoding, its lines, what is no text at all."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from codecs import lookup as codec_of
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import IO, Any, Final, Protocol

from cqtt.errors import InvalidValueError, PlainDataError, WrongTypeError

UTF_8: Final = "utf-8-sig"
_START: Final = 1 << 12
_LONGEST_LINE: Final = 1 << 20
_NOT_CSV: Final = "file, not CSV; read_frame takes pandas.read_excel"
_NOT_CSV_VI: Final = "không phải CSV; read_frame nhận pandas.read_excel"
_NOT_UTF_8: Final = ("UTF-16, not UTF-8", "UTF-16, không phải UTF-8")
_NOT_TEXT: Final = {
    BOM_UTF16_LE: _NOT_UTF_8,
    BOM_UTF16_BE: _NOT_UTF_8,
    b"PK\x03\x04": (
        f"an Excel or zip {_NOT_CSV}",
        f"tệp Excel hoặc zip, {_NOT_CSV_VI}",
    ),
    b"\xd0\xcf\x11\xe0": (f"an old Excel {_NOT_CSV}", f"tệp Excel cũ, {_NOT_CSV_VI}"),
}


class Openable(Protocol):
    """A file with a name: a ``Path``, or one that is held."""

    @property
    def name(self) -> str:
        """The name, without folders."""

    def open(
        self,
        mode: str,
        *,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
    ) -> IO[Any]:
        """Open it as ``Path.open`` does."""


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


def require_text(path: Openable, encoding: str) -> None:
    """
    Refuse a file that holds nothing, or bytes that UTF-8 text does not have.

    Raises:
        PlainDataError: It is such a file.
        OSError: It cannot be read.
    """
    with path.open("rb") as stream:
        start = stream.read(_START)
    if not start:
        raise PlainDataError(path.name, ("nothing is in it",), ("tệp rỗng",))
    if encoding != UTF_8:
        return
    for mark, (what, what_vi) in _NOT_TEXT.items():
        if start.startswith(mark):
            raise PlainDataError(path.name, (what,), (what_vi,))
    if b"\0\0" not in start and start.count(b"\0") > len(start) // 4:
        low_first = start[1::2].count(0) > start[::2].count(0)
        meant = "utf-16-le" if low_first else "utf-16-be"
        what = f"UTF-16 without its mark, not UTF-8; pass encoding={meant!r}"
        what_vi = (
            f"UTF-16 không có dấu đầu tệp, không phải UTF-8; đặt encoding={meant!r}"
        )
        raise PlainDataError(path.name, (what,), (what_vi,))


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
            fault_vi = f"dòng {at} dài hơn {_LONGEST_LINE} ký tự"
            raise PlainDataError(name, (fault,), (fault_vi,))
        yield line
