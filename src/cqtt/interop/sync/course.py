"""The largest course of events that can have happened."""

from datetime import datetime
from typing import Final, NamedTuple

from cqtt.agencies import Unit
from cqtt.dossiers import (
    AskedForMore,
    Completed,
    DossierStatus,
    Event,
    Finished,
    PaymentAsked,
    Refused,
    Returned,
    Stopped,
    Transferred,
    WithdrawalAsked,
)
from cqtt.dossiers.course import Stand, fold, legal_after
from cqtt.findings import Finding, Severity

S = DossierStatus
_STATE: Final = "TrangThaiHoSo"
# States that a dossier waiting for a supplement cannot be in.
_AFTER_SUPPLEMENT: Final = (
    S.REGISTERED,
    S.RECEIVED,
    S.PROCESSING,
    S.WAITING_PAYMENT,
    S.FINISHED,
    S.RETURNED,
)
_WITH_MOMENT: Final = (S.FINISHED, S.RETURNED, S.STOPPED, S.NOT_RECEIVED)
_LEADS_TO: Final[dict[S, type]] = {
    S.NOT_RECEIVED: Refused,
    S.WAITING_SUPPLEMENT: AskedForMore,
    S.WAITING_PAYMENT: PaymentAsked,
    S.WITHDRAWAL_ASKED: WithdrawalAsked,
    S.STOPPED: Stopped,
    S.FINISHED: Finished,
    S.RETURNED: Returned,
}


class Candidate(NamedTuple):
    """
    An event that a record tells.

    ``rank`` orders those of one moment; ``after`` are places that must come first.
    """

    at: datetime
    rank: int
    event: Event
    place: str
    after: tuple[str, ...] = ()


class Course:
    """Takes what can follow in the order of moments, and tells what cannot."""

    def __init__(self, target: DossierStatus | None, handled_by: str) -> None:
        self.events: list[Event] = []
        self.findings: list[Finding] = []
        self._target = target
        self._handled_by = handled_by
        self._stand: Stand | None = None

    def take(self, candidates: list[Candidate]) -> None:
        """Take candidates, leaving out with a finding what cannot follow."""
        pending = sorted(candidates, key=lambda each: (each.at, each.rank))
        while pending:
            now = [each for each in pending if each.at == pending[0].at]
            open_places = {each.place for each in pending}
            ready = (each for each in now if not open_places.intersection(each.after))
            chosen = next(filter(self._can_follow, ready), None)
            if chosen is not None:
                self._record(chosen.event)
            elif self._waits_against(now):
                self._complete(now[0].at)
                continue
            else:
                chosen = now[0]
                self._leave_out(chosen)
            pending.remove(chosen)

    def reach(self, *, is_end_told: bool) -> None:
        """Add the event that leads to the state, where the record has no moment."""
        last = self.events[-1].at
        if self._is_stuck():
            self._complete(last)
        event = None if self._is_there() else self._leading(last)
        is_told = is_end_told and self._target in _WITH_MOMENT
        if event is not None and not is_told and event.slug in self._legal():
            self._record(event)
            came = event.slug
            self.findings.append(
                Finding("sync-stated-moment", _STATE, came, Severity.NOTE)
            )
        if self._target is not None and not self._is_there():
            came = str(self._status().value)
            self.findings.append(Finding("sync-reached", _STATE, came))

    def _leading(self, at: datetime) -> Event | None:
        target = self._target
        if target is S.PROCESSING and self._handled_by:
            return Transferred(at=at, to=Unit(self._handled_by))
        kind = _LEADS_TO.get(target) if target else None
        return None if kind is None else kind(at=at)

    def _waits_against(self, now: list[Candidate]) -> bool:
        is_end = any(isinstance(each.event, Finished | Returned) for each in now)
        return is_end and self._is_stuck()

    def _is_stuck(self) -> bool:
        """Tell whether a supplement is open that the state says is over."""
        is_waiting = self._stand is not None and (
            self._stand.status is S.WAITING_SUPPLEMENT
        )
        return is_waiting and self._target in _AFTER_SUPPLEMENT

    def _complete(self, at: datetime) -> None:
        self._record(Completed(at=at))
        place = "DanhSachHoSoBoSung"
        self.findings.append(
            Finding("sync-supplement-end", place, "nothing", Severity.WARNING)
        )

    def _leave_out(self, candidate: Candidate) -> None:
        came = f"{candidate.event.slug} of {candidate.at.date().isoformat()}"
        self.findings.append(Finding("sync-can-follow", candidate.place, came))

    def _can_follow(self, candidate: Candidate) -> bool:
        return candidate.event.slug in self._legal()

    def _legal(self) -> tuple[str, ...]:
        return legal_after(*(self._stand or (None, None)))

    def _record(self, event: Event) -> None:
        self.events.append(event)
        self._stand = fold(self.events)

    def _status(self) -> DossierStatus:
        return fold(self.events).status

    def _is_there(self) -> bool:
        return self._status() is self._target
