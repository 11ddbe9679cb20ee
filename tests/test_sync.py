"""
Tests of ``cqtt.interop.sync``.

Oracles: ``WRITTEN`` and ``SENT`` below, records typed by hand from the list of fields
of the reference (portal guidance v1.4 of 2020), with invented people; due days by hand
from the calendar of August 2026, in which no holiday falls.  Properties: Hypothesis.
"""

import json
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from cqtt import Office, WorkingDays, state_calendar
from cqtt.agencies import Actor, Agency, Unit
from cqtt.clock import ClockRules, Supplement
from cqtt.dossiers import (
    Applicant,
    ApplicantKind,
    AskedForMore,
    Dossier,
    DossierStatus,
    Finished,
    Received,
    Returned,
    SentHome,
)
from cqtt.errors import (
    CqttError,
    NotNfcError,
    PlainDataError,
    UnknownNameError,
    WrongTypeError,
)
from cqtt.findings import Finding, Severity
from cqtt.interop import sync
from cqtt.interop.sync import (
    APPLICANT_KINDS,
    CHANNELS,
    COPY_KINDS,
    SyncFee,
    SyncPaper,
    SyncProgress,
    SyncRecord,
    SyncResult,
    SyncSupplement,
    read_progress,
    read_sync,
    write_progress,
    write_sync,
)
from cqtt.procedures import ChannelKind, Procedure
from cqtt.procedures.parts import Coded
from cqtt.testing import HOURS, strategies
from cqtt.time_limits import CalendarDays, Unstated, WorkingHours

DESK: Final = Office(state_calendar(), HOURS)
OPEN: Final = Office(state_calendar())
BODY: Final = Agency("Ủy ban nhân dân xã Ví Dụ")
CLERK: Final = Actor(Unit("Bộ phận Một cửa", agency=BODY), "công chức", name="Lê Ví Dụ")
PROCEDURE: Final = Procedure(
    code="1.004222",
    name="Đăng ký thường trú",
    time_limit=WorkingDays(7),
    field_of_work=Coded("Đăng ký, quản lý cư trú", "G01-CA05"),
    clock_rules=ClockRules(on_supplement=Supplement.PAUSE),
)
NUMBER: Final = "H56.24-260803-0001"
MONDAY: Final = datetime(2026, 8, 3, 9, 15)

# A dossier received on Monday 3 August 2026 with seven working days (4 to 12 August),
# asked for more on the 4th, completed on the 6th, finished on the 10th, returned on
# the 11th.  4 August is used; the 7th is day 2, so day 7 is Friday 14 August.
WRITTEN: Final = (
    '{"MaHoSo":"H56.24-260803-0001","MaTTHC":"1.004222",'
    '"TenTTHC":"Đăng ký thường trú","MaLinhVuc":"G01-CA05",'
    '"TenLinhVuc":"Đăng ký, quản lý cư trú","ChuHoSo":"Nguyễn Văn Ví Dụ",'
    '"LoaiDoiTuong":"0","MaDoiTuong":"CD-1","Email":"vidu@example.vn",'
    '"SoDienThoai":"0912345678","TrichYeuHoSo":"Đăng ký cho con",'
    '"NgayTiepNhan":"20260803091500","NgayHenTra":"20260814170000",'
    '"NgayTra":"20260811083000","NgayKetThucXuLy":"20260810160000",'
    '"TrangThaiHoSo":"10","HinhThuc":"2","DonViXuLy":"Ủy ban nhân dân xã Ví Dụ",'
    '"DanhSachLePhi":[{"TenPhiLePhi":"Lệ phí","MaPhiLePhi":"LP1","HinhThucThu":"1",'
    '"Gia":"20000","LoaiPhiLePhi":"1"}],'
    '"DanhSachHoSoBoSung":[{"HoSoBoSungId":"1","NguoiYeuCauBoSung":"Lê Ví Dụ",'
    '"NoiDungBoSung":"Giấy chứng sinh; Tờ khai","NgayBoSung":"20260804100000",'
    '"NguoiTiepNhanBoSung":"","ThongTinTiepNhan":"",'
    '"NgayTiepNhanBoSung":"20260806140000","TrangThaiBoSung":"",'
    '"NgayHenTraTruoc":"20260812170000","NgayHenTraMoi":"20260814170000"}],'
    '"TaiLieuNop":[{"TepDinhKemId":"1","TenTepDinhKem":"to-khai.pdf","IsDeleted":"",'
    '"MaThanhPhanHoSo":"TP1","DuongDanTaiTepTin":""}],'
    '"DanhSachGiayToKetQua":[{"TenGiayTo":"Thông báo","MaThanhPhanHoSo":"",'
    '"GiayToId":"7","DuongDanTepTinKetQua":""}]}'
)


def handled() -> Dossier:
    """Return the dossier of ``WRITTEN``."""
    who = Applicant(
        name="Nguyễn Văn Ví Dụ",
        kind=ApplicantKind.CITIZEN,
        phone="0912345678",
        email="vidu@example.vn",
    )
    dossier = Dossier.receive(
        PROCEDURE,
        number=NUMBER,
        at=MONDAY,
        applicant=who,
        channel=ChannelKind.ONLINE,
        competent=BODY,
    )
    missing = ("Giấy chứng sinh", "Tờ khai")
    return (
        dossier.ask_for_more(at=datetime(2026, 8, 4, 10), missing=missing, by=CLERK)
        .complete(at=datetime(2026, 8, 6, 14))
        .finish(at=datetime(2026, 8, 10, 16))
        .return_result(at=datetime(2026, 8, 11, 8, 30))
    )


def written() -> SyncRecord:
    """Write the dossier of ``WRITTEN``."""
    return write_sync(
        handled(),
        DESK,
        subject="Đăng ký cho con",
        applicant_code="CD-1",
        kinds="connection-guidance",
        fees=(
            SyncFee(
                name="Lệ phí",
                code="LP1",
                collected_when="1",
                amount="20000",
                kind_code="1",
            ),
        ),
        papers=(SyncPaper(id="1", name="to-khai.pdf", component_code="TP1"),),
        results=(SyncResult(name="Thông báo", id="7"),),
    )


