"""
The calendar as a table: a frame, statements of SQL, or CSV.

*Bảng lịch làm việc.*  For people who want the table itself: in PostgreSQL, SQL Server
or Oracle, in a spreadsheet, or beside a program in another language.  It has one row
for each day:

- ``day``: the day;
- ``is_working``: whether it is worked, in SQL 1 or 0;
- ``work_index``: how many working days there were up to it since the table's calendar
  began.  The due day of n working days is the working day whose index is that of the
  day of receipt plus n;
- ``rolls_to``: the day itself if it is worked, else the next working day, on which a
  limit in days, weeks, months or years ends; null where the calendar does not tell;
- ``reason``: why it is worked or not, a value of ``Reason``.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, Final, Literal, NamedTuple, TypeAlias, get_args

from cqtt.checks import told
from cqtt.errors import BeyondCalendarError, InvalidValueError, WrongTypeError
from cqtt.workdays import WorkCalendar, require_day

Dialect: TypeAlias = Literal[
    "standard", "postgresql", "duckdb", "sqlite", "sqlserver", "oracle", "csv"
]
Backend: TypeAlias = Literal["pandas", "polars", "pyarrow"]

COLUMNS: Final = ("day", "is_working", "work_index", "rolls_to", "reason")
_ROWS_OF_ONE_INSERT: Final = 500
_SMALLINT: Final[dict[str, str]] = {"oracle": "NUMBER(1)"}
_INTEGER: Final[dict[str, str]] = {"oracle": "NUMBER(9)"}
_TEXT: Final[dict[str, str]] = {"oracle": "VARCHAR2(20)"}


class CalendarDay(NamedTuple):
    """A row of the table."""

    day: date
    is_working: bool
    work_index: int
    rolls_to: date | None
    reason: str


def calendar_table(
    calendar: WorkCalendar,
    *,
    backend: Backend,
    first: date | None = None,
    last: date | None = None,
) -> Any:
    """
    Return the calendar as a frame of pandas, polars or pyarrow.

    *Bảng lịch làm việc.*  The columns are those of this module's description.

    Args:
        calendar: The calendar.

        backend: ``"pandas"``, ``"polars"`` or ``"pyarrow"``.

        first: First day of the table; that of the calendar by default.

        last: Last day of the table; that of the calendar by default.

    Raises:
        MissingExtraError: narwhals is not installed.
        WrongTypeError: ``calendar`` is none; a day is none.
        InvalidValueError: Another backend; the last day lies before the first.
        BeyondCalendarError: A day is outside the calendar.

    >>> from cqtt import state_calendar
    >>> found = calendar_table(
    ...     state_calendar(), backend="polars", first=date(2026, 1, 2),
    ...     last=date(2026, 1, 2),
    ... )
    >>> found.rows()
    [(datetime.date(2026, 1, 2), False, 4013, datetime.date(2026, 1, 5), 'swap')]
    """
    from cqtt.interop.frames.opening import narwhals

    nw = narwhals()
    if backend not in get_args(Backend):
        raise InvalidValueError("backend", told(backend), "backend-of-table")
    columns = list(zip(*_days(calendar, first, last), strict=True))
    kinds = (nw.Date(), nw.Boolean(), nw.Int64(), nw.Date(), nw.String())
    data = {name: list(values) for name, values in zip(COLUMNS, columns, strict=True)}
    if backend == "pandas":  # its own type of days has no null but NaT
        return nw.from_dict(data, backend=backend).to_native()
    schema = dict(zip(COLUMNS, kinds, strict=True))
    return nw.from_dict(data, schema, backend=backend).to_native()


def calendar_sql(
    calendar: WorkCalendar,
    *,
    dialect: Dialect = "standard",
    table: str = "work_calendar",
    first: date | None = None,
    last: date | None = None,
) -> str:
    """
    Return the calendar as SQL that makes and fills a table, or as CSV.

    *Bảng lịch làm việc dạng SQL.*  The columns are those of this module's description;
    the queries that use it stand on the page of engines.

    Args:
        calendar: The calendar.

        dialect: ``"postgresql"``, ``"sqlserver"``, ``"oracle"``, ``"duckdb"``,
            ``"sqlite"``, ``"standard"`` for others, or ``"csv"``.

        table: Its name, of letters, digits and underscores, with a schema if wanted.

        first: First day of the table; that of the calendar by default.

        last: Last day of the table; that of the calendar by default.

    Raises:
        WrongTypeError: ``calendar`` is none; a day is none.
        InvalidValueError: Another dialect; a name that is none; the last day lies
            before the first.
        BeyondCalendarError: A day is outside the calendar.

    >>> from cqtt import state_calendar
    >>> monday = date(2026, 1, 5)
    >>> print(calendar_sql(state_calendar(), dialect="csv", first=monday, last=monday))
    day,is_working,work_index,rolls_to,reason
    2026-01-05,1,4014,2026-01-05,working
    <BLANKLINE>
    """
    if dialect not in get_args(Dialect):
        raise InvalidValueError("dialect", told(dialect), "dialect-of-table")
    parts = str(table).split(".")
    if not all(part.isascii() and part.isidentifier() for part in parts):
        raise InvalidValueError("table", told(table), "name-of-table")
    days = list(_days(calendar, first, last))
    if dialect == "csv":
        return "\n".join((",".join(COLUMNS), *map(_of_csv, days), ""))
    # An edition holds names of overlays, and a line end would end the comment.
    edition = " ".join(calendar.edition.split())
    lines = [
        f"-- {edition}: {days[0].day} .. {days[-1].day}",
        f"CREATE TABLE {table} (",
        "  day DATE NOT NULL PRIMARY KEY,",
        f"  is_working {_SMALLINT.get(dialect, 'SMALLINT')} NOT NULL,",
        f"  work_index {_INTEGER.get(dialect, 'INTEGER')} NOT NULL,",
        "  rolls_to DATE,",
        f"  reason {_TEXT.get(dialect, 'VARCHAR(20)')} NOT NULL",
        ");",
        *_inserts(dialect, table, days),
    ]
    return "\n".join((*lines, ""))


def _days(
    calendar: WorkCalendar, first: date | None, last: date | None
) -> Iterator[CalendarDay]:
    if not isinstance(calendar, WorkCalendar):
        raise WrongTypeError("calendar", told(calendar), "calendar")
    start = calendar.first if first is None else require_day(first, "first")
    end = calendar.last if last is None else require_day(last, "last")
    for day, is_working, index in calendar.table(start, end):
        reason = calendar.why(day).reason.value
        yield CalendarDay(day, is_working, index, _rolled(calendar, day), reason)


def _rolled(calendar: WorkCalendar, day: date) -> date | None:
    try:
        return calendar.roll(day)
    except BeyondCalendarError:
        return None


def _of_csv(row: CalendarDay) -> str:
    rolls_to = row.rolls_to or ""
    return f"{row.day},{int(row.is_working)},{row.work_index},{rolls_to},{row.reason}"


def _inserts(dialect: str, table: str, days: list[CalendarDay]) -> Iterator[str]:
    """Yield the statements that fill the table; Oracle has one for each row."""
    into = f"INSERT INTO {table} ({', '.join(COLUMNS)}) VALUES"
    literal = _LITERALS.get(dialect, "DATE '{}'").format
    values = [_values(row, literal) for row in days]
    step = 1 if dialect == "oracle" else _ROWS_OF_ONE_INSERT
    for at in range(0, len(values), step):
        yield _statement(into, values[at : at + step])


_LITERALS: Final[dict[str, str]] = {"sqlite": "'{}'", "sqlserver": "'{}'"}


def _statement(into: str, values: Iterable[str]) -> str:
    return f"{into}\n  " + ",\n  ".join(values) + ";"


def _values(row: CalendarDay, literal: Callable[[date], str]) -> str:
    rolls_to = literal(row.rolls_to) if row.rolls_to else "NULL"
    numbers = f"{int(row.is_working)}, {row.work_index}"
    return f"({literal(row.day)}, {numbers}, {rolls_to}, '{row.reason}')"
