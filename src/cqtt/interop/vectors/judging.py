"""Early, on time or late, and what is left, over arrays of whole numbers."""

from typing import Any, Final

from cqtt.due_dates import Timeliness
from cqtt.interop.vectors.kernels import NULL, numpy
from cqtt.interop.vectors.times import Times

JUDGEMENTS: Final = (Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE, None)
"""What each code of ``judged`` stands for."""
EARLY, ON_TIME, LATE, NOT_KNOWN = range(4)
_MINUTE: Final = 60
AT_AN_HOUR: Final = "a limit that ends at an hour"


def judged(on: Any, day: Any, at: Any = None, minute: Any = None) -> Any:
    """
    Return the code of each row, as ``int8``.

    Args:
        on: The due days, as day numbers.

        day: The days of finishing.

        at: The due moments in seconds, ``NULL`` for a limit without one.

        minute: The minutes of finishing, in seconds; needed where ``at`` is given.
    """
    np = numpy()
    codes = (day > on).astype(np.int8)
    codes += day >= on
    if at is not None:
        late = (day == on) & (at != NULL) & (minute > at - at % _MINUTE)
        codes[late] = LATE
    codes[(on == NULL) | (day == NULL)] = NOT_KNOWN
    return codes


def judged_times(due: Times, done: Times, due_at: Times | None, name: str) -> Any:
    """
    Return the code of each row, by the minute where a limit ends at an hour.

    Raises:
        MissingTimeError: ``done`` is a bare day, and the day of a due moment; the error
            names it by ``name``.
    """
    on, day = due.days(), done.days()
    if due_at is None:
        return judged(on, day)
    at = due_at.seconds("due_at", AT_AN_HOUR)
    if done.are_days or done.bare is not None:
        done.known((day == on) & (at != NULL)).refuse_days(name, AT_AN_HOUR)
    if done.are_days:
        return judged(on, day)
    return judged(on, day, at, done.moments().minutes(name, AT_AN_HOUR))


def days_left(on: Any, day: Any) -> Any:
    """Return the days after each day up to its due day."""
    left = on - day
    left[(on == NULL) | (day == NULL)] = NULL
    return left


def minutes_left(seconds: Any) -> Any:
    """Return seconds as whole minutes, rounded down; ``NULL`` stays."""
    minutes = seconds // _MINUTE
    minutes[seconds == NULL] = NULL
    return minutes
