"""
Tests of ``cqtt.forms``.

Oracles: the numbers, titles and symbols of the two circulars and the fields of each
form, typed by hand from Circular 01/2018/TT-VPCP, Circular 03/2025/TT-VPCP and the
forms that Decision 3621/QĐ-BYT prints; the due days of one dossier's life, counted on
the calendar of March 2026.  Properties: what holds for every form and every day.  All
people are invented.
"""

import json
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtt import Office, state_calendar
from cqtt.agencies import Actor, Agency, Unit
from cqtt.dossiers import Applicant, Dossier, FormKind, Register
from cqtt.due_dates import Timeliness
from cqtt.errors import (
    CqttError,
    InvalidValueError,
    LimitConflictError,
    NotInForceError,
    NotNfcError,
    NotStartedError,
    UnknownNameError,
    WrongTypeError,
)
from cqtt.forms import (
    FORM_SETS,
    ApologySlip,
    Appointment,
    ControlRow,
    ControlSlip,
    FormSet,
    ReceiptSlip,
    RefusalSlip,
    RegisterBook,
    RegisterRow,
    StopNotice,
    SupplementRequest,
    form_on,
    form_set_on,
)
from cqtt.forms.parts import CENTRE, DESK
from cqtt.law import Confidence
from cqtt.moments import in_vietnam
from cqtt.procedures import (
    ChannelKind,
    Component,
    ComponentKind,
    Origin,
    Procedure,
    StatedLimit,
    Step,
)
from cqtt.procedures.parts import Coded
from cqtt.testing import COMMUNE, COUNTER, HOURS, JUSTICE
from cqtt.time_limits import Hours, Months, Unstated, WorkingDays, WorkingHours

K = FormKind

# --- which form on which day -----------------------------------------------------

OF_2018: Final = (
    (K.RECEIPT, "01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
    (K.SUPPLEMENT, "02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
    (K.REFUSAL, "03", "Phiếu từ chối tiếp nhận giải quyết hồ sơ"),
    (K.APOLOGY, "04", "Phiếu xin lỗi và hẹn lại ngày trả kết quả"),
    (K.CONTROL, "05", "Phiếu kiểm soát quá trình giải quyết hồ sơ"),
    (K.REGISTER, "06", "Sổ theo dõi hồ sơ"),
)
OF_2025: Final = (
    (K.RECEIPT, "01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
    (K.SUPPLEMENT, "02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
    (K.REFUSAL, "03", "Phiếu từ chối tiếp nhận giải quyết hồ sơ"),
    (K.APOLOGY, "04", "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết"),
    (K.STOP, "05", "Thông báo dừng giải quyết hồ sơ"),
    (K.CONTROL, "06", "Phiếu kiểm soát quá trình giải quyết hồ sơ"),
    (K.REGISTER, "07", "Sổ theo dõi hồ sơ"),
)
SYMBOLS: Final = {
    K.RECEIPT: "TTPVHCC",
    K.SUPPLEMENT: "PBS",
    K.REFUSAL: "PTC",
    K.APOLOGY: "PXL",
    K.STOP: None,
    K.CONTROL: "PKS",
    K.REGISTER: "STD",
}


@pytest.mark.parametrize(
    ("day", "circular", "expected"),
    [
        (date(2019, 1, 6), "01/2018/TT-VPCP", OF_2018),
        (date(2025, 6, 30), "01/2018/TT-VPCP", OF_2018),
        (date(2025, 7, 1), "01/2018/TT-VPCP", OF_2018),
        (date(2025, 9, 14), "01/2018/TT-VPCP", OF_2018),
        (date(2025, 9, 15), "03/2025/TT-VPCP", OF_2025),
        (date(2026, 8, 4), "03/2025/TT-VPCP", OF_2025),
        (date(2026, 8, 5), "03/2025/TT-VPCP", OF_2025),
        (date(2026, 11, 22), "03/2025/TT-VPCP", OF_2025),
    ],
)
def test_each_day_has_its_forms(
    day: date, circular: str, expected: tuple[tuple[FormKind, str, str], ...]
) -> None:
    """The set of a day has the circular's forms, numbers and titles."""
    forms = form_set_on(day)

    assert forms.source.document.id == circular
    assert tuple((each.kind, each.number, each.title) for each in forms) == expected
    assert len(forms) == len(expected)
    for each in forms:
        assert each.source.document.id == circular
        assert each.source.text().endswith(f"Mẫu số {each.number}")
        assert each.source.text("en").endswith(f"Form {each.number}")
        assert form_on(each.kind, day) is each


def test_the_forms_of_2025_have_symbols_and_a_known_layout_but_one() -> None:
    """The stop notice was not read, and the forms of 2018 were not."""
    new, old = form_set_on(date(2026, 1, 5)), form_set_on(date(2024, 1, 5))

    assert {each.kind: each.symbol for each in new} == SYMBOLS
    assert {each.kind for each in new if not each.layout_known} == {K.STOP}
    assert {(each.symbol, each.layout_known) for each in old} == {(None, False)}


def test_the_apology_has_another_title_in_print() -> None:
    """The list of 2025 and the printed form differ; the others do not."""
    printed = {
        each.kind: each.printed_title
        for each in form_set_on(date(2026, 1, 5))
        if each.printed_title != each.title
    }
    assert printed == {
        K.APOLOGY: "Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết"
    }
    assert all(e.printed_title == e.title for e in form_set_on(date(2024, 1, 5)))


def test_what_is_not_sure_says_so() -> None:
    """Guesses: the day of the change, that a circular outlives its decree or power."""
    old = form_set_on(date(2025, 6, 30))
    between = form_set_on(date(2025, 7, 1))
    new = form_set_on(date(2025, 9, 15))
    now = form_set_on(date(2026, 8, 5))

    assert (old.confidence, old.since_confidence) == (Confidence.HIGH, Confidence.HIGH)
    assert between is form_set_on(date(2025, 9, 14))
    assert (between.confidence, between.since_confidence) == (
        Confidence.MEDIUM,
        Confidence.HIGH,
    )
    assert "61/2018/NĐ-CP" in between.note
    assert "30 June 2025" in between.note_en
    assert (new.confidence, new.since_confidence) == (
        Confidence.HIGH,
        Confidence.MEDIUM,
    )
    assert now.confidence is Confidence.LOW
    assert (old.note, old.note_en) == ("", "")
    assert "15/09/2025" in new.note
    assert "Bộ Tư pháp" in now.note
    assert "Ministry of Justice" in now.note_en
    assert [each.source.confidence.value for each in FORM_SETS.versions] == [
        "high",
        "medium",
        "medium",
        "low",
    ]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2019, 1, 6), Confidence.HIGH),
        (date(2025, 6, 30), Confidence.HIGH),
        (date(2025, 7, 1), Confidence.MEDIUM),
        (date(2025, 9, 14), Confidence.MEDIUM),
        (date(2025, 9, 15), Confidence.MEDIUM),
        (date(2026, 8, 4), Confidence.MEDIUM),
        (date(2026, 8, 5), Confidence.LOW),
        (date(2026, 8, 10), Confidence.LOW),
    ],
)
def test_an_entry_is_never_surer_than_its_set(day: date, expected: Confidence) -> None:
    """The fields of 2025 are known from one source; the set may be less sure."""
    assert {form_on(each.kind, day).confidence for each in form_set_on(day)} == {
        expected
    }


