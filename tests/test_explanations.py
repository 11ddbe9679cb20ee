"""
Explanations: golden texts, and what every text must have.

``golden/explanations`` is written by the library and frozen, an alarm.  The days of the
twelve worked examples are an oracle elsewhere (``cases``); those of the other texts
were counted once more without the library, from the list of days off, when each was
read line by line.  ``python tests/test_explanations.py`` writes them anew; read and
count what changed before you commit it.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final

import naive
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from reading import SOURCE, read_limit, read_when

from cqtt import (
    OFFICE_CLOCK,
    CalendarDays,
    Clock,
    Hours,
    Months,
    Office,
    OfficeHours,
    WorkingDays,
    WorkingHours,
    due_date,
    state_calendar,
)
from cqtt.counting_rules import CountingRules, LastDay, LeapDay
from cqtt.cutoffs import (
    CIVIL_STATUS_SAME_DAY,
    BundleCutoff,
    CutoffReading,
    MovedReceipt,
)
from cqtt.due_dates import DueDate
from cqtt.due_dates.phrases import limit_text
from cqtt.errors import UnknownLocaleError
from cqtt.law import Citation, Document
from cqtt.testing import HOURS, strategies
from cqtt.time_limits import SameDay, TimeLimit, Unstated, Weeks, Years

GOLDEN: Final = Path(__file__).parent / "golden" / "explanations"
CALENDAR: Final = state_calendar()
DESK: Final = Office(CALENDAR, HOURS)
CLAUSE: Final = re.compile(r"\b14\d\(\d\)")
FIRST, LAST = date(2025, 1, 1), date(2026, 6, 1)
LIMITS: Final[tuple[TimeLimit, ...]] = (
    WorkingDays(5),
    CalendarDays(15),
    Weeks(2),
    Months(1),
    Years(1),
)
OTHER: Final = Citation(Document("1/QĐ-UBND", "Quyết định 1"))
LITERAL: Final = CountingRules("hiểu từng chữ", last_day=LastDay.LITERAL)
WORKED: Final = {
    row["id"]: row
    for row in naive.rows("due_dates.csv")
    if re.fullmatch("W(0[1-9]|1[0-2])", row["id"])
}


def told(due: DueDate, locale: str) -> str:
    """Return the explanation, the edition of the facts masked."""
    return due.explain(locale).replace(CALENDAR.edition, "EDITION") + "\n"


def questions() -> Iterator[tuple[str, Callable[[], DueDate]]]:
    """Yield the name of every golden explanation and what asks for its due date."""
    for name, row in WORKED.items():
        yield (
            name,
            partial(
                due_date,
                read_limit(row["limit"]),
                received=read_when(row["received"]),
                office=DESK,
            ),
        )
    hours = partial(
        due_date, WorkingHours(8), received=datetime(2026, 8, 21, 16), office=DESK
    )
    same_day = partial(
        due_date,
        CIVIL_STATUS_SAME_DAY,
        received=datetime(2026, 11, 23, 15, 20),
        office=DESK,
    )
    clock = (
        Clock()
        .stop(date(2026, 3, 9), reason="thiếu giấy tờ tùy thân", source=SOURCE)
        .resume(date(2026, 3, 13))
    )
    paused = partial(
        due_date, WorkingDays(5), received=date(2026, 3, 5), office=DESK, clock=clock
    )
    yield from (("hours", hours), ("same-day", same_day), ("paused", paused))
    yield from happened()
    yield from ruled()


def happened() -> Iterator[tuple[str, Callable[[], DueDate]]]:
    """Yield what asks for due dates of limits to which something happened."""
    slip = Office(CALENDAR, HOURS, appointment=time(16, 30))
    day, night = date(2026, 3, 5), datetime(2026, 3, 6, 16, 30)
    yield "straight", partial(due_date, Hours(36), received=night, calendar=CALENDAR)
    yield "slip", partial(due_date, WorkingDays(2), received=night, office=slip)
    added = Clock().add_time(WorkingDays(2), reason="vùng khó khăn", source=SOURCE)
    longer = added.extend(date(2026, 3, 10), by=WorkingDays(3), reason="phức tạp")
    later = Clock().extend(day, to=date(2026, 3, 30), reason="hẹn lại", source=SOURCE)
    again = Clock().restart(date(2026, 3, 10), reason="đã bổ sung", source=SOURCE)
    hours = (
        Clock()
        .stop(datetime(2026, 3, 9, 9), reason="chờ xác minh")
        .resume(datetime(2026, 3, 9, 10, 30))
    )
    two = (
        Clock()
        .stop(date(2026, 3, 9), reason="thiếu giấy tờ")
        .resume(date(2026, 3, 11))
        .exclude(date(2026, 3, 10), date(2026, 3, 12), reason="lũ", source=SOURCE)
    )
    three = two.exclude(
        date(2026, 3, 12), date(2026, 3, 13), reason="bão", source=SOURCE
    )
    for name, clock in (
        *(("extended", longer), ("appointed", later), ("restarted", again)),
        *(("two-causes", two), ("three-causes", three)),
    ):
        yield (
            name,
            partial(due_date, WorkingDays(5), received=day, office=DESK, clock=clock),
        )
    noon = datetime(2026, 3, 9, 12)
    twice = hours.stop(datetime(2026, 3, 9, 11), reason="mất điện").resume(noon)
    flood = (
        Clock()
        .stop(datetime(2026, 3, 9, 9), reason="chờ xác minh")
        .resume(datetime(2026, 3, 10, 10))
        .exclude(
            datetime(2026, 3, 9, 14),
            datetime(2026, 3, 9, 15),
            reason="mất điện",
            source=SOURCE,
        )
        .exclude(date(2026, 3, 10), date(2026, 3, 11), reason="lũ", source=SOURCE)
    )
    yield (
        "clamped-extended",
        partial(
            due_date,
            Months(1),
            received=date(2026, 1, 30),
            office=DESK,
            clock=Clock().extend(
                date(2026, 2, 20), to=date(2026, 3, 31), reason="hẹn lại"
            ),
        ),
    )
    yield (
        "whole-days",
        partial(
            due_date, WorkingHours(30), received=datetime(2026, 1, 7, 10), office=DESK
        ),
    )
    for name, limit, rules, clock in (
        ("hours-paused", Hours(3), None, hours),
        ("hours-paused-twice", Hours(3), None, twice),
        ("clock-paused", WorkingDays(1), OFFICE_CLOCK, hours),
        ("hours-three-causes", Hours(3), None, flood),
        ("clock-three-causes", WorkingDays(1), OFFICE_CLOCK, flood),
    ):
        yield (
            name,
            partial(
                due_date,
                limit,
                received=datetime(2026, 3, 9, 8),
                office=DESK,
                rules=rules,
                clock=clock,
            ),
        )


def ruled() -> Iterator[tuple[str, Callable[[], DueDate]]]:
    """Yield what asks for due dates of other rules, and of odd days of the calendar."""
    longer = CALENDAR.extended(until=date(2028, 12, 31))
    cutoff = BundleCutoff(time(15), CutoffReading.NEXT_DAY_IS_DAY_ONE, SOURCE)
    receipt = BundleCutoff(time(15), CutoffReading.NEXT_DAY_REPLACES_RECEIPT, SOURCE)
    late = datetime(2026, 3, 5, 16)
    for name, limit, received, rules in (
        ("swapped", WorkingDays(3), date(2025, 12, 31), None),
        ("make-up", WorkingDays(3), date(2026, 1, 8), None),
        ("clamped", Months(1), date(2026, 1, 31), None),
        ("leap", Years(1), date(2024, 2, 29), None),
        (
            "first-of-march",
            Years(1),
            date(2024, 2, 29),
            CountingRules("nhuận", leap_day=LeapDay.FIRST_OF_MARCH),
        ),
        ("weeks", Weeks(2), date(2026, 4, 16), None),
        (
            "cutoff-day-one",
            WorkingDays(2),
            late,
            CountingRules("a", bundle_cutoff=cutoff),
        ),
        (
            "cutoff-receipt",
            WorkingDays(2),
            late,
            CountingRules("b", bundle_cutoff=receipt),
        ),
        (
            "moved",
            WorkingDays(2),
            date(2026, 3, 7),
            CountingRules("c", off_day_receipt=MovedReceipt(SOURCE)),
        ),
        ("literal-stays", CalendarDays(10), date(2026, 8, 21), LITERAL),
        ("literal-rolls", CalendarDays(15), date(2026, 8, 7), LITERAL),
        ("estimated", WorkingDays(3), date(2028, 1, 24), None),
    ):
        yield (
            name,
            partial(due_date, limit, received=received, calendar=longer, rules=rules),
        )
    sunday = datetime(2026, 3, 8, 9)
    yield "closed", partial(due_date, SameDay(), received=sunday, office=DESK)
    for name, closed in (
        ("closed-holiday", datetime(2026, 9, 2, 9)),
        ("closed-swapped", datetime(2026, 8, 31, 9)),
        ("closed-substitute", datetime(2026, 4, 27, 9)),
    ):
        yield name, partial(due_date, SameDay(), received=closed, office=DESK)
    in_time = datetime(2026, 3, 9, 9)
    yield "in-time", partial(due_date, SameDay(time(15)), received=in_time, office=DESK)


ASKED: Final = dict(questions())
LATER: Final = ("11:00–14:00",)


def test_a_day_off_is_cited_for_what_makes_it_one() -> None:
    """The announcement or the article; the counter's own hours cite nothing."""
    no_mondays = OfficeHours.parse("07:30-11:30,13:30-17:00", monday="")
    monday = datetime(2026, 3, 9, 9)
    sunday, swapped = datetime(2026, 3, 8, 16), datetime(2026, 8, 31, 9)
    plain = due_date(SameDay(), received=monday, office=Office(CALENDAR, no_mondays))
    late = due_date(SameDay(time(15)), received=sunday, office=DESK)
    off = due_date(SameDay(), received=swapped, office=DESK)
    in_time = due_date(SameDay(), received=monday, office=DESK)

    assert "09/03/2026: không có bộ phận tiếp nhận làm việc" in plain.explain()
    assert "08/03/2026: nghỉ hằng tuần (Quyết định 188/1999/QĐ-TTg" in late.explain()
    assert [str(each.document.id) for each in off.citations] == [
        "91/2015/QH13",
        "91/2015/QH13",
        "9859/VPCP-KGVX",
    ]
    assert CALENDAR.why(sunday.date()).source in late.citations
    for due in (plain, in_time):
        assert {each.document.id for each in due.citations} == {"91/2015/QH13"}


