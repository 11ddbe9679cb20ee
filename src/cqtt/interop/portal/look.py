"""Looking into a record: every value by its kind, every surprise a finding."""

from decimal import Decimal
from typing import Any, Final, TypeAlias
from unicodedata import normalize

from cqtt.findings import Finding, Severity
from cqtt.interop.portal.words import shortened

_LARGEST: Final = 10**15
_NOTHING: Final[tuple[object, ...]] = (None, [])

# What encloses an object, then its name and, in a list, its number.  The place is
# written only for findings, and a reference to the enclosing look would be a cycle,
# which keeps a whole record until the collector comes by.
Trail: TypeAlias = tuple[Any, ...]


def _place(trail: Trail) -> str:
    outer, name, number = trail
    here = name if number is None else f"{name}[{number}]"
    return f"{_place(outer)}.{here}" if outer else here


def _composed(text: str) -> str:
    return (text if text.isascii() else normalize("NFC", text)).strip()


def _one_line(text: str) -> str:
    text = text.replace("\n", " ")
    # Of the signs that part words only the space is printable.
    if text.isprintable() and "  " not in text:
        return text
    return " ".join(text.split())


class Look:
    """
    One object of a record, its place, and the list that findings go to.

    What is absent or of another kind gives an empty value, so that one pass sees the
    whole record; what is of another kind is a finding, once.
    """

    __slots__ = ("_children", "_findings", "_odd", "_trail", "data")

    def __init__(
        self, data: dict[str, Any], findings: list[Finding], trail: Trail = ()
    ) -> None:
        self.data: dict[str, Any] = data
        self._findings = findings
        self._trail = trail
        self._children: dict[str, tuple[Look, ...]] | None = None
        self._odd: tuple[str, ...] = ()

    def at(self, name: str) -> str:
        """Return the place of a field."""
        return f"{_place(self._trail)}.{name}" if self._trail else name

    def observe(
        self,
        rule: str,
        name: str,
        evidence: str,
        severity: Severity = Severity.WARNING,
    ) -> None:
        """Keep a finding at a field, its evidence cut to a length."""
        self._findings.append(
            Finding(rule, self.at(name), shortened(evidence), severity)
        )

    def text(self, name: str) -> str:
        """Return a text in NFC without white space around it; empty if absent."""
        value = self.data.get(name)
        if isinstance(value, str):
            return _composed(value)
        if value is not None:
            self._another_kind(name, value)
        return ""

    def line(self, name: str) -> str:
        """Return a text as one line, with single spaces."""
        return _one_line(self.text(name))

    def named(self, name: str) -> list[tuple[str, str]]:
        """Return the names of a list, each as one line, with their codes."""
        try:
            return [
                (_one_line(_composed(row["name"])), _composed(row["code"]))
                for row in self.data.get(name, ())
            ]
        except (AttributeError, KeyError, TypeError):
            rows = self.children(name)
        return [(each.line("name"), each.text("code")) for each in rows]

    def whole(self, name: str) -> int | None:
        """Return a whole number; ``None`` if absent."""
        value = self.data.get(name)
        if type(value) is int and abs(value) <= _LARGEST:
            return value
        if value is not None:
            self._another_kind(name, value)
        return None

    def quantity(self, name: str) -> int | Decimal | None:
        """Return a number; ``None`` if absent, or beyond what anybody counts."""
        value = self.data.get(name)
        if type(value) is float and abs(value) <= _LARGEST:
            return Decimal(str(value))
        return self.whole(name)

    def flag(self, name: str) -> bool:
        """Return a truth value; false if absent."""
        value = self.data.get(name)
        if value is not None and not isinstance(value, bool):
            self._another_kind(name, value)
        return value is True

    def child(self, name: str) -> "Look":
        """Return the look into an object; an empty one if absent."""
        value = self.data.get(name)
        if value is not None and not isinstance(value, dict):
            self._another_kind(name, value)
        chosen = value if isinstance(value, dict) else {}
        return Look(chosen, self._findings, (self._trail, name, None))

    def children(self, name: str) -> "tuple[Look, ...]":
        """Return looks into the objects of a list, made once."""
        if self.data.get(name) in _NOTHING:
            return ()
        if self._children is None:
            self._children = {}
        made = self._children.get(name)
        if made is None:
            made = self._children[name] = self._looks(name)
        return made

    def _looks(self, name: str) -> "tuple[Look, ...]":
        value = self.data.get(name)
        if isinstance(value, list):
            return self._looks_into(value, name)
        self._another_kind(name, value)
        return ()

    def _looks_into(self, rows: list[Any], name: str) -> "tuple[Look, ...]":
        looks = []
        for number, each in enumerate(rows):
            if isinstance(each, dict):
                looks.append(Look(each, self._findings, (self._trail, name, number)))
            else:
                self._observe_kind(f"{name}[{number}]", each)
        return tuple(looks)

    def _another_kind(self, name: str, value: object) -> None:
        if name not in self._odd:
            self._odd = (*self._odd, name)
            self._observe_kind(name, value)

    def _observe_kind(self, name: str, value: object) -> None:
        self.observe("record-kind", name, type(value).__name__, Severity.ERROR)
