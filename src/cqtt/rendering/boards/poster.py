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
        return nfc(self.text[0].upper() + self.text[1:])


@frozen
class PosterGroup:
    """Lines that belong together, numbered from 1, under a heading or none."""

    lines: tuple[PosterLine, ...]
    heading: str = field(default="", validator=line)


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
