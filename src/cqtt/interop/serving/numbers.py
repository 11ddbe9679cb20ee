"""
Codes and numbers: read, checked, masked.

*Mã số và số định danh.*
"""

from typing import Any, Final

from cqtt.errors import CqttError
from cqtt.identifiers import (
    AgencyCode,
    CitizenNumber,
    DossierNumber,
    Identifier,
    PersonalIdentifier,
    ProcedureCode,
    TaxNumber,
    Telephone,
)
from cqtt.interop.serving.operation import Operation
from cqtt.interop.serving.scalars import (
    OneOf,
    Text,
    YesNo,
)
from cqtt.interop.serving.shapes import (
    OrNull,
    Record,
    needed,
)
from cqtt.interop.serving.telling import ERROR, told_error

_KINDS: Final[dict[str, type[Identifier]]] = {
    "citizen": CitizenNumber,
    "tax": TaxNumber,
    "telephone": Telephone,
    "dossier": DossierNumber,
    "procedure": ProcedureCode,
    "agency": AgencyCode,
}


def _identifier(*, kind: type[Identifier], text: str) -> dict[str, Any]:
    try:
        read = kind.parse(text)
    except CqttError as error:
        nothing = {"is_valid": False, "value": None, "masked": None}
        return {**nothing, "error": told_error(error)}
    masked = read.masked if isinstance(read, PersonalIdentifier) else None
    return {"is_valid": True, "value": str(read), "masked": masked, "error": None}


OPERATIONS: Final = (
    Operation(
        name="identifier",
        title_vi="Kiểm tra và chuẩn hóa một mã số",
        title_en="A code or number checked and in its one form; nothing is looked up",
        request=Record({"kind": needed(OneOf(_KINDS)), "text": needed(Text())}),
        result=Record(
            {
                "is_valid": needed(YesNo()),
                "value": needed(OrNull(Text(1)), "to store and to compare"),
                "masked": needed(OrNull(Text(1)), "to show, of numbers of people"),
                "error": needed(OrNull(ERROR)),
            }
        ),
        example={"kind": "dossier", "text": "000.00.01.h22 - 260803 - 0001"},
        run=_identifier,
        is_personal=True,
    ),
)
