"""
What happens to a dossier, each with its moment, who did it, and its official form.

*Diễn biến của hồ sơ.*  Events are recorded, never judged here: what is irregular but
happened (a second supplement, a late apology) is a finding of the dossier.
"""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import ClassVar, Final, TypeAlias

from attrs import field, frozen

from cqtt.agencies import Actor, Agency, Unit
from cqtt.checks import instance_of
from cqtt.dossiers.home import HomeVisit
from cqtt.procedures.channels import ChannelKind
from cqtt.recorded import check_actor, moment, texts, when_or_none

_AMOUNT: Final = instance_of(Decimal | None, "amount")


class FormKind(Enum):
    """
    The official forms of the one-stop mechanism, by what they are (*loại mẫu một cửa*).

    Their numbers and titles moved between circulars, so the number is no key; see
    ``cqtt.forms``.
    """

    RECEIPT = "receipt"
    SUPPLEMENT = "supplement"
    REFUSAL = "refusal"
    APOLOGY = "apology"
    STOP = "stop"
    CONTROL = "control"
    REGISTER = "register"


@frozen(kw_only=True)
class _Event:
    at: datetime = field(converter=moment)
    by: Actor | None = field(default=None, validator=check_actor)
    note: str = field(default="", repr=False)

    slug: ClassVar[str]
    verb: ClassVar[str]
    label_vi: ClassVar[str]
    form: ClassVar[FormKind | None] = None


@frozen(kw_only=True)
class Submitted(_Event):
    """The citizen sent it (*nộp hồ sơ*); nobody has accepted it yet."""

    slug = "submitted"
    verb = "submit"
    label_vi = "nộp hồ sơ"


@frozen(kw_only=True)
class Received(_Event):
    """
    Received as complete and proper (*tiếp nhận hồ sơ đầy đủ, hợp lệ*).

    ``promised`` is the day or moment that the slip promised, where it is known; it is
    what the office printed, not what the law gives.
    """

    slug = "received"
    verb = "receive"
    label_vi = "tiếp nhận hồ sơ"
    form: ClassVar[FormKind | None] = FormKind.RECEIPT

    promised: date | datetime | None = field(default=None, converter=when_or_none)


@frozen(kw_only=True)
class Transferred(_Event):
    """Handed to a unit (*chuyển hồ sơ*); ``step`` names the step of the process."""

    slug = "transferred"
    verb = "transfer"
    label_vi = "chuyển hồ sơ"
    form: ClassVar[FormKind | None] = FormKind.CONTROL

    to: Unit = field(validator=instance_of(Unit, "unit"))
    step: str = ""


@frozen(kw_only=True)
class AskedForMore(_Event):
    """Papers are missing or wrong (*yêu cầu bổ sung, hoàn thiện hồ sơ*)."""

    slug = "asked-for-more"
    verb = "ask_for_more"
    label_vi = "yêu cầu bổ sung"
    form: ClassVar[FormKind | None] = FormKind.SUPPLEMENT

    missing: tuple[str, ...] = field(default=(), repr=False, validator=texts)
    reason: str = field(default="", repr=False)
    until: date | datetime | None = field(default=None, converter=when_or_none)


@frozen(kw_only=True)
class Completed(_Event):
    """The citizen supplied what was missing (*hoàn thiện hồ sơ*)."""

    slug = "completed"
    verb = "complete"
    label_vi = "hoàn thiện hồ sơ"


@frozen(kw_only=True)
class PaymentAsked(_Event):
    """A fee or a financial obligation falls due (*yêu cầu nghĩa vụ tài chính*)."""

    slug = "payment-asked"
    verb = "ask_payment"
    label_vi = "yêu cầu nộp phí, lệ phí"

    amount: Decimal | None = field(default=None, validator=_AMOUNT)
    what: str = field(default="", repr=False)


@frozen(kw_only=True)
class Paid(_Event):
    """It was paid (*đã nộp phí, lệ phí*)."""

    slug = "paid"
    verb = "pay"
    label_vi = "đã nộp phí, lệ phí"

    amount: Decimal | None = field(default=None, validator=_AMOUNT)
    online: bool | None = None


@frozen(kw_only=True)
class ConsultationAsked(_Event):
    """Another agency is asked (*lấy ý kiến cơ quan phối hợp*), by its own time."""

    slug = "consultation-asked"
    verb = "consult"
    label_vi = "lấy ý kiến cơ quan phối hợp"

    agency: Agency = field(validator=instance_of(Agency, "agency"))
    until: date | datetime | None = field(default=None, converter=when_or_none)


@frozen(kw_only=True)
class ConsultationAnswered(_Event):
    """The other agency answered (*cơ quan phối hợp trả lời*)."""

    slug = "consultation-answered"
    verb = "answer"
    label_vi = "cơ quan phối hợp trả lời"

    agency: Agency = field(validator=instance_of(Agency, "agency"))


