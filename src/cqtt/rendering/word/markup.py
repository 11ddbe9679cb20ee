"""
Walks through the XML of a Word file and trusts nothing in it.

*Đọc XML.*  UTF-8 only, no declarations of a document's type, so no entities; a part is
read element by element, by the standard library's expat, and never as a tree.
"""

from collections.abc import Callable
from typing import Final, TypeAlias
from xml.parsers.expat import ExpatError, ParserCreate

Start: TypeAlias = Callable[[str, dict[str, str]], None]
"""What is done where an element starts: its name without a namespace, its values."""
Words: TypeAlias = Callable[[str], None]
"""What is done with a name or with words."""

_SPACE: Final = b" \t\r\n\0"
_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_ENDINGS: Final = (".xml", ".rels")


class _RefusedError(Exception):
    """XML that is not read to its end; only this module sees it."""


def is_markup(path: str, data: bytes) -> bool:
    r"""
    Tell whether a member is XML by its name, or by how it begins.

    >>> is_markup("word/a.XML", b""), is_markup("word/a.bin", b"\xff\xfe<\0a\0")
    (True, True)
    """
    head = data[:100]
    for mark in _MARKS:
        head = head.removeprefix(mark)
    return path.lower().endswith(_ENDINGS) or head.lstrip(_SPACE).startswith(b"<")


def walk(
    data: bytes,
    start: Start = lambda _name, _values: None,
    end: Words = lambda _name: None,
    words: Words = lambda _words: None,
) -> str | None:
    """
    Go through XML; return what is wrong with it, or nothing.

    >>> walk(b"<a><b/></a>", lambda name, _: print(name))
    a
    b
    >>> walk(b"<!DOCTYPE a><a/>")
    'DOCTYPE'
    """
    try:
        data.decode()
    except UnicodeDecodeError:
        return "another encoding"
    parser = ParserCreate("UTF-8", " ")
    parser.buffer_text = True
    parser.XmlDeclHandler = _declared
    parser.StartDoctypeDeclHandler = _typed
    parser.StartElementHandler = lambda name, values: start(_local(name), values)
    parser.EndElementHandler = lambda name: end(_local(name))
    parser.CharacterDataHandler = words
    try:
        parser.Parse(data, True)  # noqa: FBT003 its end; expat takes no keywords
    except ExpatError:
        return "no well-formed XML"
    except _RefusedError as error:
        return str(error)
    return None


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _declared(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding is not None and encoding.upper() != "UTF-8":
        raise _RefusedError("another encoding")


def _typed(*_of_the_type: object) -> None:
    raise _RefusedError("DOCTYPE")
