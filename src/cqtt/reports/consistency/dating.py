"""Days and durations beside one another, and figures without a period."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from cqtt.findings import Severity
from cqtt.i18n import day_text
from cqtt.reports.consistency.check import Check, CheckKind, fault, held
from cqtt.reports.consistency.seen import Seen, UnitKind
from cqtt.reports.consistency.spans import Span, read_span
from cqtt.reports.consistency.words import has_any

_REPORT_DAYS: Final = (
    *("date of the report", "report date", "date of report", "date of writing"),
    *("date of the article", "article date", "publication"),
    *("page date", "page header", "header date", "published", "publication date"),
    *("ngày báo cáo", "ngày ký báo cáo", "ngày lập báo cáo", "ngày ban hành báo cáo"),
    *("ngày đăng", "ngày cập nhật", "cập nhật", "ngày của trang", "signed on"),
)
_TO_COME: Final = (
    *("planned", "plan", "target", "forecast", "expected", "proposed", "will"),
    *("kế hoạch", "dự kiến", "chỉ tiêu", "mục tiêu", "phấn đấu", "sẽ", "đề xuất"),
    *("deadline", "due", "thời hạn", "hạn chót", "until", "đến năm", "giai đoạn"),
)
_SINCE: Final = (
    *("since", "duration", "age", "after", "kể từ", "sau", "thời gian thực hiện"),
    *("thời gian triển khai", "kéo dài"),
)
_STARTS: Final = (
    *("pilot", "project", "decision", "plan", "launch", "start", "model", "programme"),
    *("thí điểm", "đề án", "quyết định", "kế hoạch", "triển khai", "bắt đầu"),
    *("mô hình", "thành lập"),
)
_DECIDED: Final = ("plan", "kế hoạch", "chương trình", "programme", "program")
_AHEAD: Final = timedelta(days=92)
_BASIS: Final = ("legal basis", "basis", "căn cứ", "cơ sở pháp lý")
_UNSTATED: Final = (
    *("undated", "not stated", "unknown", "no date", "không rõ", "không ghi"),
    *("không nêu", "chưa rõ", "không có thời gian", "year not stated"),
)
_SURVEYS: Final = ("survey", "surveys", "satisfaction", "khảo sát", "hài lòng")
_DAYS: Final = {
    "year": (365, 366),
    "month": (28, 31),
    "week": (7, 7),
    "day": (1, 1),
    "năm": (365, 366),
    "tháng": (28, 31),
    "tuần": (7, 7),
    "ngày": (1, 1),
}
_LONG: Final = 548
"""A year and a half: figures of a year are told in the next one."""
_MORE: Final = (">", "≥", "hơn", "trên", "over", "more than")
_LESS: Final = ("<", "≤", "gần", "almost", "nearly", "dưới", "under")


def check_days(seen: tuple[Seen, ...], report_on: date | None) -> Iterator[Check]:
    """Yield what days, durations and periods say against one another."""
    for each in seen:
        yield from _within(each)
    yield from _against_report(seen, report_on)
    yield from _long_after(seen)
    yield from _durations(seen)
    yield from _without_period(seen)


def _within(each: Seen) -> Iterator[Check]:
    """Compare the day that a figure is with the period that it is told for."""
    days, period = each.value.days, each.days
    if not isinstance(days, Span) or period is None or each.value.until is not None:
        return
    words = f"{each.label} {each.measures}"
    if has_any(words, _BASIS):
        return
    # A plan of December may be for the year to come.
    is_plan = has_any(words, _DECIDED) and _is_shortly_before(days, period)
    told = f"{_shown(days)}; {_shown(period)}"
    if days.holds(period):
        yield held(CheckKind.PERIOD, (each.id,), told)
    else:
        yield fault(
            "day-in-period",
            CheckKind.PERIOD,
            (each.place,),
            (told, told),
            Severity.NOTE if is_plan else Severity.WARNING,
        )


def _is_shortly_before(days: Span, period: Span) -> bool:
    if period.first is None or days.first is None or days.last >= period.first:
        return False
    return period.first - days.first <= _AHEAD


def _shown(days: Span) -> str:
    if days.first == days.last:
        return day_text(days.last)
    first = "…" if days.first is None else day_text(days.first)
    return f"{first} - {day_text(days.last)}"


def _report_days(seen: tuple[Seen, ...]) -> dict[str, tuple[date, Seen]]:
    """Return the day of each document's report, where a figure tells one."""
    found: dict[str, tuple[date, Seen]] = {}
    for each in seen:
        days = each.value.days
        named = has_any(f"{each.label} {each.measures}", _REPORT_DAYS)
        if isinstance(days, Span) and each.value.until is None and named:
            found.setdefault(each.figure.document, (days.last, each))
    return found


def _against_report(seen: tuple[Seen, ...], report_on: date | None) -> Iterator[Check]:
    known = _report_days(seen)
    for each in seen:
        day, source = known.get(each.figure.document, (report_on, None))
        if day is None or each is source:
            continue
        places = (each.place,) if source is None else (each.place, source.place)
        days = each.value.days if isinstance(each.value.days, Span) else each.days
        if days is None:
            continue
        first = days.first or days.last
        words = f"{_shown(days)}; {day_text(day)}"
        to_come = _is_to_come(each)
        if first > day and not to_come:
            yield fault(
                "before-the-report",
                CheckKind.PERIOD,
                places,
                (words, words),
                Severity.WARNING,
            )
        elif to_come and days.is_planned and days.last < day:
            yield fault(
                "still-to-come",
                CheckKind.PERIOD,
                places,
                (words, words),
                Severity.WARNING,
            )


