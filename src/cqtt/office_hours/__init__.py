"""
When an office works and when its counter serves.

*Giờ làm việc.*  ``OfficeHours`` says the shifts of each weekday, by season, and the
counters that serve while the calendar rests; ``WorkingTime`` joins hours and a calendar
for arithmetic in the minutes that an office works.

There is no national clock time: shifts are set locally, so two offices have working
days of different length.  Cut-offs are counting rules (``cqtt.counting_rules``), never
a property of the hours.
"""

from cqtt.office_hours.hours import CounterHours, OfficeHours, Season
from cqtt.office_hours.shifts import Shift, parse_shifts
from cqtt.office_hours.working_time import WorkingTime

__all__ = [
    "CounterHours",
    "OfficeHours",
    "Season",
    "Shift",
    "WorkingTime",
    "parse_shifts",
]
