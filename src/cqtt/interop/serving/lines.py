"""
Lines of bytes out of a stream, none longer than a bound, and lines into one.

*Đọc và ghi từng dòng.*
"""

from collections.abc import Iterable, Iterator
from json import JSONEncoder
from typing import Any, BinaryIO, Final, NamedTuple

_CHUNK: Final = 65_536
_LETTERS: Final = JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":")
)
_ESCAPES: Final = JSONEncoder(allow_nan=False, separators=(",", ":"))


class TooLong(NamedTuple):
    """A line that was skipped, and how many bytes it had."""

    length: int


def lines(stream: BinaryIO, most: int) -> Iterator[bytes | TooLong]:
    """
    Yield each line; of one longer than ``most`` bytes only how long it is.

    A line ends with a line feed; the last one may end with the stream.  Never more than
    ``most`` bytes and one are held.
    """
    while line := stream.readline(most + 1):
        if line.endswith(b"\n") or len(line) <= most:
            yield line
        else:
            yield TooLong(len(line) + _skipped(stream))


def _skipped(stream: BinaryIO) -> int:
    """Read to the end of the line; return how many bytes were left without it."""
    length = 0
    while chunk := stream.readline(_CHUNK):
        length += len(chunk)
        if chunk.endswith(b"\n"):
            return length - 1
    return length


def encoded(answer: Any) -> bytes:
    """
    Return an answer as UTF-8 JSON on one line, without its end.

    A half of a surrogate pair, which UTF-8 has not, is escaped as JSON does.

    Raises:
        ValueError: It holds what JSON has not.
    """
    try:
        return _LETTERS.encode(answer).encode()
    except UnicodeEncodeError:
        return _ESCAPES.encode(answer).encode("ascii")


def write_line(stream: BinaryIO, parts: Iterable[bytes]) -> None:
    """Write the parts of one line and its end, and flush."""
    stream.writelines(parts)
    stream.write(b"\n")
    stream.flush()
