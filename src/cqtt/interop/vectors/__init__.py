"""
Due dates and working time over arrays of numpy and lists.

*Tính hạn hàng loạt.*  Arrays need the extra ``frames``, as in
``pip install "cqtt[frames]"``; lists need nothing.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.interop.vectors.answering import Vectors as Vectors
    from cqtt.interop.vectors.arrays import Left as Left
    from cqtt.interop.vectors.rows import Rows as Rows

_WHERE = {
    "Left": "cqtt.interop.vectors.arrays",
    "Rows": "cqtt.interop.vectors.rows",
    "Vectors": "cqtt.interop.vectors.answering",
}

__all__ = ["Left", "Rows", "Vectors"]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
