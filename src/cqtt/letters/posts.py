"""
Which posts are those of the head of a body, and which those of a deputy.

*Chức vụ của người đứng đầu và của cấp phó.*  Whole posts count, not their beginnings:
"Chủ tịch Hội Người cao tuổi" heads an association, not the commune.
"""

import re
from typing import Final

_DEPUTY: Final = "phó "
_COMMITTEE: Final = "(?:ủy ban nhân dân|ubnd)"
_HEADS: Final = re.compile(
    f"chủ tịch(?: {_COMMITTEE}(?: .+)?)?"
    "|giám đốc(?: (?:sở|công an) .+)?"
    "|cục trưởng(?: cục .+)?"
    "|chi cục trưởng(?: chi cục .+)?"
    "|trưởng công an(?: .+)?"
    "|bộ trưởng(?: bộ .+)?"
    "|tổng cục trưởng(?: tổng cục .+)?"
    "|thủ trưởng(?: (?:cơ quan|đơn vị))?"
)


def is_head_of_body(post: str) -> bool:
    """
    Tell whether a post is that of the head of a body of the State.

    The post stands alone or before the body's own words.

    >>> [is_head_of_body(post) for post in ("Chủ tịch UBND xã", "Chủ tịch Hội")]
    [True, False]
    """
    return _HEADS.fullmatch(_plain(post)) is not None


def is_deputy(post: str) -> bool:
    """
    Tell whether a post is that of a deputy (*cấp phó*).

    >>> is_deputy("Phó Chủ tịch"), is_deputy("Chủ tịch")
    (True, False)
    """
    return _plain(post).startswith(_DEPUTY)


def _plain(post: str) -> str:
    """Return a post in small letters, with the tone of *ủy* where it mostly stands."""
    return " ".join(post.casefold().split()).replace("uỷ", "ủy")
