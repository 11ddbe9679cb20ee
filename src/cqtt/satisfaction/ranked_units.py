"""A unit in a ranking, and its line of words."""

from collections.abc import Sequence
from typing import Final

from attrs import field, frozen

from cqtt.satisfaction.differences import result_text
from cqtt.satisfaction.scores import Score

_NAMED: Final = 5


@frozen(kw_only=True)
class RankedUnit:
    """
    A unit with its rank, and the ranks it could have (*đơn vị được xếp hạng*).

    ``rank`` is 1 for the highest score; equal scores share a rank.  ``higher`` and
    ``lower`` are the units that are significantly higher and lower, in order of rank.
    ``best`` is 1 and the number of the former, ``worst`` is the number of units less
    the latter.
    """

    unit: str
    score: Score
    rank: int
    best: int
    worst: int
    higher: tuple[str, ...] = field(default=(), repr=False)
    lower: tuple[str, ...] = field(default=(), repr=False)


def unit_text(
    unit: RankedUnit, units: tuple[RankedUnit, ...], noun: str, locale: str
) -> str:
    """Return a unit with its score, its ranks, and what it is surely above."""
    head = f"{unit.rank}. {unit.unit}: {result_text(unit.score, locale)}"
    if locale == "en":
        ranks = "rank {0}" if unit.best == unit.worst else "could be {0} to {1}"
        above = "; grounds enough to call it higher than {}"
    else:
        one, many = "hạng {0}", "có thể từ hạng {0} đến hạng {1}"
        ranks = one if unit.best == unit.worst else many
        above = "; đủ căn cứ để nói cao hơn {}"
    lower = above.format(_below(unit, units, noun, locale)) if unit.lower else ""
    return f"{head}; {ranks.format(unit.best, unit.worst)}{lower}"


def _below(
    unit: RankedUnit, units: tuple[RankedUnit, ...], noun: str, locale: str
) -> str:
    """Name the units that are surely lower: a few, or all from one downwards."""
    lower, english = unit.lower, locale == "en"
    if len(lower) <= _NAMED:
        return ", ".join(lower)
    last = units[-len(lower) :]
    if tuple(each.unit for each in last) == lower:
        first = f"{lower[0]} ({'rank' if english else 'hạng'} {last[0].rank})"
        if english:
            return f"all {len(lower)} {noun} from {first} down"
        return f"cả {len(lower)} {noun} từ {first} trở xuống"
    rest, named = len(lower) - _NAMED, ", ".join(lower[:_NAMED])
    if english:
        return f"{named} and {rest} more {noun}"
    return f"{named} và {rest} {noun} khác"


def untested_text(pairs: Sequence[tuple[str, str]], locale: str) -> list[str]:
    """Say which pairs of units have no test, the first of them by name."""
    if not pairs:
        return []
    english, rest = locale == "en", len(pairs) - _NAMED
    named = "; ".join(" – ".join(pair) for pair in pairs[:_NAMED])
    if rest > 0:
        named += f" and {rest} more" if english else f" và {rest} cặp khác"
    return [f"{_NO_TEST[english]}: {named}"]


_NO_TEST: Final = (
    "Không kiểm định được (câu trả lời quá ít hoặc không có sai khác)",
    "No test is possible (too few answers, or answers that do not vary)",
)