def received(**more: Any) -> Dossier:
    """Return a dossier that was only received."""
    return Dossier.receive(PROCEDURE, number=NUMBER, at=MONDAY, **more)


def sent(**fields: object) -> SyncRecord:
    """Read a record with the fields that a dossier needs, and these."""
    least = {
        "MaHoSo": NUMBER,
        "MaTTHC": "1.004222",
        "NgayTiepNhan": "20260803091500",
        "NgayHenTra": "20260812170000",
        "TrangThaiHoSo": "2",
    }
    return read_sync(least | fields)


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    """Return findings as what was broken, where and what came."""
    return [(each.rule, each.place, each.evidence) for each in findings]


def proved(record: SyncRecord) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the events that a record proves, and the rules of the findings."""
    dossier, findings = record.to_dossier(PROCEDURE)
    events = [(each.slug, f"{each.at:%d %H:%M}") for each in dossier.events]
    return events, [each.rule for each in findings]


# --- writing ---------------------------------------------------------------------


def test_a_dossier_is_written_field_by_field() -> None:
    """The bytes are those of a record typed by hand."""
    assert written().to_json() == WRITTEN
    assert written().findings == ()


def test_a_record_read_says_what_was_written() -> None:
    """Reading gives an equal record, the same bytes and no finding."""
    record = read_sync(WRITTEN)

    assert (record, record.findings) == (written(), ())
    assert record.to_json() == WRITTEN
    assert record.to_dict() == json.loads(WRITTEN)
    assert hash(record) == hash(written())


@pytest.mark.parametrize(
    ("office", "promised", "due"),
    [
        (Office(state_calendar(), HOURS, appointment=datetime.min.time().replace(16)),
         None, "20260812160000"),
        (DESK, None, "20260812170000"),
        (OPEN, None, "20260812235959"),
        (DESK, date(2026, 8, 11), "20260811170000"),
        (OPEN, date(2026, 8, 11), "20260811235959"),
        (DESK, date(2026, 8, 9), "20260809235959"),
        (DESK, date(2126, 8, 9), "21260809235959"),
        (DESK, datetime(2026, 8, 11, 10), "20260811100000"),
    ],
)  # fmt: skip
def test_the_appointment_has_the_least_misleading_hour(
    office: Office, promised: date | None, due: str
) -> None:
    """The slip's, else the office's hour, else the closing time, else the day's end."""
    record = write_sync(received(promised=promised), office)

    assert record.to_exchange()["NgayHenTra"] == due
    assert record.findings == ()


def test_limits_in_hours_are_due_at_their_moment() -> None:
    """A limit of eight working hours from 09:15 ends on the next day at 09:45."""
    dossier = received(limit=WorkingHours(8))

    assert write_sync(dossier, DESK).promised_at == dossier.due(DESK).at


def test_an_apology_moves_the_appointment() -> None:
    """The last re-appointment counts, and is a line with both appointments."""
    dossier = received(promised=date(2026, 8, 12)).extend(
        at=datetime(2026, 8, 11, 9), to=date(2026, 8, 17), reason="mất điện", by=CLERK
    )
    record = write_sync(dossier, DESK)
    line = SyncSupplement(
        id="1",
        asked_by="Lê Ví Dụ",
        content="mất điện",
        asked_at=datetime(2026, 8, 11, 9),
        promised_before=datetime(2026, 8, 12, 17),
        promised_after=datetime(2026, 8, 17, 17),
    )

    assert record.to_exchange()["NgayHenTra"] == "20260817170000"
    assert record.supplements == (line,)


def test_a_supplement_moves_what_the_slip_promised() -> None:
    """Once the limit ran again, the slip of the first day is not the appointment."""
    waiting = received(promised=date(2026, 8, 12)).ask_for_more(
        at=datetime(2026, 8, 4, 10), reason="thiếu"
    )
    completed = waiting.complete(at=datetime(2026, 8, 6, 14))

    record = write_sync(waiting, DESK)
    assert record.to_exchange()["NgayHenTra"] == "20260812170000"
    assert told(record.findings) == [("sync-due", "NgayHenTra", "stands still")]
    record = write_sync(completed, DESK)
    assert record.to_exchange()["NgayHenTra"] == "20260814170000"
    assert record.findings == ()


@pytest.mark.parametrize(
    ("dossier", "problem", "severity"),
    [
        (received().ask_for_more(at=datetime(2026, 8, 4, 10)), "stands still",
         Severity.WARNING),
        (received(limit=Unstated("")), "not stated", Severity.WARNING),
        (received(limit=WorkingDays(9_999)), "beyond the calendar", Severity.WARNING),
        (Dossier.submit(PROCEDURE, number=NUMBER, at=MONDAY), "not begun",
         Severity.NOTE),
    ],
)  # fmt: skip
def test_an_unknown_appointment_is_empty_and_told(
    dossier: Dossier, problem: str, severity: Severity
) -> None:
    """A limit that gives no date gives an empty field and a finding."""
    record = write_sync(dossier, DESK)

    assert record.to_exchange()["NgayHenTra"] == ""
    assert record.findings == (Finding("sync-due", "NgayHenTra", problem, severity),)


def test_supplements_in_a_row_end_together() -> None:
    """One supplement answers every open request; reception does as well."""
    first, second = datetime(2026, 8, 3, 10), datetime(2026, 8, 3, 11)
    accepted = datetime(2026, 8, 4, 8)
    dossier = (
        Dossier.submit(PROCEDURE, number=NUMBER, at=MONDAY)
        .ask_for_more(at=first, reason="một")
        .ask_for_more(at=second, reason="hai")
        .accept(at=accepted, by=CLERK)
    )
    lines = write_sync(dossier, DESK).supplements

    assert [each.completed_at for each in lines] == [
        datetime(2026, 8, 4, 8).replace(tzinfo=dossier.begun_at.tzinfo)
    ] * 2
    assert [each.content for each in lines] == ["một", "hai"]
    assert {each.received_by for each in lines} == {"Lê Ví Dụ"}


