"""A scoring of one unit in one round: points, what is missing, the class."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import Any

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.findings import Finding, Severity
from cqtt.i18n import day_text, require_locale
from cqtt.law import Period
from cqtt.printable import require_line
from cqtt.scorecards.classes import ClassBand, ClassTable
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
from cqtt.scorecards.sheet_tables import sheet_table
from cqtt.scorecards.showing import shown, two_places, warned_of
from cqtt.scorecards.telling import minded, told
from cqtt.tables import Table
from cqtt.workdays import require_day


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

    Raises:
        WrongTypeError: A value is of another type.
        NotNfcError: ``unit`` is not in Unicode NFC.
        InvalidValueError: ``lines`` are not those of the scorecard, each once, or have
            too many points together; ``unit`` is no single line.

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
    on: date | None = None
    files: tuple[tuple[str, tuple[str, ...]], ...] = field(default=(), repr=False)
    filing: tuple[str, ...] = field(default=(), repr=False)

    def __attrs_post_init__(self) -> None:
        Reckoned.__attrs_post_init__(self)
        require_line(self.unit, "unit")
        if self.on is not None:
            require_day(self.on, "on")

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
            place, why = line.criterion.code, warned_of(line.reason)
            yield Finding("criterion-with-points", place, **why)
        for line in self.lines:
            if isinstance(line.given, Share) and line.given.is_withheld:
                place, said = line.criterion.code, warned_of(line.given.text)
                yield Finding("enough-answers", place, **said)
        if self.card.classes is not None:
            yield from self._of_rounding(self.card.classes)
        yield from self._of_files()

    def _of_rounding(self, table: ClassTable) -> Iterator[Finding]:
        """Yield where the total as shown would be of another class."""
        for total in dict.fromkeys(way.span.low for way in self.readings):
            exact, rounded = table.of(total), table.of(Fraction(two_places(total)))
            if exact != rounded:
                said = warned_of(_TwoClasses(total, exact, rounded).text)
                places = self._places("tổng điểm", "total")
                yield Finding("class-of-exact", **places, **said)

    def _of_files(self) -> Iterator[Finding]:
        for missing in self.files_missing:
            place, name = missing.criterion, warned_of(missing.exhibit.text)
            yield Finding("exhibit-at-hand", place, **name)
        for exhibit in self.filing_missing:
            places = self._places("hồ sơ kèm theo", "filing")
            yield Finding("exhibit-at-hand", **places, **warned_of(exhibit.text))
        for place, names in self.files_unmatched:
            # The name of a file may hold that of a person.
            number = str(len(names))
            yield Finding("files-of-exhibits", place, number, Severity.NOTE)

    def _places(self, vi: str, en: str) -> dict[str, Any]:
        code = self.card.code
        return {"place": f"{code}: {vi}", "place_en": f"{code}: {en}"}

    def label(self, locale: str = "vi") -> str:
        """Return the scorecard, the round, the unit and the time in words."""
        english, scored = require_locale(locale) == "en", self.round.text(locale)
        head = (
            self.card.label(locale),
            scored if english else scored.capitalize(),
            self.unit,
        )
        day = "" if self.on is None else day_text(self.on)
        time = period_text(self.period, locale)
        if english:
            return ", ".join(filter(None, [*head, time, day and f"scored on {day}"]))
        return " – ".join(filter(None, [*head, time, day and f"ngày {day}"]))

    def explain(self, locale: str = "vi") -> str:
        """
        Return every line with its reason, the totals, the class, what is missing.

        Groups stand before their parts.  Below is what to mind: what the scorecard
        leaves open, and what ``findings`` says of this scoring.
        """
        return "\n".join(
            [
                self.label(locale),
                *told(self, locale),
                *self._lack(locale),
                *self._other_files(locale),
                *self._mind(locale),
            ]
        )

    def _lack(self, locale: str) -> Iterator[str]:
        english = require_locale(locale) == "en"
        missing: Iterable[str] = (
            *(each.text(locale) for each in self.files_missing),
            *(f"{each.text(locale)} ({each.code})" for each in self.filing_missing),
        )
        if missing:
            yield "Documents missing:" if english else "Tài liệu còn thiếu:"
            yield from (f"- {each}" for each in missing)

    def _other_files(self, locale: str) -> Iterator[str]:
        """Yield the files that are no document asked for, and how to name them."""
        if self.files_unmatched:
            if require_locale(locale) == "en":
                yield "Files of no document (begin the name with the document's code):"
            else:
                yield "Tệp chưa khớp tài liệu nào (tên tệp bắt đầu bằng mã tài liệu):"
        for code, names in self.files_unmatched:
            yield f"- {code}: {', '.join(names)}"

    def _mind(self, locale: str) -> Iterator[str]:
        said = minded(self.findings(), self.card, locale)
        if said:
            yield "To mind:" if require_locale(locale) == "en" else "Cần lưu ý:"
            yield from (f"- {each}" for each in said)

    def table(self, locale: str = "vi") -> Table:
        """
        Return the lines and the total as a table, groups with their subtotals.

        The conditions of recognition follow the total; refusals, missing documents and
        what to mind stand below.
        """
        titles = (self.label("vi"), self.label("en"))
        notes = (*self._lack(locale), *self._mind(locale))
        return sheet_table(self, titles, notes, locale)

    def tidy(self) -> list[dict[str, Any]]:
        """
        Return the lines in tidy form, one dict for each (*dữ liệu dạng gọn*).

        Keys: ``unit``, ``round``, ``group`` (the code of the group, else empty),
        ``code``, ``name``, ``name_en``, ``standing``, ``most`` and ``points`` as
        ``Decimal``, ``exact`` as ``Fraction``.  What is missing or not known is
        ``None``.

        >>> from decimal import Decimal
        >>> from cqtt.scorecards import Criterion, Scorecard
        >>> card = Scorecard(code="xa-mau", name="Tự chấm", name_en="Own",
        ...                  edition="2026",
        ...                  criteria=(Criterion("1", "Một", "One", Decimal(60)),))
        >>> row = card.score({"1": Decimal("52.5")}, unit="Xã Mẫu").tidy()[0]
        >>> row["code"], row["most"], row["exact"], row["standing"]
        ('1', Decimal('60'), Fraction(105, 2), 'counted')
        """
        groups = {
            part.code: group.code
            for group in self.card.every_criterion
            for part in group.parts
        }
        return [
            {
                "unit": self.unit,
                "round": self.round.value,
                "group": groups.get(each.criterion.code, ""),
                "code": each.criterion.code,
                "name": each.criterion.name,
                "name_en": each.criterion.name_en,
                "standing": each.standing.value,
                "most": each.criterion.most,
                "points": each.points,
                "exact": each.exact,
            }
            for each in self.lines
        ]

    def _repr_html_(self) -> str:
        return self.table().html()


@frozen
class _TwoClasses:
    """The class of an exact total, and that of the total as shown."""

    total: Fraction
    exact: ClassBand | None
    rounded: ClassBand | None

    def text(self, locale: str) -> str:
        none, join = ("none", " and ") if locale == "en" else ("không mức nào", " và ")
        both = (self.exact, self.rounded)
        names = join.join(each.name(locale) if each else none for each in both)
        return f"{shown(self.total, locale)}: {names}"


def period_text(period: Period | None, locale: str) -> str:
    """Return from when to when a scoring is, in words; empty where nobody said."""
    english = require_locale(locale) == "en"
    said = []
    if period is not None and period.since is not None:
        said.append(f"{'from' if english else 'từ'} {day_text(period.since)}")
    if period is not None and period.until is not None:
        said.append(f"{'to' if english else 'đến'} {day_text(period.until)}")
    return " ".join(said)
