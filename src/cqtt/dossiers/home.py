"""Service at the citizen's home: guidance, reception, return of the result."""

from datetime import datetime
from enum import Enum

from attrs import field, frozen

from cqtt.agencies import Actor
from cqtt.checks import instance_of
from cqtt.errors import InvalidValueError
from cqtt.recorded import check_actor, moment, text


class VisitPurpose(Enum):
    """
    What an officer comes for: ``GUIDANCE``, ``RECEPTION`` or ``RETURN``.

    *Mục đích đến nhà.*
    """

    GUIDANCE = "guidance"
    RECEPTION = "reception"
    RETURN = "return"


@frozen(kw_only=True)
class HomeVisit:
    """
    An appointment at home.

    *Hẹn giờ hướng dẫn, tiếp nhận và trả kết quả tại nhà.*  Between ``begins_at`` and
    ``ends_at`` an officer comes to ``place``, which is personal data and stays out of
    ``repr``.  It is a promise to the citizen, so it may lie outside office hours.

    >>> visit = HomeVisit(
    ...     purpose=VisitPurpose.RETURN,
    ...     begins_at=datetime(2026, 8, 5, 17, 30),
    ...     ends_at=datetime(2026, 8, 5, 18, 30),
    ...     place="thôn Ví Dụ",
    ... )
    >>> visit.begins_at.isoformat()
    '2026-08-05T17:30:00+07:00'
    """

    purpose: VisitPurpose = field(validator=instance_of(VisitPurpose, "enum-choice"))
    begins_at: datetime = field(converter=moment)
    ends_at: datetime = field(converter=moment)
    place: str = field(repr=False, validator=text)
    by: Actor | None = field(default=None, validator=check_actor)

    def __attrs_post_init__(self) -> None:
        if self.ends_at < self.begins_at:
            raise InvalidValueError("ends_at", self.ends_at, "interval")
        if not self.place.strip():
            raise InvalidValueError("place", "", "filled-text")