@pytest.mark.parametrize(
    ("dossier", "reception"),
    [
        (Dossier.submit(PROCEDURE, number=NUMBER, at=MONDAY), "20260803091500"),
        (Dossier.submit(PROCEDURE, number=NUMBER, at=MONDAY)
         .refuse(at=datetime(2026, 8, 4, 8)), "20260803091500"),
        (Dossier.submit(PROCEDURE, number=NUMBER, at=MONDAY)
         .ask_for_more(at=datetime(2026, 8, 4, 8)), ""),
        (Dossier.submit(PROCEDURE, number=NUMBER, at=MONDAY)
         .stop(at=datetime(2026, 8, 4, 8)), ""),
        (Dossier.submit(PROCEDURE, number=NUMBER, at=MONDAY)
         .ask_to_withdraw(at=datetime(2026, 8, 4, 8)), "20260803091500"),
        (Dossier.submit(PROCEDURE, number=NUMBER, at=MONDAY)
         .ask_payment(at=datetime(2026, 8, 4, 8)), "20260803091500"),
        (Dossier.submit(PROCEDURE, number=NUMBER, at=MONDAY)
         .accept(at=datetime(2026, 8, 4, 8)), "20260804080000"),
    ],
)  # fmt: skip
def test_reception_is_reception(dossier: Dossier, reception: str) -> None:
    """The submission stands for it where the state says so, or with a finding."""
    record = write_sync(dossier, DESK)
    told_of = [each.place for each in record.findings if each.rule == "sync-reception"]

    assert record.to_exchange()["NgayTiepNhan"] == reception
    assert told_of == ["NgayTiepNhan"] * (dossier.status.value in (6, 7))


def test_the_unit_is_the_nearest_known() -> None:
    """Competent authority, then the unit that has it, then where it came in."""
    office = Office(state_calendar(), agency=Agency("Cơ quan"))
    moved = received(receiving_agency=Agency("Nơi nhận")).transfer(
        at=datetime(2026, 8, 4, 8), to=Unit("Phòng")
    )

    assert write_sync(handled(), office).handled_by == BODY.name
    assert write_sync(moved, office).handled_by == "Phòng"
    assert write_sync(evolve(moved, events=moved.events[:1]), office).handled_by == (
        "Nơi nhận"
    )
    assert write_sync(received(), office).handled_by == "Cơ quan"
    assert write_sync(received(), DESK).handled_by == ""
    assert write_sync(received(), DESK, handled_by="Sở").handled_by == "Sở"


@pytest.mark.parametrize(
    ("who", "kinds", "code", "findings"),
    [
        ({"kind_code": "9"}, None, "9", 0),
        ({"kind_code": "9", "kind": ApplicantKind.CITIZEN}, "sync-record", "9", 0),
        ({"kind": ApplicantKind.CITIZEN}, "sync-record", "1", 0),
        ({"kind": ApplicantKind.CITIZEN}, "connection-guidance", "0", 0),
        ({"kind": ApplicantKind.CITIZEN}, None, "", 1),
        ({"kind": ApplicantKind.ORGANISATION}, "sync-record", "", 1),
        ({}, "sync-record", "", 0),
    ],
)
def test_the_kind_of_applicant_is_never_guessed(
    who: dict[str, Any], kinds: str | None, code: str, findings: int
) -> None:
    """Its own code, else that of the table chosen, else nothing and a finding."""
    applicant = Applicant(name="Nguyễn Văn Ví Dụ", **who)
    record = write_sync(received(applicant=applicant), DESK, kinds=kinds)

    assert record.applicant_kind_code == code
    assert [each.rule for each in record.findings] == ["sync-kind"] * findings


def test_the_two_tables_of_kinds_contradict_each_other() -> None:
    """Code 1 is an enterprise in one and a citizen in the other."""
    assert {name: table["1"] for name, table in APPLICANT_KINDS.items()} == {
        "connection-guidance": ApplicantKind.ENTERPRISE,
        "sync-record": ApplicantKind.CITIZEN,
    }
    assert dict(COPY_KINDS) == {"0": "original", "1": "copy", "2": "electronic"}
    assert set(CHANNELS) == {"", "1", "2", "3"}


def test_channels_are_written_as_codes() -> None:
    """VNeID has no code and goes as online."""
    codes = [
        write_sync(received(channel=each), DESK).channel_code for each in ChannelKind
    ]

    assert codes == ["1", "2", "3", "2"]


def test_progress_has_a_line_for_each_event() -> None:
    """Each line has who, when, what and the state after it."""
    lines = write_progress(handled())

    assert [each.status_code for each in lines] == ["2", "5", "2", "9", "10"]
    assert lines[1].to_exchange() == {
        "MaHoSo": NUMBER,
        "NguoiXuLy": "Lê Ví Dụ",
        "ChucDanh": "công chức",
        "ThoiDiemXuLy": "20260804100000",
        "PhongBanXuLy": "Bộ phận Một cửa",
        "NoiDungXuLy": "yêu cầu bổ sung",
        "TrangThai": "5",
        "NgayBatDau": "",
        "NgayKetThucTheoQuyDinh": "",
    }
    assert [read_progress(each.to_dict()) for each in lines] == list(lines)


# --- reading ---------------------------------------------------------------------


SENT: Final[dict[str, Any]] = {
    "MaHoSo": "  H56.24-260803-0001 ",
    "MaTTHC": 1.004222,
    "ChuHoSo": "Nguyê\u0303n Văn Ví Dụ",
    "Email": None,
    "SoDienThoai": 912345678,
    "TrichYeuHoSo": ["x"],
    "NgayTiepNhan": 20260803091500,
    "NgayHenTra": "20260812",
    "NgayTra": "00010101000000",
    "NgayKetThucXuLy": "20261301000000",
    "TrangThaiHoSo": 11,
    "HinhThuc": "x",
    "DanhSachLePhi": {"Gia": 20000},
    "DanhSachHoSoBoSung": [{"TrangThaiBoSung": True, "DanhSachLePhiBoSung": []}, "x"],
    "TaiLieuNop": None,
    "DanhSachGiayToKetQua": "",
    "NoiNopHoSo": "2",
    "Ghi chú của Lê Ví Dụ": "",
    "so_001099012345": "",
    "DinhDanhCHS": [{"LoaiDinhDanh": "1", "SoDinhDanh": ""}],
}


