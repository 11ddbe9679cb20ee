"""
Due dates, timeliness and tallies over data frames and SQL engines.

*Tính hạn trên bảng dữ liệu.*  Needs the extra ``frames``, as in
``pip install "cqtt[frames]"``.  ``due_dates``, ``working_days``, ``working_minutes``,
``remaining`` and ``timeliness`` give a frame of the same kind with new columns last;
``counts`` and ``form_06`` count its rows; ``beyond`` lists the rows without an answer.
``calendar_table`` and ``calendar_sql`` give the calendar itself.
Frames of pandas and polars, tables and record batches of pyarrow are answered by numpy;
lazy frames of polars, DuckDB and Spark by joins with small tables, in the engine.

Not here: ballots in frames (``cqtt.interop.ballots``), arrays and lists
(``cqtt.interop.vectors``).
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.interop.frames.answers import due_dates as due_dates
    from cqtt.interop.frames.answers import remaining as remaining
    from cqtt.interop.frames.answers import timeliness as timeliness
    from cqtt.interop.frames.answers import working_days as working_days
    from cqtt.interop.frames.answers import working_minutes as working_minutes
    from cqtt.interop.frames.calendars import calendar_sql as calendar_sql
    from cqtt.interop.frames.calendars import calendar_table as calendar_table
    from cqtt.interop.frames.counts_of import Count as Count
    from cqtt.interop.frames.counts_of import Counts as Counts
    from cqtt.interop.frames.reporting import form_06 as form_06
    from cqtt.interop.frames.tallying import Unanswered as Unanswered
    from cqtt.interop.frames.tallying import beyond as beyond
    from cqtt.interop.frames.tallying import counts as counts

_WHERE = {
    "Count": "cqtt.interop.frames.counts_of",
    "Counts": "cqtt.interop.frames.counts_of",
    "Unanswered": "cqtt.interop.frames.tallying",
    "beyond": "cqtt.interop.frames.tallying",
    "calendar_sql": "cqtt.interop.frames.calendars",
    "calendar_table": "cqtt.interop.frames.calendars",
    "counts": "cqtt.interop.frames.tallying",
    "due_dates": "cqtt.interop.frames.answers",
    "form_06": "cqtt.interop.frames.reporting",
    "remaining": "cqtt.interop.frames.answers",
    "timeliness": "cqtt.interop.frames.answers",
    "working_days": "cqtt.interop.frames.answers",
    "working_minutes": "cqtt.interop.frames.answers",
}

__all__ = [
    "Count",
    "Counts",
    "Unanswered",
    "beyond",
    "calendar_sql",
    "calendar_table",
    "counts",
    "due_dates",
    "form_06",
    "remaining",
    "timeliness",
    "working_days",
    "working_minutes",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
