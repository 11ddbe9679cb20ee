"""Which font a PDF is set in: the decree's, or one of the same widths."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from attrs import field, frozen

from cqtt.errors import InvalidValueError, MissingExtraError
from cqtt.rendering.pdf.skin import string
from cqtt.rendering.values import filled_lines

STANDARD: Final = "ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged, and no sign without a glyph."""
LAST_RESORT: Final = "Libertinus Serif"
"""The font inside typst: it has every Vietnamese letter."""

HERE: Final = Path(__file__).parent
"""What typst may read: nothing but this room, whatever the current folder is."""
_STYLES: Final = ("normal", "italic")
_SMALL: Final = (
    "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụ"
    "ưừứửữựvwxyỳýỷỹỵz"
)
_LETTERS: Final = _SMALL + _SMALL.upper()


def _paths(paths: Iterable[str | Path]) -> tuple[Path, ...]:
    return tuple(Path(each) for each in paths)


@frozen
class Fonts:
    """
    The fonts to choose from (*phông chữ*): the first family that is there is used.

    ``paths`` are folders with fonts.  Without ``system`` the fonts of the computer are
    left out, so that the same letter is the same file everywhere; with it, they go
    before fonts of the same name in ``paths``.  Where no family is there, the letter is
    set in Libertinus Serif.  A sign that the family lacks comes from any other font.

    Law:
        Decree 30/2020/NĐ-CP, Annex I, Part I.4: Times New Roman.  Liberation Serif and
        Tinos have the same widths.
    """

    families: tuple[str, ...] = field(
        default=("Times New Roman", "Liberation Serif", "Tinos", LAST_RESORT),
        validator=filled_lines,
    )
    paths: tuple[Path, ...] = field(default=(), converter=_paths)
    system: bool = field(default=True, kw_only=True)


USUAL: Final = Fonts()
"""Times New Roman or what is like it, from this computer."""
EMBEDDED: Final = Fonts(system=False)
"""What typst brings along: the same file on every computer."""


def engine() -> Any:
    """
    Return typst.

    Raises:
        MissingExtraError: It is not installed.
    """
    try:
        import typst
    except ImportError:
        raise MissingExtraError("typst", "pdf") from None
    return typst


@lru_cache(maxsize=8)
def shelf(fonts: Fonts) -> Any:
    """
    Return the fonts that are there; they are looked for once.

    Raises:
        MissingExtraError: typst is not installed.
        InvalidValueError: A path is no folder.
    """
    typst = engine()
    for path in fonts.paths:
        if not path.is_dir():
            raise InvalidValueError("paths", str(path), "font-folder")
    return typst.Fonts(include_system_fonts=fonts.system, font_paths=list(fonts.paths))


@lru_cache(maxsize=8)
def pdf_font(fonts: Fonts = USUAL) -> str:
    """
    Return the family that a PDF will be set in.

    A family that lacks a Vietnamese letter is passed over: some computers have an old
    Liberation Serif without them.

    >>> from cqtt.rendering.pdf import EMBEDDED, pdf_font
    >>> pdf_font(EMBEDDED)
    'Libertinus Serif'

    Raises:
        MissingExtraError: typst is not installed.
        InvalidValueError: A path is no folder.
    """
    there = {name.casefold() for name in shelf(fonts).families()}
    for family in fonts.families:
        if family.casefold() in there and _is_vietnamese(family, fonts):
            return family
    return LAST_RESORT


def _is_vietnamese(family: str, fonts: Fonts) -> bool:
    styles = ((weight, style) for weight in (400, 600, 700) for style in _STYLES)
    samples = (
        f"#text(weight: {weight}, style: {string(style)}, {string(_LETTERS)})"
        for weight, style in styles
    )
    source = (
        '#set document(title: "a", date: none)\n'
        f"#set text(font: {string(family)}, fallback: false)\n" + "\n".join(samples)
    )
    typst = engine()
    try:
        typst.compile(
            source.encode(),
            root=HERE,
            font_paths=shelf(fonts),
            format="pdf",
            pdf_standards=STANDARD,
        )
    except typst.TypstError:
        return False
    return True
