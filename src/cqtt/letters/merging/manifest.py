"""
The list of what a merge wrote, one line a file, from which it goes on after a crash.

*Bảng kê.*  The first line holds the settings; each further one is added after its file
stands whole, and flushed.  It holds digests and file names, and no citizen's data.
"""

import json
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

from cqtt._version import __version__
from cqtt.errors import InvalidValueError, PlainDataError
from cqtt.letters.merging.files import is_plain

MANIFEST: Final = "manifest.jsonl"
_FORMAT: Final = 1
_MOST: Final = 2**53
_OPENING: Final = f'{{"cqtt-merge": {_FORMAT}, "version": "'.encode()
"""How each manifest begins, or all of it where a crash left less."""


class Line(NamedTuple):
    """
    A file that stands: its row or batch, name and SHA-256.

    ``key`` is the digest by which the row is known again without making its letter;
    ``tone`` that of its letter, where it is of joy or grief.
    """

    number: int
    file: str
    sha256: str
    key: str = ""
    tone: str = ""

    def written(self) -> bytes:
        """Return the line as it stands in the file."""
        told = {name: value for name, value in self._asdict().items() if value}
        return _json_line(told)


class Manifest:
    """An open manifest; it remembers sixteen bytes a line, whatever the lines hold."""

    def __init__(self, path: Path, settings: Mapping[str, Any]) -> None:
        """Open or begin the manifest, and cut off what a crash left half written."""
        self.tone: str = ""
        self._numbers, self._offsets = array("q"), array("q")
        if not is_plain(path):  # nothing is written through a link
            raise PlainDataError(MANIFEST, ("not a file but something else",))
        self._file = path.open("a+b")  # reads anywhere, writes at the end only
        try:
            self._begin(settings)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def line(self, number: int) -> Line | None:
        """Return what an earlier run wrote for a row or batch; its last line counts."""
        at = bisect_right(self._numbers, number) - 1
        if at < 0 or self._numbers[at] != number:
            return None
        self._file.seek(self._offsets[at])
        return Line(**json.loads(self._file.readline()))

    def add(self, line: Line) -> None:
        """Add the line of a file that stands."""
        self._write(line.written())

    def _write(self, line: bytes) -> None:
        self._file.write(line)
        self._file.flush()

    def _begin(self, settings: Mapping[str, Any]) -> None:
        header = {"cqtt-merge": _FORMAT, "version": __version__, **settings}
        self._require_ours()
        lines = self._whole_lines()
        first = next(lines, None)
        if first is None:
            self._write(_json_line(header))
            return
        _require_same(_read(first[1], 1), header)
        for at, (offset, text) in enumerate(lines, 2):
            self._remember(offset, _line(_read(text, at), at))
        self._in_order()

    def _require_ours(self) -> None:
        """Refuse a stranger's file before anything of it is cut off."""
        self._file.seek(0)
        begins = self._file.read(len(_OPENING))
        if not _OPENING.startswith(begins):
            raise PlainDataError(MANIFEST, ("line 1: not the settings of a merge",))

    def _whole_lines(self) -> Iterator[tuple[int, bytes]]:
        offset = self._file.seek(0)
        for text in self._file:
            if not text.endswith(b"\n"):
                self._file.truncate(offset)
                return
            yield offset, text
            offset += len(text)

    def _remember(self, offset: int, line: Line) -> None:
        self._numbers.append(line.number)
        self._offsets.append(offset)
        self.tone = self.tone or line.tone

    def _in_order(self) -> None:
        """Sort the index where rows were written again, out of their order."""
        if all(one <= other for one, other in pairwise(self._numbers)):
            return
        order = sorted(range(len(self._numbers)), key=self._numbers.__getitem__)
        self._numbers = array("q", (self._numbers[at] for at in order))
        self._offsets = array("q", (self._offsets[at] for at in order))


def _json_line(told: Mapping[str, Any]) -> bytes:
    return json.dumps(told, ensure_ascii=False).encode() + b"\n"


def _read(text: bytes, at: int) -> dict[str, Any]:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict):
        raise PlainDataError(MANIFEST, (f"line {at}: no object of JSON",))
    return told


def _require_same(told: Mapping[str, Any], header: Mapping[str, Any]) -> None:
    """Refuse to go on under other settings; the version may be another one."""
    for name in header.keys() - {"version"}:
        if told.get(name) != header[name]:
            raise InvalidValueError(name, header[name], "same-merge")


def _line(told: Mapping[str, Any], at: int) -> Line:
    number = told.get("number")
    texts = [told.get(name, "") for name in ("file", "sha256", "key", "tone")]
    if (
        type(number) is not int
        or not 0 < number < _MOST
        or not told.keys() <= set(Line._fields)
        or not all(isinstance(each, str) for each in texts)
        or not all(texts[:2])
    ):
        raise PlainDataError(MANIFEST, (f"line {at}: not a file that was written",))
    return Line(number, *texts)
