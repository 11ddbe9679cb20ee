"""One day, why it is worked or not, and how sure that is."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Final, Protocol

from attrs import frozen

from cqtt.law import Citation, Confidence, Document


class Status(Enum):
    """
    How sure the state of a day is (*mức độ chắc chắn của ngày*).

    ``OFFICIAL``: announced, or fixed by statute in an announced year.  ``STATUTORY``:
    fixed by statute in a year not yet announced.  ``ESTIMATED``: nobody announced it.
    ``CONTESTED``: the law can be read both ways.
    """

    OFFICIAL = "official"
    STATUTORY = "statutory"
    ESTIMATED = "estimated"
    CONTESTED = "contested"


_BEST_FIRST: Final = tuple(Status)


def worst(statuses: Iterable[Status]) -> Status:
    """
    Return the least sure of some statuses; ``OFFICIAL`` where there are none.

    >>> worst([Status.OFFICIAL, Status.ESTIMATED])
    <Status.ESTIMATED: 'estimated'>
    """
    return max(statuses, key=_BEST_FIRST.index, default=Status.OFFICIAL)


class Reason(Enum):
    """Why a day is worked or not (*lý do nghỉ, lý do làm*)."""

    WORKING = "working"
    """An ordinary weekday (*ngày làm việc*)."""
    MAKE_UP = "make-up"
    """A weekend day worked for a weekday off (*làm bù*)."""
    WEEKEND = "weekend"
    """Weekly rest (*nghỉ hằng tuần*)."""
    HOLIDAY = "holiday"
    """A public holiday (*ngày lễ*)."""
    TET = "tet"
    """One of the days of the Lunar New Year (*Tết Nguyên đán*)."""
    SUBSTITUTE = "substitute"
    """A day in lieu of a holiday on weekly rest (*nghỉ bù*)."""
    SWAP = "swap"
    """A weekday off, made up for on a weekend day (*hoán đổi ngày làm việc*)."""
    CLOSURE = "closure"
    """An office closed for a cause of its own, such as a storm (*tạm nghỉ*)."""
    LOCAL_REST = "local-rest"
    """A day of rest that a locality sets (*ngày nghỉ của địa phương*)."""


_WORKED: Final = frozenset({Reason.WORKING, Reason.MAKE_UP})


@frozen
class Day:
    """
    One day of a calendar and everything that is known about it (*một ngày trong lịch*).

    ``moved`` is the other day of a swap: the day worked for a weekday off, the
    weekday off for a day worked.  ``source`` says who decided; ``also`` names further
    documents of the same decision.  ``replaces`` is the id of the document whose row a
    local row overrides.

    >>> Day(date(2026, 1, 1), Reason.HOLIDAY, "Tết Dương lịch").is_working
    False
    """

    on: date
    reason: Reason
    occasion: str
    status: Status = Status.OFFICIAL
    source: Citation | None = None
    also: tuple[Document, ...] = ()
    moved: date | None = None
    confidence: Confidence = Confidence.HIGH
    replaces: str = ""

    @property
    def is_working(self) -> bool:
        """Whether the day is worked."""
        return self.reason in _WORKED

    @property
    def name(self) -> str:
        """The Vietnamese name of the day; a swap names the day it moved to."""
        if self.moved is not None and self.reason is Reason.SWAP:
            return f"Nghỉ hoán đổi dịp {self.occasion} (làm bù {self.moved:%d/%m/%Y})"
        if self.moved is not None and self.reason is Reason.MAKE_UP:
            return f"Làm bù dịp {self.occasion} (thay ngày {self.moved:%d/%m/%Y})"
        return self.occasion

    @property
    def known_on(self) -> date | None:
        """The day on which its source became known; ``None`` counts as always."""
        return self.source.document.known_on if self.source else None

    def agrees_with(self, other: "Day") -> bool:
        """Whether both say the same of the day: worked or not, and moved where."""
        return (self.is_working, self.moved) == (other.is_working, other.moved)


class Estimator(Protocol):
    """What gives the days of a year that nobody announced (*ước tính lịch nghỉ*)."""

    def __call__(self, year: int, known_on: date | None) -> tuple[Day, ...]:
        """
        Return the special days of ``year`` by the law that was known on a day.

        ``known_on=None`` is all the law there is.
        """
