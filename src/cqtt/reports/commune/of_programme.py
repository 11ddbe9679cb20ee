"""Figures of the programme: documents, organisation, activities and inspections."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import ClassVar, Final

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.checks import instance_of
from cqtt.findings import Finding, Severity
from cqtt.law import Period, both_ends
from cqtt.programme import (
    Activity,
    ActivityTotal,
    DocumentKind,
    DocumentsByYear,
    IssuedDocument,
    Placing,
    ProgrammeSummary,
    RateAbout,
    Total,
    placing,
)
from cqtt.programme import Programme as Records
from cqtt.programme.initiatives import models_running, recognised_in
from cqtt.reports.commune.figures import FigureValue, ReportedFigure, slug_of
from cqtt.reports.commune.on_programme import (
    PARTLY,
    sentence_on_partly,
    sentences_on,
    sentences_on_documents,
)
from cqtt.reports.commune.sources import ReportSource, Sentence
from cqtt.tables import Table
from cqtt.workdays import WorkCalendar

_BLOCK_OF_COUNT: Final = {
    "documents-issued": "documents",
    "committee-members": "organisation",
    "inspections": "checks",
    "findings-open": "checks",
}
_UNIT_OF_COUNT: Final = {
    "documents-issued": ("văn bản", "documents"),
    "committee-members": ("người", "people"),
    "inspections": ("đợt", "rounds"),
    "findings-open": ("nội dung", "findings"),
    "initiatives": ("sáng kiến, mô hình", "initiatives and models"),
    "models": ("mô hình", "models"),
}
_STOCKS: Final = ("committee-members", "findings-open", "models")
_BEFORE: Final = "programme-documents-before"
_BLOCK_OF_RATE: Final = {
    "programme-tasks-done": "organisation",
    "programme-tasks-in-time": "organisation",
    "programme-days-on-duty": "organisation",
    "programme-findings-fixed": "checks",
}
_TOLD_ELSEWHERE: Final = ("propaganda-items",)
_DOCUMENTS: Final = ("văn bản", "documents")
_PEOPLE: Final = ("lượt người", "person-times")


@frozen
class Programme(ReportSource):
    """
    The records of the model (*chương trình xây dựng mô hình*).

    ``calendar`` tells the days off that a duty roster must cover.  What the programme
    has no records of gives no figure: it was not measured.

    Raises:
        WrongTypeError: The programme is none.

    >>> from datetime import date
    >>> from cqtt.programme import Activity, ActivityKind
    >>> year = Period(date(2022, 1, 1), date(2022, 12, 31))
    >>> records = Records(name="Chính quyền thân thiện", unit=Agency("UBND xã Mẫu"),
    ...                   activities=[Activity(ActivityKind.NEWS_ITEM, 22, year)])
    >>> [each.slug for each in Programme(records).figures(year)]
    ['programme-news-item']
    """

    label_vi: ClassVar[str] = "Hồ sơ thực hiện mô hình"
    label_en: ClassVar[str] = "Records of the model"

    programme: Records = field(
        validator=instance_of(Records, "report-programme"), repr=False
    )
    calendar: WorkCalendar | None = field(
        default=None,
        kw_only=True,
        validator=instance_of(WorkCalendar | None, "calendar"),
        repr=False,
    )

    def _summary(self, period: Period) -> ProgrammeSummary:
        return self.programme.summary(period, calendar=self.calendar)

    def figures(self, period: Period) -> tuple[ReportedFigure, ...]:
        """Return every count and rate of what was measured, under its heading."""
        summary = self._summary(period)
        return (
            *self._documents(summary.documents, period),
            *self._before(period),
            *self._named(summary, period),
            *(
                figure
                for total in summary.activities or ()
                for figure in self._activity(total, period)
            ),
            *self._partly(period),
            *(self._about(each, period) for each in summary.rates),
        )

    def _documents(
        self, documents: DocumentsByYear | None, period: Period
    ) -> Iterator[ReportedFigure]:
        """Yield documents by year and by kind."""
        if documents is None:
            return
        kinds: Counter[DocumentKind] = Counter()
        for year in documents.years:
            labels = f"Văn bản ban hành năm {year}", f"Documents issued in {year}"
            slug = f"programme-documents-{year}"
            count = documents.count(year)
            yield self._one(
                slug, count, labels, period, block="documents", units=_DOCUMENTS
            )
            for kind in DocumentKind:
                kinds[kind] += documents.count(year, kind)
        for kind, count in kinds.items():
            if count:
                slug = f"programme-documents-{kind.value}"
                labels = kind.text().capitalize(), kind.text("en").capitalize()
                yield self._one(
                    slug, count, labels, period, block="documents", units=_DOCUMENTS
                )

    def _before(self, period: Period) -> Iterator[ReportedFigure]:
        """Yield how many documents are for the years of a period but came before it."""
        count = len(self._for_the_years(period))
        if count:
            labels = (
                f"Văn bản cho {_years_text(period)} ban hành từ trước kỳ",
                f"Documents for {_years_text(period, 'en')} issued before the period",
            )
            yield self._one(
                _BEFORE, count, labels, period, block="documents", units=_DOCUMENTS
            )

    def _for_the_years(self, period: Period) -> tuple[IssuedDocument, ...]:
        first, last = both_ends(period)
        years = range(first.year, last.year + 1)
        return tuple(
            each
            for each in self.programme.documents
            if each.about in years
            and each.issued_on is not None
            and each.issued_on < first
        )

    def _named(
        self, summary: ProgrammeSummary, period: Period
    ) -> Iterator[ReportedFigure]:
        for each in summary.counts:
            if each.name in _TOLD_ELSEWHERE:
                continue
            block = _BLOCK_OF_COUNT.get(each.name, "activities")
            slug, value = f"programme-{each.name}", _plain(each.total)
            units = _UNIT_OF_COUNT.get(each.name, ("vụ việc", "cases"))
            yield self.figure(
                slug,
                value,
                each.labels,
                period,
                block=block,
                units=units,
                is_stock=each.name in _STOCKS,
            )

    def _activity(
        self, total: ActivityTotal, period: Period
    ) -> Iterator[ReportedFigure]:
        own = f"-{slug_of(total.own_unit)}" if total.own_unit else ""
        slug = f"programme-{total.kind.value}{own}"
        labels = total.kind.text(), total.kind.text("en")
        units = total.unit(), total.unit("en")
        value = _plain(total.total)
        yield self._one(slug, value, labels, period, block="activities", units=units)
        if total.with_audience:
            kind = f"{labels[0][:1].lower()}{labels[0][1:]}"
            people = f"Lượt người dự {kind}", f"{labels[1]}: audience"
            value = _plain(total.audience)
            slug = f"{slug}-audience"
            yield self._one(
                slug, value, people, period, block="activities", units=_PEOPLE
            )

    def _partly(self, period: Period) -> Iterator[ReportedFigure]:
        """Yield how many activities are recorded for days that the period cuts."""
        count = len(self._cut_by(period))
        if count:
            labels = (
                "Hoạt động ghi cho thời gian vượt ra ngoài kỳ số liệu, chưa cộng",
                "Activities recorded for more than the days counted, not added",
            )
            units = ("hoạt động", "activities")
            yield self._one(
                PARTLY, count, labels, period, block="activities", units=units
            )

    def _cut_by(self, period: Period) -> tuple[Activity, ...]:
        return tuple(
            each
            for each in self.programme.activities
            if placing(each.when, period) is Placing.PARTLY
        )

    def _about(self, each: RateAbout, period: Period) -> ReportedFigure:
        formula = each.rate.formula
        about, about_en = (
            f" ({text})" if text else "" for text in (each.about, each.about_en)
        )
        labels = f"{formula.label()}{about}", f"{formula.label('en')}{about_en}"
        slug = "-".join(filter(None, (each.name, slug_of(each.about), "rate")))
        block = _BLOCK_OF_RATE.get(each.name, "activities")
        return self._one(slug, each.rate, labels, period, block=block)

    def _one(
        self,
        slug: str,
        value: FigureValue,
        labels: tuple[str, str],
        period: Period,
        *,
        block: str,
        units: tuple[str, str] = ("", ""),
    ) -> ReportedFigure:
        return self.figure(slug, value, labels, period, block=block, units=units)

    def sentences(self, figures: tuple[ReportedFigure, ...]) -> tuple[Sentence, ...]:
        """Return the sentences on documents, organisation, activities and checks."""
        partly = [
            sentence_on_partly(self._cut_by(each.period))
            for each in figures
            if each.slug == PARTLY
        ]
        told = (*sentences_on(figures, self._names(figures)), *partly)
        for each in figures:
            if each.block == "documents":
                period = each.period
                within = tuple(
                    one
                    for one in self.programme.documents
                    if one.issued_on is not None and one.issued_on in period
                )
                before = self._for_the_years(period)
                years = _years_text(period), _years_text(period, "en")
                return (
                    *sentences_on_documents(figures, within, before, years),
                    *told,
                )
        return told

    def _names(self, figures: tuple[ReportedFigure, ...]) -> dict[str, tuple[str, ...]]:
        """Return what the initiatives and models that are counted are called."""
        found: dict[str, tuple[str, ...]] = {}
        for each in figures:
            _, last = both_ends(each.period)
            for slug, counted in (
                ("initiatives", partial(recognised_in, period=each.period)),
                ("models", partial(models_running, on=last)),
            ):
                if each.slug == f"programme-{slug}":
                    found[each.slug] = tuple(
                        one.name
                        for one in self.programme.initiatives
                        if counted([one]).exact != 0
                    )
        return found

    def tables(self, period: Period, unit: Agency) -> tuple[Table, ...]:  # noqa: ARG002 the programme has its own
        """Return the tables of the summary."""
        return self._summary(period).tables()

    def findings(self, period: Period) -> tuple[Finding, ...]:
        """Return what is wrong with the records."""
        summary = self._summary(period)
        return (*summary.findings, *self._left_out(summary, period))

    def _left_out(self, summary: ProgrammeSummary, period: Period) -> Iterator[Finding]:
        """Yield what was not counted, and why, without what is for the year."""
        before = len(self._for_the_years(period))
        for each in summary.left_out:
            is_outside = each.why is Placing.OUTSIDE
            of_documents = is_outside and each.labels[0] == "văn bản"
            number = each.number - (before if of_documents else 0)
            if number:
                yield Finding(
                    "records-in-period",
                    _capital(each.labels[0]),
                    f"{number} bản ghi {each.why.text()}",
                    Severity.NOTE if is_outside else Severity.WARNING,
                    evidence_en=f"{number} {each.why.text('en')}",
                    place_en=_capital(each.labels[1]),
                )


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _years_text(period: Period, locale: str = "vi") -> str:
    first, last = both_ends(period)
    years = f"{first.year}" if first.year == last.year else f"{first.year}-{last.year}"
    return years if locale == "en" else f"năm {years}"


def _plain(total: Total) -> FigureValue:
    """Return a sum as a bare number, or as it is where it is only bounded."""
    return total if total.exact is None else total.exact
