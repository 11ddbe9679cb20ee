"""Ballots that come as dictionaries: JSON, ``csv.DictReader``, database rows."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cqtt.errors import UnknownNameError, WrongTypeError
from cqtt.findings import Finding
from cqtt.interop.ballots.columns import (
    By,
    Layout,
    find_columns,
    header_texts,
    layout_of,
)
from cqtt.interop.ballots.gathering import (
    Gatherer,
    reading_of,
    require_keep,
)
from cqtt.interop.ballots.results import Ballots, Fault, Keep
from cqtt.interop.ballots.values import answer_value, place_value
from cqtt.satisfaction.scales import Scale


def read_rows(
    rows: Iterable[Mapping[str, Any]],
    *,
    answer: str = "answer",
    by: By = None,
    columns: Mapping[str, str] | None = None,
    key: str | Sequence[str] | None = None,
    keep: Keep = "all",
    scale: Scale | None = None,
    codes: Mapping[Any, str] | None = None,
    **about: Any,
) -> Ballots:
    """
    Count rows that are dictionaries (*đọc phiếu từ các bản ghi*).

    A row may lack a column that others have: it is then empty.  What is no dictionary
    is a fault of that row.  The arguments are those of ``read_csv``; the rows stream.

    Raises:
        UnknownNameError: No row has the column; the error names those that are near.
        WrongTypeError: The rows are one dictionary, a text or no iterable; else as
            ``read_csv``.
        InvalidValueError: As ``read_csv``.

    >>> from cqtt.satisfaction import FOUR_LEVELS
    >>> found = read_rows(
    ...     [{"Phiếu": 1, "Xã": "A", "Trả lời": "Hài lòng"},
    ...      {"Phiếu": 1, "Xã": "A", "Trả lời": "Rất hài lòng"},
    ...      {"Phiếu": 2, "Xã": "A"}],
    ...     answer="tra loi", by="xa", key="phieu", keep="first", scale=FOUR_LEVELS)
    >>> found.tallies["A"].by_level, found.tallies["A"].no_answer, found.duplicates
    ((0, 1, 0, 0), 1, ((1, 2),))
    """
    layout = layout_of(answer, by, columns, key)
    reading = reading_of(layout, scale, codes, about)
    require_keep(keep)
    if isinstance(rows, Mapping | str) or not isinstance(rows, Iterable):
        raise WrongTypeError("rows", type(rows).__name__, "rows-to-read")
    gatherer = Gatherer(layout, keep)
    finder = _Finder(layout)
    for line, row in enumerate(rows, start=1):
        if not isinstance(row, Mapping):
            kind = type(row).__name__
            finding = Finding("row-of-columns", f"rows:{line}", kind)
            gatherer.leave_out(Fault(line, line, finding))
            continue
        gatherer.add(line, finder.values(row))
    return gatherer.ballots("rows", reading.fitted(finder.layout_found()))


class _Finder:
    """Finds the wanted columns of rows, which need not all have the same ones."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._wanted = {
            name: answer_value if name in layout.answers else place_value
            for name in layout.wanted
        }
        self._known: dict[tuple[Any, ...], dict[str, Any]] = {}
        self._found: set[str] = set()
        self._missing: dict[str, UnknownNameError] = {}

    def values(self, row: Mapping[Any, Any]) -> tuple[Any, ...]:
        """Return the wanted columns of a row, with nothing for those it lacks."""
        names = tuple(row)
        if names not in self._known:
            self._known[names] = self._look(names)
        found = self._known[names]
        return tuple(
            told(row[found[name]] if name in found else None)
            for name, told in self._wanted.items()
        )

    def _look(self, names: tuple[Any, ...]) -> dict[str, Any]:
        headers = header_texts(names)
        found: dict[str, Any] = {}
        for name in self._wanted:
            try:
                places = find_columns(headers, (name,), "rows", self._layout)
                found |= {each: names[at] for each, at in places.items()}
            except UnknownNameError as error:
                self._missing.setdefault(name, error)
        self._found.update(found)
        return found

    def layout_found(self) -> Layout:
        """Return the columns that were read; refuse rows of which none has one."""
        for name, error in self._missing.items():
            if name not in self._found:
                raise error
        headers = (header for names in self._known for header in header_texts(names))
        return self._layout.fitted(self._found, headers)
