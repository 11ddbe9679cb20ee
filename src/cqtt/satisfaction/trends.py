"""A share over the waves of a survey, in words and as a table."""

from enum import Enum
from fractions import Fraction
from typing import Any, Final

from attrs import evolve, frozen

from cqtt.i18n import require_locale
from cqtt.satisfaction.assumptions import assumed
from cqtt.satisfaction.caveats import mode_caveats
from cqtt.satisfaction.differences import (
    Difference,
    how_tested,
    result_text,
    sentence,
)
from cqtt.satisfaction.explaining import number_text
from cqtt.satisfaction.obstacle import Obstacle, told
from cqtt.satisfaction.p_values import p_cell, p_text
from cqtt.satisfaction.score_tables import HIGH, LOW, ends, number_column, text_column
from cqtt.satisfaction.scores import Score
from cqtt.satisfaction.showing import tidy_scores
from cqtt.satisfaction.trend_tests import TrendTest, is_rough, slope
from cqtt.satisfaction.waves import Spacing, Timing, spacing_text
from cqtt.tables import Cell, Table


class Direction(Enum):
    """Where a share goes over the waves (*chiều hướng*)."""

    UP = "up"
    DOWN = "down"
    LEVEL = "level"


_WORDS: Final = {
    Direction.UP: ("tăng", "rises"),
    Direction.DOWN: ("giảm", "falls"),
    Direction.LEVEL: ("tăng hay giảm", "rises or falls"),
}


@frozen(kw_only=True)
class Trend:
    """
    A share over waves (*xu hướng qua các đợt khảo sát*).

    ``names`` and ``scores`` are those of the waves in order; ``times`` is when they
    were, ``None`` for equal steps, and ``spacing`` what says so.  ``z`` and the two-
    sided ``p_value`` are those of ``test``, ``None`` where it has none; z is above zero
    where the share rises.  ``steps`` are the differences from wave to wave, the later
    less the earlier, adjusted after Holm.  ``obstacles`` are warnings, and errors that
    were accepted.
    """

    names: tuple[str, ...]
    scores: tuple[Score, ...]
    times: tuple[Fraction | float, ...] | None
    test: TrendTest
    z: float | None
    p_value: float | None
    steps: tuple[Difference, ...]
    level: float
    spacing: Spacing = Spacing.EQUAL
    obstacles: tuple[Obstacle, ...] = ()

    @property
    def direction(self) -> Direction | None:
        """
        Where the share of these answers goes, sure or not.

        ``None`` where a break of the series lies between the waves.
        """
        if self.test is TrendTest.NONE:
            return None
        rise = slope(self.scores, self._timing) if self.z is None else self.z
        if not rise:
            return Direction.LEVEL
        return Direction.UP if rise > 0 else Direction.DOWN

    @property
    def is_significant(self) -> bool:
        """Whether the p-value is below 1 - level."""
        return self.p_value is not None and self.p_value < 1 - self.level

    @property
    def _timing(self) -> Timing:
        return Timing(self.names, self.times, self.spacing)

    def explain(self, locale: str = "vi") -> str:
        """Return the waves, the test, the steps and what to mind, by lines."""
        english, n = require_locale(locale) == "en", len(self.steps)
        head = (
            f"Wave to wave, p Holm-adjusted for {n} comparisons:"
            if english
            else f"Từ đợt này sang đợt sau, p hiệu chỉnh Holm cho {n} so sánh:"
        )
        if n == 1:
            head = "Wave to wave:" if english else "Từ đợt này sang đợt sau:"
        lines = [_headline(self, locale), _said(self, locale)]
        lines += [head, *(sentence(step, locale) for step in self.steps)]
        lines += _assumed(self, locale)
        lines += mode_caveats(self.scores, english=english)
        return "\n".join([*lines, *told(self.obstacles, locale)])

    def table(self, locale: str = "vi") -> Table:
        """Return the waves as a table, a row each, with the step that led to it."""
        gaps: list[tuple[Cell, ...]] = [(None, None)]
        gaps += [(step.points, p_cell(step.adjusted, locale)) for step in self.steps]
        rows = [
            (
                *(name, None if score.design else score.hits, score.base),
                *(score.value, *ends(score.interval), *gap),
            )
            for name, score, gap in zip(self.names, self.scores, gaps, strict=True)
        ]
        return Table(
            "Xu hướng qua các đợt",
            columns=_COLUMNS,
            rows=rows,
            notes=(_said(self, locale),),
            title_en="Trend over the waves",
        )

    def tidy(self) -> list[dict[str, Any]]:
        """Return the waves as ``tidy_scores`` does, ``unit`` being the wave."""
        return tidy_scores(dict(zip(self.names, self.scores, strict=True)))

    def _repr_html_(self) -> str:
        return self.table().html()