def test_each_oddity_is_a_finding_without_values() -> None:
    """What came in another shape is read as far as it goes, and told; codes show."""
    record = read_sync(SENT)

    assert told(record.findings) == [
        ("sync-trimmed", "MaHoSo", "white space"),
        ("sync-text", "MaTTHC", "float"),
        ("nfc", "ChuHoSo", "decomposed text"),
        ("sync-text", "Email", "null"),
        ("sync-text", "SoDienThoai", "int"),
        ("sync-text", "TrichYeuHoSo", "list"),
        ("sync-text", "NgayTiepNhan", "int"),
        ("sync-moment", "NgayHenTra", "99999999"),
        ("sync-moment", "NgayTra", "99999999999999"),
        ("sync-moment", "NgayKetThucXuLy", "99999999999999"),
        ("sync-text", "TrangThaiHoSo", "int"),
        ("sync-list", "DanhSachLePhi", "dict"),
        ("sync-text", "DanhSachLePhi[0].Gia", "int"),
        ("sync-text", "DanhSachHoSoBoSung[0].TrangThaiBoSung", "bool"),
        ("sync-fields", "DanhSachHoSoBoSung[0]", "DanhSachLePhiBoSung"),
        ("sync-object", "DanhSachHoSoBoSung[1]", "str"),
        ("sync-list", "TaiLieuNop", "null"),
        ("sync-list", "DanhSachGiayToKetQua", "str"),
        ("sync-fields", "record", "NoiNopHoSo, DinhDanhCHS, +2"),
        ("sync-channel", "HinhThuc", "x"),
        ("sync-status", "TrangThaiHoSo", "11"),
    ]


@pytest.mark.parametrize(
    ("fields", "evidence"),
    [
        ({"x": 1}, "x"),
        ({"Họ tên": 1}, "1"),
        ({"Họ tên": 1, "số": 2}, "2"),
        ({"Nguyen Van Vi Du": 1}, "1"),
        ({"0912345678": 1}, "1"),
        ({"so_0912345678": 1}, "1"),
        ({"a" * 41: 1}, "1"),
        ({f"k{n}": n for n in range(8)}, "k0, k1, k2, k3, k4, k5, k6, k7"),
        ({f"k{n}": n for n in range(10)}, "k0, k1, k2, k3, k4, k5, k6, k7, +2"),
    ],
)
def test_an_unknown_field_is_named_where_its_name_says_of_nobody(
    fields: dict[str, Any], evidence: str
) -> None:
    """Identifiers in ASCII without a person's number; the others are counted."""
    assert told(sent(**fields).findings) == [("sync-fields", "record", evidence)]


@pytest.mark.parametrize(
    ("code", "evidence"),
    [
        ("77", "77"),
        ("Đang xử lý", "Đang xử lý"),
        ("a\n b", "a b"),
        ("x" * 50, "x" * 40),
        ("001099012345", "999999999999"),
        ("vidu@example.vn", "aaaa@aaaaaaa.aa"),
    ],
)
def test_a_code_is_shown_as_it_came(code: str, evidence: str) -> None:
    """At most 40 characters; what looks like a person's number is not shown."""
    fields = {"TrangThaiHoSo": code, "HinhThuc": code, "MaTTHC": code}
    record = sent(**fields, ChuHoSo="Lê Ví Dụ", LoaiDoiTuong=code)
    _, found = record.to_dossier(PROCEDURE, kinds="sync-record")

    assert [each[1:] for each in told(record.findings)] == [
        ("HinhThuc", evidence),
        ("TrangThaiHoSo", evidence),
    ]
    assert [each[1:] for each in told(found)] == [
        ("MaTTHC", evidence),
        ("HinhThuc", evidence),
        ("TrangThaiHoSo", evidence),
        ("LoaiDoiTuong", evidence),
    ]


def test_the_channel_is_told_where_it_stands() -> None:
    """A channel named apart is the one that nobody knows."""
    record = sent(HinhThuc="1", KenhThucHien=9)
    place = ("sync-channel", "KenhThucHien", "9")

    assert place in told(record.findings)
    assert place in told(record.to_dossier(PROCEDURE)[1])


def test_what_can_be_read_is_read() -> None:
    """Numbers become text, a day stays a day, what cannot be is nothing."""
    record = read_sync(SENT)

    assert (record.number, record.procedure_code) == (NUMBER, "1.004222")
    assert (record.applicant_name, record.phone) == ("Nguyễn Văn Ví Dụ", "912345678")
    assert record.promised_at == date(2026, 8, 12)
    assert (record.returned_at, record.finished_at) == (None, None)
    assert (record.status, record.channel, record.status_code) == (None, None, "11")
    assert record.fees == (SyncFee(amount="20000"),)
    assert record.supplements[0].state_code == "true"
    assert [key for key, _ in record.other] == [*SENT][-4:]


def test_nothing_that_came_is_lost() -> None:
    """The plain data of an untouched record is what came; JSON keeps what is unread."""
    record = read_sync(SENT)
    exchange = json.loads(record.to_json())

    assert record.to_dict() == SENT
    assert list(record.to_dict()) == list(SENT)
    assert exchange["NgayKetThucXuLy"] == "20261301000000"
    assert exchange["TrichYeuHoSo"] == ["x"]
    assert exchange["SoDienThoai"] == "912345678"
    assert exchange["NgayHenTra"] == "20260812"
    assert exchange["TaiLieuNop"] == []
    assert list(exchange)[-4:] == [*SENT][-4:]


