"""When an apology must be sent, and how often a result may be re-appointed."""

from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.law import Citation, Dated, Period, Version
from cqtt.moments import day_of
from cqtt.rendering.values import filled_line
from cqtt.statutes import APOLOGY_ONCE, BUNDLE_DECREE, ONE_STOP_DECREE
from cqtt.workdays import WorkCalendar

if TYPE_CHECKING:
    from attrs import Attribute


class ApologyMoment(Enum):
    """
    When an apology is written (*thời điểm xin lỗi*): texts disagree, both exist.

    ``BEFORE`` the result is late, as the decree and the provinces say;
    ``AT_OR_AFTER`` the due moment, as form 04 is printed and Decree 63/2024/NĐ-CP says
    (``BIRTH_AND_DEATH_BUNDLES``).
    """

    BEFORE = "before"
    AT_OR_AFTER = "at-or-after"


class SendBy(NamedTuple):
    """
    By when an apology must go out (*hạn gửi thư xin lỗi*).

    ``last`` is the last day, ``None`` where the rule has none; ``warn_on`` is the last
    working day on or before it, on which somebody is still at work to send it.
    Neither is before the day on which the dossier was received.
    """

    last: date | None
    warn_on: date


def count(_instance: object, attribute: "Attribute[int]", value: int) -> None:
    """Validate a field that is a whole number of zero or more."""
    if type(value) is not int:
        raise WrongTypeError(attribute.name, type(value).__name__, "count")
    if value < 0:
        raise InvalidValueError(attribute.name, value, "count")


@frozen(kw_only=True)
class ApologyRule:
    """
    A rule on the moment of an apology (*quy định về thời điểm xin lỗi*).

    ``days`` are calendar days before the due day, as no text says working days; 0 is
    the due day itself.  ``most`` is how often a result may be re-appointed, ``None``
    where the text does not say.

    >>> from cqtt import state_calendar
    >>> THE_DAY_BEFORE.send_by(date(2026, 2, 23), state_calendar())
    SendBy(last=datetime.date(2026, 2, 22), warn_on=datetime.date(2026, 2, 13))
    """

    name: str = field(validator=filled_line)
    moment: ApologyMoment = field(
        default=ApologyMoment.BEFORE,
        validator=instance_of(ApologyMoment, "enum-choice"),
    )
    days: int = field(default=1, validator=count)
    most: int | None = field(default=None, validator=instance_of(int | None, "count"))
    period: Period = field(factory=Period)
    source: Citation = field(validator=instance_of(Citation, "citation"))

    def send_by(
        self, due: date, calendar: WorkCalendar, *, received: date | None = None
    ) -> SendBy:
        """
        Return the last day to send it for a due day (or moment), and the day to warn.

        Neither is before the day (or moment) on which the dossier was ``received``:
        one that is due on the same day can be apologised for on that day.

        Raises:
            BeyondCalendarError: The day to warn is outside the calendar.
        """
        due_on = day_of(due, "due")
        first = date.min if received is None else day_of(received, "received")
        if self.moment is ApologyMoment.AT_OR_AFTER:
            return SendBy(None, max(first, _at_work(due_on, calendar)))
        last = max(first, due_on - timedelta(days=self.days))
        return SendBy(last, max(first, _at_work(last, calendar)))


def _at_work(day: date, calendar: WorkCalendar) -> date:
    """Return a day, or the last working day before it."""
    return day if calendar.is_working_day(day) else calendar.previous_working_day(day)


BUNDLE_APOLOGY: Final = Citation(
    BUNDLE_DECREE,
    article="4",
    clause="3",
    note="và khoản 3 Điều 7, sửa đổi bởi Nghị định 301/2026/NĐ-CP",
    note_en="and Article 7(3), as amended by Decree 301/2026/NĐ-CP",
    since=date(2026, 9, 1),
)
"""That each agency of a bundle that is late apologises for its own part."""

THE_DAY_BEFORE: Final = ApologyRule(
    name="Nghị định 118/2025/NĐ-CP",
    most=1,
    period=ONE_STOP_DECREE.in_force,
    source=APOLOGY_ONCE,
)
"""
At the latest one day before the due day, and one new appointment at most.

Law:
    Decree 118/2025/NĐ-CP, Art. 19 (article number inferred): that it is one day is
    repeated by three provinces, that it is once by one of them.
"""

BIRTH_AND_DEATH_BUNDLES: Final = ApologyRule(
    name="Nghị định 63/2024/NĐ-CP",
    moment=ApologyMoment.AT_OR_AFTER,
    period=BUNDLE_APOLOGY.in_force,
    source=BUNDLE_APOLOGY,
)
"""
When a part of a birth or death bundle is late, each late agency for its own part.

It goes out through the portal, VNeID or SMS (``Delivery``).  An office passes the rule
for these bundles; the national one stays the default.

Law:
    Decree 63/2024/NĐ-CP, Arts. 4(3) and 7(3), as amended by Decree 301/2026/NĐ-CP, in
    force since 1 September 2026.
"""

APOLOGY_RULES: Final[Dated[ApologyRule]] = Dated(
    "apology rule",
    (Version(THE_DAY_BEFORE, THE_DAY_BEFORE.period, THE_DAY_BEFORE.source),),
)
"""The national rule by day (*quy định chung theo thời gian*)."""


def apology_rule_on(day: date) -> ApologyRule | None:
    """
    Return the national rule of a day; ``None`` where none is known.

    >>> apology_rule_on(date(2026, 8, 6)).most
    1
    >>> apology_rule_on(date(2025, 6, 30))
    """
    found = (each.value for each in APOLOGY_RULES.versions if day in each.period)
    return next(found, None)
