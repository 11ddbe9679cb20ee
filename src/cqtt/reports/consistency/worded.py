"""The base, and the count, that a share's own words name: "poor of all households"."""

import re
from fractions import Fraction
from typing import Final

from cqtt.reports.consistency.outcomes import rest_of, role_of, role_of_words
from cqtt.reports.consistency.seen import Seen, may_be_of_one_period
from cqtt.reports.consistency.words import listed, subject_of

_OF: Final = re.compile(
    r"\A(?:\D*?\d[\d.,]*\s*%\s*|(?P<count>[^\d%]*?)\s*)\b(?:out of|of|trên)\s+"
    r"(?:the\s+|all\s+|total\s+|tổng số\s+|tổng\s+|số\s+)*(?P<base>[^\d%,;]+)\Z"
)
_FRACTION: Final = re.compile(
    r"(?<![\d.,])(\d+(?:[.,]\d{1,2})?)\s*(?:/|of|out of|trên tổng số|trong tổng số|"
    r"trên)\s*(\d+(?:[.,]\d{1,2})?)(?![\d/]|[.,]\d)"
)
_THOUSANDS: Final = re.compile(r"(?<=\d)[.,](?=\d{3}(?!\d))")
_WHOLES: Final = frozenset(
    listed("all total whole number commune toàn bộ xã tổng natural")
)


def stated_fraction(each: Seen) -> tuple[Fraction, Fraction] | None:
    """Return the one fraction that a figure's words state, "41 of 3,150"."""
    both = _THOUSANDS.sub("", f"{each.label} {each.measures}")
    found = _FRACTION.findall(both)
    if len(found) != 1:
        return None
    top, base = (Fraction(part.replace(",", ".")) for part in found[0])
    return top, base


def named_base(each: Seen, seen: tuple[Seen, ...]) -> Seen | None:
    """
    Return the one figure that a measure names as the base of a share.

    "92,2 % of settled", "poor households of all households".  ``None`` where it names
    none, or several fit.
    """
    found = _OF.match(_last_piece(each))
    return None if found is None else _figure_of(found["base"], each, seen)


def named_count(each: Seen, seen: tuple[Seen, ...]) -> Seen | None:
    """Return the one figure that a measure names as what is shared, before "of"."""
    found = _OF.match(_last_piece(each))
    told = None if found is None else found["count"]
    return _figure_of(told, each, seen) if told else None


def _last_piece(each: Seen) -> str:
    return each.measures.rpartition(",")[2].strip()


def _figure_of(words: str, each: Seen, seen: tuple[Seen, ...]) -> Seen | None:
    near = [
        one
        for one in seen
        if one.amount is not None
        and one is not each
        and one.group_key == each.group_key
        and may_be_of_one_period(one, each)
    ]
    own = [one for one in near if one.period_key == each.period_key] or near
    role = role_of_words(words)
    if role is not None:
        fitting = [o for o in own if role_of(o) is role and not rest_of(o)]
    else:
        named = subject_of(words) - _WHOLES
        fitting = [o for o in own if named and o.subject - _WHOLES == named]
    return fitting[0] if len(fitting) == 1 else None