def test_only_what_was_changed_is_written_anew() -> None:
    """A changed field goes in as the guidance has it, all else as it came."""
    record = evolve(
        read_sync(SENT), status_code="4", phone="", field_code="LV", other=()
    )
    rest = {key: SENT[key] for key in [*SENT][:-4]}
    changed = {"TrangThaiHoSo": "4", "SoDienThoai": "", "MaLinhVuc": "LV"}

    assert record.to_dict() == rest | changed
    assert json.loads(record.to_json())["SoDienThoai"] == ""


def test_what_is_handed_out_can_be_changed_safely() -> None:
    """A record does not change with what came or with what it gave."""
    came = json.loads(json.dumps(SENT))
    record = read_sync(came)
    came["DinhDanhCHS"].clear()
    record.to_dict()["DinhDanhCHS"].clear()
    record.to_exchange()["DinhDanhCHS"].clear()

    assert record.to_dict() == SENT


def test_lists_that_never_came_are_not_written() -> None:
    """A short record gives itself back, without one empty list more."""
    short = {"MaHoSo": NUMBER, "TrangThaiHoSo": "2"}

    assert read_sync(short).to_dict() == short


def test_missing_fields_that_a_dossier_needs_are_told() -> None:
    """Four fields are needed; the others may be missing without a word."""
    assert told(read_sync({}).findings) == [
        ("sync-needed", key, "nothing")
        for key in ("MaHoSo", "MaTTHC", "NgayTiepNhan", "TrangThaiHoSo")
    ]
    assert sent().findings == ()


@pytest.mark.parametrize(
    "written", ["20260803091500", b"20260803091500", "2026-08-03", "24", "20260230", ""]
)
def test_moments_are_digits(written: str | bytes) -> None:
    """Fourteen or eight ASCII digits that exist, or nothing."""
    text = written.decode() if isinstance(written, bytes) else written
    read = sent(NgayTra=text).returned_at

    assert (read is not None) == (text == "20260803091500")


def test_some_senders_name_the_channel_apart() -> None:
    """``KenhThucHien`` counts before ``HinhThuc``, in text or as a number."""
    assert sent(HinhThuc="1", KenhThucHien="2").channel is ChannelKind.ONLINE
    assert sent(HinhThuc="0", KenhThucHien=3).channel is ChannelKind.POSTAL
    assert sent(HinhThuc="1", KenhThucHien="").channel is ChannelKind.DIRECT
    assert sent(HinhThuc="2", KenhThucHien=None).channel is ChannelKind.ONLINE
    assert sent(HinhThuc="").channel is ChannelKind.DIRECT
    assert sent(HinhThuc="0").channel is None


def test_states_may_have_a_zero_before_them() -> None:
    """01 to 10 are read; 0, 00 and 11 are not."""
    codes = [f"{code:02}" for code in range(12)]

    assert [sent(TrangThaiHoSo=code).status for code in codes] == [
        None,
        *DossierStatus,
        None,
    ]


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ('{"MaHoSo": "H5', "JSON is needed @ line 1, column 12"),
        ('{\n"MaHoSo" "H5"}', "JSON is needed @ line 2, column 10"),
        ("", "JSON is needed @ line 1, column 1"),
        (b'{"MaHoSo": "\xff"}', "UTF-8 is needed @ byte 12"),
        ("[]", "an object is needed @ $"),
        ("null", "an object is needed @ $"),
        (7, "an object is needed @ $"),
        ('{"MaHoSo": "1", "MaHoSo": "2"}', "a field came twice @ $.MaHoSo"),
        ('{"Lê Ví Dụ": 1, "Lê Ví Dụ": 2}', "a field came twice @ $.(field 2)"),
        ('{"NoiNop": 1, "NoiNop": 2}', "a field came twice @ $.NoiNop"),
        ('{"DanhSachLePhi": [{}, {"Gia": 1, "Gia": 2}]}',
         "a field came twice @ $.DanhSachLePhi[1].Gia"),
        ("[" * 100_000, "shorter numbers and fewer levels are needed @ $"),
        ("9" * 5_000, "shorter numbers and fewer levels are needed @ $"),
        ('{"Gia": NaN}', "only what JSON holds can be read @ $"),
        ('{"Gia": 1e999}', "only what JSON holds can be read @ $"),
        ({"Gia": Decimal(1)}, "only what JSON holds can be read @ $"),
        ({"Gia": (1, 2)}, "only what JSON holds can be read @ $"),
        ({1: 2}, "only what JSON holds can be read @ $"),
    ],
)  # fmt: skip
def test_what_is_no_record_is_refused_with_its_place(source: Any, fault: str) -> None:
    """The error names the place and never what stood there."""
    with pytest.raises(PlainDataError) as caught:
        read_sync(source)

    assert caught.value.faults == (fault,)
    assert caught.value.what == "sync record"
    with pytest.raises(PlainDataError, match="progress line"):
        read_progress(source)


def test_a_mark_before_the_text_does_not_matter() -> None:
    """Files that Windows wrote begin with a byte order mark."""
    assert read_sync(b"\xef\xbb\xbf" + WRITTEN.encode()) == written()
    assert read_sync("\ufeff" + WRITTEN) == written()


def test_half_characters_stay_json() -> None:
    """Half a character can be sent, read, and written in UTF-8 again."""
    record = read_sync('{"ChuHoSo": "\\ud83d"}')

    assert b'"ChuHoSo":"\\ud83d"' in record.to_json().encode()
    assert json.loads(record.to_json())["ChuHoSo"] == "\ud83d"


def test_progress_lines_are_read_as_records_are() -> None:
    """Unknown states are kept and told."""
    line = read_progress('{"MaHoSo": "1", "TrangThai": "x", "NgayBatDau": "20260803"}')

    assert (line.status_code, line.status) == ("x", None)
    assert told(line.findings) == [
        ("sync-moment", "NgayBatDau", "99999999"),
        ("sync-status", "TrangThai", "x"),
    ]


