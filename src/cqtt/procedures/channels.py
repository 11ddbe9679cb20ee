"""The ways to hand in a dossier."""

from collections.abc import Container
from enum import Enum


class ChannelKind(Enum):
    """
    How a dossier is handed in (*cách thức thực hiện, kênh nộp hồ sơ*).

    ``DIRECT``: at the counter.  ``ONLINE``: on the national portal.  ``POSTAL``: by
    public post.  ``VNEID``: in the VNeID application, since Decree 367/2025/NĐ-CP.

    Law:
        Decree 118/2025/NĐ-CP, Art. 15, as amended.
    """

    DIRECT = "direct"
    ONLINE = "online"
    POSTAL = "postal"
    VNEID = "vneid"

    @property
    def is_electronic(self) -> bool:
        """Whether what is handed in are files and forms on a screen."""
        return self in (ChannelKind.ONLINE, ChannelKind.VNEID)


def as_told(
    channel: ChannelKind | None, told: Container[ChannelKind | None]
) -> ChannelKind | None:
    """Return the portal for VNeID where what is told does not speak of VNeID."""
    if channel is ChannelKind.VNEID and channel not in told:
        return ChannelKind.ONLINE
    return channel
