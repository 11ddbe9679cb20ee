"""The list of what was made public, which every quarter must have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from cqtt.checks import require_instance
from cqtt.findings import Finding
from cqtt.law import Period
from cqtt.workdays.calendar import require_day

_MONTHS: Final = (1, 4, 7, 10)


def list_gaps(
    updated_on: Iterable[date], first: date, last: date
) -> tuple[Finding, ...]:
    """
    Return each quarter without an update (*quý chưa cập nhật danh sách công khai*).

    ``updated_on`` are the days on which the list of what was made public was drawn up
    or updated.  Judged are the quarters that lie between the two days as a whole, both
    counted.  That the list must also be posted, at the office and in the villages, is
    not checked here.

    Raises:
        WrongTypeError: A day is not a plain date.
        InvalidValueError: The last day is before the first.

    Law:
        Law 10/2022/QH15, Art. 13(2), second paragraph.

    >>> found = list_gaps([date(2026, 2, 3)], date(2026, 1, 1), date(2026, 6, 30))
    >>> [each.place for each in found]
    ['Quý II/2026']
    """
    asked = Period(require_day(first, "first"), require_day(last, "last"))
    require_instance(updated_on, Iterable, "updated_on", "day")
    days = [require_day(each, "updated_on") for each in updated_on]
    return tuple(
        Finding("list-each-quarter", f"Quý {name}", "none", place_en=f"quarter {name}")
        for name, since, until in _quarters(first, last)
        if since in asked
        and until in asked
        and not any(since <= each <= until for each in days)
    )


def _quarters(first: date, last: date) -> Iterator[tuple[str, date, date]]:
    for year in range(first.year, last.year + 1):
        starts = [date(year, month, 1) for month in _MONTHS]
        ends = [each - timedelta(days=1) for each in starts[1:]] + [date(year, 12, 31)]
        for roman, since, until in zip(
            ("I", "II", "III", "IV"), starts, ends, strict=True
        ):
            yield f"{roman}/{year}", since, until
