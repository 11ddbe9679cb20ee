"""What an apology is for, and how a letter reaches somebody."""

from enum import Enum


class Fault(Enum):
    """
    What an apology is for (*lỗi phải xin lỗi*).

    Law:
        The five are those of Decision 3200/QĐ-UBND of Quảng Nam, for example.
    """

    LATE = "late"
    ERROR = "error"
    LOST = "lost"
    DAMAGED = "damaged"
    CONDUCT = "conduct"


class Delivery(Enum):
    """
    How a letter reaches somebody (*hình thức gửi*).

    >>> Delivery.SMS.told("vi")
    'qua tin nhắn điện thoại'
    """

    IN_PERSON = "in-person"
    POST = "post"
    EMAIL = "e-mail"
    SMS = "sms"
    PHONE = "phone"
    PORTAL = "portal"
    VNEID = "vneid"
    SOCIAL_NETWORK = "social-network"

    def told(self, locale: str) -> str:
        """Return it in words, in ``"vi"`` or ``"en"``."""
        vietnamese, english = _TOLD[self]
        return english if locale == "en" else vietnamese


_TOLD = {
    Delivery.IN_PERSON: ("trực tiếp", "in person"),
    Delivery.POST: ("qua dịch vụ bưu chính", "by post"),
    Delivery.EMAIL: ("qua thư điện tử", "by e-mail"),
    Delivery.SMS: ("qua tin nhắn điện thoại", "by SMS"),
    Delivery.PHONE: ("qua điện thoại", "by telephone"),
    Delivery.PORTAL: (
        "qua Cổng Dịch vụ công quốc gia",
        "through the National Public Service Portal",
    ),
    Delivery.VNEID: ("qua ứng dụng VNeID", "through the VNeID application"),
    Delivery.SOCIAL_NETWORK: ("qua mạng xã hội", "through a social network"),
}
