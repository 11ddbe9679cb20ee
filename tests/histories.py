"""Legal histories of dossiers for tests: events by name, strategies, a few offices."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final

from hypothesis import strategies as st
from reading import SOURCE, read_when

from cqtt import OFFICE_CLOCK, Office, OfficeHours, state_calendar
from cqtt.agencies import Actor, Agency, Level, Unit
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
from cqtt.dossiers import (
    EVENT_KINDS,
    Dossier,
    Event,
    Finished,
    HomeVisit,
    Returned,
    SentHome,
    VisitPurpose,
)
from cqtt.dossiers.course import fold, legal_after
from cqtt.errors import NotStartedError
from cqtt.moments import VIETNAM
from cqtt.procedures import ChannelKind, Coded, Procedure
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
HOURS: Final = OfficeHours.parse("07:30-11:30,13:30-17:00")
COMMUNE: Final = Agency("Ủy ban nhân dân xã Ví Dụ", "H56.24", level=Level.COMMUNE)
ELSEWHERE: Final = Agency("Ủy ban nhân dân phường Giả Định", level=Level.COMMUNE)
COUNTER: Final = Unit("Bộ phận Một cửa", agency=COMMUNE)
JUSTICE: Final = Unit("Tư pháp - Hộ tịch", agency=COMMUNE)
CLERK: Final = Actor(COUNTER, "công chức", name="Trần Thị Bịa")
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
OPENINGS: Final = (
    (),
    ("received",),
    ("submitted", "received"),
    ("submitted", "asked-for-more", "received"),
    ("received", "asked-for-more", "completed"),
)
ENDING: Final = ("finished", "returned", "sent-home", "stopped", "refused")
# Limits that begin before and after Decree 309/2026/NĐ-CP, and at its first moment.
BEGINNINGS: Final = (
    datetime(2026, 3, 5, 9, tzinfo=VIETNAM),
    datetime(2026, 8, 4, 16, 50, tzinfo=VIETNAM),
    datetime(2026, 8, 5, tzinfo=VIETNAM),
)
STEPS: Final = (
    timedelta(0),
    timedelta(0),
    timedelta(minutes=40),
    timedelta(hours=15),
    timedelta(days=1),
    timedelta(days=3, hours=4),
    timedelta(days=17),
)


def visit_of(at: datetime) -> HomeVisit:
    """Return a visit at an invented home."""
    return HomeVisit(
        purpose=VisitPurpose.RETURN,
        begins_at=at,
        ends_at=at + timedelta(hours=1),
        place="thôn Ví Dụ",
    )


def make(slug: str, at: datetime, **more: Any) -> Event:
    """Make an event by its name; what it must have is filled in."""
    needed: dict[str, Any] = {
        "transferred": {"to": JUSTICE},
        "consultation-asked": {"agency": ELSEWHERE},
        "consultation-answered": {"agency": ELSEWHERE},
        "extended": {"to": at + timedelta(days=9)},
        "visit-booked": {"visit": visit_of(at)},
    }
    return KINDS[slug](at=at, **{**needed.get(slug, {}), **more})


def read_history(text: str) -> tuple[Event, ...]:
    """
    Read ``received 2026-03-05T09:00; extended 2026-03-11T09:00 2026-03-16``.

    The second day or moment is where an apology moves the due day to.
    """
    events = []
    for each in text.split(";"):
        slug, at, *to = each.split()
        more = {"to": read_when(to[0])} if to else {}
        events.append(make(slug, datetime.fromisoformat(at), **more))
    return tuple(events)


def legal(events: Sequence[Event]) -> tuple[str, ...]:
    """Return the names of what can follow some events."""
    return legal_after(*fold(events)) if events else legal_after(None)


@st.composite
def histories(draw: st.DrawFn, most: int = 9) -> tuple[Event, ...]:
    """Draw events that can follow one another, several at one moment now and then."""
    events: list[Event] = []
    at = draw(st.sampled_from(BEGINNINGS))
    wished = list(draw(st.sampled_from(OPENINGS)))
    for _ in range(draw(st.integers(max(1, len(wished)), most))):
        following = legal(events)
        if not following:
            break
        goes_on = [slug for slug in following if slug not in ENDING]
        slug = (
            wished.pop(0)
            if wished
            else draw(st.sampled_from(goes_on * 3 + [*following]))
        )
        events.append(draw(_told(slug, at)))
        at += draw(st.sampled_from(STEPS))
    return tuple(events)


def _told(slug: str, at: datetime) -> st.SearchStrategy[Event]:
    """Draw an event with some of what it can tell."""
    words = st.sampled_from(["", "thiếu tờ khai"])
    told: dict[str, dict[str, Any]] = {
        "received": {
            "promised": st.sampled_from([None, at.date(), at + timedelta(days=4)])
        },
        "transferred": {
            "to": st.sampled_from([JUSTICE, COUNTER, Unit("Phòng X", agency=ELSEWHERE)])
        },
        "asked-for-more": {
            "missing": st.sampled_from([(), ("Tờ khai",), ("Tờ khai", "Ảnh")]),
            "reason": words,
            "until": st.sampled_from([None, at.date(), at]),
        },
        "payment-asked": {"amount": st.sampled_from([None, Decimal("15000.50")])},
        "paid": {"online": st.sampled_from([None, True, False])},
        "confirmed": {"is_silent": st.booleans()},
        # A moment fits limits of every kind.
        "extended": {
            "to": st.sampled_from([at, at + timedelta(days=4)]),
            "reason": words,
        },
        "returned": {"channel": st.sampled_from([None, *ChannelKind])},
    }
    more = {
        "by": st.sampled_from([None, CLERK]),
        "note": st.sampled_from(["", "ghi chú của người xử lý"]),
        **told.get(slug, {}),
    }
    return st.fixed_dictionaries(more).map(lambda given: make(slug, at, **given))


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


@st.composite
def dossiers(draw: st.DrawFn, most: int = 9) -> Dossier:
    """Draw a dossier of any clock rule, limit and place, with a legal history."""
    return Dossier(
        number=f"H56.24-260803-{draw(st.integers(1, 9999)):04}",
        procedure=draw(st.sampled_from(PROCEDURES)),
        channel=draw(st.sampled_from(ChannelKind)),
        received_at=draw(st.sampled_from([None, COMMUNE])),
        competent=draw(st.sampled_from([None, COMMUNE, ELSEWHERE])),
        limit=draw(st.sampled_from([None, None, WorkingDays(1), CalendarDays(9)])),
        events=draw(histories(most)),
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
    events = [make("received", at)]
    for _ in range(draw(st.integers(0, 5))):
        following = legal(events)
        slug = draw(st.sampled_from([each for each in PLAIN if each in following]))
        at += draw(st.sampled_from(SHORT_STEPS))
        events.append(make(slug, at))
        if slug in ENDING:
            break
    return Dossier(
        number=f"H56.24-260803-{draw(st.integers(1, 9999)):04}",
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
