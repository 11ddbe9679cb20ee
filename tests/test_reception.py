"""
Tests of reception: duties, schedules, coverage, register, refusals, online, summary.

Oracles: four tables in ``tests/cases`` typed by hand from the texts (Law 42/2013,
Decrees 64/2014 and 154/2026) and from a wall calendar of 2026, May to August on either
side of 1 July; the figures "48 buổi tiếp công dân định kỳ" (Âu Lâu 2022, seed 002) and
"102 lượt công dân" (Thạch An 2019, seed 003).  Properties: a schedule equals a walk day
by day; coverage equals a recount by ISO week; counts of neighbouring periods add up.
Alarms: what cannot be is refused, and nothing personal leaves without being asked for.
The people are invented.
"""

import csv
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import numpy as np
import pytest
from attrs import evolve
from dateutil.rrule import DAILY, FR, MONTHLY, TH, WEEKLY, rrule
from hypothesis import given
from hypothesis import strategies as st

from cqtt import reception, state_calendar
from cqtt.errors import (
    BeyondCalendarError,
    FactsError,
    InvalidValueError,
    MissingTimeError,
    NotInForceError,
    NotNfcError,
    UnknownLocaleError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.facts import load_reception_duties, petition_law, reception_duties
from cqtt.law import Confidence, Period
from cqtt.petitions import FeedbackChannel, Post, Reflection, Step
from cqtt.reception import (
    GROUP_FROM,
    CutSpans,
    DocumentReceipt,
    EntryKind,
    Every,
    LatestDay,
    OnDayOff,
    OnlineReception,
    Postponement,
    ReceivedPaper,
    ReceivingPost,
    ReceptionAnswer,
    ReceptionBook,
    ReceptionCounts,
    ReceptionDuties,
    ReceptionDuty,
    ReceptionEntry,
    Recurrence,
    Refusal,
    RefusalGround,
    Schedule,
    Session,
    SessionState,
    coverage,
    monthly,
    monthly_weekday,
    planned_coverage,
    posting_limit,
    recurrence,
    reported_coverage,
    summarise,
    weekly,
)
from cqtt.scorecards import Share
from cqtt.workdays import Status

CALENDAR: Final = state_calendar()
CASES: Final = Path(__file__).parent / "cases"
YEAR: Final = Period(date(2026, 1, 1), date(2026, 12, 31))
JULY: Final = Period(date(2026, 7, 1), date(2026, 7, 31))
AROUND: Final = Period(date(2026, 5, 1), date(2026, 8, 31))
CHAIR: Final = reception_duties().of(ReceivingPost.COMMUNE_CHAIR)
DAY: Final = timedelta(days=1)
NAME: Final = "Hoàng Thị Bí Mật"


def rows(name: str) -> list[dict[str, str]]:
    """Read a table of cases."""
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day(text: str) -> date:
    """Read a day of a table."""
    return date.fromisoformat(text)


def walk(period: Period) -> Iterator[date]:
    """Yield the days of a closed period."""
    assert period.since is not None
    assert period.until is not None
    at = period.since
    while at <= period.until:
        yield at
        at += DAY


def entry(number: int = 1, on: date = date(2026, 7, 9), **more: Any) -> ReceptionEntry:
    """Return a line of the register with everything personal filled in."""
    given_by = {
        "name": NAME,
        "address": "thôn Bí Mật",
        "id_number": "000000000001",
        "summary": "chuyện bí mật",
        "follow_up": "đã gọi bà Bí Mật",
        "note": "nhà bà Bí Mật",
    }
    return ReceptionEntry(
        number,
        on,
        more.pop("kind", EntryKind.COMPLAINT),
        **{
            **given_by,
            **more,
        },
    )


# -- duties ----------------------------------------------------------------------------


@pytest.mark.parametrize("case", rows("reception-duties.csv"), ids=str)
def test_duty_on_a_day_is_that_of_its_article(case: dict[str, str]) -> None:
    """Oracle: who, how often, by which article, how sure."""
    duty = reception_duties().on(day(case["day"]))[case["post"]]

    assert (duty.days, duty.every) == (int(case["days"]), Every(case["every"]))
    assert case["article"] in duty.citation.text()
    assert duty.confidence is Confidence(case["confidence"])
    assert duty.in_person


def test_district_chair_and_earlier_days_have_no_duty() -> None:
    """Alarm: districts ended on 30/06/2025, and nothing binds before the law."""
    assert "district-chair" not in reception_duties().on(date(2025, 7, 1))
    assert len(reception_duties().on(date(2014, 6, 30))) == 0
    districts = reception_duties().of(ReceivingPost.DISTRICT_CHAIR)
    with pytest.raises(NotInForceError):
        coverage(districts, [], Period(date(2025, 6, 1), date(2025, 7, 31)), CALENDAR)
    with pytest.raises(NotInForceError):
        coverage(CHAIR, [], Period(date(2014, 6, 1), date(2014, 7, 31)), CALENDAR)
    with pytest.raises(NotInForceError):
        coverage(CHAIR, [], Period(date(2013, 6, 1), date(2013, 7, 31)), CALENDAR)


def test_duty_explains_itself_and_compares() -> None:
    """A duty says who and by which text; days by the week are the stricter ones."""
    old, new = CHAIR
    assert isinstance(reception_duties(), ReceptionDuties)
    assert "ít nhất 1 ngày mỗi tuần (từ 01/07/2014 đến 30/06/2026" in old.explain()
    assert "at least 2 days a month, in person (from 1 July 2026" in new.explain("en")
    assert "medium confidence" in new.explain("en")
    thrice = evolve(new, days=3)
    assert thrice.is_as_strict_as(new)
    assert not new.is_as_strict_as(thrice)
    assert not evolve(old, in_person=False).is_as_strict_as(new)
    assert old.is_as_strict_as(evolve(new, days=4))
    assert not old.is_as_strict_as(evolve(new, days=5))
    open_duty = evolve(old, in_person=False, in_force=Period(None, date(2026, 6, 30)))
    assert "tiếp công dân ít nhất" in open_duty.explain()
    assert "trực tiếp" not in open_duty.explain()
    assert "in person" not in open_duty.explain("en")
    assert [post.text("en").split()[0] for post in ReceivingPost] == [
        *("Chair", "Chair", "Chair", "Head", "Head")
    ]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("days = 0", "whole-quantity"),
        ("days = 0\nsource = { document = '42/2013/QH13' }", "whole-quantity"),
        ("source = { document = 'không có' }\ndays = 1", "known-document"),
        ("source = { document = '42/2013/QH13' }", "whole-quantity"),
    ],
)
def test_own_duties_with_mistakes_are_refused(
    tmp_path: Path, text: str, slug: str
) -> None:
    """Alarm: every mistake of a locality's own file is told."""
    file = tmp_path / "xa.toml"
    head = '[[duty]]\npost = "commune-chair"\nevery = "week"\n'
    file.write_text(head + text, encoding="utf-8")
    with pytest.raises(FactsError) as caught:
        load_reception_duties(file)
    assert slug in {each.rule for each in caught.value.faults}  # type: ignore[attr-defined]


def test_own_duties_must_follow_one_another(tmp_path: Path) -> None:
    """Alarm: two duties of one post on one day; a stricter own duty is taken."""
    row = (
        '[[duty]]\npost = "commune-chair"\nevery = "week"\ndays = 1\n'
        'source = { document = "42/2013/QH13" }\nsince = 2026-07-01\n'
    )
    file = tmp_path / "xa.toml"
    file.write_text(row + row, encoding="utf-8")
    with pytest.raises(FactsError):
        load_reception_duties(file)
    file.write_text(row, encoding="utf-8")
    own = load_reception_duties(str(file)).of(ReceivingPost.COMMUNE_CHAIR)
    assert coverage(own, [], JULY, CALENDAR).due == 5


