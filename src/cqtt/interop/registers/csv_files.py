"""CSV files, row by row."""

import re
from collections.abc import Callable, Generator
from contextlib import closing
from itertools import islice
from typing import Final

from cqtt.errors import PlainDataError
from cqtt.findings import Finding
from cqtt.interop.ballots.columns import Layout
from cqtt.interop.ballots.files import DELIMITERS, UNDECODED, CsvFile
from cqtt.interop.ballots.results import Fault
from cqtt.interop.ballots.texts import require_encoding, require_text
from cqtt.interop.registers.grids import MOST_COLUMNS, BrokenRow, Grid, Row
from cqtt.interop.registers.sources import Source

LOOKED_AT: Final = 60
"""In how many rows the heading is looked for."""

_SIGNS: Final = "[=+@\t\r'＝＋－＠-]"  # noqa: RUF001 wide ones begin formulas too
# Excel splits a line at the separator of its country, whatever the file's is.
_FORMULA: Final = re.compile(f"(^|[;,|\t\r\n])(?={_SIGNS})")
_KEPT_TEXT: Final = re.compile(f"(^|[;,|\t\r\n])'(?={_SIGNS})")

_NO_LAYOUT: Final = Layout((), (), (), (), is_bare=False)


def csv_grid(
    path: Source,
    *,
    delimiter: str | None,
    encoding: str,
    columns_under: Callable[[list[Row]], int],
) -> Grid:
    """
    Return the rows of a CSV file.

    Without a delimiter it is the one that the file states, else that of comma,
    semicolon, tab and bar under which most columns are found.

    Raises:
        InvalidValueError: The delimiter or the encoding is none.
        PlainDataError: The file is empty, or no text in that encoding.
        OSError: It cannot be read.
    """
    file = CsvFile(path, require_encoding(encoding), _NO_LAYOUT)
    require_text(file.path, file.encoding)
    stated = file.stated()

    def found_under(each: str) -> int:
        with closing(_rows(file, each, 0)) as rows:
            first = [row for row in islice(rows, LOOKED_AT) if isinstance(row, Row)]
        return columns_under(first)

    used = delimiter or stated or max(DELIMITERS, key=found_under)
    return Grid(path.name, _rows(file, used, 1 if stated else 0), is_sheet=False)


def _rows(
    file: CsvFile, delimiter: str, skipped: int
) -> Generator[Row | BrokenRow, None, None]:
    try:
        with closing(file.records(delimiter, skipped)) as records:
            for each in records:
                if isinstance(each, Fault):
                    yield BrokenRow(each.line, each.finding)
                    continue
                line, _, cells = each
                if any(map(UNDECODED.search, cells)):
                    place = f"{file.name}:{line}"
                    came = f"not {file.encoding}"
                    yield BrokenRow(line, Finding("row-in-encoding", place, came))
                    continue
                yield Row(line, tuple(map(_text, cells[:MOST_COLUMNS])))
    except UnicodeError:
        raise PlainDataError(file.name, (f"not {file.encoding}",)) from None


def _text(cell: str) -> str:
    """Return a cell without the signs that keep it from being a formula."""
    return _KEPT_TEXT.sub(r"\1", cell) if "'" in cell else cell


def safe_text(text: str) -> str:
    """
    Return a text as a cell that no spreadsheet takes for a formula.

    An ``'`` is put before what begins a formula: where the text begins, and where a
    program may split it, as one does that separates cells by semicolons.

    >>> safe_text("=1+1"), safe_text("Hoa;=1+1"), safe_text("Thôn 1; xã Ví Dụ")
    ("'=1+1", "Hoa;'=1+1", 'Thôn 1; xã Ví Dụ')
    """
    return _FORMULA.sub(r"\1'", text)
