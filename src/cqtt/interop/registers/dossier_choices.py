"""What the register of dossiers chooses among: ways and kinds of applicants."""

from collections.abc import Mapping
from enum import Enum
from typing import Final

from cqtt.dossiers import ApplicantKind


class Way(Enum):
    """How a result is received; bringing it home is no channel but an event."""

    DIRECT = "direct"
    ONLINE = "online"
    POSTAL = "postal"
    VNEID = "vneid"
    HOME = "home"

    @property
    def label(self) -> str:
        """Its name, as ``cqtt.forms`` writes it."""
        return WAYS[self][0]


WAYS: Final[Mapping[Way, tuple[str, ...]]] = {
    Way.DIRECT: (
        "trực tiếp",
        "tại bộ phận một cửa",
        "bộ phận một cửa",
        "tại quầy",
        "tại trung tâm",
    ),
    Way.ONLINE: (
        "Cổng Dịch vụ công quốc gia",
        "trực tuyến",
        "qua mạng",
        "cổng dịch vụ công",
        "dịch vụ công trực tuyến",
        "DVC trực tuyến",
    ),
    Way.POSTAL: (
        "dịch vụ bưu chính công ích",
        "bưu chính công ích",
        "bưu chính",
        "bưu điện",
        "qua bưu điện",
        "BCCI",
    ),
    Way.VNEID: ("ứng dụng VNeID", "VNeID"),
    Way.HOME: ("trả tại nhà", "tại nhà"),
}
KINDS: Final[Mapping[ApplicantKind, tuple[str, ...]]] = {
    ApplicantKind.CITIZEN: ("cá nhân", "công dân", "người dân"),
    ApplicantKind.ENTERPRISE: ("doanh nghiệp",),
    ApplicantKind.HOUSEHOLD_BUSINESS: ("hộ kinh doanh",),
    ApplicantKind.ORGANISATION: ("tổ chức", "cơ quan, tổ chức"),
}
ONE_OF_WAYS: Final = (
    "Ghi: trực tiếp, Cổng Dịch vụ công quốc gia, bưu chính công ích hoặc VNeID"
)
