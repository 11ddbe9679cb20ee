"""
Kinds of limits as scales, for quantities that stand in a column.

*Thang đo của từng loại thời hạn.*  A scale gives every day of receipt a position and
every position a due day; a limit of n units goes n steps on.  Positions are running
counts of working days for ``WorkingDays``, ordinals for days, weeks and limits within
the day, and for months and years days numbered by 31 to a month, so that a month is one
step wherever it begins.
"""

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any, Final

from attrs import frozen

from cqtt.counting_rules import LeapDay
from cqtt.due_dates.in_days import DayLimit, DayMeasure
from cqtt.errors import BeyondCalendarError
from cqtt.interop.frames.asking import Place
from cqtt.interop.frames.tables import (
    NEVER,
    Lengths,
    Receipt,
    measure_of,
    receipts,
)
from cqtt.time_limits import Months, SameDay, Weeks, WorkingDays, Years
from cqtt.workdays import WorkCalendar

_IN_A_MONTH: Final = 31
_MONTHS: Final = 12
_DAY: Final = timedelta(days=1)
_STEPS: Final[dict[type, int]] = {
    SameDay: 0,
    Weeks: 7,
    Months: _IN_A_MONTH,
    Years: _MONTHS * _IN_A_MONTH,
}
_BEFORE: Final = Lengths(0, 3660)
"""How many days before its calendar a receipt is known that a rule may move."""


@frozen
class Scale:
    """
    The positions of receipts, the due days of positions, and the step of a unit.

    ``receipts`` are ``None`` where every day has its position, in the calendar or not,
    and ``position_in_engine`` gives it.
    """

    receipts: tuple[Receipt, ...] | None
    ends: tuple[tuple[int, date], ...]
    step: int


def scale_of(limit: DayLimit, place: Place) -> Scale:
    """Return the scale of a limit's kind; of ``SameDay``, that of this very limit."""
    measure = measure_of(limit, place)
    kind = type(limit)
    if kind is WorkingDays and place.rules.keeps_receipt:
        return _of_plain_days(place.calendar)
    position: Callable[[date], int] = date.toordinal
    if kind is WorkingDays:
        position = partial(place.calendar.count, place.calendar.first)
    elif kind in (Months, Years):
        position = _slot
    step, ends = _STEPS.get(kind, 1), tuple(_ends(measure, position))
    if kind not in (WorkingDays, SameDay) and place.rules.keeps_receipt:
        return Scale(None, ends, step)

    def at(received: date) -> int:
        return position(measure.start(received))

    before = Lengths(0, 0) if kind in (WorkingDays, SameDay) else _BEFORE
    return Scale(tuple(receipts(at, measure, before)), ends, step)


def _of_plain_days(calendar: WorkCalendar) -> Scale:
    """Return the scale of working days from the day of receipt, the usual one."""
    rows = list(calendar.table(calendar.first, calendar.last))
    found = tuple(Receipt(day, count, NEVER, count) for day, _, count in rows)
    return Scale(found, tuple((count, day) for day, works, count in rows if works), 1)


def _slot(day: date) -> int:
    slot: int = _slot_of(day.year, day.month, day.day)
    return slot


def _slot_of(year: Any, month: Any, day: Any) -> Any:
    return (year * _MONTHS + month - 1) * _IN_A_MONTH + day - 1


def position_in_engine(day: Any, limit: DayLimit) -> Any:
    """Return the position of a day, as an expression, where no rule moves a receipt."""
    import narwhals.stable.v2 as nw

    def part(name: str) -> Any:
        return getattr(day.dt, name)().cast(nw.Int64)

    if isinstance(limit, Months | Years):
        return _slot_of(part("year"), part("month"), part("day"))
    before = part("year") - 1
    return (
        before * 365 + before // 4 - before // 100 + before // 400 + part("ordinal_day")
    )


def _ends(
    measure: DayMeasure, position: Callable[[date], int]
) -> Iterator[tuple[int, date]]:
    """Yield every position at which a limit may end, with its due day."""
    calendar = measure.calendar
    for day, is_working, _ in calendar.table(calendar.first, calendar.last):
        if is_working or not isinstance(measure.limit, WorkingDays):
            for at, end in _ending(day, position(day), measure):
                try:
                    yield at, measure.close(end).on
                except BeyondCalendarError:
                    continue


def _ending(day: date, at: int, measure: DayMeasure) -> Iterator[tuple[int, date]]:
    """Yield a day, and after the last of a month the numbers that the month lacks."""
    yield at, day
    by_months = isinstance(measure.limit, Months | Years)
    if by_months and day.day == monthrange(day.year, day.month)[1]:
        first_of_march = measure.terms.rules.leap_day is LeapDay.FIRST_OF_MARCH
        moves = first_of_march and isinstance(measure.limit, Years)
        for lacking in range(1, _IN_A_MONTH - day.day + 1):
            yield at + lacking, day + _DAY if moves else day
