"""Names of codes of conduct and of places, as they are matched; and slugs."""

from re import findall, fullmatch
from typing import Final

from cqtt.errors import InvalidValueError
from cqtt.territory.names import bare_place, kinds_of, place_key
from cqtt.text import search_key

_LEVELS: Final = (
    ("xa", "phuong", "thi tran", "dac khu"),
    ("huyen", "quan", "thi xa", "thanh pho"),
    ("tinh", "thanh pho"),
)


def require_slug(slug: str, field: str) -> str:
    """Return a slug: lowercase ASCII letters and digits, with hyphens in between."""
    if not fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug):
        raise InvalidValueError(field, slug, "slug")
    return slug


def told_slug(name: object) -> str:
    """Return a name as an error may hold it: what is no slug may be a person's."""
    if isinstance(name, str):
        is_slug = fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name)
        return name if is_slug else f"{len(name)} characters"
    return type(name).__name__


def name_key(name: str) -> str:
    """
    Return the name of a code as it is matched: its letters and digits alone.

    Case, diacritics, spacing, punctuation and the word *và* do not matter, nor does the
    order of numbered sets: people write "4 xin, 4 luôn", "4 XIN - 4 LUÔN", "4 xin va 4
    luon" and "4 luôn, 4 xin".  A test proves that no two sets of the facts have names
    that differ only so.
    """
    sets = [""]
    for word in findall(r"[^\W_]+", search_key(name)):
        if word[0].isdigit():
            sets.append(word)
        elif word != "va":
            sets[-1] += word
    return sets[0] + "".join(sorted(sets[1:]))


def is_same_place(one: str, other: str) -> bool:
    """
    Tell whether two names of places may mean one.

    Case and diacritics do not matter, nor does the kind of unit where one of the two
    leaves it out; "TP." is *thành phố*.
    """
    one, other = place_key(one), place_key(other)
    bare, other_bare = bare_place(one), bare_place(other)
    return one in (other, other_bare) or bare == other


def is_same_level(one: str, other: str) -> bool:
    """
    Tell whether two places may be units of one level; without a kind they may be.

    >>> is_same_level("xã Mẫu", "tỉnh Cà Mau"), is_same_level("xã Mẫu", "phường Mẫu")
    (False, True)
    """
    kinds = [*kinds_of(one), *kinds_of(other)]
    return len(kinds) < len((one, other)) or any(
        all(kind in level for kind in kinds) for level in _LEVELS
    )