def test_an_entry_less_sure_than_its_set_stays_so() -> None:
    """A set of one's own that is sure does not make its entries sure."""
    forms = form_set_on(date(2026, 8, 10))
    sure = attrs.evolve(forms, confidence=Confidence.HIGH)

    assert {each.confidence for each in sure} == {Confidence.LOW}


def test_a_form_that_was_not_there_is_refused() -> None:
    """No form before 2019, and no stop notice before September 2025."""
    with pytest.raises(NotInForceError):
        form_set_on(date(2019, 1, 5))
    with pytest.raises(NotInForceError) as caught:
        form_on(K.STOP, date(2025, 9, 14))
    assert caught.value.first == date(2025, 9, 15)
    assert "the stop form" in str(caught.value)
    with pytest.raises(WrongTypeError):
        form_on("stop", date(2026, 1, 5))  # type: ignore[arg-type]
    for wrong in ("2026-01-05", datetime(2026, 1, 5), None):
        with pytest.raises(WrongTypeError):
            form_on(K.STOP, wrong)  # type: ignore[arg-type]


def test_a_set_is_asked_by_kind() -> None:
    """A kind that the set lacks gives the kinds it has; a number is no key."""
    old = form_set_on(date(2024, 1, 5))

    assert old[K.CONTROL].number == "05"
    assert K.STOP not in old
    assert "05" not in old
    with pytest.raises(UnknownNameError, match="apology"):
        old[K.STOP]
    with pytest.raises(WrongTypeError):
        old["05"]  # type: ignore[index]


def test_a_set_has_each_kind_once() -> None:
    """Two entries of one kind are refused."""
    forms = form_set_on(date(2024, 1, 5))
    twice = (*forms.entries, forms.entries[0])

    with pytest.raises(InvalidValueError) as caught:
        FormSet(source=forms.source, entries=twice)
    assert caught.value.expected == "form-kind-once"
    for wrong in ([*forms], ("01",)):
        with pytest.raises(WrongTypeError) as refused:
            FormSet(source=forms.source, entries=wrong)  # type: ignore[arg-type]
        assert refused.value.expected == "form-entry"


@given(st.dates(date(2019, 1, 6), date(2040, 1, 1)))
def test_numbers_run_from_one(day: date) -> None:
    """On every day the forms are numbered without a gap, the register last."""
    forms = form_set_on(day)

    assert [each.number for each in forms] == [
        f"{at:02}" for at in range(1, len(forms) + 1)
    ]
    assert forms.entries[-1].kind is K.REGISTER
    assert (K.STOP in forms) == (day >= date(2025, 9, 15))


# --- the fields of each form -----------------------------------------------------

HEAD_FIELDS: Final = ("superior", "issuer", "place", "issued_on", "form")
FIELDS: Final[dict[type, tuple[str, ...]]] = {
    ReceiptSlip: (
        *HEAD_FIELDS,
        "dossier_number",
        "centre",
        "applicant",
        "id_number",
        "address",
        "phone",
        "email",
        "principal",
        "principal_address",
        "principal_id_number",
        "principal_phone",
        "principal_email",
        "authorisation",
        "content",
        "papers",
        "sets",
        "limit_text",
        "limit_days",
        "received_at",
        "due",
        "collect_at",
        "book",
        "book_number",
        "submitter",
        "receiver",
    ),
    SupplementRequest: (
        *HEAD_FIELDS,
        "applicant",
        "content",
        "address",
        "phone",
        "email",
        "items",
        "reason",
        "contact",
        "contact_phone",
        "guide",
    ),
    RefusalSlip: (
        *HEAD_FIELDS,
        "centre",
        "applicant",
        "id_number",
        "address",
        "phone",
        "email",
        "dossier_number",
        "content",
        "reason",
        "submitter",
        "receiver",
    ),
    ApologySlip: (
        *HEAD_FIELDS,
        "addressee",
        "received_on",
        "agency",
        "procedure",
        "applicant",
        "id_number",
        "dossier_number",
        "due",
        "reason",
        "apology",
        "new_time",
        "signer",
    ),
    StopNotice: (*HEAD_FIELDS, "dossier_number", "applicant", "stopped_at", "reason"),
    ControlSlip: (
        *HEAD_FIELDS,
        "dossier_number",
        "agency",
        "coordinating",
        "received_on",
        "due",
        "rows",
    ),
    ControlRow: (
        "handing_unit",
        "receiving_unit",
        "at",
        "result",
        "note",
        "handed_by",
        "received_by",
    ),
    RegisterBook: (*HEAD_FIELDS, "fields_of_work", "rows"),
    RegisterRow: (
        "count",
        "dossier_number",
        "procedure",
        "applicant",
        "address",
        "phone",
        "agency",
        "received_at",
        "due",
        "returned_at",
        "way",
        "signature",
    ),
}
PERSONAL: Final = {
    "applicant",
    "id_number",
    "address",
    "phone",
    "email",
    "principal",
    "principal_address",
    "principal_id_number",
    "principal_phone",
    "principal_email",
    "authorisation",
    "submitter",
    "receiver",
    "addressee",
    "guide",
    "contact",
    "contact_phone",
    "signer",
    "officer",
    "handed_by",
    "received_by",
    "content",
    "reason",
    "items",
    "papers",
    "note",
    "collect_at",
    "signature",
}


@pytest.mark.parametrize(("kind", "names"), FIELDS.items())
def test_every_field_of_the_form_is_there(kind: type, names: tuple[str, ...]) -> None:
    """Each form has the fields of the printed one, frozen and by keyword."""
    own = {each.name: each for each in attrs.fields(kind)}

    assert set(names) <= set(own)
    assert all(each.kw_only for each in own.values())


@pytest.mark.parametrize("kind", FIELDS)
def test_personal_fields_are_not_in_repr(kind: type) -> None:
    """Whatever may tell of a person is left out of the repr."""
    shown = {each.name for each in attrs.fields(kind) if each.repr}

    assert not shown & PERSONAL


# --- one dossier's life ----------------------------------------------------------

