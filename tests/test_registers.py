"""
Tests of ``cqtt.interop.registers``: registers that people keep, in and out.

Oracles: a register typed by hand as offices keep them, with what must come of each row;
the eleven headings of the official register.  Property: what is written is read back
exactly.  Differential: Form 06 of what was read is that of the dossiers.
People are invented.
"""

import builtins
import csv
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from unicodedata import normalize
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from attrs import evolve
from histories import dossiers, is_finished_unbegun, procedure
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from cqtt import Office, WorkingDays, state_calendar
from cqtt.agencies import Actor, Agency, Level, Unit
from cqtt.dialogues import Opinion
from cqtt.dossiers import (
    Applicant,
    ApplicantKind,
    AskedForMore,
    Dossier,
    Finished,
    Received,
    Register,
    Submitted,
)
from cqtt.errors import (
    CqttError,
    InvalidValueError,
    MissingExtraError,
    PlainDataError,
    ReportRefusedError,
    UnknownNameError,
    WrongTypeError,
)
from cqtt.facts import procedures
from cqtt.forms.register_book import RegisterRow
from cqtt.interop import registers
from cqtt.interop.excel import save_table
from cqtt.interop.registers import (
    COLUMNS,
    DossiersRead,
    RegisterRead,
    parts,
    read_activities,
    read_documents,
    read_duties,
    read_opinions,
    read_petitions,
    read_reception_book,
    read_register,
    read_sessions,
    save_activities,
    save_documents,
    save_duties,
    save_opinions,
    save_petitions,
    save_reception_book,
    save_register,
    save_sessions,
    save_template,
)
from cqtt.interop.registers.cells import words_of
from cqtt.law import Period
from cqtt.moments import VIETNAM
from cqtt.petitions import (
    Complaint,
    Denunciation,
    FeedbackChannel,
    Group,
    Outcome,
    Petitioner,
    Reflection,
)
from cqtt.procedures import ChannelKind, Procedure
from cqtt.programme import (
    Activity,
    ActivityKind,
    Bound,
    DocumentKind,
    Duty,
    DutyRole,
    DutyRoster,
    IssuedDocument,
    Quantity,
)
from cqtt.reception import (
    EntryKind,
    ReceptionAnswer,
    ReceptionBook,
    ReceptionEntry,
    Session,
    SessionState,
)
from cqtt.reports import form_06

RESIDENCE: Final = procedures()["1.004222"]
COMMUNE: Final = Agency("Ủy ban nhân dân xã Ví Dụ", "H56.24", level=Level.COMMUNE)
DESK: Final = Office(state_calendar(), agency=COMMUNE)
NUMBER: Final = "H56.24-260803-0001"
HEADINGS: Final = (
    "Mã hồ sơ",
    "Mã TTHC",
    "Nhận hồ sơ",
    "Hẹn trả kết quả",
    "Trả kết quả",
)


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM)  # type: ignore[arg-type,misc]


@pytest.fixture
def sheet() -> Worksheet:
    found = Workbook().active
    assert isinstance(found, Worksheet)
    return found


def saved(sheet: Worksheet, folder: Path) -> Path:
    path = folder / "so.xlsx"
    assert sheet.parent is not None
    sheet.parent.save(path)
    return path


Read = Callable[..., DossiersRead]


@pytest.fixture
def read(sheet: Worksheet, tmp_path: Path) -> Read:
    """Save rows under headings and read them."""

    def read(*rows: Any, headings: Any = HEADINGS, **how: Any) -> DossiersRead:
        for row in (headings, *rows):
            sheet.append(row)
        how = {"procedures": procedures()} | how
        return read_register(saved(sheet, tmp_path), **how)

    return read


def told(read: RegisterRead[Any]) -> list[tuple[int, str, str]]:
    return [(each.row, each.column, each.finding.rule) for each in read.faults]


def slugs(dossier: Dossier) -> list[tuple[str, datetime]]:
    return [(each.slug, each.at) for each in dossier.events]


# -- as offices keep them --------------------------------------------------------------


def kept(sheet: Worksheet) -> None:
    """Fill in a register: titles, a heading of two levels, and all that goes wrong."""
    rows: tuple[Any, ...] = (
        ["ỦY BAN NHÂN DÂN XÃ VÍ DỤ"],
        ["SỔ THEO DÕI HỒ SƠ NĂM 2026"],
        [],
        ["TT", "Số hồ sơ", "Mã TTHC", "Họ tên", "Nhận và trả", None, None, "Cột lạ"],
        [None, None, None, None, "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày trả"],
        [f"({number})" for number in range(1, 9)],
        [
            1,
            f" {NUMBER} ",
            "1.004222",
            "Nguyễn Văn Ví Dụ",
            datetime(2026, 8, 3, 9, 15),
            "12/8/2026",
            "ngày 11 tháng 8 năm 2026",
        ],
        [2, "02", 1.004222, "Trần Thị Bịa", "5-8-2026 14:30", 46239],
        [3, "03", "1.004222", "Lê Thị Giả", "32/8/2026"],
        [4, "04", "1.004222", "Lê Thị Giả", "=TODAY()"],
        [],
        [5, NUMBER, "1.004222", "Lê Thị Giả", date(2026, 8, 5)],
        [6, "06", "1.004222", "Lê Thị Giả", "05/8/2026", None, "04/8/2026"],
        ["TT", "Số hồ sơ", "Mã TTHC", "Họ tên", "Ngày tiếp nhận", "Ngày hẹn trả"],
        [7, "07", "1.999999", "Lê Thị Giả", "05/8/2026"],
        ["Tổng cộng", 7],
        ["Người lập sổ"],
    )
    for row in rows:
        sheet.append(row)
    sheet["G14"] = "Ngày trả"
    for area in ("A2:H2", "E4:G4", *(f"{each}4:{each}5" for each in "ABCDH")):
        sheet.merge_cells(area)
    sheet.row_dimensions[7].hidden = True


def test_a_register_as_offices_keep_it(sheet: Worksheet, tmp_path: Path) -> None:
    kept(sheet)

    found = read_register(saved(sheet, tmp_path), procedures=procedures())

    [one] = found.register
    assert (one.number, one.procedure) == (NUMBER, RESIDENCE)
    assert one.applicant == Applicant(name="Nguyễn Văn Ví Dụ")
    assert slugs(one) == [
        ("received", at(2026, 8, 3, 9, 15)),
        ("returned", at(2026, 8, 11)),
    ]
    assert one.events[0].promised == date(2026, 8, 12)  # type: ignore[union-attr]
    assert found.rows == (7,)
    assert found.heading_row == 5
    assert told(found) == [
        (8, "F", "cell-of-no-serial"),
        (8, "C", "cell-as-text"),
        (9, "E", "cell-of-real-moment"),
        (10, "E", "cell-computed"),
        (12, "", "row-number-once"),
        (13, "G", "cell-of-later-day"),
        (15, "C", "procedure-of-catalogue"),
    ]
    assert found.broken_rows == (8, 9, 10, 12, 13, 15)
    assert [(each.rule, each.evidence_en) for each in found.remarks] == [
        ("columns-of-sheet", ""),
        ("row-of-register", "row 17"),
        ("row-of-entry", "row 16"),
        ("row-below-heading", "row 6, 14"),
        ("row-filled", "row 11"),
        ("row-shown", "row 7"),
    ]
    assert found.unread == ("Cột lạ",)
    assert found.columns[1] == ("number", "B", "Số hồ sơ")


def test_a_part_without_a_byte_is_no_harm(sheet: Worksheet, tmp_path: Path) -> None:
    """As some programs write folders of an archive."""
    kept(sheet)
    path = saved(sheet, tmp_path)
    with ZipFile(path, "a") as archive:
        archive.writestr("xl/media/", b"")

    assert read_register(path, procedures=procedures()).register


def test_nobody_is_named_in_what_went_wrong(sheet: Worksheet, tmp_path: Path) -> None:
    kept(sheet)

    found = read_register(saved(sheet, tmp_path), procedures=procedures())

    for text in (
        found.explain(),
        found.explain("en"),
        repr(found),
        *map(repr, found.faults),
    ):
        assert not any(name in text for name in ("Ví Dụ", "Bịa", "Giả"))


# -- there and back --------------------------------------------------------------------

