"""
What happened to a limit: stop, resume, restart, extend, exclude, extra time.

*Tạm dừng, tính lại, gia hạn.*  A ``Clock`` is a tuple of events; what they make of a
due date is computed by ``cqtt.due_dates``.  There is no single national rule on whether
a supplement stops the clock, so which one applies is a ``ClockRules`` per procedure,
with its source.

A stop, a resumption and so on happen at a day or at a moment; limits in hours need
the moment.  The day of a stop counts as used, the day of resumption does not.
"""

from cqtt.clock.clocks import Clock
from cqtt.clock.events import (
    ClockRules,
    Event,
    Exclusion,
    Extension,
    ExtraTime,
    Restart,
    Resume,
    Stop,
    Supplement,
    Wait,
    WaitRule,
    When,
)
from cqtt.clock.procedures import (
    BIRTH_AND_DEATH_BUNDLE,
    CIVIL_STATUS,
    KARAOKE_BUNDLE,
    LAND,
    LAND_IN_HARD_AREAS,
    ONE_STOP,
)

__all__ = [
    "BIRTH_AND_DEATH_BUNDLE",
    "CIVIL_STATUS",
    "KARAOKE_BUNDLE",
    "LAND",
    "LAND_IN_HARD_AREAS",
    "ONE_STOP",
    "Clock",
    "ClockRules",
    "Event",
    "Exclusion",
    "Extension",
    "ExtraTime",
    "Restart",
    "Resume",
    "Stop",
    "Supplement",
    "Wait",
    "WaitRule",
    "When",
]