# -- rules and schedules ---------------------------------------------------------------


@pytest.mark.parametrize("case", rows("reception-schedule-2026.csv"), ids=str)
def test_planned_day_is_held_and_posted_as_by_hand(case: dict[str, str]) -> None:
    """Oracle: where a day moves to, and by when its schedule hangs."""
    plan = Schedule(case["rule"], YEAR, CALENDAR)
    [found] = [each for each in plan.days() if each.planned_on == day(case["planned"])]

    assert found.on == day(case["on"])
    assert plan.posted_by(day(case["on"])).on == day(case["posted_by"])
    assert bool(found.off) == (case["on"] != case["planned"]) == found.is_moved


def test_duty_calendar_of_2026_is_that_by_hand() -> None:
    """Oracle: two months on either side of 1 July 2026, under both laws."""
    found = coverage(CHAIR, [], AROUND, CALENDAR)
    spans = [span for part in found.parts for span in part.spans]

    assert [
        (span.every.value, span.first, span.last, span.working_days, span.needed)
        for span in spans
    ] == [
        (
            case["every"],
            day(case["first"]),
            day(case["last"]),
            int(case["working_days"]),
            int(case["needed"]),
        )
        for case in rows("reception-duty-calendar-2026.csv")
    ]
    assert [part.duty.confidence.value for part in found.parts] == ["high", "medium"]
    assert [(part.due, part.met) for part in found.parts] == [(8, 0), (2, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "THURSDAY",
        "FREQ=DAILY;BYDAY=TH",
        "FREQ=YEARLY;BYMONTHDAY=1",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=1TH",
        "FREQ=WEEKLY;BYMONTHDAY=3",
        "FREQ=WEEKLY;BYDAY=TH;BYHOUR=8",
        "FREQ=WEEKLY;BYDAY=TH;BYDAY=FR",
        "FREQ=MONTHLY;BYSETPOS=1",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0",
        "FREQ=MONTHLY;BYMONTHDAY=x",
        "FREQ=MONTHLY;BYMONTHDAY=10;UNTIL=20261231T000000Z",
        "FREQ=MONTHLY;BYMONTHDAY=10\nEXDATE:20260110T000000",
        "A\nB\nFREQ=MONTHLY;BYMONTHDAY=10",
        "FREQ=WEEKLY;BYDAY=thứ Năm",
        "FREQ=MONTHLY;BYMONTHDAY=" + ",".join(["1"] * 300),
        "FREQ=WEEKLY;BYDAY=TH;INTERVAL=2",
        "FREQ=WEEKLY;BYDAY=TH;COUNT=2",
        "FREQ=WEEKLY",
        "BYDAY=TH",
        "FREQ=WEEKLY;BYDAY=TU,TH;BYSETPOS=1",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYMONTHDAY=40",
        "FREQ=MONTHLY;BYMONTHDAY=10;BYMONTH=13",
        "FREQ=MONTHLY;BYDAY=9FR",
        "FREQ=WEEKLY;BYDAY=",
        "FREQ=WEEKLY;BYDAY=TH;UNTIL=20261399",
        "DTSTART:20261399\nFREQ=WEEKLY;BYDAY=TH;INTERVAL=2",
        "DTSTART:20260101\nFREQ=WEEKLY;BYDAY=TH;INTERVAL=0",
        "DTSTART:20260101\nFREQ=WEEKLY;BYDAY=TH;COUNT=-1",
    ],
)
def test_text_that_is_no_rule_is_refused(text: str) -> None:
    """Alarm: also rules whose days hang on a start that nobody named."""
    with pytest.raises(InvalidValueError):
        Recurrence(text)


def test_rules_of_several_kinds_name_their_days() -> None:
    """Traps: the 31st, BYSETPOS in a cut month, every second week."""
    spring = Period(date(2026, 2, 5), date(2026, 4, 30))
    assert monthly(31).days(spring) == (date(2026, 3, 31),)
    assert [each.day for each in monthly(-1).days(spring)] == [28, 31, 30]
    cut = Period(date(2026, 1, 7), date(2026, 1, 13))  # Wednesday to Tuesday
    assert weekly("tuesday").days(cut) == (date(2026, 1, 13),)
    last = Recurrence("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")
    assert last.days(Period(date(2026, 5, 20), date(2026, 5, 31))) == (
        date(2026, 5, 29),
    )
    fortnight = Recurrence(
        "DTSTART:20260101T000000\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"
    )
    assert [each.day for each in fortnight.days(JULY)] == [2, 16, 30]
    assert Recurrence("RRULE:freq=weekly;byday=th") == weekly("thursday")
    until = Recurrence("FREQ=MONTHLY;BYMONTHDAY=10;UNTIL=20260731")
    assert len(until.days(AROUND)) == 3
    impossible = Recurrence("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30")
    assert impossible.days(YEAR) == ()
    assert monthly_weekday("friday", -1).days(JULY) == (date(2026, 7, 31),)


def test_rules_have_words() -> None:
    """The usual rules are said in words, the others as they are written."""
    assert weekly("monday", "sunday").label("en") == "Monday, Sunday of every week"
    assert weekly("monday", "sunday").label() == "thứ Hai, Chủ nhật hằng tuần"
    assert monthly(10, 25).label() == "ngày 10, 25 hằng tháng"
    assert monthly(10, -1).label() == "ngày 10 và ngày cuối hằng tháng"
    assert monthly(-1).label("en") == "the last day of every month"
    fridays = monthly_weekday("friday", 1, 3)
    assert fridays.label() == "thứ Sáu tuần thứ 1 và tuần thứ 3 hằng tháng"
    assert fridays.label("en") == "first and third Friday of every month"
    assert monthly_weekday("sunday", -1).label() == "Chủ nhật tuần cuối hằng tháng"
    for text in ("FREQ=MONTHLY;BYMONTHDAY=-2", "FREQ=MONTHLY;BYDAY=1FR,3TH"):
        assert Recurrence(text).label() == text


@pytest.mark.parametrize(
    "make",
    [
        weekly,
        lambda: weekly("thứ Năm"),
        monthly,
        lambda: monthly(0),
        lambda: monthly(32),
        lambda: monthly(True),  # noqa: FBT003 a bool is what is tested
        lambda: monthly_weekday("friday"),
        lambda: monthly_weekday("friday", 6),
        lambda: monthly_weekday("thứ Sáu", 1),
        lambda: weekly("thursday").days(Period(date(2026, 1, 1))),
        lambda: recurrence(rrule(WEEKLY, dtstart=datetime(2026, 1, 1, 8))),
        lambda: recurrence(rrule(WEEKLY, byweekday=TH)),
        lambda: recurrence(rrule(DAILY, dtstart=datetime(2026, 1, 1))),
    ],
)
def test_helpers_refuse_what_is_no_day(make: Any) -> None:
    """Alarm: also an rrule that was made by a clock, and an open period."""
    with pytest.raises(InvalidValueError):
        make()


