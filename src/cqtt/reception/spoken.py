"""A rule of days in words: the usual ones, in both languages."""

from re import fullmatch
from typing import Final

from cqtt.i18n import require_locale

CODES: Final[tuple[str, ...]] = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WEEKDAYS: Final[tuple[str, ...]] = (
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)
_WEEKDAYS_VI: Final = (
    *("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"),
)
WEEKDAY: Final = "(?:MO|TU|WE|TH|FR|SA|SU)"
_NTH: Final = (
    rf"FREQ=MONTHLY;BYDAY=((?:[1-5]|-1)(?P<day>{WEEKDAY})(?:,(?:[1-5]|-1)(?P=day))*)"
)
_ORDINALS: Final = {
    1: "first",
    2: "second",
    3: "third",
    4: "fourth",
    5: "fifth",
    -1: "last",
}


def spoken(rule: str, locale: str) -> str:
    """
    Return the usual rules in words, another as it is written.

    >>> spoken("FREQ=MONTHLY;BYDAY=1FR,3FR", "en")
    'first and third Friday of every month'
    """
    english = require_locale(locale) == "en"
    weekday = fullmatch(r"FREQ=WEEKLY;BYDAY=([A-Z,]+)", rule)
    if weekday:
        names = _named(weekday[1].split(","), english=english)
        return f"{names} of every week" if english else f"{names} hằng tuần"
    days = fullmatch(r"FREQ=MONTHLY;BYMONTHDAY=((?:\d+,)*(?:\d+|-1))", rule)
    if days:
        return _days_of_month(days[1].split(","), english=english)
    nth = fullmatch(_NTH, rule)
    if nth:
        return _nth_weekday(nth["day"], nth[1].split(","), english=english)
    return rule.replace("\n", " ")


def _named(codes: list[str], *, english: bool) -> str:
    names = [name.capitalize() for name in WEEKDAYS] if english else _WEEKDAYS_VI
    return ", ".join(names[CODES.index(code)] for code in codes)


def _days_of_month(days: list[str], *, english: bool) -> str:
    first = ", ".join(day for day in days if day != "-1")
    named = [f"day {first}" if english else f"ngày {first}"] if first else []
    if "-1" in days:
        named.append("the last day" if english else "ngày cuối")
    joined = (" and " if english else " và ").join(named)
    return f"{joined} of every month" if english else f"{joined} hằng tháng"


def _nth_weekday(code: str, codes: list[str], *, english: bool) -> str:
    name = _named([code], english=english)
    counts = [int(each.removesuffix(code)) for each in codes]
    if english:
        nth = " and ".join(_ORDINALS[count] for count in counts)
        return f"{nth} {name} of every month"
    weeks = ["tuần cuối" if n < 0 else f"tuần thứ {n}" for n in counts]
    return f"{name} {' và '.join(weeks)} hằng tháng"
