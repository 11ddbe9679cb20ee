"""The clock: what happened to a limit, in order."""

from collections.abc import Iterable
from datetime import date
from typing import Final

import attrs
from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.clock.events import (
    ClockRules,
    Event,
    Exclusion,
    Extension,
    ExtraTime,
    Restart,
    Resume,
    Stop,
    Supplement,
    When,
    is_before,
)
from cqtt.errors import ClockError, InvalidValueError, RepeatedExtensionError
from cqtt.law import Citation
from cqtt.time_limits import TimeLimit

_MOVES: Final = (Stop, Resume, Restart)


@frozen
class Clock:
    """
    What happened to a limit, in order (*diễn biến của thời hạn*).

    Each verb returns a new clock.

    >>> from datetime import date
    >>> asked = Clock().stop(date(2026, 3, 9), reason="thiếu giấy tờ tùy thân")
    >>> asked.is_stopped, asked.resume(date(2026, 3, 13)).is_stopped
    (True, False)
    """

    rules: ClockRules = field(
        default=ClockRules(), validator=instance_of(ClockRules, "clock-rules")
    )
    events: tuple[Event, ...] = field(
        default=(), validator=instance_of(tuple, "events")
    )

    @property
    def is_stopped(self) -> bool:
        """Whether the limit stands still after the last event."""
        moves = [each for each in self.events if isinstance(each, _MOVES)]
        return bool(moves) and isinstance(moves[-1], Stop)

    @property
    def extensions(self) -> tuple[Extension, ...]:
        """Every extension since the limit last began."""
        return tuple(
            each for each in self._since_restart() if isinstance(each, Extension)
        )

    def stop(
        self, when: When, *, reason: str, source: Citation | None = None
    ) -> "Clock":
        """
        Stop the limit; the day of ``when`` counts as used.

        Raises:
            ClockError: It is stopped already, or an event lies after ``when``.
        """
        self._check_running("stop")
        return self._with(Stop(when, reason, source))

    def resume(self, when: When) -> "Clock":
        """
        Let the limit go on; the day of ``when`` is not counted.

        Raises:
            ClockError: It is not stopped, or the stop lies after ``when``.
        """
        if not self.is_stopped:
            raise ClockError("the limit", "running", "stopped")
        return self._with(Resume(when))

    def restart(
        self, when: When, *, reason: str, source: Citation | None = None
    ) -> "Clock":
        """Begin the limit again from zero; the day of ``when`` is not counted."""
        return self._with(Restart(when, reason, source))

    def extend(
        self,
        when: When,
        *,
        to: When | None = None,
        by: TimeLimit | None = None,
        reason: str,
        source: Citation | None = None,
        accept_repeat: bool = False,
    ) -> "Clock":
        """
        Set a new due day, or add time from the day the limit would have ended.

        *Gia hạn, hẹn lại.*

        Args:
            when: The day or moment of the decision.

            to: The new last day (a moment for limits in hours); or

            by: the further time.

            reason: Why, in Vietnamese; it is told to the citizen.

            source: The text that allows it.

            accept_repeat: Record one more than ``rules`` allow.

        Raises:
            RepeatedExtensionError: The rules allow no more.
            ClockError: Not exactly one of ``to`` and ``by``; events out of order.
        """
        goal = by if to is None else to
        if goal is None or (to is not None and by is not None):
            raise ClockError("extension", (to, by), "one-extension")
        if to is None:
            require_instance(by, TimeLimit, "by", "time-limit")
        else:
            require_instance(to, date, "to", "day-or-moment")
        allowed = self.rules.extensions_allowed
        if (
            allowed is not None
            and len(self.extensions) >= allowed
            and not accept_repeat
        ):
            named = self.rules.extension_source
            texts = (named.text("en"), named.text()) if named else ("", "")
            raise RepeatedExtensionError(allowed, *texts)
        chosen = source or self.rules.extension_source
        return self._with(Extension(when, goal, reason, chosen))

    def exclude(
        self, first: When, last: When, *, reason: str, source: Citation
    ) -> "Clock":
        """
        Leave days out of the count, both ends included.

        Given moments, the time between them is left out; a limit in days then leaves
        out the days after the first moment's day up to the last's, like a stop.
        Intervals may overlap others and stops; no day is left out twice.
        """
        event = Exclusion(first, last, reason, source)
        return attrs.evolve(self, events=(*self.events, event))

    def add_time(self, limit: TimeLimit, *, reason: str, source: Citation) -> "Clock":
        """Add time to the whole limit, of the same kind, such as +10 working days."""
        return attrs.evolve(
            self, events=(*self.events, ExtraTime(limit, reason, source))
        )

    def supplement(self, asked: When, completed: When, *, reason: str) -> "Clock":
        """
        Record a supplement by what the procedure's rules make of it.

        Raises:
            InvalidValueError: The rules do not say what a supplement does.
        """
        effect, source = self.rules.on_supplement, self.rules.supplement_source
        if effect is None:
            raise InvalidValueError("rules.on_supplement", effect, "supplement-rule")
        if effect is Supplement.PAUSE:
            return self.stop(asked, reason=reason, source=source).resume(completed)
        if is_before(completed, asked):
            raise ClockError("completed", completed, "in-order")
        return self.restart(completed, reason=reason, source=source)

    def _check_running(self, wanted: str) -> None:
        if self.is_stopped:
            raise ClockError(wanted, "stopped", "running")

    def _with(self, event: Stop | Resume | Restart | Extension) -> "Clock":
        dated = self._dated()
        if dated and is_before(event.when, dated[-1].when):
            raise ClockError("when", event.when, "in-order")
        return attrs.evolve(self, events=(*self.events, event))

    def _dated(self) -> list[Stop | Resume | Restart | Extension]:
        kinds = (*_MOVES, Extension)
        return [each for each in self.events if isinstance(each, kinds)]

    def _since_restart(self) -> Iterable[Event]:
        starts = [n for n, each in enumerate(self.events) if isinstance(each, Restart)]
        return self.events[starts[-1] :] if starts else self.events
