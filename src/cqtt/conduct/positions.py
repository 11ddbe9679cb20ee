"""Rows of a caller's list as findings name them: by number, the first being 1."""

from collections.abc import Iterable, Sequence
from typing import Final

_SHOWN: Final = 10

NUMBERED: Final = (
    "№ là số thứ tự của quan sát đưa vào, tính từ 1",
    "№ is the number of the observation as it came, counted from 1",
)


def first_of(items: Iterable[str], between: str = "; ") -> str:
    """Join texts, each once; of many the first."""
    texts = list(dict.fromkeys(items))
    more = ["…"] if len(texts) > _SHOWN else []
    return between.join([*texts[:_SHOWN], *more])


def numbers(positions: Sequence[int]) -> str:
    """Return positions from 0 as numbers from 1; of many the first, and how many."""
    said = first_of((str(each + 1) for each in positions), ", ")
    return f"{said} (× {len(positions)})" if len(positions) > _SHOWN else said
