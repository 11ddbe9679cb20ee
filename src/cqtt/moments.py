"""
Vietnam's time: UTC+07:00 all year, naive in, aware out.

A naive ``datetime`` is Vietnamese wall-clock time, which is what provincial databases
hold; an aware one is converted.  No time zone database is needed: Vietnam has kept
+07:00 since 1975.
"""

from datetime import date, datetime, timedelta, timezone
from typing import Final

from cqtt.errors import InvalidValueError, MissingTimeError, WrongTypeError

VIETNAM: Final = timezone(timedelta(hours=7), "+07:00")


def wall_clock(moment: datetime) -> datetime:
    """
    Return a moment as naive Vietnamese wall-clock time, to the second.

    Fractions of a second are dropped.

    Raises:
        WrongTypeError: What came is no moment, such as a missing one of pandas.

    >>> from datetime import UTC
    >>> wall_clock(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
    datetime.datetime(2026, 11, 23, 16, 0)
    """
    if moment.tzinfo is VIETNAM:
        moment = moment.replace(tzinfo=None)
    elif moment.tzinfo is not None:
        try:
            moment = moment.astimezone(VIETNAM).replace(tzinfo=None)
        except (OverflowError, ValueError):
            moment = _converted(moment)
    if not moment.microsecond:
        return moment
    moment = moment.replace(microsecond=0)
    if moment.microsecond:  # pandas' NaT is a datetime and stays what it is
        raise WrongTypeError("moment", type(moment).__name__, "moment")
    return moment


def _converted(moment: datetime) -> datetime:
    """Convert as datetime itself does: that of pandas ends with the year 2262."""
    plain = datetime.combine(moment.date(), moment.time(), moment.tzinfo)
    try:
        return plain.astimezone(VIETNAM).replace(tzinfo=None)
    except OverflowError:
        raise InvalidValueError("moment", moment, "moment") from None


def in_vietnam(moment: datetime) -> datetime:
    """
    Return a moment as aware Vietnamese time.

    >>> in_vietnam(datetime(2026, 11, 23, 16, 0)).isoformat()
    '2026-11-23T16:00:00+07:00'
    """
    if moment.tzinfo is VIETNAM and not moment.microsecond:
        return moment
    return wall_clock(moment).replace(tzinfo=VIETNAM)


def require_moment(value: object, field: str, because: str) -> datetime:
    """
    Return a moment as Vietnamese wall-clock time.

    Raises:
        MissingTimeError: A bare day came; ``because`` names what counts minutes.
        WrongTypeError: Something else came.
    """
    if isinstance(value, datetime):
        return wall_clock(value)
    if isinstance(value, date):
        raise MissingTimeError(field, value, because)
    raise WrongTypeError(field, value, "moment")


def day_of(value: object, field: str) -> date:
    """
    Return the Vietnamese day of a date or a datetime.

    >>> day_of(datetime(2026, 11, 23, 16, 0), "received")
    datetime.date(2026, 11, 23)
    """
    if isinstance(value, datetime):
        return wall_clock(value).date()
    if isinstance(value, date):
        return value
    raise WrongTypeError(field, value, "day-or-moment")
