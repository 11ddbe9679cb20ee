"""Sums as they are told: the summands, the sum, and whether two numbers are near."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final

from cqtt.findings import Severity
from cqtt.reports.consistency.check import Check, CheckKind, fault, held
from cqtt.reports.consistency.seen import Seen

_NEAR: Final = 20
_SMALL: Final = 5


def plain(number: Fraction | int) -> str:
    """Write a number as a report does, with a comma."""
    exact = Fraction(number)
    whole = exact.denominator == 1
    return str(exact) if whole else f"{float(exact):g}".replace(".", ",")


def added(summands: Iterable[Fraction | int]) -> str:
    """Write a sum: "1 + 0 + 9 = 10"."""
    every = [Fraction(each) for each in summands]
    return f"{' + '.join(map(plain, every))} = {plain(sum(every, Fraction(0)))}"


def amount_of(each: Seen) -> Fraction:
    """Return an amount; nothing is 0."""
    return each.amount or Fraction(0)


def sum_of(figures: Iterable[Seen]) -> Fraction:
    """Return what figures add up to."""
    return sum((amount_of(each) for each in figures), Fraction(0))


def is_near(one: Fraction | int, other: Fraction | int) -> bool:
    """Tell whether two numbers may be one: nearly equal, or of the same digits."""
    first, second = Fraction(one), Fraction(other)
    if sorted(plain(first)) == sorted(plain(second)):
        return True
    gap, most = abs(first - second), max(first, second)
    return _NEAR * gap <= most or (gap <= 1 and most >= _SMALL)


def compared(
    total: Seen, parts: Sequence[Seen], severity: Severity = Severity.ERROR
) -> Check:
    """Compare a total with the sum of its parts."""
    sums = added(amount_of(each) for each in parts)
    figures = (total, *parts)
    if sum_of(parts) == total.amount:
        return held(CheckKind.TOTAL, tuple(each.id for each in figures), sums)
    words = f"{sums}; {plain(amount_of(total))}"
    places = tuple(each.place for each in figures)
    return fault("total-of-parts", CheckKind.TOTAL, places, (words, words), severity)
