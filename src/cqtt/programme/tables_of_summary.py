"""The tables of a summary: counts and rates, activities, what was left out."""

from collections.abc import Iterable
from typing import Final

from cqtt.i18n import require_locale
from cqtt.programme.activities import ActivityTotal
from cqtt.programme.counted import LeftOut, NamedCount, RateAbout
from cqtt.tables import Cell, Column, Kind, Table


def count_table(
    counts: Iterable[NamedCount], rates: Iterable[RateAbout], locale: str = "vi"
) -> Table:
    """Return counts and rates, these with both their counts (*bảng số liệu*)."""
    rows: list[tuple[Cell, ...]] = [
        (each.label(locale), each.total.text(locale), None, None, None)
        for each in counts
    ]
    english = require_locale(locale) == "en"
    for each in rates:
        about = each.about_en if english else each.about
        label = each.rate.formula.label(locale)
        rate = each.rate
        told = f"{label} ({about})" if about else label
        rows.append((told, None, rate.numerator, rate.denominator, rate.percent))
    return Table(
        "Số liệu tổng hợp", title_en="Summary", columns=_COUNT_COLUMNS, rows=rows
    )


def activity_table(totals: Iterable[ActivityTotal], locale: str = "vi") -> Table:
    """Return activities by kind with their sums and audience (*bảng hoạt động*)."""
    return Table(
        "Hoạt động",
        title_en="Activities",
        columns=_ACTIVITY_COLUMNS,
        rows=(
            (
                each.kind.text(locale),
                each.total.text(locale),
                each.unit(locale),
                each.audience.text(locale) if each.with_audience else None,
                each.records,
            )
            for each in totals
        ),
    )


def left_out_table(left_out: Iterable[LeftOut], locale: str = "vi") -> Table:
    """Return what a summary does not count and why (*bảng phần không tính*)."""
    english = require_locale(locale) == "en"
    return Table(
        "Bản ghi không tính",
        title_en="Records not counted",
        columns=_LEFT_COLUMNS,
        rows=(
            (each.labels[english], each.why.text(locale), each.number)
            for each in left_out
        ),
    )


_COUNT_COLUMNS: Final = (
    Column("what", ("Nội dung",), heading_en=("What",)),
    Column("count", ("Số lượng",), heading_en=("Count",)),
    Column("numerator", ("Tử số",), heading_en=("Numerator",), kind=Kind.NUMBER),
    Column("denominator", ("Mẫu số",), heading_en=("Denominator",), kind=Kind.NUMBER),
    Column("percent", ("Tỷ lệ %",), heading_en=("Percent",), kind=Kind.NUMBER),
)
_ACTIVITY_COLUMNS: Final = (
    Column("kind", ("Hoạt động",), heading_en=("Activity",)),
    Column("total", ("Số lượng",), heading_en=("Count",)),
    Column("unit", ("Đơn vị tính",), heading_en=("Unit",)),
    Column("audience", ("Lượt người",), heading_en=("Person-times",)),
    Column("records", ("Bản ghi",), heading_en=("Records",), kind=Kind.NUMBER),
)
_LEFT_COLUMNS: Final = (
    Column("what", ("Loại",), heading_en=("What",)),
    Column("why", ("Lý do",), heading_en=("Why",)),
    Column("count", ("Số bản ghi",), heading_en=("Records",), kind=Kind.NUMBER),
)
