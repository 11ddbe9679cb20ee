"""
Tests of ``cqtt.text``.

Oracles: ``NUMBERS``, ``DATES``, ``PEOPLE`` and the other tables below, typed by hand,
and ``cases/vi_sort_icu.txt``, put in order by ICU.  Properties: Hypothesis against
naive models that share no code with the library.  All names are invented.
"""

import pickle
import random
from datetime import date, datetime
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any
from unicodedata import is_normalized, normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cqtt.errors import CqttError, InvalidValueError, NotNfcError, WrongTypeError
from cqtt.printable import require_line, require_names
from cqtt.text import (
    NumberStyle,
    date_line,
    name_sort_key,
    nfc,
    number_in_words,
    require_nfc,
    search_key,
    sort_key,
)

ICU_SAMPLE = Path(__file__).parent / "cases" / "vi_sort_icu.txt"

# The order of the letters, each vowel in its six tones, typed letter by letter.
VOWELS = [
    *("aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị"),
    *("oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ"),
]
LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TYPED = LETTERS + "".join(VOWELS)
TYPED += TYPED.upper()


def naive_order(text: str) -> tuple[list[int], list[int], list[bool]]:
    """Look every letter up in the typed tables; NFC, letters and spaces only."""
    letters, tones = [], []
    for char in text.lower():
        rows = [row for row in VOWELS if char in row]
        plain = rows[0][0] if rows else char
        letters.append((" " + LETTERS).index(plain))
        tones.append(rows[0].index(char) if rows else 0)
    return letters, tones, [char != char.lower() for char in text]


words = st.text(alphabet=TYPED + "  ", max_size=6).map(
    lambda text: normalize("NFC", text)
)
forms = st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"])


# --- normal form -----------------------------------------------------------------


def test_nfc_composes() -> None:
    """Letters typed as a base and marks become single characters."""
    assert nfc("Ho\u0302\u0300 Ho\u0300a") == "H\u1ed3 H\u00f2a"


@given(st.text())
def test_nfc_is_idempotent_and_accepted(text: str) -> None:
    """What nfc returns is in NFC, stays the same and passes require_nfc."""
    once = nfc(text)
    assert nfc(once) == once
    assert require_nfc(once, "text") == once


@given(st.text())
@example("Ho\u0302\u0300")
@example("\u0958")
def test_require_nfc_refuses_exactly_what_is_not_nfc(text: str) -> None:
    """Text is refused if and only if Unicode says that it is not NFC."""
    if is_normalized("NFC", text):
        assert require_nfc(text, "text") is text
        return
    with pytest.raises(NotNfcError) as caught:
        require_nfc(text, "text")
    position = caught.value.position
    assert nfc(text)[:position] == text[:position]
    assert nfc(text)[position] != text[position]


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("o\u0302", 0),
        ("H\u00f4\u0300", 1),
        ("Xã Hà Mẫu, ho\u0323", 12),
        ("Đo\u0302 Đo\u0302", 1),
        ("q\u0302\u0323", 1),
        ("\u212b", 0),
    ],
)
def test_require_nfc_says_where(text: str, position: int) -> None:
    """The error holds the field and the first position, never the text."""
    with pytest.raises(NotNfcError) as caught:
        require_nfc(text, "full_name")
    error = caught.value
    assert (error.field, error.position) == ("full_name", position)
    assert error.to_dict()["data"] == {"field": "full_name", "position": position}
    assert text not in str(error) + error.message("vi")
    assert text.encode() not in pickle.dumps(error)


# --- order -----------------------------------------------------------------------


def icu_sample() -> list[str]:
    """Read the strings that ICU put in order."""
    head, *lines = ICU_SAMPLE.read_text(encoding="utf-8").splitlines()
    assert head.startswith("# ")
    return lines


def test_order_is_that_of_icu() -> None:
    """A shuffled sample is put back into the order that ICU gave it."""
    lines = icu_sample()
    shuffled = random.Random(30).sample(lines, len(lines))
    assert len(lines) == 302
    assert sorted(shuffled, key=sort_key) == lines


def test_every_pair_of_the_icu_sample_differs() -> None:
    """ICU told all strings of the sample apart, and so does the key."""
    keys = [sort_key(line) for line in icu_sample()]
    assert all(low < high for low, high in pairwise(keys))


@pytest.mark.parametrize(
    "text", ["a\nb", "a\u202eb", "a\x00", "\u2028", "a\tb", "\x85"]
)
def test_a_line_has_no_control_characters(text: str) -> None:
    """The error names the field and never holds the text."""
    with pytest.raises(InvalidValueError) as caught:
        require_line(text, "name")

    assert (caught.value.field, caught.value.expected) == ("name", "printable-line")
    assert text not in str(caught.value)


