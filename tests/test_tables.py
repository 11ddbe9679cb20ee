"""
Tests of ``cqtt.tables``.

Oracles: the texts, the HTML and the spans of small tables, typed by hand.
Properties: the heading covers every place once; text is aligned; HTML is well formed.
"""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Final
from unicodedata import is_normalized
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtt.errors import (
    CqttError,
    InvalidValueError,
    NotNfcError,
    UnknownLocaleError,
    WrongTypeError,
)
from cqtt.tables import Column, HeadingCell, Kind, Table, cell_text, heading_cells

COLUMNS: Final = (
    Column("no", ("TT",), heading_en=("No.",), kind=Kind.INDEX, number="(1)"),
    Column("field", ("Lĩnh vực",), heading_en=("Field",), number="(2)"),
    Column(
        "early",
        ("Đã giải quyết", "Trong hạn", "Trước hạn"),
        heading_en=("Settled", "In time", "Early"),
        kind=Kind.NUMBER,
        number="(3)",
    ),
    Column(
        "on_time",
        ("Đã giải quyết", "Trong hạn", "Đúng hạn"),
        heading_en=("Settled", "In time", "On time"),
        kind=Kind.NUMBER,
        number="(4)",
    ),
    Column(
        "late",
        ("Đã giải quyết", "Quá hạn"),
        heading_en=("Settled", "Late"),
        kind=Kind.NUMBER,
        number="(5)",
    ),
    Column("day", ("Ngày",), heading_en=("Day",), kind=Kind.DAY),
)
TABLE: Final = Table(
    "Kết quả",
    title_en="Results",
    columns=COLUMNS,
    rows=[
        ["1", "Hộ tịch", 909, 22, 0, date(2026, 3, 31)],
        [None, "Tổng cộng", 909, 22, Decimal("1.50"), None],
    ],
    notes=("Đơn vị: hồ sơ.",),
    emphasised=[1],
)


def test_a_table_is_written_as_text() -> None:
    """Grouped headings stand over their columns; numbers stand right."""
    assert TABLE.text().split("\n") == [
        "Kết quả",
        "",
        " TT |  Lĩnh vực |         Đã giải quyết          |    Ngày",
        "    |           |      Trong hạn       | Quá hạn |",
        "    |           | Trước hạn | Đúng hạn |         |",
        "(1) |    (2)    |    (3)    |   (4)    |   (5)   |",
        "----+-----------+-----------+----------+---------+-----------",
        " 1  | Hộ tịch   |       909 |       22 |       0 | 31/03/2026",
        "    | Tổng cộng |       909 |       22 |    1,50 |",
        "",
        "Đơn vị: hồ sơ.",
    ]


def test_a_table_is_written_in_english() -> None:
    """Headings, title and decimals are English; cells stay as they are."""
    lines = TABLE.text("en").split("\n")

    assert lines[0] == "Results"
    assert lines[2].split(" | ") == [
        "No.",
        "  Field  ",
        "       Settled        ",
        "   Day",
    ]
    assert lines[-3] == "    | Tổng cộng |   909 |      22 | 1.50 |"


def test_a_long_heading_is_wrapped_and_a_narrow_group_widened() -> None:
    """A column is as wide as its longest word needs, also that of its group."""
    columns = (
        Column("a", ("Trực tiếp, dịch vụ bưu chính",)),
        Column("b", ("Nghiêng_ngả", "x")),
    )

    assert Table("", columns=columns).text().split("\n") == [
        " Trực tiếp, | Nghiêng_ngả",
        "dịch vụ bưu |      x",
        "   chính    |",
        "------------+------------",
    ]


def test_a_table_is_written_as_html() -> None:
    """Groups span their columns, other headings reach down, text is escaped."""
    columns = (
        Column("a", ("<A>",), number="(1)"),
        Column("b", ("G&H", "B"), kind=Kind.NUMBER),
        Column("c", ("G&H", "C"), kind=Kind.INDEX),
    )
    table = Table(
        "T < U",
        columns=columns,
        rows=[("<b>", 1, None)],
        notes=("<i>",),
        emphasised=[0],
    )

    assert (
        table.html()
        == table._repr_html_()
        == (
            '<table lang="vi"><caption>T &lt; U</caption><thead>'
            '<tr><th scope="col" rowspan="2">&lt;A&gt;</th>'
            '<th scope="colgroup" colspan="2">G&amp;H</th></tr>'
            '<tr><th scope="col">B</th><th scope="col">C</th></tr>'
            '<tr style="text-align:center"><td>(1)</td><td></td><td></td></tr></thead>'
            '<tbody><tr style="font-weight:bold">'
            '<td style="text-align:left">&lt;b&gt;</td>'
            '<td style="text-align:right">1</td>'
            '<td style="text-align:center"></td></tr>'
            "</tbody></table><p>&lt;i&gt;</p>"
        )
    )


