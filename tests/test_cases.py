"""The oracles of tests/cases: typed from the law and the calendar, never from code."""

from datetime import date, time
from typing import Final

import naive
import pytest
from reading import SOURCE, read_clock, read_limit, read_when

from cqtt import OFFICE_CLOCK, Office, OfficeHours, due_date, state_calendar
from cqtt.counting_rules import CIVIL_CODE, CountingRules, LastDay, LeapDay
from cqtt.cutoffs import BundleCutoff, CutoffReading, MovedReceipt
from cqtt.moments import wall_clock

CALENDAR: Final = state_calendar()
DESK: Final = Office(CALENDAR, OfficeHours.parse("07:30-11:30,13:30-17:00"))


def _bundle(reading: CutoffReading) -> CountingRules:
    return CountingRules(
        "cutoff", bundle_cutoff=BundleCutoff(time(15), reading, SOURCE)
    )


RULES: Final = {
    "": CIVIL_CODE,
    "literal-last-day": CountingRules("literal", last_day=LastDay.LITERAL),
    "leap-next-day": CountingRules("leap", leap_day=LeapDay.FIRST_OF_MARCH),
    "bundle-cutoff-day-one": _bundle(CutoffReading.NEXT_DAY_IS_DAY_ONE),
    "bundle-cutoff-replaces-receipt": _bundle(CutoffReading.NEXT_DAY_REPLACES_RECEIPT),
    "move-off-day-receipt": CountingRules(
        "moved", off_day_receipt=MovedReceipt(SOURCE)
    ),
    "office-clock": OFFICE_CLOCK,
}


@pytest.mark.parametrize("row", naive.rows("due_dates.csv"), ids=lambda row: row["id"])
def test_due_date_is_that_of_the_case(row: dict[str, str]) -> None:
    """A due date is the one that was typed from the law."""
    due = due_date(
        read_limit(row["limit"]),
        received=read_when(row["received"]),
        office=DESK,
        rules=RULES[row["rules"]],
    )

    assert due.on.isoformat() == row["due_on"], due.explain("en")
    at = wall_clock(due.at).isoformat(timespec="minutes") if due.at else ""
    assert at == row["due_at"]


@pytest.mark.parametrize("row", naive.rows("pauses.csv"), ids=lambda row: row["id"])
def test_clock_gives_the_day_of_the_case(row: dict[str, str]) -> None:
    """A limit that stopped, restarted or was extended ends as the case says."""
    received = date.fromisoformat(row["received"])
    due = due_date(
        read_limit(row["limit"]),
        received=received,
        calendar=CALENDAR,
        clock=read_clock(row["events"], received),
    )

    assert due.on.isoformat() == row["due_on"], due.explain("en")


@pytest.mark.parametrize("row", naive.rows("known_on.csv"))
def test_calendar_as_known_gives_the_day_of_the_case(row: dict[str, str]) -> None:
    """A due date reckoned with what was known on a day is the one of that day."""
    known = CALENDAR.as_known_on(date.fromisoformat(row["known_on"]))
    due = due_date(
        read_limit(row["limit"]), received=read_when(row["received"]), calendar=known
    )

    assert due.on.isoformat() == row["due_on"], due.explain("en")


@pytest.mark.parametrize(
    "row", naive.rows("working_day_facts.csv"), ids=lambda row: row["day"]
)
def test_day_is_worked_as_the_case_says(row: dict[str, str]) -> None:
    """A telling day is worked, or not, as the calendar of the truth says."""
    worked = CALENDAR.is_working_day(date.fromisoformat(row["day"]))

    assert worked == (row["is_working"] in {"yes", "true", "True", "1"})
