"""
Tests of ``cqtt.interop.excel``: each file is opened again with openpyxl.

Oracles: the places, spans, fonts and values of a small form, typed by hand.
Property: whatever text a table holds comes back as the same text, never as a formula.
"""

import builtins
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

import cqtt.interop
from cqtt.agencies import Agency
from cqtt.errors import (
    InvalidValueError,
    MissingExtraError,
    UnknownLocaleError,
    WrongTypeError,
)
from cqtt.interop.excel import save_form_06, save_table, save_tables
from cqtt.reports import TWO_LEVEL, Figures, Form06, Form07a, Row06
from cqtt.tables import Column, Kind, Table

FIGURES: Final = Figures(
    received_online=3,
    received_direct=5,
    carried_over=2,
    early=1,
    on_time=3,
    late=2,
    running_in_time=3,
    running_late=1,
)
LONG: Final = "Đất đai, đo đạc và bản đồ, khí tượng thủy văn và biến đổi khí hậu"
QUARTER: Final[dict[str, Any]] = {
    "agency": Agency("Ủy ban nhân dân xã Hà Mẫu"),
    "first": date(2026, 1, 1),
    "last": date(2026, 3, 31),
}
FORM: Final = Form06(
    **QUARTER,
    superior="Ủy ban nhân dân tỉnh Mẫu",
    place="Hà Mẫu",
    rows=(Row06("=1+1", FIGURES), Row06(LONG, FIGURES)),
    prepared_by="Trần Thị Mẫu",
    signed_by="Lê Văn Mẫu",
    signer_post="Chủ tịch",
)


def opened(path: Path) -> Worksheet:
    """Open the only sheet of a file again."""
    book = load_workbook(path)
    (sheet,) = book.worksheets
    return sheet


def merged(sheet: Worksheet) -> set[str]:
    """Return the merged ranges."""
    return {str(area) for area in sheet.merged_cells.ranges}


@pytest.fixture
def form(tmp_path: Path) -> Worksheet:
    """The form, written and opened again."""
    path = tmp_path / "bieu-06.xlsx"
    save_form_06(FORM, path)
    return opened(path)


def test_the_head_of_the_page(form: Worksheet) -> None:
    """The agency stands on the left, the motto on the right, the title below."""
    assert [
        form[place].value for place in ("A1", "A2", "G1", "G2", "A5", "A6", "A7", "A8")
    ] == [
        "ỦY BAN NHÂN DÂN TỈNH MẪU",
        "ỦY BAN NHÂN DÂN XÃ HÀ MẪU",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Biểu số 06",
        "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
        "Kỳ báo cáo: từ ngày 01/01/2026 đến ngày 31/03/2026",
        "Đơn vị tính: hồ sơ",
    ]
    assert {"A1:E1", "A2:E2", "G1:M1", "G2:M2", "A5:M5", "A6:M6"} <= merged(form)
    assert [form[at].font.b for at in ("A1", "A2", "G1", "G2", "A6")] == [
        *(False, True),
        *(True, True, True),
    ]


def test_headings_are_merged(form: Worksheet) -> None:
    """Groups span their columns; the other headings reach down."""
    assert {
        *("A9:A11", "B9:B11", "C9:F9", "G9:J9", "K9:M9"),
        *("C10:C11", "D10:E10", "F10:F11", "G10:G11", "M10:M11"),
    } <= merged(form)
    assert [form[at].value for at in ("B9", "C9", "D10", "D11", "E11", "M10")] == [
        "Lĩnh vực, công việc giải quyết theo cấp",
        "Số hồ sơ nhận giải quyết",
        "Trong kỳ",
        "Trực tuyến",
        "Trực tiếp, dịch vụ bưu chính",
        "Quá hạn",
    ]
    assert [cell.value for cell in form[12]] == [f"({at})" for at in range(1, 14)]


def test_numbers_are_numbers_and_text_is_text(form: Worksheet) -> None:
    """A label that begins with an equals sign is no formula; the total is bold."""
    counts = [10, 3, 5, 2, 6, 1, 3, 2, 4, 3, 1]

    assert [cell.value for cell in form[13]] == ["1", "=1+1", *counts]
    assert form["B13"].data_type == "s"
    assert form["C13"].data_type == "n"
    assert [cell.value for cell in form[15]][1:] == [
        "Tổng cộng",
        *(2 * count for count in counts),
    ]
    assert [form[at].font.b for at in ("B13", "B15", "M15")] == [False, True, True]
    assert [form[at].alignment.horizontal for at in ("A13", "B13", "C13")] == [
        *("center", "left", "right"),
    ]