CATALOGUE: Final = {
    f"1.{number:06}": procedure(code=f"1.{number:06}", name=f"Thủ tục số {number}")
    for number in range(4)
}
WORDS: Final = st.sampled_from(
    ["", "=1+1", "+84912345678", "-", "'x", "Thôn Mẫu; xã Ví Dụ", "dòng một\ndòng hai"]
)
NAMES: Final = st.sampled_from(["Nguyễn Văn Ví Dụ", "=HYPERLINK(1)", "@Trần Thị Bịa"])
APPLICANTS: Final = st.builds(
    Applicant,
    name=NAMES,
    kind=st.sampled_from([None, *ApplicantKind]),
    kind_code=st.sampled_from([None, "01"]),
    id_number=st.sampled_from(["", "001099012345"]),
    phone=st.sampled_from(["", "0912345678", "+84 912 345 678", "12"]),
    email=st.sampled_from(["", "vidu@example.vn"]),
    address=st.sampled_from(["", "Thôn Mẫu", "Thôn Mẫu; 0912345678", "Thôn A; B"]),
)


@st.composite
def kept_dossiers(draw: st.DrawFn) -> Dossier:
    """Draw a dossier of any course, of somebody, with papers."""
    drawn = draw(dossiers())
    return evolve(
        drawn,
        procedure=draw(st.sampled_from([*CATALOGUE.values()])),
        applicant=draw(st.none() | APPLICANTS),
        papers=draw(st.sampled_from([(), ("Tờ khai",)])),
        returns_by=draw(st.sampled_from([None, drawn.channel])),
    )


REGISTERS: Final = st.lists(
    kept_dossiers(), max_size=4, unique_by=lambda each: each.number
)


@settings(max_examples=40, deadline=None)
@given(REGISTERS)
def test_what_is_written_is_read_back(register: list[Dossier]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "so.xlsx"
        save_register(register, path)

        found = read_register(path, procedures=CATALOGUE)

    assert found.entries == tuple(register)
    assert not found.findings()


SUBMITTED: Final = Dossier.submit(
    RESIDENCE, number="10", at=at(2026, 8, 3, 8), channel=ChannelKind.ONLINE
)
BEGUN: Final = evolve(
    Dossier.receive(
        RESIDENCE, number="11", at=at(2026, 8, 3, 9), promised=at(2026, 8, 12, 16)
    ),
    competent=COMMUNE,
    receiving_agency=COMMUNE,
    returns_by=ChannelKind.POSTAL,
)
WAITED: Final = evolve(BEGUN, number="12").ask_for_more(
    at=at(2026, 8, 4), missing=("Tờ khai",), reason="thiếu tờ khai"
)
APOLOGISED: Final = evolve(BEGUN, number="13").extend(
    at=at(2026, 8, 10), to=date(2026, 8, 20), reason="chờ ý kiến"
)
PHONE: Final = "0912345678"
MORNING: Final = at(2026, 8, 3, 8)
AT_ONCE: Final = evolve(
    SUBMITTED,
    events=(
        Submitted(at=MORNING),
        AskedForMore(at=MORNING, reason="thiếu tờ khai"),
        Received(at=MORNING),
        Finished(at=MORNING),
    ),
)
"""Of one moment in an order that columns would turn around."""


@pytest.mark.parametrize(
    "dossier",
    [
        SUBMITTED,
        BEGUN,
        WAITED,
        WAITED.complete(at=at(2026, 8, 5)),
        APOLOGISED,
        BEGUN.refuse(at=at(2026, 8, 4), reason="không thuộc thẩm quyền"),
        BEGUN.stop(at=at(2026, 8, 4), reason="rút hồ sơ"),
        BEGUN.finish(at=at(2026, 8, 5), result="Đã đăng ký").return_result(
            at=at(2026, 8, 6)
        ),
        evolve(BEGUN, returns_by=None)
        .finish(at=at(2026, 8, 5))
        .send_home(at=at(2026, 8, 6)),
        evolve(BEGUN, applicant=Applicant(name="Lê Thị Giả", address="A", phone="12")),
        evolve(BEGUN, applicant=Applicant(name="Lê Thị Giả", phone=PHONE, address="A")),
        evolve(BEGUN, papers=("Tờ khai",)),
        AT_ONCE,
    ],
    ids=lambda each: each.events[-1].slug,
)
def test_every_event_there_and_back(dossier: Dossier) -> None:
    save_register([dossier], stream := BytesIO())

    found = read_register(stream, procedures=RESIDENCE, agencies=[COMMUNE])

    assert found.entries == (dossier,)
    assert not found.findings()


def test_a_row_that_was_changed_goes_before_its_course(tmp_path: Path) -> None:
    """Two dossiers with a transfer; the day of one was corrected by hand."""
    path = tmp_path / "so.xlsx"
    first, second = (transferred(f"0{number}") for number in (1, 2))
    save_register([first, second], path)
    book = load_workbook(path)
    assert book.sheetnames == ["Sổ theo dõi hồ sơ", "Diễn biến"]
    sheet = book["Sổ theo dõi hồ sơ"]
    sheet["G5"] = datetime(2026, 8, 4, 9, 15)
    book.save(path)

    found = read_register(path, procedures=procedures())

    assert found.entries[0] == first
    assert [each.slug for each in found.entries[1].events] == ["received", "finished"]
    [stale] = found.remarks
    assert (stale.rule, stale.evidence, stale.evidence_en) == (
        "course-as-row",
        "dòng 5",
        "row 5",
    )


def transferred(number: str) -> Dossier:
    dossier = Dossier.receive(RESIDENCE, number=number, at=at(2026, 8, 3, 9, 15))
    dossier = dossier.transfer(to=Unit("Công an xã"), at=at(2026, 8, 3, 10))
    return dossier.finish(at=at(2026, 8, 5, 9))


@pytest.mark.parametrize("broken", ["{", "[]", '{"number": 1}', None, 5])
def test_a_course_that_cannot_be_read_is_told(tmp_path: Path, broken: Any) -> None:
    path = tmp_path / "so.xlsx"
    save_register([transferred("01")], path)
    book = load_workbook(path)
    sheet = book["Diễn biến"]
    sheet["E4"] = broken
    sheet["B9"] = "x"
    sheet["E9"] = "y"
    sheet["A10"], sheet["B10"], sheet["E10"] = "99", 1, "{}"
    book.save(path)

    found = read_register(path, procedures=procedures())

    assert len(found.entries) == 1
    assert len(found.entries[0].events) == 2 if broken is not None else 3


def test_without_courses_the_columns_alone_are_written(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    save_register([transferred("01")], path, courses=False)

    found = read_register(path, procedures=procedures())

    assert load_workbook(path).sheetnames == ["Sổ theo dõi hồ sơ"]
    assert [each.slug for each in found.entries[0].events] == ["received", "finished"]


def test_csv_holds_columns_alone(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError, match="xlsx"):
        save_register([transferred("01")], tmp_path / "so.csv")
    save_register([transferred("01")], tmp_path / "so.csv", courses=False)

    found = read_register(tmp_path / "so.csv", procedures=procedures())

    assert [each.slug for each in found.entries[0].events] == ["received", "finished"]


@settings(max_examples=25, deadline=None)
@given(st.lists(APPLICANTS, max_size=4))
def test_csv_gives_back_what_the_columns_hold(people: list[Applicant]) -> None:
    register = [
        Dossier.receive(
            RESIDENCE,
            number=f"0{number}",
            at=at(2026, 8, 3, 9, 15, 30),
            promised=date(2026, 8, 12),
            applicant=who,
        )
        for number, who in enumerate(people)
    ]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "so.csv"
        save_register(register, path)

        found = read_register(path, procedures=RESIDENCE)
        cells = [
            cell
            for line in csv.reader(path.read_text("utf-8-sig").splitlines())
            for cell in line
        ]

    assert found.entries == tuple(register)
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_the_headings_are_those_of_the_official_register(tmp_path: Path) -> None:
    """Oracle: Circular 03/2025/TT-VPCP, Annex I, Form 07, as cqtt.forms has it."""
    path = tmp_path / "so.xlsx"
    save_register([], path)

    headings = [each.value for each in load_workbook(path).worksheets[0][3]]

    assert headings == [name for name, _ in RegisterRow.lines]


def test_a_workbook_keeps_text_as_text(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    who = Applicant(name="=1+1", phone="+84912345678")
    dossier = Dossier.receive(
        RESIDENCE, number="=2", at=at(2026, 8, 3, 9), applicant=who
    )
    save_register([dossier], path)

    sheet = load_workbook(path).worksheets[0]

    assert {each.data_type for row in sheet.iter_rows() for each in row} <= {
        "n",
        "s",
        "d",
    }


@settings(max_examples=15, deadline=None)
@given(REGISTERS)
def test_the_report_of_a_workbook_is_that_of_its_dossiers(
    register: list[Dossier],
) -> None:
    """Differential: Form 06 with every dossier that has a due day."""
    countable = [each for each in register if not is_finished_unbegun(each)]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "so.xlsx"
        save_register(countable, path)
        found = read_register(path, procedures=CATALOGUE)
    quarter = {"first": date(2026, 7, 1), "last": date(2026, 9, 30), "office": DESK}

    def report(dossiers: Any) -> Any:
        try:
            return form_06(Register(dossiers), **quarter)  # type: ignore[arg-type]
        except ReportRefusedError as error:
            return error.message()

    assert report(found.entries) == report(countable)


# -- cells -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("05/8/2026", at(2026, 8, 5)),
        ("5-8-2026 14:30", at(2026, 8, 5, 14, 30)),
        ("5.8.2026 14h", at(2026, 8, 5, 14)),
        ("14h30 ngày 05/8/2026", at(2026, 8, 5, 14, 30)),
        ("09 giờ 05 phút, ngày 05 tháng 8 năm 2026", at(2026, 8, 5, 9, 5)),
        ("ngày 05 tháng 8 năm 2026", at(2026, 8, 5)),
        (normalize("NFD", " Ngày 5 Tháng 8 Năm 2026 "), at(2026, 8, 5)),
        ("2026-08-05", at(2026, 8, 5)),
        ("2026-08-05T14:30:05+07:00", at(2026, 8, 5, 14, 30, 5)),
        (date(2026, 8, 5), at(2026, 8, 5)),
        (datetime(2026, 8, 5, 14, 30, 5), at(2026, 8, 5, 14, 30, 5)),
        (datetime(2026, 8, 5, 23, 59, 59, 999000), at(2026, 8, 6)),
    ],
)
def test_days_as_people_type_them(read: Read, typed: Any, meant: datetime) -> None:
    found = read(["01", "1.004222", typed])

    assert slugs(found.entries[0]) == [("received", meant)]


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("8/5/26", "cell-of-whole-year"),
        ("05/08/26 14:30", "cell-of-whole-year"),
        ("14h30 ngày 5-8-26", "cell-of-whole-year"),
        ("8/5-26", "cell-of-moment"),
        ("hôm qua", "cell-of-moment"),
        ("14:30 05/8/2026 15:30", "cell-of-moment"),
        ("31/6/2026", "cell-of-real-moment"),
        ("05/8/2026 25:00", "cell-of-real-moment"),
        ("05/8/1899", "cell-of-likely-day"),
        (46239, "cell-of-no-serial"),
        (46239.5, "cell-of-no-serial"),
        ("46239", "cell-of-no-serial"),
        (True, "cell-of-moment"),
        (time(9, 15), "cell-of-moment"),
        (timedelta(hours=30), "cell-of-moment"),
        ("#N/A", "cell-without-error"),
        ("=A1", "cell-computed"),
        (None, "cell-filled"),
        (" - ", "cell-filled"),
    ],
)
def test_what_is_no_day_is_told(read: Read, typed: Any, rule: str) -> None:
    found = read(["01", "1.004222", typed], ["02", "1.004222", "05/8/2026"])

    assert told(found) == [(2, "C", rule)]
    assert found.rows == (3,)
    for locale in ("vi", "en"):
        assert "C2 (Nhận hồ sơ)" in found.faults[0].finding.message(locale)


