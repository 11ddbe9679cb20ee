"""A poster as one HTML page: read on a screen, printed on one sheet of its size."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from cqtt.rendering.boards.fitting import Fit, fit
from cqtt.rendering.boards.poster import Poster, PosterGroup
from cqtt.rendering.boards.sheets import Face
from cqtt.rendering.html_skin import HTML


@cache
def _read(name: str) -> str:
    return (files("cqtt") / "rendering" / "boards" / name).read_text("utf-8")


def poster_html(poster: Poster, face: Face) -> str:
    """
    Return a poster as a page that loads nothing and runs nothing.

    On a screen the text is of the reader's size; in print it fills the sheet.  The
    turned face of a card is in print only, and nobody has it read aloud.

    Raises:
        InvalidValueError: It does not fit.
    """
    sizes = fit(poster, face)
    shown = "".join(_face(poster, is_halved=sizes.is_halved))
    turned = f'<div class="face turned" aria-hidden="true">\n{shown}</div>\n'
    told = {
        "title": HTML.literal(poster.title),
        "sizes": _sizes(sizes, face),
        "style": _read("board.css"),
        "faces": face.is_folded * turned + f'<main class="face">\n{shown}</main>\n',
    }
    return re.sub("@@([a-z]+)@@", lambda mark: told[mark[1]], _read("board.html"))


def _sizes(sizes: Fit, face: Face) -> str:
    width, height = face.sheet
    shares = (1,) if sizes.is_halved else sizes.shares
    columns = " ".join(f"minmax(0, {each}fr)" for each in shares)
    return (
        f"@page {{ size: {width}mm {height}mm; margin: 0; }}\n"
        f":root {{ --width: {face.width}mm; --height: {face.height}mm; "
        f"--short: {face.short}mm; --title: {sizes.title}pt; --item: {sizes.item}pt; "
        f"--english: {sizes.english}pt; --foot: {sizes.foot}pt; "
        f"--columns: {columns}; }}\n"
    )


def _face(poster: Poster, *, is_halved: bool) -> Iterator[str]:
    yield '<header class="band">\n'
    if poster.issuer:
        yield f'<p class="issuer">{HTML.literal(poster.shown_issuer)}</p>\n'
    yield f"<h1>{HTML.literal(poster.shown_title)}</h1>\n</header>\n"
    yield f'<div class="groups{" halved" * is_halved}">\n'
    for group in poster.groups:
        yield from _group(group)
    yield "</div>\n"
    if poster.foot:
        lines = (f"<p>{HTML.literal(each)}</p>\n" for each in poster.foot)
        yield f'<footer class="foot">\n{"".join(lines)}</footer>\n'


def _group(group: PosterGroup) -> Iterator[str]:
    yield "<section>\n"
    if group.heading:
        yield f"<h2>{HTML.literal(group.heading)}{_english(group.english)}</h2>\n"
    yield '<ol role="list">\n'
    for each in group.lines:
        english = _english(each.shown_english)
        yield f"<li>{HTML.literal(each.shown)}{english}</li>\n"
    yield "</ol>\n</section>\n"


def _english(text: str) -> str:
    return f'<span lang="en">{HTML.literal(text)}</span>' if text else ""
