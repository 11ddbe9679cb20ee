"""
Registers that people keep in Excel workbooks and CSV files, in and out.

*Đọc và ghi các sổ.*  ``read_register`` reads the register of dossiers and
``save_register`` writes it; others stand beside.  Each gives a ``RegisterRead``: the
entries with their rows, and of every row that could not be read where it stands and
why.  ``save_template`` writes an empty register with a note on each column.

Not here: the rules of the registers themselves (``cqtt.dossiers``, ``cqtt.petitions``,
``cqtt.reception``), the national record of a dossier (``cqtt.interop.sync``).
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.interop.registers.dossiers import DossiersRead as DossiersRead
    from cqtt.interop.registers.dossiers import read_register as read_register
    from cqtt.interop.registers.dossiers import save_register as save_register
    from cqtt.interop.registers.opinions import read_opinions as read_opinions
    from cqtt.interop.registers.opinions import save_opinions as save_opinions
    from cqtt.interop.registers.options import Reading as Reading
    from cqtt.interop.registers.petitions import read_petitions as read_petitions
    from cqtt.interop.registers.petitions import save_petitions as save_petitions
    from cqtt.interop.registers.programme import read_activities as read_activities
    from cqtt.interop.registers.programme import read_documents as read_documents
    from cqtt.interop.registers.programme import save_activities as save_activities
    from cqtt.interop.registers.programme import save_documents as save_documents
    from cqtt.interop.registers.receptions import ReceptionsRead as ReceptionsRead
    from cqtt.interop.registers.receptions import (
        read_reception_book as read_reception_book,
    )
    from cqtt.interop.registers.receptions import read_sessions as read_sessions
    from cqtt.interop.registers.receptions import (
        save_reception_book as save_reception_book,
    )
    from cqtt.interop.registers.receptions import save_sessions as save_sessions
    from cqtt.interop.registers.results import RegisterRead as RegisterRead
    from cqtt.interop.registers.results import RowFault as RowFault
    from cqtt.interop.registers.rosters import DutiesRead as DutiesRead
    from cqtt.interop.registers.rosters import read_duties as read_duties
    from cqtt.interop.registers.rosters import save_duties as save_duties
    from cqtt.interop.registers.templates import COLUMNS as COLUMNS
    from cqtt.interop.registers.templates import save_template as save_template

_WHERE = {
    "COLUMNS": "cqtt.interop.registers.templates",
    "DossiersRead": "cqtt.interop.registers.dossiers",
    "DutiesRead": "cqtt.interop.registers.rosters",
    "Reading": "cqtt.interop.registers.options",
    "ReceptionsRead": "cqtt.interop.registers.receptions",
    "RegisterRead": "cqtt.interop.registers.results",
    "RowFault": "cqtt.interop.registers.results",
    "read_activities": "cqtt.interop.registers.programme",
    "read_documents": "cqtt.interop.registers.programme",
    "read_duties": "cqtt.interop.registers.rosters",
    "read_opinions": "cqtt.interop.registers.opinions",
    "read_petitions": "cqtt.interop.registers.petitions",
    "read_reception_book": "cqtt.interop.registers.receptions",
    "read_register": "cqtt.interop.registers.dossiers",
    "read_sessions": "cqtt.interop.registers.receptions",
    "save_activities": "cqtt.interop.registers.programme",
    "save_documents": "cqtt.interop.registers.programme",
    "save_duties": "cqtt.interop.registers.rosters",
    "save_opinions": "cqtt.interop.registers.opinions",
    "save_petitions": "cqtt.interop.registers.petitions",
    "save_reception_book": "cqtt.interop.registers.receptions",
    "save_register": "cqtt.interop.registers.dossiers",
    "save_sessions": "cqtt.interop.registers.receptions",
    "save_template": "cqtt.interop.registers.templates",
}

__all__ = [
    "COLUMNS",
    "DossiersRead",
    "DutiesRead",
    "Reading",
    "ReceptionsRead",
    "RegisterRead",
    "RowFault",
    "read_activities",
    "read_documents",
    "read_duties",
    "read_opinions",
    "read_petitions",
    "read_reception_book",
    "read_register",
    "read_sessions",
    "save_activities",
    "save_documents",
    "save_duties",
    "save_opinions",
    "save_petitions",
    "save_reception_book",
    "save_register",
    "save_sessions",
    "save_template",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
