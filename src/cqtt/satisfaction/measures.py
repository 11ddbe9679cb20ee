"""What a score measures, and its unit."""

from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.errors import InvalidValueError
from cqtt.i18n import require_locale
from cqtt.text import require_nfc


class Unit(Enum):
    """
    The unit of a score (*đơn vị của điểm số*).

    ``PERCENT`` of the answers; ``HUNDRED``, points from 0 to 100; ``BALANCE``,
    percentage points from -100 to 100; ``POINTS`` of the scale itself.
    """

    PERCENT = "percent"
    HUNDRED = "hundred"
    BALANCE = "balance"
    POINTS = "points"


@frozen
class Measure:
    """
    What a score measures (*chỉ tiêu*): a slug, its names and its unit.

    Raises:
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: A text is empty.
    """

    name: str
    label_vi: str
    label_en: str
    unit: Unit = field(default=Unit.PERCENT, validator=instance_of(Unit, "enum-choice"))

    def __attrs_post_init__(self) -> None:
        for text in (self.name, self.label_vi, self.label_en):
            if not require_nfc(text, "measure").strip():
                raise InvalidValueError("measure", text, "filled-text")

    def label(self, locale: str = "vi") -> str:
        """Return its name for people."""
        return self.label_en if require_locale(locale) == "en" else self.label_vi


TOP2: Final = Measure(
    "top2", "Tỷ lệ hài lòng (hai mức cao nhất)", "Satisfied share (top two levels)"
)
TOP2_UNMARKED: Final = Measure(
    "top2", "Tỷ lệ chọn hai mức cao nhất", "Share of the top two levels"
)
SATISFIED: Final = Measure("satisfied", "Tỷ lệ hài lòng", "Satisfied share")
SHARE: Final = Measure("share", "Tỷ lệ chọn", "Share who chose")
MEAN: Final = Measure("mean", "Điểm trung bình", "Mean", Unit.POINTS)
SCALED: Final = Measure(
    "scaled", "Điểm quy đổi 0–100", "Score from 0 to 100", Unit.HUNDRED
)
NET: Final = Measure(
    "net", "Mức hài lòng ròng", "Satisfied minus dissatisfied", Unit.BALANCE
)
NPS: Final = Measure(
    "nps", "Chỉ số sẵn sàng giới thiệu (NPS)", "Net promoter score", Unit.BALANCE
)
