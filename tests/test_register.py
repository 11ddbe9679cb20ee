"""
Tests of ``cqtt.dossiers.register`` and the list that is posted.

Oracles: a small register of March 2026, counted by hand.
Properties: Hypothesis over registers of legal histories; order and later events do not
matter, and numbers run without gaps.
"""

import re
from datetime import date, datetime, timedelta
from typing import Any, Final

import attrs
import pytest
from histories import (
    DESK,
    OFFICES,
    dossiers,
    offices,
    procedure,
    read_history,
    registers,
)
from hypothesis import given
from hypothesis import strategies as st

from cqtt import Office, WorkingDays
from cqtt.dossiers import Applicant, Dossier, Register
from cqtt.dossiers.answers import due_or_none, timeliness_or_none
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.identifiers import AgencyCode
from cqtt.moments import VIETNAM
from cqtt.testing import COMMUNE, JUSTICE, dossier_event
from cqtt.time_limits import Hours, Unstated

ONE_SECOND: Final = timedelta(seconds=1)
DAY: Final = date(2026, 3, 5)
WHO: Final = Applicant(name="Nguyễn Văn Bịa", phone="0912345678")


def numbered(serial: int, text: str, **more: Any) -> Dossier:
    """Return a dossier with a serial and the events that a text names."""
    return Dossier(
        number=f"H99.24-260305-{serial:04}",
        events=read_history(text),
        **{"procedure": procedure(), **more},
    )


# Five working days: received Thu 5 March, due Thu 12; received Mon 9, due Mon 16.
DONE: Final = numbered(1, "received 2026-03-05T09:00; finished 2026-03-10T09:00")
RUNNING: Final = numbered(
    2,
    "submitted 2026-03-04T20:00; received 2026-03-05T08:00; "
    "transferred 2026-03-05T10:00",
    applicant=WHO,
)
ASKED: Final = numbered(
    3,
    "received 2026-03-05T10:00; asked-for-more 2026-03-09T10:00",
    receiving_agency=COMMUNE,
)
MONDAY: Final = numbered(4, "received 2026-03-09T00:00", procedure=procedure(code="2"))
SENT: Final = numbered(5, "submitted 2026-03-09T09:00")
LATE: Final = numbered(
    6, "received 2026-03-05T09:00; extended 2026-03-12T09:00 2026-03-13"
)
REGISTER: Final = Register([SENT, LATE, MONDAY, DONE, ASKED, RUNNING])


def serials(register: Register) -> set[int]:
    """Return the serials of a register's dossiers."""
    return {int(each.number[-4:]) for each in register}


def at_day(day: int, hour: int = 12) -> datetime:
    """Return an hour of a day of March 2026."""
    return datetime(2026, 3, day, hour)


# --- the collection --------------------------------------------------------------


def test_a_register_is_a_collection() -> None:
    """It has a length, an order that does not matter, and finds by number."""
    assert len(REGISTER) == 6
    assert next(iter(REGISTER)) is SENT
    assert REGISTER[RUNNING.number] is RUNNING
    assert Register(()).dossiers == ()
    assert RUNNING in REGISTER
    assert RUNNING.number in REGISTER
    assert "H99.24-260305-0099" not in REGISTER
    assert repr(REGISTER) == "Register(dossiers=(6 of them))"
    with pytest.raises(InvalidValueError, match="260305-0099"):
        _ = REGISTER["H99.24-260305-0099"]


@pytest.mark.parametrize("came", [RUNNING, "H56.24-260305-0001", 3, [3]])
def test_a_register_is_of_dossiers(came: Any) -> None:
    """One dossier is none; what came is told by its type."""
    with pytest.raises(WrongTypeError, match="dossiers must be a Dossier"):
        Register(came)


def test_a_number_is_given_once() -> None:
    """Adding a number a second time is refused; a newer state replaces the old."""
    newer = RUNNING.finish(at=at_day(12))

    with pytest.raises(InvalidValueError) as caught:
        REGISTER.adding(newer)
    assert (caught.value.field, caught.value.expected) == ("dossiers", "own-number")
    assert RUNNING.number in str(caught.value)
    assert REGISTER.replacing(newer)[RUNNING.number] == newer
    assert len(REGISTER.replacing(newer)) == 6
    with pytest.raises(InvalidValueError):
        Register([DONE]).replacing(newer)
    assert serials(Register([DONE]).adding(ASKED, SENT)) == {1, 3, 5}


def test_a_register_holds_dossiers_only() -> None:
    """What else comes is refused by its kind, never by its content."""
    with pytest.raises(WrongTypeError, match="a Dossier but 'str' came"):
        Register(["Nguyễn Văn Bịa"])  # type: ignore[list-item]


