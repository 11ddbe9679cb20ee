"""The questions that add columns to a frame, eager or lazy."""

from datetime import date
from typing import Any

from cqtt.counting_rules import CountingRules
from cqtt.interop.frames import eager, joining, judging
from cqtt.interop.frames.asking import (
    Between,
    Judged,
    Left,
    Place,
    ask_due_dates,
    ask_place,
)
from cqtt.interop.frames.checking import (
    require_name,
    require_one_column,
    require_time,
    require_when,
)
from cqtt.interop.frames.opening import answered
from cqtt.interop.vectors.limits import Kind
from cqtt.interop.vectors.rows import Beyond
from cqtt.offices import Office
from cqtt.time_limits import TimeLimit
from cqtt.workdays import WorkCalendar


def due_dates(
    frame: Any,
    *,
    received: str,
    limit: TimeLimit | str,
    kind: Kind | str | None = None,
    calendar: WorkCalendar | None = None,
    office: Office | None = None,
    rules: CountingRules | None = None,
    name: str = "due_on",
    at_name: str = "due_at",
    beyond: Beyond = "raise",
) -> Any:
    """
    Return a frame with the due day of every row (*ngày hẹn trả kết quả*).

    The answers are those of ``cqtt.due_date``.  A null gives a null.  Moments are
    Vietnamese wall-clock time; aware columns are converted.

    Args:
        frame: A data frame of pandas or polars, a table or record batch of pyarrow, or
            a lazy frame that narwhals knows; it is not changed.

        received: The column of the days or moments of receipt.

        limit: A limit for all rows, or the column of limits: of texts such as "15 ngày
            làm việc", or of quantities.

        kind: Of quantities, their kind, such as ``WorkingDays``, or the column of
            kinds: "ngày làm việc", "ngày", "tuần", "tháng", "năm", "giờ làm việc",
            "giờ" or the names of the classes.

        calendar: The days that are worked; or

        office: the office, with its calendar, hours and counting rules.

        rules: Counting rules in place of the office's own.

        name: The new column of due days.

        at_name: The new column of due moments.  It is there where a limit may end at an
            hour: a limit for all or a kind in hours, the office clock, or kinds and
            texts row by row.

        beyond: What to do with rows beyond the calendar, or whose limit cannot be read:
            ``"raise"``, or ``"null"`` to leave them empty; ``beyond`` lists them.

    Returns:
        A frame of the same kind, the new columns last.

    Raises:
        MissingExtraError: narwhals or numpy is not installed.
        UnknownNameError: There is no such column; the error names those that are near.
        WrongTypeError: A column holds texts or numbers where days must be; or an
            argument is of another class.
        InvalidValueError: Rows without an answer, with how many and where; a column
            that is doubled, or there already; an argument that cannot be.
        MissingTimeError: Bare days where the minute counts.

    >>> import polars as pl
    >>> from cqtt import WorkingDays, state_calendar
    >>> frame = pl.DataFrame({"received": [date(2025, 12, 31), None]})
    >>> found = due_dates(frame, received="received", limit=WorkingDays(3),
    ...                   calendar=state_calendar())
    >>> found["due_on"].to_list()
    [datetime.date(2026, 1, 7), None]
    """
    asked = ask_due_dates(
        received=received,
        limit=limit,
        kind=kind,
        calendar=calendar,
        office=office,
        rules=rules,
        name=name,
        at_name=at_name,
        beyond=beyond,
    )
    return answered(frame, asked, eager.due_dates, joining.due_dates)


def working_days(
    frame: Any,
    *,
    start: str | date,
    end: str | date,
    calendar: WorkCalendar | None = None,
    office: Office | None = None,
    name: str = "working_days",
    beyond: Beyond = "raise",
) -> Any:
    """
    Return a frame with the working days after each start up to and with its end.

    *Số ngày làm việc.*  As ``WorkCalendar.count``: negative where the end lies before
    the start.  ``start`` and ``end`` are columns, or one of them a day for all rows.

    Raises:
        As ``due_dates``.

    >>> import polars as pl
    >>> from cqtt import state_calendar
    >>> frame = pl.DataFrame({"from": [date(2026, 2, 13)], "to": [date(2026, 2, 24)]})
    >>> working_days(frame, start="from", end="to",
    ...              calendar=state_calendar())["working_days"].to_list()
    [2]
    """
    asked = Between(
        **_ends(start, end),
        place=ask_place(calendar, office),
        name=require_name(name, "name"),
        beyond=beyond,
    )
    return answered(frame, asked, eager.working_days, joining.working_days)


