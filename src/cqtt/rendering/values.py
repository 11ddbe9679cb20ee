"""The texts that may be printed: one line each, in NFC, with nothing hidden in them."""

import re
from typing import TYPE_CHECKING, Final
from unicodedata import category

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.text import require_nfc

if TYPE_CHECKING:
    from attrs import Attribute

HIDDEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff"
    "\ud800-\udfff]"
)
"""Controls, line ends, signs that turn the direction of writing, half characters."""


def is_blank(text: str) -> bool:
    r"""
    Tell whether a text shows nothing: white space and invisible signs only.

    >>> is_blank(" \u200b"), is_blank("Ân")
    (True, False)
    """
    if text.isprintable():  # by far the most
        return not text.strip()
    return all(each.isspace() or category(each) == "Cf" for each in text)


def require_printable(value: str, name: str) -> str:
    """
    Return a text without control characters and line ends.

    Raises:
        InvalidValueError: It has one; the text itself stays out of the error.
    """
    if not value.isprintable() and HIDDEN.search(value):
        raise InvalidValueError(name, "a control character", "printable-line")
    return value


def require_line(value: str, name: str) -> str:
    """
    Return a text of one line that can be printed in every output.

    Raises:
        NotNfcError: It is not composed; ``cqtt.text.nfc`` composes it.
        InvalidValueError: It has a control character or a line end.
    """
    return require_printable(require_nfc(value, name), name)


def require_filled(value: str, name: str) -> str:
    """
    Return a text of one printable line that says something.

    Raises:
        InvalidValueError: It is empty or white space, or cannot be printed.
    """
    if is_blank(require_line(value, name)):
        raise InvalidValueError(name, "", "filled-text")
    return value


def line(_instance: object, attribute: "Attribute[str]", value: str) -> None:
    """Validate a field of one printable line, which may be empty."""
    require_line(value, attribute.name)


def filled_line(_instance: object, attribute: "Attribute[str]", value: str) -> None:
    """Validate a field of one printable line that says something."""
    require_filled(value, attribute.name)


def filled_lines(
    _instance: object, attribute: "Attribute[tuple[str, ...]]", value: tuple[str, ...]
) -> None:
    """Validate a tuple of printable lines, each of which says something."""
    if not isinstance(value, tuple):
        raise WrongTypeError(attribute.name, type(value).__name__, "texts")
    for each in value:
        require_filled(each, attribute.name)
