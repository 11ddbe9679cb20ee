"""
A tiny calendar: a year whose special days can be kept in mind, and the year after.

1 January 2029 is a Monday, so that the days of its first weeks are easily told::

    Mo Tu We Th Fr Sa Su
     1  2 [3] 4  5  6  7      3: a holiday
     8  9 10 11[12]13 14      12: off, made up for on the 20th
    15 16 17 18 19(20)21      20: a Saturday that is worked
    22 23 24 25 26 27 28
"""

from datetime import date
from typing import Final

from cqtt.law import Citation, Document
from cqtt.workdays import Announcement, Day, Reason, WorkCalendar

_DECIDED: Final = Document(
    id="1/QĐ-VD",
    title="Quyết định giả định số 1/QĐ-VD ngày 01/12/2028",
    title_en="Invented Decision 1/QĐ-VD of 1 December 2028",
    number="1/QĐ-VD",
    issued_on=date(2028, 12, 1),
)
_DECIDED_LATER: Final = Document(
    id="2/QĐ-VD",
    title="Quyết định giả định số 2/QĐ-VD ngày 03/12/2029",
    title_en="Invented Decision 2/QĐ-VD of 3 December 2029",
    number="2/QĐ-VD",
    issued_on=date(2029, 12, 3),
)


def _off(on: date, reason: Reason, occasion: str, source: Document) -> Day:
    return Day(on, reason, occasion, source=Citation(source))


def _swapped(off: date, worked: date, occasion: str, source: Document) -> list[Day]:
    """Return the two days of a swap, each of which names the other."""
    cited = Citation(source)
    return [
        Day(off, Reason.SWAP, occasion, source=cited, moved=worked),
        Day(worked, Reason.MAKE_UP, occasion, source=cited, moved=off),
    ]


_FIRST: Final = Announcement(
    _DECIDED,
    (
        _off(date(2029, 1, 3), Reason.HOLIDAY, "Ngày lễ giả định", _DECIDED),
        *_swapped(date(2029, 1, 12), date(2029, 1, 20), "Ngày hội giả định", _DECIDED),
    ),
    settles=2029,
)
_SECOND: Final = Announcement(
    _DECIDED_LATER,
    (
        *_swapped(
            date(2029, 12, 31), date(2030, 1, 5), "Năm mới giả định", _DECIDED_LATER
        ),
        _off(date(2030, 1, 1), Reason.HOLIDAY, "Năm mới giả định", _DECIDED_LATER),
        *(
            _off(date(2030, 2, day), Reason.TET, "Tết giả định", _DECIDED_LATER)
            for day in range(4, 9)
        ),
        _off(date(2030, 5, 6), Reason.SUBSTITUTE, "Nghỉ bù giả định", _DECIDED_LATER),
    ),
    settles=2030,
)

TINY_CALENDAR: Final = WorkCalendar(
    "lịch giả định một năm", (_FIRST,), facts_edition="gia-dinh-2029"
)
"""The year 2029 with one holiday, one swap and its make-up Saturday."""

TWO_YEARS: Final = WorkCalendar(
    "lịch giả định hai năm", (_FIRST, _SECOND), facts_edition="gia-dinh-2030"
)
"""
The years 2029 and 2030.

A swap over the turn of the year, a week of Tết (4 to 8 February 2030) and a day in lieu
(6 May 2030) are known since 3 December 2029 only.
"""
