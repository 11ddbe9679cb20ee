"""A scoring of one unit in one round: points, what is missing, the class."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.errors import WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.i18n import day_text, require_locale
from cqtt.law import Period
from cqtt.scorecards.classes import ClassTable
from cqtt.scorecards.criteria import Exhibit
from cqtt.scorecards.evidence import Round
from cqtt.scorecards.exhibiting import (
    MissingFile,
    missing_exhibits,
    missing_files,
    unmatched,
)
from cqtt.scorecards.gaining import Gain, gains_of
from cqtt.scorecards.inputs import Share
from cqtt.scorecards.reckoning import Reckoned
from cqtt.scorecards.showing import shown, two_places
from cqtt.scorecards.wording import sheet_table, told
from cqtt.tables import Table
from cqtt.text import require_nfc


def require_day(_instance: object, attribute: Any, day: date | None) -> None:
    """Validate a field that is a plain date or ``None``."""
    is_day = isinstance(day, date) and not isinstance(day, datetime)
    if day is not None and not is_day:
        raise WrongTypeError(attribute.name, type(day).__name__, "day")


@frozen(kw_only=True)
class ScoreSheet(Reckoned):
    """
    A scoring with its reasons (*phiếu chấm điểm*), as ``Scorecard.score`` gives it.

    ``lines`` hold a ``Line`` for each scored criterion; ``answers`` what was answered
    to the requirements.  ``round`` says who scored, ``unit`` whom, ``period`` for which
    time, ``on`` on which day.  ``files`` are the names of files by criterion, those
    with evidence among them; ``filing`` those of the filing itself.

    Points are exact; those without ``exact_`` in the name are rounded half up to two
    places.  What is missing is no 0: the total is then "at least".

    >>> from decimal import Decimal
    >>> from cqtt.scorecards import Criterion, Scorecard
    >>> card = Scorecard(code="xa-mau", name="Tự chấm", name_en="Own", edition="2026",
    ...                  criteria=(Criterion("1", "Một", "One", Decimal(60)),
    ...                            Criterion("2", "Hai", "Two", Decimal(40))))
    >>> sheet = card.score({"1": Decimal("52.5")})
    >>> sheet.total, sheet.highest, [line.criterion.code for line in sheet.missing]
    (Decimal('52.50'), Decimal('92.50'), ['2'])
    """

    round: Round = field(validator=instance_of(Round, "enum-choice"))
    unit: str = ""
    period: Period | None = field(
        default=None, validator=instance_of(Period | None, "period-of-scoring")
    )
    on: date | None = field(default=None, validator=require_day)
    files: tuple[tuple[str, tuple[str, ...]], ...] = field(default=(), repr=False)
    filing: tuple[str, ...] = field(default=(), repr=False)

    def __attrs_post_init__(self) -> None:
        require_nfc(self.unit, "unit")

    def gains(self) -> tuple[Gain, ...]:
        """
        Return what one more unit of evidence would bring, the most first.

        *Điểm có thể tăng thêm.*  Of bands and thresholds it is the nearest one that
        earns more.  Nothing is told of a criterion that is missing, or whose rule has
        no unit, such as judged points.
        """
        return gains_of(self)

    @property
    def files_missing(self) -> tuple[MissingFile, ...]:
        """
        What criteria ask for and no file of theirs is (*minh chứng còn thiếu*).

        A file is a document by its name: the document's code, alone or before a dot, a
        hyphen, an underscore or a space.
        """
        return tuple(missing_files(self.card, dict(self.files)))

    @property
    def files_unmatched(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Files by criterion that are none of the documents asked for there."""
        return tuple(unmatched(self.card, dict(self.files)))

    @property
    def filing_missing(self) -> tuple[Exhibit, ...]:
        """What the filing itself asks for and no file is (*hồ sơ còn thiếu*)."""
        return missing_exhibits(self.card.filing, self.filing)

    def findings(self) -> tuple[Finding, ...]:
        """Return what the scorecard leaves open, and what to mind in this scoring."""
        return (*self.card.findings(), *self._found())

    def _found(self) -> Iterator[Finding]:
        if self.on is not None and self.on not in self.card.in_force:
            yield Finding("scorecard-in-force", self.card.code, self.on.isoformat())
        for line in self.missing:
            place, why = line.criterion.code, line.reason("en")
            yield Finding("criterion-with-points", place, why, Severity.WARNING)
        for line in self.lines:
            if isinstance(line.given, Share) and line.given.is_withheld:
                place, said = line.criterion.code, line.given.text("en")
                yield Finding("enough-answers", place, said, Severity.WARNING)
        if self.card.classes is not None:
            yield from self._of_rounding(self.card.classes)
        yield from self._of_files()

    def _of_rounding(self, table: ClassTable) -> Iterator[Finding]:
        """Yield where the total as shown would be of another class."""
        for total in dict.fromkeys(way.span.low for way in self.readings):
            exact, rounded = table.of(total), table.of(Fraction(two_places(total)))
            if exact != rounded:
                names = (each.label_en if each else "none" for each in (exact, rounded))
                classes = " and ".join(names)
                evidence = f"{shown(total, 'en')}: {classes}"
                place = f"{self.card.code}: total"
                yield Finding("class-of-exact", place, evidence, Severity.WARNING)

    def _of_files(self) -> Iterator[Finding]:
        for missing in self.files_missing:
            place, name = missing.criterion, missing.exhibit.name
            yield Finding("exhibit-at-hand", place, name, Severity.WARNING)
        for exhibit in self.filing_missing:
            place = f"{self.card.code}: filing"
            yield Finding("exhibit-at-hand", place, exhibit.name, Severity.WARNING)
        for place, names in self.files_unmatched:
            # The name of a file may hold that of a person.
            number = str(len(names))
            yield Finding("files-of-exhibits", place, number, Severity.NOTE)

    def label(self, locale: str = "vi") -> str:
        """Return the scorecard, the round, the unit and the time in words."""
        parts = [self.card.label(locale), self.round.text(locale), self.unit]
        return ", ".join(filter(None, [*parts, self._time(locale)]))

    def _time(self, locale: str) -> str:
        english = require_locale(locale) == "en"
        said = []
        if self.period is not None and self.period.since is not None:
            said.append(f"{'from' if english else 'từ'} {day_text(self.period.since)}")
        if self.period is not None and self.period.until is not None:
            said.append(f"{'to' if english else 'đến'} {day_text(self.period.until)}")
        if self.on is not None:
            said.append(f"{'on' if english else 'ngày'} {day_text(self.on)}")
        return " ".join(said)

    def explain(self, locale: str = "vi") -> str:
        """Return every line with its reason, the totals, the class, what is missing."""
        return "\n".join([self.label(locale), *told(self, locale), *self._lack(locale)])

    def _lack(self, locale: str) -> Iterator[str]:
        english = require_locale(locale) == "en"
        missing: Iterable[str] = (
            *(each.text(locale) for each in self.files_missing),
            *(f"{each.text(locale)} ({each.code})" for each in self.filing_missing),
        )
        if missing:
            yield "Documents missing:" if english else "Tài liệu còn thiếu:"
            yield from (f"- {each}" for each in missing)

    def table(self, locale: str = "vi") -> Table:
        """Return the lines and the total as a table; refusals stand below."""
        return sheet_table(self, (self.label("vi"), self.label("en")), locale)

    def _repr_html_(self) -> str:
        return self.table().html()
