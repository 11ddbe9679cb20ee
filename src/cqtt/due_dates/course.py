"""The course of a limit: its start, what happened to it, its end."""

from datetime import date, datetime
from typing import Any, Generic, NamedTuple

import attrs

from cqtt.clock import (
    Clock,
    Event,
    Exclusion,
    Extension,
    ExtraTime,
    Restart,
    Resume,
    Stop,
)
from cqtt.due_dates.measures import Measure, P, Pause
from cqtt.errors import ClockError, ClockStoppedError
from cqtt.time_limits import SameDay, TimeLimit, Unstated


class Step(NamedTuple, Generic[P]):
    """One thing that happened: the end before it and after it."""

    event: Pause[P] | Extension
    causes: tuple[Stop | Exclusion, ...]
    before: P
    after: P


class Course(NamedTuple, Generic[P]):
    """A limit from its start to its end, before the last day rolls."""

    limit: TimeLimit
    start: P
    steps: tuple[Step[P], ...]
    end: P


def run(
    measure: Measure[P], limit: TimeLimit, received: date, clock: Clock
) -> Course[P]:
    """
    Run a limit through everything that happened to it.

    Raises:
        ClockStoppedError: It stands still at the end.
        ClockError: Extra time or an extension is of another kind than the limit.
    """
    limit = _with_extra_time(limit, clock)
    events = _since_restart(clock)
    begun = events[0].when if events and isinstance(events[0], Restart) else received
    start = measure.start(begun)
    _check_after(measure.point(begun), measure, events)
    end = measure.ahead(start, limit)
    steps: list[Step[P]] = []
    for event, causes in _in_order(measure, events, measure.floor(start)):
        after = _next_end(measure, event, end)
        steps.append(Step(event, causes, end, after))
        end = after
    if events and clock.is_stopped:
        _refuse_stopped(measure, clock, end)
    return Course(limit, start, tuple(steps), end)


def _check_after(begun: P, measure: Measure[P], events: tuple[Event, ...]) -> None:
    for event in events:
        if isinstance(event, (Stop, Extension)) and measure.point(event.when) < begun:
            raise ClockError("when", event.when, "after-start")


def _with_extra_time(limit: TimeLimit, clock: Clock) -> TimeLimit:
    for event in clock.events:
        if isinstance(event, ExtraTime):
            limit = _sum(limit, event.limit)
    return limit


def _sum(limit: TimeLimit, added: TimeLimit) -> TimeLimit:
    unsummable = (SameDay, Unstated)
    if (
        isinstance(limit, unsummable)
        or isinstance(added, unsummable)
        or type(added) is not type(limit)
    ):
        raise ClockError("add_time", added, "same-unit")
    total: Any = limit.quantity + added.quantity
    return attrs.evolve(limit, quantity=total)


def _since_restart(clock: Clock) -> tuple[Event, ...]:
    starts = [n for n, each in enumerate(clock.events) if isinstance(each, Restart)]
    if not starts:
        return clock.events
    kept = [each for each in clock.events[: starts[-1]] if isinstance(each, Exclusion)]
    return (clock.events[starts[-1]], *kept, *clock.events[starts[-1] + 1 :])


def _in_order(
    measure: Measure[P], events: tuple[Event, ...], floor: P
) -> list[tuple[Pause[P] | Extension, tuple[Stop | Exclusion, ...]]]:
    timed: list[tuple[P, int, Pause[P] | Extension, tuple[Stop | Exclusion, ...]]] = [
        (pause.stop, 0, pause, causes)
        for pause, causes in _merged(_pauses(measure, events, floor))
    ]
    timed += [
        (measure.point(each.when), 1, each, ())
        for each in events
        if isinstance(each, Extension)
    ]
    timed.sort(key=lambda item: item[:2])
    return [(event, causes) for _, _, event, causes in timed]


def _pauses(
    measure: Measure[P], events: tuple[Event, ...], floor: P
) -> list[tuple[Pause[P], Stop | Exclusion]]:
    pauses: list[tuple[Pause[P], Stop | Exclusion]] = []
    stop: Stop | None = None
    for event in events:
        if isinstance(event, Stop):
            stop = event
        elif isinstance(event, Resume) and stop is not None:
            points = Pause(measure.point(stop.when), measure.point(event.when))
            pauses.append((points, stop))
        elif isinstance(event, Exclusion):
            stopped, resumed = measure.excluded(event)
            if resumed > floor:
                pauses.append((Pause(max(stopped, floor), resumed), event))
    return pauses


def _merged(
    pauses: list[tuple[Pause[P], Stop | Exclusion]],
) -> list[tuple[Pause[P], tuple[Stop | Exclusion, ...]]]:
    merged: list[tuple[Pause[P], tuple[Stop | Exclusion, ...]]] = []
    for pause, cause in sorted(pauses, key=lambda item: item[0]):
        if merged and pause.stop <= merged[-1][0].resume:
            whole, causes = merged[-1]
            longer = Pause(whole.stop, max(whole.resume, pause.resume))
            merged[-1] = (longer, (*causes, cause))
        else:
            merged.append((pause, (cause,)))
    return merged


def _next_end(measure: Measure[P], event: Pause[P] | Extension, end: P) -> P:
    if isinstance(event, Pause):
        return measure.carry(end, event) if event.stop <= end else end
    if isinstance(event.goal, date):
        return measure.point(event.goal)
    return measure.ahead(end, event.goal)


def _refuse_stopped(measure: Measure[P], clock: Clock, end: P) -> None:
    stop = next(each for each in reversed(clock.events) if isinstance(each, Stop))
    point = measure.point(stop.when)
    day = point.date() if isinstance(point, datetime) else point
    raise ClockStoppedError(day, *measure.remaining(end, point))
