"""The commune's own report, written from data (*báo cáo của xã*)."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError, UnknownNameError, WrongTypeError
from cqtt.findings import Finding
from cqtt.i18n import require_locale
from cqtt.rendering.frame import frame_values
from cqtt.rendering.values import require_filled
from cqtt.reports.commune.collecting import (
    Given,
    ReportSection,
    collected,
    sections,
)
from cqtt.reports.commune.evidencing import Evidenced, evidence_from, missing_in
from cqtt.reports.commune.figures import ReportedFigure
from cqtt.reports.commune.inspecting import findings_of
from cqtt.reports.commune.outputs import ReportOutputs
from cqtt.reports.commune.printing import frame_fields, report_values
from cqtt.reports.commune.sources import ReportSource
from cqtt.reports.commune.structure import require_prose_name
from cqtt.reports.commune.tabling import figures_table, record_of
from cqtt.tables import Table


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
        if not isinstance(parts, tuple | list) or any(
            not isinstance(each, str) for each in parts
        ):
            raise WrongTypeError("prose", type(text).__name__, "prose-by-name")
        every = [line.strip() for part in parts for line in part.splitlines()]
        lines = list(filter(None, every))
        found[name] = tuple(require_filled(each, "prose") for each in lines)
        if not lines:
            raise InvalidValueError("prose", "", "filled-text")
    return MappingProxyType(found)


@frozen(kw_only=True)
class CommuneReport(ReportOutputs):
    """
    The report in which a commune tells how a period went (*báo cáo kết quả*).

    Figures are recomputed from ``sources`` whenever they are asked for.  The sentences
    around them are neutral; judgement is the office's: ``prose`` holds its own words by
    the names of ``GAPS``, or of a block to add to it, a line for each paragraph.  What
    is left stands as a named gap.  What no source measures is said to be not measured.

    ``unit`` reports, ``superior`` is the body above it, ``to`` whom the report is for.
    Without ``number`` and ``issued_on`` there is room for them; what is issued before
    the period is over tells it up to that day.  ``symbol`` stands after the number.
    ``basis`` is what the report follows, ``title`` what it is about.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The period has an open end, or begins after the day of issue;
            a text cannot be printed.
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
        return sections(collected(self.sources, self.counted), self.prose)

    def _within(self, given: tuple[Given, ...]) -> tuple[ReportSection, ...]:
        return sections(given, self.prose)

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
        Return what is irregular: the head, sources with too few days, gaps, blocks.

        Also that the period was not over on the day of issue, that nobody signs, and
        what each source finds itself.  The worst come first, notes last.
        """
        given = collected(self.sources, self.counted)
        return findings_of(given, self, self._within(given))

    def tables(self, locale: str = "vi") -> tuple[Table, ...]:
        """Return all figures as one table, and then what the sources show."""
        given = collected(self.sources, self.counted)
        return (
            figures_table(self._within(given), self.title_text(locale), locale),
            *(
                table
                for each in given
                if each.covered is not None
                for table in each.source.tables(each.covered, self.unit)
            ),
        )

    def records(self) -> list[dict[str, Any]]:
        """
        Return the figures as plain records, for ``cqtt.reports.check_report``.

        Shares of nothing are left out.
        """
        return [record_of(each) for each in self.figures if each.denominator != 0]

    def evidence(self) -> dict[str, Evidenced]:
        """
        Return what a scorecard measures, from the figures (*minh chứng để chấm điểm*).

        By the names of the measures in ``EVIDENCE``, those of the proposed scorecard of
        ``cqtt.facts``; a locality's card may use them too.  A sum that is only told as
        *over* counts as its least, and says so.

        >>> from datetime import date
        >>> from cqtt.agencies import Agency
        >>> from cqtt.law import Period
        >>> from cqtt.reports.commune import Dialogues
        >>> report = CommuneReport(
        ...     period=Period(date(2026, 1, 1), date(2026, 12, 31)),
        ...     unit=Agency("Ủy ban nhân dân xã Hoa Mai"), sources=(Dialogues(()),),
        ... )
        >>> report.evidence()["dialogues"].value, report.missing_evidence[0]
        (0, 'procedures-posted')
        """
        return evidence_from(self.figures)

    @property
    def missing_evidence(self) -> tuple[str, ...]:
        """The measures that no figure gives; they are to be told by hand."""
        return missing_in(self.evidence())

    def summary(self, locale: str = "vi") -> str:
        """Return the figures block by block, as text; what is not measured is said."""
        blocks = [each for each in self.sections if each.heading.is_block]
        lines = [self.title_text(locale)]
        if self.not_over(locale):
            lines.append(f"({self.not_over(locale)})")
        for each in blocks:
            lines += ["", each.heading.name(locale)]
            lines += [f"- {said}" for said in each.lines(locale)]
        return "\n".join(lines)

    def printed(self, locale: str = "vi", *, companion: bool = False) -> dict[str, Any]:
        """Return every field that a wording or a Word template can print."""
        require_locale(locale)
        frame = frame_fields(self, locale, companion=companion)
        prose = {f"prose_{name}": list(lines) for name, lines in self.prose.items()}
        values = report_values(self, self.sections, locale)
        return {**frame_values(**frame), **prose, **values}

    def _repr_html_(self) -> str:
        return self.tables()[0].html()
