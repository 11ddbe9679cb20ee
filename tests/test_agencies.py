"""
Tests of ``cqtt.agencies``.

Oracles: the values of ``Level`` and what is refused, typed by hand.  All names are
invented.
"""

from typing import Any
from unicodedata import normalize

import pytest

from cqtt.agencies import Actor, Agency, Level, Unit
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


@pytest.mark.parametrize("kind", [Agency, Unit])
@pytest.mark.parametrize("sign", ["\n", "\x00", "\u202e"])
def test_a_name_is_one_line(kind: Any, sign: str) -> None:
    """A line break would forge a line of what is printed; the name stays unsaid."""
    with pytest.raises(InvalidValueError) as caught:
        kind(f"{NAME}{sign}{NAME}")

    assert caught.value.args == ("name", "a control character", "printable-line")


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

    assert (caught.value.field, caught.value.expected) == ("level", "enum-choice")


DESK = Unit("Bộ phận Một cửa", "H99.1.2", Agency(NAME))


def test_a_unit_is_named_and_may_have_a_body() -> None:
    """The name is enough; code and body are known or not."""
    bare = Unit("Tư pháp - Hộ tịch")

    assert (bare.code, bare.agency) == (None, None)
    assert (DESK.code, DESK.agency) == ("H99.1.2", Agency(NAME))
    assert Unit(name=DESK.name, code=DESK.code, agency=DESK.agency) == DESK != bare


@pytest.mark.parametrize("name", ["", " ", "\n\t"])
def test_a_unit_has_a_name(name: str) -> None:
    """White space is no name, nor are letters taken apart."""
    with pytest.raises(InvalidValueError) as caught:
        Unit(name)
    with pytest.raises(NotNfcError):
        Unit(normalize("NFD", NAME))

    assert caught.value.args == ("name", name, "filled-text")


def test_a_unit_is_of_a_body_and_an_actor_of_a_unit() -> None:
    """A name is not what it names."""
    with pytest.raises(WrongTypeError) as body:
        Unit("Bộ phận Một cửa", agency=NAME)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError) as unit:
        Actor("Bộ phận Một cửa")  # type: ignore[arg-type]

    assert body.value.args == ("agency", "str", "agency")
    assert unit.value.args == ("unit", "str", "unit")


def test_a_person_stays_out_of_sight() -> None:
    """Unit and post are shown, the name is not; it is kept and compared."""
    actor = Actor(DESK, "công chức", "Trần Thị Ví Dụ")

    assert (actor.unit, actor.post, actor.name) == (DESK, "công chức", "Trần Thị Ví Dụ")
    assert "Ví Dụ" not in repr(actor)
    assert "công chức" in repr(actor)
    assert Actor(DESK) == Actor(DESK, post="", name=None) != actor