@pytest.mark.parametrize("text", ["", " ", "Hồ sơ", "4\u00a0xin", "a\u200bb"])
def test_a_line_stays_as_it_is(text: str) -> None:
    """Spaces that do not break and signs of no width are no control characters."""
    assert require_line(text, "name") is text


@pytest.mark.parametrize(
    "ordered",
    [
        list("aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợ"),
        list("pqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"),
        ["", " ", "-", "0", "9", "a", "A", "à", "À", "b", "z"],
        ["An Bình", "Anh", "Ánh", "Ăn", "Ân"],
        ["Ho", "hò", "Hò", "Hoa", "hoà", "Hòa", "Hô", "Hồ"],
        ["Phường 1", "Phường 12", "Phường 2"],
        ["Ea Súp", "Em", "Êa Súp", "Êm", "Ga"],
        ["bz", "ƀa", "Ƀa", "ca", "ča", "cb"],
        ["m2", "m²", "m3", "m³"],
        ["Hà Mẫu", "Hà\u00a0Mẫu", "Hàm"],
        ["z", "ж", "漢"],
    ],
)
def test_order_typed_by_hand(ordered: list[str]) -> None:
    """Lists typed in dictionary order come back in that order."""
    shuffled = random.Random(30).sample(ordered, len(ordered))
    assert sorted(shuffled, key=sort_key) == ordered


@given(words, words)
@example("hoà", "hòa")
@example("Aa", "aA")
def test_order_is_that_of_the_naive_model(one: str, other: str) -> None:
    """Any two texts compare as the typed tables of letters and tones say."""
    naive = naive_order(one), naive_order(other)
    assert (sort_key(one) < sort_key(other)) == (naive[0] < naive[1])
    assert (sort_key(one) == sort_key(other)) == (naive[0] == naive[1])


@given(st.text(), st.sampled_from(["NFC", "NFD"]))
@example("ậ̀", "NFD")
def test_sort_key_does_not_depend_on_the_normal_form(text: str, form: Any) -> None:
    """Canonically equal texts have equal, hashable keys."""
    assert sort_key(normalize(form, text)) == sort_key(text)
    assert hash(sort_key(text)) == hash(sort_key(normalize(form, text)))


@pytest.mark.parametrize(
    ("text", "same"),
    [("\ufeffHồ\u200b", "Hồ"), ("a\u0301\u0302", "ấ"), ("\x00a", "a")],
)
def test_sort_key_overlooks(text: str, same: str) -> None:
    """Invisible characters and the order in which marks were typed do not count."""
    assert sort_key(text) == sort_key(same)


def test_sort_key_tells_unknown_marks_apart() -> None:
    """A mark without a rank, or without a letter, still has its place."""
    assert sort_key("a") < sort_key("ạ") < sort_key("a\u0352")
    assert sort_key("\u0302") < sort_key("a")


PEOPLE = [
    "An",
    "Bùi Thử An",
    "Đỗ An",
    "Trần Văn An",
    "Trần Vân An",
    "Lê Mẫu Án",
    "Lê Mẫu Ân",
    "Nguyễn Thị Bình",
    "NGUYỄN THỊ BÌNH",
    "Nguyễn Thử Bình",
    "Trần Hoa",
    "Bùi Hòa",
    "Y Blŏ Niê",
    "Ưng Ví Ước",
]


def test_people_sort_by_given_name() -> None:
    """The given name decides, then family and middle names, then case."""
    shuffled = random.Random(30).sample(PEOPLE, len(PEOPLE))
    assert sorted(shuffled, key=name_sort_key) == PEOPLE


def test_case_never_parts_two_people_before_their_family_names() -> None:
    """A name in capitals stands with the same given name in small letters."""
    shuffled = ["Vũ Mẫu", "TRẦN MẪU", "BÙI MẪU", "Đỗ Mẫu"]
    people = ["BÙI MẪU", "Đỗ Mẫu", "TRẦN MẪU", "Vũ Mẫu"]
    assert sorted(shuffled, key=name_sort_key) == people


@pytest.mark.parametrize("name", ["", "  ", "\t"])
def test_a_missing_name_comes_first(name: str) -> None:
    """A name without any word sorts before all names."""
    assert name_sort_key(name) == name_sort_key("") < name_sort_key("a")


