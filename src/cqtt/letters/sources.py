"""A wording's text as lines, for finding where something stands in it."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple, Self

from cqtt.text import nfc

_TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_NAME: Final = re.compile(r"(?<![\w.'\"|])[^\W\d]\w*")
_BETWEEN: Final = " | "


class Source(NamedTuple):
    r"""
    The lines of a wording, composed, and which of them were not.

    >>> Source.of("# A\nngày {{ day }}").line_of("day")
    2
    """

    lines: tuple[str, ...]
    not_composed: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Self:
        """Divide a text into its lines."""
        came = re.split("\r\n|\r|\n", text.removeprefix("\ufeff"))
        lines = tuple(nfc(each) for each in came)
        pairs = enumerate(zip(came, lines, strict=True), 1)
        return cls(lines, tuple(at for at, (old, new) in pairs if old != new))

    def rows(self) -> Iterator[tuple[int, str]]:
        """Return each line with its number, and a bar in place of each tag."""
        for at, each in enumerate(self.lines, 1):
            yield at, _TAG.sub(_BETWEEN, each)

    def names_on(self, line: int) -> tuple[str, ...]:
        """Return the names in the tags of a line; none for line 0."""
        tags = _TAG.findall(self.lines[line - 1]) if line else []
        return tuple(name for tag in tags for name in _NAME.findall(tag))

    def line_of(self, name: str) -> int:
        """Return the first line whose tags have a name; 0 if there is none."""
        numbers = range(1, len(self.lines) + 1)
        return next((at for at in numbers if name in self.names_on(at)), 0)

    def line_before_field(self, word: str) -> int:
        """Return the first line with a word beside a tag; 0 if there is none."""
        beside = re.compile(
            rf"\b{re.escape(word)}\s*\{{|\}}\s*{re.escape(word)}\b", re.IGNORECASE
        )
        numbered = enumerate(self.lines, 1)
        return next((at for at, each in numbered if beside.search(each)), 0)
