"""Under what a limit is counted, and where its count begins."""

from datetime import date, datetime, timedelta
from typing import NamedTuple, TypeAlias

from cqtt.clock import Clock
from cqtt.counting_rules import CountingRules
from cqtt.cutoffs import BundleCutoff, CutoffReading, LastHourCutoff
from cqtt.errors import InvalidValueError
from cqtt.law import Citation
from cqtt.moments import day_of, require_moment
from cqtt.office_hours import WorkingTime
from cqtt.offices import Office
from cqtt.workdays import WorkCalendar

Given: TypeAlias = tuple[
    WorkCalendar, Office | None, CountingRules, Clock | None, tuple[Citation, ...]
]
"""Terms as a due date stores them, a plain tuple because one is made at every call."""


class Terms(NamedTuple):
    """Calendar, office, rules, clock and the limit's own sources of one due date."""

    calendar: WorkCalendar
    office: Office | None
    rules: CountingRules
    clock: Clock | None
    sources: tuple[Citation, ...] = ()

    @property
    def working_time(self) -> WorkingTime:
        """The office's working time; an error where there is no office with hours."""
        if self.office is None or self.office.working_time is None:
            raise InvalidValueError(
                "office", self.office and "no hours", "office-with-hours"
            )
        return self.office.working_time


def start_day(received: date, terms: Terms) -> date:
    """
    Return the day that is not counted: that of receipt, unless a rule moves it.

    ``received`` is a date or a datetime; a cut-off needs the datetime.
    """
    day = day_of(received, "received")
    rules, calendar = terms.rules, terms.calendar
    if rules.keeps_receipt:
        return day
    if is_moved_from_day_off(received, terms):
        return calendar.roll(day)
    missed = missed_cutoff(received, terms)
    if missed is None:
        return day
    next_day = calendar.next_working_day(day)
    day_one = missed.reading is CutoffReading.NEXT_DAY_IS_DAY_ONE
    return next_day - timedelta(days=1) if day_one else next_day


def is_moved_from_day_off(received: date, terms: Terms) -> bool:
    """Tell whether the office's own rule moves this receipt on from a day off."""
    moves = terms.rules.off_day_receipt is not None
    return moves and not terms.calendar.is_working_day(day_of(received, "received"))


def missed_cutoff(received: date, terms: Terms) -> BundleCutoff | LastHourCutoff | None:
    """Return the cut-off that a receipt came too late for, if there is one."""
    bundle, last_hour = terms.rules.bundle_cutoff, terms.rules.last_hour_cutoff
    if is_moved_from_day_off(received, terms):
        return None
    if bundle is not None:
        moment = require_moment(received, "received", "a cut-off")
        if moment.time() > bundle.at:
            return bundle
    if last_hour is not None:
        moment = require_moment(received, "received", "a cut-off")
        closing = _closing(moment, terms)
        if closing and closing - last_hour.before_closing <= moment:
            return last_hour
    return None


def _closing(moment: datetime, terms: Terms) -> datetime | None:
    if terms.office is None or terms.office.hours is None:
        raise InvalidValueError(
            "office", terms.office and "no hours", "office-with-hours"
        )
    day = moment.date()
    shifts = terms.office.hours.served_on(day, terms.calendar)
    return datetime.combine(day, shifts[-1].end) if shifts else None
