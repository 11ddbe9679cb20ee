"""Which observations count, and what is wrong with those that do not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from attrs import frozen

from cqtt.agencies import Unit
from cqtt.conduct.codes import CodeOfConduct
from cqtt.conduct.observations import Observation
from cqtt.conduct.officers import unit_text
from cqtt.conduct.settings import AssessmentSettings, GroupBy
from cqtt.errors import WrongTypeError
from cqtt.findings import Finding, Severity

_LONGEST: Final = 40


@frozen
class Sifted:
    """
    The observations that count, and what became of the others.

    ``out_of_period`` and ``other_sources`` are how many were not asked for.
    """

    kept: tuple[Observation, ...]
    findings: tuple[Finding, ...]
    out_of_period: int
    other_sources: int


def require_observations(observations: object) -> tuple[Observation, ...]:
    """Return observations as a tuple; anything else is refused by its type."""
    if isinstance(observations, str) or not isinstance(observations, Iterable):
        came = type(observations).__name__
        raise WrongTypeError("observations", came, "observation")
    rows = tuple(observations)
    for position, each in enumerate(rows):
        if not isinstance(each, Observation):
            came = type(each).__name__
            raise WrongTypeError(f"observations[{position}]", came, "observation")
    return rows


def repeats(rows: Sequence[Observation]) -> Iterator[tuple[int, Finding]]:
    """
    Return the positions of repeated observations, each with its finding.

    Of the same that came twice the first counts; of what differs under one key none.
    """
    seen: dict[tuple[str, str], list[int]] = defaultdict(list)
    for position, row in enumerate(rows):
        if row.key:
            seen[row.key, row.item].append(position)
    for positions in seen.values():
        if len(positions) == 1:
            continue
        alike = len({rows[each] for each in positions}) == 1
        severity = Severity.WARNING if alike else Severity.ERROR
        for position in positions[1:] if alike else positions:
            other = positions[0] if position != positions[0] else positions[1]
            came = _place(other)
            yield position, Finding("observed-once", _place(position), came, severity)


def sift(
    observations: object,
    code: CodeOfConduct,
    settings: AssessmentSettings,
    units: Iterable[Unit] | None,
) -> Sifted:
    """Return the observations that count; what is left out is named by position."""
    rows = require_observations(observations)
    known = {item.code for item in code.items}
    allowed = None if units is None else set(units)
    found: dict[int, list[Finding]] = defaultdict(list)
    for position, row in enumerate(rows):
        found[position] += _faults(position, row, code, known)
        if allowed is not None and row.unit not in allowed:
            came = unit_text(row.unit)
            found[position].append(Finding("unit-assessed", _place(position), came))
        if settings.by is GroupBy.POST and not row.post.strip():
            finding = Finding("post-observed", _place(position), "nothing")
            found[position].append(finding)
    for position, finding in repeats(rows):
        found[position].append(finding)
    right = [row for position, row in enumerate(rows) if not found[position]]
    inside = [row for row in right if row.on in settings.period]
    kept = tuple(row for row in inside if row.source in settings.sources)
    return Sifted(
        kept=kept,
        findings=tuple(each for position in sorted(found) for each in found[position]),
        out_of_period=_count(right) - _count(inside),
        other_sources=_count(inside) - _count(kept),
    )


def _faults(
    position: int, row: Observation, code: CodeOfConduct, known: set[str]
) -> Iterator[Finding]:
    place = _place(position)
    if row.item not in known:
        yield Finding("item-of-code", place, _slug(row.item))
    if row.on not in code.in_force:
        yield Finding("code-in-force", place, row.on.isoformat())


def _slug(item: str) -> str:
    """Return a code as it came; of what is none, and may be words, only the length."""
    is_code = item.isascii() and len(item.split()) == 1 and len(item) <= _LONGEST
    return repr(item) if is_code else f"({len(item)} characters)"


def _place(position: int) -> str:
    return f"observations[{position}]"


def _count(rows: Iterable[Observation]) -> int:
    return sum(row.count for row in rows)
