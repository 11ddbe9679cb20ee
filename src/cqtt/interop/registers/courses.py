"""
What the columns of a register do not hold, on a sheet of its own.

*Trang tính Diễn biến.*  One line for what an entry is, one for each of its events, as
JSON beside words for people; who applies or petitions is never there.  It counts as
long as the row of the entry says what it said when both were written.
"""

from collections.abc import Callable, Iterable, Mapping
from json import dumps
from typing import Any, Final, Generic, TypeVar

from attrs import evolve

from cqtt.conduct.positions import numbers
from cqtt.errors import CqttError, PlainDataError
from cqtt.findings import Finding, Severity
from cqtt.interop.json_texts import read_object
from cqtt.interop.registers.fields import Layout, Values
from cqtt.interop.registers.grids import Row
from cqtt.interop.registers.reading import Asked, read_layout
from cqtt.interop.registers.results import RegisterRead
from cqtt.interop.registers.sources import Source
from cqtt.interop.registers.workbooks import COURSES_SHEET, open_workbook, sheet_grid
from cqtt.tables import Column, Kind, Table
from cqtt.text import nfc

T = TypeVar("T")
Course = dict[str, Any]
"""An entry as plain data, with its events."""

_COLUMNS: Final = (
    Column("number", ("Mã số",)),
    Column("order", ("Thứ tự",), kind=Kind.NUMBER),
    Column("at", ("Thời điểm",)),
    Column("what", ("Diễn biến",)),
    Column("data", ("Dữ liệu (không sửa)",)),
)


def courses_table(
    courses: Iterable[tuple[str, Course]], labels: Mapping[str, str]
) -> Table:
    """Return the table of courses by the numbers of their entries."""
    rows = [row for number, course in courses for row in _rows(number, course, labels)]
    return Table(COURSES_SHEET, columns=_COLUMNS, rows=rows)


def _rows(
    number: str, course: Course, labels: Mapping[str, str]
) -> Iterable[tuple[Any, ...]]:
    events = course["events"]
    head = {name: value for name, value in course.items() if name != "events"}
    yield number, 0, "", "", _json(head)
    for order, event in enumerate(events, start=1):
        yield number, order, event["at"], labels[event["event"]], _json(event)


def _json(value: object) -> str:
    return dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _read_courses(path: Source) -> dict[str, Course]:
    """Return the courses of a workbook by number; what cannot be read is not there."""
    book = open_workbook(path)
    try:
        names = [each.title for each in book.worksheets]
        found = next((name for name in names if nfc(name) == COURSES_SHEET), None)
        rows = list(sheet_grid(book, path, found).rows) if found is not None else []
    finally:
        book.close()
    courses: dict[str, Course] = {}
    for row in rows:
        if isinstance(row, Row) and len(row.cells) == len(_COLUMNS):
            _take(row.cells, courses)
    return courses


def _take(cells: tuple[Any, ...], courses: dict[str, Course]) -> None:
    number, order, _, _, data = cells
    if not isinstance(order, int) or not isinstance(data, str):
        return
    try:
        told = read_object(data, COURSES_SHEET)
    except PlainDataError:
        told = {}
    if order == 0:
        courses[str(number)] = told | {"events": []}
    elif str(number) in courses:
        courses[str(number)]["events"].append(told)


def read_with_courses(
    how: Asked, layout: Layout[T], restore: Callable[[Course, Values], T | None]
) -> RegisterRead[T]:
    """
    Return the entries of a register, with what the second sheet tells of them.

    ``restore`` returns the entry of a course, or ``None`` where its row says another.

    Raises:
        CqttError, OSError: As ``read_layout``.
    """
    courses = {} if how.is_csv else _read_courses(how.path)
    restoring = _Restoring(courses, restore, layout.make)
    read = read_layout(how, evolve(layout, make=restoring.entry))
    return evolve(read, remarks=restoring.remarks(read))


class _Restoring(Generic[T]):
    """
    Makes entries of rows, of their courses where these say the same.

    ``restore`` returns the entry of a course, or ``None`` where the row says another.
    """

    def __init__(
        self,
        courses: Mapping[str, Course],
        restore: Callable[[Course, Values], T | None],
        from_row: Callable[[Values], T],
    ) -> None:
        self._courses = courses
        self._restore = restore
        self._from_row = from_row
        self._stale: set[str] = set()

    def entry(self, row: Values) -> T:
        """Return the entry of a row."""
        number = row["number"]
        if number not in self._courses:
            return self._from_row(row)
        try:
            found = self._restore(self._courses[number], row)
        except CqttError:
            found = None
        if found is not None:
            return found
        self._stale.add(number)
        return self._from_row(row)

    def remarks(self, read: RegisterRead[Any]) -> tuple[Finding, ...]:
        """Return what was read with a finding of rows that say another."""
        stale = [
            row - 1
            for row, each in zip(read.rows, read.entries, strict=True)
            if each.number in self._stale
        ]
        if not stale:
            return read.remarks
        vi, en = (f"{word} {numbers(stale)}" for word in ("dòng", "row"))
        said = Finding(
            "course-as-row", read.source, vi, Severity.WARNING, evidence_en=en
        )
        return (*read.remarks, said)
