"""Form 05 of 2025: the notice that handling stopped."""

from datetime import date, datetime
from typing import ClassVar, Self, Unpack

from attrs import field, frozen

from cqtt.dossiers import Dossier, FormKind, Stopped, Transferred, WithdrawalAsked
from cqtt.forms.parts import (
    DossierForm,
    Head,
    applied,
    event_of,
    headed,
    name_of,
    received_on,
    require_given,
    text,
)
from cqtt.offices import Office


@frozen(kw_only=True)
class StopNotice(DossierForm):
    """
    That handling stopped, and at whose request.

    *Thông báo dừng giải quyết hồ sơ (Mẫu 05).*  The printed form was not read: these
    fields are ours, and ``layout_known`` is ``False``.  The form is for a stop on
    request; where nobody asked, ``asked_at`` is ``None``.

    Law:
        Decree 118/2025/NĐ-CP, Art. 21; Circular 03/2025/TT-VPCP, Art. 7.
    """

    kind = FormKind.STOP
    lines: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Trung tâm Phục vụ hành chính công/Bộ phận Tiếp nhận và Trả kết quả",
            "centre",
        ),
        ("Ông (Bà)/Tổ chức", "applicant"),
        ("Số định danh cá nhân/tổ chức", "id_number"),
        ("Địa chỉ", "address"),
        ("Số điện thoại", "phone"),
        ("Email", "email"),
        ("Mã hồ sơ", "dossier_number"),
        ("Nội dung yêu cầu giải quyết", "content"),
        ("Ngày tiếp nhận", "received_on"),
        ("Thời gian yêu cầu rút hồ sơ", "asked_at"),
        ("Thời gian dừng giải quyết", "stopped_at"),
        ("Lý do", "reason"),
        ("Người thông báo", "officer"),
    )

    centre: str = field(validator=text)
    received_on: date | None = None
    asked_at: datetime | None = None
    stopped_at: datetime
    reason: str = field(default="", validator=text, repr=False)
    officer: str = field(default="", validator=text, repr=False)

    @property
    def is_on_request(self) -> bool:
        """Whether the applicant asked for it."""
        return self.asked_at is not None

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
        Return the notice; without a reason of its own, that of the request.

        Raises:
            NotStartedError: Handling did not stop.
            NotInForceError: There was no such form on the day.
        """
        require_given(dossier, office)
        at, event = event_of(dossier, Stopped, which)
        given = headed(cls.kind, event.at.date(), dossier, office, head)
        asked = _request(dossier, at)
        return cls(
            **given,
            **applied(dossier, content),
            centre=given["issuer"],
            received_on=received_on(dossier),
            asked_at=asked.at if asked else None,
            stopped_at=event.at,
            reason=event.reason or (asked.reason if asked else ""),
            officer=name_of(event),
        )


def _request(dossier: Dossier, before: int) -> WithdrawalAsked | None:
    """Return the request that a stop answers; a hand-over may lie between them."""
    earlier = reversed(dossier.events[:before])
    last = next((each for each in earlier if not isinstance(each, Transferred)), None)
    return last if isinstance(last, WithdrawalAsked) else None
