"""Invented procedures, one for each kind of time limit."""

from collections.abc import Mapping
from datetime import time
from types import MappingProxyType
from typing import Any, Final

from cqtt.procedures import Coded, Procedure
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

_LIMITS: Final[tuple[TimeLimit, ...]] = (
    WorkingDays(5),
    CalendarDays(15),
    Weeks(2),
    Months(1),
    Years(1),
    WorkingHours(4),
    Hours(24),
    SameDay(cutoff=time(15)),
    Unstated("theo đợt rà soát"),
)


def _procedure(order: int, limit: TimeLimit) -> Procedure:
    return Procedure(
        code=f"9.{order:06}",
        name=f"Thủ tục giả định số {order}",
        field_of_work=Coded("G99", "Lĩnh vực giả định"),
        time_limit=limit,
    )


PROCEDURES: Final[Mapping[type[Any], Procedure]] = MappingProxyType(
    {type(each): _procedure(order, each) for order, each in enumerate(_LIMITS, 1)}
)
"""A procedure for each kind of time limit, by the class of the limit."""
