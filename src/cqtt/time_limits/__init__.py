"""
The kinds of time limit, and reading them from text.

*Thời hạn giải quyết.*  Each kind is a class of its own because the law counts each
in its own way (``cqtt.due_dates`` does the counting).

>>> parse_time_limit("12,5 ngày làm việc")
WorkingDays(quantity=Decimal('12.5'))
>>> parse_time_limit("theo đợt rà soát hằng năm")
Unstated(text='theo đợt rà soát hằng năm')

Law:
    Civil Code 91/2015/QH13, Arts. 146-148 for days, weeks, months, years and hours.
    The working day, the working hour and its fractions are terms of sector rules and
    of office practice; the Code does not define them.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.time_limits.kinds import CalendarDays as CalendarDays
    from cqtt.time_limits.kinds import Hours as Hours
    from cqtt.time_limits.kinds import Months as Months
    from cqtt.time_limits.kinds import SameDay as SameDay
    from cqtt.time_limits.kinds import TimeLimit as TimeLimit
    from cqtt.time_limits.kinds import Unstated as Unstated
    from cqtt.time_limits.kinds import Weeks as Weeks
    from cqtt.time_limits.kinds import WorkingDays as WorkingDays
    from cqtt.time_limits.kinds import WorkingHours as WorkingHours
    from cqtt.time_limits.kinds import Years as Years
    from cqtt.time_limits.reading import parse_time_limit as parse_time_limit

_WHERE = {
    "CalendarDays": "cqtt.time_limits.kinds",
    "Hours": "cqtt.time_limits.kinds",
    "Months": "cqtt.time_limits.kinds",
    "SameDay": "cqtt.time_limits.kinds",
    "TimeLimit": "cqtt.time_limits.kinds",
    "Unstated": "cqtt.time_limits.kinds",
    "Weeks": "cqtt.time_limits.kinds",
    "WorkingDays": "cqtt.time_limits.kinds",
    "WorkingHours": "cqtt.time_limits.kinds",
    "Years": "cqtt.time_limits.kinds",
    "parse_time_limit": "cqtt.time_limits.reading",
}

__all__ = [
    "CalendarDays",
    "Hours",
    "Months",
    "SameDay",
    "TimeLimit",
    "Unstated",
    "Weeks",
    "WorkingDays",
    "WorkingHours",
    "Years",
    "parse_time_limit",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
