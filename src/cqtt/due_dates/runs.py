"""The days between receipt and the due day, in runs: counted, skipped, paused."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import partial
from itertools import groupby, pairwise
from typing import Final, TypeAlias

from attrs import evolve, frozen

from cqtt.clock import Exclusion, Extension, Stop
from cqtt.due_dates.course import Step
from cqtt.due_dates.in_days import CivilLimit
from cqtt.due_dates.measures import Pause
from cqtt.due_dates.reckoning import AnyCourse, Reckoning, day_before_the_count
from cqtt.law import Document
from cqtt.moments import day_of
from cqtt.office_hours import WorkingTime
from cqtt.time_limits import Hours, SameDay, WorkingDays
from cqtt.workdays import Day, Reason

Fate: TypeAlias = "tuple[date, RunKind, Day | None, tuple[Stop | Exclusion, ...]]"
"""A day, what became of it, why, and what paused it."""

_ONE_DAY: Final = timedelta(days=1)


class RunKind(Enum):
    """What became of a run of days (*cách tính một khoảng ngày*)."""

    COUNTED = "counted"
    SKIPPED = "skipped"
    PAUSED = "paused"
    EXTENDED = "extended"
    ROLLED = "rolled"
    """A working day to which a last day off had run on before the limit was stopped."""


@frozen
class Run:
    """
    Consecutive days with one fate and one reason (*khoảng ngày*).

    ``days`` is how many they are; ``why`` is the first where the calendar has a reason
    to tell; ``causes`` are the stops or exclusions that paused it.  ``worked`` is
    the time counted in a limit of hours, from ``start_at`` to ``end_at``.
    """

    first: date
    last: date
    kind: RunKind
    why: Day | None = None
    causes: tuple[Stop | Exclusion, ...] = ()
    worked: timedelta | None = None
    start_at: datetime | None = None
    end_at: datetime | None = None

    @property
    def days(self) -> int:
        """How many days the run has."""
        return (self.last - self.first).days + 1


def runs_of(reckoning: Reckoning, course: AnyCourse) -> tuple[Run, ...]:
    """Return the runs of days from receipt to the due day, in order."""
    if reckoning.at is None:
        return tuple(_in_days(reckoning, course))
    hours = isinstance(reckoning.limit, Hours)
    told = _straight if hours else partial(_worked, reckoning)
    return tuple(_in_hours(course, reckoning.at, told))


def skipped_days(reckoning: Reckoning, course: AnyCourse) -> tuple[Day, ...]:
    """Return the days off that were not counted, or that the last day rolled over."""
    calendar = reckoning.terms.calendar
    if isinstance(reckoning.limit, Hours):
        return ()
    if counts_working_days(reckoning):
        first = day_before_the_count(reckoning, course) + _ONE_DAY
    else:
        first = first_day_met(course)
    counted = {
        day
        for run in runs_of(reckoning, course)
        if run.kind is RunKind.EXTENDED
        for day in _days(run.first, run.last)
    }
    days = (calendar.why(day) for day in _days(first, reckoning.on))
    return tuple(day for day in days if not day.is_working and day.on not in counted)


def first_day_met(course: AnyCourse) -> date:
    """Return the first day from which a limit that counts every day meets days off."""
    extended = (
        _day(step.ended) + _ONE_DAY
        for step in course.steps
        if isinstance(step.event, Extension)
        and isinstance(step.event.goal, WorkingDays)
    )
    return min((_day(course.end), *extended))


def counts_working_days(reckoning: Reckoning) -> bool:
    """Tell whether days off inside the limit are left out of it."""
    by_hours = reckoning.at is not None and not isinstance(reckoning.limit, Hours)
    return by_hours or isinstance(reckoning.limit, (WorkingDays, SameDay))


def _day(point: date) -> date:
    return point.date() if isinstance(point, datetime) else point


def _days(first: date, last: date) -> Iterator[date]:
    return map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))


def _in_days(reckoning: Reckoning, course: AnyCourse) -> Iterator[Run]:
    start = day_before_the_count(reckoning, course)
    last = max(_day(course.end), reckoning.on - _ONE_DAY)
    yield from _grouped(_moved_over(reckoning, start))
    yield from _grouped(_fates(reckoning, course, _days(start + _ONE_DAY, last)))


def _fates(
    reckoning: Reckoning, course: AnyCourse, days: Iterator[date]
) -> Iterator[Fate]:
    """Yield what became of each day: first the limit is counted, then what followed."""
    left = days_to_count(course)
    pauses = _pauses(course)
    working = counts_working_days(reckoning)
    for day in days:
        causes = tuple(cause for cause, off in pauses if off.stop < day <= off.resume)
        why = reckoning.told(day)
        is_off = why is not None and not why.is_working
        if causes:
            yield day, RunKind.PAUSED, None, causes
        elif isinstance(course.limit, SameDay) and day < _served_on(course):
            yield day, RunKind.SKIPPED, reckoning.day(day), ()
        elif left and not (working and is_off):
            left -= 1
            yield day, RunKind.COUNTED, None if is_off or not working else why, ()
        else:
            kind = _kind_after_the_count(day, course, is_off=is_off)
            yield day, kind, why if kind is not RunKind.EXTENDED else None, ()


def _served_on(course: AnyCourse) -> date:
    """Return the one day of a limit within the day, before any extension."""
    extended = (
        each.before for each in course.steps if isinstance(each.event, Extension)
    )
    return _day(next(extended, course.end))


def days_to_count(course: AnyCourse) -> int:
    """Return how many days the limit itself has, before any extension."""
    if isinstance(course.limit, WorkingDays):
        return course.limit.whole_days
    if isinstance(course.limit, SameDay):
        return 1
    first_end = course.steps[0].before if course.steps else course.end
    return (_day(first_end) - _day(course.start)).days


def _kind_after_the_count(day: date, course: AnyCourse, *, is_off: bool) -> RunKind:
    """Return the fate of a day after the limit's own days are counted."""
    if day > _day(course.end):
        return RunKind.SKIPPED
    extensions = [
        step.event
        for step in course.steps
        if isinstance(step.event, Extension) and _day(step.ended) < day
    ]
    if extensions:
        goal = extensions[-1].goal
        by_days_off = isinstance(
            course.limit if isinstance(goal, date) else goal, CivilLimit
        )
        return RunKind.SKIPPED if is_off and not by_days_off else RunKind.EXTENDED
    return RunKind.SKIPPED if is_off else RunKind.ROLLED


