"""Figures of several reports side by side, and their differences."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from attrs import frozen

from cqtt.i18n import require_locale
from cqtt.rates import Rate
from cqtt.reports.commune.figures import ReportedFigure
from cqtt.reports.commune.tabling import number_of, unit_of
from cqtt.satisfaction.explaining import interval_text
from cqtt.satisfaction.measures import Unit
from cqtt.satisfaction.scores import Score
from cqtt.statistics import Interval
from cqtt.tables import Cell, Column, Kind, Table, cell_text

_POINTS: Final = ("điểm phần trăm", "percentage points")


@frozen(kw_only=True)
class FigureDifference:
    """
    A figure of one report less that of the baseline (*chênh lệch*).

    ``amount`` is in percentage points for shares, else in the unit of the figure;
    ``interval`` is there where both are samples.  ``amount`` is ``None`` where the two
    cannot be compared; ``why`` and ``why_en`` say why, or what to mind.
    """

    name: str
    amount: int | Decimal | None
    interval: Interval | None = None
    why: str = ""
    why_en: str = ""

    def reason(self, locale: str = "vi") -> str:
        """Return why there is no difference, or what to mind; may be empty."""
        return self.why_en if require_locale(locale) == "en" else self.why


@frozen(kw_only=True)
class ComparedFigure:
    """One figure in several reports (*một số liệu ở nhiều báo cáo*), ``None``: none."""

    slug: str
    figures: tuple[ReportedFigure | None, ...]
    differences: tuple[FigureDifference, ...]

    @property
    def first(self) -> ReportedFigure:
        """The figure of the first report that has it."""
        return next(each for each in self.figures if each is not None)

    def unit(self, locale: str = "vi") -> str:
        """Return the unit of its numbers."""
        return unit_of(self.first, locale)

    def notes(self, locale: str = "vi") -> str:
        """Return the intervals, and why something is not compared."""
        noted = ((each.name, _note(each, locale)) for each in self.differences)
        return "; ".join(f"{name}: {note}" for name, note in noted if note)


@frozen(kw_only=True)
class ReportComparison:
    """
    Several reports side by side (*so sánh các báo cáo*).

    The first of ``names`` is the baseline of every difference.
    """

    names: tuple[str, ...]
    rows: tuple[ComparedFigure, ...]
    notes: tuple[str, ...] = ()
    notes_en: tuple[str, ...] = ()

    def row(self, slug: str) -> ComparedFigure | None:
        """Return one figure by its slug, or ``None``."""
        return next((each for each in self.rows if each.slug == slug), None)

    def explain(self, locale: str = "vi") -> str:
        """Return each figure with its values, its differences and what to mind."""
        english = require_locale(locale) == "en"
        lines = list(self.notes_en if english else self.notes)
        for each in self.rows:
            lines += _lines(each, self.names, locale)
        return "\n".join(lines)

    def table(self, locale: str = "vi") -> Table:
        """Return a row for each figure: its values, differences and notes."""
        english = require_locale(locale) == "en"
        others = self.names[1:]
        columns = [
            Column("figure", ("Chỉ tiêu",), heading_en=("Figure",)),
            Column("unit", ("Đơn vị tính",), heading_en=("Unit",)),
            *(_number(f"value-{at}", name) for at, name in enumerate(self.names)),
            *(_number(f"difference-{at}", name) for at, name in enumerate(others, 1)),
            Column("notes", ("Ghi chú",), heading_en=("Notes",)),
        ]
        return Table(
            f"So sánh báo cáo; chênh lệch so với {self.names[0]}",
            title_en=f"Reports compared; differences from {self.names[0]}",
            columns=tuple(columns),
            rows=[tuple(_cells(each, locale)) for each in self.rows],
            notes=self.notes_en if english else self.notes,
        )

    def _repr_html_(self) -> str:
        return self.table().html()


def _number(name: str, heading: str) -> Column:
    if name.startswith("value"):
        return Column(
            name,
            ("Số liệu", heading),
            heading_en=("Value", heading),
            kind=Kind.NUMBER,
        )
    return Column(
        name,
        ("Chênh lệch", heading),
        heading_en=("Difference", heading),
        kind=Kind.NUMBER,
    )


def _cells(row: ComparedFigure, locale: str) -> Iterator[Cell]:
    yield row.first.name(locale)
    yield row.unit(locale)
    yield from (None if each is None else number_of(each) for each in row.figures)
    yield from (each.amount for each in row.differences)
    yield row.notes(locale)


def _lines(row: ComparedFigure, names: tuple[str, ...], locale: str) -> Iterator[str]:
    english = locale == "en"
    none = "not measured" if english else "không đo"
    told = [
        f"{name}: {none if each is None else each.told(locale)}"
        for name, each in zip(names, row.figures, strict=True)
    ]
    yield f"{row.first.name(locale)}: {'; '.join(told)}"
    for each, figure in zip(row.differences, row.figures[1:], strict=True):
        if figure is None or row.figures[0] is None:
            continue
        if each.amount is None:
            yield f"  {each.name}: {each.reason(locale)}"
            continue
        is_share = isinstance(row.first.value, Rate | Score)
        unit = _POINTS[english] if is_share else row.unit(locale)
        less = "less" if english else "trừ"
        said = (
            f"  {each.name} {less} {names[0]}: {cell_text(each.amount, locale)} {unit}"
        )
        note = _note(each, locale)
        yield f"{said.rstrip()} ({note})" if note else said.rstrip()


def _note(difference: FigureDifference, locale: str) -> str:
    told = [difference.reason(locale)]
    if difference.interval is not None:
        told.append(interval_text(difference.interval, Unit.BALANCE, locale))
    return "; ".join(filter(None, told))
