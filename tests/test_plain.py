"""
Tests of ``cqtt.plain``.

Oracles: ``PLAIN``, typed by hand.  Properties: what comes out is what JSON gives back.
"""

import json
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from cqtt.agencies import Agency, Level
from cqtt.moments import VIETNAM
from cqtt.plain import to_plain


class Colour(Enum):
    """A choice of the tests."""

    RED = "đỏ"


class Pair(NamedTuple):
    """Two values with names."""

    on: date
    share: Decimal


@frozen
class Inner:
    """A value with every plain kind in it."""

    on: date
    at: time
    share: Decimal
    colour: Colour | None


@frozen
class Outer:
    """A value that holds others."""

    inner: tuple[Inner, ...]
    note: str | None = None


INNER = Inner(date(2026, 1, 7), time(7, 30), Decimal("0.50"), Colour.RED)
PLAIN_INNER = {"on": "2026-01-07", "at": "07:30", "share": "0.50", "colour": "đỏ"}

PLAIN = {
    "nothing": (None, None),
    "yes": (True, True),
    "number": (3, 3),
    "text": ("xã", "xã"),
    "day": (date(2026, 1, 7), "2026-01-07"),
    "moment": (datetime(2026, 1, 7, 9, 5), "2026-01-07T09:05:00"),
    "aware moment": (
        datetime(2026, 1, 7, 9, 5, tzinfo=VIETNAM),
        "2026-01-07T09:05:00+07:00",
    ),
    "time": (time(7, 5), "07:05"),
    "span": (timedelta(hours=1, minutes=30), 5400),
    "decimal": (Decimal("12.50"), "12.50"),
    "choice": (Level.COMMUNE, "commune"),
    "list": ([date(2026, 1, 7), None], ["2026-01-07", None]),
    "tuple": ((1, (Decimal(2), ())), [1, ["2", []]]),
    "named tuple": (Pair(date(2026, 1, 7), Decimal(1)), ["2026-01-07", "1"]),
    "mapping": ({"a": (date(2026, 1, 7),)}, {"a": ["2026-01-07"]}),
    "object": (INNER, PLAIN_INNER),
    "object in an object": (
        Outer((INNER,)),
        {"inner": [PLAIN_INNER], "note": None},
    ),
    "agency": (
        Agency("Ủy ban nhân dân xã Hà Mẫu", level=Level.COMMUNE),
        {"name": "Ủy ban nhân dân xã Hà Mẫu", "code": None, "level": "commune"},
    ),
}


@pytest.mark.parametrize("case", PLAIN)
def test_values_become_plain(case: str) -> None:
    """Each kind has one plain form, and JSON gives it back unchanged."""
    value, expected = PLAIN[case]
    plain = to_plain(value)

    assert plain == expected
    assert type(plain) is type(expected)
    assert json.loads(json.dumps(plain)) == expected


def test_fields_keep_their_order() -> None:
    """An object is written in the order in which its class names its fields."""
    assert list(to_plain(INNER)) == ["on", "at", "share", "colour"]


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text()
    | st.dates()
    | st.datetimes()
    | st.decimals(allow_nan=False)
    | st.sampled_from(Level),
    lambda inside: (
        st.lists(inside, max_size=3).map(tuple)
        | st.dictionaries(st.text(), inside, max_size=3)
    ),
    max_leaves=8,
)


@given(values)
def test_json_gives_back_what_is_plain(value: object) -> None:
    """Nothing is left that JSON would change or refuse."""
    plain = to_plain(value)

    assert json.loads(json.dumps(plain)) == plain
