"""
Tests of the reports that are made from registers: Form 06, rates, the index of 766.

Oracles: a register of March 2026 whose columns, rates and means a person counted; the
rules of the index, each with a dossier and the explanation that an officer reads.
Properties: Hypothesis over registers of legal histories; against a naive count, across
consecutive periods, and whatever the order of the register or what happens later.
"""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

import attrs
import pytest
from histories import (
    CALENDAR,
    DESK,
    OFFICES,
    dossiers,
    is_finished_unbegun,
    offices,
    periods,
    plain_registers,
    procedure,
    read_history,
    registers,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from cqtt import Office, WorkingDays
from cqtt.agencies import Agency, Level, Unit
from cqtt.clock import LAND
from cqtt.dossiers import (
    Applicant,
    Dossier,
    Finished,
    Received,
    Refused,
    Register,
    Returned,
    SentHome,
    Stopped,
)
from cqtt.due_dates import Timeliness
from cqtt.errors import (
    BeyondCalendarError,
    InvalidValueError,
    NotStartedError,
    ReportRefusedError,
    UnknownLocaleError,
    UnknownNameError,
    WrongTypeError,
)
from cqtt.law import Confidence
from cqtt.moments import VIETNAM, wall_clock
from cqtt.procedures import ChannelKind, Coded
from cqtt.procedures.limits import Origin, StatedLimit
from cqtt.reports import (
    Counted,
    Form07a,
    Judgement,
    MeanTime,
    Progress,
    count_dossiers,
    figures_of,
    form_06,
    form_07a,
    judge,
    progress,
    rates_of,
)
from cqtt.testing import COMMUNE, HOURS, JUSTICE, NEIGHBOUR, dossier_event
from cqtt.time_limits import Months, Unstated, WorkingHours

FIRST, LAST = date(2026, 3, 1), date(2026, 3, 31)
MARCH: Final[dict[str, Any]] = {"first": FIRST, "last": LAST, "office": DESK}
ONE_DAY: Final = timedelta(days=1)
ONE_SECOND: Final = timedelta(seconds=1)
CIVIL: Final = procedure(field_of_work=Coded("Hộ tịch"))
# Without an hour on the slip, so that the last day ends at midnight.
COUNTER: Final = Office(CALENDAR, HOURS, agency=COMMUNE)


def numbered(serial: int, text: str, **more: Any) -> Dossier:
    """Return a dossier with a serial and the events that a text names."""
    return Dossier(
        number=f"H99.24-260302-{serial:04}",
        events=read_history(text),
        **{"procedure": CIVIL, **more},
    )


def returned_by(dossier: Dossier, at: str, channel: ChannelKind) -> Dossier:
    """Return a dossier whose result was returned in a way."""
    return dossier.return_result(at=datetime.fromisoformat(at), channel=channel)


POSTAL: Final = ChannelKind.POSTAL
# Five working days: received Mon 2 March, due Mon 9 March.
BUSY: Final = (
    returned_by(  # early
        numbered(
            1,
            "received 2026-03-02T09:00; finished 2026-03-05T09:00",
            channel=ChannelKind.ONLINE,
        ),
        "2026-03-06T09:00",
        POSTAL,
    ),
    numbered(  # on time, brought home
        2,
        "received 2026-03-02T09:00; finished 2026-03-09T16:00; "
        "sent-home 2026-03-10T09:00",
    ),
    numbered(3, "received 2026-03-02T09:00; finished 2026-03-10T09:00"),  # late
    numbered(  # carried over, due Mon 2 March, on time; returned in April
        4,
        "received 2026-02-23T09:00; finished 2026-03-02T09:00; "
        "returned 2026-04-02T09:00",
    ),
    numbered(5, "received 2026-03-30T09:00"),  # running, due Mon 6 April
    numbered(6, "received 2026-03-03T09:00; refused 2026-03-04T09:00"),  # early
    numbered(7, "received 2026-03-02T09:00", channel=POSTAL),  # running, late
    returned_by(  # settled in February, due Tue 3 March, returned in March
        numbered(8, "received 2026-02-24T09:00; finished 2026-02-26T09:00"),
        "2026-03-03T09:00",
        POSTAL,
    ),
    numbered(  # stopped on request, early
        9,
        "received 2026-03-02T09:00; withdrawal-asked 2026-03-03T09:00; "
        "stopped 2026-03-03T10:00",
    ),
    numbered(10, "submitted 2026-03-02T09:00"),
    numbered(11, "received 2026-04-01T00:00"),
    numbered(12, "asked-for-more 2026-03-02T09:00; refused 2026-03-04T09:00"),
)


# --- the naive count -------------------------------------------------------------


def counted_naively(
    dossier: Dossier, first: date, last: date, office: Office
) -> tuple[str, bool, bool, Timeliness] | str | None:
    """Return number, new, settled and timeliness; or ``"refused"``, or nothing."""
    begin = datetime(first.year, first.month, first.day, tzinfo=VIETNAM)
    end = datetime(last.year, last.month, last.day, 23, 59, 59, tzinfo=VIETNAM)
    known = dossier.as_of(end)
    if known is None:
        return None
    kinds = (Finished, Returned, SentHome, Refused, Stopped)
    receptions = [each.at for each in known.events if isinstance(each, Received)]
    ends = [each.at for each in known.events if isinstance(each, kinds)]
    if not receptions or (ends and min(ends) < begin):
        return None
    try:
        timeliness = known.timeliness(office, at=end)
    except NotStartedError:
        if is_finished_unbegun(known):
            return "refused"
        timeliness = Timeliness.EARLY
    return dossier.number, receptions[0] >= begin, bool(ends), timeliness


def told(each: Counted) -> tuple[str, bool, bool, Timeliness]:
    """Return what the naive count returns."""
    return each.dossier.number, each.is_new, each.is_settled, each.timeliness


@given(registers(), periods(), offices())
def test_the_count_is_the_naive_count(
    found: list[Dossier], period: tuple[date, date], place: str
) -> None:
    """Every clock rule, limit, place and history: the fast path asks no less."""
    office = OFFICES[place]
    naive = [counted_naively(each, *period, office) for each in found]

    counted = count_dossiers(found, *period, office)
    assert [told(each) for each in counted] == [each for each in naive if each]


@given(st.data(), offices())
def test_the_count_at_any_midnight_of_a_history(
    data: st.DataObject, place: str
) -> None:
    """With a boundary on the day of an event, before it and after it."""
    office = OFFICES[place]
    dossier = data.draw(dossiers(12))
    day = data.draw(st.sampled_from([each.at.date() for each in dossier.events]))
    for last in (day - ONE_DAY, day, day + ONE_DAY):
        for first in (last, last - ONE_DAY):
            naive = counted_naively(dossier, first, last, office)
            if naive == "refused":
                with pytest.raises(ReportRefusedError):
                    count_dossiers([dossier], first, last, office)
                continue
            counted = count_dossiers([dossier], first, last, office)
            assert [told(each) for each in counted] == ([naive] if naive else [])


@pytest.mark.parametrize(
    ("history", "judged"),
    [
        # Due Mon 9 March; asked twice before one answer, then five days from the 6th.
        (
            (
                "received 2026-03-02T09:00; asked-for-more 2026-03-04T09:00; "
                "asked-for-more 2026-03-05T09:00; completed 2026-03-06T09:00; "
                "finished 2026-03-13T09:00"
            ),
            Timeliness.ON_TIME,
        ),
        # Asked on Tue 10 March, one day too late: the answer gives no new days.
        (
            (
                "received 2026-03-02T09:00; asked-for-more 2026-03-10T09:00; "
                "completed 2026-03-11T09:00; finished 2026-03-11T10:00"
            ),
            Timeliness.LATE,
        ),
        # Waiting for the citizen since the last day, or since the day before it.
        (
            "received 2026-03-02T09:00; asked-for-more 2026-03-09T09:00",
            Timeliness.ON_TIME,
        ),
        (
            "received 2026-03-02T09:00; asked-for-more 2026-03-06T09:00",
            Timeliness.EARLY,
        ),
    ],
)
def test_a_request_counts_where_it_came_in_time(
    history: str, judged: Timeliness
) -> None:
    """Counted by hand for five working days; nobody works on 7 and 8 March."""
    (counted,) = count_dossiers([numbered(1, history)], FIRST, LAST, DESK)

    assert counted.timeliness is judged


def test_a_payment_asked_before_reception_stops_the_limit_of_land() -> None:
    """Five days from the payment of Mon 9 March end on the 16th; unpaid, none began."""
    asked = (
        "submitted 2026-03-02T08:00; payment-asked 2026-03-02T09:00; "
        "received 2026-03-02T10:00"
    )
    paid = f"{asked}; paid 2026-03-09T10:00"
    ends = {"": "early", "2026-03-13": "early", "2026-03-16": "on-time"}

    for day, judged in {**ends, "2026-03-17": "late"}.items():
        course = f"{paid}; finished {day}T09:00" if day else asked
        dossier = numbered(1, course, procedure=procedure(LAND))
        (counted,) = count_dossiers([dossier], FIRST, LAST, DESK)
        assert counted.timeliness.value == judged


@settings(max_examples=300)
@given(plain_registers(), st.integers(0, 24), st.integers(0, 12), offices())
def test_the_count_around_the_due_day(
    found: list[Dossier], days: int, length: int, place: str
) -> None:
    """Requests in time, on the day and too late, answered or not, at every end."""
    office = OFFICES[place]
    last = date(2026, 3, 5) + timedelta(days=days)
    first = last - timedelta(days=length)
    naive = [counted_naively(each, first, last, office) for each in found]

    counted = count_dossiers(found, first, last, office)
    assert [told(each) for each in counted] == [each for each in naive if each]


# --- properties of Form 06 -------------------------------------------------------


@given(registers(), periods(), offices())
def test_the_identities_of_the_form_hold(
    found: list[Dossier], period: tuple[date, date], place: str
) -> None:
    """3 = 4+5+6, 7 = 8+9+10, 11 = 12+13, 3 = 7+11, in every row and in the total."""
    first, last = period
    office = OFFICES[place]
    report = form_06(found, first=first, last=last, office=office, agency=COMMUNE)
    counted = count_dossiers(found, first, last, office)

    for figures in (report.total, *(row.figures for row in report.rows)):
        at = figures.column
        assert at(3) == at(4) + at(5) + at(6) == at(7) + at(11)
        assert at(7) == at(8) + at(9) + at(10)
        assert at(11) == at(12) + at(13)
    assert report.total == figures_of(counted)
    assert report.total.received == len(counted)


@given(registers(), periods(), offices())
def test_each_dossier_stands_in_one_column_of_each_part(
    found: list[Dossier], period: tuple[date, date], place: str
) -> None:
    """One of columns 4, 5, 6, and one of 8, 9, 10, 12, 13."""
    for each in count_dossiers(found, *period, OFFICES[place]):
        columns = [figures_of([each]).column(at) for at in range(3, 14)]
        received, result = columns[1:4], columns[5:8] + columns[9:11]
        assert sorted(received) == [0, 0, 1]
        assert sorted(result) == [0, 0, 0, 0, 1]


@given(registers(), periods(), st.integers(0, 20), offices())
def test_what_runs_at_the_end_is_carried_over(
    found: list[Dossier], period: tuple[date, date], days: int, place: str
) -> None:
    """Nothing is lost or doubled between a period and the next."""
    first, last = period
    office = OFFICES[place]
    following = last + ONE_DAY, last + ONE_DAY + timedelta(days=days)
    now = count_dossiers(found, first, last, office)
    then = count_dossiers(found, *following, office)

    running = {each.dossier.number for each in now if not each.is_settled}
    carried = {each.dossier.number for each in then if not each.is_new}
    assert running == carried
    whole = count_dossiers(found, first, following[1], office)
    new = [each.dossier.number for each in (*now, *then) if each.is_new]
    settled = [each.dossier.number for each in (*now, *then) if each.is_settled]
    assert sorted(new) == sorted(e.dossier.number for e in whole if e.is_new)
    assert sorted(settled) == sorted(e.dossier.number for e in whole if e.is_settled)


@given(registers(), periods(), offices(), st.randoms())
def test_order_and_later_events_change_no_report(
    found: list[Dossier], period: tuple[date, date], place: str, chance: Any
) -> None:
    """The report of a past period is the same whenever it is made."""
    first, last = period
    asked: dict[str, Any] = {"first": first, "last": last, "office": OFFICES[place]}
    end = datetime(last.year, last.month, last.day, 23, 59, 59, tzinfo=VIETNAM)
    other = [
        each.record(
            dossier_event(
                chance.choice(each.can_follow),
                max(each.events[-1].at, end) + ONE_SECOND,
            )
        )
        if each.can_follow
        else each
        for each in found
    ]
    chance.shuffle(other)

    assert form_06(other, **asked, agency=COMMUNE) == form_06(
        Register(found), **asked, agency=COMMUNE
    )
    assert rates_of(iter(other), **asked) == rates_of(found, **asked)
    mine, theirs = progress(other, **asked), progress(found, **asked)
    assert mine.rate == theirs.rate
    assert {each.number: each for each in mine.judgements} == {
        each.number: each for each in theirs.judgements
    }


# --- boundaries ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "february", "march"),
    [
        # Columns 4+5, 6, 7, 11.
        ("received 2026-02-28T23:59:59", (1, 0, 0, 1), (0, 1, 0, 1)),
        ("received 2026-03-01T00:00:00", (0, 0, 0, 0), (1, 0, 0, 1)),
        (
            "received 2026-02-25T09:00; finished 2026-02-28T23:59:59",
            (1, 0, 1, 0),
            (0, 0, 0, 0),
        ),
        (
            "received 2026-02-25T09:00; finished 2026-03-01T00:00:00",
            (1, 0, 0, 1),
            (0, 1, 1, 0),
        ),
        (
            "received 2026-03-01T00:00:00; returned 2026-03-01T00:00:00",
            (0, 0, 0, 0),
            (1, 0, 1, 0),
        ),
        (
            (
                "received 2026-02-25T09:00; finished 2026-02-27T09:00; "
                "returned 2026-03-02T09:00"
            ),
            (1, 0, 1, 0),
            (0, 0, 0, 0),
        ),
        ("received 2026-04-01T00:00:00", (0, 0, 0, 0), (0, 0, 0, 0)),
    ],
)
def test_a_period_begins_at_midnight(
    text: str, february: tuple[int, ...], march: tuple[int, ...]
) -> None:
    """What is at 00:00:00 of the first day belongs to the new period, once."""

    def columns(first: date, last: date) -> tuple[int, ...]:
        figures = figures_of(count_dossiers([numbered(1, text)], first, last, DESK))
        new = figures.received_online + figures.received_direct
        return new, figures.carried_over, figures.settled, figures.running

    assert columns(date(2026, 2, 1), date(2026, 2, 28)) == february
    assert columns(FIRST, LAST) == march


