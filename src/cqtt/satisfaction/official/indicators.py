"""The nine indicators themselves: names, what is given points, and how sure that is."""

from enum import Enum
from typing import Final

from attrs import frozen

from cqtt.i18n import require_locale
from cqtt.law import Confidence


class Per(Enum):
    """What an indicator gives points to (*đối tượng chấm điểm*)."""

    DOSSIER = "dossier"
    UNIT = "unit"

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _PER[self][require_locale(locale) == "en"]


_PER: Final = {Per.DOSSIER: ("hồ sơ", "dossier"), Per.UNIT: ("cơ quan", "unit")}


@frozen
class Indicator:
    """
    One of the nine indicators (*chỉ số đánh giá*), by its number.

    ``per`` says whether each dossier gets points or the unit once; ``confidence`` how
    sure that is.
    """

    number: int
    name: str
    name_en: str
    per: Per
    confidence: Confidence = Confidence.HIGH

    def label(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return self.name_en if require_locale(locale) == "en" else self.name


INDICATORS: Final = (
    Indicator(
        1,
        "Thời gian giải quyết so với quy định",
        "Total time against the legal time",
        Per.DOSSIER,
    ),
    Indicator(
        2,
        "Thời gian của từng cơ quan, kể cả cơ quan phối hợp, so với quy định",
        "Time of each agency, coordinating ones included, against the legal time",
        Per.DOSSIER,
    ),
    Indicator(
        3,
        "Số lần phải liên hệ để hoàn thiện hồ sơ",
        "Number of contacts to complete the dossier",
        Per.DOSSIER,
    ),
    Indicator(
        4,
        "Số cơ quan, đơn vị phải liên hệ",
        "Number of agencies to contact",
        Per.DOSSIER,
    ),
    Indicator(
        5,
        "Tổ chức tiếp nhận, giải quyết, trả kết quả tại Bộ phận Một cửa",
        "Organisation of reception and return at the one-stop desk",
        Per.UNIT,
    ),
    Indicator(
        6,
        "Mức độ công khai thủ tục hành chính",
        "Publicity of procedures",
        Per.UNIT,
        Confidence.MEDIUM,
    ),
    Indicator(
        7,
        "Thái độ của cán bộ, công chức, viên chức",
        "Attitude of the staff",
        Per.DOSSIER,
    ),
    Indicator(
        8,
        "Tiếp thu, giải trình phản ánh, kiến nghị",
        "Response to feedback",
        Per.UNIT,
    ),
    Indicator(
        9,
        "Tiến độ và chất lượng dịch vụ công trực tuyến",
        "Progress and quality of online services",
        Per.UNIT,
    ),
)
"""The nine; one digest lists number 6 under both kinds, so its kind is less sure."""
