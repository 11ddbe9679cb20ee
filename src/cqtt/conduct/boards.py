"""Codes of conduct on the wall and on the desk: text, HTML and print-ready PDF."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.conduct.board_texts import (
    board_findings,
    board_title,
    common_issuer,
    foot_lines,
    unless_title,
)
from cqtt.conduct.codes import CodeOfConduct
from cqtt.conduct.items import ConductItem
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.findings import Finding
from cqtt.i18n import require_locale
from cqtt.rendering.boards.fitting import fit, largest_type
from cqtt.rendering.boards.poster import Poster, PosterGroup, PosterLine
from cqtt.rendering.boards.sheets import (
    BoardPaper,
    CardPaper,
    Face,
    board_face,
    card_face,
)
from cqtt.rendering.values import line

if TYPE_CHECKING:
    from cqtt.rendering.pdf import Fonts

_LEAST_TYPE: Final = 4
_MOST_TYPE: Final = 400


def _require_size(_instance: object, attribute: Any, value: object) -> None:
    if value is None:
        return
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise WrongTypeError(attribute.name, value, "size-of-type")
    if not _LEAST_TYPE <= value <= _MOST_TYPE:
        raise InvalidValueError(attribute.name, value, "size-of-type")


def _codes(
    first: Any, more: tuple[CodeOfConduct, ...] = ()
) -> tuple[CodeOfConduct, ...]:
    """Return the codes, which come one by one or as what holds them."""
    if isinstance(first, CodeOfConduct):
        return (first, *more)
    if isinstance(first, str) or not isinstance(first, Iterable):
        raise WrongTypeError("codes", type(first).__name__, "code-of-conduct")
    codes = (*first, *more)
    if not codes:
        raise WrongTypeError("codes", "nothing", "code-of-conduct")
    return codes


@frozen(kw_only=True)
class ConductDisplay:
    """
    Codes of conduct on one page, hung up or on a desk (*bảng, thẻ quy tắc ứng xử*).

    ``wall_board`` and ``desk_card`` make them.  ``issuer`` is the upper line, by
    default that of the codes where they have the same; ``title`` is by default the name
    of the only code.  Each code, and each part of it, is a group of items, numbered
    from 1, each with a capital at its beginning.  The foot names the documents with a
    number that adopted the codes, each with its codes where it did not adopt all; an
    article that reports a wording is not named there, nor a document whose wording was
    rendered back from a translation.  ``smallest`` is the smallest type of an item in
    points, by default 16 on a board and 9 on a card.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: A code has no items; a text cannot be printed; the codes do
            not fit on the page in the smallest type: what came is the largest in which
            they do, on each paper.
    """

    codes: tuple[CodeOfConduct, ...] = field(converter=_codes)
    title: str = field(default="", validator=line)
    issuer: str = field(default="", validator=line)
    bilingual: bool = field(default=False, validator=instance_of(bool, "yes-no"))
    paper: BoardPaper | CardPaper = field(
        default=BoardPaper.A3,
        validator=instance_of(BoardPaper | CardPaper, "enum-choice"),
    )
    landscape: bool = field(default=True, validator=instance_of(bool, "yes-no"))
    smallest: float | None = field(default=None, validator=_require_size)

    def __attrs_post_init__(self) -> None:
        for code in self.codes:
            require_instance(code, CodeOfConduct, "codes", "code-of-conduct")
            if not code.items:
                raise InvalidValueError("codes", code.label(), "items-found")
        try:
            fit(self._poster(), self._face)
        except InvalidValueError as error:
            if error.expected != "board-that-fits":
                raise
            raise InvalidValueError("items", self._sizes(), "board-that-fits") from None

    def text(self, locale: str = "vi") -> str:
        """Return it as plain text; in English it is our rendering, and says so."""
        from cqtt.rendering.boards.plain import poster_text

        return poster_text(self._poster(require_locale(locale)))

    def html(self) -> str:
        """Return it as one HTML page that loads nothing and prints on its paper."""
        from cqtt.rendering.boards.page import poster_html

        return poster_html(self._poster(), self._face)

    def pdf(self, *, bleed: bool = False, fonts: "Fonts | None" = None) -> bytes:
        """
        Return it as a tagged PDF of one page of the exact size, by the extra ``pdf``.

        ``bleed`` is for a print shop: colour goes 3 mm beyond the cut, and the page is
        10 mm larger on each side, with marks that tell where to cut and to fold.
        ``fonts`` are those of ``cqtt.rendering.pdf.Fonts``; without them the computer's
        Arial, or what is like it.  It holds no date: same codes and fonts, same bytes.

        Raises:
            MissingExtraError: typst is not installed.
            InvalidValueError: No font has a character, whose code point is told.
        """
        from cqtt.rendering.boards.printing import poster_pdf

        return poster_pdf(self._poster(), self._face, bleed=bleed, fonts=fonts)

    def save(
        self, file: str | Path, *, bleed: bool = False, fonts: "Fonts | None" = None
    ) -> Path:
        """
        Write it to a file; its ending says which output: txt, html, pdf.

        ``bleed`` and ``fonts`` say something to a PDF only.

        Raises:
            InvalidValueError: The ending is none of the three; the name has a zero
                character.
            WrongTypeError: ``file`` is neither a str nor a Path.
        """
        if not isinstance(file, str | Path):
            raise WrongTypeError("file", type(file).__name__, "board-file")
        if "\0" in str(file):
            raise InvalidValueError("file", "a control character", "printable-line")
        path = Path(file)
        match path.suffix.lower():
            case ".txt":
                told = self.text().encode()
            case ".html":
                told = self.html().encode()
            case ".pdf":
                told = self.pdf(bleed=bleed, fonts=fonts)
            case ending:
                raise InvalidValueError("file", ending, "board-file")
        path.write_bytes(told)
        return path

    def findings(self) -> tuple[Finding, ...]:
        """
        Return which wordings no document at hand has, and which codes are another's.

        They can be shown as is.  A code is another's where ``issuer`` is given and does
        not name its smallest place: a province's code may hold for its commune all the
        same.
        """
        return tuple(board_findings(self.codes, self.issuer))

    @property
    def _face(self) -> Face:
        return self._face_on(self.paper)

    def _face_on(self, paper: BoardPaper | CardPaper) -> Face:
        if isinstance(paper, CardPaper):
            return card_face(paper, least=self.smallest)
        return board_face(paper, landscape=self.landscape, least=self.smallest)

    def _sizes(self) -> str:
        """Return the largest type in which it fits on each paper, and the smallest."""
        poster = self._poster()
        sizes = (
            f"{paper.name} {largest_type(poster, self._face_on(paper)):g} pt"
            for paper in type(self.paper)
        )
        return f"{', '.join(sizes)} (smallest={self._face.least:g})"

    def _poster(self, locale: str = "vi") -> Poster:
        title = self.title or board_title(self.codes, locale)
        groups = (each for code in self.codes for each in self._groups(code, locale))
        return Poster(
            title=title,
            issuer=self.issuer or common_issuer(self.codes),
            groups=tuple(unless_title(each, title) for each in groups),
            foot=tuple(foot_lines(self.codes, locale, bilingual=self.bilingual)),
        )

    def _groups(self, code: CodeOfConduct, locale: str) -> Iterator[PosterGroup]:
        name = code.name_en if locale == "en" else code.name
        for part in dict.fromkeys(item.part for item in code.items):
            items = (item for item in code.items if item.part == part)
            lines = tuple(self._line(item, locale) for item in items)
            heading = code.part_name(part, locale) if part else name
            english = code.part_name(part, "en") if part else code.name_en
            is_beneath = self.bilingual and english != heading
            yield PosterGroup(lines, heading, english if is_beneath else "")

    def _line(self, item: ConductItem, locale: str) -> PosterLine:
        is_beneath = self.bilingual and locale == "vi"
        return PosterLine(item.text(locale), item.text_en if is_beneath else "")


def wall_board(
    code: CodeOfConduct | Iterable[CodeOfConduct],
    *more: CodeOfConduct,
    title: str = "",
    issuer: str = "",
    paper: BoardPaper = BoardPaper.A3,
    landscape: bool = True,
    bilingual: bool = False,
    smallest: float | None = None,
) -> ConductDisplay:
    """
    Return codes of conduct as a board for the wall (*bảng treo tường*).

    The codes come one by one or as what holds them.  Type is as large as the page lets
    it be, at least 16 points or ``smallest``, our choice and no rule: the farther away
    a reader stands, the larger it should be.  What does not fit is refused with the
    size in which it would.  A no-break space keeps two words of the title on one line.
    ``bilingual`` puts our English rendering beneath each heading and item, and a line
    that says that it is one.  English is three fifths as large as the items, and at
    least four fifths of the smallest type: 12.8 points on a board, 7.2 on a card.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: A code has no items; a text cannot be printed; they do not
            fit on the page.

    >>> from cqtt.conduct import CodeOfConduct, ConductItem
    >>> smile = ConductItem("luon-mim-cuoi", "luôn mỉm cười", "always smile")
    >>> own = CodeOfConduct(code="xa-mau", name="1 luôn", name_en="1 always",
    ...                     edition="2026", items=(smile,))
    >>> print(wall_board(own, issuer="Ủy ban nhân dân xã Mẫu").text(), end="")
    ỦY BAN NHÂN DÂN XÃ MẪU
    1 LUÔN
    <BLANKLINE>
    1. Luôn mỉm cười
    """
    require_instance(paper, BoardPaper, "paper", "enum-choice")
    return ConductDisplay(
        codes=_codes(code, more),
        title=title,
        issuer=issuer,
        paper=paper,
        landscape=landscape,
        bilingual=bilingual,
        smallest=smallest,
    )


def desk_card(
    code: CodeOfConduct | Iterable[CodeOfConduct],
    *more: CodeOfConduct,
    title: str = "",
    issuer: str = "",
    paper: CardPaper = CardPaper.A5,
    bilingual: bool = False,
    smallest: float | None = None,
) -> ConductDisplay:
    """
    Return codes of conduct as a card that stands on a desk (*thẻ để bàn*).

    ``paper`` is folded in half: A5 becomes two faces of A6.  Both say the same; the
    upper one is turned by 180 degrees, so that both can be read when it stands.  Type
    is at least 9 points or ``smallest``; else it is as for ``wall_board``.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: A code has no items; a text cannot be printed; they do not
            fit on a face.
    """
    require_instance(paper, CardPaper, "paper", "enum-choice")
    return ConductDisplay(
        codes=_codes(code, more),
        title=title,
        issuer=issuer,
        paper=paper,
        bilingual=bilingual,
        smallest=smallest,
    )
