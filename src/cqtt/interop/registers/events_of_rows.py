"""Events of a row, in their order."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any, TypeVar

from attrs import evolve

from cqtt.errors import InvalidValueError
from cqtt.interop.registers.fields import Values
from cqtt.moments import wall_clock

T = TypeVar("T")


def in_order(
    told: Mapping[str, date], roles: Sequence[str], hour: time
) -> list[tuple[str, datetime]]:
    """
    Return the moments of columns in their order.

    A day alone stands at ``hour``; on a day that has such a one the order of ``roles``
    decides, and none lies before the one before it for want of an hour.
    """
    bare = {at for at in told.values() if not isinstance(at, datetime)}
    ranks = {role: rank for rank, role in enumerate(roles)}

    def order(role: str) -> tuple[date, time, int]:
        day, clock = parts(told[role])
        return day, time.min if day in bare else clock or time.min, ranks[role]

    found: list[tuple[str, datetime]] = []
    for role in sorted(told, key=order):
        day, clock = parts(told[role])
        at = datetime.combine(day, clock or hour)
        if clock is None and found and found[-1][1].date() == day:
            at = max(at, found[-1][1])
        found.append((role, at))
    return found


def events_of(
    row: Values, course: Mapping[str, Callable[[datetime, Values], T]], hour: time
) -> tuple[T, ...]:
    """Return the events of a row in their order, its note with the first of them."""
    told = {role: row[role] for role in course if role in row}
    moments = in_order(told, tuple(course), hour)
    made: list[Any] = [course[role](at, row) for role, at in moments]
    if "note" in row:
        made[0] = evolve(made[0], note=row["note"])
    return tuple(made)


def require_owners(
    row: Values, owners_of: Iterable[tuple[str, tuple[str, ...]]]
) -> None:
    """
    Refuse a column that stands without any of those that it belongs to.

    Raises:
        InvalidValueError: There is one; the error's field is its role.
    """
    for role, owners in owners_of:
        if role in row and not any(each in row for each in owners):
            raise InvalidValueError(role, None, "cell-with-its-day")


def parts(told: date) -> tuple[date, time | None]:
    """Return the day and, of a moment, the hour."""
    if not isinstance(told, datetime):
        return told, None
    clock = wall_clock(told)
    return clock.date(), clock.time()
