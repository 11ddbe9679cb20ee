"""
Conduct: codes such as "5 biết" and "4 luôn", who signed them, how they are kept.

*Quy tắc ứng xử, cam kết, đánh giá việc thực hiện.*  A ``CodeOfConduct`` says who
adopted which wording and how that is known; results per person are only for the caller
who asks for them by post.

Not here: the codes with their sources (``cqtt.facts.codes_of_conduct``).  Its names
load on first use.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.conduct.codes import CodeOfConduct as CodeOfConduct
    from cqtt.conduct.codes import ConductItem as ConductItem
    from cqtt.conduct.codes import SourceStatus as SourceStatus

_WHERE = {
    "CodeOfConduct": "cqtt.conduct.codes",
    "ConductItem": "cqtt.conduct.codes",
    "SourceStatus": "cqtt.conduct.codes",
}

__all__ = [
    "CodeOfConduct",
    "ConductItem",
    "SourceStatus",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
