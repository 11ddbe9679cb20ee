"""Questions that the same people answered, in order, ballot by ballot."""

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import combinations, pairwise
from typing import Any, Literal, Self, TypeAlias

from attrs import evolve, frozen

from cqtt.errors import InvalidValueError
from cqtt.satisfaction.comparing import enough, scored
from cqtt.satisfaction.differences import Difference
from cqtt.satisfaction.matching import place_in
from cqtt.satisfaction.measured import HEADLINE_FROM
from cqtt.satisfaction.measuring import LEVEL, How, times
from cqtt.satisfaction.pairs import DifferenceTest
from cqtt.satisfaction.rankings import Ranking, adjusted_pairs, ranked, untested_pairs
from cqtt.satisfaction.scales import Scale
from cqtt.satisfaction.scores import Score
from cqtt.satisfaction.single_ballots import each_ballot, require_codes, told
from cqtt.satisfaction.tallies import Tally
from cqtt.statistics.paired import mcnemar_exact, paired_difference
from cqtt.text import require_nfc

PairedMeasure: TypeAlias = Literal["top2", "satisfied"]
Row: TypeAlias = tuple[int | None, ...]


def ranking_of_ballots(
    ballots: Iterable[Mapping[str, Any]],
    scale: Scale,
    measure: PairedMeasure = "top2",
    *,
    codes: Mapping[Any, str] | None = None,
    level: float = LEVEL,
    headline_from: int = HEADLINE_FROM,
) -> Ranking:
    """
    Rank the questions of ballots that the same people filled in.

    *Xếp hạng các câu hỏi trên cùng một phiếu.*  A ballot goes from question to answer,
    all on one scale; what it leaves open, or answers off the scale, counts for the
    other questions only; ``findings`` tells what is off the scale.  ``codes`` says
    which label a form's code stands for.

    The last is where people are least satisfied.  Each pair of questions is compared on
    the ballots that answer both: McNemar's exact test (1947), Newcombe's interval for
    paired shares (1998), p-values after Holm.  ``ranking`` of tallies would take the
    questions for samples of different people.  Else as ``ranking``.

    Raises:
        WrongTypeError: The ballots are no iterable or a data frame, one is not a
            mapping, or the codes are none.
        InvalidValueError: There are fewer than two questions; the measure is another
            one, or not one of the scale; a setting is outside its range.

    >>> from cqtt.satisfaction import FOUR_LEVELS
    >>> good, poor = "Hài lòng", "Không hài lòng"
    >>> ballots = [{"thái độ": good, "thời gian": poor}] * 12
    >>> ballots += [{"thái độ": good, "thời gian": good}] * 40
    >>> [(each.unit, each.rank, each.lower)
    ...  for each in ranking_of_ballots(ballots, FOUR_LEVELS).units]
    [('thái độ', 1, ('thời gian',)), ('thời gian', 2, ())]
    """
    if measure not in ("top2", "satisfied"):
        raise InvalidValueError("measure", measure, "measure-of-pairs")
    answers = _Answers.read(ballots, scale, require_codes(codes))
    if len(answers.tallies) < 2:  # noqa: PLR2004 it takes two
        raise InvalidValueError("ballots", len(answers.tallies), "two-questions")
    how = How(level=level, headline_from=headline_from)
    every = {name: scored(each, measure, how) for name, each in answers.tallies.items()}
    order = sorted(enough(every), key=lambda name: every[name].exact or 0, reverse=True)
    pairs = {
        at: answers.pair((order[at[0]], order[at[1]]), measure, how)
        for at in combinations(range(len(order)), 2)
    }
    adjusted = adjusted_pairs({at: each.p_value for at, each in pairs.items()})
    scores = {name: every[name] for name in order}
    return Ranking(
        units=tuple(ranked(scores, adjusted, level)),
        neighbours=tuple(
            evolve(pairs[at], adjusted=adjusted[at], comparisons=len(pairs))
            for at in pairwise(range(len(order)))
        ),
        apart=tuple((name, every[name]) for name in every if name not in scores),
        level=level,
        headline_from=headline_from,
        is_paired=True,
        untested=untested_pairs(order, adjusted),
    )


@frozen
class _Answers:
    """The tally of each question, and how often each row of levels came."""

    scale: Scale
    tallies: Mapping[str, Tally]
    rows: Counter[Row]

    @classmethod
    def read(
        cls,
        ballots: Iterable[Mapping[str, Any]],
        scale: Scale,
        codes: Mapping[Any, str],
    ) -> Self:
        """Count ballots by question and by row."""
        every = tuple(each_ballot(ballots))
        names = dict.fromkeys(
            require_nfc(name, "ballot") for each in every for name in each
        )
        answers = [[told(each.get(name), codes) for name in names] for each in every]
        tallies = {
            name: Tally.from_answers([row[at] for row in answers], scale=scale)
            for at, name in enumerate(names)
        }
        rows = Counter(tuple(place_in(scale, each) for each in row) for row in answers)
        return cls(scale, tallies, rows)

    def pair(self, names: tuple[str, str], measure: str, how: How) -> Difference:
        """Return the difference of two questions on the ballots that answer both."""
        order = list(self.tallies)
        at, other = (order.index(name) for name in names)
        both: Counter[tuple[int, int]] = Counter()
        for row, n in self.rows.items():
            one, two = row[at], row[other]
            if one is not None and two is not None:
                both[one, two] += n
        first, second = (self._score(both, side, measure, how) for side in (0, 1))
        hits = [label in first.chosen for label in self.scale.labels]
        cells = Counter[tuple[bool, bool]]()
        for (one, two), n in both.items():
            cells[hits[one], hits[two]] += n
        only = cells[True, False], cells[False, True]
        interval = None
        if both:
            interval = paired_difference(
                *(cells[True, True], *only, cells[False, False]), level=how["level"]
            )
        return Difference(
            first=first,
            second=second,
            names=names,
            difference=(first.exact or Fraction(0)) - (second.exact or Fraction(0)),
            interval=times(interval, 100) if interval else None,
            test=DifferenceTest.MCNEMAR,
            statistic=None,
            df=None,
            p_value=mcnemar_exact(*only) if both else None,
            level=how["level"],
        )

    def _score(
        self, both: Mapping[tuple[int, int], int], side: int, measure: str, how: How
    ) -> Score:
        counts = Counter[str]()
        for places, n in both.items():
            counts[self.scale.labels[places[side]]] += n
        return scored(Tally(counts, scale=self.scale), measure, how)
