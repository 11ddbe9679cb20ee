"""Whether a share rises or falls over the waves of a survey."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from typing import Any, Final, Literal, TypeAlias, TypeVar

from attrs import frozen

from cqtt.errors import InvalidValueError
from cqtt.i18n import require_locale
from cqtt.satisfaction.comparing import (
    accepted,
    checked_pairs,
    difference_of,
    holm_adjusted,
    scores_of,
)
from cqtt.satisfaction.counts import Counts
from cqtt.satisfaction.differences import Difference, result_text, sentence
from cqtt.satisfaction.explaining import number_text
from cqtt.satisfaction.measured import HEADLINE_FROM
from cqtt.satisfaction.measures import Unit
from cqtt.satisfaction.measuring import LEVEL, How
from cqtt.satisfaction.obstacle import Obstacle, told
from cqtt.satisfaction.p_values import p_cell, p_text
from cqtt.satisfaction.pairs import contrast, sample_of
from cqtt.satisfaction.score_tables import HIGH, LOW, ends, number_column, text_column
from cqtt.satisfaction.scores import Score
from cqtt.satisfaction.showing import tidy_scores
from cqtt.satisfaction.waves import Spacing, Time, Timing, spacing_text, timed
from cqtt.statistics.comparing import cochran_armitage
from cqtt.tables import Cell, Table

Wave = TypeVar("Wave", str, int, date)
TrendMeasure: TypeAlias = Literal["top2", "satisfied"]


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
    sided ``p_value`` are those of the Cochran–Armitage test, or of the slope where a
    sample is not simple; z is above zero where the share rises.  ``steps`` are the
    differences from wave to wave, the later less the earlier, adjusted after Holm.
    ``obstacles`` are warnings, and errors that were accepted.
    """

    names: tuple[str, ...]
    scores: tuple[Score, ...]
    times: tuple[Fraction | float, ...] | None
    z: float
    p_value: float
    steps: tuple[Difference, ...]
    level: float
    spacing: Spacing = Spacing.EQUAL
    obstacles: tuple[Obstacle, ...] = ()

    @property
    def direction(self) -> Direction:
        """Where the share of these answers goes, sure or not."""
        if not self.z:
            return Direction.LEVEL
        return Direction.UP if self.z > 0 else Direction.DOWN

    @property
    def is_significant(self) -> bool:
        """Whether the p-value is below 1 - level."""
        return self.p_value < 1 - self.level

    def explain(self, locale: str = "vi") -> str:
        """Return the waves, the test, the steps and what to mind, by lines."""
        english, n = require_locale(locale) == "en", len(self.steps)
        head = (
            f"Wave to wave, p Holm-adjusted for {n} comparisons:"
            if english
            else f"Từ đợt này sang đợt sau, p hiệu chỉnh Holm cho {n} so sánh:"
        )
        lines = [
            _headline(self, locale),
            f"{_test(self, locale)}: {_said(self, locale)}",
        ]
        lines += [head, *(sentence(step, locale) for step in self.steps)]
        lines += [_assumed(self, locale)]
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
            notes=(f"{_test(self, locale)}: {_said(self, locale)}",),
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
    number_column("base", "Cơ số", "Base"),
    number_column("value", "Kết quả", "Result"),
    LOW,
    HIGH,
    number_column("step", "So với đợt trước", "From the wave before"),
    number_column("adjusted", "p hiệu chỉnh Holm", "Holm-adjusted p"),
)


