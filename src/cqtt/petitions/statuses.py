"""Where a petition stands."""

from enum import Enum
from typing import Final

from cqtt.petitions.kinds import in_words


class PetitionStatus(Enum):
    """
    Where a petition stands (*tình trạng đơn thư*); worked out, never stored.

    >>> PetitionStatus.ACCEPTED.label(), PetitionStatus.ACCEPTED.is_closed
    ('đã thụ lý, đang giải quyết', False)
    """

    RECEIVED = "received"
    WAITING = "waiting"
    ACCEPTED = "accepted"
    SUSPENDED = "suspended"
    GUIDED = "guided"
    FORWARDED = "forwarded"
    SENT_BACK = "sent-back"
    NOT_ACCEPTED = "not-accepted"
    WITHDRAWN = "withdrawn"
    TERMINATED = "terminated"
    RESOLVED = "resolved"
    ANSWERED = "answered"

    def label(self, locale: str = "vi") -> str:
        """Return the state in words, in ``"vi"`` or ``"en"``."""
        return in_words(_LABELS[self.value], locale)

    @property
    def is_closed(self) -> bool:
        """Whether the office has nothing more to decide."""
        return self not in _OPEN

    @property
    def is_settled(self) -> bool:
        """Whether it was decided on its merits."""
        return self in _SETTLED


_LABELS: Final = {
    "received": ("đã tiếp nhận", "received"),
    "waiting": ("chờ công dân làm rõ", "waiting for clarification"),
    "accepted": ("đã thụ lý, đang giải quyết", "being settled"),
    "suspended": ("tạm đình chỉ", "suspended"),
    "guided": ("đã hướng dẫn", "told where to go"),
    "forwarded": ("đã chuyển đơn", "forwarded"),
    "sent-back": ("đã trả lại đơn", "sent back"),
    "not-accepted": ("không thụ lý", "not accepted"),
    "withdrawn": ("công dân đã rút đơn", "withdrawn"),
    "terminated": ("đã đình chỉ", "terminated"),
    "resolved": ("đã giải quyết", "settled"),
    "answered": ("đã giải quyết và trả lời", "settled and answered"),
}
_OPEN: Final = frozenset(
    {
        PetitionStatus.RECEIVED,
        PetitionStatus.WAITING,
        PetitionStatus.ACCEPTED,
        PetitionStatus.SUSPENDED,
    }
)
_SETTLED: Final = frozenset({PetitionStatus.RESOLVED, PetitionStatus.ANSWERED})
