"""What was read of a register, and every row that was not, with its reasons."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, Final, Generic, TypeVar

from attrs import evolve, field, fields, frozen

from cqtt.conduct.positions import first_of, numbers
from cqtt.expectations import EXPECTED
from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale
from cqtt.tables import Cell, Column, Kind, Table

T = TypeVar("T")


@frozen
class RowFault:
    """
    What is wrong with a row (*dòng sổ không đọc được*), or with one of its cells.

    ``row`` is the number that Excel shows, ``column`` the letters of the column and
    ``heading`` its heading; both are empty where the row as a whole is meant.  The
    finding never holds what stands in the cell.  A warning tells of a cell that was
    left out while its row was read; ``message`` says which of the two it is.
    """

    row: int
    column: str
    heading: str
    finding: Finding

    @property
    def is_left_out(self) -> bool:
        """Whether the row was not read."""
        return self.finding.severity is Severity.ERROR

    def message(self, locale: str = "vi") -> str:
        """Return the finding as one sentence, and what was left out for it."""
        left_out = _LEFT_OUT[self.is_left_out][locale == "en"]
        return f"{self.finding.message(locale)}; {left_out}"


_LEFT_OUT: Final = {
    True: ("bỏ qua: cả dòng", "left out: the whole row"),
    False: ("bỏ qua: chỉ ô này", "left out: this cell alone"),
}
_FAULTS: Final = (
    Column("row", ("Dòng",), heading_en=("Row",), kind=Kind.NUMBER),
    Column("column", ("Cột",), heading_en=("Column",)),
    Column("heading", ("Tên cột",), heading_en=("Heading",)),
    Column("left_out", ("Bỏ qua",), heading_en=("Left out",)),
    Column("must", ("Phải là",), heading_en=("Must be",)),
    Column("came", ("Nhận được",), heading_en=("Came",)),
    Column("do", ("Cách sửa",), heading_en=("What to do",)),
)


@frozen(kw_only=True)
class RegisterRead(Generic[T]):
    """
    A register that was read (*kết quả đọc sổ*).

    ``entries`` are in the order of the rows, and ``rows`` has the row of each as Excel
    shows it.  ``heading_row`` is the last row of the heading, ``columns`` which column
    was read as what: role, letters, heading.  ``faults`` say of each row that could not
    be read, and of each cell that was left out, where it stands and why.  ``remarks``
    are what else is to be known: hidden rows, totals, lines that are no entries,
    columns that were not read.
    """

    source: str
    heading_row: int
    columns: tuple[tuple[str, str, str], ...] = field(repr=False)
    entries: tuple[T, ...] = field(repr=lambda each: f"({len(each)} of them)")
    rows: tuple[int, ...] = field(repr=False)
    faults: tuple[RowFault, ...] = field(
        default=(), repr=lambda each: f"({len(each)} of them)"
    )
    remarks: tuple[Finding, ...] = field(default=(), repr=False)
    unread: tuple[str, ...] = ()

    @property
    def broken_rows(self) -> tuple[int, ...]:
        """The rows that could not be read."""
        return tuple(dict.fromkeys(e.row for e in self.faults if e.is_left_out))

    def findings(self) -> tuple[Finding, ...]:
        """Return what is to be known of the file, then what is wrong with rows."""
        return (*self.remarks, *(each.finding for each in self.faults))

    def explain(self, locale: str = "vi") -> str:
        """Return how many rows were read, and what is wrong, a line for each kind."""
        read, broken = len(self.entries), len(self.broken_rows)
        if require_locale(locale) == "en":
            said = f"rows read: {read}, not read: {broken}"
        else:
            said = f"đọc được {read} dòng, không đọc được {broken} dòng"
        remarks = [each.message(locale) for each in self.remarks]
        alike = _together(self.source, self.faults)
        faults = [each.message(locale) for each in alike]
        return "\n".join([f"{self.source}: {said}", *remarks, *faults])

    def table(self, locale: str = "vi") -> Table:
        """
        Return what is to be corrected, a row for each fault (*bảng các lỗi của sổ*).

        For who keeps the register: ``cqtt.interop.excel.save_table`` makes a workbook
        of it.  Nothing that stands in a cell is in it.  ``locale`` is the language of
        the cells; headings are in both.

        Raises:
            UnknownLocaleError: It is neither ``"vi"`` nor ``"en"``.
        """
        english = require_locale(locale) == "en"
        return Table(
            f"Các lỗi của sổ: {self.source}",
            title_en=f"Faults of the register: {self.source}",
            columns=_FAULTS,
            rows=[_row_of(each, english=english) for each in self.faults],
        )


R = TypeVar("R", bound=RegisterRead[Any])


def recast(read: RegisterRead[Any], kind: type[R]) -> R:
    """Return what was read as that of a register of one kind."""
    told = {each.name: getattr(read, each.name) for each in fields(RegisterRead)}
    return kind(**told)


def fault_of(  # noqa: PLR0917 the parts of one sentence
    source: str,
    row: int,
    rule: str,
    came: tuple[str, str],
    cell: tuple[str, str] = ("", ""),
    severity: Severity = Severity.ERROR,
) -> RowFault:
    """Return the fault of a row, or of a cell of it: letters and heading."""
    letters, heading = cell
    vi, en = came
    if letters:
        place = place_en = f"{source}: {letters}{row} ({heading})"
    else:
        place, place_en = f"{source}: dòng {row}", f"{source}: row {row}"
    found = Finding(rule, place, vi, severity, evidence_en=en, place_en=place_en)
    return RowFault(row, letters, heading, found)


def _row_of(fault: RowFault, *, english: bool) -> tuple[Cell, ...]:
    """Return a row of the table of faults."""
    found, wanted = fault.finding, EXPECTED[fault.finding.rule]
    left_out = _LEFT_OUT[fault.is_left_out][english].partition(": ")[2]
    if english:
        told = wanted.must, found.evidence_en or found.evidence, wanted.do
    else:
        told = wanted.must_vi, found.evidence, wanted.do_vi
    return fault.row, fault.column, fault.heading, left_out, *told


def _together(source: str, faults: Iterable[RowFault]) -> Iterator[RowFault]:
    """Yield one fault for the faults of each kind and column, with their rows."""
    kinds: dict[tuple[str, str, Severity], list[RowFault]] = defaultdict(list)
    for each in faults:
        key = each.finding.rule, each.column, each.finding.severity
        kinds[key].append(each)
    for alike in kinds.values():
        first = alike[0]
        if len(alike) == 1:
            yield first
            continue
        rows = numbers([each.row - 1 for each in alike])
        found = [each.finding for each in alike]
        named = f", {first.column} ({first.heading})" if first.column else ""
        together = evolve(
            first.finding,
            place=f"{source}{named}: dòng {rows}",
            place_en=f"{source}{named}: row {rows}",
            evidence=first_of(each.evidence for each in found),
            evidence_en=first_of(each.evidence_en or each.evidence for each in found),
        )
        yield evolve(first, finding=together)
