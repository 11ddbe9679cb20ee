"""What a due date inferred where the law is silent, each with its switch."""

from collections.abc import Iterator
from datetime import date, time
from typing import Final

from attrs import frozen

from cqtt.clock import Extension, Stop
from cqtt.counting_rules import LastDay, LeapDay
from cqtt.due_dates.measures import Pause
from cqtt.due_dates.reckoning import AnyCourse, Reckoning
from cqtt.due_dates.runs import counts_working_days, first_day_met
from cqtt.due_dates.terms import missed_cutoff
from cqtt.i18n import say
from cqtt.moments import day_of, require_moment
from cqtt.statutes import CIVIL_CODE_2015
from cqtt.time_limits import Months, SameDay, WorkingDays, WorkingHours, Years
from cqtt.workdays import Reason, Status

_LEAP_DAY: Final = (2, 29)
_BY_DECISION: Final = frozenset(
    {Reason.SUBSTITUTE, Reason.SWAP, Reason.CLOSURE, Reason.LOCAL_REST}
)


@frozen
class Assumption:
    """
    One inference where the law is silent (*suy luận*).

    ``code`` is a stable slug; ``switch`` is what a caller passes to have it otherwise.
    """

    code: str
    sentence: str
    switch: str

    def text(self, locale: str = "vi") -> str:
        """Return the inference as one sentence, in ``"vi"`` or ``"en"``."""
        return say(self.sentence, locale)


_LITERAL: Final = "CountingRules(last_day=LastDay.LITERAL)"

FRACTION: Final = Assumption(
    "fraction-ends-on-its-day",
    "phần lẻ của ngày làm việc kết thúc trong chính ngày làm việc đó",
    "rules=OFFICE_CLOCK",
)
OFF_BY_DECISION: Final = Assumption(
    "day-off-by-decision-rolls",
    "ngày nghỉ bù, nghỉ hoán đổi hoặc tạm nghỉ được coi như ngày nghỉ khi là ngày cuối",
    _LITERAL,
)
MAKE_UP_WORKS: Final = Assumption(
    "make-up-day-is-worked",
    "ngày làm bù được coi là ngày làm việc khi là ngày cuối",
    _LITERAL,
)
LEAP: Final = Assumption(
    "leap-day-as-months",
    "từ ngày 29/02, mỗi năm tính như 12 tháng nên kết thúc ngày 28/02",
    "CountingRules(leap_day=LeapDay.FIRST_OF_MARCH)",
)
OFF_DAY_RECEIPT: Final = Assumption(
    "off-day-receipt-stays",
    "nhận vào ngày nghỉ thì không dời sang ngày làm việc kế tiếp",
    "CountingRules(off_day_receipt=MovedReceipt(source))",
)
CUTOFF: Final = Assumption(
    "cutoff-reading",
    "cách hiểu «nhận sau giờ đó thì tính từ ngày làm việc kế tiếp» là do cơ quan chọn",
    "CutoffReading",
)
STOP_DAY: Final = Assumption(
    "stop-day-used",
    "ngày tạm dừng tính là đã dùng, ngày tiếp tục không tính",
    "Clock.exclude(first, last, reason=..., source=...)",
)
REST_IN_DAYS: Final = Assumption(
    "rest-of-months-in-days",
    "phần còn lại của tháng, năm khi tạm dừng được tính bằng ngày",
    "Clock.extend(when, to=..., reason=...)",
)
OFFICE_CLOCK_IS_PRACTICE: Final = Assumption(
    "office-clock-is-practice",
    "một ngày bằng số giờ làm việc của cơ quan, chạy từ phút nhận: thông lệ, "
    "không phải luật",
    "rules=CIVIL_CODE",
)
WORKING_HOURS: Final = Assumption(
    "working-hours-in-shifts",
    "giờ làm việc chỉ chạy trong các ca của cơ quan, qua trưa và ngày nghỉ thì dừng",
    "OfficeHours",
)
AFTER_CLOSING: Final = Assumption(
    "after-closing-same-day",
    "nhận sau khi hết giờ làm việc mà chưa quá giờ chốt vẫn là trong ngày",
    "SameDay(cutoff=...)",
)
COUNTER_ON_DAY_OFF: Final = Assumption(
    "counter-on-day-off",
    "bộ phận tiếp nhận mở cửa vào ngày nghỉ nên trả kết quả trong ngày đó",
    "OfficeHours.with_counter",
)
BEFORE_THE_CODE: Final = Assumption(
    "before-the-code-of-2015",
    "nhận trước ngày 01/01/2017, khi Bộ luật Dân sự này chưa có hiệu lực, vẫn tính "
    "theo quy tắc của Bộ luật này",
    "none: the earlier Code is not offered",
)
CULTURE_DAY: Final = Assumption(
    "weekend-culture-day",
    "24/11 rơi vào ngày nghỉ hằng tuần: luật chưa rõ có được nghỉ bù không",
    "state_calendar(weekend_culture_day=...)",
)


