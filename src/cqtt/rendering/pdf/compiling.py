"""From a source of typst to the bytes of a PDF, and what is told where that fails."""

import re
from typing import Final

from cqtt.errors import InvalidValueError
from cqtt.rendering.pdf.fonts import HERE, STANDARD, Fonts, engine, shelf

_ESCAPED: Final = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_MOST_TOLD: Final = 10
_NO_GLYPH: Final = re.compile(
    r'^error: PDF/UA-1 error: the text `"(.*)"` could not be displayed', re.MULTILINE
)


def pdf_of(source: str, fonts: Fonts, what: str) -> bytes:
    """
    Return the PDF/UA-1 of a source; ``what`` it is names it in the error.

    Raises:
        MissingExtraError: typst is not installed.
        InvalidValueError: It is no source of ours, of which no word is told; or no
            font has a character, whose code point is told.
    """
    typst = engine()
    try:
        made, _ = typst.compile_with_warnings(
            source.encode(),
            root=HERE,
            format="pdf",
            font_paths=shelf(fonts),
            ignore_system_fonts=not fonts.system,
            pdf_standards=STANDARD,
        )
    except typst.TypstError as error:
        lacking = _lacking(error.diagnostic)
    else:
        return bytes(made)
    # Out of the except block: the engine's error quotes the letter.
    if not lacking:
        raise InvalidValueError("pages", "something else", "filled-page")
    raise InvalidValueError(what, lacking, "glyph-in-font")


def _lacking(diagnostic: str) -> str:
    """Return the first code points that no font has, in their own order."""
    told = _NO_GLYPH.findall(diagnostic)
    signs = {sign for text in told for sign in _ESCAPED.sub(_unescaped, text)}
    return ", ".join(f"U+{ord(sign):04X}" for sign in sorted(signs)[:_MOST_TOLD])


def _unescaped(escape: re.Match[str]) -> str:
    code, sign = escape.groups()
    return chr(int(code, 16)) if code else str(sign)
