"""
The kinds of time limit as values.

A quantity is an ``int``, or a ``Decimal`` in steps of 0.25 where real records have
halves and quarters; never a ``float``, never zero.
"""

from datetime import time
from math import ceil
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import field, frozen

from cqtt.checks import instance_of, optional_time_of_day, quarters, whole
from cqtt.law import Citation

if TYPE_CHECKING:
    from decimal import Decimal


@frozen
class _Whole:
    """A limit in whole units."""

    quantity: int = field(validator=whole)


@frozen
class _Quarters:
    """A limit in units that may be split in quarters."""

    quantity: "int | Decimal" = field(validator=quarters)


class WorkingDays(_Quarters):
    """
    A limit in working days (*ngày làm việc*), e.g. ``WorkingDays(3)``.

    Steps of 0.25 are allowed (``Decimal("12.5")``); under the civil count a fraction
    ends on the day it falls in.

    >>> WorkingDays(3)
    WorkingDays(quantity=3)
    """

    __slots__ = ()

    @property
    def whole_days(self) -> int:
        """The working days to count: a fraction ends on the day it falls in."""
        return ceil(self.quantity)


class CalendarDays(_Whole):
    """
    A limit in days (*ngày*): days off inside it count.

    >>> CalendarDays(15)
    CalendarDays(quantity=15)
    """

    __slots__ = ()


class Weeks(_Whole):
    """
    A limit in weeks (*tuần*), to the same weekday.

    >>> Weeks(2)
    Weeks(quantity=2)
    """

    __slots__ = ()


class Months(_Whole):
    """
    A limit in months (*tháng*), to the same day number or the month's last day.

    >>> Months(1)
    Months(quantity=1)
    """

    __slots__ = ()


class Years(_Whole):
    """
    A limit in years (*năm*), to the same day and month.

    >>> Years(1)
    Years(quantity=1)
    """

    __slots__ = ()


class WorkingHours(_Quarters):
    """
    A limit in hours of the office (*giờ làm việc*), in steps of 0.25.

    >>> from decimal import Decimal
    >>> WorkingHours(Decimal("0.5"))
    WorkingHours(quantity=Decimal('0.5'))
    """

    __slots__ = ()


class Hours(_Quarters):
    """
    A limit in hours (*giờ*), straight through nights and days off, steps of 0.25.

    >>> Hours(24)
    Hours(quantity=24)
    """

    __slots__ = ()


@frozen
class SameDay:
    """
    A limit within the day of receipt (*trong ngày làm việc*).

    Received strictly after ``cutoff``, or on a day without a counter, gives the next
    working day.  ``source`` is the text that sets the cut-off; it is told in the
    explanation and does not take part in comparison.

    >>> SameDay(cutoff=time(15, 0)).cutoff
    datetime.time(15, 0)
    """

    cutoff: time | None = field(default=None, validator=optional_time_of_day)
    source: Citation | None = field(
        default=None,
        eq=False,
        repr=False,
        validator=instance_of(Citation | None, "citation"),
    )


@frozen
class Unstated:
    """
    A limit that the record does not state, with its words (*không nêu thời hạn*).

    >>> Unstated("Không có thông tin").text
    'Không có thông tin'
    """

    text: str = field()

    @text.validator
    def _check_text(self, _attribute: object, value: str) -> None:
        from cqtt.text import require_nfc

        require_nfc(value, "text")


TimeLimit: TypeAlias = (
    WorkingDays
    | CalendarDays
    | Weeks
    | Months
    | Years
    | WorkingHours
    | Hours
    | SameDay
    | Unstated
)

IN_QUARTERS: Final = (WorkingDays, WorkingHours, Hours)
"""The kinds whose quantity may be split in quarters."""