@given(words, words)
def test_name_order_looks_at_the_last_word_first(one: str, other: str) -> None:
    """People compare by last word, then by the rest, in the naive model."""

    def naive(name: str) -> Any:
        *rest, last = name.split() or [""]
        first, then = naive_order(last), naive_order(" ".join(rest))
        return *first[:2], *then[:2], first[2], then[2]

    keys = name_sort_key(one), name_sort_key(other)
    assert (keys[0] < keys[1]) == (naive(one) < naive(other))
    assert (keys[0] == keys[1]) == (naive(one) == naive(other))


# --- matching --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Hoà", "hoa"),
        ("Hòa", "hoa"),
        ("HO\u0300A", "hoa"),
        ("  Đặng\t Thị\n Mẫu ", "dang thi mau"),
        ("Đà Nẵng", "da nang"),
        ("Ðà Nẵng", "da nang"),
        ("Ɖà Nẵng", "da nang"),
        ("Ƀuôn Čư M'gar", "buon cu m'gar"),
        ("Phường\u00a012", "phuong 12"),
        ("Êa\u200b Súp\ufeff", "ea sup"),
        ("ươ ƯƠ ăâêô", "uo uo aaeo"),
        ("Ｈồ ﬁ", "ho fi"),
        ("Straße", "strasse"),
        ("", ""),
        ("\u0301", ""),
        ("Xã Hà-Trung, (mới)", "xa ha-trung, (moi)"),
    ],
)
def test_search_key(text: str, key: str) -> None:
    """Keys typed by hand: no case, no diacritics, no stroke, single spaces."""
    assert search_key(text) == key


@given(st.text(), forms)
@example("ᾳ\u0345", "NFKC")
@example("℡ ㎯ İ ẞ", "NFKD")
def test_search_key_is_stable(text: str, form: Any) -> None:
    """A key is its own key, and any normal form of a text has the same one."""
    key = search_key(text)
    assert search_key(key) == key
    assert search_key(normalize(form, text)) == key


@given(words)
def test_search_key_of_vietnamese_is_plain(text: str) -> None:
    """The key holds the bare letters of the naive model and nothing else."""
    bare = dict(zip(LETTERS, "aaabcddeefghijklmnooopqrstuuvwxyz", strict=True))
    rows = {char: row[0] for row in VOWELS for char in row}
    plain = "".join(bare.get(rows.get(char, char), " ") for char in text.lower())
    assert search_key(text) == " ".join(plain.split())


# --- numbers ---------------------------------------------------------------------

NUMBERS = [
    (0, "không"),
    (1, "một"),
    (2, "hai"),
    (3, "ba"),
    (4, "bốn"),
    (5, "năm"),
    (6, "sáu"),
    (7, "bảy"),
    (8, "tám"),
    (9, "chín"),
    (10, "mười"),
    (11, "mười một"),
    (12, "mười hai"),
    (14, "mười bốn"),
    (15, "mười lăm"),
    (19, "mười chín"),
    (20, "hai mươi"),
    (21, "hai mươi mốt"),
    (24, "hai mươi tư"),
    (25, "hai mươi lăm"),
    (30, "ba mươi"),
    (31, "ba mươi mốt"),
    (44, "bốn mươi tư"),
    (55, "năm mươi lăm"),
    (65, "sáu mươi lăm"),
    (91, "chín mươi mốt"),
    (99, "chín mươi chín"),
    (100, "một trăm"),
    (101, "một trăm linh một"),
    (104, "một trăm linh bốn"),
    (105, "một trăm linh năm"),
    (110, "một trăm mười"),
    (111, "một trăm mười một"),
    (115, "một trăm mười lăm"),
    (121, "một trăm hai mươi mốt"),
    (200, "hai trăm"),
    (555, "năm trăm năm mươi lăm"),
    (999, "chín trăm chín mươi chín"),
    (1_000, "một nghìn"),
    (1_001, "một nghìn không trăm linh một"),
    (1_010, "một nghìn không trăm mười"),
    (1_015, "một nghìn không trăm mười lăm"),
    (1_021, "một nghìn không trăm hai mươi mốt"),
    (1_100, "một nghìn một trăm"),
    (2_026, "hai nghìn không trăm hai mươi sáu"),
    (5_000, "năm nghìn"),
    (10_000, "mười nghìn"),
    (15_000, "mười lăm nghìn"),
    (21_000, "hai mươi mốt nghìn"),
    (100_000, "một trăm nghìn"),
    (105_000, "một trăm linh năm nghìn"),
    (250_000, "hai trăm năm mươi nghìn"),
    (999_999, "chín trăm chín mươi chín nghìn chín trăm chín mươi chín"),
    (1_000_000, "một triệu"),
    (1_000_001, "một triệu không trăm linh một"),
    (1_005_000, "một triệu không trăm linh năm nghìn"),
    (1_005_024, "một triệu không trăm linh năm nghìn không trăm hai mươi tư"),
    (1_250_000, "một triệu hai trăm năm mươi nghìn"),
    (10_010_010, "mười triệu không trăm mười nghìn không trăm mười"),
    (100_000_000, "một trăm triệu"),
    (10**9, "một tỷ"),
    (10**9 + 5, "một tỷ không trăm linh năm"),
    (10**9 + 5_000, "một tỷ không trăm linh năm nghìn"),
    (10**9 + 5_000_000, "một tỷ không trăm linh năm triệu"),
    (21 * 10**9, "hai mươi mốt tỷ"),
    (10**11, "một trăm tỷ"),
    (10**12, "một nghìn tỷ"),
    (10**12 + 10**9, "một nghìn không trăm linh một tỷ"),
    (10**15, "một triệu tỷ"),
    (10**15 + 5, "một triệu tỷ không trăm linh năm"),
    (10**18, "một tỷ tỷ"),
    (10**18 + 1, "một tỷ tỷ không trăm linh một"),
    (10**18 + 10**9, "một tỷ không trăm linh một tỷ"),
    (10**27, "một tỷ tỷ tỷ"),
    (-1, "âm một"),
    (-24, "âm hai mươi tư"),
    (-1_005_000, "âm một triệu không trăm linh năm nghìn"),
]

