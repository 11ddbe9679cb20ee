"""
Tests of ``cqtt.plain``.

Oracles: ``PLAIN``, typed by hand.  Properties: what comes out is what JSON gives back.
"""

import fractions
import json
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple
from unicodedata import normalize

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from cqtt import plain as plain_package
from cqtt.agencies import Agency, Level, Unit
from cqtt.dossiers.plainly import Header
from cqtt.errors import PlainDataError, WrongTypeError
from cqtt.moments import VIETNAM
from cqtt.plain import from_plain, from_tagged, to_plain

if TYPE_CHECKING:
    from fractions import Fraction


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
        {
            "name": "Ủy ban nhân dân xã Hà Mẫu",
            "code": None,
            "level": "commune",
            "area": None,
        },
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


# --- reading ---------------------------------------------------------------------


@frozen
class Read:
    """A value of every kind that is read."""

    on: date
    at: datetime
    when: date | datetime
    count: int
    share: Decimal
    yes: bool
    text: str = ""
    level: Level | None = None
    later: date | datetime | None = None
    units: tuple[Unit, ...] = ()


GOOD: dict[str, Any] = {
    "on": "2026-01-07",
    "at": "2026-01-07T02:00:00+00:00",
    "when": "2026-01-07",
    "count": 3,
    "share": "0.50",
    "yes": True,
}


def test_plain_data_is_read_back() -> None:
    """Moments become Vietnamese time, texts NFC, lists tuples."""
    more = {
        "text": normalize("NFD", "xã Hà Mẫu"),
        "level": "commune",
        "later": "2026-01-07T09:00:00+07:00",
        "units": [{"name": "Một cửa", "agency": {"name": "Xã Hà Mẫu"}}],
    }
    bare, full = from_plain(GOOD, Read, "row"), from_plain(GOOD | more, Read, "row")
    nine = datetime(2026, 1, 7, 9, tzinfo=VIETNAM)

    assert bare == Read(
        on=date(2026, 1, 7),
        at=nine,
        when=date(2026, 1, 7),
        count=3,
        share=Decimal("0.50"),
        yes=True,
    )
    assert (bare.at.tzinfo, type(bare.when)) == (VIETNAM, date)
    assert (full.text, full.level, full.later) == ("xã Hà Mẫu", Level.COMMUNE, nine)
    assert full.units == (Unit("Một cửa", agency=Agency("Xã Hà Mẫu")),)
    assert from_plain(GOOD | {"when": more["later"]}, Read, "row").when == nine
    assert from_plain(to_plain(full), Read, "row") == full
    assert from_plain(GOOD | {"later": None}, Read, "row") == bare


FAULTS: dict[str, tuple[Any, tuple[str, ...]]] = {
    "number": (5, ("not a valid Read @ $",)),
    "nothing": (None, ("not a valid Read @ $",)),
    "list": ([], ("not a valid Read @ $",)),
    "text": ("x", ("not a valid Read @ $",)),
    "truth for a number": (GOOD | {"count": True}, ("not a valid int @ $.count",)),
    "text for a number": (GOOD | {"count": "3"}, ("not a valid int @ $.count",)),
    "number for a truth": (GOOD | {"yes": 1}, ("not a valid bool @ $.yes",)),
    "number for a text": (GOOD | {"text": 5}, ("not a valid str @ $.text",)),
    "word for a decimal": (GOOD | {"share": "a"}, ("not a valid Decimal @ $.share",)),
    "float": (GOOD | {"share": 0.5}, ("not a valid Decimal @ $.share",)),
    "NaN": (GOOD | {"share": "NaN"}, ("not a valid Decimal @ $.share",)),
    "no day": (GOOD | {"on": "2026-02-30"}, ("not a valid date @ $.on",)),
    "day for a moment": (GOOD | {"at": "7/1"}, ("not a valid datetime @ $.at",)),
    "unknown": (GOOD | {"z": 1, 5: 2}, ("unknown fields: one that is no name, z @ $",)),
    "missing": (
        {key: GOOD[key] for key in GOOD if key not in ("on", "yes")},
        ("required field missing @ $.on", "required field missing @ $.yes"),
    ),
    "inside": (
        GOOD | {"units": [{"name": "A"}, {"name": 5, "b": 1}]},
        ("not a valid str @ $.units[1].name", "unknown fields: b @ $.units[1]"),
    ),
    "refused": (GOOD | {"units": [{"name": " "}]}, ("not a valid value @ $.units[0]",)),
}


