"""
Vietnamese text: its normal form, its order, its matching, numbers and dates in words.

*Văn bản tiếng Việt.*  This docstring is the specification of the room.

Normal form.  Text is Unicode NFC at every boundary: ``nfc`` makes it so and
``require_nfc`` refuses what is not, without repeating the text.  ``require_line`` also
refuses what would hide in a line or break it.

Order.  ``sort_key`` compares in three steps, as ICU does for the locale ``vi``:
the letters a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z
(before them the space, then punctuation, then digits); then the tones ngang, huyền,
hỏi, ngã, sắc, nặng; then case, small letters first.  ƀ of Ê Đê names follows b.
Agreement covers printable ASCII, the Vietnamese letters, ``_SIGNS`` and ``_MARKS``.
Outside it: other scripts, letters, marks and signs (here last, by code point), what
ICU takes apart (№, …, ½, full-width forms), and a letter typed tone first and shape
second as two marks (here the letter meant).  Invisible characters do not count.

People.  ``name_sort_key`` orders by given name (the last word), then by family and
middle names as written, then by case.

Matching.  ``search_key`` drops case, diacritics and the strokes of đ, and collapses
white space; hoà, hòa and HOA give one key.  It is never shown to anyone.

Numbers.  ``number_in_words`` writes nghìn, linh and tỷ; after mươi it writes mốt, tư
and lăm for 1, 4 and 5, after mười lăm for 5; "không trăm" where a group after the
first lacks its hundreds; nothing for a group of zeros; tỷ multiplies all that stands
before it, so 10**18 is "một tỷ tỷ"; âm before a negative number.  Style "south"
writes ngàn for nghìn and lẻ for linh.

Dates.  ``date_line`` writes the date of an official document: a leading 0 for days
below 10 and for months 1 and 2, for no other month.

>>> sorted(["Hồ", "Hoa", "Ho", "Hò"], key=sort_key)
['Ho', 'Hò', 'Hoa', 'Hồ']
"""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args
from unicodedata import category, combining, is_normalized, normalize

from cqtt.errors import InvalidValueError, NotNfcError, WrongTypeError

SortKey: TypeAlias = tuple[tuple[int, ...], ...]
NumberStyle: TypeAlias = Literal["north", "south"]

# In ICU's order; the escapes are the hyphens, dashes and quotes that look alike.
_SIGNS: Final = (
    "\t\n\r _-\u2011\u2013\u2014,;:!?.·'\u2018\u2019\"“”«»"
    "()[]{}§@*/\\&#%‰•`^°+\u00d7<=>|~$₫€0123456789"
)
_ALPHABET: Final = "aăâbƀcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANKS: Final[Mapping[str, int]] = MappingProxyType(
    {sign: rank for rank, sign in enumerate(_SIGNS + _ALPHABET)}
)
_VARIANTS: Final = {"\u00a0": " ", "\u202f": " ", "²": "2", "³": "3"}
_WEIGHTS: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    {sign: (rank, 0) for sign, rank in _RANKS.items()}
    | {letter.upper(): (_RANKS[letter], 1) for letter in _ALPHABET}
    | {variant: (_RANKS[sign], 1) for variant, sign in _VARIANTS.items()}
)
_SHAPED: Final[Mapping[tuple[int, str], int]] = MappingProxyType(
    {
        (_RANKS[base], mark): _RANKS[letter]
        for letter in "ăâêôơư"
        for base, mark in [tuple(normalize("NFD", letter))]
    }
)
# Huyền, hỏi, ngã, sắc, nặng; then the marks of other languages in ICU's order.
_MARKS: Final = (
    "\u0300\u0309\u0303\u0301\u0323"
    "\u0306\u0302\u030c\u030a\u0308\u030b\u0307\u0338\u0327\u0328\u0304\u031b"
)
_BEYOND: Final = 1_000
# Ð and Ɖ look like Đ and replace it in converted files; ƀ is a letter of Ê Đê.
_STROKED: Final = str.maketrans("đðɖƀ", "dddb")

