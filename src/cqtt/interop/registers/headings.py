"""Where the heading of a register stands, and which of its columns is which."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from attrs import field, frozen

from cqtt.errors import (
    InvalidValueError,
    PlainDataError,
    UnknownNameError,
    WrongTypeError,
)
from cqtt.interop.ballots.columns import looks_like_data, near
from cqtt.interop.registers.cells import words_of
from cqtt.interop.registers.fields import Field, Layout
from cqtt.interop.registers.grids import Row, column_letters
from cqtt.text import nfc

_DEEPEST: Final = 3
_LONGEST: Final = 40
_IN_BRACKETS: Final = re.compile(r"\([^()]*\)")
_NUMBER: Final = re.compile(r"\(?(?:\d{1,2}|[A-Z])\)?")


@frozen
class Heading:
    """
    The heading: its last row, and the column of each role, from 0.

    ``texts`` are the headings of all columns, ``unread`` those of columns that are not
    read.
    """

    row: int
    places: Mapping[str, int]
    texts: tuple[str, ...]
    unread: tuple[str, ...]
    _keys: tuple[tuple[int, str], ...] = field(alias="keys")

    def name(self, role: str) -> str:
        """Return the heading of a column as it is written."""
        return self.texts[self.places[role]]

    def letter(self, role: str) -> str:
        """Return the letters of a column."""
        return column_letters(self.places[role])

    def is_repeated(self, row: Row) -> bool:
        """Tell whether a row says the same again, as on a new page."""
        cells = row.cells
        return all(at < len(cells) and _key(cells[at]) == key for at, key in self._keys)

    def is_of_numbers(self, row: Row) -> bool:
        """Tell whether a row numbers the columns, as (1), (2), (3)."""
        filled = [each for each in row.cells if each is not None and str(each).strip()]
        return len(filled) > 1 and all(
            _NUMBER.fullmatch(str(each).strip()) for each in filled
        )


def named_columns(columns: object, layout: Layout[Any]) -> dict[str, str]:
    """
    Return the headings that the caller names, by their roles.

    Raises:
        WrongTypeError: It is no mapping to text.
        UnknownNameError: A register of this kind has no such column.
    """
    if columns is None:
        return {}
    if not isinstance(columns, Mapping):
        raise WrongTypeError("columns", type(columns).__name__, "columns-of-register")
    roles = tuple(each.role for each in layout.fields)
    for role, heading in columns.items():
        if role not in roles:
            raise UnknownNameError("columns", role, (), roles)
        if not isinstance(heading, str) or not words_of(heading):
            came = type(heading).__name__
            raise WrongTypeError("columns", came, "columns-of-register")
    return dict(columns)


def columns_under(
    rows: Sequence[Row], layout: Layout[Any], named: Mapping[str, str]
) -> int:
    """Return how many columns are found under the best heading of some rows."""
    return max(
        (len(found) for *_, found in _candidates(rows, layout, named)), default=0
    )


def find_heading(
    rows: Sequence[Row], layout: Layout[Any], named: Mapping[str, str], source: str
) -> Heading:
    """
    Return the heading: the rows under which most columns are found, the first of them.

    Raises:
        UnknownNameError: A column that must be there is not; near ones are told.
        InvalidValueError: Two columns have one heading.
        PlainDataError: There is no row at all.
    """
    best: tuple[int, int, list[str], dict[str, list[int]]] | None = None
    for row, depth, texts, found in _candidates(rows, layout, named):
        if best is None or len(found) > len(best[3]):
            best = row, depth, texts, found
    if best is None:
        raise PlainDataError(source, ("nothing is in it",))
    row, _, texts, found = best
    _require(found, texts, layout, named, source)
    for columns in found.values():
        if len(columns) > 1:
            raise InvalidValueError("columns", texts[columns[0]], "column-once")
    places = {
        role: columns[0]
        for role, columns in found.items()
        if layout.belonging.get(role, role) in found
    }
    read = set(places.values())
    unread = tuple(
        _told(text) for at, text in enumerate(texts) if text and at not in read
    )
    keys = tuple((at, _key(texts[at])) for at in sorted(read))
    return Heading(row, places, tuple(texts), unread, keys)


def _candidates(
    rows: Sequence[Row], layout: Layout[Any], named: Mapping[str, str]
) -> Iterable[tuple[int, int, list[str], dict[str, list[int]]]]:
    """Yield what may be a heading: the last row, how many rows, texts and columns."""
    by_key = _roles_by_key(layout, named)
    for depth in range(1, _DEEPEST + 1):
        for last in range(depth - 1, len(rows)):
            levels = rows[last - depth + 1 : last + 1]
            if levels[-1].is_blank or levels[0].is_blank:
                continue
            texts = _texts(levels)
            found = _found(texts, _whole_texts(levels), by_key)
            yield rows[last].number, depth, texts, found


def _roles_by_key(
    layout: Layout[Any], named: Mapping[str, str]
) -> dict[str, tuple[str, int]]:
    """Return the roles by headings, with the place of the heading among the role's."""
    found: dict[str, tuple[str, int]] = {}
    for each in layout.fields:
        names = (named[each.role],) if each.role in named else _names(each)
        for rank, name in enumerate(names):
            found.setdefault(_key(name), (each.role, rank))
    for role, heading in named.items():
        found[_key(heading)] = (role, 0)
    return found


