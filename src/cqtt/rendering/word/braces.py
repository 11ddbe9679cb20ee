"""
Keeps the braces of plain words apart from those of tags.

*Dấu ngoặc nhọn.*  docxtpl joins a brace with the next one, whatever stands between
them, even the end of a paragraph.  So braces that are only words are hidden from it.
"""

import re
from collections.abc import Iterable
from typing import Final

from cqtt.rendering.grammar import Fragment

FIELD: Final = r"\{\{[^{}<>]*\}\}"
"""A whole field in an attribute."""
WORDS: Final = re.compile(r"(?P<open><w:t(?: [^>{}]*)?>)(?P<words>[^<]*)(?=</w:t>)")
"""A text of Word with what opens it."""

_OPEN, _CLOSE = "\1", "\2"  # no characters of XML
_HIDE: Final = str.maketrans({"{": _OPEN, "}": _CLOSE})
_BRACE: Final = re.compile(r"[{}]")
_ANY_BRACE: Final = re.compile(r"[{}\1\2]")
_AT_A_TAG: Final = re.compile(f"{_OPEN}(?=[{{%#])")
_TAG: Final = re.compile(r"\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_PIECE: Final = re.compile(f"{WORDS.pattern}|(?P<field>{FIELD})|[{{}}]")


def hidden(paragraph: str, found: Iterable[Fragment]) -> str:
    """Return a paragraph of XML with the braces hidden that belong to no tag."""
    if not _BRACE.search(paragraph):
        return paragraph
    told = "".join(
        each.source.translate(_HIDE) if each.is_literal else each.source
        for each in found
    )
    braces = iter(_ANY_BRACE.findall(told))

    def piece(match: re.Match[str]) -> str:
        if match["field"]:
            return match[0]
        if match["open"]:
            words = _BRACE.sub(lambda _: next(braces), match["words"])
            return match["open"] + words
        return match[0].translate(_HIDE)

    return _PIECE.sub(piece, paragraph)


def shown(source: str) -> str:
    """Return the source of a template with its hidden braces as plain words."""
    told = _AT_A_TAG.sub("{% raw %}{{% endraw %}", source)
    return told.replace(_OPEN, "{").replace(_CLOSE, "}")


def without_tags(source: str) -> str:
    """Return what a template is before its tags say anything."""
    return _TAG.sub("", source).replace(_OPEN, "{").replace(_CLOSE, "}")