def test_a_day_off_without_a_source_is_told_without_one() -> None:
    """An office's own calendar may not say why."""
    bare = Office(evolve(CALENDAR, weekly_rest=None), HOURS)
    due = due_date(SameDay(), received=datetime(2026, 3, 8, 9), office=bare)

    assert "08/03/2026: nghỉ hằng tuần; không có bộ phận" in due.explain()
    assert {each.document.id for each in due.citations} == {"91/2015/QH13"}


NINE: Final = datetime(2026, 3, 9, 9)


def paused_runs(clock: Clock) -> list[tuple[str, ...]]:
    """Return how a limit of four hours from eight is told, each run with its causes."""
    eight = datetime(2026, 3, 9, 8)
    due = due_date(Hours(4), received=eight, calendar=CALENDAR, clock=clock)
    return [
        (f"{run.start_at:%H:%M}–{run.end_at:%H:%M}", *(c.reason for c in run.causes))
        for run in due.runs
    ]


@pytest.mark.parametrize(
    ("clock", "told_as"),
    [
        (
            Clock()
            .stop(NINE, reason="a")
            .resume(NINE.replace(hour=10))
            .stop(NINE.replace(hour=10), reason="b")
            .resume(NINE.replace(hour=11)),
            [("08:00–09:00",), ("09:00–10:00", "a"), ("10:00–11:00", "b"), LATER],
        ),
        (
            Clock()
            .stop(NINE, reason="a")
            .resume(NINE.replace(hour=11))
            .exclude(NINE, NINE.replace(hour=10), reason="b", source=SOURCE),
            [("08:00–09:00",), ("09:00–10:00", "a", "b"), ("10:00–11:00", "a"), LATER],
        ),
        (
            Clock()
            .exclude(
                NINE.replace(hour=7), NINE.replace(hour=10), reason="b", source=SOURCE
            )
            .stop(NINE, reason="a")
            .resume(NINE.replace(hour=10)),
            [("08:00–09:00", "b"), ("09:00–10:00", "b", "a"), ("10:00–14:00",)],
        ),
        (
            Clock()
            .stop(NINE, reason="a")
            .resume(NINE.replace(hour=11))
            .exclude(
                NINE.replace(hour=10), NINE.replace(hour=10), reason="b", source=SOURCE
            ),
            [("08:00–09:00",), ("09:00–11:00", "a"), LATER],
        ),
        (
            Clock().stop(NINE, reason="a").resume(NINE),
            [("08:00–09:00",), ("09:00–09:00", "a"), ("09:00–12:00",)],
        ),
        (
            Clock()
            .stop(NINE.replace(hour=12), reason="a")
            .resume(NINE.replace(hour=13)),
            [("08:00–12:00",), ("12:00–13:00", "a")],
        ),
    ],
    ids=[
        "one after another",
        "from one moment",
        "from the start",
        "of no time within another",
        "of no time",
        "at the end",
    ],
)
def test_hours_name_each_cause_in_its_own_stretch(
    clock: Clock, told_as: list[tuple[str, ...]]
) -> None:
    """As days do; what overlaps is told together, and no stretch of no time counts."""
    assert paused_runs(clock) == told_as


