"""Form 04: the apology with a new appointment."""

from datetime import date, datetime
from typing import ClassVar, Final, Self, Unpack

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.dossiers import Dossier, Extended, FormKind
from cqtt.forms.appointments import Appointed, Appointment, appointment_of
from cqtt.forms.parts import (
    DossierForm,
    Head,
    agency_name,
    applied,
    event_of,
    headed,
    received_on,
    require_given,
    text,
)
from cqtt.offices import Office
from cqtt.text import require_nfc

_APOLOGY: Final = (
    "xin trân trọng gửi lời xin lỗi đến Ông (Bà)/Tổ chức vì sự chậm trễ trong quá "
    "trình giải quyết hồ sơ có thể gây phiền hà, tốn kém về chi phí, công sức của Ông "
    "(Bà)/Tổ chức."
)


@frozen(kw_only=True)
class ApologySlip(Appointed, DossierForm):
    """
    The apology for a delay, its reason, and the new appointment.

    *Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết; trước tháng 9/2025: Phiếu
    xin lỗi và hẹn lại ngày trả kết quả (Mẫu 04).*  ``due`` is the appointment before
    this apology, ``new_time`` the one after it: where a bare day was promised, at the
    office's hour for appointments, if it sets one.  The head of the agency signs;
    ``signer`` is the name, left empty here.

    Law:
        Circular 03/2025/TT-VPCP, Annex I, Form 04; Circular 01/2018/TT-VPCP, Form 04.
        Decree 118/2025/NĐ-CP, Art. 19 (article number inferred).
    """

    kind = FormKind.APOLOGY
    lines: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Kính gửi", "addressee"),
        ("Ngày tiếp nhận", "received_on"),
        ("Tên cơ quan, đơn vị", "agency"),
        ("Tên thủ tục hành chính", "procedure"),
        ("Ông/Bà/Tổ chức", "applicant"),
        ("Số định danh", "id_number"),
        ("Mã số hồ sơ", "dossier_number"),
        ("Thời gian hẹn trả kết quả giải quyết hồ sơ", "told"),
        ("Lý do", "reason"),
        ("Lời xin lỗi", "apology"),
        ("Trả kết quả vào", "new_time"),
        ("Thủ trưởng cơ quan, đơn vị", "signer"),
    )

    addressee: str = field(default="", validator=text, repr=False)
    received_on: date | None = None
    agency: str = field(default="", validator=text)
    due: Appointment = field(validator=instance_of(Appointment, "appointment"))
    reason: str = field(default="", validator=text, repr=False)
    apology: str = field(validator=text, repr=False)
    new_time: date | datetime
    signer: str = field(default="", validator=text, repr=False)

    @classmethod
    def of(
        cls,
        dossier: Dossier,
        *,
        office: Office,
        which: int = -1,
        content: str = "",
        agency: str = "",
        addressee: str = "",
        signer: str = "",
        **head: Unpack[Head],
    ) -> Self:
        """
        Return the last apology, or the one that ``which`` counts from 0.

        ``agency`` is who apologises, by default the competent authority;
        ``addressee`` is by default the applicant.

        Raises:
            NotStartedError: There was no apology.
            NotInForceError: No form is known for the day.
            BeyondCalendarError: It was due past what the calendar knows.
        """
        require_given(dossier, office)
        at, event = event_of(dossier, Extended, which)
        new = appointment_of(dossier, dossier.events[: at + 1], office)
        require_nfc(addressee, "addressee")
        who = require_nfc(agency, "agency") or agency_name(
            dossier.competent, dossier.receiving_agency, office.agency
        )
        return cls(
            **headed(cls.kind, event.at.date(), dossier, office, head),
            **applied(dossier, content),
            addressee=addressee
            or (dossier.applicant.name if dossier.applicant else ""),
            received_on=received_on(dossier),
            agency=who,
            due=appointment_of(dossier, dossier.events[:at], office),
            reason=event.reason,
            apology=f"{who} {_APOLOGY}".strip(),
            new_time=new.told or event.to,
            signer=signer,
        )
