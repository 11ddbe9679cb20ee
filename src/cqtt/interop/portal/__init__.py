"""
The national portal's record of a procedure, kept whole, and the procedure in it.

*Bản ghi thủ tục hành chính trên Cổng Dịch vụ công quốc gia.*  ``read_record`` keeps
everything, unknown keys too; ``ProcedureRecord.to_procedure`` derives the checked type
and lists what is odd.  The record and the procedure are two things: the first is what
the portal says, the second what can be relied on.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.interop.portal.record import ProcedureRecord as ProcedureRecord
    from cqtt.interop.portal.record import read_record as read_record
    from cqtt.interop.portal.record import read_records as read_records

_WHERE = {
    "ProcedureRecord": "cqtt.interop.portal.record",
    "read_record": "cqtt.interop.portal.record",
    "read_records": "cqtt.interop.portal.record",
}

__all__ = ["ProcedureRecord", "read_record", "read_records"]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
