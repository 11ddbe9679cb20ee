"""
Checks an office's wordings before anybody is written to.

*Kiểm tra bộ mẫu.*  Each is read, compared with the fields of its kind, and tried on
invented letters, with everything that they can have and with the least.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from cqtt.errors import TemplateError
from cqtt.findings import Finding, Severity
from cqtt.letters.doubles import doubled_in, is_reduplication, lines_of_docx
from cqtt.letters.folders import (
    OfficeFile,
    data_of,
    office_file,
    office_files,
    text_of,
)
from cqtt.letters.infos import FieldInfo, fields_in
from cqtt.letters.kinds import KINDS, near
from cqtt.letters.letter import Letter
from cqtt.letters.sources import Source
from cqtt.rendering.frame import FRAME_NAMES, frame_values
from cqtt.rendering.wording import Wording, read_wording

if TYPE_CHECKING:
    from cqtt.rendering.word import WordTemplate


def check_templates(
    folder: str | Path, *, own: Iterable[Letter] = ()
) -> tuple[Finding, ...]:
    """
    Return every fault of every file in an office's folder (*kiểm tra bộ mẫu*).

    ``own`` are sample letters of kinds that are not ours, best one with all that it can
    have and one with the least.

    Errors are what would break a letter or shame the office: what cannot be read, an
    unknown field, an empty one, a doubled word.  Warnings are required fields that are
    not printed, text that is not composed, and a kind in one language only; notes are
    doubled words that Vietnamese has.
    """
    letters = tuple(own)
    kinds = {*KINDS, *(each.kind for each in letters)}
    found: list[Finding] = []
    files: list[OfficeFile] = []
    for path in office_files(Path(folder)):
        try:
            files.append(office_file(path, kinds))
        except TemplateError as error:
            found += _of_error(error)
    for each in files:
        found += _Check.of(each, letters).findings()
    among = (*_of_languages(files), *_of_outputs(files))
    return tuple(dict.fromkeys((*found, *among)))


def _of_languages(files: Sequence[OfficeFile]) -> Iterator[Finding]:
    """Tell which kinds are worded in one language only."""
    for kind in dict.fromkeys(each.kind for each in files):
        mine = [each for each in files if each.kind == kind]
        is_there = {each.locale == "en" for each in mine}
        if len(is_there) == 1:
            missing = f"{kind}.{'vi' if True in is_there else 'en'}.txt"
            yield Finding(
                "both-languages",
                mine[0].path.name,
                f"không có {missing}",
                Severity.WARNING,
                evidence_en=f"no {missing}",
            )


def _of_outputs(files: Sequence[OfficeFile]) -> Iterator[Finding]:
    """Tell which kinds are worded for Word documents only."""
    texts = {each.kind for each in files if each.locale == "vi"}
    for each in files:
        if each.locale == "docx" and each.kind not in texts:
            yield Finding(
                "every-output",
                each.path.name,
                "văn bản thường, HTML, PDF và bản song ngữ dùng lời văn của thư viện",
                Severity.NOTE,
                evidence_en="text, HTML, PDF and bilingual ones have our wording",
            )


def _of_error(error: TemplateError) -> Iterator[Finding]:
    for line, rule, evidence in error.faults:
        yield _odd_at(rule, error.template, line, evidence or "something else")


def _odd_at(
    rule: str,
    name: str,
    line: int,
    evidence: str,
    severity: Severity = Severity.ERROR,
    *,
    evidence_en: str = "",
) -> Finding:
    return Finding(
        rule,
        f"{name}: dòng {line}" if line else name,
        evidence,
        severity,
        evidence_en=evidence_en,
        place_en=f"{name}: line {line}" if line else "",
    )


@frozen(eq=False)
class _Check:
    """The check of one file."""

    file: OfficeFile
    letters: tuple[Letter, ...]
    fields: tuple[FieldInfo, ...]

    @classmethod
    def of(cls, file: OfficeFile, own: Sequence[Letter]) -> "_Check":
        from cqtt.letters.samples import samples

        mine = tuple(each for each in own if each.kind == file.kind)
        letters = mine or samples(file.kind)
        return cls(file, letters, fields_in(file.kind, letters))

    def findings(self) -> Iterator[Finding]:
        try:
            if self.file.locale == "docx":
                yield from self._of_word()
            else:
                yield from self._of_wording(text_of(self.file.path))
        except TemplateError as error:
            yield from _of_error(error)

    # -- text ------------------------------------------------------------------------

    def _of_wording(self, text: str) -> Iterator[Finding]:
        source = Source.of(text)
        for line in source.not_composed:
            yield self._odd(
                "not-nfc",
                line,
                "văn bản khác",
                Severity.WARNING,
                evidence_en="other text",
            )
        wording = read_wording(text, self._name)
        yield from self._of_names(wording.names, source)
        seen: set[str] = set()
        for line, words in source.rows():
            for word in doubled_in([words]):
                seen.add(word)
                yield self._of_double(word, line)
        for letter in self.letters:
            for each in self._of_letter(wording, letter, source):
                if (
                    each.rule != "doubled-word"
                    or each.evidence.partition(" ")[0] not in seen
                ):
                    yield each

    def _of_letter(
        self, wording: Wording, letter: Letter, source: Source
    ) -> Iterator[Finding]:
        """Try one letter; what is empty is told, then filled, so that all is found."""
        from cqtt.rendering.skins import compiled
        from cqtt.rendering.text_skin import TEXT

        values = self._values(letter, wording.names)
        ready = compiled(wording, TEXT)
        while True:
            try:
                told = ready.fill(values)
            except TemplateError as error:
                line, rule, _ = error.faults[0]
                names = source.names_on(line)
                empty = [name for name in names if not values.get(name, True)]
                if rule != "empty-field" or not empty:
                    yield from _of_error(error)
                    return
                for name in empty:
                    yield self._odd("empty-field", line, name)
                    values[name] = "…"
            else:
                for word in doubled_in(told.splitlines()):
                    yield self._of_double(word, source.line_before_field(word))
                return

    # -- Word ------------------------------------------------------------------------

    def _of_word(self) -> Iterator[Finding]:
        from cqtt.rendering.word import read_word_template

        word = read_word_template(data_of(self.file.path), self._name)
        yield from self._of_names(word.names - FRAME_NAMES, Source.of(""))
        for letter in self.letters:
            yield from self._of_word_letter(word, letter)

    def _of_word_letter(
        self, word: "WordTemplate", letter: Letter
    ) -> Iterator[Finding]:
        try:
            told = word.fill(self._values(letter, word.names))
        except TemplateError as error:
            yield from _of_error(error)
            return
        for twice in doubled_in(lines_of_docx(told)):
            yield self._of_double(twice, 0)

    # -- both ------------------------------------------------------------------------

    @property
    def _name(self) -> str:
        return self.file.path.name

    def _odd(
        self,
        rule: str,
        line: int,
        evidence: str,
        severity: Severity = Severity.ERROR,
        *,
        evidence_en: str = "",
    ) -> Finding:
        return _odd_at(
            rule, self._name, line, evidence, severity, evidence_en=evidence_en
        )

    def _values(self, letter: Letter, names: Iterable[str]) -> dict[str, Any]:
        """Return a letter's values, and something for what the kind does not have."""
        locale = "en" if self.file.locale == "en" else "vi"
        told = {**frame_values(language=locale), **letter.values(locale)}
        return {**dict.fromkeys(names, "…"), **told}

    def _of_names(self, names: frozenset[str], source: Source) -> Iterator[Finding]:
        known = [each.name for each in self.fields]
        for name in sorted(names.difference(known)):
            like = " / ".join(near(name, known))
            vi = f"{name}, gần giống {like}" if like else name
            en = f"{name}, near {like}" if like else name
            line = source.line_of(name)
            yield self._odd("unknown-field", line, vi, evidence_en=en)
        for each in self.fields:
            if each.must_print and each.name not in names:
                vi, en = f"mẫu không in {each.name}", f"none with {each.name}"
                yield self._odd("unused-field", 0, vi, Severity.WARNING, evidence_en=en)

    def _of_double(self, word: str, line: int) -> Finding:
        severity = Severity.NOTE if is_reduplication(word) else Severity.ERROR
        return self._odd("doubled-word", line, f"{word} {word}", severity)