def test_rule_of_dateutil_and_rule_are_taken() -> None:
    """An rrule that begins at midnight says the same as its text."""
    made = rrule(MONTHLY, bymonthday=(10, 25), dtstart=datetime(2026, 1, 1))
    assert recurrence(made).days(YEAR) == monthly(10, 25).days(YEAR)
    fridays = rrule(MONTHLY, byweekday=(FR(1), FR(3)), dtstart=datetime(2026, 1, 1))
    assert recurrence(fridays).days(YEAR) == monthly_weekday("friday", 1, 3).days(YEAR)
    ends = rrule(WEEKLY, byweekday=TH, dtstart=datetime(2026, 1, 1), count=2)
    assert recurrence(ends).days(YEAR) == (date(2026, 1, 1), date(2026, 1, 8))
    assert recurrence(weekly("monday")) == weekly("monday")
    with pytest.raises(WrongTypeError):
        recurrence(5)  # type: ignore[arg-type]


@given(
    st.sets(st.integers(0, 6), min_size=1, max_size=3),
    st.dates(date(2020, 1, 1), date(2026, 11, 1)),
    st.integers(0, 80),
)
def test_weekly_schedule_equals_a_walk(
    weekdays: set[int], first: date, length: int
) -> None:
    """Property: each such weekday, or the first working day after it."""
    names = [
        *("monday", "tuesday", "wednesday", "thursday", "friday"),
        *("saturday", "sunday"),
    ]
    period = Period(first, first + timedelta(days=length))
    plan = Schedule(weekly(*(names[each] for each in weekdays)), period, CALENDAR)
    walked = []
    for at in walk(period):
        if at.weekday() not in weekdays:
            continue
        held = at
        while not CALENDAR.is_working_day(held):
            held += DAY
        walked.append((at, held))

    assert [(each.planned_on, each.on) for each in plan.days()] == walked
    assert plan.dates() == tuple(sorted({held for _, held in walked}))


@given(
    st.sets(st.integers(1, 31), min_size=1, max_size=4),
    st.dates(date(2020, 1, 1), date(2026, 6, 1)),
    st.integers(0, 200),
)
def test_monthly_rule_equals_a_walk(days: set[int], first: date, length: int) -> None:
    """Property: each day with such a number; a month without it has none."""
    period = Period(first, first + timedelta(days=length))

    assert monthly(*days).days(period) == tuple(
        at for at in walk(period) if at.day in days
    )


@given(
    st.dates(date(2020, 2, 1), date(2026, 12, 1)), st.integers(1, 20), st.integers(0, 1)
)
def test_latest_day_is_so_many_working_days_before(
    at: date, days: int, counted: int
) -> None:
    """Property: naive count of the working days from the answer up to the day."""
    limit = LatestDay.before(at, days, CALENDAR, full_days=not counted)
    between = Period(limit.on, at - DAY)

    worked = sum(CALENDAR.is_working_day(each) for each in walk(between))
    assert worked == days + 1 - counted
    assert CALENDAR.is_working_day(limit.on)


def test_day_off_is_moved_dropped_or_kept() -> None:
    """The three rules for a planned day that is off, each told with its reason."""
    period = Period(date(2026, 7, 20), date(2026, 7, 31))
    plan = Schedule(monthly(25), period, CALENDAR)
    dropped = evolve(plan, on_day_off=OnDayOff.DROPPED)
    kept = evolve(plan, on_day_off=OnDayOff.KEPT)

    assert [each.dates() for each in (plan, dropped, kept)] == [
        (date(2026, 7, 27),),
        (),
        (date(2026, 7, 25),),
    ]
    told = [each.days()[0].explain() for each in (plan, dropped, kept)]
    assert told[0].startswith("25/07/2026 là ngày nghỉ (")
    assert told[0].endswith("chuyển sang ngày làm việc kế tiếp 27/07/2026")
    assert told[1].endswith("không tổ chức")
    assert told[2].endswith("vẫn tổ chức")
    assert dropped.check_posting(date(2026, 12, 1)) == ()
    worked = Schedule(monthly(24), period, CALENDAR).days()[0]
    assert worked.explain() == "24/07/2026"
    table = dropped.table("en")
    assert table.rows[0][0] is None
    assert table.notes == ("day 25 of every month; on days off: dropped",)


def test_days_that_fall_together_are_held_once() -> None:
    """Alarm: two planned days move to one; the schedule says so."""
    plan = Schedule(weekly("saturday", "monday"), JULY, CALENDAR)

    assert {each.rule for each in plan.findings()} == {"day-of-its-own"}
    assert len(plan.dates()) == len({each.on for each in plan.days()}) == 4


def test_posting_is_checked_for_every_day() -> None:
    """Oracle: posted on 06/07, the schedule of 10/07 hangs too late, others do not."""
    plan = Schedule(monthly(10, 25), JULY, CALENDAR)

    assert plan.check_posting(date(2026, 7, 3)) == ()
    [late] = plan.check_posting(date(2026, 7, 6))
    assert late.place == "10/07/2026"
    assert "06/07/2026" in late.message()
    [strict] = plan.check_posting(date(2026, 7, 3), full_days=True)
    assert strict.rule == "schedule-posted-early"
    with pytest.raises(WrongTypeError):
        plan.check_posting(datetime(2026, 7, 3))
    with pytest.raises(NotInForceError):
        posting_limit(date(2014, 6, 30), CALENDAR)


def test_limit_of_posting_explains_itself() -> None:
    """It names the days left out, the inference, the article and its confidence."""
    limit = posting_limit(date(2026, 9, 10), CALENDAR)
    assert limit.explain().startswith("Chậm nhất Thứ Năm 03/09/2026: 5 ngày làm việc")
    assert "suy luận" in limit.explain()
    assert "khoản 4 Điều 24 Luật Tiếp công dân" in limit.explain()
    assert "độ tin cậy trung bình" in limit.explain()
    old = posting_limit(date(2026, 5, 7), CALENDAR, full_days=True)
    assert "left out: 27 April 2026" not in old.explain("en")
    assert "30 April 2026" in old.explain("en")
    assert "is not one of them" in old.explain("en")
    assert "ngày thực hiện không được tính" in old.explain()
    assert "confidence" not in old.explain("en")
    later = CALENDAR.extended(until=date(2028, 12, 31))
    bare = LatestDay.before(date(2028, 3, 10), 1, later)
    assert bare.skipped == ()
    assert "1 working day before 10 March 2028" in bare.explain("en")
    assert "lịch nghỉ của năm chưa công bố" in bare.explain()
    assert (limit.status, bare.status) == (Status.OFFICIAL, Status.ESTIMATED)


def test_postponed_day_is_held_on_its_new_day() -> None:
    """A day put off is told with its announcement; what is missing is found."""
    moved = Postponement(
        date(2026, 7, 10), date(2026, 7, 14), date(2026, 7, 9), "họp tỉnh"
    )
    plan = Schedule(monthly(10, 25), JULY, CALENDAR, postponements=(moved,))
    assert plan.dates() == (date(2026, 7, 14), date(2026, 7, 27))
    assert plan.findings() == ()
    assert plan.days()[0].explain() == "10/07/2026 lùi sang 14/07/2026 (họp tỉnh)"
    assert plan.days()[1].explain("en").startswith("25 July 2026: a day off")

    odd = (
        Postponement(date(2026, 7, 10), None, None, "bão"),
        Postponement(date(2026, 7, 11), date(2026, 7, 12), date(2026, 7, 12), "bão"),
    )
    plan = evolve(plan, postponements=odd)
    assert plan.dates() == (date(2026, 7, 27),)
    assert plan.days()[0].explain("en") == "10 July 2026: new day not named (bão)"
    assert plan.days()[0].explain().endswith("chưa nêu ngày mới (bão)")
    assert [each.rule for each in plan.findings()] == [
        *("new-day-named", "postponement-told"),
        *("scheduled-day", "new-day-worked", "postponement-told"),
    ]
    with pytest.raises(InvalidValueError):
        Postponement(date(2026, 7, 10), date(2026, 7, 10), None, "bão")
    with pytest.raises(InvalidValueError):
        Postponement(date(2026, 7, 10), None, None, " ")


