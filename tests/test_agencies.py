"""
Tests of ``cqtt.agencies``.

Oracles: the values of ``Level`` and what is refused, typed by hand.  All names are
invented.
"""

from typing import Any
from unicodedata import normalize

import pytest

from cqtt.agencies import Agency, Level
from cqtt.errors import InvalidValueError, NotNfcError, WrongTypeError

NAME = "Ủy ban nhân dân xã Hà Mẫu"


def test_an_agency_is_named() -> None:
    """The name is enough; code and level are known or not."""
    bare, full = Agency(NAME), Agency(NAME, "H99.1", Level.COMMUNE)

    assert (bare.name, bare.code, bare.level) == (NAME, None, None)
    assert (full.name, full.code, full.level) == (NAME, "H99.1", Level.COMMUNE)
    assert full == Agency(NAME, code="H99.1", level=Level.COMMUNE) != bare


def test_there_are_four_levels() -> None:
    """Districts stay for what happened before 1 July 2025."""
    levels = [each.value for each in Level]

    assert levels == ["central", "province", "district", "commune"]


@pytest.mark.parametrize("name", ["", " ", "\n\t"])
def test_a_name_is_not_empty(name: str) -> None:
    """White space is no name."""
    with pytest.raises(InvalidValueError) as caught:
        Agency(name)

    assert caught.value.args == ("name", name, "filled-text")


def test_a_name_is_in_nfc() -> None:
    """A name with letters taken apart is refused, with the place of the first."""
    with pytest.raises(NotNfcError) as caught:
        Agency(normalize("NFD", NAME))

    assert (caught.value.field, caught.value.position) == ("name", 0)


@pytest.mark.parametrize("name", [None, 5, NAME.encode(), [NAME]])
def test_a_name_is_text(name: Any) -> None:
    """The error holds the type of what came, never the value."""
    with pytest.raises(WrongTypeError) as caught:
        Agency(name)

    assert caught.value.args == ("name", type(name).__name__, "text")


@pytest.mark.parametrize("level", ["commune", 4, Level])
def test_a_level_is_one_of_the_enum(level: Any) -> None:
    """The word of a level is not the level."""
    with pytest.raises(WrongTypeError) as caught:
        Agency(NAME, level=level)

    assert caught.value.args == ("level", level, "enum-choice")
