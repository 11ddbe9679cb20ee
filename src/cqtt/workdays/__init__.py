"""
Which days are worked, why, and since when that is known.

*Ngày làm việc, ngày nghỉ, ngày làm bù.*  A ``WorkCalendar`` is built from
announcements; each of its days can say why it is worked or not, by which document,
and how sure that is.  Its arithmetic looks tables up and does not depend on how many
days are added.

Not here: hours (``cqtt.office_hours``), counting rules of the law
(``cqtt.due_dates``), the announcements themselves (``cqtt.facts``).
"""

from cqtt.workdays.announcements import Announcement, Overlay
from cqtt.workdays.calendar import WorkCalendar, require_day
from cqtt.workdays.days import Day, Estimator, Reason, Status, worst

__all__ = [
    "Announcement",
    "Day",
    "Estimator",
    "Overlay",
    "Reason",
    "Status",
    "WorkCalendar",
    "require_day",
    "worst",
]