CHAIR: Final = Unit("Lãnh đạo Ủy ban", agency=COMMUNE)
CLERK: Final = Actor(COUNTER, "công chức", name="Lò Thị Giả Định")
POLICE: Final = Agency("Công an xã Ví Dụ")
OFFICE: Final = Office(
    state_calendar(),
    HOURS,
    agency=COMMUNE,
    appointment=time(16, 30),
)
PLAIN_OFFICE: Final = Office(state_calendar())
WHO: Final = Applicant(
    name="Phạm Văn Tưởng Tượng",
    id_number="001099012345",
    phone="0912345678",
    email="tuong.tuong@example.vn",
    address="Thôn Không Có, xã Ví Dụ",
)
PRINCIPAL: Final = Applicant(
    name="Đỗ Thị Hư Cấu",
    id_number="001199054321",
    phone="0987654321",
    email="hu.cau@example.vn",
    address="Xóm Bịa",
)
SECRETS: Final = (
    *(WHO.name, WHO.id_number, WHO.phone, WHO.email, WHO.address),
    *(PRINCIPAL.name, PRINCIPAL.id_number, PRINCIPAL.phone, PRINCIPAL.email),
    *(PRINCIPAL.address, "Lò Thị Giả Định", "Trần Văn Không Thật", "bệnh hiểm nghèo"),
)
FAMILY: Final = Coded("Hộ tịch", "G15-HT")
PROCEDURE: Final = Procedure(
    code="9.000001",
    name="Đăng ký ví dụ",
    time_limit=WorkingDays(7),
    field_of_work=FAMILY,
    components=(
        Component(name="Tờ khai", kind=ComponentKind.FORM),
        Component(name="Giấy chứng sinh", kind=ComponentKind.SUBMIT, originals=1),
        Component(name="Dữ liệu cư trú", kind=ComponentKind.DATA),
    ),
    steps=(
        Step("Bộ phận Một cửa", "Tiếp nhận", WorkingDays(Decimal("0.5"))),
        Step("Tư pháp - Hộ tịch", "Thẩm tra", WorkingDays(3)),
        Step("Lãnh đạo Ủy ban", "Ký", WorkingDays(2)),
    ),
)
BARE: Final = Procedure(
    code="9.000002", name="Việc khác", time_limit=Hours(24), url="https://example.vn"
)
NUMBER: Final = "H99.24-260302-0001"
MONDAY: Final = datetime(2026, 3, 2, 9, 15)


def received(procedure: Procedure = PROCEDURE, **more: Any) -> Dossier:
    known: dict[str, Any] = {"number": NUMBER, "at": MONDAY, "by": CLERK}
    return Dossier.receive(procedure, **known | {"applicant": WHO} | more)


def moved() -> Dossier:
    """Return a dossier that was handed on three times."""
    return (
        received(receiving_agency=COMMUNE)
        .transfer(at=datetime(2026, 3, 3, 9, 0), to=JUSTICE, by=CLERK)
        .consult(at=datetime(2026, 3, 4, 9, 0), agency=POLICE)
        .answer(at=datetime(2026, 3, 4, 15, 0), agency=POLICE)
        .transfer(at=datetime(2026, 3, 5, 10, 0), to=CHAIR)
        .transfer(at=datetime(2026, 3, 12, 8, 0), to=COUNTER)
    )


def late() -> Dossier:
    """Return a dossier with two apologies."""
    return (
        received(receiving_agency=COMMUNE)
        .extend(at=datetime(2026, 3, 9, 9, 0), to=date(2026, 3, 13), reason="xác minh")
        .extend(at=datetime(2026, 3, 12, 9, 0), to=datetime(2026, 3, 16, 10, 0))
    )


def stopped() -> Dossier:
    return (
        received(receiving_agency=COMMUNE)
        .ask_to_withdraw(at=datetime(2026, 3, 4, 8, 0), reason="không còn nhu cầu")
        .stop(at=datetime(2026, 3, 4, 9, 0), by=CLERK)
    )


def asked() -> Dossier:
    return received().ask_for_more(
        at=datetime(2026, 3, 3, 8, 0),
        missing=("Giấy chứng sinh",),
        reason="bệnh hiểm nghèo",
        by=CLERK,
    )


def refused() -> Dossier:
    return Dossier.submit(
        PROCEDURE, number=NUMBER, at=MONDAY, applicant=WHO, receiving_agency=COMMUNE
    ).refuse(at=datetime(2026, 3, 3, 8, 0), reason="không đúng thẩm quyền", by=CLERK)


def book() -> RegisterBook:
    return RegisterBook.of(
        Register([late()]),
        first=date(2026, 3, 1),
        last=date(2026, 3, 31),
        office=OFFICE,
    )


def every_form() -> list[Any]:
    return [
        ReceiptSlip.of(
            received(papers=("Tờ khai",)), office=OFFICE, principal=PRINCIPAL
        ),
        SupplementRequest.of(asked(), office=OFFICE, contact="Trần Văn Không Thật"),
        RefusalSlip.of(refused(), office=OFFICE),
        ApologySlip.of(late(), office=OFFICE, signer="Trần Văn Không Thật"),
        StopNotice.of(stopped(), office=OFFICE),
        ControlSlip.of(moved(), office=OFFICE),
        book(),
    ]


def at(*parts: int) -> datetime:
    return in_vietnam(datetime(*parts))  # type: ignore[arg-type]


def test_a_receipt_says_what_was_received_and_when_it_is_due() -> None:
    """Seven working days from Monday 2 March 2026 end on Wednesday 11 March."""
    slip = ReceiptSlip.of(
        received(returns_by=ChannelKind.POSTAL, papers=("Tờ khai", "Giấy chứng sinh")),
        office=OFFICE,
        principal=PRINCIPAL,
        authorisation="Giấy ủy quyền",
        sets=2,
        book="3",
        book_number="17",
        superior="Ủy ban nhân dân xã Ví Dụ",
        issuer="Trung tâm Phục vụ hành chính công",
        place="Ví Dụ",
    )

    assert (slip.kind, slip.form.number) == (K.RECEIPT, "01")
    assert slip.title == "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"
    assert slip.date_line == "Ví Dụ, ngày 02 tháng 3 năm 2026"
    assert slip.layout_known
    assert slip.due_on == date(2026, 3, 11)
    assert slip.due_at == slip.told == at(2026, 3, 11, 16, 30)
    assert slip.papers == ("Tờ khai", "Giấy chứng sinh")
    assert (slip.limit_text, slip.limit_days) == ("7 ngày làm việc", 7)
    assert slip.fields() == (
        ("Đơn vị chủ quản", "Ủy ban nhân dân xã Ví Dụ"),
        ("Đơn vị ban hành", "Trung tâm Phục vụ hành chính công"),
        ("Địa danh, ngày tháng năm", "Ví Dụ, ngày 02 tháng 3 năm 2026"),
        ("Mã hồ sơ", NUMBER),
        (
            "Trung tâm Phục vụ hành chính công/Bộ phận Tiếp nhận và Trả kết quả",
            "Trung tâm Phục vụ hành chính công",
        ),
        ("Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức", "Phạm Văn Tưởng Tượng"),
        ("Số định danh cá nhân/tổ chức", "001099012345"),
        ("Địa chỉ", "Thôn Không Có, xã Ví Dụ"),
        ("Số điện thoại", "0912345678"),
        ("Email", "tuong.tuong@example.vn"),
        ("Họ và tên người ủy quyền", "Đỗ Thị Hư Cấu"),
        ("Địa chỉ người ủy quyền", "Xóm Bịa"),
        ("Số định danh cá nhân người ủy quyền", "001199054321"),
        ("Số điện thoại người ủy quyền", "0987654321"),
        ("Email người ủy quyền", "hu.cau@example.vn"),
        ("Giấy tờ ủy quyền", "Giấy ủy quyền"),
        ("Nội dung yêu cầu giải quyết", "Đăng ký ví dụ"),
        ("Thành phần hồ sơ nộp gồm", ("Tờ khai", "Giấy chứng sinh")),
        ("Số lượng hồ sơ (bộ)", 2),
        ("Thời gian giải quyết hồ sơ theo quy định là", "7 ngày làm việc"),
        ("Thời gian nhận hồ sơ", at(2026, 3, 2, 9, 15)),
        ("Thời gian trả kết quả giải quyết hồ sơ", at(2026, 3, 11, 16, 30)),
        ("Đăng ký nhận kết quả tại", "dịch vụ bưu chính công ích"),
        ("Vào Sổ theo dõi hồ sơ, Quyển số", "3"),
        ("Số thứ tự", "17"),
        ("Người nộp hồ sơ", "Phạm Văn Tưởng Tượng"),
        ("Người tiếp nhận hồ sơ", "Lò Thị Giả Định"),
    )


