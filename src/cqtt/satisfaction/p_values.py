"""P-values and differences for print."""

from decimal import Decimal
from typing import Final

from cqtt.satisfaction.explaining import number_text
from cqtt.tables import cell_text

_LEAST: Final = 0.001


def p_text(p_value: float, locale: str = "vi") -> str:
    """
    Return a p-value for print: three places, or below 0.001.

    >>> p_text(0.1306), p_text(0.00002, "en")
    ('p = 0,131', 'p < 0.001')
    """
    sign = "<" if p_value < _LEAST else "="
    return f"p {sign} {number_text(max(p_value, _LEAST), locale, 3)}"


def p_cell(p_value: float | None, locale: str = "vi") -> str | None:
    """
    Return a p-value as a cell prints it; ``None`` where there is none.

    >>> p_cell(0.1306), p_cell(0.00002)
    ('0,131', '< 0,001')
    """
    if p_value is None:
        return None
    return p_text(p_value, locale).removeprefix("p ").removeprefix("= ")


def signed_text(points: Decimal, locale: str = "vi") -> str:
    """
    Return a difference with its sign; zero has none.

    >>> signed_text(Decimal("5.00")), signed_text(Decimal("-1.50"), "en")
    ('+5,00', '-1.50')
    """
    return f"{'+' if points > 0 else ''}{cell_text(points, locale)}"
