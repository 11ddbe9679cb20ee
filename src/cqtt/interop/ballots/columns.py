"""Which columns hold the answers, what tells them apart, and where they stand."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from difflib import get_close_matches
from operator import itemgetter
from typing import Any, Final, TypeAlias

from attrs import evolve, frozen

from cqtt.errors import InvalidValueError, UnknownNameError, WrongTypeError
from cqtt.satisfaction.matching import place_in
from cqtt.satisfaction.scales import SCALES
from cqtt.text import nfc, search_key

By: TypeAlias = str | Sequence[str] | Mapping[str, str] | None
"""One column, several, or roles with their columns: ``{"unit": "Tên xã"}``."""

UNIT: Final = "unit"
QUESTION: Final = "question"
_CALLED_QUESTION: Final = ("question", "cau hoi")
_QUESTION_COLUMNS: Final = ("question", "cau hoi", "ma cau hoi", "cau")

_MOST_HEADINGS: Final = 20
_MOST_LOOKED_AT: Final = 1_000
_LONGEST_HEADING: Final = 40
_FEWEST_DIGITS: Final = 5


@frozen
class Layout:
    """
    The columns that are read.

    ``by`` are roles with their columns; ``questions`` the questions of ``answers``,
    one for each column, or ``None`` where a column tells the question.  The columns of
    ``by`` may lack where nobody named them.  ``unread`` is a column of questions that
    is there and was not asked for.
    """

    by: tuple[tuple[str, str], ...]
    answers: tuple[str, ...]
    questions: tuple[str, ...] | None
    key: tuple[str, ...]
    is_bare: bool
    may_lack: bool = False
    unread: str = ""

    @property
    def wanted(self) -> tuple[str, ...]:
        """Every column that is read, each once."""
        by = (column for _, column in self.by)
        return tuple(dict.fromkeys((*by, *self.answers, *self.key)))

    @property
    def lackable(self) -> frozenset[str]:
        """The columns that are left out where the data have none such."""
        if not self.may_lack:
            return frozenset()
        return frozenset(column for _, column in self.by)

    @property
    def within(self) -> tuple[str, ...]:
        """The columns within which a key names one ballot: ``by`` without the unit."""
        return tuple(column for role, column in self.by if role != UNIT)

    @property
    def within_roles(self) -> tuple[str, ...]:
        """The roles of the columns of ``within``."""
        return tuple(role for role, _ in self.by if role != UNIT)

    @property
    def lone_answer(self) -> str:
        """The column of answers where one row is one answer, else empty."""
        return self.answers[0] if self.questions is None else ""

    @property
    def roles(self) -> tuple[str, ...]:
        """What the parts of a tally's key are."""
        own = () if self.questions is None else (QUESTION,)
        return (*(role for role, _ in self.by), *own)

    def fitted(self, found: Container[str], headers: Iterable[str]) -> "Layout":
        """Return the layout without what may lack and does, of data with headings."""
        if not self.may_lack:
            return evolve(self, unread=_unread(self, headers))
        fitted = evolve(self, by=tuple(each for each in self.by if each[1] in found))
        is_bare = len(fitted.roles) <= 1
        return evolve(fitted, is_bare=is_bare, unread=_unread(fitted, headers))


def _unread(layout: Layout, headers: Iterable[str]) -> str:
    """Return the column of questions that is there and is not read, if any."""
    if QUESTION in layout.roles:
        return ""
    read = set(map(search_key, layout.wanted))
    keys = {search_key(header): header for header in headers}
    found = (keys[key] for key in _QUESTION_COLUMNS if key in keys and key not in read)
    return next(found, "")


def layout_of(
    answer: str,
    by: By,
    columns: Mapping[str, str] | None,
    key: str | Sequence[str] | None,
) -> Layout:
    """
    Return the columns that a caller names.

    Raises:
        WrongTypeError: A name of a column is not a str; ``columns`` is no mapping.
        InvalidValueError: There is no column of answers.
    """
    wide = columns is not None
    if wide and not isinstance(columns, Mapping):
        kind = type(columns).__name__
        raise WrongTypeError("columns", kind, "columns-of-questions")
    usual = (UNIT,) if wide else (UNIT, QUESTION)
    is_one = isinstance(by, str) or (isinstance(by, Mapping) and len(by) == 1)
    found = Layout(
        by=tuple(_roles(usual if by is None else by)),
        answers=tuple(columns.values()) if columns is not None else (answer,),
        questions=tuple(columns) if columns is not None else None,
        key=() if key is None else _names(key, "key"),
        is_bare=is_one and not wide,
        may_lack=by is None,
    )
    if not found.answers:
        raise InvalidValueError("columns", 0, "column-names")
    by_names = (name for each in found.by for name in each)
    _require_text((*by_names, *found.answers, *(found.questions or ()), *found.key))
    return found


def _require_text(names: Iterable[object]) -> None:
    for name in names:
        if not isinstance(name, str):
            raise WrongTypeError("columns", type(name).__name__, "column-names")