@pytest.mark.parametrize(
    ("serial", "meant"),
    [
        (46239, at(2026, 8, 5)),
        (46239.5, at(2026, 8, 5, 12)),
        ("46239", at(2026, 8, 5)),
        ("46239,25", at(2026, 8, 5, 6)),
    ],
)
def test_serials_are_days_where_the_caller_says_so(
    read: Read, serial: Any, meant: datetime
) -> None:
    found = read(["01", "1.004222", serial], serials=True)

    assert slugs(found.entries[0]) == [("received", meant)]


def test_serials_that_are_no_days(read: Read) -> None:
    found = read(*([f"0{n}", "1.004222", n] for n in (-5, 900_000, 15)), serials=True)

    assert [rule for *_, rule in told(found)] == [
        "cell-of-real-moment",
        "cell-of-real-moment",
        "cell-of-real-moment",
    ]


def test_days_of_1904_are_read_as_such(sheet: Worksheet, tmp_path: Path) -> None:
    assert sheet.parent is not None
    sheet.parent.epoch = CALENDAR_MAC_1904
    for row in (HEADINGS, ["01", "1.004222", datetime(2026, 8, 5, 9), 44777]):
        sheet.append(row)

    found = read_register(saved(sheet, tmp_path), procedures=procedures(), serials=True)

    [dossier] = found.entries
    assert dossier.begun_at == at(2026, 8, 5, 9)
    assert dossier.events[0].promised == date(2026, 8, 5)  # type: ignore[union-attr]


def test_midnight_is_an_hour_where_the_format_has_one(read: Read) -> None:
    found = read(["01", "1.004222", datetime(2026, 8, 5), datetime(2026, 8, 12)])

    received = found.entries[0].events[0]
    assert received.promised == at(2026, 8, 12)  # type: ignore[union-attr]


def test_a_day_alone_has_the_hour_of_the_caller(read: Read) -> None:
    """The result is no earlier than the reception of the same day."""
    found = read(
        ["01", "1.004222", datetime(2026, 8, 5, 9, 15), None, "05/8/2026"],
        ["02", "1.004222", "05/8/2026", None, "06/8/2026"],
        hour=time(8),
    )

    assert slugs(found.entries[0])[1] == ("returned", at(2026, 8, 5, 9, 15))
    assert slugs(found.entries[1]) == [
        ("received", at(2026, 8, 5, 8)),
        ("returned", at(2026, 8, 6, 8)),
    ]


def test_a_formula_with_its_result_is_read(sheet: Worksheet, tmp_path: Path) -> None:
    """Typed by hand: openpyxl writes no results."""
    for row in (HEADINGS, ["01", "1.004222", "=TODAY()"]):
        sheet.append(row)
    path = saved(sheet, tmp_path)
    rewrite(path, SHEET, "<v></v>", "<v>46239</v>")

    found = read_register(path, procedures=procedures(), serials=True)

    assert found.entries[0].begun_at == at(2026, 8, 5)


def test_an_empty_text_is_a_result_too(sheet: Worksheet, tmp_path: Path) -> None:
    for row in (HEADINGS, ["01", "1.004222", "05/8/2026", '=""']):
        sheet.append(row)
    path = saved(sheet, tmp_path)
    rewrite(path, SHEET, '<c r="D2">', '<c r="D2" t="str">')

    found = read_register(path, procedures=procedures())

    assert told(found) == []


SHEET: Final = "xl/worksheets/sheet1.xml"


def rewrite(path: Path, part: str, old: str, new: str) -> None:
    """Put another text into a part of a workbook."""
    with ZipFile(path) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    assert old.encode() in parts[part]
    parts[part] = parts[part].replace(old.encode(), new.encode())
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def test_a_day_that_excel_cannot_show(sheet: Worksheet, tmp_path: Path) -> None:
    """openpyxl warns of it, and the row is told like one with an error of Excel."""
    for row in (HEADINGS[:3], ROW):
        sheet.append(row)
    sheet["C2"].value = 99_999_999
    sheet["C2"].number_format = "dd/mm/yyyy"
    path = saved(sheet, tmp_path)

    with pytest.warns(UserWarning, match="outside the limits"):
        found = read_register(path, procedures=procedures())

    assert told(found) == [(2, "C", "cell-without-error")]


def test_a_whole_number_written_with_a_point(sheet: Worksheet, tmp_path: Path) -> None:
    for row in (HEADINGS[:3], [7, *ROW[1:]]):
        sheet.append(row)
    path = saved(sheet, tmp_path)
    rewrite(path, SHEET, "<v>7</v>", "<v>7.0</v>")

    assert read_register(path, procedures=procedures()).entries[0].number == "7"


def test_a_number_that_is_too_long_for_excel(read: Read) -> None:
    found = read([260803000100012, *ROW[1:]], [2608030001000123, *ROW[1:]])

    assert [each.number for each in found.entries] == ["260803000100012"]
    assert told(found) == [(3, "A", "cell-as-text")]


