"""What is left of a limit, and whether something was finished in time."""

from enum import Enum

from attrs import frozen


class Timeliness(Enum):
    """
    Whether something was finished in time (*trước hạn, đúng hạn, quá hạn*).

    ``EARLY``: on a day before the due day.  ``ON_TIME``: on the due day, and not after
    the due moment where there is one.  ``LATE``: after that.
    """

    EARLY = "early"
    ON_TIME = "on-time"
    LATE = "late"


@frozen
class Remaining:
    """
    What is left of a limit at a day or a moment (*thời gian còn lại*).

    Counted after that day up to and including the due day; negative once overdue.
    ``minutes`` is the time to the due moment, in whole minutes, for limits that have
    one and where a moment was asked; else ``None``.
    """

    working_days: int
    days: int
    minutes: int | None = None
