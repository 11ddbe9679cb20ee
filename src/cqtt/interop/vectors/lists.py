"""
Lists of Python dates and datetimes, answered by the scalar tables.

To make an array of a list costs far more than the whole answer does, so a list never
goes through numpy.  There are few distinct days, so each is asked for once.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any, Final

from attrs import field, frozen

from cqtt.errors import BeyondCalendarError, WrongTypeError
from cqtt.interop.vectors.rows import Beyond, refuse_beyond
from cqtt.interop.vectors.times import is_null
from cqtt.moments import day_of
from cqtt.workdays import WorkCalendar

_PLAIN: Final = frozenset({date, datetime, type(None)})
_WHOLE: Final = frozenset({int})


def require_times(column: Sequence[Any], field: str) -> None:
    """
    Refuse a list that holds anything but dates, datetimes and nulls.

    Raises:
        WrongTypeError: The field names the position; the value itself is not told.
    """
    if set(map(type, column)) <= _PLAIN:
        return
    for at, value in enumerate(column):
        if not isinstance(value, date) and not is_null(value):
            came = type(value).__name__
            raise WrongTypeError(f"{field}[{at}]", came, "day-or-moment")


def days_of(column: Sequence[Any], field: str) -> list[Any]:
    """Return the day of each date or datetime; ``None`` for a null."""
    require_times(column, field)
    if set(map(type, column)) == {date}:
        return list(column)
    return [None if is_null(each) else day_of(each, field) for each in column]


def each_row(
    function: Callable[..., Any],
    columns: Sequence[Iterable[Any]],
    field: str,
    beyond: Beyond,
) -> list[Any]:
    """Ask row by row; a null gives ``None``, and so may a row beyond the calendar."""
    answers: list[Any] = []
    lost: list[int] = []
    for at, row in enumerate(zip(*columns, strict=True)):
        try:
            answers.append(None if any(map(is_null, row)) else function(*row))
        except BeyondCalendarError:
            answers.append(None)
            lost.append(at)
    if beyond == "raise":
        refuse_beyond(field, lost, len(answers))
    return answers


class Answers(dict[Any, Any]):
    """
    The answer of each distinct day, asked for when it is first met.

    Moments are seldom met twice, so their answers are not kept; where ``by_day`` says
    that only the day counts, they are those of their days.
    """

    __slots__ = ("by_day", "function", "lost")

    def __init__(self, function: Callable[[Any], Any], *, by_day: bool) -> None:
        super().__init__({None: None})
        self.function: Callable[[Any], Any] = function
        self.by_day: bool = by_day
        self.lost: set[Any] = set()

    def __missing__(self, value: Any) -> Any:
        if is_null(value):
            return None
        is_moment = isinstance(value, datetime)
        if is_moment and self.by_day:
            day = day_of(value, "day")
            answer = self[day]
            if day in self.lost:
                self.lost.add(value)
            return answer
        answer = None
        try:
            answer = self.function(value)
        except BeyondCalendarError:
            self.lost.add(value)
        if not is_moment:
            self[value] = answer
        return answer


def by_distinct(
    function: Callable[[Any], Any],
    column: Sequence[Any],
    field: str,
    beyond: Beyond,
    *,
    by_day: bool = True,
) -> list[Any]:
    """Ask once for each distinct day, and for each moment where ``by_day`` is false."""
    known = Answers(function, by_day=by_day)
    try:
        answers = list(map(known.__getitem__, column))
    except TypeError:
        require_times(column, field)  # which names the position
        raise
    if known.lost and beyond == "raise":
        lost = [at for at, each in enumerate(column) if each in known.lost]
        refuse_beyond(field, lost, len(answers))
    return answers


@frozen(eq=False)
class DayLists:
    """The tables of a calendar for lists: the rank of every day, the days worked."""

    calendar: WorkCalendar
    _ranks: dict[date, int] = field(repr=False)
    _worked: tuple[date | None, ...] = field(repr=False)

    @classmethod
    def of(cls, calendar: WorkCalendar) -> "DayLists":
        """Make the tables of a calendar."""
        rows = list(calendar.table(calendar.first, calendar.last))
        worked = (day for day, is_working, _ in rows if is_working)
        return cls(calendar, {day: rank for day, _, rank in rows}, (None, *worked))

    def add(self, days: Sequence[Any], steps: Sequence[Any]) -> list[Any] | None:
        """
        Return the n-th working day after each day, where all is plain.

        ``None`` where a row has a null, steps back, or lies beyond the calendar.
        """
        ranks, worked = self._ranks, self._worked
        if set(map(type, steps)) != _WHOLE or min(steps) < 1:
            return None  # a step back, a null, or an odd type
        try:
            return [worked[ranks[day] + n] for day, n in zip(days, steps, strict=True)]
        except (LookupError, TypeError):
            return None

    def count(self, start: Sequence[Any], end: Sequence[Any]) -> list[Any] | None:
        """Count the working days after each start up to its end, where all is plain."""
        ranks = self._ranks
        try:
            return [
                ranks[to] - ranks[since] for since, to in zip(start, end, strict=True)
            ]
        except (LookupError, TypeError):
            return None
