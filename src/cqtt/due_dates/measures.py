"""
What a measure is: the scale on which one kind of limit runs.

A measure turns events into points, runs a limit from a point, carries what remains
from a stop to a resumption, and closes with the last day.  Points of limits in days
are dates; points of limits in hours are naive moments on the Vietnamese wall clock.
"""

from datetime import date, datetime
from typing import Generic, NamedTuple, Protocol, TypeVar

from cqtt.clock import Exclusion, When
from cqtt.time_limits import TimeLimit

P = TypeVar("P", bound=date)


class Pause(NamedTuple, Generic[P]):
    """A stretch that does not count: after ``stop``, up to and including ``resume``."""

    stop: P
    resume: P


class End(NamedTuple):
    """The last day, and the due moment where there is one (wall clock)."""

    on: date
    at: datetime | None


class Measure(Protocol[P]):
    """The scale of one kind of limit under some terms."""

    def start(self, received: date) -> P:
        """Return the point from which the limit runs."""

    def floor(self, start: P) -> P:
        """Return the earliest point at which an exclusion can matter."""

    def point(self, when: When, field: str = "when") -> P:
        """Return an event as a point; ``field`` names it in errors."""

    def excluded(self, exclusion: Exclusion) -> Pause[P]:
        """Return an exclusion as a pause."""

    def ahead(self, start: P, limit: TimeLimit) -> P:
        """Run a limit, or the time of an extension, from a point."""

    def carry(self, end: P, pause: Pause[P], used: P) -> P:
        """
        Return the new end after a pause that began at or before the end.

        At ``used`` all that the limit itself has is used; the end lies later where an
        earlier pause moved the roll of the last day.
        """

    def ended(self, end: P) -> P:
        """Return the point at which the limit ends, its last day rolled."""

    def remaining(self, end: P, stop: P) -> tuple[str, str]:
        """Return what is left at a stop and its unit, for a message."""

    def close(self, end: P) -> End:
        """Return the last day and the due moment."""
