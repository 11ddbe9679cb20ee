"""What became of a day of reception: held, by whom, put off, or not held."""

from datetime import date
from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_count
from cqtt.errors import InvalidValueError
from cqtt.i18n import require_locale
from cqtt.printable import is_blank, require_line
from cqtt.reception.duties import ReceivingPost
from cqtt.workdays import require_day


class SessionState(Enum):
    """What became of a session (*tình trạng buổi tiếp*)."""

    HELD = "held"
    POSTPONED = "postponed"
    NOT_HELD = "not-held"

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _STATES[self][require_locale(locale) == "en"]


_STATES: Final = {
    SessionState.HELD: ("đã tiếp", "held"),
    SessionState.POSTPONED: ("lùi lịch", "postponed"),
    SessionState.NOT_HELD: ("không tiếp", "not held"),
}


@frozen
class Session:
    """
    A session of reception on a day (*buổi tiếp công dân*).

    ``post`` is whose duty it is; ``delegated`` says that a deputy held it instead.
    ``sudden`` is one outside the schedule, for a heated or urgent matter.  What was put
    off or not held has a ``reason``.  ``visits`` is how many came, ``None`` where
    nobody counted.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: A session that was not held has no reason, or has visits.

    Law:
        Law 42/2013/QH13, Art. 18(3), for the sudden ones.

    >>> Session(date(2026, 7, 9), visits=3).counts
    True
    """

    on: date
    post: ReceivingPost = field(
        default=ReceivingPost.COMMUNE_CHAIR,
        validator=instance_of(ReceivingPost, "enum-choice"),
    )
    state: SessionState = field(
        default=SessionState.HELD,
        kw_only=True,
        validator=instance_of(SessionState, "enum-choice"),
    )
    delegated: bool = field(
        default=False, kw_only=True, validator=instance_of(bool, "yes-no")
    )
    sudden: bool = field(
        default=False, kw_only=True, validator=instance_of(bool, "yes-no")
    )
    reason: str = field(default="", kw_only=True)
    visits: int | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        require_day(self.on, "on")
        blank = is_blank(require_line(self.reason, "reason"))
        if self.visits is not None:
            visits = require_count(self.visits, "visits")
            object.__setattr__(self, "visits", visits)
        if self.is_held:
            return
        if blank:
            raise InvalidValueError("reason", self.state.value, "reason-not-held")
        if self.visits:
            raise InvalidValueError("visits", self.visits, "visits-of-held")

    @property
    def is_held(self) -> bool:
        """Whether somebody received."""
        return self.state is SessionState.HELD

    @property
    def counts(self) -> bool:
        """Whether the head held it as a regular day of reception."""
        return self.is_held and not self.delegated and not self.sudden
