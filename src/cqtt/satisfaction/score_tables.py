"""Scores as a table."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from cqtt.checks import require_instance
from cqtt.i18n import require_locale
from cqtt.satisfaction.explaining import reasons
from cqtt.satisfaction.measured import Measured
from cqtt.satisfaction.measures import Unit
from cqtt.statistics import Interval
from cqtt.statistics.rounding import rounded
from cqtt.tables import Cell, Column, Kind, Table

_PLACES: Final = 2
_UNITS: Final = {
    Unit.PERCENT: ("%", "%"),
    Unit.HUNDRED: ("trên 100", "of 100"),
    Unit.BALANCE: ("điểm %", "points of percent"),
    Unit.POINTS: ("điểm", "points"),
}


def number_column(name: str, vi: str, en: str) -> Column:
    """Return a column of numbers with its headings."""
    return Column(name, (vi,), heading_en=(en,), kind=Kind.NUMBER)


def text_column(name: str, vi: str, en: str) -> Column:
    """Return a column of text with its headings."""
    return Column(name, (vi,), heading_en=(en,))


LOW: Final = number_column("low", "Cận dưới", "Low")
HIGH: Final = number_column("high", "Cận trên", "High")


def ends(interval: Interval | None) -> tuple[Decimal | None, Decimal | None]:
    """Return the ends of an interval, to two places, for print."""
    if interval is None:
        return None, None
    low, high = (rounded(Fraction(end), _PLACES) for end in interval[:2])
    return low, high


def score_table(scores: Mapping[str, Measured], locale: str = "vi") -> Table:
    """
    Return scores as a table, a row each (*bảng điểm*).

    The rows are named by the keys; the values are in the unit of each measure.  What
    has too few answers for a headline has its counts alone.  Below a single score stand
    its reasons.
    """
    require_instance(scores, Mapping, "scores", "scores-by-name")
    named = any(scores)
    rows: list[tuple[Cell, ...]] = [
        (
            *((name,) if named else ()),
            score.measure.label(locale),
            score.hits,
            score.base,
            score.value,
            _UNITS[score.measure.unit][require_locale(locale) == "en"],
            *ends(None if score.is_withheld else score.interval),
            score.method.label(locale) if score.method else None,
        )
        for name, score in scores.items()
    ]
    columns = (
        *((text_column("name", "Đơn vị", "Unit"),) if named else ()),
        text_column("measure", "Chỉ tiêu", "Measure"),
        number_column("hits", "Số đạt", "Counted"),
        number_column("base", "Số câu trả lời", "Answers"),
        number_column("value", "Kết quả", "Result"),
        text_column("unit", "Đơn vị tính", "Unit of it"),
        LOW,
        HIGH,
        text_column("method", "Phương pháp", "Method"),
    )
    alone = [score for score in scores.values() if len(scores) == 1]
    return Table(
        "Kết quả",
        columns=columns,
        rows=rows,
        title_en="Results",
        notes=tuple(line for score in alone for line in reasons(score, locale)),
    )
