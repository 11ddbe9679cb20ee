"""A procedure's time limits, each with where it is stated; they need not agree."""

from collections.abc import Iterable
from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.law import Citation
from cqtt.procedures.channels import ChannelKind
from cqtt.time_limits import SameDay, TimeLimit, Unstated

NO_UNIT: Final = "OTHER"
"""What the portal writes for a unit that it does not have."""
_NO_UNIT: Final = (NO_UNIT, "(không có đơn vị)")
_SILENT: Final = ("", "không có thông tin")


class Origin(Enum):
    """
    Where a limit is stated (*nguồn của thời hạn*).

    ``DECISION``: the signed decision that announces the procedure.  ``CHANNEL``: a row
    of the table of channels (*cách thức thực hiện*).  ``CASE``: a row of the table of
    cases.  ``PROSE``: read in a description.  ``LAW``: a legal text.  ``LOCAL``: a
    province's own decision.
    """

    DECISION = "decision"
    CHANNEL = "channel"
    CASE = "case"
    PROSE = "prose"
    LAW = "law"
    LOCAL = "local"


@frozen(kw_only=True)
class StatedLimit:
    """
    One limit of a procedure as one place states it (*thời hạn giải quyết*).

    ``channel`` and ``case`` are those it holds for; ``None`` is every one.  ``text``
    is how the place writes it, ``place`` where in the record it stands.
    """

    limit: TimeLimit = field(validator=instance_of(TimeLimit, "time-limit"))
    origin: Origin = field(validator=instance_of(Origin, "enum-choice"))
    channel: ChannelKind | None = field(
        default=None, validator=instance_of(ChannelKind | None, "enum-choice")
    )
    case: str | None = None
    text: str = ""
    place: str = ""
    source: Citation | None = field(
        default=None, validator=instance_of(Citation | None, "citation")
    )

    def holds_for(self, channel: ChannelKind | None, case: str | None) -> bool:
        """Tell whether it can be the limit of a channel and a case; None is any."""
        return _fits(self.channel, channel) and _fits(self.case, case)


def _fits(own: object, asked: object) -> bool:
    return own is None or asked is None or own == asked


def distinct(limits: Iterable[StatedLimit]) -> tuple[TimeLimit, ...]:
    """Return the different limits that can be counted, in order of mention."""
    counted = (each.limit for each in limits if not isinstance(each.limit, Unstated))
    return tuple(dict.fromkeys(counted))


def unlike(limit: TimeLimit, stated: Iterable[StatedLimit]) -> tuple[StatedLimit, ...]:
    """
    Return the places whose words cannot be counted and cannot mean this limit.

    A number without a unit can mean a limit of the same number; 0 and 1 also stand
    for the day itself, or for nothing.  Words such as *trong ngày* mean the same day.
    A place that says that it has no information is not unlike.
    """
    return tuple(
        each
        for each in stated
        if isinstance(each.limit, Unstated)
        and not _can_mean((each.text or each.limit.text).strip(), limit)
    )


def _can_mean(words: str, limit: TimeLimit) -> bool:
    number, _, unit = words.partition(" ")
    if unit in _NO_UNIT:
        return number in ("0", "1", str(getattr(limit, "quantity", "")))
    small = words.lower().rstrip(".")
    return small in _SILENT or (isinstance(limit, SameDay) and "trong ngày" in small)
