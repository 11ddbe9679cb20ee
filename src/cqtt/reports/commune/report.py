"""The commune's own report, written from data (*báo cáo của xã*)."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from attrs import field, frozen

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError, UnknownNameError, WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale
from cqtt.letters.templates import OURS, Templates
from cqtt.rendering.frame import Paper, frame_values
from cqtt.rendering.skins import Skin, compiled
from cqtt.rendering.values import require_filled
from cqtt.reports.commune.collecting import ReportSection, collected, sections
from cqtt.reports.commune.figures import ReportedFigure
from cqtt.reports.commune.heads import ReportHead
from cqtt.reports.commune.inspecting import findings_of
from cqtt.reports.commune.printing import (
    frame_fields,
    report_values,
)
from cqtt.reports.commune.sources import ReportSource
from cqtt.reports.commune.structure import require_prose_name
from cqtt.reports.commune.tabling import figures_table, record_of
from cqtt.reports.commune.wording import ANNEX, KIND, wording_of
from cqtt.tables import Table

if TYPE_CHECKING:
    from cqtt.rendering.pdf import Fonts


_PERCENT: Final = re.compile(r"(?<=\d) %")


def _sources(sources: Any) -> tuple[ReportSource, ...]:
    if not isinstance(sources, Iterable):
        raise WrongTypeError("sources", type(sources).__name__, "report-sources")
    found = tuple(sources)
    for each in found:
        require_instance(each, ReportSource, "sources", "report-sources")
    return found


def _prose(prose: Any) -> Mapping[str, tuple[str, ...]]:
    """Return the office's words as paragraphs; each line of a text, or each text."""
    require_instance(prose, Mapping, "prose", "prose-by-name")
    found: dict[str, tuple[str, ...]] = {}
    for name, text in prose.items():
        require_prose_name(name)
        parts = (text,) if isinstance(text, str) else text
        if not isinstance(parts, tuple) or not all(isinstance(e, str) for e in parts):
            raise WrongTypeError("prose", type(text).__name__, "prose-by-name")
        every = [line.strip() for part in parts for line in part.splitlines()]
        lines = list(filter(None, every))
        found[name] = tuple(require_filled(each, "prose") for each in lines)
        if not lines:
            raise InvalidValueError("prose", "", "filled-text")
    return MappingProxyType(found)


@frozen(kw_only=True)
class CommuneReport(ReportHead):
    """
    The report in which a commune tells how a period went (*báo cáo kết quả*).

    Figures are recomputed from ``sources`` whenever they are asked for.  The sentences
    around them are neutral; judgement is the office's: ``prose`` holds its own words by
    the names of ``GAPS``, or of a block to add to it, a line for each paragraph.  What
    is left stands as a named gap.  What no source measures is said to be not measured.

    ``unit`` reports, ``superior`` is the body above it, ``to`` whom the report is for.
    Without ``number`` and ``issued_on`` there is room for them.  ``symbol`` stands
    after the number.  ``basis`` is what the report follows, ``title`` what it is about.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The period has an open end; a text cannot be printed.
        UnknownNameError: ``prose`` names what the report has not.

    >>> from datetime import date
    >>> from cqtt.agencies import Agency
    >>> from cqtt.law import Period
    >>> from cqtt.reports.commune import Letters
    >>> report = CommuneReport(
    ...     period=Period(date(2026, 1, 1), date(2026, 12, 31)),
    ...     unit=Agency("Ủy ban nhân dân xã Hoa Mai"), sources=(Letters(()),),
    ... )
    >>> report.figure("letters-sent").value, len(report.unmeasured)
    (0, 10)

    Law:
        Decree 30/2020/NĐ-CP, Art. 8 and Annex I, for the layout.
    """

    sources: tuple[ReportSource, ...] = field(converter=_sources)
    prose: Mapping[str, tuple[str, ...]] = field(
        converter=_prose, factory=dict, repr=False
    )
    # -- figures ---------------------------------------------------------------------

    @property
    def sections(self) -> tuple[ReportSection, ...]:
        """
        Every heading in order, with its figures and lines.

        Raises:
            InvalidValueError: Two figures have one slug.
            ReportRefusedError: A source's figures would have to be guessed.
        """
        return sections(collected(self.sources, self.period), self.prose)

    @property
    def figures(self) -> tuple[ReportedFigure, ...]:
        """Every figure, in the order of the report."""
        return tuple(each for section in self.sections for each in section.figures)

    def figure(self, slug: str) -> ReportedFigure:
        """
        Return one figure by its slug.

        Raises:
            UnknownNameError: The report has none of that slug.
        """
        known = {each.slug: each for each in self.figures}
        if slug not in known:
            close = tuple(get_close_matches(str(slug), known))
            raise UnknownNameError("figures", slug, close, tuple(known))
        return known[slug]

    @property
    def gaps(self) -> tuple[str, ...]:
        """The names of what the office still has to write."""
        return tuple(name for each in self.sections for name in each.gaps)

    @property
    def unmeasured(self) -> tuple[str, ...]:
        """The keys of the blocks for which no source gives figures."""
        return tuple(e.heading.key for e in self.sections if not e.is_measured)

    def findings(self) -> tuple[Finding, ...]:
        """
        Return what is irregular: sources with too few days, gaps, blocks unmeasured.

        Also what each source finds itself, and a deputy who signs without *KT.*
        """
        given = collected(self.sources, self.period)
        return (
            *findings_of(given, self.period, sections(given, self.prose)),
            *(
                Finding("deputy-without-kt", "signers", each.post, Severity.WARNING)
                for each in self.signers
                if each.lacks_kt
            ),
        )

    def tables(self, locale: str = "vi") -> tuple[Table, ...]:
        """Return all figures as one table, and then what the sources show."""
        given = collected(self.sources, self.period)
        return (
            figures_table(sections(given, self.prose), self.title_text(locale), locale),
            *(
                table
                for each in given
                if each.covered is not None
                for table in each.source.tables(each.covered, self.unit)
            ),
        )

    def records(self) -> list[dict[str, Any]]:
        """Return the figures as plain records, for ``cqtt.reports.check_report``."""
        return [record_of(each) for each in self.figures]

    def summary(self, locale: str = "vi") -> str:
        """Return the figures block by block, as text; what is not measured is said."""
        blocks = [each for each in self.sections if each.heading.is_block]
        lines = [self.title_text(locale)]
        for each in blocks:
            lines += ["", each.heading.name(locale)]
            lines += [f"- {said}" for said in each.lines(locale)]
        return "\n".join(lines)

    # -- outputs ---------------------------------------------------------------------

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

    def printed(self, locale: str = "vi", *, companion: bool = False) -> dict[str, Any]:
        """Return every field that a wording or a Word template can print."""
        require_locale(locale)
        frame = frame_fields(self, locale, companion=companion)
        prose = {f"prose_{name}": list(lines) for name, lines in self.prose.items()}
        values = report_values(self, self.sections, locale)
        return {**frame_values(**frame), **prose, **values}

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

    def _repr_html_(self) -> str:
        return self.tables()[0].html()


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
