"""
Counting dossiers for a period: each in one column, judged as it stood at the end.

*Đếm hồ sơ trong kỳ.*  A dossier received before the period and not settled before it is
carried over, exactly once; one received in it is received in it; others are not in the
period.  A settled dossier is judged by its end, a running one by the end of the period
or, while it waits, by the moment of the request.  One whose limit has not begun, as the
competent agency does not have it, is in time while it runs or if it was refused; one
that was finished all the same has no answer.  The judgement is that of
``Dossier.timeliness``; a test compares the two.
"""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Final, NamedTuple

from cqtt.dossiers import Dossier
from cqtt.dossiers.events import (
    AskedForMore,
    Completed,
    ConfirmationAsked,
    ConsultationAsked,
    Event,
    Extended,
    Finished,
    PaymentAsked,
    Received,
    Refused,
    Returned,
    SentHome,
    Stopped,
)
from cqtt.dossiers.timed import BEGIN_AGAIN, NO_DUE_DAY
from cqtt.due_dates import Timeliness, due_date
from cqtt.errors import (
    InvalidValueError,
    NotStartedError,
    ReportRefusedError,
)
from cqtt.findings import Finding
from cqtt.moments import VIETNAM
from cqtt.offices import Office
from cqtt.time_limits import (
    CalendarDays,
    Months,
    TimeLimit,
    Weeks,
    WorkingDays,
    Years,
)
from cqtt.workdays.calendar import require_day

_RECEIVED: Final = 1
_ENDED: Final = 2
_ASKED: Final = 3
_COMPLETED: Final = 4
_MOVES_THE_LIMIT: Final = 5
_KINDS: Final[dict[type[Event], int]] = {
    Received: _RECEIVED,
    **dict.fromkeys((Finished, Returned, SentHome, Refused, Stopped), _ENDED),
    AskedForMore: _ASKED,
    Completed: _COMPLETED,
    **dict.fromkeys(
        (
            PaymentAsked,
            ConfirmationAsked,
            ConsultationAsked,
            Extended,
        ),
        _MOVES_THE_LIMIT,
    ),
}
_IN_DAYS: Final = (WorkingDays, CalendarDays, Weeks, Months, Years)


class Counted(NamedTuple):
    """A dossier of a period: if new, if settled, and how (*hồ sơ trong kỳ*)."""

    dossier: Dossier
    is_new: bool
    ended_at: datetime | None
    timeliness: Timeliness

    @property
    def is_settled(self) -> bool:
        """Whether the handling ended in the period."""
        return self.ended_at is not None


class _Seen(NamedTuple):
    """
    What one pass over the events saw, up to the end of the period.

    ``spans`` are the requests for a supplement, each with its completion, if it came.
    """

    received_at: datetime | None
    ended: Event | None
    spans: tuple[tuple[datetime, datetime | None], ...]
    is_moved: bool
    is_cut: bool


def count_dossiers(
    dossiers: Iterable[Dossier], first: date, last: date, office: Office
) -> tuple[Counted, ...]:
    """
    Return the dossiers of a period, each judged as it stood at its end.

    Args:
        dossiers: Any dossiers, each once; those of other periods are left out.

        first: First day of the period.

        last: Last day of the period.

        office: Whose limits they are.

    Raises:
        InvalidValueError: The period ends before it starts.
        WrongTypeError: One of its days is not a plain date.
        ReportRefusedError: A dossier of the period has no limit that can be counted, or
            an event that cannot be right; it would have to be guessed.
        BeyondCalendarError: A limit ends past what the calendar knows.
    """
    if require_day(last, "last") < require_day(first, "first"):
        raise InvalidValueError("last", last, "interval")
    counter = _Counter(first, last, office)
    counted = tuple(each for each in map(counter.count, dossiers) if each is not None)
    if counter.faults:
        raise ReportRefusedError("hồ sơ (dossiers)", tuple(counter.faults))
    return counted


