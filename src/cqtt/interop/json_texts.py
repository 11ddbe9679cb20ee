"""JSON that loses nothing: duplicate keys and broken texts are errors, not guesses."""

from collections import Counter
from collections.abc import Mapping
from json import JSONDecodeError, JSONDecoder
from math import isfinite
from typing import Any, Final

from cqtt.errors import PlainDataError, WrongTypeError


def read_text(source: str | bytes, what: str) -> str:
    """
    Return a text, from UTF-8 where bytes came, without a byte order mark.

    Raises:
        PlainDataError: The bytes are not UTF-8.
        WrongTypeError: Neither text nor bytes came.
    """
    if isinstance(source, str):
        return source.removeprefix("\ufeff")
    if not isinstance(source, (bytes, bytearray)):
        raise WrongTypeError(what, type(source).__name__, "json-text")
    try:
        return bytes(source).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        fault = f"not UTF-8 at byte {error.start}"
    raise PlainDataError(what, (fault,))


def read_json(text: str | bytes, what: str, *, finite: bool = False) -> Any:
    """
    Return the value of a JSON text.

    A number beyond a float is read as infinity; with ``finite`` it is refused.

    Raises:
        PlainDataError: It is cut off or broken, or an object has a key twice; the
            error names line and column, or the key, and no value.
        WrongTypeError: Neither text nor bytes came.
    """
    written = read_text(text, what)
    try:
        return (_FINITE if finite else _DECODER).decode(written)
    except JSONDecodeError as error:
        said = error.msg.removesuffix(" at")
        fault = f"{said} at line {error.lineno} column {error.colno}"
    except RecursionError:
        fault = "nested too deeply"
    except _NotJsonError as error:
        fault = str(error)
    except ValueError:
        fault = "a number is too long to be read"
    raise PlainDataError(what, (fault,))


def read_object(source: Mapping[str, Any] | str | bytes, what: str) -> dict[str, Any]:
    """
    Return a JSON object as a dictionary of its own, from a text or a mapping.

    Raises:
        PlainDataError: As ``read_json``; or it is no object.
        WrongTypeError: Neither text, bytes nor mapping came.
    """
    if isinstance(source, Mapping):
        return copied(dict(source))
    return as_object(read_json(source, what), what)


def as_object(value: object, what: str) -> dict[str, Any]:
    """
    Return a value of JSON that is an object.

    Raises:
        PlainDataError: It is another kind of value; the error names the kind only.
    """
    if not isinstance(value, dict):
        fault = f"an object is needed, {type(value).__name__} came"
        raise PlainDataError(what, (fault,))
    return value


def copied(whole: dict[str, Any]) -> dict[str, Any]:
    """Return a copy of JSON that shares nothing that can change, however deep it is."""
    made = whole.copy()
    waiting: list[Any] = [made]
    while waiting:
        each = waiting.pop()
        for key, value in tuple(
            each.items() if isinstance(each, dict) else enumerate(each)
        ):
            if isinstance(value, Mapping):
                each[key] = dict(value)
            elif isinstance(value, list):
                each[key] = value.copy()
            else:
                continue
            waiting.append(each[key])
    return made


class _NotJsonError(ValueError):
    """What Python reads and JSON does not have."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make a dictionary of pairs, each key once."""
    made = dict(pairs)
    if len(made) != len(pairs):
        counted = Counter(key for key, _ in pairs)
        twice = next(key for key, count in counted.items() if count > 1)
        # What is no name may be a person's, so only names are told.
        is_name = twice.isascii() and twice.isidentifier()
        raise _NotJsonError(f"{f'key {twice!r}' if is_name else 'a key'} came twice")
    return made


def _refused(name: str) -> Any:
    """Refuse NaN and Infinity, which JSON does not have."""
    raise _NotJsonError(f"{name} is not JSON")


def _finite(text: str) -> float:
    """Read a number with a fraction or an exponent; refuse what a float cannot hold."""
    number = float(text)
    if not isfinite(number):
        message = "a number is too long to be read"
        raise _NotJsonError(message)
    return number


_DECODER: Final = JSONDecoder(object_pairs_hook=_once, parse_constant=_refused)
_FINITE: Final = JSONDecoder(
    object_pairs_hook=_once, parse_constant=_refused, parse_float=_finite
)
