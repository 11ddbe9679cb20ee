"""Empty registers to fill in."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from cqtt.errors import UnknownNameError
from cqtt.interop.registers.dossiers import DOSSIERS
from cqtt.interop.registers.fields import Layout
from cqtt.interop.registers.opinions import OPINIONS
from cqtt.interop.registers.petitions import PETITIONS
from cqtt.interop.registers.programme import ACTIVITIES, DOCUMENTS
from cqtt.interop.registers.receptions import ENTRIES, SESSIONS
from cqtt.interop.registers.rosters import DUTIES
from cqtt.interop.registers.sources import ToWrite, put
from cqtt.interop.registers.writing import template_bytes

_LAYOUTS: Final[Mapping[str, Layout[Any]]] = {
    "dossiers": DOSSIERS,
    "petitions": PETITIONS,
    "reception-book": ENTRIES,
    "sessions": SESSIONS,
    "duties": DUTIES,
    "opinions": OPINIONS,
    "documents": DOCUMENTS,
    "activities": ACTIVITIES,
}

COLUMNS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = MappingProxyType(
    {
        kind: MappingProxyType({each.role: each.names for each in layout.fields})
        for kind, layout in _LAYOUTS.items()
    }
)
"""The columns of each kind of register: their roles, and the headings they go by."""


def save_template(
    kind: str, path: ToWrite, *, created: date = date(2000, 1, 1)
) -> None:
    """
    Write an empty register to fill in (*lưu sổ mẫu*).

    In a workbook each heading has a note in Vietnamese, columns of codes are formatted
    as text and columns of days as days; CSV has the headings alone.  Columns that
    nobody needs may be deleted.

    Args:
        kind: What register: a name of ``COLUMNS``, such as ``"dossiers"``.

        path: Where to write, or a binary stream to write into: CSV where its name ends
            so, else a workbook.  An existing file is replaced.

        created: The date that the workbook carries inside, never today.

    Raises:
        MissingExtraError: xlsxwriter is not installed.
        UnknownNameError: There is no such register.
        WrongTypeError: The path is neither a path nor a binary stream.
        InvalidValueError: It ends in neither .xlsx nor .csv.
        OSError: The file cannot be written.
    """
    if kind not in tuple(_LAYOUTS):
        raise UnknownNameError("registers", kind, (), tuple(_LAYOUTS))
    put(path, template_bytes(_LAYOUTS[kind], path, created))
