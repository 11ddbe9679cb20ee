"""
Columns of frames: ours against polars, pandas by way of numpy, and SQL by hand.

The days and the n of each row are those of ``vectors.py``; every peer gets the frame it
likes best, and gives a frame with one column more.  ``wrong_rows`` compares each side
with a search in the days that are worked before anything is timed; polars and numpy
cannot hold make-up days unless every day off is listed, and it is told how many rows
are wrong.
"""

import sys
import tracemalloc
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any, Final

import fixture
import vectors
from vectors import Works

from cqtt import WorkingDays, state_calendar
from cqtt.interop.frames import due_dates

np: Any = import_module("numpy")
pd: Any = import_module("pandas")
pl: Any = import_module("polars")

POLARS: Final = "polars column, 15 days"
POLARS_EACH: Final = "polars column, an n for each"
PANDAS: Final = "pandas column, 15 days"
PANDAS_EACH: Final = "pandas column, an n for each"
DUCKDB: Final = "DuckDB column, 15 days"
DUCKDB_EACH: Final = "DuckDB column, an n for each"
LAZY: Final = "polars lazy column, 15 days"
LAZY_EACH: Final = "polars lazy column, an n for each"
TABLE: Final = "DuckDB to a table, 15 days"
TABLE_EACH: Final = "DuckDB to a table, an n for each"

OWN: Final = "polars, its own"
OWN_RIGHT: Final = "polars, all days listed"
BUSDAY: Final = "numpy, week mask"
BUSDAY_RIGHT: Final = "numpy, all days listed"
SQL: Final = "hand-written SQL"

EACH: Final = (POLARS_EACH, PANDAS_EACH, DUCKDB_EACH, LAZY_EACH, TABLE_EACH)
WITHOUT_MAKE_UP: Final = (OWN, BUSDAY)
_JOINED: Final = (
    "SELECT a.*, d.due_on FROM asked a LEFT JOIN calendar c ON c.day = a.day "
    "LEFT JOIN due d ON d.nth = c.through + {n}"
)
ASKED: Final[dict[str, Any]] = {"received": "day", "calendar": state_calendar()}


@cache
def of_polars(size: int) -> Any:
    """Return the questions as a frame of polars."""
    asked = vectors.columns(size)
    return pl.DataFrame({"day": asked.days, "n": asked.steps})


@cache
def of_pandas(size: int) -> Any:
    """Return the questions as a frame of pandas, days as its nanoseconds."""
    asked = vectors.columns(size)
    return pd.DataFrame({"day": asked.days.astype("M8[ns]"), "n": asked.steps})


@cache
def connection(size: int) -> Any:
    """Return DuckDB on two threads, with the questions and the calendar in tables."""
    found = import_module("duckdb").connect()
    found.execute("SET threads = 2")
    found.register("given", of_polars(size).to_arrow())
    found.execute("CREATE TABLE asked AS SELECT * FROM given")
    worked = vectors.worked_days()
    every = np.arange(np.datetime64(fixture.FIRST), np.datetime64(fixture.LAST) + 1)
    through = np.searchsorted(worked, every, "right")
    calendar = pl.DataFrame({"day": every, "through": through})
    due = pl.DataFrame({"nth": np.arange(1, worked.size + 1), "due_on": worked})
    for name, table in {"calendar": calendar, "due": due}.items():
        found.register("small", table.to_arrow())
        found.table("small").create(name)
        found.unregister("small")
    return found


# --- ours and theirs -----------------------------------------------------------------


def _limit(operation: str) -> dict[str, Any]:
    if operation in EACH:
        return {"limit": "n", "kind": WorkingDays}
    return {"limit": WorkingDays(vectors.N)}


def _own(operation: str, peer: str) -> Any:
    """Return the expression of polars' own ``add_business_days``."""
    off = fixture.WEEKDAYS_OFF if peer == OWN else fixture.NOT_WORKED
    n = pl.col("n") if operation in EACH else vectors.N
    answer = pl.col("day").dt.add_business_days(
        n,
        holidays=list(off),
        week_mask=[True] * 5 + [peer == OWN_RIGHT] * 2,
        roll="backward",
    )
    return answer.alias("due_on")


def by_polars(operation: str, peer: str, size: int) -> Works:
    """Ask polars' own ``add_business_days``."""
    frame, asked = of_polars(size), ASKED | _limit(operation)
    answer = _own(operation, peer)
    return Works(
        lambda: due_dates(frame, **asked),
        lambda: frame.with_columns(answer),
    )


def by_polars_lazy(operation: str, peer: str, size: int) -> Works:
    """Ask polars' own in a lazy frame; both collect it."""
    frame = of_polars(size).lazy()
    asked, answer = ASKED | _limit(operation), _own(operation, peer)
    return Works(
        lambda: due_dates(frame, **asked, beyond="null").collect(),
        lambda: frame.with_columns(answer).collect(),
    )