@pytest.mark.parametrize(
    ("last", "timeliness"),
    [
        (date(2026, 3, 8), Timeliness.EARLY),
        (date(2026, 3, 9), Timeliness.ON_TIME),
        (date(2026, 3, 10), Timeliness.LATE),
    ],
)
def test_work_due_on_the_last_day_is_in_time(
    last: date, timeliness: Timeliness
) -> None:
    """A dossier due on the day of the report is not overdue on it."""
    counted = count_dossiers([BUSY[6]], FIRST, last, DESK)

    assert [each.timeliness for each in counted] == [timeliness]


# --- Form 06 of March ------------------------------------------------------------


def test_the_columns_of_a_busy_month() -> None:
    """Counted by hand: 8 received, 6 settled, 2 running."""
    report = form_06(Register(BUSY), **MARCH)

    assert [report.total.column(at) for at in range(3, 14)] == [
        *(8, 1, 6, 1),
        *(6, 3, 2, 1),
        *(2, 1, 1),
    ]
    assert [(row.label, row.group) for row in report.rows] == [("Hộ tịch", "commune")]
    assert report.agency == COMMUNE


def test_rows_are_fields_of_work_in_alphabetical_order() -> None:
    """One for each field; what has none, and another label, have their rows too."""
    fields = ("Đất đai", "Hộ tịch", "Chứng thực", "Dân tộc")
    found = [
        numbered(
            at, "received 2026-03-30T09:00", procedure=procedure(field_of_work=work)
        )
        for at, work in enumerate([*map(Coded, fields), None])
    ]
    rows = form_06(found, **MARCH).rows
    by_channel = form_06(found, **MARCH, label=lambda each: each.channel.value).rows

    assert [row.label for row in rows] == [
        "Chứng thực",
        "Dân tộc",
        "Đất đai",
        "Hộ tịch",
        "Lĩnh vực khác",
    ]
    assert [(row.label, row.figures.received) for row in by_channel] == [("direct", 5)]