def test_every_cell_of_the_table_has_a_frame_and_the_official_font(
    form: Worksheet,
) -> None:
    """Times New Roman everywhere, thin lines around the cells of the table."""
    written = [cell for row in form.iter_rows() for cell in row if cell.value]

    assert {cell.font.name for cell in written} == {"Times New Roman"}
    assert {cell.font.sz for cell in written} == {12, 13}
    for row in form["A12:M15"]:
        for cell in row:
            assert cell.border.left.style == cell.border.bottom.style == "thin"
            assert cell.alignment.wrap_text
    for heading in ("A9", "C9", "D10", "D11", "M10"):
        assert form[heading].border.top.style == "thin"
    assert form["A8"].border.left.style is None


def test_long_labels_have_room(form: Worksheet) -> None:
    """A row is as high as the lines of its longest cell."""
    short, long = (form.row_dimensions[row].height for row in (13, 14))

    assert short is not None
    assert long is not None
    assert long > 1.5 * short


def test_the_paper(form: Worksheet) -> None:
    """Landscape A4, one page wide, the heading on every page."""
    assert form.title == "Biểu số 06"
    assert (form.page_setup.paperSize, form.page_setup.orientation) == (9, "landscape")
    assert form.page_setup.fitToHeight == 0
    assert form.sheet_properties.pageSetUpPr is not None
    assert form.sheet_properties.pageSetUpPr.fitToPage
    assert form.print_title_rows == "$9:$12"
    assert form.freeze_panes == "A13"
    assert form.page_margins.left == pytest.approx(30 / 25.4)
    assert form.page_margins.top == pytest.approx(20 / 25.4)


def test_the_places_to_sign(form: Worksheet) -> None:
    """Posts, a place and a blank date, names below room for the signature."""
    assert [form[at].value for at in ("G17", "A18", "G18", "A19", "A24", "G24")] == [
        "Hà Mẫu, ngày …… tháng …… năm ………",
        "Người lập biểu",
        "Chủ tịch",
        "(Ký, ghi rõ họ tên)",
        "Trần Thị Mẫu",
        "Lê Văn Mẫu",
    ]


def test_without_a_superior_the_agency_moves_up(tmp_path: Path) -> None:
    """Nothing is printed for what is not given; Form 07a is written likewise."""
    save_form_06(
        Form07a(**QUARTER, rows=(Row06("Xã", FIGURES),)), tmp_path / "07a.xlsx"
    )
    sheet = opened(tmp_path / "07a.xlsx")

    assert sheet.title == "Biểu số 07a"
    assert sheet["A1"].value == "ỦY BAN NHÂN DÂN XÃ HÀ MẪU"
    assert sheet["A1"].font.b
    assert sheet["B9"].value == "Đơn vị"
    assert sheet["G16"].value == "…………………, ngày …… tháng …… năm ………"
    assert not sheet["A23"].value


def test_a_sheet_has_a_name_that_excel_takes(tmp_path: Path) -> None:
    """Signs that Excel refuses are replaced, and a long name is cut."""
    layout = evolve(TWO_LEVEL, form="'Biểu [số] II.06a/VPCP/KSTT: của riêng tỉnh nhà'")
    rows = (Row06("Xã", FIGURES),)
    save_form_06(Form06(**QUARTER, layout=layout, rows=rows), tmp_path / "a.xlsx")

    assert opened(tmp_path / "a.xlsx").title == "Biểu -số- II.06a-VPCP-KSTT- của"


def test_the_same_report_gives_the_same_bytes(tmp_path: Path) -> None:
    """The date inside is the last day of the period, not today."""
    for name in ("a.xlsx", "b.xlsx"):
        save_form_06(FORM, str(tmp_path / name))
    properties = load_workbook(tmp_path / "a.xlsx").properties

    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    assert properties.created == properties.modified == datetime(2026, 3, 31)
    assert properties.title == (
        "Biểu số 06. Tình hình, kết quả giải quyết thủ tục hành chính"
    )


# --- tables ----------------------------------------------------------------------

COLUMNS: Final = (
    Column("a", ("Tên",), heading_en=("Name",)),
    Column("b", ("Nhóm", "Ngày"), heading_en=("Group", "Day"), kind=Kind.DAY),
    Column("c", ("Nhóm", "Số"), heading_en=("Group", "Number"), kind=Kind.NUMBER),
)


