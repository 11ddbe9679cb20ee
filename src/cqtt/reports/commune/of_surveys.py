"""Figures of surveys: the ballots by level, and the share that is satisfied."""

from typing import ClassVar, Final

from attrs import evolve, field, frozen

from cqtt.agencies import Agency
from cqtt.checks import instance_of
from cqtt.errors import InvalidValueError
from cqtt.findings import Finding, Severity
from cqtt.law import Period
from cqtt.printable import require_names
from cqtt.reports.commune.figures import ReportedFigure, slug_of
from cqtt.reports.commune.periods import days_text, overlap
from cqtt.reports.commune.phrases import Phrases
from cqtt.reports.commune.sources import ReportSource, Sentence, literal
from cqtt.satisfaction.scales import Level, Side
from cqtt.satisfaction.scores import Score
from cqtt.satisfaction.tallies import Tally
from cqtt.tables import Table

_UNITS: Final = ("phiếu", "ballots")


@frozen
class Survey(ReportSource):
    """
    A survey of satisfaction, held on some days of the period (*khảo sát hài lòng*).

    ``held`` are its days, without it those of the tally's origin.  A second survey of
    a report needs a ``slug`` of its own.  With fewer answers than a headline takes only
    counts are given.

    Raises:
        WrongTypeError: The tally is none.
        InvalidValueError: The name is empty; nobody knows when it was held.

    >>> from datetime import date
    >>> ballots = {"rất hài lòng": 78, "hài lòng": 102, "bình thường": 20,
    ...            "không hài lòng": 0}
    >>> june = Period(date(2026, 6, 1), date(2026, 6, 30))
    >>> survey = Survey(Tally(ballots), name="Phiếu tại Bộ phận Một cửa", held=june)
    >>> survey.figures(Period(date(2026, 1, 1), date(2026, 12, 31)))[-1].text()
    '90,00 %'
    """

    label_vi: ClassVar[str] = "Khảo sát"
    label_en: ClassVar[str] = "Survey"

    tally: Tally = field(validator=instance_of(Tally, "report-tally"))
    title: str = field(kw_only=True, alias="name")
    held: Period = field(
        kw_only=True, default=Period(), validator=instance_of(Period, "period")
    )
    slug: str = field(kw_only=True, default="survey")

    def __attrs_post_init__(self) -> None:
        require_names(name=self.title, slug=self.slug)
        if None in {self.days.since, self.days.until}:
            raise InvalidValueError("held", "nothing", "survey-days")

    @property
    def days(self) -> Period:
        """The days on which it was held."""
        if self.held != Period():
            return self.held
        origin = self.tally.origin
        return Period(origin.first_on or origin.last_on, origin.last_on)

    def name(self, locale: str = "vi") -> str:
        """Return what the survey is called, its title alone where that says so."""
        word = super().name(locale)
        says_so = self.title.casefold().startswith(word.casefold())
        return self.title if says_so else f"{word} “{self.title}”"

    def covered(self, period: Period) -> Period | None:
        """Return the days of the survey that lie in a period, or ``None``."""
        return overlap(period, self.days)

    def is_partial(self, period: Period) -> bool:  # noqa: ARG002 a survey has days of its own
        """Tell that a survey is not expected to last as long as the period."""
        return False

    def figures(self, period: Period) -> tuple[ReportedFigure, ...]:  # noqa: ARG002 ballots have no days
        """Return the ballots by level, their shares and the share satisfied."""
        answers = ("Phiếu trả lời", "Ballots answered")
        found = [self._of("answers", self.tally.answers, answers, units=_UNITS)]
        shares = self.tally.distribution()
        for level in self.tally.scale.levels:
            part = slug_of(level.label_en)
            labels = f"Mức “{level.label}”", f"Level “{level.label_en}”"
            count = self.tally.counts[level.label]
            found.append(self._of(part, count, labels, units=_UNITS))
            told = f"Tỷ lệ mức “{level.label}”", f"Share of “{level.label_en}”"
            found.append(self._of(f"{part}-share", shares[level.label], told))
        score = self._headline
        if score is not None:
            labels = score.measure.label(), score.measure.label("en")
            found.append(self._of("rate", score, labels))
        return tuple(found)

    @property
    def _headline(self) -> Score | None:
        """The share of the satisfied levels; ``None`` where the scale marks none."""
        sides = {level.side for level in self.tally.scale.levels}
        return self.tally.satisfied() if Side.SATISFIED in sides else None

    def _of(
        self,
        part: str,
        value: int | Score,
        labels: tuple[str, str],
        units: tuple[str, str] = ("", ""),
    ) -> ReportedFigure:
        slug = f"{self.slug}-{part}"
        return self.figure(slug, value, labels, self.days, block="survey", units=units)

    def sentences(self, figures: tuple[ReportedFigure, ...]) -> tuple[Sentence, ...]:
        """Return what was asked and when, each level, and the share satisfied."""
        phrases, headline = Phrases(figures), self._headline
        if headline is None or headline.is_withheld:
            return (self._levels(phrases, with_shares=headline is None),)
        share = f"{{{self.slug}-rate+counts}}"
        return (
            self._levels(phrases, with_shares=True),
            Sentence(
                f"Tỷ lệ hài lòng (mức hài lòng trở lên) là {share}.",
                f"The satisfied share is {share}.",
            ),
        )

    def _levels(self, phrases: Phrases, *, with_shares: bool) -> Sentence:
        """Return the sentence with the ballots of each level, in the scale's order."""
        told = [
            self._level(level, phrases, with_share=with_shares)
            for level in self.tally.scale.levels
        ]
        answers = f"{{{self.slug}-answers}}"
        vi, en = ("; ".join(each) for each in zip(*told, strict=True))
        return Sentence(
            f"{literal(self.name())} ({days_text(self.days)}) thu về {answers} phiếu "
            f"trả lời: {vi}.",
            f"{literal(self.name('en'))} ({days_text(self.days, 'en')}): answers "
            f"{answers}; {en}.",
        )

    def _level(
        self, level: Level, phrases: Phrases, *, with_share: bool
    ) -> tuple[str, str]:
        slug = f"{self.slug}-{slug_of(level.label_en)}"
        vi, en = literal(level.label), literal(level.label_en)
        share = f"{{{slug}-share}}"
        return phrases.either(
            slug,
            (
                f"mức “{vi}” {{{slug}}} phiếu"
                + (f", chiếm {share}" if with_share else ""),
                f"“{en}” {{{slug}}}" + (f", {share}" if with_share else ""),
            ),
            (f"không có phiếu mức “{vi}”", f"“{en}” none"),
        )

    def tables(self, period: Period, unit: Agency) -> tuple[Table, ...]:  # noqa: ARG002 ballots have no days
        """Return the ballots by level with shares and intervals."""
        return (self.tally.table(),)

    def findings(self, period: Period) -> tuple[Finding, ...]:
        """Return what the score finds, and that days of the survey lie elsewhere."""
        place, place_en = self.name(), self.name("en")
        elsewhere = Finding(
            "survey-in-period",
            place,
            days_text(self.days),
            Severity.WARNING,
            evidence_en=days_text(self.days, "en"),
            place_en=place_en,
        )
        found = [] if self.covered(period) in (None, self.days) else [elsewhere]
        headline = self._headline
        told = [
            evolve(
                each,
                place=f"{place}: {each.place}",
                place_en=f"{place_en}: {each.place_en or each.place}",
            )
            for each in (headline or self.tally).findings()
        ]
        return (*found, *told)
