"""Sums that a figure's own words or links state."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from cqtt.findings import Severity
from cqtt.reports.consistency.check import Check, CheckKind, fault, held
from cqtt.reports.consistency.seen import Seen
from cqtt.reports.consistency.summing import (
    added,
    amount_of,
    compared,
    is_near,
    plain,
    sum_of,
)

_TERM: Final = r"\d+(?:[.,]\d{1,2}(?!\d))?"
_SUMMED: Final = re.compile(
    rf"{_TERM}[^\d+.,;%/]*(?:\+[^\d+%/]*{_TERM}(?![\d%]|\s%)[^\d+.,;%/]*)+"
)
_LISTED: Final = re.compile(
    r"(gồm|bao gồm|comprising|consisting of|trong đó|of which|including)\s*:?\s*(.+)"
)
_NUMBERS: Final = re.compile(r"(?<![\d.,/-])\d+(?![\d%/]|[.,]\d|\s*%)")
_OPEN_LISTS: Final = ("trong đó", "of which", "including")
_PIECES: Final = re.compile(r"\s*[,;]\s*|\s+and\s+|\s+và\s+")
_YEARS: Final = range(1900, 2101)
_LEAST: Final = 2


def check_stated_sums(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Yield counts beside the sums that their words give, and parts that are linked."""
    for each in seen:
        if each.amount is not None:
            yield from _of_words(each)
    yield from _of_links(seen)


def _of_words(each: Seen) -> Iterator[Check]:
    summed = _SUMMED.search(each.measures)
    among = _LISTED.search(each.measures)
    if summed:
        terms = re.findall(_TERM, summed[0])
        exact = [Fraction(term.replace(",", ".")) for term in terms]
        yield _told(each, exact, Severity.ERROR)
    elif among:
        parts = [int(number) for number in _NUMBERS.findall(among[2])]
        less = among[1] in _OPEN_LISTS and sum(parts) < amount_of(each)
        if len(parts) >= _LEAST and not less:
            yield _told(each, parts, Severity.WARNING)
    else:
        parts = _pieces(each.measures)
        if len(parts) >= _LEAST and _may_be_all(parts, amount_of(each)):
            yield _told(each, parts, Severity.WARNING)


def _may_be_all(parts: list[int], total: Fraction) -> bool:
    """Tell whether parts may be all: near the total, or it with two digits swapped."""
    if is_near(sum(parts), total):
        return True
    rest = [total - sum(parts) + part for part in parts]
    both = zip(parts, rest, strict=True)
    return any(sorted(plain(one)) == sorted(plain(other)) for one, other in both)


def _pieces(text: str) -> list[int]:
    """Return the numbers of a list in which each piece has one; else none."""
    found = [_NUMBERS.findall(piece) for piece in _PIECES.split(text)]
    if any(len(numbers) != 1 for numbers in found):
        return []
    parts = [int(number) for (number,) in found]
    return [] if any(part in _YEARS for part in parts) else parts


def _told(each: Seen, parts: Sequence[Fraction | int], severity: Severity) -> Check:
    sums = added(parts)
    if sum(parts) == amount_of(each):
        return held(CheckKind.TOTAL, (each.id,), sums)
    words = f"{sums}; {plain(amount_of(each))}"
    places = (each.place,)
    return fault("total-of-parts", CheckKind.TOTAL, places, (words, words), severity)


def _of_links(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Compare parts with the wholes that they name."""
    by_id = {each.id: each for each in seen if each.amount is not None}
    parts: dict[str, list[Seen]] = {}
    for each in by_id.values():
        for whole in each.figure.part_of:
            parts.setdefault(whole, []).append(each)
    for name, some in parts.items():
        if name not in by_id:
            continue
        total, summed = by_id[name], sum_of(some)
        if len(some) == 1 and summed <= amount_of(total):
            words = f"{amount_of(some[0])} ≤ {amount_of(total)}"
            yield held(CheckKind.PART, (some[0].id, name), words)
            continue
        # Fewer may be some of the parts only.
        above = summed > amount_of(total)
        yield compared(total, some, Severity.ERROR if above else Severity.WARNING)
