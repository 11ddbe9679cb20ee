"""A poster as plain text: for mail, messages and screens."""

from collections.abc import Iterator

from cqtt.rendering.boards.poster import Poster, PosterLine


def poster_text(poster: Poster) -> str:
    """
    Return a poster as plain text, a line an item, numbered within each group.

    >>> from cqtt.rendering.boards.poster import PosterGroup
    >>> told = PosterGroup((PosterLine("luôn lắng nghe"),))
    >>> print(poster_text(Poster(title="1 luôn", groups=(told,))), end="")
    1 LUÔN
    <BLANKLINE>
    1. Luôn lắng nghe
    """
    head = [poster.shown_issuer] if poster.issuer else []
    paragraphs = [[*head, poster.shown_title]]
    for group in poster.groups:
        lines = [
            each for at, one in enumerate(group.lines, 1) for each in _line(at, one)
        ]
        paragraphs.append([*filter(None, [group.heading, group.english]), *lines])
    if poster.foot:
        paragraphs.append(list(poster.foot))
    return "\n\n".join("\n".join(lines) for lines in paragraphs) + "\n"


def _line(at: int, line: PosterLine) -> Iterator[str]:
    yield f"{at}. {line.shown}"
    if line.english:
        yield f"   {line.shown_english}"
