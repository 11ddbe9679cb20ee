"""The periods and days of a report, as they are written."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Final

from attrs import frozen

from cqtt.reports.consistency.words import folded, listed

_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_ATOM: Final = re.compile(
    r"(?<![\d/.])(?:"
    r"(?P<day>\d{1,2})[/.-](?P<dmonth>\d{1,2})[/.-](?P<dyear>(?:19|20)\d\d)"
    r"|(?P<iyear>(?:19|20)\d\d)-(?P<imonth>\d{2})(?:-(?P<iday>\d{2}))?"
    r"|(?:q|quý\s*)(?P<quarter>\d|i{1,3}|iv)[\s/.,-]*(?:năm\s*)?(?P<qyear>(?:19|20)\d\d)"
    r"|(?P<half>h[12]|first half(?: of)?|second half(?: of)?|6 tháng đầu năm|"
    r"6 tháng cuối năm|sáu tháng đầu năm|sáu tháng cuối năm)[\s/]*"
    r"(?P<hyear>(?:19|20)\d\d)"
    r"|(?P<nmonths>\d{1,2}) (?:tháng(?: đầu)? năm|months(?: of)?)\s*"
    r"(?P<nyear>(?:19|20)\d\d)"
    r"|tháng (?P<vmonth>\d{1,2}) năm (?P<vyear>(?:19|20)\d\d)"
    r"|(?P<month>\d{1,2})[/-](?P<myear>(?:19|20)\d\d)"
    r"|(?P<year>(?:19|20)\d\d)"
    r")(?![\d/])"
)
_PLANNED: Final = ("planned", "plan", "dự kiến", "kế hoạch", "sẽ", "phấn đấu", "target")
_OPEN: Final = re.compile(r"\A(?:up )?(?:to|until|till|đến|tới|trước)\b")
_LATE_HALF: Final = ("h2", "second", "cuối")
_FILLING: Final = frozenset(
    listed(
        "năm year trong cả in the from to đến từ tháng month quý quarter ngày - "
        "– -> . , until nay ( )"
    )
)
_MONTHS: Final = 12


class PeriodFault(Enum):
    """What cannot be about a period: a month 13, or an end before its beginning."""

    NO_DAY = "no-day"
    REVERSED = "reversed"


@frozen
class Span:
    """
    The days that a period names (*kỳ*), first and last; ``None`` is an open begin.

    ``is_range``: it names both ends.  ``is_planned``: it says that it was to come.
    ``rest`` are the words that it has besides, such as the name of a month.
    """

    first: date | None
    last: date
    is_range: bool = False
    is_planned: bool = False
    rest: tuple[str, ...] = ()

    @property
    def days(self) -> int | None:
        """How many days it has; ``None`` where its begin is open."""
        return None if self.first is None else (self.last - self.first).days + 1

    def holds(self, other: "Span") -> bool:
        """Tell whether two spans share a day."""
        starts = [each.first for each in (self, other) if each.first is not None]
        return max(starts, default=self.last) <= min(self.last, other.last)


def read_span(text: str) -> Span | PeriodFault | None:
    """
    Return the days that a period names; ``None`` where it names none.

    *Đọc kỳ số liệu.*  Years, months, quarters, halves, days and ranges of them.

    >>> read_span("2021 to 12/2022").last
    datetime.date(2022, 12, 31)
    >>> read_span("undated"), read_span("13/2022")
    (None, <PeriodFault.NO_DAY: 'no-day'>)
    """
    plain = _long_years(folded(text))
    found = list(_atoms(plain))
    if not found:
        return None
    if any(each is None for each in found):
        return PeriodFault.NO_DAY
    atoms = [each for each in found if each is not None]
    planned = any(word in plain for word in _PLANNED)
    is_open = len(atoms) == 1 and _OPEN.match(plain) is not None
    first, last = atoms[0][0], atoms[-1][1]
    if atoms[-1][1] < first or atoms[-1][0] < first:
        return PeriodFault.REVERSED
    ranged = len(atoms) > 1
    rest = tuple(e for e in _ATOM.sub(" ", plain).split() if e not in _FILLING)
    return Span(None if is_open else first, last, ranged, planned, rest)


def _long_years(text: str) -> str:
    """Write 2021-22, a year and the next, as 2021-2022."""
    return re.sub(r"(?<!\d)(20)(\d\d)-(\d\d)(?![\d-])", _longer, text)


def _longer(found: "re.Match[str]") -> str:
    century, year, second = found.groups()
    if int(second) == int(year) + 1 and int(second) > _MONTHS:
        return f"{century}{year}-{century}{second}"
    return found[0]


def _atoms(text: str) -> "Iterator[tuple[date, date] | None]":
    for found in _ATOM.finditer(text):
        at = found.groupdict()
        if at["dyear"]:
            yield _days(int(at["dyear"]), int(at["dmonth"]), int(at["day"]))
        elif at["iyear"]:
            day = None if at["iday"] is None else int(at["iday"])
            yield _days(int(at["iyear"]), int(at["imonth"]), day)
        elif at["qyear"]:
            named = at["quarter"]
            quarter = _ROMAN.get(named) or int(named)
            yield _months(int(at["qyear"]), 3 * quarter - 2, 3 * quarter)
        elif at["hyear"]:
            late = any(word in at["half"] for word in _LATE_HALF)
            yield _months(int(at["hyear"]), *((7, 12) if late else (1, 6)))
        elif at["nyear"]:
            yield _months(int(at["nyear"]), 1, int(at["nmonths"]))
        elif at["vyear"]:
            yield _days(int(at["vyear"]), int(at["vmonth"]), None)
        elif at["myear"]:
            yield _days(int(at["myear"]), int(at["month"]), None)
        else:
            yield _months(int(at["year"]), 1, _MONTHS)


def _days(year: int, month: int, day: int | None) -> tuple[date, date] | None:
    if day is None:
        return _months(year, month, month)
    try:
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None


def _months(year: int, first: int, last: int) -> tuple[date, date] | None:
    if not 1 <= first <= last <= _MONTHS:
        return None
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])
