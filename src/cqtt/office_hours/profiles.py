"""Tables of one kind of day, by the minute, and the exact way beside them."""

from datetime import timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from cqtt.office_hours.shifts import Seconds

_MINUTE: Final = 60
_MINUTES_OF_DAY: Final = 24 * 60


class Profile(NamedTuple):
    """The tables of one kind of day, by whole minutes."""

    done: tuple[int, ...]
    """Seconds worked before each minute of the day."""
    ends: tuple[timedelta, ...]
    """The time of day by which so many minutes are worked."""


def profile_of(shifts: Seconds) -> Profile:
    """Return the tables of a day with some shifts."""
    length = sum(end - start for start, end in shifts)
    return Profile(
        tuple(seconds_done(shifts, at * _MINUTE) for at in range(_MINUTES_OF_DAY)),
        tuple(end_of(shifts, at * _MINUTE) for at in range(length // _MINUTE + 1)),
    )


def seconds_done(shifts: Seconds, second: int) -> int:
    """Return the seconds worked before a second of the day."""
    return sum(max(0, min(second, end) - start) for start, end in shifts)


def end_of(shifts: Seconds, worked: int) -> timedelta:
    """Return the time of day by which so many seconds are worked."""
    second = shifts[0][0] + worked
    for (_, end), (start, _) in pairwise(shifts):
        if second <= end:
            break
        second += start - end
    return timedelta(seconds=second)
