"""Many letters in one PDF, for printing; batch by batch, so that memory stays flat."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Generic, NamedTuple

from attrs import evolve, frozen

from cqtt.errors import InvalidValueError
from cqtt.letters.merging.admission import Row, tried
from cqtt.letters.merging.files import digest
from cqtt.letters.merging.manifest import Line
from cqtt.letters.merging.reports import Refused, refused
from cqtt.letters.merging.storing import Fate
from cqtt.letters.merging.tools import Tools


class Draft(NamedTuple):
    """The pages of a letter that is not yet bound."""

    row: int
    pages: tuple[str, ...]
    title: str
    tone: str


@frozen
class Binding(Generic[Row]):
    """
    A merge that binds the letters of each ``most`` rows into one PDF.

    Its key is the digest of the pages: a batch that stands is not set again.
    """

    tools: Tools[Row]
    most: int

    def fates(self, rows: Iterable[tuple[int, Row]]) -> Iterator[Fate | Refused]:
        """Return what becomes of each row, once its batch stands."""
        drafts = (self._drafted(number, row) for number, row in rows)
        number = 1
        while batch := list(islice(drafts, self.most)):
            yield from self._settled(number, batch)
            number += 1

    def _drafted(self, number: int, row: Row) -> Draft | Refused:
        return tried(number, self._draft, number, row)

    def _draft(self, number: int, row: Row) -> Draft:
        letter = self.tools.rules.letter(row)
        self.tools.require_admitted(letter)
        pages = self.tools.look.pages(letter)
        title = letter.title(self.tools.look.locale)
        return Draft(number, pages, title, self.tools.mood.take(letter.tone))

    def _settled(
        self, number: int, batch: Sequence[Draft | Refused]
    ) -> list[Fate | Refused]:
        name = f"print-{number:05}.{self.tools.look.output.value}"
        drafts = [each for each in batch if isinstance(each, Draft)]
        fates = self._bound(number, name, drafts)
        stands = "" if drafts else self.tools.store.folder.stands(name) and name
        return [
            fates[each.row] if isinstance(each, Draft) else evolve(each, file=stands)
            for each in batch
        ]

    def _bound(
        self, number: int, name: str, drafts: list[Draft]
    ) -> dict[int, Fate | Refused]:
        if self.tools.store.has(number, name, _key(drafts)):
            return dict.fromkeys((each.row for each in drafts), Fate.KEPT)
        fates: dict[int, Fate | Refused] = {}
        content = self._content(drafts, fates)
        good = [each for each in drafts if each.row not in fates]
        if not good:
            return fates
        tone = next((each.tone for each in good if each.tone), "")
        line = Line(number, name, "", _key(good), tone)
        try:
            fate = self.tools.store.put(line, content)
        except InvalidValueError as error:
            return fates | {each.row: refused(each.row, error, name) for each in good}
        return fates | {each.row: fate for each in good}

    def _content(self, drafts: list[Draft], fates: dict[int, Fate | Refused]) -> bytes:
        """Return the PDF of those that can be set; the others get their fate."""
        if not drafts:
            return b""
        content = tried(drafts[0].row, self._pdf, drafts)
        if not isinstance(content, Refused):
            return content
        self._single_out(drafts, content, fates)
        rest = [each for each in drafts if each.row not in fates]
        if len(rest) == len(drafts):  # each can be set, but not all in one file
            fates.update((each.row, evolve(content, row=each.row)) for each in rest)
            return b""
        return self._content(rest, fates)

    def _single_out(
        self, drafts: list[Draft], why: Refused, fates: dict[int, Fate | Refused]
    ) -> None:
        """Find the letters that cannot be set, by halves."""
        if len(drafts) == 1:
            fates[drafts[0].row] = why
            return
        middle = len(drafts) // 2
        for half in (drafts[:middle], drafts[middle:]):
            tested = tried(half[0].row, self._pdf, half)
            if isinstance(tested, Refused):
                self._single_out(half, tested, fates)

    def _pdf(self, drafts: Sequence[Draft]) -> bytes:
        pages = tuple(chain.from_iterable(each.pages for each in drafts))
        return self.tools.look.bound(pages, drafts[0].title)


def _key(drafts: Iterable[Draft]) -> str:
    told = chain.from_iterable((str(each.row), *each.pages) for each in drafts)
    return digest("\0".join(told).encode())