def assumptions_of(reckoning: Reckoning, course: AnyCourse) -> tuple[Assumption, ...]:
    """Return every inference that the due date rests on."""
    return tuple(
        dict.fromkeys(
            (
                *_of_the_start(reckoning),
                *_of_the_limit(reckoning, course),
                *_of_the_clock(reckoning, course),
                *_of_the_end(reckoning, course),
            )
        )
    )


def _of_the_start(reckoning: Reckoning) -> Iterator[Assumption]:
    if day_of(reckoning.begun, "received") not in CIVIL_CODE_2015.in_force:
        yield BEFORE_THE_CODE
    terms = reckoning.terms
    if reckoning.at is not None:
        return
    if isinstance(reckoning.limit, SameDay):
        if _came_after_closing(reckoning):
            yield AFTER_CLOSING
    elif missed_cutoff(reckoning.begun, terms) is not None:
        yield CUTOFF
    elif terms.rules.off_day_receipt is None:
        received = reckoning.day(day_of(reckoning.begun, "received"))
        if received is not None and not received.is_working:
            yield OFF_DAY_RECEIPT


def _came_after_closing(reckoning: Reckoning) -> bool:
    """Tell whether a result within the day was asked for after its last shift."""
    received = require_moment(reckoning.begun, "received", "the day")
    office = reckoning.terms.office
    shifts = (office.served_on(reckoning.on) if office else None) or ()
    closing = max((shift.end for shift in shifts), default=time.max)
    return reckoning.on == received.date() and received.time() > closing


def _of_the_limit(reckoning: Reckoning, course: AnyCourse) -> Iterator[Assumption]:
    limit = course.limit
    if isinstance(limit, WorkingHours):
        yield WORKING_HOURS
    if reckoning.is_by_office_clock:
        yield OFFICE_CLOCK_IS_PRACTICE
    elif isinstance(limit, WorkingDays) and not isinstance(limit.quantity, int):
        yield FRACTION
    default = reckoning.terms.rules.leap_day is LeapDay.END_OF_FEBRUARY
    if default and any(_is_clamped(*each) for each in _years(course)):
        yield LEAP


def _years(course: AnyCourse) -> Iterator[tuple[date, Years]]:
    """Yield the years that were counted, each with the day that is not counted."""
    if isinstance(course.limit, Years):
        yield course.start, course.limit
    for step in course.steps:
        if isinstance(step.event, Extension) and isinstance(step.event.goal, Years):
            yield step.ended, step.event.goal


def _is_clamped(start: date, limit: Years) -> bool:
    year = start.year + limit.quantity
    common = year % 4 != 0 or (year % 100 == 0 and year % 400 != 0)
    return (start.month, start.day) == _LEAP_DAY and common


def _of_the_clock(reckoning: Reckoning, course: AnyCourse) -> Iterator[Assumption]:
    if reckoning.at is not None:
        return
    pauses = [
        step
        for step in course.steps
        if isinstance(step.event, Pause) and step.took_effect
    ]
    if any(isinstance(cause, Stop) for step in pauses for cause in step.causes):
        yield STOP_DAY
    if pauses and isinstance(course.limit, (Months, Years)):
        yield REST_IN_DAYS


def _of_the_end(reckoning: Reckoning, course: AnyCourse) -> Iterator[Assumption]:
    calendar = reckoning.terms.calendar
    if reckoning.at is None and not counts_working_days(reckoning):
        as_worked = reckoning.terms.rules.last_day is LastDay.AS_WORKED
        end = calendar.why(course.end)
        if as_worked and end.reason in _BY_DECISION:
            yield OFF_BY_DECISION
        if as_worked and calendar.why(reckoning.on).reason is Reason.MAKE_UP:
            yield MAKE_UP_WORKS
    if isinstance(course.limit, SameDay) and not calendar.is_working_day(reckoning.on):
        yield COUNTER_ON_DAY_OFF
    if is_contested(reckoning, course):
        yield CULTURE_DAY


def is_contested(reckoning: Reckoning, course: AnyCourse) -> bool:
    """Tell whether a day that the answer used can be read both ways."""
    return status_of(reckoning, course) is Status.CONTESTED


def status_of(reckoning: Reckoning, course: AnyCourse) -> Status:
    """Return how sure the days are on which the answer rests."""
    if reckoning.at is not None and not counts_working_days(reckoning):
        return Status.OFFICIAL
    by_working_days = counts_working_days(reckoning)
    first = course.start if by_working_days else first_day_met(course)
    calendar = reckoning.terms.calendar
    return calendar.status(day_of(first, "first"), reckoning.on)
