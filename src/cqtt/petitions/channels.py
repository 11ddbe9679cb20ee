"""The ways by which petitions and feedback come in."""

from enum import Enum
from typing import Final

from cqtt.petitions.kinds import in_words


class FeedbackChannel(Enum):
    """
    How a petition came (*kênh tiếp nhận*).

    ``FORWARDED`` is another body's forwarding, such as one from above.

    >>> FeedbackChannel.BOX.label(), FeedbackChannel.HOTLINE.label("en")
    ('hòm thư góp ý', 'hotline')
    """

    IN_PERSON = "in-person"
    POST = "post"
    BOX = "box"
    EMAIL = "email"
    ZALO = "zalo"
    FACEBOOK = "facebook"
    WEBSITE = "website"
    HOTLINE = "hotline"
    QR_CODE = "qr-code"
    KIOSK = "kiosk"
    NATIONAL_PORTAL = "national-portal"
    DIALOGUE = "dialogue"
    FORWARDED = "forwarded"
    OTHER = "other"

    def label(self, locale: str = "vi") -> str:
        """Return its name, in ``"vi"`` or ``"en"``."""
        return in_words(_LABELS[self.value], locale)

    @property
    def is_electronic(self) -> bool:
        """Whether it came over a network or a telephone."""
        return self in _ELECTRONIC


_LABELS: Final = {
    "in-person": ("trực tiếp", "in person"),
    "post": ("bưu chính", "post"),
    "box": ("hòm thư góp ý", "suggestion box"),
    "email": ("thư điện tử", "e-mail"),
    "zalo": ("Zalo", "Zalo"),
    "facebook": ("Facebook", "Facebook"),
    "website": ("trang thông tin điện tử", "website"),
    "hotline": ("đường dây nóng", "hotline"),
    "qr-code": ("mã QR", "QR code"),
    "kiosk": ("ki-ốt tra cứu", "kiosk"),
    "national-portal": ("Cổng Dịch vụ công quốc gia", "National Public Service Portal"),
    "dialogue": ("hội nghị đối thoại", "dialogue"),
    "forwarded": ("cơ quan khác chuyển đến", "forwarded by another body"),
    "other": ("kênh khác", "another channel"),
}
_ELECTRONIC: Final = frozenset(
    {
        FeedbackChannel.EMAIL,
        FeedbackChannel.ZALO,
        FeedbackChannel.FACEBOOK,
        FeedbackChannel.WEBSITE,
        FeedbackChannel.HOTLINE,
        FeedbackChannel.QR_CODE,
        FeedbackChannel.KIOSK,
        FeedbackChannel.NATIONAL_PORTAL,
    }
)
