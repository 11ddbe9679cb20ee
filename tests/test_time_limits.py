"""
Tests of ``cqtt.time_limits``.

Oracles: ``cases/time_limits.csv``, wordings of real records and of offices with the
limit that a person read in them; ``EQUAL`` and ``REFUSED`` below, typed by hand.
Properties: Hypothesis.  There is no alarm here.
"""

import csv
from collections.abc import Callable
from datetime import UTC, datetime, time
from decimal import Decimal
from typing import Any, Final
from unicodedata import is_normalized, normalize

import attrs
import naive
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from reading import SOURCE, read_limit

from cqtt.errors import InvalidValueError, NotNfcError, WrongTypeError
from cqtt.text import number_in_words
from cqtt.time_limits import (
    CalendarDays,
    Hours,
    Months,
    SameDay,
    TimeLimit,
    Unstated,
    Weeks,
    WorkingDays,
    WorkingHours,
    Years,
    parse_time_limit,
)

WHOLE: Final = (CalendarDays, Weeks, Months, Years)
QUARTERED: Final = (WorkingDays, WorkingHours, Hours)
CASES: Final = naive.rows("time_limits.csv")

# --- reading ---------------------------------------------------------------------


@pytest.mark.parametrize("row", CASES, ids=lambda row: row["text"][:40] or "nothing")
def test_limit_is_read_as_a_person_reads_it(row: dict[str, str]) -> None:
    """A wording gives the limit that a person read, or is kept as it stands."""
    text, limit = row["text"], row["limit"]
    expected = Unstated(text) if limit == "Unstated" else read_limit(limit)

    assert expected == parse_time_limit(text)


def test_cases_are_many_and_different() -> None:
    """The file holds each wording once, in NFC, and both answers often."""
    unstated = [row for row in CASES if row["limit"] == "Unstated"]

    assert len({row["text"] for row in CASES}) == len(CASES) >= 120
    assert all(is_normalized("NFC", row["text"]) for row in CASES)
    assert min(len(unstated), len(CASES) - len(unstated)) > 60


def test_cases_are_quoted() -> None:
    """White space at the ends of a wording survives editors, being in quotes."""
    text = (naive.CASES / "time_limits.csv").read_text(encoding="utf-8")
    again = csv.reader(text.splitlines(), quoting=csv.QUOTE_ALL)

    assert [*again][1:] == [[row["text"], row["limit"]] for row in CASES]
    assert all(line.startswith('"') for line in text.splitlines())


@pytest.mark.parametrize("text", ["05\tngày\n làm\u2009việc", "\u300005 ngày làm việc"])
def test_any_white_space_parts_words(text: str) -> None:
    """Tabs, line ends and typographic spaces count as one space."""
    assert parse_time_limit(text) == WorkingDays(5)


@given(st.sampled_from([row["text"] for row in CASES]))
def test_decomposed_text_is_refused(text: str) -> None:
    """A wording with decomposed letters is refused, never read wrongly."""
    decomposed = normalize("NFD", text)
    if decomposed == text:
        assert parse_time_limit(decomposed) == parse_time_limit(text)
        return
    with pytest.raises(NotNfcError) as caught:
        parse_time_limit(decomposed)
    assert caught.value.field == "text"
    with pytest.raises(NotNfcError):
        Unstated(decomposed)


@pytest.mark.parametrize("value", [None, 5, b"5 ng", WorkingDays(5)])
def test_only_text_is_read(value: Any) -> None:
    """Anything but a str is refused."""
    with pytest.raises(WrongTypeError):
        parse_time_limit(value)
    with pytest.raises(WrongTypeError):
        Unstated(value)


FRAGMENTS: Final = st.lists(
    st.sampled_from(
        [
            *("không quá", "trong thời hạn", "tối đa", "Trong ngày", "trong ngày"),
            *("05", "0", "12,5", "1/2", "½", "1.000", "9999", "-3", "15", "(năm)"),
            *("ngày", "ngày làm việc", "giờ làm việc", "giờ", "tuần", "tháng", "năm"),
            *(
                "kể từ ngày nhận đủ hồ sơ",
                "; sau 15 giờ",
                "thì",
                "hoặc",
                "nếu",
                "(lịch)",
            ),
            *("ngày làm việc kế tiếp", "nhận sau 15:30", "hợp lệ", ".", ";", ","),
        ]
    ),
    max_size=7,
).map(" ".join)


@given(st.text() | FRAGMENTS)
@example("\ud800")
@example("İ ngày")
def test_any_text_gives_a_limit_or_itself(text: str) -> None:
    """A text in NFC is read or returned unchanged; one that is not raises."""
    if not is_normalized("NFC", text):
        with pytest.raises(NotNfcError):
            parse_time_limit(text)
        return
    limit = parse_time_limit(text)

    assert isinstance(limit, TimeLimit)
    if isinstance(limit, Unstated):
        assert limit.text == text
    elif not isinstance(limit, SameDay):
        assert any(char.isdigit() or char in "½¼¾" for char in text)


