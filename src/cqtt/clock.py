"""
What happened to a limit: stop, resume, restart, extend, exclude, extra time.

*Tạm dừng, tính lại, gia hạn.*  A ``Clock`` is a tuple of events; what they make of a
due date is computed by ``cqtt.due_dates``.  There is no single national rule on whether
a supplement stops the clock, so which one applies is a ``ClockRules`` per procedure,
with its source.

A stop, a resumption and so on happen at a day or at a moment; limits in hours need
the moment.  The day of a stop counts as used, the day of resumption does not.
"""

from collections.abc import Iterable
from datetime import date, datetime
from enum import Enum
from typing import Final, TypeAlias

import attrs
from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.errors import ClockError, InvalidValueError, RepeatedExtensionError
from cqtt.law import Citation
from cqtt.moments import day_of, wall_clock
from cqtt.statutes import (
    APOLOGY_ONCE,
    BUNDLE_PAUSES,
    CLOCK_STARTS_COMPLETE,
    KARAOKE_RESTARTS,
    LAND_HARD_AREAS,
)
from cqtt.text import require_nfc
from cqtt.time_limits import TimeLimit, WorkingDays

When: TypeAlias = date | datetime

_check_source: Final = instance_of(Citation, "citation")
_check_optional: Final = instance_of(Citation | None, "citation")


class Supplement(Enum):
    """
    What asking for more papers does to the limit (*yêu cầu bổ sung hồ sơ*).

    ``STARTS_WHEN_COMPLETE``: time before the dossier is complete never counts.
    ``PAUSE``: the applicant's time is not counted.  ``RESTART``: the limit begins
    again.
    """

    STARTS_WHEN_COMPLETE = "starts-when-complete"
    PAUSE = "pause"
    RESTART = "restart"


@frozen(kw_only=True)
class ClockRules:
    """
    What a procedure's own law does to its limit.

    ``extensions_allowed=None`` is no limit known.
    """

    on_supplement: Supplement | None = field(
        default=None, validator=instance_of(Supplement | None, "enum-choice")
    )
    supplement_source: Citation | None = field(default=None, validator=_check_optional)
    extensions_allowed: int | None = field(
        default=None, validator=instance_of(int | None, "whole-number")
    )
    extension_source: Citation | None = field(default=None, validator=_check_optional)


def _check_when(
    _instance: object, attribute: "attrs.Attribute[When]", value: When
) -> None:
    day_of(value, attribute.name)


def _check_reason(_instance: object, _attribute: object, value: str) -> None:
    if not require_nfc(value, "reason").strip():
        raise InvalidValueError("reason", value, "filled-text")


@frozen
class Stop:
    """The limit stops (*tạm dừng*); the day counts as used."""

    when: When = field(validator=_check_when)
    reason: str = field(validator=_check_reason)
    source: Citation | None = field(default=None, validator=_check_optional)


@frozen
class Resume:
    """The limit goes on (*tiếp tục*); the day is not counted."""

    when: When = field(validator=_check_when)


@frozen
class Restart:
    """The limit begins again from zero (*tính lại từ đầu*); the day is not counted."""

    when: When = field(validator=_check_when)
    reason: str = field(validator=_check_reason)
    source: Citation | None = field(default=None, validator=_check_optional)


@frozen
class Extension:
    """
    A re-appointment (*gia hạn, hẹn lại*).

    ``goal`` is the new last day or moment, or the further time, which runs from the day
    the limit would have ended.
    """

    when: When = field(validator=_check_when)
    goal: When | TimeLimit = field(
        validator=instance_of(date | TimeLimit, "time-limit")
    )
    reason: str = field(validator=_check_reason)
    source: Citation | None = field(default=None, validator=_check_optional)


@frozen
class Exclusion:
    """Time that does not count (*thời gian không tính*), both ends included."""

    first: When = field(validator=_check_when)
    last: When = field(validator=_check_when)
    reason: str = field(validator=_check_reason)
    source: Citation = field(validator=_check_source)


@frozen
class ExtraTime:
    """Time added to the whole limit (*được cộng thêm*), for example in hard areas."""

    limit: TimeLimit = field(validator=instance_of(TimeLimit, "time-limit"))
    reason: str = field(validator=_check_reason)
    source: Citation = field(validator=_check_source)


Event: TypeAlias = Stop | Resume | Restart | Extension | Exclusion | ExtraTime

_MOVES: Final = (Stop, Resume, Restart)


@frozen
class Clock:
    """
    What happened to a limit, in order.

    Each verb returns a new clock.

    >>> asked = Clock().stop(date(2026, 3, 9), reason="thiếu giấy tờ tùy thân")
    >>> asked.is_stopped, asked.resume(date(2026, 3, 13)).is_stopped
    (True, False)
    """

    rules: ClockRules = field(
        default=ClockRules(), validator=instance_of(ClockRules, "clock-rules")
    )
    events: tuple[Event, ...] = ()

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
        if _is_before(last, first):
            raise InvalidValueError("last", last, "interval")
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
            raise InvalidValueError("rules.on_supplement", effect, "enum-choice")
        if effect is Supplement.PAUSE:
            return self.stop(asked, reason=reason, source=source).resume(completed)
        if _is_before(completed, asked):
            raise ClockError("completed", completed, "in-order")
        return self.restart(completed, reason=reason, source=source)

    def _check_running(self, wanted: str) -> None:
        if self.is_stopped:
            raise ClockError(wanted, "stopped", "running")

    def _with(self, event: Stop | Resume | Restart | Extension) -> "Clock":
        dated = self._dated()
        if dated and _is_before(event.when, dated[-1].when):
            raise ClockError("when", event.when, "in-order")
        return attrs.evolve(self, events=(*self.events, event))

    def _dated(self) -> list[Stop | Resume | Restart | Extension]:
        kinds = (*_MOVES, Extension)
        return [each for each in self.events if isinstance(each, kinds)]

    def _since_restart(self) -> Iterable[Event]:
        starts = [n for n, each in enumerate(self.events) if isinstance(each, Restart)]
        return self.events[starts[-1] :] if starts else self.events


def _is_before(one: When, other: When) -> bool:
    if isinstance(one, datetime) and isinstance(other, datetime):
        return wall_clock(one) < wall_clock(other)
    return day_of(one, "when") < day_of(other, "when")


ONE_STOP: Final = ClockRules(
    on_supplement=Supplement.STARTS_WHEN_COMPLETE,
    supplement_source=CLOCK_STARTS_COMPLETE,
    extensions_allowed=1,
    extension_source=APOLOGY_ONCE,
)
"""The general one-stop mechanism; the number of extensions has medium confidence."""

BIRTH_AND_DEATH_BUNDLE: Final = ClockRules(
    on_supplement=Supplement.PAUSE, supplement_source=BUNDLE_PAUSES
)
"""The birth and death bundles, since 1 September 2026: the applicant's time is out."""

KARAOKE_BUNDLE: Final = ClockRules(
    on_supplement=Supplement.RESTART,
    supplement_source=KARAOKE_RESTARTS,
    extensions_allowed=1,
    extension_source=KARAOKE_RESTARTS,
)
"""The karaoke bundle of Decree 297/2025/NĐ-CP, whose number has medium confidence."""

LAND_IN_HARD_AREAS: Final = ExtraTime(
    WorkingDays(10),
    "xã miền núi, hải đảo, vùng sâu, vùng xa, vùng có điều kiện khó khăn",
    LAND_HARD_AREAS,
)
"""Ten more working days for land procedures in hard areas."""
