"""
Arrays and lists: ours against numpy, workclock, and loops compiled by numba.

Days are random ones of 2018 to 2025, moments whole minutes of them; every peer gets the
arrays it likes best.  ``wrong_rows`` compares each side with a search in the days, and
the minutes, that ``fixture.py`` says are worked, before anything is timed; a peer that
cannot hold make-up days is wrong in some rows, and it is told in how many.
"""

import sys
import tracemalloc
from collections.abc import Callable
from datetime import UTC
from functools import cache
from importlib import import_module
from typing import Any, Final, NamedTuple

import fixture

from cqtt import state_calendar
from cqtt.interop.vectors import Vectors
from cqtt.office_hours import OfficeHours
from cqtt.offices import Office

np: Any = import_module("numpy")

ONE: Final = "vector add 15 days"
EACH: Final = "vector add, an n for each"
COUNT: Final = "vector count"
MINUTES: Final = "vector minutes added"
BETWEEN: Final = "vector minutes between"
LIST: Final = "list add 15 days"
LIST_EACH: Final = "list add, an n for each"

NAIVE: Final = "numpy, week mask"
RIGHT: Final = "numpy, all days listed"
TAKE: Final = "np.take"
NUMBA: Final = "numba loop"
WORKCLOCK: Final = "workclock, as if UTC"
N: Final = 15
MOST_DAYS: Final = 60
MOST_MINUTES: Final = 60 * 450
MINUTES_OF_DAY: Final = 24 * 60
WITHOUT_MAKE_UP: Final = (NAIVE, WORKCLOCK)


class Works(NamedTuple):
    """Ours and theirs, each a work that answers every row."""

    ours: Callable[[], Any]
    theirs: Callable[[], Any]


class Columns(NamedTuple):
    """What is asked: a day, an n, a later day; a moment, minutes, a later moment."""

    days: Any
    steps: Any
    ends: Any
    moments: Any
    minutes: Any
    later: Any


@cache
def columns(size: int) -> Columns:
    """Make up the questions."""
    chance = np.random.default_rng(2026)
    days = np.datetime64("2018-01-01") + chance.integers(0, 2922, size)
    moments = days + chance.integers(0, MINUTES_OF_DAY, size).astype("m8[m]")
    return Columns(
        days,
        chance.integers(1, MOST_DAYS, size),
        days + chance.integers(0, 365, size),
        moments.astype("M8[s]"),
        chance.integers(1, MOST_MINUTES, size),
        (moments + chance.integers(0, 400_000, size)).astype("M8[s]"),
    )


@cache
def ours() -> Vectors:
    """Return ours, its tables made beforehand."""
    hours = OfficeHours.parse(fixture.HOURS)
    vectors = Vectors(office=Office(state_calendar(), hours))
    few = columns(8)
    vectors.add_minutes(few.moments, few.minutes)
    return vectors


# --- what is right -------------------------------------------------------------------


@cache
def worked_days() -> Any:
    """Return the days that are worked, as the file of the truth says."""
    return np.array([day for day in fixture.DAYS if fixture.is_worked(day)], "M8[D]")


@cache
def worked_minutes() -> Any:
    """Return every minute that is worked, one by one."""
    minutes = [
        minute
        for start, end in fixture.SHIFTS
        for minute in range(start.hour * 60 + start.minute, end.hour * 60 + end.minute)
    ]
    table = worked_days()[:, None].astype("M8[m]") + np.array(minutes, "m8[m]")
    return table.ravel()


def _added(size: int, n: Any) -> Any:
    worked = worked_days()
    return worked[np.searchsorted(worked, columns(size).days, "right") + n - 1]


@cache
def right(operation: str, size: int) -> Any:
    """Return the right answers, by searches."""
    asked = columns(size)
    if operation in (ONE, LIST):
        return _added(size, N)
    if operation in (EACH, LIST_EACH):
        return _added(size, asked.steps)
    if operation == COUNT:
        worked = worked_days()
        until = np.searchsorted(worked, asked.ends, "right")
        return until - np.searchsorted(worked, asked.days, "right")
    minutes = worked_minutes()
    done = np.searchsorted(minutes, asked.moments)
    if operation == MINUTES:
        return minutes[done + asked.minutes - 1] + np.timedelta64(1, "m")
    return np.searchsorted(minutes, asked.later) - done