@frozen(kw_only=True)
class ConfirmationAsked(_Event):
    """The citizen is asked whether a draft is right (*xác nhận thông tin*)."""

    slug = "confirmation-asked"
    verb = "ask_to_confirm"
    label_vi = "đề nghị công dân xác nhận thông tin"

    until: date | datetime | None = field(default=None, converter=when_or_none)


@frozen(kw_only=True)
class Confirmed(_Event):
    """
    The citizen said yes, or did not answer in time (``is_silent``).

    *Đã xác nhận thông tin.*
    """

    slug = "confirmed"
    verb = "confirm"
    label_vi = "công dân xác nhận thông tin"

    is_silent: bool = False


@frozen(kw_only=True)
class Extended(_Event):
    """
    Re-appointed with an apology (*xin lỗi và hẹn lại, gia hạn*).

    ``to`` is the new last day, or the moment for limits in hours.
    """

    slug = "extended"
    verb = "extend"
    label_vi = "xin lỗi và hẹn lại"
    form: ClassVar[FormKind | None] = FormKind.APOLOGY

    to: date | datetime = field(
        converter=when_or_none, validator=instance_of(date, "day-or-moment")
    )
    reason: str = field(default="", repr=False)


@frozen(kw_only=True)
class WithdrawalAsked(_Event):
    """The citizen asks to withdraw (*yêu cầu rút hồ sơ*)."""

    slug = "withdrawal-asked"
    verb = "ask_to_withdraw"
    label_vi = "công dân yêu cầu rút hồ sơ"

    reason: str = field(default="", repr=False)


@frozen(kw_only=True)
class Stopped(_Event):
    """
    Handling stopped (*dừng giải quyết*), on request or for not supplementing.

    Law:
        Decree 118/2025/NĐ-CP, Art. 21, on the applicant's request.
    """

    slug = "stopped"
    verb = "stop"
    label_vi = "dừng giải quyết"
    form: ClassVar[FormKind | None] = FormKind.STOP

    reason: str = field(default="", repr=False)


@frozen(kw_only=True)
class Refused(_Event):
    """Not received, or not granted after reception (*từ chối*), with the reason."""

    slug = "refused"
    verb = "refuse"
    label_vi = "từ chối"
    form: ClassVar[FormKind | None] = FormKind.REFUSAL

    reason: str = field(default="", repr=False)


@frozen(kw_only=True)
class Finished(_Event):
    """The result is there (*đã xử lý xong*)."""

    slug = "finished"
    verb = "finish"
    label_vi = "xử lý xong"

    result: str = field(default="", repr=False)


@frozen(kw_only=True)
class Returned(_Event):
    """The citizen has the result (*đã trả kết quả*), by ``channel``."""

    slug = "returned"
    verb = "return_result"
    label_vi = "trả kết quả"

    channel: ChannelKind | None = field(
        default=None, validator=instance_of(ChannelKind | None, "enum-choice")
    )


@frozen(kw_only=True)
class SentHome(_Event):
    """The result was brought to the citizen's home (*trả kết quả tại nhà*)."""

    slug = "sent-home"
    verb = "send_home"
    label_vi = "trả kết quả tại nhà"


@frozen(kw_only=True)
class VisitBooked(_Event):
    """A visit at home was agreed on (*hẹn giờ tại nhà*)."""

    slug = "visit-booked"
    verb = "book_visit"
    label_vi = "hẹn giờ tại nhà"

    visit: HomeVisit = field(validator=instance_of(HomeVisit, "home-visit"))


Event: TypeAlias = (
    Submitted
    | Received
    | Transferred
    | AskedForMore
    | Completed
    | PaymentAsked
    | Paid
    | ConsultationAsked
    | ConsultationAnswered
    | ConfirmationAsked
    | Confirmed
    | Extended
    | WithdrawalAsked
    | Stopped
    | Refused
    | Finished
    | Returned
    | SentHome
    | VisitBooked
)
"""Anything that can happen to a dossier."""

EVENT_KINDS: tuple[type[Event], ...] = (
    Submitted,
    Received,
    Transferred,
    AskedForMore,
    Completed,
    PaymentAsked,
    Paid,
    ConsultationAsked,
    ConsultationAnswered,
    ConfirmationAsked,
    Confirmed,
    Extended,
    WithdrawalAsked,
    Stopped,
    Refused,
    Finished,
    Returned,
    SentHome,
    VisitBooked,
)
"""Every kind of event, in the order in which a dossier usually meets them."""


def day_of_receipt(events: Sequence[Event]) -> date:
    """Return the day of the reception, of the first event where there is none yet."""
    received = (each.at for each in events if isinstance(each, Received))
    return next(received, events[0].at).date()