SOUTHERN = [
    (0, "không"),
    (24, "hai mươi tư"),
    (101, "một trăm lẻ một"),
    (1_001, "một ngàn không trăm lẻ một"),
    (1_005_000, "một triệu không trăm lẻ năm ngàn"),
    (10**12, "một ngàn tỷ"),
    (-105, "âm một trăm lẻ năm"),
]


@pytest.mark.parametrize(("number", "written"), NUMBERS)
def test_number_in_words(number: int, written: str) -> None:
    """Numbers typed by hand as an official letter writes them."""
    assert number_in_words(number) == written
    assert number_in_words(number, style="north") == written


@pytest.mark.parametrize(("number", "written"), SOUTHERN)
def test_number_in_southern_words(number: int, written: str) -> None:
    """The southern style says ngàn and lẻ."""
    assert number_in_words(number, style="south") == written


def read_number(written: str) -> int:
    """Read number words from left to right, naively; tỷ multiplies what came before."""
    digits = {"không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6}
    digits |= {"bảy": 7, "tám": 8, "chín": 9, "mốt": 1, "tư": 4, "lăm": 5}
    scales = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6}
    total = below = group = digit = 0
    for word in written.removeprefix("âm ").split():
        if word in digits:
            digit = digits[word]
        elif word == "trăm":
            group, digit = digit * 100, 0
        elif word == "mươi":
            group, digit = group + digit * 10, 0
        elif word == "mười":
            group += 10
        elif word in scales:
            below, group, digit = below + (group + digit) * scales[word], 0, 0
        elif word == "tỷ":
            total, below, group, digit = (
                (total + below + group + digit) * 10**9,
                0,
                0,
                0,
            )
        else:
            assert word in {"linh", "lẻ"}
    total += below + group + digit
    return -total if written.startswith("âm ") else total


@given(
    st.integers(-(10**19), 10**19)
    | st.integers(-(10**40), 10**40)
    | st.lists(st.sampled_from([0, 0, 1, 4, 5, 10, 15, 21, 100, 104]), max_size=9).map(
        lambda groups: sum(group * 1_000**at for at, group in enumerate(groups))
    ),
    st.sampled_from(["north", "south"]),
)
def test_number_words_read_back(number: int, style: NumberStyle) -> None:
    """Reading the words naively gives the number back, in either style."""
    written = number_in_words(number, style=style)
    assert read_number(written) == number
    assert is_normalized("NFC", written)
    assert written == " ".join(written.split())


@pytest.mark.parametrize("value", [True, False, 1.0, Decimal(5), "5", None])
def test_only_an_int_is_written_in_words(value: Any) -> None:
    """A bool, a float and anything else that is not an int is refused."""
    with pytest.raises(WrongTypeError) as caught:
        number_in_words(value)
    assert (caught.value.field, caught.value.got) == ("n", value)
    assert str(caught.value) == (
        f"n must be a whole number but {value!r} came; "
        "pass an int, never a bool or a float"
    )
    assert caught.value.message("vi") == (
        f"n phải là số nguyên, nhận được {value!r}; "
        "đưa vào int, không dùng bool hoặc float"
    )


