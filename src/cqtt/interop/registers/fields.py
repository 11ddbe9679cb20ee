"""What a register is made of: its columns, and what a row of them means."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, Generic, TypeAlias, TypeVar

from attrs import fields, frozen

from cqtt.interop.registers.cells import Reader, day, when
from cqtt.tables import Cell

T = TypeVar("T")
Show: TypeAlias = Callable[[Any], Cell]
Values: TypeAlias = Mapping[str, Any]
"""What a row holds, by the names of its columns; nothing stands for an empty cell."""
ColumnRow: TypeAlias = tuple[str, Reader, str, tuple[str, ...]]
"""A column in a list of them: role, reader, hint, headings."""


def as_it_is(value: Any) -> Cell:
    """Return a value as a cell; a mark as x or không."""
    if isinstance(value, bool):
        return "x" if value else "không"
    cell: Cell = value
    return cell


@frozen(kw_only=True)
class Field:
    """
    A column of a register (*cột của sổ*).

    ``names`` are its headings, the first of which is written; ``hint`` is the note for
    who fills it in.  Of columns that are not ``is_official`` those are written that
    some row needs.  A cell of a column that ``is_droppable`` is left out where it
    cannot be read, and the row is read all the same.  ``show`` says how a value is
    written.
    """

    role: str
    names: tuple[str, ...]
    read: Reader
    hint: str
    is_official: bool = True
    is_droppable: bool = False
    is_day: bool = False
    show: Show = as_it_is


def text_of(value: Any) -> str:
    """Return the Vietnamese name of a choice."""
    return str(value.text())


def filled(entry: Any) -> dict[str, Any]:
    """Return the fields of an entry that are not as they are by default."""
    return {
        each.name: value
        for each in fields(type(entry))
        if (value := getattr(entry, each.name)) != each.default
    }


_WHEN: Final = "Ghi 05/08/2026, hoặc 05/08/2026 14:30 nếu biết giờ."
_DAY: Final = "Ghi ngày/tháng/năm: 05/08/2026."


def column(
    role: str,
    read: Reader,
    hint: str,
    *names: str,
    is_official: bool = True,
    is_droppable: bool = False,
    show: Show = as_it_is,
) -> Field:
    """Return a column, its hint saying how days are written where it is of days."""
    how = _WHEN if read is when else _DAY if read is day else ""
    return Field(
        role=role,
        names=names,
        read=read,
        hint=f"{hint} {how}".strip(),
        is_official=is_official,
        is_droppable=is_droppable,
        is_day=bool(how),
        show=show,
    )


@frozen(kw_only=True)
class Layout(Generic[T]):
    """
    The columns of a register, and how a row of them and what it means meet.

    ``needed`` are groups of columns: of each one must be there, and filled.  No two
    rows have the same in ``key``, if there is one.  A column of ``belonging`` says
    something of another, and is not read where that one is not there.
    """

    title: str
    fields: tuple[Field, ...]
    needed: tuple[tuple[str, ...], ...]
    belonging: Mapping[str, str] = MappingProxyType({})
    key: str = ""
    make: Callable[[Values], T]

    def field(self, role: str) -> Field:
        """Return the column of a name."""
        return next(each for each in self.fields if each.role == role)
