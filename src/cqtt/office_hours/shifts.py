"""Shifts of one day, as text and as seconds."""

from datetime import datetime, time
from itertools import pairwise
from typing import TypeAlias

from attrs import field, frozen

from cqtt.checks import time_of_day
from cqtt.errors import InvalidValueError, WrongTypeError

Seconds: TypeAlias = tuple[tuple[int, int], ...]
"""Shifts as seconds after midnight, in order."""


@frozen
class Shift:
    """
    One shift of a day (*ca làm việc*), from ``start`` up to ``end``.

    >>> str(Shift(time(7, 30), time(11, 30)))
    '07:30-11:30'
    """

    start: time = field(validator=time_of_day)
    end: time = field(validator=time_of_day)

    def __attrs_post_init__(self) -> None:
        if self.end <= self.start:
            raise InvalidValueError("shift", str(self), "shift-forward")

    def __str__(self) -> str:
        return f"{self.start:%H:%M}-{self.end:%H:%M}"

    def __contains__(self, moment: time) -> bool:
        return self.start <= moment <= self.end


def check_apart(shifts: tuple[Shift, ...], field_name: str) -> tuple[Shift, ...]:
    """Return shifts that are in order and do not overlap."""
    for earlier, later in pairwise(shifts):
        if later.start < earlier.end:
            came = ",".join(map(str, shifts))
            raise InvalidValueError(field_name, came, "shifts-apart")
    return shifts


def parse_shifts(text: str, field_name: str = "shifts") -> tuple[Shift, ...]:
    """
    Read the shifts of a day; an empty text is a day without any.

    Raises:
        InvalidValueError: The text is not of the form, a shift runs backwards, or
            shifts overlap.

    >>> [str(shift) for shift in parse_shifts("07:30-11:30,13:30-17:00")]
    ['07:30-11:30', '13:30-17:00']
    """
    if not isinstance(text, str):
        raise WrongTypeError(field_name, text, "shifts")
    if not text.strip():
        return ()
    shifts = tuple(_parse_shift(part, text, field_name) for part in text.split(","))
    return check_apart(shifts, field_name)


def _parse_shift(part: str, text: str, field_name: str) -> Shift:
    start, hyphen, end = part.strip().partition("-")
    if not hyphen:
        raise InvalidValueError(field_name, text, "shifts")
    return Shift(
        _parse_time(start, text, field_name), _parse_time(end, text, field_name)
    )


def _parse_time(written: str, text: str, field_name: str) -> time:
    hour, colon, minute = written.strip().partition(":")
    digits = hour.isascii() and hour.isdigit() and minute.isascii() and minute.isdigit()
    if not colon or not digits or len(minute) != 2 or len(hour) > 2:  # noqa: PLR2004
        raise InvalidValueError(field_name, text, "shifts")
    try:
        return time(int(hour), int(minute))
    except ValueError:
        raise InvalidValueError(field_name, text, "shifts") from None


def seconds_of(moment: time | datetime) -> int:
    """Return the seconds after midnight."""
    return moment.hour * 3600 + moment.minute * 60 + moment.second


def as_seconds(shifts: tuple[Shift, ...]) -> Seconds:
    """Return shifts as pairs of seconds after midnight."""
    return tuple((seconds_of(shift.start), seconds_of(shift.end)) for shift in shifts)
