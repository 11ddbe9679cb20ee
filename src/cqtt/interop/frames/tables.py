"""
Small tables of a calendar, which an engine joins with a column of days.

*Bảng lịch làm việc để ghép nối.*  A due date is one look-up where the limit is the same
for all rows: day of receipt -> due day.  Where the quantity stands in a column it is
two: day of receipt -> position, position and quantity -> due day.  Every answer in a
table is that of ``cqtt.due_dates`` for one receipt on that day.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from cqtt.due_dates.in_days import CivilLimit, DayLimit, DayMeasure
from cqtt.due_dates.terms import Terms
from cqtt.errors import BeyondCalendarError, InvalidValueError
from cqtt.interop.frames.asking import Place
from cqtt.interop.vectors.limits import DAYS_OF, MONTHS_OF
from cqtt.office_hours.shifts import seconds_of
from cqtt.time_limits import SameDay

Held: TypeAlias = Literal["day", "whole", "text"]

NEVER: Final = 86_400


class Column(NamedTuple):
    """A column of a small table: what it holds, and its values or nulls."""

    held: Held
    values: Sequence[Any]


Table: TypeAlias = Mapping[str, Column]


class Receipt(NamedTuple):
    """
    What a receipt on a day gives, and what one from the second ``late_from`` on.

    ``late_from`` lies beyond the day where the hour does not matter.
    """

    day: date
    value: Any
    late_from: int
    late_value: Any


class Lengths(NamedTuple):
    """Within how many days of its receipt a limit ends, at least and at most."""

    shortest: int
    longest: int


def needs_moments(kind: type, place: Place) -> bool:
    """Tell whether the hour of receipt decides on which day a limit in days ends."""
    return kind is SameDay or bool(
        place.rules.bundle_cutoff or place.rules.last_hour_cutoff
    )


def due_table(limit: DayLimit, place: Place) -> Table:
    """Return the due day of every day of receipt that has one."""
    measure = measure_of(limit, place)

    def due(received: date) -> date:
        return measure.close(measure.ahead(measure.start(received), limit)).on

    by_hour = needs_moments(type(limit), place)
    found = receipts(due, measure, _lengths(limit))
    return table_of("day", found, by_hour=by_hour)


def _lengths(limit: DayLimit) -> Lengths:
    """Return within how many days of its receipt a limit ends, before any roll."""
    if not isinstance(limit, CivilLimit):
        return Lengths(0, 0)
    if unit := DAYS_OF.get(type(limit)):
        return Lengths(unit * limit.quantity, unit * limit.quantity)
    months = MONTHS_OF[type(limit)] * limit.quantity
    return Lengths(max(0, months * 365 // 12 - 31), months * 366 // 12 + 31)


def table_of(held: Held, rows: Iterable[Receipt], *, by_hour: bool) -> Table:
    """Return receipts as the columns of a table, of late ones only where asked."""
    days, values, late_from, late_values = tuple(zip(*rows, strict=True)) or ((),) * 4
    table = {"day": Column("day", days), "value": Column(held, values)}
    if not by_hour:
        return table
    return {
        **table,
        "late_from": Column("whole", late_from),
        "late_value": Column(held, late_values),
    }


def worked_through(place: Place) -> Table:
    """Return for every day its ordinal, and the working days there were up to it."""
    calendar = place.calendar
    rows = list(calendar.table(calendar.first, calendar.last))
    return {
        "day": Column("day", [day for day, _, _ in rows]),
        "value": Column("whole", [index for _, _, index in rows]),
        "ordinal": Column("whole", [day.toordinal() for day, _, _ in rows]),
    }


def measure_of(limit: DayLimit, place: Place) -> DayMeasure:
    """
    Return the scale on which a limit in days runs.

    Raises:
        InvalidValueError: Two cut-offs move the receipt, or one stands beside
            ``SameDay``.
    """
    rules = place.rules
    cutoffs = [rules.bundle_cutoff, rules.last_hour_cutoff]
    if None not in cutoffs:
        raise InvalidValueError("rules", rules.name, "one-cutoff")
    if isinstance(limit, SameDay) and any(cutoffs):
        raise InvalidValueError("limit", limit, "cutoff-for-days")
    return DayMeasure(Terms(place.calendar, place.office, rules, None), limit)


def receipts(
    answer: Callable[[date], Any], measure: DayMeasure, lengths: Lengths
) -> Iterator[Receipt]:
    """Yield what each day of receipt gives, where it gives something."""
    terms = measure.terms
    place = Place(terms.calendar, terms.office, terms.rules)
    by_hour = needs_moments(type(measure.limit), place)
    for day in _days(place, lengths):
        early = datetime.combine(day, time.min) if by_hour else day
        value = late_value = _or_none(answer, early)
        if by_hour:
            late_value = _or_none(answer, datetime.combine(day, time.max))
        if value is not None or late_value is not None:
            late_from = _late_from(day, measure) if by_hour else NEVER
            yield Receipt(day, value, late_from, late_value)


def _days(place: Place, lengths: Lengths) -> Iterator[date]:
    """Yield the days from which limits of such lengths may end in the calendar."""
    calendar = place.calendar
    first = max(1, calendar.first.toordinal() - lengths.longest)
    last = calendar.last.toordinal() - lengths.shortest
    return map(date.fromordinal, range(first, last + 1))


def _or_none(answer: Callable[[date], Any], received: date) -> Any:
    try:
        return answer(received)
    except (BeyondCalendarError, OverflowError):
        return None


def _late_from(day: date, measure: DayMeasure) -> int:
    """Return the second of a day from which a receipt is late."""
    limit, terms = measure.limit, measure.terms
    bundle, last_hour = terms.rules.bundle_cutoff, terms.rules.last_hour_cutoff
    at = bundle.at if bundle else None
    if isinstance(limit, SameDay):
        at = limit.cutoff
    if at is not None:
        return seconds_of(at) + 1
    shifts = terms.office.served_on(day) if terms.office else None
    if last_hour is None or not shifts:
        return NEVER
    before = last_hour.before_closing // timedelta(seconds=1)
    return seconds_of(shifts[-1].end) - before
