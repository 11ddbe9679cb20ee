"""The reasons of a score, in words."""

from collections.abc import Iterator
from math import isfinite
from typing import Final

from cqtt.i18n import day_text, listed, require_locale
from cqtt.satisfaction.caveats import caveats, is_census
from cqtt.satisfaction.counts import Counts
from cqtt.satisfaction.measured import Design, DesignKind, Measured
from cqtt.satisfaction.measures import SHARE, Unit
from cqtt.statistics import Interval
from cqtt.statistics.rounding import rounded
from cqtt.tables import cell_text

_DESIGNS: Final = {
    DesignKind.STRATA: ("lấy mẫu theo {parts} tầng", "{parts} strata"),
    DesignKind.POST_STRATA: (
        "hậu phân tầng theo {parts} tầng",
        "post-stratified by {parts} strata",
    ),
    DesignKind.CLUSTERS: ("lấy mẫu theo {parts} cụm", "{parts} clusters"),
    DesignKind.WEIGHTS: ("câu trả lời có trọng số", "weighted answers"),
}


def explained(score: Measured, locale: str = "vi") -> str:
    """Return every line that there is to say about a score."""
    lines = [_headline(score, locale), _interval(score, locale)]
    return "\n".join([*lines, *reasons(score, locale)])


def reasons(score: Measured, locale: str = "vi") -> list[str]:
    """Return design, what is left out, where the answers come from, what is assumed."""
    english = require_locale(locale) == "en"
    lines = [_design(score.design, locale)] if score.design else []
    lines += [*_left_out(score.tally, locale), *_origin(score.tally, locale)]
    return [*lines, *caveats(score, english=english)]


def interval_text(interval: Interval, unit: Unit, locale: str = "vi") -> str:
    """Return the ends of an interval with two places, and its confidence."""
    low, high = (number_text(end, locale) for end in interval[:2])
    mark = " %" if unit is Unit.PERCENT else ""
    level = level_text(interval.level, locale)
    if locale == "en":
        return f"{level} interval: {low}{mark} to {high}{mark}"
    return f"Khoảng tin cậy {level}: từ {low}{mark} đến {high}{mark}"


def level_text(level: float, locale: str = "vi") -> str:
    """Return a confidence, which is between 0 and 1, in percent."""
    return f"{100 * level:g}".replace(".", _POINT[require_locale(locale)]) + " %"


def told_about(tally: Counts, locale: str = "vi") -> tuple[str, ...]:
    """Return where answers come from, and what their percentages need to hold."""
    whole = Measured(tally=tally, measure=SHARE, exact=None, interval=None)
    return (*_origin(tally, locale), *caveats(whole, english=locale == "en"))


_POINT: Final = {"vi": ",", "en": "."}


def number_text(value: float, locale: str = "vi", places: int = 2) -> str:
    """Return an unrounded number with so many places, as a locale writes it."""
    return f"{value:z.{places}f}".replace(".", _POINT[require_locale(locale)])


def _headline(score: Measured, locale: str) -> str:
    label, text = score.measure.label(locale), score.text(locale)
    english = locale == "en"
    if score.exact is None or (score.is_withheld and score.hits is None):
        return f"{label}: {text}"
    levels = f" ({_chosen(score, locale)})" if score.chosen else ""
    if score.is_withheld:
        return f"{label}: {text}{' answers' if english else ' câu trả lời'}{levels}"
    of = "of" if english else "trên"
    noun = "answers" if english else "câu trả lời"
    base = f"{score.base} {noun}"
    counts = base if score.hits is None or score.design else f"{score.hits} {of} {base}"
    scale = "" if score.chosen else f", {_scale(score.tally, locale)}"
    return f"{label}: {text}; {counts}{levels}{scale}"


def _chosen(score: Measured, locale: str) -> str:
    levels = [each for each in score.tally.scale.levels if each.label in score.chosen]
    return ", ".join(level.text(locale) for level in levels)


