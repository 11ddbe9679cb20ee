"""Reading a time limit as real records and forms write it; never a guess."""

import re
from collections.abc import Callable, Mapping
from datetime import time
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Final

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.text import require_nfc
from cqtt.time_limits.kinds import (
    CalendarDays,
    Hours,
    Months,
    SameDay,
    TimeLimit,
    Unstated,
    Weeks,
    WorkingDays,
    WorkingHours,
    Years,
)

_UNITS: Final[Mapping[str, Callable[[int | Decimal], TimeLimit]]] = MappingProxyType(
    {
        "ngày làm việc": WorkingDays,
        "giờ làm việc": WorkingHours,
        "ngày": lambda quantity: CalendarDays(_whole(quantity)),
        "tuần": lambda quantity: Weeks(_whole(quantity)),
        "tháng": lambda quantity: Months(_whole(quantity)),
        "năm": lambda quantity: Years(_whole(quantity)),
        "giờ": Hours,
    }
)
_FRAME_BEFORE: Final = (
    r"(?:(?:thời hạn(?: giải quyết)?\s*:?\s*)?"
    r"(?:trong(?: thời hạn| vòng)?|không quá|tối đa|chậm nhất(?: là)?)?\s*)"
)
_FRAME_AFTER: Final = (
    r"(?:,?\s*(?:kể )?từ (?:ngày|khi) (?:tiếp )?nhận (?:được )?(?:đủ |đầy đủ )?hồ sơ"
    r"(?: (?:đầy đủ|hợp lệ|đầy đủ,? hợp lệ|đầy đủ và hợp lệ|theo quy định))?)?"
)
_RECEIVED_WHOLE: Final = (
    r"(?:\s+(?:tiếp )?nhận (?:được )?(?:đủ |đầy đủ )?hồ sơ(?: hợp lệ)?)?"
)


def _whole(quantity: int | Decimal) -> int:
    if isinstance(quantity, Decimal):
        raise InvalidValueError("quantity", quantity, "whole-quantity")
    return quantity


@cache
def _counted() -> re.Pattern[str]:
    units = "|".join(_UNITS)
    return re.compile(
        _FRAME_BEFORE
        + r"(?P<number>\d{1,4}(?:[.,]\d{1,2})?|1/2)\s*"
        + r"(?:\([^\d()]{1,30}\)\s*)?"
        + rf"(?P<unit>{units})(?:\s*\(lịch\))?"
        + _FRAME_AFTER
    )


@cache
def _same_day() -> re.Pattern[str]:
    return re.compile(
        r"(?:ngay )?trong ngày(?: làm việc)?"
        + _RECEIVED_WHOLE
        + r"(?P<rule>[;,.]\s*(?:trường hợp |nếu )?(?:tiếp )?(?:nhận )?(?:hồ sơ )?"
        r"sau (?P<hour>\d{1,2})(?: giờ(?: (?P<minute>\d{2})(?: phút)?)?|:(?P<colon>\d{2})|h(?P<h>\d{2})?)"
        r"(?: mà (?:chưa|không) giải quyết (?:được )?(?:ngay )?(?:được )?)?,?\s*"
        r"(?:thì )?(?:trả )?(?:kết quả )?(?:vào |trong )?ngày làm việc (?:kế tiếp|tiếp theo))?"
    )


def _quantity(written: str) -> int | Decimal:
    if written == "1/2":
        return Decimal("0.5")
    number = Decimal(written.replace(",", "."))
    return int(number) if number == number.to_integral_value() else number


def _read_counted(folded: str) -> TimeLimit | None:
    match = _counted().fullmatch(folded)
    if match is None:
        return None
    try:
        return _UNITS[match["unit"]](_quantity(match["number"]))
    except (InvalidValueError, WrongTypeError):
        return None


def _read_same_day(folded: str) -> TimeLimit | None:
    match = _same_day().fullmatch(folded)
    if match is None:
        return None
    if not match["rule"]:
        return SameDay()
    minute = match["minute"] or match["colon"] or match["h"] or "0"
    try:
        return SameDay(cutoff=time(int(match["hour"]), int(minute)))
    except ValueError:
        return None


def parse_time_limit(text: str) -> TimeLimit:
    """
    Read a time limit as records and forms write it.

    *Đọc thời hạn.*  Reads a number and a unit ("05 ngày làm việc", "12,5 ngày làm
    việc", "04 giờ làm việc", "45 ngày", "02 tuần", "01 tháng", "01 năm", "24 giờ"), with
    the number repeated in words ("05 (năm) ngày") and with the usual frame ("không quá
    …", "… kể từ ngày nhận đủ hồ sơ hợp lệ"); and "trong ngày", with or without the
    15:00 rule.  What it cannot read whole becomes ``Unstated``: two limits in one
    sentence, a fraction of a calendar day, zero, a number in words alone.

    Args:
        text: The limit in Vietnamese, in NFC; case and white space do not matter.

    Returns:
        The limit, or ``Unstated`` with the text unchanged.

    Raises:
        NotNfcError: The text is not in Unicode NFC.

    >>> parse_time_limit("Không quá 05 (năm) ngày làm việc kể từ ngày nhận đủ hồ sơ")
    WorkingDays(quantity=5)
    >>> parse_time_limit("Trong ngày làm việc; sau 15 giờ thì ngày làm việc kế tiếp")
    SameDay(cutoff=datetime.time(15, 0))
    """
    folded = " ".join(require_nfc(text, "text").lower().split()).rstrip(" .;")
    return _read_counted(folded) or _read_same_day(folded) or Unstated(text)