@pytest.mark.parametrize("case", FAULTS)
def test_every_fault_has_its_path_and_no_value(case: str) -> None:
    """All of them are told at once."""
    plain, faults = FAULTS[case]
    with pytest.raises(PlainDataError) as caught:
        from_plain(plain, Read, "row")

    assert (caught.value.what, caught.value.faults) == ("row", faults)
    assert caught.value.__cause__ is None


@frozen
class Checked:
    """A class of which only a type checker can look up an annotation."""

    share: "Fraction"


@frozen
class Holding:
    """A class that holds such a class in a list."""

    inner: tuple[Checked, ...]


@pytest.mark.parametrize(
    "ask",
    [
        lambda: to_plain(Checked(fractions.Fraction(1, 2))),
        lambda: to_plain({"a": (Checked(fractions.Fraction(1, 2)),)}),
        lambda: from_plain({"share": "1/2"}, Checked, "row"),
        lambda: from_plain({"inner": [{"share": "1/2"}]}, Holding, "row"),
        lambda: from_plain([{"share": "1/2"}], tuple[Checked, ...], "rows"),
        lambda: from_tagged({"kind": "a"}, {"a": Checked}, "kind"),
    ],
)
def test_a_class_that_cannot_be_looked_up_is_named(ask: Callable[[], object]) -> None:
    """It is the fault of the class and not of the data; the error says what to do."""
    with pytest.raises(WrongTypeError) as caught:
        ask()

    assert str(caught.value) == (
        "kind must be a class whose annotations can be looked up at run time but "
        "'Checked' came; import what they name outside of TYPE_CHECKING"
    )
    assert caught.value.__cause__ is None


def test_values_that_are_no_object_are_read() -> None:
    """A date, a number and a list stand for themselves."""
    assert from_plain("2026-01-07", date, "day") == date(2026, 1, 7)
    assert from_plain([1, 2], tuple[int, ...], "counts") == (1, 2)
    with pytest.raises(PlainDataError) as caught:
        from_plain("7/1", date, "day")

    assert caught.value.faults == ("not a valid date @ $",)


def test_a_tag_names_the_class() -> None:
    """What remains is read as that class."""
    kinds: dict[str, type[Any]] = {"unit": Unit, "agency": Agency}

    assert from_tagged({"kind": "unit", "name": "A"}, kinds, "kind") == Unit("A")
    assert from_tagged({"name": "A", "kind": "agency"}, kinds, "kind") == Agency("A")


@pytest.mark.parametrize(
    ("plain", "what", "fault"),
    [
        (5, "kind", "a mapping with 'kind' is needed"),
        ({}, "kind", "kind must be one of agency, unit @ $.kind"),
        ({"kind": "desk"}, "kind", "kind must be one of agency, unit @ $.kind"),
        ({"kind": ["unit"]}, "kind", "kind must be one of agency, unit @ $.kind"),
        ({"kind": "unit"}, "kind unit", "required field missing @ $.name"),
    ],
)
def test_a_tag_must_be_known(plain: Any, what: str, fault: str) -> None:
    """The fault lists the tags that are."""
    kinds: dict[str, type[Any]] = {"unit": Unit, "agency": Agency}
    with pytest.raises(PlainDataError) as caught:
        from_tagged(plain, kinds, "kind")

    assert (caught.value.what, caught.value.faults) == (what, (fault,))


def test_a_text_is_no_list_of_its_letters() -> None:
    """A field that holds several texts refuses one."""
    plain = {"number": "1", "procedure": "1.004222", "papers": "Ví Dụ"}
    with pytest.raises(PlainDataError, match=r"\$\.papers") as caught:
        from_plain(plain, Header, "dossier")
    assert "Ví Dụ" not in str(caught.value)


def test_the_names_of_the_package_are_listed() -> None:
    """As completion in a notebook asks for them."""
    assert {"from_plain", "to_plain"} <= set(dir(plain_package))
