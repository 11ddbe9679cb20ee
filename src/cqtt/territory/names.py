"""Names of places, as they are matched."""

from functools import cache
from re import findall, sub
from typing import Final

from cqtt.text import search_key

LEVELS: Final = {
    "central": "cấp trung ương",
    "province": "cấp tỉnh",
    "district": "cấp huyện",
    "commune": "cấp xã",
}
"""The values of ``cqtt.agencies.Level``, which this room may not import."""

_KIND: Final = r"^(xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh) "


def place_key(name: str) -> str:
    """
    Return the name of a place as it is matched, with its kind written out.

    >>> place_key("TP. Hồ Chí Minh")
    'thanh pho ho chi minh'
    """
    return sub(r"^tp\b\.? ?", "thanh pho ", search_key(name))


def bare_place(name: str) -> str:
    """
    Return the name of a place as it is matched, without its kind.

    >>> bare_place("TP. Hồ Chí Minh")
    'ho chi minh'
    """
    return sub(_KIND, "", place_key(name))


def unit_key(name: str) -> str:
    """Return a name as it is matched; Bà Rịa - Vũng Tàu has its hyphen or not."""
    return " ".join(findall(r"\w+", place_key(name)))


@cache
def unit_keys(*names: str) -> tuple[str, ...]:
    """Return names of a unit as they are matched; there are only so many."""
    return tuple(map(unit_key, names))


def kinds_of(name: str) -> list[str]:
    """Return the kind that a name of a place begins with, as it is matched, if any."""
    return findall(_KIND, place_key(name))