def _scale(tally: Counts, locale: str) -> str:
    scale = tally.scale
    ends = f"{scale.levels[-1].points}–{scale.levels[0].points}"
    return f"scale {ends}" if locale == "en" else f"thang {ends}"


def _interval(score: Measured, locale: str) -> str:
    english = locale == "en"
    if score.interval is None or score.method is None:
        return _no_interval(score, english=english)
    if is_census(score):
        everyone = score.tally.frame
        if english:
            return f"All {everyone} of the frame answered: no error of sampling"
        return f"Toàn bộ {everyone} của tổng thể đã trả lời: không có sai số chọn mẫu"
    said = interval_text(score.interval, score.measure.unit, locale)
    said += f", {score.method.label(locale)}"
    if score.finite and english:
        said += f", corrected for the finite population of {score.tally.frame}"
    elif score.finite:
        said += f", hiệu chỉnh tổng thể hữu hạn N = {score.tally.frame}"
    return said


def _no_interval(score: Measured, *, english: bool) -> str:
    if score.base > 1:
        return (
            "No interval: all answers are one, which does not tell how far others lie"
            if english
            else "Không có khoảng tin cậy: các câu trả lời không có sai khác"
        )
    if english:
        return f"No interval: {score.base} answers are too few"
    return f"Không có khoảng tin cậy: {score.base} câu trả lời là quá ít"


def _design(design: Design, locale: str) -> str:
    english = locale == "en"
    parts = str(design.parts)
    if design.of is not None:
        parts += f" {'of the' if english else 'trong số'} {design.of}"
    said = [_DESIGNS[design.kind][english].format(parts=parts)]
    if design.effect is not None:
        effect = number_text(design.effect, locale)
        said.append(f"{'design effect' if english else 'hệ số thiết kế'} {effect}")
    if isfinite(design.n_effective):
        size = number_text(design.n_effective, locale, 1)
        said.append(f"{'effective size' if english else 'cỡ mẫu hiệu dụng'} {size}")
    if design.alike:
        words = (
            "of them with one answer only"
            if english
            else "tầng chỉ có một loại trả lời"
        )
        said.append(f"{design.alike} {words}")
    if design.kind is DesignKind.CLUSTERS:
        words = "degrees of freedom (t)" if english else "bậc tự do (t)"
        said.append(f"{design.df} {words}")
    return f"{'Sample design' if english else 'Thiết kế mẫu'}: {', '.join(said)}"


def _left_out(tally: Counts, locale: str) -> Iterator[str]:
    """Say which ballots are not in the base, if any are not."""
    english, unknown = locale == "en", tally.missing - tally.no_answer
    words = (
        (tally.not_applicable, "không áp dụng", "not applicable"),
        (tally.no_answer, "không trả lời", "no answer"),
        (unknown, "không thuộc thang đo", "not on the scale"),
    )
    told = [f"{n} {en if english else vi}" for n, vi, en in words if n]
    if told:
        head = "Not in the base" if english else "Không tính vào mẫu số"
        share = tally.missing_share
        missing = cell_text(rounded(100 * share, 2), locale) if share else ""
        word = "missing" if english else "thiếu"
        yield f"{head}: {listed(told, locale)}" + (
            f" ({word} {missing} %)" if missing else ""
        )


def _origin(tally: Counts, locale: str) -> Iterator[str]:
    origin, english = tally.origin, locale == "en"
    told = list(origin.units)
    told += [mode.text(locale) for mode in origin.modes]
    days = [day_text(day) for day in (origin.first_on, origin.last_on) if day]
    told += ["–".join(dict.fromkeys(days))] if days else []
    told += [origin.survey.label(locale)] if origin.survey else []
    if told:
        yield f"{'From' if english else 'Nguồn'}: {'; '.join(told)}"
    if tally.response_share is not None:
        share = cell_text(rounded(100 * tally.response_share, 2), locale)
        word = "Ballots returned" if english else "Số phiếu thu về"
        yield f"{word}: {tally.ballots}/{tally.asked}, {share} %"
