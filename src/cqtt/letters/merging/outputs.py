"""How letters come out of a merge: one file each, or bound together for printing."""

from collections.abc import Sequence
from enum import Enum
from typing import Any

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.i18n import require_locale
from cqtt.letters.letter import Letter
from cqtt.letters.templates import Templates
from cqtt.rendering.frame import Paper


class Output(Enum):
    """
    What files a merge writes (*dạng tệp*); the value is their ending.

    ``PDF`` needs the extra ``pdf``, ``WORD`` the extra ``word`` where the office has a
    Word template of its own.
    """

    TEXT = "txt"
    HTML = "html"
    WORD = "docx"
    PDF = "pdf"


@frozen(kw_only=True)
class Look:
    """What all letters of a merge have in common."""

    output: Output = field(validator=instance_of(Output, "enum-choice"))
    locale: str
    templates: Templates = field(validator=instance_of(Templates, "templates"))
    bilingual: bool
    paper: Paper | None = field(validator=instance_of(Paper | None, "enum-choice"))

    def __attrs_post_init__(self) -> None:
        require_locale(self.locale)

    def settings(self) -> dict[str, Any]:
        """Return what the manifest keeps, so that no other run goes on with it."""
        return {
            "output": self.output.value,
            "locale": self.locale,
            "bilingual": self.bilingual,
            "paper": self.paper.value if self.paper else "usual",
        }

    def content(self, letter: Letter) -> bytes:
        """Return what the file of a letter holds."""
        how: dict[str, Any] = {
            "templates": self.templates,
            "bilingual": self.bilingual,
        }
        if self.output is Output.TEXT:
            return letter.text(self.locale, **how).encode()
        if self.output is Output.HTML:
            return letter.html(self.locale, paper=self.paper, **how).encode()
        make = letter.docx if self.output is Output.WORD else letter.pdf
        return make(self.locale, paper=self.paper, **how)

    def pages(self, letter: Letter) -> tuple[str, ...]:
        """Return the pages of a letter, to be bound with others."""
        from cqtt.rendering.pdf import PDF

        return letter.pages(
            PDF, self.locale, templates=self.templates, bilingual=self.bilingual
        )

    def bound(self, pages: Sequence[str], title: str) -> bytes:
        """Return one PDF of the pages of many letters."""
        from cqtt.rendering.pdf import pdf

        sheet = self.paper or Paper.A4
        return pdf(tuple(pages), title=title, language=self.locale, paper=sheet)
