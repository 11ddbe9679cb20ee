"""
What ``cqtt.testing`` gives: ready values of each kind, and strategies.

The days of the tiny calendar are an oracle, counted by hand on the page of January 2029
that its module shows.  What strategies draw is checked by properties; that they reach
what they promise is asked of ``find``, which needs no luck.
"""

import importlib
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any, Final
from unicodedata import is_normalized

import pytest
from attrs import evolve
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from cqtt import Office, OfficeHours, due_date, state_calendar, testing
from cqtt.dossiers import Dossier, DossierStatus, Register
from cqtt.errors import (
    BeyondCalendarError,
    InvalidValueError,
    MissingExtraError,
    UnknownNameError,
    WrongTypeError,
)
from cqtt.facts import petition_law
from cqtt.identifiers import (
    AgencyCode,
    CitizenNumber,
    DossierNumber,
    ProcedureCode,
    TaxNumber,
    Telephone,
)
from cqtt.moments import wall_clock
from cqtt.petitions import (
    Complaint,
    Denunciation,
    Group,
    Petition,
    PetitionKind,
    PetitionStatus,
    Reflection,
)
from cqtt.satisfaction import FIVE_LEVELS, Tally
from cqtt.scorecards import Round
from cqtt.testing import (
    APPLICANT,
    CLERK,
    COMMUNE,
    COUNTER,
    DOSSIERS,
    EVIDENCE,
    HOURS,
    JUSTICE,
    NEIGHBOUR,
    OFFICE,
    PETITIONER,
    PETITIONS,
    PROCEDURES,
    PROVINCE,
    REGISTER,
    REPORT,
    SATURDAY_OFFICE,
    SCORECARD,
    SIGNER,
    SURVEY,
    TABLE,
    TALLY,
    TINY_CALENDAR,
    TWO_YEARS,
    assert_names_nobody,
    dossier_event,
    petition_event,
    strategies,
)
from cqtt.text import nfc
from cqtt.time_limits import (
    CalendarDays,
    Hours,
    Months,
    SameDay,
    TimeLimit,
    Unstated,
    Weeks,
    WorkingDays,
    WorkingHours,
    Years,
)
from cqtt.workdays import Reason, WorkCalendar

MONDAY: Final = date(2029, 1, 8)
EVERY_KIND: Final = (
    *(WorkingDays, CalendarDays, Weeks, Months, Years),
    *(WorkingHours, Hours, SameDay, Unstated),
)


def error(make: Callable[[], object], kind: type[Exception]) -> Any:
    """Return the error that a call raises."""
    with pytest.raises(kind) as caught:
        make()
    return caught.value


# -- ready values -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "days", "due"),
    [
        (date(2029, 1, 2), 1, date(2029, 1, 4)),  # over the holiday
        (date(2029, 1, 11), 1, date(2029, 1, 15)),  # over the day off and a weekend
        (date(2029, 1, 19), 1, date(2029, 1, 20)),  # to the Saturday that is worked
        (MONDAY, 5, date(2029, 1, 16)),
        (MONDAY, 10, date(2029, 1, 22)),
    ],
)
def test_the_tiny_calendar_is_counted_by_hand(
    received: date, days: int, due: date
) -> None:
    """Oracle: a holiday, a swap and its make-up Saturday."""
    answer = due_date(WorkingDays(days), received=received, calendar=TINY_CALENDAR)

    assert answer.on == due
    assert TWO_YEARS.add(received, days) == due


def test_the_tiny_calendar_is_told_by_its_announcement() -> None:
    """Three days are special, and 1 January is a Monday."""
    special = (*TINY_CALENDAR.days_off(2029), *TINY_CALENDAR.make_up_days(2029))

    assert [each.on.day for each in special] == [3, 12, 20]
    assert [each.reason for each in special] == [
        Reason.HOLIDAY,
        Reason.SWAP,
        Reason.MAKE_UP,
    ]
    assert TINY_CALENDAR.first.weekday() == 0
    assert all("giả định" in each.name for each in special)
    assert error(lambda: TINY_CALENDAR.add(date(2029, 12, 31), 1), BeyondCalendarError)


