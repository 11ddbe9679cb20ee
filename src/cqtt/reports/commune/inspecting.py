"""What is irregular about a report: its sources, what is not measured, its gaps."""

from collections.abc import Iterable, Iterator

from cqtt.findings import Finding, Severity
from cqtt.law import Period
from cqtt.reports.commune.collecting import Given, ReportSection
from cqtt.reports.commune.periods import days_text
from cqtt.reports.commune.structure import GAPS


def findings_of(
    given: Iterable[Given], period: Period, sections: Iterable[ReportSection]
) -> tuple[Finding, ...]:
    """Return the findings on sources, and then those on headings."""
    found = [each for one in given for each in _of_source(one, period)]
    return (*found, *(each for one in sections for each in _of_section(one)))


def _of_source(given: Given, period: Period) -> Iterator[Finding]:
    name, name_en = given.source.name(), given.source.name("en")
    if given.covered is None:
        yield Finding(
            "source-in-period",
            name,
            f"kỳ báo cáo {days_text(period)}",
            evidence_en=f"the period {days_text(period, 'en')}",
            place_en=name_en,
        )
        return
    if given.is_partial:
        yield Finding(
            "source-covers-period",
            name,
            f"số liệu {days_text(given.covered)}",
            Severity.WARNING,
            evidence_en=f"figures {days_text(given.covered, 'en')}",
            place_en=name_en,
        )
    yield from given.source.findings(given.covered)


def _of_section(section: ReportSection) -> Iterator[Finding]:
    if not section.is_measured:
        yield Finding(
            "measured-block",
            section.heading.text(),
            "nothing",
            Severity.NOTE,
            place_en=section.heading.text("en"),
        )
    for name in section.gaps:
        yield Finding(
            "prose-to-write",
            f"{section.heading.text()} ({GAPS[name][0]})",
            "nothing",
            Severity.WARNING,
            place_en=f"{section.heading.text('en')} ({GAPS[name][1]})",
        )
