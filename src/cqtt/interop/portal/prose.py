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

    ``written`` has one for each row; ``lowered`` gives its small letters, and has each
    once, as channels often share one description.
    """

    __slots__ = ("_first_rows", "_told", "_whole", "lowered", "rows", "written")

    def __init__(self, rows: Sequence[Look]) -> None:
        self.rows: Sequence[Look] = rows
        self.written: tuple[str, ...] = tuple(each.text("description") for each in rows)
        first_rows: dict[str, Look] = {}
        for each, row in zip(self.written, rows, strict=True):
            first_rows.setdefault(each, row)
        self.lowered: dict[str, str] = {each: each.lower() for each in first_rows}
        self._first_rows = first_rows
        self._whole = "\n".join(self.lowered.values())
        self._told: dict[Sign, Told | None] = {}

    def first(self, sign: Sign) -> Told | None:
        """Return the first row that says something, if any does."""
        if not may_say(sign, self._whole):
            return None
        if sign not in self._told:
            self._told[sign] = self._look_for(sign)
        return self._told[sign]

    def _look_for(self, sign: Sign) -> Told | None:
        for written, small in self.lowered.items():
            words = seen(sign, small)
            if words is not None:
                return Told(self._first_rows[written], words)
        return None


def rules_in_prose(prose: Prose) -> None:
    """Find each rule in the first description that has it."""
    for rule, sign, severity in RULES_IN_PROSE:
        told = prose.first(sign)
        if told is not None:
            _observe(told, rule, severity)


def _observe(told: Told, rule: str, severity: Severity) -> None:
    told.row.observe(rule, "description", told.words, severity)
