"""
The record of a dossier for the national portal, read and written.

*Đồng bộ trạng thái hồ sơ lên Cổng Dịch vụ công quốc gia.*  ``read_sync`` reads what
comes and tells what is odd about it; ``write_sync`` writes a dossier; a record's
``to_dossier`` gives what it proves.  No network: sending is the caller's.

Law: guidance on connecting to the National Public Service Portal v1.4 (2020), which is
no legal text.  A newer one is not known; senders in public code have further fields,
which are kept in ``other``.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.interop.sync.codes import APPLICANT_KINDS as APPLICANT_KINDS
    from cqtt.interop.sync.codes import CHANNELS as CHANNELS
    from cqtt.interop.sync.codes import COPY_KINDS as COPY_KINDS
    from cqtt.interop.sync.parts import SyncFee as SyncFee
    from cqtt.interop.sync.parts import SyncPaper as SyncPaper
    from cqtt.interop.sync.parts import SyncProgress as SyncProgress
    from cqtt.interop.sync.parts import SyncResult as SyncResult
    from cqtt.interop.sync.parts import SyncSupplement as SyncSupplement
    from cqtt.interop.sync.reading import read_progress as read_progress
    from cqtt.interop.sync.reading import read_sync as read_sync
    from cqtt.interop.sync.records import SyncRecord as SyncRecord
    from cqtt.interop.sync.writing import write_progress as write_progress
    from cqtt.interop.sync.writing import write_sync as write_sync

_WHERE = {
    "APPLICANT_KINDS": "cqtt.interop.sync.codes",
    "CHANNELS": "cqtt.interop.sync.codes",
    "COPY_KINDS": "cqtt.interop.sync.codes",
    "SyncFee": "cqtt.interop.sync.parts",
    "SyncPaper": "cqtt.interop.sync.parts",
    "SyncProgress": "cqtt.interop.sync.parts",
    "SyncRecord": "cqtt.interop.sync.records",
    "SyncResult": "cqtt.interop.sync.parts",
    "SyncSupplement": "cqtt.interop.sync.parts",
    "read_progress": "cqtt.interop.sync.reading",
    "read_sync": "cqtt.interop.sync.reading",
    "write_progress": "cqtt.interop.sync.writing",
    "write_sync": "cqtt.interop.sync.writing",
}

__all__ = [
    "APPLICANT_KINDS",
    "CHANNELS",
    "COPY_KINDS",
    "SyncFee",
    "SyncPaper",
    "SyncProgress",
    "SyncRecord",
    "SyncResult",
    "SyncSupplement",
    "read_progress",
    "read_sync",
    "write_progress",
    "write_sync",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
