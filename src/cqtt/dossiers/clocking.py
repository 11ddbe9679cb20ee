"""What a dossier's events make of its limit: the start, the stops, the extensions."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

from cqtt.agencies import Agency
from cqtt.clock import Clock, ClockRules, Supplement, Wait
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
)
from cqtt.errors import NotStartedError
from cqtt.law import Citation
from cqtt.statutes import CLOCK_STARTS_COMPLETE, STARTS_AT_COMPETENT

_ENDS: Final = (Finished, Returned, SentHome, Refused, Stopped)
_BEGINNINGS: Final = (Received, Transferred)
_BEGINS_WAIT: Final = {
    PaymentAsked: Wait.PAYMENT,
    ConfirmationAsked: Wait.CONFIRMATION,
    ConsultationAsked: Wait.CONSULTATION,
}
_ENDS_WAIT: Final = {
    Paid: Wait.PAYMENT,
    Confirmed: Wait.CONFIRMATION,
    ConsultationAnswered: Wait.CONSULTATION,
}
_REASONS: Final = {
    Wait.PAYMENT: "chờ thực hiện nghĩa vụ tài chính",
    Wait.CONFIRMATION: "chờ công dân xác nhận thông tin",
    Wait.CONSULTATION: "chờ ý kiến cơ quan phối hợp",
}
_SUPPLEMENT: Final = "bổ sung, hoàn thiện hồ sơ"


class Start(NamedTuple):
    """When the limit began, and the text that says so."""

    at: datetime
    source: Citation | None


class Places(NamedTuple):
    """
    Where a dossier was received, who is competent, and whether that is elsewhere.

    ``is_across`` ``None`` is inferred: the two bodies serve different territories.
    """

    receiving_agency: Agency | None
    competent: Agency | None
    is_across: bool | None

    def are_across_boundaries(self) -> bool:
        """Tell whether the dossier was received irrespective of boundaries."""
        if self.is_across is not None:
            return self.is_across
        here, there = self.receiving_agency, self.competent
        if here is None or there is None or here.is_same_as(there):
            return False
        return None not in (here.serves, there.serves) and here.serves != there.serves

    def have(self, event: Transferred) -> bool:
        """Tell whether a transfer brought the dossier to the competent body."""
        there = self.competent
        if there is None:
            return False
        agency = event.to.agency
        return there.is_same_as(agency) or there.name == event.to.name


def start_of(events: Sequence[Event], places: Places) -> Start:
    """
    Return when the limit of a dossier began.

    At reception as complete; for a dossier received irrespective of boundaries, since 5
    August 2026, when the competent body got it.

    Raises:
        NotStartedError: That has not happened yet.

    Law:
        Decree 118/2025/NĐ-CP, Art. 17(3), as amended by Decree 309/2026/NĐ-CP.
    """
    since = since_reception(events)
    if not since:
        raise NotStartedError(Received.slug, Received.label_vi)
    received = since[0]
    day = received.at.date()
    if day not in STARTS_AT_COMPETENT.period:
        is_known = day in CLOCK_STARTS_COMPLETE.document.in_force
        return Start(received.at, CLOCK_STARTS_COMPLETE if is_known else None)
    if not places.are_across_boundaries():
        return Start(received.at, STARTS_AT_COMPETENT.value)
    for each in since:
        if type(each) is Transferred and places.have(each):
            return Start(each.at, STARTS_AT_COMPETENT.value)
    raise NotStartedError(
        "transferred to the competent agency", "chuyển đến cơ quan có thẩm quyền"
    )


def since_reception(events: Sequence[Event]) -> Sequence[Event]:
    """Return the reception and what came after it; nothing where it has not come."""
    for number, each in enumerate(events):
        if type(each) is Received:
            return events[number:]
    return ()


def clock_of(events: Sequence[Event], rules: ClockRules, start: datetime) -> Clock:
    """
    Return what happened to the limit until the handling ended, by the rules.

    The limit begins with the reception or the transfer at ``start``; what was waited
    for then, it waits for too.
    """
    builder = _Builder(rules)
    has_begun = False
    for each in events:
        if isinstance(each, _ENDS):
            break
        builder.take(each)
        if not has_begun and each.at >= start and isinstance(each, _BEGINNINGS):
            has_begun = True
            builder.begin(start)
    return builder.clock


def end_of(events: Sequence[Event]) -> Event | None:
    """Return the event that ended the handling: finished, else returned, stopped."""
    return next((each for each in events if isinstance(each, _ENDS)), None)


class _Why(NamedTuple):
    """Why the limit stands still."""

    reason: str
    source: Citation | None


class _Builder:
    """Takes events in order; waits may overlap, and the limit stops once."""

    def __init__(self, rules: ClockRules) -> None:
        self.clock = Clock(rules)
        self._rules = rules
        self._open: dict[Wait | None, _Why] = {}

    def begin(self, at: datetime) -> None:
        """Begin the limit, forgetting all but what is still waited for."""
        self.clock = Clock(self._rules)
        self._stop(at)

    def take(self, event: Event) -> None:
        """Take one event."""
        kind = type(event)
        if isinstance(event, AskedForMore):
            if self._rules.on_supplement is not None:
                source = self._rules.supplement_source
                self._begin(None, event.at, _Why(event.reason or _SUPPLEMENT, source))
        elif isinstance(event, Received):
            # Received as complete: no papers are waited for, but a payment may be.
            self._open.pop(None, None)
            self.begin(event.at)
        elif isinstance(event, Completed):
            self._complete(event)
        elif isinstance(event, Extended):
            self._extend(event)
        elif kind in _BEGINS_WAIT:
            wait = _BEGINS_WAIT[kind]
            source = self._rules.wait_source(wait)
            if source is not None:
                self._begin(wait, event.at, _Why(_REASONS[wait], source))
        elif kind in _ENDS_WAIT:
            self._end(_ENDS_WAIT[kind], event.at)

    def _stop(self, at: datetime) -> None:
        for why in list(self._open.values())[:1]:
            self.clock = self.clock.stop(at, reason=why.reason, source=why.source)

    def _begin(self, wait: Wait | None, at: datetime, why: _Why) -> None:
        was_running = not self._open
        self._open.setdefault(wait, why)
        if was_running:
            self._stop(at)

    def _end(self, wait: Wait | None, at: datetime) -> None:
        if self._open.pop(wait, None) and not self._open:
            self.clock = self.clock.resume(at)

    def _complete(self, event: Completed) -> None:
        if self._rules.on_supplement is Supplement.PAUSE:
            self._end(None, event.at)
        elif self._open.pop(None, None):
            source = self._rules.supplement_source
            self.clock = self.clock.restart(event.at, reason=_SUPPLEMENT, source=source)
            self._stop(event.at)

    def _extend(self, event: Extended) -> None:
        reason = event.reason or "hẹn lại ngày trả kết quả"
        self.clock = self.clock.extend(
            event.at, to=event.to, reason=reason, accept_repeat=True
        )
