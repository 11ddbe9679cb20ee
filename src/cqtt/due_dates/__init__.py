"""
Due dates, and the explanation of each.

*Ngày hẹn trả kết quả.*  ``due_date()`` counts a limit from a receipt by the Civil Code,
or by the office clock where that is asked for, and returns a ``DueDate``: the day, and
every reason for it.

Law:
    Civil Code 91/2015/QH13, Arts. 144-148.  Where a sector rule sets its own start,
    unit, cut-off or restart, it goes first (Art. 145) and is passed as a setting.
"""

from cqtt.due_dates.asking import due_date
from cqtt.due_dates.assumptions import Assumption
from cqtt.due_dates.result import DueDate, Remaining, Timeliness
from cqtt.due_dates.runs import Run, RunKind

__all__ = [
    "Assumption",
    "DueDate",
    "Remaining",
    "Run",
    "RunKind",
    "Timeliness",
    "due_date",
]