def test_a_receipt_of_little_known_is_left_blank() -> None:
    """Without applicant, agency, appointment and officer the places stay empty."""
    slip = ReceiptSlip.of(
        received(applicant=None, by=None),
        office=PLAIN_OFFICE,
        authorisation="Giấy ủy quyền",
        content="Đăng ký lại",
        collect_at="Nhà văn hóa",
    )

    assert (slip.issuer, slip.centre, slip.superior) == ("", "", "")
    assert (slip.applicant, slip.submitter, slip.receiver) == ("", "", "")
    assert (slip.principal, slip.authorisation) == ("", "Giấy ủy quyền")
    assert slip.papers == ()
    assert (slip.content, slip.procedure) == ("Đăng ký lại", "Đăng ký ví dụ")
    assert (slip.due_at, slip.told) == (None, date(2026, 3, 11))
    assert slip.collect_at == "Nhà văn hóa"
    assert slip.date_line == "ngày 02 tháng 3 năm 2026"


def test_a_receipt_is_not_changed_by_what_came_later() -> None:
    """An apology moves the due day of the dossier and not that of its receipt."""
    assert ReceiptSlip.of(late(), office=OFFICE).told == at(2026, 3, 11, 16, 30)


@pytest.mark.parametrize(
    ("promised", "told"),
    [
        (None, at(2026, 3, 11, 16, 30)),
        (date(2026, 3, 11), at(2026, 3, 11, 16, 30)),
        (date(2026, 3, 10), at(2026, 3, 10, 16, 30)),
        (date(2026, 3, 14), date(2026, 3, 14)),
        (date(2126, 3, 10), date(2126, 3, 10)),
        (datetime(2026, 3, 10, 8, 0), at(2026, 3, 10, 8, 0)),
    ],
)
def test_a_receipt_prints_what_was_promised(promised: Any, told: Any) -> None:
    """The promise is printed, a bare day at the office's hour where one serves then."""
    slip = ReceiptSlip.of(received(promised=promised), office=OFFICE)

    assert (slip.due_on, slip.told) == (date(2026, 3, 11), told)


@pytest.mark.parametrize(
    ("limit", "words", "days", "due_on", "told"),
    [
        (Hours(24), "24 giờ", None, date(2026, 3, 3), at(2026, 3, 3, 9, 15)),
        (Months(1), "1 tháng", None, date(2026, 4, 2), at(2026, 4, 2, 16, 30)),
        (
            WorkingHours(4),
            "4 giờ làm việc",
            None,
            date(2026, 3, 2),
            at(2026, 3, 2, 15, 15),
        ),
        (Unstated("Không nêu"), "", None, None, None),
    ],
)
def test_a_receipt_tells_every_kind_of_limit(
    limit: Any, words: str, days: Any, due_on: Any, told: Any
) -> None:
    """A limit that is not in days has no number of days; an unstated one no day."""
    slip = ReceiptSlip.of(received(BARE, limit=limit), office=OFFICE)

    assert (slip.limit_text, slip.limit_days) == (words, days)
    assert (slip.due_on, slip.told) == (due_on, told)


def test_a_limit_in_hours_moved_to_a_bare_day_has_no_legal_moment() -> None:
    """The slip has the promise at the office's hour, or the day; no due moment."""
    dossier = received(BARE).extend(at=datetime(2026, 3, 2, 15, 0), to=date(2026, 3, 5))
    here = ApologySlip.of(dossier, office=OFFICE)
    then = ControlSlip.of(
        dossier.transfer(at=datetime(2026, 3, 3, 9, 0), to=JUSTICE), office=PLAIN_OFFICE
    )

    assert (here.due_at, here.new_time) == (
        at(2026, 3, 3, 9, 15),
        at(2026, 3, 5, 16, 30),
    )
    assert (then.due_on, then.due_at, then.told) == (None, None, date(2026, 3, 5))


@pytest.mark.parametrize(
    ("way", "office", "place"),
    [
        (None, OFFICE, ""),
        (ChannelKind.DIRECT, OFFICE, "Ủy ban nhân dân xã Ví Dụ"),
        (ChannelKind.DIRECT, PLAIN_OFFICE, "trực tiếp"),
        (ChannelKind.ONLINE, OFFICE, "Cổng Dịch vụ công quốc gia"),
        (ChannelKind.VNEID, OFFICE, "ứng dụng VNeID"),
    ],
)
def test_a_receipt_tells_where_the_result_is_collected(
    way: Any, office: Office, place: str
) -> None:
    """The way of getting the result gives the place, where it is known."""
    slip = ReceiptSlip.of(received(returns_by=way), office=office)

    assert slip.collect_at == place


def test_a_receipt_elsewhere_has_no_due_day_yet() -> None:
    """Received by another body since 5 August 2026, the limit has not begun."""
    dossier = received(
        at=datetime(2026, 8, 10, 9, 0),
        receiving_agency=POLICE,
        competent=COMMUNE,
        across_boundaries=True,
    )
    slip = ReceiptSlip.of(dossier, office=OFFICE)

    assert (slip.issuer, slip.due_on, slip.told) == ("Công an xã Ví Dụ", None, None)
    assert slip.form is form_on(K.RECEIPT, date(2026, 8, 10))


def test_a_receipt_needs_one_limit() -> None:
    """Where a procedure states several limits somebody has to decide."""
    two = Procedure(
        code="9.000003",
        name="Hai thời hạn",
        limits=(
            StatedLimit(limit=WorkingDays(3), origin=Origin.DECISION),
            StatedLimit(limit=WorkingDays(5), origin=Origin.CHANNEL),
        ),
    )
    with pytest.raises(LimitConflictError):
        ReceiptSlip.of(received(two), office=OFFICE)


