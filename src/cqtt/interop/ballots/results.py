"""What was read: tallies, rows that could not be read, ballots that came twice."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from attrs import field, frozen

from cqtt.errors import InvalidValueError, UnknownNameError
from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale
from cqtt.interop.ballots.summaries import remarks, shown, tallies_table, unit_of
from cqtt.satisfaction.tallies import Tally
from cqtt.tables import Table
from cqtt.text import nfc, search_key

Key: TypeAlias = str | tuple[str, ...]
"""What a tally stands under: its unit and question, or what else was asked for."""

Keep: TypeAlias = Literal["all", "first"]


@frozen
class Fault:
    """
    A row that could not be read (*phiếu không đọc được*).

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
    asked for.  ``broken`` is how many rows could not be read; ``faults`` holds the
    first thousand of them.  ``unread`` is the column of questions that was there and
    not asked for, so that different questions were added up, or empty.  ``names`` says
    which spellings of a unit or a question were joined, which units or questions are
    perhaps one, and which frames and units do not meet.  Lines are those of the file,
    the heading's being the first; of frames and dictionaries, rows are numbered from 1.
    """

    source: str
    rows: int
    counted: int
    parts: tuple[tuple[Key, Tally], ...] = field(repr=lambda parts: f"<{len(parts)}>")
    duplicates: tuple[tuple[int, ...], ...] = field(default=(), repr=False)
    faults: tuple[Fault, ...] = field(default=(), repr=False)
    without_key: int = 0
    unread: str = ""
    broken: int = 0
    names: tuple[Finding, ...] = field(default=(), repr=False)

    @property
    def tallies(self) -> Mapping[Key, Tally]:
        """The tallies by their keys, in Vietnamese order; read-only."""
        return MappingProxyType(dict(self.parts))

    def units(self) -> dict[str, dict[str, Tally]]:
        """
        Return the tallies by unit, then by question (*theo đơn vị, câu hỏi*).

        Of each ``""`` is where nothing tells it.

        Raises:
            InvalidValueError: More than the unit and the question tells the tallies
                apart, so that several are of one unit and question.

        >>> from cqtt.interop.ballots import read_rows
        >>> rows = [{"xã": "A", "q1": "Hài lòng", "q2": "Bình thường"},
        ...         {"xã": "B", "q1": "Rất hài lòng", "q2": "Không hài lòng"}]
        >>> read = read_rows(rows, by="xã", columns={"speed": "q1", "manner": "q2"})
        >>> {unit: list(tallies) for unit, tallies in read.units().items()}
        {'A': ['manner', 'speed'], 'B': ['manner', 'speed']}
        >>> list(read.questions_of("A")), list(read.tallies_of("speed"))
        (['manner', 'speed'], ['A', 'B'])
        """
        found: dict[str, dict[str, Tally]] = {}
        for _, tally in self.parts:
            questions = found.setdefault(unit_of(tally), {})
            if tally.origin.question in questions:
                came = f"{unit_of(tally)} / {tally.origin.question} × 2"
                raise InvalidValueError("by", came, "unit-and-question")
            questions[tally.origin.question] = tally
        return found

    def questions_of(self, unit: str | None = None) -> dict[str, Tally]:
        """
        Return the tallies of a unit by question (*các câu hỏi của một đơn vị*).

        They fit ``index``.  Without ``unit`` those of all units together.

        Raises:
            UnknownNameError: No ballot is of that unit.
            InvalidValueError: As ``units``.
        """
        units = self.units()
        if unit is not None:
            return units[_name_in(units, unit, "units")]
        questions = dict.fromkeys(name for each in units.values() for name in each)
        return {
            name: Tally.merged(each[name] for each in units.values() if name in each)
            for name in questions
        }

    def tallies_of(self, question: str | None = None) -> dict[str, Tally]:
        """
        Return the tallies of a question by unit (*các đơn vị của một câu hỏi*).

        They fit ``ranking``, ``tidy`` and the other functions that take units.
        ``question`` may be left out where there is one only.

        Raises:
            UnknownNameError: No ballot has that question.
            InvalidValueError: There are several questions and none is named; else as
                ``units``.
        """
        units = self.units()
        questions = dict.fromkeys(name for each in units.values() for name in each)
        if question is None and len(questions) > 1:
            raise InvalidValueError(
                "question", shown(list(questions)), "one-of-the-questions"
            )
        asked = [] if question is None else [_name_in(questions, question, "questions")]
        return {
            unit: each[name]
            for name in asked or questions
            for unit, each in units.items()
            if name in each
        }

    def table(self, locale: str = "vi") -> Table:
        """
        Return a row for each tally (*bảng kết quả*).

        Unit, question, answers, the satisfied ones, their percentage with its interval
        (95 %, Wilson), missing answers.
        """
        return tallies_table([tally for _, tally in self.parts], require_locale(locale))

    def _repr_html_(self) -> str:
        return self.table().html()

    def findings(self) -> tuple[Finding, ...]:
        """Return what is wrong: rows, repeated ballots, and what the tallies find."""
        repeated = (
            Finding(
                "ballot-once",
                f"{self.source}:{lines[0]}",
                shown(list(map(str, lines)), " = "),
                Severity.WARNING,
            )
            for lines in self.duplicates
        )
        found = [fault.finding for fault in self.faults]
        found += repeated
        if self.without_key:
            count = f"× {self.without_key}"
            found.append(Finding("ballot-key", self.source, count, Severity.WARNING))
        every = [tally for _, tally in self.parts]
        found += self._remarks()
        for tally in every:
            found += tally.findings()
        return tuple(dict.fromkeys(found))

    def _remarks(self) -> Iterator[Finding]:
        if not self.rows:
            place, nothing = self.source, "nothing"
            yield Finding("rows-with-ballots", place, nothing, Severity.WARNING)
        if self.unread:
            place, column = self.source, repr(self.unread)
            yield Finding("question-told-apart", place, column, Severity.WARNING)
        if self.broken > len(self.faults):
            evidence = f"{len(self.faults)} / {self.broken}"
            yield Finding("every-fault", self.source, evidence, Severity.WARNING)
        yield from remarks(self.source, [tally for _, tally in self.parts])
        yield from self.names

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
            told = shown(repeated, "; ")
            lines.append(words["repeated"].format(len(repeated), told))
        if self.without_key:
            lines.append(words["keyless"].format(self.without_key))
        lines += [each.message(locale) for each in self._remarks()]
        if broken:
            lines.append(words["broken"].format(self.broken, shown(broken, "; ")))
        return "\n".join(lines)


def _name_in(names: Iterable[str], name: str, field: str) -> str:
    """Return a name as it was read, looked up in any case and Unicode form."""
    known = tuple(names)
    text = " ".join(nfc(name).split())
    alike = [each for each in known if each.casefold() == text.casefold()]
    if text in alike or len(alike) == 1:
        return text if text in alike else alike[0]
    sought = search_key(text)
    close = tuple(each for each in known if sought in search_key(each))
    raise UnknownNameError(field, name, (close or known)[:_MOST_NAMES])


_MOST_NAMES: Final = 8

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