def test_a_table_is_saved(tmp_path: Path) -> None:
    """Days are days, decimals numbers with their places; what Excel cannot is text."""
    table = Table(
        "Bảng",
        title_en="Table",
        columns=COLUMNS,
        rows=[
            ("x", date(2026, 1, 2), Decimal("1234.50")),
            ("x", datetime(2026, 1, 2, 20, 5, tzinfo=UTC), 936),
            (None, date(1899, 12, 31), 10**16),
            ("", None, Decimal("-0.5")),
        ],
        notes=("Ghi chú",),
    )
    save_table(table, tmp_path / "t.xlsx", locale="en")
    sheet = opened(tmp_path / "t.xlsx")

    assert [[cell.value for cell in row] for row in sheet.iter_rows(3, 10)] == [
        ["Name", "Group", None],
        [None, "Day", "Number"],
        ["x", datetime(2026, 1, 2), 1234.5],
        ["x", datetime(2026, 1, 3, 3, 5), 936],
        [None, "31/12/1899", "10000000000000000"],
        ["", None, -0.5],
        [None, None, None],
        ["Ghi chú", None, None],
    ]
    assert sheet["A1"].value == "Table"
    assert [sheet[at].number_format for at in ("B5", "B6", "C5", "C6")] == [
        *("dd/mm/yyyy", "hh:mm dd/mm/yyyy", "#,##0.00", "#,##0"),
    ]
    assert merged(sheet) == {"A1:C1", "A3:A4", "B3:C3", "A10:C10"}
    assert (sheet.page_setup.orientation, sheet.freeze_panes) == ("portrait", "A5")


def test_a_bare_table_starts_at_the_top(tmp_path: Path) -> None:
    """No title, no notes, one column: nothing to merge; more than six: landscape."""
    save_table(Table("", columns=COLUMNS[:1]), tmp_path / "t.xlsx")
    sheet = opened(tmp_path / "t.xlsx")
    wide = Table("", columns=tuple(Column(str(n), (str(n),)) for n in range(7)))
    save_table(wide, tmp_path / "w.xlsx", created=date(2026, 3, 31))

    assert (sheet["A1"].value, merged(sheet)) == ("Tên", set())
    assert sheet.print_title_rows == "$1:$1"
    assert opened(tmp_path / "w.xlsx").page_setup.orientation == "landscape"
    assert load_workbook(tmp_path / "w.xlsx").properties.created == datetime(
        2026, 3, 31
    )


DANGEROUS: Final = st.one_of(
    st.sampled_from(
        ["=1+1", "{=1}", "+1", "-1", "@SUM(A1)", "http://a.vn", "mailto:a@b.vn", "007"]
    ),
    st.text("=+-@{}ăđ1 <&\"'", min_size=1, max_size=12),
)


@given(st.lists(DANGEROUS, min_size=1, max_size=5))
@settings(max_examples=30, deadline=None)
def test_text_comes_back_as_text(texts: list[str]) -> None:
    """No cell becomes a formula, a link or a number."""
    table = Table("", columns=COLUMNS[:1], rows=[(text,) for text in texts])
    with TemporaryDirectory() as folder:
        save_table(table, Path(folder) / "t.xlsx")
        sheet = opened(Path(folder) / "t.xlsx")

    cells = [sheet.cell(row, 1) for row in range(2, len(texts) + 2)]
    assert [cell.value for cell in cells] == texts
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.hyperlink is None for cell in cells)


def test_what_excel_cannot_hold_is_refused(tmp_path: Path) -> None:
    """Nothing is cut off in silence; the error holds the place and no text."""
    table = Table("", columns=COLUMNS[:1], rows=[("x" * 32_768,)])
    with pytest.raises(InvalidValueError) as caught:
        save_table(table, tmp_path / "t.xlsx")

    assert str(caught.value).startswith("row 2, column 1 must be content that an Excel")
    assert (caught.value.got, caught.value.expected) == ("str", "excel-cell")
    assert not (tmp_path / "t.xlsx").exists()


def test_half_a_letter_is_refused(tmp_path: Path) -> None:
    """No file can hold a lone surrogate; the error says where it stands."""
    path = tmp_path / "t.xlsx"
    column, title = Table("", columns=COLUMNS[:1], rows=[("\ud800",)]), "\udfff"
    asked: dict[str, Callable[[], None]] = {
        "row 2, column 1": lambda: save_table(column, path),
        "title": lambda: save_tables([simple("x")], path, title=title),
        "row 1, column 1": lambda: save_tables([simple(title, columns=2)], path),
    }
    for field, save in asked.items():
        with pytest.raises(InvalidValueError, match="half a letter") as caught:
            save()
        assert (caught.value.field, caught.value.expected) == (field, "whole-letters")
    assert not path.exists()
    save_tables({"\ud800x": simple("y")}, path)  # the name of a sheet is cut anyway
    assert load_workbook(path).sheetnames == ["x"]


