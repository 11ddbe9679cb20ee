"""
Form 06 with pandas: the script that our count is measured against.

Once the columns are made no Python loop runs over dossiers or events.  It is exact for
what it is given, dossiers in days whose limit begins again when a supplement is
complete, and it checks nothing: no event that cannot follow another, no conflict of
limits, no other clock rules.

``days`` are whole days of Vietnamese wall-clock time: all that the form needs, as a
period begins and ends at midnight.  Of two events on one day the place in the list
tells which came first.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from importlib import import_module
from typing import Any, Final, NamedTuple

from cqtt import WorkCalendar
from cqtt.dossiers import (
    AskedForMore,
    Completed,
    Event,
    Finished,
    Received,
    Refused,
    Returned,
    SentHome,
    Stopped,
)
from cqtt.procedures import ChannelKind, Procedure

np: Any = import_module("numpy")
pd: Any = import_module("pandas")

RECEIVED: Final = 1
ASKED: Final = 2
COMPLETED: Final = 3
ENDED: Final = 4
KINDS: Final[Mapping[type[Event], int]] = {
    Received: RECEIVED,
    AskedForMore: ASKED,
    Completed: COMPLETED,
    **dict.fromkeys((Finished, Returned, SentHome, Refused, Stopped), ENDED),
}
EPOCH: Final = date(1970, 1, 1).toordinal()
COLUMNS: Final = (
    "received_online",
    "received_direct",
    "carried_over",
    "early",
    "on_time",
    "late",
    "running_in_time",
    "running_late",
)

Row = tuple[Procedure, str, ChannelKind, tuple[Event, ...]]
"""What is known of a dossier: procedure, number, channel, parsed events in order."""


class Frames(NamedTuple):
    """The dossiers, numbered from 0, and their events in order."""

    dossiers: Any
    """``field``, ``is_online`` and ``limit`` in working days."""
    events: Any
    """``dossier``, ``kind`` and ``day``; of the kinds that the form looks at."""


def business_calendar(calendar: WorkCalendar, first: date, last: date) -> Any:
    """
    Return numpy's calendar with the days off and the make-up days of ours.

    A week mask cannot say that one Saturday is worked, so every day is a weekday here
    and each day that is not worked is listed.
    """
    days = (first + timedelta(days=i) for i in range((last - first).days + 1))
    off = [day for day in days if not calendar.is_working_day(day)]
    return np.busdaycalendar(weekmask="1111111", holidays=off)


def frames_of(rows: Sequence[Row]) -> Frames:
    """Make columns from event objects."""
    kind_of = KINDS.get
    kinds = [kind_of(type(event), 0) for row in rows for event in row[3]]
    days = [event.at.toordinal() for row in rows for event in row[3]]
    numbers = np.repeat(np.arange(len(rows)), [len(row[3]) for row in rows])
    day = (np.array(days) - EPOCH).astype("datetime64[D]").astype("datetime64[s]")
    events = pd.DataFrame({"dossier": numbers, "kind": kinds, "day": day})
    events = events[events["kind"] > 0].reset_index(drop=True)
    procedures: list[Any] = [procedure for procedure, *_ in rows]
    dossiers = pd.DataFrame(
        {
            "field": pd.Categorical([each.field_of_work.name for each in procedures]),
            "is_online": [channel.is_electronic for _, _, channel, _ in rows],
            "limit": [each.time_limit.quantity for each in procedures],
        }
    )
    return Frames(dossiers, events)


def form_06(frames: Frames, *, first: date, last: date, calendar: Any) -> Any:
    """Return the counts of the period: one row for each field, one column each."""
    begin, end = pd.Timestamp(first), pd.Timestamp(last)
    table = frames.dossiers.copy()
    seen = frames.events[frames.events["day"] <= end]

    # The first end, and what came before it.
    ended = seen[seen["kind"] == ENDED].drop_duplicates("dossier")
    ends_at = np.full(len(table), len(frames.events))
    ends_at[ended["dossier"]] = ended.index
    table["ended"] = ended.set_index("dossier")["day"]
    seen = seen[seen.index < ends_at[seen["dossier"]]]

    # The limit runs from reception, and again from the last completion.
    received = seen[seen["kind"] == RECEIVED].drop_duplicates("dossier")
    begins = seen["kind"].isin((RECEIVED, COMPLETED))
    begun = seen[begins].drop_duplicates("dossier", keep="last")
    begins_at = np.full(len(table), -1)
    begins_at[begun["dossier"]] = begun.index
    table["received"] = received.set_index("dossier")["day"]
    table["begun"] = begun.set_index("dossier")["day"]

    # The first request that was not answered.
    asked = seen[seen["kind"] == ASKED]
    asked = asked[asked.index > begins_at[asked["dossier"]]].drop_duplicates("dossier")
    table["waits_since"] = asked.set_index("dossier")["day"]

    # Carried over, or received in the period; each in one column.
    in_period = table["received"].notna() & ~(table["ended"] < begin)
    return _counted(table[in_period].copy(), begin, end, calendar)


def _counted(table: Any, begin: Any, end: Any, calendar: Any) -> Any:
    due = np.busday_offset(
        table["begun"].to_numpy().astype("datetime64[D]"),
        table["limit"].to_numpy(),
        roll="backward",
        busdaycal=calendar,
    ).astype("datetime64[s]")
    judged = table["waits_since"].fillna(table["ended"]).fillna(end)
    is_settled, is_new = table["ended"].notna(), table["received"] >= begin
    table["received_online"] = is_new & table["is_online"]
    table["received_direct"] = is_new & ~table["is_online"]
    table["carried_over"] = ~is_new
    table["early"] = is_settled & (judged < due)
    table["on_time"] = is_settled & (judged == due)
    table["late"] = is_settled & (judged > due)
    table["running_in_time"] = ~is_settled & (judged <= due)
    table["running_late"] = ~is_settled & (judged > due)
    return table.groupby("field", observed=True)[list(COLUMNS)].sum()


def counts_by_field(counted: Any) -> dict[str, dict[str, int]]:
    """Return the counts as plain data, to compare."""
    rows: Iterable[tuple[str, Any]] = counted.iterrows()
    return {name: {each: int(row[each]) for each in COLUMNS} for name, row in rows}