def test_a_period_may_end_with_the_calendar_of_python() -> None:
    """A last day such as 9999-12-31, which stands for an open end, is a day."""
    report = form_06((), **{**MARCH, "last": date.max})

    assert report.total.received == 0


def test_an_empty_register_gives_an_empty_row() -> None:
    """Nothing received is a report too; its rates have nothing to divide by."""
    report = form_06((), **MARCH, place="Ví Dụ")

    assert (len(report.rows), report.total.received) == (1, 0)
    assert {rate.percent for rate in report.rates()} == {None}
    assert report.place == "Ví Dụ"


def test_a_report_names_its_agency() -> None:
    """The office's, or another; rows of a body without a level are not grouped."""
    nameless = {**MARCH, "office": Office(CALENDAR)}
    body = Agency("Cơ quan giả định")

    with pytest.raises(InvalidValueError) as caught:
        form_06(BUSY, **nameless)
    assert caught.value.field == "agency"
    assert form_06(BUSY, **nameless, agency=body).rows[0].group is None
    central = attrs.evolve(body, level=Level.CENTRAL)
    assert form_06(BUSY, **nameless, agency=central).rows[0].group is None


def test_form_07a_has_a_row_for_each_agency() -> None:
    """Each agency's register by its own office, in the order given."""
    report = form_07a(
        {"xã A": (Register(BUSY), DESK), "xã B": (Register(BUSY[:2]), COUNTER)},
        first=FIRST,
        last=LAST,
        agency=COMMUNE,
    )

    assert isinstance(report, Form07a)
    assert [(row.label, row.figures.settled) for row in report.rows] == [
        ("xã A", 6),
        ("xã B", 2),
    ]
    with pytest.raises(InvalidValueError):
        form_07a({}, first=FIRST, last=LAST, agency=COMMUNE)


