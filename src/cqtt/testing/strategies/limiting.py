"""Strategies for time limits."""

from collections.abc import Callable, Mapping
from datetime import time
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final

from cqtt.testing.strategies.door import st
from cqtt.time_limits import (
    CalendarDays,
    Hours,
    Months,
    SameDay,
    TimeLimit,
    Unstated,
    Weeks,
    WorkingDays,
    WorkingHours,
    Years,
)
from cqtt.time_limits.kinds import IN_QUARTERS

_MOST: Final[Mapping[type[Any], int]] = MappingProxyType(
    {
        WorkingDays: 30,
        CalendarDays: 60,
        Weeks: 8,
        Months: 3,
        Years: 1,
        WorkingHours: 40,
        Hours: 96,
    }
)


def time_limits(
    *kinds: type[Any], most: int | None = None, whole: bool = False
) -> st.SearchStrategy[TimeLimit]:
    """
    Draw time limits of some kinds (*thời hạn*), by default of every kind in days.

    Kinds are the classes of ``cqtt.time_limits``, ``SameDay`` and ``Unstated`` among
    them.  ``most`` is the largest quantity; without it the quantities are those of
    practice, such as 30 working days.  Kinds that have quarters are drawn with them,
    unless ``whole``.
    """
    chosen = kinds or (WorkingDays, CalendarDays, Weeks, Months)
    return st.one_of([_of_kind(kind, most, whole=whole) for kind in chosen])


def _of_kind(
    kind: type[Any], most: int | None, *, whole: bool
) -> st.SearchStrategy[TimeLimit]:
    if kind is SameDay:
        cutoffs = st.none() | st.integers(8, 17).map(time)
        return st.builds(SameDay, cutoff=cutoffs)
    if kind is Unstated:
        texts = st.sampled_from(["", "Không có thông tin", "theo đợt rà soát"])
        return st.builds(Unstated, texts)
    largest = _MOST[kind] if most is None else most
    make: Callable[[int | Decimal], TimeLimit] = kind
    drawn = st.integers(1, largest).map(make)
    if whole or kind not in IN_QUARTERS:
        return drawn
    quarters = st.integers(1, 4 * largest).map(lambda n: make(Decimal(n) / 4))
    return drawn | quarters
