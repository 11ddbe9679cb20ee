"""
What happens to a petition, each with its moment and who did it.

*Diễn biến của đơn thư.*  Events are recorded, never judged here: what is irregular but
happened (a suspension before the law knew one) is a finding of the petition.
"""

from datetime import date, datetime
from typing import Any, ClassVar, Final, TypeAlias

from attrs import field, frozen

from cqtt.agencies import Actor, Agency
from cqtt.checks import instance_of, require_count
from cqtt.errors import InvalidValueError
from cqtt.petitions.fields import day_or_none
from cqtt.petitions.kinds import Complexity, Outcome
from cqtt.recorded import check_actor, moment, text, texts

_AGENCY_OR_NONE: Final = instance_of(Agency | None, "agency")
_YES_NO: Final = instance_of(bool, "yes-no")


def _days(value: Any) -> int | None:
    return None if value is None else require_count(value, "days", least=1)


@frozen(kw_only=True)
class _Event:
    at: datetime = field(converter=moment)
    by: Actor | None = field(default=None, validator=check_actor)
    note: str = field(default="", repr=False, validator=text)

    slug: ClassVar[str]
    verb: ClassVar[str]
    label_vi: ClassVar[str]


@frozen(kw_only=True)
class Received(_Event):
    """
    The petition came (*tiếp nhận đơn*).

    ``forwarded_by`` is the body that forwarded it, such as one from above; ``None``
    where the citizen brought or sent it.
    """

    slug = "received"
    verb = "receive"
    label_vi = "tiếp nhận đơn"

    forwarded_by: Agency | None = field(default=None, validator=_AGENCY_OR_NONE)


@frozen(kw_only=True)
class ChecksWidened(_Event):
    """
    Who denounces must be checked in several places, or by another body.

    *Kiểm tra, xác minh tại nhiều địa điểm hoặc ủy quyền kiểm tra, xác minh.*

    Law:
        Law 25/2018/QH14, Art. 24.1.
    """

    slug = "checks-widened"
    verb = "widen_checks"
    label_vi = "kiểm tra, xác minh tại nhiều địa điểm hoặc ủy quyền"


@frozen(kw_only=True)
class Guided(_Event):
    """The citizen was told where to go (*hướng dẫn*), e.g. to the competent body."""

    slug = "guided"
    verb = "guide"
    label_vi = "hướng dẫn đến cơ quan có thẩm quyền"

    to: Agency | None = field(default=None, validator=_AGENCY_OR_NONE)


@frozen(kw_only=True)
class Forwarded(_Event):
    """Passed on to the competent body (*chuyển đơn*)."""

    slug = "forwarded"
    verb = "forward"
    label_vi = "chuyển đơn"

    to: Agency = field(validator=instance_of(Agency, "agency"))


@frozen(kw_only=True)
class SentBack(_Event):
    """Sent back to the citizen (*trả lại đơn*), with the reason."""

    slug = "sent-back"
    verb = "send_back"
    label_vi = "trả lại đơn"

    reason: str = field(default="", repr=False, validator=text)


@frozen(kw_only=True)
class ClarificationAsked(_Event):
    """The citizen is asked what is meant (*đề nghị làm rõ*); reflections only."""

    slug = "clarification-asked"
    verb = "ask_to_clarify"
    label_vi = "đề nghị làm rõ nội dung"


@frozen(kw_only=True)
class Clarified(_Event):
    """The citizen made it clear (*đã làm rõ*); reflections only."""

    slug = "clarified"
    verb = "clarify"
    label_vi = "công dân làm rõ nội dung"


@frozen(kw_only=True)
class Accepted(_Event):
    """
    Taken up for settlement (*thụ lý*); the time to settle counts from here.

    ``decision`` is the number of the decision or of the written notice.
    """

    slug = "accepted"
    verb = "accept"
    label_vi = "thụ lý"

    decision: str = field(default="", validator=text)


@frozen(kw_only=True)
class NotAccepted(_Event):
    """Not taken up (*không thụ lý*), with the reason."""

    slug = "not-accepted"
    verb = "decline"
    label_vi = "không thụ lý"

    reason: str = field(default="", repr=False, validator=text)


@frozen(kw_only=True)
class FoundComplex(_Event):
    """
    Found complex (*xác định vụ việc phức tạp*), by a written finding kept on file.

    ``finding`` is the reference of that writing; ``grounds`` are what it rests on.

    Law:
        Decree 124/2020/NĐ-CP, Art. 3a, added by Decree 155/2026/NĐ-CP, Art. 2.
    """

    slug = "found-complex"
    verb = "find_complex"
    label_vi = "xác định vụ việc phức tạp"

    level: Complexity = field(
        default=Complexity.COMPLEX, validator=instance_of(Complexity, "enum-choice")
    )
    finding: str = field(default="", validator=text)
    grounds: tuple[str, ...] = field(default=(), repr=False, validator=texts)

    @level.validator
    def _check_level(self, _attribute: object, value: Complexity) -> None:
        if value is Complexity.ORDINARY:
            raise InvalidValueError("level", value.value, "complex-level")


