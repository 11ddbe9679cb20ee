"""
Finds tags in parts that are not filled, which would be sent out as they stand.

*Thẻ còn sót.*  Comments, properties, charts and settings are no part of a letter.
"""

from cqtt.rendering.word.commands import OPENING
from cqtt.rendering.word.markup import walk


def may_have_tags(data: bytes) -> bool:
    """Tell whether there may be a brace in XML, as itself or by its number."""
    return b"{" in data or b"&#" in data


def has_tags(data: bytes) -> bool:
    """
    Tell whether there is a tag in the words or values of a part.

    >>> has_tags(b"<p><t>{</t><t>{ a }}</t></p>"), has_tags(b"<p><t>{a}</t></p>")
    (True, False)
    """
    words: list[str] = []

    def start(_name: str, values: dict[str, str]) -> None:
        words.extend(f"\n{each}\n" for each in values.values() if "{" in each)

    def end(name: str) -> None:
        if name == "p":
            words.append("\n")

    walk(data, start, end, words.append)
    return OPENING.search("".join(words)) is not None
