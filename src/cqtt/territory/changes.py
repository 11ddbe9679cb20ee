"""What became of a provincial unit: one change, and all of them up to a day."""

from datetime import date

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.i18n import day_text, require_locale
from cqtt.law import Citation, cite
from cqtt.territory.provinces import ProvinceUnit
from cqtt.territory.requiring import all_are, plain_day


@frozen(kw_only=True)
class UnitChange:
    """
    One change of a unit (*thay đổi đơn vị hành chính*): before, after, since when.

    ``since`` is the first day of what it is after.  With ``is_merger`` several units
    became one, which is a new unit even where it keeps the name of one of them.

    >>> from cqtt.facts import units
    >>> unit = units().find("Bắc Giang", on=date(2025, 6, 30))
    >>> print(units().successors(unit)[0].text("en"))
    Bắc Giang Province (code 24) was merged into Bắc Ninh Province (code 24) on \
01/07/2025, Resolution 202/2025/QH15 of 12 June 2025 of the National Assembly
    """

    before: ProvinceUnit = field(validator=instance_of(ProvinceUnit, "province-unit"))
    after: ProvinceUnit = field(validator=instance_of(ProvinceUnit, "province-unit"))
    since: date = field(validator=plain_day)
    citation: Citation = field(validator=instance_of(Citation, "citation"))
    is_merger: bool = field(default=False, validator=instance_of(bool, "yes-no"))

    def text(self, locale: str = "vi") -> str:
        """
        Return the change in one sentence, with what says so.

        It begins with the name as it is written, kind included.
        """
        english = require_locale(locale) == "en"
        before, after = self.before.full_name(locale), self.after.full_name(locale)
        source = cite([self.citation], locale)
        day = day_text(self.since)
        codes = self.before.code, self.after.code
        if english:
            how = "was merged into" if self.is_merger else "became"
            of = [f" (code {code})" for code in codes]
            return f"{before}{of[0]} {how} {after}{of[1]} on {day}, {source}"
        how = "sáp nhập cùng đơn vị khác thành" if self.is_merger else "trở thành"
        of = [f" (mã {code})" for code in codes]
        return f"{before}{of[0]} {how} {after}{of[1]} từ {day}, theo {source}"


@frozen(kw_only=True)
class UnitHistory:
    """
    What became of a unit by a day (*quá trình thay đổi của một đơn vị*).

    ``changes`` are in order, each of what the one before it made.

    >>> from cqtt.facts import units
    >>> unit = units().find("tỉnh Bắc Giang", on=date(2025, 1, 1))
    >>> units().history(unit, on=date(2026, 11, 22)).now.full_name()
    'thành phố Bắc Ninh'
    """

    unit: ProvinceUnit = field(validator=instance_of(ProvinceUnit, "province-unit"))
    on: date = field(validator=plain_day)
    changes: tuple[UnitChange, ...] = field(
        default=(), validator=all_are(instance_of(UnitChange, "unit-changes"))
    )

    @property
    def now(self) -> ProvinceUnit:
        """What it is on the day."""
        return self.changes[-1].after if self.changes else self.unit

    def explain(self, locale: str = "vi") -> str:
        """Return what became of it, one sentence for each change."""
        english = require_locale(locale) == "en"
        if self.changes:
            told = "; ".join(each.text(locale) for each in self.changes)
            return told[:1].upper() + told[1:]
        day, name = day_text(self.on), self.unit.full_name(locale)
        if english:
            return f"{name} (code {self.unit.code}) is the same unit on {day}"
        said = f"{name} (mã {self.unit.code}) đến ngày {day} không thay đổi"
        return said[:1].upper() + said[1:]