def test_names_of_sections_are_no_entries(read: Read) -> None:
    found = read(["Lĩnh vực hộ tịch"], ROW, ["Lĩnh vực đất đai"], ["02"])

    assert [(each.rule, each.evidence) for each in found.remarks] == [
        ("row-of-register", "dòng 2, 4")
    ]
    assert told(found) == [(5, "C", "cell-filled"), (5, "B", "cell-filled")]


def test_a_sheet_may_be_as_large_as_excel_has_them(tmp_path: Path) -> None:
    """A cell in the last corner and an area of billions of cells cost nothing."""
    path = small(tmp_path)
    last = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    rewrite(path, SHEET, "</sheetData>", last)
    area = '<mergeCell ref="A5:XFD1048576"/></mergeCells>'
    rewrite(path, SHEET, "</mergeCells>", area)

    assert len(read_register(path, procedures=procedures()).entries) == 1


def test_something_of_somebody_without_a_name(read: Read) -> None:
    found = read(
        [*ROW, "Lê Thị Giả", "Thôn A"],
        ["02", *ROW[1:], None, "Thôn A"],
        ["03", *ROW[1:], None, None],
        headings=(*HEADINGS[:3], "Họ tên", "Địa chỉ"),
    )

    assert told(found) == [(3, "D", "cell-filled")]
    assert [each.applicant is None for each in found.entries] == [False, True]


def test_columns_of_somebody_whom_no_column_names(read: Read) -> None:
    found = read([*ROW, "Thôn A"], headings=(*HEADINGS[:3], "Địa chỉ"))

    assert found.unread == ("Địa chỉ",)
    assert found.entries[0].applicant is None


def test_codes_are_texts(sheet: Worksheet, tmp_path: Path) -> None:
    """A number that its format fills up with zeros is the text that people see."""
    rows = (
        ("Mã hồ sơ", "Mã TTHC", "Nhận hồ sơ", "Họ tên", "CCCD", "SĐT"),
        ["0012", "1.004222", "05/8/2026", "Lê Thị Giả", "001099012345", "0912345678"],
        [13, "1.004222", "05/8/2026", "Lê Thị Giả", 1099012345, 912345678],
        [14, 1.0042, "05/8/2026"],
        [1.5, "1.004222", "05/8/2026"],
        [15, "1.004222", "05/8/2026", 1.5],
        [16, "1.004222", "05/8/2026", "a\x1fb"],
    )
    for row in rows[:-1]:
        sheet.append(row)
    sheet["A3"].number_format = "0000"
    sheet["E3"].number_format = "000000000000"

    found = read_register(saved(sheet, tmp_path), procedures=procedures())

    assert [each.number for each in found.entries] == ["0012", "0013"]
    first, second = (each.applicant for each in found.entries)
    assert first == Applicant(
        name="Lê Thị Giả", id_number="001099012345", phone="0912345678"
    )
    assert second == Applicant(name="Lê Thị Giả", id_number="001099012345")
    assert told(found) == [
        (3, "F", "cell-as-text"),
        (4, "B", "cell-as-text"),
        (5, "A", "cell-as-text"),
        (6, "D", "cell-of-text"),
    ]
    assert found.broken_rows == (4, 5, 6)
    assert not found.faults[0].is_left_out


def test_control_characters_are_told(tmp_path: Path) -> None:
    path = tmp_path / "so.csv"
    path.write_text("Mã hồ sơ,Nhận hồ sơ,Họ tên\n01,05/8/2026,a\x1fb\n", "utf-8")

    assert told(read_register(path, procedures=RESIDENCE)) == [(2, "C", "cell-of-text")]


# -- headings --------------------------------------------------------------------------

ROW: Final = ["01", "1.004222", "05/8/2026"]


@pytest.mark.parametrize(
    "headings",
    [
        ("Số hồ sơ", "Mã thủ tục", "Ngày nhận"),
        ("SỐ HỒ SƠ:", "mã tthc (*)", "NGÀY TIẾP NHẬN (dd/mm/yyyy)"),
        ("so ho so", "Ma TTHC", "ngay nhan"),
        tuple(normalize("NFD", each) for each in HEADINGS[:3]),
        ("Mã\nhồ sơ", " Mã  TTHC ", "Ngày, giờ nhận"),
        ("number", "procedure_code", "received"),
    ],
)
def test_headings_in_any_writing(read: Read, headings: Any) -> None:
    found = read(ROW, headings=headings)

    assert [role for role, *_ in found.columns] == [
        "number",
        "procedure_code",
        "received",
    ]
    assert len(found.entries) == 1


def test_the_caller_names_columns(read: Read) -> None:
    """Another column that would be taken otherwise is told as not read."""
    found = read(
        [*ROW, "06/8/2026"],
        headings=("Số hồ sơ", "Mã TTHC", "Ngày nhận", "Ngày vào sổ"),
        columns={"received": "ngày vào sổ"},
    )

    assert found.entries[0].begun_at == at(2026, 8, 6)
    assert found.unread == ("Ngày nhận",)


def test_a_channel_by_its_shortest_heading(read: Read) -> None:
    row = ["01", "1.004222", "5/8/2026", None, None, "trực tuyến"]
    [one] = read(row, headings=(*HEADINGS, "Kenh")).entries

    assert one.channel is ChannelKind.ONLINE


def test_of_several_headings_of_a_column_the_more_usual_is_read(read: Read) -> None:
    headings = ("Số biên nhận", "Mã hồ sơ", "Mã TTHC", "Ngày nhận", None, "1" * 6)

    found = read(["x", *ROW], headings=headings)

    assert found.entries[0].number == "01"
    assert found.unread == ("Số biên nhận", "…")


def test_a_heading_below_a_group(sheet: Worksheet, tmp_path: Path) -> None:
    """The group tells what the days under it are; a title row stands far above."""
    rows: tuple[Any, ...] = (
        ["Sổ của xã"],
        [],
        ["Số hồ sơ", "Mã TTHC", "Trả kết quả", None, "Ghi chú"],
        [None, None, "Ngày", "Người", None],
        ["01", "1.004222", "06/8/2026", "Ai đó", "a"],
    )
    for row in rows:
        sheet.append(row)
    sheet["F3"], sheet["F4"], sheet["F5"] = "Nhận", "hồ sơ", "05/8/2026"
    sheet.merge_cells("C3:D3")

    found = read_register(
        saved(sheet, tmp_path),
        procedures=procedures(),
        columns={"returned": "Trả kết quả ngày"},
    )

    assert [slug for slug, _ in slugs(found.entries[0])] == ["received", "returned"]
    assert found.entries[0].events[0].note == "a"


def test_merged_cells_count_for_each_row(sheet: Worksheet, tmp_path: Path) -> None:
    rows: tuple[Any, ...] = (
        HEADINGS[:3],
        ["01", "1.004222", "05/8/2026"],
        ["02", "1.004222"],
        [None, None],
        ["03", "1.004222", "06/8/2026"],
    )
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("C2:C4")
    sheet.merge_cells("E2:E9")
    sheet.merge_cells("H2:J2")

    found = read_register(saved(sheet, tmp_path), procedures=procedures())

    assert [each.begun_at.day for each in found.entries] == [5, 5, 6]
    assert [(each.rule, each.evidence) for each in found.remarks] == [
        ("row-filled", "dòng 4"),
        ("cell-of-its-own", "dòng 3"),
    ]


def test_a_column_that_must_be_there(read: Read) -> None:
    with pytest.raises(UnknownNameError, match="Ngày nhận thử") as caught:
        read(ROW, headings=("Số hồ sơ", "Mã TTHC", "Ngày nhận thử"))
    assert "Nhận hồ sơ" in str(caught.value)


def test_rows_without_a_heading_show_nobody(read: Read) -> None:
    with pytest.raises(UnknownNameError) as caught:
        read(["Lê Thị Giả", "05/8/2026"], headings=["Trần Thị Bịa"])
    with pytest.raises(UnknownNameError) as named:
        read(columns={"number": "Thị"})

    assert "Bịa" not in str(caught.value) + caught.value.message()
    assert "Bịa" not in str(named.value.known)


