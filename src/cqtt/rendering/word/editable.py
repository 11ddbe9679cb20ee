"""
Our wording as a Word file with its fields left in, for a clerk to make their own.

*Mẫu Word để cơ quan sửa.*  It looks as it will print.  What says when or how often
something stands becomes ``{%p … %}`` in a paragraph or ``{%tr … %}`` in a row of its
own, as docxtpl has it; ``read_word_template`` reads the file when it comes back.
"""

import re
from typing import Final

from cqtt.rendering.frame import Paper
from cqtt.rendering.word.package import docx
from cqtt.rendering.word.skin import WORD, escaped
from cqtt.rendering.wording import Wording

_BRACE: Final = "{% raw %}{{% endraw %}"
_BRACE_TOLD: Final = '{{ "{" }}'
_TOKEN: Final = re.compile(
    r"(?P<comment>\{#.*?#\})|(?P<field>\{\{.*?\}\})|\{%\s*(?P<tag>.*?)\s*%\}"
    r"|<(?P<close>/)?(?P<name>[\w:]+)[^>]*?(?P<single>/)?>",
    re.DOTALL,
)
_CONTROL: Final = (
    '<w:p><w:pPr><w:pStyle w:val="Control"/></w:pPr><w:r>'
    '<w:t xml:space="preserve">{told}</w:t></w:r></w:p>'
)
_ROW: Final = (
    '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="{columns}"/></w:tcPr>{cell}</w:tc></w:tr>\n'
)


def editable(wording: Wording, *, title: str, language: str, paper: Paper) -> bytes:
    """
    Return a wording as a Word file that asks for its fields.

    Its head and signature are filled from ``frame_values`` like those of ``WORD``.

    >>> from cqtt.rendering.wording import read_wording
    >>> wording = read_wording("Cảm ơn {{ name }}.", "thanks")
    >>> editable(wording, title="Thư", language="vi", paper=Paper.A4)[:2]
    b'PK'
    """
    source, _ = WORD.source(wording)
    told = source.partition("-->")[2].replace(_BRACE, _BRACE_TOLD)
    body = _TOKEN.sub(_Writer().token, told)
    page = f"<!--{language}-->{body}"
    return docx((page,), title=title, language=language, paper=paper)


class _Writer:
    """Goes through the source and puts each tag where docxtpl wants it."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.columns = 0

    def token(self, found: re.Match[str]) -> str:
        """Return what stands in the Word file for a tag, or for an element."""
        if found["comment"]:
            return ""
        if found["field"]:
            return escaped(found["field"])
        if found["tag"]:
            return self._tag(found["tag"])
        self._element(found)
        return found[0]

    def _element(self, found: re.Match[str]) -> None:
        if found["name"] == "w:tblGrid":
            self.columns = 0
        self.columns += found["name"] == "w:gridCol"
        if found["close"]:
            self.opened.pop()
        elif not found["single"]:
            self.opened.append(found["name"])

    def _tag(self, tag: str) -> str:
        where = self.opened[-1] if self.opened else ""
        if where == "w:t":
            return escaped(f"{{% {tag} %}}")
        kind = "tr" if where == "w:tbl" else "p"
        cell = _CONTROL.format(told=escaped(f"{{%{kind} {tag} %}}"))
        if kind == "p":
            return cell + "\n"
        return _ROW.format(columns=self.columns, cell=cell)
