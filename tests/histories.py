"""
Histories of dossiers around real decrees: rules, offices, strategies.

What is of general use is in ``cqtt.testing``; here is what stands by our law.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final

from hypothesis import strategies as st
from reading import SOURCE, read_when

from cqtt import OFFICE_CLOCK, Office, state_calendar
from cqtt.clock import (
    BIRTH_AND_DEATH_BUNDLE,
    KARAOKE_BUNDLE,
    LAND,
    ONE_STOP,
    ClockRules,
    Supplement,
    Wait,
    WaitRule,
)
from cqtt.counting_rules import CountingRules
from cqtt.cutoffs import MovedReceipt
from cqtt.dossiers import EVENT_KINDS, Dossier, Event, Finished, Returned, SentHome
from cqtt.errors import NotStartedError
from cqtt.moments import VIETNAM
from cqtt.procedures import Coded, Procedure
from cqtt.testing import COMMUNE, HOURS, dossier_event, strategies
from cqtt.time_limits import (
    CalendarDays,
    Hours,
    Months,
    SameDay,
    TimeLimit,
    Weeks,
    WorkingDays,
    WorkingHours,
    Years,
)

CALENDAR: Final = state_calendar()
DESK: Final = Office(CALENDAR, HOURS, agency=COMMUNE, appointment=time(16, 30))
# By name, as the repr of an office is long.
OFFICES: Final = {
    "desk": DESK,
    "office clock": Office(CALENDAR, HOURS, agency=COMMUNE, rules=OFFICE_CLOCK),
    "moved receipt": Office(
        CALENDAR,
        HOURS,
        rules=CountingRules("dời ngày nhận", off_day_receipt=MovedReceipt(SOURCE)),
    ),
}
EVERY_WAIT: Final = ClockRules(
    on_supplement=Supplement.PAUSE,
    supplement_source=SOURCE,
    waits=tuple(WaitRule(each, SOURCE) for each in Wait),
)
RULES: Final[Mapping[str, ClockRules]] = {
    "one-stop": ONE_STOP,
    "pause": BIRTH_AND_DEATH_BUNDLE,
    "restart": KARAOKE_BUNDLE,
    "land": LAND,
    "unknown": ClockRules(),
    "every-wait": EVERY_WAIT,
}
LIMITS: Final[tuple[TimeLimit, ...]] = (
    WorkingDays(3),
    WorkingDays(12),
    WorkingDays(Decimal("0.5")),
    CalendarDays(5),
    Weeks(2),
    Months(1),
    Years(1),
    SameDay(),
    SameDay(cutoff=time(15)),
    Hours(24),
    WorkingHours(4),
)
IN_HOURS: Final = (SameDay, Hours, WorkingHours)
KINDS: Final = {each.slug: each for each in EVENT_KINDS}
ENDING: Final = ("finished", "returned", "sent-home", "stopped", "refused")
# Limits that begin before and after Decree 309/2026/NĐ-CP, and at its first moment.
BEGINNINGS: Final = (
    datetime(2026, 3, 5, 9, tzinfo=VIETNAM),
    datetime(2026, 8, 4, 16, 50, tzinfo=VIETNAM),
    datetime(2026, 8, 5, tzinfo=VIETNAM),
)


def read_history(text: str) -> tuple[Event, ...]:
    """
    Read ``received 2026-03-05T09:00; extended 2026-03-11T09:00 2026-03-16``.

    The second day or moment is where an apology moves the due day to.
    """
    events = []
    for each in text.split(";"):
        slug, at, *to = each.split()
        more = {"to": read_when(to[0])} if to else {}
        events.append(dossier_event(slug, datetime.fromisoformat(at), **more))
    return tuple(events)


def histories(most: int = 9) -> st.SearchStrategy[tuple[Event, ...]]:
    """Draw events that can follow one another, from before and after the new rules."""
    return strategies.dossier_histories(most, begins=st.sampled_from(BEGINNINGS))


FIVE_DAYS: Final = WorkingDays(5)


def procedure(
    rules: ClockRules = ONE_STOP, limit: TimeLimit = FIVE_DAYS, **more: Any
) -> Procedure:
    """Return an invented procedure."""
    named = {"code": "1.000001", "name": "Thủ tục giả định", **more}
    return Procedure(time_limit=limit, clock_rules=rules, **named)


PROCEDURES: Final = tuple(
    procedure(rules, limit, field_of_work=Coded(f"Lĩnh vực {name}"))
    for name, rules in RULES.items()
    for limit in LIMITS
)
NUMBERS: Final = st.integers(1, 9999).map("H99.24-260803-{:04}".format)
PLAIN: Final = (
    "asked-for-more",
    "completed",
    "transferred",
    "visit-booked",
    "finished",
    "stopped",
)
SHORT_STEPS: Final = tuple(timedelta(hours=each) for each in (0, 9, 15, 24, 48, 72, 96))
PLAIN_PROCEDURES: Final = tuple(
    procedure(RULES[name], limit)
    for name in ("one-stop", "restart", "land")
    for limit in (WorkingDays(1), WorkingDays(3), CalendarDays(5))
)


def dossiers(most: int = 9) -> st.SearchStrategy[Dossier]:
    """Draw a dossier of any clock rule, limit and place, with a legal history."""
    return strategies.dossiers(
        histories(most), procedures=st.sampled_from(PROCEDURES), numbers=NUMBERS
    )


def is_finished_unbegun(dossier: Dossier) -> bool:
    """Tell whether there is a result of a limit that never began."""
    if not isinstance(dossier.ended, (Finished, Returned, SentHome)):
        return False
    try:
        return not dossier.start
    except NotStartedError:
        return True


def registers(most: int = 6) -> st.SearchStrategy[list[Dossier]]:
    """Draw dossiers with a number each; none has a result before its limit began."""
    countable = dossiers().filter(lambda each: not is_finished_unbegun(each))
    return st.lists(countable, max_size=most, unique_by=lambda each: each.number)


@st.composite
def plain_dossiers(draw: st.DrawFn) -> Dossier:
    """
    Draw a dossier that a day decides: a limit in days that begins again in full.

    Requests and what answers them lie around the due day, on it and after it.
    """
    at = BEGINNINGS[0] + timedelta(days=draw(st.integers(0, 3)))
    events = [dossier_event("received", at)]
    for _ in range(draw(st.integers(0, 5))):
        following = strategies.legal_events(events)
        slug = draw(st.sampled_from([each for each in PLAIN if each in following]))
        at += draw(st.sampled_from(SHORT_STEPS))
        events.append(dossier_event(slug, at))
        if slug in ENDING:
            break
    return Dossier(
        number=draw(NUMBERS),
        procedure=draw(st.sampled_from(PLAIN_PROCEDURES)),
        events=tuple(events),
    )


def plain_registers() -> st.SearchStrategy[list[Dossier]]:
    """Draw dossiers of several limits in days, with a number each."""
    return st.lists(
        plain_dossiers(), min_size=1, max_size=4, unique_by=lambda each: each.number
    )


def offices() -> st.SearchStrategy[str]:
    """Draw the name of an office."""
    return st.sampled_from([*OFFICES])


@st.composite
def periods(draw: st.DrawFn) -> tuple[date, date]:
    """Draw a period around the beginnings, often with a boundary on one of them."""
    near = st.sampled_from(BEGINNINGS).map(datetime.date)
    first = draw(near) + timedelta(days=draw(st.integers(-2, 30)))
    return first, first + timedelta(days=draw(st.integers(0, 40)))
