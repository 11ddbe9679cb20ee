"""Random rows for lazy frames, and the scalar answers to them; Spark gets them too."""

import random
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from cqtt import Office, due_date
from cqtt.errors import BeyondCalendarError
from cqtt.moments import wall_clock
from cqtt.office_hours import OfficeHours
from cqtt.testing.calendars import TWO_YEARS
from cqtt.time_limits import TimeLimit, Unstated

CALENDAR: Final = TWO_YEARS
"""The calendar of the random rows: small, so that its tables are made quickly."""

SEASONS: Final = Office(
    CALENDAR,
    OfficeHours.parse("07:30-11:30,13:30-17:00", friday="07:30-11:30")
    .with_season("07:00-11:30,13:30-17:00", since=(4, 16), until=(10, 15))
    .with_counter("07:30-11:00", on="saturday"),
)


def some(make: Callable[[random.Random], Any], seed: int, rows: int = 300) -> list[Any]:
    """Return rows of which a tenth is null."""
    chance = random.Random(seed)
    return [make(chance) if chance.random() > 0.1 else None for _ in range(rows)]


def day(chance: random.Random) -> date:
    """Return a day of the calendar, or one near it."""
    span = (CALENDAR.last - CALENDAR.first).days
    return CALENDAR.first + timedelta(days=chance.randrange(-30, span + 30))


def moment(chance: random.Random) -> datetime:
    """Return a moment, to the second, often on the half hour."""
    at = datetime.combine(day(chance), time())
    if chance.random() < 0.4:
        return at + timedelta(minutes=30 * chance.randrange(48))
    return at + timedelta(seconds=chance.randrange(86_400))


def ends(
    limits: Sequence[TimeLimit | None], received: Sequence[date | None], **place: Any
) -> tuple[list[date | None], list[datetime | None]]:
    """Return the scalar answers: due days, and due moments on the wall clock."""
    answers = [due(*each, **place) for each in zip(limits, received, strict=True)]
    return (
        [each and each.on for each in answers],
        [wall_clock(each.at) if each and each.at else None for each in answers],
    )


def due(limit: TimeLimit | None, received: date | None, **place: Any) -> Any:
    """Return the scalar answer, or ``None`` where a frame has a null."""
    if limit is None or received is None or isinstance(limit, Unstated):
        return None
    try:
        return due_date(limit, received=received, **place)
    except BeyondCalendarError:
        return None
