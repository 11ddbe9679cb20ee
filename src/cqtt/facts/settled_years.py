"""Whether a settled year has the days off that a statute fixes."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from cqtt.errors import EstimateUnavailableError
from cqtt.facts.estimates import StatutoryEstimator
from cqtt.facts.laws import holiday_laws
from cqtt.findings import Finding
from cqtt.workdays import Announcement, Day, Reason, Status


def lacking(
    announcements: Iterable[Announcement], held: Collection[date]
) -> Iterator[Finding]:
    """
    Find statutory holidays that no row of a settled year has.

    The days of Tết and the neighbour of 2 September are chosen year by year, so they
    are not looked for; nor is a year of which no lunar table is known.

    Law: Article 112, Labour Code 45/2019/QH14, and the texts that add days to it.

    Args:
        announcements: Those of one folder.
        held: Days that stand elsewhere, such as in the national files.
    """
    announced = tuple(announcements)
    days = {row.on for each in announced for row in each.days}
    for year in sorted({each.settles for each in announced if each.settles}):
        for holiday in _statutory(year):
            if holiday.on not in days and holiday.on not in held:
                yield _without(holiday, year)


def _without(holiday: Day, year: int) -> Finding:
    return Finding(
        "settled-year",
        f"settles = {year}",
        f"năm thiếu ngày {holiday.on:%d/%m/%Y} ({holiday.occasion})",
        evidence_en=f"one without {holiday.on.isoformat()} ({holiday.occasion})",
    )


def _statutory(year: int) -> list[Day]:
    try:
        estimated = StatutoryEstimator(holiday_laws())(year, None)
    except EstimateUnavailableError:
        return []
    return [
        each
        for each in estimated
        if each.reason is Reason.HOLIDAY and each.status is Status.STATUTORY
    ]
