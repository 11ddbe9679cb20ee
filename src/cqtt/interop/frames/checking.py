"""What the columns of a frame and the arguments that name them must be."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from cqtt.checks import told
from cqtt.errors import InvalidValueError, UnknownNameError, WrongTypeError
from cqtt.moments import wall_clock
from cqtt.text import nfc


def require_name(name: object, argument: str) -> str:
    """Return the name of a column; refuse what is none."""
    if not isinstance(name, str):
        raise WrongTypeError(argument, told(name), "name-of-column")
    if not name:
        raise InvalidValueError(argument, name, "name-of-column")
    return name


def require_when(at: object, argument: str) -> str | date:
    """Return the name of a column, or a day or moment (wall-clock) for all rows."""
    return at if isinstance(at, str) and at else require_time(at, argument)


def require_one_column(ends: Iterable[str | date]) -> None:
    """Refuse two days or moments where one of them must be a column."""
    if not any(isinstance(each, str) for each in ends):
        raise InvalidValueError("start and end", "no column", "name-of-column")


def require_time(at: object, argument: str) -> date:
    """Return a day, or a moment as Vietnamese wall-clock time."""
    if isinstance(at, datetime):
        return wall_clock(at)
    if isinstance(at, date):
        return at
    raise WrongTypeError(argument, told(at), "day-or-moment")


def require_columns(
    names: Iterable[str], read: Iterable[str], new: Iterable[str]
) -> None:
    """
    Check names against the columns that a frame has.

    Raises:
        UnknownNameError: A column that is read is not there.
        InvalidValueError: It is there with its accents in another form of Unicode; or
            one that is made is there already.
    """
    there = list(names)
    for name in read:
        if name in there:
            continue
        if nfc(name) in map(nfc, filter(_is_text, there)):
            raise InvalidValueError("columns", name, "name-as-spelt")
        raise UnknownNameError("columns", name, near(name, there), tuple(there))
    made = list(new)
    for name in made:
        if name in there or made.count(name) > 1:
            raise InvalidValueError("name", name, "new-column")


def _is_text(name: object) -> bool:
    return isinstance(name, str)


def near(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the columns whose name is spelt like one that lacks."""
    from difflib import get_close_matches

    return tuple(get_close_matches(name, [str(each) for each in names], n=3))


def require_times(dtype: Any, column: str) -> None:
    """
    Refuse a column that is known to hold neither days nor moments.

    ``dtype`` is one of narwhals; a column of objects is looked at row by row.

    Raises:
        WrongTypeError: It holds texts, numbers or something else; the error says how
            such a column is turned into days.
    """
    import narwhals.stable.v2 as nw

    if dtype in (nw.Date, nw.Datetime, nw.Object, nw.Unknown):
        return
    came = str(dtype)
    if dtype in (nw.String, nw.Categorical, nw.Enum):
        raise WrongTypeError(column, came, "days-not-texts")
    if dtype.is_numeric():
        raise WrongTypeError(column, came, "days-not-numbers")
    raise WrongTypeError(column, came, "column-of-days")