def test_the_second_year_is_known_late() -> None:
    """Before its announcement the turn of the year is an ordinary one."""
    before = TWO_YEARS.as_known_on(date(2029, 12, 2))

    assert before.last == date(2029, 12, 31)
    assert before.is_working_day(date(2029, 12, 31))
    assert TWO_YEARS.add(date(2029, 12, 28), 2) == date(2030, 1, 3)
    assert TWO_YEARS.is_working_day(date(2030, 1, 5))
    assert TWO_YEARS.add(date(2030, 2, 1), 1) == date(2030, 2, 11)
    assert not TWO_YEARS.is_working_day(date(2030, 5, 6))
    assert TWO_YEARS.edition == "gia-dinh-2030"


def test_the_offices_have_hours_and_a_counter() -> None:
    """The counter on Saturdays does not make them working days."""
    saturday = date(2029, 1, 13)

    assert (OFFICE.hours, OFFICE.agency) == (HOURS, COMMUNE)
    assert OFFICE.working_time is not None
    assert not OFFICE.has_counter_on(saturday)
    assert SATURDAY_OFFICE.has_counter_on(saturday)
    assert not SATURDAY_OFFICE.calendar.is_working_day(saturday)


def test_bodies_and_people_are_invented() -> None:
    """Oracle of form: their numbers are of ranges that nobody was given."""
    for body in (PROVINCE, COMMUNE, NEIGHBOUR):
        assert AgencyCode.parse(body.code or "").root == "H99"
    for number in (APPLICANT.id_number, PETITIONER.id_number):
        assert CitizenNumber.parse(number).province_code == "000"
    for telephone in (APPLICANT.phone, PETITIONER.telephone):
        assert Telephone.parse(telephone).value.startswith("0200")
    assert {COUNTER.agency, JUSTICE.agency, CLERK.unit.agency} == {COMMUNE}
    assert SIGNER.signs_as_head


def test_there_is_a_procedure_of_each_kind_of_limit() -> None:
    """By the class of its limit, each with a code of its own."""
    assert set(PROCEDURES) == set(EVERY_KIND)
    assert all(type(each.time_limit) is kind for kind, each in PROCEDURES.items())
    assert len({each.code for each in PROCEDURES.values()}) == len(EVERY_KIND)
    assert all(ProcedureCode.is_valid(each.code) for each in PROCEDURES.values())


def test_there_is_a_dossier_in_each_state() -> None:
    """By its state, with a valid number, and nothing irregular about it."""
    assert [each.status for each in DOSSIERS.values()] == list(DossierStatus)
    assert tuple(DOSSIERS) == tuple(DossierStatus)
    for each in DOSSIERS.values():
        assert DossierNumber.parse(each.number).day == MONDAY
        assert each.findings(OFFICE) == ()
        assert Dossier.from_dict(each.to_dict(), each.procedure) == each
    assert DOSSIERS[DossierStatus.PROCESSING].due(OFFICE).on == date(2029, 1, 16)


def test_the_register_holds_them() -> None:
    """What is at work is late the morning after its due day."""
    late = REGISTER.overdue(OFFICE, at=datetime(2029, 1, 17, 8))

    assert len(REGISTER) == len(DossierStatus)
    assert DOSSIERS[DossierStatus.PROCESSING] in tuple(late)


def test_there_is_a_petition_in_each_state() -> None:
    """Of every kind, told in order, and each with a deadline."""
    assert [each.status for each in PETITIONS.values()] == list(PetitionStatus)
    assert {each.kind for each in PETITIONS.values()} == set(PetitionKind)
    for each in PETITIONS.values():
        assert each.deadlines(petition_law(), office=OFFICE)
    irregular = [each for each in PETITIONS.values() if each.findings()]
    assert irregular == [PETITIONS[PetitionStatus.RESOLVED]]


def test_the_figures_are_easily_told() -> None:
    """Ninety per cent, ninety-three points, and a table of every kind of cell."""
    sheet = SCORECARD.score(EVIDENCE, round=Round.SELF)

    assert TALLY.top2().percent == Decimal(90)
    assert TALLY.origin.survey is SURVEY
    assert sheet.total == Decimal(93)
    assert sheet.is_complete
    kinds = {type(cell) for row in TABLE.rows for cell in row}
    assert kinds == {int, str, date, Decimal, type(None)}
    assert TABLE.depth == 2


