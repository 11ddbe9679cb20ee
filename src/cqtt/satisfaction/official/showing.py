"""The nine-indicator score in words and as a table."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from cqtt.i18n import require_locale
from cqtt.law import cite
from cqtt.satisfaction.official.indicators import Indicator
from cqtt.satisfaction.score_tables import number_column, text_column
from cqtt.statutes import NINE_INDICATORS
from cqtt.tables import Table, cell_text

if TYPE_CHECKING:
    from cqtt.satisfaction.official.nine_indicators import NineIndicators

_HOW: Final = (
    "Mỗi chỉ số làm tròn một chữ số thập phân (0,05 làm tròn lên) trước khi cộng.",
    "Each indicator is rounded half up to one decimal before summing.",
)
_ONE_DIGEST: Final = (
    "Chỉ số 6 chấm theo cơ quan: độ tin cậy trung bình, một nguồn xếp vào cả hai nhóm.",
    "Indicator 6 goes by unit: medium confidence, one digest lists it in both groups.",
)


def nine_explained(result: "NineIndicators", locale: str) -> str:
    """Return the score in words, by lines."""
    english = require_locale(locale) == "en"
    return "\n".join(
        [
            _total(result, locale),
            *_missing(result, locale),
            *_grade(result, locale),
            _HOW[english],
            _ONE_DIGEST[english],
            *_force(result, locale),
            cite([NINE_INDICATORS], locale),
        ]
    )


def _total(result: "NineIndicators", locale: str) -> str:
    english = locale == "en"
    if result.total is None:
        return "No total." if english else "Không có tổng điểm."
    total, most = cell_text(result.total, locale), result.max_points
    return (
        f"Total: {total} of {most} points."
        if english
        else f"Tổng điểm: {total}/{most} điểm."
    )


def _missing(result: "NineIndicators", locale: str) -> Iterator[str]:
    if not result.missing:
        return
    numbers = ", ".join(str(each.number) for each in result.missing)
    so_far, most = cell_text(result.points_so_far, locale), result.most_so_far
    yield (
        f"No data for indicator {numbers}, which is not zero points; the others give "
        f"{so_far} of {most}."
        if locale == "en"
        else f"Chưa có số liệu của chỉ số {numbers}, không tính là 0 điểm; các chỉ số "
        f"còn lại được {so_far}/{most} điểm."
    )


def _grade(result: "NineIndicators", locale: str) -> Iterator[str]:
    grade, grading = result.grade, result.grading
    if grade is not None and grading is not None:
        source = grading.source(locale)
        word = "Class" if locale == "en" else "Xếp loại"
        said = f"{word}: {grade.text(locale)}, {grading.range_of(grade, locale)}"
        yield f"{said} ({source})." if source else f"{said}."


def _force(result: "NineIndicators", locale: str) -> Iterator[str]:
    for finding in result.findings():
        if finding.rule == "nine-indicators-in-force":
            yield finding.message(locale)


def nine_table(result: "NineIndicators", locale: str) -> Table:
    """Return the score as a table, with notes in a locale."""
    english = require_locale(locale) == "en"
    rows = [
        (
            each.indicator.number,
            each.indicator.label(locale),
            _per(each.indicator, locale),
            each.points,
            each.dossiers,
            each.score,
        )
        for each in result.scores
    ]
    total = (None, "Total" if english else "Tổng", "", None, None, result.total)
    return Table(
        "Đánh giá việc giải quyết thủ tục hành chính",
        title_en="Evaluation of the handling of procedures",
        columns=_COLUMNS,
        rows=[*rows, total],
        emphasised={len(rows)},
        notes=tuple(result.explain(locale).splitlines()),
    )


def _per(indicator: Indicator, locale: str) -> str:
    return indicator.per.text(locale)


_COLUMNS: Final = (
    text_column("number", "Số", "No."),
    text_column("indicator", "Chỉ số", "Indicator"),
    text_column("per", "Chấm theo", "By"),
    number_column("points", "Cộng điểm", "Sum of points"),
    number_column("dossiers", "Số lượt chấm", "Number"),
    number_column("score", "Điểm", "Score"),
)
