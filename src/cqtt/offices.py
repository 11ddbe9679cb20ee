"""
An office: agency, calendar, hours and the counting rules that law leaves to it.

*Cơ quan, bộ phận một cửa.*  Here too is the transfer of a dossier to the competent
authority, whose 15:00 rule never moves the clock of the limit.
"""

from datetime import date, datetime, time
from typing import Final

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.checks import require_instance, require_time_of_day
from cqtt.counting_rules import CIVIL_CODE, CountingRules
from cqtt.errors import InvalidValueError, NotInForceError
from cqtt.law import Citation, Dated, Version
from cqtt.moments import require_moment, wall_clock
from cqtt.office_hours import OfficeHours, Shift, WorkingTime
from cqtt.statutes import TRANSFER_CUTOFF
from cqtt.workdays import WorkCalendar

TRANSFER_CUTOFFS: Final = Dated(
    "transfer of a dossier received in person",
    (Version(time(15, 0), TRANSFER_CUTOFF.in_force, TRANSFER_CUTOFF),),
)
"""
The hour after which a dossier goes to the competent authority on the next working day.

Only the text in force since 5 August 2026 is known; see docs/en/not-known.md.
"""


@frozen
class Transfer:
    """
    When a dossier is handed to the competent authority (*thời điểm chuyển hồ sơ*).

    ``on`` is the day of receipt where it goes at once, else the working day at whose
    start it goes.
    """

    on: date
    is_at_once: bool
    source: Citation


@frozen
class Office:
    """
    A place that receives dossiers and promises results.

    *Cơ quan, bộ phận tiếp nhận.*  ``appointment`` is the hour that the office prints on
    its slips; it must lie within the office's hours on every day it works, and is left
    out where a result falls on a day on which no counter serves at that hour.

    >>> from cqtt import state_calendar
    >>> hours = OfficeHours.parse("07:30-11:30,13:30-17:00")
    >>> desk = Office(state_calendar(), hours, appointment=time(16, 30))
    >>> desk.transfer(datetime(2026, 11, 23, 15, 20)).on
    datetime.date(2026, 11, 25)
    """

    calendar: WorkCalendar = field()
    hours: OfficeHours | None = None
    agency: Agency | None = field(default=None, kw_only=True)
    rules: CountingRules = field(default=CIVIL_CODE, kw_only=True)
    appointment: time | None = field(default=None, kw_only=True)
    working_time: WorkingTime | None = field(init=False, eq=False, repr=False)
    """Arithmetic in the office's working time; ``None`` without hours."""

    def __attrs_post_init__(self) -> None:
        require_instance(self.calendar, WorkCalendar, "calendar", "calendar")
        require_instance(self.rules, CountingRules, "rules", "counting-rules")
        require_instance(self.hours, OfficeHours | None, "hours", "hours")
        require_instance(self.agency, Agency | None, "agency", "agency")
        self._check_appointment()
        worked = self.hours and WorkingTime(self.calendar, self.hours)
        object.__setattr__(self, "working_time", worked)

    def _check_appointment(self) -> None:
        at = self.appointment
        if at is None:
            return
        require_time_of_day(at, "appointment")
        if self.hours is None:
            raise InvalidValueError("appointment", at, "office-with-hours")
        for shifts in self.hours.profiles():
            if not any(at in shift for shift in shifts):
                raise InvalidValueError("appointment", at, "within-hours")

    def served_on(self, day: date) -> tuple[Shift, ...] | None:
        """
        Return the hours in which the counter receives on a day.

        ``None`` where the office's hours are not given; then the counter serves on
        working days and the hours are not known.
        """
        if self.hours is None:
            return None
        return self.hours.served_on(day, self.calendar)

    def has_counter_on(self, day: date) -> bool:
        """Tell whether a counter receives dossiers on a day."""
        served = self.served_on(day)
        return self.calendar.is_working_day(day) if served is None else bool(served)

    def appointment_on(self, day: date, *, after: date) -> datetime | None:
        """
        Return the appointment of a day (wall clock), if the office sets one.

        ``None`` where no counter serves at that hour of the day, or where it is not
        later than ``after``, the receipt.
        """
        at = self.appointment
        if at is None or not any(at in shift for shift in self.served_on(day) or ()):
            return None
        moment = datetime.combine(day, at)
        early = isinstance(after, datetime) and moment <= wall_clock(after)
        return None if early else moment

    def transfer(self, received: datetime) -> Transfer:
        """
        Return when a dossier received in person is handed on.

        *Chuyển hồ sơ đến cơ quan có thẩm quyền.*  At once within the working day;
        received after 15:00, or on a day off, at the start of the next working day.
        The start of the limit is not touched by this.

        Raises:
            MissingTimeError: ``received`` is a bare day.
            NotInForceError: Before 5 August 2026; the earlier text is not known.

        Law:
            Decree 118/2025/NĐ-CP, Art. 18(2), as amended by Decree 309/2026/NĐ-CP.
        """
        moment = require_moment(received, "received", "the transfer")
        day = moment.date()
        try:
            cutoff = TRANSFER_CUTOFFS.on(day)
        except NotInForceError as error:
            name_vi = "chuyển hồ sơ nhận trực tiếp"
            told = error.name, error.day, error.first, error.last, name_vi
            raise NotInForceError(*told) from None
        if moment.time() > cutoff.value or not self.calendar.is_working_day(day):
            following = self.calendar.next_working_day(day)
            return Transfer(following, is_at_once=False, source=cutoff.source)
        return Transfer(day, is_at_once=True, source=cutoff.source)
