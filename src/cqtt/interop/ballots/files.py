"""Ballots in CSV files, as spreadsheets and form services on Windows write them."""

import csv
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from codecs import lookup as codec_of
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import IO, Any, Final

from attrs import frozen

from cqtt.errors import CqttError, InvalidValueError, PlainDataError, UnknownNameError
from cqtt.findings import Finding
from cqtt.interop.ballots.columns import (
    By,
    Layout,
    find_columns,
    layout_of,
    looks_like_data,
    picker,
)
from cqtt.interop.ballots.gathering import Gatherer, reading_of, require_keep
from cqtt.interop.ballots.results import Ballots, Fault, Keep
from cqtt.satisfaction.scales import Scale

_DELIMITERS: Final = (",", ";", "\t", "|")
_UTF_8: Final = "utf-8-sig"
_STATED: Final = re.compile(r"sep=(.)\s*", re.IGNORECASE)
_LONGEST_STATED: Final = 16
_UNDECODED: Final = re.compile("[\udc80-\udcff]")
_NOT_TEXT: Final = {
    BOM_UTF16_LE: "UTF-16, not UTF-8",
    BOM_UTF16_BE: "UTF-16, not UTF-8",
    b"PK\x03\x04": "an Excel or zip file, not CSV",
    b"\xd0\xcf\x11\xe0": "an old Excel file, not CSV",
}


def read_csv(
    path: str | Path,
    *,
    answer: str = "answer",
    by: By = None,
    columns: Mapping[str, str] | None = None,
    key: str | Sequence[str] | None = None,
    keep: Keep = "all",
    delimiter: str | None = None,
    encoding: str = "utf-8-sig",
    scale: Scale | None = None,
    codes: Mapping[Any, str] | None = None,
    **about: Any,
) -> Ballots:
    """
    Read ballots from a CSV file (*đọc phiếu từ tệp CSV*).

    The file streams: only counts are held, and the keys where ``key`` is given.
    Columns are found by name in any case, Unicode form and without diacritics.  A row
    that cannot be read is left out and told; a row with no cell filled is none.

    Args:
        path: The file, with a heading.

        answer: The column of answers, where one row is one answer.

        by: What tells tallies apart: a column, several, or roles with their columns,
            such as ``{"unit": "Tên xã", "question": "Câu hỏi"}``.  The tallies are told
            the roles ``unit`` and ``question``.  Of columns without roles the one whose
            name has "question" or "câu hỏi" in it is the question, and a single other
            one is the unit; of several others none is.  Without ``by`` these are the
            columns ``unit`` and ``question``, as far as the file has them.  The keys of
            the tallies are text: one for a column given as str or for a single role,
            else a tuple; ``""`` stands where the cell is empty, and for the whole file
            where nothing tells tallies apart.  Where the file has a column of questions
            and ``by`` leaves it out, different questions are added up, and a finding
            says so.

        columns: The column of each question, such as ``{"speed": "Câu 1"}``, where one
            row is one ballot; the question is then the last part of a key.  Without
            ``by`` the unit tells tallies apart where there is such a column.

        key: The column, or several, that name a ballot, or who gave it.  The columns of
            ``by`` but the unit belong to it by themselves: one person may answer each
            question, and each wave, once; the same person at two units is a repeat.
            With several columns without roles all belong to it.

        keep: ``"all"`` counts repeated ballots, ``"first"`` the first one only; either
            way they are told.  An error or a finding never holds a key.

        delimiter: What separates columns; without it the one under which the columns
            are found, of comma, semicolon, tab and bar.

        encoding: UTF-8, with or without a byte order mark, unless another is given.

        scale: The scale; without it the survey's, or the one that the labels belong to.

        codes: Which label a code of the form stands for, such as ``{1: "Hài lòng"}``.

        about: What ``Tally`` takes besides: mode, days, survey, frame.  ``frame`` may
            be one number for each unit, ``{"Xã A": 931}``, named as in the file, case
            apart; units without one are told.

    Raises:
        UnknownNameError: There is no such column; the error holds the file with its
            headings, and those that are near.
        WrongTypeError: ``columns`` or ``codes`` is no mapping; a name of a column is no
            str; a frame is no whole number.
        InvalidValueError: Two columns share the name; the scale is not recognised; the
            delimiter, the encoding or ``keep`` is none; a frame is below the number of
            ballots, or by unit where nothing tells the unit.
        PlainDataError: The file is empty, no text in that encoding, or without heading.
        OSError: The file cannot be read.
    """
    layout = layout_of(answer, by, columns, key)
    reading = reading_of(layout, scale, codes, about)
    require_keep(keep)
    file = _Csv(Path(path), _require_encoding(encoding), layout)
    try:
        file.require_text()
        heading = file.heading(delimiter)
        gatherer = Gatherer(heading.layout, keep)
        with closing(file.rows(heading)) as rows:
            for row in rows:
                if isinstance(row, Fault):
                    gatherer.faults.append(row)
                else:
                    gatherer.add(*row)
    except UnicodeError:
        raise PlainDataError(file.name, (f"not {encoding}",)) from None
    return gatherer.ballots(file.name, reading.fitted(heading.layout))


