"""Documents counted by year and kind."""

from collections import Counter
from collections.abc import Iterable
from typing import Final, Literal

from attrs import field, frozen

from cqtt.checks import require_all, require_count, require_instance, told
from cqtt.errors import WrongChoiceError
from cqtt.i18n import require_locale
from cqtt.programme.documents import IssuedDocument
from cqtt.programme.kinds_of_documents import DocumentKind
from cqtt.programme.requiring import many
from cqtt.tables import Cell, Column, Kind, Table

_BY: Final = {
    "issued": ("năm ban hành", "year of issue"),
    "about": ("năm thực hiện", "year they are for"),
}


@frozen
class DocumentsByYear:
    """
    How many documents of each kind a year has (*số văn bản theo năm*).

    ``by`` is ``"issued"``, the year of issue, or ``"about"``, the year they are for: a
    plan for 2021 may be issued in 2020.  The year is ``None`` where it is not known.
    """

    by: Literal["issued", "about"]
    _counts: tuple[tuple[int | None, DocumentKind, int], ...] = field(alias="counts")

    @property
    def years(self) -> tuple[int | None, ...]:
        """The years in order, an unknown one last."""
        return tuple(dict.fromkeys(year for year, _, _ in self._counts))

    def count(self, year: int | None, kind: DocumentKind | None = None) -> int:
        """
        Return how many documents a year has, of one kind or of all.

        Raises:
            WrongTypeError: The year is no whole number, the kind no ``DocumentKind``.
        """
        year = None if year is None else require_count(year, "year")
        require_instance(kind, DocumentKind | None, "kind", "enum-choice")
        return sum(
            number
            for at, of, number in self._counts
            if at == year and kind in {None, of}
        )

    @property
    def total(self) -> int:
        """All documents, also those of an unknown year."""
        return sum(number for _, _, number in self._counts)

    def explain(self, locale: str = "vi") -> str:
        """Return one sentence: how many documents each year has, by which year."""
        english = require_locale(locale) == "en"
        counts = [(year, self.count(year)) for year in self.years]
        by = _BY[self.by][english]
        if english:
            told = ", ".join(f"{n} of {year or 'an unknown one'}" for year, n in counts)
            return f"{many(self.total, 'document')} by the {by}: {told or 'none'}"
        told = ", ".join(
            f"{f'năm {year}' if year else 'không rõ năm'} có {n}" for year, n in counts
        )
        return f"{self.total} văn bản theo {by}: {told or 'không có'}"

    def table(self, locale: str = "vi") -> Table:
        """Return years, kinds and counts, with the whole in the last row."""
        english = require_locale(locale) == "en"
        unknown = "unknown" if english else "không rõ"
        rows: list[tuple[Cell, ...]] = [
            (str(year or unknown), kind.text(locale), number)
            for year, kind, number in self._counts
        ]
        rows.append(("Total" if english else "Tổng số", "", self.total))
        vi, en = _BY[self.by]
        return Table(
            "Văn bản theo năm và loại",
            title_en="Documents by year and kind",
            columns=(
                Column("year", (vi.capitalize(),), heading_en=(en.capitalize(),)),
                Column("kind", ("Loại văn bản",), heading_en=("Kind",)),
                Column("count", ("Số lượng",), heading_en=("Count",), kind=Kind.NUMBER),
            ),
            rows=rows,
            emphasised=frozenset({len(rows) - 1}),
        )


def documents_by_year(
    documents: Iterable[IssuedDocument], *, by: Literal["issued", "about"]
) -> DocumentsByYear:
    """
    Count documents by year and kind (*thống kê văn bản theo năm, theo loại*).

    ``by="issued"`` takes the year of issue, ``by="about"`` the year that a document is
    for or listed under.

    Raises:
        WrongChoiceError: ``by`` is neither.
        WrongTypeError: What came is no document.

    >>> from datetime import date
    >>> plan = IssuedDocument(DocumentKind.PLAN, "về CCHC", number="35/KH-UBND",
    ...                       issued_on=date(2020, 12, 25), about=2021)
    >>> documents_by_year([plan], by="issued").count(2020)
    1
    >>> documents_by_year([plan], by="about").count(2020)
    0
    """
    came: object = by
    if not isinstance(came, str) or came not in _BY:
        raise WrongChoiceError("by", told(came), tuple(_BY))
    counts: Counter[tuple[int | None, DocumentKind]] = Counter()
    for each in require_all(documents, IssuedDocument, "documents", "issued-document"):
        counts[each.year if by == "issued" else each.about, each.kind] += 1
    kinds = list(DocumentKind)
    ordered = sorted(
        counts, key=lambda at: (at[0] is None, at[0] or 0, kinds.index(at[1]))
    )
    return DocumentsByYear(by, tuple((*at, counts[at]) for at in ordered))
