"""
The library and its peers behind one face: an operation gives a task.

Every peer gets its best state, built beforehand: calendars, types of its own, starts
and ends.  Peers are imported by name, so that type checking needs none of them.
"""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from importlib import import_module
from importlib.metadata import version
from itertools import accumulate
from typing import Any, ClassVar, Final, NamedTuple
from zoneinfo import ZoneInfo

import fixture

VN_DATE: Final = re.compile(r"^Hạn: .*?(\d\d)/(\d\d)/(\d{4})", re.MULTILINE)
ISO_DATE: Final = re.compile(r"Deadline: (\S+)")


def same(answer: Any) -> Any:
    """Return an answer that is plain already."""
    return answer


class Task(NamedTuple):
    """What is timed, giving 64 answers, and how to make one of them plain."""

    work: Callable[[], Sequence[Any]]
    plain: Callable[[Any], Any] = same


class Supports(NamedTuple):
    """What a peer can do."""

    makeup: bool = False
    hours: bool = False
    lunch: bool = False
    explain: bool = False

    def label(self) -> str:
        """Name what it can do."""
        return ", ".join(name for name, can in self._asdict().items() if can) or "–"


class Peer:
    """A library, or one way to use it; each operation is a method ``size -> Task``."""

    name: ClassVar[str]
    package: ClassVar[str]
    supports: ClassVar[Supports] = Supports()
    has_own_facts: ClassVar[bool] = False

    def task(self, operation: str, size: int) -> Task:
        """Return the task of an operation named like ``add minutes``."""
        make: Callable[[int], Task] = getattr(self, operation.replace(" ", "_"))
        return make(size)

    @property
    def must_be_right(self) -> bool:
        """Tell whether it holds our calendar, make-up days included."""
        return self.supports.makeup and not self.has_own_facts

    @property
    def version(self) -> str:
        """The installed version of the package."""
        return version(self.package) if self.package else ""


class Cqtt(Peer):
    """The library, asked as its users ask it."""

    name = package = "cqtt"
    supports = Supports(makeup=True, hours=True, lunch=True, explain=True)

    def __init__(self) -> None:
        cqtt, hours = import_module("cqtt"), import_module("cqtt.office_hours")
        self.cqtt = cqtt
        self.calendar = cqtt.state_calendar()
        self.time = hours.WorkingTime(
            self.calendar, hours.OfficeHours.parse(fixture.HOURS)
        )

    def add(self, n: int) -> Task:
        """Dates in and out."""
        add, days = self.calendar.add, fixture.STARTS
        return Task(lambda: [add(day, n) for day in days])

    def count(self, span: int) -> Task:
        """Dates in."""
        count, pairs = self.calendar.count, fixture.day_pairs(span)
        return Task(lambda: [count(start, end) for start, end in pairs])

    def due_date(self, n: int) -> Task:
        """Give the full result; the limit is built beforehand."""
        limit, calendar, days = self.cqtt.WorkingDays(n), self.calendar, fixture.STARTS
        due_date = self.cqtt.due_date
        return Task(
            lambda: [due_date(limit, received=day, calendar=calendar) for day in days],
            lambda due: due.on,
        )

    def explain(self, n: int) -> Task:
        """Give the full result and the text of its explanation."""
        ask = self.due_date(n).work
        return Task(lambda: [due.explain() for due in ask()], _vietnamese_date)

    def add_minutes(self, minutes: int) -> Task:
        """Naive moments in, aware out."""
        add, moments = self.time.add, fixture.MOMENTS
        return Task(lambda: [add(each, minutes) for each in moments], _naive)

    def minutes_between(self, span: int) -> Task:
        """Naive moments in."""
        between, pairs = self.time.between, fixture.moment_pairs(span)
        return Task(lambda: [between(start, end) for start, end in pairs], _minutes)


class Limit(Peer):
    """What Python cannot go below: one call, ``toordinal``, two tuple look-ups."""

    name = "limit kernel"
    package = ""
    supports = Supports(makeup=True)

    def add(self, n: int) -> Task:
        """No check of anything."""
        base = fixture.FIRST.toordinal()
        rank = tuple(accumulate(map(fixture.is_worked, fixture.DAYS)))
        worked = tuple(filter(fixture.is_worked, fixture.DAYS))
        days = fixture.STARTS

        def kernel(day: date, n: int) -> date:
            return worked[rank[day.toordinal() - base] + n - 1]

        return Task(lambda: [kernel(day, n) for day in days])


