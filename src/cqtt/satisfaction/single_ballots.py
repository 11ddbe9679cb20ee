"""Ballots one by one, from question to answer, as they are read."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from cqtt.checks import require_instance
from cqtt.errors import WrongTypeError
from cqtt.satisfaction.matching import place_in, sort_answers
from cqtt.satisfaction.scales import Scale


@frozen
class WholeBallots:
    """
    How often each row of levels came (*các phiếu trả lời đủ*), and what is left out.

    ``unknown`` of the ballots ``left_out`` have an answer that names no level;
    ``unread`` are such answers by question, as text.
    """

    rows: Mapping[tuple[int, ...], int]
    left_out: int
    unknown: int
    unread: Mapping[str, Mapping[str, int]]


def each_ballot(ballots: Any) -> Iterator[Mapping[str, Any]]:
    """Yield ballots; an error tells the type only, since the rest is a citizen's."""
    odd = isinstance(ballots, str | Mapping) or hasattr(type(ballots), "columns")
    if odd or not isinstance(ballots, Iterable):
        raise WrongTypeError("ballots", type(ballots).__name__, "ballots-one-by-one")
    for ballot in ballots:
        if not isinstance(ballot, Mapping):
            raise WrongTypeError("ballot", type(ballot).__name__, "ballot")
        yield ballot


def require_codes(codes: Mapping[Any, str] | None) -> Mapping[Any, str]:
    """Return the codes of a form, none where there are none."""
    require_instance(codes, Mapping | None, "codes", "codes-by-answer")
    return codes or {}


def told(answer: Any, codes: Mapping[Any, str]) -> Any:
    """Return the label that an answer stands for, else the answer itself."""
    if not isinstance(answer, Hashable):
        return answer
    if isinstance(answer, bool) and not any(isinstance(code, bool) for code in codes):
        return answer  # True is 1 in a dictionary, but no answer of a scale
    return codes.get(answer, answer)


def whole_ballots(
    ballots: Any, scales: Mapping[str, Scale], codes: Mapping[Any, str]
) -> WholeBallots:
    """Count the ballots that answer every question, by their levels."""
    rows = Counter[tuple[int, ...]]()
    unread = {code: Counter[str]() for code in scales}
    left_out = unknown = 0
    for ballot in each_ballot(ballots):
        answers = [
            (code, scale, told(ballot.get(code), codes))
            for code, scale in scales.items()
        ]
        places = [place_in(scale, answer) for _, scale, answer in answers]
        row = tuple(place for place in places if place is not None)
        if len(row) == len(places):
            rows[row] += 1
            continue
        odd = {
            code: sort_answers([(answer, 1)], scale).unknown
            for code, scale, answer in answers
        }
        for code, texts in odd.items():
            unread[code].update(dict(texts))
        left_out += 1
        unknown += any(odd.values())
    return WholeBallots(rows, left_out, unknown, unread)
