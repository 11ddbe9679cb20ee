"""What somebody announced: a document and the days it sets."""

from datetime import date

from attrs import frozen

from cqtt.law import Document
from cqtt.workdays.days import Day


@frozen
class Announcement:
    """
    A decision on days off and days worked (*thông báo nghỉ lễ, hoán đổi*).

    ``also`` names further documents of the same decision.  ``settles`` is the year
    whose schedule it fixes; a year without such an announcement is not announced,
    whatever else is known of it.
    """

    document: Document
    days: tuple[Day, ...]
    also: tuple[Document, ...] = ()
    settles: int | None = None
    url: str = ""

    def was_known(self, day: date | None) -> bool:
        """Whether it could be known on a day; an undated one always could."""
        known = self.known_on
        return day is None or known is None or known <= day

    @property
    def known_on(self) -> date | None:
        """
        The day on which the first dated document of the decision was known.

        A submission (*tờ trình*) is only a proposal and dates nothing.
        """
        documents = (self.document, *self.also)
        dated = (each.known_on for each in documents if each.kind != "submission")
        return next(filter(None, dated), None)


@frozen
class Overlay:
    """
    A locality's own announcements, to be laid over the national ones.

    *Ngày nghỉ, ngày làm việc riêng của địa phương.*  A row overrides a national row
    of the same day only by naming its document in ``replaces``.
    """

    name: str
    announcements: tuple[Announcement, ...]
    edition: str = ""
