"""What is irregular about a report: its head, sources, what is not measured, gaps."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import evolve

from cqtt.findings import Finding, Severity
from cqtt.i18n import day_text, english_day
from cqtt.law import Period, both_ends
from cqtt.letters.letter import is_archived
from cqtt.reports.commune.collecting import Given, ReportSection
from cqtt.reports.commune.heads import ReportHead
from cqtt.reports.commune.periods import days_text
from cqtt.reports.commune.structure import GAPS

_WORST_FIRST: Final = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
_TO_SIGN: Final = ("người ký", "signers")
_ARCHIVED: Final = ("nơi nhận", "recipients")


def _on_head(head: ReportHead) -> Iterator[Finding]:
    """Yield the findings on the day of issue, on who signs and on who receives."""
    if head.counted != head.period:
        yield Finding(
            "report-period-over",
            "kỳ báo cáo",
            head.not_over(),
            Severity.WARNING,
            evidence_en=head.not_over("en"),
            place_en="period",
        )
    place, place_en = _TO_SIGN
    if not head.signers:
        yield Finding(
            "report-signed", place, "nothing", Severity.WARNING, place_en=place_en
        )
    for each in head.signers:
        if each.lacks_kt:
            yield Finding(
                "deputy-without-kt",
                place,
                each.post,
                Severity.WARNING,
                place_en=place_en,
            )
    if not is_archived(head.recipients):
        place, place_en = _ARCHIVED
        yield Finding(
            "no-archive-line", place, "nothing", Severity.WARNING, place_en=place_en
        )


def findings_of(
    given: Iterable[Given], head: ReportHead, sections: Iterable[ReportSection]
) -> tuple[Finding, ...]:
    """
    Return the findings on head, sources and headings, the worst first.

    Of findings that are as bad as each other those on the head come first, then those
    on sources and then those on headings.
    """
    found = [*_on_head(head)]
    found += [each for one in given for each in _of_source(one, head.counted)]
    found += [each for one in given for each in _days_to_come(one, head)]
    found += [each for one in sections for each in _of_section(one)]
    ordered = sorted(found, key=lambda each: _WORST_FIRST.index(each.severity))
    return tuple(_told_apart(ordered))


def _told_apart(found: list[Finding]) -> Iterator[Finding]:
    """Yield findings, with a number each where several read the same."""
    alike, seen = Counter(found), Counter[Finding]()
    for each in found:
        seen[each] += 1
        at = f" ({seen[each]}/{alike[each]})"
        if alike[each] > 1:
            yield evolve(
                each,
                place=f"{each.place}{at}",
                place_en=f"{each.place_en or each.place}{at}",
            )
        else:
            yield each


def _days_to_come(given: Given, head: ReportHead) -> Iterator[Finding]:
    """Yield a source whose figures tell of days after the day of issue."""
    issued_on = head.issued_on
    ends = [both_ends(each.period)[1] for each in given.figures]
    if issued_on is None or not ends or max(ends) <= issued_on:
        return
    last = max(ends)
    yield Finding(
        "days-before-issue",
        given.source.name(),
        f"số liệu đến ngày {day_text(last)}, báo cáo ngày {day_text(issued_on)}",
        evidence_en=(
            f"figures to {english_day(last)}, a report of {english_day(issued_on)}"
        ),
        place_en=given.source.name("en"),
    )


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
    for vi, en in section.missing_topics:
        yield Finding(
            "measured-block",
            f"{section.heading.text()} ({vi})",
            "nothing",
            Severity.NOTE,
            place_en=f"{section.heading.text('en')} ({en})",
        )
    for name in section.gaps:
        yield Finding(
            "prose-to-write",
            f"{section.heading.text()} ({GAPS[name][0]})",
            "nothing",
            Severity.WARNING,
            place_en=f"{section.heading.text('en')} ({GAPS[name][1]})",
        )
