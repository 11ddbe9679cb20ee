"""Exact points for people: rounded half up to two places, in words; warnings."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from itertools import count
from typing import Any, Final

from cqtt.findings import Severity
from cqtt.i18n import number, require_locale
from cqtt.statistics.rounding import cut, rounded

PLACES: Final = 2
"""How many decimals points are shown with; they are never reckoned with these."""


def two_places(value: Fraction) -> Decimal:
    """Return a number rounded half up to two places."""
    return rounded(value, PLACES)


def shown(value: Fraction, locale: str) -> str:
    """
    Write a number as a locale does, rounded half up to at most two places.

    >>> shown(Fraction(29, 2), "vi"), shown(Fraction(80), "vi")
    ('14,5', '80')
    """
    exact = two_places(value)
    places = next(n for n in range(PLACES + 1) if rounded(value, n) == exact)
    return number(rounded(value, places), locale)


def shown_cut(value: Fraction, locale: str) -> str:
    """
    Write a number as ``shown`` does, but cut off: what is not reached looks so.

    >>> shown_cut(Fraction("79.999"), "en"), shown_cut(Fraction(80), "en")
    ('79.99', '80')
    """
    return shown(Fraction(cut(value, PLACES)), locale)


def in_full(value: Fraction) -> Decimal:
    """
    Return a number that has an end in decimals, with all of them.

    >>> in_full(Fraction(1, 8))
    Decimal('0.125')
    """
    places = next(n for n in count() if 10**n % value.denominator == 0)
    return rounded(value, places)


def points_text(value: Fraction, locale: str) -> str:
    """
    Write points in words.

    >>> points_text(Fraction(1), "en"), points_text(Fraction(29, 2), "en")
    ('1 point', '14.5 points')
    """
    if require_locale(locale) == "vi":
        return f"{shown(value, locale)} điểm"
    return f"{shown(value, locale)} {'point' if value == 1 else 'points'}"


def warned(vi: str, en: str) -> dict[str, Any]:
    """Return what a finding that warns says; in one language where one is empty."""
    return {"evidence": vi or en, "severity": Severity.WARNING, "evidence_en": en or vi}


def warned_of(text: Callable[[str], str]) -> dict[str, Any]:
    """Return what a finding that warns says, of what has a text in both languages."""
    return warned(text("vi"), text("en"))
