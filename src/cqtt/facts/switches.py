"""What the facts leave to the caller to decide."""

from enum import Enum


class WeekendCultureDay(Enum):
    """
    Whether 24 November on a weekend gives a day in lieu (*nghỉ bù ngày 24/11*).

    Art. 111(3) of the Labour Code gives one for the holidays of Art. 112(1) only, and
    Resolution 28/2026/QH16 stands outside that list.  First cases: 2029 and 2030.
    """

    NO_DAY_IN_LIEU = "no-day-in-lieu"
    DAY_IN_LIEU = "day-in-lieu"
