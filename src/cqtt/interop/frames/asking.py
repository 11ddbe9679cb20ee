"""
What may be asked of a data frame, checked before any row is looked at.

*Câu hỏi trên bảng dữ liệu.*  Each class is one question with its arguments checked;
the public functions make it and hand it to the eager half (numpy) or, with a
``LazyFrame`` of narwhals, to the function of the same name in ``joining`` (joins with
small tables).
"""

from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cached_property
from types import MappingProxyType
from typing import Final

from attrs import field, frozen

from cqtt.checks import told
from cqtt.counting_rules import CIVIL_CODE, Convention, CountingRules
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.interop.frames.checking import require_name
from cqtt.interop.vectors.kernels import DayTables
from cqtt.interop.vectors.limits import KINDS as KIND_CLASSES
from cqtt.interop.vectors.limits import Kind, LimitTables
from cqtt.interop.vectors.rows import Beyond, require_beyond
from cqtt.office_hours import WorkingTime
from cqtt.offices import Office
from cqtt.time_limits import (
    CalendarDays,
    Hours,
    Months,
    TimeLimit,
    Unstated,
    Weeks,
    WorkingDays,
    WorkingHours,
    Years,
)
from cqtt.workdays import WorkCalendar

KINDS: Final[Mapping[str, Kind]] = MappingProxyType(
    {
        "ngày làm việc": WorkingDays,
        "ngày": CalendarDays,
        "tuần": Weeks,
        "tháng": Months,
        "năm": Years,
        "giờ làm việc": WorkingHours,
        "giờ": Hours,
        **{each.__name__: each for each in KIND_CLASSES},
    }
)
"""The kinds by what a column of kinds may say: the unit, or the name of the class."""


def _is_known(_question: object, _attribute: object, value: object) -> None:
    require_beyond(value)


@frozen
class Place:
    """Where it is counted: the calendar, the office if one was given, the rules."""

    calendar: WorkCalendar
    office: Office | None
    rules: CountingRules

    @property
    def counts_moments(self) -> bool:
        """Whether working days run by the office clock, so that they end at an hour."""
        return self.rules.convention is Convention.OFFICE_CLOCK

    @cached_property
    def tables(self) -> LimitTables:
        """The tables for arrays, made once for a question and all its batches."""
        days = DayTables.of(self.calendar)
        return LimitTables(self.calendar, self.office, self.rules, days)

    @property
    def working_time(self) -> WorkingTime:
        """The office's working time; an error where there is no office with hours."""
        if self.office is None or self.office.working_time is None:
            raise InvalidValueError("office", "no hours", "office-with-hours")
        return self.office.working_time


@frozen(kw_only=True)
class DueDates:
    """
    Ask for due dates.

    Either ``limit`` is one for all, or ``column`` holds them: quantities of one
    ``kind``, quantities of the kinds in ``kind_column``, or else texts.
    """

    received: str
    limit: TimeLimit | None = None
    column: str | None = None
    kind: Kind | None = None
    kind_column: str | None = None
    place: Place
    name: str = "due_on"
    at_name: str = "due_at"
    beyond: Beyond = field(default="raise", validator=_is_known)

    @property
    def has_moments(self) -> bool:
        """
        Whether a column of due moments stands beside that of due days.

        It does where a limit may end at an hour: the one for all or the one kind does,
        or the kinds and texts are told row by row.
        """
        if self.limit is None and self.kind is None:
            return True
        kind = self.kind or type(self.limit)
        if kind in (Hours, WorkingHours):
            return True
        return kind is WorkingDays and self.place.counts_moments

    @property
    def read(self) -> tuple[str, ...]:
        """The columns that are read."""
        return tuple(filter(None, (self.received, self.column, self.kind_column)))

    @property
    def new(self) -> tuple[str, ...]:
        """The columns that are made."""
        return (self.name, self.at_name) if self.has_moments else (self.name,)


@frozen(kw_only=True)
class Between:
    """
    Ask for the working days, or minutes, from ``start`` to ``end``.

    Each is the name of a column, or a day or moment for all rows.
    """

    start: str | date
    end: str | date
    place: Place
    name: str
    beyond: Beyond = field(default="raise", validator=_is_known)

    @property
    def read(self) -> tuple[str, ...]:
        """The columns that are read."""
        return tuple(each for each in (self.start, self.end) if isinstance(each, str))

    @property
    def new(self) -> tuple[str, ...]:
        """The columns that are made."""
        return (self.name,)


