"""The columns of the register of dossiers, those of Form 07 first."""

from typing import Final

from cqtt.interop.registers.dossier_choices import KINDS
from cqtt.interop.registers.fields import ColumnRow, Field, as_it_is, column
from cqtt.interop.registers.further_columns import FURTHER
from cqtt.interop.registers.official_columns import OFFICIAL

PERSONAL: Final = (
    "applicant",
    "address_and_phone",
    "applicant_kind",
    "kind_code",
    "id_number",
    "phone",
    "email",
    "address",
)
"""The columns of who applies."""

# A register is read all the same where one of these cannot be.
_DROPPABLE: Final = {"index", "signature", "id_number", "phone", "email", "kind_code"}


_SHOWN: Final = {
    "way": lambda way: way.label,
    "channel": lambda way: way.label,
    "applicant_kind": lambda kind: KINDS[kind][0],
}


def _field(row: ColumnRow, *, is_official: bool) -> Field:
    role, read, hint, names = row
    return column(
        role,
        read,
        hint,
        *names,
        is_official=is_official,
        is_droppable=role in _DROPPABLE,
        show=_SHOWN.get(role, as_it_is),
    )


FIELDS: Final = (
    *(_field(row, is_official=True) for row in OFFICIAL),
    *(_field(row, is_official=False) for row in FURTHER),
)
"""
Every column; the first eleven are those of the official form.

Law: Circular 03/2025/TT-VPCP, Annex I, Form 07.
"""