def test_the_report_tells_what_is_ready() -> None:
    """The register, the petitions and the tally, and nobody by name."""
    figures = {each.slug: each.text("en") for each in REPORT.figures}

    assert figures["dossiers-received"] == "8"
    assert figures["petitions-received"] == str(len(PETITIONS))
    assert figures["survey-rate"] == "90.00 %"
    assert_names_nobody(REPORT.text(), *DOSSIERS.values(), *PETITIONS.values())


@pytest.mark.parametrize("make", [dossier_event, petition_event])
def test_an_event_that_nobody_knows_is_refused(make: Callable[..., object]) -> None:
    """With the names that there are."""
    refused = error(lambda: make("acepted", datetime(2029, 1, 8, 9)), UnknownNameError)

    assert "received" in refused.known
    assert refused.close


def test_what_an_event_must_have_can_be_given() -> None:
    """What is filled in gives way."""
    at = datetime(2029, 1, 8, 9)

    assert dossier_event("transferred", at, to=COUNTER).to is COUNTER  # type: ignore[union-attr]
    assert petition_event("forwarded", at, to=PROVINCE).to is PROVINCE  # type: ignore[union-attr]
    assert dossier_event("visit-booked", at).visit.place == "thôn Mẫu"  # type: ignore[union-attr]


# -- nobody is named --------------------------------------------------------------


@pytest.mark.parametrize("each", [*DOSSIERS.values(), *PETITIONS.values()], ids=repr)
def test_no_repr_names_anybody(each: Dossier | Petition) -> None:
    """Nor do findings and the states in words."""
    assert_names_nobody(repr(each) + str(each.findings()) + each.status.label(), each)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kính gửi bà NGUYEN THI GIA DINH", "Applicant.name"),
        ("Kính gửi bà Nguyễn Thị Giả Định", "Applicant.name"),
        ("ĐT: 0200 300.0001", "Applicant.phone"),
        ("000-199-000-001", "Applicant.id_number"),
        ("<a href='mailto:GIA.DINH@example.vn'>", "Applicant.email"),
        ("ở Thon  Mau, xa Vi Du", "Applicant.address"),
        ("ma'am NGUYỄN-THỊ-GIẢ_ĐỊNH.", "Applicant.name"),
    ],
)
def test_what_names_somebody_is_noticed(text: str, place: str) -> None:
    """However it is written; the message does not repeat it."""
    failed = error(lambda: assert_names_nobody(text, APPLICANT), AssertionError)

    assert str(failed) == f"{place} stands in the text"
    assert_names_nobody(APPLICANT.masked_name, APPLICANT)


def test_a_name_within_a_word_is_no_name() -> None:
    """Who is called An is not named by "anh", nor by what has no words at all."""
    somebody = evolve(APPLICANT, name="An", id_number="", phone="…", address=" ")

    assert_names_nobody("anh chị, bản án", evolve(somebody, name="Ân Hòa"))
    assert_names_nobody("anh chị … ban hành", somebody)
    failed = error(lambda: assert_names_nobody("anh Ân", somebody), AssertionError)
    assert str(failed) == "Applicant.name stands in the text"


def test_everybody_in_a_record_is_looked_for() -> None:
    """The applicant, a visit, who petitions, each of a group, a petition's words."""
    dossier = DOSSIERS[DossierStatus.PROCESSING]
    visited = dossier.record(dossier_event("visit-booked", datetime(2029, 1, 9, 9)))
    petition = PETITIONS[PetitionStatus.RECEIVED]
    several = evolve(petition, petitioner=Group(size=2, representatives=(PETITIONER,)))
    nobody = evolve(dossier, applicant=None)

    for whom, text, place in (
        (visited, "đến thôn Mẫu", "HomeVisit.place"),
        (petition, PETITIONER.name, "Petitioner.name"),
        (several, PETITIONER.address, "Petitioner.address"),
        (several, "Việc đổ rác cạnh Nhà Văn hóa", "Complaint.about"),
    ):
        failed = error(
            lambda text=text, whom=whom: assert_names_nobody(text, whom),  # type: ignore[misc]
            AssertionError,
        )
        assert str(failed) == f"{place} stands in the text"
    assert_names_nobody(APPLICANT.name, nobody)


