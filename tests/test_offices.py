"""
Tests of ``cqtt.offices``.

Oracles: the transfers, appointments and counters below, typed by hand from Decree
118/2025/NĐ-CP, Article 18(2), and the calendar of the public sector.  Property:
Hypothesis against the naive calendar.  There is no alarm here.
"""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

import attrs
import naive
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtt import OFFICE_CLOCK, Office, OfficeHours, state_calendar
from cqtt.counting_rules import CIVIL_CODE
from cqtt.errors import (
    BeyondCalendarError,
    InvalidValueError,
    MissingTimeError,
    NotInForceError,
    WrongTypeError,
)
from cqtt.offices import Transfer
from cqtt.statutes import TRANSFER_CUTOFF

CALENDAR: Final = state_calendar()
HOURS: Final = OfficeHours.parse("07:30-11:30,13:30-17:00")
SUMMER: Final = HOURS.with_season(
    "07:00-11:00,14:00-16:30", since=(4, 16), until=(10, 15)
)
DESK: Final = Office(CALENDAR, HOURS)
BARE: Final = Office(CALENDAR)

# --- the office ------------------------------------------------------------------


def test_an_office_has_its_parts() -> None:
    """An office keeps its calendar, hours and rules and derives its working time."""
    clocked = Office(CALENDAR, HOURS, rules=OFFICE_CLOCK, appointment=time(16, 30))

    assert (DESK.rules, DESK.appointment, DESK.agency) == (CIVIL_CODE, None, None)
    assert (clocked.rules, clocked.appointment) == (OFFICE_CLOCK, time(16, 30))
    assert DESK.working_time is not None
    assert (DESK.working_time.calendar, DESK.working_time.hours) == (CALENDAR, HOURS)
    assert BARE.working_time is None


def test_an_office_is_a_value() -> None:
    """Equal offices are equal and hash alike; none ever changes."""
    assert Office(CALENDAR, HOURS) == DESK
    assert len({Office(CALENDAR, HOURS), DESK, BARE}) == 2
    with pytest.raises(AttributeError):
        DESK.hours = None  # type: ignore[misc]
    assert attrs.evolve(DESK, hours=None) == BARE


@pytest.mark.parametrize(
    ("arguments", "field", "expected"),
    [
        ({"calendar": None}, "calendar", "calendar"),
        ({"calendar": "lịch"}, "calendar", "calendar"),
        ({"hours": "07:30-11:30"}, "hours", "hours"),
        ({"hours": ()}, "hours", "hours"),
        ({"rules": None}, "rules", "counting-rules"),
        ({"rules": "office-clock"}, "rules", "counting-rules"),
        ({"appointment": "16:30"}, "appointment", "time-of-day"),
        ({"appointment": 16}, "appointment", "time-of-day"),
        ({"appointment": time(16, 30, tzinfo=UTC)}, "appointment", "time-of-day"),
    ],
)
def test_parts_of_another_type_are_refused(
    arguments: Any, field: str, expected: str
) -> None:
    """Each part of an office has its type."""
    with pytest.raises(WrongTypeError) as caught:
        Office(**{"calendar": CALENDAR, "hours": HOURS, **arguments})

    assert (caught.value.field, caught.value.expected) == (field, expected)


# --- appointments ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("hours", "at"),
    [
        (HOURS, time(7, 30)),
        (HOURS, time(11, 30)),
        (HOURS, time(16, 30)),
        (HOURS, time(17, 0)),
        (SUMMER, time(16, 30)),
        (SUMMER, time(11, 0)),
        (OfficeHours.parse("07:30-11:30", wednesday=""), time(11, 0)),
    ],
)
def test_an_appointment_lies_within_the_hours(hours: OfficeHours, at: time) -> None:
    """An hour that every worked day has may be printed on slips."""
    assert Office(CALENDAR, hours, appointment=at).appointment == at


@pytest.mark.parametrize(
    ("hours", "at", "expected"),
    [
        (HOURS, time(7, 29), "within-hours"),
        (HOURS, time(12, 0), "within-hours"),
        (HOURS, time(17, 1), "within-hours"),
        (HOURS, time(0, 0), "within-hours"),
        (SUMMER, time(17, 0), "within-hours"),
        (SUMMER, time(7, 0), "within-hours"),
        (
            OfficeHours.parse("07:30-11:30,13:30-17:00", friday="07:30-11:30"),
            time(16, 30),
            "within-hours",
        ),
        (None, time(16, 30), "office-with-hours"),
        (HOURS, time(16, 30, 30), "time-of-day"),
    ],
)
def test_an_appointment_outside_the_hours_is_refused(
    hours: OfficeHours | None, at: time, expected: str
) -> None:
    """An hour that one season or weekday lacks, or without hours, is refused."""
    with pytest.raises(InvalidValueError) as caught:
        Office(CALENDAR, hours, appointment=at)

    assert (caught.value.field, caught.value.got) == ("appointment", at)
    assert caught.value.expected == expected