def _long_after(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Note a day of writing that is long after everything that is told."""
    for document, (day, source) in _report_days(seen).items():
        told = [
            each
            for each in seen
            if each.days is not None
            and each is not source
            and each.figure.document == document
        ]
        ends = [each.days.last for each in told if each.days is not None]
        if not ends or (day - max(ends)).days <= _LONG:
            continue
        words = f"{day_text(day)}; {day_text(max(ends))}"
        yield fault(
            "written-then",
            CheckKind.DEFINITION,
            (source.place,),
            (words, words),
            Severity.NOTE,
        )


def _is_to_come(each: Seen) -> bool:
    planned = isinstance(each.span, Span) and each.span.is_planned
    return planned or has_any(f"{each.label} {each.measures}", _TO_COME)


def _durations(seen: tuple[Seen, ...]) -> Iterator[Check]:
    for each in seen:
        words = f"{each.label} {each.measures}"
        is_since = each.kind is UnitKind.DURATION and has_any(words, _SINCE)
        if not is_since or each.number is None or each.unit not in _DAYS:
            continue
        yield from _in_period(each)
        starts = [other for other in seen if _starts(other, each)]
        if len(starts) == 1 and each.days is not None:
            yield _elapsed(each, starts[0], each.days)


def _starts(other: Seen, each: Seen) -> bool:
    """Tell whether a day may be the beginning of a duration: both name one thing."""
    days = other.value.days
    is_day = isinstance(days, Span) and other.value.until is None and not days.is_range
    same = other.figure.document == each.figure.document
    both = [f"{one.label} {one.measures}" for one in (other, each)]
    shared = any(all(has_any(text, (word,)) for text in both) for word in _STARTS)
    return is_day and same and shared


def _lengths(each: Seen) -> tuple[float, float]:
    """Return the days that a duration may have, the fewest and the most."""
    number = float(each.number or 0)
    least, most = _DAYS[each.unit]
    if each.approx in _MORE:
        return number * least, float("inf")
    if each.approx in _LESS:
        return number * least * 0.5, number * most
    return max(0.0, number - 1) * least, (number + 1) * most


def _in_period(each: Seen) -> Iterator[Check]:
    """Compare a duration with the whole of its period."""
    days = each.days
    if days is None or days.days is None or not days.is_range:
        return
    least, _ = _lengths(each)
    if each.approx not in (*_MORE, *_LESS):
        least = float(each.number or 0) * _DAYS[each.unit][0]
    words = f"{_shown(days)} = {days.days}"
    vi, en = f"{words} ngày", f"{words} days"
    if least <= days.days:
        yield held(CheckKind.DURATION, (each.id,), vi, en)
    else:
        yield fault(
            "duration-fits",
            CheckKind.DURATION,
            (each.place,),
            (vi, en),
            Severity.WARNING,
        )


def _elapsed(each: Seen, start: Seen, until: Span) -> Check:
    """Compare a duration with the days from its beginning to the end of its period."""
    begun = start.value.days
    first = begun.first if isinstance(begun, Span) and begun.first else until.last
    most = (until.last - first).days
    fewest = 0 if until.first is None else max(0, (until.first - first).days)
    least, longest = _lengths(each)
    span = f"{day_text(first)} - {day_text(until.last)}"
    vi, en = f"{span} = {most} ngày", f"{span} = {most} days"
    if least <= most and fewest <= longest:
        return held(CheckKind.DURATION, (each.id, start.id), vi, en)
    places = (each.place, start.place)
    return fault(
        "duration-fits", CheckKind.DURATION, places, (vi, en), Severity.WARNING
    )


def _without_period(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Note counts without a period where their group has one, or that say so."""
    groups: dict[object, list[Seen]] = {}
    for each in seen:
        if each.kind in (UnitKind.COUNT, UnitKind.SHARE) and each.number is not None:
            groups.setdefault(each.group_key, []).append(each)
    for some in groups.values():
        unstated = [each for each in some if _is_unstated(each)]
        if unstated:
            yield _undated(unstated)
            continue
        surveyed = [each for each in some if _is_undated_survey(each)]
        if len(surveyed) == len(some) and not _has_a_day(some[0], seen):
            yield _undated(surveyed)
            continue
        without = [each for each in some if not each.figure.period]
        dated = [each for each in some if each.days is not None]
        counts = [each for each in without if each.kind is UnitKind.COUNT]
        like = [e for e in counts if any(o.unit == e.unit for o in dated)]
        if like and len(dated) > len(without):
            yield _undated(like)


def _is_undated_survey(each: Seen) -> bool:
    """Tell whether a figure is of a survey and names no year at all."""
    words = f"{each.label} {each.measures}"
    named = has_any(f"{words} {each.group_key[1]}", _SURVEYS)
    return named and not each.figure.period and read_span(words) is None


def _has_a_day(each: Seen, seen: tuple[Seen, ...]) -> bool:
    """Tell whether a day of its survey is told beside a figure."""
    return any(
        other.group_key == each.group_key or has_any(other.label, _SURVEYS)
        for other in seen
        if isinstance(other.value.days, Span)
        and other.figure.document == each.figure.document
    )


def _is_unstated(each: Seen) -> bool:
    period = " ".join(each.figure.period.casefold().split())
    return each.days is None and has_any(period, _UNSTATED)


def _undated(some: list[Seen]) -> Check:
    words = ("không nêu thời gian", "no period told")
    places = tuple(each.place for each in some)
    return fault("period-stated", CheckKind.DEFINITION, places, words, Severity.NOTE)
