"""The committee that steers a programme."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import Any

from attrs import field, frozen

from cqtt.checks import instance_of, require_all, require_count
from cqtt.errors import InvalidValueError
from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale
from cqtt.law import Period
from cqtt.programme import requiring
from cqtt.programme.documents import IssuedDocument
from cqtt.workdays.calendar import require_day


def _count_or_none(value: Any) -> int | None:
    return None if value is None else require_count(value, "stated", least=1)


@frozen(kw_only=True)
class SteeringCommittee:
    """
    The committee that steers a programme (*ban chỉ đạo*).

    Everybody is told by post, never by name.  ``stated`` is how many people the
    decision says it has, all posts included, ``None`` where it says nothing;
    ``members`` are posts, the chair and the vice chairs not among them.  It is in force
    from ``since`` to ``until``, the day before it was replaced (*kiện toàn*).

    Raises:
        WrongTypeError: A value is of another type.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: The chair or a post is empty; the count is not above zero; it
            ends before it begins.

    >>> from cqtt.programme import DocumentKind
    >>> board = SteeringCommittee(
    ...     decision=IssuedDocument(DocumentKind.DECISION, "lập ban chỉ đạo",
    ...                             number="55-QĐ/ĐU"),
    ...     chair="Bí thư Đảng ủy xã", stated=21)
    >>> print(board.text())
    Ban chỉ đạo 21 người, Trưởng ban: Bí thư Đảng ủy xã (Quyết định số 55-QĐ/ĐU)
    """

    decision: IssuedDocument = field(
        validator=instance_of(IssuedDocument, "issued-document")
    )
    chair: str = field(validator=requiring.name)
    vice_chairs: tuple[str, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(requiring.name),
    )
    members: tuple[str, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(requiring.name),
    )
    stated: int | None = field(default=None, converter=_count_or_none)
    since: date | None = field(default=None, validator=requiring.day_or_none)
    until: date | None = field(default=None, validator=requiring.day_or_none)

    def __attrs_post_init__(self) -> None:
        first = self.first_on
        if first is not None and self.until is not None and self.until < first:
            raise InvalidValueError("until", self.until, "interval")

    @property
    def first_on(self) -> date | None:
        """The day from which it is in force, that of the decision if not told."""
        return self.since or self.decision.issued_on

    @property
    def listed(self) -> int:
        """How many posts are listed, those of the chair and vice chairs included."""
        return 1 + len(self.vice_chairs) + len(self.members)

    @property
    def size(self) -> int | None:
        """How many people it has: as stated, else as listed; ``None`` if unknown."""
        if self.stated is not None:
            return self.stated
        return self.listed if self.members else None

    def is_in_force(self, on: date) -> bool:
        """Tell whether it is in force on a day; without a first day it never is."""
        require_day(on, "on")
        first = self.first_on
        return first is not None and on in Period(first, self.until)

    def text(self, locale: str = "vi") -> str:
        """Return its size, its chair by post and its decision."""
        english = require_locale(locale) == "en"
        size = self.size
        decision = self.decision.name(locale)
        if english:
            of = f" of {size}" if size else ""
            return f"Steering committee{of}, chair: {self.chair} ({decision})"
        of = f" {size} người" if size else ""
        return f"Ban chỉ đạo{of}, Trưởng ban: {self.chair} ({decision})"

    def findings(self) -> tuple[Finding, ...]:
        """Return what is wrong with it: members, posts that stand twice, days."""
        place, place_en = _place(self), _place(self, "en")
        found = []
        if self.stated is not None and self.members and self.stated != self.listed:
            came = (f"{self.stated}, liệt kê {self.listed}", f"{self.listed} listed")
            found.append(
                Finding(
                    "members-as-stated",
                    place,
                    came[0],
                    Severity.WARNING,
                    evidence_en=f"{self.stated} stated, {came[1]}",
                    place_en=place_en,
                )
            )
        if self.chair in self.vice_chairs or self.chair in self.members:
            found.append(
                Finding(
                    "chair-once",
                    place,
                    self.chair,
                    Severity.WARNING,
                    place_en=place_en,
                )
            )
        posts = Counter((*self.vice_chairs, *self.members))
        found += [
            Finding(
                "post-told-apart",
                place,
                f"{post}: {times}",
                Severity.NOTE,
                place_en=place_en,
            )
            for post, times in posts.items()
            if times > 1
        ]
        issued = self.decision.issued_on
        if issued is not None and self.since is not None and self.since < issued:
            came_on = self.since.isoformat()
            found.append(
                Finding(
                    "after-decision",
                    place,
                    came_on,
                    Severity.WARNING,
                    place_en=place_en,
                )
            )
        return tuple(found)


def _place(committee: SteeringCommittee, locale: str = "vi") -> str:
    what = "steering committee" if locale == "en" else "ban chỉ đạo"
    return f"{what}, {committee.decision.name(locale)}"


def committee_findings(
    committees: Iterable[SteeringCommittee],
) -> tuple[Finding, ...]:
    """
    Return what is wrong with committees that follow each other (*kiện toàn*).

    Each one's own findings, and two that are in force on one day.

    Raises:
        WrongTypeError: What came is no committee.
    """
    listed = require_all(
        committees, SteeringCommittee, "committees", "steering-committee"
    )
    found = [finding for each in listed for finding in each.findings()]
    dated = [(each.first_on, each) for each in listed if each.first_on is not None]
    dated.sort(key=lambda pair: (pair[0], pair[1].until or date.max))
    for (_, earlier), (first, later) in pairwise(dated):
        if earlier.until is None or earlier.until >= first:
            found.append(
                Finding(
                    "one-committee",
                    _place(earlier),
                    later.decision.name(),
                    Severity.WARNING,
                    place_en=_place(earlier, "en"),
                    evidence_en=later.decision.name("en"),
                )
            )
    return tuple(found)
