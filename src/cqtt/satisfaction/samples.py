"""Scores of samples that were drawn in parts: strata, post-strata, clusters."""

from collections.abc import Callable, Mapping
from math import inf

from cqtt.checks import require_count, require_instance
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
    count by their sizes, not by their answers.  The interval of a share is joined from
    those of the strata, so that one in which all agree is not taken for certain.

    ``measure`` is ``top2``, ``satisfied``, ``mean`` or ``scaled``; the settings are
    those of ``Tally.top2``: with ``finite=False`` the strata are taken for parts of
    endless populations.

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
    whole, weighed = _whole(strata, measure)
    parts = [
        _stratum(tally, _frame(name, tally), weighed) for name, tally in strata.items()
    ]
    estimate = designs.stratified(parts, fpc=finite)
    design = _design(DesignKind.STRATA, parts, designs.stratified)
    return designed_score(whole, weighed, estimate, design, how, strata=parts)


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
    for given in (groups, populations):
        require_instance(given, Mapping, "groups", "tallies-by-name")
    if groups.keys() != populations.keys():
        odd = ", ".join(sorted(groups.keys() ^ populations.keys()))
        raise InvalidValueError("populations", odd, "populations-of-groups")
    whole, weighed = _whole(groups, measure)
    parts = [
        _stratum(tally, populations[name], weighed) for name, tally in groups.items()
    ]
    estimate = designs.post_stratified(parts, fpc=finite)
    design = _design(DesignKind.POST_STRATA, parts, designs.post_stratified)
    whole = whole.with_frame(sum(populations.values()))
    return designed_score(whole, weighed, estimate, design, how, strata=parts)


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
    clusters there are in all, and takes it that everyone in those drawn answered; leave
    it out where a part of each was asked.

    Raises:
        InvalidValueError: There are fewer than two clusters, more than there are, or
            one without answers; ``of`` is given though the frame of a cluster is larger
            than its answers; the scales differ; there is no such measure.

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
    whole, weighed = _whole(clusters, measure)
    for name, tally in clusters.items():
        if of is not None and tally.frame not in (None, tally.answers):
            raise InvalidValueError("of", name, "whole-cluster")
    sums = [(weighed.total(each.by_level), each.answers) for each in clusters.values()]
    spread = weighed.spread(whole.by_level)
    frame = of if finite else None
    if frame is not None and require_count(frame, "of") < len(sums):
        raise InvalidValueError("of", frame, "at-least-the-clusters")
    estimate = designs.clustered(sums, frame=frame, spread=spread)
    loose = designs.clustered(sums, spread=spread) if len(sums) > 1 else None
    design = Design(
        kind=DesignKind.CLUSTERS,
        n_effective=loose.worth if loose else inf,
        effect=loose.design_effect if loose else None,
        parts=len(sums),
        df=estimate.df,
        of=frame,
    )
    return designed_score(whole.with_frame(None), weighed, estimate, design, how)


def _whole(tallies: Mapping[str, Tally], measure: str) -> tuple[Tally, Weighing]:
    """Return all answers together, without what cannot be told apart by units."""
    require_instance(tallies, Mapping, "tallies", "tallies-by-name")
    for name, tally in tallies.items():
        require_instance(tally, Tally, "tallies", "tallies")
        if not tally.answers:
            raise InvalidValueError("tallies", name, "part-with-answers")
    parts = tuple(tallies.values())
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


def _design(
    kind: DesignKind,
    parts: list[designs.Stratum],
    estimated: Callable[..., designs.Estimate],
) -> Design:
    """
    Return what the design did, the frame apart.

    Where all answers of a stratum are one, its variance is not known, and what the
    design gains neither.
    """
    told = all(part.spread for part in parts)
    effect = estimated(parts, fpc=False).design_effect if told else None
    n = sum(part.n for part in parts)
    return Design(
        kind=kind,
        n_effective=n / effect if effect else inf,
        effect=effect,
        parts=len(parts),
        df=n - len(parts),
        alike=sum(not part.spread for part in parts),
    )
