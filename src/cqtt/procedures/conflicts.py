"""Limits that places state differently, in words for the error that says so."""

from collections.abc import Iterable
from typing import Final

from cqtt.due_dates.phrases import limit_text
from cqtt.procedures.channels import ChannelKind
from cqtt.procedures.limits import NO_UNIT, Origin, StatedLimit
from cqtt.time_limits import TimeLimit, Unstated

_ORIGINS_VI: Final = {
    Origin.DECISION: "quyết định công bố",
    Origin.CASE: "trường hợp",
    Origin.CHANNEL: "kênh nộp",
    Origin.PROSE: "phần mô tả",
    Origin.LAW: "văn bản",
    Origin.LOCAL: "quy định của địa phương",
}
_CHANNELS_VI: Final = {
    ChannelKind.DIRECT: "trực tiếp",
    ChannelKind.ONLINE: "trực tuyến",
    ChannelKind.POSTAL: "bưu chính",
    ChannelKind.VNEID: "VNeID",
}
_NO_UNIT_VI: Final = "(không có đơn vị)"
_NOTHING_VI: Final = "không nêu thời hạn"


def choices_of(stated: Iterable[StatedLimit]) -> tuple[str, ...]:
    """Return the places and their limits in English, each once."""
    return tuple(dict.fromkeys(map(_choice, stated)))


def choices_vi_of(stated: Iterable[StatedLimit]) -> tuple[str, ...]:
    """Return the places and their limits in Vietnamese, each once."""
    return tuple(dict.fromkeys(map(_choice_vi, stated)))


def limit_vi(limit: TimeLimit, text: str = "") -> str:
    """Return a limit in Vietnamese, what cannot be counted in the record's words."""
    if not isinstance(limit, Unstated):
        return limit_text(limit, "vi")
    return (text or limit.text).replace(NO_UNIT, _NO_UNIT_VI) or _NOTHING_VI


def _choice(stated: StatedLimit) -> str:
    where = stated.channel.value if stated.channel else stated.case
    named = f"{stated.origin.value} {where}" if where else stated.origin.value
    is_told = isinstance(stated.limit, Unstated) and stated.text
    return f"{named}: {stated.text if is_told else stated.limit}"


def _choice_vi(stated: StatedLimit) -> str:
    where = _CHANNELS_VI[stated.channel] if stated.channel else stated.case
    origin = _ORIGINS_VI[stated.origin]
    named = f"{origin} {where}" if where else origin
    return f"{named}: {limit_vi(stated.limit, stated.text)}"