class NumpyNaive(Peer):
    """``numpy.busday_*`` with week mask and holidays: it cannot hold make-up days."""

    name = "numpy, week mask"
    package = "numpy"

    def __init__(self) -> None:
        self.numpy = import_module("numpy")
        self.calendar = self._calendar()
        self.starts = [self._day(day) for day in fixture.STARTS]

    def _calendar(self) -> Any:
        return self.numpy.busdaycalendar(holidays=list(fixture.WEEKDAYS_OFF))

    def _day(self, day: date) -> Any:
        return self.numpy.datetime64(day)

    def _number(self, n: int) -> Any:
        return n

    def add(self, n: int) -> Task:
        """``datetime64`` in and out."""
        offset, calendar, days = self.numpy.busday_offset, self.calendar, self.starts
        number = self._number(n)
        return Task(
            lambda: [
                offset(day, number, "backward", busdaycal=calendar) for day in days
            ],
            lambda day: day.item(),
        )

    due_date = add

    def count(self, span: int) -> Task:
        """``datetime64`` in; moved by a day, because numpy counts the start instead."""
        count, calendar = self.numpy.busday_count, self.calendar
        pairs = [
            (self._day(start + fixture.ONE_DAY), self._day(end + fixture.ONE_DAY))
            for start, end in fixture.day_pairs(span)
        ]
        return Task(
            lambda: [count(start, end, busdaycal=calendar) for start, end in pairs],
            int,
        )


class NumpyRight(NumpyNaive):
    """``numpy.busday_*``, every day worked but for a list of all days off."""

    name = "numpy, all days listed"
    supports = Supports(makeup=True)

    def _calendar(self) -> Any:
        return self.numpy.busdaycalendar("1111111", list(fixture.NOT_WORKED))


class NumpyArrays(NumpyRight):
    """The same on arrays without dimensions, which saves numpy the conversion."""

    name = "numpy, all days listed, 0-d arrays"

    def _day(self, day: date) -> Any:
        return self.numpy.array(day, "M8[D]")

    def _number(self, n: int) -> Any:
        return self.numpy.array(n)


class Holidays(Peer):
    """``holidays`` as it ships: it knows make-up days, but its own."""

    name = package = "holidays"
    supports = Supports(makeup=True)
    has_own_facts = True

    def __init__(self) -> None:
        years = range(fixture.FIRST.year, fixture.LAST.year + 1)
        self.calendar = import_module("holidays").country_holidays("VN", years=years)

    def add(self, n: int) -> Task:
        """Dates in and out."""
        add, days = self.calendar.get_nth_working_day, fixture.STARTS
        return Task(lambda: [add(day, n) for day in days])


class Bizdays(Peer):
    """``bizdays``, every day worked but for a list of all days off."""

    name = "bizdays, all days listed"
    package = "bizdays"
    supports = Supports(makeup=True)

    def __init__(self) -> None:
        self.calendar = import_module("bizdays").Calendar(
            list(fixture.NOT_WORKED),
            [],
            startdate=fixture.FIRST.isoformat(),
            enddate=fixture.LAST.isoformat(),
            name="vn",
        )

    def add(self, n: int) -> Task:
        """Dates in and out; it wants starts that are worked."""
        add = self.calendar.offset
        days = [
            day if fixture.is_worked(day) else self.calendar.adjust_previous(day)
            for day in fixture.STARTS
        ]
        return Task(lambda: [add(day, n) for day in days])


class Lexdays(Peer):
    """
    ``lexdays``, taught our calendar and one rule with one citation.

    It has no rules for Vietnam; with all days off listed and no weekend it holds our
    make-up days, and a rule of one step is less work than any that it ships.
    """

    name = "lexdays, taught our calendar"
    package = "lexdays"
    supports = Supports(makeup=True, explain=True)

    def __init__(self) -> None:
        lexdays = import_module("lexdays")
        calendar = {
            "id": "vn",
            "weekend": [],
            "coverage": {"from": fixture.FIRST.year, "to": fixture.LAST.year},
            "one_off": [
                {"id": f"d{day}", "name": {"en": "day off"}, "date": day.isoformat()}
                for day in fixture.NOT_WORKED
            ],
        }
        self.calendar = lexdays.Calendar(calendar)
        self.period = lexdays.Period
        self.pack = lexdays.RulePack(
            {
                "id": "vn/working-days",
                "name": {"en": "working days"},
                "jurisdiction": "VN",
                "calendar": calendar,
                "citations": {"c": {"label": {"en": "Civil Code, Art. 147(2)"}}},
                "steps": [{"type": "count", "cite": "c"}],
            }
        )

    def add(self, n: int) -> Task:
        """Dates in and out."""
        add, days = self.calendar.add_business_days, fixture.STARTS
        return Task(lambda: [add(day, n) for day in days])

    def due_date(self, n: int) -> Task:
        """Its full result; the period is built beforehand."""
        compute, days = self.pack.compute, fixture.STARTS
        period = self.period(n, "business_day")
        return Task(
            lambda: [compute(day, period) for day in days],
            lambda result: result.deadline,
        )

    def explain(self, n: int) -> Task:
        """Its full result and the text of its explanation."""
        compute = self.due_date(n).work
        return Task(lambda: [each.explain("en") for each in compute()], _iso_date)


