"""A day of a schedule: as planned, as moved off a day off, as postponed."""

from datetime import date
from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.errors import InvalidValueError
from cqtt.i18n import day_told, require_locale
from cqtt.printable import require_names
from cqtt.workdays import Day, require_day


class OnDayOff(Enum):
    """
    What becomes of a planned day that is a day off (*trùng ngày nghỉ*).

    The Law on Citizen Reception is silent: it is the rule of the locality or of its
    sector (the Ministry of Education moved to the next working day, Circular
    40/2013/TT-BGDĐT, Art. 5(2)).
    ``NEXT_WORKING_DAY``: it moves there; ``DROPPED``: nobody receives; ``KEPT``: they
    receive on the day off.
    """

    NEXT_WORKING_DAY = "next-working-day"
    DROPPED = "dropped"
    KEPT = "kept"

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _RULES[self][require_locale(locale) == "en"]


_RULES: Final = {
    OnDayOff.NEXT_WORKING_DAY: (
        "chuyển sang ngày làm việc kế tiếp",
        "moved to the next working day",
    ),
    OnDayOff.DROPPED: ("không tổ chức", "dropped"),
    OnDayOff.KEPT: ("vẫn tổ chức", "kept"),
}


@frozen
class Postponement:
    """
    A day of the schedule that is put off (*lùi lịch tiếp công dân*).

    ``day`` is the day that was announced, ``to`` the new one, ``None`` where none was
    named.  ``announced_on`` is the day on which citizens were told.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The reason is empty, or the new day is not after the old one.

    Law:
        Law 42/2013/QH13, Art. 24(4): for a good reason, and the new time is announced.

    >>> Postponement(date(2026, 8, 10), date(2026, 8, 12), date(2026, 8, 7),
    ...              "họp tỉnh đột xuất").to
    datetime.date(2026, 8, 12)
    """

    day: date
    to: date | None
    announced_on: date | None
    reason: str

    def __attrs_post_init__(self) -> None:
        require_day(self.day, "day")
        require_names(reason=self.reason)
        if self.announced_on is not None:
            require_day(self.announced_on, "announced_on")
        if self.to is not None and require_day(self.to, "to") <= self.day:
            raise InvalidValueError("to", self.to, "postponed-forward")


@frozen
class PlannedDay:
    """
    A day of reception in a schedule (*ngày tiếp công dân theo lịch*).

    ``planned_on`` is what the rule names, ``scheduled_on`` what the schedule makes of
    it, ``None`` where it is dropped; ``off`` says why the planned day is not worked.

    >>> PlannedDay(date(2026, 5, 7), date(2026, 5, 7)).on
    datetime.date(2026, 5, 7)
    """

    planned_on: date
    scheduled_on: date | None
    off: Day | None = None
    rule: OnDayOff = field(
        default=OnDayOff.NEXT_WORKING_DAY,
        validator=instance_of(OnDayOff, "enum-choice"),
    )
    postponed: Postponement | None = None

    @property
    def on(self) -> date | None:
        """The day on which they receive; ``None`` where it is dropped or unnamed."""
        return self.scheduled_on if self.postponed is None else self.postponed.to

    @property
    def is_moved(self) -> bool:
        """Whether they receive on another day than planned, or not at all."""
        return self.on != self.planned_on

    def explain(self, locale: str = "vi") -> str:
        """Return the day, and why it is not the one that was planned."""
        english = require_locale(locale) == "en"
        said = [day_told(self.planned_on, locale)]
        if self.off is not None:
            off = self.off.occasion
            how = self.rule.text(locale)
            at = self.scheduled_on
            moved = at is not None and at != self.planned_on
            to = f" {day_told(at, locale)}" if moved and at is not None else ""
            why = "a day off" if english else "là ngày nghỉ"
            said.append(f"{why} ({off}), {how}{to}")
        if self.postponed is not None:
            words = (
                ("postponed to", "new day not named")
                if english
                else ("lùi sang", "lùi lịch, chưa nêu ngày mới")
            )
            at = self.postponed.to
            new = f"{words[0]} {day_told(at, locale)}" if at else words[1]
            said.append(f"{new} ({self.postponed.reason})")
        day, why = said[0], "; ".join(said[1:])
        if not why:
            return day
        return f"{day}: {why}" if english else f"{day} {why}"