CONFLICT: Final = procedure(
    limit=Unstated(""),
    limits=(
        StatedLimit(limit=WorkingDays(3), origin=Origin.DECISION),
        StatedLimit(limit=WorkingDays(5), origin=Origin.PROSE),
    ),
)


def test_a_limit_that_is_not_known_is_not_guessed() -> None:
    """Every dossier that cannot be counted is named, with its procedure."""
    found = [
        BUSY[0],
        numbered(21, "received 2026-03-05T09:00", procedure=CONFLICT),
        numbered(
            22, "received 2026-03-05T09:00", procedure=procedure(limit=Unstated(""))
        ),
        # A re-appointment before the reception, and one without its hour.
        numbered(23, "received 2026-03-05T09:00; extended 2026-03-09T09:00 2026-03-01"),
        numbered(
            24,
            "received 2026-03-05T09:00; extended 2026-03-05T10:00 2026-03-09",
            procedure=procedure(limit=WorkingHours(8)),
        ),
    ]
    for ask in (form_06, rates_of, progress):
        with pytest.raises(ReportRefusedError) as caught:
            ask(found, **MARCH)
        named = [each.message("en").split()[0] for each in caught.value.faults]
        assert [each[-4:] for each in named] == [
            "0021",
            "0022",
            "0023",
            "0024",
        ]
    # Nothing of the period, nothing to refuse; and a promised limit decides.
    assert count_dossiers(found[1:3], date(2026, 2, 1), date(2026, 2, 28), DESK) == ()
    decided = attrs.evolve(found[1], limit=WorkingDays(5))
    assert len(count_dossiers([decided], FIRST, LAST, DESK)) == 1


def test_a_limit_past_the_calendar_is_an_error() -> None:
    """It says how to accept an estimate."""
    far = numbered(
        1, "received 2026-03-05T09:00", procedure=procedure(limit=Months(30))
    )

    with pytest.raises(BeyondCalendarError):
        count_dossiers([far], FIRST, LAST, DESK)


@pytest.mark.parametrize(
    ("first", "last", "error"),
    [
        (date(2026, 3, 2), date(2026, 3, 1), InvalidValueError),
        (datetime(2026, 3, 1), date(2026, 3, 31), WrongTypeError),
        (date(2026, 3, 1), datetime(2026, 3, 31), WrongTypeError),
    ],
)
def test_a_period_is_two_days_in_order(
    first: date, last: date, error: type[Exception]
) -> None:
    """A period that ends before it starts, or at an hour, is refused."""
    for ask in (form_06, rates_of, progress):
        with pytest.raises(error):
            ask((), first=first, last=last, office=DESK)


def test_what_travels_is_running_in_time() -> None:
    """A limit that has not begun is not late, however long it takes; no mean time."""
    away: dict[str, Any] = {"receiving_agency": NEIGHBOUR, "competent": COMMUNE}
    august: dict[str, Any] = {
        "first": date(2026, 8, 1),
        "last": date(2026, 10, 31),
        "office": DESK,
    }
    running = numbered(1, "received 2026-08-10T09:00", **away)
    stopped = numbered(
        2,
        "received 2026-08-10T09:00; withdrawal-asked 2026-08-11T09:00; "
        "stopped 2026-10-12T09:00",
        **away,
    )
    arrived = running.transfer(at=datetime(2026, 8, 12, 8), to=JUSTICE)
    elsewhere = running.transfer(
        at=datetime(2026, 8, 12, 8), to=Unit("Kho", agency=NEIGHBOUR)
    )

    def column(dossier: Dossier) -> list[int]:
        total = form_06([dossier], **august).total
        return [total.column(at) for at in (8, 9, 10, 12, 13)]

    assert column(running) == column(elsewhere) == [0, 0, 0, 1, 0]
    assert column(arrived) == [0, 0, 0, 0, 1]
    assert column(stopped) == [1, 0, 0, 0, 0]
    assert rates_of([stopped], **august).mean_time == MeanTime(0, 0)


