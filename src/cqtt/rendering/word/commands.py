"""
Field codes of Word, such as ``PAGE``: what they may not do, and that none is filled.

*Mã trường.*  Word runs them when a letter is opened; some fetch files or start
programs, and a field of ours inside one would let a value say what it does.
"""

import re
from typing import Final

from cqtt.rendering.faults import Fault, fault
from cqtt.rendering.word.contents import DOCUMENT
from cqtt.rendering.word.markup import walk

OPENING: Final = re.compile(r"\{[{%#]")
"""How what a template says begins."""

_FETCHING: Final = frozenset(
    {
        "DATABASE",
        "DDE",
        "DDEAUTO",
        "IMPORT",
        "INCLUDE",
        "INCLUDEPICTURE",
        "INCLUDETEXT",
        "LINK",
        "RD",
    }
)
_CODES: Final = ("instrText", "delInstrText")
_WORD: Final = re.compile(r"[^\W\d_]+")


def commands(data: bytes, path: str) -> tuple[Fault, ...]:
    """
    Return the faults of a part's field codes.

    >>> code = b"<p><fldSimple xmlns:w='w' w:instr='DDEAUTO x'/></p>"
    >>> commands(code, "word/header1.xml")
    ((0, 'word-linked', 'DDEAUTO in word/header1.xml'),)
    """
    reader = _Reader(path)
    walk(data, reader.start, reader.end, reader.words)
    return reader.finished()


class _Reader:
    """Goes through a part; each open field has its code so far, none after that."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.loose: list[str] = []
        self.open: list[list[str] | None] = []
        self.inside = ""
        self.faults: list[Fault] = []

    def start(self, name: str, values: dict[str, str]) -> None:
        self.inside = name
        local = {key.rpartition(" ")[2]: value for key, value in values.items()}
        if name == "altChunk":
            self._wrong("word-linked", name)
        if name == "fldSimple":
            self._code(local.get("instr", ""))
        if name == "fldChar":
            self._turn(local.get("fldCharType", ""))

    def end(self, _name: str) -> None:
        self.inside = ""

    def words(self, words: str) -> None:
        top = self.open[-1] if self.open else self.loose
        if self.inside in _CODES:
            (self.loose if top is None else top).append(words)
        elif self.inside == "t" and self.open and top is not None:
            top.append(words)

    def finished(self) -> tuple[Fault, ...]:
        for each in (*self.open, self.loose):
            self._code("".join(each or ()))
        return tuple(dict.fromkeys(self.faults))

    def _turn(self, kind: str) -> None:
        """Begin a field, end its code, or end it."""
        if kind == "begin":
            above = self.open[-1] if self.open else None
            if above is not None and not "".join(above).strip():
                self._wrong("word-linked", "a field code made by another")
            self.open.append([])
        elif self.open:
            self._code("".join(self.open.pop() or ()))
            if kind == "separate":
                self.open.append(None)

    def _code(self, code: str) -> None:
        word = _WORD.search(code)
        if word and word[0].upper() in _FETCHING:
            self._wrong("word-linked", word[0].upper())
        if OPENING.search(code):
            self._wrong("not-permitted", "a tag outside of text")

    def _wrong(self, rule: str, came: str) -> None:
        where = "" if self.path == DOCUMENT else f" in {self.path}"
        self.faults.append(fault(rule, 0, came + where))
