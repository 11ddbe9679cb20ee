"""Where a record lies against a period: within, partly, outside, or without a day."""

from enum import Enum
from typing import Final

from cqtt.i18n import require_locale
from cqtt.law import Period, both_ends


class Placing(Enum):
    """
    Where a record lies against a period (*vị trí so với kỳ báo cáo*).

    Only what lies ``WITHIN`` is counted: of what lies ``PARTLY`` within, nobody knows
    the part that falls into the period.
    """

    WITHIN = "within"
    PARTLY = "partly"
    OUTSIDE = "outside"
    UNDATED = "undated"

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _TEXTS[self][require_locale(locale) == "en"]


_TEXTS: Final = {
    Placing.WITHIN: ("trong kỳ", "within the period"),
    Placing.PARTLY: ("chỉ một phần trong kỳ", "partly within the period"),
    Placing.OUTSIDE: ("ngoài kỳ", "outside the period"),
    Placing.UNDATED: ("không rõ thời gian", "undated"),
}


def placing(record: Period | None, period: Period) -> Placing:
    """
    Tell where the days of a record lie against a period (*so với kỳ báo cáo*).

    Both have both ends; ``None`` is a record without a day.

    Raises:
        WrongTypeError: A value is no ``Period``.
        InvalidValueError: A period is open.

    >>> from datetime import date
    >>> year = Period(date(2022, 1, 1), date(2022, 12, 31))
    >>> placing(Period(date(2021, 12, 30), date(2022, 1, 2)), year)
    <Placing.PARTLY: 'partly'>
    """
    first, last = both_ends(period)
    if record is None:
        return Placing.UNDATED
    since, until = both_ends(record, "record")
    if until < first or since > last:
        return Placing.OUTSIDE
    return Placing.WITHIN if first <= since and until <= last else Placing.PARTLY
