"""
Time limits and what happened to them, as requests give them.

*Thời hạn và diễn biến của thời hạn trong yêu cầu.*
"""

from datetime import date
from decimal import Decimal
from functools import lru_cache, partial
from re import fullmatch
from typing import Any, Final

from attrs import evolve, frozen

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
from cqtt.errors import InvalidValueError
from cqtt.interop.serving.calendars import SOURCE
from cqtt.interop.serving.scalars import (
    CLOCK_TIME,
    WHEN,
    Schema,
    Shape,
    Text,
    Whole,
)
from cqtt.interop.serving.shapes import (
    Field,
    Items,
    Kinds,
    Made,
    Record,
    TextOr,
    needed,
)
from cqtt.time_limits import (
    CalendarDays,
    Months,
    SameDay,
    TimeLimit,
    Unstated,
    Weeks,
    Years,
    parse_time_limit,
)
from cqtt.time_limits.kinds import IN_QUARTERS

_LONGEST: Final = 100_000
_LONGEST_KEPT: Final = 200
_QUARTERS: Final = r"[0-9]{1,6}(\.(0|25|5|50|75|00))?"


@frozen
class _Quantity(Shape):
    """A whole number, or quarters written as text, such as "12.5"."""

    def read(self, value: Any, path: str) -> int | Decimal:
        """Return the number."""
        if value.__class__ is not str:
            return Whole(1, _LONGEST).read(value, path)
        if not fullmatch(_QUARTERS, value):
            raise InvalidValueError(path, "text", "quarter-quantity")
        number = Decimal(value)
        return int(number) if number == int(number) else number

    def schema(self) -> Schema:
        """Return both ways to write it."""
        written = {"type": "string", "pattern": f"^{_QUARTERS}$"}
        return {"anyOf": [Whole(1, _LONGEST).schema(), written]}


_IN_WHOLE: Final = Record({"quantity": needed(Whole(1, _LONGEST))})
_IN_QUARTERS: Final = Record({"quantity": needed(_Quantity())})


LIMIT_FORM: Final = Kinds(
    {
        **{each.__name__: (_IN_QUARTERS, each) for each in IN_QUARTERS},
        **{
            each.__name__: (_IN_WHOLE, each)
            for each in (CalendarDays, Weeks, Months, Years)
        },
        "SameDay": (
            Record({"cutoff": Field(CLOCK_TIME), "source": Field(SOURCE)}),
            SameDay,
        ),
        "Unstated": (Record({"text": needed(Text())}), Unstated),
    },
    room="time_limits",
)
"""A limit in its JSON form."""


@lru_cache(maxsize=1024)
def _kept(text: str) -> TimeLimit:
    return parse_time_limit(text)


def _parsed(text: str) -> TimeLimit:
    is_short = len(text) <= _LONGEST_KEPT
    return _kept(text) if is_short else parse_time_limit(text)


LIMIT: Final = TextOr(Made(Text(1), _parsed), LIMIT_FORM)
"""A limit as Vietnamese records write it, or as an object."""

# -- clocks --------------------------------------------------------------------------

_REASON: Final = {
    "reason": needed(Text(1)),
    "source": Field(SOURCE, "the text that allows it, as it is cited"),
}
_SOURCED: Final = {"reason": _REASON["reason"], "source": needed(SOURCE)}


@frozen
class _Goal(Shape):
    """A new last day or moment, or a further limit as an object."""

    def read(self, value: Any, path: str) -> date | TimeLimit:
        """Return the day, the moment or the limit."""
        shape = WHEN if value.__class__ is str else LIMIT_FORM
        goal: date | TimeLimit = shape.read(value, path)
        return goal

    def schema(self) -> Schema:
        """Return both schemas."""
        return {"anyOf": [WHEN.schema(), *LIMIT_FORM.schema()["anyOf"]]}


_EVENT: Final = Kinds(
    {
        "Stop": (Record({"when": needed(WHEN), **_REASON}), Stop),
        "Resume": (Record({"when": needed(WHEN)}), Resume),
        "Restart": (Record({"when": needed(WHEN), **_REASON}), Restart),
        "Extension": (
            Record({"when": needed(WHEN), "goal": needed(_Goal()), **_REASON}),
            Extension,
        ),
        "Exclusion": (
            Record({"first": needed(WHEN), "last": needed(WHEN), **_SOURCED}),
            Exclusion,
        ),
        "ExtraTime": (
            Record({"limit": needed(LIMIT), **_SOURCED}),
            ExtraTime,
        ),
    },
    room="clock",
)


def _made_clock(events: tuple[Event, ...]) -> Clock | None:
    clock = Clock()
    for event in events:
        if isinstance(event, Stop):
            clock = clock.stop(event.when, reason=event.reason, source=event.source)
        elif isinstance(event, Resume):
            clock = clock.resume(event.when)
        elif isinstance(event, Restart):
            clock = clock.restart(event.when, reason=event.reason, source=event.source)
        elif isinstance(event, Extension):
            clock = _extended(clock, event)
        else:
            clock = evolve(clock, events=(*clock.events, event))
    return clock if events else None


def _extended(clock: Clock, event: Extension) -> Clock:
    goal = event.goal
    extended = partial(
        clock.extend, event.when, reason=event.reason, source=event.source
    )
    return extended(to=goal) if isinstance(goal, date) else extended(by=goal)


CLOCK: Final = Made(Items(_EVENT, most=1000), _made_clock)
"""What happened to a limit, in order."""
