"""A printed table beside what it should be."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import field, frozen

from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale
from cqtt.published.fitting import CommonBase
from cqtt.published.share import CheckedShare
from cqtt.published.table import Base, PublishedTable
from cqtt.statistics import rounding
from cqtt.tables import Column, Kind, Table, cell_text

_PLACES: Final = 2


@frozen
class SumOfShares:
    """
    What the printed shares add up to (*tổng các tỷ lệ đã in*).

    ``printed`` is their sum in percent, exact.  ``expected`` is what the exact shares
    add up to, 1 for all the parts of a whole; ``None`` where it is not known.
    ``allowed`` is what rounding may have moved the sum by, in percentage points: half a
    unit of the last place of each share.
    """

    printed: Decimal
    expected: Fraction | None
    allowed: Decimal

    @property
    def holds(self) -> bool:
        """Whether rounding explains the sum; an unknown one is not held against it."""
        if self.expected is None:
            return True
        off = abs(Fraction(self.printed) - 100 * self.expected)
        return off <= Fraction(self.allowed)

    def explain(self, locale: str = "vi") -> str:
        """Return one sentence."""
        printed = f"{cell_text(self.printed, require_locale(locale))} %"
        sums = "The shares add up to" if locale == "en" else "Tổng các tỷ lệ là"
        if self.expected is None:
            return f"{sums} {printed}"
        places = 0 if self.expected == 1 else _PLACES
        due = cell_text(rounding.rounded(100 * self.expected, places), locale)
        allowed = cell_text(self.allowed, locale)
        if locale == "en":
            return (
                f"{sums} {printed}; they should add up to {due} %, "
                f"and rounding explains at most {allowed} percentage points"
            )
        return f"{sums} {printed}; phải là {due} %, làm tròn chỉ lệch {allowed} điểm %"


@frozen
class CheckedTable:
    """
    A printed table, recomputed (*bảng số liệu đã kiểm tra*).

    ``base`` is the named base that the counts add up to, else the one that gives the
    most of its shares; ``None`` where none is known or only ``common_base`` is.
    ``common_base`` is the other one that all the shares fit, ``None`` where there is
    none.  ``is_whole`` says whether the shares are taken to be all the parts of one
    whole.  ``sum`` is that of the parts, without the row with the total.  ``findings``
    come in the order of the table: bases, shares, sum.
    """

    published: PublishedTable
    base: Base | None
    shares: tuple[CheckedShare, ...]
    sum: SumOfShares
    findings: tuple[Finding, ...] = field(default=(), kw_only=True)
    common_base: CommonBase | None = field(default=None, kw_only=True)
    is_whole: bool = field(kw_only=True)

    @property
    def is_right(self) -> bool:
        """Whether nothing was found but notes."""
        return all(each.severity is Severity.NOTE for each in self.findings)

    def explain(self, locale: str = "vi") -> str:
        """Return the bases, every share with its slips, and the sum."""
        title = [self.published.title] if self.published.title else []
        shares = [share.explain(locale) for share in self.shares]
        return "\n".join(
            [*title, *self._base_line(locale), *shares, *self._sum(locale)]
        )

    def table(self, locale: str = "vi") -> Table:
        """
        Return the shares as a table, one a row.

        Words in the cells are in the locale; a share whose count or base is not known
        has empty cells.  The notes say the bases and the sum.
        """
        return Table(
            self.published.title,
            columns=_COLUMNS,
            rows=[_row(share, locale) for share in self.shares],
            notes=(*self._base_line(locale), *self._sum(locale)),
        )

    def _repr_html_(self) -> str:
        return self.table().html()

    def _base_line(self, locale: str) -> tuple[str, ...]:
        head = "Base" if require_locale(locale) == "en" else "Mẫu số"
        other = self.common_base
        common = () if other is None else (other.explain(locale),)
        if self.base is None:
            return common
        base = f"{head}: {self.base.size} ({self.base.label(locale)})"
        return (base, *common)

    def _sum(self, locale: str) -> tuple[str, ...]:
        return (self.sum.explain(locale),) if len(self.published.parts) > 1 else ()


_COLUMNS: Final = (
    Column("label", ("Nội dung",), heading_en=("Item",)),
    Column("count", ("Số lượng",), heading_en=("Count",), kind=Kind.NUMBER),
    Column("printed", ("Tỷ lệ đã in",), heading_en=("Printed",), kind=Kind.NUMBER),
    Column("base", ("Mẫu số",), heading_en=("Base",)),
    Column("base_size", ("Cỡ mẫu số",), heading_en=("Base size",), kind=Kind.NUMBER),
    Column(
        "percent", ("Tính lại (%)",), heading_en=("Recomputed (%)",), kind=Kind.NUMBER
    ),
    Column("verdict", ("Kết luận",), heading_en=("Verdict",)),
    Column("slip", ("Có lẽ",), heading_en=("Perhaps",)),
)


def _row(checked: CheckedShare, locale: str) -> tuple[str | int | Decimal | None, ...]:
    share, base, slip = checked.share, checked.base, checked.slip
    return (
        share.label,
        share.count,
        share.printed.strip(),
        None if base is None else base.label(locale),
        None if base is None else base.size,
        checked.percent,
        checked.verdict.label(locale),
        None if slip is None else slip.explain(locale),
    )
