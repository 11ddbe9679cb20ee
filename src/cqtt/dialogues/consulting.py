"""Asking the people: how long a consultation runs, and hearing before a decision."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import field, frozen

from cqtt.checks import instance_of, require_count, require_instance
from cqtt.due_dates import DueDate, due_date
from cqtt.errors import InvalidValueError, NotInForceError, WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.i18n import day_text, require_locale
from cqtt.law import Citation, Period, cite
from cqtt.law.sure import surely
from cqtt.printable import require_names
from cqtt.time_limits import CalendarDays
from cqtt.workdays import WorkCalendar
from cqtt.workdays.calendar import require_day


@frozen(kw_only=True)
class ConsultationRule:
    """
    How many days people have to give their opinions (*thời gian lấy ý kiến Nhân dân*).

    ``days`` counts calendar days.  A law of the field that sets another time goes
    first.  Up to ``sure_until`` the text that was read is surely that in force.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: ``days`` is below one; the name is empty.

    >>> from cqtt.facts import consultation_rules
    >>> consultation_rules()["consultation"].days
    20
    """

    code: str
    days: int
    source: Citation = field(validator=instance_of(Citation, "citation"))
    in_force: Period = field(default=Period(), validator=instance_of(Period, "period"))
    sure_until: date | None = None

    def __attrs_post_init__(self) -> None:
        require_names(code=self.code)
        object.__setattr__(self, "days", require_count(self.days, "days", least=1))
        if self.sure_until is not None:
            require_day(self.sure_until, "sure_until")

    def source_on(self, day: date) -> Citation:
        """Return the source as sure as it is on a day."""
        return surely(self.source, self.sure_until, day)


@frozen(kw_only=True)
class Consultation:
    """
    A consultation of the people (*lấy ý kiến Nhân dân*).

    ``published_on`` is the day on which its content was made public, ``closed_on`` the
    last day for opinions, ``None`` while that is not set.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: It closes before it was published; the subject is empty.
    """

    subject: str
    published_on: date
    closed_on: date | None = None

    def __attrs_post_init__(self) -> None:
        require_names(subject=self.subject)
        require_day(self.published_on, "published_on")
        if (
            self.closed_on is not None
            and require_day(self.closed_on, "closed_on") < self.published_on
        ):
            raise InvalidValueError("closed_on", self.closed_on, "interval")

    def earliest_close(self, rule: ConsultationRule, calendar: WorkCalendar) -> DueDate:
        """
        Return the first day on which it may close, with its reasons.

        The day of publication is not counted, the last day is one on which opinions
        are still taken, and an end on a day off moves to the next working day.

        Raises:
            WrongTypeError: The rule is no ``ConsultationRule``, or the calendar no
                ``WorkCalendar``.
            NotInForceError: The rule was not in force on the day of publication.
            BeyondCalendarError: It runs past what the calendar knows.

        Law:
            Law 10/2022/QH15, Art. 28(2); Civil Code 91/2015/QH13, Arts. 147(2) and
            148(5).

        >>> from cqtt import state_calendar
        >>> from cqtt.facts import consultation_rules
        >>> rule = consultation_rules()["consultation"]
        >>> asked = Consultation(subject="quy chế", published_on=date(2026, 3, 2))
        >>> asked.earliest_close(rule, state_calendar()).on
        datetime.date(2026, 3, 23)
        """
        if not isinstance(rule, ConsultationRule):
            raise WrongTypeError("rule", type(rule).__name__, "consultation-rule")
        if self.published_on not in rule.in_force:
            since, until = rule.in_force.since, rule.in_force.until
            raise NotInForceError(rule.code, self.published_on, since, until)
        require_instance(calendar, WorkCalendar, "calendar", "calendar")
        return due_date(
            CalendarDays(rule.days),
            received=self.published_on,
            calendar=calendar,
            sources=(rule.source_on(self.published_on),),
        )

    def findings(
        self, rule: ConsultationRule, calendar: WorkCalendar
    ) -> tuple[Finding, ...]:
        """
        Return that it closed too early, if it did.

        It is a warning where all the days ran and the last one was a day off.

        Raises:
            WrongTypeError, NotInForceError, BeyondCalendarError: As for
                ``earliest_close``.
        """
        earliest = self.earliest_close(rule, calendar).on
        if self.closed_on is None or self.closed_on >= earliest:
            return ()
        ran = self.closed_on >= self._last_day(rule)
        came, least = day_text(self.closed_on), day_text(earliest)
        source = rule.source_on(self.published_on)
        return (
            Finding(
                "consultation-days",
                self.subject,
                f"{came}, sớm nhất {least}, {cite([source])}",
                Severity.WARNING if ran else Severity.ERROR,
                evidence_en=f"{came}, at the earliest {least}, {cite([source], 'en')}",
            ),
        )

    def explain(
        self, rule: ConsultationRule, calendar: WorkCalendar, locale: str = "vi"
    ) -> str:
        """
        Return from when to when it must run, and by which text.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.
            WrongTypeError, NotInForceError, BeyondCalendarError: As for
                ``earliest_close``.
        """
        english = require_locale(locale) == "en"
        earliest, counted = self.earliest_close(rule, calendar).on, self._last_day(rule)
        first, last, off = map(day_text, (self.published_on, earliest, counted))
        source = cite([rule.source_on(self.published_on)], locale)
        if english:
            moved = f"; {off} is a day off" if earliest > counted else ""
            return (
                f"{self.subject}: published on {first}, opinions at least until "
                f"{last}: {rule.days} days, the day of publication not counted{moved} "
                f"({source})"
            )
        moved = f"; {off} là ngày nghỉ" if earliest > counted else ""
        return (
            f"{self.subject}: công khai ngày {first}, lấy ý kiến ít nhất đến hết ngày "
            f"{last}: {rule.days} ngày, không tính ngày công khai{moved} ({source})"
        )

    def _last_day(self, rule: ConsultationRule) -> date:
        """Return the last day before it moves to a working day."""
        return self.published_on + timedelta(days=rule.days)


@frozen(kw_only=True)
class Hearing:
    """
    Hearing those whom a decision will bind (*lấy ý kiến đối tượng thi hành*).

    They are informed before a decision that imposes a duty or limits a right, and heard
    if they ask.  ``is_exempt`` is for State secrets and administrative sanctions.
    ``is_filed`` tells that opinions and replies are kept with the file of the decision.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The subject is empty.

    Law:
        Law 10/2022/QH15, Art. 27.

    >>> told = Hearing(subject="thu hồi đất", decided_on=date(2026, 5, 4),
    ...                informed_on=date(2026, 4, 6), is_asked=True,
    ...                heard_on=date(2026, 5, 5))
    >>> [each.rule for each in told.findings()]
    ['heard-before-decision', 'opinions-on-file']
    """

    subject: str
    decided_on: date
    informed_on: date | None = None
    is_asked: bool = field(default=False, validator=instance_of(bool, "yes-no"))
    heard_on: date | None = None
    is_filed: bool = field(default=False, validator=instance_of(bool, "yes-no"))
    is_exempt: bool = field(default=False, validator=instance_of(bool, "yes-no"))

    def __attrs_post_init__(self) -> None:
        require_names(subject=self.subject)
        require_day(self.decided_on, "decided_on")
        for name in ("informed_on", "heard_on"):
            if getattr(self, name) is not None:
                require_day(getattr(self, name), name)

    def findings(self) -> tuple[Finding, ...]:
        """Return what was left out or came too late; nothing where it is exempt."""
        return () if self.is_exempt else tuple(self._found())

    def _found(self) -> Iterator[Finding]:
        decided = self.decided_on
        if self.informed_on is None or self.informed_on >= decided:
            yield Finding(
                "informed-before-decision", self.subject, _told(self.informed_on)
            )
        is_heard = self.heard_on is not None
        if self.is_asked and (self.heard_on is None or self.heard_on >= decided):
            yield Finding("heard-before-decision", self.subject, _told(self.heard_on))
        if is_heard and not self.is_filed:
            yield Finding("opinions-on-file", self.subject, "none", Severity.WARNING)


def _told(day: date | None) -> str:
    return "none" if day is None else day.isoformat()
