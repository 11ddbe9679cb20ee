"""Form 01: the receipt with the appointment."""

from datetime import datetime
from decimal import Decimal
from typing import Any, ClassVar, Self, Unpack

from attrs import field, frozen

from cqtt.checks import instance_of, whole
from cqtt.dossiers import Applicant, Dossier, FormKind, Received
from cqtt.due_dates.phrases import limit_text
from cqtt.errors import WrongTypeError
from cqtt.forms.appointments import Appointed, Appointment, appointment_of
from cqtt.forms.parts import (
    WAYS,
    DossierForm,
    Head,
    applied,
    event_of,
    headed,
    name_of,
    require_given,
    text,
    texts,
)
from cqtt.offices import Office
from cqtt.procedures import ChannelKind
from cqtt.text import require_nfc
from cqtt.time_limits import CalendarDays, TimeLimit, Unstated, WorkingDays


@frozen(kw_only=True)
class ReceiptSlip(Appointed, DossierForm):
    """
    The receipt of a dossier, with the appointment for its result.

    *Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Mẫu 01).*  ``limit_text`` is the limit in
    words, empty where none is stated, and ``limit_days`` in days, where it is one in
    days.  ``papers`` are those that the dossier says were handed in; where it records
    none the place stays empty, and ``procedure.checklist`` has what is asked for.
    ``sets`` is a number of sets.

    Law:
        Circular 03/2025/TT-VPCP, Annex I, Form 01; Circular 01/2018/TT-VPCP, Form 01.

    >>> from cqtt import state_calendar
    >>> from cqtt.facts import procedures
    >>> dossier = Dossier.receive(
    ...     procedures()["1.004222"],
    ...     number="H56.24-260803-0001",
    ...     at=datetime(2026, 8, 3, 9, 15),
    ... )
    >>> slip = ReceiptSlip.of(dossier, office=Office(state_calendar()))
    >>> slip.due_on, slip.limit_text, slip.number_symbol(7)
    (datetime.date(2026, 8, 12), '7 ngày làm việc', 'Số: 07/TTPVHCC')
    """

    kind = FormKind.RECEIPT
    lines: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Mã hồ sơ", "dossier_number"),
        (
            "Trung tâm Phục vụ hành chính công/Bộ phận Tiếp nhận và Trả kết quả",
            "centre",
        ),
        ("Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức", "applicant"),
        ("Số định danh cá nhân/tổ chức", "id_number"),
        ("Địa chỉ", "address"),
        ("Số điện thoại", "phone"),
        ("Email", "email"),
        ("Họ và tên người ủy quyền", "principal"),
        ("Địa chỉ người ủy quyền", "principal_address"),
        ("Số định danh cá nhân người ủy quyền", "principal_id_number"),
        ("Số điện thoại người ủy quyền", "principal_phone"),
        ("Email người ủy quyền", "principal_email"),
        ("Giấy tờ ủy quyền", "authorisation"),
        ("Nội dung yêu cầu giải quyết", "content"),
        ("Thành phần hồ sơ nộp gồm", "papers"),
        ("Số lượng hồ sơ (bộ)", "sets"),
        ("Thời gian giải quyết hồ sơ theo quy định là", "limit_text"),
        ("Thời gian nhận hồ sơ", "received_at"),
        ("Thời gian trả kết quả giải quyết hồ sơ", "told"),
        ("Đăng ký nhận kết quả tại", "collect_at"),
        ("Vào Sổ theo dõi hồ sơ, Quyển số", "book"),
        ("Số thứ tự", "book_number"),
        ("Người nộp hồ sơ", "submitter"),
        ("Người tiếp nhận hồ sơ", "receiver"),
    )

    centre: str = field(validator=text)
    principal: str = field(default="", validator=text, repr=False)
    principal_address: str = field(default="", validator=text, repr=False)
    principal_id_number: str = field(default="", validator=text, repr=False)
    principal_phone: str = field(default="", validator=text, repr=False)
    principal_email: str = field(default="", validator=text, repr=False)
    authorisation: str = field(default="", validator=text, repr=False)
    papers: tuple[str, ...] = field(default=(), validator=texts, repr=False)
    sets: int = field(default=1, validator=whole)
    limit_text: str = field(validator=text)
    limit_days: int | Decimal | None = None
    received_at: datetime
    due: Appointment = field(validator=instance_of(Appointment, "appointment"))
    collect_at: str = field(default="", validator=text, repr=False)
    book: str = field(default="", validator=text)
    book_number: str = field(default="", validator=text)
    submitter: str = field(default="", validator=text, repr=False)
    receiver: str = field(default="", validator=text, repr=False)

    @classmethod
    def of(
        cls,
        dossier: Dossier,
        *,
        office: Office,
        which: int = -1,
        content: str = "",
        principal: Applicant | None = None,
        authorisation: str = "",
        sets: int = 1,
        collect_at: str = "",
        book: str = "",
        book_number: str = "",
        **head: Unpack[Head],
    ) -> Self:
        """
        Return the receipt, as the dossier stood when it was received.

        An apology that came later does not change it.  ``principal`` is who authorised
        the applicant, ``authorisation`` the paper that says so.

        Raises:
            NotStartedError: It was not received.
            NotInForceError: No form is known for the day.
            LimitConflictError: The procedure states several limits; decide.
            BeyondCalendarError: It is due past what the calendar knows.
        """
        require_given(dossier, office)
        at, event = event_of(dossier, Received, which)
        given = headed(cls.kind, event.at.date(), dossier, office, head)
        limit = dossier.promised_limit
        return cls(
            **given,
            **applied(dossier, content),
            **_principal(principal, authorisation),
            centre=given["issuer"],
            papers=dossier.papers,
            sets=sets,
            limit_text=_in_words(limit),
            limit_days=_days(limit),
            received_at=event.at,
            due=appointment_of(dossier, dossier.events[: at + 1], office),
            collect_at=require_nfc(collect_at, "collect_at")
            or _collected(dossier.returns_by, given["issuer"]),
            book=book,
            book_number=book_number,
            submitter=dossier.applicant.name if dossier.applicant else "",
            receiver=name_of(event),
        )


def _principal(principal: Applicant | None, authorisation: str) -> dict[str, Any]:
    if principal is None:
        return {"authorisation": authorisation}
    if not isinstance(principal, Applicant):
        # A mapping of a person holds personal data, so the error gets its type.
        raise WrongTypeError("principal", type(principal).__name__, "applicant")
    return {
        "principal": principal.name,
        "principal_address": principal.address,
        "principal_id_number": principal.id_number,
        "principal_phone": principal.phone,
        "principal_email": principal.email,
        "authorisation": authorisation,
    }


def _in_words(limit: TimeLimit) -> str:
    # The words of an unstated limit are those of a record, not for a citizen.
    return "" if isinstance(limit, Unstated) else limit_text(limit, "vi")


def _days(limit: TimeLimit) -> int | Decimal | None:
    return limit.quantity if isinstance(limit, (WorkingDays, CalendarDays)) else None


def _collected(way: ChannelKind | None, issuer: str) -> str:
    if way is None:
        return ""
    return issuer or WAYS[way] if way is ChannelKind.DIRECT else WAYS[way]
