"""The reception book of Form 03/TCD, and the days of reception."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final, Unpack

from attrs import frozen

from cqtt.checks import require_all, require_instance
from cqtt.interop.registers.fields import Layout, Values, filled
from cqtt.interop.registers.options import Reading
from cqtt.interop.registers.reading import asked, read_layout
from cqtt.interop.registers.reception_columns import ENTRY_FIELDS, SESSION_FIELDS
from cqtt.interop.registers.results import RegisterRead, recast
from cqtt.interop.registers.sources import ToRead, ToWrite
from cqtt.interop.registers.writing import save_entries
from cqtt.reception import (
    ReceptionBook,
    ReceptionEntry,
    Session,
)

_UNDATED: Final = date(2000, 1, 1)
_BETWEEN: Final = ", "
_PERSONAL: Final = (
    "name_and_address",
    "name",
    "address",
    "id_number",
    "summary",
    "follow_up",
    "note",
)


@frozen(kw_only=True)
class ReceptionsRead(RegisterRead[ReceptionEntry]):
    """A reception book that was read (*kết quả đọc sổ tiếp công dân*)."""

    @property
    def book(self) -> ReceptionBook:
        """The lines as a book."""
        return ReceptionBook(self.entries)


def _entry(row: Values) -> ReceptionEntry:
    told = {role: value for role, value in row.items() if role != "name_and_address"}
    name, _, address = row.get("name_and_address", "").partition(_BETWEEN)
    return ReceptionEntry(**{"name": name, "address": address} | told)


def _row_of_entry(entry: ReceptionEntry, *, names: bool) -> dict[str, Any]:
    row = filled(entry)
    together = _BETWEEN.join(filter(None, (entry.name, entry.address)))
    if together.partition(_BETWEEN)[::2] == (entry.name, entry.address):
        row = {role: row[role] for role in row if role not in {"name", "address"}}
        row |= {"name_and_address": together} if together else {}
    if names:
        return row
    return {role: value for role, value in row.items() if role not in _PERSONAL}


ENTRIES: Final = Layout(
    title="Sổ tiếp công dân",
    fields=ENTRY_FIELDS,
    needed=(("received_on",), ("number",), ("kind",)),
    make=_entry,
)
SESSIONS: Final = Layout(
    title="Lịch tiếp công dân đã thực hiện",
    fields=SESSION_FIELDS,
    needed=(("on",),),
    make=lambda row: Session(**row),
)


def read_reception_book(path: ToRead, **how: Unpack[Reading]) -> ReceptionsRead:
    """
    Read the register of who was received, Form 03/TCD (*đọc sổ tiếp công dân*).

    Name and address in one cell are parted at the first comma.  ``how`` and the rest
    are as for ``read_register``.

    Raises:
        MissingExtraError: It is a workbook and openpyxl is not installed.
        WrongTypeError: An argument is of another type.
        UnknownNameError: A column that must be there is not; there is no such sheet.
        InvalidValueError: Two columns have one heading; several sheets may be meant.
        PlainDataError: It is no workbook, an old or a locked one, or no text.
        OSError: The file cannot be read.

    Law:
        Decree 154/2026/NĐ-CP, Form 03/TCD.
    """
    return recast(read_layout(asked(path, how), ENTRIES), ReceptionsRead)


def save_reception_book(
    book: ReceptionBook,
    path: ToWrite,
    *,
    names: bool = False,
    created: date = _UNDATED,
) -> None:
    """
    Write a reception book with the headings of Form 03/TCD (*lưu sổ tiếp công dân*).

    Without ``names`` what citizens gave, follow-up and notes stay out, as in
    ``ReceptionBook.table``; with them ``read_reception_book`` gives the same lines.
    An existing file is replaced.

    Raises:
        MissingExtraError: It is a workbook and xlsxwriter is not installed.
        WrongTypeError: It is no book; ``names`` is no bool.
        InvalidValueError: The path ends in neither .xlsx nor .csv; Excel cannot hold a
            text.
        OSError: The file cannot be written.
    """
    require_instance(book, ReceptionBook, "book", "reception-entries")
    require_instance(names, bool, "names", "yes-no")
    rows = [_row_of_entry(each, names=names) for each in book.entries]
    save_entries(ENTRIES, rows, path, created=created)


def read_sessions(path: ToRead, **how: Unpack[Reading]) -> RegisterRead[Session]:
    """
    Read the days of reception and what became of them (*đọc các buổi tiếp công dân*).

    They fit ``cqtt.reception.coverage``.

    Raises:
        WrongTypeError, UnknownNameError, InvalidValueError, PlainDataError, OSError,
            MissingExtraError: As ``read_reception_book``.
    """
    return read_layout(asked(path, how), SESSIONS)


def save_sessions(
    sessions: Iterable[Session], path: ToWrite, *, created: date = _UNDATED
) -> None:
    """
    Write the days of reception (*lưu các buổi tiếp công dân*).

    An existing file is replaced.

    Raises:
        WrongTypeError: They are no sessions.
        MissingExtraError, InvalidValueError, OSError: As ``save_reception_book``.
    """
    held = require_all(sessions, Session, "sessions", "sessions")
    save_entries(SESSIONS, [filled(each) for each in held], path, created=created)
