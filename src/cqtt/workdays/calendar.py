"""The calendar: which days are worked, and arithmetic on them by table look-up."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, datetime
from itertools import accumulate, compress
from typing import Final

import attrs
from attrs import field, frozen

from cqtt.checks import told
from cqtt.errors import (
    BeyondCalendarError,
    EstimateUnavailableError,
    InvalidValueError,
    WrongTypeError,
)
from cqtt.law import Citation, Confidence
from cqtt.workdays.announcements import Announcement, Overlay
from cqtt.workdays.days import Day, Estimator, Reason, Status, worst
from cqtt.workdays.merging import Layers, Merged, check_replacements, merge

_WEEK: Final = b"\1\1\1\1\1\0\0"
_SATURDAY: Final = 5
_ORDINARY_NAMES: Final = (*["Ngày làm việc"] * 5, "Thứ Bảy", "Chủ Nhật")


def require_day(value: object, name: str = "day") -> date:
    """Return a plain date; refuse a datetime and anything else."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise WrongTypeError(name, told(value), "day")
    return value


@frozen
class WorkCalendar:
    """
    The days a body works, why, and since when that is known.

    *Lịch làm việc.*  Immutable and shareable between threads.  Every method takes plain
    dates within ``first`` and ``last`` and refuses a ``datetime``; a day outside raises
    ``BeyondCalendarError``.  Adding and counting take the same time for 3 days and
    for 250.

    Most users start from ``cqtt.state_calendar()``; a calendar of one's own takes
    announcements, of which at least one settles a year.

    >>> from cqtt import state_calendar
    >>> calendar = state_calendar()
    >>> calendar.add(date(2025, 12, 31), 3)
    datetime.date(2026, 1, 7)
    >>> print(calendar.why(date(2026, 1, 2)).name)
    Nghỉ hoán đổi dịp Tết Dương lịch (làm bù 10/01/2026)
    """

    name: str
    announcements: tuple[Announcement, ...] = field(repr=False)
    facts_edition: str = ""
    estimate: Estimator | None = field(default=None, repr=False)
    overlays: tuple[Overlay, ...] = field(default=(), repr=False)
    known_on: date | None = None
    until: date | None = None
    weekly_rest: Citation | None = field(default=None, repr=False)
    first: date = field(init=False, eq=False)
    """The first day that the calendar knows."""
    last: date = field(init=False, eq=False)
    """The last day that the calendar knows, estimated years included."""
    announced_until: date = field(init=False, eq=False)
    """The last day that an announcement covers."""
    _base: int = field(init=False, eq=False, repr=False)
    _day_before: int = field(init=False, eq=False, repr=False)
    _worked_before: tuple[int, ...] = field(init=False, eq=False, repr=False)
    _worked: tuple[date, ...] = field(init=False, eq=False, repr=False)
    _special: dict[date, Day] = field(init=False, eq=False, repr=False)
    _unsure: tuple[date, ...] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        merged = self._merged()
        base = merged.first.toordinal()
        worked = _working_flags(merged)
        span = range(base, merged.last.toordinal() + 1)
        derived = {
            "first": merged.first,
            "last": merged.last,
            "announced_until": merged.announced_until,
            "_special": merged.special,
            "_base": base,
            "_day_before": base - 1,
            "_worked_before": (0, *accumulate(worked)),
            "_worked": tuple(map(date.fromordinal, compress(span, worked))),
            "_unsure": tuple(_unsure_days(merged)),
        }
        for name, value in derived.items():
            object.__setattr__(self, name, value)

    # -- arithmetic ------------------------------------------------------------------

    def add(self, day: date, n: int) -> date:
        """
        Return the n-th working day after ``day``, or before it where n is negative.

        ``day`` itself is never counted and need not be a working day.

        Args:
            day: A plain date within the calendar.

            n: Working days to go; not zero.

        Raises:
            WrongTypeError: ``day`` is a datetime, ``n`` is not an int.
            InvalidValueError: ``n`` is zero.
            BeyondCalendarError: ``day`` or the answer is outside the calendar.

        >>> from cqtt import state_calendar
        >>> state_calendar().add(date(2026, 2, 13), -1)
        datetime.date(2026, 2, 12)
        """
        if day.__class__ is not date:
            require_day(day)
        position = day.toordinal() - self._base
        if n.__class__ is not int or n == 0 or position < 0:
            self._refuse_step(day, n)
        try:
            through = self._worked_before[position + 1]
            index = through + n - 1 if n > 0 else self._worked_before[position] + n
            if index >= 0:
                return self._worked[index]
        except IndexError:
            pass
        raise self._beyond(day, n)

    def count(self, start: date, end: date) -> int:
        """
        Count the working days after ``start`` up to and including ``end``.

        Negative where ``end`` lies before ``start``: ``count(b, a) == -count(a, b)``.

        >>> from cqtt import state_calendar
        >>> state_calendar().count(date(2026, 2, 13), date(2026, 2, 23))
        1
        """
        if start.__class__ is not date or end.__class__ is not date:
            require_day(start, "start")
            require_day(end, "end")
        day_before = self._day_before
        left, right = start.toordinal() - day_before, end.toordinal() - day_before
        try:
            if left > 0 < right:
                before = self._worked_before
                return before[right] - before[left]
        except IndexError:
            pass
        outside = end if self.first <= start <= self.last else start
        raise BeyondCalendarError(self.name, outside, self.first, self.last)

    def is_working_day(self, day: date) -> bool:
        """Tell whether a day is worked."""
        position = self._position(day)
        return self._worked_before[position + 1] != self._worked_before[position]

    def roll(self, day: date) -> date:
        """
        Return the day itself where it is worked, else the next working day.

        >>> from cqtt import state_calendar
        >>> state_calendar().roll(date(2026, 11, 24))
        datetime.date(2026, 11, 25)
        """
        return day if self.is_working_day(day) else self.add(day, 1)

    def next_working_day(self, day: date) -> date:
        """Return the first working day strictly after a day."""
        return self.add(day, 1)

    def previous_working_day(self, day: date) -> date:
        """Return the last working day strictly before a day."""
        return self.add(day, -1)

    # -- reasons ---------------------------------------------------------------------

    def why(self, day: date) -> Day:
        """
        Say why a day is worked or not, by which document, and how sure that is.

        Ordinary days have an answer too; their source is ``weekly_rest``, the rule of
        the five-day week.
        """
        self._position(day)
        found = self._special.get(day)
        return self._ordinary(day) if found is None else found

    def announced(self, day: date) -> Day | None:
        """Return what was decided or estimated of a day, or ``None`` if nothing was."""
        self._position(day)
        return self._special.get(day)

    def status(self, first: date, last: date) -> Status:
        """
        Return how sure the days from ``first`` to ``last`` are, the worst of them.

        >>> from cqtt import state_calendar
        >>> state_calendar().status(date(2026, 1, 1), date(2026, 1, 31)).value
        'official'
        """
        self._position(first)
        self._position(last)
        unsure = self._unsure
        inside = unsure[bisect_left(unsure, first) : bisect_right(unsure, last)]
        if not inside and last <= self.announced_until:
            return Status.OFFICIAL
        known = [self._special[day].status for day in inside]
        if last > self.announced_until:
            known.append(Status.ESTIMATED)
        return worst(known)

    def table(self, first: date, last: date) -> Iterator[tuple[date, bool, int]]:
        """
        Yield ``(day, is_working, index)`` for every day from ``first`` to ``last``.

        ``index`` is the running count of working days since the calendar began.  The
        due date of n working days is the working day whose index is that of the day of
        receipt plus n: the contract of every vector, frame and SQL path.

        >>> from cqtt import state_calendar
        >>> rows = state_calendar().table(date(2026, 1, 1), date(2026, 1, 5))
        >>> [is_working for _, is_working, _ in rows]
        [False, False, False, False, True]
        """
        left, right = self._position(first), self._position(last)
        if right < left:
            raise InvalidValueError("last", last, "interval")
        before = self._worked_before
        return (
            (
                date.fromordinal(self._base + at),
                before[at + 1] != before[at],
                before[at + 1],
            )
            for at in range(left, right + 1)
        )

    def days_off(self, year: int) -> tuple[Day, ...]:
        """
        Return the days off of a year that somebody decided, in order.

        Holidays on a weekend are among them; plain weekends are not.
        """
        return tuple(day for day in self._of(year) if not day.is_working)

    def make_up_days(self, year: int) -> tuple[Day, ...]:
        """Return the weekend days worked in a year (*ngày làm bù*), in order."""
        return tuple(day for day in self._of(year) if day.reason is Reason.MAKE_UP)

    @property
    def edition(self) -> str:
        """
        Which facts this calendar rests on.

        The edition of the facts, then ``+`` each overlay, ``@`` the day it is known on
        and ``~`` the last estimated year.
        """
        parts = [self.facts_edition or self.name]
        parts += [f"+{overlay.edition or overlay.name}" for overlay in self.overlays]
        if self.known_on:
            parts.append(f"@{self.known_on.isoformat()}")
        if self.last > self.announced_until:
            parts.append(f"~{self.last.year}")
        return "".join(parts)

    # -- other calendars -------------------------------------------------------------

    def as_known_on(self, day: date) -> "WorkCalendar":
        """
        Return the calendar as it could be known on a day.

        Announcements issued later are left out; an undated one counts as always known.
        Years that nobody had announced by then are not in it.

        >>> from cqtt import state_calendar
        >>> earlier = state_calendar().as_known_on(date(2025, 12, 20))
        >>> earlier.add(date(2025, 12, 31), 3)
        datetime.date(2026, 1, 6)
        """
        require_day(day)
        known = day if self.known_on is None else min(day, self.known_on)
        return attrs.evolve(self, known_on=known)

    def extended(self, *, until: date) -> "WorkCalendar":
        """
        Return the calendar with estimates to the end of the year of ``until``.

        Estimated days have the status ``STATUTORY``, ``ESTIMATED`` or ``CONTESTED``.

        Raises:
            EstimateUnavailableError: The calendar has no estimator, or the year is one
                for which there is no lunar table.
        """
        require_day(until, "until")
        if until <= self.last:
            return self
        if self.estimate is None:
            raise EstimateUnavailableError(self.name, until.year, None)
        return attrs.evolve(self, until=until)

    def overlaid(self, overlay: Overlay) -> "WorkCalendar":
        """
        Return the calendar with a locality's announcements laid over it.

        A local row that says the same as a row already there changes nothing; one that
        says otherwise must name that row's document in ``replaces``.

        Raises:
            ContradictionError: A row differs from one there and does not replace it.
            InvalidValueError: A row replaces a document that has no row for its day.
        """
        if not isinstance(overlay, Overlay):
            raise WrongTypeError("overlay", overlay, "overlay")
        if self.known_on is None:
            check_replacements(self._merged(), overlay)
        return attrs.evolve(self, overlays=(*self.overlays, overlay))

    # -- inside ----------------------------------------------------------------------

    def _merged(self) -> Merged:
        return merge(
            Layers(
                self.name,
                self.announcements,
                self.overlays,
                self.estimate,
                self.known_on,
                self.until,
            )
        )

    def _position(self, day: date) -> int:
        if day.__class__ is not date:
            require_day(day)
        position = day.toordinal() - self._base
        if not 0 <= position < len(self._worked_before) - 1:
            raise BeyondCalendarError(self.name, day, self.first, self.last)
        return position

    def _refuse_step(self, day: date, n: object) -> None:
        if type(n) is not int:
            raise WrongTypeError("n", n, "step")
        if n == 0:
            raise InvalidValueError("n", n, "step")
        self._position(day)

    def _beyond(self, day: date, n: int) -> BeyondCalendarError:
        self._position(day)
        needed = None if n > 0 else date.fromordinal(self._base - 1)
        return BeyondCalendarError(self.name, needed, self.first, self.last)

    def _ordinary(self, day: date) -> Day:
        weekday = day.weekday()
        status = Status.ESTIMATED if day > self.announced_until else Status.OFFICIAL
        reason = Reason.WEEKEND if weekday >= _SATURDAY else Reason.WORKING
        rule = self.weekly_rest
        confidence = rule.confidence if rule else Confidence.HIGH
        name = _ORDINARY_NAMES[weekday]
        return Day(day, reason, name, status, rule, confidence=confidence)

    def _of(self, year: int) -> list[Day]:
        if type(year) is not int:
            raise WrongTypeError("year", year, "year")
        if not self.first.year <= year <= self.last.year:
            day = date(year, 1, 1) if date.min.year <= year <= date.max.year else None
            raise BeyondCalendarError(self.name, day, self.first, self.last)
        return sorted(
            (day for day in self._special.values() if day.on.year == year),
            key=lambda day: day.on,
        )


def _unsure_days(merged: Merged) -> Iterator[date]:
    """Yield in order the days that are not official."""
    for on in sorted(merged.special):
        if merged.special[on].status is not Status.OFFICIAL:
            yield on


def _working_flags(merged: Merged) -> bytearray:
    base, length = merged.first.toordinal(), (merged.last - merged.first).days + 1
    start = merged.first.weekday()
    flags = bytearray((_WEEK * (length // 7 + 2))[start : start + length])
    for day in merged.special.values():
        flags[day.on.toordinal() - base] = day.is_working
    return flags
