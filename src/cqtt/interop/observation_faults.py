"""What is wrong with rows of observations, by cell and told together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import evolve

from cqtt.agencies import Unit
from cqtt.conduct.positions import first_of, numbers
from cqtt.findings import Finding, Severity
from cqtt.interop.ballots.results import Fault
from cqtt.text import search_key

ROW_IS_ONE: Final = (
    "không có cột số lượng: mỗi dòng tính là 1",
    "no column of counts: each row counts as 1",
)


def unread_columns(
    source: str, headings: Iterable[str], *, has_counts: bool
) -> Finding:
    """Return a finding of the columns that are not read; the counts may be there."""
    names = first_of((f"“{each}”" for each in headings), ", ")
    vi, en = ("", "") if has_counts else (f" ({each})" for each in ROW_IS_ONE)
    return Finding(
        "columns-read",
        source,
        f"{names}{vi}",
        Severity.WARNING,
        evidence_en=f"{names}{en}",
    )


def spellings(
    source: str, named: Iterable[Unit], given: Iterable[Unit]
) -> Iterator[Finding]:
    """Yield a finding of the units whose names differ in case or diacritics alone."""
    known = {each.name for each in given}
    names: dict[str, dict[str, None]] = defaultdict(dict)
    for name in [*sorted(known), *(each.name for each in named)]:
        names[search_key(name)][name] = None
    for alike in names.values():
        if len(alike) > 1 and not known.issuperset(alike):
            said = first_of((f"“{each}”" for each in alike), ", ")
            yield Finding(
                "unit-in-one-spelling",
                source,
                said,
                Severity.WARNING,
                evidence_en=said,
            )


def cell_fault(source: str, line: int, heading: str, rule: str, length: int) -> Fault:
    """Return what is wrong with a cell: its column and length, never what is in it."""
    place = f"{source}:{line}: {heading}"
    if not length:
        return Fault(line, line, Finding(rule, place, "nothing"))
    said, said_en = f"{length} ký tự", f"{length} characters"
    return Fault(line, line, Finding(rule, place, said, evidence_en=said_en))


def told_together(source: str, faults: Iterable[Fault]) -> Iterator[Finding]:
    """Yield one finding for the faults of each kind and column, with their lines."""
    kinds: dict[tuple[str, str], list[Fault]] = defaultdict(list)
    for each in faults:
        column = each.finding.place.removeprefix(f"{source}:{each.line}")
        kinds[each.finding.rule, column].append(each)
    for (_, column), alike in kinds.items():
        first = alike[0].finding
        if len(alike) == 1:
            yield first
            continue
        lines = numbers([each.line - 1 for each in alike])
        found = [each.finding for each in alike]
        yield evolve(
            first,
            place=f"{source}:{lines}{column}",
            evidence=first_of(_vi(each.evidence) for each in found),
            evidence_en=first_of(each.evidence_en or each.evidence for each in found),
        )


def _vi(evidence: str) -> str:
    return "không có gì" if evidence == "nothing" else evidence