@frozen(kw_only=True)
class Extended(_Event):
    """
    Given more time by a written decision (*gia hạn*); denunciations only.

    ``days`` is what the decision gives, where it gives less than the law allows.

    Law:
        Law 25/2018/QH14, Art. 30.
    """

    slug = "extended"
    verb = "extend"
    label_vi = "gia hạn giải quyết"

    decision: str = field(default="", validator=text)
    days: int | None = field(default=None, converter=_days)


@frozen(kw_only=True)
class Suspended(_Event):
    """Settlement is suspended by a decision (*tạm đình chỉ*), with the reason."""

    slug = "suspended"
    verb = "suspend"
    label_vi = "tạm đình chỉ"

    reason: str = field(default="", repr=False, validator=text)
    decision: str = field(default="", validator=text)


@frozen(kw_only=True)
class Continued(_Event):
    """Settlement goes on by a decision (*tiếp tục giải quyết*)."""

    slug = "continued"
    verb = "resume"
    label_vi = "tiếp tục giải quyết"

    decision: str = field(default="", validator=text)


@frozen(kw_only=True)
class Withdrawn(_Event):
    """
    The citizen withdrew it (*rút đơn*), the whole of it or a part.

    ``is_whole`` is false where a part was withdrawn, or one of several people withdrew.
    ``is_coerced`` means that a threat or a bribe was behind it.  ``goes_on`` means that
    the authority settles it all the same, as the law wants it then, and where there are
    signs of a breach or of slander.

    Law:
        Law 02/2011/QH13, Art. 10; Law 25/2018/QH14, Art. 33.
    """

    slug = "withdrawn"
    verb = "withdraw"
    label_vi = "công dân rút đơn"

    is_whole: bool = field(default=True, validator=_YES_NO)
    part: str = field(default="", repr=False, validator=text)
    is_coerced: bool = field(default=False, validator=_YES_NO)
    goes_on: bool = field(default=False, validator=_YES_NO)

    @property
    def ends(self) -> bool:
        """Whether nothing is left to settle: all of it went, and nobody goes on."""
        return self.is_whole and not self.goes_on


@frozen(kw_only=True)
class Terminated(_Event):
    """Settlement is ended by a decision (*đình chỉ*), with the reason."""

    slug = "terminated"
    verb = "terminate"
    label_vi = "đình chỉ"

    reason: str = field(default="", repr=False, validator=text)
    decision: str = field(default="", validator=text)


@frozen(kw_only=True)
class DialogueHeld(_Event):
    """
    A dialogue about the complaint was held (*tổ chức đối thoại*); complaints only.

    ``noticed_on`` is the day of the written notice, ``None`` where it is not known.

    Law:
        Law 02/2011/QH13, Arts. 30 and 39; Decree 124/2020/NĐ-CP, Art. 28.
    """

    slug = "dialogue-held"
    verb = "hold_dialogue"
    label_vi = "tổ chức đối thoại"

    noticed_on: date | None = field(default=None, validator=day_or_none)
    is_attended: bool = field(default=True, validator=_YES_NO)
    """Whether who complains came."""


@frozen(kw_only=True)
class Resolved(_Event):
    """Settled (*giải quyết xong*), with what came of it and the decision's number."""

    slug = "resolved"
    verb = "resolve"
    label_vi = "giải quyết xong"

    outcome: Outcome = field(validator=instance_of(Outcome, "enum-choice"))
    decision: str = field(default="", validator=text)


@frozen(kw_only=True)
class Answered(_Event):
    """The citizen was told (*trả lời, thông báo cho công dân*): where it stands."""

    slug = "answered"
    verb = "answer"
    label_vi = "trả lời công dân"


@frozen(kw_only=True)
class Published(_Event):
    """The answer was published (*công khai kết quả*); reflections only."""

    slug = "published"
    verb = "publish"
    label_vi = "công khai kết quả trả lời"

    where: str = field(default="", validator=text)


Event: TypeAlias = (
    Received
    | ChecksWidened
    | Guided
    | Forwarded
    | SentBack
    | ClarificationAsked
    | Clarified
    | Accepted
    | NotAccepted
    | FoundComplex
    | Extended
    | Suspended
    | Continued
    | Withdrawn
    | Terminated
    | DialogueHeld
    | Resolved
    | Answered
    | Published
)
"""Anything that can happen to a petition."""

EVENT_KINDS: tuple[type[Event], ...] = (
    Received,
    ChecksWidened,
    Guided,
    Forwarded,
    SentBack,
    ClarificationAsked,
    Clarified,
    Accepted,
    NotAccepted,
    FoundComplex,
    Extended,
    Suspended,
    Continued,
    Withdrawn,
    Terminated,
    DialogueHeld,
    Resolved,
    Answered,
    Published,
)
"""Every kind of event, in the order in which a petition usually meets them."""
