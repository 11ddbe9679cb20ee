"""
Explanations: golden texts that a person read aloud, and what every text must have.

``golden/explanations`` is an oracle: the twelve worked examples of the law in both
languages, read before they were frozen.  ``python tests/test_explanations.py`` writes
them anew; read what changed before you commit it.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Final

import naive
import pytest
from reading import SOURCE, read_limit, read_when

from cqtt import (
    CalendarDays,
    Clock,
    Office,
    OfficeHours,
    WorkingDays,
    WorkingHours,
    due_date,
    state_calendar,
)
from cqtt.cutoffs import CIVIL_STATUS_SAME_DAY
from cqtt.due_dates import DueDate
from cqtt.due_dates.phrases import limit_text
from cqtt.errors import UnknownLocaleError
from cqtt.time_limits import SameDay, Unstated

GOLDEN: Final = Path(__file__).parent / "golden" / "explanations"
CALENDAR: Final = state_calendar()
DESK: Final = Office(CALENDAR, OfficeHours.parse("07:30-11:30,13:30-17:00"))
WORKED: Final = {
    row["id"]: row
    for row in naive.rows("due_dates.csv")
    if re.fullmatch("W(0[1-9]|1[0-2])", row["id"])
}


def told(due: DueDate, locale: str) -> str:
    """Return the explanation, the edition of the facts masked."""
    return due.explain(locale).replace(CALENDAR.edition, "EDITION") + "\n"


def explanations() -> Iterator[tuple[str, str]]:
    """Yield the name and text of every golden explanation."""
    for name, row in WORKED.items():
        due = due_date(
            read_limit(row["limit"]), received=read_when(row["received"]), office=DESK
        )
        for locale in ("vi", "en"):
            yield f"{name}.{locale}.txt", told(due, locale)
    hours = due_date(WorkingHours(8), received=datetime(2026, 8, 21, 16), office=DESK)
    same_day = due_date(
        CIVIL_STATUS_SAME_DAY, received=datetime(2026, 11, 23, 15, 20), office=DESK
    )
    clock = (
        Clock()
        .stop(date(2026, 3, 9), reason="thiếu giấy tờ tùy thân", source=SOURCE)
        .resume(date(2026, 3, 13))
    )
    paused = due_date(
        WorkingDays(5), received=date(2026, 3, 5), office=DESK, clock=clock
    )
    for name, due in (("hours", hours), ("same-day", same_day), ("paused", paused)):
        for locale in ("vi", "en"):
            yield f"{name}.{locale}.txt", told(due, locale)


@pytest.mark.parametrize(
    ("name", "text"), list(explanations()), ids=lambda each: each[:12]
)
def test_explanation_is_the_one_that_was_read_aloud(name: str, text: str) -> None:
    """A worked example is told in the words that a person approved."""
    assert text == (GOLDEN / name).read_text(encoding="utf-8")


def test_no_golden_text_is_left_over() -> None:
    """Every golden file has its example."""
    assert {path.name for path in GOLDEN.iterdir()} == {
        name for name, _ in explanations()
    }


@pytest.mark.parametrize(
    ("name", "text"), list(explanations()), ids=lambda each: each[:12]
)
def test_no_word_is_doubled_and_dates_are_vietnamese(name: str, text: str) -> None:
    """No word stands twice in a row, and days are written dd/mm/yyyy."""
    assert name
    assert not re.search(r"\b(\w+) \1\b", text)
    assert not re.search(r"\d{4}-\d{2}-\d{2}", text)
    assert "{" not in text


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
