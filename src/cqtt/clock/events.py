"""What happens to a limit, and what a procedure's own law makes of it."""

from datetime import date, datetime
from enum import Enum
from typing import Final, TypeAlias

import attrs
from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.errors import InvalidValueError
from cqtt.law import Citation
from cqtt.moments import day_of, wall_clock
from cqtt.text import require_nfc
from cqtt.time_limits import TimeLimit

When: TypeAlias = date | datetime

_check_source: Final = instance_of(Citation, "citation")
_check_optional: Final = instance_of(Citation | None, "citation")


class Supplement(Enum):
    """
    What asking for more papers does to the limit (*yêu cầu bổ sung hồ sơ*).

    ``STARTS_WHEN_COMPLETE``: time before the dossier is complete never counts.
    ``PAUSE``: the applicant's time is not counted.  ``RESTART``: the limit begins
    again.
    """

    STARTS_WHEN_COMPLETE = "starts-when-complete"
    PAUSE = "pause"
    RESTART = "restart"


class Wait(Enum):
    """
    What an agency may wait for while it handles a dossier (*việc phải chờ*).

    ``PAYMENT``: a financial obligation (*nghĩa vụ tài chính*).  ``CONFIRMATION``: the
    citizen's word that a draft is right.  ``CONSULTATION``: another agency's answer.
    """

    PAYMENT = "payment"
    CONFIRMATION = "confirmation"
    CONSULTATION = "consultation"


@frozen
class WaitRule:
    """A wait that does not count, and the text that says so (*thời gian chờ*)."""

    wait: Wait = field(validator=instance_of(Wait, "enum-choice"))
    source: Citation = field(validator=_check_source)


@frozen(kw_only=True)
class ClockRules:
    """
    What a procedure's own law does to its limit (*quy định riêng về tính thời hạn*).

    ``extensions_allowed=None`` is no limit known.  ``waits`` are those that stop the
    limit; there is no general rule, so a wait that is not among them counts.
    """

    on_supplement: Supplement | None = field(
        default=None, validator=instance_of(Supplement | None, "enum-choice")
    )
    supplement_source: Citation | None = field(default=None, validator=_check_optional)
    extensions_allowed: int | None = field(
        default=None, validator=instance_of(int | None, "whole-number")
    )
    extension_source: Citation | None = field(default=None, validator=_check_optional)
    waits: tuple[WaitRule, ...] = ()

    def wait_source(self, wait: Wait) -> Citation | None:
        """Return the text by which a wait does not count; ``None`` where it counts."""
        return next((each.source for each in self.waits if each.wait is wait), None)


def _check_when(
    _instance: object, attribute: "attrs.Attribute[When]", value: When
) -> None:
    day_of(value, attribute.name)


def is_before(one: When, other: When) -> bool:
    """Tell whether one is before the other; by the day unless both are moments."""
    if isinstance(one, datetime) and isinstance(other, datetime):
        return wall_clock(one) < wall_clock(other)
    return day_of(one, "when") < day_of(other, "when")


def _check_reason(_instance: object, _attribute: object, value: str) -> None:
    if not require_nfc(value, "reason").strip():
        raise InvalidValueError("reason", value, "filled-text")


@frozen
class Stop:
    """The limit stops (*tạm dừng*); the day counts as used."""

    when: When = field(validator=_check_when)
    reason: str = field(validator=_check_reason)
    source: Citation | None = field(default=None, validator=_check_optional)


@frozen
class Resume:
    """The limit goes on (*tiếp tục*); the day is not counted."""

    when: When = field(validator=_check_when)


@frozen
class Restart:
    """The limit begins again from zero (*tính lại từ đầu*); the day is not counted."""

    when: When = field(validator=_check_when)
    reason: str = field(validator=_check_reason)
    source: Citation | None = field(default=None, validator=_check_optional)


@frozen
class Extension:
    """
    A re-appointment (*gia hạn, hẹn lại*).

    ``goal`` is the new last day or moment, or the further time, which runs from the day
    the limit would have ended.
    """

    when: When = field(validator=_check_when)
    goal: When | TimeLimit = field(
        validator=instance_of(date | TimeLimit, "time-limit")
    )
    reason: str = field(validator=_check_reason)
    source: Citation | None = field(default=None, validator=_check_optional)


@frozen
class Exclusion:
    """Time that does not count (*thời gian không tính*), both ends included."""

    first: When = field(validator=_check_when)
    last: When = field(validator=_check_when)
    reason: str = field(validator=_check_reason)
    source: Citation = field(validator=_check_source)

    def __attrs_post_init__(self) -> None:
        if is_before(self.last, self.first):
            raise InvalidValueError("last", self.last, "interval")


@frozen
class ExtraTime:
    """Time added to the whole limit (*được cộng thêm*), for example in hard areas."""

    limit: TimeLimit = field(validator=instance_of(TimeLimit, "time-limit"))
    reason: str = field(validator=_check_reason)
    source: Citation = field(validator=_check_source)


Event: TypeAlias = Stop | Resume | Restart | Extension | Exclusion | ExtraTime
