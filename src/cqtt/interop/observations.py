"""
Observations of conduct in files and rows, read for ``cqtt.conduct.assess``.

*Đọc quan sát thực hiện quy tắc ứng xử.*  ``read_csv`` takes a file, ``read_rows``
dictionaries; each gives ``ObservationsRead``: the observations with their lines, and
the rows that could not be read.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from cqtt.agencies import Unit
from cqtt.checks import require_instance
from cqtt.conduct.codes import CodeOfConduct
from cqtt.conduct.observations import Observation, SourceKind
from cqtt.conduct.officers import require_code, require_unit
from cqtt.errors import PlainDataError, WrongTypeError
from cqtt.findings import Finding
from cqtt.i18n import require_locale
from cqtt.interop.ballots.columns import header_texts
from cqtt.interop.ballots.files import CsvFile
from cqtt.interop.ballots.results import Fault
from cqtt.interop.ballots.texts import require_encoding, require_path, require_text
from cqtt.interop.ballots.values import plain_text
from cqtt.interop.observation_cells import Known, known, observation_of
from cqtt.interop.observation_columns import (
    COLUMNS,
    delimiter_of,
    layout_of,
    named_columns,
    places_of,
    require_columns,
    unread_headings,
)
from cqtt.interop.observation_faults import (
    ROW_IS_ONE,
    cell_fault,
    spellings,
    told_together,
    unread_columns,
)

__all__ = ["COLUMNS", "ObservationsRead", "read_csv", "read_rows"]


@frozen(kw_only=True)
class ObservationsRead:
    """
    Observations that were read (*kết quả đọc quan sát*).

    ``observations`` are in the order of the rows, ``lines`` the line of each: what
    ``assess`` calls the third stands on ``lines[2]``.  ``rows`` is how many rows had a
    cell filled; ``faults`` what is wrong with those that could not be read, a fault for
    each cell.  Of a file, the heading is line 1; dictionaries are numbered from 1.
    ``unread`` are the headings that are those of no column, and ``has_counts`` whether
    there is a column of counts; without it each row counts as one.
    """

    source: str
    rows: int
    observations: tuple[Observation, ...] = field(repr=lambda rows: f"<{len(rows)}>")
    lines: tuple[int, ...] = field(repr=False)
    faults: tuple[Fault, ...] = field(default=(), repr=False)
    unread: tuple[str, ...] = field(default=(), repr=False)
    has_counts: bool = field(default=True, repr=False)
    _units: tuple[Unit, ...] = field(default=(), repr=False, alias="units")

    @property
    def broken(self) -> int:
        """How many rows could not be read."""
        return self.rows - len(self.observations)

    def findings(self) -> tuple[Finding, ...]:
        """Return columns not read, units in several spellings, and faults of rows."""
        return (*self._of_file(), *(each.finding for each in self.faults))

    def _of_file(self) -> Iterator[Finding]:
        """Yield what is to be known of the columns and of the names of units."""
        if self.unread:
            yield unread_columns(self.source, self.unread, has_counts=self.has_counts)
        named = (each.unit for each in self.observations)
        yield from spellings(self.source, named, self._units)

    def explain(self, locale: str = "vi") -> str:
        """Return how many rows were read, and what is wrong, a line for each kind."""
        read, english = len(self.observations), require_locale(locale) == "en"
        if english:
            said = f"{self.rows} rows, {read} read, {self.broken} not"
        else:
            said = f"{self.rows} dòng, đọc được {read}, không đọc được {self.broken}"
        if read and not self.has_counts and not self.unread:
            said += f"; {ROW_IS_ONE[english]}"
        found = (*self._of_file(), *told_together(self.source, self.faults))
        told = (each.message(locale) for each in found)
        return "\n".join([f"{self.source}: {said}", *told])


def read_csv(
    path: str | Path,
    *,
    columns: Mapping[str, str] | None = None,
    code: CodeOfConduct | None = None,
    unit: Unit | None = None,
    units: Iterable[Unit] = (),
    source: SourceKind | None = None,
    delimiter: str | None = None,
    encoding: str = "utf-8-sig",
) -> ObservationsRead:
    """
    Read observations from a CSV file (*đọc quan sát từ tệp CSV*).

    A row is an observation.  Columns are found by the names of ``COLUMNS`` in any case,
    Unicode form and without diacritics.  Item, verdict and day must be there; source
    and unit too, unless they are given.  An empty weight or count is 1.  Columns that
    are not read are told, and so is that there is none of counts.  A row that cannot
    be read is left out and told, never with what stands in it.

    Args:
        path: The file, with a heading.

        columns: The headings of columns that are called otherwise, by the names of
            ``COLUMNS``: ``{"verdict": "Mức độ"}``.

        code: The code of conduct; its items may then be written out in Vietnamese too.
            What is none of its items stays as it is, and ``assess`` tells it.

        unit: The unit of rows that name none.

        units: Units that rows may name, without diacritics too; a row with another name
            gets a ``Unit`` of that name without a body.  Names that differ in case or
            diacritics alone are told.

        source: The source of rows that name none.

        delimiter: What separates columns; without it the one, of comma, semicolon, tab
            and bar, under which most columns are found.

        encoding: UTF-8, with or without a byte order mark, unless another is given.

    Verdicts and sources are written as their values or their names in either language,
    days as 2026-03-02 or 02/03/2026 (the day first), with the hour behind where it is
    known.

    Raises:
        WrongTypeError: A value is of another type.
        UnknownNameError: A column that must be there is not; ``columns`` names none.
        InvalidValueError: Two columns share a name; the delimiter or the encoding is
            none.
        PlainDataError: The file is empty, no text in that encoding, or without heading.
        OSError: The file cannot be read.
    """
    about = _about(code, unit, units, source)
    named = named_columns(columns)
    file = CsvFile(require_path(path), require_encoding(encoding), layout_of({}))
    require_text(file.path, file.encoding)
    gathering = _Gathering(file.name, about)
    try:
        used, skipped = delimiter_of(file, delimiter, named)
        heading = file.heading(used)
        cells = file.cells(used, skipped)
        places = places_of(cells, file.name, named)
        require_columns(places, cells, file.name, about)
        heading = evolve(heading, places=tuple(places.values()))
        gathering.note(cells, {cells[at] for at in places.values()}, places)
        with closing(file.rows(heading)) as rows:
            for row in rows:
                if isinstance(row, Fault):
                    gathering.leave_out(row)
                else:
                    line, values = row
                    names = {role: cells[at] for role, at in places.items()}
                    gathering.add(line, dict(zip(places, values, strict=True)), names)
    except UnicodeError:
        raise PlainDataError(file.name, (f"not {encoding}",)) from None
    return gathering.read()


def read_rows(
    rows: Iterable[Mapping[str, Any]],
    *,
    columns: Mapping[str, str] | None = None,
    code: CodeOfConduct | None = None,
    unit: Unit | None = None,
    units: Iterable[Unit] = (),
    source: SourceKind | None = None,
) -> ObservationsRead:
    """
    Read observations that are dictionaries (*đọc quan sát từ các bản ghi*).

    The arguments are those of ``read_csv``.  Cells may be text, or days, numbers,
    ``Verdict``, ``SourceKind`` and ``Unit`` as they are.  A row may lack a column that
    others have; what is no dictionary is a fault of that row.

    Raises:
        WrongTypeError: The rows are one dictionary, a text or no iterable; else as
            ``read_csv``.
        UnknownNameError: No row has a column that must be there.
        InvalidValueError: Two columns share a name.

    >>> found = read_rows(
    ...     [{"Nội dung": "luon-mim-cuoi", "Kết quả": "Đạt", "Ngày": "02/03/2026"},
    ...      {"Nội dung": "luon-mim-cuoi", "Kết quả": "tốt", "Ngày": "02/03/2026"}],
    ...     unit=Unit("Một cửa"), source=SourceKind.SUPERVISOR_CHECK)
    >>> found.observations[0].verdict, found.observations[0].at
    (<Verdict.MET: 'met'>, datetime.date(2026, 3, 2))
    >>> found.faults[0].finding.place, found.faults[0].finding.evidence_en
    ('rows:2: Kết quả', '3 characters')
    """
    about, named = _about(code, unit, units, source), named_columns(columns)
    if isinstance(rows, Mapping | str) or not isinstance(rows, Iterable):
        raise WrongTypeError("rows", type(rows).__name__, "rows-to-read")
    gathering = _Gathering("rows", about)
    every: dict[str, Any] = {}
    read: set[str] = set()
    columns_of: dict[tuple[Any, ...], dict[str, Any]] = {}
    for line, row in enumerate(rows, start=1):
        if not isinstance(row, Mapping):
            finding = Finding("row-of-columns", f"rows:{line}", type(row).__name__)
            gathering.leave_out(Fault(line, line, finding))
            continue
        keys = tuple(row)
        if keys not in columns_of:
            places = places_of(header_texts(keys), "rows", named, may_lack=True)
            columns_of[keys] = {role: keys[at] for role, at in places.items()}
            every |= dict.fromkeys(header_texts(keys))
            read |= {str(key) for key in columns_of[keys].values()}
        found = columns_of[keys]
        if any(map(plain_text, row.values())):
            cells = {role: row[key] for role, key in found.items()}
            gathering.add(line, cells, {role: str(key) for role, key in found.items()})
    if columns_of:
        headings = list(every)
        places = places_of(headings, "rows", named)
        require_columns(places, headings, "rows", about)
        gathering.note(headings, read, places)
    return gathering.read()


class _Gathering:
    """Gathers what can be read, and what is wrong with the rest."""

    def __init__(self, source: str, about: Known) -> None:
        self._source = source
        self._about = about
        self._rows = 0
        self._read: list[tuple[int, Observation]] = []
        self._faults: list[Fault] = []
        self._unread: tuple[str, ...] = ()
        self._has_counts = True

    def note(
        self, headings: Iterable[str], read: Container[str], roles: Container[str]
    ) -> None:
        """Note which headings are not read, and whether rows are counted."""
        self._unread = unread_headings(headings, read)
        self._has_counts = "count" in roles

    def leave_out(self, fault: Fault) -> None:
        """Count a row that is none."""
        self._rows += 1
        self._faults.append(fault)

    def add(
        self, line: int, cells: Mapping[str, Any], headings: Mapping[str, str]
    ) -> None:
        """Read a row; a fault names the column, and never what stands in it."""
        self._rows += 1
        found = observation_of(cells, self._about)
        if isinstance(found, Observation):
            self._read.append((line, found))
            return
        for role, rule, length in found:
            heading = headings.get(role, role)
            self._faults.append(cell_fault(self._source, line, heading, rule, length))

    def read(self) -> ObservationsRead:
        """Return what was read."""
        return ObservationsRead(
            source=self._source,
            rows=self._rows,
            observations=tuple(each for _, each in self._read),
            lines=tuple(line for line, _ in self._read),
            faults=tuple(self._faults),
            unread=self._unread,
            has_counts=self._has_counts,
            units=tuple(self._about.units.values()),
        )


def _about(
    code: CodeOfConduct | None,
    unit: Unit | None,
    units: Iterable[Unit],
    source: SourceKind | None,
) -> Known:
    """Return what cells may name, of arguments that are checked."""
    if code is not None:
        require_code(code)
    if source is not None:
        require_instance(source, SourceKind, "source", "enum-choice")
    if not isinstance(units, Iterable):
        raise WrongTypeError("units", type(units).__name__, "units-assessed")
    asked = tuple(units)
    for each in (*asked, *([] if unit is None else [unit])):
        require_unit(each, "unit or units")
    return known(code, asked, unit, source)
