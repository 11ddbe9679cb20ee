"""Values that the law changed over time."""

from datetime import date
from typing import Generic, TypeVar

from attrs import field, frozen

from cqtt.errors import InvalidValueError, NotInForceError
from cqtt.law.sources import Citation, Period

T = TypeVar("T")


@frozen
class Version(Generic[T]):
    """
    One value of a dated rule, its period and the text that sets it.

    *Quy định trong một thời gian.*
    """

    value: T
    period: Period
    source: Citation


@frozen
class Dated(Generic[T]):
    """
    A value that the law changed over time (*quy định theo thời gian*).

    Versions are in order and do not overlap.

    >>> from cqtt.law import Document
    >>> code = Document("02/2011/QH13", "Luật Khiếu nại số 02/2011/QH13")
    >>> until = Version(10, Period(None, date(2026, 6, 30)), Citation(code))
    >>> since = Version(7, Period(date(2026, 7, 1)), Citation(code))
    >>> Dated("acceptance", (until, since)).on(date(2026, 7, 1)).value
    7
    """

    name: str
    versions: tuple[Version[T], ...] = field()

    def __attrs_post_init__(self) -> None:
        for earlier, later in zip(self.versions, self.versions[1:], strict=False):
            last, first = earlier.period.until, later.period.since
            if last is None or first is None or first <= last:
                raise InvalidValueError("versions", later.period, "versions-in-order")

    def on(self, day: date) -> Version[T]:
        """
        Return the version in force on a day.

        Raises:
            NotInForceError: No version covers the day.
        """
        for version in self.versions:
            if day in version.period:
                return version
        known = [version.period for version in self.versions]
        first = known[0].since if known else None
        raise NotInForceError(self.name, day, first, known[-1].until if known else None)
