"""The days that a rule names, by RFC 5545: never without an end, never by a clock."""

from datetime import date, datetime, time
from operator import index
from re import fullmatch
from typing import Final, NoReturn

from attrs import field, frozen
from dateutil.rrule import rrule, rrulestr

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.law import Period, both_ends
from cqtt.reception.spoken import CODES, WEEKDAY, WEEKDAYS, spoken

_NUMBER: Final = r"[1-9]\d{0,3}"
_DAY_OF_MONTH: Final = r"-?(?:[1-9]|[12]\d|3[01])"
_SHAPES: Final = {
    "FREQ": "WEEKLY|MONTHLY",
    "INTERVAL": _NUMBER,
    "COUNT": _NUMBER,
    "BYDAY": rf"(?:-?[1-5])?{WEEKDAY}(?:,(?:-?[1-5])?{WEEKDAY})*",
    "BYMONTHDAY": f"{_DAY_OF_MONTH}(?:,{_DAY_OF_MONTH})*",
    "BYMONTH": r"(?:[1-9]|1[0-2])(?:,(?:[1-9]|1[0-2]))*",
    "BYSETPOS": r"-?[1-9]\d?(?:,-?[1-9]\d?)*",
    "WKST": WEEKDAY,
    "UNTIL": r"\d{8}(?:T\d{6})?",
}
"""What each part may be: dateutil reads a day 0 as every day, and fails on others."""
_LONGEST: Final = 400
_MOST_IN_A_MONTH: Final = 31
_MOST_WEEKS: Final = 5


@frozen
class Recurrence:
    """
    Days that come back by a rule (*lịch định kỳ*), as RFC 5545 writes it.

    ``text`` is the rule, ``"FREQ=WEEKLY;BYDAY=TH"``, with a line ``DTSTART`` before it
    where the days depend on where it starts; ``FREQ`` is ``WEEKLY`` or ``MONTHLY``.
    ``recurrence()`` takes an ``rrule`` too; ``weekly()``, ``monthly()`` and
    ``monthly_weekday()`` write the usual ones.

    Three traps of such rules:

    * ``BYMONTHDAY=31`` skips the months that have no 31st; the last day of every month
      is ``BYMONTHDAY=-1``.
    * ``BYSETPOS`` counts within the days that the rest of the rule gives:
      ``BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1`` is the last Monday to Friday of a month,
      and knows of no holiday; ``Schedule`` does.  A weekly rule takes none, since a cut
      first week would shift it.
    * ``1FR`` is the first Friday of a month, which may lie in its second week.

    Raises:
        WrongTypeError: It is no text.
        InvalidValueError: It is no such rule; or its days depend on where it starts
            (an ``INTERVAL``, a ``COUNT``, no day named) and it has no ``DTSTART``.

    >>> rule = Recurrence("FREQ=MONTHLY;BYMONTHDAY=31")
    >>> spring = Period(date(2026, 2, 1), date(2026, 5, 31))
    >>> [f"{day:%d/%m}" for day in rule.days(spring)]
    ['31/03', '31/05']
    """

    text: str = field()

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.text, str):
            raise WrongTypeError("rule", type(self.text).__name__, "reception-rule")
        if len(self.text) > _LONGEST or not self.text.isascii():
            _refuse()
        lines = self.text.strip().upper().splitlines() or [""]
        start, rule = (lines[0], lines[-1]) if len(lines) == _TWO else ("", lines[-1])
        parts = _parts(rule.removeprefix("RRULE:"))
        if len(lines) > _TWO or (start and not fullmatch(_START, start)):
            _refuse()
        depends = {"INTERVAL", "COUNT"} & parts.keys() or not _NAMED & parts.keys()
        if depends and not start:
            raise InvalidValueError("rule", "no DTSTART", "reception-rule-start")
        written = ";".join(f"{name}={value}" for name, value in parts.items())
        text = f"{start[:16]}\nRRULE:{written}" if start else written
        object.__setattr__(self, "text", text)
        self._rule(date(2026, 1, 1))

    def days(self, period: Period) -> tuple[date, ...]:
        """
        Return its days within a period, in order.

        Raises:
            InvalidValueError: The period has an open end.

        >>> twice = Recurrence("FREQ=MONTHLY;BYMONTHDAY=10,25")
        >>> len(twice.days(Period(date(2026, 1, 1), date(2026, 12, 31))))
        24
        """
        first, last = both_ends(period)
        found = self._rule(first).between(_midnight(first), _midnight(last), inc=True)
        return tuple(each.date() for each in found)

    def label(self, locale: str = "vi") -> str:
        """
        Return the usual rules in words, another as it is written.

        >>> weekly("thursday").label(), monthly(10, 25).label("en")
        ('thứ Năm hằng tuần', 'day 10, 25 of every month')
        """
        return spoken(self.text, locale)

    def _rule(self, first: date) -> rrule:
        try:
            made = rrulestr(self.text, dtstart=_midnight(first))
        except ValueError:  # a day that no calendar has
            made = None
        return made if isinstance(made, rrule) else _refuse()


