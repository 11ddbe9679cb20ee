"""
Which event gives which letter, and who says so.

*Dịp gửi thư.*  No law orders a congratulation: the rules are the published practice of
communes, an office's own list replaces them.  Only the apology is law.
"""

from datetime import date, timedelta
from enum import Enum
from typing import Any, Final, TypeAlias

from attrs import field, frozen
from attrs.validators import optional

from cqtt.checks import instance_of
from cqtt.errors import UnknownNameError
from cqtt.law import Citation, Confidence, Document, Period
from cqtt.letters.apology_rules import THE_DAY_BEFORE, ApologyRule, count
from cqtt.letters.kinds import KINDS, near
from cqtt.satisfaction.official.sources import HA_TRUNG_REPORT


class CivilEventKind(Enum):
    """What an office learns of and may write about (*sự kiện*)."""

    BIRTH = "birth"
    MARRIAGE = "marriage"
    DEATH = "death"
    LONG_LIFE = "long-life"
    NEW_HOUSE = "new-house"
    ENTERPRISE = "enterprise"
    CONTRIBUTION = "contribution"

    def text(self, locale: str = "vi") -> str:
        """Return what happened, in ``"vi"`` or ``"en"``."""
        return _EVENTS[self][locale == "en"]


_EVENTS: Final = {
    CivilEventKind.BIRTH: ("đăng ký khai sinh", "registration of a birth"),
    CivilEventKind.MARRIAGE: ("đăng ký kết hôn", "registration of a marriage"),
    CivilEventKind.DEATH: ("đăng ký khai tử", "registration of a death"),
    CivilEventKind.LONG_LIFE: ("đến tuổi mừng thọ", "an honoured age"),
    CivilEventKind.NEW_HOUSE: ("có nhà mới", "a new house"),
    CivilEventKind.ENTERPRISE: ("thành lập doanh nghiệp", "a new enterprise"),
    CivilEventKind.CONTRIBUTION: ("đóng góp cho địa phương", "a contribution"),
}


class DossierTrouble(Enum):
    """What about a dossier wants an apology (*hồ sơ chậm trễ*)."""

    ABOUT_TO_BE_LATE = "about-to-be-late"
    LATE = "late"

    def text(self, locale: str = "vi") -> str:
        """Return what is wrong, in ``"vi"`` or ``"en"``."""
        return _TROUBLES[self][locale == "en"]


_TROUBLES: Final = {
    DossierTrouble.ABOUT_TO_BE_LATE: (
        "hồ sơ sắp quá hạn",
        "a dossier about to be late",
    ),
    DossierTrouble.LATE: ("hồ sơ quá hạn", "a late dossier"),
}
Trigger: TypeAlias = CivilEventKind | DossierTrouble


def _kind(_instance: object, _attribute: Any, value: Any) -> None:
    if not isinstance(value, str) or value not in KINDS:
        raise UnknownNameError("KINDS", value, near(str(value), KINDS))


@frozen(kw_only=True)
class OccasionRule:
    """
    That an event gives a letter (*quy định dịp gửi thư*).

    ``days`` are calendar days from the event within which it should go out, where the
    office sets a number; no rule was found for greetings and condolences.  A rule
    ``uses_registration`` where the letter needs data of civil status for what they were
    not given for.  A refused consent forbids such a letter, and every greeting.
    ``apology`` tells by when an apology goes out.  A rule that is not ``is_on``
    proposes nothing.

    >>> OccasionRule(
    ...     trigger=CivilEventKind.BIRTH, letter="birth", source=HA_TRUNG, days=7
    ... ).by_when(date(2026, 8, 3))
    datetime.date(2026, 8, 10)
    """

    trigger: Trigger = field(validator=instance_of(Trigger, "enum-choice"))
    letter: str = field(validator=_kind)
    source: Citation = field(validator=instance_of(Citation, "citation"))
    days: int | None = field(default=None, validator=optional(count))
    period: Period = field(factory=Period, validator=instance_of(Period, "period"))
    uses_registration: bool = True
    apology: ApologyRule = THE_DAY_BEFORE
    is_on: bool = True

    def by_when(self, day: date) -> date | None:
        """Return the last day for a letter about an event of a day, if there is one."""
        return None if self.days is None else day + timedelta(days=self.days)


