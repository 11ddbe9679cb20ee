"""One file for each letter."""

from collections.abc import Callable, Iterable, Iterator
from typing import Generic

from attrs import evolve, field, frozen

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.letters.letter import Letter
from cqtt.letters.merging.admission import Row, tried
from cqtt.letters.merging.files import digest
from cqtt.letters.merging.manifest import Line
from cqtt.letters.merging.names import NamePattern
from cqtt.letters.merging.reports import Refused, refused
from cqtt.letters.merging.storing import Fate
from cqtt.letters.merging.tools import Tools


@frozen
class Singly(Generic[Row]):
    """A merge that writes a file for each row."""

    tools: Tools[Row]
    pattern: NamePattern
    key: Callable[[Row], str] | None
    _taken: set[str] = field(factory=set, init=False)

    def fates(self, rows: Iterable[tuple[int, Row]]) -> Iterator[Fate | Refused]:
        """Return what becomes of each row, once it has."""
        for number, row in rows:
            yield self._fate(number, row)

    def _fate(self, number: int, row: Row) -> Fate | Refused:
        letter = tried(number, self.tools.rules.letter, row)
        if isinstance(letter, Refused):
            return letter
        barred = tried(number, self.tools.require_admitted, letter)
        if barred is not None:
            return evolve(barred, file=self._standing(number, letter))
        named = tried(number, self._line, number, row, letter)
        return named if isinstance(named, Refused) else self._settled(named, letter)

    def _standing(self, number: int, letter: Letter) -> str:
        """Return the file of a letter that may not be, if an earlier run wrote it."""
        name = tried(number, self._name, number, letter)
        if isinstance(name, Refused) or not self.tools.store.folder.stands(name):
            return ""
        return name

    def _name(self, number: int, letter: Letter) -> str:
        return self.pattern.name(letter, number, self.tools.look.output.value)

    def _line(self, number: int, row: Row, letter: Letter) -> Line:
        name = self._name(number, letter)
        if name.casefold() in self._taken:
            raise InvalidValueError("file_name", "one that is taken", "own-file-name")
        return Line(number, name, "", self._hashed(row))

    def _hashed(self, row: Row) -> str:
        if self.key is None:
            return ""
        told = self.key(row)
        if not isinstance(told, str):
            raise WrongTypeError("key", type(told).__name__, "text")
        return digest(told.encode())

    def _settled(self, line: Line, letter: Letter) -> Fate | Refused:
        if line.key and self.tools.store.has(line.number, line.file, line.key):
            self._take(line.file, letter)
            return Fate.KEPT
        content = tried(line.number, self.tools.look.content, letter)
        if isinstance(content, Refused):
            return content
        tone = self._take(line.file, letter)
        try:
            return self.tools.store.put(line._replace(tone=tone), content)
        except InvalidValueError as error:
            return refused(line.number, error, line.file)

    def _take(self, name: str, letter: Letter) -> str:
        """Remember the tone, and the name where the serial does not make it unique."""
        if not self.pattern.is_unique:
            self._taken.add(name.casefold())
        return self.tools.mood.take(letter.tone)