# --- as of a moment --------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "known", "still_open", "waiting"),
    [
        (datetime(2026, 3, 4, 19, 59), set(), set(), set()),
        (datetime(2026, 3, 4, 20), {2}, {2}, set()),
        (at_day(8), {1, 2, 3, 6}, {1, 2, 3, 6}, set()),
        (datetime(2026, 3, 9), {1, 2, 3, 4, 6}, {1, 2, 3, 4, 6}, set()),
        (at_day(9), {1, 2, 3, 4, 5, 6}, {1, 2, 3, 4, 5, 6}, {3}),
        (at_day(10), {1, 2, 3, 4, 5, 6}, {2, 3, 4, 5, 6}, {3}),
    ],
)
def test_a_register_answers_as_of_a_moment(
    asked: datetime, known: set[int], still_open: set[int], waiting: set[int]
) -> None:
    """Who was known, open and waiting then, to the second."""
    assert serials(REGISTER.as_of(asked)) == known
    assert serials(REGISTER.open(asked)) == still_open
    assert serials(REGISTER.waiting_for_citizen(asked)) == waiting


@pytest.mark.parametrize(
    ("asked", "late"),
    [
        (datetime(2026, 3, 12, 23, 59, 59), set()),
        # Re-appointed to the 13th; one waits for the citizen since the 9th.
        (datetime(2026, 3, 13), {2}),
        (datetime(2026, 3, 14), {2, 6}),
        (at_day(17), {2, 4, 6}),
    ],
)
def test_overdue_are_the_open_ones_that_are_late(
    asked: datetime, late: set[int]
) -> None:
    """From 00:00 of the day after the last one; neither done nor waiting ones."""
    assert serials(REGISTER.overdue(DESK, at=asked)) == late


def test_due_on_a_day_and_in_a_week() -> None:
    """Open dossiers whose last day it is, by what is known at the moment asked."""
    thursday = date(2026, 3, 12)

    # At the start of the 12th the apology of the 12th is not known yet.
    assert serials(REGISTER.due_on(thursday, DESK)) == {2, 6}
    assert serials(REGISTER.due_on(thursday, DESK, at=at_day(12))) == {2}
    assert serials(REGISTER.due_on(date(2026, 3, 13), DESK, at=at_day(12))) == {6}
    for day in range(9, 16):
        week = REGISTER.due_this_week(date(2026, 3, day), DESK, at=at_day(6))
        assert serials(week) == {1, 2, 3, 6}
    later = REGISTER.due_this_week(date(2026, 3, 16), DESK, at=at_day(12))
    assert serials(later) == {4}
    between = REGISTER.due_between(thursday, date(2026, 3, 16), DESK, at=at_day(9))
    assert serials(between) == {1, 2, 4, 6}


@pytest.mark.parametrize(
    ("first", "last", "error"),
    [
        (date(2026, 3, 2), date(2026, 3, 1), InvalidValueError),
        (datetime(2026, 3, 1), date(2026, 3, 2), WrongTypeError),
        (date(2026, 3, 1), datetime(2026, 3, 2), WrongTypeError),
    ],
)
def test_a_period_is_two_days_in_order(
    first: date, last: date, error: type[Exception]
) -> None:
    """A period that ends before it starts, or at an hour, is refused."""
    with pytest.raises(error):
        REGISTER.due_between(first, last, DESK)
    with pytest.raises(error):
        REGISTER.posting(first, last, DESK)


def test_a_week_ends_on_sunday() -> None:
    """24 hours from Saturday end on Sunday, in the week that began on Monday 9."""
    register = Register(
        [numbered(7, "received 2026-03-14T10:00", procedure=procedure(limit=Hours(24)))]
    )

    def weeks(day: int) -> set[int]:
        return serials(register.due_this_week(date(2026, 3, day), DESK, at=at_day(14)))

    assert weeks(9) == weeks(15) == {7}
    assert weeks(8) == weeks(16) == set()


def test_groups_hold_the_open_ones() -> None:
    """By the unit that has them, known or not, and by procedure."""
    units = REGISTER.by_unit(at_day(10))
    procedures = REGISTER.by_procedure(at_day(10))

    assert {name: serials(each) for name, each in units.items()} == {
        "": {4, 5, 6},
        JUSTICE.name: {2},
        COMMUNE.name: {3},
    }
    assert list(units) == sorted(units)
    assert {name: serials(each) for name, each in procedures.items()} == {
        "1.000001": {2, 3, 5, 6},
        "2": {4},
    }


@given(registers(), st.randoms(), offices(), st.integers(0, 60))
def test_order_and_later_events_do_not_matter(
    found: list[Dossier], chance: Any, place: str, days: int
) -> None:
    """Shuffled, or cut at the moment asked, a register gives the same answers."""
    office = OFFICES[place]
    asked = datetime(2026, 3, 5, 12) + timedelta(days=days)
    shuffled = list(found)
    chance.shuffle(shuffled)
    whole, other = Register(found), Register(shuffled)
    cut = whole.as_of(asked)

    for each in (other, cut):
        assert _answers(each, office, asked) == _answers(whole, office, asked)