def _require_encoding(encoding: str) -> str:
    try:
        "".encode(encoding)  # refuses codecs that make no text, such as hex
        name = codec_of(encoding).name
    except LookupError:
        raise InvalidValueError("encoding", encoding, "encoding") from None
    return _UTF_8 if name == "utf-8" else name


_Row = tuple[int, tuple[str, ...]]


@frozen
class _Heading:
    """The heading: the lines before it, what separates cells, where columns stand."""

    skipped: int
    delimiter: str
    width: int
    places: tuple[int, ...]
    layout: Layout


@frozen
class _Csv:
    """A CSV file that is read row by row."""

    path: Path
    encoding: str
    layout: Layout

    @property
    def name(self) -> str:
        return self.path.name

    def require_text(self) -> None:
        with self.path.open("rb") as stream:
            start = stream.read(4)
        if not start:
            raise PlainDataError(self.name, ("nothing is in it",))
        for mark, what in _NOT_TEXT.items():
            if self.encoding == _UTF_8 and start.startswith(mark):
                raise PlainDataError(self.name, (what,))

    def opened(self) -> IO[str]:
        """Open the text; a byte that is not of the encoding becomes half a letter."""
        return self.path.open(
            encoding=self.encoding, errors="surrogateescape", newline=""
        )

    def heading(self, delimiter: str | None) -> _Heading:
        """Find the heading, and the delimiter under which the columns are found."""
        with self.opened() as stream:
            stated = _STATED.fullmatch(stream.readline(_LONGEST_STATED))
        if delimiter is not None or stated:
            used = stated[1] if delimiter is None and stated else delimiter
            skipped = 1 if stated else 0
            return self._heading(used, self._cells(used, skipped), skipped)
        errors: list[tuple[int, CqttError]] = []
        for each in _DELIMITERS:
            cells: list[str] = []
            try:
                cells = self._cells(each, 0)
                return self._heading(each, cells, 0)
            except (UnknownNameError, PlainDataError) as error:
                errors.append((len(cells), error))
        raise max(errors, key=lambda told: told[0])[1]

    def _heading(self, delimiter: Any, cells: list[str], skipped: int) -> _Heading:
        while cells and not cells[-1].strip():
            cells.pop()
        if any(map(_UNDECODED.search, cells)):
            fault = f"the heading is not {self.encoding}; save the file as CSV UTF-8"
            raise PlainDataError(self.name, (fault,))
        layout = self.layout
        try:
            found = find_columns(cells, layout.wanted, self.name, layout.lackable)
        except UnknownNameError:
            if any(map(looks_like_data, cells)):
                fault = "the first line is no heading; add one with the columns' names"
                raise PlainDataError(self.name, (fault,)) from None
            raise
        places = tuple(found.values())
        return _Heading(
            skipped, delimiter, len(cells), places, layout.fitted(found, cells)
        )

    def _cells(self, delimiter: object, skipped: int) -> list[str]:
        with self.opened() as stream:
            reader = _reader(stream, delimiter)
            for _ in range(skipped):
                next(reader)
            try:
                return next(reader, [])
            except csv.Error:
                fault = "a quote in the heading"
                raise PlainDataError(self.name, (fault,)) from None

    def rows(self, heading: _Heading) -> Generator[_Row | Fault, None, None]:
        """Yield the rows after the heading with their lines, or what is wrong."""
        pick = picker(heading.places)
        with self.opened() as stream:
            reader = _reader(stream, heading.delimiter)
            for _ in range(heading.skipped + 1):
                next(reader)
            while True:
                line = reader.line_num + 1
                try:
                    cells = next(reader)
                except StopIteration:
                    return
                except csv.Error as error:
                    finding = Finding("row-of-csv", f"{self.name}:{line}", str(error))
                    yield Fault(line, reader.line_num, finding)
                    continue
                if any(cells):
                    fault = self._fault(cells, (line, reader.line_num), heading)
                    yield fault or (line, pick(cells))

    def _fault(
        self, cells: list[str], lines: tuple[int, int], heading: _Heading
    ) -> Fault | None:
        width = heading.width
        if len(cells) < width or any(cells[width:]):
            came = f"{len(cells)} / {width}"
            place = f"{self.name}:{lines[0]}"
            return Fault(*lines, Finding("row-of-columns", place, came))
        if _UNDECODED.search("".join(cells[at] for at in heading.places)):
            place = f"{self.name}:{lines[0]}"
            finding = Finding("row-in-encoding", place, f"not {self.encoding}")
            return Fault(*lines, finding)
        return None


def _reader(stream: Iterable[str], delimiter: object) -> Any:
    is_one = isinstance(delimiter, str) and len(delimiter) == 1
    if not is_one or delimiter in ('"', "\r", "\n"):
        raise InvalidValueError("delimiter", delimiter, "delimiter")
    return csv.reader(stream, delimiter=str(delimiter), strict=True)