def test_a_request_lists_what_is_missing() -> None:
    """Form 02 has the papers, the reason, whom to ask and who guides."""
    slip = SupplementRequest.of(
        asked(),
        office=OFFICE,
        contact="Trần Văn Không Thật",
        contact_phone="0900000000",
    )

    assert slip.form.number == "02"
    assert (slip.issued_on, slip.asked_at) == (date(2026, 3, 3), at(2026, 3, 3, 8, 0))
    assert slip.fields()[3:] == (
        ("Hồ sơ của", "Phạm Văn Tưởng Tượng"),
        ("Nội dung yêu cầu giải quyết", "Đăng ký ví dụ"),
        ("Địa chỉ", "Thôn Không Có, xã Ví Dụ"),
        ("Số điện thoại", "0912345678"),
        ("Email", "tuong.tuong@example.vn"),
        ("Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau", ("Giấy chứng sinh",)),
        ("Lý do", "bệnh hiểm nghèo"),
        ("Liên hệ với", "Trần Văn Không Thật"),
        ("Số điện thoại liên hệ", "0900000000"),
        ("Người hướng dẫn", "Lò Thị Giả Định"),
    )


def test_a_refusal_has_its_reason() -> None:
    """Form 03 of a dossier that was not received."""
    slip = RefusalSlip.of(refused(), office=PLAIN_OFFICE)

    assert slip.form.number == "03"
    assert slip.refused_at == at(2026, 3, 3, 8, 0)
    assert slip.fields()[3:] == (
        (
            "Trung tâm Phục vụ hành chính công/Bộ phận Tiếp nhận và Trả kết quả",
            "Ủy ban nhân dân xã Ví Dụ",
        ),
        ("Tiếp nhận hồ sơ của", "Phạm Văn Tưởng Tượng"),
        ("Số định danh cá nhân/tổ chức", "001099012345"),
        ("Địa chỉ", "Thôn Không Có, xã Ví Dụ"),
        ("Số điện thoại", "0912345678"),
        ("Email", "tuong.tuong@example.vn"),
        ("Mã hồ sơ (nếu có)", NUMBER),
        ("Nội dung yêu cầu giải quyết", "Đăng ký ví dụ"),
        ("Lý do", "không đúng thẩm quyền"),
        ("Người nộp hồ sơ", "Phạm Văn Tưởng Tượng"),
        ("Người tiếp nhận hồ sơ", "Lò Thị Giả Định"),
    )


def test_an_apology_has_the_old_and_the_new_time() -> None:
    """The first apology moves 11 March to 13 March."""
    slip = ApologySlip.of(late(), office=OFFICE, which=0, signer="Trần Văn Không Thật")

    assert slip.title == "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết"
    assert slip.form.printed_title == (
        "Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết"
    )
    assert (slip.due_on, slip.due_at) == (date(2026, 3, 11), at(2026, 3, 11, 16, 30))
    assert slip.apology.startswith(
        "Ủy ban nhân dân xã Ví Dụ xin trân trọng gửi lời xin"
    )
    assert slip.fields()[3:] == (
        ("Kính gửi", "Phạm Văn Tưởng Tượng"),
        ("Ngày tiếp nhận", date(2026, 3, 2)),
        ("Tên cơ quan, đơn vị", "Ủy ban nhân dân xã Ví Dụ"),
        ("Tên thủ tục hành chính", "Đăng ký ví dụ"),
        ("Ông/Bà/Tổ chức", "Phạm Văn Tưởng Tượng"),
        ("Số định danh", "001099012345"),
        ("Mã số hồ sơ", NUMBER),
        ("Thời gian hẹn trả kết quả giải quyết hồ sơ", at(2026, 3, 11, 16, 30)),
        ("Lý do", "xác minh"),
        ("Lời xin lỗi", slip.apology),
        ("Trả kết quả vào", at(2026, 3, 13, 16, 30)),
        ("Thủ trưởng cơ quan, đơn vị", "Trần Văn Không Thật"),
    )


def test_the_last_apology_is_the_default() -> None:
    """The second apology moves what the first one promised."""
    slip = ApologySlip.of(late(), office=OFFICE)

    assert slip.issued_on == date(2026, 3, 12)
    assert slip.due.promised == date(2026, 3, 13)
    assert slip.told == at(2026, 3, 13, 16, 30)
    assert (slip.new_time, slip.reason) == (at(2026, 3, 16, 10, 0), "")


def test_an_apology_can_be_to_and_from_another() -> None:
    """The addressee and the agency can be named; an unknown one stays empty."""
    dossier = received(applicant=None).extend(
        at=datetime(2026, 3, 9, 9, 0), to=date(2026, 3, 13)
    )
    named = ApologySlip.of(
        dossier, office=OFFICE, agency="Sở Ví Dụ", addressee="Gia đình"
    )
    bare = ApologySlip.of(dossier, office=PLAIN_OFFICE)

    assert (named.new_time, bare.new_time) == (
        at(2026, 3, 13, 16, 30),
        date(2026, 3, 13),
    )
    assert (named.agency, named.addressee) == ("Sở Ví Dụ", "Gia đình")
    assert (bare.agency, bare.addressee) == ("", "")
    assert bare.apology.startswith("xin trân trọng")


def test_an_apology_of_2024_has_the_old_title() -> None:
    """The form in force on the day of the event decides."""
    dossier = received(at=datetime(2024, 5, 6, 9, 0), number="H99.24-240506-0001")
    slip = ApologySlip.of(
        dossier.extend(at=datetime(2024, 5, 14, 9, 0), to=date(2024, 5, 17)),
        office=OFFICE,
    )

    assert slip.title == "Phiếu xin lỗi và hẹn lại ngày trả kết quả"
    assert (slip.form.number, slip.layout_known) == ("04", False)
    assert slip.number_symbol(3) == "Số: 03"


def test_a_stop_notice_says_who_asked() -> None:
    """The layout of form 05 is not known, and the view says so."""
    slip = StopNotice.of(stopped(), office=OFFICE)

    assert (slip.form.number, slip.layout_known) == ("05", False)
    assert slip.is_on_request
    assert slip.number_symbol(12) == "Số: 12"
    assert slip.fields()[3:] == (
        (
            "Trung tâm Phục vụ hành chính công/Bộ phận Tiếp nhận và Trả kết quả",
            "Ủy ban nhân dân xã Ví Dụ",
        ),
        ("Ông (Bà)/Tổ chức", "Phạm Văn Tưởng Tượng"),
        ("Số định danh cá nhân/tổ chức", "001099012345"),
        ("Địa chỉ", "Thôn Không Có, xã Ví Dụ"),
        ("Số điện thoại", "0912345678"),
        ("Email", "tuong.tuong@example.vn"),
        ("Mã hồ sơ", NUMBER),
        ("Nội dung yêu cầu giải quyết", "Đăng ký ví dụ"),
        ("Ngày tiếp nhận", date(2026, 3, 2)),
        ("Thời gian yêu cầu rút hồ sơ", at(2026, 3, 4, 8, 0)),
        ("Thời gian dừng giải quyết", at(2026, 3, 4, 9, 0)),
        ("Lý do", "không còn nhu cầu"),
        ("Người thông báo", "Lò Thị Giả Định"),
    )


def test_a_stop_without_a_request_says_so() -> None:
    """A stop for not supplementing names its own reason and no request."""
    nobody = StopNotice.of(
        asked().stop(at=datetime(2026, 3, 20, 8, 0), reason="không bổ sung"),
        office=OFFICE,
    )
    unreceived = StopNotice.of(
        Dossier.submit(PROCEDURE, number=NUMBER, at=MONDAY).stop(
            at=datetime(2026, 3, 3, 8, 0)
        ),
        office=OFFICE,
    )

    assert (nobody.asked_at, nobody.reason) == (None, "không bổ sung")
    assert not nobody.is_on_request
    assert (unreceived.received_on, unreceived.reason) == (None, "")


