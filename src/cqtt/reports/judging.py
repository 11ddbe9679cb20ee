"""
How the index of Decision 766 judges one dossier, step by step.

*Cách tính tiến độ của một hồ sơ.*  See ``cqtt.reports.index_766``.
"""

from datetime import date, datetime, time, timedelta
from typing import Final

from attrs import field, frozen

from cqtt.dossiers import (
    AskedForMore,
    Completed,
    Dossier,
    DossierStatus,
    Event,
    Extended,
    Finished,
    Received,
    Refused,
    Returned,
    SentHome,
    Stopped,
    Transferred,
    WithdrawalAsked,
)
from cqtt.dossiers.answers import received_of
from cqtt.errors import (
    BeyondCalendarError,
    EstimateUnavailableError,
    InvalidValueError,
    NotStartedError,
)
from cqtt.i18n import require_locale
from cqtt.moments import VIETNAM, in_vietnam
from cqtt.offices import Office
from cqtt.workdays import require_day

_SECOND: Final = timedelta(seconds=1)
_BY_PRIORITY: Final = ((Finished,), (Returned, SentHome))


@frozen(kw_only=True)
class Judgement:
    """
    How the index judges one dossier, with every step (*cách tính cho một hồ sơ*).

    ``ended_at`` is the end that is compared, after a supplement was subtracted;
    ``appointed_at`` the appointment it is compared with.
    """

    number: str
    is_on_time: bool
    ended_at: datetime
    appointed_at: datetime
    steps: tuple[tuple[str, str], ...] = field(repr=False)

    def explain(self, locale: str = "vi") -> str:
        """Tell the steps, one a line, in ``"vi"`` or ``"en"``."""
        at = 0 if require_locale(locale) == "vi" else 1
        return "\n".join(step[at] for step in self.steps)


def judge(dossier: Dossier, *, last: date, office: Office) -> Judgement:
    """
    Judge one dossier at the end of a period by the rules of the index.

    An appointment that is a bare day is the office's hour for appointments on that day,
    else the end of the day.  A dossier that was stopped on request ended when the
    citizen asked to withdraw it.

    Raises:
        WrongTypeError: ``last`` is not a plain date.
        InvalidValueError: It was not received by then.
    """
    closing = _end_of(require_day(last, "last"))
    known = dossier.as_of(closing)
    received = None if known is None else received_of(known)
    if known is None or received is None:
        raise InvalidValueError("dossier", "not received yet", "received-by-then")
    return _Judge(known, received, closing, office).judgement()


