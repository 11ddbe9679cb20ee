"""What was read: tallies, rows that could not be read, ballots that came twice."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from attrs import field, frozen

from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale
from cqtt.satisfaction.tallies import Tally

Key: TypeAlias = str | tuple[str, ...]
"""What a tally stands under: its unit and question, or what else was asked for."""

Keep: TypeAlias = Literal["all", "first"]

_SHOWN: Final = 10


@frozen
class Fault:
    """
    A row that could not be read (*dòng không đọc được*).

    ``line`` to ``last_line`` are the lines of the file, or the number of the row from
    1.  It was not counted.
    """

    line: int
    last_line: int
    finding: Finding

    @property
    def lines(self) -> str:
        """The line, or the first and the last."""
        single = self.line == self.last_line
        return str(self.line) if single else f"{self.line}-{self.last_line}"


@frozen(kw_only=True)
class Ballots:
    """
    Ballots that were read (*kết quả đọc phiếu*).

    ``rows`` is how many rows could be read and ``counted`` how many of them are in the
    tallies.  ``duplicates`` holds, for each key that came more than once, the lines it
    came on; never the key.  ``without_key`` is how many rows had none, where a key was
    asked for.  Lines are those of the file, the heading's being the first; of frames
    and dictionaries, rows are numbered from 1.
    """

    source: str
    rows: int
    counted: int
    parts: tuple[tuple[Key, Tally], ...] = field(repr=lambda parts: f"<{len(parts)}>")
    duplicates: tuple[tuple[int, ...], ...] = field(default=(), repr=False)
    faults: tuple[Fault, ...] = field(default=(), repr=False)
    without_key: int = 0

    @property
    def tallies(self) -> Mapping[Key, Tally]:
        """The tallies by their keys, in Vietnamese order; read-only."""
        return MappingProxyType(dict(self.parts))

    def findings(self) -> tuple[Finding, ...]:
        """Return what is wrong: rows, repeated ballots, and what the tallies find."""
        repeated = (
            Finding(
                "ballot-once",
                f"{self.source}:{lines[0]}",
                _shown(list(map(str, lines)), " = "),
                Severity.WARNING,
            )
            for lines in self.duplicates
        )
        found = [fault.finding for fault in self.faults]
        found += repeated
        if self.without_key:
            count = f"× {self.without_key}"
            found.append(Finding("ballot-key", self.source, count, Severity.WARNING))
        for _, tally in self.parts:
            found += tally.findings()
        return tuple(dict.fromkeys(found))

    def explain(self, locale: str = "vi") -> str:
        """Return a few lines: what was read, counted, repeated and left out."""
        words = _WORDS[require_locale(locale)]
        every = [tally for _, tally in self.parts]
        repeated = [" = ".join(map(str, lines)) for lines in self.duplicates]
        broken = [fault.lines for fault in self.faults]
        lines = [
            words["read"].format(self.source, self.rows, self.counted),
            words["tallies"].format(len(every)),
            words["answers"].format(
                sum(tally.answers for tally in every),
                sum(tally.not_applicable for tally in every),
                sum(tally.no_answer for tally in every),
                sum(count for tally in every for _, count in tally.unknown),
            ),
        ]
        if repeated:
            told = _shown(repeated, "; ")
            lines.append(words["repeated"].format(len(repeated), told))
        if self.without_key:
            lines.append(words["keyless"].format(self.without_key))
        if broken:
            lines.append(words["broken"].format(len(broken), _shown(broken, "; ")))
        return "\n".join(lines)


def _shown(items: Sequence[str], between: str) -> str:
    more = [] if len(items) <= _SHOWN else ["…"]
    return between.join([*items[:_SHOWN], *more])


_WORDS: Final = {
    "vi": {
        "read": "{}: số dòng đọc được {}, số dòng được đếm {}",
        "tallies": "Số kết quả kiểm phiếu: {}",
        "answers": "Câu trả lời theo thang đo: {}; không áp dụng: {}; "
        "không trả lời: {}; nhãn lạ: {}",
        "repeated": "Số phiếu có mặt nhiều lần: {} (dòng {})",
        "keyless": "Số dòng không có mã phiếu: {}",
        "broken": "Số chỗ không đọc được: {} (dòng {})",
    },
    "en": {
        "read": "{}: rows read {}, rows counted {}",
        "tallies": "Tallies: {}",
        "answers": "Answers on the scale: {}; not applicable: {}; no answer: {}; "
        "unknown labels: {}",
        "repeated": "Ballots that came more than once: {} (rows {})",
        "keyless": "Rows without a key: {}",
        "broken": "Places that could not be read: {} (rows {})",
    },
}
