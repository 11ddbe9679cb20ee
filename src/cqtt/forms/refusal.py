"""Form 03: the refusal."""

from datetime import datetime
from typing import ClassVar, Self, Unpack

from attrs import field, frozen

from cqtt.dossiers import Dossier, FormKind, Refused
from cqtt.forms.parts import (
    DossierForm,
    Head,
    applied,
    event_of,
    headed,
    name_of,
    require_given,
    text,
)
from cqtt.offices import Office


@frozen(kw_only=True)
class RefusalSlip(DossierForm):
    """
    That a dossier is not received or not handled, and why.

    *Phiếu từ chối tiếp nhận giải quyết hồ sơ (Mẫu 03).*

    Law:
        Circular 03/2025/TT-VPCP, Annex I, Form 03; Circular 01/2018/TT-VPCP, Form 03.
    """

    kind = FormKind.REFUSAL
    lines: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Trung tâm Phục vụ hành chính công/Bộ phận Tiếp nhận và Trả kết quả",
            "centre",
        ),
        ("Tiếp nhận hồ sơ của", "applicant"),
        ("Số định danh cá nhân/tổ chức", "id_number"),
        ("Địa chỉ", "address"),
        ("Số điện thoại", "phone"),
        ("Email", "email"),
        ("Mã hồ sơ (nếu có)", "dossier_number"),
        ("Nội dung yêu cầu giải quyết", "content"),
        ("Lý do", "reason"),
        ("Người nộp hồ sơ", "submitter"),
        ("Người tiếp nhận hồ sơ", "receiver"),
    )

    centre: str = field(validator=text)
    refused_at: datetime
    reason: str = field(default="", validator=text, repr=False)
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
        **head: Unpack[Head],
    ) -> Self:
        """
        Return the refusal.

        Raises:
            NotStartedError: It was not refused.
            NotInForceError: No form is known for the day.
        """
        require_given(dossier, office)
        _, event = event_of(dossier, Refused, which)
        given = headed(cls.kind, event.at.date(), dossier, office, head)
        return cls(
            **given,
            **applied(dossier, content),
            centre=given["issuer"],
            refused_at=event.at,
            reason=event.reason,
            submitter=dossier.applicant.name if dossier.applicant else "",
            receiver=name_of(event),
        )