def test_schedule_has_a_table_to_post() -> None:
    """The table has place, time, participants and content of Art. 24."""
    plan = Schedule(
        weekly("thursday"),
        JULY,
        CALENDAR,
        place="Phòng tiếp công dân",
        starts=time(8),
        ends=time(11, 30),
        participants=("Văn phòng", "Công an xã"),
        subject="đất đai",
    )
    table = plan.table()
    assert table.rows[0] == (
        *(date(2026, 7, 2), "Thứ Năm", "08:00 - 11:30", "Phòng tiếp công dân"),
        *("Văn phòng; Công an xã", "đất đai", ""),
    )
    assert table.title == "Lịch tiếp công dân của Chủ tịch Ủy ban nhân dân cấp xã"
    assert "Thursday of every week" in plan.table("en").notes[0]
    saturday = Schedule(weekly("saturday"), JULY, CALENDAR).table()
    assert "chuyển sang" in str(saturday.rows[0][-1])


@pytest.mark.parametrize(
    "change",
    [
        {"period": Period(date(2026, 1, 1))},
        {"period": "2026"},
        {"calendar": None},
        {"rule": "thứ Năm"},
        {"postponements": ("x",)},
        {"postponements": []},
        {"starts": time(9), "ends": time(8)},
        {"starts": 8},
        {"participants": "Công an"},
        {"place": "a\nb"},
        {"on_day_off": "dropped"},
        {"post": "chair"},
    ],
)
def test_schedule_refuses_what_is_none(change: dict[str, Any]) -> None:
    """Alarm: every field is checked."""
    given = {"rule": weekly("monday"), "period": JULY, "calendar": CALENDAR}
    with pytest.raises((InvalidValueError, WrongTypeError)):
        Schedule(**{**given, **change})


# -- sessions and coverage -------------------------------------------------------------


def test_au_lau_2022_held_48_of_51_weeks_at_the_most() -> None:
    """Oracle: 52 ISO weeks, of which that of Tết (31/01 - 06/02) is wholly off."""
    year = Period(date(2022, 1, 1), date(2022, 12, 31))
    told = reported_coverage(CHAIR, 48, year, CALENDAR)

    assert (told.due, told.days_due, told.missing) == (51, 51, 3)
    assert told.rate.percent == Decimal("94.12")
    assert "không có ngày làm việc, không tính: tuần 52 (01/01/2022" in told.explain()
    assert "tuần 5 (31/01/2022 - 06/02/2022)" in told.explain()
    assert "receptions told: 48; days due: 51" in told.explain("en")
    # The last days of 2021 and 2022 are a weekend, so no reading differs.
    for cut in CutSpans:
        assert reported_coverage(CHAIR, 48, year, CALENDAR, cut=cut).due == 51
    assert reported_coverage(CHAIR, 60, year, CALENDAR).missing == 0
    assert reported_coverage(CHAIR, 60, year, CALENDAR).rate.numerator == 51
    july = reported_coverage(CHAIR, 1, JULY, CALENDAR)
    assert (july.due, july.days_due, july.missing, july.rate.numerator) == (1, 2, 1, 0)
    assert "không có ngày làm việc" not in july.explain()
    both = reported_coverage(CHAIR, 9, AROUND, CALENDAR)
    assert (both.rate.numerator, both.rate.denominator) == (8, 10)
    assert both.rate.formula.confidence is Confidence.MEDIUM
    with pytest.raises(InvalidValueError):
        reported_coverage(CHAIR, -1, year, CALENDAR)


def test_coverage_counts_what_the_head_held() -> None:
    """Oracle by hand: a July with a delegated, a sudden and an odd day."""
    sessions = [
        Session(date(2026, 7, 9), visits=2),
        Session(date(2026, 7, 9)),
        Session(date(2026, 7, 14), delegated=True),
        Session(date(2026, 7, 20), sudden=True),
        Session(date(2026, 7, 21), sudden=True, delegated=True),
        Session(date(2026, 7, 23), state=SessionState.POSTPONED, reason="họp"),
        Session(date(2026, 7, 30), state=SessionState.NOT_HELD, reason="bão"),
        Session(date(2026, 8, 6)),
        Session(date(2026, 7, 16), ReceivingPost.AGENCY_HEAD),
    ]
    found = coverage(CHAIR, sessions, JULY, CALENDAR)

    assert (found.held, found.delegated, found.sudden) == (1, 2, 2)
    assert (found.postponed, found.not_held) == (1, 1)
    assert (found.due, found.met) == (1, 0)
    [span] = found.parts[0].unmet
    assert span.delegated_on == (date(2026, 7, 14),)
    assert [each.rule for each in found.findings()] == [
        *("days-received", "received-in-person")
    ]
    assert found.findings()[0].place == "Tháng từ ngày 01/07/2026 đến ngày 31/07/2026"
    assert "1 trong 2 ngày phải tiếp" in found.findings()[0].message()
    assert found.findings()[0].message("en").startswith("Month 07/2026 (1 July")
    assert "delegated to a deputy" in found.findings()[1].message("en")
    told = found.explain()
    assert "ngày người đứng đầu tiếp định kỳ: 1; buổi ủy quyền: 2; buổi đột" in told
    assert "chưa đủ ngày tiếp: tháng 07/2026" in told
    assert "independent" not in found.explain("en")
    by_deputy = evolve(CHAIR[1], in_person=False)
    again = coverage(by_deputy, sessions, JULY, CALENDAR)
    assert (again.met, [each.rule for each in again.findings()]) == (1, [])


def test_period_across_the_change_is_told_in_two() -> None:
    """Each part has its own rate, article and confidence."""
    thursdays = [Session(at) for at in walk(AROUND) if at.weekday() == 3]
    found = coverage(CHAIR, thursdays, AROUND, CALENDAR)

    assert [part.rate.text("en") for part in found.parts] == ["100.00 %", "100.00 %"]
    assert found.rate.formula.confidence is Confidence.MEDIUM
    told = found.explain("en").splitlines()
    assert told[0].startswith("1 May 2026 - 30 June 2026: Chair of the commune")
    assert "8 weeks with enough reception days of 8" in told[1]
    assert "cut by the period, not due: week 27 (29 June 2026 - 30 June 2026)" in told
    assert any("medium confidence" in line for line in told)
    assert "weeks and months" in found.rate.explain("en")
    states = [row[-1] for row in found.table("en").rows]
    assert states == ["off", *["met"] * 8, "not due", "met", "met"]
    none = coverage(CHAIR, [], AROUND, CALENDAR).table()
    assert [row[-1] for row in none.rows] == [
        *(
            "không có ngày làm việc",
            *["chưa đủ"] * 8,
            "không tính",
            "chưa đủ",
            "chưa đủ",
        )
    ]
    assert Share.measured(found.rate) is not None


@pytest.mark.parametrize(
    ("cut", "due"), [(CutSpans.ISO, 4), (CutSpans.DUE, 5), (CutSpans.NOT_DUE, 3)]
)
def test_cut_weeks_go_by_the_setting(cut: CutSpans, due: int) -> None:
    """Oracle by hand: Thursday 7 May to Monday 1 June 2026."""
    period = Period(date(2026, 5, 7), date(2026, 6, 1))
    found = coverage(CHAIR, [], period, CALENDAR, cut=cut)

    assert found.due == due
    assert cut.text() in found.explain()


