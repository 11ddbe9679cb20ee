"""Letters as one HTML page: no script, nothing loaded, printed on A4 or A5."""

import re
from functools import cache
from importlib.resources import files
from typing import Final

from markupsafe import escape

from cqtt.rendering.frame import Paper
from cqtt.rendering.language import written
from cqtt.rendering.skins import Around, Skin
from cqtt.rendering.wording import LineKind

_FRAMES: Final = files("cqtt") / "rendering" / "frames"


@cache
def _read(name: str) -> str:
    return (_FRAMES / name).read_text("utf-8")


def _escaped(text: str) -> str:
    return str(escape(text))


def _gate(value: object) -> str:
    return _escaped(written(value))


HTML: Final = Skin(
    name="html",
    literal=_escaped,
    gate=_gate,
    around={
        LineKind.TITLE: Around("<h1>", "</h1>\n"),
        LineKind.SUMMARY: Around('<p class="summary">', "</p>\n"),
        LineKind.PART: Around("<h2>", "</h2>\n"),
        LineKind.SECTION: Around("<h3>", "</h3>\n"),
        LineKind.POINT: Around("<h4>", "</h4>\n"),
        LineKind.ADDRESSEE: Around('<p class="addressee">', "</p>\n"),
        LineKind.PARAGRAPH: Around("<p>", "</p>\n"),
        LineKind.NOTE: Around('<p class="note">', "</p>\n"),
        LineKind.ITEM: Around("<li>", "</li>\n"),
        LineKind.ROW: Around("<tr>", "</tr>\n"),
    },
    group={
        LineKind.ITEM: Around("<ul>\n", "</ul>\n"),
        LineKind.ROW: Around("<table>\n", "</table>\n"),
    },
    cell=Around("<td>", "</td>"),
    head_cell=Around('<th scope="col">', "</th>"),
    frame=_read("letter.html"),
)
"""HTML fragments of one letter; ``page`` makes a page of them."""


def page(fragments: tuple[str, ...], *, title: str, language: str, paper: Paper) -> str:
    """Return a whole page of letters, each on a sheet of its own."""
    told = {
        "language": language,
        "title": _escaped(title),
        "style": _read(f"{paper.value}.css") + _read("page.css"),
        "letters": "".join(fragments),
    }
    return re.sub("@@([a-z]+)@@", lambda mark: told[mark[1]], _read("page.html"))
