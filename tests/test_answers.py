"""
Tests of ``cqtt.interop.answers``.

Oracles: small arrays counted by hand.  Properties: every array type gives the counts
of ``collections.Counter``, with numpy and without it; tallies of codes are those of
``Tally.from_answers``; nothing is dropped.
"""

import sys
from array import array
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from typing import Any, Final

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

import cqtt.interop
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.interop.answers import (
    CodeCounts,
    GridCounts,
    count_codes,
    count_grid,
    tally_codes,
    tally_grid,
    tally_units,
)
from cqtt.interop.answers.kernels import cells
from cqtt.satisfaction import (
    FIVE_LEVELS,
    FOUR_LEVELS,
    ZERO_TO_TEN,
    ZERO_TO_TWO,
    Mode,
    Tally,
)

BLOCK: Final = 1 << 18
DTYPES: Final = ("u1", "u2", "u4", "u8", "i1", "i2", "i4", "i8", ">i4")
COLUMN: Final = pd.Series([0, None, 1], dtype="Int64")
LABELS: Final = FIVE_LEVELS.labels


@pytest.fixture(params=["numpy", "plain"])
def way(request: pytest.FixtureRequest) -> Iterator[str]:
    """With numpy, and as if it were not installed."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "plain":
            patch.setitem(sys.modules, "numpy", None)
        yield request.param


def naive(codes: Any, levels: int) -> CodeCounts:
    """Count one by one."""
    every = list(codes)
    counted = Counter(code for code in every if code is not None)
    by_code = tuple(counted.pop(level, 0) for level in range(levels))
    return CodeCounts(by_code, tuple(sorted(counted.items())), every.count(None))


# --- one row of codes ------------------------------------------------------------


@pytest.mark.parametrize(
    "codes",
    [
        b"\x00\x01\x01\x07",
        bytearray(b"\x00\x01\x01\x07"),
        memoryview(b"\x00\x01\x01\x07"),
        memoryview(b"\x00x\x01x\x01x\x07")[::2],
        array("B", [0, 1, 1, 7]),
        array("q", [0, 1, 1, 7]),
        [0, 1, 1, 7],
        (0, np.int8(1), np.uint64(1), 7),
        np.array([0, 1, 1, 7]),
        np.array([0, 1, 1, 7], dtype=object),
        {0: 0, 1: 1, 2: 1, 3: 7}.values(),
        pd.Series([0, 1, 1, 7], dtype="int8"),
        pl.Series([0, 1, 1, 7], dtype=pl.UInt8),
        pa.array([0, 1, 1, 7]),
    ],
    ids=lambda codes: type(codes).__name__,
)
def test_every_kind_of_codes_is_counted(codes: Any, way: str) -> None:
    """Oracle: one 0, two 1, none of 2, a 7 outside."""
    if way == "plain" and isinstance(codes, pa.Array):  # its values are no ints
        codes = [each.as_py() for each in codes]

    assert count_codes(codes, 3) == CodeCounts((1, 2, 0), ((7, 1),))


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("levels", [1, 4, 11])
@pytest.mark.parametrize("size", [0, 1, 1000, BLOCK + 3])
def test_arrays_are_counted_as_their_values_are(
    dtype: str, levels: int, size: int
) -> None:
    """Property: blocks, odd ends and codes outside change nothing."""
    low = 0 if dtype[0] == "u" else -2
    codes = np.random.default_rng(size).integers(low, 12, size).astype(dtype)

    counted = count_codes(codes, levels)

    assert counted == naive(codes.tolist(), levels)
    assert counted.total == size


def test_views_and_locked_arrays_are_counted() -> None:
    """A strided, a reversed and a read-only array need no copy."""
    codes = np.arange(600_000, dtype=np.uint8) % 5
    codes.flags.writeable = False

    assert count_codes(codes[::3], 5) == naive(codes[::3].tolist(), 5)
    assert count_codes(codes[::-1], 4) == naive(codes.tolist(), 4)


@pytest.mark.usefixtures("way")
def test_masked_and_missing_codes_are_no_answer() -> None:
    """``None``, NaN, NA and what is masked are counted as no answer."""
    masked = np.ma.array([0, 1, 9, 9], mask=[False, False, True, False])
    missing = [0, None, float("nan"), pd.NA, 1]
    assert count_codes(missing, 2) == CodeCounts((1, 1), (), 3)
    assert count_codes(COLUMN, 2) == CodeCounts((1, 1), (), 1)
    assert count_codes(pl.Series([0, None, 1]), 2) == CodeCounts((1, 1), (), 1)
    if sys.modules["numpy"] is not None:
        assert count_codes(masked, 2) == CodeCounts((1, 1), ((9, 1),), 1)


@pytest.mark.usefixtures("way")
@pytest.mark.usefixtures("way")
def test_arrays_of_arrow_may_have_nulls() -> None:
    """Their items are no values of Python; a signalling NaN is none, too."""
    for codes in (pa.array([0, 1, None]), pa.chunked_array([[0, 1], [None]])):
        assert count_codes(codes, 2) == CodeCounts((1, 1), (), 1)
    found = count_grid(
        pa.array([0, 0]), pa.array([0, 0]), pa.array([1, None]), (1, 1, 2)
    )

    assert (found.by_cell, found.no_answer) == ((((0, 1),),), ((1,),))
    assert count_codes([0, Decimal("sNaN")], 1) == CodeCounts((1,), (), 1)
    with pytest.raises(WrongTypeError):
        count_grid([Decimal("sNaN")], [0], [0], (1, 1, 1))
    with pytest.raises(WrongTypeError) as caught:
        count_codes(pa.array(["0912345678"]), 2)
    assert caught.value.got == "str"


@pytest.mark.parametrize(
    ("codes", "kind"),
    [
        ([0, 4.0], "float"),
        ([True], "bool"),
        ("01", "str"),
        (["Hài lòng"], "str"),
        (array("d", [1.0]), "float"),
        (pd.Series([True, False]), "bool"),
    ],
)
def test_what_is_no_whole_number_is_refused(codes: Any, kind: str) -> None:
    """A float that looks whole, a bool and text are no codes; no value is told."""
    with pytest.raises(WrongTypeError) as caught:
        count_codes(codes, 2)

    assert caught.value.expected == "answer-codes"
    assert kind in str(caught.value.got)


@pytest.mark.parametrize("dtype", [np.float64, bool, "M8[D]", "U1"])
def test_arrays_of_other_kinds_are_refused(dtype: Any) -> None:
    """The type of the array is told."""
    with pytest.raises(WrongTypeError) as caught:
        count_codes(np.zeros(2, dtype=dtype), 2)

    assert caught.value.got == str(np.dtype(dtype))


@pytest.mark.parametrize(
    ("codes", "levels", "field"),
    [
        (np.zeros((2, 2), dtype=int), 2, "codes"),
        (np.array(3), 2, "codes"),
        (b"", 0, "levels"),
    ],
)
def test_other_shapes_are_refused(codes: Any, levels: int, field: str) -> None:
    """A table is not one row, and there is at least one level."""
    with pytest.raises(InvalidValueError) as caught:
        count_codes(codes, levels)

    assert caught.value.field == field


@given(
    st.lists(st.integers(-3, 300) | st.none()),
    st.integers(1, 12),
)
def test_lists_are_counted_as_a_counter_counts(
    codes: list[int | None], levels: int
) -> None:
    """Property: the same as the naive count; nothing is dropped."""
    counted = count_codes(codes, levels)

    assert counted == naive(codes, levels)
    assert counted.total == len(codes)


# --- units, questions, codes -----------------------------------------------------


def naive_grid(rows: list[tuple[int, int, int | None]], shape: Any) -> GridCounts:
    """Count one by one."""
    counted = Counter(rows)
    grid = tuple(
        tuple(
            tuple(counted.pop((u, q, c), 0) for c in range(shape[2]))
            for q in range(shape[1])
        )
        for u in range(shape[0])
    )
    none = tuple(
        tuple(counted.pop((u, q, None), 0) for q in range(shape[1]))
        for u in range(shape[0])
    )
    return GridCounts(grid, tuple(sorted(counted.items())), none)  # type: ignore[arg-type]


@pytest.mark.usefixtures("way")
def test_a_grid_is_counted() -> None:
    """Oracle: counted by hand, with one code outside and one answer missing."""
    found = count_grid([0, 0, 1, 1, 1], [0, 0, 1, 1, 0], [1, 1, 0, 9, None], (2, 2, 2))

    assert found.by_cell == (((0, 2), (0, 0)), ((0, 0), (1, 0)))
    assert found.outside == (((1, 1, 9), 1),)
    assert found.no_answer == ((0, 0), (1, 0))
    assert found.cell(1, 1) == CodeCounts((1, 0), ((9, 1),))
    assert found.cell(1, 0).total == 1


@pytest.mark.parametrize("dtypes", ["u1 u1 u1", "i8 i8 i8", "u8 i2 i1", ">i4 u2 u8"])
@pytest.mark.parametrize("size", [0, 1, 70_000])
@pytest.mark.parametrize("masked", [False, True])
def test_grids_of_arrays_are_counted_as_their_values_are(
    dtypes: str, size: int, *, masked: bool
) -> None:
    """Property: dtypes, blocks, masks and codes outside change nothing."""
    chance = np.random.default_rng(size)
    shape = (7, 3, 5)
    units, questions, codes = (
        chance.integers(0, high, size).astype(dtype)
        for high, dtype in zip((7, 3, 6), dtypes.split(), strict=True)
    )
    rows: Any = list(
        zip(units.tolist(), questions.tolist(), codes.tolist(), strict=True)
    )
    given_codes: Any = codes
    if masked:
        mask = chance.random(size) < 0.1
        given_codes = np.ma.array(codes, mask=mask)
        rows = [
            (u, q, None if m else c)
            for (u, q, c), m in zip(rows, mask.tolist(), strict=True)
        ]

    found = count_grid(units, questions, given_codes, shape)

    assert found == naive_grid(rows, shape)
    assert found == count_grid(units.tolist(), questions, given_codes, shape)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("as_array", [False, True])
@pytest.mark.parametrize(
    ("units", "questions", "codes", "field"),
    [
        ([0, 2], [0, 0], [0, 0], "units"),
        ([0, -1], [0, 0], [0, 0], "units"),
        ([0, 1], [0, 5], [0, 0], "questions"),
        ([0], [0, 0], [0, 0], "codes"),
    ],
)
def test_places_outside_the_grid_are_refused(
    units: Any, questions: Any, codes: Any, field: str, *, as_array: bool
) -> None:
    """A unit that is not in the list is a mistake, never an answer."""
    kind = partial(array, "b") if as_array else list
    with pytest.raises(InvalidValueError) as caught:
        count_grid(kind(units), kind(questions), kind(codes), (2, 1, 2))

    assert caught.value.field == field


@pytest.mark.parametrize(
    "units", [[None], np.ma.array([0], mask=[True])], ids=["none", "masked"]
)
def test_an_answer_without_a_unit_is_refused(units: Any) -> None:
    """Only answers may be missing."""
    with pytest.raises(WrongTypeError):
        count_grid(units, np.zeros(1, int), np.zeros(1, int), (1, 1, 1))
    with pytest.raises(InvalidValueError, match="shape must be"):
        count_grid([], [], [], (1, 0, 1))


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("kind", [list, bytes])
def test_counts_that_no_memory_holds_are_refused(kind: Any) -> None:
    """Nothing is made of a size before it is known to be small."""
    none = kind([0])
    for levels in (10**400, 2**25 + 1):
        with pytest.raises(InvalidValueError, match="levels must be at most") as caught:
            count_codes(none, levels)
        assert caught.value.got == "more"
    for shape in ((10**6, 10**6, 10), (2**40, 2**40, 2), (1, 1, 10**400)):
        with pytest.raises(InvalidValueError, match="shape must be at most"):
            count_grid(none, none, none, shape)


@pytest.mark.parametrize(
    ("shape", "error"),
    [
        ((1, 1), InvalidValueError),
        ((1, 1, 1, 1), InvalidValueError),
        (5, WrongTypeError),
        ((1, 1, 1.0), WrongTypeError),
        ((1, True, 1), WrongTypeError),
        ((1, -1, 1), InvalidValueError),
    ],
)
def test_a_shape_has_three_sizes(shape: Any, error: type[Exception]) -> None:
    """Whole numbers of numpy are sizes, as they are codes."""
    with pytest.raises(error, match="shape must be"):
        count_grid([0], [0], [0], shape)

    found = count_grid([0], [0], [0], tuple(np.array([1, 1, 1])))
    assert found.by_cell == (((1,),),)
    one: Any = np.int64(1)
    assert count_codes([0], one).by_code == (1,)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("kind", [list, bytes])
def test_many_levels_are_counted_as_few_are(kind: Any) -> None:
    """Levels beyond those that are fast are levels all the same."""
    found = count_codes(kind([0, 255, 255]), 70_000)

    assert len(found.by_code) == 70_000
    assert (found.by_code[0], found.by_code[255], found.total) == (1, 2, 3)
    assert count_codes(np.array([300, 300, 301]), 301).by_code[300] == 2
    assert count_codes(np.array([300, 300, 301]), 301).outside == ((301, 1),)


@pytest.mark.usefixtures("way")
def test_an_error_holds_no_number_that_may_be_a_telephone() -> None:
    """A column of telephone numbers in the place of the units."""
    for kind in (list, np.array):
        with pytest.raises(InvalidValueError) as caught:
            count_grid(kind([912345678]), kind([0]), kind([0]), (3, 1, 1))
        assert caught.value.got == "above 2 or below 0"


def test_many_cells_are_counted_in_larger_blocks() -> None:
    """Where there are more cells than rows of a block, blocks grow."""
    units = np.arange(100_000)
    found, outside = cells((units, units % 2), (100_000, 2))

    assert found.sum() == 100_000
    assert not outside


# --- tallies ---------------------------------------------------------------------


@pytest.mark.usefixtures("way")
def test_codes_are_tallied() -> None:
    """Oracle: labels by place; a negative code is no answer, another one unknown."""
    tally = tally_codes(
        array("b", [0, 0, 4, -1, 9]), FIVE_LEVELS, LABELS, unit="Xã A", mode=Mode.QR
    )

    assert tally.by_level == (2, 0, 0, 0, 1)
    assert (tally.no_answer, tally.unknown) == (1, (("9", 1),))
    assert tally.origin.units == ("Xã A",)


@pytest.mark.usefixtures("way")
def test_codes_are_named_by_a_mapping_or_by_themselves() -> None:
    """A number is its own label on a scale of numbers, never a worded level."""
    labels = {1: "Rất hài lòng", 2: "Hài lòng", 3: "Hài lòng", -9: "Không áp dụng"}
    named = tally_codes([1, 2, 3, -9, -1, None], FOUR_LEVELS, labels)
    numbered = tally_codes(b"\x0a\x09\x00\x0b", ZERO_TO_TEN)
    bare = tally_codes([0, 1], FOUR_LEVELS)

    assert named.by_level == (1, 2, 0, 0)
    assert (named.not_applicable, named.no_answer) == (1, 2)
    assert numbered.by_level == (1, 1, *[0] * 8, 1)
    assert numbered.unknown == (("11", 1),)
    assert (bare.answers, bare.unknown) == (0, (("0", 1), ("1", 1)))


@pytest.mark.parametrize("dtype", DTYPES)
def test_tallies_of_codes_are_those_of_answers(dtype: str) -> None:
    """Property: the same as ``Tally.from_answers`` with the same codes."""
    codes = np.random.default_rng(5).integers(0, 7, 2_000).astype(dtype)
    names = dict(enumerate(LABELS))

    assert tally_codes(codes, FIVE_LEVELS, LABELS) == Tally.from_answers(
        codes.tolist(), scale=FIVE_LEVELS, codes=names
    )


@pytest.mark.usefixtures("way")
def test_a_grid_is_tallied() -> None:
    """Every unit and question has a tally, whether answers came or not."""
    found = tally_grid(
        array("b", [0, 0, 1, 1]),
        array("b", [0, 1, 1, 1]),
        array("b", [0, 3, 9, -1]),
        FOUR_LEVELS,
        FOUR_LEVELS.labels,
        unit_names=("Xã A", "Xã B"),
        question_names=("q1", "q2"),
        mode=Mode.COUNTER,
    )

    assert list(found) == [
        ("Xã A", "q1"),
        ("Xã A", "q2"),
        ("Xã B", "q1"),
        ("Xã B", "q2"),
    ]
    assert found["Xã A", "q2"].by_level == (0, 0, 0, 1)
    assert found["Xã B", "q1"].ballots == 0
    assert found["Xã B", "q2"].unknown == (("9", 1),)
    assert found["Xã B", "q2"].no_answer == 1
    assert found["Xã B", "q2"].origin.units == ("Xã B",)
    assert found["Xã B", "q2"].origin.question == "q2"


@pytest.mark.usefixtures("way")
def test_codes_counted_from_one_are_not_shifted() -> None:
    """Oracle: the code after the last label and no 0 is refused, a mapping is not."""
    codes = array("b", [1, 2, 2, 3, 4, 5, -1, 9])
    form = dict(enumerate(LABELS, start=1))
    with pytest.raises(InvalidValueError) as caught:
        tally_codes(codes, FIVE_LEVELS, LABELS)
    assert (caught.value.expected, caught.value.field) == ("codes-from-zero", "codes")
    assert "{1: 'Rất hài lòng', 2: 'Hài lòng', …}" in str(caught.value)
    assert "{1: 'Rất hài lòng', …}" in caught.value.message("vi")
    with pytest.raises(InvalidValueError, match="counted from 0"):
        tally_units([0] * 8, codes, FIVE_LEVELS, LABELS, unit_names=("A",))

    assert tally_codes(codes, FIVE_LEVELS, form).by_level == (1, 2, 1, 1, 1)
    with_zero = tally_codes([0, 5], FIVE_LEVELS, LABELS)
    assert (with_zero.by_level, with_zero.unknown) == ((1, 0, 0, 0, 0), (("5", 1),))
    assert tally_codes([1, 2, 9], FIVE_LEVELS, LABELS).answers == 2


def test_a_zero_anywhere_in_a_grid_shows_where_codes_begin() -> None:
    """One unit may have no best level; the form is the same for all."""
    found = tally_units(
        [0, 1, 1], [5, 0, 1], FIVE_LEVELS, LABELS, unit_names=("Xã A", "Xã B")
    )

    assert found["Xã A"].unknown == (("5", 1),)
    assert found["Xã B"].by_level == (1, 1, 0, 0, 0)


@pytest.mark.parametrize(
    ("labels", "kind"),
    [
        ("Hài lòng", "str"),
        (5, "int"),
        ({"1": "Hài lòng"}, "str"),
        ({True: "x"}, "bool"),
    ],
)
def test_labels_are_a_list_or_a_mapping(labels: Any, kind: str) -> None:
    """A text is no list of labels, and "1" is no code."""
    with pytest.raises(WrongTypeError) as caught:
        tally_codes([1], FIVE_LEVELS, labels)

    assert (caught.value.expected, caught.value.got) == ("labels-of-codes", kind)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("kind", [list, tuple, iter, partial(array, "b")])
def test_units_are_tallied_without_questions(kind: Any) -> None:
    """Oracle: every unit has a tally, which ranks and compares as it is."""
    found = tally_units(
        kind([0, 0, 1]),
        kind([0, 3, -1]),
        FOUR_LEVELS,
        FOUR_LEVELS.labels,
        unit_names=("Xã A", "Xã B", "Xã C"),
        question="q1",
    )

    assert {unit: each.by_level for unit, each in found.items()} == {
        "Xã A": (1, 0, 0, 1),
        "Xã B": (0, 0, 0, 0),
        "Xã C": (0, 0, 0, 0),
    }
    assert found["Xã B"].no_answer == 1
    assert found["Xã A"].origin.units == ("Xã A",)
    assert found["Xã A"].origin.question == "q1"


@pytest.mark.parametrize(
    ("names", "error", "got"),
    [
        (("A", "A"), InvalidValueError, "0 = 1"),
        (("B", "A\u0300 x", " \u00c0  x"), InvalidValueError, "1 = 2"),
        ((), InvalidValueError, 0),
        ("AB", WrongTypeError, "str"),
        (("A", 5), WrongTypeError, "int"),
        (5, WrongTypeError, "int"),
    ],
)
def test_a_name_that_comes_twice_hides_no_tally(
    names: Any, error: type[Exception], got: object
) -> None:
    """Two tallies under one name would be one, and its answers half of them."""
    asked: list[tuple[str, Callable[[], object]]] = [
        (
            "unit_names",
            lambda: tally_grid(
                [0, 1],
                [0, 0],
                [2, 0],
                ZERO_TO_TWO,
                unit_names=names,
                question_names=["q"],
            ),
        ),
        (
            "question_names",
            lambda: tally_grid(
                [0, 0],
                [0, 1],
                [2, 0],
                ZERO_TO_TWO,
                unit_names=["A"],
                question_names=names,
            ),
        ),
        (
            "unit_names",
            lambda: tally_units([0, 1], [2, 0], ZERO_TO_TWO, unit_names=names),
        ),
    ]
    for field, ask in asked:
        with pytest.raises(error) as caught:
            ask()
        assert vars(caught.value)["field"] == field
        assert vars(caught.value)["got"] == got


def test_a_scale_is_needed() -> None:
    """A name of a scale is none."""
    with pytest.raises(WrongTypeError, match="scale must be"):
        tally_codes([], "five-levels")  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError, match="scale must be"):
        tally_grid([], [], [], None, unit_names=("a",), question_names=("b",))  # type: ignore[arg-type]


def test_the_room_names_the_module() -> None:
    """The module is found by its name."""
    assert cqtt.interop.answers.count_codes is count_codes
