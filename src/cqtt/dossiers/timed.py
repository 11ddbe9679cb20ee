"""The part of a dossier that is about time."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from itertools import pairwise
from typing import Final

from cqtt.agencies import Agency
from cqtt.clock import Clock, Extension, Supplement
from cqtt.counting_rules import CountingRules
from cqtt.dossiers.clocking import (
    Places,
    Start,
    clock_of,
    end_of,
    start_of,
)
from cqtt.dossiers.events import (
    AskedForMore,
    Completed,
    Event,
    Extended,
    Submitted,
    Transferred,
)
from cqtt.dossiers.in_time import (
    REQUESTS,
    REQUESTS_AND_APOLOGIES,
    DueAfter,
    judged,
    kept_in_time,
)
from cqtt.dossiers.whereabouts import got_at, step_of
from cqtt.due_dates import DueDate, Timeliness, due_date
from cqtt.errors import (
    ClockError,
    ClockStoppedError,
    InvalidValueError,
    LimitConflictError,
    MissingTimeError,
    NotStartedError,
    UnstatedLimitError,
)
from cqtt.law import Citation
from cqtt.offices import Office
from cqtt.procedures import ChannelKind, Procedure
from cqtt.statutes import ONLINE_ANSWER, ONLINE_ANSWER_SINCE_2026
from cqtt.time_limits import Months, TimeLimit, Weeks, WorkingHours, Years

ONLINE_ANSWER_LIMIT: Final = WorkingHours(8)
"""How long an office has to answer an online dossier (medium confidence)."""

NO_DUE_DAY: Final = (
    ClockError,
    ClockStoppedError,
    LimitConflictError,
    MissingTimeError,
    NotStartedError,
    UnstatedLimitError,
)
"""What is raised where no day can be named, for an event that cannot be right too."""

_LONG_UNITS: Final[dict[type, str]] = {
    Weeks: "weeks",
    Months: "months",
    Years: "years",
}
"""Limits whose rest is told in days, but which begin again in their own unit."""

BEGIN_AGAIN: Final = (Supplement.STARTS_WHEN_COMPLETE, Supplement.RESTART)
"""What a supplement does where the limit begins again in full."""


class Timed:
    """When a dossier began, is due, and whether it is early, on time or late."""

    __slots__ = ()

    procedure: Procedure
    channel: ChannelKind
    case: str | None
    receiving_agency: Agency | None
    competent: Agency | None
    across_boundaries: bool | None
    limit: TimeLimit | None
    events: tuple[Event, ...]

    @property
    def ended(self) -> Event | None:
        """The event that ended the handling, if it ended: finished before returned."""
        return end_of(self.events)

    @property
    def promised_limit(self) -> TimeLimit:
        """
        The limit that was promised: the dossier's own, else the procedure's.

        Raises:
            LimitConflictError: The procedure's record states several; decide.
        """
        if self.limit is not None:
            return self.limit
        return self.procedure.limit(self.channel, self.case)

    @property
    def start(self) -> Start:
        """
        When the limit began, and by which text.

        Raises:
            NotStartedError: It has not begun.
        """
        return self._begun(self.events)

    def due(self, office: Office, *, rules: CountingRules | None = None) -> DueDate:
        """
        Return when the result is due, with every reason (*ngày hẹn trả kết quả*).

        The procedure's clock rules decide what a supplement, a payment and so on did;
        an apology with a new day moves the due day.

        Raises:
            NotStartedError: The limit has not begun.
            ClockStoppedError: It stands still, or stood still when the dossier was
                closed; ``timeliness`` answers all the same.
            UnstatedLimitError, LimitConflictError: No one limit is known.
            BeyondCalendarError: Past what the calendar knows.
        """
        return self.due_after(self.events, office, rules)

    def first_due(self, office: Office) -> DueDate:
        """Return when it was due before any apology moved the day."""
        kept = tuple(each for each in self.events if not isinstance(each, Extended))
        return self.due_after(kept, office)

    def reception_due(self, office: Office) -> DueDate:
        """
        Return by when an online dossier must be answered: accept, supplement, refuse.

        Raises:
            NotStartedError: It was not submitted online.

        Law:
            Decree 45/2020/NĐ-CP, Art. 11: 8 working hours (medium confidence; since 5
            August 2026 low, as it is not known whether Decree 310/2026/NĐ-CP kept it).
        """
        submitted = next((e for e in self.events if isinstance(e, Submitted)), None)
        if submitted is None or not self.channel.is_electronic:
            missing = NotStartedError("submitted online", "nộp trực tuyến")
            raise _never_begun(missing, self.events)
        is_new = submitted.at.date() in ONLINE_ANSWER_SINCE_2026.period
        return due_date(
            ONLINE_ANSWER_LIMIT,
            received=submitted.at,
            office=office,
            sources=(ONLINE_ANSWER_SINCE_2026.value if is_new else ONLINE_ANSWER,),
        )

    def step_due(
        self, office: Office, *, rules: CountingRules | None = None
    ) -> DueDate:
        """
        Return when the step that the dossier is in must be done.

        The step is the one named by the last transfer, or else the one of its unit.

        Raises:
            NotStartedError: It was not transferred to a step of the process.
        """
        counted = partial(self._step_counted, office=office, rules=rules)
        try:
            return counted(self.events)
        except ClockStoppedError as error:
            raise _closed_while_stopped(error, self.events, counted) from None
        except NotStartedError as error:
            raise _never_begun(error, self.events) from None

    def _step_counted(
        self, events: Sequence[Event], office: Office, rules: CountingRules | None
    ) -> DueDate:
        found = step_of(events, self.procedure.steps)
        if found is None:
            raise NotStartedError(Transferred.slug, Transferred.label_vi)
        step, since = found
        clock = clock_of(events, self.procedure.clock_rules, since)
        kept = tuple(e for e in clock.events if not isinstance(e, Extension))
        return due_date(
            step.limit,
            received=since,
            office=office,
            rules=rules,
            clock=Clock(clock.rules, kept) if kept else None,
            sources=self._limit_sources(since.date()),
        )

    def part_dues(self, office: Office) -> Mapping[str, DueDate]:
        """
        Return the due date of each result of a bundle whose authority has it.

        *Liên thông.*  Each runs from when its own authority got a full dossier: the
        transfer whose ``step`` names the part, or that goes to such an authority.  A
        part that stands still has none.
        """
        dues = {}
        for part in self.procedure.parts:
            got = got_at(self.events, part, self.competent or self.receiving_agency)
            if got is not None:
                clock = clock_of(self.events, part.clock_rules, got)
                with suppress(ClockStoppedError):
                    dues[part.name] = due_date(
                        part.limit,
                        received=got,
                        office=office,
                        clock=clock if clock.events else None,
                        sources=(part.source,) if part.source else (),
                    )
        return dues

    def timeliness(
        self, office: Office, *, at: date | None = None, extended: bool = True
    ) -> Timeliness:
        """
        Tell whether it was, or is, early, on time or late.

        A finished dossier is judged by its end, a waiting one by the moment of the
        request, an open one by ``at``.  What came after the due day, a request or an
        apology, cures nothing.

        Args:
            office: Whose limit it is.

            at: The moment of asking, for an open dossier.

            extended: Whether an apology in time moves the day; no text says so, and
                none denies it.

        Raises:
            InvalidValueError: It is open and ``at`` is missing.
        """
        ended = self.ended
        if ended is None and at is None:
            raise InvalidValueError("at", at, "moment-of-open")
        events = self.events_in_time(office)
        if not extended:
            events = tuple(each for each in events if not isinstance(each, Extended))
        moment = at if ended is None else ended.at
        return judged(
            events, moment or date.min, partial(self.due_after, office=office)
        )

    def events_in_time(self, office: Office) -> tuple[Event, ...]:
        """
        Return the events without the requests and apologies that came too late.

        Too late is after the due day (or moment) as it was before them; what answers
        such a request goes with it.
        """
        due_after = partial(self._counted, office=office)
        return kept_in_time(self.events, REQUESTS_AND_APOLOGIES, due_after)

    def due_after(
        self,
        events: Sequence[Event],
        office: Office,
        rules: CountingRules | None = None,
    ) -> DueDate:
        """Return what the due date was after some of the events; see ``due``."""
        counted = partial(self._counted, office=office, rules=rules)

        def counted_in_time(some: Sequence[Event]) -> DueDate:
            return counted(kept_in_time(some, REQUESTS, counted))

        try:
            return counted_in_time(events)
        except ClockStoppedError as error:
            kept = kept_in_time(events, REQUESTS, counted)
            told = self._told_in_full(error, kept)
            raise _closed_while_stopped(told, events, counted_in_time) from None
        except NotStartedError as error:
            raise _never_begun(error, events) from None

    def clock_after(self, events: Sequence[Event]) -> Clock:
        """
        Return what some of the events made of the limit, late requests included.

        Raises:
            NotStartedError: The limit has not begun.
        """
        start = self._begun(events)
        return clock_of(events, self.procedure.clock_rules, start.at)

    def _begun(self, events: Sequence[Event]) -> Start:
        """Return the start; the error of a closed dossier says that it was closed."""
        try:
            return start_of(events, self._places())
        except NotStartedError as error:
            raise _never_begun(error, events) from None

    def _told_in_full(
        self, error: ClockStoppedError, events: Sequence[Event]
    ) -> ClockStoppedError:
        """Return the error with the whole limit where it will begin again."""
        limit = self.promised_limit
        quantity = getattr(limit, "quantity", None)
        unit = _LONG_UNITS.get(type(limit), error.unit)
        begins_again = self.procedure.clock_rules.on_supplement in BEGIN_AGAIN
        moves = [e for e in events if isinstance(e, (AskedForMore, Completed))]
        is_asked = bool(moves) and isinstance(moves[-1], AskedForMore)
        if quantity is None or not (begins_again and is_asked):
            return error
        return ClockStoppedError(error.since, str(quantity), unit)

    def _counted(
        self,
        events: Sequence[Event],
        office: Office,
        rules: CountingRules | None = None,
    ) -> DueDate:
        start = start_of(events, self._places())
        clock = clock_of(events, self.procedure.clock_rules, start.at)
        return due_date(
            self.promised_limit,
            received=start.at,
            office=office,
            rules=rules,
            clock=clock if clock.events else None,
            sources=self.sources(start),
        )

    def sources(self, start: Start | None = None) -> tuple[Citation, ...]:
        """
        Return the texts that set its limit and its start.

        Raises:
            NotStartedError: It has not begun.
        """
        begun = start or self.start
        own = self._limit_sources(begun.at.date())
        return own if begun.source is None else (*own, begun.source)

    def _limit_sources(self, day: date) -> tuple[Citation, ...]:
        """Return what sets the limit: the province, a law, the decision of its day."""
        local = self.procedure.local_sources[-1:]
        if local:
            return local
        stated = self.procedure.sources_of(self.promised_limit)
        decision = self.procedure.citation(day)
        return (*stated, *((decision,) if decision else ()))

    def _places(self) -> Places:
        return Places(self.receiving_agency, self.competent, self.across_boundaries)


def _never_begun(error: NotStartedError, events: Sequence[Event]) -> NotStartedError:
    """Return the error of a closed dossier, which nothing can follow any more."""
    end = end_of(events)
    if end is None:
        return error
    return NotStartedError(error.missing, error.missing_vi, end.at.date())


def _closed_while_stopped(
    error: ClockStoppedError, events: Sequence[Event], due_after: DueAfter
) -> ClockStoppedError:
    """Return the error of a closed dossier, whose stop nothing ends any more."""
    end = end_of(events)
    if end is None:
        return error
    return ClockStoppedError(
        error.since,
        error.remaining,
        error.unit,
        end.at.date(),
        has_run=_has_run(events, due_after),
    )


def _has_run(events: Sequence[Event], due_after: DueAfter) -> bool:
    """Tell whether there was a moment as of which a due date can be named."""
    for number, (each, following) in enumerate(pairwise(events), 1):
        if each.at < following.at:
            with suppress(*NO_DUE_DAY):
                due_after(events[:number])
                return True
    return False
