"""Days and moments as people type them into cells, the day before the month."""

import re
from datetime import date, datetime, time
from typing import Final

from cqtt.errors import InvalidValueError
from cqtt.moments import in_vietnam
from cqtt.text import search_key

_DAY: Final = (
    r"(?:(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
    r"|(?P<day_vi>\d{1,2}) ?(?P<sign>[/.-]) ?(?P<month_vi>\d{1,2}) ?(?P=sign) ?"
    r"(?P<year_vi>\d{4})"
    r"|(?:ngay )?(?P<day_said>\d{1,2}) thang (?P<month_said>\d{1,2}) nam "
    r"(?P<year_said>\d{4}))"
)
_CLOCK: Final = (
    r"(?P<hour{n}>\d{{1,2}})(?::(?=\d)|[hg]| ?gio ?)(?P<minute{n}>\d{{2}})?"
    r"(?: ?phut)?(?::(?P<second{n}>\d{{2}}))?"
)
_ZONE: Final = r"(?P<zone>z|[+-]\d{2}:\d{2})?"
_FIRST_CLOCK: Final = _CLOCK.format(n="")
_LAST_CLOCK: Final = _CLOCK.format(n="_last")
_PARTS: Final = ("hour", "minute", "second")
_MOMENT: Final = re.compile(
    rf"(?:{_FIRST_CLOCK}(?:,? (?:ngay )?|,))?(?:ngay )?{_DAY}"
    rf"(?:(?:t|,? (?:luc )?| - ){_LAST_CLOCK}(?:\.\d+)?{_ZONE})?",
    re.ASCII,
)


def moment_in(text: str) -> date | datetime:
    """
    Return the day, or the moment, that a text is.

    *Đọc ngày, giờ viết trong ô.*  A moment with a zone is converted; all are aware.

    Raises:
        InvalidValueError: It is none, or there is no such day or hour; the error does
            not hold the text.

    >>> moment_in("05/8/2026"), moment_in("ngày 05 tháng 8 năm 2026")
    (datetime.date(2026, 8, 5), datetime.date(2026, 8, 5))
    >>> moment_in("5-8-2026 14:30") == moment_in("14h30 ngày 05/8/2026")
    True
    """
    found = _MOMENT.fullmatch(search_key(text))
    if found is None or (found["hour"] and found["hour_last"]):
        raise InvalidValueError("cell", "", "cell-of-moment")
    try:
        return _read(found)
    except (ValueError, OverflowError):
        # There is no such day or hour, or none in Vietnam.
        raise InvalidValueError("cell", "", "cell-of-real-moment") from None


def _read(found: re.Match[str]) -> date | datetime:
    year, month, day = (
        int(found[name] or found[f"{name}_vi"] or found[f"{name}_said"])
        for name in ("year", "month", "day")
    )
    on = date(year, month, day)
    end = "_last" if found["hour_last"] else ""
    if found[f"hour{end}"] is None:
        return on
    hour, minute, second = (int(found[f"{name}{end}"] or 0) for name in _PARTS)
    clock = time(hour, minute, second)
    zone = (found["zone"] or "").upper()
    written = f"{on.isoformat()}T{clock.isoformat()}{zone}"
    return in_vietnam(datetime.fromisoformat(written))
