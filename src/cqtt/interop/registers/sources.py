"""Files that are read and written: on a disk, or as binary streams."""

from io import BytesIO, TextIOWrapper
from pathlib import Path, PurePath
from typing import IO, Any, Final, Protocol, TypeAlias, cast

from attrs import field, frozen

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.interop.ballots.texts import require_path

_PACKED: Final = (b"PK", b"\xd0\xcf\x11\xe0")
_CSV: Final = ".csv"
_WORKBOOK: Final = ".xlsx"
_UNNAMED: Final = "so"


class Readable(Protocol):
    """A binary stream to read, such as ``BytesIO`` or a file that was uploaded."""

    def read(self) -> bytes:
        """Return what is in it."""


class Writable(Protocol):
    """A binary stream to write, such as ``BytesIO`` or a response of Django."""

    def write(self, content: bytes, /) -> object:
        """Take bytes."""


ToRead: TypeAlias = str | Path | Readable
ToWrite: TypeAlias = str | Path | Writable


@frozen
class Held:
    """A file that came as a stream: its name, and its bytes."""

    name: str
    content: bytes = field(repr=False)

    @property
    def suffix(self) -> str:
        """How its name ends."""
        return PurePath(self.name).suffix

    def open(
        self,
        mode: str,
        *,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
    ) -> IO[Any]:
        """Open it to be read, as ``Path.open`` does."""
        stream = BytesIO(self.content)
        if "b" in mode:
            return stream
        return TextIOWrapper(stream, encoding, errors, newline)


Source: TypeAlias = Path | Held


def require_source(path: object) -> Source:
    """
    Return what is to be read; a stream from its beginning, if it can go back.

    A stream without a name that ends as a file's is known by its first bytes.

    Raises:
        WrongTypeError: It is neither a path nor a binary stream.
        InvalidValueError: There is a NUL in the path.
        OSError: The stream cannot be read.
    """
    if isinstance(path, str | Path):
        return require_path(path)
    if not hasattr(path, "read"):
        raise WrongTypeError("path", type(path).__name__, "file-or-stream")
    if hasattr(path, "seekable") and path.seekable():
        cast("Any", path).seek(0)
    content = path.read()
    if not isinstance(content, bytes):
        raise WrongTypeError("path", type(path).__name__, "file-or-stream")
    name = _name_of(path)
    if not PurePath(name).suffix:
        name = _UNNAMED + (_WORKBOOK if content.startswith(_PACKED) else _CSV)
    return Held(name, content)


def packed(source: Source) -> Path | IO[bytes]:
    """Return a file as archives and workbooks are opened."""
    return source if isinstance(source, Path) else source.open("rb")


def writes_csv(path: object) -> bool:
    """
    Tell whether what is written there is CSV; a stream without a name is a workbook.

    Raises:
        WrongTypeError: It is neither a path nor a binary stream.
        InvalidValueError: It ends in neither .xlsx nor .csv; there is a NUL in it.
    """
    if isinstance(path, str | Path):
        suffix = require_path(path).suffix
    elif not hasattr(path, "write") or hasattr(path, "encoding"):
        raise WrongTypeError("path", type(path).__name__, "file-or-stream")
    else:
        suffix = PurePath(_name_of(path)).suffix or _WORKBOOK
    suffix = suffix.casefold()
    if suffix not in {_WORKBOOK, _CSV}:
        raise InvalidValueError("path", suffix, "suffix-of-register")
    return suffix == _CSV


def put(path: ToWrite, content: bytes) -> None:
    """
    Write a file, an existing one replaced, or into a stream.

    Raises:
        OSError: It cannot be written.
    """
    if isinstance(path, str | Path):
        Path(path).write_bytes(content)
    else:
        path.write(content)


def _name_of(stream: object) -> str:
    name = getattr(stream, "name", None)
    return PurePath(name).name if isinstance(name, str) else ""