def test_a_request_is_answered_after_a_hand_over() -> None:
    """The desk may hand the request to the unit that stops."""
    slip = StopNotice.of(
        received()
        .ask_to_withdraw(at=datetime(2026, 3, 4, 8, 0))
        .transfer(at=datetime(2026, 3, 4, 9, 0), to=JUSTICE)
        .stop(at=datetime(2026, 3, 4, 10, 0)),
        office=OFFICE,
    )
    first = StopNotice.of(
        received()
        .transfer(at=datetime(2026, 3, 3, 9, 0), to=JUSTICE)
        .stop(at=datetime(2026, 3, 4, 10, 0)),
        office=OFFICE,
    )

    assert slip.asked_at == at(2026, 3, 4, 8, 0)
    assert first.asked_at is None


def test_a_stop_before_the_form_is_refused() -> None:
    """There was no stop notice in 2024."""
    dossier = received(at=datetime(2024, 5, 6, 9, 0)).stop(
        at=datetime(2024, 5, 7, 9, 0)
    )
    with pytest.raises(NotInForceError):
        StopNotice.of(dossier, office=OFFICE)


def test_a_control_slip_judges_every_hand_over() -> None:
    """Half a day to 3 March, three days to 6 March, two days to 9 March."""
    slip = ControlSlip.of(moved(), office=OFFICE)

    assert (slip.form.number, slip.issued_on) == ("06", date(2026, 3, 3))
    assert (slip.due_on, slip.due_at) == (date(2026, 3, 11), slip.told)
    assert slip.fields()[3:] == (
        ("Mã số hồ sơ", NUMBER),
        ("Cơ quan (bộ phận) giải quyết hồ sơ", "Ủy ban nhân dân xã Ví Dụ"),
        ("Cơ quan phối hợp giải quyết hồ sơ", ("Công an xã Ví Dụ",)),
        ("Ngày nhận", date(2026, 3, 2)),
        ("Hẹn trả kết quả vào", at(2026, 3, 11, 16, 30)),
        ("Giao nhận hồ sơ", slip.rows),
    )
    assert [row.result for row in slip.rows] == [
        Timeliness.ON_TIME,
        Timeliness.EARLY,
        Timeliness.LATE,
    ]
    assert slip.rows[0].fields() == (
        ("Giao", "Bộ phận Một cửa"),
        ("Nhận", "Tư pháp - Hộ tịch"),
        ("Thời gian giao nhận hồ sơ", at(2026, 3, 3, 9, 0)),
        ("Kết quả giải quyết hồ sơ (trước hạn/đúng hạn/quá hạn)", "đúng hạn"),
        ("Ghi chú", ""),
        ("Người giao", "Lò Thị Giả Định"),
        ("Người nhận", ""),
    )
    assert [row.handing_unit for row in slip.rows[1:]] == [JUSTICE.name, CHAIR.name]
    assert [row.result_text for row in slip.rows[1:]] == ["trước hạn", "quá hạn"]


def test_a_control_slip_of_2024_is_form_05() -> None:
    """The number moved, the kind did not."""
    dossier = received(at=datetime(2024, 5, 6, 9, 0)).transfer(
        at=datetime(2024, 5, 7, 9, 0), to=JUSTICE
    )
    slip = ControlSlip.of(dossier, office=OFFICE, agency="Sở Ví Dụ")

    assert (slip.form.number, slip.agency) == ("05", "Sở Ví Dụ")


@pytest.mark.parametrize(
    ("dossier", "office", "handing"),
    [
        (received(BARE, by=None), PLAIN_OFFICE, ""),
        (received(BARE, by=None), OFFICE, "Ủy ban nhân dân xã Ví Dụ"),
        (received(by=None), OFFICE, "Ủy ban nhân dân xã Ví Dụ"),
        (
            received(BARE, receiving_agency=POLICE, limit=Unstated("")),
            OFFICE,
            "Công an xã Ví Dụ",
        ),
    ],
)
def test_a_hand_over_without_its_step_is_not_judged(
    dossier: Dossier, office: Office, handing: str
) -> None:
    """Without internal steps, or of a unit that has none, the result is not known."""
    moved = dossier.transfer(at=datetime(2026, 3, 3, 9, 0), to=JUSTICE)
    (row,) = ControlSlip.of(moved, office=office).rows

    assert (row.handing_unit, row.result, row.result_text) == (handing, None, "")


def test_a_step_that_cannot_be_counted_is_not_judged() -> None:
    """A step without a limit, and one that stands still, have no result."""
    steps = (
        Step("Bộ phận Một cửa", "Tiếp nhận", Unstated("")),
        Step("Tư pháp - Hộ tịch", "Thẩm tra", Unstated("")),
        Step("Lãnh đạo Ủy ban", "Ký", WorkingDays(2)),
    )
    dossier = (
        received(attrs.evolve(PROCEDURE, steps=steps))
        .transfer(at=datetime(2026, 3, 3, 9, 0), to=JUSTICE)
        .transfer(at=datetime(2026, 3, 4, 9, 0), to=CHAIR)
        .ask_for_more(at=datetime(2026, 3, 4, 10, 0), missing=("Tờ khai",))
        .transfer(at=datetime(2026, 3, 5, 10, 0), to=COUNTER)
    )
    slip = ControlSlip.of(dossier, office=OFFICE)

    assert [row.result for row in slip.rows] == [None, None, None]
    assert (slip.due_on, slip.told) == (None, None)


def test_a_hand_over_before_reception_is_not_judged() -> None:
    """Papers that travel before the dossier is complete have no limit yet."""
    dossier = (
        Dossier.submit(PROCEDURE, number=NUMBER, at=MONDAY)
        .ask_for_more(at=datetime(2026, 3, 2, 10, 0), missing=("Tờ khai",))
        .transfer(at=datetime(2026, 3, 3, 9, 0), to=JUSTICE, by=CLERK)
    )
    slip = ControlSlip.of(dossier, office=OFFICE)

    assert (slip.received_on, slip.rows[0].result) == (None, None)
    assert slip.due == Appointment()


# --- the register ----------------------------------------------------------------


def registered() -> Register:
    home = received(number="H99.24-260302-0002", at=datetime(2026, 3, 2, 8, 0))
    post = received(BARE, number="H99.24-260303-0001", at=datetime(2026, 3, 3, 8, 0))
    none = received(
        number="H99.24-260303-0002",
        at=datetime(2026, 3, 31, 8, 0),
        applicant=None,
        returns_by=ChannelKind.VNEID,
    )
    after = received(number="H99.24-260401-0001", at=datetime(2026, 4, 1, 8, 0))
    sent = Dossier.submit(PROCEDURE, number="H99.24-260304-0001", at=MONDAY)
    return Register(
        [
            after,
            none,
            post.return_result(
                at=datetime(2026, 3, 4, 9, 0), channel=ChannelKind.POSTAL
            ),
            late().return_result(at=datetime(2026, 3, 16, 9, 0)),
            sent,
            home.send_home(at=datetime(2026, 3, 10, 9, 0)),
        ]
    )


