"""A poster as PDF: one page of the exact size, tagged, ready for a print shop."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from cqtt.checks import require_instance
from cqtt.rendering.boards.fitting import Fit, fit
from cqtt.rendering.boards.poster import Poster, PosterGroup
from cqtt.rendering.boards.sheets import Face
from cqtt.rendering.pdf import PDF, Fonts, pdf_font
from cqtt.rendering.pdf.compiling import pdf_of
from cqtt.rendering.pdf.fonts import LAST_RESORT
from cqtt.rendering.pdf.skin import string

BLEED: Final = 3
"""How far colour goes beyond the cut, in millimetres."""
SLUG: Final = 10
"""The border outside the cut that holds bleed and crop marks, in millimetres."""

FROM_AFAR: Final = Fonts(
    ("Arial", "Liberation Sans", "Arimo", "Noto Sans", LAST_RESORT)
)
"""Letters without serifs, from this computer."""


def poster_pdf(
    poster: Poster, face: Face, *, bleed: bool, fonts: Fonts | None = None
) -> bytes:
    """
    Return a poster as PDF/UA-1 of one page; it holds no date: same poster, same bytes.

    With ``bleed`` the page is 10 mm larger on each side: colour goes 3 mm beyond the
    cut, and marks tell where to cut, and where to fold a card.

    Raises:
        MissingExtraError: typst is not installed.
        InvalidValueError: It does not fit, or no font has a character.
    """
    require_instance(bleed, bool, "bleed", "yes-no")
    require_instance(fonts, Fonts | None, "fonts", "fonts")
    chosen = fonts or FROM_AFAR
    source = _source(poster, face, bleed=bleed, family=pdf_font(chosen))
    return pdf_of(source, chosen, "board")


def _source(poster: Poster, face: Face, *, bleed: bool, family: str) -> str:
    width, height = face.sheet
    told = (
        f"#set document(title: {string(poster.title)}, date: none)\n"
        f'#set text(font: {string(family)}, lang: "vi")\n'
        f"#let width = {face.width}mm\n#let height = {face.height}mm\n"
        f"#let sheet = ({width}mm, {height}mm)\n"
        f"#let bleed = {BLEED * bleed}mm\n#let slug = {SLUG * bleed}mm\n"
        f"#let least-english = {face.least_english}pt\n"
        f"#let folded = {str(face.is_folded).lower()}\n"
    )
    return told + _style() + _page(poster, fit(poster, face))


@cache
def _style() -> str:
    room = files("cqtt") / "rendering" / "boards"
    return (room / "board.typ").read_text("utf-8")


def _page(poster: Poster, sizes: Fit) -> str:
    shares = "".join(f"{each}," for each in sizes.shares)
    return (
        f"#poster-page((\n"
        f"title: {_content(poster.shown_title)}, title-size: {sizes.title}pt,\n"
        f"issuer: {_content(poster.shown_issuer)},\n"
        f"groups: ({''.join(map(_group, poster.groups))}),\n"
        f"item-size: {sizes.item}pt,\n"
        f"shares: ({shares}), halved: {str(sizes.is_halved).lower()},\n"
        f"foot: ({''.join(_content(each) + ',' for each in poster.foot)}),\n"
        f"foot-size: {sizes.foot}pt,\n))\n"
    )


def _group(group: PosterGroup) -> str:
    heading, english = _content(group.heading), _content(group.english)
    lines = "".join(_lines(group))
    return f"(heading: {heading}, english: {english}, first: 1, lines: ({lines})),\n"


def _lines(group: PosterGroup) -> Iterator[str]:
    for each in group.lines:
        yield f"item({_content(each.shown)}, {_content(each.shown_english)}),\n"


def _content(text: str) -> str:
    """Return a text as content of typst, in which it is a string and no markup."""
    return f"[{PDF.literal(text)}]" if text else "none"
