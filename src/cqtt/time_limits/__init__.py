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

from cqtt.time_limits.kinds import (
    CalendarDays,
    Hours,
    Months,
    SameDay,
    TimeLimit,
    Unstated,
    Weeks,
    WorkingDays,
    WorkingHours,
    Years,
)
from cqtt.time_limits.reading import parse_time_limit

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