def test_a_register_has_a_line_for_each_dossier_of_the_period() -> None:
    """In order of reception, with the appointment, the return and its way."""
    slip = RegisterBook.of(
        registered(), first=date(2026, 3, 1), last=date(2026, 3, 31), office=OFFICE
    )

    assert (slip.form.number, slip.issued_on) == ("07", date(2026, 3, 31))
    assert (slip.issuer, slip.fields_of_work) == ("Ủy ban nhân dân xã Ví Dụ", ())
    assert [
        (row.count, row.dossier_number, row.due, row.returned_at, row.way)
        for row in slip.rows
    ] == [
        (
            1,
            "H99.24-260302-0002",
            at(2026, 3, 11, 16, 30),
            at(2026, 3, 10, 9, 0),
            "trả tại nhà",
        ),
        (2, NUMBER, at(2026, 3, 16, 10, 0), at(2026, 3, 16, 9, 0), ""),
        (
            3,
            "H99.24-260303-0001",
            at(2026, 3, 4, 8, 0),
            at(2026, 3, 4, 9, 0),
            "dịch vụ bưu chính công ích",
        ),
        (4, "H99.24-260303-0002", at(2026, 4, 9, 16, 30), None, "ứng dụng VNeID"),
    ]
    assert slip.rows[1].fields() == (
        ("STT", 2),
        ("Mã hồ sơ", NUMBER),
        ("Tên TTHC", "Đăng ký ví dụ"),
        ("Tên tổ chức, cá nhân", "Phạm Văn Tưởng Tượng"),
        ("Địa chỉ/SĐT", "Thôn Không Có, xã Ví Dụ; 0912345678"),
        ("Cơ quan chủ trì giải quyết", "Ủy ban nhân dân xã Ví Dụ"),
        ("Nhận hồ sơ", at(2026, 3, 2, 9, 15)),
        ("Hẹn trả kết quả", at(2026, 3, 16, 10, 0)),
        ("Trả kết quả", at(2026, 3, 16, 9, 0)),
        ("Phương thức nhận kết quả", ""),
        ("Ký nhận", ""),
    )
    assert (slip.rows[3].applicant, slip.rows[3].address_and_phone) == ("", "")


@pytest.mark.parametrize(
    ("fields", "numbers"),
    [
        (["Hộ tịch"], ["0002", "0001", "0002"]),
        (["G15-HT"], ["0002", "0001", "0002"]),
        (["Đất đai"], []),
        (["Đất đai", "Hộ tịch"], ["0002", "0001", "0002"]),
    ],
)
def test_a_register_is_kept_by_field_of_work(
    fields: list[str], numbers: list[str]
) -> None:
    """By name or code; what has no field of work is in the whole register only."""
    slip = RegisterBook.of(
        registered(),
        first=date(2026, 3, 1),
        last=date(2026, 3, 31),
        office=OFFICE,
        fields_of_work=fields,
        issuer="Bộ phận Một cửa",
    )

    assert [row.dossier_number[-4:] for row in slip.rows] == numbers
    assert (slip.fields_of_work, slip.issuer) == (tuple(fields), "Bộ phận Một cửa")
    assert slip.fields()[3:6] == (
        ("Lĩnh vực", tuple(fields)),
        ("Từ ngày", date(2026, 3, 1)),
        ("Đến ngày", date(2026, 3, 31)),
    )


def test_a_register_stands_as_of_a_moment() -> None:
    """What came after the period is not in it, unless a later moment is asked for."""
    register = Register([late().return_result(at=datetime(2026, 3, 16, 9, 0))])
    week: dict[str, Any] = {
        "first": date(2026, 3, 2),
        "last": date(2026, 3, 8),
        "office": OFFICE,
    }

    (then,) = RegisterBook.of(register, **week).rows
    (now,) = RegisterBook.of(register, **week, at=datetime(2026, 3, 31)).rows

    assert (then.due, then.returned_at) == (at(2026, 3, 11, 16, 30), None)
    assert (now.due, now.returned_at) == (at(2026, 3, 16, 10, 0), at(2026, 3, 16, 9, 0))


def test_a_register_refuses_what_is_no_period_and_no_register() -> None:
    """The last day is not before the first, and days are plain dates."""
    days: dict[str, Any] = {"first": date(2026, 3, 2), "last": date(2026, 3, 1)}
    with pytest.raises(InvalidValueError) as caught:
        RegisterBook.of(registered(), **days, office=OFFICE)
    assert caught.value.expected == "interval"
    for wrong in ({"first": MONDAY}, {"last": MONDAY}):
        with pytest.raises(WrongTypeError):
            RegisterBook.of(registered(), **{**days, **wrong}, office=OFFICE)
    with pytest.raises(WrongTypeError) as refused:
        RegisterBook.of([late()], **days, office=OFFICE)  # type: ignore[arg-type]
    assert refused.value.expected == "register"
    with pytest.raises(WrongTypeError):
        RegisterBook.of(registered(), **days, office=None)  # type: ignore[arg-type]
    march: dict[str, Any] = {"first": date(2026, 3, 1), "last": date(2026, 3, 31)}
    for other in (
        {"at": "2026-03-31"},
        {"at": date(2026, 3, 31)},
        {"fields_of_work": "Hộ tịch"},
        {"fields_of_work": 5},
        {"fields_of_work": [5]},
    ):
        with pytest.raises(WrongTypeError):
            RegisterBook.of(registered(), **march, office=OFFICE, **other)


# --- every form ------------------------------------------------------------------


def test_a_life_yields_every_form() -> None:
    """The forms are those of their own day, one of each kind."""
    forms = every_form()

    assert [each.kind for each in forms] == list(K)
    for each in forms:
        assert each.form is form_on(each.kind, each.issued_on)
        labels = [label for label, _ in each.fields()]
        assert len(set(labels)) == len(labels)


def test_forms_are_plain_data() -> None:
    """Every form can be written as JSON, with its number, title and every field."""
    for each in every_form():
        plain = json.loads(json.dumps(each.to_dict()))
        own = {name.name for name in attrs.fields(type(each))}

        assert set(plain) == own | {"kind"}
        assert plain["kind"] == each.kind.value
        assert plain["form"] == {
            "number": each.form.number,
            "title": each.form.title,
            "printed_title": each.form.printed_title,
            "source": each.form.source.text(),
            "layout_known": each.layout_known,
            "confidence": "medium",
        }
        assert plain["issued_on"] == each.issued_on.isoformat()


def test_plain_data_keeps_nested_values() -> None:
    """Appointments, rows and tuples are plain too."""
    receipt, *_, control, register = [each.to_dict() for each in every_form()]

    assert receipt["due"] == {
        "due_on": "2026-03-11",
        "due_at": "2026-03-11T16:30:00+07:00",
        "promised": None,
        "promised_at": None,
    }
    assert receipt["papers"] == ["Tờ khai"]
    assert control["rows"][1]["result"] == "early"
    assert register["rows"][0]["due"] == "2026-03-16T10:00:00+07:00"