def _names(names: str | Iterable[str], field: str) -> tuple[str, ...]:
    if isinstance(names, str):
        return (names,)
    if not isinstance(names, Iterable):
        raise WrongTypeError(field, type(names).__name__, "column-names")
    return tuple(names)


def _roles(by: str | Sequence[str] | Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """Return roles with their columns; of bare names those that are plain."""
    if isinstance(by, Mapping):
        return by.items()
    names = _names(by, "by")
    _require_text(names)
    questions = [name for name in names if _is_called_question(name)]
    others = [name for name in names if name not in questions]
    roles = {each: QUESTION for each in questions if len(questions) == 1}
    roles |= {each: UNIT for each in others if len(others) == 1}
    return [(roles.get(name, name), name) for name in names]


def _is_called_question(name: object) -> bool:
    key = search_key(name) if isinstance(name, str) else ""
    return any(word in key for word in _CALLED_QUESTION)


def find_columns(
    headers: Sequence[str],
    wanted: Iterable[str],
    source: str,
    layout: Layout,
) -> dict[str, int]:
    """
    Return where each wanted column stands; a name as written goes before a like one.

    ``wanted`` are columns of the layout, which says what may lack.

    Raises:
        UnknownNameError: There is no such column, and it is not one that may lack; the
            error holds the source, its headings, and those that are near.
        InvalidValueError: Several columns have that name.
    """
    written = [" ".join(nfc(header).split()) for header in headers]
    keys = [search_key(header) for header in written]
    places = {name: _places(name, written, keys) for name in wanted}
    for name, found in places.items():
        if not found and name not in layout.lackable:
            raise _missing(name, written, source, is_lone=name == layout.lone_answer)
        if len(found) > 1:
            raise InvalidValueError("columns", name, "column-once")
    return {name: found[0] for name, found in places.items() if found}


def _places(name: str, headers: Sequence[str], keys: Sequence[str]) -> list[int]:
    exact = " ".join(nfc(name).split())
    alike = [at for at, header in enumerate(headers) if header == exact]
    sought = search_key(name)
    return alike or [at for at, key in enumerate(keys) if key == sought]


def _missing(
    name: str, headers: Sequence[str], source: str, *, is_lone: bool
) -> UnknownNameError:
    """
    Return the error; where no heading is near, any may be the one that is meant.

    ``is_lone`` tells that the name is that of the one column of answers.
    """
    filled = [header for header in headers if header]
    if any(map(is_answer, filled[:_MOST_LOOKED_AT])):
        return UnknownNameError(f"{source} [answers instead of names]", name, ())
    told = tuple(_told(each) for each in filled[:_MOST_LOOKED_AT])
    shown = " | ".join(
        (*told[:_MOST_HEADINGS], *(["…"] * (len(told) > _MOST_HEADINGS)))
    )
    close = near(name, told)
    hint = " (one row per ballot? pass columns={…})" if is_lone and not close else ""
    close = close or told[:_MOST_HEADINGS]
    return UnknownNameError(f"{source} [{shown}]{hint}", name, close)


def near(name: str, headers: Sequence[str]) -> tuple[str, ...]:
    """Return the headings that hold all words of a name, then those spelt like it."""
    sought = search_key(name)
    keys: dict[str, list[str]] = {}
    for header in dict.fromkeys(headers):
        keys.setdefault(search_key(header), []).append(header)
    words = set(sought.split())
    holding = [key for key in keys if words and words <= set(key.split())]
    found = dict.fromkeys((*holding, *get_close_matches(sought, keys)))
    return tuple(header for key in found for header in keys[key])


def _told(header: str) -> str:
    """Return a heading as an error tells it: no long text, nothing that is data."""
    if looks_like_data(header):
        return "…"
    short = header[: _LONGEST_HEADING - 1] + "…"
    return header if len(header) <= _LONGEST_HEADING else short


def is_answer(cell: str) -> bool:
    """Tell whether a cell is the label of a level in words: no heading of ballots."""
    if any(map(str.isdecimal, cell)):
        return False
    return any(place_in(scale, cell) is not None for scale in SCALES)


def looks_like_data(cell: str) -> bool:
    """Tell whether a cell holds a telephone number, a day, an address: no heading."""
    digits = sum(map(str.isdecimal, cell))
    return "@" in cell or (digits >= _FEWEST_DIGITS and not any(map(str.isalpha, cell)))


def header_texts(headers: Iterable[Any]) -> list[str]:
    """Return headers as text; those of data frames may be numbers."""
    return [header if isinstance(header, str) else str(header) for header in headers]


def picker(places: Sequence[int]) -> Callable[[Sequence[Any]], tuple[Any, ...]]:
    """Return what takes the cells at some places out of a row, fast."""
    if len(places) > 1:
        return itemgetter(*places)
    return lambda row: tuple(row[place] for place in places)