def test_columns_that_cannot_be(read: Read, tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError, match="column"):
        read(ROW, headings=("Số hồ sơ", "Số hồ sơ", "Ngày nhận", "Mã TTHC"))
    path = tmp_path / "so.xlsx"
    for columns in ((), {"number": 5}, {"number": " "}):
        with pytest.raises(WrongTypeError, match="columns"):
            read_register(path, procedures=procedures(), columns=columns)  # type: ignore[arg-type]
    with pytest.raises(UnknownNameError, match="age"):
        read_register(path, procedures=procedures(), columns={"age": "Tuổi"})
    with pytest.raises(UnknownNameError, match="Tuổi"):
        read_register(path, procedures=procedures(), columns={"note": "Tuổi"})


def test_an_empty_sheet(sheet: Worksheet, tmp_path: Path) -> None:
    with pytest.raises(PlainDataError, match="nothing"):
        read_register(saved(sheet, tmp_path), procedures=procedures())


# -- files and sheets ------------------------------------------------------------------


def test_the_only_sheet_with_something_in_it_is_read(tmp_path: Path) -> None:
    book = Workbook()
    path = tmp_path / "so.xlsx"
    for name in ("Trống", "Năm 2025", "Ẩn"):
        sheet = book.create_sheet(name)
        if name != "Trống":
            sheet.append(HEADINGS)
            sheet.append(ROW)
    book["Ẩn"].sheet_state = "hidden"
    book.save(path)

    found = read_register(path, procedures=procedures())
    assert found.source == "so.xlsx [Năm 2025]"
    named = read_register(path, procedures=procedures(), sheet=normalize("NFD", "Ẩn"))
    assert named.source == "so.xlsx [Ẩn]"
    with pytest.raises(UnknownNameError, match="Năm 2026"):
        read_register(path, procedures=procedures(), sheet="Năm 2026")
    book["Ẩn"].sheet_state = "visible"
    book.save(path)
    with pytest.raises(InvalidValueError, match="Năm 2025"):
        read_register(path, procedures=procedures())


def test_arguments_of_another_type(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    for wrong in (
        {"procedures": "1.004222"},
        {"agencies": "UBND xã"},
        {"agencies": ["UBND xã"]},
        {"hour": 8},
        {"serials": 1},
        {"sheet": 1},
        {"delimiter": 1},
    ):
        with pytest.raises(WrongTypeError, match=next(iter(wrong))):
            read_register(path, **{"procedures": procedures()} | wrong)
    for register in ("x", 5, {"a": 1}, [5]):
        with pytest.raises(WrongTypeError):
            save_register(register, path)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError, match="courses"):
        save_register([], path, courses=1)  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match="xls"):
        save_register([], tmp_path / "so.xls")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "nothing is in it"),
        (b"PK\x03\x04", "damaged"),
        (b"text", "no .xlsx"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, "old Excel"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "password"),
    ],
)
def test_files_that_are_no_workbook(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "so.xlsx"
    path.write_bytes(content)

    with pytest.raises(PlainDataError, match=said):
        read_register(path, procedures=procedures())


def small(tmp_path: Path) -> Path:
    path = tmp_path / "so.xlsx"
    save_register([transferred("01")], path)
    return path


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/workbook.xml", "<workbook", "<!DOCTYPE x [<!ENTITY a 'b'>]><workbook"),
        ("xl/workbook.xml", "<workbook", "<workbook<"),
        ("xl/workbook.xml", "</workbook>", "</workbookx>"),
        ("xl/_rels/workbook.xml.rels", "sheet1", "sheet9"),
        ("_rels/.rels", "officeDocument", "other"),
        (SHEET, '<row r="3"', '<row r="9"'),
        (SHEET, '<row r="3"', '<row r="99999999999"'),
        (SHEET, '<c r="A3"', '<c r="3A"'),
        (SHEET, "</sheetData>", "</sheet>"),
        (SHEET, '<mergeCell ref="A1:M1"', '<mergeCell ref="?"'),
        ("xl/sharedStrings.xml", "<si>", "<sj>"),
        ("[Content_Types].xml", "sheet.main", "other"),
    ],
)
def test_damaged_workbooks(tmp_path: Path, part: str, old: str, new: str) -> None:
    path = small(tmp_path)
    rewrite(path, part, old, new)

    with pytest.raises(PlainDataError):
        read_register(path, procedures=procedures())


def test_a_string_that_is_not_there(tmp_path: Path) -> None:
    """What openpyxl says of it while rows are read is no error of ours."""
    path = small(tmp_path)
    rewrite(path, SHEET, 't="s"><v>0</v>', 't="s"><v>99999</v>')

    with pytest.raises(PlainDataError, match="damaged"):
        read_register(path, procedures=procedures())


def test_a_format_that_is_not_there(tmp_path: Path) -> None:
    path = small(tmp_path)
    rewrite(path, SHEET, '<c r="A4" s="', '<c r="A4" s="99')

    with pytest.raises(PlainDataError, match="damaged"):
        read_register(path, procedures=procedures())


def test_a_workbook_with_bytes_that_rotted(tmp_path: Path) -> None:
    """Alarm: it is read, or refused by an error of ours."""
    path = small(tmp_path)
    whole = path.read_bytes()
    for at in range(0, len(whole), 97):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 255]) + whole[at + 1 :])
        with suppress(CqttError):
            read_register(path, procedures=procedures())


def test_what_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "MOST_BYTES", 10_000)
    with pytest.raises(PlainDataError, match="packed in it"):
        read_register(small(tmp_path), procedures=procedures())


def test_a_sheet_may_tell_a_wrong_size(tmp_path: Path) -> None:
    """No row is lost where the dimension is too small, and none is made up."""
    path = tmp_path / "so.xlsx"
    save_register([transferred(f"0{number}") for number in range(5)], path)
    rewrite(path, SHEET, '<dimension ref="A1:M8"', '<dimension ref="A1"')

    assert len(read_register(path, procedures=procedures()).entries) == 5


def test_rows_and_cells_without_names(tmp_path: Path) -> None:
    """Some programs write no numbers of rows and no names of cells."""
    path = tmp_path / "so.xlsx"
    sheet = Workbook().active
    assert isinstance(sheet, Worksheet)
    for row in (HEADINGS[:3], ROW):
        sheet.append(row)
    path = saved(sheet, tmp_path)
    for name in (
        "1",
        "2",
        *(f"{letter}{number}" for letter in "ABC" for number in (1, 2)),
    ):
        rewrite(path, SHEET, f' r="{name}"', "")

    assert len(read_register(path, procedures=procedures()).entries) == 1


def test_without_openpyxl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = small(tmp_path)
    real = builtins.__import__

    def refuse(name: str, *rest: Any) -> Any:
        if name == "openpyxl":
            raise ImportError
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", refuse)

    with pytest.raises(MissingExtraError, match="excel"):
        read_register(path, procedures=RESIDENCE)


# -- CSV -------------------------------------------------------------------------------


