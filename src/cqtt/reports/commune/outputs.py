"""The outputs of a report: text, HTML, Word and PDF, with annex and English summary."""

import re
from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError
from cqtt.i18n import require_locale
from cqtt.letters.templates import OURS, Templates
from cqtt.rendering.frame import Paper, frame_values
from cqtt.rendering.skins import Skin, compiled
from cqtt.reports.commune.heads import ReportHead
from cqtt.reports.commune.wording import ANNEX, KIND, wording_of

if TYPE_CHECKING:
    from cqtt.rendering.pdf import Fonts

_PERCENT: Final = re.compile(r"(?<=\d) %")


@frozen(kw_only=True)
class ReportOutputs(ReportHead, ABC):
    """A report that can be printed in every output; see ``CommuneReport``."""

    @abstractmethod
    def printed(self, locale: str = "vi", *, companion: bool = False) -> dict[str, Any]:
        """Return every field that a wording or a Word template can print."""

    def text(
        self,
        locale: str = "vi",
        *,
        templates: Templates = OURS,
        annex: bool = True,
        bilingual: bool = False,
    ) -> str:
        """
        Return the report as plain text, with its annex of figures.

        In English it is a summary: the figures without the office's prose.
        ``bilingual`` puts it after the Vietnamese report.  ``templates`` may hold an
        office's own wording, ``commune-report.vi``.

        Raises:
            TemplateError: The wording asks for what there is not.
        """
        from cqtt.rendering.text_skin import TEXT

        how: dict[str, Any] = {"annex": annex, "bilingual": bilingual}
        return "\n\n".join(self.pages(TEXT, locale, templates=templates, **how))

    def html(
        self,
        locale: str = "vi",
        *,
        templates: Templates = OURS,
        annex: bool = True,
        bilingual: bool = False,
    ) -> str:
        """Return the report as one HTML page that loads nothing and prints on A4."""
        from cqtt.rendering.html_skin import HTML, page

        how: dict[str, Any] = {"annex": annex, "bilingual": bilingual}
        pages = self.pages(HTML, locale, templates=templates, **how)
        return page(pages, **self._sheet(locale))

    def docx(
        self,
        locale: str = "vi",
        *,
        templates: Templates = OURS,
        annex: bool = True,
        bilingual: bool = False,
    ) -> bytes:
        """
        Return the report as a Word document in the layout of the decree.

        An office's own Word template is used where ``templates`` have one, for the
        Vietnamese report; it has its own sheet and no annex but its own.
        """
        from cqtt.rendering.word import WORD, docx

        require_instance(templates, Templates, "templates", "templates")
        own = templates.word(KIND)
        if own is not None and require_locale(locale) == "vi" and not bilingual:
            return own.fill(self.printed(locale))
        how: dict[str, Any] = {"annex": annex, "bilingual": bilingual}
        pages = self.pages(WORD, locale, templates=templates, **how)
        return docx(pages, **self._sheet(locale))

    def pdf(
        self,
        locale: str = "vi",
        *,
        templates: Templates = OURS,
        annex: bool = True,
        bilingual: bool = False,
        fonts: "Fonts | None" = None,
    ) -> bytes:
        """Return the report as a tagged PDF, by the extra ``pdf``."""
        from cqtt.rendering.pdf import PDF, pdf

        how: dict[str, Any] = {"annex": annex, "bilingual": bilingual}
        pages = self.pages(PDF, locale, templates=templates, **how)
        return pdf(pages, **self._sheet(locale), fonts=fonts)

    def save(
        self,
        file: str | Path,
        *,
        locale: str = "vi",
        templates: Templates = OURS,
        annex: bool = True,
        bilingual: bool = False,
        fonts: "Fonts | None" = None,
    ) -> Path:
        """
        Write the report to a file; its ending says which output: txt, html, docx, pdf.

        Raises:
            InvalidValueError: The ending is none of the four.
        """
        path = Path(file)
        how: dict[str, Any] = {
            "templates": templates,
            "annex": annex,
            "bilingual": bilingual,
        }
        match path.suffix.lower():
            case ".txt":
                told = self.text(locale, **how).encode()
            case ".html":
                told = self.html(locale, **how).encode()
            case ".docx":
                told = self.docx(locale, **how)
            case ".pdf":
                told = self.pdf(locale, fonts=fonts, **how)
            case ending:
                raise InvalidValueError("file", ending, "letter-file")
        path.write_bytes(told)
        return path

    def pages(
        self,
        skin: Skin,
        locale: str = "vi",
        *,
        templates: Templates = OURS,
        annex: bool = True,
        bilingual: bool = False,
    ) -> tuple[str, ...]:
        """Return report, annex and English summary in a skin, each a page."""
        require_locale(locale)
        require_instance(templates, Templates, "templates", "templates")
        first = "vi" if bilingual else locale
        values = self.printed(first)
        made = [_filled(KIND, skin, first, templates, values)]
        if annex and values["groups"]:
            bare = {**values, **frame_values(language=first)}
            made.append(_filled(ANNEX, skin, first, templates, bare))
        if bilingual:
            english = self.printed("en", companion=True)
            made.append(_filled(KIND, skin, "en", templates, english))
        return tuple(made)

    def _sheet(self, locale: str) -> dict[str, Any]:
        title = self.title_text(locale)
        return {"title": title, "language": locale, "paper": Paper.A4}


def _filled(
    kind: str, skin: Skin, locale: str, templates: Templates, values: dict[str, Any]
) -> str:
    if skin.name != "text":  # on paper a percent sign stays with its number
        whole = [
            {**each, "text": _PERCENT.sub("\u00a0%", each["text"])}
            for each in values["lines"]
        ]
        values = {**values, "lines": whole}
    return compiled(wording_of(kind, locale, templates), skin).fill(values)
