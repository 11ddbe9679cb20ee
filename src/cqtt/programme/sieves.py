"""A sieve that keeps the records of a period and counts those that it leaves out."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from cqtt.law import Period
from cqtt.programme.counted import LeftOut
from cqtt.programme.placement import Placing, placing

R = TypeVar("R")


def lasting(
    ends: Callable[[R], tuple[date | None, date | None]], last: date
) -> Callable[[R], Period | None]:
    """Return the days of records that last until they end, up to one day at least."""

    def days(record: R) -> Period | None:
        since, until = ends(record)
        return None if since is None else Period(since, until or max(since, last))

    return days


class Sieve:
    """
    Keeps records of a period, tells how many it left out and why (*lọc theo kỳ*).

    It lives as long as one summary is made.
    """

    def __init__(self, period: Period) -> None:
        self._period = period
        self._left: dict[tuple[str, str], Counter[Placing]] = {}

    def kept(
        self,
        records: Iterable[R],
        days: Callable[[R], Period | None],
        labels: tuple[str, str],
    ) -> tuple[R, ...]:
        """Return the records that lie wholly within the period."""
        return self._sifted(records, days, labels, {Placing.WITHIN})

    def touched(
        self,
        records: Iterable[R],
        days: Callable[[R], Period | None],
        labels: tuple[str, str],
    ) -> tuple[R, ...]:
        """Return the records that lie at least partly within the period."""
        return self._sifted(records, days, labels, {Placing.WITHIN, Placing.PARTLY})

    def left_out(self) -> tuple[LeftOut, ...]:
        """Return what was left out so far."""
        return tuple(
            LeftOut(labels, why, counts[why])
            for labels, counts in self._left.items()
            for why in Placing
            if counts[why]
        )

    def _sifted(
        self,
        records: Iterable[R],
        days: Callable[[R], Period | None],
        labels: tuple[str, str],
        wanted: set[Placing],
    ) -> tuple[R, ...]:
        kept = []
        left = self._left.setdefault(labels, Counter())
        for record in records:
            found = placing(days(record), self._period)
            if found in wanted:
                kept.append(record)
            else:
                left[found] += 1
        return tuple(kept)