def _answers(register: Register, office: Office, at: datetime) -> list[set[str]]:
    day = at.date()
    asked = (
        register.as_of(at),
        register.open(at),
        register.waiting_for_citizen(at),
        register.overdue(office, at=at),
        register.due_on(day, office, at=at),
        register.due_this_week(day, office, at=at),
    )
    return [{each.number for each in found} for found in asked]


@given(registers(), offices(), st.integers(0, 60))
def test_groups_and_lateness_are_those_of_each_dossier(
    found: list[Dossier], place: str, days: int
) -> None:
    """A register asks each of its dossiers, and every open one is in one group."""
    office = OFFICES[place]
    asked = datetime(2026, 3, 5, 12) + timedelta(days=days)
    register = Register(found)
    stood = [known for each in found if (known := each.as_of(asked))]
    still_open = {each.number for each in stood if not each.status.is_closed}
    late = {
        each.number
        for each in stood
        if each.number in still_open
        and (timely := timeliness_or_none(each, office, asked))
        and timely.value == "late"
    }

    assert {each.number for each in register.overdue(office, at=asked)} == late
    for groups in (register.by_unit(asked), register.by_procedure(asked)):
        numbers = [each.number for group in groups.values() for each in group]
        assert sorted(numbers) == sorted(still_open)


@given(dossiers(), offices())
def test_where_no_day_can_be_named_there_is_none(dossier: Dossier, place: str) -> None:
    """A due day or nothing, never an error; without a limit there is nothing."""
    office = OFFICES[place]
    unstated = attrs.evolve(
        dossier, limit=None, procedure=procedure(limit=Unstated(""))
    )
    due = due_or_none(dossier, office)
    at = dossier.events[-1].at

    assert (due is None) or due.on == dossier.due(office).on
    assert due_or_none(unstated, office) is None
    assert timeliness_or_none(unstated, office, at) is None


def test_an_event_that_cannot_be_right_spoils_no_list() -> None:
    """A re-appointment to a day before the reception leaves the others countable."""
    wrong = LATE.extend(at=at_day(12), to=date(2026, 3, 1))
    register = Register([wrong, RUNNING])

    assert serials(register.overdue(DESK, at=at_day(20))) == {2}
    assert serials(register.due_on(date(2026, 3, 12), DESK, at=at_day(12))) == {2}


# --- numbers ---------------------------------------------------------------------


@given(st.integers(1, 30), st.integers(4, 7), st.randoms())
def test_numbers_run_without_gaps_or_doubles(
    count: int, width: int, chance: Any
) -> None:
    """Asked for one after another, in a register in any order, they are 1 to n."""
    register = Register(())
    for serial in range(1, count + 1):
        number = register.next_number("H99.24", DAY, width=width)
        assert (number.number, len(number.serial)) == (serial, width)
        added = attrs.evolve(DONE, number=str(number))
        shuffled = [*register, added]
        chance.shuffle(shuffled)
        register = Register(shuffled)
        assert register.gaps("H99.24", DAY) == ()

    assert len(register) == count


def test_an_agency_is_named_by_its_code_in_either_form() -> None:
    """The text and the code give the same number; two serials are missing below it."""
    register = Register(
        [attrs.evolve(DONE, number=f"H99.24-260305-{each:04}") for each in (1, 4)]
    )

    for agency in ("H99.24", AgencyCode.parse("H99.24")):
        assert str(register.next_number(agency, DAY)) == "H99.24-260305-0005"
        assert register.gaps(agency, DAY) == (2, 3)


@given(st.sets(st.integers(1, 40), min_size=1))
def test_gaps_are_the_serials_that_nobody_has(used: set[int]) -> None:
    """All below the highest; the next number is one above it."""
    register = Register(
        [attrs.evolve(DONE, number=f"H99.24-260305-{each:04}") for each in used]
    )

    assert set(register.gaps(AgencyCode.parse("H99.24"), DAY)) | used == set(
        range(1, max(used) + 1)
    )
    following = register.next_number(AgencyCode.parse("H99.24"), DAY)
    assert following.number == max(used) + 1