def wrong_rows(operation: str, peer: str, size: int) -> int:
    """
    Return in how many rows a peer is wrong.

    It stops where we are wrong, or a peer that can hold make-up days is.
    """
    works, expected = WORKS[operation, peer](size), right(operation, size)
    if not np.array_equal(_plain(works.ours(), expected), expected):
        sys.exit(f"vectors: {operation!r} is wrong")
    wrong = int((_plain(works.theirs(), expected) != expected).sum())
    if wrong and peer not in WITHOUT_MAKE_UP:
        sys.exit(f"vectors: {peer} is wrong in {wrong} rows of {operation!r}")
    return wrong


def _plain(answers: Any, expected: Any) -> Any:
    array = np.asarray(answers)
    if array.dtype.kind == "m":
        array = array.astype("m8[m]").astype(np.int64)
    elif expected.dtype.kind == "M":
        array = array.astype(expected.dtype)
    return array


# --- ours ----------------------------------------------------------------------------


def _asked(operation: str, size: int) -> Callable[[], Any]:
    vectors, asked = ours(), columns(size)
    days, steps = _listed(size) if operation in (LIST, LIST_EACH) else ([], [])
    asks: dict[str, Callable[[], Any]] = {
        ONE: lambda: vectors.add(asked.days, N),
        EACH: lambda: vectors.add(asked.days, asked.steps),
        COUNT: lambda: vectors.count(asked.days, asked.ends),
        MINUTES: lambda: vectors.add_minutes(asked.moments, asked.minutes),
        BETWEEN: lambda: vectors.minutes_between(asked.moments, asked.later),
        LIST: lambda: vectors.add(days, N),
        LIST_EACH: lambda: vectors.add(days, steps),
    }
    return asks[operation]


@cache
def _listed(size: int) -> tuple[list[Any], list[Any]]:
    return columns(size).days.tolist(), columns(size).steps.tolist()


# --- peers ---------------------------------------------------------------------------


@cache
def calendar_of(peer: str) -> Any:
    """Return numpy's calendar, with make-up days or without."""
    if peer == RIGHT:
        return np.busdaycalendar("1111111", list(fixture.NOT_WORKED))
    return np.busdaycalendar(holidays=list(fixture.WEEKDAYS_OFF))


def by_numpy(operation: str, peer: str, size: int) -> Works:
    """Ask ``numpy.busday_offset`` and ``busday_count``; lists become arrays first."""
    asked, known = columns(size), calendar_of(peer)
    days, steps = _listed(size) if operation in (LIST, LIST_EACH) else ([], [])
    next_day = np.timedelta64(1, "D")

    def offset(day: Any, n: Any) -> Any:
        return np.busday_offset(day, n, "backward", busdaycal=known)

    # It counts the start and not the end, so both are moved by a day.
    since, until = asked.days + next_day, asked.ends + next_day
    theirs: dict[str, Callable[[], Any]] = {
        ONE: lambda: offset(asked.days, N),
        EACH: lambda: offset(asked.days, asked.steps),
        COUNT: lambda: np.busday_count(since, until, busdaycal=known),
        LIST: lambda: offset(np.array(days, "M8[D]"), N).tolist(),
        LIST_EACH: lambda: offset(np.array(days, "M8[D]"), np.array(steps)).tolist(),
    }
    return Works(_asked(operation, size), theirs[operation])


def by_take(operation: str, size: int) -> Works:
    """Look every row up in a ready table: what memory allows, and no check."""
    worked = worked_days()
    first = np.datetime64(fixture.FIRST)
    every = np.arange(first, worked[-MOST_DAYS])
    table = worked[np.searchsorted(worked, every, "right") + N - 1]
    places = (columns(size).days - first).astype(np.int64)
    return Works(_asked(operation, size), lambda: np.take(table, places, mode="clip"))


@cache
def compiled_add() -> Callable[..., None]:
    """Compile a loop for one daily length and whole minutes: less than ours can do."""

    def add(moments: Any, minutes: Any, out: Any, tables: Any) -> None:
        first, before, works, done, days, ends, length = tables
        for row in range(moments.size):
            minute = moments[row] // 60
            day = minute // 1440
            of_day = minute - day * 1440
            day -= first
            out[row] = -9223372036854775808
            if 0 <= day < works.size:
                target = before[day] * length + minutes[row]
                if works[day]:
                    target += done[of_day]
                at = (target - 1) // length
                if at < days.size:
                    out[row] = days[at] + ends[target - at * length]

    loop: Callable[..., None] = import_module("numba").njit(add)
    return loop


