"""The descriptions of a record, looked through for words that no field holds."""

from collections.abc import Sequence
from typing import NamedTuple

from cqtt.findings import Severity
from cqtt.interop.portal.look import Look
from cqtt.interop.portal.words import RULES_IN_PROSE, Sign, may_say, seen


class Told(NamedTuple):
    """The row whose description says something, and the words around it."""

    row: Look
    words: str


class Prose:
    """
    The descriptions of the rows of one list.

    ``written`` has one for each row, ``small`` the same in small letters.
    """

    __slots__ = ("_whole", "rows", "small", "written")

    def __init__(self, rows: Sequence[Look]) -> None:
        self.rows: Sequence[Look] = rows
        self.written: tuple[str, ...] = tuple(each.text("description") for each in rows)
        # Channels often share one description.
        lowered = {each: each.lower() for each in self.written}
        self.small: tuple[str, ...] = tuple(lowered[each] for each in self.written)
        self._whole = "\n".join(lowered.values())

    def first(self, sign: Sign) -> Told | None:
        """Return the first row that says something, if any does."""
        if not may_say(sign, self._whole):
            return None
        for row, small in zip(self.rows, self.small, strict=True):
            words = seen(sign, small)
            if words is not None:
                return Told(row, words)
        return None


def rules_in_prose(prose: Prose) -> None:
    """Find each rule in the first description that has it."""
    for rule, sign, severity in RULES_IN_PROSE:
        _find(prose, sign, rule, severity)


def _find(prose: Prose, sign: Sign, rule: str, severity: Severity) -> None:
    told = prose.first(sign)
    if told is not None:
        told.row.observe(rule, "description", told.words, severity)
