"""Feedback by channel: how much came, how much was answered, and how fast."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_count, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import day_text, number, require_locale
from cqtt.law import Period, both_ends
from cqtt.petitions.channels import FeedbackChannel
from cqtt.rates import Formula, Rate
from cqtt.statistics.rounding import rounded
from cqtt.tables import Cell, Column, Kind, Table
from cqtt.workdays.calendar import require_day

_PLACES: Final = 2
_HALF: Final = Fraction(1, 2)
FEEDBACK_ANSWERED: Final = Formula(
    "feedback-answered",
    "Tỷ lệ phản ánh, kiến nghị đã được trả lời",
    "Feedback answered",
    numerator_vi="phản ánh, kiến nghị đã trả lời",
    numerator_en="items of feedback answered",
    denominator_vi="phản ánh, kiến nghị nhận trong kỳ",
    denominator_en="items of feedback received in the period",
)
_COLUMNS: Final = (
    Column("channel", ("Kênh tiếp nhận",), heading_en=("Channel",)),
    Column("received", ("Đã nhận",), heading_en=("Received",), kind=Kind.NUMBER),
    Column("answered", ("Đã trả lời",), heading_en=("Answered",), kind=Kind.NUMBER),
    Column("percent", ("Tỷ lệ (%)",), heading_en=("Percent",), kind=Kind.NUMBER),
    Column(
        "median",
        ("Số ngày làm việc", "Trung vị"),
        heading_en=("Working days", "Median"),
        kind=Kind.NUMBER,
    ),
    Column(
        "mean",
        ("Số ngày làm việc", "Trung bình"),
        heading_en=("Working days", "Mean"),
        kind=Kind.NUMBER,
    ),
)


@frozen
class ChannelCount:
    """
    What came through one channel (*số liệu một kênh phản ánh*).

    ``answered`` counts those of the ``received`` that were answered; ``None`` where
    nobody counted them.  ``days`` are the working days that each answer took, the day
    of receipt not counted; empty where only counts are known.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: A count is below zero; more were answered than received;
            there are more times than answers.

    >>> box = ChannelCount(FeedbackChannel.BOX, 4, 3, (2, 3, 6))
    >>> box.median, box.mean
    (Decimal('3.00'), Decimal('3.67'))
    """

    channel: FeedbackChannel = field(
        validator=instance_of(FeedbackChannel, "enum-choice")
    )
    received: int
    answered: int | None = None
    days: tuple[int, ...] = ()

    def __attrs_post_init__(self) -> None:
        received = require_count(self.received, "received")
        object.__setattr__(self, "received", received)
        if self.answered is not None:
            answered = require_count(self.answered, "answered")
            object.__setattr__(self, "answered", answered)
            if answered > received:
                raise InvalidValueError("answered", answered, "answered-of-received")
        if not isinstance(self.days, tuple):
            raise WrongTypeError("days", type(self.days).__name__, "days-of-answers")
        days = tuple(sorted(require_count(each, "days") for each in self.days))
        object.__setattr__(self, "days", days)
        if len(days) > (self.answered or 0):
            raise InvalidValueError("days", len(days), "days-of-answers")

    @property
    def rate(self) -> Rate | None:
        """The share answered; ``None`` where the answers were not counted."""
        if self.answered is None:
            return None
        return Rate(self.answered, self.received, FEEDBACK_ANSWERED)

    @property
    def median(self) -> Decimal | None:
        """The median of the times, half up to two places; ``None`` without any."""
        return median_of(self.days)

    @property
    def mean(self) -> Decimal | None:
        """The mean of the times, half up to two places; ``None`` without any."""
        return mean_of(self.days)


@frozen(kw_only=True)
class FeedbackSummary:
    """
    The feedback of a period by channel (*phản ánh, kiến nghị theo kênh tiếp nhận*).

    ``channels`` stand in the order of ``FeedbackChannel``; one that is open and was not
    used is there with 0.
    """

    period: Period = field(validator=instance_of(Period, "period"))
    on: date
    channels: tuple[ChannelCount, ...]

    def __attrs_post_init__(self) -> None:
        both_ends(self.period)
        require_day(self.on, "on")
        if not isinstance(self.channels, tuple):
            came = type(self.channels).__name__
            raise WrongTypeError("channels", came, "channel-counts")
        for each in self.channels:
            require_instance(each, ChannelCount, "channels", "channel-counts")

    @property
    def received(self) -> int:
        """How many came in the period."""
        return sum(each.received for each in self.channels)

    @property
    def answered(self) -> int | None:
        """How many of them were answered; ``None`` where a channel has no count."""
        known = [each.answered for each in self.channels if each.answered is not None]
        return sum(known) if len(known) == len(self.channels) else None

    @property
    def days(self) -> tuple[int, ...]:
        """The times that are known, of all channels, in order."""
        return tuple(sorted(day for each in self.channels for day in each.days))

    @property
    def rate(self) -> Rate | None:
        """The share answered; ``None`` where the answers were not counted."""
        if self.answered is None:
            return None
        return Rate(self.answered, self.received, FEEDBACK_ANSWERED)

    @property
    def median(self) -> Decimal | None:
        """The median of all times; ``None`` without any."""
        return median_of(self.days)

    @property
    def mean(self) -> Decimal | None:
        """The mean of all times; ``None`` without any."""
        return mean_of(self.days)

    def explain(self, locale: str = "vi") -> str:
        """
        Return the rate, the times and how they are counted, and what was not used.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.
        """
        english = require_locale(locale) == "en"
        since, until = map(day_text, both_ends(self.period))
        on = day_text(self.on)
        lines = [
            f"Received from {since} to {until}: {self.received}, as of {on}"
            if english
            else f"Nhận từ {since} đến {until}: {self.received}, tính đến {on}"
        ]
        if self.rate is not None:
            lines.append(self.rate.explain(locale))
        lines.append(_times(self, locale))
        unused = [
            each.channel.label(locale) for each in self.channels if not each.received
        ]
        if unused:
            name = "Open and not used" if english else "Kênh mở nhưng chưa có phản ánh"
            lines.append(f"{name}: {', '.join(unused)}")
        return "\n".join(lines)

    def table(self, locale: str = "vi") -> Table:
        """
        Return a row for each channel and one for all.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.
        """
        total = "Total" if require_locale(locale) == "en" else "Tổng số"
        rows = [
            *(_row(each.channel.label(locale), each) for each in self.channels),
            _row(total, self),
        ]
        return Table(
            "Phản ánh, kiến nghị theo kênh tiếp nhận",
            title_en="Feedback by channel",
            columns=_COLUMNS,
            rows=rows,
            emphasised=[len(rows) - 1],
        )


def median_of(days: tuple[int, ...]) -> Decimal | None:
    """Return the median of times, half up to two places; ``None`` without any."""
    if not days:
        return None
    ordered, middle = sorted(days), len(days) // 2
    around = ordered[middle] + ordered[~middle]
    return rounded(around * _HALF, _PLACES)


def mean_of(days: tuple[int, ...]) -> Decimal | None:
    """Return the mean of times, half up to two places; ``None`` without any."""
    return rounded(Fraction(sum(days), len(days)), _PLACES) if days else None


def _times(summary: FeedbackSummary, locale: str) -> str:
    median, mean = summary.median, summary.mean
    if median is None or mean is None:
        return {
            "vi": "Chưa có thời gian trả lời để tính",
            "en": "No time of an answer is known",
        }[locale]
    middle, average = (number(each, locale) for each in (median, mean))
    count = len(summary.days)
    if locale == "en":
        return (
            f"Working days to the first answer, the day of receipt not counted: median "
            f"{middle}, mean {average} ({count} answers)"
        )
    return (
        "Số ngày làm việc đến lần trả lời đầu, không tính ngày nhận: trung vị "
        f"{middle}, trung bình {average} ({count} trả lời)"
    )


def _row(label: str, counted: ChannelCount | FeedbackSummary) -> tuple[Cell, ...]:
    percent = counted.rate.percent if counted.rate else None
    return (
        label,
        counted.received,
        counted.answered,
        percent,
        counted.median,
        counted.mean,
    )
