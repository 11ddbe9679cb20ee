"""Reading the time limits of a procedure: the promised one and every stated one."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Final

from attrs import evolve

from cqtt.errors import InvalidValueError
from cqtt.facts.fields import citation_or_none, one_of, several, words
from cqtt.facts.reading import Reader
from cqtt.law import Citation, Document
from cqtt.procedures import ChannelKind, Origin, StatedLimit
from cqtt.time_limits import (
    CalendarDays,
    Hours,
    Months,
    SameDay,
    TimeLimit,
    Unstated,
    WorkingDays,
    Years,
    parse_time_limit,
)


class Unit(Enum):
    """A unit as the portal's record has it; ``OTHER`` is shown as no unit at all."""

    WORKING_DAY = "working-day"
    DAY = "day"
    HOUR = "hour"
    MONTH = "month"
    YEAR = "year"
    OTHER = "other"


_KINDS: Final[Mapping[Unit, Callable[[int | Decimal], TimeLimit]]] = {
    Unit.WORKING_DAY: WorkingDays,
    Unit.DAY: lambda quantity: CalendarDays(_whole(quantity)),
    Unit.HOUR: Hours,
    Unit.MONTH: lambda quantity: Months(_whole(quantity)),
    Unit.YEAR: lambda quantity: Years(_whole(quantity)),
}
_WORDS: Final = {
    Unit.WORKING_DAY: "ngày làm việc",
    Unit.DAY: "ngày",
    Unit.HOUR: "giờ",
    Unit.MONTH: "tháng",
    Unit.YEAR: "năm",
    Unit.OTHER: "(không có đơn vị)",
}
_IN_FILE: Final = "'5 ngày làm việc', '15 ngày', '8 giờ làm việc'"


def read_limit(text: str, source: Citation | None) -> TimeLimit:
    """Return a written limit; that of the same day bears the text that sets it."""
    limit = parse_time_limit(text)
    return evolve(limit, source=source) if isinstance(limit, SameDay) else limit


def read_counted(table: Reader, name: str) -> TimeLimit:
    """Return a required limit that can be counted."""
    written = words(table, name)
    limit = parse_time_limit(written)
    if written and isinstance(limit, Unstated):
        table.fault("time-limit", name, repr(written), in_file=_IN_FILE)
    return limit


def counted_or_none(table: Reader, name: str) -> TimeLimit | None:
    """Return a limit that can be counted, if the field is there."""
    return read_counted(table, name) if name in table.data else None


def read_stated(
    table: Reader, registry: Mapping[str, Document]
) -> Iterator[StatedLimit]:
    """Yield what one place states, once for each channel that it names."""
    table.only(
        "origin", "channels", "case", "quantity", "unit", "text", "place", "source"
    )
    source = citation_or_none(table, "source", registry)
    limit, text = _stated(table, source)
    stated = StatedLimit(
        limit=limit,
        origin=one_of(table, "origin", Origin),
        case=table.text("case", "") or None,
        text=text,
        place=table.text("place", ""),
        source=source,
    )
    for channel in several(table, "channels", ChannelKind) or (None,):
        yield evolve(stated, channel=channel)


def _stated(table: Reader, source: Citation | None) -> tuple[TimeLimit, str]:
    text = words(table, "text", "")
    if "quantity" not in table.data:
        if not text:
            table.fault("required-field", "text", "nothing")
        return read_limit(text, source), text
    written = str(table.data["quantity"])
    unit = one_of(table, "unit", Unit)
    text = text or f"{written} {_WORDS[unit]}"
    if unit is Unit.OTHER:
        return Unstated(text), text
    try:
        return _KINDS[unit](_quantity(written)), text
    except (InvalidValueError, InvalidOperation):
        table.fault("quarter-quantity", "quantity", repr(written))
        return Unstated(text), text


def _quantity(written: str) -> int | Decimal:
    number = Decimal(written)
    return int(number) if number.is_finite() and number == int(number) else number


def _whole(quantity: int | Decimal) -> int:
    if isinstance(quantity, Decimal):
        raise InvalidValueError("quantity", quantity, "whole-quantity")
    return quantity
