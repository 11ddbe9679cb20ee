"""The words of labels and units by which figures are compared."""

import re
from collections.abc import Iterable
from typing import Final

from cqtt.text import nfc


def listed(words: str) -> tuple[str, ...]:
    """Return the words and phrases of a list; a tilde stands in a phrase."""
    return tuple(each.replace("~", " ") for each in words.split())


_WORD: Final = re.compile(r"[^\W_]+")
_ON_IES: Final = re.compile(r"[a-z]{2,}ies")
_ON_S: Final = re.compile(r"[a-z]{2,}[a-rt-z]s")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_SILENT: Final = frozenset(
    listed(
        "the a an of for in on at by to and or with from as per who which that các của "
        "cho "
        "trong tại và năm tháng quý số được là theo với về từ đến"
    )
)
_OF_SHARES: Final = frozenset(
    listed(
        "share shares rate rates percent percentage proportion tỷ tỉ lệ phần "
        "trăm chiếm đạt derived"
    )
)
_SAME_UNITS: Final = {
    "hồ sơ": "dossier",
    "đơn": "petition",
    "đơn thư": "petition",
    "phiếu": "ballot",
    "thư": "letter",
    "bức thư": "letter",
    "lá thư": "letter",
    "người": "person",
    "people": "person",
    "đồng chí": "person",
    "đ/c": "person",
    "lượt người": "person time",
    "lượt": "person time",
    "thủ tục": "procedure",
    "tthc": "procedure",
    "văn bản": "document",
    "cuộc": "meeting",
    "buổi": "meeting",
    "hội nghị": "conference",
    "ý kiến": "opinion",
    "vụ": "case",
    "vụ việc": "case",
    "tin, bài": "item",
    "xã, thị trấn": "unit",
    "xã, phường": "unit",
    "đơn vị": "unit",
}
_PLURALS: Final = {
    "satisfaction": "satisfied",
    "cases": "case",
    "pieces": "piece",
    "minutes": "minute",
}


def folded(text: str) -> str:
    """Return a text as it is matched: NFC, no case, single spaces."""
    return " ".join(nfc(text).casefold().split())


def has_any(text: str, words: Iterable[str]) -> bool:
    """Tell whether one of the words or phrases stands in a folded text, whole."""
    spaced = f" {' '.join(_WORD.findall(text))} "
    return any(f" {' '.join(_WORD.findall(each))} " in spaced for each in words)


def _bare(word: str) -> str:
    if word in _PLURALS:
        return _PLURALS[word]
    if _ON_IES.fullmatch(word):
        return f"{word[:-3]}y"
    return word[:-1] if _ON_S.fullmatch(word) else word


def words_of(text: str) -> tuple[str, ...]:
    """Return the telling words of a text, in order, English ones in the singular."""
    return tuple(_bare(e) for e in _WORD.findall(folded(text)) if e not in _SILENT)


def subject_of(text: str) -> frozenset[str]:
    """Return the words that say what is counted: no years, no words of shares."""
    return frozenset(
        word
        for word in words_of(text)
        if word not in _OF_SHARES and not _YEAR.fullmatch(word)
    )


def series_of(text: str) -> tuple[str, ...]:
    """Return the telling words without the years: the same for each year."""
    return tuple(word for word in words_of(text) if not _YEAR.fullmatch(word))


def years_of(text: str) -> tuple[int, ...]:
    """Return the years that a text names."""
    return tuple(int(each) for each in _WORD.findall(text) if _YEAR.fullmatch(each))


def unit_key(unit: str) -> str:
    """Return a unit as units are compared: singular, Vietnamese and English alike."""
    key = folded(unit)
    words = " ".join(_bare(each) for each in _WORD.findall(key))
    return _SAME_UNITS.get(key) or words or key