def test_personal_data_stays_out_of_sight() -> None:
    """Neither repr nor findings nor errors show names, numbers or contents."""
    record = evolve(
        written(), other=(("SoGiayToChuHoSo", "001099012345"),), raw='{"a": "0912"}'
    )
    shown = repr((record, record.supplements, record.papers, record.results))
    shown += repr(write_progress(handled()))

    for secret in ("Nguyễn", "Lê", "0912", "vidu", "chứng sinh", "to-khai", "001099"):
        assert secret not in shown


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"number": 1}, WrongTypeError),
        ({"number": "Ví Du\u0323"}, NotNfcError),
        ({"received_at": "20260803"}, WrongTypeError),
        ({"fees": [SyncFee()]}, WrongTypeError),
        ({"fees": (SyncPaper(),)}, WrongTypeError),
        ({"raw": 5}, WrongTypeError),
        ({"other": 5}, WrongTypeError),
        ({"other": ("ab",)}, WrongTypeError),
        ({"other": (("a",),)}, WrongTypeError),
        ({"other": (["a", 1],)}, WrongTypeError),
        ({"other": ((1, 1),)}, WrongTypeError),
        ({"other": (("a", object()),)}, WrongTypeError),
    ],
)
def test_records_refuse_what_they_cannot_hold(
    fields: dict[str, Any], error: type[CqttError]
) -> None:
    """A record made by hand holds texts in NFC, moments, and its own lines."""
    with pytest.raises(error):
        SyncRecord(**fields)


# --- what a record proves --------------------------------------------------------


def test_a_whole_record_proves_its_dossier() -> None:
    """Events, people and places come back; the promise is the first appointment."""
    record = read_sync(WRITTEN)
    dossier, findings = record.to_dossier(PROCEDURE, kinds="connection-guidance")
    original = handled()
    assert original.applicant is not None
    start, asked, *rest = dossier.events

    assert findings == ()
    assert start == Received(at=MONDAY, promised=datetime(2026, 8, 12, 17))
    assert isinstance(asked, AskedForMore)
    assert asked.reason == "Giấy chứng sinh; Tờ khai"
    assert rest == list(original.events[2:])
    assert dossier.applicant == evolve(original.applicant, kind_code="0")
    assert (dossier.number, dossier.procedure) == (NUMBER, PROCEDURE)
    assert (dossier.channel, dossier.competent) == (ChannelKind.ONLINE, BODY)


@pytest.mark.parametrize(
    ("code", "kinds", "kind", "rules"),
    [
        ("1", None, None, []),
        ("1", "sync-record", ApplicantKind.CITIZEN, []),
        ("1", "connection-guidance", ApplicantKind.ENTERPRISE, []),
        ("7", "sync-record", None, ["sync-kind"]),
        ("", "sync-record", None, ["sync-kind"]),
    ],
)
def test_the_kind_is_read_by_the_table_chosen(
    code: str, kinds: str | None, kind: ApplicantKind | None, rules: list[str]
) -> None:
    """Without a table the code is kept and nothing is read."""
    record = sent(ChuHoSo="Nguyễn Văn Ví Dụ", LoaiDoiTuong=code)
    dossier, findings = record.to_dossier(PROCEDURE, kinds=kinds)

    assert dossier.applicant is not None
    assert dossier.applicant.kind is kind
    assert dossier.applicant.kind_code == (code or None)
    assert [each.rule for each in findings] == rules


def test_an_unknown_table_is_refused() -> None:
    """The error offers the nearest name."""
    with pytest.raises(UnknownNameError) as caught:
        sent().to_dossier(PROCEDURE, kinds="sync-records")

    assert caught.value.close == ("sync-record",)


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        (lambda: write_sync({"ChuHoSo": "Lê"}, DESK), "dossier"),  # type: ignore[arg-type]
        (lambda: write_sync(received(), state_calendar()), "office"),  # type: ignore[arg-type]
        (lambda: write_sync(received(), DESK, kinds=1), "text"),  # type: ignore[arg-type]
        (lambda: write_sync(received(), DESK, handled_by=0), "text"),  # type: ignore[arg-type]
        (lambda: write_sync(received(), DESK, subject=0), "text"),  # type: ignore[arg-type]
        (lambda: write_sync(received(), DESK, fees=None), "sync-items"),  # type: ignore[arg-type]
        (lambda: write_progress([received()]), "dossier"),  # type: ignore[arg-type]
        (lambda: sent().to_dossier("1.004222"), "procedure"),  # type: ignore[arg-type]
        (lambda: sent().to_dossier(PROCEDURE, kinds=[]), "text"),  # type: ignore[arg-type]
    ],
)
def test_what_is_of_another_type_is_refused(wrong: Any, expected: str) -> None:
    """Never Python's own error; the error holds no value of a person."""
    with pytest.raises(WrongTypeError) as caught:
        wrong()

    assert caught.value.expected == expected
    assert "Lê" not in str(caught.value)


def test_an_unknown_table_is_refused_even_where_nobody_applies() -> None:
    """The name is looked at before it is needed."""
    with pytest.raises(UnknownNameError):
        write_sync(received(), DESK, kinds="sync-records")


def test_a_limit_in_hours_moved_to_a_bare_day_is_told() -> None:
    """No legal moment follows; the promise of the apology is the appointment."""
    dossier = (
        received(limit=WorkingHours(8))
        .extend(at=datetime(2026, 8, 3, 15), to=date(2026, 8, 6))
        .ask_for_more(at=datetime(2026, 8, 4, 10))
        .complete(at=datetime(2026, 8, 5, 10))
    )
    record = write_sync(dossier, DESK)

    assert record.to_exchange()["NgayHenTra"] == "20260806170000"
    assert told(record.findings) == [("sync-due", "NgayHenTra", "cannot be counted")]


R, T = ("received", "03 09:15"), "20260805100000"
ASKED: Final = {"NgayBoSung": "20260804100000"}
MOVED: Final = ASKED | {"NgayHenTraMoi": "20260817170000"}