@pytest.mark.parametrize(
    ("cut", "due"), [(CutSpans.ISO, 1), (CutSpans.DUE, 3), (CutSpans.NOT_DUE, 1)]
)
def test_cut_months_go_by_the_setting(cut: CutSpans, due: int) -> None:
    """Oracle by hand: from 2 July over August to 30 September 2026 less a day."""
    period = Period(date(2026, 7, 2), date(2026, 9, 29))
    assert coverage(CHAIR, [], period, CALENDAR, cut=cut).due == due


def test_short_week_asks_for_no_more_than_its_days() -> None:
    """A locality's three days a week are two where only two are worked; December."""
    own = evolve(CHAIR[0], days=3)
    tet = Period(date(2026, 2, 23), date(2026, 3, 1))
    assert coverage(own, [], tet, CALENDAR).parts[0].spans[0].needed == 3
    new_year = Period(date(2025, 12, 29), date(2026, 1, 4))
    [span] = coverage(own, [], new_year, CALENDAR).parts[0].spans
    assert (span.working_days, span.needed) == (3, 3)
    own = evolve(own, days=5)
    assert coverage(own, [], new_year, CALENDAR).parts[0].spans[0].needed == 3
    winter = Period(date(2026, 12, 1), date(2027, 1, 31))
    assert coverage(CHAIR, [], winter, CALENDAR).due == 2


@given(
    st.dates(date(2020, 1, 1), date(2026, 6, 1)),
    st.integers(0, 90),
    st.sets(st.integers(0, 90), max_size=30),
)
def test_coverage_equals_a_recount_by_iso_week(
    first: date, length: int, offsets: set[int]
) -> None:
    """Property: a recount from the days alone, week by week."""
    period = Period(first, min(first + timedelta(days=length), date(2026, 6, 30)))
    held = {first + timedelta(days=each) for each in offsets}
    found = coverage(CHAIR, [Session(each) for each in held], period, CALENDAR)
    weeks: dict[tuple[int, int], list[date]] = {}
    for at in walk(period):
        weeks.setdefault(at.isocalendar()[:2], []).append(at)
    due = met = 0
    for days in weeks.values():
        monday = days[0] - timedelta(days=days[0].weekday())
        whole = all(monday + each * DAY in period for each in range(5))
        counts = whole or monday + 3 * DAY in period
        if counts and any(CALENDAR.is_working_day(at) for at in days):
            due += 1
            met += any(at in held for at in days)

    assert (found.due, found.met) == (due, met)
    assert found.held == len([at for at in walk(period) if at in held])


@pytest.mark.parametrize(
    "change",
    [
        {"duties": ()},
        {"duties": "commune-chair"},
        {"duties": 5},
        {"duties": ["commune-chair"]},
        {"duties": (CHAIR[1], CHAIR[0])},
        {"duties": (CHAIR[0], *reception_duties().of(ReceivingPost.AGENCY_HEAD)[1:])},
        {"sessions": "x"},
        {"sessions": 5},
        {"sessions": ["x"]},
        {"period": Period(None, date(2026, 7, 1))},
        {"calendar": None},
        {"cut": "iso"},
    ],
)
def test_coverage_refuses_what_is_none(change: dict[str, Any]) -> None:
    """Alarm: every argument is checked."""
    given = {"duties": CHAIR, "sessions": [], "period": JULY, "calendar": CALENDAR}
    with pytest.raises((InvalidValueError, WrongTypeError)):
        coverage(**{**given, **change})


def test_plan_is_held_against_the_duty_before_it_is_posted() -> None:
    """Two Fridays a month meet the duty; the 31st meets nothing in September."""
    half = Period(date(2026, 7, 1), date(2026, 12, 31))
    fridays = Schedule(monthly_weekday("friday", 1, 3), half, CALENDAR)
    found = planned_coverage(CHAIR, fridays)
    assert (found.met, found.due) == (6, 6)
    agency = Schedule(monthly(31), half, CALENDAR, post=ReceivingPost.AGENCY_HEAD)
    found = planned_coverage(reception_duties().of(ReceivingPost.AGENCY_HEAD), agency)
    # 31/10 is a Saturday and moves into November, which has no 31st.
    assert [span.first.month for span in found.parts[0].unmet] == [8, 10]


def test_gap_between_duties_is_refused() -> None:
    """Alarm: on a day of the period nothing binds."""
    late = evolve(CHAIR[1], in_force=Period(date(2026, 8, 1)))
    with pytest.raises(NotInForceError) as caught:
        coverage((CHAIR[0], late), [], AROUND, CALENDAR)
    assert caught.value.day == date(2026, 7, 1)
    far = Period(date(2030, 1, 1), date(2030, 1, 31))
    with pytest.raises(BeyondCalendarError):
        coverage(CHAIR, [], far, CALENDAR)


@pytest.mark.parametrize(
    "change",
    [
        {"on": datetime(2026, 7, 9)},
        {"post": "x"},
        {"state": "held"},
        {"state": SessionState.NOT_HELD},
        {"state": SessionState.POSTPONED, "reason": "bão", "visits": 2},
        {"visits": -1},
        {"visits": 1.5},
        {"delegated": 1},
        {"sudden": None},
        {"reason": "a\nb"},
    ],
)
def test_session_refuses_what_cannot_be(change: dict[str, Any]) -> None:
    """Alarm: nobody comes to what was not held, and that has a reason."""
    with pytest.raises((InvalidValueError, WrongTypeError)):
        Session(**{"on": date(2026, 7, 9), **change})


def test_session_has_words() -> None:
    """States are named in both languages."""
    assert [each.text() for each in SessionState] == [
        *("đã tiếp", "lùi lịch", "không tiếp")
    ]
    assert Session(date(2026, 7, 9), reason="", visits=0).visits == 0
    with pytest.raises(UnknownLocaleError):
        SessionState.HELD.text("fr")


# -- limits ----------------------------------------------------------------------------


@pytest.mark.parametrize("case", rows("reception-limits.csv"), ids=str)
def test_limit_is_that_by_hand(case: dict[str, str]) -> None:
    """Oracle: due days counted on a wall calendar, both sides of 1 July 2026."""
    start = day(case["start"])
    wanted = day(case["due"]) if case["due"] else None
    if case["what"] == "answer":
        due = entry(on=start).answer_due(CALENDAR)
        assert due.on == wanted
        assert "khoản 1 Điều 28 Luật Tiếp công dân" in due.explain()
        doubt = "độ tin cậy trung bình" in due.explain()
        assert doubt == (start >= date(2026, 7, 1))
    elif case["what"].startswith("online"):
        online = OnlineReception(datetime.combine(start, time(8)), CALENDAR)
        limit = online.notice_by if "notice" in case["what"] else online.test_by
        assert limit.on == wanted
    else:
        refusal = Refusal(RefusalGround(case["what"]), start)
        found = refusal.notice_due(CALENDAR)
        assert (found.on if found else None) == wanted


def test_grounds_cite_their_points() -> None:
    """Each ground has its clause or point, words in both languages."""
    cited = [each.citation.text() for each in RefusalGround]
    assert cited[2].startswith("khoản 3 Điều 9 Luật Tiếp công dân")
    assert cited[7].startswith("điểm đ khoản 1 Điều 4 Nghị định 154/2026/NĐ-CP")
    assert len({each.text() for each in RefusalGround}) == len(RefusalGround) == 13
    assert all(each.text("en").isascii() for each in RefusalGround)
    # The conditions of the grounds stand in their words (Art. 4(4)).
    for ground, word in {
        "9.3": "rà soát",
        "4.1.c": "đã yêu cầu",
        "4.1.e": "không phải tố cáo",
        "4.1.i": "văn bản trả lời",
    }.items():
        assert word in RefusalGround(ground).text()
    assert [each.value for each in RefusalGround if each.needs_notice] == [
        *("9.3", "4.1.h")
    ]


