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
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.sax.saxutils import unescape

from jinja2 import TemplateSyntaxError

from cqtt.errors import MissingExtraError
from cqtt.rendering.faults import Fault, fault
from cqtt.rendering.grammar import Fragment, fragments, read
from cqtt.rendering.word.blocks import unbalanced
from cqtt.text import nfc

if TYPE_CHECKING:
    from docxtpl import DocxTemplate

"""A paragraph, a rule, an evidence."""
LONGEST_PART: Final = 2_000_000
"""How many characters of XML a part may have that is filled in."""

_OF_DOCXTPL: Final = frozenset({"colspan", "cellbg", "hm", "vm", "tc"})
_DECLARATION: Final = re.compile(r"^\ufeff?\s*<\?xml[^>]*\?>")
_UNSEEN: Final = re.compile(r"<!--.*?-->|<\?.*?\?>", re.DOTALL)
_WORDS: Final = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_PARAGRAPH: Final = re.compile(r"<w:p(?=[ />])")
_NUMBER: Final = re.compile(r"<\?n(\d+)\?>")
_NOT_ASCII: Final = re.compile(r">([^<]*[^\x00-\x7f<][^<]*)<")
_RAW: Final = re.compile(r"\{\{(?:p|tr|tc|r)\s")
_OPENING: Final = re.compile(r"\{[{%#]")
_FIELD: Final = re.compile(r"\{\{[^{}<>]*\}\}")
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


def docxtpl() -> "DocxTemplate":
    """
    Return a tool of docxtpl, without any document.

    Raises:
        MissingExtraError: docxtpl is not installed.
    """
    try:
        from docxtpl import DocxTemplate
    except ImportError:
        raise MissingExtraError("docxtpl", "word") from None
    return DocxTemplate("")


def source_of(data: bytes, path: str) -> Source:
    """Return the source of a part, or its faults."""
    xml = _normal(data)
    if xml is None or (path.startswith("word/") and not _is_words(xml)):
        return _unread(fault("word-xml"))
    if len(xml) > LONGEST_PART:
        return _unread(fault("word-size", 0, f"{len(xml)} characters"))
    tags, faults = _tags(xml)
    if not _is_plain(_WORDS.sub("", xml)):
        faults.append(fault("not-permitted", 0, "a tag outside of text"))
    if faults:
        return Source("", (), frozenset(), tuple(faults))
    text, lines = _joined(xml)
    permitted = read(_OF_MERGING.sub('"1"', text), path)
    told = [
        (lines[max(at - 1, 0)], rule, came) for at, rule, came in permitted.faults
    ] or [fault("unbalanced-block", lines[at - 1]) for at in unbalanced(text)]
    words = {each.tag for each in tags}
    return Source(
        text,
        lines,
        permitted.names,
        tuple(dict.fromkeys(told)),
        bool(words & _OF_DOCXTPL) or ("<wp:docPr" in xml and "{% for" in text),
    )


def _unread(why: Fault) -> Source:
    return Source("", (), frozenset(), (why,))


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
    """Tell whether there are only whole fields outside of text, as in an attribute."""
    return len(_OPENING.findall(rest)) == len(_FIELD.findall(rest))


def _tags(xml: str) -> tuple[list[Fragment], list[Fault]]:
    """Return what stands in braces, paragraph by paragraph, and the first faults."""
    tags: list[Fragment] = []
    faults: list[Fault] = []
    for number, paragraph in enumerate(_PARAGRAPH.split(xml)):
        words = unescape("".join(_WORDS.findall(paragraph))).translate(_QUOTES)
        try:
            found = [each for each in fragments(words) if not each.is_literal]
        except TemplateSyntaxError as error:
            faults.append(fault("syntax", number, str(error.message)))
            continue
        tags += found
        faults += _raw(found, number)
    return tags, faults


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
