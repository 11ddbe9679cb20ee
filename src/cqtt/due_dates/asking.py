"""The question: a limit, a receipt, and where."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NoReturn

from cqtt.counting_rules import CIVIL_CODE, CountingRules
from cqtt.due_dates.result import DueDate
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.moments import day_of
from cqtt.time_limits.kinds import TimeLimit, WorkingDays
from cqtt.workdays import WorkCalendar

# As in the answer: what plain working days do not need is imported where it is used.
if TYPE_CHECKING:
    from cqtt.clock import Clock
    from cqtt.due_dates.terms import Given
    from cqtt.law import Citation
    from cqtt.offices import Office


def due_date(
    limit: TimeLimit,
    *,
    received: date,
    calendar: WorkCalendar | None = None,
    office: Office | None = None,
    rules: CountingRules | None = None,
    clock: Clock | None = None,
    sources: tuple[Citation, ...] = (),
) -> DueDate:
    """
    Return the day by which the result must be handed over, with its reasons.

    *Ngày hẹn trả kết quả.*  By the Civil Code the day of receipt is not counted, days
    off inside a limit in days, weeks, months or years count, and such a limit that
    ends on a day off runs on to the next working day.  A receipt on a day off is not
    moved.

    Args:
        limit: How long the agency has, e.g. ``WorkingDays(3)``.

        received: Day or moment at which the complete dossier was received; naive
            moments are Vietnamese time.  Hours, working hours, ``SameDay`` and cut-offs
            need the moment.

        calendar: The days that are worked; or

        office: the office, with its calendar, hours and counting rules.

        rules: Counting rules in place of the office's own (with a calendar,
            ``CIVIL_CODE``).

        clock: What happened to the limit since.

        sources: The texts that set this limit or its start; the answer cites them
            first.

    Returns:
        The due date, which can explain itself.

    Raises:
        BeyondCalendarError: The limit runs past what the calendar knows.
        MissingTimeError: A bare day where the minute counts.
        UnstatedLimitError: The record states no limit.
        ClockStoppedError: The limit stands still.
        WrongTypeError, InvalidValueError: An argument is not what it must be.

    Law:
        Civil Code 91/2015/QH13, Arts. 145, 147 and 148; Decree 118/2025/NĐ-CP,
        Art. 17(3), for the start.  The office clock is practice.

    >>> from cqtt import state_calendar
    >>> calendar = state_calendar()
    >>> due_date(WorkingDays(3), received=date(2025, 12, 31), calendar=calendar).on
    datetime.date(2026, 1, 7)
    """
    if office is None:
        if not isinstance(calendar, WorkCalendar):
            _refuse_place(calendar, office)
        chosen = CIVIL_CODE if rules is None else rules
    else:
        if calendar is not None or not hasattr(office, "working_time"):
            _refuse_place(calendar, office)
        calendar = office.calendar
        chosen = office.rules if rules is None else rules
    given = (calendar, office, chosen, clock, sources)
    if (
        clock is None
        and limit.__class__ is WorkingDays
        and chosen.__class__ is CountingRules
        and chosen.counts_plain_days
    ):
        day = received if received.__class__ is date else day_of(received, "received")
        quantity = limit.quantity
        days = quantity if isinstance(quantity, int) else limit.whole_days
        return DueDate(limit, received, calendar.add(day, days), None, given)
    return _reckoned(limit, received, given)


def _reckoned(limit: TimeLimit, received: date, given: Given) -> DueDate:
    from cqtt.clock import Clock
    from cqtt.due_dates.reckoning import reckon
    from cqtt.due_dates.terms import Terms

    day_of(received, "received")
    for name, value, kind, slug in (
        ("limit", limit, TimeLimit, "time-limit"),
        ("rules", given[2], CountingRules, "counting-rules"),
        ("clock", given[3], Clock | None, "clock"),
    ):
        if not isinstance(value, kind):
            raise WrongTypeError(name, value, slug)
    _, end = reckon(limit, received, Terms(*given))
    return DueDate(limit, received, end.on, end.at, given)


def _refuse_place(calendar: object, office: object) -> NoReturn:
    if (calendar is None) == (office is None):
        came = "neither" if calendar is None else "both"
        raise InvalidValueError("calendar and office", came, "calendar-or-office")
    if office is None:
        raise WrongTypeError("calendar", calendar, "calendar")
    raise WrongTypeError("office", office, "office")
