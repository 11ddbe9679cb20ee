"""Form 02: the request to supplement a dossier."""

from datetime import datetime
from typing import ClassVar, Self, Unpack

from attrs import field, frozen

from cqtt.dossiers import AskedForMore, Dossier, FormKind
from cqtt.forms.parts import (
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


@frozen(kw_only=True)
class SupplementRequest(DossierForm):
    """
    What is missing or wrong, and why, in one go.

    *Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu 02).*  ``contact`` and
    ``contact_phone`` are whom the citizen asks, ``guide`` is the officer who guides and
    signs.

    Law:
        Circular 03/2025/TT-VPCP, Annex I, Form 02; Circular 01/2018/TT-VPCP, Form 02.
        Decree 118/2025/NĐ-CP, Art. 17(2)(a): one notice that guides fully.
    """

    kind = FormKind.SUPPLEMENT
    lines: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Hồ sơ của", "applicant"),
        ("Nội dung yêu cầu giải quyết", "content"),
        ("Địa chỉ", "address"),
        ("Số điện thoại", "phone"),
        ("Email", "email"),
        ("Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau", "items"),
        ("Lý do", "reason"),
        ("Liên hệ với", "contact"),
        ("Số điện thoại liên hệ", "contact_phone"),
        ("Người hướng dẫn", "guide"),
    )

    asked_at: datetime
    items: tuple[str, ...] = field(default=(), validator=texts, repr=False)
    reason: str = field(default="", validator=text, repr=False)
    contact: str = field(default="", validator=text, repr=False)
    contact_phone: str = field(default="", validator=text, repr=False)
    guide: str = field(default="", validator=text, repr=False)

    @classmethod
    def of(
        cls,
        dossier: Dossier,
        *,
        office: Office,
        which: int = -1,
        content: str = "",
        contact: str = "",
        contact_phone: str = "",
        **head: Unpack[Head],
    ) -> Self:
        """
        Return the last request, or the one that ``which`` counts from 0.

        Raises:
            NotStartedError: Nothing was asked for.
            NotInForceError: No form is known for the day.
        """
        require_given(dossier, office)
        _, event = event_of(dossier, AskedForMore, which)
        return cls(
            **headed(cls.kind, event.at.date(), dossier, office, head),
            **applied(dossier, content),
            asked_at=event.at,
            items=event.missing,
            reason=event.reason,
            contact=contact,
            contact_phone=contact_phone,
            guide=name_of(event),
        )
