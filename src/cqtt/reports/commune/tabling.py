"""All figures of a report as one table."""

from decimal import Decimal
from typing import Any, Final

from cqtt.i18n import day_text
from cqtt.programme import Total
from cqtt.rates import Rate
from cqtt.reports.commune.collecting import ReportSection
from cqtt.reports.commune.figures import ReportedFigure
from cqtt.satisfaction.scores import Score
from cqtt.tables import Cell, Column, Kind, Table


def _column(name: str, vi: str, en: str, kind: Kind = Kind.TEXT) -> Column:
    return Column(name, (vi,), heading_en=(en,), kind=kind)


_COLUMNS: Final = (
    _column("block", "Nội dung", "Block"),
    _column("figure", "Chỉ tiêu", "Figure"),
    _column("slug", "Mã", "Slug"),
    _column("value", "Số liệu", "Value", Kind.NUMBER),
    _column("unit", "Đơn vị tính", "Unit"),
    _column("numerator", "Tử số", "Numerator", Kind.NUMBER),
    _column("denominator", "Mẫu số", "Denominator", Kind.NUMBER),
    _column("since", "Từ ngày", "From", Kind.DAY),
    _column("until", "Đến ngày", "To", Kind.DAY),
    _column("basis", "Căn cứ", "Basis"),
)


def figures_table(
    sections: tuple[ReportSection, ...], title: str, locale: str = "vi"
) -> Table:
    """Return a row for each figure; shares are in percent (*bảng số liệu*)."""
    rows = [
        _row(section.heading.name(locale), each, locale)
        for section in sections
        for each in section.figures
    ]
    return Table(title, columns=_COLUMNS, rows=rows, title_en=title)


def _row(block: str, figure: ReportedFigure, locale: str) -> tuple[Cell, ...]:
    return (
        block,
        figure.name(locale),
        figure.slug,
        number_of(figure),
        unit_of(figure, locale),
        figure.numerator,
        figure.denominator,
        figure.period.since,
        figure.period.until,
        figure.basis(locale),
    )


def number_of(figure: ReportedFigure) -> int | Decimal | None:
    """Return the number as a cell holds it: percent, points, a count, or nothing."""
    if isinstance(figure.value, Rate):
        return figure.value.percent
    if isinstance(figure.value, Score):
        return figure.value.value
    return figure.value.exact if isinstance(figure.value, Total) else figure.value


def unit_of(figure: ReportedFigure, locale: str = "vi") -> str:
    """Return the unit of that number."""
    is_share = isinstance(figure.value, Rate | Score)
    return "%" if is_share else (figure.unit_en if locale == "en" else figure.unit)


def record_of(figure: ReportedFigure) -> dict[str, Any]:
    """
    Return a figure as a plain record, as ``cqtt.reports.check_report`` reads it.

    A share is written with both its counts and stands in a group of its own.
    """
    is_share = isinstance(figure.value, Rate | Score) and figure.numerator is not None
    percent = figure.text().replace(" %", "%")
    counts = f"{figure.numerator}/{figure.denominator}"
    shown = f"{counts} ({percent})" if figure.is_shown else counts
    number = number_of(figure)
    plain = figure.text() if number is None else number
    first, last = figure.period.since, figure.period.until
    return {
        "id": figure.slug,
        "label": figure.label,
        "value": shown if is_share else plain,
        "unit": "" if is_share else figure.unit,
        "period": f"{first and day_text(first)} - {last and day_text(last)}",
        "group": figure.slug if is_share else figure.source,
    }
