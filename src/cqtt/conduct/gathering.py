"""Observations of one item gathered: those that are alike together, then counted."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple, TypeAlias

from cqtt.agencies import Unit
from cqtt.conduct.observations import Observation, SourceKind, Verdict
from cqtt.conduct.officers import same_writing
from cqtt.conduct.results import ObservedCounts
from cqtt.conduct.settings import AssessmentSettings

_MONTHS: Final = 12


class Alike(NamedTuple):
    """
    What observations have in common that results do not tell apart.

    ``when`` is the number of the month, or the place of the period in the list of
    those given, ``None`` in none of them.  What is of no post has no unit.
    """

    source: SourceKind
    when: int | None
    unit: Unit | None
    post: str
    verdict: Verdict
    weight: Decimal | int
    questions: int

    @property
    def share_of_weight(self) -> Fraction:
        """The weight of one answer: of several by one person, its part."""
        return Fraction(self.weight) / self.questions


Gathered: TypeAlias = Mapping[Alike, int]
"""How many there are of each kind."""


def gathered(rows: Iterable[Observation], settings: AssessmentSettings) -> Gathered:
    """Return observations by what they have in common, in one pass."""
    found: Counter[Alike] = Counter()
    posts: dict[str, str] = {}
    days: dict[date, int | None] = {}
    for row in rows:
        day = row.on
        if day not in days:
            days[day] = _when(day, settings)
        if row.post not in posts:
            posts[row.post] = same_writing(row.post)
        post = posts[row.post]
        alike = Alike(
            row.source,
            days[day],
            row.unit if post else None,
            post,
            row.verdict,
            row.weight,
            row.questions,
        )
        found[alike] += row.count
    return found


def _when(day: date, settings: AssessmentSettings) -> int | None:
    if settings.periods is None:
        return _MONTHS * day.year + day.month - 1
    inside = (at for at, each in enumerate(settings.periods) if day in each)
    return next(inside, None)


def counted(found: Gathered) -> ObservedCounts:
    """Count observations; their order does not matter."""
    alike: Counter[tuple[Verdict, Decimal | int, int]] = Counter()
    for each, count in found.items():
        alike[each.verdict, each.weight, each.questions] += count
    counts = dict.fromkeys(Verdict, 0)
    met = base = squares = Fraction(0)
    for (verdict, given, questions), count in alike.items():
        counts[verdict] += count
        if verdict.is_in_base:
            weight = Fraction(given) / questions
            base += weight * count
            # Answers of one person agree: as many as there are people say as much.
            squares += weight**2 * count * questions
            met += weight * count if verdict is Verdict.MET else 0
    share, size = (met / base, base**2 / squares) if base else (None, None)
    return ObservedCounts(tuple(counts.values()), share, size, base)


def in_base(found: Gathered) -> Gathered:
    """Return those that a share is of; all where there are none."""
    base = {each: n for each, n in found.items() if each.verdict.is_in_base}
    return base or found


def beside_one_post(found: Gathered) -> Fraction | int:
    """Return how many are not of the post that was observed most."""
    posts: dict[tuple[Unit | None, str], Fraction | int] = {}
    for each, count in found.items():
        people = count if each.questions == 1 else Fraction(count, each.questions)
        post = (each.unit, each.post)
        posts[post] = posts.get(post, 0) + people
    most = max((n for (_, post), n in posts.items() if post), default=0)
    return sum(posts.values()) - most