def _moved_over(reckoning: Reckoning, start: date) -> Iterator[Fate]:
    """Yield the days off between the receipt and the day to which a rule moved it."""
    received = day_of(reckoning.begun, "received")
    for day in _days(received + _ONE_DAY, start):
        off = reckoning.told(day)
        if off is not None and not off.is_working:
            yield day, RunKind.SKIPPED, off, ()


def _grouped(
    fates: Iterable[Fate],
) -> Iterator[Run]:
    for _, group in groupby(
        fates, key=lambda each: (each[1], _family(each[2]), each[3])
    ):
        days = list(group)
        first, kind, why, causes = days[0]
        yield Run(first, days[-1][0], kind, why, causes)


def _family(
    day: Day | None,
) -> tuple[Reason, str, Document | None, date | None] | None:
    """Return what two neighbouring days must share to be told in one line."""
    if day is None:
        return None
    plain = day.reason is Reason.WEEKEND
    document = day.source.document if day.source and not plain else None
    occasion = "" if plain else day.occasion.partition(" (")[0]
    return day.reason, occasion, document, day.moved


def _pauses(
    course: AnyCourse,
) -> tuple[tuple[Stop | Exclusion, Pause[date]], ...]:
    """Return each cause of the pauses that took effect, with its own days."""
    return tuple(
        (cause, Pause(_day(stop), _day(resume)))
        for step in course.steps
        if isinstance(step.event, Pause) and step.took_effect
        for cause, stop, resume in step.stretches()
    )