def test_a_result_before_the_limit_began_is_not_judged() -> None:
    """Finished while it travels: nobody can say whether in time; refused, it is."""
    away: dict[str, Any] = {"receiving_agency": NEIGHBOUR, "competent": COMMUNE}
    period = date(2026, 8, 1), date(2026, 8, 31), DESK
    done = "received 2026-08-10T09:00; finished 2026-08-12T09:00"
    back = "received 2026-08-10T09:00; refused 2026-08-12T09:00"

    with pytest.raises(ReportRefusedError) as refused:
        count_dossiers([numbered(1, done, **away)], *period)
    (fault,) = refused.value.faults
    assert "transferred to the competent agency" in fault.message("en")
    (counted,) = count_dossiers([numbered(1, back, **away)], *period)
    assert counted.timeliness is Timeliness.EARLY


# --- the rates of March ----------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "numerator", "denominator", "percent"),
    [
        ("on-time-of-finished", 5, 6, "83.33"),
        ("on-time-of-all", 6, 8, "75.00"),
        ("on-time-of-released", 5, 6, "83.33"),
        ("early", 3, 6, "50.00"),
        ("late", 1, 6, "16.67"),
        ("online", 1, 7, "14.29"),
        ("settled", 6, 8, "75.00"),
        # Due in March: all but the one due on 6 April; 3 late, 7 running.
        ("on-time-of-due", 6, 8, "75.00"),
        ("refused", 2, 6, "33.33"),
        # Returned in March: by post, at home, and by post one settled in February.
        ("returned-by-post", 2, 3, "66.67"),
        ("returned-at-home", 1, 3, "33.33"),
        ("completion", 3, 7, "42.86"),
    ],
)
def test_each_rate_of_a_busy_month(
    name: str, numerator: int, denominator: int, percent: str
) -> None:
    """Counted by hand from the register above; each names its formula."""
    rate = rates_of(BUSY, **MARCH)[name]

    assert (rate.numerator, rate.denominator) == (numerator, denominator)
    assert rate.percent == Decimal(percent)
    assert rate.formula.confidence is Confidence.MEDIUM


def test_the_rates_are_all_there_and_found_by_name() -> None:
    """Twelve rates; an unknown name is answered with close ones."""
    rates = rates_of(BUSY, **MARCH)

    assert len(rates.rates) == len({rate.formula.name for rate in rates.rates}) == 12
    with pytest.raises(UnknownNameError) as caught:
        _ = rates["on-time-of-dues"]
    assert "on-time-of-due" in caught.value.close
    assert "early" in rates
    assert "on-time-of-dues" not in rates
    assert rates.get("on-time-of-dues") is None
    assert rates.get("early") == rates["early"]
    assert dict(rates).keys() == {rate.formula.name for rate in rates.rates}
    assert len(rates) == 12


def test_a_result_is_returned_in_the_month_of_its_return() -> None:
    """Settled in one period and returned in the next, it counts in the next only."""
    april: dict[str, Any] = {
        "first": date(2026, 4, 1),
        "last": date(2026, 4, 30),
        "office": DESK,
    }
    by_post = rates_of(BUSY, **april)["returned-by-post"]

    assert (by_post.numerator, by_post.denominator) == (0, 1)


def test_a_later_apology_changes_no_past_rate() -> None:
    """Due on Fri 27 March and re-appointed in April: in March it was due and late."""
    dossier = numbered(
        1, "received 2026-03-20T09:00; extended 2026-04-01T09:00 2026-04-10"
    )
    due = rates_of([dossier], **MARCH)["on-time-of-due"]

    assert (due.numerator, due.denominator) == (0, 1)


def test_the_mean_time_of_a_busy_month() -> None:
    """3, 5, 6, 5, 1 and 1 working days: 21 for 6 dossiers."""
    mean = rates_of(BUSY, **MARCH).mean_time

    assert (mean.working_days, mean.dossiers, mean.mean) == (21, 6, Decimal("3.50"))
    assert MeanTime(1, 8).mean == Decimal("0.13")
    assert MeanTime(0, 0).mean is None


def test_the_mean_time_counts_working_days() -> None:
    """Received before Tết and done after it: Fri 13 and Mon 23 February, 2 days."""
    tet = numbered(1, "received 2026-02-12T09:00; finished 2026-02-23T09:00")
    same = numbered(2, "received 2026-02-12T09:00; finished 2026-02-12T10:00")
    off = numbered(3, "received 2026-02-14T09:00; finished 2026-02-15T09:00")
    february: dict[str, Any] = {
        "first": date(2026, 2, 1),
        "last": date(2026, 2, 28),
        "office": DESK,
    }

    assert rates_of([tet], **february).mean_time == MeanTime(2, 1)
    assert rates_of([same, off], **february).mean_time == MeanTime(0, 2)


def test_an_empty_month_has_no_rates() -> None:
    """Nothing to divide by is None, never 0 and never 100."""
    rates = rates_of((), **MARCH)

    assert {rate.percent for rate in rates.rates} == {None}
    assert rates.mean_time.mean is None


@given(registers(), periods(), offices())
def test_rates_are_shares(
    found: list[Dossier], period: tuple[date, date], place: str
) -> None:
    """Every numerator is a part of its base."""
    first, last = period
    rates = rates_of(found, first=first, last=last, office=OFFICES[place])

    for rate in rates.rates:
        assert 0 <= rate.numerator <= rate.denominator
    finished, refused = rates["on-time-of-finished"], rates["refused"]
    assert rates.mean_time.dossiers <= finished.denominator == refused.denominator


# --- the index of Decision 766 ---------------------------------------------------

RECEIVED: Final = "received 2026-03-05T09:00"
ASKED_ONCE: Final = (
    f"{RECEIVED}; asked-for-more 2026-03-09T10:00; completed 2026-03-13T10:00"
)


def judged(text: str, office: Office = DESK, **more: Any) -> Judgement:
    """Judge a dossier at the end of March 2026."""
    return judge(numbered(1, text, **more), last=LAST, office=office)