def test_refusal_before_its_text_and_late_notice() -> None:
    """Alarm: grounds of the decree begin on 1 July 2026; a late notice is found."""
    with pytest.raises(NotInForceError):
        Refusal(RefusalGround.WEAPONS, date(2026, 6, 30))
    with pytest.raises(InvalidValueError):
        Refusal(RefusalGround.WEAPONS, date(2026, 7, 9), date(2026, 7, 8))
    with pytest.raises(WrongChoiceError):
        Refusal("4.1.a", date(2026, 7, 9))  # type: ignore[arg-type]
    given = Refusal(RefusalGround.NOTHING_NEW, date(2026, 7, 1))
    assert given.findings(CALENDAR, date(2026, 7, 6)) == ()
    [late] = given.findings(CALENDAR, date(2026, 7, 7))
    assert late.rule == "refusal-notice"
    told = evolve(given, noticed_on=date(2026, 7, 6))
    assert told.findings(CALENDAR, date(2026, 9, 1)) == ()
    [late] = evolve(given, noticed_on=date(2026, 7, 8)).findings(
        CALENDAR, date(2026, 9, 1)
    )
    assert "08/07/2026" in late.message()
    oral = Refusal(RefusalGround.WEAPONS, date(2026, 7, 1))
    assert oral.findings(CALENDAR, date(2026, 9, 1)) == ()


def test_online_reception_is_checked_at_a_moment() -> None:
    """Alarm: late or missing notice, test and connection; nothing before its limit."""
    online = OnlineReception(datetime(2026, 9, 10, 8), CALENDAR)
    assert online.findings(datetime(2026, 9, 3, 17)) == ()
    assert [each.rule for each in online.findings(datetime(2026, 9, 10, 7, 1))] == [
        *("online-notice", "online-test", "online-connection")
    ]
    ready = evolve(
        online,
        notified_on=date(2026, 9, 3),
        tested_on=date(2026, 9, 9),
        connected_at=datetime(2026, 9, 10, 0, 0, tzinfo=UTC),
    )
    assert ready.findings(datetime(2026, 9, 11)) == ()
    late = evolve(
        ready, tested_on=date(2026, 9, 10), connected_at=datetime(2026, 9, 10, 7, 30)
    )
    found = late.findings(datetime(2026, 9, 11))
    assert [each.evidence for each in found] == ["2026-09-10", "07:30 10/09/2026"]
    assert "kết nối xong chậm nhất 07:00" in online.explain()
    assert "notice by 3 September 2026" in online.explain("en")
    with pytest.raises(NotInForceError):
        OnlineReception(datetime(2026, 6, 30, 8), CALENDAR)
    with pytest.raises(MissingTimeError):
        OnlineReception(date(2026, 9, 10), CALENDAR)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        evolve(online, tested_on=datetime(2026, 9, 9))


# -- register --------------------------------------------------------------------------


def book() -> ReceptionBook:
    """Return a register of five lines, each odd in its own way or not at all."""
    return ReceptionBook(
        [
            entry(
                1,
                is_competent=True,
                answered_on=date(2026, 7, 23),
                answer=ReceptionAnswer.ACCEPTED,
                by_head=True,
                concluded_on=date(2026, 7, 13),
            ),
            entry(
                2, kind=EntryKind.DENUNCIATION, people=GROUP_FROM, is_competent=False
            ),
            entry(
                4,
                date(2026, 7, 10),
                kind=EntryKind.PROPOSAL,
                is_competent=False,
                guided_to="Ủy ban nhân dân tỉnh",
                by_head=True,
            ),
            entry(
                5,
                date(2026, 7, 9),
                kind=EntryKind.REFLECTION,
                taken_up_by="Công an xã, 12/CV",
                handled_by="Thanh tra tỉnh",
                answered_on=date(2026, 7, 24),
                answer=ReceptionAnswer.FORWARDED,
            ),
            entry(6, date(2026, 8, 3), kind=EntryKind.REFLECTION),
        ]
    )


def test_register_counts_lines_people_and_groups() -> None:
    """Oracle by hand: four lines of July."""
    counts = book().counts(JULY)

    assert dict(counts.named("en")) == {
        "visits": 4,
        "people": 8,
        "groups": 1,
        "complaints": 1,
        "denunciations": 1,
        "proposals": 1,
        "reflections": 1,
        "within our competence": 1,
        "guided": 1,
        "forwarded": 1,
        "answered": 3,
        "received by the head": 2,
    }
    assert counts.answered_rate is not None
    assert counts.answered_rate.percent == Decimal(75)
    assert counts.explain().startswith(
        "01/07/2026 - 31/07/2026; lượt tiếp: 4; số người: 8; "
    )
    rate = book().answered_in_time(JULY, CALENDAR, date(2026, 8, 31))
    assert (rate.numerator, rate.denominator) == (2, 4)
    early = book().answered_in_time(JULY, CALENDAR, date(2026, 7, 23))
    assert (early.numerator, early.denominator) == (2, 2)
    assert "medium confidence" in early.explain("en")
    june = Period(date(2026, 6, 1), date(2026, 6, 30))
    old = book().answered_in_time(june, CALENDAR, date(2026, 7, 23))
    assert old.share is None
    assert "confidence" not in old.explain("en")


def test_guided_when_received_is_told() -> None:
    """Alarm: as in the petitions room, unless the matter is ours to settle."""
    at = date(2026, 7, 10)
    guided = entry(1, at, kind=EntryKind.REFLECTION, guided_to="Công an tỉnh")
    ours = evolve(guided, is_competent=True)
    moment = datetime(2026, 7, 10, 9)
    petition = Reflection.receive(
        number="1", at=moment, channel=FeedbackChannel.IN_PERSON, about="rác thải"
    ).guide(at=moment)
    [answer] = [
        each
        for each in petition.deadlines(petition_law(), calendar=CALENDAR)
        if each.step is Step.ANSWER
    ]

    assert (guided.told_on, ours.told_on) == (at, None)
    assert answer.met
    late = ReceptionBook([guided, ours]).findings(CALENDAR, date(2026, 8, 31))
    assert [each.rule for each in late if "answer" in each.rule] == [
        "answered-after-reception"
    ]
    rate = ReceptionBook([guided, ours]).answered_in_time(JULY, CALENDAR, at)
    assert rate.numerator == 1
    assert "inferred" in rate.explain("en")


def test_thach_an_counted_visits_only() -> None:
    """Oracle: 102 visits in 2019; people and groups are not told, so not invented."""
    year = Period(date(2019, 1, 1), date(2019, 12, 31))
    told = ReceptionCounts(year, visits=102)

    assert told.people is None
    assert told.answered_rate is None
    assert told.explain() == (
        "01/01/2019 - 31/12/2019; lượt tiếp: 102; số người: không có số liệu; "
        "đoàn đông người: không có số liệu"
    )


@pytest.mark.parametrize(
    "change",
    [
        {"groups": 3},
        {"answered": 3},
        {"visits": -1},
        {"visits": True},
        {"people": 2.0},
        {"people": 1},
        {"people": 5, "groups": 1},
        {"complaints": 1, "reflections": 2},
        {"period": Period()},
    ],
)
def test_counts_that_cannot_be_are_refused(change: dict[str, Any]) -> None:
    """Alarm: more groups or answers than visits."""
    with pytest.raises((InvalidValueError, WrongTypeError)):
        ReceptionCounts(**{"period": JULY, "visits": 2, **change})