@pytest.mark.parametrize("created", [None, "x", 5, date(1, 1, 1), date(1900, 12, 31)])
def test_a_file_has_a_day_that_programs_can_read(tmp_path: Path, created: Any) -> None:
    """openpyxl opens no file of the year 1."""
    error = InvalidValueError if isinstance(created, date) else WrongTypeError
    with pytest.raises(error, match="created must be a date from 1901 on"):
        save_table(simple("x"), tmp_path / "t.xlsx", created=created)
    save_table(simple("x"), tmp_path / "t.xlsx", created=date(1901, 1, 1))

    assert load_workbook(tmp_path / "t.xlsx").properties.created == datetime(1901, 1, 1)


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        (5, "int"),
        (None, "NoneType"),
        ("x", "str"),
        ([5], "int"),
        ({"a": 5}, "int"),
        ({5: Table("", columns=COLUMNS)}, "int"),
        ([{}], "dict"),
        (Table("", columns=COLUMNS), "Table"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, given: Any, kind: str) -> None:
    """The error tells its type."""
    path = tmp_path / "t.xlsx"
    with pytest.raises(WrongTypeError, match="tables must be") as caught:
        save_tables(given, path)
    assert caught.value.got == kind
    if kind != "Table":
        with pytest.raises(WrongTypeError, match="table must be"):
            save_table(given, path)
    with pytest.raises(WrongTypeError, match="title must be text"):
        save_tables([simple("x")], path, title=5)  # type: ignore[arg-type]


# --- several tables --------------------------------------------------------------


def simple(title: str, cell: str = "x", columns: int = 1) -> Table:
    """Make a table with one row."""
    heads = tuple(Column(f"c{at}", (f"Cột {at}",)) for at in range(columns))
    return Table(title, columns=heads, rows=[(cell,) * columns])


def test_tables_are_sheets_of_one_file(tmp_path: Path) -> None:
    """Oracle: order, names, paper and cells; each sheet is as one table alone."""
    tables = [simple("Theo đơn vị", "Xã A"), simple("Theo yếu tố", "=1+1", columns=7)]
    path = tmp_path / "t.xlsx"
    save_tables(tables, path, title="Mức độ hài lòng")
    book = load_workbook(path)
    first, second = book.worksheets

    assert book.sheetnames == ["Theo đơn vị", "Theo yếu tố"]
    assert (first["A1"].value, first["A4"].value) == ("Theo đơn vị", "Xã A")
    assert (second["G4"].value, second["G4"].data_type) == ("=1+1", "s")
    assert first.page_setup.orientation != "landscape"
    assert second.page_setup.orientation == "landscape"
    assert book.properties.title == "Mức độ hài lòng"
    save_table(tables[0], tmp_path / "one.xlsx")
    alone = opened(tmp_path / "one.xlsx")
    assert [[cell.value for cell in row] for row in alone] == [
        [cell.value for cell in row] for row in first
    ]


def test_the_same_tables_give_the_same_file(tmp_path: Path) -> None:
    """Nothing of the day or the machine is inside."""
    for name in ("a.xlsx", "b.xlsx"):
        save_tables({"Một": simple("A"), "Hai": simple("B")}, tmp_path / name)

    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    assert load_workbook(tmp_path / "a.xlsx").sheetnames == ["Một", "Hai"]


def test_names_of_sheets_are_safe_and_each_once(tmp_path: Path) -> None:
    """Oracle: signs replaced, long names cut, the same name numbered, case apart."""
    long = "Sự hài lòng của người dân đối với cơ quan"
    titles = ["", "a/b:c", "A-B-C", long, long, "'x'", "History", "'-'", "\x00\t"]
    named = {"o\u0300": simple("x")}
    save_tables(map(simple, titles), tmp_path / "t.xlsx")
    save_tables(named, tmp_path / "o.xlsx")

    assert load_workbook(tmp_path / "t.xlsx").sheetnames == [
        "Bảng",
        "a-b-c",
        "A-B-C (2)",
        "Sự hài lòng của người dân đối v",
        "Sự hài lòng của người dân đ (2)",
        "x",
        "History (2)",
        "-",
        "Bảng (2)",
    ]
    assert load_workbook(tmp_path / "o.xlsx").sheetnames == ["ò"]


def test_a_file_has_at_least_one_table(tmp_path: Path) -> None:
    """Excel opens no file without a sheet."""
    with pytest.raises(InvalidValueError, match="tables must be at least one table"):
        save_tables([], tmp_path / "t.xlsx")


def test_an_unknown_language_is_refused(tmp_path: Path) -> None:
    """Only Vietnamese and English are known."""
    with pytest.raises(UnknownLocaleError):
        save_table(Table("", columns=COLUMNS), tmp_path / "t.xlsx", locale="fr")


def test_the_missing_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without xlsxwriter the error says what to install."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingExtraError) as caught:
        save_form_06(FORM, tmp_path / "t.xlsx")

    assert (caught.value.package, caught.value.extra) == ("xlsxwriter", "excel")
    assert isinstance(caught.value, builtins.ImportError)


def test_names_of_the_room_load_on_first_use() -> None:
    """The modules of the room are listed and found."""
    assert "excel" in dir(cqtt.interop)
    assert "excel" in cqtt.interop.__all__
    assert cqtt.interop.excel.save_table is save_table
