"""
What single provinces decided on apologies, each with its source.

*Quy định của địa phương về xin lỗi.*  They are settings, never a default: an office
passes the rule of its province.  Each ``confidence`` is that of its citation: one page
of the press is medium.
"""

from datetime import date
from typing import Final

from attrs import evolve

from cqtt.i18n import day_text, english_day
from cqtt.law import Citation, Confidence, Document, Period
from cqtt.letters.apology_rules import ApologyRule

_END_OF_DISTRICTS: Final = date(2025, 6, 30)


def _decision(number: str, day: date, whose: str, whose_en: str, url: str) -> Document:
    return Document(
        id=number,
        title=f"Quyết định {number} ngày {day_text(day)} của {whose}",
        title_en=f"Decision {number} of {english_day(day)} of {whose_en}",
        kind="local",
        number=number,
        issuer=whose,
        issued_on=day,
        url=url,
        confidence=Confidence.MEDIUM,
    )


_COPIES: Final = (
    "https://github.com/tnt305/tai_lieu_noi_bo/blob/"
    "94c5034af72cc7e5020694d06eceb126a103d48b/src/etl/dataset/"
)
_HCMC: Final = _decision(
    "5157/QĐ-UBND",
    date(2016, 9, 30),
    "Ủy ban nhân dân Thành phố Hồ Chí Minh",
    "the People's Committee of Ho Chi Minh City",
    "http://tuoitre.vn/tin/can-biet/suc-khoe-doi-song/20161010/"
    "tphcm-thu-xin-loi-khi-giai-quyet-thu-tuc-hanh-chinh-tre-han/1185838.html",
)
_LAM_HA: Final = Document(
    id="press-baolamdong-2018-07",
    title="Quy định của huyện Lâm Hà về xin lỗi khi hồ sơ quá hạn (Báo Lâm Đồng đưa "
    "tin tháng 7/2018)",
    title_en="Rule of Lâm Hà district on apologies for late dossiers (reported by Báo "
    "Lâm Đồng in July 2018)",
    kind="press",
    issuer="Ủy ban nhân dân huyện Lâm Hà",
    url="http://baolamdong.vn/xahoi/201807/ho-so-qua-han-giai-quyet-phai-xin-loi-2901930/",
    confidence=Confidence.MEDIUM,
)
_LAI_CHAU: Final = _decision(
    "88/2025/QĐ-UBND",
    date(2025, 11, 21),
    "Ủy ban nhân dân tỉnh Lai Châu",
    "the People's Committee of Lai Châu",
    f"{_COPIES}50693ea4bb4bda20.md",
)
_DONG_THAP: Final = _decision(
    "138/2025/QĐ-UBND",
    date(2025, 11, 25),
    "Ủy ban nhân dân tỉnh Đồng Tháp",
    "the People's Committee of Đồng Tháp",
    f"{_COPIES}5a80798bbf985e87.md",
)
_HA_TINH: Final = _decision(
    "2904/QĐ-UBND",
    date(2025, 11, 21),
    "Chủ tịch Ủy ban nhân dân tỉnh Hà Tĩnh",
    "the chairman of the People's Committee of Hà Tĩnh",
    f"{_COPIES}d6cbe14c6f6cf724.md",
)
_HA_TINH_MINERALS: Final = _decision(
    "2916/QĐ-UBND",
    date(2025, 11, 24),
    "Chủ tịch Ủy ban nhân dân tỉnh Hà Tĩnh",
    "the chairman of the People's Committee of Hà Tĩnh",
    f"{_COPIES}adc1d34379e9829f.md",
)

HO_CHI_MINH_CITY: Final = ApologyRule(
    name="Thành phố Hồ Chí Minh",
    days=0,
    period=Period(date(2016, 9, 30)),
    source=Citation(
        _HCMC,
        note="chưa rõ ngày có hiệu lực và còn hiệu lực hay không; nguồn khác nêu "
        "trước ít nhất 1 ngày",
        note_en="first day and whether it still holds are not known; another source "
        "says at least one day before",
        confidence=Confidence.MEDIUM,
    ),
)
"""By the appointment day, on paper, by SMS or in person; the head signs."""

LAM_HA: Final = ApologyRule(
    name="huyện Lâm Hà",
    # The month of the report; districts ended with June 2025.
    period=Period(date(2018, 7, 1), _END_OF_DISTRICTS),
    source=Citation(_LAM_HA, confidence=Confidence.MEDIUM),
)
"""One day before; the one-stop desk sends back a late dossier without the letter."""

LAI_CHAU: Final = ApologyRule(
    name="tỉnh Lai Châu",
    most=1,
    period=Period(date(2025, 12, 1)),
    source=Citation(_LAI_CHAU, clause="6", confidence=Confidence.MEDIUM),
)
"""One day before, and one new appointment at most."""

DONG_THAP: Final = ApologyRule(
    name="tỉnh Đồng Tháp",
    period=Period(date(2025, 12, 5)),
    source=Citation(_DONG_THAP, article="3", clause="6", confidence=Confidence.MEDIUM),
)
"""One day before; sent by e-mail, SMS, telephone or a permitted social network."""

HA_TINH: Final = ApologyRule(
    name="tỉnh Hà Tĩnh",
    period=Period(date(2025, 11, 21)),
    source=Citation(
        _HA_TINH,
        note="quy trình nội bộ lĩnh vực báo chí, xuất bản",
        note_en="internal procedures of press and publishing",
        confidence=Confidence.MEDIUM,
    ),
)
"""One day before, in the internal procedures that the decision approves."""

HA_TINH_MINERALS: Final = evolve(
    HA_TINH,
    name="tỉnh Hà Tĩnh, khoáng sản",
    period=Period(date(2025, 11, 24)),
    source=Citation(
        _HA_TINH_MINERALS,
        note="quy trình nội bộ lĩnh vực khoáng sản",
        note_en="internal procedure of minerals",
        confidence=Confidence.MEDIUM,
    ),
)
"""The same, for another procedure of the province."""

LOCAL_APOLOGY_RULES: Final = (
    HO_CHI_MINH_CITY,
    LAM_HA,
    LAI_CHAU,
    DONG_THAP,
    HA_TINH,
    HA_TINH_MINERALS,
)
"""Every local rule on the moment of an apology that was found (*các quy định*)."""

QUANG_NAM_FAULTS: Final = Citation(
    _decision(
        "3200/QĐ-UBND",
        date(2019, 10, 7),
        "Ủy ban nhân dân tỉnh Quảng Nam",
        "the People's Committee of Quảng Nam",
        "http://baoquangnam.vn/chinh-tri/cai-cach-hanh-chinh/201910/quy-dinh-trach-"
        "nhiem-cong-khai-xin-loi-trong-giai-quyet-thu-tuc-hanh-chinh-876252/",
    ),
    confidence=Confidence.MEDIUM,
)
"""
That the five faults want an apology, signed by the head or a deputy.

Of several agencies the one at fault writes and the receiving one delivers.
"""

TAN_AN_ONE_LETTER: Final = Citation(
    _decision(
        "1198/QĐ-UBND",
        date(2022, 4, 28),
        "Ủy ban nhân dân thành phố Tân An",
        "the People's Committee of Tân An city",
        "https://la34.com.vn/t-p-tan-an-quy-dinh-ve-viec-xin-loi-cong-dan-trong-giai-"
        "quyet-thu-tuc-hanh-chinh-94755.html",
    ),
    confidence=Confidence.MEDIUM,
)
"""
That one letter covers all faults of a dossier.

It is not for cases of corruption, of state liability and of complaints.
"""
