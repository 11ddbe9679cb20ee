"""
Hours and working time inside an engine: a moment is its day and its second of the day.

*Giờ làm việc trong máy tính toán dữ liệu.*  The day is joined with the time worked
before it and its shifts; the time worked up to a moment is the sum of what is over of
each shift.  Back from time worked to a moment goes by pieces of equal length, each
within one shift (half an hour for most offices): the number of the piece is joined with
the day and the second at which it begins.
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from itertools import accumulate
from math import gcd
from typing import Any, Final

from cqtt.errors import InvalidValueError
from cqtt.interop.frames.asking import Place
from cqtt.interop.frames.lazy_rows import LazyRows
from cqtt.interop.frames.tables import Column, Table
from cqtt.office_hours.shifts import Seconds, as_seconds
from cqtt.time_limits import Hours

_QUARTER: Final = 900
_MOST_PIECES: Final = 500_000
_SECONDS_OF_DAY: Final = 86_400
_DAY: Final = timedelta(days=1)
_SECOND: Final = timedelta(seconds=1)
_LAST_SECOND: Final = datetime.combine(date.max, time(23, 59, 59))


def due_moments(
    rows: LazyRows, received: str, kind: type, quarters: Any, place: Place
) -> Any:
    """
    Return the due moments of limits in hours or working hours, wall clock.

    ``quarters`` is an expression of four times the quantity.

    Raises:
        InvalidValueError: A cut-off moves the receipt; the office has no hours, or
            shifts of such odd lengths that the table would not be small.
    """
    import narwhals.stable.v2 as nw

    if place.rules.bundle_cutoff or place.rules.last_hour_cutoff:
        raise InvalidValueError("limit", kind.__name__, "cutoff-for-days")
    minute = rows.second(received)
    minute -= minute % 60
    if kind is Hours:
        midnight = rows.moment(received).dt.date().cast(nw.Datetime())
        seconds = minute + quarters * _QUARTER
        # DuckDB multiplies an interval by no more than 32 bits.
        end = midnight + nw.lit(_DAY) * (seconds // _SECONDS_OF_DAY)
        at = rows.put(end + nw.lit(_SECOND) * (seconds % _SECONDS_OF_DAY))
        return nw.when(nw.col(at) <= nw.lit(_LAST_SECOND)).then(nw.col(at))
    days = shifts_of_days(place)
    length, pieces = _pieces(days, place.calendar.first)
    done = elapsed(rows, received, minute, place)
    target = rows.put(done + quarters * _QUARTER)
    piece = rows.put((nw.col(target) - 1) // length)
    names = rows.join(pieces, {piece: "piece"})
    into = nw.col(target) - nw.col(piece) * length
    midnight = nw.col(names["day"]).cast(nw.Datetime())
    return midnight + nw.lit(_SECOND) * (nw.col(names["second"]) + into)


def elapsed(rows: LazyRows, column: str, second: Any, place: Place) -> Any:
    """
    Return the seconds worked from the calendar's first day to a second of a day.

    Raises:
        InvalidValueError: The office has no hours.
    """
    import narwhals.stable.v2 as nw

    days = shifts_of_days(place)
    on, at = rows.put(rows.day(column)), rows.put(second)
    names = rows.join(_shifts(days, place.calendar.first), {on: "day"})
    done = nw.col(names["before"])
    for number in range(_most_shifts(days)):
        start, end = (nw.col(names[f"{each} {number}"]) for each in ("start", "end"))
        done += _over(nw.col(at) - start) - _over(nw.col(at) - end)
    return nw.col(rows.put(done))


def _over(seconds: Any) -> Any:
    """Return seconds, or nothing where they are below zero."""
    return seconds.clip(lower_bound=0)


def shifts_of_days(place: Place) -> list[Seconds]:
    """Return the shifts of every day of the calendar."""
    office, calendar = place.office, place.calendar
    if office is None or office.hours is None:
        raise InvalidValueError("office", office and "no hours", "office-with-hours")
    days = range(calendar.first.toordinal(), calendar.last.toordinal() + 1)
    worked = office.hours.worked_on
    return [as_seconds(worked(date.fromordinal(day), calendar)) for day in days]


def _most_shifts(days: Iterable[Seconds]) -> int:
    return max(map(len, set(days)))


def _shifts(days: list[Seconds], first: date) -> Table:
    """Return for every day the seconds worked before it, and its shifts."""
    lengths = (sum(end - start for start, end in shifts) for shifts in days)
    columns = {
        "day": Column("day", [first + timedelta(days=n) for n in range(len(days))]),
        "before": Column("whole", list(accumulate(lengths, initial=0))[:-1]),
    }
    for number in range(_most_shifts(days)):
        found = [shifts[number : number + 1] or ((0, 0),) for shifts in days]
        columns[f"start {number}"] = Column("whole", [each[0][0] for each in found])
        columns[f"end {number}"] = Column("whole", [each[0][1] for each in found])
    return columns


def _pieces(days: list[Seconds], first: date) -> tuple[int, Table]:
    """Return the longest time that every shift is made of, and where pieces begin."""
    worked = {end - start for shifts in set(days) for start, end in shifts}
    length = gcd(*worked)
    if sum(end - start for shifts in days for start, end in shifts) > (
        _MOST_PIECES * length
    ):
        raise InvalidValueError("office", f"{length} s", "shifts-in-pieces")
    begun = [
        (first + timedelta(days=at), second)
        for at, shifts in enumerate(days)
        for shift in shifts
        for second in range(*shift, length)
    ]
    return length, {
        "piece": Column("whole", range(len(begun))),
        "day": Column("day", [day for day, _ in begun]),
        "second": Column("whole", [second for _, second in begun]),
    }