def test_each_agency_and_each_day_has_its_own_numbers() -> None:
    """Numbers of another day, agency or kind do not count; a full day is refused."""
    odd = attrs.evolve(DONE, number="0001/2026")
    register = REGISTER.adding(odd)

    assert str(register.next_number("H99.24", date(2026, 3, 6))).endswith("0001")
    assert str(register.next_number("H99.25", DAY)) == "H99.25-260305-0001"
    assert str(register.next_number("H99.24", DAY)) == "H99.24-260305-0007"
    assert register.gaps("H99.25", DAY) == ()
    full = Register([attrs.evolve(DONE, number="H99.24-260305-9999")])
    with pytest.raises(InvalidValueError):
        full.next_number("H99.24", DAY)
    with pytest.raises(InvalidValueError):
        register.next_number("H99.25", DAY, width=3)


# --- the list that is posted -----------------------------------------------------


def test_a_posting_lists_what_was_received() -> None:
    """In order of reception, as it stood at the end of the period, names masked."""
    table = REGISTER.posting(DAY, date(2026, 3, 13), DESK)

    name = "Thủ tục giả định"
    assert [tuple(row) for row in table.rows] == [
        (
            1,
            RUNNING.number,
            name,
            "N.V.B.",
            DAY,
            date(2026, 3, 12),
            None,
            "đang xử lý",
            "quá hạn",
        ),
        (
            2,
            DONE.number,
            name,
            "",
            DAY,
            date(2026, 3, 12),
            date(2026, 3, 10),
            "đã xử lý xong",
            "trước hạn",
        ),
        (
            3,
            LATE.number,
            name,
            "",
            DAY,
            date(2026, 3, 13),
            None,
            "được tiếp nhận",
            "trong hạn",
        ),
        (
            4,
            ASKED.number,
            name,
            "",
            DAY,
            None,
            None,
            "yêu cầu bổ sung giấy tờ",
            "trong hạn",
        ),
        (
            5,
            MONDAY.number,
            name,
            "",
            date(2026, 3, 9),
            date(2026, 3, 16),
            None,
            "được tiếp nhận",
            "trong hạn",
        ),
    ]
    assert "Bịa" not in table.text() + table.html() + repr(table)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2026, 3, 4), date(2026, 3, 4), set()),
        (date(2026, 3, 5), date(2026, 3, 8), {1, 2, 3, 6}),
        (date(2026, 3, 9), date(2026, 3, 9), {4}),
        (date(2026, 3, 10), date(2026, 3, 31), set()),
    ],
)
def test_a_posting_begins_and_ends_at_midnight(
    first: date, last: date, expected: set[int]
) -> None:
    """Received at 00:00:00 of a day is received on that day."""
    table = REGISTER.posting(first, last, DESK)

    assert {int(str(row[1])[-4:]) for row in table.rows} == expected


def test_a_posting_names_no_day_that_is_not_known() -> None:
    """Without a limit neither the due day nor the timeliness is told."""
    unknown = attrs.evolve(RUNNING, procedure=procedure(limit=Unstated("")))
    row = Register([unknown]).posting(DAY, DAY, DESK).rows[0]

    assert (row[5], row[8]) == (None, "")


@given(registers(), st.randoms(), offices())
def test_a_posting_does_not_depend_on_order_or_later_events(
    found: list[Dossier], chance: Any, place: str
) -> None:
    """The list of a past month is the same whenever it is printed."""
    office = OFFICES[place]
    first, last = date(2026, 3, 1), date(2026, 3, 20)
    shuffled = list(found)
    chance.shuffle(shuffled)
    table = Register(found).posting(first, last, office)
    end = datetime(2026, 3, 20, 23, 59, 59, tzinfo=VIETNAM)
    later = [
        each.record(
            dossier_event(each.can_follow[0], max(each.events[-1].at, end) + ONE_SECOND)
        )
        if each.can_follow
        else each
        for each in shuffled
    ]

    assert Register(later).posting(first, last, office).rows == table.rows
    assert [row[0] for row in table.rows] == list(range(1, len(table.rows) + 1))


def test_a_limit_of_its_own_is_counted() -> None:
    """A promised limit decides the day on which a dossier is due."""
    short = attrs.evolve(RUNNING, limit=WorkingDays(1))

    assert serials(Register([short]).due_on(date(2026, 3, 6), DESK)) == {2}


def test_a_notebook_completes_the_numbers() -> None:
    assert set(REGISTER._ipython_key_completions_()) == {
        each.number for each in REGISTER
    }


def test_a_notebook_shows_how_many_are_where() -> None:
    """An oracle: the six dossiers by their status, and their sum; no names."""
    shown = REGISTER._repr_html_()

    assert re.findall(r"<td[^>]*>([^<]*)<", shown) == [
        *("mới đăng ký", "1"),
        *("được tiếp nhận", "2"),
        *("đang xử lý", "1"),
        *("yêu cầu bổ sung giấy tờ", "1"),
        *("đã xử lý xong", "1"),
        *("Tổng cộng", "6"),
    ]
    assert WHO.name not in shown
    assert ">0<" in Register([])._repr_html_()
