"""Strategies for the histories of dossiers, dossiers and registers."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from cqtt.agencies import Unit
from cqtt.dossiers import Dossier, Event, Register
from cqtt.dossiers.course import fold, legal_after
from cqtt.moments import VIETNAM
from cqtt.procedures import ChannelKind, Procedure
from cqtt.testing.dossiers import dossier_event
from cqtt.testing.people import APPLICANT, CLERK, COMMUNE, COUNTER, JUSTICE, NEIGHBOUR
from cqtt.testing.procedures import PROCEDURES
from cqtt.testing.strategies.door import st
from cqtt.testing.strategies.identifying import dossier_numbers
from cqtt.time_limits import CalendarDays, Unstated, WorkingDays, Years

_OPENINGS: Final = (
    (),
    ("received",),
    ("submitted", "received"),
    ("submitted", "asked-for-more", "received"),
    ("received", "asked-for-more", "completed"),
)
_ENDING: Final = ("finished", "returned", "sent-home", "stopped", "refused")
_BEGINNINGS: Final = (
    datetime(2029, 1, 2, 9, tzinfo=VIETNAM),
    datetime(2029, 1, 11, 16, 50, tzinfo=VIETNAM),
    datetime(2029, 1, 20, 8, tzinfo=VIETNAM),
)
_STEPS: Final = (
    timedelta(0),
    timedelta(0),
    timedelta(minutes=40),
    timedelta(hours=15),
    timedelta(days=1),
    timedelta(days=3, hours=4),
    timedelta(days=17),
)
_OFTEN: Final = 3


def legal_events(events: Sequence[Event]) -> tuple[str, ...]:
    """Return the names of what can follow some events of a dossier; none yet is one."""
    return legal_after(*fold(events)) if events else legal_after(None)


@st.composite
def dossier_histories(
    draw: st.DrawFn,
    most: int = 9,
    *,
    begins: st.SearchStrategy[datetime] | None = None,
    steps: st.SearchStrategy[timedelta] | None = None,
) -> tuple[Event, ...]:
    """
    Draw events of a dossier that can follow one another (*diễn biến hợp lệ*).

    Several fall on one moment now and then.  ``begins`` are the first moments, by
    default around the special days of ``TINY_CALENDAR``; ``steps`` the times between
    two events, by default from none to 17 days.
    """
    events: list[Event] = []
    at = draw(st.sampled_from(_BEGINNINGS) if begins is None else begins)
    step = st.sampled_from(_STEPS) if steps is None else steps
    wished = list(draw(st.sampled_from(_OPENINGS)))
    for _ in range(draw(st.integers(max(1, len(wished)), most))):
        following = legal_events(events)
        if not following:
            break
        goes_on = [name for name in following if name not in _ENDING]
        name = (
            wished.pop(0)
            if wished
            else draw(st.sampled_from(goes_on * _OFTEN + [*following]))
        )
        events.append(draw(dossier_events(name, at)))
        at += draw(step)
    return tuple(events)


def dossier_events(name: str, at: datetime) -> st.SearchStrategy[Event]:
    """Draw an event of a dossier by its name, with some of what it can tell."""
    words = st.sampled_from(["", "thiếu tờ khai"])
    elsewhere = Unit("Phòng X", agency=NEIGHBOUR)
    told: dict[str, dict[str, Any]] = {
        "received": {
            "promised": st.sampled_from([None, at.date(), at + timedelta(days=4)])
        },
        "transferred": {"to": st.sampled_from([JUSTICE, COUNTER, elsewhere])},
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
        **told.get(name, {}),
    }
    return st.fixed_dictionaries(more).map(
        lambda given: dossier_event(name, at, **given)
    )


_COUNTED: Final = tuple(
    each for kind, each in PROCEDURES.items() if kind not in {Unstated, Years}
)


def dossiers(
    histories: st.SearchStrategy[tuple[Event, ...]] | None = None,
    *,
    procedures: st.SearchStrategy[Procedure] | None = None,
    numbers: st.SearchStrategy[str] | None = None,
    **more: st.SearchStrategy[Any],
) -> st.SearchStrategy[Dossier]:
    """
    Draw dossiers of any limit, channel and place, with a legal history (*hồ sơ*).

    Without ``procedures`` they are those of ``cqtt.testing`` that state a limit of less
    than a year; without ``histories`` those of ``dossier_histories()``.  ``more`` are
    strategies for other fields of ``Dossier``, by name.
    """
    drawn: dict[str, st.SearchStrategy[Any]] = {
        "applicant": st.sampled_from([None, APPLICANT]),
        "channel": st.sampled_from(ChannelKind),
        "receiving_agency": st.sampled_from([None, COMMUNE]),
        "competent": st.sampled_from([None, COMMUNE, NEIGHBOUR]),
        "limit": st.sampled_from([None, None, WorkingDays(1), CalendarDays(9)]),
        **more,
    }
    return st.builds(
        Dossier,
        number=dossier_numbers(agency="H99.24") if numbers is None else numbers,
        procedure=st.sampled_from(_COUNTED) if procedures is None else procedures,
        events=dossier_histories() if histories is None else histories,
        **drawn,
    )


def registers(
    members: st.SearchStrategy[Dossier] | None = None, *, most: int = 6
) -> st.SearchStrategy[Register]:
    """Draw registers of dossiers with a number each (*sổ theo dõi hồ sơ*)."""
    drawn = dossiers() if members is None else members
    return st.lists(drawn, max_size=most, unique_by=lambda each: each.number).map(
        Register
    )
