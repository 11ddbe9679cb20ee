"""
Tests of feedback by channel.

Oracles: ``cases/feedback_days.csv``, counted by hand on the calendars of 2026 and 2027;
medians and means worked out by hand.  Property: counts and times are those of a naive
recount.  The reflections are invented.
"""

import csv
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from statistics import median
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtt import state_calendar
from cqtt.errors import (
    InvalidValueError,
    UnknownLocaleError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.law import Period
from cqtt.petitions.channels import FeedbackChannel
from cqtt.petitions.feedback import ChannelCount, FeedbackSummary
from cqtt.petitions.feedback_counting import feedback_summary
from cqtt.petitions.reflections import Reflection

CASES: Final = Path(__file__).parent / "cases"
ZALO: Final = FeedbackChannel.ZALO
BOX: Final = FeedbackChannel.BOX
QR: Final = FeedbackChannel.QR_CODE
CALENDAR: Final = state_calendar().extended(until=date(2027, 12, 31))
AUGUST: Final = Period(date(2026, 8, 1), date(2026, 8, 31))
WORDS: Final = "con đường trước nhà tôi"


def reflection(
    received: datetime,
    answered: datetime | None = None,
    *,
    channel: FeedbackChannel = ZALO,
    number: str = "PA-1",
) -> Reflection:
    """Return a reflection, answered or not."""
    told = Reflection.receive(number=number, at=received, channel=channel, about=WORDS)
    return told if answered is None else told.answer(at=answered)


def summary(*reflections: Reflection, **changes: Any) -> FeedbackSummary:
    """Sum up reflections of August 2026."""
    return feedback_summary(
        reflections, **{"period": AUGUST, "calendar": CALENDAR, **changes}
    )


def days() -> list[dict[str, str]]:
    """Return the cases of the file."""
    file = CASES / "feedback_days.csv"
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


@pytest.mark.parametrize("case", days(), ids=lambda case: case["note"] or "plain")
def test_a_time_is_in_working_days(case: dict[str, str]) -> None:
    """Oracle."""
    received, answered = (
        datetime.fromisoformat(case[name]) for name in ("received", "answered")
    )
    period = Period(received.date(), answered.date())
    told = summary(reflection(received, answered), period=period)
    assert told.days == (int(case["days"]),)


def test_a_moment_of_another_zone_is_that_of_vietnam() -> None:
    """Oracle: 18:00 UTC on 3 August is 01:00 on 4 August."""
    received = datetime(2026, 8, 3, 18, 0, tzinfo=UTC)
    told = summary(reflection(received, datetime(2026, 8, 5, 9, 0)))
    assert told.days == (1,)


def test_channels_are_counted_and_shown() -> None:
    """Oracle: worked out by hand."""
    came = datetime(2026, 8, 3, 9, 0)
    told = summary(
        reflection(came, datetime(2026, 8, 4, 9, 0), number="1"),
        reflection(came, datetime(2026, 8, 7, 9, 0), number="2"),
        reflection(came, datetime(2026, 8, 10, 9, 0), number="3"),
        reflection(came, number="4"),
        reflection(came, datetime(2026, 9, 7, 9, 0), number="5"),
        reflection(datetime(2026, 7, 31, 9, 0), number="6"),
        reflection(datetime(2026, 9, 1, 9, 0), number="7"),
        counts=[ChannelCount(BOX, 3, 1)],
        channels=[QR, ZALO],
    )
    assert [each.channel for each in told.channels] == [BOX, ZALO, QR]
    assert (told.received, told.answered, told.days) == (8, 4, (1, 4, 5))
    assert (told.median, told.mean) == (Decimal("4.00"), Decimal("3.33"))
    assert told.rate is not None
    assert told.rate.percent == Decimal("50.00")
    assert told.table().to_records() == [
        _record("hòm thư góp ý", 3, 1, "33.33", None, None),
        _record("Zalo", 5, 3, "60.00", "4.00", "3.33"),
        _record("mã QR", 0, 0, None, None, None),
        _record("Tổng số", 8, 4, "50.00", "4.00", "3.33"),
    ]
    assert told.table("en").to_records()[-1]["channel"] == "Total"
    assert WORDS not in told.table().text() + told.explain() + repr(told)


def _record(channel: str, *numbers: int | str | None) -> dict[str, object]:
    names = ("received", "answered", "percent", "median", "mean")
    cells = [Decimal(each) if isinstance(each, str) else each for each in numbers]
    return {"channel": channel, **dict(zip(names, cells, strict=True))}


def test_it_explains_itself() -> None:
    """Alarm."""
    came = datetime(2026, 8, 3, 9, 0)
    told = summary(
        reflection(came, datetime(2026, 8, 4, 9, 0), number="1"),
        reflection(came, datetime(2026, 8, 5, 9, 0), number="2"),
        channels=[QR],
    )
    assert told.explain() == (
        "Nhận từ 01/08/2026 đến 31/08/2026: 2, tính đến 31/08/2026\n"
        "Tỷ lệ phản ánh, kiến nghị đã được trả lời: 2 phản ánh, kiến nghị đã trả lời "
        "trên 2 phản ánh, kiến nghị nhận trong kỳ, chiếm 100,00 %\n"
        "Số ngày làm việc đến lần trả lời đầu, không tính ngày nhận: trung vị 1,5, "
        "trung bình 1,5 (2 trả lời)\n"
        "Kênh mở nhưng chưa có phản ánh: mã QR"
    )
    english = told.explain("en")
    assert "the day of receipt not counted: median 1.5, mean 1.5" in english
    assert "Open and not used: QR code" in english
    nothing = summary()
    assert "Chưa có thời gian trả lời để tính" in nothing.explain()
    assert "No time of an answer is known" in nothing.explain("en")
    assert "không có số liệu" in nothing.explain()
    with pytest.raises(UnknownLocaleError):
        told.explain("fr")


def test_an_answer_after_the_day_asked_about_is_not_there_yet() -> None:
    """Oracle."""
    came, answered = datetime(2026, 8, 3, 9, 0), datetime(2026, 9, 7, 9, 0)
    told = reflection(came, answered)
    assert summary(told).answered == 0
    assert summary(told, on=date(2026, 9, 7)).answered == 1
    assert summary(told, on=date(2026, 8, 2)).received == 0


def test_the_first_answer_counts() -> None:
    """Oracle."""
    told = reflection(datetime(2026, 8, 3, 9, 0), datetime(2026, 8, 4, 9, 0))
    again = told.answer(at=datetime(2026, 8, 20, 9, 0))
    assert summary(again).days == (1,)


def test_a_count_that_is_missing_is_none_not_nought() -> None:
    """Oracle."""
    told = summary(counts=[ChannelCount(BOX, 4)])
    assert (told.received, told.answered, told.rate) == (4, None, None)
    assert (told.median, told.mean) == (None, None)
    [box] = told.channels
    assert (box.rate, box.median, box.mean) == (None, None, None)
    assert "Tỷ lệ" not in told.explain()


@pytest.mark.parametrize(
    ("make", "slug"),
    [
        (lambda: ChannelCount(BOX, 3, 4), "answered-of-received"),
        (lambda: ChannelCount(BOX, -1), "count"),
        (lambda: ChannelCount(BOX, 3.0), "whole-number"),  # type: ignore[arg-type]
        (lambda: ChannelCount(BOX, 3, 1, (1, 2)), "days-of-answers"),
        (lambda: ChannelCount(BOX, 3, None, (1,)), "days-of-answers"),
        (lambda: ChannelCount(BOX, 3, 1, [1]), "days-of-answers"),  # type: ignore[arg-type]
        (lambda: ChannelCount(BOX, 3, 1, (-1,)), "count"),
        (lambda: summary(period=Period(date(2026, 1, 1))), "closed-period"),
        (lambda: summary(period="2026"), "period"),
        (lambda: summary(calendar="x"), "calendar"),
        (lambda: summary(on=datetime(2026, 8, 31)), "day"),
        (lambda: summary("x"), "reflections"),  # type: ignore[arg-type]
        (lambda: summary(counts=["x"]), "channel-counts"),
        (
            lambda: summary(counts=[ChannelCount(BOX, 1), ChannelCount(BOX, 2)]),
            "channel-told-once",
        ),
        (
            lambda: summary(
                reflection(datetime(2026, 8, 3, 9, 0)), counts=[ChannelCount(ZALO, 1)]
            ),
            "channel-told-once",
        ),
        (
            lambda: FeedbackSummary(period=Period(), on=date(2026, 8, 31), channels=()),
            "closed-period",
        ),
        (
            lambda: FeedbackSummary(period=AUGUST, on="x", channels=()),  # type: ignore[arg-type]
            "day",
        ),
        (
            lambda: FeedbackSummary(period=AUGUST, on=date(2026, 8, 31), channels=None),  # type: ignore[arg-type]
            "channel-counts",
        ),
        (
            lambda: FeedbackSummary(period=AUGUST, on=date(2026, 8, 31), channels=(3,)),  # type: ignore[arg-type]
            "channel-counts",
        ),
        (lambda: summary(on=date(2026, 7, 31)), "after-period-began"),
        (lambda: summary(counts=5), "several-values"),
        (lambda: summary(channels=ZALO), "several-values"),
        (
            lambda: feedback_summary("x", AUGUST, CALENDAR),  # type: ignore[arg-type]
            "several-values",
        ),
    ],
)
def test_what_cannot_be_is_refused(make: Callable[[], object], slug: str) -> None:
    """Oracle."""
    with pytest.raises((InvalidValueError, WrongTypeError)) as caught:
        make()
    assert caught.value.expected == slug


def test_a_channel_is_one_of_its_enum() -> None:
    """Oracle."""
    with pytest.raises(WrongChoiceError):
        summary(channels=["zalo"])


@given(
    st.lists(
        st.tuples(
            st.sampled_from(FeedbackChannel),
            st.integers(0, 30),
            st.none() | st.integers(0, 40),
        ),
        max_size=12,
    )
)
def test_counts_are_those_of_a_naive_recount(
    items: list[tuple[FeedbackChannel, int, int | None]],
) -> None:
    """Property."""
    start = datetime(2026, 8, 1, 9, 0)
    reflections = []
    times = []
    for number, (channel, offset, after) in enumerate(items):
        came = start + timedelta(days=offset)
        ended = None if after is None else came + timedelta(days=after, hours=1)
        reflections.append(reflection(came, ended, channel=channel, number=str(number)))
        if ended is not None and ended.date() <= date(2026, 8, 31):
            walked = (came.date() + timedelta(n) for n in range(1, (after or 0) + 1))
            times.append(sum(map(CALENDAR.is_working_day, walked)))
    told = summary(*reflections)
    assert (told.received, told.answered) == (len(items), len(times))
    assert told.days == tuple(sorted(times))
    assert sum(each.received for each in told.channels) == len(items)
    if times:
        assert told.median == Decimal(str(median(times))).quantize(Decimal("0.01"))
