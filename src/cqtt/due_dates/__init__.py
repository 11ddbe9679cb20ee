"""
Due dates, and the explanation of each.

*Ngày hẹn trả kết quả.*  ``due_date()`` counts a limit from a receipt by the Civil Code,
or by the office clock where that is asked for, and returns a ``DueDate``: the day, and
every reason for it.

Law:
    Civil Code 91/2015/QH13, Arts. 144-148.  Where a sector rule sets its own start,
    unit, cut-off or restart, it goes first (Art. 145) and is passed as a setting.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.due_dates.asking import due_date as due_date
    from cqtt.due_dates.assumptions import Assumption as Assumption
    from cqtt.due_dates.remaining import Remaining as Remaining
    from cqtt.due_dates.remaining import Timeliness as Timeliness
    from cqtt.due_dates.result import DueDate as DueDate
    from cqtt.due_dates.runs import Run as Run
    from cqtt.due_dates.runs import RunKind as RunKind

_WHERE = {
    "Assumption": "cqtt.due_dates.assumptions",
    "DueDate": "cqtt.due_dates.result",
    "Remaining": "cqtt.due_dates.remaining",
    "Run": "cqtt.due_dates.runs",
    "RunKind": "cqtt.due_dates.runs",
    "Timeliness": "cqtt.due_dates.remaining",
    "due_date": "cqtt.due_dates.asking",
}

__all__ = [
    "Assumption",
    "DueDate",
    "Remaining",
    "Run",
    "RunKind",
    "Timeliness",
    "due_date",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