def by_pandas(operation: str, peer: str, size: int) -> Works:
    """Ask numpy about the column, and make one of its answer."""
    frame, asked = of_pandas(size), ASKED | _limit(operation)
    known = vectors.calendar_of(peer)

    def theirs() -> Any:
        days = frame["day"].to_numpy().astype("M8[D]")
        n = frame["n"].to_numpy() if operation in EACH else vectors.N
        due = np.busday_offset(days, n, "backward", busdaycal=known)
        return frame.assign(due_on=due.astype("M8[ns]"))

    return Works(lambda: due_dates(frame, **asked), theirs)


def by_sql(operation: str, size: int) -> Works:
    """Ask DuckDB to join by hand; both give a table of Arrow."""
    database = connection(size)
    joined = _JOINED.replace("{n}", "a.n" if operation in EACH else str(vectors.N))
    asked = ASKED | _limit(operation) | {"beyond": "null"}
    return Works(
        lambda: due_dates(database.table("asked"), **asked).to_arrow_table(),
        lambda: database.sql(joined).to_arrow_table(),
    )


class Made:
    """A table that was written in DuckDB, whose columns are read when asked for."""

    def __init__(self, database: Any, name: str) -> None:
        self._database = database
        self._name = name

    def __getitem__(self, column: str) -> Any:
        """Return a column, in the order of the table."""
        read = self._database.table(self._name).project(column)
        return read.to_arrow_table()[column]


def by_sql_to_a_table(operation: str, size: int) -> Works:
    """Ask DuckDB to join by hand; both write a table in the database."""
    database = connection(size)
    joined = _JOINED.replace("{n}", "a.n" if operation in EACH else str(vectors.N))
    asked = ASKED | _limit(operation) | {"beyond": "null"}

    def ours() -> Made:
        database.execute("DROP TABLE IF EXISTS ours")
        due_dates(database.table("asked"), **asked).create("ours")
        return Made(database, "ours")

    def theirs() -> Made:
        database.execute(f"CREATE OR REPLACE TABLE theirs AS {joined}")
        return Made(database, "theirs")

    return Works(ours, theirs)


def _with(make: Callable[..., Works], operation: str, peer: str) -> Any:
    return lambda size: make(operation, peer, size)


WORKS: Final[dict[tuple[str, str], Callable[[int], Works]]] = {
    **{
        (operation, peer): _with(by_polars, operation, peer)
        for operation in (POLARS, POLARS_EACH)
        for peer in (OWN, OWN_RIGHT)
    },
    **{
        (operation, peer): _with(by_pandas, operation, peer)
        for operation in (PANDAS, PANDAS_EACH)
        for peer in (BUSDAY, BUSDAY_RIGHT)
    },
    **{
        (operation, peer): _with(by_polars_lazy, operation, peer)
        for operation in (LAZY, LAZY_EACH)
        for peer in (OWN, OWN_RIGHT)
    },
    (TABLE, SQL): lambda size: by_sql_to_a_table(TABLE, size),
    (TABLE_EACH, SQL): lambda size: by_sql_to_a_table(TABLE_EACH, size),
    (DUCKDB, SQL): lambda size: by_sql(DUCKDB, size),
    (DUCKDB_EACH, SQL): lambda size: by_sql(DUCKDB_EACH, size),
}
"""What is compared, by operation and peer; each takes the number of rows."""


# --- what is right -------------------------------------------------------------------


def wrong_rows(operation: str, peer: str, size: int) -> int:
    """
    Return in how many rows a peer is wrong.

    It stops where we are wrong, or a peer that can hold make-up days is.
    """
    works = WORKS[operation, peer](size)
    expected = vectors.right(vectors.EACH if operation in EACH else vectors.ONE, size)
    given = vectors.columns(size).days
    if not _are_right(works.ours(), given, expected).all():
        sys.exit(f"frames: {operation!r} is wrong")
    wrong = int((~_are_right(works.theirs(), given, expected)).sum())
    if wrong and peer not in WITHOUT_MAKE_UP:
        sys.exit(f"frames: {peer} is wrong in {wrong} rows of {operation!r}")
    return wrong


def _are_right(frame: Any, given: Any, expected: Any) -> Any:
    """Tell of each row whether it is right; an engine may give rows in any order."""
    days, due = (np.asarray(frame[name]).astype("M8[D]") for name in ("day", "due_on"))
    if np.array_equal(days, given):
        return due == expected
    order, known = np.lexsort((due, days)), np.lexsort((expected, given))
    return (days[order] == given[known]) & (due[order] == expected[known])


def memory(size: int = 1_000_000) -> dict[str, float]:
    """
    Return the peak of each eager operation in MB for a million rows, answers included.

    What numpy and pandas take; polars' own column of four bytes a row is not seen.
    """
    found = {}
    for operation, peer in (
        (POLARS, OWN),
        (POLARS_EACH, OWN),
        (PANDAS, BUSDAY),
        (PANDAS_EACH, BUSDAY),
    ):
        work = WORKS[operation, peer](size).ours
        work()
        tracemalloc.start()
        work()
        found[operation] = tracemalloc.get_traced_memory()[1] / size
        tracemalloc.stop()
    return found
