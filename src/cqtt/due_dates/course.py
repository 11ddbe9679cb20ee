"""The course of a limit: its start, what happened to it, its end."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any, Generic, NamedTuple, TypeAlias

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
    """
    One thing that happened: the end before it, as it rolled, and after it.

    ``own`` is the stretch of each of the ``causes``, which may overlap in one pause.
    ``took_effect`` is false for a pause that began after the limit had ended.
    """

    event: Pause[P] | Extension
    causes: tuple[Stop | Exclusion, ...]
    own: tuple[Pause[P], ...]
    before: P
    ended: P
    after: P
    took_effect: bool

    def stretches(self) -> Iterator[tuple[Stop | Exclusion, P, P]]:
        """Yield each cause with the stop and the resumption that are its own."""
        for cause, own in zip(self.causes, self.own, strict=True):
            yield cause, own.stop, own.resume


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
    _check_after(measure.point(received), measure, clock.events)
    _check_after(measure.point(begun), measure, events)
    end = measure.ahead(start, limit)
    used = end
    steps: list[Step[P]] = []
    for timed in _in_order(measure, events, measure.floor(start)):
        step = _step(measure, timed, end, used)
        steps.append(step)
        end = step.after
        # A pause that begins later moves nothing but the roll of the last day.
        if timed.point < used or isinstance(timed.event, Extension):
            used = end
    if events and clock.is_stopped:
        _refuse_stopped(measure, clock, used)
    return Course(limit, start, tuple(steps), end)


def _check_after(begun: P, measure: Measure[P], events: tuple[Event, ...]) -> None:
    for event in events:
        if isinstance(event, (Stop, Restart, Extension)):
            if measure.point(event.when) < begun:
                raise ClockError("when", event.when, "after-start")
            goal = event.goal if isinstance(event, Extension) else None
            if isinstance(goal, date) and measure.point(goal, "to") < begun:
                raise ClockError("to", goal, "after-start")


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


class _Told(NamedTuple, Generic[P]):
    """A stop or an exclusion with its own stretch, and when it was recorded."""

    own: Pause[P]
    recorded: int
    cause: Stop | Exclusion


class _Timed(NamedTuple, Generic[P]):
    point: P
    recorded: int
    event: Pause[P] | Extension
    told: tuple[_Told[P], ...] = ()


_Together: TypeAlias = tuple[_Told[P], ...]


def _in_order(
    measure: Measure[P], events: tuple[Event, ...], floor: P
) -> list[_Timed[P]]:
    """Return pauses and extensions by when they were; of one day, as recorded."""
    timed = [
        _Timed(measure.point(each.when), recorded, each)
        for recorded, each in enumerate(events)
        if isinstance(each, Extension)
    ]
    timed += map(_timed, _merged(_pauses(measure, events, floor)))
    timed.sort(key=lambda each: (each.point, each.recorded))
    return timed


def _pauses(
    measure: Measure[P], events: tuple[Event, ...], floor: P
) -> Iterator[_Told[P]]:
    stop: Stop | None = None
    for recorded, event in enumerate(events):
        if isinstance(event, Stop):
            stop = event
        if isinstance(event, Resume) and stop is not None:
            pause = Pause(measure.point(stop.when), measure.point(event.when))
            cause: Stop | Exclusion = stop
        elif isinstance(event, Exclusion):
            pause, cause = measure.excluded(event), event
        else:
            continue
        if pause.resume >= floor:
            own = Pause(max(pause.stop, floor), pause.resume)
            yield _Told(own, recorded, cause)


def _merged(pauses: Iterable[_Told[P]]) -> list[_Together[P]]:
    """
    Join pauses that overlap, so that no day is left out twice.

    Exclusions that adjoin are joined first: one told as two is one.
    """
    told = [(each,) for each in pauses]
    left_out = [each for each in told if isinstance(each[0].cause, Exclusion)]
    stops = [each for each in told if isinstance(each[0].cause, Stop)]
    return _joined([*stops, *_joined(left_out, touching=True)])


def _joined(
    pauses: Iterable[_Together[P]], *, touching: bool = False
) -> list[_Together[P]]:
    """
    Join pauses that overlap, or touch, whatever their order.

    One without length comes before a longer one that begins with it: what ends there
    has ended.
    """
    joined: list[_Together[P]] = []
    for each in sorted(pauses, key=_stretch):
        stop = _stretch(each).stop
        before = _stretch(joined[-1]).resume if joined else None
        if before is not None and (stop < before or (touching and stop == before)):
            joined[-1] += each
        else:
            joined.append(each)
    return joined


def _stretch(together: _Together[P]) -> Pause[P]:
    return Pause(
        min(each.own.stop for each in together),
        max(each.own.resume for each in together),
    )


def _timed(together: _Together[P]) -> _Timed[P]:
    """Return a pause with its causes as they began; of one point, as recorded."""
    told = sorted(together, key=lambda each: (each.own.stop, each.recorded))
    return _Timed(told[0].own.stop, told[0].recorded, _stretch(together), tuple(told))


def _step(
    measure: Measure[P],
    timed: _Timed[P],
    end: P,
    used: P,
) -> Step[P]:
    event = timed.event
    causes = tuple(each.cause for each in timed.told)
    own = tuple(each.own for each in timed.told)
    ended = measure.ended(end)
    if isinstance(event, Extension):
        after = _extended(measure, event, ended)
        return Step(event, causes, own, end, ended, after, took_effect=True)
    stopped = any(
        isinstance(cause, Stop) and measure.point(cause.when) <= event.stop
        for cause in causes
    )
    in_time = event.stop <= ended if stopped else event.stop < ended
    is_carried = in_time and event.stop < event.resume
    after = measure.carry(end, event, used) if is_carried else end
    return Step(event, causes, own, end, ended, after, took_effect=in_time)


def _extended(measure: Measure[P], event: Extension, ended: P) -> P:
    if isinstance(event.goal, date):
        return measure.point(event.goal, "to")
    if isinstance(event.goal, SameDay):
        raise ClockError("by", event.goal, "same-unit")
    return measure.ahead(ended, event.goal)


def _refuse_stopped(measure: Measure[P], clock: Clock, used: P) -> None:
    stop = next(each for each in reversed(clock.events) if isinstance(each, Stop))
    point = measure.point(stop.when)
    day = point.date() if isinstance(point, datetime) else point
    raise ClockStoppedError(day, *measure.remaining(used, point))
