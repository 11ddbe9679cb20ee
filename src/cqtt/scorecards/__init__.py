"""
Scorecards: criteria, points and classes, with the reasons of every point.

*Bảng tiêu chí chấm điểm.*  A ``Scorecard`` is data with its gaps told; ``score`` gives
points, what is missing and what one more unit of evidence would bring, and refuses a
class that it cannot derive.  It takes shares, counts and yes or no as evidence and
knows no room that measures them.

Not here: the scorecards of provinces (``cqtt.facts.scorecards``).  Its names load on
first use.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    pass

_WHERE: dict[str, str] = {}

__all__: list[str] = []


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