def test_a_bare_table_has_no_caption_and_no_numbers() -> None:
    """What is not there leaves no empty element."""
    table = Table("", columns=(Column("a", ("A",)),), rows=[("x",)])

    assert table.html() == (
        '<table lang="vi"><thead><tr><th scope="col">A</th></tr></thead>'
        '<tbody><tr><td style="text-align:left">x</td></tr></tbody></table>'
    )
    assert table.text() == "A\n-\nx"
    assert table.numbers == ()


def test_the_heading_is_a_grid_of_cells() -> None:
    """Each cell says where it stands and how far it reaches."""
    assert TABLE.depth == 3
    assert TABLE.headings("en") == (
        HeadingCell("No.", 0, 0, 3, 1),
        HeadingCell("Field", 0, 1, 3, 1),
        HeadingCell("Settled", 0, 2, 1, 3),
        HeadingCell("Day", 0, 5, 3, 1),
        HeadingCell("In time", 1, 2, 1, 2),
        HeadingCell("Late", 1, 4, 2, 1),
        HeadingCell("Early", 2, 2, 1, 1),
        HeadingCell("On time", 2, 3, 1, 1),
    )
    assert TABLE.numbers == ("(1)", "(2)", "(3)", "(4)", "(5)", "")


PARTS: Final = st.sampled_from(["A", "B", "Bảng Ê"])
HEADINGS: Final = st.lists(
    st.lists(PARTS, min_size=1, max_size=4).map(tuple), min_size=1, max_size=7
)


def columns_of(headings: list[tuple[str, ...]]) -> tuple[Column, ...]:
    """Make columns with these headings."""
    return tuple(
        Column(f"c{at}", heading, number=f"({at})" if at % 2 else "")
        for at, heading in enumerate(headings)
    )


@given(HEADINGS)
def test_the_heading_covers_every_place_once(headings: list[tuple[str, ...]]) -> None:
    """No two cells overlap and no place is left out."""
    columns = columns_of(headings)
    cells = heading_cells(columns)
    places = [
        (cell.row + down, cell.column + across)
        for cell in cells
        for down in range(cell.rows)
        for across in range(cell.columns)
    ]
    depth = max(map(len, headings))

    assert sorted(places) == [(r, c) for r in range(depth) for c in range(len(columns))]
    for at, heading in enumerate(headings):
        over = [c for c in cells if c.column <= at < c.column + c.columns]
        assert [c.text for c in over] == list(heading)


CELLS: Final = st.one_of(
    st.none(),
    st.text("ăếđ \tx<&", max_size=9),
    st.integers(),
    st.decimals(allow_nan=False, allow_infinity=False, places=2),
    st.dates(),
    st.datetimes(),
)


@given(st.data(), HEADINGS)
def test_text_is_aligned_and_html_well_formed(
    data: st.DataObject, headings: list[tuple[str, ...]]
) -> None:
    """Bars stand below each other; a parser reads the HTML and finds every cell."""
    columns = columns_of(headings)
    row = st.tuples(*[CELLS] * len(columns))
    table = Table("", columns=columns, rows=data.draw(st.lists(row, max_size=3)))
    lines = table.text().split("\n")
    rule = next(line for line in lines if set(line) <= set("-+"))
    root = ET.fromstring(f"<r>{table.html()}</r>")  # noqa: S314 our own text

    body = lines[lines.index(rule) + 1 :]
    assert len(body) == len(table.rows)
    for line in body:
        bars = [at for at, sign in enumerate(rule) if sign == "+" and at < len(line)]
        assert all(line[at] == "|" for at in bars)
    assert len(root.findall("./table/tbody/tr/td")) == len(table.rows) * len(columns)
    assert is_normalized("NFC", table.text())


def test_records_are_dicts_by_name() -> None:
    """A data frame takes them as they are."""
    assert TABLE.to_records()[0] == {
        "no": "1",
        "field": "Hộ tịch",
        "early": 909,
        "on_time": 22,
        "late": 0,
        "day": date(2026, 3, 31),
    }