_TO_FOUR: Final = ("không", "một", "hai", "ba", "bốn")
_DIGITS: Final = (*_TO_FOUR, "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TEN: Final = ("", *_TO_FOUR[1:], "lăm", *_DIGITS[6:])
_AFTER_TENS: Final = ("", "mốt", "hai", "ba", "tư", "lăm", *_DIGITS[6:])
_SCALES: Final = ("", "nghìn", "triệu")
_SOUTHERN: Final = MappingProxyType({"linh": "lẻ", "nghìn": "ngàn"})


def nfc(text: str) -> str:
    r"""
    Compose the text into Unicode NFC.

    *Chuẩn hóa Unicode dựng sẵn.*  The text looks the same.

    Raises:
        WrongTypeError: ``text`` is not a str.

    >>> len(nfc("Hô\u0300")), len("Hô\u0300")
    (2, 3)
    """
    return text if _text(text, "text").isascii() else normalize("NFC", text)


def require_nfc(text: str, field: str) -> str:
    """
    Return the text unchanged if it is in Unicode NFC.

    *Kiểm tra Unicode dựng sẵn.*  ``field`` names the text in the error, which holds the
    position of the first character that NFC would change (from 0) and never the text.

    Raises:
        WrongTypeError: ``text`` is not a str; the error holds the name of its type.
        NotNfcError: ``text`` is not in NFC.

    >>> require_nfc("Hồ", "full_name")
    'Hồ'
    """
    if is_normalized("NFC", _text(text, field)):
        return text
    pairs = enumerate(zip(text, normalize("NFC", text), strict=False))
    raise NotNfcError(field, next(at for at, (came, due) in pairs if came != due))


def sort_key(text: str) -> SortKey:
    """
    Return the key that sorts text in Vietnamese alphabetical order.

    *Thứ tự chữ cái tiếng Việt.*  Letters decide, then tones, then case; the module
    docstring has the limits.  Any normal form gives the same key.  Keys are hashable.

    Raises:
        WrongTypeError: ``text`` is not a str.

    >>> sorted(["Phường 12", "Êa Súp", "Em", "Cư M'gar", "Ê"], key=sort_key)
    ["Cư M'gar", 'Em', 'Ê', 'Êa Súp', 'Phường 12']
    """
    letters: list[int] = []
    marks: list[int] = []
    cases: list[int] = []
    for char in normalize("NFD", _text(text, "text")):
        weight = _WEIGHTS.get(char)
        if weight is None and combining(char):
            shaped = _SHAPED.get((letters[-1], char)) if letters else None
            if shaped is not None:
                letters[-1] = shaped
                continue
            marks.append(_MARKS.find(char) + 1 or _BEYOND + ord(char))
            cases.append(0)
        elif weight is not None or category(char) not in ("Cc", "Cf"):
            letter, case = weight or (_BEYOND + ord(char), 0)
            letters.append(letter)
            marks.append(0)
            cases.append(case)
    return tuple(letters), tuple(marks), tuple(cases)


def name_sort_key(full_name: str) -> SortKey:
    """
    Return the key that sorts people as Vietnamese lists do.

    *Xếp theo tên, rồi họ và tên đệm.*  The given name, which is the last word, decides
    first, tones included; then the family and middle names together; case comes last.
    White space around and between the words does not count.

    Raises:
        WrongTypeError: ``full_name`` is not a str; the error holds no name.

    >>> sorted(["Trần Thị Bình", "Lê Văn Ân", "Vũ An", "Đỗ An"], key=name_sort_key)
    ['Đỗ An', 'Vũ An', 'Lê Văn Ân', 'Trần Thị Bình']
    """
    *others, given = _text(full_name, "full_name").split() or [""]
    first, then = sort_key(given), sort_key(" ".join(others))
    return (*first[:2], *then[:2], first[2], then[2])


def search_key(text: str) -> str:
    """
    Return the text as it is matched: no case, no diacritics, single spaces.

    *Khóa tìm kiếm không dấu.*  For comparing two keys, never for display.  đ becomes d,
    as do the letters Ð and Ɖ that replace it by mistake; ƀ becomes b; compatibility
    forms lose their form; invisible format characters go; punctuation stays.  Equal
    keys do not say that two people or places are the same.

    Raises:
        WrongTypeError: ``text`` is not a str.

    >>> search_key("  Xã  Đức HOÀ "), search_key("xã Đức Hòa")
    ('xa duc hoa', 'xa duc hoa')
    """
    folded = normalize("NFKD", normalize("NFKD", _text(text, "text")).casefold())
    bare = (c for c in folded if not combining(c) and category(c) != "Cf")
    return " ".join("".join(bare).translate(_STROKED).split())


def number_in_words(n: int, *, style: NumberStyle = "north") -> str:
    """
    Write a whole number in Vietnamese words for an official letter.

    *Số viết bằng chữ.*  Any int, without a unit and without a capital; the module
    docstring states the forms and what ``style`` changes.

    Raises:
        WrongTypeError: ``n`` is not an int, or is a bool.
        InvalidValueError: ``style`` is another word.

    >>> number_in_words(1_005_024)
    'một triệu không trăm linh năm nghìn không trăm hai mươi tư'
    >>> number_in_words(-1_305, style="south")
    'âm một ngàn ba trăm lẻ năm'
    """
    if style not in get_args(NumberStyle):
        raise InvalidValueError("style", style, "number-style")
    n = _whole(n, "n")
    words = _count(abs(n)) if n else ["không"]
    if style == "south":
        words = [_SOUTHERN.get(word, word) for word in words]
    return " ".join(["âm", *words] if n < 0 else words)


def date_line(day: date, place: str | None = None) -> str:
    """
    Write the date line of an official document, after its place if one is given.

    *Địa danh và thời gian ban hành văn bản.*  ``place`` is the name of the commune or
    province, in NFC, without the comma.  Days below 10 and months 1 and 2 get a
    leading 0, other months do not.

    Law: Decree 30/2020/NĐ-CP, Annex I.II.4.

    Raises:
        WrongTypeError: ``day`` is not a date or is a datetime; ``place`` is not a str.
        InvalidValueError: ``place`` is empty.
        NotNfcError: ``place`` is not in NFC.

    >>> from datetime import date
    >>> date_line(date(2026, 2, 5))
    'ngày 05 tháng 02 năm 2026'
    >>> date_line(date(2026, 3, 5), "Hà Trung")
    'Hà Trung, ngày 05 tháng 3 năm 2026'
    """
    day = _plain_day(day, "day")
    month = f"{day.month:02}" if day.month in {1, 2} else str(day.month)
    line = f"ngày {day.day:02} tháng {month} năm {day.year}"
    if place is None:
        return line
    if not require_nfc(place, "place").strip():
        raise InvalidValueError("place", place, "filled-text")
    return f"{place}, {line}"


def _count(number: int) -> list[str]:
    groups: list[int] = []
    while number:
        number, group = divmod(number, 1_000)
        groups.append(group)
    words: list[str] = []
    for place in reversed(range(len(groups))):
        hundreds, rest = divmod(groups[place], 100)
        if hundreds or rest:
            inside = hundreds or words
            words += _group(hundreds, rest) if inside else _below_100(rest)
            words.append(_SCALES[place % 3])
        if place and place % 3 == 0:
            words.append("tỷ")
    return [word for word in words if word]


def _group(hundreds: int, rest: int) -> list[str]:
    head = [_DIGITS[hundreds], "trăm"]
    if rest and rest // 10 == 0:
        head.append("linh")
    return head + _below_100(rest) if rest else head


def _below_100(number: int) -> list[str]:
    tens, units = divmod(number, 10)
    if tens == 0:
        return [_DIGITS[units]]
    if tens == 1:
        return ["mười", _AFTER_TEN[units]]
    return [_DIGITS[tens], "mươi", _AFTER_TENS[units]]


def _text(value: object, field: str) -> str:
    if isinstance(value, str):
        return value
    # Bytes or a list may hold a citizen's name, so the error gets the type alone.
    raise WrongTypeError(field, type(value).__name__, "text")


def _whole(value: object, field: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise WrongTypeError(field, value, "whole-number")


def _plain_day(value: object, field: str) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise WrongTypeError(field, value, "day")
