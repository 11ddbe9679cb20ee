"""
The official forms of the one-stop mechanism, as typed views of a dossier.

*Các mẫu 01-07 của cơ chế một cửa.*  ``form_set_on(day)`` tells which forms are official
on a day; ``ReceiptSlip.of(dossier, office=...)`` and the others fill them from what
happened.  Each holds the fields of its form and the form's number and title.

Not here: layout and printing.

>>> from datetime import date
>>> from cqtt.dossiers import FormKind
>>> from cqtt.forms import form_set_on
>>> form_set_on(date(2026, 5, 6))[FormKind.APOLOGY].number
'04'
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.forms.apology import ApologySlip as ApologySlip
    from cqtt.forms.appointments import Appointment as Appointment
    from cqtt.forms.control import ControlRow as ControlRow
    from cqtt.forms.control import ControlSlip as ControlSlip
    from cqtt.forms.receipt import ReceiptSlip as ReceiptSlip
    from cqtt.forms.refusal import RefusalSlip as RefusalSlip
    from cqtt.forms.register_book import RegisterBook as RegisterBook
    from cqtt.forms.register_book import RegisterRow as RegisterRow
    from cqtt.forms.sets import FORM_SETS as FORM_SETS
    from cqtt.forms.sets import FormEntry as FormEntry
    from cqtt.forms.sets import FormSet as FormSet
    from cqtt.forms.sets import form_on as form_on
    from cqtt.forms.sets import form_set_on as form_set_on
    from cqtt.forms.stop import StopNotice as StopNotice
    from cqtt.forms.supplement import SupplementRequest as SupplementRequest

_WHERE = {
    "ApologySlip": "cqtt.forms.apology",
    "Appointment": "cqtt.forms.appointments",
    "ControlRow": "cqtt.forms.control",
    "ControlSlip": "cqtt.forms.control",
    "FORM_SETS": "cqtt.forms.sets",
    "FormEntry": "cqtt.forms.sets",
    "FormSet": "cqtt.forms.sets",
    "ReceiptSlip": "cqtt.forms.receipt",
    "RefusalSlip": "cqtt.forms.refusal",
    "RegisterBook": "cqtt.forms.register_book",
    "RegisterRow": "cqtt.forms.register_book",
    "StopNotice": "cqtt.forms.stop",
    "SupplementRequest": "cqtt.forms.supplement",
    "form_on": "cqtt.forms.sets",
    "form_set_on": "cqtt.forms.sets",
}

__all__ = [
    "FORM_SETS",
    "ApologySlip",
    "Appointment",
    "ControlRow",
    "ControlSlip",
    "FormEntry",
    "FormSet",
    "ReceiptSlip",
    "RefusalSlip",
    "RegisterBook",
    "RegisterRow",
    "StopNotice",
    "SupplementRequest",
    "form_on",
    "form_set_on",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
