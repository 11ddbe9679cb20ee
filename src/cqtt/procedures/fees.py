"""
What a procedure costs; a zero in a table is not a promise that it is free.

*Phí, lệ phí.*  *Phí* pays for a service, *lệ phí* is a fixed duty; the law tells them
apart, and some prices (*mức giá*) are neither.
"""

from decimal import Decimal
from enum import Enum
from typing import TypeAlias

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError
from cqtt.law import Citation
from cqtt.procedures.channels import ChannelKind
from cqtt.text import require_nfc


class FeeKind(Enum):
    """What is paid: ``FEE`` *phí*, ``CHARGE`` *lệ phí*, ``PRICE`` *mức giá*."""

    FEE = "fee"
    CHARGE = "charge"
    PRICE = "price"


@frozen
class Amount:
    """
    A stated sum above zero, in whole or decimal units of its currency.

    *Mức phí, lệ phí.*

    ``per`` is what it is paid for (a page, a copy, a person), in Vietnamese.

    >>> Amount(Decimal(8000), per="bản sao").value
    Decimal('8000')
    """

    value: Decimal = field()
    currency: str = "VND"
    per: str = ""

    @value.validator
    def _check_value(self, _attribute: object, value: object) -> None:
        require_instance(value, Decimal, "value", "amount")
        if not isinstance(value, Decimal) or not value.is_finite() or value <= 0:
            raise InvalidValueError("value", value, "amount")


@frozen
class Free:
    """Nothing is paid (*miễn*), because a text says so."""

    source: Citation | None = field(
        default=None, validator=instance_of(Citation | None, "citation")
    )


@frozen
class DecidedBy:
    """A body sets the sum, such as the provincial council (*HĐND tỉnh quyết định*)."""

    body: str = "Hội đồng nhân dân cấp tỉnh"


@frozen
class NotStated:
    """
    The record does not state the sum; ``text`` is what it says instead.

    *Không nêu mức phí.*
    """

    text: str = ""


FeeDue: TypeAlias = Amount | Free | DecidedBy | NotStated


@frozen
class Exemption:
    """
    Who need not pay (*đối tượng được miễn*), and the text that says so.

    >>> Exemption("hộ nghèo").who
    'hộ nghèo'
    """

    who: str = field()
    source: Citation | None = field(
        default=None, validator=instance_of(Citation | None, "citation")
    )

    @who.validator
    def _check_who(self, _attribute: object, value: str) -> None:
        if not require_nfc(value, "who").strip():
            raise InvalidValueError("who", value, "filled-text")


@frozen(kw_only=True)
class Fee:
    """
    One fee of a procedure (*phí, lệ phí*).

    ``channel`` and ``case`` are those it is paid in; ``None`` is every one.

    >>> Fee(kind=FeeKind.CHARGE, due=DecidedBy()).due.body
    'Hội đồng nhân dân cấp tỉnh'
    """

    kind: FeeKind = field(validator=instance_of(FeeKind, "enum-choice"))
    due: FeeDue = field(validator=instance_of(FeeDue, "fee-due"))
    channel: ChannelKind | None = field(
        default=None, validator=instance_of(ChannelKind | None, "enum-choice")
    )
    case: str | None = None
    note: str = ""
    exemptions: tuple[Exemption, ...] = ()
    source: Citation | None = field(
        default=None, validator=instance_of(Citation | None, "citation")
    )
