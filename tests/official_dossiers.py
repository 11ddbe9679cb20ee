"""Invented dossiers whose official forms and apologies the tests print."""

from datetime import date, datetime, time, timedelta
from typing import Final

from cqtt import Office, WorkingDays, state_calendar
from cqtt.agencies import Actor, Unit
from cqtt.dossiers import Applicant, Dossier, FormKind, Register
from cqtt.forms import (
    ApologySlip,
    ControlSlip,
    ReceiptSlip,
    RefusalSlip,
    RegisterBook,
    StopNotice,
    SupplementRequest,
)
from cqtt.forms.parts import Form, Head
from cqtt.procedures import ChannelKind, Procedure, Step
from cqtt.procedures.parts import Coded
from cqtt.testing import COMMUNE, COUNTER, HOURS

POLICE: Final = Unit("Công an xã Ví Dụ")
CLERK: Final = Actor(COUNTER, "công chức", name="Lò Thị Giả Định")
OFFICE: Final = Office(
    state_calendar(),
    HOURS,
    agency=COMMUNE,
    appointment=time(16, 30),
)
CENTRE_HEAD: Final[Head] = {
    "superior": "Ủy ban nhân dân xã Ví Dụ",
    "issuer": "Trung tâm Phục vụ hành chính công xã Ví Dụ",
    "place": "Ví Dụ",
}
DESK_HEAD: Final[Head] = {
    **CENTRE_HEAD,
    "issuer": "Bộ phận Tiếp nhận và Trả kết quả xã Ví Dụ",
}
CITIZEN: Final = Applicant(
    name="Phạm Văn Tưởng Tượng",
    id_number="001099000000",
    phone="0900000000",
    email="tuong.tuong@example.vn",
    address="thôn Mẫu, xã Ví Dụ",
)
PROCEDURE: Final = Procedure(
    code="1.004222",
    name="Đăng ký thường trú",
    field_of_work=Coded("C01", "Cư trú"),
    time_limit=WorkingDays(7),
    steps=(
        Step("Bộ phận Một cửa", "Tiếp nhận", WorkingDays(1)),
        Step("Công an xã Ví Dụ", "Thẩm tra", WorkingDays(5)),
        Step("Bộ phận Một cửa", "Trả kết quả", WorkingDays(1)),
    ),
)


TUESDAY: Final = date(2026, 3, 3)
TUESDAY_OF_2024: Final = date(2024, 3, 5)


def on(day: date, hour: int, minute: int = 0, *, after: int = 0) -> datetime:
    """Return a moment some days after a day."""
    return datetime.combine(day + timedelta(days=after), time(hour, minute))


def number_of(day: date) -> str:
    """Return the first dossier number of a day."""
    return f"H99.24-{day:%y%m%d}-0001"


def received(day: date = TUESDAY) -> Dossier:
    """Return a dossier received at 9:15 with two papers, and handed on at 9:40."""
    return Dossier.receive(
        PROCEDURE,
        number=number_of(day),
        at=on(day, 9, 15),
        by=CLERK,
        applicant=CITIZEN,
        papers=("Tờ khai thay đổi thông tin cư trú", "Giấy tờ về chỗ ở hợp pháp"),
        returns_by=ChannelKind.DIRECT,
    ).transfer(at=on(day, 9, 40), to=POLICE, by=CLERK)


def refused(day: date = TUESDAY) -> Dossier:
    """Return a dossier that was sent and refused within the hour."""
    return Dossier.submit(
        PROCEDURE, number=number_of(day), at=on(day, 10), applicant=CITIZEN
    ).refuse(at=on(day, 11), reason="không thuộc thẩm quyền của xã", by=CLERK)


def slips(day: date = TUESDAY) -> dict[FormKind, Form]:
    """
    Return every form of a dossier received on a Tuesday and due in nine days.

    Communes have service centres since July 2025 and had one-stop desks before.
    """
    head = CENTRE_HEAD if day >= TUESDAY else DESK_HEAD
    dossier = received(day)
    asked = dossier.ask_for_more(
        at=on(day, 10, after=1),
        missing=("Văn bản đồng ý của chủ hộ", "Bản sao giấy khai sinh"),
        reason="chưa có trong hồ sơ",
        by=CLERK,
    )
    late = dossier.extend(
        at=on(day, 9, after=8),
        to=day + timedelta(days=14),
        reason="cần xác minh nơi ở cũ",
    )
    back = dossier.transfer(at=on(day, 15, after=7), to=COUNTER, step="Trả kết quả")
    withdrawn = dossier.ask_to_withdraw(at=on(day, 8, after=2), reason="đổi nơi ở")
    made: dict[FormKind, Form] = {
        FormKind.RECEIPT: ReceiptSlip.of(
            dossier, office=OFFICE, book="01", book_number="15", **head
        ),
        FormKind.SUPPLEMENT: SupplementRequest.of(
            asked,
            office=OFFICE,
            contact="Bộ phận Một cửa xã Ví Dụ",
            contact_phone="0900000001",
            **head,
        ),
        FormKind.REFUSAL: RefusalSlip.of(refused(day), office=OFFICE, **head),
        FormKind.APOLOGY: ApologySlip.of(late, office=OFFICE, place="Ví Dụ"),
        FormKind.CONTROL: ControlSlip.of(back, office=OFFICE, **head),
        FormKind.REGISTER: RegisterBook.of(
            Register([dossier, late_twin(day)]),
            first=day.replace(day=1),
            last=day.replace(day=31),
            office=OFFICE,
            fields_of_work=("Cư trú",),
            **head,
        ),
    }
    if day >= TUESDAY:
        stopped = withdrawn.stop(at=on(day, 9, after=2), by=CLERK)
        made[FormKind.STOP] = StopNotice.of(stopped, office=OFFICE, **head)
    return made


def late_twin(day: date) -> Dossier:
    """Return another dossier of the day, finished and returned two days late."""
    return (
        Dossier.receive(
            PROCEDURE,
            number=f"H99.24-{day:%y%m%d}-0002",
            at=on(day, 14),
            by=CLERK,
            applicant=Applicant(name="Vừ Thị Thí Dụ", address="bản Mẫu"),
        )
        .finish(at=on(day, 10, after=13))
        .return_result(at=on(day, 11, after=13), channel=ChannelKind.POSTAL)
    )
