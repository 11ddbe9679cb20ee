"""
Administrative procedures: what they ask for, cost, take, and who does what.

*Thủ tục hành chính.*  A ``Procedure`` is the checked type; the national portal's record
that it may come from is kept loss-free in ``cqtt.interop.portal``.  A ``Catalogue``
holds versions with their periods and a province's own rules.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.procedures.catalogue import Catalogue as Catalogue
    from cqtt.procedures.catalogue import LocalOverride as LocalOverride
    from cqtt.procedures.channels import ChannelKind as ChannelKind
    from cqtt.procedures.checklists import Checklist as Checklist
    from cqtt.procedures.checklists import ChecklistItem as ChecklistItem
    from cqtt.procedures.checklists import LeftOut as LeftOut
    from cqtt.procedures.checklists import LeftOutReason as LeftOutReason
    from cqtt.procedures.components import Component as Component
    from cqtt.procedures.components import ComponentKind as ComponentKind
    from cqtt.procedures.components import Database as Database
    from cqtt.procedures.fees import Amount as Amount
    from cqtt.procedures.fees import DecidedBy as DecidedBy
    from cqtt.procedures.fees import Exemption as Exemption
    from cqtt.procedures.fees import Fee as Fee
    from cqtt.procedures.fees import FeeKind as FeeKind
    from cqtt.procedures.fees import Free as Free
    from cqtt.procedures.fees import NotStated as NotStated
    from cqtt.procedures.limits import Origin as Origin
    from cqtt.procedures.limits import StatedLimit as StatedLimit
    from cqtt.procedures.parts import Case as Case
    from cqtt.procedures.parts import Channel as Channel
    from cqtt.procedures.parts import Coded as Coded
    from cqtt.procedures.parts import Mechanism as Mechanism
    from cqtt.procedures.parts import Part as Part
    from cqtt.procedures.parts import ProcedureKind as ProcedureKind
    from cqtt.procedures.procedure import Procedure as Procedure
    from cqtt.procedures.simplifying import Simplification as Simplification
    from cqtt.procedures.simplifying import simplification as simplification
    from cqtt.procedures.steps import Step as Step
    from cqtt.procedures.steps import check_steps as check_steps

_WHERE = {
    "Amount": "cqtt.procedures.fees",
    "Case": "cqtt.procedures.parts",
    "Catalogue": "cqtt.procedures.catalogue",
    "Channel": "cqtt.procedures.parts",
    "ChannelKind": "cqtt.procedures.channels",
    "Checklist": "cqtt.procedures.checklists",
    "ChecklistItem": "cqtt.procedures.checklists",
    "Coded": "cqtt.procedures.parts",
    "Component": "cqtt.procedures.components",
    "ComponentKind": "cqtt.procedures.components",
    "Database": "cqtt.procedures.components",
    "DecidedBy": "cqtt.procedures.fees",
    "Exemption": "cqtt.procedures.fees",
    "Fee": "cqtt.procedures.fees",
    "FeeKind": "cqtt.procedures.fees",
    "Free": "cqtt.procedures.fees",
    "LeftOut": "cqtt.procedures.checklists",
    "LeftOutReason": "cqtt.procedures.checklists",
    "LocalOverride": "cqtt.procedures.catalogue",
    "Mechanism": "cqtt.procedures.parts",
    "NotStated": "cqtt.procedures.fees",
    "Origin": "cqtt.procedures.limits",
    "Part": "cqtt.procedures.parts",
    "Procedure": "cqtt.procedures.procedure",
    "ProcedureKind": "cqtt.procedures.parts",
    "Simplification": "cqtt.procedures.simplifying",
    "StatedLimit": "cqtt.procedures.limits",
    "Step": "cqtt.procedures.steps",
    "check_steps": "cqtt.procedures.steps",
    "simplification": "cqtt.procedures.simplifying",
}

__all__ = [
    "Amount",
    "Case",
    "Catalogue",
    "Channel",
    "ChannelKind",
    "Checklist",
    "ChecklistItem",
    "Coded",
    "Component",
    "ComponentKind",
    "Database",
    "DecidedBy",
    "Exemption",
    "Fee",
    "FeeKind",
    "Free",
    "LeftOut",
    "LeftOutReason",
    "LocalOverride",
    "Mechanism",
    "NotStated",
    "Origin",
    "Part",
    "Procedure",
    "ProcedureKind",
    "Simplification",
    "StatedLimit",
    "Step",
    "check_steps",
    "simplification",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
