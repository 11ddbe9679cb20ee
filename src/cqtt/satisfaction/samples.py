"""Scores of samples that were drawn in parts: strata, post-strata, clusters."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from cqtt.errors import InvalidValueError
from cqtt.satisfaction.designed import Weighing, designed_score, weighing
from cqtt.satisfaction.measured import HEADLINE_FROM, Design, DesignKind
from cqtt.satisfaction.measuring import LEVEL, ShareHow
from cqtt.satisfaction.scores import Score
from cqtt.satisfaction.tallies import Tally
from cqtt.statistics import IntervalMethod, designs


def stratified(
    strata: Mapping[str, Tally],
    measure: str = "top2",
    *,
    level: float = LEVEL,
    method: IntervalMethod = IntervalMethod.WILSON,
    finite: bool = True,
    headline_from: int = HEADLINE_FROM,
) -> Score:
    """
    Return the score of a frame from which each stratum was sampled by itself.

    *Mẫu phân tầng.*  The frame of each tally is the size of its stratum; the strata
    count by their sizes, not by their answers.  ``measure`` is ``top2``, ``satisfied``,
    ``mean`` or ``scaled``; the settings are those of ``Tally.top2``: with
    ``finite=False`` the strata are taken for parts of endless populations.

    Raises:
        InvalidValueError: There is no stratum; one has no frame, no answers, or a
            single one that is not all of it; the scales differ; there is no such
            measure.

    >>> def desk(satisfied, n, frame):
    ...     return Tally({"Hài lòng": satisfied, "Rất hài lòng": 0,
    ...                   "Bình thường": n - satisfied, "Không hài lòng": 0},
    ...                  frame=frame)
    >>> score = stratified({"Chứng thực": desk(76, 80, 600),
    ...                     "Hộ tịch": desk(54, 60, 250),
    ...                     "Đất đai": desk(28, 40, 81)})
    >>> score.percent
    Decimal('91.48')
    """
    how = ShareHow(
        level=level, method=method, finite=finite, headline_from=headline_from
    )
    whole, weighed = _whole(strata.values(), measure)
    parts = [
        _stratum(tally, _frame(name, tally), weighed) for name, tally in strata.items()
    ]
    estimate = designs.stratified(parts, fpc=finite)
    return _score(whole, weighed, estimate, (DesignKind.STRATA, len(parts)), how)


def post_stratified(
    groups: Mapping[str, Tally],
    populations: Mapping[str, int],
    measure: str = "top2",
    *,
    level: float = LEVEL,
    method: IntervalMethod = IntervalMethod.WILSON,
    finite: bool = True,
    headline_from: int = HEADLINE_FROM,
) -> Score:
    """
    Return the score of one random sample, its groups weighted to known populations.

    *Hậu phân tầng.*  ``populations`` gives the size of each group in the population,
    such as women and men by the census.  The sample was not drawn by groups, so its
    variance is another one than that of ``stratified``.

    Raises:
        InvalidValueError: The groups and the populations are not the same; else as
            ``stratified``.
    """
    how = ShareHow(
        level=level, method=method, finite=finite, headline_from=headline_from
    )
    if groups.keys() != populations.keys():
        odd = ", ".join(sorted(groups.keys() ^ populations.keys()))
        raise InvalidValueError("populations", odd, "populations-of-groups")
    whole, weighed = _whole(groups.values(), measure)
    parts = [
        _stratum(tally, populations[name], weighed) for name, tally in groups.items()
    ]
    estimate = designs.post_stratified(parts, fpc=finite)
    whole = whole.with_frame(sum(populations.values()))
    return _score(whole, weighed, estimate, (DesignKind.POST_STRATA, len(parts)), how)


def clustered(
    clusters: Mapping[str, Tally],
    measure: str = "top2",
    *,
    of: int | None = None,
    level: float = LEVEL,
    method: IntervalMethod = IntervalMethod.WILSON,
    finite: bool = True,
    headline_from: int = HEADLINE_FROM,
) -> Score:
    """
    Return the score of whole clusters, such as villages, that were drawn at random.

    *Mẫu chùm.*  People of one village answer alike, so that they are worth less than as
    many people from everywhere: the design effect says how much.  ``of`` is how many
    clusters there are in all.

    Raises:
        InvalidValueError: There are fewer than two clusters, more than there are, or
            one without answers; the scales differ; there is no such measure.

    >>> def village(satisfied, n):
    ...     return Tally({"Hài lòng": satisfied, "Rất hài lòng": 0,
    ...                   "Bình thường": n - satisfied, "Không hài lòng": 0})
    >>> score = clustered({"Thôn 1": village(28, 31), "Thôn 2": village(30, 31),
    ...                    "Thôn 3": village(21, 30), "Thôn 4": village(31, 32)})
    >>> score.percent, round(score.design.effect, 1)
    (Decimal('88.71'), 4.8)
    """
    how = ShareHow(
        level=level, method=method, finite=finite, headline_from=headline_from
    )
    whole, weighed = _whole(clusters.values(), measure)
    sums = [(weighed.total(each.by_level), each.answers) for each in clusters.values()]
    spread = weighed.spread(whole.by_level) if whole.answers else Fraction(0)
    frame = of if finite else None
    estimate = designs.clustered(sums, frame=frame, spread=spread)
    whole = whole.with_frame(None)
    return _score(whole, weighed, estimate, (DesignKind.CLUSTERS, len(sums)), how)


def _whole(tallies: Iterable[Tally], measure: str) -> tuple[Tally, Weighing]:
    """Return all answers together, without what cannot be told apart by units."""
    parts = tuple(tallies)
    frames = [part.frame for part in parts]
    known = sum(frame for frame in frames if frame) if all(frames) else None
    bare = (part.with_frame(None) for part in parts)
    whole = Tally.merged(bare).with_frame(known)
    return whole, weighing(whole, measure)


def _frame(name: str, tally: Tally) -> int:
    if tally.frame is None:
        raise InvalidValueError("frame", name, "frame-of-stratum")
    return tally.frame


def _stratum(tally: Tally, population: int, weighed: Weighing) -> designs.Stratum:
    return designs.Stratum(
        population,
        tally.answers,
        weighed.total(tally.by_level),
        weighed.squares(tally.by_level),
    )


def _score(
    whole: Tally,
    weighed: Weighing,
    estimate: designs.Estimate,
    sample: tuple[DesignKind, int],
    how: ShareHow,
) -> Score:
    kind, parts = sample
    design = Design(kind, estimate.worth, estimate.design_effect, parts, estimate.df)
    return designed_score(whole, weighed, estimate, design, how)
