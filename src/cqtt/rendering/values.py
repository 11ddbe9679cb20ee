"""The texts that may be printed: one line each, in NFC, with nothing hidden in them."""

from typing import TYPE_CHECKING

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.printable import is_blank, require_printable
from cqtt.text import require_nfc

if TYPE_CHECKING:
    from attrs import Attribute


def require_line(value: str, name: str) -> str:
    """
    Return a text of one line that can be printed in every output.

    Raises:
        WrongTypeError: It is no ``str``, or a class of somebody's own that is one.
        NotNfcError: It is not composed; ``cqtt.text.nfc`` composes it.
        InvalidValueError: It has a control character or a line end.
    """
    if type(value) is not str:
        raise WrongTypeError(name, type(value).__name__, "text")
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
    """Validate a field of one printable line, which may be "" but no mere space."""
    if require_line(value, attribute.name) and is_blank(value):
        raise InvalidValueError(attribute.name, "white space", "filled-text")


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
