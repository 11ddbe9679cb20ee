"""JSON Lines: many objects, one a line, read and written one at a time."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any, Final, TypeAlias, TypeVar, overload

from attrs import frozen

from cqtt.checks import require_count
from cqtt.errors import (
    CqttError,
    InvalidValueError,
    PlainDataError,
    WrongTypeError,
)
from cqtt.interop.json_forms.forms import (
    Calendars,
    Procedures,
    kinds_in,
    read_form,
    to_json,
)
from cqtt.interop.json_forms.given import GIVEN, Given
from cqtt.interop.json_forms.names import name_of
from cqtt.interop.json_forms.pairs import fields_reader
from cqtt.interop.json_forms.sharing import Kept, fields_in, parsed, plainly
from cqtt.interop.json_forms.versions import version_of
from cqtt.interop.json_texts import read_json

T = TypeVar("T")

Lines: TypeAlias = str | Path | IO[str] | IO[bytes] | Iterable[str] | Iterable[bytes]

_LONGEST: Final = 16_000_000


@frozen
class BadLine:
    """
    A line that cannot be read (*dòng JSON không đọc được*): its number from 1, and why.

    ``faults`` have their paths and no value; ``code`` is that of the error.
    """

    line: int
    code: str
    faults: tuple[str, ...]


@overload
def read_json_lines(
    lines: Lines,
    kind: type[T],
    *,
    calendar: Calendars = None,
    procedures: Procedures = None,
    longest: int = _LONGEST,
) -> Iterator[T | BadLine]: ...


@overload
def read_json_lines(
    lines: Lines,
    kind: object = None,
    *,
    calendar: Calendars = None,
    procedures: Procedures = None,
    longest: int = _LONGEST,
) -> Iterator[Any]: ...


def read_json_lines(
    lines: Lines,
    kind: Any = None,
    *,
    calendar: Calendars = None,
    procedures: Procedures = None,
    longest: int = _LONGEST,
) -> Iterator[Any]:
    r"""
    Yield the object of each line, or a ``BadLine``; empty lines are left out.

    One line is held at a time.  Objects that are written alike may be one object.

    Args:
        lines: The path of a file, an open file, or lines; bytes are UTF-8.

        kind: As for ``from_dict``.

        calendar: As for ``from_dict``.

        procedures: As for ``from_dict``.

        longest: The most characters (or bytes) of a line; a longer one is a
            ``BadLine`` and is never held whole where a file is read.

    Raises:
        WrongTypeError: The class has no JSON form; there are no lines in what came.
        InvalidValueError: What came as a path holds lines, or a NUL.
        OSError: The file cannot be read.

    >>> from cqtt.time_limits import Months
    >>> lines = ['{"quantity":1}\n', '{"quantity":"x"}\n']
    >>> months, bad = read_json_lines(lines, Months)
    >>> months, bad.line, bad.faults
    (Months(quantity=1), 2, ('must be a whole number @ $.quantity',))
    """
    given = Given(calendar, procedures)
    known = () if kind is None else kinds_in(kind)
    _require_lines(lines)
    return _read(lines, kind, known, given, require_count(longest, "longest", least=1))


def _require_lines(lines: object) -> None:
    if isinstance(lines, str) and any(each in lines for each in "{\n\0"):
        # A text of lines would be opened as the name of a file.
        raise InvalidValueError("lines", type(lines).__name__, "json-lines")
    if isinstance(lines, bytes | bytearray | Mapping):
        raise WrongTypeError("lines", type(lines).__name__, "json-lines")
    if not isinstance(lines, Path) and not hasattr(lines, "__iter__"):
        raise WrongTypeError("lines", type(lines).__name__, "json-lines")


def _read(
    lines: Any, kind: Any, known: tuple[type[Any], ...], given: Given, longest: int
) -> Iterator[Any]:
    read_quickly = _quick_reader(known, given)
    for number, line in enumerate(_lines_of(lines, longest), 1):
        if line is None or len(line) > longest:
            fault = f"longer than {longest}"
            yield BadLine(number, PlainDataError.code, (fault,))
            continue
        if not line or line.isspace():
            continue
        try:
            text = line if line.__class__ is str else line.decode("utf-8-sig")
            yield read_quickly(text)
        except Exception:  # noqa: BLE001 - read again, for what is wrong
            yield _in_detail(number, line, kind, given)


def _quick_reader(known: tuple[type[Any], ...], given: Given) -> Callable[[str], Any]:
    if len(known) != 1:
        return lambda text: read_form(plainly(parsed(text)), known or None, given)
    (kind,) = known
    read, kept, name = fields_reader(kind), Kept(), name_of(kind)
    version = version_of(name)

    def read_quickly(text: str) -> Any:
        kept.count(len(text))
        fields = fields_in(parsed(text))
        written = fields.pop("type"), fields.pop("version")
        if written != (name, version) or written[1].__class__ is not int:
            raise PlainDataError(name, ())
        token = GIVEN.set(given)
        try:
            return read(fields, kept)
        finally:
            GIVEN.reset(token)

    return read_quickly


def _in_detail(number: int, line: str | bytes, kind: Any, given: Given) -> Any:
    try:
        return read_form(read_json(line, "line"), kind, given)
    except PlainDataError as error:
        return BadLine(number, error.code, error.faults)
    except CqttError as error:
        return BadLine(number, error.code, (f"{error} @ $",))


def _lines_of(lines: Any, longest: int) -> Iterator[Any]:
    """Yield lines; of a file, ``None`` for one that is too long to be held."""
    if isinstance(lines, str | Path):
        with Path(lines).open("rb") as file:
            yield from _lines_of(file, longest)
        return
    readline = getattr(lines, "readline", None)
    if readline is None:
        yield from lines
        return
    while line := readline(longest + 2):
        if len(line) <= longest + 1:
            yield line
            continue
        end = "\n" if isinstance(line, str) else b"\n"
        while line and not line.endswith(end):
            line = readline(longest)
        yield None


def write_json_lines(
    objects: Iterable[object], file: IO[str] | IO[bytes], *, identity: bool = False
) -> int:
    r"""
    Write one object a line, each as ``to_json``, and return how many.

    ``file`` is open for bytes, or for text in UTF-8 with ``newline="\n"``.

    Raises:
        WrongTypeError: A class has no JSON form; the file is none, such as a path.

    >>> from io import StringIO
    >>> from cqtt.time_limits import Months
    >>> file = StringIO()
    >>> write_json_lines([Months(1), Months(2)], file), file.tell()
    (2, 110)
    """
    write = _writer(file)
    written = 0
    for each in objects:
        write(to_json(each, identity=identity))
        written += 1
    return written


def _writer(file: Any) -> Callable[[str], object]:
    """Return what writes a text; a file that is open for bytes refuses an empty one."""
    write: Any = getattr(file, "write", None)
    if write is None:
        raise WrongTypeError("file", type(file).__name__, "open-file")
    try:
        write("")
    except TypeError:
        return lambda text: write(text.encode())
    return write  # type: ignore[no-any-return]
