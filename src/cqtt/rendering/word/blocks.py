"""
Tells whether a template stays XML whatever its choices and repetitions do.

*Khối lệnh cân đối.*  What stands between two tags of one block may be left out or
repeated.  That is harmless if it closes exactly the elements which it opens again: from
the middle of one paragraph to the middle of the next, but not from a table cell into a
paragraph.  If that holds for each piece of each block, it holds for the whole.
"""

import re
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(
    r"\{#.*?#\}|\{\{.*?\}\}|\{%-?\s*(?P<word>\w+).*?%\}"
    r"|</(?P<close>[^\s>]+)\s*>"
    r"|<(?P<open>[^\s/>]+)(?:\"[^\"]*\"|[^\">])*?(?P<single>/?)>"
    r"|(?P<line>\n)",
    re.DOTALL,
)
_CLOSING: Final = ("endif", "endfor")
_ENDING: Final = ("elif", "else", *_CLOSING)
_STARTING: Final = ("if", "for", "elif", "else")


class Elements(NamedTuple):
    """Elements that a piece closes without opening, and opens without closing."""

    closed: list[str]
    opened: list[str]

    def add(self, tag: re.Match[str]) -> None:
        """Count an element's start or end."""
        if tag["close"] and self.opened:
            self.opened.pop()
        elif tag["close"]:
            self.closed.append(tag["close"])
        elif tag["open"] and not tag["single"]:
            self.opened.append(tag["open"])

    def is_harmless(self) -> bool:
        """Tell whether it can be left out or repeated."""
        return self.closed == self.opened[::-1]

    def append(self, inner: "Elements") -> None:
        """Count what a block inside has done, as if it stood here once."""
        for each in inner.closed:
            if self.opened:
                self.opened.pop()
            else:
                self.closed.append(each)
        self.opened.extend(inner.opened)


def unbalanced(source: str) -> list[int]:
    """Return the lines on which a piece ends that does not close what it opens."""
    lines: list[int] = []
    pieces = [Elements([], [])]
    line = 1
    for token in _TOKEN.finditer(source):
        word = token["word"]
        line += bool(token["line"])
        if word in _ENDING:
            done = pieces.pop()
            lines += [] if done.is_harmless() else [line]
            if word in _CLOSING:
                pieces[-1].append(done)
        if word in _STARTING:
            pieces.append(Elements([], []))
        pieces[-1].add(token)
    return lines
