"""Ballots that came more than once, noticed by their keys."""

from collections.abc import Iterable

from attrs import define, field

from cqtt.interop.ballots.columns import QUESTION
from cqtt.interop.ballots.spellings import spelling_key
from cqtt.interop.ballots.values import Flag, key_value


@define
class Repeats:
    """
    Notices keys that come again; it holds every key, and tells none.

    ``within`` are the roles of what a key names one ballot within.
    """

    within: tuple[str, ...]
    _first: dict[tuple[str | Flag, ...], int] = field(factory=dict, init=False)
    _again: dict[int, list[int]] = field(factory=dict, init=False)
    without_key: int = field(default=0, init=False)

    def is_repeat(
        self, key: Iterable[object], line: int, within: Iterable[object]
    ) -> bool:
        """
        Tell whether a row's key came before; a row without one is never one.

        Only rows that share what is ``within``, such as the question, are compared.
        """
        told = tuple(map(key_value, key))
        if not any(told):
            self.without_key += 1
            return False
        places = (
            spelling_key(place) if role == QUESTION else key_value(place)
            for role, place in zip(self.within, within, strict=True)
        )
        first = self._first.setdefault((*told, *places), line)
        if first == line:
            return False
        self._again.setdefault(first, []).append(line)
        return True

    def lines(self) -> tuple[tuple[int, ...], ...]:
        """Return, for each key that came again, the lines it came on."""
        return tuple((first, *self._again[first]) for first in sorted(self._again))