def promised(at: date, text: str) -> Dossier:
    """Return a dossier whose slip promised a day or a moment."""
    received, *rest = read_history(text)
    slip = Received(at=received.at, promised=at)
    return attrs.evolve(numbered(1, text), events=(slip, *rest))


@pytest.mark.parametrize(
    ("text", "is_on_time", "lines"),
    [
        # Rule 1: end and appointment are compared as moments. Due Thu 12, slip 16:30.
        (
            f"{RECEIVED}; finished 2026-03-12T16:30",
            True,
            (
                "hẹn trả, theo thời hạn giải quyết: 16:30 12/03/2026\n"
                "kết thúc (xử lý xong): 16:30 12/03/2026\n"
                "16:30 12/03/2026 ≤ 16:30 12/03/2026: đúng hạn"
            ),
        ),
        (
            f"{RECEIVED}; finished 2026-03-12T16:31",
            False,
            (
                "hẹn trả, theo thời hạn giải quyết: 16:30 12/03/2026\n"
                "kết thúc (xử lý xong): 16:31 12/03/2026\n"
                "16:31 12/03/2026 > 16:30 12/03/2026: quá hạn"
            ),
        ),
        # Rule 2: finished, else returned, else stopped, refused or withdrawn.
        (
            f"{RECEIVED}; finished 2026-03-12T09:00; returned 2026-03-20T09:00",
            True,
            (
                "hẹn trả, theo thời hạn giải quyết: 16:30 12/03/2026\n"
                "kết thúc (xử lý xong): 09:00 12/03/2026\n"
                "09:00 12/03/2026 ≤ 16:30 12/03/2026: đúng hạn"
            ),
        ),
        (
            f"{RECEIVED}; returned 2026-03-13T09:00",
            False,
            (
                "hẹn trả, theo thời hạn giải quyết: 16:30 12/03/2026\n"
                "kết thúc (trả kết quả): 09:00 13/03/2026\n"
                "09:00 13/03/2026 > 16:30 12/03/2026: quá hạn"
            ),
        ),
        (
            f"{RECEIVED}; stopped 2026-03-12T09:00",
            True,
            (
                "hẹn trả, theo thời hạn giải quyết: 16:30 12/03/2026\n"
                "kết thúc (dừng giải quyết): 09:00 12/03/2026\n"
                "09:00 12/03/2026 ≤ 16:30 12/03/2026: đúng hạn"
            ),
        ),
        (
            f"{RECEIVED}; refused 2026-03-13T09:00",
            False,
            (
                "hẹn trả, theo thời hạn giải quyết: 16:30 12/03/2026\n"
                "kết thúc (từ chối): 09:00 13/03/2026\n"
                "09:00 13/03/2026 > 16:30 12/03/2026: quá hạn"
            ),
        ),
        (
            f"{RECEIVED}; withdrawal-asked 2026-03-11T09:00",
            True,
            (
                "hẹn trả, theo thời hạn giải quyết: 16:30 12/03/2026\n"
                "kết thúc (công dân yêu cầu rút hồ sơ): 09:00 11/03/2026\n"
                "09:00 11/03/2026 ≤ 16:30 12/03/2026: đúng hạn"
            ),
        ),
        # Stopped on request: the end is the request, not the stop after it.
        (
            (
                f"{RECEIVED}; withdrawal-asked 2026-03-12T09:00; "
                "stopped 2026-03-16T10:00"
            ),
            True,
            (
                "hẹn trả, theo thời hạn giải quyết: 16:30 12/03/2026\n"
                "kết thúc (công dân yêu cầu rút hồ sơ, dừng giải quyết lúc "
                "10:00 16/03/2026): 09:00 12/03/2026\n"
                "09:00 12/03/2026 ≤ 16:30 12/03/2026: đúng hạn"
            ),
        ),
        (
            (
                f"{RECEIVED}; withdrawal-asked 2026-03-12T09:00; "
                "transferred 2026-03-12T10:00; asked-for-more 2026-03-13T09:00; "
                "stopped 2026-03-16T10:00"
            ),
            False,
            (
                "hẹn trả, theo thời hạn giải quyết: 16:30 12/03/2026\n"
                "kết thúc (dừng giải quyết): 10:00 16/03/2026\n"
                "10:00 16/03/2026 > 16:30 12/03/2026: quá hạn"
            ),
        ),
        (
            (
                f"{RECEIVED}; withdrawal-asked 2026-03-12T09:00; "
                "transferred 2026-03-12T10:00; stopped 2026-03-16T10:00"
            ),
            True,
            (
                "hẹn trả, theo thời hạn giải quyết: 16:30 12/03/2026\n"
                "kết thúc (công dân yêu cầu rút hồ sơ, dừng giải quyết lúc "
                "10:00 16/03/2026): 09:00 12/03/2026\n"
                "09:00 12/03/2026 ≤ 16:30 12/03/2026: đúng hạn"
            ),
        ),
        # Rule 3: waiting is judged at the request; asked twice is overdue.
        (
            f"{RECEIVED}; asked-for-more 2026-03-09T10:00",
            True,
            (
                "hẹn trả, theo thời hạn giải quyết: 16:30 12/03/2026\n"
                "đang chờ bổ sung, tính đến lúc yêu cầu: 10:00 09/03/2026\n"
                "10:00 09/03/2026 ≤ 16:30 12/03/2026: đúng hạn"
            ),
        ),
        (
            f"{RECEIVED}; asked-for-more 2026-03-16T10:00",
            False,
            (
                "hẹn trả, theo thời hạn giải quyết: 16:30 12/03/2026\n"
                "đang chờ bổ sung, tính đến lúc yêu cầu: 10:00 16/03/2026\n"
                "10:00 16/03/2026 > 16:30 12/03/2026: quá hạn"
            ),
        ),
        (
            (
                f"{RECEIVED}; asked-for-more 2026-03-05T10:00; "
                "completed 2026-03-05T11:00; asked-for-more 2026-03-05T12:00; "
                "completed 2026-03-05T13:00; finished 2026-03-05T14:00"
            ),
            False,
            (
                "hẹn trả, theo thời hạn giải quyết: 16:30 12/03/2026\n"
                "kết thúc (xử lý xong): 14:00 05/03/2026\n"
                "yêu cầu bổ sung 2 lần: quá hạn"
            ),
        ),
        # Rule 4: the time of one supplement, 4 days, is subtracted.
        (
            f"{ASKED_ONCE}; finished 2026-03-16T16:30",
            True,
            (
                "hẹn trả, theo thời hạn giải quyết: 16:30 12/03/2026\n"
                "kết thúc (xử lý xong): 16:30 16/03/2026\n"
                "trừ thời gian bổ sung từ 10:00 09/03/2026 đến 10:00 13/03/2026\n"
                "16:30 12/03/2026 ≤ 16:30 12/03/2026: đúng hạn"
            ),
        ),
        (
            f"{ASKED_ONCE}; finished 2026-03-16T16:31",
            False,
            (
                "hẹn trả, theo thời hạn giải quyết: 16:30 12/03/2026\n"
                "kết thúc (xử lý xong): 16:31 16/03/2026\n"
                "trừ thời gian bổ sung từ 10:00 09/03/2026 đến 10:00 13/03/2026\n"
                "16:31 12/03/2026 > 16:30 12/03/2026: quá hạn"
            ),
        ),
        # Rule 6: not finished is judged at the end of the period.
        (
            "received 2026-03-30T09:00",
            True,
            (
                "hẹn trả, theo thời hạn giải quyết: 16:30 06/04/2026\n"
                "chưa xong, tính đến hết kỳ: 23:59 31/03/2026\n"
                "23:59 31/03/2026 ≤ 16:30 06/04/2026: đúng hạn"
            ),
        ),
        (
            RECEIVED,
            False,
            (
                "hẹn trả, theo thời hạn giải quyết: 16:30 12/03/2026\n"
                "chưa xong, tính đến hết kỳ: 23:59 31/03/2026\n"
                "23:59 31/03/2026 > 16:30 12/03/2026: quá hạn"
            ),
        ),
        # Rules 4 and 6: paying is no supplement, so it is judged at the end.
        (
            (
                "received 2026-03-27T09:00; asked-for-more 2026-03-27T10:00; "
                "completed 2026-03-30T10:00; payment-asked 2026-03-30T11:00"
            ),
            True,
            (
                "hẹn trả, theo thời hạn giải quyết: 16:30 03/04/2026\n"
                "chưa xong, tính đến hết kỳ: 23:59 31/03/2026\n"
                "trừ thời gian bổ sung từ 10:00 27/03/2026 đến 10:00 30/03/2026\n"
                "23:59 28/03/2026 ≤ 16:30 03/04/2026: đúng hạn"
            ),
        ),
        # An apology is a new appointment, at the office's hour of that day.
        (
            (
                f"{RECEIVED}; extended 2026-03-11T09:00 2026-03-16; "
                "finished 2026-03-16T16:30"
            ),
            True,
            (
                "hẹn lại trên phiếu: 16:30 16/03/2026\n"
                "kết thúc (xử lý xong): 16:30 16/03/2026\n"
                "16:30 16/03/2026 ≤ 16:30 16/03/2026: đúng hạn"
            ),
        ),
        # A supplement before reception is not subtracted: the slip came after it.
        (
            (
                "submitted 2026-03-02T09:00; asked-for-more 2026-03-02T10:00; "
                "completed 2026-03-05T08:00; received 2026-03-05T09:00; "
                "finished 2026-03-13T09:00"
            ),
            False,
            (
                "hẹn trả, theo thời hạn giải quyết: 16:30 12/03/2026\n"
                "kết thúc (xử lý xong): 09:00 13/03/2026\n"
                "09:00 13/03/2026 > 16:30 12/03/2026: quá hạn"
            ),
        ),
    ],
)
def test_each_rule_of_the_index(text: str, is_on_time: bool, lines: str) -> None:  # noqa: FBT001 a column of the table
    """Each rule of the note on the formulas, with what an officer reads."""
    judgement = judged(text)

    assert judgement.explain() == lines
    assert judgement.is_on_time is is_on_time