_COLUMNS: Final = (
    text_column("wave", "Đợt", "Wave"),
    number_column("hits", "Số đạt", "Counted"),
    number_column("base", "Số câu trả lời", "Answers"),
    number_column("value", "Kết quả", "Result"),
    LOW,
    HIGH,
    number_column("step", "So với đợt trước", "From the wave before"),
    number_column("adjusted", "p hiệu chỉnh Holm", "Holm-adjusted p"),
)


def _headline(trend: Trend, locale: str) -> str:
    waves = zip(trend.names, trend.scores, strict=True)
    told_waves = "; ".join(
        f"{name} {result_text(score, locale)}" for name, score in waves
    )
    return f"{trend.scores[0].measure.label(locale)}: {told_waves}"


def _said(trend: Trend, locale: str) -> str:
    """Return the test and what it lets one say."""
    english = locale == "en"
    if trend.test is TrendTest.NONE:
        return _ACROSS[english]
    if trend.test is TrendTest.CENSUS:
        return f"{_name(trend, locale)}: {_of_everybody(trend, locale)}"
    if trend.p_value is None:
        return _NO_TEST[english]
    word = _WORDS[trend.direction or Direction.LEVEL][english]
    if english:
        grounds = "grounds enough" if trend.is_significant else "not enough grounds"
        said = f"{grounds} for saying that the share {word} over the waves"
    else:
        grounds = "đủ căn cứ" if trend.is_significant else "chưa đủ căn cứ"
        said = f"{grounds} để nói tỷ lệ {word} qua các đợt"
    if trend.test is TrendTest.STEP:
        return f"{how_tested(evolve(trend.steps[0], adjusted=None), locale)}: {said}"
    numbers = "" if trend.z is None else f", z = {number_text(trend.z, locale, 3)}"
    return f"{_name(trend, locale)}{numbers}, {p_text(trend.p_value, locale)}: {said}"


def _name(trend: Trend, locale: str) -> str:
    label = trend.test.label(locale)
    return f"{label[0].upper()}{label[1:]}"


def _of_everybody(trend: Trend, locale: str) -> str:
    """Say where the share goes, and whether it does so from each wave to the next."""
    english, direction = locale == "en", trend.direction or Direction.LEVEL
    signs = {(gap > 0) - (gap < 0) for gap in (e.difference for e in trend.steps)}
    said = _MOVES[direction][english]
    if len(signs - {0}) > 1:
        said = _MOVES_ON_THE_WHOLE[direction][english]
    noise = "there is no sampling noise" if english else "không có sai số chọn mẫu"
    return f"{said}; {noise}"


_MOVES: Final = {
    Direction.UP: ("tỷ lệ tăng qua các đợt", "the share rises over the waves"),
    Direction.DOWN: ("tỷ lệ giảm qua các đợt", "the share falls over the waves"),
    Direction.LEVEL: (
        "tỷ lệ không đổi qua các đợt",
        "the share is the same in all waves",
    ),
}
_MOVES_ON_THE_WHOLE: Final = {
    Direction.UP: (
        "tỷ lệ lúc tăng lúc giảm, nhìn chung tăng",
        "the share goes up and down, on the whole it rises",
    ),
    Direction.DOWN: (
        "tỷ lệ lúc tăng lúc giảm, nhìn chung giảm",
        "the share goes up and down, on the whole it falls",
    ),
    Direction.LEVEL: (
        "tỷ lệ lúc tăng lúc giảm, nhìn chung không tăng không giảm",
        "the share goes up and down, on the whole neither",
    ),
}
_ACROSS: Final = (
    (
        "Không kiểm định xu hướng chung: chênh lệch qua điểm đứt chuỗi số liệu không "
        "phải biến động; chỉ xét xu hướng riêng từng phía của điểm đứt"
    ),
    (
        "No test over all waves: a difference across a break of the series is no "
        "change; look at the waves of each side by themselves"
    ),
)
_NO_TEST: Final = (
    "Không kiểm định được xu hướng: có đợt không tính được khoảng tin cậy",
    "No test of a trend is possible: a wave has no interval",
)


def _assumed(trend: Trend, locale: str) -> list[str]:
    """Return what is assumed of samples and distances, and where the test is rough."""
    lines = assumed([step.test for step in trend.steps], locale)
    if lines and trend.test is not TrendTest.NONE:
        spacing = spacing_text(trend._timing, locale)  # noqa: SLF001 of this module
        lines = ["; ".join(filter(None, (lines[0], spacing)))]
    if trend.test is TrendTest.COCHRAN_ARMITAGE and is_rough(trend.scores):
        lines.append(_ROUGH[locale == "en"])
    return lines


_ROUGH: Final = (
    (
        "Lưu ý: số câu trả lời ít (có tần số kỳ vọng dưới 5): kiểm định xu hướng chỉ "
        "gần đúng"
    ),
    (
        "Mind: few answers (an expected count is below 5): the test of the trend is "
        "approximate only"
    ),
)
