"""Units in order, and how much of the order is noise."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, combinations, pairwise
from typing import Any, Final

from attrs import evolve, frozen

from cqtt.findings import Finding
from cqtt.i18n import require_locale
from cqtt.satisfaction.assumptions import assumed
from cqtt.satisfaction.caveats import mode_caveats
from cqtt.satisfaction.comparing import (
    ComparedMeasure,
    accepted,
    checked_pairs,
    difference_of,
    enough,
    require_named,
    scores_of,
)
from cqtt.satisfaction.comparisons import apart_text
from cqtt.satisfaction.counts import Counts
from cqtt.satisfaction.differences import Difference
from cqtt.satisfaction.explaining import level_text
from cqtt.satisfaction.measured import HEADLINE_FROM
from cqtt.satisfaction.measuring import LEVEL, How
from cqtt.satisfaction.obstacle import Obstacle, told
from cqtt.satisfaction.p_values import p_cell
from cqtt.satisfaction.pairs import outcome_of, sample_of
from cqtt.satisfaction.ranked_units import RankedUnit, unit_text, untested_text
from cqtt.satisfaction.score_tables import HIGH, LOW, ends, number_column, text_column
from cqtt.satisfaction.scores import Score
from cqtt.satisfaction.showing import tidy_scores
from cqtt.satisfaction.unread import unread_findings, unread_text
from cqtt.statistics.comparing import holm
from cqtt.tables import Cell, Table


@frozen(kw_only=True)
class Ranking:
    """
    Units in order of a score, with the ranks they could have (*xếp hạng*).

    ``neighbours`` are the differences of each unit and the next, with p-values adjusted
    after Holm for all pairs of units.  ``apart`` are units with too few answers, which
    have no rank.  ``obstacles`` are warnings, and errors that were accepted.
    ``untested`` are the pairs for which no test is possible.  ``is_paired`` says that
    questions are ranked which the same people answered.
    """

    units: tuple[RankedUnit, ...]
    neighbours: tuple[Difference, ...]
    apart: tuple[tuple[str, Score], ...]
    level: float
    headline_from: int
    obstacles: tuple[Obstacle, ...] = ()
    is_paired: bool = False
    untested: tuple[tuple[str, str], ...] = ()

    @property
    def noise(self) -> tuple[Difference, ...]:
        """The tested differences of neighbours that sampling noise alone could make."""
        tested = (each for each in self.neighbours if each.p_value is not None)
        return tuple(
            each for each in tested if each.difference and not each.is_significant
        )

    def explain(self, locale: str = "vi") -> str:
        """
        Return the units with their ranks and which others each is surely above.

        Then which differences of neighbours may be noise, which units stand apart, how
        many answers are off the scale, what is assumed, and what to mind.
        """
        require_locale(locale)
        lines = [_headline(self, locale)]
        lines += [
            unit_text(each, self.units, _noun(self, locale), locale)
            for each in self.units
        ]
        return "\n".join([*lines, *self._reasons(locale)])

    def _reasons(self, locale: str) -> list[str]:
        """Return what may be noise, stands apart, is assumed and is to be minded."""
        lines = [*_noise(self, locale), *_apart(self, locale)]
        lines += unread_text(_every(self), locale)
        lines += [_PAIRED[locale == "en"]] if self.is_paired else []
        lines += assumed([each.test for each in self.neighbours], locale)
        scores = [score for _, score in _every(self)]
        lines += mode_caveats(scores, english=locale == "en")
        return [*lines, *told(self.obstacles, locale)]

    def findings(self) -> tuple[Finding, ...]:
        """Return how many answers name no level, by unit or question."""
        found = (
            unread_findings(name, each.tally.scale, dict(each.tally.unknown))
            for name, each in _every(self)
        )
        return tuple(chain.from_iterable(found))

    def table(self, locale: str = "vi") -> Table:
        """Return the units as a table; those that are not ranked come last."""
        to_next = [p_cell(each.adjusted, locale) for each in self.neighbours]
        rows: list[tuple[Cell, ...]] = [
            (
                *(each.rank, each.unit, each.score.base, each.score.value),
                *(*ends(each.score.interval), each.best, each.worst, p),
            )
            for each, p in zip(self.units, [*to_next, None], strict=False)
        ]
        rows += [
            (None, unit, score.base, None, None, None, None, None, None)
            for unit, score in self.apart
        ]
        return Table(
            "Xếp hạng",
            columns=_COLUMNS,
            rows=rows,
            notes=(_headline(self, locale), *self._reasons(locale)),
            title_en="Ranking",
        )

    def tidy(self) -> list[dict[str, Any]]:
        """
        Return a dict for each unit, for frames and plots (*dữ liệu dạng gọn*).

        The keys of ``tidy_scores``, and ``rank``, ``best`` and ``worst``, which are
        ``None`` where the unit is not ranked.
        """
        ranks = {each.unit: (each.rank, each.best, each.worst) for each in self.units}
        scores = dict(_every(self))
        nowhere = (None, None, None)
        names = ("rank", "best", "worst")
        return [
            row | dict(zip(names, ranks.get(row["unit"], nowhere), strict=True))
            for row in tidy_scores(scores)
        ]

    def _repr_html_(self) -> str:
        return self.table().html()


_COLUMNS: Final = (
    number_column("rank", "Hạng", "Rank"),
    text_column("unit", "Đơn vị", "Unit"),
    number_column("base", "Số câu trả lời", "Answers"),
    number_column("value", "Kết quả", "Result"),
    LOW,
    HIGH,
    number_column("best", "Hạng cao nhất có thể", "Best rank"),
    number_column("worst", "Hạng thấp nhất có thể", "Worst rank"),
    number_column("to_next", "p so với đơn vị kế dưới", "p against the next"),
)


def ranking(
    units: Mapping[str, Counts | Score],
    measure: ComparedMeasure | None = None,
    *,
    level: float = LEVEL,
    accept: Iterable[str] = (),
    headline_from: int = HEADLINE_FROM,
) -> Ranking:
    """
    Rank units, and say which ranks each could have (*xếp hạng các đơn vị*).

    Each pair of units is tested as in ``compare`` and the p-values are adjusted after
    Holm (1979), so that the chance of any false difference is at most ``1 - level``.  A
    unit could have any rank between that below the units that are significantly higher
    and that above those that are significantly lower.  Units with fewer than
    ``headline_from`` answers stand apart.  Equal scores share a rank and keep the order
    of the mapping.

    Raises:
        InvalidValueError: There are fewer than two units; else as ``compare``.
        WrongTypeError, UnknownNameError: As ``compare``.

    >>> from cqtt.satisfaction import FOUR_LEVELS, Tally
    >>> units = {name: Tally({"Hài lòng": hits, "Bình thường": 200 - hits},
    ...                      scale=FOUR_LEVELS)
    ...          for name, hits in (("Xã A", 170), ("Xã B", 180), ("Xã C", 120))}
    >>> [(each.unit, each.rank, each.best, each.worst)
    ...  for each in ranking(units).units]
    [('Xã B', 1, 1, 2), ('Xã A', 2, 1, 2), ('Xã C', 3, 3, 3)]
    """
    how = How(level=level, headline_from=headline_from)
    every = scores_of(require_named(units, "units"), measure, how)
    slugs = accepted(accept)
    order = sorted(enough(every), key=lambda name: every[name].exact or 0, reverse=True)
    scores = {name: every[name] for name in order}
    found = checked_pairs(scores, slugs)
    adjusted = _adjusted(list(scores.values()))
    neighbours = [
        evolve(
            difference_of(scores[a], scores[b], slugs, level=level, names=(a, b)),
            adjusted=adjusted[at, at + 1],
            comparisons=len(adjusted),
        )
        for at, (a, b) in enumerate(pairwise(order))
    ]
    return Ranking(
        units=tuple(ranked(scores, adjusted, level)),
        neighbours=tuple(neighbours),
        apart=tuple((name, every[name]) for name in every if name not in scores),
        level=level,
        headline_from=headline_from,
        obstacles=found,
        untested=untested_pairs(order, adjusted),
    )


def untested_pairs(
    names: Sequence[str], adjusted: Mapping[tuple[int, int], float | None]
) -> tuple[tuple[str, str], ...]:
    """Return the pairs for which there is no p-value."""
    return tuple((names[a], names[b]) for (a, b), p in adjusted.items() if p is None)


def _adjusted(scores: Sequence[Score]) -> dict[tuple[int, int], float | None]:
    """Return the adjusted p-value of each pair; ``None`` where there is no test."""
    samples, test = [sample_of(score) for score in scores], cache(outcome_of)
    return adjusted_pairs(
        {
            (a, b): test(samples[a], samples[b]).p_value
            for a, b in combinations(range(len(samples)), 2)
        }
    )


def adjusted_pairs(
    p_values: Mapping[tuple[int, int], float | None],
) -> dict[tuple[int, int], float | None]:
    """Return p-values after Holm; ``None`` where there is none."""
    known = {pair: p for pair, p in p_values.items() if p is not None}
    found = dict(zip(known, holm(known.values()), strict=True))
    return {pair: found.get(pair) for pair in p_values}


def ranked(
    scores: Mapping[str, Score],
    adjusted: Mapping[tuple[int, int], float | None],
    level: float,
) -> Iterator[RankedUnit]:
    """Return the units with their ranks; the scores come in falling order."""
    names = list(scores)
    higher: list[list[str]] = [[] for _ in names]
    lower: list[list[str]] = [[] for _ in names]
    for (a, b), p in adjusted.items():
        if p is not None and p < 1 - level:
            lower[a].append(names[b])
            higher[b].append(names[a])
    values = [score.exact for score in scores.values()]
    for at, (unit, score) in enumerate(scores.items()):
        yield RankedUnit(
            unit=unit,
            score=score,
            rank=1 + values.index(score.exact),
            best=1 + len(higher[at]),
            worst=len(scores) - len(lower[at]),
            higher=tuple(higher[at]),
            lower=tuple(lower[at]),
        )


def _headline(ranking: Ranking, locale: str) -> str:
    n, level = len(ranking.units), level_text(ranking.level, locale)
    pairs = n * (n - 1) // 2
    label = _every(ranking)[0][1].measure.label(locale)
    ranked = _noun(ranking, locale)
    if locale == "en":
        ranked = ranked.removesuffix("s") if n == 1 else ranked
        noun = "pair" if pairs == 1 else "pairs"
        return f"{label}: {n} {ranked} ranked, {pairs} {noun}, confidence {level}, Holm"
    return (
        f"{label}: xếp hạng {n} {ranked}, {pairs} cặp so sánh, độ tin cậy {level}, Holm"
    )


def _every(ranking: Ranking) -> list[tuple[str, Score]]:
    return [*((each.unit, each.score) for each in ranking.units), *ranking.apart]


def _noun(ranking: Ranking, locale: str) -> str:
    """Return what is ranked: questions where they differ, else units."""
    questions = any(each.rule == "same-question" for each in ranking.obstacles)
    return _NOUNS[questions or ranking.is_paired][locale == "en"]


_NOUNS: Final = (("đơn vị", "units"), ("câu hỏi", "questions"))
_PAIRED: Final = (
    "Các câu hỏi được so theo cặp, trên những phiếu trả lời cả hai (kiểm định McNemar)",
    "Questions are compared in pairs, on the ballots that answer both (McNemar's test)",
)


def _noise(ranking: Ranking, locale: str) -> list[str]:
    """Say which differences of neighbours may be noise."""
    english, n, noun = locale == "en", len(ranking.units), _noun(ranking, locale)
    if (
        n > 1
        and not ranking.untested
        and all((each.best, each.worst) == (1, n) for each in ranking.units)
    ):
        return [_ALL_NOISE[english].format(noun)]
    pairs = "; ".join(" – ".join(each.names) for each in ranking.noise)
    lines = [f"{_SOME_NOISE[english].format(noun)}: {pairs}"] if pairs else []
    return [*lines, *untested_text(ranking.untested, locale)]


_MAY_BE_NOISE: Final = "có thể chỉ là nhiễu (sai số chọn mẫu)"
_ALL_NOISE: Final = (
    f"Chưa đủ căn cứ để phân biệt các {{}}: những chênh lệch này {_MAY_BE_NOISE}",
    "No two {} can be told apart: these differences may be noise",
)
_SOME_NOISE: Final = (
    f"Chênh lệch giữa các {{}} liền kề sau đây {_MAY_BE_NOISE}",
    "These differences between neighbours may be noise",
)


def _apart(ranking: Ranking, locale: str) -> list[str]:
    head = "Not ranked" if locale == "en" else "Không xếp hạng"
    return apart_text(head, ranking.apart, locale)
