"""
Ask the peers what the library is asked, and keep their answers.

``python benchmarks/comparisons.py`` in ``.venv-bench`` (``python dev.py bench`` makes
it) prints the table and writes ``comparisons.json``, from which
``docs/tools/measured.py`` fills the pages.  A peer is asked twice where it can be: with
the facts that it ships, and taught the days of our calendar, in the way that its own
documentation shows.
"""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, NamedTuple

from cqtt import state_calendar

FILE: Final = Path(__file__).with_name("comparisons.json")
FIRST: Final = date(2025, 1, 1)
LAST: Final = date(2026, 12, 31)
EVERY_DAY: Final = "1111111"
PEERS: Final = (
    "bizdays",
    "cqtt",
    "holidays",
    "lexdays",
    "numpy",
    "pandas",
    "workalendar",
)


class Question(NamedTuple):
    """So many working days from a day, or how many there are up to another."""

    start: date
    working_days: int = 0
    end: date | None = None


QUESTIONS: Final = (
    Question(date(2025, 12, 31), 3),
    Question(date(2026, 1, 8), 2),
    Question(date(2026, 11, 20), 3),
    Question(date(2026, 7, 31), end=date(2026, 8, 31)),
)


class Days(NamedTuple):
    """Our calendar as lists of days, which is what peers can be taught."""

    off: list[date]
    """Days off from Monday to Friday."""
    made_up: list[date]
    """Days of weekly rest that are worked."""
    rest: list[date]
    """Every day that is not worked."""


def our_days() -> Days:
    """Take the days from the calendar of the library."""
    table = list(state_calendar().table(FIRST, LAST))
    rest = [day for day, is_working, _ in table if not is_working]
    weekend = {day for day, _, _ in table if day.isoweekday() > 5}
    return Days(
        [day for day in rest if day not in weekend],
        sorted(weekend - set(rest)),
        rest,
    )


Way = Callable[[Question], date | int]


def ours() -> Way:
    """Ask the library."""
    calendar = state_calendar()
    return lambda asked: (
        calendar.add(asked.start, asked.working_days)
        if asked.end is None
        else calendar.count(asked.start, asked.end)
    )


def holidays_own() -> Way:
    """Ask ``holidays`` with what it knows of Vietnam."""
    package: Any = import_module("holidays")
    return holidays_asked(package.country_holidays("VN", language="vi"))


def holidays_taught(days: Days) -> Way:
    """Give ``holidays`` our days off, and our make-up days as workdays of weekends."""
    package: Any = import_module("holidays")
    vietnam = package.country_holidays("VN", language="vi", years=(2025, 2026))
    vietnam.update(dict.fromkeys(days.off, "nghỉ"))
    vietnam.weekend_workdays.update(days.made_up)
    return holidays_asked(vietnam)


def holidays_asked(vietnam: Any) -> Way:
    """Ask an object of ``holidays``; its count includes both ends."""
    return lambda asked: (
        vietnam.get_nth_working_day(asked.start, asked.working_days)
        if asked.end is None
        else vietnam.get_working_days_count(asked.start + timedelta(1), asked.end)
    )


def workalendar_taught(days: Days) -> Way:
    """Give ``workalendar``, which has no Vietnam, our days at each call."""
    core: Any = import_module("workalendar.core")
    calendar_class: Any = type("Taught", (core.WesternCalendar,), {})
    calendar = calendar_class()
    calendar.holidays = lambda _year=None: []
    extra = {"extra_working_days": days.made_up, "extra_holidays": days.off}
    return lambda asked: (
        calendar.add_working_days(asked.start, asked.working_days, **extra)
        if asked.end is None
        else calendar.get_working_days_delta(asked.start, asked.end, **extra)
    )


