"""
Folding dossiers and counting Form 06: ours against vectorised pandas.

The events are parsed already: Python objects in tuples, eight for each dossier, made
up.  Ours makes a checked ``Dossier`` of each and counts; pandas makes columns of them
and counts.
"""

import random
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final, NamedTuple

import form_06_pandas
from form_06_pandas import COLUMNS, Row

from cqtt import Office, WorkingDays, state_calendar
from cqtt.agencies import Agency, Level, Unit
from cqtt.dossiers import (
    AskedForMore,
    Completed,
    Dossier,
    Event,
    Finished,
    Received,
    Refused,
    Returned,
    Submitted,
    Transferred,
)
from cqtt.procedures import ChannelKind, Coded, Procedure
from cqtt.reports import Form06
from cqtt.reports import form_06 as report_of

FIRST: Final = date(2026, 2, 1)
LAST: Final = date(2026, 4, 30)
EARLIEST: Final = datetime(2026, 1, 5, 8)
CALENDAR_FROM: Final = date(2025, 12, 1)
CALENDAR_TO: Final = date(2027, 6, 30)
FIELDS: Final = 8
PROCEDURES: Final = 40
WEIGHED: Final = 10_000
"""Memory is measured on so many dossiers; tracing makes everything slow."""

DESK: Final = Unit("Bộ phận Một cửa")
EXPERT: Final = Unit("Công chức chuyên môn")
LEADER: Final = Unit("Lãnh đạo")

OFFICE: Final = Office(
    state_calendar(), agency=Agency("UBND xã Ví Dụ", level=Level.COMMUNE)
)


def _procedure(number: int) -> Procedure:
    return Procedure(
        code=f"1.00{number:04}",
        name=f"Thủ tục {number}",
        time_limit=WorkingDays(3 + number % 5),
        field_of_work=Coded(f"Lĩnh vực {number % FIELDS}"),
    )


def rows_of(count: int) -> list[Row]:
    """Make up dossiers of eight events, one in five with a supplement."""
    chance = random.Random(6)
    procedures = [_procedure(number) for number in range(PROCEDURES)]
    channels = (ChannelKind.DIRECT, ChannelKind.ONLINE, ChannelKind.ONLINE)
    return [
        (
            procedures[number % PROCEDURES],
            f"H56.24-260101-{number:06}",
            channels[number % 3],
            tuple(_eight_events(chance)),
        )
        for number in range(count)
    ]


def _eight_events(chance: random.Random) -> Iterator[Event]:
    days, minutes = chance.randrange(150), chance.randrange(500)
    at = EARLIEST + timedelta(days=days, minutes=minutes)
    yield Submitted(at=at)
    yield Received(at=(at := at + timedelta(hours=2)))
    yield Transferred(at=(at := at + timedelta(minutes=30)), to=EXPERT)
    at += timedelta(hours=5)
    if chance.random() < 0.2:
        yield AskedForMore(at=at, missing=("bản sao",))
        at += timedelta(days=chance.randrange(5))
        yield Completed(at=at)
    else:
        yield Transferred(at=at, to=LEADER)
        yield Transferred(at=(at := at + timedelta(hours=20)), to=EXPERT)
    yield Transferred(at=(at := at + timedelta(hours=3)), to=LEADER)
    yield Finished(at=(at := at + timedelta(days=chance.randrange(8))))
    yield Returned(at=at + timedelta(hours=3))


class Works(NamedTuple):
    """The three ways, each a work that gives the counts."""

    ours: Callable[[], Form06]
    from_events: Callable[[], Any]
    from_columns: Callable[[], Any]


def works(rows: Sequence[Row]) -> Works:
    """Return what is timed; numpy's calendar and the ready columns are built here."""
    calendar = form_06_pandas.business_calendar(
        OFFICE.calendar, CALENDAR_FROM, CALENDAR_TO
    )
    period: dict[str, Any] = {"first": FIRST, "last": LAST}
    frames = form_06_pandas.frames_of(rows)

    def ours() -> Form06:
        return report_of(dossiers_of(rows), office=OFFICE, **period)

    def from_events() -> Any:
        made = form_06_pandas.frames_of(rows)
        return form_06_pandas.form_06(made, calendar=calendar, **period)

    def from_columns() -> Any:
        return form_06_pandas.form_06(frames, calendar=calendar, **period)

    return Works(ours, from_events, from_columns)


def dossiers_of(rows: Sequence[Row]) -> list[Dossier]:
    """Fold every dossier."""
    return [
        Dossier(procedure=procedure, number=number, channel=channel, events=events)
        for procedure, number, channel, events in rows
    ]


Counts = dict[str, dict[str, int]]


def our_counts(form: Form06) -> Counts:
    """Return the counts of each field of work as plain data, to compare."""
    return {
        row.label: {each: getattr(row.figures, each) for each in COLUMNS}
        for row in form.rows
    }