def test_a_judgement_is_told_in_english_too() -> None:
    """The same steps, one a line; another language is refused."""
    lines = judged(f"{ASKED_ONCE}; finished 2026-03-16T16:30").explain("en")

    assert lines == (
        "appointment, by the time limit: 16:30 12/03/2026\n"
        "end (finished): 16:30 16/03/2026\n"
        "less the supplement from 10:00 09/03/2026 to 10:00 13/03/2026\n"
        "16:30 12/03/2026 ≤ 16:30 12/03/2026: on time"
    )
    with pytest.raises(UnknownLocaleError):
        judged(RECEIVED).explain("fr")


@pytest.mark.parametrize(
    ("office", "at", "end", "is_on_time"),
    [
        (DESK, datetime(2026, 3, 10, 9), "2026-03-10T09:00", True),
        (DESK, datetime(2026, 3, 10, 9), "2026-03-10T09:01", False),
        (DESK, date(2026, 3, 10), "2026-03-10T16:30", True),
        (DESK, date(2026, 3, 10), "2026-03-10T16:31", False),
        (COUNTER, date(2026, 3, 10), "2026-03-10T23:59:59", True),
        (COUNTER, date(2026, 3, 10), "2026-03-11T00:00", False),
        # Past the limit, on a day off, and past the calendar: as promised.
        (DESK, date(2026, 3, 20), "2026-03-20T09:00", True),
        (DESK, date(2026, 3, 15), "2026-03-15T23:59:59", True),
        (DESK, date(2031, 3, 10), "2026-03-20T09:00", True),
    ],
)
def test_the_slip_sets_the_appointment(
    office: Office, at: date, end: str, *, is_on_time: bool
) -> None:
    """Rule 1 compares with what the slip promised, whatever the limit gives."""
    judgement = judge(
        promised(at, f"{RECEIVED}; finished {end}"), last=LAST, office=office
    )

    assert judgement.is_on_time is is_on_time
    assert judgement.explain("en").startswith("appointment on the slip: ")


