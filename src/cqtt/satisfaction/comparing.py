"""Comparing results: two, or many with Holm's adjustment."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import combinations
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from attrs import evolve, frozen

from cqtt.errors import InvalidValueError, UnknownNameError, WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.satisfaction.comparability import OBSTACLES, obstacles_of_scores, told
from cqtt.satisfaction.counts import Counts
from cqtt.satisfaction.differences import Difference, difference_table, sentence
from cqtt.satisfaction.explaining import level_text
from cqtt.satisfaction.measured import HEADLINE_FROM
from cqtt.satisfaction.measuring import LEVEL, How, mean, satisfied, scaled, top2
from cqtt.satisfaction.pairs import interval_of, outcome_of, sample_of
from cqtt.satisfaction.scores import Score
from cqtt.statistics.comparing import holm
from cqtt.tables import Table
from cqtt.text import require_nfc

ComparedMeasure: TypeAlias = Literal["top2", "satisfied", "mean", "scaled"]

_MEASURES: Final[Mapping[str, Callable[..., Score]]] = MappingProxyType(
    {"top2": top2, "satisfied": satisfied, "mean": mean, "scaled": scaled}
)


def compare(
    a: Counts,
    b: Counts,
    measure: ComparedMeasure = "top2",
    *,
    level: float = LEVEL,
    accept: Iterable[str] = (),
    headline_from: int = HEADLINE_FROM,
) -> Difference:
    """
    Return the first result less the second, with interval and test.

    *So sánh hai kết quả.*  Above zero: the first is higher.  For a change over time
    pass the later result first.  ``level`` is the confidence, between 0 and 1;
    ``accept`` holds the slugs of ``obstacles`` that are to be told and not to block;
    with fewer than ``headline_from`` answers no number of points is given.

    Shares have Newcombe's interval (1998) and the score test, or Fisher's exact test
    where a count that is to be expected is below 5; means have Welch's interval and
    test (1947).  A frame counts, as in a score: through the effective size, or the
    factor ``1 - n / N`` of the variance.  Fisher's test knows no frame and errs on the
    side of caution: where it and the interval disagree, the test decides.
    ``with_frame(None)`` leaves a frame out.

    Raises:
        WrongTypeError: A result is not a ``Tally``.
        InvalidValueError: An obstacle is an error and not accepted; nobody answered;
            the measure is another one, or not one of the scale; a setting is outside
            its range.
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
    return difference_of(first, second, accepted(accept), level=level)


def scored(tally: Counts, measure: str, how: How) -> Score:
    """Return the score of a tally by the name of a measure that can be compared."""
    if not isinstance(tally, Counts):
        raise WrongTypeError("tally", type(tally).__name__, "tally-to-compare")
    if measure not in _MEASURES:
        raise InvalidValueError("measure", measure, "measure-to-compare")
    return _MEASURES[measure](tally, **how)


def accepted(accept: Iterable[str]) -> frozenset[str]:
    """Return the slugs of accepted obstacles, each checked; a bare text is one."""
    slugs = frozenset((accept,) if isinstance(accept, str) else accept)
    for slug in slugs:
        if slug not in OBSTACLES:
            close = tuple(get_close_matches(str(slug), OBSTACLES))
            raise UnknownNameError("OBSTACLES", slug, close)
    return slugs


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


def refuse(
    found: Iterable[Finding], accept: frozenset[str], names: tuple[str, str]
) -> None:
    """Raise the first obstacle that blocks; a result without answers always does."""
    for each in found:
        kept = each.rule in accept and each.rule != "answers-to-compare"
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


@frozen(kw_only=True)
class Comparisons:
    """
    Many comparisons, with p-values after Holm (*so sánh nhiều kết quả*).

    ``differences`` are in the order of the results; ``baseline`` is the name of the one
    that all others are compared with, ``None`` where each is compared with each.
    Intervals are for one comparison at a time.
    """

    differences: tuple[Difference, ...]
    baseline: str | None
    level: float

    @property
    def significant(self) -> tuple[Difference, ...]:
        """The differences that the answers tell from sampling noise."""
        return tuple(each for each in self.differences if each.is_significant)

    def explain(self, locale: str = "vi") -> str:
        """Return a line for each comparison, and what to mind."""
        lines = [sentence(each, locale) for each in self.differences]
        found = [finding for each in self.differences for finding in each.obstacles]
        return "\n".join([self._headline(locale), *lines, *told(found, locale)])

    def _headline(self, locale: str) -> str:
        n, level = len(self.differences), level_text(self.level, locale)
        if locale == "en":
            against = "" if self.baseline is None else f" with {self.baseline}"
            return f"{n} comparisons{against}, confidence {level}, p after Holm"
        against = "" if self.baseline is None else f" với {self.baseline}"
        return f"{n} so sánh{against}, độ tin cậy {level}, p hiệu chỉnh Holm"

    def table(self, locale: str = "vi") -> Table:
        """Return the comparisons as a table, a row each."""
        return difference_table(self.differences, locale)

    def _repr_html_(self) -> str:
        return self.table().html()


def compare_all(
    tallies: Mapping[str, Counts],
    measure: ComparedMeasure = "top2",
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
    (1979) keeps the chance of any false difference at ``1 - level``.  The rest as for
    ``compare``.

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
    scores = scores_of(tallies, measure, how)
    slugs = accepted(accept)
    differences = [
        difference_of(scores[a], scores[b], slugs, level=level, names=(a, b))
        for a, b in _pairs(list(scores), baseline)
    ]
    return Comparisons(
        differences=holm_adjusted(differences), baseline=baseline, level=level
    )


def scores_of(
    tallies: Mapping[str, Counts], measure: str, how: How
) -> dict[str, Score]:
    """Return the scores of two or more results by their names."""
    if len(tallies) < 2:  # noqa: PLR2004 it takes two
        raise InvalidValueError("tallies", len(tallies), "two-tallies")
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
    scores: Mapping[str, Score], accept: frozenset[str]
) -> tuple[Finding, ...]:
    """Return what is to be told of any two scores, each thing once; refuse the rest."""
    found: dict[Finding, None] = {}
    for first, second in combinations(scores, 2):
        between = obstacles_of_scores(scores[first], scores[second])
        refuse(between, accept, (first, second))
        found.update(dict.fromkeys(between))
    return tuple(found)
