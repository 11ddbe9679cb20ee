"""
Reading many lines of JSON in which the same objects come again and again.

An agency stands in every event of every dossier.  Objects that are written alike, and
hold no numbers, are parsed into one mapping, and what was made of it is kept with it:
values are frozen, so sharing them is safe.  What is kept is bounded by the characters
that were read, and belongs to one reading in one thread.
"""

from json import JSONDecoder
from typing import Any, Final

_MOST_CHARACTERS: Final = 4_000_000
_NUMBERS: Final = frozenset({bool, int, float})


class Shared(dict[str, Any]):
    """An object of JSON that may come again, with what was made of it, and for whom."""

    __slots__ = ("kind", "made")
    __hash__ = object.__hash__  # type: ignore[assignment]

    kind: type[Any] | None
    made: Any

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other


class SharingDecoder:
    """Parses JSON texts; a key that came twice, NaN and infinity raise ValueError."""

    def __init__(self) -> None:
        self._known: dict[tuple[tuple[str, Any], ...], Shared] = {}
        self._characters = 0
        self._again = 0
        self._is_worth = True
        self._decode = JSONDecoder(
            object_pairs_hook=self._of_pairs,
            parse_constant=_refused,
            parse_float=_finite,
        ).decode

    def decode(self, text: str) -> Any:
        """Return the value of a text."""
        self._characters += len(text)
        if self._characters > _MOST_CHARACTERS:
            # Where hardly anything came again, keeping it costs more than it saves.
            self._is_worth = self._again > len(self._known)
            self._known.clear()
            self._characters, self._again = len(text), 0
        return self._decode(text)

    def _of_pairs(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if not self._is_worth:
            return _once(dict(pairs), pairs)
        key = tuple(pairs)
        try:
            found = self._known.get(key)
        except TypeError:  # it holds a list
            return _once(dict(pairs), pairs)
        if found is None:
            if not _NUMBERS.isdisjoint(value.__class__ for _, value in pairs):
                # 1, 1.0 and true are equal, and yet not the same JSON.
                return _once(dict(pairs), pairs)
            found = Shared(pairs)
            found.kind = None
            _once(found, pairs)
            self._known[key] = found
        else:
            self._again += 1
        return found


def _once(made: dict[str, Any], pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(made) != len(pairs):
        raise ValueError(len(pairs))
    return made


def _refused(name: str) -> Any:
    raise ValueError(name)


def _finite(text: str) -> float:
    number = float(text)
    if number - number:
        raise ValueError(len(text))
    return number
