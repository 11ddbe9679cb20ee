"""Figures of publicity: what had to be public, and what stood long enough."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, ClassVar, Final

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.checks import instance_of
from cqtt.errors import WrongTypeError
from cqtt.findings import Finding
from cqtt.law import Period, both_ends
from cqtt.publicity import (
    Broadcast,
    Content,
    Place,
    PostedProcedures,
    Posting,
    PublicityCheck,
    PublicityRule,
    Standing,
    check_publicity,
)
from cqtt.reports.commune.figures import ReportedFigure
from cqtt.reports.commune.sources import ReportSource, Sentence
from cqtt.tables import Table
from cqtt.workdays import WorkCalendar

_UNITS: Final = ("nội dung", "contents")
_SENTENCES: Final = (
    Sentence(
        "Đã công khai đủ nơi, đủ thời gian {publicity-kept} trên {publicity-contents} "
        "nội dung phải công khai được ghi nhận, đạt {publicity-rate}.",
        "Contents that stood at every place long enough: {publicity-kept} of "
        "{publicity-contents} recorded, {publicity-rate}.",
    ),
    Sentence(
        "Đã niêm yết {publicity-procedures-posted} trên "
        "{publicity-procedures-in-force} thủ tục hành chính đang có hiệu lực, đạt "
        "{publicity-procedures-rate}.",
        "Procedures in force that were posted: {publicity-procedures-posted} of "
        "{publicity-procedures-in-force}, {publicity-procedures-rate}.",
    ),
)
_PROCEDURES: Final = ("thủ tục", "procedures")


def _every(values: Any) -> tuple[Any, ...]:
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise WrongTypeError("postings", type(values).__name__, "publicity-records")
    return tuple(values)


@frozen
class Publicity(ReportSource):
    """
    What was posted and broadcast (*niêm yết, công khai*), against what must be.

    The arguments are those of ``cqtt.publicity.check_publicity``, as of the last day.
    ``procedures`` is the posted list of procedures against the list in force.

    Raises:
        WrongTypeError: A value is of another type.
    """

    label_vi: ClassVar[str] = "Sổ theo dõi niêm yết, công khai"
    label_en: ClassVar[str] = "Register of what was made public"

    postings: tuple[Posting, ...] = field(
        converter=_every, repr=lambda each: f"({len(each)} of them)"
    )
    rules: Mapping[str, PublicityRule] = field(
        kw_only=True, validator=instance_of(Mapping, "publicity-rules"), repr=False
    )
    places: tuple[Place, ...] = field(kw_only=True, converter=_every, repr=False)
    broadcasts: tuple[Broadcast, ...] = field(
        default=(), kw_only=True, converter=_every, repr=False
    )
    contents: tuple[Content, ...] = field(
        default=(), kw_only=True, converter=_every, repr=False
    )
    calendar: WorkCalendar | None = field(
        default=None,
        kw_only=True,
        validator=instance_of(WorkCalendar | None, "calendar"),
        repr=False,
    )

    procedures: PostedProcedures | None = field(
        default=None,
        kw_only=True,
        validator=instance_of(PostedProcedures | None, "posted-procedures"),
        repr=False,
    )

    def _checked(self, period: Period) -> PublicityCheck:
        _, last = both_ends(period)
        return check_publicity(
            self.postings,
            self.rules,
            on=last,
            places=self.places,
            broadcasts=self.broadcasts,
            contents=self.contents,
            period=period,
            calendar=self.calendar,
        )

    def figures(self, period: Period) -> tuple[ReportedFigure, ...]:
        """
        Return the contents, those that stood long enough, and places by standing.

        Raises:
            NotInForceError: No rule was in force on the last day.
        """
        check, block = self._checked(period), "democracy"
        rate = check.rate
        contents = ("Nội dung phải công khai đã ghi nhận", "Contents recorded")
        kept = ("Nội dung công khai đủ nơi, đủ thời gian", "Contents kept public")
        units = ("lượt", "places")
        return (
            self.figure(
                "publicity-contents",
                rate.denominator,
                contents,
                period,
                block=block,
                units=_UNITS,
            ),
            self.figure(
                "publicity-kept",
                rate.numerator,
                kept,
                period,
                block=block,
                units=_UNITS,
            ),
            self.rate("publicity-rate", rate, period, block=block),
            *(
                self.figure(
                    f"publicity-places-{standing.value}",
                    check.counts[standing],
                    (
                        f"Nơi công khai: {standing.label()}",
                        f"Places: {standing.label('en')}",
                    ),
                    period,
                    block=block,
                    units=units,
                )
                for standing in Standing
            ),
            *self._posted(period),
        )

    def _posted(self, period: Period) -> Iterator[ReportedFigure]:
        if self.procedures is None:
            return
        rate, block = self.procedures.rate, "democracy"
        for name, count, labels in (
            ("posted", rate.numerator, ("Thủ tục đã niêm yết", "Procedures posted")),
            (
                "in-force",
                rate.denominator,
                ("Thủ tục đang có hiệu lực", "Procedures in force"),
            ),
        ):
            slug = f"publicity-procedures-{name}"
            yield self.figure(
                slug,
                count,
                labels,
                period,
                block=block,
                units=_PROCEDURES,
                is_stock=True,
            )
        yield self.rate("publicity-procedures-rate", rate, period, block=block)

    def sentences(self, figures: tuple[ReportedFigure, ...]) -> tuple[Sentence, ...]:  # noqa: ARG002 they are the same
        """Return the sentence on what stood long enough."""
        return _SENTENCES

    def tables(self, period: Period, unit: Agency) -> tuple[Table, ...]:  # noqa: ARG002 it names no unit
        """Return a row for each content and place."""
        return (self._checked(period).table(),)

    def findings(self, period: Period) -> tuple[Finding, ...]:
        """Return the gaps in what must be public."""
        return self._checked(period).findings
