"""Comparing reports: like with like only, with intervals where they are samples."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import listed
from cqtt.law import both_ends
from cqtt.printable import require_names
from cqtt.programme import Total
from cqtt.rates import Rate
from cqtt.reports.commune.figures import ReportedFigure
from cqtt.reports.commune.periods import days_text, lies_in, period_text
from cqtt.reports.commune.report import CommuneReport
from cqtt.reports.commune.structure import BLOCKS
from cqtt.reports.compared import ComparedFigure, FigureDifference, ReportComparison
from cqtt.satisfaction.comparing import compare as compare_scores
from cqtt.satisfaction.scores import Score
from cqtt.statistics.rounding import rounded

_FEWEST: Final = 2
_PLACES: Final = 2
_IN_NEITHER: Final = ("không có ở cả hai báo cáo", "in neither of the two reports")
_IN_ONE: Final = ("chỉ có ở một báo cáo", "only in one of the reports")
_ONLY_BOUNDED: Final = (
    "nguồn chỉ nêu mức trên, gần hoặc khoảng, không trừ được",
    "told only as over, almost or about, not subtracted",
)
_OTHER_KIND: Final = (
    "cách tính hoặc mẫu số khác nhau, không so sánh",
    "another formula or base, not compared",
)
_NO_BASE: Final = (
    "không có mẫu số, chưa đủ phiếu hoặc không có số chính xác, không so sánh",
    "no base, too few answers or no exact number, not compared",
)
_OTHER_LENGTH: Final = (
    "kỳ số liệu dài ngắn khác nhau, không trừ số đếm",
    "days of another length, counts are not subtracted",
)


def compare(
    reports: Mapping[str, CommuneReport] | Iterable[CommuneReport],
) -> ReportComparison:
    """
    Set reports of several communes or years side by side (*so sánh báo cáo*).

    Differences are those from the first report.  Figures are compared that have one
    slug, one formula or measure, and one unit; what has not says why.  Shares of
    samples have an interval, counts and rates of everything that was counted have
    none.  Counts are subtracted where their days are of one length, or where they tell
    how things stand, such as members of a board.  Without names reports go by their
    unit, or by their period where the unit is the same.

    Raises:
        WrongTypeError: What came are no reports.
        InvalidValueError: There are fewer than two; two have one name.

    >>> from datetime import date
    >>> from cqtt.agencies import Agency
    >>> from cqtt.law import Period
    >>> from cqtt.reports.commune import Letters
    >>> report = CommuneReport(
    ...     period=Period(date(2026, 1, 1), date(2026, 12, 31)),
    ...     unit=Agency("Ủy ban nhân dân xã Hoa Mai"), sources=(Letters(()),),
    ... )
    >>> found = compare({"Hoa Mai": report, "Hoa Lan": report})
    >>> found.row("letters-sent").differences[0].amount
    0
    """
    named = _named(reports)
    figures = {
        name: {each.slug: each for each in report.figures}
        for name, report in named.items()
    }
    slugs = dict.fromkeys(slug for found in figures.values() for slug in found)
    names = tuple(named)
    notes = _periods(named, "vi"), _periods(named, "en")
    return ReportComparison(
        names=names,
        rows=tuple(_row(slug, names, figures) for slug in _ordered(slugs, figures)),
        notes=notes[0],
        notes_en=notes[1],
    )


def _named(reports: Any) -> dict[str, CommuneReport]:
    if isinstance(reports, Mapping):
        pairs = list(reports.items())
    elif isinstance(reports, Iterable) and not isinstance(reports, str):
        every = list(reports)
        pairs = list(zip(_names_of(every), every, strict=True))
    else:
        raise WrongTypeError("reports", type(reports).__name__, "reports-to-compare")
    if len(pairs) < _FEWEST:
        raise InvalidValueError("reports", len(pairs), "reports-to-compare")
    for name, report in pairs:
        require_names(name=name)
        _require_report(report)
    if len(dict(pairs)) < len(pairs):
        raise InvalidValueError("reports", "one name twice", "reports-to-compare")
    return dict(pairs)


def _require_report(report: object) -> None:
    if not isinstance(report, CommuneReport):
        raise WrongTypeError("reports", type(report).__name__, "reports-to-compare")


def _names_of(reports: list[Any]) -> list[str]:
    for each in reports:
        _require_report(each)
    units = [each.unit.name for each in reports]
    if len(set(units)) == len(units):
        return units
    if len(set(units)) == 1:
        return [period_text(each.period) for each in reports]
    return [f"{each.unit.name}, {period_text(each.period)}" for each in reports]


def _periods(named: Mapping[str, CommuneReport], locale: str) -> tuple[str, ...]:
    """Return what to mind of periods that are not the same."""
    if len({each.counted for each in named.values()}) == 1:
        return ()
    told = [f"{name} {days_text(e.counted, locale)}" for name, e in named.items()]
    every, english = listed(told, locale), locale == "en"
    inner = [
        f"{one} lies in {other}" if english else f"{one} nằm trong {other}"
        for one, first in named.items()
        for other, second in named.items()
        if lies_in(first.counted, second.counted)
    ]
    within = f"; {'; '.join(inner)}" if inner else ""
    return (
        (f"The reports are of different periods: {every}{within}",)
        if english
        else (f"Các báo cáo có kỳ khác nhau: {every}{within}",)
    )


def _ordered(
    slugs: Iterable[str], figures: Mapping[str, Mapping[str, ReportedFigure]]
) -> list[str]:
    """Return slugs in the order of the report, block by block."""

    def block_of(slug: str) -> int:
        found = next(each[slug] for each in figures.values() if slug in each)
        return BLOCKS.index(found.block)

    return sorted(slugs, key=block_of)


def _row(
    slug: str,
    names: tuple[str, ...],
    figures: Mapping[str, Mapping[str, ReportedFigure]],
) -> ComparedFigure:
    found = tuple(figures[name].get(slug) for name in names)
    return ComparedFigure(
        slug=slug,
        figures=found,
        differences=tuple(
            _difference((name, names[0]), figure, found[0])
            for name, figure in zip(names[1:], found[1:], strict=True)
        ),
    )


def _difference(
    names: tuple[str, str], later: ReportedFigure | None, base: ReportedFigure | None
) -> FigureDifference:
    if later is None or base is None:
        return _refused(names[0], *(_IN_ONE if later or base else _IN_NEITHER))
    why = _unlike(later, base)
    if why:
        return _refused(names[0], *why)
    if isinstance(later.value, Score) and isinstance(base.value, Score):
        return _of_scores(names, later.value, base.value)
    return FigureDifference(name=names[0], amount=_gap(later, base))


def _unlike(later: ReportedFigure, base: ReportedFigure) -> tuple[str, str] | None:
    """Return why two figures are not like, or ``None``."""
    if any(isinstance(e.value, Total) and e.exact is None for e in (later, base)):
        return _ONLY_BOUNDED
    if _kind(later) != _kind(base):
        return _OTHER_KIND
    if not (later.is_shown and base.is_shown):
        return _NO_BASE
    is_flow = isinstance(later.value, int) and not (later.is_stock and base.is_stock)
    return _OTHER_LENGTH if is_flow and _length(later) != _length(base) else None


def _gap(later: ReportedFigure, base: ReportedFigure) -> int | Decimal:
    """Return one figure less another: a count, percentage points, or the unit."""
    gap = (later.exact or Fraction()) - (base.exact or Fraction())
    if isinstance(later.value, int):
        return int(gap)
    return rounded(100 * gap if isinstance(later.value, Rate) else gap, _PLACES)


def _refused(name: str, why: str, why_en: str) -> FigureDifference:
    return FigureDifference(name=name, amount=None, why=why, why_en=why_en)


def _kind(figure: ReportedFigure) -> tuple[object, ...]:
    """Return what two figures must share to be compared."""
    value = figure.value
    if isinstance(value, Rate):
        return Rate, value.formula
    if isinstance(value, Score):
        return Score, value.measure, value.chosen
    return type(value), figure.unit


def _length(figure: ReportedFigure) -> int:
    first, last = both_ends(figure.period)
    return (last - first).days


def _of_scores(names: tuple[str, str], later: Score, base: Score) -> FigureDifference:
    """Compare two samples; an obstacle is told and nothing is subtracted."""
    try:
        found = compare_scores(later, base, names=names)
    except InvalidValueError as error:
        return _refused(names[0], error.message("vi"), error.message("en"))
    return FigureDifference(
        name=names[0],
        amount=found.points,
        interval=found.interval,
        why="; ".join(each.text("vi") for each in found.obstacles),
        why_en="; ".join(each.text("en") for each in found.obstacles),
    )
