"""Opinions: what somebody said, and whether and when it was answered."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.due_dates import DueDate, due_date
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import day_text, require_locale
from cqtt.law import Citation, cite
from cqtt.printable import require_line, require_names
from cqtt.text import require_nfc
from cqtt.time_limits import TimeLimit
from cqtt.workdays import WorkCalendar
from cqtt.workdays.calendar import require_day

_LABELS: Final = {
    "at-once": ("trả lời ngay", "answered at once"),
    "in-time": ("trả lời sau, đúng hạn", "answered later, in time"),
    "late": ("trả lời sau, quá hạn", "answered later, late"),
    "answered": ("trả lời sau, không có hạn", "answered later, no day was set"),
    "open": ("chưa trả lời, còn hạn", "open, in time"),
    "no-day": ("chưa trả lời, chưa hẹn ngày", "open, no day was set"),
    "overdue": ("chưa trả lời, quá hạn", "open, overdue"),
}


class OpinionStatus(Enum):
    """
    Where an opinion stands on a day (*tình trạng trả lời ý kiến*).

    >>> OpinionStatus.AT_ONCE.label(), OpinionStatus.OVERDUE.label("en")
    ('trả lời ngay', 'open, overdue')
    """

    AT_ONCE = "at-once"
    """Answered on the spot."""
    IN_TIME = "in-time"
    """Answered later, by the day that was set."""
    LATE = "late"
    """Answered after the day that was set."""
    ANSWERED = "answered"
    """Answered later; no day had been set."""
    OPEN = "open"
    """Not answered; the day that was set is not over."""
    NO_DAY = "no-day"
    """Not answered, and no day was set."""
    OVERDUE = "overdue"
    """Not answered, and the day that was set is over."""

    def label(self, locale: str = "vi") -> str:
        """Return its name for people."""
        vi, en = _LABELS[self.value]
        return en if require_locale(locale) == "en" else vi


@frozen
class AnswerDue:
    """
    The last day for an answer, and who says so (*hạn trả lời*).

    Made by ``Opinion.due()``.  ``due`` is the due date where a limit was counted,
    ``None`` where the office named the day itself.  No national limit for such an
    answer is known, so ``source`` is the office's own document, or ``None`` where it
    promised by word of mouth.
    """

    on: date
    due: DueDate | None = None
    source: Citation | None = None

    def explain(self, locale: str = "vi") -> str:
        """
        Return how the day came about, and that no law sets one.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.
        """
        english = require_locale(locale) == "en"
        day = day_text(self.on)
        told = (
            f"by {day}, as the office set it"
            if english
            else f"hạn {day} do cơ quan hẹn"
        )
        by = f" ({cite([self.source], locale)})" if self.source else ""
        none = (
            "; no limit of the law is known"
            if english
            else "; chưa biết quy định nào của pháp luật về hạn này"
        )
        if self.due is None:
            return f"{told}{by}{none}"
        start = "day of the opinion" if english else "ngày nhận ý kiến"
        limit, _, *counted = self.due.explain(locale, start=start).split("\n")
        return "\n".join([f"{told}{by}{none}", limit, *counted])


@frozen(kw_only=True)
class Opinion:
    """
    What somebody said or asked at a dialogue (*ý kiến, kiến nghị*).

    ``number`` is the office's own, ``topic`` the field it belongs to.  ``words`` and
    ``by`` are the citizen's: they are kept, and never shown.  ``is_at_once`` tells that
    it was answered on the spot.  Else ``answer_by`` is the day that the office set, or
    a limit that counts from ``received_on``, with ``source`` as the text that sets it;
    no national limit is known.

    Raises:
        WrongTypeError: A value is of another type.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: It was answered or forwarded, or was due, before it was
            received; it was answered at once and again on a later day.

    >>> asked = Opinion(number="03", received_on=date(2026, 3, 20), topic="đất đai",
    ...                 answer_by=date(2026, 4, 3))
    >>> asked.status(date(2026, 4, 4)).value
    'overdue'
    """

    number: str
    received_on: date
    topic: str = ""
    words: str = field(default="", repr=False)
    by: str = field(default="", repr=False)
    is_at_once: bool = field(default=False, validator=instance_of(bool, "yes-no"))
    forwarded_to: str = ""
    forwarded_on: date | None = None
    answer_by: date | TimeLimit | None = None
    source: Citation | None = field(
        default=None, validator=instance_of(Citation | None, "citation")
    )
    answered_on: date | None = None

    def __attrs_post_init__(self) -> None:
        require_names(number=self.number)
        require_day(self.received_on, "received_on")
        require_line(self.topic, "topic")
        require_line(self.forwarded_to, "forwarded_to")
        require_nfc(self.words, "words")
        require_nfc(self.by, "by")
        is_limit = isinstance(self.answer_by, TimeLimit)
        by_day = None if is_limit else self.answer_by
        for name, day in (
            ("forwarded_on", self.forwarded_on),
            ("answer_by", by_day),
            ("answered_on", self.answered_on),
        ):
            if day is not None and require_day(day, name) < self.received_on:
                raise InvalidValueError(name, day, "after-the-opinion")
        later = self.answered_on not in {None, self.received_on}
        if self.is_at_once and later:
            raise InvalidValueError("answered_on", self.answered_on, "answered-at-once")

    @property
    def ended_on(self) -> date | None:
        """The day of the answer; ``None`` where there is none."""
        return self.received_on if self.is_at_once else self.answered_on

    def due(self, calendar: WorkCalendar | None = None) -> AnswerDue | None:
        """
        Return by when it must be answered; ``None`` where nothing was set.

        What was answered at once has no due day.

        Args:
            calendar: The days that are worked; needed where a limit was set.

        Raises:
            WrongTypeError: A limit was set and the calendar is not a ``WorkCalendar``.
            BeyondCalendarError: The limit runs past what the calendar knows.

        >>> from cqtt import WorkingDays, state_calendar
        >>> asked = Opinion(number="04", received_on=date(2026, 3, 20),
        ...                 answer_by=WorkingDays(10))
        >>> asked.due(state_calendar()).on
        datetime.date(2026, 4, 3)
        """
        if self.is_at_once or self.answer_by is None:
            return None
        if not isinstance(self.answer_by, TimeLimit):
            return AnswerDue(self.answer_by, None, self.source)
        require_instance(calendar, WorkCalendar, "calendar", "calendar")
        due = due_date(
            self.answer_by,
            received=self.received_on,
            calendar=calendar,
            sources=(self.source,) if self.source else (),
        )
        return AnswerDue(due.on, due, self.source)

    def status(self, on: date, calendar: WorkCalendar | None = None) -> OpinionStatus:
        """
        Tell where it stands at the end of a day.

        An answer that was given after that day was not there yet.

        Raises:
            WrongTypeError: The day is not a plain date; or as for ``due``.
            InvalidValueError: It had not been received yet.
        """
        if require_day(on, "on") < self.received_on:
            raise InvalidValueError("on", on, "after-the-opinion")
        if self.is_at_once:
            return OpinionStatus.AT_ONCE
        due, answered = self.due(calendar), self.answered_on
        if answered is None or answered > on:
            if due is None:
                return OpinionStatus.NO_DAY
            return OpinionStatus.OVERDUE if on > due.on else OpinionStatus.OPEN
        if due is None:
            return OpinionStatus.ANSWERED
        return OpinionStatus.LATE if answered > due.on else OpinionStatus.IN_TIME


def require_opinions(value: object, field_name: str) -> None:
    """Refuse what is not a tuple of opinions; no error holds what came."""
    if not isinstance(value, tuple):
        raise WrongTypeError(field_name, type(value).__name__, "opinions")
    for each in value:
        if not isinstance(each, Opinion):
            raise WrongTypeError(field_name, type(each).__name__, "opinions")