class Workclock(Peer):
    """``workclock`` where it is fastest: the wall clock passed off as UTC."""

    name = "workclock, as if UTC"
    package = "workclock"
    supports = Supports(hours=True, lunch=True)
    zone: ClassVar[Any] = UTC

    def __init__(self) -> None:
        workclock = import_module("workclock")
        shifts = (workclock.WorkDay(*shift) for shift in fixture.SHIFTS)
        holidays = workclock.Holidays(fixture.WEEKDAYS_OFF)
        self.schedule = workclock.Schedule([*shifts, holidays], time_zone=self.zone)

    def add_minutes(self, minutes: int) -> Task:
        """Aware moments in and out, which it demands."""
        add, amount = self.schedule.add, timedelta(minutes=minutes)
        moments = [self._aware(moment) for moment in fixture.MOMENTS]
        return Task(lambda: [add(each, amount) for each in moments], _naive)

    def minutes_between(self, span: int) -> Task:
        """Aware moments in, which it demands."""
        between = self.schedule.between
        pairs = [
            (self._aware(start), self._aware(end))
            for start, end in fixture.moment_pairs(span)
        ]
        return Task(lambda: [between(start, end) for start, end in pairs], _minutes)

    def _aware(self, moment: datetime) -> datetime:
        return moment.replace(tzinfo=self.zone)


class WorkclockVietnam(Workclock):
    """``workclock`` in Vietnamese time, as a user would write it."""

    name = "workclock, Asia/Ho_Chi_Minh"
    zone = ZoneInfo("Asia/Ho_Chi_Minh")


class Timegrid(Peer):
    """``timegrid`` with an open window for each shift of a make-up day."""

    name = package = "timegrid"
    supports = Supports(makeup=True, hours=True, lunch=True, explain=True)

    def __init__(self) -> None:
        calendar = import_module("timegrid").TimeGridCalendar.create()
        for start, end in fixture.SHIFTS:
            calendar = calendar.open_weekdays(start, end)
        for day in fixture.WEEKDAYS_OFF:
            calendar = calendar.close(day)
        for day in fixture.MAKE_UP_DAYS:
            for start, end in fixture.SHIFTS:
                window = datetime.combine(day, start), datetime.combine(day, end)
                calendar = calendar.set_open_window(f"{window[0]}", *window)
        self.calendar = calendar

    def add_minutes(self, minutes: int) -> Task:
        """Naive moments in and out."""
        add, amount = self.calendar.add_work_duration, timedelta(minutes=minutes)
        moments = fixture.MOMENTS
        return Task(lambda: [add(each, amount) for each in moments])

    def minutes_between(self, span: int) -> Task:
        """Naive moments in, over a timeline compiled for all years."""
        bounds = [
            datetime.combine(day, datetime.min.time())
            for day in (fixture.FIRST, fixture.LAST)
        ]
        between = self.calendar.compile(*bounds).get_working_duration
        pairs = fixture.moment_pairs(span)
        return Task(lambda: [between(start, end) for start, end in pairs], _minutes)


PEERS: Final[dict[str, type[Peer]]] = {
    "cqtt": Cqtt,
    "limit": Limit,
    "numpy": NumpyRight,
    "numpy-naive": NumpyNaive,
    "numpy-arrays": NumpyArrays,
    "holidays": Holidays,
    "bizdays": Bizdays,
    "lexdays": Lexdays,
    "workclock": Workclock,
    "workclock-vietnam": WorkclockVietnam,
    "timegrid": Timegrid,
}


def _naive(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)


def _minutes(worked: timedelta) -> int:
    return worked // fixture.ONE_MINUTE


def _vietnamese_date(text: str) -> date | None:
    found = VN_DATE.search(text)
    return found and date(*map(int, reversed(found.groups())))


def _iso_date(text: str) -> date | None:
    found = ISO_DATE.search(text)
    return found and date.fromisoformat(found[1])
