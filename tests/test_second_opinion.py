"""
What ``holidays`` says beside us: the days on which it differs, with their reasons.

The list is an oracle typed from the announcements (``cases/public_sector_days.csv``);
with version 0.109 every one of them differs; a later version may have mended some, and
none may differ elsewhere.
"""

from datetime import date, timedelta
from importlib.metadata import version
from typing import Final

import naive
from holidays import country_holidays

from cqtt import WorkingDays, due_date, state_calendar
from cqtt.facts.second_opinion import by_holidays_alone

KNOWN_DIFFERENCES: Final = {
    "2010-09-03": "swapped off, 5971/VPCP-KGVX",
    "2010-09-11": "made up for 3/9",
    "2011-01-29": "made up for 31/1",
    "2011-01-30": "a Sunday, made up for 1/2",
    "2011-01-31": "swapped off",
    "2011-02-01": "swapped off",
    "2011-04-09": "made up for 11/4",
    "2011-04-11": "swapped off",
    "2012-12-31": "swapped off, 9570/VPCP-KGVX",
    "2013-01-05": "made up for 31/12/2012",
    "2013-02-23": "made up for 15/2",
    "2014-01-25": "made up for 28/1",
    "2014-01-28": "swapped off",
    "2014-02-05": "day in lieu within Tết",
    "2014-02-08": "made up for 29/1",
    "2026-01-02": "swapped off, 12729/VPCP-KGVX",
    "2026-01-10": "made up for 2/1",
}


def test_holidays_differs_on_the_listed_days_only() -> None:
    """Of 6,574 days ``holidays`` has these wrong, and no other."""
    calendar = state_calendar()
    vietnam = country_holidays("VN", years=range(2009, 2029), language="vi")
    days = [date(2010, 1, 1) + timedelta(days=n) for n in range(6574)]
    different = {
        day.isoformat()
        for day in days
        if calendar.is_working_day(day) != vietnam.is_working_day(day)
    }

    assert days[-1] == calendar.last
    assert different <= set(KNOWN_DIFFERENCES)
    if version("holidays") == "0.109":
        assert different == set(KNOWN_DIFFERENCES)
    for day in map(date.fromisoformat, different):
        assert calendar.is_working_day(day) == naive.works(day)


def test_case_that_justifies_the_library() -> None:
    """Three working days from 31 December 2025 are a day later than it says."""
    received = date(2025, 12, 31)
    ours = due_date(WorkingDays(3), received=received, calendar=state_calendar()).on

    assert ours == date(2026, 1, 7)
    if version("holidays") == "0.109":
        assert by_holidays_alone(received, 3) == date(2026, 1, 6)
