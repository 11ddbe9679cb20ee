"""Ballots in CSV files, as spreadsheets and form services on Windows write them."""

import csv
import re
from collections.abc import Generator, Mapping, Sequence
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
    is_answer,
    layout_of,
    looks_like_data,
    picker,
)
from cqtt.interop.ballots.gathering import Gatherer, reading_of, require_keep
from cqtt.interop.ballots.results import Ballots, Fault, Keep
from cqtt.interop.ballots.texts import (
    Openable,
    lines,
    require_encoding,
    require_path,
    require_text,
)
from cqtt.satisfaction.scales import Scale

DELIMITERS: Final = (",", ";", "\t", "|")
_STATED: Final = re.compile(r"sep=(.)\s*", re.IGNORECASE)
_LONGEST_STATED: Final = 16
UNDECODED: Final = re.compile("[\udc80-\udcff]")


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
    that cannot be read is left out and told, of more than a thousand the first; a row
    with no cell filled is none.  An open quote takes the rows after it with it, as far
    as the file's text can be one cell: the fault says from which line to which.

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
            says so.  Units, and questions, whose names differ only in case, Unicode
            form or blanks are one, shown as it is written most; a finding says so.
            Those that differ by diacritics stay apart, and a finding says that they may
            be one.

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
            apart; units without one are told, and names that no unit has.

    Raises:
        UnknownNameError: There is no such column; the error holds the file with its
            headings, and those that are near.  A question of ``columns`` is none of the
            survey's; the error holds it, and the survey's codes.
        WrongTypeError: ``columns`` or ``codes`` is no mapping; a name of a column, the
            path or the encoding is no str; a frame is no whole number; there is no such
            argument.
        InvalidValueError: Two columns share the name; the scale is not recognised; the
            delimiter, the encoding or ``keep`` is none; a frame is below the number of
            ballots, or by unit where nothing tells the unit; a unit has two frames.
        PlainDataError: The file is empty, no text in that encoding, or without heading;
            a line has more than a million characters.
        OSError: The file cannot be read.
    """
    layout = layout_of(answer, by, columns, key)
    reading = reading_of(layout, scale, codes, about)
    require_keep(keep)
    file = CsvFile(require_path(path), require_encoding(encoding), layout)
    require_text(file.path, file.encoding)
    try:
        heading = file.heading(delimiter)
        gatherer = Gatherer(heading.layout, keep)
        with closing(file.rows(heading)) as rows:
            for row in rows:
                if isinstance(row, Fault):
                    gatherer.leave_out(row)
                else:
                    gatherer.add(*row)
    except UnicodeError:
        fault, fault_vi = f"not {encoding}", f"không phải {encoding}"
        raise PlainDataError(file.name, (fault,), (fault_vi,)) from None
    return gatherer.ballots(file.name, reading.fitted(heading.layout))


_Row = tuple[int, tuple[str, ...]]


@frozen
class Heading:
    """The heading: the lines before it, what separates cells, where columns stand."""

    skipped: int
    delimiter: str
    width: int
    places: tuple[int, ...]
    layout: Layout


@frozen
class CsvFile:
    """A CSV file that is read row by row."""

    path: Openable
    encoding: str
    layout: Layout

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.path.name

    def opened(self) -> IO[str]:
        """Open the text; a byte that is not of the encoding becomes half a letter."""
        return self.path.open(
            "r", encoding=self.encoding, errors="surrogateescape", newline=""
        )

    def stated(self) -> str | None:
        """Return the delimiter that a line before the heading states, if one does."""
        with self.opened() as stream:
            found = _STATED.fullmatch(stream.readline(_LONGEST_STATED))
        return found[1] if found else None

    def heading(self, delimiter: str | None) -> Heading:
        """Find the heading, and the delimiter under which the columns are found."""
        stated = self.stated()
        if delimiter is not None or stated:
            used = stated if delimiter is None else delimiter
            skipped = 1 if stated else 0
            return self._heading(used, self.cells(used, skipped), skipped)
        errors: list[tuple[int, CqttError]] = []
        for each in DELIMITERS:
            cells: list[str] = []
            try:
                cells = self.cells(each, 0)
                return self._heading(each, cells, 0)
            except (UnknownNameError, PlainDataError) as error:
                errors.append((len(cells) or 1, error))
        raise max(errors, key=lambda told: told[0])[1]

    def _heading(self, delimiter: Any, cells: list[str], skipped: int) -> Heading:
        while cells and not cells[-1].strip():
            cells.pop()
        if not cells:
            fault = "the first line is empty; the heading must stand there"
            fault_vi = "dòng đầu trống; dòng tiêu đề phải ở đó"
            raise PlainDataError(self.name, (fault,), (fault_vi,))
        if any(map(UNDECODED.search, cells)):
            fault = f"the heading is not {self.encoding}; save the file as CSV UTF-8"
            fault_vi = f"tiêu đề không phải {self.encoding}; lưu tệp dạng CSV UTF-8"
            raise PlainDataError(self.name, (fault,), (fault_vi,))
        layout = self.layout
        try:
            found = find_columns(cells, layout.wanted, self.name, layout)
        except UnknownNameError:
            if any(map(looks_like_data, cells)) or any(map(is_answer, cells)):
                fault = (
                    "the first line is no heading: it holds an answer, a number or an "
                    "address; add one with the columns' names"
                )
                fault_vi = (
                    "dòng đầu không phải tiêu đề: có câu trả lời, số hoặc địa chỉ; "
                    "thêm một dòng tên cột"
                )
                raise PlainDataError(self.name, (fault,), (fault_vi,)) from None
            raise
        places = tuple(found.values())
        return Heading(
            skipped, delimiter, len(cells), places, layout.fitted(found, cells)
        )

    def cells(self, delimiter: object, skipped: int) -> list[str]:
        """Return the cells of the heading, after lines that are skipped."""
        with self.opened() as stream:
            reader = self._reader(stream, delimiter)
            for _ in range(skipped):
                next(reader)
            try:
                return next(reader, [])
            except csv.Error:
                fault = "a quote in the heading is open, or a cell of it too long"
                fault_vi = "tiêu đề có dấu nháy không đóng, hoặc một ô quá dài"
                raise PlainDataError(self.name, (fault,), (fault_vi,)) from None

    def rows(self, heading: Heading) -> Generator[_Row | Fault, None, None]:
        """Yield the rows after the heading with their lines, or what is wrong."""
        pick = picker(heading.places)
        skipped = heading.skipped + 1
        with closing(self.records(heading.delimiter, skipped)) as records:
            for row in records:
                if isinstance(row, Fault):
                    yield row
                    continue
                line, last, cells = row
                if any(map(str.strip, cells)):
                    fault = self._fault(cells, (line, last), heading)
                    yield fault or (line, pick(cells))

    def records(
        self, delimiter: object, skipped: int = 0
    ) -> Generator[tuple[int, int, list[str]] | Fault, None, None]:
        """Yield all cells of each row with its first and last line, or its fault."""
        with self.opened() as stream:
            reader = self._reader(stream, delimiter)
            for _ in range(skipped):
                next(reader)
            while True:
                line = reader.line_num + 1
                try:
                    cells = next(reader)
                except StopIteration:
                    return
                except csv.Error as error:
                    yield self._broken(line, reader.line_num, str(error))
                else:
                    yield line, reader.line_num, cells

    def _broken(self, line: int, last: int, error: str) -> Fault:
        place = f"{self.name}:{line}"
        if last == line:
            return Fault(line, last, Finding("row-of-csv", place, error))
        return Fault(line, last, Finding("quote-on-its-row", place, f"{line}-{last}"))

    def _fault(
        self, cells: list[str], lines: tuple[int, int], heading: Heading
    ) -> Fault | None:
        width = heading.width
        if len(cells) < width or any(map(str.strip, cells[width:])):
            came = f"{len(cells)} / {width}"
            place = f"{self.name}:{lines[0]}"
            return Fault(*lines, Finding("row-of-columns", place, came))
        if UNDECODED.search("".join(cells[at] for at in heading.places)):
            place = f"{self.name}:{lines[0]}"
            finding = Finding("row-in-encoding", place, f"not {self.encoding}")
            return Fault(*lines, finding)
        return None

    def _reader(self, stream: IO[str], delimiter: object) -> Any:
        is_one = isinstance(delimiter, str) and len(delimiter) == 1
        if not is_one or delimiter in ('"', "\r", "\n"):
            raise InvalidValueError("delimiter", delimiter, "delimiter")
        text = lines(stream, self.name)
        return csv.reader(text, delimiter=str(delimiter), strict=True)
