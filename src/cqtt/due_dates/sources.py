"""The articles and documents that a due date rests on."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from cqtt.clock import Exclusion, Extension, ExtraTime, Restart, Stop
from cqtt.due_dates.course import Step
from cqtt.due_dates.reckoning import AnyCourse, Reckoning, day_before_the_count
from cqtt.due_dates.runs import RunKind, runs_of
from cqtt.due_dates.terms import missed_cutoff
from cqtt.law import Citation
from cqtt.moments import day_of
from cqtt.statutes import (
    DAYS_END,
    EVENT_DAY_NOT_COUNTED,
    FIRST_DAY_NOT_COUNTED,
    HOURS_START_AT_ONCE,
    LAST_DAY_ENDS_AT_MIDNIGHT,
    LAST_DAY_ROLLS,
    MONTHS_END,
    SECTOR_RULE_FIRST,
    WEEKS_END,
    YEARS_END,
)
from cqtt.time_limits import (
    CalendarDays,
    Hours,
    Months,
    SameDay,
    TimeLimit,
    Weeks,
    WorkingHours,
    Years,
)
from cqtt.workdays import Day, Reason

START_RULES: Final = (FIRST_DAY_NOT_COUNTED, EVENT_DAY_NOT_COUNTED)

_END_RULES: Final[dict[type[TimeLimit], Citation]] = {
    CalendarDays: DAYS_END,
    Weeks: WEEKS_END,
    Months: MONTHS_END,
    Years: YEARS_END,
}


def rules_of(reckoning: Reckoning, course: AnyCourse) -> tuple[Citation, ...]:
    """Return the articles of every rule that was used, in the order of use."""
    return tuple(
        dict.fromkeys(
            (
                *reckoning.terms.sources,
                *_of_the_limit(reckoning),
                *_of_the_terms(reckoning, course),
                *_of_the_clock(reckoning, course),
                *_of_the_end(reckoning, course),
            )
        )
    )


def sources_of(reckoning: Reckoning, course: AnyCourse) -> tuple[Citation, ...]:
    """Return the rules, and the announcements of the days that they met."""
    closed = day_off_of_receipt(reckoning, course)
    off = (closed.source,) if closed and closed.source else ()
    met = (
        run.why.source
        for run in runs_of(reckoning, course)
        if run.why and run.why.source and run.why.reason is not Reason.WEEKEND
    )
    return tuple(dict.fromkeys((*rules_of(reckoning, course), *off, *met)))


def day_off_of_receipt(reckoning: Reckoning, course: AnyCourse) -> Day | None:
    """Return the day off on which no counter could give a result within the day."""
    if not isinstance(reckoning.limit, SameDay):
        return None
    received = day_of(reckoning.begun, "received")
    office = reckoning.terms.office
    served = office is not None and office.has_counter_on(received)
    if served or course.start == received:
        return None
    day = reckoning.day(received)
    return None if day is None or day.is_working else day


def is_moved(reckoning: Reckoning, course: AnyCourse) -> bool:
    """Tell whether the day that is not counted is another than that of receipt."""
    received = day_of(reckoning.begun, "received")
    return day_before_the_count(reckoning, course) != received


def end_rule(limit: TimeLimit) -> Citation | None:
    """Return the clause that says how a limit in days, weeks, months or years ends."""
    return _END_RULES.get(type(limit))


def is_rolled(reckoning: Reckoning, course: AnyCourse) -> bool:
    """Tell whether the last day ran on from a day off."""
    return reckoning.at is None and reckoning.on != course.end


def stays_on_a_day_off(reckoning: Reckoning) -> bool:
    """Tell whether the last day is a day off that stays, by the literal reading."""
    in_days = reckoning.at is None and not isinstance(reckoning.limit, SameDay)
    return in_days and not reckoning.terms.calendar.why(reckoning.on).is_working


def _is_rolled_on_the_way(reckoning: Reckoning, course: AnyCourse) -> bool:
    """Tell whether a day to which the limit rolled was paused, extended from or met."""
    return any(
        step.took_effect
        and step.before != step.ended
        and (
            isinstance(step.event.goal, TimeLimit)
            if isinstance(step.event, Extension)
            else step.event.stop >= step.before
        )
        for step in course.steps
    ) or any(run.kind is RunKind.ROLLED for run in runs_of(reckoning, course))


def _of_the_limit(reckoning: Reckoning) -> Iterator[Citation]:
    limit = reckoning.limit
    if isinstance(limit, Hours):
        yield HOURS_START_AT_ONCE
    elif isinstance(limit, SameDay):
        yield limit.source or SECTOR_RULE_FIRST
    elif isinstance(limit, WorkingHours) or reckoning.is_by_office_clock:
        yield SECTOR_RULE_FIRST
    else:
        yield from START_RULES
        yield from filter(None, [end_rule(limit)])


def _of_the_terms(reckoning: Reckoning, course: AnyCourse) -> Iterator[Citation]:
    rules = reckoning.terms.rules
    if reckoning.at is not None:
        return
    missed = missed_cutoff(reckoning.begun, reckoning.terms)
    if missed is not None:
        yield missed.source
    elif rules.off_day_receipt is not None and is_moved(reckoning, course):
        yield rules.off_day_receipt.source


def _of_the_clock(reckoning: Reckoning, course: AnyCourse) -> Iterator[Citation]:
    for step in (step for step in course.steps if step.took_effect):
        events = _told_events(step)
        yield from (event.source for event in events if event.source)
        if isinstance(step.event, Extension) and isinstance(step.event.goal, TimeLimit):
            yield from filter(None, [end_rule(step.event.goal)])
    clock = reckoning.terms.clock
    for event in clock.events if clock else ():
        if isinstance(event, (Restart, ExtraTime)) and event.source:
            yield event.source


def _told_events(
    step: Step[date] | Step[datetime],
) -> Iterator[Stop | Exclusion | Extension]:
    """Yield what a step tells: no pause of no time within a longer one."""
    if isinstance(step.event, Extension):
        yield step.event
        return
    is_alone = step.event.stop == step.event.resume
    for cause, stop, resume in step.stretches():
        if is_alone or stop < resume:
            yield cause


def _of_the_end(reckoning: Reckoning, course: AnyCourse) -> Iterator[Citation]:
    if reckoning.at is not None:
        return
    if (
        is_rolled(reckoning, course)
        or stays_on_a_day_off(reckoning)
        or _is_rolled_on_the_way(reckoning, course)
    ):
        yield LAST_DAY_ROLLS
    yield LAST_DAY_ENDS_AT_MIDNIGHT