def trend(
    waves: Mapping[Wave, Counts | Score],
    measure: TrendMeasure | None = None,
    *,
    times: Sequence[Time] | None = None,
    level: float = LEVEL,
    accept_break: bool = False,
    accept: Iterable[str] = (),
    headline_from: int = HEADLINE_FROM,
) -> Trend:
    """
    Test whether a share rises or falls over waves (*xu hướng qua các đợt*).

    ``waves`` go from the earliest to the latest; their names are texts, years or days.
    Years (ints) and days (dates) are the times of the waves; for texts the steps are
    taken to be equal.  ``times`` says otherwise when the waves were, in any unit.
    ``measure`` of tallies is ``top2`` if none is named.

    The Cochran–Armitage test (Cochran 1954, Armitage 1955) is one for a straight line;
    it takes no account of frames.  Where a wave is a ``Score`` of a sample that is not
    simple, such as that of ``stratified``, the slope of the straight line through the
    shares is tested by their intervals, as in ``compare``.

    A trend across a series break of the survey, such as that of 2022, is refused:
    ``accept_break`` lets it pass, and it is told.  ``accept`` holds the slugs of other
    obstacles, as in ``compare``; each wave is held against each.

    Raises:
        WrongTypeError: A wave is neither a ``Tally`` nor a ``Score``; its name is of
            another type.
        InvalidValueError: There are fewer than two waves; their years, days or times
            are not in order; the times are not as many; an obstacle is an error and not
            accepted; else as ``compare``.
        UnknownNameError: ``accept`` holds what is no obstacle.

    >>> from cqtt.satisfaction import FOUR_LEVELS, Tally
    >>> waves = {2023 + at: Tally({"Hài lòng": 160 + 10 * at,
    ...                            "Bình thường": 40 - 10 * at}, scale=FOUR_LEVELS)
    ...          for at in range(3)}
    >>> found = trend(waves)
    >>> round(found.z, 3), round(found.p_value, 4), found.direction
    (2.801, 0.0051, <Direction.UP: 'up'>)
    """
    if measure not in (None, "top2", "satisfied"):
        raise InvalidValueError("measure", measure, "measure-of-trend")
    timing = timed(waves, times)
    named = dict(zip(timing.names, waves.values(), strict=True))
    scores = scores_of(named, measure, How(level=level, headline_from=headline_from))
    every = tuple(scores.values())
    for score in every:
        if score.measure.unit is not Unit.PERCENT:
            raise InvalidValueError("measure", score.measure.name, "measure-of-trend")
    slugs = accepted(accept) | ({"same-side-of-break"} if accept_break else set())
    found = checked_pairs(scores, slugs)
    steps = [
        difference_of(scores[b], scores[a], slugs, level=level, names=(b, a))
        for a, b in pairwise(scores)
    ]
    z, p_value = _tested(every, timing)
    return Trend(
        names=timing.names,
        scores=every,
        times=timing.times,
        z=z,
        p_value=p_value,
        steps=holm_adjusted(steps),
        level=level,
        spacing=timing.spacing,
        obstacles=found,
    )


def _tested(scores: tuple[Score, ...], timing: Timing) -> tuple[float, float]:
    """Return z and p of the trend: by the counts, or by the intervals of designs."""
    hits, bases = [each.hits or 0 for each in scores], [each.base for each in scores]
    by_counts = cochran_armitage(hits, bases, timing.times)
    if not _has_designs(scores):
        return by_counts
    when = [Fraction(time) for time in timing.times or range(len(scores))]
    middle = sum(when, Fraction(0)) / len(when)
    slope = contrast([sample_of(each) for each in scores], [at - middle for at in when])
    if slope is None or slope.z is None or slope.p_value is None:
        return by_counts
    return slope.z, slope.p_value


def _has_designs(scores: Iterable[Score]) -> bool:
    return any(each.design for each in scores)


def _headline(trend: Trend, locale: str) -> str:
    waves = zip(trend.names, trend.scores, strict=True)
    told_waves = "; ".join(
        f"{name} {result_text(score, locale)}" for name, score in waves
    )
    return f"{trend.scores[0].measure.label(locale)}: {told_waves}"


def _test(trend: Trend, locale: str) -> str:
    test = _TESTS[_has_designs(trend.scores)][locale == "en"]
    z = number_text(trend.z, locale, 3)
    return f"{test}, z = {z}, {p_text(trend.p_value, locale)}"


def _said(trend: Trend, locale: str) -> str:
    word = _WORDS[trend.direction][locale == "en"]
    if locale == "en":
        grounds = "grounds enough" if trend.is_significant else "not enough grounds"
        return f"{grounds} for saying that the share {word} over the waves"
    grounds = "đủ căn cứ" if trend.is_significant else "chưa đủ căn cứ"
    return f"{grounds} để nói tỷ lệ {word} qua các đợt"


def _assumed(trend: Trend, locale: str) -> str:
    said = _ASSUMED[_has_designs(trend.scores)][locale == "en"]
    timing = Timing(trend.names, trend.times, trend.spacing)
    return "; ".join(filter(None, (said, spacing_text(timing, locale))))


_TESTS: Final = (
    ("Kiểm định Cochran–Armitage", "Cochran–Armitage test"),
    (
        "Kiểm định z cho đường thẳng qua các đợt, từ các khoảng tin cậy",
        "z test of a straight line over the waves, from their intervals",
    ),
)
_ASSUMED: Final = (
    (
        "Giả định: các mẫu ngẫu nhiên, độc lập với nhau",
        "Assumed: random samples, independent of each other",
    ),
    (
        "Giả định: các mẫu độc lập với nhau, mỗi mẫu được chọn đúng như thiết kế",
        "Assumed: samples independent of each other, each drawn as designed",
    ),
)
