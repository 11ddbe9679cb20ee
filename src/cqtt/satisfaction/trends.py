"""Whether a share rises or falls over the waves of a survey."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from operator import index
from typing import Any, Final, Literal, SupportsIndex, TypeAlias, TypeVar

from attrs import frozen

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.findings import Finding
from cqtt.i18n import day_text, require_locale
from cqtt.satisfaction.comparability import told
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
from cqtt.satisfaction.measuring import LEVEL, How
from cqtt.satisfaction.p_values import p_cell, p_text
from cqtt.satisfaction.score_tables import HIGH, LOW, ends, number_column, text_column
from cqtt.satisfaction.scores import Score
from cqtt.satisfaction.showing import tidy_scores
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
    were, ``None`` for equal steps.  ``z`` and the two-sided ``p_value`` are those of
    the Cochran–Armitage test, z above zero where the share rises.  ``steps`` are the
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
    obstacles: tuple[Finding, ...] = ()

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
        lines += [_ASSUMED[self.times is None][english]]
        return "\n".join([*lines, *told(self.obstacles, locale)])

    def table(self, locale: str = "vi") -> Table:
        """Return the waves as a table, a row each, with the step that led to it."""
        gaps: list[tuple[Cell, ...]] = [(None, None)]
        gaps += [(step.points, p_cell(step.adjusted, locale)) for step in self.steps]
        rows = [
            (name, score.hits, score.base, score.value, *ends(score.interval), *gap)
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
_RANDOM: Final = (
    "Giả định: các mẫu ngẫu nhiên, độc lập với nhau",
    "Assumed: random samples, independent of each other",
)
_ASSUMED: Final = (
    _RANDOM,
    (f"{_RANDOM[0]}; các đợt cách đều", f"{_RANDOM[1]}; waves at equal steps"),
)


def trend(
    waves: Mapping[Wave, Counts],
    measure: TrendMeasure = "top2",
    *,
    times: Sequence[Fraction | float] | None = None,
    level: float = LEVEL,
    accept_break: bool = False,
    accept: Iterable[str] = (),
    headline_from: int = HEADLINE_FROM,
) -> Trend:
    """
    Test whether a share rises or falls over waves (*xu hướng qua các đợt*).

    ``waves`` go from the earliest to the latest; their names are texts, years or days.
    ``times`` says when they were, in any unit; without it the steps are equal, whatever
    the names.  The Cochran–Armitage test (Cochran 1954, Armitage 1955) is one for a
    straight line; it takes no account of frames.

    A trend across a series break of the survey, such as that of 2022, is refused:
    ``accept_break`` lets it pass, and it is told.  ``accept`` holds the slugs of other
    obstacles, as in ``compare``; each wave is held against each.

    Raises:
        WrongTypeError: A wave is not a ``Tally``; its name is of another type.
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
    if measure not in ("top2", "satisfied"):
        raise InvalidValueError("measure", measure, "measure-of-trend")
    named = _named(waves)
    if times is not None:
        _require_order("times", times)
    scores = scores_of(named, measure, How(level=level, headline_from=headline_from))
    slugs = accepted(accept) | ({"same-side-of-break"} if accept_break else set())
    found = checked_pairs(scores, slugs)
    every = tuple(scores.values())
    hits, bases = [score.hits or 0 for score in every], [score.base for score in every]
    z, p_value = cochran_armitage(hits, bases, times)
    steps = [
        difference_of(scores[b], scores[a], slugs, level=level, names=(b, a))
        for a, b in pairwise(scores)
    ]
    return Trend(
        names=tuple(scores),
        scores=every,
        times=None if times is None else tuple(times),
        z=z,
        p_value=p_value,
        steps=holm_adjusted(steps),
        level=level,
        obstacles=found,
    )


def _named(waves: Mapping[Wave, Counts]) -> dict[str, Counts]:
    """Return the waves by their names as text; years and days must be in order."""
    keys = [_key(wave) for wave in waves]
    if len({type(key) for key in keys}) == 1 and not isinstance(keys[0], str):
        _require_order("waves", keys)
    names = [day_text(key) if isinstance(key, date) else str(key) for key in keys]
    for at, name in enumerate(names):
        if name in names[:at]:
            raise InvalidValueError("waves", name, "waves-in-order")
    return dict(zip(names, waves.values(), strict=True))


def _key(wave: object) -> str | int | date:
    if isinstance(wave, str):
        return wave
    if isinstance(wave, date) and not isinstance(wave, datetime):
        return wave
    if isinstance(wave, SupportsIndex) and not isinstance(wave, bool):
        return index(wave)
    raise WrongTypeError("waves", type(wave).__name__, "name-of-wave")


def _require_order(field: str, values: Sequence[Any]) -> None:
    for earlier, later in pairwise(values):
        if not earlier < later:
            raise InvalidValueError(field, f"{earlier}, {later}", "waves-in-order")


def _headline(trend: Trend, locale: str) -> str:
    waves = zip(trend.names, trend.scores, strict=True)
    told_waves = "; ".join(
        f"{name} {result_text(score, locale)}" for name, score in waves
    )
    return f"{trend.scores[0].measure.label(locale)}: {told_waves}"


def _test(trend: Trend, locale: str) -> str:
    test = "Cochran–Armitage test" if locale == "en" else "Kiểm định Cochran–Armitage"
    z = number_text(trend.z, locale, 3)
    return f"{test}, z = {z}, {p_text(trend.p_value, locale)}"


def _said(trend: Trend, locale: str) -> str:
    word = _WORDS[trend.direction][locale == "en"]
    if locale == "en":
        grounds = "grounds enough" if trend.is_significant else "not enough grounds"
        return f"{grounds} for saying that the share {word} over the waves"
    grounds = "đủ căn cứ" if trend.is_significant else "chưa đủ căn cứ"
    return f"{grounds} để nói tỷ lệ {word} qua các đợt"
