"""
Tests of ``cqtt.satisfaction.series``: published indices and their changes.

Oracles: the differences that the references check by hand (83.94 - 82.66, 82.66 -
80.08, and the break of 2022).
"""

from datetime import date
from decimal import Decimal, localcontext
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cqtt.errors import InvalidValueError, NotNfcError, WrongTypeError
from cqtt.satisfaction import PublishedIndex, SeriesBreak, index_change

BREAK: Final = SeriesBreak(date(2022, 1, 1), "hỏi hộ gia đình", "households are asked")


def sipas(year: int, value: str, **about: Any) -> PublishedIndex:
    """Return an index of the series whose break of 2022 is known."""
    return PublishedIndex(
        series="SIPAS", year=year, value=Decimal(value), breaks=[BREAK], **about
    )


BY_YEAR: Final = {
    year: sipas(year, value)
    for year, value in (
        (2017, "81"),
        (2019, "84.45"),
        (2020, "85.48"),
        (2022, "80.08"),
        (2023, "82.66"),
        (2024, "83.94"),
    )
}


@pytest.mark.parametrize(
    ("earlier", "later", "points"),
    [
        (2023, 2024, "1.28"),
        (2022, 2023, "2.58"),
        (2022, 2024, "3.86"),
        (2019, 2020, "1.03"),
        (2017, 2020, "4.48"),
    ],
)
def test_a_change_within_a_series_is_a_difference(
    earlier: int, later: int, points: str
) -> None:
    """On one side of the break the difference is exact, with the places printed."""
    found = index_change(BY_YEAR[earlier], BY_YEAR[later])

    assert str(found.points) == points
    assert found.breaks == ()


def test_a_change_across_the_break_is_refused() -> None:
    """The error names the day and the reason, and how to accept it."""
    with pytest.raises(InvalidValueError) as caught:
        index_change(BY_YEAR[2020], BY_YEAR[2022])

    assert "01/01/2022: hỏi hộ gia đình" in str(caught.value)
    assert "accept_break=True" in str(caught.value)
    assert "01/01/2022: hỏi hộ gia đình" in caught.value.message("vi")
    with pytest.raises(InvalidValueError, match="accept_break"):
        index_change(BY_YEAR[2017], BY_YEAR[2024])


def test_an_accepted_break_is_told() -> None:
    """Who accepts the break gets the difference, and the break beside it."""
    found = index_change(BY_YEAR[2020], BY_YEAR[2022], accept_break=True)

    assert (found.points, found.breaks) == (Decimal("-5.40"), (BREAK,))
    assert found.explain() == (
        "SIPAS 2022: 80,08 %, giảm 5,40 điểm phần trăm so với 85,48 % năm 2020; làm "
        "tròn có thể làm lệch 0,01; chuỗi số liệu bắt đầu lại từ 01/01/2022 (hỏi hộ "
        "gia đình): không phải biến động"
    )
    assert found.explain("en") == (
        "SIPAS 2022: 80.08 %, down 5.40 percentage points from 85.48 % in 2020; "
        "rounding leaves it open by 0.01; the series starts anew on 01/01/2022 "
        "(households are asked): no change is shown"
    )


def test_a_break_known_to_one_of_two_is_enough() -> None:
    """An index that lost its breaks does not hide that of the other."""
    bare = evolve(BY_YEAR[2020], breaks=())
    with pytest.raises(InvalidValueError, match="accept_break"):
        index_change(bare, BY_YEAR[2022])


def test_a_change_says_what_rounding_leaves_open() -> None:
    """A value printed whole leaves half a point open."""
    found = index_change(BY_YEAR[2017], BY_YEAR[2019])

    assert found.rounding == Decimal("0.505")
    assert found.explain() == (
        "SIPAS 2019: 84,45 %, tăng 3,45 điểm phần trăm so với 81 % năm 2017; làm tròn "
        "có thể làm lệch 0,505"
    )
    same = index_change(BY_YEAR[2022], evolve(BY_YEAR[2023], value=Decimal("80.1")))
    assert (same.points, same.rounding) == (Decimal("0.02"), Decimal("0.055"))


