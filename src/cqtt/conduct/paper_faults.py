"""What is wrong with commitments, told by who signed and by which of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cqtt.conduct.officers import namesakes, officer_text
from cqtt.conduct.positions import numbers
from cqtt.conduct.signers import Members, Paper, Who
from cqtt.conduct.signing import Signing
from cqtt.findings import Finding, Severity


class Fault(NamedTuple):
    """What is wrong with commitments of one unit and post, by positions from 0."""

    rule: str
    officer: str
    positions: tuple[int, ...]
    came: str
    severity: Severity


def fault(
    rule: str,
    papers: Sequence[Paper],
    *,
    shared: frozenset[str],
    came: str = "",
    severity: Severity = Severity.ERROR,
) -> Fault:
    """Return what is wrong with commitments of one post."""
    who = papers[0].commitment.who
    officer = officer_text(who.unit, who.post, with_agency=who.unit.name in shared)
    positions = tuple(each.position for each in papers)
    return Fault(rule, officer, positions, came, severity)


def faults_of(
    signed: Sequence[Paper],
    papers: Sequence[Paper],
    members: Mapping[Who, Members],
    *,
    is_part: bool,
) -> Iterator[Fault]:
    """
    Yield what is wrong, by what it is.

    ``signed`` are the commitments to the code or a part of it, ``papers`` those that
    are to what was asked for, ``members`` the same by who signed; ``is_part`` tells
    that a part was asked for.
    """
    units = [each.commitment.who.unit for each in signed]
    units += [who.unit for each in members.values() for who in each.staff]
    shared = namesakes(units)
    kept = {each.position for each in papers}
    for one in signed:
        # Who signed another part of the code has signed nothing of this one.
        if one.position not in kept and not (is_part and one.commitment.code.part_of):
            name = one.commitment.code.label()
            yield fault("commitment-to-all", [one], shared=shared, came=name)
    for one in papers:
        yield from _of_day(one, shared)
    for who, each in members.items():
        yield from _of_signers(who, each, shared)


def _of_day(one: Paper, shared: frozenset[str]) -> Iterator[Fault]:
    """Tell of a later edition, and of a day on which the code was not in force."""
    code, day, warning = one.commitment.code, one.commitment.signed_on, Severity.WARNING
    if one.is_unordered:
        came = code.edition
        yield fault(
            "order-of-editions", [one], shared=shared, came=came, severity=warning
        )
    elif one.worth is None:
        came = code.edition
        yield fault(
            "edition-of-coverage", [one], shared=shared, came=came, severity=warning
        )
    elif day not in code.in_force:
        came = f"{day:%d/%m/%Y}"
        yield fault("code-in-force", [one], shared=shared, came=came, severity=warning)


def _of_signers(who: Who, each: Members, shared: frozenset[str]) -> Iterator[Fault]:
    """Tell of commitments of nobody on the staff, or of more than there are people."""
    if each.staff and not who.is_lost:
        yield from _too_many(who, each, shared)
        return
    for one in each.papers:
        if one.binds and who.is_lost:
            yield fault("key-of-signer", [one], shared=shared)
        elif one.binds:
            yield fault("signer-on-staff", [one], shared=shared)


def _too_many(who: Who, each: Members, shared: frozenset[str]) -> Iterator[Fault]:
    """Tell of who signed one edition twice, and of more papers than people."""
    staff = len(each.staff)
    by_signer: dict[str | int, list[Paper]] = defaultdict(list)
    for paper in each.papers:
        if paper.worth is Signing.SIGNED:
            by_signer[paper.signer(who, staff)].append(paper)
    for papers in by_signer.values():
        if len(papers) > 1:
            warning = Severity.WARNING
            yield fault("signed-once", papers, shared=shared, severity=warning)
    if len(by_signer) > staff:
        papers = [paper for found in by_signer.values() for paper in found]
        said = f"{len(by_signer)} > {staff}"
        yield fault("as-many-as-staff", papers, shared=shared, came=said)


def findings_of(faults: Iterable[Fault]) -> Iterator[Finding]:
    """Yield a finding for all faults of one rule, post and kind, but for repeats."""
    alike: dict[tuple[object, ...], list[Fault]] = defaultdict(list)
    for each in faults:
        # Each who signed twice is told by themselves.
        repeat = each.positions if len(each.positions) > 1 else ()
        alike[each.rule, each.officer, each.came, repeat].append(each)
    for found in alike.values():
        yield _finding(found[0].rule, found)


def _finding(rule: str, faults: Sequence[Fault]) -> Finding:
    first = faults[0]
    positions = sorted(at for each in faults for at in each.positions)
    said = numbers(positions)
    vi, en = f"bản cam kết số {said}", f"commitment {said}"
    if first.came:
        vi, en = f"{first.came} ({vi})", f"{first.came} ({en})"
    return Finding(rule, first.officer, vi, first.severity, evidence_en=en)