def _press(name: str, title: str, title_en: str, url: str) -> Citation:
    """Return one page of the press or of an office as a source."""
    document = Document(
        id=name,
        title=title,
        title_en=title_en,
        kind="press",
        url=url,
        confidence=Confidence.MEDIUM,
    )
    return Citation(document)


HA_TRUNG: Final = Citation(HA_TRUNG_REPORT, confidence=Confidence.MEDIUM)
"""A town that sent 116 congratulations, 50 condolences, 14 thanks and no apology."""
BINH_AN: Final = _press(
    "press-plo-586144",
    "Kết hôn, sinh con được nhận thư chúc mừng của phường (Báo Pháp luật TP.HCM)",
    "Letters of congratulation of Bình An ward (Pháp luật TP.HCM)",
    "http://plo.vn/ban-doc/ket-hon-sinh-con-duoc-nhan-thu-chuc-mung-cua-phuong-586144.html",
)
DUC_PHONG: Final = _press(
    "press-bu-dang-2553",
    "Thị trấn Đức Phong xây dựng mô hình chính quyền thân thiện phục vụ Nhân dân (cổng "
    "thông tin huyện Bù Đăng)",
    "The friendly-government model of Đức Phong town (portal of Bù Đăng district)",
    "https://budang.binhphuoc.gov.vn/vi/news/Tin-trong-huyen/tt-duc-phong-xay-dung-mo-"
    "hinh-chinh-quyen-than-thien-phuc-vu-nhan-dan-2553.html",
)
LONG_LIFE: Final = _press(
    "press-vpctn-100",
    "Chủ tịch nước gửi thiếp mừng thọ công dân tròn 100 tuổi (Văn phòng Chủ tịch nước)",
    "The State President’s card for citizens of a hundred years (Office of the State "
    "President)",
    "https://vpctn.gov.vn/tin-tuc-su-kien/hoat-dong-cua-chu-tich-nuoc/chu-tich-nuoc-gui-"
    "thiep-mung-tho-cong-dan-tron-100-tuoi.html",
)
NOT_FOUND: Final = Citation(
    Document(
        id="own-enterprise-letter",
        title="Mẫu của thư viện, không tìm thấy thư gửi doanh nghiệp mới đã công bố",
        title_en="Our own; no published letter to a new enterprise was found",
        kind="own",
        confidence=Confidence.LOW,
    )
)

RULES: Final = (
    OccasionRule(trigger=CivilEventKind.BIRTH, letter="birth", source=BINH_AN),
    OccasionRule(trigger=CivilEventKind.MARRIAGE, letter="marriage", source=BINH_AN),
    OccasionRule(trigger=CivilEventKind.DEATH, letter="condolence", source=DUC_PHONG),
    OccasionRule(
        trigger=CivilEventKind.CONTRIBUTION,
        letter="thanks",
        source=HA_TRUNG,
        uses_registration=False,
    ),
    OccasionRule(
        trigger=CivilEventKind.LONG_LIFE, letter="longevity", source=LONG_LIFE
    ),
    OccasionRule(
        trigger=CivilEventKind.NEW_HOUSE,
        letter="house",
        source=DUC_PHONG,
        uses_registration=False,
    ),
    OccasionRule(
        trigger=CivilEventKind.ENTERPRISE,
        letter="business",
        source=NOT_FOUND,
        uses_registration=False,
        is_on=False,
    ),
    *(
        OccasionRule(
            trigger=trouble,
            letter="apology",
            source=THE_DAY_BEFORE.source,
            period=THE_DAY_BEFORE.period,
            uses_registration=False,
        )
        for trouble in DossierTrouble
    ),
)
"""
The rules in use where an office has none of its own (*quy định mặc định*).

A letter to a new enterprise is off: no published example was found.
"""
