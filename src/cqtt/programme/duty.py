"""Who is on duty on days off, and on which days off nobody is."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.agencies import Actor, Unit
from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError
from cqtt.findings import Finding, Severity
from cqtt.i18n import day_text, require_locale, weekday
from cqtt.law import Period, both_ends
from cqtt.programme import requiring
from cqtt.programme.formulas import DAYS_ON_DUTY
from cqtt.programme.requiring import span_text, who_text
from cqtt.rates import Rate
from cqtt.tables import Cell, Column, Kind, Table
from cqtt.workdays import WorkCalendar
from cqtt.workdays.calendar import require_day

_ONE_DAY: Final = timedelta(days=1)


class DutyRole(Enum):
    """
    As what somebody is on duty (*trực với vai trò*).

    ``LEADER``: a leader (*trực lãnh đạo*); ``RECEPTION``: one who receives people and
    dossiers (*trực tiếp dân, tiếp nhận hồ sơ*); ``OTHER``: anybody else.
    """

    LEADER = "leader"
    RECEPTION = "reception"
    OTHER = "other"

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _ROLES[self][require_locale(locale) == "en"]


_ROLES: Final = {
    DutyRole.LEADER: ("lãnh đạo trực", "leader on duty"),
    DutyRole.RECEPTION: ("trực tiếp dân", "reception on duty"),
    DutyRole.OTHER: ("trực", "on duty"),
}


@frozen
class Duty:
    """
    One day of duty of a unit or a post (*ca trực*).

    Raises:
        WrongTypeError: A value is of another type.
    """

    on: date = field(validator=requiring.day)
    who: Unit | Actor = field(validator=instance_of(Unit | Actor, "unit-or-actor"))
    role: DutyRole = field(
        default=DutyRole.OTHER, validator=instance_of(DutyRole, "enum-choice")
    )


@frozen
class DutyRoster:
    """
    Who is on duty on which days (*lịch trực ngày nghỉ, ngày lễ*).

    ``roles`` are those that a day must have; without any, one person is enough.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The name is empty.

    >>> from cqtt import state_calendar
    >>> from cqtt.agencies import Unit
    >>> desk = Unit("Bộ phận Một cửa")
    >>> roster = DutyRoster("Trực Một cửa", [Duty(date(2026, 3, 7), desk)])
    >>> week = Period(date(2026, 3, 2), date(2026, 3, 8))
    >>> covered = roster.coverage(week, calendar=state_calendar())
    >>> covered.gaps, covered.rate.text("en")
    ((datetime.date(2026, 3, 8),), '50.00 %')
    """

    name: str = field(validator=requiring.name)
    duties: tuple[Duty, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(instance_of(Duty, "duty")),
    )
    roles: tuple[DutyRole, ...] = field(
        default=(),
        kw_only=True,
        converter=requiring.as_tuple,
        validator=requiring.each(instance_of(DutyRole, "enum-choice")),
    )

    def coverage(self, period: Period, *, calendar: WorkCalendar) -> "RosterCoverage":
        """
        Return which days off of a period have somebody on duty.

        Days off are those that the calendar does not work: holidays, Saturdays and
        Sundays, but no make-up days.

        Raises:
            WrongTypeError: ``period`` is no ``Period``, ``calendar`` no calendar.
            InvalidValueError: The period is open.
            BeyondCalendarError: The period reaches beyond the calendar.
        """
        require_instance(calendar, WorkCalendar, "calendar", "calendar")
        first, last = both_ends(period)
        off = tuple(day for day, works, _ in calendar.table(first, last) if not works)
        within: dict[date, list[Duty]] = {}
        for duty in self.duties:
            if duty.on in period:
                within.setdefault(duty.on, []).append(duty)
        return RosterCoverage(self, period, off, calendar, within)


@frozen
class RosterCoverage:
    """
    Which days off of a period have somebody on duty (*kết quả trực ngày nghỉ*).

    ``days_off`` are all days off of the period.
    """

    roster: DutyRoster
    period: Period
    days_off: tuple[date, ...] = field(repr=False)
    _calendar: WorkCalendar = field(repr=False, alias="calendar")
    _duties: dict[date, list[Duty]] = field(repr=False, eq=False, alias="duties")

    def on(self, day: date) -> tuple[Duty, ...]:
        """
        Return who is on duty on a day of the period, in the order of the roster.

        Raises:
            WrongTypeError: It is not a plain date.
            InvalidValueError: It lies outside the period.
        """
        if require_day(day, "day") not in self.period:
            raise InvalidValueError("day", day, "day-of-roster")
        return self._on(day)

    @property
    def gaps(self) -> tuple[date, ...]:
        """The days off on which somebody who must be on duty is missing."""
        return tuple(day for day in self.days_off if not self._is_covered(day))

    @property
    def rate(self) -> Rate:
        """The share of the days off on which everybody who must be is on duty."""
        whole = len(self.days_off)
        return Rate(whole - len(self.gaps), whole, DAYS_ON_DUTY)

    def missing(self, day: date) -> tuple[DutyRole, ...]:
        """
        Return the roles that nobody has on a day of the period.

        Raises:
            WrongTypeError: It is not a plain date.
            InvalidValueError: It lies outside the period.
        """
        there = {duty.role for duty in self.on(day)}
        return tuple(role for role in self.roster.roles if role not in there)

    def findings(self) -> tuple[Finding, ...]:
        """Return gaps, people that stand twice on one day, and duty on working days."""
        return (*self._of_gaps(), *self._doubled(), *self._on_working_days())

    def explain(self, locale: str = "vi") -> str:
        """Return one sentence: the rate, the period, and the days that nobody has."""
        english = require_locale(locale) == "en"
        said = f"{self.rate.explain(locale)}, {span_text(self.period, locale)}"
        if not self.gaps:
            return said
        gaps = ", ".join(map(day_text, self.gaps))
        return f"{said}; {'nobody on' if english else 'chưa có người trực:'} {gaps}"

    def table(self, locale: str = "vi") -> Table:
        """Return the days off: why each is one, and who is on duty."""
        return Table(
            f"{self.roster.name}: ngày nghỉ {span_text(self.period)}",
            title_en=f"{self.roster.name}: days off {span_text(self.period, 'en')}",
            columns=_COLUMNS,
            rows=(self._row(day, locale) for day in self.days_off),
            notes=(self.explain(locale),),
        )

    def _row(self, day: date, locale: str) -> tuple[Cell, ...]:
        told = (
            f"{who_text(duty.who, locale)} ({duty.role.text(locale)})"
            for duty in self._on(day)
        )
        why = self._calendar.why(day).name
        return day, weekday(day, locale), why, "; ".join(told)

    def _on(self, day: date) -> tuple[Duty, ...]:
        return tuple(self._duties.get(day, ()))

    def _is_covered(self, day: date) -> bool:
        return bool(self._on(day)) and not self.missing(day)

    def _of_gaps(self) -> Iterator[Finding]:
        for day in self.gaps:
            missing = [role.text() for role in self.missing(day)]
            english = [role.text("en") for role in self.missing(day)]
            yield Finding(
                "day-off-covered",
                f"{self.roster.name}, {day_text(day)}",
                f"thiếu {', '.join(missing)}" if missing else "nothing",
                Severity.WARNING,
                evidence_en=f"no {', no '.join(english)}" if english else "nothing",
            )

    def _doubled(self) -> Iterator[Finding]:
        for duty, times in Counter(self._within()).items():
            if times > 1:
                place = f"{self.roster.name}, {day_text(duty.on)}"
                came = f"{who_text(duty.who)}: {times}"
                yield Finding("duty-once", place, came, Severity.WARNING)

    def _on_working_days(self) -> Iterator[Finding]:
        off = set(self.days_off)
        for day in sorted({duty.on for duty in self._within()} - off):
            came = day.isoformat()
            yield Finding("duty-on-day-off", self.roster.name, came, Severity.NOTE)

    def _within(self) -> list[Duty]:
        return [duty for duties in self._duties.values() for duty in duties]


_COLUMNS: Final = (
    Column("day", ("Ngày",), heading_en=("Day",), kind=Kind.DAY),
    Column("weekday", ("Thứ",), heading_en=("Weekday",)),
    Column("why", ("Lý do nghỉ",), heading_en=("Why it is a day off",)),
    Column("duty", ("Người trực",), heading_en=("On duty",)),
)
