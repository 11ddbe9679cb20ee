"""The one count of a table that does not fit the shares beside it."""

from typing import Final

from cqtt.findings import Severity
from cqtt.reports.consistency.check import Check, CheckKind, fault
from cqtt.reports.consistency.pairing import Pair
from cqtt.statistics.printed import read_percent

_FEWEST: Final = 3
_MOST: Final = 2_000


def odd_one(pairs: list[Pair]) -> Check | None:
    """
    Return the one pair whose count is wrong, where all the others fit one whole.

    Of 88 (44 %), 94 (47 %), 16 (8 %) and 12 (1 %) the first three are of about 200, and
    then the last is about 2.  ``None`` where none, or more than one, may be wrong.
    """
    if len(pairs) < _FEWEST:
        return None
    found = [each for each in pairs if _is_odd(each, pairs)]
    if len(found) != 1:
        return None
    (pair,) = found
    every = sum(each.number for each in pairs)
    told = f"{pair.printed.strip()}; {pair.number}/{every}"
    places = tuple(each.place for each in pair.figures)
    return fault("share-of-base", CheckKind.SHARE, places, (told, told), Severity.ERROR)


def _is_odd(pair: Pair, pairs: list[Pair]) -> bool:
    """Tell whether the others are parts of a whole whose rest has the pair's share."""
    others = [each for each in pairs if each is not pair]
    summed = sum(each.number for each in others)
    printed = read_percent(pair.printed)
    known = [read_percent(each.printed).denominators(each.number) for each in others]
    return any(
        all(sizes is not None and sizes.holds(whole) for sizes in known)
        and (rest := printed.numerators(whole)) is not None
        and rest.holds(whole - summed)
        for whole in range(max(summed, 1), summed + _MOST)
    )
