"""
Reading one TOML table: every field checked, every mistake kept as a finding.

The first due date is computed from these files, so nothing heavy is loaded to read
them; the checks here are those of facts, which no general library knows.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final

from attrs import field, frozen

from cqtt.findings import Finding
from cqtt.law import Confidence
from cqtt.printable import HIDDEN
from cqtt.text import nfc

NO_DAY: Final = date(1, 1, 1)
_MOST_SHOWN: Final = 80
CONFIDENCES: Final = {each.value: each for each in Confidence}


def shown(value: object) -> str:
    """Return a value as evidence: of a long one the first 80 characters."""
    try:
        return shortened(repr(value) if isinstance(value, str) else str(value))
    except (ValueError, RecursionError):  # too many digits, or tables in tables
        return type(value).__name__


def shortened(text: str) -> str:
    """Return a text, or of a long one the first 80 characters."""
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"


@frozen
class Reader:
    """
    One table of a file, ``place`` in it, and the list that mistakes go to.

    A field that is wrong gives a stand-in value and a finding, so that one reading
    finds every mistake; the caller uses nothing while ``faults`` has grown.
    """

    data: Mapping[str, Any] = field(repr=False)
    place: str
    faults: list[Finding] = field(repr=False)

    def fault(
        self,
        rule: str,
        name: str,
        evidence: object,
        *,
        known: Iterable[str] = (),
        near: Iterable[str] = (),
        in_file: str = "",
    ) -> None:
        """
        Keep a mistake at a field, with the words that are known or near to it.

        ``in_file`` is how right values are written there.
        """
        vi = en = str(evidence)
        for words, told_vi, told_en in (
            (", ".join(known), "các từ đã biết", "known"),
            (", ".join(near), "gần giống", "near"),
            (in_file, "trong tệp", "in a file"),
        ):
            if words:
                vi, en = f"{vi} ({told_vi}: {words})", f"{en} ({told_en}: {words})"
        found = Finding(rule, self._at(name), vi, evidence_en=en if en != vi else "")
        self.faults.append(found)

    def text(self, name: str, default: str | None = None) -> str:
        """Return a text in NFC that is not empty; required without a default."""
        value = self._value(name, default)
        if value is None or value == default:
            return default or ""
        if not isinstance(value, str):
            self.fault("toml-text", name, shown(value))
            return ""
        if nfc(value) != value:
            self.fault("nfc", name, ascii(value))
        if not value.strip():
            self.fault("filled-text", name, shown(value))
        return value

    def line(self, name: str, default: str | None = None) -> str:
        """Return a text that can be printed on one line; else it is as ``text``."""
        return self.printable(name, self.text(name, default))

    def printable(self, name: str, text: str) -> str:
        """Return a text without what would hide in a line or break it: a mistake."""
        if text.isprintable() or not HIDDEN.search(text):
            return text
        self.fault("printable-line", name, ascii(shortened(text)))
        return HIDDEN.sub(" ", text)

    def day(self, name: str) -> date:
        """Return a required day; ``NO_DAY`` where it is wrong."""
        return self.day_or_none(name, required=True) or NO_DAY

    def day_or_none(self, name: str, *, required: bool = False) -> date | None:
        """Return a day."""
        value = self._value(name, None if required else "")
        if value is None or value == "":
            return None
        if not isinstance(value, date) or isinstance(value, datetime):
            self.fault("toml-day", name, shown(value))
            return None
        return value

    def whole_or_none(self, name: str) -> int | None:
        """Return a whole number."""
        value = self.data.get(name)
        if value is not None and type(value) is not int:
            self.fault("toml-whole", name, shown(value))
            return None
        return value

    def choice(
        self, name: str, choices: Iterable[str], default: str | None = None
    ) -> str:
        """Return one of some words."""
        value = self.text(name, default)
        known = tuple(choices)
        if value not in known:
            if value:
                self.fault("choice", name, shown(value), known=known)
            return known[0]
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts, empty where it is left out."""
        value = self.data.get(name, [])
        if not isinstance(value, list) or not all(
            isinstance(each, str) for each in value
        ):
            self.fault("shorter-list", name, shown(value))
            return ()
        return tuple(value)

    def tables(self, name: str) -> Iterator["Reader"]:
        """Yield the tables of a list; their places are numbered from 1."""
        value = self.data.get(name, [])
        if not isinstance(value, list):
            self.fault("tables", name, shown(value))
            return
        for count, each in enumerate(value, 1):
            place = self._at(f"{name}[{count}]")
            if isinstance(each, dict):
                yield Reader(each, place, self.faults)
            else:
                self.fault("table", f"{name}[{count}]", shown(each))

    def confidence(self, default: Confidence = Confidence.HIGH) -> Confidence:
        """Return how sure the source is."""
        return CONFIDENCES[self.choice("confidence", CONFIDENCES, default.value)]

    def only(self, *names: str) -> None:
        """Keep every field that is not one of these as a mistake."""
        for name in self.data:
            if name not in names:
                at = name[:_MOST_SHOWN]
                self.fault("known-fields", at, shown(name), known=names)

    def _at(self, name: str) -> str:
        name = name if name.isprintable() else ascii(name)
        return f"{self.place}{'' if self.place.endswith(' ') else '.'}{name}"

    def _value(self, name: str, default: object) -> Any:
        if name not in self.data and default is None:
            self.fault("required-field", name, "nothing")
        return self.data.get(name, default)