def _names(field: Field) -> tuple[str, ...]:
    return (*field.names, field.role)


def _texts(levels: Sequence[Row]) -> list[str]:
    """Return for each column the lowest heading there is."""
    width = max(len(each.cells) for each in levels)
    texts = [""] * width
    for level in levels:
        for at, cell in enumerate(level.cells):
            if isinstance(cell, str) and cell.strip():
                texts[at] = " ".join(nfc(cell).split())
    return texts


def _whole_texts(levels: Sequence[Row]) -> list[str]:
    """Return for each column all headings above one another."""
    width = max(len(each.cells) for each in levels)
    texts: list[list[str]] = [[] for _ in range(width)]
    for level in levels:
        cells = level.spread or level.cells
        for at, cell in enumerate(cells[:width]):
            if isinstance(cell, str) and cell.strip() and at not in level.filled:
                texts[at].append(cell)
    return [" ".join(each) for each in texts]


def _found(
    texts: Sequence[str],
    whole: Sequence[str],
    by_key: Mapping[str, tuple[str, int]],
) -> dict[str, list[int]]:
    """Return the columns of each role; of several headings of a role the first one."""
    ranked: dict[str, list[tuple[int, int]]] = {}
    for at, (text, path) in enumerate(zip(texts, whole, strict=True)):
        role, rank = by_key.get(_key(path)) or by_key.get(_key(text)) or ("", 0)
        if role:
            ranked.setdefault(role, []).append((rank, at))
    return {
        role: [at for rank, at in places if rank == min(places)[0]]
        for role, places in ranked.items()
    }


def _key(heading: object) -> str:
    """Return a heading as it is compared: without brackets, signs, case and accents."""
    text = heading if isinstance(heading, str) else ""
    return words_of(_IN_BRACKETS.sub(" ", text)) or words_of(text)


def _require(
    found: Mapping[str, object],
    texts: Sequence[str],
    layout: Layout[Any],
    named: Mapping[str, str],
    source: str,
) -> None:
    headings = [_told(each) for each in texts if each]
    for role, heading in named.items():
        if role not in found:
            close = near(heading, headings)
            # Where nothing was found these may be no headings but people's names.
            known = tuple(headings) if found else ()
            raise UnknownNameError(f"heading of {source}", heading, close, known)
    for group in layout.needed:
        if not any(role in found for role in group):
            names = layout.field(group[0]).names
            near_ones = (each for name in names for each in near(name, headings))
            told = tuple(dict.fromkeys(near_ones))
            raise UnknownNameError(f"heading of {source}", names[0], told, names)


def _told(heading: str) -> str:
    """Return a heading as it is told: no long text, nothing that may be data."""
    return "…" if len(heading) > _LONGEST or looks_like_data(heading) else heading