def test_what_is_nobody_is_refused() -> None:
    """A slip in the arguments does not pass for silence."""
    unread: Any = b"bytes"

    assert error(lambda: assert_names_nobody(unread), WrongTypeError).field == "text"
    unknown: Any = "Nguyễn Thị Giả Định"
    refused = error(lambda: assert_names_nobody("", unknown), WrongTypeError)
    assert (refused.field, refused.got) == ("whom", "str")


# -- strategies -------------------------------------------------------------------


@given(st.data())
def test_days_lie_within_their_calendar(data: st.DataObject) -> None:
    """Worked, off, within a range, as asked."""
    calendar = data.draw(st.sampled_from([TINY_CALENDAR, TWO_YEARS, state_calendar()]))
    working = data.draw(st.sampled_from([None, True, False]))
    day = data.draw(strategies.days(calendar, working=working))
    near = data.draw(strategies.days(first=date(2029, 1, 10), last=date(2029, 1, 14)))

    assert calendar.first <= day <= calendar.last
    assert working is None or calendar.is_working_day(day) is working
    assert 10 <= near.day <= 14


def test_a_calendar_without_special_days_has_days_too() -> None:
    """Then any day of it."""
    plain = find(strategies.calendars(), lambda calendar: not calendar.days_off(2029))

    assert find(strategies.days(plain), lambda day: day.month == 2).year == 2029


@given(st.data())
def test_moments_are_in_and_out_of_hours(data: st.DataObject) -> None:
    """Worked or not, aware or not, to the second or to the minute, as asked."""
    worked = data.draw(st.sampled_from([None, True, False]))
    aware = data.draw(st.sampled_from([None, True, False]))
    seconds = data.draw(st.booleans())
    moment = data.draw(strategies.moments(worked=worked, aware=aware, seconds=seconds))
    here = wall_clock(moment)
    shifts = HOURS.worked_on(here.date(), TINY_CALENDAR)

    assert TINY_CALENDAR.first <= here.date() <= TINY_CALENDAR.last
    assert aware is None or (moment.tzinfo is not None) is aware
    assert seconds or not moment.second
    within = any(each.start <= here.time() < each.end for each in shifts)
    assert worked is None or within is worked


def test_moments_of_an_office_without_hours() -> None:
    """Any moment, and none within hours that nobody knows."""
    office = Office(TINY_CALENDAR)
    refused = error(lambda: strategies.moments(office, worked=True), InvalidValueError)

    assert refused.expected == "office-with-hours"
    assert find(strategies.moments(office), lambda at: at.hour == 23).hour == 23


FRIDAYS_OFF: Final = Office(TINY_CALENDAR, OfficeHours.parse("07:30-11:30", friday=""))


@given(strategies.moments(FRIDAYS_OFF, worked=True))
def test_moments_of_an_office_that_closes_a_weekday(moment: datetime) -> None:
    """A working day without shifts has no moment within them."""
    day = wall_clock(moment).date()

    # The Saturday made up for a Friday has the shifts of a Friday: none.
    assert day.weekday() < 4


@pytest.mark.parametrize("kind", EVERY_KIND)
@given(data=st.data())
def test_time_limits_are_of_the_kinds_asked(
    kind: type[Any], data: st.DataObject
) -> None:
    """And no larger than asked, in whole numbers where asked."""
    limit = data.draw(strategies.time_limits(kind))
    small: Any = data.draw(strategies.time_limits(kind, most=2, whole=True))

    assert type(limit) is kind
    if hasattr(small, "quantity"):
        assert small.quantity in {1, 2}


@given(strategies.time_limits(), strategies.days(last=date(2029, 6, 30)))
def test_every_limit_in_days_has_a_due_date(limit: TimeLimit, received: date) -> None:
    """On a working day of the tiny calendar."""
    due = due_date(limit, received=received, calendar=TINY_CALENDAR)

    assert TINY_CALENDAR.is_working_day(due.on)


