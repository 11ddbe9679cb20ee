"""
Doors to other systems and files.

*Kết nối và trao đổi.*  ``cqtt.interop.excel`` writes tables and Form 06 as Excel files;
``cqtt.interop.sync`` reads and writes the dossier record of the national portal;
``cqtt.interop.ballots`` and ``cqtt.interop.answers`` read and count answers to surveys;
``cqtt.interop.observations`` reads what was seen of codes of conduct.
Each module loads its packages when it is used, and says which extra installs them.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.interop import answers as answers
    from cqtt.interop import ballots as ballots
    from cqtt.interop import excel as excel
    from cqtt.interop import observations as observations
    from cqtt.interop import sync as sync

_WHERE = {
    "answers": "cqtt.interop.answers",
    "ballots": "cqtt.interop.ballots",
    "excel": "cqtt.interop.excel",
    "observations": "cqtt.interop.observations",
    "sync": "cqtt.interop.sync",
}

__all__ = ["answers", "ballots", "excel", "observations", "sync"]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