class _Judge:
    """Takes the steps for one dossier."""

    def __init__(
        self, dossier: Dossier, received: Received, closing: datetime, office: Office
    ) -> None:
        self._dossier = dossier
        self._received = received
        self._closing = closing
        self._office = office
        self._steps: list[tuple[str, str]] = []

    def judgement(self) -> Judgement:
        appointed = self._appointed()
        ended = self._ended()
        asked = [e for e in self._dossier.events if isinstance(e, AskedForMore)]
        if len(asked) > 1:
            self._note(
                f"yêu cầu bổ sung {len(asked)} lần: quá hạn",
                f"asked for a supplement {len(asked)} times: overdue",
            )
            is_on_time = False
        else:
            is_on_time = ended <= appointed
            self._note(
                f"{_told(ended)} {'≤' if is_on_time else '>'} {_told(appointed)}: "
                f"{'đúng hạn' if is_on_time else 'quá hạn'}",
                f"{_told(ended)} {'≤' if is_on_time else '>'} {_told(appointed)}: "
                f"{'on time' if is_on_time else 'overdue'}",
            )
        return Judgement(
            number=self._dossier.number,
            is_on_time=is_on_time,
            ended_at=ended,
            appointed_at=appointed,
            steps=tuple(self._steps),
        )

    def _appointed(self) -> datetime:
        """Return the appointment: the slip's where it is known, else the due date."""
        moved = [e for e in self._dossier.events if isinstance(e, Extended)]
        promised = moved[-1].to if moved else self._received.promised
        if promised is None:
            return self._by_the_limit()
        told_at = moved[-1].at if moved else self._received.at
        at = self._hour_of(promised, told_at)
        again = ("hẹn lại", "re-appointment") if moved else ("hẹn trả", "appointment")
        self._note(
            f"{again[0]} trên phiếu: {_told(at)}",
            f"{again[1]} on the slip: {_told(at)}",
        )
        return at

    def _hour_of(self, promised: date, told_at: datetime) -> datetime:
        """Return the moment of an appointment; a bare day has the office's hour."""
        if isinstance(promised, datetime):
            return promised
        try:
            at = self._office.appointment_on(promised, after=told_at)
        except (BeyondCalendarError, EstimateUnavailableError):
            at = None
        return _end_of(promised) if at is None else in_vietnam(at)

    def _by_the_limit(self) -> datetime:
        """Return the due moment as it was before any supplement."""
        kept = tuple(
            each
            for each in self._dossier.events
            if isinstance(each, (Received, Transferred))
        )
        try:
            due = self._dossier.due_after(kept, self._office)
        except NotStartedError:
            self._note("thời hạn chưa bắt đầu", "the limit has not begun")
            return self._closing
        at = due.appointment_at or due.at or due.ends_at - _SECOND
        self._note(
            f"hẹn trả, theo thời hạn giải quyết: {_told(at)}",
            f"appointment, by the time limit: {_told(at)}",
        )
        return at

    def _ended(self) -> datetime:
        asked = [e for e in self._dossier.events if isinstance(e, AskedForMore)]
        end = self._end_event()
        if end is not None:
            self._tell_end(end)
            return self._less_supplement(end.at, asked)
        if self._dossier.status is DossierStatus.WAITING_SUPPLEMENT:
            at = asked[-1].at
            self._note(
                f"đang chờ bổ sung, tính đến lúc yêu cầu: {_told(at)}",
                f"waiting for a supplement, judged at the request: {_told(at)}",
            )
            return at
        self._note(
            f"chưa xong, tính đến hết kỳ: {_told(self._closing)}",
            f"not finished, judged at the end of the period: {_told(self._closing)}",
        )
        return self._less_supplement(self._closing, asked)

    def _tell_end(self, end: Event) -> None:
        last = self._dossier.events[-1]
        after = isinstance(end, WithdrawalAsked) and isinstance(last, Stopped)
        since = f", {last.label_vi} lúc {_told(last.at)}" if after else ""
        since_en = f", {last.slug} at {_told(last.at)}" if after else ""
        self._note(
            f"kết thúc ({end.label_vi}{since}): {_told(end.at)}",
            f"end ({end.slug}{since_en}): {_told(end.at)}",
        )

    def _end_event(self) -> Event | None:
        """Return the end by its priority; a withdrawal asked for counts as one."""
        events = self._dossier.events
        for kinds in _BY_PRIORITY:
            for each in reversed(events):
                if isinstance(each, kinds):
                    return each
        last = events[-1]
        is_asked = self._dossier.status is DossierStatus.WITHDRAWAL_ASKED
        if is_asked or isinstance(last, Stopped):
            # A hand-over may lie between the request and the stop.
            asked = [e for e in events if not isinstance(e, (Stopped, Transferred))]
            if isinstance(asked[-1], WithdrawalAsked):
                return asked[-1]
        return last if isinstance(last, (Stopped, Refused)) else None

    def _less_supplement(self, at: datetime, asked: list[AskedForMore]) -> datetime:
        """Subtract the time of one supplement, as far as it lies after reception."""
        completed = [e for e in self._dossier.events if isinstance(e, Completed)]
        if len(asked) != 1 or not completed:
            return at
        since, until = max(asked[0].at, self._received.at), completed[0].at
        if until <= since:
            return at
        self._note(
            f"trừ thời gian bổ sung từ {_told(since)} đến {_told(until)}",
            f"less the supplement from {_told(since)} to {_told(until)}",
        )
        return at - (until - since)

    def _note(self, vietnamese: str, english: str) -> None:
        self._steps.append((vietnamese, english))


def _end_of(day: date) -> datetime:
    return datetime.combine(day, time(23, 59, 59), VIETNAM)


def _told(moment: datetime) -> str:
    return f"{moment:%H:%M %d/%m/%Y}"
