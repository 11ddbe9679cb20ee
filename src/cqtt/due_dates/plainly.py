"""The parts of a due date as plain data."""

from datetime import date, datetime, timedelta
from typing import Any, Final

from attrs import asdict

from cqtt.clock import Event
from cqtt.due_dates.runs import Run
from cqtt.law import Citation
from cqtt.moments import in_vietnam
from cqtt.plain import to_plain
from cqtt.time_limits import TimeLimit
from cqtt.workdays import Day, Reason

_MINUTE: Final = timedelta(minutes=1)


def plain_limit(limit: TimeLimit) -> dict[str, Any]:
    """Return a limit with its type."""
    fields = asdict(limit, recurse=False)
    kind: dict[str, Any] = {"type": f"time_limits.{type(limit).__name__}"}
    return kind | {name: _plain_value(value) for name, value in fields.items()}


def plain_when(when: date) -> str:
    """Return a day, or a moment with +07:00."""
    moment = in_vietnam(when) if isinstance(when, datetime) else when
    return moment.isoformat()


def plain_event(event: Event) -> dict[str, Any]:
    """Return an event of a clock with its type."""
    fields = asdict(event, recurse=False)
    kind: dict[str, Any] = {"type": f"clock.{type(event).__name__}"}
    return kind | {name: _plain_value(value) for name, value in fields.items()}


def plain_run(run: Run) -> dict[str, Any]:
    """Return a run of days."""
    return {
        "first": run.first.isoformat(),
        "last": run.last.isoformat(),
        "kind": run.kind.value,
        "why": _why(run.why) if run.why else None,
        "causes": [cause.reason for cause in run.causes],
        "worked_minutes": None if run.worked is None else run.worked // _MINUTE,
    }


def _why(day: Day) -> str:
    """Return what the days of a run share, not the name of its first day."""
    if day.reason is Reason.WEEKEND:
        return "Nghỉ hằng tuần"
    return day.name if day.moved else day.name.partition(" (")[0]


def plain_day(day: Day) -> dict[str, Any]:
    """Return a day with its reason and source."""
    return {
        "on": day.on.isoformat(),
        "reason": day.reason.value,
        "name": day.name,
        "status": day.status.value,
        "source": day.source.text() if day.source else None,
        "moved": day.moved.isoformat() if day.moved else None,
    }


def _plain_value(value: object) -> Any:  # the values of limits and events
    if isinstance(value, date):
        return plain_when(value)
    if isinstance(value, TimeLimit):
        return plain_limit(value)
    return value.text() if isinstance(value, Citation) else to_plain(value)
