"""Who signed what: telling people apart by keys, by names, or only by posts."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple, TypeAlias

from attrs import field, frozen

from cqtt.agencies import Actor, Unit
from cqtt.conduct.commitments import Commitment
from cqtt.conduct.officers import same_writing
from cqtt.conduct.signing import Signing

_Place: TypeAlias = tuple[Unit, str]
_BEST_FIRST: Final = (Signing.SIGNED, Signing.EARLIER_EDITION, Signing.EXPIRED)


class Person(NamedTuple):
    """One of the staff, with the caller's key where there is one."""

    key: str
    who: Actor


class Who(NamedTuple):
    """What tells people apart: a key, or a unit, a post and perhaps a name."""

    key: str = ""
    place: _Place | None = None
    name: str = ""

    @property
    def is_one(self) -> bool:
        """Whether it is more than a post."""
        return bool(self.key or self.name)

    @property
    def is_lost(self) -> bool:
        """Whether it is of a commitment that has no key where the staff has them."""
        return self == Who()


@frozen
class Paper:
    """
    A commitment with its position and what it is worth on the day.

    ``worth`` is ``None`` for one to a later edition than the one that was asked for,
    and where ``is_unordered``: it is not known which edition came first.
    ``is_of_whole`` tells that the code asked for is a part of what was signed.
    """

    position: int
    commitment: Commitment
    worth: Signing | None
    is_of_whole: bool = False
    is_unordered: bool = False

    @property
    def binds(self) -> bool:
        """Whether it is to this edition or an earlier one, and still valid."""
        return self.worth in _BEST_FIRST[:2]

    def signer(self, who: Who, staff: int) -> str | int:
        """Return what tells its signer from others of the same group."""
        if staff == 1 and who.is_one:
            return ""
        return self.commitment.key or self.position


@frozen
class Members:
    """The staff and the commitments of one key, name or post."""

    staff: list[Actor] = field(factory=list)
    papers: list[Paper] = field(factory=list)

    def signers(self, who: Who) -> list[Signing]:
        """Return the best that each signer signed."""
        best: dict[str | int, Signing] = {}
        for paper in self.papers:
            if paper.worth is None:
                continue
            signer = paper.signer(who, len(self.staff))
            before = best.get(signer, Signing.EXPIRED)
            best[signer] = min(before, paper.worth, key=_BEST_FIRST.index)
        return list(best.values())


def sorted_by_who(
    people: Iterable[Person], papers: Iterable[Paper], *, keyed: bool
) -> Mapping[Who, Members]:
    """Return the staff and the commitments by what tells people apart."""
    people, papers = tuple(people), tuple(papers)
    actors = [*(each.who for each in people), *(each.commitment.who for each in papers)]
    nameless = {_place(who) for who in actors if not (who.name or "").strip()}
    found: dict[Who, Members] = {}
    for person in people:
        at = Who(person.key) if keyed else _by_name(person.who, nameless)
        found.setdefault(at, Members()).staff.append(person.who)
    for paper in papers:
        signed = paper.commitment
        at = Who(signed.key) if keyed else _by_name(signed.who, nameless)
        found.setdefault(at, Members()).papers.append(paper)
    return found


def _by_name(who: Actor, nameless: set[_Place]) -> Who:
    place = _place(who)
    name = "" if place in nameless else same_writing(who.name or "")
    return Who(place=place, name=name)


def _place(who: Actor) -> _Place:
    return who.unit, same_writing(who.post)
