"""Periods of a report: what a source covers of one, and its words."""

from calendar import monthrange
from datetime import date
from typing import Final

from cqtt.i18n import day_text, english_day, require_locale
from cqtt.law import Period, both_ends

_MONTHS: Final = 12
_QUARTER: Final = 3


def overlap(period: Period, covers: Period) -> Period | None:
    """
    Return the days that belong to both, or ``None`` (*phần kỳ có số liệu*).

    >>> half = Period(date(2026, 7, 1))
    >>> overlap(Period(date(2026, 1, 1), date(2026, 12, 31)), half).since
    datetime.date(2026, 7, 1)
    """
    first, last = both_ends(period)
    since = max(first, covers.since or first)
    until = min(last, covers.until or last)
    return Period(since, until) if since <= until else None


def period_text(period: Period, locale: str = "vi") -> str:
    """
    Return the words for a period: the year, its first months, or its days.

    >>> period_text(Period(date(2026, 7, 1), date(2026, 9, 30)))
    'quý III năm 2026'
    >>> period_text(Period(date(2026, 1, 1), date(2026, 6, 30)))
    '6 tháng đầu năm 2026'
    >>> period_text(Period(date(2026, 2, 1), date(2026, 11, 30)), "en")
    'from 1 February 2026 to 30 November 2026'
    """
    first, last = both_ends(period)
    english = require_locale(locale) == "en"
    months = _months(first, last)
    at = first.month
    if months == _MONTHS:
        return str(first.year) if english else f"năm {first.year}"
    if months == 1 and english:
        return f"{at:02}/{first.year}"
    if months == 1:
        return f"tháng {at} năm {first.year}"
    if months == _QUARTER and at % _QUARTER == 1:
        roman = "I" * (at // _QUARTER + 1) if at < _LAST_QUARTER else "IV"
        return (
            f"quarter {roman} of {first.year}"
            if english
            else f"quý {roman} năm {first.year}"
        )
    if months and (at == 1 or months == last.month - _MONTHS // 2 == _MONTHS // 2):
        vi, en = ("đầu", "first") if at == 1 else ("cuối", "last")
        return (
            f"the {en} {months} months of {first.year}"
            if english
            else f"{months} tháng {vi} năm {first.year}"
        )
    return days_text(period, locale)


_LAST_QUARTER: Final = 10


def lies_in(period: Period, other: Period) -> bool:
    """
    Tell whether a period is a part of another (*kỳ nằm trong kỳ khác*).

    >>> year = Period(date(2026, 1, 1), date(2026, 12, 31))
    >>> lies_in(Period(date(2026, 1, 1), date(2026, 6, 30)), year), lies_in(year, year)
    (True, False)
    """
    return period != other and overlap(period, other) == period


def days_text(period: Period, locale: str = "vi") -> str:
    """
    Return the days of a period in words (*từ ngày … đến ngày …*).

    >>> days_text(Period(date(2026, 7, 1), date(2026, 7, 1)))
    'ngày 01/07/2026'
    """
    first, last = both_ends(period)
    if require_locale(locale) == "en":
        if first == last:
            return f"on {english_day(first)}"
        return f"from {english_day(first)} to {english_day(last)}"
    if first == last:
        return f"ngày {day_text(first)}"
    return f"từ ngày {day_text(first)} đến ngày {day_text(last)}"


def _months(first: date, last: date) -> int:
    """Return how many whole months of one year a period is; 0 if it is none."""
    is_whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    return last.month - first.month + 1 if is_whole and first.year == last.year else 0
