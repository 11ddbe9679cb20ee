"""
Objects to plain data: what JSON can hold, in a stable order.

*Dữ liệu thuần.*  The only door to cattrs.  Dates and moments become ISO texts, decimals
texts, enums their values, tuples lists; ``None`` stays.  Reading plain data back is
not here yet.
"""

from datetime import date, time, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cattrs import Converter


@cache
def _converter() -> "Converter":
    from cattrs import Converter

    converter = Converter()
    converter.register_unstructure_hook(date, lambda value: value.isoformat())
    converter.register_unstructure_hook(time, lambda value: f"{value:%H:%M}")
    converter.register_unstructure_hook(
        timedelta, lambda value: int(value.total_seconds())
    )
    converter.register_unstructure_hook(Decimal, str)
    converter.register_unstructure_hook(Enum, lambda value: value.value)
    return converter


def to_plain(value: object) -> Any:
    """
    Return a value as plain data.

    >>> to_plain((date(2026, 1, 7), Decimal("12.5")))
    ['2026-01-07', '12.5']
    """
    plain = _converter().unstructure(value)
    return list(plain) if isinstance(plain, tuple) else plain
