"""Collecting the figures of a report from its sources, section by section."""

from collections.abc import Iterable, Mapping
from typing import Final

from attrs import field, frozen

from cqtt.errors import InvalidValueError
from cqtt.i18n import require_locale
from cqtt.law import Period
from cqtt.programme import Total
from cqtt.reports.commune.figures import ReportedFigure
from cqtt.reports.commune.periods import days_text
from cqtt.reports.commune.sources import WITH_COUNTS, ReportSource
from cqtt.reports.commune.structure import GAPS, STRUCTURE, Heading

_NOT_MEASURED: Final = (
    "Chưa có số liệu: nội dung này không được đo trong kỳ báo cáo.",
    "No figures: this was not measured in the period.",
)
_TOPIC_NOT_MEASURED: Final = (
    "Chưa có số liệu về {}: nội dung này không được đo trong kỳ báo cáo.",
    "No figures on {}: this was not measured in the period.",
)
_PARTLY: Final = (
    "Số liệu theo {name} chỉ có {days}, chưa đủ kỳ báo cáo.",
    "{name} has figures only {days}, not of the whole period.",
)


@frozen(kw_only=True)
class Given:
    """What one source gave: its figures of the part of the period that it covers."""

    source: ReportSource
    covered: Period | None
    is_partial: bool
    figures: tuple[ReportedFigure, ...]

    def lines(self, block: str, locale: str) -> list[str]:
        """Return the sentences of a block, and what is to be said of the days."""
        own = [each for each in self.figures if each.block == block]
        if not own:
            return []
        told = self._sentences(block, locale)
        told = told or [f"{e.name(locale)}: {e.with_counts(locale)}." for e in own]
        if self.is_partial and self.covered is not None:
            name, days = self.source.name(locale), days_text(self.covered, locale)
            told.append(_PARTLY[locale == "en"].format(name=name, days=days))
        return told

    def _sentences(self, block: str, locale: str) -> list[str]:
        """Return the sentences that can be said and begin with a figure of a block."""
        shown = {
            each.slug: each
            for each in self.figures
            if each.is_shown or isinstance(each.value, Total)
        }
        texts = {slug: each.text(locale) for slug, each in shown.items()}
        for slug, each in shown.items():
            texts[f"{slug}{WITH_COUNTS}"] = each.with_counts(locale)
        return [
            each.text(texts, locale)
            for each in self.source.sentences(self.figures)
            if each.fits(shown) and shown[each.slugs[0]].block == block
        ]


@frozen(kw_only=True)
class ReportSection:
    """
    A heading of the report with its figures and its lines (*mục của báo cáo*).

    ``gaps`` are the names of what the office still has to write there.
    """

    heading: Heading
    figures: tuple[ReportedFigure, ...] = ()
    gaps: tuple[str, ...] = ()
    _given: tuple[Given, ...] = field(default=(), repr=False, alias="given")
    _prose: Mapping[str, tuple[str, ...]] = field(
        factory=dict, repr=False, alias="prose"
    )

    @property
    def is_measured(self) -> bool:
        """Whether a source gave figures for it; ``True`` where none belong."""
        return bool(self.figures) or not self.heading.is_block

    @property
    def missing_topics(self) -> tuple[tuple[str, str], ...]:
        """
        What it should tell of and has no figures on, in Vietnamese and in English.

        None where nothing is measured, nor where a figure is of a source of one's own:
        what that one tells of is not known.
        """
        starts = tuple(start for start, _, _ in self.heading.topics)
        slugs = [each.slug for each in self.figures]
        if not slugs or not all(slug.startswith(starts) for slug in slugs):
            return ()
        return tuple(
            (vi, en)
            for start, vi, en in self.heading.topics
            if not any(slug.startswith(start) for slug in slugs)
        )

    def lines(self, locale: str = "vi") -> tuple[str, ...]:
        """Return its paragraphs: sentences, what is not measured, prose, gaps."""
        english, key = require_locale(locale) == "en", self.heading.key
        told = [] if self.is_measured else [_NOT_MEASURED[english]]
        for each in self._given:
            told += each.lines(key, locale)
        told += [
            _TOPIC_NOT_MEASURED[english].format(names[english])
            for names in self.missing_topics
        ]
        if english:  # the office's own words are Vietnamese
            return tuple(told)
        for name in (key, *self.heading.gaps):
            told += self._prose.get(name, ())
            if name in self.gaps:
                told.append(f"[… cần viết: {GAPS[name][0]} …]")
        return tuple(told)


def collected(sources: Iterable[ReportSource], period: Period) -> tuple[Given, ...]:
    """
    Return what each source gives for a period.

    Raises:
        InvalidValueError: Two figures have one slug.
    """
    found: list[Given] = []
    seen: set[str] = set()
    for each in sources:
        covered = each.covered(period)
        figures = () if covered is None else each.figures(covered)
        for figure in figures:
            if figure.slug in seen:
                raise InvalidValueError("sources", figure.slug, "own-figure")
            seen.add(figure.slug)
        found.append(
            Given(
                source=each,
                covered=covered,
                is_partial=covered is not None and each.is_partial(period),
                figures=figures,
            )
        )
    return tuple(found)


def sections(
    given: tuple[Given, ...], prose: Mapping[str, tuple[str, ...]]
) -> tuple[ReportSection, ...]:
    """Return every heading with what belongs there."""
    every = [figure for each in given for figure in each.figures]
    return tuple(
        ReportSection(
            heading=heading,
            figures=tuple(each for each in every if each.block == heading.key),
            gaps=tuple(name for name in heading.gaps if name not in prose),
            given=given,
            prose=prose,
        )
        for heading in STRUCTURE
    )