def _moment(point: date) -> datetime:
    return point if isinstance(point, datetime) else datetime.combine(point, time())


def _in_hours(
    course: AnyCourse,
    due: datetime,
    told: Callable[[datetime, datetime], Iterable[Run]],
) -> Iterator[Run]:
    """Tell each stretch in which the limit ran, and the pauses between them."""
    at = _moment(course.start)
    for step in course.steps:
        if isinstance(step.event, Pause) and step.took_effect:
            stop = _moment(step.event.stop)
            if at < stop:
                yield from told(at, stop)
            yield from _paused(step)
            at = _moment(step.event.resume)
    if at < due:
        yield from told(at, due)


def _paused(step: Step[date] | Step[datetime]) -> Iterator[Run]:
    """Tell a pause of hours: each stretch with the causes that hold in it."""
    own = [(each, _moment(stop), _moment(end)) for each, stop, end in step.stretches()]
    cuts = sorted({moment for _, *ends in own for moment in ends})

    def causes_of(stretch: tuple[datetime, datetime]) -> tuple[Stop | Exclusion, ...]:
        start, end = stretch
        return tuple(each for each, stop, on in own if stop <= start and end <= on)

    # A pause that ends when it begins is told too.
    stretches = list(pairwise(cuts)) or [(cuts[0], cuts[0])]
    for causes, group in groupby(stretches, key=causes_of):
        together = list(group)
        start, end = together[0][0], together[-1][1]
        yield Run(
            start.date(),
            end.date(),
            RunKind.PAUSED,
            causes=causes,
            start_at=start,
            end_at=end,
        )


def _straight(start: datetime, end: datetime) -> Iterator[Run]:
    yield Run(
        start.date(),
        end.date(),
        RunKind.COUNTED,
        worked=end - start,
        start_at=start,
        end_at=end,
    )


def _worked(reckoning: Reckoning, start: datetime, end: datetime) -> Iterator[Run]:
    """Tell the working time between two moments, whole days of one kind in one run."""
    working_time = reckoning.terms.working_time
    # What ends at midnight does not reach the day that begins then.
    last = (end - datetime.resolution).date()
    pieces = [
        _piece(reckoning, working_time, day, start, end)
        for day in _days(start.date(), last)
    ]
    for _, group in groupby(filter(None, pieces), key=_piece_family):
        runs = list(group)
        worked = sum((run.worked or timedelta() for run in runs), timedelta())
        yield evolve(runs[0], last=runs[-1].last, worked=worked, end_at=runs[-1].end_at)


def _piece(
    reckoning: Reckoning,
    working_time: WorkingTime,
    day: date,
    start: datetime,
    end: datetime,
) -> Run | None:
    why = reckoning.terms.calendar.why(day)
    shifts = working_time.hours.worked_on(day, reckoning.terms.calendar)
    if not shifts:
        return Run(day, day, RunKind.SKIPPED, why)
    opening = max(start, datetime.combine(day, shifts[0].start))
    closing = min(end, datetime.combine(day, shifts[-1].end))
    worked = working_time.between(opening, closing)
    if worked <= timedelta():
        return None
    whole = opening.time() <= shifts[0].start and closing.time() >= shifts[-1].end
    return Run(
        day,
        day,
        RunKind.COUNTED,
        why if why.reason is Reason.MAKE_UP else None,
        worked=worked,
        start_at=None if whole else opening,
        end_at=None if whole else closing,
    )


def _piece_family(run: Run) -> tuple[object, ...]:
    whole = run.start_at is None
    return run.kind, _family(run.why), whole or run.first, run.worked if whole else None