@pytest.mark.parametrize("years", [1, 3])
@given(data=st.data())
def test_calendars_are_announced_year_by_year(years: int, data: st.DataObject) -> None:
    """Swaps go both ways, and each year is known from its announcement on."""
    calendar: WorkCalendar = data.draw(strategies.calendars(2030, years))

    assert (calendar.first, calendar.last) == (
        date(2030, 1, 1),
        date(2029 + years, 12, 31),
    )
    for year in range(2030, 2030 + years):
        assert calendar.as_known_on(date(year - 1, 12, 1)).last.year == year
        for made_up in calendar.make_up_days(year):
            assert made_up.moved is not None
            assert made_up.on.weekday() >= 5
            assert calendar.why(made_up.moved).moved == made_up.on


@pytest.mark.parametrize("reason", set(Reason) - {Reason.WORKING, Reason.WEEKEND})
def test_calendars_have_days_for_every_reason(reason: Reason) -> None:
    """What can be announced, is."""

    def has(calendar: WorkCalendar) -> bool:
        rows = (*calendar.days_off(2029), *calendar.make_up_days(2029))
        return any(each.reason is reason for each in rows)

    assert has(find(strategies.calendars(), has))


@given(strategies.offices(), st.data())
def test_offices_work_on_some_day(office: Office, data: st.DataObject) -> None:
    """With hours in which minutes can be added."""
    assert office.working_time is not None
    first, last = date(2029, 3, 1), date(2029, 3, 31)
    start = data.draw(strategies.moments(office, first=first, last=last))

    assert office.working_time.add(start, 60) > start.astimezone() - timedelta(days=2)


def test_offices_of_ones_own_calendar_and_hours() -> None:
    """Both can be given."""
    office = find(strategies.offices(st.just(TWO_YEARS), st.just(None)), bool)

    assert (office.calendar, office.hours) == (TWO_YEARS, None)
    assert office.agency is COMMUNE


# The first that is found will do.
UNSHRUNK: Final = settings(
    max_examples=5_000, phases=[Phase.generate], derandomize=True, database=None
)


@pytest.mark.parametrize("status", DossierStatus)
def test_histories_reach_every_state(status: DossierStatus) -> None:
    """Of a dossier."""
    found = find(
        strategies.dossiers(),
        lambda dossier: dossier.status is status,
        settings=UNSHRUNK,
    )

    assert found.status is status


@given(strategies.dossier_histories(begins=st.just(datetime(2029, 3, 1, 8))))
def test_histories_begin_as_told_and_go_on(events: tuple[Any, ...]) -> None:
    """In order, and each can follow."""
    assert wall_clock(events[0].at) == datetime(2029, 3, 1, 8)
    assert all(one.at <= other.at for one, other in pairwise(events))
    assert events[0].slug in strategies.legal_events(())
    for count in range(1, len(events)):
        assert events[count].slug in strategies.legal_events(events[:count])


@given(
    strategies.dossier_histories(
        most=3, begins=st.just(datetime(2029, 3, 1, 8)), steps=st.just(timedelta(0))
    )
)
def test_histories_take_steps_as_told(events: tuple[Any, ...]) -> None:
    """None at all, here."""
    assert len({each.at for each in events}) == 1


@given(
    strategies.dossiers(
        st.just(DOSSIERS[DossierStatus.RETURNED].events),
        procedures=st.just(PROCEDURES[Unstated]),
        numbers=st.just("1"),
    )
)
def test_dossiers_take_their_parts(dossier: Dossier) -> None:
    """History, procedure and number."""
    assert dossier.status is DossierStatus.RETURNED
    assert dossier.procedure is PROCEDURES[Unstated]
    assert dossier.number == "1"


@given(strategies.registers(), strategies.registers(strategies.dossiers(), most=2))
def test_registers_hold_each_number_once(one: Register, other: Register) -> None:
    """No more dossiers than asked."""
    assert len(one) <= 6
    assert len(other) <= 2


@given(st.data())
def test_petitions_are_of_the_kinds_asked(data: st.DataObject) -> None:
    """And their deadlines can be asked."""
    kind = data.draw(st.sampled_from(PetitionKind))
    petition: Petition = data.draw(strategies.petitions(kind, most=4))

    assert petition.kind is kind
    assert len(petition.events) <= 4
    assert petition.deadlines(petition_law(), office=OFFICE)