def require_equal(asked: Works) -> None:
    """Stop unless all three ways give the same counts for every field."""
    right = our_counts(asked.ours())
    for theirs in (asked.from_events, asked.from_columns):
        assert form_06_pandas.counts_by_field(theirs()) == right


@dataclass(frozen=True)
class Edge:
    """A dossier on a boundary, and the columns that it belongs to, by hand."""

    columns: str
    events: tuple[Event, ...]


def _at(month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute)


# Three working days each; 10 January is a make-up Saturday, Tết is from 14 to 22
# February, 27 April and 30 April are days off.
EDGES: Final = (
    Edge("", (Received(at=_at(1, 30)), Finished(at=_at(1, 31, 23, 59)))),
    Edge(
        "carried_over early",
        (Received(at=_at(1, 30)), Finished(at=_at(2, 1, 0, 0))),
    ),
    Edge(
        "received_online on_time",
        (Received(at=_at(2, 1, 0, 0)), Finished(at=_at(2, 4, 23, 59))),
    ),
    Edge(
        "carried_over late",
        (Received(at=_at(1, 31, 23, 59)), Finished(at=_at(2, 5, 0, 0))),
    ),
    Edge("received_online running_in_time", (Received(at=_at(4, 30, 23, 59)),)),
    Edge("", (Received(at=_at(5, 1, 0, 0)),)),
    Edge("", (Submitted(at=_at(4, 30, 20)), Received(at=_at(5, 4)))),
    Edge(
        "received_online running_in_time",
        (Received(at=_at(4, 28)), Finished(at=_at(5, 1, 0, 0))),
    ),
    Edge("carried_over running_late", (Received(at=_at(1, 9)),)),
    Edge(
        "received_online on_time",
        (Received(at=_at(2, 12)), Finished(at=_at(2, 24))),
    ),
    # A make-up Saturday counts: 9, then 10, 12, 13 January; asked on the 13th.
    Edge(
        "carried_over running_in_time",
        (Received(at=_at(1, 9)), AskedForMore(at=_at(1, 13))),
    ),
    Edge(
        "carried_over running_late",
        (Received(at=_at(1, 9)), AskedForMore(at=_at(1, 14))),
    ),
    # Asked twice: the first request counts; answered: it begins again.
    Edge(
        "received_online running_in_time",
        (
            Received(at=_at(3, 2)),
            AskedForMore(at=_at(3, 4)),
            AskedForMore(at=_at(3, 20)),
        ),
    ),
    Edge(
        "received_online on_time",
        (
            Received(at=_at(3, 2)),
            AskedForMore(at=_at(3, 4)),
            Completed(at=_at(3, 16)),
            Finished(at=_at(3, 19)),
            Returned(at=_at(3, 27)),
        ),
    ),
    # Completed after the period: at its end it still waits.
    Edge(
        "received_online running_in_time",
        (
            Received(at=_at(4, 20)),
            AskedForMore(at=_at(4, 22)),
            Completed(at=_at(5, 4)),
            Finished(at=_at(5, 6)),
        ),
    ),
    # Asked before reception: no request is open; all within one minute.
    Edge(
        "received_online early",
        (
            Submitted(at=_at(3, 2)),
            AskedForMore(at=_at(3, 2)),
            Completed(at=_at(3, 2)),
            Received(at=_at(3, 2)),
            Finished(at=_at(3, 2)),
        ),
    ),
    # Refused while it waits: judged by the request.
    Edge(
        "received_online early",
        (
            Received(at=_at(3, 2)),
            AskedForMore(at=_at(3, 3)),
            Refused(at=_at(3, 30)),
        ),
    ),
)


def require_edges() -> None:
    """Stop unless the dossiers on boundaries are counted as by hand."""
    procedure = _procedure(0)
    rows: list[Row] = [
        (procedure, f"H56.24-260101-{number:06}", ChannelKind.ONLINE, edge.events)
        for number, edge in enumerate(EDGES)
    ]
    right = Counter(name for edge in EDGES for name in edge.columns.split())
    asked = works(rows)
    counted = our_counts(asked.ours())
    assert counted == {"Lĩnh vực 0": {each: right[each] for each in COLUMNS}}, counted
    for theirs in (asked.from_events, asked.from_columns):
        assert form_06_pandas.counts_by_field(theirs()) == counted


class Weight(NamedTuple):
    """Bytes that one dossier takes: by itself, and together with its events."""

    alone: float
    with_events: float


def weight() -> Weight:
    """Measure what dossiers of eight events take, with ``tracemalloc``."""
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        rows = rows_of(WEIGHED)
        parsed = tracemalloc.get_traced_memory()[0]
        dossiers = dossiers_of(rows)
        folded = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    count = len(dossiers)
    return Weight((folded - parsed) / count, (folded - before) / count)