def test_personal_data_is_in_no_repr() -> None:
    """A form's repr names no person, no number and no reason."""
    for each in every_form():
        shown = repr(each) + repr(getattr(each, "rows", ()))
        assert not [secret for secret in SECRETS if secret in shown]


@pytest.mark.parametrize(
    ("view", "missing"),
    [
        (ReceiptSlip, "received"),
        (SupplementRequest, "asked-for-more"),
        (RefusalSlip, "refused"),
        (ApologySlip, "extended"),
        (StopNotice, "stopped"),
        (ControlSlip, "transferred"),
    ],
)
def test_what_has_not_happened_has_no_form(view: Any, missing: str) -> None:
    """The error names the event and no person."""
    dossier = Dossier.submit(PROCEDURE, number=NUMBER, at=MONDAY, applicant=WHO)

    with pytest.raises(NotStartedError) as caught:
        view.of(dossier, office=OFFICE)
    assert caught.value.missing == missing
    assert caught.value.missing_vi != missing
    assert not [each for each in SECRETS if each in str(caught.value)]


@pytest.mark.parametrize("which", [2, -3])
def test_an_event_beyond_the_last_is_refused(which: int) -> None:
    """There are two apologies, 0 and 1."""
    with pytest.raises(NotStartedError):
        ApologySlip.of(late(), office=OFFICE, which=which)


@pytest.mark.parametrize(
    ("number", "desk", "expected"),
    [
        (12, CENTRE, ["TTPVHCC", "PBS-TTPVHCC", "PXL-TTPVHCC", "STD-TTPVHCC"]),
        (12, DESK, ["BPTNTKQ", "PBS-BPTNTKQ", "PXL-BPTNTKQ", "STD-BPTNTKQ"]),
        (12, "UBND", ["UBND", "PBS-UBND", "PXL-UBND", "STD-UBND"]),
    ],
)
def test_the_number_line_has_the_symbol(
    number: int, desk: str, expected: list[str]
) -> None:
    """The receipt has the desk's symbol, the others their own before it."""
    receipt, supplement, _, apology, _, _, register = every_form()
    forms = (receipt, supplement, apology, register)

    assert [each.number_symbol(number, desk) for each in forms] == [
        f"Số: {number}/{symbol}" for symbol in expected
    ]


def test_a_number_line_without_the_desk() -> None:
    """Below 10 a zero leads; what has no symbol has the number alone."""
    receipt, _, refusal, apology, *_ = every_form()

    assert apology.number_symbol(7, "") == "Số: 07/PXL"
    assert refusal.number_symbol(100) == "Số: 100/PTC-TTPVHCC"
    assert receipt.number_symbol(1, "") == "Số: 01"
    for wrong in (0, "7", True):
        with pytest.raises(CqttError):
            apology.number_symbol(wrong)
    with pytest.raises(NotNfcError):
        apology.number_symbol(1, "Sơ\u0309")


@pytest.mark.parametrize(
    ("view", "wrong", "expected"),
    [
        (ReceiptSlip, {"principal": {"name": "Phạm"}}, "applicant"),
        (ReceiptSlip, {"which": "0"}, "whole-number"),
        (ReceiptSlip, {"which": None}, "whole-number"),
        (ReceiptSlip, {"sets": "2"}, "whole-quantity"),
        *(
            (ReceiptSlip, {name: wrong}, "text")
            for name in ("content", "authorisation", "collect_at", "book", "place")
            for wrong in (5, 0, None, ["Phạm"])
        ),
        *(
            (ApologySlip, {name: wrong}, "text")
            for name in ("agency", "addressee", "signer", "content", "superior")
            for wrong in (5, 0, None, b"")
        ),
        (ControlSlip, {"agency": 0}, "text"),
        (ControlSlip, {"issuer": 5}, "text"),
    ],
)
def test_what_is_no_text_is_refused(
    view: Any, wrong: dict[str, Any], expected: str
) -> None:
    """Never Python's own error; the error holds no text of a person."""
    dossier = late().transfer(at=datetime(2026, 3, 12, 10, 0), to=JUSTICE)

    with pytest.raises(WrongTypeError) as caught:
        view.of(dossier, office=OFFICE, **wrong)
    assert caught.value.expected == expected
    assert "Phạm" not in str(caught.value)


@pytest.mark.parametrize("view", [ReceiptSlip, ApologySlip, ControlSlip])
def test_what_is_no_dossier_and_no_office_is_refused(view: Any) -> None:
    """The error has the type alone, since a mapping holds a citizen's data."""
    with pytest.raises(WrongTypeError) as caught:
        view.of({"applicant": WHO.name}, office=OFFICE)
    assert (caught.value.expected, caught.value.got) == ("dossier", "dict")
    with pytest.raises(WrongTypeError) as refused_office:
        view.of(late(), office=state_calendar())
    assert refused_office.value.expected == "office"


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"form": form_on(K.REFUSAL, date(2026, 3, 2))}, InvalidValueError),
        ({"form": "01"}, WrongTypeError),
        ({"issued_on": MONDAY}, WrongTypeError),
        ({"applicant": "Phạm Văn Tươ\u0309ng"}, NotNfcError),
        ({"applicant": None}, WrongTypeError),
        ({"papers": "Phạm Văn Tưởng Tượng"}, WrongTypeError),
        ({"papers": ("Phạm Văn Tươ\u0309ng",)}, NotNfcError),
        ({"sets": 0}, InvalidValueError),
        ({"due": date(2026, 3, 11)}, WrongTypeError),
    ],
)
def test_a_form_checks_its_fields(wrong: dict[str, Any], error: type) -> None:
    """A wrong field is refused and no text of it is told."""
    slip = ReceiptSlip.of(received(), office=OFFICE)

    with pytest.raises(error) as caught:
        attrs.evolve(slip, **wrong)
    assert "Phạm" not in str(caught.value)


@given(
    st.dates(date(2025, 9, 15), date(2026, 6, 30)),
    st.times(time(7, 30), time(16, 59)),
    st.integers(1, 30),
)
def test_the_appointment_never_leaves_the_legal_day(
    day: date, hour: time, days: int
) -> None:
    """Whatever is received when, the slip prints the legal day."""
    moment = datetime.combine(day, hour).replace(microsecond=0)
    dossier = received(at=moment, limit=WorkingDays(days))
    slip = ReceiptSlip.of(dossier, office=OFFICE)

    assert slip.due_on == dossier.due(OFFICE).on
    assert isinstance(slip.told, datetime)
    assert slip.told.date() == slip.due_on
    assert slip.told - slip.received_at > timedelta()
    assert slip.form is form_on(K.RECEIPT, day)


def test_the_room_names_its_neighbours() -> None:
    """Names load on first use, and a wrong one is told."""
    from cqtt import forms

    assert set(dir(forms)) == set(forms.__all__)
    with pytest.raises(AttributeError, match="ReceiptSlip"):
        _ = forms.ReceiptSlop
