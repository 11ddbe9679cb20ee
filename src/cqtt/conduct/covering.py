"""Setting commitments against the staff: who signed, who has not, what is wrong."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from cqtt.agencies import Actor
from cqtt.checks import require_instance
from cqtt.conduct.codes import CodeOfConduct
from cqtt.conduct.commitments import Commitment, require_commitment
from cqtt.conduct.covered import Coverage, Signing, StaffSigned
from cqtt.conduct.officers import (
    officer_order,
    require_actor,
    require_code,
)
from cqtt.conduct.signers import Members, Paper, Person, Who, sorted_by_who
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.text import require_nfc, sort_key
from cqtt.workdays.calendar import require_day


def coverage(
    commitments: Iterable[Commitment],
    staff: Iterable[Actor] | Mapping[str, Actor],
    code: CodeOfConduct,
    *,
    on: date,
    accept_earlier: bool = False,
) -> Coverage:
    """
    Return how far a staff has signed a code of conduct (*tỷ lệ ký cam kết*).

    ``staff`` is everybody who should sign: a mapping from the keys that the commitments
    carry too, or plain actors.  By keys each person is told apart.  Of plain actors
    those of one post are told apart by names where all of them, and all commitments of
    the post, have one; else they are only counted.  Case and spacing of posts and names
    do not matter.

    Commitments to other codes, and those signed after ``on``, are left aside.
    ``accept_earlier`` counts a commitment to an earlier edition as well.

    Findings tell of commitments of people who are not on the staff, without a key
    though the staff has them, signed twice, more than there are people of the post,
    signed while the code was not in force, or to a later edition.

    Raises:
        WrongTypeError: The staff is not known, or a value of another type.
        InvalidValueError: A key of the staff is empty.

    >>> from cqtt.agencies import Unit
    >>> from cqtt.conduct import ConductItem
    >>> smile = ConductItem("luon-mim-cuoi", "luôn mỉm cười", "always smile")
    >>> code = CodeOfConduct(code="xa-mau", name="1 luôn", name_en="1 always",
    ...                      edition="2026", items=(smile,))
    >>> officer = Actor(Unit("Một cửa"), "công chức")
    >>> signed = [Commitment(officer, code, date(2026, 1, 5))]
    >>> found = coverage(signed, [officer] * 4, code, on=date(2026, 6, 30))
    >>> found.rate.numerator, found.rate.denominator, found.rate.text("en")
    (1, 4, '25.00 %')
    >>> found.missing()[0].text("en")
    'Một cửa, công chức: 3 (not signed)'
    """
    require_code(code)
    require_day(on, "on")
    require_instance(accept_earlier, bool, "accept_earlier", "yes-no")
    people, papers = _people(staff), list(_papers(commitments, code, on))
    members = sorted_by_who(people, papers, keyed=isinstance(staff, Mapping))
    return Coverage(
        code=code,
        on=on,
        accepts_earlier=accept_earlier,
        told_apart=all(
            who.is_one or len(each.staff) <= 1 for who, each in members.items()
        ),
        groups=tuple(_groups(members)),
        findings=(*code.findings(on=on), *_found(papers, members)),
    )


def _people(staff: object) -> list[Person]:
    """Return the staff with their keys; what has no denominator is refused."""
    if isinstance(staff, Mapping):
        people = [Person(require_nfc(key, "key"), who) for key, who in staff.items()]
        if not all(each.key.strip() for each in people):
            raise InvalidValueError("key", "", "filled-text")
    elif isinstance(staff, Iterable) and not isinstance(staff, str):
        people = [Person("", who) for who in staff]
    else:
        raise WrongTypeError("staff", type(staff).__name__, "staff-list")
    for each in people:
        require_actor(each.who, "staff")
    return people


def _papers(
    commitments: Iterable[Commitment], code: CodeOfConduct, on: date
) -> Iterator[Paper]:
    """Return the commitments to a code that were signed by a day, with their worth."""
    if not isinstance(commitments, Iterable):
        raise WrongTypeError("commitments", type(commitments).__name__, "commitment")
    for position, each in enumerate(commitments):
        require_commitment(each, f"commitments[{position}]")
        if _kind(each.code) != _kind(code) or each.signed_on > on:
            continue
        yield Paper(position, each, _worth(each, code, on))


def _kind(code: CodeOfConduct) -> tuple[str, str]:
    """Return what all editions share; one part of a code is not the whole of it."""
    return code.code, code.name if code.part_of else ""


def _worth(each: Commitment, code: CodeOfConduct, on: date) -> Signing | None:
    """Return what a commitment makes of who signed; ``None`` for a later edition."""
    if each.code.edition != code.edition and _is_later(each.code, code):
        return None
    if not each.is_valid(on):
        return Signing.EXPIRED
    same = each.code.edition == code.edition
    return Signing.SIGNED if same else Signing.EARLIER_EDITION


def _is_later(signed: CodeOfConduct, code: CodeOfConduct) -> bool:
    since, asked = signed.in_force.since, code.in_force.since
    return since is not None and asked is not None and since > asked


def _groups(members: Mapping[Who, Members]) -> list[StaffSigned]:
    groups = []
    for who, each in members.items():
        if not each.staff:
            continue
        first = min(each.staff, key=lambda one: (one.post, one.name or ""))
        left, counts = len(each.staff), []
        for state in (Signing.SIGNED, Signing.EARLIER_EDITION, Signing.EXPIRED):
            counts.append(min(left, each.signers(who).count(state)))
            left -= counts[-1]
        signed, earlier, expired = counts
        groups.append(
            StaffSigned(
                unit=first.unit,
                post=first.post,
                counts=(signed, earlier, expired, left),
                key=who.key,
                name=first.name if who.is_one else None,
            )
        )
    return sorted(
        groups,
        key=lambda one: (
            officer_order(one.unit, one.post),
            sort_key(one.name or ""),
            one.key,
        ),
    )


def _found(papers: list[Paper], members: Mapping[Who, Members]) -> Iterator[Finding]:
    """Return what is wrong with the commitments, by what it is and by position."""
    for paper in papers:
        day, signed = paper.commitment.signed_on, paper.commitment.code
        if paper.worth is None:
            came = signed.edition
            yield Finding("edition-of-coverage", paper.place, came, Severity.WARNING)
        elif day not in signed.in_force:
            yield Finding(
                "code-in-force", paper.place, day.isoformat(), Severity.WARNING
            )
    for who, each in members.items():
        valid = [paper for paper in each.papers if paper.binds]
        if who.is_lost:
            yield from (
                Finding("key-of-signer", one.place, one.officer) for one in valid
            )
        elif not each.staff:
            yield from (
                Finding("signer-on-staff", one.place, one.officer) for one in valid
            )
        else:
            yield from _too_many(who, each)


def _too_many(who: Who, each: Members) -> Iterator[Finding]:
    """Tell of who signed one edition twice, and of more papers than people."""
    now = [paper for paper in each.papers if paper.worth is Signing.SIGNED]
    if not now:
        return
    signers = Counter(paper.signer(who, len(each.staff)) for paper in now)
    for paper in now:
        times = signers[paper.signer(who, len(each.staff))]
        if times > 1:
            came = f"{paper.officer} × {times}"
            yield Finding("signed-once", paper.place, came, Severity.WARNING)
    if len(signers) > len(each.staff):
        came = f"{len(signers)} ({len(each.staff)})"
        yield Finding("as-many-as-staff", now[0].officer, came)
