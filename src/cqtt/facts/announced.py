"""The calendar of state agencies, as announced."""

from datetime import date
from functools import cache
from typing import Final

from attrs import frozen

from cqtt.errors import WrongTypeError
from cqtt.facts.compiled import national
from cqtt.facts.switches import WeekendCultureDay
from cqtt.law import Citation
from cqtt.workdays import Day, WorkCalendar

_WEEKLY_REST: Final = "188/1999/QĐ-TTg"


def edition() -> str:
    """
    Return the edition of the facts (CalVer), which changes apart from the package.

    >>> edition()
    '2026.11.1'
    """
    return national().edition


@frozen
class _LazyEstimator:
    """The estimator of the package's laws, which are read when a year is estimated."""

    weekend_culture_day: WeekendCultureDay

    def __call__(self, year: int, known_on: date | None) -> tuple[Day, ...]:
        from cqtt.facts.estimates import StatutoryEstimator
        from cqtt.facts.laws import holiday_laws

        estimate = StatutoryEstimator(holiday_laws(), self.weekend_culture_day)
        return estimate(year, known_on)


@cache
def state_calendar(
    *, weekend_culture_day: WeekendCultureDay = WeekendCultureDay.NO_DAY_IN_LIEU
) -> WorkCalendar:
    """
    Return the calendar of bodies with a Saturday-Sunday rest, as announced.

    *Lịch làm việc của cơ quan hành chính.*  Covers the announced years; later years by
    ``extended(until=...)``, as an estimate.  Private firms, courts, schools and the
    army are not bound by its swaps.

    Args:
        weekend_culture_day: Whether an estimated 24 November on a weekend gives a day
            in lieu, which the law leaves open.

    >>> calendar = state_calendar()
    >>> calendar.first, calendar.last
    (datetime.date(2010, 1, 1), datetime.date(2027, 12, 31))
    """
    if not isinstance(weekend_culture_day, WeekendCultureDay):
        raise WrongTypeError("weekend_culture_day", weekend_culture_day, "enum-choice")
    facts = national()
    rest = facts.documents[_WEEKLY_REST]
    return WorkCalendar(
        name="state agencies",
        announcements=facts.announcements,
        facts_edition=facts.edition,
        estimate=_LazyEstimator(weekend_culture_day),
        weekly_rest=Citation(rest, confidence=rest.confidence),
    )