@pytest.mark.parametrize("is_within", [True, False])
def test_a_pause_of_no_time_is_cited_where_it_is_told(*, is_within: bool) -> None:
    """Oracle: within a longer pause it left nothing out, and nothing is said of it."""
    ten = NINE.replace(hour=10)
    clock = Clock().exclude(ten, ten, reason="sự cố", source=OTHER)
    if is_within:
        clock = clock.stop(NINE, reason="a").resume(NINE.replace(hour=11))
    due = due_date(
        Hours(8), received=datetime(2026, 3, 9, 8), calendar=CALENDAR, clock=clock
    )

    assert ("sự cố" in due.explain()) is not is_within
    assert (OTHER in due.citations) is not is_within


def test_a_day_off_that_an_exclusion_begins_with_is_told_once() -> None:
    """Oracle: Friday 15:00 to 17:00 are two hours, Monday's six end at 15:30."""
    clock = Clock().exclude(
        date(2026, 3, 14), date(2026, 3, 15), reason="bảo trì", source=SOURCE
    )
    received = datetime(2026, 3, 13, 15)
    due = due_date(WorkingHours(8), received=received, office=DESK, clock=clock)

    assert due.at == datetime.fromisoformat("2026-03-16T15:30:00+07:00")
    assert [(run.first.day, run.last.day, run.kind.value) for run in due.runs] == [
        (13, 13, "counted"),
        (14, 16, "paused"),
        (16, 16, "counted"),
    ]


