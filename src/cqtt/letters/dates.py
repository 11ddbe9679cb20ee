"""Days, moments and money as letters write them, in both languages."""

from datetime import date, datetime

from cqtt.i18n import day_text, day_told, english_day
from cqtt.moments import wall_clock
from cqtt.text import date_line, number_in_words


def place_date(day: date, place: str, locale: str) -> str:
    """
    Return the line of place and date.

    Law:
        Decree 30/2020/NĐ-CP, Annex I, Part II.4, for the Vietnamese one.

    >>> place_date(date(2026, 8, 3), "Ví Dụ", "vi")
    'Ví Dụ, ngày 03 tháng 8 năm 2026'
    >>> place_date(date(2026, 8, 3), "Ví Dụ", "en")
    'Ví Dụ, 3 August 2026'
    """
    if locale == "vi":
        return date_line(day, place or None)
    return f"{place}, {english_day(day)}" if place else english_day(day)


def moment_told(moment: datetime, locale: str) -> str:
    """
    Return a moment in Vietnam, the hour first.

    >>> moment_told(datetime(2026, 8, 3, 9, 5), "vi")
    '9 giờ 05 ngày 03/08/2026'
    >>> moment_told(datetime(2026, 8, 3, 9, 0), "en")
    '09:00 on 3 August 2026'
    """
    here = wall_clock(moment)
    if locale == "en":
        return f"{here:%H:%M} on {english_day(here.date())}"
    minutes = f" {here.minute:02}" if here.minute else ""
    return f"{here.hour} giờ{minutes} ngày {day_text(here.date())}"


def when_told(when: date | datetime, locale: str) -> str:
    """
    Return a day or moment with the word before it that the language needs.

    >>> when_told(date(2026, 8, 3), "vi"), when_told(date(2026, 8, 3), "en")
    ('ngày 03/08/2026', '3 August 2026')
    """
    if isinstance(when, datetime):
        return moment_told(when, locale)
    return f"ngày {day_text(when)}" if locale == "vi" else day_told(when, locale)


def money_told(dong: int, locale: str) -> str:
    """
    Return an amount in đồng, in figures and, in Vietnamese, in words.

    >>> money_told(1250000, "vi")
    '1.250.000 đồng (một triệu hai trăm năm mươi nghìn đồng)'
    >>> money_told(1250000, "en")
    '1,250,000 VND'
    """
    if locale == "en":
        return f"{dong:,} VND"
    figures = f"{dong:,}".replace(",", ".")
    return f"{figures} đồng ({number_in_words(dong)} đồng)"