@pytest.mark.parametrize(
    ("cell", "vietnamese", "english"),
    [
        (None, "", ""),
        ("  xa\u0303\n Hà ", "xã Hà", "xã Hà"),
        (1234567, "1234567", "1234567"),
        (Decimal("-1234567.50"), "-1.234.567,50", "-1,234,567.50"),
        (Decimal("1E+3"), "1.000", "1,000"),
        (date(999, 1, 2), "02/01/999", "02/01/999"),
        (datetime(2026, 1, 2, 9, 5), "09:05 02/01/2026", "09:05 02/01/2026"),
        (
            datetime(2026, 1, 2, 20, 5, tzinfo=UTC),
            "03:05 03/01/2026",
            "03:05 03/01/2026",
        ),
    ],
)
def test_a_cell_is_written(cell: Any, vietnamese: str, english: str) -> None:
    """Every kind of cell has one form in each language."""
    assert cell_text(cell) == vietnamese
    assert cell_text(cell, "en") == english


ONE: Final = (Column("a", ("A",)),)
# Calls that a type checker would refuse too.
table: Any = Table
column: Any = Column
REFUSED: Final[dict[str, tuple[Any, type[CqttError], str]]] = {
    "no column": (lambda: table("", columns=()), InvalidValueError, "columns"),
    "a list": (lambda: table("", columns=[*ONE]), WrongTypeError, "columns"),
    "no Column": (lambda: table("", columns=("a",)), WrongTypeError, "columns"),
    "same name": (
        lambda: table("", columns=ONE * 2),
        InvalidValueError,
        "column-name",
    ),
    "narrow row": (
        lambda: table("", columns=ONE, rows=[()]),
        InvalidValueError,
        "row-width",
    ),
    "wide row": (
        lambda: table("", columns=ONE, rows=[("x",), ("x", "y")]),
        InvalidValueError,
        "row-width",
    ),
    "float": (lambda: table("", columns=ONE, rows=[(0.5,)]), WrongTypeError, "cell"),
    "bool": (lambda: table("", columns=ONE, rows=[(True,)]), WrongTypeError, "cell"),
    "not a number": (
        lambda: table("", columns=ONE, rows=[(Decimal("NaN"),)]),
        InvalidValueError,
        "cell",
    ),
    "bold beyond": (
        lambda: table("", columns=ONE, rows=[("x",)], emphasised=[1]),
        InvalidValueError,
        "row-index",
    ),
    "no name": (lambda: column("", ("A",)), InvalidValueError, "filled-text"),
    "no heading": (lambda: column("a", ()), InvalidValueError, "heading"),
    "a str": (lambda: column("a", "A"), WrongTypeError, "heading"),
    "deep heading": (lambda: column("a", ("A",) * 5), InvalidValueError, "heading"),
    "empty heading": (lambda: column("a", ("A", " ")), InvalidValueError, "heading"),
    "English": (
        lambda: column("a", ("A",), heading_en=("A", "B")),
        InvalidValueError,
        "heading-en",
    ),
    "English str": (
        lambda: column("a", ("A",), heading_en="A"),
        WrongTypeError,
        "heading-en",
    ),
    "kind": (
        lambda: column("a", ("A",), kind="text"),
        WrongTypeError,
        "enum-choice",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_wrong_table_is_refused(case: str) -> None:
    """The error names what must be."""
    make, error, slug = REFUSED[case]

    with pytest.raises(error) as caught:
        make()

    assert vars(caught.value)["expected"] == slug


@pytest.mark.parametrize(
    "make",
    [
        lambda: Column("e\u0302", ("A",)),
        lambda: Column("a", ("e\u0302",)),
        lambda: Table("e\u0302", columns=ONE),
        lambda: Table("", columns=ONE, notes=("e\u0302",)),
    ],
)
def test_decomposed_text_is_refused(make: Any) -> None:
    """Titles, names, headings and notes are in NFC."""
    with pytest.raises(NotNfcError):
        make()


def test_an_error_and_a_repr_hold_no_cell() -> None:
    """A register holds citizens' data."""
    with pytest.raises(WrongTypeError) as caught:
        table("", columns=ONE, rows=[(b"Nguyen Van A",)])

    assert caught.value.got == "bytes"
    assert "Nguyễn" not in repr(Table("", columns=ONE, rows=[("Nguyễn Văn A",)]))


def test_an_unknown_language_is_refused() -> None:
    """Only Vietnamese and English are known."""
    for write in (TABLE.text, TABLE.html, TABLE.headings, cell_text):
        with pytest.raises(UnknownLocaleError):
            write("fr") if write is not cell_text else cell_text(1, "fr")
