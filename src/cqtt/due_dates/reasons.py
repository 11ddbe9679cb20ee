"""Why a due date is what it is: worked out when somebody asks."""

from typing import Any

from cqtt.due_dates.assumptions import Assumption, assumptions_of, status_of
from cqtt.due_dates.explanation import Explanation
from cqtt.due_dates.oddities import odd_events, texts_out_of_force
from cqtt.due_dates.plainly import (
    plain_day,
    plain_event,
    plain_limit,
    plain_run,
    plain_when,
)
from cqtt.due_dates.reckoning import Reckoning, reckon
from cqtt.due_dates.runs import Run, runs_of, skipped_days
from cqtt.due_dates.sources import rules_of, sources_of
from cqtt.findings import Finding
from cqtt.law import Citation
from cqtt.plain import to_plain
from cqtt.workdays import Day, Status


class Reasons:
    """The reasons of one due date."""

    def __init__(self, reckoning: Reckoning) -> None:
        self._reckoning = reckoning
        self._course, _ = reckon(reckoning.limit, reckoning.received, reckoning.terms)

    def status(self) -> Status:
        """Return how sure the answer is."""
        return status_of(self._reckoning, self._course)

    def assumptions(self) -> tuple[Assumption, ...]:
        """Return what was inferred."""
        return assumptions_of(self._reckoning, self._course)

    def runs(self) -> tuple[Run, ...]:
        """Return the runs of days."""
        return runs_of(self._reckoning, self._course)

    def skipped(self) -> tuple[Day, ...]:
        """Return the days off left out or rolled over."""
        return skipped_days(self._reckoning, self._course)

    def citations(self) -> tuple[Citation, ...]:
        """Return rules and sources."""
        return sources_of(self._reckoning, self._course)

    def findings(self) -> tuple[Finding, ...]:
        """Return what is odd about the recorded events."""
        rules = rules_of(self._reckoning, self._course)
        return (
            *odd_events(self._reckoning, self._course),
            *texts_out_of_force(self._reckoning, rules),
        )

    def explanation(self, locale: str, start: str = "") -> Explanation:
        """Return the explanation in a language; ``start`` is what begins the count."""
        return Explanation(self._reckoning, self._course, locale, start)

    def to_dict(self) -> dict[str, Any]:
        """Return limit, receipt and reasons as plain data."""
        asked = self._reckoning
        events = asked.terms.clock.events if asked.terms.clock else ()
        return {
            "limit": plain_limit(asked.limit),
            "received": plain_when(asked.received),
            "rules": asked.terms.rules.name,
            "events": [plain_event(event) for event in events],
            "status": self.status().value,
            "assumptions": to_plain(self.assumptions()),
            "runs": [plain_run(run) for run in self.runs()],
            "skipped": [plain_day(day) for day in self.skipped()],
            "citations": [citation.text() for citation in self.citations()],
            "findings": [finding.message() for finding in self.findings()],
        }
