"""Which columns hold the answers, what tells them apart, and where they stand."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import get_close_matches
from operator import itemgetter
from typing import Any, Final, TypeAlias

from attrs import frozen

from cqtt.errors import InvalidValueError, UnknownNameError, WrongTypeError
from cqtt.text import nfc, search_key

By: TypeAlias = str | Sequence[str] | Mapping[str, str] | None
"""One column, several, or roles with their columns: ``{"unit": "Tên xã"}``."""

UNIT: Final = "unit"
QUESTION: Final = "question"


@frozen
class Layout:
    """
    The columns that are read.

    ``by`` are roles with their columns; ``questions`` the questions of ``answers``,
    one for each column, or ``None`` where a column tells the question.
    """

    by: tuple[tuple[str, str], ...]
    answers: tuple[str, ...]
    questions: tuple[str, ...] | None
    key: tuple[str, ...]
    is_bare: bool

    @property
    def wanted(self) -> tuple[str, ...]:
        """Every column that is read, each once."""
        by = (column for _, column in self.by)
        return tuple(dict.fromkeys((*by, *self.answers, *self.key)))


def layout_of(
    answer: str,
    by: By,
    columns: Mapping[str, str] | None,
    key: str | Sequence[str] | None,
) -> Layout:
    """
    Return the columns that a caller names.

    Raises:
        WrongTypeError: A name of a column is not a str.
        InvalidValueError: There is no column of answers.
    """
    wide = columns is not None
    if by is None:
        by = (UNIT,) if wide else (UNIT, QUESTION)
    roles = by.items() if isinstance(by, Mapping) else _paired(_names(by, "by"))
    is_one = isinstance(by, str) or (isinstance(by, Mapping) and len(by) == 1)
    found = Layout(
        by=tuple(roles),
        answers=tuple(columns.values()) if columns is not None else (answer,),
        questions=tuple(columns) if columns is not None else None,
        key=() if key is None else _names(key, "key"),
        is_bare=is_one and not wide,
    )
    if not found.answers:
        raise InvalidValueError("columns", 0, "column-names")
    texts = (*found.wanted, *(found.questions or ()), *(role for role, _ in found.by))
    for name in texts:
        if not isinstance(name, str):
            raise WrongTypeError("columns", type(name).__name__, "column-names")
    return found


def _names(names: str | Iterable[str], field: str) -> tuple[str, ...]:
    if isinstance(names, str):
        return (names,)
    if not isinstance(names, Iterable):
        raise WrongTypeError(field, type(names).__name__, "column-names")
    return tuple(names)


def _paired(names: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(name, name) for name in names]


def find_columns(headers: Sequence[str], wanted: Iterable[str]) -> dict[str, int]:
    """
    Return where each wanted column stands; a name as written goes before a like one.

    Raises:
        UnknownNameError: There is no such column; the error holds those that are near.
        InvalidValueError: Several columns have that name.
    """
    written = [" ".join(nfc(header).split()) for header in headers]
    keys = [search_key(header) for header in written]
    return {name: _place(name, written, keys) for name in wanted}


def _place(name: str, headers: Sequence[str], keys: Sequence[str]) -> int:
    exact = " ".join(nfc(name).split())
    alike = [at for at, header in enumerate(headers) if header == exact]
    sought = search_key(name)
    alike = alike or [at for at, key in enumerate(keys) if key == sought]
    if not alike:
        near = get_close_matches(sought, keys)
        raise UnknownNameError(
            "columns", name, tuple(headers[keys.index(key)] for key in near)
        )
    if len(alike) > 1:
        raise InvalidValueError("columns", name, "column-once")
    return alike[0]


def header_texts(headers: Iterable[Any]) -> list[str]:
    """Return headers as text; those of data frames may be numbers."""
    return [header if isinstance(header, str) else str(header) for header in headers]


def picker(places: Sequence[int]) -> Callable[[Sequence[Any]], tuple[Any, ...]]:
    """Return what takes the cells at some places out of a row, fast."""
    if len(places) > 1:
        return itemgetter(*places)
    return lambda row: tuple(row[place] for place in places)