# --- counters --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "bare", "desk", "saturdays"),
    [
        (date(2026, 3, 13), True, True, True),  # Friday
        (date(2026, 3, 14), False, False, True),  # Saturday
        (date(2026, 3, 15), False, False, False),  # Sunday
        (date(2026, 2, 17), False, False, False),  # Tết
        (date(2023, 4, 29), False, False, False),  # a holiday Saturday
        (date(2026, 8, 22), True, True, True),  # a make-up Saturday
    ],
)
def test_a_counter_serves(
    day: date, bare: object, desk: object, saturdays: object
) -> None:
    """Counters serve on working days, and on Saturdays where the hours say so."""
    open_on_saturday = Office(
        CALENDAR, HOURS.with_counter("07:30-11:30", on="saturday")
    )

    assert BARE.has_counter_on(day) is bare
    assert DESK.has_counter_on(day) is desk
    assert open_on_saturday.has_counter_on(day) is saturdays
    assert BARE.served_on(day) is None
    assert bool(DESK.served_on(day)) is desk


def test_a_working_day_without_shifts_has_no_counter() -> None:
    """An office closed on Wednesdays receives nothing on one."""
    office = Office(CALENDAR, OfficeHours.parse("07:30-11:30", wednesday=""))

    assert CALENDAR.is_working_day(date(2026, 3, 4))
    assert office.served_on(date(2026, 3, 4)) == ()
    assert not office.has_counter_on(date(2026, 3, 4))


# --- transfer --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "on", "is_at_once"),
    [
        (datetime(2026, 11, 23, 8, 0), date(2026, 11, 23), True),
        (datetime(2026, 11, 23, 15, 0), date(2026, 11, 23), True),
        (datetime(2026, 11, 23, 15, 0, 30), date(2026, 11, 25), False),
        (datetime(2026, 11, 23, 15, 1), date(2026, 11, 25), False),
        (datetime(2026, 11, 23, 15, 20), date(2026, 11, 25), False),
        (datetime(2026, 11, 23, 0, 0), date(2026, 11, 23), True),
        (datetime(2026, 11, 24, 9, 0), date(2026, 11, 25), False),  # a holiday
        (datetime(2026, 8, 15, 9, 0), date(2026, 8, 17), False),  # a Saturday
        (datetime(2026, 8, 22, 9, 0), date(2026, 8, 22), True),  # a make-up Saturday
        (datetime(2026, 8, 22, 15, 1), date(2026, 8, 24), False),
        (datetime(2026, 8, 28, 16, 0), date(2026, 9, 3), False),  # National Day
        (datetime(2026, 8, 5, 0, 0), date(2026, 8, 5), True),  # the first day in force
        (datetime(2026, 11, 23, 8, 0, tzinfo=UTC), date(2026, 11, 23), True),  # 15:00
        (datetime(2026, 11, 23, 8, 1, tzinfo=UTC), date(2026, 11, 25), False),
        (datetime(2026, 11, 22, 17, 0, tzinfo=UTC), date(2026, 11, 23), True),
    ],
)
@pytest.mark.parametrize("office", [DESK, BARE])
def test_a_dossier_is_handed_on(
    received: datetime, on: date, *, is_at_once: bool, office: Office
) -> None:
    """A dossier goes at once up to 15:00 of a working day, else on the next."""
    expected = Transfer(on, is_at_once=is_at_once, source=TRANSFER_CUTOFF)

    assert office.transfer(received) == expected


def test_a_saturday_counter_does_not_hand_on() -> None:
    """What a Saturday counter receives goes on Monday."""
    hours = HOURS.with_counter("07:30-11:30", on="saturday")
    transfer = Office(CALENDAR, hours).transfer(datetime(2026, 8, 15, 9, 0))

    assert (transfer.on, transfer.is_at_once) == (date(2026, 8, 17), False)


@pytest.mark.parametrize(
    "received",
    [
        datetime(2026, 8, 4, 23, 59),
        datetime(2026, 8, 4, 16, 59, tzinfo=UTC),
        datetime(2025, 7, 1, 9, 0),
        datetime(1, 1, 1, 9, 0),
    ],
)
def test_earlier_rules_of_transfer_are_not_known(received: datetime) -> None:
    """Before 5 August 2026 no text is known, and none is guessed."""
    with pytest.raises(NotInForceError) as caught:
        DESK.transfer(received)

    assert caught.value.first == date(2026, 8, 5)
    assert caught.value.last is None
    assert "«" not in caught.value.message("vi")
    assert "chuyển hồ sơ nhận trực tiếp" in caught.value.message("vi")


def test_a_transfer_needs_the_hour() -> None:
    """A bare day does not say whether 15:00 had passed."""
    with pytest.raises(MissingTimeError) as caught:
        DESK.transfer(date(2026, 11, 23))  # type: ignore[arg-type]
    assert caught.value.because == "the transfer"
    with pytest.raises(WrongTypeError):
        DESK.transfer("2026-11-23T09:00")  # type: ignore[arg-type]


def test_a_transfer_stays_within_the_calendar() -> None:
    """A receipt, or a next working day, beyond the calendar raises."""
    last = datetime.combine(CALENDAR.last, time(15, 1))
    with pytest.raises(BeyondCalendarError):
        DESK.transfer(last)
    with pytest.raises(BeyondCalendarError):
        DESK.transfer(last + timedelta(days=1))


@given(st.datetimes(datetime(2026, 8, 5), datetime(2027, 12, 20)))
def test_a_transfer_follows_the_naive_calendar(received: datetime) -> None:
    """Any receipt is handed on as the day-by-day calendar and the clock say."""
    transfer = DESK.transfer(received)
    day, clock = received.date(), received.time().replace(microsecond=0)
    goes = naive.works(day) and clock <= time(15)

    assert transfer.is_at_once == goes
    assert transfer.on == (day if goes else naive.add_working(day, 1))
