"""The day that is not counted, for every row, and the rules that move a receipt."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Any, Final

from attrs import field, frozen

from cqtt.counting_rules import CountingRules
from cqtt.cutoffs import CutoffReading
from cqtt.errors import InvalidValueError
from cqtt.interop.vectors.kernels import NULL, DayTables, Lookup, numpy
from cqtt.interop.vectors.times import DAY, Times
from cqtt.office_hours.shifts import seconds_of
from cqtt.offices import Office

_NEVER: Final = DAY
_CUTOFF: Final = "a cut-off"


@frozen(eq=False)
class ReceiptTables:
    """Tables for the rules of one office that move a receipt."""

    office: Office | None
    rules: CountingRules
    days: DayTables = field(repr=False)

    def starts(self, received: Times) -> Any:
        """
        Return the day that is not counted: that of receipt, unless a rule moves it.

        Raises:
            MissingTimeError: Bare days, and a cut-off needs the time; here of any day,
                be it one that another rule moves on.
        """
        np = numpy()
        rules, days = self.rules, received.days()
        if rules.keeps_receipt:
            return days
        moves = rules.off_day_receipt is not None
        start = self.days.roll(days) if moves else days.copy()
        unmoved = start == days
        for late, reading in self._late(received, days):
            missed = np.flatnonzero(unmoved & late)
            following = self.days.add(days[missed], 1)
            if reading is CutoffReading.NEXT_DAY_IS_DAY_ONE:
                following[following != NULL] -= 1
            start[missed] = following
            unmoved &= ~late
        if rules.last_hour_cutoff is not None:
            start[(days < self.days.first) | (days > self.days.last)] = NULL
        return start

    def _late(self, received: Times, days: Any) -> Iterator[tuple[Any, CutoffReading]]:
        """Yield which rows came after a cut-off, with its reading."""
        bundle, last_hour = self.rules.bundle_cutoff, self.rules.last_hour_cutoff
        if bundle is not None:
            seconds = received.seconds("received", _CUTOFF) - days * DAY
            yield seconds > seconds_of(bundle.at), bundle.reading
        if last_hour is not None:
            seconds = received.seconds("received", _CUTOFF) - days * DAY
            yield seconds >= self._last_hours.of(days), last_hour.reading

    @cached_property
    def _last_hours(self) -> Lookup:
        """The second of every day from which a receipt is too late."""
        if self.office is None or self.office.hours is None:
            raise InvalidValueError(
                "office", self.office and "no hours", "office-with-hours"
            )
        return Lookup.over(self.days.first, self.days.each_day(self._last_hour))

    def _last_hour(self, day: date) -> int:
        served = self.office.served_on(day) if self.office else None
        if not served or self.rules.last_hour_cutoff is None:
            return _NEVER
        # A part of a second is dropped: a receipt is known to the second.
        before = int(self.rules.last_hour_cutoff.before_closing.total_seconds())
        return seconds_of(served[-1].end) - before
