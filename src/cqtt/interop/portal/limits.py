"""The limits that a record states, in two tables and in prose."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import time
from decimal import Decimal
from string import digits
from typing import Any, Final

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.findings import Severity
from cqtt.interop.portal.look import Look
from cqtt.interop.portal.prose import Prose
from cqtt.interop.portal.words import CUTOFF, begins, every, holds_any
from cqtt.procedures import ChannelKind, Origin, StatedLimit
from cqtt.procedures.limits import NO_UNIT, distinct, unlike
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

CHANNELS: Final = {
    "DIRECT": ChannelKind.DIRECT,
    "ONLINE": ChannelKind.ONLINE,
    "POSTAL": ChannelKind.POSTAL,
    "VNEID": ChannelKind.VNEID,
}
_UNITS: Final[Mapping[str, tuple[Any, str]]] = {
    "WORKING_DAY": (WorkingDays, "ngày làm việc"),
    "DAY": (CalendarDays, "ngày"),
    "HOUR": (Hours, "giờ"),
    "MONTH": (Months, "tháng"),
    "YEAR": (Years, "năm"),
}
_BARE: Final = f" {NO_UNIT}"
_NUMBER: Final = r"^[0-9]{1,6}(?:[.,][0-9]{1,4})?$"
_WORDS: Final = dict(_UNITS.values())
# Begins with the digit, so that the search can run from one digit to the next.
_COUNTED: Final = (
    r"([0-9](?<![0-9,.].)[0-9]{0,3}) (?:\([^)]{0,60}\) )?"
    r"(ngày làm việc|ngày|giờ làm việc|tháng)"
)
_MOST: Final = 999
_LONGEST_TEXT: Final = 300


def stated_limits(
    record: Look, steps: Prose, methods: Prose
) -> tuple[StatedLimit, ...]:
    """Return every limit that the record states, with its place."""
    of_channels = tuple(_of_channels(methods.rows))
    _compare_with_words(methods, of_channels)
    of_cases = tuple(_of_cases(record))
    _compare(record, of_channels, of_cases)
    prose = _same_day_in_prose(steps, methods)
    return (*of_channels, *of_cases, *([prose] if prose else []))


def promised_limit(stated: Sequence[StatedLimit]) -> TimeLimit:
    """
    Return the limit on which all that is stated agrees.

    A row without a unit agrees with one that has the same quantity, unless it may mean
    the day itself (0 or 1).  ``Unstated`` with the words of every row where they
    differ, or where one of them has words that cannot be counted.
    """
    limits = distinct(stated)
    bare = {each.text.removesuffix(_BARE) for each in stated if _is_bare(each)}
    if len(limits) == 1 and not unlike(limits[0], stated):
        is_same_day = isinstance(limits[0], SameDay)
        if not bare or is_same_day is bool(bare & {"0", "1"}):
            return limits[0]
    words = dict.fromkeys(each.text for each in stated if each.text)
    return Unstated("; ".join(words)[:_LONGEST_TEXT])


def _is_bare(stated: StatedLimit) -> bool:
    return isinstance(stated.limit, Unstated) and stated.text.endswith(_BARE)


def _of_channels(rows: Sequence[Look]) -> Iterator[StatedLimit]:
    times: dict[str, int] = {}
    for row in rows:
        written = row.text("submissionMethod")
        channel = CHANNELS.get(written)
        if channel is None:
            row.observe("known-channel", "submissionMethod", written or "nothing")
        else:
            times[written] = times.get(written, 0) + 1
            if times[written] == 2:  # noqa: PLR2004 the second row
                row.observe("channel-once", "submissionMethod", channel.value)
        limit, text = _read(row, "processingTime", "processingTimeUnit")
        yield StatedLimit(
            limit=limit,
            origin=Origin.CHANNEL,
            channel=channel,
            text=text,
            place=row.at("processingTime"),
        )


def _of_cases(record: Look) -> Iterator[StatedLimit]:
    for row in record.children("cases"):
        days = row.child("processingDay")
        limit, text = _read(days, "qty", "type")
        yield StatedLimit(
            limit=limit,
            origin=Origin.CASE,
            case=row.text("code") or None,
            text=text,
            place=days.at("qty"),
        )


def _read(row: Look, quantity_name: str, unit_name: str) -> tuple[TimeLimit, str]:
    if not isinstance(row.data.get(quantity_name), str):
        quantity = row.quantity(quantity_name)
    elif begins(_NUMBER, words := row.text(quantity_name)):
        quantity = Decimal(words.replace(",", "."))
    else:
        if words:
            row.observe("limit-in-prose", quantity_name, words, Severity.NOTE)
        return parse_time_limit(words), words
    if quantity is None:
        return Unstated(""), ""
    return _counted(row, quantity_name, quantity, row.text(unit_name))


def _counted(
    row: Look, name: str, quantity: int | Decimal, unit: str
) -> tuple[TimeLimit, str]:
    number = quantity if isinstance(quantity, int) else _plain(quantity)
    text = f"{number} {unit or NO_UNIT}"
    if unit not in _UNITS:
        is_small = number in (0, 1)
        row.observe("same-day-stated" if is_small else "unit-stated", name, text)
        return Unstated(text), text
    kind, _ = _UNITS[unit]
    try:
        return kind(number), text
    except (InvalidValueError, WrongTypeError):
        row.observe("countable-limit", name, text)
        return Unstated(text), text


def _plain(quantity: Decimal) -> int | Decimal:
    whole = int(quantity)
    return whole if quantity == whole else quantity.normalize()


def _same_day_in_prose(*proses: Prose) -> StatedLimit | None:
    """Read the 15:00 rule where a description states it; a claim of prose only."""
    for prose in proses:
        told = prose.first(CUTOFF)
        if told is not None:
            return StatedLimit(
                limit=SameDay(time(15)),
                origin=Origin.PROSE,
                text=told.words,
                place=told.row.at("description"),
            )
    return None


def _compare_with_words(methods: Prose, stated: Sequence[StatedLimit]) -> None:
    """
    Find descriptions that give another limit, or the row's own in another unit.

    Rows of the same other limits are one finding, at the first of them.
    """
    counted = {each: _counted_in(small) for each, small in methods.lowered.items()}
    others: dict[str, Look] = {}
    for row, words, each in zip(methods.rows, methods.written, stated, strict=True):
        unit = _WORDS.get(type(each.limit))
        if unit is None or not counted[words]:
            continue
        number = getattr(each.limit, "quantity", None)
        other = [f"{n} {name}" for n, name in counted[words] if n != number]
        if other:
            others.setdefault(", ".join(other), row)
        for n, name in counted[words]:
            if n == number and name != unit:
                row.observe("unit-in-words", "description", f"{n} {name}")
    for told, row in others.items():
        row.observe("limit-in-words", "description", told, Severity.NOTE)


def _counted_in(small: str) -> list[tuple[int, str]]:
    """Return the numbers of days, hours and months that a text tells, in order."""
    if not holds_any(digits, small):
        return []
    told = {(int(number), name) for number, name in every(_COUNTED, small)}
    return sorted(each for each in told if each[0] <= _MOST)


def _compare(
    record: Look, of_channels: Sequence[StatedLimit], of_cases: Sequence[StatedLimit]
) -> None:
    by_channel, by_case = distinct(of_channels), distinct(of_cases)
    if len(by_channel) > 1:
        record.observe("channels-agree", "executionMethods", _listed(by_channel))
    channel_words, case_words = _quantities(of_channels), _quantities(of_cases)
    if channel_words and case_words and not channel_words & case_words:
        evidence = f"{_worded(channel_words)} / {_worded(case_words)}"
        record.observe("limits-agree", "cases", evidence, Severity.ERROR)
    elif by_channel and by_case and not set(by_channel) & set(by_case):
        evidence = f"{_listed(by_channel)} / {_listed(by_case)}"
        record.observe("limits-agree", "cases", evidence, Severity.ERROR)
    if not by_channel and not by_case:
        record.observe("limit-stated", "executionMethods", "none")


def _quantities(stated: Sequence[StatedLimit]) -> set[str]:
    """Return the quantities stated, whatever their unit."""
    return {each for each in map(_quantity, stated) if each[:1].isdigit()}


def _quantity(stated: StatedLimit) -> str:
    quantity = getattr(stated.limit, "quantity", None)
    return stated.text.partition(" ")[0] if quantity is None else str(quantity)


def _worded(quantities: set[str]) -> str:
    return ", ".join(sorted(quantities))


def _listed(limits: Sequence[TimeLimit]) -> str:
    return ", ".join(map(str, limits))
