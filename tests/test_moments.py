"""
Tests of ``cqtt.moments``.

Oracles: ``CLOCKS``, moments of other zones converted by hand.  Properties: a moment
keeps its instant, whatever offset it was told in.
"""

from datetime import UTC, date, datetime, timedelta, timezone

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtt.errors import InvalidValueError, MissingTimeError, WrongTypeError
from cqtt.moments import VIETNAM, day_of, in_vietnam, require_moment, wall_clock


class Stamp(datetime):
    """A moment of another library."""


def zone(hours: float) -> timezone:
    """Make a zone from its offset in hours."""
    return timezone(timedelta(hours=hours))


CLOCKS = {
    "naive": (datetime(2026, 11, 23, 16, 0), datetime(2026, 11, 23, 16, 0)),
    "UTC": (datetime(2026, 11, 23, 9, 0, tzinfo=UTC), datetime(2026, 11, 23, 16, 0)),
    "UTC, next day here": (
        datetime(2026, 11, 23, 17, 0, tzinfo=UTC),
        datetime(2026, 11, 24, 0, 0),
    ),
    "Vietnam": (
        datetime(2026, 11, 23, 16, 0, tzinfo=VIETNAM),
        datetime(2026, 11, 23, 16, 0),
    ),
    "New York": (
        datetime(2026, 12, 31, 12, 30, tzinfo=zone(-5)),
        datetime(2027, 1, 1, 0, 30),
    ),
    "Tokyo, the day before here": (
        datetime(2026, 1, 1, 1, 59, tzinfo=zone(9)),
        datetime(2025, 12, 31, 23, 59),
    ),
    "Kathmandu": (
        datetime(2026, 1, 7, 8, 0, tzinfo=zone(5.75)),
        datetime(2026, 1, 7, 9, 15),
    ),
    "microseconds": (
        datetime(2026, 1, 7, 8, 0, 59, 999_999),
        datetime(2026, 1, 7, 8, 0, 59),
    ),
    "microseconds elsewhere": (
        datetime(2026, 1, 7, 8, 0, 0, 1, tzinfo=UTC),
        datetime(2026, 1, 7, 15, 0),
    ),
    "subclass": (Stamp(2026, 1, 7, 8, 0), datetime(2026, 1, 7, 8, 0)),
    "aware subclass": (
        Stamp(2026, 1, 7, 18, 0, 0, 5, tzinfo=UTC),
        datetime(2026, 1, 8, 1, 0),
    ),
}

moments = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1))
zones = st.integers(-24 * 60 + 1, 24 * 60 - 1).map(lambda n: zone(n / 60))


@pytest.mark.parametrize("case", CLOCKS)
def test_the_wall_clock_is_that_of_vietnam(case: str) -> None:
    """An aware moment is converted, a naive one taken as it is, to the second."""
    moment, expected = CLOCKS[case]

    assert wall_clock(moment) == expected
    assert wall_clock(moment).tzinfo is None
    assert day_of(moment, "received") == expected.date()
    assert require_moment(moment, "received", "a limit in hours") == expected
    assert in_vietnam(moment) == expected.replace(tzinfo=VIETNAM)
    assert in_vietnam(moment).isoformat() == f"{expected.isoformat()}+07:00"


@given(moments, zones)
def test_an_aware_moment_keeps_its_instant(
    moment: datetime, elsewhere: timezone
) -> None:
    """Conversion moves the hands of the clock, never the instant."""
    aware = moment.replace(tzinfo=elsewhere)

    assert in_vietnam(aware) == aware.replace(microsecond=0)


@given(moments)
def test_conversion_is_done_once(moment: datetime) -> None:
    """Converting twice, or there and back, changes nothing more."""
    once = wall_clock(moment)

    assert wall_clock(once) is once
    assert wall_clock(in_vietnam(moment)) == once
    assert in_vietnam(in_vietnam(moment)) == in_vietnam(moment)


def test_a_day_is_its_own_day() -> None:
    """A plain date passes unchanged."""
    day = date(2026, 1, 7)

    assert day_of(day, "received") is day


def test_the_day_of_a_moment_is_a_plain_date() -> None:
    """What comes out is no datetime, whatever came in."""
    assert type(day_of(Stamp(2026, 1, 7, 8, 0), "received")) is date


def test_a_bare_day_lacks_the_hour() -> None:
    """Where minutes count, a day is refused with what counts them."""
    with pytest.raises(MissingTimeError) as caught:
        require_moment(date(2026, 1, 7), "received", "a limit in hours")
    error = caught.value

    assert (error.field, error.got) == ("received", date(2026, 1, 7))
    assert error.because == "a limit in hours"


@pytest.mark.parametrize("value", ["2026-01-07", None, 20260107, 1.5, (2026, 1, 7)])
def test_anything_else_is_refused(value: object) -> None:
    """Neither text nor numbers are read as days or moments."""
    with pytest.raises(WrongTypeError) as no_moment:
        require_moment(value, "received", "a limit in hours")
    with pytest.raises(WrongTypeError) as no_day:
        day_of(value, "on")

    assert no_moment.value.args == ("received", value, "moment")
    assert no_day.value.args == ("on", value, "day-or-moment")


def test_moment_past_the_last_year_is_refused() -> None:
    """A moment that has no Vietnamese time gets an error of the library."""
    with pytest.raises(InvalidValueError, match="must be a datetime"):
        wall_clock(datetime.max.replace(tzinfo=UTC))


def test_a_missing_moment_of_pandas_is_none() -> None:
    """Alarm: NaT is a datetime, compares with nothing and writes itself as text."""
    for take in (wall_clock, in_vietnam):
        with pytest.raises(WrongTypeError):
            take(pd.NaT)
    with pytest.raises(WrongTypeError):
        day_of(pd.NaT, "received")
    stamp = pd.Timestamp(2026, 11, 23, 16, 0, 0, 5)
    assert wall_clock(stamp) == datetime(2026, 11, 23, 16, 0)