def test_no_difference_is_told_as_none() -> None:
    """Two equal values neither rise nor fall."""
    found = index_change(BY_YEAR[2023], evolve(BY_YEAR[2024], value=Decimal("82.66")))

    assert "không chênh lệch so với 82,66 %" in found.explain()
    assert "no difference from 82.66 %" in found.explain("en")


@given(
    st.decimals(0, 100, places=2, allow_nan=False),
    st.decimals(0, 100, places=1, allow_nan=False),
)
def test_a_difference_is_exact_in_any_context(first: Decimal, last: Decimal) -> None:
    """Property: the earlier value and the points give the later one."""
    found = index_change(sipas(2022, str(first)), sipas(2023, str(last)))

    assert first + found.points == last
    with localcontext(prec=1):
        assert index_change(found.earlier, found.later).points == found.points


def test_an_index_has_a_label() -> None:
    """Series, year and part, in both languages; a missing English part stays."""
    part = sipas(2024, "84.09", part="cung ứng dịch vụ", part_en="services")

    assert part.label() == "SIPAS 2024, cung ứng dịch vụ"
    assert part.label("en") == "SIPAS 2024, services"
    assert evolve(part, part_en="").label("en") == "SIPAS 2024, cung ứng dịch vụ"
    assert (part.text(), part.text("en")) == ("84,09 %", "84.09 %")
    assert "hộ gia đình" not in repr(part)


@pytest.mark.parametrize(
    ("earlier", "later", "words"),
    [
        (BY_YEAR[2023], sipas(2024, "84.09", part="dịch vụ"), "same series"),
        (BY_YEAR[2023], evolve(BY_YEAR[2024], series="PAPI"), "same series"),
        (BY_YEAR[2024], BY_YEAR[2023], "a later year"),
        (BY_YEAR[2024], BY_YEAR[2024], "a later year"),
    ],
)
def test_what_cannot_be_set_side_by_side_is_refused(
    earlier: PublishedIndex, later: PublishedIndex, words: str
) -> None:
    """Two series, two parts, or years in the wrong order."""
    with pytest.raises(InvalidValueError, match=words):
        index_change(earlier, later)


def test_only_indices_have_a_change() -> None:
    """A bare number does not say which year and series it is of."""
    with pytest.raises(WrongTypeError, match="PublishedIndex"):
        index_change(BY_YEAR[2023], Decimal("83.94"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("values", "error", "words"),
    [
        ({"series": " "}, InvalidValueError, "series"),
        ({"part": "di\u0323ch"}, NotNfcError, "text"),
        ({"notes": ("di\u0323ch",)}, NotNfcError, "text"),
        ({"year": 2024.0}, WrongTypeError, "year"),
        ({"year": True}, WrongTypeError, "year"),
        ({"value": 83.94}, WrongTypeError, "percentage"),
        ({"value": 84}, WrongTypeError, "percentage"),
        ({"value": Decimal("100.01")}, InvalidValueError, "percentage"),
        ({"value": Decimal(-1)}, InvalidValueError, "percentage"),
        ({"value": Decimal("NaN")}, InvalidValueError, "percentage"),
        ({"low": 78.0}, WrongTypeError, "low"),
        ({"low": Decimal("83.95")}, InvalidValueError, "low"),
        ({"high": Decimal("83.93")}, InvalidValueError, "high"),
        ({"high": Decimal(101)}, InvalidValueError, "high"),
        ({"n": 0}, InvalidValueError, "n must"),
        ({"n": "36525"}, WrongTypeError, "n must"),
        ({"breaks": ("2022",)}, WrongTypeError, "SeriesBreak"),
    ],
)
def test_an_index_that_cannot_be_is_refused(
    values: dict[str, Any], error: type[Exception], words: str
) -> None:
    """Percentages are exact and from 0 to 100, ends lie around the value."""
    with pytest.raises(error, match=words):
        evolve(BY_YEAR[2024], **values)
