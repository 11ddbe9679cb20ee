"""
The days of a year that nobody announced, by statute and the lunar calendar.

*Ước tính.*  Fixed days and days in lieu follow from the law known on the day; the
place of the five days of Tết and the neighbour of 2 September are estimated as they
have been chosen since 2014.  Swaps cannot be derived and are never estimated.  Only
lunar dates come from the ``holidays`` library (this is its only door): its swaps, days
in lieu and 24/11 would tell later decisions with hindsight.
"""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from functools import cache
from typing import Final

from attrs import evolve, frozen

from cqtt.errors import EstimateUnavailableError
from cqtt.facts.switches import WeekendCultureDay
from cqtt.law import Citation, Period
from cqtt.workdays import Day, Reason, Status

_LAST_LUNAR_YEAR: Final = 2100
_SATURDAY: Final = 5
_MONDAY, _TUESDAY = 0, 1
_NATIONAL_DAY: Final = (9, 2)
_LUNAR_NAMES: Final = {
    (1, 1): "Tết Nguyên Đán",
    (3, 10): "Ngày Giỗ Tổ Hùng Vương",
}


@frozen
class Named:
    """A holiday on a day of the year, solar or lunar."""

    month: int
    day: int
    name: str


@frozen
class HolidayLaw:
    """What one text gives, and when (*ngày nghỉ lễ theo luật*)."""

    source: Citation
    substitute: Citation
    period: Period
    fixed: tuple[Named, ...] = ()
    lunar: tuple[Named, ...] = ()
    tet_days: int = 0
    is_tet_chosen: bool = False
    has_national_neighbour: bool = False
    is_in_lieu_contested: bool = False
    paid_days: int = 0

    def was_known(self, day: date | None) -> bool:
        """Whether the text had been issued on a day."""
        issued = self.source.document.known_on
        return day is None or issued is None or issued <= day

    def ending_with(self, successors: Collection[date | None]) -> "HolidayLaw":
        """Return the law without its end if no successor begins on the day after."""
        end = self.period.until
        if end is None or end + timedelta(days=1) in successors:
            return self
        return evolve(self, period=Period(self.period.since, None))


@frozen
class StatutoryEstimator:
    """
    Estimates a year from the law that was known on a day (*ước tính theo luật*).

    >>> from cqtt.facts import holiday_laws
    >>> estimate = StatutoryEstimator(holiday_laws())
    >>> [str(day.on) for day in estimate(2030, None) if day.reason is Reason.TET]
    ['2030-01-31', '2030-02-01', '2030-02-02', '2030-02-03', '2030-02-04']
    """

    laws: tuple[HolidayLaw, ...]
    weekend_culture_day: WeekendCultureDay = WeekendCultureDay.NO_DAY_IN_LIEU

    def __call__(self, year: int, known_on: date | None) -> tuple[Day, ...]:
        """
        Return the holidays of a year and their days in lieu, in order.

        Raises:
            EstimateUnavailableError: There is no lunar table for the year.
        """
        laws = self._known(known_on)
        days: dict[date, tuple[Day, HolidayLaw]] = {}
        for law in laws:
            for day in _holidays(law, year):
                if day.on in law.period:
                    days.setdefault(day.on, (day, law))
        taken = {on: day for on, (day, _) in days.items()}
        for on in sorted(days):
            if on.weekday() >= _SATURDAY:
                for substitute in self._in_lieu(*days[on], taken):
                    taken[substitute.on] = substitute
        return tuple(taken[on] for on in sorted(taken))

    def _known(self, known_on: date | None) -> list[HolidayLaw]:
        """Return the laws known on a day; an end is known with the successor."""
        known = [law for law in self.laws if law.was_known(known_on)]
        begun = {law.period.since for law in known}
        return [law.ending_with(begun) for law in known]

    def _in_lieu(
        self, day: Day, law: HolidayLaw, taken: dict[date, Day]
    ) -> Iterator[Day]:
        on = day.on
        while on.weekday() >= _SATURDAY or on in taken:
            on += timedelta(days=1)
        name = day.occasion.partition(" (")[0]
        status = (
            Status.ESTIMATED if day.status is Status.ESTIMATED else Status.STATUTORY
        )
        reason, occasion = Reason.SUBSTITUTE, f"Nghỉ bù {name}"
        if law.is_in_lieu_contested:
            status = Status.CONTESTED
            if self.weekend_culture_day is WeekendCultureDay.NO_DAY_IN_LIEU:
                reason, occasion = Reason.WORKING, "Ngày làm việc"
        yield Day(on, reason, occasion, status, law.substitute)


def _holidays(law: HolidayLaw, year: int) -> Iterator[Day]:
    for each in law.fixed:
        on = date(year, each.month, each.day)
        yield Day(on, Reason.HOLIDAY, each.name, Status.STATUTORY, law.source)
    for each in law.lunar:
        on = lunar_day(year, each.month, each.day)
        yield Day(on, Reason.HOLIDAY, each.name, Status.STATUTORY, law.source)
    if law.tet_days:
        yield from _tet(law, lunar_day(year, 1, 1))
    if law.has_national_neighbour:
        on = _neighbour(date(year, *_NATIONAL_DAY))
        name = "Quốc khánh (ngày liền kề)"
        yield Day(on, Reason.HOLIDAY, name, Status.ESTIMATED, law.source)


def _tet(law: HolidayLaw, first: date) -> Iterator[Day]:
    """Give one day before Tết and four after where it is a Monday or Tuesday."""
    early = law.is_tet_chosen and first.weekday() not in {_MONDAY, _TUESDAY}
    for offset in range(law.tet_days):
        on = first + timedelta(days=offset - (2 if early else 1))
        number = (on - first).days + 1
        when = f"mùng {number} tháng Giêng" if number > 0 else "cuối tháng Chạp"
        name = f"Tết Nguyên đán ({when})"
        yield Day(on, Reason.TET, name, Status.ESTIMATED, law.source)


def _neighbour(national_day: date) -> date:
    """Return 3/9 where 2/9 is a Monday, Thursday or Sunday, else 1/9."""
    after = national_day.weekday() in {0, 3, 6}
    return national_day + timedelta(days=1 if after else -1)


@cache
def _lunar_names(year: int) -> dict[str, date]:
    if year > _LAST_LUNAR_YEAR:
        raise EstimateUnavailableError("the lunar table", year, _LAST_LUNAR_YEAR)
    from holidays import country_holidays

    table = country_holidays("VN", years=year, observed=False, language="vi")
    return {name: day for day, names in table.items() for name in names.split("; ")}


def lunar_day(year: int, month: int, day: int) -> date:
    """
    Return the solar date of 1/1 (Tết) or 10/3 of the Vietnamese lunar calendar.

    >>> lunar_day(2030, 1, 1), lunar_day(2026, 3, 10)
    (datetime.date(2030, 2, 2), datetime.date(2026, 4, 26))
    """
    return _lunar_names(year)[_LUNAR_NAMES[month, day]]