@pytest.mark.parametrize(
    ("fields", "events", "rules"),
    [
        ({}, [R], []),
        ({"TrangThaiHoSo": "1"}, [("submitted", "03 09:15")], []),
        ({"TrangThaiHoSo": "3", "NgayKetThucXuLy": T},
         [("submitted", "03 09:15"), ("refused", "05 10:00")], []),
        ({"TrangThaiHoSo": "3", "NgayTra": T},
         [("submitted", "03 09:15"), ("refused", "05 10:00")], []),
        ({"TrangThaiHoSo": "3"},
         [("submitted", "03 09:15"), ("refused", "03 09:15")], ["sync-stated-moment"]),
        ({"TrangThaiHoSo": "4", "DonViXuLy": "Phòng"},
         [R, ("transferred", "03 09:15")], ["sync-stated-moment"]),
        # A line break stands between words, and a sign of direction is no name.
        ({"TrangThaiHoSo": "4", "DonViXuLy": "Phòng\nTư pháp"},
         [R, ("transferred", "03 09:15")], ["sync-stated-moment"]),
        ({"TrangThaiHoSo": "4", "DonViXuLy": "\u202e"}, [R], ["sync-reached"]),
        ({"TrangThaiHoSo": "4"}, [R], ["sync-reached"]),
        ({"TrangThaiHoSo": "5"}, [R, ("asked-for-more", "03 09:15")],
         ["sync-stated-moment"]),
        ({"TrangThaiHoSo": "5", "NgayHenTra": "", "DanhSachHoSoBoSung": [ASKED]},
         [R, ("asked-for-more", "04 10:00")], ["sync-reception"]),
        ({"TrangThaiHoSo": "5", "DanhSachHoSoBoSung": [MOVED]},
         [R, ("asked-for-more", "04 10:00")], []),
        ({"TrangThaiHoSo": "5", "DanhSachHoSoBoSung": [ASKED, MOVED]},
         [R, ("asked-for-more", "04 10:00"), ("extended", "04 10:00")],
         ["sync-re-appointment"]),
        ({"TrangThaiHoSo": "6"}, [R, ("payment-asked", "03 09:15")],
         ["sync-stated-moment"]),
        ({"TrangThaiHoSo": "7"}, [R, ("withdrawal-asked", "03 09:15")],
         ["sync-stated-moment"]),
        ({"TrangThaiHoSo": "8", "NgayKetThucXuLy": T}, [R, ("stopped", "05 10:00")],
         []),
        ({"TrangThaiHoSo": "9", "NgayKetThucXuLy": T}, [R, ("finished", "05 10:00")],
         []),
        ({"TrangThaiHoSo": "9"}, [R, ("finished", "03 09:15")],
         ["sync-stated-moment"]),
        ({"TrangThaiHoSo": "10", "NgayKetThucXuLy": T},
         [R, ("finished", "05 10:00"), ("returned", "05 10:00")],
         ["sync-stated-moment"]),
        ({"TrangThaiHoSo": "10", "NgayKetThucXuLy": "20260805", "NgayTra": "20260805"},
         [R, ("finished", "05 00:00"), ("returned", "05 00:00")], []),
        ({"TrangThaiHoSo": "10", "NgayTra": "20260803"},
         [R, ("returned", "03 09:15")], []),
        ({"NgayTiepNhan": "20260803"}, [("received", "03 00:00")], []),
        # A re-appointment, a supplement, a supplement whose end nobody told.
        ({"DanhSachHoSoBoSung": [MOVED]}, [R, ("extended", "04 10:00")],
         ["sync-re-appointment"]),
        ({"DanhSachHoSoBoSung": [ASKED | {"NgayTiepNhanBoSung": T}]},
         [R, ("asked-for-more", "04 10:00"), ("completed", "05 10:00")], []),
        ({"DanhSachHoSoBoSung": [ASKED]},
         [R, ("asked-for-more", "04 10:00"), ("completed", "04 10:00")],
         ["sync-supplement-end"]),
        ({"TrangThaiHoSo": "9", "NgayKetThucXuLy": T, "DanhSachHoSoBoSung": [ASKED]},
         [R, ("asked-for-more", "04 10:00"), ("completed", "05 10:00"),
          ("finished", "05 10:00")], ["sync-supplement-end"]),
        ({"DanhSachHoSoBoSung": [{"NgayTiepNhanBoSung": T}]}, [R], ["sync-needed"]),
        # Not received yet, or nobody says when.
        ({"NgayTiepNhan": "", "TrangThaiHoSo": "5", "DanhSachHoSoBoSung": [ASKED]},
         [("submitted", "04 10:00"), ("asked-for-more", "04 10:00")],
         ["sync-needed"]),
        ({"NgayTiepNhan": "", "TrangThaiHoSo": "9", "NgayKetThucXuLy": T},
         [("received", "05 10:00"), ("finished", "05 10:00")], ["sync-needed"]),
        # What cannot have been.
        ({"TrangThaiHoSo": "9", "NgayKetThucXuLy": "20260802100000"}, [R],
         ["sync-can-follow", "sync-reached"]),
        ({"TrangThaiHoSo": "10", "NgayKetThucXuLy": T, "NgayTra": "20260804100000"},
         [R, ("returned", "04 10:00")], ["sync-can-follow"]),
        ({"DanhSachHoSoBoSung": [ASKED | {"NgayTiepNhanBoSung": "20260803100000"}]},
         [R, ("asked-for-more", "04 10:00"), ("completed", "04 10:00")],
         ["sync-can-follow", "sync-supplement-end"]),
        ({"TrangThaiHoSo": "4", "NgayKetThucXuLy": T}, [R, ("finished", "05 10:00")],
         ["sync-reached"]),
        ({"TrangThaiHoSo": "11"}, [R], ["sync-status"]),
        ({"TrangThaiHoSo": ""}, [R], ["sync-status"]),
        ({"HinhThuc": "x"}, [R], ["sync-channel"]),
        ({"MaTTHC": "2.000815"}, [R], ["sync-procedure"]),
        ({"MaTTHC": ""}, [R], ["sync-procedure"]),
    ],
)  # fmt: skip
def test_a_record_proves_what_it_tells_and_no_more(
    fields: dict[str, Any], events: list[tuple[str, str]], rules: list[str]
) -> None:
    """States, lists and dates give events; the rest is told."""
    assert proved(sent(**fields)) == (events, rules)


