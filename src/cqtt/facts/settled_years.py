"""Whether a settled year has the days off that a statute fixes."""

from collections.abc import Container, Iterable, Iterator
from datetime import date

from cqtt.errors import EstimateUnavailableError
from cqtt.facts.estimates import HolidayLaw, StatutoryEstimator
from cqtt.facts.laws import holiday_laws
from cqtt.findings import Finding
from cqtt.workdays import Announcement, Day, Reason, Status

_FIXED = frozenset({Reason.HOLIDAY, Reason.SUBSTITUTE})


def lacking(
    announced: Iterable[Announcement], elsewhere: Iterable[Announcement]
) -> Iterator[Finding]:
    """
    Find days off that a statute fixes and no row of a settled year has.

    These are holidays on days of the solar and the lunar year, the days in lieu of
    those on a weekend, a day before or after 2 September, and the number of days of
    Tết; which days those are is chosen each year.  Years before the first law on record
    and after the last lunar table are not looked at.

    Law: Articles 111(3) and 112, Labour Code 45/2019/QH14; for other years its
    predecessors, and Resolution 28/2026/QH16.

    Args:
        announced: The announcements of one folder.
        elsewhere: Those of other files, such as the national ones.
    """
    own = tuple(announced)
    rows = [row for each in (*own, *elsewhere) for row in each.days]
    off = {row.on: row for row in rows if not row.is_working}
    for year in sorted({each.settles for each in own if each.settles}):
        if fixed := _fixed(year):
            yield from (_without(year, day) for day in fixed if day.on not in off)
            yield from _no_neighbour(year, off)
            yield from _too_few_of_tet(year, off.values())


def _fixed(year: int) -> list[Day]:
    """Return the days off of a year that need no announcement."""
    laws = _laws(year)
    try:
        estimated = StatutoryEstimator(laws)(year, None) if laws else ()
    except EstimateUnavailableError:
        return []
    return [
        each
        for each in estimated
        if each.reason in _FIXED and each.status is Status.STATUTORY
    ]


def _laws(year: int) -> tuple[HolidayLaw, ...]:
    """Return the laws that had begun when a year ended."""
    last = date(year, 12, 31)
    return tuple(
        law for law in holiday_laws() if law.period.since and law.period.since <= last
    )


def _without(year: int, day: Day) -> Finding:
    return Finding(
        "settled-year",
        f"settles = {year}",
        f"năm thiếu ngày {day.on:%d/%m/%Y} ({day.occasion})",
        evidence_en=f"one without {day.on.isoformat()} ({day.occasion})",
    )


def _no_neighbour(year: int, off: Container[date]) -> Iterator[Finding]:
    """Find that 2 September is alone where the law gives the day before or after it."""
    given = any(
        law.has_national_neighbour and date(year, 9, 2) in law.period
        for law in _laws(year)
    )
    if given and date(year, 9, 1) not in off and date(year, 9, 3) not in off:
        yield Finding(
            "settled-year",
            f"settles = {year}",
            f"năm thiếu ngày liền kề 02/09/{year:04}",
            evidence_en=f"one without the day before or after {year:04}-09-02",
        )


def _too_few_of_tet(year: int, off: Iterable[Day]) -> Iterator[Finding]:
    """Find that there are fewer days of Tết than the law of its month gives."""
    given = [law.tet_days for law in _laws(year) if date(year, 2, 1) in law.period]
    found = sum(day.on.year == year and day.reason is Reason.TET for day in off)
    if given and found < max(given):
        yield Finding(
            "settled-year",
            f"settles = {year}",
            f"năm có {found} trong {max(given)} ngày Tết Nguyên đán",
            evidence_en=f"one with {found} of {max(given)} days of Tết",
        )