def working_minutes(
    frame: Any,
    *,
    start: str | date,
    end: str | date,
    office: Office,
    name: str = "working_minutes",
    beyond: Beyond = "raise",
) -> Any:
    """
    Return a frame with the whole minutes that the office worked between two moments.

    *Số phút làm việc.*  As ``WorkingTime.between``, rounded down; negative where the
    end lies before the start.

    Raises:
        As ``due_dates``; InvalidValueError also where the office has no hours.

    >>> import polars as pl
    >>> from datetime import datetime
    >>> from cqtt import Office, OfficeHours, state_calendar
    >>> desk = Office(state_calendar(), OfficeHours.parse("07:30-11:30,13:30-17:00"))
    >>> frame = pl.DataFrame({"from": [datetime(2026, 11, 23, 16)]})
    >>> found = working_minutes(frame, start="from", end=datetime(2026, 11, 25, 9),
    ...                         office=desk)
    >>> found["working_minutes"].to_list()
    [150]
    """
    asked = Between(
        **_ends(start, end),
        place=_place_with_hours(office),
        name=require_name(name, "name"),
        beyond=beyond,
    )
    return answered(frame, asked, eager.working_minutes, joining.working_minutes)


def remaining(
    frame: Any,
    *,
    due: str,
    at: str | date,
    calendar: WorkCalendar | None = None,
    office: Office | None = None,
    name: str = "working_days_left",
    days_name: str = "days_left",
    beyond: Beyond = "raise",
) -> Any:
    """
    Return a frame with what is left of each limit (*thời gian còn lại*).

    As ``Remaining``: the working days, and the days, after ``at`` up to and with the
    due day; negative once overdue.  ``at`` is a day for all rows, or a column.  Minutes
    to a due moment are ``working_minutes(start=at, end="due_at")``.

    Raises:
        As ``due_dates``.

    >>> import polars as pl
    >>> from cqtt import state_calendar
    >>> frame = pl.DataFrame({"due_on": [date(2026, 1, 7), date(2025, 12, 31)]})
    >>> found = remaining(frame, due="due_on", at=date(2026, 1, 1),
    ...                   calendar=state_calendar())
    >>> found.rows()
    [(datetime.date(2026, 1, 7), 3, 6), (datetime.date(2025, 12, 31), 0, -1)]
    """
    asked = Left(
        due=require_name(due, "due"),
        at=require_when(at, "at"),
        place=ask_place(calendar, office),
        name=require_name(name, "name"),
        days_name=require_name(days_name, "days_name"),
        beyond=beyond,
    )
    return answered(frame, asked, eager.remaining, joining.remaining)


def timeliness(
    frame: Any,
    *,
    due: str,
    finished: str | None = None,
    due_at: str | None = None,
    at: date | None = None,
    name: str = "timeliness",
) -> Any:
    """
    Return a frame that says of each row whether it was early, on time or late.

    *Trước hạn, đúng hạn, quá hạn.*  The values are those of ``Timeliness``:
    ``"early"``, ``"on-time"``, ``"late"``; null where it is not finished, unless ``at``
    is given, or where there is no due day.

    Args:
        frame: As for ``due_dates``.

        due: The column of due days.

        finished: The column of the days or moments at which it was finished, null for
            what runs; it may be left out where ``at`` is given.

        due_at: The column of due moments, null where the limit ends with its day; the
            precision is one minute.

        at: The day or moment by which what runs is judged.

        name: The new column.

    Raises:
        As ``due_dates``.

    >>> import polars as pl
    >>> frame = pl.DataFrame({"due_on": [date(2026, 1, 7)] * 3,
    ...                       "ended": [date(2026, 1, 6), date(2026, 1, 8), None]})
    >>> timeliness(frame, due="due_on", finished="ended")["timeliness"].to_list()
    ['early', 'late', None]
    """
    asked = Judged(
        due=require_name(due, "due"),
        finished=None if finished is None else require_name(finished, "finished"),
        due_at=None if due_at is None else require_name(due_at, "due_at"),
        at=None if at is None else require_time(at, "at"),
        name=require_name(name, "name"),
    )
    return answered(frame, asked, judging.timeliness, joining.timeliness)


def _place_with_hours(office: Office) -> Place:
    place = ask_place(None, office)
    _ = place.working_time
    return place


def _ends(start: str | date, end: str | date) -> dict[str, str | date]:
    ends = {"start": require_when(start, "start"), "end": require_when(end, "end")}
    require_one_column(ends.values())
    return ends
