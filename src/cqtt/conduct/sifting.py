"""Which observations count, and what is wrong with those that do not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Final, NamedTuple

from attrs import frozen

from cqtt.agencies import Unit
from cqtt.conduct.codes import CodeOfConduct
from cqtt.conduct.names import name_key
from cqtt.conduct.observations import Observation
from cqtt.conduct.officers import unit_text
from cqtt.conduct.positions import first_of, numbers
from cqtt.conduct.settings import AssessmentSettings, GroupBy
from cqtt.errors import WrongTypeError
from cqtt.findings import Finding, Severity

_LONGEST: Final = 80


class Fault(NamedTuple):
    """What is wrong with one observation, by its position from 0."""

    rule: str
    position: int
    evidence: str
    evidence_en: str


@frozen
class Sifted:
    """
    The observations that count, and what became of the others.

    ``came`` is how many there were, ``out_of_period`` and ``other_sources`` how many
    were not asked for; ``faults`` are what is wrong with the rest.
    """

    kept: tuple[Observation, ...]
    came: int
    out_of_period: int
    other_sources: int
    faults: tuple[Fault, ...]


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


def repeats(rows: Sequence[Observation]) -> Iterator[Fault]:
    """
    Yield the observations that are repeated.

    Of the same that came twice the first counts; of what differs under one key none.
    """
    seen: dict[tuple[str, str], list[int]] = defaultdict(list)
    for position, row in enumerate(rows):
        if row.key:
            seen[row.key, row.item].append(position)
    for positions in seen.values():
        first, *others = positions
        if others and len({rows[each] for each in positions}) == 1:
            for each in others:
                yield fault("observed-once", each, f"{each + 1} = {first + 1}")
        elif others:
            said = " ≠ ".join(str(each + 1) for each in positions)
            for each in positions:
                yield fault("observed-one-way", each, said)


def fault(rule: str, position: int, evidence: str, evidence_en: str = "") -> Fault:
    """Return what is wrong with an observation."""
    return Fault(rule, position, evidence, evidence_en)


def findings_of(faults: Iterable[Fault]) -> tuple[Finding, ...]:
    """Return one finding for each rule, with the numbers of the first observations."""
    by_rule: dict[str, list[Fault]] = defaultdict(list)
    for each in sorted(faults, key=lambda one: one.position):
        by_rule[each.rule].append(each)
    return tuple(_finding(rule, found) for rule, found in by_rule.items())


def _finding(rule: str, faults: Sequence[Fault]) -> Finding:
    place = f"№ {numbers([each.position for each in faults])}"
    said = first_of(each.evidence for each in faults)
    said_en = first_of(each.evidence_en or each.evidence for each in faults)
    is_harmless = rule == "observed-once"
    severity = Severity.WARNING if is_harmless else Severity.ERROR
    return Finding(rule, place, said, severity, evidence_en=said_en)


def sift(
    observations: object,
    code: CodeOfConduct,
    settings: AssessmentSettings,
    units: Iterable[Unit] | None,
) -> Sifted:
    """
    Return the observations that count.

    Of those outside the period, and of other sources, nothing is said to be wrong.
    """
    rows = require_observations(observations)
    inside = {at for at, row in enumerate(rows) if row.on in settings.period}
    asked = {at for at in inside if rows[at].source in settings.sources}
    found = _faults(rows, code, settings, None if units is None else set(units))
    faults = tuple(each for each in found if each.position in asked)
    right = asked - {each.position for each in faults}
    return Sifted(
        kept=tuple(row for at, row in enumerate(rows) if at in right),
        came=sum(row.count for row in rows),
        out_of_period=sum(row.count for at, row in enumerate(rows) if at not in inside),
        other_sources=sum(rows[at].count for at in inside - asked),
        faults=faults,
    )


def _faults(
    rows: Sequence[Observation],
    code: CodeOfConduct,
    settings: AssessmentSettings,
    units: set[Unit] | None,
) -> Iterator[Fault]:
    known = {item.code for item in code.items}
    meant: dict[str, tuple[str, str]] = {}
    for at, row in enumerate(rows):
        if row.item not in known:
            if row.item not in meant:
                meant[row.item] = _meant(row.item, code)
            yield fault("item-of-code", at, *meant[row.item])
        if row.on not in code.in_force:
            yield fault("code-in-force", at, f"{row.on:%d/%m/%Y}", row.on.isoformat())
        if units is not None and row.unit not in units:
            yield fault("unit-assessed", at, unit_text(row.unit, with_agency=True))
        if settings.by is GroupBy.POST and not row.post.strip():
            yield fault("post-observed", at, "không có chức danh", "no post")
    yield from repeats(rows)


def _meant(item: str, code: CodeOfConduct) -> tuple[str, str]:
    """Return the length of what came, which may be words, and the item it is near."""
    vi, en = f"{len(item)} ký tự", f"{len(item)} characters"
    keys = _keys(code)
    near = get_close_matches(name_key(item), keys, 1) if len(item) <= _LONGEST else []
    if not near:
        return vi, en
    return f"{vi}, gần giống {keys[near[0]]!r}", f"{en}, near {keys[near[0]]!r}"


def _keys(code: CodeOfConduct) -> Mapping[str, str]:
    """Return the codes of items by what they and their wordings are matched by."""
    wordings = {name_key(item.text_vi): item.code for item in code.items}
    return wordings | {name_key(item.code): item.code for item in code.items}
