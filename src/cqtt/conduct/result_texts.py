"""Results of observations in words, as rows of a table and in tidy form."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, Final

from cqtt.conduct.observations import Verdict
from cqtt.conduct.results import ItemResult, ItemStatus, ItemTrend, ObservedCounts
from cqtt.conduct.settings import AssessmentSettings
from cqtt.i18n import day_text, listed, require_locale
from cqtt.law import Period
from cqtt.satisfaction.explaining import interval_text, number_text
from cqtt.satisfaction.measures import Unit
from cqtt.satisfaction.p_values import p_text
from cqtt.satisfaction.score_tables import HIGH, LOW, ends, number_column, text_column
from cqtt.satisfaction.trends import Direction
from cqtt.statistics import Interval
from cqtt.tables import Cell, Column, Kind, cell_text

_DIRECTIONS: Final = {
    Direction.UP: ("tăng", "rises"),
    Direction.DOWN: ("giảm", "falls"),
    None: ("tăng hay giảm", "rises or falls"),
}

RESULT_COLUMNS: Final = (
    text_column("item", "Nội dung", "Item"),
    *(
        number_column(each.name.lower(), each.text(), each.text("en"))
        for each in Verdict
    ),
    number_column("percent", "Tỷ lệ đạt %", "Met %"),
    LOW,
    HIGH,
    Column(
        "last_on", ("Quan sát gần nhất",), heading_en=("Last observed",), kind=Kind.DAY
    ),
    text_column("status", "Tình trạng", "Status"),
)


def period_text(period: Period, locale: str = "vi") -> str:
    """Return the days of a period in words; empty where both ends are open."""
    english = require_locale(locale) == "en"
    since = day_text(period.since) if period.since else ""
    until = day_text(period.until) if period.until else ""
    said = [f"{'from' if english else 'từ'} {since}"] if since else []
    said += [f"{'to' if english else 'đến'} {until}"] if until else []
    return " ".join(said)


def result_lines(
    result: ItemResult, settings: AssessmentSettings, locale: str = "vi"
) -> Iterator[str]:
    """Return what there is to say about an item, by lines."""
    english, least = require_locale(locale) == "en", settings.minimum
    name = result.item.text(locale)
    found = result.observed
    if found is None or result.last_on is None:
        yield f"{name}: {result.status.text(locale, minimum=least)}"
    else:
        yield f"{name}: {counted_text(found, settings, locale)}"
        if result.joins_questions:
            yield f"  {_QUESTIONS[english]}"
        if result.interval is not None:
            yield f"  {interval_text(_percent(result.interval), Unit.PERCENT, locale)}"
        yield f"  {_sources(result, locale)}"
        yield f"  {_trend(result, locale)}"
        if result.trend is not None:
            yield from _trend_notes(result.trend, locale)
        last = "Last observed" if english else "Quan sát gần nhất"
        yield f"  {last}: {day_text(result.last_on)}"
    if result.self_assessment is not None:
        beside = "Self-assessment, beside" if english else "Tự đánh giá (không gộp)"
        yield f"  {beside}: {counted_text(result.self_assessment, settings, locale)}"
    elif result.self_status is not ItemStatus.UNOBSERVED:
        beside = "Self-assessment" if english else "Tự đánh giá"
        yield f"  {beside}: {result.self_status.text(locale, minimum=least)}"


_QUESTIONS: Final = (
    "Có người trả lời nhiều câu hỏi về nội dung này: mỗi người tính là một",
    "Some answered several questions on this item: each person counts as one",
)


def counted_text(
    found: ObservedCounts, settings: AssessmentSettings, locale: str = "vi"
) -> str:
    """Return counts, the percentage of enough, and what stands outside, in words."""
    english = require_locale(locale) == "en"
    verdict = "{}" if english else "“{}”"
    apart = [
        f"{n} {verdict.format(each.text(locale))}"
        for each, n in found.by_verdict.items()
        if n and not each.is_in_base
    ]
    if found.percent is None:
        said = "nothing in the base" if english else "không có gì trong mẫu số"
    else:
        said = f"{Verdict.MET.text(locale)} {met_of(found.met, found.base, locale)}"
        if not found.is_few(settings.headline_from):
            said += percent_text(found.percent, locale)
    if found.is_weighted and found.n_effective is not None:
        size = number_text(float(found.n_effective), locale, 1)
        words = "weighted, effective size" if english else "có trọng số, cỡ hiệu dụng"
        said += f" ({words} {size})"
    outside = "outside the base" if english else "ngoài mẫu số"
    return f"{said}; {outside}: {listed(apart, locale)}" if apart else said


def met_of(met: int, base: int, locale: str) -> str:
    """Return two counts of observations in words."""
    return f"{met} of {base}" if locale == "en" else f"{met} trên {base} quan sát"


def percent_text(percent: Decimal, locale: str) -> str:
    """Return a percentage as it follows the counts that it is of."""
    return f",{'' if locale == 'en' else ' chiếm'} {cell_text(percent, locale)} %"


def _sources(result: ItemResult, locale: str) -> str:
    head = "By source" if locale == "en" else "Theo nguồn"
    if result.withholds_sources:
        return f"{head}: {_WITHHELD[locale]}"
    said = (
        f"{source.text(locale)} {found.met}/{found.base}"
        for source, found in result.sources
    )
    return f"{head}: {'; '.join(said)}"


_WITHHELD: Final = {
    "vi": "không nêu, vì có phần quá nhỏ hoặc của một chức danh",
    "en": "withheld, since a part is too small or of one post",
}


def _trend(result: ItemResult, locale: str) -> str:
    english = locale == "en"
    head = "Trend" if english else "Xu hướng"
    if result.withholds_trend:
        return f"{head}: {_WITHHELD[locale]}"
    if result.trend is None:
        none = "fewer than two periods with a base" if english else "chưa đủ hai kỳ"
        return f"{head}: {none}"
    return f"{head}: {_moves(result.trend, locale)}"


def _moves(trend: ItemTrend, locale: str) -> str:
    english, sure = locale == "en", trend.direction is not None
    word = _DIRECTIONS[trend.direction][english]
    points = "; ".join(
        f"{period_text(each.period, locale)} "
        f"{_point(each.observed, locale, weighted=trend.is_weighted)}"
        for each in trend.points
    )
    test = f"Cochran–Armitage, {p_text(trend.p_value, locale)}"
    if trend.mixes_sources:
        # A p-value before this would read as grounds enough.
        return f"{_NOTHING_SAID[english]} ({points}; {test})"
    if english:
        grounds = "grounds enough" if sure else "not enough grounds"
        said = f"{grounds} for saying that the share {word} over the periods"
    else:
        grounds = "đủ căn cứ" if sure else "chưa đủ căn cứ"
        said = f"{grounds} để nói tỷ lệ {word} qua các kỳ"
    return f"{test}: {said} ({points})"


_NOTHING_SAID: Final = (
    "không kết luận, vì tỷ trọng các nguồn khác nhau giữa các kỳ",
    "nothing is concluded, since the mix of sources differs between periods",
)


def _point(found: ObservedCounts, locale: str, *, weighted: bool) -> str:
    """Return the counts of a period; the share too where weights are what is tested."""
    counts = f"{found.met}/{found.base}"
    if not weighted:
        return counts
    by_weight = "by weight" if locale == "en" else "theo trọng số"
    return f"{counts}, {by_weight} {cell_text(found.percent, locale)} %"


def _trend_notes(trend: ItemTrend, locale: str) -> Iterator[str]:
    """Say what to mind of a trend."""
    english = locale == "en"
    if trend.is_weighted:
        yield f"  {_BY_WEIGHT[english]}"
    if trend.is_rough:
        yield f"  {_ROUGH[english]}"
    if trend.mixes_sources:
        yield f"  {_MIXED[english]}"
    if trend.outside:
        yield f"  {_OUTSIDE[english].format(n=trend.outside)}"


_BY_WEIGHT: Final = (
    "Lưu ý: kiểm định xu hướng theo trọng số, số đếm thì không",
    "Mind: the test of the trend goes by weight, the counts do not",
)
_ROUGH: Final = (
    "Lưu ý: ít quan sát (có tần số kỳ vọng dưới 5): kiểm định xu hướng chỉ gần đúng",
    (
        "Mind: few observations (an expected count is below 5): the test of the trend "
        "is approximate only"
    ),
)
_OUTSIDE: Final = (
    "{n} quan sát không thuộc kỳ nào của xu hướng",
    "{n} observations lie in none of the periods of the trend",
)
_MIXED: Final = (
    (
        "Lưu ý: tăng giảm có thể chỉ do tỷ trọng các nguồn thay đổi; nên xét riêng "
        "từng nguồn"
    ),
    "Mind: a rise or fall may come of the mix of sources; assess one source alone",
)


def _percent(interval: Interval) -> Interval:
    low, high, level = interval
    return Interval(100 * low, 100 * high, level)


def result_row(
    result: ItemResult, settings: AssessmentSettings, locale: str = "vi"
) -> tuple[Cell, ...]:
    """Return a result as a row of ``RESULT_COLUMNS``; withheld numbers are empty."""
    found, interval = result.observed, result.interval
    counts: Iterable[Cell] = found.counts if found else (None,) * len(Verdict)
    return (
        result.item.text(locale),
        *counts,
        result.percent,
        *ends(None if interval is None else _percent(interval)),
        result.last_on,
        result.status.text(locale, minimum=settings.minimum),
    )


def tidy_rows(result: ItemResult) -> Iterator[dict[str, Any]]:
    """Yield a result for frames and plots, then its self-assessment if there is one."""
    yield _tidy(result, result.observed, result.status, is_self=False)
    if result.self_status is not ItemStatus.UNOBSERVED:
        yield _tidy(result, result.self_assessment, result.self_status, is_self=True)


def _tidy(
    result: ItemResult,
    found: ObservedCounts | None,
    status: ItemStatus,
    *,
    is_self: bool,
) -> dict[str, Any]:
    """Return counts as one dict; numbers are floats, what is withheld is ``None``."""
    interval = None if is_self else result.interval
    is_shown = found is not None and not found.is_few(result.headline_from)
    share = found.share if found is not None and is_shown else None
    return {
        "item": result.item.code,
        "text_vi": result.item.text_vi,
        "text_en": result.item.text_en,
        "self_assessment": is_self,
        "status": status.value,
        **{
            each.name.lower(): found.by_verdict[each] if found else None
            for each in Verdict
        },
        "base": found.base if found else None,
        "percent": None if share is None else float(100 * share),
        "low": None if interval is None else 100 * interval[0],
        "high": None if interval is None else 100 * interval[1],
        "last_on": None if is_self else result.last_on,
    }
