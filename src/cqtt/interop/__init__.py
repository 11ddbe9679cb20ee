"""
Doors to other systems and files.

*Kết nối và trao đổi.*  ``cqtt.interop.vectors`` and ``cqtt.interop.frames`` answer for
arrays, data frames and SQL engines; ``cqtt.interop.json_forms`` holds the JSON form of
every public type; ``cqtt.interop.serving`` answers requests of programs in other
languages; ``cqtt.interop.registers`` reads and writes registers kept in workbooks;
``cqtt.interop.excel`` writes tables and Form 06 as Excel files; ``cqtt.interop.ical``
writes calendar files; ``cqtt.interop.sync`` reads and writes the dossier record of the
national portal and ``cqtt.interop.portal`` reads its procedures;
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
    from cqtt.interop import frames as frames
    from cqtt.interop import ical as ical
    from cqtt.interop import json_forms as json_forms
    from cqtt.interop import observations as observations
    from cqtt.interop import portal as portal
    from cqtt.interop import registers as registers
    from cqtt.interop import serving as serving
    from cqtt.interop import sync as sync
    from cqtt.interop import vectors as vectors

_WHERE = {
    "answers": "cqtt.interop.answers",
    "ballots": "cqtt.interop.ballots",
    "excel": "cqtt.interop.excel",
    "frames": "cqtt.interop.frames",
    "ical": "cqtt.interop.ical",
    "json_forms": "cqtt.interop.json_forms",
    "observations": "cqtt.interop.observations",
    "portal": "cqtt.interop.portal",
    "registers": "cqtt.interop.registers",
    "serving": "cqtt.interop.serving",
    "sync": "cqtt.interop.sync",
    "vectors": "cqtt.interop.vectors",
}

__all__ = [
    "answers",
    "ballots",
    "excel",
    "frames",
    "ical",
    "json_forms",
    "observations",
    "portal",
    "registers",
    "serving",
    "sync",
    "vectors",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
