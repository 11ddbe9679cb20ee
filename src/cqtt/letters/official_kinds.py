"""The seven official forms, each a kind of letter with a wording of its own."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, ClassVar, Final

from attrs import frozen

from cqtt.dossiers import FormKind
from cqtt.errors import WrongTypeError
from cqtt.forms import (
    ApologySlip,
    ControlSlip,
    ReceiptSlip,
    RefusalSlip,
    RegisterBook,
    StopNotice,
    SupplementRequest,
)
from cqtt.forms.parts import Form
from cqtt.letters.official_form import UNTOLD_SYMBOL, OfficialForm, Place
from cqtt.rendering.frame import Paper

_SUBMITTER: Final = Place("submitter", "Người nộp hồ sơ", "Submitted by", is_ours=False)
_RECEIVER: Final = Place("receiver", "Người tiếp nhận hồ sơ", "Received by")


@frozen(kw_only=True)
class OfficialReceipt(OfficialForm):
    """Form 01: the receipt with the appointment (*giấy tiếp nhận và hẹn trả*)."""

    kind = "form-receipt"
    title_vi = "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"
    title_en = "Receipt of a dossier and appointment for its result"
    view: ClassVar[type[Form]] = ReceiptSlip
    places: ClassVar[tuple[Place, ...]] = (_SUBMITTER, _RECEIVER)


@frozen(kw_only=True)
class OfficialSupplement(OfficialForm):
    """Form 02: the request to supplement (*phiếu yêu cầu bổ sung, hoàn thiện*)."""

    kind = "form-supplement"
    title_vi = "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"
    title_en = "Request to supplement and complete a dossier"
    view: ClassVar[type[Form]] = SupplementRequest
    places: ClassVar[tuple[Place, ...]] = (
        Place("guide", "Người hướng dẫn", "Guided by"),
    )


@frozen(kw_only=True)
class OfficialRefusal(OfficialForm):
    """Form 03: the refusal (*phiếu từ chối tiếp nhận*)."""

    kind = "form-refusal"
    title_vi = "Phiếu từ chối tiếp nhận giải quyết hồ sơ"
    title_en = "Refusal to receive and handle a dossier"
    view: ClassVar[type[Form]] = RefusalSlip
    places: ClassVar[tuple[Place, ...]] = (_SUBMITTER, _RECEIVER)


@frozen(kw_only=True)
class OfficialApology(OfficialForm):
    """
    Form 04: the apology with the new time (*văn bản xin lỗi và đề nghị gia hạn*).

    The list of forms calls it *văn bản*, the printed form *phiếu xin lỗi*; what is
    printed is the title of the printed form.  Its number has the symbol of the body
    whose head signs, not that of the centre: ``desk="UBND"``, dots without it.

    Law:
        Circular 01/2018/TT-VPCP, Form 04, is a slip on A5.
        Decree 30/2020/NĐ-CP, Annex I, Part II.3(b), for the symbol.
    """

    kind = "form-apology"
    title_vi = "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết"
    title_en = "Apology and request for more time"
    title_en_2018 = "Apology and new appointment for the result"
    usual_desk = UNTOLD_SYMBOL
    view: ClassVar[type[Form]] = ApologySlip
    places: ClassVar[tuple[Place, ...]] = (
        Place("signer", "Thủ trưởng cơ quan, đơn vị", "Head of the agency"),
    )

    @property
    def usual_paper(self) -> Paper:
        """A5 for the slip of 2018; the sheet of 2025 is not known, so A4."""
        return Paper.A5 if self.is_of_2018 else Paper.A4


@frozen(kw_only=True)
class OfficialStopNotice(OfficialForm):
    """Form 05 of 2025: that handling stopped (*thông báo dừng giải quyết*)."""

    kind = "form-stop"
    title_vi = "Thông báo dừng giải quyết hồ sơ"
    title_en = "Notice that the handling of a dossier has stopped"
    view: ClassVar[type[Form]] = StopNotice
    places: ClassVar[tuple[Place, ...]] = (
        Place("officer", "Người thông báo", "Notified by"),
    )


@frozen(kw_only=True)
class OfficialControlSlip(OfficialForm):
    """Form 06 of 2025, 05 before: the hand-overs (*phiếu kiểm soát*)."""

    kind = "form-control"
    title_vi = "Phiếu kiểm soát quá trình giải quyết hồ sơ"
    title_en = "Control slip of the handling of a dossier"
    view: ClassVar[type[Form]] = ControlSlip


@frozen(kw_only=True)
class OfficialRegister(OfficialForm):
    """Form 07 of 2025, 06 before: the register (*mẫu sổ theo dõi hồ sơ*)."""

    kind = "form-register"
    title_vi = "Sổ theo dõi hồ sơ"
    title_en = "Register of dossiers"
    view: ClassVar[type[Form]] = RegisterBook


OFFICIAL_FORMS: Final[Mapping[FormKind, type[OfficialForm]]] = MappingProxyType(
    {
        FormKind.RECEIPT: OfficialReceipt,
        FormKind.SUPPLEMENT: OfficialSupplement,
        FormKind.REFUSAL: OfficialRefusal,
        FormKind.APOLOGY: OfficialApology,
        FormKind.STOP: OfficialStopNotice,
        FormKind.CONTROL: OfficialControlSlip,
        FormKind.REGISTER: OfficialRegister,
    }
)
"""The letter of each kind of form (*mẫu theo loại*)."""


def official(slip: Form, **more: Any) -> OfficialForm:
    """
    Return the printable form of any view of ``cqtt.forms``; see ``OfficialForm.of``.

    Raises:
        WrongTypeError: ``slip`` is no view of a form.

    >>> from datetime import date, datetime
    >>> from cqtt import Office, state_calendar
    >>> from cqtt.agencies import Agency
    >>> from cqtt.dossiers import Dossier
    >>> from cqtt.facts import procedures
    >>> desk = Office(state_calendar(), agency=Agency("Ủy ban nhân dân xã Ví Dụ"))
    >>> dossier = Dossier.receive(
    ...     procedures()["1.004222"],
    ...     number="H56.24-260803-0001",
    ...     at=datetime(2026, 8, 3, 9, 15),
    ... )
    >>> letter = official(ReceiptSlip.of(dossier, office=desk), number=7)
    >>> letter.number, letter.mark()
    ('Số: 07/TTPVHCC', 'Mẫu số 01 (Thông tư 03/2025/TT-VPCP)')
    """
    if not isinstance(slip, Form):
        raise WrongTypeError("slip", type(slip).__name__, "form-view")
    return OFFICIAL_FORMS[slip.kind].of(slip, **more)
