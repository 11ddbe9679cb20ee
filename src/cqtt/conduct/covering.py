"""Setting commitments against the staff: who signed, who has not, what is wrong."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from cqtt.agencies import Actor
from cqtt.checks import require_instance
from cqtt.conduct.codes import CodeOfConduct
from cqtt.conduct.commitments import Commitment, require_commitment
from cqtt.conduct.covered import Coverage
from cqtt.conduct.officers import officer_order, require_actor, require_code
from cqtt.conduct.paper_faults import faults_of, findings_of
from cqtt.conduct.signers import Members, Paper, Person, Who, sorted_by_who
from cqtt.conduct.signing import Signing, StaffSigned
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.law import Period
from cqtt.text import require_nfc, sort_key
from cqtt.workdays.calendar import require_day


def coverage(
    commitments: Iterable[Commitment],
    staff: Iterable[Actor] | Mapping[str, Actor],
    code: CodeOfConduct,
    *,
    on: date,
    accept_earlier: bool = False,
    service: Mapping[str, Period] | None = None,
) -> Coverage:
    """
    Return how far a staff has signed a code of conduct (*tỷ lệ ký cam kết*).

    ``staff`` is everybody who should sign: a mapping from the keys that the commitments
    carry too, or plain actors.  By keys each person is told apart.  Of plain actors
    those of one post are told apart by names where all of them, and all commitments of
    the post, have one; else they are only counted.  Case and spacing of posts and names
    do not matter.

    Commitments to other codes, and those signed after ``on``, are left aside.
    ``accept_earlier`` counts a commitment to an earlier edition as well.  Where
    ``code`` is a part, a commitment to the whole counts if the whole has every item of
    the part in the same words.

    ``service`` says for keys of the staff from when to when they serve: who left before
    ``on``, or came after it, is not counted, nor is what they signed.

    Findings tell of commitments of people who are not on the staff, without a key
    though the staff has them, signed twice, more than there are people of the post,
    signed while the code was not in force, to a later edition or one of which it is not
    known which came first, or to a part alone.

    Raises:
        WrongTypeError: The staff is not known, or a value of another type.
        InvalidValueError: A key of the staff is empty; ``service`` has a key that the
            staff has not.

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
    people = _people(staff)
    away = _away(people, service, on)
    signed = [
        Paper(
            at,
            each,
            _worth(each, code, on),
            _is_of_whole(each.code, code),
            is_unordered=_is_unordered(each.code, code),
        )
        for at, each in enumerate(_commitments(commitments))
        if each.code.code == code.code and each.signed_on <= on and each.key not in away
    ]
    papers = [each for each in signed if _is_to(each, code)]
    serving = [each for each in people if each.key not in away]
    members = sorted_by_who(serving, papers, keyed=isinstance(staff, Mapping))
    faults = faults_of(signed, papers, members, is_part=bool(code.part_of))
    return Coverage(
        code=code,
        on=on,
        accepts_earlier=accept_earlier,
        away=len(away),
        of_whole=sum(each.is_of_whole and each.binds for each in papers),
        told_apart=all(
            who.is_one or len(each.staff) <= 1 for who, each in members.items()
        ),
        groups=tuple(_groups(members)),
        findings=(*code.findings(on=on), *findings_of(faults)),
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


def _away(people: Iterable[Person], service: object, on: date) -> frozenset[str]:
    """Return the keys of those of the staff who do not serve on a day."""
    if service is None:
        return frozenset()
    if not isinstance(service, Mapping):
        raise WrongTypeError("service", type(service).__name__, "service-of-staff")
    for each in service.values():
        require_instance(each, Period, "service", "service-of-staff")
    unknown = set(service) - {each.key for each in people if each.key}
    if unknown:
        came = f"{len(unknown)} of {len(service)} keys that the staff has not"
        raise InvalidValueError("service", came, "service-of-staff")
    return frozenset(key for key, period in service.items() if on not in period)


def _commitments(commitments: object) -> Iterator[Commitment]:
    if not isinstance(commitments, Iterable):
        raise WrongTypeError("commitments", type(commitments).__name__, "commitment")
    for position, each in enumerate(commitments):
        require_commitment(each, f"commitments[{position}]")
        yield each


def _is_to(paper: Paper, code: CodeOfConduct) -> bool:
    """Tell whether what was signed is the code, in any edition, or all of it."""
    return paper.is_of_whole or _part(paper.commitment.code) == _part(code)


def _part(code: CodeOfConduct) -> str:
    """Return which part of a code it is; empty for the whole."""
    return code.name if code.part_of else ""


def _is_of_whole(signed: CodeOfConduct, code: CodeOfConduct) -> bool:
    """Tell whether a code is a part of what was signed, in the same words."""
    if signed.part_of or not code.part_of:
        return False
    words = {(item.code, item.text_vi) for item in signed.items}
    return all((item.code, item.text_vi) in words for item in code.items)


def _worth(each: Commitment, code: CodeOfConduct, on: date) -> Signing | None:
    """
    Return what a commitment makes of who signed.

    ``None`` for a later edition, and where it is not known which came first.
    """
    same = each.code.edition == code.edition
    if not same and not _is_earlier(each.code, code):
        return None
    if not each.is_valid(on):
        return Signing.EXPIRED
    return Signing.SIGNED if same else Signing.EARLIER_EDITION


def _is_earlier(signed: CodeOfConduct, code: CodeOfConduct) -> bool:
    since, asked = signed.in_force.since, code.in_force.since
    return since is not None and asked is not None and since < asked


def _is_unordered(signed: CodeOfConduct, code: CodeOfConduct) -> bool:
    """Tell whether it is not known which of two editions came first."""
    if signed.edition == code.edition:
        return False
    return not (_is_earlier(signed, code) or _is_earlier(code, signed))


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