def csv_of(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "so.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_csv_with_titles_above(tmp_path: Path, delimiter: str) -> None:
    text = "Sổ, năm 2026\n\nSố hồ sơ,Mã TTHC,Ngày nhận\n01,1.004222,05/8/2026\n"
    path = csv_of(tmp_path, text.replace(",", delimiter), "utf-8-sig")

    found = read_register(path, procedures=procedures())

    assert (found.rows, found.heading_row, found.source) == ((4,), 3, "so.csv")


def test_csv_that_states_its_delimiter(tmp_path: Path) -> None:
    path = csv_of(tmp_path, "sep=;\nSố hồ sơ;Ngày nhận\n01;05/8/2026\n\n")

    found = read_register(path, procedures=RESIDENCE)
    assert (found.rows, found.heading_row) == ((3,), 2)
    with pytest.raises(UnknownNameError):
        read_register(path, procedures=RESIDENCE, delimiter=",")


def test_broken_lines_of_csv_are_told(tmp_path: Path) -> None:
    text = 'Số hồ sơ,Ngày nhận\n01,05/8/2026\n02,"05/8"/2026\n03,05/8/2026 \xff\n'
    path = csv_of(tmp_path, text.replace("\xff", "").strip() + " ")
    path.write_bytes(path.read_bytes() + b"\xff\n04,05/8/2026\n")

    found = read_register(path, procedures=RESIDENCE)

    assert [rule for *_, rule in told(found)] == ["row-of-csv", "row-in-encoding"]
    assert [each.number for each in found.entries] == ["01", "04"]


def test_csv_in_another_encoding(tmp_path: Path) -> None:
    text = "Số hồ sơ,Ngày nhận\n01,05/8/2026\n"
    path = csv_of(tmp_path, text, "utf-16")

    assert read_register(path, procedures=RESIDENCE, encoding="utf-16").entries
    with pytest.raises(PlainDataError, match="UTF-16"):
        read_register(path, procedures=RESIDENCE)
    path.write_bytes(text.encode("utf-16")[:-1])
    with pytest.raises(PlainDataError, match="utf-16"):
        read_register(path, procedures=RESIDENCE, encoding="utf-16")


# -- meaning of rows -------------------------------------------------------------------


def test_the_columns_of_a_whole_course(read: Read) -> None:
    headings = (
        "Mã hồ sơ",
        "Tên TTHC",
        "Ngày nộp",
        "Ngày nhận",
        "Ngày yêu cầu bổ sung",
        "Nội dung bổ sung",
        "Ngày bổ sung",
        "Ngày xin lỗi",
        "Ngày hẹn lại",
        "Lý do",
        "Ngày có kết quả",
        "Kết quả giải quyết",
        "Ngày trả kết quả",
        "Hình thức trả",
        "Hình thức nộp",
        "Cơ quan giải quyết",
        "Nơi tiếp nhận",
        "Địa chỉ, số điện thoại",
        "Họ tên",
    )
    row = (
        "01",
        "đăng ký  THƯỜNG TRÚ",
        *("03/8/2026", "03/8/2026", "04/8/2026", "Tờ khai", "05/8/2026"),
        *("06/8/2026", "20/8/2026", "quá tải", "19/8/2026", "Cấp", "19/8/2026"),
        *("trả tại nhà", "Dịch vụ công trực tuyến"),
        *("ủy ban nhân dân xã ví dụ", "Trung tâm A", "0912345678", "Lê Thị Giả"),
    )

    found = read(row, headings=headings, agencies=[COMMUNE])

    [dossier] = found.entries
    assert [each.slug for each in dossier.events] == [
        "submitted",
        "received",
        "asked-for-more",
        "completed",
        "extended",
        "finished",
        "sent-home",
    ]
    assert dossier.procedure == RESIDENCE
    assert dossier.channel is ChannelKind.ONLINE
    assert dossier.competent == COMMUNE
    assert dossier.receiving_agency == Agency("Trung tâm A")
    assert dossier.applicant == Applicant(name="Lê Thị Giả", phone="0912345678")
    assert dossier.events[4].to == date(2026, 8, 20)  # type: ignore[union-attr]
    assert not found.findings()


@pytest.mark.parametrize(
    ("heading", "cell", "fault"),
    [
        ("Hẹn trả kết quả", "12/8/2026", None),
        ("Ngày hẹn lại", "12/8/2026", (2, "D", "cell-with-its-day")),
        ("Ngày xin lỗi", "12/8/2026", (2, "D", "cell-with-its-day")),
        ("Lý do", "hết giờ", (2, "D", "cell-with-its-day")),
        ("Ngày bổ sung", "12/8/2026", (2, "", "events-of-row")),
        ("Hình thức nộp", "bồ câu", (2, "D", "cell-of-choice")),
        ("Hình thức nộp", 5, (2, "D", "cell-of-choice")),
        ("Tên TTHC", "Thủ tục nào đó", None),
        ("Ngày dừng", "12/8/2026", None),
    ],
)
def test_cells_that_belong_together(
    read: Read, heading: str, cell: Any, fault: Any
) -> None:
    found = read([*ROW, cell], headings=(*HEADINGS[:3], heading))

    assert told(found) == ([] if fault is None else [fault])


def test_a_procedure_by_its_name_alone(read: Read) -> None:
    found = read(
        ["01", "Thủ tục nào đó", "05/8/2026"],
        headings=("Mã hồ sơ", "Tên TTHC", "Nhận hồ sơ"),
    )

    assert told(found) == [(2, "B", "procedure-of-catalogue")]


def test_one_procedure_of_all_rows(read: Read) -> None:
    found = read(ROW, ["02", "1.000001", "05/8/2026"], procedures=RESIDENCE)

    assert [each.procedure for each in found.entries] == [RESIDENCE]
    assert found.faults[0].finding.evidence == "1.000001"


def test_a_number_that_no_entry_can_have(sheet: Worksheet, tmp_path: Path) -> None:
    """What a class refuses is told at the cell it came from, else of the row."""
    for row in (
        ("STT", "Ngày tiếp", "Loại đơn", "Ngày thông báo", "Họ tên"),
        [0, "05/8/2026", "tố cáo"],
        [1, "05/8/2026", "KN"],
        [1, "05/8/2026", "tố cáo", "04/8/2026"],
        [1, "05/8/2026", "tố cáo", "06/8/2026"],
        [1.5, "05/8/2026", "tố cáo"],
        ["2", "05/8/2026", "TỐ CÁO"],
    ):
        sheet.append(row)

    found = read_reception_book(saved(sheet, tmp_path))

    assert told(found) == [
        (2, "A", "whole-quantity"),
        (3, "C", "cell-of-choice"),
        (4, "D", "after-reception"),
        (5, "", "answer-with-day"),
        (6, "A", "cell-of-whole-number"),
    ]
    assert "5" in found.explain()
    assert found.rows == (7,)


def test_faults_of_a_kind_are_told_together(read: Read) -> None:
    found = read(*([f"0{n}", "1.004222", None] for n in range(3)), ["5", None, None])

    [_, first, second] = found.explain("en").split("\n")
    assert first.startswith("so.xlsx [Sheet], C (Nhận hồ sơ): row 2, 3, 4, 5 must be")
    assert second.startswith("so.xlsx [Sheet]: B5 (Mã TTHC) must be")
    assert "chưa có" in found.explain()
    assert found.faults[0].finding.evidence_en == "nothing"
    assert found.faults[0].finding.evidence == "không có gì"


# -- files as streams ------------------------------------------------------------------


class Pipe:
    """A stream that cannot go back, as answers of a server are."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def read(self) -> bytes:
        return self._content


def test_a_register_through_streams() -> None:
    """Written into memory and read from it, wherever the stream stands."""
    stream = BytesIO()
    save_register([transferred("01")], stream)

    found = read_register(stream, procedures=procedures())

    assert found.entries == (transferred("01"),)
    assert found.source.startswith("so.xlsx [")
    piped = read_register(Pipe(stream.getvalue()), procedures=procedures())
    assert piped.entries == found.entries


def test_csv_through_streams(tmp_path: Path) -> None:
    """The name of a stream says what is written; what is read says it itself."""
    path = tmp_path / "so.csv"
    with path.open("wb") as target:
        save_register([transferred("01")], target, courses=False)
    save_template("dossiers", mau := BytesIO())

    for stream in (BytesIO(path.read_bytes()), path.open("rb")):
        with stream:
            found = read_register(stream, procedures=procedures())
        assert [each.number for each in found.entries] == ["01"]
        assert found.source == "so.csv"
    assert read_register(mau, procedures=procedures()).heading_row == 3


def test_a_file_that_was_uploaded() -> None:
    """Django's own class, which has a name and is no ``io`` stream."""
    uploaded = pytest.importorskip("django.core.files.uploadedfile")
    save_register([transferred("01")], stream := BytesIO())
    file = uploaded.File(stream, name="thư mục/sổ 2026.xlsx")

    found = read_register(file, procedures=procedures())

    assert found.entries == (transferred("01"),)
    assert found.source.startswith("sổ 2026.xlsx [")


def test_streams_that_hold_no_register() -> None:
    for content, said in (
        (b"", "nothing is in it"),
        (b"PK\x03\x04", "damaged"),
        (b"\xd0\xcf\x11\xe0", "old Excel"),
        (b"\xff\xfeM\x00", "UTF-16"),
    ):
        with pytest.raises(PlainDataError, match=said):
            read_register(BytesIO(content), procedures=procedures())


@pytest.mark.parametrize("given", [StringIO("Mã hồ sơ"), None, 5, b"PK"])
def test_what_is_neither_path_nor_stream(given: Any) -> None:
    with pytest.raises(WrongTypeError) as caught:
        read_register(given, procedures=procedures())
    assert caught.value.expected == "file-or-stream"
    with pytest.raises(WrongTypeError) as caught:
        save_register([], given)
    assert caught.value.expected == "file-or-stream"


# -- sent back to who keeps the register -----------------------------------------------


def test_the_faults_go_back_as_a_table(read: Read, tmp_path: Path) -> None:
    """A row for each fault: where, what was left out, what to do; nobody's data."""
    headings = (*HEADINGS, "Họ tên", "SĐT")
    found = read(
        ["01", "1.004222", "5/8/26", None, None, "Lê Thị Giả", None],
        ["02", "1.004222", "5/8/2026", None, None, "Lê Thị Giả", 912345678],
        headings=headings,
    )

    assert [each.number for each in found.entries] == ["02"]
    assert found.table().shown() == [
        [
            "2",
            "C",
            "Nhận hồ sơ",
            "cả dòng",
            "ngày có năm đủ bốn chữ số",
            "6 ký tự",
            "ghi 05/08/2026, không ghi 05/08/26",
        ],
        [
            "3",
            "G",
            "SĐT",
            "chỉ ô này",
            "chữ; ghi thành số thì mất các số 0 ở đầu hoặc cuối",
            "một số",
            "định dạng cột là Text rồi nhập lại",
        ],
    ]
    [short, _] = found.table("en").shown("en")
    year = "a day with all four digits of its year"
    assert tuple(short[3:6]) == ("the whole row", year, "6 characters")
    save_table(found.table(), tmp_path / "loi.xlsx")
    sheet = load_workbook(tmp_path / "loi.xlsx").worksheets[0]
    assert sheet["A1"].value == "Các lỗi của sổ: so.xlsx [Sheet]"


def test_each_line_says_what_was_left_out(read: Read) -> None:
    found = read(
        ["01", "1.004222", "5/8/26", "Lê Thị Giả", None],
        ["02", "1.004222", "5/8/2026", "Lê Thị Giả", 912345678],
        headings=(*HEADINGS[:3], "Họ tên", "SĐT"),
    )

    [_, lost, kept] = found.explain("en").split("\n")
    assert lost.endswith("; left out: the whole row")
    assert kept.endswith("; left out: this cell alone")
    assert found.faults[1].message().endswith("; bỏ qua: chỉ ô này")


def test_a_catalogue_is_by_code(tmp_path: Path) -> None:
    """Anything else is refused before the file is looked at."""
    by_class, by_name = {Procedure: RESIDENCE}, {"x": RESIDENCE}
    for wrong, came in ((by_class, "type"), (by_name, "1.004222")):
        with pytest.raises(InvalidValueError) as caught:
            read_register(tmp_path / "none", procedures=wrong)  # type: ignore[arg-type]
        assert (caught.value.expected, caught.value.got) == ("procedures-by-code", came)
    with pytest.raises(WrongTypeError):
        read_register(tmp_path / "none", procedures={"1.004222": 5})  # type: ignore[dict-item]


# -- other registers -------------------------------------------------------------------

NAMED: Final = ReceptionEntry(
    1,
    date(2026, 7, 9),
    EntryKind.COMPLAINT,
    people=6,
    name="Trần Ví Dụ",
    address="Thôn A, xã B",
    id_number="001099012345",
    summary="=đất\nđai",
    is_competent=False,
    guided_to="UBND tỉnh",
    answered_on=date(2026, 7, 10),
    answer=ReceptionAnswer.FORWARDED,
    by_head=True,
    concluded_on=date(2026, 7, 12),
    follow_up="đang theo dõi",
    note="ghi chú",
)
BOOK: Final = ReceptionBook(
    [
        NAMED,
        evolve(NAMED, number=2, name="Lê, Giả", is_competent=True),
        ReceptionEntry(3, date(2026, 7, 9), EntryKind.PROPOSAL),
    ]
)
SUFFIXES: Final = pytest.mark.parametrize("suffix", ["xlsx", "csv"])


@SUFFIXES
def test_a_reception_book_there_and_back(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"so.{suffix}"
    save_reception_book(BOOK, path, names=True)
    assert read_reception_book(path).book == BOOK

    save_reception_book(BOOK, path)
    bare = read_reception_book(path).entries[0]
    assert (bare.name, bare.address, bare.id_number, bare.summary) == ("",) * 4
    assert (bare.people, bare.answer) == (6, ReceptionAnswer.FORWARDED)


def test_the_headings_of_the_reception_book(tmp_path: Path) -> None:
    """Oracle: Form 03/TCD, as cqtt.reception has it."""
    path = tmp_path / "so.xlsx"
    save_reception_book(ReceptionBook([]), path)

    headings = [each.value for each in load_workbook(path).worksheets[0][3]]

    assert headings == [each.label() for each in BOOK.table().columns]


@SUFFIXES
def test_sessions_there_and_back(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"so.{suffix}"
    held = (
        Session(date(2026, 7, 9), visits=3),
        Session(date(2026, 7, 10), delegated=True, sudden=True),
        Session(date(2026, 7, 16), state=SessionState.NOT_HELD, reason="bão"),
    )
    save_sessions(held, path)

    assert read_sessions(path).entries == held


def test_marks_as_people_make_them(sheet: Worksheet, tmp_path: Path) -> None:
    for row in (
        ("Ngày", "Đột xuất", "Ủy quyền", "Tình trạng", "Lý do"),
        ["05/8/2026", "x", "Không"],
        ["06/8/2026", True, False],
        [datetime(2026, 8, 7, 9), "có", "-"],
        ["08/8/2026", "chắc thế"],
        ["09/8/2026", None, None, "lùi lịch"],
    ):
        sheet.append(row)

    found = read_sessions(saved(sheet, tmp_path))

    assert all(each.sudden and not each.delegated for each in found.entries)
    assert found.entries[2].on == date(2026, 8, 7)
    assert told(found) == [(5, "B", "cell-of-yes-or-no"), (6, "E", "reason-not-held")]


@SUFFIXES
def test_duties_there_and_back(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"so.{suffix}"
    unit = Unit("Bộ phận Một cửa", agency=COMMUNE)
    roster = DutyRoster(
        "Trực",
        [
            Duty(date(2026, 3, 7), unit),
            Duty(date(2026, 3, 8), Actor(unit, "công chức", "Lê Giả"), DutyRole.LEADER),
            Duty(date(2026, 3, 8), Actor(Unit("Phòng B"), "trưởng phòng")),
        ],
    )
    save_duties(roster, path)

    found = read_duties(path, units=[unit])
    assert found.roster("Trực") == roster
    assert read_duties(path, unit=unit).entries[0].who == Unit("Bộ phận Một cửa")


def test_duties_of_one_unit(sheet: Worksheet, tmp_path: Path) -> None:
    for row in (("Ngày trực", "Người trực"), ["07/3/2026", "Lê Giả"]):
        sheet.append(row)
    path, unit = saved(sheet, tmp_path), Unit("Bộ phận Một cửa")

    assert read_duties(path, unit=unit).entries[0].who == Actor(unit, "", "Lê Giả")
    with pytest.raises(UnknownNameError, match="Đơn vị trực"):
        read_duties(path)
    with pytest.raises(WrongTypeError, match="unit"):
        read_duties(path, unit="x")  # type: ignore[arg-type]


@SUFFIXES
def test_opinions_there_and_back(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"so.{suffix}"
    asked = Opinion(
        number="03",
        received_on=date(2026, 3, 20),
        topic="đất đai",
        words="một\nhai",
        by="Lê Giả",
        answer_by=WorkingDays(10),
        forwarded_to="Sở A",
        forwarded_on=date(2026, 3, 21),
        answered_on=date(2026, 3, 22),
    )
    opinions = (
        asked,
        evolve(asked, number="4", answer_by=date(2026, 4, 3)),
        Opinion(number="5", received_on=date(2026, 3, 20), is_at_once=True),
    )
    save_opinions(opinions, path, names=True)
    assert read_opinions(path).entries == opinions

    save_opinions(opinions, path)
    assert {(each.words, each.by) for each in read_opinions(path).entries} == {("", "")}


def test_a_limit_that_cannot_be_counted(sheet: Worksheet, tmp_path: Path) -> None:
    for row in (
        ("Số", "Ngày nhận", "Hạn trả lời"),
        ["1", "05/8/2026", "sớm nhất"],
        ["2", "05/8/2026", datetime(2026, 8, 9)],
        ["3", "05/8/2026", " "],
    ):
        sheet.append(row)

    found = read_opinions(saved(sheet, tmp_path))

    assert told(found) == [(2, "C", "cell-of-moment")]
    assert [each.answer_by for each in found.entries] == [date(2026, 8, 9), None]


@SUFFIXES
def test_documents_and_activities_there_and_back(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"so.{suffix}"
    plan = IssuedDocument(
        DocumentKind.PLAN,
        "về cải cách hành chính",
        number="35/KH-UBND",
        issued_on=date(2020, 12, 25),
        about=2021,
    )
    save_documents([plan], path)
    assert read_documents(path).entries == (plan,)

    month = Period(date(2026, 1, 1), date(2026, 1, 31))
    held = (
        Activity(ActivityKind.MEETING, Quantity(50, Bound.OVER), audience=4000),
        Activity(ActivityKind.MEETING, 12, month, unit="buổi", title="Tập huấn"),
        Activity(ActivityKind.GIFT_OF_RICE, Decimal("2.5"), date(2026, 1, 5)),
        Activity(ActivityKind.MEETING),
    )
    save_activities(held, path)
    assert read_activities(path).entries == held


def test_quantities_as_reports_write_them(sheet: Worksheet, tmp_path: Path) -> None:
    rows: tuple[Any, ...] = (
        ("Loại hoạt động", "Số lượng", "Đến ngày"),
        *(["Lượt phát thanh", each] for each in ("khoảng 1.200", "gần 30", " ", 5.5)),
        ["Lượt phát thanh", "nhiều"],
        ["Lượt phát thanh", 1, "05/8/2026"],
    )
    for row in rows:
        sheet.append(row)

    found = read_activities(saved(sheet, tmp_path))

    assert [str(each.count) for each in found.entries] == ["khoảng 1200", "gần 30", "1"]
    assert told(found) == [
        (5, "B", "cell-of-whole-number"),
        (6, "B", "cell-of-quantity"),
        (7, "C", "cell-with-its-day"),
    ]


# -- petitions -------------------------------------------------------------------------

WHO: Final = Petitioner(name="Lê Giả", address="Thôn A", telephone="0912345678")
COMPLAINT: Final = Complaint.receive(
    number="KN-01",
    at=at(2026, 8, 3, 9),
    petitioner=WHO,
    about="=đất",
    against="Chủ tịch xã",
    received_by=COMMUNE,
    competent=COMMUNE,
    unit=Unit("Tư pháp"),
    channel=FeedbackChannel.POST,
)
PETITIONS: Final = (
    COMPLAINT.accept(at=at(2026, 8, 7, 15)),
    COMPLAINT.accept(at=at(2026, 8, 7, 15), decision="12/TB"),
    COMPLAINT.forward(to=Agency("Ủy ban nhân dân tỉnh"), at=at(2026, 8, 7)),
    COMPLAINT.decline(at=at(2026, 8, 7), reason="không đủ điều kiện"),
    Denunciation.receive(number="TC-01", at=at(2026, 8, 3, 9), split_from="D-1"),
    Reflection.receive(
        number="PA-1", at=at(2026, 8, 3, 9), petitioner=Group(size=7)
    ).resolve(Outcome.DONE, at=at(2026, 8, 5, 9), decision="3/CV"),
    Reflection.receive(
        number="PA-2",
        at=at(2026, 8, 3, 9),
        petitioner=Group(size=3, representatives=(WHO, evolve(WHO, name="Lê Bịa"))),
    ).answer(at=at(2026, 8, 5, 9)),
    Reflection.receive(
        number="PA-3", at=at(2026, 8, 3), petitioner=Petitioner(is_withheld=True)
    ).send_back(at=at(2026, 8, 5), reason="không rõ"),
    Reflection.receive(number="PA-4", at=at(2026, 8, 3), petitioner=WHO).guide(
        at=at(2026, 8, 5)
    ),
    COMPLAINT.accept(at=at(2026, 8, 4))
    .find_complex(at=at(2026, 8, 5))
    .withdraw(at=at(2026, 8, 6), goes_on=True)
    .resolve(Outcome.UPHELD, at=at(2026, 8, 7)),
)
NUMBERED: Final = tuple(
    evolve(each, number=f"{number:02}") for number, each in enumerate(PETITIONS)
)


def test_petitions_there_and_back(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    save_petitions(NUMBERED, path, identity=True)

    found = read_petitions(path, agencies=[COMMUNE], units=[Unit("Tư pháp")])

    assert found.entries == NUMBERED
    assert not found.findings()


def test_petitions_without_who_petitions(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    save_petitions(NUMBERED, path)

    found = read_petitions(path)

    assert [each.to_dict() for each in found.entries] == [
        each.to_dict() for each in NUMBERED
    ]
    with ZipFile(path) as archive:
        text = b"".join(map(archive.read, archive.namelist())).decode()
    assert not any(word in text for word in ("Lê Giả", "0912345678", "D-1"))


def test_petitions_in_csv(tmp_path: Path) -> None:
    path = tmp_path / "so.csv"
    save_petitions(NUMBERED[3:4], path, identity=True, courses=False)
    [found] = read_petitions(path).entries
    assert found.petitioner == WHO
    assert [each.slug for each in found.events] == ["received", "not-accepted"]
    with pytest.raises(InvalidValueError, match="CSV"):
        save_petitions(NUMBERED, path)


def test_a_petition_that_was_changed(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    save_petitions(NUMBERED[1:2], path, identity=True)
    book = load_workbook(path)
    book.worksheets[0]["C4"] = "04/8/2026"
    book.save(path)

    found = read_petitions(path)

    assert found.entries[0].received.at == at(2026, 8, 4)
    assert [each.rule for each in found.remarks] == ["course-as-row"]


def test_petitions_as_people_type_them(sheet: Worksheet, tmp_path: Path) -> None:
    for row in (
        ("Số đến", "Ngày đến", "Phân loại", "Ngày giải quyết", "Kết quả", "Ghi chú"),
        ["1", "05/8/2026", "Kiến nghị", "06/8/2026", "đã giải thích", "a"],
        ["2", "05/8/2026", "Khiếu nại", "06/8/2026"],
        ["3", "05/8/2026", "Khiếu nại", None, "đúng"],
        ["4", "07/8/2026", "Khiếu nại", "06/8/2026", "đúng"],
    ):
        sheet.append(row)

    found = read_petitions(saved(sheet, tmp_path))

    [one] = found.entries
    assert one.resolved is not None
    assert (one.resolved.outcome, one.received.note) == (Outcome.EXPLAINED, "a")
    assert told(found) == [
        (3, "D", "cell-with-its-day"),
        (4, "E", "cell-with-its-day"),
        (5, "", "events-of-row"),
    ]


# -- templates -------------------------------------------------------------------------

READERS: Final[dict[str, Callable[..., RegisterRead[Any]]]] = {
    "dossiers": lambda path: read_register(path, procedures=RESIDENCE),
    "petitions": read_petitions,
    "reception-book": read_reception_book,
    "sessions": read_sessions,
    "duties": read_duties,
    "opinions": read_opinions,
    "documents": read_documents,
    "activities": read_activities,
}


@pytest.mark.parametrize("kind", COLUMNS)
def test_a_template_is_read_and_has_notes(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "mau.xlsx"
    save_template(kind, path)

    found = READERS[kind](path)

    assert (found.entries, found.findings(), found.heading_row) == ((), (), 3)
    sheet = load_workbook(path).worksheets[0]
    assert all(each.comment is not None for each in sheet[3])


def test_a_template_keeps_codes_as_text(tmp_path: Path) -> None:
    path = tmp_path / "mau.xlsx"
    save_template("dossiers", path)

    sheet = load_workbook(path).worksheets[0]

    assert sheet.column_dimensions["B"].number_format == "@"
    assert sheet.column_dimensions["G"].number_format == "dd/mm/yyyy hh:mm"
    with pytest.raises(UnknownNameError, match="sổ"):
        save_template("sổ", path)


def test_a_template_of_csv_is_csv(tmp_path: Path) -> None:
    path = tmp_path / "mau.csv"
    save_template("documents", path)

    assert path.read_text("utf-8-sig").startswith('Loại văn bản,"Số, ký hiệu",')
    assert read_documents(path).entries == ()
    with pytest.raises(InvalidValueError, match="path"):
        save_template("documents", tmp_path / "mau.xls")


def test_every_heading_stands_for_one_column() -> None:
    """Else which column is read would depend on their order."""
    for kind, columns in COLUMNS.items():
        keys = [words_of(name) for names in columns.values() for name in names]
        assert len(keys) == len(set(keys)), kind


def test_the_face_of_the_package() -> None:
    assert sorted(registers.__all__) == dir(registers)


def test_what_is_saved_is_checked(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    with pytest.raises(WrongTypeError):
        save_sessions([5], path)  # type: ignore[list-item]
    with pytest.raises(WrongTypeError):
        save_reception_book([], path)  # type: ignore[arg-type]
