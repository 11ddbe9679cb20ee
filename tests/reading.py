"""Reading limits, receipts and events as the files of cases write them."""

import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import Final

from cqtt import CalendarDays, Citation, Clock, Document, WorkingDays
from cqtt.clock import ClockRules
from cqtt.time_limits import (
    Hours,
    Months,
    SameDay,
    TimeLimit,
    Weeks,
    WorkingHours,
    Years,
)

KINDS: Final = {
    each.__name__: each
    for each in (WorkingDays, CalendarDays, Weeks, Months, Years, WorkingHours, Hours)
}
SOURCE: Final = Citation(Document("invented", "Quyết định giả định để kiểm thử"))


def read_limit(text: str) -> TimeLimit:
    """Read ``WorkingDays(12.5)`` or ``SameDay(15:00)``."""
    name, _, inside = text.strip().removesuffix(")").partition("(")
    if name == "SameDay":
        return SameDay(cutoff=time.fromisoformat(inside) if inside else None)
    quantity = Decimal(inside)
    whole = quantity == quantity.to_integral_value()
    limit: TimeLimit = KINDS[name](int(quantity) if whole else quantity)  # type: ignore[arg-type]
    return limit


def read_when(text: str) -> date:
    """Read a day or a moment."""
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def read_clock(text: str, received: date) -> Clock:
    """Read ``stop 2026-03-09; resume 2026-03-13`` and its like."""
    clock = Clock(ClockRules())
    latest = received
    for event in text.split(";"):
        verb, _, rest = event.strip().partition(" ")
        if verb == "exclude":
            first, last = map(date.fromisoformat, rest.split(".."))
            clock = clock.exclude(first, last, reason="vì một lẽ", source=SOURCE)
        elif verb == "extra":
            clock = clock.add_time(read_limit(rest), reason="vì một lẽ", source=SOURCE)
        elif verb == "extend-by":
            clock = clock.extend(latest, by=read_limit(rest), reason="vì một lẽ")
        elif verb == "extend-to":
            clock = clock.extend(
                latest, to=date.fromisoformat(rest), reason="vì một lẽ"
            )
        else:
            latest = date.fromisoformat(rest)
            assert re.fullmatch("stop|restart|resume", verb)
            if verb == "resume":
                clock = clock.resume(latest)
            else:
                clock = getattr(clock, verb)(latest, reason="vì một lẽ")
    return clock
