"""What is odd about the events of a limit; recording them is never refused."""

from collections.abc import Iterable, Iterator
from datetime import date

from cqtt.clock import Extension, Stop
from cqtt.due_dates.reckoning import AnyCourse, Reckoning
from cqtt.findings import Finding, Severity
from cqtt.i18n import day_text
from cqtt.law import Citation
from cqtt.moments import day_of
from cqtt.statutes import CIVIL_CODE_2015


def odd_events(reckoning: Reckoning, course: AnyCourse) -> Iterator[Finding]:
    """Yield a finding for every event that could not have its usual effect."""
    clock = reckoning.terms.clock
    allowed = clock.rules.extensions_allowed if clock else None
    extensions = 0
    for step in course.steps:
        if isinstance(step.event, Extension):
            extensions += 1
            yield from _of_extension(step.event, step.ended, step.after)
            if allowed is not None and extensions > allowed:
                yield _odd("extensions-allowed", "extension", step.event.when)
        elif not step.took_effect:
            for cause in step.causes:
                if isinstance(cause, Stop):
                    yield _odd("stop-in-time", "stop", cause.when)


def texts_out_of_force(
    reckoning: Reckoning, citations: Iterable[Citation]
) -> Iterator[Finding]:
    """
    Yield a finding for every text that was not in force on the day of receipt.

    That of the Civil Code is an assumption and is not found once more.
    """
    day = day_of(reckoning.begun, "received")
    told = set()
    for each in citations:
        document = each.document
        if day in each.in_force or document == CIVIL_CODE_2015 or document.id in told:
            continue
        told.add(document.id)
        yield _of_text(each, day)


def _of_text(citation: Citation, day: date) -> Finding:
    place = place_en = citation.document.id
    if citation.since is not None and day in citation.document.in_force:
        since = day_text(citation.since)
        place, place_en = f"{place} (bản từ {since})", f"{place} (text since {since})"
    return Finding(
        "in-force", place, day_text(day), Severity.WARNING, place_en=place_en
    )


def _of_extension(event: Extension, before: date, after: date) -> Iterator[Finding]:
    if day_of(event.when, "when") > day_of(before, "before"):
        yield _odd("extension-in-time", "extension", event.when)
    if after < before:
        yield _odd("extension-forward", "extension", after)


def _odd(rule: str, place: str, when: date) -> Finding:
    evidence = day_text(day_of(when, "when"))
    return Finding(rule, place, evidence, Severity.WARNING)
