"""
Tests of ``cqtt.checks``.

Oracles: the tables of values that pass or are refused, typed by hand.  Properties:
quarters against whole numbers of quarters, in any decimal context.
"""

from collections.abc import Callable
from datetime import UTC, date, time
from decimal import Decimal, localcontext
from enum import Enum, IntEnum
from typing import Any

import numpy as np
import pandas as pd
import pytest
from attrs import field, frozen
from hypothesis import given
from hypothesis import strategies as st

from cqtt.agencies import Level
from cqtt.checks import (
    instance_of,
    optional_time_of_day,
    quarters,
    require_instance,
    require_quarters,
    require_time_of_day,
    require_whole,
    time_of_day,
    told,
    whole,
)
from cqtt.errors import InvalidValueError, WrongChoiceError, WrongTypeError
from cqtt.procedures import ChannelKind


class Size(IntEnum):
    """A number that is more than a number."""

    THREE = 3


AMOUNT: int | Decimal = Decimal("0.5")


@frozen
class Sample:
    """One field of each kind."""

    count: Any = field(default=1, validator=whole)
    amount: Any = field(default=AMOUNT, validator=quarters)
    at: Any = field(default=time(7, 30), validator=time_of_day)
    until: Any = field(default=None, validator=optional_time_of_day)
    name: Any = field(default="", validator=instance_of(str | None, "text"))


NO_NUMBERS = [True, False, 1.0, 0.5, float("nan"), "1", None, (1,), Size.THREE, 1j]

# --- whole quantities ------------------------------------------------------------


@pytest.mark.parametrize("value", [1, 2, 10**40])
def test_a_whole_quantity_passes(value: int) -> None:
    """Any whole number above zero is a quantity."""
    require_whole(value, "quantity")

    assert Sample(count=value).count == value


@pytest.mark.parametrize("value", [*NO_NUMBERS, Decimal(1)])
def test_no_other_type_is_whole(value: object) -> None:
    """A bool is no number here, and neither is a float or a Decimal."""
    with pytest.raises(WrongTypeError) as caught:
        Sample(count=value)

    assert caught.value.args == ("count", value, "whole-quantity")


@pytest.mark.parametrize("value", [0, -1, -(10**40)])
def test_a_whole_quantity_is_above_zero(value: int) -> None:
    """Zero and below cannot be counted."""
    with pytest.raises(InvalidValueError) as caught:
        Sample(count=value)

    assert caught.value.args == ("count", value, "whole-quantity")


# --- quarters --------------------------------------------------------------------


@pytest.mark.parametrize(
    "value", [1, 10**40, *map(Decimal, ["0.25", "12.5", "3.750", "4", "1E+2"])]
)
def test_quarters_pass(value: int | Decimal) -> None:
    """Whole numbers and steps of 0.25 are quantities."""
    require_quarters(value, "quantity")

    assert Sample(amount=value).amount == value


@pytest.mark.parametrize("value", NO_NUMBERS)
def test_no_other_type_is_a_quantity(value: object) -> None:
    """A float is refused even where it is exact."""
    with pytest.raises(WrongTypeError) as caught:
        Sample(amount=value)

    assert caught.value.args[0] == "amount"
    assert caught.value.args[1] is value
    assert caught.value.args[2] == "quarter-quantity"


UNFIT = ["0", "-0", "-0.25", "0.3", "0.125", "1E-9", "NaN", "-NaN", "sNaN", "Infinity"]


@pytest.mark.parametrize(
    "value", [0, -1, *map(Decimal, [*UNFIT, "-Infinity", "1E+40", "1E+999999"])]
)
def test_quarters_are_finite_and_above_zero(value: int | Decimal) -> None:
    """What is no number, has no end, lies between or is beyond sense is refused."""
    with pytest.raises(InvalidValueError) as caught:
        Sample(amount=value)

    assert caught.value.field == "amount"
    assert caught.value.got is value
    assert caught.value.expected == "quarter-quantity"


@given(st.integers(1, 10**9), st.integers(1, 99), st.integers(1, 30))
def test_exactly_the_quarters_pass(count: int, hundredths: int, precision: int) -> None:
    """Quarters pass and what lies between is refused, whatever the caller's context."""
    exact = Decimal(count) / 4
    between = Decimal(count * 100 + hundredths) / 100
    with localcontext() as context:
        context.prec = precision
        require_quarters(exact, "quantity")
        if hundredths in {25, 50, 75}:
            require_quarters(between, "quantity")
            return
        with pytest.raises(InvalidValueError):
            require_quarters(between, "quantity")


# --- times of day ----------------------------------------------------------------


def test_a_time_of_day_passes() -> None:
    """Whole minutes without a zone are times of day; an optional one may be absent."""
    require_time_of_day(time(0, 0), "at")
    sample = Sample(at=time(23, 59), until=time(15, 0))

    assert (sample.at, sample.until) == (time(23, 59), time(15, 0))
    assert Sample().until is None