def test_register_finds_what_is_odd() -> None:
    """Alarm: gap, days out of order, answers late or missing, steps missing."""
    found = book().findings(CALENDAR, date(2026, 7, 31))

    assert [(each.rule, each.place[-1]) for each in found] == [
        ("entry-number", "4"),
        ("entry-in-order", "5"),
        ("answered-after-reception", "2"),
        ("guided-or-forwarded", "2"),
        ("conclusion-notice", "4"),
        ("answered-after-reception", "5"),
    ]
    assert "hạn 23/07/2026, chưa thông báo" in found[2].message()
    assert found[2].place == "Sổ tiếp công dân (Mẫu số 03/TCD), dòng 2"
    assert (
        found[5]
        .message("en")
        .startswith("Reception register (Form 03/TCD), line 5 must be answered")
    )
    assert "due 2026-07-23, answered 2026-07-24" in found[5].message("en")
    old = ReceptionBook([entry(1, date(2026, 5, 4), by_head=True)])
    assert old.findings(CALENDAR, date(2026, 5, 18)) == ()
    years = [entry(9, date(2025, 12, 30)), entry(1, date(2026, 1, 5))]
    assert ReceptionBook(years).findings(CALENDAR, date(2026, 1, 5)) == ()
    with pytest.raises(NotInForceError):
        entry(on=date(2014, 6, 30)).answer_due(CALENDAR)


def test_nothing_personal_leaves_unless_asked_for() -> None:
    """Alarm: repr, findings, table and explanation of everything in the room."""
    paper = ReceivedPaper("Đơn của bà Bí Mật", 3, "bản phô tô")
    receipt = DocumentReceipt(
        datetime(2026, 7, 9, 8),
        "Phòng tiếp công dân",
        "công chức",
        (paper,),
        giver=NAME,
        giver_id="000000000001",
        officer=NAME,
    )
    found = book().findings(CALENDAR, date(2026, 8, 31))
    shown = [
        *(repr(book()), repr(receipt), repr(found), book().table().text()),
        *(book().table("en").text(), receipt.table().text()),
        *(each.message() + each.message("en") for each in found),
    ]
    for text in shown:
        assert "bí mật" not in text.lower()
        assert "000000000001" not in text
    named = book().table(names=True)
    assert named.rows[0][2] == f"{NAME}, thôn Bí Mật"
    assert receipt.table("en", names=True).rows[0][1] == "Đơn của bà Bí Mật"
    assert receipt.pages == 3
    assert named.numbers == tuple(map(str, range(1, 14)))
    assert named.rows[0][8] == "x"
    assert "Mẫu số 03/TCD" in named.notes[0]
    lines = ReceptionBook([entry(summary="việc một\nviệc hai")])
    assert "việc một việc hai" in lines.table(names=True).text().replace("  ", " ")


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12)), max_size=20))
def test_counts_of_neighbouring_periods_add_up(lines: list[tuple[int, int]]) -> None:
    """Property: July and August together are the two months; kinds add to visits."""
    kinds = list(EntryKind)
    made = [
        entry(
            at + 1,
            date(2026, 7, 1) + timedelta(days=offset),
            people=people,
            kind=kinds[offset % 4],
        )
        for at, (offset, people) in enumerate(lines)
    ]
    register = ReceptionBook(made)
    august = Period(date(2026, 8, 1), date(2026, 8, 31))
    both = Period(date(2026, 7, 1), date(2026, 8, 31))
    counts = [dict(register.counts(each).named("en")) for each in (JULY, august, both)]

    for name, total in counts[2].items():
        assert (counts[0][name] or 0) + (counts[1][name] or 0) == total
    by_kind = ("complaints", "denunciations", "proposals", "reflections")
    assert sum(counts[2][name] or 0 for name in by_kind) == len(made)


@pytest.mark.parametrize(
    "change",
    [
        {"number": 0},
        {"number": "1"},
        {"people": 0},
        {"received_on": datetime(2026, 7, 9)},
        {"kind": "complaint"},
        {"name": 5},
        {"name": "Hoa\u0300"},
        {"address": "a\nb"},
        {"is_competent": "x"},
        {"answered_on": date(2026, 7, 8), "answer": ReceptionAnswer.REFUSED},
        {"answered_on": date(2026, 7, 10)},
        {"answer": ReceptionAnswer.LONGER},
        {"concluded_on": date(2026, 7, 8)},
        {"by_head": "x"},
    ],
)
def test_entry_refuses_what_cannot_be(change: dict[str, Any]) -> None:
    """Alarm: answered before received, an answer without a day."""
    given = {"number": 1, "received_on": date(2026, 7, 9), "kind": EntryKind.PROPOSAL}
    with pytest.raises((InvalidValueError, WrongTypeError, NotNfcError)) as caught:
        ReceptionEntry(**{**given, **change})
    assert "Hoa" not in str(caught.value)


@pytest.mark.parametrize("entries", ["x", 5, ["x"]])
def test_book_refuses_other_lines(entries: Any) -> None:
    """Alarm: only lines of a register."""
    with pytest.raises(WrongTypeError):
        ReceptionBook(entries)


def test_answers_and_kinds_have_words() -> None:
    """What citizens were told and came with is named in both languages."""
    assert ReceptionAnswer.ACCEPTED.text("en") == "accepted"
    assert ReceptionAnswer.FORWARDED.text() == "đã chuyển cơ quan có thẩm quyền"
    assert EntryKind.PROPOSAL.text() == "Kiến nghị"


@pytest.mark.parametrize(
    "change",
    [
        {"papers": ()},
        {"papers": ["x"]},
        {"papers": ("x",)},
        {"copies": 0},
        {"place": " "},
        {"officer_post": ""},
        {"giver": "a\nb"},
        {"at": date(2026, 7, 9)},
    ],
)
def test_receipt_refuses_what_is_none(change: dict[str, Any]) -> None:
    """Alarm: a receipt has a moment, a place, a post and a paper."""
    given = {
        "at": datetime(2026, 7, 9, 8),
        "place": "Phòng tiếp công dân",
        "officer_post": "công chức",
        "papers": (ReceivedPaper("Đơn", 1),),
    }
    with pytest.raises((InvalidValueError, WrongTypeError, MissingTimeError)):
        DocumentReceipt(**{**given, **change})
    with pytest.raises(InvalidValueError):
        ReceivedPaper("Đơn", 0)


# -- summary ---------------------------------------------------------------------------


def test_summary_gathers_everything_of_a_period() -> None:
    """Oracle by hand: July with one of two days held, and four visits."""
    sessions = [
        Session(date(2026, 7, 9)),
        Session(date(2026, 7, 23), state=SessionState.POSTPONED, reason="họp"),
    ]
    summary = summarise(
        JULY,
        duties=CHAIR,
        sessions=sessions,
        book=book(),
        calendar=CALENDAR,
        at=date(2026, 8, 31),
    )
    assert (summary.held, summary.due, summary.met, summary.postponed) == (1, 1, 0, 1)
    assert summary.rate.text() == "0,00 %"
    records = {str(row[0]): row[1] for row in summary.table("en").rows}
    assert records["visits"] == 4
    assert records["rate (%)"] == Decimal("0.00")
    assert records["Visits answered in time (%)"] == Decimal("50.00")
    assert "visits: 4; people: 8" in summary.explain("en")
    assert summary.table().title == "Kết quả tiếp công dân"
    assert "0 tháng tiếp đủ số ngày trên 1" in summary.explain()
    with pytest.raises(WrongTypeError):
        summarise(
            JULY,
            duties=CHAIR,
            sessions=[],
            book=[],  # type: ignore[arg-type]
            calendar=CALENDAR,
            at=date(2026, 8, 31),
        )


