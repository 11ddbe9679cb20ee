"""The last day to do something before a day: counted back in working days."""

from datetime import date, timedelta

from attrs import field, frozen

from cqtt.checks import require_count, require_instance
from cqtt.due_dates.phrases import status_text
from cqtt.i18n import day_told, require_locale, say_many, weekday
from cqtt.law import Citation, cite
from cqtt.workdays import Day, Status, WorkCalendar, require_day


@frozen
class LatestDay:
    """
    The last day on which something may be done before a day (*chậm nhất … trước ngày*).

    It is the ``working_days``-th working day before ``day``, which is not counted.
    The law does not say whether the day of doing is one of them; here it is.  With
    ``full_days`` it is not, and the answer lies one working day earlier.  Made by
    ``before()``.

    >>> from cqtt import state_calendar
    >>> limit = LatestDay.before(date(2026, 9, 10), 5, state_calendar())
    >>> limit.on, limit.is_kept(date(2026, 9, 4))
    (datetime.date(2026, 9, 3), False)
    """

    day: date
    on: date
    working_days: int
    source: Citation | None = None
    full_days: bool = False
    calendar: WorkCalendar = field(kw_only=True, repr=False)

    @classmethod
    def before(
        cls,
        day: date,
        working_days: int,
        calendar: WorkCalendar,
        *,
        source: Citation | None = None,
        full_days: bool = False,
    ) -> "LatestDay":
        """
        Count back from a day.

        Raises:
            WrongTypeError: A value is of another type.
            InvalidValueError: ``working_days`` is below one.
            BeyondCalendarError: The calendar does not reach so far back.
        """
        require_day(day, "day")
        working_days = require_count(working_days, "working_days", least=1)
        require_instance(calendar, WorkCalendar, "calendar", "calendar")
        require_instance(source, Citation | None, "source", "citation")
        require_instance(full_days, bool, "full_days", "yes-no")
        on = calendar.add(day, -(working_days + full_days))
        return cls(day, on, working_days, source, full_days, calendar=calendar)

    @property
    def skipped(self) -> tuple[Day, ...]:
        """The days off between the two days that are no plain weekend."""
        between = range(1, (self.day - self.on).days)
        days = (self.on + timedelta(days=n) for n in between)
        found = (self.calendar.announced(day) for day in days)
        return tuple(day for day in found if day is not None and not day.is_working)

    @property
    def status(self) -> Status:
        """How sure the days are that were counted, as of a due date."""
        return self.calendar.status(self.on, self.day)

    def is_kept(self, done_on: date) -> bool:
        """
        Tell whether what was done on a day was done in time.

        Raises:
            WrongTypeError: It is no day.
        """
        return require_day(done_on, "done_on") <= self.on

    def explain(self, locale: str = "vi") -> str:
        """Return how the day was counted, what it left out, and by which text."""
        english = require_locale(locale) == "en"
        off = ", ".join(
            f"{day_told(each.on, locale)} ({each.occasion})" for each in self.skipped
        )
        cited = cite([self.source], locale) if self.source else ""
        name = weekday(self.on, locale)
        days = say_many("{n} ngày làm việc", self.working_days, locale)
        if english:
            counts = "is not" if self.full_days else "is"
            how = f"the day of doing {counts} one of them, which is an assumption"
            parts = [f"left out: {off}" if off else "", how, cited]
            said = f"{name} {day_told(self.on, locale)} at the latest: {days} "
            said += f"before {day_told(self.day, locale)}, which is not counted"
        else:
            counts = "không được tính" if self.full_days else "được tính là một ngày"
            how = f"ngày thực hiện {counts} (suy luận)"
            parts = [f"không tính {off}" if off else "", how, cited]
            said = f"Chậm nhất {name} {day_told(self.on, locale)}: {days} "
            said += (
                f"trước ngày {day_told(self.day, locale)}, không tính chính ngày này"
            )
        if self.status is not Status.OFFICIAL:
            parts.append(status_text(self.status, locale))
        return "; ".join([said, *filter(None, parts)])
