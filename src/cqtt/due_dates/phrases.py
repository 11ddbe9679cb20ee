"""The words for limits, days and reasons."""

from datetime import date, datetime, timedelta
from typing import Final

from cqtt.i18n import day_text, name_text, say, say_many, time_text, weekday
from cqtt.law import Confidence
from cqtt.moments import wall_clock
from cqtt.time_limits import (
    CalendarDays,
    Hours,
    Months,
    SameDay,
    TimeLimit,
    Unstated,
    Weeks,
    WorkingDays,
    WorkingHours,
    Years,
)
from cqtt.workdays import Day, Reason, Status

_UNITS: Final[dict[type[TimeLimit], str]] = {
    WorkingDays: "{n} ngày làm việc",
    CalendarDays: "{n} ngày",
    Weeks: "{n} tuần",
    Months: "{n} tháng",
    Years: "{n} năm",
    WorkingHours: "{n} giờ làm việc",
    Hours: "{n} giờ",
}
_STATUS: Final = {
    Status.OFFICIAL: "chính thức",
    Status.STATUTORY: "theo luật, lịch nghỉ của năm chưa công bố",
    Status.ESTIMATED: "ước tính, lịch nghỉ của năm chưa công bố",
    Status.CONTESTED: "luật còn cách hiểu khác nhau",
}
_COMMON: Final = frozenset({Reason.SUBSTITUTE, Reason.WORKING})


def limit_text(limit: TimeLimit, locale: str) -> str:
    """Write a limit, such as "3 ngày làm việc"."""
    if isinstance(limit, Unstated):
        return limit.text
    if not isinstance(limit, SameDay):
        return say_many(_UNITS[type(limit)], limit.quantity, locale)
    if limit.cutoff is None:
        return say("trong ngày làm việc", locale)
    at = f"{limit.cutoff:%H:%M}"
    return say(
        "trong ngày làm việc; nhận sau {at} thì ngày làm việc kế tiếp", locale, at=at
    )


def when_text(when: date, locale: str) -> str:
    """Write a day with its weekday, and the hour of a moment before it."""
    if not isinstance(when, datetime):
        return f"{weekday(when, locale)}, {day_text(when)}"
    moment = wall_clock(when)
    return say(
        "{hour} giờ {minute} phút, {weekday}, {day}",
        locale,
        hour=f"{moment.hour:02}",
        minute=f"{moment.minute:02}",
        weekday=weekday(moment, locale),
        day=day_text(moment),
    )


def span_text(first: date, last: date) -> str:
    """Write a run of days."""
    return day_text(first) if first == last else f"{day_text(first)}–{day_text(last)}"


def moments_text(start: datetime, end: datetime) -> str:
    """Write a stretch of time, the day once where it is the same."""
    if start.date() == end.date():
        return f"{day_text(start)} {time_text(start)}–{time_text(end)}"
    return f"{time_text(start)} {day_text(start)}–{time_text(end)} {day_text(end)}"


def hours_text(worked: timedelta, locale: str, *, straight: bool) -> str:
    """Write time counted, in hours or working hours and minutes."""
    hours, minutes = divmod(int(worked.total_seconds()) // 60, 60)
    if not minutes:
        unit = "{n} giờ" if straight else "{n} giờ làm việc"
        return say_many(unit, hours, locale)
    phrases = [say_many("{n} giờ", hours, locale)] if hours else []
    time = " ".join([*phrases, say_many("{n} phút", minutes, locale)])
    return time if straight else say("{time} làm việc", locale, time=time)


def reason_text(day: Day, locale: str) -> str:
    """Say why a day is worked or not, with its source and how sure that is."""
    if day.reason is Reason.WEEKEND:
        return _marked(say("nghỉ hằng tuần", locale), day, locale)
    occasion = name_text(day.occasion.partition(" (")[0], locale)
    common = day.reason in _COMMON
    words = occasion[:1].lower() + occasion[1:] if common else occasion
    if day.moved is not None:
        sentence = (
            "nghỉ hoán đổi dịp {occasion}, làm bù ngày {moved}"
            if day.reason is Reason.SWAP
            else "làm bù cho ngày {moved} nghỉ hoán đổi dịp {occasion}"
        )
        moved = day_text(day.moved)
        words = say(sentence, locale, occasion=occasion, moved=moved)
    source = f" ({day.source.text(locale)})" if day.source else ""
    return _marked(f"{words}{source}", day, locale)


def _marked(words: str, day: Day, locale: str) -> str:
    marks = []
    if day.status is not Status.OFFICIAL:
        marks.append(status_text(day.status, locale))
    if day.confidence is not Confidence.HIGH and day.reason is not Reason.WEEKEND:
        marks.append(say("mới biết qua nguồn thứ cấp", locale))
    return "; ".join([words, *marks])


def status_text(status: Status, locale: str) -> str:
    """Say how sure an answer is."""
    return say(_STATUS[status], locale)
