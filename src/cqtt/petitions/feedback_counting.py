"""From reflections, and channels only counted, to the feedback of a period."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.law import Period, both_ends
from cqtt.petitions.channels import FeedbackChannel
from cqtt.petitions.events import Answered
from cqtt.petitions.feedback import ChannelCount, FeedbackSummary
from cqtt.petitions.reflections import Reflection
from cqtt.workdays import WorkCalendar
from cqtt.workdays.calendar import require_day


def feedback_summary(
    reflections: Iterable[Reflection],
    period: Period,
    calendar: WorkCalendar,
    *,
    on: date | None = None,
    counts: Iterable[ChannelCount] = (),
    channels: Iterable[FeedbackChannel] = (),
) -> FeedbackSummary:
    """
    Sum up the feedback that came in a period (*tổng hợp phản ánh, kiến nghị*).

    Both ends of the period belong to it.  An item is answered by its first answer to
    the citizen, if that was given by the day ``on``; the time is in working days, the
    day of receipt not counted.

    Args:
        reflections: Those of one office; what came outside the period is left out.

        period: With both ends.

        calendar: The days that are worked.

        on: Until when answers count; the last day of the period where it is left out.

        counts: Channels of which only counts are known.

        channels: Those that are open; the ones that were not used stand there with 0.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The period lacks an end or began after ``on``; a channel has
            counts twice, or counts and reflections.
        BeyondCalendarError: A day is outside the calendar.

    >>> from datetime import datetime
    >>> from cqtt import state_calendar
    >>> told = Reflection.receive(
    ...     number="PA-07", at=datetime(2026, 8, 3, 9), channel=FeedbackChannel.ZALO
    ... ).answer(at=datetime(2026, 8, 5, 9))
    >>> summary = feedback_summary(
    ...     [told], Period(date(2026, 8, 1), date(2026, 8, 31)), state_calendar()
    ... )
    >>> summary.received, summary.answered, summary.median
    (1, 1, Decimal('2.00'))
    """
    require_instance(period, Period, "period", "period")
    first, until = both_ends(period)
    told = until if on is None else require_day(on, "on")
    if told < first:
        raise InvalidValueError("on", told, "after-period-began")
    require_instance(calendar, WorkCalendar, "calendar", "calendar")
    found = _counted(counts)
    known = set(found)
    for channel, times in _times_by_channel(
        reflections, period, calendar, told
    ).items():
        if channel in known:
            raise InvalidValueError("counts", channel.value, "channel-told-once")
        answered = tuple(each for each in times if each is not None)
        found[channel] = ChannelCount(channel, len(times), len(answered), answered)
    for channel in _several(channels, "channels"):
        require_instance(channel, FeedbackChannel, "channels", "enum-choice")
        found.setdefault(channel, ChannelCount(channel, 0, 0))
    ordered = tuple(found[each] for each in FeedbackChannel if each in found)
    return FeedbackSummary(period=period, on=told, channels=ordered)


def _several(values: Any, field: str) -> Iterable[Any]:
    """Return values that can be gone through; refuse a single one."""
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise WrongTypeError(field, type(values).__name__, "several-values")
    return values


def _counted(counts: Iterable[ChannelCount]) -> dict[FeedbackChannel, ChannelCount]:
    found: dict[FeedbackChannel, ChannelCount] = {}
    for each in _several(counts, "counts"):
        require_instance(each, ChannelCount, "counts", "channel-counts")
        if each.channel in found:
            raise InvalidValueError("counts", each.channel.value, "channel-told-once")
        found[each.channel] = each
    return found


def _times_by_channel(
    reflections: Iterable[Reflection],
    period: Period,
    calendar: WorkCalendar,
    told: date,
) -> dict[FeedbackChannel, list[int | None]]:
    """Return the working days of each item; ``None`` for one without an answer."""
    times: dict[FeedbackChannel, list[int | None]] = {}
    for each in _several(reflections, "reflections"):
        require_instance(each, Reflection, "reflections", "reflections")
        came_on = each.received.at.date()
        if came_on not in period or came_on > told:
            continue
        first = next((e for e in each.events if isinstance(e, Answered)), None)
        is_told = first is not None and first.at.date() <= told
        days = calendar.count(came_on, first.at.date()) if first and is_told else None
        times.setdefault(each.channel, []).append(days)
    return times
