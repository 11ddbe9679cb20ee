"""Reading a time limit as real records and forms write it; never a guess."""

import re
from collections.abc import Callable, Mapping
from datetime import time
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Final

from cqtt.errors import InvalidValueError
from cqtt.text import number_in_words, require_nfc
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
        "ngày (lịch)": lambda quantity: CalendarDays(_whole(quantity)),
        "tuần": lambda quantity: Weeks(_whole(quantity)),
        "tháng": lambda quantity: Months(_whole(quantity)),
        "năm": lambda quantity: Years(_whole(quantity)),
        "giờ": Hours,
    }
)
_FRACTIONS: Final[Mapping[str, Decimal]] = MappingProxyType(
    {
        **dict.fromkeys(("½", "1/2"), Decimal("0.5")),
        **dict.fromkeys(("¼", "1/4"), Decimal("0.25")),
        **dict.fromkeys(("¾", "3/4"), Decimal("0.75")),
    }
)

# Patterns meet text in small letters with single spaces.  A part that may be absent
# brings the space that parts it from the rest.
_HEADING: Final = (
    r"(?:thời (?:hạn|gian)(?: giải quyết| thực hiện)?(?: hồ sơ)?(?: là)?(?: ?: ?| ))?"
)
_AT_MOST: Final = (
    r"(?:trong (?:thời hạn |thời gian |vòng )?)?"
    r"(?:(?:tối đa )?không quá |tối đa (?:là )?|chậm nhất (?:là )?)?"
)
_NUMBER: Final = (
    r"(?P<number>[0-9]{1,4}(?:[.,][0-9]{1,2})?|" + "|".join(_FRACTIONS) + ")"
)
_IN_WORDS: Final = r"(?: ?\((?P<words>[^0-9()]+)\))?"
_RECEIPT: Final = (
    r"(?:tiếp )?nhận (?:được )?(?:đủ |đầy đủ )?(?:hồ sơ|yêu cầu)"
    r"(?:,? (?:và )?(?:đầy đủ|hợp lệ|(?:theo|đúng) quy định))*"
)
_SINCE: Final = (
    r"(?:,? (?:(?:kể |tính )?từ (?:ngày|khi|lúc|thời điểm)|sau khi) " + _RECEIPT + ")?"
)
_WITHIN_THE_DAY: Final = (
    r"(?:(?:giải quyết|trả kết quả) )?(?:ngay )?trong ngày(?: làm việc)?"
    r"(?: (?:cơ quan(?:, tổ chức)? )?" + _RECEIPT + ")?"
)
# Two figures: "sau 3 giờ" may be a clock time or three hours.
_HOUR: Final = (
    r"(?P<hour>1[0-9]|2[0-3])"
    r"(?: ?giờ| ?h|:(?=[0-9]))(?: ?(?P<minute>[0-5][0-9])(?: phút)?)?"
)
_RECEIVED_LATE: Final = (
    r"(?:hồ sơ )?(?:(?:tiếp )?nhận (?:được )?)?(?:hồ sơ |yêu cầu )?sau " + _HOUR
)
_NOT_DONE: Final = (
    r"(?: mà (?:chưa|không)(?: thể)? (?:giải quyết|thực hiện|trả kết quả)"
    r"(?: được)?(?: ngay)?(?: được)?)?"
)
_NEXT_DAY: Final = r"ngày làm việc (?:kế tiếp|tiếp theo|liền kề)"
_RETURNED: Final = (
    r"(?:được )?(?:hẹn )?(?:(?:trả|giải quyết) (?:kết quả )?|chuyển )?"
    r"(?:vào |trong |sang )?"
)


def _whole(quantity: int | Decimal) -> int:
    if isinstance(quantity, Decimal):
        raise InvalidValueError("quantity", quantity, "whole-quantity")
    return quantity


@cache
def _counted() -> re.Pattern[str]:
    unit = "(?P<unit>" + "|".join(map(re.escape, _UNITS)) + ")"
    return re.compile(_HEADING + _AT_MOST + _NUMBER + _IN_WORDS + " ?" + unit + _SINCE)


@cache
def _same_day() -> tuple[re.Pattern[str], ...]:
    late = r"(?:trường hợp |nếu )?" + _RECEIVED_LATE + _NOT_DONE
    rules = (
        r"[;,.:] ?" + late + ",? (?:thì )?" + _RETURNED + _NEXT_DAY,
        r"[;,]? hoặc (?:vào |trong )?" + _NEXT_DAY + ",? " + late,
    )
    return tuple(re.compile(_WITHIN_THE_DAY + rule) for rule in rules)


@cache
def _plain_same_day() -> re.Pattern[str]:
    return re.compile(_WITHIN_THE_DAY)


def _quantity(written: str) -> int | Decimal:
    if written in _FRACTIONS:
        return _FRACTIONS[written]
    number = Decimal(written.replace(",", "."))
    whole = int(number)
    return whole if number == whole else number.normalize()


def _say_the_same(words: str, quantity: int | Decimal) -> bool:
    if isinstance(quantity, Decimal):
        return False
    written = words.strip().replace("mươi bốn", "mươi tư")
    return written in {
        number_in_words(quantity),
        number_in_words(quantity, style="south"),
    }


def _read_counted(folded: str) -> TimeLimit | None:
    match = _counted().fullmatch(folded)
    if match is None:
        return None
    quantity = _quantity(match["number"])
    if match["words"] and not _say_the_same(match["words"], quantity):
        return None
    try:
        return _UNITS[match["unit"]](quantity)
    except InvalidValueError:
        return None


def _read_same_day(folded: str) -> TimeLimit | None:
    if _plain_same_day().fullmatch(folded):
        return SameDay()
    for pattern in _same_day():
        if match := pattern.fullmatch(folded):
            return SameDay(cutoff=time(int(match["hour"]), int(match["minute"] or 0)))
    return None


def parse_time_limit(text: str) -> TimeLimit:
    """
    Read a time limit as records and forms write it.

    *Đọc thời hạn.*  Reads a number and a unit ("05 ngày làm việc", "12,5 ngày làm
    việc", "½ ngày làm việc", "04 giờ làm việc", "45 ngày", "02 tuần", "01 tháng",
    "01 năm", "24 giờ"), with the number repeated in words ("05 (năm) ngày") and with
    the usual frame ("trong thời hạn không quá …", "… kể từ ngày nhận đủ hồ sơ hợp
    lệ"); and "trong ngày", with or without the 15:00 rule.  What it cannot read whole
    becomes ``Unstated``: two limits in one sentence, a start other than the receipt, a
    fraction of a calendar day, zero, a number in words alone or with words that say
    another.

    Args:
        text: The limit in Vietnamese, in NFC; case and white space do not matter.

    Returns:
        The limit, or ``Unstated`` with the text unchanged.

    Raises:
        WrongTypeError: What came is not text.
        NotNfcError: The text is not in Unicode NFC.

    >>> parse_time_limit("Không quá 05 (năm) ngày làm việc kể từ ngày nhận đủ hồ sơ")
    WorkingDays(quantity=5)
    >>> parse_time_limit("Trong ngày làm việc; sau 15 giờ thì ngày làm việc kế tiếp")
    SameDay(cutoff=datetime.time(15, 0))
    """
    folded = " ".join(require_nfc(text, "text").lower().split()).rstrip(" .;")
    return _read_counted(folded) or _read_same_day(folded) or Unstated(text)
