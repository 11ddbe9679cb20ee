"""
Working days and working minutes.

*Ngày làm việc, giờ làm việc.*
"""

from datetime import date, datetime
from typing import Any, Final

from cqtt.due_dates.plainly import plain_day
from cqtt.errors import InvalidValueError
from cqtt.interop.serving.operation import Operation
from cqtt.interop.serving.places import OFFICE_WITH_HOURS, PLACE, office_of
from cqtt.interop.serving.scalars import (
    DAY,
    MOMENT,
    Text,
    Whole,
    YesNo,
    members,
)
from cqtt.interop.serving.shapes import (
    Items,
    OrNull,
    Record,
    needed,
)
from cqtt.offices import Office
from cqtt.workdays import Reason, Status, WorkCalendar

_FAR: Final = 100_000
_MOST_MINUTES: Final = 10_000_000
_MOST_DAYS: Final = 4000
_MINUTE: Final = 60


def _days(calendar: WorkCalendar | None, office: Office | None) -> WorkCalendar:
    return office_of(calendar, office).calendar


def _add(*, day: date, n: int, **place: Any) -> dict[str, Any]:
    return {"on": _days(**place).add(day, n).isoformat()}


def _count(*, start: date, end: date, **place: Any) -> dict[str, Any]:
    return {"days": _days(**place).count(start, end)}


def _why(*, day: date, **place: Any) -> dict[str, Any]:
    why = _days(**place).why(day)
    return {"is_working": why.is_working, **plain_day(why)}


def _table(*, first: date, last: date, **place: Any) -> dict[str, Any]:
    if (last - first).days >= _MOST_DAYS:
        raise InvalidValueError("$.last", last, "list-not-too-long")
    rows = _days(**place).table(first, last)
    return {
        "rows": [
            {"on": day.isoformat(), "is_working": is_working, "index": index}
            for day, is_working, index in rows
        ]
    }


def _working_time(office: Office) -> Any:
    return office.working_time


def _add_minutes(*, moment: datetime, minutes: int, office: Office) -> dict[str, Any]:
    return {"at": _working_time(office).add(moment, minutes).isoformat()}


def _minutes_between(
    *, start: datetime, end: datetime, office: Office
) -> dict[str, Any]:
    worked = _working_time(office).between(start, end)
    seconds = int(worked.total_seconds())
    whole = abs(seconds) // _MINUTE
    return {"minutes": -whole if seconds < 0 else whole, "seconds": seconds}


_REASON: Final = Record(
    {
        "is_working": needed(YesNo()),
        "on": needed(DAY),
        "reason": needed(members(Reason)),
        "name": needed(Text(1), "in Vietnamese"),
        "status": needed(members(Status), "how sure it is"),
        "source": needed(OrNull(Text(1))),
        "moved": needed(OrNull(DAY), "the day it is swapped with"),
    }
)
_ROW: Final = Record(
    {
        "on": needed(DAY),
        "is_working": needed(YesNo()),
        "index": needed(
            Whole(), "working days up to and including it since the calendar began"
        ),
    }
)
_WITH_HOURS: Final = {"office": needed(OFFICE_WITH_HOURS)}
_HOURS: Final = {"hours": "07:30-11:30,13:30-17:00"}

OPERATIONS: Final = (
    Operation(
        name="days.add",
        title_vi="Cộng ngày làm việc",
        title_en="The n-th working day after a day, or before it where n is negative",
        request=Record(
            {"day": needed(DAY), "n": needed(Whole(-_FAR, _FAR), "not 0"), **PLACE}
        ),
        result=Record({"on": needed(DAY)}),
        example={"day": "2025-12-31", "n": 3},
        run=_add,
    ),
    Operation(
        name="days.count",
        title_vi="Đếm ngày làm việc",
        title_en="Working days after one day up to and including another",
        request=Record({"start": needed(DAY), "end": needed(DAY), **PLACE}),
        result=Record({"days": needed(Whole(-_FAR, _FAR))}),
        example={"start": "2026-02-13", "end": "2026-02-23"},
        run=_count,
    ),
    Operation(
        name="days.why",
        title_vi="Vì sao một ngày làm việc hay nghỉ",
        title_en="Why a day is worked or not, and by which document",
        request=Record({"day": needed(DAY), **PLACE}),
        result=_REASON,
        example={"day": "2026-01-02"},
        run=_why,
    ),
    Operation(
        name="days.table",
        title_vi="Bảng ngày làm việc",
        title_en="Every day of a span, at most 4000, with its index of working days",
        request=Record(
            {
                "first": needed(DAY),
                "last": needed(DAY),
                **PLACE,
            }
        ),
        result=Record({"rows": needed(Items(_ROW, _MOST_DAYS))}),
        example={"first": "2026-01-01", "last": "2026-01-05"},
        run=_table,
    ),
    Operation(
        name="minutes.add",
        title_vi="Cộng phút làm việc",
        title_en="The moment by which an office has worked so many minutes more",
        request=Record(
            {
                "moment": needed(MOMENT),
                "minutes": needed(Whole(1, _MOST_MINUTES)),
                **_WITH_HOURS,
            }
        ),
        result=Record({"at": needed(MOMENT)}),
        example={"moment": "2026-11-23T16:00", "minutes": 240, "office": _HOURS},
        run=_add_minutes,
    ),
    Operation(
        name="minutes.between",
        title_vi="Thời gian làm việc giữa hai thời điểm",
        title_en="The working time from one moment to another; negative if swapped",
        request=Record({"start": needed(MOMENT), "end": needed(MOMENT), **_WITH_HOURS}),
        result=Record(
            {
                "minutes": needed(Whole(-_MOST_MINUTES, _MOST_MINUTES), "whole ones"),
                "seconds": needed(Whole(-(10**9), 10**9)),
            }
        ),
        example={
            "start": "2026-11-23T16:00",
            "end": "2026-11-25T09:00",
            "office": _HOURS,
        },
        run=_minutes_between,
    ),
)
