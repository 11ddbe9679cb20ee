"""
Codes and numbers of procedures, dossiers, bodies and people: read, check, mask.

*Mã số và số định danh.*  Every kind is a frozen class with ``parse(text)``, which
reads what people type, ``is_valid(text)``, and ``str()``, the one form to store and
compare.  ``parse(str(x)) == x``.  Numbers of people and firms also have ``masked``, and
their repr shows nothing else.  Errors carry the shape of what came, never the text.

Not here: whether a number was ever given to anybody.  Nothing is looked up.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.identifiers.agency_codes import AgencyCode as AgencyCode
    from cqtt.identifiers.agency_codes import AgencyCodeStyle as AgencyCodeStyle
    from cqtt.identifiers.base import Identifier as Identifier
    from cqtt.identifiers.base import PersonalIdentifier as PersonalIdentifier
    from cqtt.identifiers.citizen_numbers import CitizenNumber as CitizenNumber
    from cqtt.identifiers.dossier_numbers import DossierNumber as DossierNumber
    from cqtt.identifiers.names import mask_name as mask_name
    from cqtt.identifiers.procedure_codes import ProcedureCode as ProcedureCode
    from cqtt.identifiers.shapes import shape as shape
    from cqtt.identifiers.tax_numbers import TaxNumber as TaxNumber
    from cqtt.identifiers.telephones import Telephone as Telephone

_WHERE = {
    "AgencyCode": "cqtt.identifiers.agency_codes",
    "AgencyCodeStyle": "cqtt.identifiers.agency_codes",
    "CitizenNumber": "cqtt.identifiers.citizen_numbers",
    "DossierNumber": "cqtt.identifiers.dossier_numbers",
    "Identifier": "cqtt.identifiers.base",
    "PersonalIdentifier": "cqtt.identifiers.base",
    "ProcedureCode": "cqtt.identifiers.procedure_codes",
    "TaxNumber": "cqtt.identifiers.tax_numbers",
    "Telephone": "cqtt.identifiers.telephones",
    "mask_name": "cqtt.identifiers.names",
    "shape": "cqtt.identifiers.shapes",
}

__all__ = [
    "AgencyCode",
    "AgencyCodeStyle",
    "CitizenNumber",
    "DossierNumber",
    "Identifier",
    "PersonalIdentifier",
    "ProcedureCode",
    "TaxNumber",
    "Telephone",
    "mask_name",
    "shape",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
