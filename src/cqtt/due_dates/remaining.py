"""What is left of a limit, and whether something was finished in time."""

from enum import Enum

from attrs import frozen

from cqtt.errors import UnknownLocaleError


class Timeliness(Enum):
    """
    Whether something was finished in time (*trước hạn, đúng hạn, quá hạn*).

    ``EARLY``: on a day before the due day.  ``ON_TIME``: on the due day, and not after
    the due moment where there is one.  ``LATE``: after that.
    """

    EARLY = "early"
    ON_TIME = "on-time"
    LATE = "late"

    def label(self, locale: str = "vi", *, is_running: bool = False) -> str:
        """
        Return it in words, in ``"vi"`` or ``"en"``.

        What still runs is in time or late, and neither early nor on time.

        >>> Timeliness.EARLY.label(), Timeliness.EARLY.label("en", is_running=True)
        ('trước hạn', 'in time')
        """
        words = _WORDS["in-time" if is_running and self.value != "late" else self.value]
        if locale not in ("vi", "en"):
            raise UnknownLocaleError(locale, ("vi", "en"))
        return words[0 if locale == "vi" else 1]


_WORDS = {
    "early": ("trước hạn", "early"),
    "on-time": ("đúng hạn", "on time"),
    "in-time": ("trong hạn", "in time"),
    "late": ("quá hạn", "late"),
}


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