def explanations() -> Iterator[tuple[str, str]]:
    """Yield the name and text of every golden explanation."""
    for name, ask in ASKED.items():
        due = ask()
        for locale in ("vi", "en"):
            yield f"{name}.{locale}.txt", told(due, locale)


@pytest.mark.parametrize("locale", ["vi", "en"])
@pytest.mark.parametrize("name", ASKED)
def test_explanation_is_the_one_that_was_read(name: str, locale: str) -> None:
    """Alarm: it is told in the words that were read."""
    golden = (GOLDEN / f"{name}.{locale}.txt").read_text(encoding="utf-8")

    assert told(ASKED[name](), locale) == golden


def test_no_golden_text_is_left_over() -> None:
    """Every golden file has its example."""
    assert {path.name for path in GOLDEN.iterdir()} == {
        f"{name}.{locale}.txt" for name in ASKED for locale in ("vi", "en")
    }


@pytest.mark.parametrize("locale", ["vi", "en"])
@pytest.mark.parametrize("name", ASKED)
def test_no_word_is_doubled_and_dates_are_vietnamese(name: str, locale: str) -> None:
    """No word stands twice in a row, and days are written dd/mm/yyyy."""
    text = told(ASKED[name](), locale)

    assert not re.search(r"\b(\w+) \1\b", text)
    assert not re.search(r"\d{4}-\d{2}-\d{2}", text)
    assert "{" not in text


