"""The head of a report: who reports, to whom, of which days, and who signs."""

from datetime import date
from typing import Any, Final

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.checks import instance_of, require_whole
from cqtt.errors import InvalidValueError
from cqtt.i18n import day_text, english_day, require_locale
from cqtt.law import Period, both_ends
from cqtt.letters.dates import place_date
from cqtt.letters.fields import optional_day, without_stops
from cqtt.letters.letter import signed_or_not
from cqtt.letters.people import Signer
from cqtt.rendering.values import filled_line, filled_lines, line, require_filled
from cqtt.reports.commune.periods import period_text

_MODEL: Final = "“Chính quyền thân thiện, vì Nhân dân phục vụ”"
_MODEL_EN: Final = "“Friendly government, at the people's service”"


def _number(_instance: object, attribute: Any, value: int | None) -> None:
    if value is not None:
        require_whole(value, attribute.name)


@frozen(kw_only=True)
class ReportHead:
    """
    What stands around a report (*thể thức của báo cáo*); see ``CommuneReport``.

    Law:
        Decree 30/2020/NĐ-CP, Art. 8 and Annex I.
    """

    period: Period
    unit: Agency = field(validator=instance_of(Agency, "agency"))
    to: str = field(default="", validator=line)
    number: int | None = field(default=None, validator=_number)
    symbol: str = field(default="BC-UBND", validator=filled_line)
    place: str = field(default="", validator=line)
    issued_on: date | None = field(default=None, validator=optional_day)
    superior: str = field(default="", validator=line)
    signers: tuple[Signer, ...] = field(default=(), validator=signed_or_not)
    recipients: tuple[str, ...] = field(
        default=(), converter=without_stops, validator=filled_lines, repr=False
    )
    basis: str = field(default="", validator=line)
    title: str = field(default="", validator=line)
    title_en: str = field(default="", validator=line)

    def __attrs_post_init__(self) -> None:
        first, _ = both_ends(self.period)
        require_filled(self.unit.name, "unit")
        if self.issued_on is not None and self.issued_on < first:
            raise InvalidValueError("issued_on", self.issued_on, "after-period-began")

    @property
    def counted(self) -> Period:
        """The days that are counted: the period, up to the day of issue."""
        if self.issued_on is None:
            return self.period
        first, last = both_ends(self.period)
        return Period(first, min(last, self.issued_on))

    def not_over(self, locale: str = "vi") -> str:
        """Return that the period was not over when it was issued; may be empty."""
        if self.counted == self.period:
            return ""
        _, last = both_ends(self.counted)
        if require_locale(locale) == "en":
            return f"as of {english_day(last)}, the period is not over"
        return f"số liệu tính đến hết ngày {day_text(last)}, kỳ báo cáo chưa kết thúc"

    @property
    def number_line(self) -> str:
        """The line of number and symbol; without a number there is room for it."""
        serial = "" if self.number is None else f"{self.number:02}"
        return f"Số: {serial}/{self.symbol}"

    def title_text(self, locale: str = "vi") -> str:
        """Return what the report is about: the office's words, or ours."""
        when = period_text(self.period, locale)
        if require_locale(locale) == "en":
            return self.title_en or f"Results of the model {_MODEL_EN}, {when}"
        place = self.unit.serves
        where = f" trên địa bàn {place}" if place else ""
        return self.title or f"Kết quả thực hiện mô hình {_MODEL}{where} {when}"

    def date_text(self, locale: str = "vi") -> str:
        """Return place and date; before issue there is room for the day."""
        if self.issued_on is not None:
            return place_date(self.issued_on, self.place, locale)
        blank = "…" if require_locale(locale) == "en" else "ngày … tháng … năm …"
        return f"{self.place}, {blank}" if self.place else blank