def written(quantity: int | Decimal) -> str:
    """Write a quantity with a decimal comma."""
    return str(quantity).replace(".", ",")


WHOLE_UNITS: Final[dict[str, Callable[[int], TimeLimit]]] = {
    "ngày": CalendarDays,
    "ngày (lịch)": CalendarDays,
    "tuần": Weeks,
    "tháng": Months,
    "năm": Years,
    "ngày làm việc": WorkingDays,
    "giờ làm việc": WorkingHours,
    "giờ": Hours,
}
QUARTERED_UNITS: Final[dict[str, Callable[[Decimal], TimeLimit]]] = {
    "ngày làm việc": WorkingDays,
    "giờ làm việc": WorkingHours,
    "giờ": Hours,
}
BEFORE: Final = ["", "không quá ", "trong thời hạn ", "thời hạn giải quyết: tối đa "]
AFTER: Final = ["", " kể từ ngày nhận đủ hồ sơ hợp lệ", ", từ khi tiếp nhận hồ sơ", "."]


@given(
    number=st.integers(1, 9999),
    unit=st.sampled_from([*WHOLE_UNITS]),
    before=st.sampled_from(BEFORE),
    after=st.sampled_from(AFTER),
    width=st.integers(1, 4),
    style=st.sampled_from(["north", "south", None]),
    case=st.sampled_from([str.lower, str.upper, str.title, str.capitalize]),
    space=st.sampled_from([" ", "  ", "\u00a0"]),
)
def test_whole_number_reads_back(
    *,
    number: int,
    unit: str,
    before: str,
    after: str,
    width: int,
    style: Any,
    case: Callable[[str], str],
    space: str,
) -> None:
    """A limit written in any usual way is read back."""
    words = f" ({number_in_words(number, style=style)})" if style else ""
    text = case(f"{before}{number:0{width}}{words} {unit}{after}").replace(" ", space)

    assert parse_time_limit(text) == WHOLE_UNITS[unit](number)


@given(
    quarters=st.integers(1, 4 * 9999),
    unit=st.sampled_from([*QUARTERED_UNITS]),
    before=st.sampled_from(BEFORE),
    point=st.sampled_from([",", "."]),
)
def test_quarters_read_back(quarters: int, unit: str, before: str, point: str) -> None:
    """A quantity in steps of 0.25 is read back, as an int where it is whole."""
    number = f"{Decimal(quarters) / 4:.2f}".replace(".", point)
    limit = parse_time_limit(f"{before}{number} {unit}")

    assert limit == QUARTERED_UNITS[unit](Decimal(quarters) / 4)
    assert isinstance(limit, QUARTERED)
    assert isinstance(limit.quantity, Decimal) == bool(quarters % 4)


def test_a_quantity_is_read_without_idle_zeros() -> None:
    """A quantity is shown alike, whatever zeros the record wrote."""
    assert repr(parse_time_limit("012,50 giờ")) == "Hours(quantity=Decimal('12.5'))"
    assert repr(parse_time_limit("10,00 giờ")) == "Hours(quantity=10)"


@given(st.integers(1, 9999), st.integers(1, 9999), st.sampled_from([*WHOLE_UNITS]))
def test_words_must_say_the_number(number: int, said: int, unit: str) -> None:
    """A number that its words contradict is not read."""
    text = f"{number} ({number_in_words(said)}) {unit}"
    expected = WHOLE_UNITS[unit](number) if number == said else Unstated(text)

    assert expected == parse_time_limit(text)


@given(
    st.times(time(10), time(23, 59)).map(
        lambda at: at.replace(second=0, microsecond=0)
    ),
    st.sampled_from(["{} giờ {}", "{}:{}", "{}h{}", "{} giờ {} phút"]),
)
def test_cutoff_reads_back(at: time, form: str) -> None:
    """Any hour of two figures is read as a cut-off, in each spelling."""
    hour = form.format(f"{at:%H}", f"{at:%M}")
    text = f"Trong ngày làm việc; nhận sau {hour} thì ngày làm việc tiếp theo"

    assert parse_time_limit(text) == SameDay(cutoff=at)


# --- values ----------------------------------------------------------------------

BAD: Final = [
    *(0, -1, -3, True, False, 1.0, 0.5, "3", None, 3 + 0j),
    *(float("nan"), float("inf"), float("-inf")),
    *(Decimal(0), Decimal(-1), Decimal("-0.25"), Decimal("0.1"), Decimal("0.125")),
    *map(Decimal, ("NaN", "sNaN", "Infinity", "-Infinity", "-0")),
]