def uncited(text: str) -> set[str]:
    """Return the clauses of the Civil Code that a line cites and the law omits."""
    lines = text.splitlines()
    law = next(line for line in lines if line.startswith("Law: "))
    return {
        clause for line in lines for clause in CLAUSE.findall(line) if clause not in law
    }


@pytest.mark.parametrize("name", ASKED)
def test_law_holds_every_clause_that_a_line_cites(name: str) -> None:
    """Who checks the list of the law finds in it whatever the lines rest on."""
    assert uncited(told(ASKED[name](), "en")) == set()


AHEAD: Final = CALENDAR.extended(until=date(2032, 12, 31))


@given(st.data())
def test_law_holds_every_clause_of_any_due_date(data: st.DataObject) -> None:
    """So it is where limits are extended, paused and read literally."""
    received = data.draw(strategies.days(CALENDAR, first=FIRST, last=LAST))
    limit: TimeLimit = data.draw(st.sampled_from(LIMITS))
    to = received + timedelta(days=data.draw(st.integers(1, 60)))
    goal: dict[str, Any] = data.draw(st.sampled_from([{"to": to}, {"by": limit}]))
    stop = received + timedelta(days=data.draw(st.integers(1, 45)))
    resume = stop + timedelta(days=data.draw(st.integers(0, 9)))
    paused = Clock().stop(stop, reason="chờ").resume(resume)
    due = due_date(
        limit,
        received=received,
        calendar=AHEAD,
        clock=data.draw(
            st.sampled_from([paused, paused.extend(resume, reason="khó", **goal)])
        ),
        rules=data.draw(st.sampled_from([None, LITERAL])),
    )

    assert uncited(due.explain("en")) == set()


def test_extended_limit_keeps_the_clause_of_its_own_end() -> None:
    """The days of the limit end by Art. 148(1), whatever follows them."""
    due = due_date(
        CalendarDays(3),
        received=date(2026, 3, 2),
        calendar=CALENDAR,
        clock=Clock().extend(
            date(2026, 3, 4), by=CalendarDays(2), reason="phức tạp", source=SOURCE
        ),
    )

    assert (
        "03/03/2026–05/03/2026: counted, 3 days, day 1 to day 3, days off included "
        "(Article 148(1), Civil Code 91/2015/QH13)" in due.explain("en")
    )


def test_unknown_locale_is_refused() -> None:
    """An explanation is in Vietnamese or in English."""
    due = due_date(WorkingDays(3), received=date(2026, 1, 5), calendar=CALENDAR)
    with pytest.raises(UnknownLocaleError, match='"vi" or "en"'):
        due.explain("fr")


def test_same_day_tells_why_it_moved() -> None:
    """Within the day, after the cut-off and without a counter are told apart."""
    in_time = due_date(SameDay(time(15)), received=datetime(2026, 1, 5, 9), office=DESK)
    late = due_date(SameDay(time(15)), received=datetime(2026, 1, 5, 16), office=DESK)
    closed = due_date(SameDay(), received=datetime(2026, 1, 4, 9), office=DESK)

    assert "trả kết quả trong ngày" in in_time.explain()
    assert "nhận sau giờ quy định" in late.explain()
    assert "không có bộ phận tiếp nhận" in closed.explain()


