"""What answers: the package, the protocol and the facts."""

from typing import Any, Final

from cqtt._version import __version__
from cqtt.facts import edition, state_calendar
from cqtt.interop.serving.operation import Operation
from cqtt.interop.serving.scalars import (
    DAY,
    Text,
    Whole,
)
from cqtt.interop.serving.shapes import (
    Record,
    needed,
)

PROTOCOL: Final = 1
"""The version of the protocol; a change that breaks a client makes it greater."""


def versions() -> dict[str, Any]:
    """Return the versions of package, protocol and facts."""
    return {"cqtt": __version__, "protocol": PROTOCOL, "edition": edition()}


def _edition() -> dict[str, Any]:
    calendar = state_calendar()
    return {
        **versions(),
        "first": calendar.first.isoformat(),
        "last": calendar.last.isoformat(),
    }


OPERATIONS: Final = (
    Operation(
        name="edition",
        title_vi="Phiên bản của thư viện và của dữ liệu",
        title_en="The versions of the library, the protocol and the facts",
        request=Record({}),
        result=Record(
            {
                "cqtt": needed(Text(1)),
                "protocol": needed(Whole(1)),
                "edition": needed(Text(1), "of the facts"),
                "first": needed(DAY, "the first day of the state calendar"),
                "last": needed(DAY, "the last day of the state calendar"),
            }
        ),
        example={},
        run=_edition,
    ),
)