@pytest.mark.parametrize("name", ["at", "until"])
@pytest.mark.parametrize("value", ["15:00", 15, time(15, 0, tzinfo=UTC)])
def test_no_other_type_is_a_time_of_day(name: str, value: object) -> None:
    """Text is not read, and a time with a zone is not of this place."""
    with pytest.raises(WrongTypeError) as caught:
        Sample(**{name: value})

    assert caught.value.args == (name, value, "time-of-day")


def test_a_required_time_of_day_is_required() -> None:
    """``None`` is no time of day where one is needed."""
    with pytest.raises(WrongTypeError) as caught:
        Sample(at=None)

    assert caught.value.args == ("at", None, "time-of-day")


@pytest.mark.parametrize("name", ["at", "until"])
@pytest.mark.parametrize("value", [time(15, 0, 1), time(15, 0, 0, 1)])
def test_a_time_of_day_is_in_whole_minutes(name: str, value: time) -> None:
    """Seconds and their fractions are refused, not dropped."""
    with pytest.raises(InvalidValueError) as caught:
        Sample(**{name: value})

    assert caught.value.args == (name, value, "time-of-day")


# --- instances -------------------------------------------------------------------


@pytest.mark.parametrize(
    "check",
    [
        lambda value: require_instance(value, str | None, "name", "text"),
        lambda value: Sample(name=value),
    ],
)
def test_an_instance_is_of_its_class(check: Callable[[object], object]) -> None:
    """A class or a union decides, and the error says which field and slug."""
    check("xã")
    check(None)
    with pytest.raises(WrongTypeError) as caught:
        check(b"x")

    assert caught.value.args == ("name", "bytes", "text")


class Shirt(Enum):
    """An enum with a value that is not its name."""

    SMALL = "s"
    LARGE = "l"


@pytest.mark.parametrize(
    ("given", "got", "choices"),
    [
        ("s", "s", ("Shirt.SMALL",)),
        ("LARGE", "LARGE", ("Shirt.LARGE",)),
        ("Nguyễn Văn Bịa", "str", ("Shirt.SMALL", "Shirt.LARGE")),
        (4, "int", ("Shirt.SMALL", "Shirt.LARGE")),
    ],
)
@pytest.mark.parametrize("kind", [Shirt, Shirt | None])
def test_a_wrong_choice_names_what_may_be_meant(
    kind: Any, given: object, got: str, choices: tuple[str, ...]
) -> None:
    """A value or a name leads to its member; anything else is not repeated."""
    with pytest.raises(WrongChoiceError) as caught:
        require_instance(given, kind, "size", "enum-choice")

    assert (caught.value.field, caught.value.got) == ("size", got)
    assert caught.value.choices == choices


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (Shirt, f"{Shirt.__module__}.Shirt"),
        (Level, "cqtt.agencies.Level"),
        (ChannelKind, "cqtt.procedures.ChannelKind"),
        (Level | ChannelKind, "cqtt.agencies.Level or cqtt.procedures.ChannelKind"),
    ],
)
def test_a_wrong_choice_says_where_its_enum_is(kind: Any, told: str) -> None:
    """The package that a reader imports from, not the module that defines it."""
    with pytest.raises(WrongChoiceError) as caught:
        require_instance("x", kind, "size", "enum-choice")

    assert f"must be a member of {told} but" in str(caught.value)
    assert f"({told})" in caught.value.message("vi")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, None),
        (3, 3),
        (True, True),
        (date(2026, 1, 5), date(2026, 1, 5)),
        ("2026-01-05", "2026-01-05"),
        ("2026-01-05T08:30+07:00", "2026-01-05T08:30+07:00"),
        ("5/1/2026", "5/1/2026"),
        ("Trần Thị Ví Dụ", "str"),
        ("001099012345", "str"),
        ("2026-01-05 Trần Thị Ví Dụ", "str"),
        ({"NV-001": 1}, "dict"),
    ],
)
def test_an_error_holds_no_text_that_may_be_a_citizens(
    value: object, shown: object
) -> None:
    """Numbers and days stand for themselves, of all else the type is told."""
    assert told(value) == shown


@pytest.mark.parametrize(
    ("came", "got"),
    [(np.array(["a", "b"]), "ndarray"), (pd.NA, "NAType"), (pd.Series([1]), "Series")],
)
def test_what_compares_by_elements_is_no_member(came: object, got: str) -> None:
    """Arrays and the missing value of pandas have no truth value."""

    class Size(Enum):
        SMALL = "small"

    with pytest.raises(WrongChoiceError, match="SMALL") as caught:
        require_instance(came, Size, "size", "enum-choice")
    assert caught.value.got == got
