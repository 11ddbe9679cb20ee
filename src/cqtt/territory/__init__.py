"""
Units of territory: provinces by code and day, what became of them, sums over mergers.

*Đơn vị hành chính.*  A unit has the name, kind and code of its day: on 1 July 2025
63 provinces became 34 and districts ended, and a code may stand for another province
since.  The units themselves are facts (``cqtt.facts.units()``); what became of the
communes of a locality is its own list, a ``Succession``.

Not here: bodies and their desks (``cqtt.agencies``).
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.territory.changes import UnitChange as UnitChange
    from cqtt.territory.changes import UnitHistory as UnitHistory
    from cqtt.territory.collection import Units as Units
    from cqtt.territory.provinces import CommuneCounts as CommuneCounts
    from cqtt.territory.provinces import EndedKind as EndedKind
    from cqtt.territory.provinces import ProvinceKind as ProvinceKind
    from cqtt.territory.provinces import ProvinceUnit as ProvinceUnit
    from cqtt.territory.succession import Became as Became
    from cqtt.territory.succession import Succession as Succession
    from cqtt.territory.summing import NotAssigned as NotAssigned
    from cqtt.territory.summing import SuccessorTotal as SuccessorTotal
    from cqtt.territory.summing import SummedOver as SummedOver
    from cqtt.territory.summing import SummedPart as SummedPart
    from cqtt.territory.summing import UnitCount as UnitCount
    from cqtt.territory.summing import WhyNot as WhyNot
    from cqtt.territory.summing import sum_over_successors as sum_over_successors

_WHERE = {
    "Became": "cqtt.territory.succession",
    "CommuneCounts": "cqtt.territory.provinces",
    "EndedKind": "cqtt.territory.provinces",
    "NotAssigned": "cqtt.territory.summing",
    "ProvinceKind": "cqtt.territory.provinces",
    "ProvinceUnit": "cqtt.territory.provinces",
    "Succession": "cqtt.territory.succession",
    "SuccessorTotal": "cqtt.territory.summing",
    "SummedOver": "cqtt.territory.summing",
    "SummedPart": "cqtt.territory.summing",
    "UnitChange": "cqtt.territory.changes",
    "UnitCount": "cqtt.territory.summing",
    "UnitHistory": "cqtt.territory.changes",
    "Units": "cqtt.territory.collection",
    "WhyNot": "cqtt.territory.summing",
    "sum_over_successors": "cqtt.territory.summing",
}

__all__ = [
    "Became",
    "CommuneCounts",
    "EndedKind",
    "NotAssigned",
    "ProvinceKind",
    "ProvinceUnit",
    "Succession",
    "SuccessorTotal",
    "SummedOver",
    "SummedPart",
    "UnitChange",
    "UnitCount",
    "UnitHistory",
    "Units",
    "WhyNot",
    "sum_over_successors",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
