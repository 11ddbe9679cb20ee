"""One PDF of one letter or of many; one call for many is many times faster."""

import re
from functools import cache
from typing import Final

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import require_locale
from cqtt.rendering.frame import Paper
from cqtt.rendering.pdf.compiling import pdf_of
from cqtt.rendering.pdf.fonts import USUAL, Fonts, pdf_font
from cqtt.rendering.pdf.skin import ROOM, string
from cqtt.rendering.values import require_filled

_SHEET: Final = re.compile(rb"/Type ?/Page\b")


def pdf(
    pages: tuple[str, ...],
    *,
    title: str,
    language: str,
    paper: Paper,
    fonts: Fonts | None = None,
) -> bytes:
    """
    Return a tagged PDF of letters filled by ``PDF``, each from a page of its own.

    The file is PDF/UA-1 (ISO 14289-1) and holds no date: same letters and fonts, same
    bytes.  ``title`` and ``language`` are those of the file; each letter has its own
    language inside.

    Raises:
        MissingExtraError: typst is not installed.
        InvalidValueError: There is no page, or one that ``PDF`` did not fill; or no
            font has a character, whose code point is told.
    """
    if not pages:
        raise InvalidValueError("pages", "none", "filled-page")
    require_filled(title, "title")
    require_locale(language)
    if not isinstance(fonts, Fonts | None):
        raise WrongTypeError("fonts", type(fonts).__name__, "fonts")
    source = _source(pages, title, language, paper, pdf_font(fonts or USUAL))
    made = pdf_of("#let numbered = false\n" + source, fonts or USUAL, "letter")
    if len(_SHEET.findall(made)) <= len(pages):
        return made
    # A letter has a second sheet, and that one has a number.
    return pdf_of("#let numbered = true\n" + source, fonts or USUAL, "letter")


def _source(
    pages: tuple[str, ...], title: str, language: str, paper: Paper, family: str
) -> str:
    told = (
        f"#set document(title: {string(title)}, date: none)\n"
        f'#set text(font: {string(family)}, lang: "{language}")\n'
        f'#let paper-name = "{paper.value}"\n'
    )
    letters = (_numbered(at, page) for at, page in enumerate(pages))
    return "".join((told, _style(), *letters))


def _numbered(before: int, page: str) -> str:
    return f"#let before = {before}\n{page}"


@cache
def _style() -> str:
    return (ROOM / "style.typ").read_text("utf-8")
