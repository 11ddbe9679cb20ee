"""
The requests that a process answers for programs in other languages.

*Tiến trình phục vụ cho hệ thống viết bằng ngôn ngữ khác.*  ``python -m cqtt serve``
reads a JSON object per line and answers each with one line; docs/en/protocol.md is the
protocol.  ``serve`` is that loop over any two streams of bytes; ``response`` answers
one request as plain data, ``called`` one operation as a line; ``description`` lists the
operations with their schemas.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.interop.serving.answering import called as called
    from cqtt.interop.serving.answering import response as response
    from cqtt.interop.serving.catalogue import NAMES as NAMES
    from cqtt.interop.serving.catalogue import description as description
    from cqtt.interop.serving.process import LONGEST_LINE as LONGEST_LINE
    from cqtt.interop.serving.process import serve as serve

_WHERE = {
    "LONGEST_LINE": "cqtt.interop.serving.process",
    "NAMES": "cqtt.interop.serving.catalogue",
    "called": "cqtt.interop.serving.answering",
    "description": "cqtt.interop.serving.catalogue",
    "response": "cqtt.interop.serving.answering",
    "serve": "cqtt.interop.serving.process",
}

__all__ = ["LONGEST_LINE", "NAMES", "called", "description", "response", "serve"]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
