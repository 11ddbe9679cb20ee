"""The verbs of a dossier: each records one event and returns a new dossier."""

from datetime import date, datetime
from decimal import Decimal
from typing import Self

from attrs import evolve

from cqtt.agencies import Actor, Agency, Unit
from cqtt.dossiers.events import (
    AskedForMore,
    Completed,
    ConfirmationAsked,
    Confirmed,
    ConsultationAnswered,
    ConsultationAsked,
    Event,
    Extended,
    Finished,
    Paid,
    PaymentAsked,
    Received,
    Refused,
    Returned,
    SentHome,
    Stopped,
    Transferred,
    VisitBooked,
    WithdrawalAsked,
)
from cqtt.dossiers.home import HomeVisit
from cqtt.procedures.channels import ChannelKind


class Verbs:
    """
    What can be done with a dossier; ``at`` is the moment, ``by`` who did it.

    Raises:
        IllegalEventError: It cannot follow the state; the error names what can.
        EventOrderError: It lies before the last event.
    """

    __slots__ = ()

    events: tuple[Event, ...]

    def record(self, *events: Event) -> Self:
        """Record events of your own making, in order."""
        return evolve(self, events=(*self.events, *events))  # type: ignore[misc]

    def accept(
        self,
        *,
        at: datetime,
        by: Actor | None = None,
        promised: date | datetime | None = None,
    ) -> Self:
        """Receive a submitted dossier as complete (*tiếp nhận*); the limit begins."""
        return self.record(Received(at=at, by=by, promised=promised))

    def transfer(
        self, *, at: datetime, to: Unit, step: str = "", by: Actor | None = None
    ) -> Self:
        """Hand it to a unit (*chuyển hồ sơ*)."""
        return self.record(Transferred(at=at, by=by, to=to, step=step))

    def ask_for_more(
        self,
        *,
        at: datetime,
        missing: tuple[str, ...] = (),
        reason: str = "",
        until: date | datetime | None = None,
        by: Actor | None = None,
    ) -> Self:
        """Ask for missing papers (*yêu cầu bổ sung*), all of them in one go."""
        return self.record(
            AskedForMore(at=at, by=by, missing=missing, reason=reason, until=until)
        )

    def complete(self, *, at: datetime, by: Actor | None = None) -> Self:
        """Record that the citizen supplied what was missing (*hoàn thiện hồ sơ*)."""
        return self.record(Completed(at=at, by=by))

    def ask_payment(
        self,
        *,
        at: datetime,
        amount: Decimal | None = None,
        what: str = "",
        by: Actor | None = None,
    ) -> Self:
        """Ask for a fee or another financial obligation (*nghĩa vụ tài chính*)."""
        return self.record(PaymentAsked(at=at, by=by, amount=amount, what=what))

    def pay(
        self,
        *,
        at: datetime,
        amount: Decimal | None = None,
        online: bool | None = None,
        by: Actor | None = None,
    ) -> Self:
        """Record a payment (*đã nộp*)."""
        return self.record(Paid(at=at, by=by, amount=amount, online=online))

    def consult(
        self,
        *,
        at: datetime,
        agency: Agency,
        until: date | datetime | None = None,
        by: Actor | None = None,
    ) -> Self:
        """Ask another agency (*lấy ý kiến*); its time is in general not excluded."""
        return self.record(ConsultationAsked(at=at, by=by, agency=agency, until=until))

    def answer(self, *, at: datetime, agency: Agency, by: Actor | None = None) -> Self:
        """Record the other agency's answer (*trả lời*)."""
        return self.record(ConsultationAnswered(at=at, by=by, agency=agency))

    def ask_to_confirm(
        self,
        *,
        at: datetime,
        until: date | datetime | None = None,
        by: Actor | None = None,
    ) -> Self:
        """Ask the citizen whether a draft is right (*đề nghị xác nhận*)."""
        return self.record(ConfirmationAsked(at=at, by=by, until=until))

    def confirm(
        self, *, at: datetime, is_silent: bool = False, by: Actor | None = None
    ) -> Self:
        """Record the citizen's yes, or that the time to answer ran out."""
        return self.record(Confirmed(at=at, by=by, is_silent=is_silent))

    def extend(
        self,
        *,
        at: datetime,
        to: date | datetime,
        reason: str = "",
        by: Actor | None = None,
    ) -> Self:
        """Apologise and re-appoint (*xin lỗi và hẹn lại*)."""
        return self.record(Extended(at=at, by=by, to=to, reason=reason))

    def ask_to_withdraw(
        self, *, at: datetime, reason: str = "", by: Actor | None = None
    ) -> Self:
        """Record that the citizen asks to withdraw (*yêu cầu rút hồ sơ*)."""
        return self.record(WithdrawalAsked(at=at, by=by, reason=reason))

    def stop(self, *, at: datetime, reason: str = "", by: Actor | None = None) -> Self:
        """Stop handling (*dừng giải quyết*)."""
        return self.record(Stopped(at=at, by=by, reason=reason))

    def refuse(
        self, *, at: datetime, reason: str = "", by: Actor | None = None
    ) -> Self:
        """Refuse, before reception or after it (*từ chối*)."""
        return self.record(Refused(at=at, by=by, reason=reason))

    def finish(
        self, *, at: datetime, result: str = "", by: Actor | None = None
    ) -> Self:
        """Record that the result is there (*xử lý xong*)."""
        return self.record(Finished(at=at, by=by, result=result))

    def return_result(
        self,
        *,
        at: datetime,
        channel: ChannelKind | None = None,
        by: Actor | None = None,
    ) -> Self:
        """Record that the citizen has the result (*trả kết quả*)."""
        return self.record(Returned(at=at, by=by, channel=channel))

    def send_home(self, *, at: datetime, by: Actor | None = None) -> Self:
        """Record that the result was brought home (*trả kết quả tại nhà*)."""
        return self.record(SentHome(at=at, by=by))

    def book_visit(
        self, *, at: datetime, visit: HomeVisit, by: Actor | None = None
    ) -> Self:
        """Agree on a visit at home (*hẹn giờ tại nhà*)."""
        return self.record(VisitBooked(at=at, by=by, visit=visit))