@cache
def compiled_between() -> Callable[..., None]:
    """Compile a loop that counts the minutes between, for one daily length."""

    def between(start: Any, end: Any, out: Any, tables: Any) -> None:
        first, before, works, done, _, _, length = tables
        for row in range(start.size):
            worked = 0
            for sign, moment in ((-1, start[row]), (1, end[row])):
                minute = moment // 60
                day = minute // 1440
                of_day = minute - day * 1440
                day -= first
                if day < 0 or day >= works.size:
                    worked = -9223372036854775808
                    break
                worked += sign * before[day] * length
                if works[day]:
                    worked += sign * done[of_day]
            out[row] = worked

    loop: Callable[..., None] = import_module("numba").njit(between)
    return loop


@cache
def compiled_tables() -> tuple[Any, ...]:
    """Return the tables of the compiled loops."""
    works = np.array([fixture.is_worked(day) for day in fixture.DAYS])
    of_day = worked_minutes()[: _daily()].astype(np.int64) % MINUTES_OF_DAY
    done = np.searchsorted(of_day, np.arange(MINUTES_OF_DAY))
    ends = np.concatenate(([0], (of_day + 1) * 60))
    first = int(np.datetime64(fixture.FIRST).astype(np.int64))
    before = np.cumsum(works) - works
    seconds = worked_days().astype("M8[s]").astype(np.int64)
    return first, before, works, done, seconds, ends, _daily()


def _daily() -> int:
    return int(worked_minutes().size // worked_days().size)


def by_numba(operation: str, size: int) -> Works:
    """Ask a compiled loop over whole minutes."""
    asked, tables = columns(size), compiled_tables()
    add, between = compiled_add(), compiled_between()
    start, end = asked.moments.view(np.int64), asked.later.view(np.int64)

    def added() -> Any:
        out = np.empty(size, np.int64)
        add(start, asked.minutes, out, tables)
        return out.view("M8[s]")

    def counted() -> Any:
        out = np.empty(size, np.int64)
        between(start, end, out, tables)
        return out

    return Works(_asked(operation, size), added if operation == MINUTES else counted)


def by_workclock(operation: str, size: int) -> Works:
    """Ask ``workclock``, which reads arrays as UTC; it holds no make-up days."""
    workclock = import_module("workclock")
    shifts = (workclock.WorkDay(*shift) for shift in fixture.SHIFTS)
    holidays = workclock.Holidays(fixture.WEEKDAYS_OFF)
    schedule = workclock.Schedule([*shifts, holidays], time_zone=UTC)
    asked = columns(size)
    moments, later = asked.moments.astype("M8[us]"), asked.later.astype("M8[us]")
    amounts = asked.minutes.astype("m8[m]").astype("m8[us]")
    if operation == MINUTES:
        return Works(
            _asked(operation, size), lambda: schedule.add_many(moments, amounts)
        )
    return Works(_asked(operation, size), lambda: schedule.between_many(moments, later))


def _numpy(operation: str, peer: str) -> Callable[[int], Works]:
    return lambda size: by_numpy(operation, peer, size)


WORKS: Final[dict[tuple[str, str], Callable[[int], Works]]] = {
    (operation, peer): _numpy(operation, peer)
    for operation in (ONE, EACH, COUNT, LIST, LIST_EACH)
    for peer in (NAIVE, RIGHT)
} | {
    (ONE, TAKE): lambda size: by_take(ONE, size),
    (MINUTES, NUMBA): lambda size: by_numba(MINUTES, size),
    (BETWEEN, NUMBA): lambda size: by_numba(BETWEEN, size),
    (MINUTES, WORKCLOCK): lambda size: by_workclock(MINUTES, size),
    (BETWEEN, WORKCLOCK): lambda size: by_workclock(BETWEEN, size),
}
"""What is compared, by operation and peer; each takes the number of rows."""


def memory(size: int = 1_000_000) -> dict[str, float]:
    """Return the peak of each operation in MB for a million rows, answers included."""
    found = {}
    for operation in (ONE, EACH, COUNT, MINUTES, BETWEEN):
        work = _asked(operation, size)
        work()
        tracemalloc.start()
        work()
        found[operation] = tracemalloc.get_traced_memory()[1] / size
        tracemalloc.stop()
    return found
