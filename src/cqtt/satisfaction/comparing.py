"""Comparing results: two, or many with Holm's adjustment."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import combinations
from types import MappingProxyType
from typing import Any, Final, Literal, TypeAlias

from attrs import evolve

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError, UnknownNameError, WrongTypeError
from cqtt.findings import Severity
from cqtt.satisfaction.comparability import OBSTACLES, obstacles_of_scores
from cqtt.satisfaction.comparisons import Comparisons
from cqtt.satisfaction.counts import Counts
from cqtt.satisfaction.differences import Difference
from cqtt.satisfaction.measured import HEADLINE_FROM
from cqtt.satisfaction.measuring import LEVEL, How, mean, satisfied, scaled, top2
from cqtt.satisfaction.obstacle import BREAK, Obstacle
from cqtt.satisfaction.pairs import Sample, interval_of, outcome_of, sample_of
from cqtt.satisfaction.scores import Score
from cqtt.statistics.comparing import holm
from cqtt.text import require_nfc

ComparedMeasure: TypeAlias = Literal["top2", "satisfied", "mean", "scaled"]

_MEASURES: Final[Mapping[str, Callable[..., Score]]] = MappingProxyType(
    {"top2": top2, "satisfied": satisfied, "mean": mean, "scaled": scaled}
)
_TOP2: Final = "top2"
_CHANGED: Final = frozenset((BREAK, "same-survey", "same-respondents"))
_NEVER: Final = ("answers-to-compare", "same-measure")


def compare(
    a: Counts | Score,
    b: Counts | Score,
    measure: ComparedMeasure | None = None,
    *,
    names: tuple[str, str] | None = None,
    level: float = LEVEL,
    accept: Iterable[str] = (),
    headline_from: int = HEADLINE_FROM,
) -> Difference:
    """
    Return the first result less the second, with interval and test.

    *So sánh hai kết quả.*  Above zero: the first is higher.  For a change over time
    pass the later result first.  ``names`` says what to call the two; else they go by
    their units or days.  ``measure`` of two tallies is ``top2`` if none is named.
    ``level`` is the confidence, between 0 and 1; ``accept`` holds the slugs of
    ``obstacles`` that are to be told and not to block, such as ``["same-question"]``;
    with fewer than ``headline_from`` answers no number of points is given.

    Shares have Newcombe's interval (1998) and the score test, or Fisher's exact test
    where a count that is to be expected is below 5; means have Welch's interval and
    test (1947), or Fisher's test of the two groups where the answers of each are all
    one; with a single answer there is no test.  A frame counts, as in a score: through
    the effective size, or the factor ``1 - n / N`` of the variance.  Fisher's test
    knows no frame and errs on the side of caution: where it and the interval disagree,
    the test decides.  ``with_frame(None)`` leaves a frame out.

    A ``Score``, such as that of ``stratified`` or of weighted answers, has its measure.
    A plain share or mean is compared by its counts.  Else, and for ``net`` and ``nps``,
    the interval is joined from those of the two scores, which must have this level
    (MOVER: Zou, Huang and Zhang 2009), and the test takes its variance from them.

    Raises:
        WrongTypeError: A result is neither a ``Tally`` nor a ``Score``; the measure or
            what is accepted is no text.
        InvalidValueError: An obstacle is an error and not accepted; nobody answered;
            the measure is another one, or not one of the scale; a setting is outside
            its range; the names are not two; a score has another level.
        UnknownNameError: ``accept`` holds what is no obstacle.

    >>> from cqtt.satisfaction import FOUR_LEVELS, Tally
    >>> first = Tally({"Hài lòng": 180, "Bình thường": 20}, scale=FOUR_LEVELS)
    >>> second = Tally({"Hài lòng": 170, "Bình thường": 30}, scale=FOUR_LEVELS)
    >>> found = compare(first, second)
    >>> found.points, round(found.statistic, 3), round(found.p_value, 3)
    (Decimal('5.00'), 1.512, 0.131)
    >>> round(found.interval.low, 2), round(found.interval.high, 2)
    (-1.54, 11.57)
    """
    how = How(level=level, headline_from=headline_from)
    first, second = (scored(each, measure, how) for each in (a, b))
    pair = ("", "") if names is None else _two_names(names)
    return difference_of(first, second, accepted(accept), level=level, names=pair)


def _two_names(names: Iterable[str]) -> tuple[str, str]:
    if isinstance(names, str) or not isinstance(names, Iterable):
        raise InvalidValueError("names", names, "two-names")
    every = tuple(require_nfc(name, "names") for name in names)
    if len(set(every)) != 2 or len(every) != 2 or not all(every):  # noqa: PLR2004 a pair
        raise InvalidValueError("names", every, "two-names")
    return every[0], every[1]


def scored(result: Counts | Score, measure: str | None, how: How) -> Score:
    """Return the score of a tally by the name of a measure, or a score as it is."""
    if not isinstance(measure, str | None):
        raise WrongTypeError("measure", type(measure).__name__, "measure-to-compare")
    if isinstance(result, Score):
        if measure not in (None, result.measure.name):
            both = f"{measure} / {result.measure.name}"
            raise InvalidValueError("measure", both, "same-measure")
        return result
    if not isinstance(result, Counts):
        raise WrongTypeError("tally", type(result).__name__, "tally-to-compare")
    if measure not in (None, *_MEASURES):
        raise InvalidValueError("measure", measure, "measure-to-compare")
    return _MEASURES[measure or _TOP2](result, **how)


def accepted(accept: Iterable[str]) -> frozenset[str]:
    """Return the slugs of accepted obstacles, each checked; a bare text is one."""
    every = (accept,) if isinstance(accept, str) else accept
    require_instance(every, Iterable, "accept", "slugs-of-obstacles")
    slugs = tuple(every)
    for slug in slugs:
        require_instance(slug, str, "accept", "slugs-of-obstacles")
        if slug not in OBSTACLES:
            close = tuple(get_close_matches(slug, OBSTACLES))
            raise UnknownNameError("OBSTACLES", slug, close)
    return frozenset(slugs)


def difference_of(
    first: Score,
    second: Score,
    accept: frozenset[str],
    *,
    level: float,
    names: tuple[str, str] = ("", ""),
) -> Difference:
    """Return the difference of two scores of one measure."""
    found = obstacles_of_scores(first, second)
    refuse(found, accept, names)
    a, b = sample_of(first), sample_of(second)
    _require_level((a, b), level)
    test = outcome_of(a, b)
    return Difference(
        first=first,
        second=second,
        names=names,
        difference=a.exact - b.exact,
        interval=interval_of(a, b, level),
        test=test.test,
        statistic=test.statistic,
        df=test.df,
        p_value=test.p_value,
        level=level,
        obstacles=found,
    )


def _require_level(samples: tuple[Sample, ...], level: float) -> None:
    """Refuse intervals of another level where they are joined."""
    if all(each.is_simple for each in samples):
        return
    for each in samples:
        if each.interval is not None and each.interval.level != level:
            levels = f"{level} / {each.interval.level}"
            raise InvalidValueError("level", levels, "level-of-scores")


def refuse(
    found: Iterable[Obstacle], accept: frozenset[str], names: tuple[str, str]
) -> None:
    """Raise the first obstacle that blocks; some always do, accepted or not."""
    for each in found:
        kept = each.rule in accept and each.rule not in _NEVER
        if each.severity is Severity.ERROR and not kept:
            pair = f"{names[0]} / {names[1]}: " if all(names) else ""
            _refuse(f"{pair}{each.place}", each.evidence, each.rule)


def _refuse(place: str, evidence: str, slug: str) -> None:
    raise InvalidValueError(place, evidence, slug)


def holm_adjusted(differences: Sequence[Difference]) -> tuple[Difference, ...]:
    """Return differences with p-values adjusted for all that could be tested."""
    p_values = [each.p_value for each in differences if each.p_value is not None]
    found = iter(holm(p_values))
    return tuple(
        evolve(each, adjusted=next(found), comparisons=len(p_values))
        if each.p_value is not None
        else each
        for each in differences
    )


def compare_all(
    tallies: Mapping[str, Counts | Score],
    measure: ComparedMeasure | None = None,
    *,
    baseline: str | None = None,
    level: float = LEVEL,
    accept: Iterable[str] = (),
    headline_from: int = HEADLINE_FROM,
) -> Comparisons:
    """
    Compare each result with each other, or with one of them, and adjust the p-values.

    *So sánh nhiều kết quả.*  Without ``baseline`` every pair, the earlier in the
    mapping less the later; with it, each other one less the baseline.  Holm's way
    (1979) keeps the chance of any false difference at ``1 - level``.  Results with
    fewer than ``headline_from`` answers stand apart, as in ``ranking``.  The rest as
    for ``compare``.

    Raises:
        InvalidValueError: There are fewer than two; else as ``compare``.
        UnknownNameError: The baseline is none of the names; else as ``compare``.

    >>> from cqtt.satisfaction import FOUR_LEVELS, Tally
    >>> waves = {str(2023 + at): Tally({"Hài lòng": 160 + 10 * at,
    ...                                 "Bình thường": 40 - 10 * at}, scale=FOUR_LEVELS)
    ...          for at in range(3)}
    >>> [(each.names, round(each.adjusted, 3))
    ...  for each in compare_all(waves, baseline="2023").differences]
    [(('2024', '2023'), 0.188), (('2025', '2023'), 0.01)]
    """
    how = How(level=level, headline_from=headline_from)
    every = scores_of(require_named(tallies, "tallies"), measure, how)
    slugs, pairs = accepted(accept), _pairs(list(every), baseline)
    scores = enough(every)
    differences = [
        difference_of(scores[a], scores[b], slugs, level=level, names=(a, b))
        for a, b in pairs
        if a in scores and b in scores
    ]
    return Comparisons(
        differences=holm_adjusted(differences),
        baseline=baseline,
        level=level,
        apart=tuple((name, every[name]) for name in every if name not in scores),
    )


def enough(scores: Mapping[str, Score]) -> dict[str, Score]:
    """Return the scores with as many answers as a headline takes."""
    return {
        name: score
        for name, score in scores.items()
        if score.base >= max(score.headline_from, 1)
    }


def require_named(results: Any, field: str) -> Mapping[Any, Counts | Score]:
    """Return results that came by their names, two or more of them."""
    if not isinstance(results, Mapping):
        raise WrongTypeError(field, type(results).__name__, "two-tallies")
    if len(results) < 2:  # noqa: PLR2004 it takes two
        raise InvalidValueError(field, len(results), "two-tallies")
    return results


def scores_of(
    tallies: Mapping[str, Counts | Score], measure: str | None, how: How
) -> dict[str, Score]:
    """Return the scores of results by their names."""
    return {
        require_nfc(name, "name"): scored(tally, measure, how)
        for name, tally in tallies.items()
    }


def _pairs(names: list[str], baseline: str | None) -> Iterator[tuple[str, str]]:
    if baseline is None:
        return combinations(names, 2)
    if baseline not in names:
        close = tuple(get_close_matches(str(baseline), names))
        raise UnknownNameError("tallies", baseline, close)
    return iter([(name, baseline) for name in names if name != baseline])


def checked_pairs(
    scores: Mapping[str, Score], accept: frozenset[str], *, accept_break: bool = False
) -> tuple[Obstacle, ...]:
    """
    Return what is to be told of any two scores, each thing once; refuse the rest.

    An accepted break takes with it what changed on its day.
    """
    found: dict[Obstacle, None] = {}
    for first, second in combinations(scores, 2):
        between = obstacles_of_scores(scores[first], scores[second])
        broken = accept_break and any(each.rule == BREAK for each in between)
        known = accept | _CHANGED if broken else accept
        refuse(between, known, (first, second))
        found.update(dict.fromkeys(between))
    return tuple(found)
