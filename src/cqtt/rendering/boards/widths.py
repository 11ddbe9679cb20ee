"""
How wide a text is about, before a font is known: so much that every font needs less.

Widths are those of Arial in bold, rounded up, in sizes of the type.
"""

from functools import lru_cache
from math import ceil
from typing import Final
from unicodedata import combining, normalize

_NARROW: Final = frozenset("fijlrtI.,:;!'()[]|/-\"` \u00a0")
_WIDE: Final = frozenset("mwMW%@&")
_OF_NARROW: Final = 0.36
_OF_SMALL: Final = 0.61
_OF_CAPITAL: Final = 0.75
_SPACE: Final = 0.3
_FILLED: Final = 0.8
"""How much of a line a word fills that is cut into parts."""


def lines_of(text: str, size: float, width: float) -> int:
    """
    Return how many lines a text has in a size of type, in a column as wide as told.

    >>> lines_of("luôn mỉm cười", 10, 100), lines_of("luôn mỉm cười", 10, 60)
    (1, 2)
    """
    lines, filled = 1, 0.0
    for word in text.split():
        long = width_of(word) * size
        space = _SPACE * size if filled else 0.0
        if filled + space + long <= width:
            filled += space + long
        elif long <= width:
            lines, filled = lines + 1, long
        else:
            lines += ceil(long / (_FILLED * width))
            filled = width
    return lines


@lru_cache(maxsize=2048)
def width_of(word: str) -> float:
    """Return how wide a word is, in sizes of its type."""
    return sum(map(_of_sign, normalize("NFD", word)))


def _of_sign(sign: str) -> float:
    if combining(sign):
        return 0.0
    if sign in _NARROW:
        return _OF_NARROW
    if sign in _WIDE or not (sign.isascii() or sign in "đĐ"):
        return 1.0
    return _OF_CAPITAL if sign.isupper() else _OF_SMALL
