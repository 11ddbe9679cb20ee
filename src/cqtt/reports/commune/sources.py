"""What feeds a report: a source says what it covers, and gives figures of a period."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from string import Formatter
from typing import Any, ClassVar, Final, NamedTuple, TypeAlias

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.checks import instance_of
from cqtt.findings import Finding
from cqtt.i18n import require_locale
from cqtt.law import Period
from cqtt.reports.commune.figures import FigureValue, ReportedFigure
from cqtt.reports.commune.periods import overlap
from cqtt.tables import Table

Labels: TypeAlias = tuple[str, str]
"""Words in Vietnamese and in English."""


WITH_COUNTS: Final = "+counts"


class Sentence(NamedTuple):
    """
    A neutral sentence whose numbers are figures, by their slugs in braces.

    *Câu mẫu.*  It stands in the report where every figure that it names is there and
    has a base.  ``{slug+counts}`` prints a share with its counts in brackets.
    ``about`` is a figure that it tells without printing it, such as of none.

    >>> Sentence("Đã gửi {letters-sent} thư.", "{letters-sent} letters.").slugs
    ('letters-sent',)
    >>> Sentence("Không gửi thư.", "No letters.", about="letters-sent").slugs
    ('letters-sent',)
    """

    vi: str
    en: str
    about: str = ""

    @property
    def slugs(self) -> tuple[str, ...]:
        """What it is about, and what it names in the order of the Vietnamese words."""
        printed = (name for _, name, _, _ in Formatter().parse(self.vi) if name)
        named = (name.removesuffix(WITH_COUNTS) for name in printed)
        return tuple(filter(None, (self.about, *named)))

    def fits(self, shown: Mapping[str, ReportedFigure]) -> bool:
        """Tell whether it can be said with these figures."""
        return shown.keys() >= {*self.slugs}

    def text(self, texts: Mapping[str, str], locale: str = "vi") -> str:
        """Return the sentence with the texts of its figures."""
        template = self.en if require_locale(locale) == "en" else self.vi
        return template.format_map(texts)


def literal(text: str) -> str:
    """
    Return words that stand in a sentence as they are, whatever braces they have.

    >>> literal("{a}")
    '{{a}}'
    """
    return text.replace("{", "{{").replace("}", "}}")


@frozen(kw_only=True)
class ReportSource(ABC):
    """
    A source of figures for a report (*nguồn số liệu*).

    ``covers`` are the days that the source knows of; an open end means that it knows
    of every day on that side.  A class of your own is a frozen class with ``label_vi``,
    ``label_en`` and ``figures``; it is used like ours.
    """

    label_vi: ClassVar[str]
    label_en: ClassVar[str]

    covers: Period = field(default=Period(), validator=instance_of(Period, "period"))

    @abstractmethod
    def figures(self, period: Period) -> tuple[ReportedFigure, ...]:
        """
        Return the figures of a period, recomputed from the source.

        The report asks for the part of its period that the source covers.
        """

    def sentences(self, figures: tuple[ReportedFigure, ...]) -> tuple[Sentence, ...]:  # noqa: ARG002 for those that have sentences
        """Return the sentences for figures; without any each figure is a line."""
        return ()

    def tables(self, period: Period, unit: Agency) -> tuple[Table, ...]:  # noqa: ARG002 for those that have tables
        """Return what the source shows as tables, of a period and the unit's."""
        return ()

    def findings(self, period: Period) -> tuple[Finding, ...]:  # noqa: ARG002 for those that find
        """Return what the source itself finds irregular."""
        return ()

    def covered(self, period: Period) -> Period | None:
        """Return the part of a period that the source covers, or ``None``."""
        return overlap(period, self.covers)

    def is_partial(self, period: Period) -> bool:
        """Tell whether the source covers a period only partly."""
        return self.covered(period) != period

    def name(self, locale: str = "vi") -> str:
        """Return what the source is called."""
        return self.label_en if require_locale(locale) == "en" else self.label_vi

    def figure(
        self,
        slug: str,
        value: FigureValue,
        labels: Labels,
        period: Period,
        *,
        block: str,
        units: Labels = ("", ""),
        **more: Any,
    ) -> ReportedFigure:
        """Return a figure of this source; pairs are in Vietnamese and in English."""
        return ReportedFigure(
            slug=slug,
            value=value,
            label=labels[0],
            label_en=labels[1],
            period=period,
            block=block,
            source=self.name(),
            source_en=self.name("en"),
            unit=units[0],
            unit_en=units[1],
            **more,
        )

    def counts(
        self,
        found: object,
        labels: Mapping[str, Labels],
        period: Period,
        *,
        block: str,
        prefix: str,
        units: Labels | Mapping[str, Labels] = ("", ""),
        stocks: tuple[str, ...] = (),
    ) -> list[ReportedFigure]:
        """
        Return the counts of a value by the names of its fields, those known.

        ``units`` are one pair for all, or a pair by the name of a field; ``stocks`` are
        those that tell how things stand on the last day.
        """
        return [
            self.figure(
                f"{prefix}-{name.replace('_', '-')}",
                getattr(found, name),
                labels[name],
                period,
                block=block,
                units=units[name] if isinstance(units, Mapping) else units,
                is_stock=name in stocks,
            )
            for name in labels
            if getattr(found, name) is not None
        ]

    def rate(
        self, slug: str, value: Any, period: Period, *, block: str, **more: Any
    ) -> ReportedFigure:
        """Return a rate as a figure that is called as its formula is."""
        labels = value.formula.label(), value.formula.label("en")
        return self.figure(slug, value, labels, period, block=block, **more)