@pytest.mark.parametrize("style", ["west", "", None, [], "North"])
def test_another_style_is_refused(style: Any) -> None:
    """Only the two styles are known, written exactly."""
    with pytest.raises(InvalidValueError, match='style must be "north" or "south"'):
        number_in_words(1, style=style)


# --- dates -----------------------------------------------------------------------

DATES = [
    (date(2026, 2, 5), "ngày 05 tháng 02 năm 2026"),
    (date(2026, 3, 5), "ngày 05 tháng 3 năm 2026"),
    (date(2026, 1, 1), "ngày 01 tháng 01 năm 2026"),
    (date(2026, 1, 31), "ngày 31 tháng 01 năm 2026"),
    (date(2028, 2, 29), "ngày 29 tháng 02 năm 2028"),
    (date(2026, 9, 9), "ngày 09 tháng 9 năm 2026"),
    (date(2026, 9, 10), "ngày 10 tháng 9 năm 2026"),
    (date(2026, 10, 1), "ngày 01 tháng 10 năm 2026"),
    (date(2026, 11, 24), "ngày 24 tháng 11 năm 2026"),
    (date(2026, 12, 31), "ngày 31 tháng 12 năm 2026"),
]


@pytest.mark.parametrize(("day", "line"), DATES)
def test_date_line(day: date, line: str) -> None:
    """Dates typed by hand as Decree 30/2020 writes them, with and without a place."""
    assert date_line(day) == line
    assert date_line(day, "Hà Trung") == f"Hà Trung, {line}"
    assert date_line(day, place=None) == line


@given(st.dates())
def test_date_line_in_any_month(day: date) -> None:
    """Only months 1 and 2 and days 1 to 9 have a leading zero."""
    months = ["01", "02", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]
    days = ["", *(f"0{d}" for d in range(1, 10)), *(f"{d}" for d in range(10, 32))]
    parts = [
        "ngày",
        days[day.day],
        "tháng",
        months[day.month - 1],
        "năm",
        str(day.year),
    ]
    assert date_line(day).split(" ") == parts


@pytest.mark.parametrize("day", [datetime(2026, 3, 5), "2026-03-05", 20260305, None])
def test_only_a_plain_date_is_written(day: Any) -> None:
    """A datetime, a text and a number are refused."""
    with pytest.raises(WrongTypeError) as caught:
        date_line(day)
    error = caught.value
    assert (error.field, error.got, error.expected) == ("day", day, "day")


@pytest.mark.parametrize("place", ["", "  "])
def test_an_empty_place_is_refused(place: str) -> None:
    """A place is left out or has a name."""
    with pytest.raises(InvalidValueError, match="place must be text that is not empty"):
        date_line(date(2026, 3, 5), place)


def test_a_decomposed_place_is_refused() -> None:
    """A place must be in NFC like every text at the boundary."""
    with pytest.raises(NotNfcError) as caught:
        date_line(date(2026, 3, 5), "Ha\u0300 Trung")
    assert (caught.value.field, caught.value.position) == ("place", 1)


# --- what is not text ------------------------------------------------------------


def place_of(value: Any) -> str:
    """Write a date line with this place."""
    return date_line(date(2026, 3, 5), value)


def require_name(value: Any) -> str:
    """Require a name in NFC."""
    return require_nfc(value, "full_name")


@pytest.mark.parametrize(
    ("call", "field"),
    [
        (nfc, "text"),
        (require_name, "full_name"),
        (sort_key, "text"),
        (name_sort_key, "full_name"),
        (search_key, "text"),
        (place_of, "place"),
    ],
)
@pytest.mark.parametrize("value", [b"Tran Thi Mau", ["Tran Thi Mau"], 5])
def test_only_text_is_text(call: Any, field: str, value: Any) -> None:
    """Anything but a str is refused, and the error holds its type, not its content."""
    with pytest.raises(WrongTypeError) as caught:
        call(value)
    error = caught.value
    assert (error.field, error.expected) == (field, "text")
    assert error.got == type(value).__name__
    assert "Mau" not in str(error) + error.message("vi") + repr(error)


@pytest.mark.parametrize("text", ["", "  ", "\u200b", "hai\ndòng", "A\u0302n"])
def test_a_name_is_one_line_that_shows_something(text: str) -> None:
    """What is empty, hidden, of two lines or not composed is no name."""
    with pytest.raises(CqttError):
        require_names(code="xa-mau", name=text)


def test_names_are_told_by_their_arguments() -> None:
    """The error names the one that is wrong; nothing is told of those that are not."""
    require_names(code="xa-mau", name="Xã Mẫu")
    with pytest.raises(InvalidValueError, match="name must be"):
        require_names(code="xa-mau", name="")
