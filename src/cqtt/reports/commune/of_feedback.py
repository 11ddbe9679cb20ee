"""Figures of feedback: what came by which channel, and how soon it was answered."""

from collections.abc import Iterable
from typing import Any, ClassVar, Final

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.checks import instance_of
from cqtt.errors import WrongTypeError
from cqtt.law import Period
from cqtt.petitions import (
    ChannelCount,
    FeedbackChannel,
    FeedbackSummary,
    Reflection,
    feedback_summary,
)
from cqtt.reports.commune.figures import ReportedFigure
from cqtt.reports.commune.phrases import Phrases
from cqtt.reports.commune.sources import ReportSource, Sentence
from cqtt.tables import Table
from cqtt.workdays import WorkCalendar

_BLOCK: Final = "democracy"
_UNITS: Final = ("ý kiến", "items")
_DAYS: Final = ("ngày làm việc", "working days")
_COUNTS: Final = {
    "received": ("Phản ánh, kiến nghị qua các kênh", "Feedback by all channels"),
    "answered": ("Phản ánh, kiến nghị đã trả lời", "Feedback answered"),
}
_TIMES: Final = {
    "median": ("Thời gian trả lời, trung vị", "Response time, median"),
    "mean": ("Thời gian trả lời, trung bình", "Response time, mean"),
}
_SOON: Final = Sentence(
    "Thời gian trả lời trung bình là {feedback-mean} ngày làm việc, trung vị "
    "{feedback-median} ngày.",
    "The mean response time was {feedback-mean} working days, the median "
    "{feedback-median}.",
)


def _every(values: Any) -> tuple[Any, ...]:
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise WrongTypeError("reflections", type(values).__name__, "reflections")
    return tuple(values)


@frozen
class Feedback(ReportSource):
    """
    Feedback by channel (*phản ánh, kiến nghị qua hòm thư, Zalo, đường dây nóng …*).

    ``counts`` are channels of which only the counts of the report's period are known,
    ``channels`` those that are open though nobody may have used them.  What people
    wrote stays out of the report.

    Raises:
        WrongTypeError: A value is of another type.
    """

    label_vi: ClassVar[str] = "Sổ theo dõi phản ánh, kiến nghị"
    label_en: ClassVar[str] = "Register of feedback"

    reflections: tuple[Reflection, ...] = field(
        converter=_every, repr=lambda each: f"({len(each)} of them)"
    )
    calendar: WorkCalendar = field(
        kw_only=True, validator=instance_of(WorkCalendar, "calendar"), repr=False
    )
    counts_told: tuple[ChannelCount, ...] = field(
        default=(), kw_only=True, converter=_every, alias="counts"
    )
    channels: tuple[FeedbackChannel, ...] = field(
        default=(), kw_only=True, converter=_every
    )

    def _summary(self, period: Period) -> FeedbackSummary:
        return feedback_summary(
            self.reflections,
            period,
            self.calendar,
            counts=self.counts_told,
            channels=self.channels,
        )

    def figures(self, period: Period) -> tuple[ReportedFigure, ...]:
        """Return all that came and was answered, each channel, and the times."""
        summary = self._summary(period)
        block, units, prefix = _BLOCK, _UNITS, "feedback"
        found = self.counts(
            summary, _COUNTS, period, block=block, prefix=prefix, units=units
        )
        if summary.rate is not None:
            found.append(self.rate("feedback-rate", summary.rate, period, block=block))
        for each in summary.channels:
            slug = f"feedback-by-{each.channel.value}"
            labels = (
                f"Qua kênh: {each.channel.label()}",
                f"By channel: {each.channel.label('en')}",
            )
            count = each.received
            found.append(
                self.figure(slug, count, labels, period, block=block, units=units)
            )
        times = self.counts(
            summary, _TIMES, period, block=block, prefix=prefix, units=_DAYS
        )
        return (*found, *times)

    def sentences(self, figures: tuple[ReportedFigure, ...]) -> tuple[Sentence, ...]:
        """Return what came by each channel, what was answered, and how soon."""
        phrases = Phrases(figures)
        by = {f"feedback-by-{each.value}": each for each in FeedbackChannel}
        vi, en = phrases.some(
            {
                slug: (
                    f"{each.label()} {{{slug}}} ý kiến",
                    f"{each.label('en')} {{{slug}}}",
                )
                for slug, each in by.items()
            }
        )
        came = (
            (
                "Tiếp nhận {feedback-received} phản ánh, kiến nghị qua các kênh, gồm: "
                f"{vi}."
            ),
            f"Feedback received: {{feedback-received}} ({en}).",
        )
        only = phrases.only("feedback-received", by)
        if only:
            by_one = f"qua kênh {by[only].label()}"
            told = "Tiếp nhận {feedback-received} phản ánh, kiến nghị"
            came = f"{told}, {phrases.all_of('feedback-received')}{by_one}.", came[1]
        silent = (
            "Trong kỳ không nhận được phản ánh, kiến nghị qua các kênh.",
            "No feedback was received.",
        )
        answered = (
            "Đã trả lời {feedback-answered} ý kiến, đạt {feedback-rate+counts}.",
            "Answered: {feedback-answered}, {feedback-rate+counts}.",
        )
        none = ("Chưa trả lời ý kiến nào.", "None was answered.")
        first = phrases.sentence("feedback-received", came, silent)
        if phrases.is_none("feedback-received"):
            return (first,)
        return first, phrases.sentence("feedback-answered", answered, none), _SOON

    def tables(self, period: Period, unit: Agency) -> tuple[Table, ...]:  # noqa: ARG002 it names no unit
        """Return a row for each channel."""
        return (self._summary(period).table(),)
