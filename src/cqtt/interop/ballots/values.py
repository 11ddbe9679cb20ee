"""Values of rows as what can be counted: text, numbers by their value, bools apart."""

from decimal import Decimal
from numbers import Real
from operator import index
from typing import Any, Final

from attrs import frozen

from cqtt.satisfaction.matching import as_text, is_missing
from cqtt.text import nfc

_WIDEST: Final = 10**30
_MOST_BITS: Final = 10_000
_BOOLS: Final = ("bool", "bool_")


@frozen
class Flag:
    """A bool; bare, ``True`` would be the same as 1 where values are counted."""

    value: bool


def answer_value(value: Any) -> Any:
    """Return an answer as something that can be counted; ``None`` where it is none."""
    if isinstance(value, str | Flag):
        return value
    if is_missing(value):
        return None
    if _is_bool(value):
        return Flag(bool(value))
    if hasattr(value, "__index__"):
        return index(value)
    return value if isinstance(value, float | Decimal) else as_text(value)


def place_value(value: Any) -> Any:
    """Return what tells rows apart as something that can be counted."""
    if isinstance(value, str | Flag):
        return value
    return Flag(bool(value)) if _is_bool(value) else plain_text(value)


def key_value(value: Any) -> Any:
    """Return a part of a ballot's key, the same however it is written."""
    told = place_value(value)
    return plain_text(told) if isinstance(told, str) else told


def plain_text(value: object) -> str:
    """
    Return what tells rows apart as text in NFC; empty where there is nothing.

    Numbers go by their value: 1, ``Decimal("1.0")`` and 1.0 of any width are ``"1"``.
    """
    if is_missing(value):
        return ""
    if isinstance(value, Flag):
        return str(value.value)
    is_number = isinstance(value, Real | Decimal) and not _is_bool(value)
    text = _number_text(value) if is_number else str(value)
    return " ".join(nfc(text).split())


def _number_text(number: Any) -> str:
    if not hasattr(number, "__index__"):
        if not -_WIDEST < number < _WIDEST or number != int(number):
            return _without_zeros(str(number))
        number = int(number)
    whole = index(number)
    # Python refuses to write a very long number in tens.
    return hex(whole) if whole.bit_length() > _MOST_BITS else str(whole)


def _without_zeros(text: str) -> str:
    is_plain = "." in text and "e" not in text.casefold()
    return text.rstrip("0") if is_plain else text


def _is_bool(value: object) -> bool:
    """Tell whether a value is a bool, of numpy too, which names it one way or other."""
    return isinstance(value, bool) or type(value).__name__ in _BOOLS
