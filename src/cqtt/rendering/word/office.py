"""
An office's own Word template, checked once and filled in any number of times.

*Mẫu Word của cơ quan.*  The parts with fields are compiled; every other member of the
file stays as it is, compressed once.  Where docxtpl has to mend what a letter became,
as for cells that span columns, it does, and ``engine`` says so.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal

from attrs import field, frozen

from cqtt.errors import TemplateError
from cqtt.rendering.faults import Fault, fault
from cqtt.rendering.language import template
from cqtt.rendering.skins import Compiled
from cqtt.rendering.word.contents import DOCUMENT
from cqtt.rendering.word.leftovers import has_tags, may_have_tags
from cqtt.rendering.word.markup import is_markup
from cqtt.rendering.word.merging import Mended
from cqtt.rendering.word.opening import opened
from cqtt.rendering.word.skin import WORD
from cqtt.rendering.word.source import Source, source_of
from cqtt.rendering.word.tool import docxtpl
from cqtt.rendering.word.zipped import Member, archive, member

_FILLED: Final = re.compile(
    r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml|docProps/core\.xml"
)
_DECLARED: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_LEVEL: Final = 3
_PICTURES: Final = "word/media/"


@frozen(eq=False, kw_only=True)
class WordTemplate:
    """
    A Word file of an office that was read and may be used (*mẫu Word đã kiểm tra*).

    ``names`` are the fields that it asks for.  ``engine`` is ``"fast"``, or
    ``"docxtpl"`` where that has to mend each letter, which takes longer.
    """

    name: str
    names: frozenset[str] = field(repr=False)
    engine: Literal["fast", "docxtpl"]
    members: Mapping[str, Member | Compiled] = field(repr=False)

    def fill(self, values: Mapping[str, Any]) -> bytes:
        """
        Return the file with its values, which are plain text, numbers and lists.

        The same values give the same bytes.

        Raises:
            TemplateError: It asks for what there is not, or prints a field that is
                empty; the line is the number of the paragraph.
        """
        return archive(
            _filled(path, part, values) if isinstance(part, Compiled) else part
            for path, part in self.members.items()
        )


def _filled(path: str, part: Compiled, values: Mapping[str, Any]) -> Member:
    return member(path, (_DECLARED + part.fill(values)).encode(), _LEVEL)


def read_word_template(data: bytes, name: str) -> WordTemplate:
    """
    Read a Word file with ``{{ field }}`` and ``{%p if … %}`` in it, by docxtpl's rules.

    Raises:
        TemplateError: It is no Word file, or unsafe, or says what a wording may not;
            the line of a fault is the number of its paragraph.
        MissingExtraError: docxtpl is not installed.

    >>> from cqtt.rendering.frame import Paper
    >>> from cqtt.rendering.word import editable
    >>> from cqtt.rendering.wording import read_wording
    >>> wording = read_wording("Cảm ơn {{ name }}.", "thanks")
    >>> file = editable(wording, title="Thư", language="vi", paper=Paper.A4)
    >>> template = read_word_template(file, "thanks.docx")
    >>> template.engine, "name" in template.names
    ('fast', True)
    """
    docxtpl()
    members = opened(data, name)
    sources = {
        path: source_of(part, path)
        for path, part in members.items()
        if path == DOCUMENT or (_FILLED.fullmatch(path) and may_have_tags(part))
    }
    faults = (*_faults(sources), *_left_over(members, sources))
    if faults:
        raise TemplateError(name, faults)
    needs = any(each.needs_docxtpl for each in sources.values())
    return WordTemplate(
        name=name,
        names=frozenset().union(*(each.names for each in sources.values())),
        engine="docxtpl" if needs else "fast",
        members={
            path: _compiled(sources[path], path, name)
            if path in sources
            else member(path, part)
            for path, part in members.items()
        },
    )


def _faults(sources: Mapping[str, Source]) -> list[Fault]:
    return [
        (line, rule, evidence if path == DOCUMENT else f"{evidence or rule} in {path}")
        for path, source in sources.items()
        for line, rule, evidence in source.faults
    ]


def _left_over(
    members: Mapping[str, bytes], sources: Mapping[str, Source]
) -> Iterator[Fault]:
    """Find tags in parts which are not filled and would be sent out as they are."""
    for path, data in members.items():
        is_other = path not in sources and not path.startswith(_PICTURES)
        is_suspect = is_other and may_have_tags(data) and is_markup(path, data)
        if is_suspect and has_tags(data):
            yield fault("not-permitted", 0, f"a tag in {path}")


def _compiled(source: Source, path: str, name: str) -> Compiled:
    told = name if path == DOCUMENT else f"{name} ({path})"
    made = Mended if source.needs_docxtpl else Compiled
    return made(told, template(source.text, WORD.gate), source.lines)