@pytest.mark.parametrize("kind", [Complaint, Denunciation, Reflection])
def test_petitions_are_of_every_kind(kind: type[Petition]) -> None:
    """Without being asked."""
    found = find(strategies.petitions(), lambda petition: type(petition) is kind)

    assert found.kind is kind.kind


@given(strategies.tallies(), strategies.tallies(FIVE_LEVELS, most=3, answered=True))
def test_tallies_are_of_their_scale(one: Tally, other: Tally) -> None:
    """Answered where asked; a frame is no smaller than the ballots."""
    assert one.scale.name == "four-levels"
    assert one.frame is None or one.frame >= one.ballots
    assert other.scale is FIVE_LEVELS
    assert 1 <= other.answers <= 15


def test_tallies_take_what_a_tally_takes() -> None:
    """Such as a survey."""
    found = find(strategies.tallies(unit="xã Ví Dụ"), bool)

    assert found.origin.units == ("xã Ví Dụ",)


@given(
    strategies.agency_codes(),
    strategies.dossier_numbers(),
    strategies.dossier_numbers("H99.24", first=MONDAY, last=MONDAY),
    strategies.procedure_codes(),
)
def test_codes_are_valid(agency: str, dossier: str, other: str, code: str) -> None:
    """And a body and days can be chosen."""
    assert AgencyCode.is_valid(agency)
    assert DossierNumber.is_valid(dossier)
    assert str(DossierNumber.parse(other)).startswith("H99.24-290108-")
    assert ProcedureCode.is_valid(code)


@pytest.mark.parametrize("invented", [True, False])
@given(data=st.data())
def test_numbers_of_people_are_valid(*, invented: bool, data: st.DataObject) -> None:
    """And of ranges that nobody was given, unless others are wanted."""
    citizen = data.draw(strategies.citizen_numbers(invented=invented))
    tax = data.draw(strategies.tax_numbers(invented=invented))
    telephone = data.draw(strategies.telephones(invented=invented))

    assert CitizenNumber.is_valid(citizen)
    assert TaxNumber.is_valid(tax)
    assert Telephone.is_valid(telephone)
    if invented:
        assert (citizen[:3], tax[:2]) == ("000", "00")
        assert str(Telephone.parse(telephone)).startswith("0200")


@given(st.data())
def test_texts_are_in_the_form_asked(data: st.DataObject) -> None:
    """NFC, NFD, or either; nothing but the form differs."""
    of = data.draw(st.sampled_from([strategies.names, strategies.texts]))
    composed = data.draw(of())
    apart = data.draw(of("NFD"))
    either = data.draw(of(None))

    assert composed.strip()
    assert is_normalized("NFC", composed)
    assert is_normalized("NFD", apart)
    assert is_normalized("NFC", nfc(either))


def test_texts_of_both_forms_come() -> None:
    """Where none is asked for."""
    for form in ("NFC", "NFD"):
        other = "NFD" if form == "NFC" else "NFC"
        assert find(
            strategies.texts(None, most=1),
            lambda text, form=form, other=other: (  # type: ignore[misc]
                is_normalized(form, text) and not is_normalized(other, text)
            ),
        )


# -- the room ---------------------------------------------------------------------


@pytest.mark.parametrize("room", [testing, strategies])
def test_the_room_names_what_it_has(room: Any) -> None:
    """The names load on first use and are listed; a slip is answered."""
    assert sorted(room.__all__) == sorted(dir(room))
    for name in room.__all__:
        assert getattr(room, name) is not None
    with pytest.raises(AttributeError):
        _ = room.nothing


WITHOUT: Final = """
import sys
sys.modules["hypothesis"] = None
from cqtt import testing
for name in testing.__all__:
    getattr(testing, name)
from cqtt.errors import MissingExtraError
from cqtt.testing import strategies
try:
    strategies.days
except MissingExtraError as error:
    print(error)
"""


def test_ready_values_need_no_hypothesis() -> None:
    """Strategies do, and say so."""
    done = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", "-c", WITHOUT],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.stdout.strip() == str(MissingExtraError("hypothesis", "testing")), (
        done.stderr
    )


