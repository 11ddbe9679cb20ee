"""Text of identifiers: made compact to be read, reduced to a shape, masked."""

from typing import Final
from unicodedata import category

from cqtt.errors import WrongTypeError
from cqtt.text import nfc

_LONGEST: Final = 40
_KEPT: Final = 3
# Word processors put these where a hyphen was typed.
_DASHES: Final = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"))


def shape(text: str) -> str:
    """
    Return what a text looks like without what it says, for errors.

    *Dạng của chuỗi ký tự.*  Digits become 9, letters a or A, other signs beyond ASCII
    a question mark; the rest stays.  At most 40 characters.

    Raises:
        WrongTypeError: ``text`` is not a str.

    >>> shape("H56.24-260803-000l")
    'A99.99-999999-999a'
    """
    return "".join(map(_shape_of, nfc(require_text(text, "text"))[:_LONGEST]))


def mask(text: str) -> str:
    """
    Hide every digit of a number but the last three.

    *Che số.*  Other characters stay where they are.

    >>> mask("0100109106-001")
    '**********-001'
    """
    head, tail = text[:-_KEPT], text[-_KEPT:]
    return "".join("*" if char.isnumeric() else char for char in head) + tail


def compact(value: object, field: str, drop: str = "") -> str:
    """
    Return text as it is read: NFC, no white space, plain hyphens.

    Invisible format characters go as well; address books put them around numbers.
    ``drop`` holds the separators that carry no meaning in this kind of number.

    Raises:
        WrongTypeError: ``value`` is not a str; the error holds the name of its type.
    """
    signs = "".join(nfc(require_text(value, field)).split()).translate(_DASHES)
    return "".join(
        char for char in signs if char not in drop and category(char) != "Cf"
    )


def require_text(value: object, field: str) -> str:
    """Return a str unchanged; the error holds the name of the type alone."""
    if isinstance(value, str):
        return value
    raise WrongTypeError(field, type(value).__name__, "text")


def _shape_of(char: str) -> str:
    if char.isnumeric():
        return "9"
    if char.isalpha():
        return "A" if char.isupper() else "a"
    return char if char.isascii() else "?"