class _Counter:
    """Counts one dossier after another; due days that recur are looked up."""

    def __init__(self, first: date, last: date, office: Office) -> None:
        self._begin = datetime.combine(first, time(), VIETNAM)
        self._end = datetime.combine(last, time(23, 59, 59), VIETNAM)
        self._office = office
        self._limits: dict[tuple[int, object, str | None], TimeLimit] = {}
        self._due_days: dict[tuple[TimeLimit, date], date] = {}
        self.faults: list[Finding] = []

    def count(self, dossier: Dossier) -> Counted | None:
        """Count a dossier, or leave it out of the period."""
        seen = self._see(dossier.events)
        received = seen.received_at
        ended = None if seen.ended is None else seen.ended.at
        if received is None or (ended is not None and ended < self._begin):
            return None
        try:
            judged = self._judged(dossier, seen, received)
        except NotStartedError:
            self.faults.append(Finding("limit-begun", dossier.number, "nothing"))
            return None
        except NO_DUE_DAY:
            code = dossier.procedure.code
            self.faults.append(Finding("due-day-known", dossier.number, code))
            return None
        return Counted(dossier, received >= self._begin, ended, judged)

    def _see(self, events: tuple[Event, ...]) -> _Seen:
        received: datetime | None = None
        ended: Event | None = None
        spans: list[tuple[datetime, datetime | None]] = []
        is_moved = is_cut = False
        end = self._end
        for event in events:
            at = event.at
            if at > end:  # moments are whole seconds
                is_cut = True
                break
            kind = _KINDS.get(type(event), 0)
            if kind == _RECEIVED:
                received = at
            elif kind == _ENDED:
                ended = event
                break
            elif kind == _MOVES_THE_LIMIT:
                # Also before the reception, as a payment stays open.
                is_moved = True
            elif received is None:
                continue
            elif kind == _ASKED:
                if not spans or spans[-1][1] is not None:
                    spans.append((at, None))
            elif kind == _COMPLETED:
                spans[-1] = (spans[-1][0], at)
        return _Seen(received, ended, tuple(spans), is_moved, is_cut)

    def _judged(self, dossier: Dossier, seen: _Seen, received: datetime) -> Timeliness:
        at = seen.ended.at if seen.ended else self._end
        if self._is_plain(dossier, seen):
            limit = self._limit(dossier)
            if isinstance(limit, _IN_DAYS):
                return self._by_the_day(limit, received, seen.spans, at)
        known = dossier.as_of(self._end) if seen.is_cut else dossier
        try:
            return (known or dossier).timeliness(self._office, at=at)
        except NotStartedError:
            if isinstance(seen.ended, (Finished, Returned, SentHome)):
                raise
            return Timeliness.EARLY

    def _by_the_day(
        self,
        limit: TimeLimit,
        received: datetime,
        spans: tuple[tuple[datetime, datetime | None], ...],
        at: datetime,
    ) -> Timeliness:
        """Judge a limit in days that begins again with each supplement in time."""
        due = self._due_day(limit, received.date())
        for asked, completed in spans:
            if asked.date() > due:
                continue
            if completed is None:
                return _compared(asked.date(), due)
            due = self._due_day(limit, completed.date())
        return _compared(at.date(), due)

    def _is_plain(self, dossier: Dossier, seen: _Seen) -> bool:
        """Tell whether the due day follows from when the limit last began."""
        is_here = dossier.competent is None and not dossier.across_boundaries
        rules = dossier.procedure.clock_rules
        restarts = not seen.spans or rules.on_supplement in BEGIN_AGAIN
        plain = self._office.rules.counts_plain_days
        return plain and is_here and restarts and not seen.is_moved

    def _limit(self, dossier: Dossier) -> TimeLimit:
        if dossier.limit is not None:
            return dossier.limit
        key = (id(dossier.procedure), dossier.channel, dossier.case)
        limit = self._limits.get(key)
        if limit is None:
            limit = self._limits[key] = dossier.promised_limit
        return limit

    def _due_day(self, limit: TimeLimit, received: date) -> date:
        key = (limit, received)
        day = self._due_days.get(key)
        if day is None:
            day = due_date(limit, received=received, office=self._office).on
            self._due_days[key] = day
        return day


def _compared(day: date, due: date) -> Timeliness:
    if day == due:
        return Timeliness.ON_TIME
    return Timeliness.EARLY if day < due else Timeliness.LATE