def numpy_taught(mask: str, listed: list[date]) -> Way:
    """Give ``numpy`` a week mask and a list of days off."""
    numpy: Any = import_module("numpy")
    calendar = numpy.busdaycalendar(mask, listed)

    def answer(asked: Question) -> date | int:
        if asked.end is None:
            moved = numpy.busday_offset(
                asked.start, asked.working_days, "preceding", busdaycal=calendar
            )
            found: date = moved.item()
            return found
        after = [each + timedelta(1) for each in (asked.start, asked.end)]
        return int(numpy.busday_count(*after, busdaycal=calendar))

    return answer


def pandas_taught(mask: str, listed: list[date]) -> Way:
    """Give ``CustomBusinessDay`` of ``pandas`` a week mask and a list of days off."""
    pandas: Any = import_module("pandas")
    day = pandas.offsets.CustomBusinessDay(weekmask=mask, holidays=listed)

    def answer(asked: Question) -> date | int:
        start = pandas.Timestamp(asked.start)
        if asked.end is None:
            moved: date = (start + asked.working_days * day).date()
            return moved
        after = start + pandas.Timedelta(days=1)
        return len(pandas.bdate_range(after, asked.end, freq=day))

    return answer


def bizdays_taught(days: Days) -> Way:
    """Give ``bizdays`` every day of rest, and no weekend."""
    package: Any = import_module("bizdays")
    calendar = package.Calendar(
        days.rest, [], startdate=f"{FIRST}", enddate=f"{LAST}", name="vn"
    )
    return lambda asked: (
        calendar.offset(asked.start, asked.working_days)
        if asked.end is None
        else len(list(calendar.seq(asked.start + timedelta(1), asked.end)))
    )


def lexdays_taught(days: Days) -> Way:
    """Give ``lexdays`` every day of rest, and no weekend."""
    package: Any = import_module("lexdays")
    calendar = package.Calendar(
        {
            "id": "vn",
            "weekend": [],
            "coverage": {"from": FIRST.year, "to": LAST.year},
            "one_off": [
                {"id": f"d{day}", "name": {"en": "day off"}, "date": f"{day}"}
                for day in days.rest
            ],
        }
    )

    def answer(asked: Question) -> date | int:
        if asked.end is None:
            found: date = calendar.add_business_days(asked.start, asked.working_days)
            return found
        span = (asked.start + timedelta(1) * n for n in range(1, 1 + _length(asked)))
        return int(sum(map(calendar.is_business_day, span)))

    return answer


def _length(asked: Question) -> int:
    end = asked.end or asked.start
    return (end - asked.start).days


def ways() -> Iterator[tuple[str, str, Way]]:
    """Give each package, how it is asked, and the way to ask it."""
    days = our_days()
    week = "1111100"
    yield "cqtt", "own", ours()
    yield "holidays", "own", holidays_own()
    yield "holidays", "taught", holidays_taught(days)
    yield "workalendar", "taught", workalendar_taught(days)
    yield "numpy", "week-mask", numpy_taught(week, days.off)
    yield "numpy", "all-listed", numpy_taught(EVERY_DAY, days.rest)
    yield "pandas", "week-mask", pandas_taught(week, days.off)
    yield "pandas", "all-listed", pandas_taught(EVERY_DAY, days.rest)
    yield "bizdays", "all-listed", bizdays_taught(days)
    yield "lexdays", "all-listed", lexdays_taught(days)


def asked() -> dict[str, Any]:
    """Ask every peer every question; what is returned is plain data."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "versions": {package: version(package) for package in PEERS},
        "questions": [
            {
                "start": f"{each.start}",
                "working_days": each.working_days,
                "end": each.end and f"{each.end}",
            }
            for each in QUESTIONS
        ],
        "answers": [
            {
                "peer": peer,
                "how": how,
                "answers": [f"{way(each)}" for each in QUESTIONS],
            }
            for peer, how, way in ways()
        ],
    }


if __name__ == "__main__":
    content = asked()
    for each in content["answers"]:
        print(f"{each['peer']:<12} {each['how']:<12} {'  '.join(each['answers'])}")
    text = json.dumps(content, ensure_ascii=False, indent=1)
    FILE.write_text(text + "\n", encoding="utf-8", newline="\n")