@pytest.mark.parametrize("kind", [*WHOLE, *QUARTERED])
@pytest.mark.parametrize("quantity", BAD, ids=repr)
def test_bad_quantity_is_refused(kind: Any, quantity: Any) -> None:
    """Zero, negative, boolean, float, text and odd fractions are refused by all."""
    typed = type(quantity) is int or (
        kind in QUARTERED and isinstance(quantity, Decimal)
    )
    error = InvalidValueError if typed else WrongTypeError
    with pytest.raises(error) as caught:
        kind(quantity)

    assert caught.value.field == "quantity"
    assert caught.value.got is quantity
    wanted = "whole-quantity" if kind in WHOLE else "quarter-quantity"
    assert caught.value.expected == wanted


@pytest.mark.parametrize("kind", WHOLE)
@pytest.mark.parametrize("quantity", [Decimal(3), Decimal("3.5"), Decimal("0.25")])
def test_whole_kinds_refuse_decimals(kind: Any, quantity: Decimal) -> None:
    """Days, weeks, months and years take an int and nothing else."""
    with pytest.raises(WrongTypeError):
        kind(quantity)


@pytest.mark.parametrize("kind", [*WHOLE, *QUARTERED])
def test_quantity_is_kept(kind: Any) -> None:
    """A quantity comes back as it was given."""
    assert kind(1).quantity == 1
    assert kind(quantity=400).quantity == 400


@pytest.mark.parametrize("kind", QUARTERED)
@pytest.mark.parametrize("quantity", ["0.25", "0.5", "0.75", "12.5", "3", "3.00"])
def test_quarters_are_kept(kind: Any, quantity: str) -> None:
    """Steps of 0.25 are taken, a whole Decimal too."""
    assert kind(Decimal(quantity)).quantity == Decimal(quantity)


EQUAL: Final[list[tuple[TimeLimit, TimeLimit]]] = [
    (WorkingDays(3), WorkingDays(Decimal("3.0"))),
    (WorkingHours(Decimal("0.5")), WorkingHours(Decimal("0.50"))),
    (SameDay(), SameDay(cutoff=None)),
    (SameDay(time(15)), SameDay(time(15), source=SOURCE)),
    (Unstated(""), Unstated("")),
]


@pytest.mark.parametrize(("one", "other"), EQUAL)
def test_equal_limits(one: TimeLimit, other: TimeLimit) -> None:
    """Limits that mean the same are equal and have one hash."""
    assert one == other
    assert len({one, other}) == 1


def test_kinds_are_never_equal() -> None:
    """Three of one kind are not three of another."""
    limits = [kind(3) for kind in (*WHOLE, *QUARTERED)]

    assert len({*limits, SameDay(), SameDay(time(15)), Unstated("3")}) == 10


@pytest.mark.parametrize(
    "limit",
    [*(kind(3) for kind in (*WHOLE, *QUARTERED)), SameDay(time(15)), Unstated("?")],
)
def test_limits_never_change(limit: Any) -> None:
    """A limit is frozen and has no room for more."""
    name = attrs.fields(type(limit))[0].name
    for field in (name, "note"):
        with pytest.raises(AttributeError):
            setattr(limit, field, 4)
    assert not hasattr(limit, "__dict__")


def test_source_stays_out_of_sight() -> None:
    """The source of a cut-off is neither compared nor shown."""
    limit = SameDay(time(15), source=SOURCE)

    assert limit.source is SOURCE
    assert repr(limit) == "SameDay(cutoff=datetime.time(15, 0))"


REFUSED: Final = [
    ("15:00", WrongTypeError),
    (15, WrongTypeError),
    (datetime(2026, 8, 5, 15, 0), WrongTypeError),
    (time(15, tzinfo=UTC), WrongTypeError),
    (time(15, 0, 30), InvalidValueError),
    (time(15, 0, 0, 1), InvalidValueError),
]


@pytest.mark.parametrize(("cutoff", "error"), REFUSED)
def test_bad_cutoff_is_refused(cutoff: Any, error: Any) -> None:
    """A cut-off is a naive time in whole minutes."""
    with pytest.raises(error) as caught:
        SameDay(cutoff=cutoff)

    assert (caught.value.field, caught.value.expected) == ("cutoff", "time-of-day")


@pytest.mark.parametrize("source", ["Điều 5", SOURCE.document, False])
def test_the_source_of_a_cutoff_is_a_citation(source: Any) -> None:
    """A cut-off names its text by a citation, or not at all."""
    with pytest.raises(WrongTypeError) as caught:
        SameDay(time(15), source=source)

    assert (caught.value.field, caught.value.expected) == ("source", "citation")