@pytest.mark.parametrize(
    ("office", "limit", "appointed"),
    [
        # Rule 5: no appointment; by the limit, to the end of the day or the minute.
        (COUNTER, WorkingDays(5), datetime(2026, 3, 12, 23, 59, 59)),
        (COUNTER, WorkingHours(4), datetime(2026, 3, 5, 15)),
        (DESK, WorkingDays(5), datetime(2026, 3, 12, 16, 30)),
    ],
)
def test_without_an_appointment_the_limit_gives_one(
    office: Office, limit: Any, appointed: datetime
) -> None:
    """The last day ends at midnight unless the office prints an hour."""
    judgement = judged(RECEIVED, office, procedure=procedure(limit=limit))

    assert wall_clock(judgement.appointed_at) == appointed
    assert wall_clock(judgement.ended_at) == datetime(2026, 3, 31, 23, 59, 59)


def test_a_limit_that_has_not_begun_is_in_time() -> None:
    """While it travels to the competent authority the index has no appointment."""
    away = numbered(
        1, "received 2026-08-10T09:00", receiving_agency=NEIGHBOUR, competent=COMMUNE
    )
    judgement = judge(away, last=date(2026, 10, 31), office=DESK)

    assert judgement.is_on_time
    assert judgement.explain("en").startswith("the limit has not begun\n")


def test_only_the_part_after_reception_is_subtracted() -> None:
    """Received while papers were missing: the slip's own clock begins then."""
    received = numbered(
        1,
        "asked-for-more 2026-03-02T09:00; received 2026-03-05T09:00; "
        "finished 2026-03-12T16:30",
    )

    assert judge(received, last=LAST, office=DESK).is_on_time
    assert "less" not in judge(received, last=LAST, office=DESK).explain("en")


@pytest.mark.parametrize(
    "text", ["received 2026-04-01T00:00", "submitted 2026-03-05T09:00"]
)
def test_what_was_not_received_is_not_judged(text: str) -> None:
    """A dossier of a later period, or one that nobody accepted, is refused."""
    with pytest.raises(InvalidValueError) as caught:
        judged(text)

    assert caught.value.expected == "received-by-then"


def test_the_progress_of_a_busy_month() -> None:
    """8 dossiers; late by the minute or the month: two, so 15 of 20 points."""
    found = progress(BUSY, **MARCH)
    late = [each.number[-2:] for each in found.judgements if not each.is_on_time]

    assert late == ["03", "07"]
    assert (found.rate.numerator, found.rate.denominator) == (6, 8)
    assert (found.rate.percent, found.points) == (Decimal("75.00"), Decimal("15.00"))
    assert found.rate.formula.confidence is Confidence.MEDIUM
    halved = progress(BUSY, **MARCH, max_points=Decimal("10.5"))
    assert halved.points == Decimal("7.88")


def test_points_are_told_with_how_sure_they_are() -> None:
    """In both languages, also where there are none; another language is refused."""
    busy, empty = progress(BUSY, **MARCH), progress((), **MARCH)

    assert busy.points_confidence is Confidence.LOW
    assert busy.points_text() == (
        "15,00/20 điểm, độ tin cậy thấp: nhân tỷ lệ với điểm tối đa là suy luận"
    )
    assert busy.points_text("en").startswith("15.00 of 20 points, low confidence")
    assert empty.points_text().startswith("không có điểm, độ tin cậy thấp")
    assert empty.points_text("en").startswith("no points, low confidence")
    with pytest.raises(UnknownLocaleError):
        busy.points_text("fr")


def test_no_dossiers_no_points() -> None:
    """Rule 7: nothing to divide by is None; points are a decimal."""
    empty = progress((), **MARCH)

    assert (empty.rate.percent, empty.points, empty.judgements) == (None, None, ())
    with pytest.raises(WrongTypeError):
        Progress(rate=empty.rate, judgements=(), max_points=20)  # type: ignore[arg-type]


@given(registers(), periods(), offices())
def test_the_index_judges_each_dossier_of_the_form(
    found: list[Dossier], period: tuple[date, date], place: str
) -> None:
    """One judgement for each counted dossier; the last step tells the outcome."""
    first, last = period
    office = OFFICES[place]
    index = progress(found, first=first, last=last, office=office)
    counted = count_dossiers(found, first, last, office)

    assert [each.number for each in index.judgements] == [
        each.dossier.number for each in counted
    ]
    for each in index.judgements:
        outcome = "đúng hạn" if each.is_on_time else "quá hạn"
        assert each.explain().endswith(outcome)
        once = "2 lần" not in each.explain() and "3 lần" not in each.explain()
        assert not each.is_on_time or (once and each.ended_at <= each.appointed_at)


def test_reports_name_no_people() -> None:
    """The repr of what is counted and judged holds numbers and counts only."""
    who = Applicant(name="Nguyễn Văn Bịa", phone="0912345678")
    found = [attrs.evolve(each, applicant=who) for each in BUSY]
    printed = [
        repr(count_dossiers(found, FIRST, LAST, DESK)),
        repr(form_06(found, **MARCH)),
        repr(rates_of(found, **MARCH)),
        repr(progress(found, **MARCH)),
        repr(judge(found[0], last=LAST, office=DESK)),
    ]

    assert [text for text in printed if "Bịa" in text or "0912345678" in text] == []
