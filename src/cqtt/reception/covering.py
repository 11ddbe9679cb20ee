"""How far the duty to receive citizens was met over a period."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from attrs import evolve

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError, NotInForceError, WrongTypeError
from cqtt.law import Period, both_ends
from cqtt.reception.covered import CoveragePart, DutyCoverage
from cqtt.reception.duties import ReceptionDuty
from cqtt.reception.schedules import Schedule
from cqtt.reception.sessions import Session, SessionState
from cqtt.reception.spans import CutSpans, Days, DutySpan, spans_of
from cqtt.workdays import WorkCalendar, require_day


def coverage(
    duties: ReceptionDuty | Iterable[ReceptionDuty],
    sessions: Iterable[Session],
    period: Period,
    calendar: WorkCalendar,
    *,
    cut: CutSpans = CutSpans.ISO,
    at: date | None = None,
) -> DutyCoverage:
    """
    Tell how far the duty to receive citizens was met in a period.

    *Đối chiếu số ngày tiếp công dân với quy định.*  A week or month is met when the
    head received on as many of its days as the duty asks for, or on all of its working
    days where those are fewer.  Two sessions of a day are one day.  The law is silent
    on three points, which are settled so: a week or month without a working day is not
    due; a sudden session does not count as one of the regular days; ``cut`` says what
    becomes of weeks that the period cuts.  Delegated sessions count only where the duty
    is not ``in_person``.  Sessions of another post or outside the period are left out.

    ``at`` is the last day that is known: a week or month that ends later is not due
    yet, and later sessions are left out.  Without it the whole period is judged.

    Raises:
        NotInForceError: On a day of the period no duty binds.
        InvalidValueError: The period is open; the duties are of several posts, or not
            in order.
        WrongTypeError: A value is of another type.
        BeyondCalendarError: The calendar does not cover the period.

    Law:
        Law 42/2013/QH13, Arts. 12(5), 13(5), 15(2)(d), 18(2), 18(3).

    >>> from cqtt import state_calendar
    >>> from cqtt.facts import reception_duties
    >>> from cqtt.reception import ReceivingPost
    >>> july = Period(date(2026, 7, 1), date(2026, 7, 31))
    >>> held = [Session(date(2026, 7, 9)), Session(date(2026, 7, 23))]
    >>> duties = reception_duties().of(ReceivingPost.COMMUNE_CHAIR)
    >>> coverage(duties, held, july, state_calendar()).rate.text()
    '100,00 %'
    """
    require_instance(calendar, WorkCalendar, "calendar", "calendar")
    require_instance(cut, CutSpans, "cut", "enum-choice")
    ends = both_ends(period)
    known = period if at is None else Period(until=require_day(at, "at"))
    ordered = require_duties(duties)
    post = ordered[0].post
    found = tuple(
        each
        for each in require_sessions(sessions)
        if each.post is post and each.on in period and each.on in known
    )
    parts = tuple(
        CoveragePart(
            duty,
            Period(*within),
            tuple(
                _filled(span, duty, found)
                for span in spans_of(duty, within, calendar, cut, at)
            ),
        )
        for duty, within in parts_of(ordered, ends)
    )
    return DutyCoverage(period, parts, found, cut, at)


def planned_coverage(
    duties: ReceptionDuty | Iterable[ReceptionDuty],
    schedule: Schedule,
    *,
    cut: CutSpans = CutSpans.ISO,
) -> DutyCoverage:
    """
    Tell whether a schedule, if it is kept, meets the duty (*kiểm tra lịch*).

    The days are those of ``Schedule.dates()``, moved and put off as it says: one at the
    end of a month may move into the next, as 31 October 2026, a Saturday, does here.

    Raises:
        WrongTypeError: A value is of another type.
        NotInForceError: On a day of the period no duty binds.

    >>> from cqtt import state_calendar
    >>> from cqtt.facts import reception_duties
    >>> from cqtt.reception import ReceivingPost, monthly
    >>> autumn = Period(date(2026, 9, 1), date(2026, 11, 30))
    >>> plan = Schedule(monthly(10, 31), autumn, state_calendar())
    >>> duties = reception_duties().of(ReceivingPost.COMMUNE_CHAIR)
    >>> [span.first.month for span in planned_coverage(duties, plan).parts[0].unmet]
    [9, 10]
    """
    require_instance(schedule, Schedule, "schedule", "schedule")
    post = schedule.post
    sessions = [Session(day, post) for day in schedule.dates()]
    put_off = [each.postponed for each in schedule.days() if each.postponed]
    sessions += [
        Session(each.day, post, state=SessionState.POSTPONED, reason=each.reason)
        for each in put_off
    ]
    return coverage(duties, sessions, schedule.period, schedule.calendar, cut=cut)


def require_duties(duties: object) -> tuple[ReceptionDuty, ...]:
    """Return the duties of one post, in order; refuse anything else."""
    if isinstance(duties, ReceptionDuty):
        return (duties,)
    if isinstance(duties, str) or not isinstance(duties, Iterable):
        raise WrongTypeError("duties", type(duties).__name__, "duties")
    found: tuple[Any, ...] = tuple(duties)
    for each in found:
        require_instance(each, ReceptionDuty, "duties", "duties")
    if not found:
        raise InvalidValueError("duties", "none", "duties")
    for earlier, later in pairwise(found):
        last, first = earlier.in_force.until, later.in_force.since
        follows = last is not None and first is not None and last < first
        if later.post is not earlier.post or not follows:
            raise InvalidValueError("duties", later.code, "duties-in-order")
    return found


def require_sessions(sessions: object) -> tuple[Session, ...]:
    """Return sessions in order of their days; refuse anything else."""
    if isinstance(sessions, str) or not isinstance(sessions, Iterable):
        raise WrongTypeError("sessions", type(sessions).__name__, "sessions")
    found: tuple[Any, ...] = tuple(sessions)
    for each in found:
        require_instance(each, Session, "sessions", "sessions")
    return tuple(sorted(found, key=_order))


def _order(each: Session) -> tuple[Any, ...]:
    """Return a key by which the same sessions have one order, however they came."""
    visits = -1 if each.visits is None else each.visits
    return (
        *(each.on, each.post.value, each.state.value),
        *(each.delegated, each.sudden, each.reason, visits),
    )


def parts_of(
    duties: tuple[ReceptionDuty, ...], ends: Days
) -> Iterator[tuple[ReceptionDuty, Days]]:
    """Yield each duty with the days between two days on which it binds."""
    first, last = ends
    for duty in duties:
        since, until = duty.in_force.since or date.min, duty.in_force.until or date.max
        if until < first:
            continue
        if since > first or first > last:
            break
        yield duty, (first, min(until, last))
        if until >= last:
            return
        first = until + timedelta(days=1)
    known = (duties[0].in_force.since, duties[-1].in_force.until)
    raise NotInForceError("reception duty", first, *known)


def _filled(
    span: DutySpan, duty: ReceptionDuty, sessions: tuple[Session, ...]
) -> DutySpan:
    regular = [
        each
        for each in sessions
        if each.is_held and not each.sudden and span.first <= each.on <= span.last
    ]
    by_deputy = not duty.in_person
    held = {each.on for each in regular if by_deputy or not each.delegated}
    delegated = {each.on for each in regular if each.delegated} - held
    return evolve(
        span, held_on=tuple(sorted(held)), delegated_on=tuple(sorted(delegated))
    )
