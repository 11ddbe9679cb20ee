"""The fees of a record: a zero with words beside it is not a promise."""

from collections.abc import Sequence
from typing import Final

from cqtt.findings import Severity
from cqtt.interop.portal.limits import CHANNELS
from cqtt.interop.portal.look import Look
from cqtt.interop.portal.words import found, holds_any
from cqtt.procedures import Amount, DecidedBy, Fee, FeeKind, Free, NotStated
from cqtt.procedures.fees import FeeDue

_KINDS: Final = {
    "FEE": FeeKind.FEE,
    "SERVICE_FEE": FeeKind.CHARGE,
    "PRICE_LEVEL": FeeKind.PRICE,
}
_KIND_OF_OTHERS: Final = "FEE"
_MAY_BE_COUNCIL: Final = ("hội", "Hội", "HỘI", "HĐ", "hđ")
_COUNCIL: Final = r"hội\s+đồng\s+nhân\s+dân|hđnd"
_LONGEST_FREE: Final = 50
_SHOWN: Final = 200
_FREE: Final = frozenset(
    (
        "miễn phí",
        "miễn lệ phí",
        "miễn",
        "không",
        "không có",
        "không thu",
        "không thu phí",
        "không thu lệ phí",
        "không mất phí",
    )
)
_CURRENCIES: Final = {"Việt Nam Đồng": "VND", "": "VND", "VND": "VND"}


def fees_of(methods: Sequence[Look]) -> tuple[Fee, ...]:
    """Return the fees of every channel, each once."""
    # Keys of text: the hash of an enum is slow.
    fees: dict[tuple[str, str, FeeDue, str], Fee] = {}
    for row in methods:
        written = row.text("submissionMethod")
        channel = written if written in CHANNELS else ""
        for each in row.children("fees"):
            kind, note = _kind(each), each.text("description")
            key = (kind, channel, _due(each, note), note)
            if key not in fees:
                fees[key] = _fee(*key)
    return tuple(fees.values())


def _kind(row: Look) -> str:
    kind = row.text("type")
    if kind in _KINDS:
        return kind
    row.observe("known-fee-kind", "type", kind or "nothing")
    return _KIND_OF_OTHERS


def _fee(kind: str, channel: str, due: FeeDue, note: str) -> Fee:
    return Fee(kind=_KINDS[kind], due=due, channel=CHANNELS.get(channel), note=note)


def _due(row: Look, note: str) -> FeeDue:
    amount = row.number("value")
    if amount is not None and amount > 0:
        name = row.text("currencyName")
        return Amount(amount, _CURRENCIES.get(name, name))
    if amount is not None and amount < 0:
        row.observe("fee-amount", "value", str(amount), Severity.ERROR)
        return NotStated(note)
    return _without_a_sum(row, note, is_zero=amount is not None)


def _without_a_sum(row: Look, note: str, *, is_zero: bool) -> FeeDue:
    came = "0" if is_zero else "none"
    if not note:
        row.observe("fee-stated", "value", came, Severity.NOTE)
        return NotStated()
    if len(note) <= _LONGEST_FREE and _says_free(note):
        return Free()
    if holds_any(_MAY_BE_COUNCIL, note) and found(_COUNCIL, note.lower()):
        row.observe("fee-set-by-council", "value", came, Severity.NOTE)
        return DecidedBy()
    row.observe("fee-zero-with-text", "value", f"{came}: {note[:_SHOWN]}")
    return NotStated(note)


def _says_free(note: str) -> bool:
    return " ".join(note.lower().split()).rstrip(".;") in _FREE
