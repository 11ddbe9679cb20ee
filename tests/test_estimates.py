"""
Years that nobody announced: the estimator against what was announced later.

The back-test compares with the oracle ``cases/public_sector_days.csv``; the misses are
typed here and listed in docs/en/how-days-are-counted.md.
"""

import subprocess
import sys
from datetime import date
from typing import Final

import naive
import pytest

from cqtt import facts, state_calendar
from cqtt.facts import StatutoryEstimator, WeekendCultureDay, lunar_day
from cqtt.workdays import Reason, Status

ESTIMATE: Final = StatutoryEstimator(facts.holiday_laws())
MISSES: Final = {
    2014: {"2014-01-29", "2014-02-05"},
}
TET: Final = {
    1985: "1985-01-21",
    2007: "2007-02-17",
    2026: "2026-02-17",
    2030: "2030-02-02",
    2053: "2053-02-18",
}


def announced_without_swaps(year: int) -> set[str]:
    """Return the days off of a year that follow from law."""
    return {
        row["date"]
        for row in naive.rows("public_sector_days.csv")
        if row["date"].startswith(str(year)) and row["reason"] != "swap"
    }


@pytest.mark.parametrize("year", range(2014, 2028))
def test_estimate_equals_what_was_announced_but_for_the_listed_misses(
    year: int,
) -> None:
    """Estimated days are the announced ones, but for swaps and the listed misses."""
    estimated = {
        day.on.isoformat() for day in ESTIMATE(year, None) if not day.is_working
    }

    assert estimated ^ announced_without_swaps(year) == MISSES.get(year, set())


@pytest.mark.parametrize(("year", "day"), TET.items())
def test_tet_falls_by_the_vietnamese_calendar(year: int, day: str) -> None:
    """Tết is reckoned at UTC+7, not as in China."""
    assert lunar_day(year, 1, 1).isoformat() == day


def test_estimate_uses_the_law_known_on_the_day() -> None:
    """Before the Code of 2019 was passed National Day had no neighbour."""
    known = ESTIMATE(2021, date(2019, 1, 1))

    assert date(2021, 9, 3) not in {day.on for day in known}
    assert date(2021, 9, 3) in {day.on for day in ESTIMATE(2021, date(2020, 1, 1))}
    assert date(2026, 11, 24) not in {
        day.on for day in ESTIMATE(2026, date(2026, 4, 23))
    }


def test_estimate_takes_each_law_within_its_period() -> None:
    """In 2013 Tết had four days, under the Code of 1994."""
    tet = [day for day in ESTIMATE(2013, None) if day.reason is Reason.TET]

    assert [str(day.on) for day in tet] == [
        "2013-02-09",
        "2013-02-10",
        "2013-02-11",
        "2013-02-12",
    ]


def test_estimated_days_are_marked() -> None:
    """Fixed days are statutory, chosen ones estimated, and their days in lieu alike."""
    days = {day.on: day for day in ESTIMATE(2028, None)}

    assert days[date(2028, 1, 1)].status is Status.STATUTORY
    assert days[date(2028, 1, 3)].status is Status.STATUTORY
    assert days[date(2028, 1, 26)].status is Status.ESTIMATED
    assert days[date(2028, 9, 1)].status is Status.ESTIMATED
    assert days[date(2028, 1, 26)].source is not None


def test_weekend_culture_day_gives_no_day_in_lieu_unless_asked() -> None:
    """Whether 24 November on a Saturday gives a Monday off is contested."""
    monday = date(2029, 11, 26)
    until = date(2029, 12, 31)
    plain = state_calendar().extended(until=until)
    given = state_calendar(weekend_culture_day=WeekendCultureDay.DAY_IN_LIEU)
    lieu = given.extended(until=until)

    assert plain.is_working_day(monday)
    assert plain.why(monday).status is Status.CONTESTED
    assert not lieu.is_working_day(monday)
    assert lieu.why(monday).name == "Nghỉ bù Ngày Văn hóa Việt Nam"
    assert lieu.why(monday).status is Status.CONTESTED


def test_swaps_are_never_estimated() -> None:
    """No estimate of the years to 2100 holds a swap or a make-up day."""
    reasons = {
        day.reason for year in range(2028, 2101, 8) for day in ESTIMATE(year, None)
    }

    assert not reasons & {Reason.SWAP, Reason.MAKE_UP}


def test_estimate_does_not_follow_the_language_of_the_server() -> None:
    """``holidays`` names days by LANG; the estimator does not."""
    code = (
        "from cqtt.facts import lunar_day as day; "
        "print(day(2030, 3, 10), day(2030, 1, 1))"
    )
    command = [sys.executable, "-c", code]
    environment = {"LANG": "en_US.UTF-8", "LANGUAGE": "en_US", "PATH": ""}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == ["2030-04-12", "2030-02-02"]
