"""
Tests of ``cqtt.statistics.rounding``.

Oracles: ties typed by hand.  Property: rounding and cutting agree with the decimal
module at a precision that holds every figure, above all at ties.
"""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtt.statistics.rounding import cut, rounded

TIES: Final = [
    (Fraction(5, 4), 1, "1.3", "1.2"),
    (Fraction(-5, 4), 1, "-1.3", "-1.2"),
    (Fraction(1, 2), 0, "1", "0"),
    (Fraction(-1, 2), 0, "-1", "0"),
    (Fraction(201, 200), 2, "1.01", "1.00"),
    (Fraction(1, 8), 2, "0.13", "0.12"),
    (Fraction(0), 2, "0.00", "0.00"),
    (Fraction(2, 3), 2, "0.67", "0.66"),
    (Fraction(90900, 936), 2, "97.12", "97.11"),
]


@pytest.mark.parametrize(("value", "places", "up", "down"), TIES)
def test_ties_go_away_from_zero(
    value: Fraction, places: int, up: str, down: str
) -> None:
    """As a clerk rounds; the places are kept, and nothing is minus zero."""
    assert str(rounded(value, places)) == up
    assert str(cut(value, places)) == down


@given(
    units=st.integers(-(10**30), 10**30),
    tie=st.integers(0, 1),
    places=st.integers(0, 12),
)
def test_ties_agree_with_decimal(units: int, tie: int, places: int) -> None:
    """Exact at every tie and next to it, whatever the caller's context."""
    value = Fraction(2 * units + tie, 2 * 10**places)
    with localcontext() as context:
        context.prec = 200
        wanted = Decimal(value.numerator) / Decimal(value.denominator)
        step = Decimal(1).scaleb(-places)
        nearest = wanted.quantize(step, ROUND_HALF_UP)
        below = wanted.quantize(step, ROUND_DOWN)
    with localcontext() as context:
        context.prec = 1

        assert rounded(value, places).compare_total(nearest) == 0 or not nearest
        assert rounded(value, places) == nearest
        assert cut(value, places) == below


@given(value=st.fractions(), places=st.integers(0, 9))
def test_rounding_is_near_and_cutting_is_short(value: Fraction, places: int) -> None:
    """Half a step at most, and less than one towards zero."""
    step = Fraction(1, 10**places)

    assert abs(Fraction(rounded(value, places)) - value) <= step / 2
    assert 0 <= abs(value) - abs(Fraction(cut(value, places))) < step
