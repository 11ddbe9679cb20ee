"""Tests of ``cqtt.territory`` and of the provincial units of the facts."""

from datetime import date

import pytest

from cqtt.facts import units


@pytest.mark.parametrize(
    ("day", "size", "cities"),
    [
        (date(2024, 12, 31), 63, 5),
        (date(2025, 6, 30), 63, 6),
        (date(2025, 7, 1), 34, 6),
        (date(2026, 4, 29), 34, 6),
        (date(2026, 4, 30), 34, 7),
        (date(2026, 9, 1), 34, 8),
        (date(2026, 9, 20), 34, 9),
        (date(2026, 11, 22), 34, 9),
    ],
)
def test_how_many_units_and_cities_there_are(day: date, size: int, cities: int) -> None:
    """Oracle: the reference, law F2, F4, I17; Huế by Resolution 175/2024/QH15."""
    standing = units().on(day).values()

    assert len(standing) == size
    assert sum(unit.kind.value == "city" for unit in standing) == cities
