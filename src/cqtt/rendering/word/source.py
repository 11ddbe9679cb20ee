"""
Makes a part of an office's Word file into the source of a template, checked.

*Mã nguồn của mẫu Word.*  Word cuts ``{{ recipient }}`` into pieces as it likes;
docxtpl's ``patch_xml`` joins them again and turns ``{%p … %}`` and ``{%tr … %}`` into
choices of whole paragraphs and rows.  What then stands in braces is held to the same
list as the wordings, and every fault comes with the number of its paragraph.
"""

import re
from collections.abc import Iterator
from itertools import count
from typing import Final, NamedTuple
from xml.sax.saxutils import unescape

from jinja2 import TemplateSyntaxError

from cqtt.rendering.faults import Fault, fault
from cqtt.rendering.grammar import Fragment, fragments, read
from cqtt.rendering.word.blocks import unbalanced
from cqtt.rendering.word.braces import FIELD, WORDS, hidden, shown, without_tags
from cqtt.rendering.word.commands import OPENING
from cqtt.rendering.word.markup import walk
from cqtt.rendering.word.merging import merges, misplaced, not_understood
from cqtt.rendering.word.tool import docxtpl
from cqtt.text import nfc

LONGEST_PART: Final = 2_000_000
"""How many characters of XML a part may have that is filled in."""

_DECLARATION: Final = re.compile(r"^\ufeff?\s*<\?xml[^>]*\?>")
_UNSEEN: Final = re.compile(r"<!--.*?-->|<\?.*?\?>", re.DOTALL)
_PARAGRAPH: Final = re.compile(r"<w:p(?=[ />])")
_NUMBER: Final = re.compile(r"<\?n(\d+)\?>")
_NOT_ASCII: Final = re.compile(r">([^<]*[^\x00-\x7f<][^<]*)<")
_RAW: Final = re.compile(r"\{\{(?:p|tr|tc|r)\s")
_FIELD: Final = re.compile(FIELD)
_PERMITTED: Final = re.compile(
    r' (?:w:val|name|descr|title|alt)="[^"<>]*"|>[^<>]*(?=<)'
)
_OF_MERGING: Final = re.compile(r'"\{\{ (?:\d+ \* )?loop\.length \}\}"')
_QUOTES: Final = str.maketrans("“”\u2018’", "\"\"''")


class Source(NamedTuple):
    """
    A part ready to be compiled: its source, the paragraph of each line, its fields.

    ``needs_docxtpl`` tells that docxtpl has to mend tables or numbers afterwards.
    """

    text: str
    lines: tuple[int, ...]
    names: frozenset[str]
    faults: tuple[Fault, ...]
    needs_docxtpl: bool = False


def source_of(data: bytes, path: str) -> Source:
    """Return the source of a part, or its faults."""
    xml = _normal(data)
    if xml is None or (path.startswith("word/") and not _is_words(xml)):
        return _unread(fault("word-xml"))
    if len(xml) > LONGEST_PART:
        return _unread(fault("word-size", 0, f"{len(xml)} characters"))
    said = _said(xml)
    faults = said.faults
    if not _is_plain(WORDS.sub("", xml)):
        faults.append(fault("not-permitted", 0, "a tag outside of text"))
    if misplaced(xml):
        faults.append(fault("not-permitted", 0, "a merged cell without its own rules"))
    if faults:
        return _unread(*faults)
    text, lines = _joined(said.xml)
    permitted = read(_OF_MERGING.sub('"1"', text), path)
    told = [
        (lines[max(at - 1, 0)], rule, came) for at, rule, came in permitted.faults
    ] or _torn(text, lines)
    return Source(
        shown(text),
        lines,
        permitted.names,
        tuple(dict.fromkeys(told)),
        merges(said.tags) or ("<wp:docPr" in xml and "{% for" in text),
    )


class _Said(NamedTuple):
    """What stands in braces, what is wrong with it, the XML with no other braces."""

    tags: list[Fragment]
    faults: list[Fault]
    xml: str


def _torn(text: str, lines: tuple[int, ...]) -> list[Fault]:
    """Return where the XML would be torn by what the tags do, or by docxtpl."""
    told = [fault("unbalanced-block", lines[at - 1]) for at in unbalanced(text)]
    if not told and walk(without_tags(text).encode()):
        return [fault("unbalanced-block")]
    return told


def _unread(*why: Fault) -> Source:
    return Source("", (), frozenset(), why)


def _normal(data: bytes) -> str | None:
    """Return a part as composed XML of one line, or nothing where it is no XML."""
    from docx.oxml.parser import parse_xml

    try:
        xml = _DECLARATION.sub("", data.decode())
        plain = docxtpl().xml_to_string(parse_xml(xml))
    except (ValueError, SyntaxError):  # not UTF-8, not XML
        return None
    seen = _UNSEEN.sub("", plain).replace("\n", " ")
    return _NOT_ASCII.sub(lambda found: f">{nfc(found[1])}<", seen)


def _is_words(xml: str) -> bool:
    """Tell whether it is as Word writes it: by the name ``w``, tables with a grid."""
    return xml.startswith("<w:") and xml.count("<w:tbl>") <= xml.count("<w:tblGrid")


def _is_plain(rest: str) -> bool:
    """Tell whether outside of text there are only whole fields in some places."""
    fields = sum(len(_FIELD.findall(each)) for each in _PERMITTED.findall(rest))
    return len(OPENING.findall(rest)) == fields


def _said(xml: str) -> _Said:
    """Read what stands in braces, paragraph by paragraph."""
    said, paragraphs = _Said([], [], ""), []
    for number, paragraph in enumerate(_PARAGRAPH.split(xml)):
        words = "".join(each["words"] for each in WORDS.finditer(paragraph))
        try:
            found = fragments(unescape(words).translate(_QUOTES))
        except TemplateSyntaxError as error:
            said.faults.append(fault("syntax", number, str(error.message)))
            continue
        paragraphs.append(hidden(paragraph, found))
        tags = [each for each in found if not each.is_literal]
        said.tags.extend(tags)
        said.faults.extend((*_raw(tags, number), *not_understood(tags, number)))
    return said._replace(xml="<w:p".join(paragraphs))


def _raw(found: list[Fragment], number: int) -> Iterator[Fault]:
    for each in found:
        if _RAW.match(each.source):
            yield fault("not-permitted", number, each.source)


def _joined(xml: str) -> tuple[str, tuple[int, ...]]:
    """Join what Word has cut; return the source and the paragraph of each line."""
    numbers = count(1)
    marked = _PARAGRAPH.sub(lambda found: f"<?n{next(numbers)}?>{found[0]}", xml)
    first, *others = _NUMBER.split(docxtpl().patch_xml(marked))
    lines = (0, *map(int, others[::2]))
    return "\n".join((first, *others[1::2])), lines
