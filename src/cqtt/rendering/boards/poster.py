"""What a board shows: who hangs it up, a title, groups of lines, a foot."""

from attrs import field, frozen

from cqtt.rendering.values import filled_line, filled_lines, line
from cqtt.text import nfc


@frozen
class PosterLine:
    """A numbered line and, small beneath it, the same in English, or ""."""

    text: str = field(validator=filled_line, repr=False)
    english: str = field(default="", validator=line, repr=False)

    @property
    def shown(self) -> str:
        """The line with a capital at its beginning."""
        return _begun(self.text)

    @property
    def shown_english(self) -> str:
        """The English with a capital at its beginning, or ""."""
        return _begun(self.english)


def _begun(text: str) -> str:
    return nfc(text[:1].upper() + text[1:])


@frozen
class PosterGroup:
    """
    Lines that belong together, numbered from 1, under a heading or none.

    ``english`` is the heading in English, small beneath it, or "".
    """

    lines: tuple[PosterLine, ...]
    heading: str = field(default="", validator=line)
    english: str = field(default="", validator=line)


@frozen(kw_only=True)
class Poster:
    """
    A page that is read from afar (*bảng, thẻ*): all its texts are single lines.

    ``issuer`` and ``title`` are shown in capitals.  ``foot`` are lines in small type.
    """

    title: str = field(validator=filled_line)
    groups: tuple[PosterGroup, ...]
    issuer: str = field(default="", validator=line)
    foot: tuple[str, ...] = field(default=(), validator=filled_lines)

    @property
    def shown_title(self) -> str:
        """The title in capitals."""
        return nfc(self.title.upper())

    @property
    def shown_issuer(self) -> str:
        """The issuer in capitals."""
        return nfc(self.issuer.upper())

    @property
    def is_bilingual(self) -> bool:
        """Whether something stands in English beneath."""
        return any(
            group.english or any(each.english for each in group.lines)
            for group in self.groups
        )
