"""
The same word twice in a row: a slip of the pen, or a word of Vietnamese.

*Lặp từ và từ láy.*
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from io import BytesIO
from typing import Final
from zipfile import ZipFile

_DOUBLED: Final = re.compile(r"\b([^\W\d_]+)\s+\1\b", re.IGNORECASE)
_WORDS: Final = """
    ai bao cao chiều chung dần dài đâu đêm đều đời gì gần hay hơi khắp lâu lần luôn mãi
    mùa muôn năm người nhà nhanh nhẹ nơi rất rồi sáng sâu thôn thỉnh thường tối từ từng
    vừa xa xanh xóm đông thượng had that
"""
_REDUPLICATED: Final = frozenset(_WORDS.split())
"""Words that are said twice; năm năm is five years, thượng thượng thọ an age."""


def doubled_in(lines: Iterable[str]) -> tuple[str, ...]:
    """
    Return the words that stand twice in a row on a line, in small letters.

    >>> doubled_in(["Ký ngày ngày 03", "dần dần", "Ông. Ông"])
    ('ngày', 'dần')
    """
    found = (each[1].lower() for line in lines for each in _DOUBLED.finditer(line))
    return tuple(dict.fromkeys(found))


def is_reduplication(word: str) -> bool:
    """
    Tell whether a word said twice is a word of its own (*từ láy*).

    >>> is_reduplication("từ"), is_reduplication("ngày")
    (True, False)
    """
    return word in _REDUPLICATED


def lines_of_docx(data: bytes) -> Iterator[str]:
    """Return the paragraphs of a Word document that we have filled, as text."""
    with ZipFile(BytesIO(data)) as package:
        xml = package.read("word/document.xml").decode("utf-8")
    for paragraph in xml.split("</w:p>"):
        yield unescape(re.sub("<[^>]*>", "", paragraph))
