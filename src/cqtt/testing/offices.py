"""Offices of the invented commune."""

from datetime import time
from typing import Final

from cqtt.office_hours import OfficeHours
from cqtt.offices import Office
from cqtt.testing.calendars import TINY_CALENDAR
from cqtt.testing.people import COMMUNE

HOURS: Final = OfficeHours.parse("07:30-11:30,13:30-17:00")
"""Seven and a half hours a day, in two shifts."""

OFFICE: Final = Office(TINY_CALENDAR, HOURS, agency=COMMUNE, appointment=time(16, 30))
"""The commune in 2029, with hours; its slips promise 16:30."""

SATURDAY_OFFICE: Final = Office(
    TINY_CALENDAR,
    HOURS.with_counter("07:30-11:00", on="saturday"),
    agency=COMMUNE,
)
"""The same with a counter that receives on Saturday mornings, which are not worked."""