@pytest.mark.parametrize(
    ("on", "received", "cutoff"),
    [
        ("saturday", datetime(2026, 3, 7, 16), time(15)),
        ("holiday", datetime(2026, 9, 2, 10, 30), time(10)),
    ],
)
def test_a_day_off_with_a_counter_is_not_told_as_closed(
    on: Any, received: datetime, cutoff: time
) -> None:
    """Oracle: on a day off that a counter serves only the cut-off moves a result."""
    hours = HOURS.with_counter("07:30-11:30,13:30-17:00", on=on)
    office = Office(CALENDAR, hours)
    due = due_date(SameDay(cutoff), received=received, office=office)
    day_off = CALENDAR.why(received.date())

    assert "nhận sau giờ quy định, trả kết quả vào ngày làm việc" in due.explain()
    assert "không có bộ phận tiếp nhận" not in due.explain()
    assert day_off.source is not None
    assert day_off.source not in due.citations


def test_secondary_source_is_told() -> None:
    """A day known from a secondary source says so."""
    due = due_date(WorkingDays(3), received=date(2027, 2, 3), calendar=CALENDAR)

    assert "nguồn thứ cấp" in due.explain()
    assert "secondary source" in due.explain("en")


def test_local_name_stays_vietnamese_in_english() -> None:
    """A name without a translation is told as it is."""
    due = due_date(
        CalendarDays(5),
        received=date(2026, 1, 5),
        calendar=CALENDAR,
        clock=Clock().exclude(
            date(2026, 1, 6),
            date(2026, 1, 6),
            reason="niêm yết công khai",
            source=SOURCE,
        ),
    )

    assert "niêm yết công khai" in due.explain("en")


def test_estimated_days_are_told_as_such() -> None:
    """A run of days that nobody announced says so, line by line."""
    longer = CALENDAR.extended(until=date(2028, 12, 31))
    due = due_date(WorkingDays(5), received=date(2028, 1, 24), calendar=longer)
    tet = next(line for line in due.explain().splitlines() if "Tết Nguyên đán" in line)

    assert tet.endswith("ước tính, lịch nghỉ của năm chưa công bố")


def test_unstated_limit_is_told_in_its_own_words() -> None:
    """Words that no limit was read from are repeated."""
    assert limit_text(Unstated("Không có thông tin"), "en") == "Không có thông tin"


if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for name, text in explanations():
        (GOLDEN / name).write_text(text, encoding="utf-8", newline="\n")


def test_start_is_called_what_it_is() -> None:
    """A limit that runs from another day than that of receipt says which."""
    due = due_date(CalendarDays(3), received=date(2026, 3, 2), calendar=CALENDAR)
    restarted = due_date(
        CalendarDays(3),
        received=date(2026, 3, 2),
        calendar=CALENDAR,
        clock=Clock().restart(date(2026, 3, 4), reason="bổ sung"),
    )

    assert "02/03/2026: ngày thụ lý, không tính (" in due.explain(start="ngày thụ lý")
    assert "day of acceptance, not counted" in due.explain(
        "en", start="the day of acceptance"
    )
    assert "ngày tính lại từ đầu" in restarted.explain(start="ngày thụ lý")


def test_extension_is_told_from_the_day_to_which_the_last_one_rolled() -> None:
    """Day 30 is Sat 4 April, so Mon 6; the extension begins on the 7th."""
    due = due_date(
        CalendarDays(30),
        received=date(2026, 3, 5),
        calendar=CALENDAR,
        clock=Clock().extend(
            date(2026, 3, 30), by=CalendarDays(30), reason="phức tạp", source=SOURCE
        ),
    )

    assert due.on == date(2026, 5, 6)
    assert "07/04/2026–06/05/2026: thời gian gia hạn" in due.explain()
