"""Reading the fees of a procedure; a zero in a record is never read as free."""

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Final

from attrs import evolve

from cqtt.errors import InvalidValueError
from cqtt.facts.fields import (
    CITED,
    citation,
    citation_or_none,
    one_of,
    several,
)
from cqtt.facts.reading import Reader
from cqtt.law import Citation, Document
from cqtt.procedures import (
    Amount,
    ChannelKind,
    DecidedBy,
    Exemption,
    Fee,
    FeeKind,
    Free,
    NotStated,
)
from cqtt.text import nfc

_DUE: Final = ("free", "council", "unstated")
_IN_FILE: Final = 'amount = "20000" / due = "free"'


def read_fee(table: Reader, registry: Mapping[str, Document]) -> Iterator[Fee]:
    """Yield a fee, once for each channel that it names."""
    table.only(
        "kind",
        "channels",
        "case",
        "amount",
        "currency",
        "per",
        "due",
        "text",
        "note",
        "exempt",
        "source",
    )
    source = citation_or_none(table, "source", registry)
    fee = Fee(
        kind=one_of(table, "kind", FeeKind),
        due=_due(table, source),
        case=table.text("case", "") or None,
        note=table.text("note", ""),
        exemptions=tuple(
            exemption
            for each in table.tables("exempt")
            for exemption in _exemptions(each, registry)
        ),
        source=source,
    )
    for channel in several(table, "channels", ChannelKind) or (None,):
        yield evolve(fee, channel=channel)


def _due(
    table: Reader, source: Citation | None
) -> Amount | Free | DecidedBy | NotStated:
    if "amount" in table.data:
        return _amount(table)
    due = table.choice("due", _DUE)
    if due == "council":
        return DecidedBy()
    return Free(source) if due == "free" else NotStated(table.text("text", ""))


def _amount(table: Reader) -> Amount | NotStated:
    written = table.text("amount")
    if "due" in table.data:
        table.fault("known-fields", "due", "'due' beside an amount")
    try:
        return Amount(
            Decimal(written),
            currency=table.text("currency", "VND"),
            per=table.text("per", ""),
        )
    except (InvalidOperation, InvalidValueError):
        if written:
            table.fault("amount", "amount", repr(written), in_file=_IN_FILE)
        return NotStated(written)


def _exemptions(table: Reader, registry: Mapping[str, Document]) -> Iterator[Exemption]:
    table.only("who", *CITED)
    source = citation(table, registry) if "document" in table.data else None
    if "who" not in table.data:
        table.fault("required-field", "who", "nothing")
    who = table.texts("who")
    if not all(each.strip() for each in who):
        table.fault("filled-text", "who", repr(who))
        return
    for each in who:
        yield Exemption(nfc(each), source)