def test_the_door_tells_which_extra_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever Hypothesis is not installed."""
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    monkeypatch.delitem(sys.modules, "cqtt.testing.strategies.door")

    with pytest.raises(MissingExtraError) as caught:
        importlib.import_module("cqtt.testing.strategies.door")
    assert (caught.value.package, caught.value.extra) == ("hypothesis", "testing")


def test_ready_values_are_not_loaded_by_the_face() -> None:
    """Neither they nor Hypothesis load with the library."""
    program = "import cqtt, cqtt.testing, sys; print('hypothesis' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-I", "-c", program],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert done.stdout.strip() == "False"


# -- what strategies reach, asked for and not left to luck -----------------------------


@pytest.mark.parametrize(
    ("strategy", "wanted"),
    [
        (strategies.agency_codes(), lambda code: code[0].isdigit()),
        (strategies.dossier_numbers("H99.24"), lambda number: number.endswith("0")),
        (strategies.dossier_numbers(), lambda number: "." in number),
        (strategies.procedure_codes(), lambda code: len(code) > len("9.999999")),
        (strategies.citizen_numbers(), lambda number: number.startswith("000")),
        (
            strategies.citizen_numbers(invented=False),
            lambda number: not number.startswith("000"),
        ),
        (strategies.tax_numbers(), lambda number: number.endswith("001")),
        (
            strategies.tax_numbers(invented=False),
            lambda number: not number.startswith("00"),
        ),
        (strategies.telephones(), lambda number: number.startswith("+84")),
        (strategies.telephones(invented=False), lambda number: number[:2] == "19"),
        (strategies.names(None), lambda name: not is_normalized("NFC", name)),
        (strategies.names(), lambda name: name.startswith("Đỗ")),
        (strategies.texts("NFD"), lambda text: is_normalized("NFD", text)),
    ],
)
def test_texts_and_numbers_reach_what_they_promise(
    strategy: st.SearchStrategy[str], wanted: Callable[[str], bool]
) -> None:
    assert wanted(find(strategy, wanted))


@pytest.mark.parametrize("kind", [SameDay, Unstated, Weeks, WorkingDays])
def test_limits_of_a_kind_are_of_that_kind(kind: type[Any]) -> None:
    assert isinstance(find(strategies.time_limits(kind), bool), kind)


def test_limits_come_in_quarters_unless_they_must_be_whole() -> None:
    def is_split(limit: TimeLimit) -> bool:
        return isinstance(limit, WorkingDays) and limit.quantity % 1 != 0

    quarter = find(strategies.time_limits(WorkingDays), is_split)
    whole = find(strategies.time_limits(WorkingDays, most=2, whole=True), bool)

    assert isinstance(quarter, WorkingDays)
    assert (quarter.quantity * 4) % 1 == 0
    assert whole == WorkingDays(1)


def test_moments_reach_the_last_minute_of_a_shift_and_foreign_zones() -> None:
    office = testing.OFFICE
    ends = {shift.end for shift in HOURS.worked_on(MONDAY, office.calendar)}

    def is_last(at: datetime) -> bool:
        return (wall_clock(at) + timedelta(minutes=1)).time() in ends

    assert is_last(find(strategies.moments(worked=True, aware=False), is_last))
    abroad = find(
        strategies.moments(worked=False, aware=True),
        lambda at: at.utcoffset() == timedelta(hours=9),
    )
    assert abroad.tzinfo is not None


def test_hours_have_seasons_counters_and_weekdays_of_their_own() -> None:
    found = find(
        strategies.office_hours(),
        lambda hours: bool(hours.seasons) and bool(hours.counters),
    )
    closed = find(strategies.office_hours(), lambda hours: not hours.week[4])

    assert found.seasons[0].since == (4, 16)
    assert closed.week[0]


def test_calendars_swap_days() -> None:
    found = find(strategies.calendars(), lambda calendar: calendar.make_up_days(2029))
    first = found.make_up_days(2029)[0]

    assert first.moved is not None
    assert not found.is_working_day(first.moved)


def test_two_swaps_of_one_day_are_one() -> None:
    """A second pair that meets a day of the first is left out."""
    walked = find(
        strategies.calendars(most_off=3, most_swaps=4),
        lambda calendar: len(calendar.make_up_days(2029)) >= 2,
    )

    assert len({day.moved for day in walked.make_up_days(2029)}) >= 2
