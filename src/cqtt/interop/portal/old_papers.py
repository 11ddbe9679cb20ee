"""
Papers that records still ask for and no office may: the books and the old card.

*Sổ hộ khẩu, sổ tạm trú, chứng minh nhân dân.*  A book is peeled off the papers beside
it and done away with.  The old identity card is read as the card of today.

Law: Residence Law 68/2020/QH14, Art. 38(3); Identity Law 26/2023/QH15, Art. 46(2, 4).
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from cqtt.interop.portal.words import MARKS, begins, found, holds_any
from cqtt.law import Citation, Version
from cqtt.statutes import NO_HOUSEHOLD_BOOK

_BOOKS: Final = ("sổ hộ khẩu", "sổ tạm trú")
_CARD: Final = "chứng minh nhân dân"
_CARD_WRITINGS: Final = (_CARD, "cmnd")
_PARTS_OF_THEM: Final = ("sổ ", "minh nhân dân", "cmnd")
_NOW: Final = "nay là thẻ căn cước"
_AS_IT_IS_HANDED_IN: Final = (
    r"(?:(?:xuất trình|nộp|và|bản (?:sao|chính|gốc|chụp|photo)"
    r"(?: (?:có )?(?:chứng thực|công chứng))?) ){0,4}"
)
_BOOK: Final = rf"{_AS_IT_IS_HANDED_IN}(?:giấy )?sổ (?:hộ khẩu|tạm trú)(?: gia đình)?"
_NEXT: Final = r"(?:, | hoặc | và | cùng |/|, và | / )"
_LEADING_BOOKS: Final = (
    rf"(?i)({_AS_IT_IS_HANDED_IN}){_BOOK}(?:{_NEXT}(?:{_BOOK}|tạm trú))*"
)
_PAPER: Final = (
    r"(?:giấy (?!của )|thẻ|hộ chiếu|văn bản|đơn |tờ khai|hợp đồng|bằng tốt|trích lục"
    r"|quyết định|chứng minh nhân dân|căn cước|cmnd|cccd|tài liệu)"
)
_OTHERS_AT_ONCE: Final = (
    rf"(?i){_NEXT}(?!{_BOOK}|bản (?:sao|chính|gốc|chụp|photo)[ .)]*$)(?=\w)"
)
_OTHERS_LATER: Final = rf"(?i){_NEXT}(?={_AS_IT_IS_HANDED_IN}{_PAPER})"
_NAMES_ANOTHER: Final = rf"(?:^|[ (/]){_PAPER}"
_OF_SEVERAL: Final = (
    r"căn cước|cccd|hộ chiếu|(?:nhân dân|cmnd) ?/|/ ?(?:giấy )?(?:chứng minh|cmnd)"
    rf"|hoặc (?:các |một |{_AS_IT_IS_HANDED_IN})(?:sổ|{_PAPER})"
)
_BESIDE_OTHERS: Final = r",|;| và | cùng "


class Paper(NamedTuple):
    """
    A paper of a row.

    ``abolished`` is the text that did away with it, ``without`` what its name asks for
    in vain, ``note`` what it is called today.
    """

    name: str
    abolished: Version[Citation] | None = None
    without: tuple[str, ...] = ()
    note: str = ""


def old_paper_at(small: str) -> tuple[int, int] | None:
    """Return where the first old paper stands in a row in small letters, if any."""
    if not holds_any(_PARTS_OF_THEM, small):
        return None
    for words in (*_BOOKS, *_CARD_WRITINGS):
        at = small.find(words)
        if at >= 0:
            return at, at + len(words)
    return None


def papers_of(name: str) -> Iterator[Paper]:
    """
    Yield the papers of a row that names old ones.

    Parts are parted by semicolons.  A part about a book alone is done away with, and
    so are the books before other papers; a book that cannot be peeled off stays in its
    sentence and is only told.
    """
    parts = [part for each in name.split(";") for part in _peeled(each.strip(MARKS))]
    kept = [words for words, is_book in parts if not is_book]
    if kept:
        yield _paper("; ".join(kept))
    for words, is_book in parts:
        if is_book:
            yield Paper(words, NO_HOUSEHOLD_BOOK)


def _peeled(part: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a part, each with whether it is a book and nothing else."""
    books = begins(_LEADING_BOOKS, part)
    if books is None:
        if part:
            yield part, False
        return
    rest = part[books.end() :]
    others = begins(_OTHERS_AT_ONCE, rest) or found(_OTHERS_LATER, rest)
    if others is None or _names_another(rest[: others.start()]):
        yield part, not _names_another(rest)
        return
    yield part[: books.end() + others.start()], True
    yield _as_handed_in(books[1], rest[others.end() :]), False


def _names_another(rest: str) -> bool:
    return found(_NAMES_ANOTHER, rest.lower()) is not None


def _as_handed_in(way: str, paper: str) -> str:
    """Return a paper with the way that stood before the books, such as a copy."""
    has_its_own = begins(r"(?i)bản (?:sao|chính|gốc|chụp|photo)", paper)
    if has_its_own or not way:
        return paper[:1].upper() + paper[1:]
    return way + paper[:1].lower() + paper[1:]


def _paper(name: str) -> Paper:
    """Return a paper with the old ones that its name still has."""
    small = name.lower()
    without = [words for words in _BOOKS if words in small]
    parts = [each for each in small.split(";") if holds_any(_CARD_WRITINGS, each)]
    if any(found(_OF_SEVERAL, each) for each in parts):
        return Paper(name, without=(*without, _CARD))
    return Paper(name, without=tuple(without), note=_note(small) if parts else "")


def _note(small: str) -> str:
    return f"{_CARD} {_NOW}" if found(_BESIDE_OTHERS, small) else _NOW
