"""A locality's own plan of reception days over a period."""

from collections.abc import Iterator
from datetime import date, time

from attrs import field, frozen

from cqtt.checks import instance_of, optional_time_of_day, require_instance
from cqtt.errors import InvalidValueError
from cqtt.findings import Finding, Severity
from cqtt.i18n import day_text, english_day, require_locale, weekday
from cqtt.law import Period, both_ends
from cqtt.printable import require_line
from cqtt.reception.before import LatestDay
from cqtt.reception.duties import ReceivingPost
from cqtt.reception.planned import OnDayOff, PlannedDay, Postponement
from cqtt.reception.posting import posting_limit
from cqtt.reception.recurring import Recurrence, recurrence
from cqtt.tables import Column, Kind, Table
from cqtt.workdays import WorkCalendar, require_day


@frozen
class Schedule:
    """
    A head's schedule of reception days (*lịch tiếp công dân*).

    ``rule`` is a ``Recurrence``, an RRULE text or an ``rrule``; ``period`` has both
    ends.  A planned day that is a day off goes by ``on_day_off``; one that moves past
    the end of the period stays in the schedule.  ``place``, ``starts``, ``ends``,
    ``participants`` (bodies, not names) and ``subject`` are what is posted with it.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The period is open; the rule is none; it ends before it
            starts.
        BeyondCalendarError: The calendar does not cover the period.

    Law:
        Law 42/2013/QH13, Art. 24.

    >>> from cqtt import state_calendar
    >>> from cqtt.reception import weekly
    >>> plan = Schedule(weekly("thursday"), Period(date(2026, 1, 1), date(2026, 1, 15)),
    ...                 state_calendar())
    >>> print("; ".join(day.explain("en") for day in plan.days()))
    1 January 2026: a day off (Tết Dương lịch), moved to the next working day \
5 January 2026; 8 January 2026; 15 January 2026
    """

    rule: Recurrence = field(converter=recurrence)
    period: Period
    calendar: WorkCalendar = field(
        repr=False, validator=instance_of(WorkCalendar, "calendar")
    )
    on_day_off: OnDayOff = field(
        default=OnDayOff.NEXT_WORKING_DAY,
        kw_only=True,
        validator=instance_of(OnDayOff, "enum-choice"),
    )
    post: ReceivingPost = field(
        default=ReceivingPost.COMMUNE_CHAIR,
        kw_only=True,
        validator=instance_of(ReceivingPost, "enum-choice"),
    )
    place: str = field(default="", kw_only=True)
    starts: time | None = field(
        default=None, kw_only=True, validator=optional_time_of_day
    )
    ends: time | None = field(
        default=None, kw_only=True, validator=optional_time_of_day
    )
    participants: tuple[str, ...] = field(
        default=(), kw_only=True, validator=instance_of(tuple, "texts")
    )
    subject: str = field(default="", kw_only=True)
    postponements: tuple[Postponement, ...] = field(
        default=(), kw_only=True, validator=instance_of(tuple, "postponements")
    )

    def __attrs_post_init__(self) -> None:
        both_ends(self.period)
        for text in (self.place, self.subject, *self.participants):
            require_line(text, "place, subject or participants")
        for each in self.postponements:
            require_instance(each, Postponement, "postponements", "postponements")
        if self.starts and self.ends and self.ends <= self.starts:
            raise InvalidValueError("ends", self.ends, "session-forward")

    def days(self) -> tuple[PlannedDay, ...]:
        """
        Return every planned day in order, also those that are dropped.

        Each says on which day it is held and why that is not the day that was planned.
        Of a day that was put off twice what was announced last holds.
        """
        put_off = {each.day: each for each in sorted(self.postponements, key=_told)}
        return tuple(self._planned(day, put_off) for day in self.rule.days(self.period))

    def dates(self) -> tuple[date, ...]:
        """Return the days on which citizens are received, each once, in order."""
        return tuple(sorted({day.on for day in self.days() if day.on is not None}))

    def posted_by(self, day: date, *, full_days: bool = False) -> LatestDay:
        """
        Return the last day on which the schedule of a reception day must be posted.

        *Thời hạn niêm yết lịch.*  ``full_days`` is the stricter reading, in which the
        day of posting is not one of the five.

        Law:
            Law 42/2013/QH13, Art. 24(4): 5 working days before at the latest.

        >>> from cqtt import state_calendar
        >>> from cqtt.reception import monthly
        >>> year = Period(date(2026, 1, 1), date(2026, 12, 31))
        >>> plan = Schedule(monthly(10, 25), year, state_calendar())
        >>> plan.posted_by(date(2026, 9, 10)).on
        datetime.date(2026, 9, 3)
        """
        return posting_limit(day, self.calendar, full_days=full_days)

    def check_posting(
        self, posted_on: date, *, full_days: bool = False
    ) -> tuple[Finding, ...]:
        """Return the reception days for which it was posted too late, if any."""
        require_day(posted_on, "posted_on")
        late = []
        for each in self.days():
            if each.scheduled_on is None:
                continue
            limit = self.posted_by(each.scheduled_on, full_days=full_days)
            if not limit.is_kept(posted_on):
                late.append(
                    Finding(
                        "schedule-posted-early",
                        day_text(each.scheduled_on),
                        f"{posted_on}",
                        Severity.WARNING,
                        place_en=english_day(each.scheduled_on),
                    )
                )
        return tuple(late)

    def findings(self) -> tuple[Finding, ...]:
        """Return what is odd about the days that were put off, or fall together."""
        return (*self._of_postponements(), *self._of_days())

    def table(self, locale: str = "vi") -> Table:
        """Return the schedule as a table to post (*bảng niêm yết*)."""
        english = require_locale(locale) == "en"
        columns = (
            Column("on", ("Ngày tiếp",), heading_en=("Day",), kind=Kind.DAY),
            Column("weekday", ("Thứ",), heading_en=("Weekday",)),
            Column("time", ("Thời gian",), heading_en=("Time",)),
            Column("place", ("Địa điểm",), heading_en=("Place",)),
            Column("participants", ("Thành phần",), heading_en=("Participants",)),
            Column("subject", ("Nội dung dự kiến",), heading_en=("Expected content",)),
            Column("note", ("Ghi chú",), heading_en=("Note",)),
        )
        ends = [f"{at:%H:%M}" for at in (self.starts, self.ends) if at is not None]
        told = (
            " - ".join(ends),
            self.place,
            "; ".join(self.participants),
            self.subject,
        )
        rows = [
            (
                day.on,
                weekday(day.on, locale) if day.on else "",
                *told,
                day.explain(locale) if day.is_moved or day.off else "",
            )
            for day in self.days()
        ]
        title = f"Lịch tiếp công dân của {self.post.text()}"
        title_en = f"Reception days: {self.post.text('en')}"
        note = f"{self.rule.label(locale)}; "
        note += "on days off: " if english else "trùng ngày nghỉ: "
        notes = (note + self.on_day_off.text(locale),)
        return Table(title, columns=columns, rows=rows, notes=notes, title_en=title_en)

    def _planned(self, day: date, put_off: dict[date, Postponement]) -> PlannedDay:
        why = self.calendar.why(day)
        on: date | None = day
        if not why.is_working:
            moves = self.on_day_off is OnDayOff.NEXT_WORKING_DAY
            kept = day if self.on_day_off is OnDayOff.KEPT else None
            on = self.calendar.roll(day) if moves else kept
        postponed = None if on is None else put_off.get(on)
        off = None if why.is_working else why
        return PlannedDay(day, on, off, self.on_day_off, postponed)

    def _of_postponements(self) -> Iterator[Finding]:
        scheduled = {each.scheduled_on for each in self.days()}
        put_off: set[date] = set()
        warning, note = Severity.WARNING, Severity.NOTE
        for each in self.postponements:
            at, en, told = day_text(each.day), english_day(each.day), each.announced_on
            if each.day not in scheduled:
                yield Finding("scheduled-day", at, f"{each.day}", place_en=en)
            if each.day in put_off:
                yield Finding(
                    "put-off-once",
                    at,
                    "lùi thêm lần nữa",
                    warning,
                    evidence_en="another putting off",
                    place_en=en,
                )
            put_off.add(each.day)
            if each.to is None:
                yield Finding("new-day-named", at, "nothing", warning, place_en=en)
            elif not self.calendar.is_working_day(each.to):
                yield Finding("new-day-worked", at, f"{each.to}", note, place_en=en)
            if told is None or told > each.day:
                came = "nothing" if told is None else f"{told}"
                yield Finding("postponement-told", at, came, warning, place_en=en)

    def _of_days(self) -> Iterator[Finding]:
        seen: set[date] = set()
        for each in self.days():
            if each.on in seen:
                yield Finding(
                    "day-of-its-own",
                    day_text(each.planned_on),
                    f"{each.on}",
                    Severity.NOTE,
                    place_en=english_day(each.planned_on),
                )
            if each.on is not None:
                seen.add(each.on)


def _told(postponement: Postponement) -> tuple[date, date]:
    """Return a key that puts what was announced last at the end."""
    told, to = postponement.announced_on, postponement.to
    return told or date.min, to or date.min
