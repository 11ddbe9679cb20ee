"""The receipt for information and papers that a citizen hands in, Form 02/TCD."""

from datetime import datetime
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_count, require_instance
from cqtt.i18n import require_locale
from cqtt.moments import in_vietnam, require_moment
from cqtt.printable import require_line, require_names
from cqtt.statutes import RECEIPT_OF_PAPERS
from cqtt.tables import Column, Kind, Table

_LEAST_COPIES: Final = 1


@frozen
class ReceivedPaper:
    """
    One paper that was handed in (*tài liệu*).

    ``condition`` says whether it is a photocopy or a certified copy.  Its name may tell
    of a person and is never shown.

    >>> ReceivedPaper("Giấy chứng nhận", 2, "bản phô tô").pages
    2
    """

    name: str = field(repr=False)
    pages: int
    condition: str = ""

    def __attrs_post_init__(self) -> None:
        require_names(name=self.name)
        require_line(self.condition, "condition")
        pages = require_count(self.pages, "pages", least=1)
        object.__setattr__(self, "pages", pages)


def _moment(value: datetime) -> datetime:
    return in_vietnam(require_moment(value, "at", "the receipt"))


@frozen
class DocumentReceipt:
    """
    A receipt for papers (*Giấy biên nhận thông tin, tài liệu*, Form 02/TCD).

    ``at`` comes out as aware Vietnamese time; ``officer_post`` is who took them.  The
    names of the two and the identity number are never shown.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: There is no paper, no place or no post.

    Law:
        Decree 154/2026/NĐ-CP, Art. 15(4), Form 02/TCD.

    >>> receipt = DocumentReceipt(datetime(2026, 7, 9, 8, 30), "Phòng tiếp công dân",
    ...     "công chức tiếp công dân", (ReceivedPaper("Đơn", 1),), giver="Trần Ví Dụ")
    >>> receipt.at.isoformat(), receipt.pages, receipt.copies
    ('2026-07-09T08:30:00+07:00', 1, 2)
    """

    at: datetime = field(converter=_moment)
    place: str
    officer_post: str
    papers: tuple[ReceivedPaper, ...] = field(
        validator=instance_of(tuple, "received-papers")
    )
    copies: int = 2
    giver: str = field(default="", kw_only=True, repr=False)
    giver_id: str = field(default="", kw_only=True, repr=False)
    officer: str = field(default="", kw_only=True, repr=False)

    def __attrs_post_init__(self) -> None:
        require_names(place=self.place, officer_post=self.officer_post)
        for each in self.papers or (None,):
            require_instance(each, ReceivedPaper, "papers", "received-papers")
        for name in ("giver", "giver_id", "officer"):
            require_line(getattr(self, name), name)
        copies = require_count(self.copies, "copies", least=_LEAST_COPIES)
        object.__setattr__(self, "copies", copies)

    @property
    def pages(self) -> int:
        """How many pages were handed in."""
        return sum(each.pages for each in self.papers)

    def table(self, locale: str = "vi", *, names: bool = False) -> Table:
        """
        Return the papers as a table; what they are called only with ``names``.

        Raises:
            WrongTypeError: ``names`` is no bool.
        """
        require_locale(locale)
        require_instance(names, bool, "names", "yes-no")
        columns = (
            Column("number", ("STT",), heading_en=("No.",), kind=Kind.INDEX),
            Column("name", ("Thông tin, tài liệu",), heading_en=("Paper",)),
            Column("pages", ("Số trang",), heading_en=("Pages",), kind=Kind.NUMBER),
            Column("condition", ("Tình trạng",), heading_en=("Condition",)),
        )
        rows = [
            (at, each.name if names else None, each.pages, each.condition)
            for at, each in enumerate(self.papers, 1)
        ]
        return Table(
            "Giấy biên nhận thông tin, tài liệu",
            columns=columns,
            rows=rows,
            notes=(RECEIPT_OF_PAPERS.text(locale),),
            title_en="Receipt for information and papers",
        )