@frozen(kw_only=True)
class Left:
    """
    Ask for the working days and the days left at a day or a moment.

    ``at`` is one for all, or the name of a column.  Days are those of ``Remaining``.
    """

    due: str
    at: str | date
    place: Place
    name: str = "working_days_left"
    days_name: str = "days_left"
    beyond: Beyond = field(default="raise", validator=_is_known)

    @property
    def read(self) -> tuple[str, ...]:
        """The columns that are read."""
        return (self.due, self.at) if isinstance(self.at, str) else (self.due,)

    @property
    def new(self) -> tuple[str, ...]:
        """The columns that are made."""
        return (self.name, self.days_name)


@frozen(kw_only=True)
class Judged:
    """
    Ask whether what was finished was early, on time or late.

    ``due`` are days.  ``due_at`` are moments, null where the limit ends with its day.
    ``at`` stands for the end of what is not finished; without it such rows are null.
    """

    due: str
    finished: str | None
    due_at: str | None = None
    at: date | None = None
    name: str = "timeliness"

    @property
    def read(self) -> tuple[str, ...]:
        """The columns that are read."""
        return tuple(filter(None, (self.due, self.finished, self.due_at)))

    @property
    def new(self) -> tuple[str, ...]:
        """The columns that are made."""
        return (self.name,)


@frozen(kw_only=True)
class Reported:
    """Ask for Form 06: the columns of its rows, and the period."""

    received: str
    due: str
    finished: str
    online: str
    label: str | None
    due_at: str | None
    waiting_since: str | None
    first: date
    last: date

    @property
    def read(self) -> tuple[str, ...]:
        """The columns that are read."""
        named = (self.label, self.due_at, self.waiting_since)
        there = (self.received, self.due, self.finished, self.online)
        return (*there, *filter(None, named))

    @property
    def end(self) -> datetime:
        """The last second of the period."""
        return datetime.combine(self.last, time(23, 59, 59))


def ask_due_dates(
    *,
    received: str,
    limit: TimeLimit | str,
    kind: Kind | str | None,
    calendar: WorkCalendar | None,
    office: Office | None,
    rules: CountingRules | None,
    name: str,
    at_name: str,
    beyond: Beyond,
) -> DueDates:
    """
    Return the question for due dates.

    Raises:
        WrongTypeError: An argument is of another class.
        InvalidValueError: A name is empty or a choice is none; both or neither of
            calendar and office came; the one limit is ``Unstated``.
    """
    is_column = isinstance(limit, str)
    _require_limit(limit, kind)
    return DueDates(
        received=require_name(received, "received"),
        limit=None if isinstance(limit, str) else limit,
        column=require_name(limit, "limit") if is_column else None,
        kind=None if isinstance(kind, str) else kind,
        kind_column=require_name(kind, "kind") if isinstance(kind, str) else None,
        place=ask_place(calendar, office, rules),
        name=require_name(name, "name"),
        at_name=require_name(at_name, "at_name"),
        beyond=beyond,
    )


def _require_limit(limit: object, kind: object) -> None:
    if isinstance(limit, str):
        known = kind is None or isinstance(kind, str) or kind in KINDS.values()
        if not known:
            raise WrongTypeError("kind", told(kind), "kind-of-limits")
        return
    if not isinstance(limit, TimeLimit):
        raise WrongTypeError("limit", told(limit), "limit-of-rows")
    if isinstance(limit, Unstated):
        raise InvalidValueError("limit", type(limit).__name__, "time-limit")
    if kind is not None:
        raise InvalidValueError("kind", told(kind), "kind-of-limits")


def ask_place(
    calendar: WorkCalendar | None,
    office: Office | None,
    rules: CountingRules | None = None,
) -> Place:
    """
    Return where it is counted.

    Raises:
        InvalidValueError: Not exactly one of calendar and office came.
        WrongTypeError: One of them is of another class.
    """
    if (calendar is None) == (office is None):
        came = "neither" if calendar is None else "both"
        raise InvalidValueError("calendar and office", came, "calendar-or-office")
    if not isinstance(rules, CountingRules | None):
        raise WrongTypeError("rules", told(rules), "counting-rules")
    if office is None:
        if not isinstance(calendar, WorkCalendar):
            raise WrongTypeError("calendar", told(calendar), "calendar")
        return Place(calendar, None, rules or CIVIL_CODE)
    if not isinstance(office, Office):
        raise WrongTypeError("office", told(office), "office")
    return Place(office.calendar, office, rules or office.rules)