def test_the_local_code_of_a_procedure_will_do() -> None:
    """A record may name the procedure by the code that the province gave it."""
    procedure = evolve(PROCEDURE, local_code="1.004222.H56")

    assert sent(MaTTHC="1.004222.H56").to_dossier(procedure)[1] == ()


@pytest.mark.parametrize(
    ("fields", "place"),
    [({"MaHoSo": ""}, "MaHoSo"), ({"NgayTiepNhan": ""}, "NgayTiepNhan")],
)
def test_no_dossier_without_a_number_or_a_moment(
    fields: dict[str, Any], place: str
) -> None:
    """Nothing stands for the number, and a dossier begins at some moment."""
    with pytest.raises(PlainDataError, match=place):
        sent(**fields).to_dossier(PROCEDURE)


# --- properties ------------------------------------------------------------------

FIELDS: Final = sorted({*json.loads(WRITTEN), "KenhThucHien", "NgayNopHoSo"})
LINES: Final = sorted(
    key
    for each in json.loads(WRITTEN).values()
    if isinstance(each, list)
    for key in each[0]
)
DIGITS: Final = st.sampled_from(
    ["20260803091500", "20260804", "20260801", "20260805235959", "20260230", "0", "5"]
)
VALUES: Final = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=8),
    DIGITS,
    st.integers(0, 11).map(str),
)
OBJECTS: Final = st.dictionaries(st.sampled_from(LINES) | st.text(max_size=3), VALUES)
JUNK: Final = st.dictionaries(
    st.sampled_from(FIELDS) | st.text(max_size=3),
    VALUES | OBJECTS | st.lists(OBJECTS | VALUES, max_size=3),
)
NAMED: Final = JUNK.map(lambda junk: junk | {"MaHoSo": NUMBER, "NgayTiepNhan": T})


@given(JUNK)
@example({"DanhSachLePhi": [{"Gia": {}}]})
def test_reading_loses_nothing(junk: dict[str, Any]) -> None:
    """An untouched record gives back what came, from a mapping and from JSON."""
    read = read_sync(junk)

    assert read.to_dict() == junk
    assert read_sync(json.dumps(junk)).to_dict() == junk
    assert read_sync(json.dumps(junk)) == read
    assert all(each.message("en") and each.message("vi") for each in read.findings)


@given(JUNK)
def test_json_is_stable(junk: dict[str, Any]) -> None:
    """Reading what was written gives the same bytes, whatever came first."""
    once = read_sync(junk).to_json()

    assert read_sync(once).to_json() == once
    assert list(json.loads(once))[:22] == list(json.loads(WRITTEN))


@given(NAMED)
def test_any_record_with_number_and_moment_gives_a_dossier(
    junk: dict[str, Any],
) -> None:
    """Contradictions give findings; the state is reached or its absence told."""
    record = read_sync(junk)
    dossier, findings = record.to_dossier(PROCEDURE)
    rules = {each.rule for each in findings}

    assert dossier.number == NUMBER
    assert dossier.status is record.status or rules & {"sync-reached", "sync-status"}
    assert all(each.message("en") and each.message("vi") for each in findings)


@given(st.text() | st.binary() | st.recursive(VALUES, st.lists))
def test_junk_is_refused_and_never_crashes(junk: Any) -> None:
    """What is no object raises one error; what is one, is read."""
    try:
        record = read_sync(junk)
    except PlainDataError as error:
        assert len(error.faults) >= 1  # noqa: PT017 either outcome is right
    else:
        assert json.loads(record.to_json())


DRAWN: Final = strategies.dossiers(
    strategies.dossier_histories(
        begins=st.just(MONDAY),
        steps=st.sampled_from([0, 0, 10, 2_000]).map(lambda n: timedelta(minutes=n)),
    ),
    procedures=st.sampled_from(
        [
            PROCEDURE,
            evolve(PROCEDURE, time_limit=Unstated("")),
            evolve(PROCEDURE, time_limit=CalendarDays(20)),
        ]
    ),
    numbers=st.just(NUMBER),
    channel=st.sampled_from([*ChannelKind][:3]),
)


@given(DRAWN)
@example(Dossier.submit(PROCEDURE, number=NUMBER, at=MONDAY).refuse(at=MONDAY))
def test_a_dossier_written_and_read_stands_where_it_stood(dossier: Dossier) -> None:
    """Number, procedure, channel and state survive, and the bytes are stable."""
    record = write_sync(dossier, DESK)
    text = record.to_json()
    read = read_sync(text)
    again, _ = read.to_dossier(dossier.procedure)

    assert write_sync(dossier, DESK).to_json() == text == read.to_json()
    assert read == record
    assert [each.place for each in read.findings] == (
        [] if record.received_at else ["NgayTiepNhan"]
    )
    assert again.number == dossier.number == read.number
    assert read.procedure_code == dossier.procedure.code
    assert again.channel is dossier.channel
    assert again.status is dossier.status is read.status


@given(DRAWN)
def test_no_moment_is_invented(dossier: Dossier) -> None:
    """Every moment proved is one of the dossier; reception and end keep theirs."""
    record = write_sync(dossier, DESK)
    again, _ = record.to_dossier(dossier.procedure)
    is_unsure = any(each.rule == "sync-reception" for each in record.findings)
    kept = ((Finished,), (Returned, SentHome))

    assert {each.at for each in again.events} <= {each.at for each in dossier.events}
    assert not is_unsure or not any(isinstance(e, Received) for e in dossier.events)
    for kinds in kept if is_unsure else ((Received,), *kept):
        assert [each.at for each in again.events if isinstance(each, kinds)] == [
            each.at for each in dossier.events if isinstance(each, kinds)
        ]


def test_the_room_names_what_it_has() -> None:
    """The names load on first use and are listed."""
    assert set(dir(sync)) >= set(sync.__all__)
    assert isinstance(read_progress({}), SyncProgress)
    with pytest.raises(AttributeError, match="did you mean read_sync"):
        _ = sync.read_synk
