"""
Reading many lines of JSON in which the same objects come again and again.

An agency stands in every event of every dossier.  An object is parsed into the tuple of
its pairs, by which what was made of it is found again and not made twice: values are
frozen, so sharing them is safe.  What is kept is bounded by the characters that were
read, and belongs to one reading in one thread.
"""

from collections.abc import Callable
from json import JSONDecoder
from typing import Any, Final, TypeAlias

Pairs: TypeAlias = tuple[tuple[str, Any], ...]

_AT_FIRST: Final = 400_000
_MOST_CHARACTERS: Final = 4_000_000


class Made(dict[Pairs, Any]):
    """The objects of a class by their pairs, and how often one came again."""

    __slots__ = ("again",)

    def __init__(self) -> None:
        super().__init__()
        self.again: int = 0


class Kept(dict[type[Any], Made | None]):
    """What was made of each class, ``None`` where keeping it does not pay."""

    def __init__(self) -> None:
        super().__init__()
        self._left = _AT_FIRST

    def __missing__(self, kind: type[Any]) -> Made:
        made = self[kind] = Made()
        return made

    def count(self, characters: int) -> None:
        """Count what is read; begin again where much was."""
        self._left -= characters
        if self._left >= 0:
            return
        self._left = _MOST_CHARACTERS - characters
        for kind, made in self.items():
            # Where hardly anything came again, keeping it costs more than it saves.
            is_worth = made is not None and made.again > len(made)
            self[kind] = Made() if is_worth else None


def parsed(text: str) -> Any:
    """
    Return the value of a JSON text, of an object the tuple of its pairs.

    Raises:
        ValueError: It is broken, or holds NaN or an infinity; a key may come twice.

    >>> parsed('{"a": [1], "b": {}}')
    (('a', [1]), ('b', ()))
    """
    return _DECODE(text)


def fields_in(pairs: Any) -> dict[str, Any]:
    """
    Return the fields of an object that was parsed.

    Raises:
        TypeError: It is no object.
        ValueError: A key came twice.
    """
    if pairs.__class__ is not tuple:
        raise TypeError(type(pairs))
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise ValueError(len(pairs))
    return fields


def plainly(value: Any) -> Any:
    """
    Return what was parsed with dictionaries for its objects.

    >>> plainly(parsed('{"a": [1], "b": {}}'))
    {'a': [1], 'b': {}}
    """
    if value.__class__ is list:
        return [plainly(each) for each in value]
    if value.__class__ is tuple:
        return {key: plainly(each) for key, each in fields_in(value).items()}
    return value


def _refused(name: str) -> Any:
    raise ValueError(name)


def _finite(text: str) -> float:
    number = float(text)
    if number - number:
        raise ValueError(len(text))
    return number


_DECODE: Final[Callable[[str], Any]] = JSONDecoder(
    object_pairs_hook=tuple, parse_constant=_refused, parse_float=_finite
).decode
