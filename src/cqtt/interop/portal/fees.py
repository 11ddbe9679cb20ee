"""The fees of a record: a zero with words beside it is not a promise."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

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


class Odd(NamedTuple):
    """What is odd about a zero: the rule, the words beside it, how grave it is."""

    rule: str
    shown: str = ""
    severity: Severity = Severity.NOTE


class Beside(NamedTuple):
    """What the words beside a zero make of it, and what is odd about it, if it is."""

    due: FeeDue
    odd: Odd | None = None


class _Said(dict[str, Beside]):
    """Words beside a zero, each read once; channels often share them."""

    def __missing__(self, note: str) -> Beside:
        read = self[note] = _read(note)
        return read


def fees_of(methods: Sequence[Look]) -> tuple[Fee, ...]:
    """Return the fees of every channel, each once."""
    # Keys of text: the hash of an enum is slow.
    fees: dict[tuple[str, str, FeeDue, str], Fee] = {}
    said = _Said()
    for row in methods:
        written = row.text("submissionMethod")
        channel = written if written in CHANNELS else ""
        for each in row.children("fees"):
            kind, note = _kind(each), each.text("description")
            key = (kind, channel, _due(each, note, said), note)
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


def _due(row: Look, note: str, said: _Said) -> FeeDue:
    amount = row.quantity("value")
    if not amount:
        beside, came = said[note], "none" if amount is None else "0"
        if beside.odd:
            _observe(row, came, *beside.odd)
        return beside.due
    if amount < 0:
        row.observe("fee-amount", "value", str(amount), Severity.ERROR)
        return NotStated(note)
    name = row.text("currencyName")
    return Amount(Decimal(amount), _CURRENCIES.get(name, name))


def _observe(row: Look, came: str, rule: str, shown: str, severity: Severity) -> None:
    row.observe(rule, "value", f"{came}: {shown}" if shown else came, severity)


def _read(note: str) -> Beside:
    if not note:
        return Beside(NotStated(), Odd("fee-stated"))
    if len(note) <= _LONGEST_FREE and _says_free(note):
        return Beside(Free())
    if holds_any(_MAY_BE_COUNCIL, note) and found(_COUNCIL, note.lower()):
        return Beside(DecidedBy(), Odd("fee-set-by-council"))
    shown = note[:_SHOWN]
    odd = Odd("fee-zero-with-text", shown, Severity.WARNING)
    return Beside(NotStated(note), odd)


def _says_free(note: str) -> bool:
    return " ".join(note.lower().split()).rstrip(".;") in _FREE