_TWO: Final = 2
_START: Final = r"DTSTART:\d{8}(T000000)?"
_NAMED: Final = frozenset(("BYDAY", "BYMONTHDAY"))


def _parts(rule: str) -> dict[str, str]:
    """Return the parts of a rule; refuse what RFC 5545 or the library lacks."""
    # An rrule writes the first Friday as +1FR.
    pairs = [each.partition("=") for each in rule.replace("+", "").split(";")]
    parts = {name: value for name, _, value in pairs}
    fits = len(parts) == len(pairs) and all(
        fullmatch(_SHAPES.get(name, "(?!)"), value) for name, value in parts.items()
    )
    weekly = parts.get("FREQ") == "WEEKLY"
    odd_week = weekly and (
        {"BYMONTHDAY", "BYSETPOS"} & parts.keys()
        or any(map(str.isdigit, parts.get("BYDAY", "")))
    )
    alone = "BYSETPOS" in parts and not _NAMED & parts.keys()
    if not fits or "FREQ" not in parts or odd_week or alone:
        _refuse()
    return parts


def _refuse() -> NoReturn:
    raise InvalidValueError("rule", "another text", "reception-rule")


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def recurrence(rule: "Recurrence | rrule | str") -> Recurrence:
    """
    Return a rule of days, from an RRULE text or an ``rrule`` of ``dateutil``.

    *Lịch định kỳ.*  An ``rrule`` must begin at midnight of a day that was given: one
    made without ``dtstart`` begins at the moment at which it was made, by a clock.

    Raises:
        WrongTypeError: It is none of these.
        InvalidValueError: It is no such rule, or begins at an hour.

    >>> from dateutil.rrule import TH, WEEKLY
    >>> thursdays = rrule(WEEKLY, byweekday=TH, dtstart=datetime(2026, 1, 1))
    >>> recurrence(thursdays).days(Period(date(2026, 5, 1), date(2026, 5, 10)))
    (datetime.date(2026, 5, 7),)
    """
    if isinstance(rule, Recurrence):
        return rule
    if not isinstance(rule, rrule):
        return Recurrence(rule)
    text = str(rule)
    if not fullmatch(_START, text.partition("\n")[0]):
        raise InvalidValueError("rule", "a start at an hour", "reception-rule-start")
    return Recurrence(text)


def weekly(*weekdays: str) -> Recurrence:
    """
    Return the rule of some weekdays of every week (*hằng tuần*).

    Raises:
        InvalidValueError: None is given, or one is no English name of a weekday.

    >>> weekly("thursday").text
    'FREQ=WEEKLY;BYDAY=TH'
    """
    return Recurrence(f"FREQ=WEEKLY;BYDAY={_codes(weekdays)}")


def monthly(*days: int) -> Recurrence:
    """
    Return the rule of some days of every month (*hằng tháng*).

    A month that has no such day is skipped; ``-1`` is the last day of every month.

    Raises:
        InvalidValueError: None is given, or one is not 1 to 31 or -1 to -31.

    >>> monthly(10, 25).text
    'FREQ=MONTHLY;BYMONTHDAY=10,25'
    """
    found = _counts(days, _MOST_IN_A_MONTH)
    if not found:
        raise InvalidValueError("days", "no day of a month", "day-of-month")
    return Recurrence(f"FREQ=MONTHLY;BYMONTHDAY={','.join(map(str, found))}")


def monthly_weekday(weekday: str, *counts: int) -> Recurrence:
    """
    Return the rule of the n-th of a weekday in every month (*thứ … thứ n trong tháng*).

    ``monthly_weekday("friday", 1, 3)`` is the first and third Friday.  What a locality
    calls the Friday of the first and third week is read so: the first Friday may lie in
    the second week of the calendar.

    Raises:
        InvalidValueError: It is no English name of a weekday; a count is not 1 to 5 or
            -1 to -5.

    >>> fridays = monthly_weekday("friday", 1, 3)
    >>> [f"{day:%d/%m}"
    ...  for day in fridays.days(Period(date(2026, 8, 1), date(2026, 8, 31)))]
    ['07/08', '21/08']
    """
    found = _counts(counts, _MOST_WEEKS)
    if not found:
        raise InvalidValueError("counts", "no week of a month", "day-of-month")
    code = _codes((weekday,))
    return Recurrence(f"FREQ=MONTHLY;BYDAY={','.join(f'{n}{code}' for n in found)}")


def _counts(values: tuple[int, ...], most: int) -> tuple[int, ...]:
    """Return whole numbers other than 0 up to ``most``; nothing if one is another."""
    try:
        found = tuple(0 if isinstance(each, bool) else index(each) for each in values)
    except TypeError:
        return ()
    return found if all(1 <= abs(each) <= most for each in found) else ()


def _codes(weekdays: tuple[object, ...]) -> str:
    if not weekdays or not all(
        isinstance(each, str) and each in WEEKDAYS for each in weekdays
    ):
        raise InvalidValueError("weekdays", "no weekday", "weekday-name")
    return ",".join(CODES[WEEKDAYS.index(each)] for each in weekdays)