def test_names_of_the_room_are_listed() -> None:
    """Names load on first use and are listed."""
    assert set(dir(reception)) == set(reception.__all__)


def test_duty_refuses_what_is_none() -> None:
    """Alarm: every field of a duty is checked."""
    duty = CHAIR[0]
    for change in (
        {"post": "x"},
        {"days": 0},
        {"every": "week"},
        {"in_force": None},
        {"citation": None},
        {"in_person": 1},
    ):
        with pytest.raises((InvalidValueError, WrongTypeError)):
            evolve(duty, **change)
    assert isinstance(duty, ReceptionDuty)


# -- what came from others -------------------------------------------------------------


@pytest.mark.parametrize("names", ["no", 1, None, []])
def test_names_are_shown_for_true_only(names: Any) -> None:
    """Alarm: a text such as "no" opens nothing."""
    receipt = DocumentReceipt(
        datetime(2026, 7, 9, 8), "Phòng", "công chức", (ReceivedPaper(NAME, 1),)
    )
    for table in (book().table, receipt.table):
        with pytest.raises(WrongTypeError):
            table(names=names)


def test_recorded_answer_stands_in_the_register() -> None:
    """The answer is no word of a citizen's, so it is printed without names too."""
    column = [row[11] for row in book().table().rows]
    assert column[0] == "đã thụ lý (23/07/2026)"
    assert column[1] is None
    assert book().table("en", names=True).rows[3][11] == (
        "forwarded (24 July 2026); đã gọi bà Bí Mật"
    )


def test_day_put_off_twice_goes_by_the_last_announcement() -> None:
    """Alarm: the order in which they came does not matter, and it is found."""
    first = Postponement(
        date(2026, 7, 10), date(2026, 7, 14), date(2026, 7, 8), "họp tỉnh"
    )
    second = Postponement(first.day, None, date(2026, 7, 9), "bão")
    for both in ((first, second), (second, first)):
        plan = Schedule(monthly(10), JULY, CALENDAR, postponements=both)
        assert plan.dates() == ()
        [twice] = [each for each in plan.findings() if each.rule == "put-off-once"]
        assert twice.place == "10/07/2026"
    unknown = evolve(first, announced_on=None)
    plan = Schedule(monthly(10), JULY, CALENDAR, postponements=(first, unknown))
    assert plan.dates() == (date(2026, 7, 14),)
    found = planned_coverage(CHAIR, plan)
    assert (found.held, found.postponed) == (1, 1)


@pytest.mark.parametrize(
    "ask",
    [
        lambda: posting_limit(date(2026, 9, 10), None),  # type: ignore[arg-type]
        lambda: posting_limit(date(2026, 9, 10), CALENDAR, full_days=3),  # type: ignore[arg-type]
        lambda: posting_limit(date(2026, 9, 10), CALENDAR, full_days="no"),  # type: ignore[arg-type]
        lambda: LatestDay.before(date(2026, 9, 10), True, CALENDAR),  # noqa: FBT003 it is refused
        lambda: LatestDay.before(date(2026, 9, 10), -3, CALENDAR),
        lambda: LatestDay.before(date(2026, 9, 10), 5, "x"),  # type: ignore[arg-type]
        lambda: LatestDay.before(
            date(2026, 9, 10),
            5,
            CALENDAR,
            source="x",  # type: ignore[arg-type]
        ),
        lambda: posting_limit(date(2026, 9, 10), CALENDAR).is_kept("x"),  # type: ignore[arg-type]
        lambda: posting_limit(date(2026, 9, 10), CALENDAR).is_kept(
            datetime(2026, 9, 3)
        ),
        lambda: entry().answer_due(None),  # type: ignore[arg-type]
        lambda: Refusal(RefusalGround.JUDGED, date(2026, 7, 9)).notice_due(None),  # type: ignore[arg-type]
        lambda: planned_coverage(CHAIR, "x"),  # type: ignore[arg-type]
        lambda: reception_duties().of("commune-chair"),  # type: ignore[arg-type]
        lambda: reception_duties().of(Post.COMMUNE_CHAIR),  # type: ignore[arg-type]
        lambda: CHAIR[0].is_as_strict_as(None),  # type: ignore[arg-type]
        lambda: weekly([1]),  # type: ignore[arg-type]
        lambda: monthly(True),  # noqa: FBT003 it is refused
        lambda: monthly("1"),  # type: ignore[arg-type]
    ],
)
def test_what_is_of_another_type_is_refused(ask: Any) -> None:
    """Alarm: a library's error, never a raw one or a wrong day."""
    with pytest.raises((InvalidValueError, WrongTypeError, WrongChoiceError)):
        ask()


def test_whole_numbers_of_numpy_are_taken() -> None:
    """A count of a table is a whole number too."""
    two: Any = np.int64(2)
    assert monthly(two) == monthly(2)
    assert monthly_weekday("friday", two) == monthly_weekday("friday", 2)
    assert evolve(CHAIR[1], days=two) == CHAIR[1]


def test_sessions_have_one_order() -> None:
    """Alarm: the same sessions give equal answers, however they came."""
    days = [Session(date(2026, 7, 9)), Session(date(2026, 7, 9), delegated=True)]
    days.append(Session(date(2026, 7, 9), visits=2))
    found = coverage(CHAIR, days, JULY, CALENDAR)
    assert found == coverage(CHAIR, days[::-1], JULY, CALENDAR)


def test_period_that_is_not_over_is_judged_as_of_a_day() -> None:
    """Oracle by hand: July to December asked on 22 November has four whole months."""
    half = Period(date(2026, 7, 1), date(2026, 12, 31))
    days = [
        date(2026, month, each)
        for month in (7, 8, 9, 10, 11, 12)
        for each in (9, 24)
        if (month, each) != (10, 24)
    ]
    sessions = [Session(each) for each in days]
    at = date(2026, 11, 22)
    found = coverage(CHAIR, sessions, half, CALENDAR, at=at)

    assert (found.due, found.met, found.held) == (4, 3, 8)
    assert (found.day_rate.numerator, found.day_rate.denominator) == (7, 8)
    assert "7 days held, at most those due" in found.day_rate.explain("en")
    assert found.held + 3 == coverage(CHAIR, sessions, half, CALENDAR).held
    [short] = found.findings()
    assert short.place == "Tháng từ ngày 01/10/2026 đến ngày 31/10/2026"
    assert [row[-1] for row in found.table().rows] == [
        *("đủ", "đủ", "đủ", "chưa đủ", "chưa hết", "chưa hết")
    ]
    told = found.explain().splitlines()
    assert "chưa hết, chưa tính: từ tháng 11/2026 (01/11/2026 - 30/11/2026)" in told
    assert told[-1] == "tính đến hết ngày 22/11/2026"
    told = found.explain("en").splitlines()
    assert any(each.startswith("not over, not due yet: from month 11") for each in told)
    assert told[-1] == "as of 22 November 2026"
    over = coverage(CHAIR, sessions, half, CALENDAR, at=date(2026, 12, 31))
    assert (over.due, over.met) == (6, 5)
    summary = summarise(
        half,
        duties=CHAIR,
        sessions=sessions,
        book=ReceptionBook([]),
        calendar=CALENDAR,
        at=at,
    )
    assert summary.rate == found.rate
    with pytest.raises(WrongTypeError):
        coverage(CHAIR, [], half, CALENDAR, at=datetime(2026, 11, 22))
