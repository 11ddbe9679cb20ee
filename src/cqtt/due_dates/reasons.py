"""Why a due date is what it is: worked out when somebody asks."""

from typing import Any

from attrs import asdict

from cqtt.due_dates.assumptions import Assumption, assumptions_of, status_of
from cqtt.due_dates.explanation import Explanation
from cqtt.due_dates.oddities import odd_events
from cqtt.due_dates.reckoning import Reckoning, reckon
from cqtt.due_dates.runs import Run, runs_of, skipped_days
from cqtt.due_dates.sources import sources_of
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
        return tuple(odd_events(self._reckoning, self._course))

    def explanation(self, locale: str) -> Explanation:
        """Return the explanation in a language."""
        return Explanation(self._reckoning, self._course, locale)

    def to_dict(self) -> dict[str, Any]:
        """Return limit, receipt and reasons as plain data."""
        limit: dict[str, Any] = {"kind": type(self._reckoning.limit).__name__}
        return {
            "limit": limit | to_plain(asdict(self._reckoning.limit, recurse=False)),
            "received": to_plain(self._reckoning.received),
            "status": self.status().value,
            "assumptions": to_plain(self.assumptions()),
            "skipped": [_plain_day(day) for day in self.skipped()],
            "citations": [citation.text() for citation in self.citations()],
        }


def _plain_day(day: Day) -> dict[str, Any]:
    return {
        "on": day.on.isoformat(),
        "reason": day.reason.value,
        "name": day.name,
        "status": day.status.value,
        "source": day.source.text() if day.source else None,
        "moved": day.moved.isoformat() if day.moved else None,
    }
