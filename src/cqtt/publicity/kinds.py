"""The forms of publicity, and the places where something is posted."""

from __future__ import annotations

from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.i18n import require_locale
from cqtt.printable import require_names

_FORMS: Final = {
    "posting": ("a", "niêm yết", "posting"),
    "website": ("b", "cổng, trang thông tin điện tử", "website"),
    "loudspeaker": ("c", "hệ thống truyền thanh", "loudspeakers"),
    "village-head": (
        "d",
        "trưởng thôn, tổ trưởng tổ dân phố thông báo",
        "told by the head of the village",
    ),
    "letter": ("đ", "gửi văn bản", "letter"),
    "dialogue": ("e", "hội nghị trao đổi, đối thoại", "dialogue conference"),
    "meetings": (
        "g",
        "tiếp công dân, tiếp xúc cử tri, họp báo",
        "reception, voters' meetings, press",
    ),
    "organisations": ("h", "đoàn thể phổ biến", "told by mass organisations"),
    "networks": ("i", "mạng viễn thông, mạng xã hội", "telecom and social networks"),
    "other": ("k", "hình thức khác", "other form"),
}
_PLACES: Final = {
    "headquarters": (
        "trụ sở HĐND, UBND",
        "office of the people's council and committee",
    ),
    "culture-house": ("nhà văn hóa", "culture house"),
    "community-point": ("điểm sinh hoạt cộng đồng", "community meeting point"),
    "website": ("cổng, trang thông tin điện tử", "website"),
    "loudspeaker": ("hệ thống truyền thanh", "loudspeakers"),
    "village-head": ("trưởng thôn, tổ trưởng tổ dân phố", "heads of villages"),
    "other": ("nơi khác", "other place"),
}


class PublicityForm(Enum):
    """
    How something is made public (*hình thức công khai*).

    Law:
        Law 10/2022/QH15, Art. 12(1); ``point`` is the letter of the point.

    >>> PublicityForm.LETTER.point, PublicityForm.LETTER.label("en")
    ('đ', 'letter')
    """

    POSTING = "posting"
    WEBSITE = "website"
    LOUDSPEAKER = "loudspeaker"
    VILLAGE_HEAD = "village-head"
    LETTER = "letter"
    DIALOGUE = "dialogue"
    MEETINGS = "meetings"
    ORGANISATIONS = "organisations"
    NETWORKS = "networks"
    OTHER = "other"

    @property
    def point(self) -> str:
        """The point of Art. 12(1)."""
        return _FORMS[self.value][0]

    def label(self, locale: str = "vi") -> str:
        """Return its name for people."""
        _, vi, en = _FORMS[self.value]
        return en if require_locale(locale) == "en" else vi


class PlaceKind(Enum):
    """
    What kind of place something is posted at (*nơi niêm yết*).

    ``WEBSITE`` and ``LOUDSPEAKER`` are places too: a commune has one or has none.
    ``VILLAGE_HEAD`` is who must be sent what the loudspeakers read, and tells it on;
    the day on which it was sent is that of the posting.
    """

    HEADQUARTERS = "headquarters"
    CULTURE_HOUSE = "culture-house"
    COMMUNITY_POINT = "community-point"
    WEBSITE = "website"
    LOUDSPEAKER = "loudspeaker"
    VILLAGE_HEAD = "village-head"
    OTHER = "other"

    def label(self, locale: str = "vi") -> str:
        """Return its name for people."""
        vi, en = _PLACES[self.value]
        return en if require_locale(locale) == "en" else vi


@frozen
class Place:
    """
    A place of the commune where something is posted (*địa điểm niêm yết*).

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The name is empty or of several lines.

    >>> Place(PlaceKind.CULTURE_HOUSE, "Nhà văn hóa thôn Một").name
    'Nhà văn hóa thôn Một'
    """

    kind: PlaceKind = field(validator=instance_of(PlaceKind, "enum-choice"))
    name: str = field()

    def __attrs_post_init__(self) -> None:
        require_names(name=self.name)
